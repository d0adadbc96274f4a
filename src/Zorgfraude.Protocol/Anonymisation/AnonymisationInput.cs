using Zorgfraude.Collections;
using Zorgfraude.Law;
using Zorgfraude.Protocol.Investigations;

namespace Zorgfraude.Protocol.Anonymisation;

/// <summary>Which document of the submission it is.</summary>
[DutchTerm("soort document")]
public enum SubmissionDocumentKind
{
    /// <summary>The investigation report.</summary>
    [DutchTerm("onderzoeksrapport")]
    InvestigationReport,

    /// <summary>The written account of the assessment of belief and necessity (protocol 3.10).</summary>
    [DutchTerm("schriftelijke verantwoording")]
    AssessmentAccount,

    /// <summary>Additional data the supervisor asked for (protocol 3.13).</summary>
    [DutchTerm("aanvullende gegevens")]
    AdditionalData,
}

/// <summary>What a structured field holds. Everything but <see cref="Text"/> is replaced as a whole.</summary>
[DutchTerm("inhoud van een veld")]
public enum DocumentFieldContent
{
    /// <summary>Free text, an amount or a code: scanned like the text of a document.</summary>
    [DutchTerm("tekst")]
    Text,

    /// <summary>Name of a natural person.</summary>
    [DutchTerm("naam")]
    PersonName,

    /// <summary>Trade name or name of an organisation.</summary>
    [DutchTerm("handelsnaam")]
    TradeName,

    /// <summary>Birth date.</summary>
    [DutchTerm("geboortedatum")]
    BirthDate,

    /// <summary>Address, postcode or place of residence.</summary>
    [DutchTerm("adres")]
    Address,

    /// <summary>A number or code that points at somebody, a bank account included.</summary>
    [DutchTerm("nummer")]
    Number,

    /// <summary>Telephone number, e-mail address or website.</summary>
    [DutchTerm("contactgegeven")]
    Contact,
}

/// <summary>A structured field of a document.</summary>
/// <param name="Name">Name of the field, 1 to 128 characters. It is scanned like free text.</param>
/// <param name="Value">The value; empty stays empty.</param>
/// <param name="Content">What the value is.</param>
[DutchTerm("veld")]
public sealed record DocumentField(string Name, string Value, DocumentFieldContent Content)
{
    /// <summary>What the field holds; neither name nor value.</summary>
    public override string ToString() => $"DocumentField({Content})";
}

/// <summary>A document to anonymise.</summary>
/// <param name="Id">The caller's own key, unique within the submission, 1 to 64 characters. It is not in the anonymised report.</param>
/// <param name="Kind">Which document it is.</param>
/// <param name="Fields">Structured fields.</param>
/// <param name="Text">Free text, possibly empty.</param>
[DutchTerm("document")]
public sealed record SubmissionDocument(string Id, SubmissionDocumentKind Kind, ValueList<DocumentField> Fields, string Text)
{
    /// <summary>What the document holds (article 1.2 of the Act), or null while nobody stated it.</summary>
    public DatumContent? Holds { get; init; }

    /// <summary>The kind only.</summary>
    public override string ToString() => $"SubmissionDocument({Kind})";
}

/// <summary>Everything that goes into one anonymisation: the people and organisations in the file, and the documents.</summary>
[DutchTerm("te anonimiseren stukken")]
public sealed record AnonymisationInput
{
    /// <summary>Most characters of all documents together: two mebi.</summary>
    public const int MaximumCharacters = 2 * 1024 * 1024;

    /// <summary>Most parties in one file.</summary>
    public const int MaximumParties = 500;

    /// <summary>Most documents in one submission.</summary>
    public const int MaximumDocuments = 200;

    private const int MaximumPartLength = 256;
    private const int MaximumParts = 64;
    private const int MaximumFields = 2_000;

    /// <summary>Checks sizes and completeness of the parts.</summary>
    /// <param name="parties">Everybody in the file, at least one of them the subject.</param>
    /// <param name="documents">The documents, at least one.</param>
    /// <exception cref="ArgumentException">Nothing to do, a part is missing, or a bound is passed. No message holds data from the file.</exception>
    public AnonymisationInput(ValueList<FileParty> parties, ValueList<SubmissionDocument> documents)
    {
        if (parties.Count > MaximumParties || !parties.Any(p => p is { Role: FilePartyRole.Subject }))
        {
            throw new ArgumentException($"ZF0701: give 1 to {MaximumParties} parties, the subject among them.", nameof(parties));
        }

        foreach (var party in parties)
        {
            CheckParty(party);
        }

        if (documents.IsEmpty || documents.Count > MaximumDocuments)
        {
            throw new ArgumentException($"ZF0702: give 1 to {MaximumDocuments} documents.", nameof(documents));
        }

        long size = 0;
        foreach (var document in documents)
        {
            size += CheckDocument(document);
        }

        if (size > MaximumCharacters)
        {
            throw new ArgumentException($"ZF0703: the documents together have more than {MaximumCharacters} characters. Split the submission.", nameof(documents));
        }

        if (documents.Select(d => d.Id).Distinct(StringComparer.Ordinal).Count() != documents.Count)
        {
            throw new ArgumentException("ZF0704: two documents have the same id.", nameof(documents));
        }

        Parties = parties;
        Documents = documents;
    }

    /// <summary>Everybody in the file.</summary>
    public ValueList<FileParty> Parties { get; }

    /// <summary>The documents, in the order of the submission.</summary>
    public ValueList<SubmissionDocument> Documents { get; }

    /// <summary>How many parties and documents, nothing of their content.</summary>
    public override string ToString() => $"AnonymisationInput({Parties.Count} parties, {Documents.Count} documents)";

    private static long CheckDocument(SubmissionDocument? document)
    {
        if (document is not { Id.Length: > 0 and <= 64, Text: not null } || !Enum.IsDefined(document.Kind))
        {
            throw new ArgumentException("ZF0705: a document has an id of 1 to 64 characters, a known kind and a text, possibly empty.", nameof(document));
        }

        if (document.Fields.Count > MaximumFields)
        {
            throw new ArgumentException($"ZF0706: a document has at most {MaximumFields} fields.", nameof(document));
        }

        long size = document.Text.Length;
        foreach (var field in document.Fields)
        {
            if (field is not { Name.Length: > 0 and <= 128, Value: not null } || !Enum.IsDefined(field.Content))
            {
                throw new ArgumentException("ZF0707: a field has a name of 1 to 128 characters, a value and a known content.", nameof(document));
            }

            size += field.Name.Length + field.Value.Length;
        }

        return size;
    }

    private static void CheckParty(FileParty? party)
    {
        if (party is null || !Enum.IsDefined(party.Role))
        {
            throw new ArgumentException("ZF0708: a party is not null and has a known role.", nameof(party));
        }

        if (party.GivenNames.Count > MaximumParts || party.OtherNames.Count > MaximumParts || party.TradeNames.Count > MaximumParts
            || party.Addresses.Count > MaximumParts || party.Identifiers.Count > MaximumParts)
        {
            throw new ArgumentException($"ZF0709: a party has at most {MaximumParts} items of each sort.", nameof(party));
        }

        string?[] optional = [party.EverydayName, party.Initials, party.Prefix, party.Surname, party.PartnerPrefix, party.PartnerSurname];
        var required = party.GivenNames.Concat(party.OtherNames).Concat(party.TradeNames).Concat(party.Identifiers.Select(i => i?.Value!));
        var addresses = party.Addresses.SelectMany(a => a is null ? [new string(' ', MaximumPartLength + 1)] : new[] { a.Street, a.Addition, a.Postcode, a.City });
        if (required.Any(s => s is null) || optional.Concat(required).Concat(addresses).Any(s => s is { Length: > MaximumPartLength })
            || party.Identifiers.Any(i => !Enum.IsDefined(i.Kind)))
        {
            throw new ArgumentException($"ZF0710: a part of a party is null, of an unknown kind or longer than {MaximumPartLength} characters.", nameof(party));
        }

        if (party.BirthDate is { } birth && (birth.Year is < 1850 or > 2200 || birth.Month is < 1 or > 12 || birth.Day is < 1 or > 31
            || (birth.Day is not null && birth.Month is null)))
        {
            throw new ArgumentException("ZF0711: a birth date has a year from 1850 to 2200, a month from 1 to 12 and a day only with a month.", nameof(party));
        }

        if (party.Addresses.Any(a => a.HouseNumber is < 0 or > 99_999))
        {
            throw new ArgumentException("ZF0712: a house number is from 0 to 99999.", nameof(party));
        }
    }
}
