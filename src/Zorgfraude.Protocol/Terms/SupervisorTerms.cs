using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Law;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Readings;
using Zorgfraude.Protocol.Rulebooks;

namespace Zorgfraude.Protocol.Terms;

/// <summary>The dates of one submission to the supervisor. What is not known is null or absent, never a guess.</summary>
[DutchTerm("verloop van de voorlegging aan de toezichthouder")]
public sealed record SupervisorCourse
{
    /// <summary>Day on which the participant sent the anonymised set.</summary>
    public LocalDate? SentOn { get; init; }

    /// <summary>Day on which the supervisor received the complete anonymised set of report and account.</summary>
    public LocalDate? CompleteReceiptOn { get; init; }

    /// <summary>The requests for additional data, in the order in which they were made.</summary>
    public ValueList<AdditionalDataRequest> AdditionalData { get; init; }

    /// <summary>The extensions, in the order in which they were announced.</summary>
    public ValueList<SupervisorExtension> Extensions { get; init; }
}

/// <summary>A supervisor's request for additional data.</summary>
/// <param name="AskedOn">Day of the request.</param>
/// <param name="ReceivedOn">Day on which the supervisor received them, or null while they are awaited.</param>
[DutchTerm("verzoek om aanvullende gegevens")]
public sealed record AdditionalDataRequest(LocalDate AskedOn, LocalDate? ReceivedOn);

/// <summary>A supervisor's announcement that the judgement takes longer.</summary>
/// <param name="AnnouncedOn">Day of the announcement to the participant, or null when it is not known.</param>
/// <param name="NewEndOn">The new last day it names, or null when it names none or it is not known.</param>
/// <param name="GivesReason">Whether it gives the reason, or null when that is not known.</param>
[DutchTerm("verlenging door de toezichthouder")]
public sealed record SupervisorExtension(LocalDate? AnnouncedOn, LocalDate? NewEndOn, bool? GivesReason);

/// <summary>The supervisor's four weeks (readings D1 to D4).</summary>
[DutchTerm("termijn van de toezichthouder")]
public static class SupervisorTerms
{
    /// <summary>The four weeks alone, without additional data or extension.</summary>
    /// <param name="startOn">Day of the event from which the term runs; it does not count itself.</param>
    /// <param name="rulebook">The law.</param>
    /// <param name="calendar">The holidays; used only where the chosen reading moves the end.</param>
    public static Deadline FourWeeks(LocalDate startOn, Rulebook rulebook, HolidayCalendar calendar)
    {
        var computation = Begin(startOn, rulebook, calendar, out var unmoved);
        return computation.Finish(unmoved, Roll(computation, unmoved, rulebook, calendar));
    }

    /// <summary>
    /// The term as it runs: from the event the chosen reading names, suspended where the chosen reading says so, and extended by
    /// each announcement made before the running term ends, with a reason and a later end. An announcement that falls short moves
    /// nothing and its finding says why; one whose facts are not known leaves the term undetermined.
    /// </summary>
    /// <param name="course">What happened.</param>
    /// <param name="rulebook">The law.</param>
    /// <param name="calendar">The holidays; used only where the chosen reading moves the end.</param>
    /// <exception cref="ArgumentException">Additional data were received before they were asked for.</exception>
    public static Decision<Deadline> Decide(SupervisorCourse course, Rulebook rulebook, HolidayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(course);
        ArgumentNullException.ThrowIfNull(rulebook);
        ArgumentNullException.ThrowIfNull(calendar);
        foreach (var request in course.AdditionalData)
        {
            if (request.ReceivedOn < request.AskedOn)
            {
                throw new ArgumentException("ZF0221: additional data are received on or after the day they were asked for.", nameof(course));
            }
        }

        if (Start(course, rulebook.Readings) is not { } start)
        {
            return new Decision<Deadline>.Undetermined([TermFindings.SupervisorStart.Missing()]);
        }

        var computation = Begin(start, rulebook, calendar, out var unmoved);
        var end = Roll(computation, Suspend(computation, course, start, unmoved, rulebook), rulebook, calendar);
        var missing = new List<Finding>();
        var last = Extend(computation, course, start, end, rulebook, missing);
        if (missing.Count > 0)
        {
            return new Decision<Deadline>.Undetermined(missing.ToValueList());
        }

        var deadline = computation.Finish(unmoved, last);
        return new Decision<Deadline>.Reached(deadline, deadline.Explanation);
    }

    /// <summary>Last day on which a concurrence is not yet long ago (reading D6).</summary>
    internal static LocalDate RecentUntil(LocalDate concurredOn, int months) => CivilDate.AddMonths(concurredOn, months, MonthEndRule.LastDayOfMonth);

    private static LocalDate? Start(SupervisorCourse course, ReadingChoices choices) => choices.SupervisorTermStart switch
    {
        SupervisorTermStart.Sending => course.SentOn,
        SupervisorTermStart.ReceiptOfAdditions when course.CompleteReceiptOn is { } complete =>
            course.AdditionalData.Select(a => a.ReceivedOn ?? complete).Append(complete).Max(),
        _ => course.CompleteReceiptOn,
    };

    private static Computation Begin(LocalDate start, Rulebook rulebook, HolidayCalendar calendar, out LocalDate unmoved)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        ArgumentNullException.ThrowIfNull(calendar);
        var days = rulebook.Supervisor.AssessmentDays;
        var computation = new Computation(TermRule.Supervisor, DeadlineKind.ActBy, start, days.Citation, rulebook);
        unmoved = CivilDate.AddDays(start, days.Value);
        return computation
            .Explain(TermFindings.SupervisorTerm.Met(
                FindingArgument.Of("days", days.Value), FindingArgument.Of("start", start), FindingArgument.Of("date", unmoved)))
            .Uses(nameof(ReadingChoices.SupervisorTermStart))
            .Uses(nameof(ReadingChoices.ProtocolTermsFollowGeneralTermsAct))
            .Explain(TermFindings.SupervisorOrderTerm.Met());
    }

    private static LocalDate Roll(Computation computation, LocalDate unmoved, Rulebook rulebook, HolidayCalendar calendar) =>
        rulebook.Readings.ProtocolTermsFollowGeneralTermsAct ? computation.RollByGeneralTermsAct(unmoved, calendar) : unmoved;

    private static LocalDate Suspend(Computation computation, SupervisorCourse course, LocalDate start, LocalDate unmoved, Rulebook rulebook)
    {
        if (course.AdditionalData.IsEmpty)
        {
            return unmoved;
        }

        computation.Uses(nameof(ReadingChoices.AdditionalDataSuspendsTerm));
        var end = unmoved;
        if (rulebook.Readings.AdditionalDataSuspendsTerm)
        {
            // Overlapping requests stop the clock once; one made after the end stops nothing.
            var countedUntil = start;
            foreach (var request in course.AdditionalData.OrderBy(a => a.AskedOn))
            {
                if (request.AskedOn > end)
                {
                    break;
                }

                // What has not come yet moves nothing yet.
                var received = request.ReceivedOn ?? request.AskedOn;
                if (request.ReceivedOn is null)
                {
                    computation.Caveat(TermFindings.SupervisorDataAwaited.Warning(FindingArgument.Of("date", request.AskedOn)));
                }

                var days = Period.DaysBetween(LocalDate.Max(request.AskedOn, countedUntil), received);
                if (days > 0)
                {
                    var because = TermFindings.SupervisorAdditionalData.Citation;
                    end = computation.Move(end, CivilDate.AddDays(end, days), "suspension", "opschorting", "suspension", because);
                    countedUntil = received;
                }
            }
        }

        computation.Explain(TermFindings.SupervisorAdditionalData.Met(FindingArgument.Of("days", Period.DaysBetween(unmoved, end))));
        return end;
    }

    private static LocalDate Extend(
        Computation computation, SupervisorCourse course, LocalDate start, LocalDate firstEnd, Rulebook rulebook, List<Finding> missing)
    {
        var end = firstEnd;
        if (course.Extensions.IsEmpty)
        {
            return end;
        }

        computation.Uses(nameof(ReadingChoices.SupervisorExtensionLimit));
        var limit = rulebook.Readings.SupervisorExtensionLimit;
        var accepted = 0;
        foreach (var extension in course.Extensions)
        {
            var by = FindingArgument.Of("date", end);
            Finding[] conditions =
            [
                extension.AnnouncedOn is { } on
                    ? TermFindings.SupervisorExtensionInTime.When(on >= start && on <= end, by)
                    : TermFindings.SupervisorExtensionInTime.Missing(by),
                extension.GivesReason is { } given
                    ? TermFindings.SupervisorExtensionReasoned.When(given)
                    : TermFindings.SupervisorExtensionReasoned.Missing(),
                extension.NewEndOn is { } newEnd
                    ? TermFindings.SupervisorExtensionEnd.When(newEnd > end, by)
                    : TermFindings.SupervisorExtensionEnd.Missing(by),
                TermFindings.SupervisorExtensionLimit.When(
                    (limit.MaximumCount is not { } count || accepted < count)
                        && (limit.MaximumDays is not { } days || extension.NewEndOn is not { } until || Period.DaysBetween(firstEnd, until) <= days),
                    FindingArgument.OfCode("limit", limit.ToString())),
            ];
            foreach (var condition in conditions)
            {
                computation.Explain(condition);
            }

            if (conditions.All(c => c.Status == FindingStatus.Met))
            {
                accepted++;
                end = computation.Move(
                    end, extension.NewEndOn!.Value, "extension", "verlenging", "extension", TermFindings.SupervisorExtensionInTime.Citation);
            }
            else if (conditions.All(c => c.Status != FindingStatus.NotMet))
            {
                missing.AddRange(conditions.Where(c => c.Status == FindingStatus.Missing));
            }
        }

        return end;
    }
}
