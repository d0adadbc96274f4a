using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Procedures;
using Zorgfraude.Registrations;
using Zorgfraude.Sdk.Observability;
using Zorgfraude.Storage;

namespace Zorgfraude.Sdk;

/// <summary>Turns one judged act into one commit, with its line in the audit trail.</summary>
internal sealed class Recording(
    ZorgfraudeEnvironment environment, Actor actor, StreamId? stream, string act, string rulebookId, Instant now, ProcessingPurpose? purpose = null)
{
    internal Commit Accept(
        long version, IEnumerable<(string Type, ValueList<byte> Payload)> events, ValueList<WrittenRecord> records, ValueList<Finding> findings) => new()
        {
            Appends = [Append(Procedure, version, events)],
            Documents = records
                .Select(r => new StoredDocument(r.Reference.Id, Procedure, r.Kind, ValueList.Create<byte>(System.Text.Encoding.UTF8.GetBytes(r.Text))))
                .ToValueList(),
            Audit = [Accepted(findings)],
        };

    internal StreamAppend Append(StreamId to, long version, IEnumerable<(string Type, ValueList<byte> Payload)> events) => new(
        to,
        version,
        events.Select(e => new RecordedEvent(new(ZorgfraudeEnvironment.NewId(now)), e.Type, e.Payload, now, actor.Employee)).ToValueList());

    internal OutgoingMessage Message(string kind, string addressee) => new(new(ZorgfraudeEnvironment.NewId(now)), kind, addressee, Procedure, now);

    /// <summary>Writes it all, or says that somebody else was first.</summary>
    internal async ValueTask<bool> CommitAsync(Commit commit, CancellationToken cancellationToken) =>
        await TryCommitAsync(commit, cancellationToken).ConfigureAwait(false) is CommitResult.Committed;

    /// <summary>Writes it all, or says what moved meanwhile.</summary>
    internal async ValueTask<CommitResult> TryCommitAsync(Commit commit, CancellationToken cancellationToken)
    {
        var result = await environment.Store.CommitAsync(commit, cancellationToken).ConfigureAwait(false);
        Telemetry.Acted(act, result is CommitResult.Committed ? "accepted" : "conflict");
        return result;
    }

    /// <summary>A refused attempt is audited too.</summary>
    internal async ValueTask RefuseAsync(ValueList<Finding> findings, CancellationToken cancellationToken)
    {
        Telemetry.Acted(act, "refused");
        await environment.Store.CommitAsync(new() { Audit = [Refused(findings, purpose)] }, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Audits a refusal and answers with it.</summary>
    internal async ValueTask<ActResult<TState>> RefusedAsync<TState>(ValueList<Finding> findings, CancellationToken cancellationToken)
        where TState : class
    {
        await RefuseAsync(findings, cancellationToken).ConfigureAwait(false);
        return new ActResult<TState>.Refused(findings);
    }

    /// <summary>Writes what a procedure said of an act: the refusal, or the events with all that goes with them in the same commit.</summary>
    /// <param name="outcome">What the procedure said.</param>
    /// <param name="state">Where it stood.</param>
    /// <param name="version">The version that this state was read at.</param>
    /// <param name="evolve">The state after an event.</param>
    /// <param name="write">An event as name and JSON.</param>
    /// <param name="complete">Adds to the commit what follows from the state after the act.</param>
    /// <param name="cancellationToken">Cancels before anything is written.</param>
    internal async ValueTask<ActResult<TState>> CarryOutAsync<TState, TEvent>(
        ProcedureOutcome<TEvent> outcome,
        TState state,
        long version,
        Func<TState, TEvent, TState> evolve,
        Func<TEvent, (string Type, ValueList<byte> Payload)> write,
        Func<Commit, TState, Commit> complete,
        CancellationToken cancellationToken)
        where TState : class
    {
        if (!outcome.IsAccepted(out var accepted))
        {
            return await RefusedAsync<TState>(outcome.Findings, cancellationToken).ConfigureAwait(false);
        }

        var next = accepted.Events.Aggregate(state, evolve);
        var commit = complete(Accept(version, accepted.Events.Select(write), accepted.Records, accepted.Findings), next);
        return await CommitAsync(commit, cancellationToken).ConfigureAwait(false)
            ? new ActResult<TState>.Done(next, accepted.Findings)
            : new ActResult<TState>.Conflict();
    }

    private StreamId Procedure => stream ?? throw new InvalidOperationException("ZF0313: an act outside a procedure changes none.");

    internal AuditEntry Accepted(ValueList<Finding> findings) => Audit(AuditOutcome.Accepted, findings, purpose);

    /// <summary>A commit that leaves nothing but its line in the audit trail.</summary>
    internal Commit Audited(ValueList<Finding> findings) => new() { Audit = [Accepted(findings)] };

    /// <summary>The line of a refused attempt that stated a purpose of its own.</summary>
    internal AuditEntry Refused(ValueList<Finding> findings, ProcessingPurpose? stated) => Audit(AuditOutcome.Refused, findings, stated);

    private AuditEntry Audit(AuditOutcome outcome, ValueList<Finding> findings, ProcessingPurpose? servedPurpose) => new(
        now,
        actor.Participant,
        actor.Employee,
        act,
        outcome,
        findings.Where(f => outcome == AuditOutcome.Accepted || f.Blocks).Select(f => f.Code).Distinct().ToValueList(),
        stream,
        rulebookId,
        servedPurpose);
}
