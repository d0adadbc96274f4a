using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Zorgfraude.Collections;
using Zorgfraude.Law;
using Zorgfraude.Serialization;

namespace Zorgfraude.Identity;

/// <summary>
/// The lines of an address abroad as they are written there: 1 to <see cref="MaximumLines"/> lines, each an
/// <see cref="IdentityText"/>, joined by a line feed. Empty lines are dropped.
/// </summary>
[DutchTerm("adresregels buitenland")]
[JsonConverter(typeof(IdentityJsonConverter<ForeignAddressLines>))]
[TypeConverter(typeof(IdentityTypeConverter<ForeignAddressLines>))]
public sealed class ForeignAddressLines : IdentityValue<ForeignAddressLines>, IIdentityValue<ForeignAddressLines>
{
    /// <summary>Most lines.</summary>
    public const int MaximumLines = 7;

    private ForeignAddressLines(ValueList<IdentityText> lines)
        : base(string.Join('\n', lines.Select(line => line.Value))) => Lines = lines;

    /// <summary>The lines from top to bottom.</summary>
    public ValueList<IdentityText> Lines { get; }

    /// <summary>Reads lines that are parted by a line feed, a carriage return or both.</summary>
    /// <param name="s">The text.</param>
    /// <param name="result">The lines, when accepted.</param>
    /// <param name="problem">The reason, when refused: that of the first line that is refused.</param>
    public static bool TryParse(
        ReadOnlySpan<char> s, [NotNullWhen(true)] out ForeignAddressLines? result, [NotNullWhen(false)] out IdentityProblem? problem)
    {
        result = null;
        var lines = new List<IdentityText>();
        foreach (var part in s.SplitAny('\n', '\r'))
        {
            if (s[part].IsWhiteSpace())
            {
                continue;
            }

            if (!IdentityText.TryParse(s[part], out var line, out problem))
            {
                return false;
            }

            if (lines.Count == MaximumLines)
            {
                problem = IdentityProblem.TooLong;
                return false;
            }

            lines.Add(line);
        }

        problem = lines.Count == 0 ? IdentityProblem.Empty : null;
        result = problem is null ? new(lines.ToValueList()) : null;
        return result is not null;
    }
}
