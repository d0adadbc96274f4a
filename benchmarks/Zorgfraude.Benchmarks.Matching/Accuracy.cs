using System.Diagnostics;
using System.Globalization;
using Zorgfraude.Matching;

namespace Zorgfraude.Benchmarks.Matching;

/// <summary>Runs the engine over files with a known truth and prints what came out.</summary>
internal static class Accuracy
{
    private sealed record Answer(string Query, string? Truth, string Kind, string? Entry, double Probability, ConfidenceBand Band, double Compared, double TruthProbability);

    public static void Run(Dictionary<string, string> options, Columns columns, MatchingModel model)
    {
        // Everything down to one in a million comes back, so that every threshold can be looked at; bands are those of the model.
        var engine = new MatchingEngine(model with { PossibleThreshold = 1e-6 });
        var register = Csv.Read(options["--register"]);
        var clock = Stopwatch.StartNew();
        engine.Put(register.Rows.Select(r => KeyValuePair.Create(register.Get(r, columns["id"])!, columns.Record(register, r))));
        Console.WriteLine($"register {engine.Count} entries, built in {clock.Elapsed.TotalSeconds:F2} s, {engine.Bytes / (double)engine.Count:F0} bytes an entry");

        var queries = Csv.Read(options["--queries"]);
        var records = queries.Rows.Select(r => columns.Record(queries, r)).ToArray();
        var answers = new List<Answer>();
        for (var i = 0; i < records.Length; i++)
        {
            var row = queries.Rows[i];
            var result = engine.Find(records[i]);
            var best = result.Candidates.Count > 0 ? result.Candidates[0] : null;
            var truth = queries.Get(row, columns["truth"]);
            answers.Add(new(queries.Get(row, columns["qid"]) ?? i.ToString(CultureInfo.InvariantCulture), truth, queries.Get(row, columns["kind"]) ?? string.Empty,
                best?.EntryId, best?.Probability ?? 0, Band(best, model), best?.Compared ?? 0,
                result.Candidates.Where(c => c.EntryId == truth).Select(static c => c.Probability).FirstOrDefault()));
        }

        if (options.TryGetValue("--out", out var output))
        {
            File.WriteAllLines(output, answers.Select(a => string.Create(CultureInfo.InvariantCulture,
                $"{a.Query},{a.Band},{(a.Band == ConfidenceBand.NoMatch ? string.Empty : a.Entry)},{a.Probability:F6},{a.Compared:F2}")));
        }

        Console.WriteLine($"{answers.Count} queries: match {answers.Count(static a => a.Band == ConfidenceBand.Match)}, possible {answers.Count(static a => a.Band == ConfidenceBand.Possible)}");
        if (queries.Has(columns["truth"]))
        {
            Summary(answers);
            foreach (var wrong in Wrong(answers).Take(options.TryGetValue("--errors", out var n) ? int.Parse(n, CultureInfo.InvariantCulture) : 0))
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
        served.Put(register.Rows.Select(r => KeyValuePair.Create(register.Get(r, columns["id"])!, columns.Record(register, r))));
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
        var csv = Csv.Read(options["--file"]);
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
        var engine = new MatchingEngine(model with { PossibleThreshold = 1e-6 });
        var left = Csv.Read(options["--left"]);
        var right = Csv.Read(options["--right"]);
        var same = options["--left"] == options["--right"];
        var truthColumn = options["--truth"];
        engine.Put(right.Rows.Select((r, i) => KeyValuePair.Create(i.ToString(CultureInfo.InvariantCulture), columns.Record(right, r))));
        var truth = right.Rows.Select(r => Entity(right.Get(r, truthColumn))).ToArray();
        var members = truth.GroupBy(static t => t).ToDictionary(static g => g.Key, static g => g.Count());
        var pairs = new List<(double Score, bool Good, int Left, int Right)>();
        long total = 0;
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < left.Rows.Count; i++)
        {
            var entity = Entity(left.Get(left.Rows[i], truthColumn));
            total += members.GetValueOrDefault(entity) - (same ? 1 : 0);
            foreach (var candidate in engine.Find(columns.Record(left, left.Rows[i])).Candidates)
            {
                var j = int.Parse(candidate.EntryId, CultureInfo.InvariantCulture);
                if (!same || j > i)
                {
                    pairs.Add((candidate.Explanation.LogOdds, truth[j] == entity, i, j));
                }
            }
        }

        total = same ? total / 2 : total;
        if (options.TryGetValue("--errors", out var show))
        {
            // The false pairs that score highest and the true ones that score lowest.
            var count = int.Parse(show, CultureInfo.InvariantCulture);
            foreach (var (_, good, i, j) in pairs.Where(static p => !p.Good).OrderByDescending(static p => p.Score).Take(count)
                .Concat(pairs.Where(static p => p.Good).OrderBy(static p => p.Score).Take(count)))
            {
                Console.WriteLine($"  {(good ? "true" : "false")} pair {i} {j}");
                Show(engine.Compare(columns.Record(left, left.Rows[i]), columns.Record(right, right.Rows[j]), true));
            }
        }

        var scored = pairs.ConvertAll(static p => (p.Score, p.Good));
        var (f1, precision, recall, threshold, clean) = Best(scored, total);
        Console.WriteLine($"{total} true pairs, {scored.Count} scored, reach {scored.Count(static s => s.Good) / (double)total:F4}, {clock.Elapsed.TotalSeconds:F1} s");
        Console.WriteLine($"best F1 {f1:F4} (P {precision:F4} R {recall:F4} at log-odds {threshold:F2}), recall at zero false {clean:F4}");
    }

    private static string Entity(string? id)
    {
        // "rec-123-dup-0" is entity 123.
        var parts = (id ?? string.Empty).Split('-');
        return parts.Length >= 3 && parts[0] == "rec" ? parts[1] : id ?? string.Empty;
    }

    private static (double F1, double Precision, double Recall, double Threshold, double Clean) Best(List<(double Score, bool Good)> scored, long total)
    {
        scored.Sort(static (a, b) => b.Score.CompareTo(a.Score));
        (double F1, double Precision, double Recall, double Threshold) best = default;
        double clean = 0;
        var hits = 0;
        var stillClean = true;
        for (var i = 0; i < scored.Count; i++)
        {
            hits += scored[i].Good ? 1 : 0;
            stillClean &= scored[i].Good;
            clean = stillClean ? hits / (double)total : clean;
            if (i + 1 < scored.Count && scored[i + 1].Score == scored[i].Score)
            {
                continue;
            }

            var precision = hits / (double)(i + 1);
            var recall = hits / (double)total;
            var f1 = 2 * precision * recall / (precision + recall);
            if (f1 > best.F1)
            {
                best = (f1, precision, recall, scored[i].Score);
            }
        }

        return (best.F1, best.Precision, best.Recall, best.Threshold, clean);
    }

    private static ConfidenceBand Band(MatchCandidate? candidate, MatchingModel model) => candidate is null || candidate.Probability < model.PossibleThreshold ? ConfidenceBand.NoMatch
        : candidate.Band;

    private static void Summary(List<Answer> answers)
    {
        var positives = answers.Count(static a => a.Truth is not null);
        var found = answers.Count(static a => a.TruthProbability > 0);
        var (f1, precision, recall, threshold, clean) = Best([.. answers.Where(static a => a.Entry is not null).Select(static a => (Odds(a.Probability), a.Entry == a.Truth))], positives);
        Console.WriteLine($"true entry among the candidates {found} of {positives}; best F1 {f1:F4} (P {precision:F4} R {recall:F4} at {1 / (1 + Math.Exp(-threshold)):F4}), recall at zero false {clean:F4}");
        Report("match", answers.Where(static a => a.Band == ConfidenceBand.Match).ToList(), positives);
        Report("match + possible", answers.Where(static a => a.Band != ConfidenceBand.NoMatch).ToList(), positives);
        var brier = answers.Where(static a => a.Entry is not null).Average(static a => Math.Pow(a.Probability - (a.Entry == a.Truth ? 1 : 0), 2));
        Console.WriteLine($"Brier {brier:F4}; reliability of the best candidate:");
        foreach (var (low, high) in new[] { (0, .05), (.05, .2), (.2, .5), (.5, .8), (.8, .95), (.95, .98), (.98, .99), (.99, .999), (.999, 1.01) })
        {
            var bin = answers.Where(a => a.Entry is not null && a.Probability >= low && a.Probability < high).ToList();
            if (bin.Count > 0)
            {
                Console.WriteLine($"  {low:F3}-{Math.Min(1, high):F3}: {bin.Count} answers, said {bin.Average(static a => a.Probability):F3}, was {bin.Count(static a => a.Entry == a.Truth) / (double)bin.Count:F3}");
            }
        }

        foreach (var kind in answers.Where(static a => a.Truth is null).GroupBy(static a => a.Kind).OrderBy(static g => g.Key, StringComparer.Ordinal))
        {
            Console.WriteLine($"  {kind.Key}: {kind.Count()}, match {kind.Count(static a => a.Band == ConfidenceBand.Match)}, possible {kind.Count(static a => a.Band == ConfidenceBand.Possible)}");
        }

        foreach (var kind in answers.Where(static a => a.Truth is not null).SelectMany(static a => a.Kind.Split(':')[^1].Split('+').Select(k => (k, a)))
            .GroupBy(static p => p.k).OrderBy(static g => g.Key, StringComparer.Ordinal))
        {
            Console.WriteLine($"  {kind.Key}: {kind.Count()}, matched {kind.Count(static p => p.a.Band == ConfidenceBand.Match && p.a.Entry == p.a.Truth)}, possible {kind.Count(static p => p.a.Band == ConfidenceBand.Possible)}");
        }
    }

    // The worst first: false answers by their probability, then missed ones by the probability of the right one.
    private static IEnumerable<Answer> Wrong(List<Answer> answers) => answers.Where(static a => a.Entry is not null && a.Entry != a.Truth && a.Probability > 0.5)
        .OrderByDescending(static a => a.Probability).Concat(answers.Where(static a => a.Truth is not null && a.TruthProbability < 0.9).OrderBy(static a => a.TruthProbability));

    private static void Report(string name, List<Answer> said, int positives)
    {
        var good = said.Count(static a => a.Entry == a.Truth);
        var precision = said.Count == 0 ? 1 : good / (double)said.Count;
        var recall = good / (double)positives;
        Console.WriteLine($"{name}: P {precision:F4} R {recall:F4} F1 {2 * precision * recall / (precision + recall):F4}, {said.Count - good} wrong");
    }

    private static double Odds(double probability) => Math.Log(probability / Math.Max(1e-17, 1 - probability));

    private static void Show(MatchCandidate answer)
    {
        Console.WriteLine($"      prior {answer.Explanation.Prior:F2}, joint {answer.Explanation.JointAdjustment:F2}, log-odds {answer.Explanation.LogOdds:F2}");
        foreach (var field in answer.Explanation.Fields)
        {
            Console.WriteLine($"      {field.Field} {field.Level} {field.Weight:F2} [{field.QueryValue}] [{field.EntryValue}]");
        }
    }
}
