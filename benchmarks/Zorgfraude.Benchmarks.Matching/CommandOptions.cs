namespace Zorgfraude.Benchmarks.Matching;

/// <summary>Options in pairs, as they stand on the command line.</summary>
internal static class CommandOptions
{
    /// <summary>The value of an option that a command cannot do without.</summary>
    /// <param name="options">The options.</param>
    /// <param name="name">Its name, with the hyphens.</param>
    /// <exception cref="ArgumentException">It is missing.</exception>
    public static string Needed(this Dictionary<string, string> options, string name) =>
        options.TryGetValue(name, out var value) ? value : throw new ArgumentException($"The option {name} is missing.");
}
