using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json.Serialization;
using Zorgfraude.Law;
using Zorgfraude.Serialization;

namespace Zorgfraude.Identity;

/// <summary>
/// A Dutch postal code: four digits of which the first is not zero, and two letters that are not SA, SD or SS. Part of the address
/// in the register data (article 2.1(2)(a) and (b) of the Decree). The normalised text has no space (<c>1234AB</c>);
/// <see cref="Reveal"/> has one (<c>1234 AB</c>). Foreign postal codes stand in <see cref="Address.ForeignLines"/>.
/// </summary>
[DutchTerm("postcode")]
[JsonConverter(typeof(IdentityJsonConverter<PostalCode>))]
[TypeConverter(typeof(IdentityTypeConverter<PostalCode>))]
public sealed class PostalCode : IdentityValue<PostalCode>, IIdentityValue<PostalCode>
{
    private PostalCode(string value)
        : base(value)
    {
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, [NotNullWhen(true)] out PostalCode? result, [NotNullWhen(false)] out IdentityProblem? problem)
    {
        result = null;
        if (!Normalisation.TryClean(s, Normalisation.ShortInput, NormalizationForm.FormKC, out var text, out problem))
        {
            return false;
        }

        problem = Normalisation.HoldsPossibleCitizenServiceNumber(text) ? IdentityProblem.LooksLikeCitizenServiceNumber : null;
        text = Normalisation.DropSeparators(text).ToUpperInvariant();
        problem = problem is not null ? problem
            : text.Length != 6 ? IdentityProblem.WrongLength
            : text[0] == '0' || !Normalisation.IsDigits(text.AsSpan(0, 4)) || !text.Skip(4).All(char.IsAsciiLetterUpper) ? IdentityProblem.WrongPattern
            : text[4..] is "SA" or "SD" or "SS" ? IdentityProblem.ForbiddenLetters
            : null;
        result = problem is null ? new(text) : null;
        return result is not null;
    }

    /// <summary>The postal code with a space between digits and letters.</summary>
    public override string Reveal() => $"{Value[..4]} {Value[4..]}";
}
