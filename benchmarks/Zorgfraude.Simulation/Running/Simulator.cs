using System.Globalization;
using System.Text;
using NodaTime;
using Zorgfraude.Decisions;
using Zorgfraude.Parties;
using Zorgfraude.Simulation.Law;
using Zorgfraude.Simulation.Worlds;

namespace Zorgfraude.Simulation.Running;

/// <summary>
/// Drives the code through simulated years, day by day: stories of cases and registrations with chance in them, a clean-up job that is
/// late at times, and on every day the comparison with what the oracle says the law is.
/// </summary>
internal sealed partial class Simulator
{
    private readonly SimulationOptions options;
    private readonly ChosenLaw law;
    private readonly IWorld world;
    private readonly Random random;
    private readonly PriorityQueue<Func<ValueTask>, (int Day, int Order)> agenda = new();
    private readonly IReadOnlyList<Party> parties;
    private readonly List<Account> accounts = [];
    private readonly List<Account> live = [];
    private readonly List<Someone> people = [];
    private Day today = new(2025, 1, 1);
    private int order;
    private int identifiers;
    private int registered;
    private int pending;
    private Account? current;

    private Simulator(SimulationOptions options, IReadOnlyList<Party> parties, IWorld world)
    {
        (this.options, this.parties, this.world) = (options, parties, world);
        law = options.Law;
        random = new(options.Seed);
    }

    public Tally Tally { get; } = new();

    /// <summary>What a run of this kind must have tested: a world without a store keeps no log and no data, one with a store offers no removal of the log, and a restriction silences by one reading only.</summary>
    public static IReadOnlyCollection<Invariant> Demanded(StoreKind store, ChosenLaw law) => [.. Enum.GetValues<Invariant>().Where(invariant => invariant switch
    {
        Invariant.NoAnswerWithoutItsLogEntry or Invariant.DataOfARemovedRegistrationAreGone or Invariant.RegisterKnowsOfAnEarlierSupply => store != StoreKind.None,
        Invariant.LogEntriesGoAfterTheirTerm => store == StoreKind.None,
        Invariant.ARestrictedRegistrationIsSilent => law.RestrictionSilences,
        _ => true,
    })];

    /// <summary>Runs to the end, or to the first violation.</summary>
    public static async Task<SimulationOutcome> RunAsync(SimulationOptions options)
    {
        var parties = Parties();
        var participants = parties.Select(p => p.Participant).ToList();
        await using var world = options.Around(options.Store == StoreKind.None
            ? new PureWorld(options.Law, participants)
            : await SdkWorld.OpenAsync(options.Law, participants, options.Store == StoreKind.Sqlite));
        var simulator = new Simulator(options, parties, world);
        try
        {
            await simulator.RunAsync();
        }
        catch (ViolationException e)
        {
            return new(simulator.Tally, e.Invariant, simulator.Trace(e.Message), simulator.today);
        }

        var untested = Demanded(options.Store, options.Law).Where(i => simulator.Tally.Tested(i) == 0).ToList();
        return new(
            simulator.Tally,
            null,
            untested.Count == 0 ? null : $"never tested: {string.Join(", ", untested)}",
            simulator.today)
        {
            Registered = simulator.registered,
        };
    }

    private async Task RunAsync()
    {
        world.SetDay(today.ToLocalDate());
        await OrganiseAsync();
        var end = today.PlusYears(options.Years);
        var days = end.Number - today.Number;
        var start = today.Number;
        for (; today < end; today = today.Next())
        {
            world.SetDay(today.ToLocalDate());
            while (registered + pending < (long)options.Registrations * (today.Number - start + 1) / days)
            {
                StartCase(null, null);
            }

            while (agenda.TryPeek(out var step, out var at) && at.Day <= today.Number)
            {
                agenda.Dequeue();
                current = null;
                await step();
            }

            current = null;
            await ChangeOrganisationsAsync();
            await ConsultAsync();
            await CleanUpAsync();
            await CheckDayAsync();
        }

        await CheckStoredAsync();
    }

    private void After(int days, Func<ValueTask> step) => agenda.Enqueue(step, (today.Number + days, order++));

    private void Between(int from, int to, Func<ValueTask> step) => After(random.Next(from, to + 1), step);

    private bool Chance(double probability) => random.NextDouble() < probability;

    private T Any<T>(IReadOnlyList<T> list) => list[random.Next(list.Count)];

    private Guid NewId() => new(options.Seed, (short)(++identifiers >> 16), (short)identifiers, [0x80, 0, 0, 0, 0, 0, 0, 0]);

    private LocalDate Now => today.ToLocalDate();

    private Judgement<T> Judged<T>(T value, string employee) => new(value, "verzonnen motivering", EmployeeId.Parse(employee), Now);

    /// <summary>Somebody who may do something today, or null.</summary>
    private string? Who(Party party, Power power, string? other = null)
    {
        var able = party.Employees.Where(e => e != other && party.Table.May(e, power, today)
            && (power != Power.CheckEntry || law.ProcessorMayCheck || !party.Table.IsOfProcessor(e, today))).ToList();
        return able.Count == 0 ? null : Any(able);
    }

    /// <summary>Somebody of the participant who may act at all today.</summary>
    private string? Anybody(Party party)
    {
        var able = party.Employees.Where(e => party.Table.May(e, null, today)).ToList();
        return able.Count == 0 ? null : Any(able);
    }

    /// <summary>A step of a story that takes a power: done by somebody who has it, and put off while nobody has. At times one without it tries first.</summary>
    private ValueTask StepAsync(Account account, Power? power, Func<string, ValueTask> body, Func<bool>? stillOpen = null, string? other = null) =>
        StepAsync(account.Owner, account, power, body, stillOpen, other);

    private async ValueTask StepAsync(
        Party party, Account? account, Power? power, Func<string, ValueTask> body, Func<bool>? stillOpen = null, string? other = null)
    {
        current = account;
        if (stillOpen?.Invoke() == false)
        {
            return;
        }

        if ((power is { } needed ? Who(party, needed, other) : Anybody(party)) is not { } employee)
        {
            Between(1, 3, () => StepAsync(party, account, power, body, stillOpen, other));
            return;
        }

        await body(employee);
    }

    /// <summary>Does an act and holds the answer against the table: nobody acts without the power on that day.</summary>
    private async ValueTask<bool> DoAsync(
        Account? account, Party party, string employee, string act, Power? power, Func<Actor, ValueTask<Reply>> run, bool lawful = true)
    {
        var may = party.Table.May(employee, power, today);
        var reply = await run(party.Actor(employee));
        account?.Note(today, $"{act} by {employee}: {(reply.IsAccepted ? "accepted" : "refused")}");
        Tally.Count(reply.IsAccepted ? act : $"{act} (refused)");
        if (reply.IsAccepted || !may)
        {
            Tally.Hold(Invariant.NobodyActsWithoutThePower, may || !reply.IsAccepted, () => $"{act} by {party.Name}/{employee} without {power}");
        }

        if (lawful && may)
        {
            Tally.Hold(Invariant.ALawfulActIsAccepted, reply.IsAccepted, () =>
                $"{act} by {party.Name}/{employee} was refused: {string.Join(", ", reply.Findings.Where(f => f.Blocks).Select(f => f.ToString()))}");
        }

        return reply.IsAccepted;
    }

    /// <summary>The same act by somebody who may not do it; refused, whatever it carries.</summary>
    private async ValueTask TryWithoutPowerAsync(Account account, string act, Power power, Func<string, Func<Actor, ValueTask<Reply>>> run)
    {
        var unable = account.Owner.Employees.Where(e => !account.Owner.Table.May(e, power, today)).ToList();
        if (unable.Count > 0 && Chance(0.3))
        {
            var employee = Any(unable);
            await DoAsync(account, account.Owner, employee, act, power, run(employee), lawful: false);
        }
    }

    private string Trace(string message)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"violation: {message}\nseed {options.Seed}, readings {law}, store {options.Store}, day {today}");
        if (current is { } account)
        {
            text.Append('\n').Append(account).Append('\n');
            foreach (var line in account.Trace)
            {
                text.Append("  ").Append(line).Append('\n');
            }
        }

        return text.ToString();
    }
}

/// <summary>How a run ended.</summary>
/// <param name="Tally">What was done and checked.</param>
/// <param name="Violated">The invariant that did not hold, or null.</param>
/// <param name="Problem">What to print of it, or of invariants that were never tested; null when all is well.</param>
/// <param name="On">The day on which the run ended.</param>
internal sealed record SimulationOutcome(Tally Tally, Invariant? Violated, string? Problem, Day On)
{
    public int Registered { get; init; }
}
