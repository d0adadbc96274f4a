using Zorgfraude.Matching;

namespace Zorgfraude.Benchmarks.Peers.Engines;

/// <summary>The rule that comes to mind first: same surname with its prefix, same date of birth.</summary>
internal sealed class RulePeer : IPeer
{
    private readonly Dictionary<(string Surname, string Birth), List<string>> entries = [];

    public string Name => "rule";

    public string Does => "Surname and date of birth are equal; whoever is found is taken for the one asked about";

    public TimeSpan? Build(IEnumerable<KeyValuePair<string, MatchRecord>> register)
    {
        foreach (var (id, record) in register)
        {
            var key = Key(record);
            if (!entries.TryGetValue(key, out var ids))
            {
                entries[key] = ids = [];
            }

            ids.Add(id);
        }

        return null;
    }

    public PeerAnswer Find(MatchRecord query)
    {
        // Nothing known is no agreement.
        var key = Key(query);
        return key.Surname.Length > 0 && key.Birth.Length > 0 && entries.TryGetValue(key, out var ids)
            ? new([.. ids.Take(PeerAnswer.MaximumIds)], true)
            : new([], false);
    }

    public void Dispose() => entries.Clear();

    private static (string Surname, string Birth) Key(MatchRecord record) => (PeerText.Fold($"{record.Prefix} {record.Surname}").Trim(), PeerText.Fold(record.BirthDate));
}
