namespace Zorgfraude.Matching.Tests;

/// <summary>By which shared parts an entry is found among many others. A record that no key brings to an entry is never compared with it.</summary>
public sealed class CandidateTests
{
    private static readonly MatchRecord Klaas = new()
    {
        GivenNames = "Klaas",
        Surname = "Okhuijsen",
        BirthDate = "1974-03-08",
        Street = "Kerkstraat",
        HouseNumber = "12",
        PostalCode = "3811 CV",
        City = "Amersfoort",
        OtherIdentifier = "K4472-99120",
    };

    [Fact]
    public void An_entry_is_found_by_every_part_that_can_bring_the_two_together_when_the_others_are_wrong()
    {
        foreach (var (why, query) in new (string, MatchRecord)[]
        {
            ("surname with a slip, other date and address", Klaas with { Surname = "Okhuysem", BirthDate = null, Street = null, HouseNumber = null, PostalCode = null, City = null, OtherIdentifier = null }),
            ("date of birth", Elsewhere with { BirthDate = "1974-03-08" }),
            ("date of birth with day and month swapped", Elsewhere with { BirthDate = "1974-08-03" }),
            ("postal code and house number", Elsewhere with { PostalCode = "3811CV", HouseNumber = "12" }),
            ("street and house number", Elsewhere with { Street = "Kerkstr.", HouseNumber = "12" }),
            ("street within the area", Elsewhere with { Street = "Kerkstraat", PostalCode = "3811 ZZ" }),
            ("given name within the area", Elsewhere with { GivenNames = "Klaas", PostalCode = "3811 ZZ" }),
            ("surname within the area, other initial and year", Elsewhere with { Surname = "Okhuijsen", PostalCode = "3811 ZZ" }),
            ("names in each other's place", Elsewhere with { GivenNames = "Okhuijsen", Surname = "Klaas", BirthDate = null }),
            ("the only name is the surname", Elsewhere with { GivenNames = "Okhuysem", Surname = null, BirthDate = null }),
            ("another number", Elsewhere with { OtherIdentifier = "K4472-99120" }),
            ("another number with a slip at its end", Elsewhere with { OtherIdentifier = "K4472-99102" }),
            ("another number with a slip at its start", Elsewhere with { OtherIdentifier = "H4472-99120" }),
        })
        {
            Assert.True(Found(query), why);
        }
    }

    [Fact]
    public void An_entry_with_which_nothing_is_shared_is_not_compared() => Assert.False(Found(Elsewhere));

    private static MatchRecord Elsewhere => new() { GivenNames = "Roderick", Surname = "Wassenburgh", BirthDate = "1991-12-30", Street = "Lindelaan", HouseNumber = "77", PostalCode = "9718 AB", City = "Groningen", OtherIdentifier = "Z1" };

    // With every probability let through, whatever is compared is returned.
    private static bool Found(MatchRecord query)
    {
        var engine = new MatchingEngine(MatchingModel.Dutch with { PossibleThreshold = 1e-300, MatchThreshold = 0.98 });
        engine.Put(Sample.People(300, 9).Select((person, i) => KeyValuePair.Create($"p{i}", person)));
        engine.Put("klaas", Klaas);
        return engine.Find(query).Candidates.Any(static c => c.EntryId == "klaas");
    }
}
