using System.Globalization;
using Zorgfraude.Matching;

namespace Zorgfraude.Benchmarks.Matching;

/// <summary>The commands that judge the matching engine.</summary>
public static class MatchingCommands
{
    private static readonly string[] Usage =
    [
        "accuracy (--register FILE --queries FILE [--map FILE] | --set people|strangers|organisations [--size 10000] [--queries 4000] [--seed 1] [--spoilt 0]) [--fields surname,given,birth,sex,address,numbers] [--model FILE] [--out FILE] [--errors 20] [--html FILE] [--resamples 1000]",
        "generate people|strangers|organisations --register N --queries N --seed S --out PREFIX",
        "speed --register FILE --queries FILE [--map FILE] [--model FILE]",
        "fuzz [--seed 1] [--steps 100000]",
        "pairs --file FILE [--map FILE] [--model FILE]",
        "link --left FILE --right FILE [--truth COLUMN] [--out FILE] [--shape OneToOne] [--rest PAIRS] [--most 20] [--map FILE] [--model FILE] [--errors 20] [--html FILE] [--resamples 1000]",
        "dedupe --file FILE [--truth COLUMN] [--out FILE] [--clusters FILE] [--split-dates no] [--most 20] [--map FILE] [--model FILE] [--errors 20] [--html FILE] [--resamples 1000]",
        "train (--file FILE | --register FILE --queries FILE) --name NAME --out FILE [--queries-used 5000] [--map FILE] [--model FILE to start from]",
    ];

    /// <summary>Whether this is one of the commands.</summary>
    /// <param name="args">The arguments.</param>
    public static bool Knows(IReadOnlyList<string> args)
    {
        ArgumentNullException.ThrowIfNull(args);
        return args.Count > 0 && Usage.Any(u => u.StartsWith(args[0] + " ", StringComparison.Ordinal));
    }

    /// <summary>Runs a command; without a known one prints what there is.</summary>
    /// <param name="args">The command, and its options in pairs.</param>
    /// <returns>0; 2 when there is no such command, an option is missing or no good, or a file cannot be read: the reason is printed.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args)
    {
        if (!Knows(args))
        {
            Array.ForEach(Usage, Console.Error.WriteLine);
            return 2;
        }

        try
        {
            await CarryOutAsync(args);
            return 0;
        }
        catch (Exception e) when (e is ArgumentException or IOException or FormatException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(e.Message);
            Console.Error.WriteLine(Usage.First(u => u.StartsWith(args[0] + " ", StringComparison.Ordinal)));
            return 2;
        }
    }

    private static async Task CarryOutAsync(IReadOnlyList<string> args)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var what = args.Count > 1 ? args[1] : string.Empty;
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = args[0] == "generate" ? 2 : 1; i + 1 < args.Count; i += 2)
        {
            options[args[i]] = args[i + 1];
        }

        var columns = Columns.Load(options.GetValueOrDefault("--map"));
        var model = options.TryGetValue("--model", out var file) ? MatchingModel.FromJson(await File.ReadAllTextAsync(file)) : MatchingModel.Dutch;
        switch (args[0])
        {
            case "accuracy":
                Accuracy.Run(options, LabelledSet.Of(options, columns), model);
                break;
            case "generate":
                LabelledSet.Generate(what, options);
                break;
            case "speed":
                await Speed.Run(options, columns, model);
                break;
            case "fuzz":
                Fuzz(options);
                break;
            case "pairs":
                Accuracy.Pairs(options, columns, model);
                break;
            case "link":
                Accuracy.Link(options, columns, model);
                break;
            case "dedupe":
                Accuracy.Dedupe(options, columns, model);
                break;
            case "train":
                Accuracy.Train(options, columns, model);
                break;
        }
    }

    private static void Fuzz(Dictionary<string, string> options)
    {
        var steps = options.Number("--steps", 100_000);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var run = EngineFuzzing.Run(options.Number("--seed", 1), steps);
        foreach (var (what, times) in run.Steps)
        {
            Console.WriteLine($"{what}: {times}");
        }

        Console.WriteLine($"{steps} steps in {clock.Elapsed.TotalSeconds:F0} s, nothing broke");
    }
}
