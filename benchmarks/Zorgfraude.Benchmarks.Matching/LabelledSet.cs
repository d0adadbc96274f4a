using System.Globalization;
using Zorgfraude.Matching;
using Zorgfraude.Population;
using Zorgfraude.Population.Organisations;
using Zorgfraude.Population.People;

namespace Zorgfraude.Benchmarks.Matching;

/// <summary>A register and queries to it, from files or made from a seed.</summary>
/// <param name="Register">The entries, read or made anew each time.</param>
/// <param name="Queries">The queries.</param>
/// <param name="HasTruth">Whether the queries say which entry they are about.</param>
internal sealed record LabelledSet(IEnumerable<KeyValuePair<string, MatchRecord>> Register, IReadOnlyList<TruthQuery> Queries, bool HasTruth)
{
    /// <summary>The set that the options name, with no more in the queries than the fields in <c>--fields</c>.</summary>
    public static LabelledSet Of(Dictionary<string, string> options, Columns columns)
    {
        var set = options.TryGetValue("--set", out var name) ? Made(name, options) : Read(options, columns);
        return options.TryGetValue("--fields", out var fields)
            ? set with { Queries = [.. set.Queries.Select(q => q with { Record = EnteredFields.Of(fields).Keep(q.Record) })] }
            : set;
    }

    /// <summary>
    /// A set by its name: <c>people</c>, <c>strangers</c> (people of whom nobody is in the register, a share <c>--spoilt</c> of them with
    /// errors) or <c>organisations</c>.
    /// </summary>
    public static LabelledSet Made(string name, Dictionary<string, string> options)
    {
        var seed = ulong.Parse(options.GetValueOrDefault("--seed", "1"), CultureInfo.InvariantCulture);
        var size = options.Number("--size", name == "organisations" ? 5_000 : 10_000);
        var count = options.Number("--queries", 4_000);
        if (name == "organisations")
        {
            var organisations = new OrganisationRegister(seed, size);
            return new(organisations.Entries(), [.. OrganisationQueries.Make(organisations, seed, count)], true);
        }

        var people = new PeopleRegister(seed, size);
        return name switch
        {
            "people" => new(people.Entries(), [.. PeopleQueries.Make(people, seed, count)], true),
            "strangers" => new(people.Entries(), [.. PeopleQueries.Make(people, seed, count, Strangers(options))], true),
            _ => throw new ArgumentException($"There is no set {name}; there are people, strangers and organisations."),
        };
    }

    /// <summary>Writes a register and queries to <c>PREFIX_register.csv</c> and <c>PREFIX_queries.csv</c>.</summary>
    public static void Generate(string what, Dictionary<string, string> options)
    {
        var set = Made(what, new(options, StringComparer.Ordinal) { ["--size"] = options.Needed("--register") });
        using var register = new StreamWriter(options.Needed("--out") + "_register.csv");
        CsvFiles.WriteRegister(register, set.Register, what == "organisations");
        using var queries = new StreamWriter(options.Needed("--out") + "_queries.csv");
        CsvFiles.WriteQueries(queries, set.Queries, what == "organisations");
    }

    private static PeopleQueryOptions Strangers(Dictionary<string, string> options) => new()
    {
        Hits = 0,
        Lookalikes = Rates<PersonLookalike>.Of(0).With(PersonLookalike.Stranger, 1),
        ErrorsInLookalikes = double.Parse(options.GetValueOrDefault("--spoilt", "0"), CultureInfo.InvariantCulture),
    };

    private static LabelledSet Read(Dictionary<string, string> options, Columns columns)
    {
        var register = Csv.Read(options.Needed("--register"));
        var queries = Csv.Read(options.Needed("--queries"));
        return new(
            register.Rows.Select((r, i) => KeyValuePair.Create(register.Get(r, columns["id"]) ?? i.ToString(CultureInfo.InvariantCulture), columns.Record(register, r))),
            [.. queries.Rows.Select((r, i) => new TruthQuery(
                queries.Get(r, columns["qid"]) ?? i.ToString(CultureInfo.InvariantCulture),
                columns.Record(queries, r),
                queries.Get(r, columns["truth"]),
                queries.Get(r, columns["kind"]) ?? string.Empty))],
            queries.Has(columns["truth"]));
    }
}
