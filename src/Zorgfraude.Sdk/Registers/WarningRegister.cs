using Zorgfraude.Collections;
using Zorgfraude.Consultations;
using Zorgfraude.Decisions;
using Zorgfraude.Identity;
using Zorgfraude.Law;
using Zorgfraude.Matching;
using Zorgfraude.Matching.Register;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Procedures;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Readings;
using Zorgfraude.Protocol.Requests;
using Zorgfraude.Registrations;

namespace Zorgfraude.Sdk.Registers;

/// <summary>
/// The warning register over a store: one side answers consultations, one keeps the registrations, one serves the rights of subjects. A candidate of the matcher is
/// confirmed against the store before it is reported, so that an expired or removed registration never answers, however late the
/// clean-up; and the line in the log is written, tied to the registration as it was, before the answer is given.
/// </summary>
[DutchTerm("ingebed Waarschuwingsregister")]
public sealed class WarningRegister : IWarningRegister, IDisposable
{
    private readonly SubjectIndex chosen;
    private readonly SubjectIndex exact;
    private readonly ConsultationSide consultations;
    private readonly RegistrationSide registrations;
    private readonly RightsSide rights;

    /// <summary>A register.</summary>
    /// <param name="environment">Store, clock, participants and readings.</param>
    /// <param name="matcher">
    /// Finds more than what agrees exactly, where the readings give that a meaning (F2: <see cref="ReadingChoices.MatchStandard"/>,
    /// <see cref="ReadingChoices.PossibleMatchDisclosure"/>); asked for nothing under the default ones. Follows the change feed of the store.
    /// </param>
    public WarningRegister(ZorgfraudeEnvironment environment, ISubjectMatcher matcher)
    {
        ArgumentNullException.ThrowIfNull(environment);
        ArgumentNullException.ThrowIfNull(matcher);
        chosen = new(environment.Store, matcher);
        exact = matcher is ExactSubjectMatcher ? chosen : new(environment.Store, new ExactSubjectMatcher());
        consultations = new(environment, new SubjectSearch(exact, chosen, environment.Readings));
        registrations = new(environment, exact);
        rights = new(environment, exact);
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
        Actor actor, ConsultationId consultation, bool inputWasCorrect, OwnReference? reasons = null, CancellationToken cancellationToken = default) =>
        consultations.VerifyHitAsync(actor, consultation, inputWasCorrect, reasons, cancellationToken);

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

    /// <inheritdoc/>
    public ValueTask<Decision<SubjectRegistrants>> RegistrantsAsync(Actor actor, Subject subject, CancellationToken cancellationToken = default) =>
        rights.RegistrantsAsync(actor, subject, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Decision<ValueList<EarlierConsultation>>> SubjectConsultationsAsync(
        Actor actor, RegistrationId registration, CancellationToken cancellationToken = default) =>
        rights.SubjectConsultationsAsync(actor, registration, cancellationToken);

    /// <summary>Lets go of what keeps two threads from following the feed at once.</summary>
    public void Dispose()
    {
        chosen.Dispose();
        exact.Dispose();
    }
}
