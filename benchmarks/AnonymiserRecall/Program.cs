using System.Diagnostics;
using System.Globalization;
using System.Text;
using Zorgfraude.AnonymiserRecall;
using Zorgfraude.Collections;
using Zorgfraude.Protocol.Anonymisation;

// Usage: AnonymiserRecall [documents] [examples]
var documents = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 2_000;
var examples = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 0;
var passed = true;
foreach (var (name, seed, heldOut) in new[] { ("tuning seed", 20_250_101, false), ("held-out seed and names", 77_003, true) })
{
    var watch = Stopwatch.StartNew();
    var m = Measurement.Of(seed, heldOut, documents);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {documents} documents, {m.Planted} planted identifiers, {watch.Elapsed.TotalSeconds:F1} s"));
    foreach (var (kind, c) in m.ByKind)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {kind,-12} planted {c.Planted,6}  replaced {100.0 * c.Replaced / c.Planted,7:F2} %  replaced or shown {100.0 * c.Shown / c.Planted,7:F2} %"));
    }

    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"  recall {100 * m.Recall:F2} %, replaced or shown to a human {100.0 * m.Shown / m.Planted:F2} %, precision {100 * m.Precision:F2} %, {(double)m.ResidueItems / documents:F1} items to look at per document"));
    passed &= m.Recall >= 0.995;
    if (examples > 0)
    {
        foreach (var (notation, c) in m.ByNotation.Where(n => n.Value.Replaced < n.Value.Planted))
        {
            Console.WriteLine($"    {notation}: {c.Planted - c.Replaced} of {c.Planted} missed");
        }

        m.Missed.Take(examples).ToList().ForEach(x => Console.WriteLine("    missed " + x));
        m.Wrong.Take(examples).ToList().ForEach(x => Console.WriteLine("    wrong " + x));
    }
}

// 200 pages of some 3,000 characters, 40 parties.
var pages = new StringBuilder();
var parties = new List<FileParty>();
var speed = new Corpus(5, false);
while (pages.Length < 600_000)
{
    var file = speed.Next();
    pages.Append(file.Text).Append("\n\n");
    if (parties.Count < 40)
    {
        parties.AddRange(file.Input.Parties.Take(40 - parties.Count));
    }
}

var big = new AnonymisationInput(parties.ToValueList(), [new SubmissionDocument("big", SubmissionDocumentKind.InvestigationReport, [], pages.ToString())]);
for (var run = 1; run <= 5; run++)
{
    var clock = Stopwatch.StartNew();
    var draft = Anonymiser.Scan(big);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"200 pages ({pages.Length} characters), {parties.Count} parties: {clock.Elapsed.TotalMilliseconds:F0} ms, {draft.Replacements.Sum(r => r.Count)} places replaced"));
}

return passed ? 0 : 1;
