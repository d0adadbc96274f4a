using System.Text.Json;
using System.Text.Json.Serialization;
using Zorgfraude.Collections;
using Zorgfraude.Law;
using Zorgfraude.Serialization;

namespace Zorgfraude.Identity;

/// <summary>
/// Whom a registration or a consultation is about: a natural person or a legal entity, and nothing else. The members are the
/// closed data set of article 2.1(2)(a) and (b) of the Decree with the definitions of its article 1. There is no place for an SKJ
/// number, a citizen service number, an RSIN, an establishment number or a trade name, and reading JSON with any other member fails.
/// </summary>
[DutchTerm("betrokkene")]
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(NaturalPerson), "natural-person")]
[JsonDerivedType(typeof(LegalEntity), "legal-entity")]
public abstract record Subject
{
    private protected Subject()
    {
    }

    /// <summary>Address, or null when not known.</summary>
    [DutchTerm("adres")]
    [JsonPropertyName("address")]
    public Address? Address { get; init; }

    /// <summary>Number in the trade register, or null when there is none or it is not known.</summary>
    [DutchTerm("KVK-nummer")]
    [JsonPropertyName("kvkNumber")]
    public KvkNumber? KvkNumber { get; init; }

    /// <summary>Codes by which health-cost insurers know the subject, AGB codes among them; at most 100.</summary>
    /// <exception cref="ArgumentException">There are more.</exception>
    [DutchTerm("door ziektekostenverzekeraars gehanteerde administratieve codes")]
    [JsonPropertyName("administrativeCodes")]
    [JsonConverter(typeof(IdentityListJsonConverter<AdministrativeCode>))]
    public ValueList<AdministrativeCode> AdministrativeCodes
    {
        get;
        init => field = value.Count <= IdentityListJsonConverter<AdministrativeCode>.MaximumCount
            ? value
            : throw new ArgumentException("ZF0103: a subject has at most 100 administrative codes.", nameof(value));
    }

    /// <summary>The residence of a natural person or the place of establishment of a legal entity, or null when not known.</summary>
    [DutchTerm("woonplaats of vestigingsplaats")]
    [JsonIgnore]
    public abstract IdentityText? Place { get; }

    /// <summary>Closes the union to this assembly, and is what is printed.</summary>
    private protected abstract string Mask { get; }

    /// <summary>One result for each of the two cases.</summary>
    /// <typeparam name="TResult">Type of the result.</typeparam>
    /// <param name="naturalPerson">Called with a natural person.</param>
    /// <param name="legalEntity">Called with a legal entity.</param>
    public TResult Match<TResult>(Func<NaturalPerson, TResult> naturalPerson, Func<LegalEntity, TResult> legalEntity)
    {
        ArgumentNullException.ThrowIfNull(naturalPerson);
        ArgumentNullException.ThrowIfNull(legalEntity);
        return this switch
        {
            NaturalPerson person => naturalPerson(person),
            LegalEntity entity => legalEntity(entity),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>The data as UTF-8 JSON, always the same bytes for equal data.</summary>
    public ValueList<byte> ToUtf8Json() => ValueList.Create<byte>(JsonSerializer.SerializeToUtf8Bytes(this, SubjectJsonContext.Default.Subject));

    /// <summary>Reads what <see cref="ToUtf8Json"/> wrote.</summary>
    /// <param name="utf8Json">The JSON.</param>
    /// <exception cref="JsonException">The text is no subject; the message does not repeat it.</exception>
    public static Subject FromUtf8Json(ReadOnlySpan<byte> utf8Json) =>
        ClosedJson.Read(utf8Json, SubjectJsonContext.Default.Subject, "subject");

    /// <summary>A mask that tells the kind of subject and nothing of the content.</summary>
    public sealed override string ToString() => Mask;
}

/// <summary>
/// A natural person with the identifying data of article 2.1(2)(b) of the Decree: name, address, residence, date of birth, sex, KVK
/// number, BIG number and administrative codes. Only a name is required.
/// </summary>
[DutchTerm("natuurlijke persoon")]
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record NaturalPerson : Subject
{
    /// <summary>Name; its surname is always there.</summary>
    [DutchTerm("naam")]
    [JsonPropertyName("name")]
    public required PersonName Name { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>Place where the person lives, or null when not known.</summary>
    [DutchTerm("woonplaats")]
    [JsonPropertyName("residence")]
    public IdentityText? Residence { get; init; }

    /// <summary>Date of birth, possibly incomplete, or null when not filled in.</summary>
    [DutchTerm("geboortedatum")]
    [JsonPropertyName("dateOfBirth")]
    public PartialDate? DateOfBirth { get; init; }

    /// <summary>Sex, or null when not filled in.</summary>
    [DutchTerm("geslacht")]
    [JsonPropertyName("sex")]
    public Sex? Sex { get; init; }

    /// <summary>Number in the BIG register, or null when there is none or it is not known.</summary>
    [DutchTerm("BIG-nummer")]
    [JsonPropertyName("bigNumber")]
    public BigNumber? BigNumber { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override IdentityText? Place => Residence;

    private protected override string Mask => "NaturalPerson(***)";
}

/// <summary>
/// A legal entity with the administrative features of article 2.1(2)(a) of the Decree: name, address, place of establishment, KVK
/// number and administrative codes. Only a name is required.
/// </summary>
[DutchTerm("rechtspersoon")]
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record LegalEntity : Subject
{
    /// <summary>Name of the legal entity.</summary>
    [DutchTerm("naam")]
    [JsonPropertyName("name")]
    [JsonConverter(typeof(RequiredIdentityJsonConverter<IdentityText>))]
    public required IdentityText Name { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>Place of establishment, or null when not known.</summary>
    [DutchTerm("vestigingsplaats")]
    [JsonPropertyName("placeOfEstablishment")]
    public IdentityText? PlaceOfEstablishment { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override IdentityText? Place => PlaceOfEstablishment;

    private protected override string Mask => "LegalEntity(***)";
}

/// <summary>Serialises subjects without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = false)]
[JsonSerializable(typeof(Subject))]
internal sealed partial class SubjectJsonContext : JsonSerializerContext;
