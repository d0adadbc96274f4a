using NodaTime;
using Zorgfraude.Cases;
using Zorgfraude.Collections;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Terms;
using Zorgfraude.Registrations;

namespace Zorgfraude.Protocol.Procedures.Cases;

/// <summary>Where a case stands. Each state holds only what is true in it; the cases are the only ones.</summary>
[DutchTerm("stand van een zaak")]
public abstract record CaseState
{
    private CaseState()
    {
    }

    /// <summary>Nothing was done yet.</summary>
    public static CaseState Initial { get; } = new NotStarted();

    /// <summary>Nothing was done yet.</summary>
    [DutchTerm("niet begonnen")]
    public sealed record NotStarted : CaseState;

    /// <summary>The plan is fixed.</summary>
    /// <param name="PlannedOn">Day of fixing.</param>
    [DutchTerm("plan vastgesteld")]
    public sealed record Planned(LocalDate PlannedOn) : CaseState;

    /// <summary>The investigation runs.</summary>
    /// <param name="StartedOn">First day.</param>
    [DutchTerm("in onderzoek")]
    public sealed record Investigating(LocalDate StartedOn) : CaseState;

    /// <summary>A complete report is there.</summary>
    /// <param name="Report">The report.</param>
    [DutchTerm("gerapporteerd")]
    public sealed record Reported(ReportFacts Report) : CaseState;

    /// <summary>The justified belief exists.</summary>
    /// <param name="Report">The report it rests on.</param>
    /// <param name="BeliefOn">Day of the decision.</param>
    [DutchTerm("gerechtvaardigde overtuiging")]
    public sealed record BeliefHeld(ReportFacts Report, LocalDate BeliefOn) : CaseState;

    /// <summary>The justified belief does not exist. A newer report can reopen the question.</summary>
    /// <param name="Report">The report it was decided on.</param>
    [DutchTerm("geen gerechtvaardigde overtuiging")]
    public sealed record BeliefNotHeld(ReportFacts Report) : CaseState;

    /// <summary>Supply is necessary.</summary>
    /// <param name="File">What was decided so far.</param>
    [DutchTerm("noodzakelijk")]
    public sealed record Necessary(CaseFile File) : CaseState;

    /// <summary>Supply is not necessary: no registration on this file.</summary>
    /// <param name="Report">The report it was decided on.</param>
    /// <param name="DecidedOn">Day of the decision.</param>
    [DutchTerm("niet noodzakelijk")]
    public sealed record NotNecessary(ReportFacts Report, LocalDate DecidedOn) : CaseState;

    /// <summary>The file is with the supervisor.</summary>
    /// <param name="File">What was decided.</param>
    /// <param name="Submission">What was sent, to whom, and the running term.</param>
    [DutchTerm("voorgelegd")]
    public sealed record WithSupervisor(CaseFile File, Submission Submission) : CaseState;

    /// <summary>The supervisor came to the same belief. Only from here a registration can be made.</summary>
    /// <param name="File">What was decided.</param>
    /// <param name="Submission">What the supervisor saw.</param>
    /// <param name="ConcurredOn">Day of the answer.</param>
    [DutchTerm("toezichthouder deelt de overtuiging")]
    public sealed record Concurred(CaseFile File, Submission Submission, LocalDate ConcurredOn) : CaseState;

    /// <summary>The supervisor does not share the belief. This file never leads to a registration (protocol 3.16).</summary>
    /// <param name="File">What was decided.</param>
    /// <param name="Submission">What the supervisor saw.</param>
    /// <param name="AnsweredOn">Day of the answer.</param>
    /// <param name="HasReasons">Whether the supervisor gave reasons, as protocol 3.15 asks.</param>
    [DutchTerm("toezichthouder deelt de overtuiging niet")]
    public sealed record Dissented(CaseFile File, Submission Submission, LocalDate AnsweredOn, bool HasReasons) : CaseState;

    /// <summary>A registration followed.</summary>
    /// <param name="File">What was decided; its report is the one that the supervisor's answer rests on.</param>
    /// <param name="ConcurredOn">Day of the supervisor's answer.</param>
    /// <param name="Registration">The registration.</param>
    /// <param name="RegisteredOn">Day on which it became active.</param>
    [DutchTerm("registratie gevolgd")]
    public sealed record Registered(CaseFile File, LocalDate ConcurredOn, RegistrationId Registration, LocalDate RegisteredOn) : CaseState
    {
        /// <summary>The newest report.</summary>
        public ReportFacts Report { get; init; } = File.Report;

        /// <summary>Day on which a newer report opened the question again whether the ground exists, or null while it is not open.</summary>
        public LocalDate? ReopenedOn { get; init; }

        /// <summary>Day on which the supervisor was told of the registration, or null while it was not.</summary>
        public LocalDate? SupervisorToldOn { get; init; }
    }

    /// <summary>Belief or need fell away: nothing is registered on this case any more, and what is registered goes.</summary>
    /// <param name="Report">The newest report.</param>
    /// <param name="Conclusion">Which of the two fell away.</param>
    /// <param name="KnownOn">Day on which that became known.</param>
    /// <param name="Registration">The registration that must be removed, or null when there was none.</param>
    /// <param name="EndBy">Day by which it is removed, or null when there was none.</param>
    [DutchTerm("grondslag vervallen")]
    public sealed record GroundEnded(
        ReportFacts Report, GroundConclusion Conclusion, LocalDate KnownOn, RegistrationId? Registration, LocalDate? EndBy) : CaseState;

    /// <summary>The registration was removed and the case is over.</summary>
    /// <param name="Report">The newest report.</param>
    /// <param name="Registration">The registration.</param>
    /// <param name="RemovedOn">Day of its removal.</param>
    [DutchTerm("afgesloten")]
    public sealed record Closed(ReportFacts Report, RegistrationId Registration, LocalDate RemovedOn) : CaseState;
}

/// <summary>The report that a decision rests on.</summary>
/// <param name="Version">Its version.</param>
/// <param name="RecordedOn">Day of recording.</param>
/// <param name="Sha256">Hash of its text.</param>
/// <param name="Subject">Whom it is about.</param>
[DutchTerm("rapportagegegevens")]
public sealed record ReportFacts(int Version, LocalDate RecordedOn, string Sha256, ReportedSubject Subject);

/// <summary>What was decided on the file before it went to the supervisor.</summary>
/// <param name="Report">The report.</param>
/// <param name="BeliefOn">Day on which the justified belief was decided.</param>
/// <param name="NecessityOn">Day on which supply was found necessary.</param>
/// <param name="LongerTermIndicated">Whether a longer term was thought indicated.</param>
[DutchTerm("dossiergegevens")]
public sealed record CaseFile(ReportFacts Report, LocalDate BeliefOn, LocalDate NecessityOn, bool LongerTermIndicated);

/// <summary>A submission to the supervisor and its running term.</summary>
/// <param name="Supervisor">To whom.</param>
/// <param name="SentOn">Day of sending.</param>
/// <param name="ContentSha256">Hash of what was sent.</param>
/// <param name="ReceivedOn">Day of complete receipt, or null while not known.</param>
/// <param name="LastDay">Last day of the term as it runs, or null while receipt is not known.</param>
/// <param name="Extensions">The extensions, in the order in which they were told.</param>
[DutchTerm("voorlegging")]
public sealed record Submission(
    Supervisor Supervisor,
    LocalDate SentOn,
    string ContentSha256,
    LocalDate? ReceivedOn = null,
    LocalDate? LastDay = null,
    ValueList<SupervisorExtension> Extensions = default)
{
    /// <summary>The questions for additional data, in the order in which they were asked.</summary>
    public ValueList<AdditionalData> AdditionalData { get; init; }

    /// <summary>The case of an earlier file on the same that got a dissent, or null when there was none.</summary>
    public CaseId? Earlier { get; init; }

    /// <summary>The dates as the term rule takes them.</summary>
    internal SupervisorCourse Course => new()
    {
        SentOn = SentOn,
        CompleteReceiptOn = ReceivedOn,
        AdditionalData = AdditionalData.Select(a => new AdditionalDataRequest(a.AskedOn, a.ReceivedOn)).ToValueList(),
        Extensions = Extensions,
    };
}

/// <summary>A question of the supervisor for additional data, and what became of it.</summary>
/// <param name="AskedOn">Day of the question.</param>
/// <param name="SentOn">Day on which the data were sent, or null while they were not.</param>
/// <param name="ContentSha256">Hash of what was sent, or null while nothing was.</param>
/// <param name="ReceivedOn">Day on which the supervisor had them, or null while not known.</param>
[DutchTerm("aanvullende gegevens")]
public sealed record AdditionalData(LocalDate AskedOn, LocalDate? SentOn = null, string? ContentSha256 = null, LocalDate? ReceivedOn = null)
{
    /// <summary>Whether data were sent whose receipt is not known.</summary>
    internal bool IsUnderWay => SentOn is not null && ReceivedOn is null;
}

/// <summary>
/// The ground on which a registration may be entered: a file with a justified belief, found necessary, on which the supervisor
/// concurs. Only <see cref="CaseProcedure.Basis"/> makes one.
/// </summary>
[DutchTerm("grondslag van de registratie")]
public sealed record RegistrationBasis
{
    internal RegistrationBasis(CaseId @case, ParticipantId participant, CaseFile file, Supervisor supervisor, LocalDate concurredOn)
    {
        Case = @case;
        Participant = participant;
        File = file;
        Supervisor = supervisor;
        ConcurredOn = concurredOn;
    }

    /// <summary>The case.</summary>
    public CaseId Case { get; }

    /// <summary>The participant whose case it is; only it can register on it.</summary>
    public ParticipantId Participant { get; }

    /// <summary>What was decided.</summary>
    public CaseFile File { get; }

    /// <summary>The supervisor that concurred.</summary>
    public Supervisor Supervisor { get; }

    /// <summary>Day of its answer.</summary>
    public LocalDate ConcurredOn { get; }
}
