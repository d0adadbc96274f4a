using System.Globalization;
using Zorgfraude.Matching;

namespace Zorgfraude.Population.People;

/// <summary>Makes people, alone or next to somebody else.</summary>
internal static class PersonMaker
{
    private const int LastYear = 2006;

    // Births per five years in thousands, roughly as the grown-up inhabitants of 2024 are spread.
    private static readonly Weighted<int> FiveYears = new(
        new long[] { 8, 22, 42, 58, 80, 92, 108, 122, 120, 104, 98, 108, 112, 116, 110, 106 }.Select(static (weight, i) => (1926 + (5 * i), weight)));

    // Kinds of care that health insurers give a code to.
    private static readonly string[] AgbKinds = ["01", "02", "03", "04", "05", "08", "11", "12", "24", "41", "90", "94"];

    public static MatchRecord Random(Dice dice, FamilyRates rates)
    {
        var background = Surname.RandomBackground(dice);
        return Person(dice, rates, background, Surname.Random(dice, background), Address.Random(dice));
    }

    /// <summary>A person, of whom surname and address are given.</summary>
    public static MatchRecord Person(Dice dice, FamilyRates rates, Background background, Surname surname, Address address, string? sex = null, string? born = null)
    {
        sex ??= dice.Chance(0.5) ? "M" : "V";
        born ??= BirthDate(dice, rates);
        var given = GivenNames.Random(dice, background, sex, Year(born));
        var own = surname.For(sex, background);
        var partner = dice.Chance(sex == "V" ? rates.PartnerName : rates.PartnerName / 5) ? Surname.Random(dice, Surname.RandomBackground(dice)) : null;
        return address.PutIn(new()
        {
            GivenNames = given,
            Initials = GivenNames.Initials(given, dice.Chance(0.3)),
            Prefix = own.Prefix,
            Surname = own.Core,
            PartnerPrefix = partner?.Prefix,
            PartnerSurname = partner?.Core,
            BirthDate = born,
            Sex = sex,
            BigNumber = dice.Chance(rates.BigNumber) ? Big(dice) : null,
            AgbCode = dice.Chance(rates.AgbCode) ? dice.Pick(AgbKinds) + Digits(dice.Next(1_000_000L), 6) : null,
        });
    }

    public static string BirthDate(Dice dice, FamilyRates rates)
    {
        var year = Math.Min(LastYear, FiveYears.Pick(dice) + dice.Next(5));
        if (dice.Chance(rates.DefaultBirthDate))
        {
            return Date(year - (year % 5), dice.Chance(0.7) ? 1 : 7, 1);
        }

        var date = DateIn(dice, year);
        return !dice.Chance(rates.IncompleteBirthDate) ? date
            : dice.Chance(0.5) ? date[..4] + "-00-00"
            : date[..7] + "-00";
    }

    /// <summary>A date of birth one generation away: later when that leaves a grown-up, earlier otherwise.</summary>
    public static string NextGeneration(Dice dice, string born)
    {
        var years = dice.Between(21, 39);
        var year = Year(born);
        return DateIn(dice, year + years <= LastYear ? year + years : year - years);
    }

    /// <summary>A date of birth of a brother or sister.</summary>
    public static string NearBy(Dice dice, string born)
    {
        var years = dice.Between(1, 9);
        var year = Year(born);
        return DateIn(dice, dice.Chance(0.5) && year + years <= LastYear ? year + years : year - years);
    }

    public static int Year(string born) => int.Parse(born.AsSpan(0, 4), CultureInfo.InvariantCulture);

    private static string DateIn(Dice dice, int year)
    {
        var month = dice.Between(1, 12);
        return Date(year, month, dice.Between(1, DateTime.DaysInMonth(year, month)));
    }

    private static string Date(int year, int month, int day) => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}");

    // Eleven digits, of which the first two tell the profession.
    private static string Big(Dice dice) => Digits(dice.Next(10L), 1) + "9" + Digits(dice.Next(1_000_000_000L), 9);

    private static string Digits(long value, int count) => value.ToString(CultureInfo.InvariantCulture).PadLeft(count, '0');
}
