using System.Buffers;
using System.Text;

namespace Zorgfraude.Protocol.Anonymisation.Scanning;

/// <summary>A word or a number as it stands in a text, described once for all its places.</summary>
internal sealed class Word
{
    internal required string Form { get; init; }

    /// <summary>Lower case, no diacritics, y for ij.</summary>
    internal required string Key { get; init; }

    /// <summary>The same with ae, oe and ue for letters with two dots, or null when there are none.</summary>
    internal required string? OtherKey { get; init; }

    internal required bool IsNumber { get; init; }

    internal required int Level { get; init; }

    internal bool IsCapital => !IsNumber && char.IsUpper(Form[0]);

    internal bool IsAllCapitals => !IsNumber && Form.Length > 1 && Words.IsAllUpper(Form);

    internal string? PrefixForm { get; init; }

    internal NameEntry? Names { get; init; }

    internal bool IsApproximate { get; init; }

    internal required List<Phrase> Phrases { get; init; }
}

/// <summary>A word, a number or a placeholder in one text.</summary>
/// <param name="Start">First character in the view.</param>
/// <param name="End">One past the last character in the view.</param>
/// <param name="Word">The word, or null for a placeholder.</param>
internal readonly record struct Token(int Start, int End, Word? Word)
{
    internal bool IsNumber => Word is { IsNumber: true };

    internal int Length => End - Start;
}

internal static class Words
{
    private static readonly SearchValues<char> Dotted = SearchValues.Create("äöüÄÖÜ");

    internal static bool IsAllUpper(string form)
    {
        foreach (var c in form)
        {
            if (!char.IsUpper(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Lower case, dots dropped from a, o and u, y for ij.</summary>
    internal static string Canonical(string form) => Fold(form, false);

    /// <summary>The same, with ae, oe and ue; null when the form has no dots.</summary>
    internal static string? WithE(string form) => form.AsSpan().IndexOfAny(Dotted) < 0 ? null : Fold(form, true);

    /// <summary>The canonical words and numbers of a text, in order.</summary>
    internal static List<string> Split(string? text)
    {
        if (text is null)
        {
            return [];
        }

        var view = TextView.Of(text).Chars;
        var words = new List<string>();
        for (var i = 0; i < view.Length;)
        {
            var end = RunEnd(view, i);
            if (end > i)
            {
                words.Add(new string(view, i, end - i));
                i = end;
            }
            else
            {
                i++;
            }
        }

        return words;
    }

    /// <summary>The digits of a text.</summary>
    internal static string Digits(string text) => string.Concat(TextView.Of(text).Chars.Where(char.IsAsciiDigit));

    /// <summary>End of the run of letters or of digits that starts here, or the same place when there is none.</summary>
    internal static int RunEnd(ReadOnlySpan<char> chars, int start)
    {
        var end = start;
        if (char.IsAsciiDigit(chars[start]))
        {
            while (end < chars.Length && char.IsAsciiDigit(chars[end]))
            {
                end++;
            }
        }
        else
        {
            while (end < chars.Length && char.IsLetter(chars[end]))
            {
                end++;
            }
        }

        return end;
    }

    private static string Fold(string form, bool withE)
    {
        var key = new StringBuilder(form.Length + 2);
        foreach (var c in form)
        {
            var lower = char.ToLowerInvariant(c);
            var plain = lower switch { 'ä' => 'a', 'ö' => 'o', 'ü' => 'u', _ => lower };
            if (plain == 'j' && key.Length > 0 && key[^1] == 'i')
            {
                key[^1] = 'y';
                continue;
            }

            key.Append(plain);
            if (withE && plain != lower)
            {
                key.Append('e');
            }
        }

        return key.ToString();
    }
}
