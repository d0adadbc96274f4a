using Zorgfraude.Identity;
using Zorgfraude.Protocol.Anonymisation;

namespace Zorgfraude.Anonymisation.Tests;

public class FilePartyTests
{
    [Fact]
    public void Every_register_datum_of_a_person_is_looked_for()
    {
        var person = new NaturalPerson
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
        var text = """
            Mevrouw Wilhelmina van der Nepperveld, ook W.F. van der Nepperveld of Verzinsel, geboren 15 juli 1970, woont aan de
            Fantasielaan 12, 1234 AB Nergenshuizen. KVK 01234567, BIG 01234567801, AGB 91012345.
            """;

        var draft = Anonymiser.Scan(new([FileParty.Of(person)], [new("rapport", SubmissionDocumentKind.InvestigationReport, [], text)]));

        string[] planted = ["Wilhelmina", "Nepperveld", "Verzinsel", "1970", "Fantasielaan", "1234 AB", "Nergenshuizen", "01234567", "91012345"];
        Assert.All(planted, p => Assert.DoesNotContain(p, draft.Documents[0].Text, StringComparison.OrdinalIgnoreCase));
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
}
