using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Zorgfraude.Collections;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Consultations;
using Zorgfraude.Protocol.Investigations;
using Zorgfraude.Protocol.Participants;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Procedures.Evidence;
using Zorgfraude.Protocol.Procedures.Participants;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Procedures.Requests;
using Zorgfraude.Protocol.Requests;
using Zorgfraude.Protocol.Retention;
using Zorgfraude.Registrations;
using Zorgfraude.Serialization;

namespace Zorgfraude.Protocol.Procedures;

/// <summary>
/// Writes events as JSON and reads them back. The <c>type</c> in the JSON is the stable name of the event, so that a renamed class
/// changes nothing in what was stored.
/// </summary>
public static class EventJson
{
    /// <summary>A case event as stable name and UTF-8 JSON.</summary>
    /// <param name="happened">The event.</param>
    public static (string Type, ValueList<byte> Payload) Write(CaseEvent happened) => Write(happened, EventJsonContext.Default.CaseEvent);

    /// <summary>A registration event as stable name and UTF-8 JSON.</summary>
    /// <param name="happened">The event.</param>
    public static (string Type, ValueList<byte> Payload) Write(RegistrationEvent happened) => Write(happened, EventJsonContext.Default.RegistrationEvent);

    /// <summary>An event of a participant's organisation as stable name and UTF-8 JSON.</summary>
    /// <param name="happened">The event.</param>
    public static (string Type, ValueList<byte> Payload) Write(ParticipantEvent happened) => Write(happened, EventJsonContext.Default.ParticipantEvent);

    /// <summary>An event of informing somebody as stable name and UTF-8 JSON.</summary>
    /// <param name="happened">The event.</param>
    public static (string Type, ValueList<byte> Payload) Write(InformationEvent happened) => Write(happened, EventJsonContext.Default.InformationEvent);

    /// <summary>An event of a request of a subject as stable name and UTF-8 JSON.</summary>
    /// <param name="happened">The event.</param>
    public static (string Type, ValueList<byte> Payload) Write(RequestEvent happened) => Write(happened, EventJsonContext.Default.RequestEvent);

    /// <summary>An event of kept evidence as stable name and UTF-8 JSON.</summary>
    /// <param name="happened">The event.</param>
    public static (string Type, ValueList<byte> Payload) Write(EvidenceEvent happened) => Write(happened, EventJsonContext.Default.EvidenceEvent);

    /// <summary>Reads a case event.</summary>
    /// <param name="utf8Json">What <see cref="Write(CaseEvent)"/> wrote.</param>
    /// <exception cref="CorruptHistoryException">The JSON is no such event.</exception>
    public static CaseEvent ReadCase(ReadOnlySpan<byte> utf8Json) =>
        Read(utf8Json, EventJsonContext.Default.CaseEvent, "a stored case event cannot be read");

    /// <summary>Reads a registration event.</summary>
    /// <param name="utf8Json">What <see cref="Write(RegistrationEvent)"/> wrote.</param>
    /// <exception cref="CorruptHistoryException">The JSON is no such event.</exception>
    public static RegistrationEvent ReadRegistration(ReadOnlySpan<byte> utf8Json) =>
        Read(utf8Json, EventJsonContext.Default.RegistrationEvent, "a stored registration event cannot be read");

    /// <summary>Reads an event of a participant's organisation.</summary>
    /// <param name="utf8Json">What <see cref="Write(ParticipantEvent)"/> wrote.</param>
    /// <exception cref="CorruptHistoryException">The JSON is no such event.</exception>
    public static ParticipantEvent ReadParticipant(ReadOnlySpan<byte> utf8Json) =>
        Read(utf8Json, EventJsonContext.Default.ParticipantEvent, "a stored event of a participant's organisation cannot be read");

    /// <summary>Reads an event of informing somebody.</summary>
    /// <param name="utf8Json">What <see cref="Write(InformationEvent)"/> wrote.</param>
    /// <exception cref="CorruptHistoryException">The JSON is no such event.</exception>
    public static InformationEvent ReadInformation(ReadOnlySpan<byte> utf8Json) =>
        Read(utf8Json, EventJsonContext.Default.InformationEvent, "a stored event of informing somebody cannot be read");

    /// <summary>Reads an event of a request of a subject.</summary>
    /// <param name="utf8Json">What <see cref="Write(RequestEvent)"/> wrote.</param>
    /// <exception cref="CorruptHistoryException">The JSON is no such event.</exception>
    public static RequestEvent ReadRequest(ReadOnlySpan<byte> utf8Json) =>
        Read(utf8Json, EventJsonContext.Default.RequestEvent, "a stored event of a request cannot be read");

    /// <summary>Reads an event of kept evidence.</summary>
    /// <param name="utf8Json">What <see cref="Write(EvidenceEvent)"/> wrote.</param>
    /// <exception cref="CorruptHistoryException">The JSON is no such event.</exception>
    public static EvidenceEvent ReadEvidence(ReadOnlySpan<byte> utf8Json) =>
        Read(utf8Json, EventJsonContext.Default.EvidenceEvent, "a stored event of kept evidence cannot be read");

    private static (string Type, ValueList<byte> Payload) Write<T>(T happened, JsonTypeInfo<T> type)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(happened);
        var json = JsonSerializer.SerializeToUtf8Bytes(happened, type);
        var reader = new Utf8JsonReader(json);
        // The discriminator is always written first: { "type": "...", ... }.
        reader.Read();
        reader.Read();
        reader.Read();
        return (reader.GetString()!, ValueList.Create<byte>(json));
    }

    private static T Read<T>(ReadOnlySpan<byte> utf8Json, JsonTypeInfo<T> type, string damage)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(utf8Json, type) ?? throw new JsonException();
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            throw new CorruptHistoryException(damage);
        }
    }
}

/// <summary>Serialises events without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters =
    [
        typeof(LocalDateJsonConverter),
        typeof(ValueListJsonConverter<AggravatingCircumstanceKind>),
        typeof(ValueListJsonConverter<Power>),
        typeof(ValueListJsonConverter<OwnReference>),
        typeof(ValueListJsonConverter<ParticipantId>),
        typeof(ValueListJsonConverter<RegistrationId>),
        typeof(ValueListJsonConverter<RemedyRoute>),
        typeof(ValueListJsonConverter<EvidencePiece>),
        typeof(ValueListJsonConverter<EvidenceRemedy>),
        typeof(NamedEnumJsonConverter<AggravatingCircumstanceKind>),
        typeof(NamedEnumJsonConverter<BeliefConclusion>),
        typeof(NamedEnumJsonConverter<CopyForm>),
        typeof(NamedEnumJsonConverter<DeclarationKind>),
        typeof(NamedEnumJsonConverter<EmployeeDeclarationKind>),
        typeof(NamedEnumJsonConverter<ErasureGround>),
        typeof(NamedEnumJsonConverter<EvidenceRoute>),
        typeof(NamedEnumJsonConverter<GroundConclusion>),
        typeof(NamedEnumJsonConverter<InformingManner>),
        typeof(NamedEnumJsonConverter<LegalForm>),
        typeof(NamedEnumJsonConverter<NecessityConclusion>),
        typeof(NamedEnumJsonConverter<NoticeDeferralGround>),
        typeof(NamedEnumJsonConverter<ParticipantKind>),
        typeof(NamedEnumJsonConverter<Power>),
        typeof(NamedEnumJsonConverter<RefusalGround>),
        typeof(NamedEnumJsonConverter<RemedyRoute>),
        typeof(NamedEnumJsonConverter<RemovalReason>),
        typeof(NamedEnumJsonConverter<RequestKind>),
        typeof(NamedEnumJsonConverter<RestrictedUseGround>),
        typeof(NamedEnumJsonConverter<RestrictionGround>),
        typeof(NamedEnumJsonConverter<SubjectKind>),
        typeof(NamedEnumJsonConverter<Supervisor>),
        typeof(NamedEnumJsonConverter<WithholdingGround>),
    ])]
[JsonSerializable(typeof(CaseEvent))]
[JsonSerializable(typeof(RegistrationEvent))]
[JsonSerializable(typeof(ParticipantEvent))]
[JsonSerializable(typeof(InformationEvent))]
[JsonSerializable(typeof(AggravatingCircumstanceKind))]
[JsonSerializable(typeof(Power))]
[JsonSerializable(typeof(OwnReference))]
[JsonSerializable(typeof(RequestEvent))]
[JsonSerializable(typeof(ParticipantId))]
[JsonSerializable(typeof(RegistrationId))]
[JsonSerializable(typeof(RemedyRoute))]
[JsonSerializable(typeof(EvidenceEvent))]
[JsonSerializable(typeof(EvidenceEvent.Closed), TypeInfoPropertyName = "EvidenceClosed")]
[JsonSerializable(typeof(EvidencePiece))]
[JsonSerializable(typeof(EvidenceRemedy))]
internal sealed partial class EventJsonContext : JsonSerializerContext;
