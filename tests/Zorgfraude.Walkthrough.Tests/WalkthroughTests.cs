using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Zorgfraude.Walkthrough.Tests;

public sealed class WalkthroughTests(BothLanguages runs) : IClassFixture<BothLanguages>
{
    private readonly Ran dutch = runs.Dutch;
    private readonly Ran english = runs.English;

    [Fact]
    public void Both_languages_come_to_the_end_and_name_files_that_are_there()
    {
        foreach (var (run, word) in new[] { (dutch, "Geschreven: "), (english, "Wrote ") })
        {
            Assert.Equal(0, run.ExitCode);
            Assert.Empty(run.Error);
            var files = run.Lines.Where(l => l.StartsWith(word, StringComparison.Ordinal)).Select(l => l[word.Length..]).ToList();
            Assert.Equal(4, files.Count);
            Assert.All(files, f => Assert.True(new FileInfo(f).Length > 0));
        }
    }

    [Fact]
    public void Redirected_output_holds_no_control_codes()
    {
        Assert.All(dutch.Output.Concat(english.Output), c => Assert.True(c is '\n' or '\r' || !char.IsControl(c)));
        Assert.Contains("  100 %", dutch.Lines);
    }

    [Fact]
    public void Every_finding_stands_with_its_article()
    {
        foreach (var run in new[] { dutch, english })
        {
            var findings = run.Lines.Where(l => l.StartsWith("      - ", StringComparison.Ordinal)).ToList();
            Assert.True(findings.Count > 300);
            Assert.All(findings, f => Assert.Matches(@"\.? \(.*\d.*\)$", f));
        }
    }

    [Fact]
    public void The_two_languages_tell_the_same_acts()
    {
        string[] Outcomes(Ran run, string accepted, string refused) => run.Lines
            .Where(l => l.Contains(" | ", StringComparison.Ordinal))
            .Select(l => l.EndsWith(accepted, StringComparison.Ordinal) ? "+" : l.EndsWith(refused, StringComparison.Ordinal) ? "-" : ".").ToArray();

        var told = Outcomes(dutch, ": aanvaard", ": geweigerd");
        Assert.Equal(told, Outcomes(english, ": accepted", ": refused"));
        Assert.Equal(62, told.Count(o => o == "+"));
        Assert.Equal(28, told.Count(o => o == "-"));
        Assert.DoesNotContain(english.Lines, l => l.Contains("aanvaard", StringComparison.Ordinal) || l.Contains("Vastgesteld", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("24 april 2029 | Tweestroom, medewerker t-201 | raadplegen: betrokkene A, laatste dag -> hit")]
    [InlineData("25 april 2029 | Tweestroom, medewerker t-201 | raadplegen: betrokkene A, termijn om, nog niet verwijderd -> no-hit")]
    [InlineData("2 mei 2029 | Duinrand, medewerker d-103 | registratie verwijderen: aanvaard")]
    [InlineData("2 mei 2029 | Duinrand, medewerker d-103 | bericht over de verwijdering klaargezet voor: gemeente-tweestroom")]
    [InlineData("24 augustus 2033 | Tweestroom, medewerker t-201 | raadplegen: rechtspersoon B, laatste dag -> hit")]
    [InlineData("25 augustus 2033 | Voorbeeldstad, medewerker v-303 | registratie verwijderen: aanvaard")]
    [InlineData("30 juni 2031 | Tweestroom, medewerker t-201 | raadplegen: betrokkene D, na het einde -> no-hit")]
    [InlineData("15 december 2025 | Duinrand, medewerker d-102 | grondslag voor registratie opvragen: geweigerd")]
    [InlineData("15 juni 2026 | Tweestroom, medewerker t-201 | raadplegen: alleen een naam: geweigerd")]
    [InlineData("15 juni 2026 | Tweestroom, medewerker t-201 | raadplegen: een naam met een jokerteken: geweigerd")]
    [InlineData("15 juni 2026 | Buitenom, medewerker b-900 | raadplegen: geen deelnemer: geweigerd")]
    [InlineData("1 maart 2027 | Duinrand, medewerker d-102 | raadplegen: zonder vermelding op de website: geweigerd")]
    public void What_happens_on_which_day_is_as_the_law_has_it(string line) =>
        Assert.Contains(dutch.Lines, l => l.StartsWith(line, StringComparison.Ordinal));

    [Fact]
    public void Four_reviews_of_the_legal_entity_and_two_of_the_other_are_made_on_their_last_day() => Assert.Equal(
        ["25 augustus 2029", "4 mei 2030", "25 augustus 2030", "4 mei 2031", "25 augustus 2031", "25 augustus 2032"],
        dutch.Lines.Where(l => l.EndsWith("jaarlijkse afweging maken: aanvaard", StringComparison.Ordinal)).Select(l => l.Split(" | ")[0]));

    [Fact]
    public void The_totals_add_up_to_the_rows()
    {
        var totals = Regex.Match(dutch.Output, @"Rijen: ([\d.]+); beantwoord: ([\d.]+) \(waarvan hits: ([\d.]+)\); geweigerd: ([\d.]+); kapot: ([\d.]+)");
        var n = totals.Groups.Values.Skip(1).Select(g => int.Parse(g.Value.Replace(".", "", StringComparison.Ordinal), null)).ToArray();
        Assert.Equal([1000, 5, 6], [n[0], n[2], n[4]]);
        Assert.Equal(n[0], n[1] + n[3] + n[4]);
    }

    [Fact]
    public void The_results_have_one_line_for_every_row_in_order()
    {
        var rows = dutch.Csv("resultaten.csv");
        Assert.Equal(["rij", "regel", "id", "uitkomst", "reden", "raadpleging"], rows[0]);
        Assert.Equal(Enumerable.Range(1, 1000).Select(i => $"{i}"), rows.Skip(1).Select(r => r[0]));
        Assert.Equal([64, 219, 433, 571, 738], rows.Skip(1).Where(r => r[3] == "ongecontroleerde hit").Select(r => int.Parse(r[0], null)));
        Assert.All(rows.Skip(1), r => Assert.Equal(r[3] is "no-hit" or "ongecontroleerde hit", Guid.TryParse(r[5], out _)));
        Assert.All(rows.Skip(1).Where(r => r[3] == "geweigerd"), r => Assert.Contains("protocol (ontwerp) 5.1", r[4], StringComparison.Ordinal));
        // The name of the registered person stands in the input three times and nowhere in the results.
        Assert.DoesNotContain("erzonnenhuizen", File.ReadAllText(Path.Combine(dutch.Folder, "resultaten.csv")), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Broken_rows_stand_with_their_line_and_reason()
    {
        // Row and header: the line is one further than the row.
        string[] expected =
        [
            "  regel 38 is kapot: 6 velden in plaats van 18",
            "  regel 182 is kapot: geboortedatum: dit is geen bestaande datum",
            "  regel 353 is kapot: KVK-nummer: dit kan een burgerservicenummer of RSIN zijn",
            "  regel 507 is kapot: de regel bevat onleesbare tekens",
            "  regel 689 is kapot: een aanhalingsteken wordt niet gesloten",
            "  regel 848 is kapot: 20 velden in plaats van 18",
        ];
        Assert.Equal(expected, dutch.Lines.Where(l => l.Contains(" is kapot: ", StringComparison.Ordinal)));
        Assert.Equal(expected.Length, dutch.Csv("resultaten.csv").Count(r => r[3] == "kapot"));
    }

    [Fact]
    public void The_list_of_consultations_holds_every_answered_row_and_no_refused_one()
    {
        var log = dutch.Csv("raadpleeglijst.csv").Skip(1).Select(r => r[0]).ToHashSet();
        var answered = dutch.Csv("resultaten.csv").Skip(1).Where(r => r[5].Length > 0).Select(r => r[5]).ToList();
        Assert.Equal(979, answered.Count);
        Assert.Subset(log, answered.ToHashSet());
        // Beside the screening: three by hand in 2026, one automated, and six at the ends of the terms.
        Assert.Equal(979 + 9, log.Count);
    }

    [Fact]
    public void The_report_is_one_page_that_needs_nothing_else_and_shows_every_time_line_to_its_end()
    {
        foreach (var (run, name, removed) in new[] { (dutch, "verslag.html", "verwijderd"), (english, "report.html", "removed") })
        {
            var page = XDocument.Parse(File.ReadAllText(Path.Combine(run.Folder, name)));
            Assert.DoesNotContain(page.Descendants(), e => e.Name.LocalName is "script" or "link" or "img" or "iframe" or "object");
            Assert.DoesNotContain(page.Descendants().Attributes(), a => a.Name.LocalName is "src" or "srcset" or "style");
            Assert.DoesNotContain("url(", page.Descendants("style").Single().Value, StringComparison.Ordinal);
            Assert.All(
                page.Descendants().Attributes().Where(a => a.Value.Contains("://", StringComparison.Ordinal)),
                a => Assert.Matches("^https://(wetten\\.overheid\\.nl|eur-lex\\.europa\\.eu)/", a.Value));
            Assert.Equal(3, page.Descendants("td").Count(td => td.Value == removed));
            Assert.True(page.Descendants("svg").Single().Descendants("title").Count() > 20);
            Assert.Contains(page.Descendants("td"), td => td.Value == "689");
            Assert.DoesNotContain("erzonnenhuizen", page.ToString(), StringComparison.OrdinalIgnoreCase);
        }
    }
}
