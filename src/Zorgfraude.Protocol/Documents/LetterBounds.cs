using Zorgfraude.Collections;

namespace Zorgfraude.Protocol.Documents;

/// <summary>Bounds of the free texts in a letter. What a text holds is made harmless where it is written, not here.</summary>
internal static class LetterBounds
{
    /// <summary>Longest reasons or source, in characters.</summary>
    internal const int Long = 5000;

    /// <summary>Longest contact details or way to complain, in characters.</summary>
    internal const int Medium = 500;

    /// <summary>Longest name or line of an address, in characters.</summary>
    internal const int Short = 200;

    /// <summary>Most lines of an address.</summary>
    internal const int Lines = 7;

    internal static string Required(string text, int maximum, string parameter)
    {
        ArgumentNullException.ThrowIfNull(text, parameter);
        return !string.IsNullOrWhiteSpace(text) && text.Length <= maximum
            ? text
            : throw new ArgumentException($"ZF0320: this text of a letter has 1 to {maximum} characters and is not blank.", parameter);
    }

    /// <summary>The text, or null for one that says nothing.</summary>
    internal static string? Optional(string? text, int maximum, string parameter) =>
        string.IsNullOrWhiteSpace(text) ? null : Required(text, maximum, parameter);

    internal static ValueList<string> Address(ValueList<string> lines, bool mayBeEmpty, string parameter) =>
        lines.Count <= Lines && (mayBeEmpty || !lines.IsEmpty) && lines.All(l => !string.IsNullOrWhiteSpace(l) && l.Length <= Short)
            ? lines
            : throw new ArgumentException($"ZF0321: an address in a letter has at most {Lines} lines of 1 to {Short} characters.", parameter);
}
