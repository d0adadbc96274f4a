using Zorgfraude.Identity;
using Zorgfraude.Population.People;

namespace Zorgfraude.Matching.Tests.Population;

public class PeopleRegisterTests
{
    private static readonly FamilyRates Alone = new() { Partner = 0, Child = 0, Sibling = 0, Twin = 0, Junior = 0, Relative = 0, Namesake = 0 };

    [Fact]
    public void The_same_seed_makes_the_same_people_and_another_seed_makes_others()
    {
        var people = new PeopleRegister(5, 500).Entries().ToArray();

        Assert.Equal(people, new PeopleRegister(5, 500).Entries());
        Assert.NotEqual(people.Select(static p => p.Value), new PeopleRegister(6, 500).Entries().Select(static p => p.Value));
        Assert.Equal(500, people.Select(static p => p.Key).Distinct().Count());
    }

    [Fact]
    public void The_first_person_of_a_seed_is_the_same_on_every_machine_and_in_every_version()
    {
        var (id, person) = new PeopleRegister(1, 10).Entries().First();

        Assert.Equal("P00000000.0", id);
        Assert.Equal(
            new()
            {
                GivenNames = "Lieke Ilse Robin Joyce",
                Initials = "L.I.R.J.",
                Prefix = "de",
                Surname = "Lichteneinder",
                BirthDate = "1997-06-19",
                Sex = "V",
                Street = "Esdoornsingel",
                HouseNumber = "165",
                HouseNumberAddition = "A",
                PostalCode = "1302 LM",
                City = "Almere",
            },
            person);
    }

    [Fact]
    public void Families_made_in_any_order_and_on_any_thread_are_the_register()
    {
        var register = new PeopleRegister(8, 2000);
        var families = new IReadOnlyList<KeyValuePair<string, MatchRecord>>[register.Families];

        Parallel.For(0, register.Families, i => families[register.Families - 1 - i] = register.Family(register.Families - 1 - i));

        Assert.Equal(register.Entries(), families.SelectMany(static f => f).Take(2000));
    }

    [Fact]
    public void A_larger_register_begins_with_the_people_of_a_smaller_one() =>
        Assert.Equal(new PeopleRegister(9, 300).Entries(), new PeopleRegister(9, 900).Entries().Take(300));

    [Fact]
    public void Each_tie_comes_out_at_its_rate()
    {
        FamilyRates[] each =
        [
            Alone with { Partner = 0.1 }, Alone with { Child = 0.1 }, Alone with { Sibling = 0.1 }, Alone with { Twin = 0.1 },
            Alone with { Junior = 0.1 }, Alone with { Relative = 0.1 }, Alone with { Namesake = 0.1 },
        ];
        foreach (var rates in each)
        {
            var register = new PeopleRegister(11, 4400, rates);
            Changes.AssertRate(0.1, 4400 - register.Families, register.Families);
        }
    }

    [Fact]
    public void Twins_share_surname_date_of_birth_and_address_and_not_their_first_name()
    {
        foreach (var (first, second) in Pairs(Alone with { Twin = 0.5 }))
        {
            Assert.Equal((first.BirthDate, first.Prefix, Stem(first)), (second.BirthDate, second.Prefix, Stem(second)));
            AssertSameAddress(first, second);
            Assert.NotEqual(first.GivenNames!.Split(' ')[0], second.GivenNames!.Split(' ')[0]);
        }
    }

    [Fact]
    public void Juniors_share_all_but_the_date_of_birth_a_generation_away()
    {
        foreach (var (first, second) in Pairs(Alone with { Junior = 0.5 }))
        {
            Assert.Equal((first.GivenNames, first.Prefix, first.Surname, first.Sex), (second.GivenNames, second.Prefix, second.Surname, second.Sex));
            AssertSameAddress(first, second);
            Assert.InRange(Math.Abs(Year(first) - Year(second)), 21, 39);
        }
    }

    [Fact]
    public void Partners_live_together_and_carry_each_others_surname_as_partners_name()
    {
        foreach (var (first, second) in Pairs(Alone with { Partner = 0.5 }))
        {
            AssertSameAddress(first, second);
            Assert.NotEqual(first.Sex, second.Sex);
            Assert.Equal((first.Prefix, first.Surname), (second.PartnerPrefix, second.PartnerSurname));
            Assert.Equal((second.Prefix, second.Surname), (first.PartnerPrefix, first.PartnerSurname));
        }
    }

    [Fact]
    public void Children_and_siblings_live_together_under_one_surname()
    {
        foreach (var (first, second) in Pairs(Alone with { Child = 0.5 }))
        {
            Assert.Equal(Stem(first), Stem(second));
            AssertSameAddress(first, second);
            Assert.InRange(Math.Abs(Year(first) - Year(second)), 21, 39);
        }

        foreach (var (first, second) in Pairs(Alone with { Sibling = 0.5 }))
        {
            Assert.Equal(Stem(first), Stem(second));
            AssertSameAddress(first, second);
            Assert.InRange(Math.Abs(Year(first) - Year(second)), 1, 9);
        }
    }

    [Fact]
    public void Relatives_and_namesakes_live_elsewhere()
    {
        foreach (var (first, second) in Pairs(Alone with { Relative = 0.5 }))
        {
            Assert.Equal(Stem(first), Stem(second));
            Assert.NotEqual(first.PostalCode, second.PostalCode);
        }

        foreach (var (first, second) in Pairs(Alone with { Namesake = 0.5 }))
        {
            Assert.Equal((first.GivenNames, first.Prefix, first.Surname), (second.GivenNames, second.Prefix, second.Surname));
            Assert.NotEqual(first.PostalCode, second.PostalCode);
            Assert.NotEqual(first.BirthDate, second.BirthDate);
        }
    }

    [Fact]
    public void Numbers_are_of_the_right_form_and_come_at_their_rates()
    {
        var people = new PeopleRegister(14, 4000, Alone with { BigNumber = 0.3, AgbCode = 0.2 }).Entries().Select(static p => p.Value).ToArray();

        Assert.All(people.Where(static p => p.BigNumber is not null), static p => Assert.True(BigNumber.TryParse(p.BigNumber, out _, out _)));
        Assert.All(people.Where(static p => p.AgbCode is not null), static p => Assert.True(AgbCode.TryParse(p.AgbCode, out _, out _)));
        Changes.AssertRate(0.3, people.Count(static p => p.BigNumber is not null), people.Length);
        Changes.AssertRate(0.2, people.Count(static p => p.AgbCode is not null), people.Length);
    }

    [Fact]
    public void Dates_of_birth_are_full_incomplete_or_made_up_at_their_rates_and_nobody_is_a_child()
    {
        var people = new PeopleRegister(15, 4000, Alone with { IncompleteBirthDate = 0.1, DefaultBirthDate = 0.2 }).Entries().Select(static p => p.Value.BirthDate!).ToArray();

        var incomplete = people.Count(static d => d.EndsWith("-00", StringComparison.Ordinal));
        var madeUp = people.Count(static d => d[3] is '0' or '5' && d[4..] is "-01-01" or "-07-01");
        Changes.AssertRate(0.2, madeUp, people.Length);
        Changes.AssertRate(0.8 * 0.1, incomplete, people.Length);
        Assert.All(people, static d => Assert.InRange(int.Parse(d[..4], System.Globalization.CultureInfo.InvariantCulture), 1920, 2006));
        Assert.All(people.Where(static d => !d.EndsWith("-00", StringComparison.Ordinal)), static d => Assert.True(DateOnly.TryParseExact(d, "yyyy-MM-dd", out _)));
    }

    [Fact]
    public void A_common_surname_is_as_common_as_it_was_in_the_nation_in_2007()
    {
        // 83,782 of 16,358,000 inhabitants were called de Jong (Meertens Instituut, 2007).
        var people = new PeopleRegister(16, 40_000, Alone).Entries().Select(static p => p.Value);

        Changes.AssertRate(83_782d / 16_358_000, people.Count(static p => p is { Prefix: "de", Surname: "Jong" }), 40_000);
    }

    [Fact]
    public void Initials_are_those_of_the_given_names_and_Th_may_be_one()
    {
        var people = new PeopleRegister(17, 6000, Alone).Entries().Select(static p => p.Value).ToArray();

        Assert.All(people, static p => Assert.Equal(p.GivenNames!.Split(' ').Length, p.Initials!.Count(static c => c == '.')));
        Assert.All(people, static p => Assert.Equal(p.GivenNames![0], p.Initials![0]));
        Assert.Contains(people, static p => p.GivenNames!.StartsWith("Theodorus", StringComparison.Ordinal) && p.Initials!.StartsWith("Th.", StringComparison.Ordinal));
        Assert.Contains(people, static p => p.GivenNames!.StartsWith("Theodorus", StringComparison.Ordinal) && p.Initials!.StartsWith("T.", StringComparison.Ordinal));
    }

    private static (MatchRecord First, MatchRecord Second)[] Pairs(FamilyRates rates)
    {
        var register = new PeopleRegister(12, 600, rates);
        var pairs = Enumerable.Range(0, register.Families - 1).Select(register.Family).Where(static f => f.Count == 2).Select(static f => (f[0].Value, f[1].Value)).ToArray();
        Assert.True(pairs.Length > 100);
        return pairs;
    }

    // The Polish name of a woman ends in -ka where that of a man ends in -ki.
    private static string Stem(MatchRecord person) => person.Surname!.EndsWith("ka", StringComparison.Ordinal) ? person.Surname[..^1] + "i" : person.Surname;

    private static int Year(MatchRecord person) => int.Parse(person.BirthDate.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture);

    private static void AssertSameAddress(MatchRecord a, MatchRecord b) =>
        Assert.Equal((a.Street, a.HouseNumber, a.HouseNumberAddition, a.PostalCode, a.City), (b.Street, b.HouseNumber, b.HouseNumberAddition, b.PostalCode, b.City));
}
