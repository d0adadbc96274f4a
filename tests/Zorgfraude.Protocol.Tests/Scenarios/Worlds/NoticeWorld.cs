using Zorgfraude.Collections;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Documents;
using Zorgfraude.Protocol.Requests;
using Builder = Zorgfraude.Testing.Builders.Given;

namespace Zorgfraude.Protocol.Tests.Scenarios.Worlds;

/// <summary>The content of a notice of registration.</summary>
internal sealed class NoticeWorld : World
{
    private NoticeFacts facts;

    public NoticeWorld()
    {
        facts = Complete(ParticipantKind.MunicipalExecutive);
        Given("everything is known", _ => { });
        Given("registered by a {}", a => facts = Complete(Words.Kind(a[0])));
        Given("the remedies are {}", a => facts = facts with { Remedies = a[0].Split(" and ").Select(Remedy).ToValueList() });
        Given("without the participant", _ => facts = facts with { Registrant = null });
        Given("without the purposes", _ => facts = facts with { Purposes = [] });
        Given("without the legal basis", _ => facts = facts with { LegalBasis = [] });
        Given("without the data", _ => facts = facts with { Data = null });
        Given("without the receivers", _ => facts = facts with { Receivers = [] });
        Given("without the day of registration", _ => facts = facts with { RegisteredOn = null });
        Given("without the day of removal", _ => facts = facts with { RemoveOn = null });
        Given("without the right of {}", a => facts = facts with { Rights = facts.Rights.Where(r => r != Right(a[0])).ToValueList() });
        Given("the way to complain is {}", a => facts = facts with { HowToComplain = Writing(a[0]) });
        Given("the source is {}", a => facts = facts with { Source = Writing(a[0]) });
        Given("nothing is known", _ => facts = new());

        When("the content is checked", _ => Answer(NoticeContentRule.Decide(facts, Rulebook), content =>
        {
            Said["removal"] = Text(content.RemoveOn);
            return "complete";
        }));
    }

    private NoticeFacts Complete(ParticipantKind kind) => NoticeFacts.ByLaw(kind, Rulebook) with
    {
        Registrant = new(
            Builder.Executive with { Kind = kind },
            ["Postbus 1"],
            "verzonnen afdeling",
            Builder.Data().ContactEmail,
            Builder.Data().ContactTelephone,
            "fg@verzonnen.example"),
        Data = Builder.Data(),
        RegisteredOn = new(2025, 3, 3),
        RemoveOn = new(2029, 3, 3),
        HowToComplain = "verzonnen tekst",
        Source = "verzonnen tekst",
    };

    private static RequestKind Right(string word) => Word(
        word,
        ("access", RequestKind.Access),
        ("copy", RequestKind.Copy),
        ("rectification", RequestKind.Rectification),
        ("erasure", RequestKind.Erasure),
        ("restriction", RequestKind.Restriction),
        ("objection", RequestKind.Objection));

    private static RemedyRoute Remedy(string word) => Word(
        word,
        ("objection", RemedyRoute.ObjectionAndAppeal),
        ("court", RemedyRoute.CourtRequest),
        ("mediation", RemedyRoute.Mediation),
        ("the authority", RemedyRoute.AuthorityComplaint));
}
