using NodaTime;
using Zorgfraude.Protocol.Rulebooks;

namespace Zorgfraude.Protocol.Tests.Rulebooks;

/// <summary>Every day has exactly one answer to which version of the law holds. The law entered into force on 1 January 2025.</summary>
public sealed class VersionTests
{
    private static readonly LocalDate EntryIntoForce = new(2025, 1, 1);

    /// <summary>The first day of every quarter for twenty years, counted in years and months and not by adding to a date.</summary>
    public static TheoryData<int, int> Quarters
    {
        get
        {
            var quarters = new TheoryData<int, int>();
            foreach (var year in Enumerable.Range(2024, 20))
            {
                foreach (var month in (int[])[1, 4, 7, 10])
                {
                    quarters.Add(year, month);
                }
            }

            return quarters;
        }
    }

    [Theory]
    [MemberData(nameof(Quarters))]
    public void Every_quarter_of_twenty_years_has_one_version_or_says_that_it_has_none(int year, int month)
    {
        foreach (var day in (int[])[1, 15, CalendarSystem.Iso.GetDaysInMonth(year, month)])
        {
            Resolves(new(year, month, day));
        }
    }

    [Fact]
    public void Every_day_around_the_entry_into_force_has_its_answer()
    {
        for (var day = new LocalDate(2024, 12, 25); day <= new LocalDate(2025, 1, 10); day = day.PlusDays(1))
        {
            Resolves(day);
        }

        Assert.IsType<RulebookSelection.NotYetInForce>(Rulebook.At(new(2024, 12, 31)));
        Assert.IsType<RulebookSelection.InForce>(Rulebook.At(new(2025, 1, 1)));
    }

    [Fact]
    public void Twenty_years_have_eighty_quarters_of_which_four_lie_before_the_law() =>
        Assert.Equal((80, 4), (Quarters.Count, Quarters.Count(q => (int)q[0] == 2024)));

    [Fact]
    public void Every_day_of_twenty_years_lies_in_one_version_and_the_version_says_so_itself()
    {
        for (var day = new LocalDate(2024, 1, 1); day.Year < 2044; day = day.PlusDays(1))
        {
            Resolves(day);
        }
    }

    // The answer is worked out from the day on which the law entered into force; no end has been set for it.
    private static void Resolves(LocalDate day)
    {
        var selection = Rulebook.At(day);
        if (day < EntryIntoForce)
        {
            Assert.Equal(EntryIntoForce, Assert.IsType<RulebookSelection.NotYetInForce>(selection).From);
            return;
        }

        var book = Assert.IsType<RulebookSelection.InForce>(selection).Rulebook;
        Assert.True(book.InForceFrom <= day && (book.EndedOn is not { } end || day < end), $"{book.Id} does not hold on {day:uuuu-MM-dd}.");
        Assert.Equal((EntryIntoForce, null, "2025-01-01"), (book.InForceFrom, book.EndedOn, book.Id));
        Assert.Equal((4, 8, 28), (book.Retention.StandardYears.Value, book.Retention.AggravatedYears.Value, book.Supervisor.AssessmentDays.Value));
    }
}
