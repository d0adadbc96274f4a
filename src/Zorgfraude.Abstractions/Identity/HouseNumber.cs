using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using Zorgfraude.Law;
using Zorgfraude.Serialization;

namespace Zorgfraude.Identity;

/// <summary>
/// The number of a Dutch address, from 1 to 99999, without letter or addition. Leading zeros are dropped: house numbers are counted,
/// not spelled.
/// </summary>
[DutchTerm("huisnummer")]
[JsonConverter(typeof(IdentityJsonConverter<HouseNumber>))]
[TypeConverter(typeof(IdentityTypeConverter<HouseNumber>))]
public sealed class HouseNumber : IdentityValue<HouseNumber>, IIdentityValue<HouseNumber>
{
    private HouseNumber(int number)
        : base(number.ToString(CultureInfo.InvariantCulture)) => Number = number;

    /// <summary>The number, from 1 to 99999. Personal data.</summary>
    public int Number { get; }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, [NotNullWhen(true)] out HouseNumber? result, [NotNullWhen(false)] out IdentityProblem? problem)
    {
        result = null;
        if (!Normalisation.TryClean(s, Normalisation.ShortInput, NormalizationForm.FormKC, out var text, out problem))
        {
            return false;
        }

        // No separators are dropped: 12-14 is not house number 1214.
        problem = Normalisation.HoldsPossibleCitizenServiceNumber(text) ? IdentityProblem.LooksLikeCitizenServiceNumber
            : !Normalisation.IsDigits(text) ? IdentityProblem.NotDigits
            : !text.AsSpan().ContainsAnyExcept('0') ? IdentityProblem.OnlyZeros
            : text.TrimStart('0').Length > 5 ? IdentityProblem.OutOfRange
            : null;
        result = problem is null ? new(int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture)) : null;
        return result is not null;
    }
}
