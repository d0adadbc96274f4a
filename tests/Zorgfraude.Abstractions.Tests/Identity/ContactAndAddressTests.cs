using Zorgfraude.Identity;
using static Zorgfraude.Abstractions.Tests.Identity.NumberTests;

namespace Zorgfraude.Abstractions.Tests.Identity;

public class ContactAndAddressTests
{
    [Theory]
    [InlineData("1234AB")]
    [InlineData("1234 ab")]
    [InlineData(" 1234\u00a0AB")]
    [InlineData("１２３４ＡＢ")]
    public void A_postal_code_is_kept_without_a_space_and_shown_with_one(string text)
    {
        Accepts<PostalCode>(text, "1234AB");
        Assert.Equal("1234 AB", PostalCode.Parse(text).Reveal());
    }

    [Theory]
    [InlineData("0123AB", "wrong-pattern")]
    [InlineData("123 AB", "wrong-length")]
    [InlineData("12345A", "wrong-pattern")]
    [InlineData("1234ÄB", "wrong-pattern")]
    [InlineData("1234SA", "forbidden-letters")]
    [InlineData("1234 sd", "forbidden-letters")]
    [InlineData("1234SS", "forbidden-letters")]
    [InlineData("123456782", "looks-like-citizen-service-number")]
    public void What_is_no_postal_code_is_refused_with_its_reason(string text, string reason) => Refuses<PostalCode>(text, reason);

    [Fact]
    public void A_house_number_is_a_number_from_1_to_99999()
    {
        Accepts<HouseNumber>("007", "7");
        Accepts<HouseNumber>("99999", "99999");
        Assert.Equal(12, HouseNumber.Parse("12").Number);
        Refuses<HouseNumber>("0", "only-zeros");
        Refuses<HouseNumber>("100000", "out-of-range");
        Refuses<HouseNumber>("12a", "not-digits");
        Refuses<HouseNumber>("12-14", "not-digits");
        Refuses<HouseNumber>("123456782", "looks-like-citizen-service-number");
    }

    [Fact]
    public void A_country_is_two_letters()
    {
        Accepts<CountryCode>("nl", "NL");
        Assert.Equal(CountryCode.Netherlands, CountryCode.Parse("nl"));
        Refuses<CountryCode>("NLD", "wrong-length");
        Refuses<CountryCode>("N1", "wrong-pattern");
    }

    [Fact]
    public void Text_keeps_its_diacritics_and_capitals_in_one_Unicode_form()
    {
        Accepts<IdentityText>(" Zoe\u0308 de GRÄF-Muller ", "Zo\u00eb de GRÄF-Muller");
        Assert.Equal(IdentityText.Parse("Zoe\u0308"), IdentityText.Parse("Zo\u00eb"));
        Assert.NotEqual(IdentityText.Parse("jansen"), IdentityText.Parse("Jansen"));
    }

    [Fact]
    public void Text_is_bounded_and_without_control_characters()
    {
        Accepts<IdentityText>(new string('é', 200), new string('é', 200));
        Refuses<IdentityText>(new string('e', 201), "too-long");
        Refuses<IdentityText>(new string('e', 100_000), "too-long");
        Refuses<IdentityText>("Jan\nsen", "forbidden-characters");
        Refuses<IdentityText>("Jan\0sen", "forbidden-characters");
        Refuses<IdentityText>("Jan\u2066sen", "forbidden-characters");
        Refuses<IdentityText>("", "empty");
    }

    [Theory]
    [InlineData("Jansen 123456782")]
    [InlineData("123456782")]
    [InlineData("bsn:１２３４５６７８２.")]
    public void Text_with_a_possible_citizen_service_number_is_refused(string text) => Refuses<IdentityText>(text, "looks-like-citizen-service-number");

    [Theory]
    [InlineData("Unit 123456789")]
    [InlineData("1234567821")]
    [InlineData("0123456782")]
    public void Text_with_other_digits_is_accepted(string text) => Accepts<IdentityText>(text, text);

    [Fact]
    public void Lines_abroad_are_bounded_texts_joined_by_a_line_feed()
    {
        Accepts<ForeignAddressLines>(" 1 Sample Road \r\n\r\nSampletown", "1 Sample Road\nSampletown");
        Assert.Equal(["1 Sample Road", "Sampletown"], ForeignAddressLines.Parse("1 Sample Road\nSampletown").Lines.Select(l => l.Value));
        Refuses<ForeignAddressLines>("\n\n", "empty");
        Refuses<ForeignAddressLines>("1\n2\n3\n4\n5\n6\n7\n8", "too-long");
        Refuses<ForeignAddressLines>("a\n" + new string('b', 201), "too-long");
        Refuses<ForeignAddressLines>("a\n123456782", "looks-like-citizen-service-number");
    }

    [Theory]
    [InlineData("Meldpunt@Voorbeeld.NL", "Meldpunt@voorbeeld.nl")]
    [InlineData(" a.b+c@sub.example.nl ", "a.b+c@sub.example.nl")]
    [InlineData("info@zorgcafé.nl", "info@zorgcafé.nl")]
    public void An_e_mail_address_keeps_its_first_part_as_written(string text, string value) => Accepts<EmailAddress>(text, value);

    [Theory]
    [InlineData("example.nl", "wrong-pattern")]
    [InlineData("@example.nl", "wrong-pattern")]
    [InlineData("a@b@example.nl", "wrong-pattern")]
    [InlineData("a@example", "wrong-pattern")]
    [InlineData("a@.nl", "wrong-pattern")]
    [InlineData("a@-x.nl", "wrong-pattern")]
    [InlineData("a b@example.nl", "wrong-pattern")]
    [InlineData("a@exa mple.nl", "wrong-pattern")]
    [InlineData("a@example.nl\0", "forbidden-characters")]
    public void What_is_no_e_mail_address_is_refused_with_its_reason(string text, string reason) => Refuses<EmailAddress>(text, reason);

    [Fact]
    public void An_e_mail_address_is_bounded()
    {
        Accepts<EmailAddress>(new string('a', 64) + "@example.nl", new string('a', 64) + "@example.nl");
        Refuses<EmailAddress>(new string('a', 65) + "@example.nl", "wrong-pattern");
        Refuses<EmailAddress>("a@" + string.Join('.', Enumerable.Repeat(new string('b', 50), 6)), "too-long");
    }

    [Theory]
    [InlineData("020 123 45 67", "0201234567")]
    [InlineData("(020) 123-45.67", "0201234567")]
    [InlineData("+31 20 123 45 67", "0201234567")]
    [InlineData("+31 (0)20 1234567", "0201234567")]
    [InlineData("0031201234567", "0201234567")]
    [InlineData("0599-123456", "0599123456")]
    [InlineData("06 12345678", "0612345678")]
    [InlineData("+31612345678", "0612345678")]
    [InlineData("088 123 4567", "0881234567")]
    [InlineData("085-1234567", "0851234567")]
    [InlineData("0911234567", "0911234567")]
    [InlineData("0800 1234", "08001234")]
    [InlineData("0800 1234567", "08001234567")]
    [InlineData("0900-8844", "09008844")]
    [InlineData("097012345678", "097012345678")]
    [InlineData("14 020", "14020")]
    [InlineData("14 0599", "140599")]
    [InlineData("+31 14 020", "14020")]
    [InlineData("1400", "1400")]
    [InlineData("116 000", "116000")]
    [InlineData("112", "112")]
    [InlineData("+32 2 123 45 67", "+3221234567")]
    [InlineData("+49 (0)30 123456", "+4930123456")]
    [InlineData("００３１２０１２３４５６７", "0201234567")]
    public void A_telephone_number_is_kept_as_it_is_dialled_within_the_country(string text, string value) => Accepts<TelephoneNumber>(text, value);

    [Theory]
    [InlineData("020 123 456", "wrong-length")]
    [InlineData("020 123 45 678", "wrong-length")]
    [InlineData("0800 12345", "wrong-length")]
    [InlineData("0901 1234", "wrong-pattern")]
    [InlineData("0970123456", "wrong-length")]
    [InlineData("212345678", "wrong-pattern")]
    [InlineData("14 620", "wrong-pattern")]
    [InlineData("14 060", "wrong-pattern")]
    [InlineData("14 02012", "wrong-pattern")]
    [InlineData("116", "wrong-length")]
    [InlineData("+31 020 1234567", "wrong-pattern")]
    [InlineData("+32 123", "wrong-length")]
    [InlineData("+1234567890123456", "wrong-length")]
    [InlineData("+", "not-digits")]
    [InlineData("020-ZORGFRAUDE", "not-digits")]
    [InlineData("123456782", "looks-like-citizen-service-number")]
    public void What_is_no_telephone_number_is_refused_with_its_reason(string text, string reason) => Refuses<TelephoneNumber>(text, reason);

    [Fact]
    public void A_name_and_an_address_are_revealed_on_purpose_only()
    {
        Assert.Equal("Zoë Noor van der Testerink", Samples.Person.Name.Reveal());
        Assert.Equal("Jansen", new PersonName { Surname = IdentityText.Parse("Jansen") }.Reveal());
        Assert.Equal("Voorbeeldstraat 1234 A-2\n1234 AB Testdorp\nNL", Samples.Person.Address!.Reveal());
        Assert.Equal("1 Sample Road\nSampletown\nBE", Samples.Entity.Address!.Reveal());
        Assert.Equal("", new Address().Reveal());
    }
}
