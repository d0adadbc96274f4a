using System.Text.RegularExpressions;

namespace Zorgfraude.Architecture.Tests;

/// <summary>A numbered message is found by its number: no two packages use the same one.</summary>
public partial class MessageNumberTests
{
    [Fact]
    public void A_number_of_a_message_belongs_to_one_package()
    {
        var root = RepositoryFile.PathOf("src");
        var used =
            from file in Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            let package = Path.GetRelativePath(root, file).Split(Path.DirectorySeparatorChar)[0]
            from Match match in Number().Matches(File.ReadAllText(file))
            select (Number: match.Groups[1].Value, Package: package);
        var byNumber = used.Distinct().ToLookup(u => u.Number, u => u.Package, StringComparer.Ordinal);
        Assert.True(byNumber.Count > 100);
        Assert.Empty(byNumber.Where(n => n.Count() > 1).Select(n => $"{n.Key}: {string.Join(", ", n.Order(StringComparer.Ordinal))}"));
    }

    [GeneratedRegex("\"(ZF[0-9]{4}): ")]
    private static partial Regex Number();
}
