using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Consultations;
using Zorgfraude.Parties;
using Zorgfraude.Registrations;
using Zorgfraude.Testing.InMemory;

namespace Zorgfraude.Storage.Tests;

/// <summary>A correct store of which each test breaks one thing.</summary>
internal class BrokenStore : IRegisterStore
{
    protected InMemoryRegisterStore Inner { get; } = new();

    public Func<InMemoryRegisterStore, Commit, CancellationToken, ValueTask<CommitResult>>? Commit { get; init; }

    public Func<StreamId, StreamId>? Naming { get; init; }

    public Func<StreamHistory, StreamHistory>? History { get; init; }

    public Func<StoredRegistration?, StoredRegistration?>? Registration { get; init; }

    public Func<StoredDocument?, StoredDocument?>? Document { get; init; }

    public Func<InMemoryRegisterStore, StreamId, DocumentId, CancellationToken, ValueTask<StoredDocument?>>? FindDocument { get; init; }

    public Func<Page<RegistrationChange>, Page<RegistrationChange>>? Changes { get; init; }

    public Func<ConsultationFilter, ConsultationFilter>? Filter { get; init; }

    public Func<Page<LoggedConsultation>, Page<LoggedConsultation>>? Log { get; init; }

    public Func<ParticipantId, ParticipantId>? Participant { get; init; }

    public Func<LocalDate, LocalDate>? Due { get; init; }

    public Func<Page<StoredObligation>, Page<StoredObligation>>? Obligations { get; init; }

    public Func<Page<OutgoingMessage>, Page<OutgoingMessage>>? Messages { get; init; }

    public Func<Page<AuditEntry>, Page<AuditEntry>>? Audit { get; init; }

    public Func<int, int>? Limit { get; init; }

    public ValueTask<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken = default)
    {
        if (Naming is { } naming)
        {
            CommitBounds.Validate(commit);
            commit = commit with { Appends = [.. commit.Appends.Select(append => append with { Stream = naming(append.Stream) }).DistinctBy(append => append.Stream)] };
        }

        return Commit is { } broken ? broken(Inner, commit, cancellationToken) : Inner.CommitAsync(commit, cancellationToken);
    }

    public async ValueTask<StreamHistory> ReadStreamAsync(StreamId stream, CancellationToken cancellationToken = default)
    {
        var history = await Inner.ReadStreamAsync(Naming is { } naming ? naming(stream) : stream, cancellationToken);
        return History is { } broken ? broken(history) : history;
    }

    public async ValueTask<StoredRegistration?> FindRegistrationAsync(RegistrationId id, CancellationToken cancellationToken = default)
    {
        var found = await Inner.FindRegistrationAsync(id, cancellationToken);
        return Registration is { } broken ? broken(found) : found;
    }

    public async ValueTask<StoredDocument?> FindDocumentAsync(StreamId stream, DocumentId id, CancellationToken cancellationToken = default)
    {
        if (FindDocument is { } find)
        {
            return await find(Inner, stream, id, cancellationToken);
        }

        var found = await Inner.FindDocumentAsync(stream, id, cancellationToken);
        return Document is { } broken ? broken(found) : found;
    }

    public async ValueTask<Page<RegistrationChange>> ReadChangesAsync(long afterPosition, int limit, CancellationToken cancellationToken = default)
    {
        var page = await Inner.ReadChangesAsync(afterPosition, LimitOf(limit), cancellationToken);
        return Changes is { } broken ? broken(page) : page;
    }

    public async ValueTask<Page<LoggedConsultation>> ReadConsultationsAsync(
        ConsultationFilter filter, long afterPosition, int limit, CancellationToken cancellationToken = default)
    {
        var page = await Inner.ReadConsultationsAsync(Filter is { } other ? other(filter) : filter, afterPosition, LimitOf(limit), cancellationToken);
        return Log is { } broken ? broken(page) : page;
    }

    public async ValueTask<Page<StoredObligation>> ReadObligationsAsync(
        ParticipantId owner, LocalDate dueBy, long skip, int limit, CancellationToken cancellationToken = default)
    {
        var page = await Inner.ReadObligationsAsync(owner, Due is { } due ? due(dueBy) : dueBy, skip, LimitOf(limit), cancellationToken);
        return Obligations is { } broken ? broken(page) : page;
    }

    public async ValueTask<Page<OutgoingMessage>> ReadMessagesAsync(long afterPosition, int limit, CancellationToken cancellationToken = default)
    {
        var page = await Inner.ReadMessagesAsync(afterPosition, LimitOf(limit), cancellationToken);
        return Messages is { } broken ? broken(page) : page;
    }

    public async ValueTask<Page<AuditEntry>> ReadAuditAsync(
        ParticipantId participant, long afterPosition, int limit, CancellationToken cancellationToken = default)
    {
        var page = await Inner.ReadAuditAsync(Participant is { } other ? other(participant) : participant, afterPosition, LimitOf(limit), cancellationToken);
        return Audit is { } broken ? broken(page) : page;
    }

    private int LimitOf(int limit) => Limit is { } broken ? broken(limit) : limit;
}
