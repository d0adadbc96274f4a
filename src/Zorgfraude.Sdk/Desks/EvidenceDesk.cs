using System.Text;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Procedures;
using Zorgfraude.Protocol.Procedures.Evidence;
using Zorgfraude.Registrations;
using Zorgfraude.Sdk.Observability;
using Zorgfraude.Storage;

namespace Zorgfraude.Sdk.Desks;

/// <summary>
/// Where the registering participant keeps evidence of a removed registration (article 2.5(5) of the Decree): outside the register, with
/// another access, and for one purpose. Nothing kept here answers a consultation or counts as an earlier supply, and a participant never
/// sees what another one keeps. Closing really deletes what is held here.
/// </summary>
/// <param name="environment">Store, clock, participants and readings.</param>
[DutchTerm("bewijskast van de deelnemer")]
public sealed class EvidenceDesk(ZorgfraudeEnvironment environment)
{
    private const string ReadAct = "evidence.read";
    private const string UseAct = "evidence.use";

    /// <summary>What evidence can be kept on; reached only for a registration of the actor's own participant that was removed.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="registration">The registration.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    public async ValueTask<Decision<EvidenceGround>> GroundAsync(Actor actor, RegistrationId registration, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var stream = await StreamAsync(actor, registration, cancellationToken).ConfigureAwait(false);
        var (context, obstacles) = await environment
            .ContextAsync(actor, ReadAct, stream, environment.Clock.GetCurrentInstant(), cancellationToken).ConfigureAwait(false);
        return context is null
            ? new Decision<EvidenceGround>.Undetermined(obstacles)
            : await StandingGroundAsync(actor, stream, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Carries out an act on the evidence of a registration.</summary>
    /// <param name="actor">Who acts, and for which participant.</param>
    /// <param name="registration">The registration that was removed.</param>
    /// <param name="command">The act.</param>
    /// <param name="cancellationToken">Cancels before anything is written.</param>
    public async ValueTask<ActResult<EvidenceState>> ActAsync(
        Actor actor, RegistrationId registration, EvidenceCommand command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(command);
        using var activity = Telemetry.Start(command.Act);
        var now = environment.Clock.GetCurrentInstant();
        var stream = await StreamAsync(actor, registration, cancellationToken).ConfigureAwait(false);
        var (context, obstacles) = await environment.ContextAsync(actor, command.Act, stream, now, cancellationToken).ConfigureAwait(false);
        if (context is null)
        {
            return new ActResult<EvidenceState>.Refused(obstacles);
        }

        var recording = new Recording(environment, actor, stream, command.Act, context.Rulebook.Id, now);
        if (command is EvidenceCommand.Keep { Ground: var claimed })
        {
            // A ground from elsewhere is none: the registration is read again.
            var ground = await StandingGroundAsync(actor, stream, cancellationToken).ConfigureAwait(false);
            if (!ground.TryGetValue(out var standing) || standing != claimed)
            {
                return await recording.RefusedAsync<EvidenceState>(
                    ground.Findings.Where(f => f.Blocks).DefaultIfEmpty(EvidenceFindings.OwnRegistration.NotMet()).ToValueList(), cancellationToken).ConfigureAwait(false);
            }
        }

        var (state, version) = await environment.Store.ReadEvidenceAsync(stream, cancellationToken).ConfigureAwait(false);
        return await recording.CarryOutAsync(
            EvidenceProcedure.Decide(registration, state, command, context),
            state,
            version,
            EvidenceProcedure.Evolve,
            EventJson.Write,
            (commit, next) => commit with
            {
                Obligations = [new(stream, EvidenceProcedure.Obligations(next, context.Rulebook, context.Calendar))],
                RemovedDocuments = Destroyed(state, next),
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Where the evidence of a registration stands: numbers, dates and hashes, nothing of what was said. Not kept when there is none, and for
    /// somebody without a function that has a power.
    /// </summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="registration">The registration.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    public async ValueTask<EvidenceState> ReadAsync(Actor actor, RegistrationId registration, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var stream = await StreamAsync(actor, registration, cancellationToken).ConfigureAwait(false);
        return await environment.ReaderAsync(actor, ReadAct, stream, cancellationToken).ConfigureAwait(false) is null
            ? EvidenceState.Initial
            : (await environment.Store.ReadEvidenceAsync(stream, cancellationToken).ConfigureAwait(false)).State;
    }

    /// <summary>What may be done with the evidence, and for the rest what must come first.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="registration">The registration.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    public async ValueTask<ValueList<PermittedAct>> PermittedAsync(Actor actor, RegistrationId registration, CancellationToken cancellationToken = default) =>
        EvidenceProcedure.Permitted(await ReadAsync(actor, registration, cancellationToken).ConfigureAwait(false));

    /// <summary>
    /// The text of a piece or of a reason that is held here, for use in an open remedy. Undetermined for another purpose, without an open
    /// remedy, without the power to decide on supply, and when no such text is held. Both answers are in the audit trail.
    /// </summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="registration">The registration that was removed.</param>
    /// <param name="document">Which text: from <see cref="EvidencePiece.Document"/> or the reasons of the state.</param>
    /// <param name="purpose">What for.</param>
    /// <param name="remedy">Number of the remedy in which it is used.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    public async ValueTask<Decision<string>> UseAsync(
        Actor actor, RegistrationId registration, DocumentId document, EvidencePurpose purpose, int remedy, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var now = environment.Clock.GetCurrentInstant();
        var stream = await StreamAsync(actor, registration, cancellationToken).ConfigureAwait(false);
        var (context, obstacles) = await environment.ContextAsync(actor, UseAct, stream, now, cancellationToken).ConfigureAwait(false);
        if (context is null)
        {
            return new Decision<string>.Undetermined(obstacles);
        }

        var recording = new Recording(environment, actor, stream, UseAct, context.Rulebook.Id, now);
        var (state, _) = await environment.Store.ReadEvidenceAsync(stream, cancellationToken).ConfigureAwait(false);
        var access = EvidenceAccessRule.Decide(state, purpose, remedy, context.Actor);
        var held = access.TryGetValue(out _)
            ? await environment.Store.FindDocumentAsync(stream, document, cancellationToken).ConfigureAwait(false)
            : null;
        if (held is null)
        {
            var findings = access.Findings.Any(f => f.Blocks) ? access.Findings : access.Findings.Add(EvidenceFindings.PiecesNamed.Missing());
            await recording.RefuseAsync(findings, cancellationToken).ConfigureAwait(false);
            return new Decision<string>.Undetermined(findings);
        }

        // No line in the audit trail, no text.
        await recording.CommitAsync(recording.Audited(access.Findings), cancellationToken).ConfigureAwait(false);
        return new Decision<string>.Reached(Encoding.UTF8.GetString(held.Content.AsSpan()), access.Findings);
    }

    // Evidence goes by the participant that registered, or took its place, as the registration does.
    private async ValueTask<StreamId> StreamAsync(Actor actor, RegistrationId registration, CancellationToken cancellationToken) =>
        (await environment.StreamAsync(actor, StreamKind.Registration, registration.Value, cancellationToken).ConfigureAwait(false)) with { Kind = StreamKind.Evidence };

    // Closing takes the pieces and the reasons with it; the reasons for closing itself stay.
    private static ValueList<DocumentId> Destroyed(EvidenceState before, EvidenceState after) =>
        before is EvidenceState.Kept kept && after is EvidenceState.Closed
            ? kept.Pieces.Select(p => p.Document).OfType<DocumentId>().Concat(kept.Reasons.Select(r => r.Id)).Distinct().ToValueList()
            : [];

    private async ValueTask<Decision<EvidenceGround>> StandingGroundAsync(Actor actor, StreamId evidence, CancellationToken cancellationToken)
    {
        var (state, _) = await environment.Store.ReadRegistrationAsync(evidence with { Kind = StreamKind.Registration }, cancellationToken).ConfigureAwait(false);
        return EvidenceProcedure.Ground(new(evidence.Id), actor.Participant, state);
    }
}
