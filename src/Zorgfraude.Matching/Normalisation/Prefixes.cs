using System.Collections.Frozen;
using System.Text;

namespace Zorgfraude.Matching.Normalisation;

/// <summary>
/// The official Dutch surname prefixes (the table of 165 that the population register uses, RvIG Landelijke Tabel 36) in every
/// abbreviation and glued form. Words are compared without apostrophe; <c>de</c>, <c>den</c> and <c>der</c> are one class, and so
/// are <c>het</c> and <c>'t</c>, because registers mix them up.
/// </summary>
internal static class Prefixes
{
    /// <summary>The most words in a prefix, and the most tokens that one is written in.</summary>
    public const int MaximumWords = 4;

    private const string Official =
        "s|t|a|aan|aan t|aan de|aan den|aan der|aan het|af|al|am|am de|auf|auf dem|auf den|auf der|auf ter|aus|aus m|aus dem|aus den|"
        + "aus der|ben|bij|bij t|bij de|bij den|bij het|bin|boven d|d|da|dal|dalla|das|de|de die|de die le|de l|de la|de las|de le|"
        + "de van der|deca|degli|dei|del|della|den|der|des|di|die le|do|don|dos|du|el|het|i|im|in|in t|in de|in den|in der|in het|l|"
        + "la|las|le|les|lo|los|of|onder|onder t|onder de|onder den|onder het|op|op t|op de|op den|op der|op gen|op het|op ten|over|"
        + "over t|over de|over den|over het|te|ten|ter|tho|thoe|thor|to|toe|tot|uijt|uijt t|uijt de|uijt den|uijt te de|uijt ten|uit|"
        + "uit t|uit de|uit den|uit het|uit te de|uit ten|unter|van|van t|van de|van de l|van den|van der|van gen|van het|van la|"
        + "van ter|van van de|ver|vom|von|von t|von dem|von den|von der|voor|voor t|voor de|voor den|voor in t|vor|vor der|zu|zum|zur";

    // One token that stands for one or more words. A key of one letter counts only where a prefix is expected.
    private const string Abbreviated =
        "v=van|vd=van de|vdn=van den|vdr=van der|vder=van der|vden=van den|vde=van de|vh=van het|vt=van t|vant=van t|vander=van der|"
        + "vanden=van den|vande=van de|vanhet=van het|h=het|o=op|u=uit|b=bij|by=bij|id=in de|it=in t|ih=in het|inde=in de|inden=in den|"
        + "inder=in der|int=in t|od=op de|ot=op t|oh=op het|opde=op de|opden=op den|opder=op der|opt=op t|ad=aan de|ah=aan het|"
        + "aande=aan de|aanden=aan den|aander=aan der|bd=bij de|ud=uit de|uitde=uit de|uitden=uit den|uyt=uit|uyten=uit den|"
        + "vonder=von der|vonden=von den|dela=de la|tr=ter|tn=ten|vl=van la|ov=over|dn=den|dr=der|vn=van";

    private static readonly FrozenSet<ulong> Phrases = Official.Split('|').Select(static p => Hash(p)).ToFrozenSet();

    private static readonly FrozenDictionary<ulong, byte[][]> Expansions = Abbreviated.Split('|')
        .Select(static e => e.Split('='))
        .ToFrozenDictionary(static e => Hash(e[0]), static e => e[1].Split(' ').Select(Encoding.ASCII.GetBytes).ToArray());

    // Prefix words that may open a second surname in the middle of a field without a hyphen.
    private static readonly FrozenSet<ulong> Inner =
        "van|de|den|der|ten|ter|te|in|op|v|vd|vander|vanden|vande".Split('|').Select(static p => Hash(p)).ToFrozenSet();

    /// <summary>Whether a word in the middle of a surname may open the prefix of a second surname.</summary>
    public static bool OpensInside(ReadOnlySpan<byte> word) => Inner.Contains(Hashing.Of(word));

    /// <summary>
    /// The longest prefix that the tokens open with. The answer is the number of tokens it takes, or 0. <paramref name="form"/> is
    /// its class, and <paramref name="spelled"/> gets its words glued, written one way.
    /// </summary>
    /// <param name="text">Folded text.</param>
    /// <param name="tokens">Tokens in it, from the place where a prefix may begin.</param>
    /// <param name="leave">Number of tokens at the end that are not prefix: 1 in a surname, 0 in a prefix field.</param>
    /// <param name="form">The class, 0 for none.</param>
    /// <param name="spelled">At least 32 bytes.</param>
    /// <param name="spelledLength">Bytes written to <paramref name="spelled"/>.</param>
    public static int Match(ReadOnlySpan<byte> text, ReadOnlySpan<Token> tokens, int leave, out uint form, Span<byte> spelled, out int spelledLength)
    {
        form = 0;
        spelledLength = 0;
        Span<byte> words = stackalloc byte[64];
        for (var take = Math.Min(tokens.Length - leave, MaximumWords); take > 0; take--)
        {
            var length = Expand(text, tokens[..take], words);
            if (length == 0 || !Phrases.Contains(Hashing.Of(words[..length])))
            {
                continue;
            }

            // A single letter that ends a prefix inside a surname field must be followed by a real name.
            if (leave > 0 && tokens[take - 1].Length == 1 && tokens[take].Length < 2)
            {
                continue;
            }

            Classify(words[..length], out form, spelled, out spelledLength);
            return take;
        }

        return 0;
    }

    /// <summary>
    /// A prefix glued to the name in one token: <c>vandenbroek</c>, <c>vdberg</c>. The answer is its length in bytes, or 0.
    /// Only forms that no Dutch name opens with by chance are cut.
    /// </summary>
    public static int Glued(ReadOnlySpan<byte> word, out uint form, Span<byte> spelled, out int spelledLength)
    {
        var length = word.StartsWith("vanden"u8) || word.StartsWith("vander"u8) ? 6
            : word.StartsWith("vande"u8) ? 5
            : word.StartsWith("vdn"u8) ? 3
            : word.StartsWith("vd"u8) ? 2
            : 0;
        form = 0;
        spelledLength = 0;
        if (length == 0 || word.Length - length < 3)
        {
            return 0;
        }

        Classify("van de"u8, out form, spelled, out spelledLength);
        return length;
    }

    private static int Expand(ReadOnlySpan<byte> text, ReadOnlySpan<Token> tokens, Span<byte> words)
    {
        var length = 0;
        foreach (var token in tokens)
        {
            var word = Tokens.Of(text, token);
            if (word.Length > 8)
            {
                return 0;
            }

            if (Expansions.TryGetValue(Hashing.Of(word), out var parts))
            {
                foreach (var part in parts)
                {
                    Append(part, words, ref length);
                }
            }
            else if (word is [(byte)'t'] && token.After.HasFlag(Gap.Dot) && !token.Before.HasFlag(Gap.Apostrophe) && length == 0)
            {
                Append("ter"u8, words, ref length);
            }
            else if (word is [(byte)'d'] && !token.After.HasFlag(Gap.Apostrophe))
            {
                Append("de"u8, words, ref length);
            }
            else if (word is [(byte)'i'] && (token.After & (Gap.Dot | Gap.Slash | Gap.Space)) != 0)
            {
                Append("in"u8, words, ref length);
            }
            else if (word is [(byte)'a'] && (token.After & (Gap.Dot | Gap.Slash)) != 0)
            {
                Append("aan"u8, words, ref length);
            }
            else
            {
                Append(word, words, ref length);
            }

            if (length > 40)
            {
                return 0;
            }
        }

        return length;
    }

    private static void Append(ReadOnlySpan<byte> word, Span<byte> words, ref int length)
    {
        if (length > 0)
        {
            words[length++] = (byte)' ';
        }

        word.CopyTo(words[length..]);
        length += word.Length;
    }

    private static void Classify(ReadOnlySpan<byte> words, out uint form, Span<byte> spelled, out int spelledLength)
    {
        var hash = Hashing.Seed;
        spelledLength = 0;
        var afterVan = false;
        var many = words.IndexOf((byte)' ') >= 0;
        foreach (var range in words.Split((byte)' '))
        {
            var word = words[range];
            ReadOnlySpan<byte> kind = word is [(byte)'d', (byte)'e'] || word.SequenceEqual("den"u8) || word.SequenceEqual("der"u8) ? "d"u8
                : word.SequenceEqual("het"u8) ? "t"u8
                : word.SequenceEqual("uijt"u8) ? "uit"u8
                : word;
            hash = Hashing.Of(kind, Hashing.Of(" "u8, hash));
            ReadOnlySpan<byte> write = kind is [(byte)'d'] && many ? (afterVan ? "der"u8 : "de"u8) : kind is [(byte)'d'] ? word : kind;
            write.CopyTo(spelled[spelledLength..]);
            spelledLength += write.Length;
            afterVan = word.SequenceEqual("van"u8);
        }

        form = (uint)(hash ^ (hash >> 32)) | 1u;
    }

    private static ulong Hash(string words) => Hashing.Of(Encoding.ASCII.GetBytes(words));
}
