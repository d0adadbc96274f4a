using System.Globalization;
using Zorgfraude.Matching;

namespace Zorgfraude.Population;

/// <summary>An address that could exist: a town with one of its postal codes, and an invented street.</summary>
internal sealed record Address(string Street, string HouseNumber, string? Addition, string PostalCode, string City)
{
    private static readonly Dictionary<string, int[]> Codes = Tables.Lines("towns.csv").Select(static l => l.Split(','))
        .ToDictionary(static l => l[0], static l => l[1].Split(' ').SelectMany(Range).ToArray(), StringComparer.Ordinal);

    // A town weighs as many as it has postal codes.
    private static readonly Weighted<string> Towns = new(Codes.Select(static t => (t.Key, (long)t.Value.Length)));

    // The kind of street that every town has comes up more often than a street of its own.
    private static readonly Weighted<string> Streets = new(Tables.Words("street.first").Select(static (first, i) => (first, 4000L / (i + 10))));

    private static readonly string[] StreetEndings = Tables.Words("street.second");
    private static readonly string[] Additions = Tables.Words("addition");

    public static Address Random(Dice dice) => InTown(dice, Towns.Pick(dice));

    public static string RandomTown(Dice dice) => Towns.Pick(dice);

    public static Address InTown(Dice dice, string town)
    {
        return new(Streets.Pick(dice) + dice.Pick(StreetEndings), HouseNumberFrom(dice), dice.Chance(0.12) ? dice.Pick(Additions) : null, PostalCodeOf(dice, town), town);
    }

    /// <summary>A postbox of an accountant, who lends it to many organisations.</summary>
    public static Address Office(ulong seed, int number)
    {
        var dice = Dice.For(seed, DiceKind.Office, number);
        var town = Towns.Pick(dice);
        return new("Postbus", dice.Between(10, 9999).ToString(CultureInfo.InvariantCulture), null, PostalCodeOf(dice, town), town);
    }

    public MatchRecord PutIn(MatchRecord record) =>
        record with { Street = Street, HouseNumber = HouseNumber, HouseNumberAddition = Addition, PostalCode = PostalCode, City = City };

    // Low numbers are the most common: the lowest of three.
    private static string HouseNumberFrom(Dice dice) =>
        (1 + Math.Min(dice.Next(320), Math.Min(dice.Next(320), dice.Next(320)))).ToString(CultureInfo.InvariantCulture);

    private static string PostalCodeOf(Dice dice, string town)
    {
        const string Letters = "ABCDEFGHJKLMNPRSTVWXZ";
        var first = Letters[dice.Next(Letters.Length)];
        var second = Letters[dice.Next(Letters.Length)];
        if (first == 'S' && second is ('A' or 'D' or 'S'))
        {
            // These three pairs are not given out.
            first = 'T';
        }

        return string.Create(CultureInfo.InvariantCulture, $"{dice.Pick(Codes[town])} {first}{second}");
    }

    private static IEnumerable<int> Range(string text)
    {
        var ends = text.Split('-');
        var from = int.Parse(ends[0], CultureInfo.InvariantCulture);
        return Enumerable.Range(from, int.Parse(ends[^1], CultureInfo.InvariantCulture) - from + 1);
    }
}
