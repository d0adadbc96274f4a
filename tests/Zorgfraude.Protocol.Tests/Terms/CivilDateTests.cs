using NodaTime;
using Zorgfraude.Protocol.Terms;
using static Zorgfraude.Protocol.Tests.Terms.Dates;

namespace Zorgfraude.Protocol.Tests.Terms;

public sealed class CivilDateTests
{
    [Theory]
    [InlineData("2025-01-31", 1, "2025-02-28", "2025-03-01")]
    [InlineData("2024-01-31", 1, "2024-02-29", "2024-03-01")]
    [InlineData("2025-08-31", 1, "2025-09-30", "2025-10-01")]
    [InlineData("2025-03-31", -1, "2025-02-28", "2025-03-01")]
    [InlineData("2025-12-15", 1, "2026-01-15", "2026-01-15")]
    public void A_month_without_such_a_day_ends_as_the_rule_says(string start, int months, string last, string next)
    {
        Assert.Equal(D(last), CivilDate.AddMonths(D(start), months, MonthEndRule.LastDayOfMonth));
        Assert.Equal(D(next), CivilDate.AddMonths(D(start), months, MonthEndRule.FirstDayOfNextMonth));
    }

    [Fact]
    public void An_anniversary_of_29_February_is_computed_from_the_anchor()
    {
        Assert.Equal(D("2033-02-28"), CivilDate.AddYears(D("2028-02-29"), 5, MonthEndRule.LastDayOfMonth));
        Assert.Equal(D("2032-02-29"), CivilDate.AddYears(D("2028-02-29"), 4, MonthEndRule.LastDayOfMonth));
        Assert.Equal(D("2033-03-01"), CivilDate.AddYears(D("2028-02-29"), 5, MonthEndRule.FirstDayOfNextMonth));
    }

    [Fact]
    public void A_result_outside_the_range_is_refused_with_a_number()
    {
        Action[] beyond =
        [
            () => CivilDate.AddDays(D("9999-12-31"), 1),
            () => CivilDate.AddDays(D("1583-01-01"), -1),
            () => CivilDate.AddDays(D("2025-01-01"), int.MaxValue),
            () => CivilDate.AddDays(D("2025-01-01"), int.MinValue),
            () => CivilDate.AddMonths(D("9999-12-01"), 1, MonthEndRule.LastDayOfMonth),
            () => CivilDate.AddMonths(D("1583-01-01"), -1, MonthEndRule.LastDayOfMonth),
            () => CivilDate.AddMonths(D("2025-01-01"), int.MaxValue, MonthEndRule.LastDayOfMonth),
            () => CivilDate.AddYears(D("9998-01-01"), 2, MonthEndRule.LastDayOfMonth),
            () => CivilDate.AddYears(D("2025-01-01"), int.MinValue, MonthEndRule.LastDayOfMonth),
            () => RetentionTerms.Longest(D("9995-01-01"), Book),
            () => RequestTerms.Answer(new(D("9999-12-01")), Book, Calendar),
        ];
        Assert.All(beyond, act => Assert.Contains("ZF0211", Assert.Throws<ArgumentOutOfRangeException>(act).Message, StringComparison.Ordinal));
        Assert.Equal(D("9999-12-31"), CivilDate.AddMonths(D("9999-11-30"), 1, MonthEndRule.FirstDayOfNextMonth).PlusDays(1));
    }

    [Fact]
    public void A_start_outside_the_range_is_refused_with_a_number()
    {
        var early = new LocalDate(1582, 12, 31);
        var julian = new LocalDate(2025, 1, 1, CalendarSystem.Julian);
        Assert.All(
            new[] { early, julian },
            date => Assert.Contains(
                "ZF0210",
                Assert.Throws<ArgumentOutOfRangeException>(() => RetentionTerms.Standard(date, Book)).Message,
                StringComparison.Ordinal));
    }

    [Fact]
    public void An_unknown_month_end_rule_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => CivilDate.AddMonths(D("2025-01-01"), 1, (MonthEndRule)7));

    [Theory]
    [InlineData("2025-12-31T22:59:59Z", "2025-12-31")]
    [InlineData("2025-12-31T23:00:00Z", "2026-01-01")]
    [InlineData("2026-06-30T21:59:59Z", "2026-06-30")]
    [InlineData("2026-06-30T22:00:00Z", "2026-07-01")]
    public void The_civil_date_is_that_of_the_Netherlands(string moment, string date) =>
        Assert.Equal(D(date), MunicipalTime.DateOf(NodaTime.Text.InstantPattern.General.Parse(moment).Value));

    [Fact]
    public void The_first_and_the_last_day_of_the_range_can_be_reached()
    {
        Assert.Equal((D("1583-01-01"), D("9999-12-31")), (CivilDate.First, CivilDate.Last));
        Assert.Equal(CivilDate.First, CivilDate.AddDays(D("1583-01-02"), -1));
        Assert.Equal(CivilDate.Last, CivilDate.AddDays(D("9999-12-30"), 1));
        Assert.Equal(CivilDate.First, CivilDate.AddMonths(D("1583-02-01"), -1, MonthEndRule.LastDayOfMonth));
        Assert.Equal(CivilDate.Last, CivilDate.AddMonths(D("9999-11-30"), 1, MonthEndRule.LastDayOfMonth).PlusDays(1));
        Assert.Equal(CivilDate.First, CivilDate.AddYears(CivilDate.AddYears(CivilDate.First, 8416, MonthEndRule.LastDayOfMonth), -8416, MonthEndRule.LastDayOfMonth));
    }

    [Fact]
    public void What_is_refused_is_named()
    {
        (string Parameter, Action Act)[] wrong =
        [
            ("days", () => CivilDate.AddDays(CivilDate.Last, 1)),
            ("months", () => CivilDate.AddMonths(CivilDate.Last, 1, MonthEndRule.LastDayOfMonth)),
            ("years", () => CivilDate.AddYears(CivilDate.First, -1, MonthEndRule.LastDayOfMonth)),
            ("date", () => CivilDate.AddDays(D("1582-12-31"), 0)),
            ("date", () => CivilDate.AddYears(D("1582-12-31"), 0, MonthEndRule.LastDayOfMonth)),
            ("rule", () => CivilDate.AddMonths(CivilDate.First, 0, (MonthEndRule)2)),
        ];
        Assert.All(wrong, w => Assert.Equal(w.Parameter, Assert.Throws<ArgumentOutOfRangeException>(w.Act).ParamName));
        Assert.Contains("ZF0212", Assert.Throws<ArgumentOutOfRangeException>(wrong[^1].Act).Message, StringComparison.Ordinal);
    }
}
