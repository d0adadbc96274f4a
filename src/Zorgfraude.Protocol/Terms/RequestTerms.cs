using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Law;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Readings;
using Zorgfraude.Protocol.Rulebooks;

namespace Zorgfraude.Protocol.Terms;

/// <summary>The dates of a request for access, rectification, erasure, restriction or an objection: the same month holds for each (reading E7).</summary>
/// <param name="ReceivedOn">Day on which a participant first received it, whatever the hour.</param>
[DutchTerm("ontvangst van een verzoek")]
public sealed record RequestReceipt(LocalDate ReceivedOn)
{
    /// <summary>Whether the request concerns a legal person; false for a natural person.</summary>
    public bool IsLegalPerson { get; init; }

    /// <summary>Day on which the registering participant received it from another one, or null when it came to the right one.</summary>
    public LocalDate? ReceivedByRegisteringParticipantOn { get; init; }

    /// <summary>Day on which proof of identity was asked for, or null when it was not.</summary>
    public LocalDate? IdentityProofAskedOn { get; init; }

    /// <summary>Day on which that proof was received, or null when it was not asked for or is not there yet.</summary>
    public LocalDate? IdentityProofReceivedOn { get; init; }
}

/// <summary>The announcement to the subject that the answer takes longer.</summary>
/// <param name="AnnouncedOn">Day of the announcement, or null when it is not known.</param>
/// <param name="GivesReasons">Whether it gives the reasons, or null when that is not known.</param>
[DutchTerm("mededeling van verlenging")]
public sealed record RequestExtension(LocalDate? AnnouncedOn, bool? GivesReasons);

/// <summary>By when a request is answered, and whether an extension holds.</summary>
/// <param name="Answer">The deadline that holds.</param>
/// <param name="AnnounceExtensionBy">Last day on which an extension can be announced: that of the first term.</param>
/// <param name="IsExtended">Whether the extension holds.</param>
[DutchTerm("antwoordtermijn")]
public sealed record RequestTerm(Deadline Answer, LocalDate AnnounceExtensionBy, bool IsExtended);

/// <summary>The month for the answer to a request of a subject, and its extension (readings E1 to E7).</summary>
[DutchTerm("termijnen voor een verzoek van een betrokkene")]
public static class RequestTerms
{
    /// <summary>The first term: by when an answer, a refusal or an announcement of extension is given.</summary>
    /// <param name="receipt">When the request came in.</param>
    /// <param name="rulebook">The law.</param>
    /// <param name="calendar">The holidays.</param>
    /// <exception cref="ArgumentException">A later date of the receipt lies before an earlier one.</exception>
    public static Deadline Answer(RequestReceipt receipt, Rulebook rulebook, HolidayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        ArgumentNullException.ThrowIfNull(rulebook);
        ArgumentNullException.ThrowIfNull(calendar);
        Validate(receipt);
        var months = rulebook.Requests.AnswerMonths;
        var start = Start(receipt, rulebook);
        var computation = new Computation(TermRule.Request, DeadlineKind.ActBy, start, CitationFor(receipt, months.Citation), rulebook).Rests("E7");
        var unmoved = Months(computation, start, months.Value);
        computation.Explain(TermFindings.RequestTerm.Met(
            FindingArgument.Of("start", start), FindingArgument.Of("months", months.Value), FindingArgument.Of("date", unmoved)));
        return Complete(computation, receipt, unmoved, rulebook, calendar);
    }

    /// <summary>The term as it is when a valid extension was announced; <see cref="Decide"/> tells whether it was.</summary>
    /// <param name="receipt">When the request came in.</param>
    /// <param name="rulebook">The law.</param>
    /// <param name="calendar">The holidays.</param>
    /// <exception cref="ArgumentException">A later date of the receipt lies before an earlier one.</exception>
    public static Deadline ExtendedAnswer(RequestReceipt receipt, Rulebook rulebook, HolidayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        ArgumentNullException.ThrowIfNull(rulebook);
        ArgumentNullException.ThrowIfNull(calendar);
        var computation = rulebook.Readings.ExtendedTermComputation;
        if (computation == ExtendedTermComputation.FromReceipt)
        {
            return ExtendedFromReceipt(receipt, rulebook, calendar);
        }

        var fromFirst = ExtendedFromFirstDeadline(receipt, rulebook, calendar);
        if (computation == ExtendedTermComputation.FromFirstDeadline)
        {
            return fromFirst;
        }

        var fromReceipt = ExtendedFromReceipt(receipt, rulebook, calendar);
        return fromFirst.LastDay < fromReceipt.LastDay ? fromFirst : fromReceipt;
    }

    /// <summary>
    /// By when the request is answered, given an extension or none. An extension that is announced late or without reasons extends
    /// nothing (reading E2); one whose facts are not known leaves the answer undetermined.
    /// </summary>
    /// <param name="receipt">When the request came in.</param>
    /// <param name="extension">The announcement, or null when there was none.</param>
    /// <param name="rulebook">The law.</param>
    /// <param name="calendar">The holidays.</param>
    /// <exception cref="ArgumentException">A later date of the receipt lies before an earlier one.</exception>
    public static Decision<RequestTerm> Decide(RequestReceipt receipt, RequestExtension? extension, Rulebook rulebook, HolidayCalendar calendar)
    {
        var first = Answer(receipt, rulebook, calendar);
        if (extension is null)
        {
            return new Decision<RequestTerm>.Reached(new(first, first.LastDay, false), first.Explanation);
        }

        var by = FindingArgument.Of("date", first.LastDay);
        var inTime = extension.AnnouncedOn is { } on
            ? TermFindings.ExtensionAnnouncedInTime.When(on >= receipt.ReceivedOn && on <= first.LastDay, by)
            : TermFindings.ExtensionAnnouncedInTime.Missing(by);
        var reasoned = extension.GivesReasons is { } given
            ? TermFindings.ExtensionReasoned.When(given)
            : TermFindings.ExtensionReasoned.Missing();
        ValueList<Finding> conditions = [inTime, reasoned];
        if (conditions.Any(c => c.Status == FindingStatus.NotMet))
        {
            return new Decision<RequestTerm>.Reached(new(first, first.LastDay, false), first.Explanation.AddRange(conditions));
        }

        if (conditions.Any(c => c.Status == FindingStatus.Missing))
        {
            return new Decision<RequestTerm>.Undetermined(conditions);
        }

        var extended = ExtendedAnswer(receipt, rulebook, calendar);
        return new Decision<RequestTerm>.Reached(new(extended, first.LastDay, true), conditions.AddRange(extended.Explanation));
    }

    private static Deadline ExtendedFromReceipt(RequestReceipt receipt, Rulebook rulebook, HolidayCalendar calendar)
    {
        Validate(receipt);
        var months = rulebook.Requests.AnswerMonths.Value + rulebook.Requests.ExtensionMonths.Value;
        var start = Start(receipt, rulebook);
        var computation = Extended(receipt, start, rulebook);
        var unmoved = Months(computation, start, months);
        computation.Explain(TermFindings.ExtendedRequestTerm.Met(
            FindingArgument.Of("start", start), FindingArgument.Of("months", months), FindingArgument.Of("date", unmoved)));
        return Complete(computation, receipt, unmoved, rulebook, calendar);
    }

    private static Deadline ExtendedFromFirstDeadline(RequestReceipt receipt, Rulebook rulebook, HolidayCalendar calendar)
    {
        // Any pause is in the first deadline already.
        var first = Answer(receipt, rulebook, calendar);
        var computation = Extended(receipt, first.Start, rulebook);
        var unmoved = Months(computation, first.LastDay, rulebook.Requests.ExtensionMonths.Value);
        computation.Explain(TermFindings.ExtendedRequestTermOtherwise.Met(
            FindingArgument.Of("first", first.LastDay), FindingArgument.Of("date", unmoved)));
        foreach (var caveat in first.Caveats)
        {
            computation.Caveat(caveat);
        }

        return Complete(computation, receipt with { IdentityProofAskedOn = null, IdentityProofReceivedOn = null }, unmoved, rulebook, calendar);
    }

    private static Computation Extended(RequestReceipt receipt, LocalDate start, Rulebook rulebook) =>
        new Computation(TermRule.ExtendedRequest, DeadlineKind.ActBy, start, CitationFor(receipt, rulebook.Requests.ExtensionMonths.Citation), rulebook)
            .Rests("E7")
            .Uses(nameof(ReadingChoices.ExtendedTermComputation));

    private static Citation CitationFor(RequestReceipt receipt, Citation naturalPerson) =>
        receipt.IsLegalPerson ? Cite.Protocol("7.8") : naturalPerson;

    private static LocalDate Start(RequestReceipt receipt, Rulebook rulebook) =>
        receipt.ReceivedByRegisteringParticipantOn is { } later
            && rulebook.Readings.MisdirectedRequestClockStart == MisdirectedRequestClockStart.ReceiptByRegisteringParticipant
            ? later
            : receipt.ReceivedOn;

    private static LocalDate Months(Computation computation, LocalDate start, int months)
    {
        var end = CivilDate.AddMonths(start, months, MonthEndRule.LastDayOfMonth);
        if (end.Day != start.Day)
        {
            computation.Explain(TermFindings.MonthEnd.Met(FindingArgument.Of("start", start), FindingArgument.Of("date", end)));
        }

        return end;
    }

    private static Deadline Complete(Computation computation, RequestReceipt receipt, LocalDate end, Rulebook rulebook, HolidayCalendar calendar)
    {
        if (receipt.ReceivedByRegisteringParticipantOn is not null)
        {
            computation.Uses(nameof(ReadingChoices.MisdirectedRequestClockStart))
                .Explain(TermFindings.MisdirectedRequest.Met(FindingArgument.Of("start", Start(receipt, rulebook))));
        }

        var unmoved = Pause(computation, receipt, end, rulebook);
        if (receipt.IsLegalPerson)
        {
            computation.Explain(TermFindings.LegalPersonRequest.Met()).Uses(nameof(ReadingChoices.LegalPersonRequestTerm));
            if (rulebook.Readings.LegalPersonRequestTerm == LegalPersonRequestTerm.PlainMonthWithoutRoll)
            {
                return computation.Finish(end, unmoved);
            }
        }

        return computation.Finish(end, computation.RollByUnionLaw(unmoved, calendar));
    }

    private static LocalDate Pause(Computation computation, RequestReceipt receipt, LocalDate end, Rulebook rulebook)
    {
        if (receipt.IdentityProofAskedOn is not { } asked)
        {
            return end;
        }

        computation.Uses(nameof(ReadingChoices.IdentityCheckPausesTerm));
        var days = 0;
        if (rulebook.Readings.IdentityCheckPausesTerm && asked <= end)
        {
            if (receipt.IdentityProofReceivedOn is { } proved)
            {
                var from = LocalDate.Max(asked, Start(receipt, rulebook));
                days = Math.Max(0, Period.DaysBetween(from, proved));
            }
            else
            {
                computation.Caveat(TermFindings.IdentityProofAwaited.Warning(FindingArgument.Of("date", asked)));
            }
        }

        computation.Explain(TermFindings.IdentityCheck.Met(FindingArgument.Of("days", days)));
        return days == 0
            ? end
            : computation.Move(end, CivilDate.AddDays(end, days), "suspension", "opschorting", "suspension", TermFindings.IdentityCheck.Citation);
    }

    private static void Validate(RequestReceipt receipt)
    {
        if (receipt.ReceivedByRegisteringParticipantOn < receipt.ReceivedOn
            || receipt.IdentityProofAskedOn < receipt.ReceivedOn
            || receipt.IdentityProofReceivedOn < receipt.IdentityProofAskedOn
            || (receipt.IdentityProofReceivedOn is not null && receipt.IdentityProofAskedOn is null))
        {
            throw new ArgumentException("ZF0220: a request is received before it is forwarded, before proof of identity is asked for, and that before it comes.", nameof(receipt));
        }
    }
}
