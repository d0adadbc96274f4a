using System.Globalization;
using System.Text;
using Zorgfraude.Law;

namespace Zorgfraude.Matching.Explanations;

/// <summary>Waterfalls as text, Markdown and SVG.</summary>
internal static class WaterfallWriter
{
    public static string Text(Waterfall waterfall, Language language)
    {
        var rows = Rows(waterfall, language).Select(static r => r.Select(Markup.Plain).ToArray()).ToList();
        var widths = Enumerable.Range(0, rows[0].Length).Select(i => rows.Max(r => r[i].Length)).ToArray();
        var result = new StringBuilder();
        foreach (var row in rows)
        {
            // Numbers, from the third column to the sixth, stand right; words left.
            var line = string.Join("  ", row.Select((cell, i) => i is >= 2 and <= 5 ? cell.PadLeft(widths[i]) : cell.PadRight(widths[i])));
            result.Append(line.TrimEnd(' ')).Append('\n');
        }

        return result.Append(Summary(waterfall, language)).Append('\n').ToString();
    }

    public static string Markdown(Waterfall waterfall, Language language)
    {
        var result = new StringBuilder();
        var first = true;
        foreach (var row in Rows(waterfall, language))
        {
            result.Append("| ").AppendJoin(" | ", row.Select(Markup.Markdown)).Append(" |\n");
            if (first)
            {
                result.Append("| --- | --- | ---: | ---: | ---: | ---: |").Append(row.Length > 6 ? " --- | --- |" : "").Append('\n');
                first = false;
            }
        }

        return result.Append('\n').Append(Markup.Markdown(Summary(waterfall, language))).Append('\n').ToString();
    }

    public static string Svg(Waterfall waterfall, Language language)
    {
        const int Row = 26;
        const int Left = 250;
        const int Plot = 420;
        const int Right = 110;
        const int Top = 44;
        var steps = waterfall.Steps;
        var low = Math.Min(0, steps.Min(static s => s.RunningTotal)) - 1;
        var high = Math.Max(0, steps.Max(static s => s.RunningTotal)) + 1;
        var height = Top + (Row * (steps.Count + 1)) + 16;
        var title = Markup.Xml(Summary(waterfall, language));
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 {Left + Plot + Right} {height}\" width=\"{Left + Plot + Right}\" height=\"{height}\" font-family=\"sans-serif\" font-size=\"12\">");
        svg.Append(CultureInfo.InvariantCulture, $"<title>{title}</title>");
        svg.Append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"12\" y=\"24\" font-size=\"14\" font-weight=\"bold\">{title}</text>");
        svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{X(0)}\" y1=\"{Top}\" x2=\"{X(0)}\" y2=\"{height - 12}\" stroke=\"#888888\" stroke-dasharray=\"3 3\"/>");
        var y = Top;
        var before = 0d;
        foreach (var step in steps)
        {
            var from = Math.Min(before, step.RunningTotal);
            var width = Math.Abs(step.RunningTotal - before) * Plot / (high - low);
            var fill = step.Kind == WaterfallStepKind.Field ? step.Weight >= 0 ? "#2c7a4b" : "#b3402e" : "#5b6b7b";
            svg.Append(CultureInfo.InvariantCulture, $"<g><title>{Markup.Xml(Label(step, language))}</title>");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"12\" y=\"{y + 17}\">{Markup.Xml(Cut(Label(step, language)))}</text>");
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{X(from)}\" y=\"{y + 5}\" width=\"{Math.Max(1, width):0.##}\" height=\"16\" fill=\"{fill}\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left + Plot + 8}\" y=\"{y + 17}\">{Markup.Signed(step.Weight)} ({Markup.Xml(Percent(step.Probability))})</text></g>");
            before = step.RunningTotal;
            y += Row;
        }

        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"12\" y=\"{y + 17}\" font-weight=\"bold\">{(language == Language.Dutch ? "uitkomst" : "outcome")}</text>");
        svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{X(waterfall.LogOdds)}\" cy=\"{y + 13}\" r=\"5\" fill=\"#1d3557\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left + Plot + 8}\" y=\"{y + 17}\" font-weight=\"bold\">{Markup.Signed(waterfall.LogOdds)} ({Markup.Xml(Percent(waterfall.Probability))})</text></svg>");
        return svg.ToString();

        string X(double total) => Markup.Number(Left + ((total - low) * Plot / (high - low)), "0.##");
    }

    private static IEnumerable<string[]> Rows(Waterfall waterfall, Language language)
    {
        var values = waterfall.Steps.Any(static s => s.QueryValue is not null || s.EntryValue is not null);
        string[] header = language == Language.Dutch
            ? ["gegeven", "mate van overeenkomst", "gewicht", "waarvan zeldzaamheid", "totaal", "kans", "gevraagd", "geregistreerd"]
            : ["field", "level", "weight", "of which rarity", "total", "probability", "query", "entry"];
        yield return values ? header : header[..6];
        foreach (var step in waterfall.Steps)
        {
            var cells = Cells(step, language);
            yield return values ? [.. cells, step.QueryValue ?? "", step.EntryValue ?? ""] : cells;
        }
    }

    private static string[] Cells(WaterfallStep step, Language language) =>
    [
        step.Field is { } field ? Markup.Name(field, language) : Kind(step.Kind, language),
        step.Level is { } level ? Markup.Name(level, language) : "",
        Markup.Signed(step.Weight),
        step.FrequencyPart == 0 ? "" : Markup.Signed(step.FrequencyPart),
        Markup.Signed(step.RunningTotal),
        Percent(step.Probability),
    ];

    private static string Label(WaterfallStep step, Language language) => step.Level is { } level
        ? Markup.Name(level, language) + (step.QueryValue is null && step.EntryValue is null ? "" : $": {step.QueryValue} / {step.EntryValue}")
        : Kind(step.Kind, language);

    // What fits beside the bars; the whole stands in the title of the bar.
    private static string Cut(string label) => label.Length <= 38 ? label : label[..(char.IsHighSurrogate(label[36]) ? 36 : 37)] + "…";

    private static string Kind(WaterfallStepKind kind, Language language) => (kind, language) switch
    {
        (WaterfallStepKind.Prior, Language.Dutch) => "uitgangspunt",
        (WaterfallStepKind.Prior, _) => "prior",
        (WaterfallStepKind.JointAdjustment, Language.Dutch) => "correctie voor samenhang",
        (WaterfallStepKind.JointAdjustment, _) => "fields that agree together",
        (WaterfallStepKind.Calibration, Language.Dutch) => "ijking",
        (WaterfallStepKind.Calibration, _) => "calibration",
        (WaterfallStepKind.Bar, Language.Dutch) => "beletsel voor een overeenkomst",
        (WaterfallStepKind.Bar, _) => "bar on a match",
        (_, Language.Dutch) => "gegeven",
        _ => "field",
    };

    private static string Summary(Waterfall waterfall, Language language)
    {
        var band = Markup.Name(waterfall.Band, language);
        return language == Language.Dutch
            ? string.Create(CultureInfo.InvariantCulture, $"{band}, kans {Percent(waterfall.Probability)}, vergeleken {Markup.Number(waterfall.Compared, "0.00")} van 1")
            : string.Create(CultureInfo.InvariantCulture, $"{band}, probability {Percent(waterfall.Probability)}, compared {Markup.Number(waterfall.Compared, "0.00")} of 1");
    }

    // Never rounded up to certainty.
    private static string Percent(double probability) => probability switch
    {
        > 0.9999 => ">99.99%",
        < 0.0001 => "<0.01%",
        _ => Markup.Number(probability * 100, "0.00") + "%",
    };
}
