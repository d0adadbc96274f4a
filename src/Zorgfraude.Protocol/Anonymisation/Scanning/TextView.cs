using System.Globalization;
using System.Text;

namespace Zorgfraude.Protocol.Anonymisation.Scanning;

/// <summary>
/// A text as the scanner reads it: without invisible characters and diacritics, with plain spaces, hyphens, quotes and digits, and
/// with the way back to the original offsets. An a, o or u with two dots stays what it is, because it may also be written as ae, oe
/// or ue. Works without the globalization tables of the machine for Latin script.
/// </summary>
internal sealed class TextView
{
    private const char Unknown = '\uFFFD';

    // By its definition no character, and the one value besides half a surrogate pair that cannot be normalised.
    private const char NoCharacter = '\uFFFE';

    // U+00C0 to U+017F. A bar stands for a letter that becomes two; see Two().
    private const string Latin =
        "AAAAÄA|CEEEEIIIIDNOOOOÖ×ÖUUUÜY||aaaaäa|ceeeeiiiidnooooö÷öuuuüy|y"
        + "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi||JjKkkLlLlLlLlLlNnNnNnnNnOoOoOo||RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";

    // Each character is followed by the plain one: quotes, dashes, two Romanian letters, and Cyrillic letters that look like Latin ones.
    private const string Lookalikes =
        "\u00B4'\u2018'\u2019'\u201A'\u201B'\u02BC'\u02B9'\u2032'\u201C\"\u201D\"\u201E\"\u00AB\"\u00BB\"\u2212-\u2043-\u0085\n\u0218S\u0219s\u021AT\u021Bt"
        + "\u0410A\u0412B\u0415E\u041AK\u041CM\u041DH\u041EO\u0420P\u0421C\u0422T\u0425X\u0430a\u0435e\u043Eo\u0440p\u0441c\u0443y\u0445x\u0456i\u0458j\u0455s";

    private TextView(string source, char[] chars, int[] starts, int[] ends) => (Source, Chars, Starts, Ends) = (source, chars, starts, ends);

    internal string Source { get; }

    internal char[] Chars { get; }

    private int[] Starts { get; }

    private int[] Ends { get; }

    internal static TextView Of(string source)
    {
        var chars = new List<char>(source.Length);
        var starts = new List<int>(source.Length);
        var ends = new List<int>(source.Length);
        for (var at = 0; at < source.Length;)
        {
            var c = source[at];
            if (c < 0x80)
            {
                Add(c is '`' ? '\'' : c is '\t' or '\v' or '\f' ? ' ' : c, at, at + 1);
                at++;
            }
            else if (c != NoCharacter && Rune.DecodeFromUtf16(source.AsSpan(at), out var rune, out var length) == System.Buffers.OperationStatus.Done)
            {
                Fold(rune, at, at + length);
                at += length;
            }
            else
            {
                Add(Unknown, at, at + 1);
                at++;
            }
        }

        return new(source, [.. chars], [.. starts], [.. ends]);

        void Add(char c, int from, int to)
        {
            chars.Add(c);
            starts.Add(from);
            ends.Add(to);
        }

        void Fold(Rune rune, int from, int to)
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.Format:
                    return;
                case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark:
                    if (chars.Count > 0)
                    {
                        ends[^1] = to;
                        if (rune.Value == 0x308)
                        {
                            chars[^1] = chars[^1] switch { 'a' => 'ä', 'o' => 'ö', 'u' => 'ü', 'A' => 'Ä', 'O' => 'Ö', 'U' => 'Ü', var other => other };
                        }
                    }

                    return;
                case UnicodeCategory.SpaceSeparator:
                    Add(' ', from, to);
                    return;
                case UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                    Add('\n', from, to);
                    return;
                case UnicodeCategory.DashPunctuation:
                    Add('-', from, to);
                    return;
            }

            if (rune.Value is >= 0xC0 and <= 0x17F)
            {
                var plain = Latin[rune.Value - 0xC0];
                foreach (var c in plain == '|' ? Two(rune.Value) : plain.ToString())
                {
                    Add(c, from, to);
                }

                return;
            }

            if (Other(rune.Value) is { } mapped)
            {
                Add(mapped, from, to);
                return;
            }

            var digit = Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber ? (int)Rune.GetNumericValue(rune) : -1;
            if (digit >= 0)
            {
                Add((char)('0' + digit), from, to);
                return;
            }

            var text = rune.ToString().Normalize(NormalizationForm.FormKD);
            if (!rune.IsBmp && text.Length == 2 && char.IsSurrogate(text[0]))
            {
                // A letter outside the basic plane keeps being a letter, the same one in a name and in a text.
                Add(Rune.IsLetter(rune) ? (char)(0x4E00 + (rune.Value % 0x5000)) : Unknown, from, to);
                return;
            }

            foreach (var c in text)
            {
                if (CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
                {
                    Add(c, from, to);
                }
            }
        }
    }

    /// <summary>The range of the original that a range of the view came from.</summary>
    internal (int Start, int End) ToSource(int from, int to) => (Starts[from], Ends[to - 1]);

    private static string Two(int value) => value switch
    {
        0xC6 => "AE",
        0xE6 => "ae",
        0xDE => "TH",
        0xFE => "th",
        0xDF => "ss",
        0x132 => "IJ",
        0x133 => "ij",
        0x152 => "OE",
        _ => "oe",
    };

    private static char? Other(int value)
    {
        if (value > char.MaxValue || Lookalikes.IndexOf((char)value) is not (>= 0 and var at) || at % 2 != 0)
        {
            return null;
        }

        return Lookalikes[at + 1];
    }
}
