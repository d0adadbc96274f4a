using NodaTime;
using Zorgfraude.Decisions;
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
    /// <param name="About">Whom it is about: the only one that a registration on this case can be about.</param>
    [DutchTerm("onderzoeksrapportage vastleggen")]
    public sealed record RecordReport(InvestigationReport Report, CaseSubject About) : CaseCommand("case.record-report");

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
    /// <param name="Earlier">Whether an earlier file on the same got a dissent; null while not stated.</param>
    [DutchTerm("voorleggen aan de toezichthouder")]
    public sealed record Submit(SupervisorFacts Supervisor, AnonymisedReport Report, EarlierSubmission? Earlier) : CaseCommand("case.submit");

    /// <summary>Record on which day the supervisor had the complete set.</summary>
    /// <param name="ReceivedOn">The day; the four weeks run from it (reading D1).</param>
    [DutchTerm("ontvangst door de toezichthouder vastleggen")]
    public sealed record RecordReceipt(LocalDate ReceivedOn) : CaseCommand("case.record-receipt");

    /// <summary>Record that the supervisor asks for additional data (protocol 3.13).</summary>
    /// <param name="AskedOn">Day of the question.</param>
    /// <param name="Question">What is asked.</param>
    [DutchTerm("vraag om aanvullende gegevens vastleggen")]
    public sealed record RecordQuestion(LocalDate AskedOn, string Question) : CaseCommand("case.record-question");

    /// <summary>Send the additional data, anonymised as well (protocol 3.13). They answer every question that is open.</summary>
    /// <param name="Data">The anonymised data.</param>
    [DutchTerm("aanvullende gegevens verzenden")]
    public sealed record SendAdditionalData(AnonymisedReport Data) : CaseCommand("case.send-additional-data");

    /// <summary>Record on which day the supervisor had the additional data that were sent.</summary>
    /// <param name="ReceivedOn">The day.</param>
    [DutchTerm("ontvangst van aanvullende gegevens vastleggen")]
    public sealed record RecordAdditionalReceipt(LocalDate ReceivedOn) : CaseCommand("case.record-additional-receipt");

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

    /// <summary>Record the reasons of a dissent that the supervisor gave later (protocol 3.15).</summary>
    /// <param name="GivenOn">Day on which they were given.</param>
    /// <param name="Reasons">The reasons.</param>
    [DutchTerm("motivering van de toezichthouder vastleggen")]
    public sealed record RecordDissentReasons(LocalDate GivenOn, string Reasons) : CaseCommand("case.record-dissent-reasons");

    /// <summary>Record that the supervisor was told of the registration, so that it can report it (article 2.2 of the Act, reading D8).</summary>
    /// <param name="ToldOn">Day on which it was told.</param>
    [DutchTerm("melding aan de toezichthouder vastleggen")]
    public sealed record RecordSupervisorTold(LocalDate ToldOn) : CaseCommand("case.record-supervisor-told");

    /// <summary>Weigh again whether the ground of the registration still exists (article 2.1(4) of the Act, protocol 2.2 and 3.8).</summary>
    /// <param name="KnownOn">Day on which what prompts it became known; the duty to end the processing runs from it.</param>
    /// <param name="BeliefStands">Whether the justified belief still exists; null while not judged.</param>
    /// <param name="NeedStands">Whether the data are still needed; null while not judged.</param>
    [DutchTerm("grondslag opnieuw wegen")]
    public sealed record WeighGround(LocalDate KnownOn, Judgement<bool>? BeliefStands, Judgement<bool>? NeedStands) : CaseCommand("case.weigh-ground");

    /// <summary>Record that the registration was removed; the case ends with it.</summary>
    /// <param name="Registration">The registration.</param>
    [DutchTerm("verwijdering bij de zaak vastleggen")]
    public sealed record RecordRemoval(RegistrationId Registration) : CaseCommand("case.record-removal");

    /// <summary>Record which registration followed, so that the process can be checked afterwards (protocol 3.16).</summary>
    /// <param name="Registration">The registration.</param>
    [DutchTerm("registratie bij de zaak vastleggen")]
    public sealed record LinkRegistration(RegistrationId Registration) : CaseCommand("case.link-registration");
}
