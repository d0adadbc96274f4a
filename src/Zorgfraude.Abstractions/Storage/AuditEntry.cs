using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Registrations;

namespace Zorgfraude.Storage;

/// <summary>How an act ended.</summary>
[DutchTerm("uitkomst van een handeling")]
public enum AuditOutcome
{
    /// <summary>The act was carried out.</summary>
    [DutchTerm("uitgevoerd")]
    Accepted,

    /// <summary>The act was refused; the finding codes say why.</summary>
    [DutchTerm("geweigerd")]
    Refused,
}

/// <summary>One line of the audit trail: an act by somebody on behalf of a participant, carried out or refused. No personal data of subjects.</summary>
/// <param name="At">Moment of the act.</param>
/// <param name="Participant">On whose behalf.</param>
/// <param name="Employee">Who acted.</param>
/// <param name="Act">Stable name of the act, for instance <c>registration.check</c>.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="FindingCodes">Codes of the findings that carried or blocked it.</param>
/// <param name="Stream">The procedure, or null for an act outside one.</param>
/// <param name="RulebookId">Version of the law that was applied.</param>
/// <param name="Purpose">What data of the register were processed for (article 2.1(3) of the Act); null for an act outside the register, or when none was stated.</param>
[DutchTerm("auditregel")]
public sealed record AuditEntry(
    Instant At,
    ParticipantId Participant,
    EmployeeId Employee,
    string Act,
    AuditOutcome Outcome,
    ValueList<string> FindingCodes,
    StreamId? Stream,
    string RulebookId,
    ProcessingPurpose? Purpose = null);
