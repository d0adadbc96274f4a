using Zorgfraude.Protocol.Investigations;

namespace Zorgfraude.Protocol.Tests.Scenarios.Worlds;

/// <summary>Which kinds of data a file may hold, and which the register takes.</summary>
internal sealed class DataWorld : World
{
    private DatumContent? content;

    public DataWorld()
    {
        Given("the item holds {}", a => content = DatumContent.Of([.. a[0].Split(", ").Select(Kind)]));
        Given("it is not stated what the item holds", _ => content = null);
        Given("its own basis: {}", a => content = content! with { OwnBasis = Judged(a[0]) });
        Given("nobody else can be traced in it: {}", a => content = content! with { OthersUntraceable = Judged(a[0]) });
        Given("a kind of data", _ => { });
        When("the item is looked at", _ => Answer(DatumRule.Decide(content, 1), _ => "may stay"));
        When("{} is offered to the register", a => Answer(RegisterDataSet.Decide(Kind(a[0])), taken => taken ? "taken" : "not taken"));
    }

    private static DatumKind Kind(string word) => Word(
        word,
        ("health data under medical secrecy", DatumKind.MedicalSecrecy),
        ("care to serving military", DatumKind.CareToMilitary),
        ("care by the military to civilians", DatumKind.CareByMilitary),
        ("other health data", DatumKind.OtherHealthData),
        ("criminal data", DatumKind.CriminalData),
        ("police data", DatumKind.PoliceData),
        ("claim data", DatumKind.ClaimData),
        ("benchmark conclusions", DatumKind.BenchmarkConclusions),
        ("business data", DatumKind.BusinessData),
        ("identifying data of a person", DatumKind.PersonIdentity),
        ("features of a legal person", DatumKind.EntityFeatures),
        ("contact details of the participant", DatumKind.ParticipantContact),
        ("whether the subject was informed", DatumKind.InformedFlag),
        ("other data", DatumKind.OtherData));
}
