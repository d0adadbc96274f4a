using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Procedures;
using Zorgfraude.Sdk.Observability;
using Zorgfraude.Storage;

namespace Zorgfraude.Sdk;

/// <summary>Turns one judged act into one commit, with its line in the audit trail.</summary>
internal sealed class Recording(ZorgfraudeEnvironment environment, Actor actor, StreamId stream, string act, string rulebookId, Instant now)
{
    internal Commit Accept(
        long version, IEnumerable<(string Type, ValueList<byte> Payload)> events, ValueList<WrittenRecord> records, ValueList<Finding> findings) => new()
        {
            Appends = [Append(stream, version, events)],
            Documents = records
                .Select(r => new StoredDocument(r.Reference.Id, stream, r.Kind, ValueList.Create<byte>(System.Text.Encoding.UTF8.GetBytes(r.Text))))
                .ToValueList(),
            Audit = [Audit(AuditOutcome.Accepted, findings)],
        };

    internal StreamAppend Append(StreamId to, long version, IEnumerable<(string Type, ValueList<byte> Payload)> events) => new(
        to,
        version,
        events.Select(e => new RecordedEvent(new(ZorgfraudeEnvironment.NewId(now)), e.Type, e.Payload, now, actor.Employee)).ToValueList());

    internal OutgoingMessage Message(string kind, string addressee) => new(new(ZorgfraudeEnvironment.NewId(now)), kind, addressee, stream, now);

    /// <summary>Writes it all, or says that somebody else was first.</summary>
    internal async ValueTask<bool> CommitAsync(Commit commit, CancellationToken cancellationToken)
    {
        var committed = await environment.Store.CommitAsync(commit, cancellationToken).ConfigureAwait(false) is CommitResult.Committed;
        Telemetry.Acted(act, committed ? "accepted" : "conflict");
        return committed;
    }

    /// <summary>A refused attempt is audited too.</summary>
    internal async ValueTask RefuseAsync(ValueList<Finding> findings, CancellationToken cancellationToken)
    {
        Telemetry.Acted(act, "refused");
        await environment.Store.CommitAsync(new() { Audit = [Audit(AuditOutcome.Refused, findings)] }, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A commit that leaves nothing but its line in the audit trail.</summary>
    internal Commit Audited(ValueList<Finding> findings) => new() { Audit = [Audit(AuditOutcome.Accepted, findings)] };

    internal AuditEntry Refused(ValueList<Finding> findings) => Audit(AuditOutcome.Refused, findings);

    private AuditEntry Audit(AuditOutcome outcome, ValueList<Finding> findings) => new(
        now,
        actor.Participant,
        actor.Employee,
        act,
        outcome,
        findings.Where(f => outcome == AuditOutcome.Accepted || f.Blocks).Select(f => f.Code).Distinct().ToValueList(),
        stream,
        rulebookId);
}
