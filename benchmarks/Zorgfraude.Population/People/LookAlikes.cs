using Zorgfraude.Matching;

namespace Zorgfraude.Population.People;

/// <summary>Whom a query resembles that is about nobody in the register.</summary>
public enum PersonLookalike
{
    /// <summary>Nobody: somebody made as the people of the register are.</summary>
    Stranger,

    /// <summary>Another member of the household: surname and address agree, given name and date of birth do not.</summary>
    Household,

    /// <summary>A twin: all but the given names (and perhaps the sex) agrees.</summary>
    Twin,

    /// <summary>Somebody of all the same names, with another date of birth and address.</summary>
    Namesake,

    /// <summary>A parent or child of all the same names at the same address; only the date of birth differs.</summary>
    Junior,

    /// <summary>Somebody unrelated at the same address.</summary>
    SameAddress,

    /// <summary>Somebody of another name elsewhere with the same given names, sex and date of birth.</summary>
    SameGivenNamesAndDate,
}

/// <summary>Makes somebody else who resembles a person.</summary>
internal static class LookAlikes
{
    public static MatchRecord Make(PersonLookalike kind, Dice dice, PeopleRegister register, Background background, MatchRecord person) => kind switch
    {
        PersonLookalike.Stranger => register.Outsider(dice),
        PersonLookalike.Household => Household(dice, register.Rates, background, person),
        PersonLookalike.Twin => Twin(dice, register.Rates, background, person),
        PersonLookalike.Namesake => Namesake(dice, register.Rates, person),
        PersonLookalike.Junior => Junior(dice, register.Rates, person),
        PersonLookalike.SameAddress => AddressOf(person).PutIn(register.Outsider(dice)),
        PersonLookalike.SameGivenNamesAndDate => SameGivenNamesAndDate(register.Outsider(dice), person),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The fields that tell the two apart. No error is made in them, or nobody could say that the two are not one.</summary>
    public static PersonPart Tells(PersonLookalike kind) => kind switch
    {
        PersonLookalike.Household => PersonPart.Given | PersonPart.BirthDate,
        PersonLookalike.Twin => PersonPart.Given,
        PersonLookalike.Namesake => PersonPart.BirthDate | PersonPart.Address,
        PersonLookalike.Junior => PersonPart.BirthDate,
        PersonLookalike.SameGivenNamesAndDate => PersonPart.Surname | PersonPart.Partner,
        _ => 0,
    };

    public static MatchRecord Household(Dice dice, FamilyRates rates, Background background, MatchRecord person) =>
        OfOtherName(dice, rates, background, person, dice.Chance(0.5) ? PersonMaker.NextGeneration(dice, person.BirthDate!) : PersonMaker.NearBy(dice, person.BirthDate!));

    public static MatchRecord Twin(Dice dice, FamilyRates rates, Background background, MatchRecord person) =>
        OfOtherName(dice, rates, background, person, person.BirthDate!);

    public static MatchRecord Junior(Dice dice, FamilyRates rates, MatchRecord person) =>
        SameNames(dice, rates, person, AddressOf(person), PersonMaker.NextGeneration(dice, person.BirthDate!));

    public static MatchRecord Namesake(Dice dice, FamilyRates rates, MatchRecord person)
    {
        var born = PersonMaker.BirthDate(dice, rates);
        return SameNames(dice, rates, person, Address.Random(dice), PersonMaker.Year(born) == PersonMaker.Year(person.BirthDate!) ? PersonMaker.NearBy(dice, born) : born);
    }

    private static MatchRecord OfOtherName(Dice dice, FamilyRates rates, Background background, MatchRecord person, string born)
    {
        while (true)
        {
            var other = PersonMaker.Person(dice, rates, background, SurnameOf(person, background), AddressOf(person), born: born);
            if (First(other) != First(person))
            {
                return other;
            }
        }
    }

    private static MatchRecord SameNames(Dice dice, FamilyRates rates, MatchRecord person, Address address, string born) =>
        PersonMaker.Person(dice, rates, Background.Dutch, new(person.Prefix, person.Surname!), address, person.Sex, born) with
        {
            GivenNames = person.GivenNames,
            Initials = person.Initials,
        };

    private static MatchRecord SameGivenNamesAndDate(MatchRecord outsider, MatchRecord person) => outsider with
    {
        GivenNames = person.GivenNames,
        Initials = person.Initials,
        BirthDate = person.BirthDate,
        Sex = person.Sex,
    };

    private static string First(MatchRecord person) => person.GivenNames!.Split(' ')[0];

    // Relatives of a woman with a Polish name go by the form of their own sex.
    private static Surname SurnameOf(MatchRecord person, Background background) =>
        new(person.Prefix, background == Background.Polish && person.Surname!.EndsWith("ka", StringComparison.Ordinal) ? person.Surname[..^1] + "i" : person.Surname!);

    private static Address AddressOf(MatchRecord person) =>
        new(person.Street!, person.HouseNumber!, person.HouseNumberAddition, person.PostalCode!, person.City!);
}
