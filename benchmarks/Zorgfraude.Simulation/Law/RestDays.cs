namespace Zorgfraude.Simulation.Law;

/// <summary>Weekends and the recognised holidays of article 3 of the General Time Limits Act, worked out apart from the library.</summary>
internal static class RestDays
{
    private static readonly Dictionary<int, HashSet<Day>> Holidays = [];

    // Days that a decree put on a par with a holiday for the years of a simulation; none is known after 2028.
    private static readonly HashSet<Day> Equated = [new(2025, 5, 30), new(2026, 1, 2), new(2026, 5, 15), new(2027, 5, 7), new(2028, 4, 28), new(2028, 5, 26)];

    public static bool IsRest(Day day, bool goodFriday = false) =>
        day.IsWeekend || Of(day.Year).Contains(day) || (goodFriday && day == Easter(day.Year).Plus(-2));

    public static bool IsEquated(Day day) => Equated.Contains(day);

    public static Day NextWorkingDay(Day day)
    {
        do
        {
            day = day.Next();
        }
        while (IsRest(day));
        return day;
    }

    public static Day WorkingDaysLater(Day day, int count)
    {
        for (; count > 0; count--)
        {
            day = NextWorkingDay(day);
        }

        return day;
    }

    private static HashSet<Day> Of(int year)
    {
        lock (Holidays)
        {
            if (!Holidays.TryGetValue(year, out var days))
            {
                var easter = Easter(year);
                var king = new Day(year, 4, 27);
                days =
                [
                    new(year, 1, 1), easter.Plus(1), king.IsSunday ? king.Plus(-1) : king, new(year, 5, 5), easter.Plus(39), easter.Plus(50),
                    new(year, 12, 25), new(year, 12, 26),
                ];
                Holidays.Add(year, days);
            }

            return days;
        }
    }

    // Easter Sunday by the full moon tables of the years in which a simulation lies: the nineteen full moons of the church that hold
    // from 1900 to 2199, by golden number, as days after 21 March.
    private static Day Easter(int year)
    {
        ReadOnlySpan<int> fullMoons = [24, 13, 2, 21, 10, 28, 18, 7, 26, 15, 4, 23, 12, 1, 20, 9, 27, 17, 6];
        if (year is < 1900 or > 2199)
        {
            throw new ArgumentOutOfRangeException(nameof(year));
        }

        var day = new Day(year, 3, 21).Plus(fullMoons[year % 19]);
        do
        {
            day = day.Next();
        }
        while (!day.IsSunday);
        return day;
    }
}
