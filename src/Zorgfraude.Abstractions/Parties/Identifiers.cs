using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Zorgfraude.Law;
using Zorgfraude.Serialization;

namespace Zorgfraude.Parties;

/// <summary>Identifies a participant (a municipal executive or a health-cost insurer) within one register.</summary>
[DutchTerm("deelnemer-id")]
[JsonConverter(typeof(ParsableJsonConverter<ParticipantId>))]
public sealed record ParticipantId : IParsable<ParticipantId>, IFormattable
{
    /// <summary>Longest accepted identifier, in characters.</summary>
    public const int MaximumLength = 64;

    private ParticipantId(string value) => Value = value;

    /// <summary>The identifier: letters, digits, hyphens, dots and underscores; case counts.</summary>
    public string Value { get; }

    /// <summary>Reads an identifier.</summary>
    /// <param name="s">1 to 64 letters, digits, hyphens, dots or underscores (ASCII).</param>
    /// <exception cref="FormatException">The text is no such identifier.</exception>
    public static ParticipantId Parse(string s) =>
        TryParse(s, null, out var id) ? id : throw new FormatException("ZF0003: a participant id has 1 to 64 ASCII letters, digits, '-', '.' or '_'.");

    /// <inheritdoc/>
    static ParticipantId IParsable<ParticipantId>.Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc cref="Parse(string)"/>
    /// <param name="s">1 to 64 letters, digits, hyphens, dots or underscores (ASCII).</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The identifier, when valid.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out ParticipantId result)
    {
        result = IdentifierText.IsValid(s, MaximumLength) ? new(s!) : null;
        return result is not null;
    }

    /// <summary>The identifier. A participant is an organisation, so this is no personal data.</summary>
    public override string ToString() => Value;

    /// <inheritdoc/>
    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => Value;
}

/// <summary>
/// Identifies an employee within one participant. Use a pseudonymous key of your personnel administration, not a name: it is kept
/// in the consultation log and in the audit trail for years.
/// </summary>
[DutchTerm("medewerker-id")]
[JsonConverter(typeof(EmployeeIdJsonConverter))]
public sealed record EmployeeId : IParsable<EmployeeId>
{
    /// <summary>Longest accepted identifier, in characters.</summary>
    public const int MaximumLength = 64;

    private EmployeeId(string value) => Value = value;

    /// <summary>The identifier: letters, digits, hyphens, dots and underscores; case counts.</summary>
    public string Value { get; }

    /// <summary>Reads an identifier.</summary>
    /// <param name="s">1 to 64 letters, digits, hyphens, dots or underscores (ASCII).</param>
    /// <exception cref="FormatException">The text is no such identifier.</exception>
    public static EmployeeId Parse(string s) =>
        TryParse(s, null, out var id) ? id : throw new FormatException("ZF0004: an employee id has 1 to 64 ASCII letters, digits, '-', '.' or '_'.");

    /// <inheritdoc/>
    static EmployeeId IParsable<EmployeeId>.Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc cref="Parse(string)"/>
    /// <param name="s">1 to 64 letters, digits, hyphens, dots or underscores (ASCII).</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The identifier, when valid.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out EmployeeId result)
    {
        result = IdentifierText.IsValid(s, MaximumLength) ? new(s!) : null;
        return result is not null;
    }

    /// <summary>A mask: an employee is a person. Use <see cref="Value"/> where the identifier itself is needed.</summary>
    public override string ToString() => "EmployeeId(***)";
}

/// <summary>Names a function within one participant, as its function table lays it down (protocol 2.7).</summary>
[DutchTerm("functie")]
[JsonConverter(typeof(ParsableJsonConverter<FunctionId>))]
public sealed record FunctionId : IParsable<FunctionId>, IFormattable
{
    /// <summary>Longest accepted identifier, in characters.</summary>
    public const int MaximumLength = 64;

    private FunctionId(string value) => Value = value;

    /// <summary>The identifier: letters, digits, hyphens, dots and underscores; case counts.</summary>
    public string Value { get; }

    /// <summary>Reads an identifier.</summary>
    /// <param name="s">1 to 64 letters, digits, hyphens, dots or underscores (ASCII).</param>
    /// <exception cref="FormatException">The text is no such identifier.</exception>
    public static FunctionId Parse(string s) =>
        TryParse(s, null, out var id) ? id : throw new FormatException("ZF0005: a function id has 1 to 64 ASCII letters, digits, '-', '.' or '_'.");

    /// <inheritdoc/>
    static FunctionId IParsable<FunctionId>.Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc cref="Parse(string)"/>
    /// <param name="s">1 to 64 letters, digits, hyphens, dots or underscores (ASCII).</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The identifier, when valid.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out FunctionId result)
    {
        result = IdentifierText.IsValid(s, MaximumLength) ? new(s!) : null;
        return result is not null;
    }

    /// <summary>The identifier. A function is no person.</summary>
    public override string ToString() => Value;

    /// <inheritdoc/>
    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => Value;
}

/// <summary>
/// Points at something in the host's own administration: a signed paper, a contract, whoever asked for information, a processor. Use
/// a number or key that says nothing by itself, never a name: it stands in events that are kept for years.
/// </summary>
[DutchTerm("verwijzing naar de eigen administratie")]
[JsonConverter(typeof(OwnReferenceJsonConverter))]
public sealed record OwnReference : IParsable<OwnReference>
{
    /// <summary>Longest accepted reference, in characters.</summary>
    public const int MaximumLength = 64;

    private OwnReference(string value) => Value = value;

    /// <summary>The reference: letters, digits, hyphens, dots and underscores; case counts.</summary>
    public string Value { get; }

    /// <summary>Reads a reference.</summary>
    /// <param name="s">1 to 64 letters, digits, hyphens, dots or underscores (ASCII).</param>
    /// <exception cref="FormatException">The text is no such reference.</exception>
    public static OwnReference Parse(string s) =>
        TryParse(s, null, out var reference) ? reference : throw new FormatException("ZF0006: a reference has 1 to 64 ASCII letters, digits, '-', '.' or '_'.");

    /// <inheritdoc/>
    static OwnReference IParsable<OwnReference>.Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc cref="Parse(string)"/>
    /// <param name="s">1 to 64 letters, digits, hyphens, dots or underscores (ASCII).</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The reference, when valid.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out OwnReference result)
    {
        result = IdentifierText.IsValid(s, MaximumLength) ? new(s!) : null;
        return result is not null;
    }

    /// <summary>A mask: what it points at may be a person. Use <see cref="Value"/> where the reference itself is needed.</summary>
    public override string ToString() => "OwnReference(***)";
}

/// <summary>What an opaque identifier may look like.</summary>
internal static class IdentifierText
{
    /// <summary>Whether the text has 1 to <paramref name="maximumLength"/> ASCII letters, digits, hyphens, dots or underscores.</summary>
    /// <param name="text">The text.</param>
    /// <param name="maximumLength">Most characters.</param>
    public static bool IsValid(string? text, int maximumLength) =>
        text is { Length: > 0 } && text.Length <= maximumLength && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_');
}
