using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Zorgfraude.Law;
using Zorgfraude.Serialization;

namespace Zorgfraude.Identity;

/// <summary>
/// One line of text that says who or where somebody is: a surname, the name of an organisation, a street, a place. At most
/// <see cref="MaximumLength"/> characters, without control characters; white space around it is dropped and the Unicode form is
/// C; letters, capitals and diacritics stay as they were written. A text with a possible citizen service number in it is refused.
/// </summary>
[DutchTerm("naam- of adrestekst")]
[JsonConverter(typeof(IdentityJsonConverter<IdentityText>))]
[TypeConverter(typeof(IdentityTypeConverter<IdentityText>))]
public sealed class IdentityText : IdentityValue<IdentityText>, IIdentityValue<IdentityText>
{
    /// <summary>Most characters (UTF-16 code units).</summary>
    public const int MaximumLength = 200;

    private IdentityText(string value)
        : base(value)
    {
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, [NotNullWhen(true)] out IdentityText? result, [NotNullWhen(false)] out IdentityProblem? problem)
    {
        result = Normalisation.TryText(s, MaximumLength, out var text, out problem) ? new(text) : null;
        return result is not null;
    }
}
