using System.Globalization;
using NodaTime;

namespace Zorgfraude.Simulation.Law;

/// <summary>
/// A calendar day as three integers. The oracle counts with these alone, so that a fault in the date arithmetic of the library, or in
/// the package under it, does not hide itself.
/// </summary>
internal readonly record struct Day(int Year, int Month, int DayOfMonth) : IComparable<Day>
{
    private const int DaysPerWeek = 7;
    private static readonly int[] MonthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    /// <summary>Days since 1 January of the year 1.</summary>
    public int Number
    {
        get
        {
            var years = Year - 1;
            var number = (years * 365) + (years / 4) - (years / 100) + (years / 400);
            for (var month = 1; month < Month; month++)
            {
                number += LengthOf(Year, month);
            }

            return number + DayOfMonth - 1;
        }
    }

    public bool IsWeekend => Number % DaysPerWeek is 5 or 6;

    public bool IsSunday => Number % DaysPerWeek == 6;

    public static bool operator <(Day left, Day right) => left.CompareTo(right) < 0;

    public static bool operator >(Day left, Day right) => left.CompareTo(right) > 0;

    public static bool operator <=(Day left, Day right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Day left, Day right) => left.CompareTo(right) >= 0;

    public static Day Of(LocalDate date) => new(date.Year, date.Month, date.Day);

    public static Day Min(Day left, Day right) => left < right ? left : right;

    public static Day Max(Day left, Day right) => left > right ? left : right;

    public LocalDate ToLocalDate() => new(Year, Month, DayOfMonth);

    public int CompareTo(Day other) => Key.CompareTo(other.Key);

    public Day Next() => DayOfMonth < LengthOf(Year, Month) ? this with { DayOfMonth = DayOfMonth + 1 }
        : Month < 12 ? new(Year, Month + 1, 1)
        : new(Year + 1, 1, 1);

    public Day Plus(int days)
    {
        var (year, month, day) = (Year, Month, DayOfMonth + days);
        while (day > LengthOf(year, month))
        {
            day -= LengthOf(year, month);
            (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1);
        }

        while (day < 1)
        {
            (year, month) = month == 1 ? (year - 1, 12) : (year, month - 1);
            day += LengthOf(year, month);
        }

        return new(year, month, day);
    }

    /// <summary>The same day of a later month, or the last one of a month that is too short.</summary>
    public Day PlusMonths(int months)
    {
        var count = (Year * 12) + Month - 1 + months;
        var (year, month) = (count / 12, (count % 12) + 1);
        return new(year, month, Math.Min(DayOfMonth, LengthOf(year, month)));
    }

    /// <summary>The anniversary; of 29 February, 28 February in a year without it.</summary>
    public Day PlusYears(int years) => PlusMonths(years * 12);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}-{DayOfMonth:D2}");

    private static int LengthOf(int year, int month) =>
        month == 2 && (year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)) ? 29 : MonthLengths[month - 1];

    private int Key => (Year * 10_000) + (Month * 100) + DayOfMonth;
}
