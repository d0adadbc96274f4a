using System.Collections.Frozen;
using System.Text;

namespace Zorgfraude.Matching.Normalisation;

/// <summary>Reads surnames, given names and initials of a person into a <see cref="RecordForm"/>.</summary>
internal static class NameNormaliser
{
    private enum Word : byte
    {
        Name,
        Married,
        Title,
        Senior,
        Junior,
    }

    private static readonly FrozenDictionary<ulong, Word> Special = Build();

    public static void Surname(RecordForm form, ReadOnlySpan<char> prefix, ReadOnlySpan<char> surname, NameRole role)
    {
        Span<byte> buffer = stackalloc byte[MatchRecord.MaximumFieldLength * Fold.Expansion];
        Span<Token> tokens = stackalloc Token[Tokens.Maximum];
        Span<byte> spelled = stackalloc byte[64];

        uint fieldClass = 0;
        var fieldLength = 0;
        Span<byte> fieldSpelled = stackalloc byte[128];
        if (!prefix.IsEmpty)
        {
            var prefixBytes = buffer[..Fold.ToAscii(Bound(prefix), buffer)];
            var prefixCount = Tokens.Split(prefixBytes, tokens);
            fieldLength = ReadPrefix(prefixBytes, tokens[..prefixCount], fieldSpelled, out fieldClass);
        }

        var text = buffer[..Fold.ToAscii(Bound(surname), buffer)];
        var count = DropSpecial(form, text, tokens, Tokens.Split(text, tokens));
        var start = 0;
        var first = true;
        var thisRole = role;
        while (start < count)
        {
            var end = start + 1;
            while (end < count && !Breaks(text, tokens, start, end, count))
            {
                end++;
            }

            var part = tokens[start..end];
            if (Kind(text, part[0]) == Word.Married || IsMarriedPair(text, tokens, start, count))
            {
                // "e/v", "geb.", "weduwe van": the next name is the other one of a pair.
                thisRole = NameRole.Unknown;
                start += IsMarriedPair(text, tokens, start, count) ? 2 : 1;
                continue;
            }

            var afterComma = !first && tokens[start].Before.HasFlag(Gap.Comma);
            var whole = Prefixes.Match(text, part, 0, out var wholeClass, spelled, out var spelledLength);
            if (!first && whole == part.Length && form.SurnameCount > 0)
            {
                // "Berg, van der": the prefix stands behind its name.
                Attach(form, wholeClass, spelled[..spelledLength]);
            }
            else if (afterComma)
            {
                // "Jansen, Jan": what follows the comma is no surname.
                if (form.GivenCount == 0 && role == NameRole.Own)
                {
                    foreach (var token in part)
                    {
                        AddGiven(form, Tokens.Of(text, token));
                    }
                }
            }
            else
            {
                Add(form, text, part, first ? fieldClass : 0, first ? fieldSpelled[..fieldLength] : default, thisRole);
            }

            first = false;
            start = end;
        }
    }

    public static void Given(RecordForm form, ReadOnlySpan<char> given)
    {
        Span<byte> buffer = stackalloc byte[MatchRecord.MaximumFieldLength * Fold.Expansion];
        Span<Token> tokens = stackalloc Token[Tokens.Maximum];
        var text = buffer[..Fold.ToAscii(Bound(given), buffer)];
        var count = DropSpecial(form, text, tokens, Tokens.Split(text, tokens));
        for (var i = 0; i < count; i++)
        {
            AddGiven(form, Tokens.Of(text, tokens[i]));
        }
    }

    /// <summary>Reads initials, and takes those of the given names when none are written or the given names say more.</summary>
    public static void Initials(RecordForm form, ReadOnlySpan<char> initials)
    {
        Span<byte> letters = stackalloc byte[16];
        var count = 0;
        for (var i = 0; i < form.GivenCount && count < letters.Length; i++)
        {
            letters[count++] = form.Given[i].First;
        }

        if (count == 0)
        {
            count = ReadInitials(Bound(initials), letters);
        }

        form.Initials = form.Arena.Write(letters[..count]);
        var length = 0;
        for (var i = 0; i < form.GivenCount; i++)
        {
            length += form.Given[i].Length;
        }

        if (form.GivenCount == 1)
        {
            form.GivenJoined = form.Given[0];
            return;
        }

        var joined = form.Arena.Reserve(length);
        var at = 0;
        for (var i = 0; i < form.GivenCount; i++)
        {
            form.Given[i].Span.CopyTo(joined[at..]);
            at += form.Given[i].Length;
        }

        form.GivenJoined = form.Arena.Commit(at);
    }

    /// <summary>
    /// The first letter of every initial. A capital with small letters behind it is one initial (Th., Chr., Ph., St.), capitals in
    /// a row are one each (JCM), and IJ is one.
    /// </summary>
    internal static int ReadInitials(ReadOnlySpan<char> text, Span<byte> letters)
    {
        var count = 0;
        Span<byte> folded = stackalloc byte[Fold.Expansion * 2];
        var allLower = true;
        var dotted = false;
        foreach (var c in text)
        {
            allLower &= !char.IsUpper(c);
            dotted |= c is '.' or ' ';
        }

        var inside = false;
        for (var i = 0; i < text.Length && count < letters.Length; i++)
        {
            var c = text[i];
            if (!char.IsLetter(c))
            {
                inside = false;
                continue;
            }

            // Small letters without any dot are one initial each; otherwise only a capital or the first letter opens one.
            var opens = !inside || char.IsUpper(c) || (allLower && !dotted);
            inside = true;
            if (!opens)
            {
                continue;
            }

            var pair = text.Slice(i, Math.Min(2, text.Length - i));
            var isIj = pair.Length == 2 && (c is 'I' or 'i') && (pair[1] is 'J' or 'j');
            var length = Fold.ToAscii(isIj ? pair : pair[..1], folded);
            if (length == 0)
            {
                continue;
            }

            letters[count++] = length >= 2 && folded[0] == 'i' && folded[1] == 'j' ? (byte)'y' : folded[0];
            if (isIj)
            {
                i++;
            }
        }

        return count;
    }

    private static ReadOnlySpan<char> Bound(ReadOnlySpan<char> text) => text.Length > MatchRecord.MaximumFieldLength ? text[..MatchRecord.MaximumFieldLength] : text;

    private static int ReadPrefix(ReadOnlySpan<byte> text, ReadOnlySpan<Token> tokens, Span<byte> output, out uint form)
    {
        form = 0;
        var length = 0;
        var at = 0;
        Span<byte> spelled = stackalloc byte[64];
        while (at < tokens.Length && length < 64)
        {
            var take = Prefixes.Match(text, tokens[at..], 0, out var found, spelled, out var spelledLength);
            if (take == 0)
            {
                var word = Tokens.Of(text, tokens[at]);
                word = word.Length > 32 ? word[..32] : word;
                found = (uint)Hashing.Of(word) | 1u;
                word.CopyTo(output[length..]);
                length += word.Length;
                take = 1;
            }
            else
            {
                spelled[..spelledLength].CopyTo(output[length..]);
                length += spelledLength;
            }

            form = form == 0 ? found : ((form * 31) ^ found) | 1u;
            at += take;
        }

        return length;
    }

    private static void Add(RecordForm form, ReadOnlySpan<byte> text, ReadOnlySpan<Token> part, uint fieldClass, ReadOnlySpan<byte> fieldSpelled, NameRole role)
    {
        if (form.SurnameCount == RecordForm.MaximumSurnames)
        {
            return;
        }

        Span<byte> spelled = stackalloc byte[64];
        var take = Prefixes.Match(text, part, 1, out var prefixClass, spelled, out var spelledLength);
        part = part[take..];
        var skip = 0;
        if (take == 0)
        {
            skip = Prefixes.Glued(Tokens.Of(text, part[0]), out prefixClass, spelled, out spelledLength);
        }

        if (fieldClass != 0 && prefixClass == 0)
        {
            prefixClass = fieldClass;
            fieldSpelled = fieldSpelled[..Math.Min(fieldSpelled.Length, spelled.Length)];
            fieldSpelled.CopyTo(spelled);
            spelledLength = fieldSpelled.Length;
        }

        Span<byte> core = stackalloc byte[128];
        var length = 0;
        foreach (var token in part)
        {
            var word = Tokens.Of(text, token)[skip..];
            skip = 0;
            if (length + word.Length > 64)
            {
                word = word[..(64 - length)];
            }

            length += Tokens.CopyName(word, core[length..]);
        }

        if (length == 0)
        {
            return;
        }

        Write(form, form.SurnameCount++, core[..length], prefixClass, spelled[..spelledLength], role);
    }

    private static void Attach(RecordForm form, uint prefixClass, ReadOnlySpan<byte> spelled)
    {
        var last = form.Surnames[form.SurnameCount - 1];
        if (last.PrefixClass == 0)
        {
            Write(form, form.SurnameCount - 1, last.Core.Span, prefixClass, spelled, last.Role);
        }
    }

    private static void Write(RecordForm form, int at, ReadOnlySpan<byte> core, uint prefixClass, ReadOnlySpan<byte> spelled, NameRole role)
    {
        Span<byte> full = stackalloc byte[192];
        var length = Tokens.CopyName(spelled, full);
        core.CopyTo(full[length..]);
        length += core.Length;
        var written = form.Arena.Write(full[..length]);
        var coreText = prefixClass == 0 ? written : form.Arena.Write(core);
        for (var i = 0; i < at; i++)
        {
            if (form.Surnames[i].Full.Same(written))
            {
                // The same name twice says nothing more.
                form.SurnameCount = at;
                return;
            }
        }

        form.Surnames[at] = new(coreText, written, prefixClass, role);
    }

    private static void AddGiven(RecordForm form, ReadOnlySpan<byte> word)
    {
        if (form.GivenCount == RecordForm.MaximumGiven)
        {
            return;
        }

        word = word.Length > 48 ? word[..48] : word;
        var length = Tokens.CopyName(word, form.Arena.Reserve(word.Length));
        form.Given[form.GivenCount++] = form.Arena.Commit(length);
    }

    // Whether a new surname begins at the token.
    private static bool Breaks(ReadOnlySpan<byte> text, ReadOnlySpan<Token> tokens, int start, int at, int count)
    {
        var kind = Kind(text, tokens[at]);
        if (tokens[at].Before.HasFlag(Gap.Comma) || kind == Word.Married || Kind(text, tokens[start]) == Word.Married
            || IsMarriedPair(text, tokens, at, count))
        {
            return true;
        }

        Span<byte> spelled = stackalloc byte[64];
        if (tokens[at].Before.HasFlag(Gap.Hyphen) || tokens[at].Before.HasFlag(Gap.Bracket))
        {
            // "'s-Gravesande", "El-Amrani": a hyphen behind a prefix joins.
            return Prefixes.Match(text, tokens[start..at], 0, out _, spelled, out _) < at - start;
        }

        // "Jansen de Vries": a Dutch prefix word in the middle, with a name before and after it. An abbreviated or full prefix at
        // the start of the part is not yet a name.
        if (!Prefixes.OpensInside(Tokens.Of(text, tokens[at])) || at + 1 >= count)
        {
            return false;
        }

        var taken = Prefixes.Match(text, tokens[start..count], 1, out _, spelled, out _);
        return at - start > taken;
    }

    private static bool IsMarriedPair(ReadOnlySpan<byte> text, ReadOnlySpan<Token> tokens, int at, int count)
    {
        if (at + 1 >= count)
        {
            return false;
        }

        var one = Tokens.Of(text, tokens[at]);
        var two = Tokens.Of(text, tokens[at + 1]);
        var isShort = one is [(byte)'e' or (byte)'h' or (byte)'w'] && two is [(byte)'v']
            && (tokens[at].After & (Gap.Slash | Gap.Dot)) != 0 && at + 2 < count;
        return isShort || (Kind(text, tokens[at]) == Word.Married && two.SequenceEqual("met"u8));
    }

    private static Word Kind(ReadOnlySpan<byte> text, Token token) =>
        Special.TryGetValue(Hashing.Of(Tokens.Of(text, token)), out var kind) ? kind : Word.Name;

    // Takes titles and generation words out; the rest keeps its order. Never takes the only word.
    private static int DropSpecial(RecordForm form, ReadOnlySpan<byte> text, Span<Token> tokens, int count)
    {
        var kept = 0;
        for (var i = 0; i < count; i++)
        {
            var kind = Kind(text, tokens[i]);
            if (count > 1 && kind is Word.Senior or Word.Junior && i > 0)
            {
                form.Generation = (byte)(kind == Word.Senior ? 1 : 2);
                continue;
            }

            if (count > 1 && kind == Word.Title && i < count - 1 && kept == 0)
            {
                continue;
            }

            tokens[kept++] = tokens[i];
        }

        return kept;
    }

    private static FrozenDictionary<ulong, Word> Build()
    {
        var words = new Dictionary<ulong, Word>();
        Fill(Word.Married, "ev echtgenote echtgenoot echtg gehuwd geh geb geboren weduwe wed weduwnaar gesch gescheiden");
        Fill(Word.Title, "dhr heer mevr mevrouw mw drs ir ing mr dr prof jhr jkvr msc bsc");
        Fill(Word.Senior, "sr senior");
        Fill(Word.Junior, "jr junior");
        return words.ToFrozenDictionary();

        void Fill(Word kind, string list)
        {
            foreach (var word in list.Split(' '))
            {
                words.Add(Hashing.Of(Encoding.ASCII.GetBytes(word)), kind);
            }
        }
    }
}
