using Zorgfraude.Matching.Frequencies;
using Zorgfraude.Matching.Normalisation;

namespace Zorgfraude.Matching.Indexing;

/// <summary>A segment with the entries that were removed since it was built, one bit each.</summary>
internal sealed record SegmentView(Segment Segment, ulong[] Dead, int DeadCount)
{
    public int Live => Segment.Count - DeadCount;

    public SegmentView Without(int entry)
    {
        var dead = Dead.Length == 0 ? new ulong[(Segment.Count + 63) / 64] : (ulong[])Dead.Clone();
        dead[entry >> 6] |= 1UL << (entry & 63);
        return new(Segment, dead, DeadCount + 1);
    }
}

/// <summary>What a reader sees, whole and unchanging.</summary>
internal sealed class IndexState(SegmentView[] views)
{
    public static readonly IndexState Empty = new([]);

    public SegmentView[] Views { get; } = views;

    public int Live { get; } = views.Sum(static v => v.Live);

    /// <summary>Keeps mapped files in memory up to this call.</summary>
    public void KeepMapped()
    {
        foreach (var view in Views)
        {
            view.Segment.KeepMapped();
        }
    }

    public (int View, int Entry) Find(string id)
    {
        for (var i = 0; i < Views.Length; i++)
        {
            var entry = Views[i].Segment.FindId(id, Views[i].Dead);
            if (entry >= 0)
            {
                return (i, entry);
            }
        }

        return (-1, -1);
    }
}

/// <summary>The nation's name shares drawn towards those of the register.</summary>
internal sealed class RegisterFrequencies : INameFrequencies
{
    private const int CacheSize = 8192;

    private readonly ulong[] cacheKeys = new ulong[CacheSize];
    private readonly double[] cacheValues = new double[CacheSize];
    private IndexState state = IndexState.Empty;
    private double nationalWeight;

    public double Size { get; private set; }

    public void Reset(IndexState newState, double weight, double leastSize)
    {
        if (!ReferenceEquals(state, newState) || nationalWeight != weight)
        {
            cacheKeys.AsSpan().Clear();
        }

        state = newState;
        nationalWeight = weight;
        Size = Math.Max(leastSize, newState.Live);
    }

    public double Surname(Text core)
    {
        var hash = Hashing.Of(core.Span) | 1;
        ref var cached = ref Cached(hash, out var known);
        if (!known)
        {
            var count = 0;
            foreach (var view in state.Views)
            {
                count += view.Segment.SurnameCount(core.Span);
            }

            cached = Mix(count, NationalFrequencies.Surname(core.Span));
        }

        return cached;
    }

    public double Given(Text name)
    {
        var hash = Hashing.Of(name.Span) & ~1UL;
        ref var cached = ref Cached(hash, out var known);
        if (!known)
        {
            var count = 0;
            foreach (var view in state.Views)
            {
                count += view.Segment.GivenCount(name.Span);
            }

            cached = Mix(count, NationalFrequencies.Given(name.Span));
        }

        return cached;
    }

    // The low bit tells surnames from given names.
    private ref double Cached(ulong hash, out bool known)
    {
        var slot = (int)(Hashing.Mix(hash) & (CacheSize - 1));
        known = cacheKeys[slot] == hash;
        cacheKeys[slot] = hash;
        return ref cacheValues[slot];
    }

    // The entry that is found is one of the count: it must not make its own name look common.
    private double Mix(int count, double national) =>
        (Math.Max(0, count - 1) + (nationalWeight * national)) / (state.Live + nationalWeight);
}
