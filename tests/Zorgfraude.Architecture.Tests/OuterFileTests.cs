using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Zorgfraude.Architecture.Tests;

/// <summary>The files around the code keep up with it.</summary>
public partial class OuterFileTests
{
    private static readonly string[] Headings = ["\n## Decision\n", "\n## Why\n", "\n## Consequences\n"];

    [Fact]
    public void Every_package_in_use_has_its_line_of_reason_with_the_version_and_no_line_is_left_over()
    {
        var versions = XDocument.Load(Repository.PathOf("Directory.Packages.props")).Descendants("PackageVersion")
            .ToDictionary(p => p.Attribute("Include")!.Value, p => p.Attribute("Version")!.Value, StringComparer.Ordinal);
        var lines = File.ReadLines(Repository.PathOf("docs", "dependencies.md")).Where(l => l.StartsWith("| `", StringComparison.Ordinal))
            .Select(l => l.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray())
            .ToDictionary(cells => cells[0].Trim('`'), cells => cells, StringComparer.Ordinal);
        Assert.Empty(versions.Keys.Where(name => !lines.ContainsKey(name)).Select(name => name + " has no line in docs/dependencies.md."));
        Assert.Empty(lines.Keys.Where(name => !versions.ContainsKey(name)).Select(name => name + " is no longer used."));
        Assert.All(lines, line =>
        {
            Assert.Equal(4, line.Value.Length);
            Assert.Equal(versions[line.Key], line.Value[1]);
            Assert.All(line.Value, cell => Assert.NotEqual("", cell));
        });
    }

    [Fact]
    public void Every_package_version_is_exact_and_released()
    {
        var versions = XDocument.Load(Repository.PathOf("Directory.Packages.props")).Descendants("PackageVersion").Select(p => p.Attribute("Version")!.Value);
        Assert.All(versions, version => Assert.Matches(@"^[0-9]+(\.[0-9]+){1,3}$", version));
    }

    [Fact]
    public void Every_project_that_restores_packages_has_its_lock_file() =>
        Assert.All(
            Repository.SolutionProjects(),
            path => Assert.True(File.Exists(Repository.PathOf(Path.GetDirectoryName(path)!, "packages.lock.json")), path));

    [Fact]
    public void Every_library_is_packed_with_a_readme_and_a_description_of_its_own()
    {
        Assert.All(Repository.Libraries, library =>
        {
            var readme = Path.Combine(Path.GetDirectoryName(library.ProjectPath)!, "README.md");
            Assert.True(File.Exists(readme), $"{library} has no README.md.");
            Assert.StartsWith("# " + library.Name + "\n", Repository.ReadText(readme), StringComparison.Ordinal);
            Assert.True(library.Project.Descendants("Description").SingleOrDefault()?.Value.Length > 20, $"{library} has no description.");
        });
    }

    [Fact]
    public void The_front_page_lists_every_package()
    {
        var readme = Repository.ReadText(Repository.PathOf("README.md"));
        Assert.All(Repository.Libraries, library => Assert.Contains($"| `{library.Name}` |", readme, StringComparison.Ordinal));
    }

    [Fact]
    public void Decision_pages_are_numbered_without_gaps_and_say_what_was_decided_and_why()
    {
        var pages = Directory.EnumerateFiles(Repository.PathOf("docs", "decisions"), "*.md").Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(pages);
        for (var i = 0; i < pages.Count; i++)
        {
            Assert.StartsWith($"{i:0000}-", Path.GetFileName(pages[i]), StringComparison.Ordinal);
            var text = Repository.ReadText(pages[i]);
            Assert.All(Headings, heading => Assert.Contains(heading, text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_link_between_pages_leads_to_a_file()
    {
        var broken = new List<string>();
        foreach (var page in Directory.EnumerateFiles(Repository.Root, "*.md").Concat(Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories)))
        {
            foreach (Match link in Link().Matches(Repository.ReadText(page)))
            {
                var target = link.Groups[1].Value;
                if (!target.Contains(':', StringComparison.Ordinal) && !Path.Exists(Path.Combine(Path.GetDirectoryName(page)!, target)))
                {
                    broken.Add($"{Repository.Relative(page)}: {target}");
                }
            }
        }

        Assert.Empty(broken);
    }

    [GeneratedRegex(@"\]\(([^)#\s]+)(#[^)]*)?\)")]
    private static partial Regex Link();
}
