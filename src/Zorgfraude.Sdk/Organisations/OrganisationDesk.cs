using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Participants;
using Zorgfraude.Protocol.Procedures;
using Zorgfraude.Protocol.Procedures.Participants;
using Zorgfraude.Sdk.Observability;
using Zorgfraude.Storage;

namespace Zorgfraude.Sdk.Organisations;

/// <summary>
/// Where a participant organises itself: joining, the function table, declarations, the announcement of automated consultation, the
/// processor; and where it records whom it informed. These acts take none of the eight powers, which are about registrations and
/// consultations: let only those call this who may do so within the participant.
/// </summary>
/// <param name="environment">Store, clock, participants and readings.</param>
[DutchTerm("werkplek voor de organisatie van de deelnemer")]
public sealed class OrganisationDesk(ZorgfraudeEnvironment environment)
{
    /// <summary>Carries out an act on the organisation of the actor's own participant.</summary>
    /// <param name="actor">Who acts, and for which participant.</param>
    /// <param name="command">The act.</param>
    /// <param name="cancellationToken">Cancels before anything is written.</param>
    public async ValueTask<ActResult<ParticipantState>> ActAsync(Actor actor, ParticipantCommand command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(command);
        using var activity = Telemetry.Start(command.Act);
        var now = environment.Clock.GetCurrentInstant();
        var stream = StoredOrganisations.StreamOf(actor.Participant);
        var (context, obstacles) = await environment.MemberContextAsync(actor, command.Act, stream, now, cancellationToken).ConfigureAwait(false);
        if (context is null)
        {
            return new ActResult<ParticipantState>.Refused(obstacles);
        }

        var (state, version) = await environment.Store.ReadOrganisationAsync(stream, cancellationToken).ConfigureAwait(false);
        var outcome = ParticipantProcedure.Decide(actor.Participant, state, command, context);
        var recording = new Recording(environment, actor, stream, command.Act, context.Rulebook.Id, now);
        if (outcome.IsAccepted(out _) && command is ParticipantCommand.AppointProcessor appoint
            && await OthersHaveAnotherAsync(actor.Participant, appoint.Appointed, cancellationToken).ConfigureAwait(false))
        {
            return await recording.RefusedAsync<ParticipantState>([ParticipantFindings.OneProcessor.NotMet()], cancellationToken).ConfigureAwait(false);
        }

        return await recording.CarryOutAsync(
            outcome,
            state,
            version,
            ParticipantProcedure.Evolve,
            EventJson.Write,
            (commit, next) => commit with { Obligations = [new(stream, ParticipantProcedure.Obligations(next, context.Rulebook))] },
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Where the organisation stands, as it was recorded here; not joined when nothing was.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    public async ValueTask<ParticipantState> ReadAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return (await environment.Store.ReadOrganisationAsync(StoredOrganisations.StreamOf(actor.Participant), cancellationToken).ConfigureAwait(false)).State;
    }

    /// <summary>What the participant has, what is missing, what is late, and what that keeps from being done.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>The readiness; undetermined for somebody who is no participant and outside the time of the law.</returns>
    public async ValueTask<Decision<Readiness>> ReadinessAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var (context, obstacles) = await environment
            .MemberContextAsync(actor, "participant.readiness", null, environment.Clock.GetCurrentInstant(), cancellationToken).ConfigureAwait(false);
        if (context is null)
        {
            return new Decision<Readiness>.Undetermined(obstacles);
        }

        var organisation = await environment.Organisations.FindAsync(actor.Participant, cancellationToken).ConfigureAwait(false);
        var readiness = ReadinessRule.Decide(organisation, context.Today, context.Rulebook);
        return new Decision<Readiness>.Reached(readiness, readiness.Items.Select(i => i.Finding).ToValueList());
    }

    /// <summary>Records that somebody asked to be informed, or was.</summary>
    /// <param name="actor">Who acts, and for which participant.</param>
    /// <param name="party">The participant's own reference to the other party; never a name.</param>
    /// <param name="command">The act.</param>
    /// <param name="cancellationToken">Cancels before anything is written.</param>
    public async ValueTask<ActResult<InformationState>> InformAsync(
        Actor actor, OwnReference party, InformationCommand command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(party);
        ArgumentNullException.ThrowIfNull(command);
        using var activity = Telemetry.Start(command.Act);
        var now = environment.Clock.GetCurrentInstant();
        var stream = InformationStream(actor, party);
        var (context, obstacles) = await environment.MemberContextAsync(actor, command.Act, stream, now, cancellationToken).ConfigureAwait(false);
        if (context is null)
        {
            return new ActResult<InformationState>.Refused(obstacles);
        }

        var (state, version) = await environment.Store.ReadInformationAsync(stream, cancellationToken).ConfigureAwait(false);
        var outcome = InformationProcedure.Decide(state, command, context);
        var recording = new Recording(environment, actor, stream, command.Act, context.Rulebook.Id, now);
        return await recording.CarryOutAsync(
            outcome,
            state,
            version,
            InformationProcedure.Evolve,
            EventJson.Write,
            (commit, next) => commit with { Obligations = [new(stream, InformationProcedure.Obligations(next))] },
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Whether the other party was informed.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="party">The participant's own reference to the other party.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    public async ValueTask<InformationState> ReadInformationAsync(Actor actor, OwnReference party, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(party);
        return (await environment.Store.ReadInformationAsync(InformationStream(actor, party), cancellationToken).ConfigureAwait(false)).State;
    }

    private static StreamId InformationStream(Actor actor, OwnReference party) =>
        new(actor.Participant, StreamKind.Information, InformationProcedure.IdOf(party));

    // One for all participants together: the appointments of the others are looked at, too.
    private async ValueTask<bool> OthersHaveAnotherAsync(ParticipantId own, AppointedProcessor appointed, CancellationToken cancellationToken)
    {
        foreach (var member in environment.Members.All.Where(m => m.Participant.Id != own))
        {
            if ((await environment.Organisations.FindAsync(member.Participant.Id, cancellationToken).ConfigureAwait(false))?.Processor is { } other
                && other.Processor != appointed.Processor
                && !(other.Period.LastDay < appointed.Period.FirstDay)
                && !(appointed.Period.LastDay < other.Period.FirstDay))
            {
                return true;
            }
        }

        return false;
    }
}
