namespace Zorgfraude.Protocol.Anonymisation.Scanning;

// Names of persons, and what looks like one.
internal sealed partial class SegmentScan
{
    private enum Strength
    {
        None,

        /// <summary>Counts only next to another part of the name.</summary>
        Trace,

        /// <summary>Counts next to a title or another part of the name; otherwise a human looks.</summary>
        Weak,

        Strong,
    }

    private sealed class Span
    {
        internal required int First { get; set; }

        internal required int Last { get; set; }

        internal required HashSet<int> Parties { get; set; }

        internal required Strength Strength { get; set; }

        internal bool HasSurname { get; set; }

        internal bool HasContext { get; set; }

        internal bool HasTitle { get; set; }

        internal bool IsApproximate { get; set; }

        internal List<char> Initials { get; } = [];
    }

    private void ScanNames()
    {
        var spans = new List<Span>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Word is null)
            {
                continue;
            }

            var span = Candidate(i, out var last);
            if (span is null)
            {
                continue;
            }

            ExtendLeft(span, spans);
            if (spans.Count > 0 && spans[^1].Last >= span.First)
            {
                // The left neighbour already covers the part in front.
                span.First = spans[^1].Last + 1;
            }

            ExtendRight(span);
            Join(span, spans);
            i = Math.Max(last, span.Last);
        }

        foreach (var span in spans)
        {
            Settle(span);
        }
    }

    private Span? Candidate(int i, out int last)
    {
        last = i;
        var word = tokens[i].Word!;
        if (word.IsNumber || (dated[i] && i > 0 && dated[i - 1] && Lexicon.Month(word.Key) > 0))
        {
            return null;
        }

        var entry = word.Names;
        var approximate = word.IsApproximate;
        if ((entry is null || approximate) && i + 1 < tokens.Count && tokens[i + 1].Word is { IsNumber: false } next)
        {
            // Broken at the end of a line, or written with a space between the letters.
            var gap = Gap(i);
            if (gap.Length is >= 2 and <= 6 && gap[0] == '-' && gap.Contains('\n') && gap[1..].IndexOfAnyExcept(" \n\r") < 0 && file.Find(Words.Canonical(word.Form + next.Form)) is { } broken)
            {
                (entry, approximate, last) = (broken, false, i + 1);
            }
            else if (word.Form.Length == 1 && next.Form.Length == 1 && gap is " ")
            {
                (entry, last) = Spaced(i) is var (found, end) && found is not null ? (found, end) : (entry, last);
            }
        }

        if (entry is null)
        {
            return null;
        }

        if (!entry.IsPerson)
        {
            TakeTradeWord(i, word, entry, approximate);
            return null;
        }

        var strength = last > i ? Strength.Strong : StrengthOf(i, word, entry, approximate);
        return strength == Strength.None
            ? null
            : new Span
            {
                First = i,
                Last = last,
                Parties = [.. entry.Parties],
                Strength = strength,
                HasSurname = entry.Surnames.Count > 0,
                IsApproximate = approximate,
            };
    }

    private (NameEntry? Entry, int Last) Spaced(int first)
    {
        if (IsLetterRun(first))
        {
            return (null, first);
        }

        var end = first;
        var key = "";
        NameEntry? found = null;
        var last = first;
        while (end < tokens.Count && tokens[end].Word is { IsNumber: false, Form.Length: 1 } && end - first < 30 && (end == first || Gap(end - 1) is " "))
        {
            key = Words.Canonical(key + tokens[end].Word!.Form);
            if (key.Length >= 4 && file.Find(key) is { } entry)
            {
                (found, last) = (entry, end);
            }

            end++;
        }

        return (found, last);
    }

    /// <summary>Whether so many single letters stand in front that this is a list of letters.</summary>
    private bool IsLetterRun(int i)
    {
        for (var back = 1; back <= 6; back++)
        {
            if (i - back < 0 || tokens[i - back].Word is not { IsNumber: false, Form.Length: 1 } || Gap(i - back) is not " ")
            {
                return false;
            }
        }

        return true;
    }

    private void TakeTradeWord(int i, Word word, NameEntry entry, bool approximate)
    {
        if (taken[i] || (approximate && word.Level != Lexicon.Name) || (entry.Roles & (NameRoles.Trade | NameRoles.WeakTrade)) == 0)
        {
            return;
        }

        if ((entry.Roles & NameRoles.Trade) == 0)
        {
            if (word.IsCapital && !approximate && !IsSentenceStart(i))
            {
                Ask(i, i, ResidueKind.CommonWordName, ReplacementKind.TradeName);
            }
        }
        else if (approximate && (!word.IsCapital || (IsSentenceStart(i) && file.HasLowerCase(word))))
        {
            Ask(i, i, ResidueKind.PossibleName, ReplacementKind.TradeName);
        }
        else
        {
            hits.Add(new(tokens[i].Start, tokens[i].End, ReplacementKind.TradeName, entry.TradeEntity) { IsApproximate = approximate });
        }
    }

    private Strength StrengthOf(int i, Word word, NameEntry entry, bool approximate)
    {
        var capital = word.IsCapital;
        if (approximate)
        {
            // An ordinary word one letter away from a name: next to another part of that name, or a question when it has a capital of its own.
            return word.Level != Lexicon.Name ? !capital ? Strength.None : IsSentenceStart(i) ? Strength.Trace : Strength.Weak : !capital ? Strength.Weak : IsSentenceStart(i) && file.HasLowerCase(word) ? Strength.Trace : Strength.Strong;
        }

        var level = Math.Max(entry.Level, word.Level);
        if (word.Form.Length <= 2)
        {
            return word.Form.Length == 1 || (!capital && level != Lexicon.Name) ? Strength.Trace : !capital ? Strength.Weak : level == Lexicon.Function && (IsSentenceStart(i) || InCapitals(i)) ? Strength.Weak : Strength.Strong;
        }

        return level switch
        {
            Lexicon.Name => Strength.Strong,
            Lexicon.Common => capital ? Strength.Strong : Strength.Weak,
            _ => !capital ? Strength.Trace : IsSentenceStart(i) || InCapitals(i) ? Strength.Weak : Strength.Strong,
        };
    }

    private void ExtendLeft(Span span, List<Span> spans)
    {
        var limit = spans.Count > 0 ? spans[^1].Last : -1;
        AbsorbPrefix(span, limit);
        var moved = true;
        while (moved && span.First - 1 > limit && span.HasSurname)
        {
            moved = AbsorbInitial(span);
        }

        if (span.First - 1 > limit && tokens[span.First - 1].Word is { IsNumber: false } before && Gap(span.First - 1).Length <= 3 && Gap(span.First - 1).IndexOfAnyExcept(". :") < 0)
        {
            span.HasTitle = Lexicon.IsTitle(before.Key);
        }
    }

    private void AbsorbPrefix(Span span, int limit)
    {
        if (!span.HasSurname)
        {
            return;
        }

        var skeleton = "";
        var best = span.First;
        for (var at = span.First - 1; at > limit && at >= span.First - 4; at--)
        {
            if (!GapIs(at, 2, " .'/-_"))
            {
                break;
            }

            var part = Part(tokens[at].Word, span);
            if (part is null)
            {
                break;
            }

            skeleton = part + skeleton;
            foreach (var party in span.Parties)
            {
                foreach (var prefix in file.Parties[party].Prefixes)
                {
                    if (prefix.EndsWith(skeleton, StringComparison.Ordinal))
                    {
                        best = at;
                        span.HasContext |= prefix == skeleton && skeleton.Length > 1;
                    }
                }
            }
        }

        // One letter and an apostrophe belong to the surname, whatever the prefix is.
        if (best == span.First && span.First - 1 > limit && tokens[span.First - 1].Word is { Form.Length: 1 } && Gap(span.First - 1) is "'")
        {
            best = span.First - 1;
        }

        if (best < span.First)
        {
            var narrowed = span.Parties.Where(p => file.Parties[p].Prefixes.Count > 0).ToHashSet();
            span.Parties = narrowed.Count > 0 ? narrowed : span.Parties;
            span.First = best;
        }
    }

    private string? Part(Word? word, Span span)
    {
        if (word is not { IsNumber: false })
        {
            return null;
        }

        if (word.PrefixForm is { } form)
        {
            return form;
        }

        foreach (var party in span.Parties)
        {
            if (file.Parties[party].PrefixWords.Contains(word.Key))
            {
                return word.Key;
            }
        }

        return null;
    }

    private bool IsInitialOf(Span span, char letter)
    {
        foreach (var party in span.Parties)
        {
            if (file.Parties[party].Initials.Contains(letter))
            {
                return true;
            }
        }

        return false;
    }

    private bool AbsorbInitial(Span span)
    {
        var at = span.First - 1;
        if (tokens[at].Word is not { IsNumber: false } word || word.Form.Length > 5 || Gap(at).Length > 3 || Gap(at).IndexOfAnyExcept(". -") >= 0)
        {
            return false;
        }

        var dot = Gap(at).Contains('.');
        var single = word.Form.Length == 1 || word.Form is "IJ" or "Th" or "Ch" or "Chr" or "Ph" or "Fr" or "St" or "Sj";
        var fits = IsInitialOf(span, word.Key[0]);
        if (single && (word.Form.Length == 1 || dot))
        {
            if (!(word.IsCapital ? dot || fits : fits && dot) || (at > 0 && Lexicon.IsEnumerator(Key(at - 1))))
            {
                return false;
            }

            span.Initials.Add(word.Key[0]);
        }
        else if (word.IsAllCapitals && (word.Key.All(c => IsInitialOf(span, c)) || (word.Form == "IJ" && IsInitialOf(span, 'i'))) && (word.Level == Lexicon.Name || !InCapitals(at)))
        {
            span.Initials.AddRange(word.Key);
        }
        else
        {
            return false;
        }

        span.First = at;
        span.HasContext = true;
        return true;
    }

    private void ExtendRight(Span span)
    {
        var last = span.Last;
        if (last + 1 < tokens.Count && Gap(last) is "'" && tokens[last + 1].Word is { Key: "s" })
        {
            span.Last = last + 1;
            span.HasContext |= tokens[last].Word is { IsCapital: true };
            return;
        }

        if (!span.HasSurname)
        {
            return;
        }

        if (IsListOfNames(last))
        {
            return;
        }

        // "Berg, van den", "Jansen, P.J.", "Jansen, P. van der".
        AbsorbTrailingPrefix(span);
        var at = span.Last + 1;
        while (at < tokens.Count && at < span.Last + 8 && tokens[at].Word is { IsNumber: false } word)
        {
            var gap = Gap(at - 1);
            if (gap.Length > 3 || gap.IndexOfAnyExcept(at - 1 == span.Last && span.Initials.Count == 0 ? ", (." : " .-") >= 0)
            {
                break;
            }

            var comma = gap.Contains(',') || gap.Contains('(');
            var dot = CharAt(tokens[at].End) == '.';
            var fits = IsInitialOf(span, word.Key[0]);
            var started = at - 1 != last && span.Initials.Count > 0;
            var single = word.Form.Length == 1 || word.Form is "IJ" or "Th" or "Ch" or "Chr" or "Ph" or "Fr" or "Sj";
            if (gap.Contains('.') && !started)
            {
                break;
            }

            if (single && (word.IsCapital ? (comma && (dot || fits)) || (started && dot) || (dot && fits && !comma && gap is " ") || (fits && gap is " ") : fits && dot && comma))
            {
                span.Initials.Add(word.Key[0]);
            }
            else if (word.IsAllCapitals && word.Form.Length <= 4 && word.Level == Lexicon.Name && word.Key.All(c => IsInitialOf(span, c)))
            {
                span.Initials.AddRange(word.Key);
            }
            else
            {
                break;
            }

            span.HasContext = true;
            span.Last = at++;
        }

        AbsorbTrailingPrefix(span);
    }

    /// <summary>"Jansen, P. Jansen": the initials belong to the name that follows.</summary>
    private bool IsListOfNames(int last)
    {
        var at = last + 1;
        while (at < tokens.Count && at < last + 6 && tokens[at].Word is { IsNumber: false, Form.Length: 1 } && Gap(at - 1).Length <= 2)
        {
            at++;
        }

        return at > last + 1 && at < tokens.Count && Gap(last).Contains(',') && tokens[at].Word is { IsApproximate: false, Names.Surnames.Count: > 0, IsCapital: true } && GapIs(at - 1, 2, " .");
    }

    private void AbsorbTrailingPrefix(Span span)
    {
        var skeleton = "";
        var last = span.Last;
        var best = last;
        for (var at = last + 1; at < tokens.Count && at <= last + 4; at++)
        {
            if (Gap(at - 1).Length > 3 || Gap(at - 1).IndexOfAnyExcept(" ,.'/") >= 0 || tokens[at].Word is { Form.Length: 1, IsCapital: true })
            {
                break;
            }

            var part = Part(tokens[at].Word, span);
            if (part is null)
            {
                break;
            }

            skeleton += part;
            var end = at;
            if (span.Parties.Any(p => file.Parties[p].Prefixes.Contains(skeleton))
                && !(end + 1 < tokens.Count && tokens[end + 1].Word is { Names: not null } && GapIs(end, 2, " ")) && (span.Initials.Count > 0 || (Gap(span.Last).Contains(',') && tokens[span.Last].Word is { IsCapital: true }) || skeleton.Length > 1 || CharAt(tokens[end].End) is ',' or '.' or ')'))
            {
                best = end;
                span.HasContext = true;
            }
        }

        span.Last = best;
    }

    /// <summary>Joins the name to the one in front of it when both are of the same person.</summary>
    private void Join(Span span, List<Span> spans)
    {
        if (spans.Count > 0 && spans[^1] is var before && before.Last + 1 == span.First)
        {
            var gap = Gap(before.Last);
            var both = before.Parties.Where(span.Parties.Contains).ToHashSet();
            var joins = gap.Length <= 3 && (gap.IndexOfAnyExcept(" -\n._") < 0 ? !gap.Contains('.') || before.Initials.Count > 0 : gap.IndexOfAnyExcept(" ,(") < 0 && before.HasSurname && !span.HasSurname);
            if (joins && both.Count > 0)
            {
                before.Last = span.Last;
                before.Parties = both;
                before.Strength = (Strength)Math.Max((int)before.Strength, (int)span.Strength);
                before.HasSurname |= span.HasSurname;
                before.HasContext = true;
                before.IsApproximate &= span.IsApproximate;
                before.Initials.AddRange(span.Initials);
                return;
            }
        }

        spans.Add(span);
    }

    private void Settle(Span span)
    {
        if (span.Strength == Strength.Trace && !span.HasContext)
        {
            return;
        }

        if (span.Strength == Strength.Weak && !span.HasContext && !span.HasTitle)
        {
            hits.Add(new(tokens[span.First].Start, tokens[span.Last].End, ReplacementKind.PersonName, null)
            {
                Residue = span.IsApproximate ? ResidueKind.PossibleName : ResidueKind.CommonWordName,
                Parties = [.. span.Parties.Order()],
            });
            return;
        }

        int[] parties = [.. span.Parties.Order()];
        if (span.Initials.Count > 0)
        {
            int[] fitting = [.. parties.Where(p => span.Initials.TrueForAll(file.Parties[p].Initials.Contains))];
            var silent = parties.All(p => file.Parties[p].Initials.Count == 0);
            parties = fitting.Length > 0 || !silent ? fitting : parties;
        }

        var to = tokens[span.Last].End;
        if (span.Initials.Count > 0 && CharAt(to) == '.' && tokens[span.Last].Length <= 3 && span.Last > span.First && span.Last + 1 < tokens.Count && tokens[span.Last + 1].Word is { IsCapital: false })
        {
            // The dot of a closing initial, unless it may close the sentence as well.
            to++;
        }

        hits.Add(new(tokens[span.First].Start, to, ReplacementKind.PersonName, null) { Parties = parties, IsApproximate = span.IsApproximate });
        Take(span.First, span.Last);
    }

    private void ScanResidue()
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var word = tokens[i].Word;
            if (word is null || taken[i])
            {
                continue;
            }

            if (word.IsNumber)
            {
                AskAge(i, word);
                continue;
            }

            if (Lexicon.IsRareRole(word.Key))
            {
                Ask(i, i, ResidueKind.UniqueRole, ReplacementKind.Withheld);
                continue;
            }

            if (City(i) is var city && city >= 0)
            {
                Ask(i, city, ResidueKind.Place, ReplacementKind.Address);
                i = city;
                continue;
            }

            if (LooksLikeName(i, word, out var first))
            {
                i = AskName(first, i);
            }
        }

        AskEarlierPlaceholders();
    }

    private int City(int i)
    {
        foreach (var phrase in tokens[i].Word!.Phrases)
        {
            if (phrase.Kind == PhraseKind.City && tokens[i].Word!.IsCapital && MatchPhrase(phrase, i) is var end && end >= 0)
            {
                return end;
            }
        }

        return -1;
    }

    private void AskAge(int i, Word word)
    {
        if (word.Form.Length > 3 || i + 1 >= tokens.Count)
        {
            return;
        }

        if (Key(i + 1) == "jarige" && GapIs(i, 2, " -"))
        {
            Ask(i, i + 1, ResidueKind.Age, ReplacementKind.Withheld);
        }
        else if (Key(i + 1) == "jaar" && Key(i + 2) is "oud" or "oude" && GapIs(i, 1, " ") && GapIs(i + 1, 1, " "))
        {
            Ask(i, i + 2, ResidueKind.Age, ReplacementKind.Withheld);
        }
        else if (Key(i + 1) == "jaar" && GapIs(i, 1, " ") && IsOfPerson(i))
        {
            // "Zij is 47 jaar", "een man van 47 jaar": the years of a contract have no person before them.
            Ask(i, i + 1, ResidueKind.Age, ReplacementKind.Withheld);
        }
    }

    private bool IsOfPerson(int i) =>
        i >= 2 && GapIs(i - 1, 1, " ") && GapIs(i - 2, 1, " ") && Key(i - 1) is "van" or "is" or "was" or "werd"
        && (Lexicon.IsPersonWord(Key(i - 2)) || (taken[i - 2] && Key(i - 1) != "van"));

    private bool LooksLikeName(int i, Word word, out int first)
    {
        first = i;
        if (!word.IsCapital)
        {
            return false;
        }

        var previous = i > 0 ? tokens[i - 1].Word : null;
        var adjoining = previous is { IsNumber: false } && !taken[i - 1] && Gap(i - 1).Length <= 2 && Gap(i - 1).IndexOfAnyExcept(". ") < 0;
        if (adjoining && Lexicon.IsStrongTitle(previous!.Key) && !Lexicon.IsTitle(word.Key) && (word.Level != Lexicon.Function || word.Form.Length == 1))
        {
            return true;
        }

        if (adjoining && previous is { IsCapital: true, Form.Length: 1 } && Gap(i - 1).Contains('.') && word.Level != Lexicon.Function && !(i > 1 && Lexicon.IsEnumerator(Key(i - 2))))
        {
            first = i - 1;
            while (first > 0 && first > i - 8 && !taken[first - 1] && tokens[first - 1].Word is { IsCapital: true, Form.Length: 1 } && GapIs(first - 1, 2, ". "))
            {
                first--;
            }

            return true;
        }

        if (word.Form.Length < 2 || word.IsAllCapitals || Lexicon.IsCapitalisedWord(word.Key) || Lexicon.Month(word.Key) > 0)
        {
            return word.Form.Length == 1 && i + 1 < tokens.Count && Gap(i) is "." && tokens[i + 1].Word is { Form.Length: 1, IsCapital: true } && !taken[i + 1];
        }

        return Lexicon.IsGivenName(word.Key) || (word.Level == Lexicon.Name && !IsSentenceStart(i));
    }

    /// <summary>Takes the words with a capital that follow, with prefixes in between, into one question.</summary>
    private int AskName(int first, int at)
    {
        var last = at;
        for (var i = at + 1; i < tokens.Count && i <= at + 8 && !taken[i] && tokens[i].Word is { IsNumber: false } word && Gap(i - 1).Length <= 2 && Gap(i - 1).IndexOfAnyExcept(" -'.") < 0; i++)
        {
            if (Gap(i - 1).Contains('.') && tokens[i - 1].Word is not { Form.Length: 1 })
            {
                break;
            }

            if (word.IsCapital && word.Level != Lexicon.Function && !Lexicon.IsCapitalisedWord(word.Key))
            {
                last = i;
            }
            else if (word.PrefixForm is null)
            {
                break;
            }
        }

        Ask(first, last, ResidueKind.PossibleName, ReplacementKind.PersonName);
        return last;
    }

    private void AskEarlierPlaceholders()
    {
        for (var open = Array.IndexOf(chars, '['); open >= 0; open = Array.IndexOf(chars, '[', open + 1))
        {
            var close = chars.AsSpan(open, Math.Min(60, chars.Length - open)).IndexOf(']');
            var token = TokenAtOrAfter(open);
            if (close > 0 && token < tokens.Count && tokens[token].Word is { } word && tokens[token].Start == open + 1 && Placeholders.IsLabel(word.Key))
            {
                hits.Add(new(open, open + close + 1, ReplacementKind.Withheld, null) { Residue = ResidueKind.EarlierPlaceholder });
            }
        }
    }
}
