using Zorgfraude.Law;

namespace Zorgfraude.Registrations;

/// <summary>
/// What data of the register are processed for. The law knows one purpose, to fight healthcare fraud (article 2.1(3) of the Act,
/// protocol 2.2); every member is a part of that or a duty that comes with it, and nothing else can be expressed. Each act on a
/// registration has its own, and the audit trail keeps it.
/// </summary>
[DutchTerm("doel van de verwerking")]
public enum ProcessingPurpose
{
    /// <summary>To warn the other participants: enter and check (article 2.1(1) of the Act).</summary>
    [DutchTerm("verstrekken aan de deelnemers")]
    Supply,

    /// <summary>To keep what was supplied right and up to date: correct, inform the subject (protocol 2.2, third dash).</summary>
    [DutchTerm("juistheid van de gegevens")]
    Accuracy,

    /// <summary>To keep no longer than needed: term, review, removal (protocol 2.2, fourth dash).</summary>
    [DutchTerm("niet langer bewaren dan nodig")]
    Retention,

    /// <summary>To answer a request of the subject (protocol, chapter 7).</summary>
    [DutchTerm("rechten van de betrokkene")]
    SubjectRights,

    /// <summary>To consult within an investigation into healthcare fraud.</summary>
    [DutchTerm("fraudeonderzoek")]
    FraudInvestigation,

    /// <summary>To consult before a contract with a care provider is concluded or prolonged.</summary>
    [DutchTerm("fraudepreventie bij contracteren")]
    FraudPreventionAtContracting,
}
