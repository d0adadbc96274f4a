using FsCheck;
using FsCheck.Fluent;
using Zorgfraude.Protocol.Documents;
using Zorgfraude.Protocol.Requests;

namespace Zorgfraude.Protocol.Tests.Documents;

/// <summary>Whatever stands in a text, it stays text: in HTML and in Markdown.</summary>
public sealed class WriterTests
{
    [Fact]
    public void An_HTML_page_has_its_language_headings_lists_and_definitions()
    {
        var document = new LetterDocument("nl", "Titel", [
            new LetterBlock.Heading(1, "Kop"),
            new LetterBlock.Paragraph("een", "twee"),
            new LetterBlock.Bullets(["punt"]),
            new LetterBlock.Definitions([new("Afdeling", ["Toezicht", "Zorg"])]),
        ]);
        Assert.Equal(
            """
            <!DOCTYPE html>
            <html lang="nl">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Titel</title>
            </head>
            <body>
            <main>
            <h1>Kop</h1>
            <p>een<br>
            twee</p>
            <ul>
            <li>punt</li>
            </ul>
            <dl>
            <dt>Afdeling</dt>
            <dd>Toezicht<br>
            Zorg</dd>
            </dl>
            </main>
            </body>
            </html>

            """.ReplaceLineEndings("\n"),
            document.ToHtml());
        Assert.Equal("# Kop\n\neen\\\ntwee\n\n- punt\n\n- **Afdeling:** Toezicht\\\n  Zorg\n", document.ToMarkdown());
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;", "\\<script\\>alert(1)\\</script\\>")]
    [InlineData("Jansen & Zonen \"'t Zorghuis\"", "Jansen &amp; Zonen &quot;&#39;t Zorghuis&quot;", "Jansen & Zonen \"'t Zorghuis\"")]
    [InlineData("a|b", "a|b", "a\\|b")]
    [InlineData("*vet* _schuin_ `code` ~~weg~~", "*vet* _schuin_ `code` ~~weg~~", "\\*vet\\* \\_schuin\\_ \\`code\\` \\~\\~weg\\~\\~")]
    [InlineData("[klik](https://kwaad.example)", "[klik](https://kwaad.example)", "\\[klik\\](https\\://kwaad.example)")]
    [InlineData("www.kwaad.example", "www.kwaad.example", "www\\.kwaad.example")]
    [InlineData("&lt;script&gt;", "&amp;lt;script&amp;gt;", "\\&lt;script\\&gt;")]
    [InlineData("&#60;b&#62;", "&amp;#60;b&amp;#62;", "\\&\\#60;b\\&\\#62;")]
    [InlineData("# kop", "# kop", "\\# kop")]
    [InlineData("- punt", "- punt", "\\- punt")]
    [InlineData("+ punt", "+ punt", "\\+ punt")]
    [InlineData("===", "===", "\\===")]
    [InlineData("---", "---", "\\---")]
    [InlineData("12. punt", "12. punt", "12\\. punt")]
    [InlineData("1) punt", "1) punt", "1\\) punt")]
    [InlineData("> citaat", "&gt; citaat", "\\> citaat")]
    [InlineData("terug\\", "terug\\", "terug\\\\")]
    [InlineData("een\r\n\r\n# twee\tdrie\u2028vier\u0085vijf\0zes", "een    # twee drie vier vijf zes", "een    \\# twee drie vier vijf zes")]
    [InlineData("\u202Egpj.exe\u202C \u2066x\u2069 \u200Fy\u061C\uFEFFz", "gpj.exe x yz", "gpj.exe x yz")]
    [InlineData("    vier spaties", "vier spaties", "vier spaties")]
    [InlineData("3 maart 2025 (derde) a.b 1.2", "3 maart 2025 (derde) a.b 1.2", "3 maart 2025 (derde) a.b 1.2")]
    [InlineData("\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645 😀", "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645 😀", "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645 😀")]
    public void A_hostile_text_stays_text(string text, string html, string markdown)
    {
        var document = new LetterDocument("nl", "t", [new LetterBlock.Paragraph(text)]);
        Assert.Contains($"<p>{html}</p>\n", document.ToHtml(), StringComparison.Ordinal);
        Assert.Equal(markdown + "\n", document.ToMarkdown());
    }

    [Fact]
    public void Half_a_character_is_replaced()
    {
        var document = new LetterDocument("nl", "t", [new LetterBlock.Paragraph("a\uD83D b")]);
        Assert.Equal("a\uFFFD b\n", document.ToMarkdown());
    }

    [Fact]
    public void A_text_stays_on_its_line_in_every_place_of_a_document()
    {
        const string Hostile = "a\n# b\n<p>c</p>\n| d |";
        var document = new LetterDocument("nl\">", Hostile, [
            new LetterBlock.Heading(2, Hostile),
            new LetterBlock.Paragraph(Hostile, Hostile),
            new LetterBlock.Bullets([Hostile]),
            new LetterBlock.Definitions([new(Hostile, [Hostile, Hostile])]),
        ]);
        Assert.Equal(6, document.ToMarkdown().Split('\n').Count(line => line.Contains('d', StringComparison.Ordinal)));
        Assert.Contains("<html lang=\"nl&quot;&gt;\">", document.ToHtml(), StringComparison.Ordinal);
        Assert.Equal(1, document.ToHtml().Split("<p>").Length - 1);
    }

    [Fact]
    public void A_hostile_name_or_reason_adds_nothing_to_the_structure_of_a_letter()
    {
        const string Hostile = "<script>x</script>\n# kop\n\n- punt | \u202Eom\u202C";
        var plain = Compose("naam", "uitleg");
        var hostile = Compose(Hostile, Hostile);
        Assert.DoesNotContain("<script", hostile.ToHtml(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain('\u202E', hostile.ToHtml() + hostile.ToMarkdown());
        Assert.Equal(Headings(plain.ToMarkdown()), Headings(hostile.ToMarkdown()));
        Assert.Equal(plain.Blocks.Count(b => b is LetterBlock.Bullets), hostile.Blocks.Count(b => b is LetterBlock.Bullets));
        Assert.Equal(Bullets(plain.ToMarkdown()), Bullets(hostile.ToMarkdown()));

        // Each line of a reason is a paragraph of its own, and still no more than that.
        Assert.Equal(plain.Blocks.Count + 2, hostile.Blocks.Count);

        static LetterDocument Compose(string name, string reason)
        {
            var own = Letters.Municipality;
            var sender = new LetterSender(own.Participant with { Name = name }, [name, name], name, own.Email, own.Telephone, "fg");
            var term = Protocol.Terms.RequestTerms.ExtendedAnswer(Letters.Asked(RequestKind.Access).Receipt, Letters.Rulebook, Protocol.Terms.HolidayCalendar.Dutch);
            return LetterComposer.Compose(
                new Letter.Extension(new(sender, new(name, [name]), Letters.Day), Letters.Asked(RequestKind.Access), reason, term), LetterTexts.Dutch);
        }

        static IEnumerable<string> Headings(string markdown) => markdown.Split('\n').Where(line => line.StartsWith('#'));

        static int Bullets(string markdown) => markdown.Split('\n').Count(line => line.StartsWith("- ", StringComparison.Ordinal));
    }

    [Fact]
    public void No_text_opens_an_element_or_ends_its_line() => Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), value =>
    {
        var document = new LetterDocument("nl", value.Get, [new LetterBlock.Paragraph(value.Get)]);
        var page = document.ToHtml();
        var inner = page[(page.IndexOf("<p>", StringComparison.Ordinal) + 3)..page.LastIndexOf("</p>", StringComparison.Ordinal)];
        Assert.DoesNotContain(inner, c => c is '<' or '>' or '"' or '\'' or '\r' or '\n');
        Assert.DoesNotContain('\n', document.ToMarkdown()[..^1]);
    }).QuickCheckThrowOnFailure();
}
