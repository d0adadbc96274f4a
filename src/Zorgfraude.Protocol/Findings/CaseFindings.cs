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

    /// <summary>The legal form of a legal entity is stated.</summary>
    public static FindingDefinition SubjectLegalForm { get; } = new(
        "subject.legal-form", Cite.Act("2.1", 1, sentence: 2),
        "De rechtsvorm van de betrokken organisatie is vermeld.",
        "The legal form of the organisation concerned is stated.", "B12");

    /// <summary>The organisation is a legal person.</summary>
    public static FindingDefinition SubjectLegalPerson { get; } = new(
        "subject.legal-person", Cite.Act("2.1", 1, sentence: 2),
        "De organisatie is een rechtspersoon; van een eenmanszaak of personenvennootschap kunnen alleen de personen zelf betrokkene zijn.",
        "The organisation is a legal person; of a sole proprietorship or partnership only the persons themselves can be subjects.", "B12");

    /// <summary>The same kind of subject as the report is about.</summary>
    public static FindingDefinition SubjectKindSame { get; } = new(
        "subject.kind-same", Cite.Act("2.1", 1, sentence: 2),
        "De soort betrokkene is die van de rapportage; een natuurlijke persoon en een rechtspersoon hebben elk een eigen zaak.",
        "The kind of subject is that of the report; a natural and a legal person each have a case of their own.", "F6");

    /// <summary>The subject as the report named it can still be compared with.</summary>
    public static FindingDefinition SubjectRecordKnown { get; } = new(
        "subject.record-known", Cite.Act("2.1", 1, sentence: 2),
        "De gegevens van betrokkene bij de rapportage zijn nog aanwezig om mee te vergelijken.",
        "The data of the subject with the report are still there to compare with.", "A7");

    /// <summary>The data entered are those of the report.</summary>
    public static FindingDefinition SubjectSame { get; } = new(
        "subject.same", Cite.Act("2.1", 1, sentence: 2),
        "De ingevoerde gegevens zijn die van de betrokkene van de rapportage.",
        "The data entered are those of the subject of the report.", "A7");

    /// <summary>Differing data are better data of the same subject.</summary>
    public static FindingDefinition SubjectBetterData { get; } = new(
        "subject.better-data", Cite.Act("2.1", 1, sentence: 2),
        "De ingevoerde gegevens wijken af van de rapportage; het zijn betere gegevens van dezelfde betrokkene.",
        "The data entered differ from the report; they are better data of the same subject.", "A7");

    /// <summary>The supervisor concurred not too long ago.</summary>
    public static FindingDefinition ConcurrenceRecent { get; } = new(
        "case.concurrence-recent", Cite.Protocol("3.9"),
        "De toezichthouder stemde in op {date}, niet langer dan {months} maanden geleden; ga anders na of overtuiging en noodzaak nog bestaan.",
        "The supervisor concurred on {date}, no longer than {months} months ago; otherwise check that belief and need still exist.", "D6");

    /// <summary>The supervisor asked for data that were not sent yet.</summary>
    public static FindingDefinition QuestionOpen { get; } = new(
        "supervisor.question-open", Cite.Protocol("3.13"),
        "De toezichthouder heeft aanvullende gegevens gevraagd die nog niet zijn verzonden.",
        "The supervisor asked for additional data that were not sent yet.");

    /// <summary>The question is recorded in words.</summary>
    public static FindingDefinition QuestionWritten { get; } = new(
        "supervisor.question-written", Cite.Protocol("3.13"),
        "De vraag van de toezichthouder is op schrift vastgelegd.",
        "The question of the supervisor is recorded in writing.");

    /// <summary>Additional data were sent and await their receipt.</summary>
    public static FindingDefinition AdditionalDataSent { get; } = new(
        "supervisor.additional-data-sent", Cite.Protocol("3.13"),
        "Er zijn aanvullende gegevens verzonden waarvan de ontvangst nog niet is vastgelegd.",
        "Additional data were sent whose receipt was not recorded yet.");

    /// <summary>Additional data are anonymised, and are that.</summary>
    public static FindingDefinition AdditionalDataAnonymised { get; } = new(
        "supervisor.additional-data-anonymised", Cite.Protocol("3.13", sentence: 2),
        "De aanvullende gegevens zijn geanonimiseerd en als zodanig aangemerkt.",
        "The additional data are anonymised and marked as such.");

    /// <summary>The supervisor was told of the registration.</summary>
    public static FindingDefinition SupervisorTold { get; } = new(
        "supervisor.told", Cite.Act("2.2"),
        "De toezichthouder weet sinds {date} van de registratie en kan haar bij de IGJ melden.",
        "The supervisor knows of the registration since {date} and can report it to the IGJ.", "D8");

    /// <summary>Whether an earlier file got a dissent is stated.</summary>
    public static FindingDefinition EarlierStated { get; } = new(
        "resubmission.stated", Cite.Protocol("3.16"),
        "Vermeld is of over hetzelfde al eerder een dossier is voorgelegd waarin de toezichthouder niet instemde.",
        "It is stated whether an earlier file on the same was submitted on which the supervisor did not concur.", "D9");

    /// <summary>The earlier file is one of the participant itself.</summary>
    public static FindingDefinition EarlierOwn { get; } = new(
        "resubmission.own-file", Cite.Protocol("3.16"),
        "Het eerdere dossier is een eigen dossier waarin de toezichthouder niet instemde.",
        "The earlier file is one of its own on which the supervisor did not concur.", "D9");

    /// <summary>The new file differs from the earlier one.</summary>
    public static FindingDefinition EarlierDiffers { get; } = new(
        "resubmission.content-differs", Cite.Protocol("3.16"),
        "Wat nu wordt voorgelegd, is iets anders dan wat eerder is voorgelegd.",
        "What is submitted now is not what was submitted before.", "D9");

    /// <summary>There is evidence that the earlier file did not have.</summary>
    public static FindingDefinition EarlierNewEvidence { get; } = new(
        "resubmission.new-evidence", Cite.Protocol("3.16"),
        "Er is bewijs dat in het eerdere dossier niet zat; de motivering wijst het aan.",
        "There is evidence that the earlier file did not have; the reasons point it out.", "D9");

    /// <summary>The justified belief still exists.</summary>
    public static FindingDefinition BeliefStands { get; } = new(
        "ground.belief-stands", Cite.Act("2.1", 4),
        "De gerechtvaardigde overtuiging bestaat nog.",
        "The justified belief still exists.");

    /// <summary>The data are still needed.</summary>
    public static FindingDefinition NeedStands { get; } = new(
        "ground.need-stands", Cite.Protocol("2.2"),
        "De gegevens zijn nog nodig voor de bestrijding van fraude in de zorg.",
        "The data are still needed to fight healthcare fraud.");

    /// <summary>Processing ends at once.</summary>
    public static FindingDefinition EndProcessing { get; } = new(
        "ground.end-processing", Cite.Act("2.1", 4),
        "De grondslag is vervallen; verwijder de registratie uiterlijk op {date}.",
        "The ground has fallen away; remove the registration by {date}.", "A9");

    /// <summary>The registration is the one that followed from the case.</summary>
    public static FindingDefinition RegistrationOfCase { get; } = new(
        "case.own-registration", Cite.Protocol("3.16", sentence: 2),
        "De registratie is die welke op deze zaak volgde.",
        "The registration is the one that followed from this case.");

    /// <summary>The subject data of the case are no longer needed.</summary>
    public static FindingDefinition SubjectNoLongerNeeded { get; } = new(
        "subject.no-longer-needed", Cite.Protocol("2.2"),
        "De zaak kan niet meer tot een registratie leiden; de gegevens van betrokkene kunnen weg.",
        "The case can no longer lead to a registration; the data of the subject can go.");

    /// <summary>Everything that was submitted is in the ledger.</summary>
    public static FindingDefinition LedgerComplete { get; } = new(
        "ledger.complete", Cite.Protocol("3.16", sentence: 2),
        "De lijst bevat alle {count} dossiers die aan de toezichthouder zijn voorgelegd.",
        "The ledger holds all {count} files that were submitted to the supervisor.");

    internal static ImmutableArray<FindingDefinition> All { get; } =
    [
        Order, Power, DecidedByActor, NotInFuture, NotBefore, ReportVersion,
        SupervisorOfInsurer, SupervisorInvolvement, SupervisorUnderOrdinance, SupervisorOfOwnKind, SubmissionAnonymised, SubmissionComplete, ReceiptRecorded,
        ExtensionMotivated, DissentMotivated, SupervisorConcurs, AnswerInTime, AnswerLate, RegistrationFollows,
        SubjectLegalForm, SubjectLegalPerson, SubjectKindSame, SubjectRecordKnown, SubjectSame, SubjectBetterData, SubjectNoLongerNeeded, ConcurrenceRecent,
        QuestionOpen, QuestionWritten, AdditionalDataSent, AdditionalDataAnonymised, SupervisorTold,
        EarlierStated, EarlierOwn, EarlierDiffers, EarlierNewEvidence,
        BeliefStands, NeedStands, EndProcessing, RegistrationOfCase, LedgerComplete,
    ];
}
