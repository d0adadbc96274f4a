using Zorgfraude.Identity;
using Zorgfraude.Law;
using Zorgfraude.Matching.Register;

namespace Zorgfraude.Matching;

/// <summary>
/// The raw data of one person or organisation, as somebody typed or stored them. Every field is optional text; nothing is
/// corrected here. The engine normalises a copy and leaves these values as they are. <c>ToString</c> prints no content.
/// </summary>
[DutchTerm("te vergelijken gegevens")]
public sealed record MatchRecord
{
    /// <summary>The most characters that one field may hold; a longer one is refused.</summary>
    public const int MaximumFieldLength = 400;

    /// <summary>Given names, in order, separated by spaces: official or everyday names.</summary>
    [DutchTerm("voornamen")]
    public string? GivenNames { get; init; }

    /// <summary>Initials, with or without dots; <c>Th.</c> and <c>IJ.</c> are one initial.</summary>
    [DutchTerm("voorletters")]
    public string? Initials { get; init; }

    /// <summary>Prefix of the surname, in full or abbreviated, when it has a field of its own.</summary>
    [DutchTerm("tussenvoegsel")]
    public string? Prefix { get; init; }

    /// <summary>Surname. It may hold the prefix, the partner's name, or both names joined by a hyphen.</summary>
    [DutchTerm("achternaam")]
    public string? Surname { get; init; }

    /// <summary>Prefix of the partner's surname.</summary>
    [DutchTerm("tussenvoegsel partner")]
    public string? PartnerPrefix { get; init; }

    /// <summary>Surname of the partner.</summary>
    [DutchTerm("achternaam partner")]
    public string? PartnerSurname { get; init; }

    /// <summary>
    /// Date of birth as <c>yyyy-MM-dd</c>, <c>yyyyMMdd</c>, <c>dd-MM-yyyy</c>, <c>yyyy-MM</c> or <c>yyyy</c>. A part written as zeros is
    /// unknown.
    /// </summary>
    [DutchTerm("geboortedatum")]
    public string? BirthDate { get; init; }

    /// <summary>Sex: <c>M</c>, or <c>V</c> or <c>F</c>; anything else is unknown.</summary>
    [DutchTerm("geslacht")]
    public string? Sex { get; init; }

    /// <summary>Street, or a postbox by any of its names. It may hold the house number.</summary>
    [DutchTerm("straat")]
    public string? Street { get; init; }

    /// <summary>House number or postbox number. It may hold the addition.</summary>
    [DutchTerm("huisnummer")]
    public string? HouseNumber { get; init; }

    /// <summary>House letter or addition.</summary>
    [DutchTerm("toevoeging")]
    public string? HouseNumberAddition { get; init; }

    /// <summary>Postal code.</summary>
    [DutchTerm("postcode")]
    public string? PostalCode { get; init; }

    /// <summary>Town, by its official or everyday name.</summary>
    [DutchTerm("woonplaats")]
    public string? City { get; init; }

    /// <summary>Name of an organisation, with its legal form and trade name.</summary>
    [DutchTerm("organisatie")]
    public string? Organisation { get; init; }

    /// <summary>Number in the trade register: 8 digits, or 7 when a leading zero was lost.</summary>
    [DutchTerm("KVK-nummer")]
    public string? KvkNumber { get; init; }

    /// <summary>Number in the register of healthcare professions: 11 digits, or 10 when a leading zero was lost.</summary>
    [DutchTerm("BIG-nummer")]
    public string? BigNumber { get; init; }

    /// <summary>
    /// Code of a care provider: 8 digits, or 7 when a leading zero was lost. A provider with several, of the person and of a practice, has them
    /// one after another with a comma or semicolon between; the first eight count. One that both sides have is an equal number.
    /// </summary>
    [DutchTerm("AGB-code")]
    public string? AgbCode { get; init; }

    /// <summary>Any other identifying number or address, such as an e-mail address; compared as letters and digits.</summary>
    [DutchTerm("ander kenmerk")]
    public string? OtherIdentifier { get; init; }

    /// <summary>The data of a subject of the register.</summary>
    /// <param name="subject">The subject.</param>
    public static MatchRecord From(Subject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return SubjectRecord.Of(subject);
    }

    /// <summary>Says why this record cannot be used, or null when it can: a field that is too long. No content is in the answer.</summary>
    public string? Problem()
    {
        var field = GivenNames is { Length: > MaximumFieldLength } ? nameof(GivenNames)
            : Initials is { Length: > MaximumFieldLength } ? nameof(Initials)
            : Prefix is { Length: > MaximumFieldLength } ? nameof(Prefix)
            : Surname is { Length: > MaximumFieldLength } ? nameof(Surname)
            : PartnerPrefix is { Length: > MaximumFieldLength } ? nameof(PartnerPrefix)
            : PartnerSurname is { Length: > MaximumFieldLength } ? nameof(PartnerSurname)
            : BirthDate is { Length: > MaximumFieldLength } ? nameof(BirthDate)
            : Sex is { Length: > MaximumFieldLength } ? nameof(Sex)
            : Street is { Length: > MaximumFieldLength } ? nameof(Street)
            : HouseNumber is { Length: > MaximumFieldLength } ? nameof(HouseNumber)
            : HouseNumberAddition is { Length: > MaximumFieldLength } ? nameof(HouseNumberAddition)
            : PostalCode is { Length: > MaximumFieldLength } ? nameof(PostalCode)
            : City is { Length: > MaximumFieldLength } ? nameof(City)
            : Organisation is { Length: > MaximumFieldLength } ? nameof(Organisation)
            : KvkNumber is { Length: > MaximumFieldLength } ? nameof(KvkNumber)
            : BigNumber is { Length: > MaximumFieldLength } ? nameof(BigNumber)
            : AgbCode is { Length: > MaximumFieldLength } ? nameof(AgbCode)
            : OtherIdentifier is { Length: > MaximumFieldLength } ? nameof(OtherIdentifier)
            : null;
        return field is null ? null : $"ZF0901: {field} is longer than {MaximumFieldLength} characters.";
    }

    /// <summary>Prints no content.</summary>
    public override string ToString() => Organisation is null ? "MatchRecord (person)" : "MatchRecord (organisation)";
}
