using Zorgfraude.Collections;
using Zorgfraude.Matching.Training;

namespace Zorgfraude.Matching.Tests.Training;

public class FellegiSunterEstimatorTests
{
    private static readonly LevelProbability[] Planted =
    [
        new(ComparisonLevel.SurnameEqual, 0.9), new(ComparisonLevel.SurnameLetterReplaced, 0.07), new(ComparisonLevel.SurnameDifferent, 0.03),
        new(ComparisonLevel.SexEqual, 0.98), new(ComparisonLevel.SexDifferent, 0.02),
        new(ComparisonLevel.DateEqual, 0.85), new(ComparisonLevel.DateSwapped, 0.05), new(ComparisonLevel.DateDifferent, 0.1),
        new(ComparisonLevel.AddressEqual, 0.6), new(ComparisonLevel.AddressTown, 0.15), new(ComparisonLevel.AddressDifferent, 0.25),
    ];

    private static readonly LevelProbability[] Chance =
    [
        new(ComparisonLevel.SurnameEqual, 0.01), new(ComparisonLevel.SurnameLetterReplaced, 0.02), new(ComparisonLevel.SurnameDifferent, 0.97),
        new(ComparisonLevel.SexEqual, 0.5), new(ComparisonLevel.SexDifferent, 0.5),
        new(ComparisonLevel.DateEqual, 0.005), new(ComparisonLevel.DateSwapped, 0.002), new(ComparisonLevel.DateDifferent, 0.993),
        new(ComparisonLevel.AddressEqual, 0.001), new(ComparisonLevel.AddressTown, 0.1), new(ComparisonLevel.AddressDifferent, 0.899),
    ];

    private static readonly LevelProbability[] Flat =
    [
        new(ComparisonLevel.SurnameEqual, 0.5), new(ComparisonLevel.SurnameLetterReplaced, 0.3), new(ComparisonLevel.SurnameDifferent, 0.2),
        new(ComparisonLevel.SexEqual, 0.7), new(ComparisonLevel.SexDifferent, 0.3),
        new(ComparisonLevel.DateEqual, 0.5), new(ComparisonLevel.DateSwapped, 0.2), new(ComparisonLevel.DateDifferent, 0.3),
        new(ComparisonLevel.AddressEqual, 0.4), new(ComparisonLevel.AddressTown, 0.3), new(ComparisonLevel.AddressDifferent, 0.3),
    ];

    private static readonly string[] Fields = ["Surname", "Sex", "Date", "Address"];

    private static ComparisonLevel Draw(string family, LevelProbability[] from, Random random)
    {
        var at = random.NextDouble();
        var levels = from.Where(l => l.Level.ToString().StartsWith(family, StringComparison.Ordinal)).ToArray();
        foreach (var level in levels)
        {
            at -= level.Probability;
            if (at < 0)
            {
                return level.Level;
            }
        }

        return levels[^1].Level;
    }

    private static List<ComparisonPattern> Pairs(int same, int different, int seed, double missing = 0)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, same + different)
            .Select(i => Fields.Select(f => Draw(f, i < same ? Planted : Chance, random)).Where(_ => random.NextDouble() >= missing).ToValueList())
            .GroupBy(static l => l)
            .Select(static g => new ComparisonPattern(g.Key, 0, default, g.Count()))];
    }

    private static Estimate Run(IReadOnlyList<ComparisonPattern> patterns, EstimationOptions? options = null, LevelProbability[]? start = null, double share = 0.05) =>
        FellegiSunterEstimator.Run(patterns, patterns.Sum(static p => p.Count), Chance.ToValueList(), (start ?? Flat).ToValueList(), share, [], options ?? new() { AnchorShares = 1 });

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 0.2)]
    public void Planted_probabilities_are_recovered_without_a_label(int seed, double missing)
    {
        var estimate = Run(Pairs(4_000, 196_000, seed, missing));
        Assert.True(estimate.Converged);
        Assert.Equal(Planted.Length, estimate.Levels.Count);
        Assert.All(Planted, p => Assert.InRange(estimate.Levels.Single(l => l.Level == p.Level).Probability, p.Probability - 0.025, p.Probability + 0.025));
        Assert.InRange(estimate.ShareSame, 0.0185, 0.0215);
        Assert.InRange(estimate.ExpectedSame, 3_700, 4_300);
    }

    [Fact]
    public void The_log_likelihood_never_falls()
    {
        for (var seed = 0; seed < 12; seed++)
        {
            // Also with an order to keep, with strong and weak anchors, and from a start that is far off.
            var estimate = Run(Pairs(300, 3_000, 100 + seed, 0.1), new() { AnchorPairs = seed % 3 == 0 ? 0.5 : 50, AnchorShares = seed * 100, KeepOrder = seed % 2 == 0 },
                seed % 4 < 2 ? Flat : Planted, seed % 5 == 0 ? 0.5 : 0.001);
            Assert.True(estimate.Objective.Count > 3);
            for (var i = 1; i < estimate.Objective.Count; i++)
            {
                Assert.True(estimate.Objective[i] >= estimate.Objective[i - 1] - (1e-9 * Math.Abs(estimate.Objective[i])), $"seed {seed}, round {i}");
            }
        }
    }

    [Fact]
    public void Every_probability_stays_within_bounds_also_when_a_level_never_occurs()
    {
        // Nothing but agreement: the disagreeing levels keep what the imagined pairs give them.
        ComparisonPattern[] patterns = [new([ComparisonLevel.SexEqual, ComparisonLevel.DateEqual], 20, default, 1000)];
        var estimate = Run(patterns);
        var different = estimate.Levels.Single(static l => l.Level == ComparisonLevel.SexDifferent).Probability;

        // 20 imagined pairs, 0.3 of them different, against 1,000 that are equal.
        Assert.Equal(20 * 0.3 / 1020, different, 4);
        Assert.All(estimate.Levels, static l => Assert.InRange(l.Probability, 1e-9, 1 - 1e-9));
    }

    [Fact]
    public void Levels_keep_the_order_of_their_weights()
    {
        // Among pairs that are certainly the same the swapped date is rarer than chance, the different one common.
        ComparisonPattern[] patterns =
        [
            new([ComparisonLevel.DateEqual], 30, default, 500), new([ComparisonLevel.DateDifferent], 30, default, 500),
        ];
        var kept = Run(patterns, new() { AnchorPairs = 0.1 });
        var free = Run(patterns, new() { AnchorPairs = 0.1, KeepOrder = false });
        Assert.True(Weight(kept, ComparisonLevel.DateEqual) >= Weight(kept, ComparisonLevel.DateSwapped) - 1e-9);
        Assert.True(Weight(kept, ComparisonLevel.DateSwapped) >= Weight(kept, ComparisonLevel.DateDifferent) - 1e-9);
        Assert.True(Weight(free, ComparisonLevel.DateSwapped) < Weight(free, ComparisonLevel.DateDifferent));
        Assert.Equal(1, kept.Levels.Where(static l => l.Level.ToString().StartsWith("Date", StringComparison.Ordinal)).Sum(static l => l.Probability), 12);

        static double Weight(Estimate estimate, ComparisonLevel level) =>
            Math.Log(estimate.Levels.Single(l => l.Level == level).Probability / Chance.Single(l => l.Level == level).Probability);
    }

    [Fact]
    public void People_who_only_share_a_situation_are_not_taken_for_one_person()
    {
        // Besides pairs of one person there are ten times as many who share surname and address and nothing else.
        var random = new Random(9);
        var patterns = Pairs(2_000, 150_000, 9).ToList();
        var household = Enumerable.Range(0, 20_000)
            .Select(_ => new ComparisonPattern([ComparisonLevel.SurnameEqual, Draw("Sex", Chance, random), Draw("Date", Chance, random), ComparisonLevel.AddressEqual]));
        var all = patterns.Concat(household).Select(p => p with { Situations = [p.Levels.Contains(ComparisonLevel.SurnameEqual) && p.Levels.Contains(ComparisonLevel.AddressEqual) ? 1 / (0.01 * 0.001) : 0] }).ToArray();
        var estimate = FellegiSunterEstimator.Run(all, all.Sum(static p => p.Count), Chance.ToValueList(), Flat.ToValueList(), 0.01, [0.01], new() { AnchorShares = 1 });
        Assert.InRange(estimate.ExpectedSame, 1_800, 2_200);
        Assert.InRange(estimate.ShareSituations[0] * all.Sum(static p => p.Count), 19_500, 20_500);
        Assert.InRange(estimate.Levels.Single(static l => l.Level == ComparisonLevel.DateEqual).Probability, 0.8, 0.9);
    }

    [Fact]
    public void Chances_of_random_pairs_are_counts_drawn_towards_given_values()
    {
        // (30 + 10 * 0.5) / (100 + 10)
        var chances = FellegiSunterEstimator.Chances(
            [new([ComparisonLevel.SexEqual], Count: 30), new([ComparisonLevel.SexDifferent], Count: 70)],
            [new(ComparisonLevel.SexEqual, 0.5), new(ComparisonLevel.SexDifferent, 0.5)],
            10);
        Assert.Equal([new(ComparisonLevel.SexEqual, 35 / 110d), new(ComparisonLevel.SexDifferent, 75 / 110d)], chances);
    }

    [Fact]
    public void Values_out_of_range_are_refused()
    {
        ComparisonPattern[] one = [new([ComparisonLevel.SexEqual])];
        Refused("ZF0955", () => Run([new([ComparisonLevel.SexEqual], double.NaN)]));
        Refused("ZF0955", () => Run([new([ComparisonLevel.SexEqual], Count: 0)]));
        Refused("ZF0955", () => Run([new([ComparisonLevel.SexEqual], 0, [1])]));
        Refused("ZF0956", () => Run([new([ComparisonLevel.GivenEqual])]));
        Refused("ZF0954", () => Run(one, new() { AnchorPairs = 0 }));
        Refused("ZF0955", () => Run(one, share: 0));
        Refused("ZF0905", () => Run(one, start: [new(ComparisonLevel.SexEqual, 2)]));

        static void Refused(string code, Action action) => Assert.StartsWith(code, Assert.Throws<ArgumentException>(action).Message, StringComparison.Ordinal);
    }
}
