using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Zorgfraude.MutationSurvey;

// MutationSurvey --mutated Zorgfraude.Protocol.dll --tests A.dll [--tests B.dll] --out FOLDER
//     [--leave-out TEXT]... [--leave-out-namespace NAME]... [--report mutation-report.json]
// Tries every mutant that Stryker built into an assembly. How and why: docs/mutation.md.
if (args is ["cover", var tests, var mutated, var output, .. var leaveOut])
{
    return Workers.Cover(tests, mutated, output, leaveOut);
}

if (args is ["try", var tryTests, var tryMutated, var coverage, var verdicts, var list])
{
    return Workers.Try(tryTests, tryMutated, coverage, verdicts, [.. File.ReadLines(list).Select(Id).Except(Verdicts(verdicts).Keys)]);
}

if (args is ["alone", var aloneTests, var aloneMutated, var aloneCoverage, var mutant, .. var first])
{
    return Workers.Alone(aloneTests, aloneMutated, aloneCoverage, Id(mutant), first);
}

string[] Given(string name) => [.. args.Zip(args.Skip(1)).Where(p => p.First == name).Select(p => p.Second)];
if (Given("--mutated") is not [var assembly] || Given("--tests") is not [_, ..] || Given("--out") is not [var folder])
{
    Console.Error.WriteLine("MutationSurvey --mutated DLL --tests DLL [--tests DLL] --out FOLDER [--leave-out TEXT]... [--leave-out-namespace NAME]... [--report JSON]");
    return 2;
}

var projects = Given("--tests").Select(Path.GetFullPath).ToList();
folder = Path.GetFullPath(folder);
Directory.CreateDirectory(folder);
var mutants = MutantSwitch.In(assembly).Where(m => !Given("--leave-out-namespace").Contains(m.Namespace, StringComparer.Ordinal)).ToDictionary(m => m.Id);
var report = Given("--report") is [var path] ? Reported(path) : null;
if (report is not null)
{
    // Those that the report does not count: in files that were left out, or in a block that other mutants fill already.
    foreach (var id in mutants.Keys.Where(id => !report.ContainsKey(id)).ToList())
    {
        mutants.Remove(id);
    }
}

var found = new ConcurrentDictionary<int, string>();
var noticed = new ConcurrentDictionary<(string Namespace, int Project), int>();
var killers = new ConcurrentDictionary<(int Project, string Namespace, string Class), int>();
for (var p = 0; p < projects.Count; p++)
{
    var (project, cover) = (projects[p], Path.Combine(folder, $"coverage-{p}.json"));
    if (!File.Exists(cover) && Child(["cover", project, Beside(project), cover, .. Given("--leave-out")]) != 0)
    {
        return 1;
    }

    var left = mutants.Keys.Where(id => found.GetValueOrDefault(id) is null or "survived").ToList();
    Parallel.For(0, Environment.ProcessorCount, part =>
    {
        var (ids, verdicts) = (Path.Combine(folder, $"mutants-{p}-{part}.txt"), Path.Combine(folder, $"verdicts-{p}-{part}.txt"));
        File.WriteAllLines(ids, left.Where(id => id % Environment.ProcessorCount == part).Select(id => id.ToString(CultureInfo.InvariantCulture)));
        while (Child(["try", project, Beside(project), cover, verdicts, ids]) == Workers.StartAgain)
        {
        }

        // Kept verdicts may be older than those of another project: what was noticed once stays noticed.
        foreach (var (id, verdict) in Verdicts(verdicts).Where(v => found.GetValueOrDefault(v.Key) is null or "survived"))
        {
            found[id] = verdict;
            if (verdict != "survived" && mutants.TryGetValue(id, out var by))
            {
                noticed.AddOrUpdate((by.Namespace, p), 1, static (_, n) => n + 1);
            }
        }
    });
    Console.WriteLine($"{Path.GetFileNameWithoutExtension(project)}: {Count("killed")} killed, {Count("timeout")} timed out, {Count("survived")} survived so far");
}

// What is made once and kept, by whichever test came first: each in a process of its own, with the tests of the projects that make it.
var made = Enumerable.Range(0, projects.Count).Select(p => Workers.Read(Path.Combine(folder, $"coverage-{p}.json")).Static).ToList();
var alone = mutants.Keys.Where(id => found.GetValueOrDefault(id) is (null or "survived") && made.Exists(s => s.Contains(id)))
    .OrderBy(id => found.ContainsKey(id)).ThenByDescending(id => id).ToList();
var kept = Path.Combine(folder, "verdicts-alone.txt");
var known = Verdicts(kept);
using (var writer = new StreamWriter(kept, append: true) { AutoFlush = true })
{
    Parallel.ForEach(Partitioner.Create(alone, EnumerablePartitionerOptions.NoBuffering), new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, id =>
    {
        if (!known.TryGetValue(id, out var verdict))
        {
            // The tests that noticed most in the same folder come first.
            verdict = Enumerable.Range(0, projects.Count).Where(p => made[p].Contains(id)).OrderByDescending(p => noticed.GetValueOrDefault((mutants[id].Namespace, p))).Select(p => Alone(p, id)).FirstOrDefault(v => v != "survived") ?? "survived";
            lock (writer)
            {
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{id} {verdict}"));
            }
        }

        found[id] = verdict;
    });
}

var page = new StringBuilder("| Folder | Killed | Timed out | Survived | Score |\n|---|---|---|---|---|\n");
foreach (var part in mutants.Values.GroupBy(m => m.Namespace, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
{
    Row(part.Key, [.. part.Select(m => m.Id)]);
}

Row("all", [.. mutants.Keys]);
page.Append("\n## Survivors\n\n");
foreach (var m in mutants.Values.Where(m => found.GetValueOrDefault(m.Id, "survived") == "survived"))
{
    page.Append(CultureInfo.InvariantCulture, $"- {m.Id} {m.Namespace}.{m.Type}.{m.Method}{(report is null ? "" : " " + report[m.Id])}\n");
}

File.WriteAllText(Path.Combine(folder, "survey.md"), page.ToString());
Console.WriteLine(page.ToString().Split("\n\n")[0]);
return 0;

int Count(string verdict) => found.Values.Count(v => v == verdict);

void Row(string name, List<int> ids)
{
    int Of(string verdict) => ids.Count(id => found.GetValueOrDefault(id, "survived") == verdict);
    page.Append(CultureInfo.InvariantCulture, $"| {name} | {Of("killed")} | {Of("timeout")} | {Of("survived")} | {100.0 * (ids.Count - Of("survived")) / ids.Count:F1} % |\n");
}

string Beside(string project) => Path.Combine(Path.GetDirectoryName(project)!, Path.GetFileName(assembly));

string Alone(int p, int id)
{
    // The classes of tests that noticed most of this folder come first.
    string[] first = [.. killers.Where(k => k.Key.Project == p && k.Key.Namespace == mutants[id].Namespace).OrderByDescending(k => k.Value).Take(3).Select(k => k.Key.Class)];
    string[] arguments = ["alone", projects[p], Beside(projects[p]), Path.Combine(folder, $"coverage-{p}.json"), id.ToString(CultureInfo.InvariantCulture), .. first];
    using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
    process.ErrorDataReceived += static (_, _) => { };
    process.BeginErrorReadLine();
    var said = process.StandardOutput.ReadToEndAsync();
    if (!process.WaitForExit(TimeSpan.FromSeconds(120)))
    {
        process.Kill();
        return "timeout";
    }

    // Whatever breaks the process is noticed as well.
    var last = said.Result.Trim().Split('\n')[^1].Trim();
    if (last.StartsWith("killed ", StringComparison.Ordinal))
    {
        killers.AddOrUpdate((p, mutants[id].Namespace, last["killed ".Length..]), 1, static (_, n) => n + 1);
    }

    return last == "survived" ? last : "killed";
}

static int Child(string[] arguments)
{
    using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, arguments) { RedirectStandardOutput = true })!;
    process.OutputDataReceived += static (_, _) => { };
    process.BeginOutputReadLine();
    process.WaitForExit();
    return process.ExitCode;
}

static int Id(string text) => int.Parse(text, CultureInfo.InvariantCulture);

static Dictionary<int, string> Verdicts(string file) =>
    File.Exists(file) ? File.ReadLines(file).Select(l => l.Split(' ')).Where(l => l.Length == 2).DistinctBy(l => l[0]).ToDictionary(l => Id(l[0]), l => l[1]) : [];

// Place and change of every mutant that counts.
static Dictionary<int, string> Reported(string path)
{
    var mutants = new Dictionary<int, string>();
    foreach (var (file, content) in JsonNode.Parse(File.ReadAllText(path))!["files"]!.AsObject())
    {
        var lines = content!["source"]!.GetValue<string>().Split('\n');
        foreach (var mutant in content["mutants"]!.AsArray().Where(m => m!["status"]!.GetValue<string>() is not ("CompileError" or "Ignored")))
        {
            var (start, end) = (mutant!["location"]!["start"]!, mutant["location"]!["end"]!);
            var line = lines[start["line"]!.GetValue<int>() - 1];
            var from = start["column"]!.GetValue<int>() - 1;
            var to = start["line"]!.GetValue<int>() == end["line"]!.GetValue<int>() ? end["column"]!.GetValue<int>() - 1 : line.Length;
            mutants[Id(mutant["id"]!.GetValue<string>())] =
                $"{Path.GetFileName(file)}:{start["line"]} `{line[from..to].Trim()}` to `{mutant["replacement"]?.GetValue<string>().ReplaceLineEndings(" ")}`";
        }
    }

    return mutants;
}
