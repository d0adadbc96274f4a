using Zorgfraude.Protocol.Anonymisation;

namespace Zorgfraude.Anonymisation.Tests;

/// <summary>Birth dates in figures and words, and dates that are near the word birth or only look like one.</summary>
public sealed class BirthDateFormTests
{
    private static FileParty Born(int year, int? month, int? day) => new(FilePartyRole.Subject) { BirthDate = new(year, month, day) };

    [Theory]
    [InlineData(1970, 3, 15, "15 -  3-1970")]
    [InlineData(1970, 1, 31, "310170")]
    [InlineData(1970, 1, 31, "700131")]
    [InlineData(1970, 1, 31, "31011970")]
    [InlineData(1970, 1, 31, "19700131")]
    [InlineData(1970, 1, 31, "31-1-1970")]
    [InlineData(1970, 1, 31, "1970-1-31")]
    [InlineData(1970, 1, 31, "1-31-1970")]
    [InlineData(1970, 1, 31, "31 1 '70")]
    [InlineData(1970, 1, 31, "31 1 70")]
    [InlineData(1970, 12, 1, "011270")]
    [InlineData(1970, 12, 1, "701201")]
    [InlineData(1970, 12, 1, "12-1-1970")]
    [InlineData(1970, 12, 31, "12-31-1970")]
    [InlineData(2000, 1, 31, "000131")]
    [InlineData(1932, 1, 15, "320115")]
    [InlineData(1931, 1, 15, "310115")]
    [InlineData(2015, 1, 31, "310115")]
    [InlineData(2005, 3, 15, "050315")]
    [InlineData(2005, 3, 15, "150305")]
    [InlineData(1970, 3, 15, "15--3-1970")]
    [InlineData(1970, 3, 15, "vijftien maart negentienhonderd zeventig")]
    [InlineData(2000, 3, 15, "vijftien maart tweeduizend")]
    [InlineData(2001, 3, 15, "vijftien maart tweeduizend een")]
    [InlineData(1970, 3, 15, "15 maart zeventig")]
    [InlineData(1920, 3, 15, "15 maart twintig")]
    [InlineData(1970, 3, 1, "March 1, 1970")]
    [InlineData(1970, 3, 31, "March 31, 1970")]
    [InlineData(1970, 3, null, "maart 1970")]
    public void A_birth_date_of_the_file_is_found_in_this_notation(int year, int? month, int? day, string written)
    {
        Assert.Equal(("Op [geboortedatum 1] daar.", ""), ScanOutcome.Of($"Op {written} daar.", Born(year, month, day)));
        Assert.Equal(("Op [geboortedatum 1]", ""), ScanOutcome.Of($"Op {written}", Born(year, month, day)));
    }

    [Theory]
    [InlineData("Op 15  -  3-1970 daar.")]
    [InlineData("Op 15 maart")]
    [InlineData("Op 15")]
    [InlineData("Op 15 maart negentien daar.")]
    [InlineData("March 31, 1970 en March 1, 1970.")]
    [InlineData("Op 160370 en 700316 daar.")]
    [InlineData("Op 151370 en 320370 en 700332 en 701315 en 000000 daar.")]
    [InlineData("Op 15 april 1970 en 15 maart 1971 daar.")]
    public void Another_date_stays(string text) => Assert.Equal((text, ""), ScanOutcome.Of(text, Born(1970, 3, 15)));

    [Theory]
    [InlineData("5 maart 1970")]
    [InlineData("5 maart zeventig")]
    [InlineData("vijf maart negentienhonderd zeventig")]
    [InlineData("March 5, 1970")]
    [InlineData("5-III-1970")]
    [InlineData("1970-3-5")]
    [InlineData("19700305")]
    [InlineData("700305")]
    [InlineData("050370")]
    [InlineData("3-6-1970")]
    [InlineData("5-3-1971")]
    public void Day_and_month_change_places_only_where_both_are_numbers_and_the_year_comes_last(string written)
    {
        var text = $"Op {written} daar.";
        Assert.Equal(text, ScanOutcome.Of(text, Born(1970, 5, 3)).Text);
        Assert.Equal("Op [geboortedatum 1] daar.", ScanOutcome.Of("Op 5-3-1970 daar.", Born(1970, 5, 3)).Text);
    }

    [Theory]
    [InlineData("19800405", "")]
    [InlineData("050480", "")]
    [InlineData("800405", "")]
    [InlineData("5 4 80", "")]
    [InlineData("5-4-80", "Date 5-4-80")]
    public void Digits_without_marks_are_no_date_because_a_word_on_birth_stands_further_on(string written, string asked)
    {
        var text = $"Geboren is zij daar in huis nummer {written} dus.";
        Assert.Equal((text, asked), ScanOutcome.Of(text, Born(1970, 3, 15)));
    }

    [Theory]
    [InlineData(1970, "Zij is geboren in 1970.", "Zij is geboren in [geboortedatum 1].")]
    [InlineData(1880, "Zij is geboren in 1880.", "Zij is geboren in [geboortedatum 1].")]
    [InlineData(2100, "Zij is geboren in 2100.", "Zij is geboren in [geboortedatum 1].")]
    [InlineData(1970, "Het was in 1970 koud.", "Het was in 1970 koud.")]
    public void A_year_is_a_birth_date_next_to_a_word_on_birth(int year, string text, string expected) => Assert.Equal((expected, ""), ScanOutcome.Of(text, Born(year, null, null)));

    [Theory]
    [InlineData("31-12", "Date 31-12")]
    [InlineData("1/1", "Date 1/1")]
    [InlineData("32-12", "")]
    [InlineData("31-13", "")]
    public void A_day_and_a_month_after_a_word_on_birth_are_asked_about(string written, string asked) =>
        Assert.Equal(($"Zij is geboren op {written}.", asked), ScanOutcome.Of($"Zij is geboren op {written}.", Born(1970, 3, 15)));

    [Theory]
    [InlineData(25, true)]
    [InlineData(26, false)]
    public void A_whole_date_close_after_a_word_on_birth_is_one_and_further_on_it_is_asked_about(int distance, bool close)
    {
        var between = $" te {new string('x', distance - 5)} ";
        Assert.Equal(
            close ? ($"Geboren{between}[geboortedatum 1].", "") : ($"Geboren{between}3-4-1980.", "Date 3-4-1980"),
            ScanOutcome.Of($"Geboren{between}3-4-1980.", Born(1970, 3, 15)));
    }

    [Theory]
    [InlineData(60, true)]
    [InlineData(61, false)]
    public void A_date_within_sixty_characters_after_a_word_on_birth_is_asked_about(int distance, bool asked)
    {
        var text = $"Geboren {new string('x', 30)} {new string('x', distance - 33)} 3-4-1980.";
        Assert.Equal((text, asked ? "Date 3-4-1980" : ""), ScanOutcome.Of(text, Born(1970, 3, 15)));
    }

    [Theory]
    [InlineData(25, true)]
    [InlineData(26, false)]
    public void A_date_within_twenty_five_characters_before_a_word_on_birth_is_asked_about(int distance, bool asked)
    {
        var text = $"Op 3-4-1980 {new string('x', distance - 2)} geboren.";
        Assert.Equal((text, asked ? "Date 3-4-1980" : ""), ScanOutcome.Of(text, Born(1970, 3, 15)));
    }
}
