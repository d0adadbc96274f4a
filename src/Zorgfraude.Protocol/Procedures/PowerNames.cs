using Zorgfraude.Parties;

namespace Zorgfraude.Protocol.Procedures;

/// <summary>The Dutch names of the powers of protocol 2.7, as the participant's written description uses them.</summary>
internal static class PowerNames
{
    internal static string Dutch(Power power) => power switch
    {
        Power.DecideOnSupply => "beslissen over verstrekken",
        Power.DecideOnExtension => "beslissen over verlengen",
        Power.Register => "registreren",
        Power.CheckEntry => "controleren",
        Power.Change => "aanpassen",
        Power.Remove => "verwijderen",
        Power.ReceiveHits => "informatie over een hit ontvangen",
        Power.ConsultByHand => "handmatig raadplegen",
        _ => throw new ArgumentOutOfRangeException(nameof(power)),
    };
}
