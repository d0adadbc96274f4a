using NodaTime;
using Zorgfraude.Law;

namespace Zorgfraude.Protocol.Investigations;

/// <summary>
/// What a participant fixes before an investigation starts (protocol 3.2). The texts may hold personal data; they are kept as a
/// written record and never stand in an event.
/// </summary>
/// <param name="Question">The question to be answered, or null while not fixed.</param>
/// <param name="Goal">The goal, or null.</param>
/// <param name="Approach">The approach, or null.</param>
/// <param name="ApplicableRules">The rules that bind the participant in it, or null.</param>
/// <param name="Proportionality">How proportionality is applied, or null.</param>
/// <param name="Subsidiarity">How subsidiarity is applied, or null.</param>
/// <param name="FixedOn">Day on which the plan was fixed, or null.</param>
[DutchTerm("onderzoeksplan")]
public sealed record InvestigationPlan(
    string? Question,
    string? Goal,
    string? Approach,
    string? ApplicableRules,
    string? Proportionality,
    string? Subsidiarity,
    LocalDate? FixedOn)
{
    /// <summary>The day of fixing only.</summary>
    public override string ToString() => $"InvestigationPlan of {FixedOn:uuuu-MM-dd}";
}
