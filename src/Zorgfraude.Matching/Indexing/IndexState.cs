using System.Collections.Immutable;
using Zorgfraude.Matching.Frequencies;
using Zorgfraude.Matching.Normalisation;

namespace Zorgfraude.Matching.Indexing;

/// <summary>
/// A segment without the entries that were removed since it was built: one bit each, and how often their names are to be counted less, so that
/// nobody who is gone makes a name more common.
/// </summary>
internal sealed class SegmentView
{
    // About what one value takes in an immutable dictionary.
    private const int NodeBytes = 56;

    private readonly ImmutableDictionary<int, int> goneSurnames;
    private readonly ImmutableDictionary<int, int> goneGiven;

    private SegmentView(Segment segment, ulong[] dead, int deadCount, ImmutableDictionary<int, int> goneSurnames, ImmutableDictionary<int, int> goneGiven)
    {
        Segment = segment;
        Dead = dead;
        DeadCount = deadCount;
        this.goneSurnames = goneSurnames;
        this.goneGiven = goneGiven;
    }

    public Segment Segment { get; }

    /// <summary>A bit for each entry that was removed; empty when none was.</summary>
    public ulong[] Dead { get; }

    public int DeadCount { get; }

    public int Live => Segment.Count - DeadCount;

    public long Bytes => Segment.Bytes + (8L * Dead.Length) + ((long)NodeBytes * (goneSurnames.Count + goneGiven.Count));

    /// <summary>A segment without the entries of which the bit is set.</summary>
    public static SegmentView Of(Segment segment, ReadOnlySpan<ulong> dead = default)
    {
        var whole = new SegmentView(segment, [], 0, ImmutableDictionary<int, int>.Empty, ImmutableDictionary<int, int>.Empty);
        if (dead.IsEmpty)
        {
            return whole;
        }

        var gone = new List<int>();
        for (var entry = 0; entry < segment.Count; entry++)
        {
            if (Segment.IsDead(dead, entry))
            {
                gone.Add(entry);
            }
        }

        return whole.Without(gone);
    }

    /// <summary>The same without these entries too, which are all still there.</summary>
    public SegmentView Without(List<int> entries)
    {
        if (entries.Count == 0)
        {
            return this;
        }

        var dead = Dead.Length == 0 ? new ulong[(Segment.Count + 63) / 64] : (ulong[])Dead.Clone();
        var (surnames, given, form) = (goneSurnames.ToBuilder(), goneGiven.ToBuilder(), new RecordForm());
        foreach (var entry in entries)
        {
            dead[entry >> 6] |= 1UL << (entry & 63);
            Segment.CountNames(entry, form, surnames, given);
        }

        return new(Segment, dead, DeadCount + entries.Count, surnames.ToImmutable(), given.ToImmutable());
    }

    /// <summary>How many of the entries that are left have this surname.</summary>
    public int SurnameCount(ReadOnlySpan<byte> core)
    {
        var id = Segment.FindSurname(core);
        return id <= 0 ? 0 : Segment.SurnameCount(id) - (DeadCount == 0 ? 0 : goneSurnames.GetValueOrDefault(id));
    }

    /// <summary>How many given names of the entries that are left are this one.</summary>
    public int GivenCount(ReadOnlySpan<byte> name)
    {
        var id = Segment.FindGiven(name);
        return id <= 0 ? 0 : Segment.GivenCount(id) - (DeadCount == 0 ? 0 : goneGiven.GetValueOrDefault(id));
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
                count += view.SurnameCount(core.Span);
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
                count += view.GivenCount(name.Span);
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
