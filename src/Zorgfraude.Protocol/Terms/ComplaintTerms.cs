using NodaTime;
using Zorgfraude.Decisions;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Rulebooks;

namespace Zorgfraude.Protocol.Terms;

/// <summary>
/// The term for a complaint (reading E10): six weeks for a municipal executive, ten with a committee, four more when postponed
/// (Awb 9:11). The law sets none for an insurer.
/// </summary>
[DutchTerm("termijnen voor een klacht")]
public static class ComplaintTerms
{
    /// <summary>Id of the rule: <c>awb-complaint</c>.</summary>
    public const string Rule = "awb-complaint";

    private const int DaysPerWeek = 7;

    /// <summary>By when the complaint is settled, or null where the law sets no term.</summary>
    /// <param name="participant">Which kind of participant settles it.</param>
    /// <param name="receivedOn">Day of receipt; it does not count itself.</param>
    /// <param name="hasCommittee">Whether a committee advises on it.</param>
    /// <param name="isPostponed">Whether settling was postponed in writing.</param>
    /// <param name="rulebook">The law.</param>
    /// <param name="calendar">The holidays.</param>
    public static Deadline? Settle(
        ParticipantKind participant, LocalDate receivedOn, bool hasCommittee, bool isPostponed, Rulebook rulebook, HolidayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        ArgumentNullException.ThrowIfNull(calendar);
        if (participant != ParticipantKind.MunicipalExecutive)
        {
            return null;
        }

        var terms = rulebook.Requests;
        var days = (hasCommittee ? terms.ComplaintCommitteeDays : terms.ComplaintDays).Value + (isPostponed ? terms.ComplaintPostponementDays.Value : 0);
        var unmoved = CivilDate.AddDays(receivedOn, days);
        var computation = new Computation(Rule, DeadlineKind.ActBy, receivedOn, RequestFindings.ComplaintTerm.Citation, rulebook)
            .Rests("E10")
            .Explain(RequestFindings.ComplaintTerm.Met(FindingArgument.Of("weeks", days / DaysPerWeek), FindingArgument.Of("date", unmoved)));
        return computation.Finish(unmoved, computation.RollByGeneralTermsAct(unmoved, calendar));
    }
}
