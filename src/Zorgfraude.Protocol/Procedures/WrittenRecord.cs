using Zorgfraude.Law;
using Zorgfraude.Storage;

namespace Zorgfraude.Protocol.Procedures;

/// <summary>
/// A text that the law wants in writing, such as the reasons for a judgement. It may hold personal data, so events carry only its
/// reference and it can be deleted apart from them.
/// </summary>
[DutchTerm("schriftelijke vastlegging")]
public sealed record WrittenRecord
{
    private WrittenRecord(WrittenRecordReference reference, string kind, string text)
    {
        Reference = reference;
        Kind = kind;
        Text = text;
    }

    /// <summary>What events carry of it.</summary>
    public WrittenRecordReference Reference { get; }

    /// <summary>Stable name of what it is.</summary>
    public string Kind { get; }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>The kind only.</summary>
    public override string ToString() => $"WrittenRecord {Kind}";

    /// <summary>
    /// A record of a text within one procedure. Its id follows from procedure, kind and text, so that a repeated act refers to the
    /// same record.
    /// </summary>
    internal static WrittenRecord Create(Guid procedure, string kind, string text) =>
        new(new(new(TextHash.NamedId($"{procedure:D}|{kind}|{text}")), TextHash.Sha256(text)), kind, text);
}

/// <summary>Points at a written record and proves its content.</summary>
/// <param name="Id">Where it is kept.</param>
/// <param name="Sha256">SHA-256 of the UTF-8 text, in lower-case hexadecimal.</param>
[DutchTerm("verwijzing naar een vastlegging")]
public sealed record WrittenRecordReference(DocumentId Id, string Sha256);
