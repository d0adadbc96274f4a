using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Zorgfraude.Law;
using Zorgfraude.Serialization;

namespace Zorgfraude.Identity;

/// <summary>
/// The code of a municipality as Statistics Netherlands gives it: four digits, leading zeros kept (<c>0599</c>). It names a
/// participant and is no part of the data of a registered person. Whether the municipality still exists is not checked.
/// </summary>
[DutchTerm("gemeentecode")]
[JsonConverter(typeof(IdentityJsonConverter<MunicipalityCode>))]
[TypeConverter(typeof(IdentityTypeConverter<MunicipalityCode>))]
public sealed class MunicipalityCode : IdentityValue<MunicipalityCode>, IIdentityValue<MunicipalityCode>
{
    private MunicipalityCode(string value)
        : base(value)
    {
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, [NotNullWhen(true)] out MunicipalityCode? result, [NotNullWhen(false)] out IdentityProblem? problem)
    {
        result = Normalisation.TryDigits(s, 4, 4, out var digits, out problem) ? new(digits) : null;
        return result is not null;
    }
}
