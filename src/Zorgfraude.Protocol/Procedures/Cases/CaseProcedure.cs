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
using Zorgfraude.Protocol.Worklists;
using Zorgfraude.Registrations;
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
        "case.submit", "case.record-receipt", "case.record-question", "case.send-additional-data", "case.record-additional-receipt",
        "case.record-extension", "case.record-answer", "case.record-dissent-reasons", "case.link-registration",
        "case.record-supervisor-told", "case.weigh-ground", "case.record-removal",
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
            (CaseState.Necessary s, CaseCommand.Submit c) => Submit(@case, s, c, context, steps),
            (CaseState.WithSupervisor s, CaseCommand.RecordReceipt c) => RecordReceipt(s, c, context, steps),
            (CaseState.WithSupervisor s, CaseCommand.RecordQuestion c) => RecordQuestion(@case, s, c, context, steps),
            (CaseState.WithSupervisor s, CaseCommand.SendAdditionalData c) => SendAdditionalData(s, c, context, steps),
            (CaseState.WithSupervisor s, CaseCommand.RecordAdditionalReceipt c) => RecordAdditionalReceipt(s, c, context, steps),
            (CaseState.WithSupervisor s, CaseCommand.RecordExtension c) => RecordExtension(@case, s, c, context, steps),
            (CaseState.WithSupervisor s, CaseCommand.RecordAnswer c) => RecordAnswer(@case, s, c, steps),
            (CaseState.Dissented s, CaseCommand.RecordDissentReasons c) => RecordDissentReasons(@case, s, c, steps),
            (CaseState.Registered s, CaseCommand.RecordSupervisorTold c) => steps
                .NotInFuture(c.ToldOn)
                .NotBefore(c.ToldOn, s.RegisteredOn)
                .Add(CaseFindings.SupervisorTold.Met(FindingArgument.Of("date", c.ToldOn)))
                .Accept(new CaseEvent.SupervisorTold(c.ToldOn)),
            (_, CaseCommand.WeighGround c) => WeighGround(@case, state, c, context, steps),
            (_, CaseCommand.RecordRemoval c) => steps
                .Requires(Power.Remove)
                .Add(CaseFindings.RegistrationOfCase.When(c.Registration == RegistrationOf(state)))
                .Accept(new CaseEvent.RegistrationRemoved(context.Today, c.Registration)),
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
            new CaseState.Reported(Report(e)),
        (CaseState.Registered s, CaseEvent.ReportRecorded e) when e.Version > s.Report.Version => s with { Report = Report(e), ReopenedOn = e.On },
        (CaseState.Reported s, CaseEvent.BeliefConcluded { Conclusion: BeliefConclusion.Held } e) => new CaseState.BeliefHeld(s.Report, e.On),
        (CaseState.Reported s, CaseEvent.BeliefConcluded) => new CaseState.BeliefNotHeld(s.Report),
        (CaseState.BeliefHeld s, CaseEvent.NecessityJudged { Conclusion: NecessityConclusion.Necessary } e) =>
            new CaseState.Necessary(new(s.Report, s.BeliefOn, e.On, e.LongerTermIndicated)),
        (CaseState.BeliefHeld s, CaseEvent.NecessityJudged e) => new CaseState.NotNecessary(s.Report, e.On),
        (CaseState.Necessary s, CaseEvent.SubmittedToSupervisor e) =>
            new CaseState.WithSupervisor(s.File, new(e.Supervisor, e.On, e.ContentSha256) { Earlier = e.Earlier }),
        (CaseState.WithSupervisor { Submission.ReceivedOn: null } s, CaseEvent.SupervisorReceived e) =>
            s with { Submission = s.Submission with { ReceivedOn = e.On, LastDay = e.LastDay } },
        (CaseState.WithSupervisor { Submission.ReceivedOn: not null } s, CaseEvent.AdditionalDataAsked e) =>
            s with { Submission = s.Submission with { LastDay = e.LastDay, AdditionalData = s.Submission.AdditionalData.Add(new(e.On)) } },
        (CaseState.WithSupervisor s, CaseEvent.AdditionalDataSent e) when s.Submission.AdditionalData.Any(a => a.SentOn is null) =>
            s with { Submission = s.Submission with { AdditionalData = Sent(s.Submission.AdditionalData, e.On, e.ContentSha256) } },
        (CaseState.WithSupervisor s, CaseEvent.AdditionalDataReceived e) when s.Submission.AdditionalData.Any(a => a.IsUnderWay) =>
            s with { Submission = s.Submission with { LastDay = e.LastDay, AdditionalData = Received(s.Submission.AdditionalData, e.On) } },
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
        (CaseState.WithSupervisor { Submission.ReceivedOn: not null } s, CaseEvent.SupervisorAnswered e) =>
            new CaseState.Dissented(s.File, s.Submission, e.On, e.Reasons is not null),
        (CaseState.Dissented { HasReasons: false } s, CaseEvent.DissentExplained) => s with { HasReasons = true },
        (CaseState.Concurred s, CaseEvent.RegistrationLinked e) => new CaseState.Registered(s.File, s.ConcurredOn, e.Registration, e.On),
        (CaseState.Registered { SupervisorToldOn: null } s, CaseEvent.SupervisorTold e) => s with { SupervisorToldOn = e.On },
        (CaseState.Concurred, CaseEvent.GroundWeighed { Conclusion: GroundConclusion.Stands }) => state,
        (CaseState.Concurred s, CaseEvent.GroundWeighed e) => new CaseState.GroundEnded(s.File.Report, e.Conclusion, e.KnownOn, null, null),
        (CaseState.Registered s, CaseEvent.GroundWeighed { Conclusion: GroundConclusion.Stands }) => s with { ReopenedOn = null },
        (CaseState.Registered s, CaseEvent.GroundWeighed e) => new CaseState.GroundEnded(s.Report, e.Conclusion, e.KnownOn, s.Registration, e.EndBy),
        (CaseState.Registered s, CaseEvent.RegistrationRemoved e) when s.Registration == e.Registration =>
            new CaseState.Closed(s.Report, e.Registration, e.On),
        (CaseState.GroundEnded s, CaseEvent.RegistrationRemoved e) when s.Registration == e.Registration =>
            new CaseState.Closed(s.Report, e.Registration, e.On),
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
            CaseState.Registered or CaseState.GroundEnded or CaseState.Closed =>
                new Decision<RegistrationBasis>.Undetermined([CaseFindings.Order.NotMet(CodeNames.Argument(state))]),
            _ => new Decision<RegistrationBasis>.Undetermined([CaseFindings.SupervisorConcurs.Missing()]),
        };
    }

    /// <summary>
    /// The file on which the supervisor did not concur, to name when the matter is submitted again. Reached only in that state.
    /// </summary>
    /// <param name="case">The case.</param>
    /// <param name="participant">The participant whose case it is.</param>
    /// <param name="state">Where the case stands.</param>
    public static Decision<DissentedFile> Dissent(CaseId @case, ParticipantId participant, CaseState state)
    {
        ArgumentNullException.ThrowIfNull(participant);
        ArgumentNullException.ThrowIfNull(state);
        return state is CaseState.Dissented s
            ? new Decision<DissentedFile>.Reached(new(@case, participant, s.Submission.ContentSha256, s.AnsweredOn), [CaseFindings.EarlierOwn.Met()])
            : new Decision<DissentedFile>.Undetermined([CaseFindings.EarlierOwn.NotMet()]);
    }

    /// <summary>The newest report that a case rests on, or null before there is one.</summary>
    /// <param name="state">Where the case stands.</param>
    public static ReportFacts? ReportOf(CaseState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state switch
        {
            CaseState.Reported s => s.Report,
            CaseState.BeliefHeld s => s.Report,
            CaseState.BeliefNotHeld s => s.Report,
            CaseState.Necessary s => s.File.Report,
            CaseState.NotNecessary s => s.Report,
            CaseState.WithSupervisor s => s.File.Report,
            CaseState.Concurred s => s.File.Report,
            CaseState.Dissented s => s.File.Report,
            CaseState.Registered s => s.Report,
            CaseState.GroundEnded s => s.Report,
            CaseState.Closed s => s.Report,
            _ => null,
        };
    }

    /// <summary>
    /// Whether the subject data of a case can go: met when the case cannot lead to a registration any more, and not met while it can.
    /// </summary>
    /// <param name="state">Where the case stands.</param>
    public static Finding MayForgetSubject(CaseState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return CaseFindings.SubjectNoLongerNeeded.When(
            state is CaseState.BeliefNotHeld or CaseState.NotNecessary or CaseState.Dissented or CaseState.Registered or CaseState.GroundEnded or CaseState.Closed);
    }

    /// <summary>
    /// What falls due in a case, and when: the registration after the supervisor concurred (reading D6), the question for the reasons of
    /// a dissent, telling the supervisor of the registration (reading D8), weighing the ground after a newer report, and the removal
    /// once the ground fell away.
    /// </summary>
    /// <param name="state">Where the case stands.</param>
    public static ValueList<Obligation> Obligations(CaseState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state switch
        {
            CaseState.Concurred s => [ObligationCatalogue.Register.On(s.ConcurredOn)],
            CaseState.Dissented { HasReasons: false } s => [ObligationCatalogue.AskReasons.On(s.AnsweredOn)],
            CaseState.Registered s =>
            [
                .. s.SupervisorToldOn is null ? (ValueList<Obligation>)[ObligationCatalogue.TellSupervisor.On(s.RegisteredOn)] : [],
                .. s.ReopenedOn is { } reopened ? (ValueList<Obligation>)[ObligationCatalogue.WeighGround.On(reopened)] : [],
            ],
            CaseState.GroundEnded { EndBy: { } endBy } => [ObligationCatalogue.EndProcessing.On(endBy)],
            _ => [],
        };
    }

    private static Finding? Obstacle(CaseState state, string act)
    {
        var fits = act switch
        {
            "case.fix-plan" => state is CaseState.NotStarted,
            "case.start" => state is CaseState.Planned,
            "case.record-report" => state is CaseState.Investigating or CaseState.Reported or CaseState.BeliefHeld or CaseState.BeliefNotHeld or CaseState.Necessary
                or CaseState.Registered,
            "case.conclude-belief" => state is CaseState.Reported,
            "case.judge-necessity" => state is CaseState.BeliefHeld,
            "case.submit" => state is CaseState.Necessary,
            "case.record-receipt" => state is CaseState.WithSupervisor { Submission.ReceivedOn: null },
            "case.record-extension" or "case.record-answer" or "case.record-question" => state is CaseState.WithSupervisor { Submission.ReceivedOn: not null },
            "case.send-additional-data" => state is CaseState.WithSupervisor s && s.Submission.AdditionalData.Any(a => a.SentOn is null),
            "case.record-additional-receipt" => state is CaseState.WithSupervisor s && s.Submission.AdditionalData.Any(a => a.IsUnderWay),
            "case.record-dissent-reasons" => state is CaseState.Dissented { HasReasons: false },
            "case.link-registration" => state is CaseState.Concurred,
            "case.record-supervisor-told" => state is CaseState.Registered { SupervisorToldOn: null },
            "case.weigh-ground" => state is CaseState.Concurred or CaseState.Registered,
            "case.record-removal" => RegistrationOf(state) is not null,
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
            ("case.send-additional-data", CaseState.WithSupervisor) => CaseFindings.QuestionOpen.NotMet(),
            ("case.record-additional-receipt", CaseState.WithSupervisor) => CaseFindings.AdditionalDataSent.NotMet(),
            ("case.record-extension" or "case.record-answer" or "case.record-question", CaseState.WithSupervisor) => CaseFindings.ReceiptRecorded.Missing(),
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
            CaseState.Registered s => LocalDate.Max(s.RegisteredOn, s.Report.RecordedOn),
            _ => context.Today,
        });
        steps.AddRange(SubjectRule.Decide(c.About).Findings);
        if (ReportOf(state) is { Subject.Kind: var kind })
        {
            steps.Add(CaseFindings.SubjectKindSame.When(kind == c.About.Kind));
        }

        if (c.About.HasLegalPersonality is { } judged)
        {
            steps.NotInFuture(judged.DecidedOn);
        }

        var previous = ReportVersion(state);
        steps.Add(CaseFindings.ReportVersion.When(
            c.Report.Version > previous, FindingArgument.Of("version", c.Report.Version), FindingArgument.Of("previous", previous)));
        if (steps.Blocked)
        {
            return steps.Refuse();
        }

        var record = WrittenRecord.Create(@case.Value, "report.v1", RecordText.Of(c.Report, c.About));
        var subject = SubjectRecord.Create(@case.Value, c.About.Subject, context.Salt);
        return steps.Accept(
            new CaseEvent.ReportRecorded(context.Today, c.Report.Version, record.Reference, new(c.About.Kind, subject.Reference)), record, subject);
    }

    private static int ReportVersion(CaseState state) => ReportOf(state)?.Version ?? 0;

    private static ReportFacts Report(CaseEvent.ReportRecorded e) => new(e.Version, e.On, e.Record.Sha256, e.Subject);

    private static RegistrationId? RegistrationOf(CaseState state) => state switch
    {
        CaseState.Registered s => s.Registration,
        CaseState.GroundEnded s => s.Registration,
        _ => null,
    };

    private static ValueList<AdditionalData> Sent(ValueList<AdditionalData> data, LocalDate on, string sha256) =>
        data.Select(a => a.SentOn is null ? a with { SentOn = on, ContentSha256 = sha256 } : a).ToValueList();

    private static ValueList<AdditionalData> Received(ValueList<AdditionalData> data, LocalDate on) =>
        data.Select(a => a.IsUnderWay ? a with { ReceivedOn = on } : a).ToValueList();

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
    .OfType<LocalDate>()
    .Concat(facts.Evidence.SelectMany(e => e.Holds?.Days ?? []));

    // A negative conclusion is an accepted act: its findings explain it and do not refuse it.
    private static ProcedureOutcome<CaseEvent>.Accepted Concluded(
        Steps<CaseEvent> steps, ValueList<Finding> findings, CaseEvent happened, WrittenRecord record) =>
        new([happened], [record], steps.AddRange(findings).Findings);

    private static ProcedureOutcome<CaseEvent> Submit(
        CaseId @case, CaseState.Necessary s, CaseCommand.Submit c, ActContext context, Steps<CaseEvent> steps)
    {
        steps.Requires(Power.DecideOnSupply).NotBefore(context.Today, s.File.NecessityOn);
        steps.AddRange(ResubmissionRule.Decide(c.Earlier, context.Actor.Participant, c.Report.ContentHash, context.Rulebook).Findings);
        var earlier = c.Earlier as EarlierSubmission.Dissented;
        steps.Own(earlier?.HasNewEvidence);
        if (earlier is not null)
        {
            steps.NotBefore(context.Today, earlier.File.AnsweredOn);
        }

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

        var evidence = earlier?.HasNewEvidence is { } judgement
            ? WrittenRecord.Create(@case.Value, "new-evidence.v1", RecordText.Of("nieuw bewijs", judgement))
            : null;
        return new ProcedureOutcome<CaseEvent>.Accepted(
            [new CaseEvent.SubmittedToSupervisor(context.Today, assigned, c.Report.ContentHash, earlier?.File.Case, evidence?.Reference)],
            evidence is null ? [] : [evidence],
            steps.AddRange(supervisor.Findings).Findings);
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

    private static ProcedureOutcome<CaseEvent> RecordQuestion(
        CaseId @case, CaseState.WithSupervisor s, CaseCommand.RecordQuestion c, ActContext context, Steps<CaseEvent> steps)
    {
        steps.NotInFuture(c.AskedOn)
            .NotBefore(c.AskedOn, s.Submission.ReceivedOn!.Value)
            .Add(string.IsNullOrWhiteSpace(c.Question) ? CaseFindings.QuestionWritten.Missing() : CaseFindings.QuestionWritten.Met());
        if (steps.Blocked)
        {
            return steps.Refuse();
        }

        var asked = s.Submission.AdditionalData.Add(new(c.AskedOn));
        var record = WrittenRecord.Create(@case.Value, "supervisor-question.v1", c.Question);
        return Running(s.Submission with { AdditionalData = asked }, context, steps, lastDay => new CaseEvent.AdditionalDataAsked(c.AskedOn, lastDay, record.Reference), record);
    }

    private static ProcedureOutcome<CaseEvent> SendAdditionalData(
        CaseState.WithSupervisor s, CaseCommand.SendAdditionalData c, ActContext context, Steps<CaseEvent> steps) => steps
        .Requires(Power.DecideOnSupply)
        .Add(CaseFindings.QuestionOpen.Met())
        .NotBefore(context.Today, s.Submission.AdditionalData.Where(a => a.SentOn is null).Max(a => a.AskedOn))
        .Add(CaseFindings.AdditionalDataAnonymised.When(c.Data.Documents.All(d => d.Kind == SubmissionDocumentKind.AdditionalData)))
        .Accept(new CaseEvent.AdditionalDataSent(context.Today, c.Data.ContentHash));

    private static ProcedureOutcome<CaseEvent> RecordAdditionalReceipt(
        CaseState.WithSupervisor s, CaseCommand.RecordAdditionalReceipt c, ActContext context, Steps<CaseEvent> steps)
    {
        steps.Add(CaseFindings.AdditionalDataSent.Met())
            .NotInFuture(c.ReceivedOn)
            .NotBefore(c.ReceivedOn, s.Submission.AdditionalData.Where(a => a.IsUnderWay).Max(a => a.SentOn!.Value));
        return steps.Blocked
            ? steps.Refuse()
            : Running(
                s.Submission with { AdditionalData = Received(s.Submission.AdditionalData, c.ReceivedOn) },
                context,
                steps,
                lastDay => new CaseEvent.AdditionalDataReceived(c.ReceivedOn, lastDay));
    }

    // The term as it runs on. What the term rule says explains and refuses nothing: what happened is recorded.
    private static ProcedureOutcome<CaseEvent> Running(
        Submission submission, ActContext context, Steps<CaseEvent> steps, Func<LocalDate, CaseEvent> happened, params ReadOnlySpan<WrittenRecord> records) =>
        SupervisorTerms.Decide(submission.Course, context.Rulebook, context.Calendar).TryGetValue(out var term)
            ? new ProcedureOutcome<CaseEvent>.Accepted([happened(term.LastDay)], ValueList.Create(records), steps.AddRange(term.Explanation).Findings)
            : throw new System.Diagnostics.UnreachableException();

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

        // An extension told too late is recorded and moves nothing.
        var record = WrittenRecord.Create(@case.Value, "supervisor-extension.v1", c.Reason!);
        var extended = s.Submission with { Extensions = s.Submission.Extensions.Add(new(c.ToldOn, c.NewLastDay, true)) };
        return Running(
            extended, context, steps, lastDay => new CaseEvent.SupervisorTermExtended(c.ToldOn, c.NewLastDay!.Value, lastDay, record.Reference), record);
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

    private static ProcedureOutcome<CaseEvent> RecordDissentReasons(
        CaseId @case, CaseState.Dissented s, CaseCommand.RecordDissentReasons c, Steps<CaseEvent> steps)
    {
        steps.NotInFuture(c.GivenOn)
            .NotBefore(c.GivenOn, s.AnsweredOn)
            .Add(string.IsNullOrWhiteSpace(c.Reasons) ? CaseFindings.DissentMotivated.Missing() : CaseFindings.DissentMotivated.Met());
        if (steps.Blocked)
        {
            return steps.Refuse();
        }

        var record = WrittenRecord.Create(@case.Value, "supervisor-answer.v1", c.Reasons);
        return steps.Accept(new CaseEvent.DissentExplained(c.GivenOn, record.Reference), record);
    }

    private static ProcedureOutcome<CaseEvent> WeighGround(
        CaseId @case, CaseState state, CaseCommand.WeighGround c, ActContext context, Steps<CaseEvent> steps)
    {
        steps.Requires(Power.DecideOnSupply).Own(c.BeliefStands).Own(c.NeedStands)
            .NotInFuture(c.KnownOn)
            .NotBefore(c.KnownOn, state is CaseState.Concurred s ? s.ConcurredOn : ((CaseState.Registered)state).RegisteredOn);
        var decision = GroundRule.Decide(c.BeliefStands, c.NeedStands);
        if (steps.Blocked || !decision.TryGetValue(out var conclusion))
        {
            return steps.AddRange(decision.Findings).Refuse();
        }

        LocalDate? endBy = null;
        if (conclusion != GroundConclusion.Stands && state is CaseState.Registered)
        {
            endBy = ImmediateTerms.Decide(c.KnownOn, CaseFindings.EndProcessing.Citation, context.Rulebook, context.Calendar).Due.LastDay;
            steps.Add(CaseFindings.EndProcessing.Warning(FindingArgument.Of("date", endBy.Value)));
        }

        var record = WrittenRecord.Create(
            @case.Value, "ground.v1", RecordText.Of([("overtuiging bestaat nog", c.BeliefStands), ("noodzaak bestaat nog", c.NeedStands)]));
        return Concluded(steps, decision.Findings, new CaseEvent.GroundWeighed(context.Today, c.KnownOn, conclusion, endBy, record.Reference), record);
    }
}
