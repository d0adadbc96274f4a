using Zorgfraude.Protocol.Investigations;
using Builder = Zorgfraude.Testing.Builders.Given;

namespace Zorgfraude.Protocol.Tests.Scenarios.Worlds;

/// <summary>The test of necessity and proportion.</summary>
internal sealed class NecessityWorld : World
{
    private NecessityAssessment assessment;

    public NecessityWorld()
    {
        assessment = Builder.Necessity(Builder.Investigator, Today);
        Given("everything is affirmed", _ => { });
        Given("relevant to others: {}", a => assessment = assessment with { RelevantToOthers = Judged(a[0]) });
        Given("proportionate: {}", a => assessment = assessment with { Proportionate = Judged(a[0]) });
        Given("reasonable purpose: {}", a => assessment = assessment with { ServesReasonablePurpose = Judged(a[0]) });
        Given("longer than four years: {}", a => assessment = assessment with { LongerTermIndicated = Judged(a[0]) });
        Given("necessary: {}", a => assessment = assessment with { Necessary = Judged(a[0]) });
        When("necessity is judged", _ => Answer(
            NecessityRule.Decide(assessment), c => c == NecessityConclusion.Necessary ? "necessary" : "not necessary"));
    }
}
