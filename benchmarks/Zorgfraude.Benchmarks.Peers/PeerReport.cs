using System.Globalization;
using System.Text;

namespace Zorgfraude.Benchmarks.Peers;

/// <summary>Writes what came out as Markdown.</summary>
internal static class PeerReport
{
    /// <summary>The tables of one run: every peer by itself, then each beside ours.</summary>
    /// <param name="outcome">What came out.</param>
    public static string Of(PeerOutcome outcome)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"## {outcome.Size:N0} entries, {outcome.Queries.Count:N0} queries of which {outcome.Queries.Count(static q => q.TrueId is not null):N0} about an entry\n\n");
        text.Append("One query at a time on one thread; of each query the fastest round counts. Between brackets how many are about an entry. Of fewer than 100 queries p99 is the slowest one.\n\n");
        Table(text,
            ["engine", "build, s", "queries answered", "p50", "p99", "queries a second", "true entry first", "in first 10", "F1 as it decides"],
            outcome.Results.Select(r =>
            {
                var f = PeerFigures.Of(r, outcome.Queries, r.Answers.Count);
                return (string[])[r.Name, Digits(r.Build.TotalSeconds), string.Create(CultureInfo.InvariantCulture, $"{f.Queries:N0} ({f.About:N0})"), Time(f.P50), Time(f.P99), Digits(f.PerSecond), Share(f.First1), Share(f.First10), Share(f.F1)];
            }));

        if (outcome.Results.FirstOrDefault(static r => r.Name == "ours") is { } ours && outcome.Results.Count > 1)
        {
            text.Append("\nAs a multiple of ours, on the queries that both answered:\n\n");
            Table(text,
                ["engine", "queries", "p50", "p99", "queries a second"],
                outcome.Results.Where(r => r != ours).Select(r =>
                {
                    var ratio = PeerRatio.Of(r, ours, outcome.Queries);
                    return (string[])[r.Name, ratio.Queries.ToString("N0", CultureInfo.InvariantCulture), Times(ratio.P50), Times(ratio.P99), Times(ratio.PerSecond)];
                }));
        }

        text.Append('\n');
        foreach (var result in outcome.Results)
        {
            text.Append(CultureInfo.InvariantCulture, $"- {result.Name}: {result.Does}.\n");
        }

        foreach (var (name, why) in outcome.LeftOut)
        {
            text.Append(CultureInfo.InvariantCulture, $"- {name}: **left out**, {why}.\n");
        }

        return text.ToString();
    }

    /// <summary>How the cost of a query grows with the register: every peer by every size.</summary>
    /// <param name="outcomes">What came out, by size from small to large.</param>
    public static string Growth(IReadOnlyList<PeerOutcome> outcomes)
    {
        var text = new StringBuilder("## How cost grows\n\np50 / p99 of one query, and its p50 as a multiple of that of ours on the queries that both answered.\n\n");
        Table(text,
            ["engine", .. outcomes.Select(static o => o.Size.ToString("N0", CultureInfo.InvariantCulture)), "p50 grows"],
            outcomes.SelectMany(static o => o.Results.Select(static r => r.Name)).Distinct(StringComparer.Ordinal).Select(name => Row(name, outcomes)));
        return text.ToString();
    }

    private static List<string> Row(string name, IReadOnlyList<PeerOutcome> outcomes)
    {
        var cells = new List<string> { name };
        var p50 = new List<double>();
        foreach (var outcome in outcomes)
        {
            if (outcome.Results.FirstOrDefault(r => r.Name == name) is not { } result)
            {
                cells.Add("–");
                continue;
            }

            var figures = PeerFigures.Of(result, outcome.Queries, result.Answers.Count);
            p50.Add(figures.P50);
            var beside = name != "ours" && outcome.Results.FirstOrDefault(static r => r.Name == "ours") is { } ours
                ? $" ({Times(PeerRatio.Of(result, ours, outcome.Queries).P50)})" : string.Empty;
            cells.Add($"{Time(figures.P50)} / {Time(figures.P99)}{beside}");
        }

        cells.Add(p50.Count > 1 ? Times(p50[^1] / p50[0]) : "–");
        return cells;
    }

    private static void Table(StringBuilder text, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        Line(text, header);
        Line(text, [.. header.Select(static (_, i) => i == 0 ? "---" : "---:")]);
        foreach (var row in rows)
        {
            Line(text, row);
        }
    }

    private static void Line(StringBuilder text, IReadOnlyList<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static string Time(double microseconds) => microseconds switch
    {
        < 1e3 => Digits(microseconds) + " µs",
        < 1e6 => Digits(microseconds / 1e3) + " ms",
        _ => Digits(microseconds / 1e6) + " s",
    };

    private static string Times(double ratio) => ratio >= 1 ? Digits(ratio) + " ×" : "1/" + Digits(1 / ratio);

    private static string Share(double? share) => share is { } value ? value.ToString("0.000", CultureInfo.InvariantCulture) : "–";

    // Three digits say enough, and more would promise too much.
    private static string Digits(double value)
    {
        if (value == 0)
        {
            return "0";
        }

        var before = (int)Math.Floor(Math.Log10(Math.Abs(value))) + 1;
        var unit = Math.Pow(10, Math.Max(0, before - 3));
        return (Math.Round(value / unit, Math.Clamp(3 - before, 0, 6)) * unit).ToString("N" + Math.Clamp(3 - before, 0, 6), CultureInfo.InvariantCulture);
    }
}
