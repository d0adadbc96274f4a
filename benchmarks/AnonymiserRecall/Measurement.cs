using Zorgfraude.Protocol.Anonymisation;

namespace Zorgfraude.AnonymiserRecall;

/// <summary>Counts of one run: what was planted, what was replaced in full, what was at least shown to a human.</summary>
internal sealed class Measurement
{
    public SortedDictionary<string, (int Planted, int Replaced, int Shown)> ByKind { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, (int Planted, int Replaced, int Shown)> ByNotation { get; } = new(StringComparer.Ordinal);

    public int Planted { get; private set; }

    public int Replaced { get; private set; }

    public int Shown { get; private set; }

    public int Replacements { get; private set; }

    public int RightReplacements { get; private set; }

    public int ResidueItems { get; private set; }

    public List<string> Missed { get; } = [];

    public List<string> Wrong { get; } = [];

    public double Recall => Planted == 0 ? 0 : (double)Replaced / Planted;

    public double Precision => Replacements == 0 ? 0 : (double)RightReplacements / Replacements;

    public static Measurement Of(int seed, bool heldOut, int documents)
    {
        var measurement = new Measurement();
        var corpus = new Corpus(seed, heldOut);
        for (var i = 0; i < documents; i++)
        {
            measurement.Add(corpus.Next());
        }

        return measurement;
    }

    private void Add(GeneratedFile file)
    {
        var draft = Anonymiser.Scan(file.Input);
        var replaced = new bool[file.Text.Length];
        var shown = new bool[file.Text.Length];
        foreach (var position in draft.Replacements.SelectMany(r => r.Positions))
        {
            Array.Fill(replaced, true, position.Offset, position.Length);
            Array.Fill(shown, true, position.Offset, position.Length);
            Replacements++;
            if (file.Planted.Any(p => p.Offset < position.Offset + position.Length && position.Offset < p.Offset + p.Length))
            {
                RightReplacements++;
            }
            else if (Wrong.Count < 200)
            {
                Wrong.Add(Around(file.Text, position.Offset, position.Length));
            }
        }

        ResidueItems += draft.Residue.Count;
        foreach (var position in draft.Residue.SelectMany(r => r.Positions))
        {
            Array.Fill(shown, true, position.Offset, position.Length);
        }

        foreach (var planted in file.Planted)
        {
            var inFull = Covers(planted, file.Text, replaced);
            var inSight = Covers(planted, file.Text, shown);
            Planted++;
            Replaced += inFull ? 1 : 0;
            Shown += inSight ? 1 : 0;
            Count(ByKind, planted.Kind, inFull, inSight);
            Count(ByNotation, $"{planted.Kind}: {planted.Notation}", inFull, inSight);
            if (!inFull && Missed.Count < 200)
            {
                Missed.Add($"{planted.Kind}/{planted.Notation}: {Around(file.Text, planted.Offset, planted.Length)}");
            }
        }
    }

    private static void Count(SortedDictionary<string, (int Planted, int Replaced, int Shown)> counts, string key, bool replaced, bool shown)
    {
        var c = counts.GetValueOrDefault(key);
        counts[key] = (c.Planted + 1, c.Replaced + (replaced ? 1 : 0), c.Shown + (shown ? 1 : 0));
    }

    // Every letter and digit must be gone; a dot or a hyphen may stay.
    private static bool Covers(Planted planted, string text, bool[] covered)
    {
        for (var i = planted.Offset; i < planted.Offset + planted.Length; i++)
        {
            if (char.IsLetterOrDigit(text[i]) && !covered[i])
            {
                return false;
            }
        }

        return true;
    }

    private static string Around(string text, int offset, int length)
    {
        var from = Math.Max(0, offset - 25);
        var to = Math.Min(text.Length, offset + length + 25);
        return $"{text[from..offset]}«{text.Substring(offset, length)}»{text[(offset + length)..to]}".ReplaceLineEndings("⏎");
    }
}
