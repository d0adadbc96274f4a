using System.Buffers;

namespace Zorgfraude.Protocol.Anonymisation.Scanning;

/// <summary>One text under the scanner: its tokens and what was found. Every pass looks at a token a bounded number of times.</summary>
internal sealed partial class SegmentScan
{
    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".!?:\n•;");

    private readonly FileIndex file;
    private readonly TextView view;
    private readonly char[] chars;
    private readonly List<Token> tokens = [];
    private readonly List<Hit> hits = [];
    private readonly bool[] taken;
    private readonly bool[] dated;

    private SegmentScan(FileIndex file, string text, HashSet<string> placeholders)
    {
        this.file = file;
        view = TextView.Of(text);
        chars = view.Chars;
        Tokenise(placeholders);
        taken = new bool[tokens.Count];
        dated = new bool[tokens.Count];
    }

    internal TextView View => view;

    /// <summary>Reads the words, so that every text of the submission is known before the first is scanned.</summary>
    internal static SegmentScan Prepare(FileIndex file, string text, HashSet<string> placeholders) => new(file, text, placeholders);

    /// <summary>Scans, and gives what was found in order, without overlap.</summary>
    internal List<Hit> Run()
    {
        ScanMailAndWeb();
        ScanPhrases();
        ScanDates();
        ScanPostcodes();
        ScanAccounts();
        ScanNumbers();
        ScanNames();
        var certain = Merge([.. hits.Where(h => h.Residue is null)]);
        Mark(certain);
        ScanResidue();
        List<Hit> residue = [.. hits.Where(h => h.Residue is not null && !Overlaps(certain, h))];
        return [.. certain.Concat(Merge(residue)).OrderBy(h => h.From)];
    }

    private static bool Overlaps(List<Hit> ordered, Hit hit)
    {
        var (low, high) = (0, ordered.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = ordered[middle].To <= hit.From ? (middle + 1, high) : (low, middle);
        }

        return low < ordered.Count && ordered[low].From < hit.To;
    }

    private void Tokenise(HashSet<string> placeholders)
    {
        for (var i = 0; i < chars.Length;)
        {
            if (chars[i] == '[' && placeholders.Count > 0 && Placeholder(i, placeholders) is var close && close > 0)
            {
                tokens.Add(new(i, close, null));
                i = close;
                continue;
            }

            var end = Words.RunEnd(chars, i);
            if (end == i)
            {
                i++;
                continue;
            }

            tokens.Add(new(i, end, file.Describe(chars.AsSpan(i, end - i))));
            i = end;
        }
    }

    private int Placeholder(int open, HashSet<string> placeholders)
    {
        var length = chars.AsSpan(open, Math.Min(80, chars.Length - open)).IndexOf(']');
        if (length < 0)
        {
            return 0;
        }

        var (start, end) = view.ToSource(open, open + length + 1);
        return placeholders.Contains(view.Source[start..end]) ? open + length + 1 : 0;
    }

    private ReadOnlySpan<char> Gap(int left) => chars.AsSpan(tokens[left].End, tokens[left + 1].Start - tokens[left].End);

    private bool GapIs(int left, int most, string allowed)
    {
        var gap = Gap(left);
        return gap.Length <= most && gap.IndexOfAnyExcept(allowed) < 0;
    }

    private string Key(int i) => i >= 0 && i < tokens.Count && tokens[i].Word is { } word ? word.Key : "";

    private char CharAt(int i) => i >= 0 && i < chars.Length ? chars[i] : '\n';

    private void Take(int from, int to)
    {
        for (var i = from; i <= to; i++)
        {
            taken[i] = true;
        }
    }

    private void Found(int firstToken, int lastToken, ReplacementKind kind, string entity)
    {
        hits.Add(new(tokens[firstToken].Start, tokens[lastToken].End, kind, entity));
        Take(firstToken, lastToken);
    }

    private void Ask(int firstToken, int lastToken, ResidueKind residue, ReplacementKind kind) =>
        hits.Add(new(tokens[firstToken].Start, tokens[lastToken].End, kind, null) { Residue = residue });

    private void Mark(List<Hit> certain)
    {
        var h = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            while (h < certain.Count && certain[h].To <= tokens[i].Start)
            {
                h++;
            }

            taken[i] = h < certain.Count && certain[h].From < tokens[i].End;
        }
    }

    /// <summary>Overlapping finds become one, under the kind of the longest; parts of one address become one address.</summary>
    private List<Hit> Merge(List<Hit> found)
    {
        var merged = new List<Hit>();
        foreach (var hit in found.OrderBy(h => h.From).ThenByDescending(h => h.To - h.From).ThenBy(h => h.Kind))
        {
            if (merged.Count > 0 && merged[^1] is var last && hit.From < last.To)
            {
                var longest = hit.To - hit.From > last.To - last.From ? hit : last;
                merged[^1] = longest with { From = last.From, To = Math.Max(last.To, hit.To), IsApproximate = last.IsApproximate && hit.IsApproximate };
            }
            else if (merged.Count > 0 && merged[^1] is var before && IsAddress(before) && IsAddress(hit) && before.Residue is null
                && hit.From - before.To <= 3 && chars.AsSpan(before.To, hit.From - before.To).IndexOfAnyExcept(" ,\n\r") < 0)
            {
                merged[^1] = before with { To = hit.To, Kind = ReplacementKind.Address };
            }
            else
            {
                merged.Add(hit);
            }
        }

        return merged;

        static bool IsAddress(Hit hit) => hit.Kind is ReplacementKind.Address or ReplacementKind.Postcode;
    }

    private bool IsSentenceStart(int i)
    {
        if (i == 0)
        {
            return true;
        }

        var gap = Gap(i - 1);
        if (gap.IndexOfAny(SentenceEnds) < 0)
        {
            return false;
        }

        // "dhr. " and "P. " do not end a sentence.
        return !(gap.Length <= 2 && gap[0] == '.' && tokens[i - 1].Word is { IsNumber: false } before
            && (Lexicon.IsStrongTitle(before.Key) || before.Key is "mr" or "dr" or "ir" or "ing" || (before.Form.Length == 1 && before.IsCapital)));
    }

    private bool InCapitals(int i) =>
        tokens[i].Word is { IsAllCapitals: true } && ((i > 0 && tokens[i - 1].Word is { IsAllCapitals: true }) || (i + 1 < tokens.Count && tokens[i + 1].Word is { IsAllCapitals: true }));
}
