using System.Collections.Immutable;
using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Readings;
using Zorgfraude.Protocol.Retention;
using Zorgfraude.Protocol.Rulebooks;
using Zorgfraude.Protocol.Terms;
using Zorgfraude.Protocol.Worklists;
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
        "registration.correct", "registration.check-correction",
        "registration.end-deferral", "registration.restrict", "registration.allow-restricted-use", "registration.announce-lifting",
        "registration.lift-restriction", "registration.longer-term", "registration.longer-term-notice", "registration.review", "registration.end-processing", "registration.remove",
    ];

    /// <summary>Judges an act: accepted with events, or refused with the findings that say why.</summary>
    /// <param name="registration">The registration; written records are tied to it.</param>
    /// <param name="state">Where it stands.</param>
    /// <param name="command">The act.</param>
    /// <param name="context">Who acts, when, under which law.</param>
    /// <exception cref="ArgumentException">A ground, a reason or an exception to a restriction does not exist.</exception>
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
            (RegistrationState.Active s, RegistrationCommand.EndDeferral c) => EndDeferral(registration, s, c, steps),
            (RegistrationState.Active s, RegistrationCommand.Restrict c) => Restrict(registration, s, c, context, steps),
            (RegistrationState.Active { Restriction: { } restriction }, RegistrationCommand.AllowRestrictedUse c) => AllowUse(registration, restriction, c, context, steps),
            (RegistrationState.Active { Restriction: { } restriction }, RegistrationCommand.AnnounceLifting c) => AnnounceLifting(restriction, c, steps),
            (RegistrationState.Active s, RegistrationCommand.LiftRestriction c) => LiftRestriction(registration, s, c, context, steps),
            (RegistrationState.Active { LongerTerm: { } longer }, RegistrationCommand.RecordLongerTermNotice c) => LongerTermNotice(longer, c, steps),
            (RegistrationState.Active s, RegistrationCommand.Correct c) => Correct(registration, s, c, context, steps),
            (RegistrationState.Active { Correction: { } waiting } s, RegistrationCommand.CheckCorrection c) => CheckCorrection(s, waiting, c, context, steps),
            (RegistrationState.Active s, RegistrationCommand.DecideLongerTerm c) => LongerTerm(registration, s, c, context, steps),
            (RegistrationState.Active s, RegistrationCommand.MakeReview c) => Review(registration, s, c, context, steps),
            (RegistrationState.Active s, RegistrationCommand.EndProcessing c) => EndProcessing(registration, s, c, context, steps),
            (RegistrationState.Active s, RegistrationCommand.Remove c) => Remove(registration, s, c, context, steps),
            (RegistrationState.RemovalDue s, RegistrationCommand.Remove c) => Remove(registration, s, c, context, steps),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>Where the registration stands after an event.</summary>
    /// <param name="state">Where it stood.</param>
    /// <param name="happened">The event.</param>
    /// <exception cref="CorruptHistoryException">The event cannot follow on that state: the history is damaged.</exception>
    public static RegistrationState Evolve(RegistrationState state, RegistrationEvent happened)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(happened);
        return Next(state, happened);
    }

    private static RegistrationState Next(RegistrationState state, RegistrationEvent happened) => (state, happened) switch
    {
        (RegistrationState.NotEntered, RegistrationEvent.Entered e) => new RegistrationState.AwaitingCheck(
            e.Case, e.By, e.On, e.DataSha256, e.Data, e.SubjectInformed, e.SubjectKind),
        (RegistrationState.AwaitingCheck s, RegistrationEvent.EntryConfirmed e) when e.By != s.EnteredBy && e.SubjectInformed == s.SubjectInformed => new RegistrationState.Active(
            s.Case, e.On, e.RemoveOn, null, e.SubjectInformed ? new NoticeStanding.Given(e.On) : new NoticeStanding.Due(e.On), [], s.SubjectKind, null),
        (RegistrationState.AwaitingCheck s, RegistrationEvent.EntryRejected e) when e.By != s.EnteredBy => new RegistrationState.Rejected(e.On),
        (RegistrationState.Active { Notice.IsInformed: false } s, RegistrationEvent.NoticeRecorded e) => s with { Notice = new NoticeStanding.Given(e.On), LongerTerm = ToldBy(s.LongerTerm, e.On) },
        (RegistrationState.Active { Notice.IsInformed: false } s, RegistrationEvent.NoticeDeferred e) => s with { Notice = new NoticeStanding.Deferred(e.Ground, e.RecheckBy) },
        (RegistrationState.Active { Notice: NoticeStanding.Deferred } s, RegistrationEvent.NoticeGroundLapsed e) =>
            s with { Notice = e.AlreadyInformed ? new NoticeStanding.AlreadyKnown(e.On) : new NoticeStanding.Due(e.LapsedOn) },
        (RegistrationState.Active { Restriction: null } s, RegistrationEvent.Restricted e) => s with { Restriction = new(e.Ground, e.On, SuppressesHits: e.SuppressesHits) },
        (RegistrationState.Active { Restriction: { } restriction } s, RegistrationEvent.RestrictedUseAllowed e) when !restriction.Uses.Contains(e.Ground) =>
            s with { Restriction = restriction with { Uses = restriction.Uses.Add(e.Ground) } },
        (RegistrationState.Active { Restriction: { LiftingAnnouncedOn: null } restriction } s, RegistrationEvent.LiftingAnnounced e) => s with { Restriction = restriction with { LiftingAnnouncedOn = e.On } },
        (RegistrationState.Active { Restriction.LiftingAnnouncedOn: not null } s, RegistrationEvent.RestrictionLifted) => s with { Restriction = null },
        (RegistrationState.Active s, RegistrationEvent.LongerTermDecided e) => s with { RemoveOn = e.RemoveOn, LongerTerm = new(e.On, e.NamedEnd) },
        (RegistrationState.Active { LongerTerm: { SubjectToldOn: null } longer } s, RegistrationEvent.LongerTermNoticeRecorded e) => s with { LongerTerm = longer with { SubjectToldOn = e.On } },
        (RegistrationState.Active { LongerTerm: not null } s, RegistrationEvent.ReviewMade e) => s with { RemoveOn = e.RemoveOn, Reviews = s.Reviews.Add(e.On) },
        (RegistrationState.Active { Correction: null } s, RegistrationEvent.CorrectionEntered e) => s with { Correction = new(e.By, e.On, e.DataSha256, e.Data) },
        (RegistrationState.Active { Correction: { } waiting } s, RegistrationEvent.CorrectionConfirmed e) when e.By != waiting.EnteredBy =>
            s with { Correction = null, CorrectedSha256 = waiting.DataSha256 },
        (RegistrationState.Active { Correction: { } waiting } s, RegistrationEvent.CorrectionRejected e) when e.By != waiting.EnteredBy => s with { Correction = null },
        (RegistrationState.Active s, RegistrationEvent.ProcessingEnded e) when e.Reason != RemovalReason.TermEnded =>
            new RegistrationState.RemovalDue(s.Case, s.RegisteredOn, e.On, e.Reason, e.RemoveBy, e.WarnFrom, e.Reasons),
        (RegistrationState.Active s, RegistrationEvent.Removed e) => new RegistrationState.Removed(s.RegisteredOn, e.On, e.Reason),
        (RegistrationState.RemovalDue s, RegistrationEvent.Removed e) when e.Reason == s.Reason => new RegistrationState.Removed(s.RegisteredOn, e.On, e.Reason),
        _ => throw new CorruptHistoryException($"{happened.GetType().Name} cannot follow on {state.GetType().Name}"),
    };

    // A notice of registration that is given after the decision states the longer term (protocol 7.1, item e).
    private static LongerTermDecision? ToldBy(LongerTermDecision? longer, LocalDate noticeOn) =>
        longer is { SubjectToldOn: null } untold && noticeOn >= untold.DecidedOn ? untold with { SubjectToldOn = noticeOn } : longer;

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
        if (state is RegistrationState.RemovalDue ended)
        {
            return [ObligationCatalogue.RemovalAtOnce.On(ended.RemoveBy)];
        }

        if (state is not RegistrationState.Active active)
        {
            return [];
        }

        var due = ImmutableArray.CreateBuilder<Obligation>();
        due.Add(ObligationCatalogue.Removal.On(active.RemoveOn));
        due.AddRange(active.Notice switch
        {
            NoticeStanding.Due notice => [ObligationCatalogue.Notice.On(notice.Since)],
            NoticeStanding.Deferred deferred => [ObligationCatalogue.NoticeRecheck.On(deferred.RecheckBy)],
            _ => (ImmutableArray<Obligation>)[],
        });
        if (LongerTermToTell(active) is { } longer)
        {
            due.Add(ObligationCatalogue.LongerTermNotice.On(longer.DecidedOn));
        }

        if (NextReview(active, rulebook) is { } review)
        {
            due.Add(ObligationCatalogue.Review.On(review.Due.LastDay));
            if (rulebook.Readings.MissedReviewPolicy == MissedReviewPolicy.RequireRemoval)
            {
                due.Add(ObligationCatalogue.RemovalAfterMissedReview.On(CivilDate.AddDays(review.Due.LastDay, 1)));
            }
        }

        return due.OrderBy(o => o.DueOn).ToValueList();
    }

    /// <summary>What should have been done to a registration and was not: warnings, empty when nothing is late.</summary>
    /// <param name="state">Where it stands.</param>
    /// <param name="today">Calendar day in Europe/Amsterdam.</param>
    /// <param name="rulebook">The law.</param>
    /// <param name="calendar">The holidays; the Dutch ones when null.</param>
    public static ValueList<Finding> Overdue(RegistrationState state, LocalDate today, Rulebook rulebook, HolidayCalendar? calendar = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(rulebook);
        return state switch
        {
            RegistrationState.RemovalDue s when today >= s.WarnFrom => [RegistrationFindings.RemovalLate.Warning(FindingArgument.Of("date", s.RemoveBy))],
            RegistrationState.Active s when today > s.RemoveOn => [RegistrationFindings.TermOverdue.Warning(FindingArgument.Of("date", s.RemoveOn))],
            RegistrationState.Active s => OverdueWhileActive(s, today, rulebook, calendar ?? HolidayCalendar.Dutch).ToValueList(),
            _ => [],
        };
    }

    private static IEnumerable<Finding> OverdueWhileActive(RegistrationState.Active s, LocalDate today, Rulebook rulebook, HolidayCalendar calendar)
    {
        if (NextReview(s, rulebook) is { Due: var due } && due.IsOverdueOn(today))
        {
            yield return RetentionFindings.ReviewLate.Warning(FindingArgument.Of("date", due.LastDay));
            yield return rulebook.Readings.MissedReviewPolicy switch
            {
                MissedReviewPolicy.RecommendRestriction => RetentionFindings.ReviewMissedRestrict.Warning(),
                MissedReviewPolicy.RequireRemoval => RetentionFindings.ReviewMissedRemove.Warning(),
                _ => RetentionFindings.ReviewMissed.Warning(),
            };
        }

        if (s.Notice is NoticeStanding.Due notice && IsLate(notice.Since, RegistrationFindings.NoticeLate))
        {
            yield return RegistrationFindings.NoticeLate.Warning(FindingArgument.Of("date", notice.Since));
        }

        if (s.Notice is NoticeStanding.Deferred deferred && today > deferred.RecheckBy)
        {
            yield return RegistrationFindings.DeferralRecheckLate.Warning(FindingArgument.Of("date", deferred.RecheckBy));
        }

        if (LongerTermToTell(s) is { } longer && IsLate(longer.DecidedOn, RetentionFindings.LongerNoticeLate))
        {
            yield return RetentionFindings.LongerNoticeLate.Warning(FindingArgument.Of("date", longer.DecidedOn));
        }

        bool IsLate(LocalDate since, FindingDefinition definition) => today >= ImmediateTerms.Decide(since, definition.Citation, rulebook, calendar).WarnFrom;
    }

    // A subject that was not informed yet learns the longer term from the notice itself.
    private static LongerTermDecision? LongerTermToTell(RegistrationState.Active s) =>
        s is { Notice.IsInformed: true, LongerTerm: { SubjectToldOn: null } longer } ? longer : null;

    /// <summary>The first yearly review that has not been made, or null when none is to come before removal.</summary>
    /// <param name="active">The registration.</param>
    /// <param name="rulebook">The law.</param>
    public static ReviewMoment? NextReview(RegistrationState.Active active, Rulebook rulebook)
    {
        ArgumentNullException.ThrowIfNull(active);
        ArgumentNullException.ThrowIfNull(rulebook);
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
            "registration.notice" or "registration.defer-notice" or "registration.correct" or "registration.check-correction"
                or "registration.end-deferral" or "registration.restrict" or "registration.allow-restricted-use" or "registration.announce-lifting" or "registration.lift-restriction"
                or "registration.longer-term" or "registration.longer-term-notice" or "registration.review" or "registration.end-processing" =>
                    state is RegistrationState.Active,
            "registration.remove" => state is RegistrationState.Active or RegistrationState.RemovalDue,
            _ => throw new ArgumentOutOfRangeException(nameof(act)),
        };
        return (act, state) switch
        {
            _ when !fits => RegistrationFindings.Order.NotMet(CodeNames.Argument(state)),
            ("registration.notice" or "registration.defer-notice", RegistrationState.Active { Notice.IsInformed: true }) =>
                RegistrationFindings.NoticeNotGivenBefore.NotMet(),
            ("registration.end-deferral", RegistrationState.Active { Notice: not NoticeStanding.Deferred }) => RegistrationFindings.Deferred.NotMet(),
            ("registration.restrict", RegistrationState.Active { Restriction: not null }) => RegistrationFindings.NotRestricted.NotMet(),
            ("registration.allow-restricted-use" or "registration.announce-lifting" or "registration.lift-restriction", RegistrationState.Active { Restriction: null }) =>
                RegistrationFindings.IsRestricted.NotMet(),
            ("registration.announce-lifting", RegistrationState.Active { Restriction.LiftingAnnouncedOn: not null }) =>
                RegistrationFindings.LiftingNotAnnounced.NotMet(),
            ("registration.lift-restriction", RegistrationState.Active { Restriction.LiftingAnnouncedOn: null }) =>
                RegistrationFindings.LiftingAnnounced.NotMet(),
            ("registration.longer-term-notice", RegistrationState.Active s) when LongerTermToTell(s) is null => RetentionFindings.LongerNoticeOpen.NotMet(),
            ("registration.correct" or "registration.check-correction", RegistrationState.Active { Restriction.AllowsUse: false }) =>
                RegistrationFindings.StorageOnly.NotMet(),
            ("registration.correct", RegistrationState.Active { Correction: not null }) => RegistrationFindings.NoneWaiting.NotMet(),
            ("registration.check-correction", RegistrationState.Active { Correction: null }) => RegistrationFindings.Waiting.NotMet(),
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
            .AddRange(SubjectSamenessRule.Decide(c.Basis.File.Report.Subject, c.SubjectRecord, c.Entry.Data.Subject, c.BetterData).Findings)
            .AddRange(ConcurrenceAgeRule.Decide(c.Basis.ConcurredOn, context.Today, context.Rulebook))
            .Own(c.BetterData)
            .AddRange(LegalPersonality(c.Entry.Data))
            .AddRange(KvkNumber(c.Entry.Data, c.KvkNumberOfUndertaking, context.Rulebook));
        var better = c.BetterData is { } judgement
            ? WrittenRecord.Create(registration.Value, "better-data.v1", RecordText.Of("betere gegevens", judgement))
            : null;
        var record = Record(registration, c.Entry);
        return steps.Accept(
            new RegistrationEvent.Entered(
                context.Today, context.Actor.Employee, c.Basis.Case, c.Basis.Supervisor, c.Basis.ConcurredOn, c.Entry.Sha256(), record.Reference,
                c.Entry.Data.SubjectInformed, c.Entry.Data.SubjectKind, better?.Reference),
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

    private static WrittenRecord Record(RegistrationId registration, RegistrationEntry entry) =>
        WrittenRecord.Create(registration.Value, DataRecordKind, System.Text.Encoding.UTF8.GetString(entry.ToUtf8Json().AsSpan()));

    private static ValueList<Finding> LegalPersonality(RegistrationData data) =>
        data.SubjectKind == SubjectKind.LegalEntity ? [RegistrationFindings.LegalPersonality.When(!Partnership.IsNamed(data.Subject))] : [];

    private static ValueList<Finding> KvkNumber(RegistrationData data, bool? ofUndertaking, Rulebook rulebook) =>
        rulebook.Readings.AcceptKvkNumberWithoutUndertaking || data.Subject is not Identity.LegalEntity { KvkNumber: not null } ? []
        : ofUndertaking is { } known ? [RegistrationFindings.KvkOfUndertaking.When(known)]
        : [RegistrationFindings.KvkOfUndertaking.Missing()];

    private static ProcedureOutcome<RegistrationEvent> Correct(
        RegistrationId registration, RegistrationState.Active s, RegistrationCommand.Correct c, ActContext context, Steps<RegistrationEvent> steps)
    {
        var data = c.Entry.Data;
        steps.Requires(Power.Change).Own(c.SameSubject)
            .Add(RegistrationFindings.NoneWaiting.Met())
            .Add(RegistrationFindings.NotEnded.When(context.Today < s.RemoveOn, FindingArgument.Of("date", s.RemoveOn)))
            .NotBefore(context.Today, s.RegisteredOn)
            .Add(RegistrationFindings.SameKind.When(data.SubjectKind == s.SubjectKind))
            .Reasoned(RegistrationFindings.SameSubject, RegistrationFindings.CorrectionMotivated, c.SameSubject)
            .Add(RegistrationFindings.InformedUnchanged.When(data.SubjectInformed == s.Notice.IsInformed))
            .AddRange(LegalPersonality(data))
            .AddRange(KvkNumber(data, c.KvkNumberOfUndertaking, context.Rulebook))
            .Add(DatesStay(s));
        if (s.Restriction is not null)
        {
            steps.Add(RegistrationFindings.StorageOnly.Met());
        }

        if (steps.Blocked)
        {
            return steps.Refuse();
        }

        var record = Record(registration, c.Entry);
        var reasons = WrittenRecord.Create(registration.Value, "correction.v1", RecordText.Of("zelfde betrokkene", c.SameSubject!));
        return steps.Accept(
            new RegistrationEvent.CorrectionEntered(context.Today, context.Actor.Employee, c.Entry.Sha256(), record.Reference, reasons.Reference),
            record,
            reasons);
    }

    private static ProcedureOutcome<RegistrationEvent> CheckCorrection(
        RegistrationState.Active s, PendingCorrection waiting, RegistrationCommand.CheckCorrection c, ActContext context, Steps<RegistrationEvent> steps)
    {
        steps.Requires(Power.CheckEntry)
            .Add(RegistrationFindings.Waiting.Met())
            .Add(RegistrationFindings.SecondEmployee.When(waiting.EnteredBy != context.Actor.Employee))
            .AddRange(CheckerOfParticipant(context))
            .Add(RegistrationFindings.CheckedAsEntered.When(string.Equals(waiting.DataSha256, c.DataSha256, StringComparison.Ordinal)))
            .NotBefore(context.Today, waiting.EnteredOn);
        if (steps.Blocked)
        {
            return steps.Refuse();
        }

        if (!c.IsRight)
        {
            return new ProcedureOutcome<RegistrationEvent>.Accepted(
                [new RegistrationEvent.CorrectionRejected(context.Today, context.Actor.Employee)], [], steps.Add(RegistrationFindings.EntryRight.NotMet()).Findings);
        }

        return steps.Add(RegistrationFindings.EntryRight.Met())
            .Add(RegistrationFindings.NotEnded.When(context.Today < s.RemoveOn, FindingArgument.Of("date", s.RemoveOn)))
            .Add(DatesStay(s))
            .Accept(new RegistrationEvent.CorrectionConfirmed(context.Today, context.Actor.Employee));
    }

    private static Finding DatesStay(RegistrationState.Active s) =>
        RegistrationFindings.DatesStay.Met(FindingArgument.Of("date", s.RegisteredOn), FindingArgument.Of("end", s.RemoveOn));

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
        if (!Enum.IsDefined(c.Ground))
        {
            throw new ArgumentException("ZF0128: there is no such ground for leaving the notice out.", nameof(c));
        }

        var ground = CodeNames.Argument(c.Ground);
        steps.Requires(Power.DecideOnSupply).Own(c.Necessary)
            .Add(Judgements.Affirmed(RegistrationFindings.DeferralNecessary, c.Necessary, ground))
            .Add(c.Necessary is { IsMotivated: true } ? RegistrationFindings.DeferralMotivated.Met() : RegistrationFindings.DeferralMotivated.Missing())
            .Add(RegistrationFindings.DeferralRecheck.When(c.RecheckBy > context.Today, FindingArgument.Of("date", c.RecheckBy)));
        if (context.Rulebook.Readings.NoticePostponementRecheckInterval is { } days)
        {
            var latest = CivilDate.AddDays(context.Today, days);
            steps.Add(RegistrationFindings.DeferralRecheckWithin.When(
                c.RecheckBy <= latest, FindingArgument.Of("days", days), FindingArgument.Of("date", latest)));
        }

        if (steps.Blocked)
        {
            return steps.Refuse();
        }

        var record = WrittenRecord.Create(registration.Value, "notice-deferral.v1", RecordText.Of("achterwege laten", c.Necessary!));
        return steps.Accept(new RegistrationEvent.NoticeDeferred(context.Today, c.Ground, c.RecheckBy, record.Reference), record);
    }

    private static ProcedureOutcome<RegistrationEvent> EndDeferral(
        RegistrationId registration, RegistrationState.Active s, RegistrationCommand.EndDeferral c, Steps<RegistrationEvent> steps)
    {
        steps.Requires(Power.DecideOnSupply).Own(c.AlreadyInformed)
            .Add(RegistrationFindings.Deferred.Met())
            .NotInFuture(c.LapsedOn)
            .NotBefore(c.LapsedOn, s.RegisteredOn)
            .Add(c.AlreadyInformed is { IsMotivated: true } ? RegistrationFindings.AlreadyInformedJudged.Met() : RegistrationFindings.AlreadyInformedJudged.NeedsJudgement());
        if (steps.Blocked)
        {
            return steps.Refuse();
        }

        var judgement = c.AlreadyInformed!;
        var record = WrittenRecord.Create(registration.Value, "notice-ground-lapsed.v1", RecordText.Of("reeds geïnformeerd", judgement));
        return steps
            .Add(judgement.Value
                ? RegistrationFindings.AlreadyInformed.Met()
                : RegistrationFindings.LateNoticeDue.Warning(FindingArgument.Of("date", c.LapsedOn)))
            .Accept(new RegistrationEvent.NoticeGroundLapsed(steps.Today, c.LapsedOn, judgement.Value, record.Reference), record);
    }

    private static ProcedureOutcome<RegistrationEvent> Restrict(
        RegistrationId registration, RegistrationState.Active s, RegistrationCommand.Restrict c, ActContext context, Steps<RegistrationEvent> steps)
    {
        if (!Enum.IsDefined(c.Ground))
        {
            throw new ArgumentException("ZF0129: there is no such ground for a restriction.", nameof(c));
        }

        var ground = CodeNames.Argument(c.Ground);
        steps.Requires(Power.Change).Own(c.Justified)
            .Add(RegistrationFindings.NotRestricted.Met())
            .NotBefore(context.Today, s.RegisteredOn)
            .Reasoned(RegistrationFindings.RestrictionGrounded, RegistrationFindings.RestrictionMotivated, c.Justified, ground);
        if (steps.Blocked)
        {
            return steps.Refuse();
        }

        var record = WrittenRecord.Create(registration.Value, "restriction.v1", RecordText.Of("beperking", c.Justified!));
        var suppresses = context.Rulebook.Readings.RestrictionSuppressesHits;
        var end = FindingArgument.Of("date", s.RemoveOn);
        return steps
            .Add(suppresses ? RegistrationFindings.RestrictedAnswersNobody.Met(end) : RegistrationFindings.RestrictedKeepsAnswering.Warning(end))
            .Accept(new RegistrationEvent.Restricted(context.Today, c.Ground, record.Reference, suppresses), record);
    }

    private static ProcedureOutcome<RegistrationEvent> AllowUse(
        RegistrationId registration, Restriction restriction, RegistrationCommand.AllowRestrictedUse c, ActContext context, Steps<RegistrationEvent> steps)
    {
        if (!Enum.IsDefined(c.Ground))
        {
            throw new ArgumentException("ZF0115: there is no such exception to a restriction.", nameof(c));
        }

        steps.Requires(Power.Change).Own(c.Justified)
            .NotBefore(context.Today, restriction.Since)
            .Reasoned(RegistrationFindings.RestrictedUseGrounded, RegistrationFindings.RestrictionMotivated, c.Justified, CodeNames.Argument(c.Ground));
        if (steps.Blocked)
        {
            return steps.Refuse();
        }

        if (restriction.Uses.Contains(c.Ground))
        {
            return steps.Add(RegistrationFindings.RestrictedUseNew.NotMet(CodeNames.Argument(c.Ground))).Refuse();
        }

        var record = WrittenRecord.Create(registration.Value, "restricted-use.v1", RecordText.Of("uitzondering op de beperking", c.Justified!));
        return steps.Accept(new RegistrationEvent.RestrictedUseAllowed(context.Today, c.Ground, record.Reference), record);
    }

    private static ProcedureOutcome<RegistrationEvent> AnnounceLifting(
        Restriction restriction, RegistrationCommand.AnnounceLifting c, Steps<RegistrationEvent> steps) => steps
        .Requires(Power.Change)
        .Add(RegistrationFindings.LiftingNotAnnounced.Met())
        .NotInFuture(c.ToldOn)
        .NotBefore(c.ToldOn, restriction.Since)
        .Accept(new RegistrationEvent.LiftingAnnounced(c.ToldOn));

    private static ProcedureOutcome<RegistrationEvent> LiftRestriction(
        RegistrationId registration, RegistrationState.Active s, RegistrationCommand.LiftRestriction c, ActContext context, Steps<RegistrationEvent> steps)
    {
        steps.Requires(Power.Change).Own(c.GroundEnded)
            .Add(RegistrationFindings.LiftingAnnounced.Met())
            .NotBefore(context.Today, s.Restriction!.LiftingAnnouncedOn!.Value)
            .Reasoned(RegistrationFindings.RestrictionEnded, RegistrationFindings.RestrictionMotivated, c.GroundEnded);
        if (steps.Blocked)
        {
            return steps.Refuse();
        }

        var record = WrittenRecord.Create(registration.Value, "restriction-lifted.v1", RecordText.Of("grond vervallen", c.GroundEnded!));
        return steps.Accept(new RegistrationEvent.RestrictionLifted(context.Today, record.Reference), record);
    }

    private static ProcedureOutcome<RegistrationEvent> LongerTermNotice(
        LongerTermDecision longer, RegistrationCommand.RecordLongerTermNotice c, Steps<RegistrationEvent> steps) => steps
        .Requires(Power.Change)
        .NotInFuture(c.ToldOn)
        .NotBefore(c.ToldOn, longer.DecidedOn)
        .Add(RetentionFindings.LongerNoticeGiven.Met(FindingArgument.Of("date", c.ToldOn)))
        .Accept(new RegistrationEvent.LongerTermNoticeRecorded(c.ToldOn));

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
        if (s.Notice.IsInformed)
        {
            steps.Add(RetentionFindings.LongerNoticeDue.Warning());
        }

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
        if (context.Rulebook.Readings.MissedReviewPolicy == MissedReviewPolicy.RequireRemoval
            && review.Due.IsOverdueOn(context.Today) && c.LongerKeepingIndicated is { Value: true })
        {
            steps.Add(RetentionFindings.ReviewMissedRemove.NotMet());
        }

        if (c.EndOn is not null)
        {
            steps.Add(RetentionFindings.ReviewEndFits.When(c.LongerKeepingIndicated is { Value: false }));
        }

        if (!s.Reviews.IsEmpty && s.Reviews.Max() is var previous && ReviewTerms.IsGap(previous, context.Today, context.Rulebook))
        {
            steps.Add(RetentionFindings.ReviewGap.Warning(FindingArgument.Of("previous", previous)));
        }

        var removeOn = s.RemoveOn;
        if (c.LongerKeepingIndicated is { Value: false })
        {
            // The review names the date, by default at once (reading B13); it can only bring the end forward. Before the four years end
            // there is no longer keeping to end yet: what it denies is to come.
            var standardEnd = RetentionTerms.Standard(s.RegisteredOn, context.Rulebook).Removal.LastDay;
            if (c.EndOn is null && context.Today < standardEnd)
            {
                removeOn = LocalDate.Min(s.RemoveOn, standardEnd);
                steps.Add(RetentionFindings.FourYearsStand.Met(FindingArgument.Of("date", removeOn)));
            }
            else
            {
                removeOn = c.EndOn ?? context.Today;
            }

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

    private static ProcedureOutcome<RegistrationEvent> EndProcessing(
        RegistrationId registration, RegistrationState.Active s, RegistrationCommand.EndProcessing c, ActContext context, Steps<RegistrationEvent> steps)
    {
        steps.Requires(Power.Remove).Add(RegistrationFindings.EarlyReason.When(c.Reason != RemovalReason.TermEnded));
        if (steps.Blocked)
        {
            return steps.Refuse();
        }

        var ground = Ground(c.Reason);
        Judged(ground, c.Judgement, steps).NotInFuture(c.KnownOn).NotBefore(c.KnownOn, s.RegisteredOn);
        if (steps.Blocked)
        {
            return steps.Refuse();
        }

        // A participant's own days of grace never carry the data past the end of their term.
        var action = ImmediateTerms.Decide(c.KnownOn, ground.Citation, context.Rulebook, context.Calendar);
        var removeBy = LocalDate.Min(action.Due.LastDay, s.RemoveOn);
        var warnFrom = LocalDate.Min(action.WarnFrom, CivilDate.AddDays(s.RemoveOn, 1));
        var record = RemovalRecord(registration, c.Judgement!);
        return steps.AddRange(action.Due.Explanation)
            .Add(RegistrationFindings.RemovalDue.Warning(FindingArgument.Of("date", removeBy)))
            .Accept(new RegistrationEvent.ProcessingEnded(context.Today, c.KnownOn, c.Reason, removeBy, warnFrom, record.Reference), record);
    }

    private static ProcedureOutcome<RegistrationEvent> Remove(
        RegistrationId registration, RegistrationState.Active s, RegistrationCommand.Remove c, ActContext context, Steps<RegistrationEvent> steps)
    {
        steps.Requires(Power.Remove);
        if (c.Reason == RemovalReason.TermEnded)
        {
            return steps
                .Add(RegistrationFindings.TermEnded.When(context.Today >= s.RemoveOn, FindingArgument.Of("date", s.RemoveOn)))
                .AddRange(Overdue(s, context.Today, context.Rulebook, context.Calendar))
                .Accept(new RegistrationEvent.Removed(context.Today, c.Reason, null));
        }

        if (Judged(Ground(c.Reason), c.Judgement, steps).Blocked)
        {
            return steps.Refuse();
        }

        var record = RemovalRecord(registration, c.Judgement!);
        return steps.Accept(new RegistrationEvent.Removed(context.Today, c.Reason, record.Reference), record);
    }

    // The reasons were recorded when processing ended; newer ones may take their place.
    private static ProcedureOutcome<RegistrationEvent> Remove(
        RegistrationId registration, RegistrationState.RemovalDue s, RegistrationCommand.Remove c, ActContext context, Steps<RegistrationEvent> steps)
    {
        steps.Requires(Power.Remove).Add(RegistrationFindings.ReasonAsRecorded.When(c.Reason == s.Reason));
        if (c.Judgement is not null)
        {
            Judged(Ground(s.Reason), c.Judgement, steps);
        }

        if (steps.Blocked)
        {
            return steps.Refuse();
        }

        steps.AddRange(Overdue(s, context.Today, context.Rulebook) is { IsEmpty: false } late
            ? late
            : [RegistrationFindings.RemovalInTime.Met(FindingArgument.Of("date", s.RemoveBy))]);
        if (c.Judgement is null)
        {
            return steps.Accept(new RegistrationEvent.Removed(context.Today, c.Reason, s.Reasons));
        }

        var record = RemovalRecord(registration, c.Judgement);
        return steps.Accept(new RegistrationEvent.Removed(context.Today, c.Reason, record.Reference), record);
    }

    private static FindingDefinition Ground(RemovalReason reason) => reason switch
    {
        RemovalReason.BeliefEnded => RegistrationFindings.BeliefEnded,
        RemovalReason.ErasureGranted => RegistrationFindings.ErasureGranted,
        RemovalReason.ObjectionUpheld => RegistrationFindings.ObjectionUpheld,
        RemovalReason.UnlawfulProcessing => RegistrationFindings.Unlawful,
        RemovalReason.NoLongerNeeded => RegistrationFindings.NoLongerNeeded,
        _ => throw new ArgumentOutOfRangeException(nameof(reason), "ZF0111: there is no such reason for removal."),
    };

    private static Steps<RegistrationEvent> Judged(FindingDefinition ground, Judgement<bool>? judgement, Steps<RegistrationEvent> steps) => steps
        .Own(judgement)
        .Reasoned(ground, RegistrationFindings.RemovalMotivated, judgement);

    private static WrittenRecord RemovalRecord(RegistrationId registration, Judgement<bool> judgement) =>
        WrittenRecord.Create(registration.Value, "removal.v1", RecordText.Of("verwijdering", judgement));
}
