namespace Zorgfraude.Storage.Sqlite;

/// <summary>The file cannot serve as the database of a store, or holds what this version cannot read. The message holds no content.</summary>
public sealed class SqliteStoreException : Exception
{
    internal SqliteStoreException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
