using System.Text;
using System.Text.Json;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Identity;
using Zorgfraude.Law;
using Zorgfraude.Registrations;

namespace Zorgfraude.Protocol.Procedures.Cases;

/// <summary>Legal form of an organisation. The list is closed; a form that is not on it is <see cref="Other"/> and asks a human.</summary>
[DutchTerm("rechtsvorm")]
public enum LegalForm
{
    /// <summary>Private limited company.</summary>
    [DutchTerm("besloten vennootschap")]
    PrivateCompany,

    /// <summary>Public limited company.</summary>
    [DutchTerm("naamloze vennootschap")]
    PublicCompany,

    /// <summary>Foundation.</summary>
    [DutchTerm("stichting")]
    Foundation,

    /// <summary>Association under the full law, made by notarial deed or not.</summary>
    [DutchTerm("vereniging")]
    Association,

    /// <summary>Cooperative.</summary>
    [DutchTerm("coöperatie")]
    Cooperative,

    /// <summary>Mutual insurance association.</summary>
    [DutchTerm("onderlinge waarborgmaatschappij")]
    MutualInsurer,

    /// <summary>Church community.</summary>
    [DutchTerm("kerkgenootschap")]
    Church,

    /// <summary>Public body with legal personality.</summary>
    [DutchTerm("publiekrechtelijke rechtspersoon")]
    PublicBody,

    /// <summary>Sole proprietorship: the owner is the subject, as a natural person.</summary>
    [DutchTerm("eenmanszaak")]
    SoleProprietorship,

    /// <summary>Professional partnership.</summary>
    [DutchTerm("maatschap")]
    ProfessionalPartnership,

    /// <summary>General partnership.</summary>
    [DutchTerm("vennootschap onder firma")]
    GeneralPartnership,

    /// <summary>Limited partnership.</summary>
    [DutchTerm("commanditaire vennootschap")]
    LimitedPartnership,

    /// <summary>Any other form, a foreign one among them: a human judges whether it has legal personality.</summary>
    [DutchTerm("andere rechtsvorm")]
    Other,
}

/// <summary>Whom a report is about: one natural or legal person. Whoever is linked to that person needs a case of his own (readings B12 and F6).</summary>
/// <param name="Subject">The subject.</param>
[DutchTerm("betrokkene van de rapportage")]
public sealed record CaseSubject(Subject Subject)
{
    /// <summary>Legal form, for a legal entity; null while not stated.</summary>
    public LegalForm? Form { get; init; }

    /// <summary>For another legal form: the judgement that it has legal personality; null while not made.</summary>
    public Judgement<bool>? HasLegalPersonality { get; init; }

    /// <summary>Which kind of subject it is.</summary>
    public SubjectKind Kind => KindOf(Subject);

    /// <summary>Which kind a subject is.</summary>
    internal static SubjectKind KindOf(Subject subject) => subject.Match(static _ => SubjectKind.NaturalPerson, static _ => SubjectKind.LegalEntity);

    /// <summary>The kind only.</summary>
    public override string ToString() => $"CaseSubject({Kind})";
}

/// <summary>
/// The subject of a report as history holds it. The data stand in a written record that begins with random bytes, so its hash proves
/// them to whoever has the record and says nothing to anybody once the record is deleted.
/// </summary>
/// <param name="Kind">Which kind of subject it is.</param>
/// <param name="Record">The written record with salt and data, and its hash.</param>
[DutchTerm("betrokkene in de zaak")]
public sealed record ReportedSubject(SubjectKind Kind, WrittenRecordReference Record);

/// <summary>How a subject is written into its record, and read back.</summary>
internal static class SubjectRecord
{
    internal const string Kind = "subject.v1";
    internal const int MinimumSaltLength = 16;

    /// <summary>The record: salt on the first line, data on the second.</summary>
    internal static WrittenRecord Create(Guid procedure, Subject subject, ValueList<byte> salt) => salt.Count >= MinimumSaltLength
        ? WrittenRecord.Create(procedure, Kind, $"{Convert.ToHexStringLower(salt.AsSpan())}\n{Encoding.UTF8.GetString(subject.ToUtf8Json().AsSpan())}")
        : throw new ArgumentException("ZF0114: naming the subject takes at least 16 random bytes. Set ActContext.Salt with RandomNumberGenerator.GetBytes(32), anew for each act.", nameof(salt));

    /// <summary>The subject in a record, or null when this is not the record that the history points at.</summary>
    internal static Subject? Read(string? text, WrittenRecordReference reference)
    {
        if (text is null || !string.Equals(TextHash.Sha256(text), reference.Sha256, StringComparison.Ordinal))
        {
            return null;
        }

        try
        {
            return Subject.FromUtf8Json(Encoding.UTF8.GetBytes(text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..]));
        }
        catch (JsonException)
        {
            throw new CorruptHistoryException("a stored subject of a case cannot be read");
        }
    }
}
