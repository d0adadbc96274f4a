using System.Text;

namespace Zorgfraude.Matching.Normalisation;

/// <summary>
/// Folds any text to lower-case ASCII without asking a culture: letters lose their marks, letters that do not decompose have a
/// table, apostrophes, dashes and spaces in all their forms become one, and what says nothing (controls, direction marks,
/// zero-width characters, halves of a surrogate pair) goes. Compatibility forms come in by way of NFKC.
/// </summary>
internal static class Fold
{
    /// <summary>The most bytes that one UTF-16 unit can become.</summary>
    public const int Expansion = 4;

    // Base letter of U+00C0 to U+024F; a dot is a character that stands in Special, or has no Latin base letter.
    private const string LatinBase =
        "aaaaaa.ceeeeiiii.nooooo..uuuuy..aaaaaa.ceeeeiiii.nooooo..uuuuy.yaaaaaaccccccccdd..eeeeeeeeeegggggggg"
        + "hh..iiiiiiiii...jjkk.llllll....nnnnnn...oooooo..rrrrrrsssssssstttt..uuuuuuuuuuuuwwyyyzzzzzzs........"
        + "........................oo.............uu............................aaiioouuuuuuuuuu.aaaa....ggkkoo"
        + "oo..j...gg..nnaa....aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............................";

    // Base letter of U+1E00 to U+1EFF.
    private const string LatinAdditionalBase =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrsssssssssstttttttt"
        + "uuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy.s....aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooo"
        + "uuuuuuuuuuuuuuyyyyyyyy......";

    /// <summary>Folds <paramref name="input"/>; the answer is the number of bytes written.</summary>
    /// <param name="input">Any text, also broken UTF-16.</param>
    /// <param name="output">At least <see cref="Expansion"/> times the length of the input.</param>
    public static int ToAscii(ReadOnlySpan<char> input, Span<byte> output)
    {
        var written = 0;
        for (var i = 0; i < input.Length; i++)
        {
            if (!TryFold(input[i], output, ref written))
            {
                return ThroughCompatibility(input, output);
            }
        }

        return written;
    }

    private static int ThroughCompatibility(ReadOnlySpan<char> input, Span<byte> output)
    {
        var clean = new StringBuilder(input.Length);
        for (var i = 0; i < input.Length; i++)
        {
            if (char.IsHighSurrogate(input[i]) && i + 1 < input.Length && char.IsLowSurrogate(input[i + 1]))
            {
                // Of the higher planes only the mathematical letters have a Latin form.
                if (char.ConvertToUtf32(input[i], input[i + 1]) is >= 0x1D400 and <= 0x1D7FF)
                {
                    clean.Append(input[i]).Append(input[i + 1]);
                }

                i++;
            }
            else if (!char.IsSurrogate(input[i]) && !IsMark(input[i]) && input[i] is not ((>= '\uFDD0' and <= '\uFDEF') or >= '\uFFF0'))
            {
                clean.Append(Quote(input[i]) ? '\'' : input[i]);
            }
        }

        var composed = clean.ToString().Normalize(NormalizationForm.FormKC);
        var written = 0;
        var limit = input.Length * Expansion;
        foreach (var c in composed)
        {
            if (written + Expansion > limit)
            {
                break;
            }

            TryFold(c, output, ref written);
        }

        return written;
    }

    // False when only NFKC can tell what the character is.
    private static bool TryFold(char c, Span<byte> output, ref int written)
    {
        if (c < 0x80)
        {
            if (char.IsAsciiLetterUpper(c))
            {
                output[written++] = (byte)(c | 0x20);
            }
            else if (c == '`')
            {
                output[written++] = (byte)'\'';
            }
            else if (c > ' ' && c < 0x7F)
            {
                output[written++] = (byte)c;
            }
            else if (c is ' ' or '\t' or '\n' or '\r' or '\f' or '\v')
            {
                output[written++] = (byte)' ';
            }

            return true;
        }

        if (IsMark(c))
        {
            return true;
        }

        if (Quote(c))
        {
            output[written++] = (byte)'\'';
            return true;
        }

        if (c is '\u00A0' or '\u202F' or '\u3000' or (>= '\u2000' and <= '\u200A') or '\u2028' or '\u2029')
        {
            output[written++] = (byte)' ';
            return true;
        }

        if (c is (>= '\u2010' and <= '\u2015') or '\u2212' or '\uFE58' or '\uFE63' or '\uFF0D')
        {
            output[written++] = (byte)'-';
            return true;
        }

        var special = Special(c);
        if (special is not null)
        {
            foreach (var letter in special)
            {
                output[written++] = (byte)letter;
            }

            return true;
        }

        var at = c is >= '\u00C0' and <= '\u024F' ? Latin.Letters[c - 0xC0]
            : c is >= '\u1E00' and <= '\u1EFF' ? (byte)LatinAdditionalBase[c - 0x1E00]
            : (byte)0;
        if (at is >= (byte)'a' and <= (byte)'z')
        {
            output[written++] = at;
            return true;
        }

        // Anything else in Latin-1 and the Latin blocks has no letter; above them NFKC may know.
        return c is < '\u0250' and not ('\u00AA' or '\u00BA' or '\u00B2' or '\u00B3' or '\u00B9');
    }

    // Combining marks, soft hyphen, zero-width and direction marks, variation selectors, byte order mark.
    private static bool IsMark(char c) => c is (>= '\u0300' and <= '\u036F') or '\u00AD' or (>= '\u200B' and <= '\u200F')
        or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or (>= '\uFE00' and <= '\uFE0F') or '\uFEFF'
        or (>= '\u0080' and <= '\u009F') or '\u061C' or '\u180E';

    private static bool Quote(char c) => c is '\u00B4' or '\u02B9' or '\u02BB' or '\u02BC' or '\u02BD' or '\u02BE' or '\u02BF'
        or '\u02C8' or (>= '\u2018' and <= '\u201B') or '\u2032' or '\u2035' or '\uFF07' or '\uFF40' or '\u055A' or '\uA78C';

    // Letters that do not decompose to one base letter, and the Cyrillic of Ukrainian and Russian in their usual Latin spelling.
    private static string? Special(char c) => c switch
    {
        'Æ' or 'æ' or 'Ǣ' or 'ǣ' or 'Ǽ' or 'ǽ' => "ae",
        'Œ' or 'œ' => "oe",
        'ß' or 'ẞ' => "ss",
        'Þ' or 'þ' => "th",
        'Ð' or 'ð' or 'Đ' or 'đ' or 'Ɖ' or 'ɖ' or 'Ɗ' or 'ɗ' => "d",
        'Ø' or 'ø' or 'Ǿ' or 'ǿ' or 'Ɔ' or 'ɔ' or 'Ɵ' or 'ɵ' => "o",
        'Ħ' or 'ħ' => "h",
        'ı' or 'Ɨ' or 'ɨ' => "i",
        'Ĳ' or 'ĳ' or 'Ÿ' or 'ÿ' => "ij",
        'Ŀ' or 'ŀ' or 'Ł' or 'ł' or 'ƚ' or 'Ƚ' => "l",
        'ŉ' or 'ƞ' or 'Ƞ' or 'Ɲ' or 'ɲ' => "n",
        'Ŋ' or 'ŋ' => "ng",
        'ĸ' or 'Ƙ' or 'ƙ' => "k",
        'Ŧ' or 'ŧ' or 'Ƭ' or 'ƭ' or 'Ʈ' or 'ʈ' or 'Ⱦ' or 'ⱦ' => "t",
        'Ǝ' or 'ǝ' or 'Ə' or 'ə' or 'Ɛ' or 'ɛ' or 'Ɇ' or 'ɇ' => "e",
        'ƒ' or 'Ƒ' => "f",
        'Ƶ' or 'ƶ' or 'Ȥ' or 'ȥ' or 'Ʒ' or 'ʒ' or 'Ǯ' or 'ǯ' => "z",
        'ƀ' or 'Ƀ' or 'Ɓ' or 'ɓ' or 'Ƃ' or 'ƃ' => "b",
        'Ƈ' or 'ƈ' or 'Ȼ' or 'ȼ' => "c",
        'Ǥ' or 'ǥ' or 'Ɠ' or 'ɠ' => "g",
        'Ⱥ' or 'ⱥ' => "a",
        'Ƴ' or 'ƴ' or 'Ɏ' or 'ɏ' => "y",
        'Ɍ' or 'ɍ' => "r",
        'Ɉ' or 'ɉ' => "j",
        'Ʉ' or 'ʉ' or 'Ʊ' or 'ʊ' => "u",
        'Ǆ' or 'ǅ' or 'ǆ' or 'Ǳ' or 'ǲ' or 'ǳ' => "dz",
        'Ǉ' or 'ǈ' or 'ǉ' => "lj",
        'Ǌ' or 'ǋ' or 'ǌ' => "nj",
        'А' or 'а' => "a",
        'Б' or 'б' => "b",
        'В' or 'в' => "v",
        'Г' or 'г' => "h",
        'Ґ' or 'ґ' => "g",
        'Д' or 'д' => "d",
        'Е' or 'е' or 'Э' or 'э' or 'Ё' or 'ё' => "e",
        'Є' or 'є' => "ie",
        'Ж' or 'ж' => "zh",
        'З' or 'з' => "z",
        'И' or 'и' or 'Ы' or 'ы' => "y",
        'І' or 'і' => "i",
        'Ї' or 'ї' or 'Й' or 'й' => "i",
        'К' or 'к' => "k",
        'Л' or 'л' => "l",
        'М' or 'м' => "m",
        'Н' or 'н' => "n",
        'О' or 'о' => "o",
        'П' or 'п' => "p",
        'Р' or 'р' => "r",
        'С' or 'с' => "s",
        'Т' or 'т' => "t",
        'У' or 'у' => "u",
        'Ф' or 'ф' => "f",
        'Х' or 'х' => "kh",
        'Ц' or 'ц' => "ts",
        'Ч' or 'ч' => "ch",
        'Ш' or 'ш' => "sh",
        'Щ' or 'щ' => "shch",
        'Ю' or 'ю' => "iu",
        'Я' or 'я' => "ia",
        'Ь' or 'ь' or 'Ъ' or 'ъ' => string.Empty,
        _ => null,
    };

    private static class Latin
    {
        public static readonly byte[] Letters = Encoding.ASCII.GetBytes(LatinBase);
    }
}
