using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Requests;
using Zorgfraude.Registrations;

namespace Zorgfraude.Protocol.Procedures.Requests;

/// <summary>
/// What a participant does with a request of a subject. The cases are the only ones. None of them takes one of the eight powers: an
/// outcome that changes a registration is carried out by the acts of that registration, which do; so is the lifting of a restriction.
/// </summary>
[DutchTerm("handeling met een verzoek")]
public abstract record RequestCommand
{
    private RequestCommand(string act) => Act = act;

    /// <summary>Stable name of the act.</summary>
    public string Act { get; }

    /// <summary>The name of the act; what it carries may hold personal data.</summary>
    public sealed override string ToString() => Act;

    /// <summary>Record the receipt. It is never refused for want of form or proof: the term runs from it.</summary>
    /// <param name="Kind">What is asked.</param>
    /// <param name="About">Which kind of subject it is about; one request is about one subject (reading E12).</param>
    /// <param name="ReceivedOn">Day on which this participant received it.</param>
    [DutchTerm("verzoek ontvangen")]
    public sealed record Receive(RequestKind Kind, SubjectKind About, LocalDate ReceivedOn) : RequestCommand("request.receive")
    {
        /// <summary>Whether somebody asks for the subject; the director of a company does.</summary>
        public bool ByRepresentative { get; init; }

        /// <summary>Whether it was made in writing (protocol 7.7).</summary>
        public bool InWriting { get; init; } = true;

        /// <summary>For a copy: the form that the subject asks for.</summary>
        public CopyForm Form { get; init; }

        /// <summary>Where another participant sent it on: which one, and when that one received it; otherwise null.</summary>
        public FirstReceipt? SentOnBy { get; init; }

        /// <summary>For a complaint: whether a committee advises on it, which gives a municipal executive ten weeks (Awb 9:11).</summary>
        public bool HasComplaintCommittee { get; init; }
    }

    /// <summary>Record who registered the subject, as the register says; nobody is an answer too.</summary>
    /// <param name="Own">The registrations of the acting participant itself, at most 1000; empty when it has none.</param>
    /// <param name="Others">The other participants that registered, at most 1000; empty when none did.</param>
    [DutchTerm("registrerende deelnemers vaststellen")]
    public sealed record EstablishRegistrants(ValueList<RegistrationId> Own, ValueList<ParticipantId> Others)
        : RequestCommand("request.establish-registrants");

    /// <summary>Record that the request was sent on (article 2.4(5) of the Decree).</summary>
    /// <param name="To">To which participant that registered.</param>
    /// <param name="On">On which day.</param>
    [DutchTerm("verzoek doorzenden")]
    public sealed record Forward(ParticipantId To, LocalDate On) : RequestCommand("request.forward");

    /// <summary>Record that the subject was told of that.</summary>
    /// <param name="To">To which participant it was sent on.</param>
    /// <param name="On">On which day the subject was told.</param>
    [DutchTerm("doorzending meedelen")]
    public sealed record TellForwarded(ParticipantId To, LocalDate On) : RequestCommand("request.tell-forwarded");

    /// <summary>Record that proof of identity, or of representation, was asked for.</summary>
    /// <param name="On">On which day.</param>
    /// <param name="Doubt">The judgement that there is reasonable doubt (GDPR 12(6)), or null without one.</param>
    [DutchTerm("bewijs van identiteit vragen")]
    public sealed record AskProof(LocalDate On, Judgement<bool>? Doubt = null) : RequestCommand("request.ask-proof");

    /// <summary>Record that identity was proved. The proof itself is not kept.</summary>
    /// <param name="On">On which day.</param>
    /// <param name="RepresentationProved">For a representative: whether the right to act for the subject was proved too.</param>
    [DutchTerm("bewijs van identiteit vastleggen")]
    public sealed record RecordProof(LocalDate On, bool RepresentationProved = false) : RequestCommand("request.record-proof");

    /// <summary>Announce to the subject that the answer takes longer (GDPR 12(3); reading E2). One that comes late extends nothing.</summary>
    /// <param name="On">On which day.</param>
    /// <param name="Needed">The judgement that it is needed, with the reasons told to the subject; null when not made.</param>
    [DutchTerm("verlenging meedelen")]
    public sealed record AnnounceExtension(LocalDate On, Judgement<bool>? Needed) : RequestCommand("request.announce-extension");

    /// <summary>Answer the request.</summary>
    /// <param name="Outcome">What is decided.</param>
    /// <param name="Decided">The decision of the employee, with the reasons; null when not made.</param>
    /// <param name="GivenOn">Day on which the answer was sent or handed over.</param>
    /// <param name="Remedies">The remedies that the answer names.</param>
    [DutchTerm("verzoek beantwoorden")]
    public sealed record Answer(RequestOutcome Outcome, Judgement<bool>? Decided, LocalDate GivenOn, ValueList<RemedyRoute> Remedies)
        : RequestCommand("request.answer")
    {
        /// <summary>Where only a part is granted: why the rest is refused; otherwise null.</summary>
        public RefusalGround? RefusedPart { get; init; }

        /// <summary>Whether the justified belief still exists; needed for a refusal that rests on it.</summary>
        public Judgement<bool>? BeliefHeld { get; init; }

        /// <summary>
        /// Whether it is necessary and proportionate to set the right aside (article 41 of the GDPR Implementation Act); needed for such
        /// a refusal, and for any answer on access while the notice of registration is postponed.
        /// </summary>
        public Judgement<bool>? SetAside { get; init; }

        /// <summary>Whether the notice of registration to the subject is postponed (article 2.4(1) of the Decree).</summary>
        public bool NoticePostponed { get; init; }

        /// <summary>Where a copy is not given in the form asked for: whether that form is a disproportionate burden.</summary>
        public Judgement<bool>? FormIsBurden { get; init; }

        /// <summary>Who consulted about the subject, from the log, at most 100000; those to tell follow from it.</summary>
        public ValueList<EarlierConsultation> Consultations { get; init; }

        /// <summary>What the subject was charged, in euros: nothing, or the answer is refused.</summary>
        public decimal Charged { get; init; }
    }

    /// <summary>Record that what was granted was done in the register, for one registration.</summary>
    /// <param name="Registration">Which one.</param>
    /// <param name="On">On which day.</param>
    [DutchTerm("toewijzing uitvoeren")]
    public sealed record CarryOut(RegistrationId Registration, LocalDate On) : RequestCommand("request.carry-out");

    /// <summary>Record that a receiver was told (GDPR 19).</summary>
    /// <param name="Receiver">Which one.</param>
    /// <param name="On">On which day.</param>
    [DutchTerm("ontvanger inlichten")]
    public sealed record TellReceiver(ParticipantId Receiver, LocalDate On) : RequestCommand("request.tell-receiver");
}

/// <summary>That another participant received the request first.</summary>
/// <param name="Participant">Which one.</param>
/// <param name="On">On which day.</param>
[DutchTerm("eerste ontvangst")]
public sealed record FirstReceipt(ParticipantId Participant, LocalDate On);
