using Zorgfraude.Protocol.Anonymisation;

namespace Zorgfraude.Anonymisation.Tests;

/// <summary>Trade names with and without their legal form, and written together.</summary>
public sealed class TradeNameFormTests
{
    [Theory]
    [InlineData("B.V.")]
    [InlineData("N.V.")]
    [InlineData("v.o.f.")]
    [InlineData("C.V.")]
    [InlineData("U.A.")]
    [InlineData("i.o.")]
    [InlineData("B.V. i.o.")]
    [InlineData("h.o.d.n.")]
    public void A_legal_form_of_letters_belongs_to_the_name_though_the_file_does_not_give_it(string form) =>
        Assert.Equal(("De declaratie is van [handelsnaam 1].", ""), ScanOutcome.Of($"De declaratie is van Lobkens {form}", ScanOutcome.Trading("Lobkens")));

    [Theory]
    [InlineData("Quaak Naat BV", "Quaak Naat BV, zegt men.", "[handelsnaam 1], zegt men.")]
    [InlineData("Quaak Naat", "Quaak Naat cooperatie, zegt men.", "[handelsnaam 1], zegt men.")]
    [InlineData("Lobkens", "Volgens lobkens, v.o.f., klopt dat.", "Volgens [handelsnaam 1]., klopt dat.")]
    [InlineData("Lobkens", "Door Lobkens B V hier.", "Door [handelsnaam 1] hier.")]
    [InlineData("Lobkens", "Door Lobkens b v hier.", "Door [handelsnaam 1] b v hier.")]
    [InlineData("Lobkens", "Door Lobkens B: V hier.", "Door [handelsnaam 1] B: V hier.")]
    public void Loose_letters_are_a_legal_form_with_capitals_or_dots_and_no_other_mark_in_between(string name, string text, string expected) =>
        Assert.Equal((expected, ""), ScanOutcome.Of(text, ScanOutcome.Trading(name)));

    [Theory]
    [InlineData("coöperatie")]
    [InlineData("cooperatie")]
    [InlineData("maatschap")]
    [InlineData("vereniging")]
    [InlineData("vof")]
    [InlineData("stichting")]
    public void A_legal_form_in_front_belongs_to_the_name(string form)
    {
        Assert.Equal(("De [handelsnaam 1] declareerde.", ""), ScanOutcome.Of($"De {form} Lobkens declareerde.", ScanOutcome.Trading("Lobkens")));
        Assert.Equal(("De [handelsnaam 1] declareerde.", ""), ScanOutcome.Of($"De {form} Quaak Naat declareerde.", ScanOutcome.Trading("Quaak Naat")));
        Assert.Equal(($"Naam van de {form}: [handelsnaam 1].", ""), ScanOutcome.Of($"Naam van de {form}: Lobkens.", ScanOutcome.Trading("Lobkens")));
    }

    [Theory]
    [InlineData("I.O.", "Volgens I.O", "Volgens [handelsnaam 1]")]
    [InlineData("H.o.d.n. Praatpaal", "De firma Praatpaal declareerde.", "De firma [handelsnaam 1] declareerde.")]
    [InlineData("H.o.d.n. Praatpaal", "De firma hodnpraatpaal declareerde.", "De firma [handelsnaam 1] declareerde.")]
    [InlineData("Stichting Praatpaal", "De firma stichtingpraatpaal declareerde.", "De firma [handelsnaam 1] declareerde.")]
    [InlineData("En Lobkens", "De firma En Lobkens declareerde.", "De firma [handelsnaam 1] declareerde.")]
    [InlineData("Quaak and Naat", "De firma Quaak & Naat declareerde.", "De firma [handelsnaam 1] declareerde.")]
    [InlineData("Quaak en Naat", "De firma Quaak & Naat declareerde.", "De firma [handelsnaam 1] declareerde.")]
    [InlineData("Quaak & Naat", "De firma Quaak en Naat declareerde.", "De firma [handelsnaam 1] declareerde.")]
    [InlineData("Quaak & Naat", "De firma Quaak and Naat declareerde.", "De firma [handelsnaam 1] declareerde.")]
    [InlineData("Qa Bcd", "De firma qabcd declareerde.", "De firma [handelsnaam 1] declareerde.")]
    [InlineData("Qa Bc", "De firma qabc declareerde.", "De firma qabc declareerde.")]
    [InlineData("Thuiszorg Flierefluiter", "De firma ThuiszorgFlierefluter declareerde.", "De firma [handelsnaam 1] declareerde.")]
    [InlineData("Zorg Quaz", "De firma Quaz declareerde.", "De firma [handelsnaam 1] declareerde.")]
    public void A_name_is_found_by_its_words_and_written_together_from_five_letters(string name, string text, string expected) =>
        Assert.Equal((expected, ""), ScanOutcome.Of(text, ScanOutcome.Trading(name)));

    [Fact]
    public void A_trade_name_without_a_letter_is_not_looked_for() => Assert.Equal(
        ("De firma *** en [handelsnaam 1] declareerden.", ""),
        ScanOutcome.Of("De firma *** en Lobkens declareerden.", new FileParty(FilePartyRole.Subject) { TradeNames = ["***", "Lobkens"] }));

    [Theory]
    [InlineData("Volgens Lobkens Praat klopt dat.", "Volgens [handelsnaam 1] klopt dat.")]
    [InlineData("Volgens lobkens    praat klopt dat.", "Volgens [handelsnaam 1] klopt dat.")]
    [InlineData("Volgens lobkens     praat klopt dat.", "Volgens [handelsnaam 1]     [handelsnaam 1] klopt dat.")]
    [InlineData("Volgens lobkens: praat klopt dat.", "Volgens [handelsnaam 1]: [handelsnaam 1] klopt dat.")]
    [InlineData("Volgens lobkens; praat klopt dat.", "Volgens [handelsnaam 1]; [handelsnaam 1] klopt dat.")]
    [InlineData("Volgens lobkens! praat klopt dat.", "Volgens [handelsnaam 1]! [handelsnaam 1] klopt dat.")]
    [InlineData("Volgens lobkens? praat klopt dat.", "Volgens [handelsnaam 1]? [handelsnaam 1] klopt dat.")]
    public void A_mark_that_ends_a_clause_or_a_wide_space_parts_the_words_of_a_name(string text, string expected) =>
        Assert.Equal((expected, ""), ScanOutcome.Of(text, ScanOutcome.Trading("Lobkens Praat")));
}
