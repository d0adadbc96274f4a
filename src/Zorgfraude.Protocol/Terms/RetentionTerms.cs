using NodaTime;
using NodaTime.Text;
using Zorgfraude.Decisions;
using Zorgfraude.Law;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Readings;
using Zorgfraude.Protocol.Rulebooks;

namespace Zorgfraude.Protocol.Terms;

/// <summary>How long a registration lasts: through which day it is active and on which day its data are removed.</summary>
[DutchTerm("bewaartermijn")]
public sealed record RetentionTerm
{
    internal RetentionTerm(LocalDate registeredOn, LocalDate endOn, Deadline removal)
    {
        RegisteredOn = registeredOn;
        EndOn = endOn;
        Removal = removal;
    }

    /// <summary>Registration date: the day of the second employee's check (reading H1). No later edit changes it.</summary>
    public LocalDate RegisteredOn { get; }

    /// <summary>The anniversary, or the day that the decision to keep longer set, on which the term ends.</summary>
    public LocalDate EndOn { get; }

    /// <summary>
    /// The removal. <see cref="Deadline.LastDay"/> is the day on which it falls due: <see cref="EndOn"/>, or the day after it under
    /// <see cref="RetentionEndMoment.EndOfAnniversary"/>.
    /// </summary>
    public Deadline Removal { get; }

    /// <summary>Last day on which the registration can give a hit: the day before removal is due.</summary>
    public LocalDate LastActiveDay => CivilDate.AddDays(Removal.LastDay, -1);

    /// <summary>Whether the registration is active: from the registration date through <see cref="LastActiveDay"/>.</summary>
    /// <param name="today">Calendar day in Europe/Amsterdam.</param>
    public bool IsActiveOn(LocalDate today) => today >= RegisteredOn && today < Removal.LastDay;

    /// <summary>Registration date and end.</summary>
    public override string ToString() =>
        $"{LocalDatePattern.Iso.Format(RegisteredOn)} > {LocalDatePattern.Iso.Format(EndOn)}";
}

/// <summary>The days on which a new supply about the same subject counts as a repetition (reading B8).</summary>
/// <param name="FirstRegisteredOn">Date of the earlier registration.</param>
/// <param name="LastDay">Last day on which a new supply still counts.</param>
[DutchTerm("herhalingsvenster")]
public sealed record RepeatWindow(LocalDate FirstRegisteredOn, LocalDate LastDay)
{
    /// <summary>Whether a supply on this day lies within the window. One on the day of the first registration does.</summary>
    /// <param name="suppliedOn">Registration date of the new supply.</param>
    public bool Contains(LocalDate suppliedOn) => suppliedOn >= FirstRegisteredOn && suppliedOn <= LastDay;
}

/// <summary>
/// The end of a registration (readings A1 to A6, H2, H5). Every term runs from the registration date, is never restarted, and is not
/// moved by a weekend or holiday.
/// </summary>
[DutchTerm("bewaartermijnen van een registratie")]
public static class RetentionTerms
{
    /// <summary>The standard term: four years.</summary>
    /// <param name="registeredOn">Registration date.</param>
    /// <param name="rulebook">The law.</param>
    public static RetentionTerm Standard(LocalDate registeredOn, Rulebook rulebook)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        var years = rulebook.Retention.StandardYears;
        var end = Anniversary(registeredOn, years.Value);
        return Create(TermRule.StandardRetention, registeredOn, end, years.Citation, rulebook, TermFindings.StandardRetention.Met(
            FindingArgument.Of("years", years.Value), FindingArgument.Of("date", DueOn(end, rulebook))));
    }

    /// <summary>The longest term, when a reasoned decision to keep longer was taken: eight years from the same date.</summary>
    /// <param name="registeredOn">Registration date.</param>
    /// <param name="rulebook">The law.</param>
    public static RetentionTerm Longest(LocalDate registeredOn, Rulebook rulebook)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        var years = rulebook.Retention.AggravatedYears;
        var end = Anniversary(registeredOn, years.Value);
        return Create(TermRule.LongestRetention, registeredOn, end, years.Citation, rulebook, Longest(years, end, rulebook));
    }

    /// <summary>
    /// A longer term with the end that the reasoned decision names (reading H2): after the standard term and at most the longest one.
    /// Undetermined, with the finding that says why, when the named end lies outside that.
    /// </summary>
    /// <param name="registeredOn">Registration date.</param>
    /// <param name="endOn">Day on which the term ends, or null when the decision names none: then the longest term holds.</param>
    /// <param name="rulebook">The law.</param>
    public static Decision<RetentionTerm> Longer(LocalDate registeredOn, LocalDate? endOn, Rulebook rulebook)
    {
        var longest = Longest(registeredOn, rulebook);
        if (endOn is not { } end || end == longest.EndOn)
        {
            return new Decision<RetentionTerm>.Reached(longest, longest.Removal.Explanation);
        }

        CivilDate.Require(end, nameof(endOn));
        var standardEnd = Anniversary(registeredOn, rulebook.Retention.StandardYears.Value);
        var decided = TermFindings.DecidedRetention.When(
            end > standardEnd && end <= longest.EndOn,
            FindingArgument.Of("after", standardEnd),
            FindingArgument.Of("until", longest.EndOn),
            FindingArgument.Of("date", end));
        if (decided.Status != FindingStatus.Met)
        {
            return new Decision<RetentionTerm>.Undetermined([decided]);
        }

        var years = rulebook.Retention.AggravatedYears;
        var term = Create(
            TermRule.DecidedRetention, registeredOn, end, years.Citation, rulebook, Longest(years, longest.EndOn, rulebook), decided);
        return new Decision<RetentionTerm>.Reached(term, term.Removal.Explanation);
    }

    /// <summary>The window within which a new supply about the same subject is a repetition.</summary>
    /// <param name="firstRegisteredOn">Date of the earlier registration.</param>
    /// <param name="rulebook">The law.</param>
    public static RepeatWindow RepeatWindow(LocalDate firstRegisteredOn, Rulebook rulebook)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        var anniversary = Anniversary(firstRegisteredOn, rulebook.Retention.RepeatWindowYears.Value);
        var included = rulebook.Readings.RepeatWindowBoundary == RepeatWindowBoundary.Inclusive
            || rulebook.Readings.RetentionEndMoment == RetentionEndMoment.EndOfAnniversary;
        return new(firstRegisteredOn, included ? anniversary : CivilDate.AddDays(anniversary, -1));
    }

    /// <summary>Whether a new supply lies within the window, with the days in words.</summary>
    /// <param name="firstRegisteredOn">Date of the earlier registration.</param>
    /// <param name="suppliedOn">Registration date of the new one.</param>
    /// <param name="rulebook">The law.</param>
    /// <returns>Met when it is a repetition as far as its date goes, otherwise not met.</returns>
    public static Finding IsRepeat(LocalDate firstRegisteredOn, LocalDate suppliedOn, Rulebook rulebook)
    {
        var window = RepeatWindow(firstRegisteredOn, rulebook);
        return TermFindings.RepeatWindow.When(
            window.Contains(suppliedOn),
            FindingArgument.Of("years", rulebook.Retention.RepeatWindowYears.Value),
            FindingArgument.Of("from", window.FirstRegisteredOn),
            FindingArgument.Of("until", window.LastDay),
            FindingArgument.Of("date", suppliedOn));
    }

    private static LocalDate Anniversary(LocalDate anchor, int years) => CivilDate.AddYears(anchor, years, MonthEndRule.LastDayOfMonth);

    private static LocalDate DueOn(LocalDate end, Rulebook rulebook) =>
        rulebook.Readings.RetentionEndMoment == RetentionEndMoment.EndOfAnniversary ? CivilDate.AddDays(end, 1) : end;

    private static Finding Longest(Parameter<int> years, LocalDate end, Rulebook rulebook) => TermFindings.LongestRetention.Met(
        FindingArgument.Of("years", years.Value), FindingArgument.Of("date", DueOn(end, rulebook)));

    private static RetentionTerm Create(
        string rule, LocalDate registeredOn, LocalDate end, Citation citation, Rulebook rulebook, params ReadOnlySpan<Finding> because)
    {
        var computation = new Computation(rule, DeadlineKind.DueOn, registeredOn, citation, rulebook).Rests("A1");
        foreach (var finding in because)
        {
            computation.Explain(finding);
        }

        var due = DueOn(end, rulebook);
        if (rule != TermRule.DecidedRetention)
        {
            computation.ExplainLeapDay(registeredOn, end);
        }

        computation.Uses(nameof(ReadingChoices.RetentionEndMoment));
        var moment = due == end ? TermFindings.EndsAtStartOfDay : TermFindings.EndsAtEndOfDay;
        computation
            .Explain(moment.Met(FindingArgument.Of("last", CivilDate.AddDays(due, -1)), FindingArgument.Of("date", due)))
            .Explain(TermFindings.YearsAreNotMoved.Met())
            .Rests("A6");
        return new(registeredOn, end, computation.Finish(due, due));
    }
}
