using System.Collections.Immutable;
using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Law;
using Zorgfraude.Protocol.Rulebooks;

namespace Zorgfraude.Protocol.Terms;

/// <summary>By which rule a day is a holiday for terms.</summary>
[DutchTerm("soort feestdag")]
public enum HolidayKind
{
    /// <summary>A recognised public holiday, article 3(1) of the general terms Act.</summary>
    [DutchTerm("algemeen erkende feestdag")]
    Recognised,

    /// <summary>Good Friday, equated by article 3(2) for that Act only.</summary>
    [DutchTerm("bij wet gelijkgestelde dag")]
    EquatedByAct,

    /// <summary>A day equated by royal decree under article 3(3), for that Act only.</summary>
    [DutchTerm("bij koninklijk besluit gelijkgestelde dag")]
    EquatedByDecree,
}

/// <summary>One holiday on one date.</summary>
/// <param name="Date">The day.</param>
/// <param name="Code">Stable code, for instance <c>ascension-day</c>.</param>
/// <param name="Kind">By which rule it is a holiday.</param>
/// <param name="Dutch">Dutch name.</param>
/// <param name="English">English name.</param>
/// <param name="Citation">The provision.</param>
[DutchTerm("feestdag")]
public sealed record Holiday(LocalDate Date, string Code, HolidayKind Kind, string Dutch, string English, Citation Citation)
{
    /// <summary>The name in a language.</summary>
    /// <param name="language">The language.</param>
    public string Name(Language language) => language == Language.Dutch ? Dutch : English;
}

/// <summary>
/// The holidays that move terms in the Netherlands, computed for any year from 1583 to 9999, with the equated days as data. Immutable
/// and safe for use from many threads; a year is computed once.
/// </summary>
/// <remarks>
/// The list is that of the general terms Act as it reads today. For years before the Act (1964) it is a projection, not history:
/// 5 May and Good Friday are in every year, and the Queen's Day rule of 1949 is carried back to 1583. From 1949 to 2013 the day is
/// Queen's Day, 30 April: on a Sunday kept on Monday 1 May until 1979 and on Saturday 29 April from 1980. From 2014 it is King's Day,
/// 27 April, on a Sunday kept on Saturday 26 April; that is carried forward, since a change of monarch cannot be known.
/// </remarks>
[DutchTerm("feestdagenkalender")]
public sealed class HolidayCalendar
{
    private const int MaximumEquatedDays = 4096;

    private static readonly Citation Recognised = Cite.GeneralTermsAct("3", 1);
    private static readonly Citation EquatedByAct = Cite.GeneralTermsAct("3", 2);
    private static readonly Citation EquatedByDecree = Cite.GeneralTermsAct("3", 3);

    // Equated by royal decree. Complete from 2023 to 2028; of 2017 to 2022 only one day could be found. Never derived by rule: the
    // Monday before Tuesday 5 May was equated in 2015 and is not in 2026.
    private static readonly ImmutableArray<LocalDate> Decrees =
    [
        new(2005, 5, 6), new(2006, 5, 26), new(2007, 5, 18), new(2007, 12, 24), new(2007, 12, 27), new(2007, 12, 28), new(2007, 12, 31),
        new(2008, 5, 2), new(2009, 1, 2), new(2009, 5, 1), new(2009, 5, 4), new(2009, 5, 22), new(2010, 5, 14),
        new(2011, 5, 6), new(2011, 6, 3), new(2012, 5, 18), new(2012, 12, 24), new(2012, 12, 31),
        new(2013, 4, 29), new(2013, 5, 10), new(2013, 12, 27), new(2014, 5, 30), new(2015, 1, 2), new(2015, 5, 4), new(2015, 5, 15),
        new(2016, 5, 6), new(2022, 5, 27), new(2023, 4, 28), new(2023, 5, 19), new(2024, 5, 10), new(2024, 12, 27), new(2025, 5, 30),
        new(2026, 1, 2), new(2026, 5, 15), new(2027, 5, 7), new(2028, 4, 28), new(2028, 5, 26),
    ];

    private readonly Func<int, IEnumerable<Holiday>> holidaysOf;
    private readonly Holiday[]?[] years = new Holiday[]?[CivilDate.Last.Year - CivilDate.First.Year + 1];

    /// <summary>A calendar of your own, in place of the Dutch one.</summary>
    /// <param name="holidaysOf">
    /// The holidays of a year, 1583 to 9999, without equated days. Called at most a few times a year; must always give the same days.
    /// </param>
    /// <param name="equatedDays">Days equated by decree, at most 4096.</param>
    /// <param name="equatedDaysKnownFrom">First day from which the equated days are complete.</param>
    /// <param name="equatedDaysKnownUntil">Last day through which they are complete.</param>
    /// <exception cref="ArgumentException">There are too many equated days, a day lies outside the range, or the bounds are reversed.</exception>
    public HolidayCalendar(
        Func<int, IEnumerable<Holiday>> holidaysOf,
        IEnumerable<LocalDate> equatedDays,
        LocalDate equatedDaysKnownFrom,
        LocalDate equatedDaysKnownUntil)
    {
        ArgumentNullException.ThrowIfNull(holidaysOf);
        ArgumentNullException.ThrowIfNull(equatedDays);
        CivilDate.Require(equatedDaysKnownFrom, nameof(equatedDaysKnownFrom));
        CivilDate.Require(equatedDaysKnownUntil, nameof(equatedDaysKnownUntil));
        if (equatedDaysKnownUntil < equatedDaysKnownFrom)
        {
            throw new ArgumentException("ZF0213: the equated days are known until a day on or after the one from which they are known.", nameof(equatedDaysKnownUntil));
        }

        var days = equatedDays.Take(MaximumEquatedDays + 1).Distinct().Order().ToImmutableArray();
        if (days.Length > MaximumEquatedDays)
        {
            throw new ArgumentException("ZF0214: a calendar takes at most 4096 equated days.", nameof(equatedDays));
        }

        foreach (var day in days)
        {
            CivilDate.Require(day, nameof(equatedDays));
        }

        this.holidaysOf = holidaysOf;
        EquatedDays = days;
        EquatedDaysKnownFrom = equatedDaysKnownFrom;
        EquatedDaysKnownUntil = equatedDaysKnownUntil;
    }

    /// <summary>The calendar of the general terms Act, with the equated days known when this version was released: complete for 2023 to 2028.</summary>
    public static HolidayCalendar Dutch { get; } = new(Statutory, Decrees, new(2023, 1, 1), new(2028, 12, 31));

    /// <summary>Days equated by decree, in order.</summary>
    public ImmutableArray<LocalDate> EquatedDays { get; }

    /// <summary>First day from which the equated days are complete.</summary>
    public LocalDate EquatedDaysKnownFrom { get; }

    /// <summary>Last day through which the equated days are complete. A term that ends later and depends on them carries a caveat.</summary>
    public LocalDate EquatedDaysKnownUntil { get; }

    /// <summary>The same calendar with more equated days, once a new decree is out.</summary>
    /// <param name="days">The days to add.</param>
    /// <param name="knownUntil">Last day through which the list is then complete.</param>
    /// <exception cref="ArgumentException">There are too many, a day lies outside the range, or the list was already complete for longer.</exception>
    public HolidayCalendar WithEquatedDays(IEnumerable<LocalDate> days, LocalDate knownUntil)
    {
        ArgumentNullException.ThrowIfNull(days);
        return knownUntil < EquatedDaysKnownUntil
            ? throw new ArgumentException("ZF0215: adding equated days cannot shorten the time for which they are known.", nameof(knownUntil))
            : new(holidaysOf, EquatedDays.Concat(days), EquatedDaysKnownFrom, knownUntil);
    }

    /// <summary>Every holiday of a year in order of date, equated days included. Two can fall on one date.</summary>
    /// <param name="year">From 1583 to 9999.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year lies outside that range.</exception>
    public ValueList<Holiday> In(int year) => ValueList.Create<Holiday>(Year(year));

    /// <summary>The first holiday on a date, or null when it is none; equated days included.</summary>
    /// <param name="date">The day.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day lies outside 1583 to 9999.</exception>
    public Holiday? On(LocalDate date)
    {
        CivilDate.Require(date, nameof(date));
        return Find(date, HolidayKind.EquatedByDecree);
    }

    /// <summary>Easter Sunday in the Gregorian calendar.</summary>
    /// <param name="year">From 1583 to 9999.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year lies outside that range.</exception>
    public static LocalDate EasterSunday(int year)
    {
        RequireYear(year);

        // How many days after 21 March the full moon of the church falls, from the 19-year cycle, put right for the leap days that
        // centuries drop and for the drift of that cycle; Easter is the first Sunday after it.
        var cycle = year % 19;
        var century = year / 100;
        var droppedLeapDays = century - (century / 4);
        var drift = ((8 * century) + 13) / 25;
        var daysAfter = ((19 * cycle) + droppedLeapDays - drift + 15) % 30;

        // The two last places are drawn in, so that no full moon comes after 18 April and none repeats in a cycle.
        if (daysAfter == 29 || (daysAfter == 28 && cycle > 10))
        {
            daysAfter--;
        }

        var fullMoon = new LocalDate(year, 3, 21).PlusDays(daysAfter);
        return fullMoon.Next(IsoDayOfWeek.Sunday);
    }

    internal Holiday? Find(LocalDate date, HolidayKind widest)
    {
        foreach (var holiday in Year(date.Year))
        {
            if (holiday.Date == date && holiday.Kind <= widest)
            {
                return holiday;
            }
        }

        return null;
    }

    internal bool KnowsEquatedDaysOf(LocalDate date) => date >= EquatedDaysKnownFrom && date <= EquatedDaysKnownUntil;

    private static void RequireYear(int year)
    {
        if (year < CivilDate.First.Year || year > CivilDate.Last.Year)
        {
            throw new ArgumentOutOfRangeException(nameof(year), "ZF0216: holidays are computed for the years 1583 to 9999.");
        }
    }

    private static IEnumerable<Holiday> Statutory(int year)
    {
        var easter = EasterSunday(year);
        yield return New(new(year, 1, 1), "new-years-day", "Nieuwjaarsdag", "New Year's Day");
        yield return new(easter.PlusDays(-2), "good-friday", HolidayKind.EquatedByAct, "Goede Vrijdag", "Good Friday", EquatedByAct);
        yield return New(easter.PlusDays(1), "easter-monday", "Tweede Paasdag", "Easter Monday");
        yield return Monarch(year);
        yield return New(new(year, 5, 5), "liberation-day", "Bevrijdingsdag", "Liberation Day");
        yield return New(easter.PlusDays(39), "ascension-day", "Hemelvaartsdag", "Ascension Day");
        yield return New(easter.PlusDays(50), "whit-monday", "Tweede Pinksterdag", "Whit Monday");
        yield return New(new(year, 12, 25), "christmas-day", "Eerste Kerstdag", "Christmas Day");
        yield return New(new(year, 12, 26), "second-christmas-day", "Tweede Kerstdag", "Second Day of Christmas");
    }

    private static Holiday Monarch(int year)
    {
        if (year >= 2014)
        {
            var kings = new LocalDate(year, 4, 27);
            return New(kings.DayOfWeek == IsoDayOfWeek.Sunday ? kings.PlusDays(-1) : kings, "kings-day", "Koningsdag", "King's Day");
        }

        var queens = new LocalDate(year, 4, 30);
        var kept = queens.DayOfWeek != IsoDayOfWeek.Sunday ? queens : year >= 1980 ? queens.PlusDays(-1) : queens.PlusDays(1);
        return New(kept, "queens-day", "Koninginnedag", "Queen's Day");
    }

    private static Holiday New(LocalDate date, string code, string dutch, string english) =>
        new(date, code, HolidayKind.Recognised, dutch, english, Recognised);

    private Holiday[] Year(int year)
    {
        RequireYear(year);
        ref var slot = ref years[year - CivilDate.First.Year];
        if (Volatile.Read(ref slot) is { } known)
        {
            return known;
        }

        var computed = holidaysOf(year)
            .Concat(EquatedDays
                .Where(d => d.Year == year)
                .Select(d => new Holiday(d, "equated-day", HolidayKind.EquatedByDecree, "Gelijkgestelde dag", "Equated day", EquatedByDecree)))
            .OrderBy(h => h.Date)
            .ThenBy(h => h.Kind)
            .ToArray();
        if (computed.Any(h => h.Date.Year != year))
        {
            throw new InvalidOperationException("ZF0217: the calendar was given a holiday that does not lie in the year it was asked for.");
        }

        Volatile.Write(ref slot, computed);
        return computed;
    }
}
