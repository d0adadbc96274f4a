using System.Diagnostics;

namespace Zorgfraude.Benchmarks.Peers.Engines;

/// <summary>Apache Lucene 4.10, the search library for Java, in the program <c>lucene/LucenePeer.java</c>.</summary>
internal static class LucenePeer
{
    /// <summary>Words as they are.</summary>
    /// <param name="jars">The folder with the jars of Lucene, or null.</param>
    public static IPeer Terms(string? jars) =>
        new LinePeer("Lucene, terms", "Any word of the names, the date of birth or the postal code is equal; best ten by Lucene's score", () => Program(jars, "terms"));

    /// <summary>Words with a slip.</summary>
    /// <param name="jars">The folder with the jars of Lucene, or null.</param>
    public static IPeer Fuzzy(string? jars) =>
        new LinePeer("Lucene, fuzzy", "Any word of the names within one edit, the date of birth or the postal code; best ten by Lucene's score", () => Program(jars, "fuzzy"));

    private static ProcessStartInfo Program(string? jars, string variant)
    {
        if (jars is null)
        {
            throw new PeerUnavailableException("no folder of jars was named with --lucene JARFOLDER");
        }

        // Java compiles a program of one file itself before it runs it.
        var path = string.Join(Path.PathSeparator, Jar(jars, "lucene-core-4*.jar"), Jar(jars, "lucene-analyzers-common-4*.jar"));
        return new("java", ["-cp", path, Path.Combine(AppContext.BaseDirectory, "lucene", "LucenePeer.java"), variant]);
    }

    private static string Jar(string folder, string pattern) =>
        (Directory.Exists(folder) ? Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal).FirstOrDefault() : null)
        ?? throw new PeerUnavailableException($"the folder of --lucene has no {pattern}");
}
