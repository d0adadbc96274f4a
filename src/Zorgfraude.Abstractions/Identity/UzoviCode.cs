using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Zorgfraude.Law;
using Zorgfraude.Serialization;

namespace Zorgfraude.Identity;

/// <summary>
/// The code of a health insurer or other care payer: four digits, leading zeros kept. It names a participant and is no part of the
/// data of a registered person.
/// </summary>
[DutchTerm("UZOVI-nummer")]
[JsonConverter(typeof(IdentityJsonConverter<UzoviCode>))]
[TypeConverter(typeof(IdentityTypeConverter<UzoviCode>))]
public sealed class UzoviCode : IdentityValue<UzoviCode>, IIdentityValue<UzoviCode>
{
    private UzoviCode(string value)
        : base(value)
    {
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, [NotNullWhen(true)] out UzoviCode? result, [NotNullWhen(false)] out IdentityProblem? problem)
    {
        result = Normalisation.TryDigits(s, 4, 4, out var digits, out problem) ? new(digits) : null;
        return result is not null;
    }
}
