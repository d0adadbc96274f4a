using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Zorgfraude.Law;
using Zorgfraude.Serialization;

namespace Zorgfraude.Identity;

/// <summary>
/// The registration number of a youth professional at the SKJ: 1 to 12 digits, no check digit and no published form. It is
/// excluded from the register (article 2.1(2)(a) and (b) of the Decree): no type of register data has a place for it. Nine digits
/// that pass the eleven-test are refused here too, because they cannot be told from a citizen service number.
/// </summary>
[DutchTerm("SKJ-registratienummer")]
[JsonConverter(typeof(IdentityJsonConverter<SkjNumber>))]
[TypeConverter(typeof(IdentityTypeConverter<SkjNumber>))]
public sealed class SkjNumber : IdentityValue<SkjNumber>, IIdentityValue<SkjNumber>
{
    private SkjNumber(string value)
        : base(value)
    {
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, [NotNullWhen(true)] out SkjNumber? result, [NotNullWhen(false)] out IdentityProblem? problem)
    {
        result = Normalisation.TryDigits(s, 1, 12, out var digits, out problem) ? new(digits) : null;
        return result is not null;
    }
}
