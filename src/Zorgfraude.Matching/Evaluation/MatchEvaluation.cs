using Zorgfraude.Collections;
using Zorgfraude.Law;

namespace Zorgfraude.Matching.Evaluation;

/// <summary>
/// Holds what the engine said of pairs against the truth. A pair that was never scored counts as one that was not answered at any
/// threshold. The order in which pairs are given does not matter.
/// </summary>
[DutchTerm("beoordeling van de vergelijking")]
public sealed class MatchEvaluation
{
    private readonly JudgedPair[] pairs;

    // Where each run of equal scores ends, over the scored pairs only.
    private readonly int[] ends;
    private readonly long same;

    /// <summary>An evaluation of these pairs.</summary>
    /// <param name="pairs">Every pair that was scored, and every true pair that was not.</param>
    /// <exception cref="ArgumentException">A score is not a number, or a pair that is not the same was never scored.</exception>
    public MatchEvaluation(IEnumerable<JudgedPair> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        this.pairs = [.. pairs];
        if (this.pairs.Any(static p => p is null || double.IsNaN(p.LogOdds) || (!p.IsScored && !p.Same)))
        {
            throw new ArgumentException("ZF0951: Every pair has a score that is a number; only a true pair may lack one.", nameof(pairs));
        }

        // By score, then by everything else that counts, so that the order of the input leaves no trace.
        Array.Sort(this.pairs, static (a, b) => b.LogOdds != a.LogOdds ? b.LogOdds.CompareTo(a.LogOdds)
            : a.Same != b.Same ? a.Same.CompareTo(b.Same)
            : string.CompareOrdinal(a.Unit, b.Unit) is not 0 and var unit ? unit
            : string.CompareOrdinal(a.Kind, b.Kind));
        Scored = this.pairs.Count(static p => p.IsScored);
        ends = [.. Enumerable.Range(0, (int)Scored).Where(i => i + 1 == Scored || this.pairs[i + 1].LogOdds != this.pairs[i].LogOdds)];
        same = this.pairs.LongCount(static p => p.Same);
    }

    /// <summary>Number of scored pairs.</summary>
    public long Scored { get; }

    /// <summary>Number of pairs that are the same.</summary>
    public long Same => same;

    /// <summary>Share of the pairs that are the same and were scored at all; 1 when there is no such pair. No threshold finds more.</summary>
    [DutchTerm("bereik")]
    public double Reach => same == 0 ? 1 : (same - pairs.LongCount(static p => !p.IsScored)) / (double)same;

    /// <summary>What comes of answering every pair from this threshold on.</summary>
    /// <param name="logOdds">The threshold, as natural log-odds.</param>
    public ThresholdPoint At(double logOdds)
    {
        long good = 0;
        long bad = 0;
        for (var i = 0; i < Scored && pairs[i].LogOdds >= logOdds; i++)
        {
            good += pairs[i].Same ? 1 : 0;
            bad += pairs[i].Same ? 0 : 1;
        }

        return new(logOdds, good, bad, same - good);
    }

    /// <summary>What comes of answering every pair from this probability on.</summary>
    /// <param name="probability">The threshold, from 0 to 1.</param>
    public ThresholdPoint AtProbability(double probability) => At(Math.Log(probability) - Math.Log(1 - probability));

    /// <summary>One point for each score that occurs, from the highest down.</summary>
    public IEnumerable<ThresholdPoint> Curve()
    {
        long good = 0;
        var at = 0;
        foreach (var end in ends)
        {
            for (; at <= end; at++)
            {
                good += pairs[at].Same ? 1 : 0;
            }

            yield return new(pairs[end].LogOdds, good, at - good, same - good);
        }
    }

    /// <summary>
    /// The threshold with the highest F1, chosen with the truth in hand: a diagnosis, not what a fixed threshold will give. Of equal
    /// ones the highest threshold.
    /// </summary>
    public ThresholdPoint Best()
    {
        var best = new ThresholdPoint(double.PositiveInfinity, 0, 0, same);
        foreach (var point in Curve())
        {
            best = point.F1 > best.F1 ? point : best;
        }

        return best;
    }

    /// <summary>The lowest threshold from which on no false pair is answered. A true pair with the score of a false one is not in it.</summary>
    public ThresholdPoint AtZeroFalse()
    {
        var clean = new ThresholdPoint(double.PositiveInfinity, 0, 0, same);
        foreach (var point in Curve())
        {
            if (point.FalsePositives > 0)
            {
                break;
            }

            clean = point;
        }

        return clean;
    }

    /// <summary>How far the probabilities can be taken at their word, in ten bins of equal width.</summary>
    public Calibration Calibrate() => Calibrate([0, .1, .2, .3, .4, .5, .6, .7, .8, .9, 1]);

    /// <summary>How far the probabilities can be taken at their word, in bins of one's own.</summary>
    /// <param name="edges">Edges of the bins, ascending, from 0 to 1.</param>
    /// <exception cref="ArgumentException">The edges do not ascend from 0 to 1.</exception>
    public Calibration Calibrate(ValueList<double> edges)
    {
        if (edges.Count < 2 || edges[0] != 0 || edges[^1] != 1 || Enumerable.Range(1, edges.Count - 1).Any(i => !(edges[i] > edges[i - 1])))
        {
            throw new ArgumentException("ZF0952: The edges of the bins ascend from 0 to 1.", nameof(edges));
        }

        var count = new long[edges.Count - 1];
        var said = new double[count.Length];
        var was = new long[count.Length];
        var squares = 0d;
        for (var i = 0; i < Scored; i++)
        {
            var p = pairs[i].Probability;
            var bin = 0;
            while (bin + 1 < count.Length && p >= edges[bin + 1])
            {
                bin++;
            }

            count[bin]++;
            said[bin] += p;
            was[bin] += pairs[i].Same ? 1 : 0;
            squares += Square(p, pairs[i].Same);
        }

        var bins = count.Select((n, b) => new ReliabilityBin(edges[b], edges[b + 1], n, n == 0 ? 0 : said[b] / n, n == 0 ? 0 : was[b] / (double)n)).ToArray();
        return Scored == 0
            ? new(0, 0, ValueList.Create<ReliabilityBin>(bins))
            : new(squares / Scored, bins.Sum(static b => b.Count * Math.Abs(b.MeanProbability - b.ShareSame)) / Scored, ValueList.Create<ReliabilityBin>(bins));
    }

    /// <summary>What went right and wrong within each kind of pair, at one threshold, in the order of their names.</summary>
    /// <param name="logOdds">The threshold, as natural log-odds.</param>
    public ValueList<KindErrors> ByKind(double logOdds) => pairs
        .GroupBy(static p => p.Kind, StringComparer.Ordinal)
        .OrderBy(static g => g.Key, StringComparer.Ordinal)
        .Select(g => new KindErrors(
            g.Key,
            g.LongCount(static p => p.Same),
            g.LongCount(p => p.Same && p.IsScored && p.LogOdds >= logOdds),
            g.LongCount(static p => !p.Same),
            g.LongCount(p => !p.Same && p.LogOdds >= logOdds)))
        .ToValueList();

    /// <summary>
    /// Percentile bootstrap: the pairs are drawn again with replacement, whole units at a time, and every figure is computed anew. The
    /// same seed always gives the same intervals.
    /// </summary>
    /// <param name="logOdds">The threshold of precision, recall and F1, as natural log-odds.</param>
    /// <param name="resamples">Number of resamples, from 1 to 100,000.</param>
    /// <param name="seed">Seed of the draws.</param>
    /// <param name="confidence">Share of the resamples within each interval, above 0 and below 1.</param>
    public EvaluationIntervals Bootstrap(double logOdds, int resamples = 1000, int seed = 1, double confidence = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(resamples, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(resamples, 100_000);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(confidence, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(confidence, 1);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var units = 0;
        var unitOf = Array.ConvertAll(pairs, p => p.Unit.Length == 0 ? units++ : numbers.TryGetValue(p.Unit, out var known) ? known : numbers[p.Unit] = units++);
        var random = new SeededNumbers((ulong)seed);
        var drawn = new int[units];
        var figures = new double[6][];
        for (var f = 0; f < figures.Length; f++)
        {
            figures[f] = new double[resamples];
        }

        for (var r = 0; r < resamples; r++)
        {
            Array.Clear(drawn);
            for (var u = 0; u < units; u++)
            {
                drawn[random.Next(units)]++;
            }

            Resample(unitOf, drawn, logOdds, figures, r);
        }

        var intervals = Array.ConvertAll(figures, f => Interval(f, confidence));
        return new(confidence, resamples, intervals[0], intervals[1], intervals[2], intervals[3], intervals[4], intervals[5]);
    }

    private static double Square(double probability, bool same) => same ? (1 - probability) * (1 - probability) : probability * probability;

    private static ConfidenceInterval Interval(double[] figures, double confidence)
    {
        Array.Sort(figures);
        var tail = (1 - confidence) / 2 * (figures.Length - 1);
        return new(figures[(int)Math.Floor(tail)], figures[(int)Math.Ceiling(figures.Length - 1 - tail)]);
    }

    private void Resample(int[] unitOf, int[] drawn, double logOdds, double[][] figures, int r)
    {
        long all = 0;
        for (var i = 0; i < pairs.Length; i++)
        {
            all += pairs[i].Same ? drawn[unitOf[i]] : 0;
        }

        long good = 0;
        long bad = 0;
        long scored = 0;
        var squares = 0d;
        var at = 0;
        var point = new ThresholdPoint(logOdds, 0, 0, all);
        var best = point.F1;
        var clean = point.Recall;
        foreach (var end in ends)
        {
            for (; at <= end; at++)
            {
                var times = drawn[unitOf[at]];
                scored += times;
                good += pairs[at].Same ? times : 0;
                bad += pairs[at].Same ? 0 : times;
                squares += times == 0 ? 0 : times * Square(pairs[at].Probability, pairs[at].Same);
            }

            var here = new ThresholdPoint(pairs[end].LogOdds, good, bad, all - good);
            best = Math.Max(best, here.F1);
            clean = bad == 0 ? here.Recall : clean;
            point = here.LogOdds >= logOdds ? here : point;
        }

        figures[0][r] = point.Precision;
        figures[1][r] = point.Recall;
        figures[2][r] = point.F1;
        figures[3][r] = best;
        figures[4][r] = clean;
        figures[5][r] = scored == 0 ? 0 : squares / scored;
    }
}
