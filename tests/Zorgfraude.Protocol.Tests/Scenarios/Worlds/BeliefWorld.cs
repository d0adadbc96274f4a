using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Protocol.Investigations;
using Builder = Zorgfraude.Testing.Builders.Given;

namespace Zorgfraude.Protocol.Tests.Scenarios.Worlds;

/// <summary>The decision on the justified belief.</summary>
internal sealed class BeliefWorld : World
{
    private BeliefFacts facts;

    public BeliefWorld()
    {
        facts = Builder.Belief(Builder.Investigator, Today);
        Given("everything is affirmed", _ => { });
        Given("evidence: {}", a => facts = facts with { Evidence = a[0] == "none" ? [] : a[0].Split(", ").Select(Item).ToValueList() });
        Given("conduct: {}", a => facts = facts with { ConductEstablished = Judged(a[0]) });
        Given("heavier suspicion: {}", a => facts = facts with { SuspicionHeavierThanReasonable = Judged(a[0]) });
        Given("gain: {}", a => facts = facts with { AimedAtGain = Judged(a[0]) });
        Given("punishable: {}", a => facts = facts with { PunishableByLaw = Judged(a[0]) });
        Given("old conduct may be registered: {}", a => facts = facts with { OldConductMayBeRegistered = Judged(a[0]) });
        Given("state of mind: {}", a => facts = facts with { StateOfMind = Mind(a[0]) });
        Given("care domain: {}", a => facts = facts with
        {
            CareDomain = Word<CareDomain?>(
                a[0],
                ("Zvw", CareDomain.HealthInsuranceAct),
                ("Wlz", CareDomain.LongTermCareAct),
                ("Wmo 2015", CareDomain.SocialSupportAct),
                ("Jeugdwet", CareDomain.YouthAct),
                ("supplementary insurance", CareDomain.SupplementaryInsurance),
                ("not known", null)),
        });
        Given("the conduct ended on {}", a => facts = facts with { ConductEndedOn = Date(a[0]) });
        Given("the end of the conduct is not known", _ => facts = facts with { ConductEndedOn = null });
        When("the belief is decided", _ => Answer(
            JustifiedBeliefRule.Decide(facts, Rulebook), c => c == BeliefConclusion.Held ? "justified belief" : "no justified belief"));
    }

    private Judgement<StateOfMind>? Mind(string word) => Word(
        word,
        ("intent", Builder.Judged(StateOfMind.Intent, Builder.Investigator, Today)),
        ("conditional intent", Builder.Judged(StateOfMind.ConditionalIntent, Builder.Investigator, Today)),
        ("negligence", Builder.Judged(StateOfMind.Negligence, Builder.Investigator, Today)),
        ("intent without reasons", Builder.Judged(StateOfMind.Intent, Builder.Investigator, Today) with { Motivation = "" }),
        ("not judged", (Judgement<StateOfMind>?)null));

    // "lawful document", "unlawful document", "unjudged document"; a third-party statement adds whether it can be verified.
    private EvidenceItem Item(string text)
    {
        var words = text.Split(' ', 2);
        var lawful = Judged(Word(words[0], ("lawful", "affirmed"), ("unlawful", "denied"), ("unjudged", "not judged")));
        var item = Word(
            words[1],
            ("document", new(EvidenceKind.Document, lawful)),
            ("claims", new(EvidenceKind.ClaimRecords, lawful)),
            ("observation", new(EvidenceKind.OwnObservation, lawful)),
            ("statement of the subject", new(EvidenceKind.StatementOfSubject, lawful)),
            ("anonymous tip", new(EvidenceKind.AnonymousSource, lawful)),
            ("verifiable third-party statement", new(EvidenceKind.ThirdPartyStatement, lawful, Judged("affirmed"))),
            ("unverifiable third-party statement", new(EvidenceKind.ThirdPartyStatement, lawful, Judged("denied"))),
            ("third-party statement", new EvidenceItem(EvidenceKind.ThirdPartyStatement, lawful)));
        // What an item may hold has a page of its own; here it is nothing special.
        return item with { Holds = DatumContent.Of(DatumKind.OtherData) };
    }
}
