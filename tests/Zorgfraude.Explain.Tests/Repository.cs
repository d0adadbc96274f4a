using System.Text.Json.Nodes;

namespace Zorgfraude.Explain.Tests;

/// <summary>Files of the repository, found from the folder the tests run in.</summary>
internal static class Repository
{
    public static string PathOf(params string[] parts) => RepositoryFile.PathOf(parts);

    public static string Read(params string[] parts) => RepositoryFile.Read(parts);

    public static JsonObject Json(params string[] parts) => JsonNode.Parse(Read(parts))!.AsObject();

    public static JsonObject Schema(string name) => Json("docs", "schemas", name + ".schema.json");

    public static string ExamplePath(string name) => PathOf("samples", "Explain", "examples", name + ".json");

    /// <summary>The examples that can be explained: all but the two broken ones.</summary>
    public static IEnumerable<string> Sound => Directory.EnumerateFiles(PathOf("samples", "Explain", "examples"), "*.json")
        .Select(path => Path.GetFileNameWithoutExtension(path))
        .Where(name => !name.StartsWith("broken-", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    /// <summary>Compares with a committed file, and writes it when asked to.</summary>
    public static void AssertApproved(string received, params string[] parts) => RepositoryFile.AssertApproved(received, "APPROVE_DOCS", parts);
}
