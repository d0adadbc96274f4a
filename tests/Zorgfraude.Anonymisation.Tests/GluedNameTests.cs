using Zorgfraude.Protocol.Anonymisation;

namespace Zorgfraude.Anonymisation.Tests;

/// <summary>Names without spaces, as people have them in user names and addresses on the web.</summary>
public sealed class GluedNameTests
{
    [Theory]
    [InlineData("van den", "vandengrootveld")]
    [InlineData("van den", "vandergrootveld")]
    [InlineData("v.d.", "vdgrootveld")]
    [InlineData("v.d.", "vandegrootveld")]
    [InlineData("v.d.", "vandengrootveld")]
    [InlineData("v.d.", "vandergrootveld")]
    [InlineData("v.d.", "vdrgrootveld")]
    [InlineData("v.d.", "vdngrootveld")]
    [InlineData("v.d.", "vdergrootveld")]
    [InlineData("v.d.", "vdengrootveld")]
    [InlineData("d'", "dgrootveld")]
    [InlineData("d'", "degrootveld")]
    [InlineData("d'", "dengrootveld")]
    [InlineData("d'", "dergrootveld")]
    [InlineData("d'", "dugrootveld")]
    [InlineData("d'", "dosgrootveld")]
    [InlineData("d'", "dagrootveld")]
    [InlineData("v.", "vgrootveld")]
    [InlineData("v.", "vangrootveld")]
    [InlineData("v.", "vongrootveld")]
    [InlineData("'t", "tgrootveld")]
    [InlineData("'t", "tegrootveld")]
    [InlineData("'t", "tergrootveld")]
    [InlineData("'t", "tengrootveld")]
    [InlineData("'t", "hetgrootveld")]
    [InlineData("El", "algrootveld")]
    [InlineData("Al", "elgrootveld")]
    public void A_prefix_is_written_out_or_shortened_in_front_of_the_surname(string prefix, string name)
    {
        var party = ScanOutcome.Named("Grootveld") with { Prefix = prefix };
        Assert.Equal(("Gebruiker [betrokkene] meldde dat.", ""), ScanOutcome.Of($"Gebruiker {name} meldde dat.", party));
        Assert.Equal(("Zie [website 1] daar.", ""), ScanOutcome.Of($"Zie @{name} daar.", party));
    }

    [Theory]
    [InlineData("quirijnjan")]
    [InlineData("kleinequaak")]
    [InlineData("grootveldbakker")]
    [InlineData("bakkergrootveld")]
    [InlineData("quirijngrootveld")]
    [InlineData("grootveldquirijn")]
    [InlineData("qgrootveld")]
    [InlineData("qjfgrootveld")]
    public void Parts_of_one_name_are_glued_in_either_order(string name)
    {
        var party = new FileParty(FilePartyRole.Subject)
        {
            GivenNames = ["Quirijn-Jan", "Floor"],
            Initials = "Q.J.F.",
            Surname = "Grootveld",
            PartnerSurname = "Bakker",
            OtherNames = ["Kleine Quaak"],
        };
        Assert.Equal(("Gebruiker [betrokkene] meldde dat.", ""), ScanOutcome.Of($"Gebruiker {name} meldde dat.", party));
    }

    [Theory]
    [InlineData("quirijnfloor")]
    [InlineData("floorgrootveld")]
    public void Two_given_names_are_glued_as_well(string name) => Assert.Equal(
        ("Gebruiker [betrokkene] meldde dat.", ""),
        ScanOutcome.Of($"Gebruiker {name} meldde dat.", new FileParty(FilePartyRole.Subject) { GivenNames = ["Quirijn", "Floor"], Surname = "Grootveld" }));

    [Fact]
    public void A_double_given_name_is_glued_though_another_comes_first() => Assert.Equal(
        ("Gebruiker [betrokkene] meldde dat.", ""),
        ScanOutcome.Of("Gebruiker quirijnjan meldde dat.", new FileParty(FilePartyRole.Subject) { GivenNames = ["Floor", "Quirijn-Jan"] }));

    [Theory]
    [InlineData("Quaak", "www.zorgvanquaaknu.nl", true)]
    [InlineData("Quak", "www.zorgvanquaknu.nl", false)]
    [InlineData("Quak", "www.zorg-van-quak.nl", true)]
    [InlineData("Quu", "www.quu-advies.nl", true)]
    [InlineData("Li", "www.li-advies.nl", false)]
    [InlineData("Bakker", "www.debakkerijdezon.nl", false)]
    [InlineData("Thui", "www.zorg-thuis.nl", false)]
    public void A_name_within_an_address_on_the_web_is_known_when_it_is_long_or_stands_by_itself_and_is_no_word(string surname, string address, bool known) =>
        Assert.Equal(known ? ("Kijk op [website 1] daar.", "") : ($"Kijk op {address} daar.", $"WebAddress {address}"), ScanOutcome.Of($"Kijk op {address} daar.", ScanOutcome.Named(surname)));

    [Theory]
    [InlineData("www.zorg-1234560.nl", true)]
    [InlineData("www.zorg-01234560.nl", true)]
    [InlineData("www.zorg-7654321.nl", false)]
    [InlineData("www.zorg-555123.nl", false)]
    public void A_number_within_an_address_on_the_web_is_known_from_seven_digits(string address, bool known)
    {
        var party = new FileParty(FilePartyRole.Subject) { Identifiers = [new(FileIdentifierKind.AgbCode, "01234560"), new(FileIdentifierKind.Other, "555123")] };
        Assert.Equal(known ? ("Kijk op [website 1] daar.", "") : ($"Kijk op {address} daar.", $"WebAddress {address}"), ScanOutcome.Of($"Kijk op {address} daar.", party));
    }

    [Fact]
    public void A_street_within_an_address_on_the_web_is_asked_about() => Assert.Equal(
        ("Kijk op www.nieuwsvankwakstraat.nl daar.", "WebAddress www.nieuwsvankwakstraat.nl"),
        ScanOutcome.Of("Kijk op www.nieuwsvankwakstraat.nl daar.", ScanOutcome.Living("Kwakstraat")));
}
