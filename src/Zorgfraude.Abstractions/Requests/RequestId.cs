using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Zorgfraude.Law;
using Zorgfraude.Serialization;

namespace Zorgfraude.Requests;

/// <summary>Identifies a request, objection or complaint of a subject. Sent on to another participant it keeps its identifier there.</summary>
/// <param name="Value">The identifier. The SDK makes time-ordered ones (version 7); any other is accepted.</param>
[DutchTerm("verzoek-id")]
[JsonConverter(typeof(ParsableJsonConverter<RequestId>))]
public readonly record struct RequestId(Guid Value) : IParsable<RequestId>, IFormattable
{
    /// <summary>Reads the form with hyphens.</summary>
    /// <param name="s">The text.</param>
    /// <exception cref="FormatException">The text is no such identifier.</exception>
    public static RequestId Parse(string s) => new(Guid.ParseExact(s, "D"));

    /// <inheritdoc/>
    static RequestId IParsable<RequestId>.Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc cref="Parse(string)"/>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The identifier, when valid.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out RequestId result)
    {
        var valid = Guid.TryParseExact(s, "D", out var value);
        result = new(value);
        return valid;
    }

    /// <summary>The identifier in lower case with hyphens.</summary>
    public override string ToString() => Value.ToString("D");

    /// <inheritdoc/>
    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();
}
