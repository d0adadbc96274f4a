using System.Collections.Frozen;

namespace Zorgfraude.Population;

/// <summary>How often each kind of something comes up. Immutable.</summary>
/// <typeparam name="TKind">The kinds, an enumeration.</typeparam>
public sealed class Rates<TKind>
    where TKind : struct, Enum
{
    private readonly FrozenDictionary<TKind, double> rates;

    private Rates(FrozenDictionary<TKind, double> rates) => this.rates = rates;

    /// <summary>The rate of one kind, from 0 to 1.</summary>
    /// <param name="kind">The kind.</param>
    public double this[TKind kind] => rates[kind];

    /// <summary>The same rate for every kind.</summary>
    /// <param name="rate">From 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is below 0 or above 1.</exception>
    public static Rates<TKind> Of(double rate) => new(Enum.GetValues<TKind>().ToFrozenDictionary(static k => k, _ => Checked(rate)));

    /// <summary>The same but for one kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="rate">From 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is below 0 or above 1.</exception>
    public Rates<TKind> With(TKind kind, double rate) =>
        new(rates.ToFrozenDictionary(static r => r.Key, r => r.Key.Equals(kind) ? Checked(rate) : r.Value));

    internal Weighted<TKind> AsShares() => new(Enum.GetValues<TKind>().Select(k => (k, (long)(rates[k] * 1_000_000))));

    private static double Checked(double rate) =>
        rate is >= 0 and <= 1 ? rate : throw new ArgumentOutOfRangeException(nameof(rate), "A rate lies between 0 and 1.");
}
