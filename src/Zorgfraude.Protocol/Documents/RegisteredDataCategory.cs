using Zorgfraude.Identity;
using Zorgfraude.Law;
using Zorgfraude.Registrations;

namespace Zorgfraude.Protocol.Documents;

/// <summary>A category of registered data, as a letter names it. Together they are the closed list of article 2.1(2) of the Decree.</summary>
[DutchTerm("categorie van gegevens")]
public enum RegisteredDataCategory
{
    /// <summary>Name.</summary>
    [DutchTerm("naam")]
    Name,

    /// <summary>Address.</summary>
    [DutchTerm("adres")]
    Address,

    /// <summary>Residence or place of establishment.</summary>
    [DutchTerm("woonplaats of vestigingsplaats")]
    Place,

    /// <summary>Date of birth.</summary>
    [DutchTerm("geboortedatum")]
    DateOfBirth,

    /// <summary>Sex.</summary>
    [DutchTerm("geslacht")]
    Sex,

    /// <summary>Number in the trade register.</summary>
    [DutchTerm("KVK-nummer")]
    KvkNumber,

    /// <summary>Number in the BIG register.</summary>
    [DutchTerm("BIG-nummer")]
    BigNumber,

    /// <summary>Codes by which insurers know the subject.</summary>
    [DutchTerm("administratieve codes")]
    AdministrativeCodes,

    /// <summary>Contact details of the registering participant.</summary>
    [DutchTerm("contactgegevens van de verstrekker")]
    ParticipantContact,

    /// <summary>Whether the subject was informed.</summary>
    [DutchTerm("vermelding of betrokkene is geïnformeerd")]
    InformedFlag,
}

/// <summary>Which categories a registration holds.</summary>
internal static class RegisteredData
{
    internal static IEnumerable<RegisteredDataCategory> Categories(RegistrationData data)
    {
        var (subject, person) = (data.Subject, data.Subject as NaturalPerson);
        return Enum.GetValues<RegisteredDataCategory>().Where(category => category switch
        {
            RegisteredDataCategory.Address => subject.Address is not null,
            RegisteredDataCategory.Place => subject.Place is not null,
            RegisteredDataCategory.DateOfBirth => person?.DateOfBirth is not null,
            RegisteredDataCategory.Sex => person?.Sex is not null,
            RegisteredDataCategory.KvkNumber => subject.KvkNumber is not null,
            RegisteredDataCategory.BigNumber => person?.BigNumber is not null,
            RegisteredDataCategory.AdministrativeCodes => !subject.AdministrativeCodes.IsEmpty,
            _ => true,
        });
    }
}
