using Zorgfraude.Matching;

namespace Zorgfraude.Benchmarks.Matching;

/// <summary>
/// Which fields a query has, by name: <c>surname</c>, <c>given</c> or <c>initials</c>, <c>birth</c> or <c>year</c>, <c>sex</c>,
/// <c>address</c>, <c>organisation</c>, <c>numbers</c>. The same queries with fewer fields show what each field is worth.
/// </summary>
internal sealed class EnteredFields
{
    private static readonly string[] Known = ["surname", "given", "initials", "birth", "year", "sex", "address", "organisation", "numbers"];
    private readonly HashSet<string> names;

    private EnteredFields(HashSet<string> names) => this.names = names;

    /// <summary>The fields of a list with commas.</summary>
    /// <exception cref="ArgumentException">A name is not one of them.</exception>
    public static EnteredFields Of(string list)
    {
        var names = list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        return names.FirstOrDefault(static n => !Known.Contains(n)) is { } unknown
            ? throw new ArgumentException($"There is no field {unknown}; there are {string.Join(", ", Known)}.")
            : new(names);
    }

    /// <summary>The record with these fields only. Initials and a year are made from the given names and the date where there are any.</summary>
    /// <param name="record">The record in full.</param>
    public MatchRecord Keep(MatchRecord record) => new()
    {
        GivenNames = If("given", record.GivenNames),
        Initials = If("initials", record.Initials ?? InitialsOf(record.GivenNames)) ?? If("given", record.Initials),
        Prefix = If("surname", record.Prefix),
        Surname = If("surname", record.Surname),
        PartnerPrefix = If("surname", record.PartnerPrefix),
        PartnerSurname = If("surname", record.PartnerSurname),
        BirthDate = If("birth", record.BirthDate) ?? If("year", record.BirthDate is { Length: >= 4 } date ? date[..4] : null),
        Sex = If("sex", record.Sex),
        Street = If("address", record.Street),
        HouseNumber = If("address", record.HouseNumber),
        HouseNumberAddition = If("address", record.HouseNumberAddition),
        PostalCode = If("address", record.PostalCode),
        City = If("address", record.City),
        Organisation = If("organisation", record.Organisation),
        KvkNumber = If("numbers", record.KvkNumber),
        BigNumber = If("numbers", record.BigNumber),
        AgbCode = If("numbers", record.AgbCode),
        OtherIdentifier = If("numbers", record.OtherIdentifier),
    };

    private static string? InitialsOf(string? given) =>
        given is null ? null : string.Concat(given.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static n => n[0] + "."));

    private string? If(string name, string? value) => names.Contains(name) ? value : null;
}
