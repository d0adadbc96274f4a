using System.Text.Json.Serialization;
using NodaTime;
using Zorgfraude.Cases;
using Zorgfraude.Collections;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Retention;

namespace Zorgfraude.Protocol.Procedures.Registrations;

/// <summary>What happened to a registration: dates, codes, references and hashes only. The cases are the only ones; their names never change.</summary>
[DutchTerm("gebeurtenis in een registratie")]
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Entered), "entry-made.v1")]
[JsonDerivedType(typeof(EntryConfirmed), "entry-confirmed.v1")]
[JsonDerivedType(typeof(EntryRejected), "entry-rejected.v1")]
[JsonDerivedType(typeof(NoticeRecorded), "notice-recorded.v1")]
[JsonDerivedType(typeof(NoticeDeferred), "notice-deferred.v1")]
[JsonDerivedType(typeof(LongerTermDecided), "longer-term-decided.v1")]
[JsonDerivedType(typeof(ReviewMade), "review-made.v1")]
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
    /// <param name="DataSha256">Hash of the data entered.</param>
    /// <param name="Data">Where the data wait for their check.</param>
    /// <param name="SubjectInformed">Whether the data say that the subject was informed.</param>
    /// <param name="BetterData">The judgement on data that differ from those of the report, or null when they are the same.</param>
    [DutchTerm("ingevoerd")]
    public sealed record Entered(
        LocalDate On, EmployeeId By, CaseId Case, Supervisor Supervisor, LocalDate ConcurredOn, string DataSha256, WrittenRecordReference Data,
        bool SubjectInformed, WrittenRecordReference? BetterData = null)
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

    /// <summary>The yearly review was made.</summary>
    /// <param name="On">Day of the review.</param>
    /// <param name="LongerKeepingIndicated">Its outcome.</param>
    /// <param name="RemoveOn">The day on which removal falls due after it.</param>
    /// <param name="Reasons">The reasons in writing.</param>
    [DutchTerm("jaarlijkse afweging gemaakt")]
    public sealed record ReviewMade(LocalDate On, bool LongerKeepingIndicated, LocalDate RemoveOn, WrittenRecordReference Reasons) : RegistrationEvent;

    /// <summary>The registration was removed.</summary>
    /// <param name="On">Day of removal.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="Reasons">The reasons in writing, or null for the end of the term.</param>
    [DutchTerm("verwijderd")]
    public sealed record Removed(LocalDate On, RemovalReason Reason, WrittenRecordReference? Reasons) : RegistrationEvent;
}
