using System.Globalization;
using Zorgfraude.Matching;

namespace Zorgfraude.Benchmarks.Matching;

/// <summary>The records of one file, by the number of their row, so that an id that stands twice or nowhere does no harm.</summary>
/// <param name="Records">The records.</param>
/// <param name="Ids">Their ids as the file has them; the number of the row where it has none.</param>
/// <param name="Truth">Whom each record is about, when the options name the column that says so.</param>
internal sealed record RecordFile(Dictionary<string, MatchRecord> Records, Dictionary<string, string> Ids, Dictionary<string, string>? Truth)
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">With <c>--truth</c>, the column that says whom a record is about.</param>
    /// <param name="columns">Which column holds which field.</param>
    /// <exception cref="ArgumentException">There is no such column for the truth.</exception>
    public static RecordFile Read(string path, Dictionary<string, string> options, Columns columns)
    {
        var csv = Csv.Read(path);
        var asked = options.TryGetValue("--truth", out var column);
        if (asked && !csv.Has(column!))
        {
            throw new ArgumentException($"There is no column {column} in {path}.");
        }

        var file = new RecordFile(new(StringComparer.Ordinal), new(StringComparer.Ordinal), asked ? new(StringComparer.Ordinal) : null);
        for (var i = 0; i < csv.Rows.Count; i++)
        {
            var row = i.ToString("D7", CultureInfo.InvariantCulture);
            file.Records[row] = columns.Record(csv, csv.Rows[i]);
            file.Ids[row] = csv.Get(csv.Rows[i], columns["id"]) ?? row;
            if (file.Truth is { } truth)
            {
                // Nobody else is about the one of whom the file does not say who it is.
                truth[row] = csv.Get(csv.Rows[i], column) is { } entity ? Entity(entity) : "row " + row;
            }
        }

        return file;
    }

    // "rec-123-dup-0" is entity 123.
    private static string Entity(string id)
    {
        var parts = id.Split('-');
        return parts.Length >= 3 && parts[0] == "rec" ? parts[1] : id;
    }
}
