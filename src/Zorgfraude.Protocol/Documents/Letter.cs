using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Consultations;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Anonymisation;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Procedures.Requests;
using Zorgfraude.Protocol.Requests;
using Zorgfraude.Protocol.Rulebooks;
using Zorgfraude.Protocol.Terms;
using Zorgfraude.Registrations;

namespace Zorgfraude.Protocol.Documents;

/// <summary>
/// A document of the procedure, as facts. <see cref="LetterComposer"/> puts it into words. It holds personal data and prints none of
/// it. The cases are the only ones.
/// </summary>
[DutchTerm("brief")]
public abstract record Letter
{
    private Letter(LetterHead head) => Head = head ?? throw new ArgumentNullException(nameof(head));

    /// <summary>What stands at the top.</summary>
    public LetterHead Head { get; }

    /// <summary>The case only.</summary>
    public sealed override string ToString() => GetType().Name;

    /// <summary>
    /// Tells the subject of the registration (article 2.4(1) of the Decree; protocol 7.1; GDPR 14). The participant that registered
    /// writes it.
    /// </summary>
    [DutchTerm("mededeling van registratie")]
    public sealed record RegistrationNotice : Letter
    {
        /// <summary>A notice with this content; the participant that registered sends it.</summary>
        /// <param name="to">The subject.</param>
        /// <param name="date">Date of the letter.</param>
        /// <param name="content">Every item that the notice must have, as <see cref="NoticeContentRule"/> gives it.</param>
        /// <param name="reference">The sender's own reference, or null.</param>
        public RegistrationNotice(LetterAddressee to, LocalDate date, NoticeContent content, OwnReference? reference = null)
            : base(new LetterHead((content ?? throw new ArgumentNullException(nameof(content))).Registrant, to, date, reference)) => Content = content;

        /// <summary>Every item that the notice must have.</summary>
        public NoticeContent Content { get; }
    }

    /// <summary>Answers a request or a complaint (GDPR 12(3) and (4); protocol 7.8 and 7.9). <see cref="AnswerLetterRule"/> makes it.</summary>
    [DutchTerm("antwoordbrief")]
    public sealed record Answer : Letter
    {
        internal Answer(LetterHead head, RightsRequest request, RequestOutcome outcome)
            : base(head) => (Request, Outcome) = (request, outcome);

        /// <summary>What was asked.</summary>
        public RightsRequest Request { get; }

        /// <summary>What was decided.</summary>
        public RequestOutcome Outcome { get; }

        /// <summary>Why a part was refused, or null.</summary>
        public RefusalGround? RefusedPart { get; internal init; }

        /// <summary>The reasons in words for the subject, or null where the outcome needs none.</summary>
        public string? Reasons { get; internal init; }

        /// <summary>The data and what belongs with them, or null where they are not given.</summary>
        public AccessPackage? Package { get; internal init; }

        /// <summary>What the subject can do against the answer, and until when.</summary>
        public ValueList<OpenRemedy> Remedies { get; internal init; }

        /// <summary>Length of the term for a remedy, in days.</summary>
        public int RemedyDays { get; internal init; }
    }

    /// <summary>Tells that the answer takes longer, why, and until when (GDPR 12(3), third sentence; protocol 7.8 and 7.9).</summary>
    /// <param name="Head">What stands at the top.</param>
    /// <param name="Request">What was asked.</param>
    /// <param name="Reasons">Why it takes longer, in words for the subject, 1 to 5000 characters.</param>
    /// <param name="AnswerBy">The lengthened term, as <see cref="RequestTerms"/> or <see cref="ComplaintTerms"/> gives it.</param>
    /// <exception cref="ArgumentException">The reasons are blank or too long, or the term is another one.</exception>
    [DutchTerm("verlengingsbericht")]
    public sealed record Extension(LetterHead Head, RightsRequest Request, string Reasons, Deadline AnswerBy) : Letter(Head)
    {
        /// <summary>Why it takes longer.</summary>
        public string Reasons { get; } = LetterBounds.Required(Reasons, LetterBounds.Long, nameof(Reasons));

        /// <summary>The lengthened term.</summary>
        public Deadline AnswerBy { get; } = AnswerBy is { Rule: TermRule.ExtendedRequest or ComplaintTerms.Rule }
            ? AnswerBy
            : throw new ArgumentException("ZF0322: give the term from RequestTerms.ExtendedAnswer or ComplaintTerms.Settle.", nameof(AnswerBy));
    }

    /// <summary>
    /// Tells the subject that the request was sent on to the participants that registered (article 2.4(5) of the Decree). It tells that
    /// there is a registration: send it to the subject's known address and to nobody else.
    /// </summary>
    /// <param name="Head">What stands at the top.</param>
    /// <param name="Request">What was asked.</param>
    /// <param name="To">To whom it was sent on; 1 to 1000.</param>
    /// <exception cref="ArgumentException">There is none, or there are too many.</exception>
    [DutchTerm("doorzendbericht")]
    public sealed record Forwarding(LetterHead Head, RightsRequest Request, ValueList<ParticipantContact> To) : Letter(Head)
    {
        /// <summary>To whom it was sent on.</summary>
        public ValueList<ParticipantContact> To { get; } = To.Count is >= 1 and <= 1000
            ? To
            : throw new ArgumentException("ZF0323: a request is sent on to 1 to 1000 participants.", nameof(To));
    }

    /// <summary>Asks for proof of identity, and of representation where somebody asks for the subject (protocol 7.7; GDPR 12(6)).</summary>
    /// <param name="Head">What stands at the top.</param>
    /// <param name="Request">What was asked.</param>
    /// <param name="SendBy">Day by which the proof is asked; it ends no right.</param>
    /// <param name="Doubt">Why more than usual is asked, in words for the requester, at most 5000 characters; null without doubt.</param>
    /// <exception cref="ArgumentException">The doubt is too long, or the day lies before the letter.</exception>
    [DutchTerm("verzoek om bewijs van identiteit")]
    public sealed record ProofRequest(LetterHead Head, RightsRequest Request, LocalDate SendBy, string? Doubt = null) : Letter(Head)
    {
        /// <summary>Day by which the proof is asked.</summary>
        public LocalDate SendBy { get; } = NotBefore(SendBy, Head, nameof(SendBy));

        /// <summary>Why more than usual is asked, or null.</summary>
        public string? Doubt { get; } = LetterBounds.Optional(Doubt, LetterBounds.Long, nameof(Doubt));
    }

    /// <summary>Tells that the data stay longer than the notice of registration said (article 2.5 of the Decree; protocol 7.1, item e).</summary>
    /// <param name="Head">What stands at the top.</param>
    /// <param name="About">Which kind of subject it is about.</param>
    /// <param name="FormerEnd">Day of removal as the subject was told before.</param>
    /// <param name="RemoveOn">Day of removal now; later than that.</param>
    /// <param name="Reasons">The circumstances and why they ask for a longer term, in words for the subject, 1 to 5000 characters.</param>
    /// <exception cref="ArgumentException">The reasons are blank or too long, or the term is not longer.</exception>
    [DutchTerm("bericht van een langere termijn")]
    public sealed record LongerTerm(LetterHead Head, SubjectKind About, LocalDate FormerEnd, LocalDate RemoveOn, string Reasons) : Letter(Head)
    {
        /// <summary>Day of removal as the subject was told before.</summary>
        public LocalDate FormerEnd { get; } = FormerEnd;

        /// <summary>Day of removal now.</summary>
        public LocalDate RemoveOn { get; } = RemoveOn > FormerEnd
            ? RemoveOn
            : throw new ArgumentException("ZF0324: a longer term ends later than the former one.", nameof(RemoveOn));

        /// <summary>Why the term is longer.</summary>
        public string Reasons { get; } = LetterBounds.Required(Reasons, LetterBounds.Long, nameof(Reasons));
    }

    /// <summary>Tells beforehand that a restriction will be lifted (GDPR 18(3)).</summary>
    /// <param name="Head">What stands at the top.</param>
    /// <param name="About">Which kind of subject it is about.</param>
    /// <param name="Ground">The ground of the restriction.</param>
    /// <param name="LiftOn">Day on which it will be lifted; not before the letter.</param>
    /// <param name="RemoveOn">Day of removal, which the restriction did not move.</param>
    /// <param name="Reasons">Why the ground is gone, in words for the subject, 1 to 5000 characters.</param>
    /// <exception cref="ArgumentException">The reasons are blank or too long, or the day lies before the letter.</exception>
    [DutchTerm("bericht van opheffing van een beperking")]
    public sealed record Lifting(
        LetterHead Head, SubjectKind About, RestrictionGround Ground, LocalDate LiftOn, LocalDate RemoveOn, string Reasons) : Letter(Head)
    {
        /// <summary>Day on which it will be lifted.</summary>
        public LocalDate LiftOn { get; } = NotBefore(LiftOn, Head, nameof(LiftOn));

        /// <summary>Why the ground is gone.</summary>
        public string Reasons { get; } = LetterBounds.Required(Reasons, LetterBounds.Long, nameof(Reasons));
    }

    /// <summary>
    /// Tells a participant that data which it received were changed (protocol 6.3; GDPR 19). It names its own consultation and nothing
    /// of the subject.
    /// </summary>
    /// <param name="Head">What stands at the top; it goes to a participant.</param>
    /// <param name="Change">What was done with the data.</param>
    /// <param name="ChangedOn">Day of the change.</param>
    /// <param name="Consultation">The receiver's consultation.</param>
    /// <param name="ConsultedOn">Day of that consultation.</param>
    [DutchTerm("bericht aan een ontvanger")]
    public sealed record ReceiverNotice(
        LetterHead Head, ReceiverChange Change, LocalDate ChangedOn, ConsultationId Consultation, LocalDate ConsultedOn) : Letter(Head);

    /// <summary>
    /// Goes with the anonymised papers to the supervisor (protocol 3.11). It has no reference and no free text: nothing in it can tell
    /// who the subject is.
    /// </summary>
    [DutchTerm("aanbiedingsbrief aan de toezichthouder")]
    public sealed record SupervisorSubmission : Letter
    {
        /// <summary>A letter that goes with these papers.</summary>
        /// <param name="sender">The participant that asks.</param>
        /// <param name="supervisor">The supervisor.</param>
        /// <param name="date">Date of the letter.</param>
        /// <param name="report">The papers, as the anonymiser made them.</param>
        /// <param name="term">The days within which the supervisor judges (protocol 3.12), from the rulebook.</param>
        public SupervisorSubmission(LetterSender sender, LetterAddressee supervisor, LocalDate date, AnonymisedReport report, Parameter<int> term)
            : base(new LetterHead(sender, supervisor, date))
        {
            ArgumentNullException.ThrowIfNull(report);
            ArgumentNullException.ThrowIfNull(term);
            (Report, Term) = (report, term);
        }

        /// <summary>The papers.</summary>
        public AnonymisedReport Report { get; }

        /// <summary>The days within which the supervisor judges.</summary>
        public Parameter<int> Term { get; }
    }

    /// <summary>The access package as a document of its own (protocol 7.2 and 7.3; GDPR 15).</summary>
    /// <param name="Head">What stands at the top.</param>
    /// <param name="Package">The data and what belongs with them.</param>
    [DutchTerm("overzicht van de gegevens")]
    public sealed record AccessOverview(LetterHead Head, AccessPackage Package) : Letter(Head)
    {
        /// <summary>The data and what belongs with them.</summary>
        public AccessPackage Package { get; } = Package ?? throw new ArgumentNullException(nameof(Package));
    }

    private static LocalDate NotBefore(LocalDate day, LetterHead? head, string parameter) => head is null || day >= head.Date
        ? day
        : throw new ArgumentException("ZF0325: this day does not lie before the date of the letter.", parameter);
}

/// <summary>What was done with data that a participant received (protocol 6.3; GDPR 19). The list is closed.</summary>
[DutchTerm("wijziging voor een ontvanger")]
public enum ReceiverChange
{
    /// <summary>They were removed.</summary>
    [DutchTerm("verwijderd")]
    Removed,

    /// <summary>They were corrected.</summary>
    [DutchTerm("verbeterd")]
    Corrected,

    /// <summary>Their processing was restricted.</summary>
    [DutchTerm("beperkt")]
    Restricted,
}
