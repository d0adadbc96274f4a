using System.Text.Json;
using System.Text.Json.Serialization;
using Zorgfraude.Collections;
using Zorgfraude.Identity;
using Zorgfraude.Law;
using Zorgfraude.Serialization;

namespace Zorgfraude.Registrations;

/// <summary>
/// The data that participants supply each other on one subject: exactly the closed list of article 2.1(2) of the Decree. There is
/// no place for a citizen service number, an RSIN, an SKJ number, an establishment number, contact data of the subject, the facts
/// or the reason (protocol 4.1).
/// </summary>
/// <param name="Subject">The subject's data of items a or b.</param>
/// <param name="ContactEmail">E-mail address of the registering participant (item c).</param>
/// <param name="ContactTelephone">Telephone number of the registering participant (item c).</param>
/// <param name="SubjectInformed">Whether the subject has been informed of the supply (item d).</param>
[DutchTerm("registratiegegevens")]
public sealed record RegistrationData(Subject Subject, EmailAddress ContactEmail, TelephoneNumber ContactTelephone, bool SubjectInformed)
{
    /// <summary>Which kind of subject the data are about.</summary>
    [JsonIgnore]
    public SubjectKind SubjectKind => Subject.Match(static _ => SubjectKind.NaturalPerson, static _ => SubjectKind.LegalEntity);

    /// <summary>The informed flag only.</summary>
    public override string ToString() => $"RegistrationData (informed: {SubjectInformed})";

    /// <summary>The data as UTF-8 JSON, always the same bytes for equal data.</summary>
    public ValueList<byte> ToUtf8Json() =>
        ValueList.Create<byte>(JsonSerializer.SerializeToUtf8Bytes(this, RegistrationDataJsonContext.Default.RegistrationData));

    /// <summary>Reads what <see cref="ToUtf8Json"/> wrote.</summary>
    /// <param name="utf8Json">The JSON.</param>
    /// <exception cref="JsonException">The text is no registration data; the message does not repeat it.</exception>
    public static RegistrationData FromUtf8Json(ReadOnlySpan<byte> utf8Json) =>
        ClosedJson.Read(utf8Json, RegistrationDataJsonContext.Default.RegistrationData, "registration data");
}

/// <summary>Serialises registration data without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(RegistrationData))]
[JsonSerializable(typeof(RegistrationEntry))]
internal sealed partial class RegistrationDataJsonContext : JsonSerializerContext;
