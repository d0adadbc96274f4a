using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Consultations;
using Zorgfraude.Identity;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Anonymisation;
using Zorgfraude.Protocol.Documents;
using Zorgfraude.Protocol.Investigations;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Procedures.Requests;
using Zorgfraude.Protocol.Readings;
using Zorgfraude.Protocol.Requests;
using Zorgfraude.Protocol.Rulebooks;
using Zorgfraude.Protocol.Terms;
using Zorgfraude.Protocol.Tests.Terms;
using Zorgfraude.Registrations;
using Zorgfraude.Testing.Builders;

namespace Zorgfraude.Protocol.Tests.Documents;

/// <summary>Made-up letters, one of each kind and of each outcome.</summary>
internal static class Letters
{
    public static readonly LocalDate Day = new(2025, 3, 3);

    public static readonly LetterAddressee Person = LetterTo("Mevrouw F. Nepperman", "Luchtstraat 1", "1234 AB Verzonnendorp");

    private static readonly LetterAddressee Company = LetterTo("Luchtkasteel Zorg B.V.", "Postbus 2", "1234 AB Verzonnendorp");

    private const string Reasons = "Wij hebben uw administratie opgevraagd. Daarin staan de bezoeken die u heeft gedeclareerd, en ook de bezoeken die er echt zijn geweest.";

    /// <summary>A report and an account in which a name and a telephone number were replaced.</summary>
    public static AnonymisedReport Report { get; } = MakeReport();

    /// <summary>Under the reading by which a long-term-care administrator names both routes: its letters have most in them.</summary>
    public static Rulebook Rulebook { get; } = Dates.With(r => r with { WlzExecutorRemedyRoute = WlzExecutorRemedyRoute.BothRoutes });

    public static LetterSender Municipality { get; } = Sender(Given.Executive);

    public static LetterSender Insurer { get; } = Sender(Given.Insurer);

    public static LetterSender CareAdministrator { get; } =
        Sender(new(ParticipantId.Parse("wlz-bedacht"), ParticipantKind.LongTermCareAdministrator, "Zorgkantoor Bedacht"));

    public static NaturalPerson FullPerson { get; } = Given.Person with
    {
        Name = Given.Person.Name with { PartnerPrefix = IdentityText.Parse("van"), PartnerSurname = IdentityText.Parse("Luchtenberg") },
        Address = new()
        {
            Street = IdentityText.Parse("Luchtstraat"),
            HouseNumber = HouseNumber.Parse("1"),
            PostalCode = PostalCode.Parse("1234 AB"),
            Place = IdentityText.Parse("Verzonnendorp"),
        },
        Sex = Sex.Female,
        BigNumber = BigNumber.Parse("29012345601"),
        AdministrativeCodes = [AdministrativeCode.Parse("AGB:94000001")],
    };

    /// <summary>The letters that are kept as approved files.</summary>
    public static IReadOnlyList<(string Name, bool ToSubject, Letter Letter)> All { get; } =
    [
        ("notice-person-municipality", true, Notice(Municipality, Person, FullPerson)),
        ("notice-company-insurer", true, Notice(Insurer, Company, Given.Company)),
        ("notice-person-care-administrator", true, Notice(CareAdministrator, Person, Given.Person)),
        ("answer-confirmed", true, Answer(RequestKind.Confirmation, new RequestOutcome.Confirm())),
        ("answer-access", true, Answer(RequestKind.Access, new RequestOutcome.GiveAccess())),
        ("answer-copy", true, Answer(RequestKind.Copy, new RequestOutcome.GiveCopy(CopyForm.Electronic), form: CopyForm.Other)),
        ("answer-rectified", true, Answer(RequestKind.Rectification, new RequestOutcome.Rectify())),
        ("answer-erased", true, Answer(RequestKind.Erasure, new RequestOutcome.EraseData(ErasureGround.BeliefEnded), by: Insurer)),
        ("answer-restricted", true, Answer(RequestKind.Restriction, new RequestOutcome.Restrict(RestrictionGround.AccuracyContested))),
        ("answer-objection-upheld", true, Answer(RequestKind.Objection, new RequestOutcome.UpholdObjection())),
        ("answer-complaint-well-founded", true, Answer(RequestKind.Complaint, new RequestOutcome.SettleComplaint(true))),
        ("answer-complaint-unfounded", true, Answer(RequestKind.Complaint, new RequestOutcome.SettleComplaint(false))),
        ("answer-nothing-registered", true, Answer(RequestKind.Confirmation, new RequestOutcome.NothingRegistered(), about: SubjectKind.LegalEntity)),
        ("answer-refused-municipality", true, Answer(RequestKind.Erasure, new RequestOutcome.Refuse(RefusalGround.GroundNotPresent))),
        ("answer-refused-insurer", true, Answer(RequestKind.Objection, new RequestOutcome.Refuse(RefusalGround.CompellingGrounds), by: Insurer)),
        ("answer-refused-care-administrator", true, Answer(RequestKind.Access, new RequestOutcome.Refuse(RefusalGround.IdentityNotProved), by: CareAdministrator)),
        ("answer-granted-in-part", true, Answer(RequestKind.Rectification, new RequestOutcome.Rectify(), part: RefusalGround.GroundNotPresent, represented: true)),
        ("extension", true, Extension(Asked(RequestKind.Access))),
        ("forwarding", true, new Letter.Forwarding(Head(), Asked(RequestKind.Access), [Contact("Zorgverzekeraar Bedacht")])),
        ("forwarding-also-registered-here", true, new Letter.Forwarding(
            Head(), Asked(RequestKind.Erasure) with { Registrations = [RegistrationId.Parse("00000000-0000-8000-8000-0000000000ef")] }, [Contact("Zorgverzekeraar Bedacht"), Contact("Gemeente Luchtdam")])),
        ("proof-request", true, new Letter.ProofRequest(Head(), Asked(RequestKind.Access), new(2025, 3, 17))),
        ("proof-request-representative", true, new Letter.ProofRequest(
            Head(to: Company), Asked(RequestKind.Copy, SubjectKind.LegalEntity) with { ByRepresentative = true }, new(2025, 3, 17), "De handtekening onder uw brief is anders dan die in onze administratie.")),
        ("longer-term", true, new Letter.LongerTerm(
            Head(), SubjectKind.NaturalPerson, new(2029, 3, 3), new(2033, 3, 3), "Cliënten hebben door de fraude te weinig zorg gekregen. Twee van hen zijn daardoor erg ziek geworden.")),
        ("lifting", true, new Letter.Lifting(
            Head(), SubjectKind.NaturalPerson, RestrictionGround.AccuracyContested, new(2025, 3, 10), new(2029, 3, 3), "De geboortedatum klopt. Dat zagen wij op het uittreksel dat u stuurde.")),
        ("receiver-removed", false, new Letter.ReceiverNotice(
            Head(to: LetterTo("Zorgverzekeraar Bedacht")), ReceiverChange.Removed, Day, new ConsultationId(new("0192f3a4-0000-7000-8000-000000000001")), new(2025, 2, 3))),
        ("supervisor-submission", false, Submission(Report)),
        ("access-overview", false, new Letter.AccessOverview(Head(), Package(FullPerson))),
    ];

    /// <summary>Those, and one for each ground, form and month: together they use every text.</summary>
    public static IEnumerable<Letter> Everything =>
    [
        .. All.Select(l => l.Letter),
        .. Enum.GetValues<ErasureGround>().Select(g => Answer(RequestKind.Erasure, new RequestOutcome.EraseData(g))),
        .. Enum.GetValues<RestrictionGround>().Select(g => Answer(RequestKind.Restriction, new RequestOutcome.Restrict(g))),
        .. from ground in Enum.GetValues<RefusalGround>()
           from kind in Enum.GetValues<RequestKind>()
           where RequestRule.Allows(kind, ground)
           select Answer(kind, new RequestOutcome.Refuse(ground)),
        Answer(RequestKind.Copy, new RequestOutcome.GiveCopy(CopyForm.Other), form: CopyForm.Other),
        Answer(RequestKind.Confirmation, new RequestOutcome.Confirm(), package: Package(Given.Company)),
        .. Enum.GetValues<RestrictionGround>().Select(g => new Letter.Lifting(Head(), SubjectKind.LegalEntity, g, Day, new(2029, 3, 3), Reasons)),
        .. Enum.GetValues<ReceiverChange>().Select(c => new Letter.ReceiverNotice(Head(), c, Day, default, Day)),
        .. Enumerable.Range(1, 12).Select(m => new Letter.LongerTerm(Head(), SubjectKind.NaturalPerson, new(2029, m, 3), new(2033, m, 3), Reasons)),
        Submission(Given.AnonymisedReport(SubmissionDocumentKind.AdditionalData)),
        new Letter.AccessOverview(Head(), Package(Given.Person with { Sex = Sex.Male }, []) with { Remedies = [RemedyRoute.CourtRequest] }),
        new Letter.AccessOverview(Head(), Package(Given.Person with { Sex = Sex.Unknown }) with { Rights = [RequestKind.Access, RequestKind.Confirmation] }),
        new Letter.AccessOverview(Head(), Package(Given.Person) with { Data = Given.Data() with { SubjectInformed = true } }),
    ];

    public static LetterAddressee LetterTo(string name, params string[] address) => new(name, address.ToValueList());

    public static LetterHead Head(LetterSender? by = null, LetterAddressee? to = null) => new(by ?? Municipality, to ?? Person, Day, OwnReference.Parse("wr-2025-17"));

    public static NoticeFacts Facts(LetterSender by, Subject subject) => NoticeFacts.ByLaw(by.Participant.Kind, Rulebook) with
    {
        Registrant = by,
        Data = Given.Data(subject),
        RegisteredOn = Day,
        RemoveOn = new(2029, 3, 3),
        HowToComplain = "Stuur een brief of e-mail aan onze afdeling klachten: klachten@verzonnen.example.",
        Source = "Uit ons eigen onderzoek, uit uw declaraties en uit het handelsregister.",
    };

    public static RightsRequest Asked(RequestKind kind, SubjectKind about = SubjectKind.NaturalPerson, CopyForm form = CopyForm.Electronic) =>
        new(kind, about, false, form, new(2025, 2, 17), null) { ProvedOn = new(2025, 2, 20), RegistrantsKnownOn = new(2025, 2, 18) };

    public static AccessPackage Package(Subject subject, ValueList<Participant>? consulted = null) => AccessRule.Assemble(
        Asked(RequestKind.Access),
        ParticipantKind.MunicipalExecutive,
        new(Given.Data(subject), Day, new(2029, 3, 3), (consulted ?? [Given.Insurer]).Select(p => new NamedConsultation(p.Name, true)).ToValueList(), "Uit ons eigen onderzoek en uit uw declaraties.", "Afdeling Toezicht: 020 123 45 67\nFunctionaris gegevensbescherming: fg@verzonnen.example"),
        Rulebook)
        .TryGetValue(out var package) ? package : throw new InvalidOperationException("The package is not complete.");

    private static Letter.RegistrationNotice Notice(LetterSender by, LetterAddressee to, Subject subject) =>
        NoticeContentRule.Decide(Facts(by, subject), Rulebook).TryGetValue(out var content)
            ? new(to, Day, content, OwnReference.Parse("wr-2025-17"))
            : throw new InvalidOperationException("The notice is not complete.");

    private static Letter.Answer Answer(
        RequestKind kind,
        RequestOutcome outcome,
        LetterSender? by = null,
        SubjectKind about = SubjectKind.NaturalPerson,
        RefusalGround? part = null,
        CopyForm form = CopyForm.Electronic,
        bool represented = false,
        AccessPackage? package = null)
    {
        var facts = new AnswerFacts(Asked(kind, about, form) with { ByRepresentative = represented }, outcome)
        {
            RefusedPart = part,
            Reasons = part is not null || outcome is RequestOutcome.Refuse or RequestOutcome.SettleComplaint ? Reasons : null,
            Package = package ?? (outcome is RequestOutcome.GiveAccess or RequestOutcome.GiveCopy ? Package(FullPerson) : null),
        };
        if (form == CopyForm.Other && outcome is RequestOutcome.GiveCopy { Form: CopyForm.Electronic })
        {
            facts = facts with { Reasons = "U vroeg om een geluidsopname. Die kunnen wij niet zelf maken." };
        }

        return AnswerLetterRule.Decide(Head(by), facts, Rulebook, HolidayCalendar.Dutch).TryGetValue(out var letter)
            ? letter
            : throw new InvalidOperationException("The answer is not complete.");
    }

    private static Letter.Extension Extension(RightsRequest request) => new(
        Head(), request, "Wij moeten gegevens van vier jaren nakijken. Dat lukt niet binnen een maand.", RequestTerms.ExtendedAnswer(request.Receipt, Rulebook, HolidayCalendar.Dutch));

    private static Letter.SupervisorSubmission Submission(AnonymisedReport report) =>
        new(Municipality, LetterTo("Toezichthouder Wmo Verzonnen"), Day, report, Rulebook.Supervisor.AssessmentDays);

    private static AnonymisedReport MakeReport()
    {
        var holds = DatumContent.Of(DatumKind.OtherData);
        var draft = Anonymiser.Scan(new(
            [new FileParty(FilePartyRole.Subject) { Surname = "Nepperman" }],
            [
                new SubmissionDocument("stuk-1", SubmissionDocumentKind.InvestigationReport, [], "Mevrouw Nepperman is te bereiken op 020 123 45 67.") { Holds = holds },
                new SubmissionDocument("stuk-2", SubmissionDocumentKind.AssessmentAccount, [], "Nepperman declareerde uren die niet zijn geleverd.") { Holds = holds },
            ]));
        return draft.Complete(draft.Residue.Select(r => new ResidueAnswer.Replace(r.Id)), Given.Judged(true, Given.Investigator, Day)) is AnonymisationOutcome.Ready ready
            ? ready.Report
            : throw new InvalidOperationException("The submission was not ready.");
    }

    private static LetterSender Sender(Participant participant) => new(
        participant,
        ["Postbus 1", "1234 AB Verzonnendorp"],
        "Afdeling Toezicht op zorg",
        EmailAddress.Parse("rechten@verzonnen.example"),
        TelephoneNumber.Parse("020 123 45 67"),
        "fg@verzonnen.example");

    internal static ParticipantContact Contact(string name) => new(name, EmailAddress.Parse("meldpunt@verzonnen.example"), TelephoneNumber.Parse("020 123 45 67"));
}
