using System.Collections.Immutable;

namespace Zorgfraude.Samples.Walkthrough.Screening;

/// <summary>What a row can hold.</summary>
internal enum RowField
{
    Id,
    GivenNames,
    Initials,
    Prefix,
    Surname,
    PartnerPrefix,
    PartnerSurname,
    BirthDate,
    Sex,
    Organisation,
    Kvk,
    Agb,
    Big,
    Street,
    HouseNumber,
    HouseNumberAddition,
    PostalCode,
    Place,
}

/// <summary>Which column holds which field: as given, or by the names that columns usually have.</summary>
internal sealed record FieldMap(ImmutableDictionary<RowField, string> Columns)
{
    private static readonly ImmutableArray<(RowField Field, string[] Names)> UsualNames =
    [
        (RowField.Id, ["leveranciersnr", "leveranciersnummer", "id", "qid", "nummer"]),
        (RowField.GivenNames, ["voornamen", "givennames", "naam.voornamen"]),
        (RowField.Initials, ["voorletters", "initialen", "initials"]),
        (RowField.Prefix, ["tussenvoegsel", "voorvoegsel", "tussenvoegsels", "prefix", "naam.voorvoegsel"]),
        (RowField.Surname, ["achternaam", "geslachtsnaam", "surname", "naam.geslachtsnaam"]),
        (RowField.PartnerPrefix, ["partnertussenvoegsel", "partner_tussenvoegsel", "partnerprefix"]),
        (RowField.PartnerSurname, ["partnernaam", "partner_achternaam", "partnersurname"]),
        (RowField.BirthDate, ["geboortedatum", "birthdate", "geboorte.datum"]),
        (RowField.Sex, ["geslacht", "sex", "geslacht.code"]),
        (RowField.Organisation, ["handelsnaam", "organisatie", "organisation", "bedrijfsnaam"]),
        (RowField.Kvk, ["kvk", "kvknummer", "kvk-nummer"]),
        (RowField.Agb, ["agb", "agbcode", "agb-code"]),
        (RowField.Big, ["big", "bignummer", "big-nummer"]),
        (RowField.Street, ["straat", "straatnaam", "street", "verblijfplaats.straat"]),
        (RowField.HouseNumber, ["huisnr", "huisnummer", "housenumber", "verblijfplaats.huisnummer"]),
        (RowField.HouseNumberAddition, ["toev", "toevoeging", "huisnummertoevoeging", "housenumberaddition"]),
        (RowField.PostalCode, ["postcode", "postalcode", "verblijfplaats.postcode"]),
        (RowField.Place, ["plaats", "woonplaats", "vestigingsplaats", "place"]),
    ];

    public static FieldMap ByUsualNames { get; } = new(ImmutableDictionary<RowField, string>.Empty);

    public bool IsExplicit => !Columns.IsEmpty;

    /// <summary>Adds <c>field=column</c> pairs, also written the other way round; commas part several.</summary>
    public FieldMap Add(string text, string option, out string? error)
    {
        error = null;
        var columns = Columns;
        foreach (var pair in text.Split(',', StringSplitOptions.TrimEntries))
        {
            var parts = pair.Split('=', 2, StringSplitOptions.TrimEntries);
            var (field, column) = parts is not [{ Length: > 0 }, { Length: > 0 }] ? (null, "")
                : Field(parts[0]) is { } left ? (left, parts[1])
                : (Field(parts[1]), parts[0]);
            if (field is null)
            {
                error = $"{option} is FIELD=COLUMN; the fields are {string.Join(", ", Enum.GetNames<RowField>().Select(Camel))}.";
                return this;
            }

            if (columns.ContainsKey(field.Value))
            {
                error = $"{option} gives {Camel(field.Value.ToString())} twice.";
                return this;
            }

            columns = columns.Add(field.Value, column);
        }

        return new(columns);
    }

    /// <summary>The place of each field among the columns, or what is wrong.</summary>
    public int[]? Locate(IReadOnlyList<string> columns, Tongue tongue, out string? error)
    {
        var places = Enumerable.Repeat(-1, Enum.GetValues<RowField>().Length).ToArray();
        error = null;
        if (IsExplicit)
        {
            foreach (var (field, column) in Columns)
            {
                places[(int)field] = Find(columns, column);
                if (places[(int)field] < 0)
                {
                    error = tongue[
                        $"De kolom '{column}' is er niet. De kolommen zijn: {Listed(columns)}.",
                        $"There is no column '{column}'. The columns are: {Listed(columns)}."];
                    return null;
                }
            }
        }
        else
        {
            foreach (var (field, names) in UsualNames)
            {
                places[(int)field] = names.Select(n => Find(columns, n)).FirstOrDefault(p => p >= 0, -1);
            }
        }

        if (places[(int)RowField.Surname] < 0 && places[(int)RowField.Organisation] < 0)
        {
            error = tongue[
                $"Er is geen kolom voor surname of organisation; geef --map. De kolommen zijn: {Listed(columns)}.",
                $"There is no column for surname or organisation; give --map. The columns are: {Listed(columns)}."];
            return null;
        }

        return places;
    }

    /// <summary>For JSON, where the columns follow from the map: the paths to read, in the order of the fields.</summary>
    public IReadOnlyList<string> Paths() => IsExplicit
        ? Columns.Values.Distinct(StringComparer.Ordinal).ToList()
        : UsualNames.SelectMany(u => u.Names).ToList();

    private static string Listed(IReadOnlyList<string> columns) =>
        string.Join(", ", columns.Take(60)) + (columns.Count > 60 ? ", ..." : "");

    private static int Find(IReadOnlyList<string> columns, string name)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (string.Equals(columns[i], name, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    private static RowField? Field(string name) =>
        !name.Contains(',', StringComparison.Ordinal) && !char.IsAsciiDigit(name[0]) && Enum.TryParse<RowField>(name, ignoreCase: true, out var field) ? field : null;

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
