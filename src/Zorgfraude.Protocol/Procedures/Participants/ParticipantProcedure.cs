using System.Collections.Immutable;
using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Consultations;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Participants;
using Zorgfraude.Protocol.Terms;
using Zorgfraude.Protocol.Worklists;
using Zorgfraude.Storage;

namespace Zorgfraude.Protocol.Procedures.Participants;

/// <summary>
/// A participant's own organisation: joining, the function table with its days, declarations, the announcement of automated
/// consultation and the processor. Pure: the same state, act and context always give the same answer. No act alters what somebody
/// was allowed to do on a day that has passed.
/// </summary>
public static class ParticipantProcedure
{
    /// <summary>Longest contact details of a role, in characters.</summary>
    public const int MaximumContactLength = 500;

    /// <summary>Most occasions in an announcement.</summary>
    public const int MaximumOccasions = 100;

    private static readonly ImmutableArray<string> Acts =
    [
        "participant.join", "participant.lay-down-function", "participant.end-function", "participant.assign-function",
        "participant.end-assignment", "participant.record-employee-declaration", "participant.declare",
        "participant.announce-automation", "participant.end-automation", "participant.appoint-processor", "participant.end-processor",
    ];

    /// <summary>Judges an act: accepted with events, or refused with the findings that say why.</summary>
    /// <param name="participant">Whose organisation it is; written records are tied to it.</param>
    /// <param name="state">Where it stands.</param>
    /// <param name="command">The act.</param>
    /// <param name="context">Who acts, when, under which law.</param>
    public static ProcedureOutcome<ParticipantEvent> Decide(
        ParticipantId participant, ParticipantState state, ParticipantCommand command, ActContext context)
    {
        ArgumentNullException.ThrowIfNull(participant);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(context);
        var steps = new Steps<ParticipantEvent>(context);
        if (Obstacle(state, command.Act) is { } obstacle)
        {
            return steps.Add(obstacle).Refuse();
        }

        return (state.Organisation, command) switch
        {
            (_, ParticipantCommand.Join c) => Join(c, context, steps),
            (not null, ParticipantCommand.LayDownFunction c) => LayDown(c, context, steps),
            ({ } o, ParticipantCommand.EndFunction c) => steps
                .Add(NotInPast(FirstFree(c.LastDay), context))
                .Add(ParticipantFindings.SomethingToEnd.When(
                    o.Functions.Functions.Any(f => f.Function == c.Function && RunsPast(f.Period, c.LastDay)), FindingArgument.Of("date", c.LastDay)))
                .Accept(new ParticipantEvent.FunctionEnded(context.Today, c.Function, c.LastDay)),
            ({ } o, ParticipantCommand.AssignFunction c) => Assign(o, c.Assignment, context, steps),
            ({ } o, ParticipantCommand.EndAssignment c) => steps
                .Add(NotInPast(FirstFree(c.LastDay), context))
                .Add(ParticipantFindings.SomethingToEnd.When(
                    o.Functions.Assignments.Any(a => a.Employee == c.Employee && a.Function == c.Function && RunsPast(a.Period, c.LastDay)),
                    FindingArgument.Of("date", c.LastDay)))
                .Accept(new ParticipantEvent.AssignmentEnded(context.Today, c.Employee, c.Function, c.LastDay)),
            (_, ParticipantCommand.RecordEmployeeDeclaration c) => steps
                .NotInFuture(c.On)
                .Add(Of(c.Kind).Met())
                .Accept(new ParticipantEvent.EmployeeDeclared(context.Today, c.Employee, c.Kind, c.On)),
            ({ } o, ParticipantCommand.MakeDeclaration c) => Declare(participant, o, c, context, steps),
            (_, ParticipantCommand.AnnounceAutomation c) => Announce(participant, c, context, steps),
            (_, ParticipantCommand.EndAutomation) => steps
                .Add(ConsultationFindings.Announced.Met())
                .Accept(new ParticipantEvent.AutomationEnded(context.Today)),
            ({ } o, ParticipantCommand.AppointProcessor c) => Appoint(o, c.Appointed, context, steps),
            ({ Processor: { } running }, ParticipantCommand.EndProcessor c) => steps
                .Add(NotInPast(FirstFree(c.LastDay), context))
                .Add(ParticipantFindings.SomethingToEnd.When(RunsPast(running.Period, c.LastDay), FindingArgument.Of("date", c.LastDay)))
                .Accept(new ParticipantEvent.ProcessorEnded(context.Today, c.LastDay)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>Where the organisation stands after an event.</summary>
    /// <param name="state">Where it stood.</param>
    /// <param name="happened">The event.</param>
    /// <exception cref="CorruptHistoryException">The event cannot follow on that state: the history is damaged.</exception>
    public static ParticipantState Evolve(ParticipantState state, ParticipantEvent happened)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(happened);
        return (state, happened) switch
        {
            (ParticipantState.NotJoined, ParticipantEvent.Joined e) => new ParticipantState.Joined(e.Kind, new(e.StartedOn)),
            (ParticipantState.Joined s, _) when Change(s.Current, happened) is { } changed => s with { Current = changed },
            _ => throw new CorruptHistoryException($"{happened.GetType().Name} cannot follow on {state.GetType().Name}"),
        };
    }

    /// <summary>The state after a whole history.</summary>
    /// <param name="events">The events, oldest first.</param>
    /// <exception cref="CorruptHistoryException">The events do not form a possible history.</exception>
    public static ParticipantState Replay(IEnumerable<ParticipantEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        return events.Aggregate(ParticipantState.Initial, Evolve);
    }

    /// <summary>Every act: which may be done now, and for the others what must come first.</summary>
    /// <param name="state">Where the organisation stands.</param>
    public static ValueList<PermittedAct> Permitted(ParticipantState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return Acts.Select(act => new PermittedAct(act, Obstacle(state, act))).ToValueList();
    }

    /// <summary>What falls due for the organisation, and when: the next evaluation of security, and declarations to make again.</summary>
    /// <param name="state">Where it stands.</param>
    /// <param name="rulebook">The law, with the readings chosen.</param>
    public static ValueList<Obligation> Obligations(ParticipantState state, Rulebooks.Rulebook rulebook)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(rulebook);
        return state.Organisation is not { } organisation ? [] : Enum.GetValues<DeclarationKind>()
            .Select(kind => (Definition: ObligationCatalogue.OfDeclaration(kind), Due: ReadinessRule.NextDay(organisation, kind, rulebook)))
            .Where(x => x.Due is not null)
            .Select(x => x.Definition.On(x.Due!.Value))
            .OrderBy(o => o.DueOn)
            .ToValueList();
    }

    private static Organisation? Change(Organisation o, ParticipantEvent happened) => happened switch
    {
        ParticipantEvent.FunctionLaidDown e => o with { Functions = o.Functions.With(e.Laid) },
        ParticipantEvent.FunctionEnded e => o with { Functions = o.Functions.EndFunction(e.Function, FirstFree(e.LastDay)) },
        ParticipantEvent.FunctionAssigned e => o with { Functions = o.Functions.With(e.Assignment) },
        ParticipantEvent.AssignmentEnded e => o with { Functions = o.Functions.EndAssignment(e.Employee, e.Function, FirstFree(e.LastDay)) },
        // It counts from the day of recording, so that what was recorded later alters nothing of the past.
        ParticipantEvent.EmployeeDeclared e => o with { Functions = o.Functions.With(new EmployeeDeclaration(e.Employee, e.Kind, e.On)) },
        ParticipantEvent.Declared e => o with { Declarations = o.Declarations.Where(d => d.Kind != e.Declaration.Kind).Append(e.Declaration).ToValueList() },
        ParticipantEvent.AutomationAnnounced e => o with { Announcement = e.Announcement },
        ParticipantEvent.AutomationEnded when o.Announcement is not null => o with { Announcement = null },
        ParticipantEvent.ProcessorAppointed e => o with
        {
            // Another agreement with the same one goes on from where it began.
            Processor = o.Processor is { } running && running.Processor == e.Appointed.Processor && running.Period.FirstDay < e.Appointed.Period.FirstDay
                ? e.Appointed with { Period = e.Appointed.Period with { FirstDay = running.Period.FirstDay } }
                : e.Appointed,
            Functions = e.Appointed.Period.LastDay is { } last ? o.Functions.EndProcessor(FirstFree(last)) : o.Functions,
        },
        ParticipantEvent.ProcessorEnded e when o.Processor is { } running => o with
        {
            Processor = running.Period.EndingBefore(FirstFree(e.LastDay)) is { } left ? running with { Period = left } : null,
            Functions = o.Functions.EndProcessor(FirstFree(e.LastDay)),
        },
        _ => null,
    };

    private static Finding? Obstacle(ParticipantState state, string act) => (act, state) switch
    {
        ("participant.join", ParticipantState.Joined) or (not "participant.join", ParticipantState.NotJoined) =>
            ParticipantFindings.Joined.NotMet(CodeNames.Argument(state)),
        ("participant.end-automation", ParticipantState.Joined { Current.Announcement: null }) => ConsultationFindings.Announced.NotMet(),
        ("participant.end-processor", ParticipantState.Joined { Current.Processor: null }) => ParticipantFindings.ProcessorAppointed.NotMet(),
        _ => null,
    };

    private static ProcedureOutcome<ParticipantEvent> Join(ParticipantCommand.Join c, ActContext context, Steps<ParticipantEvent> steps)
    {
        var admission = AdmissionRule.Decide(c.Agency, c.WftAdmission);
        steps.AddRange(admission.Findings);
        if (!admission.TryGetValue(out var kind))
        {
            return steps.Refuse();
        }

        if (context.ActingKind is { } known)
        {
            steps.Add(ParticipantFindings.OwnKind.When(kind == known));
        }

        if (c.WftAdmission is { } wft)
        {
            steps.NotInFuture(wft.DeclaredOn);
        }

        return steps.Accept(new ParticipantEvent.Joined(
            context.Today, kind, c.StartedOn, kind == ParticipantKind.PrivateHealthInsurer ? c.WftAdmission : null));
    }

    private static ProcedureOutcome<ParticipantEvent> LayDown(
        ParticipantCommand.LayDownFunction c, ActContext context, Steps<ParticipantEvent> steps) => steps
        .Add(ParticipantFindings.HasPowers.When(!c.Laid.Powers.IsEmpty && c.Laid.Powers.All(Enum.IsDefined)))
        .Add(Ordered(c.Laid.Period))
        .Add(NotInPast(c.Laid.Period.FirstDay, context))
        .Accept(new ParticipantEvent.FunctionLaidDown(
            context.Today, c.Laid with { Powers = c.Laid.Powers.Distinct().Order().ToValueList() }, c.Evidence));

    private static ProcedureOutcome<ParticipantEvent> Assign(
        Organisation organisation, FunctionAssignment assigned, ActContext context, Steps<ParticipantEvent> steps)
    {
        var from = assigned.Period.FirstDay;
        steps.Add(Ordered(assigned.Period))
            .Add(NotInPast(from, context))
            .Add(ParticipantFindings.FunctionKnown.When(organisation.Functions.Knows(assigned.Function, from), FindingArgument.Of("date", from)));
        if (assigned.OfProcessor)
        {
            steps.Add(ParticipantFindings.ProcessorAppointed.When(
                    organisation.Processor is { } p && p.Period.Contains(from) && (p.Period.LastDay is not { } last || assigned.Period.LastDay <= last)))
                .Add(ParticipantFindings.ProcessorRole.Met());
        }

        return steps.Accept(new ParticipantEvent.FunctionAssigned(context.Today, assigned));
    }

    private static ProcedureOutcome<ParticipantEvent> Declare(
        ParticipantId participant, Organisation organisation, ParticipantCommand.MakeDeclaration c, ActContext context, Steps<ParticipantEvent> steps)
    {
        var declared = c.Declaration;
        var form = Declarations.Form(declared.Kind);
        var contact = string.IsNullOrWhiteSpace(c.Contact) || c.Contact.Length > MaximumContactLength ? null
            : WrittenRecord.Create(ProcedureId(participant), "role-contact.v1", c.Contact);
        steps.NotInFuture(declared.On)
            .Add(DeclarationFindings.Complete.When(
                (form == DeclarationForm.WithPage) == declared.Page is not null
                && (form == DeclarationForm.WithContact ? contact is not null : c.Contact is null)
                && (form != DeclarationForm.WithNextDay || declared.NextBy is not null)
                && (form == DeclarationForm.Standard ? declared.BaselineLevel is null or (>= 1 and <= 3) : declared.BaselineLevel is null)
                && declared.Contact is null));
        if (declared.Page is { } page)
        {
            steps.Add(PublicPage(page));
        }

        if (declared.NextBy is { } next)
        {
            steps.Add(DeclarationFindings.NextDay.When(next > declared.On, FindingArgument.Of("date", next)));
        }

        if (steps.Blocked)
        {
            return steps.Refuse();
        }

        var kept = contact is null ? declared : declared with { Contact = contact.Reference };
        var after = organisation with { Declarations = [kept] };
        steps.Add(ReadinessRule.Standing(after, declared.Kind, context.Rulebook, context.Today).Finding);
        return contact is null
            ? steps.Accept(new ParticipantEvent.Declared(context.Today, kept))
            : steps.Accept(new ParticipantEvent.Declared(context.Today, kept), contact);
    }

    private static ProcedureOutcome<ParticipantEvent> Announce(
        ParticipantId participant, ParticipantCommand.AnnounceAutomation c, ActContext context, Steps<ParticipantEvent> steps)
    {
        steps.NotInFuture(c.PublishedOn)
            .Add(PublicPage(c.Page))
            .Add(ParticipantFindings.OccasionsGiven.When(
                c.Occasions.Count + c.WithheldOccasions.Count > 0 && c.Occasions.Count <= MaximumOccasions && c.WithheldOccasions.Count <= MaximumOccasions));
        WrittenRecord? reasons = null;
        if (!c.WithheldOccasions.IsEmpty)
        {
            steps.Own(c.Withholding)
                .Add(Judgements.Affirmed(ParticipantFindings.WithholdingJudged, c.Withholding, value => value && Enum.IsDefined(c.WithholdingGround)));
            reasons = c.Withholding is null ? null
                : WrittenRecord.Create(ProcedureId(participant), "withheld-publication.v1", RecordText.Of("niet publiceren", c.Withholding));
        }

        if (steps.Blocked)
        {
            return steps.Refuse();
        }

        var announcement = new AutomationAnnouncement(c.PublishedOn, c.Page, c.Course, c.Occasions.Distinct().ToValueList());
        steps.Add(ConsultationFindings.Announced.Met());
        return reasons is null
            ? steps.Accept(new ParticipantEvent.AutomationAnnounced(context.Today, announcement))
            : steps.Accept(
                new ParticipantEvent.AutomationAnnounced(
                    context.Today,
                    announcement with { Withheld = new(c.WithholdingGround, c.WithheldOccasions.Distinct().ToValueList(), reasons.Reference) }),
                reasons);
    }

    private static ProcedureOutcome<ParticipantEvent> Appoint(
        Organisation organisation, AppointedProcessor appointed, ActContext context, Steps<ParticipantEvent> steps)
    {
        // Nobody works for him from the day after; a last day that has none is refused here and not when the history is read.
        if (appointed.Period.LastDay is { } lastDay)
        {
            FirstFree(lastDay);
        }

        // The same one may be appointed again, under a newer agreement; a second one only once the first has ended.
        var first = organisation.Processor is not { } running || running.Processor == appointed.Processor
            || running.Period.LastDay < appointed.Period.FirstDay;
        return steps
            .Add(Ordered(appointed.Period))
            .Add(NotInPast(appointed.Period.FirstDay, context))
            .Add(ParticipantFindings.OneProcessor.When(first))
            .Add(ParticipantFindings.ProcessorRole.Met())
            .Add(ParticipantFindings.StayResponsible.Met())
            .Accept(new ParticipantEvent.ProcessorAppointed(context.Today, appointed));
    }

    private static FindingDefinition Of(EmployeeDeclarationKind kind) => kind switch
    {
        EmployeeDeclarationKind.Secrecy => ParticipantFindings.Secrecy,
        EmployeeDeclarationKind.WorkingExplained => ParticipantFindings.WorkingExplained,
        EmployeeDeclarationKind.PurposeExplained => ParticipantFindings.PurposeExplained,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), "ZF0125: there is no such declaration of an employee."),
    };

    private static Finding Ordered(DayRange period) => ParticipantFindings.PeriodOrdered.When(!(period.LastDay < period.FirstDay));

    private static Finding NotInPast(LocalDate from, ActContext context) =>
        ParticipantFindings.NotInPast.When(from >= context.Today, FindingArgument.Of("date", from));

    private static Finding PublicPage(Uri page) => ParticipantFindings.PublicPage.When(
        page.IsAbsoluteUri && (page.Scheme == Uri.UriSchemeHttps || page.Scheme == Uri.UriSchemeHttp)
        && page.UserInfo.Length == 0 && page.OriginalString.Length <= MaximumContactLength);

    private static LocalDate FirstFree(LocalDate lastDay) => CivilDate.AddDays(lastDay, 1);

    private static bool RunsPast(DayRange period, LocalDate lastDay) => period.LastDay is not { } last || last > lastDay;

    // Records of one participant never share an id with those of another.
    private static Guid ProcedureId(ParticipantId participant) => TextHash.NamedId($"organisation|{participant.Value}");
}
