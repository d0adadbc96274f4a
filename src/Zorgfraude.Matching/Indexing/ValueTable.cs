using Zorgfraude.Matching.Normalisation;

namespace Zorgfraude.Matching.Indexing;

/// <summary>The distinct values of a field, each with a number; number 0 is the empty value.</summary>
internal sealed class ValueTable(Store<byte> data, Store<int> starts, Store<int> slots)
{
    public int Count => starts.Length - 1;

    public long Bytes => data.Bytes + starts.Bytes + slots.Bytes;

    public Text this[int id] => Store<byte>.Part(data, starts[id], starts[id + 1] - starts[id]);

    public static ValueTable Read(SnapshotReader reader)
    {
        var data = reader.Section<byte>();
        var starts = reader.Section<int>();
        var slots = reader.Section<int>();
        SnapshotReader.Require(starts.Length >= 2 && starts[^1] == data.Length && slots.Length >= starts.Length);
        return new(data, starts, slots);
    }

    public void Write(SnapshotWriter writer)
    {
        writer.Section(data);
        writer.Section(starts);
        writer.Section(slots);
    }

    /// <summary>The number of a value, or -1.</summary>
    public int Find(ReadOnlySpan<byte> value) => Find(value, data.Span, starts.Span, slots.Span);

    private static int Find(ReadOnlySpan<byte> value, ReadOnlySpan<byte> data, ReadOnlySpan<int> starts, ReadOnlySpan<int> slots)
    {
        if (value.IsEmpty)
        {
            return 0;
        }

        var at = Slot(value, slots.Length);
        while (slots[at] != 0)
        {
            var id = slots[at];
            if (value.SequenceEqual(data[starts[id]..starts[id + 1]]))
            {
                return id;
            }

            at = at + 1 == slots.Length ? 0 : at + 1;
        }

        return -1;
    }

    // The place where a value belongs; the next free one is taken when it is not free.
    private static int Slot(ReadOnlySpan<byte> value, int slots) => (int)(((ulong)(uint)Hashing.Mix(Hashing.Of(value)) * (uint)slots) >> 32);

    /// <summary>Collects values.</summary>
    internal sealed class Builder
    {
        private byte[] data = new byte[64];
        private int[] starts = new int[16];
        private int[] slots = new int[32];

        public int Count { get; private set; } = 1;

        public int Find(ReadOnlySpan<byte> value) => ValueTable.Find(value, data, starts, slots);

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
                PlaceAll(slots.Length * 2);
            }
            else
            {
                Place(id);
            }

            return id;
        }

        public ValueTable Build()
        {
            // From now on it is only read: three of four slots in use.
            PlaceAll(Count + (Count / 3) + 1);
            Array.Resize(ref data, starts[Count]);
            Array.Resize(ref starts, Count + 1);
            return new(new(data), new(starts), new(slots));
        }

        private void PlaceAll(int room)
        {
            slots = new int[room];
            for (var i = 1; i < Count; i++)
            {
                Place(i);
            }
        }

        private void Place(int id)
        {
            var at = Slot(data.AsSpan(starts[id]..starts[id + 1]), slots.Length);
            while (slots[at] != 0)
            {
                at = at + 1 == slots.Length ? 0 : at + 1;
            }

            slots[at] = id;
        }
    }
}
