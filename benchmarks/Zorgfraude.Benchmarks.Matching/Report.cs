using System.Globalization;
using Zorgfraude.Matching.Evaluation;

namespace Zorgfraude.Benchmarks.Matching;

/// <summary>Prints what the evaluation library says.</summary>
internal static class Report
{
    public static void Print(MatchEvaluation evaluation, Dictionary<string, string> options, double matchThreshold)
    {
        var resamples = options.Number("--resamples", 1000);
        var odds = Math.Log(matchThreshold / (1 - matchThreshold));
        var best = evaluation.Best();
        var clean = evaluation.AtZeroFalse();
        Console.WriteLine($"{evaluation.Same} true pairs, {evaluation.Scored} scored, reach {evaluation.Reach:F4}");
        Console.WriteLine($"best F1 {best.F1:F4} (P {best.Precision:F4} R {best.Recall:F4} at log-odds {best.LogOdds:F2}), recall at zero false {clean.Recall:F4}");
        var fixedPoint = evaluation.At(odds);
        Console.WriteLine($"at {matchThreshold}: P {fixedPoint.Precision:F4} R {fixedPoint.Recall:F4} F1 {fixedPoint.F1:F4}, {fixedPoint.FalsePositives} wrong");
        if (resamples > 0)
        {
            var i = evaluation.Bootstrap(odds, resamples);
            Console.WriteLine($"95% of {i.Resamples} resamples: best F1 {Show(i.BestF1)}, recall at zero false {Show(i.RecallAtZeroFalse)}; at {matchThreshold}: P {Show(i.Precision)} R {Show(i.Recall)} F1 {Show(i.F1)}; Brier {Show(i.Brier)}");
        }

        var calibration = evaluation.Calibrate([0, .05, .2, .5, .8, .95, .98, .99, .999, 1]);
        Console.WriteLine($"Brier {calibration.Brier:F4}, expected calibration error {calibration.ExpectedCalibrationError:F4}");
        foreach (var bin in calibration.Bins.Where(static b => b.Count > 0))
        {
            Console.WriteLine($"  {bin.From:F3}-{bin.To:F3}: {bin.Count} pairs, said {bin.MeanProbability:F3}, was {bin.ShareSame:F3}");
        }

        if (options.TryGetValue("--html", out var page))
        {
            File.WriteAllText(page, ThresholdTable.Of(evaluation).ToHtml("Thresholds"));
        }
    }

    public static void PrintKinds(IEnumerable<JudgedPair> pairs, double matchThreshold)
    {
        foreach (var kind in new MatchEvaluation(pairs).ByKind(Math.Log(matchThreshold / (1 - matchThreshold))).Where(static k => k.Kind.Length > 0))
        {
            Console.WriteLine($"  {kind.Kind}: {kind.Same} true, {kind.Found} found; {kind.Different} false, {kind.WronglyAnswered} answered");
        }
    }

    private static string Show(ConfidenceInterval interval) => $"{interval.Low:F4}-{interval.High:F4}";
}
