using NodaTime;
using Zorgfraude.Decisions;
using Zorgfraude.Law;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Readings;
using Zorgfraude.Protocol.Rulebooks;

namespace Zorgfraude.Protocol.Terms;

/// <summary>
/// How long the information hub keeps its data (reading G2). Each datum runs from its own receipt and merging restarts nothing. Data
/// directly connected with expired ones go along with them, and all go once the indication of fraud is gone: those are facts of the
/// case, not of the calendar.
/// </summary>
[DutchTerm("bewaartermijnen van het Informatieknooppunt")]
public static class HubTerms
{
    /// <summary>Removal of a datum: on the fifth anniversary of its receipt.</summary>
    /// <param name="receivedOn">Day on which the hub received it.</param>
    /// <param name="rulebook">The law.</param>
    public static Deadline Signal(LocalDate receivedOn, Rulebook rulebook)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        return Removal(TermRule.HubSignal, receivedOn, rulebook.Hub.SignalYears, TermFindings.HubSignal, rulebook);
    }

    /// <summary>Removal of trend data: on the tenth anniversary of their receipt.</summary>
    /// <param name="receivedOn">Day from which the trend data are kept.</param>
    /// <param name="rulebook">The law.</param>
    public static Deadline Trend(LocalDate receivedOn, Rulebook rulebook)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        return Removal(TermRule.HubTrend, receivedOn, rulebook.Hub.TrendYears, TermFindings.HubTrend, rulebook);
    }

    private static Deadline Removal(string rule, LocalDate start, Parameter<int> years, FindingDefinition explanation, Rulebook rulebook)
    {
        var end = CivilDate.AddYears(start, years.Value, MonthEndRule.LastDayOfMonth);
        return new Computation(rule, DeadlineKind.DueOn, start, years.Citation, rulebook)
            .Explain(explanation.Met(
                FindingArgument.Of("start", start), FindingArgument.Of("years", years.Value), FindingArgument.Of("date", end)))
            .ExplainLeapDay(start, end)
            .Explain(TermFindings.YearsAreNotMoved.Met())
            .Finish(end, end);
    }
}

/// <summary>How long an entry of the consultation log is kept (reading C3).</summary>
[DutchTerm("bewaartermijn van de raadpleeglijst")]
public static class ConsultationLogTerms
{
    /// <summary>
    /// Last day of keeping an entry: its tenth anniversary, or that of the statutory term that was chosen. It is destroyed from the day
    /// after (<see cref="Deadline.DueOn"/>); where the term was chosen as a minimum, it may be.
    /// </summary>
    /// <param name="consultedOn">Day of the entry.</param>
    /// <param name="rulebook">The law.</param>
    public static Deadline Entry(LocalDate consultedOn, Rulebook rulebook)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        var chosen = rulebook.Readings.ConsultationLogRetention;
        var years = chosen.Years ?? rulebook.ConsultationLog.Years.Value;
        var end = CivilDate.AddYears(consultedOn, years, MonthEndRule.LastDayOfMonth);
        var explanation = chosen.IsMinimum ? TermFindings.ConsultationLogMinimum : TermFindings.ConsultationLog;
        return new Computation(TermRule.ConsultationLog, DeadlineKind.KeepThrough, consultedOn, rulebook.ConsultationLog.Years.Citation, rulebook)
            .Explain(explanation.Met(
                FindingArgument.Of("start", consultedOn), FindingArgument.Of("years", years), FindingArgument.Of("date", end)))
            .ExplainLeapDay(consultedOn, end)
            .Uses(nameof(ReadingChoices.ConsultationLogRetention))
            .Explain(TermFindings.YearsAreNotMoved.Met())
            .Finish(end, end);
    }
}

/// <summary>Something to be done without delay, and from when its absence is warned of.</summary>
/// <param name="Due">The deadline: the day of knowledge, and the days of grace where a participant set any.</param>
/// <param name="WarnFrom">First working day after it.</param>
[DutchTerm("onverwijlde handeling")]
public sealed record ImmediateAction(Deadline Due, LocalDate WarnFrom);

/// <summary>
/// What must be done "onverwijld" or "zo spoedig mogelijk" (readings A9, H3, H4). A working day here is Monday to Friday without the
/// recognised public holidays; Good Friday and equated days are working days.
/// </summary>
[DutchTerm("onverwijlde handelingen")]
public static class ImmediateTerms
{
    /// <summary>When the act is due, and from when its absence is warned of.</summary>
    /// <param name="knownOn">Day on which the reason to act became known.</param>
    /// <param name="citation">The provision that demands the act.</param>
    /// <param name="rulebook">The law.</param>
    /// <param name="calendar">The holidays.</param>
    public static ImmediateAction Decide(LocalDate knownOn, Citation citation, Rulebook rulebook, HolidayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(citation);
        ArgumentNullException.ThrowIfNull(rulebook);
        ArgumentNullException.ThrowIfNull(calendar);
        var due = knownOn;
        for (var grace = rulebook.Readings.ImmediateActionGrace; grace > 0; grace--)
        {
            due = NextWorkingDay(due, calendar);
        }

        var warn = NextWorkingDay(due, calendar);
        var deadline = new Computation(TermRule.Immediate, DeadlineKind.DueOn, knownOn, citation, rulebook)
            .Uses(nameof(ReadingChoices.ImmediateActionGrace))
            .Explain(TermFindings.Immediate.Met(FindingArgument.Of("date", due), FindingArgument.Of("warn", warn)) with { Citation = citation })
            .Rests("H3")
            .Rests("H4")
            .Finish(due, due);
        return new(deadline, warn);
    }

    /// <summary>The first working day after a day.</summary>
    /// <param name="day">The day.</param>
    /// <param name="calendar">The holidays.</param>
    public static LocalDate NextWorkingDay(LocalDate day, HolidayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var next = CivilDate.AddDays(day, 1);
        while (Computation.IsRestDay(next, calendar, HolidayKind.Recognised))
        {
            next = CivilDate.AddDays(next, 1);
        }

        return next;
    }
}
