using NodaTime;
using Zorgfraude.Cases;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Procedures;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Sdk.Observability;
using Zorgfraude.Storage;

namespace Zorgfraude.Sdk.Desks;

/// <summary>
/// The participant's desk: cases from investigation plan to the supervisor's answer. One instance serves every participant; whose
/// case it is and who acts are arguments of every call, and a participant never sees another one's cases.
/// </summary>
/// <param name="environment">Store, clock, participants and readings.</param>
[DutchTerm("werkplek van de deelnemer")]
public sealed class ParticipantDesk(ZorgfraudeEnvironment environment)
{
    /// <summary>Carries out an act in a case.</summary>
    /// <param name="actor">Who acts, and for which participant.</param>
    /// <param name="case">The case; a new identifier to begin one.</param>
    /// <param name="command">The act.</param>
    /// <param name="cancellationToken">Cancels before anything is written.</param>
    public async ValueTask<ActResult<CaseState>> ActAsync(
        Actor actor, CaseId @case, CaseCommand command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(command);
        using var activity = Telemetry.Start(command.Act);
        var now = environment.Clock.GetCurrentInstant();
        var stream = new StreamId(actor.Participant, StreamKind.Case, @case.Value);
        var (context, obstacles) = await environment.ContextAsync(actor, command.Act, stream, now, cancellationToken).ConfigureAwait(false);
        if (context is null)
        {
            return new ActResult<CaseState>.Refused(obstacles);
        }

        var (state, version) = await environment.Store.ReadCaseAsync(stream, cancellationToken).ConfigureAwait(false);
        var outcome = CaseProcedure.Decide(@case, state, command, context);
        var recording = new Recording(environment, actor, stream, command.Act, context.Rulebook.Id, now);
        if (!outcome.IsAccepted(out var accepted))
        {
            await recording.RefuseAsync(outcome.Findings, cancellationToken).ConfigureAwait(false);
            return new ActResult<CaseState>.Refused(outcome.Findings);
        }

        var next = accepted.Events.Aggregate(state, CaseProcedure.Evolve);
        var commit = recording.Accept(version, accepted.Events.Select(EventJson.Write), accepted.Records, accepted.Findings) with
        {
            Obligations = [new(stream, CaseProcedure.Obligations(next))],
        };
        return await recording.CommitAsync(commit, cancellationToken).ConfigureAwait(false)
            ? new ActResult<CaseState>.Done(next, accepted.Findings)
            : new ActResult<CaseState>.Conflict();
    }

    /// <summary>Where a case stands; not started when there is none, and for somebody without a function that has a power.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="case">The case.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    public async ValueTask<CaseState> ReadAsync(Actor actor, CaseId @case, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var stream = new StreamId(actor.Participant, StreamKind.Case, @case.Value);
        return await environment.ReaderAsync(actor, "case.read", stream, cancellationToken).ConfigureAwait(false) is null
            ? CaseState.Initial
            : (await environment.Store.ReadCaseAsync(stream, cancellationToken).ConfigureAwait(false)).State;
    }

    /// <summary>What may be done in a case, and for the rest what must come first.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="case">The case.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    public async ValueTask<ValueList<PermittedAct>> PermittedAsync(Actor actor, CaseId @case, CancellationToken cancellationToken = default) =>
        CaseProcedure.Permitted(await ReadAsync(actor, @case, cancellationToken).ConfigureAwait(false));

    /// <summary>The ground for a registration; reached only when the supervisor concurred.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="case">The case.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    public async ValueTask<Decision<RegistrationBasis>> BasisAsync(Actor actor, CaseId @case, CancellationToken cancellationToken = default) =>
        CaseProcedure.Basis(@case, actor?.Participant!, await ReadAsync(actor!, @case, cancellationToken).ConfigureAwait(false));

    /// <summary>What is due for a participant on or before a day, the earliest first, cases, registrations and the organisation together; nothing for
    /// somebody without a function that has a power.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="dueBy">Last due day to include.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    public async IAsyncEnumerable<StoredObligation> DueAsync(
        Actor actor, LocalDate dueBy, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        const int pageSize = 500;
        if (await environment.ReaderAsync(actor, "obligations.read", null, cancellationToken).ConfigureAwait(false) is null)
        {
            yield break;
        }

        for (var page = await environment.Store.ReadObligationsAsync(actor.Participant, dueBy, 0, pageSize, cancellationToken).ConfigureAwait(false);
             ;
             page = await environment.Store.ReadObligationsAsync(actor.Participant, dueBy, page.Position, pageSize, cancellationToken).ConfigureAwait(false))
        {
            foreach (var obligation in page.Items)
            {
                yield return obligation;
            }

            if (!page.HasMore)
            {
                yield break;
            }
        }
    }

    /// <summary>A written record of a case or registration of one's own, such as the reasons for a decision; null when it is no longer there, and for somebody without a function that has a power.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="kind">Case or registration.</param>
    /// <param name="procedure">Its identifier.</param>
    /// <param name="record">The reference from an event or state.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    public async ValueTask<string?> ReadRecordAsync(
        Actor actor, StreamKind kind, Guid procedure, WrittenRecordReference record, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(record);
        var stream = new StreamId(actor.Participant, kind, procedure);
        if (await environment.ReaderAsync(actor, "record.read", stream, cancellationToken).ConfigureAwait(false) is not { } reader)
        {
            return null;
        }

        var document = await environment.Store.FindDocumentAsync(stream, record.Id, cancellationToken).ConfigureAwait(false);
        // Registration data that await their check are for those who may enter, check or change, here too.
        return document is null || (document.Kind == RegistrationProcedure.DataRecordKind && !Registers.WarningRegister.MaySeeData(reader)) ? null : System.Text.Encoding.UTF8.GetString(document.Content.AsSpan());
    }
}
