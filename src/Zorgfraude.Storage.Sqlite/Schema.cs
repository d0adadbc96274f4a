using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Zorgfraude.Storage.Sqlite;

/// <summary>The tables, and the check that a file is a database of ours in a version we know.</summary>
internal static class Schema
{
    /// <summary>Marks the file as ours: the letters ZFWR.</summary>
    public const long ApplicationId = 0x5A465752;

    // A change of the tables is a further item; one that has been released is never edited.
    private static readonly string[] Migrations =
    [
        """
        CREATE TABLE stream (
            number INTEGER PRIMARY KEY,
            owner TEXT NOT NULL,
            kind INTEGER NOT NULL,
            id BLOB NOT NULL,
            version INTEGER NOT NULL,
            UNIQUE (owner, kind, id)
        ) STRICT;
        CREATE TABLE event (
            stream INTEGER NOT NULL REFERENCES stream (number),
            version INTEGER NOT NULL,
            id BLOB NOT NULL,
            type TEXT NOT NULL,
            payload BLOB NOT NULL,
            recorded_at TEXT NOT NULL,
            recorded_by TEXT NOT NULL,
            UNIQUE (stream, version),
            UNIQUE (stream, id)
        ) STRICT;
        CREATE TABLE registration (
            id BLOB NOT NULL PRIMARY KEY,
            owner TEXT NOT NULL,
            registered_on TEXT NOT NULL,
            remove_on TEXT NOT NULL,
            content BLOB NOT NULL
        ) STRICT;
        CREATE TABLE registration_change (
            position INTEGER PRIMARY KEY AUTOINCREMENT,
            registration BLOB NOT NULL UNIQUE
        ) STRICT;
        CREATE TABLE document (
            id BLOB NOT NULL PRIMARY KEY,
            owner TEXT NOT NULL,
            kind INTEGER NOT NULL,
            stream BLOB NOT NULL,
            name TEXT NOT NULL,
            content BLOB NOT NULL
        ) STRICT;
        CREATE TABLE consultation (
            position INTEGER PRIMARY KEY AUTOINCREMENT,
            id BLOB NOT NULL UNIQUE,
            at TEXT NOT NULL,
            participant TEXT NOT NULL,
            employee TEXT NOT NULL,
            mode INTEGER NOT NULL,
            purpose INTEGER NOT NULL,
            hits BLOB NOT NULL,
            subject_keys TEXT NOT NULL,
            matcher TEXT NOT NULL,
            verified_at TEXT,
            verified_by TEXT,
            input_was_correct INTEGER
        ) STRICT;
        CREATE INDEX consultation_by_participant ON consultation (participant);
        CREATE TABLE consultation_hit (
            registration BLOB NOT NULL,
            consultation INTEGER NOT NULL,
            PRIMARY KEY (registration, consultation)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE consultation_key (
            subject_key TEXT NOT NULL,
            consultation INTEGER NOT NULL,
            PRIMARY KEY (subject_key, consultation)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE obligation (
            number INTEGER PRIMARY KEY,
            owner TEXT NOT NULL,
            kind INTEGER NOT NULL,
            stream BLOB NOT NULL,
            code TEXT NOT NULL,
            due_on TEXT NOT NULL
        ) STRICT;
        CREATE INDEX obligation_by_stream ON obligation (owner, kind, stream);
        CREATE INDEX obligation_by_day ON obligation (owner, due_on, kind, stream, code);
        CREATE TABLE message (
            position INTEGER PRIMARY KEY AUTOINCREMENT,
            id BLOB NOT NULL UNIQUE,
            name TEXT NOT NULL,
            addressee TEXT NOT NULL,
            owner TEXT NOT NULL,
            kind INTEGER NOT NULL,
            stream BLOB NOT NULL,
            created_at TEXT NOT NULL,
            delivered INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX message_to_deliver ON message (position) WHERE delivered = 0;
        CREATE TABLE audit (
            position INTEGER PRIMARY KEY AUTOINCREMENT,
            at TEXT NOT NULL,
            participant TEXT NOT NULL,
            employee TEXT NOT NULL,
            act TEXT NOT NULL,
            outcome INTEGER NOT NULL,
            finding_codes TEXT NOT NULL,
            owner TEXT,
            kind INTEGER,
            stream BLOB,
            rulebook TEXT NOT NULL
        ) STRICT;
        CREATE INDEX audit_by_participant ON audit (participant);
        """,
        """
        CREATE TABLE registration_owner (
            registration BLOB NOT NULL PRIMARY KEY,
            owner TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        INSERT INTO registration_owner (registration, owner) SELECT id, owner FROM registration;
        ALTER TABLE audit ADD COLUMN purpose INTEGER;
        """,
        """
        ALTER TABLE consultation ADD COLUMN number INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE consultation ADD COLUMN occasion TEXT;
        UPDATE consultation SET number = counted.number
            FROM (SELECT position, ROW_NUMBER() OVER (PARTITION BY participant ORDER BY position) AS number FROM consultation) AS counted
            WHERE counted.position = consultation.position;
        CREATE TABLE consultation_count (
            participant TEXT NOT NULL PRIMARY KEY,
            number INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        INSERT INTO consultation_count (participant, number) SELECT participant, MAX(number) FROM consultation GROUP BY participant;
        """,
        """
        ALTER TABLE consultation ADD COLUMN band INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE consultation ADD COLUMN reasons TEXT;
        """,
    ];

    /// <summary>Opens the file for writing, makes or migrates the tables, and refuses what is not ours or too new.</summary>
    public static Session OpenWriter(SqliteStoreOptions options)
    {
        CreateFile(options);
        Session? session = null;
        try
        {
            session = Session.Open(options, readOnly: false);
            if (VersionInOneView(session) < Migrations.Length)
            {
                if (session.Scalar("PRAGMA journal_mode = WAL") is not "wal")
                {
                    throw new SqliteStoreException("ZF0634: the database cannot use a write-ahead log here; put it on a local disk.");
                }

                Migrate(session);
            }

            return session;
        }
        catch (SqliteException notADatabase) when (notADatabase.SqliteErrorCode == 26)
        {
            session?.Dispose();
            throw new SqliteStoreException("ZF0635: the file is no SQLite database; it was left as it is.", notADatabase);
        }
        catch
        {
            session?.Dispose();
            throw;
        }
    }

    private static void CreateFile(SqliteStoreOptions options)
    {
        var path = Path.GetFullPath(options.FilePath);
        if (File.Exists(path))
        {
            return;
        }

        if (!options.CreateIfMissing)
        {
            throw new SqliteStoreException("ZF0636: there is no database file, and CreateIfMissing is off.");
        }

        try
        {
            // Readable by the account of the process only; SQLite gives the two files beside it the same rights.
            var file = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.ReadWrite };
            if (!OperatingSystem.IsWindows())
            {
                file.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            new FileStream(path, file).Dispose();
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process made it in the meantime.
        }
    }

    // Marks and tables are read in one transaction: another process may be making them at this moment.
    private static int VersionInOneView(Session session)
    {
        session.Run("BEGIN");
        try
        {
            return VersionOf(session);
        }
        finally
        {
            session.Run("ROLLBACK");
        }
    }

    private static int VersionOf(Session session)
    {
        var application = Number(session.Scalar("PRAGMA application_id"));
        if (application == 0 && Number(session.Scalar("SELECT count(*) FROM sqlite_schema")) == 0)
        {
            return 0;
        }

        if (application != ApplicationId || Number(session.Scalar("SELECT count(*) FROM sqlite_schema WHERE name = 'schema_version'")) == 0)
        {
            throw new SqliteStoreException("ZF0637: the file is the database of another program; it was left as it is.");
        }

        var version = Number(session.Scalar("SELECT max(version) FROM schema_version"));
        return version <= Migrations.Length
            ? (int)version
            : throw new SqliteStoreException(string.Create(
                CultureInfo.InvariantCulture,
                $"ZF0638: the database has version {version} and this package knows {Migrations.Length}; use a newer package. The file was left as it is."));
    }

    private static void Migrate(Session session)
    {
        session.Run("BEGIN IMMEDIATE");
        try
        {
            // Another process may have done it while this one waited.
            var version = VersionOf(session);
            if (version == 0)
            {
                session.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}"));
                session.Run("CREATE TABLE schema_version (version INTEGER PRIMARY KEY) STRICT");
            }

            for (; version < Migrations.Length; version++)
            {
                session.Run(Migrations[version]);
                session.Run(string.Create(CultureInfo.InvariantCulture, $"INSERT INTO schema_version (version) VALUES ({version + 1})"));
            }

            session.Run("COMMIT");
        }
        catch
        {
            if (session.InTransaction)
            {
                session.Run("ROLLBACK");
            }

            throw;
        }
    }

    private static long Number(object? value) => value is long number ? number : 0;
}
