using Zorgfraude.Protocol.Anonymisation;

namespace Zorgfraude.Anonymisation.Tests;

/// <summary>What a text became, and what a human is asked about it.</summary>
internal static class ScanOutcome
{
    internal static (string Text, string Asked) Of(string text, params FileParty[] parties)
    {
        var draft = AnonymiserTests.Scan(text, parties);
        return (draft.Documents[0].Text, string.Join(" | ", draft.Residue.Select(r => $"{r.Kind} {r.Text}")));
    }

    /// <summary>A subject with this surname and nothing else.</summary>
    internal static FileParty Named(string surname) => new(FilePartyRole.Subject) { Surname = surname };

    /// <summary>A subject with this trade name and nothing else.</summary>
    internal static FileParty Trading(string name) => new(FilePartyRole.Subject) { TradeNames = [name] };

    /// <summary>A subject with this address and nothing else.</summary>
    internal static FileParty Living(string street, int? number = 12, string? addition = null, string? postcode = null, string? place = null) =>
        new(FilePartyRole.Subject) { Addresses = [new(street, number, addition, postcode, place)] };

    /// <summary>A subject with this number, account or address on the web and nothing else.</summary>
    internal static FileParty With(FileIdentifierKind kind, string value) => new(FilePartyRole.Subject) { Identifiers = [new(kind, value)] };
}
