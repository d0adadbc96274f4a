using System.Reflection;
using System.Text.RegularExpressions;
using Zorgfraude.Protocol.Findings;

namespace Zorgfraude.Architecture.Tests;

/// <summary>The texts of the findings, and the promise that a code once given never changes its meaning or disappears.</summary>
public partial class FindingTextTests
{
    private static readonly string Ledger = Repository.PathOf("tests", "Zorgfraude.Architecture.Tests", "ApprovedFindingCodes.txt");

    [Fact]
    public void Every_finding_has_a_text_in_both_languages() => Assert.All(FindingCatalogue.All, finding =>
    {
        Assert.True(finding.Dutch.Trim().Length > 0 && finding.Dutch == finding.Dutch.Trim(), finding.Code);
        Assert.True(finding.English.Trim().Length > 0 && finding.English == finding.English.Trim(), finding.Code);
        Assert.True(!string.Equals(finding.Dutch, finding.English, StringComparison.Ordinal), finding.Code + " has one text for both languages.");
    });

    [Fact]
    public void Both_texts_of_a_finding_have_the_same_placeholders_written_the_same_way() => Assert.All(FindingCatalogue.All, finding =>
    {
        Assert.True(Placeholders(finding.Dutch).SetEquals(Placeholders(finding.English)), $"{finding.Code}: {finding.Dutch} / {finding.English}");
        Assert.DoesNotContain('{', Placeholder().Replace(finding.Dutch + finding.English, ""));
        Assert.DoesNotContain('}', Placeholder().Replace(finding.Dutch + finding.English, ""));
    });

    [Fact]
    public void Finding_codes_are_unique_and_of_one_shape()
    {
        Assert.NotEmpty(FindingCatalogue.All);
        Assert.Empty(FindingCatalogue.All.GroupBy(f => f.Code, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.All(FindingCatalogue.All, finding => Assert.Matches(Code(), finding.Code));
        Assert.All(FindingCatalogue.All, finding => Assert.Same(finding, FindingCatalogue.Find(finding.Code)));
    }

    [Fact]
    public void A_finding_that_rests_on_a_reading_names_it_by_its_id() =>
        Assert.All(FindingCatalogue.All.Where(f => f.Reading is not null), finding => Assert.Matches(Reading(), finding.Reading));

    [Fact]
    public void Every_definition_in_the_code_is_in_the_catalogue_once()
    {
        var defined = Repository.Libraries.SelectMany(l => l.Assembly.GetTypes())
            .Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(property => property.PropertyType == typeof(FindingDefinition))
            .Select(property => (Name: property.DeclaringType!.Name + "." + property.Name, Definition: (FindingDefinition)property.GetValue(null)!))
            .ToList();
        Assert.Empty(defined.Where(d => !FindingCatalogue.All.Contains(d.Definition)).Select(d => d.Name));
        Assert.Empty(FindingCatalogue.All.Where(f => defined.All(d => d.Definition != f)).Select(f => f.Code + " is in the catalogue but is no static property."));
        Assert.Equal(defined.Count, FindingCatalogue.All.Length);
    }

    [Fact]
    public void No_code_that_was_ever_approved_disappears_and_every_new_one_is_written_down()
    {
        var approved = File.Exists(Ledger) ? File.ReadAllLines(Ledger).Where(line => line.Length > 0 && line[0] != '#').ToList() : [];
        var codes = FindingCatalogue.All.Select(f => f.Code).ToList();
        var gone = approved.Except(codes, StringComparer.Ordinal).ToList();
        Assert.True(gone.Count == 0, "Approved codes that no finding has any more: " + string.Join(", ", gone));

        var added = codes.Except(approved, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (added.Count > 0 && Repository.IsAsked("APPROVE_FINDINGS"))
        {
            File.AppendAllLines(Ledger, added);
            return;
        }

        Assert.True(added.Count == 0, "New codes; run the tests with APPROVE_FINDINGS=1 and commit ApprovedFindingCodes.txt: " + string.Join(", ", added));
        Assert.Equal(approved.Count, approved.Distinct(StringComparer.Ordinal).Count());
    }

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(m => m.Value)];

    [GeneratedRegex(@"\{[a-z][A-Za-z0-9]*\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^[a-z]+(\.[a-z0-9-]+)+$")]
    private static partial Regex Code();

    [GeneratedRegex("^[A-Z][0-9]{1,2}$")]
    private static partial Regex Reading();
}
