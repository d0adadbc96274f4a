namespace Zorgfraude.Matching.Normalisation;

/// <summary>Reads numbers, and gives back the leading zero that a spreadsheet took.</summary>
internal static class IdentifierNormaliser
{
    /// <summary>The number plus 1, or 0 when the text is no such number: another length, other characters, or only zeros.</summary>
    /// <param name="text">Digits, with dots, spaces or hyphens between them.</param>
    /// <param name="digits">How many digits such a number has; one less is a lost leading zero.</param>
    public static ulong Read(ReadOnlySpan<char> text, int digits)
    {
        ulong value = 0;
        var count = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
            {
                if (++count > digits)
                {
                    return 0;
                }

                value = (value * 10) + (ulong)(c - '0');
            }
            else if (c is not (' ' or '.' or '-' or '\u00A0'))
            {
                return 0;
            }
        }

        return value != 0 && count >= digits - 1 ? value + 1 : 0;
    }

    /// <summary>Several numbers with a comma or semicolon between them, each once, in the order in which they stand.</summary>
    /// <returns>How many were read.</returns>
    public static int ReadAll(ReadOnlySpan<char> text, int digits, Span<ulong> numbers)
    {
        var count = 0;
        foreach (var range in text.SplitAny(',', ';'))
        {
            var number = Read(text[range], digits);
            if (number != 0 && count < numbers.Length && !numbers[..count].Contains(number))
            {
                numbers[count++] = number;
            }
        }

        return count;
    }

    public static Text Other(TextArena arena, ReadOnlySpan<char> text)
    {
        Span<byte> buffer = stackalloc byte[MatchRecord.MaximumFieldLength * Fold.Expansion];
        text = text.Length > MatchRecord.MaximumFieldLength ? text[..MatchRecord.MaximumFieldLength] : text;
        var folded = buffer[..Fold.ToAscii(text, buffer)];
        var output = arena.Reserve(folded.Length);
        var length = 0;
        foreach (var b in folded)
        {
            if (Tokens.IsWord(b) && length < 64)
            {
                output[length++] = b;
            }
        }

        return arena.Commit(length);
    }
}
