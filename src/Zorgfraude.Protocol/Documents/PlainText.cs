using System.Globalization;
using System.Text;

namespace Zorgfraude.Protocol.Documents;

/// <summary>Text from outside, made fit to stand on one line of a document.</summary>
internal static class PlainText
{
    /// <summary>
    /// The text on one line: line ends, tabs and other control characters become a space, characters that turn or hide the text are
    /// dropped, half characters become the replacement character.
    /// </summary>
    internal static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                // A space that may not be broken, as between a day and its month, stays what it is.
                line.Append(rune.Value == '\u00A0' ? '\u00A0' : ' ');
            }
            else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format || rune.Value is '\u200C' or '\u200D')
            {
                line.Append(rune.ToString());
            }
        }

        return line.ToString().Trim();
    }

    /// <summary>The paragraphs of a free text: parted by line ends, without the empty ones.</summary>
    internal static IEnumerable<string> Paragraphs(string text) =>
        text.ReplaceLineEndings("\n").Split('\n').Select(OneLine).Where(line => line.Length > 0);
}
