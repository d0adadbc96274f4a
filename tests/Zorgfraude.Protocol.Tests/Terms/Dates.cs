using NodaTime;
using NodaTime.Text;
using Zorgfraude.Protocol.Readings;
using Zorgfraude.Protocol.Rulebooks;
using Zorgfraude.Protocol.Terms;

namespace Zorgfraude.Protocol.Tests.Terms;

internal static class Dates
{
    public static HolidayCalendar Calendar => HolidayCalendar.Dutch;

    public static Rulebook Book { get; } = ((RulebookSelection.InForce)Rulebook.At(new(2025, 1, 1))).Rulebook;

    public static LocalDate D(string text) => LocalDatePattern.Iso.Parse(text).Value;

    public static DateTime ToDateTime(this LocalDate date) => new(date.Year, date.Month, date.Day);

    public static Rulebook With(Func<ReadingChoices, ReadingChoices> choose) => Book with { Readings = choose(ReadingChoices.Default) };

    /// <summary>Every day of the span the oracle is held against.</summary>
    public static IEnumerable<LocalDate> EveryDay()
    {
        for (var day = D("2025-01-01"); day <= D("2050-12-31"); day = day.PlusDays(1))
        {
            yield return day;
        }
    }
}
