using Zorgfraude.Law;

namespace Zorgfraude.Decisions;

/// <summary>How one requirement stands.</summary>
[DutchTerm("stand van een bevinding")]
public enum FindingStatus
{
    /// <summary>The requirement is met, or the exception applies.</summary>
    [DutchTerm("voldaan")]
    Met,

    /// <summary>The requirement is not met, or the exception does not apply. Kept, because an explanation says that too.</summary>
    [DutchTerm("niet voldaan")]
    NotMet,

    /// <summary>A fact that the rule needs is not known. Never replaced by a default.</summary>
    [DutchTerm("ontbreekt")]
    Missing,

    /// <summary>The law leaves this to a human, whose motivated judgement is not there yet.</summary>
    [DutchTerm("vergt oordeel")]
    NeedsJudgement,

    /// <summary>Nothing stands in the way, but a human must see it.</summary>
    [DutchTerm("aandachtspunt")]
    Warning,
}
