using System.Globalization;
using NodaTime;
using Zorgfraude.Consultations;
using Zorgfraude.Parties;
using Zorgfraude.Storage;
using Zorgfraude.Storage.Sqlite;

namespace Zorgfraude.Storage.CrashProcess;

/// <summary>
/// A process that writes, for tests that kill it or run several at once. <c>loop FILE</c> commits until it is killed and prints the
/// version after each answer; <c>append FILE COUNT WRITER</c> appends so many events to one stream, trying again after a conflict.
/// </summary>
public static class Program
{
    /// <summary>Number of events, consultations and audit lines in each commit of the loop.</summary>
    public const int PerCommit = 5;

    /// <summary>The stream that is written.</summary>
    public static StreamId Stream { get; } = new(ParticipantId.Parse("writer"), StreamKind.Case, new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));

    private static readonly EmployeeId Employee = EmployeeId.Parse("process");
    private static readonly Instant Moment = Instant.FromUtc(2025, 3, 15, 9, 30);

    /// <summary>Starts.</summary>
    public static async Task<int> Main(string[] args)
    {
        await using var store = await SqliteRegisterStore.OpenAsync(new() { FilePath = args[1] });
        var version = (await store.ReadStreamAsync(Stream)).Version;
        switch (args[0])
        {
            case "loop":
                while (true)
                {
                    if (await store.CommitAsync(CommitAt(version)) is not CommitResult.Committed)
                    {
                        return 2;
                    }

                    version += PerCommit;
                    Console.Out.WriteLine(version.ToString(CultureInfo.InvariantCulture));
                    Console.Out.Flush();
                }

            case "append":
                var count = int.Parse(args[2], CultureInfo.InvariantCulture);
                for (var number = 0; number < count; number++)
                {
                    var recorded = Event(Guid.Parse(string.Create(CultureInfo.InvariantCulture, $"{args[3]}-{number:x12}")));
                    while (await store.CommitAsync(new() { Appends = [new(Stream, version, [recorded])] }) is CommitResult.Conflict conflict)
                    {
                        version = conflict.Actual;
                    }

                    version++;
                }

                return 0;

            default:
                return 1;
        }
    }

    /// <summary>The commit that the loop makes at a version; a later one removes the registration of the one before.</summary>
    /// <param name="version">Version of the stream before it.</param>
    public static Commit CommitAt(long version)
    {
        var numbers = Enumerable.Range(0, PerCommit).Select(place => version + place).ToList();
        var step = version / PerCommit;
        return new()
        {
            Appends = [new(Stream, version, [.. numbers.Select(number => Event(Id(number)))])],
            Registrations = [new(new(Id(step)), Stream.Owner, new(2025, 3, 15), new(2029, 3, 15), [.. Enumerable.Repeat((byte)step, 3000)])],
            RemovedRegistrations = step > 0 ? [new(Id(step - 1))] : [],
            Consultations =
            [
                .. numbers.Select(number => new ConsultationLogEntry(
                    new(Id(number)), Moment, Stream.Owner, Employee, ConsultationMode.Manual, ConsultationPurpose.FraudInvestigation, [], ["key"], "matcher.v1")),
            ],
            Obligations = [new(Stream, [new(string.Create(CultureInfo.InvariantCulture, $"step-{step}"), new(2025, 3, 15))])],
            Audit = [.. numbers.Select(_ => new AuditEntry(Moment, Stream.Owner, Employee, "loop", AuditOutcome.Accepted, [], Stream, "rulebook-1"))],
        };
    }

    /// <summary>An identifier made from a number.</summary>
    /// <param name="number">The number.</param>
    public static Guid Id(long number) => new((int)number, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);

    private static RecordedEvent Event(Guid id) => new(new(id), "thing-done.v1", [(byte)'{', (byte)'}'], Moment, Employee);
}
