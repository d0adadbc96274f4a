using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using Zorgfraude.Cases;
using Zorgfraude.Identity;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Procedures;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Procedures.Evidence;
using Zorgfraude.Protocol.Procedures.Participants;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Procedures.Requests;
using Zorgfraude.Protocol.Tests.KeptEvidence;
using Zorgfraude.Protocol.Tests.Participants;
using Zorgfraude.Protocol.Tests.Procedures;
using Zorgfraude.Protocol.Tests.Requests;
using Zorgfraude.Registrations;
using Zorgfraude.Requests;
using Zorgfraude.Storage;
using Zorgfraude.Testing.Builders;

namespace Zorgfraude.Protocol.Tests.Schemas;

/// <summary>
/// The JSON Schemas of stored events and of registered data. Each is made from what writes the document, accepts everything that is
/// written, and refuses nothing that the reader accepts when a document is broken in a hundred ways.
/// </summary>
public sealed class SchemaTests
{
    private const string Events = "Zorgfraude.Protocol.Procedures.EventJsonContext";

    private static readonly Dictionary<Type, Func<JsonObject>> Converted = new()
    {
        [typeof(LocalDate)] = () => new() { ["type"] = "string", ["format"] = "date" },
        [typeof(CaseId)] = Uuid,
        [typeof(RegistrationId)] = Uuid,
        [typeof(DocumentId)] = Uuid,
        [typeof(RequestId)] = Uuid,
        [typeof(Guid)] = Uuid,
        [typeof(ParticipantId)] = Identifier,
        [typeof(EmployeeId)] = Identifier,
        [typeof(FunctionId)] = Identifier,
        [typeof(OwnReference)] = Identifier,
        [typeof(Uri)] = () => Text(2048),
        [typeof(IdentityText)] = () => Text(),
        [typeof(AdministrativeCode)] = () => Text(),
        [typeof(BigNumber)] = () => Text(),
        [typeof(CountryCode)] = () => Text(),
        [typeof(EmailAddress)] = () => Text(),
        [typeof(ForeignAddressLines)] = () => Text(),
        [typeof(HouseNumber)] = () => Text(),
        [typeof(KvkNumber)] = () => Text(),
        [typeof(MunicipalityCode)] = () => Text(),
        [typeof(PartialDate)] = () => Text(),
        [typeof(PostalCode)] = () => Text(),
        [typeof(Sex)] = () => Text(),
        [typeof(TelephoneNumber)] = () => Text(),
    };

    public static TheoryData<string> Names => ["case-event", "registration-event", "participant-event", "information-event", "request-event", "evidence-event", "subject", "registration-entry"];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_committed_schema_is_that_of_the_writer(string name) => SchemaExport.Approved(Schema(name), name);

    [Theory]
    [MemberData(nameof(Names))]
    public void Everything_that_is_written_is_accepted(string name)
    {
        var check = new SchemaCheck(Schema(name));
        Assert.All(Written(name), json => Assert.True(check.Accepts(JsonNode.Parse(json)), Encoding.UTF8.GetString(json)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_the_schema_refuses_when_a_document_is_broken_the_reader_refuses_too_and_a_missing_or_unknown_member_both_refuse(string name)
    {
        var check = new SchemaCheck(Schema(name));
        var (refused, broken) = (0, 0);
        foreach (var (json, must) in Written(name).DistinctBy(j => Kind(JsonNode.Parse(j)!)).SelectMany(Broken))
        {
            broken++;
            var accepted = check.Accepts(JsonNode.Parse(json));
            Assert.False(must && accepted, "The schema lets it through: " + json);
            if (!accepted)
            {
                refused++;
                Assert.False(Reads(name, Encoding.UTF8.GetBytes(json)), "The reader lets through what the schema refuses: " + json);
            }
        }

        Assert.True(refused > broken / 2, $"{refused} of {broken}");
    }

    [Fact]
    public void Every_event_there_is_was_written()
    {
        foreach (var (name, union) in new[] { ("case-event", typeof(CaseEvent)), ("registration-event", typeof(RegistrationEvent)), ("participant-event", typeof(ParticipantEvent)), ("information-event", typeof(InformationEvent)), ("request-event", typeof(RequestEvent)), ("evidence-event", typeof(EvidenceEvent)) })
        {
            var cases = Schema(name)["anyOf"]!.AsArray().Select(c => c!["properties"]!["type"]!["const"]!.GetValue<string>()).Order(StringComparer.Ordinal);
            Assert.Equal(cases, Written(name).Select(j => Kind(JsonNode.Parse(j)!)).Distinct().Order(StringComparer.Ordinal));
            Assert.Equal(union.GetNestedTypes().Count(t => t.IsSubclassOf(union)), cases.Count());
        }
    }

    private static JsonObject Schema(string name) => name switch
    {
        "case-event" => SchemaExport.Of(typeof(CaseEvent), Events, "Event of a case", Converted),
        "registration-event" => SchemaExport.Of(typeof(RegistrationEvent), Events, "Event of a registration", Converted),
        "participant-event" => SchemaExport.Of(typeof(ParticipantEvent), Events, "Event of the organisation of a participant", Converted),
        "information-event" => SchemaExport.Of(typeof(InformationEvent), Events, "Event of informing a party", Converted),
        "request-event" => SchemaExport.Of(typeof(RequestEvent), Events, "Event of a request of a subject", Converted),
        "evidence-event" => SchemaExport.Of(typeof(EvidenceEvent), Events, "Event of kept evidence", Converted),
        "subject" => SchemaExport.Of(typeof(Subject), "Zorgfraude.Identity.SubjectJsonContext", "Subject", Converted),
        _ => SchemaExport.Of(typeof(RegistrationEntry), "Zorgfraude.Registrations.RegistrationDataJsonContext", "Entry of a registration, with the salt of its fingerprint", Converted),
    };

    private static IEnumerable<byte[]> Written(string name) => name switch
    {
        "case-event" => PathTests.Walked.Value.CaseEvents.Values.Select(e => EventJson.Write(e).Payload.ToArray()),
        "registration-event" => PathTests.Walked.Value.RegistrationEvents.Values.Select(e => EventJson.Write(e).Payload.ToArray()),
        "participant-event" => ParticipantPathTests.ParticipantEvents.Select(e => EventJson.Write(e).Payload.ToArray()),
        "information-event" => ParticipantPathTests.InformationEvents.Select(e => EventJson.Write(e).Payload.ToArray()),
        "request-event" => RequestPropertyTests.Events.Select(e => EventJson.Write(e).Payload.ToArray()),
        "evidence-event" => EvidenceWalk.All().Events.Select(e => EventJson.Write(e).Payload.ToArray()),
        "subject" => [Given.Person.ToUtf8Json().ToArray(), Given.Company.ToUtf8Json().ToArray()],
        _ => [RegistrationEntry.Of(Given.Data()).ToUtf8Json().ToArray(), RegistrationEntry.Of(Given.Data(Given.Company)).ToUtf8Json().ToArray()],
    };

    private static bool Reads(string name, byte[] json)
    {
        try
        {
            object read = name switch
            {
                "case-event" => EventJson.ReadCase(json),
                "registration-event" => EventJson.ReadRegistration(json),
                "participant-event" => EventJson.ReadParticipant(json),
                "information-event" => EventJson.ReadInformation(json),
                "request-event" => EventJson.ReadRequest(json),
                "evidence-event" => EventJson.ReadEvidence(json),
                "subject" => Subject.FromUtf8Json(json),
                _ => RegistrationEntry.FromUtf8Json(json),
            };
            return read is not null;
        }
        catch (Exception e) when (e is JsonException or CorruptHistoryException)
        {
            return false;
        }
    }

    private static string Kind(JsonNode document) => (document["type"] ?? document["kind"] ?? document["data"]!["subject"]!["kind"])!.GetValue<string>();

    // Each member at the top left out, each replaced by a value of every other kind, and one that is not known added.
    private static IEnumerable<(string Json, bool MustRefuse)> Broken(byte[] json)
    {
        JsonObject Fresh() => JsonNode.Parse(json)!.AsObject();
        var unknown = Fresh();
        unknown["neverKnown"] = 1;
        yield return (unknown.ToJsonString(), true);
        foreach (var member in Fresh().Select(p => p.Key).ToList())
        {
            var less = Fresh();
            less.Remove(member);
            yield return (less.ToJsonString(), member is "type" or "kind");
            foreach (var value in (JsonNode?[])[null, 1, true, "nothing that is known", new JsonArray(1), new JsonObject { ["a"] = 1 }])
            {
                var other = Fresh();
                other[member] = value?.DeepClone();
                yield return (other.ToJsonString(), false);
            }
        }
    }

    private static JsonObject Uuid() => new() { ["type"] = "string", ["pattern"] = "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$" };

    private static JsonObject Identifier() => new() { ["type"] = "string", ["pattern"] = "^[A-Za-z0-9._-]{1,64}$" };

    private static JsonObject Text(int maximum = IdentityText.MaximumLength * 2) => new() { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = maximum };
}
