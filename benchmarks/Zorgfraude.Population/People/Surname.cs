using System.Globalization;

namespace Zorgfraude.Population.People;

/// <summary>Where somebody's names come from.</summary>
internal enum Background
{
    Dutch,
    Turkish,
    Moroccan,
    Surinamese,
    Polish,
    Ukrainian,
}

/// <summary>A surname with the prefix apart.</summary>
internal sealed record Surname(string? Prefix, string Core)
{
    private const double Inhabitants = 16_358_000;
    private const double DutchShare = 0.85;

    // How many other surnames there are to choose from; the first of them are chosen far more often than the last.
    private const int TailSize = 190_000;

    // The most common surnames of another background are those of a third of its people; the others are put together of two parts.
    private const double CommonShare = 0.35;

    private static readonly string[] Known = Tables.Words("prefix.known");

    private static readonly Weighted<Surname> Head = new(Tables.Lines("surnames.csv").Select(static line =>
        (Split(line[..line.LastIndexOf(',')]), long.Parse(line.AsSpan(line.LastIndexOf(',') + 1), CultureInfo.InvariantCulture))));

    // Part of the people with another background also stands in the head; that is left out of account.
    private static readonly double HeadShare = Head.Total / (Inhabitants * DutchShare);

    private static readonly Weighted<Background> Backgrounds = new(
    [
        (Background.Dutch, 850), (Background.Turkish, 40), (Background.Moroccan, 40), (Background.Surinamese, 35), (Background.Polish, 25), (Background.Ukrainian, 10),
    ]);

    private static readonly (string[] Common, string[] Starts, string[] Ends)[] Elsewhere = [.. Enum.GetValues<Background>().Select(static b =>
        b == Background.Dutch ? ([], [], []) : (Tables.Words($"{b}.surname"), Tables.Words($"{b}.surname.start"), Tables.Words($"{b}.surname.end")))];

    private static readonly string[] Prefixes = Tables.Words("prefix");
    private static readonly string[] Places = Tables.Words("surname.place");
    private static readonly string[] Grounds = Tables.Words("surname.ground");
    private static readonly string[] Endings = Tables.Words("surname.ending");
    private static readonly string[] Fathers = Tables.Words("surname.father");
    private static readonly string[] Sons = Tables.Words("surname.son");
    private static readonly string[] Trades = Tables.Words("surname.trade");
    private static readonly string[] Makers = Tables.Words("surname.maker");
    private static readonly string[] Onsets = Tables.Words("surname.onset");
    private static readonly string[] Vowels = Tables.Words("surname.vowel");
    private static readonly string[] Middles = Tables.Words("surname.middle");
    private static readonly string[] Codas = Tables.Words("surname.coda");

    public static Background RandomBackground(Dice dice) => Backgrounds.Pick(dice);

    public static Surname Random(Dice dice, Background background)
    {
        if (background != Background.Dutch)
        {
            var (common, starts, ends) = Elsewhere[(int)background];
            return new(null, dice.Chance(CommonShare) ? dice.Pick(common) : dice.Pick(starts) + dice.Pick(ends));
        }

        if (dice.Chance(HeadShare))
        {
            return Head.Pick(dice);
        }

        // The square makes the share of a name fall with the root of its rank.
        var share = dice.Share();
        return Tail((int)(TailSize * share * share));
    }

    /// <summary>The form for a woman, where a language has one.</summary>
    public Surname For(string sex, Background background) => background == Background.Polish && sex == "V" && Core.EndsWith("ki", StringComparison.Ordinal)
        ? this with { Core = Core[..^1] + "a" } : this;

    // The name of a rank is always the same one, whatever the seed.
    private static Surname Tail(int rank)
    {
        var dice = Dice.For(0, DiceKind.TailSurname, rank);
        return dice.Next(100) switch
        {
            < 45 => new(dice.Chance(0.4) ? dice.Pick(Prefixes) : null, dice.Pick(Places) + dice.Pick(Grounds) + dice.Pick(Endings)),
            < 60 => new(null, dice.Pick(Fathers) + dice.Pick(Sons)),
            < 70 => new(dice.Chance(0.15) ? "de" : null, dice.Pick(Trades) + dice.Pick(Makers)),
            _ => new(dice.Chance(0.12) ? dice.Pick(Prefixes) : null, dice.Pick(Onsets) + dice.Pick(Vowels) + dice.Pick(Middles) + dice.Pick(Codas)),
        };
    }

    private static Surname Split(string name)
    {
        var prefix = Known.FirstOrDefault(p => name.StartsWith(p + " ", StringComparison.Ordinal));
        return prefix is null ? new(null, name) : new(prefix, name[(prefix.Length + 1)..]);
    }
}
