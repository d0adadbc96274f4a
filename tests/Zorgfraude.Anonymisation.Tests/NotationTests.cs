using Zorgfraude.Protocol.Anonymisation;

namespace Zorgfraude.Anonymisation.Tests;

/// <summary>The notations in which people write what identifies somebody, and the look-alikes that identify nobody.</summary>
public sealed class NotationTests
{
    private static string Text(string text) => AnonymiserTests.Text(text);

    private static string Asked(string text) => string.Join(" | ", AnonymiserTests.Scan(text).Residue.Select(r => $"{r.Kind} {r.Text}"));

    [Theory]
    [InlineData("mail p.grootveld @ voorbeeld.nl even", "mail [e-mailadres 1] even")]
    [InlineData("mail iemand [at] voorbeeld.nl even", "mail [e-mailadres 1] even")]
    [InlineData("mail iemand apenstaart voorbeeld.nl even", "mail [e-mailadres 1] even")]
    [InlineData("Mail naar iemand@voorbeeld.nl.", "Mail naar [e-mailadres 1].")]
    [InlineData("Mail naar iemand@voor-beeld.co.uk, graag.", "Mail naar [e-mailadres 1], graag.")]
    [InlineData("mail grootveld@kantoor even", "mail [e-mailadres 1] even")]
    [InlineData("a@voorbeeld.nl en b@voorbeeld.nl en A@VOORBEELD.NL", "[e-mailadres 1] en [e-mailadres 2] en [e-mailadres 1]")]
    [InlineData("volg @pgrootveld daar", "volg [website 1] daar")]
    public void A_mail_address_or_user_name_is_replaced_as_a_whole(string text, string expected) => Assert.Equal(expected, Text(text));

    [Theory]
    [InlineData("Kijk op www.flierefluiter.nl.", "Kijk op [website 1].")]
    [InlineData("Kijk op flierefluiter.nl/over-ons?x=1 even.", "Kijk op [website 1] even.")]
    [InlineData("Kijk op http://grootveld.info, daar.", "Kijk op [website 1], daar.")]
    public void A_web_address_with_a_known_name_is_replaced(string text, string expected) => Assert.Equal(expected, Text(text));

    [Theory]
    [InlineData("Kijk op www.onbekend.nl: daar.", "WebAddress www.onbekend.nl")]
    [InlineData("Kijk op onbekend.zorg daar.", "WebAddress onbekend.zorg")]
    [InlineData("Volg @onbekende daar.", "WebAddress @onbekende")]
    [InlineData("Zie artikel 2.nlx daar.", "")]
    [InlineData("Dat kost 3 euro @ stuk.", "")]
    public void A_web_address_without_a_known_name_is_asked_about(string text, string asked)
    {
        Assert.Equal(text, Text(text));
        Assert.Equal(asked, Asked(text));
    }

    [Theory]
    [InlineData("aan de Burgemeester Kwakstraat nr. 12 gevestigd", "aan de [adres 1] gevestigd")]
    [InlineData("aan de Burgemeester Kwakstraat nummer 12 gevestigd", "aan de [adres 1] gevestigd")]
    [InlineData("aan de Burgemeester Kwakstraat 12 te Lutjeveen gevestigd", "aan de [adres 1] gevestigd")]
    [InlineData("aan de Burgemeester Kwakstraat 12 in Lutjeveen gevestigd", "aan de [adres 1] gevestigd")]
    [InlineData("aan de Burgemeester Kwakstraat 12-2 gevestigd", "aan de [adres 1] gevestigd")]
    [InlineData("aan de Burgemeester Kwakstraat 12 bis gevestigd", "aan de [adres 1] gevestigd")]
    [InlineData("aan de Burgemeester Kwakstraat 12bis gevestigd", "aan de [adres 1] gevestigd")]
    [InlineData("aan de Burgemeester-Kwakstraat gevestigd", "aan de [adres 1] gevestigd")]
    [InlineData("aan de Burgemeester Kwak straat 12 gevestigd", "aan de [adres 1] gevestigd")]
    [InlineData("aan de Burgemeester Kwakstraat 12 en de Burgemeester Kwakstraat 14", "aan de [adres 1] en de [adres 2]")]
    [InlineData("aan de Lindenlaan 4a en de Lindenlaan 4 gevestigd", "aan de [adres 1] en de [adres 1] gevestigd")]
    [InlineData("aan de Lindenlaan 4 en de Lindenlaan 6 gevestigd", "aan de [adres 1] en de [adres 2] gevestigd")]
    [InlineData("op 9123 XB 12 Lutjeveen gevestigd", "op [postcode 1] gevestigd")]
    [InlineData("op 9123 X B gevestigd", "op [postcode 1] gevestigd")]
    [InlineData("in 1234 QR Nergenshuizen gevestigd", "in [postcode 1] gevestigd")]
    [InlineData("in 1234QR gevestigd", "in [postcode 1] gevestigd")]
    public void An_address_is_replaced_with_its_number_and_place(string text, string expected) => Assert.Equal(expected, Text(text));

    [Theory]
    [InlineData("Hij liep op de laan 4 keer.")]
    [InlineData("Zie bijlage 1234 SS van het dossier.")]
    [InlineData("In 2020 is het begonnen.")]
    [InlineData("Er waren 1234 uren gedeclareerd.")]
    public void What_only_looks_like_an_address_stays(string text)
    {
        Assert.Equal(text, Text(text));
        Assert.Equal("", Asked(text));
    }

    [Theory]
    [InlineData("KvK-nummer: 87654321", "KvK-nummer: [kvk-nummer 1]")]
    [InlineData("Kamer van Koophandel 87654321", "Kamer van Koophandel [kvk-nummer 1]")]
    [InlineData("AGB-code 9876543", "AGB-code [agb-code 1]")]
    [InlineData("BIG 98765432101", "BIG [big-nummer 1]")]
    [InlineData("BSN 98765432", "BSN [burgerservicenummer 1]")]
    [InlineData("giro 1234567", "giro [rekeningnummer 1]")]
    [InlineData("polisnummer 55501", "polisnummer [nummer 1]")]
    [InlineData("cliëntnummer 4321", "cliëntnummer [nummer 1]")]
    [InlineData("personeelsnummer 321", "personeelsnummer [nummer 1]")]
    [InlineData("vestigingsnummer 000012345678", "vestigingsnummer [nummer 1]")]
    [InlineData("RSIN 123456780", "RSIN [nummer 1]")]
    public void A_number_after_the_word_that_says_what_it_is_is_replaced(string text, string expected) => Assert.Equal(expected, Text(text));

    [Theory]
    [InlineData("factuurnummer 87654321", "Number 87654321")]
    [InlineData("dossier 123456789012", "Number 123456789012")]
    [InlineData("dossier 1234 5678", "Number 1234 5678")]
    [InlineData("dossier 1234567", "")]
    [InlineData("dossier 1234567890123", "")]
    [InlineData("KvK-nummer: 8765432", "")]
    [InlineData("een bedrag van 12345678 euro", "")]
    [InlineData("een bedrag van € 12345678", "")]
    [InlineData("een bedrag van 12345678,-", "")]
    [InlineData("een bedrag van EUR 12345678", "")]
    public void A_long_number_nobody_knows_is_asked_about_unless_it_is_an_amount(string text, string asked)
    {
        Assert.Equal(text, Text(text));
        Assert.Equal(asked, Asked(text));
    }

    [Theory]
    [InlineData("bel 06 87 65 43 21 even", "bel [telefoonnummer 1] even")]
    [InlineData("bel (020) 765 43 21 even", "bel [telefoonnummer 1] even")]
    [InlineData("bel +31 6 87654321 even", "bel [telefoonnummer 1] even")]
    [InlineData("bel 0031 687654321 even", "bel [telefoonnummer 1] even")]
    [InlineData("bel +49 30 1234567 even", "bel [telefoonnummer 1] even")]
    [InlineData("bel 0612345678 of +31612345678 of 06-87654321", "bel [telefoonnummer 1] of [telefoonnummer 1] of [telefoonnummer 2]")]
    [InlineData("kenmerk 991234567009 daar", "kenmerk [kvk-nummer 1] daar")]
    public void A_telephone_number_is_replaced_known_or_not_and_a_known_number_also_within_a_longer_one(string text, string expected) =>
        Assert.Equal(expected, Text(text));

    [Theory]
    [InlineData("op BE68 5390 0754 7034 betaald", "op [rekeningnummer 1] betaald")]
    [InlineData("op NL00INGB0001234567 betaald", "op [rekeningnummer 1] betaald")]
    [InlineData("op NL91.ABNA.0417.1643.00 betaald", "op [rekeningnummer 1] betaald")]
    [InlineData("op 417164300 betaald", "op [rekeningnummer 1] betaald")]
    [InlineData("op BE68 5390 0754 7035 betaald", "op BE68 5390 0754 7035 betaald")]
    public void A_bank_account_is_replaced_when_it_has_the_form_of_its_country(string text, string expected) => Assert.Equal(expected, Text(text));

    [Theory]
    [InlineData("Zij is geboren in 1970.", "Zij is geboren in [geboortedatum 1].")]
    [InlineData("Zij is geboren op 15 maart.", "Zij is geboren op [geboortedatum 1].")]
    [InlineData("Zij is geboren op 3 april 1980.", "Zij is geboren op [geboortedatum 1].")]
    [InlineData("Geboortedatum: 03-04-1980.", "Geboortedatum: [geboortedatum 1].")]
    [InlineData("Piet (*15-3-1970) tekende.", "Piet (*[geboortedatum 1]) tekende.")]
    [InlineData("Zij is van 15 maart 1970, zij dus van maart.", "Zij is van [geboortedatum 1], zij dus van maart.")]
    [InlineData("op 3-15-1970 dus", "op [geboortedatum 1] dus")]
    [InlineData("op 700315 dus", "op [geboortedatum 1] dus")]
    [InlineData("op 150370 dus", "op [geboortedatum 1] dus")]
    [InlineData("op 15 maart zeventig dus", "op [geboortedatum 1] dus")]
    [InlineData("op March 15, 1970 dus", "op [geboortedatum 1] dus")]
    [InlineData("op 15de van maart 1970 dus", "op [geboortedatum 1] dus")]
    public void A_birth_date_is_replaced_and_what_stands_next_to_birth_is_one(string text, string expected) => Assert.Equal(expected, Text(text));

    [Theory]
    [InlineData("Het contract is van 16 maart 1970.")]
    [InlineData("Het contract is van 15-4-1970.")]
    [InlineData("Het was in maart 1970 koud.")]
    [InlineData("Op 15 maart is betaald.")]
    [InlineData("In 1970 was dat anders.")]
    public void A_date_that_is_not_the_birth_date_stays_and_asks_nothing(string text)
    {
        Assert.Equal(text, Text(text));
        Assert.Equal("", Asked(text));
    }

    [Theory]
    [InlineData("Stichting Thuiszorg Flierefluiter declareert", "[handelsnaam 1] declareert")]
    [InlineData("Thuiszorg Flierefluiter besloten declareert", "[handelsnaam 1] besloten declareert")]
    [InlineData("ThuiszorgFlierefluiter declareert", "[handelsnaam 1] declareert")]
    [InlineData("Flierefluitter declareert", "[handelsnaam 1] declareert")]
    public void A_trade_name_is_replaced_with_its_legal_form(string text, string expected) => Assert.Equal(expected, Text(text));

    [Theory]
    [InlineData("De 47-jarige man viel.", "Age 47-jarige")]
    [InlineData("Hij is 9 jaar oud.", "Age 9 jaar oud")]
    [InlineData("Het duurde 9 jaar.", "")]
    [InlineData("De oud-burgemeester kwam.", "UniqueRole burgemeester")]
    [InlineData("Het was in Lutjeveen.", "Place Lutjeveen")]
    [InlineData("Daar kwam mevr. K. Tielemans-Overmaat binnen.", "PossibleName K. Tielemans-Overmaat")]
    [InlineData("Daar kwam H.J. Tielemans binnen.", "PossibleName H.J. Tielemans")]
    [InlineData("Daar kwam Kees van der Tielemans binnen.", "PossibleName Kees van der Tielemans")]
    [InlineData("Volgens [getuige 2] klopt dat.", "EarlierPlaceholder [getuige 2]")]
    [InlineData("Volgens [bijlage 2] klopt dat.", "")]
    public void What_may_identify_somebody_is_asked_about(string text, string asked)
    {
        Assert.Equal(text, Text(text));
        Assert.Equal(asked, Asked(text));
    }

    [Fact]
    public void Somebody_with_the_same_surname_and_another_initial_is_another_person() =>
        Assert.Equal("[betrokkene] en [andere persoon] kwamen.", Text("P. van den Grootveld en K. Grootveld kwamen."));

    [Theory]
    [InlineData(FilePartyRole.Subject, "[betrokkene 1] en [betrokkene 2]")]
    [InlineData(FilePartyRole.Employee, "[medewerker 1] en [betrokkene]")]
    [InlineData(FilePartyRole.Other, "[persoon 1] en [betrokkene]")]
    public void A_placeholder_says_the_role_and_numbers_it_when_there_can_be_more(FilePartyRole role, string expected) => Assert.Equal(
        expected, AnonymiserTests.Text("Quaaknaat en Grootveld", AnonymiserTests.Subject, new FileParty(role) { Surname = "Quaaknaat" }));

    [Fact]
    public void A_name_that_more_than_three_persons_share_is_a_person()
    {
        static FileParty Named(string given) => new(FilePartyRole.Client) { GivenNames = [given], Surname = "Zandschulp" };
        Assert.Equal(
            "[persoon] kwam met [cliënt 1].",
            AnonymiserTests.Text("Zandschulp kwam met Truus Zandschulp.", AnonymiserTests.Subject, Named("Joris"), Named("Geertruida"), Named("Willemijn"), Named("Truus")));
    }
}
