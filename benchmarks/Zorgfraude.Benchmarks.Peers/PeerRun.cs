using System.Diagnostics;
using Zorgfraude.Benchmarks.Matching;
using Zorgfraude.Matching;
using Zorgfraude.Population;

namespace Zorgfraude.Benchmarks.Peers;

/// <summary>What came out of a run.</summary>
/// <param name="Size">Entries in the register.</param>
/// <param name="Queries">The queries that were asked.</param>
/// <param name="Results">What each peer did, in the order in which they were given.</param>
/// <param name="LeftOut">Peers that did not take part, or fell out, and why.</param>
internal sealed record PeerOutcome(int Size, IReadOnlyList<TruthQuery> Queries, IReadOnlyList<PeerResult> Results, IReadOnlyList<(string Name, string Why)> LeftOut);

/// <summary>
/// Asks every peer the same queries to the same register, one at a time on one thread. The rounds are interleaved (all peers, then all
/// peers again), so that whatever else the machine does falls on all of them; of each query the fastest round counts.
/// </summary>
/// <param name="rounds">How many rounds, one or more.</param>
/// <param name="budget">
/// How long one peer may take in one round. It finishes the query at hand and always answers one; all start at the first query, so that
/// what a slow peer answered is the beginning of what the others did.
/// </param>
/// <param name="warmUp">How long each peer answers before the first round without being timed, for what it compiles or caches.</param>
/// <param name="log">Where to say what is going on.</param>
internal sealed class PeerRun(int rounds, TimeSpan budget, TimeSpan warmUp, TextWriter log)
{
    /// <summary>Builds and asks. The peers are put away afterwards.</summary>
    /// <param name="set">The register, which is read once for each peer, and the queries, at least one.</param>
    /// <param name="peers">The peers, with different names.</param>
    /// <exception cref="InvalidDataException">There is no query, or an entry has no id.</exception>
    public PeerOutcome Run(LabelledSet set, IReadOnlyList<IPeer> peers)
    {
        if (set.Queries.Count == 0)
        {
            throw new InvalidDataException("There are no queries.");
        }

        var leftOut = new List<(string Name, string Why)>();
        try
        {
            var size = 0;
            var entrants = new List<Entrant>();
            foreach (var peer in peers)
            {
                log.WriteLine($"{peer.Name}: takes the register in");
                var register = new ClockedRegister(set.Register);
                Try(peer, () =>
                {
                    entrants.Add(new(peer, set.Queries.Count, Build(peer, register)));
                    size = register.Count;
                });
            }

            // Round 0 is the one that is not timed.
            for (var round = 0; round <= rounds; round++)
            {
                log.WriteLine(round == 0 ? "warming up" : $"round {round} of {rounds}");
                foreach (var entrant in entrants.ToArray())
                {
                    if (!Try(entrant.Peer, round == 0 ? () => entrant.WarmUp(set.Queries, warmUp) : () => entrant.Ask(set.Queries, budget)))
                    {
                        entrants.Remove(entrant);
                    }
                }
            }

            return new(size, set.Queries, [.. entrants.Select(static e => e.Result())], leftOut);
        }
        finally
        {
            foreach (var peer in peers)
            {
                peer.Dispose();
            }
        }

        bool Try(IPeer peer, Action action)
        {
            try
            {
                action();
                return true;
            }
            catch (PeerUnavailableException e)
            {
                leftOut.Add((peer.Name, e.Message));
                log.WriteLine($"{peer.Name}: left out, {e.Message}");
                return false;
            }
        }
    }

    // What making or reading the register took is not the peer's time.
    private static TimeSpan Build(IPeer peer, ClockedRegister register)
    {
        var start = Stopwatch.GetTimestamp();
        var own = peer.Build(register.Read());
        return own ?? Stopwatch.GetElapsedTime(start) - register.Taken;
    }

    /// <summary>A register that knows how long it took to make or read.</summary>
    private sealed class ClockedRegister(IEnumerable<KeyValuePair<string, MatchRecord>> source)
    {
        public TimeSpan Taken { get; private set; }

        public int Count { get; private set; }

        public IEnumerable<KeyValuePair<string, MatchRecord>> Read()
        {
            using var entries = source.GetEnumerator();
            while (true)
            {
                var start = Stopwatch.GetTimestamp();
                var more = entries.MoveNext();
                Taken += Stopwatch.GetElapsedTime(start);
                if (!more)
                {
                    yield break;
                }

                if (string.IsNullOrEmpty(entries.Current.Key))
                {
                    throw new InvalidDataException("An entry of the register has no id; --map names its column.");
                }

                Count++;
                yield return entries.Current;
            }
        }
    }

    /// <summary>A peer that takes part, with its fastest times so far.</summary>
    private sealed class Entrant(IPeer peer, int queries, TimeSpan build)
    {
        private readonly double[] fastest = [.. Enumerable.Repeat(double.MaxValue, queries)];
        private readonly PeerAnswer[] answers = new PeerAnswer[queries];
        private int answered = queries;

        public IPeer Peer => peer;

        public void WarmUp(IReadOnlyList<TruthQuery> asked, TimeSpan duration)
        {
            var from = Stopwatch.GetTimestamp();
            for (var i = 0; Stopwatch.GetElapsedTime(from) < duration; i = (i + 1) % asked.Count)
            {
                peer.Find(asked[i].Record);
            }
        }

        public void Ask(IReadOnlyList<TruthQuery> asked, TimeSpan budget)
        {
            // What another one left behind is cleared before the clock runs.
            GC.Collect();
            var from = Stopwatch.GetTimestamp();
            var count = 0;
            while (count < asked.Count && (count == 0 || Stopwatch.GetElapsedTime(from) < budget))
            {
                var start = Stopwatch.GetTimestamp();
                var answer = peer.Find(asked[count].Record);
                var took = answer.Took ?? Stopwatch.GetElapsedTime(start);
                fastest[count] = Math.Min(fastest[count], took.TotalMicroseconds);
                answers[count] = answer;
                count++;
            }

            answered = Math.Min(answered, count);
        }

        public PeerResult Result() => new(peer.Name, peer.Does, build, fastest[..answered], answers[..answered]);
    }
}
