namespace Zorgfraude.Matching.Distance;

/// <summary>A list of ids that is filled again and again without allocating once it has grown.</summary>
internal sealed class IdList
{
    private int[] items = new int[256];

    public int Count { get; private set; }

    public ReadOnlySpan<int> Span => items.AsSpan(0, Count);

    public int this[int index] => items[index];

    public void Clear() => Count = 0;

    public void Add(int id)
    {
        if (Count == items.Length)
        {
            Array.Resize(ref items, items.Length * 2);
        }

        items[Count++] = id;
    }

    public void Sort() => items.AsSpan(0, Count).Sort();
}
