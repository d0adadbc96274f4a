using Zorgfraude.Consultations;

namespace Zorgfraude.Storage.Sqlite;

/// <summary>Writes one commit in one transaction. SQLite lets one writer in at a time, so that positions follow the order of the commits.</summary>
internal sealed class CommitWriter(Session session)
{
    /// <summary>Whether the last commit deleted or replaced content, so that older copies of it stand in the write-ahead log.</summary>
    public bool RemovedContent { get; private set; }

    public CommitResult Write(Commit commit)
    {
        RemovedContent = false;
        session.Prepare("BEGIN IMMEDIATE").Run();
        try
        {
            var result = Apply(commit);
            session.Prepare(result is CommitResult.Committed ? "COMMIT" : "ROLLBACK").Run();
            return result;
        }
        catch
        {
            if (session.InTransaction)
            {
                session.Prepare("ROLLBACK").Run();
            }

            throw;
        }
    }

    private CommitResult Apply(Commit commit)
    {
        var streams = new (long Number, long Version)[commit.Appends.Count];
        CommitResult.Conflict? conflict = null;
        for (var place = 0; place < streams.Length; place++)
        {
            var append = commit.Appends[place];
            streams[place] = Find(append.Stream);
            if (conflict is null && streams[place].Version != append.ExpectedVersion)
            {
                conflict = new(append.Stream, append.ExpectedVersion, streams[place].Version);
            }
        }

        if (conflict is not null)
        {
            return IsRepeat(commit, streams) ? new CommitResult.Committed() : conflict;
        }

        foreach (var guard in commit.LogGuards)
        {
            var (source, place, value) = Statements.Consultations(guard.Filter);
            using var row = session.Prepare($"SELECT 1 FROM {source} = $2 AND {place} > $1 LIMIT 1").Read(guard.AfterPosition, value);
            if (row.Read())
            {
                return new CommitResult.LogMoved();
            }
        }

        for (var place = 0; place < streams.Length; place++)
        {
            Append(commit.Appends[place], streams[place].Number);
        }

        Registrations(commit);
        Documents(commit);
        foreach (var entry in commit.Consultations)
        {
            Log(entry);
        }

        foreach (var verification in commit.Verifications)
        {
            Verify(verification);
        }

        Work(commit);
        return new CommitResult.Committed();
    }

    private (long Number, long Version) Find(StreamId stream)
    {
        using var row = session.Prepare("SELECT number, version FROM stream WHERE owner = $1 AND kind = $2 AND id = $3")
            .Read(stream.Owner.Value, (long)stream.Kind, Columns.Of(stream.Id));
        return row.Read() ? (row.GetInt64(0), row.GetInt64(1)) : (0, 0);
    }

    private bool IsRepeat(Commit commit, (long Number, long Version)[] streams)
    {
        var events = 0;
        for (var place = 0; place < streams.Length; place++)
        {
            var append = commit.Appends[place];
            if (append.Events.IsEmpty)
            {
                continue;
            }

            events += append.Events.Count;
            if (streams[place].Version - append.ExpectedVersion < append.Events.Count)
            {
                return false;
            }

            using var row = session.Prepare("SELECT id FROM event WHERE stream = $1 AND version > $2 ORDER BY version LIMIT $3")
                .Read(streams[place].Number, append.ExpectedVersion, (long)append.Events.Count);
            foreach (var recorded in append.Events)
            {
                if (!row.Read() || row.Id(0) != recorded.Id.Value)
                {
                    return false;
                }
            }
        }

        return events > 0;
    }

    private void Append(StreamAppend append, long number)
    {
        if (append.Events.IsEmpty)
        {
            return;
        }

        var version = append.ExpectedVersion + append.Events.Count;
        if (number == 0)
        {
            session.Prepare("INSERT INTO stream (owner, kind, id, version) VALUES ($1, $2, $3, $4)")
                .Run(append.Stream.Owner.Value, (long)append.Stream.Kind, Columns.Of(append.Stream.Id), version);
            number = session.LastInserted;
        }
        else
        {
            session.Prepare("UPDATE stream SET version = $2 WHERE number = $1").Run(number, version);
        }

        var insert = session.Prepare(
            "INSERT INTO event (stream, version, id, type, payload, recorded_at, recorded_by) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (stream, id) DO NOTHING");
        var place = append.ExpectedVersion;
        foreach (var recorded in append.Events)
        {
            place++;
            if (insert.Run(
                number,
                place,
                Columns.Of(recorded.Id.Value),
                recorded.Type,
                Columns.Of(recorded.Payload),
                Columns.Of(recorded.RecordedAt),
                recorded.RecordedBy.Value) == 0)
            {
                throw new CommitRefusedException(CommitRefusal.EventIdReused);
            }
        }
    }

    private void Registrations(Commit commit)
    {
        foreach (var registration in commit.Registrations)
        {
            var id = Columns.Of(registration.Id.Value);
            Own(id, registration.Owner.Value);
            var replaced = session.Prepare("UPDATE registration SET owner = $2, registered_on = $3, remove_on = $4, content = $5 WHERE id = $1").Run(
                id, registration.Owner.Value, Columns.Of(registration.RegisteredOn), Columns.Of(registration.RemoveOn), Columns.Of(registration.Content));
            if (replaced == 0)
            {
                session.Prepare("INSERT INTO registration (id, owner, registered_on, remove_on, content) VALUES ($1, $2, $3, $4, $5)").Run(
                    id, registration.Owner.Value, Columns.Of(registration.RegisteredOn), Columns.Of(registration.RemoveOn), Columns.Of(registration.Content));
            }
            else
            {
                RemovedContent = true;
            }

            Changed(id);
        }

        foreach (var removed in commit.RemovedRegistrations)
        {
            var id = Columns.Of(removed.Value);
            if (session.Prepare("DELETE FROM registration WHERE id = $1").Run(id) > 0)
            {
                RemovedContent = true;
                Changed(id);
            }
        }
    }

    private void Own(byte[] registration, string owner)
    {
        if (session.Prepare("INSERT INTO registration_owner (registration, owner) VALUES ($1, $2) ON CONFLICT (registration) DO NOTHING").Run(registration, owner) == 0)
        {
            using var row = session.Prepare("SELECT 1 FROM registration_owner WHERE registration = $1 AND owner = $2").Read(registration, owner);
            if (!row.Read())
            {
                throw new CommitRefusedException(CommitRefusal.RegistrationOfAnother);
            }
        }
    }

    private void Changed(byte[] registration)
    {
        session.Prepare("DELETE FROM registration_change WHERE registration = $1").Run(registration);
        session.Prepare("INSERT INTO registration_change (registration) VALUES ($1)").Run(registration);
    }

    private void Documents(Commit commit)
    {
        foreach (var document in commit.Documents)
        {
            var id = Columns.Of(document.Id.Value);
            var added = session.Prepare(
                "INSERT INTO document (id, owner, kind, stream, name, content) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (id) DO NOTHING").Run(
                id, document.Stream.Owner.Value, (long)document.Stream.Kind, Columns.Of(document.Stream.Id), document.Kind, Columns.Of(document.Content));
            if (added == 0)
            {
                using var row = session.Prepare(Statements.DocumentById).Read(id);
                if (!row.Read() || new StoredDocument(document.Id, row.Stream(0), row.GetString(3), row.Bytes(4)) != document)
                {
                    throw new CommitRefusedException(CommitRefusal.DocumentDiffers);
                }
            }
        }

        foreach (var removed in commit.RemovedDocuments)
        {
            RemovedContent |= session.Prepare("DELETE FROM document WHERE id = $1").Run(Columns.Of(removed.Value)) > 0;
        }
    }

    private void Log(ConsultationLogEntry entry)
    {
        var id = Columns.Of(entry.Id.Value);
        var added = session.Prepare(
            """
            INSERT INTO consultation (id, at, participant, employee, mode, purpose, hits, subject_keys, matcher, occasion, band, number)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, COALESCE((SELECT number FROM consultation_count WHERE participant = $3), 0) + 1)
            ON CONFLICT (id) DO NOTHING
            """).Run(
            id,
            Columns.Of(entry.At),
            entry.Participant.Value,
            entry.Employee.Value,
            (long)entry.Mode,
            (long)entry.Purpose,
            Columns.Of(entry.Found),
            Columns.Of(entry.SubjectKeys),
            entry.Matcher,
            entry.Occasion?.Value,
            (long)entry.Band);
        if (added == 0)
        {
            using var known = session.Prepare(Statements.ConsultationById).Read(id);
            if (!known.Read() || known.Consultation().Entry != entry)
            {
                throw new CommitRefusedException(CommitRefusal.ConsultationDiffers);
            }

            return;
        }

        var position = session.LastInserted;

        // The count stays when a line is taken out, so that no later line takes its number.
        session.Prepare("INSERT INTO consultation_count (participant, number) VALUES ($1, 1) ON CONFLICT (participant) DO UPDATE SET number = number + 1")
            .Run(entry.Participant.Value);
        foreach (var found in entry.Found)
        {
            session.Prepare("INSERT INTO consultation_hit (registration, consultation) VALUES ($1, $2) ON CONFLICT DO NOTHING").Run(Columns.Of(found.Value), position);
        }

        foreach (var key in entry.SubjectKeys)
        {
            session.Prepare("INSERT INTO consultation_key (subject_key, consultation) VALUES ($1, $2) ON CONFLICT DO NOTHING").Run(key, position);
        }
    }

    private void Verify(HitVerification verification)
    {
        var id = Columns.Of(verification.Consultation.Value);
        var verified = session.Prepare(
            "UPDATE consultation SET verified_at = $2, verified_by = $3, input_was_correct = $4, reasons = $5 WHERE id = $1 AND verified_at IS NULL").Run(
            id, Columns.Of(verification.At), verification.Employee.Value, verification.InputWasCorrect ? 1L : 0L, verification.Reasons?.Value);
        if (verified == 0)
        {
            using var row = session.Prepare(Statements.ConsultationById).Read(id);
            if (!row.Read())
            {
                throw new CommitRefusedException(CommitRefusal.ConsultationUnknown);
            }

            if (row.Consultation().Verification != verification)
            {
                throw new CommitRefusedException(CommitRefusal.VerificationDiffers);
            }
        }
    }

    private void Work(Commit commit)
    {
        foreach (var due in commit.Obligations)
        {
            var (owner, kind, id) = (due.Stream.Owner.Value, (long)due.Stream.Kind, Columns.Of(due.Stream.Id));
            session.Prepare("DELETE FROM obligation WHERE owner = $1 AND kind = $2 AND stream = $3").Run(owner, kind, id);
            foreach (var obligation in due.Obligations)
            {
                session.Prepare("INSERT INTO obligation (owner, kind, stream, code, due_on) VALUES ($1, $2, $3, $4, $5)")
                    .Run(owner, kind, id, obligation.Code, Columns.Of(obligation.DueOn));
            }
        }

        foreach (var message in commit.Messages)
        {
            Send(message);
        }

        foreach (var delivered in commit.DeliveredMessages)
        {
            session.Prepare("UPDATE message SET delivered = 1 WHERE id = $1").Run(Columns.Of(delivered.Value));
        }

        foreach (var entry in commit.Audit)
        {
            session.Prepare(
                """
                INSERT INTO audit (at, participant, employee, act, outcome, finding_codes, owner, kind, stream, rulebook, purpose)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
                """).Run(
                Columns.Of(entry.At),
                entry.Participant.Value,
                entry.Employee.Value,
                entry.Act,
                (long)entry.Outcome,
                Columns.Of(entry.FindingCodes),
                entry.Stream?.Owner.Value,
                entry.Stream is { } stream ? (long)stream.Kind : null,
                entry.Stream is { } of ? Columns.Of(of.Id) : null,
                entry.RulebookId,
                entry.Purpose is { } purpose ? (long)purpose : null);
        }
    }

    private void Send(OutgoingMessage message)
    {
        var id = Columns.Of(message.Id.Value);
        var added = session.Prepare(
            """
            INSERT INTO message (id, name, addressee, owner, kind, stream, created_at, delivered)
            VALUES ($1, $2, $3, $4, $5, $6, $7, 0) ON CONFLICT (id) DO NOTHING
            """).Run(
            id,
            message.Kind,
            message.Addressee,
            message.Stream.Owner.Value,
            (long)message.Stream.Kind,
            Columns.Of(message.Stream.Id),
            Columns.Of(message.CreatedAt));
        if (added == 0)
        {
            using var row = session.Prepare($"SELECT {Statements.MessageColumns} FROM message WHERE id = $1").Read(id);
            if (!row.Read() || row.Message() != message)
            {
                throw new CommitRefusedException(CommitRefusal.MessageDiffers);
            }
        }
    }
}
