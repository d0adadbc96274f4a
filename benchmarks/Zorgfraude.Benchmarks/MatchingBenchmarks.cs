using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using Zorgfraude.Matching;
using Zorgfraude.Matching.Distance;
using Zorgfraude.Matching.Normalisation;

namespace Zorgfraude.Benchmarks;

/// <summary>Invented names and people from a seed: a few common surnames and many rare ones, as in life.</summary>
internal static class Invented
{
    private static readonly string[] Common = ["Jansen", "de Jong", "Bakker", "Visser", "Smit", "Meijer", "Mulder", "Bos", "Vos", "Peters"];
    private static readonly string[] Given = ["Jan", "Johannes", "Maria", "Anna", "Pieter", "Willem", "Elisabeth", "Mohamed", "Fatma", "Sanne", "Daan", "Cornelis", "Lotte", "Theodorus"];

    public static string Surname(Random random) => random.Next(10) < 3 ? Common[random.Next(Common.Length)]
        : string.Concat(Enumerable.Range(0, random.Next(2, 5)).Select(_ => "bdfghjklmnprstvw"[random.Next(16)].ToString() + "aeiou"[random.Next(5)])) + "rnlsk"[random.Next(5)];

    public static MatchRecord Person(Random random) => new()
    {
        GivenNames = Given[random.Next(Given.Length)] + (random.Next(2) == 0 ? " " + Given[random.Next(Given.Length)] : string.Empty),
        Surname = Surname(random),
        BirthDate = string.Create(CultureInfo.InvariantCulture, $"{random.Next(1930, 2005)}-{random.Next(1, 13):00}-{random.Next(1, 29):00}"),
        Sex = random.Next(2) == 0 ? "M" : "V",
        Street = "Straat " + random.Next(500).ToString(CultureInfo.InvariantCulture),
        HouseNumber = random.Next(1, 200).ToString(CultureInfo.InvariantCulture),
        PostalCode = string.Create(CultureInfo.InvariantCulture, $"{random.Next(1000, 9999)} {(char)('A' + random.Next(26))}{(char)('A' + random.Next(26))}"),
        City = "Amersfoort",
    };
}

/// <summary>One decision with its reasons, of which half are about somebody in the register.</summary>
public class DecisionBenchmarks
{
    private readonly MatchingEngine engine = new();
    private MatchRecord[] queries = [];
    private int next;

    [Params(10_000, 100_000)]
    public int Entries { get; set; }

    [GlobalSetup]
    public void Fill()
    {
        var random = new Random(1);
        var people = Enumerable.Range(0, Entries).Select(_ => Invented.Person(random)).ToArray();
        engine.Put(people.Select(static (p, i) => KeyValuePair.Create(i.ToString(CultureInfo.InvariantCulture), p)));
        queries = [.. Enumerable.Range(0, 4096).Select(i => i % 2 == 0 ? people[random.Next(people.Length)] : Invented.Person(random))];
    }

    [Benchmark]
    public MatchResult Find() => engine.Find(queries[next++ & 4095]);
}

/// <summary>The distance kernels alone.</summary>
public class DistanceBenchmarks
{
    private readonly EditDistance distance = new();
    private readonly IdList found = new();
    private readonly byte[][] names;
    private readonly NameScan scan;
    private int next;

    public DistanceBenchmarks()
    {
        var random = new Random(2);
        names = [.. Enumerable.Range(0, 400_000).Select(_ => Encoding.ASCII.GetBytes(Invented.Surname(random).Replace(" ", string.Empty, StringComparison.Ordinal).ToLowerInvariant()))
            .DistinctBy(Convert.ToHexString).Take(100_000)];
        scan = new(names.Length, i => new Text(names[i], 0, names[i].Length));
    }

    /// <summary>Optimal string alignment of two names.</summary>
    [Benchmark]
    public int Alignment() => distance.Alignment(names[++next % 50_000], names[(next + 7919) % 50_000]);

    /// <summary>Jaro-Winkler of two names.</summary>
    [Benchmark]
    public double JaroWinkler() => EditDistance.JaroWinkler(names[++next % 50_000], names[(next + 7919) % 50_000]);

    /// <summary>One name against all distinct names (100,000 or somewhat fewer).</summary>
    [Benchmark]
    public int Scan()
    {
        found.Clear();
        var name = names[++next % 50_000];
        scan.Find(name, name.Length <= 8 ? 1 : 2, NameScan.Best, found);
        return found.Count;
    }
}
