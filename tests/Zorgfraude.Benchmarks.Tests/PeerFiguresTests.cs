using Zorgfraude.Benchmarks.Peers;

namespace Zorgfraude.Benchmarks.Tests;

public class PeerFiguresTests
{
    [Theory]
    [InlineData(0.5, 50)]
    [InlineData(0.99, 99)]
    [InlineData(0.991, 100)]
    [InlineData(1, 100)]
    [InlineData(0.001, 1)]
    public void A_percentile_is_the_smallest_value_that_the_share_stays_within(double share, double expected) =>
        Assert.Equal(expected, PeerFigures.Percentile([.. Enumerable.Range(1, 100).Select(static i => (double)i)], share));

    [Fact]
    public void Of_one_value_every_percentile_is_that_value() => Assert.Equal(7, PeerFigures.Percentile([7], 0.99));

    [Fact]
    public void The_true_entry_counts_in_the_first_place_and_in_the_first_ten_and_not_behind_them()
    {
        var eleven = Enumerable.Range(1, 11).Select(static i => $"E{i}").ToArray();
        var queries = new[] { FixedPeer.Query("a", "E1"), FixedPeer.Query("b", "E10"), FixedPeer.Query("c", "E11"), FixedPeer.Query("d", "E99"), FixedPeer.Query("e", null) };
        var result = Result([.. queries.Select(_ => FixedPeer.Answer(1, eleven))]);

        var figures = PeerFigures.Of(result, queries, 5);

        Assert.Equal(0.25, figures.First1);
        Assert.Equal(0.5, figures.First10);
        Assert.Null(figures.F1);
    }

    [Fact]
    public void F1_counts_a_wrong_entry_twice_when_another_one_is_asked_about_and_once_when_nobody_is()
    {
        // Right; wrong entry (wrong and missed); nobody in the register but somebody named (wrong); not decided (missed); rightly nobody.
        var queries = new[] { FixedPeer.Query("a", "E1"), FixedPeer.Query("b", "E2"), FixedPeer.Query("c", null), FixedPeer.Query("d", "E1"), FixedPeer.Query("e", null) };
        var result = Result([Decided(true), Decided(true), Decided(true), Decided(false), Decided(false)]);

        // One right, two wrong, two missed: 2 / (2 + 2 + 2).
        Assert.Equal(1 / 3d, PeerFigures.Of(result, queries, 5).F1!.Value, 12);
    }

    [Fact]
    public void Without_a_query_about_an_entry_nothing_is_said_of_finding_them()
    {
        var figures = PeerFigures.Of(Result([Decided(false)]), [FixedPeer.Query("a", null)], 1);

        Assert.Null(figures.First1);
        Assert.Null(figures.First10);
        Assert.Null(figures.F1);
    }

    [Fact]
    public void A_ratio_is_about_the_queries_that_both_answered()
    {
        var queries = Enumerable.Range(0, 4).Select(static i => FixedPeer.Query(i.ToString(System.Globalization.CultureInfo.InvariantCulture), "E1")).ToArray();
        var ours = Result([FixedPeer.Answer(10), FixedPeer.Answer(20), FixedPeer.Answer(1000), FixedPeer.Answer(1000)]);
        var slow = Result([FixedPeer.Answer(30), FixedPeer.Answer(100)]);

        var ratio = PeerRatio.Of(slow, ours, queries);

        Assert.Equal(2, ratio.Queries);
        Assert.Equal(3, ratio.P50, 12);
        Assert.Equal(5, ratio.P99, 12);
        Assert.Equal(30d / 130, ratio.PerSecond, 12);
    }

    private static PeerAnswer Decided(bool same) => new(["E1"], same, TimeSpan.FromMicroseconds(1));

    private static PeerResult Result(PeerAnswer[] answers) =>
        new("made by hand", "Answers", TimeSpan.Zero, [.. answers.Select(static a => a.Took!.Value.TotalMicroseconds)], answers);
}
