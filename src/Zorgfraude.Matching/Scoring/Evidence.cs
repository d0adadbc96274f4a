namespace Zorgfraude.Matching.Scoring;

/// <summary>What one comparison found. Filled again and again.</summary>
internal sealed class Evidence
{
    public const int Fields = 11;

    public ComparisonLevel[] Levels { get; } = new ComparisonLevel[Fields];

    /// <summary>Natural logarithm of the likelihood ratio of one person against two random people.</summary>
    public double[] Weights { get; } = new double[Fields];

    /// <summary>Share of the people with the value that agrees; 0 where none is used.</summary>
    public double[] Frequencies { get; } = new double[Fields];

    /// <summary>Which surname or organisation name of either side the weight is about.</summary>
    public int QuerySurname { get; set; }

    public int EntrySurname { get; set; }

    /// <summary>What fields that agree together take off the sum of the weights.</summary>
    /// <summary>Whether the two are known to live elsewhere, and no number says that they are one all the same.</summary>
    public bool Elsewhere { get; set; }

    public double JointAdjustment { get; set; }

    public double Prior { get; set; }

    public double LogOdds { get; set; }

    public double Probability { get; set; }

    /// <summary>From 0 to 1: how much there was to compare.</summary>
    public double Compared { get; set; }

    /// <summary>Something that a match may not have, however likely: it is possible at most.</summary>
    public bool Barred { get; set; }

    public ComparisonLevel this[MatchField field] => Levels[(int)field];

    public void Clear()
    {
        Levels.AsSpan().Clear();
        Weights.AsSpan().Clear();
        Frequencies.AsSpan().Clear();
        Elsewhere = false;
        JointAdjustment = 0;
        Compared = 0;
        Barred = false;
        QuerySurname = 0;
        EntrySurname = 0;
    }

    public void Set(MatchField field, ComparisonLevel level, double weight, double frequency = 0)
    {
        Levels[(int)field] = level;
        Weights[(int)field] = weight;
        Frequencies[(int)field] = frequency;
    }
}
