using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Zorgfraude.Matching.Indexing;

/// <summary>
/// The layout of a snapshot: a header, a table with place, length and SHA-256 of every section, and the sections themselves, each
/// at a multiple of 64 bytes so that a mapped file can be read where it lies. Every byte of the file is under some checksum.
/// </summary>
internal static class SnapshotLayout
{
    public const int Version = 4;
    public const int Align = 64;
    public const int Header = 64;
    public const int Row = 48;
    public const int Hash = 32;
    public const int MaximumSections = 4096;

    /// <summary>The first bytes of every snapshot of whatever version.</summary>
    public static ReadOnlySpan<byte> Magic => "ZFMIDX\0\0"u8;

    public static long Padded(long bytes) => (bytes + Align - 1) / Align * Align;

    /// <summary>Checksum of the header's own fields and of the table.</summary>
    public static void HashOf(ReadOnlySpan<byte> header, ReadOnlySpan<byte> table, Span<byte> output)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(header[..(Header - Hash)]);
        hash.AppendData(table);
        hash.GetHashAndReset(output);
    }
}

/// <summary>Why a snapshot cannot be used; caught where a snapshot is opened.</summary>
internal sealed class SnapshotRefusedException(SnapshotRefusal reason) : Exception
{
    public SnapshotRefusal Reason { get; } = reason;
}

/// <summary>Collects the sections of a snapshot and writes them at once.</summary>
internal sealed class SnapshotWriter
{
    private readonly List<Part> parts = [];

    public void Section<T>(Store<T> values)
        where T : unmanaged => parts.Add(new Part<T>(values));

    public void Finish(Stream stream)
    {
        var tableBytes = (int)SnapshotLayout.Padded(parts.Count * SnapshotLayout.Row);
        var table = new byte[tableBytes];
        Span<byte> header = stackalloc byte[SnapshotLayout.Header];
        header.Clear();
        var offset = (long)SnapshotLayout.Header + tableBytes;
        for (var i = 0; i < parts.Count; i++)
        {
            var row = table.AsSpan(i * SnapshotLayout.Row);
            BinaryPrimitives.WriteInt64LittleEndian(row, offset);
            BinaryPrimitives.WriteInt64LittleEndian(row[8..], parts[i].Bytes);
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            parts[i].Send(bytes => hash.AppendData(bytes));
            hash.AppendData(Padding(parts[i].Bytes));
            hash.GetHashAndReset(row.Slice(16, SnapshotLayout.Hash));
            offset += SnapshotLayout.Padded(parts[i].Bytes);
        }

        SnapshotLayout.Magic.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header[8..], SnapshotLayout.Version);
        BinaryPrimitives.WriteInt32LittleEndian(header[12..], parts.Count);
        BinaryPrimitives.WriteInt64LittleEndian(header[16..], offset);
        SnapshotLayout.HashOf(header, table, header[(SnapshotLayout.Header - SnapshotLayout.Hash)..]);
        stream.Write(header);
        stream.Write(table);
        foreach (var part in parts)
        {
            part.Send(stream.Write);
            stream.Write(Padding(part.Bytes));
        }
    }

    private static byte[] Padding(long bytes) => new byte[SnapshotLayout.Padded(bytes) - bytes];

    private delegate void Sink(ReadOnlySpan<byte> bytes);

    private abstract class Part
    {
        public abstract long Bytes { get; }

        public abstract void Send(Sink sink);
    }

    private sealed class Part<T>(Store<T> values) : Part
        where T : unmanaged
    {
        // Far below the 2 GiB that one span of bytes can hold.
        private const int Chunk = 1 << 20;

        public override long Bytes => values.Bytes;

        public override void Send(Sink sink)
        {
            for (var at = 0; at < values.Length; at += Chunk)
            {
                sink(MemoryMarshal.AsBytes(values.Span.Slice(at, Math.Min(Chunk, values.Length - at))));
            }
        }
    }
}

/// <summary>
/// Hands out the sections of a snapshot in the order they were written, and refuses anything that is not exactly what was written.
/// From a stream each section becomes an array; from a mapped file all checksums are verified first and sections stay where they lie.
/// </summary>
internal sealed class SnapshotReader
{
    private readonly (long Offset, long Bytes, byte[] Hash)[] sections;
    private readonly Stream? stream;
    private int next;

    private SnapshotReader(Stream? stream, MappedFile? file, (long, long, byte[])[] sections)
    {
        this.stream = stream;
        File = file;
        this.sections = sections;
    }

    /// <summary>The file that the sections lie in, or null when they are arrays.</summary>
    public MappedFile? File { get; }

    public static void Require(bool condition, SnapshotRefusal reason = SnapshotRefusal.Damaged)
    {
        if (!condition)
        {
            throw new SnapshotRefusedException(reason);
        }
    }

    public static SnapshotReader From(Stream stream)
    {
        var header = new byte[SnapshotLayout.Header];
        var got = stream.ReadAtLeast(header, header.Length, false);
        var (count, length) = ReadHeader(header.AsSpan(0, got));
        Require(!stream.CanSeek || stream.Length - stream.Position >= length - SnapshotLayout.Header, SnapshotRefusal.Incomplete);
        var table = new byte[SnapshotLayout.Padded(count * SnapshotLayout.Row)];
        Require(stream.ReadAtLeast(table, table.Length, false) == table.Length, SnapshotRefusal.Incomplete);
        return new(stream, null, ReadTable(header, table, count, length));
    }

    public static SnapshotReader From(MappedFile file)
    {
        var (count, length) = ReadHeader(file.Slice(0, (int)Math.Min(file.Length, SnapshotLayout.Header)));
        Require(file.Length >= length, SnapshotRefusal.Incomplete);
        Require(file.Length == length);
        var table = file.Slice(SnapshotLayout.Header, (int)SnapshotLayout.Padded(count * SnapshotLayout.Row));
        var sections = ReadTable(file.Slice(0, SnapshotLayout.Header), table, count, length);
        var bad = 0;
        Parallel.ForEach(sections.OrderByDescending(static s => s.Item2), section =>
        {
            if (!HashOf(file, section.Offset, SnapshotLayout.Padded(section.Bytes)).AsSpan().SequenceEqual(section.Hash))
            {
                Interlocked.Increment(ref bad);
            }
        });
        Require(bad == 0);
        return new(null, file, sections);
    }

    /// <summary>The next section.</summary>
    public unsafe Store<T> Section<T>()
        where T : unmanaged
    {
        Require(next < sections.Length);
        var (offset, bytes, expected) = sections[next++];
        Require(bytes % sizeof(T) == 0 && bytes / sizeof(T) <= Array.MaxLength);
        var length = (int)(bytes / sizeof(T));
        if (File is not null)
        {
            return new((T*)(File.Address + offset), length);
        }

        // Grown while it is read: a length that lies does not take memory that the data do not fill.
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var values = new T[Math.Min(length, 1 << 20)];
        var done = 0;
        while (done < length)
        {
            if (done == values.Length)
            {
                Array.Resize(ref values, (int)Math.Min(length, done * 4L));
            }

            var part = MemoryMarshal.AsBytes(values.AsSpan(done, Math.Min(values.Length - done, 1 << 20)));
            Require(stream!.ReadAtLeast(part, part.Length, false) == part.Length, SnapshotRefusal.Incomplete);
            hash.AppendData(part);
            done += part.Length / sizeof(T);
        }

        Span<byte> padding = stackalloc byte[SnapshotLayout.Align];
        padding = padding[..(int)(SnapshotLayout.Padded(bytes) - bytes)];
        Require(stream!.ReadAtLeast(padding, padding.Length, false) == padding.Length, SnapshotRefusal.Incomplete);
        hash.AppendData(padding);
        Require(hash.GetHashAndReset().AsSpan().SequenceEqual(expected));
        return new(values);
    }

    /// <summary>Nothing may be left.</summary>
    public void Finish() => Require(next == sections.Length);

    private static byte[] HashOf(MappedFile file, long offset, long bytes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var at = 0L; at < bytes; at += 1 << 24)
        {
            hash.AppendData(file.Slice(offset + at, (int)Math.Min(1 << 24, bytes - at)));
        }

        return hash.GetHashAndReset();
    }

    private static (int Count, long Length) ReadHeader(ReadOnlySpan<byte> header)
    {
        var magic = SnapshotLayout.Magic;
        Require(header.Length > 0 && header.StartsWith(magic[..Math.Min(6, header.Length)]), SnapshotRefusal.NoSnapshot);
        Require(header.Length == SnapshotLayout.Header, SnapshotRefusal.Incomplete);
        Require(BinaryPrimitives.ReadInt32LittleEndian(header[8..]) == SnapshotLayout.Version && BitConverter.IsLittleEndian, SnapshotRefusal.OtherVersion);
        var count = BinaryPrimitives.ReadInt32LittleEndian(header[12..]);
        var length = BinaryPrimitives.ReadInt64LittleEndian(header[16..]);
        Require(count is > 0 and <= SnapshotLayout.MaximumSections && length >= SnapshotLayout.Header + SnapshotLayout.Padded(count * SnapshotLayout.Row));
        return (count, length);
    }

    private static (long Offset, long Bytes, byte[] Hash)[] ReadTable(ReadOnlySpan<byte> header, ReadOnlySpan<byte> table, int count, long length)
    {
        Span<byte> actual = stackalloc byte[SnapshotLayout.Hash];
        SnapshotLayout.HashOf(header, table, actual);
        Require(actual.SequenceEqual(header[(SnapshotLayout.Header - SnapshotLayout.Hash)..]));
        var sections = new (long Offset, long Bytes, byte[] Hash)[count];
        var at = (long)SnapshotLayout.Header + table.Length;
        for (var i = 0; i < count; i++)
        {
            var row = table[(i * SnapshotLayout.Row)..];
            var bytes = BinaryPrimitives.ReadInt64LittleEndian(row[8..]);
            Require(BinaryPrimitives.ReadInt64LittleEndian(row) == at && bytes >= 0 && bytes <= length - at);
            sections[i] = (at, bytes, row.Slice(16, SnapshotLayout.Hash).ToArray());
            at += SnapshotLayout.Padded(bytes);
        }

        Require(at == length);
        return sections;
    }
}
