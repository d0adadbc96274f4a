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

    /// <summary>Key of the row that was inserted last.</summary>
    public long LastInserted => raw.sqlite3_last_insert_rowid(connection.Handle);

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

/// <summary>
/// A prepared statement with numbered values. Reading goes through ADO.NET; a statement without rows is stepped directly, which
/// takes a fraction of the time and decides how long a commit of a hundred lines holds up the next one.
/// </summary>
internal sealed class Statement(SqliteConnection connection, string sql) : IDisposable
{
    private SqliteCommand? command;
    private sqlite3_stmt? direct;
    private int[] places = [];

    /// <summary>Runs a statement that gives no rows, and gives the number of rows it changed.</summary>
    public int Run(params ReadOnlySpan<object?> values)
    {
        var database = connection.Handle!;
        var statement = direct ??= Compile(database);
        MustTake(values, places.Length);
        for (var place = 0; place < values.Length; place++)
        {
            SqliteException.ThrowExceptionForRC(Bind(statement, places[place], values[place]), database);
        }

        try
        {
            var result = raw.sqlite3_step(statement);
            SqliteException.ThrowExceptionForRC(result == raw.SQLITE_DONE ? raw.SQLITE_OK : result, database);
            return raw.sqlite3_changes(database);
        }
        finally
        {
            _ = raw.sqlite3_reset(statement);
            _ = raw.sqlite3_clear_bindings(statement);
        }
    }

    /// <summary>Runs the statement and reads its rows. The reader must be disposed before the statement is used again.</summary>
    public SqliteDataReader Read(params ReadOnlySpan<object?> values)
    {
        if (command is null)
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            for (var number = 1; sql.Contains(Name(number), StringComparison.Ordinal); number++)
            {
                command.Parameters.AddWithValue(Name(number), DBNull.Value);
            }

            command.Prepare();
        }

        MustTake(values, command.Parameters.Count);
        for (var place = 0; place < values.Length; place++)
        {
            command.Parameters[place].Value = values[place] ?? DBNull.Value;
        }

        return command.ExecuteReader();
    }

    public void Dispose()
    {
        command?.Dispose();
        direct?.Dispose();
    }

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"${number}");

    private static void MustTake(ReadOnlySpan<object?> values, int count)
    {
        if (values.Length != count)
        {
            throw new InvalidOperationException("ZF0633: a statement was given another number of values than it takes.");
        }
    }

    private static int Bind(sqlite3_stmt statement, int place, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(statement, place),
        long number => raw.sqlite3_bind_int64(statement, place, number),
        string text => raw.sqlite3_bind_text(statement, place, text),
        byte[] { Length: 0 } => raw.sqlite3_bind_zeroblob(statement, place, 0),
        byte[] bytes => raw.sqlite3_bind_blob(statement, place, bytes),
        _ => throw new InvalidOperationException("ZF0640: a value of this type has no column."),
    };

    private sqlite3_stmt Compile(sqlite3 database)
    {
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(database, sql, out sqlite3_stmt statement), database);
        places = new int[raw.sqlite3_bind_parameter_count(statement)];
        for (var place = 0; place < places.Length; place++)
        {
            places[place] = raw.sqlite3_bind_parameter_index(statement, Name(place + 1));
        }

        return statement;
    }
}
