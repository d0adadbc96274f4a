using NodaTime;
using Zorgfraude.Law;

namespace Zorgfraude.Storage;

/// <summary>
/// A message that must go out: it is committed together with what caused it, so that neither exists without the other. It names a
/// procedure and an addressee and holds no personal data; the host makes the letter or call from it and then reports it delivered.
/// </summary>
/// <param name="Id">Identifier; delivery is at least once, so the receiver recognises a repeat by it.</param>
/// <param name="Kind">Stable name, for instance <c>participant.registration-removed.v1</c>.</param>
/// <param name="Addressee">Whom it is for: a participant id, or a fixed word such as <c>subject</c> or <c>supervisor</c>.</param>
/// <param name="Stream">The procedure it stems from.</param>
/// <param name="CreatedAt">Moment of the commit.</param>
[DutchTerm("uitgaand bericht")]
public sealed record OutgoingMessage(MessageId Id, string Kind, string Addressee, StreamId Stream, Instant CreatedAt);
