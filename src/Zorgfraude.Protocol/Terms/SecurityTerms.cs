using NodaTime;
using Zorgfraude.Decisions;
using Zorgfraude.Law;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Readings;
using Zorgfraude.Protocol.Rulebooks;

namespace Zorgfraude.Protocol.Terms;

/// <summary>By when a participant evaluates its security measures (protocol 2.12, reading G1).</summary>
[DutchTerm("termijn voor de evaluatie van de beveiliging")]
public static class SecurityTerms
{
    /// <summary>
    /// The next evaluation: on the second anniversary of the last one. The first: on that of the later of entry into force and the
    /// participant's start, or on an earlier day where <see cref="ReadingChoices.FirstSecurityEvaluationDue"/> names one; never later.
    /// </summary>
    /// <param name="startedOn">First day on which the participant takes part.</param>
    /// <param name="lastEvaluatedOn">Day of the last evaluation, or null when there was none.</param>
    /// <param name="rulebook">The law.</param>
    public static Deadline Evaluation(LocalDate startedOn, LocalDate? lastEvaluatedOn, Rulebook rulebook)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        var years = rulebook.Security.EvaluationYears;
        var start = lastEvaluatedOn ?? LocalDate.Max(startedOn, rulebook.InForceFrom);
        var end = CivilDate.AddYears(start, years.Value, MonthEndRule.LastDayOfMonth);
        var computation = new Computation(TermRule.SecurityEvaluation, DeadlineKind.DueOn, start, years.Citation, rulebook);
        var own = lastEvaluatedOn is null && rulebook.Readings.FirstSecurityEvaluationDue is { } chosen && chosen < end ? chosen : (LocalDate?)null;
        if (lastEvaluatedOn is null)
        {
            computation.Uses(nameof(ReadingChoices.FirstSecurityEvaluationDue));
        }

        if (own is null)
        {
            computation.ExplainLeapDay(start, end);
        }

        // A day before the start is due at the start.
        var due = own is { } day ? LocalDate.Max(day, start) : end;
        return computation
            .Explain(DeclarationFindings.SecurityEvaluation.Met(FindingArgument.Of("date", due)))
            .Explain(TermFindings.YearsAreNotMoved.Met())
            .Finish(due, due);
    }
}
