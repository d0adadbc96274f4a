using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Zorgfraude.Law;
using Zorgfraude.Serialization;

namespace Zorgfraude.Identity;

/// <summary>
/// The code by which health insurers know a care provider: eight digits, leading zeros kept, of which the first two tell the kind
/// of care; no check digit. One of the administrative codes of article 2.1(2)(a) and (b) of the Decree: see
/// <see cref="AdministrativeCode.From(AgbCode)"/>.
/// </summary>
[DutchTerm("AGB-code")]
[JsonConverter(typeof(IdentityJsonConverter<AgbCode>))]
[TypeConverter(typeof(IdentityTypeConverter<AgbCode>))]
public sealed class AgbCode : IdentityValue<AgbCode>, IIdentityValue<AgbCode>
{
    private AgbCode(string value)
        : base(value)
    {
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, [NotNullWhen(true)] out AgbCode? result, [NotNullWhen(false)] out IdentityProblem? problem)
    {
        result = Normalisation.TryDigits(s, 8, 8, out var digits, out problem) ? new(digits) : null;
        return result is not null;
    }
}
