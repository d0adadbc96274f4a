using System.Reflection;
using System.Xml.Linq;

namespace Zorgfraude.Architecture.Tests;

/// <summary>The repository as it lies on disk, found from the folder the tests run in.</summary>
internal static class Repository
{
    private static readonly string[] Folders = ["src", "tests", "samples"];

    public static string Root => RepositoryFile.Root;

    /// <summary>Every library under <c>src/</c>, in alphabetical order.</summary>
    public static IReadOnlyList<Library> Libraries { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => new Library(path))];

    public static string PathOf(params string[] parts) => RepositoryFile.PathOf(parts);

    /// <summary>Whether the person running the tests asked to write what was received over what was approved.</summary>
    public static bool IsAsked(string variable) => Environment.GetEnvironmentVariable(variable) == "1";

    public static string ReadText(string path) => File.ReadAllText(path).ReplaceLineEndings("\n");

    /// <summary>Source files of the libraries.</summary>
    public static IEnumerable<string> SourceFiles() =>
        Directory.EnumerateFiles(PathOf("src"), "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    /// <summary>
    /// Projects of the solution, relative to the root. Left out is the consumer, which restores from the packed packages and these
    /// do not exist before the build.
    /// </summary>
    public static IReadOnlyList<string> SolutionProjects() =>
        [.. Folders.Select(folder => PathOf(folder))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.csproj", SearchOption.AllDirectories))
            .Select(Relative)
            .Where(path => path != "tests/Consumer/Consumer.csproj")
            .Order(StringComparer.Ordinal)];

    /// <summary>Compares a text with its approved file; on request the file is written instead.</summary>
    public static void AssertApproved(string approvedPath, string received, string variable)
    {
        if (IsAsked(variable))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(approvedPath)!);
            File.WriteAllText(approvedPath, received);
            return;
        }

        var approved = File.Exists(approvedPath) ? ReadText(approvedPath) : "";
        if (approved == received)
        {
            return;
        }

        var receivedPath = PathOf("artifacts", "received", Path.GetFileName(approvedPath));
        Directory.CreateDirectory(Path.GetDirectoryName(receivedPath)!);
        File.WriteAllText(receivedPath, received);
        Assert.Fail(
            $"{Relative(approvedPath)} is not what the code gives now (- approved, + received). "
            + $"If the change is meant, run the tests with {variable}=1 and commit the file. Received: {Relative(receivedPath)}\n"
            + Difference(approved, received));
    }

    /// <summary>Lines that only one of the two texts has, in order, at most 80 of them.</summary>
    public static string Difference(string approved, string received)
    {
        var old = approved.Split('\n');
        var now = received.Split('\n');
        var removed = old.Except(now, StringComparer.Ordinal).Select(line => "- " + line);
        var added = now.Except(old, StringComparer.Ordinal).Select(line => "+ " + line);
        var lines = removed.Concat(added).ToList();
        return lines.Count == 0 ? "(only the order or the repetition of lines differs)" : string.Join('\n', lines.Take(80));
    }
}

/// <summary>One library: its project file, its assembly and its documentation file.</summary>
internal sealed class Library(string projectPath)
{
    private readonly Lazy<Assembly> _assembly = new(() => Assembly.Load(Path.GetFileNameWithoutExtension(projectPath)));
    private readonly Lazy<XmlDocumentation> _documentation =
        new(() => XmlDocumentation.Load(Path.Combine(AppContext.BaseDirectory, Path.GetFileNameWithoutExtension(projectPath) + ".xml")));

    public string ProjectPath { get; } = projectPath;

    public string Name { get; } = Path.GetFileNameWithoutExtension(projectPath);

    public Assembly Assembly => _assembly.Value;

    public XmlDocumentation Documentation => _documentation.Value;

    public XDocument Project { get; } = XDocument.Load(projectPath);

    /// <summary>Types that a consumer sees, nested ones included, by full name. Names no source can write are left out.</summary>
    public IReadOnlyList<Type> PublicTypes =>
        [.. Assembly.GetExportedTypes().Where(t => !t.FullName!.Contains('<', StringComparison.Ordinal)).OrderBy(t => t.FullName, StringComparer.Ordinal)];

    public override string ToString() => Name;
}
