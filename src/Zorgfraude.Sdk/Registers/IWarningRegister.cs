using Zorgfraude.Collections;
using Zorgfraude.Consultations;
using Zorgfraude.Decisions;
using Zorgfraude.Identity;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Procedures;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Requests;
using Zorgfraude.Registrations;

namespace Zorgfraude.Sdk.Registers;

/// <summary>
/// The warning register as a participant sees it. The SDK ships one over a store; a remote one stands behind the same interface.
/// Who acts is an argument of every call.
/// </summary>
[DutchTerm("Waarschuwingsregister zorgfraude")]
public interface IWarningRegister
{
    /// <summary>Consults the register. The line in the log is written before the answer is given; no line, no answer.</summary>
    /// <param name="actor">Who consults, or answers for the automated process.</param>
    /// <param name="request">What is entered.</param>
    /// <param name="cancellationToken">Cancels before anything is logged.</param>
    ValueTask<ConsultationResult> ConsultAsync(Actor actor, ConsultationRequest request, CancellationToken cancellationToken = default);

    /// <summary>Consults the register for many subjects, each logged and answered on its own, in the order given.</summary>
    /// <param name="actor">Who answers for the process.</param>
    /// <param name="requests">What is entered; read as needed, never all at once.</param>
    /// <param name="cancellationToken">Stops between two groups; what was answered was logged.</param>
    IAsyncEnumerable<ConsultationResult> ConsultManyAsync(
        Actor actor, IAsyncEnumerable<ConsultationRequest> requests, CancellationToken cancellationToken = default);

    /// <summary>
    /// Records that a designated employee checked the input of an automated hit (protocol 5.2), or what was shown as possible (reading F2), and
    /// gives the hit when it was right.
    /// </summary>
    /// <param name="actor">Who checked; needs the power to receive hits.</param>
    /// <param name="consultation">The consultation.</param>
    /// <param name="inputWasCorrect">Whether the entered data were right and, for what was shown as possible, about the registered subject.</param>
    /// <param name="reasons">
    /// Where it is written down why it is the same subject, by the participant's own reference; without it nothing possible becomes a hit.
    /// Otherwise it may be left out.
    /// </param>
    /// <param name="cancellationToken">Cancels before anything is recorded.</param>
    /// <returns>
    /// The hit; a no-hit when the input was wrong or when no registration is there any more; refused when there is nothing to check.
    /// </returns>
    ValueTask<ConsultationResult> VerifyHitAsync(
        Actor actor, ConsultationId consultation, bool inputWasCorrect, OwnReference? reasons = null, CancellationToken cancellationToken = default);

    /// <summary>Carries out an act on a registration of one's own.</summary>
    /// <param name="actor">Who acts.</param>
    /// <param name="registration">The registration; a new identifier to enter one.</param>
    /// <param name="command">The act.</param>
    /// <param name="cancellationToken">Cancels before anything is written.</param>
    ValueTask<ActResult<RegistrationState>> ActAsync(
        Actor actor, RegistrationId registration, RegistrationCommand command, CancellationToken cancellationToken = default);

    /// <summary>Where a registration of one's own stands; not entered when there is none, and for somebody without a function that has a power.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="registration">The registration.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    ValueTask<RegistrationState> ReadAsync(Actor actor, RegistrationId registration, CancellationToken cancellationToken = default);

    /// <summary>What may be done with a registration of one's own, and for the rest what must come first.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="registration">The registration.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    ValueTask<ValueList<PermittedAct>> PermittedAsync(Actor actor, RegistrationId registration, CancellationToken cancellationToken = default);

    /// <summary>What should have been done to a registration of one's own and was not: warnings, empty when nothing is late.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="registration">The registration.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    ValueTask<ValueList<Finding>> OverdueAsync(Actor actor, RegistrationId registration, CancellationToken cancellationToken = default);

    /// <summary>
    /// Whether the register holds an earlier supply about the same subject, by any participant, less than four years before this
    /// registration of one's own (article 2.5(2)(a) of the Decree, reading B9). Yes or no: the day and the other participant stay where
    /// they are. An earlier supply that was removed, has ended or is restricted does not count, nor does one of the same day. That it was
    /// asked is in the audit trail before the answer is given. Only exact agreement of the data counts, whatever matcher answers consultations.
    /// </summary>
    /// <param name="actor">Who asks; needs the power to decide on a longer term.</param>
    /// <param name="registration">The registration, which is active: so the supervisor concurred.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>Undetermined, with the findings, when it may not be asked.</returns>
    ValueTask<Decision<bool>> EarlierSupplyAsync(Actor actor, RegistrationId registration, CancellationToken cancellationToken = default);

    /// <summary>
    /// The data of one's own registration: those awaiting their first check, or those registered; null when there are none. Who read
    /// them, and for what, is in the audit trail before they are given.
    /// </summary>
    /// <param name="actor">Who asks; needs the power to enter, check or change.</param>
    /// <param name="registration">The registration.</param>
    /// <param name="purpose">What for: supply, accuracy, retention or the subject's rights. A purpose of consultation gives nothing.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    ValueTask<RegistrationData?> ReadDataAsync(
        Actor actor, RegistrationId registration, ProcessingPurpose purpose, CancellationToken cancellationToken = default);

    /// <summary>
    /// The entry or correction of one's own that waits for its check, with the salt of its fingerprint; null when none waits. That it was
    /// read is in the audit trail before it is given.
    /// </summary>
    /// <param name="actor">Who asks; needs the power to enter, check or change.</param>
    /// <param name="registration">The registration.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    ValueTask<RegistrationEntry?> ReadEntryAsync(Actor actor, RegistrationId registration, CancellationToken cancellationToken = default);

    /// <summary>
    /// Which participants consulted the register and hit this registration, or were shown it as possible (protocol 5.4): participants, never
    /// employees.
    /// </summary>
    /// <param name="actor">Who asks; any participant.</param>
    /// <param name="registration">The registration.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    ValueTask<ValueList<ParticipantId>> ConsultingParticipantsAsync(
        Actor actor, RegistrationId registration, CancellationToken cancellationToken = default);

    /// <summary>
    /// Which participants registered a subject, for a request of that subject (article 2.4(5) of the Decree). It is no consultation and
    /// leaves no line in that log: whether somebody is registered is answered for the subject's rights and for nothing else, and the
    /// audit trail has that it was asked before the answer is given. Only exact agreement of the data counts, whatever matcher answers
    /// consultations. A registration counts for as long as its data are kept, also when it is restricted or has ended.
    /// </summary>
    /// <param name="actor">Who asks; needs the power to enter, check or change, or to receive hits.</param>
    /// <param name="subject">The data of the subject.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>
    /// Undetermined, with the findings, when it may not be asked or the data do not tell the subject apart. A warning among the findings
    /// says when something agrees in part.
    /// </returns>
    ValueTask<Decision<SubjectRegistrants>> RegistrantsAsync(Actor actor, Subject subject, CancellationToken cancellationToken = default);

    /// <summary>
    /// Which participants consulted about the subject of a registration of one's own, hit or not, for an answer to that subject (protocol
    /// 6.3, second sentence; reading C6): participants, never employees, each once. That it was asked is in the audit trail before the
    /// answer is given.
    /// </summary>
    /// <param name="actor">Who asks; needs the power to enter, check or change.</param>
    /// <param name="registration">The registration.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>Undetermined, with the findings, when it may not be asked or there is no such registration any more.</returns>
    ValueTask<Decision<ValueList<EarlierConsultation>>> SubjectConsultationsAsync(
        Actor actor, RegistrationId registration, CancellationToken cancellationToken = default);
}
