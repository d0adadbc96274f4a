using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Readings;
using Zorgfraude.Protocol.Rulebooks;
using Zorgfraude.Protocol.Terms;

namespace Zorgfraude.Protocol.Requests;

/// <summary>What a subject can do against an answer, or against its absence. The list is closed.</summary>
[DutchTerm("rechtsmiddel")]
public enum RemedyRoute
{
    /// <summary>Objection, then appeal and further appeal, against an administrative body (article 34 of the GDPR Implementation Act).</summary>
    [DutchTerm("bezwaar en beroep")]
    ObjectionAndAppeal,

    /// <summary>A request to the district court, without a lawyer (article 35 of the GDPR Implementation Act).</summary>
    [DutchTerm("verzoek aan de rechtbank")]
    CourtRequest,

    /// <summary>Mediation by the data protection authority (article 36 of the GDPR Implementation Act).</summary>
    [DutchTerm("bemiddeling door de Autoriteit Persoonsgegevens")]
    Mediation,

    /// <summary>A complaint to the data protection authority: never dated, never after something else first (reading E10).</summary>
    [DutchTerm("klacht bij de Autoriteit Persoonsgegevens")]
    AuthorityComplaint,
}

/// <summary>A remedy that is open, and until when.</summary>
/// <param name="Route">Which one.</param>
/// <param name="Closes">
/// The last day in time, or null where no term runs. A passed day never proves that the route is closed: excuse and mediation can
/// keep it open (Awb 6:11; article 36 of the GDPR Implementation Act).
/// </param>
[DutchTerm("openstaand rechtsmiddel")]
public sealed record OpenRemedy(RemedyRoute Route, Deadline? Closes);

/// <summary>Which remedies a subject has against which participant (readings E8, E10, E11).</summary>
public static class RemedyRule
{
    /// <summary>The routes that an answer must name.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="answeredBy">Which kind of participant answers.</param>
    /// <param name="rulebook">The law with the readings chosen.</param>
    public static ValueList<RemedyRoute> Routes(RequestKind request, ParticipantKind answeredBy, Rulebook rulebook) => request == RequestKind.Complaint
        ? [RemedyRoute.AuthorityComplaint]
        : [.. MainRoutes(answeredBy, rulebook), RemedyRoute.Mediation, RemedyRoute.AuthorityComplaint];

    /// <summary>
    /// Objection and appeal against a municipal executive, the district court against the others. Which route is right against a
    /// long-term-care administrator is disputed and follows the reading chosen (reading E11): then it can be both.
    /// </summary>
    /// <param name="answeredBy">Which kind of participant answers.</param>
    /// <param name="rulebook">The law with the readings chosen.</param>
    public static ValueList<RemedyRoute> MainRoutes(ParticipantKind answeredBy, Rulebook rulebook)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        return answeredBy switch
        {
            ParticipantKind.MunicipalExecutive => [RemedyRoute.ObjectionAndAppeal],
            ParticipantKind.LongTermCareAdministrator => rulebook.Readings.WlzExecutorRemedyRoute switch
            {
                WlzExecutorRemedyRoute.AdministrativeLaw => [RemedyRoute.ObjectionAndAppeal],
                WlzExecutorRemedyRoute.BothRoutes => [RemedyRoute.ObjectionAndAppeal, RemedyRoute.CourtRequest],
                _ => [RemedyRoute.CourtRequest],
            },
            _ => [RemedyRoute.CourtRequest],
        };
    }

    /// <summary>Whether an answer names one main route where it is disputed which of the two is right (reading E11).</summary>
    internal static bool IsDisputed(RequestKind request, ParticipantKind answeredBy, Rulebook rulebook) =>
        answeredBy == ParticipantKind.LongTermCareAdministrator && request != RequestKind.Complaint && MainRoutes(answeredBy, rulebook).Count == 1;

    /// <summary>What is open against an answer, and until when; without an answer no term runs.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="answeredBy">Which kind of participant answers, or should have.</param>
    /// <param name="answeredOn">
    /// Day on which the answer was made known to the subject, or null without one. The term against an insurer runs from receipt of the
    /// answer: give that day when it is known.
    /// </param>
    /// <param name="rulebook">The law.</param>
    /// <param name="calendar">The holidays.</param>
    public static ValueList<OpenRemedy> Open(
        RequestKind request, ParticipantKind answeredBy, LocalDate? answeredOn, Rulebook rulebook, HolidayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        ArgumentNullException.ThrowIfNull(calendar);
        return Routes(request, answeredBy, rulebook).Select(route => new OpenRemedy(route, Closes(route))).ToValueList();

        Deadline? Closes(RemedyRoute route) => (route, answeredOn) switch
        {
            (RemedyRoute.AuthorityComplaint, _) or (_, null) => null,
            (RemedyRoute.Mediation, { } day) => First(answeredBy, day, rulebook, calendar),
            (_, { } day) => Main(route, day, rulebook, calendar),
        };
    }

    /// <summary>
    /// The last day for the main route once the authority said that its mediation ended: six weeks after that, and never sooner than
    /// without mediation (article 36 of the GDPR Implementation Act). Only for mediation that was asked for while the route was open.
    /// </summary>
    /// <param name="answeredBy">Which kind of participant answered.</param>
    /// <param name="answeredOn">Day on which the answer was made known.</param>
    /// <param name="endedOn">Day of the authority's notice that its mediation ended.</param>
    /// <param name="rulebook">The law.</param>
    /// <param name="calendar">The holidays.</param>
    public static Deadline AfterMediation(
        ParticipantKind answeredBy, LocalDate answeredOn, LocalDate endedOn, Rulebook rulebook, HolidayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        ArgumentNullException.ThrowIfNull(calendar);
        return First(answeredBy, LocalDate.Max(answeredOn, endedOn), rulebook, calendar);
    }

    // Where two routes are named, whoever keeps to the first that closes is in time for both.
    private static Deadline First(ParticipantKind answeredBy, LocalDate day, Rulebook rulebook, HolidayCalendar calendar) =>
        MainRoutes(answeredBy, rulebook).Select(route => Main(route, day, rulebook, calendar)).MinBy(d => d.LastDay)!;

    private static Deadline Main(RemedyRoute route, LocalDate day, Rulebook rulebook, HolidayCalendar calendar) =>
        route == RemedyRoute.ObjectionAndAppeal ? RemedyTerms.Objection(day, rulebook, calendar) : RemedyTerms.CourtRequest(day, rulebook, calendar);
}
