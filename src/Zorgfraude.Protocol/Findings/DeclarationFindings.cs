using System.Collections.Immutable;
using Zorgfraude.Protocol.Rulebooks;

namespace Zorgfraude.Protocol.Findings;

/// <summary>Findings on what a participant declares about its own organisation, one for each kind of declaration.</summary>
public static class DeclarationFindings
{
    /// <summary>The participant follows the principles of article 5 GDPR.</summary>
    public static FindingDefinition ProcessingPrinciples { get; } = new(
        "declaration.processing-principles", Cite.Protocol("2.2"),
        "De deelnemer leeft de beginselen van artikel 5 AVG na.",
        "The participant follows the principles of article 5 GDPR.");

    /// <summary>The participant keeps data right and up to date.</summary>
    public static FindingDefinition DataAccuracy { get; } = new(
        "declaration.data-accuracy", Cite.Protocol("2.2"),
        "De deelnemer houdt gegevens juist en bij de tijd.",
        "The participant keeps data right and up to date.");

    /// <summary>Every process around registering and removing is secured.</summary>
    public static FindingDefinition ProcessSecurity { get; } = new(
        "declaration.process-security", Cite.Protocol("2.2"),
        "Elk proces rond registreren en verwijderen is beveiligd.",
        "Every process around registering and removing is secured.");

    /// <summary>The participants see to it that each of them can reach the register.</summary>
    public static FindingDefinition Accessibility { get; } = new(
        "declaration.accessibility", Cite.Protocol("2.4"),
        "De deelnemers zorgen dat ieder van hen bij het register kan.",
        "The participants see to it that each of them can reach the register.");

    /// <summary>The processing stands in the participant's own record of processing.</summary>
    public static FindingDefinition RecordOfProcessing { get; } = new(
        "declaration.record-of-processing", Cite.Protocol("2.5"),
        "De verwerking staat in het eigen verwerkingsregister.",
        "The processing stands in the participant's own record of processing.");

    /// <summary>A data protection officer watches compliance; the role can be reached.</summary>
    public static FindingDefinition DataProtectionOfficer { get; } = new(
        "declaration.data-protection-officer", Cite.Protocol("2.6"),
        "Een functionaris gegevensbescherming let op de naleving; zijn rol is bereikbaar.",
        "A data protection officer watches compliance; the role can be reached.");

    /// <summary>Secrecy is enforced as well.</summary>
    public static FindingDefinition SecrecyEnforced { get; } = new(
        "declaration.secrecy-enforced", Cite.Protocol("2.9", sentence: 3),
        "De geheimhouding wordt ook gehandhaafd.",
        "Secrecy is enforced as well.");

    /// <summary>The own website tells of the register in plain language.</summary>
    public static FindingDefinition WebsiteInformation { get; } = new(
        "declaration.website-information", Cite.Protocol("2.10"),
        "De eigen website vertelt in gewone taal over het register.",
        "The own website tells of the register in plain language.");

    /// <summary>The participant takes measures that fit the risk.</summary>
    public static FindingDefinition SecurityMeasures { get; } = new(
        "declaration.security-measures", Cite.Protocol("2.12"),
        "De deelnemer neemt maatregelen die passen bij het risico.",
        "The participant takes measures that fit the risk.");

    /// <summary>The measures take special personal data into account.</summary>
    public static FindingDefinition SpecialDataConsidered { get; } = new(
        "declaration.special-data-considered", Cite.Protocol("2.12", sentence: 2),
        "De maatregelen houden rekening met bijzondere persoonsgegevens.",
        "The measures take special personal data into account.");

    /// <summary>State of the art, costs, nature of the processing and risks were considered.</summary>
    public static FindingDefinition RisksConsidered { get; } = new(
        "declaration.risks-considered", Cite.Protocol("2.12", sentence: 3),
        "Stand van de techniek, kosten, aard van de verwerking en risico's zijn meegewogen.",
        "State of the art, costs, nature of the processing and risks were considered.");

    /// <summary>The measures are evaluated once every two years; the next time by {date}.</summary>
    public static FindingDefinition SecurityEvaluation { get; } = new(
        "declaration.security-evaluation", Cite.Protocol("2.12", sentence: 4),
        "De maatregelen worden eens in de twee jaar geëvalueerd; de volgende keer uiterlijk op {date}.",
        "The measures are evaluated once every two years; the next time by {date}.", "G1");

    /// <summary>Security follows the basic level of the regulation, level {level}, or an equivalent norm.</summary>
    public static FindingDefinition SecurityStandard { get; } = new(
        "declaration.security-standard", Cite.Regulation("2"),
        "De beveiliging volgt het basisniveau van de regeling, niveau {level}, of een gelijkwaardige norm.",
        "Security follows the basic level of the regulation, level {level}, or an equivalent norm.", "G14");

    /// <summary>There is an arrangement on who secures the exchange between participants.</summary>
    public static FindingDefinition ExchangeSecurityArranged { get; } = new(
        "declaration.exchange-security-arranged", Cite.Decree("2.3", 2, "a"),
        "Er is een afspraak over wie de onderlinge uitwisseling beveiligt.",
        "There is an arrangement on who secures the exchange between participants.");

    /// <summary>There is an arrangement on who safeguards the rights of subjects.</summary>
    public static FindingDefinition SubjectRightsArranged { get; } = new(
        "declaration.subject-rights-arranged", Cite.Decree("2.3", 2, "b"),
        "Er is een afspraak over wie de rechten van betrokkenen waarborgt.",
        "There is an arrangement on who safeguards the rights of subjects.");

    /// <summary>There is an arrangement on a comparable protection of legal persons.</summary>
    public static FindingDefinition LegalPersonsProtected { get; } = new(
        "declaration.legal-persons-protected", Cite.Decree("2.3", 2, "c"),
        "Er is een afspraak over een vergelijkbare bescherming van rechtspersonen.",
        "There is an arrangement on a comparable protection of legal persons.");

    /// <summary>The participant watches that reports are right, complete and current.</summary>
    public static FindingDefinition ReportWatched { get; } = new(
        "declaration.report-watched", Cite.Protocol("3.8"),
        "De deelnemer houdt toezicht op juistheid, volledigheid en actualiteit van de rapportage.",
        "The participant watches that reports are right, complete and current.");

    /// <summary>Entry into the own systems is validated with care.</summary>
    public static FindingDefinition EntryValidated { get; } = new(
        "declaration.entry-validated", Cite.Protocol("3.8", sentence: 2),
        "Invoer in de eigen systemen wordt zorgvuldig gecontroleerd.",
        "Entry into the own systems is validated with care.");

    /// <summary>There is a process by which it can be checked afterwards that nothing was registered.</summary>
    public static FindingDefinition VerifiableProcess { get; } = new(
        "declaration.verifiable-process", Cite.Protocol("3.16", sentence: 2),
        "Er is een proces waarmee achteraf is na te gaan dat niet is geregistreerd.",
        "There is a process by which it can be checked afterwards that nothing was registered.");

    /// <summary>The website names the powers for further investigation after a hit.</summary>
    public static FindingDefinition PowersPublished { get; } = new(
        "declaration.powers-published", Cite.Protocol("5.3", sentence: 2),
        "De website noemt de bevoegdheden voor verder onderzoek na een hit.",
        "The website names the powers for further investigation after a hit.");

    /// <summary>The consultation list was checked for correctness.</summary>
    public static FindingDefinition ConsultationListChecked { get; } = new(
        "declaration.consultation-list-checked", Cite.Protocol("5.4", sentence: 2),
        "De raadpleeglijst is op juistheid gecontroleerd.",
        "The consultation list was checked for correctness.");

    /// <summary>There is a written procedure for complaints.</summary>
    public static FindingDefinition ComplaintProcedure { get; } = new(
        "declaration.complaint-procedure", Cite.Protocol("7.6"),
        "Er is een schriftelijke procedure voor klachten.",
        "There is a written procedure for complaints.");

    /// <summary>The website points to the right to complain to the data protection authority.</summary>
    public static FindingDefinition AuthorityPublished { get; } = new(
        "declaration.authority-published", Cite.Protocol("7.10", sentence: 2),
        "De website wijst op het recht om bij de Autoriteit Persoonsgegevens te klagen.",
        "The website points to the right to complain to the data protection authority.");

    /// <summary>The website gives understandable information on the rights of subjects.</summary>
    public static FindingDefinition RightsPublished { get; } = new(
        "declaration.rights-published", Cite.Protocol("7.11"),
        "De website geeft begrijpelijke informatie over de rechten van betrokkenen.",
        "The website gives understandable information on the rights of subjects.");

    /// <summary>The contact details of the department for questions, complaints and rights are published.</summary>
    public static FindingDefinition ContactPublished { get; } = new(
        "declaration.contact-published", Cite.Protocol("7.11", sentence: 2),
        "De contactgegevens van de afdeling voor vragen, klachten en rechten zijn gepubliceerd.",
        "The contact details of the department for questions, complaints and rights are published.");

    /// <summary>Nobody discloses more than the Act prescribes or allows.</summary>
    public static FindingDefinition SecrecyKept { get; } = new(
        "declaration.secrecy-kept", Cite.Act("2.9", 1),
        "Niemand maakt meer bekend dan de wet voorschrijft of toelaat.",
        "Nobody discloses more than the Act prescribes or allows.");

    /// <summary>A declaration that names its evidence, its page, or its contact where its kind asks for one.</summary>
    public static FindingDefinition Complete { get; } = new(
        "declaration.complete", Cite.Protocol("2.2"),
        "De verklaring heeft alles wat deze soort vraagt: een pagina, contactgegevens of een volgende dag.",
        "The declaration has all that its kind asks for: a page, contact details or a next day.");

    /// <summary>A next day lies ahead.</summary>
    public static FindingDefinition NextDay { get; } = new(
        "declaration.next-day", Cite.Protocol("2.2"),
        "De volgende dag ligt na de dag van de verklaring: {date}.", "The next day lies after the day of the declaration: {date}.");

    internal static ImmutableArray<FindingDefinition> All { get; } =
    [
        ProcessingPrinciples, DataAccuracy, ProcessSecurity, Accessibility, RecordOfProcessing,
        DataProtectionOfficer, SecrecyEnforced, WebsiteInformation, SecurityMeasures, SpecialDataConsidered,
        RisksConsidered, SecurityEvaluation, SecurityStandard, ExchangeSecurityArranged, SubjectRightsArranged,
        LegalPersonsProtected, ReportWatched, EntryValidated, VerifiableProcess, PowersPublished,
        ConsultationListChecked, ComplaintProcedure, AuthorityPublished, RightsPublished, ContactPublished,
        SecrecyKept,
        Complete, NextDay,
    ];
}
