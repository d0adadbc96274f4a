using FuzzySharp;
using FuzzySharp.SimilarityRatio;
using FuzzySharp.SimilarityRatio.Scorer;
using FuzzySharp.SimilarityRatio.Scorer.Composite;
using FuzzySharp.SimilarityRatio.Scorer.StrategySensitive;
using Zorgfraude.Matching;

namespace Zorgfraude.Benchmarks.Peers.Engines;

/// <summary>FuzzySharp, a library for .NET that compares texts: the query with the full name of every entry.</summary>
internal sealed class FuzzySharpPeer : IPeer
{
    private readonly IRatioScorer scorer;
    private readonly List<string> ids = [];
    private readonly List<string> names = [];

    private FuzzySharpPeer(string name, string does, IRatioScorer scorer) => (Name, Does, this.scorer) = (name, does, scorer);

    public string Name { get; }

    public string Does { get; }

    public static FuzzySharpPeer Ratio() =>
        new("FuzzySharp, Ratio", "Compares the full name with every full name by edit distance, best ten", ScorerCache.Get<DefaultRatioScorer>());

    public static FuzzySharpPeer WeightedRatio() =>
        new("FuzzySharp, WeightedRatio", "Compares the full name with every full name by the best of several ratios (the default scorer of its Process), best ten", ScorerCache.Get<WeightedRatioScorer>());

    public TimeSpan? Build(IEnumerable<KeyValuePair<string, MatchRecord>> register)
    {
        foreach (var (id, record) in register)
        {
            ids.Add(id);
            names.Add(PeerText.FullName(record));
        }

        return null;
    }

    public PeerAnswer Find(MatchRecord query) =>
        new([.. Process.ExtractTop(PeerText.FullName(query), names, static n => n, scorer, PeerAnswer.MaximumIds).Select(r => ids[r.Index])]);

    public void Dispose()
    {
        ids.Clear();
        names.Clear();
    }
}
