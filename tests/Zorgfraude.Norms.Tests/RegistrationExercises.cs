using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Consultations;
using Zorgfraude.Decisions;
using Zorgfraude.Identity;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Consultations.LogControls;
using Zorgfraude.Protocol.Dossiers;
using Zorgfraude.Protocol.Participants;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Readings;
using Zorgfraude.Protocol.Retention;
using Zorgfraude.Registrations;
using Zorgfraude.Sdk;
using Zorgfraude.Sdk.Registers;
using Zorgfraude.Testing.Builders;
using Zorgfraude.Testing.Coverage;

namespace Zorgfraude.Norms.Tests;

/// <summary>
/// Findings on the register that no table shows: whom the register tells, the check of a hit, the control of the consultation list and
/// the days that a dossier lacks. Each exercise asserts and hands its findings over.
/// </summary>
public sealed class RegistrationExercises
{
    private static readonly LocalDate Day = new(2025, 3, 3);

    // Monday 2 June 2025, noon in the Netherlands; the list is gone through on 2 July.
    private static readonly Instant Noon = Instant.FromUtc(2025, 6, 2, 10, 0);
    private static readonly Instant Now = Noon + Duration.FromDays(30);

    public static IReadOnlyList<(string Name, Func<LawCoverage, string, Task> Run)> All { get; } =
    [
        (nameof(ADossierIsAskedForTheDaysOfATerm), ADossierIsAskedForTheDaysOfATerm),
        (nameof(AnAutomatedHitIsCheckedOnceByTheParticipantThatGotIt), AnAutomatedHitIsCheckedOnceByTheParticipantThatGotIt),
        (nameof(WhatWasShownAsPossibleBecomesAHitWithReasonsOnly), WhatWasShownAsPossibleBecomesAHitWithReasonsOnly),
        (nameof(WhoeverGotAHitHearsOfACorrection), WhoeverGotAHitHearsOfACorrection),
        (nameof(WhoeverGotAHitHearsOfARestrictionAndOfItsEnd), WhoeverGotAHitHearsOfARestrictionAndOfItsEnd),
        (nameof(WithoutAHitOneHearsOfTheRemovalUnderTheOtherReadingOnly), WithoutAHitOneHearsOfTheRemovalUnderTheOtherReadingOnly),
        (nameof(TheControlOfTheListSeesWhatIsPlanted), TheControlOfTheListSeesWhatIsPlanted),
        (nameof(WhatWasDoneOnHitsMustBeKnownToTheControl), WhatWasDoneOnHitsMustBeKnownToTheControl),
    ];

    public static TheoryData<string> Names => [.. All.Select(e => e.Name)];

    private static Judgement<bool> Yes => Given.Judged(true, Given.Investigator, Day);

    [Theory]
    [MemberData(nameof(Names))]
    public Task The_exercise_comes_out(string name) => All.Single(e => e.Name == name).Run(new LawCoverage(), name);

    private static Task ADossierIsAskedForTheDaysOfATerm(LawCoverage coverage, string name)
    {
        var dated = new Dossier { Retention = new() { RegisteredOn = Day } };
        Assert.Equal(["dossier.registration-date: Missing"], Asked(DossierQuestion.Retention, new()));
        Assert.Empty(Asked(DossierQuestion.Retention, dated));
        Assert.Equal(new LocalDate(2029, 3, 3), DossierRule.Decide(dated, null).Single(d => d.Question == DossierQuestion.Retention).Day);

        string[] withoutDecision =
        [
            "dossier.longer-term-date: Missing", "retention.longer-circumstance: Missing", "retention.longer-indicated: NeedsJudgement",
            "retention.longer-proportionate: NeedsJudgement",
        ];
        Assert.Equal(withoutDecision, Asked(DossierQuestion.LongerTerm, dated));
        Assert.Equal(withoutDecision.Prepend("dossier.registration-date: Missing"), Asked(DossierQuestion.LongerTerm, new()));
        Assert.DoesNotContain(
            Asked(DossierQuestion.LongerTerm, new() { LongerTerm = new() { RegisteredOn = Day, DecidedOn = Day } }),
            f => f.StartsWith("dossier.", StringComparison.Ordinal));
        return Task.CompletedTask;

        IEnumerable<string> Asked(DossierQuestion question, Dossier dossier) =>
            [.. coverage.Observe(DossierRule.Decide(dossier, null).Single(d => d.Question == question).Findings, name).Where(f => f.Blocks).Select(f => f.ToString())];
    }

    private static async Task AnAutomatedHitIsCheckedOnceByTheParticipantThatGotIt(LawCoverage coverage, string name)
    {
        using var house = new House(Day);
        await house.RegisterAsync();
        var hit = Assert.IsType<ConsultationResult.UnverifiedHit>(await house.Register.ConsultAsync(
            Given.InsurerEmployee, new(Given.Person, ConsultationMode.Automated, ConsultationPurpose.FraudInvestigation) { Occasion = Given.Occasion }));
        RefusedFor("consultation.hit-exists", await house.Register.VerifyHitAsync(Given.Investigator, hit.Consultation, true));
        Assert.IsType<ConsultationResult.Hit>(await house.Register.VerifyHitAsync(Given.InsurerEmployee, hit.Consultation, true));
        RefusedFor("consultation.hit-exists", await house.Register.VerifyHitAsync(Given.InsurerEmployee, hit.Consultation, true));

        void RefusedFor(string code, ConsultationResult result) => Assert.Equal(
            [(code, FindingStatus.NotMet)],
            coverage.Observe(Assert.IsType<ConsultationResult.Refused>(result).Findings, name).Where(f => f.Blocks).Select(f => (f.Code, f.Status)));
    }

    private static async Task WhatWasShownAsPossibleBecomesAHitWithReasonsOnly(LawCoverage coverage, string name)
    {
        var shown = (ReadingChoices.Default with { PossibleMatchDisclosure = PossibleMatchDisclosure.ShownToDesignatedEmployee })
            .WithReason("PossibleMatchDisclosure", "besluit");
        using var house = new House(Day, shown);
        await house.RegisterAsync();
        var sameNumber = Given.Person with { Name = new() { Surname = IdentityText.Parse("Anders") } };
        var possible = Assert.IsType<ConsultationResult.Possible>(await house.Register.ConsultAsync(
            Given.InsurerEmployee, new(sameNumber, ConsultationMode.Manual, ConsultationPurpose.FraudInvestigation)));
        var refused = Assert.IsType<ConsultationResult.Refused>(await house.Register.VerifyHitAsync(Given.InsurerEmployee, possible.Consultation, true));
        Assert.Equal(
            [("consultation.same-subject-reasoned", FindingStatus.Missing)],
            coverage.Observe(refused.Findings, name).Where(f => f.Blocks).Select(f => (f.Code, f.Status)));
        Assert.IsType<ConsultationResult.Hit>(
            await house.Register.VerifyHitAsync(Given.InsurerEmployee, possible.Consultation, true, OwnReference.Parse("dossier-7")));
    }

    private static async Task WhoeverGotAHitHearsOfACorrection(LawCoverage coverage, string name)
    {
        foreach (var consulted in new[] { true, false })
        {
            using var house = new House(Day);
            var registration = await RegisteredAsync(house, consulted);
            await DoneAsync(house, registration, new RegistrationCommand.Correct(Given.Data(Given.Person with { Residence = null }), Yes));
            var entry = await house.Register.ReadEntryAsync(Given.Checker, registration);
            var findings = await DoneAsync(house, registration, new RegistrationCommand.CheckCorrection(entry!.Sha256(), true), Given.Checker);
            Told(consulted ? 1 : 0, "correction.inform-participants", coverage.Observe(findings, name));
            Assert.Equal(consulted ? [Given.Insurer.Id.Value] : [], await ToldAsync(house, "participant.registration-corrected.v1"));
        }
    }

    private static async Task WhoeverGotAHitHearsOfARestrictionAndOfItsEnd(LawCoverage coverage, string name)
    {
        foreach (var consulted in new[] { true, false })
        {
            using var house = new House(Day);
            var registration = await RegisteredAsync(house, consulted);
            var restricted = await DoneAsync(house, registration, new RegistrationCommand.Restrict(RestrictionGround.AccuracyContested, Yes));
            Told(consulted ? 1 : 0, "restriction.inform-participants", coverage.Observe(restricted, name));
            await DoneAsync(house, registration, new RegistrationCommand.AnnounceLifting(Day));
            var lifted = await DoneAsync(house, registration, new RegistrationCommand.LiftRestriction(Yes));
            Told(consulted ? 1 : 0, "restriction.inform-participants", coverage.Observe(lifted, name));
            string[] addressees = consulted ? [Given.Insurer.Id.Value] : [];
            Assert.Equal(addressees, await ToldAsync(house, "participant.registration-restricted.v1"));
            Assert.Equal(addressees, await ToldAsync(house, "participant.registration-restriction-lifted.v1"));
        }
    }

    private static async Task WithoutAHitOneHearsOfTheRemovalUnderTheOtherReadingOnly(LawCoverage coverage, string name)
    {
        foreach (var (scope, code, count) in new[]
        {
            (CorrectionNoticeScope.HitRecipients, "removal.inform-participants", 0),
            (CorrectionNoticeScope.AllConsultingParticipants, "removal.inform-all-consulting", 1),
        })
        {
            // The insurer asked before there was a registration.
            var readings = ReadingChoices.Default with { CorrectionNoticeScope = scope };
            using var house = new House(Day, readings.WithReason(nameof(ReadingChoices.CorrectionNoticeScope), "verzonnen reden"));
            Assert.IsType<ConsultationResult.NoHit>(await AskAsync(house));
            var registration = await house.RegisterAsync();
            Told(count, code, coverage.Observe(await DoneAsync(house, registration, new RegistrationCommand.Remove(RemovalReason.BeliefEnded, Yes)), name));
            Assert.Equal(count == 0 ? [] : [Given.Insurer.Id.Value], await ToldAsync(house, "participant.registration-removed.v1"));
        }
    }

    private static Task TheControlOfTheListSeesWhatIsPlanted(LawCoverage coverage, string name)
    {
        Planted("log.gap", "2025-06-02, 2, 3", [Line(1, Noon), Line(4, Noon)]);
        Planted("log.inconsistent", "2025-07-02", [Line(1, Now + Duration.FromHours(1))]);
        Planted("log.burst", "2025-06-02, 21, 20, 60", [.. Enumerable.Range(1, 21).Select(n => Line(n, Noon + Duration.FromMinutes(n)))]);
        Planted("log.outside-power", "2025-06-02", [Line(1, Noon, Given.Checker)]);
        Planted("log.outside-announcement", "2025-04-30", [Automated(Instant.FromUtc(2025, 4, 30, 12, 0))]);
        Planted("log.without-occasion", "2025-06-02", [Line(1, Noon, mode: ConsultationMode.Automated)]);
        Planted("log.unverified-hit", "2025-06-02, 30, 7", [Automated(Noon, hit: true)]);

        // The employee who checked found the input wrong, and a colleague went on all the same on the day after.
        var wrong = Automated(Noon, hit: true) with { Verification = new(Id(1), Noon + Duration.FromHours(2), Given.Investigator.Employee, false) };
        Planted("log.followed-up-unverified", "2025-06-03", [wrong], new HitFollowUp(Id(1), Given.Checker.Employee, Noon + Duration.FromDays(1)));
        var right = wrong with { Verification = wrong.Verification! with { InputWasCorrect = true } };
        Assert.Empty(Control([right], [new(Id(1), Given.Checker.Employee, Noon + Duration.FromDays(1))]).Signals);

        var ordinary = Control([Line(1, Noon), Automated(Noon, number: 2), Line(3, Noon)], []);
        Assert.Equal("log.checked: Met (3, 2025-07-02)", Text(Assert.Single(coverage.Observe(ordinary.Findings, name))));
        return Task.CompletedTask;

        void Planted(string code, string values, ValueList<LoggedConsultation> lines, params ReadOnlySpan<HitFollowUp> followUps)
        {
            var control = Control(lines, followUps.ToArray().ToValueList());
            Assert.Equal(
                [$"log.checked: Met ({lines.Count}, 2025-07-02)", $"{code}: Warning ({values})"],
                coverage.Observe(control.Findings, name).Select(Text));
            Assert.Equal(code, Assert.Single(control.Signals).Finding.Code);
        }

        static string Text(Finding finding) => $"{finding.Code}: {finding.Status} ({string.Join(", ", finding.Arguments.Select(a => a.Value))})";
    }

    private static Task WhatWasDoneOnHitsMustBeKnownToTheControl(LawCoverage coverage, string name)
    {
        var findings = coverage.Observe(Control([Line(1, Noon)], null).Findings, name);
        Assert.Equal(["log.follow-ups: Missing"], findings.Where(f => f.Blocks).Select(f => f.ToString()));
        return Task.CompletedTask;
    }

    private static LogControl Control(ValueList<LoggedConsultation> lines, ValueList<HitFollowUp>? followUps) => LogControlRule.Decide(
        new(Given.Executive.Id, lines, Now)
        {
            Functions = Given.Table(Given.Investigator, Given.Without(Given.Checker, Power.ConsultByHand)),
            Announced = [new(new(2025, 5, 1), new(2025, 6, 30))],
            AfterNumber = 0,
            FollowUps = followUps,
        });

    private static LoggedConsultation Automated(Instant at, bool hit = false, int number = 1)
    {
        var line = Line(number, at, mode: ConsultationMode.Automated);
        return line with { Entry = line.Entry with { Occasion = Given.Occasion, Found = hit ? [new RegistrationId(Guid.Empty)] : [] } };
    }

    private static LoggedConsultation Line(int number, Instant at, Actor? by = null, ConsultationMode mode = ConsultationMode.Manual) => new(
        new(
            Id(number), at, Given.Executive.Id, (by ?? Given.Investigator).Employee, mode, ConsultationPurpose.FraudInvestigation, [],
            [$"key-{number}"], "matcher-1"),
        null)
    {
        Number = number,
    };

    private static ConsultationId Id(int number) => new(new Guid(number, 0, 0, new byte[8]));

    private static async Task<RegistrationId> RegisteredAsync(House house, bool consulted)
    {
        var registration = await house.RegisterAsync();
        if (consulted)
        {
            Assert.IsType<ConsultationResult.Hit>(await AskAsync(house));
        }

        return registration;
    }

    private static async Task<ConsultationResult> AskAsync(House house) =>
        await house.Register.ConsultAsync(Given.InsurerEmployee, new(Given.Person, ConsultationMode.Manual, ConsultationPurpose.FraudInvestigation));

    private static async Task<ValueList<Finding>> DoneAsync(House house, RegistrationId registration, RegistrationCommand command, Actor? by = null) =>
        Assert.IsType<ActResult<RegistrationState>.Done>(await house.Register.ActAsync(by ?? Given.Investigator, registration, command)).Findings;

    private static void Told(int count, string code, ValueList<Finding> findings)
    {
        var finding = Assert.Single(findings, f => f.Code == code);
        Assert.Equal((FindingStatus.Met, $"{count}"), (finding.Status, Assert.Single(finding.Arguments).Value));
    }

    private static async Task<IEnumerable<string>> ToldAsync(House house, string kind) =>
        (await house.Store.ReadMessagesAsync(0, 1000)).Items.Where(m => m.Kind == kind).Select(m => m.Addressee);
}
