using System.Text.Json.Serialization;
using Zorgfraude.Law;
using Zorgfraude.Serialization;

namespace Zorgfraude.Identity;

/// <summary>
/// The name of a natural person (article 2.1(2)(b) of the Decree), in the parts the persons database (BRP) keeps. Only the surname
/// is required. Which name somebody goes by is not recorded: the register needs who somebody is, not how to write to them.
/// </summary>
[DutchTerm("naam van een natuurlijke persoon")]
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record PersonName
{
    /// <summary>Own surname without its prefix.</summary>
    [DutchTerm("geslachtsnaam")]
    [JsonPropertyName("surname")]
    [JsonConverter(typeof(RequiredIdentityJsonConverter<IdentityText>))]
    public required IdentityText Surname { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>What stands before the own surname, such as <c>van der</c>; null when there is none.</summary>
    [DutchTerm("voorvoegsel")]
    [JsonPropertyName("prefix")]
    public IdentityText? Prefix { get; init; }

    /// <summary>All given names in their order, parted by spaces; null when not known.</summary>
    [DutchTerm("voornamen")]
    [JsonPropertyName("givenNames")]
    public IdentityText? GivenNames { get; init; }

    /// <summary>Initials, with or without dots; null when not known.</summary>
    [DutchTerm("voorletters")]
    [JsonPropertyName("initials")]
    public IdentityText? Initials { get; init; }

    /// <summary>What stands before the surname of the partner; null when there is none.</summary>
    [DutchTerm("voorvoegsel van de partner")]
    [JsonPropertyName("partnerPrefix")]
    public IdentityText? PartnerPrefix { get; init; }

    /// <summary>Surname of the partner without its prefix; null when there is none or it is not known.</summary>
    [DutchTerm("geslachtsnaam van de partner")]
    [JsonPropertyName("partnerSurname")]
    public IdentityText? PartnerSurname { get; init; }

    /// <summary>Given names (or else initials), prefix and own surname, parted by spaces. Personal data.</summary>
    public string Reveal() =>
        string.Join(' ', new[] { GivenNames ?? Initials, Prefix, Surname }.OfType<IdentityText>().Select(part => part.Value));

    /// <summary>A mask without any of the content.</summary>
    public override string ToString() => "PersonName(***)";
}
