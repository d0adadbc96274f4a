using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Zorgfraude.Law;
using Zorgfraude.Serialization;

namespace Zorgfraude.Identity;

/// <summary>
/// The number of a care professional in the register of the Individual Healthcare Professions Act (article 1 of the Decree):
/// eleven digits, leading zeros kept, no published check digit. Part of the register data of a natural person only (article
/// 2.1(2)(b) of the Decree).
/// </summary>
[DutchTerm("BIG-nummer")]
[JsonConverter(typeof(IdentityJsonConverter<BigNumber>))]
[TypeConverter(typeof(IdentityTypeConverter<BigNumber>))]
public sealed class BigNumber : IdentityValue<BigNumber>, IIdentityValue<BigNumber>
{
    private BigNumber(string value)
        : base(value)
    {
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, [NotNullWhen(true)] out BigNumber? result, [NotNullWhen(false)] out IdentityProblem? problem)
    {
        result = Normalisation.TryDigits(s, 11, 11, out var digits, out problem) ? new(digits) : null;
        return result is not null;
    }
}
