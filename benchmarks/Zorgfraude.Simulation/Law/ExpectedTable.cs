using Zorgfraude.Parties;

namespace Zorgfraude.Simulation.Law;

/// <summary>Who may do what on which day, by a list of days per employee and function: nothing more than a reader of the table would write down.</summary>
internal sealed class ExpectedTable
{
    private readonly List<Held> held = [];
    private readonly Dictionary<string, List<(Day From, Power[] Powers)>> functions = [];
    private readonly Dictionary<string, Day> secrecy = [];

    // Who may do what on one day; asked often, and forgotten with the day and with every change of the table.
    private readonly Dictionary<(string Employee, Power? Power), bool> known = [];
    private Day knownOn;

    public void LaidDown(string function, Day from, params Power[] powers)
    {
        if (!functions.TryGetValue(function, out var list))
        {
            functions.Add(function, list = []);
        }

        known.Clear();
        list.RemoveAll(each => each.From >= from);
        list.Add((from, powers));
    }

    public void Assigned(string employee, string function, Day from, bool ofProcessor = false)
    {
        Ended(employee, function, from.Plus(-1));
        held.Add(new(employee, function, from, ofProcessor));
    }

    public void Ended(string employee, string function, Day lastDay)
    {
        known.Clear();
        held.RemoveAll(each => each.Employee == employee && each.Function == function && each.From > lastDay);
        foreach (var each in held.Where(each => each.Employee == employee && each.Function == function && !(each.LastDay <= lastDay)))
        {
            each.LastDay = lastDay;
        }
    }

    public void Swore(string employee, Day on)
    {
        known.Clear();
        secrecy.TryAdd(employee, on);
    }

    public bool Holds(string employee, string function, Day today) => held.Exists(each => each.Employee == employee && each.Function == function && each.On(today));

    /// <summary>Whether somebody may act on a day with a power, or with any power at all when none is named.</summary>
    public bool May(string employee, Power? power, Day today)
    {
        if (knownOn != today)
        {
            known.Clear();
            knownOn = today;
            held.RemoveAll(each => each.LastDay < today);
        }

        if (!known.TryGetValue((employee, power), out var may))
        {
            known.Add((employee, power), may = Reads(employee, power, today));
        }

        return may;
    }

    public bool IsOfProcessor(string employee, Day today) => held.Exists(each => each.Employee == employee && each.OfProcessor && each.On(today));

    private bool Reads(string employee, Power? power, Day today) => secrecy.TryGetValue(employee, out var sworn) && sworn <= today
        && held.Exists(each => each.Employee == employee && each.On(today)
            && functions[each.Function].LastOrDefault(each => each.From <= today) is { Powers: { } powers }
            && (power is null || powers.Contains(power.Value)));

    private sealed record Held(string Employee, string Function, Day From, bool OfProcessor)
    {
        public Day? LastDay { get; set; }

        public bool On(Day day) => day >= From && !(LastDay < day);
    }
}
