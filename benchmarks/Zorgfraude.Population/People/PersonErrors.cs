using System.Globalization;
using Zorgfraude.Matching;

namespace Zorgfraude.Population.People;

/// <summary>In what a query about somebody in the register differs from the entry.</summary>
public enum PersonError
{
    /// <summary>Goes by the partner's surname and then the own one.</summary>
    PartnerFirst,

    /// <summary>Goes by the own surname and then the partner's.</summary>
    PartnerLast,

    /// <summary>Goes by the partner's surname alone.</summary>
    PartnerOnly,

    /// <summary>The partner's surname, known to the register, is not given.</summary>
    PartnerUnknown,

    /// <summary>Married since: a partner's surname that the register does not know, before the own one.</summary>
    MarriedSince,

    /// <summary>A slip of the finger in the surname.</summary>
    SurnameTypo,

    /// <summary>The surname written as it sounds.</summary>
    SurnameSound,

    /// <summary>The prefix is left out.</summary>
    PrefixDropped,

    /// <summary>The prefix is abbreviated: v.d.</summary>
    PrefixAbbreviated,

    /// <summary>The prefix is glued to the surname: Vandenberg.</summary>
    PrefixGlued,

    /// <summary>The prefix stands in the field of the surname.</summary>
    PrefixInSurname,

    /// <summary>A slip of the finger in a given name.</summary>
    GivenNameTypo,

    /// <summary>A given name written as it sounds.</summary>
    GivenNameSound,

    /// <summary>Initials only.</summary>
    InitialsOnly,

    /// <summary>The first of several given names only.</summary>
    OneGivenName,

    /// <summary>The name of daily life: Kees for Cornelis.</summary>
    EverydayName,

    /// <summary>Marks on letters are lost.</summary>
    MarksLost,

    /// <summary>Day and month of birth are swapped.</summary>
    DayAndMonthSwapped,

    /// <summary>Only the year of birth is known.</summary>
    YearOnly,

    /// <summary>One digit of the date of birth is wrong, or two are swapped; the date still exists.</summary>
    BirthDateDigit,

    /// <summary>No date of birth.</summary>
    BirthDateMissing,

    /// <summary>Lives elsewhere since.</summary>
    Moved,

    /// <summary>No address.</summary>
    AddressMissing,

    /// <summary>A wrong digit in the house number.</summary>
    HouseNumberDigit,

    /// <summary>The addition to the house number is left out, or one is added.</summary>
    AdditionDiffers,

    /// <summary>The sex is not known.</summary>
    SexUnknown,

    /// <summary>A wrong digit in a number of a care provider.</summary>
    NumberMistyped,

    /// <summary>A number of a care provider lost its leading zero.</summary>
    NumberZeroLost,

    /// <summary>No number of a care provider.</summary>
    NumberMissing,
}

/// <summary>The parts of a person's data. At most one error is made in each, so that every one that is named shows.</summary>
[Flags]
internal enum PersonPart
{
    Surname = 1,
    Prefix = 2,
    Partner = 4,
    Given = 8,
    Marks = 16,
    BirthDate = 32,
    Address = 64,
    Sex = 128,
    Number = 256,
}

/// <summary>Makes errors in the data of a person.</summary>
internal static class PersonErrors
{
    private static readonly Dictionary<string, string> Abbreviations = Tables.Words("prefix.abbreviated").Select(static e => e.Split('='))
        .ToDictionary(static e => e[0], static e => e[1], StringComparer.Ordinal);

    /// <summary>The parts that an error is about: it is not made when one of them has an error already.</summary>
    public static PersonPart Parts(PersonError error) => error switch
    {
        PersonError.PartnerOnly => PersonPart.Partner | PersonPart.Surname | PersonPart.Prefix,
        PersonError.PartnerFirst or PersonError.PartnerLast or PersonError.MarriedSince => PersonPart.Partner | PersonPart.Prefix,
        PersonError.PartnerUnknown => PersonPart.Partner,
        PersonError.SurnameTypo or PersonError.SurnameSound => PersonPart.Surname,
        >= PersonError.PrefixDropped and <= PersonError.PrefixInSurname => PersonPart.Prefix,
        >= PersonError.GivenNameTypo and <= PersonError.EverydayName => PersonPart.Given,
        PersonError.MarksLost => PersonPart.Marks | PersonPart.Given | PersonPart.Surname,
        >= PersonError.DayAndMonthSwapped and <= PersonError.BirthDateMissing => PersonPart.BirthDate,
        >= PersonError.Moved and <= PersonError.AdditionDiffers => PersonPart.Address,
        PersonError.SexUnknown => PersonPart.Sex,
        _ => PersonPart.Number,
    };

    /// <summary>The data with the error, or null when these data leave no room for it.</summary>
    public static MatchRecord? Make(PersonError error, MatchRecord p, Dice dice)
    {
        switch (error)
        {
            case PersonError.PartnerFirst:
                return p.PartnerSurname is null ? null : OneSurname(p, Full(p.PartnerPrefix, p.PartnerSurname) + "-" + Full(p.Prefix, p.Surname!));
            case PersonError.PartnerLast:
                return p.PartnerSurname is null ? null : OneSurname(p, p.Surname + "-" + Full(p.PartnerPrefix, p.PartnerSurname)) with { Prefix = p.Prefix };
            case PersonError.PartnerOnly:
                return p.PartnerSurname is null || p.PartnerSurname == p.Surname ? null : OneSurname(p, p.PartnerSurname) with { Prefix = p.PartnerPrefix };
            case PersonError.PartnerUnknown:
                return p.PartnerSurname is null ? null : p with { PartnerPrefix = null, PartnerSurname = null };
            case PersonError.MarriedSince:
                var partner = Surname.Random(dice, Background.Dutch);
                return p.PartnerSurname is not null ? null : OneSurname(p, Full(partner.Prefix, partner.Core) + "-" + Full(p.Prefix, p.Surname!));

            case PersonError.SurnameTypo:
                return Slips.Typo(p.Surname!, dice) is { } typo ? p with { Surname = typo } : null;
            case PersonError.SurnameSound:
                return Slips.Sound(p.Surname!, dice) is { } sound ? p with { Surname = sound } : null;
            case PersonError.PrefixDropped:
                return p.Prefix is null ? null : p with { Prefix = null };
            case PersonError.PrefixAbbreviated:
                return p.Prefix is not null && Abbreviations.TryGetValue(p.Prefix, out var abbreviated) ? p with { Prefix = abbreviated } : null;
            case PersonError.PrefixGlued:
                return p.Prefix is null ? null : p with { Prefix = null, Surname = Glued(p.Prefix, p.Surname!) };
            case PersonError.PrefixInSurname:
                return p.Prefix is null ? null : p with { Prefix = null, Surname = Full(p.Prefix, p.Surname!) };

            case PersonError.GivenNameTypo:
                return Given(p, dice, Slips.Typo);
            case PersonError.GivenNameSound:
                return Given(p, dice, Slips.Sound);
            case PersonError.InitialsOnly:
                return p with { GivenNames = null };
            case PersonError.OneGivenName:
                return p.GivenNames!.Contains(' ', StringComparison.Ordinal) ? WithNames(p, p.GivenNames.Split(' ')[0]) : null;
            case PersonError.EverydayName:
                // Half of those who give the everyday name keep the initials of the official ones.
                return GivenNames.Everyday(p.GivenNames!.Split(' ')[0], dice) is not { } everyday ? null
                    : dice.Chance(0.5) ? p with { GivenNames = everyday } : WithNames(p, everyday);

            case PersonError.MarksLost:
                var plain = p with
                {
                    GivenNames = Slips.Plain(p.GivenNames),
                    Initials = Slips.Plain(p.Initials),
                    Surname = Slips.Plain(p.Surname),
                    PartnerSurname = Slips.Plain(p.PartnerSurname),
                };
                return plain == p ? null : plain;

            case PersonError.DayAndMonthSwapped:
                return p.BirthDate![8..] is var day && day != p.BirthDate[5..7] && string.CompareOrdinal(day, "01") >= 0 && string.CompareOrdinal(day, "12") <= 0
                    && p.BirthDate[5..7] != "00" ? p with { BirthDate = $"{p.BirthDate[..4]}-{day}-{p.BirthDate[5..7]}" } : null;
            case PersonError.YearOnly:
                return p.BirthDate!.EndsWith("-00-00", StringComparison.Ordinal) ? null : p with { BirthDate = p.BirthDate[..4] + (dice.Chance(0.5) ? "-00-00" : string.Empty) };
            case PersonError.BirthDateDigit:
                return DateSlip(p.BirthDate!, dice) is { } slip ? p with { BirthDate = slip } : null;
            case PersonError.BirthDateMissing:
                // Something besides the name is left: here the address, which may then not be missing.
                return p with { BirthDate = null };

            case PersonError.Moved:
                return Address.Random(dice).PutIn(p);
            case PersonError.AddressMissing:
                return p.BirthDate is null ? null : p with { Street = null, HouseNumber = null, HouseNumberAddition = null, PostalCode = null, City = null };
            case PersonError.HouseNumberDigit:
                return Slips.Digit(p.HouseNumber!, dice) is { } number && number[0] != '0' ? p with { HouseNumber = number } : null;
            case PersonError.AdditionDiffers:
                return p with { HouseNumberAddition = p.HouseNumberAddition is null ? dice.Pick(Tables.Words("addition")) : null };
            case PersonError.SexUnknown:
                return p with { Sex = null };

            case PersonError.NumberMistyped:
                return p.BigNumber is not null ? p with { BigNumber = Slips.Digit(p.BigNumber, dice) }
                    : p.AgbCode is not null ? p with { AgbCode = Slips.Digit(p.AgbCode, dice) }
                    : null;
            case PersonError.NumberZeroLost:
                return p.BigNumber is ['0', ..] ? p with { BigNumber = p.BigNumber[1..] } : p.AgbCode is ['0', ..] ? p with { AgbCode = p.AgbCode[1..] } : null;
            case PersonError.NumberMissing:
                return p.BigNumber is null && p.AgbCode is null ? null : p with { BigNumber = null, AgbCode = null };
            default:
                throw new ArgumentOutOfRangeException(nameof(error));
        }
    }

    private static MatchRecord OneSurname(MatchRecord p, string surname) => p with { Prefix = null, Surname = surname, PartnerPrefix = null, PartnerSurname = null };

    private static MatchRecord WithNames(MatchRecord p, string names) => p with { GivenNames = names, Initials = GivenNames.Initials(names, false) };

    private static string Full(string? prefix, string surname) => prefix is null ? surname : prefix + " " + surname;

    private static string Glued(string prefix, string surname)
    {
        var glued = prefix.Replace(" ", string.Empty, StringComparison.Ordinal).Replace("'", string.Empty, StringComparison.Ordinal);
        return char.ToUpperInvariant(glued[0]) + glued[1..] + surname.ToLowerInvariant();
    }

    private static MatchRecord? Given(MatchRecord p, Dice dice, Func<string, Dice, string?> slip)
    {
        var names = p.GivenNames!.Split(' ');
        var at = dice.Next(names.Length);
        if (slip(names[at], dice) is not { } wrong)
        {
            return null;
        }

        names[at] = wrong;
        return p with { GivenNames = string.Join(' ', names) };
    }

    // A date that does not exist would be noticed while it is typed.
    private static string? DateSlip(string date, Dice dice)
    {
        for (var i = 0; i < 20; i++)
        {
            if (Slips.Digit(date, dice) is { } slip && slip.StartsWith("19", StringComparison.Ordinal) == date.StartsWith("19", StringComparison.Ordinal)
                && DateOnly.TryParseExact(slip, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and <= 2010)
            {
                return slip;
            }
        }

        return null;
    }
}
