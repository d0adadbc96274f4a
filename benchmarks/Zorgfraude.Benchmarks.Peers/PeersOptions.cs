using System.Globalization;
using Zorgfraude.Benchmarks.Matching;

namespace Zorgfraude.Benchmarks.Peers;

/// <summary>What to run, as the command line says it.</summary>
internal sealed class PeersOptions
{
    /// <summary>What there is to choose from.</summary>
    public const string Usage = """
        [--set people [--size 10000 | --sizes 10000,100000,...] [--queries 400] [--seed 1] | --register FILE --queries FILE [--map FILE]]
        [--peers ours,rule,fuzzysharp,postgresql,lucene,rapidfuzz,splink] [--rounds 3] [--budget 5 (seconds of one engine in one round)]
        [--postgres CONNECTIONSTRING] [--lucene JARFOLDER] [--python PROGRAM] [--rapidfuzz PROGRAM] [--out FILE.md]
        """;

    private static readonly string[] AllPeers = ["ours", "rule", "fuzzysharp", "postgresql", "lucene", "rapidfuzz", "splink"];

    private static readonly string[] OnlyMadeUp = ["--set", "--size", "--sizes", "--seed"];

    private static readonly string[] Names =
        [.. OnlyMadeUp, "--queries", "--register", "--map", "--peers", "--rounds", "--budget", "--postgres", "--lucene", "--python", "--rapidfuzz", "--out"];

    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    private PeersOptions(IReadOnlyList<string> args)
    {
        for (var i = 0; i < args.Count; i += 2)
        {
            Require(Names.Contains(args[i]), $"There is no option {args[i]}.");
            Require(i + 1 < args.Count, $"{args[i]} says nothing.");
            Require(values.TryAdd(args[i], args[i + 1]), $"{args[i]} comes twice.");
        }

        Peers = this["--peers"]?.Split(',', StringSplitOptions.TrimEntries) ?? AllPeers;
        Require(!Peers.Except(AllPeers).Any() && Peers.Distinct().Count() == Peers.Count, $"--peers is a list of {string.Join(", ", AllPeers)}, each once at most.");
        Rounds = Number("--rounds", 3, 1, 1000);
        Budget = TimeSpan.FromSeconds(Number("--budget", 5, 1, 86_400));
        Require(Out is null || Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(Out))), "The folder of --out does not exist.");
        Sets = this["--register"] is null ? MadeUp() : FromFiles();
    }

    /// <summary>The registers with their queries, each made or read when its turn comes.</summary>
    public IReadOnlyList<Func<LabelledSet>> Sets { get; }

    /// <summary>The peers by the names of the command line.</summary>
    public IReadOnlyList<string> Peers { get; }

    /// <summary>How often every query is asked.</summary>
    public int Rounds { get; }

    /// <summary>How long one engine may take in one round.</summary>
    public TimeSpan Budget { get; }

    /// <summary>How to reach a PostgreSQL server, or null.</summary>
    public string? Postgres => this["--postgres"];

    /// <summary>The folder with the jars of Lucene, or null.</summary>
    public string? Lucene => this["--lucene"];

    /// <summary>The Python that has the packages of the peers written for it.</summary>
    public string Python => this["--python"] ?? "python3";

    /// <summary>A program that drives RapidFuzz instead of the one in Python, or null.</summary>
    public string? RapidFuzz => this["--rapidfuzz"];

    /// <summary>The file for the tables, or null.</summary>
    public string? Out => this["--out"];

    private string? this[string name] => values.GetValueOrDefault(name);

    /// <summary>Reads a command line.</summary>
    /// <param name="args">Names and values in turn.</param>
    /// <exception cref="ArgumentException">It is not understood; the message says why.</exception>
    public static PeersOptions Read(IReadOnlyList<string> args) => new(args);

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new ArgumentException(otherwise);
        }
    }

    private List<Func<LabelledSet>> MadeUp()
    {
        Require(this["--set"] is null or "people", "--set people is the only made-up register here.");
        Require(this["--map"] is null, "--map is about a register from a file.");
        Require(this["--size"] is null || this["--sizes"] is null, "Give --size or --sizes.");
        Require(ulong.TryParse(this["--seed"] ?? "1", NumberStyles.None, CultureInfo.InvariantCulture, out _), "--seed is a number from 0.");
        Number("--queries", 400, 1, 1_000_000);
        var sets = new List<Func<LabelledSet>>();
        foreach (var size in (this["--sizes"] ?? this["--size"] ?? "10000").Split(','))
        {
            Integer("A size", size, 10, 100_000_000);
            sets.Add(() => LabelledSet.Made("people", new(values, StringComparer.Ordinal) { ["--size"] = size, ["--queries"] = this["--queries"] ?? "400" }));
        }

        return sets;
    }

    private List<Func<LabelledSet>> FromFiles()
    {
        Require(!values.Keys.Intersect(OnlyMadeUp).Any(), $"{string.Join(", ", OnlyMadeUp)} are about a made-up register, not about one from a file.");
        Require(File.Exists(this["--register"]) && File.Exists(this["--queries"]) && (this["--map"] is null || File.Exists(this["--map"])), "--register, --queries and --map name files that exist.");
        return [() => LabelledSet.Of(values, Columns.Load(this["--map"]))];
    }

    private int Number(string name, int otherwise, int least, int most) => this[name] is { } text ? Integer(name, text, least, most) : otherwise;

    private static int Integer(string name, string text, int least, int most)
    {
        Require(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most, $"{name} is a number from {least} to {most}.");
        return value;
    }
}
