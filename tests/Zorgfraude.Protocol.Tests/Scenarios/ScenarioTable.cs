using System.Text.RegularExpressions;

namespace Zorgfraude.Protocol.Tests.Scenarios;

/// <summary>One row of a table: what is given, what is done, what must come of it, and the provisions that say so.</summary>
public sealed record ScenarioRow(
    string Table, int Line, string Id, IReadOnlyList<string> Given, IReadOnlyList<string> When, IReadOnlyList<string> Then, IReadOnlyList<string> Provisions)
{
    public string Name => $"{Table}/{Id}";

    public override string ToString() => Name;
}

/// <summary>A table that cannot be read or a row that does not come out, with file and line.</summary>
public sealed class ScenarioException(string table, int line, string message) : Exception($"{table}.md({line}): {message}");

/// <summary>Reads the tables of a page. Whatever looks like a table and is not one exactly as agreed is an error.</summary>
public static partial class ScenarioTable
{
    private const string Header = "| Row | Given | When | Then | Provision |";
    private const string Ruler = "|---|---|---|---|---|";

    public static IReadOnlyList<ScenarioRow> Parse(string table, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var rows = new List<ScenarioRow>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].TrimStart().StartsWith('|'))
            {
                continue;
            }

            if (lines[i] != Header || i + 1 == lines.Length || lines[i + 1] != Ruler)
            {
                throw new ScenarioException(table, i + 1, $"a table starts with '{Header}' and '{Ruler}'.");
            }

            for (i += 2; i < lines.Length && lines[i].StartsWith('|'); i++)
            {
                rows.Add(Row(table, i + 1, lines[i]));
            }
        }

        if (rows.Count == 0)
        {
            throw new ScenarioException(table, lines.Length, "there is no row.");
        }

        return rows.GroupBy(r => r.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice
            ? throw new ScenarioException(table, twice.Last().Line, $"row {twice.Key} is there twice.")
            : rows;
    }

    private static ScenarioRow Row(string table, int line, string text)
    {
        var cells = text.Split('|');
        if (cells.Length != 7 || cells[0].Length > 0 || cells[6].Length > 0)
        {
            throw new ScenarioException(table, line, "a row has five cells.");
        }

        var parts = cells[1..6].Select(c => c.Trim()).ToList();
        if (!Id().IsMatch(parts[0]))
        {
            throw new ScenarioException(table, line, $"'{parts[0]}' is no row id.");
        }

        var steps = parts[1..].Select(c => (IReadOnlyList<string>)[.. c.Split(';').Select(s => s.Trim())]).ToList();
        return steps.Any(c => c.Any(s => s.Length == 0))
            ? throw new ScenarioException(table, line, "a cell or a step is empty.")
            : new(table, line, parts[0], steps[0], steps[1], steps[2], steps[3]);
    }

    [GeneratedRegex("^[A-Z]{1,3}[0-9]{2}$")]
    private static partial Regex Id();
}
