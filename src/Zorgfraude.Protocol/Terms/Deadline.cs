using NodaTime;
using NodaTime.Text;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Law;

namespace Zorgfraude.Protocol.Terms;

/// <summary>What the last day of a deadline means.</summary>
[DutchTerm("soort termijn")]
public enum DeadlineKind
{
    /// <summary>The last day on which an act is in time. Overdue from the day after.</summary>
    [DutchTerm("uiterste dag")]
    ActBy,

    /// <summary>The day on which an act, such as a removal or a review, falls due. Overdue from the day after.</summary>
    [DutchTerm("vervaldag")]
    DueOn,

    /// <summary>The last day through which something must be kept; the act that ends it falls due the day after, and is overdue from the next.</summary>
    [DutchTerm("bewaren tot en met")]
    KeepThrough,
}

/// <summary>One step that moved a deadline: from a day that cannot be its last, to a later one.</summary>
/// <param name="From">The day that was passed over, or for an extension the end that was moved.</param>
/// <param name="To">The day it moved to.</param>
/// <param name="Code">Stable code of the reason: <c>saturday</c>, <c>sunday</c>, a holiday's code, <c>extension</c> or <c>suspension</c>.</param>
/// <param name="Dutch">The reason in Dutch.</param>
/// <param name="English">The reason in English.</param>
/// <param name="Citation">The provision that moves it.</param>
[DutchTerm("verschuiving van een termijn")]
public sealed record DeadlineMove(LocalDate From, LocalDate To, string Code, string Dutch, string English, Citation Citation)
{
    /// <summary>The reason and the day that was passed over, for instance <c>zaterdag 2026-01-31</c>.</summary>
    /// <param name="language">The language.</param>
    public string ToString(Language language) =>
        $"{(language == Language.Dutch ? Dutch : English)} {LocalDatePattern.Iso.Format(From)}";

    /// <summary>The Dutch text.</summary>
    public override string ToString() => ToString(Language.Dutch);
}

/// <summary>A deadline as a value: where it starts, by which rule, on which day it ends, what moved it and why, and the article.</summary>
[DutchTerm("termijn")]
public sealed record Deadline
{
    /// <summary>Stable id of the rule, one of <see cref="TermRule"/>.</summary>
    public required string Rule { get; init; }

    /// <summary>What <see cref="LastDay"/> means.</summary>
    public required DeadlineKind Kind { get; init; }

    /// <summary>The day from which the term runs; it does not count itself.</summary>
    public required LocalDate Start { get; init; }

    /// <summary>The last day before anything moved it.</summary>
    public required LocalDate UnmovedDay { get; init; }

    /// <summary>
    /// The last day. Of a term for an act: the last day in time. Of a removal or review: the day on which it falls due. Of something
    /// to be kept: the last day of keeping. <see cref="Kind"/> tells which.
    /// </summary>
    public required LocalDate LastDay { get; init; }

    /// <summary>What moved it from <see cref="UnmovedDay"/> to <see cref="LastDay"/>, in order; empty when nothing did.</summary>
    public ValueList<DeadlineMove> Moves { get; init; }

    /// <summary>The provision that sets the term.</summary>
    public required Citation Citation { get; init; }

    /// <summary>Every step of the computation.</summary>
    public ValueList<Finding> Explanation { get; init; }

    /// <summary>What makes the day uncertain, for instance equated days that are not known yet; empty when nothing does.</summary>
    public ValueList<Finding> Caveats { get; init; }

    /// <summary>Ids of the readings that the day rests on, for instance <c>A2</c>.</summary>
    public ValueList<string> Readings { get; init; }

    /// <summary>The first day on which the act is due: <see cref="LastDay"/>, and the day after it for something kept through that day.</summary>
    public LocalDate DueOn => Kind == DeadlineKind.KeepThrough ? CivilDate.AddDays(LastDay, 1) : LastDay;

    /// <summary>Whether the act is late on a day when it was not done before.</summary>
    /// <param name="today">Calendar day in Europe/Amsterdam.</param>
    public bool IsOverdueOn(LocalDate today) => today > LastDay && today > DueOn;

    /// <summary>Rule, start and last day.</summary>
    public override string ToString() => $"{Rule}: {LocalDatePattern.Iso.Format(Start)} > {LocalDatePattern.Iso.Format(LastDay)}";
}

/// <summary>Ids of the rules that make deadlines.</summary>
[DutchTerm("termijnregel")]
public static class TermRule
{
    /// <summary>Answer to a request: <c>gdpr-1m</c>.</summary>
    public const string Request = "gdpr-1m";

    /// <summary>Answer to a request after an extension: <c>gdpr-3m</c>.</summary>
    public const string ExtendedRequest = "gdpr-3m";

    /// <summary>Objection or appeal: <c>awb-6w</c>.</summary>
    public const string Remedy = "awb-6w";

    /// <summary>Receipt of a posted objection or appeal: <c>awb-6w-post</c>.</summary>
    public const string PostedRemedy = "awb-6w-post";

    /// <summary>Request to the court against a participant that is no administrative body: <c>uavg-6w</c>.</summary>
    public const string CourtRequest = "uavg-6w";

    /// <summary>Judgement of the supervisor: <c>supervisor-4w</c>.</summary>
    public const string Supervisor = "supervisor-4w";

    /// <summary>Removal after the standard term: <c>retention-4y</c>.</summary>
    public const string StandardRetention = "retention-4y";

    /// <summary>Removal after the longest term: <c>retention-8y</c>.</summary>
    public const string LongestRetention = "retention-8y";

    /// <summary>Removal after a longer term that was decided shorter than the longest: <c>retention-decided</c>.</summary>
    public const string DecidedRetention = "retention-decided";

    /// <summary>Prefix of the yearly reviews, followed by their number from 1: <c>review-</c>.</summary>
    public const string ReviewPrefix = "review-";

    /// <summary>Removal of hub data: <c>hub-5y</c>.</summary>
    public const string HubSignal = "hub-5y";

    /// <summary>Removal of trend data of the hub: <c>hub-10y</c>.</summary>
    public const string HubTrend = "hub-10y";

    /// <summary>Keeping of an entry of the consultation log: <c>log-10y</c>.</summary>
    public const string ConsultationLog = "log-10y";

    /// <summary>Evaluation of the security measures: <c>security-2y</c>.</summary>
    public const string SecurityEvaluation = "security-2y";

    /// <summary>Something to be done at once: <c>immediate</c>.</summary>
    public const string Immediate = "immediate";
}
