using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Zorgfraude.Collections;
using Zorgfraude.Law;

namespace Zorgfraude.Protocol.Anonymisation;

/// <summary>A structured field after replacement.</summary>
[DutchTerm("geanonimiseerd veld")]
public sealed class ReplacedField
{
    internal ReplacedField(string name, string value) => (Name, Value) = (name, value);

    /// <summary>Name of the field.</summary>
    public string Name { get; }

    /// <summary>The value, or the placeholder in its place.</summary>
    public string Value { get; }
}

/// <summary>A document after replacement. The key the caller gave it is not kept: it may identify.</summary>
[DutchTerm("geanonimiseerd document")]
public sealed class ReplacedDocument
{
    internal ReplacedDocument(int number, SubmissionDocumentKind kind, ValueList<ReplacedField> fields, string text) =>
        (Number, Kind, Fields, Text) = (number, kind, fields, text);

    /// <summary>Place in the submission, counted from 1.</summary>
    public int Number { get; }

    /// <summary>Which document it is.</summary>
    public SubmissionDocumentKind Kind { get; }

    /// <summary>Structured fields, in their original order.</summary>
    public ValueList<ReplacedField> Fields { get; }

    /// <summary>Free text.</summary>
    public string Text { get; }

    /// <summary>Number and kind only.</summary>
    public override string ToString() => $"{Number}: {Kind}";
}

/// <summary>
/// Documents that went through the anonymiser, with every point a human had to look at answered and the sign-off on indirect
/// identification given. There is one maker, <see cref="AnonymisationDraft.Complete"/>: it has no public constructor, cannot be
/// copied with other content and cannot be read back from a file. Send it on, and prove later by the hash what was sent.
/// </summary>
[DutchTerm("geanonimiseerd rapport")]
public sealed class AnonymisedReport
{
    internal AnonymisedReport(ValueList<ReplacedDocument> documents, ValueList<ReplacementCount> counts)
    {
        Documents = documents;
        Counts = counts;
        ContentHash = Hash(documents);
    }

    /// <summary>The documents, in the order of the submission.</summary>
    public ValueList<ReplacedDocument> Documents { get; }

    /// <summary>How often each kind of identifier was replaced; kinds that did not occur are absent.</summary>
    public ValueList<ReplacementCount> Counts { get; }

    /// <summary>SHA-256 of the anonymised content, 64 lower-case hexadecimal digits.</summary>
    public string ContentHash { get; }

    /// <summary>Whether a document of this kind is in it.</summary>
    /// <param name="kind">The kind.</param>
    public bool Contains(SubmissionDocumentKind kind) => Documents.Any(d => d.Kind == kind);

    /// <summary>Number of documents and the hash.</summary>
    public override string ToString() => $"AnonymisedReport({Documents.Count} documents, {ContentHash})";

    // Every string is preceded by its length, so that no two contents give the same bytes.
    private static string Hash(ValueList<ReplacedDocument> documents)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Number(documents.Count);
        foreach (var document in documents)
        {
            Number(document.Number);
            Number((int)document.Kind);
            Number(document.Fields.Count);
            foreach (var field in document.Fields)
            {
                Text(field.Name);
                Text(field.Value);
            }

            Text(document.Text);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Number(int value)
        {
            Span<byte> bytes = stackalloc byte[4];
            BinaryPrimitives.WriteInt32BigEndian(bytes, value);
            hash.AppendData(bytes);
        }

        void Text(string value)
        {
            var bytes = Encoding.UTF8.GetBytes(value);
            Number(bytes.Length);
            hash.AppendData(bytes);
        }
    }
}
