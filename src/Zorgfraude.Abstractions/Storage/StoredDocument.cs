using Zorgfraude.Collections;
using Zorgfraude.Law;

namespace Zorgfraude.Storage;

/// <summary>
/// A written record beside a procedure: the reasons for a judgement, for instance. It may hold personal data, so it is kept apart
/// from the events, which carry its id and hash, and it can be deleted on its own.
/// </summary>
/// <param name="Id">Identifier.</param>
/// <param name="Stream">The procedure it belongs to.</param>
/// <param name="Kind">Stable name of what it is, for instance <c>motivation.v1</c>.</param>
/// <param name="Content">The content, at most <see cref="MaximumContent"/> bytes.</param>
[DutchTerm("stuk")]
public sealed record StoredDocument(DocumentId Id, StreamId Stream, string Kind, ValueList<byte> Content)
{
    /// <summary>Most bytes in a document: 4 MiB.</summary>
    public const int MaximumContent = 4 * 1024 * 1024;

    /// <summary>The kind only: the content may hold personal data.</summary>
    public override string ToString() => $"StoredDocument {Kind}";
}
