using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Investigations;
using Zorgfraude.Protocol.Readings;
using Zorgfraude.Protocol.Retention;
using Zorgfraude.Protocol.Rulebooks;
using Zorgfraude.Testing.Builders;

namespace Zorgfraude.Protocol.Tests.Investigations;

/// <summary>The edges of the rules on belief, report and longer term, where one changed word would change who is registered.</summary>
public class EdgeTests
{
    private static readonly LocalDate Today = new(2025, 3, 3);
    private static readonly Rulebook Law = ((RulebookSelection.InForce)Rulebook.At(Today)).Rulebook;

    [Fact]
    public void Conduct_on_the_first_day_of_the_law_is_not_old_and_the_day_before_is()
    {
        Assert.Empty(Of(Belief(b => b with { ConductEndedOn = new(2025, 1, 1) }), InvestigationFindings.BeliefConductBeforeAct));
        var old = Of(Belief(b => b with { ConductEndedOn = new(2024, 12, 31), OldConductMayBeRegistered = null }), InvestigationFindings.BeliefConductBeforeAct);
        var finding = Assert.Single(old);
        Assert.Equal(FindingStatus.NeedsJudgement, finding.Status);
        Assert.Equal([FindingArgument.Of("date", new LocalDate(2025, 1, 1))], finding.Arguments);
    }

    [Fact]
    public void Old_conduct_is_refused_under_the_strict_reading_whatever_was_judged()
    {
        var strict = Law with { Readings = ReadingChoices.Default with { AcceptConductBeforeEntryIntoForce = false } };
        var facts = Given.Belief(Given.Investigator, Today) with { ConductEndedOn = new(2024, 12, 31), OldConductMayBeRegistered = Yes };
        Assert.Equal(FindingStatus.NotMet, Assert.Single(Of(JustifiedBeliefRule.Decide(facts, strict), InvestigationFindings.BeliefConductBeforeAct)).Status);
        Assert.Equal(FindingStatus.Met, Assert.Single(Of(JustifiedBeliefRule.Decide(facts, Law), InvestigationFindings.BeliefConductBeforeAct)).Status);
    }

    [Fact]
    public void Evidence_that_is_set_aside_is_named_by_its_number()
    {
        var decision = Belief(b => b with
        {
            Evidence =
            [
                new(EvidenceKind.Document, Yes),
                new(EvidenceKind.ClaimRecords, No),
                new(EvidenceKind.ThirdPartyStatement, Yes, No),
                new(EvidenceKind.ThirdPartyStatement, Yes, Yes),
            ],
        });

        Assert.Equal([InvestigationFindings.EvidenceUnlawful.Code + " 2", InvestigationFindings.EvidenceUnverifiable.Code + " 3"], Numbered(decision, FindingStatus.Warning));
        Assert.Equal(FindingStatus.Met, Carrying(decision));
    }

    [Fact]
    public void Evidence_that_is_not_judged_yet_leaves_the_support_open()
    {
        var unjudged = Belief(b => b with { Evidence = [new(EvidenceKind.AnonymousSource, Yes), new(EvidenceKind.Document, null)] });
        Assert.Equal([InvestigationFindings.EvidenceLawfulness.Code + " 2"], Numbered(unjudged, FindingStatus.NeedsJudgement));
        Assert.Equal(FindingStatus.Missing, Carrying(unjudged));
        var unverified = Belief(b => b with { Evidence = [new(EvidenceKind.ThirdPartyStatement, Yes)] });
        Assert.Equal([InvestigationFindings.EvidenceVerifiability.Code + " 1"], Numbered(unverified, FindingStatus.NeedsJudgement));
        Assert.Equal(FindingStatus.Missing, Carrying(unverified));
        Assert.Equal(FindingStatus.NotMet, Carrying(Belief(b => b with { Evidence = [new(EvidenceKind.ThirdPartyStatement, Yes, Yes)] })));
    }

    [Fact]
    public void Two_documents_carry_as_one_does() =>
        Assert.Equal(FindingStatus.Met, Carrying(Belief(b => b with { Evidence = [new(EvidenceKind.Document, Yes), new(EvidenceKind.Document, Yes)] })));

    [Fact]
    public void A_plan_without_a_day_is_not_fixed()
    {
        Assert.Equal(FindingStatus.Missing, Status(ReportRule.Decide(Given.Plan(Today) with { FixedOn = null }), InvestigationFindings.PlanFixed));
        var met = Assert.Single(ReportRule.Decide(Given.Plan(Today)).Findings, f => f.Code == InvestigationFindings.PlanFixed.Code);
        Assert.Equal([FindingArgument.Of("date", Today)], met.Arguments);
    }

    [Theory]
    [InlineData(false, null)]
    [InlineData(true, FindingStatus.NotMet)]
    public void A_subject_that_was_not_heard_blocks_only_where_the_reading_was_chosen(bool chosen, FindingStatus? expected)
    {
        var law = Law with { Readings = ReadingChoices.Default with { UnheardSubjectBlocksSubmission = chosen } };
        var report = Given.Report(1) with { RightToBeHeard = new RightToBeHeard.NotHeard("Vluchtgevaar.", new LocalDate(2025, 4, 1)) };
        var decision = ReportRule.Decide(report, law);
        Assert.Equal(expected, Of(decision, InvestigationFindings.ReportHearing).Select(f => (FindingStatus?)f.Status).SingleOrDefault());
        Assert.Equal([FindingArgument.Of("date", new LocalDate(2025, 4, 1))], Assert.Single(Of(decision, InvestigationFindings.ReportReactionMoment)).Arguments);
    }

    [Theory]
    [InlineData(" ", "weging", FindingStatus.Missing)]
    [InlineData("omstandigheid", " ", FindingStatus.Missing)]
    [InlineData("omstandigheid", "weging", FindingStatus.Met)]
    public void A_mitigating_circumstance_is_written_with_its_weight(string what, string weighing, FindingStatus expected) => Assert.Equal(
        expected,
        Status(ReportRule.Decide(Given.Report(1) with { MitigatingCircumstances = new MitigatingCircumstances.Found(what, weighing) }, Law), InvestigationFindings.ReportMitigating));

    [Fact]
    public void Other_conduct_is_asked_for_a_repetition_unless_the_literal_reading_was_chosen()
    {
        var facts = Longer() with { Circumstances = [new(AggravatingCircumstanceKind.NewSupplyWithinFourYears, Yes, new LocalDate(2025, 1, 2))] };
        Assert.Equal(FindingStatus.NeedsJudgement, Status(LongerTermRule.Decide(facts, Law), RetentionFindings.OtherConduct));
        var literal = Law with { Readings = ReadingChoices.Default with { RepeatRequiresOtherConduct = false } };
        Assert.Empty(Of(LongerTermRule.Decide(facts, literal), RetentionFindings.OtherConduct));
        Assert.IsType<LongerTermConclusion.Longer>(Assert.IsType<Decision<LongerTermConclusion>.Reached>(LongerTermRule.Decide(facts, literal)).Value);
    }

    [Fact]
    public void A_denied_longer_term_says_when_the_four_years_end()
    {
        var decision = LongerTermRule.Decide(Longer() with { LongerKeepingIndicated = No }, Law);
        Assert.IsType<LongerTermConclusion.FourYears>(Assert.IsType<Decision<LongerTermConclusion>.Reached>(decision).Value);
        var end = Assert.Single(Of(decision, TermFindings.StandardRetention));
        Assert.Contains(FindingArgument.Of("date", new LocalDate(2029, 3, 3)), end.Arguments);
        Assert.Contains(FindingArgument.Of("date", new LocalDate(2029, 3, 3)), Assert.Single(Of(decision, RetentionFindings.DecidedBeforeEnd)).Arguments);
    }

    [Fact]
    public void A_named_end_beyond_eight_years_leaves_the_decision_open_and_says_why()
    {
        var decision = LongerTermRule.Decide(Longer() with { NamedEnd = new(2033, 3, 4) }, Law);
        Assert.IsType<Decision<LongerTermConclusion>.Undetermined>(decision);
        Assert.Equal(FindingStatus.NotMet, Status(decision, TermFindings.DecidedRetention));
    }

    private static Judgement<bool> Yes => Given.Judged(true, Given.Investigator, Today);

    private static Judgement<bool> No => Given.Judged(false, Given.Investigator, Today);

    private static LongerTermFacts Longer() => new()
    {
        RegisteredOn = Today,
        DecidedOn = Today,
        Circumstances = [new(AggravatingCircumstanceKind.SeriousHealthHarm, Yes)],
        LongerKeepingIndicated = Yes,
        Proportionate = Yes,
    };

    private static Decision<BeliefConclusion> Belief(Func<BeliefFacts, BeliefFacts> change)
    {
        var facts = change(Given.Belief(Given.Investigator, Today));
        return JustifiedBeliefRule.Decide(
            facts with { Evidence = facts.Evidence.Select(e => e with { Holds = DatumContent.Of(DatumKind.OtherData) }).ToValueList() }, Law);
    }

    private static IEnumerable<Finding> Of<T>(Decision<T> decision, FindingDefinition definition) =>
        decision.Findings.Where(f => f.Code == definition.Code);

    private static FindingStatus Status<T>(Decision<T> decision, FindingDefinition definition) => Assert.Single(Of(decision, definition)).Status;

    private static FindingStatus Carrying(Decision<BeliefConclusion> decision) => Status(decision, InvestigationFindings.EvidenceNotOnlyStatements);

    private static IEnumerable<string> Numbered(Decision<BeliefConclusion> decision, FindingStatus status) => decision.Findings
        .Where(f => f.Status == status && f.Arguments.Any(a => a.Name == "number"))
        .Select(f => $"{f.Code} {f.Arguments.Single(a => a.Name == "number").Value}");
}
