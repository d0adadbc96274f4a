using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Consultations;
using Zorgfraude.Parties;
using Zorgfraude.Registrations;
using Zorgfraude.Storage;

namespace Zorgfraude.Testing.InMemory;

/// <summary>
/// A store in memory, for tests and demonstrations: it keeps every promise of <see cref="IRegisterStore"/> but that of surviving
/// the process. One lock guards it, a commit is checked as a whole before anything of it is kept, and lists are searched from
/// front to back.
/// </summary>
public sealed class InMemoryRegisterStore : IRegisterStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<StreamId, List<RecordedEvent>> streams = [];
    private readonly Dictionary<RegistrationId, StoredRegistration> registrations = [];
    private readonly Dictionary<RegistrationId, ParticipantId> owners = [];
    private readonly List<RegistrationId> changes = [];
    private readonly Dictionary<RegistrationId, int> lastChange = [];
    private readonly Dictionary<DocumentId, StoredDocument> documents = [];
    private readonly List<ConsultationLogEntry> log = [];
    private readonly List<long> numbers = [];
    private readonly Dictionary<ParticipantId, long> lastNumbers = [];
    private readonly Dictionary<ConsultationId, int> places = [];
    private readonly Dictionary<ConsultationId, HitVerification> verifications = [];
    private readonly Dictionary<StreamId, ValueList<Obligation>> obligations = [];
    private readonly List<OutgoingMessage> messages = [];
    private readonly HashSet<MessageId> delivered = [];
    private readonly List<AuditEntry> audit = [];

    /// <inheritdoc/>
    public ValueTask<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken = default)
    {
        CommitBounds.Validate(commit);
        return Guarded(() => Write(commit), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<StreamHistory> ReadStreamAsync(StreamId stream, CancellationToken cancellationToken = default)
    {
        CommitBounds.ValidateStream(stream);
        return Guarded(
            () => streams.TryGetValue(stream, out var events) ? new StreamHistory(events.Count, events.ToValueList()) : new(0, []),
            cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<StoredRegistration?> FindRegistrationAsync(RegistrationId id, CancellationToken cancellationToken = default) =>
        Guarded(() => registrations.GetValueOrDefault(id), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<StoredDocument?> FindDocumentAsync(StreamId stream, DocumentId id, CancellationToken cancellationToken = default)
    {
        CommitBounds.ValidateStream(stream);
        return Guarded(
            () => documents.TryGetValue(id, out var document) && document.Stream == stream ? document : null,
            cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<Page<RegistrationChange>> ReadChangesAsync(long afterPosition, int limit, CancellationToken cancellationToken = default) =>
        Paged(
            changes,
            afterPosition,
            limit,
            (id, place) => lastChange[id] == place,
            (id, place) => new RegistrationChange(place + 1, id, registrations.GetValueOrDefault(id)),
            cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Page<LoggedConsultation>> ReadConsultationsAsync(
        ConsultationFilter filter, long afterPosition, int limit, CancellationToken cancellationToken = default)
    {
        CommitBounds.ValidateFilter(filter);
        return Paged(
            log,
            afterPosition,
            limit,
            (entry, _) => Selects(filter, entry),
            (entry, place) => new LoggedConsultation(entry, verifications.GetValueOrDefault(entry.Id)) { Number = numbers[place] },
            cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<Page<StoredObligation>> ReadObligationsAsync(
        ParticipantId owner, LocalDate dueBy, long skip, int limit, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(owner);
        CommitBounds.ValidatePage(skip, limit);
        var lastDay = dueBy.WithCalendar(CalendarSystem.Iso);
        return Guarded(
            () =>
            {
                var found = obligations
                    .Where(due => due.Key.Owner == owner)
                    .SelectMany(due => due.Value.Where(each => each.DueOn <= lastDay).Select(each => new StoredObligation(due.Key, each)))
                    .OrderBy(each => each.Obligation.DueOn)
                    .ThenBy(each => each.Stream.Kind)
                    .ThenBy(each => each.Stream.Id)
                    .ThenBy(each => each.Obligation.Code, StringComparer.Ordinal)
                    .Skip((int)Math.Min(skip, int.MaxValue))
                    .Take(limit + 1)
                    .ToList();
                var items = found.Take(limit).ToValueList();
                return new Page<StoredObligation>(items, skip + items.Count, found.Count > limit);
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<Page<OutgoingMessage>> ReadMessagesAsync(long afterPosition, int limit, CancellationToken cancellationToken = default) =>
        Paged(messages, afterPosition, limit, (message, _) => !delivered.Contains(message.Id), (message, _) => message, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Page<AuditEntry>> ReadAuditAsync(
        ParticipantId participant, long afterPosition, int limit, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(participant);
        return Paged(audit, afterPosition, limit, (entry, _) => entry.Participant == participant, (entry, _) => entry, cancellationToken);
    }

    private static bool Selects(ConsultationFilter filter, ConsultationLogEntry entry) => filter switch
    {
        ConsultationFilter.ByParticipant by => entry.Participant == by.Participant,
        ConsultationFilter.ByRegistration by => entry.Found.Contains(by.Registration),
        ConsultationFilter.BySubjectKey by => entry.SubjectKeys.Contains(by.SubjectKey, StringComparer.Ordinal),
        ConsultationFilter.ById by => entry.Id == by.Id,
        _ => false,
    };

    private CommitResult Write(Commit commit)
    {
        if (commit.Appends.FirstOrDefault(append => VersionOf(append.Stream) != append.ExpectedVersion) is { } stale)
        {
            return IsRepeat(commit)
                ? new CommitResult.Committed()
                : new CommitResult.Conflict(stale.Stream, stale.ExpectedVersion, VersionOf(stale.Stream));
        }

        if (commit.LogGuards.Any(guard => log.Skip((int)Math.Min(guard.AfterPosition, log.Count)).Any(entry => Selects(guard.Filter, entry))))
        {
            return new CommitResult.LogMoved();
        }

        Refuse(commit);
        Keep(commit);
        return new CommitResult.Committed();
    }

    private long VersionOf(StreamId stream) => streams.TryGetValue(stream, out var events) ? events.Count : 0;

    private bool IsRepeat(Commit commit)
    {
        var writes = commit.Appends.Where(append => !append.Events.IsEmpty).ToList();
        return writes.Count > 0 && writes.All(append =>
            VersionOf(append.Stream) - append.ExpectedVersion >= append.Events.Count
            && streams[append.Stream].Skip((int)append.ExpectedVersion).Take(append.Events.Count).Select(each => each.Id)
                .SequenceEqual(append.Events.Select(each => each.Id)));
    }

    private void Refuse(Commit commit)
    {
        foreach (var append in commit.Appends)
        {
            if (streams.TryGetValue(append.Stream, out var events) && events.Any(known => append.Events.Any(each => each.Id == known.Id)))
            {
                throw new CommitRefusedException(CommitRefusal.EventIdReused);
            }
        }

        if (commit.Registrations.Any(registration => owners.TryGetValue(registration.Id, out var owner) && owner != registration.Owner))
        {
            throw new CommitRefusedException(CommitRefusal.RegistrationOfAnother);
        }

        if (commit.Documents.Any(document => documents.TryGetValue(document.Id, out var known) && known != document))
        {
            throw new CommitRefusedException(CommitRefusal.DocumentDiffers);
        }

        if (commit.Consultations.Any(entry => places.TryGetValue(entry.Id, out var place) && log[place] != entry))
        {
            throw new CommitRefusedException(CommitRefusal.ConsultationDiffers);
        }

        foreach (var verification in commit.Verifications)
        {
            if (!places.ContainsKey(verification.Consultation) && commit.Consultations.All(entry => entry.Id != verification.Consultation))
            {
                throw new CommitRefusedException(CommitRefusal.ConsultationUnknown);
            }

            if (verifications.TryGetValue(verification.Consultation, out var known) && known != verification)
            {
                throw new CommitRefusedException(CommitRefusal.VerificationDiffers);
            }
        }

        foreach (var message in commit.Messages)
        {
            if (messages.Find(known => known.Id == message.Id) is { } known && known != message)
            {
                throw new CommitRefusedException(CommitRefusal.MessageDiffers);
            }
        }
    }

    private void Keep(Commit commit)
    {
        foreach (var append in commit.Appends.Where(append => !append.Events.IsEmpty))
        {
            if (!streams.TryGetValue(append.Stream, out var events))
            {
                streams.Add(append.Stream, events = []);
            }

            events.AddRange(append.Events);
        }

        foreach (var registration in commit.Registrations)
        {
            registrations[registration.Id] = registration;
            owners[registration.Id] = registration.Owner;
            Changed(registration.Id);
        }

        foreach (var id in commit.RemovedRegistrations)
        {
            if (registrations.Remove(id))
            {
                Changed(id);
            }
        }

        foreach (var document in commit.Documents)
        {
            documents[document.Id] = document;
        }

        foreach (var id in commit.RemovedDocuments)
        {
            documents.Remove(id);
        }

        foreach (var entry in commit.Consultations)
        {
            if (places.TryAdd(entry.Id, log.Count))
            {
                log.Add(entry);
                numbers.Add(lastNumbers[entry.Participant] = lastNumbers.GetValueOrDefault(entry.Participant) + 1);
            }
        }

        foreach (var verification in commit.Verifications)
        {
            verifications[verification.Consultation] = verification;
        }

        foreach (var due in commit.Obligations)
        {
            obligations[due.Stream] = due.Obligations;
        }

        foreach (var message in commit.Messages)
        {
            if (!messages.Exists(known => known.Id == message.Id))
            {
                messages.Add(message);
            }
        }

        delivered.UnionWith(commit.DeliveredMessages.Where(id => messages.Exists(message => message.Id == id)));
        audit.AddRange(commit.Audit);
    }

    private void Changed(RegistrationId id)
    {
        lastChange[id] = changes.Count;
        changes.Add(id);
    }

    private ValueTask<Page<TItem>> Paged<TRow, TItem>(
        List<TRow> rows, long afterPosition, int limit, Func<TRow, int, bool> include, Func<TRow, int, TItem> select, CancellationToken cancellationToken)
    {
        CommitBounds.ValidatePage(afterPosition, limit);
        return Guarded(
            () =>
            {
                var items = new List<TItem>();
                var position = afterPosition;
                for (var place = (int)Math.Min(afterPosition, rows.Count); place < rows.Count; place++)
                {
                    if (!include(rows[place], place))
                    {
                        continue;
                    }

                    if (items.Count == limit)
                    {
                        return new Page<TItem>(items.ToValueList(), position, HasMore: true);
                    }

                    items.Add(select(rows[place], place));
                    position = place + 1;
                }

                return new Page<TItem>(items.ToValueList(), position, HasMore: false);
            },
            cancellationToken);
    }

    private ValueTask<T> Guarded<T>(Func<T> work, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<T>(cancellationToken);
        }

        lock (gate)
        {
            return ValueTask.FromResult(work());
        }
    }
}
