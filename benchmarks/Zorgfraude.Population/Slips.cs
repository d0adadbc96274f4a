using System.Globalization;
using System.Text;

namespace Zorgfraude.Population;

/// <summary>What goes wrong in one word or number, whatever it stands for. Null when the text leaves no room for it.</summary>
internal static class Slips
{
    private static readonly string[] Keyboard = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

    // Written one way, heard the same: either may be written for the other.
    private static readonly (string One, string Other)[] Sounds =
    [
        ("ij", "y"), ("ij", "ei"), ("ei", "y"), ("ou", "au"), ("ck", "k"), ("ks", "x"), ("kw", "qu"), ("dt", "t"), ("dt", "d"), ("th", "t"),
        ("ph", "f"), ("c", "k"), ("c", "s"), ("s", "z"), ("v", "f"), ("g", "ch"), ("sch", "s"), ("aa", "a"), ("ee", "e"), ("oo", "o"),
        ("uu", "u"), ("ss", "s"), ("ll", "l"), ("nn", "n"), ("tt", "t"), ("oe", "u"), ("ie", "i"), ("ae", "aa"), ("ou", "oe"), ("j", "y"), ("sj", "sh"),
    ];

    // Letters that do not come apart into a letter and a mark.
    private static readonly Dictionary<char, string> Undivided = Tables.Words("letter.plain").ToDictionary(static e => e[0], static e => e[2..]);

    /// <summary>One slip of the finger: a letter left out, doubled, added, swapped with the next or replaced by a neighbour on the keyboard.</summary>
    public static string? Typo(string text, Dice dice)
    {
        var places = Enumerable.Range(0, text.Length).Where(i => char.IsLetter(text[i])).ToArray();
        if (places.Length < 3)
        {
            return null;
        }

        // The first letter is seldom wrong.
        var at = dice.Chance(0.1) ? places[0] : places[dice.Between(1, places.Length - 1)];
        var made = dice.Next(5) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, text[at].ToString()),
            2 => text.Insert(at, ((char)('a' + dice.Next(26))).ToString()),
            3 when at + 1 < text.Length && char.IsLetter(text[at + 1]) => text[..at] + text[at + 1] + text[at] + text[(at + 2)..],
            _ => text[..at] + Neighbour(text[at], dice) + text[(at + 1)..],
        };
        return made == text ? null : made;
    }

    /// <summary>Written as it sounds.</summary>
    public static string? Sound(string text, Dice dice)
    {
        var possible = Sounds.SelectMany(static s => new[] { s, (s.Other, s.One) }).Where(s => text.IndexOf(s.Item1, 1, StringComparison.Ordinal) > 0).ToArray();
        if (possible.Length == 0)
        {
            return null;
        }

        var (from, to) = dice.Pick(possible);
        var at = text.IndexOf(from, 1, StringComparison.Ordinal);
        return text[..at] + to + text[(at + from.Length)..];
    }

    /// <summary>One digit wrong, or two neighbours swapped.</summary>
    public static string? Digit(string text, Dice dice)
    {
        var places = Enumerable.Range(0, text.Length).Where(i => char.IsAsciiDigit(text[i])).ToArray();
        if (places.Length == 0)
        {
            return null;
        }

        var k = dice.Next(places.Length);
        var at = places[k];
        if (dice.Chance(0.4) && k + 1 < places.Length && places[k + 1] == at + 1 && text[at] != text[at + 1])
        {
            return text[..at] + text[at + 1] + text[at] + text[(at + 2)..];
        }

        return text[..at] + (char)('0' + ((text[at] - '0' + 1 + dice.Next(9)) % 10)) + text[(at + 1)..];
    }

    /// <summary>Without marks on letters, as an old system stores it.</summary>
    public static string? Plain(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var made = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                made.Append(Undivided.TryGetValue(c, out var plain) ? plain : c.ToString());
            }
        }

        return made.ToString();
    }

    private static char Neighbour(char c, Dice dice)
    {
        foreach (var row in Keyboard)
        {
            var at = row.IndexOf(char.ToLowerInvariant(c), StringComparison.Ordinal);
            if (at >= 0)
            {
                var other = row[at == 0 ? 1 : at == row.Length - 1 || dice.Chance(0.5) ? at - 1 : at + 1];
                return char.IsUpper(c) ? char.ToUpperInvariant(other) : other;
            }
        }

        return 'e';
    }
}
