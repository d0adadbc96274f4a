using NodaTime;
using Zorgfraude.Cases;
using Zorgfraude.Collections;
using Zorgfraude.Identity;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Anonymisation;
using Zorgfraude.Protocol.Investigations;
using Zorgfraude.Protocol.Participants;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Procedures.Participants;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Procedures.Requests;
using Zorgfraude.Protocol.Requests;
using Zorgfraude.Protocol.Retention;
using Zorgfraude.Protocol.Rulebooks;
using Zorgfraude.Registrations;
using Zorgfraude.Testing.Builders;

namespace Zorgfraude.Simulation.Fuzzing;

/// <summary>Every command of every procedure, each field by chance.</summary>
internal sealed class Commands(Chance chance)
{
    private static readonly Subject Person = Given.Person with { Name = new() { Surname = IdentityText.Parse(Chance.Planted) } };
    private static readonly Subject Company = Given.Company with { Name = IdentityText.Parse(Chance.Planted + " Zorg B.V.") };
    private static readonly Subject[] Subjects =
    [
        Person, Company, Given.Person with { Residence = null, Name = new() { Surname = IdentityText.Parse(Chance.Planted) } },
        new LegalEntity { Name = IdentityText.Parse($"Maatschap {Chance.Planted}") },
    ];

    private static readonly AnonymisedReport[] Reports =
    [
        Given.AnonymisedReport(), Given.AnonymisedReport(SubmissionDocumentKind.InvestigationReport), Given.AnonymisedReport(SubmissionDocumentKind.AdditionalData),
        Given.AnonymisedReport(SubmissionDocumentKind.InvestigationReport, SubmissionDocumentKind.AssessmentAccount, SubmissionDocumentKind.AdditionalData),
    ];

    private static readonly Scenario[] Grounds = [Scenario.Concurred(new(2025, 3, 3), Person), Scenario.Concurred(new(2027, 6, 1), Person), Scenario.Concurred(new(2025, 3, 3), Company)];
    private static readonly DissentedFile Refused = Dissent();
    private static readonly RegistrationEntry[] Entries = [.. Subjects.Select(s => new RegistrationEntry(Given.Data(s), new string('a', RegistrationEntry.SaltLength)))];
    private static readonly RegistrationId[] Registrations = [new(Guid.Parse("00000000-0000-8000-8000-00000000000b")), new(Guid.Empty)];
    private static readonly ParticipantId[] Participants = [Given.Executive.Id, Given.Insurer.Id, ParticipantId.Parse("derde"), ParticipantId.Parse("vierde")];
    private static readonly FunctionId[] Functions = [FunctionId.Parse("f-1"), FunctionId.Parse("f-2")];
    private static readonly EmployeeId[] Employees = [EmployeeId.Parse("e-1"), EmployeeId.Parse("e-2")];
    private static readonly Uri[] Pages =
    [
        new("https://verzonnen.example/x"), new("file:///etc/verzonnen"), new("relatief", UriKind.Relative), new($"https://{Chance.Planted}@verzonnen.example/"), new("mailto:a@verzonnen.example"),
    ];

    private static readonly decimal[] Amounts = [0.01m, -1m, decimal.MaxValue];

    public static Scenario Ground => Grounds[0];

    public CaseCommand Case() => chance.Next(17) switch
    {
        0 => new CaseCommand.FixPlan(Plan()),
        1 => new CaseCommand.StartInvestigation(chance.Day()),
        2 => new CaseCommand.RecordReport(Report(), About()),
        3 => new CaseCommand.ConcludeBelief(Belief()),
        4 => new CaseCommand.JudgeNecessity(new(chance.Yes(0.95), chance.Yes(0.95), chance.Yes(0.95), chance.Yes(0.3), chance.Yes(0.95))),
        5 => new CaseCommand.Submit(
            new(chance.Or(ParticipantKind.MunicipalExecutive, chance.Kind<ParticipantKind>), chance.Maybe(false), chance.Maybe(true)),
            chance.Or(Reports[0], () => chance.Any(Reports)),
            chance.Or<EarlierSubmission?>(new EarlierSubmission.None(), () => chance.Is(0.5) ? null : new EarlierSubmission.Dissented(Refused, chance.Yes()))),
        6 => new CaseCommand.RecordReceipt(chance.Day()),
        7 => new CaseCommand.RecordQuestion(chance.Day(), chance.Text()),
        8 => new CaseCommand.SendAdditionalData(chance.Or(Reports[2], () => chance.Any(Reports))),
        9 => new CaseCommand.RecordAdditionalReceipt(chance.Day()),
        10 => new CaseCommand.RecordExtension(chance.Day(), chance.Or<LocalDate?>(Soon(), () => null), chance.Text()),
        11 => new CaseCommand.RecordAnswer(chance.Is(0.7), chance.Day(), chance.Or<string?>(chance.Text(), () => null)),
        12 => new CaseCommand.RecordDissentReasons(chance.Day(), chance.Text()),
        13 => new CaseCommand.RecordSupervisorTold(chance.Day()),
        14 => new CaseCommand.WeighGround(chance.Day(), chance.Yes(), chance.Yes()),
        15 => new CaseCommand.RecordRemoval(chance.Or(Registrations[0], () => chance.Any(Registrations))),
        _ => new CaseCommand.LinkRegistration(chance.Or(Registrations[0], () => chance.Any(Registrations))),
    };

    public RegistrationCommand Registration() => chance.Next(16) switch
    {
        0 => Enter(),
        1 => new RegistrationCommand.CheckEntry(chance.Or(Entries[0].Sha256(), chance.Hash), chance.Is(0.9)),
        2 => new RegistrationCommand.RecordNotice(chance.Day()),
        3 => new RegistrationCommand.DeferNotice(chance.Kind<NoticeDeferralGround>(), chance.Yes(), chance.Later()),
        4 => new RegistrationCommand.EndDeferral(chance.Day(), chance.Yes(0.5)),
        5 => new RegistrationCommand.Restrict(chance.Kind<RestrictionGround>(), chance.Yes()),
        6 => new RegistrationCommand.AnnounceLifting(chance.Day()),
        7 => new RegistrationCommand.LiftRestriction(chance.Yes()),
        8 => new RegistrationCommand.DecideLongerTerm(Longer()),
        9 => new RegistrationCommand.RecordLongerTermNotice(chance.Day()),
        10 => new RegistrationCommand.MakeReview(chance.Yes(), chance.Or<LocalDate?>(null, () => chance.AnyDay())),
        11 => new RegistrationCommand.EndProcessing(chance.Kind<RemovalReason>(), chance.Day(), chance.Yes()),
        12 => new RegistrationCommand.Correct(chance.Or(Entries[2], () => chance.Any(Entries)), chance.Yes()),
        13 => new RegistrationCommand.AllowRestrictedUse(chance.Kind<RestrictedUseGround>(), chance.Yes()),
        14 => new RegistrationCommand.CheckCorrection(chance.Or(Entries[2].Sha256(), chance.Hash), chance.Is(0.8)),
        _ => new RegistrationCommand.Remove(chance.Kind<RemovalReason>(), chance.Yes()),
    };

    public ParticipantCommand Participant() => chance.Next(11) switch
    {
        0 => new ParticipantCommand.Join(
            chance.Or(Agency.MunicipalExecutive, chance.Kind<Agency>), chance.Day(), chance.Or<WftAdmission?>(null, () => new(chance.Day(), chance.Reference()))),
        1 => new ParticipantCommand.LayDownFunction(new(chance.Any(Functions), chance.Some([.. Enum.GetValues<Power>(), chance.Kind<Power>()]), Range()), chance.Reference()),
        2 => new ParticipantCommand.EndFunction(chance.Any(Functions), chance.Later()),
        3 => new ParticipantCommand.AssignFunction(new(chance.Any(Employees), chance.Any(Functions), Range(), chance.Is(0.2))),
        4 => new ParticipantCommand.EndAssignment(chance.Any(Employees), chance.Any(Functions), chance.Later()),
        5 => new ParticipantCommand.RecordEmployeeDeclaration(chance.Any(Employees), chance.Kind<EmployeeDeclarationKind>(), chance.Day()),
        6 => new ParticipantCommand.MakeDeclaration(Declaration(), chance.Is(0.5) ? null : chance.Text()),
        7 => new ParticipantCommand.AnnounceAutomation(chance.Day(), chance.Or(Pages[0], () => chance.Any(Pages)), chance.Reference(), [chance.Reference()])
        {
            WithheldOccasions = chance.Is(0.8) ? [] : [chance.Reference()],
            WithholdingGround = chance.Kind<Zorgfraude.Protocol.Consultations.WithholdingGround>(),
            Withholding = chance.Yes(),
        },
        8 => new ParticipantCommand.EndAutomation(),
        9 => new ParticipantCommand.AppointProcessor(new(chance.Reference(), chance.Reference(), Range())),
        _ => new ParticipantCommand.EndProcessor(chance.Later()),
    };

    public InformationCommand Information() => chance.Is(0.5)
        ? new InformationCommand.RecordRequest(chance.Day())
        : new InformationCommand.RecordInformed(chance.Kind<InformingManner>(), chance.Day(), chance.Or<LocalDate?>(null, () => chance.AnyDay()));

    public RequestCommand Request(Rulebook rulebook) => chance.Next(10) switch
    {
        0 => new RequestCommand.Receive(chance.Kind<RequestKind>(), chance.Kind<SubjectKind>(), chance.Day())
        {
            ByRepresentative = chance.Is(0.2),
            InWriting = chance.Is(0.9),
            Form = chance.Kind<CopyForm>(),
            SentOnBy = chance.Is(0.8) ? null : new(chance.Any(Participants), chance.Day()),
        },
        1 => new RequestCommand.EstablishRegistrants(chance.Or<ValueList<RegistrationId>>([Registrations[0]], () => chance.Some(Registrations)), chance.Some(Participants)),
        2 => new RequestCommand.Forward(chance.Any(Participants), chance.Day()),
        3 => new RequestCommand.TellForwarded(chance.Any(Participants), chance.Day()),
        4 => new RequestCommand.AskProof(chance.Day(), chance.Yes()),
        5 => new RequestCommand.RecordProof(chance.Day(), chance.Is(0.5)),
        6 => new RequestCommand.AnnounceExtension(chance.Day(), chance.Yes()),
        7 => new RequestCommand.Answer(Outcome(), chance.Yes(), chance.Day(), chance.Or(
            RemedyRule.Routes(RequestKind.Access, ParticipantKind.MunicipalExecutive, rulebook), () => [chance.Kind<RemedyRoute>()]))
        {
            RefusedPart = chance.Or<RefusalGround?>(null, () => chance.Kind<RefusalGround>()),
            BeliefHeld = chance.Yes(),
            SetAside = chance.Yes(),
            NoticePostponed = chance.Is(0.1),
            FormIsBurden = chance.Yes(),
            Consultations = chance.Some(Participants).Select(p => new EarlierConsultation(p, chance.Is(0.5))).ToValueList(),
            Charged = chance.Or(0m, () => chance.Any(Amounts)),
        },
        8 => new RequestCommand.CarryOut(chance.Or(Registrations[0], () => chance.Any(Registrations)), chance.Day()),
        _ => new RequestCommand.TellReceiver(chance.Any(Participants), chance.Day()),
    };

    private static DissentedFile Dissent()
    {
        var day = new LocalDate(2025, 3, 3);
        var scenario = Scenario.ActsToConcurrence(Given.Investigator, day).SkipLast(1).Aggregate(new Scenario(day), (s, act) => s.Do(act));
        scenario.Do(new CaseCommand.RecordAnswer(false, day));
        return CaseProcedure.Dissent(scenario.CaseId, Given.Executive.Id, scenario.Case).TryGetValue(out var file) ? file : throw new InvalidOperationException();
    }

    private static RegistrationBasis BasisOf(Scenario ground) => CaseProcedure.Basis(ground.CaseId, Given.Executive.Id, ground.Case).TryGetValue(out var basis)
        ? basis
        : throw new InvalidOperationException();

    private LocalDate? Soon() => chance.Later();

    private DayRange Range() => new(chance.Later(), chance.Or<LocalDate?>(null, () => chance.AnyDay()));

    private InvestigationPlan Plan() => new(
        Words(), Words(), Words(), Words(), Words(), Words(), chance.Or<LocalDate?>(chance.Day(), () => null));

    private string? Words() => chance.Or<string?>(chance.Text(), () => null);

    private InvestigationReport Report() => Given.Report(chance.Or(1 + chance.Next(5), () => chance.Next(int.MaxValue) - 10)) with
    {
        OccasionGoalAndCourse = Words(),
        Conduct = Words(),
        Reasoning = Words(),
        RightToBeHeard = chance.Or<RightToBeHeard?>(new RightToBeHeard.Heard(chance.Text()), () => new RightToBeHeard.NotHeard(chance.Text(), chance.Day())),
        OthersHeard = chance.Or<OthersHeard?>(new OthersHeard.NobodyHeard(), () => null),
    };

    private CaseSubject About() => new(chance.Or(Person, () => chance.Any(Subjects)))
    {
        Form = chance.Or<LegalForm?>(null, () => chance.Kind<LegalForm>()),
        HasLegalPersonality = chance.Or(null, () => chance.Yes()),
    };

    private BeliefFacts Belief()
    {
        var belief = Given.Belief(chance.By, chance.Today.Year > 2024 ? chance.Today : new(2025, 3, 3));
        return belief with
        {
            ConductEstablished = chance.Yes(0.97),
            SuspicionHeavierThanReasonable = chance.Yes(0.97),
            StateOfMind = chance.Judged(StateOfMind.Intent, chance.Kind<StateOfMind>),
            AimedAtGain = chance.Yes(0.97),
            CareDomain = chance.Or<CareDomain?>(CareDomain.SocialSupportAct, () => chance.Kind<CareDomain>()),
            PunishableByLaw = chance.Yes(0.97),
            ConductEndedOn = chance.Or<LocalDate?>(chance.Day(), () => null),
            OldConductMayBeRegistered = chance.Or(null, () => chance.Yes()),
            Evidence = chance.Or(belief.Evidence, () =>
            [
                .. belief.Evidence,
                new(chance.Kind<EvidenceKind>(), chance.Yes(), chance.Yes()) { Holds = DatumContent.Of(chance.Kind<DatumKind>()) },
            ]),
        };
    }

    private RegistrationCommand.Enter Enter()
    {
        var ground = chance.Or(Grounds[0], () => chance.Any(Grounds));
        var basis = BasisOf(ground);
        return new(basis, chance.Or(Entries[0], () => chance.Any(Entries)), chance.Or(null, () => chance.Yes()))
        {
            SubjectRecord = chance.Or<string?>(ground.RecordOf(basis.File.Report.Subject.Record), () => chance.Any<string?>([null, chance.Text()])),
        };
    }

    private LongerTermFacts Longer() => new()
    {
        RegisteredOn = chance.Day(),
        DecidedOn = chance.Day(),
        Circumstances =
        [
            new(chance.Kind<AggravatingCircumstanceKind>(), chance.Yes(), chance.Is(0.5) ? null : chance.AnyDay(), chance.Yes()) { RegisterFoundEarlier = chance.Maybe(true) },
        ],
        LongerKeepingIndicated = chance.Yes(),
        Proportionate = chance.Yes(),
        NamedEnd = chance.Or<LocalDate?>(null, () => chance.AnyDay()),
    };

    private Declaration Declaration() => new(chance.Kind<DeclarationKind>(), chance.Day(), chance.Reference())
    {
        Page = chance.Is(0.6) ? null : chance.Any(Pages),
        NextBy = chance.Is(0.6) ? null : chance.Later(),
        BaselineLevel = chance.Is(0.7) ? null : chance.Next(6) - 1,
    };

    private RequestOutcome Outcome() => chance.Next(10) switch
    {
        0 => new RequestOutcome.Confirm(),
        1 => new RequestOutcome.GiveAccess(),
        2 => new RequestOutcome.GiveCopy(chance.Kind<CopyForm>()),
        3 => new RequestOutcome.Rectify(),
        4 => new RequestOutcome.EraseData(chance.Kind<ErasureGround>()),
        5 => new RequestOutcome.Restrict(chance.Kind<RestrictionGround>()),
        6 => new RequestOutcome.UpholdObjection(),
        7 => new RequestOutcome.SettleComplaint(chance.Is(0.5)),
        8 => new RequestOutcome.NothingRegistered(),
        _ => new RequestOutcome.Refuse(chance.Kind<RefusalGround>()),
    };
}
