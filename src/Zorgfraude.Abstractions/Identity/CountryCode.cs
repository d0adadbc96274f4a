using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json.Serialization;
using Zorgfraude.Law;
using Zorgfraude.Serialization;

namespace Zorgfraude.Identity;

/// <summary>A country as two capital letters (ISO 3166-1 alpha-2). Whether the code is in use is not checked.</summary>
[DutchTerm("landcode")]
[JsonConverter(typeof(IdentityJsonConverter<CountryCode>))]
[TypeConverter(typeof(IdentityTypeConverter<CountryCode>))]
public sealed class CountryCode : IdentityValue<CountryCode>, IIdentityValue<CountryCode>
{
    private CountryCode(string value)
        : base(value)
    {
    }

    /// <summary>The Netherlands, <c>NL</c>.</summary>
    public static CountryCode Netherlands { get; } = new("NL");

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, [NotNullWhen(true)] out CountryCode? result, [NotNullWhen(false)] out IdentityProblem? problem)
    {
        result = null;
        if (!Normalisation.TryClean(s, Normalisation.ShortInput, NormalizationForm.FormKC, out var text, out problem))
        {
            return false;
        }

        text = text.ToUpperInvariant();
        problem = text.Length != 2 ? Normalisation.NotThis(text, IdentityProblem.WrongLength)
            : !text.All(char.IsAsciiLetterUpper) ? IdentityProblem.WrongPattern
            : null;
        result = problem is null ? new(text) : null;
        return result is not null;
    }
}
