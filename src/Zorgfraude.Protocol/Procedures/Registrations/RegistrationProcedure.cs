using System.Collections.Immutable;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Retention;
using Zorgfraude.Protocol.Rulebooks;
using Zorgfraude.Protocol.Terms;
using Zorgfraude.Registrations;
using Zorgfraude.Storage;

namespace Zorgfraude.Protocol.Procedures.Registrations;

/// <summary>
/// A registration, from entry to removal. Pure: the same state, act and context always give the same answer. No path leads to an
/// active registration without a concurring supervisor, a decided necessity and a second employee.
/// </summary>
public static class RegistrationProcedure
{
    /// <summary>Kind of the written record in which entered data wait for their check.</summary>
    internal const string DataRecordKind = "registration-data.v1";

    private static readonly ImmutableArray<string> Acts =
    [
        "registration.enter", "registration.check", "registration.notice", "registration.defer-notice",
        "registration.longer-term", "registration.review", "registration.remove",
    ];

    /// <summary>Judges an act: accepted with events, or refused with the findings that say why.</summary>
    /// <param name="registration">The registration; written records are tied to it.</param>
    /// <param name="state">Where it stands.</param>
    /// <param name="command">The act.</param>
    /// <param name="context">Who acts, when, under which law.</param>
    public static ProcedureOutcome<RegistrationEvent> Decide(
        RegistrationId registration, RegistrationState state, RegistrationCommand command, ActContext context)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(context);
        var steps = new Steps<RegistrationEvent>(context);
        if (Obstacle(state, command.Act) is { } obstacle)
        {
            return steps.Add(obstacle).Refuse();
        }

        return (state, command) switch
        {
            (_, RegistrationCommand.Enter c) => Enter(registration, c, context, steps),
            (RegistrationState.AwaitingCheck s, RegistrationCommand.CheckEntry c) => Check(s, c, context, steps),
            (RegistrationState.Active s, RegistrationCommand.RecordNotice c) => Notice(s, c, steps),
            (RegistrationState.Active, RegistrationCommand.DeferNotice c) => Defer(registration, c, context, steps),
            (RegistrationState.Active s, RegistrationCommand.DecideLongerTerm c) => LongerTerm(registration, s, c, context, steps),
            (RegistrationState.Active s, RegistrationCommand.MakeReview c) => Review(registration, s, c, context, steps),
            (RegistrationState.Active s, RegistrationCommand.Remove c) => Remove(registration, s, c, context, steps),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>Where the registration stands after an event.</summary>
    /// <param name="state">Where it stood.</param>
    /// <param name="happened">The event.</param>
    /// <exception cref="CorruptHistoryException">The event cannot follow on that state: the history is damaged.</exception>
    public static RegistrationState Evolve(RegistrationState state, RegistrationEvent happened) => (state, happened) switch
    {
        (RegistrationState.NotEntered, RegistrationEvent.Entered e) => new RegistrationState.AwaitingCheck(
            e.Case, e.By, e.On, e.DataSha256, e.Data, e.SubjectInformed),
        (RegistrationState.AwaitingCheck s, RegistrationEvent.EntryConfirmed e) when e.By != s.EnteredBy && e.SubjectInformed == s.SubjectInformed => new RegistrationState.Active(
            s.Case, e.On, e.RemoveOn, null, e.SubjectInformed ? new NoticeStanding.Given(e.On) : new NoticeStanding.Due(), []),
        (RegistrationState.AwaitingCheck s, RegistrationEvent.EntryRejected e) when e.By != s.EnteredBy => new RegistrationState.Rejected(e.On),
        (RegistrationState.Active { Notice: not NoticeStanding.Given } s, RegistrationEvent.NoticeRecorded e) => s with { Notice = new NoticeStanding.Given(e.On) },
        (RegistrationState.Active { Notice: not NoticeStanding.Given } s, RegistrationEvent.NoticeDeferred e) => s with { Notice = new NoticeStanding.Deferred(e.Ground, e.RecheckBy) },
        (RegistrationState.Active s, RegistrationEvent.LongerTermDecided e) => s with { RemoveOn = e.RemoveOn, LongerTerm = new(e.On, e.NamedEnd) },
        (RegistrationState.Active { LongerTerm: not null } s, RegistrationEvent.ReviewMade e) => s with { RemoveOn = e.RemoveOn, Reviews = s.Reviews.Add(e.On) },
        (RegistrationState.Active s, RegistrationEvent.Removed e) => new RegistrationState.Removed(s.RegisteredOn, e.On, e.Reason),
        _ => throw new CorruptHistoryException($"{happened.GetType().Name} cannot follow on {state.GetType().Name}"),
    };

    /// <summary>The state after a whole history.</summary>
    /// <param name="events">The events, oldest first.</param>
    /// <exception cref="CorruptHistoryException">The events do not form a possible history.</exception>
    public static RegistrationState Replay(IEnumerable<RegistrationEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        return events.Aggregate(RegistrationState.Initial, Evolve);
    }

    /// <summary>Every act of a registration: which may be done now, and for the others what must come first.</summary>
    /// <param name="state">Where the registration stands.</param>
    public static ValueList<PermittedAct> Permitted(RegistrationState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return Acts.Select(act => new PermittedAct(act, Obstacle(state, act))).ToValueList();
    }

    /// <summary>What falls due for a registration, and when.</summary>
    /// <param name="state">Where it stands.</param>
    /// <param name="rulebook">The law.</param>
    public static ValueList<Obligation> Obligations(RegistrationState state, Rulebook rulebook)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(rulebook);
        if (state is not RegistrationState.Active active)
        {
            return [];
        }

        var due = ImmutableArray.CreateBuilder<Obligation>();
        due.Add(new("registration.removal", active.RemoveOn));
        due.AddRange(active.Notice switch
        {
            NoticeStanding.Due => [new Obligation("registration.notice", active.RegisteredOn)],
            NoticeStanding.Deferred deferred => [new Obligation("registration.notice-recheck", deferred.RecheckBy)],
            _ => (ImmutableArray<Obligation>)[],
        });
        if (NextReview(active, rulebook) is { } review)
        {
            due.Add(new("registration.review", review.Due.LastDay));
        }

        return due.OrderBy(o => o.DueOn).ToValueList();
    }

    /// <summary>The first yearly review that has not been made, or null when none is to come before removal.</summary>
    /// <param name="active">The registration.</param>
    /// <param name="rulebook">The law.</param>
    public static ReviewMoment? NextReview(RegistrationState.Active active, Rulebook rulebook)
    {
        ArgumentNullException.ThrowIfNull(active);
        return active.LongerTerm is { } longer && RetentionTerms.Longer(active.RegisteredOn, longer.NamedEnd, rulebook).TryGetValue(out var term)
            ? ReviewTerms.Schedule(term, active.Reviews, rulebook).FirstOrDefault(r => r.HeldOn is null && r.Due.LastDay < active.RemoveOn)
            : null;
    }

    private static Finding? Obstacle(RegistrationState state, string act)
    {
        var fits = act switch
        {
            "registration.enter" => state is RegistrationState.NotEntered,
            "registration.check" => state is RegistrationState.AwaitingCheck,
            "registration.notice" or "registration.defer-notice" or "registration.longer-term" or "registration.review" or "registration.remove" =>
                state is RegistrationState.Active,
            _ => throw new ArgumentOutOfRangeException(nameof(act)),
        };
        return (act, state) switch
        {
            _ when !fits => RegistrationFindings.Order.NotMet(CodeNames.Argument(state)),
            ("registration.notice" or "registration.defer-notice", RegistrationState.Active { Notice: NoticeStanding.Given }) =>
                RegistrationFindings.NoticeNotGivenBefore.NotMet(),
            ("registration.review", RegistrationState.Active { LongerTerm: null }) => RetentionFindings.ReviewAhead.NotMet(),
            _ => null,
        };
    }

    private static ProcedureOutcome<RegistrationEvent> Enter(
        RegistrationId registration, RegistrationCommand.Enter c, ActContext context, Steps<RegistrationEvent> steps)
    {
        steps.Requires(Power.Register)
            .Add(RegistrationFindings.OwnCase.When(c.Basis.Participant == context.Actor.Participant))
            .Add(RegistrationFindings.SupervisorConcurred.Met(FindingArgument.Of("date", c.Basis.ConcurredOn)))
            .Add(RegistrationFindings.NecessityDecided.Met(FindingArgument.Of("date", c.Basis.File.NecessityOn)))
            .NotBefore(context.Today, c.Basis.ConcurredOn)
            .AddRange(SubjectSamenessRule.Decide(c.Basis.File.Report.Subject, c.SubjectRecord, c.Data.Subject, c.BetterData).Findings)
            .AddRange(ConcurrenceAgeRule.Decide(c.Basis.ConcurredOn, context.Today, context.Rulebook))
            .Own(c.BetterData);
        var better = c.BetterData is { } judgement
            ? WrittenRecord.Create(registration.Value, "better-data.v1", RecordText.Of("betere gegevens", judgement))
            : null;
        var record = WrittenRecord.Create(registration.Value, DataRecordKind, System.Text.Encoding.UTF8.GetString(c.Data.ToUtf8Json().AsSpan()));
        return steps.Accept(
            new RegistrationEvent.Entered(
                context.Today, context.Actor.Employee, c.Basis.Case, c.Basis.Supervisor, c.Basis.ConcurredOn, c.Data.Sha256(), record.Reference,
                c.Data.SubjectInformed, better?.Reference),
            better is null ? [record] : [record, better]);
    }

    private static ProcedureOutcome<RegistrationEvent> Check(
        RegistrationState.AwaitingCheck s, RegistrationCommand.CheckEntry c, ActContext context, Steps<RegistrationEvent> steps)
    {
        steps.Requires(Power.CheckEntry)
            .Add(RegistrationFindings.SecondEmployee.When(s.EnteredBy != context.Actor.Employee))
            .AddRange(CheckerOfParticipant(context))
            .Add(RegistrationFindings.CheckedAsEntered.When(string.Equals(s.DataSha256, c.DataSha256, StringComparison.Ordinal)))
            .NotBefore(context.Today, s.EnteredOn);
        if (steps.Blocked)
        {
            return steps.Refuse();
        }

        if (!c.IsRight)
        {
            return new ProcedureOutcome<RegistrationEvent>.Accepted(
                [new RegistrationEvent.EntryRejected(context.Today, context.Actor.Employee)], [], steps.Add(RegistrationFindings.EntryRight.NotMet()).Findings);
        }

        var end = RetentionTerms.Standard(context.Today, context.Rulebook);
        steps.Add(RegistrationFindings.EntryRight.Met())
            .Add(RegistrationFindings.ActiveFrom.Met(FindingArgument.Of("date", context.Today)))
            .AddRange(end.Removal.Explanation)
            .Add(RegistrationFindings.TellSupervisor.Warning())
            .Add(s.SubjectInformed
                ? RegistrationFindings.NoticeGiven.Met(FindingArgument.Of("date", context.Today))
                : RegistrationFindings.NoticeDue.Warning(FindingArgument.Of("date", context.Today)));
        return steps.Accept(new RegistrationEvent.EntryConfirmed(context.Today, context.Actor.Employee, end.Removal.DueOn, s.SubjectInformed));
    }

    // A processor's employee may check only where the reading was chosen, and then the explanation says so.
    private static ValueList<Finding> CheckerOfParticipant(ActContext context) => !context.Actor.IsOfProcessor ? []
        : context.Rulebook.Readings.ProcessorEmployeeMayCheckEntry ? [RegistrationFindings.CheckerOfParticipant.Warning()]
        : [RegistrationFindings.CheckerOfParticipant.NotMet()];

    private static ProcedureOutcome<RegistrationEvent> Notice(
        RegistrationState.Active s, RegistrationCommand.RecordNotice c, Steps<RegistrationEvent> steps) => steps
        // The notice changes a registered datum (item d), so it takes the power to change.
        .Requires(Power.Change)
        .Add(RegistrationFindings.NoticeNotGivenBefore.Met())
        .NotInFuture(c.GivenOn)
        .NotBefore(c.GivenOn, s.RegisteredOn)
        .Add(RegistrationFindings.NoticeGiven.Met(FindingArgument.Of("date", c.GivenOn)))
        .Accept(new RegistrationEvent.NoticeRecorded(c.GivenOn));

    private static ProcedureOutcome<RegistrationEvent> Defer(
        RegistrationId registration, RegistrationCommand.DeferNotice c, ActContext context, Steps<RegistrationEvent> steps)
    {
        var ground = CodeNames.Argument(c.Ground);
        steps.Requires(Power.DecideOnSupply).Own(c.Necessary)
            .Add(c.Necessary is not { IsMotivated: true } judgement
                ? RegistrationFindings.DeferralNecessary.NeedsJudgement(ground)
                : RegistrationFindings.DeferralNecessary.When(judgement.Value, ground))
            .Add(c.Necessary is { IsMotivated: true } ? RegistrationFindings.DeferralMotivated.Met() : RegistrationFindings.DeferralMotivated.Missing())
            .Add(RegistrationFindings.DeferralRecheck.When(c.RecheckBy > context.Today, FindingArgument.Of("date", c.RecheckBy)));
        if (steps.Blocked)
        {
            return steps.Refuse();
        }

        var record = WrittenRecord.Create(registration.Value, "notice-deferral.v1", RecordText.Of("achterwege laten", c.Necessary!));
        return steps.Accept(new RegistrationEvent.NoticeDeferred(context.Today, c.Ground, c.RecheckBy, record.Reference), record);
    }

    private static ProcedureOutcome<RegistrationEvent> LongerTerm(
        RegistrationId registration, RegistrationState.Active s, RegistrationCommand.DecideLongerTerm c, ActContext context, Steps<RegistrationEvent> steps)
    {
        var facts = c.Facts with { RegisteredOn = s.RegisteredOn, DecidedOn = context.Today };
        // What has ended is removed and not kept on, also when a review set the end.
        steps.Requires(Power.DecideOnExtension).Own(facts.LongerKeepingIndicated)
            .Add(RetentionFindings.DecidedBeforeRemoval.When(context.Today < s.RemoveOn, FindingArgument.Of("date", s.RemoveOn)));
        foreach (var judgement in facts.Circumstances.SelectMany(x => new[] { x.Established, x.OtherConduct }).Append(facts.Proportionate))
        {
            if (judgement is not null)
            {
                steps.NotInFuture(judgement.DecidedOn);
            }
        }

        var decision = LongerTermRule.Decide(facts, context.Rulebook);
        if (steps.Blocked || !decision.TryGetValue(out var term))
        {
            return steps.AddRange(decision.Findings).Refuse();
        }

        if (term is not LongerTermConclusion.Longer longer)
        {
            return steps.AddRange(decision.Findings).Refuse();
        }

        var record = WrittenRecord.Create(registration.Value, "longer-term.v1", RecordText.Of(
            facts.Circumstances.Select(x => (x.Kind.ToString(), x.Established))
                .Concat(facts.Circumstances.Select(x => (x.Kind + " (ander handelen)", x.OtherConduct)))
                .Append(("langer aangewezen", facts.LongerKeepingIndicated))
                .Append(("evenredig", facts.Proportionate))));
        // Circumstances that were put forward and not established stay in the findings; they explain and do not refuse.
        return new ProcedureOutcome<RegistrationEvent>.Accepted(
            [new RegistrationEvent.LongerTermDecided(context.Today, longer.Term.Removal.DueOn, facts.NamedEnd, longer.Circumstances, record.Reference)],
            [record],
            steps.AddRange(decision.Findings).Findings);
    }

    private static ProcedureOutcome<RegistrationEvent> Review(
        RegistrationId registration, RegistrationState.Active s, RegistrationCommand.MakeReview c, ActContext context, Steps<RegistrationEvent> steps)
    {
        steps.Requires(Power.DecideOnExtension).Own(c.LongerKeepingIndicated);
        if (NextReview(s, context.Rulebook) is not { } review)
        {
            return steps.Add(RetentionFindings.ReviewAhead.NotMet()).Refuse();
        }

        // One review a day: a second would count for nothing and could be repeated without end.
        if (context.Today < review.OpensOn || s.Reviews.Contains(context.Today))
        {
            return steps.Add(RetentionFindings.ReviewOpen.NotMet(FindingArgument.Of("date", review.Due.LastDay))).Refuse();
        }

        var by = FindingArgument.Of("date", review.Due.LastDay);
        steps.Add(RetentionFindings.ReviewOpen.Met(by));
        steps.Add(context.Today <= review.Due.LastDay ? RetentionFindings.ReviewInTime.Met(by) : RetentionFindings.ReviewLate.Warning(by));
        steps.Add(c.LongerKeepingIndicated is { IsMotivated: true } ? RetentionFindings.ReviewMotivated.Met() : RetentionFindings.ReviewMotivated.NeedsJudgement());
        var removeOn = s.RemoveOn;
        if (c.LongerKeepingIndicated is { Value: false })
        {
            // The review names the date, by default at once (reading B13); it can only bring the end forward.
            removeOn = c.EndOn ?? context.Today;
            steps.NotBefore(removeOn, context.Today);
            steps.Add(removeOn <= s.RemoveOn
                ? RegistrationFindings.ReviewEnded.Met(FindingArgument.Of("date", removeOn))
                : RetentionFindings.ReviewEnd.NotMet(FindingArgument.Of("date", removeOn), FindingArgument.Of("latest", s.RemoveOn)));
        }

        if (steps.Blocked)
        {
            return steps.Refuse();
        }

        var judgement = c.LongerKeepingIndicated!;
        var record = WrittenRecord.Create(registration.Value, "review.v1", RecordText.Of("langer bewaren aangewezen", judgement));
        return steps.Accept(new RegistrationEvent.ReviewMade(context.Today, judgement.Value, removeOn, record.Reference), record);
    }

    private static ProcedureOutcome<RegistrationEvent> Remove(
        RegistrationId registration, RegistrationState.Active s, RegistrationCommand.Remove c, ActContext context, Steps<RegistrationEvent> steps)
    {
        steps.Requires(Power.Remove);
        if (c.Reason == RemovalReason.TermEnded)
        {
            return steps
                .Add(RegistrationFindings.TermEnded.When(context.Today >= s.RemoveOn, FindingArgument.Of("date", s.RemoveOn)))
                .Accept(new RegistrationEvent.Removed(context.Today, c.Reason, null));
        }

        var definition = c.Reason switch
        {
            RemovalReason.BeliefEnded => RegistrationFindings.BeliefEnded,
            RemovalReason.ErasureGranted => RegistrationFindings.ErasureGranted,
            RemovalReason.ObjectionUpheld => RegistrationFindings.ObjectionUpheld,
            RemovalReason.UnlawfulProcessing => RegistrationFindings.Unlawful,
            RemovalReason.NoLongerNeeded => RegistrationFindings.NoLongerNeeded,
            _ => throw new ArgumentOutOfRangeException(nameof(c), "ZF0111: there is no such reason for removal."),
        };
        steps.Own(c.Judgement)
            .Add(c.Judgement is null ? definition.NeedsJudgement() : definition.When(c.Judgement.Value))
            .Add(c.Judgement is { IsMotivated: true } ? RegistrationFindings.RemovalMotivated.Met() : RegistrationFindings.RemovalMotivated.Missing());
        if (steps.Blocked)
        {
            return steps.Refuse();
        }

        var record = WrittenRecord.Create(registration.Value, "removal.v1", RecordText.Of("verwijdering", c.Judgement!));
        return steps.Accept(new RegistrationEvent.Removed(context.Today, c.Reason, record.Reference), record);
    }
}
