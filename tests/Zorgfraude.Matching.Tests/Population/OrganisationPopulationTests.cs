using Zorgfraude.Identity;
using Zorgfraude.Population;
using Zorgfraude.Population.Organisations;

namespace Zorgfraude.Matching.Tests.Population;

public class OrganisationPopulationTests
{
    private static readonly Rates<OrganisationError> NoErrors = Rates<OrganisationError>.Of(0);
    private static readonly OrganisationRegister Register = new(41, 2000);
    private static readonly Dictionary<string, MatchRecord> Entries = Register.Entries().ToDictionary();

    private static readonly string[] Address =
        [nameof(MatchRecord.Street), nameof(MatchRecord.HouseNumber), nameof(MatchRecord.HouseNumberAddition), nameof(MatchRecord.PostalCode), nameof(MatchRecord.City)];

    [Fact]
    public void The_same_seed_makes_the_same_organisations_and_queries_and_another_seed_makes_others()
    {
        Assert.Equal(Entries, new OrganisationRegister(41, 2000).Entries().ToDictionary());
        Assert.NotEqual(Entries.Values, new OrganisationRegister(42, 2000).Entries().Select(static o => o.Value));
        Assert.Equal(OrganisationQueries.Make(Register, 1, 200), OrganisationQueries.Make(new(41, 2000), 1, 200));
        Assert.NotEqual(OrganisationQueries.Make(Register, 1, 200), OrganisationQueries.Make(Register, 2, 200));
    }

    [Fact]
    public void Groups_made_in_any_order_and_on_any_thread_are_the_register()
    {
        var groups = new IReadOnlyList<KeyValuePair<string, MatchRecord>>[Register.Groups];

        Parallel.For(0, Register.Groups, i => groups[Register.Groups - 1 - i] = Register.Group(Register.Groups - 1 - i));

        Assert.Equal(Register.Entries(), groups.SelectMany(static g => g).Take(2000));
    }

    [Fact]
    public void Numbers_are_of_the_right_form_and_differ_within_a_group()
    {
        foreach (var group in Enumerable.Range(0, Register.Groups).Select(Register.Group))
        {
            Assert.All(group, static o => Assert.True(KvkNumber.TryParse(o.Value.KvkNumber, out _, out _)));
            Assert.Equal(group.Count, group.Select(static o => o.Value.KvkNumber).Distinct().Count());
            Assert.Equal(group.Count, group.Select(static o => o.Value.Organisation).Distinct().Count());
        }

        Assert.All(Entries.Values.Where(static o => o.AgbCode is not null), static o => Assert.True(AgbCode.TryParse(o.AgbCode, out _, out _)));
    }

    [Fact]
    public void Sisters_come_out_at_their_rates_and_accountants_are_shared()
    {
        var none = new OrganisationRates { Serial = 0, Company = 0, OtherForm = 0, Branch = 0, AtOffice = 0.2, Offices = 20 };
        Assert.All(
            [none with { Serial = 0.1 }, none with { Company = 0.1 }, none with { OtherForm = 0.1 }, none with { Branch = 0.1 }],
            static rates =>
            {
                var register = new OrganisationRegister(43, 2200, rates);
                Changes.AssertRate(0.1, 2200 - register.Groups, register.Groups);
            });

        var boxes = new OrganisationRegister(44, 1000, none).Entries().Where(static o => o.Value.Street == "Postbus").ToArray();
        Changes.AssertRate(0.2, boxes.Length, 1000);
        Assert.InRange(boxes.Select(static o => (o.Value.HouseNumber, o.Value.PostalCode)).Distinct().Count(), 2, 20);
    }

    [Fact]
    public void Every_error_occurs_changes_what_it_says_and_nothing_else()
    {
        foreach (var error in Enum.GetValues<OrganisationError>())
        {
            string[] mayChange = error switch
            {
                OrganisationError.KvkZeroLost or OrganisationError.KvkMistyped => [nameof(MatchRecord.KvkNumber)],
                OrganisationError.NumbersMissing => [nameof(MatchRecord.KvkNumber), nameof(MatchRecord.AgbCode)],
                OrganisationError.Moved or OrganisationError.AddressMissing => Address,
                OrganisationError.HouseNumberDigit => [nameof(MatchRecord.HouseNumber)],
                _ => [nameof(MatchRecord.Organisation)],
            };
            var queries = Hits(error, 1, 1000).ToArray();
            var spoilt = queries.Where(q => q.Kind == "hit:" + error).ToArray();
            Assert.True(spoilt.Length >= 15, $"{error} occurred {spoilt.Length} times.");
            foreach (var query in queries)
            {
                var changed = Changes.Between(query.Record, Entries[query.TrueId!]);
                if (query.Kind == "hit:" + error)
                {
                    Assert.NotEmpty(changed);
                    Assert.All(changed, field => Assert.Contains(field, mayChange));
                }
                else
                {
                    Assert.Equal("hit:Exact", query.Kind);
                    Assert.Empty(changed);
                }
            }

            Changes.AssertRate(0.3, Hits(error, 0.3, 1000).Count(q => q.Kind == "hit:" + error), spoilt.Length);
        }
    }

    [Fact]
    public void Errors_are_what_their_names_say()
    {
        Each(OrganisationError.KvkZeroLost, static (e, q) => Assert.Equal(e.KvkNumber, "0" + q.KvkNumber));
        Each(OrganisationError.TradeNameOnly, static (e, q) => Assert.EndsWith(" h.o.d.n. " + q.Organisation, e.Organisation, StringComparison.Ordinal));
        Each(OrganisationError.TradeNameUnknown, static (e, q) => Assert.StartsWith(q.Organisation + " h.o.d.n. ", e.Organisation, StringComparison.Ordinal));
        Each(OrganisationError.TradeNameNew, static (e, q) => Assert.StartsWith(e.Organisation + " ", q.Organisation, StringComparison.Ordinal));
        Each(OrganisationError.InFormation, static (e, q) => Assert.Equal(e.Organisation, q.Organisation!.Replace(" i.o.", string.Empty, StringComparison.Ordinal)));
        Each(OrganisationError.Capitals, static (e, q) => Assert.Equal(e.Organisation, q.Organisation, ignoreCase: true));
        Each(OrganisationError.FormMissing, static (e, q) => Assert.DoesNotContain("B.V.", q.Organisation, StringComparison.Ordinal));
        Each(OrganisationError.WordOrder, static (e, q) => Assert.Equal(e.Organisation!.Split(' ').Order(StringComparer.Ordinal), q.Organisation!.Split(' ').Order(StringComparer.Ordinal)));
        Each(OrganisationError.WordsGlued, static (e, q) => Assert.Equal(e.Organisation!.Replace(" ", string.Empty, StringComparison.Ordinal), q.Organisation!.Replace(" ", string.Empty, StringComparison.Ordinal), ignoreCase: true));
    }

    [Fact]
    public void A_query_about_none_in_the_register_equals_no_entry_and_has_no_number_of_its_group()
    {
        var entries = Entries.Values.ToHashSet();
        var numbers = Entries.Values.Select(static o => o.KvkNumber).ToHashSet();
        var others = OrganisationQueries.Make(Register, 45, 3000, new() { Hits = 0, ErrorsInLookalikes = 1 }).ToArray();

        Assert.All(others, static q => Assert.Null(q.TrueId));
        Assert.DoesNotContain(others, q => entries.Contains(q.Record));
        Assert.DoesNotContain(others, q => q.Record.KvkNumber is not null && numbers.Contains(q.Record.KvkNumber));
        foreach (var kind in Enum.GetValues<OrganisationLookalike>())
        {
            Assert.Contains(others, q => q.Kind == "nohit:" + kind);
        }
    }

    [Fact]
    public void A_next_one_of_a_series_is_numbered_and_a_sister_is_called_after_what_it_does()
    {
        Assert.All(Lookalikes(OrganisationLookalike.Serial), static q => Assert.Matches(" (II|III)( |$)", q.Record.Organisation));
        Assert.All(Lookalikes(OrganisationLookalike.Company), static q => Assert.Matches("Holding|Beheer|Vastgoed|Participaties|Management|Exploitatie|Personeel", q.Record.Organisation));
        Assert.All(Lookalikes(OrganisationLookalike.Region), static q => Assert.Matches("Noord|Zuid|Oost|West|Centrum", q.Record.Organisation));
        Assert.All(Lookalikes(OrganisationLookalike.OtherTown), static q => Assert.Contains(q.Record.City!, q.Record.Organisation, StringComparison.Ordinal));
        Assert.All(Lookalikes(OrganisationLookalike.SameNameElsewhere), static q => Assert.DoesNotContain(Entries.Values, e => e.PostalCode == q.Record.PostalCode));
        Assert.All(Lookalikes(OrganisationLookalike.SameAddress), static q => Assert.Contains(Entries.Values, e => e.PostalCode == q.Record.PostalCode && e.HouseNumber == q.Record.HouseNumber));
    }

    private static IEnumerable<TruthQuery> Hits(OrganisationError error, double rate, int count) =>
        OrganisationQueries.Make(Register, 46, count, new() { Hits = 1, Errors = NoErrors.With(error, rate) });

    private static void Each(OrganisationError error, Action<MatchRecord, MatchRecord> assert)
    {
        foreach (var query in Hits(error, 1, 800).Where(q => q.Kind == "hit:" + error))
        {
            assert(Entries[query.TrueId!], query.Record);
        }
    }

    private static TruthQuery[] Lookalikes(OrganisationLookalike kind) =>
        [.. OrganisationQueries.Make(Register, 47, 60, new() { Hits = 0, Lookalikes = Rates<OrganisationLookalike>.Of(0).With(kind, 1), ErrorsInLookalikes = 0 })];
}
