using Zorgfraude.Population;
using Zorgfraude.Population.People;

namespace Zorgfraude.Matching.Tests.Population;

public class PeopleQueriesTests
{
    private static readonly Rates<PersonError> NoErrors = Rates<PersonError>.Of(0);

    private static readonly string[] Names = [nameof(MatchRecord.GivenNames), nameof(MatchRecord.Initials)];
    private static readonly string[] Surnames = [nameof(MatchRecord.Prefix), nameof(MatchRecord.Surname), nameof(MatchRecord.PartnerPrefix), nameof(MatchRecord.PartnerSurname)];
    private static readonly string[] Address =
        [nameof(MatchRecord.Street), nameof(MatchRecord.HouseNumber), nameof(MatchRecord.HouseNumberAddition), nameof(MatchRecord.PostalCode), nameof(MatchRecord.City)];

    // What an error may change.
    private static readonly Dictionary<PersonError, string[]> MayChange = new()
    {
        [PersonError.PartnerFirst] = Surnames,
        [PersonError.PartnerLast] = Surnames,
        [PersonError.PartnerOnly] = Surnames,
        [PersonError.PartnerUnknown] = Surnames[2..],
        [PersonError.MarriedSince] = Surnames[..2],
        [PersonError.SurnameTypo] = [nameof(MatchRecord.Surname)],
        [PersonError.SurnameSound] = [nameof(MatchRecord.Surname)],
        [PersonError.PrefixDropped] = [nameof(MatchRecord.Prefix)],
        [PersonError.PrefixAbbreviated] = [nameof(MatchRecord.Prefix)],
        [PersonError.PrefixGlued] = Surnames[..2],
        [PersonError.PrefixInSurname] = Surnames[..2],
        [PersonError.GivenNameTypo] = Names[..1],
        [PersonError.GivenNameSound] = Names[..1],
        [PersonError.InitialsOnly] = Names[..1],
        [PersonError.OneGivenName] = Names,
        [PersonError.EverydayName] = Names,
        [PersonError.MarksLost] = [.. Names, .. Surnames],
        [PersonError.DayAndMonthSwapped] = [nameof(MatchRecord.BirthDate)],
        [PersonError.YearOnly] = [nameof(MatchRecord.BirthDate)],
        [PersonError.BirthDateDigit] = [nameof(MatchRecord.BirthDate)],
        [PersonError.BirthDateMissing] = [nameof(MatchRecord.BirthDate)],
        [PersonError.Moved] = Address,
        [PersonError.AddressMissing] = Address,
        [PersonError.HouseNumberDigit] = [nameof(MatchRecord.HouseNumber)],
        [PersonError.AdditionDiffers] = [nameof(MatchRecord.HouseNumberAddition)],
        [PersonError.SexUnknown] = [nameof(MatchRecord.Sex)],
        [PersonError.NumberMistyped] = [nameof(MatchRecord.BigNumber), nameof(MatchRecord.AgbCode)],
        [PersonError.NumberZeroLost] = [nameof(MatchRecord.BigNumber), nameof(MatchRecord.AgbCode)],
        [PersonError.NumberMissing] = [nameof(MatchRecord.BigNumber), nameof(MatchRecord.AgbCode)],
    };

    private static readonly PeopleRegister Register = new(21, 3000);
    private static readonly Dictionary<string, MatchRecord> Entries = Register.Entries().ToDictionary();

    [Fact]
    public void The_same_seed_makes_the_same_queries_and_another_seed_makes_others()
    {
        var queries = PeopleQueries.Make(Register, 3, 300).ToArray();

        Assert.Equal(queries, PeopleQueries.Make(Register, 3, 300));
        Assert.Equal(queries[..100], PeopleQueries.Make(Register, 3, 100));
        Assert.NotEqual(queries.Select(static q => q.Record), PeopleQueries.Make(Register, 4, 300).Select(static q => q.Record));
    }

    [Fact]
    public void Every_error_occurs_changes_what_it_says_and_nothing_else()
    {
        foreach (var error in Enum.GetValues<PersonError>())
        {
            var queries = Hits(NoErrors.With(error, 1), 1500).ToArray();
            var spoilt = queries.Where(q => q.Kind == "hit:" + error).ToArray();
            Assert.True(spoilt.Length >= 15, $"{error} occurred {spoilt.Length} times.");
            foreach (var query in queries)
            {
                var changed = Changes.Between(query.Record, Entries[query.TrueId!]);
                if (query.Kind == "hit:" + error)
                {
                    Assert.NotEmpty(changed);
                    Assert.All(changed, field => Assert.Contains(field, MayChange[error]));
                }
                else
                {
                    Assert.Equal("hit:Exact", query.Kind);
                    Assert.Empty(changed);
                }
            }
        }
    }

    [Fact]
    public void Every_error_comes_out_at_its_rate_where_there_is_room_for_it()
    {
        foreach (var error in Enum.GetValues<PersonError>())
        {
            var room = Hits(NoErrors.With(error, 1), 1500).Count(q => q.Kind == "hit:" + error);
            Changes.AssertRate(0.3, Hits(NoErrors.With(error, 0.3), 1500).Count(q => q.Kind == "hit:" + error), room);
        }
    }

    [Fact]
    public void Several_errors_at_once_are_all_named_and_each_is_visible()
    {
        var queries = Hits(Rates<PersonError>.Of(0.3), 500).ToArray();

        Assert.Contains(queries, static q => q.Kind.Count(static c => c == '+') >= 5);
        foreach (var query in queries)
        {
            var errors = query.Kind[4..].Split('+').Where(static e => e != "Exact").Select(Enum.Parse<PersonError>).ToArray();
            var changed = Changes.Between(query.Record, Entries[query.TrueId!]);
            Assert.All(changed, field => Assert.Contains(errors, e => MayChange[e].Contains(field)));
            Assert.All(errors, e => Assert.Contains(changed, MayChange[e].Contains));
            Assert.True(query.Record.BirthDate is not null || query.Record.PostalCode is not null);
        }
    }

    [Fact]
    public void Errors_are_what_their_names_say()
    {
        Each(PersonError.DayAndMonthSwapped, static (e, q) => Assert.Equal($"{e.BirthDate![..4]}-{e.BirthDate[8..]}-{e.BirthDate[5..7]}", q.BirthDate));
        Each(PersonError.YearOnly, static (e, q) => Assert.Contains(q.BirthDate, new[] { e.BirthDate![..4], e.BirthDate[..4] + "-00-00" }));
        Each(PersonError.InitialsOnly, static (_, q) => Assert.Null(q.GivenNames));
        Each(PersonError.OneGivenName, static (e, q) => Assert.StartsWith(q.GivenNames + " ", e.GivenNames, StringComparison.Ordinal));
        Each(PersonError.PartnerOnly, static (e, q) => Assert.Equal((e.PartnerPrefix, e.PartnerSurname, null), (q.Prefix, q.Surname, q.PartnerSurname)));
        Each(PersonError.PartnerFirst, static (e, q) => Assert.Equal($"{Full(e.PartnerPrefix, e.PartnerSurname)}-{Full(e.Prefix, e.Surname)}", q.Surname));
        Each(PersonError.PartnerLast, static (e, q) => Assert.Equal($"{e.Surname}-{Full(e.PartnerPrefix, e.PartnerSurname)}", q.Surname));
        Each(PersonError.MarriedSince, static (e, q) => Assert.EndsWith("-" + Full(e.Prefix, e.Surname), q.Surname, StringComparison.Ordinal));
        Each(PersonError.PrefixInSurname, static (e, q) => Assert.Equal(Full(e.Prefix, e.Surname), q.Surname));
        Each(PersonError.PrefixGlued, static (_, q) => Assert.DoesNotContain(" ", q.Surname!.Split(' ')[0], StringComparison.Ordinal));
        Each(PersonError.MarksLost, static (_, q) => Assert.All(q.Surname + q.GivenNames, static c => Assert.True(c < 128)));
        Each(PersonError.Moved, static (e, q) => Assert.NotEqual(e.PostalCode, q.PostalCode));
        Each(PersonError.NumberZeroLost, static (e, q) => Assert.Contains("0" + (e.BigNumber == q.BigNumber ? q.AgbCode : q.BigNumber), new[] { e.BigNumber, e.AgbCode }));
        Each(PersonError.SurnameTypo, static (e, q) => Assert.Equal(1, Slips(e.Surname!, q.Surname!)));
        Each(PersonError.BirthDateDigit, static (e, q) => Assert.Equal(1, Slips(e.BirthDate!, q.BirthDate!)));
        Each(PersonError.HouseNumberDigit, static (e, q) => Assert.Equal(1, Slips(e.HouseNumber!, q.HouseNumber!)));
        Each(PersonError.NumberMistyped, static (e, q) => Assert.Equal(1, Slips(e.BigNumber + e.AgbCode, q.BigNumber + q.AgbCode)));
    }

    [Fact]
    public void Half_of_the_queries_are_about_an_entry_and_the_others_are_divided_as_asked()
    {
        var shares = Rates<PersonLookalike>.Of(0.1).With(PersonLookalike.Stranger, 0.4);
        var queries = PeopleQueries.Make(Register, 31, 4000, new() { Lookalikes = shares }).ToArray();

        var others = queries.Where(static q => q.TrueId is null).ToArray();
        Changes.AssertRate(0.5, others.Length, queries.Length);
        Assert.All(others, static q => Assert.StartsWith("nohit:", q.Kind, StringComparison.Ordinal));
        foreach (var kind in Enum.GetValues<PersonLookalike>())
        {
            Changes.AssertRate(shares[kind], others.Count(q => q.Kind == "nohit:" + kind), others.Length);
        }
    }

    [Fact]
    public void No_query_about_nobody_in_the_register_equals_an_entry()
    {
        var entries = Entries.Values.ToHashSet();
        var others = PeopleQueries.Make(Register, 32, 4000, new() { Hits = 0, ErrorsInLookalikes = 1 }).ToArray();

        Assert.Equal(4000, others.Length);
        Assert.DoesNotContain(others, q => entries.Contains(q.Record));
    }

    [Fact]
    public void A_lookalike_is_in_the_register_nowhere_and_keeps_what_tells_it_apart_whatever_the_errors()
    {
        Lookalikes(PersonLookalike.Twin, 0.3, static (e, q) => e.BirthDate![..4] == q.BirthDate?[..4] && First(e) != First(q));
        Lookalikes(PersonLookalike.Twin, 0, static (e, q) => e.BirthDate == q.BirthDate && e.PostalCode == q.PostalCode && e.HouseNumber == q.HouseNumber && First(e) != First(q));
        Lookalikes(PersonLookalike.Junior, 0.3, static (e, q) => e.Street == q.Street && e.BirthDate != q.BirthDate && q.BirthDate is not null);
        Lookalikes(PersonLookalike.Household, 0, static (e, q) => e.PostalCode == q.PostalCode && e.HouseNumber == q.HouseNumber && First(e) != First(q) && e.BirthDate != q.BirthDate);
        Lookalikes(PersonLookalike.Namesake, 0, static (e, q) => e.GivenNames == q.GivenNames && e.Surname == q.Surname && e.BirthDate != q.BirthDate && e.PostalCode != q.PostalCode);
        Lookalikes(PersonLookalike.SameAddress, 0, static (e, q) => e.PostalCode == q.PostalCode && e.HouseNumber == q.HouseNumber && First(e) != First(q));
        Lookalikes(PersonLookalike.SameGivenNamesAndDate, 0, static (e, q) => e.GivenNames == q.GivenNames && e.BirthDate == q.BirthDate && e.PostalCode != q.PostalCode);
    }

    private static string? First(MatchRecord person) => person.GivenNames?.Split(' ')[0];

    private static string? Full(string? prefix, string? surname) => prefix is null ? surname : $"{prefix} {surname}";

    private static int Slips(string a, string b) =>
        new Distance.EditDistance().Alignment(System.Text.Encoding.Latin1.GetBytes(a), System.Text.Encoding.Latin1.GetBytes(b));

    private static IEnumerable<TruthQuery> Hits(Rates<PersonError> errors, int count) => PeopleQueries.Make(Register, 22, count, new() { Hits = 1, Errors = errors });

    private static void Each(PersonError error, Action<MatchRecord, MatchRecord> assert)
    {
        foreach (var query in Hits(NoErrors.With(error, 1), 800).Where(q => q.Kind == "hit:" + error))
        {
            assert(Entries[query.TrueId!], query.Record);
        }
    }

    // Every query resembles some entry in the way that its kind says.
    private static void Lookalikes(PersonLookalike kind, double errors, Func<MatchRecord, MatchRecord, bool> resembles)
    {
        var options = new PeopleQueryOptions
        {
            Hits = 0,
            Lookalikes = Rates<PersonLookalike>.Of(0).With(kind, 1),
            ErrorsInLookalikes = 1,
            Errors = Rates<PersonError>.Of(errors).With(PersonError.Moved, 0).With(PersonError.AddressMissing, 0).With(PersonError.BirthDateMissing, errors)
                .With(PersonError.BirthDateDigit, 0).With(PersonError.DayAndMonthSwapped, 0).With(PersonError.YearOnly, 0),
        };
        foreach (var query in PeopleQueries.Make(Register, 33, 60, options).Where(q => kind != PersonLookalike.Twin || q.Record.BirthDate is not null))
        {
            Assert.Contains(Entries.Values, e => resembles(e, query.Record));
        }
    }
}
