using System.Text.RegularExpressions;

namespace Zorgfraude.Architecture.Tests;

/// <summary>
/// Code on a documentation page is code that compiles and runs: each C# fence names a region of <c>tests/Zorgfraude.Snippets</c>
/// and shows exactly that.
/// </summary>
public partial class SnippetTests
{
    [Fact]
    public void Every_fence_on_a_page_shows_the_region_it_names()
    {
        var regions = ReadRegions();
        var failures = new List<string>();
        foreach (var page in Pages())
        {
            foreach (var (line, name, code) in Fences(Repository.ReadText(page)))
            {
                var place = $"{Repository.Relative(page)}:{line}";
                if (name is null)
                {
                    failures.Add($"{place}: a C# fence without <!-- snippet: name --> on the line above it.");
                }
                else if (!regions.TryGetValue(name, out var region))
                {
                    failures.Add($"{place}: no region '// snippet: {name}' in tests/Zorgfraude.Snippets.");
                }
                else if (region != code)
                {
                    failures.Add($"{place}: differs from region {name} (- page, + region)\n{Repository.Difference(code, region)}");
                }
            }
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    [Fact]
    public void Every_region_is_shown_on_a_page()
    {
        var shown = Pages().SelectMany(page => Fences(Repository.ReadText(page))).Select(f => f.Name ?? "").ToHashSet(StringComparer.Ordinal);
        Assert.Subset(shown, ReadRegions().Keys.ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public void A_fence_is_read_with_the_name_above_it()
    {
        Assert.Equal([(3, "a", "var x = 1;\n")], Fences("text\n<!-- snippet: a -->\n```csharp\nvar x = 1;\n```\n"));
        Assert.Equal([(1, null, "y\n")], Fences("```cs\ny\n```\n"));
        Assert.Empty(Fences("```bash\ndotnet test\n```\n"));
    }

    [Fact]
    public void A_region_loses_the_indent_that_its_lines_share()
    {
        Assert.Equal([("a", "if (x)\n{\n    y();\n}\n")], Regions("class C\n{\n    // snippet: a\n    if (x)\n    {\n        y();\n    }\n    // end-snippet\n}\n"));
    }

    private static IEnumerable<string> Pages() =>
        Directory.EnumerateFiles(Repository.Root, "*.md")
            .Concat(Directory.Exists(Repository.PathOf("docs")) ? Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories) : [])
            .Concat(Repository.Libraries.Select(l => Path.Combine(Path.GetDirectoryName(l.ProjectPath)!, "README.md")).Where(File.Exists))
            .Order(StringComparer.Ordinal);

    private static List<(int Line, string? Name, string Code)> Fences(string page)
    {
        var fences = new List<(int, string?, string)>();
        var lines = page.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (!Opening().IsMatch(lines[i]))
            {
                continue;
            }

            var start = i;
            var code = "";
            for (i++; i < lines.Length && lines[i].Trim() != "```"; i++)
            {
                code += lines[i] + "\n";
            }

            var marker = start > 0 ? Marker().Match(lines[start - 1]) : Match.Empty;
            fences.Add((start + 1, marker.Success ? marker.Groups[1].Value : null, code));
        }

        return fences;
    }

    private static Dictionary<string, string> ReadRegions()
    {
        var folder = Repository.PathOf("tests", "Zorgfraude.Snippets");
        var all = Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(path => Regions(Repository.ReadText(path))).ToList()
            : [];
        Assert.Empty(all.GroupBy(r => r.Name, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => $"Region {g.Key} occurs {g.Count()} times."));
        return all.ToDictionary(r => r.Name, r => r.Code, StringComparer.Ordinal);
    }

    private static List<(string Name, string Code)> Regions(string source)
    {
        var regions = new List<(string, string)>();
        string? name = null;
        var lines = new List<string>();
        foreach (var line in source.Split('\n'))
        {
            if (RegionStart().Match(line) is { Success: true } start)
            {
                Assert.True(name is null, $"Region {name} is not closed before the next one.");
                name = start.Groups[1].Value;
                lines.Clear();
            }
            else if (line.Trim() == "// end-snippet")
            {
                Assert.True(name is not null, "An end-snippet without a start.");
                var indent = lines.Where(l => l.Trim().Length > 0).Select(l => l.Length - l.TrimStart().Length).DefaultIfEmpty(0).Min();
                regions.Add((name, string.Concat(lines.Select(l => (l.Length >= indent ? l[indent..] : l.TrimStart()) + "\n"))));
                name = null;
            }
            else
            {
                lines.Add(line);
            }
        }

        Assert.True(name is null, $"Region {name} is not closed.");
        return regions;
    }

    [GeneratedRegex(@"^\s*```\s*(csharp|cs|c#)\b?\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Opening();

    [GeneratedRegex(@"^\s*<!-- snippet: ([a-z0-9-]+) -->\s*$")]
    private static partial Regex Marker();

    [GeneratedRegex(@"^\s*// snippet: ([a-z0-9-]+)\s*$")]
    private static partial Regex RegionStart();
}
