using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Law;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Readings;
using Zorgfraude.Protocol.Rulebooks;

namespace Zorgfraude.Protocol.Terms;

/// <summary>One yearly review of a registration that is kept longer: when it can be made, by when it is due, and whether it was held.</summary>
/// <param name="Number">Its number, counted from 1.</param>
/// <param name="OpensOn">First day on which a review counts as this one.</param>
/// <param name="Due">The deadline; its last day is the last one in time.</param>
/// <param name="HeldOn">Day on which it was held, late or not, or null when it was not held.</param>
[DutchTerm("jaarlijkse afweging")]
public sealed record ReviewMoment(int Number, LocalDate OpensOn, Deadline Due, LocalDate? HeldOn)
{
    /// <summary>Whether it was held in time.</summary>
    public bool IsHeldInTime => HeldOn <= Due.LastDay;

    /// <summary>Whether it is late on a day: past its last day and not held by then.</summary>
    /// <param name="today">Calendar day in Europe/Amsterdam.</param>
    public bool IsOverdueOn(LocalDate today) => Due.IsOverdueOn(today) && !(HeldOn <= today);
}

/// <summary>The yearly reviews of a registration that is kept longer (readings B1, B2).</summary>
[DutchTerm("jaarlijkse afwegingen")]
public static class ReviewTerms
{
    private const int MaximumReviewsHeld = 1000;

    /// <summary>Whether more than the year between two reviews lies between them, which an early review before can bring about.</summary>
    internal static bool IsGap(LocalDate previous, LocalDate next, Rulebook rulebook) =>
        next > CivilDate.AddYears(previous, rulebook.Retention.ReviewEveryYears.Value, MonthEndRule.LastDayOfMonth);

    /// <summary>
    /// The reviews of a term that is longer than the standard one, in order; empty for the standard term. None falls on or after the
    /// end of the term. A review that was held counts for every one that is overdue on its day; otherwise for the one whose window it
    /// lies in, and one held before its window opens counts for none.
    /// </summary>
    /// <param name="term">The term of the registration.</param>
    /// <param name="heldOn">Days on which reviews were held, in any order, at most 1000.</param>
    /// <param name="rulebook">The law.</param>
    /// <exception cref="ArgumentException">There are too many days.</exception>
    public static ValueList<ReviewMoment> Schedule(RetentionTerm term, ValueList<LocalDate> heldOn, Rulebook rulebook)
    {
        ArgumentNullException.ThrowIfNull(term);
        ArgumentNullException.ThrowIfNull(rulebook);
        if (heldOn.Count > MaximumReviewsHeld)
        {
            throw new ArgumentException("ZF0222: a registration has at most 1000 reviews.", nameof(heldOn));
        }

        if (term.EndOn <= CivilDate.AddYears(term.RegisteredOn, rulebook.Retention.StandardYears.Value, MonthEndRule.LastDayOfMonth))
        {
            return [];
        }

        var held = heldOn.Distinct().Order().ToArray();
        return rulebook.Readings.ReviewCadence == ReviewCadence.Anniversary
            ? ByAnniversary(term, held, rulebook)
            : ByLastReview(term, held, rulebook);
    }

    /// <summary>The reviews when none was held yet.</summary>
    /// <param name="term">The term of the registration.</param>
    /// <param name="rulebook">The law.</param>
    public static ValueList<ReviewMoment> Schedule(RetentionTerm term, Rulebook rulebook) => Schedule(term, [], rulebook);

    private static int FirstYears(Rulebook rulebook) => rulebook.Readings.FirstReviewMoment == FirstReviewMoment.StartOfFourthYear
        ? rulebook.Retention.FirstReviewAfterYears.Value - rulebook.Retention.ReviewEveryYears.Value
        : rulebook.Retention.FirstReviewAfterYears.Value;

    private static ValueList<ReviewMoment> ByAnniversary(RetentionTerm term, LocalDate[] held, Rulebook rulebook)
    {
        var step = rulebook.Retention.ReviewEveryYears.Value;
        var first = FirstYears(rulebook);
        var moments = new List<ReviewMoment>();
        for (var number = 1; ; number++)
        {
            // Each from the registration date, never from the one before.
            var years = first + ((number - 1) * step);
            var due = CivilDate.AddYears(term.RegisteredOn, years, MonthEndRule.LastDayOfMonth);
            if (due >= term.EndOn)
            {
                break;
            }

            // The first window opens a step before, and each later one on the day after the last one closed.
            var before = CivilDate.AddYears(term.RegisteredOn, years - step, MonthEndRule.LastDayOfMonth);
            moments.Add(Moment(number, term.RegisteredOn, number == 1 ? before : CivilDate.AddDays(before, 1), due, rulebook));
        }

        foreach (var day in held)
        {
            var overdue = false;
            for (var i = 0; i < moments.Count; i++)
            {
                if (moments[i].HeldOn is null && moments[i].Due.LastDay < day)
                {
                    moments[i] = moments[i] with { HeldOn = day };
                    overdue = true;
                }
            }

            var open = moments.FindIndex(m => m.HeldOn is null && m.OpensOn <= day && day <= m.Due.LastDay);
            if (!overdue && open >= 0)
            {
                moments[open] = moments[open] with { HeldOn = day };
            }
        }

        return moments.ToValueList();
    }

    private static ValueList<ReviewMoment> ByLastReview(RetentionTerm term, LocalDate[] held, Rulebook rulebook)
    {
        var step = rulebook.Retention.ReviewEveryYears.Value;
        var first = FirstYears(rulebook);
        var moments = new List<ReviewMoment>();
        var opens = CivilDate.AddYears(term.RegisteredOn, first - step, MonthEndRule.LastDayOfMonth);
        var anchor = term.RegisteredOn;
        var years = first;
        foreach (var day in held.Where(d => d >= opens && d < term.EndOn))
        {
            var due = CivilDate.AddYears(anchor, years, MonthEndRule.LastDayOfMonth);
            if (due >= term.EndOn)
            {
                break;
            }

            moments.Add(Moment(moments.Count + 1, anchor, opens, due, rulebook) with { HeldOn = day });
            (anchor, years, opens) = (day, step, day);
        }

        // What is still to come, each from the last review held.
        for (var due = CivilDate.AddYears(anchor, years, MonthEndRule.LastDayOfMonth); due < term.EndOn;)
        {
            moments.Add(Moment(moments.Count + 1, anchor, opens, due, rulebook));
            opens = CivilDate.AddDays(due, 1);
            years += step;
            due = CivilDate.AddYears(anchor, years, MonthEndRule.LastDayOfMonth);
        }

        return moments.ToValueList();
    }

    private static ReviewMoment Moment(int number, LocalDate start, LocalDate opens, LocalDate due, Rulebook rulebook)
    {
        var rule = TermRule.ReviewPrefix + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var computation = new Computation(rule, DeadlineKind.DueOn, start, rulebook.Retention.ReviewEveryYears.Citation, rulebook)
            .Explain(TermFindings.ReviewDue.Met(
                FindingArgument.Of("number", number), FindingArgument.Of("date", due), FindingArgument.Of("opens", opens)))
            .ExplainLeapDay(start, due)
            .Uses(nameof(ReadingChoices.FirstReviewMoment))
            .Uses(nameof(ReadingChoices.ReviewCadence))
            .Explain(TermFindings.YearsAreNotMoved.Met());
        return new(number, opens, computation.Finish(due, due), null);
    }
}
