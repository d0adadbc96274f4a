using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Zorgfraude.Identity;
using static Zorgfraude.Abstractions.Tests.Identity.NumberTests;

namespace Zorgfraude.Abstractions.Tests.Identity;

public class PartialDateTests
{
    [Theory]
    [InlineData("1970-07-15", "1970-07-15")]
    [InlineData("19700715", "1970-07-15")]
    [InlineData("15-07-1970", "1970-07-15")]
    [InlineData("15/7/1970", "1970-07-15")]
    [InlineData("15.7.1970", "1970-07-15")]
    [InlineData("1970-7-5", "1970-07-05")]
    [InlineData(" 15 - 07 - 1970 ", "1970-07-15")]
    [InlineData("１９７００７１５", "1970-07-15")]
    [InlineData("1970-07-00", "1970-07")]
    [InlineData("19700700", "1970-07")]
    [InlineData("1970-07", "1970-07")]
    [InlineData("07-1970", "1970-07")]
    [InlineData("00-07-1970", "1970-07")]
    [InlineData("1970-00-00", "1970")]
    [InlineData("19700000", "1970")]
    [InlineData("1970", "1970")]
    [InlineData("00-00-1970", "1970")]
    [InlineData("00000000", "0000")]
    [InlineData("0000-00-00", "0000")]
    [InlineData("0000", "0000")]
    [InlineData("29-02-2000", "2000-02-29")]
    [InlineData("1850-01-01", "1850-01-01")]
    [InlineData("2200-12-31", "2200-12-31")]
    public void A_date_is_read_with_its_unknown_parts_left_unknown(string text, string value)
    {
        Accepts<PartialDate>(text, value);
        Assert.Equal(value, PartialDate.Parse(text).ToIsoString());
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("29-02-1900", "not-a-date")]
    [InlineData("1970-02-30", "not-a-date")]
    [InlineData("1970-13-01", "not-a-date")]
    [InlineData("07/15/1970", "not-a-date")]
    [InlineData("1970-00-15", "not-a-date")]
    [InlineData("00000715", "not-a-date")]
    [InlineData("15-07-70", "not-a-date")]
    [InlineData("15071970", "out-of-range")]
    [InlineData("1849-12-31", "out-of-range")]
    [InlineData("2201", "out-of-range")]
    [InlineData("197007", "wrong-length")]
    [InlineData("15 juli 1970", "not-a-date")]
    [InlineData("1970--07", "not-a-date")]
    [InlineData("1970-07-15-01", "not-a-date")]
    [InlineData("1970-07-15T00:00", "not-a-date")]
    [InlineData("123456782", "looks-like-citizen-service-number")]
    [InlineData("1234.56.782", "looks-like-citizen-service-number")]
    public void What_is_no_date_is_refused_with_its_reason(string text, string reason) => Refuses<PartialDate>(text, reason);

    [Fact]
    public void Known_parts_are_numbers_and_unknown_parts_are_null()
    {
        var month = PartialDate.Parse("1970-07");

        Assert.Equal((1970, 7, null), (month.Year, month.Month, month.Day));
        Assert.False(month.IsFull);
        Assert.Null(month.ToLocalDate());
        Assert.Equal((null, null, null), (PartialDate.Unknown.Year, PartialDate.Unknown.Month, PartialDate.Unknown.Day));
        Assert.Equal(new LocalDate(1970, 7, 15), PartialDate.Of(1970, 7, 15).ToLocalDate());
        Assert.True(PartialDate.Of(1970, 7, 15).IsFull);
    }

    [Theory]
    [InlineData(0, null, null)]
    [InlineData(1970, 0, null)]
    [InlineData(1970, null, 3)]
    [InlineData(1970, 13, null)]
    [InlineData(1970, 2, 29)]
    [InlineData(1970, 2, -1)]
    [InlineData(1849, null, null)]
    public void A_date_that_does_not_exist_cannot_be_made(int year, int? month, int? day) =>
        Assert.StartsWith("ZF0102", Assert.Throws<ArgumentOutOfRangeException>(() => PartialDate.Of(year, month, day)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("1970", "1970-07-15", true)]
    [InlineData("1970-07", "1970-07-15", true)]
    [InlineData("1970-08", "1970-07-15", false)]
    [InlineData("1970-07-14", "1970-07-15", false)]
    [InlineData("1971", "1970-07-15", false)]
    [InlineData("0000", "1970-07-15", true)]
    [InlineData("0000", "0000", true)]
    public void Dates_are_compatible_unless_a_part_known_on_both_sides_differs(string one, string two, bool compatible)
    {
        Assert.Equal(compatible, PartialDate.Parse(one).IsCompatibleWith(PartialDate.Parse(two)));
        Assert.Equal(compatible, PartialDate.Parse(two).IsCompatibleWith(PartialDate.Parse(one)));
    }

    [Fact]
    public void Every_day_of_the_range_is_read_alike_from_each_way_of_writing_it()
    {
        var days = Gen.Choose(0, Period.DaysBetween(new LocalDate(1850, 1, 1), new LocalDate(2200, 12, 31)))
            .Select(n => new LocalDate(1850, 1, 1).PlusDays(n)).ToArbitrary();
        Prop.ForAll(days, day =>
        {
            var date = PartialDate.From(day);
            return date.ToLocalDate() == day
                && date == PartialDate.Parse($"{day:uuuu-MM-dd}")
                && date == PartialDate.Parse($"{day:uuuuMMdd}")
                && date == PartialDate.Parse($"{day:dd-MM-uuuu}")
                && date == PartialDate.Parse($"{day:d'/'M'/'uuuu}");
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("M", "M")]
    [InlineData("man", "M")]
    [InlineData("Male", "M")]
    [InlineData("v", "V")]
    [InlineData("Vrouw", "V")]
    [InlineData("F", "V")]
    [InlineData("female", "V")]
    [InlineData("O", "O")]
    [InlineData("onbekend", "O")]
    [InlineData("unknown", "O")]
    public void Sex_is_read_from_Dutch_and_English_words_and_codes(string text, string value) => Accepts<Sex>(text, value);

    [Fact]
    public void An_unknown_word_for_sex_is_refused_and_a_known_one_gives_one_of_three_values()
    {
        Refuses<Sex>("1", "unknown-word");
        Refuses<Sex>("", "empty");
        Assert.Same(Sex.Female, Sex.Parse("vrouwelijk"));
        Assert.True(Sex.Male != Sex.Female);
    }
}
