using Zorgfraude.Protocol.Anonymisation;

namespace Zorgfraude.Anonymisation.Tests;

/// <summary>Mail addresses, addresses on the web and names of users, spelled out or not.</summary>
public sealed class ContactFormTests
{
    [Theory]
    [InlineData("nl")]
    [InlineData("com")]
    [InlineData("org")]
    [InlineData("net")]
    [InlineData("eu")]
    [InlineData("info")]
    [InlineData("care")]
    [InlineData("zorg")]
    [InlineData("online")]
    public void An_address_on_the_web_is_known_by_its_last_part(string last)
    {
        Assert.Equal(($"Kijk op onbekend.{last} daar.", $"WebAddress onbekend.{last}"), ScanOutcome.Of($"Kijk op onbekend.{last} daar."));
        Assert.Equal(("Mail [e-mailadres 1] even.", ""), ScanOutcome.Of($"Mail iemand@voorbeeld punt {last} even."));
    }

    [Theory]
    [InlineData("Mail iemand@voorbeeld (punt) nl even.", "Mail [e-mailadres 1] even.")]
    [InlineData("Mail iemand@voorbeeld [punt] nl even.", "Mail [e-mailadres 1] even.")]
    [InlineData("Mail iemand@voorbeeld dot com even.", "Mail [e-mailadres 1] even.")]
    [InlineData("Mail iemand@voorbeeld (dot) com even.", "Mail [e-mailadres 1] even.")]
    [InlineData("Mail iemand apenstaart voorbeeld punt nl even.", "Mail [e-mailadres 1] even.")]
    [InlineData("Mail iemand (at) voorbeeld (punt) nl even.", "Mail [e-mailadres 1] even.")]
    [InlineData("Mail grootveld@voorbeeld punt", "Mail [e-mailadres 1] punt")]
    [InlineData("Mail iemand@voorbeeld punt", "Mail iemand@voorbeeld punt")]
    [InlineData("Mail iemand@voorbeeld: punt nl even.", "Mail iemand@voorbeeld: punt nl even.")]
    [InlineData("Mail iemand@voorbeeld punt: nl even.", "Mail iemand@voorbeeld punt: nl even.")]
    [InlineData("Mail iemand@voorbeeld punt nee even.", "Mail iemand@voorbeeld punt nee even.")]
    [InlineData("Mail naar iemand (at)", "Mail naar iemand (at)")]
    [InlineData("Mail naar iemand apenstaart", "Mail naar iemand apenstaart")]
    [InlineData("Mail a@bc.nl of ab@c.nl of a@bc punt nl even.", "Mail [e-mailadres 1] of [e-mailadres 2] of [e-mailadres 3] even.")]
    [InlineData("Dat kost 3 euro @st hier.", "Dat kost 3 euro @st hier.")]
    public void A_mail_address_is_read_with_its_signs_in_words(string text, string expected) => Assert.Equal((expected, ""), ScanOutcome.Of(text));

    [Theory]
    [InlineData("Volgens Grootveld (at least) klopt dat.", "Volgens [betrokkene] (at least) klopt dat.")]
    [InlineData("Volgens Grootveld (at least klopt dat.", "Volgens [betrokkene] (at least klopt dat.")]
    [InlineData("Volgens Grootveld at) least klopt dat.", "Volgens [betrokkene] at) least klopt dat.")]
    [InlineData("Volgens Grootveld [at least klopt dat.", "Volgens [betrokkene] [at least klopt dat.")]
    [InlineData("Volgens Grootveld at] least klopt dat.", "Volgens [betrokkene] at] least klopt dat.")]
    [InlineData("Volgens Grootveld [at], de chauffeur, klopt dat.", "Volgens [betrokkene] [at], de chauffeur, klopt dat.")]
    [InlineData("Volgens Grootveld (at). Hij zweeg.", "Volgens [betrokkene] (at). Hij zweeg.")]
    public void The_word_at_is_a_sign_between_brackets_only(string text, string expected) => Assert.Equal((expected, ""), ScanOutcome.Of(text));

    [Fact]
    public void A_row_of_digits_that_is_the_name_of_a_user_is_asked_about_as_that() =>
        Assert.Equal(("Volg @0687654321 daar.", "WebAddress @0687654321"), ScanOutcome.Of("Volg @0687654321 daar."));

    [Fact]
    public void An_address_on_the_web_is_read_to_its_beginning_however_far_in_the_text_it_stands()
    {
        var before = string.Concat(Enumerable.Repeat("Dat is zo gezegd. ", 20));
        Assert.Equal(($"{before}Kijk op zorg.onbekend.nl daar.", "WebAddress zorg.onbekend.nl"), ScanOutcome.Of($"{before}Kijk op zorg.onbekend.nl daar."));
    }

    [Theory]
    [InlineData("info@lobkens.nl", "www.lobkens.nl", true)]
    [InlineData("info@t.co", "www.t.co", true)]
    [InlineData("lobkens.nl", "www.onlobkens.nl", false)]
    [InlineData("info@gmail.com", "www.gmail.com", false)]
    [InlineData("info@hotmail.com", "www.hotmail.com", false)]
    [InlineData("info@hotmail.nl", "www.hotmail.nl", false)]
    [InlineData("info@outlook.com", "www.outlook.com", false)]
    [InlineData("info@outlook.nl", "www.outlook.nl", false)]
    [InlineData("info@live.nl", "www.live.nl", false)]
    [InlineData("info@live.com", "www.live.com", false)]
    [InlineData("info@yahoo.com", "www.yahoo.com", false)]
    [InlineData("info@icloud.com", "www.icloud.com", false)]
    [InlineData("info@ziggo.nl", "www.ziggo.nl", false)]
    [InlineData("info@kpnmail.nl", "www.kpnmail.nl", false)]
    [InlineData("info@kpnplanet.nl", "www.kpnplanet.nl", false)]
    [InlineData("info@planet.nl", "www.planet.nl", false)]
    [InlineData("info@xs4all.nl", "www.xs4all.nl", false)]
    [InlineData("info@home.nl", "www.home.nl", false)]
    [InlineData("info@upcmail.nl", "www.upcmail.nl", false)]
    public void The_domain_of_a_mail_address_identifies_unless_everybody_can_have_one_there(string mail, string address, bool known) => Assert.Equal(
        known ? ("Kijk op [website 1] daar.", "") : ($"Kijk op {address} daar.", $"WebAddress {address}"),
        ScanOutcome.Of($"Kijk op {address} daar.", ScanOutcome.With(FileIdentifierKind.Email, mail)));

    [Theory]
    [InlineData("http://lobkens.nl/", "www.lobkens.nl", true)]
    [InlineData("www.lobkens.nl", "https://lobkens.nl/over-ons", true)]
    [InlineData("a.b", "www.a.be", false)]
    public void A_site_of_the_file_is_known_with_or_without_what_stands_around_its_name(string site, string address, bool known) => Assert.Equal(
        known ? ("Kijk op [website 1] daar.", "") : ($"Kijk op {address} daar.", $"WebAddress {address}"),
        ScanOutcome.Of($"Kijk op {address} daar.", ScanOutcome.With(FileIdentifierKind.Website, site)));
}
