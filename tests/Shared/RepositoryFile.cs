namespace Zorgfraude;

/// <summary>A file of the repository, found from the folder the tests run in.</summary>
internal static class RepositoryFile
{
    public static string Root { get; } = FindRoot();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    public static string Read(params string[] parts) => File.ReadAllText(PathOf(parts)).ReplaceLineEndings("\n");

    /// <summary>Compares a text with the committed file, and writes the file when the variable that asks for it is 1.</summary>
    public static void AssertApproved(string received, string variable, params string[] parts)
    {
        var path = PathOf(parts);
        if (Environment.GetEnvironmentVariable(variable) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, received);
        }

        Xunit.Assert.Equal(File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "", received);
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Zorgfraude.Sdk.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("No folder above the tests holds Zorgfraude.Sdk.sln.");
    }
}
