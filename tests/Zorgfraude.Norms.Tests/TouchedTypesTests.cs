using Zorgfraude.Identity;
using Zorgfraude.Law;
using Zorgfraude.Parties;

namespace Zorgfraude.Norms.Tests;

/// <summary>The check on claims sees what a method does and does not see what it leaves alone.</summary>
public class TouchedTypesTests
{
    [Theory]
    [InlineData(nameof(ByLambda), typeof(KvkNumber))]
    [InlineData(nameof(ByTypeOf), typeof(Instrument))]
    [InlineData(nameof(Later), typeof(Participant))]
    [InlineData(nameof(ByHelper), typeof(KvkNumber))]
    public void A_type_that_a_method_uses_is_seen(string method, Type type)
    {
        var touched = TouchedTypes.Of(GetType().GetMethod(method)!);
        Assert.Contains(type.FullName!, touched);
        Assert.DoesNotContain(typeof(BigNumber).FullName!, touched);
    }

    public static bool ByLambda() => Enumerable.Repeat("00000019", 1).All(s => KvkNumber.TryParse(s, out _, out _));

    public static string ByTypeOf() => typeof(Instrument).Name;

    public static async Task<string> Later()
    {
        await Task.Yield();
        return new Participant(ParticipantId.Parse("een"), ParticipantKind.MunicipalExecutive, "Een").Name;
    }

    public static bool ByHelper() => ByLambda();
}
