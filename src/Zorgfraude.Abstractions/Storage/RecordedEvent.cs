using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Law;
using Zorgfraude.Parties;

namespace Zorgfraude.Storage;

/// <summary>
/// One thing that happened, as it is kept. The payload is JSON with ids, dates, codes, references and hashes: never personal data,
/// so that a removal really removes while the history still proves what was done.
/// </summary>
/// <param name="Id">Identifier; appending the same id again is recognised as a repeat.</param>
/// <param name="Type">Stable name with a version, for instance <c>entry-made.v1</c>; no type name of the program.</param>
/// <param name="Payload">UTF-8 JSON, at most <see cref="MaximumPayload"/> bytes.</param>
/// <param name="RecordedAt">Moment of recording.</param>
/// <param name="RecordedBy">The employee who acted.</param>
[DutchTerm("gebeurtenis")]
public sealed record RecordedEvent(EventId Id, string Type, ValueList<byte> Payload, Instant RecordedAt, EmployeeId RecordedBy)
{
    /// <summary>Most bytes in a payload: 64 KiB.</summary>
    public const int MaximumPayload = 65_536;
}

/// <summary>The events of one procedure, oldest first.</summary>
/// <param name="Version">Number of events; zero for a stream that does not exist.</param>
/// <param name="Events">The events.</param>
[DutchTerm("verloop")]
public sealed record StreamHistory(long Version, ValueList<RecordedEvent> Events);

/// <summary>
/// Events to append to a stream that must still be at the expected version. Without events it is a guard: the commit goes through
/// only if the stream has not moved.
/// </summary>
/// <param name="Stream">The stream.</param>
/// <param name="ExpectedVersion">Number of events it must hold; zero for a new one.</param>
/// <param name="Events">Events to append, oldest first.</param>
[DutchTerm("toevoeging aan een dossierlijn")]
public sealed record StreamAppend(StreamId Stream, long ExpectedVersion, ValueList<RecordedEvent> Events);
