using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Law;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Procedures.Requests;
using Zorgfraude.Protocol.Requests;
using Zorgfraude.Protocol.Rulebooks;
using Zorgfraude.Protocol.Terms;

namespace Zorgfraude.Protocol.Documents;

/// <summary>What an answer says.</summary>
/// <param name="Request">What was asked, as the procedure keeps it.</param>
/// <param name="Outcome">What is decided.</param>
[DutchTerm("gegevens voor een antwoordbrief")]
public sealed record AnswerFacts(RightsRequest Request, RequestOutcome Outcome)
{
    /// <summary>Why a part is refused, or null.</summary>
    public RefusalGround? RefusedPart { get; init; }

    /// <summary>
    /// The reasons in words for the subject, at most 5000 characters: for whatever is refused, and for a complaint. They are not the
    /// reasons of the file, which may say more than the subject may know.
    /// </summary>
    public string? Reasons { get; init; }

    /// <summary>The data and what belongs with them, as <see cref="AccessRule"/> gives them; needed for access and for a copy.</summary>
    public AccessPackage? Package { get; init; }

    /// <summary>The outcome only.</summary>
    public override string ToString() => $"AnswerFacts ({Outcome})";
}

/// <summary>
/// Makes the answer to a request (GDPR 12(3) and (4); protocol 7.2 to 7.9). It is there once it fits what was asked, gives reasons for
/// what is refused and data where data are promised. The remedies follow from who answers (readings E8, E10, E11). Whether the answer
/// may be given at all is for <see cref="RequestProcedure"/>.
/// </summary>
[DutchTerm("regel voor een antwoordbrief")]
public static class AnswerLetterRule
{
    /// <summary>The letter, once nothing is missing.</summary>
    /// <param name="head">What stands at the top; its date is the day on which the answer is sent.</param>
    /// <param name="facts">What the answer says.</param>
    /// <param name="rulebook">The law.</param>
    /// <param name="calendar">The holidays.</param>
    /// <exception cref="ArgumentException">The reasons are too long.</exception>
    public static Decision<Letter.Answer> Decide(LetterHead head, AnswerFacts facts, Rulebook rulebook, HolidayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(rulebook);
        ArgumentNullException.ThrowIfNull(calendar);
        var (request, outcome) = (facts.Request, facts.Outcome);
        var reasons = LetterBounds.Optional(facts.Reasons, LetterBounds.Long, nameof(facts));
        var remedies = Remedies(head, request.Kind, rulebook, calendar);
        var findings = new List<Finding> { RequestFindings.OutcomeFits.When(RequestRule.Answers(request.Kind, outcome)) };
        if (facts.RefusedPart is { } part)
        {
            findings.Add(RequestFindings.PartFits.When(RequestRule.AllowsForPart(request.Kind, outcome, part)));
        }

        if (NeedsReasons(facts))
        {
            findings.Add(RequestFindings.Reasons.Known(reasons is not null));
        }

        if (outcome is RequestOutcome.GiveAccess or RequestOutcome.GiveCopy)
        {
            findings.Add(RequestFindings.AccessData.Known(facts.Package is not null));
        }

        findings.AddRange(remedies.Select(r => RequestFindings.Remedies.Met(CodeNames.Argument(r.Route))));
        if (RemedyRule.IsDisputed(request.Kind, head.Sender.Participant.Kind, rulebook))
        {
            findings.Add(RequestFindings.RemedyDisputed.Warning());
        }

        if (findings.Any(f => f.Blocks))
        {
            return new Decision<Letter.Answer>.Undetermined(findings.ToValueList());
        }

        return new Decision<Letter.Answer>.Reached(
            new(head, request, outcome)
            {
                RefusedPart = facts.RefusedPart,
                Reasons = reasons,
                Package = GivesData(outcome) ? facts.Package : null,
                Remedies = remedies,
                RemedyDays = rulebook.Requests.RemedyDays.Value,
            },
            findings.ToValueList());
    }

    /// <summary>Whether a copy is given in another form than the subject asked for.</summary>
    internal static bool GivesOtherForm(RightsRequest request, RequestOutcome outcome) =>
        outcome is RequestOutcome.GiveCopy { Form: CopyForm.Electronic } && request.Form == CopyForm.Other;

    private static bool NeedsReasons(AnswerFacts facts) =>
        facts.Outcome is RequestOutcome.Refuse or RequestOutcome.SettleComplaint
        || facts.RefusedPart is not null
        || GivesOtherForm(facts.Request, facts.Outcome);

    // A confirmation may give the data along (protocol 7.8); a refusal never does.
    private static bool GivesData(RequestOutcome outcome) =>
        outcome is RequestOutcome.GiveAccess or RequestOutcome.GiveCopy or RequestOutcome.Confirm;

    // The term against an administrative body runs from sending; that against another runs from receipt, which nobody knows yet.
    private static ValueList<OpenRemedy> Remedies(LetterHead head, RequestKind request, Rulebook rulebook, HolidayCalendar calendar) =>
        RemedyRule.Routes(request, head.Sender.Participant.Kind, rulebook)
            .Select(route => new OpenRemedy(
                route, route == RemedyRoute.ObjectionAndAppeal ? RemedyTerms.Objection(head.Date, rulebook, calendar) : null))
            .ToValueList();
}
