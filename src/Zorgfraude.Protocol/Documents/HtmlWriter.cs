using System.Globalization;
using System.Text;
using Zorgfraude.Collections;

namespace Zorgfraude.Protocol.Documents;

/// <summary>Writes a letter as an HTML page of semantic elements. Every text is escaped; no text becomes an attribute but the language.</summary>
internal static class HtmlWriter
{
    internal static string Write(LetterDocument document)
    {
        var html = new StringBuilder()
            .Append("<!DOCTYPE html>\n<html lang=\"").Append(Escape(document.LanguageTag)).Append("\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append("<title>").Append(Escape(document.Title)).Append("</title>\n</head>\n<body>\n<main>\n");
        foreach (var block in document.Blocks)
        {
            Write(block, html);
        }

        return html.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void Write(LetterBlock block, StringBuilder html)
    {
        switch (block)
        {
            case LetterBlock.Heading heading:
                html.Append(CultureInfo.InvariantCulture, $"<h{heading.Level}>{Escape(heading.Text)}</h{heading.Level}>\n");
                break;
            case LetterBlock.Paragraph paragraph:
                html.Append("<p>").Append(Joined(paragraph.Lines)).Append("</p>\n");
                break;
            case LetterBlock.Bullets bullets:
                html.Append("<ul>\n");
                foreach (var item in bullets.Items)
                {
                    html.Append("<li>").Append(Escape(item)).Append("</li>\n");
                }

                html.Append("</ul>\n");
                break;
            case LetterBlock.Definitions definitions:
                html.Append("<dl>\n");
                foreach (var row in definitions.Rows)
                {
                    html.Append("<dt>").Append(Escape(row.Term)).Append("</dt>\n<dd>").Append(Joined(row.Lines)).Append("</dd>\n");
                }

                html.Append("</dl>\n");
                break;
        }
    }

    private static string Joined(ValueList<string> lines) => string.Join("<br>\n", lines.Select(Escape));

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in PlainText.OneLine(text))
        {
            _ = c switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }
}
