using Zorgfraude.Protocol.Investigations;
using Builder = Zorgfraude.Testing.Builders.Given;

namespace Zorgfraude.Protocol.Tests.Scenarios.Worlds;

/// <summary>The investigation plan.</summary>
internal sealed class PlanWorld : World
{
    private InvestigationPlan plan;

    public PlanWorld()
    {
        plan = Builder.Plan(Today);
        Given("the plan is complete", _ => { });
        Given("question: {}", a => plan = plan with { Question = Writing(a[0]) });
        Given("goal: {}", a => plan = plan with { Goal = Writing(a[0]) });
        Given("approach: {}", a => plan = plan with { Approach = Writing(a[0]) });
        Given("applicable rules: {}", a => plan = plan with { ApplicableRules = Writing(a[0]) });
        Given("proportionality: {}", a => plan = plan with { Proportionality = Writing(a[0]) });
        Given("subsidiarity: {}", a => plan = plan with { Subsidiarity = Writing(a[0]) });
        Given("no day of fixing", _ => plan = plan with { FixedOn = null });
        When("the plan is checked", _ => Answer(ReportRule.Decide(plan), _ => "complete"));
    }
}
