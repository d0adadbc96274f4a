namespace Zorgfraude.Matching.Normalisation;

/// <summary>FNV-1a over bytes: the same on every machine and in every run, unlike the framework's seeded hashes.</summary>
internal static class Hashing
{
    public const ulong Seed = 14695981039346656037UL;

    public static ulong Of(ReadOnlySpan<byte> bytes, ulong seed = Seed)
    {
        var hash = seed;
        foreach (var b in bytes)
        {
            hash = (hash ^ b) * 1099511628211UL;
        }

        return hash;
    }

    /// <summary>Spreads the bits, for use as an index into a table with a power-of-two size.</summary>
    public static ulong Mix(ulong x)
    {
        x ^= x >> 33;
        x *= 0xFF51AFD7ED558CCDUL;
        x ^= x >> 33;
        x *= 0xC4CEB9FE1A85EC53UL;
        return x ^ (x >> 33);
    }
}
