using System.Text.Json.Serialization;
using NodaTime;
using Zorgfraude.Cases;
using Zorgfraude.Law;
using Zorgfraude.Protocol.Investigations;
using Zorgfraude.Registrations;

namespace Zorgfraude.Protocol.Procedures.Cases;

/// <summary>What happened in a case: dates, codes, references and hashes only. The cases are the only ones; their names never change.</summary>
[DutchTerm("gebeurtenis in een zaak")]
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(PlanFixed), "plan-fixed.v1")]
[JsonDerivedType(typeof(InvestigationStarted), "investigation-started.v1")]
[JsonDerivedType(typeof(ReportRecorded), "report-recorded.v1")]
[JsonDerivedType(typeof(BeliefConcluded), "belief-concluded.v1")]
[JsonDerivedType(typeof(NecessityJudged), "necessity-judged.v1")]
[JsonDerivedType(typeof(SubmittedToSupervisor), "submitted-to-supervisor.v1")]
[JsonDerivedType(typeof(SupervisorReceived), "supervisor-received.v1")]
[JsonDerivedType(typeof(SupervisorTermExtended), "supervisor-term-extended.v1")]
[JsonDerivedType(typeof(SupervisorAnswered), "supervisor-answered.v1")]
[JsonDerivedType(typeof(RegistrationLinked), "registration-linked.v1")]
[JsonDerivedType(typeof(AdditionalDataAsked), "additional-data-asked.v1")]
[JsonDerivedType(typeof(AdditionalDataSent), "additional-data-sent.v1")]
[JsonDerivedType(typeof(AdditionalDataReceived), "additional-data-received.v1")]
[JsonDerivedType(typeof(DissentExplained), "dissent-explained.v1")]
[JsonDerivedType(typeof(SupervisorTold), "supervisor-told.v1")]
[JsonDerivedType(typeof(GroundWeighed), "ground-weighed.v1")]
[JsonDerivedType(typeof(RegistrationRemoved), "registration-removed.v1")]
public abstract record CaseEvent
{
    private CaseEvent()
    {
    }

    /// <summary>The plan was fixed.</summary>
    /// <param name="On">Day of fixing.</param>
    /// <param name="Record">The plan in writing.</param>
    [DutchTerm("onderzoeksplan vastgesteld")]
    public sealed record PlanFixed(LocalDate On, WrittenRecordReference Record) : CaseEvent;

    /// <summary>The investigation started.</summary>
    /// <param name="On">First day.</param>
    [DutchTerm("onderzoek begonnen")]
    public sealed record InvestigationStarted(LocalDate On) : CaseEvent;

    /// <summary>A complete report was recorded.</summary>
    /// <param name="On">Day of recording.</param>
    /// <param name="Version">Version of the report.</param>
    /// <param name="Record">The report in writing.</param>
    /// <param name="Subject">Whom it is about.</param>
    [DutchTerm("rapportage vastgelegd")]
    public sealed record ReportRecorded(LocalDate On, int Version, WrittenRecordReference Record, ReportedSubject Subject) : CaseEvent;

    /// <summary>It was decided whether the justified belief exists.</summary>
    /// <param name="On">Day of the decision.</param>
    /// <param name="Conclusion">The outcome.</param>
    /// <param name="Record">The judgements with their reasons.</param>
    [DutchTerm("overtuiging vastgesteld")]
    public sealed record BeliefConcluded(LocalDate On, BeliefConclusion Conclusion, WrittenRecordReference Record) : CaseEvent;

    /// <summary>It was decided whether supply is necessary.</summary>
    /// <param name="On">Day of the decision.</param>
    /// <param name="Conclusion">The outcome.</param>
    /// <param name="LongerTermIndicated">Whether a term beyond four years was thought indicated.</param>
    /// <param name="Record">The judgements with their reasons.</param>
    [DutchTerm("noodzaak beoordeeld")]
    public sealed record NecessityJudged(LocalDate On, NecessityConclusion Conclusion, bool LongerTermIndicated, WrittenRecordReference Record) : CaseEvent;

    /// <summary>The anonymised set was sent.</summary>
    /// <param name="On">Day of sending.</param>
    /// <param name="Supervisor">To whom.</param>
    /// <param name="ContentSha256">Hash of what was sent.</param>
    /// <param name="Earlier">The case of an earlier file on the same that got a dissent, or null when there was none.</param>
    /// <param name="NewEvidence">The judgement that points out what is new, or null when none was asked.</param>
    [DutchTerm("voorgelegd aan de toezichthouder")]
    public sealed record SubmittedToSupervisor(
        LocalDate On, Supervisor Supervisor, string ContentSha256, CaseId? Earlier = null, WrittenRecordReference? NewEvidence = null) : CaseEvent;

    /// <summary>The supervisor had the complete set.</summary>
    /// <param name="On">Day of receipt.</param>
    /// <param name="LastDay">Last day of the four weeks.</param>
    [DutchTerm("ontvangen door de toezichthouder")]
    public sealed record SupervisorReceived(LocalDate On, LocalDate LastDay) : CaseEvent;

    /// <summary>The supervisor extended its term.</summary>
    /// <param name="ToldOn">Day on which the participant was told.</param>
    /// <param name="NewLastDay">The last day that the supervisor named.</param>
    /// <param name="LastDay">The last day of the term as it runs after it; an extension told too late moves nothing (reading D3).</param>
    /// <param name="Reason">The reason in writing.</param>
    [DutchTerm("termijn van de toezichthouder verlengd")]
    public sealed record SupervisorTermExtended(LocalDate ToldOn, LocalDate NewLastDay, LocalDate LastDay, WrittenRecordReference Reason) : CaseEvent;

    /// <summary>The supervisor answered.</summary>
    /// <param name="On">Day of the answer.</param>
    /// <param name="Concurs">Whether it came to the same justified belief.</param>
    /// <param name="Reasons">The reasons in writing, or null when none were given.</param>
    [DutchTerm("conclusie van de toezichthouder")]
    public sealed record SupervisorAnswered(LocalDate On, bool Concurs, WrittenRecordReference? Reasons) : CaseEvent;

    /// <summary>A registration followed from the case.</summary>
    /// <param name="On">Day of linking.</param>
    /// <param name="Registration">The registration.</param>
    [DutchTerm("registratie gevolgd")]
    public sealed record RegistrationLinked(LocalDate On, RegistrationId Registration) : CaseEvent;

    /// <summary>The supervisor asked for additional data.</summary>
    /// <param name="On">Day of the question.</param>
    /// <param name="LastDay">The last day of the term as it runs after it.</param>
    /// <param name="Question">The question in writing.</param>
    [DutchTerm("aanvullende gegevens gevraagd")]
    public sealed record AdditionalDataAsked(LocalDate On, LocalDate LastDay, WrittenRecordReference Question) : CaseEvent;

    /// <summary>Additional data were sent.</summary>
    /// <param name="On">Day of sending.</param>
    /// <param name="ContentSha256">Hash of what was sent.</param>
    [DutchTerm("aanvullende gegevens verzonden")]
    public sealed record AdditionalDataSent(LocalDate On, string ContentSha256) : CaseEvent;

    /// <summary>The supervisor had the additional data.</summary>
    /// <param name="On">Day of receipt.</param>
    /// <param name="LastDay">The last day of the term as it runs after it.</param>
    [DutchTerm("aanvullende gegevens ontvangen")]
    public sealed record AdditionalDataReceived(LocalDate On, LocalDate LastDay) : CaseEvent;

    /// <summary>The supervisor gave the reasons of its dissent later.</summary>
    /// <param name="On">Day on which they were given.</param>
    /// <param name="Reasons">The reasons in writing.</param>
    [DutchTerm("motivering ontvangen")]
    public sealed record DissentExplained(LocalDate On, WrittenRecordReference Reasons) : CaseEvent;

    /// <summary>The supervisor was told of the registration.</summary>
    /// <param name="On">Day on which it was told.</param>
    [DutchTerm("registratie gemeld aan de toezichthouder")]
    public sealed record SupervisorTold(LocalDate On) : CaseEvent;

    /// <summary>The ground was weighed again.</summary>
    /// <param name="On">Day of the decision.</param>
    /// <param name="KnownOn">Day on which what prompted it became known.</param>
    /// <param name="Conclusion">The outcome.</param>
    /// <param name="EndBy">Day by which a registration is removed, or null when the ground stands or there is none.</param>
    /// <param name="Record">The judgements with their reasons.</param>
    [DutchTerm("grondslag opnieuw gewogen")]
    public sealed record GroundWeighed(LocalDate On, LocalDate KnownOn, GroundConclusion Conclusion, LocalDate? EndBy, WrittenRecordReference Record) : CaseEvent;

    /// <summary>The registration was removed.</summary>
    /// <param name="On">Day of removal.</param>
    /// <param name="Registration">The registration.</param>
    [DutchTerm("registratie verwijderd")]
    public sealed record RegistrationRemoved(LocalDate On, RegistrationId Registration) : CaseEvent;
}
