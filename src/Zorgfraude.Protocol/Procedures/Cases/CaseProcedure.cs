using System.Collections.Immutable;
using NodaTime;
using Zorgfraude.Cases;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Anonymisation;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Investigations;
using Zorgfraude.Protocol.Terms;
using Zorgfraude.Storage;

namespace Zorgfraude.Protocol.Procedures.Cases;

/// <summary>
/// The case at a participant's desk: plan, investigation, report, justified belief, necessity, supervisor. Pure: the same state, act
/// and context always give the same answer.
/// </summary>
public static class CaseProcedure
{
    private static readonly ImmutableArray<string> Acts =
    [
        "case.fix-plan", "case.start", "case.record-report", "case.conclude-belief", "case.judge-necessity",
        "case.submit", "case.record-receipt", "case.record-extension", "case.record-answer", "case.link-registration",
    ];

    /// <summary>Judges an act: accepted with events, or refused with the findings that say why.</summary>
    /// <param name="case">The case; written records are tied to it.</param>
    /// <param name="state">Where the case stands.</param>
    /// <param name="command">The act.</param>
    /// <param name="context">Who acts, when, under which law.</param>
    public static ProcedureOutcome<CaseEvent> Decide(CaseId @case, CaseState state, CaseCommand command, ActContext context)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(context);
        var steps = new Steps<CaseEvent>(context);
        if (Obstacle(state, command.Act) is { } obstacle)
        {
            return steps.Add(obstacle).Refuse();
        }

        return (state, command) switch
        {
            (_, CaseCommand.FixPlan c) => FixPlan(@case, c, steps),
            (CaseState.Planned s, CaseCommand.StartInvestigation c) => Start(s, c, steps),
            (_, CaseCommand.RecordReport c) => RecordReport(@case, state, c, context, steps),
            (CaseState.Reported s, CaseCommand.ConcludeBelief c) => ConcludeBelief(@case, s, c, context, steps),
            (CaseState.BeliefHeld s, CaseCommand.JudgeNecessity c) => JudgeNecessity(@case, s, c, context, steps),
            (CaseState.Necessary s, CaseCommand.Submit c) => Submit(s, c, context, steps),
            (CaseState.WithSupervisor s, CaseCommand.RecordReceipt c) => RecordReceipt(s, c, context, steps),
            (CaseState.WithSupervisor s, CaseCommand.RecordExtension c) => RecordExtension(@case, s, c, context, steps),
            (CaseState.WithSupervisor s, CaseCommand.RecordAnswer c) => RecordAnswer(@case, s, c, steps),
            (CaseState.Concurred, CaseCommand.LinkRegistration c) =>
                // Confirming the entry is what makes it true that a registration followed.
                steps.Requires(Power.CheckEntry).Add(CaseFindings.RegistrationFollows.Met()).Accept(new CaseEvent.RegistrationLinked(context.Today, c.Registration)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>Where the case stands after an event.</summary>
    /// <param name="state">Where it stood.</param>
    /// <param name="happened">The event.</param>
    /// <exception cref="CorruptHistoryException">The event cannot follow on that state: the history is damaged.</exception>
    public static CaseState Evolve(CaseState state, CaseEvent happened)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(happened);
        return Next(state, happened);
    }

    private static CaseState Next(CaseState state, CaseEvent happened) => (state, happened) switch
    {
        (CaseState.NotStarted, CaseEvent.PlanFixed e) => new CaseState.Planned(e.On),
        (CaseState.Planned, CaseEvent.InvestigationStarted e) => new CaseState.Investigating(e.On),
        (CaseState.Investigating or CaseState.Reported or CaseState.BeliefHeld or CaseState.BeliefNotHeld or CaseState.Necessary, CaseEvent.ReportRecorded e)
            when e.Version > ReportVersion(state) =>
            new CaseState.Reported(new(e.Version, e.On, e.Record.Sha256)),
        (CaseState.Reported s, CaseEvent.BeliefConcluded { Conclusion: BeliefConclusion.Held } e) => new CaseState.BeliefHeld(s.Report, e.On),
        (CaseState.Reported s, CaseEvent.BeliefConcluded) => new CaseState.BeliefNotHeld(s.Report),
        (CaseState.BeliefHeld s, CaseEvent.NecessityJudged { Conclusion: NecessityConclusion.Necessary } e) =>
            new CaseState.Necessary(new(s.Report, s.BeliefOn, e.On, e.LongerTermIndicated)),
        (CaseState.BeliefHeld, CaseEvent.NecessityJudged e) => new CaseState.NotNecessary(e.On),
        (CaseState.Necessary s, CaseEvent.SubmittedToSupervisor e) => new CaseState.WithSupervisor(s.File, new(e.Supervisor, e.On, e.ContentSha256)),
        (CaseState.WithSupervisor { Submission.ReceivedOn: null } s, CaseEvent.SupervisorReceived e) =>
            s with { Submission = s.Submission with { ReceivedOn = e.On, LastDay = e.LastDay } },
        (CaseState.WithSupervisor { Submission.ReceivedOn: not null } s, CaseEvent.SupervisorTermExtended e) =>
            s with
            {
                Submission = s.Submission with
                {
                    LastDay = e.LastDay,
                    Extensions = s.Submission.Extensions.Add(new(e.ToldOn, e.NewLastDay, true)),
                },
            },
        (CaseState.WithSupervisor { Submission.ReceivedOn: not null } s, CaseEvent.SupervisorAnswered { Concurs: true } e) => new CaseState.Concurred(s.File, s.Submission, e.On),
        (CaseState.WithSupervisor { Submission.ReceivedOn: not null }, CaseEvent.SupervisorAnswered e) => new CaseState.Dissented(e.On, e.Reasons is not null),
        (CaseState.Concurred s, CaseEvent.RegistrationLinked e) => new CaseState.Registered(s.ConcurredOn, e.Registration),
        _ => throw new CorruptHistoryException($"{happened.GetType().Name} cannot follow on {state.GetType().Name}"),
    };

    /// <summary>The state after a whole history.</summary>
    /// <param name="events">The events, oldest first.</param>
    /// <exception cref="CorruptHistoryException">The events do not form a possible history.</exception>
    public static CaseState Replay(IEnumerable<CaseEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        return events.Aggregate(CaseState.Initial, Evolve);
    }

    /// <summary>Every act of a case: which may be done now, and for the others what must come first.</summary>
    /// <param name="state">Where the case stands.</param>
    public static ValueList<PermittedAct> Permitted(CaseState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return Acts.Select(act => new PermittedAct(act, Obstacle(state, act))).ToValueList();
    }

    /// <summary>
    /// The ground for a registration. Reached only for a case in which the supervisor concurred; in any other state undetermined,
    /// with the finding that says what is not there.
    /// </summary>
    /// <param name="case">The case.</param>
    /// <param name="participant">The participant whose case it is.</param>
    /// <param name="state">Where the case stands.</param>
    public static Decision<RegistrationBasis> Basis(CaseId @case, ParticipantId participant, CaseState state)
    {
        ArgumentNullException.ThrowIfNull(participant);
        ArgumentNullException.ThrowIfNull(state);
        return state switch
        {
            CaseState.Concurred s => new Decision<RegistrationBasis>.Reached(
                new(@case, participant, s.File, s.Submission.Supervisor, s.ConcurredOn), [CaseFindings.SupervisorConcurs.Met()]),
            CaseState.Dissented => new Decision<RegistrationBasis>.Undetermined([CaseFindings.SupervisorConcurs.NotMet()]),
            CaseState.Registered => new Decision<RegistrationBasis>.Undetermined([CaseFindings.Order.NotMet(CodeNames.Argument(state))]),
            _ => new Decision<RegistrationBasis>.Undetermined([CaseFindings.SupervisorConcurs.Missing()]),
        };
    }

    /// <summary>What falls due in a case, and when: after the supervisor concurred, the registration (reading D6).</summary>
    /// <param name="state">Where the case stands.</param>
    public static ValueList<Obligation> Obligations(CaseState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state is CaseState.Concurred concurred ? [new("case.register", concurred.ConcurredOn)] : [];
    }

    private static Finding? Obstacle(CaseState state, string act)
    {
        var fits = act switch
        {
            "case.fix-plan" => state is CaseState.NotStarted,
            "case.start" => state is CaseState.Planned,
            "case.record-report" => state is CaseState.Investigating or CaseState.Reported or CaseState.BeliefHeld or CaseState.BeliefNotHeld or CaseState.Necessary,
            "case.conclude-belief" => state is CaseState.Reported,
            "case.judge-necessity" => state is CaseState.BeliefHeld,
            "case.submit" => state is CaseState.Necessary,
            "case.record-receipt" => state is CaseState.WithSupervisor { Submission.ReceivedOn: null },
            "case.record-extension" or "case.record-answer" => state is CaseState.WithSupervisor { Submission.ReceivedOn: not null },
            "case.link-registration" => state is CaseState.Concurred,
            _ => throw new ArgumentOutOfRangeException(nameof(act)),
        };
        if (fits)
        {
            return null;
        }

        return (act, state) switch
        {
            ("case.link-registration", CaseState.Dissented) => CaseFindings.SupervisorConcurs.NotMet(),
            ("case.link-registration", CaseState.WithSupervisor) => CaseFindings.SupervisorConcurs.Missing(),
            ("case.record-extension" or "case.record-answer", CaseState.WithSupervisor) => CaseFindings.ReceiptRecorded.Missing(),
            _ => CaseFindings.Order.NotMet(CodeNames.Argument(state)),
        };
    }

    private static ProcedureOutcome<CaseEvent> FixPlan(CaseId @case, CaseCommand.FixPlan c, Steps<CaseEvent> steps)
    {
        var decision = ReportRule.Decide(c.Plan);
        steps.AddRange(decision.Findings);
        if (steps.Blocked)
        {
            return steps.Refuse();
        }

        steps.NotInFuture(c.Plan.FixedOn!.Value);
        var record = WrittenRecord.Create(@case.Value, "plan.v1", RecordText.Of(c.Plan));
        return steps.Accept(new CaseEvent.PlanFixed(c.Plan.FixedOn.Value, record.Reference), record);
    }

    private static ProcedureOutcome<CaseEvent> Start(CaseState.Planned s, CaseCommand.StartInvestigation c, Steps<CaseEvent> steps) => steps
        .Add(InvestigationFindings.PlanBeforeStart.When(
            s.PlannedOn <= c.StartedOn, FindingArgument.Of("planDate", s.PlannedOn), FindingArgument.Of("startDate", c.StartedOn)))
        .NotInFuture(c.StartedOn)
        .Accept(new CaseEvent.InvestigationStarted(c.StartedOn));

    private static ProcedureOutcome<CaseEvent> RecordReport(
        CaseId @case, CaseState state, CaseCommand.RecordReport c, ActContext context, Steps<CaseEvent> steps)
    {
        steps.AddRange(ReportRule.Decide(c.Report, context.Rulebook).Findings);
        steps.NotBefore(context.Today, state switch
        {
            CaseState.Investigating s => s.StartedOn,
            CaseState.Reported s => s.Report.RecordedOn,
            CaseState.BeliefHeld s => s.BeliefOn,
            CaseState.BeliefNotHeld s => s.Report.RecordedOn,
            CaseState.Necessary s => s.File.NecessityOn,
            _ => context.Today,
        });

        var previous = ReportVersion(state);
        steps.Add(CaseFindings.ReportVersion.When(
            c.Report.Version > previous, FindingArgument.Of("version", c.Report.Version), FindingArgument.Of("previous", previous)));
        var record = WrittenRecord.Create(@case.Value, "report.v1", RecordText.Of(c.Report));
        return steps.Accept(new CaseEvent.ReportRecorded(context.Today, c.Report.Version, record.Reference), record);
    }

    private static int ReportVersion(CaseState state) => state switch
    {
        CaseState.Reported s => s.Report.Version,
        CaseState.BeliefHeld s => s.Report.Version,
        CaseState.BeliefNotHeld s => s.Report.Version,
        CaseState.Necessary s => s.File.Report.Version,
        _ => 0,
    };

    private static ProcedureOutcome<CaseEvent> ConcludeBelief(
        CaseId @case, CaseState.Reported s, CaseCommand.ConcludeBelief c, ActContext context, Steps<CaseEvent> steps)
    {
        steps.Requires(Power.DecideOnSupply);
        foreach (var day in Days(c.Facts))
        {
            steps.NotInFuture(day);
        }

        var decision = JustifiedBeliefRule.Decide(c.Facts, context.Rulebook);
        if (!decision.TryGetValue(out var conclusion))
        {
            return steps.AddRange(decision.Findings).Refuse();
        }

        if (steps.Blocked)
        {
            return steps.Refuse();
        }

        steps.NotBefore(context.Today, s.Report.RecordedOn);
        if (steps.Blocked)
        {
            return steps.Refuse();
        }

        var record = WrittenRecord.Create(@case.Value, "belief.v1", RecordText.Of(c.Facts));
        return Concluded(steps, decision.Findings, new CaseEvent.BeliefConcluded(context.Today, conclusion, record.Reference), record);
    }

    private static ProcedureOutcome<CaseEvent> JudgeNecessity(
        CaseId @case, CaseState.BeliefHeld s, CaseCommand.JudgeNecessity c, ActContext context, Steps<CaseEvent> steps)
    {
        steps.Requires(Power.DecideOnSupply).Own(c.Assessment.Necessary);
        steps.NotBefore(context.Today, s.BeliefOn);
        foreach (var judgement in new[]
            { c.Assessment.RelevantToOthers, c.Assessment.Proportionate, c.Assessment.ServesReasonablePurpose, c.Assessment.LongerTermIndicated })
        {
            if (judgement is not null)
            {
                steps.NotInFuture(judgement.DecidedOn);
            }
        }

        var decision = NecessityRule.Decide(c.Assessment);
        if (!decision.TryGetValue(out var conclusion))
        {
            return steps.AddRange(decision.Findings).Refuse();
        }

        if (steps.Blocked)
        {
            return steps.Refuse();
        }

        var record = WrittenRecord.Create(@case.Value, "necessity.v1", RecordText.Of(c.Assessment));
        return Concluded(
            steps,
            decision.Findings,
            new CaseEvent.NecessityJudged(context.Today, conclusion, c.Assessment.LongerTermIndicated?.Value ?? false, record.Reference),
            record);
    }

    /// <summary>The days that belief facts name; none of them lies in the future.</summary>
    private static IEnumerable<LocalDate> Days(BeliefFacts facts) => new[]
    {
        facts.ConductEstablished?.DecidedOn, facts.SuspicionHeavierThanReasonable?.DecidedOn, facts.StateOfMind?.DecidedOn,
        facts.AimedAtGain?.DecidedOn, facts.PunishableByLaw?.DecidedOn, facts.OldConductMayBeRegistered?.DecidedOn, facts.ConductEndedOn,
    }
    .Concat(facts.Evidence.SelectMany(e => new[] { e.LawfullyObtained?.DecidedOn, e.Verifiable?.DecidedOn }))
    .OfType<LocalDate>();

    // A negative conclusion is an accepted act: its findings explain it and do not refuse it.
    private static ProcedureOutcome<CaseEvent>.Accepted Concluded(
        Steps<CaseEvent> steps, ValueList<Finding> findings, CaseEvent happened, WrittenRecord record) =>
        new([happened], [record], steps.AddRange(findings).Findings);

    private static ProcedureOutcome<CaseEvent> Submit(CaseState.Necessary s, CaseCommand.Submit c, ActContext context, Steps<CaseEvent> steps)
    {
        steps.Requires(Power.DecideOnSupply).NotBefore(context.Today, s.File.NecessityOn);
        if (context.ActingKind is { } kind)
        {
            steps.Add(CaseFindings.SupervisorOfOwnKind.When(c.Supervisor.Participant == kind));
        }

        var supervisor = SupervisorAssignmentRule.Decide(c.Supervisor);
        steps.Add(CaseFindings.SubmissionAnonymised.Met());
        steps.Add(CaseFindings.SubmissionComplete.When(
            c.Report.Contains(SubmissionDocumentKind.InvestigationReport) && c.Report.Contains(SubmissionDocumentKind.AssessmentAccount)));
        if (!supervisor.TryGetValue(out var assigned))
        {
            return steps.AddRange(supervisor.Findings).Refuse();
        }

        if (steps.Blocked)
        {
            return steps.Refuse();
        }

        return new ProcedureOutcome<CaseEvent>.Accepted(
            [new CaseEvent.SubmittedToSupervisor(context.Today, assigned, c.Report.ContentHash)], [], steps.AddRange(supervisor.Findings).Findings);
    }

    private static ProcedureOutcome<CaseEvent> RecordReceipt(
        CaseState.WithSupervisor s, CaseCommand.RecordReceipt c, ActContext context, Steps<CaseEvent> steps)
    {
        steps.NotInFuture(c.ReceivedOn).NotBefore(c.ReceivedOn, s.Submission.SentOn).Add(CaseFindings.ReceiptRecorded.Met());
        var term = SupervisorTerms.Decide(
            s.Submission.Course with { CompleteReceiptOn = c.ReceivedOn }, context.Rulebook, context.Calendar);
        steps.AddRange(term.Findings);
        return term.TryGetValue(out var deadline)
            ? steps.Accept(new CaseEvent.SupervisorReceived(c.ReceivedOn, deadline.LastDay))
            : steps.Refuse();
    }

    private static ProcedureOutcome<CaseEvent> RecordExtension(
        CaseId @case, CaseState.WithSupervisor s, CaseCommand.RecordExtension c, ActContext context, Steps<CaseEvent> steps)
    {
        steps.NotInFuture(c.ToldOn);
        steps.NotBefore(c.ToldOn, s.Submission.ReceivedOn!.Value);
        steps.Add(CaseFindings.ExtensionMotivated.When(c.NewLastDay is not null && !string.IsNullOrWhiteSpace(c.Reason)));
        if (steps.Blocked)
        {
            return steps.Refuse();
        }

        var course = s.Submission.Course with { Extensions = s.Submission.Extensions.Add(new(c.ToldOn, c.NewLastDay, true)) };
        if (!SupervisorTerms.Decide(course, context.Rulebook, context.Calendar).TryGetValue(out var term))
        {
            throw new System.Diagnostics.UnreachableException();
        }

        // An extension told too late is recorded and moves nothing; its findings say so and refuse nothing.
        var record = WrittenRecord.Create(@case.Value, "supervisor-extension.v1", c.Reason!);
        return Concluded(
            steps, term.Explanation, new CaseEvent.SupervisorTermExtended(c.ToldOn, c.NewLastDay!.Value, term.LastDay, record.Reference), record);
    }

    private static ProcedureOutcome<CaseEvent> RecordAnswer(CaseId @case, CaseState.WithSupervisor s, CaseCommand.RecordAnswer c, Steps<CaseEvent> steps)
    {
        steps.NotInFuture(c.AnsweredOn);
        steps.NotBefore(c.AnsweredOn, s.Submission.ReceivedOn!.Value);
        var lastDay = s.Submission.LastDay!.Value;
        steps.Add(c.AnsweredOn <= lastDay
            ? CaseFindings.AnswerInTime.Met(FindingArgument.Of("date", lastDay))
            : CaseFindings.AnswerLate.Warning(FindingArgument.Of("date", lastDay)));
        if (steps.Blocked)
        {
            return steps.Refuse();
        }

        var hasReasons = !string.IsNullOrWhiteSpace(c.Reasons);
        steps.Add(c.Concurs ? CaseFindings.SupervisorConcurs.Met()
            : hasReasons ? CaseFindings.DissentMotivated.Met()
            : CaseFindings.DissentMotivated.Warning());
        if (!hasReasons)
        {
            return steps.Accept(new CaseEvent.SupervisorAnswered(c.AnsweredOn, c.Concurs, null));
        }

        var record = WrittenRecord.Create(@case.Value, "supervisor-answer.v1", c.Reasons!);
        return steps.Accept(new CaseEvent.SupervisorAnswered(c.AnsweredOn, c.Concurs, record.Reference), record);
    }
}
