using Zorgfraude.Collections;
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
    /// <summary>Given names and calling name, one item per name.</summary>
    public ValueList<string> GivenNames { get; init; }

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

    /// <summary>The role only: everything else is personal data.</summary>
    public override string ToString() => $"FileParty({Role})";
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
