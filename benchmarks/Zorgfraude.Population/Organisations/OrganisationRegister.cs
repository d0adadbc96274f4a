using System.Globalization;
using System.Numerics;
using Zorgfraude.Matching;

namespace Zorgfraude.Population.Organisations;

/// <summary>A register of invented Dutch organisations: a function of its seed, made group by group when asked for.</summary>
public sealed class OrganisationRegister
{
    private readonly OrganisationRates rates;

    /// <summary>A register.</summary>
    /// <param name="seed">The seed: another one gives other organisations.</param>
    /// <param name="size">How many, 10 or more.</param>
    /// <param name="rates">What they are like, or null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 10 organisations.</exception>
    public OrganisationRegister(ulong seed, int size, OrganisationRates? rates = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 10);
        Seed = seed;
        this.rates = rates ?? new();
        Size = size;
        for (long made = 0; made < size; Groups++)
        {
            made += 1 + BitOperations.PopCount((uint)SistersOf(Groups));
        }
    }

    /// <summary>How many organisations.</summary>
    public int Size { get; }

    /// <summary>How many groups; of the last one some sisters may be left out.</summary>
    public int Groups { get; private set; }

    internal ulong Seed { get; }

    internal OrganisationRates Rates => rates;

    /// <summary>The organisations one after the other, made as they are read.</summary>
    public IEnumerable<KeyValuePair<string, MatchRecord>> Entries() => Enumerable.Range(0, Groups).SelectMany(Group).Take(Size);

    /// <summary>An organisation and its sisters.</summary>
    /// <param name="number">From 0.</param>
    public IReadOnlyList<KeyValuePair<string, MatchRecord>> Group(int number) =>
        [.. GroupOf(number).Select((o, i) => KeyValuePair.Create(IdOf(number, i), o.ToRecord()))];

    internal static string IdOf(int group, int member) => string.Create(CultureInfo.InvariantCulture, $"O{group:00000000}.{member}");

    internal IReadOnlyList<Organisation> GroupOf(int number)
    {
        var dice = Dice.For(Seed, DiceKind.Group, number);
        var sisters = SistersOf(number);
        var group = new List<Organisation> { Organisation.Random(dice, rates, Seed) };
        foreach (var kind in Enum.GetValues<Sisters>().Where(k => sisters.HasFlag(k)))
        {
            group.Add(OrganisationSister.Make(kind, dice, rates, group));
        }

        return group;
    }

    /// <summary>One that is made in the same way and is not in the register.</summary>
    internal Organisation Outsider(Dice dice) => Organisation.Random(dice, rates, Seed);

    private Sisters SistersOf(int group)
    {
        var dice = Dice.For(Seed, DiceKind.Ties, group);
        return (dice.Chance(rates.Serial) ? Sisters.Serial : 0) | (dice.Chance(rates.Company) ? Sisters.Company : 0)
            | (dice.Chance(rates.OtherForm) ? Sisters.OtherForm : 0) | (dice.Chance(rates.Branch) ? Sisters.Branch : 0);
    }
}
