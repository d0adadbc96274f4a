using Zorgfraude.Matching;

namespace Zorgfraude.Benchmarks.Matching;

/// <summary>Which column of a file holds which field. The default names are those of a Dutch register.</summary>
internal sealed class Columns
{
    private readonly Dictionary<string, string> map = new(StringComparer.Ordinal)
    {
        ["id"] = "id",
        ["qid"] = "qid",
        ["truth"] = "true_id",
        ["kind"] = "kind",
        ["given"] = "voornamen",
        ["initials"] = "voorletters",
        ["prefix"] = "tussenvoegsel",
        ["surname"] = "achternaam",
        ["partnerPrefix"] = "partner_tussenvoegsel",
        ["partnerSurname"] = "partner_achternaam",
        ["birth"] = "geboortedatum",
        ["sex"] = "geslacht",
        ["street"] = "straat",
        ["number"] = "huisnummer",
        ["addition"] = "toevoeging",
        ["postcode"] = "postcode",
        ["city"] = "woonplaats",
        ["organisation"] = "organisatie",
        ["tradeName"] = "handelsnaam",
        ["kvk"] = "kvk",
        ["big"] = "big",
        ["agb"] = "agb",
        ["other"] = "kenmerk",
    };

    /// <summary>A file of lines <c>field=column</c>.</summary>
    public static Columns Load(string? path)
    {
        var columns = new Columns();
        if (path is not null)
        {
            foreach (var line in File.ReadAllLines(path))
            {
                var at = line.IndexOf('=', StringComparison.Ordinal);
                if (at > 0)
                {
                    columns.map[line[..at].Trim()] = line[(at + 1)..].Trim();
                }
            }
        }

        return columns;
    }

    public string this[string field]
    {
        get => map[field];
        set => map[field] = value;
    }

    public MatchRecord Record(Csv csv, string[] row, string before = "") => new()
    {
        GivenNames = Get(csv, row, before, "given"),
        Initials = Get(csv, row, before, "initials"),
        Prefix = Get(csv, row, before, "prefix"),
        Surname = Get(csv, row, before, "surname"),
        PartnerPrefix = Get(csv, row, before, "partnerPrefix"),
        PartnerSurname = Get(csv, row, before, "partnerSurname"),
        BirthDate = Get(csv, row, before, "birth"),
        Sex = Get(csv, row, before, "sex"),
        Street = Get(csv, row, before, "street"),
        HouseNumber = Get(csv, row, before, "number"),
        HouseNumberAddition = Get(csv, row, before, "addition"),
        PostalCode = Get(csv, row, before, "postcode"),
        City = Get(csv, row, before, "city"),
        Organisation = Organisation(Get(csv, row, before, "organisation"), Get(csv, row, before, "tradeName")),
        KvkNumber = Get(csv, row, before, "kvk"),
        BigNumber = Get(csv, row, before, "big"),
        AgbCode = Get(csv, row, before, "agb"),
        OtherIdentifier = Get(csv, row, before, "other"),
    };

    // A trade name in a column of its own is read as if it stood behind the name.
    private static string? Organisation(string? name, string? tradeName) =>
        name is null || tradeName is null ? name ?? tradeName : $"{name} h.o.d.n. {tradeName}" is { Length: <= MatchRecord.MaximumFieldLength } both ? both : name;

    private string? Get(Csv csv, string[] row, string before, string field) =>
        csv.Get(row, before + map[field]) is { } value ? value[..Math.Min(value.Length, MatchRecord.MaximumFieldLength)] : null;
}
