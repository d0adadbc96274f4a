using System.Globalization;
using Zorgfraude.Matching;

namespace Zorgfraude.Population.People;

/// <summary>What queries are made. Every rate can be set; none of the defaults was measured on a real register.</summary>
public sealed record PeopleQueryOptions
{
    /// <summary>Share of the queries about somebody in the register, from 0 to 1.</summary>
    public double Hits { get; init; } = 0.5;

    /// <summary>
    /// How often each error is made where the data leave room for it. A part of the data has one error at most, so that an error comes
    /// out somewhat rarer than its rate beside others.
    /// </summary>
    public Rates<PersonError> Errors { get; init; } = Rates<PersonError>.Of(0.1);

    /// <summary>How the queries about nobody in the register are divided; only the proportions matter.</summary>
    public Rates<PersonLookalike> Lookalikes { get; init; } = Rates<PersonLookalike>.Of(0.08).With(PersonLookalike.Stranger, 0.5)
        .With(PersonLookalike.Household, 0.15).With(PersonLookalike.Junior, 0.04);

    /// <summary>Share of the queries about nobody in the register in which the same errors are made, from 0 to 1.</summary>
    public double ErrorsInLookalikes { get; init; } = 0.3;
}

/// <summary>Makes questions to a register of people, with the right answers.</summary>
public static class PeopleQueries
{
    private static readonly PersonError[] All = Enum.GetValues<PersonError>();

    /// <summary>The queries one after the other, made as they are read.</summary>
    /// <param name="register">The register.</param>
    /// <param name="seed">The seed: another one gives other queries.</param>
    /// <param name="count">How many.</param>
    /// <param name="options">Which, or null for the defaults.</param>
    public static IEnumerable<TruthQuery> Make(PeopleRegister register, ulong seed, int count, PeopleQueryOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(register);
        options ??= new();
        var shares = options.Lookalikes.AsShares();
        return Enumerable.Range(0, count).Select(i => One(register, Dice.For(seed, DiceKind.PersonQuery, i), string.Create(CultureInfo.InvariantCulture, $"Q{i:00000000}"), options, shares));
    }

    private static TruthQuery One(PeopleRegister register, Dice dice, string id, PeopleQueryOptions options, Weighted<PersonLookalike> shares)
    {
        var number = dice.Next(register.Families - 1);
        var family = register.Family(number);
        var (entry, person) = dice.Pick(family);
        if (dice.Chance(options.Hits))
        {
            var (record, errors) = Spoil(person, options.Errors, 0, dice);
            return new(id, record, entry, "hit:" + (errors.Count == 0 ? "Exact" : string.Join('+', errors)));
        }

        var kind = shares.Pick(dice);
        var background = register.BackgroundOf(number);
        MatchRecord other;
        do
        {
            other = LookAlikes.Make(kind, dice, register, background, person);
        }
        while (family.Any(member => SamePerson(member.Value, other)));

        return new(id, dice.Chance(options.ErrorsInLookalikes) ? Spoil(other, options.Errors, LookAlikes.Tells(kind), dice).Record : other, null, "nohit:" + kind);
    }

    private static (MatchRecord Record, List<PersonError> Errors) Spoil(MatchRecord record, Rates<PersonError> rates, PersonPart taken, Dice dice)
    {
        var errors = new List<PersonError>();
        foreach (var error in All)
        {
            var parts = PersonErrors.Parts(error);
            if (dice.Chance(rates[error]) && (taken & parts) == 0 && PersonErrors.Make(error, record, dice) is { } spoilt)
            {
                record = spoilt;
                taken |= parts;
                errors.Add(error);
            }
        }

        return (record, errors);
    }

    // By chance the one who was made could be a member of the family that is in the register.
    private static bool SamePerson(MatchRecord a, MatchRecord b) => a.Surname == b.Surname && a.BirthDate == b.BirthDate && a.GivenNames!.Split(' ')[0] == b.GivenNames!.Split(' ')[0];
}
