using Zorgfraude.Collections;
using Zorgfraude.Identity;
using Zorgfraude.Law;

namespace Zorgfraude.Protocol.Anonymisation;

/// <summary>What somebody is in the file. It decides the word in the placeholder and nothing else.</summary>
[DutchTerm("rol in het dossier")]
public enum FilePartyRole
{
    /// <summary>The subject of the investigation.</summary>
    [DutchTerm("betrokkene")]
    Subject,

    /// <summary>A client, insured person or care recipient.</summary>
    [DutchTerm("cliënt")]
    Client,

    /// <summary>A witness or informant.</summary>
    [DutchTerm("getuige")]
    Witness,

    /// <summary>Staff: of the care provider or of the participant, the investigator included.</summary>
    [DutchTerm("medewerker")]
    Employee,

    /// <summary>Anybody else in the file.</summary>
    [DutchTerm("persoon")]
    Other,
}

/// <summary>
/// Somebody in the file, with everything the file knows that identifies them. All of it is personal data: it is used to find the
/// identifiers in the documents and never reaches the anonymised report.
/// </summary>
/// <param name="Role">What the party is in the file.</param>
[DutchTerm("partij in het dossier")]
public sealed record FileParty(FilePartyRole Role)
{
    /// <summary>Given names, one item per name.</summary>
    public ValueList<string> GivenNames { get; init; }

    /// <summary>The name by which the party is known in daily life, a nickname too (<c>Bep</c> for Elisabeth), or null. It is found as a given name is.</summary>
    public string? EverydayName { get; init; }

    /// <summary>Initials in any notation (<c>P.J.</c>, <c>PJ</c>, <c>Th. M.</c>), or null. Those of the given names are derived.</summary>
    public string? Initials { get; init; }

    /// <summary>Prefix of the surname (<c>van der</c>), or null. A prefix that stands in <see cref="Surname"/> is recognised too.</summary>
    public string? Prefix { get; init; }

    /// <summary>Surname, or null for an organisation.</summary>
    public string? Surname { get; init; }

    /// <summary>Prefix of the partner's surname, or null.</summary>
    public string? PartnerPrefix { get; init; }

    /// <summary>Surname of the partner where the party uses or used it, or null.</summary>
    public string? PartnerSurname { get; init; }

    /// <summary>Former names, aliases and user names, as written.</summary>
    public ValueList<string> OtherNames { get; init; }

    /// <summary>Birth date as far as known, or null.</summary>
    public FileBirthDate? BirthDate { get; init; }

    /// <summary>Addresses, former ones included.</summary>
    public ValueList<FileAddress> Addresses { get; init; }

    /// <summary>Trade names and statutory names, with or without the legal form.</summary>
    public ValueList<string> TradeNames { get; init; }

    /// <summary>Numbers, e-mail addresses, telephone numbers, accounts and websites.</summary>
    public ValueList<FileIdentifier> Identifiers { get; init; }

    /// <summary>A party with everything that register data name of a subject; add what the file says beyond that.</summary>
    /// <param name="subject">The register data.</param>
    /// <param name="role">Role of the party in the file.</param>
    public static FileParty Of(Subject subject, FilePartyRole role = FilePartyRole.Subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var party = new FileParty(role) { Addresses = AddressesOf(subject), Identifiers = IdentifiersOf(subject) };
        return subject.Match(
            person => party with
            {
                GivenNames = person.Name.GivenNames?.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToValueList() ?? [],
                Initials = person.Name.Initials?.Value,
                Prefix = person.Name.Prefix?.Value,
                Surname = person.Name.Surname.Value,
                PartnerPrefix = person.Name.PartnerPrefix?.Value,
                PartnerSurname = person.Name.PartnerSurname?.Value,
                BirthDate = person.DateOfBirth is { Year: { } year } birth ? new(year, birth.Month, birth.Day) : null,
            },
            entity => party with { TradeNames = [entity.Name.Value] });
    }

    /// <summary>The role only: everything else is personal data.</summary>
    public override string ToString() => $"FileParty({Role})";

    private static ValueList<FileAddress> AddressesOf(Subject subject) => subject.Address is not { } address ? [] :
    [
        new(
            address.Street?.Value,
            address.HouseNumber?.Number,
            address.HouseNumberAddition?.Value,
            address.PostalCode?.Value,
            address.Place?.Value ?? subject.Place?.Value),
        .. address.ForeignLines?.Lines.Select(line => new FileAddress(line.Value, null, null, null, null)) ?? [],
    ];

    private static ValueList<FileIdentifier> IdentifiersOf(Subject subject)
    {
        var identifiers = new List<FileIdentifier>();
        if (subject.KvkNumber is { } kvk)
        {
            identifiers.Add(new(FileIdentifierKind.KvkNumber, kvk.Value));
        }

        if (subject is NaturalPerson { BigNumber: { } big })
        {
            identifiers.Add(new(FileIdentifierKind.BigNumber, big.Value));
        }

        identifiers.AddRange(subject.AdministrativeCodes.Select(code => new FileIdentifier(
            code.AsAgbCode is null ? FileIdentifierKind.Other : FileIdentifierKind.AgbCode, code.Code)));
        return identifiers.ToValueList();
    }
}

/// <summary>A birth date as far as the file knows it.</summary>
/// <param name="Year">Year, 1850 to 2200.</param>
/// <param name="Month">Month, 1 to 12, or null.</param>
/// <param name="Day">Day, 1 to 31, or null; only together with a month.</param>
[DutchTerm("geboortedatum in het dossier")]
public sealed record FileBirthDate(int Year, int? Month, int? Day)
{
    /// <summary>A mask: a birth date is personal data.</summary>
    public override string ToString() => "FileBirthDate(***)";
}

/// <summary>An address in the file. Every part is optional.</summary>
/// <param name="Street">Street name, or null.</param>
/// <param name="HouseNumber">House number, or null.</param>
/// <param name="Addition">Letter or addition to the house number, or null.</param>
/// <param name="Postcode">Postcode in any notation, or null.</param>
/// <param name="City">Place of residence, or null.</param>
[DutchTerm("adres in het dossier")]
public sealed record FileAddress(string? Street, int? HouseNumber, string? Addition, string? Postcode, string? City)
{
    /// <summary>A mask: an address is personal data.</summary>
    public override string ToString() => "FileAddress(***)";
}

/// <summary>What sort of identifier a <see cref="FileIdentifier"/> is.</summary>
[DutchTerm("soort identificerend gegeven")]
public enum FileIdentifierKind
{
    /// <summary>Number in the commercial register, eight digits.</summary>
    [DutchTerm("KVK-nummer")]
    KvkNumber,

    /// <summary>Number of an establishment in the commercial register, twelve digits.</summary>
    [DutchTerm("vestigingsnummer")]
    EstablishmentNumber,

    /// <summary>Number in the register of individual healthcare professions, eleven digits.</summary>
    [DutchTerm("BIG-nummer")]
    BigNumber,

    /// <summary>Code of a care provider for declarations, eight digits.</summary>
    [DutchTerm("AGB-code")]
    AgbCode,

    /// <summary>Citizen service number, eight or nine digits.</summary>
    [DutchTerm("burgerservicenummer")]
    CitizenServiceNumber,

    /// <summary>Number of a legal person, nine digits.</summary>
    [DutchTerm("RSIN")]
    Rsin,

    /// <summary>Bank account: an IBAN or an account number of before 2014.</summary>
    [DutchTerm("rekeningnummer")]
    BankAccount,

    /// <summary>Telephone number in any notation.</summary>
    [DutchTerm("telefoonnummer")]
    Phone,

    /// <summary>E-mail address.</summary>
    [DutchTerm("e-mailadres")]
    Email,

    /// <summary>Website or profile page.</summary>
    [DutchTerm("website")]
    Website,

    /// <summary>Any other number or code that points at the party: client number, policy number, document number.</summary>
    [DutchTerm("ander nummer")]
    Other,
}

/// <summary>One identifier of a party, in any notation.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">The identifier as the file has it, at most 256 characters.</param>
[DutchTerm("identificerend gegeven")]
public sealed record FileIdentifier(FileIdentifierKind Kind, string Value)
{
    /// <summary>The kind only.</summary>
    public override string ToString() => $"FileIdentifier({Kind})";
}
