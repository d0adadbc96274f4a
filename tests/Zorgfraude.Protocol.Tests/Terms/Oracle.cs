namespace Zorgfraude.Protocol.Tests.Terms;

/// <summary>
/// The same terms once more, written apart from the code under test: plain <see cref="DateTime"/>, a different computation of Easter,
/// own tables. It shares no constant and no helper with the library.
/// </summary>
internal static class Oracle
{
    private static readonly HashSet<DateTime> Bridges =
        "2025-05-30 2026-01-02 2026-05-15 2027-05-07 2028-04-28 2028-05-26"
            .Split(' ').Select(s => DateTime.ParseExact(s, "yyyy-MM-dd", null)).ToHashSet();

    private static readonly Dictionary<int, (HashSet<DateTime> Recognised, DateTime GoodFriday)> Cache = [];

    /// <summary>Meeus/Jones/Butcher.</summary>
    public static DateTime Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
        int h = ((19 * a) + b - d - g + 15) % 30, i = c / 4, k = c % 4, l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        int m = (a + (11 * h) + (22 * l)) / 451, n = h + l - (7 * m) + 114;
        return new DateTime(year, n / 31, (n % 31) + 1);
    }

    public static bool Recognised(DateTime day) => Of(day.Year).Recognised.Contains(day);

    public static bool RestForUnion(DateTime day, bool goodFriday = false) =>
        Weekend(day) || Recognised(day) || (goodFriday && Of(day.Year).GoodFriday == day);

    public static bool RestForGeneralTermsAct(DateTime day) => RestForUnion(day, goodFriday: true) || Bridges.Contains(day);

    public static bool Weekend(DateTime day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    public static DateTime Month1(DateTime day, bool goodFriday = false) => RollUnion(Clamp(day, 0, 1), goodFriday);

    public static DateTime Month3(DateTime day, bool goodFriday = false) => RollUnion(Clamp(day, 0, 3), goodFriday);

    public static DateTime Month3FromFirst(DateTime day) => RollUnion(Clamp(Month1(day), 0, 2), false);

    public static DateTime SixWeeks(DateTime day) => RollGeneral(day.AddDays(6 * 7));

    public static DateTime PostalWeek(DateTime day, bool rolls = true)
    {
        var end = SixWeeks(day).AddDays(7);
        return rolls ? RollGeneral(end) : end;
    }

    public static DateTime FourWeeks(DateTime day, bool rolls = false) => rolls ? RollGeneral(day.AddDays(28)) : day.AddDays(28);

    public static DateTime Years(DateTime day, int years) => Clamp(day, years, 0);

    public static DateTime NextWorkingDay(DateTime day)
    {
        do
        {
            day = day.AddDays(1);
        }
        while (RestForUnion(day));

        return day;
    }

    private static DateTime Clamp(DateTime day, int years, int months)
    {
        var month = day.Month - 1 + months;
        var year = day.Year + years + (month / 12);
        month = (month % 12) + 1;
        return new DateTime(year, month, Math.Min(day.Day, DateTime.DaysInMonth(year, month)));
    }

    private static DateTime RollUnion(DateTime day, bool goodFriday)
    {
        while (RestForUnion(day, goodFriday))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    private static DateTime RollGeneral(DateTime day)
    {
        while (RestForGeneralTermsAct(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    private static (HashSet<DateTime> Recognised, DateTime GoodFriday) Of(int year)
    {
        lock (Cache)
        {
            if (Cache.TryGetValue(year, out var known))
            {
                return known;
            }

            var easter = Easter(year);
            var king = new DateTime(year, 4, 27);
            HashSet<DateTime> days =
            [
                new(year, 1, 1), new(year, 5, 5), new(year, 12, 25), new(year, 12, 26),
                king.DayOfWeek == DayOfWeek.Sunday ? new(year, 4, 26) : king,
                easter.AddDays(1), easter.AddDays(39), easter.AddDays(50),
            ];
            return Cache[year] = (days, easter.AddDays(-2));
        }
    }
}
