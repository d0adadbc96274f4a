using Zorgfraude.Identity;

namespace Zorgfraude.Abstractions.Tests.Identity;

/// <summary>One made-up instance of every concrete type in Zorgfraude.Identity, with the texts that must not be printed.</summary>
internal static class Samples
{
    public static NaturalPerson Person { get; } = new()
    {
        Name = new PersonName
        {
            Surname = IdentityText.Parse("Testerink"),
            Prefix = IdentityText.Parse("van der"),
            GivenNames = IdentityText.Parse("Zoë Noor"),
            Initials = IdentityText.Parse("Z.N."),
            PartnerPrefix = IdentityText.Parse("d'"),
            PartnerSurname = IdentityText.Parse("Proefmans"),
        },
        Address = new Address
        {
            Street = IdentityText.Parse("Voorbeeldstraat"),
            HouseNumber = HouseNumber.Parse("1234"),
            HouseNumberAddition = IdentityText.Parse("A-2"),
            PostalCode = PostalCode.Parse("1234 AB"),
            Place = IdentityText.Parse("Testdorp"),
            Country = CountryCode.Netherlands,
        },
        Residence = IdentityText.Parse("Proefstad"),
        DateOfBirth = PartialDate.Parse("1970-07-00"),
        Sex = Sex.Female,
        KvkNumber = KvkNumber.Parse("01234567"),
        BigNumber = BigNumber.Parse("09012345630"),
        AdministrativeCodes = [AdministrativeCode.From(AgbCode.Parse("01012345")), AdministrativeCode.Parse("VEKTIS-X:AB12")],
    };

    public static LegalEntity Entity { get; } = new()
    {
        Name = IdentityText.Parse("Voorbeeldzorg B.V."),
        Address = new Address { ForeignLines = ForeignAddressLines.Parse("1 Sample Road\nSampletown"), Country = CountryCode.Parse("BE") },
        PlaceOfEstablishment = IdentityText.Parse("Sampletown"),
        KvkNumber = KvkNumber.Parse("76543210"),
        AdministrativeCodes = [AdministrativeCode.From(AgbCode.Parse("41234567"))],
    };

    public static object[] All { get; } =
    [
        Person, Entity, Person.Name, Person.Address!, Person.KvkNumber!, Person.BigNumber!, Person.Name.Surname, Person.DateOfBirth!, Person.Sex!,
        Person.AdministrativeCodes[0], AgbCode.Parse("01012345"), SkjNumber.Parse("110012345"), UzoviCode.Parse("0101"), MunicipalityCode.Parse("0599"),
        Person.Address!.PostalCode!, Person.Address.HouseNumber!, CountryCode.Netherlands, Entity.Address!.ForeignLines!,
        EmailAddress.Parse("meldpunt@example.nl"), TelephoneNumber.Parse("020 123 45 67"), IdentityProblem.Empty,
    ];
}
