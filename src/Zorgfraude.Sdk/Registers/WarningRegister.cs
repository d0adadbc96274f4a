using Zorgfraude.Collections;
using Zorgfraude.Consultations;
using Zorgfraude.Decisions;
using Zorgfraude.Law;
using Zorgfraude.Matching;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Procedures;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Registrations;

namespace Zorgfraude.Sdk.Registers;

/// <summary>
/// The warning register over a store: one side answers consultations, the other keeps the registrations. A candidate of the matcher is
/// confirmed against the store before it is reported, so that an expired or removed registration never answers, however late the
/// clean-up; and the line in the log is written, tied to the registration as it was, before the answer is given.
/// </summary>
[DutchTerm("ingebed Waarschuwingsregister")]
public sealed class WarningRegister : IWarningRegister, IDisposable
{
    private readonly SubjectIndex index;
    private readonly ConsultationSide consultations;
    private readonly RegistrationSide registrations;

    /// <summary>A register.</summary>
    /// <param name="environment">Store, clock, participants and readings.</param>
    /// <param name="matcher">Finds candidates; follows the change feed of the store.</param>
    public WarningRegister(ZorgfraudeEnvironment environment, ISubjectMatcher matcher)
    {
        ArgumentNullException.ThrowIfNull(environment);
        ArgumentNullException.ThrowIfNull(matcher);
        index = new(environment.Store, matcher);
        consultations = new(environment, index);
        registrations = new(environment, index);
    }

    /// <inheritdoc/>
    public ValueTask<ConsultationResult> ConsultAsync(Actor actor, ConsultationRequest request, CancellationToken cancellationToken = default) =>
        consultations.ConsultAsync(actor, request, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<ConsultationResult> ConsultManyAsync(
        Actor actor, IAsyncEnumerable<ConsultationRequest> requests, CancellationToken cancellationToken = default) =>
        consultations.ConsultManyAsync(actor, requests, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<ConsultationResult> VerifyHitAsync(
        Actor actor, ConsultationId consultation, bool inputWasCorrect, CancellationToken cancellationToken = default) =>
        consultations.VerifyHitAsync(actor, consultation, inputWasCorrect, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<ActResult<RegistrationState>> ActAsync(
        Actor actor, RegistrationId registration, RegistrationCommand command, CancellationToken cancellationToken = default) =>
        registrations.ActAsync(actor, registration, command, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<RegistrationState> ReadAsync(Actor actor, RegistrationId registration, CancellationToken cancellationToken = default) =>
        registrations.ReadAsync(actor, registration, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<ValueList<PermittedAct>> PermittedAsync(
        Actor actor, RegistrationId registration, CancellationToken cancellationToken = default) =>
        RegistrationProcedure.Permitted(await ReadAsync(actor, registration, cancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public ValueTask<ValueList<Finding>> OverdueAsync(Actor actor, RegistrationId registration, CancellationToken cancellationToken = default) =>
        registrations.OverdueAsync(actor, registration, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Decision<bool>> EarlierSupplyAsync(Actor actor, RegistrationId registration, CancellationToken cancellationToken = default) =>
        registrations.EarlierSupplyAsync(actor, registration, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<RegistrationData?> ReadDataAsync(
        Actor actor, RegistrationId registration, ProcessingPurpose purpose, CancellationToken cancellationToken = default) =>
        registrations.ReadDataAsync(actor, registration, purpose, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<RegistrationEntry?> ReadEntryAsync(Actor actor, RegistrationId registration, CancellationToken cancellationToken = default) =>
        registrations.ReadEntryAsync(actor, registration, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<ValueList<ParticipantId>> ConsultingParticipantsAsync(
        Actor actor, RegistrationId registration, CancellationToken cancellationToken = default) =>
        registrations.ConsultingParticipantsAsync(actor, registration, cancellationToken);

    /// <summary>Lets go of what keeps two threads from following the feed at once.</summary>
    public void Dispose() => index.Dispose();
}
