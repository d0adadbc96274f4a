using System.Text;

namespace Zorgfraude.Benchmarks.Matching;

/// <summary>Reads comma-separated files with quotes; a row is a map from column to value.</summary>
internal sealed class Csv
{
    private readonly Dictionary<string, int> columns;

    private Csv(string[] header, List<string[]> rows)
    {
        columns = header.Select(static (name, i) => (name.Trim(), i)).DistinctBy(static p => p.Item1).ToDictionary(static p => p.Item1, static p => p.i, StringComparer.Ordinal);
        Rows = rows;
    }

    public List<string[]> Rows { get; }

    public static Csv Read(string path)
    {
        using var reader = new StreamReader(path, Encoding.UTF8);
        var rows = new List<string[]>();
        string[]? header = null;
        while (Row(reader) is { } row)
        {
            if (header is null)
            {
                header = row;
            }
            else
            {
                rows.Add(row);
            }
        }

        return new(header ?? [], rows);
    }

    public bool Has(string column) => columns.ContainsKey(column);

    public string? Get(string[] row, string? column) =>
        column is not null && columns.TryGetValue(column, out var i) && i < row.Length && row[i].Trim() is { Length: > 0 } value ? value : null;

    private static string[]? Row(StreamReader reader)
    {
        if (reader.Peek() < 0)
        {
            return null;
        }

        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        while (true)
        {
            var c = reader.Read();
            if (c < 0)
            {
                break;
            }

            if (quoted)
            {
                if (c == '"')
                {
                    if (reader.Peek() == '"')
                    {
                        field.Append((char)reader.Read());
                    }
                    else
                    {
                        quoted = false;
                    }
                }
                else
                {
                    field.Append((char)c);
                }
            }
            else if (c == '"')
            {
                quoted = true;
            }
            else if (c == ',')
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else if (c == '\n')
            {
                break;
            }
            else if (c != '\r')
            {
                field.Append((char)c);
            }
        }

        fields.Add(field.ToString());
        return [.. fields];
    }
}
