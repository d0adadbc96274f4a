using System.Globalization;

namespace Zorgfraude.Population.Organisations;

/// <summary>What queries are made. Every rate can be set; none of the defaults was measured on a real register.</summary>
public sealed record OrganisationQueryOptions
{
    /// <summary>Share of the queries about an organisation in the register, from 0 to 1.</summary>
    public double Hits { get; init; } = 0.5;

    /// <summary>
    /// How often each error is made where the data leave room for it. A part of the data has one error at most, so that an error comes
    /// out somewhat rarer than its rate beside others.
    /// </summary>
    public Rates<OrganisationError> Errors { get; init; } = Rates<OrganisationError>.Of(0.06)
        .With(OrganisationError.FormNotation, 0.25).With(OrganisationError.FormMissing, 0.15).With(OrganisationError.NumbersMissing, 0.3);

    /// <summary>How the queries about none in the register are divided; only the proportions matter.</summary>
    public Rates<OrganisationLookalike> Lookalikes { get; init; } = Rates<OrganisationLookalike>.Of(0.1).With(OrganisationLookalike.Stranger, 0.3);

    /// <summary>Share of the queries about none in the register in which the same errors are made, from 0 to 1.</summary>
    public double ErrorsInLookalikes { get; init; } = 0.5;
}

/// <summary>Makes questions to a register of organisations, with the right answers.</summary>
public static class OrganisationQueries
{
    private static readonly OrganisationError[] All = Enum.GetValues<OrganisationError>();

    /// <summary>The queries one after the other, made as they are read.</summary>
    /// <param name="register">The register.</param>
    /// <param name="seed">The seed: another one gives other queries.</param>
    /// <param name="count">How many.</param>
    /// <param name="options">Which, or null for the defaults.</param>
    public static IEnumerable<TruthQuery> Make(OrganisationRegister register, ulong seed, int count, OrganisationQueryOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(register);
        options ??= new();
        var shares = options.Lookalikes.AsShares();
        return Enumerable.Range(0, count).Select(i => One(register, Dice.For(seed, DiceKind.OrganisationQuery, i), string.Create(CultureInfo.InvariantCulture, $"Q{i:00000000}"), options, shares));
    }

    private static TruthQuery One(OrganisationRegister register, Dice dice, string id, OrganisationQueryOptions options, Weighted<OrganisationLookalike> shares)
    {
        var number = dice.Next(register.Groups - 1);
        var group = register.GroupOf(number);
        if (dice.Chance(options.Hits))
        {
            var member = dice.Next(group.Count);
            var (record, errors) = Spoil(group[member], options.Errors, 0, dice);
            return new(id, record.ToRecord(), OrganisationRegister.IdOf(number, member), "hit:" + (errors.Count == 0 ? "Exact" : string.Join('+', errors)));
        }

        var kind = shares.Pick(dice);
        WrittenOrganisation query;
        do
        {
            // A wrong digit could make the number of a sister; then the two would have one number, and nobody could say they are not one.
            var other = OrganisationSister.Make(kind, dice, register, group);
            query = dice.Chance(options.ErrorsInLookalikes) ? Spoil(other, options.Errors, OrganisationSister.Tells(kind), dice).Written : WrittenOrganisation.Of(other);
        }
        while (group.Any(o => o.Kvk == query.Record.KvkNumber));

        return new(id, query.ToRecord(), null, "nohit:" + kind);
    }

    private static (WrittenOrganisation Written, List<OrganisationError> Errors) Spoil(Organisation about, Rates<OrganisationError> rates, OrganisationPart taken, Dice dice)
    {
        var written = WrittenOrganisation.Of(about);
        var errors = new List<OrganisationError>();
        foreach (var error in All)
        {
            var parts = OrganisationErrors.Parts(error);
            if (dice.Chance(rates[error]) && (taken & parts) == 0 && OrganisationErrors.Make(error, written, about, dice) is { } spoilt)
            {
                written = spoilt;
                taken |= parts;
                errors.Add(error);
            }
        }

        return (written, errors);
    }
}
