using NodaTime;
using Zorgfraude.Decisions;
using Zorgfraude.Law;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Readings;
using Zorgfraude.Protocol.Rulebooks;

namespace Zorgfraude.Protocol.Terms;

/// <summary>Six weeks for objection, appeal or a request to the court, moved by the general terms Act (readings G8, G9).</summary>
[DutchTerm("termijnen voor rechtsmiddelen")]
public static class RemedyTerms
{
    /// <summary>Last day for objection or appeal against a decision of an administrative body.</summary>
    /// <param name="madeKnownOn">Day on which the decision was sent or handed over; it does not count itself.</param>
    /// <param name="rulebook">The law.</param>
    /// <param name="calendar">The holidays.</param>
    public static Deadline Objection(LocalDate madeKnownOn, Rulebook rulebook, HolidayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        ArgumentNullException.ThrowIfNull(calendar);
        return Weeks(TermRule.Remedy, madeKnownOn, rulebook.Requests.RemedyDays.Citation, TermFindings.RemedyTerm, rulebook, calendar);
    }

    /// <summary>
    /// Last day on which a posted objection or appeal can arrive in time: one week after the moved end of the six weeks. After it one
    /// may assume that none came.
    /// </summary>
    /// <param name="madeKnownOn">Day on which the decision was sent or handed over.</param>
    /// <param name="rulebook">The law.</param>
    /// <param name="calendar">The holidays.</param>
    public static Deadline PostedObjection(LocalDate madeKnownOn, Rulebook rulebook, HolidayCalendar calendar)
    {
        var end = Objection(madeKnownOn, rulebook, calendar);
        var week = rulebook.Requests.PostalGraceDays;
        var unmoved = CivilDate.AddDays(end.LastDay, week.Value);
        var computation = new Computation(TermRule.PostedRemedy, DeadlineKind.ActBy, madeKnownOn, week.Citation, rulebook)
            .Explain(TermFindings.PostalWeek.Met(
                FindingArgument.Of("end", end.LastDay), FindingArgument.Of("days", week.Value), FindingArgument.Of("date", unmoved)))
            .Uses(nameof(ReadingChoices.PostalWeekRolls));
        foreach (var caveat in end.Caveats)
        {
            computation.Caveat(caveat);
        }

        return computation.Finish(unmoved, rulebook.Readings.PostalWeekRolls ? computation.RollByGeneralTermsAct(unmoved, calendar) : unmoved);
    }

    /// <summary>Last day for a request to the court against a participant that is no administrative body, once it has answered.</summary>
    /// <param name="answerReceivedOn">Day on which the subject received the answer. Without an answer in time there is no term.</param>
    /// <param name="rulebook">The law.</param>
    /// <param name="calendar">The holidays.</param>
    public static Deadline CourtRequest(LocalDate answerReceivedOn, Rulebook rulebook, HolidayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        ArgumentNullException.ThrowIfNull(calendar);
        return Weeks(TermRule.CourtRequest, answerReceivedOn, TermFindings.CourtRequestTerm.Citation, TermFindings.CourtRequestTerm, rulebook, calendar);
    }

    private static Deadline Weeks(
        string rule, LocalDate start, Citation citation, FindingDefinition explanation, Rulebook rulebook, HolidayCalendar calendar)
    {
        var days = rulebook.Requests.RemedyDays.Value;
        var computation = new Computation(rule, DeadlineKind.ActBy, start, citation, rulebook);
        var unmoved = CivilDate.AddDays(start, days);
        computation.Explain(explanation.Met(
            FindingArgument.Of("start", start), FindingArgument.Of("days", days), FindingArgument.Of("date", unmoved)));
        return computation.Finish(unmoved, computation.RollByGeneralTermsAct(unmoved, calendar));
    }
}
