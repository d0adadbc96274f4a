using Zorgfraude.Matching;

namespace Zorgfraude.Benchmarks.Peers.Engines;

/// <summary>The engine of this project with the model that it is shipped with.</summary>
internal sealed class EnginePeer : IPeer
{
    private MatchingEngine engine = new();

    public string Name => "ours";

    public string Does => "The whole decision: candidates by every field, a probability, a band and the reasons";

    public TimeSpan? Build(IEnumerable<KeyValuePair<string, MatchRecord>> register)
    {
        engine.Put(register);
        return null;
    }

    public PeerAnswer Find(MatchRecord query)
    {
        var result = engine.Find(query);
        return new([.. result.Candidates.Take(PeerAnswer.MaximumIds).Select(static c => c.EntryId)], result.Band == ConfidenceBand.Match);
    }

    public void Dispose() => engine = new();
}
