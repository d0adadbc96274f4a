using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Zorgfraude.Law;
using Zorgfraude.Serialization;

namespace Zorgfraude.Identity;

/// <summary>
/// The number under which the Chamber of Commerce keeps an undertaking or a legal person (article 1 of the Decree; article 9(a)
/// of the Trade Register Act 2007): eight digits, leading zeros kept, no check digit. A sole trader has one too, so it does not
/// tell a legal person from a natural one; a legal person without an undertaking has one of the same form (reading G17). Part of
/// the register data of both (article 2.1(2)(a) and (b) of the Decree). An establishment number (twelve digits) and an RSIN (nine)
/// are refused.
/// </summary>
[DutchTerm("KVK-nummer")]
[JsonConverter(typeof(IdentityJsonConverter<KvkNumber>))]
[TypeConverter(typeof(IdentityTypeConverter<KvkNumber>))]
public sealed class KvkNumber : IdentityValue<KvkNumber>, IIdentityValue<KvkNumber>
{
    private KvkNumber(string value)
        : base(value)
    {
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, [NotNullWhen(true)] out KvkNumber? result, [NotNullWhen(false)] out IdentityProblem? problem)
    {
        result = Normalisation.TryDigits(s, 8, 8, out var digits, out problem) ? new(digits) : null;
        return result is not null;
    }
}
