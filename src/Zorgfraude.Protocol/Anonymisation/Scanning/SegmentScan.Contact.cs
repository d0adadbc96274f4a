using System.Collections.Frozen;

namespace Zorgfraude.Protocol.Anonymisation.Scanning;

// E-mail addresses, web addresses, user names, trade names, streets and places.
internal sealed partial class SegmentScan
{
    private static readonly FrozenSet<string> Domains = FrozenSet.ToFrozenSet(["nl", "com", "org", "net", "eu", "info", "care", "zorg", "online"], StringComparer.Ordinal);

    private static bool IsMailChar(char c) => char.IsLetterOrDigit(c) || c is '.' or '_' or '%' or '+' or '-';

    private static bool IsWebChar(char c) => char.IsLetterOrDigit(c) || c is '.' or '_' or '%' or '+' or '-' or '/' or ':' or '?' or '=' or '&' or '#' or '~' or '@';

    private string Text(int from, int to) => new(chars, from, to - from);

    private int TokenAtOrAfter(int position)
    {
        var (low, high) = (0, tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = tokens[middle].End <= position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private void ScanMailAndWeb()
    {
        for (var at = Array.IndexOf(chars, '@'); at >= 0; at = Array.IndexOf(chars, '@', at + 1))
        {
            MailAt(at, at + 1, SpelledDomain(TokenAtOrAfter(at)));
        }

        for (var i = 1; i + 1 < tokens.Count; i++)
        {
            if (Key(i) is "at" or "apenstaart" && IsBracketed(i))
            {
                MailAt(tokens[i - 1].End, tokens[i + 1].Start, SpelledDomain(i + 1));
            }
        }

        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            var isWeb = (Key(i) is "www" or "http" or "https" && Gap(i) is "." or "://")
                || (Gap(i) is "." && tokens[i + 1].Word is { } end && Domains.Contains(end.Form) && !char.IsLetterOrDigit(CharAt(tokens[i + 1].End)));
            if (isWeb && !taken[i])
            {
                WebAt(i);
            }
        }
    }

    private bool IsBracketed(int i)
    {
        var before = Gap(i - 1).Trim();
        var after = Gap(i).Trim();
        return (before is "(" && after is ")") || (before is "[" && after is "]") || (Key(i) == "apenstaart" && before.IsEmpty && after.IsEmpty);
    }

    // Where a domain ends whose dot is written as a word, or -1.
    private int SpelledDomain(int i) =>
        i + 2 < tokens.Count && Key(i + 1) is "punt" or "dot" && Gap(i).Trim() is "" or "(" or "[" && Gap(i + 1).Trim() is "" or ")" or "]"
        && tokens[i + 2].Word is { } top && Domains.Contains(top.Form) ? tokens[i + 2].End : -1;

    private void MailAt(int leftEnd, int rightStart, int spelledEnd)
    {
        var start = leftEnd;
        if (CharAt(start - 1) == ' ' && IsMailChar(CharAt(start - 2)))
        {
            start--;
        }

        var localEnd = start;
        while (start > 0 && IsMailChar(chars[start - 1]) && localEnd - start < 128)
        {
            start--;
        }

        var end = rightStart;
        var spaced = false;
        if (CharAt(end) == ' ')
        {
            end++;
            spaced = true;
        }

        var domainStart = end;
        while (end < chars.Length && (char.IsLetterOrDigit(chars[end]) || chars[end] is '.' or '-' or '_') && end - domainStart < 255)
        {
            end++;
        }

        while (chars[end - 1] is '.' or '-')
        {
            end--;
        }

        var dot = chars.AsSpan(domainStart, end - domainStart).LastIndexOf('.');
        if (spelledEnd > domainStart && dot < 0 && start < localEnd)
        {
            Report(start, spelledEnd, ReplacementKind.Email, Text(start, localEnd) + "@" + Text(domainStart, spelledEnd), null);
        }
        else if (dot > 0 && end - domainStart - dot > 2 && start < localEnd)
        {
            Report(start, end, ReplacementKind.Email, Text(start, localEnd) + "@" + Text(domainStart, end), null);
        }
        else if (!spaced && localEnd <= leftEnd && !IsMailChar(CharAt(leftEnd - 1)) && end - domainStart > 2)
        {
            var name = Text(domainStart, end);
            Report(leftEnd, end, ReplacementKind.Website, name, file.HoldsName(name) ? null : ResidueKind.WebAddress);
        }
        else if (file.HoldsName(Text(start, localEnd)))
        {
            Report(start, Math.Max(end, rightStart), ReplacementKind.Email, Text(start, end), null);
        }
    }

    private void WebAt(int i)
    {
        var (start, end) = (tokens[i].Start, tokens[i + 1].End);
        while (start > 0 && IsWebChar(chars[start - 1]) && tokens[i].Start - start < 256)
        {
            start--;
        }

        while (end < chars.Length && IsWebChar(chars[end]) && end - tokens[i].End < 512)
        {
            end++;
        }

        while (chars[end - 1] is '.' or ':' or '-' or '?' or '&')
        {
            end--;
        }

        var text = Text(start, end);
        if (!text.Contains('@', StringComparison.Ordinal))
        {
            Report(start, end, ReplacementKind.Website, text, file.HoldsName(text) ? null : ResidueKind.WebAddress);
        }
    }

    private void Report(int from, int to, ReplacementKind kind, string value, ResidueKind? residue)
    {
        hits.Add(new(from, to, kind, value.ToLowerInvariant()) { Residue = residue });
        for (var t = TokenAtOrAfter(from); t < tokens.Count && tokens[t].Start < to; t++)
        {
            taken[t] = true;
        }
    }

    private void ScanPhrases()
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var last = -1;
            Phrase? best = null;
            foreach (var phrase in tokens[i].Word?.Phrases ?? [])
            {
                if (phrase.Kind != PhraseKind.City && MatchPhrase(phrase, i) is var end && end >= 0 && end > last)
                {
                    (best, last) = (phrase, end);
                }
            }

            if (best is null && tokens[i].Word is { Names: { Street: { } near } entry } word && !(word.IsApproximate && word.Level != Lexicon.Name) && (entry.Level == Lexicon.Name || word.IsCapital)
                && (word.IsCapital || (i + 1 < tokens.Count && tokens[i + 1].IsNumber)))
            {
                (best, last) = (near, i);
            }

            if (best is null)
            {
                ScanUnknownStreet(i);
                continue;
            }

            switch (best.Kind)
            {
                case PhraseKind.TradeName:
                    TakeTradeName(best, i, last);
                    break;
                case PhraseKind.Street:
                    var number = AddressEnd(last, out var house);
                    if (!best.Ordinary || HasCapital(i, last) || number > last)
                    {
                        Found(i, CityEnd(number), ReplacementKind.Address, AddressEntity(best, house));
                    }
                    else
                    {
                        Ask(i, last, ResidueKind.CommonWordName, ReplacementKind.Address);
                    }

                    break;
                default:
                    Found(i, last, best.Replacement, best.Entity);
                    break;
            }

            i = last;
        }
    }

    private string AddressEntity(Phrase street, int? house)
    {
        var known = file.Addresses.Find(a => a.Entity == street.Entity);
        if (known is null || house is null || known.Number is null || known.Number == house)
        {
            return street.Entity;
        }

        return $"{street.Entity}#{house}";
    }

    private bool HasCapital(int from, int to)
    {
        for (var i = from; i <= to; i++)
        {
            if (tokens[i].Word is { IsCapital: true } word && (word.Level != Lexicon.Function || from == to))
            {
                return true;
            }
        }

        return false;
    }

    private int MatchPhrase(Phrase phrase, int start)
    {
        if (phrase.Kind == PhraseKind.Stream)
        {
            var whole = phrase.Parts[1][0];
            var length = 0;
            for (var i = start; i < tokens.Count; i++)
            {
                var key = Key(i);
                if (key.Length == 0 || (i > start && !GapIs(i - 1, 3, " -./_@\n")) || !whole.AsSpan(length).StartsWith(key, StringComparison.Ordinal))
                {
                    return -1;
                }

                length += key.Length;
                if (length == whole.Length)
                {
                    return i;
                }
            }

            return -1;
        }

        var at = start;
        for (var part = 0; part < phrase.Parts.Length; part++, at++)
        {
            if (part > 0 && Key(at) is "en" or "and" && phrase.Kind == PhraseKind.TradeName && !phrase.Parts[part].Contains(Key(at), StringComparer.Ordinal))
            {
                at++;
            }

            if (at >= tokens.Count || tokens[at].Word is not { } word || (part > 0 && (Gap(at - 1).Length > 4 || Gap(at - 1).IndexOfAny(";:!?") >= 0)))
            {
                return -1;
            }

            if (!phrase.Parts[part].Contains(word.Key, StringComparer.Ordinal) && !(word.OtherKey is { } other && phrase.Parts[part].Contains(other, StringComparer.Ordinal)))
            {
                return -1;
            }
        }

        return at - 1;
    }

    private void TakeTradeName(Phrase phrase, int first, int last)
    {
        var end = last;
        for (var count = 4; count >= 1; count--)
        {
            if (last + count < tokens.Count && GapIs(last, 2, " .,") && IsLegalForm(last + 1, count))
            {
                end = last + count;
                break;
            }
        }

        var start = first;
        if (Key(first - 1) is "stichting" or "cooperatie" or "maatschap" or "vereniging" or "vof" && GapIs(first - 1, 1, " "))
        {
            start--;
        }

        if (phrase.Ordinary && !HasCapital(first, last) && end == last)
        {
            Ask(first, last, ResidueKind.CommonWordName, ReplacementKind.TradeName);
        }
        else
        {
            Found(start, end, ReplacementKind.TradeName, phrase.Entity);
        }
    }

    private bool IsLegalForm(int from, int count)
    {
        List<string> keys = [];
        for (var i = from; i < from + count; i++)
        {
            if (tokens[i].Word is not { IsNumber: false } word || (i > from && !GapIs(i - 1, 2, ". ")) || (word.Form.Length == 1 && char.IsLower(word.Form[0]) && CharAt(tokens[i].End) != '.'))
            {
                return false;
            }

            keys.Add(word.Key);
        }

        return FileIndex.IsLegalFormTail(keys, 0, count);
    }

    /// <summary>The last token of the house number after this street token, or the same token.</summary>
    private int AddressEnd(int last, out int? house)
    {
        house = null;
        var at = last + 1;
        if (Key(at) is "nr" or "nummer" or "no" or "huisnummer" or "huisnr" && GapIs(last, 3, " .,("))
        {
            at++;
        }

        if (at >= tokens.Count || !tokens[at].IsNumber || tokens[at].Length > 5 || !GapIs(at - 1, 3, " .,:\n") || (tokens[at].Length == 4 && IsPostcode(at, true)))
        {
            return last;
        }

        house = int.Parse(Key(at), System.Globalization.CultureInfo.InvariantCulture);
        return AdditionEnd(at);
    }

    private int AdditionEnd(int number)
    {
        if (number + 1 >= tokens.Count || tokens[number + 1].Word is not { } next)
        {
            return number;
        }

        var gap = Gap(number);
        var known = file.Addresses.Exists(a => a.Addition is { } addition && Words.Canonical(addition) == next.Key);
        if (next.Form.Length > 4 && !known)
        {
            return number;
        }

        var fits = known && gap.Length <= 2 && gap.IndexOfAnyExcept(" -/") < 0;
        fits |= gap.IsEmpty && !next.IsNumber && next.Form.Length <= 3;
        fits |= gap is "-" or "/" && (next.IsNumber || next.Form.Length <= 2 || next.Key is "bis" or "huis" or "iii");
        fits |= gap is " " or " - " && !next.IsNumber
            && (next.Key is "bis" or "hs" or "huis" or "ii" or "iii" or "rd" || (next.Form.Length == 1 && (next.IsCapital || next.Form is "a" or "b" or "c") && !char.IsLetterOrDigit(CharAt(tokens[number + 1].End)) && CharAt(tokens[number + 1].End) != '.'));
        return fits ? number + 1 : number;
    }

    /// <summary>The last token of a known place name that closes the address, or the same token.</summary>
    private int CityEnd(int last)
    {
        if (last + 1 < tokens.Count && GapIs(last, 3, " ,(\n"))
        {
            var at = Key(last + 1) is "te" or "in" && last + 2 < tokens.Count ? last + 2 : last + 1;
            foreach (var phrase in tokens[at].Word?.Phrases ?? [])
            {
                if (phrase.Kind == PhraseKind.City && MatchPhrase(phrase, at) is var end && end >= 0)
                {
                    return end;
                }
            }
        }

        return last;
    }

    // An address nobody mentioned among the parties still belongs to somebody.
    private void ScanUnknownStreet(int i)
    {
        if (tokens[i].Word is { IsCapital: true } word && word.Key.Length > 5 && i + 1 < tokens.Count && tokens[i + 1].IsNumber && Gap(i) is " " && tokens[i + 1].Length <= 4
            && !IsPostcode(i + 1, true) && StreetEndings.Any(s => word.Key.EndsWith(s, StringComparison.Ordinal) && word.Key.Length > s.Length + 1))
        {
            var end = AdditionEnd(i + 1);
            hits.Add(new(tokens[i].Start, tokens[end].End, ReplacementKind.Address, $"U{word.Key}{Key(i + 1)}"));
            Take(i, end);
        }
    }

    private static readonly string[] StreetEndings = ["straat", "laan", "weg", "plein", "gracht", "kade", "singel", "dreef", "steeg", "dyk", "plantsoen", "boulevard", "hof", "pad"];
}
