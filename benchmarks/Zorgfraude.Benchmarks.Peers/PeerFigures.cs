using Zorgfraude.Population;

namespace Zorgfraude.Benchmarks.Peers;

/// <summary>What a peer did in a run.</summary>
/// <param name="Name">The peer.</param>
/// <param name="Does">What it does.</param>
/// <param name="Build">How long it took the register in.</param>
/// <param name="Microseconds">The time of each query, the fastest of the rounds, for as many of the first queries as it came to in every round.</param>
/// <param name="Answers">What it answered to each of these.</param>
internal sealed record PeerResult(string Name, string Does, TimeSpan Build, IReadOnlyList<double> Microseconds, IReadOnlyList<PeerAnswer> Answers);

/// <summary>Figures over the first so many queries.</summary>
/// <param name="Queries">How many.</param>
/// <param name="About">How many of them are about an entry.</param>
/// <param name="P50">Microseconds that half of them stay within.</param>
/// <param name="P99">Microseconds that 99 % of them stay within.</param>
/// <param name="PerSecond">Queries in a second, one after the other.</param>
/// <param name="First1">The share of the queries about an entry of which that entry comes first; null when there are none.</param>
/// <param name="First10">The share of them of which that entry is among the first ten.</param>
/// <param name="F1">Of what it says to be the one asked about, by its own fixed threshold; null when it only lists.</param>
internal sealed record PeerFigures(int Queries, int About, double P50, double P99, double PerSecond, double? First1, double? First10, double? F1)
{
    /// <summary>Figures of a peer over the first queries, at least one and no more than it answered.</summary>
    /// <param name="result">What it did.</param>
    /// <param name="queries">The queries with their truth.</param>
    /// <param name="count">How many of them.</param>
    public static PeerFigures Of(PeerResult result, IReadOnlyList<TruthQuery> queries, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, result.Answers.Count);
        var times = result.Microseconds.Take(count).Order().ToArray();
        int about = 0, first1 = 0, first10 = 0, right = 0, wrong = 0;
        var decides = true;
        for (var i = 0; i < count; i++)
        {
            var answer = result.Answers[i];
            var place = queries[i].TrueId is { } truth ? Place(answer.Ids, truth) : -1;
            about += queries[i].TrueId is null ? 0 : 1;
            first1 += place == 0 ? 1 : 0;
            first10 += place >= 0 ? 1 : 0;
            decides &= answer.Same is not null;
            if (answer.Same is true)
            {
                right += place == 0 ? 1 : 0;
                wrong += place == 0 ? 0 : 1;
            }
        }

        // What is not found (about - right) and what is wrongly found weigh alike.
        return new(count, about, Percentile(times, 0.5), Percentile(times, 0.99), count / times.Sum() * 1e6,
            about == 0 ? null : (double)first1 / about,
            about == 0 ? null : (double)first10 / about,
            decides && about > 0 ? 2d * right / (right + wrong + about) : null);
    }

    /// <summary>The smallest value that at least this share of the values stay within.</summary>
    /// <param name="sorted">The values from small to large, at least one.</param>
    /// <param name="share">More than 0 and at most 1.</param>
    public static double Percentile(IReadOnlyList<double> sorted, double share) => sorted[(int)Math.Ceiling(share * sorted.Count) - 1];

    private static int Place(IReadOnlyList<string> ids, string truth)
    {
        for (var i = 0; i < Math.Min(ids.Count, PeerAnswer.MaximumIds); i++)
        {
            if (ids[i] == truth)
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>How a peer stands to another one, on the queries that both answered.</summary>
/// <param name="Queries">How many these are.</param>
/// <param name="P50">How many times as long its p50 is.</param>
/// <param name="P99">How many times as long its p99 is.</param>
/// <param name="PerSecond">How many times as many queries it answers in a second.</param>
internal sealed record PeerRatio(int Queries, double P50, double P99, double PerSecond)
{
    /// <summary>The first peer as a multiple of the second.</summary>
    /// <param name="peer">The one.</param>
    /// <param name="other">The other.</param>
    /// <param name="queries">The queries.</param>
    public static PeerRatio Of(PeerResult peer, PeerResult other, IReadOnlyList<TruthQuery> queries)
    {
        var count = Math.Min(peer.Answers.Count, other.Answers.Count);
        var a = PeerFigures.Of(peer, queries, count);
        var b = PeerFigures.Of(other, queries, count);
        return new(count, a.P50 / b.P50, a.P99 / b.P99, a.PerSecond / b.PerSecond);
    }
}
