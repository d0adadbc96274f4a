using NodaTime;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Procedures;

namespace Zorgfraude.Protocol.Participants;

/// <summary>What a participant declares about its own organisation. The list is closed; each has its provision.</summary>
[DutchTerm("soort verklaring")]
public enum DeclarationKind
{
    /// <summary>The participant follows the principles of article 5 GDPR (protocol 2.2).</summary>
    [DutchTerm("naleving van de beginselen")]
    ProcessingPrinciples,

    /// <summary>The participant keeps data right and up to date (protocol 2.2).</summary>
    [DutchTerm("juistheid van gegevens")]
    DataAccuracy,

    /// <summary>Every process around registering and removing is secured (protocol 2.2).</summary>
    [DutchTerm("beveiliging van processen")]
    ProcessSecurity,

    /// <summary>The participants see to it that each of them can reach the register (protocol 2.4).</summary>
    [DutchTerm("toegankelijkheid")]
    Accessibility,

    /// <summary>The processing stands in the participant's own record of processing (protocol 2.5).</summary>
    [DutchTerm("register van verwerkingsactiviteiten")]
    RecordOfProcessing,

    /// <summary>A data protection officer watches compliance; the role can be reached (protocol 2.6).</summary>
    [DutchTerm("functionaris gegevensbescherming")]
    DataProtectionOfficer,

    /// <summary>Secrecy is enforced as well (protocol 2.9).</summary>
    [DutchTerm("handhaving van geheimhouding")]
    SecrecyEnforced,

    /// <summary>The own website tells of the register in plain language (protocol 2.10).</summary>
    [DutchTerm("informatie op de website")]
    WebsiteInformation,

    /// <summary>The participant takes measures that fit the risk (protocol 2.12).</summary>
    [DutchTerm("beveiligingsmaatregelen")]
    SecurityMeasures,

    /// <summary>The measures take special personal data into account (protocol 2.12).</summary>
    [DutchTerm("bijzondere persoonsgegevens")]
    SpecialDataConsidered,

    /// <summary>State of the art, costs, nature of the processing and risks were considered (protocol 2.12).</summary>
    [DutchTerm("stand van de techniek en risico's")]
    RisksConsidered,

    /// <summary>The measures are evaluated once every two years (protocol 2.12).</summary>
    [DutchTerm("evaluatie van de maatregelen")]
    SecurityEvaluation,

    /// <summary>Security follows the basic level of the regulation or an equivalent norm (article 2 of the regulation).</summary>
    [DutchTerm("beveiligingsnorm")]
    SecurityStandard,

    /// <summary>There is an arrangement on who secures the exchange between participants (article 2.3(2)(a) of the Decree).</summary>
    [DutchTerm("afspraak over beveiliging van de uitwisseling")]
    ExchangeSecurityArranged,

    /// <summary>There is an arrangement on who safeguards the rights of subjects (article 2.3(2)(b) of the Decree).</summary>
    [DutchTerm("afspraak over rechten van betrokkenen")]
    SubjectRightsArranged,

    /// <summary>There is an arrangement on a comparable protection of legal persons (article 2.3(2)(c) of the Decree).</summary>
    [DutchTerm("afspraak over rechtspersonen")]
    LegalPersonsProtected,

    /// <summary>The participant watches that reports are right, complete and current (protocol 3.8).</summary>
    [DutchTerm("toezicht op de rapportage")]
    ReportWatched,

    /// <summary>Entry into the own systems is validated with care (protocol 3.8).</summary>
    [DutchTerm("invoervalidatie")]
    EntryValidated,

    /// <summary>There is a process by which it can be checked afterwards that nothing was registered (protocol 3.16).</summary>
    [DutchTerm("controleerbaar proces")]
    VerifiableProcess,

    /// <summary>The website names the powers for further investigation after a hit (protocol 5.3).</summary>
    [DutchTerm("publicatie van bevoegdheden")]
    PowersPublished,

    /// <summary>The consultation list was checked for correctness (protocol 5.4).</summary>
    [DutchTerm("controle van de raadpleeglijst")]
    ConsultationListChecked,

    /// <summary>There is a written procedure for complaints (protocol 7.6).</summary>
    [DutchTerm("klachtenprocedure")]
    ComplaintProcedure,

    /// <summary>The website points to the right to complain to the data protection authority (protocol 7.10).</summary>
    [DutchTerm("wijzen op de Autoriteit Persoonsgegevens")]
    AuthorityPublished,

    /// <summary>The website gives understandable information on the rights of subjects (protocol 7.11).</summary>
    [DutchTerm("informatie over rechten")]
    RightsPublished,

    /// <summary>The contact details of the department for questions, complaints and rights are published (protocol 7.11).</summary>
    [DutchTerm("contactgegevens van de afdeling")]
    ContactPublished,

    /// <summary>Nobody discloses more than the Act prescribes or allows (article 2.9 of the Act).</summary>
    [DutchTerm("geheimhouding")]
    SecrecyKept,
}

/// <summary>What a kind of declaration takes beside its day and evidence. The list is closed.</summary>
internal enum DeclarationForm
{
    Plain,
    WithPage,
    WithContact,
    WithNextDay,
    Evaluation,
    Standard,
}

/// <summary>One declaration, as it was last made.</summary>
/// <param name="Kind">What is declared.</param>
/// <param name="On">Day from which it holds; of an evaluation or check, the day on which it was done.</param>
/// <param name="Evidence">Where the participant keeps the proof.</param>
[DutchTerm("verklaring van de deelnemer")]
public sealed record Declaration(DeclarationKind Kind, LocalDate On, OwnReference Evidence)
{
    /// <summary>For what is published: the public page.</summary>
    public Uri? Page { get; init; }

    /// <summary>The day by which the participant makes it again, or null where it set none.</summary>
    public LocalDate? NextBy { get; init; }

    /// <summary>For the security standard: the basic level of the government baseline; null for an equivalent norm.</summary>
    public int? BaselineLevel { get; init; }

    /// <summary>For an officer or a department: where its contact details are written down, or null.</summary>
    public WrittenRecordReference? Contact { get; init; }
}

/// <summary>For each kind of declaration: the finding that says how it stands, and what it takes.</summary>
internal static class Declarations
{
    internal static FindingDefinition Finding(DeclarationKind kind) => kind switch
    {
        DeclarationKind.ProcessingPrinciples => DeclarationFindings.ProcessingPrinciples,
        DeclarationKind.DataAccuracy => DeclarationFindings.DataAccuracy,
        DeclarationKind.ProcessSecurity => DeclarationFindings.ProcessSecurity,
        DeclarationKind.Accessibility => DeclarationFindings.Accessibility,
        DeclarationKind.RecordOfProcessing => DeclarationFindings.RecordOfProcessing,
        DeclarationKind.DataProtectionOfficer => DeclarationFindings.DataProtectionOfficer,
        DeclarationKind.SecrecyEnforced => DeclarationFindings.SecrecyEnforced,
        DeclarationKind.WebsiteInformation => DeclarationFindings.WebsiteInformation,
        DeclarationKind.SecurityMeasures => DeclarationFindings.SecurityMeasures,
        DeclarationKind.SpecialDataConsidered => DeclarationFindings.SpecialDataConsidered,
        DeclarationKind.RisksConsidered => DeclarationFindings.RisksConsidered,
        DeclarationKind.SecurityEvaluation => DeclarationFindings.SecurityEvaluation,
        DeclarationKind.SecurityStandard => DeclarationFindings.SecurityStandard,
        DeclarationKind.ExchangeSecurityArranged => DeclarationFindings.ExchangeSecurityArranged,
        DeclarationKind.SubjectRightsArranged => DeclarationFindings.SubjectRightsArranged,
        DeclarationKind.LegalPersonsProtected => DeclarationFindings.LegalPersonsProtected,
        DeclarationKind.ReportWatched => DeclarationFindings.ReportWatched,
        DeclarationKind.EntryValidated => DeclarationFindings.EntryValidated,
        DeclarationKind.VerifiableProcess => DeclarationFindings.VerifiableProcess,
        DeclarationKind.PowersPublished => DeclarationFindings.PowersPublished,
        DeclarationKind.ConsultationListChecked => DeclarationFindings.ConsultationListChecked,
        DeclarationKind.ComplaintProcedure => DeclarationFindings.ComplaintProcedure,
        DeclarationKind.AuthorityPublished => DeclarationFindings.AuthorityPublished,
        DeclarationKind.RightsPublished => DeclarationFindings.RightsPublished,
        DeclarationKind.ContactPublished => DeclarationFindings.ContactPublished,
        DeclarationKind.SecrecyKept => DeclarationFindings.SecrecyKept,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), "ZF0120: there is no such kind of declaration."),
    };

    internal static DeclarationForm Form(DeclarationKind kind) => kind switch
    {
        DeclarationKind.WebsiteInformation or DeclarationKind.PowersPublished or DeclarationKind.AuthorityPublished or DeclarationKind.RightsPublished =>
            DeclarationForm.WithPage,
        DeclarationKind.DataProtectionOfficer or DeclarationKind.ContactPublished => DeclarationForm.WithContact,
        DeclarationKind.ConsultationListChecked => DeclarationForm.WithNextDay,
        DeclarationKind.SecurityEvaluation => DeclarationForm.Evaluation,
        DeclarationKind.SecurityStandard => DeclarationForm.Standard,
        _ => DeclarationForm.Plain,
    };
}
