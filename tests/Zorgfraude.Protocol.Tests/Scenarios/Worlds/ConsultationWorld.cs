using Zorgfraude.Consultations;
using Zorgfraude.Identity;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Consultations;
using Zorgfraude.Protocol.Procedures;
using Builder = Zorgfraude.Testing.Builders.Given;

namespace Zorgfraude.Protocol.Tests.Scenarios.Worlds;

/// <summary>What a consultation must bring before the register is asked anything.</summary>
internal sealed class ConsultationWorld : World
{
    private Subject subject = new NaturalPerson { Name = new() { Surname = IdentityText.Parse("Nepperman") } };
    private ConsultationMode mode = ConsultationMode.Manual;
    private ConsultationPurpose? purpose = ConsultationPurpose.FraudInvestigation;
    private AutomationAnnouncement? announcement;
    private OwnReference? occasion;
    private Actor actor = Builder.Investigator;

    public ConsultationWorld()
    {
        Given("person {}", a => subject = new NaturalPerson { Name = new() { Surname = IdentityText.Parse(a[0]) } });
        Given("company {}", a => subject = new LegalEntity { Name = IdentityText.Parse(a[0]) });
        Given("given names {}", a => subject = Person() with { Name = Person().Name with { GivenNames = IdentityText.Parse(a[0]) } });
        Given("born on {}", a => subject = Person() with { DateOfBirth = Born(a[0]) });
        Given("BIG number {}", a => subject = Person() with { BigNumber = BigNumber.Parse(a[0]) });
        Given("KVK number {}", a => subject = subject with { KvkNumber = KvkNumber.Parse(a[0]) });
        Given("AGB code {}", a => subject = subject with { AdministrativeCodes = [AdministrativeCode.From(AgbCode.Parse(a[0]))] });
        Given("lives in {}", a => subject = Person() with { Residence = IdentityText.Parse(a[0]) });
        Given("lives at {} {}", a => subject = subject with
        {
            Address = new() { PostalCode = PostalCode.Parse(a[0]), HouseNumber = HouseNumber.Parse(a[1]) },
        });
        Given("established in {}", a => subject = (LegalEntity)subject with { PlaceOfEstablishment = IdentityText.Parse(a[0]) });
        Given("automated", _ => mode = ConsultationMode.Automated);
        Given("announced on {}", a => announcement = Builder.Announcement(Date(a[0])));
        Given("on the announced occasion", _ => occasion = Builder.Occasion);
        Given("on another occasion", _ => occasion = OwnReference.Parse("iets-anders"));
        Given("no purpose", _ => purpose = null);
        Given("for contracting", _ => purpose = ConsultationPurpose.FraudPreventionAtContracting);
        Given("no power to {}", a => actor = Builder.Without(actor, Words.Power(a[0])));
        When("the register is consulted", _ =>
        {
            Answer(ConsultationRule.Decide(subject, mode, purpose, announcement, new ActContext(actor, Today, Rulebook), occasion), _ => "allowed");
            var advice = ConsultationRule.Advice(subject);
            Said["advice"] = advice.IsEmpty ? "none" : string.Join(", ", advice.Select(Name));
        });
    }

    private static string Name(DecisiveDatum datum) => datum switch
    {
        DecisiveDatum.KvkNumber => "KVK number",
        DecisiveDatum.BigNumber => "BIG number",
        DecisiveDatum.AgbCode => "AGB code",
        DecisiveDatum.FullDateOfBirth => "date of birth",
        DecisiveDatum.GivenNames => "given names",
        _ => "place of establishment",
    };

    private static PartialDate Born(string text)
    {
        var parts = text.Split('-').Select(Number).ToArray();
        return PartialDate.Of(parts[0], parts.Length > 1 ? parts[1] : null, parts.Length > 2 ? parts[2] : null);
    }

    private NaturalPerson Person() => (NaturalPerson)subject;
}
