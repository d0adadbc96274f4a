using Zorgfraude.Benchmarks.Peers;
using Zorgfraude.Matching;
using Zorgfraude.Population;

namespace Zorgfraude.Benchmarks.Tests;

/// <summary>A peer that answers and takes as long as it is told.</summary>
internal sealed class FixedPeer(string name, Func<MatchRecord, PeerAnswer> find) : IPeer
{
    public string Name => name;

    public string Does => "Answers as it is told";

    public List<string> Entries { get; } = [];

    public int Asked { get; private set; }

    public bool Disposed { get; private set; }

    public static TruthQuery Query(string surname, string? trueId) => new("Q" + surname, new() { Surname = surname }, trueId, "made by hand");

    public static PeerAnswer Answer(double microseconds, params string[] ids) => new(ids, null, TimeSpan.FromMicroseconds(microseconds));

    public TimeSpan? Build(IEnumerable<KeyValuePair<string, MatchRecord>> register)
    {
        Entries.AddRange(register.Select(static e => e.Key));
        return TimeSpan.FromSeconds(2);
    }

    public PeerAnswer Find(MatchRecord query)
    {
        Asked++;
        return find(query);
    }

    public void Dispose() => Disposed = true;
}
