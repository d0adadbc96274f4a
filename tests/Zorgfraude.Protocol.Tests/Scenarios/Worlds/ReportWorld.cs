using Zorgfraude.Protocol.Investigations;
using Builder = Zorgfraude.Testing.Builders.Given;

namespace Zorgfraude.Protocol.Tests.Scenarios.Worlds;

/// <summary>The investigation report and its thirteen elements.</summary>
internal sealed class ReportWorld : World
{
    private InvestigationReport report = Builder.Report();

    public ReportWorld()
    {
        Given("the report is complete", _ => { });
        Given("occasion, goal and course: {}", a => report = report with { OccasionGoalAndCourse = Writing(a[0]) });
        Given("governing rules: {}", a => report = report with { GoverningRules = Writing(a[0]) });
        Given("retention of the report: {}", a => report = report with { RetentionOfReport = Writing(a[0]) });
        Given("powers used: {}", a => report = report with { PowersUsed = Writing(a[0]) });
        Given("conduct: {}", a => report = report with { Conduct = Writing(a[0]) });
        Given("evidence of intent: {}", a => report = report with { EvidenceOfIntent = Writing(a[0]) });
        Given("origin of the evidence: {}", a => report = report with { OriginOfEvidence = Writing(a[0]) });
        Given("reasoning: {}", a => report = report with { Reasoning = Writing(a[0]) });
        Given("general outcome: {}", a => report = report with { GeneralOutcome = Writing(a[0]) });
        Given("subject not heard: reason {}, reaction on {}", a => report = report with { RightToBeHeard = new RightToBeHeard.NotHeard(Writing(a[0]), Date(a[1])) });
        Given("subject not heard: reason {}, no moment to react", a => report = report with { RightToBeHeard = new RightToBeHeard.NotHeard(Writing(a[0]), null) });
        Given("hearing of the subject: {}", a => report = report with { RightToBeHeard = a[0] == "absent" ? null : new RightToBeHeard.Heard(Writing(a[0])!) });
        Given("nobody else was heard", _ => report = report with { OthersHeard = new OthersHeard.NobodyHeard() });
        Given("hearing of others: {}", a => report = report with { OthersHeard = a[0] == "absent" ? null : new OthersHeard.Heard(Writing(a[0])!) });
        Given("mitigating: {}", a => report = report with
        {
            MitigatingCircumstances = Word<MitigatingCircumstances?>(
                a[0],
                ("found and weighed", new MitigatingCircumstances.Found("verzonnen", "verzonnen")),
                ("found, not weighed", new MitigatingCircumstances.Found("verzonnen", null)),
                ("weighed, not named", new MitigatingCircumstances.Found(" ", "verzonnen")),
                ("looked for, none found", new MitigatingCircumstances.NoneFound(true)),
                ("not looked for", new MitigatingCircumstances.NoneFound(false)),
                ("none found, not said whether looked for", new MitigatingCircumstances.NoneFound(null)),
                ("absent", null)),
        });
        Given("aggravating: {}", a => report = report with
        {
            AggravatingCircumstances = Word<AggravatingCircumstancesInReport?>(
                a[0],
                ("found, with what shows them", new AggravatingCircumstancesInReport.Found("verzonnen", "verzonnen")),
                ("found, nothing shows them", new AggravatingCircumstancesInReport.Found("verzonnen", null)),
                ("not named", new AggravatingCircumstancesInReport.Found("", "verzonnen")),
                ("none found", new AggravatingCircumstancesInReport.NoneFound()),
                ("absent", null)),
        });
        When("the report is checked", _ => Answer(ReportRule.Decide(report, Rulebook), _ => "complete"));
    }
}
