using Zorgfraude.Matching.Distance;
using Zorgfraude.Matching.Normalisation;

namespace Zorgfraude.Matching.Indexing;

/// <summary>
/// An immutable part of the index: entries as packed bytes, postings under surnames with a signature of initial and birth year,
/// and postings under hashed keys. Built once, then only read.
/// </summary>
internal sealed class Segment
{
    private const int DirectoryBits = 12;

    private readonly EntryCodec codec;
    private readonly byte[] packed;
    private readonly int[] starts;
    private readonly int[] surnameStarts;
    private readonly int[] surnameEntries;
    private readonly ushort[] surnameSignatures;
    private readonly ushort[] signatures;
    private readonly int[] surnameCounts;
    private readonly int[] givenCounts;
    private readonly uint[] keys;
    private readonly int[] keyEntries;
    private readonly int[] directory;
    private readonly byte[] ids;
    private readonly int[] idStarts;

    private Segment(EntryCodec codec, byte[] packed, int[] starts, int[] surnameStarts, int[] surnameEntries, ushort[] surnameSignatures, ushort[] signatures,
        int[] surnameCounts, int[] givenCounts, uint[] keys, int[] keyEntries, byte[] ids, int[] idStarts)
    {
        this.codec = codec;
        this.packed = packed;
        this.starts = starts;
        this.surnameStarts = surnameStarts;
        this.surnameEntries = surnameEntries;
        this.surnameSignatures = surnameSignatures;
        this.signatures = signatures;
        this.surnameCounts = surnameCounts;
        this.givenCounts = givenCounts;
        this.keys = keys;
        this.keyEntries = keyEntries;
        this.ids = ids;
        this.idStarts = idStarts;
        Scan = new(codec.Surnames.Count, codec.Surnames.Memory);
        directory = new int[(1 << DirectoryBits) + 1];
        var at = 0;
        for (var bucket = 0; bucket < directory.Length; bucket++)
        {
            while (at < keys.Length && keys[at] >> (32 - DirectoryBits) < bucket)
            {
                at++;
            }

            directory[bucket] = at;
        }
    }

    public int Count => starts.Length - 1;

    public NameScan Scan { get; }

    /// <summary>Bytes held, all in.</summary>
    public long Bytes => codec.Bytes + Scan.Bytes + packed.LongLength + ids.LongLength
        + (4 * (starts.LongLength + surnameStarts.LongLength + surnameEntries.LongLength + surnameCounts.LongLength + givenCounts.LongLength
            + keys.LongLength + keyEntries.LongLength + directory.LongLength + idStarts.LongLength))
        + (2 * (surnameSignatures.LongLength + signatures.LongLength));

    public ushort SignatureOf(int entry) => signatures[entry];

    public static ushort Signature(RecordForm form)
    {
        var letter = form.Initials.First is >= (byte)'a' and <= (byte)'z' ? form.Initials.First - 'a' + 1 : 0;
        var year = form.Birth.Year is >= 1800 and <= 2199 ? form.Birth.Year - 1800 + 1 : 0;
        return (ushort)((letter << 9) | year);
    }

    public string IdOf(int entry) => System.Text.Encoding.UTF8.GetString(ids, idStarts[entry], idStarts[entry + 1] - idStarts[entry]);

    public void Load(int entry, RecordForm form) => codec.Decode(packed.AsSpan(starts[entry], starts[entry + 1] - starts[entry]), form);

    public int SurnameCount(ReadOnlySpan<byte> core)
    {
        var id = codec.Surnames.Find(core);
        return id <= 0 ? 0 : surnameCounts[id];
    }

    public int GivenCount(ReadOnlySpan<byte> name)
    {
        var id = codec.Given.Find(name);
        return id <= 0 ? 0 : givenCounts[id];
    }

    /// <summary>The number of a surname, 0 or less when no entry has it.</summary>
    public int FindSurname(ReadOnlySpan<byte> name) => codec.Surnames.Find(name);

    public ReadOnlySpan<byte> SurnameValue(int value) => codec.Surnames[value].Span;

    public ReadOnlySpan<int> SurnameEntries(int value, out ReadOnlySpan<ushort> matching)
    {
        var start = surnameStarts[value];
        var length = surnameStarts[value + 1] - start;
        matching = surnameSignatures.AsSpan(start, length);
        return surnameEntries.AsSpan(start, length);
    }

    public ReadOnlySpan<int> KeyEntries(uint key)
    {
        var bucket = (int)(key >> (32 - DirectoryBits));
        var from = directory[bucket];
        var range = keys.AsSpan(from, directory[bucket + 1] - from);
        var low = 0;
        var high = range.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (range[middle] < key)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        var end = low;
        while (end < range.Length && range[end] == key)
        {
            end++;
        }

        return keyEntries.AsSpan(from + low, end - low);
    }

    /// <summary>The entry with this id, or -1.</summary>
    public int FindId(string id, ReadOnlySpan<ulong> dead)
    {
        Span<byte> utf8 = stackalloc byte[MatchingEngine.MaximumIdLength * 3];
        var length = System.Text.Encoding.UTF8.GetBytes(id, utf8);
        foreach (var entry in KeyEntries(Keys.Identity(id)))
        {
            if (!IsDead(dead, entry) && utf8[..length].SequenceEqual(ids.AsSpan(idStarts[entry], idStarts[entry + 1] - idStarts[entry])))
            {
                return entry;
            }
        }

        return -1;
    }

    public static bool IsDead(ReadOnlySpan<ulong> dead, int entry) => !dead.IsEmpty && (dead[entry >> 6] & (1UL << (entry & 63))) != 0;

    public void Write(SnapshotWriter writer)
    {
        codec.Write(writer);
        writer.Array<byte>(packed);
        writer.Array<int>(starts);
        writer.Array<int>(surnameStarts);
        writer.Array<int>(surnameEntries);
        writer.Array<ushort>(surnameSignatures);
        writer.Array<ushort>(signatures);
        writer.Array<int>(surnameCounts);
        writer.Array<int>(givenCounts);
        writer.Array<uint>(keys);
        writer.Array<int>(keyEntries);
        writer.Array<byte>(ids);
        writer.Array<int>(idStarts);
    }

    public static Segment Read(SnapshotReader reader)
    {
        var codec = EntryCodec.Read(reader);
        return new(codec, reader.Array<byte>(), reader.Array<int>(), reader.Array<int>(), reader.Array<int>(), reader.Array<ushort>(), reader.Array<ushort>(),
            reader.Array<int>(), reader.Array<int>(), reader.Array<uint>(), reader.Array<int>(), reader.Array<byte>(), reader.Array<int>());
    }

    /// <summary>Collects entries and lays them out.</summary>
    internal sealed class Builder
    {
        private readonly EntryCodec codec = new();
        private readonly List<int> starts = [0];
        private readonly List<int> idStarts = [0];
        private readonly List<ushort> signatures = [];
        private readonly List<ulong> keyed = [];
        private readonly List<ulong> named = [];
        private byte[] packed = new byte[4096];
        private byte[] ids = new byte[1024];
        private int[] surnameCounts = new int[64];
        private int[] givenCounts = new int[64];

        public int Count => signatures.Count;

        public void Add(string id, RecordForm form)
        {
            var entry = Count;
            var start = starts[^1];
            if (packed.Length - start < 512)
            {
                Array.Resize(ref packed, packed.Length * 2);
            }

            starts.Add(start + codec.Encode(form, packed.AsSpan(start)));
            var idStart = idStarts[^1];
            if (ids.Length - idStart < MatchingEngine.MaximumIdLength * 3)
            {
                Array.Resize(ref ids, (ids.Length * 2) + (MatchingEngine.MaximumIdLength * 3));
            }

            idStarts.Add(idStart + System.Text.Encoding.UTF8.GetBytes(id, ids.AsSpan(idStart)));
            signatures.Add(Signature(form));
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
            codec.Freeze();
            Array.Resize(ref packed, starts[^1]);
            Array.Resize(ref ids, idStarts[^1]);
            Array.Resize(ref surnameCounts, codec.Surnames.Count);
            Array.Resize(ref givenCounts, codec.Given.Count);
            keyed.Sort();
            named.Sort();
            var keys = new uint[keyed.Count];
            var keyEntries = new int[keyed.Count];
            for (var i = 0; i < keys.Length; i++)
            {
                keys[i] = (uint)(keyed[i] >> 32);
                keyEntries[i] = (int)(uint)keyed[i];
            }

            var surnameStarts = new int[codec.Surnames.Count + 1];
            var surnameEntries = new int[named.Count];
            var surnameSignatures = new ushort[named.Count];
            for (var i = 0; i < named.Count; i++)
            {
                surnameStarts[(int)(named[i] >> 32) + 1] = i + 1;
                surnameEntries[i] = (int)(uint)named[i];
                surnameSignatures[i] = signatures[surnameEntries[i]];
            }

            for (var i = 1; i < surnameStarts.Length; i++)
            {
                surnameStarts[i] = Math.Max(surnameStarts[i], surnameStarts[i - 1]);
            }

            return new(codec, packed, [.. starts], surnameStarts, surnameEntries, surnameSignatures, [.. signatures], surnameCounts, givenCounts,
                keys, keyEntries, ids, [.. idStarts]);
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
