using System.Globalization;
using System.Text;
using Zorgfraude.Collections;
using Zorgfraude.Law;
using Zorgfraude.Matching.Explanations;

namespace Zorgfraude.Matching.Evaluation;

/// <summary>A row of a <see cref="ThresholdTable"/>: what comes of one threshold.</summary>
/// <param name="Probability">The threshold, above 0 and below 1.</param>
/// <param name="Point">What comes of it.</param>
[DutchTerm("regel van de drempeltabel")]
public sealed record ThresholdRow(double Probability, ThresholdPoint Point);

/// <summary>
/// What each threshold would give, to choose one by: as a table, a plot and a page that holds both. Choose on labelled data of the
/// register in question, and judge the choice on other data.
/// </summary>
/// <param name="Rows">The rows, by ascending threshold.</param>
[DutchTerm("drempeltabel")]
public sealed record ThresholdTable(ValueList<ThresholdRow> Rows)
{
    private static readonly double[] Usual = [0.01, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.999, 0.9999, 0.99999];

    /// <summary>The table of an evaluation at the usual thresholds.</summary>
    /// <param name="evaluation">The evaluation.</param>
    public static ThresholdTable Of(MatchEvaluation evaluation) => Of(evaluation, ValueList.Create<double>(Usual));

    /// <summary>The table of an evaluation.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="probabilities">The thresholds, each above 0 and below 1, from 1 to 1,000 of them.</param>
    /// <exception cref="ArgumentException">There is no threshold, there are too many, or one is out of range.</exception>
    public static ThresholdTable Of(MatchEvaluation evaluation, ValueList<double> probabilities)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        return probabilities.Count is < 1 or > 1000 || probabilities.Any(static p => !(p is > 0 and < 1))
            ? throw new ArgumentException("ZF0953: A threshold table has from 1 to 1,000 thresholds above 0 and below 1.", nameof(probabilities))
            : new(probabilities.Distinct().Order().Select(p => new ThresholdRow(p, evaluation.AtProbability(p))).ToValueList());
    }

    /// <summary>The table in Markdown.</summary>
    public string ToMarkdown()
    {
        var result = new StringBuilder("| threshold | right | wrong | missed | precision | recall | F1 |\n| ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        foreach (var row in Rows)
        {
            result.Append("| ").AppendJoin(" | ", Cells(row)).Append(" |\n");
        }

        return result.ToString();
    }

    /// <summary>
    /// Precision, recall and F1 against the log-odds of the threshold. Well-formed XML without scripts or links; the lines differ in
    /// dashes as well as in colour.
    /// </summary>
    /// <param name="title">Title above the plot; it is escaped.</param>
    public string ToSvg(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        const int Left = 60;
        const int Top = 50;
        const int Width = 600;
        const int Height = 320;
        var first = Odds(Rows[0]) - 0.5;
        var last = Odds(Rows[^1]) + 0.5;
        var heading = Markup.Xml(title);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 {Left + Width + 120} {Top + Height + 60}\" width=\"{Left + Width + 120}\" height=\"{Top + Height + 60}\" font-family=\"sans-serif\" font-size=\"12\">");
        svg.Append(CultureInfo.InvariantCulture, $"<title>{heading}</title><rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left}\" y=\"26\" font-size=\"14\" font-weight=\"bold\">{heading}</text>");
        for (var tenth = 0; tenth <= 10; tenth += 2)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{Left}\" y1=\"{Y(tenth / 10d)}\" x2=\"{Left + Width}\" y2=\"{Y(tenth / 10d)}\" stroke=\"#dddddd\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left - 8}\" y=\"{Y(tenth / 10d)}\" text-anchor=\"end\" dominant-baseline=\"middle\">{tenth / 10d:0.0}</text>");
        }

        var lastLabel = double.NegativeInfinity;
        foreach (var row in Rows)
        {
            // A label where there is room for it.
            if ((Odds(row) - lastLabel) * Width / (last - first) >= 44)
            {
                lastLabel = Odds(row);
                svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{X(row)}\" y=\"{Top + Height + 18}\" text-anchor=\"middle\">{Threshold(row)}</text>");
            }
        }

        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left + (Width / 2)}\" y=\"{Top + Height + 42}\" text-anchor=\"middle\">threshold (probability, spaced by log-odds)</text>");
        Line("precision", "#1d5fa8", "", static p => p.Precision, 0);
        Line("recall", "#b3402e", "7 4", static p => p.Recall, 1);
        Line("F1", "#2c7a4b", "2 3", static p => p.F1, 2);
        return svg.Append("</svg>").ToString();

        void Line(string name, string colour, string dashes, Func<ThresholdPoint, double> figure, int place)
        {
            var points = string.Join(' ', Rows.Select(r => $"{X(r)},{Y(figure(r.Point))}"));
            svg.Append(CultureInfo.InvariantCulture, $"<polyline fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\" stroke-dasharray=\"{(dashes.Length == 0 ? "none" : dashes)}\" points=\"{points}\"><title>{name}</title></polyline>");
            svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{Left + Width + 12}\" y1=\"{Top + 14 + (place * 20)}\" x2=\"{Left + Width + 40}\" y2=\"{Top + 14 + (place * 20)}\" stroke=\"{colour}\" stroke-width=\"2\" stroke-dasharray=\"{(dashes.Length == 0 ? "none" : dashes)}\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left + Width + 46}\" y=\"{Top + 18 + (place * 20)}\">{name}</text>");
        }

        string X(ThresholdRow row) => Markup.Number(Left + ((Odds(row) - first) * Width / (last - first)), "0.##");

        static string Y(double share) => Markup.Number(Top + ((1 - share) * Height), "0.##");
    }

    /// <summary>A page of its own with the plot and the table: no scripts, nothing fetched from elsewhere.</summary>
    /// <param name="title">Title of the page; it is escaped.</param>
    public string ToHtml(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        var heading = Markup.Xml(title);
        var page = new StringBuilder();
        page.Append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"/><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>");
        page.Append(CultureInfo.InvariantCulture, $"<title>{heading}</title><style>body{{font-family:sans-serif;margin:2rem}}td,th{{padding:.2rem .8rem;text-align:right}}tr:nth-child(even){{background:#f3f3f3}}</style></head><body>");
        page.Append(CultureInfo.InvariantCulture, $"<h1>{heading}</h1>").Append(ToSvg(title));
        page.Append("<table><thead><tr><th>threshold</th><th>right</th><th>wrong</th><th>missed</th><th>precision</th><th>recall</th><th>F1</th></tr></thead><tbody>");
        foreach (var row in Rows)
        {
            page.Append("<tr>").AppendJoin("", Cells(row).Select(static c => $"<td>{c}</td>")).Append("</tr>");
        }

        return page.Append("</tbody></table></body></html>\n").ToString();
    }

    private static string[] Cells(ThresholdRow row) =>
    [
        Threshold(row),
        row.Point.TruePositives.ToString(CultureInfo.InvariantCulture),
        row.Point.FalsePositives.ToString(CultureInfo.InvariantCulture),
        row.Point.FalseNegatives.ToString(CultureInfo.InvariantCulture),
        Markup.Number(row.Point.Precision, "0.0000"),
        Markup.Number(row.Point.Recall, "0.0000"),
        Markup.Number(row.Point.F1, "0.0000"),
    ];

    private static string Threshold(ThresholdRow row) => Markup.Number(row.Probability, "0.######");

    private static double Odds(ThresholdRow row) => Math.Log(row.Probability) - Math.Log(1 - row.Probability);
}
