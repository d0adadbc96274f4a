using NodaTime;
using Zorgfraude.Cases;
using Zorgfraude.Collections;
using Zorgfraude.Consultations;
using Zorgfraude.Decisions;
using Zorgfraude.Identity;
using Zorgfraude.Matching.Register;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Anonymisation;
using Zorgfraude.Protocol.Consultations;
using Zorgfraude.Protocol.Dossiers;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Investigations;
using Zorgfraude.Protocol.Participants;
using Zorgfraude.Protocol.Procedures;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Readings;
using Zorgfraude.Protocol.Rulebooks;
using Zorgfraude.Protocol.Terms;
using Zorgfraude.Registrations;
using Zorgfraude.Sdk;
using Zorgfraude.Sdk.Desks;
using Zorgfraude.Sdk.Organisations;
using Zorgfraude.Sdk.Registers;
using Zorgfraude.Storage;
using Zorgfraude.Testing.Builders;
using Zorgfraude.Testing.Coverage;
using Zorgfraude.Testing.InMemory;
using Zorgfraude.Testing.Time;

namespace Zorgfraude.Norms.Tests;

/// <summary>
/// Findings that no table shows: those of the services, of the anonymiser and of a request by a legal person. Each exercise asserts
/// and hands its findings over, as a test of a vendor would.
/// </summary>
public sealed class FindingExercises
{
    private static readonly LocalDate Day = new(2025, 3, 3);

    public static IReadOnlyList<(string Name, Func<LawCoverage, string, Task> Run)> All { get; } =
    [
        (nameof(NobodyButAMemberActs), NobodyButAMemberActs),
        (nameof(NoActIsJudgedBeforeTheLaw), NoActIsJudgedBeforeTheLaw),
        (nameof(AnIdentifierBelongsToOneRegistration), AnIdentifierBelongsToOneRegistration),
        (nameof(WhoeverGotAHitHearsOfTheRemoval), WhoeverGotAHitHearsOfTheRemoval),
        (nameof(NothingIsMadeWhileResidueIsOpen), NothingIsMadeWhileResidueIsOpen),
        (nameof(KeepingTakesAReason), KeepingTakesAReason),
        (nameof(AnAnswerBelongsToAnItem), AnAnswerBelongsToAnItem),
        (nameof(AdditionalDataAreAnonymisedToo), AdditionalDataAreAnonymisedToo),
        (nameof(ALegalPersonHasTheSameTermForARequest), ALegalPersonHasTheSameTermForARequest),
        (nameof(ReadingRegisteredDataTakesAPurposeAndAFunction), ReadingRegisteredDataTakesAPurposeAndAFunction),
        (nameof(TheLedgerHoldsEveryFileThatWasSubmitted), TheLedgerHoldsEveryFileThatWasSubmitted),
        (nameof(ADossierIsAskedForWhatItLacks), ADossierIsAskedForWhatItLacks),
        (nameof(ANumberIsNeededWhereThatReadingWasChosen), ANumberIsNeededWhereThatReadingWasChosen),
        (nameof(ALostGroundEndsTheProcessingByTheDayOfKnowledge), ALostGroundEndsTheProcessingByTheDayOfKnowledge),
    ];

    public static TheoryData<string> Names => [.. All.Select(e => e.Name)];

    private static Judgement<bool> SignedOff => Given.Judged(true, Given.Investigator, Day);

    [Theory]
    [MemberData(nameof(Names))]
    public Task The_exercise_comes_out(string name) => All.Single(e => e.Name == name).Run(new LawCoverage(), name);

    private static async Task NobodyButAMemberActs(LawCoverage coverage, string name)
    {
        using var house = new House(Day);
        var stranger = Given.Actor(ParticipantId.Parse("niemand"), "medewerker-9");
        Blocks("actor.participant", FindingStatus.NotMet, coverage.Observe((await house.Desk.ActAsync(stranger, new CaseId(Guid.NewGuid()), new CaseCommand.FixPlan(Given.Plan(Day)))).Findings, name));
    }

    private static async Task NoActIsJudgedBeforeTheLaw(LawCoverage coverage, string name)
    {
        var eve = new LocalDate(2024, 12, 31);
        using var house = new House(eve);
        Blocks("act.law-in-force", FindingStatus.NotMet, coverage.Observe((await house.Desk.ActAsync(Given.Investigator, new CaseId(Guid.NewGuid()), new CaseCommand.FixPlan(Given.Plan(eve)))).Findings, name));
    }

    private static async Task AnIdentifierBelongsToOneRegistration(LawCoverage coverage, string name)
    {
        using var house = new House(Day);
        var registration = await house.RegisterAsync();
        var basis = await house.BasisAsync(Given.InsurerEmployee, ParticipantKind.StatutoryHealthInsurer);
        Blocks("registration.own-identifier", FindingStatus.NotMet, coverage.Observe(
            (await house.Register.ActAsync(Given.InsurerEmployee, registration, new RegistrationCommand.Enter(basis, Given.Data()))).Findings, name));
    }

    private static async Task WhoeverGotAHitHearsOfTheRemoval(LawCoverage coverage, string name)
    {
        using var house = new House(Day);
        var registration = await house.RegisterAsync();
        Assert.IsType<ConsultationResult.Hit>(await house.Register.ConsultAsync(
            Given.InsurerEmployee, new(Given.Person, ConsultationMode.Manual, ConsultationPurpose.FraudInvestigation)));
        var removal = new RegistrationCommand.Remove(RemovalReason.BeliefEnded, SignedOff);
        var done = Assert.IsType<ActResult<RegistrationState>.Done>(await house.Register.ActAsync(Given.Investigator, registration, removal));
        Assert.Contains(coverage.Observe(done.Findings, name), f => f is { Code: "removal.inform-participants", Status: FindingStatus.Met } && f.Arguments.Single().Value == "1");
    }

    private static Task NothingIsMadeWhileResidueIsOpen(LawCoverage coverage, string name)
    {
        var findings = coverage.Observe(Draft("Daarna sprak Kees Vermeulen.").Complete([], null).Findings, name);
        Blocks("anonymisation.residue-unanswered", FindingStatus.Missing, findings);
        Blocks("anonymisation.indirect-identification", FindingStatus.Missing, findings);
        return Task.CompletedTask;
    }

    private static Task KeepingTakesAReason(LawCoverage coverage, string name)
    {
        var draft = Draft("Daarna sprak Kees Vermeulen.");
        Blocks("anonymisation.reason-missing", FindingStatus.Missing, coverage.Observe(
            draft.Complete([new ResidueAnswer.KeepNotIdentifying(Assert.Single(draft.Residue).Id, " ")], SignedOff).Findings, name));
        return Task.CompletedTask;
    }

    private static Task AnAnswerBelongsToAnItem(LawCoverage coverage, string name)
    {
        Blocks("anonymisation.answer-invalid", FindingStatus.NotMet, coverage.Observe(
            Draft("er is niets gebeurd").Complete([new ResidueAnswer.Replace("R9")], SignedOff).Findings, name));
        return Task.CompletedTask;
    }

    private static Task AdditionalDataAreAnonymisedToo(LawCoverage coverage, string name)
    {
        var outcome = Draft("Nepperman declareerde", SubmissionDocumentKind.AdditionalData).Complete([], SignedOff);
        Assert.DoesNotContain("Nepperman", Assert.Single(Assert.IsType<AnonymisationOutcome.Ready>(outcome).Report.Documents).Text, StringComparison.Ordinal);
        Assert.Equal(
            [
                "anonymisation.residue-answered", "datum.kinds-stated", "anonymisation.indirect-identification", "anonymisation.identifiers-replaced",
                "anonymisation.additional-data",
            ],
            coverage.Observe(outcome.Findings, name).Select(f => f.Code));
        return Task.CompletedTask;
    }

    private static Task ALegalPersonHasTheSameTermForARequest(LawCoverage coverage, string name)
    {
        // Received on Sunday 31 August 2025: the month ends on 30 September, a Tuesday.
        var book = ((RulebookSelection.InForce)Rulebook.At(Day)).Rulebook;
        var deadline = RequestTerms.Answer(new(new LocalDate(2025, 8, 31)) { IsLegalPerson = true }, book, HolidayCalendar.Dutch);
        Assert.Equal(new(2025, 9, 30), deadline.LastDay);
        Assert.Contains(coverage.Observe(deadline.Explanation, name), f => f is { Code: "request.legal-person", Status: FindingStatus.Met });
        return Task.CompletedTask;
    }

    private static async Task ReadingRegisteredDataTakesAPurposeAndAFunction(LawCoverage coverage, string name)
    {
        using var house = new House(Day);
        var registration = await house.RegisterAsync();
        Assert.NotNull(await house.Register.ReadDataAsync(Given.Investigator, registration, ProcessingPurpose.SubjectRights));
        Assert.Null(await house.Register.ReadDataAsync(Given.Investigator, registration, ProcessingPurpose.FraudInvestigation));
        Assert.Null(await house.Register.ReadDataAsync(House.Consulting, registration, ProcessingPurpose.SubjectRights));

        // A refused read gives no findings to its caller; the audit trail has their codes and the purpose that was stated.
        var refused = (await house.Store.ReadAuditAsync(Given.Executive.Id, 0, 100)).Items.Where(e => e is { Act: "registration.read-data", Outcome: AuditOutcome.Refused }).ToList();
        Assert.Equal([ProcessingPurpose.FraudInvestigation, ProcessingPurpose.SubjectRights], refused.Select(e => e.Purpose));
        Assert.Equal(["registration.read-purpose", "registration.may-read"], refused.Select(e => Assert.Single(e.FindingCodes)));
        foreach (var code in refused.SelectMany(e => e.FindingCodes))
        {
            coverage.Observe([new(code, FindingStatus.NotMet, FindingCatalogue.Find(code)!.Citation)], name);
        }
    }

    private static async Task TheLedgerHoldsEveryFileThatWasSubmitted(LawCoverage coverage, string name)
    {
        using var house = new House(Day);
        await house.BasisAsync(Given.Investigator, ParticipantKind.MunicipalExecutive);
        await house.BasisAsync(Given.Investigator, ParticipantKind.MunicipalExecutive);
        await house.BasisAsync(Given.InsurerEmployee, ParticipantKind.StatutoryHealthInsurer);
        var decision = coverage.Observe(await house.Desk.ExportLedgerAsync(Given.Investigator), name);
        Assert.True(decision.TryGetValue(out var ledger));
        Assert.Equal(2, ledger.Lines.Count(l => l.Kind == LedgerEntryKind.Submitted));
        Assert.Contains(decision.Findings, f => f is { Code: "ledger.complete", Status: FindingStatus.Met } && f.Arguments.Single().Value == "2");
    }

    private static Task ADossierIsAskedForWhatItLacks(LawCoverage coverage, string name)
    {
        Assert.Equal("dossier.day: Missing", Asked(DossierQuestion.Belief, new()));
        Assert.Equal("dossier.participant-kind: Missing", Asked(DossierQuestion.Supervisor, new()));
        Assert.Equal("dossier.data-set: Missing", Asked(DossierQuestion.RegistrationData, new()));
        Assert.Equal("dossier.datum-known: Missing", Asked(DossierQuestion.RegistrationData, Offered(new("contactEmail", null))));
        Assert.Equal(
            "dossier.datum-accepted: NotMet",
            Asked(DossierQuestion.RegistrationData, Offered(new("subject.kvkNumber", IdentityProblem.LooksLikeCitizenServiceNumber))));
        return Task.CompletedTask;

        static Dossier Offered(DatumProblem problem) => new() { Registration = new(null, [problem]) };

        string Asked(DossierQuestion question, Dossier dossier) => string.Join(
            ", ", coverage.Observe(DossierRule.Decide(dossier, null).Single(d => d.Question == question).Findings, name).Where(f => f.Blocks));
    }

    private static Task ANumberIsNeededWhereThatReadingWasChosen(LawCoverage coverage, string name)
    {
        var book = ((RulebookSelection.InForce)Rulebook.At(Day)).Rulebook;
        var context = new ActContext(
            Given.Investigator, Day, book with { Readings = ReadingChoices.Default with { MinimumSearchInput = MinimumSearchInput.StrongNumber } });
        Assert.True(Consult(Given.Person).TryGetValue(out _));
        Blocks("consultation.strong-number", FindingStatus.NotMet, coverage.Observe(Consult(Given.Person with { KvkNumber = null }).Findings, name));
        return Task.CompletedTask;

        Decision<ConsultationQuery> Consult(NaturalPerson person) =>
            ConsultationRule.Decide(person, ConsultationMode.Manual, ConsultationPurpose.FraudInvestigation, null, context);
    }

    private static Task ALostGroundEndsTheProcessingByTheDayOfKnowledge(LawCoverage coverage, string name)
    {
        var scenario = Scenario.Registered(Day).On(new(2025, 3, 7));
        var lost = new CaseCommand.WeighGround(new(2025, 3, 6), Given.Judged(false, Given.Investigator, new(2025, 3, 6)), null);
        var outcome = CaseProcedure.Decide(scenario.CaseId, scenario.Case, lost, scenario.Context());
        Assert.True(outcome.IsAccepted(out _));

        // That the belief is gone is the conclusion here and stands in the way of nothing; what follows from it is handed over by itself.
        var end = outcome.Findings.Single(f => f.Code == "ground.end-processing");
        Assert.Equal((FindingStatus.Warning, "2025-03-06"), (end.Status, Assert.Single(end.Arguments).Value));
        coverage.Observe([end], name);
        return Task.CompletedTask;
    }

    private static void Blocks(string code, FindingStatus status, ValueList<Finding> findings) =>
        Assert.Contains(findings, f => f.Blocks && f.Code == code && f.Status == status);

    private static AnonymisationDraft Draft(string text, SubmissionDocumentKind kind = SubmissionDocumentKind.InvestigationReport) =>
        Anonymiser.Scan(new([new FileParty(FilePartyRole.Subject) { Surname = "Nepperman" }], [new SubmissionDocument("stuk", kind, [], text) { Holds = DatumContent.Of(DatumKind.OtherData) }]));
}

/// <summary>A desk and a register over a store in memory.</summary>
internal sealed class House : IDisposable
{
    private readonly LocalDate day;

    public House(LocalDate day, ReadingChoices? readings = null)
    {
        this.day = day;
        Store = new();
        var environment = new ZorgfraudeEnvironment(
            Store,
            FrozenClock.AtDate(day),
            new RegisterMembers([new(Given.Executive), new(Given.Insurer)]),
            new byte[ZorgfraudeEnvironment.MinimumKeyLength],
            readings,
            organisations: new MadeUpOrganisations());
        Desk = new(environment);
        Register = new(environment, new ExactSubjectMatcher());
    }

    /// <summary>An employee whose function is to consult and nothing else.</summary>
    public static Actor Consulting { get; } = Given.Actor(Given.Executive.Id, "medewerker-4", Power.ConsultByHand);

    public InMemoryRegisterStore Store { get; }

    public ParticipantDesk Desk { get; }

    public WarningRegister Register { get; }

    public async Task<RegistrationBasis> BasisAsync(Actor actor, ParticipantKind kind)
    {
        var id = new CaseId(Guid.NewGuid());
        foreach (var act in Scenario.ActsToConcurrence(actor, day, kind))
        {
            Assert.IsType<ActResult<CaseState>.Done>(await Desk.ActAsync(actor, id, act));
        }

        return (await Desk.BasisAsync(actor, id)).TryGetValue(out var basis) ? basis : throw new InvalidOperationException("The case gives no ground.");
    }

    public async Task<RegistrationId> RegisterAsync(RegistrationData? data = null)
    {
        var registration = new RegistrationId(Guid.NewGuid());
        var basis = await BasisAsync(Given.Investigator, ParticipantKind.MunicipalExecutive);
        var entry = RegistrationEntry.Of(data ?? Given.Data());
        Assert.IsType<ActResult<RegistrationState>.Done>(await Register.ActAsync(Given.Investigator, registration, new RegistrationCommand.Enter(basis, entry)));
        Assert.IsType<ActResult<RegistrationState>.Done>(await Register.ActAsync(Given.Checker, registration, new RegistrationCommand.CheckEntry(entry.Sha256(), true)));
        return registration;
    }

    public void Dispose() => Register.Dispose();
}

/// <summary>Every made-up employee has every power but one who only consults, and consulting automatically was announced on the first day of the law.</summary>
internal sealed class MadeUpOrganisations : IOrganisations
{
    public ValueTask<Organisation?> FindAsync(ParticipantId participant, CancellationToken cancellationToken = default) => new(
        Given.Organisation([.. new[] { Given.Investigator, Given.Checker, Given.InsurerEmployee, House.Consulting }.Where(a => a.Participant == participant)]) with
        {
            Announcement = Given.Announcement(new(2025, 1, 1)),
        });
}
