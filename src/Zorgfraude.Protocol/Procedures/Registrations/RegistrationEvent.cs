using System.Text.Json.Serialization;
using NodaTime;
using Zorgfraude.Cases;
using Zorgfraude.Collections;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Retention;
using Zorgfraude.Registrations;

namespace Zorgfraude.Protocol.Procedures.Registrations;

/// <summary>What happened to a registration: dates, codes, references and hashes only. The cases are the only ones; their names never change.</summary>
[DutchTerm("gebeurtenis in een registratie")]
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Entered), "entry-made.v1")]
[JsonDerivedType(typeof(EntryConfirmed), "entry-confirmed.v1")]
[JsonDerivedType(typeof(EntryRejected), "entry-rejected.v1")]
[JsonDerivedType(typeof(NoticeRecorded), "notice-recorded.v1")]
[JsonDerivedType(typeof(NoticeDeferred), "notice-deferred.v1")]
[JsonDerivedType(typeof(NoticeGroundLapsed), "notice-ground-lapsed.v1")]
[JsonDerivedType(typeof(Restricted), "restricted.v1")]
[JsonDerivedType(typeof(RestrictedUseAllowed), "restricted-use-allowed.v1")]
[JsonDerivedType(typeof(LiftingAnnounced), "lifting-announced.v1")]
[JsonDerivedType(typeof(RestrictionLifted), "restriction-lifted.v1")]
[JsonDerivedType(typeof(LongerTermDecided), "longer-term-decided.v1")]
[JsonDerivedType(typeof(LongerTermNoticeRecorded), "longer-term-notice-recorded.v1")]
[JsonDerivedType(typeof(ReviewMade), "review-made.v1")]
[JsonDerivedType(typeof(CorrectionEntered), "correction-entered.v1")]
[JsonDerivedType(typeof(CorrectionConfirmed), "correction-confirmed.v1")]
[JsonDerivedType(typeof(CorrectionRejected), "correction-rejected.v1")]
[JsonDerivedType(typeof(ProcessingEnded), "processing-ended.v1")]
[JsonDerivedType(typeof(Removed), "removed.v1")]
public abstract record RegistrationEvent
{
    private RegistrationEvent()
    {
    }

    /// <summary>The data were entered.</summary>
    /// <param name="On">Day of entry.</param>
    /// <param name="By">Who entered.</param>
    /// <param name="Case">The case it rests on.</param>
    /// <param name="Supervisor">The supervisor that concurred.</param>
    /// <param name="ConcurredOn">Day of its answer.</param>
    /// <param name="DataSha256">Salted hash of the data entered.</param>
    /// <param name="Data">Where the data wait for their check.</param>
    /// <param name="SubjectInformed">Whether the data say that the subject was informed.</param>
    /// <param name="SubjectKind">Which kind of subject the data are about.</param>
    /// <param name="BetterData">The judgement on data that differ from those of the report, or null when they are the same.</param>
    [DutchTerm("ingevoerd")]
    public sealed record Entered(
        LocalDate On, EmployeeId By, CaseId Case, Supervisor Supervisor, LocalDate ConcurredOn, string DataSha256, WrittenRecordReference Data,
        bool SubjectInformed, SubjectKind SubjectKind, WrittenRecordReference? BetterData = null)
        : RegistrationEvent;

    /// <summary>A second employee found the entry right: the registration is active.</summary>
    /// <param name="On">Day of the check, the registration date (reading H1).</param>
    /// <param name="By">Who checked.</param>
    /// <param name="RemoveOn">Day on which removal falls due.</param>
    /// <param name="SubjectInformed">Whether the subject had been informed by then.</param>
    [DutchTerm("invoer bevestigd")]
    public sealed record EntryConfirmed(LocalDate On, EmployeeId By, LocalDate RemoveOn, bool SubjectInformed) : RegistrationEvent;

    /// <summary>A second employee found the entry wrong: nothing was supplied.</summary>
    /// <param name="On">Day of the check.</param>
    /// <param name="By">Who checked.</param>
    [DutchTerm("invoer afgekeurd")]
    public sealed record EntryRejected(LocalDate On, EmployeeId By) : RegistrationEvent;

    /// <summary>The subject was informed.</summary>
    /// <param name="On">Day of the notice.</param>
    [DutchTerm("mededeling gedaan")]
    public sealed record NoticeRecorded(LocalDate On) : RegistrationEvent;

    /// <summary>The notice was left out for now.</summary>
    /// <param name="On">Day of the decision.</param>
    /// <param name="Ground">The ground.</param>
    /// <param name="RecheckBy">Day by which it is looked at again.</param>
    /// <param name="Reason">The reason in writing.</param>
    [DutchTerm("mededeling achterwege gelaten")]
    public sealed record NoticeDeferred(LocalDate On, NoticeDeferralGround Ground, LocalDate RecheckBy, WrittenRecordReference Reason) : RegistrationEvent;

    /// <summary>The ground for leaving out the notice lapsed.</summary>
    /// <param name="On">Day of recording.</param>
    /// <param name="LapsedOn">Day on which the ground lapsed.</param>
    /// <param name="AlreadyInformed">Whether the subject already knew, so that no notice is due.</param>
    /// <param name="Reasons">The reasons in writing.</param>
    [DutchTerm("grond voor achterwege laten vervallen")]
    public sealed record NoticeGroundLapsed(LocalDate On, LocalDate LapsedOn, bool AlreadyInformed, WrittenRecordReference Reasons) : RegistrationEvent;

    /// <summary>The processing was restricted.</summary>
    /// <param name="On">Day from which the restriction holds.</param>
    /// <param name="Ground">The ground.</param>
    /// <param name="Reasons">The reasons in writing.</param>
    /// <param name="SuppressesHits">Whether the registration answers nobody from that day on; otherwise it keeps answering (reading A8).</param>
    [DutchTerm("verwerking beperkt")]
    public sealed record Restricted(LocalDate On, RestrictionGround Ground, WrittenRecordReference Reasons, bool SuppressesHits = true) : RegistrationEvent;

    /// <summary>An exception to the restriction was recorded.</summary>
    /// <param name="On">Day of the decision.</param>
    /// <param name="Ground">Which exception.</param>
    /// <param name="Reasons">The reasons in writing.</param>
    [DutchTerm("gebruik tijdens de beperking toegestaan")]
    public sealed record RestrictedUseAllowed(LocalDate On, RestrictedUseGround Ground, WrittenRecordReference Reasons) : RegistrationEvent;

    /// <summary>The subject was told that the restriction will be lifted.</summary>
    /// <param name="On">Day on which the subject was told.</param>
    [DutchTerm("opheffing aangekondigd")]
    public sealed record LiftingAnnounced(LocalDate On) : RegistrationEvent;

    /// <summary>The restriction was lifted: the registration answers again for what is left of its term.</summary>
    /// <param name="On">Day of lifting.</param>
    /// <param name="Reasons">The reasons in writing.</param>
    [DutchTerm("beperking opgeheven")]
    public sealed record RestrictionLifted(LocalDate On, WrittenRecordReference Reasons) : RegistrationEvent;

    /// <summary>A longer term was decided.</summary>
    /// <param name="On">Day of the decision.</param>
    /// <param name="RemoveOn">The new day on which removal falls due.</param>
    /// <param name="NamedEnd">The end that the decision names, or null for the ceiling (reading H2).</param>
    /// <param name="Circumstances">The circumstances that were established.</param>
    /// <param name="Reasons">The substantiation in writing.</param>
    [DutchTerm("langere termijn beslist")]
    public sealed record LongerTermDecided(
        LocalDate On, LocalDate RemoveOn, LocalDate? NamedEnd, ValueList<AggravatingCircumstanceKind> Circumstances, WrittenRecordReference Reasons)
        : RegistrationEvent;

    /// <summary>The subject was told of the longer term.</summary>
    /// <param name="On">Day on which the subject was told.</param>
    [DutchTerm("langere termijn meegedeeld")]
    public sealed record LongerTermNoticeRecorded(LocalDate On) : RegistrationEvent;

    /// <summary>The yearly review was made.</summary>
    /// <param name="On">Day of the review.</param>
    /// <param name="LongerKeepingIndicated">Its outcome.</param>
    /// <param name="RemoveOn">The day on which removal falls due after it.</param>
    /// <param name="Reasons">The reasons in writing.</param>
    [DutchTerm("jaarlijkse afweging gemaakt")]
    public sealed record ReviewMade(LocalDate On, bool LongerKeepingIndicated, LocalDate RemoveOn, WrittenRecordReference Reasons) : RegistrationEvent;

    /// <summary>A correction was entered; the data that were there stay until it is checked.</summary>
    /// <param name="On">Day of entry.</param>
    /// <param name="By">Who entered.</param>
    /// <param name="DataSha256">Salted hash of the data entered.</param>
    /// <param name="Data">Where the data wait for their check.</param>
    /// <param name="Reasons">Why they are about the same subject, in writing.</param>
    [DutchTerm("verbetering ingevoerd")]
    public sealed record CorrectionEntered(LocalDate On, EmployeeId By, string DataSha256, WrittenRecordReference Data, WrittenRecordReference Reasons)
        : RegistrationEvent;

    /// <summary>A second employee found the correction right: the new data took the place of the old ones.</summary>
    /// <param name="On">Day of the check.</param>
    /// <param name="By">Who checked.</param>
    [DutchTerm("verbetering bevestigd")]
    public sealed record CorrectionConfirmed(LocalDate On, EmployeeId By) : RegistrationEvent;

    /// <summary>A second employee found the correction wrong: the data stayed as they were.</summary>
    /// <param name="On">Day of the check.</param>
    /// <param name="By">Who checked.</param>
    [DutchTerm("verbetering afgekeurd")]
    public sealed record CorrectionRejected(LocalDate On, EmployeeId By) : RegistrationEvent;

    /// <summary>The ground or the need fell away: the registration answers no more and must be removed.</summary>
    /// <param name="On">Day of recording, from which it answers no more.</param>
    /// <param name="KnownOn">Day on which the reason became known.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="RemoveBy">Day on which removal falls due.</param>
    /// <param name="WarnFrom">Day from which a removal that was not done is warned of.</param>
    /// <param name="Reasons">The reasons in writing.</param>
    [DutchTerm("verwerking beëindigd")]
    public sealed record ProcessingEnded(
        LocalDate On, LocalDate KnownOn, RemovalReason Reason, LocalDate RemoveBy, LocalDate WarnFrom, WrittenRecordReference Reasons)
        : RegistrationEvent;

    /// <summary>The registration was removed.</summary>
    /// <param name="On">Day of removal.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="Reasons">The reasons in writing, or null for the end of the term.</param>
    [DutchTerm("verwijderd")]
    public sealed record Removed(LocalDate On, RemovalReason Reason, WrittenRecordReference? Reasons) : RegistrationEvent;
}
