using System.Text;
using Zorgfraude.Collections;

namespace Zorgfraude.Protocol.Documents;

/// <summary>Writes a letter as CommonMark. Every text is escaped where it could be taken for markup.</summary>
internal static class MarkdownWriter
{
    internal static string Write(LetterDocument document)
    {
        var text = new StringBuilder();
        foreach (var block in document.Blocks)
        {
            if (text.Length > 0)
            {
                text.Append('\n');
            }

            switch (block)
            {
                case LetterBlock.Heading heading:
                    text.Append('#', heading.Level).Append(' ').Append(Escape(heading.Text)).Append('\n');
                    break;
                case LetterBlock.Paragraph paragraph:
                    text.Append(Joined(paragraph.Lines, "\\\n")).Append('\n');
                    break;
                case LetterBlock.Bullets bullets:
                    foreach (var item in bullets.Items)
                    {
                        text.Append("- ").Append(Escape(item)).Append('\n');
                    }

                    break;
                case LetterBlock.Definitions definitions:
                    foreach (var row in definitions.Rows)
                    {
                        text.Append("- **").Append(Escape(row.Term)).Append(":** ").Append(Joined(row.Lines, "\\\n  ")).Append('\n');
                    }

                    break;
            }
        }

        return text.ToString();
    }

    private static string Joined(ValueList<string> lines, string separator) => string.Join(separator, lines.Select(Escape));

    private static string Escape(string text)
    {
        var line = PlainText.OneLine(text);
        var escaped = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            if (IsMarkup(line, i))
            {
                escaped.Append('\\');
            }

            escaped.Append(line[i]);
        }

        return escaped.ToString();
    }

    private static bool IsMarkup(string line, int i) => line[i] switch
    {
        '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '|' or '~' or '#' => true,
        // A character reference such as &lt;.
        '&' => i + 1 < line.Length && (line[i + 1] == '#' || char.IsAsciiLetter(line[i + 1])),
        // A bare address on the web, which some readers make a link.
        ':' => i + 2 < line.Length && line[i + 1] == '/' && line[i + 2] == '/',
        '.' when i >= 3 => line.AsSpan(i - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase) || IsNumbering(line, i),
        // A list, a rule or the underline of a heading at the start of a line.
        '-' or '+' or '=' => i == 0,
        '.' or ')' => IsNumbering(line, i),
        _ => false,
    };

    private static bool IsNumbering(string line, int i) => i is > 0 and <= 9 && line.AsSpan(0, i).IndexOfAnyExceptInRange('0', '9') < 0;
}
