using Zorgfraude.Protocol.Anonymisation;

namespace Zorgfraude.Anonymisation.Tests;

/// <summary>Rows of digits: what the words and marks around them make of them.</summary>
public sealed class NumberFormTests
{
    private static readonly FileParty Nobody = ScanOutcome.Named("Quaaknaat");

    [Theory]
    [InlineData("kvk 87654321", "kvk [kvk-nummer 1]")]
    [InlineData("kvknummer 87654321", "kvknummer [kvk-nummer 1]")]
    [InlineData("koophandel 87654321", "koophandel [kvk-nummer 1]")]
    [InlineData("agb 9876543", "agb [agb-code 1]")]
    [InlineData("agbcode 9876543", "agbcode [agb-code 1]")]
    [InlineData("big 98765432101", "big [big-nummer 1]")]
    [InlineData("bignummer 98765432101", "bignummer [big-nummer 1]")]
    [InlineData("bsn 98765432", "bsn [burgerservicenummer 1]")]
    [InlineData("burgerservicenummer 98765432", "burgerservicenummer [burgerservicenummer 1]")]
    [InlineData("sofinummer 98765432", "sofinummer [burgerservicenummer 1]")]
    [InlineData("sofi 98765432", "sofi [burgerservicenummer 1]")]
    [InlineData("rsin 987654321", "rsin [nummer 1]")]
    [InlineData("rekening 1234567", "rekening [rekeningnummer 1]")]
    [InlineData("rekeningnummer 1234567", "rekeningnummer [rekeningnummer 1]")]
    [InlineData("bankrekening 1234567", "bankrekening [rekeningnummer 1]")]
    [InlineData("giro 1234567", "giro [rekeningnummer 1]")]
    [InlineData("gironummer 1234567", "gironummer [rekeningnummer 1]")]
    [InlineData("tel 87654321", "tel [telefoonnummer 1]")]
    [InlineData("telefoon 87654321", "telefoon [telefoonnummer 1]")]
    [InlineData("telefoonnummer 87654321", "telefoonnummer [telefoonnummer 1]")]
    [InlineData("mobiel 87654321", "mobiel [telefoonnummer 1]")]
    [InlineData("clientnummer 4321", "clientnummer [nummer 1]")]
    [InlineData("polisnummer 4321", "polisnummer [nummer 1]")]
    [InlineData("verzekerdennummer 4321", "verzekerdennummer [nummer 1]")]
    [InlineData("patientnummer 4321", "patientnummer [nummer 1]")]
    [InlineData("personeelsnummer 321", "personeelsnummer [nummer 1]")]
    [InlineData("vestigingsnummer 987654321012", "vestigingsnummer [nummer 1]")]
    public void A_word_says_what_the_number_after_it_is(string text, string expected) =>
        Assert.Equal(($"Zie {expected} daar.", ""), ScanOutcome.Of($"Zie {text} daar.", Nobody));

    [Theory]
    [InlineData("factuur")]
    [InlineData("factuurnummer")]
    [InlineData("nota")]
    [InlineData("bestelling")]
    public void The_number_of_an_invoice_stays_whatever_stands_in_front(string word) =>
        Assert.Equal(($"Zie rekening, {word} 55510 daar.", ""), ScanOutcome.Of($"Zie rekening, {word} 55510 daar.", Nobody));

    [Theory]
    [InlineData("KvK van die firma {0} daar.", true)]
    [InlineData("KvK van die ene firma {0} daar.", false)]
    [InlineData("KvK de arbeidsongeschiktheidswet {0} daar.", true)]
    [InlineData("KvK van arbeidsongeschiktheidswet {0} daar.", false)]
    [InlineData("KvK\n{0} daar.", false)]
    [InlineData("KvK 12 of {0} daar.", false)]
    public void The_word_stands_near_the_number_on_the_same_line(string text, bool near) => Assert.Equal(
        near ? (text.Replace("{0}", "[kvk-nummer 1]", StringComparison.Ordinal), "") : (text.Replace("{0}", "87654321", StringComparison.Ordinal), "Number 87654321"),
        ScanOutcome.Of(text.Replace("{0}", "87654321", StringComparison.Ordinal), Nobody));

    [Theory]
    [InlineData("123456782")]
    [InlineData("123 456 782")]
    [InlineData("1234 56 782")]
    [InlineData("123 45 6782")]
    [InlineData("12 345 6782")]
    [InlineData("12 34 56 782")]
    [InlineData("123 45 67 82")]
    [InlineData("1 23 456 782")]
    [InlineData("1234 56782")]
    [InlineData("12345 6782")]
    public void A_citizen_service_number_nobody_knows_is_known_by_its_test_in_the_usual_groups(string number) =>
        Assert.Equal(("Zie nummer [burgerservicenummer 1] daar.", ""), ScanOutcome.Of($"Zie nummer {number} daar.", Nobody));

    [Theory]
    [InlineData("1234 1899", true)]
    [InlineData("1234 1900", false)]
    [InlineData("1234 2099", false)]
    [InlineData("1234 2100", true)]
    [InlineData("12 34 56 789", true)]
    [InlineData("12 34 56 78 901", true)]
    [InlineData("12.34.56.78", true)]
    [InlineData("12-34-56-78", false)]
    [InlineData("12 34 56 7", false)]
    public void Groups_of_digits_that_make_a_long_number_are_asked_about_unless_one_may_be_a_year(string number, bool asked) =>
        Assert.Equal(($"Zie nummer {number} daar.", asked ? $"Number {number}" : ""), ScanOutcome.Of($"Zie nummer {number} daar.", Nobody));

    [Theory]
    [InlineData("+493012345678 belde.", "[telefoonnummer 1] belde.")]
    [InlineData("Bel +49 1234567890123 even.", "Bel [telefoonnummer 1] even.")]
    [InlineData("Bel +49 12345678901234 even.", "Bel +49 12345678901234 even.")]
    [InlineData("Bel +49 1234567 even.", "Bel [telefoonnummer 1] even.")]
    [InlineData("Bel +49 123456 even.", "Bel +49 123456 even.")]
    public void A_telephone_number_from_abroad_has_nine_to_fifteen_digits_after_the_plus(string text, string expected) => Assert.Equal((expected, ""), ScanOutcome.Of(text, Nobody));

    [Theory]
    [InlineData("Bel 0800-1234 even.")]
    [InlineData("Bel 0031 800 1234 even.")]
    [InlineData("Bel +31 800 1234 even.")]
    [InlineData("Bel 08001234 even.")]
    public void A_short_telephone_number_of_the_file_is_found_with_and_without_the_country(string text) =>
        Assert.Equal(("Bel [telefoonnummer 1] even.", ""), ScanOutcome.Of(text, ScanOutcome.With(FileIdentifierKind.Phone, "0800-1234")));

    [Fact]
    public void The_digits_of_a_known_number_are_found_after_another_country() => Assert.Equal(
        ("Bel [telefoonnummer 1] of +44 [telefoonnummer 1] even.", ""),
        ScanOutcome.Of("Bel 0800-1234 of +44 800 1234 even.", ScanOutcome.With(FileIdentifierKind.Phone, "0800-1234")));

    [Fact]
    public void Of_two_known_numbers_within_a_longer_one_the_longest_is_meant() => Assert.Equal(
        ("Zie kenmerk [kvk-nummer 1] daar.", ""),
        ScanOutcome.Of("Zie kenmerk 9912345670 daar.", new FileParty(FilePartyRole.Subject) { Identifiers = [new(FileIdentifierKind.AgbCode, "2345670"), new(FileIdentifierKind.KvkNumber, "12345670")] }));

    [Fact]
    public void The_country_is_part_of_a_telephone_number_from_abroad() => Assert.Equal(
        ("Bel [telefoonnummer 1] of [telefoonnummer 1] even.", ""),
        ScanOutcome.Of("Bel +49 30 1234567 of 0049 30 1234567 even.", ScanOutcome.With(FileIdentifierKind.Phone, "+49 30 1234567")));

    [Theory]
    [InlineData("bedrag 123456782")]
    [InlineData("bedrag: 123456782")]
    [InlineData("euro 123456782")]
    [InlineData("eur 123456782")]
    [InlineData("€ 123456782")]
    [InlineData("€123456782")]
    [InlineData("123456782 euro")]
    [InlineData("123456782 eur")]
    [InlineData("123456782€")]
    [InlineData("123456782 €")]
    [InlineData("123456782,50")]
    [InlineData("123456782,-")]
    [InlineData("3,123456782")]
    public void An_amount_is_no_number_of_anybody(string amount) => Assert.Equal(($"Zie {amount} daar.", ""), ScanOutcome.Of($"Zie {amount} daar.", Nobody));

    [Theory]
    [InlineData("Zie 123456782, daar.", "Zie [burgerservicenummer 1], daar.")]
    [InlineData("Zie ,123456782 daar.", "Zie ,[burgerservicenummer 1] daar.")]
    [InlineData("Zie 3, 123456782 daar.", "Zie 3, [burgerservicenummer 1] daar.")]
    [InlineData("Zie 123456782 x €", "Zie [burgerservicenummer 1] x €")]
    [InlineData("123456782", "[burgerservicenummer 1]")]
    [InlineData("Zie 123456782", "Zie [burgerservicenummer 1]")]
    [InlineData("Zie 123456782/€ 5 daar.", "Zie [burgerservicenummer 1]/€ 5 daar.")]
    [InlineData("Zie polisnummer 55510    1234 daar.", "Zie polisnummer [nummer 1]    1234 daar.")]
    [InlineData("Bel 0698765432 0687654321 55510 daar.", "Bel [telefoonnummer 1] [telefoonnummer 2] 55510 daar.")]
    public void A_comma_or_a_sign_further_on_makes_no_amount(string text, string expected) => Assert.Equal((expected, ""), ScanOutcome.Of(text, Nobody));

    [Theory]
    [InlineData("000012345678", "0 0 0 0 1 2 3 4 5 6 7 8", true)]
    [InlineData("12345678901234567890", "12345678901234567890", true)]
    [InlineData("00012345", "00012345", true)]
    [InlineData("00012345", "0012345", true)]
    [InlineData("00012345", "012345", false)]
    [InlineData("00012345", "12345", false)]
    [InlineData("001234567", "1234567", true)]
    [InlineData("001234567", "00 12 345 67", true)]
    [InlineData("0001234", "001234", true)]
    [InlineData("0001234", "01234", false)]
    [InlineData("0123456789", "123456789", true)]
    [InlineData("0123456789", "€ 123456789", false)]
    [InlineData("AB12", "AB12", true)]
    [InlineData("AB12", "ab 12", true)]
    [InlineData("AB12", "AB - 12", true)]
    [InlineData("AB12", "AB; 12", false)]
    [InlineData("AB12", "AB 123", false)]
    [InlineData("AB12", "AB", false)]
    [InlineData("A12", "A12", false)]
    public void A_number_of_the_file_is_found_however_it_is_grouped_when_few_zeros_in_front_are_missing(string known, string written, bool found) => Assert.Equal(
        (found ? $"Zie {written.Replace(written.TrimStart('€', ' '), "[nummer 1]", StringComparison.Ordinal)} daar." : $"Zie {written} daar.", ""),
        ScanOutcome.Of($"Zie {written} daar.", ScanOutcome.With(FileIdentifierKind.Other, known)));

    [Theory]
    [InlineData("NL20INGB0001234567", true)]
    [InlineData("NL 20 INGB 0001 2345 67", true)]
    [InlineData("NL20 INGB  0001 2345 67", true)]
    [InlineData("NL20   INGB 0001 2345 67", true)]
    [InlineData("NL20 - INGB - 0001 2345 67", true)]
    [InlineData("NL20 INGB 0001 2345 6", false)]
    [InlineData("NL20 ING1 0001 2345 67", false)]
    [InlineData("NL20 INGB 0001 2345 6A", false)]
    [InlineData("NLAA INGB 0001 2345 67", false)]
    [InlineData("NL91 99991234567099", false)]
    [InlineData("NL91\nQuark Tielemans", false)]
    [InlineData("NL20INGB/0001234567", false)]
    public void A_dutch_account_is_two_letters_two_digits_four_letters_and_ten_digits(string account, bool found) => Assert.Equal(
        found ? "Op [rekeningnummer 1] betaald." : $"Op {account} betaald.", ScanOutcome.Of($"Op {account} betaald.", Nobody).Text);

    [Theory]
    [InlineData("In 1899 AB daar.", "In [postcode 1] daar.", "")]
    [InlineData("In 1900 AB daar.", "In 1900 AB daar.", "Number 1900 AB")]
    [InlineData("In 2099 AB daar.", "In 2099 AB daar.", "Number 2099 AB")]
    [InlineData("In 2100 AB daar.", "In [postcode 1] daar.", "")]
    [InlineData("In 1950 AB Nergenshuizen daar.", "In [postcode 1] daar.", "")]
    [InlineData("In 1950AB daar.", "In [postcode 1] daar.", "")]
    [InlineData("Dit is 1234 SA daar.", "Dit is 1234 SA daar.", "")]
    [InlineData("Dit is 1234 SD daar.", "Dit is 1234 SD daar.", "")]
    [InlineData("Dit is 1234 SS daar.", "Dit is 1234 SS daar.", "")]
    [InlineData("In 1234 AB Utrecht op maandag.", "In [postcode 1] op maandag.", "")]
    [InlineData("In 1234 AB Alphen aan den Rijn daar.", "In [postcode 1] daar.", "")]
    [InlineData("In 1234 AB Nergens op Zoom daar.", "In [postcode 1] daar.", "")]
    [InlineData("In 1234 AB Nergens de Zoom daar.", "In [postcode 1] daar.", "")]
    [InlineData("In 1234 AB Nergens den Zoom daar.", "In [postcode 1] daar.", "")]
    [InlineData("In 1234 AB Nergens a Zoom daar.", "In [postcode 1] daar.", "")]
    [InlineData("In 1234 AB Nergens met Zoom daar.", "In [postcode 1] met Zoom daar.", "PossibleName Zoom")]
    public void A_postcode_nobody_knows_is_one_unless_it_may_be_a_year_or_cannot_exist(string text, string expected, string asked) =>
        Assert.Equal((expected, asked), ScanOutcome.Of(text, Nobody));

    [Theory]
    [InlineData("9123XB", "[postcode 1]")]
    [InlineData("9123   XB", "[postcode 1]")]
    [InlineData("9123 - xb", "[postcode 1]")]
    [InlineData("9123 X.B", "[postcode 1]")]
    [InlineData("9123XB 12", "[postcode 1]")]
    [InlineData("9123XB 14", "[postcode 1] 14")]
    public void A_postcode_of_the_file_is_found_with_marks_in_between_and_with_its_house_number(string written, string expected)
    {
        var party = ScanOutcome.Living("Kwakstraat", 12, null, "9123 XB");
        Assert.Equal(($"In {expected} daar.", ""), ScanOutcome.Of($"In {written} daar.", party));
        Assert.Equal(($"In {expected}", ""), ScanOutcome.Of($"In {written}", party));
    }
}
