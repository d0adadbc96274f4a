using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json.Serialization;
using Zorgfraude.Law;
using Zorgfraude.Serialization;

namespace Zorgfraude.Identity;

/// <summary>
/// An administrative code that health-cost insurers use for a person (article 2.1(2)(a) and (b) of the Decree), with the name of
/// the code system it comes from: <c>AGB:01012345</c>. The law leaves open which codes these are. A code system has 2 to 32 letters,
/// digits and hyphens and begins with a letter; a code has 2 to 32 letters and digits; both are kept in capitals. In the code system
/// <c>AGB</c> the code is an <see cref="AgbCode"/>. Code systems that the Decree keeps out of the register (SKJ, citizen service
/// number, RSIN, establishment number) are refused by their names.
/// </summary>
[DutchTerm("door ziektekostenverzekeraars gehanteerde administratieve code")]
[JsonConverter(typeof(IdentityJsonConverter<AdministrativeCode>))]
[TypeConverter(typeof(IdentityTypeConverter<AdministrativeCode>))]
public sealed class AdministrativeCode : IdentityValue<AdministrativeCode>, IIdentityValue<AdministrativeCode>
{
    /// <summary>Name of the code system whose codes are <see cref="AgbCode"/>s.</summary>
    public const string AgbSystem = "AGB";

    private const int MinimumLength = 2;
    private const int MaximumLength = 32;

    private static readonly string[] ExcludedSystems = ["SKJ", "BSN", "SOFI", "RSIN", "BURGERSERVICE", "VESTIGING"];

    private AdministrativeCode(string codeSystem, string code)
        : base($"{codeSystem}:{code}")
    {
        CodeSystem = codeSystem;
        Code = code;
    }

    /// <summary>Name of the code system, in capitals. No personal data.</summary>
    public string CodeSystem { get; }

    /// <summary>The code within its system. Personal data.</summary>
    public string Code { get; }

    /// <summary>The code as an AGB code, or null when it comes from another system.</summary>
    public AgbCode? AsAgbCode => CodeSystem == AgbSystem ? AgbCode.Parse(Code) : null;

    /// <summary>The administrative code that an AGB code is.</summary>
    /// <param name="code">The AGB code.</param>
    public static AdministrativeCode From(AgbCode code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return new(AgbSystem, code.Value);
    }

    /// <summary>Reads code system and code from <c>SYSTEM:CODE</c>. A code without a system is refused: it could mean anything.</summary>
    /// <param name="s">The text.</param>
    /// <param name="result">The value, when accepted.</param>
    /// <param name="problem">The reason, when refused.</param>
    public static bool TryParse(
        ReadOnlySpan<char> s, [NotNullWhen(true)] out AdministrativeCode? result, [NotNullWhen(false)] out IdentityProblem? problem)
    {
        result = null;
        if (!Normalisation.TryClean(s, 2 * Normalisation.ShortInput, NormalizationForm.FormKC, out var text, out problem))
        {
            return false;
        }

        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var system = text[..Math.Max(colon, 0)].Trim().ToUpperInvariant();
        var rest = text[(colon + 1)..];
        var code = Normalisation.DropSeparators(rest).ToUpperInvariant();
        // System and code apart: the digits of the one are not continued in the other.
        problem = new[] { system, rest, code }.Any(Normalisation.HoldsPossibleCitizenServiceNumber) ? IdentityProblem.LooksLikeCitizenServiceNumber
            : system.Length == 0 ? IdentityProblem.CodeSystemMissing
            : !IsSystem(system) ? IdentityProblem.WrongPattern
            : ExcludedSystems.Any(x => system.StartsWith(x, StringComparison.Ordinal)) ? IdentityProblem.ExcludedFromRegister
            : code.Length == 0 ? IdentityProblem.Empty
            : !code.All(char.IsAsciiLetterOrDigit) ? IdentityProblem.WrongPattern
            : code.Length is < MinimumLength or > MaximumLength ? IdentityProblem.WrongLength
            : null;
        if (problem is null && system == AgbSystem)
        {
            _ = AgbCode.TryParse(code, out _, out problem);
        }

        result = problem is null ? new(system, code) : null;
        return result is not null;
    }

    private static bool IsSystem(string system) =>
        system.Length is >= MinimumLength and <= MaximumLength
        && char.IsAsciiLetterUpper(system[0])
        && system.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
