using System.Diagnostics;
using System.Globalization;
using Zorgfraude.Matching;

namespace Zorgfraude.Benchmarks.Matching;

/// <summary>Build, snapshot, single decisions and a stream of them, each several times: minimum and median.</summary>
internal static class Speed
{
    private const int Rounds = 5;

    public static async Task Run(Dictionary<string, string> options, Columns columns, MatchingModel model)
    {
        var queryFile = Csv.Read(options.Needed("--queries"));
        var queries = queryFile.Rows.Select(r => columns.Record(queryFile, r)).ToArray();
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            Build(options.Needed("--register"), columns, model).Save(path);
            GC.Collect();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"snapshot {new FileInfo(path).Length / 1048576d:F1} MiB"));
            var engine = new MatchingEngine(model);
            var opened = Times(() => engine = ((SnapshotOpening.Opened)MatchingEngine.Open(path, model)).Engine);
            var served = Times(() => ((SnapshotOpening.Opened)MatchingEngine.Open(path, model)).Engine.Find(queries[0]));
            var loaded = Times(() =>
            {
                using var file = File.OpenRead(path);
                MatchingEngine.Load(file, model);
            });
            Print("open, all checksums verified", opened, "ms");
            Print("open and first decision", served, "ms");
            Print("load into memory of its own", loaded, "ms");

            var fastest = new double[queries.Length];
            Array.Fill(fastest, double.MaxValue);
            var one = Times(() =>
            {
                for (var i = 0; i < queries.Length; i++)
                {
                    var start = Stopwatch.GetTimestamp();
                    engine.Find(queries[i]);
                    fastest[i] = Math.Min(fastest[i], Stopwatch.GetElapsedTime(start).TotalMicroseconds);
                }
            });
            Print("all queries one by one", one, "ms");
            var sum = fastest.Sum();
            Array.Sort(fastest);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"one decision, fastest of {Rounds}: p50 {fastest[fastest.Length / 2]:F1} us, p99 {fastest[fastest.Length * 99 / 100]:F1} us, {queries.Length / sum * 1e6:F0} a second"));
            foreach (var parallelism in new[] { 1, Environment.ProcessorCount })
            {
                var times = new double[Rounds];
                for (var round = 0; round < Rounds; round++)
                {
                    var clock = Stopwatch.StartNew();
                    await foreach (var _ in engine.FindAll(queries.ToAsyncEnumerable(), static q => q, new() { Parallelism = parallelism }))
                    {
                    }

                    times[round] = clock.Elapsed.TotalMilliseconds;
                }

                Print($"a stream of {queries.Length}, {parallelism} at once", times, "ms");
            }
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static MatchingEngine Build(string file, Columns columns, MatchingModel model)
    {
        var register = Csv.Read(file);
        var engine = new MatchingEngine(model);
        var entries = register.Rows.Select(r => KeyValuePair.Create(register.Get(r, columns["id"])!, columns.Record(register, r))).ToArray();
        var clock = Stopwatch.StartNew();
        engine.Put(entries);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"register {engine.Count} entries, built in {clock.Elapsed.TotalSeconds:F2} s, {engine.Bytes / (double)engine.Count:F0} bytes an entry"));
        return engine;
    }

    private static double[] Times(Action action)
    {
        var times = new double[Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            action();
            times[round] = clock.Elapsed.TotalMilliseconds;
        }

        return times;
    }

    private static void Print(string what, double[] times, string unit)
    {
        Array.Sort(times);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: minimum {times[0]:F1} {unit}, median {times[times.Length / 2]:F1} {unit}"));
    }
}
