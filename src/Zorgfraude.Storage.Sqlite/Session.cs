using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Zorgfraude.Storage.Sqlite;

/// <summary>One connection with its prepared statements. Used by one caller at a time.</summary>
internal sealed class Session : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly Dictionary<string, Statement> statements = new(StringComparer.Ordinal);

    private Session(SqliteConnection connection) => this.connection = connection;

    /// <summary>Whether a transaction is open.</summary>
    public bool InTransaction => raw.sqlite3_get_autocommit(connection.Handle) == 0;

    /// <summary>Opens a connection on an existing file and sets what SQLite keeps per connection.</summary>
    public static Session Open(SqliteStoreOptions options, bool readOnly)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = Path.GetFullPath(options.FilePath),
            Mode = SqliteOpenMode.ReadWrite,
            Pooling = false,
            DefaultTimeout = Math.Max(1, (int)Math.Ceiling(options.BusyTimeout.TotalSeconds)),
        }.ToString());
        try
        {
            connection.Open();
            var session = new Session(connection);
            session.SetBusyTimeout(options.BusyTimeout);
            session.Run("PRAGMA secure_delete = ON");
            session.Run("PRAGMA temp_store = MEMORY");
            session.Run("PRAGMA trusted_schema = OFF");
            session.Run($"PRAGMA synchronous = {options.Synchronous switch
            {
                SqliteSynchronous.Normal => "NORMAL",
                SqliteSynchronous.Extra => "EXTRA",
                _ => "FULL",
            }}");
            if (readOnly)
            {
                session.Run("PRAGMA query_only = ON");
            }

            return session;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public void SetBusyTimeout(TimeSpan timeout) =>
        Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {(long)timeout.TotalMilliseconds}"));

    /// <summary>Runs a text of one or more statements without values and without keeping it prepared.</summary>
    public void Run(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>The first column of the first row, or null when there is no row.</summary>
    public object? Scalar(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    /// <summary>A prepared statement, kept for the life of the connection. Values go to <c>$1</c>, <c>$2</c> and so on.</summary>
    public Statement Prepare(string sql)
    {
        if (!statements.TryGetValue(sql, out var statement))
        {
            statements.Add(sql, statement = new Statement(connection, sql));
        }

        return statement;
    }

    public void Dispose()
    {
        foreach (var statement in statements.Values)
        {
            statement.Dispose();
        }

        connection.Dispose();
    }
}

/// <summary>A prepared statement with numbered values.</summary>
internal sealed class Statement : IDisposable
{
    private readonly SqliteCommand command;

    public Statement(SqliteConnection connection, string sql)
    {
        command = connection.CreateCommand();
        command.CommandText = sql;
        for (var number = 1; sql.Contains(string.Create(CultureInfo.InvariantCulture, $"${number}"), StringComparison.Ordinal); number++)
        {
            command.Parameters.AddWithValue(string.Create(CultureInfo.InvariantCulture, $"${number}"), DBNull.Value);
        }

        command.Prepare();
    }

    /// <summary>Runs the statement and gives the number of rows it changed.</summary>
    public int Run(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return command.ExecuteNonQuery();
    }

    /// <summary>Runs the statement and reads its rows. The reader must be disposed before the statement is used again.</summary>
    public SqliteDataReader Read(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return command.ExecuteReader();
    }

    public void Dispose() => command.Dispose();

    private void Bind(ReadOnlySpan<object?> values)
    {
        if (values.Length != command.Parameters.Count)
        {
            throw new InvalidOperationException("ZF0633: a statement was given another number of values than it takes.");
        }

        for (var place = 0; place < values.Length; place++)
        {
            command.Parameters[place].Value = values[place] ?? DBNull.Value;
        }
    }
}
