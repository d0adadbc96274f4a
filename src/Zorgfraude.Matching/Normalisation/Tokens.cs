namespace Zorgfraude.Matching.Normalisation;

/// <summary>One run of letters and digits, and what stood before and after it.</summary>
internal readonly record struct Token(int Start, int Length, Gap Before, Gap After);

/// <summary>What stands between two tokens.</summary>
[Flags]
internal enum Gap
{
    None = 0,
    Space = 1,
    Dot = 2,
    Hyphen = 4,
    Apostrophe = 8,
    Slash = 16,
    Comma = 32,
    Bracket = 64,
    Ampersand = 128,
    Other = 256,
}

/// <summary>Cuts folded text into tokens.</summary>
internal static class Tokens
{
    public const int Maximum = 32;

    public static int Split(ReadOnlySpan<byte> text, Span<Token> tokens)
    {
        var count = 0;
        var before = Gap.None;
        var i = 0;
        while (i < text.Length && count < tokens.Length)
        {
            if (!IsWord(text[i]))
            {
                before |= GapOf(text[i]);
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && IsWord(text[i]))
            {
                i++;
            }

            var after = Gap.None;
            for (var k = i; k < text.Length && !IsWord(text[k]); k++)
            {
                after |= GapOf(text[k]);
            }

            tokens[count++] = new(start, i - start, before, after);
            before = Gap.None;
        }

        return count;
    }

    public static bool IsWord(byte b) => b is (>= (byte)'a' and <= (byte)'z') or (>= (byte)'0' and <= (byte)'9');

    public static ReadOnlySpan<byte> Of(ReadOnlySpan<byte> text, Token token) => text.Slice(token.Start, token.Length);

    /// <summary>Copies a word with IJ written as Y, the one spelling in which names are compared.</summary>
    public static int CopyName(ReadOnlySpan<byte> word, Span<byte> output)
    {
        var written = 0;
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] == 'i' && i + 1 < word.Length && word[i + 1] == 'j')
            {
                output[written++] = (byte)'y';
                i++;
            }
            else
            {
                output[written++] = word[i];
            }
        }

        return written;
    }

    private static Gap GapOf(byte b) => b switch
    {
        (byte)' ' => Gap.Space,
        (byte)'.' => Gap.Dot,
        (byte)'-' or (byte)'_' => Gap.Hyphen,
        (byte)'\'' or (byte)'"' => Gap.Apostrophe,
        (byte)'/' or (byte)'\\' => Gap.Slash,
        (byte)',' or (byte)';' => Gap.Comma,
        (byte)'(' or (byte)')' or (byte)'[' or (byte)']' => Gap.Bracket,
        (byte)'&' or (byte)'+' => Gap.Ampersand,
        _ => Gap.Other,
    };
}
