using Zorgfraude.Protocol.Anonymisation;

namespace Zorgfraude.Anonymisation.Tests;

/// <summary>Streets in full, shortened and misspelled, with every way to write the number and what comes after it.</summary>
public sealed class StreetFormTests
{
    [Theory]
    [InlineData("Zeestraat", "Zeestr. 12")]
    [InlineData("Zeestraat", "zeest. 12")]
    [InlineData("Zeelaan", "zeeln 12")]
    [InlineData("Zeeplein", "zeepln 12")]
    [InlineData("Zeeplein", "zeepl. 12")]
    [InlineData("Zeeweg", "zeewg 12")]
    [InlineData("Zeesingel", "zeesngl 12")]
    [InlineData("Zeesingel", "zeesgl 12")]
    [InlineData("Zeegracht", "zeegr. 12")]
    [InlineData("Zeekade", "zeekd 12")]
    [InlineData("Zeedijk", "zeedk 12")]
    [InlineData("Zeedreef", "zeedr. 12")]
    [InlineData("Zeehof", "zeehf 12")]
    [InlineData("Zeepark", "zeepk 12")]
    [InlineData("Zeesteeg", "zeestg 12")]
    [InlineData("Zeeboulevard", "zeeboulevard 12")]
    [InlineData("Zeeboulevard", "Zeeblvd. 12")]
    [InlineData("Zeeboulevard", "zeebd 12")]
    [InlineData("Zeeboulevard", "zee boulevard 12")]
    [InlineData("Quaakstraat", "quakstraat 12")]
    [InlineData("Jan van der Quaakstraat", "Jan v.d. Quaakstraat 12")]
    [InlineData("Jan van der Quaakstraat", "Jan vd Quaakstraat 12")]
    [InlineData("Jan van der Quaakstraat", "Jan vander Quaakstraat 12")]
    [InlineData("Jan van der Quaakstraat", "Jan vdr Quaakstraat 12")]
    [InlineData("Jan van der Quaakstraat", "Jan vdn Quaakstr. 12")]
    [InlineData("Burgemeester Quaakweg", "burgm. Quaakweg 12")]
    [InlineData("Professor Quaakweg", "prof. Quaakweg 12")]
    [InlineData("Dokter Quaakweg", "dr. Quaakweg 12")]
    [InlineData("Dokter Quaakweg", "doctor Quaakweg 12")]
    [InlineData("Meester Quaakweg", "mr. Quaakweg 12")]
    [InlineData("Prins Quaakweg", "pr. Quaakweg 12")]
    [InlineData("Prinses Quaakweg", "pr. Quaakweg 12")]
    [InlineData("Prinses Quaakweg", "prs. Quaakweg 12")]
    [InlineData("Koningin Quaakweg", "kon. Quaakweg 12")]
    [InlineData("Koning Quaakweg", "kon. Quaakweg 12")]
    [InlineData("Sint Quaakweg", "st. Quaakweg 12")]
    [InlineData("Generaal Quaakweg", "gen. Quaakweg 12")]
    [InlineData("Minister Quaakweg", "min. Quaakweg 12")]
    [InlineData("President Quaakweg", "pres. Quaakweg 12")]
    [InlineData("Pastoor Quaakweg", "past. Quaakweg 12")]
    [InlineData("Kardinaal Quaakweg", "kard. Quaakweg 12")]
    [InlineData("Jonkheer Quaakweg", "jhr. Quaakweg 12")]
    [InlineData("Admiraal Quaakweg", "adm. Quaakweg 12")]
    [InlineData("Noord Quaakweg", "n. Quaakweg 12")]
    [InlineData("Zuid Quaakweg", "z. Quaakweg 12")]
    [InlineData("Oost Quaakweg", "o. Quaakweg 12")]
    [InlineData("West Quaakweg", "w. Quaakweg 12")]
    [InlineData("Grote Quaakweg", "gr. Quaakweg 12")]
    [InlineData("Kleine Quaakweg", "kl. Quaakweg 12")]
    [InlineData("Eerste Quaakweg", "1e Quaakweg 12")]
    [InlineData("Tweede Quaakweg", "2de Quaakweg 12")]
    [InlineData("Derde Quaakweg", "3e Quaakweg 12")]
    public void A_street_is_found_in_full_and_shortened(string street, string written)
    {
        Assert.Equal(("Zij woont aan de [adres 1] sinds kort.", ""), ScanOutcome.Of($"Zij woont aan de {written} sinds kort.", ScanOutcome.Living(street)));
        Assert.Equal(("Aan de [adres 1] en de [adres 1].", ""), ScanOutcome.Of($"Aan de {street} 12 en de {written}.", ScanOutcome.Living(street)));
    }

    [Theory]
    [InlineData("no 12")]
    [InlineData("no. 12")]
    [InlineData("nr. 12")]
    [InlineData("nummer 12")]
    [InlineData("huisnummer 12")]
    [InlineData("huisnr. 12")]
    [InlineData("12a")]
    [InlineData("12abc")]
    [InlineData("12 a")]
    [InlineData("12 b")]
    [InlineData("12 c")]
    [InlineData("12 B")]
    [InlineData("12 ii")]
    [InlineData("12 iii")]
    [InlineData("12 rd")]
    [InlineData("12 hs")]
    [InlineData("12 huis")]
    [InlineData("12 bis")]
    [InlineData("12-bis")]
    [InlineData("12/hs")]
    [InlineData("12-huis")]
    [InlineData("12-iii")]
    [InlineData("12-iv")]
    [InlineData("12 - a")]
    [InlineData("12 - bis")]
    public void The_number_and_its_addition_belong_to_the_address(string number) => Assert.Equal(
        ("Zij is aan de [adres 1] gevestigd.", ""), ScanOutcome.Of($"Zij is aan de Kwakstraat {number} gevestigd.", ScanOutcome.Living("Kwakstraat")));

    [Theory]
    [InlineData("12 e verdieping", "[adres 1] e verdieping")]
    [InlineData("12-zij", "[adres 1]-zij")]
    [InlineData("12, bis", "[adres 1], bis")]
    [InlineData("12. bis", "[adres 1]. bis")]
    [InlineData("12 - 14 uur", "[adres 1] - 14 uur")]
    [InlineData("12 3 keer", "[adres 1] 3 keer")]
    [InlineData("huisnr", "[adres 1] huisnr")]
    [InlineData("nr", "[adres 1] nr")]
    public void What_only_follows_the_number_is_no_addition(string number, string expected) =>
        Assert.Equal(($"Zij woont aan de {expected}", ""), ScanOutcome.Of($"Zij woont aan de Kwakstraat {number}", ScanOutcome.Living("Kwakstraat")));

    [Theory]
    [InlineData("zw", "12 zw", "[adres 1]")]
    [InlineData("zw", "12 -zw", "[adres 1]")]
    [InlineData("zw", "12zw", "[adres 1]")]
    [InlineData("zw", "12 - zw", "[adres 1] - zw")]
    [InlineData("zw", "12, zw", "[adres 1], zw")]
    [InlineData("links", "12 links", "[adres 1]")]
    [InlineData("links", "12 rechts", "[adres 1] rechts")]
    [InlineData("7", "12 7", "[adres 1]")]
    [InlineData("7", "12 8", "[adres 1] 8")]
    public void An_addition_of_the_file_is_found_with_one_mark_in_between(string addition, string number, string expected) =>
        Assert.Equal(($"Zij woont aan de {expected} en werkt.", ""), ScanOutcome.Of($"Zij woont aan de Kwakstraat {number} en werkt.", ScanOutcome.Living("Kwakstraat", 12, addition)));

    [Fact]
    public void A_misspelled_street_without_a_number_is_the_street_when_it_has_a_capital() => Assert.Equal(
        ("Aan de [adres 1] en de [adres 1].", ""), ScanOutcome.Of("Aan de Kwakstraat en de Kwakstrat.", ScanOutcome.Living("Kwakstraat")));

    [Fact]
    public void Another_number_in_the_street_is_another_address_for_every_party() => Assert.Equal(
        ("Aan de [adres 1] en de [adres 2] en de [adres 3] en de [adres 1].", ""),
        ScanOutcome.Of("Aan de Kwakstraat 14 en de Kwakstraat 12 en de Kwakstraat 16 en de Kwakstraat 14.", ScanOutcome.Living("Kwakstraat"), new FileParty(FilePartyRole.Client) { Addresses = [new("Kwakstraat", 14, null, null, null)] }));

    [Theory]
    [InlineData("Quaakstraat", "1234AB", "Aan de Quaakstraat 12 in Nergens en op 1234 AB.", "Aan de [adres 1] en op [postcode 1].")]
    [InlineData("Naatlaan", "1234AB", "Aan de Quaakstraat 12 en de Naatlaan 12.", "Aan de [adres 1] en de [adres 2].")]
    [InlineData("Quaakstraat", "5678CD", "Op 1234 AB en op 5678 CD.", "Op [postcode 1] en op [postcode 2].")]
    [InlineData("Quaakstraat", null, "Op 1234 AB en aan de Quaakstraat 12 in Nergens.", "Op [postcode 1] en aan de [adres 1].")]
    public void An_address_of_two_parties_is_one_and_another_street_or_postcode_is_another(string street, string? postcode, string text, string expected) => Assert.Equal(
        (expected, ""),
        ScanOutcome.Of(text, ScanOutcome.Living("Quaakstraat", 12, null, "1234AB"), new FileParty(FilePartyRole.Client) { Addresses = [new(street, 12, null, postcode, "Nergens")] }));

    [Theory]
    [InlineData("Achter de Kerk", "Achter de kerk stond een auto.", "Achter de kerk stond een auto.", "CommonWordName Achter de kerk")]
    [InlineData("Achter de Kerk", "Zij woont op Achter de Kerk sinds kort.", "Zij woont op [adres 1] sinds kort.", "")]
    [InlineData("Achter de Kerk", "Zij woont op achter de kerk 3 sinds kort.", "Zij woont op [adres 1] sinds kort.", "")]
    [InlineData("Boven", "Zij woont op Boven sinds kort.", "Zij woont op [adres 1] sinds kort.", "")]
    [InlineData("Boven", "Daar boven was niemand.", "Daar boven was niemand.", "CommonWordName boven")]
    public void A_street_of_ordinary_words_is_one_with_capitals_or_a_number_and_asked_about_otherwise(string street, string text, string expected, string asked) =>
        Assert.Equal((expected, asked), ScanOutcome.Of(text, ScanOutcome.Living(street, 3)));
}
