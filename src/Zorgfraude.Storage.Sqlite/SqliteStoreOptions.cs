namespace Zorgfraude.Storage.Sqlite;

/// <summary>How hard a commit is pushed to the disk before it is answered.</summary>
public enum SqliteSynchronous
{
    /// <summary>A commit survives a crash of the process; a loss of power may undo the last ones, each as a whole. For tests and demonstrations.</summary>
    Normal,

    /// <summary>A commit survives a loss of power. The default.</summary>
    Full,

    /// <summary>As <see cref="Full"/>, and the folder is flushed when a journal is removed.</summary>
    Extra,
}

/// <summary>Where the database is and how it is opened.</summary>
public sealed record SqliteStoreOptions
{
    /// <summary>Path of the database file. Two more files, ending in <c>-wal</c> and <c>-shm</c>, stand beside it while it is open. A local disk, no network share.</summary>
    public required string FilePath { get; init; }

    /// <summary>
    /// How long a commit or read waits for another process that is writing, from zero to ten minutes; 30 seconds unless set. After
    /// that the commit fails with a <c>SqliteException</c> and nothing is written.
    /// </summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How hard a commit is pushed to the disk.</summary>
    public SqliteSynchronous Synchronous { get; init; } = SqliteSynchronous.Full;

    /// <summary>Whether to make the file when there is none. The folder must exist.</summary>
    public bool CreateIfMissing { get; init; } = true;

    internal void Validate()
    {
        if (string.IsNullOrWhiteSpace(FilePath) || FilePath.StartsWith(':') || FilePath.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException("ZF0630: the path of the database is the path of a file; a database in memory is not offered.", nameof(FilePath));
        }

        if (BusyTimeout < TimeSpan.Zero || BusyTimeout > TimeSpan.FromMinutes(10))
        {
            throw new ArgumentOutOfRangeException(nameof(BusyTimeout), "ZF0631: the busy timeout is zero to ten minutes.");
        }

        if (!Enum.IsDefined(Synchronous))
        {
            throw new ArgumentOutOfRangeException(nameof(Synchronous), "ZF0632: the value is none of SqliteSynchronous.");
        }
    }
}
