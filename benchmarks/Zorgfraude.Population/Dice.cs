namespace Zorgfraude.Population;

/// <summary>
/// Chance from a seed: SplitMix64 (Steele, Lea and Flood 2014), the same numbers on every machine and in every version. Each thing
/// that is made throws dice of its own, found by its number, so that nothing depends on the order in which things are made.
/// </summary>
internal sealed class Dice
{
    private const ulong Step = 0x9E3779B97F4A7C15UL;
    private ulong state;

    private Dice(ulong state) => this.state = state;

    /// <summary>The dice of one thing.</summary>
    /// <param name="seed">The seed of the whole.</param>
    /// <param name="kind">What is made: two kinds of things have nothing in common.</param>
    /// <param name="index">Its number.</param>
    public static Dice For(ulong seed, DiceKind kind, long index) => new(Mix(Mix(Mix(seed + Step) + (ulong)kind) + (ulong)index));

    /// <summary>From 0 to one below the bound.</summary>
    public int Next(int bound) => (int)Math.BigMul(Next(), (ulong)bound, out _);

    /// <summary>From 0 to one below the bound.</summary>
    public long Next(long bound) => (long)Math.BigMul(Next(), (ulong)bound, out _);

    /// <summary>From one bound to the other, both included.</summary>
    public int Between(int from, int to) => from + Next(to - from + 1);

    /// <summary>From 0 up to 1, with 53 bits; only multiplied and compared, so that it is the same everywhere.</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    public bool Chance(double rate) => Share() < rate;

    public T Pick<T>(IReadOnlyList<T> from) => from[Next(from.Count)];

    private ulong Next() => Mix(state += Step);

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}

/// <summary>What dice are thrown for.</summary>
internal enum DiceKind
{
    Ties,
    Family,
    PersonQuery,
    TailSurname,
    Group,
    OrganisationQuery,
    Office,
}
