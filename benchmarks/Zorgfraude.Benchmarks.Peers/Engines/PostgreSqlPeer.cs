using System.Net.Sockets;
using Npgsql;
using NpgsqlTypes;
using Zorgfraude.Matching;

namespace Zorgfraude.Benchmarks.Peers.Engines;

/// <summary>A PostgreSQL server with the extensions that come with it. The time is that of the whole round trip to the server.</summary>
internal sealed class PostgreSqlPeer : IPeer
{
    // In seconds: an index on millions of rows takes a while.
    private const int Patience = 1800;

    private readonly string? connectionString;
    private readonly string table;
    private readonly string[] indexes;
    private readonly string condition;
    private NpgsqlConnection? connection;
    private NpgsqlCommand? find;

    private PostgreSqlPeer(string? connectionString, string name, string does, string table, string[] indexes, string condition)
    {
        this.connectionString = connectionString;
        this.table = table;
        this.indexes = indexes;
        this.condition = condition;
        Name = name;
        Does = does;
    }

    public string Name { get; }

    public string Does { get; }

    /// <summary>Names that share enough groups of three letters.</summary>
    /// <param name="connectionString">Of a database in which tables may be made and dropped; null when there is none.</param>
    public static PostgreSqlPeer Trigrams(string? connectionString) => new(
        connectionString,
        "PostgreSQL, pg_trgm",
        "Full names that share 0.3 of their trigrams (GIN index), best ten by similarity",
        "zorgfraude_peer_trigrams",
        ["using gin (name gin_trgm_ops)"],
        "name % @name");

    /// <summary>A common way to keep the list short: the same date of birth, or a surname that sounds alike.</summary>
    /// <param name="connectionString">Of a database in which tables may be made and dropped; null when there is none.</param>
    public static PostgreSqlPeer DateOrSound(string? connectionString) => new(
        connectionString,
        "PostgreSQL, date or sound",
        "Same date of birth, or a surname of the same double metaphone code (fuzzystrmatch); best ten by trigrams of the full name",
        "zorgfraude_peer_sounds",
        ["(birth)", "(dmetaphone(surname))"],
        "(birth = @birth or dmetaphone(surname) = dmetaphone(@surname))");

    public TimeSpan? Build(IEnumerable<KeyValuePair<string, MatchRecord>> register) => Guarded<TimeSpan?>(() =>
    {
        connection = new(connectionString ?? throw new PeerUnavailableException("no server was named with --postgres CONNECTIONSTRING"));
        connection.Open();
        Execute("create extension if not exists pg_trgm");
        Execute("create extension if not exists fuzzystrmatch");
        Execute($"drop table if exists {table}");
        Execute($"create table {table} (id text not null, name text not null, surname text, birth text)");
        using (var copy = connection.BeginBinaryImport($"copy {table} (id, name, surname, birth) from stdin (format binary)"))
        {
            copy.Timeout = TimeSpan.FromSeconds(Patience);
            foreach (var (id, record) in register)
            {
                copy.StartRow();
                copy.Write(id, NpgsqlDbType.Text);
                copy.Write(PeerText.FullName(record), NpgsqlDbType.Text);
                Write(copy, PeerText.Fold(record.Surname));
                Write(copy, PeerText.Fold(record.BirthDate));
            }

            copy.Complete();
        }

        foreach (var index in indexes)
        {
            Execute($"create index on {table} {index}");
        }

        Execute($"vacuum analyze {table}");
        find = new($"select id from {table} where {condition} order by similarity(name, @name) desc, id limit {PeerAnswer.MaximumIds}", connection) { CommandTimeout = Patience };
        foreach (var parameter in (string[])["name", "surname", "birth"])
        {
            if (condition.Contains('@' + parameter, StringComparison.Ordinal) || parameter == "name")
            {
                find.Parameters.Add(parameter, NpgsqlDbType.Text);
            }
        }

        find.Prepare();
        return null;
    });

    public PeerAnswer Find(MatchRecord query) => Guarded(() =>
    {
        foreach (NpgsqlParameter parameter in find!.Parameters)
        {
            var value = parameter.ParameterName switch
            {
                "name" => PeerText.FullName(query),
                "surname" => PeerText.Fold(query.Surname),
                _ => PeerText.Fold(query.BirthDate),
            };
            parameter.Value = value.Length > 0 ? value : DBNull.Value;
        }

        var ids = new List<string>(PeerAnswer.MaximumIds);
        using var reader = find.ExecuteReader();
        while (reader.Read())
        {
            ids.Add(reader.GetString(0));
        }

        return new PeerAnswer(ids);
    });

    public void Dispose()
    {
        find?.Dispose();
        try
        {
            if (connection is { State: System.Data.ConnectionState.Open })
            {
                Execute($"drop table if exists {table}");
            }
        }
        catch (NpgsqlException)
        {
            // A server that is gone has nothing left to be cleared.
        }

        connection?.Dispose();
    }

    private static void Write(NpgsqlBinaryImporter copy, string text)
    {
        if (text.Length > 0)
        {
            copy.Write(text, NpgsqlDbType.Text);
        }
        else
        {
            copy.WriteNull();
        }
    }

    // What goes wrong with a server is said in one line.
    private static T Guarded<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (PostgresException e)
        {
            throw new PeerUnavailableException($"the server said: {e.MessageText}");
        }
        catch (Exception e) when (e is NpgsqlException or SocketException or ArgumentException or FormatException or TimeoutException)
        {
            throw new PeerUnavailableException($"no working connection to the server ({e.GetType().Name})");
        }
    }

    private void Execute(string sql)
    {
        using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = Patience };
        command.ExecuteNonQuery();
    }
}
