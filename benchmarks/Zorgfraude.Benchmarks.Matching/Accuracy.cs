using System.Diagnostics;
using System.Globalization;
using Zorgfraude.Matching;
using Zorgfraude.Matching.Evaluation;
using Zorgfraude.Matching.Linkage;
using Zorgfraude.Matching.Training;
using Zorgfraude.Population;

namespace Zorgfraude.Benchmarks.Matching;

/// <summary>Runs the engine over files with a known truth and prints what came out.</summary>
internal static class Accuracy
{
    private static readonly double[] Supports = [0, 0.2, 0.5];

    private static readonly double[] ClusterThresholds = [0.001, 0.01, 0.1, 0.3, 0.5, 0.9, 0.98];

    private sealed record Answer(string Query, string? Truth, string Kind, string? Entry, double LogOdds, double Probability, ConfidenceBand Band, double Compared, double TruthProbability);

    public static void Run(Dictionary<string, string> options, LabelledSet set, MatchingModel model)
    {
        // Everything down to one in a million comes back, so that every threshold can be looked at; bands are those of the model.
        var engine = new MatchingEngine(model with { PossibleThreshold = 1e-6 });
        var clock = Stopwatch.StartNew();
        engine.Put(set.Register);
        Console.WriteLine($"register {engine.Count} entries, built in {clock.Elapsed.TotalSeconds:F2} s, {engine.Bytes / (double)engine.Count:F0} bytes an entry");

        var records = set.Queries.Select(static q => q.Record).ToArray();
        var answers = new List<Answer>();
        foreach (var query in set.Queries)
        {
            var result = engine.Find(query.Record);
            var best = result.Candidates.Count > 0 ? result.Candidates[0] : null;
            answers.Add(new(query.Id, query.TrueId, query.Kind, best?.EntryId, best?.Explanation.LogOdds ?? 0, best?.Probability ?? 0, Band(best, model), best?.Compared ?? 0,
                result.Candidates.Where(c => c.EntryId == query.TrueId).Select(static c => c.Probability).FirstOrDefault()));
        }

        if (options.TryGetValue("--out", out var output))
        {
            System.IO.File.WriteAllLines(output, answers.Select(a => string.Create(CultureInfo.InvariantCulture,
                $"{CsvFiles.Quoted(a.Query)},{a.Band},{(a.Band == ConfidenceBand.NoMatch || a.Entry is null ? string.Empty : CsvFiles.Quoted(a.Entry))},{a.Probability:F6},{a.Compared:F2}")));
        }

        Console.WriteLine($"{answers.Count} queries: match {answers.Count(static a => a.Band == ConfidenceBand.Match)}, possible {answers.Count(static a => a.Band == ConfidenceBand.Possible)}");
        if (set.HasTruth)
        {
            Summary(answers, options, model);
            foreach (var wrong in Wrong(answers).Take(options.Number("--errors", 0)))
            {
                Console.WriteLine($"  {wrong.Query} {wrong.Kind} {wrong.Band} {wrong.Probability:F4} answered {wrong.Entry} truth {wrong.Truth} ({wrong.TruthProbability:F6})");
                var row = answers.IndexOf(wrong);
                foreach (var candidate in engine.Find(records[row], true).Candidates.Where(c => c.EntryId == (wrong.Truth ?? wrong.Entry) || c.EntryId == wrong.Entry))
                {
                    Show(candidate);
                }
            }
        }

        // The served model, warm: the time of one whole decision.
        var served = new MatchingEngine(model);
        served.Put(set.Register);
        foreach (var record in records)
        {
            served.Find(record);
        }

        // Three passes, the fastest of each query: what other processes on the machine took is not the engine's time.
        var times = new double[records.Length];
        Array.Fill(times, double.MaxValue);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var pass = 0; pass < 3; pass++)
        {
            for (var i = 0; i < records.Length; i++)
            {
                var start = Stopwatch.GetTimestamp();
                served.Find(records[i]);
                times[i] = Math.Min(times[i], Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            }
        }

        var allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / (3d * records.Length);
        var seconds = times.Sum() / 1e6;
        Array.Sort(times);
        Console.WriteLine($"one decision, fastest of three: p50 {times[times.Length / 2]:F1} us, p99 {times[times.Length * 99 / 100]:F1} us, {records.Length / seconds:F0} a second on one thread, {allocated:F0} bytes allocated each");
    }

    public static void Pairs(Dictionary<string, string> options, Columns columns, MatchingModel model)
    {
        var engine = new MatchingEngine(model);
        var csv = Csv.Read(options.Needed("--file"));
        var right = 0;
        foreach (var row in csv.Rows)
        {
            var a = columns.Record(csv, row, "a_");
            var b = columns.Record(csv, row, "b_");
            var answer = engine.Compare(a, b, true);
            var good = (csv.Get(row, "expected") == "match") == (answer.Band == ConfidenceBand.Match) && answer.Probability == engine.Compare(b, a).Probability;
            right += good ? 1 : 0;
            if (!good || options.ContainsKey("--all"))
            {
                Console.WriteLine($"{(good ? "ok   " : "WRONG")} {csv.Get(row, "id")} {csv.Get(row, "topic")} expected {csv.Get(row, "expected")}: {answer.Band} {answer.Probability:F4} ({csv.Get(row, "why")})");
                Show(answer);
            }
        }

        Console.WriteLine($"{right} of {csv.Rows.Count} pairs as expected");
    }

    public static void Link(Dictionary<string, string> options, Columns columns, MatchingModel model)
    {
        var (left, right) = (RecordFile.Read(options.Needed("--left"), options, columns), RecordFile.Read(options.Needed("--right"), options, columns));
        var clock = Stopwatch.StartNew();
        var result = RegisterLinker.Link(left.Records, right.Records, new()
        {
            Model = model,
            Threshold = 1e-6,
            Shape = options.TryGetValue("--shape", out var shape) ? Enum.Parse<LinkShape>(shape) : LinkShape.ManyToMany,
            MostCandidates = options.Number("--most", MatchingEngine.MaximumCandidates),
            RestPairs = options.Number("--rest", 0),
        });
        Console.WriteLine($"{left.Records.Count} and {right.Records.Count} records, {result.Links.Count} links, {clock.Elapsed.TotalSeconds:F1} s");
        WriteLinks(options, result.Links, left, right, model);
        if (left.Truth is not { } leftTruth || right.Truth is not { } rightTruth)
        {
            return;
        }

        var judged = result.Links.Select(l => new JudgedPair(l.LogOdds, leftTruth[l.Left] == rightTruth[l.Right], "", leftTruth[l.Left])).ToList();
        var members = rightTruth.Values.GroupBy(static t => t).ToDictionary(static g => g.Key, static g => g.Count());
        var found = judged.Where(static p => p.Same).GroupBy(static p => p.Unit).ToDictionary(static g => g.Key, static g => g.Count());
        foreach (var entity in leftTruth.Values.GroupBy(static t => t))
        {
            var missed = (entity.Count() * members.GetValueOrDefault(entity.Key)) - found.GetValueOrDefault(entity.Key);
            judged.AddRange(Enumerable.Repeat(JudgedPair.Missed("", entity.Key), missed));
        }

        ShowErrors(options, result.Links, l => leftTruth[l.Left] == rightTruth[l.Right], l => new MatchingEngine(model).Compare(left.Records[l.Left], right.Records[l.Right], true));
        Report.Print(new(judged), options, model.MatchThreshold);
    }

    public static void Dedupe(Dictionary<string, string> options, Columns columns, MatchingModel model)
    {
        var file = RecordFile.Read(options.Needed("--file"), options, columns);
        var records = file.Records;
        var linkage = new LinkageOptions { Model = model, Threshold = 1e-6, SplitOnDates = options.GetValueOrDefault("--split-dates") != "no", MostCandidates = options.Number("--most", MatchingEngine.MaximumCandidates) };
        var clock = Stopwatch.StartNew();
        var result = RegisterLinker.Deduplicate(records, linkage);
        Console.WriteLine($"{records.Count} records, {result.Links.Count} links, {clock.Elapsed.TotalSeconds:F1} s");
        WriteLinks(options, result.Links, file, file, model);
        if (options.TryGetValue("--clusters", out var output))
        {
            // Of what is a match; every record that stands in no cluster is alone.
            var matched = RegisterLinker.Cluster(records, result.Links.Where(static l => l.Band == ConfidenceBand.Match), linkage);
            System.IO.File.WriteAllLines(output, matched.Clusters.SelectMany((c, i) => c.Members.Select(m => string.Create(CultureInfo.InvariantCulture, $"{i + 1},{CsvFiles.Quoted(file.Ids[m])}"))));
        }

        if (file.Truth is not { } truth)
        {
            return;
        }

        var judged = result.Links.Select(l => new JudgedPair(l.LogOdds, truth[l.Left] == truth[l.Right], "", truth[l.Left])).ToList();
        var found = judged.Where(static p => p.Same).GroupBy(static p => p.Unit).ToDictionary(static g => g.Key, static g => g.Count());
        long total = 0;
        foreach (var entity in truth.Values.GroupBy(static t => t))
        {
            var all = entity.Count() * (entity.Count() - 1) / 2;
            total += all;
            judged.AddRange(Enumerable.Repeat(JudgedPair.Missed("", entity.Key), all - found.GetValueOrDefault(entity.Key)));
        }

        ShowErrors(options, result.Links, l => truth[l.Left] == truth[l.Right], l => new MatchingEngine(model).Compare(records[l.Left], records[l.Right], true));
        Report.Print(new(judged), options, model.MatchThreshold);

        // What the clusters say: every pair within one, at a row of thresholds.
        Console.WriteLine("clusters: least support, threshold, clusters, cuts, P, R, F1 over all pairs within them");
        foreach (var (support, threshold) in Supports.SelectMany(static s => ClusterThresholds.Select(t => (s, t))))
        {
            var clusters = RegisterLinker.Cluster(records, result.Links.Where(l => l.Probability >= threshold), linkage with { LeastSupport = support });
            long right = 0;
            long said = 0;
            foreach (var cluster in clusters.Clusters)
            {
                said += cluster.Members.Count * (long)(cluster.Members.Count - 1) / 2;
                right += cluster.Members.GroupBy(m => truth[m]).Sum(static g => g.Count() * (long)(g.Count() - 1) / 2);
            }

            var point = new ThresholdPoint(0, right, said - right, total - right);
            Console.WriteLine($"  {support} {threshold}: {clusters.Clusters.Count}, {clusters.Cuts.Count}, {point.Precision:F4} {point.Recall:F4} {point.F1:F4}");
        }
    }

    public static void Train(Dictionary<string, string> options, Columns columns, MatchingModel model)
    {
        var training = new TrainingOptions
        {
            Name = options.Needed("--name"),
            Start = model,
            MaximumQueries = options.Number("--queries-used", 5000),
        };
        var clock = Stopwatch.StartNew();
        TrainingOutcome outcome;
        if (options.TryGetValue("--file", out var file))
        {
            outcome = ModelTrainer.WithoutLabels([.. RecordFile.Read(file, options, columns).Records.Values], training);
        }
        else
        {
            var register = Csv.Read(options.Needed("--register"));
            var queries = Csv.Read(options.Needed("--queries"));
            outcome = ModelTrainer.WithoutLabels([.. register.Rows.Select(r => columns.Record(register, r))], [.. queries.Rows.Select(r => columns.Record(queries, r))], training);
        }

        switch (outcome)
        {
            case TrainingOutcome.Trained trained:
                Console.WriteLine($"{trained.Report.Queries} queries, {trained.Report.Pairs} pairs, {trained.Report.ExpectedSame:F0} expected of one person, certainty {trained.Report.Certainty:F3}, {trained.Report.Objective.Count} rounds, {clock.Elapsed.TotalSeconds:F1} s");
                Console.WriteLine($"prior {trained.Model.PriorInRegister:F4}; " + string.Join(", ", trained.Model.Situations.Select(static s => $"{s.Kind} {s.ExpectedEntries:G3}")));
                Console.WriteLine(string.Join(", ", trained.Model.Levels.Select(static l => $"{l.Level} {l.Probability:F4}")));
                System.IO.File.WriteAllText(options.Needed("--out"), trained.Model.ToJson() + "\n");
                break;
            case TrainingOutcome.Refused refused:
                Console.WriteLine($"refused: {refused.Problem}. {refused.Reason} ({clock.Elapsed.TotalSeconds:F1} s)");
                break;
        }
    }

    // The strongest first: the record, the band, the other one, the probability, and how much there was to compare.
    private static void WriteLinks(Dictionary<string, string> options, IEnumerable<RecordLink> links, RecordFile left, RecordFile right, MatchingModel model)
    {
        if (!options.TryGetValue("--out", out var output))
        {
            return;
        }

        var engine = new MatchingEngine(model);
        System.IO.File.WriteAllLines(output, links.Select(l => string.Create(CultureInfo.InvariantCulture,
            $"{CsvFiles.Quoted(left.Ids[l.Left])},{l.Band},{CsvFiles.Quoted(right.Ids[l.Right])},{l.Probability:F6},{engine.Compare(left.Records[l.Left], right.Records[l.Right]).Compared:F2}")));
    }

    // The false pairs that score highest and the true ones that score lowest.
    private static void ShowErrors(Dictionary<string, string> options, IEnumerable<RecordLink> links, Func<RecordLink, bool> good, Func<RecordLink, MatchCandidate> compare)
    {
        var count = options.Number("--errors", 0);
        foreach (var link in links.Where(l => !good(l)).OrderByDescending(static l => l.LogOdds).Take(count).Concat(links.Where(good).OrderBy(static l => l.LogOdds).Take(count)))
        {
            Console.WriteLine($"  {(good(link) ? "true" : "false")} pair {link.Left} {link.Right}, {link.LogOdds:F2}");
            Show(compare(link));
        }
    }

    private static ConfidenceBand Band(MatchCandidate? candidate, MatchingModel model) => candidate is null || candidate.Probability < model.PossibleThreshold ? ConfidenceBand.NoMatch
        : candidate.Band;

    private static void Summary(List<Answer> answers, Dictionary<string, string> options, MatchingModel model)
    {
        Console.WriteLine($"true entry among the candidates {answers.Count(static a => a.TruthProbability > 0)} of {answers.Count(static a => a.Truth is not null)}");
        var judged = answers.SelectMany(static a => Judge(a, a.Kind)).ToList();
        Report.Print(new(judged), options, model.MatchThreshold);

        // The band asks for more than the threshold of somebody who is known to live elsewhere.
        var matched = answers.Where(static a => a.Band == ConfidenceBand.Match).ToArray();
        var right = matched.Count(static a => a.Entry == a.Truth);
        var band = new ThresholdPoint(0, right, matched.Length - right, answers.Count(static a => a.Truth is not null) - right);
        Console.WriteLine($"match band: P {band.Precision:F4} R {band.Recall:F4} F1 {band.F1:F4}, {band.FalsePositives} wrong");
        var possible = new MatchEvaluation(judged).AtProbability(model.PossibleThreshold);
        Console.WriteLine($"match + possible: P {possible.Precision:F4} R {possible.Recall:F4} F1 {possible.F1:F4}, {possible.FalsePositives} wrong");

        // A query with several errors stands in the row of each.
        Report.PrintKinds(answers.SelectMany(static a => a.Truth is null ? Judge(a, a.Kind) : a.Kind.Split(':')[^1].Split('+').SelectMany(k => Judge(a, k))), model.MatchThreshold);
    }

    private static IEnumerable<JudgedPair> Judge(Answer answer, string kind)
    {
        if (answer.Entry is not null)
        {
            yield return new(answer.LogOdds, answer.Entry == answer.Truth, kind, answer.Query);
        }

        if (answer.Truth is not null && answer.Entry != answer.Truth)
        {
            yield return JudgedPair.Missed(kind, answer.Query);
        }
    }

    // The worst first: false answers by their probability, then missed ones by the probability of the right one.
    private static IEnumerable<Answer> Wrong(List<Answer> answers) => answers.Where(static a => a.Entry is not null && a.Entry != a.Truth && a.Probability > 0.5)
        .OrderByDescending(static a => a.Probability).Concat(answers.Where(static a => a.Truth is not null && a.TruthProbability < 0.9).OrderBy(static a => a.TruthProbability));

    private static void Show(MatchCandidate answer)
    {
        Console.WriteLine($"      prior {answer.Explanation.Prior:F2}, joint {answer.Explanation.JointAdjustment:F2}, log-odds {answer.Explanation.LogOdds:F2}");
        foreach (var field in answer.Explanation.Fields)
        {
            Console.WriteLine($"      {field.Field} {field.Level} {field.Weight:F2} [{field.QueryValue}] [{field.EntryValue}]");
        }
    }
}
