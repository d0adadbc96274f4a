namespace Zorgfraude.Architecture.Tests;

/// <summary>Sdk -> Protocol -> Abstractions &lt;- Matching: what each library may see, in its project file and once compiled.</summary>
public class DependencyDirectionTests
{
    private const string Storage = "Zorgfraude.Storage.";

    /// <summary>Libraries of this repository and packages that each library may use. A package name may end in a star.</summary>
    private static (string[] Libraries, string[] Packages)? Allowed(string library) => library switch
    {
        "Zorgfraude.Abstractions" => ([], ["NodaTime"]),
        "Zorgfraude.Protocol" => (["Zorgfraude.Abstractions"], ["NodaTime"]),
        "Zorgfraude.Matching" => (["Zorgfraude.Abstractions"], ["NodaTime"]),
        "Zorgfraude.Testing" => (["Zorgfraude.Abstractions", "Zorgfraude.Protocol"], ["NodaTime"]),
        "Zorgfraude.Sdk" => (["Zorgfraude.Abstractions", "Zorgfraude.Protocol", "Zorgfraude.Matching"], ["NodaTime", "Microsoft.Extensions.*"]),
        "Zorgfraude.Storage.Sqlite" =>
            (["Zorgfraude.Abstractions"], ["NodaTime", "Microsoft.Extensions.*", "Microsoft.Data.Sqlite", "SQLitePCLRaw.*"]),
        "Zorgfraude.Storage.PostgreSql" => (["Zorgfraude.Abstractions"], ["NodaTime", "Microsoft.Extensions.*", "Npgsql"]),
        _ => null,
    };

    [Fact]
    public void Every_library_has_a_place_in_the_direction_of_dependencies()
    {
        Assert.NotEmpty(Repository.Libraries);
        Assert.All(Repository.Libraries, library => Assert.True(Allowed(library.Name) is not null, $"{library.Name} has no rule in {nameof(DependencyDirectionTests)}."));
    }

    [Fact]
    public void Project_files_refer_only_to_what_their_library_may_see()
    {
        foreach (var library in Repository.Libraries)
        {
            var (libraries, packages) = Allowed(library.Name)!.Value;
            var referencedProjects = library.Project.Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')));
            var referencedPackages = library.Project.Descendants("PackageReference").Select(r => r.Attribute("Include")!.Value);
            Assert.True(Outside(referencedProjects, libraries) is [], $"{library} refers to {string.Join(", ", Outside(referencedProjects, libraries))}.");
            Assert.True(Outside(referencedPackages, packages) is [], $"{library} refers to {string.Join(", ", Outside(referencedPackages, packages))}.");
        }
    }

    [Fact]
    public void Compiled_assemblies_refer_only_to_what_their_library_may_see()
    {
        foreach (var library in Repository.Libraries)
        {
            var (libraries, packages) = Allowed(library.Name)!.Value;
            var references = library.Assembly.GetReferencedAssemblies().Select(a => a.Name!).Where(name => !IsFramework(name)).ToList();
            var outside = Outside(references, [.. libraries, .. packages]);
            Assert.True(outside is [], $"{library} was compiled against {string.Join(", ", outside)}.");
        }
    }

    [Fact]
    public void Abstractions_is_compiled_against_NodaTime_and_the_framework_alone()
    {
        var references = Repository.Libraries.Single(l => l.Name == "Zorgfraude.Abstractions").Assembly.GetReferencedAssemblies()
            .Select(a => a.Name!).Where(name => !IsFramework(name));
        Assert.Equal(["NodaTime"], references);
    }

    [Fact]
    public void Hosting_extensions_appear_in_the_sdk_and_in_storage_only()
    {
        foreach (var library in Repository.Libraries.Where(l => l.Name != "Zorgfraude.Sdk" && !l.Name.StartsWith(Storage, StringComparison.Ordinal)))
        {
            var named = library.Project.Descendants("PackageReference").Select(r => r.Attribute("Include")!.Value)
                .Concat(library.Assembly.GetReferencedAssemblies().Select(a => a.Name!))
                .Where(name => name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal));
            Assert.Empty(named);
        }
    }

    [Fact]
    public void Every_library_test_and_sample_is_in_the_solution()
    {
        var solution = File.ReadAllText(Repository.PathOf("Zorgfraude.Sdk.sln")).Replace('\\', '/');
        Assert.All(Repository.SolutionProjects(), path => Assert.Contains('"' + path + '"', solution, StringComparison.Ordinal));
    }

    private static List<string> Outside(IEnumerable<string> names, string[] allowed) =>
        [.. names.Where(name => !allowed.Any(a => a.EndsWith('*') ? name.StartsWith(a[..^1], StringComparison.Ordinal) : name == a))];

    private static bool IsFramework(string name) =>
        name is "netstandard" or "mscorlib" or "System" || name.StartsWith("System.", StringComparison.Ordinal);
}
