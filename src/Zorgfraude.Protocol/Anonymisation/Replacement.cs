using Zorgfraude.Collections;
using Zorgfraude.Law;

namespace Zorgfraude.Protocol.Anonymisation;

/// <summary>What was replaced.</summary>
[DutchTerm("soort vervanging")]
public enum ReplacementKind
{
    /// <summary>Name of a person, or part of one.</summary>
    [DutchTerm("naam")]
    PersonName,

    /// <summary>Trade name, or its distinctive word.</summary>
    [DutchTerm("handelsnaam")]
    TradeName,

    /// <summary>Birth date.</summary>
    [DutchTerm("geboortedatum")]
    BirthDate,

    /// <summary>Street, with number and place where they follow.</summary>
    [DutchTerm("adres")]
    Address,

    /// <summary>Postcode.</summary>
    [DutchTerm("postcode")]
    Postcode,

    /// <summary>Number in the commercial register.</summary>
    [DutchTerm("KVK-nummer")]
    KvkNumber,

    /// <summary>BIG number.</summary>
    [DutchTerm("BIG-nummer")]
    BigNumber,

    /// <summary>AGB code.</summary>
    [DutchTerm("AGB-code")]
    AgbCode,

    /// <summary>Citizen service number.</summary>
    [DutchTerm("burgerservicenummer")]
    CitizenServiceNumber,

    /// <summary>Bank account.</summary>
    [DutchTerm("rekeningnummer")]
    BankAccount,

    /// <summary>Telephone number.</summary>
    [DutchTerm("telefoonnummer")]
    Phone,

    /// <summary>E-mail address.</summary>
    [DutchTerm("e-mailadres")]
    Email,

    /// <summary>Website, profile or user name.</summary>
    [DutchTerm("website")]
    Website,

    /// <summary>Any other identifying number or code.</summary>
    [DutchTerm("nummer")]
    Number,

    /// <summary>Something a human decided to replace that is none of the above.</summary>
    [DutchTerm("weggelaten")]
    Withheld,
}

/// <summary>A place in a document as it was handed in.</summary>
/// <param name="DocumentId">The caller's key of the document.</param>
/// <param name="FieldIndex">Index of the structured field, or null for the free text.</param>
/// <param name="InFieldName">Whether the place is in the name of the field rather than in its value.</param>
/// <param name="Offset">Offset in UTF-16 characters.</param>
/// <param name="Length">Length in UTF-16 characters.</param>
[DutchTerm("plaats in een document")]
public sealed record TextPosition(string DocumentId, int? FieldIndex, bool InFieldName, int Offset, int Length)
{
    /// <summary>Offset and length only.</summary>
    public override string ToString() => $"{Offset}+{Length}";
}

/// <summary>What one placeholder stands for in one document. It never holds the original.</summary>
/// <param name="Kind">What was replaced.</param>
/// <param name="Placeholder">What stands in its place, for instance <c>[cliënt 1]</c>. It means something within this submission only.</param>
/// <param name="DocumentId">The caller's key of the document.</param>
/// <param name="Positions">Where, in order.</param>
/// <param name="IsApproximate">Whether at least one place was found by a spelling one letter off: worth a look.</param>
[DutchTerm("vervanging")]
public sealed record Replacement(
    ReplacementKind Kind, string Placeholder, string DocumentId, ValueList<TextPosition> Positions, bool IsApproximate)
{
    /// <summary>Number of places.</summary>
    public int Count => Positions.Count;

    /// <summary>Kind, placeholder and count.</summary>
    public override string ToString() => $"{Kind} {Placeholder} x{Count}";
}

/// <summary>How often a kind of identifier was replaced in the whole submission.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Count">How often.</param>
[DutchTerm("aantal vervangingen")]
public sealed record ReplacementCount(ReplacementKind Kind, int Count);
