using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using NodaTime;
using NodaTime.Text;
using Zorgfraude.Decisions;
using Zorgfraude.Law;
using Zorgfraude.Protocol.Explanations;
using Zorgfraude.Samples.Walkthrough.Screening;
using Zorgfraude.Samples.Walkthrough.Story;

namespace Zorgfraude.Samples.Walkthrough.Reports;

/// <summary>
/// One page that needs nothing beside itself: style and drawing are in it, and its only addresses are those of the law. It is built as a
/// tree, so whatever stands in a text stays text.
/// </summary>
internal sealed class HtmlReport(Tongue tongue)
{
    private const int Left = 190;
    private const int Width = 1000;
    private const int RowHeight = 78;

    private const string Style =
        """
        :root { color-scheme: light dark; --ink: #16202b; --soft: #5b6b7b; --line: #d4dce4; --paper: #ffffff; --band: #f4f7fa; --good: #12703f; --bad: #b3261e; --accent: #0b5cad; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --soft: #9fb0c0; --line: #34414e; --paper: #11181f; --band: #1a242e; --good: #63d297; --bad: #ff8a80; --accent: #7ab8ff; } }
        body { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); margin: 0 auto; max-width: 75rem; padding: 1.5rem; }
        h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-top: 2.2rem; border-bottom: 1px solid var(--line); padding-bottom: .3rem; }
        table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: .35rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top; }
        th { background: var(--band); } td.n { text-align: right; font-variant-numeric: tabular-nums; }
        .wide { overflow-x: auto; } svg { min-width: 60rem; width: 100%; height: auto; } svg text { fill: var(--ink); font-size: 13px; } svg .soft { fill: var(--soft); font-size: 12px; }
        svg .grid { stroke: var(--line); } svg .life { stroke: var(--accent); stroke-width: 8; } svg .late { stroke: var(--bad); stroke-width: 3; stroke-dasharray: 3 3; }
        details { border-bottom: 1px solid var(--line); padding: .35rem 0; } summary { cursor: pointer; } .accepted { color: var(--good); } .refused { color: var(--bad); }
        .facts { color: var(--soft); } ul { margin: .3rem 0 .6rem; } a { color: var(--accent); }
        """;

    private static readonly (Mark Mark, string Colour, string Shape)[] Marks =
    [
        (Mark.Dissent, "#b3261e", "cross"),
        (Mark.Registered, "#0b5cad", "circle"),
        (Mark.Notice, "#7b4fb3", "square"),
        (Mark.Hit, "#c77700", "diamond"),
        (Mark.LongerTerm, "#12703f", "square"),
        (Mark.Review, "#12703f", "circle"),
        (Mark.AnswersNoMore, "#5b6b7b", "cross"),
        (Mark.Removed, "#16202b", "square"),
    ];

    public void Write(string path, Journal journal, ScreeningTotals? screening, string sourceName, LocalDate screenedOn)
    {
        var page = new XElement("html", new XAttribute("lang", tongue["nl", "en"]),
            new XElement("head",
                new XElement("meta", new XAttribute("charset", "utf-8")),
                new XElement("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width, initial-scale=1")),
                new XElement("meta", new XAttribute("http-equiv", "Content-Security-Policy"), new XAttribute("content", "default-src 'none'; style-src 'unsafe-inline'")),
                new XElement("title", tongue["Verslag van de rondgang", "Report of the walkthrough"]),
                new XElement("style", Style)),
            new XElement("body",
                new XElement("h1", tongue["Waarschuwingsregister zorgfraude: verslag van de rondgang", "Healthcare-fraud warning register: report of the walkthrough"]),
                new XElement("p", new XAttribute("class", "facts"), tongue[
                    "Alle deelnemers, medewerkers en betrokkenen zijn verzonnen. Dit verslag bevat geen gegevens uit het register.",
                    "All participants, employees and subjects are made up. This report holds no data of the register."]),
                Timelines(journal),
                screening is null ? null : Screening(screening, sourceName, screenedOn),
                Acts(journal)));
        var settings = new XmlWriterSettings { OmitXmlDeclaration = true, Encoding = new UTF8Encoding(false), NewLineChars = "\n", Indent = false };
        using var stream = new StreamWriter(path, append: false, new UTF8Encoding(false));
        stream.Write("<!DOCTYPE html>\n");
        using var writer = XmlWriter.Create(stream, settings);
        page.WriteTo(writer);
    }

    private IEnumerable<XElement> Timelines(Journal journal)
    {
        var lines = journal.Timelines.Where(t => t.Points.Count > 0).ToList();
        var first = new LocalDate(2025, 1, 1);
        var last = lines.SelectMany(l => l.Points).Select(p => p.Date).Append(new(2026, 1, 1)).Max();
        var end = new LocalDate(last.Year + 1, 1, 1);
        var height = 70 + (lines.Count * RowHeight);
        var drawing = new XElement("svg",
            new XAttribute("viewBox", $"0 0 {Left + Width + 50} {height}"),
            new XAttribute("role", "img"),
            new XAttribute("aria-label", tongue["Tijdlijn van de registraties; dezelfde gegevens staan in de tabel eronder.", "Time line of the registrations; the same data stand in the table below."]));
        for (var year = first.Year; year <= end.Year; year++)
        {
            var x = X(new(year, 1, 1));
            drawing.Add(Line("grid", x, 28, x, height - 34));
            drawing.Add(Label("soft", x + 3, 22, year.ToString(CultureInfo.InvariantCulture)));
        }

        for (var i = 0; i < lines.Count; i++)
        {
            var y = 68 + (i * RowHeight);
            drawing.Add(Label("", 4, y + 5, lines[i].Name));
            var registered = lines[i].Points.Find(p => p.Mark == Mark.Registered);
            var over = lines[i].Points.Find(p => p.Mark == Mark.AnswersNoMore);
            var removed = lines[i].Points.Find(p => p.Mark == Mark.Removed);
            if (registered is not null)
            {
                drawing.Add(Line("life", X(registered.Date), y, X(over?.Date ?? removed?.Date ?? last), y));
                if (over is not null && removed is not null && removed.Date > over.Date)
                {
                    drawing.Add(Line("late", X(over.Date), y, X(removed.Date), y));
                }
            }

            foreach (var point in lines[i].Points)
            {
                drawing.Add(Shape(point.Mark, X(point.Date), y + Offset(point.Mark), $"{tongue.Day(point.Date)}: {point.Text}"));
            }
        }

        var legend = 4.0;
        foreach (var (mark, _, _) in Marks)
        {
            drawing.Add(Shape(mark, legend + 8, height - 14, Name(mark)));
            drawing.Add(Label("soft", legend + 20, height - 10, Name(mark)));
            legend += 34 + (Name(mark).Length * 7.2);
        }

        yield return new("h2", tongue["Tijdlijn", "Time line"]);
        yield return new("div", new XAttribute("class", "wide"), drawing);
        yield return Table(
            [tongue["Registratie", "Registration"], tongue["Dag", "Day"], tongue["Gebeurtenis", "Event"]],
            lines.SelectMany(l => l.Points.Select(p => new object[] { l.Name, Time(p.Date), p.Text })));

        double X(LocalDate date) =>
            Left + (Width * (double)Period.DaysBetween(first, date) / Period.DaysBetween(first, end));
    }

    private IEnumerable<XElement> Screening(ScreeningTotals totals, string sourceName, LocalDate on)
    {
        yield return new("h2", tongue["Screening van gecontracteerde aanbieders", "Screening of contracted providers"]);
        yield return new("p", tongue[
            $"Bestand {sourceName}, gescreend op {tongue.Day(on)}{(totals.IsComplete ? "" : "; onderbroken")}.",
            $"File {sourceName}, screened on {tongue.Day(on)}{(totals.IsComplete ? "" : "; interrupted")}."]);
        yield return Table(
            [tongue["Rijen", "Rows"], tongue["Beantwoord", "Answered"], tongue["waarvan hits", "of which hits"], tongue["Geweigerd", "Refused"], tongue["Kapot", "Broken"]],
            [[totals.Rows, totals.Answered, totals.Hits, totals.Refused, totals.Broken]]);
        if (totals.HitRows.Count > 0)
        {
            yield return new("h3", tongue["Ongecontroleerde hits", "Unverified hits"]);
            yield return new("p", tongue[
                "Een hit is aanleiding tot eigen onderzoek na controle van de invoer, en op zichzelf geen grond om te weigeren.",
                "A hit is a reason for an own investigation after the input was checked, and in itself no ground for refusal."]);
            yield return Table(
                [tongue["Rij", "Row"], "Id", tongue["Raadpleging", "Consultation"]],
                totals.HitRows.Select(h => new object[] { h.Number, h.Id ?? "", h.Consultation.ToString() }));
        }

        if (totals.BrokenRows.Count > 0)
        {
            yield return new("h3", tongue["Kapotte rijen", "Broken rows"]);
            yield return Table(
                [tongue["Rij", "Row"], tongue["Regel", "Line"], tongue["Reden", "Reason"]],
                totals.BrokenRows.Select(b => new object[] { b.Number, b.Line, b.Reason }));
        }

        if (totals.Hits > totals.HitRows.Count || totals.Broken > totals.BrokenRows.Count)
        {
            yield return new("p", tongue[
                $"Van elke lijst staan hier de eerste {ScreeningTotals.Remembered}; het resultatenbestand bevat ze alle.",
                $"Of each list the first {ScreeningTotals.Remembered} stand here; the results file holds all of them."]);
        }
    }

    private IEnumerable<XElement> Acts(Journal journal)
    {
        yield return new("h2", tongue["Handelingen", "Acts"]);
        foreach (var chapter in journal.Entries.GroupBy(e => e.Chapter))
        {
            yield return new("h3", chapter.Key);
            foreach (var entry in chapter)
            {
                var (style, word) = entry.Outcome switch
                {
                    Outcome.Accepted => ("accepted", tongue[" aanvaard", " accepted"]),
                    Outcome.Refused => ("refused", tongue[" geweigerd", " refused"]),
                    _ => ("facts", ""),
                };
                var said = new object[] { Time(entry.Date), $" {entry.Who}: {entry.What}", new XElement("strong", new XAttribute("class", style), word) };
                yield return entry.Findings.IsEmpty
                    ? new("p", said)
                    : new XElement("details", new XElement("summary", said), new XElement("ul", entry.Findings.Select(Said)));
            }
        }
    }

    private XElement Said(Finding finding)
    {
        var citation = finding.Citation.ToString(tongue.Language);
        return new("li",
            $"{Status(finding.Status)}: {Explanation.Sentence(finding, tongue.Language)} (",
            finding.Citation.Link is { } link ? new XElement("a", new XAttribute("href", link.AbsoluteUri), new XAttribute("rel", "noreferrer"), citation) : citation,
            ")");
    }

    private string Status(FindingStatus status) => status switch
    {
        FindingStatus.Met => tongue["voldaan", "met"],
        FindingStatus.NotMet => tongue["niet voldaan", "not met"],
        FindingStatus.Missing => tongue["ontbreekt", "missing"],
        FindingStatus.NeedsJudgement => tongue["vraagt een oordeel", "needs a judgement"],
        _ => tongue["let op", "attention"],
    };

    private string Name(Mark mark) => mark switch
    {
        Mark.Dissent => tongue["niet ingestemd", "dissent"],
        Mark.Registered => tongue["geregistreerd", "registered"],
        Mark.Notice => tongue["mededeling", "notice"],
        Mark.Hit => "hit",
        Mark.LongerTerm => tongue["langere termijn", "longer term"],
        Mark.Review => tongue["afweging", "review"],
        Mark.AnswersNoMore => tongue["geeft geen hit meer", "no hit any more"],
        _ => tongue["verwijderd", "removed"],
    };

    private static int Offset(Mark mark) => mark switch { Mark.Hit => -18, Mark.Notice or Mark.LongerTerm => 18, _ => 0 };

    private XElement Time(LocalDate date) => new("time", new XAttribute("datetime", LocalDatePattern.Iso.Format(date)), tongue.Day(date));

    private static XElement Table(IEnumerable<string> header, IEnumerable<object[]> rows) => new("div", new XAttribute("class", "wide"),
        new XElement("table",
            new XElement("thead", new XElement("tr", header.Select(h => new XElement("th", new XAttribute("scope", "col"), h)))),
            new XElement("tbody", rows.Select(r => new XElement("tr", r.Select(c => new XElement("td", c is long ? new XAttribute("class", "n") : null, c)))))));

    private static XElement Line(string style, double x1, double y1, double x2, double y2) => new("line",
        new XAttribute("class", style), Number("x1", x1), Number("y1", y1), Number("x2", x2), Number("y2", y2));

    private static XElement Label(string style, double x, double y, string text) => new("text",
        new XAttribute("class", style), Number("x", x), Number("y", y), text);

    private static XElement Shape(Mark mark, double x, double y, string title)
    {
        var (_, colour, shape) = Marks.First(m => m.Mark == mark);
        return new("g",
            new XElement("title", title),
            shape switch
            {
                "circle" => new XElement("circle", Number("cx", x), Number("cy", y), Number("r", 7), Look()),
                "square" => new XElement("rect", Number("x", x - 6), Number("y", y - 6), Number("width", 12), Number("height", 12), Look()),
                "diamond" => Path($"M {F(x)} {F(y - 8)} L {F(x + 8)} {F(y)} L {F(x)} {F(y + 8)} L {F(x - 8)} {F(y)} Z", filled: true),
                _ => Path($"M {F(x - 6)} {F(y - 6)} L {F(x + 6)} {F(y + 6)} M {F(x + 6)} {F(y - 6)} L {F(x - 6)} {F(y + 6)}", filled: false),
            });

        object[] Look() => [new XAttribute("fill", colour), new XAttribute("stroke", "#ffffff")];

        XElement Path(string d, bool filled) => new("path",
            new XAttribute("d", d),
            new XAttribute("fill", filled ? colour : "none"),
            new XAttribute("stroke", filled ? "#ffffff" : colour),
            new XAttribute("stroke-width", filled ? "1" : "4"));
    }

    private static XAttribute Number(string name, double value) => new(name, F(value));

    private static string F(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
