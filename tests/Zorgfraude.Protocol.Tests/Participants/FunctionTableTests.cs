using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Participants;
using Zorgfraude.Protocol.Procedures;
using Zorgfraude.Protocol.Procedures.Participants;
using Zorgfraude.Protocol.Rulebooks;
using Zorgfraude.Testing.Builders;

namespace Zorgfraude.Protocol.Tests.Participants;

/// <summary>Powers that follow from the dated table, held against a calendar that is filled in day by day.</summary>
public class FunctionTableTests
{
    private const int Horizon = 60;
    private static readonly LocalDate Start = new(2025, 3, 3);
    private static readonly FunctionId[] Functions = [FunctionId.Parse("onderzoeker"), FunctionId.Parse("registrator")];
    private static readonly EmployeeId[] Employees = [EmployeeId.Parse("m-1"), EmployeeId.Parse("m-2")];
    private static readonly OwnReference Paper = OwnReference.Parse("besluit-1");

    [Fact]
    public void Powers_on_every_day_are_those_of_a_calendar_filled_in_day_by_day_and_no_act_alters_the_past()
    {
        var accepted = 0;
        for (var seed = 1; seed <= 150; seed++)
        {
            accepted += Run(new(seed), seed);
        }

        Assert.True(accepted > 2000, $"only {accepted} acts were accepted");
    }

    [Fact]
    public void Functions_held_at_the_same_time_add_up_and_each_ends_on_its_own_day()
    {
        var table = new FunctionTable
        {
            Functions =
            [
                new(Functions[0], [Power.DecideOnSupply], new(Start)),
                new(Functions[1], [Power.Register, Power.CheckEntry], new(Start, Start.PlusDays(10))),
            ],
            Assignments = [new(Employees[0], Functions[0], new(Start.PlusDays(2), Start.PlusDays(20))), new(Employees[0], Functions[1], new(Start))],
            Declarations = [new(Employees[0], EmployeeDeclarationKind.Secrecy, Start.PlusDays(1))],
        };

        Assert.Equal([], PowersOn(0));
        Assert.Equal([Power.Register, Power.CheckEntry], PowersOn(1));
        Assert.Equal([Power.DecideOnSupply, Power.Register, Power.CheckEntry], PowersOn(2));
        Assert.Equal([Power.DecideOnSupply, Power.Register, Power.CheckEntry], PowersOn(10));
        Assert.Equal([Power.DecideOnSupply], PowersOn(11));
        Assert.Equal([Power.DecideOnSupply], PowersOn(20));
        Assert.Equal([], PowersOn(21));

        IEnumerable<Power> PowersOn(int day) => Powers(table, Employees[0], Start.PlusDays(day));
    }

    [Fact]
    public void Without_table_function_or_secrecy_nobody_has_a_power_and_the_findings_say_which_is_absent()
    {
        var actor = new Actor(Given.Executive.Id, Employees[0]);
        var whole = Given.Table(Given.Actor(Given.Executive.Id, "m-1"));
        Assert.Equal(["function.table", "function.held", "employee.secrecy"], Blocking(FunctionTable.Empty));
        Assert.Equal(["function.held"], Blocking(whole with { Assignments = [] }));
        Assert.Equal(["employee.secrecy"], Blocking(whole with { Declarations = [] }));
        Assert.Equal(["function.table", "function.held"], Blocking(whole with { Functions = [] }));
        Assert.Empty(Blocking(whole));
        var uninstructed = AuthorisationRule.Decide(actor, whole with { Declarations = [new(actor.Employee, EmployeeDeclarationKind.Secrecy, Start)] }, Start);
        Assert.True(uninstructed.TryGetValue(out var authorised));
        Assert.Equal(8, authorised.Powers.Count);
        Assert.Equal(
            ["employee.working-explained", "employee.purpose-explained"],
            uninstructed.Findings.Where(f => f.Status == FindingStatus.Warning).Select(f => f.Code));

        IEnumerable<string> Blocking(FunctionTable table) => AuthorisationRule.Decide(actor, table, Start).Findings.Where(f => f.Blocks).Select(f => f.Code);
    }

    [Fact]
    public void An_actor_keeps_no_power_that_the_table_of_the_day_does_not_give()
    {
        var everything = Given.Actor(Given.Executive.Id, "m-1");
        var table = Given.Table(Given.Actor(Given.Executive.Id, "m-1", Power.ConsultByHand));
        Assert.True(AuthorisationRule.Decide(everything, table, Start).TryGetValue(out var authorised));
        Assert.Equal([Power.ConsultByHand], authorised.Powers);
        Assert.True(new Actor(Given.Executive.Id, Employees[0]).Powers.IsEmpty);
    }

    [Fact]
    public void Whoever_holds_no_function_with_a_power_reads_nothing()
    {
        Assert.True(ReadingRule.Decide(new Actor(Given.Executive.Id, Employees[0])).Blocks);
        Assert.False(ReadingRule.Decide(Given.Actor(Given.Executive.Id, "m-1", Power.ReceiveHits)).Blocks);
    }

    private static int Run(Random random, int seed)
    {
        var state = ParticipantProcedure.Replay([new ParticipantEvent.Joined(Start, ParticipantKind.MunicipalExecutive, Start, null)]);
        var calendar = new Calendar();
        var accepted = 0;
        for (var day = 0; day < Horizon / 2; day += random.Next(3))
        {
            var today = Start.PlusDays(day);
            var command = Any(random, day);
            var before = Snapshot(state, day);
            var outcome = ParticipantProcedure.Decide(Given.Executive.Id, state, command, Context(today));
            if (outcome.IsAccepted(out var acts))
            {
                accepted++;
                state = acts.Events.Aggregate(state, ParticipantProcedure.Evolve);
                calendar.Apply(command, day);
                Assert.Equal(before, Snapshot(state, day));
            }

            foreach (var employee in Employees)
            {
                for (var d = 0; d < Horizon; d++)
                {
                    var expected = calendar.PowersOf(employee, d);
                    var actual = Powers(state.Organisation!.Functions, employee, Start.PlusDays(d));
                    Assert.True(expected.SequenceEqual(actual), $"seed {seed}, day {day}: {employee.Value} on {d} after {command}");
                }
            }
        }

        return accepted;
    }

    private static List<string> Snapshot(ParticipantState state, int days) =>
    [
        .. from d in Enumerable.Range(0, days)
           from employee in Employees
           select string.Join(',', Powers(state.Organisation!.Functions, employee, Start.PlusDays(d))),
    ];

    private static ParticipantCommand Any(Random random, int day)
    {
        var function = Functions[random.Next(2)];
        var employee = Employees[random.Next(2)];
        var from = Start.PlusDays(day + random.Next(-2, 12));
        var period = new DayRange(from, random.Next(2) == 0 ? null : from.PlusDays(random.Next(-1, 15)));
        var lastDay = Start.PlusDays(day + random.Next(-3, 12));
        return random.Next(7) switch
        {
            0 or 1 => new ParticipantCommand.LayDownFunction(
                new(function, [.. Enum.GetValues<Power>().Where(_ => random.Next(2) == 0)], period), Paper),
            2 or 3 => new ParticipantCommand.AssignFunction(new(employee, function, period)),
            4 => new ParticipantCommand.RecordEmployeeDeclaration(employee, EmployeeDeclarationKind.Secrecy, Start.PlusDays(day - random.Next(5))),
            5 => new ParticipantCommand.EndFunction(function, lastDay),
            _ => new ParticipantCommand.EndAssignment(employee, function, lastDay),
        };
    }

    private static ValueList<Power> Powers(FunctionTable table, EmployeeId employee, LocalDate day) =>
        AuthorisationRule.Decide(new(Given.Executive.Id, employee), table, day).TryGetValue(out var actor) ? actor.Powers : [];

    private static ActContext Context(LocalDate today) =>
        new(new(Given.Executive.Id, EmployeeId.Parse("beheerder")), today, ((RulebookSelection.InForce)Rulebook.At(today)).Rulebook);

    /// <summary>One square for each day: what was written there last counts.</summary>
    private sealed class Calendar
    {
        private readonly Dictionary<(FunctionId Function, int Day), Power[]> powers = [];
        private readonly HashSet<(EmployeeId Employee, FunctionId Function, int Day)> held = [];
        private readonly Dictionary<EmployeeId, int> secretFrom = [];

        public void Apply(ParticipantCommand command, int today)
        {
            switch (command)
            {
                case ParticipantCommand.LayDownFunction { Laid: var laid }:
                    Fill(laid.Period, (day, inside) => powers[(laid.Function, day)] = inside ? [.. laid.Powers] : []);
                    break;
                case ParticipantCommand.AssignFunction { Assignment: var a }:
                    Fill(a.Period, (day, inside) => Set((a.Employee, a.Function, day), inside));
                    break;
                case ParticipantCommand.EndFunction c:
                    After(c.LastDay, day => powers[(c.Function, day)] = []);
                    break;
                case ParticipantCommand.EndAssignment c:
                    After(c.LastDay, day => held.Remove((c.Employee, c.Function, day)));
                    break;
                case ParticipantCommand.RecordEmployeeDeclaration c:
                    secretFrom.TryAdd(c.Employee, today);
                    break;
            }
        }

        public IEnumerable<Power> PowersOf(EmployeeId employee, int day) =>
            !secretFrom.TryGetValue(employee, out var from) || day < from ? []
            : Functions.Where(f => held.Contains((employee, f, day))).SelectMany(f => powers.GetValueOrDefault((f, day), [])).Distinct().Order();

        private static void Fill(DayRange period, Action<int, bool> write)
        {
            for (var day = Period.DaysBetween(Start, period.FirstDay); day < Horizon; day++)
            {
                write(day, period.LastDay is null || Start.PlusDays(day) <= period.LastDay);
            }
        }

        private static void After(LocalDate lastDay, Action<int> write)
        {
            for (var day = Period.DaysBetween(Start, lastDay) + 1; day < Horizon; day++)
            {
                write(day);
            }
        }

        private void Set((EmployeeId Employee, FunctionId Function, int Day) square, bool on) => _ = on ? held.Add(square) : held.Remove(square);
    }
}
