using Zorgfraude.Protocol.Anonymisation;

namespace Zorgfraude.Anonymisation.Tests;

/// <summary>Spellings and typing errors of one name, and the words that look like it.</summary>
public sealed class SpellingTests
{
    [Theory]
    [InlineData("Boehm", "Böhm")]
    [InlineData("Böhm", "Boehm")]
    [InlineData("Schroeder", "Schröter")]
    [InlineData("Schröder", "Schroeter")]
    [InlineData("Schröder", "Schröter")]
    [InlineData("Ruijter", "Rujiter")]
    [InlineData("Ruijter", "Ruixjter")]
    [InlineData("Grootveld", "Grootvel")]
    [InlineData("Grootveld", "Grootveldt")]
    [InlineData("Grootveld", "Grootvled")]
    [InlineData("Grootveld", "Krootveld")]
    public void One_letter_more_less_other_or_swapped_is_the_same_name_in_every_spelling(string surname, string written) =>
        Assert.Equal(("Volgens [betrokkene] klopt dat.", ""), ScanOutcome.Of($"Volgens {written} klopt dat.", ScanOutcome.Named(surname)));

    [Theory]
    [InlineData("Tabosmans", "[betrokkene]")]
    [InlineData("Dabosmans", "[betrokkene]")]
    [InlineData("Abosmansk", "[cliënt 1]")]
    [InlineData("Abosmansd", "[cliënt 1]")]
    public void Of_two_names_that_are_alike_but_for_one_letter_at_either_end_the_nearest_is_meant(string written, string expected) => Assert.Equal(
        ($"Volgens {expected} klopt dat.", ""),
        ScanOutcome.Of($"Volgens {written} klopt dat.", ScanOutcome.Named("Tabosmans"), new FileParty(FilePartyRole.Client) { Surname = "Abosmansk" }));

    [Fact]
    public void A_name_with_dots_is_the_name_with_an_e_and_a_trade_name_as_well() => Assert.Equal(
        ("De firma [handelsnaam 1] declareerde.", ""), ScanOutcome.Of("De firma Wöhler Zorg declareerde.", ScanOutcome.Trading("Woehler Zorg")));

    [Theory]
    [InlineData("Van Do", "Daarna tekende mevrouw Do de brief.", "Daarna tekende mevrouw [betrokkene] de brief.")]
    [InlineData("de Loghem van der Berg", "Volgens van der berg klopt dat.", "Volgens [betrokkene] klopt dat.")]
    [InlineData("Berg van den", "Volgens van den berg klopt dat.", "Volgens [betrokkene] klopt dat.")]
    [InlineData("Berg, van den", "Volgens v.d. berg klopt dat.", "Volgens [betrokkene] klopt dat.")]
    public void A_prefix_in_the_field_of_the_surname_is_a_prefix(string surname, string text, string expected) =>
        Assert.Equal((expected, ""), ScanOutcome.Of(text, ScanOutcome.Named(surname)));

    [Fact]
    public void A_prefix_tells_somebody_from_another_with_the_same_surname_and_none_tells_nothing() => Assert.Equal(
        ("Volgens [betrokkene] en [betrokkene of cliënt 1] klopt dat.", ""),
        ScanOutcome.Of("Volgens van den Bergsma en Bergsma klopt dat.", ScanOutcome.Named("Bergsma") with { Prefix = "van den" }, new FileParty(FilePartyRole.Client) { Surname = "Bergsma" }));

    [Theory]
    [InlineData("IJ.", "IJ. Quaaknaat", "[betrokkene]")]
    [InlineData("IJ.", "J. Quaaknaat", "[andere persoon]")]
    [InlineData("PJ", "P. Quaaknaat", "[betrokkene]")]
    [InlineData("PJ", "J. Quaaknaat", "[betrokkene]")]
    [InlineData("PJ", "K. Quaaknaat", "[andere persoon]")]
    public void Initials_are_read_letter_by_letter_but_ij_is_one_letter(string initials, string written, string expected) =>
        Assert.Equal(($"Volgens {expected} klopt dat.", ""), ScanOutcome.Of($"Volgens {written} klopt dat.", ScanOutcome.Named("Quaaknaat") with { Initials = initials }));
}
