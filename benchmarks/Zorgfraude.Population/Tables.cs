using System.Text;

namespace Zorgfraude.Population;

/// <summary>The tables that are part of this assembly; the README says where their facts come from.</summary>
internal static class Tables
{
    private static readonly Dictionary<string, string[]> Lists = Lines("words.csv").Select(static l => l.Split('|'))
        .ToDictionary(static l => l[0], static l => l[1..], StringComparer.Ordinal);

    /// <summary>One list of words; a word that stands in it twice comes up twice as often.</summary>
    public static string[] Words(string list) => Lists[list];

    public static IEnumerable<string> Lines(string table)
    {
        using var stream = typeof(Tables).Assembly.GetManifestResourceStream(table)
            ?? throw new InvalidOperationException($"The table {table} is missing from this assembly; rebuild it.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
