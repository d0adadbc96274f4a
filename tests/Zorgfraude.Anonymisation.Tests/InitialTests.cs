using Zorgfraude.Protocol.Anonymisation;

namespace Zorgfraude.Anonymisation.Tests;

/// <summary>Initials, given names and prefixes in front of a surname and after it.</summary>
public sealed class InitialTests
{
    private static readonly FileParty Nameless = ScanOutcome.Named("Quaaknaat");
    private static readonly FileParty Wife = new(FilePartyRole.Client) { GivenNames = ["Zoë"], Surname = "Müller", PartnerPrefix = "de", PartnerSurname = "Ruijter" };

    [Theory]
    [InlineData("IJ.")]
    [InlineData("Th.")]
    [InlineData("Ch.")]
    [InlineData("Chr.")]
    [InlineData("Ph.")]
    [InlineData("Fr.")]
    [InlineData("Sj.")]
    public void An_initial_of_two_or_three_letters_belongs_to_the_name_and_says_who_it_is(string initial)
    {
        var other = Nameless with { Initials = "B." };
        Assert.Equal(("Volgens [betrokkene] klopt dat.", ""), ScanOutcome.Of($"Volgens {initial} Quaaknaat klopt dat.", Nameless));
        Assert.Equal(("Volgens [andere persoon] klopt dat.", ""), ScanOutcome.Of($"Volgens {initial} Quaaknaat klopt dat.", other));
        Assert.Equal(("Naam: [betrokkene] (vader)", ""), ScanOutcome.Of($"Naam: Quaaknaat, {initial} (vader)", Nameless));
        Assert.Equal(("Naam: [andere persoon] (vader)", ""), ScanOutcome.Of($"Naam: Quaaknaat, {initial} (vader)", other));
    }

    [Theory]
    [InlineData("Chr.Fr.", "Volgens Chr.Fr. Quaaknaat klopt dat.", "Volgens [betrokkene] klopt dat.")]
    [InlineData("Chr.Fr.", "Naam: Quaaknaat Chr.Fr. en anderen.", "Naam: [betrokkene] en anderen.")]
    [InlineData("J.W.K.", "VOLGENS JWK QUAAKNAAT KLOPT DAT.", "VOLGENS [betrokkene] KLOPT DAT.")]
    [InlineData("P.G.B.", "HET PGB QUAAKNAAT KLOPT.", "HET PGB [betrokkene] KLOPT.")]
    [InlineData("P.G.B.", "PGB Quaaknaat tekende.", "[betrokkene] tekende.")]
    [InlineData("P.G.B.", "Volgens PGB Quaaknaat klopt dat.", "Volgens [betrokkene] klopt dat.")]
    [InlineData("P.J.G.M.", "Volgens Quaaknaat PJGM klopt dat.", "Volgens [betrokkene] klopt dat.")]
    [InlineData("Th.", "Volgens Quaaknaat Th klopt dat.", "Volgens [betrokkene] klopt dat.")]
    [InlineData("P.", "Volgens Quaaknaat's P klopt dat.", "Volgens [betrokkene] P klopt dat.")]
    [InlineData("P.", "Volgens Quaaknaat (b.v. per mail) klopt dat.", "Volgens [betrokkene] (b.v. per mail) klopt dat.")]
    public void Initials_are_taken_with_the_name_and_a_word_in_capitals_is_not(string initials, string text, string expected) =>
        Assert.Equal((expected, ""), ScanOutcome.Of(text, Nameless with { Initials = initials }));

    [Fact]
    public void Ij_is_the_initial_of_a_name_that_begins_with_it()
    {
        var party = Nameless with { GivenNames = ["IJsbrand"] };
        Assert.Equal(("Volgens [betrokkene] klopt dat.", ""), ScanOutcome.Of("Volgens IJ Quaaknaat klopt dat.", party));
        Assert.Equal(("Volgens [betrokkene] klopt dat.", ""), ScanOutcome.Of("Volgens Quaaknaat IJ klopt dat.", party));
    }

    [Theory]
    [InlineData("Volgens Zandschulp PJ en Zandschulp K. klopt dat.")]
    [InlineData("Volgens PJ Zandschulp en K Zandschulp klopt dat.")]
    [InlineData("Volgens P.J. Zandschulp en Zandschulp, K. klopt dat.")]
    public void Initials_tell_two_persons_with_one_surname_apart(string text) => Assert.Equal(
        ("Volgens [betrokkene] en [cliënt 1] klopt dat.", ""),
        ScanOutcome.Of(text, ScanOutcome.Named("Zandschulp") with { Initials = "P.J." }, new FileParty(FilePartyRole.Client) { Initials = "K.", Surname = "Zandschulp" }));

    [Theory]
    [InlineData("Pieter Grootveld", "[betrokkene]")]
    [InlineData("Pieter - Grootveld", "[betrokkene]")]
    [InlineData("Pieter J. Grootveld", "[betrokkene]")]
    [InlineData("Pieter K. Grootveld", "[andere persoon]")]
    [InlineData("Grootveld, Pieter", "[betrokkene]")]
    public void Given_name_initial_and_surname_are_one_name(string name, string expected) => Assert.Equal(
        ($"Volgens {expected} klopt dat.", ""), ScanOutcome.Of($"Volgens {name} klopt dat.", ScanOutcome.Named("Grootveld") with { GivenNames = ["Pieter"], Initials = "P.J." }));

    [Theory]
    [InlineData("Naam: Ruijter de.", "Naam: [cliënt 1].")]
    [InlineData("Naam: Ruijter de, Zoë.", "Naam: [cliënt 1].")]
    [InlineData("De vrouw (Ruijter de) zweeg.", "De vrouw ([cliënt 1]) zweeg.")]
    [InlineData("Volgens Ruijter de vorige keer.", "Volgens [cliënt 1] de vorige keer.")]
    [InlineData("Naam: Müller Ruijter, Zoë.", "Naam: [cliënt 1].")]
    public void A_prefix_of_one_letter_after_the_surname_belongs_to_it_before_a_mark_only(string text, string expected) =>
        Assert.Equal((expected, ""), ScanOutcome.Of(text, AnonymiserTests.Subject, Wife));

    [Fact]
    public void A_prefix_after_a_surname_that_only_one_of_two_has_goes_with_the_name() => Assert.DoesNotContain(
        "van den",
        AnonymiserTests.Text("Naam: Berg, van den.", ScanOutcome.Named("Berg") with { Initials = "C.", Prefix = "van den" }, new FileParty(FilePartyRole.Client) { Initials = "B.", Surname = "Berg" }),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("Volgens d'Quaaknaat klopt dat.", "Volgens [betrokkene] klopt dat.")]
    [InlineData("Volgens op'Quaaknaat' klopt dat.", "Volgens op'[betrokkene]' klopt dat.")]
    public void One_letter_and_an_apostrophe_belong_to_the_surname_and_a_word_does_not(string text, string expected) => Assert.Equal((expected, ""), ScanOutcome.Of(text, Nameless));

    [Theory]
    [InlineData("Q u a a k belde.", "[betrokkene] belde.")]
    [InlineData("a Q u a a k belde.", "a [betrokkene] belde.")]
    [InlineData("De reeks a b c d e Q u a a k stopt.", "De reeks a b c d e [betrokkene] stopt.")]
    [InlineData("De reeks a b c d e f Q u a a k stopt.", "De reeks a b c d e f Q u a a k stopt.")]
    [InlineData("Volgens N a a t klopt dat.", "Volgens [betrokkene] klopt dat.")]
    [InlineData("Volgens Z o e klopt dat.", "Volgens Z o e klopt dat.")]
    public void A_name_letter_by_letter_is_found_from_four_letters_and_not_in_a_list_of_letters(string text, string expected) =>
        Assert.Equal((expected, ""), ScanOutcome.Of(text, new FileParty(FilePartyRole.Subject) { GivenNames = ["Zoe"], Surname = "Quaak", PartnerSurname = "Naat" }));
}
