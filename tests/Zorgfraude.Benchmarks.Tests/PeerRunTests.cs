using Zorgfraude.Benchmarks.Matching;
using Zorgfraude.Benchmarks.Peers;
using Zorgfraude.Matching;

namespace Zorgfraude.Benchmarks.Tests;

public class PeerRunTests
{
    private static readonly LabelledSet Set = new(
        [KeyValuePair.Create("E1", new MatchRecord { Surname = "Jansen" }), KeyValuePair.Create("E2", new MatchRecord { Surname = "Bakker" })],
        [FixedPeer.Query("Jansen", "E1"), FixedPeer.Query("Bakker", "E2"), FixedPeer.Query("Visser", null)],
        true);

    [Fact]
    public void Rounds_are_interleaved_and_of_each_query_the_fastest_counts()
    {
        var order = new List<string>();
        var first = new FixedPeer("first", q => Timed("first", q, [30, 10, 20]));
        var second = new FixedPeer("second", q => Timed("second", q, [5, 6, 7]));

        var outcome = Run(3, first, second);

        string[] round = [.. Enumerable.Repeat("first", 3), .. Enumerable.Repeat("second", 3)];
        Assert.Equal([.. round, .. round, .. round], order);
        Assert.Equal([10, 10, 10], outcome.Results[0].Microseconds);
        Assert.Equal([5, 5, 5], outcome.Results[1].Microseconds);
        Assert.Equal(TimeSpan.FromSeconds(2), outcome.Results[0].Build);
        Assert.Equal(2, outcome.Size);
        Assert.Equal(["E1", "E2"], first.Entries);
        Assert.Equal(first.Entries, second.Entries);
        Assert.True(first.Disposed && second.Disposed);

        PeerAnswer Timed(string name, MatchRecord query, double[] rounds)
        {
            var before = order.Count(n => n == name);
            order.Add(name);
            return FixedPeer.Answer(rounds[before / 3], query.Surname!);
        }
    }

    [Fact]
    public void A_peer_that_takes_all_its_time_still_answers_the_first_query()
    {
        var slow = new FixedPeer("slow", static _ =>
        {
            Thread.Sleep(20);
            return FixedPeer.Answer(20_000, "E1");
        });

        var outcome = new PeerRun(2, TimeSpan.FromMilliseconds(1), TimeSpan.Zero, TextWriter.Null).Run(Set, [slow]);

        Assert.Single(outcome.Results[0].Answers);
        Assert.Equal(2, slow.Asked);
    }

    [Fact]
    public void A_peer_that_is_not_there_or_falls_out_is_named_with_the_reason_and_the_others_go_on()
    {
        var asked = 0;
        var fallsOut = new FixedPeer("falls out", _ => asked++ < 4 ? FixedPeer.Answer(1) : throw new PeerUnavailableException("it\nfell"));

        var outcome = Run(2, new AbsentPeer(), fallsOut, new FixedPeer("stays", static _ => FixedPeer.Answer(1, "E1")));

        Assert.Equal([("absent", "nobody is there"), ("falls out", "it fell")], outcome.LeftOut);
        Assert.Equal("stays", Assert.Single(outcome.Results).Name);
        Assert.Contains("- absent: **left out**, nobody is there.", PeerReport.Of(outcome), StringComparison.Ordinal);
    }

    [Fact]
    public void Times_are_said_in_a_fitting_unit_with_three_digits_and_beside_ours()
    {
        var outcome = Run(1,
            new FixedPeer("ours", static _ => FixedPeer.Answer(12.345, "E1")), new FixedPeer("slow", static _ => FixedPeer.Answer(1_234_567, "E1")));

        var report = PeerReport.Of(outcome);

        Assert.Contains("| ours | 2.00 | 3 (2) | 12.3 µs | 12.3 µs | 81,300 | 0.500 | 0.500 | – |", report, StringComparison.Ordinal);
        Assert.Contains("| slow | 2.00 | 3 (2) | 1.23 s | 1.23 s | 0.810 | 0.500 | 0.500 | – |", report, StringComparison.Ordinal);
        Assert.Contains("| slow | 3 | 100,000 × | 100,000 × | 1/100,000 |", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Growth_has_a_row_for_each_peer_and_a_column_for_each_size()
    {
        var small = Run(1, new FixedPeer("ours", static _ => FixedPeer.Answer(10)), new FixedPeer("scan", static _ => FixedPeer.Answer(40)), new FixedPeer("first only", static _ => FixedPeer.Answer(1)));
        var large = Run(1, new FixedPeer("ours", static _ => FixedPeer.Answer(20)), new FixedPeer("scan", static _ => FixedPeer.Answer(4000))) with { Size = 200 };

        var report = PeerReport.Growth([small, large]);

        Assert.Contains("| engine | 2 | 200 | p50 grows |", report, StringComparison.Ordinal);
        Assert.Contains("| ours | 10.0 µs / 10.0 µs | 20.0 µs / 20.0 µs | 2.00 × |", report, StringComparison.Ordinal);
        Assert.Contains("| scan | 40.0 µs / 40.0 µs (4.00 ×) | 4.00 ms / 4.00 ms (200 ×) | 100 × |", report, StringComparison.Ordinal);
        Assert.Contains("| first only | 1.00 µs / 1.00 µs (1/10.0) | – | – |", report, StringComparison.Ordinal);
    }

    private static PeerOutcome Run(int rounds, params IPeer[] peers) => new PeerRun(rounds, TimeSpan.FromMinutes(1), TimeSpan.Zero, TextWriter.Null).Run(Set, peers);

    private sealed class AbsentPeer : IPeer
    {
        public string Name => "absent";

        public string Does => "Is not there";

        public TimeSpan? Build(IEnumerable<KeyValuePair<string, MatchRecord>> register) => throw new PeerUnavailableException("nobody is there");

        public PeerAnswer Find(MatchRecord query) => throw new PeerUnavailableException("nobody is there");

        public void Dispose()
        {
        }
    }
}
