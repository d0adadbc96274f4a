using System.Globalization;
using System.Numerics;
using Zorgfraude.Matching;

namespace Zorgfraude.Population.People;

/// <summary>
/// A register of invented people with Dutch names, as large as asked. It is a function of its seed: each family is made by itself
/// when it is asked for, so nothing is kept, and families can be made in any order and on any thread.
/// </summary>
public sealed class PeopleRegister
{
    private readonly ulong seed;
    private readonly FamilyRates rates;

    /// <summary>A register.</summary>
    /// <param name="seed">The seed: another one gives other people.</param>
    /// <param name="size">How many people, 10 or more.</param>
    /// <param name="rates">Who and what the people are, or null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 10 people.</exception>
    public PeopleRegister(ulong seed, int size, FamilyRates? rates = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 10);
        this.seed = seed;
        this.rates = rates ?? new();
        Size = size;
        for (long people = 0; people < size; Families++)
        {
            people += 1 + BitOperations.PopCount((uint)TiesOf(Families));
        }
    }

    /// <summary>How many people.</summary>
    public int Size { get; }

    /// <summary>How many families; of the last one some members may be left out.</summary>
    public int Families { get; private set; }

    internal FamilyRates Rates => rates;

    /// <summary>The people one after the other, made as they are read.</summary>
    public IEnumerable<KeyValuePair<string, MatchRecord>> Entries() => Enumerable.Range(0, Families).SelectMany(Family).Take(Size);

    /// <summary>The people of one family; the first one is who the others belong to.</summary>
    /// <param name="number">From 0.</param>
    public IReadOnlyList<KeyValuePair<string, MatchRecord>> Family(int number)
    {
        var dice = Dice.For(seed, DiceKind.Family, number);
        var ties = TiesOf(number);
        var background = Surname.RandomBackground(dice);
        var surname = Surname.Random(dice, background);
        var address = Address.Random(dice);
        var head = PersonMaker.Person(dice, rates, background, surname, address);
        var sex = head.Sex!;
        var born = head.BirthDate!;
        var family = new List<MatchRecord> { head };

        if (ties.HasFlag(Ties.Partner))
        {
            var other = Surname.Random(dice, background);
            var partner = PersonMaker.Person(dice, rates, background, other, address, sex == "M" ? "V" : "M", PersonMaker.NearBy(dice, born));
            family[0] = head = head with { PartnerPrefix = partner.Prefix, PartnerSurname = partner.Surname };
            family.Add(partner with { PartnerPrefix = head.Prefix, PartnerSurname = head.Surname });
        }

        if (ties.HasFlag(Ties.Child))
        {
            family.Add(PersonMaker.Person(dice, rates, background, surname, address, born: PersonMaker.NextGeneration(dice, born)));
        }

        if (ties.HasFlag(Ties.Sibling))
        {
            family.Add(PersonMaker.Person(dice, rates, background, surname, address, born: PersonMaker.NearBy(dice, born)));
        }

        if (ties.HasFlag(Ties.Twin))
        {
            family.Add(LookAlikes.Twin(dice, rates, background, head));
        }

        if (ties.HasFlag(Ties.Junior))
        {
            family.Add(LookAlikes.Junior(dice, rates, head));
        }

        if (ties.HasFlag(Ties.Relative))
        {
            family.Add(PersonMaker.Person(dice, rates, background, surname, Address.Random(dice)));
        }

        if (ties.HasFlag(Ties.Namesake))
        {
            family.Add(LookAlikes.Namesake(dice, rates, head));
        }

        return [.. family.Select((person, i) => KeyValuePair.Create(string.Create(CultureInfo.InvariantCulture, $"P{number:00000000}.{i}"), person))];
    }

    /// <summary>Somebody who is made in the same way and is not in the register.</summary>
    internal MatchRecord Outsider(Dice dice) => PersonMaker.Random(dice, rates);

    /// <summary>Where the names of a family come from.</summary>
    internal Background BackgroundOf(int family) => Surname.RandomBackground(Dice.For(seed, DiceKind.Family, family));

    private Ties TiesOf(int family)
    {
        var dice = Dice.For(seed, DiceKind.Ties, family);
        return (dice.Chance(rates.Partner) ? Ties.Partner : 0) | (dice.Chance(rates.Child) ? Ties.Child : 0) | (dice.Chance(rates.Sibling) ? Ties.Sibling : 0)
            | (dice.Chance(rates.Twin) ? Ties.Twin : 0) | (dice.Chance(rates.Junior) ? Ties.Junior : 0) | (dice.Chance(rates.Relative) ? Ties.Relative : 0)
            | (dice.Chance(rates.Namesake) ? Ties.Namesake : 0);
    }
}

/// <summary>Who else belongs to the first member of a family.</summary>
[Flags]
internal enum Ties
{
    Partner = 1,
    Child = 2,
    Sibling = 4,
    Twin = 8,
    Junior = 16,
    Relative = 32,
    Namesake = 64,
}
