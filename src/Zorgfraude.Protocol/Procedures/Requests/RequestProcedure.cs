using System.Collections.Immutable;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Participants;
using Zorgfraude.Protocol.Readings;
using Zorgfraude.Protocol.Requests;
using Zorgfraude.Protocol.Rulebooks;
using Zorgfraude.Protocol.Terms;
using Zorgfraude.Protocol.Worklists;
using Zorgfraude.Requests;
using Zorgfraude.Storage;

namespace Zorgfraude.Protocol.Procedures.Requests;

/// <summary>
/// A request, objection or complaint of a subject at one participant: receipt, sending on, proof, extension, answer and what follows
/// on it. Pure: the same state, act and context always give the same answer. No path refuses without reasons and remedies, and none
/// grants before identity is proved.
/// </summary>
public static class RequestProcedure
{
    /// <summary>Most participants that can have registered one subject.</summary>
    public const int MaximumRegistrants = 1000;

    /// <summary>Most consultations handed over with an answer.</summary>
    public const int MaximumConsultations = 100_000;

    private static readonly ImmutableArray<string> Acts =
    [
        "request.receive", "request.establish-registrants", "request.forward", "request.tell-forwarded", "request.ask-proof",
        "request.record-proof", "request.announce-extension", "request.answer", "request.carry-out", "request.tell-receiver",
    ];

    /// <summary>Judges an act: accepted with events, or refused with the findings that say why.</summary>
    /// <param name="request">Identifier of this request; written records are tied to it.</param>
    /// <param name="state">Where it stands.</param>
    /// <param name="command">The act.</param>
    /// <param name="context">Who acts, when, under which law.</param>
    /// <exception cref="ArgumentException">A list of the act is longer than it may be, or a value is none of its list.</exception>
    public static ProcedureOutcome<RequestEvent> Decide(RequestId request, RequestState state, RequestCommand command, ActContext context)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(context);
        var steps = new Steps<RequestEvent>(context);
        if (Obstacle(state, command.Act) is { } obstacle)
        {
            return steps.Add(obstacle).Refuse();
        }

        return (state, command) switch
        {
            (_, RequestCommand.Receive c) => Receive(c, context, steps),
            (RequestState.Open s, RequestCommand.EstablishRegistrants c) => Establish(s.Request, c, context, steps),
            (_, RequestCommand.Forward c) when Of(state) is { } r => steps
                .NotInFuture(c.On).NotBefore(c.On, r.ReceivedOn)
                .Add(RequestFindings.ForwardTarget.When(r.Forwardings.Any(f => f.To == c.To && f.SentOn is null)))
                .Accept(new RequestEvent.Forwarded(c.To, c.On)),
            (_, RequestCommand.TellForwarded c) when Of(state) is { } r => steps
                .NotInFuture(c.On).NotBefore(c.On, r.ReceivedOn)
                .Add(RequestFindings.ForwardTarget.When(r.Forwardings.Any(f => f.To == c.To && f.ToldOn is null)))
                .Accept(new RequestEvent.ForwardingTold(c.To, c.On)),
            (RequestState.Open s, RequestCommand.AskProof c) => AskProof(request, s.Request, c, steps),
            (RequestState.Open s, RequestCommand.RecordProof c) => steps
                .NotInFuture(c.On).NotBefore(c.On, s.Request.ProofAskedOn ?? s.Request.ReceivedOn)
                .Add(RequestFindings.IdentityProved.Met())
                .Add(RequestFindings.RepresentationProved.When(!s.Request.ByRepresentative || c.RepresentationProved))
                .Accept(new RequestEvent.ProofRecorded(c.On)),
            (RequestState.Open s, RequestCommand.AnnounceExtension c) => Extend(request, s.Request, c, context, steps),
            (RequestState.Open s, RequestCommand.Answer c) => Answer(request, s.Request, c, context, steps),
            (RequestState.Answered s, RequestCommand.CarryOut c) => steps
                .NotInFuture(c.On).NotBefore(c.On, s.Request.ReceivedOn)
                .Add(RequestFindings.RegistrationOpen.When(s.Answer.ToCarryOut.Contains(c.Registration)))
                .Accept(new RequestEvent.CarriedOut(c.Registration, c.On)),
            (RequestState.Answered s, RequestCommand.TellReceiver c) => steps
                .NotInFuture(c.On).NotBefore(c.On, s.Answer.CarriedOutOn!.Value)
                .Add(RequestFindings.ReceiverKnown.When(s.Answer.ReceiversToTell.Contains(c.Receiver)))
                .Accept(new RequestEvent.ReceiverTold(c.Receiver, c.On)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>Where the request stands after an event.</summary>
    /// <param name="state">Where it stood.</param>
    /// <param name="happened">The event.</param>
    /// <exception cref="CorruptHistoryException">The event cannot follow on that state: the history is damaged.</exception>
    public static RequestState Evolve(RequestState state, RequestEvent happened)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(happened);
        return Next(state, happened);
    }

    /// <summary>The state after a whole history.</summary>
    /// <param name="events">The events, oldest first.</param>
    /// <exception cref="CorruptHistoryException">The events do not form a possible history.</exception>
    public static RequestState Replay(IEnumerable<RequestEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        return events.Aggregate(RequestState.Initial, Evolve);
    }

    /// <summary>Every act: which may be done now, and for the others what must come first.</summary>
    /// <param name="state">Where the request stands.</param>
    public static ValueList<PermittedAct> Permitted(RequestState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return Acts.Select(act => new PermittedAct(act, Obstacle(state, act))).ToValueList();
    }

    /// <summary>
    /// By when the request is answered, with every step of the computation; null for a complaint to a participant for which the law
    /// sets no term. An extension counts when it was announced in time.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="answeredBy">Which kind of participant answers.</param>
    /// <param name="rulebook">The law.</param>
    /// <param name="calendar">The holidays.</param>
    public static Deadline? Term(RightsRequest request, ParticipantKind answeredBy, Rulebook rulebook, HolidayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(rulebook);
        ArgumentNullException.ThrowIfNull(calendar);
        if (request.Kind == RequestKind.Complaint)
        {
            return ComplaintTerms.Settle(answeredBy, request.ReceivedOn, request.HasComplaintCommittee, request.ExtendedOn is not null, rulebook, calendar);
        }

        return request.ExtendedOn is null
            ? RequestTerms.Answer(request.Receipt, rulebook, calendar)
            : RequestTerms.ExtendedAnswer(request.Receipt, rulebook, calendar);
    }

    /// <summary>What falls due for a request, and when. Each code is that of a finding, whose citation is the provision.</summary>
    /// <param name="state">Where it stands.</param>
    /// <param name="answeredBy">Which kind of participant has it.</param>
    /// <param name="rulebook">The law.</param>
    /// <param name="calendar">The holidays.</param>
    public static ValueList<Obligation> Obligations(RequestState state, ParticipantKind answeredBy, Rulebook rulebook, HolidayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(rulebook);
        ArgumentNullException.ThrowIfNull(calendar);
        var due = new List<Obligation>();
        if (Of(state) is { RegistrantsKnownOn: { } known } request)
        {
            var at = ImmediateTerms.Decide(known, RequestFindings.Forward.Citation, rulebook, calendar).Due.LastDay;
            if (request.Forwardings.Any(f => f.SentOn is null))
            {
                due.Add(ObligationCatalogue.ForwardRequest.On(at));
            }

            if (request.Forwardings.Any(f => f.ToldOn is null))
            {
                due.Add(ObligationCatalogue.TellForwarded.On(at));
            }
        }

        if (state is RequestState.Open { Request: { OnlyOthersRegistered: false } open } && Term(open, answeredBy, rulebook, calendar) is { } term)
        {
            due.Add(ObligationCatalogue.AnswerRequest.On(term.LastDay));
        }

        if (state is RequestState.Answered { Answer: var answer })
        {
            if (!answer.ToCarryOut.IsEmpty)
            {
                due.Add(ObligationCatalogue.CarryOutAnswer.On(answer.ActBy));
            }

            if (!answer.ReceiversToTell.IsEmpty)
            {
                due.Add(ObligationCatalogue.TellReceiver.On(answer.ActBy));
            }
        }

        return due.OrderBy(o => o.DueOn).ToValueList();
    }

    private static RequestState Next(RequestState state, RequestEvent happened) => (state, happened) switch
    {
        (RequestState.NotReceived, RequestEvent.Received e) =>
            new RequestState.Open(new(e.Kind, e.About, e.ByRepresentative, e.Form, e.ReceivedOn, e.SentOnBy) { HasComplaintCommittee = e.HasComplaintCommittee }),
        (RequestState.Open { Request: { RegistrantsKnownOn: null, Kind: not RequestKind.Complaint } r }, RequestEvent.RegistrantsEstablished e) =>
            new RequestState.Open(r with
            {
                RegistrantsKnownOn = e.On,
                Registrations = e.Own,
                Forwardings = e.Others.Select(o => new Forwarding(o, null, null)).ToValueList(),
            }),
        (_, RequestEvent.Forwarded e) when Of(state) is { } r && r.Forwardings.Any(f => f.To == e.To && f.SentOn is null) =>
            WithForwarding(state, r, e.To, f => f with { SentOn = e.On }),
        (_, RequestEvent.ForwardingTold e) when Of(state) is { } r && r.Forwardings.Any(f => f.To == e.To && f.ToldOn is null) =>
            WithForwarding(state, r, e.To, f => f with { ToldOn = e.On }),
        (RequestState.Open { Request: { ProofAskedOn: null, ProvedOn: null } r }, RequestEvent.ProofAsked e) => new RequestState.Open(r with { ProofAskedOn = e.On }),
        (RequestState.Open { Request: { ProvedOn: null } r }, RequestEvent.ProofRecorded e) => new RequestState.Open(r with { ProvedOn = e.On }),
        (RequestState.Open { Request: { ExtendedOn: null } r }, RequestEvent.ExtensionAnnounced e) => new RequestState.Open(r with { ExtendedOn = e.On }),
        (RequestState.Open { Request: { OnlyOthersRegistered: false } r }, RequestEvent.Answered e) => new RequestState.Answered(
            r, new(e.GivenOn, e.Outcome, e.RefusedPart, e.DueOn, e.ActBy, e.Remedies, e.Receivers, e.Outcome.ChangesRegistration ? r.Registrations : [])),
        (RequestState.Answered { Answer: var a } s, RequestEvent.CarriedOut e) when a.ToCarryOut.Contains(e.Registration) =>
            s with { Answer = a with { ToCarryOut = [.. a.ToCarryOut.Where(r => r != e.Registration)], CarriedOutOn = a.ToCarryOut.Count == 1 ? e.On : null } },
        (RequestState.Answered { Answer: { CarriedOutOn: not null } a } s, RequestEvent.ReceiverTold e) when a.ReceiversToTell.Contains(e.Receiver) =>
            s with { Answer = a with { ReceiversToTell = a.ReceiversToTell.Where(p => p != e.Receiver).ToValueList() } },
        _ => throw new CorruptHistoryException($"{happened.GetType().Name} cannot follow on {state.GetType().Name}"),
    };

    private static RequestState WithForwarding(RequestState state, RightsRequest request, ParticipantId to, Func<Forwarding, Forwarding> change)
    {
        var changed = request with { Forwardings = request.Forwardings.Select(f => f.To == to ? change(f) : f).ToValueList() };
        return state is RequestState.Answered answered ? answered with { Request = changed }
            : changed.OnlyOthersRegistered && changed.Forwardings.All(f => f is { SentOn: not null, ToldOn: not null }) ? new RequestState.SentOn(changed)
            : new RequestState.Open(changed);
    }

    /// <summary>What is known of the request, or null before its receipt.</summary>
    /// <param name="state">Where it stands.</param>
    public static RightsRequest? Of(RequestState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state switch
        {
            RequestState.Open s => s.Request,
            RequestState.SentOn s => s.Request,
            RequestState.Answered s => s.Request,
            _ => null,
        };
    }

    private static Finding? Obstacle(RequestState state, string act) => (act, state) switch
    {
        ("request.receive", RequestState.NotReceived) => null,
        ("request.establish-registrants", RequestState.Open { Request: { RegistrantsKnownOn: null, Kind: not RequestKind.Complaint } }) => null,
        ("request.forward" or "request.tell-forwarded", RequestState.Open or RequestState.Answered) => Of(state)!.Forwardings
            .Any(f => act == "request.forward" ? f.SentOn is null : f.ToldOn is null) ? null : RequestFindings.ForwardTarget.NotMet(),
        ("request.ask-proof", RequestState.Open { Request: { ProofAskedOn: null, ProvedOn: null } }) => null,
        ("request.record-proof", RequestState.Open { Request.ProvedOn: null }) => null,
        ("request.announce-extension", RequestState.Open { Request: { OnlyOthersRegistered: false } r }) => r.ExtendedOn is null ? null : RequestFindings.OneExtension.NotMet(),
        ("request.announce-extension" or "request.answer", RequestState.Open { Request.OnlyOthersRegistered: true }) => RequestFindings.OwnRegistration.NotMet(),
        ("request.answer", RequestState.Open) => null,
        ("request.carry-out", RequestState.Answered { Answer.ToCarryOut.IsEmpty: false }) => null,
        ("request.tell-receiver", RequestState.Answered { Answer: { CarriedOutOn: not null, ReceiversToTell.IsEmpty: false } }) => null,
        _ => RequestFindings.Order.NotMet(CodeNames.Argument(state)),
    };

    private static ProcedureOutcome<RequestEvent> Receive(RequestCommand.Receive c, ActContext context, Steps<RequestEvent> steps)
    {
        if (!Enum.IsDefined(c.Kind) || !Enum.IsDefined(c.About) || !Enum.IsDefined(c.Form))
        {
            throw new ArgumentException("ZF0231: there is no such kind of request, subject or copy.", nameof(c));
        }

        steps.NotInFuture(c.ReceivedOn)
            .Add(RequestFindings.AnyParticipant.Met())
            .Add(RequestFindings.FormOfCopy.When(c.Kind == RequestKind.Copy || c.Form == CopyForm.Electronic));
        if (!c.InWriting)
        {
            steps.Add(RequestFindings.Written.Warning());
        }

        if (c.SentOnBy is { } first)
        {
            steps.NotBefore(c.ReceivedOn, first.On).Add(RequestFindings.ForwardTarget.When(first.Participant != context.Actor.Participant));
        }

        return steps.Accept(new RequestEvent.Received(c.Kind, c.About, c.ByRepresentative, c.Form, c.ReceivedOn, c.SentOnBy, c.HasComplaintCommittee));
    }

    private static ProcedureOutcome<RequestEvent> Establish(
        RightsRequest request, RequestCommand.EstablishRegistrants c, ActContext context, Steps<RequestEvent> steps)
    {
        if (c.Own.Count > MaximumRegistrants || c.Others.Count > MaximumRegistrants)
        {
            throw new ArgumentException("ZF0232: at most 1000 participants can have registered one subject, and at most 1000 times each.", nameof(c));
        }

        var own = c.Own.Distinct().OrderBy(r => r.Value).ToValueList();

        // Whoever sent it to a participant that registered has sent it to the others too.
        var others = !own.IsEmpty && request.SentOnBy is not null
            ? []
            : c.Others.Where(p => p != context.Actor.Participant).Distinct().OrderBy(p => p.Value, StringComparer.Ordinal).ToValueList();
        if (!others.IsEmpty)
        {
            var due = ImmediateTerms.Decide(context.Today, RequestFindings.Forward.Citation, context.Rulebook, context.Calendar).Due.LastDay;
            steps.Add(RequestFindings.Forward.Warning(FindingArgument.Of("date", due)))
                .Add(RequestFindings.TellForwarded.Warning(FindingArgument.Of("date", due)));
        }

        return steps.Add(RequestFindings.RegistrantsKnown.Met()).Accept(new RequestEvent.RegistrantsEstablished(context.Today, own, others));
    }

    private static ProcedureOutcome<RequestEvent> AskProof(RequestId id, RightsRequest request, RequestCommand.AskProof c, Steps<RequestEvent> steps)
    {
        steps.NotInFuture(c.On).NotBefore(c.On, request.ReceivedOn).Own(c.Doubt);
        if (c.Doubt is not { IsMotivated: true, Value: true })
        {
            return steps.Add(RequestFindings.ProofDoubt.Warning()).Accept(new RequestEvent.ProofAsked(c.On, null));
        }

        var doubt = WrittenRecord.Create(id.Value, "request-doubt.v1", RecordText.Of("redelijke twijfel over identiteit", c.Doubt));
        return steps.Accept(new RequestEvent.ProofAsked(c.On, doubt.Reference), doubt);
    }

    private static ProcedureOutcome<RequestEvent> Extend(
        RequestId id, RightsRequest request, RequestCommand.AnnounceExtension c, ActContext context, Steps<RequestEvent> steps)
    {
        steps.NotInFuture(c.On).NotBefore(c.On, request.ReceivedOn).Own(c.Needed).Add(Judgements.Affirmed(RequestFindings.ExtensionNeeded, c.Needed));
        if (request.Kind != RequestKind.Complaint)
        {
            var decision = RequestTerms.Decide(request.Receipt, new(c.On, c.Needed?.IsMotivated), context.Rulebook, context.Calendar);
            steps.AddRange(decision.Findings);
        }
        else if (context.ActingKind is not { } kind)
        {
            steps.Add(RequestFindings.AnsweringKind.Missing());
        }
        else
        {
            steps.Add(Term(request, kind, context.Rulebook, context.Calendar) is { } term
                ? TermFindings.ExtensionAnnouncedInTime.When(c.On <= term.LastDay, FindingArgument.Of("date", term.LastDay))
                : RequestFindings.ComplaintWithoutTerm.NotMet());
        }

        if (steps.Blocked)
        {
            return steps.Refuse();
        }

        var reasons = WrittenRecord.Create(id.Value, "request-extension.v1", RecordText.Of("verlenging nodig", c.Needed!));
        return steps.Accept(new RequestEvent.ExtensionAnnounced(c.On, reasons.Reference), reasons);
    }

    private static ProcedureOutcome<RequestEvent> Answer(
        RequestId id, RightsRequest request, RequestCommand.Answer c, ActContext context, Steps<RequestEvent> steps)
    {
        if (c.Consultations.Count > MaximumConsultations)
        {
            throw new ArgumentException("ZF0233: an answer takes at most 100000 consultations.", nameof(c));
        }

        if (!c.Remedies.All(Enum.IsDefined))
        {
            throw new ArgumentException("ZF0234: there is no such remedy.", nameof(c));
        }

        steps.NotInFuture(c.GivenOn).NotBefore(c.GivenOn, request.ReceivedOn)
            .Own(c.Decided).Own(c.BeliefHeld).Own(c.SetAside).Own(c.FormIsBurden)
            .Add(RequestFindings.OutcomeFits.When(RequestRule.Answers(request.Kind, c.Outcome)))
            .Add(Judgements.Affirmed(RequestFindings.Reasons, c.Decided))
            .AddRange(NoFeeRule.Decide(FeeOccasion.Request, c.Charged));
        if (c.Outcome is RequestOutcome.EraseData { Ground: var erasure }
            && context.Rulebook.Readings.ErasureGroundScope == ErasureGroundScope.ProtocolWordingOnly)
        {
            steps.Add(RequestFindings.ErasureGroundInProtocol.When(erasure is ErasureGround.DataWrong or ErasureGround.BeliefEnded));
        }

        if (c.Decided is { DecidedOn: var decidedOn })
        {
            steps.NotBefore(c.GivenOn, decidedOn);
        }

        JudgeKnowledge(request, c, steps);
        JudgeRefusal(request, c, steps);
        JudgeCopy(request, c, steps);
        if (context.ActingKind is not { } kind)
        {
            return steps.Add(RequestFindings.AnsweringKind.Missing()).Refuse();
        }

        JudgeRemedies(request, c, kind, context.Rulebook, steps);
        var term = Term(request, kind, context.Rulebook, context.Calendar);
        steps.Add(term is null ? RequestFindings.ComplaintWithoutTerm.Warning()
            : c.GivenOn <= term.LastDay ? RequestFindings.AnswerInTime.Met(FindingArgument.Of("date", term.LastDay))
            : RequestFindings.AnswerInTime.Warning(FindingArgument.Of("date", term.LastDay)));
        if (steps.Blocked)
        {
            return steps.Refuse();
        }

        var reasons = WrittenRecord.Create(id.Value, "request-answer.v1", RecordText.Of(
        [
            ("beslissing op het verzoek", c.Decided),
            ("overtuiging bestaat nog", c.BeliefHeld),
            ("recht buiten toepassing", c.SetAside),
            ("gevraagde vorm onevenredig", c.FormIsBurden),
        ]));
        return steps.Accept(
            new RequestEvent.Answered(
                c.GivenOn,
                c.Outcome,
                c.RefusedPart,
                term?.LastDay,
                ImmediateTerms.Decide(c.GivenOn, RequestFindings.CarryOut.Citation, context.Rulebook, context.Calendar).Due.LastDay,
                reasons.Reference,
                c.Remedies.Distinct().Order().ToValueList(),
                c.Outcome.ChangesRegistration ? ReceiverRule.Receivers(context.Actor.Participant, c.Consultations, context.Rulebook) : []),
            reasons);
    }

    // Who asks, and whether anything is registered: nothing that tells of a registration goes to somebody unproved, and no answer denies one.
    private static void JudgeKnowledge(RightsRequest request, RequestCommand.Answer c, Steps<RequestEvent> steps)
    {
        if (request.Kind == RequestKind.Complaint)
        {
            return;
        }

        if (c.Outcome is RequestOutcome.Refuse { Ground: var ground } && RequestRule.TellsNothing(ground))
        {
            if (ground == RefusalGround.IdentityNotProved)
            {
                steps.Add(RequestFindings.ProofAsked.When(request.ProofAskedOn is not null && request.ProvedOn is null));
            }

            return;
        }

        steps.Add(RequestFindings.IdentityProved.When(request.ProvedOn is { } proved && proved <= c.GivenOn))
            .Add(RequestFindings.RegistrantsKnown.Known(request.RegistrantsKnownOn is not null));
        if (request.RegistrantsKnownOn is not null)
        {
            steps.Add(RequestFindings.TrueToRegister.When(request.NobodyRegistered == c.Outcome is RequestOutcome.NothingRegistered));
        }
    }

    private static void JudgeRefusal(RightsRequest request, RequestCommand.Answer c, Steps<RequestEvent> steps)
    {
        var grounds = new List<RefusalGround>();
        if (c.Outcome is RequestOutcome.Refuse { Ground: var whole })
        {
            grounds.Add(whole);
        }

        if (c.RefusedPart is { } part)
        {
            grounds.Add(part);
            steps.Add(RequestFindings.PartFits.When(RequestRule.AllowsForPart(request.Kind, c.Outcome, part)));
        }

        if (grounds.Any(g => RequestRule.RestsOnBelief(request.Kind, g)))
        {
            steps.Add(Judgements.Affirmed(RequestFindings.BeliefHeld, c.BeliefHeld));
        }

        var setAside = grounds.Any(RequestRule.NeedsWeighing);
        var onAccess = request.Kind is RequestKind.Confirmation or RequestKind.Access or RequestKind.Copy;
        var limited = c.NoticePostponed && onAccess && !(c.Outcome is RequestOutcome.Refuse refused && RequestRule.TellsNothing(refused.Ground));
        if (limited)
        {
            steps.Add(RequestFindings.NoticePostponed.Warning());
        }

        if (setAside || limited)
        {
            steps.Add(Judgements.Affirmed(RequestFindings.Weighed, c.SetAside, value => value == setAside));
        }
    }

    private static void JudgeCopy(RightsRequest request, RequestCommand.Answer c, Steps<RequestEvent> steps)
    {
        if (request.Kind == RequestKind.Copy && c.Outcome is RequestOutcome.GiveCopy { Form: var form })
        {
            steps.Add(form == request.Form ? RequestFindings.CopyForm.Met()
                : request.Form == CopyForm.Other ? Judgements.Affirmed(RequestFindings.CopyForm, c.FormIsBurden)
                : RequestFindings.CopyForm.NotMet());
        }
    }

    private static void JudgeRemedies(RightsRequest request, RequestCommand.Answer c, ParticipantKind kind, Rulebook rulebook, Steps<RequestEvent> steps)
    {
        var isGranted = c.RefusedPart is null
            && c.Outcome is not (RequestOutcome.Refuse or RequestOutcome.NothingRegistered or RequestOutcome.SettleComplaint { IsWellFounded: false });

        // Every decision of an administrative body names them, a grant too (Awb 3:45).
        var routes = RemedyRule.Routes(request.Kind, kind, rulebook);
        if (!isGranted || routes.Contains(RemedyRoute.ObjectionAndAppeal))
        {
            steps.AddRange(routes
                .Select(route => RequestFindings.Remedies.When(c.Remedies.Contains(route), CodeNames.Argument(route))));
        }

        if (RemedyRule.IsDisputed(request.Kind, kind, rulebook))
        {
            steps.Add(RequestFindings.RemedyDisputed.Warning());
        }
    }
}
