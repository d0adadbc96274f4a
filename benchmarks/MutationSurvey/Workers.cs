using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Xunit.Abstractions;

namespace Zorgfraude.MutationSurvey;

/// <summary>A test, how long it takes once everything is warm, and the mutants that it passes.</summary>
internal sealed record CoveredTest(string Id, double Milliseconds, HashSet<int> Mutants);

/// <summary>Which test passes which mutant, and the mutants that are passed while types are initialised.</summary>
internal sealed record Coverage(List<CoveredTest> Tests, HashSet<int> Static);

/// <summary>What a child process of the survey does.</summary>
internal static class Workers
{
    /// <summary>The exit code after which the process is started again and goes on where it stopped.</summary>
    public const int StartAgain = 3;

    private const double Budget = 1_500;
    private static readonly TimeSpan LetGo = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan GiveUp = TimeSpan.FromSeconds(22);

    /// <summary>Finds which mutants each test passes; a test that fails without any mutant is an error.</summary>
    public static int Cover(string tests, string mutated, string output, string[] leaveOut)
    {
        var control = new MutantSwitch(mutated);
        using var run = new TestRun(tests);
        control.Capture(true);
        var cases = run.Discover().Where(c => !leaveOut.Any(text => c.Value.DisplayName.Contains(text, StringComparison.Ordinal))).ToList();
        var before = control.Passed();
        HashSet<int> shared = [.. before.Ordinary, .. before.Static];
        var first = new Dictionary<string, HashSet<int>>(StringComparer.Ordinal);
        foreach (var (id, test) in cases)
        {
            if (run.FirstFailure([test]) is not null)
            {
                Console.Error.WriteLine($"{test.DisplayName} fails without a mutant.");
                return 2;
            }

            var passed = control.Passed();
            first[id] = passed.Ordinary;
            shared.UnionWith(passed.Static);
        }

        var covered = new List<CoveredTest>();
        foreach (var (id, test) in cases)
        {
            control.Capture(false);
            var watch = Stopwatch.StartNew();
            run.FirstFailure([test]);
            var took = watch.Elapsed.TotalMilliseconds;
            control.Capture(true);
            run.FirstFailure([test]);
            var again = control.Passed().Ordinary;

            // What only the first run passes is made once and kept.
            shared.UnionWith(first[id].Except(again));
            covered.Add(new(id, took, again));
        }

        File.WriteAllText(output, JsonSerializer.Serialize(new Coverage(covered, shared)));
        return 0;
    }

    /// <summary>Tries mutants one after the other in this process, each with the tests that pass it: the ones that noticed most first.</summary>
    public static int Try(string tests, string mutated, string coverage, string output, HashSet<int> mutants)
    {
        var control = new MutantSwitch(mutated);
        using var run = new TestRun(tests);
        var cases = run.Discover();
        var covered = Read(coverage).Tests;
        run.FirstFailure(covered.Select(t => cases[t.Id]));
        var byMutant = covered.SelectMany(t => t.Mutants.Select(m => (Mutant: m, Test: t))).ToLookup(x => x.Mutant, x => x.Test);
        var noticed = new Dictionary<string, int>(StringComparer.Ordinal);
        var current = (Mutant: -1, Since: 0L);
        var late = false;
        using var writer = new StreamWriter(output, append: true) { AutoFlush = true };
        var watch = new Thread(() =>
        {
            while (true)
            {
                Thread.Sleep(200);
                var (mutant, since) = current;
                if (mutant < 0)
                {
                    continue;
                }

                if (Stopwatch.GetElapsedTime(since) > GiveUp)
                {
                    Write(writer, mutant, "timeout");
                    Environment.Exit(StartAgain);
                }

                if (Stopwatch.GetElapsedTime(since) > LetGo && !late)
                {
                    // Most endless loops end when the mutant is taken out of them.
                    late = true;
                    control.Set(-1);
                }
            }
        })
        { IsBackground = true };
        watch.Start();
        foreach (var mutant in mutants.Where(byMutant.Contains).Order())
        {
            late = false;
            current = (mutant, Stopwatch.GetTimestamp());
            control.Set(mutant);
            var killer = Notice(run, cases, Chosen(byMutant[mutant], noticed), () => late);
            control.Set(-1);
            current = (-1, 0);
            if (killer is not null)
            {
                noticed[killer] = noticed.GetValueOrDefault(killer) + 1;
            }

            Write(writer, mutant, late ? "timeout" : killer is null ? "survived" : "killed");
        }

        return 0;
    }

    /// <summary>Tries one mutant from the start of the process with every test: the only way for what is made once and kept.</summary>
    public static int Alone(string tests, string mutated, string coverage, int mutant, string[] first)
    {
        var control = new MutantSwitch(mutated);
        control.Set(mutant);
        try
        {
            using var run = new TestRun(tests);
            var covered = Read(coverage).Tests;
            var sound = covered.Select(t => t.Id).ToHashSet(StringComparer.Ordinal);

            // The classes that noticed others of its kind, before everything there is.
            foreach (var name in first)
            {
                var some = run.Discover(name).Where(c => sound.Contains(c.Key)).ToList();
                if (some.Count == 0 || run.FirstFailure(some.Select(c => c.Value)) is not null)
                {
                    Console.WriteLine($"killed {name}");
                    return 0;
                }
            }

            // A case that is not found any more is noticed too: its data are made by the code under test.
            var cases = run.Discover();
            if (covered.Exists(t => !cases.ContainsKey(t.Id)))
            {
                Console.WriteLine("killed");
                return 0;
            }

            var noticed = covered.OrderBy(t => t.Milliseconds).Chunk(25).Select(some => run.FirstFailure(some.Select(t => cases[t.Id]))).FirstOrDefault(failed => failed is not null);
            Console.WriteLine(noticed is null ? "survived" : cases.TryGetValue(noticed, out var by) ? $"killed {by.TestMethod.TestClass.Class.Name}" : "killed");
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            Console.WriteLine("killed");
        }

        return 0;
    }

    /// <summary>What an earlier step wrote.</summary>
    public static Coverage Read(string path) => JsonSerializer.Deserialize<Coverage>(File.ReadAllText(path))!;

    private static List<CoveredTest> Chosen(IEnumerable<CoveredTest> tests, Dictionary<string, int> noticed)
    {
        var chosen = new List<CoveredTest>();
        var left = Budget;
        foreach (var test in tests.OrderByDescending(t => Math.Min(3, noticed.GetValueOrDefault(t.Id))).ThenBy(t => t.Mutants.Count))
        {
            if (chosen.Count == 0 || test.Milliseconds <= left)
            {
                chosen.Add(test);
                left -= test.Milliseconds;
            }
        }

        return chosen;
    }

    private static string? Notice(TestRun run, Dictionary<string, ITestCase> cases, List<CoveredTest> tests, Func<bool> late)
    {
        var size = 4;
        for (var i = 0; i < tests.Count && !late();)
        {
            if (run.FirstFailure(tests.Skip(i).Take(size).Select(t => cases[t.Id])) is { } failed)
            {
                return failed;
            }

            i += size;
            size = Math.Min(size * 3, 150);
        }

        return null;
    }

    private static void Write(StreamWriter writer, int mutant, string verdict)
    {
        lock (writer)
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{mutant} {verdict}"));
        }
    }
}
