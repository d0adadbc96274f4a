using Zorgfraude.Protocol.Anonymisation;

namespace Zorgfraude.Anonymisation.Tests;

/// <summary>Letters of elsewhere, letters that are two letters, marks and blanks that a name is still a name under.</summary>
public sealed class LetterTests
{
    [Theory]
    [InlineData("Thorsson", "þorsson")]
    [InlineData("Thorsson", "Þorsson")]
    [InlineData("Aegirsen", "Ægirsen")]
    [InlineData("Aegirsen", "ægirsen")]
    [InlineData("Oeuvrard", "Œuvrard")]
    [InlineData("Oeuvrard", "œuvrard")]
    [InlineData("Grossmann", "Großmann")]
    [InlineData("Ruijter", "ruĳter")]
    [InlineData("Ruijter", "RUĲTER")]
    [InlineData("Nguemo", "Ǹguemo")]
    [InlineData("Oeks", "Öks")]
    [InlineData("Boehm", "Bo\u0308hm")]
    [InlineData("Grootveld", "\U0001D406\U0001D42B\U0001D428\U0001D428\U0001D42D\U0001D42F\U0001D41E\U0001D425\U0001D41D")]
    [InlineData("\U00020BB7田中", "\U00020BB7田中")]
    [InlineData("\U00010414\U00010407\U0001041D\U00010400", "\U00010414\U00010407\U0001041D\U00010400")]
    public void A_name_is_found_in_the_letters_it_is_written_in(string surname, string written) =>
        Assert.Equal(("Volgens [betrokkene] klopt dat.", ""), ScanOutcome.Of($"Volgens {written} klopt dat.", ScanOutcome.Named(surname)));

    [Theory]
    [InlineData("\U00020BB7田中", "\U00020BA7田中")]
    [InlineData("\U00010414\U00010407\U0001041D\U00010400", "\U00010401\U00010407\U0001041D\U00010400")]
    public void Another_letter_of_a_script_beyond_the_basic_plane_is_another_name(string surname, string written) =>
        Assert.Equal($"Volgens {written} klopt dat.", ScanOutcome.Of($"Volgens {written} klopt dat.", ScanOutcome.Named(surname)).Text);

    [Fact]
    public void Another_accent_than_dots_is_no_e() => Assert.Equal(
        ("Volgens Bo\u0301hm klopt dat.", "PossibleName Bo\u0301hm"), ScanOutcome.Of("Volgens Bo\u0301hm klopt dat.", ScanOutcome.Named("Boehm")));

    [Theory]
    [InlineData("Pieter\tGrootveld")]
    [InlineData("Pieter\vGrootveld")]
    [InlineData("Pieter\fGrootveld")]
    [InlineData("Pieter\u00A0Grootveld")]
    [InlineData("Pieter\u2003Grootveld")]
    [InlineData("Pieter\u2010Grootveld")]
    [InlineData("Pieter\u2028Grootveld")]
    [InlineData("Pieter Groot\u200Bveld")]
    [InlineData("Grootveld`s")]
    [InlineData("Grootveld\u00B4s")]
    public void A_blank_or_a_mark_of_any_kind_is_a_blank_or_that_mark(string written) => Assert.Equal(
        ("Volgens [betrokkene] klopt dat.", ""), ScanOutcome.Of($"Volgens {written} klopt dat.", ScanOutcome.Named("Grootveld") with { GivenNames = ["Pieter"] }));

    [Theory]
    [InlineData("\u0308Grootveld belde.", "\u0308[betrokkene] belde.")]
    [InlineData("Grootveld\u0308 belde.", "[betrokkene] belde.")]
    [InlineData("Grootveld \uD800 belde.", "[betrokkene] \uD800 belde.")]
    [InlineData("Grootveld \U0001F600 belde.", "[betrokkene] \U0001F600 belde.")]
    [InlineData("Grootveld 37½ uur.", "[betrokkene] 37½ uur.")]
    public void What_is_no_letter_stays_and_a_mark_over_a_letter_goes_with_it(string text, string expected) =>
        Assert.Equal((expected, ""), ScanOutcome.Of(text, ScanOutcome.Named("Grootveld")));

    [Fact]
    public void A_question_about_a_text_that_begins_with_half_a_letter_is_asked()
    {
        var item = Assert.Single(AnonymiserTests.Scan("\uDC00 en Tielemans kwam.").Residue);
        Assert.Equal("Tielemans", item.Text);
    }

    [Theory]
    [InlineData("bel ٠٦١٢٣٤٥٦٧٨ even")]
    [InlineData("bel ０６１２３４５６７８ even")]
    public void Digits_of_another_script_are_digits(string text) => Assert.Equal(("bel [telefoonnummer 1] even", ""), ScanOutcome.Of(text));
}
