using Zorgfraude.Identity;
using Zorgfraude.Protocol.Anonymisation;

namespace Zorgfraude.Anonymisation.Tests;

public class FilePartyTests
{
    private static readonly NaturalPerson Person = new()
    {
        Name = new PersonName
        {
            GivenNames = IdentityText.Parse("Wilhelmina Fenna"),
            Initials = IdentityText.Parse("W.F."),
            Prefix = IdentityText.Parse("van der"),
            Surname = IdentityText.Parse("Nepperveld"),
            PartnerSurname = IdentityText.Parse("Verzinsel"),
        },
        DateOfBirth = PartialDate.Of(1970, 7, 15),
        KvkNumber = KvkNumber.Parse("01234567"),
        BigNumber = BigNumber.Parse("01234567801"),
        AdministrativeCodes = [AdministrativeCode.From(AgbCode.Parse("91012345"))],
        Address = new Address
        {
            Street = IdentityText.Parse("Fantasielaan"),
            HouseNumber = HouseNumber.Parse("12"),
            PostalCode = PostalCode.Parse("1234AB"),
            Place = IdentityText.Parse("Nergenshuizen"),
        },
    };

    [Fact]
    public void Every_register_datum_of_a_person_is_looked_for()
    {
        var text = """
            Mevrouw Wilhelmina van der Nepperveld, ook W.F. van der Nepperveld of Verzinsel, geboren 15 juli 1970, woont aan de
            Fantasielaan 12, 1234 AB Nergenshuizen. KVK 01234567, BIG 01234567801, AGB 91012345.
            """;

        var draft = Anonymiser.Scan(new([FileParty.Of(Person)], [new("rapport", SubmissionDocumentKind.InvestigationReport, [], text)]));

        string[] planted = ["Wilhelmina", "Nepperveld", "Verzinsel", "1970", "Fantasielaan", "1234 AB", "Nergenshuizen", "01234567", "91012345"];
        Assert.All(planted, p => Assert.DoesNotContain(p, draft.Documents[0].Text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void A_party_takes_over_every_datum_of_a_subject_in_its_own_place()
    {
        var person = Person with
        {
            Name = Person.Name with { PartnerPrefix = IdentityText.Parse("de") },
            Residence = IdentityText.Parse("Oudermeer"),
            AdministrativeCodes = [.. Person.AdministrativeCodes, AdministrativeCode.Parse("XY:ZORG1")],
            Address = Person.Address! with { HouseNumberAddition = IdentityText.Parse("A") },
        };
        Assert.Equal(
            new FileParty(FilePartyRole.Client)
            {
                GivenNames = ["Wilhelmina", "Fenna"],
                Initials = "W.F.",
                Prefix = "van der",
                Surname = "Nepperveld",
                PartnerPrefix = "de",
                PartnerSurname = "Verzinsel",
                BirthDate = new(1970, 7, 15),
                Addresses = [new("Fantasielaan", 12, "A", "1234AB", "Nergenshuizen"), new(null, null, null, null, "Oudermeer")],
                Identifiers =
                [
                    new(FileIdentifierKind.KvkNumber, "01234567"), new(FileIdentifierKind.BigNumber, "01234567801"), new(FileIdentifierKind.AgbCode, "91012345"), new(FileIdentifierKind.Other, "ZORG1"),
                ],
            },
            FileParty.Of(person, FilePartyRole.Client));
        Assert.Equal(
            new FileParty(FilePartyRole.Subject) { TradeNames = ["Zorgbureau Nergens B.V."] },
            FileParty.Of(new LegalEntity { Name = IdentityText.Parse("Zorgbureau Nergens B.V.") }));
        Assert.Null(FileParty.Of(person with { DateOfBirth = null }).BirthDate);
    }

    [Fact]
    public void Nothing_of_a_party_is_printed()
    {
        Assert.Equal("FileBirthDate(***)", new FileBirthDate(1970, 7, 15).ToString());
        Assert.Equal("FileAddress(***)", new FileAddress("Fantasielaan", 12, null, null, null).ToString());
        Assert.Equal("FileIdentifier(BigNumber)", new FileIdentifier(FileIdentifierKind.BigNumber, "01234567801").ToString());
        Assert.Equal("FileParty(Witness)", new FileParty(FilePartyRole.Witness) { Surname = "Nepperveld" }.ToString());
    }

    [Fact]
    public void A_company_is_looked_for_by_its_name()
    {
        var company = new LegalEntity { Name = IdentityText.Parse("Zorgbureau Nergens B.V."), KvkNumber = KvkNumber.Parse("01234567") };

        var draft = Anonymiser.Scan(new(
            [FileParty.Of(company)],
            [new("rapport", SubmissionDocumentKind.InvestigationReport, [], "Zorgbureau Nergens BV (01234567) declareerde te veel uren.")]));

        Assert.DoesNotContain("Nergens", draft.Documents[0].Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("01234567", draft.Documents[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_place_where_somebody_lives_or_is_established_is_looked_for_without_an_address_too()
    {
        var person = new NaturalPerson { Name = new PersonName { Surname = IdentityText.Parse("Nepperveld") }, Residence = IdentityText.Parse("Lutjeveen") };
        var company = new LegalEntity { Name = IdentityText.Parse("Zorgbureau Nergens B.V."), PlaceOfEstablishment = IdentityText.Parse("Lutjeveen") };
        var moved = person with { Address = new Address { Place = IdentityText.Parse("Nergenshuizen") } };

        ResidueItem[] Places(Subject subject) =>
            [.. AnonymiserTests.Scan("Het gebeurde in Lutjeveen.", FileParty.Of(subject)).Residue.Where(r => r.Kind == ResidueKind.Place)];
        Assert.All<Subject>([person, company, moved], s => Assert.Equal("Lutjeveen", Assert.Single(Places(s)).Text));
    }

    [Fact]
    public void Lines_of_a_foreign_address_codes_of_other_registers_and_a_date_without_a_year_are_handled()
    {
        var person = new NaturalPerson
        {
            Name = new PersonName { Surname = IdentityText.Parse("Nepperveld"), PartnerPrefix = IdentityText.Parse("de"), PartnerSurname = IdentityText.Parse("Verzinsel") },
            Address = new Address { ForeignLines = ForeignAddressLines.Parse("Phantasiestrasse 12") },
            BigNumber = BigNumber.Parse("01234567801"),
        };
        var party = FileParty.Of(person, FilePartyRole.Witness);
        Assert.Equal((FilePartyRole.Witness, "de", null), (party.Role, party.PartnerPrefix, party.BirthDate));
        Assert.Contains(party.Addresses, a => a.Street == "Phantasiestrasse 12");
        Assert.Equal([(FileIdentifierKind.BigNumber, "01234567801")], party.Identifiers.Select(i => (i.Kind, i.Value)));
        Assert.Empty(party.GivenNames);
    }
}
