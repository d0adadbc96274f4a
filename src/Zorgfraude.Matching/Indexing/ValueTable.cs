using Zorgfraude.Matching.Normalisation;

namespace Zorgfraude.Matching.Indexing;

/// <summary>The distinct values of a field, each with a number; number 0 is the empty value. Grows while built, read-only afterwards.</summary>
internal sealed class ValueTable
{
    private byte[] data;
    private int[] starts;
    private int[] slots;

    public ValueTable()
    {
        data = new byte[64];
        starts = new int[16];
        slots = new int[32];
        Count = 1;
    }

    private ValueTable(byte[] data, int[] starts, int[] slots)
    {
        this.data = data;
        this.starts = starts;
        this.slots = slots;
        Count = starts.Length - 1;
    }

    public int Count { get; private set; }

    public long Bytes => data.LongLength + (4 * (starts.LongLength + slots.LongLength));

    public static ValueTable Read(SnapshotReader reader)
    {
        var table = new ValueTable(reader.Array<byte>(), reader.Array<int>(), reader.Array<int>());
        SnapshotReader.Require(table.starts.Length >= 2 && table.starts[^1] == table.data.Length && System.Numerics.BitOperations.IsPow2(table.slots.Length));
        for (var i = 1; i < table.starts.Length; i++)
        {
            SnapshotReader.Require(table.starts[i] >= table.starts[i - 1]);
        }

        foreach (var slot in table.slots)
        {
            SnapshotReader.Require((uint)slot < (uint)table.Count);
        }

        return table;
    }

    public Text this[int id] => new(data, starts[id], starts[id + 1] - starts[id]);

    public ReadOnlyMemory<byte> Memory(int id) => data.AsMemory(starts[id], starts[id + 1] - starts[id]);

    public int Find(ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty)
        {
            return 0;
        }

        var mask = slots.Length - 1;
        var at = (int)Hashing.Mix(Hashing.Of(value)) & mask;
        while (slots[at] != 0)
        {
            var id = slots[at];
            if (value.SequenceEqual(new(data, starts[id], starts[id + 1] - starts[id])))
            {
                return id;
            }

            at = (at + 1) & mask;
        }

        return -1;
    }

    public int Add(ReadOnlySpan<byte> value)
    {
        var found = Find(value);
        if (found >= 0)
        {
            return found;
        }

        if (Count + 2 > starts.Length)
        {
            Array.Resize(ref starts, starts.Length * 2);
        }

        var start = starts[Count];
        if (start + value.Length > data.Length)
        {
            Array.Resize(ref data, Math.Max(data.Length * 2, start + value.Length));
        }

        value.CopyTo(data.AsSpan(start));
        var id = Count++;
        starts[id + 1] = start + value.Length;
        if (Count * 2 > slots.Length)
        {
            slots = new int[slots.Length * 2];
            for (var i = 1; i < Count; i++)
            {
                Place(i);
            }
        }
        else
        {
            Place(id);
        }

        return id;
    }

    public void Freeze()
    {
        Array.Resize(ref data, starts[Count]);
        Array.Resize(ref starts, Count + 1);
    }

    public void Write(SnapshotWriter writer)
    {
        writer.Array<byte>(data);
        writer.Array<int>(starts);
        writer.Array<int>(slots);
    }

    private void Place(int id)
    {
        var mask = slots.Length - 1;
        var at = (int)Hashing.Mix(Hashing.Of(new ReadOnlySpan<byte>(data, starts[id], starts[id + 1] - starts[id]))) & mask;
        while (slots[at] != 0)
        {
            at = (at + 1) & mask;
        }

        slots[at] = id;
    }
}
