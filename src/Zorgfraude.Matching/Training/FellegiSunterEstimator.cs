using Zorgfraude.Collections;

namespace Zorgfraude.Matching.Training;

/// <summary>
/// Estimates from pairs of unknown truth how often the records of one person agree: the m probabilities of Fellegi and Sunter (1969) by
/// expectation and maximisation (Winkler 1988; Enamorado, Fifield and Imai 2019). A free mixture of two kinds of pairs easily settles
/// on two kinds that are not "same" and "different". Therefore the u probabilities, of chance agreement, are given, as random pairs or name
/// frequencies tell them; households and the like are kinds of their own; starting values count as imagined pairs; and levels keep their
/// order (pool adjacent violators; Barlow and others 1972).
/// </summary>
public static class FellegiSunterEstimator
{
    /// <summary>How often two random records stand at each level, drawn towards given values where few pairs tell.</summary>
    /// <param name="randomPairs">Random pairs, of which next to none are one person.</param>
    /// <param name="towards">Values drawn towards; every level that occurs must be in it.</param>
    /// <param name="weight">How many imagined pairs stand behind those values, above 0.</param>
    /// <exception cref="ArgumentException">A level occurs of which no value is given.</exception>
    public static ValueList<LevelProbability> Chances(IEnumerable<ComparisonPattern> randomPairs, ValueList<LevelProbability> towards, double weight)
    {
        ArgumentNullException.ThrowIfNull(randomPairs);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(weight);
        var start = ByLevel(towards, nameof(towards));
        var counts = new double[start.Length];
        foreach (var pattern in randomPairs)
        {
            foreach (var level in pattern.Levels)
            {
                if (LevelFamilies.Of(level) >= 0)
                {
                    counts[(int)level] += pattern.Count;
                }
            }
        }

        return Shares(counts, start, weight, null);
    }

    /// <summary>Estimates the probabilities of the levels among pairs of one person, and the share of such pairs.</summary>
    /// <param name="patterns">The pairs that could be one person. Pairs left out must be ones of which that is next to impossible.</param>
    /// <param name="totalPairs">Number of pairs out of which those came; at least their number.</param>
    /// <param name="chances">Per level how often two random records stand at it.</param>
    /// <param name="start">Per level where the estimate starts and what it is anchored to.</param>
    /// <param name="shareSame">Share of all pairs that are one person, to start from and to be anchored to; above 0.</param>
    /// <param name="shareSituations">Share of all pairs in each situation, likewise; 0 keeps a situation out.</param>
    /// <param name="options">What keeps the estimation within reason.</param>
    /// <exception cref="ArgumentException">A value is out of range, or a level occurs of which no value is given.</exception>
    public static Estimate Run(
        IReadOnlyList<ComparisonPattern> patterns,
        double totalPairs,
        ValueList<LevelProbability> chances,
        ValueList<LevelProbability> start,
        double shareSame,
        ValueList<double> shareSituations,
        EstimationOptions options)
    {
        ArgumentNullException.ThrowIfNull(patterns);
        ArgumentNullException.ThrowIfNull(options);
        if (!(options.AnchorPairs > 0) || !(options.AnchorShares >= 0) || options.MaximumRounds is < 1 or > 100_000 || !(options.Tolerance > 0))
        {
            throw new ArgumentException("ZF0954: The anchors, the number of rounds or the tolerance of an estimation are out of range.", nameof(options));
        }

        if (patterns.Any(p => !(p.Count > 0) || !double.IsFinite(p.FixedWeight) || p.Situations.Count != shareSituations.Count || p.Situations.Any(static s => !(s >= 0) || !double.IsFinite(s)))
            || !(totalPairs >= patterns.Sum(static p => p.Count)) || !(shareSame > 0) || shareSituations.Any(static s => !(s >= 0)) || !(shareSame + shareSituations.Sum() < 1))
        {
            throw new ArgumentException("ZF0955: Patterns, their total or the starting shares are out of range.", nameof(patterns));
        }

        var u = ByLevel(chances, nameof(chances));
        var anchor = ByLevel(start, nameof(start));
        if (patterns.Any(p => p.Levels.Any(l => LevelFamilies.Of(l) >= 0 && (u[(int)l] == 0 || anchor[(int)l] == 0))))
        {
            throw new ArgumentException("ZF0956: A level occurs of which no chance or no starting probability is given.", nameof(patterns));
        }

        var run = new Rounds(patterns, totalPairs, u, anchor, [shareSame, .. shareSituations], options);
        return run.Converge();
    }

    private static double[] ByLevel(ValueList<LevelProbability> values, string parameter)
    {
        var result = new double[Enum.GetValues<ComparisonLevel>().Length];
        foreach (var value in values)
        {
            result[(int)value.Level] = value.Probability is > 0 and <= 1 && Enum.IsDefined(value.Level)
                ? value.Probability
                : throw new ArgumentException("ZF0905: A level probability lies above 0 and at most at 1, for a level that exists.", parameter);
        }

        return result;
    }

    // Counts and imagined counts over their sum, family by family; pooled where the order of the weights would be broken.
    private static ValueList<LevelProbability> Shares(double[] counts, double[] anchor, double strength, double[]? order)
    {
        var result = new List<LevelProbability>();
        for (var family = 0; family < LevelFamilies.Count; family++)
        {
            var levels = LevelFamilies.Levels(family).ToArray().Where(l => anchor[(int)l] > 0).ToArray();
            var anchored = levels.Sum(l => anchor[(int)l]);
            var total = levels.Sum(l => counts[(int)l]) + strength;
            var shares = Array.ConvertAll(levels, l => (counts[(int)l] + (strength * anchor[(int)l] / anchored)) / total);
            if (order is not null)
            {
                Pool(levels, shares, anchor, order);
            }

            result.AddRange(levels.Select((l, i) => new LevelProbability(l, shares[i])));
        }

        return result.ToValueList();
    }

    // The most likely shares of which share / chance does not rise where the anchor's does not: neighbours that would are pooled.
    private static void Pool(ComparisonLevel[] levels, double[] shares, double[] anchor, double[] u)
    {
        var ordered = Enumerable.Range(0, levels.Length).OrderByDescending(i => anchor[(int)levels[i]] / u[(int)levels[i]]).ToArray();
        var blocks = new List<(double Share, double Chance, int From)>();
        for (var i = 0; i < ordered.Length; i++)
        {
            var block = (Share: shares[ordered[i]], Chance: u[(int)levels[ordered[i]]], From: i);
            while (blocks.Count > 0 && blocks[^1].Share / blocks[^1].Chance < block.Share / block.Chance)
            {
                block = (blocks[^1].Share + block.Share, blocks[^1].Chance + block.Chance, blocks[^1].From);
                blocks.RemoveAt(blocks.Count - 1);
            }

            blocks.Add(block);
        }

        for (var b = 0; b < blocks.Count; b++)
        {
            var to = b + 1 < blocks.Count ? blocks[b + 1].From : ordered.Length;
            for (var i = blocks[b].From; i < to; i++)
            {
                shares[ordered[i]] = blocks[b].Share * u[(int)levels[ordered[i]]] / blocks[b].Chance;
            }
        }
    }

    /// <summary>The state of one estimation.</summary>
    private sealed class Rounds(
        IReadOnlyList<ComparisonPattern> patterns, double totalPairs, double[] u, double[] anchor, double[] startShares, EstimationOptions options)
    {
        private readonly double observed = patterns.Sum(static p => p.Count);
        private readonly double[] shares = (double[])startShares.Clone();
        private readonly double[] expected = new double[startShares.Length];
        private readonly double[] counts = new double[u.Length];
        private double[] m = [];
        private double certain;

        public Estimate Converge()
        {
            var levels = Shares(counts, anchor, options.AnchorPairs, options.KeepOrder ? u : null);
            m = ByLevel(levels, nameof(levels));
            var objective = new List<double>();
            var converged = false;
            for (var round = 0; round < options.MaximumRounds && !converged; round++)
            {
                objective.Add(Expect());
                var before = m;
                levels = Shares(counts, anchor, options.AnchorPairs, options.KeepOrder ? u : null);
                m = ByLevel(levels, nameof(levels));
                var change = Enumerable.Range(0, m.Length).Max(l => m[l] == before[l] ? 0 : Math.Abs((m[l] / before[l]) - 1));
                for (var k = 0; k < shares.Length; k++)
                {
                    var share = (expected[k] + (options.AnchorShares * startShares[k])) / (totalPairs + options.AnchorShares);
                    change = Math.Max(change, share == shares[k] ? 0 : Math.Abs((share / shares[k]) - 1));
                    shares[k] = share;
                }

                converged = change <= options.Tolerance;
            }

            objective.Add(Expect());
            return new(
                levels,
                shares[0],
                ValueList.Create<double>(shares.AsSpan(1)),
                expected[0],
                levels.Select(l => counts[(int)l.Level]).ToValueList(),
                expected[0] > 0 ? certain / expected[0] : 0,
                objective.ToValueList(),
                converged);
        }

        // One pass over the pairs: who they probably are, and the objective at the present values.
        private double Expect()
        {
            Array.Clear(counts);
            Array.Clear(expected);
            certain = 0;
            var random = 1 - shares.Sum();
            var objective = ((totalPairs - observed) * Math.Log(random)) + Anchored(random);
            var part = new double[shares.Length];
            foreach (var pattern in patterns)
            {
                var weight = pattern.FixedWeight;
                foreach (var level in pattern.Levels)
                {
                    weight += LevelFamilies.Of(level) >= 0 ? Math.Log(m[(int)level] / u[(int)level]) : 0;
                }

                // Scaled by the largest part, so that no exponent overflows.
                part[0] = Math.Log(shares[0]) + weight;
                var largest = Math.Max(Math.Log(random), part[0]);
                for (var k = 1; k < part.Length; k++)
                {
                    part[k] = shares[k] * pattern.Situations[k - 1] is > 0 and var likelihood ? Math.Log(likelihood) : double.NegativeInfinity;
                    largest = Math.Max(largest, part[k]);
                }

                var sum = Math.Exp(Math.Log(random) - largest);
                foreach (var log in part)
                {
                    sum += Math.Exp(log - largest);
                }

                objective += pattern.Count * (largest + Math.Log(sum));
                for (var k = 0; k < part.Length; k++)
                {
                    part[k] = Math.Exp(part[k] - largest) / sum;
                    expected[k] += pattern.Count * part[k];
                }

                certain += pattern.Count * part[0] * part[0];
                foreach (var level in pattern.Levels)
                {
                    counts[(int)level] += pattern.Count * part[0];
                }
            }

            return objective;
        }

        // The imagined pairs have a likelihood as well.
        private double Anchored(double random)
        {
            var sum = options.AnchorShares * (1 - startShares.Sum()) * Math.Log(random);
            for (var k = 0; k < shares.Length; k++)
            {
                sum += startShares[k] == 0 ? 0 : options.AnchorShares * startShares[k] * Math.Log(shares[k]);
            }

            for (var family = 0; family < LevelFamilies.Count; family++)
            {
                var total = 0d;
                foreach (var level in LevelFamilies.Levels(family))
                {
                    total += anchor[(int)level];
                }

                foreach (var level in LevelFamilies.Levels(family))
                {
                    sum += anchor[(int)level] == 0 ? 0 : options.AnchorPairs * anchor[(int)level] / total * Math.Log(m[(int)level]);
                }
            }

            return sum;
        }
    }
}
