using System.Globalization;
using System.Text;
using Zorgfraude.Law;
using Zorgfraude.Protocol.Norms;
using Zorgfraude.Protocol.Readings;
using Zorgfraude.Testing.Coverage;

namespace Zorgfraude.Norms.Tests;

/// <summary><c>docs/law-coverage.md</c> says what the catalogue says.</summary>
public class LawCoverageDocumentTests
{
    private static readonly string[] Groups = ["Findings", "Type", "Declaration", "Partly", "Not yet", "Not by software"];

    [Fact]
    public async Task The_page_on_the_coverage_of_the_law_is_the_one_made_from_the_catalogue()
    {
        var received = Page((await Evidence.AllAsync()).Report());
        if (Environment.GetEnvironmentVariable("APPROVE_DOCS") == "1")
        {
            File.WriteAllText(RepositoryFile.PathOf("docs", "law-coverage.md"), received);
            return;
        }

        Assert.True(
            RepositoryFile.Read("docs", "law-coverage.md") == received,
            "docs/law-coverage.md is not what the catalogue gives now. If the change is meant, run the tests with APPROVE_DOCS=1 and commit the file.");
    }

    [Fact]
    public void Every_norm_has_one_line_on_the_page()
    {
        var lines = RepositoryFile.Read("docs", "law-coverage.md").Split('\n');
        Assert.All(NormCatalogue.All, norm => Assert.Single(lines, line => line.Contains($"| `{norm.Id}` |", StringComparison.Ordinal)));
    }

    private static string Page(LawCoverageReport coverage)
    {
        var text = new StringBuilder();
        text.Append("# Coverage of the law\n\n");
        text.Append("Made from `NormCatalogue`; do not edit. `CONTRIBUTING.md` says how to make it again.\n");
        text.Append("The norms are those of the warning register, with what general law adds to them; those of the information hub are not among them.\n\n");
        text.Append("A norm is carried when a finding enforces it or asks a human for it, when a type leaves no room for anything else, or when a participant ");
        text.Append("declares it. \"Partly\" means that a named part is missing; \"elsewhere\" names the part of the law that the rest belongs to; ");
        text.Append("\"not by software\" gives the reason.\n\n");
        text.Append("The tests named are those in which a finding that carries the norm tipped an answer, or that try the type that carries it: tables of ");
        text.Append("`tests/Zorgfraude.Protocol.Tests/Scenarios` with the number of rows, and tests of `tests/Zorgfraude.Norms.Tests`. ");
        text.Append("[Testing](testing.md) says how this is measured. It says that a test had to do with a norm, not how good the test is.\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Exercised: {coverage.Exercised} of {coverage.Exercisable} norms that something carries; in part: {coverage.Norms.Count(n => n.Standing == CoverageStanding.PartlyExercised)}.\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Norms: {NormCatalogue.All.Length}. Carried: {Count(NormStanding.Carried)}. Not by software: {Count(NormStanding.NotForSoftware)}.\n");
        text.Append(CultureInfo.InvariantCulture, $"Not carried yet: {Count(NormStanding.NotYetCarried)}. Carried in part: {Count(NormStanding.PartlyCarried)}.\n");
        text.Append("\n## Summary\n\n| Instrument | ").AppendJoin(" | ", Groups).Append(" | All |\n|---|").Insert(text.Length, "---|", Groups.Length + 1).Append('\n');
        foreach (var instrument in Instrument.All.Where(i => NormCatalogue.All.Any(n => n.Citation.Instrument == i)))
        {
            Row(text, Name(instrument), [.. NormCatalogue.All.Where(n => n.Citation.Instrument == instrument)]);
        }

        Row(text, "All", NormCatalogue.All);
        foreach (var instrument in Instrument.All.Where(i => NormCatalogue.All.Any(n => n.Citation.Instrument == i)))
        {
            text.Append("\n## ").Append(Name(instrument)).Append("\n\n| Place | Id | Norm | Kind | Carried by | Reading | Tests |\n|---|---|---|---|---|---|---|\n");
            foreach (var norm in NormCatalogue.All.Where(n => n.Citation.Instrument == instrument))
            {
                text.Append("| ").Append(Place(norm.Citation)).Append(" | `").Append(norm.Id).Append("` | ").Append(norm.English).Append(" | ")
                    .Append(Kind(norm.Kind)).Append(" | ").AppendJoin("<br>", norm.Carriers.Select(Carrier)).Append(" | ")
                    .AppendJoin("<br>", norm.Readings.Select(Reading)).Append(" | ")
                    .AppendJoin("<br>", Tests(coverage.Norms.Single(n => n.Norm.Id == norm.Id))).Append(" |\n");
            }
        }

        return text.ToString();
    }

    private static void Row(StringBuilder text, string name, IReadOnlyCollection<Norm> norms)
    {
        text.Append("| ").Append(name);
        foreach (var group in Groups)
        {
            text.Append(" | ").Append(norms.Count(n => Group(n) == group));
        }

        text.Append(" | ").Append(norms.Count).Append(" |\n");
    }

    /// <summary>Each norm in one column: what is missing first, then the first carrier.</summary>
    private static string Group(Norm norm) => (norm.Standing, norm.Carriers[0]) switch
    {
        (NormStanding.PartlyCarried, _) => "Partly",
        (NormStanding.NotYetCarried, _) => "Not yet",
        (NormStanding.NotForSoftware, _) => "Not by software",
        (_, NormCarrier.ByFindings) => "Findings",
        (_, NormCarrier.ByType) => "Type",
        _ => "Declaration",
    };

    private static string Name(Instrument instrument) => char.ToUpperInvariant(instrument.EnglishName[0]) + instrument.EnglishName[1..];

    private static string Place(Citation citation)
    {
        var words = citation.ToString(Language.English);
        return words[..words.LastIndexOf(", " + citation.Instrument.EnglishName, StringComparison.Ordinal)];
    }

    // Rows of one table are counted; a test stands by its name.
    private static IEnumerable<string> Tests(NormCoverage norm) => norm.Tests.GroupBy(t => t.Split('/')[0], StringComparer.Ordinal).Select(
        group => group.Key == group.First() ? $"`{group.Key}`" : string.Create(CultureInfo.InvariantCulture, $"{group.Key} ({group.Count()})"));

    private static string Kind(NormKind kind) => kind == NormKind.DataSet ? "data set" : kind.ToString().ToLowerInvariant();

    private static string Carrier(NormCarrier carrier) => carrier switch
    {
        NormCarrier.ByFindings c => string.Join(", ", c.Codes.Select(code => $"`{code}`")),
        NormCarrier.ByType c => "type " + string.Join(", ", c.Types.Select(ShortName)),
        NormCarrier.ByDeclaration c => "declaration " + string.Join(", ", c.Types.Select(ShortName)),
        NormCarrier.NotBySoftware c => "not by software: " + c.English,
        NormCarrier.Elsewhere c => "elsewhere: " + c.English,
        NormCarrier.NotYet c => "**not yet**: " + c.English,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string ShortName(string fullName) => $"`{fullName[(fullName.LastIndexOf('.') + 1)..].Replace('+', '.')}`";

    private static string Reading(string reading)
    {
        var options = ReadingOption.All.Where(o => o.Reading == reading).Select(o => $"`{o.Name}`").ToList();
        return options.Count == 0 ? reading : $"{reading} ({string.Join(", ", options)})";
    }

    private static int Count(NormStanding standing) => NormCatalogue.All.Count(n => n.Standing == standing);
}
