using Zorgfraude.Matching.Normalisation;

namespace Zorgfraude.Matching.Indexing;

/// <summary>
/// A run of plain numbers that is only read: in an array of its own, or in a file that is mapped into memory. Whoever holds one in a
/// mapped file also holds the <see cref="MappedFile"/>.
/// </summary>
internal readonly unsafe struct Store<T>
    where T : unmanaged
{
    private readonly T[]? array;
    private readonly T* address;

    public Store(T[] array)
    {
        this.array = array;
        Length = array.Length;
    }

    public Store(T* address, int length)
    {
        this.address = address;
        Length = length;
    }

    public int Length { get; }

    public long Bytes => (long)Length * sizeof(T);

    public ReadOnlySpan<T> Span => array is null ? new ReadOnlySpan<T>(address, Length) : array;

    public ref readonly T this[int index] => ref Span[index];

    /// <summary>Part of a run of bytes as a folded value.</summary>
    public static Text Part(Store<byte> bytes, int start, int length)
    {
        // The slice checks the bounds; a value from a mapped file must not point outside it.
        _ = bytes.Span.Slice(start, length);
        return bytes.array is null ? new Text(bytes.address + start, length) : new Text(bytes.array, start, length);
    }
}
