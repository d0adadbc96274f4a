using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json.Serialization;
using Zorgfraude.Law;
using Zorgfraude.Serialization;

namespace Zorgfraude.Identity;

/// <summary>
/// Sex as the persons database (BRP) writes it: <c>M</c>, <c>V</c> or <c>O</c>. Part of the register data of a natural person
/// (article 2.1(2)(b) of the Decree). There are three values only; compare them with <c>==</c>. Not filled in is null, which is not
/// the same as <see cref="Unknown"/>.
/// </summary>
[DutchTerm("geslacht")]
[JsonConverter(typeof(IdentityJsonConverter<Sex>))]
[TypeConverter(typeof(IdentityTypeConverter<Sex>))]
public sealed class Sex : IdentityValue<Sex>, IIdentityValue<Sex>
{
    private Sex(string value)
        : base(value)
    {
    }

    /// <summary>Male, <c>M</c>.</summary>
    [DutchTerm("man")]
    public static Sex Male { get; } = new("M");

    /// <summary>Female, <c>V</c>.</summary>
    [DutchTerm("vrouw")]
    public static Sex Female { get; } = new("V");

    /// <summary>Recorded as unknown, <c>O</c>.</summary>
    [DutchTerm("onbekend")]
    public static Sex Unknown { get; } = new("O");

    /// <summary>Reads the codes M, V, F, O and U and the Dutch and English words for them, in small letters or capitals.</summary>
    /// <param name="s">The text.</param>
    /// <param name="result">The value, when accepted.</param>
    /// <param name="problem">The reason, when refused.</param>
    public static bool TryParse(ReadOnlySpan<char> s, [NotNullWhen(true)] out Sex? result, [NotNullWhen(false)] out IdentityProblem? problem)
    {
        result = null;
        if (!Normalisation.TryClean(s, Normalisation.ShortInput, NormalizationForm.FormKC, out var text, out problem))
        {
            return false;
        }

        result = text.ToUpperInvariant() switch
        {
            "M" or "MAN" or "MANNELIJK" or "MALE" => Male,
            "V" or "VROUW" or "VROUWELIJK" or "F" or "FEMALE" or "WOMAN" => Female,
            "O" or "ONBEKEND" or "U" or "UNKNOWN" => Unknown,
            _ => null,
        };
        problem = result is null ? Normalisation.NotThis(text, IdentityProblem.UnknownWord) : null;
        return result is not null;
    }
}
