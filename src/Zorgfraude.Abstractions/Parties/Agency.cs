using Zorgfraude.Law;

namespace Zorgfraude.Parties;

/// <summary>
/// Every kind of body that the Act names, and others that are near to it, so that a body which asks for the register can be told
/// whether it may take part and why not. The list is closed.
/// </summary>
[DutchTerm("instantie")]
public enum Agency
{
    /// <summary>The municipal executive of mayor and aldermen (article 1.1 of the Act).</summary>
    [DutchTerm("college van burgemeester en wethouders")]
    MunicipalExecutive,

    /// <summary>A statutory health insurer (article 1.1).</summary>
    [DutchTerm("zorgverzekeraar")]
    StatutoryHealthInsurer,

    /// <summary>A long-term-care administrator (article 1.1).</summary>
    [DutchTerm("Wlz-uitvoerder")]
    LongTermCareAdministrator,

    /// <summary>A private health-cost insurer (article 1.1).</summary>
    [DutchTerm("particuliere ziektekostenverzekeraar")]
    PrivateHealthInsurer,

    /// <summary>The body that assesses the need for long-term care (article 1.1).</summary>
    [DutchTerm("CIZ")]
    CareAssessmentBody,

    /// <summary>The fiscal special investigation service, apart from the rest of the tax administration (article 1.1).</summary>
    [DutchTerm("FIOD")]
    FiscalInvestigationService,

    /// <summary>The tax administration without the FIOD (article 2.4(1)).</summary>
    [DutchTerm("Belastingdienst")]
    TaxAdministration,

    /// <summary>The labour inspectorate (article 1.1).</summary>
    [DutchTerm("Nederlandse Arbeidsinspectie")]
    LabourInspectorate,

    /// <summary>The social insurance bank (article 1.1).</summary>
    [DutchTerm("Sociale verzekeringsbank")]
    SocialInsuranceBank,

    /// <summary>The Dutch Healthcare Authority (article 1.1).</summary>
    [DutchTerm("zorgautoriteit")]
    HealthcareAuthority,

    /// <summary>The health and youth care inspectorate (article 2.4(1)).</summary>
    [DutchTerm("Inspectie Gezondheidszorg en Jeugd")]
    HealthInspectorate,

    /// <summary>The information hub (article 1.1).</summary>
    [DutchTerm("Informatieknooppunt zorgfraude")]
    InformationHub,

    /// <summary>The institution that coordinates data processing for municipalities (article 1.1).</summary>
    [DutchTerm("Inlichtingenbureau")]
    MunicipalDataInstitution,

    /// <summary>The Minister of Health, Welfare and Sport (article 1.1).</summary>
    [DutchTerm("Onze Minister")]
    Minister,

    /// <summary>An association of participants, such as those of municipalities and of insurers, which is none itself.</summary>
    [DutchTerm("koepelorganisatie van deelnemers")]
    AssociationOfParticipants,

    /// <summary>Anybody else.</summary>
    [DutchTerm("andere instantie")]
    Other,
}
