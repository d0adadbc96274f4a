using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Consultations;
using Zorgfraude.Parties;
using Zorgfraude.Registrations;
using Zorgfraude.Storage;

namespace Zorgfraude.Testing.Conformance;

/// <summary>
/// What a store should answer, in the plainest way there is: it keeps the accepted commits in order and works every answer out from
/// the first one on. It shares nothing with the in-memory store. One caller at a time.
/// </summary>
internal sealed class CommitLogModel : IRegisterStore
{
    private readonly List<Commit> accepted = [];

    // A line's position is its place in the whole log; a guard compares with that.
    private IEnumerable<ConsultationLogEntry> Log => accepted.SelectMany(commit => commit.Consultations).DistinctBy(entry => entry.Id);

    public long VersionOf(StreamId stream) => EventsOf(stream).Count;

    public ValueTask<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken = default)
    {
        CommitBounds.Validate(commit);
        var stale = commit.Appends.Where(append => VersionOf(append.Stream) != append.ExpectedVersion).ToList();
        if (stale.Count > 0)
        {
            var writes = commit.Appends.Where(append => append.Events.Count > 0).ToList();
            var repeat = writes.Count > 0 && writes.TrueForAll(append => append.Events
                .Select((recorded, place) => EventsOf(append.Stream).ElementAtOrDefault((int)append.ExpectedVersion + place)?.Id == recorded.Id)
                .All(there => there));
            return ValueTask.FromResult<CommitResult>(repeat
                ? new CommitResult.Committed()
                : new CommitResult.Conflict(stale[0].Stream, stale[0].ExpectedVersion, VersionOf(stale[0].Stream)));
        }

        if (commit.LogGuards.Any(guard => Log.Skip((int)Math.Min(guard.AfterPosition, int.MaxValue)).Any(entry => Selects(guard.Filter, entry))))
        {
            return ValueTask.FromResult<CommitResult>(new CommitResult.LogMoved());
        }

        if (Contradicts(commit))
        {
            throw new CommitRefusedException(CommitRefusal.ConsultationDiffers);
        }

        accepted.Add(commit);
        return ValueTask.FromResult<CommitResult>(new CommitResult.Committed());
    }

    public ValueTask<StreamHistory> ReadStreamAsync(StreamId stream, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(new StreamHistory(VersionOf(stream), EventsOf(stream).ToValueList()));

    public ValueTask<StoredRegistration?> FindRegistrationAsync(RegistrationId id, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(RegistrationOf(id));

    public ValueTask<StoredDocument?> FindDocumentAsync(StreamId stream, DocumentId id, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(DocumentOf(id) is { } document && document.Stream == stream ? document : null);

    public ValueTask<Page<RegistrationChange>> ReadChangesAsync(long afterPosition, int limit, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(PageOf(
            accepted
                .SelectMany(commit => commit.Registrations.Select(each => each.Id).Concat(commit.RemovedRegistrations))
                .Select((id, place) => new RegistrationChange(place + 1, id, RegistrationOf(id))),
            afterPosition,
            limit));

    public ValueTask<Page<LoggedConsultation>> ReadConsultationsAsync(
        ConsultationFilter filter, long afterPosition, int limit, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(PageOf(
            Log.Where(entry => Selects(filter, entry))
            .Select(entry => new LoggedConsultation(entry, VerificationOf(entry.Id)) { Number = NumberOf(entry) }),
            afterPosition,
            limit));

    public ValueTask<Page<StoredObligation>> ReadObligationsAsync(
        ParticipantId owner, LocalDate dueBy, long skip, int limit, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(PageOf(
            accepted.SelectMany(commit => commit.Obligations).Select(each => each.Stream).Distinct()
                .Where(stream => stream.Owner == owner)
                .SelectMany(stream => accepted.SelectMany(commit => commit.Obligations).Last(each => each.Stream == stream).Obligations
                    .Select(obligation => new StoredObligation(stream, obligation)))
                .Where(each => each.Obligation.DueOn <= dueBy)
                .OrderBy(each => each.Obligation.DueOn),
            skip,
            limit));

    public ValueTask<Page<OutgoingMessage>> ReadMessagesAsync(long afterPosition, int limit, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(PageOf(
            accepted.SelectMany((commit, place) => commit.Messages.Select(message => (message, place))).DistinctBy(each => each.message.Id)
                .Where(each => !accepted.Skip(each.place + 1).Any(later => later.DeliveredMessages.Contains(each.message.Id)))
                .Select(each => each.message),
            afterPosition,
            limit));

    public ValueTask<Page<AuditEntry>> ReadAuditAsync(
        ParticipantId participant, long afterPosition, int limit, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(PageOf(
            accepted.SelectMany(commit => commit.Audit).Where(entry => entry.Participant == participant), afterPosition, limit));

    private long NumberOf(ConsultationLogEntry entry) => Log.TakeWhile(other => other.Id != entry.Id).Count(other => other.Participant == entry.Participant) + 1;

    private static bool Selects(ConsultationFilter filter, ConsultationLogEntry entry) =>
        (filter is ConsultationFilter.ByParticipant participant && entry.Participant == participant.Participant)
        || (filter is ConsultationFilter.ByRegistration registration && entry.Found.Contains(registration.Registration))
        || (filter is ConsultationFilter.BySubjectKey key && entry.SubjectKeys.Contains(key.SubjectKey))
        || (filter is ConsultationFilter.ById one && entry.Id == one.Id);

    private static Page<T> PageOf<T>(IEnumerable<T> all, long after, int limit)
    {
        var rest = all.Skip((int)after).ToList();
        var items = rest.Take(limit).ToValueList();
        return new(items, after + items.Count, rest.Count > limit);
    }

    private List<RecordedEvent> EventsOf(StreamId stream) =>
        [.. accepted.SelectMany(commit => commit.Appends).Where(append => append.Stream == stream).SelectMany(append => append.Events)];

    private StoredRegistration? RegistrationOf(RegistrationId id) =>
        accepted.LastOrDefault(commit => commit.Registrations.Any(each => each.Id == id) || commit.RemovedRegistrations.Contains(id))
            ?.Registrations.FirstOrDefault(each => each.Id == id);

    private StoredDocument? DocumentOf(DocumentId id) =>
        accepted.LastOrDefault(commit => commit.Documents.Any(each => each.Id == id) || commit.RemovedDocuments.Contains(id))
            ?.Documents.FirstOrDefault(each => each.Id == id);

    private HitVerification? VerificationOf(ConsultationId id) =>
        accepted.SelectMany(commit => commit.Verifications).FirstOrDefault(each => each.Consultation == id);

    private bool Contradicts(Commit commit) =>
        commit.Appends.Any(append => EventsOf(append.Stream).Any(known => append.Events.Any(each => each.Id == known.Id)))
        || commit.Registrations.Any(each => accepted.SelectMany(earlier => earlier.Registrations).Any(known => known.Id == each.Id && known.Owner != each.Owner))
        || commit.Documents.Any(each => DocumentOf(each.Id) is { } known && known != each)
        || commit.Consultations.Any(each => Log.FirstOrDefault(known => known.Id == each.Id) is { } known && known != each)
        || commit.Verifications.Any(each => Log.Concat(commit.Consultations).All(known => known.Id != each.Consultation))
        || commit.Verifications.Any(each => VerificationOf(each.Consultation) is { } known && known != each)
        || commit.Messages.Any(each => accepted.SelectMany(earlier => earlier.Messages).Any(known => known.Id == each.Id && known != each));
}
