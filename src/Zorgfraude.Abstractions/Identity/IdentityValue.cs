using System.Diagnostics.CodeAnalysis;
using Zorgfraude.Law;

namespace Zorgfraude.Identity;

/// <summary>What every identity value can do: read itself from text and say why it cannot.</summary>
/// <typeparam name="TSelf">The value type itself.</typeparam>
[DutchTerm("leesbaar identificerend gegeven")]
public interface IIdentityValue<TSelf>
    where TSelf : class, IIdentityValue<TSelf>
{
    /// <summary>Reads a value and says why when it cannot. Never throws.</summary>
    /// <param name="s">The text, from any source.</param>
    /// <param name="result">The value, when accepted.</param>
    /// <param name="problem">The reason, when refused.</param>
    static abstract bool TryParse(ReadOnlySpan<char> s, [NotNullWhen(true)] out TSelf? result, [NotNullWhen(false)] out IdentityProblem? problem);
}

/// <summary>
/// A single identity value: a normalised text that was checked when it was made. Values are equal when the normalised texts are
/// equal, ordinally. <see cref="ToString"/>, interpolation and formatting print a mask: the content comes out only through
/// <see cref="Value"/> and <see cref="Reveal"/>, so that it can be found by searching for those two names.
/// </summary>
/// <typeparam name="TSelf">The value type itself.</typeparam>
[DutchTerm("identificerend gegeven")]
public abstract class IdentityValue<TSelf> : ISpanParsable<TSelf>, IEquatable<TSelf>, IComparable<TSelf>
    where TSelf : IdentityValue<TSelf>, IIdentityValue<TSelf>
{
    private protected IdentityValue(string value) => Value = value;

    /// <summary>The normalised text. Personal data: keep it out of logs, exceptions and metrics.</summary>
    public string Value { get; }

    /// <summary>Whether two values are equal.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other value.</param>
    public static bool operator ==(IdentityValue<TSelf>? left, IdentityValue<TSelf>? right) =>
        left is null ? right is null : left.Equals(right);

    /// <summary>Whether two values differ.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other value.</param>
    public static bool operator !=(IdentityValue<TSelf>? left, IdentityValue<TSelf>? right) => !(left == right);

    /// <summary>Whether the first value comes before the second in ordinal order.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other value.</param>
    public static bool operator <(IdentityValue<TSelf>? left, IdentityValue<TSelf>? right) => Compare(left, right) < 0;

    /// <summary>Whether the first value comes before the second or equals it.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other value.</param>
    public static bool operator <=(IdentityValue<TSelf>? left, IdentityValue<TSelf>? right) => Compare(left, right) <= 0;

    /// <summary>Whether the first value comes after the second in ordinal order.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other value.</param>
    public static bool operator >(IdentityValue<TSelf>? left, IdentityValue<TSelf>? right) => Compare(left, right) > 0;

    /// <summary>Whether the first value comes after the second or equals it.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other value.</param>
    public static bool operator >=(IdentityValue<TSelf>? left, IdentityValue<TSelf>? right) => Compare(left, right) >= 0;

    /// <summary>Reads a value.</summary>
    /// <param name="s">The text.</param>
    /// <exception cref="ArgumentNullException">There is no text.</exception>
    /// <exception cref="FormatException">The text is refused; the message names the reason and does not repeat the text.</exception>
    public static TSelf Parse(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan());
    }

    /// <summary>Reads a value.</summary>
    /// <param name="s">The text.</param>
    /// <exception cref="FormatException">The text is refused; the message names the reason and does not repeat the text.</exception>
    public static TSelf Parse(ReadOnlySpan<char> s) =>
        TSelf.TryParse(s, out var result, out var problem)
            ? result
            : throw new FormatException($"ZF0101: no valid {typeof(TSelf).Name}: {problem.ToString(Language.English)}. Call TryParse for text from outside.");

    /// <inheritdoc/>
    static TSelf IParsable<TSelf>.Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc/>
    static TSelf ISpanParsable<TSelf>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    /// <summary>Reads a value without saying why it is refused. Never throws.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The value, when accepted.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out TSelf result) =>
        TSelf.TryParse(s.AsSpan(), out result, out _);

    /// <inheritdoc cref="TryParse(string?, IFormatProvider?, out TSelf)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, [MaybeNullWhen(false)] out TSelf result) =>
        TSelf.TryParse(s, out result, out _);

    /// <summary>The value as people write it; the same as <see cref="Value"/> unless the type says otherwise. It parses back to an equal value.</summary>
    public virtual string Reveal() => Value;

    /// <inheritdoc/>
    public bool Equals(TSelf? other) => other is not null && string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as TSelf);

    /// <inheritdoc/>
    public sealed override int GetHashCode() => string.GetHashCode(Value, StringComparison.Ordinal);

    /// <summary>Ordinal order of the normalised texts; null comes first.</summary>
    /// <param name="other">The other value.</param>
    public int CompareTo(TSelf? other) => string.CompareOrdinal(Value, other?.Value);

    /// <summary>A mask without any of the content, for instance <c>KvkNumber(***)</c>.</summary>
    public sealed override string ToString() => $"{typeof(TSelf).Name}(***)";

    private static int Compare(IdentityValue<TSelf>? left, IdentityValue<TSelf>? right) => string.CompareOrdinal(left?.Value, right?.Value);
}
