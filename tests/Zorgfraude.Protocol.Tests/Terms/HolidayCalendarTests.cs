using NodaTime;
using Zorgfraude.Law;
using Zorgfraude.Protocol.Terms;
using static Zorgfraude.Protocol.Tests.Terms.Dates;

namespace Zorgfraude.Protocol.Tests.Terms;

public sealed class HolidayCalendarTests
{
    [Theory]
    [InlineData("1583-04-10")]
    [InlineData("1818-03-22")]
    [InlineData("1943-04-25")]
    [InlineData("1954-04-18")]
    [InlineData("1961-04-02")]
    [InlineData("1981-04-19")]
    [InlineData("2000-04-23")]
    [InlineData("2008-03-23")]
    [InlineData("2024-03-31")]
    [InlineData("2025-04-20")]
    [InlineData("2026-04-05")]
    [InlineData("2027-03-28")]
    [InlineData("2028-04-16")]
    [InlineData("2029-04-01")]
    [InlineData("2030-04-21")]
    [InlineData("2031-04-13")]
    [InlineData("2032-03-28")]
    [InlineData("2033-04-17")]
    [InlineData("2038-04-25")]
    [InlineData("2285-03-22")]
    public void Easter_falls_on_the_known_date(string date) => Assert.Equal(D(date), HolidayCalendar.EasterSunday(D(date).Year));

    [Fact]
    public void Easter_agrees_with_another_computation_in_every_year()
    {
        for (var year = 1583; year <= 9999; year++)
        {
            Assert.Equal(Oracle.Easter(year), HolidayCalendar.EasterSunday(year).ToDateTime());
        }
    }

    [Theory]
    [InlineData(2025, "01-01 04-18 04-21 04-26 05-05 05-29 05-30 06-09 12-25 12-26")]
    [InlineData(2026, "01-01 01-02 04-03 04-06 04-27 05-05 05-14 05-15 05-25 12-25 12-26")]
    [InlineData(2027, "01-01 03-26 03-29 04-27 05-05 05-06 05-07 05-17 12-25 12-26")]
    [InlineData(2028, "01-01 04-14 04-17 04-27 04-28 05-05 05-25 05-26 06-05 12-25 12-26")]
    [InlineData(2031, "01-01 04-11 04-14 04-26 05-05 05-22 06-02 12-25 12-26")]
    [InlineData(2016, "01-01 03-25 03-28 04-27 05-05 05-05 05-06 05-16 12-25 12-26")]
    [InlineData(2000, "01-01 04-21 04-24 04-29 05-05 06-01 06-12 12-25 12-26")]
    [InlineData(1978, "01-01 03-24 03-27 05-01 05-04 05-05 05-15 12-25 12-26")]
    [InlineData(2013, "01-01 03-29 04-01 04-29 04-30 05-05 05-09 05-10 05-20 12-25 12-26 12-27")]
    public void A_year_has_the_days_of_the_Act(int year, string days) =>
        Assert.Equal(days, string.Join(' ', Calendar.In(year).Select(h => h.Date.ToString("MM-dd", null))));

    [Fact]
    public void The_first_and_the_last_year_are_computed()
    {
        Assert.Equal(D("1583-01-01"), Calendar.In(1583)[0].Date);
        Assert.Equal(D("9999-12-26"), Calendar.In(9999)[^1].Date);
        Assert.Equal("new-years-day", Calendar.On(D("1583-01-01"))!.Code);
        Assert.Null(Calendar.On(D("9999-12-31")));
    }

    [Theory]
    [InlineData(1582)]
    [InlineData(10000)]
    [InlineData(int.MinValue)]
    public void A_year_outside_the_range_is_refused(int year)
    {
        Assert.Contains("ZF0216", Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.In(year)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => HolidayCalendar.EasterSunday(year));
    }

    [Fact]
    public void Equated_days_can_be_added_and_are_never_guessed()
    {
        var friday = D("2029-05-11");
        Assert.Null(Calendar.On(friday));
        var more = Calendar.WithEquatedDays([friday], D("2029-12-31"));
        Assert.Equal(HolidayKind.EquatedByDecree, more.On(friday)!.Kind);
        Assert.Equal(D("2029-12-31"), more.EquatedDaysKnownUntil);
        Assert.Null(Calendar.On(friday));

        // Thursday 10 May 2029 is Ascension Day: six weeks before the Friday after it.
        var start = friday.PlusDays(-42);
        var before = RemedyTerms.Objection(start, Book, Calendar);
        Assert.Equal(friday, before.LastDay);
        Assert.Equal("term.equated-days-unknown", Assert.Single(before.Caveats).Code);
        var after = RemedyTerms.Objection(start, Book, more);
        Assert.Equal(D("2029-05-14"), after.LastDay);
        Assert.Empty(after.Caveats);
    }

    [Fact]
    public void Knowledge_of_equated_days_cannot_be_taken_back() =>
        Assert.Throws<ArgumentException>(() => Calendar.WithEquatedDays([], D("2027-12-31")));

    [Fact]
    public void The_calendar_can_be_replaced()
    {
        var one = new HolidayCalendar(
            year => [new(new(year, 3, 3), "own", HolidayKind.Recognised, "Eigen dag", "Own day", Book.Retention.StandardYears.Citation)],
            [], D("2025-01-01"), D("2025-12-31"));
        Assert.Equal(D("2026-03-04"), RequestTerms.Answer(new(D("2026-02-03")), Book, one).LastDay);
        Assert.Equal("Own day", one.In(2026)[0].Name(Language.English));
        Assert.Equal("Eigen dag", one.In(2026)[0].Name(Language.Dutch));
    }

    [Fact]
    public void A_calendar_that_puts_a_holiday_in_another_year_is_refused()
    {
        var wrong = new HolidayCalendar(
            year => [new(new(2000, 3, 3), "own", HolidayKind.Recognised, "Eigen dag", "Own day", Book.Retention.StandardYears.Citation)],
            [], D("2025-01-01"), D("2025-12-31"));
        Assert.Throws<InvalidOperationException>(() => wrong.In(2026));
    }

    [Fact]
    public void A_calendar_takes_no_endless_list_of_equated_days() => Assert.Throws<ArgumentException>(
        () => Calendar.WithEquatedDays(Enumerable.Range(0, 5000).Select(i => D("2030-01-01").PlusDays(i)), D("2030-12-31")));

    [Fact]
    public void Every_day_has_names_in_both_languages_and_an_article()
    {
        foreach (var holiday in Calendar.In(2026).Concat(Calendar.In(2010)))
        {
            Assert.NotEmpty(holiday.Name(Language.Dutch));
            Assert.NotEqual(holiday.Name(Language.Dutch), holiday.Name(Language.English));
            Assert.Equal(Instrument.GeneralTermsAct, holiday.Citation.Instrument);
            Assert.Equal((int)holiday.Kind + 1, holiday.Citation.Paragraph);
        }
    }

    [Fact]
    public void Many_threads_see_the_same_year() =>
        Assert.All(
            Enumerable.Range(0, 64).AsParallel().Select(i => Calendar.In(3000 + (i % 4))).ToArray(),
            days => Assert.Equal(9, days.Count));

    [Fact]
    public void Since_2023_seven_days_always_hold_two_on_which_a_term_can_end()
    {
        for (var day = D("2023-01-01"); day < D("2305-01-01"); day = day.PlusDays(1))
        {
            var open = 0;
            for (var i = 0; i < 7; i++)
            {
                var each = day.PlusDays(i);
                open += each.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday || Calendar.On(each) is not null ? 0 : 1;
            }

            Assert.True(open >= 2, $"{day}: {open}");
        }
    }

    [Fact]
    public void The_days_of_the_Act_have_the_names_they_are_known_by()
    {
        Assert.Equal(
            [
                "new-years-day Nieuwjaarsdag New Year's Day", "good-friday Goede Vrijdag Good Friday", "easter-monday Tweede Paasdag Easter Monday",
                "queens-day Koninginnedag Queen's Day", "liberation-day Bevrijdingsdag Liberation Day", "ascension-day Hemelvaartsdag Ascension Day",
                "equated-day Gelijkgestelde dag Equated day", "whit-monday Tweede Pinksterdag Whit Monday",
                "christmas-day Eerste Kerstdag Christmas Day", "second-christmas-day Tweede Kerstdag Second Day of Christmas",
            ],
            Calendar.In(2010).Select(h => $"{h.Code} {h.Dutch} {h.English}"));
        Assert.Equal("kings-day Koningsdag King's Day", string.Join(' ', Calendar.In(2014).Where(h => h.Code.EndsWith("s-day", StringComparison.Ordinal) && h.Date.Month == 4).Select(h => $"{h.Code} {h.Dutch} {h.English}")));
    }

    [Fact]
    public void The_first_day_of_the_King_was_Saturday_26_April_2014() => Assert.Equal("kings-day", Calendar.On(D("2014-04-26"))!.Code);

    [Fact]
    public void A_day_that_is_a_holiday_by_more_than_one_rule_is_named_by_the_strongest()
    {
        var calendar = Calendar.WithEquatedDays([D("2026-12-25"), D("2026-12-24")], D("2028-12-31"));
        Assert.Equal("christmas-day", calendar.On(D("2026-12-25"))!.Code);
        Assert.Equal(["equated-day", "christmas-day", "equated-day", "second-christmas-day"], calendar.In(2026).Where(h => h.Date >= D("2026-12-24")).Select(h => h.Code));
    }

    [Fact]
    public void A_calendar_of_your_own_is_asked_once_for_a_year()
    {
        var asked = new List<int>();
        var calendar = new HolidayCalendar(Own, [], D("2025-01-01"), D("2025-01-01"));
        Assert.Null(calendar.On(D("2025-03-03")));
        Assert.Empty(calendar.In(2025));
        Assert.Empty(calendar.In(2026));
        Assert.Equal([2025, 2026], asked);

        IEnumerable<Holiday> Own(int year)
        {
            asked.Add(year);
            return [];
        }
    }

    [Fact]
    public void What_a_calendar_cannot_be_made_of_is_refused_with_a_number()
    {
        static HolidayCalendar Make(IEnumerable<LocalDate> days, string from = "2025-01-01", string until = "2025-12-31") => new(_ => [], days, D(from), D(until));
        static IEnumerable<LocalDate> Days(int count) => Enumerable.Range(0, count).Select(i => D("2030-01-01").PlusDays(i));
        (string Number, Func<HolidayCalendar> Make)[] wrong =
        [
            ("ZF0210", () => Make([], from: "1582-12-31")),
            ("ZF0210", () => Make([], from: "1582-12-30", until: "1582-12-31")),
            ("ZF0210", () => Make([D("1582-12-31")])),
            ("ZF0213", () => Make([], from: "2025-01-02", until: "2025-01-01")),
            ("ZF0214", () => Make(Days(4097))),
            ("ZF0215", () => Calendar.WithEquatedDays([], D("2028-12-30"))),
        ];
        Assert.All(wrong, w => Assert.Contains(w.Number, Assert.ThrowsAny<ArgumentException>(w.Make).Message, StringComparison.Ordinal));
        Assert.Equal(4096, Make(Days(4096)).EquatedDays.Length);
        Assert.Equal([D("2025-05-30"), D("2026-01-02")], Make([D("2026-01-02"), D("2025-05-30"), D("2026-01-02")]).EquatedDays.AsEnumerable());
        Assert.Equal(D("2028-12-31"), Calendar.WithEquatedDays([], D("2028-12-31")).EquatedDaysKnownUntil);
        Assert.Equal((D("2023-01-01"), D("2028-12-31")), (Calendar.EquatedDaysKnownFrom, Calendar.EquatedDaysKnownUntil));
    }

    [Fact]
    public void A_holiday_in_another_year_and_a_day_outside_the_range_are_named()
    {
        var wrong = new HolidayCalendar(_ => [new(D("2000-03-03"), "own", HolidayKind.Recognised, "Eigen dag", "Own day", Book.Retention.StandardYears.Citation)], [], D("2025-01-01"), D("2025-12-31"));
        Assert.Contains("ZF0217", Assert.Throws<InvalidOperationException>(() => wrong.On(D("2026-01-01"))).Message, StringComparison.Ordinal);
        Assert.Equal("date", Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.On(D("1582-12-31"))).ParamName);
    }

    [Fact]
    public void Equated_days_are_known_from_2023_through_2028()
    {
        // Six weeks before each end.
        static bool Doubtful(string end) => !RemedyTerms.Objection(D(end).PlusDays(-42), Book, Calendar).Caveats.IsEmpty;
        Assert.True(Doubtful("2022-12-30"));
        Assert.False(Doubtful("2023-01-01"));
        Assert.False(Doubtful("2023-01-03"));
        Assert.False(Doubtful("2028-12-29"));

        // Saturday 31 December 2022 moves into the time that is known, and Sunday 31 December 2028 out of it.
        Assert.True(Doubtful("2022-12-31"));
        Assert.True(Doubtful("2028-12-31"));

        // Known through Monday 31 December 2029, the day itself included.
        Assert.Empty(RemedyTerms.Objection(D("2029-12-31").PlusDays(-42), Book, Calendar.WithEquatedDays([], D("2029-12-31"))).Caveats);
    }
}
