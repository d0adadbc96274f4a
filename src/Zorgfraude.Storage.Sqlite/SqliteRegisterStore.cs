using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Consultations;
using Zorgfraude.Parties;
using Zorgfraude.Registrations;

namespace Zorgfraude.Storage.Sqlite;

/// <summary>
/// A store in one SQLite file. Safe for many threads, and for several processes on one machine that each open the file. Commits go
/// one after another; reads go beside them and see whole commits only.
/// </summary>
/// <remarks>
/// What is removed is overwritten in the file where it stood, and the write-ahead log is emptied right after the commit; an older copy in
/// the unused space of a page that SQLite rearranged is gone after <c>VACUUM</c>, which is the host's to run. When a reader of another
/// process keeps the log in use at that moment, emptying is tried again with each later commit, and when a store is closed or opened.
/// A database that cannot be read or written is a <c>SqliteException</c>; its message names tables and codes, never content.
/// </remarks>
public sealed class SqliteRegisterStore : IRegisterStore, IAsyncDisposable
{
    private static readonly TimeSpan CheckpointPatience = TimeSpan.FromMilliseconds(250);

    private readonly SqliteStoreOptions options;
    private readonly Session writeSession;
    private readonly CommitWriter writer;
    private readonly SemaphoreSlim writing = new(1, 1);
    private readonly int mostReaders = Math.Max(4, Environment.ProcessorCount * 2);
    private readonly SemaphoreSlim reading;
    private readonly ConcurrentBag<Session> idle = [];
    private bool mustEmptyLog;
    private int closed;

    private SqliteRegisterStore(SqliteStoreOptions options, Session writeSession)
    {
        this.options = options;
        this.writeSession = writeSession;
        writer = new(writeSession);
        reading = new(mostReaders, mostReaders);
    }

    /// <summary>Opens the database, and makes it when there is none.</summary>
    /// <param name="options">Where it is and how to open it.</param>
    /// <param name="cancellationToken">Cancels before the file is touched.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    /// <exception cref="SqliteStoreException">The file is no database of this kind, or of a newer version. It is left as it was.</exception>
    public static ValueTask<SqliteRegisterStore> OpenAsync(SqliteStoreOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        return cancellationToken.IsCancellationRequested
            ? ValueTask.FromCanceled<SqliteRegisterStore>(cancellationToken)
            : ValueTask.FromResult(Open(options));
    }

    /// <inheritdoc/>
    public async ValueTask<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken = default)
    {
        CommitBounds.Validate(commit);
        await EnterAsync(writing, cancellationToken).ConfigureAwait(false);
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            var result = writer.Write(commit);
            mustEmptyLog |= result is CommitResult.Committed && writer.RemovedContent;
            EmptyLog();
            return result;
        }
        finally
        {
            writing.Release();
        }
    }

    /// <inheritdoc/>
    public ValueTask<StreamHistory> ReadStreamAsync(StreamId stream, CancellationToken cancellationToken = default)
    {
        CommitBounds.ValidateStream(stream);
        return ReadAsync(
            session =>
            {
                using var row = session.Prepare(
                    """
                    SELECT e.id, e.type, e.payload, e.recorded_at, e.recorded_by
                    FROM stream AS s JOIN event AS e ON e.stream = s.number
                    WHERE s.owner = $1 AND s.kind = $2 AND s.id = $3
                    ORDER BY e.version
                    """).Read(stream.Owner.Value, (long)stream.Kind, Columns.Of(stream.Id));
                var events = new List<RecordedEvent>();
                while (row.Read())
                {
                    events.Add(new(new(row.Id(0)), row.GetString(1), row.Bytes(2), row.Moment(3), row.Employee(4)));
                }

                return new StreamHistory(events.Count, events.ToValueList());
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<StoredRegistration?> FindRegistrationAsync(RegistrationId id, CancellationToken cancellationToken = default) =>
        ReadAsync(
            session =>
            {
                using var row = session.Prepare("SELECT owner, registered_on, remove_on, content FROM registration WHERE id = $1").Read(Columns.Of(id.Value));
                return row.Read() ? new StoredRegistration(id, row.Participant(0), row.Date(1), row.Date(2), row.Bytes(3)) : null;
            },
            cancellationToken);

    /// <inheritdoc/>
    public ValueTask<StoredDocument?> FindDocumentAsync(StreamId stream, DocumentId id, CancellationToken cancellationToken = default)
    {
        CommitBounds.ValidateStream(stream);
        return ReadAsync(
            session =>
            {
                using var row = session.Prepare(Statements.DocumentById).Read(Columns.Of(id.Value));
                return row.Read() && row.Stream(0) == stream ? new StoredDocument(id, stream, row.GetString(3), row.Bytes(4)) : null;
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<Page<RegistrationChange>> ReadChangesAsync(long afterPosition, int limit, CancellationToken cancellationToken = default) =>
        PageAsync(
            """
            SELECT c.position, c.registration, r.owner, r.registered_on, r.remove_on, r.content
            FROM registration_change AS c LEFT JOIN registration AS r ON r.id = c.registration
            WHERE c.position > $1 ORDER BY c.position LIMIT $2
            """,
            null,
            afterPosition,
            limit,
            row =>
            {
                var id = new RegistrationId(row.Id(1));
                return new RegistrationChange(
                    row.GetInt64(0),
                    id,
                    row.IsDBNull(2) ? null : new StoredRegistration(id, row.Participant(2), row.Date(3), row.Date(4), row.Bytes(5)));
            },
            cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Page<LoggedConsultation>> ReadConsultationsAsync(
        ConsultationFilter filter, long afterPosition, int limit, CancellationToken cancellationToken = default)
    {
        CommitBounds.ValidateFilter(filter);
        var (source, place, value) = Statements.Consultations(filter);
        return PageAsync(
            $"SELECT {Statements.ConsultationColumns} FROM {source} = $3 AND {place} > $1 ORDER BY {place} LIMIT $2",
            value,
            afterPosition,
            limit,
            row => row.Consultation(),
            cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<Page<StoredObligation>> ReadObligationsAsync(
        ParticipantId owner, LocalDate dueBy, long skip, int limit, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(owner);
        CommitBounds.ValidatePage(skip, limit);
        return ReadAsync(
            session =>
            {
                using var row = session.Prepare(
                    """
                    SELECT owner, kind, stream, code, due_on FROM obligation
                    WHERE owner = $1 AND due_on <= $2
                    ORDER BY due_on, kind, stream, code, number LIMIT $4 OFFSET $3
                    """).Read(owner.Value, Columns.LastDay(dueBy), skip, (long)limit + 1);
                var items = new List<StoredObligation>();
                var more = false;
                while (!more && row.Read())
                {
                    if (items.Count == limit)
                    {
                        more = true;
                    }
                    else
                    {
                        items.Add(new(row.Stream(0), new(row.GetString(3), row.Date(4))));
                    }
                }

                return new Page<StoredObligation>(items.ToValueList(), skip + items.Count, more);
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<Page<OutgoingMessage>> ReadMessagesAsync(long afterPosition, int limit, CancellationToken cancellationToken = default) =>
        PageAsync(
            $"SELECT {Statements.MessageColumns} FROM message WHERE delivered = 0 AND position > $1 ORDER BY position LIMIT $2",
            null,
            afterPosition,
            limit,
            row => row.Message(),
            cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Page<AuditEntry>> ReadAuditAsync(
        ParticipantId participant, long afterPosition, int limit, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(participant);
        return PageAsync(
            """
            SELECT position, at, employee, act, outcome, finding_codes, owner, kind, stream, rulebook, purpose FROM audit
            WHERE participant = $3 AND position > $1 ORDER BY position LIMIT $2
            """,
            participant.Value,
            afterPosition,
            limit,
            row => new AuditEntry(
                row.Moment(1),
                participant,
                row.Employee(2),
                row.GetString(3),
                (AuditOutcome)row.GetInt32(4),
                row.Texts(5),
                row.IsDBNull(6) ? null : row.Stream(6),
                row.GetString(9),
                row.IsDBNull(10) ? null : (ProcessingPurpose)row.GetInt32(10)),
            cancellationToken);
    }

    /// <summary>Waits for what is running, empties the write-ahead log where it must be, and closes the file. A second call does nothing.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref closed, 1) != 0)
        {
            return;
        }

        await writing.WaitAsync().ConfigureAwait(false);
        for (var reader = 0; reader < mostReaders; reader++)
        {
            await reading.WaitAsync().ConfigureAwait(false);
        }

        foreach (var session in idle)
        {
            session.Dispose();
        }

        EmptyLog();
        writeSession.Dispose();

        // Whoever still waits gets in and finds the store closed.
        writing.Release();
        reading.Release(mostReaders);
    }

    private static SqliteRegisterStore Open(SqliteStoreOptions options)
    {
        // A process that was killed between a removal and the emptying of the log has left that to the next one.
        var store = new SqliteRegisterStore(options, Schema.OpenWriter(options)) { mustEmptyLog = true };
        store.EmptyLog();
        return store;
    }

    private async ValueTask EnterAsync(SemaphoreSlim gate, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref closed) != 0, this);
        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        if (Volatile.Read(ref closed) != 0)
        {
            gate.Release();
            throw new ObjectDisposedException(nameof(SqliteRegisterStore));
        }
    }

    private async ValueTask<T> ReadAsync<T>(Func<Session, T> read, CancellationToken cancellationToken)
    {
        await EnterAsync(reading, cancellationToken).ConfigureAwait(false);
        try
        {
            if (!idle.TryTake(out var session))
            {
                session = Session.Open(options, readOnly: true);
            }

            try
            {
                return read(session);
            }
            finally
            {
                idle.Add(session);
            }
        }
        finally
        {
            reading.Release();
        }
    }

    // The statement takes the position in $1, the limit in $2 and the value, when there is one, in $3; its first column is the position.
    private ValueTask<Page<T>> PageAsync<T>(
        string sql, object? value, long afterPosition, int limit, Func<SqliteDataReader, T> select, CancellationToken cancellationToken)
    {
        CommitBounds.ValidatePage(afterPosition, limit);
        return ReadAsync(
            session =>
            {
                var statement = session.Prepare(sql);
                using var row = value is null
                    ? statement.Read(afterPosition, (long)limit + 1)
                    : statement.Read(afterPosition, (long)limit + 1, value);
                var items = new List<T>();
                var position = afterPosition;
                while (row.Read())
                {
                    if (items.Count == limit)
                    {
                        return new Page<T>(items.ToValueList(), position, HasMore: true);
                    }

                    items.Add(select(row));
                    position = row.GetInt64(0);
                }

                return new Page<T>(items.ToValueList(), position, HasMore: false);
            },
            cancellationToken);
    }

    /// <summary>Moves the write-ahead log into the file and cuts it to nothing, when it may hold what was removed. Never fails the commit.</summary>
    private void EmptyLog()
    {
        if (!mustEmptyLog)
        {
            return;
        }

        try
        {
            writeSession.SetBusyTimeout(CheckpointPatience);
            try
            {
                mustEmptyLog = writeSession.Scalar("PRAGMA wal_checkpoint(TRUNCATE)") is not 0L;
            }
            finally
            {
                writeSession.SetBusyTimeout(options.BusyTimeout);
            }
        }
        catch (SqliteException)
        {
            // The commit stands; what is left in the log is dealt with by the next one.
        }
    }
}
