namespace Zorgfraude.Norms.Tests;

/// <summary>A file of the repository, found from the folder the tests run in.</summary>
internal static class RepositoryFile
{
    public static string PathOf(params string[] parts)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Zorgfraude.Sdk.sln")))
            {
                return Path.Combine([folder.FullName, .. parts]);
            }
        }

        throw new InvalidOperationException("No folder above the tests holds Zorgfraude.Sdk.sln.");
    }

    public static string Read(params string[] parts) => File.ReadAllText(PathOf(parts)).ReplaceLineEndings("\n");
}
