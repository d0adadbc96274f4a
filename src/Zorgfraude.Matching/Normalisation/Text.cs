namespace Zorgfraude.Matching.Normalisation;

/// <summary>
/// A folded value: a slice of ASCII bytes (a-z, 0-9) in some arena, or in a file that is mapped into memory. The default value is empty.
/// </summary>
internal readonly unsafe struct Text
{
    private readonly byte[]? data;
    private readonly nint start;

    public Text(byte[] data, int start, int length)
    {
        this.data = data;
        this.start = start;
        Length = length;
    }

    public Text(byte* address, int length)
    {
        start = (nint)address;
        Length = length;
    }

    public int Length { get; }

    public bool IsEmpty => Length == 0;

    public ReadOnlySpan<byte> Span => data is null ? new((byte*)start, Length) : new(data, (int)start, Length);

    public byte First => Length == 0 ? (byte)0 : Span[0];

    public bool Same(Text other) => Length == other.Length && Span.SequenceEqual(other.Span);

    /// <summary>The folded value in full. Only an explicit request of the caller for unredacted output may come here.</summary>
    public string Reveal() => System.Text.Encoding.ASCII.GetString(Span);

    public override string ToString() => $"[{Length}]";
}

/// <summary>Where folded values of one record are written. Grows when needed; slices handed out before stay valid.</summary>
internal sealed class TextArena
{
    private byte[] data = new byte[1024];
    private int used;

    public void Clear() => used = 0;

    public Span<byte> Reserve(int capacity)
    {
        if (used + capacity > data.Length)
        {
            // A fresh array: slices into the old one keep their content.
            data = new byte[Math.Max(data.Length * 2, capacity + 1024)];
            used = 0;
        }

        return data.AsSpan(used, capacity);
    }

    public Text Commit(int length)
    {
        var text = new Text(data, used, length);
        used += length;
        return text;
    }

    public Text Write(ReadOnlySpan<byte> value)
    {
        value.CopyTo(Reserve(value.Length));
        return Commit(value.Length);
    }
}
