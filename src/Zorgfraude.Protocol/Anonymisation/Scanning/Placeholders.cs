using System.Collections.Frozen;
using System.Globalization;

namespace Zorgfraude.Protocol.Anonymisation.Scanning;

/// <summary>
/// Hands out placeholders in order of appearance, for one submission. Nothing of the original is in them, and nothing is kept
/// afterwards.
/// </summary>
internal sealed class Placeholders(AnonymisationInput input)
{
    private static readonly FrozenSet<string> Labels = new[]
    {
        "betrokkene", "client", "getuige", "medewerker", "persoon", "andere", "handelsnaam", "geboortedatum", "datum", "adres", "postcode", "kvk", "big", "agb", "burgerservicenummer",
        "rekeningnummer", "telefoonnummer", "e", "website", "nummer", "naam", "weggelaten",
    }.Select(Words.Canonical).ToFrozenSet(StringComparer.Ordinal);

    private readonly Dictionary<string, string> given = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> counters = new(StringComparer.Ordinal);

    internal HashSet<string> All { get; } = new(StringComparer.Ordinal);

    internal static bool IsLabel(string key) => Labels.Contains(key);

    internal string For(Hit hit, string normalised)
    {
        var placeholder = hit.Kind == ReplacementKind.PersonName && hit.Parties is { } parties
            ? ForPersons(parties)
            : Numbered(Label(hit.Kind), hit.Entity ?? normalised);
        All.Add(placeholder);
        return placeholder;
    }

    private string ForPersons(int[] parties) => parties.Length switch
    {
        0 => "[andere persoon]",
        > 3 => "[persoon]",
        _ => "[" + string.Join(" of ", parties.Select(Person)) + "]",
    };

    private string Person(int party)
    {
        var role = input.Parties[party].Role;
        var label = role switch
        {
            FilePartyRole.Subject => "betrokkene",
            FilePartyRole.Client => "cliënt",
            FilePartyRole.Witness => "getuige",
            FilePartyRole.Employee => "medewerker",
            _ => "persoon",
        };
        return role == FilePartyRole.Subject && input.Parties.Count(p => p.Role == role) == 1 ? label : Numbered(label, FileIndex.PersonEntity(party))[1..^1];
    }

    private string Numbered(string label, string entity)
    {
        var key = label + "\n" + entity;
        if (!given.TryGetValue(key, out var placeholder))
        {
            var next = counters[label] = counters.GetValueOrDefault(label) + 1;
            placeholder = label == "weggelaten" ? "[weggelaten]" : string.Create(CultureInfo.InvariantCulture, $"[{label} {next}]");
            given[key] = placeholder;
        }

        return placeholder;
    }

    private static string Label(ReplacementKind kind) => kind switch
    {
        ReplacementKind.PersonName => "naam",
        ReplacementKind.TradeName => "handelsnaam",
        ReplacementKind.BirthDate => "geboortedatum",
        ReplacementKind.Address => "adres",
        ReplacementKind.Postcode => "postcode",
        ReplacementKind.KvkNumber => "kvk-nummer",
        ReplacementKind.BigNumber => "big-nummer",
        ReplacementKind.AgbCode => "agb-code",
        ReplacementKind.CitizenServiceNumber => "burgerservicenummer",
        ReplacementKind.BankAccount => "rekeningnummer",
        ReplacementKind.Phone => "telefoonnummer",
        ReplacementKind.Email => "e-mailadres",
        ReplacementKind.Website => "website",
        ReplacementKind.Number => "nummer",
        _ => "weggelaten",
    };
}
