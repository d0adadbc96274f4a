using System.Globalization;
using System.Text;
using Zorgfraude.Law;

namespace Zorgfraude.Matching.Explanations;

/// <summary>Text made safe for where it is put, and numbers written the same on every machine.</summary>
internal static class Markup
{
    /// <summary>For the content and the attributes of XML, SVG and HTML. What XML cannot hold becomes the replacement character.</summary>
    public static string Xml(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => result.Append("&amp;"),
                '<' => result.Append("&lt;"),
                '>' => result.Append("&gt;"),
                '"' => result.Append("&quot;"),
                '\'' => result.Append("&#39;"),
                < 0x20 or 0x7F or 0xFFFE or 0xFFFF => result.Append('\uFFFD'),
                _ => result.Append(rune.ToString()),
            };
        }

        return result.ToString();
    }

    /// <summary>For a line of plain text: no control character, so that no value can forge a line.</summary>
    public static string Plain(string text) => string.Concat(text.EnumerateRunes().Select(static r => Rune.IsControl(r) || IsLineEnd(r) ? " " : r.ToString()));

    /// <summary>For a cell of a Markdown table: every ASCII punctuation mark is escaped.</summary>
    public static string Markdown(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in Plain(text))
        {
            if (char.IsAsciiLetterOrDigit(c) || c is ' ' or ',' or '.' || c >= 0x80)
            {
                result.Append(c);
            }
            else
            {
                result.Append('\\').Append(c);
            }
        }

        return result.ToString();
    }

    /// <summary>With a sign and two decimals; a zero has no sign.</summary>
    public static string Signed(double value) => value.ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture);

    public static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    /// <summary>The Dutch term of an enumeration value, or its English name in words.</summary>
    public static string Name(MatchField field, Language language) => Name(typeof(MatchField).GetField(field.ToString()), field.ToString(), language);

    /// <summary>The Dutch term of an enumeration value, or its English name in words.</summary>
    public static string Name(ComparisonLevel level, Language language) => Name(typeof(ComparisonLevel).GetField(level.ToString()), level.ToString(), language);

    /// <summary>The Dutch term of an enumeration value, or its English name in words.</summary>
    public static string Name(ConfidenceBand band, Language language) => Name(typeof(ConfidenceBand).GetField(band.ToString()), band.ToString(), language);

    private static string Name(System.Reflection.FieldInfo? member, string name, Language language) =>
        language == Language.Dutch && member is not null && Attribute.GetCustomAttribute(member, typeof(DutchTermAttribute)) is DutchTermAttribute term
            ? term.Term
            : string.Concat(name.Select(static (c, i) => i > 0 && char.IsAsciiLetterUpper(c) ? " " + char.ToLowerInvariant(c) : i > 0 ? c.ToString() : char.ToLowerInvariant(c).ToString()));

    private static bool IsLineEnd(Rune rune) => rune.Value is 0x2028 or 0x2029;
}
