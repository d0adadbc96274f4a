using System.Reflection;
using System.Text;
using System.Text.Json.Serialization;
using NodaTime;
using Zorgfraude.Decisions;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Consultations;
using Zorgfraude.Protocol.Explanations;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Participants;
using Zorgfraude.Protocol.Procedures;
using Zorgfraude.Protocol.Procedures.Participants;
using Zorgfraude.Protocol.Rulebooks;
using Zorgfraude.Testing.Builders;

namespace Zorgfraude.Protocol.Tests.Participants;

/// <summary>
/// Every reachable path of a participant's organisation and of informing a party, walked once over a finite set of acts. Which act is
/// sound where is written down here, apart from the procedures.
/// </summary>
public class ParticipantPathTests
{
    private static readonly LocalDate Today = new(2025, 3, 3);
    private static readonly LocalDate Yesterday = Today.PlusDays(-1);
    private static readonly LocalDate Tomorrow = Today.PlusDays(1);
    private static readonly OwnReference Paper = OwnReference.Parse("stuk-1");
    private static readonly FunctionId Function = FunctionId.Parse("registrator");
    private static readonly EmployeeId Employee = EmployeeId.Parse("m-1");
    private static readonly Uri Page = new("https://verzonnen.example/raadplegen");
    internal static readonly ActContext Context = new(
        new(Given.Executive.Id, EmployeeId.Parse("beheerder")), Today, ((RulebookSelection.InForce)Rulebook.At(Today)).Rulebook)
    {
        ActingKind = ParticipantKind.MunicipalExecutive,
    };

    private static readonly Lazy<Walk<ParticipantState, ParticipantEvent>> Organisations = new(static () =>
    {
        var walk = new Walk<ParticipantState, ParticipantEvent>();
        walk.Run(
            ParticipantState.Initial,
            Key,
            static state => Acts(state).Select(a => (a.Command.Act, a.IsSound, ParticipantProcedure.Decide(Given.Executive.Id, state, a.Command, Context))),
            ParticipantProcedure.Evolve,
            static state => ParticipantProcedure.Permitted(state));
        return walk;
    });

    private static readonly Lazy<Walk<InformationState, InformationEvent>> Informing = new(static () =>
    {
        var walk = new Walk<InformationState, InformationEvent>();
        walk.Run(
            InformationState.Initial,
            static state => state switch
            {
                InformationState.Asked s => $"asked {s.ReceivedOn}",
                InformationState.Told s => $"told {s.Manner} {s.On}",
                _ => "nothing",
            },
            static state => Acts(state).Select(a => (a.Command.Act, a.IsSound, InformationProcedure.Decide(state, a.Command, Context))),
            InformationProcedure.Evolve,
            static state => InformationProcedure.Permitted(state));
        return walk;
    });

    internal static IEnumerable<ParticipantEvent> ParticipantEvents => Organisations.Value.Events;

    internal static IEnumerable<string> OrganisationEdges => Organisations.Value.Edges;

    internal static IEnumerable<string> InformationEdges => Informing.Value.Edges;

    internal static IEnumerable<InformationEvent> InformationEvents => Informing.Value.Events;

    [Fact]
    public void Every_act_is_accepted_exactly_where_it_is_sound()
    {
        Assert.Empty(Organisations.Value.Violations.Distinct());
        Assert.Empty(Informing.Value.Violations.Distinct());
        Assert.True(Organisations.Value.States.Count > 50, $"{Organisations.Value.States.Count} states");
    }

    [Fact]
    public void Every_event_and_every_state_is_reached()
    {
        Assert.Equal(Names(typeof(ParticipantEvent)), Organisations.Value.Events.Select(e => e.GetType().Name).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(Names(typeof(ParticipantState)), Organisations.Value.States.Select(s => s.GetType().Name).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(Names(typeof(InformationEvent)), Informing.Value.Events.Select(e => e.GetType().Name).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(Names(typeof(InformationState)), Informing.Value.States.Select(s => s.GetType().Name).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_event_is_written_and_read_back_the_same()
    {
        Assert.All(Organisations.Value.Events, e => Assert.Equal(e, EventJson.ReadParticipant(EventJson.Write(e).Payload.AsSpan())));
        Assert.All(Informing.Value.Events, e => Assert.Equal(e, EventJson.ReadInformation(EventJson.Write(e).Payload.AsSpan())));
    }

    [Fact]
    public void No_event_holds_a_contact_or_a_motivation()
    {
        var written = Organisations.Value.Events.Select(e => Encoding.UTF8.GetString(EventJson.Write(e).Payload.AsSpan())).ToList();
        Assert.All(written, text => Assert.DoesNotContain("meldpunt", text, StringComparison.Ordinal));
        Assert.All(written, text => Assert.DoesNotContain("verzonnen motivering", text, StringComparison.Ordinal));
        Assert.Contains(Organisations.Value.Records, r => r.Kind == "role-contact.v1" && r.Text.Contains("meldpunt", StringComparison.Ordinal));
        Assert.Contains(Organisations.Value.Records, r => r.Kind == "withheld-publication.v1" && r.Text.Contains("verzonnen motivering", StringComparison.Ordinal));
    }

    [Fact]
    public void Names_of_events_never_change()
    {
        string[] approved =
        [
            "assignment-ended.v1 AssignmentEnded", "automation-announced.v1 AutomationAnnounced", "automation-ended.v1 AutomationEnded",
            "declared.v1 Declared", "employee-declared.v1 EmployeeDeclared", "function-assigned.v1 FunctionAssigned", "function-ended.v1 FunctionEnded",
            "function-laid-down.v1 FunctionLaidDown", "information-requested.v1 Requested", "informed.v1 Informed", "participant-joined.v1 Joined",
            "processor-appointed.v1 ProcessorAppointed", "processor-ended.v1 ProcessorEnded",
        ];
        Assert.Equal(approved, new[] { typeof(ParticipantEvent), typeof(InformationEvent) }
            .SelectMany(t => t.GetCustomAttributes<JsonDerivedTypeAttribute>().Select(d => $"{d.TypeDiscriminator} {d.DerivedType.Name}"))
            .Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{\"type\":\"unknown.v1\"}")]
    [InlineData("{\"type\":\"automation-ended.v1\"}")]
    [InlineData("{\"type\":\"automation-ended.v1\",\"on\":\"2025-1-1\"}")]
    [InlineData("{\"type\":\"automation-ended.v1\",\"on\":\"2025-01-01\",\"more\":1}")]
    public void A_stored_event_that_cannot_be_read_is_damage(string json)
    {
        Assert.Throws<CorruptHistoryException>(() => EventJson.ReadParticipant(Encoding.UTF8.GetBytes(json)));
        Assert.Throws<CorruptHistoryException>(() => EventJson.ReadInformation(Encoding.UTF8.GetBytes(json)));
    }

    [Fact]
    public void An_event_that_does_not_fit_the_state_is_damage()
    {
        var joined = Organisations.Value.Events.OfType<ParticipantEvent.Joined>().First();
        Assert.All(
            Organisations.Value.Events.Where(e => e is not ParticipantEvent.Joined),
            e => Assert.Throws<CorruptHistoryException>(() => ParticipantProcedure.Replay([e])));
        Assert.Throws<CorruptHistoryException>(() => ParticipantProcedure.Replay([joined, joined]));
        Assert.Throws<CorruptHistoryException>(() => ParticipantProcedure.Replay([joined, new ParticipantEvent.AutomationEnded(Today)]));
        Assert.Throws<CorruptHistoryException>(() => ParticipantProcedure.Replay([joined, new ParticipantEvent.ProcessorEnded(Today, Today)]));
        var asked = new InformationEvent.Requested(Today, Today);
        Assert.Throws<CorruptHistoryException>(() => InformationProcedure.Replay([asked, asked]));
    }

    [Fact]
    public void Every_finding_on_the_way_reads_as_a_sentence()
    {
        foreach (var finding in Organisations.Value.Findings.Concat(Informing.Value.Findings))
        {
            Assert.NotNull(FindingCatalogue.Find(finding.Code));
            foreach (var language in new[] { Language.Dutch, Language.English })
            {
                Assert.DoesNotContain('{', Explanation.Sentence(finding, language));
            }
        }
    }

    [Fact]
    public void A_request_for_the_information_is_due_at_once_and_gone_once_it_was_sent()
    {
        var asked = InformationProcedure.Replay([new InformationEvent.Requested(Yesterday, Yesterday)]);
        var due = Assert.Single(InformationProcedure.Obligations(asked));
        Assert.Equal(("information.send", Yesterday), (due.Code, due.DueOn));
        Assert.True(InformationProcedure.Decide(asked, new InformationCommand.RecordInformed(InformingManner.InWriting, Today), Context).IsAccepted(out var sent));
        Assert.Empty(InformationProcedure.Obligations(sent.Events.Aggregate(asked, InformationProcedure.Evolve)));
    }

    [Fact]
    public void A_contract_waits_for_the_information_and_a_notice_after_it_is_seen_as_late()
    {
        Assert.True(InformationProcedure.BeforeContract(InformationState.Initial, Today).Blocks);
        var told = InformationProcedure.Replay([new InformationEvent.Informed(InformingManner.Referred, Today, null)]);
        Assert.False(InformationProcedure.BeforeContract(told, Today).Blocks);
        Assert.True(InformationProcedure.BeforeContract(told, Yesterday).Blocks);
        var late = InformationProcedure.Decide(
            InformationState.Initial, new InformationCommand.RecordInformed(InformingManner.Referred, Today, ContractOn: Yesterday), Context);
        Assert.Contains(late.Findings, f => f is { Code: "information.before-contract", Status: FindingStatus.Warning });
    }

    [Fact]
    public void References_to_different_parties_never_share_a_stream() =>
        Assert.NotEqual(InformationProcedure.IdOf(OwnReference.Parse("a")), InformationProcedure.IdOf(OwnReference.Parse("b")));

    internal static IEnumerable<(ParticipantCommand Command, bool IsSound)> Acts(ParticipantState state)
    {
        var o = state.Organisation;
        var joined = o is not null;
        yield return (new ParticipantCommand.Join(Agency.MunicipalExecutive, Today), !joined);
        yield return (new ParticipantCommand.Join(Agency.StatutoryHealthInsurer, Today), false);
        yield return (new ParticipantCommand.Join(Agency.HealthInspectorate, Today), false);
        yield return (new ParticipantCommand.Join(Agency.PrivateHealthInsurer, Today), false);
        foreach (var (first, last, sound) in ((LocalDate, LocalDate?, bool)[])[(Today, null, true), (Tomorrow, Tomorrow, true), (Yesterday, null, false), (Tomorrow, Today, false)])
        {
            yield return (new ParticipantCommand.LayDownFunction(new(Function, [Power.Register], new(first, last)), Paper), joined && sound);
            yield return (new ParticipantCommand.AssignFunction(new(Employee, Function, new(first, last))), joined && sound && Laid(first));
            yield return (
                new ParticipantCommand.AssignFunction(new(Employee, Function, new(first, last), OfProcessor: true)),
                joined && sound && Laid(first) && o!.Processor is { } p && p.Period.FirstDay <= first && (p.Period.LastDay is null || last <= p.Period.LastDay));
            yield return (
                new ParticipantCommand.AppointProcessor(new(OwnReference.Parse("verwerker-1"), Paper, new(first, last))),
                joined && sound && (o!.Processor is not { } own || own.Processor.Value == "verwerker-1" || own.Period.LastDay < first));
            yield return (
                new ParticipantCommand.AppointProcessor(new(OwnReference.Parse("verwerker-2"), Paper, new(first, last))),
                joined && sound && (o!.Processor is not { } other || other.Processor.Value == "verwerker-2" || other.Period.LastDay < first));
        }

        yield return (new ParticipantCommand.LayDownFunction(new(Function, [], new(Today)), Paper), false);
        foreach (var last in new[] { Yesterday, Today, Today.PlusDays(-2) })
        {
            var inTime = joined && last >= Yesterday;
            yield return (new ParticipantCommand.EndFunction(Function, last), inTime && o!.Functions.Functions.Any(f => f.Period.LastDay is null || f.Period.LastDay > last));
            yield return (
                new ParticipantCommand.EndAssignment(Employee, Function, last),
                inTime && o!.Functions.Assignments.Any(a => a.Period.LastDay is null || a.Period.LastDay > last));
            yield return (
                new ParticipantCommand.EndProcessor(last), inTime && o!.Processor is { } p && (p.Period.LastDay is null || p.Period.LastDay > last));
        }

        foreach (var kind in Enum.GetValues<EmployeeDeclarationKind>())
        {
            yield return (new ParticipantCommand.RecordEmployeeDeclaration(Employee, kind, Today), joined);
            yield return (new ParticipantCommand.RecordEmployeeDeclaration(Employee, kind, Tomorrow), false);
        }

        foreach (var command in Given.EveryDeclaration(Today).Cast<ParticipantCommand.MakeDeclaration>())
        {
            var declared = command.Declaration;
            yield return (command, joined);
            yield return (command with { Declaration = declared with { On = Tomorrow, NextBy = declared.NextBy?.PlusDays(9) } }, false);
            yield return (command with { Declaration = declared with { NextBy = declared.On } }, false);
            yield return (command with { Contact = command.Contact is null ? "teveel" : " " }, false);
            yield return (command with { Declaration = declared with { Page = declared.Page is null ? Page : null } }, false);
            if (declared.Page is not null)
            {
                yield return (command with { Declaration = declared with { Page = new("https://naam@verzonnen.example/") } }, false);
                yield return (command with { Declaration = declared with { Page = new("/pagina", UriKind.Relative) } }, false);
            }
        }

        var yes = Given.Judged(true, Context.Actor, Today);
        var announce = new ParticipantCommand.AnnounceAutomation(Today, Page, Paper, [Given.Occasion]);
        var withheld = announce with { WithheldOccasions = [OwnReference.Parse("steekproef")], Withholding = yes };
        yield return (announce, joined);
        yield return (withheld, joined);
        yield return (withheld with { Occasions = [] }, joined);
        yield return (announce with { Occasions = [] }, false);
        yield return (announce with { PublishedOn = Tomorrow }, false);
        yield return (announce with { Page = new("ftp://verzonnen.example/") }, false);
        yield return (withheld with { Withholding = null }, false);
        yield return (withheld with { Withholding = yes with { Motivation = " " } }, false);
        yield return (withheld with { Withholding = yes with { Value = false } }, false);
        yield return (withheld with { Withholding = yes with { DecidedBy = Employee } }, false);
        yield return (new ParticipantCommand.EndAutomation(), o?.Announcement is not null);

        bool Laid(LocalDate day) => o!.Functions.Functions.Any(f => f.Period.FirstDay <= day && (f.Period.LastDay is null || day <= f.Period.LastDay));
    }

    internal static IEnumerable<(InformationCommand Command, bool IsSound)> Acts(InformationState state)
    {
        var asked = state as InformationState.Asked;
        yield return (new InformationCommand.RecordRequest(Today), asked is null);
        yield return (new InformationCommand.RecordRequest(Yesterday), asked is null);
        yield return (new InformationCommand.RecordRequest(Tomorrow), false);
        yield return (new InformationCommand.RecordInformed(InformingManner.InWriting, Today, Today), true);
        yield return (new InformationCommand.RecordInformed(InformingManner.InWriting, Yesterday), asked is null || asked.ReceivedOn == Yesterday);
        yield return (new InformationCommand.RecordInformed(InformingManner.Referred, Today), asked is null);
        yield return (new InformationCommand.RecordInformed(InformingManner.InWriting, Tomorrow), false);
    }

    // What the acts look at: the periods, whether something was announced, and how much was declared at most.
    private static string Key(ParticipantState state) => state.Organisation is not { } o ? "not joined" : string.Join(
        '|',
        string.Join(' ', o.Functions.Functions.Select(f => f.Period).Order(Periods)),
        string.Join(' ', o.Functions.Assignments.Select(a => a.Period).Order(Periods)),
        string.Join(' ', o.Functions.Assignments.Select(a => a.OfProcessor)),
        o.Announcement is not null,
        $"{o.Processor?.Processor.Value} {o.Processor?.Period}");

    private static readonly Comparer<DayRange> Periods = Comparer<DayRange>.Create(static (a, b) => a.FirstDay.CompareTo(b.FirstDay));

    private static IEnumerable<string> Names(Type union) => union.GetNestedTypes().Where(t => t.IsSubclassOf(union)).Select(t => t.Name).Order(StringComparer.Ordinal);

    private sealed class Walk<TState, TEvent>
        where TState : notnull
        where TEvent : notnull
    {
        public List<TState> States { get; } = [];

        public HashSet<TEvent> Events { get; } = [];

        public List<WrittenRecord> Records { get; } = [];

        public HashSet<Finding> Findings { get; } = [];

        public List<string> Violations { get; } = [];

        public SortedSet<string> Edges { get; } = new(StringComparer.Ordinal);

        public void Run(
            TState initial,
            Func<TState, string> key,
            Func<TState, IEnumerable<(string Act, bool IsSound, ProcedureOutcome<TEvent> Outcome)>> attempts,
            Func<TState, TEvent, TState> evolve,
            Func<TState, IEnumerable<PermittedAct>> permitted)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            var queue = new Queue<TState>([initial]);
            while (queue.TryDequeue(out var state))
            {
                if (!seen.Add(key(state)))
                {
                    continue;
                }

                States.Add(state);
                var allowed = permitted(state).ToDictionary(p => p.Act, p => p.IsPermitted, StringComparer.Ordinal);
                foreach (var (act, sound, outcome) in attempts(state))
                {
                    Findings.UnionWith(outcome.Findings);
                    var accepted = outcome.IsAccepted(out var acts);
                    if (accepted != sound)
                    {
                        Violations.Add($"{act} {(accepted ? "accepted" : "refused")} at {key(state)}: {string.Join(", ", outcome.Findings)}");
                    }

                    if (accepted && !allowed[act])
                    {
                        Violations.Add($"{act} accepted where it is not permitted");
                    }

                    if (!accepted && !outcome.Findings.Any(f => f.Blocks))
                    {
                        Violations.Add($"{act} refused without a blocking finding");
                    }

                    if (acts is not null)
                    {
                        Events.UnionWith(acts.Events);
                        Records.AddRange(acts.Records);
                        var next = acts.Events.Aggregate(state, evolve);
                        Edges.Add($"{state.GetType().Name} --> {next.GetType().Name} : {act[(act.IndexOf('.', StringComparison.Ordinal) + 1)..]}");
                        queue.Enqueue(next);
                    }
                }
            }
        }
    }
}
