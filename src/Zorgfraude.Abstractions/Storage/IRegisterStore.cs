using NodaTime;
using Zorgfraude.Consultations;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Registrations;

namespace Zorgfraude.Storage;

/// <summary>
/// Where everything is kept. One atomic write and a handful of reads; an adapter is safe to call from many threads and many
/// processes at once, never retries on its own, and is proved by the conformance kit in Zorgfraude.Testing.
/// </summary>
/// <remarks>
/// Lists are read in pages of 1 to <see cref="MaximumPageSize"/> items after a position; zero is before the first. An argument
/// outside its range is an <see cref="ArgumentOutOfRangeException"/>.
/// </remarks>
[DutchTerm("opslag")]
public interface IRegisterStore
{
    /// <summary>Most items in a page.</summary>
    const int MaximumPageSize = 10_000;

    /// <summary>Writes everything in the commit, durably, or nothing at all.</summary>
    /// <remarks>
    /// When the events of every non-empty append are already there, at the place they would have taken, the answer is
    /// <see cref="CommitResult.Committed"/> and nothing is written again: a caller may repeat a commit whose answer it did not get.
    /// </remarks>
    /// <param name="commit">What to write. Versions of streams are looked at first, then the guards on the log, then what contradicts.</param>
    /// <param name="cancellationToken">Cancels before the write; a write that has begun is finished or undone as a whole.</param>
    ValueTask<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken = default);

    /// <summary>The events of one stream; an empty stream at version zero when there is none.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    ValueTask<StreamHistory> ReadStreamAsync(StreamId stream, CancellationToken cancellationToken = default);

    /// <summary>A registration as it is now, or null when there is none, or no longer.</summary>
    /// <param name="id">The registration.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    ValueTask<StoredRegistration?> FindRegistrationAsync(RegistrationId id, CancellationToken cancellationToken = default);

    /// <summary>A written record of this procedure, or null when there is none, or no longer.</summary>
    /// <param name="stream">The procedure it must belong to.</param>
    /// <param name="id">The document.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    ValueTask<StoredDocument?> FindDocumentAsync(StreamId stream, DocumentId id, CancellationToken cancellationToken = default);

    /// <summary>
    /// The changes of the register after a position, oldest first. Positions only grow, also across processes: a reader that goes
    /// on from the last position misses nothing. Of several changes of one registration only the last needs to be there.
    /// </summary>
    /// <param name="afterPosition">Zero, or the position of the previous page.</param>
    /// <param name="limit">Most items to return.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    ValueTask<Page<RegistrationChange>> ReadChangesAsync(long afterPosition, int limit, CancellationToken cancellationToken = default);

    /// <summary>Consultations that a filter selects, oldest first.</summary>
    /// <param name="filter">Which ones.</param>
    /// <param name="afterPosition">Zero, or the position of the previous page.</param>
    /// <param name="limit">Most items to return.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    ValueTask<Page<LoggedConsultation>> ReadConsultationsAsync(
        ConsultationFilter filter, long afterPosition, int limit, CancellationToken cancellationToken = default);

    /// <summary>What is due for a participant on or before a day, by due day and then in a fixed order.</summary>
    /// <param name="owner">The participant.</param>
    /// <param name="dueBy">Last due day to include.</param>
    /// <param name="skip">Number of items to pass over: zero, or the position of the previous page.</param>
    /// <param name="limit">Most items to return.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    ValueTask<Page<StoredObligation>> ReadObligationsAsync(
        ParticipantId owner, LocalDate dueBy, long skip, int limit, CancellationToken cancellationToken = default);

    /// <summary>Messages that are not yet reported delivered, oldest first.</summary>
    /// <param name="afterPosition">Zero, or the position of the previous page.</param>
    /// <param name="limit">Most items to return.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    ValueTask<Page<OutgoingMessage>> ReadMessagesAsync(long afterPosition, int limit, CancellationToken cancellationToken = default);

    /// <summary>The audit trail of a participant, oldest first.</summary>
    /// <param name="participant">The participant.</param>
    /// <param name="afterPosition">Zero, or the position of the previous page.</param>
    /// <param name="limit">Most items to return.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    ValueTask<Page<AuditEntry>> ReadAuditAsync(
        ParticipantId participant, long afterPosition, int limit, CancellationToken cancellationToken = default);
}
