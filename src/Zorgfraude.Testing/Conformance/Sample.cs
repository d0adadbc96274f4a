using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Consultations;
using Zorgfraude.Parties;
using Zorgfraude.Registrations;
using Zorgfraude.Storage;

namespace Zorgfraude.Testing.Conformance;

/// <summary>Small fixed values for the contracts. A number makes an identifier, so that a failure can be read.</summary>
internal static class Sample
{
    public static readonly Instant Moment = Instant.FromUtc(2025, 3, 15, 9, 30, 0);
    public static readonly LocalDate Day = new(2025, 3, 15);
    public static readonly ParticipantId Alpha = Participant("alpha");
    public static readonly ParticipantId Beta = Participant("beta");
    public static readonly EmployeeId Employee = Worker("employee-1");

    public static ParticipantId Participant(string id) => ParticipantId.Parse(id);

    public static EmployeeId Worker(string id) => EmployeeId.Parse(id);

    public static Guid Id(int number) => new(number, 0x2025, 0x7000, 0x80, 1, 2, 3, 4, 5, 6, 7);

    public static StreamId Stream(int number, ParticipantId? owner = null, StreamKind kind = StreamKind.Case) =>
        new(owner ?? Alpha, kind, Id(number));

    public static RecordedEvent Event(int number, string type = "thing-done.v1") =>
        new(new(Id(number)), type, [(byte)'{', (byte)'}'], Moment, Employee);

    public static StreamAppend Append(StreamId stream, long expectedVersion, params ReadOnlySpan<int> events)
    {
        var list = new List<RecordedEvent>();
        foreach (var number in events)
        {
            list.Add(Event(number));
        }

        return new(stream, expectedVersion, list.ToValueList());
    }

    public static StoredRegistration Registration(int number, ParticipantId? owner = null, byte content = 1) =>
        new(new(Id(number)), owner ?? Alpha, Day, Day.PlusDays(1461), [content, 0, 255]);

    public static StoredDocument Document(int number, StreamId stream, byte content = 1) =>
        new(new(Id(number)), stream, "motivation.v1", [content, 0, 255]);

    public static ConsultationLogEntry Consultation(
        int number, ParticipantId? participant = null, ValueList<RegistrationId> found = default, ValueList<string> keys = default) =>
        new(
            new(Id(number)),
            Moment.Plus(Duration.FromSeconds(number)),
            participant ?? Alpha,
            Employee,
            ConsultationMode.Manual,
            ConsultationPurpose.FraudInvestigation,
            found,
            keys,
            "matcher.v1");

    public static HitVerification Verification(int consultation, bool correct = true) =>
        new(new(Id(consultation)), Moment, Employee, correct);

    public static OutgoingMessage Message(int number, StreamId? stream = null, string kind = "notice.v1") =>
        new(new(Id(number)), kind, "subject", stream ?? Stream(1), Moment);

    public static AuditEntry Audit(int number, ParticipantId? participant = null) =>
        new(
            Moment.Plus(Duration.FromSeconds(number)),
            participant ?? Alpha,
            Employee,
            "case.act",
            number % 2 == 0 ? AuditOutcome.Accepted : AuditOutcome.Refused,
            number % 2 == 0 ? default : ["finding.one", "finding.two"],
            number % 3 == 0 ? null : Stream(number, participant),
            "rulebook-1",
            number % 4 == 0 ? null : (ProcessingPurpose)(number % 6));

    /// <summary>A commit with something in every part, made from numbers that follow a base.</summary>
    public static Commit Everything(StreamId stream, long expectedVersion, int first) => new()
    {
        Appends = [Append(stream, expectedVersion, first, first + 1)],
        Registrations = [Registration(first, stream.Owner)],
        Documents = [Document(first, stream)],
        Consultations = [Consultation(first, stream.Owner, [new(Id(first))], [$"key-{first}"])],
        Verifications = [Verification(first)],
        Obligations = [new(stream, [new("case.review", Day)])],
        Messages = [Message(first, stream)],
        Audit = [Audit(first, stream.Owner)],
    };
}
