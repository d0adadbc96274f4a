using System.IO.MemoryMappedFiles;
using Microsoft.Win32.SafeHandles;

namespace Zorgfraude.Matching.Indexing;

/// <summary>A file that is mapped into memory to be read. It stays mapped until it is disposed of or nobody refers to it any more.</summary>
internal sealed unsafe class MappedFile : IDisposable
{
    private readonly MemoryMappedFile file;
    private readonly MemoryMappedViewAccessor view;
    private readonly SafeMemoryMappedViewHandle handle;
    private byte* address;

    public MappedFile(string path)
    {
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        Length = stream.Length;
        SnapshotReader.Require(Length > 0, SnapshotRefusal.NoSnapshot);
        file = MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, false);
        view = file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        handle = view.SafeMemoryMappedViewHandle;
        handle.AcquirePointer(ref address);
    }

    ~MappedFile() => Release();

    public long Length { get; }

    public byte* Address => address;

    public ReadOnlySpan<byte> Slice(long offset, int length)
    {
        SnapshotReader.Require(offset >= 0 && length >= 0 && offset + length <= Length, SnapshotRefusal.Incomplete);
        return new(address + offset, length);
    }

    public void Dispose()
    {
        Release();
        view.Dispose();
        file.Dispose();
        GC.SuppressFinalize(this);
    }

    // The handle's own finalizer, which runs after this one, unmaps once the pointer is given back.
    private void Release()
    {
        if (address is not null)
        {
            address = null;
            handle.ReleasePointer();
        }
    }
}
