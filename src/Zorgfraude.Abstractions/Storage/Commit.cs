using Zorgfraude.Collections;
using Zorgfraude.Consultations;
using Zorgfraude.Law;
using Zorgfraude.Registrations;

namespace Zorgfraude.Storage;

/// <summary>Everything that one act changes. The store takes all of it or nothing.</summary>
[DutchTerm("vastlegging")]
public sealed record Commit
{
    /// <summary>Events to append, and guards. All expected versions must hold.</summary>
    public ValueList<StreamAppend> Appends { get; init; }

    /// <summary>Guards on the consultation log: the commit goes through only if no line came that its maker has not seen.</summary>
    public ValueList<LogGuard> LogGuards { get; init; }

    /// <summary>
    /// Registrations to add or to replace as a whole. An identifier belongs for good to the participant that registered under it
    /// first, also after removal: with another owner the commit is refused.
    /// </summary>
    public ValueList<StoredRegistration> Registrations { get; init; }

    /// <summary>Registrations to delete for good. Deleting one that is not there is no error.</summary>
    public ValueList<RegistrationId> RemovedRegistrations { get; init; }

    /// <summary>Written records to add.</summary>
    public ValueList<StoredDocument> Documents { get; init; }

    /// <summary>Written records to delete for good. Deleting one that is not there is no error.</summary>
    public ValueList<DocumentId> RemovedDocuments { get; init; }

    /// <summary>Entries for the consultation log. Entries are never changed.</summary>
    public ValueList<ConsultationLogEntry> Consultations { get; init; }

    /// <summary>Verifications of hits, each at most once per consultation.</summary>
    public ValueList<HitVerification> Verifications { get; init; }

    /// <summary>What is due per procedure, replacing what was recorded for that procedure.</summary>
    public ValueList<StreamObligations> Obligations { get; init; }

    /// <summary>Messages to send.</summary>
    public ValueList<OutgoingMessage> Messages { get; init; }

    /// <summary>Messages that were delivered and need no further attempt.</summary>
    public ValueList<MessageId> DeliveredMessages { get; init; }

    /// <summary>Lines for the audit trail.</summary>
    public ValueList<AuditEntry> Audit { get; init; }
}

/// <summary>
/// Makes a commit depend on the consultation log: no consultation that the filter selects was logged after the position. Whoever must
/// tell the receivers of a hit reads them first and guards what was read, so that nobody who came meanwhile is passed over.
/// </summary>
/// <param name="Filter">Which consultations.</param>
/// <param name="AfterPosition">The position up to which they were read, as <see cref="IRegisterStore.ReadConsultationsAsync"/> gave it; zero for none.</param>
[DutchTerm("bewaking van de raadpleeglijst")]
public sealed record LogGuard(ConsultationFilter Filter, long AfterPosition);

/// <summary>What became of a commit. The three cases are the only ones; a store that cannot be reached throws its own exception.</summary>
[DutchTerm("uitkomst van een vastlegging")]
public abstract record CommitResult
{
    private CommitResult()
    {
    }

    /// <summary>Everything was written, now or by an earlier call with the same event ids.</summary>
    [DutchTerm("vastgelegd")]
    public sealed record Committed : CommitResult;

    /// <summary>A stream was not at the expected version; nothing was written.</summary>
    /// <param name="Stream">The first stream that differed.</param>
    /// <param name="Expected">The expected version.</param>
    /// <param name="Actual">The version it is at.</param>
    [DutchTerm("conflict")]
    public sealed record Conflict(StreamId Stream, long Expected, long Actual) : CommitResult;

    /// <summary>Every stream was at its version, but a guarded part of the consultation log grew; nothing was written.</summary>
    [DutchTerm("raadpleeglijst gegroeid")]
    public sealed record LogMoved : CommitResult;
}
