using System.Text.Json;
using System.Text.Json.Nodes;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Law;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Investigations;
using Zorgfraude.Protocol.Norms;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Testing.Builders;
using Zorgfraude.Testing.Coverage;

namespace Zorgfraude.Norms.Tests;

/// <summary>What the coverage takes note of, and what it refuses.</summary>
public class LawCoverageTests
{
    private static readonly Finding Blocking = Make("belief.gain", FindingStatus.NotMet);

    [Fact]
    public void What_stands_in_the_way_counts_and_what_was_met_beside_it_does_not()
    {
        var coverage = new LawCoverage();
        coverage.Observe([Make("belief.intent", FindingStatus.Met), Blocking, Make("belief.evidence-unlawful", FindingStatus.Warning)]);
        Assert.Equal(["belief.gain"], Shown(coverage));
    }

    [Fact]
    public void Where_nothing_stands_in_the_way_every_finding_counts()
    {
        var coverage = new LawCoverage();
        coverage.Observe([Make("belief.intent", FindingStatus.Met), Make("belief.evidence-unlawful", FindingStatus.Warning)]);
        Assert.Equal(["belief.evidence-unlawful", "belief.intent"], Shown(coverage));
    }

    [Theory]
    [InlineData(FindingStatus.NotMet)]
    [InlineData(FindingStatus.Missing)]
    [InlineData(FindingStatus.NeedsJudgement)]
    public void A_denied_a_missing_and_an_unjudged_requirement_all_count(FindingStatus status)
    {
        var coverage = new LawCoverage();
        coverage.Observe([Make("belief.gain", status), Make("belief.intent", FindingStatus.Met)]);
        Assert.Equal(["belief.gain"], Shown(coverage));
    }

    [Fact]
    public void An_answer_is_given_back_and_noted_under_the_name_of_the_test()
    {
        var coverage = new LawCoverage();
        var scenario = new Scenario(new(2025, 3, 3));
        var decision = NecessityRule.Decide(Given.Necessity(Given.Investigator, scenario.Today) with { Necessary = null });
        var outcome = CaseProcedure.Decide(scenario.CaseId, scenario.Case, new CaseCommand.StartInvestigation(scenario.Today), scenario.Context());
        Assert.Same(decision, coverage.Observe(decision));
        Assert.Same(outcome, coverage.Observe(outcome, "another name"));
        var norms = coverage.Report().Norms;
        Assert.Equal([nameof(An_answer_is_given_back_and_noted_under_the_name_of_the_test)], norms.Single(n => n.Norm.Id == "TOEL-01").Tests);
        Assert.Equal(["another name"], norms.Single(n => n.Norm.Id == "PROT-3.3").Tests);
    }

    [Fact]
    public void A_norm_is_exercised_when_all_its_findings_are_and_in_part_when_some_are()
    {
        var coverage = new LawCoverage();
        Assert.Equal(CoverageStanding.NotExercised, Standing(coverage, "PROT-3.2-s2"));
        coverage.Observe([Make("plan.proportionality", FindingStatus.Missing)]);
        Assert.Equal(CoverageStanding.PartlyExercised, Standing(coverage, "PROT-3.2-s2"));
        coverage.Observe([Make("plan.subsidiarity", FindingStatus.Missing)]);
        Assert.Equal(CoverageStanding.Exercised, Standing(coverage, "PROT-3.2-s2"));
        Assert.Equal(CoverageStanding.NothingToExercise, Standing(coverage, "WET-3.1"));
    }

    [Fact]
    public void A_norm_of_a_type_is_exercised_by_name_and_one_with_findings_is_not()
    {
        var coverage = new LawCoverage();
        coverage.ObserveNorm("BES-1-kvk-nummer");
        Assert.Equal(CoverageStanding.Exercised, Standing(coverage, "BES-1-kvk-nummer"));
        Assert.Contains("ZF0813", Assert.Throws<ArgumentException>(() => coverage.ObserveNorm("PROT-3.7")).Message, StringComparison.Ordinal);
        Assert.Contains("ZF0813", Assert.Throws<ArgumentException>(() => coverage.ObserveNorm("WET-3.1")).Message, StringComparison.Ordinal);
        Assert.Contains("ZF0812", Assert.Throws<ArgumentException>(() => coverage.ObserveNorm("PROT-9.9")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_claims_of_a_class_of_tests_are_read()
    {
        var coverage = new LawCoverage();
        coverage.ObserveTests(typeof(NamedNormTests));
        Assert.Equal(["NamedNormTests.A_KVK_number_has_eight_digits"], coverage.Report().Norms.Single(n => n.Norm.Id == "BES-1-kvk-nummer").Tests);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a\nb")]
    public void A_test_without_a_proper_name_is_refused(string name)
    {
        Assert.Contains("ZF0810", Assert.Throws<ArgumentException>(() => new LawCoverage().Observe([Blocking], name)).Message, StringComparison.Ordinal);
        Assert.Contains("ZF0810", Assert.Throws<ArgumentException>(() => new LawCoverage().ObserveNorm("BES-1-kvk-nummer", name)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_has_an_end()
    {
        new LawCoverage().Observe([Blocking], new string('a', LawCoverage.MaximumNameLength));
        Assert.Throws<ArgumentException>(() => new LawCoverage().Observe([Blocking], new string('a', LawCoverage.MaximumNameLength + 1)));
    }

    [Fact]
    public void A_finding_that_no_rule_makes_is_refused_and_nothing_of_that_answer_is_noted()
    {
        var coverage = new LawCoverage();
        Assert.Contains(
            "ZF0811",
            Assert.Throws<ArgumentException>(() => coverage.Observe([Blocking, Blocking with { Code = "no.such-finding" }])).Message,
            StringComparison.Ordinal);
        Assert.Empty(Shown(coverage));
    }

    [Fact]
    public void The_report_does_not_depend_on_the_order_of_the_tests()
    {
        var (one, other) = (new LawCoverage(), new LawCoverage());
        one.Observe([Blocking], "b");
        one.Observe([Blocking], "a");
        other.Observe([Blocking], "a");
        other.Observe([Blocking], "b");
        Assert.Equal(one.Report().ToJson(), other.Report().ToJson());
        Assert.Equal(one.Report().ToMarkdown(Language.Dutch), other.Report().ToMarkdown(Language.Dutch));
    }

    [Fact]
    public void Tests_that_run_at_the_same_time_share_a_coverage()
    {
        var coverage = new LawCoverage();
        Parallel.For(0, 200, i => coverage.Observe([Blocking], $"test {i:D3}"));
        Assert.Equal(200, coverage.Report().Norms.Single(n => n.Norm.Id == "PROT-3.1").Tests.Count);
    }

    [Fact]
    public void A_minimum_is_reached_or_not_and_says_what_is_missing()
    {
        var coverage = new LawCoverage();
        coverage.ObserveNorm("BES-1-kvk-nummer", "test");
        var report = coverage.Report(Norms("BES-1-kvk-nummer", "PROT-3.7", "WET-3.1"));
        Assert.Equal((1, 2, 50), (report.Exercised, report.Exercisable, report.Percentage));
        Assert.True(report.Check(50).IsEnough);
        var check = report.Check(51);
        Assert.False(check.IsEnough);
        Assert.Equal("1 of 2 norms exercised (50%, asked 51%); missing: PROT-3.7.", check.ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => report.Check(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => report.Check(101));
    }

    [Fact]
    public void A_scope_without_anything_to_exercise_is_never_enough() => Assert.False(new LawCoverage().Report(Norms("WET-3.1")).Check(1).IsEnough);

    [Fact]
    public void The_report_is_told_as_text_as_a_table_and_as_JSON()
    {
        var coverage = new LawCoverage();
        coverage.Observe([Make("plan.proportionality", FindingStatus.Missing)], "a | <b>");
        var report = coverage.Report(Norms("PROT-3.2-s2", "TOEL-28"));
        Assert.Equal(
            "Beproefde normen: 0 van 2 (0%)\n"
            + "PROT-3.2-s2  gedeeltelijk beproefd  protocol (ontwerp) 3.2, tweede volzin  (plan.subsidiarity)\n"
            + "TOEL-28  niet beproefd  toelichting, inleiding\n",
            report.ToText(Language.Dutch));
        Assert.Contains("| `PROT-3.2-s2` | item 3.2, second sentence, protocol on the healthcare-fraud warning register (draft) | exercised in part | a \\| &lt;b> |\n", report.ToMarkdown(Language.English), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(report.ToJson());
        Assert.Equal(2, json.RootElement.GetProperty("exercisable").GetInt32());
        var norm = json.RootElement.GetProperty("norms")[0];
        Assert.Equal(("PROT-3.2-s2", "exercised in part", "a | <b>"), (norm.GetProperty("id").GetString(), norm.GetProperty("standing").GetString(), norm.GetProperty("tests")[0].GetString()));
        Assert.Equal(["plan.proportionality", "plan.subsidiarity"], norm.GetProperty("codes").EnumerateArray().Select(c => c.GetProperty("code").GetString()));
    }

    [Fact]
    public void The_report_as_JSON_keeps_to_its_schema()
    {
        var check = new SchemaCheck(JsonNode.Parse(RepositoryFile.Read("docs", "schemas", "law-coverage.schema.json"))!.AsObject());
        var coverage = new LawCoverage();
        foreach (var code in new[] { "plan.proportionality", "plan.subsidiarity" })
        {
            coverage.Observe([Make(code, FindingStatus.Missing), Make(code, FindingStatus.Met)], "a test");
        }

        coverage.Observe([Make("plan.question", FindingStatus.Met)], "another");
        var json = coverage.Report().ToJson();
        Assert.True(check.Accepts(JsonNode.Parse(json)));
        foreach (var standing in Enum.GetValues<CoverageStanding>())
        {
            Assert.Contains(coverage.Report().Norms, n => n.Standing == standing);
        }

        var broken = JsonNode.Parse(json)!.AsObject();
        broken["norms"]![0]!["standing"] = "perhaps";
        Assert.False(check.Accepts(broken));
    }

    private static IEnumerable<Norm> Norms(params string[] ids) => ids.Select(id => NormCatalogue.Find(id)!);

    private static Finding Make(string code, FindingStatus status) => new(code, status, FindingCatalogue.Find(code)!.Citation);

    private static CoverageStanding Standing(LawCoverage coverage, string id) => coverage.Report().Norms.Single(n => n.Norm.Id == id).Standing;

    private static IEnumerable<string> Shown(LawCoverage coverage) =>
        coverage.Report().Norms.SelectMany(n => n.Codes).Where(c => !c.Tests.IsEmpty).Select(c => c.Code).Distinct().Order(StringComparer.Ordinal);
}
