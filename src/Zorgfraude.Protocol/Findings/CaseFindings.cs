using System.Collections.Immutable;
using Zorgfraude.Protocol.Rulebooks;

namespace Zorgfraude.Protocol.Findings;

/// <summary>Findings on the order of a case, the supervisor and the acting employee.</summary>
public static class CaseFindings
{
    /// <summary>The act fits where the case stands.</summary>
    public static FindingDefinition Order { get; } = new(
        "case.order", Cite.Act("2.1", 2),
        "De zaak staat op '{state}'; deze handeling past daar.", "The case stands at '{state}'; the act fits there.");

    /// <summary>The employee's function includes the power.</summary>
    public static FindingDefinition Power { get; } = new(
        "actor.power", Cite.Protocol("2.7"),
        "De functie van de medewerker omvat de bevoegdheid '{power}'.", "The employee's function includes the power '{power}'.");

    /// <summary>The judgement was made by the employee who acts.</summary>
    public static FindingDefinition DecidedByActor { get; } = new(
        "actor.decided-by", Cite.Protocol("2.7"),
        "Het oordeel is gegeven door de medewerker die de beslissing neemt.", "The judgement was made by the employee who takes the decision.");

    /// <summary>The day is not in the future.</summary>
    public static FindingDefinition NotInFuture { get; } = new(
        "act.not-in-future", Cite.Act("2.1", 2), "De datum {date} ligt niet in de toekomst.", "The date {date} is not in the future.");

    /// <summary>The day is not before what came earlier.</summary>
    public static FindingDefinition NotBefore { get; } = new(
        "act.not-before", Cite.Act("2.1", 2),
        "De datum {date} ligt niet vóór {earliest}, de dag van de vorige stap.", "The date {date} is not before {earliest}, the day of the step before.");

    /// <summary>A newer report has a higher version.</summary>
    public static FindingDefinition ReportVersion { get; } = new(
        "report.version", Cite.Protocol("3.8", sentence: 3),
        "Versie {version} van de rapportage volgt op versie {previous}.", "Version {version} of the report follows version {previous}.");

    /// <summary>An insurer's file goes to the Dutch Healthcare Authority.</summary>
    public static FindingDefinition SupervisorOfInsurer { get; } = new(
        "supervisor.healthcare-authority", Cite.Act("2.2", 2),
        "Een ziektekostenverzekeraar legt het onderzoek voor aan de NZa.", "A health-cost insurer lays the investigation before the NZa.");

    /// <summary>Whether the Wmo supervisor took part.</summary>
    public static FindingDefinition SupervisorInvolvement { get; } = new(
        "supervisor.not-involved", Cite.Act("2.2", 1),
        "De toezichthouder Wmo 2015 was niet betrokken bij het onderzoek.", "The Wmo supervisor took no part in the investigation.", "D7");

    /// <summary>Another supervisor exists under an ordinance.</summary>
    public static FindingDefinition SupervisorUnderOrdinance { get; } = new(
        "supervisor.under-ordinance", Cite.Act("2.2", 1),
        "Er is een andere toezichthouder op grond van een gemeentelijke verordening; zonder deze is registratie niet mogelijk.",
        "Another supervisor is charged under a municipal ordinance; without one no registration is possible.", "D7");

    /// <summary>The facts name the same kind of participant as acts.</summary>
    public static FindingDefinition SupervisorOfOwnKind { get; } = new(
        "supervisor.own-kind", Cite.Act("2.2"),
        "De soort deelnemer bij de voorlegging is die van de handelende deelnemer.",
        "The kind of participant in the submission is that of the acting participant.", "D7");

    /// <summary>What goes to the supervisor is anonymised.</summary>
    public static FindingDefinition SubmissionAnonymised { get; } = new(
        "supervisor.submission-anonymised", Cite.Act("2.2", 3),
        "De gegevens in het onderzoek zijn geanonimiseerd.", "The data in the investigation are anonymised.");

    /// <summary>Report and account of the assessment are both in the submission.</summary>
    public static FindingDefinition SubmissionComplete { get; } = new(
        "supervisor.submission-complete", Cite.Protocol("3.11"),
        "De rapportage en de verantwoording over de noodzaak zijn beide voorgelegd.", "The report and the account of the assessment are both submitted.");

    /// <summary>Receipt of the complete set is recorded.</summary>
    public static FindingDefinition ReceiptRecorded { get; } = new(
        "supervisor.receipt-recorded", Cite.Protocol("3.12"),
        "De dag waarop de toezichthouder alles had ontvangen, is vastgelegd.", "The day on which the supervisor had received everything is recorded.", "D1");

    /// <summary>An extension names reason and new term.</summary>
    public static FindingDefinition ExtensionMotivated { get; } = new(
        "supervisor.extension-motivated", Cite.Protocol("3.14", sentence: 2),
        "De verlenging noemt een reden en een nieuwe einddatum.", "The extension names a reason and a new last day.", "D3");

    /// <summary>A dissent has reasons.</summary>
    public static FindingDefinition DissentMotivated { get; } = new(
        "supervisor.dissent-motivated", Cite.Protocol("3.15"),
        "De toezichthouder motiveert waarom hij de overtuiging niet deelt; vraag de motivering alsnog op als die ontbreekt.",
        "The supervisor gives reasons for not sharing the belief; ask for them when they are absent.");

    /// <summary>The supervisor concurs.</summary>
    public static FindingDefinition SupervisorConcurs { get; } = new(
        "supervisor.concurs", Cite.Protocol("3.16"),
        "De toezichthouder is tot dezelfde gerechtvaardigde overtuiging gekomen; zwijgen telt nooit als instemming.",
        "The supervisor came to the same justified belief; silence never counts as agreement.", "D5");

    /// <summary>The supervisor answered in time.</summary>
    public static FindingDefinition AnswerInTime { get; } = new(
        "supervisor.answer-in-time", Cite.Protocol("3.12"),
        "De toezichthouder antwoordt op tijd: uiterlijk op {date}.", "The supervisor answers in time: by {date}.", "D4");

    /// <summary>The supervisor answered late, which changes nothing of the answer.</summary>
    public static FindingDefinition AnswerLate { get; } = new(
        "supervisor.answer-late", Cite.Protocol("3.12"),
        "De toezichthouder antwoordt na {date}, het einde van de termijn; het antwoord is even geldig.",
        "The supervisor answers after {date}, the end of the term; the answer is just as valid.", "D4");

    /// <summary>Registration follows the supervisor's answer.</summary>
    public static FindingDefinition RegistrationFollows { get; } = new(
        "case.registration-follows", Cite.Protocol("3.16", sentence: 2),
        "De zaak vermeldt welke registratie is gevolgd.", "The case states which registration followed.");

    internal static ImmutableArray<FindingDefinition> All { get; } =
    [
        Order, Power, DecidedByActor, NotInFuture, NotBefore, ReportVersion,
        SupervisorOfInsurer, SupervisorInvolvement, SupervisorUnderOrdinance, SupervisorOfOwnKind, SubmissionAnonymised, SubmissionComplete, ReceiptRecorded,
        ExtensionMotivated, DissentMotivated, SupervisorConcurs, AnswerInTime, AnswerLate, RegistrationFollows,
    ];
}
