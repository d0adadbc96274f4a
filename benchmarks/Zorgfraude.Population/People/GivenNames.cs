using System.Globalization;
using System.Text;

namespace Zorgfraude.Population.People;

/// <summary>Given names by sex and decade of birth, and what becomes of them in daily life.</summary>
internal static class GivenNames
{
    private const int FirstDecade = 1920;

    private static readonly Weighted<string>[] Men = Load("M");
    private static readonly Weighted<string>[] Women = Load("V");
    private static readonly Dictionary<string, string[]> EverydayNames = Tables.Lines("everyday-names.csv").Select(static l => l.Split('|'))
        .ToDictionary(static l => l[0], static l => l[1..], StringComparer.Ordinal);

    private static readonly (string[] Men, string[] Women)[] Elsewhere =
        [.. Enum.GetValues<Background>().Select(static b => b == Background.Dutch ? ([], []) : (Tables.Words($"{b}.M"), Tables.Words($"{b}.V")))];

    // Starts of names that some write as one initial.
    private static readonly string[] LongInitials = ["Chr", "Th", "Ph", "St"];

    public static string Random(Dice dice, Background background, string sex, int year)
    {
        var count = dice.Next(100) switch { < 42 => 1, < 77 => 2, < 95 => 3, _ => 4 };
        count = background is Background.Dutch or Background.Surinamese || dice.Chance(0.1) ? count : 1;
        var names = new List<string>(count);
        while (names.Count < count)
        {
            var name = One(dice, background, sex, year);
            if (!names.Contains(name))
            {
                names.Add(name);
            }
        }

        return string.Join(' ', names);
    }

    /// <summary>The initials of all names; <paramref name="longOnes"/> writes Th. and Chr. as one initial. IJ. always is one.</summary>
    public static string Initials(string names, bool longOnes)
    {
        var made = new StringBuilder();
        foreach (var name in names.Split(' '))
        {
            var start = name.StartsWith("IJ", StringComparison.Ordinal) ? "IJ"
                : longOnes ? LongInitials.FirstOrDefault(l => name.StartsWith(l, StringComparison.Ordinal)) ?? name[..1] : name[..1];
            made.Append(start).Append('.');
        }

        return made.ToString();
    }

    /// <summary>What somebody of this name is called in daily life, or null when that is the name itself.</summary>
    public static string? Everyday(string first, Dice dice) => EverydayNames.TryGetValue(first, out var names) ? dice.Pick(names) : null;

    private static string One(Dice dice, Background background, string sex, int year)
    {
        if (background != Background.Dutch)
        {
            return dice.Pick(sex == "M" ? Elsewhere[(int)background].Men : Elsewhere[(int)background].Women);
        }

        var decades = sex == "M" ? Men : Women;
        return decades[Math.Clamp((year - FirstDecade) / 10, 0, decades.Length - 1)].Pick(dice);
    }

    private static Weighted<string>[] Load(string sex)
    {
        var rows = Tables.Lines("given-names.csv").Select(static l => l.Split(',')).Where(r => r[0] == sex).ToArray();
        return [.. Enumerable.Range(2, rows[0].Length - 2).Select(decade => new Weighted<string>(rows.Select(r => (r[1], long.Parse(r[decade], CultureInfo.InvariantCulture)))))];
    }
}
