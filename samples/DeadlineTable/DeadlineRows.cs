using NodaTime;
using Zorgfraude.Protocol.Rulebooks;
using Zorgfraude.Protocol.Terms;

namespace Zorgfraude.Samples.DeadlineTable;

/// <summary>The deadlines that run from one day.</summary>
internal static class DeadlineRows
{
    /// <summary>The rules that can be asked for. The fifth review exists only where a chosen reading makes one.</summary>
    public static readonly string[] Rules =
    [
        TermRule.Request, TermRule.ExtendedRequest, TermRule.Remedy, TermRule.Supervisor, TermRule.StandardRetention, TermRule.LongestRetention,
        "review-1", "review-2", "review-3", "review-4", "review-5", TermRule.HubSignal, TermRule.HubTrend, TermRule.ConsultationLog,
    ];

    public static IEnumerable<Deadline> From(LocalDate start, Rulebook rulebook, HolidayCalendar calendar)
    {
        var receipt = new RequestReceipt(start);
        yield return RequestTerms.Answer(receipt, rulebook, calendar);
        yield return RequestTerms.ExtendedAnswer(receipt, rulebook, calendar);
        yield return RemedyTerms.Objection(start, rulebook, calendar);
        yield return SupervisorTerms.FourWeeks(start, rulebook, calendar);
        yield return RetentionTerms.Standard(start, rulebook).Removal;
        var longest = RetentionTerms.Longest(start, rulebook);
        yield return longest.Removal;
        foreach (var review in ReviewTerms.Schedule(longest, rulebook))
        {
            yield return review.Due;
        }

        yield return HubTerms.Signal(start, rulebook);
        yield return HubTerms.Trend(start, rulebook);
        yield return ConsultationLogTerms.Entry(start, rulebook);
    }
}
