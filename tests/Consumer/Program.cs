using System.Globalization;
using System.IO.Compression;
using System.Reflection;
using NodaTime;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Rulebooks;

// Without arguments: uses a few public types of the packed packages and prints one line.
// inspect FOLDER: looks into the packages and says what each lacks; exit code 1 when one lacks something.
var packages = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>()
    .Where(a => a.Key.StartsWith("Zorgfraude.", StringComparison.Ordinal)).OrderBy(a => a.Key, StringComparer.Ordinal).ToList();
if (args is ["inspect", var folder] && packages.Count > 0)
{
    return Inspect(folder, packages[0].Value!);
}

foreach (var package in packages)
{
    Assembly.Load(new AssemblyName(package.Key));
}

var years = Rulebook.At(new LocalDate(2025, 3, 15)) is RulebookSelection.InForce { Rulebook: var rulebook } ? rulebook.Retention.StandardYears : null;
var insurer = ParticipantId.Parse("insurer-1");
if (packages.Count == 0 || years?.Value != 4 || FindingCatalogue.All.IsEmpty || insurer.Value != "insurer-1")
{
    Console.Error.WriteLine("The packages do not answer as they should.");
    return 1;
}

Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $"{packages.Count} packages loaded; {years.Value} years by {years.Citation.ToString(Language.English)}; {FindingCatalogue.All.Length} findings."));
return 0;

static int Inspect(string folder, string version)
{
    var lacking = new List<string>();
    var files = Directory.GetFiles(folder, "*.nupkg").Order(StringComparer.Ordinal).ToList();
    foreach (var file in files)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        var id = name[..^(version.Length + 1)];
        using var package = ZipFile.OpenRead(file);
        var entries = package.Entries.ToDictionary(e => e.FullName, e => e.Length, StringComparer.Ordinal);
        foreach (var needed in new[] { "README.md", "icon.png", $"lib/net10.0/{id}.dll", $"lib/net10.0/{id}.xml", id + ".nuspec" })
        {
            if (entries.GetValueOrDefault(needed) == 0)
            {
                lacking.Add($"{name}: {needed}");
            }
        }

        using var reader = new StreamReader(package.GetEntry(id + ".nuspec")!.Open());
        var nuspec = reader.ReadToEnd();
        foreach (var needed in new[] { "<license type=\"expression\">", "<readme>", "<icon>", "<description>", "<tags>" })
        {
            if (!nuspec.Contains(needed, StringComparison.Ordinal))
            {
                lacking.Add($"{name}: {needed}");
            }
        }

        var symbols = Path.ChangeExtension(file, ".snupkg");
        if (!File.Exists(symbols))
        {
            lacking.Add($"{name}: symbols package");
            continue;
        }

        using var symbolPackage = ZipFile.OpenRead(symbols);
        if (symbolPackage.GetEntry($"lib/net10.0/{id}.pdb") is null)
        {
            lacking.Add($"{name}: {id}.pdb in the symbols package");
        }
    }

    foreach (var line in lacking)
    {
        Console.Error.WriteLine("Lacking " + line);
    }

    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{files.Count} packages inspected, {lacking.Count} things lacking."));
    return files.Count > 0 && lacking.Count == 0 ? 0 : 1;
}
