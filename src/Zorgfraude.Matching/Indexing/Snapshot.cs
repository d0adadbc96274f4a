using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Zorgfraude.Matching.Indexing;

/// <summary>Writes arrays of plain numbers one after another, hashing them on the way.</summary>
internal sealed class SnapshotWriter(Stream stream) : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public void Array<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        Value(values.Length);
        Put(MemoryMarshal.AsBytes(values));
    }

    public void Value(long value) => Put(MemoryMarshal.AsBytes(new ReadOnlySpan<long>(in value)));

    public void Finish() => stream.Write(hash.GetHashAndReset());

    public void Dispose() => hash.Dispose();

    private void Put(ReadOnlySpan<byte> bytes)
    {
        hash.AppendData(bytes);
        stream.Write(bytes);
    }
}

/// <summary>Reads what <see cref="SnapshotWriter"/> wrote, and refuses anything else.</summary>
internal sealed class SnapshotReader(Stream stream) : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public T[] Array<T>()
        where T : unmanaged
    {
        var length = Value();
        var left = stream.CanSeek ? stream.Length - stream.Position : long.MaxValue;
        Require(length >= 0 && length <= System.Array.MaxLength && length * Marshal.SizeOf<T>() <= left);
        var values = GC.AllocateUninitializedArray<T>((int)length);
        Get(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    public long Value()
    {
        var value = 0L;
        Get(MemoryMarshal.AsBytes(new Span<long>(ref value)));
        return value;
    }

    public static void Require(bool condition)
    {
        if (!condition)
        {
            throw new InvalidDataException("ZF0610: The snapshot is damaged or no snapshot; rebuild the index from the register.");
        }
    }

    public void Finish()
    {
        Span<byte> expected = stackalloc byte[32];
        var actual = hash.GetHashAndReset();
        Require(stream.ReadAtLeast(expected, 32, false) == 32 && expected.SequenceEqual(actual));
    }

    public void Dispose() => hash.Dispose();

    private void Get(Span<byte> bytes)
    {
        Require(stream.ReadAtLeast(bytes, bytes.Length, false) == bytes.Length);
        hash.AppendData(bytes);
    }
}
