using System.Diagnostics;
using System.Globalization;
using Zorgfraude.Benchmarks.Matching;
using Zorgfraude.Matching;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var options = new Dictionary<string, string>(StringComparer.Ordinal);
for (var i = 1; i + 1 < args.Length; i += 2)
{
    options[args[i]] = args[i + 1];
}

var command = args.Length > 0 ? args[0] : string.Empty;
var columns = Columns.Load(options.GetValueOrDefault("--map"));
var model = options.TryGetValue("--model", out var file) ? MatchingModel.FromJson(File.ReadAllText(file)) : MatchingModel.Dutch;
switch (command)
{
    case "accuracy":
        Accuracy.Run(options, columns, model);
        return 0;
    case "speed":
        await Speed.Run(options, columns, model);
        return 0;
    case "pairs":
        Accuracy.Pairs(options, columns, model);
        return 0;
    case "link":
        Accuracy.Link(options, columns, model);
        return 0;
    case "dedupe":
        Accuracy.Dedupe(options, columns, model);
        return 0;
    case "train":
        Accuracy.Train(options, columns, model);
        return 0;
    default:
        Console.Error.WriteLine("accuracy --register FILE --queries FILE [--map FILE] [--model FILE] [--out FILE] [--errors 20] [--html FILE] [--resamples 1000]");
        Console.Error.WriteLine("speed --register FILE --queries FILE [--map FILE] [--model FILE]");
        Console.Error.WriteLine("pairs --file FILE [--map FILE] [--model FILE]");
        Console.Error.WriteLine("link --left FILE --right FILE --truth COLUMN [--shape OneToOne] [--rest PAIRS] [--map FILE] [--model FILE] [--errors 20] [--html FILE] [--resamples 1000]");
        Console.Error.WriteLine("dedupe --file FILE --truth COLUMN [--split-dates no] [--map FILE] [--model FILE] [--errors 20] [--html FILE] [--resamples 1000]");
        Console.Error.WriteLine("train (--file FILE | --register FILE --queries FILE) --name NAME --out FILE [--queries-used 5000] [--map FILE] [--model FILE to start from]");
        return 2;
}
