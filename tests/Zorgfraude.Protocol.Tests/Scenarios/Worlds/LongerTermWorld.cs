using NodaTime;
using Zorgfraude.Decisions;
using Zorgfraude.Protocol.Retention;

namespace Zorgfraude.Protocol.Tests.Scenarios.Worlds;

/// <summary>The decision to keep a registration longer than four years.</summary>
internal sealed class LongerTermWorld : World
{
    private LongerTermFacts facts;

    public LongerTermWorld()
    {
        facts = new() { RegisteredOn = Today, DecidedOn = Today, LongerKeepingIndicated = Judged("affirmed"), Proportionate = Judged("affirmed") };
        Given("registered on {}", a => facts = facts with { RegisteredOn = Date(a[0]) });
        Given("decided on {}", a => facts = facts with { DecidedOn = Date(a[0]) });
        Given("longer keeping indicated: {}", a => facts = facts with { LongerKeepingIndicated = Judged(a[0]) });
        Given("proportionate: {}", a => facts = facts with { Proportionate = Judged(a[0]) });
        Given("named end {}", a => facts = facts with { NamedEnd = Date(a[0]) });
        Given("health harm: {}", a => Put(AggravatingCircumstanceKind.SeriousHealthHarm, a[0]));
        Given("threats to care recipients: {}", a => Put(AggravatingCircumstanceKind.ThreatsAgainstCareRecipients, a[0]));
        Given("serious threats to investigators: {}", a => Put(AggravatingCircumstanceKind.SeriousThreatsAgainstInvestigators, a[0]));
        Given("serious risk of repetition: {}", a => Put(AggravatingCircumstanceKind.SeriousRiskOfRepetition, a[0]));
        Given("earlier supply on {}, other conduct {}, repetition {}", a => Put(
            AggravatingCircumstanceKind.NewSupplyWithinFourYears, a[2], a[0] == "an unknown day" ? null : Date(a[0]), Judged(a[1])));
        Given("later supply on {}, other conduct {}, reconsidered {}", a => facts = facts with
        {
            Circumstances = facts.Circumstances.Add(new(AggravatingCircumstanceKind.NewSupplyWithinFourYears, Judged(a[2]), null, Judged(a[1])) { LaterSupply = Date(a[0]) }),
        });
        Given("the register {} an earlier supply, other conduct {}, repetition {}", a => facts = facts with
        {
            Circumstances = facts.Circumstances.Add(new(AggravatingCircumstanceKind.NewSupplyWithinFourYears, Judged(a[2]), null, Judged(a[1]))
            {
                RegisterFoundEarlier = Word(a[0], ("holds", true), ("does not hold", false)),
            }),
        });
        Given("no circumstance", _ => { });
        When("a new supply on {} is looked at from the first registration on {}", a =>
        {
            Answer(LongerTermRule.EffectOnFirst(facts.RegisteredOn, Date(a[0]), Date(a[1]), Rulebook));
            Said["answer"] = Findings.Any(f => f.Blocks) ? "nothing follows" : Findings.Any(f => f.Status == FindingStatus.Warning) ? "may be reconsidered" : "aggravated too";
        });
        When("longer keeping is decided", _ => Answer(LongerTermRule.Decide(facts, Rulebook), c =>
        {
            if (c is not LongerTermConclusion.Longer longer)
            {
                return "four years";
            }

            Said["removal"] = Text(longer.Term.Removal.LastDay);
            return "longer";
        }));
    }

    private void Put(AggravatingCircumstanceKind kind, string established, LocalDate? earlier = null, Judgement<bool>? otherConduct = null) =>
        facts = facts with { Circumstances = facts.Circumstances.Add(new(kind, Judged(established), earlier, otherConduct)) };
}
