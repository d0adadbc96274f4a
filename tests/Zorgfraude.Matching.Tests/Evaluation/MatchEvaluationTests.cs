using System.Xml.Linq;
using Zorgfraude.Matching.Evaluation;

namespace Zorgfraude.Matching.Tests.Evaluation;

public class MatchEvaluationTests
{
    // By score: + + - + - , and one true pair that was never scored. Four true pairs in all.
    private static readonly JudgedPair[] Six =
    [
        new(4, true, "twin"), new(3, true), new(2, false, "twin"), new(1, true), new(0, false), JudgedPair.Missed("moved"),
    ];

    private static MatchEvaluation Of(params JudgedPair[] pairs) => new(pairs);

    [Fact]
    public void Precision_recall_and_F1_at_a_threshold_are_those_counted_by_hand()
    {
        // From 1 on: four answers, three of them right; one of four true pairs missed.
        var point = Of(Six).At(1);
        Assert.Equal((3, 1, 1), (point.TruePositives, point.FalsePositives, point.FalseNegatives));
        Assert.Equal((0.75, 0.75, 0.75), (point.Precision, point.Recall, point.F1));

        // From 2 on: two right of three answers; F1 = 2 * (2/3 * 1/2) / (2/3 + 1/2) = 4/7.
        point = Of(Six).At(2);
        Assert.Equal(2 / 3d, point.Precision, 12);
        Assert.Equal(0.5, point.Recall, 12);
        Assert.Equal(4 / 7d, point.F1, 12);
    }

    [Fact]
    public void A_threshold_as_a_probability_is_the_one_with_the_same_odds()
    {
        // e^2 / (1 + e^2) = 0.880797...
        Assert.Equal(3, Of(Six).AtProbability(0.8807).TruePositives + Of(Six).AtProbability(0.8807).FalsePositives);
        Assert.Equal(2, Of(Six).AtProbability(0.8809).TruePositives + Of(Six).AtProbability(0.8809).FalsePositives);
    }

    [Fact]
    public void The_best_F1_and_the_recall_at_zero_false_are_found()
    {
        var evaluation = Of(Six);
        Assert.Equal((1d, 0.75), (evaluation.Best().LogOdds, evaluation.Best().F1));
        Assert.Equal((3d, 0.5), (evaluation.AtZeroFalse().LogOdds, evaluation.AtZeroFalse().Recall));
        Assert.Equal(0.75, evaluation.Reach);
        Assert.Equal((4L, 5L), (evaluation.Same, evaluation.Scored));
    }

    [Fact]
    public void A_true_pair_with_the_score_of_a_false_one_is_not_clean()
    {
        Assert.Equal(0, Of(new(2, true), new(2, false)).AtZeroFalse().TruePositives);
        Assert.Equal(0, Of(new(2, false), new(2, true)).AtZeroFalse().TruePositives);
    }

    [Fact]
    public void Nothing_to_find_and_nothing_found_is_perfect_and_everything_missed_is_nought()
    {
        Assert.Equal((1d, 1d, 1d), (Of().At(0).Precision, Of().At(0).Recall, Of().Best().F1));
        Assert.Equal((1d, 0d, 0d), (Of(JudgedPair.Missed()).At(0).Precision, Of(JudgedPair.Missed()).At(0).Recall, Of(JudgedPair.Missed()).Best().F1));
    }

    [Fact]
    public void A_pair_that_was_never_scored_is_answered_at_no_threshold()
    {
        Assert.Equal((0, 1), ((int)Of(JudgedPair.Missed()).At(double.NegativeInfinity).TruePositives, (int)Of(JudgedPair.Missed()).At(double.NegativeInfinity).FalseNegatives));
    }

    [Fact]
    public void The_Brier_score_and_the_bins_are_those_worked_out_by_hand()
    {
        // Probabilities 0.75 (true), 0.75 (false), 0.25 (false): squares 1/16, 9/16, 1/16.
        var up = Math.Log(3);
        var calibration = Of(new(up, true), new(up, false), new(-up, false), JudgedPair.Missed()).Calibrate([0, 0.5, 1]);
        Assert.Equal(11 / 48d, calibration.Brier, 12);
        Assert.Equal((1L, 2L), (calibration.Bins[0].Count, calibration.Bins[1].Count));
        Assert.Equal((0.25, 0d), (Math.Round(calibration.Bins[0].MeanProbability, 12), calibration.Bins[0].ShareSame));
        Assert.Equal((0.75, 0.5), (Math.Round(calibration.Bins[1].MeanProbability, 12), calibration.Bins[1].ShareSame));

        // (1 * |0.25 - 0| + 2 * |0.75 - 0.5|) / 3
        Assert.Equal(0.25, calibration.ExpectedCalibrationError, 12);
    }

    [Fact]
    public void A_certain_probability_falls_in_the_last_bin_and_bad_edges_are_refused()
    {
        Assert.Equal(1, Of(new JudgedPair(double.PositiveInfinity, true)).Calibrate().Bins[9].Count);
        Assert.Equal(1, Of(new JudgedPair(0, true)).Calibrate([0, 0.5, 1]).Bins[1].Count);
        Assert.StartsWith("ZF0952", Assert.Throws<ArgumentException>(() => Of(Six).Calibrate([0, 0.5, 0.5, 1])).Message, StringComparison.Ordinal);
        Assert.StartsWith("ZF0952", Assert.Throws<ArgumentException>(() => Of(Six).Calibrate([0, 0.9])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_are_counted_by_kind()
    {
        Assert.Equal(
            [new("", 2, 1, 1, 0), new("moved", 1, 0, 0, 0), new("twin", 1, 1, 1, 1)],
            Of(Six).ByKind(2));
    }

    [Fact]
    public void The_order_of_the_pairs_does_not_matter()
    {
        var random = new Random(3);
        var pairs = Enumerable.Range(0, 200).Select(i => new JudgedPair(random.Next(-5, 6), random.Next(2) == 0, "k" + (i % 3), "u" + (i % 40))).ToArray();
        var shuffled = pairs.ToArray();
        random.Shuffle(shuffled);
        Assert.Equal(Of(pairs).Curve(), Of(shuffled).Curve());
        Assert.Equal(Of(pairs).ByKind(0), Of(shuffled).ByKind(0));
        Assert.Equal(Of(pairs).Bootstrap(0, 50), Of(shuffled).Bootstrap(0, 50));
    }

    [Fact]
    public void Raising_the_threshold_never_finds_more()
    {
        var random = new Random(4);
        var curve = Of([.. Enumerable.Range(0, 500).Select(_ => new JudgedPair(random.Next(-50, 50) / 10d, random.Next(2) == 0))]).Curve().ToArray();
        for (var i = 1; i < curve.Length; i++)
        {
            Assert.True(curve[i].LogOdds < curve[i - 1].LogOdds && curve[i].Recall >= curve[i - 1].Recall && curve[i].FalsePositives >= curve[i - 1].FalsePositives);
        }
    }

    [Fact]
    public void Bootstrap_intervals_come_from_the_seed_and_hold_the_figure_they_are_about()
    {
        var random = new Random(5);
        var evaluation = Of([.. Enumerable.Range(0, 400).Select(i => random.Next(2) == 0 ? new JudgedPair(random.Next(0, 60) / 10d, true) : new(random.Next(-60, 20) / 10d, false))]);
        var intervals = evaluation.Bootstrap(1, 500, seed: 7);
        Assert.Equal(intervals, evaluation.Bootstrap(1, 500, seed: 7));
        Assert.NotEqual(intervals, evaluation.Bootstrap(1, 500, seed: 8));
        var point = evaluation.At(1);
        Assert.InRange(point.Precision, intervals.Precision.Low, intervals.Precision.High);
        Assert.InRange(point.Recall, intervals.Recall.Low, intervals.Recall.High);
        Assert.InRange(point.F1, intervals.F1.Low, intervals.F1.High);
        Assert.InRange(evaluation.Best().F1, intervals.BestF1.Low, intervals.BestF1.High);
        Assert.InRange(evaluation.Calibrate().Brier, intervals.Brier.Low, intervals.Brier.High);

        // A share of n is known to about 1.96 * sqrt(p (1 - p) / n) either way.
        var n = evaluation.Same;
        var expected = 2 * 1.96 * Math.Sqrt(point.Recall * (1 - point.Recall) / n);
        Assert.InRange(intervals.Recall.High - intervals.Recall.Low, expected * 0.75, expected * 1.25);
    }

    [Fact]
    public void Pairs_of_one_unit_are_drawn_together_and_widen_the_interval()
    {
        // Two hundred pairs, but only ten units that are all right or all wrong.
        var pairs = Enumerable.Range(0, 200).Select(static i => new JudgedPair(1, i / 20 % 2 == 0, "", "u" + (i / 20))).ToArray();
        var together = Of(pairs).Bootstrap(0, 500).Precision;
        var alone = Of([.. pairs.Select(static p => p with { Unit = "" })]).Bootstrap(0, 500).Precision;
        Assert.True(together.High - together.Low > 2 * (alone.High - alone.Low));
    }

    [Fact]
    public void A_perfect_answer_has_an_interval_without_width()
    {
        var intervals = Of([.. Enumerable.Range(0, 50).Select(static _ => new JudgedPair(9, true))]).Bootstrap(0, 100);
        Assert.Equal(new ConfidenceInterval(1, 1), intervals.F1);
        Assert.Equal(new ConfidenceInterval(1, 1), intervals.RecallAtZeroFalse);
    }

    [Fact]
    public void A_score_that_is_no_number_and_a_false_pair_without_a_score_are_refused()
    {
        Assert.StartsWith("ZF0951", Assert.Throws<ArgumentException>(() => Of(new JudgedPair(double.NaN, true))).Message, StringComparison.Ordinal);
        Assert.StartsWith("ZF0951", Assert.Throws<ArgumentException>(() => Of(new JudgedPair(double.NegativeInfinity, false))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Of(Six).Bootstrap(0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Of(Six).Bootstrap(0, 10, 1, 1));
    }

    [Fact]
    public void The_threshold_table_shows_the_figures_of_each_threshold()
    {
        var table = ThresholdTable.Of(Of(Six), [0.9, 0.7]);
        Assert.Equal([0.7, 0.9], table.Rows.Select(static r => r.Probability));
        Assert.Contains("| 0.7 | 3 | 1 | 1 | 0.7500 | 0.7500 | 0.7500 |", table.ToMarkdown(), StringComparison.Ordinal);
        Assert.Contains("| 0.9 | 2 | 0 | 2 | 1.0000 | 0.5000 | 0.6667 |", table.ToMarkdown(), StringComparison.Ordinal);
        Assert.StartsWith("ZF0953", Assert.Throws<ArgumentException>(() => ThresholdTable.Of(Of(Six), [1.0])).Message, StringComparison.Ordinal);
        Assert.StartsWith("ZF0953", Assert.Throws<ArgumentException>(() => ThresholdTable.Of(Of(Six), [])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_plot_and_the_page_are_well_formed_and_their_title_is_escaped()
    {
        const string Hostile = "</title><script>alert(1)</script>&\u0001";
        var table = ThresholdTable.Of(Of(Six));
        var svg = XDocument.Parse(table.ToSvg(Hostile));
        Assert.Equal(["precision", "recall", "F1"], svg.Root!.Elements().Where(static e => e.Name.LocalName == "polyline").Select(static e => e.Value));
        Assert.All(svg.Root.Elements().Where(static e => e.Name.LocalName == "polyline"), e => Assert.Equal(table.Rows.Count, e.Attribute("points")!.Value.Split(' ').Length));
        var page = XDocument.Parse(table.ToHtml(Hostile));
        Assert.Equal(table.Rows.Count + 1, page.Descendants().Count(static e => e.Name.LocalName == "tr"));
        Assert.DoesNotContain(page.Descendants(), static e => e.Name.LocalName == "script");
    }
}
