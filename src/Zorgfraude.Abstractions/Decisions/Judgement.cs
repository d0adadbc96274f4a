using NodaTime;
using Zorgfraude.Law;
using Zorgfraude.Parties;

namespace Zorgfraude.Decisions;

/// <summary>
/// The answer of a human to an open norm. The SDK checks that it is there, motivated and made by somebody authorised; it never
/// weighs, and it never fills one in.
/// </summary>
/// <typeparam name="T">What was judged.</typeparam>
/// <param name="Value">The outcome.</param>
/// <param name="Motivation">The written reasons. May hold personal data: it is never logged and never stands in an event.</param>
/// <param name="DecidedBy">Who decided.</param>
/// <param name="DecidedOn">When, as a calendar day in Europe/Amsterdam.</param>
[DutchTerm("oordeel")]
public sealed record Judgement<T>(T Value, string Motivation, EmployeeId DecidedBy, LocalDate DecidedOn)
{
    /// <summary>Whether reasons were written down: at least one character that is not white space.</summary>
    public bool IsMotivated => !string.IsNullOrWhiteSpace(Motivation);

    /// <summary>The day of the judgement only: reasons and outcome are not printed.</summary>
    public override string ToString() => $"Judgement of {DecidedOn:uuuu-MM-dd}";
}
