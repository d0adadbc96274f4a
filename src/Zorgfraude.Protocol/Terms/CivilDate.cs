using NodaTime;
using Zorgfraude.Law;

namespace Zorgfraude.Protocol.Terms;

/// <summary>What a term in months or years does when its last month has no such day: 31 January plus one month.</summary>
[DutchTerm("regel voor het einde van de maand")]
public enum MonthEndRule
{
    /// <summary>
    /// The last day of that month. The rule of every term here: article 3(2)(c) of Regulation 1182/71 for requests, and the shorter
    /// keeping for terms in years (reading A4).
    /// </summary>
    [DutchTerm("laatste dag van de maand")]
    LastDayOfMonth,

    /// <summary>The first day of the month after. The reading that was not chosen; here to compare with.</summary>
    [DutchTerm("eerste dag van de volgende maand")]
    FirstDayOfNextMonth,
}

/// <summary>
/// The one place where days, months and years are added to a date. A calendar day here is a day in Europe/Amsterdam
/// (<see cref="MunicipalTime"/>) in the Gregorian calendar, from 1 January 1583 to 31 December 9999.
/// </summary>
[DutchTerm("kalenderdag")]
public static class CivilDate
{
    private const int MonthsInYear = 12;

    /// <summary>First day that can be computed with: 1 January 1583, the first full year of the Gregorian calendar.</summary>
    public static LocalDate First { get; } = new(1583, 1, 1);

    /// <summary>Last day that can be computed with: 31 December 9999.</summary>
    public static LocalDate Last { get; } = new(9999, 12, 31);

    /// <summary>A day some days later or earlier.</summary>
    /// <param name="date">The day to count from.</param>
    /// <param name="days">Days, negative for earlier.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day or the result lies outside the range.</exception>
    public static LocalDate AddDays(LocalDate date, int days)
    {
        Require(date, nameof(date));
        if (days > Period.DaysBetween(date, Last) || days < Period.DaysBetween(date, First))
        {
            throw Beyond(nameof(days));
        }

        return date.PlusDays(days);
    }

    /// <summary>The same day number some months later or earlier.</summary>
    /// <param name="date">The day to count from.</param>
    /// <param name="months">Months, negative for earlier.</param>
    /// <param name="rule">What happens when that month has no such day.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day or the result lies outside the range, or the rule is unknown.</exception>
    public static LocalDate AddMonths(LocalDate date, int months, MonthEndRule rule) => Add(date, months, rule, nameof(months));

    /// <summary>The anniversary some years later or earlier. Always computed from its anchor, never by repeated single years.</summary>
    /// <param name="date">The day to count from.</param>
    /// <param name="years">Years, negative for earlier.</param>
    /// <param name="rule">What 29 February becomes in a common year.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day or the result lies outside the range, or the rule is unknown.</exception>
    public static LocalDate AddYears(LocalDate date, int years, MonthEndRule rule) => Add(date, (long)years * MonthsInYear, rule, nameof(years));

    internal static void Require(LocalDate date, string parameter)
    {
        // No later day than 31 December 9999 exists as a value.
        if (date.Calendar != CalendarSystem.Iso || date < First)
        {
            throw new ArgumentOutOfRangeException(parameter, "ZF0210: a date is a day of the Gregorian calendar from 1583-01-01 to 9999-12-31.");
        }
    }

    private static LocalDate Add(LocalDate date, long months, MonthEndRule rule, string parameter)
    {
        Require(date, nameof(date));
        var month = (date.Year * MonthsInYear) + date.Month - 1 + months;
        if (month < First.Year * MonthsInYear || month >= (Last.Year + 1) * MonthsInYear)
        {
            throw Beyond(parameter);
        }

        // PlusMonths itself ends on the last day of a month that is too short.
        var clamped = date.PlusMonths((int)months);
        return rule switch
        {
            MonthEndRule.LastDayOfMonth => clamped,
            MonthEndRule.FirstDayOfNextMonth => clamped.Day == date.Day ? clamped : clamped.PlusDays(1),
            _ => throw new ArgumentOutOfRangeException(nameof(rule), "ZF0212: there is no such month-end rule."),
        };
    }

    private static ArgumentOutOfRangeException Beyond(string parameter) =>
        new(parameter, "ZF0211: the result lies outside 1583-01-01 to 9999-12-31, the range that can be computed.");
}

/// <summary>The clock of the law (reading G7): the civil date in Europe/Amsterdam, whatever the hour and whether an office is open.</summary>
[DutchTerm("burgerlijke tijd")]
public static class MunicipalTime
{
    /// <summary>The time zone, from the data that NodaTime carries.</summary>
    public static DateTimeZone Zone { get; } = DateTimeZoneProviders.Tzdb["Europe/Amsterdam"];

    /// <summary>The calendar day in the Netherlands at a moment.</summary>
    /// <param name="moment">The moment.</param>
    public static LocalDate DateOf(Instant moment) => moment.InZone(Zone).Date;
}
