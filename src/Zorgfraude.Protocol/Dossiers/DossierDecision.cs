using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Law;

namespace Zorgfraude.Protocol.Dossiers;

/// <summary>What can be asked of a dossier, in the order of the procedure. The list is closed.</summary>
[DutchTerm("vraag aan een dossier")]
public enum DossierQuestion
{
    /// <summary>Whether the plan is complete.</summary>
    [DutchTerm("onderzoeksplan")]
    Plan,

    /// <summary>Whether the report is complete.</summary>
    [DutchTerm("onderzoeksrapportage")]
    Report,

    /// <summary>Whether the justified belief exists.</summary>
    [DutchTerm("gerechtvaardigde overtuiging")]
    Belief,

    /// <summary>Whether supply is necessary.</summary>
    [DutchTerm("noodzaak")]
    Necessity,

    /// <summary>Which supervisor is competent.</summary>
    [DutchTerm("bevoegde toezichthouder")]
    Supervisor,

    /// <summary>Whether what goes to the supervisor is anonymised.</summary>
    [DutchTerm("anonimisering")]
    Anonymisation,

    /// <summary>By when the supervisor answers.</summary>
    [DutchTerm("termijn van de toezichthouder")]
    SupervisorTerm,

    /// <summary>Whether the data fit the data set of the register.</summary>
    [DutchTerm("gegevensset")]
    RegistrationData,

    /// <summary>Whether the data are kept longer than four years.</summary>
    [DutchTerm("langere termijn")]
    LongerTerm,

    /// <summary>When the data are removed, and when they are reviewed before.</summary>
    [DutchTerm("einde van de registratie")]
    Retention,

    /// <summary>Whether the question to the register is specific enough.</summary>
    [DutchTerm("raadpleging")]
    Consultation,
}

/// <summary>What a question was answered with. The list is closed.</summary>
[DutchTerm("antwoord op een vraag aan een dossier")]
public enum DossierAnswer
{
    /// <summary>The plan or the report is complete.</summary>
    [DutchTerm("volledig")]
    Complete,

    /// <summary>The justified belief exists.</summary>
    [DutchTerm("gerechtvaardigde overtuiging")]
    BeliefHeld,

    /// <summary>The justified belief does not exist.</summary>
    [DutchTerm("geen gerechtvaardigde overtuiging")]
    BeliefNotHeld,

    /// <summary>Supply is necessary.</summary>
    [DutchTerm("noodzakelijk")]
    Necessary,

    /// <summary>Supply is not necessary.</summary>
    [DutchTerm("niet noodzakelijk")]
    NotNecessary,

    /// <summary>The Dutch Healthcare Authority is competent.</summary>
    [DutchTerm("Nederlandse Zorgautoriteit")]
    HealthcareAuthority,

    /// <summary>The supervisor of the Social Support Act 2015 is competent.</summary>
    [DutchTerm("toezichthouder Wmo 2015")]
    SocialSupportSupervisor,

    /// <summary>Another supervisor under a municipal ordinance is competent.</summary>
    [DutchTerm("toezichthouder op grond van een gemeentelijke verordening")]
    OrdinanceSupervisor,

    /// <summary>Everything was made anonymous.</summary>
    [DutchTerm("geanonimiseerd")]
    Anonymised,

    /// <summary>The supervisor answers by the day given.</summary>
    [DutchTerm("antwoord uiterlijk op")]
    AnswerBy,

    /// <summary>The data set is accepted.</summary>
    [DutchTerm("aanvaard")]
    Accepted,

    /// <summary>The data set is refused.</summary>
    [DutchTerm("geweigerd")]
    Refused,

    /// <summary>The data are kept through a longer term, and removed on the day given.</summary>
    [DutchTerm("langere registratie")]
    Longer,

    /// <summary>The four-year end stands.</summary>
    [DutchTerm("vier jaar")]
    FourYears,

    /// <summary>The data are removed on the day given.</summary>
    [DutchTerm("verwijderen op")]
    RemoveOn,

    /// <summary>The question may be put to the register.</summary>
    [DutchTerm("specifiek genoeg")]
    MayBeConsulted,
}

/// <summary>How a question stands.</summary>
[DutchTerm("stand van een vraag aan een dossier")]
public enum DossierStanding
{
    /// <summary>There is an answer.</summary>
    [DutchTerm("beslist")]
    Answered,

    /// <summary>Something is not known or not judged yet.</summary>
    [DutchTerm("open")]
    Open,

    /// <summary>Everything needed is known, and a requirement is not met.</summary>
    [DutchTerm("niet mogelijk")]
    NotPossible,
}

/// <summary>One question with its answer, if there is one, and every finding that led there. It holds no personal data.</summary>
/// <param name="Question">The question.</param>
/// <param name="Answer">The answer, or null when there is none.</param>
/// <param name="Day">The day that belongs to the answer, or null.</param>
/// <param name="Findings">Every step, with its article; at least one.</param>
[DutchTerm("beslissing op een dossier")]
public sealed record DossierDecision(DossierQuestion Question, DossierAnswer? Answer, LocalDate? Day, ValueList<Finding> Findings)
{
    /// <summary>How the question stands.</summary>
    public DossierStanding Standing => Answer is not null ? DossierStanding.Answered
        : Findings.Any(f => f.Status is FindingStatus.NotMet) && !Findings.Any(f => f.Status is FindingStatus.Missing or FindingStatus.NeedsJudgement) ? DossierStanding.NotPossible
        : DossierStanding.Open;
}
