using NodaTime;
using Zorgfraude.Consultations;
using Zorgfraude.Decisions;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Consultations;
using Zorgfraude.Protocol.Participants;
using Zorgfraude.Protocol.Procedures;
using Zorgfraude.Protocol.Procedures.Participants;
using Zorgfraude.Protocol.Readings;
using Zorgfraude.Protocol.Rulebooks;
using Zorgfraude.Protocol.Terms;
using Zorgfraude.Testing.Builders;

namespace Zorgfraude.Protocol.Tests.Participants;

public class ParticipantRuleTests
{
    private static readonly LocalDate Start = new(2025, 3, 3);
    private static readonly Rulebook Law = ((RulebookSelection.InForce)Rulebook.At(Start)).Rulebook;
    private static readonly WftAdmission Wft = new(Start, OwnReference.Parse("wft-1"));

    public static TheoryData<Agency> Agencies => [.. Enum.GetValues<Agency>()];

    [Theory]
    [MemberData(nameof(Agencies))]
    public void Only_an_executive_and_the_three_kinds_of_insurer_are_admitted(Agency agency)
    {
        var decision = AdmissionRule.Decide(agency, Wft);
        var admitted = agency switch
        {
            Agency.MunicipalExecutive => ParticipantKind.MunicipalExecutive,
            Agency.StatutoryHealthInsurer => ParticipantKind.StatutoryHealthInsurer,
            Agency.LongTermCareAdministrator => ParticipantKind.LongTermCareAdministrator,
            Agency.PrivateHealthInsurer => ParticipantKind.PrivateHealthInsurer,
            _ => (ParticipantKind?)null,
        };
        Assert.Equal(admitted, decision.TryGetValue(out var kind) ? kind : null);
        Assert.Equal(admitted is null, decision.Findings.Any(f => f.Blocks));
        Assert.All(decision.Findings, f => Assert.Contains(f.Citation.Article, (string[])["1.1", "2.1"]));
    }

    [Fact]
    public void A_private_insurer_is_admitted_only_with_its_declared_Wft_admission()
    {
        var decision = AdmissionRule.Decide(Agency.PrivateHealthInsurer);
        Assert.False(decision.TryGetValue(out _));
        Assert.Equal(["participant.wft-admission: Missing"], decision.Findings.Select(f => f.ToString()));
    }

    [Fact]
    public void A_body_that_does_not_exist_and_a_negative_fee_are_mistakes_of_the_caller()
    {
        Mistake("ZF0121", () => AdmissionRule.Decide((Agency)99));
        Mistake("ZF0122", () => ControllerRoleRule.Decide((ProcessingActivity)99));
        Mistake("ZF0123", () => NoFeeRule.Decide((FeeOccasion)99, 0));
        Mistake("ZF0124", () => NoFeeRule.Decide(FeeOccasion.Supply, -0.01m));

        static void Mistake(string number, Func<object> call) =>
            Assert.StartsWith(number + ": ", Assert.Throws<ArgumentOutOfRangeException>(call).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ProcessingActivity.RegisterSetUpAndManagement, ControllerRole.JointController, "role.joint-controller")]
    [InlineData(ProcessingActivity.OwnOrganisation, ControllerRole.SoleController, "role.sole-controller")]
    [InlineData(ProcessingActivity.AppointedThirdParty, ControllerRole.Processor, "role.processor processor.stay-responsible")]
    public void Who_is_controller_follows_from_what_is_processed(ProcessingActivity activity, ControllerRole role, string codes)
    {
        var decision = ControllerRoleRule.Decide(activity);
        Assert.True(decision.TryGetValue(out var actual));
        Assert.Equal(role, actual);
        Assert.Equal(codes, string.Join(' ', decision.Findings.Select(f => f.Code)));
    }

    [Theory]
    [InlineData(FeeOccasion.Supply, null, true)]
    [InlineData(FeeOccasion.Supply, 0.0, false)]
    [InlineData(FeeOccasion.Supply, 0.01, true)]
    [InlineData(FeeOccasion.Request, 12.5, true)]
    [InlineData(FeeOccasion.Request, 0.0, false)]
    [InlineData(FeeOccasion.CostSharing, 5000.0, false)]
    public void A_fee_for_a_supply_or_a_request_is_refused_and_sharing_costs_is_none(FeeOccasion occasion, double? euros, bool refused) =>
        Assert.Equal(refused, NoFeeRule.Decide(occasion, (decimal?)euros).Any(f => f.Blocks));

    [Theory]
    [InlineData("2024-06-01", null, null, "2027-01-01")]
    [InlineData("2025-03-03", null, null, "2027-03-03")]
    [InlineData("2025-03-03", "2026-02-10", null, "2028-02-10")]
    [InlineData("2028-02-29", null, null, "2030-02-28")]
    [InlineData("2025-03-03", null, "2026-01-01", "2026-01-01")]
    [InlineData("2025-03-03", null, "2029-01-01", "2027-03-03")]
    [InlineData("2025-03-03", null, "2025-01-01", "2025-03-03")]
    [InlineData("2025-03-03", "2026-02-10", "2026-01-01", "2028-02-10")]
    public void The_next_evaluation_of_security_is_due_within_two_years(string started, string? last, string? chosen, string due)
    {
        var law = Law with { Readings = ReadingChoices.Default with { FirstSecurityEvaluationDue = chosen is null ? null : Day(chosen) } };
        var deadline = SecurityTerms.Evaluation(Day(started), last is null ? null : Day(last), law);
        Assert.Equal(Day(due), deadline.LastDay);
        Assert.Equal(TermRule.SecurityEvaluation, deadline.Rule);
        Assert.Contains("G1", deadline.Readings);
        Assert.Equal(last is null && chosen is not null, deadline.Explanation.Any(f => f.Code == "term.reading-chosen"));
        Assert.Equal(Day(started) is { Month: 2, Day: 29 }, deadline.Explanation.Any(f => f.Code == "term.leap-day"));
        Assert.Equal(due, deadline.Explanation.Single(f => f.Code == "declaration.security-evaluation").Arguments.Single(a => a.Name == "date").Value);
        Assert.False(deadline.IsOverdueOn(Day(due)));
        Assert.True(deadline.IsOverdueOn(Day(due).PlusDays(1)));
    }

    [Fact]
    public void Readiness_says_what_is_missing_what_is_late_and_what_that_blocks()
    {
        var nothing = ReadinessRule.Decide(null, Start, Law);
        Assert.False(nothing.MayAct);
        Assert.False(ReadinessRule.Decide(new(Start.PlusDays(1)), Start, Law).MayAct);

        var bare = ReadinessRule.Decide(new Organisation(Start), Start, Law);
        Assert.False(bare.MayAct);
        Assert.False(bare.MayConsultAutomatically);
        // The table, its eight powers, the announcement, and every declaration but the evaluation, which is not due yet.
        Assert.Equal(1 + 8 + 1 + 25, bare.Missing.Count());

        var state = Prepared();
        var ready = ReadinessRule.Decide(state.Organisation, Start, Law);
        Assert.Empty(ready.Missing);
        Assert.Empty(ready.Overdue);
        Assert.True(ready.MayAct && ready.MayConsultAutomatically);
        Assert.DoesNotContain(ready.Items, i => i.Finding.Blocks);
        Assert.Equal(
            [new("declaration.consultation-list-checked", Start.PlusDays(91)), new("declaration.security-evaluation", new LocalDate(2027, 3, 3))],
            ParticipantProcedure.Obligations(state, Law).Select(o => (o.Code, o.DueOn)));

        var later = ReadinessRule.Decide(state.Organisation, new LocalDate(2027, 3, 4), Law);
        Assert.Equal(
            ["declaration.security-evaluation", "declaration.consultation-list-checked"], later.Overdue.Select(i => i.Finding.Code));
        Assert.All(later.Overdue, i => Assert.Equal((FindingStatus.Warning, ReadinessEffect.Warns), (i.Finding.Status, i.Effect)));
        Assert.True(later.MayAct);

        var automation = ReadinessRule.Decide(state.Organisation! with { Announcement = null }, Start, Law);
        Assert.True(automation.MayAct);
        Assert.False(automation.MayConsultAutomatically);
    }

    [Fact]
    public void A_security_level_below_that_of_the_regulation_is_seen_and_refuses_nothing()
    {
        var low = Prepared().Organisation! with
        {
            Declarations = [new(DeclarationKind.SecurityStandard, Start, OwnReference.Parse("bio")) { BaselineLevel = 1 }],
        };
        Assert.Equal(ReadinessStanding.Doubtful, Standing(low));
        Assert.Equal(ReadinessStanding.Present, Standing(low with
        {
            Declarations = [new(DeclarationKind.SecurityStandard, Start, OwnReference.Parse("iso")) { BaselineLevel = null }],
        }));

        static ReadinessStanding Standing(Organisation organisation) =>
            ReadinessRule.Decide(organisation, Start, Law).Items.Single(i => i.Finding.Code == "declaration.security-standard").Standing;
    }

    [Fact]
    public void Employees_in_a_function_without_secrecy_or_instruction_are_counted()
    {
        var organisation = Given.Organisation(Given.Investigator, Given.Checker);
        var table = organisation.Functions with { Declarations = [new(Given.Checker.Employee, EmployeeDeclarationKind.Secrecy, Start)] };
        var items = ReadinessRule.Decide(organisation with { Functions = table }, Start, Law).Items;
        Assert.Equal("1", Count("employee.all-declared"));
        Assert.Equal("2", Count("employee.all-instructed"));

        string Count(string code) => items.Single(i => i.Finding.Code == code).Finding.Arguments.Single().Value;
    }

    [Theory]
    [InlineData("na-contractering", "")]
    [InlineData("steekproef", "")]
    [InlineData("elk-kwartaal", "consultation.occasion: NotMet")]
    [InlineData(null, "consultation.occasion: Missing")]
    public void An_automated_consultation_keeps_to_the_occasions_that_were_announced_or_withheld_on_a_ground(string? occasion, string blocking)
    {
        var announcement = Given.Announcement(Start) with
        {
            Withheld = new(WithholdingGround.FightingFraud, [OwnReference.Parse("steekproef")], new(new(Guid.Empty), new string('0', 64))),
        };
        Assert.Equal(blocking, Blocking(announcement, occasion));
    }

    [Fact]
    public void Without_an_announcement_there_is_no_automated_consultation_on_any_occasion() =>
        Assert.Equal("consultation.announced: Missing consultation.occasion: NotMet", Blocking(null, "na-contractering"));

    private static string Blocking(AutomationAnnouncement? announcement, string? occasion) => string.Join(' ', ConsultationRule
        .Decide(
            Given.Company,
            ConsultationMode.Automated,
            ConsultationPurpose.FraudPreventionAtContracting,
            announcement,
            new(Given.InsurerEmployee, Start, Law),
            occasion is null ? null : OwnReference.Parse(occasion))
        .Findings.Where(f => f.Blocks));

    private static ParticipantState Prepared()
    {
        var context = new ActContext(new(Given.Executive.Id, EmployeeId.Parse("beheerder")), Start, Law);
        ParticipantCommand[] acts =
        [
            new ParticipantCommand.Join(Agency.MunicipalExecutive, Start),
            new ParticipantCommand.LayDownFunction(new(FunctionId.Parse("alles"), Given.EveryPower, new(Start)), OwnReference.Parse("besluit-1")),
            new ParticipantCommand.AnnounceAutomation(
                Start, new Uri("https://verzonnen.example/raadplegen"), OwnReference.Parse("werkwijze-1"), [Given.Occasion]),
            .. Given.EveryDeclaration(Start),
        ];
        var state = ParticipantState.Initial;
        foreach (var act in acts)
        {
            var outcome = ParticipantProcedure.Decide(Given.Executive.Id, state, act, context);
            Assert.True(outcome.IsAccepted(out var accepted), string.Join(", ", outcome.Findings));
            state = accepted.Events.Aggregate(state, ParticipantProcedure.Evolve);
        }

        return state;
    }

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;

    [Fact]
    public void A_processor_is_not_appointed_through_the_last_day_of_the_calendar_since_the_history_could_not_be_read()
    {
        var context = new ActContext(new(Given.Executive.Id, EmployeeId.Parse("beheerder")), Start, Law);
        var joined = new ParticipantState.Joined(ParticipantKind.MunicipalExecutive, new(Start));
        var paper = OwnReference.Parse("stuk-1");
        var appoint = new ParticipantCommand.AppointProcessor(new(paper, paper, new(Start, new(9999, 12, 31))));

        var e = Assert.Throws<ArgumentOutOfRangeException>(() => ParticipantProcedure.Decide(Given.Executive.Id, joined, appoint, context));
        Assert.StartsWith("ZF0211", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_employee_counts_while_he_holds_a_function_that_has_powers_and_is_instructed_once_both_things_were_told()
    {
        var whole = Given.Organisation(Given.Investigator, Given.Checker);
        Assert.Equal((0, 0), Lacking(whole));
        var told = whole.Functions.Declarations;
        Assert.Equal((1, 0), Lacking(Without(EmployeeDeclarationKind.Secrecy)));
        Assert.Equal((0, 1), Lacking(Without(EmployeeDeclarationKind.WorkingExplained)));
        Assert.Equal((0, 1), Lacking(Without(EmployeeDeclarationKind.PurposeExplained)));

        // Of somebody whose function has no powers any more, or who held it no longer, nothing is asked.
        var bare = whole.Functions with { Declarations = [] };
        Assert.Equal((2, 2), Lacking(whole with { Functions = bare }));
        Assert.Equal((1, 1), Lacking(whole with { Functions = bare with { Functions = [.. bare.Functions.Skip(1)] } }));
        Assert.Equal((1, 1), Lacking(whole with { Functions = bare with { Assignments = [bare.Assignments[0], bare.Assignments[1] with { Period = new(Start.PlusYears(-1), Start.PlusDays(-1)) }] } }));

        Organisation Without(EmployeeDeclarationKind kind) =>
            whole with { Functions = whole.Functions with { Declarations = [.. told.Where(d => d.Kind != kind || d.Employee != Given.Checker.Employee)] } };

        static (int Secrecy, int Instruction) Lacking(Organisation organisation)
        {
            var items = ReadinessRule.Decide(organisation, Start, Law).Items;
            return (Count(Findings.ParticipantFindings.EmployeesWithout.Code), Count(Findings.ParticipantFindings.EmployeesUninstructed.Code));

            int Count(string code) => items.Single(i => i.Finding.Code == code).Finding.Arguments.Where(a => a.Name == "count").Select(a => int.Parse(a.Value, System.Globalization.CultureInfo.InvariantCulture)).SingleOrDefault();
        }
    }
}
