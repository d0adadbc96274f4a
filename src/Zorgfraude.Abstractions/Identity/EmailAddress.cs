using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json.Serialization;
using Zorgfraude.Law;
using Zorgfraude.Serialization;

namespace Zorgfraude.Identity;

/// <summary>
/// An e-mail address of the registering participant (article 2.1(2)(c) of the Decree); never of the registered person. The check is
/// light: one part before the at sign of 1 to 64 characters, a host name with a dot behind it, at most 254 characters, no white
/// space. The host name is kept in small letters; the part before the at sign stays as it was written.
/// </summary>
[DutchTerm("e-mailadres")]
[JsonConverter(typeof(IdentityJsonConverter<EmailAddress>))]
[TypeConverter(typeof(IdentityTypeConverter<EmailAddress>))]
public sealed class EmailAddress : IdentityValue<EmailAddress>, IIdentityValue<EmailAddress>
{
    /// <summary>Most characters.</summary>
    public const int MaximumLength = 254;

    private EmailAddress(string value)
        : base(value)
    {
    }

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, [NotNullWhen(true)] out EmailAddress? result, [NotNullWhen(false)] out IdentityProblem? problem)
    {
        result = null;
        if (!Normalisation.TryClean(s, MaximumLength, NormalizationForm.FormC, out var text, out problem))
        {
            return false;
        }

        var at = text.LastIndexOf('@');
        var local = text[..Math.Max(at, 0)];
        var host = text[(at + 1)..].ToLowerInvariant();
        problem = text.Length > MaximumLength ? IdentityProblem.TooLong
            : Normalisation.HoldsPossibleCitizenServiceNumber(text) ? IdentityProblem.LooksLikeCitizenServiceNumber
            : local.Length is 0 or > 64 || text.Any(char.IsWhiteSpace) || local.Contains('@', StringComparison.Ordinal) || !IsHost(host) ? IdentityProblem.WrongPattern
            : null;
        result = problem is null ? new($"{local}@{host}") : null;
        return result is not null;
    }

    private static bool IsHost(string host) =>
        host.Split('.') is { Length: >= 2 } labels
        && labels.All(label => label.Length is > 0 and <= 63
            && label[0] != '-' && label[^1] != '-'
            && label.All(c => c == '-' || c >= '\u0080' || char.IsAsciiLetterOrDigit(c)));
}
