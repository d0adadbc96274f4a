using NodaTime;
using Zorgfraude.Law;
using Zorgfraude.Protocol.Anonymisation;
using Zorgfraude.Protocol.Investigations;
using Zorgfraude.Registrations;

namespace Zorgfraude.Protocol.Procedures.Cases;

/// <summary>What a participant can do in a case. The cases are the only ones.</summary>
[DutchTerm("handeling in een zaak")]
public abstract record CaseCommand
{
    private CaseCommand(string act) => Act = act;

    /// <summary>Stable name of the act.</summary>
    public string Act { get; }

    /// <summary>The name of the act; what it carries may hold personal data.</summary>
    public sealed override string ToString() => Act;

    /// <summary>Fix question, goal and approach before the investigation (protocol 3.2).</summary>
    /// <param name="Plan">The plan.</param>
    [DutchTerm("onderzoeksplan vaststellen")]
    public sealed record FixPlan(InvestigationPlan Plan) : CaseCommand("case.fix-plan");

    /// <summary>Start the investigation.</summary>
    /// <param name="StartedOn">First day of the investigation.</param>
    [DutchTerm("onderzoek beginnen")]
    public sealed record StartInvestigation(LocalDate StartedOn) : CaseCommand("case.start");

    /// <summary>Record the investigation report, or a newer version of it (protocol 3.3, 3.4 and 3.8).</summary>
    /// <param name="Report">The report.</param>
    [DutchTerm("onderzoeksrapportage vastleggen")]
    public sealed record RecordReport(InvestigationReport Report) : CaseCommand("case.record-report");

    /// <summary>Decide whether the justified belief exists (article 2.1(1) of the Decree).</summary>
    /// <param name="Facts">Evidence and judgements.</param>
    [DutchTerm("gerechtvaardigde overtuiging vaststellen")]
    public sealed record ConcludeBelief(BeliefFacts Facts) : CaseCommand("case.conclude-belief");

    /// <summary>Decide whether supply is necessary (protocol 3.9 and 3.10).</summary>
    /// <param name="Assessment">The judgements.</param>
    [DutchTerm("noodzaak beoordelen")]
    public sealed record JudgeNecessity(NecessityAssessment Assessment) : CaseCommand("case.judge-necessity");

    /// <summary>Send the anonymised report and account to the supervisor (article 2.2 of the Act; protocol 3.11).</summary>
    /// <param name="Supervisor">What decides which supervisor is competent.</param>
    /// <param name="Report">The anonymised report and the account of the assessment.</param>
    [DutchTerm("voorleggen aan de toezichthouder")]
    public sealed record Submit(SupervisorFacts Supervisor, AnonymisedReport Report) : CaseCommand("case.submit");

    /// <summary>Record on which day the supervisor had the complete set.</summary>
    /// <param name="ReceivedOn">The day; the four weeks run from it (reading D1).</param>
    [DutchTerm("ontvangst door de toezichthouder vastleggen")]
    public sealed record RecordReceipt(LocalDate ReceivedOn) : CaseCommand("case.record-receipt");

    /// <summary>Record that the supervisor extends its term (protocol 3.14).</summary>
    /// <param name="ToldOn">Day on which the participant was told.</param>
    /// <param name="NewLastDay">The new last day, or null when the supervisor named none.</param>
    /// <param name="Reason">The reason, or null when the supervisor gave none.</param>
    [DutchTerm("verlenging door de toezichthouder vastleggen")]
    public sealed record RecordExtension(LocalDate ToldOn, LocalDate? NewLastDay, string? Reason) : CaseCommand("case.record-extension");

    /// <summary>Record the conclusion of the supervisor (protocol 3.12 and 3.15).</summary>
    /// <param name="Concurs">Whether it came to the same justified belief.</param>
    /// <param name="AnsweredOn">Day of the answer.</param>
    /// <param name="Reasons">The reasons; asked for with a dissent.</param>
    [DutchTerm("conclusie van de toezichthouder vastleggen")]
    public sealed record RecordAnswer(bool Concurs, LocalDate AnsweredOn, string? Reasons = null) : CaseCommand("case.record-answer");

    /// <summary>Record which registration followed, so that the process can be checked afterwards (protocol 3.16).</summary>
    /// <param name="Registration">The registration.</param>
    [DutchTerm("registratie bij de zaak vastleggen")]
    public sealed record LinkRegistration(RegistrationId Registration) : CaseCommand("case.link-registration");
}
