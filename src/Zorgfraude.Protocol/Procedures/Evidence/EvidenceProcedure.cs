using System.Collections.Immutable;
using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Rulebooks;
using Zorgfraude.Protocol.Terms;
using Zorgfraude.Protocol.Worklists;
using Zorgfraude.Registrations;
using Zorgfraude.Storage;

namespace Zorgfraude.Protocol.Procedures.Evidence;

/// <summary>
/// Evidence of a removed registration, from keeping to destruction (article 2.5(5) of the Decree, readings C1 and C2). Pure. It stands
/// apart from the register: nothing in it can answer a consultation, and no day closes it.
/// </summary>
public static class EvidenceProcedure
{
    /// <summary>Most pieces kept for one registration.</summary>
    public const int MaximumPieces = 20;

    /// <summary>Most remedies recorded for one registration.</summary>
    public const int MaximumRemedies = 100;

    /// <summary>Most characters in a piece that is held with the evidence.</summary>
    public const int MaximumText = 1_000_000;

    private static readonly ImmutableArray<string> Acts =
        ["evidence.keep", "evidence.open-remedy", "evidence.close-remedy", "evidence.reopen-remedy", "evidence.close"];

    /// <summary>What evidence can be kept on; reached only once the registration is removed.</summary>
    /// <param name="registration">The registration.</param>
    /// <param name="registeredBy">The participant that registered.</param>
    /// <param name="state">Where the registration stands.</param>
    public static Decision<EvidenceGround> Ground(RegistrationId registration, ParticipantId registeredBy, RegistrationState state)
    {
        ArgumentNullException.ThrowIfNull(registeredBy);
        ArgumentNullException.ThrowIfNull(state);
        return state is RegistrationState.Removed removed
            ? new Decision<EvidenceGround>.Reached(
                new(registration, registeredBy, removed.RemovedOn, removed.Reason), [EvidenceFindings.AfterRemoval.Met(CodeNames.Argument(state))])
            : new Decision<EvidenceGround>.Undetermined([EvidenceFindings.AfterRemoval.NotMet(CodeNames.Argument(state))]);
    }

    /// <summary>Judges an act: accepted with events, or refused with the findings that say why.</summary>
    /// <param name="registration">The registration whose evidence it is; written records are tied to it.</param>
    /// <param name="state">Where the evidence stands.</param>
    /// <param name="command">The act.</param>
    /// <param name="context">Who acts, when, under which law.</param>
    /// <exception cref="ArgumentException">A list is too long, or a remedy is none of the list.</exception>
    public static ProcedureOutcome<EvidenceEvent> Decide(
        RegistrationId registration, EvidenceState state, EvidenceCommand command, ActContext context)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(context);
        var steps = new Steps<EvidenceEvent>(context);
        if (Obstacle(state, command.Act) is { } obstacle)
        {
            return steps.Add(obstacle).Refuse();
        }

        steps.Requires(Power.Remove);
        return (state, command) switch
        {
            (_, EvidenceCommand.Keep c) => Keep(registration, c, context, steps),
            (EvidenceState.Kept s, EvidenceCommand.OpenRemedy c) => Open(s, c, steps),
            (EvidenceState.Kept s, EvidenceCommand.CloseRemedy c) => CloseRemedy(s, c, context, steps),
            (EvidenceState.Kept s, EvidenceCommand.ReopenRemedy c) => Reopen(s, c, steps),
            (EvidenceState.Kept s, EvidenceCommand.Close c) => Close(s, c, steps),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>Where the evidence stands after an event.</summary>
    /// <param name="state">Where it stood.</param>
    /// <param name="happened">The event.</param>
    /// <exception cref="CorruptHistoryException">The event cannot follow on that state: the history is damaged.</exception>
    public static EvidenceState Evolve(EvidenceState state, EvidenceEvent happened)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(happened);
        return (state, happened) switch
        {
            (EvidenceState.NotKept, EvidenceEvent.Kept e) => new EvidenceState.Kept(e.Registration, e.On, e.Pieces, e.Remedies, [e.Reasons]),
            (EvidenceState.Kept s, EvidenceEvent.RemedyOpened e) when e.Remedy.IsOpen && e.Remedy.Number == s.Remedies.Count + 1 =>
                s with { Remedies = s.Remedies.Add(e.Remedy), Reasons = s.Reasons.Add(e.Reasons) },
            (EvidenceState.Kept s, EvidenceEvent.RemedyClosed e) when Find(s, e.Number) is { IsOpen: true } =>
                With(s, e.Number, r => r with { ClosedOn = e.ClosedOn }, e.Reasons),
            (EvidenceState.Kept s, EvidenceEvent.RemedyReopened e) when Find(s, e.Number) is { IsOpen: false } =>
                With(s, e.Number, r => r with { OpenedOn = e.OpenedOn, EarliestClose = e.EarliestClose, ClosedOn = null }, e.Reasons),
            (EvidenceState.Kept { NothingOpenSince: not null } s, EvidenceEvent.Closed e) => new EvidenceState.Closed(s.Registration, e.On),
            _ => throw new CorruptHistoryException($"{happened.GetType().Name} cannot follow on {state.GetType().Name}"),
        };
    }

    /// <summary>The state after a whole history.</summary>
    /// <param name="events">The events, oldest first.</param>
    /// <exception cref="CorruptHistoryException">The events do not form a possible history.</exception>
    public static EvidenceState Replay(IEnumerable<EvidenceEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        return events.Aggregate(EvidenceState.Initial, Evolve);
    }

    /// <summary>Every act on evidence: which may be done now, and for the others what must come first.</summary>
    /// <param name="state">Where the evidence stands.</param>
    public static ValueList<PermittedAct> Permitted(EvidenceState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return Acts.Select(act => new PermittedAct(act, Obstacle(state, act))).ToValueList();
    }

    /// <summary>What falls due: destruction, once nothing is open. It is due at once and still waits for a human to close.</summary>
    /// <param name="state">Where the evidence stands.</param>
    /// <param name="rulebook">The law.</param>
    /// <param name="calendar">The holidays.</param>
    public static ValueList<Obligation> Obligations(EvidenceState state, Rulebook rulebook, HolidayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(rulebook);
        ArgumentNullException.ThrowIfNull(calendar);
        return state is EvidenceState.Kept { NothingOpenSince: { } since }
            ? [ObligationCatalogue.DestroyEvidence.On(DestroyBy(since, rulebook, calendar))]
            : [];
    }

    private static LocalDate DestroyBy(LocalDate since, Rulebook rulebook, HolidayCalendar calendar) =>
        ImmediateTerms.Decide(since, EvidenceFindings.DestroyDue.Citation, rulebook, calendar).Due.LastDay;

    private static Finding? Obstacle(EvidenceState state, string act) => (act, state) switch
    {
        ("evidence.keep", EvidenceState.NotKept) => null,
        ("evidence.open-remedy", EvidenceState.Kept) => null,
        ("evidence.close-remedy", EvidenceState.Kept s) => s.Open.Any() ? null : EvidenceFindings.RemedyStanding.NotMet(),
        ("evidence.reopen-remedy", EvidenceState.Kept s) => s.Remedies.Any(r => !r.IsOpen) ? null : EvidenceFindings.RemedyStanding.NotMet(),
        ("evidence.close", EvidenceState.Kept s) => s.Open.Any() ? EvidenceFindings.EveryRemedyClosed.NotMet(FindingArgument.Of("count", s.Open.Count())) : null,
        _ => EvidenceFindings.Order.NotMet(CodeNames.Argument(state)),
    };

    private static ProcedureOutcome<EvidenceEvent> Keep(
        RegistrationId registration, EvidenceCommand.Keep c, ActContext context, Steps<EvidenceEvent> steps)
    {
        if (c.Documents.Count > MaximumPieces || c.Remedies.Count > MaximumRemedies)
        {
            throw new ArgumentException("ZF0252: evidence has at most 20 pieces and 100 remedies.", nameof(c));
        }

        steps.Add(EvidenceFindings.AfterRemoval.When(c.Ground.Registration == registration, FindingArgument.OfCode("state", nameof(RegistrationState.Removed))))
            .Add(EvidenceFindings.OwnRegistration.When(c.Ground.RegisteredBy == context.Actor.Participant))
            .NotBefore(context.Today, c.Ground.RemovedOn)
            .Add(EvidenceFindings.PiecesNamed.Known(!c.Documents.IsEmpty))
            .Add(EvidenceFindings.RemedyOpen.Known(!c.Remedies.IsEmpty))
            .Own(c.ShowsLawfulness).Own(c.LawfulWhenSupplied)
            .Add(Judgements.Affirmed(EvidenceFindings.ShowsLawfulness, c.ShowsLawfulness));
        foreach (var remedy in c.Remedies)
        {
            Opens(remedy, steps);
        }

        if (c.Ground.Reason is RemovalReason.BeliefEnded or RemovalReason.ErasureGranted or RemovalReason.UnlawfulProcessing)
        {
            steps.Add(Judgements.Affirmed(EvidenceFindings.LawfulWhenSupplied, c.LawfulWhenSupplied));
        }

        if (steps.Blocked)
        {
            return steps.Refuse();
        }

        var held = c.Documents.Where(d => d.Text is not null).DistinctBy(d => d.Text).ToDictionary(
            d => d.Text!, d => WrittenRecord.Create(registration.Value, "evidence-piece.v1", d.Text!), StringComparer.Ordinal);
        var reasons = WrittenRecord.Create(registration.Value, "evidence-keeping.v1", RecordText.Of(
        [
            ("dient als bewijs van rechtmatigheid", c.ShowsLawfulness),
            ("rechtmatig toen werd verstrekt", c.LawfulWhenSupplied),
        ]));
        return steps.Accept(
            new EvidenceEvent.Kept(
                context.Today,
                registration,
                c.Ground.RemovedOn,
                c.Ground.Reason,
                c.Documents.Select(d => new EvidencePiece(d.Reference, d.Sha256, d.Text is { } text ? held[text].Reference.Id : null)).ToValueList(),
                c.Remedies.Select((r, i) => Numbered(r, i + 1)).ToValueList(),
                reasons.Reference),
            [.. held.Values, reasons]);
    }

    private static ProcedureOutcome<EvidenceEvent> Open(EvidenceState.Kept s, EvidenceCommand.OpenRemedy c, Steps<EvidenceEvent> steps)
    {
        if (s.Remedies.Count >= MaximumRemedies)
        {
            throw new ArgumentException("ZF0252: evidence has at most 20 pieces and 100 remedies.", nameof(c));
        }

        Opens(c.Remedy, steps).Own(c.Judged).Add(Judgements.Affirmed(EvidenceFindings.RemedyJudgedOpen, c.Judged, CodeNames.Argument(c.Remedy.Route)));
        if (steps.Blocked)
        {
            return steps.Refuse();
        }

        var reasons = RemedyRecord(s, "rechtsmiddel staat open", c.Judged!);
        return steps.Accept(new EvidenceEvent.RemedyOpened(steps.Today, Numbered(c.Remedy, s.Remedies.Count + 1), reasons.Reference), reasons);
    }

    private static ProcedureOutcome<EvidenceEvent> CloseRemedy(
        EvidenceState.Kept s, EvidenceCommand.CloseRemedy c, ActContext context, Steps<EvidenceEvent> steps)
    {
        if (Find(s, c.Number) is not { IsOpen: true } remedy)
        {
            return steps.Add(EvidenceFindings.RemedyStanding.NotMet()).Refuse();
        }

        steps.NotInFuture(c.ClosedOn).NotBefore(c.ClosedOn, remedy.OpenedOn).Own(c.Judged)
            .Add(Judgements.Affirmed(EvidenceFindings.RemedyJudgedClosed, c.Judged, CodeNames.Argument(remedy.Route)));
        if (remedy.EarliestClose is { } earliest && c.ClosedOn < earliest)
        {
            // Possible, when the remedy was waived; the reasons have to bear it.
            steps.Add(EvidenceFindings.ClosedEarly.Warning(FindingArgument.Of("date", earliest)));
        }

        if (steps.Blocked)
        {
            return steps.Refuse();
        }

        var reasons = RemedyRecord(s, "rechtsmiddel is gesloten", c.Judged!);
        var happened = new EvidenceEvent.RemedyClosed(steps.Today, c.Number, c.ClosedOn, reasons.Reference);
        if (Evolve(s, happened) is EvidenceState.Kept { NothingOpenSince: { } since })
        {
            steps.Add(EvidenceFindings.DestroyDue.Warning(FindingArgument.Of("date", DestroyBy(since, context.Rulebook, context.Calendar))));
        }

        return steps.Accept(happened, reasons);
    }

    private static ProcedureOutcome<EvidenceEvent> Reopen(EvidenceState.Kept s, EvidenceCommand.ReopenRemedy c, Steps<EvidenceEvent> steps)
    {
        if (Find(s, c.Number) is not { ClosedOn: { } closedOn } remedy)
        {
            return steps.Add(EvidenceFindings.RemedyStanding.NotMet()).Refuse();
        }

        Opens(new(remedy.Route, c.On, c.EarliestClose), steps).NotBefore(c.On, closedOn).Own(c.Judged)
            .Add(Judgements.Affirmed(EvidenceFindings.RemedyJudgedOpen, c.Judged, CodeNames.Argument(remedy.Route)));
        if (steps.Blocked)
        {
            return steps.Refuse();
        }

        var reasons = RemedyRecord(s, "rechtsmiddel staat weer open", c.Judged!);
        return steps.Accept(new EvidenceEvent.RemedyReopened(steps.Today, c.Number, c.On, c.EarliestClose, reasons.Reference), reasons);
    }

    private static ProcedureOutcome<EvidenceEvent> Close(EvidenceState.Kept s, EvidenceCommand.Close c, Steps<EvidenceEvent> steps)
    {
        steps.Add(EvidenceFindings.EveryRemedyClosed.Met(FindingArgument.Of("count", 0)))
            .Own(c.NothingOpen)
            .Add(Judgements.Affirmed(EvidenceFindings.NothingOpen, c.NothingOpen));
        if (s.Pieces.Any(p => p.Document is null))
        {
            steps.Add(EvidenceFindings.ElsewhereDestroyed.When(c.ElsewhereDestroyed));
        }

        if (c.NothingOpen is { } judgement)
        {
            steps.NotBefore(judgement.DecidedOn, s.NothingOpenSince!.Value);
        }

        if (steps.Blocked)
        {
            return steps.Refuse();
        }

        var reasons = RemedyRecord(s, "geen rechtsmiddel staat open", c.NothingOpen!);
        return steps.Add(EvidenceFindings.Destroyed.Met(FindingArgument.Of("count", s.Pieces.Count)))
            .Accept(new EvidenceEvent.Closed(steps.Today, reasons.Reference), reasons);
    }

    private static Steps<EvidenceEvent> Opens(RemedyToRecord remedy, Steps<EvidenceEvent> steps)
    {
        if (!Enum.IsDefined(remedy.Route))
        {
            throw new ArgumentException("ZF0253: there is no such remedy.", nameof(remedy));
        }

        steps.NotInFuture(remedy.OpenedOn);
        return remedy.EarliestClose is { } earliest ? steps.NotBefore(earliest, remedy.OpenedOn) : steps;
    }

    private static EvidenceRemedy Numbered(RemedyToRecord remedy, int number) => new(number, remedy.Route, remedy.OpenedOn, remedy.EarliestClose);

    private static EvidenceRemedy? Find(EvidenceState.Kept s, int number) => s.Remedies.FirstOrDefault(r => r.Number == number);

    private static EvidenceState.Kept With(EvidenceState.Kept s, int number, Func<EvidenceRemedy, EvidenceRemedy> change, WrittenRecordReference reasons) =>
        s with { Remedies = s.Remedies.Select(r => r.Number == number ? change(r) : r).ToValueList(), Reasons = s.Reasons.Add(reasons) };

    private static WrittenRecord RemedyRecord(EvidenceState.Kept s, string label, Judgement<bool> judgement) =>
        WrittenRecord.Create(s.Registration.Value, "evidence-remedy.v1", RecordText.Of(label, judgement));
}
