using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json.Serialization;
using Zorgfraude.Law;
using Zorgfraude.Serialization;

namespace Zorgfraude.Identity;

/// <summary>
/// A telephone number of the registering participant (article 2.1(2)(c) of the Decree); never of the registered person. A Dutch
/// number is kept as it is dialled within the country (<c>0201234567</c>), so <c>+31 20 123 45 67</c> is the same number; a number
/// abroad begins with a plus sign and has 7 to 15 digits. Accepted Dutch numbers: ten digits for geographic, mobile, corporate and
/// location-free numbers; 0800, 0900, 0906 and 0909 with 8 or 11 digits; 097 with 12; municipal numbers 14 with an area code; 1400;
/// 116 with three digits; and 112. Whether a number is in use is not checked.
/// </summary>
[DutchTerm("telefoonnummer")]
[JsonConverter(typeof(IdentityJsonConverter<TelephoneNumber>))]
[TypeConverter(typeof(IdentityTypeConverter<TelephoneNumber>))]
public sealed class TelephoneNumber : IdentityValue<TelephoneNumber>, IIdentityValue<TelephoneNumber>
{
    private TelephoneNumber(string value)
        : base(value)
    {
    }

    /// <inheritdoc/>
    public static bool TryParse(
        ReadOnlySpan<char> s, [NotNullWhen(true)] out TelephoneNumber? result, [NotNullWhen(false)] out IdentityProblem? problem)
    {
        result = null;
        if (!Normalisation.TryClean(s, Normalisation.ShortInput, NormalizationForm.FormKC, out var text, out problem))
        {
            return false;
        }

        var number = Normalisation.DropSeparators(text).Replace("/", "", StringComparison.Ordinal);
        if (number is not ['+', ..] && Normalisation.PassesElevenTest(string.Concat(number.Where(char.IsAsciiDigit))))
        {
            problem = IdentityProblem.LooksLikeCitizenServiceNumber;
            return false;
        }

        if (number.StartsWith("00", StringComparison.Ordinal))
        {
            number = string.Concat("+", number.AsSpan(2));
        }

        if (number.StartsWith('+'))
        {
            // The zero in +31 (0)20 is the one that is dialled within the country only.
            number = number.Replace("(0)", "", StringComparison.Ordinal);
        }

        number = string.Concat(number.Where(c => c is not ('(' or ')')));
        if (number.StartsWith("+31", StringComparison.Ordinal))
        {
            number = IsMunicipal(number[3..]) ? number[3..] : string.Concat("0", number.AsSpan(3));
        }

        var abroad = number.StartsWith('+');
        var digits = abroad ? number.AsSpan(1) : number;
        problem = digits.IsEmpty || !Normalisation.IsDigits(digits) ? Normalisation.NotThis(text, IdentityProblem.NotDigits)
            : Normalisation.PassesElevenTest(digits) ? IdentityProblem.LooksLikeCitizenServiceNumber
            : abroad ? (digits.Length is < 7 or > 15 ? IdentityProblem.WrongLength : digits[0] == '0' ? IdentityProblem.WrongPattern : null)
            : CheckDutch(number);
        result = problem is null ? new(number) : null;
        return result is not null;
    }

    private static IdentityProblem? CheckDutch(string number)
    {
        if (number is "112" or "1400" || IsMunicipal(number))
        {
            return null;
        }

        return number switch
        {
            ['1', '1', '6', ..] => Expect(number.Length == 6),
            ['0', '8', '0', '0', ..] or ['0', '9', '0', '0' or '6' or '9', ..] => Expect(number.Length is 8 or 11),
            ['0', '9', '7', ..] => Expect(number.Length == 12),
            ['0', '9', '1', ..] or ['0', '8', '2' or '4' or '5' or '7' or '8', ..] or ['0', >= '1' and <= '7', ..] => Expect(number.Length == 10),
            _ => IdentityProblem.WrongPattern,
        };
    }

    private static IdentityProblem? Expect(bool length) => length ? null : IdentityProblem.WrongLength;

    /// <summary>Whether this is 14 with an area code of three or four digits (14020, 140599).</summary>
    private static bool IsMunicipal(string number) =>
        number is ['1', '4', '0', (>= '1' and <= '5') or '7', _, ..] && number.Length is 5 or 6 && Normalisation.IsDigits(number);
}
