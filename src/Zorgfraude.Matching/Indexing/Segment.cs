using System.Numerics;
using System.Runtime.InteropServices;
using Zorgfraude.Matching.Distance;
using Zorgfraude.Matching.Normalisation;

namespace Zorgfraude.Matching.Indexing;

/// <summary>
/// An immutable part of the index: entries as heads with packed bytes behind them, postings under surnames with a signature of
/// initial and birth year, and postings under hashed keys. Built once, then only read.
/// </summary>
internal sealed class Segment
{
    private readonly EntryCodec codec;
    private readonly Store<Head> heads;
    private readonly Store<byte> tails;
    private readonly Store<int> surnameStarts;
    private readonly Store<int> surnameEntries;
    private readonly Store<ushort> surnameSignatures;
    private readonly Store<int> surnameCounts;
    private readonly Store<int> givenCounts;
    private readonly Store<ushort> keys;
    private readonly Store<int> keyEntries;
    private readonly Store<int> directory;
    private readonly Store<byte> ids;
    private readonly Store<int> idStarts;
    private readonly NameTraits[] surnameTraits;
    private readonly NameTraits[] givenTraits;
    private readonly MappedFile? file;

    private Segment(EntryCodec codec, Store<Head> heads, Store<byte> tails, Store<int> surnameStarts, Store<int> surnameEntries, Store<ushort> surnameSignatures,
        Store<int> surnameCounts, Store<int> givenCounts, Store<ushort> keys, Store<int> keyEntries, Store<int> directory, Store<byte> ids, Store<int> idStarts,
        MappedFile? file)
    {
        this.codec = codec;
        this.heads = heads;
        this.tails = tails;
        this.surnameStarts = surnameStarts;
        this.surnameEntries = surnameEntries;
        this.surnameSignatures = surnameSignatures;
        this.surnameCounts = surnameCounts;
        this.givenCounts = givenCounts;
        this.keys = keys;
        this.keyEntries = keyEntries;
        this.directory = directory;
        this.ids = ids;
        this.idStarts = idStarts;
        this.file = file;
        surnameTraits = NameTraits.Of(codec.Surnames);
        givenTraits = NameTraits.Of(codec.Given);
        Scan = new(codec.Surnames.Count, id => codec.Surnames[id]);
    }

    public int Count => heads.Length;

    public NameScan Scan { get; }

    public ReadOnlySpan<Head> Heads => heads.Span;

    public ReadOnlySpan<NameTraits> SurnameTraits => surnameTraits;

    public ReadOnlySpan<NameTraits> GivenTraits => givenTraits;

    public long Bytes => codec.Bytes + Scan.Bytes + heads.Bytes + tails.Bytes + surnameStarts.Bytes + surnameEntries.Bytes + surnameSignatures.Bytes
        + surnameCounts.Bytes + givenCounts.Bytes + keys.Bytes + keyEntries.Bytes + directory.Bytes + ids.Bytes + idStarts.Bytes
        + (NameTraits.Size * (surnameTraits.LongLength + givenTraits.LongLength));

    public string IdOf(int entry) => System.Text.Encoding.UTF8.GetString(ids.Span[idStarts[entry]..idStarts[entry + 1]]);

    public void Load(int entry, RecordForm form)
    {
        ref readonly var head = ref heads[entry];
        codec.Decode(head, tails.Span[(int)head.Tail..], form);
    }

    /// <summary>How many entries have the surname with this number.</summary>
    public int SurnameCount(int value) => surnameCounts[value];

    /// <summary>How many given names of entries are the one with this number.</summary>
    public int GivenCount(int value) => givenCounts[value];

    /// <summary>Adds the names of an entry to counts, as they were counted when the segment was built.</summary>
    public void CountNames(int entry, RecordForm form, IDictionary<int, int> surnames, IDictionary<int, int> given)
    {
        Load(entry, form);
        for (var i = 0; i < form.SurnameCount; i++)
        {
            Count(surnames, codec.Surnames.Find(form.Surnames[i].Core.Span));
        }

        for (var i = 0; i < form.GivenCount; i++)
        {
            Count(given, codec.Given.Find(form.Given[i].Span));
        }

        static void Count(IDictionary<int, int> counts, int value) => counts[value] = (counts.TryGetValue(value, out var before) ? before : 0) + 1;
    }

    /// <summary>The number of a surname, 0 or less when no entry has it.</summary>
    public int FindSurname(ReadOnlySpan<byte> name) => codec.Surnames.Find(name);

    /// <summary>The number of a given name, 0 or less when no entry has it.</summary>
    public int FindGiven(ReadOnlySpan<byte> name) => codec.Given.Find(name);

    public Text SurnameValue(int value) => codec.Surnames[value];

    public Text GivenValue(int value) => codec.Given[value];

    public ReadOnlySpan<int> SurnameEntries(int value, out ReadOnlySpan<ushort> matching)
    {
        var start = surnameStarts[value];
        var length = surnameStarts[value + 1] - start;
        matching = surnameSignatures.Span.Slice(start, length);
        return surnameEntries.Span.Slice(start, length);
    }

    public ReadOnlySpan<int> KeyEntries(uint key)
    {
        var bucket = (int)(key >> DirectoryShift(directory.Length));
        var from = directory[bucket];
        var range = keys.Span[from..directory[bucket + 1]];
        var low = range.IndexOf((ushort)key);
        if (low < 0)
        {
            return [];
        }

        var length = range[low..].IndexOfAnyExcept((ushort)key);
        return keyEntries.Span.Slice(from + low, length < 0 ? range.Length - low : length);
    }

    /// <summary>The entry with this id, or -1.</summary>
    public int FindId(string id, ReadOnlySpan<ulong> dead)
    {
        Span<byte> utf8 = stackalloc byte[MatchingEngine.MaximumIdLength * 3];
        var length = System.Text.Encoding.UTF8.GetBytes(id, utf8);
        foreach (var entry in KeyEntries(Keys.Identity(id)))
        {
            if (!IsDead(dead, entry) && utf8[..length].SequenceEqual(ids.Span[idStarts[entry]..idStarts[entry + 1]]))
            {
                return entry;
            }
        }

        return -1;
    }

    public static bool IsDead(ReadOnlySpan<ulong> dead, int entry) => !dead.IsEmpty && (dead[entry >> 6] & (1UL << (entry & 63))) != 0;

    /// <summary>Keeps the file behind a mapped segment in memory up to this call.</summary>
    public void KeepMapped() => GC.KeepAlive(file);

    public void Write(SnapshotWriter writer)
    {
        codec.Write(writer);
        writer.Section(heads);
        writer.Section(tails);
        writer.Section(surnameStarts);
        writer.Section(surnameEntries);
        writer.Section(surnameSignatures);
        writer.Section(surnameCounts);
        writer.Section(givenCounts);
        writer.Section(keys);
        writer.Section(keyEntries);
        writer.Section(directory);
        writer.Section(ids);
        writer.Section(idStarts);
    }

    public static Segment Read(SnapshotReader reader)
    {
        var segment = new Segment(EntryCodec.Read(reader), reader.Section<Head>(), reader.Section<byte>(), reader.Section<int>(), reader.Section<int>(),
            reader.Section<ushort>(), reader.Section<int>(), reader.Section<int>(), reader.Section<ushort>(), reader.Section<int>(), reader.Section<int>(),
            reader.Section<byte>(), reader.Section<int>(), reader.File);
        var buckets = segment.directory.Length - 1;
        SnapshotReader.Require(segment.idStarts.Length == segment.Count + 1 && segment.idStarts[^1] == segment.ids.Length
            && segment.surnameStarts.Length == segment.codec.Surnames.Count + 1 && segment.surnameStarts[^1] == segment.surnameEntries.Length
            && segment.surnameEntries.Length == segment.surnameSignatures.Length && segment.keys.Length == segment.keyEntries.Length
            && segment.surnameCounts.Length == segment.codec.Surnames.Count && segment.givenCounts.Length == segment.codec.Given.Count
            && buckets > 1 && BitOperations.IsPow2(buckets) && segment.directory[^1] == segment.keys.Length);
        return segment;
    }

    private static int DirectoryShift(int directoryLength) => 32 - BitOperations.Log2((uint)(directoryLength - 1));

    /// <summary>
    /// The keys in order of their bucket, which is the upper bits, and within it of their lower half: all that is kept of a key. What lies
    /// between the two is lost where the buckets are few, and costs a comparison in a few thousand.
    /// </summary>
    private static int[] Directory(List<ulong> keyed)
    {
        // One bucket for 16 to 32 keys.
        var directory = new int[(1 << Math.Clamp(BitOperations.Log2((uint)keyed.Count | 1) - 4, 6, 24)) + 1];
        var shift = DirectoryShift(directory.Length);
        var items = CollectionsMarshal.AsSpan(keyed);
        foreach (ref var item in items)
        {
            var key = (uint)(item >> 32);
            directory[(key >> shift) + 1]++;
            if (shift > 16)
            {
                item = ((ulong)(key >> shift) << 48) | ((ulong)(ushort)key << 32) | (uint)item;
            }
        }

        for (var bucket = 1; bucket < directory.Length; bucket++)
        {
            directory[bucket] += directory[bucket - 1];
        }

        items.Sort();
        return directory;
    }

    /// <summary>Collects entries and lays them out.</summary>
    internal sealed class Builder
    {
        private readonly EntryCodec.Builder codec = new();
        private readonly List<Head> heads = [];
        private readonly List<int> idStarts = [0];
        private readonly List<ulong> keyed = [];
        private readonly List<ulong> named = [];
        private byte[] tails = new byte[4096];
        private int tail;
        private byte[] ids = new byte[1024];
        private int[] surnameCounts = new int[64];
        private int[] givenCounts = new int[64];

        public int Count => heads.Count;

        public void Add(string id, RecordForm form)
        {
            var entry = Count;
            if (tails.Length - tail < EntryCodec.MaximumTail)
            {
                Array.Resize(ref tails, (int)Math.Min(Array.MaxLength, tails.Length * 2L));
            }

            tail += codec.Encode(form, (uint)tail, tails.AsSpan(tail), out var head);
            heads.Add(head);
            var idStart = idStarts[^1];
            if (ids.Length - idStart < MatchingEngine.MaximumIdLength * 3)
            {
                Array.Resize(ref ids, (ids.Length * 2) + (MatchingEngine.MaximumIdLength * 3));
            }

            idStarts.Add(idStart + System.Text.Encoding.UTF8.GetBytes(id, ids.AsSpan(idStart)));
            Span<uint> keys = stackalloc uint[Keys.Maximum];
            var count = Keys.Of(form, keys);
            for (var i = 0; i < count; i++)
            {
                keyed.Add(((ulong)keys[i] << 32) | (uint)entry);
            }

            keyed.Add(((ulong)Keys.Identity(id) << 32) | (uint)entry);
            for (var i = 0; i < form.SurnameCount; i++)
            {
                var core = codec.Surnames.Find(form.Surnames[i].Core.Span);
                named.Add(((ulong)(uint)core << 32) | (uint)entry);
                Bump(ref surnameCounts, core);
                if (form.Surnames[i].PrefixClass != 0)
                {
                    named.Add(((ulong)(uint)codec.Surnames.Find(form.Surnames[i].Full.Span) << 32) | (uint)entry);
                }
            }

            for (var i = 0; i < form.GivenCount; i++)
            {
                Bump(ref givenCounts, codec.Given.Find(form.Given[i].Span));
            }
        }

        public Segment Build()
        {
            var tables = codec.Build();
            Array.Resize(ref tails, tail);
            Array.Resize(ref ids, idStarts[^1]);
            Array.Resize(ref surnameCounts, tables.Surnames.Count);
            Array.Resize(ref givenCounts, tables.Given.Count);
            named.Sort();
            var directory = Directory(keyed);
            var keys = new ushort[keyed.Count];
            var keyEntries = new int[keyed.Count];
            for (var i = 0; i < keys.Length; i++)
            {
                keys[i] = (ushort)(keyed[i] >> 32);
                keyEntries[i] = (int)(uint)keyed[i];
            }

            var surnameStarts = new int[tables.Surnames.Count + 1];
            var surnameEntries = new int[named.Count];
            var surnameSignatures = new ushort[named.Count];
            for (var i = 0; i < named.Count; i++)
            {
                surnameStarts[(int)(named[i] >> 32) + 1] = i + 1;
                surnameEntries[i] = (int)(uint)named[i];
                surnameSignatures[i] = heads[surnameEntries[i]].Signature;
            }

            for (var i = 1; i < surnameStarts.Length; i++)
            {
                surnameStarts[i] = Math.Max(surnameStarts[i], surnameStarts[i - 1]);
            }

            return new(tables, new([.. heads]), new(tails), new(surnameStarts), new(surnameEntries), new(surnameSignatures), new(surnameCounts), new(givenCounts),
                new(keys), new(keyEntries), new(directory), new(ids), new([.. idStarts]), null);
        }

        private static void Bump(ref int[] counts, int id)
        {
            if (id >= counts.Length)
            {
                Array.Resize(ref counts, Math.Max(counts.Length * 2, id + 1));
            }

            counts[id]++;
        }
    }
}
