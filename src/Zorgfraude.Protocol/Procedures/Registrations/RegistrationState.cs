using NodaTime;
using Zorgfraude.Cases;
using Zorgfraude.Collections;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Registrations;

namespace Zorgfraude.Protocol.Procedures.Registrations;

/// <summary>Where a registration stands. Each state holds only what is true in it; the cases are the only ones.</summary>
[DutchTerm("stand van een registratie")]
public abstract record RegistrationState
{
    private RegistrationState()
    {
    }

    /// <summary>Nothing was entered yet.</summary>
    public static RegistrationState Initial { get; } = new NotEntered();

    /// <summary>Nothing was entered yet.</summary>
    [DutchTerm("niet ingevoerd")]
    public sealed record NotEntered : RegistrationState;

    /// <summary>Entered, and waiting for another employee. It answers no consultation.</summary>
    /// <param name="Case">The case.</param>
    /// <param name="EnteredBy">Who entered.</param>
    /// <param name="EnteredOn">Day of entry.</param>
    /// <param name="DataSha256">Salted hash of the data.</param>
    /// <param name="Data">Where the data wait.</param>
    /// <param name="SubjectInformed">Whether the data say that the subject was informed.</param>
    /// <param name="SubjectKind">Which kind of subject the data are about.</param>
    [DutchTerm("wacht op controle")]
    public sealed record AwaitingCheck(
        CaseId Case,
        EmployeeId EnteredBy,
        LocalDate EnteredOn,
        string DataSha256,
        WrittenRecordReference Data,
        bool SubjectInformed,
        SubjectKind SubjectKind) : RegistrationState;

    /// <summary>The entry was found wrong. Nothing was supplied; a new entry needs a new registration.</summary>
    /// <param name="RejectedOn">Day of the check.</param>
    [DutchTerm("afgekeurd")]
    public sealed record Rejected(LocalDate RejectedOn) : RegistrationState;

    /// <summary>Available to the participants until the day of removal.</summary>
    /// <param name="Case">The case.</param>
    /// <param name="RegisteredOn">The registration date, from which every term runs.</param>
    /// <param name="RemoveOn">Day from which it answers no more and on which removal falls due.</param>
    /// <param name="LongerTerm">The decision to keep longer, or null.</param>
    /// <param name="Notice">Whether the subject was informed.</param>
    /// <param name="Reviews">Days of the yearly reviews made.</param>
    /// <param name="SubjectKind">Which kind of subject it is about; no correction changes it.</param>
    /// <param name="Correction">The correction that waits for its check, or null.</param>
    /// <param name="Restriction">The restriction of processing, or null. While there is one, nobody gets an answer unless the other reading was chosen (reading A8).</param>
    [DutchTerm("actief")]
    public sealed record Active(
        CaseId Case,
        LocalDate RegisteredOn,
        LocalDate RemoveOn,
        LongerTermDecision? LongerTerm,
        NoticeStanding Notice,
        ValueList<LocalDate> Reviews,
        SubjectKind SubjectKind,
        PendingCorrection? Correction,
        Restriction? Restriction = null) : RegistrationState
    {
        /// <summary>
        /// Whether the registration may answer a consultation on this day: from its date until the day before removal is due (reading A2),
        /// and not while a restriction suppresses hits (reading A8).
        /// </summary>
        /// <param name="day">Calendar day in Europe/Amsterdam.</param>
        public bool AnswersOn(LocalDate day) => day >= RegisteredOn && day < AnswersUntil;

        /// <summary>Salted hash of the entry of the correction that was confirmed last, or null when none was: it tells whoever entered or checked one that it was carried through.</summary>
        public string? CorrectedSha256 { get; init; }

        /// <summary>Day from which it answers no more as things stand: that of removal, or of the restriction when that came first.</summary>
        public LocalDate AnswersUntil => Restriction is { SuppressesHits: true } restriction ? LocalDate.Min(restriction.Since, RemoveOn) : RemoveOn;
    }

    /// <summary>To be removed before the end of its term. It answers no consultation any more, and nothing can be done but remove it.</summary>
    /// <param name="Case">The case.</param>
    /// <param name="RegisteredOn">The registration date.</param>
    /// <param name="EndedOn">Day from which it answers no more.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="RemoveBy">Day on which removal falls due.</param>
    /// <param name="WarnFrom">Day from which a removal that was not done is warned of.</param>
    /// <param name="Reasons">The reasons in writing.</param>
    [DutchTerm("te verwijderen")]
    public sealed record RemovalDue(
        CaseId Case, LocalDate RegisteredOn, LocalDate EndedOn, RemovalReason Reason, LocalDate RemoveBy, LocalDate WarnFrom, WrittenRecordReference Reasons)
        : RegistrationState;

    /// <summary>Removed for good.</summary>
    /// <param name="RegisteredOn">The registration date.</param>
    /// <param name="RemovedOn">Day of removal.</param>
    /// <param name="Reason">Why.</param>
    [DutchTerm("verwijderd")]
    public sealed record Removed(LocalDate RegisteredOn, LocalDate RemovedOn, RemovalReason Reason) : RegistrationState;
}

/// <summary>The decision to keep a registration longer than four years.</summary>
/// <param name="DecidedOn">Day of the decision.</param>
/// <param name="NamedEnd">The end that it names, or null for the ceiling (reading H2).</param>
/// <param name="SubjectToldOn">Day on which the subject was told of the longer term, or null when not yet.</param>
[DutchTerm("beslissing tot langere registratie")]
public sealed record LongerTermDecision(LocalDate DecidedOn, LocalDate? NamedEnd, LocalDate? SubjectToldOn = null);

/// <summary>A restriction of processing (GDPR 18). The data are stored and, by default, answer nobody; the term runs on (reading A8).</summary>
/// <param name="Ground">The ground.</param>
/// <param name="Since">Day from which it holds.</param>
/// <param name="LiftingAnnouncedOn">Day on which the subject was told that it will be lifted (GDPR 18(3)), or null when not yet.</param>
/// <param name="SuppressesHits">Whether the registration answers nobody while it holds, as the reading had it when it was made (reading A8).</param>
/// <param name="Uses">The exceptions recorded (GDPR 18(2)); without one the data are only stored.</param>
[DutchTerm("beperking van de verwerking")]
public sealed record Restriction(
    RestrictionGround Ground, LocalDate Since, LocalDate? LiftingAnnouncedOn = null, bool SuppressesHits = true, ValueList<RestrictedUseGround> Uses = default)
{
    /// <summary>Whether the data may be used beyond storage.</summary>
    public bool AllowsUse => !Uses.IsEmpty;
}

/// <summary>A correction that waits for another employee (protocol 4.3).</summary>
/// <param name="EnteredBy">Who entered it.</param>
/// <param name="EnteredOn">Day of entry.</param>
/// <param name="DataSha256">Salted hash of the data.</param>
/// <param name="Data">Where the data wait.</param>
[DutchTerm("verbetering die op controle wacht")]
public sealed record PendingCorrection(EmployeeId EnteredBy, LocalDate EnteredOn, string DataSha256, WrittenRecordReference Data);

/// <summary>Whether the subject was informed (article 2.4 of the Decree). The cases are the only ones.</summary>
[DutchTerm("stand van de mededeling")]
public abstract record NoticeStanding
{
    private NoticeStanding()
    {
    }

    /// <summary>Not yet, and due.</summary>
    /// <param name="Since">Day on which it fell due: that of registration, or that on which the ground for leaving it out lapsed.</param>
    [DutchTerm("mededeling verschuldigd")]
    public sealed record Due(LocalDate Since) : NoticeStanding;

    /// <summary>Left out for now.</summary>
    /// <param name="Ground">The ground.</param>
    /// <param name="RecheckBy">Day by which it is looked at again.</param>
    [DutchTerm("mededeling achterwege gelaten")]
    public sealed record Deferred(NoticeDeferralGround Ground, LocalDate RecheckBy) : NoticeStanding;

    /// <summary>Given.</summary>
    /// <param name="On">Day of the notice.</param>
    [DutchTerm("mededeling gedaan")]
    public sealed record Given(LocalDate On) : NoticeStanding;

    /// <summary>Not needed any more: when the ground for leaving it out lapsed, the subject already knew (article 2.4(2) of the Decree).</summary>
    /// <param name="On">Day on which that was established.</param>
    [DutchTerm("betrokkene reeds op de hoogte")]
    public sealed record AlreadyKnown(LocalDate On) : NoticeStanding;

    /// <summary>Whether the subject is informed, by the notice or otherwise: what the register says to whoever gets a hit.</summary>
    public bool IsInformed => this is Given or AlreadyKnown;
}
