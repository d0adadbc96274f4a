using System.Globalization;
using Zorgfraude.Collections;
using Zorgfraude.Matching.Evaluation;
using Zorgfraude.Matching.Scoring;

namespace Zorgfraude.Matching.Training;

/// <summary>
/// Makes a <see cref="MatchingModel"/> from data: how often the records of one person agree, how often somebody asked about is in the
/// register, and how many relatives and housemates stand there. Chance agreement stays what name frequencies say. The same data,
/// options and seed always give the same model.
/// </summary>
public static class ModelTrainer
{
    // Candidates down to these odds come back, so that a model which doubts too much can be told so.
    private const double Least = 1e-6;

    /// <summary>Trains on two files of which it is not known who is in both.</summary>
    /// <param name="register">The records of the register.</param>
    /// <param name="queries">The records held against it.</param>
    /// <param name="options">How.</param>
    /// <exception cref="ArgumentException">An option is out of range, or a record has a field that is too long.</exception>
    public static TrainingOutcome WithoutLabels(IReadOnlyList<MatchRecord> register, IReadOnlyList<MatchRecord> queries, TrainingOptions options)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(queries);
        Check(options);
        return Estimate(register, Sample(queries.Count, options.MaximumQueries).Select(i => (queries[i], -1)).ToArray(), options);
    }

    /// <summary>Trains on one file in which it is not known who occurs more than once.</summary>
    /// <param name="records">The records.</param>
    /// <param name="options">How.</param>
    /// <exception cref="ArgumentException">An option is out of range, or a record has a field that is too long.</exception>
    public static TrainingOutcome WithoutLabels(IReadOnlyList<MatchRecord> records, TrainingOptions options)
    {
        ArgumentNullException.ThrowIfNull(records);
        Check(options);
        return Estimate(records, Sample(records.Count, options.MaximumQueries).Select(i => (records[i], i)).ToArray(), options);
    }

    /// <summary>
    /// Trains on pairs of which the truth is known: counts, with the starting model as imagined pairs. With
    /// <see cref="TrainingOptions.Calibrate"/> slope and shift are fitted too (Platt 1999).
    /// </summary>
    /// <param name="pairs">The pairs.</param>
    /// <param name="options">How.</param>
    /// <exception cref="ArgumentException">An option is out of range, or a record has a field that is too long.</exception>
    public static TrainingOutcome WithLabels(IEnumerable<LabelledPair> pairs, TrainingOptions options)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        Check(options);
        var known = pairs.ToArray();
        var engine = new MatchingEngine(options.Start);
        var start = Starting(options.Start);
        var patterns = known.Where(static p => p.Same).Select(p => new ComparisonPattern(Observations(engine.Compare(p.One, p.Other)).Select(static o => o.Level).ToValueList())).ToArray();
        var report = new TrainingReport(known.Length, known.Length, patterns.Length, 1, [], []);
        if (patterns.Length < options.LeastMatches)
        {
            return new TrainingOutcome.Refused(
                TrainingProblem.TooFewMatches,
                string.Create(CultureInfo.InvariantCulture, $"{patterns.Length} labelled pairs of one person are fewer than the {options.LeastMatches} asked for."),
                report);
        }

        // Smoothed counts are counted as chances are, over pairs of one person instead of random ones.
        var levels = FellegiSunterEstimator.Chances(patterns, start, options.Estimation.AnchorPairs);
        var seen = patterns.SelectMany(static p => p.Levels).Select(LevelFamilies.Of).ToHashSet();
        var model = options.Start with { Name = options.Name, Levels = Merge(options.Start.Levels, levels, seen) };
        return new TrainingOutcome.Trained(options.Calibrate ? Platt(model, known) : model, report);
    }

    private static void Check(TrainingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (string.IsNullOrWhiteSpace(options.Name) || options.Name.Length > 64)
        {
            throw new ArgumentException("ZF0911: A model has a name of at most 64 characters.", nameof(options));
        }

        if (options.Start.Problem() is { } problem)
        {
            throw new ArgumentException(problem, nameof(options));
        }

        if (options.MaximumQueries is < 1 or > 1_000_000 || options.RandomPairs is < 0 or > 10_000_000 || !(options.LeastMatches >= 1)
            || !(options.MostMatchesPerQuery > 0) || !(options.LeastCertainty is >= 0 and <= 1) || !(options.LeastAgreement is >= 0 and <= 1) || !(options.AnchorQueries >= 0))
        {
            throw new ArgumentException("ZF0957: A training option is out of range.", nameof(options));
        }
    }

    // Evenly spread, so that a sorted file gives a fair part.
    private static IEnumerable<int> Sample(int count, int most) =>
        Enumerable.Range(0, Math.Min(count, most)).Select(i => (int)((long)i * count / Math.Min(count, most)));

    private static ValueList<LevelProbability> Starting(MatchingModel model) => new CompiledModel(model).Levels
        .Select(static (p, i) => new LevelProbability((ComparisonLevel)i, p)).Where(static l => l.Probability > 0).ToValueList();

    // The fields that are trained. A surname in the field of the given name says nothing of the given names; a weight of 0 is one that
    // another field told already; a second surname is weighed in a way of its own.
    private static IEnumerable<FieldEvidence> Observations(MatchCandidate candidate)
    {
        var swapped = candidate.Explanation.Fields.Any(static f => f.Level == ComparisonLevel.SurnameSwapped);
        return candidate.Explanation.Fields.Where(f => f.Field != MatchField.SecondSurname && f.Weight != 0 && LevelFamilies.Of(f.Level) >= 0
            && !(swapped && f.Field == MatchField.GivenNames));
    }

    private static TrainingOutcome Estimate(IReadOnlyList<MatchRecord> register, (MatchRecord Record, int Self)[] queries, TrainingOptions options)
    {
        var kinds = options.TrainSituations ? Enum.GetValues<SituationKind>() : [];
        var rates = new CompiledModel(options.Start).Situations;
        var bare = options.Start with { PossibleThreshold = Least, CalibrationSlope = 1, CalibrationShift = 0, Situations = Only(null, 0) };
        var found = Candidates(register, queries, bare);

        // A model with one situation alone shows, in its joint adjustment, how likely that situation makes the pair.
        var alone = kinds.Select(kind => Candidates(register, queries, bare with { Situations = Only(kind, 1) })).ToArray();
        var start = Starting(options.Start);
        var m = start.ToDictionary(static l => l.Level, static l => l.Probability);
        var random = RandomPairs(register, queries, options);
        var implied = found.Values.Concat(random).SelectMany(Observations).GroupBy(static o => o.Level)
            .ToDictionary(static g => g.Key, g => Math.Clamp(m[g.Key] * Math.Exp(-g.Average(static o => o.Weight)), 1e-12, 1));
        var chances = FellegiSunterEstimator.Chances(
            random.Select(static r => new ComparisonPattern(Observations(r).Select(static o => o.Level).ToValueList())),
            implied.OrderBy(static p => p.Key).Select(static p => new LevelProbability(p.Key, p.Value)).ToValueList(),
            Math.Max(1, options.RandomPairs / 10d));
        var u = chances.ToDictionary(static c => c.Level, static c => c.Probability);
        var patterns = found.OrderBy(static f => f.Key).Select(f => Pattern(f.Value, f.Key)).ToArray();
        var size = Math.Max(1000d, register.Count);
        var total = Math.Max(patterns.Length, (double)queries.Length * register.Count);
        var estimate = FellegiSunterEstimator.Run(
            patterns,
            total,
            chances,
            start.Where(l => u.ContainsKey(l.Level)).ToValueList(),
            options.Start.PriorInRegister / size,
            kinds.Select(k => rates[(int)k] / size).ToValueList(),
            options.Estimation with { AnchorShares = options.AnchorQueries * size });
        var report = new TrainingReport(queries.Length, patterns.Length, estimate.ExpectedSame, estimate.Certainty, chances, estimate.Objective);
        if (Problem(estimate, queries.Length, options) is var (problem, reason))
        {
            return new TrainingOutcome.Refused(problem, reason, report);
        }

        var seen = Enumerable.Range(0, LevelFamilies.Count)
            .Where(f => estimate.Levels.Zip(estimate.ExpectedCompared).Where(p => LevelFamilies.Of(p.First.Level) == f).Sum(static p => p.Second) >= 1).ToHashSet();
        var model = options.Start with { Name = options.Name, Levels = Merge(options.Start.Levels, estimate.Levels, seen) };
        return new TrainingOutcome.Trained(
            !options.TrainSituations ? model : model with
            {
                PriorInRegister = Math.Clamp(estimate.ShareSame * size, 1e-4, 0.99),
                Situations = kinds.Select((k, i) => new SituationRate(k, Math.Min(1e6, estimate.ShareSituations[i] * size))).ToValueList(),
            },
            report);

        ComparisonPattern Pattern(MatchCandidate candidate, (int Query, int Entry) at)
        {
            var observed = Observations(candidate).ToArray();
            var weight = candidate.Explanation.Fields.Sum(static f => f.Weight) - observed.Sum(o => Math.Log(m[o.Level] / u[o.Level]));
            var likelihoods = alone.Select(a => !a.TryGetValue(at, out var there) ? 0
                : Math.Max(0, Math.Exp(Math.Log(bare.PriorInRegister) - there.Explanation.Prior) * (Math.Exp(-there.Explanation.JointAdjustment) - 1)));
            return new(observed.Select(static o => o.Level).ToValueList(), weight, likelihoods.ToValueList());
        }
    }

    private static Dictionary<(int Query, int Entry), MatchCandidate> Candidates(
        IReadOnlyList<MatchRecord> register, (MatchRecord Record, int Self)[] queries, MatchingModel model)
    {
        var engine = new MatchingEngine(model);
        engine.Put(register.Select(static (r, i) => KeyValuePair.Create(i.ToString(CultureInfo.InvariantCulture), r)));
        var found = new Dictionary<(int, int), MatchCandidate>();
        for (var q = 0; q < queries.Length; q++)
        {
            foreach (var candidate in engine.Find(queries[q].Record).Candidates)
            {
                var entry = int.Parse(candidate.EntryId, CultureInfo.InvariantCulture);
                if (entry != queries[q].Self)
                {
                    found[(q, entry)] = candidate;
                }
            }
        }

        return found;
    }

    private static MatchCandidate[] RandomPairs(IReadOnlyList<MatchRecord> register, (MatchRecord Record, int Self)[] queries, TrainingOptions options)
    {
        if (register.Count < 2 || queries.Length == 0)
        {
            return [];
        }

        // Pairs that look like one person are left out: in a file with many doubles they would pass for chance.
        var engine = new MatchingEngine(options.Start with { AssumedSize = Math.Max(1000, register.Count) });
        var numbers = new SeededNumbers((ulong)options.Seed);
        var pairs = new List<MatchCandidate>();
        for (var i = 0; i < options.RandomPairs; i++)
        {
            var (record, self) = queries[numbers.Next(queries.Length)];
            var other = numbers.Next(register.Count);
            if (other != self && engine.Compare(record, register[other]) is { Probability: < 0.5 } pair)
            {
                pairs.Add(pair);
            }
        }

        return [.. pairs];
    }

    private static ValueList<SituationRate> Only(SituationKind? kind, double rate) =>
        Enum.GetValues<SituationKind>().Select(k => new SituationRate(k, k == kind ? rate : 0)).ToValueList();

    private static (TrainingProblem Problem, string Reason)? Problem(Estimate estimate, int queries, TrainingOptions options)
    {
        if (!estimate.Converged)
        {
            return (TrainingProblem.NotConverged, string.Create(CultureInfo.InvariantCulture, $"The estimate did not come to rest in {estimate.Objective.Count - 1} rounds."));
        }

        if (estimate.ExpectedSame < options.LeastMatches)
        {
            return (TrainingProblem.TooFewMatches,
                string.Create(CultureInfo.InvariantCulture, $"{estimate.ExpectedSame:F1} expected pairs of one person are fewer than the {options.LeastMatches:F0} asked for."));
        }

        if (estimate.ExpectedSame > options.MostMatchesPerQuery * queries)
        {
            return (TrainingProblem.TooManyMatches, string.Create(CultureInfo.InvariantCulture,
                $"{estimate.ExpectedSame / queries:F2} expected pairs of one person for each query are more than {options.MostMatchesPerQuery:F2}."));
        }

        if (estimate.Certainty < options.LeastCertainty)
        {
            return (TrainingProblem.NotSeparated, string.Create(CultureInfo.InvariantCulture,
                $"Pairs of one person stand apart with a certainty of {estimate.Certainty:F3}, below {options.LeastCertainty:F3}."));
        }

        for (var family = 0; family < LevelFamilies.Count; family++)
        {
            var compared = estimate.Levels.Zip(estimate.ExpectedCompared).Where(p => LevelFamilies.Of(p.First.Level) == family).ToArray();
            var worst = LevelFamilies.Worst(family);
            var agreeing = 1 - compared.Where(p => p.First.Level == worst).Sum(static p => p.First.Probability);
            if (compared.Sum(static p => p.Second) >= options.LeastMatches && agreeing < options.LeastAgreement)
            {
                return (TrainingProblem.Implausible, string.Create(CultureInfo.InvariantCulture,
                    $"All but {agreeing:F3} of the supposed pairs of one person stand at {worst}; at least {options.LeastAgreement:F3} agree."));
            }
        }

        return null;
    }

    // Trained families come instead of what the starting model said of them.
    private static ValueList<LevelProbability> Merge(ValueList<LevelProbability> start, ValueList<LevelProbability> trained, HashSet<int> families) => start
        .Where(l => !families.Contains(LevelFamilies.Of(l.Level)))
        .Concat(trained.Where(l => families.Contains(LevelFamilies.Of(l.Level))))
        .OrderBy(static l => l.Level)
        .ToValueList();

    // Slope and shift by Newton's method, with Platt's targets instead of 0 and 1 so that separable pairs keep a finite slope.
    private static MatchingModel Platt(MatchingModel model, LabelledPair[] pairs)
    {
        var engine = new MatchingEngine(model with { CalibrationSlope = 1, CalibrationShift = 0 });
        var same = pairs.Count(static p => p.Same);
        var high = (same + 1d) / (same + 2d);
        var low = 1d / (pairs.Length - same + 2d);
        var odds = Array.ConvertAll(pairs, p => engine.Compare(p.One, p.Other).Explanation.LogOdds);
        var slope = 1d;
        var shift = 0d;
        var loss = Loss(slope, shift);
        for (var round = 0; round < 200; round++)
        {
            double gs = 0, gb = 0, hss = 1e-9, hsb = 0, hbb = 1e-9;
            for (var i = 0; i < odds.Length; i++)
            {
                var p = 1 / (1 + Math.Exp(-((slope * odds[i]) + shift)));
                var d = p - (pairs[i].Same ? high : low);
                var w = p * (1 - p);
                gs += d * odds[i];
                gb += d;
                hss += w * odds[i] * odds[i];
                hsb += w * odds[i];
                hbb += w;
            }

            var determinant = (hss * hbb) - (hsb * hsb);
            var step = 1d;
            double nextSlope, nextShift, next;
            do
            {
                nextSlope = Math.Clamp(slope - (step * ((hbb * gs) - (hsb * gb)) / determinant), 0.01, 100);
                nextShift = shift - (step * ((hss * gb) - (hsb * gs)) / determinant);
                next = Loss(nextSlope, nextShift);
                step /= 2;
            }
            while (next > loss && step > 1e-6);

            if (!(next < loss - 1e-10))
            {
                break;
            }

            (slope, shift, loss) = (nextSlope, nextShift, next);
        }

        return model with { CalibrationSlope = slope, CalibrationShift = shift };

        double Loss(double s, double b)
        {
            var sum = 0d;
            for (var i = 0; i < odds.Length; i++)
            {
                var z = (s * odds[i]) + b;
                var target = pairs[i].Same ? high : low;

                // log(1 + e^z) - target z, without overflow.
                sum += Math.Max(z, 0) + Math.Log(1 + Math.Exp(-Math.Abs(z))) - (target * z);
            }

            return sum;
        }
    }
}
