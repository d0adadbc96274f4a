using Zorgfraude.Parties;

namespace Zorgfraude.Protocol.Tests.Scenarios.Worlds;

/// <summary>Words that more than one kind of table uses.</summary>
internal static class Words
{
    public static ParticipantKind Kind(string word) => word switch
    {
        "municipal executive" => ParticipantKind.MunicipalExecutive,
        "statutory insurer" => ParticipantKind.StatutoryHealthInsurer,
        "long-term-care administrator" => ParticipantKind.LongTermCareAdministrator,
        "private insurer" => ParticipantKind.PrivateHealthInsurer,
        _ => throw new FormatException($"'{word}' is no kind of participant."),
    };

    public static Power Power(string word) => word switch
    {
        "decide on supply" => Parties.Power.DecideOnSupply,
        "decide on a longer term" => Parties.Power.DecideOnExtension,
        "register" => Parties.Power.Register,
        "check an entry" => Parties.Power.CheckEntry,
        "change" => Parties.Power.Change,
        "remove" => Parties.Power.Remove,
        "receive hits" => Parties.Power.ReceiveHits,
        "consult by hand" => Parties.Power.ConsultByHand,
        _ => throw new FormatException($"'{word}' is no power."),
    };
}
