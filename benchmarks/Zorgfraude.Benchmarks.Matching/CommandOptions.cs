using System.Globalization;

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

    /// <summary>The value of an option that is a number.</summary>
    /// <param name="options">The options.</param>
    /// <param name="name">Its name, with the hyphens.</param>
    /// <param name="otherwise">What it is when it is not given.</param>
    /// <exception cref="FormatException">It is no number.</exception>
    public static int Number(this Dictionary<string, string> options, string name, int otherwise) =>
        options.TryGetValue(name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
