using System.Globalization;
using System.Runtime.InteropServices;
using Zorgfraude.Benchmarks.Peers.Engines;

namespace Zorgfraude.Benchmarks.Peers;

/// <summary>Runs the peers that are asked for, and writes the tables.</summary>
internal static class PeersCommand
{
    /// <summary>Runs.</summary>
    /// <param name="args">The options in pairs.</param>
    /// <param name="output">Where to write.</param>
    /// <param name="warmUp">How long each peer answers before its time counts.</param>
    /// <returns>0, or 2 when the options or the files are not understood.</returns>
    public static int Run(IReadOnlyList<string> args, TextWriter output, TimeSpan warmUp)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        PeersOptions options;
        try
        {
            options = PeersOptions.Read(args);
        }
        catch (ArgumentException e)
        {
            output.WriteLine(e.Message);
            output.WriteLine(PeersOptions.Usage);
            return 2;
        }

        var report = $"""
            # Beside peers

            {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.ProcessArchitecture}, {Environment.ProcessorCount} processors{Load()}; rounds: {options.Rounds}, of {options.Budget.TotalSeconds} s an engine at most.

            """;
        var outcomes = new List<PeerOutcome>();
        foreach (var set in options.Sets)
        {
            try
            {
                outcomes.Add(new PeerRun(options.Rounds, options.Budget, warmUp, output).Run(set(), [.. options.Peers.SelectMany(name => Peers(name, options))]));
            }
            catch (InvalidDataException e)
            {
                output.WriteLine(e.Message);
                return 2;
            }

            report += "\n" + PeerReport.Of(outcomes[^1]);
        }

        if (outcomes.Count > 1)
        {
            report += "\n" + PeerReport.Growth(outcomes);
        }

        output.WriteLine();
        output.Write(report);
        if (options.Out is { } file)
        {
            File.WriteAllText(file, report);
        }

        return 0;
    }

    private static IEnumerable<IPeer> Peers(string name, PeersOptions options) => name switch
    {
        "ours" => [new EnginePeer()],
        "rule" => [new RulePeer()],
        "fuzzysharp" => [FuzzySharpPeer.Ratio(), FuzzySharpPeer.WeightedRatio()],
        "postgresql" => [PostgreSqlPeer.Trigrams(options.Postgres), PostgreSqlPeer.DateOrSound(options.Postgres)],
        "lucene" => [LucenePeer.Terms(options.Lucene), LucenePeer.Fuzzy(options.Lucene)],
        "rapidfuzz" => [RapidFuzzPeer.JaroWinkler(options.Python, options.RapidFuzz)],
        "splink" => [SplinkPeer.NewRecord(options.Python)],
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    // How busy the machine was belongs to the figures; Linux tells.
    private static string Load() => File.Exists("/proc/loadavg") ? $", load average at the start {File.ReadAllText("/proc/loadavg").Split(' ')[0]}" : string.Empty;
}
