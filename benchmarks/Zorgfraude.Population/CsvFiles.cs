using System.Buffers;
using Zorgfraude.Matching;

namespace Zorgfraude.Population;

/// <summary>Writes registers and queries as comma-separated files in UTF-8, line by line.</summary>
public static class CsvFiles
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    private static readonly (string Name, Func<MatchRecord, string?> Value)[] PersonColumns =
    [
        ("voornamen", static r => r.GivenNames),
        ("voorletters", static r => r.Initials),
        ("tussenvoegsel", static r => r.Prefix),
        ("achternaam", static r => r.Surname),
        ("partner_tussenvoegsel", static r => r.PartnerPrefix),
        ("partner_achternaam", static r => r.PartnerSurname),
        ("geboortedatum", static r => r.BirthDate),
        ("geslacht", static r => r.Sex),
    ];

    private static readonly (string Name, Func<MatchRecord, string?> Value)[] AddressColumns =
    [
        ("straat", static r => r.Street),
        ("huisnummer", static r => r.HouseNumber),
        ("toevoeging", static r => r.HouseNumberAddition),
        ("postcode", static r => r.PostalCode),
        ("woonplaats", static r => r.City),
    ];

    private static readonly (string Name, Func<MatchRecord, string?> Value)[] People =
        [.. PersonColumns, .. AddressColumns, ("big", static r => r.BigNumber), ("agb", static r => r.AgbCode)];

    private static readonly (string Name, Func<MatchRecord, string?> Value)[] Organisations =
        [("organisatie", static r => r.Organisation), ("kvk", static r => r.KvkNumber), .. AddressColumns, ("agb", static r => r.AgbCode)];

    /// <summary>Writes people or organisations with their ids.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="entries">The entries.</param>
    /// <param name="organisations">Whether these are organisations rather than people.</param>
    public static void WriteRegister(TextWriter writer, IEnumerable<KeyValuePair<string, MatchRecord>> entries, bool organisations)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(entries);
        var columns = organisations ? Organisations : People;
        Write(writer, columns.Select(static c => (string?)c.Name).Prepend("id"));
        foreach (var (id, record) in entries)
        {
            Write(writer, columns.Select(c => c.Value(record)).Prepend(id));
        }
    }

    /// <summary>Writes queries with their truth: <c>qid</c>, <c>true_id</c> (empty when not in the register) and <c>kind</c> come first.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="queries">The queries.</param>
    /// <param name="organisations">Whether these are about organisations rather than people.</param>
    public static void WriteQueries(TextWriter writer, IEnumerable<TruthQuery> queries, bool organisations)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(queries);
        var columns = organisations ? Organisations : People;
        Write(writer, [.. (string?[])["qid", "true_id", "kind"], .. columns.Select(static c => c.Name)]);
        foreach (var query in queries)
        {
            Write(writer, [.. (string?[])[query.Id, query.TrueId, query.Kind], .. columns.Select(c => c.Value(query.Record))]);
        }
    }

    /// <summary>A value as it stands in a line: in quotes where it has a comma, a quote or the end of a line.</summary>
    /// <param name="value">The value.</param>
    public static string Quoted(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.AsSpan().ContainsAny(Special) ? "\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : value;
    }

    private static void Write(TextWriter writer, IEnumerable<string?> fields)
    {
        var first = true;
        foreach (var field in fields)
        {
            if (!first)
            {
                writer.Write(',');
            }

            first = false;
            if (field is not null)
            {
                writer.Write(Quoted(field));
            }
        }

        writer.Write('\n');
    }
}
