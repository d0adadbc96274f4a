using Zorgfraude.Matching.Distance;
using Zorgfraude.Matching.Normalisation;
using Zorgfraude.Matching.Scoring;

namespace Zorgfraude.Matching.Indexing;

/// <summary>What tells cheaply that two names are nowhere near each other: the letters they have, how they sound, how long they are.</summary>
internal readonly record struct NameTraits(uint Letters, ushort Sound, byte Length)
{
    /// <summary>Bytes of one in an array.</summary>
    public const int Size = 8;

    /// <summary>The letters that names of one sound have in common: each is written as itself, whatever stands beside it.</summary>
    public static readonly uint Steady = NameScan.Letters("blmnr"u8);

    public static NameTraits Of(ReadOnlySpan<byte> name)
    {
        Span<byte> sound = stackalloc byte[72];
        return new(NameScan.Letters(name), (ushort)Hashing.Mix(Hashing.Of(sound[..Sounds.Write(name, sound)])), (byte)Math.Min(255, name.Length));
    }

    public static NameTraits[] Of(ValueTable table)
    {
        var traits = new NameTraits[table.Count];
        for (var i = 0; i < traits.Length; i++)
        {
            traits[i] = Of(table[i].Span);
        }

        return traits;
    }

    /// <summary>Whether the comparison may find these two equal, alike in sound, or a typing error apart. Never false when it does.</summary>
    public bool MayBeNear(NameTraits other)
    {
        var shortest = Math.Min(Length, other.Length);
        var difference = Math.Max(Length, other.Length) - shortest;
        if (Sound == other.Sound && difference <= 4)
        {
            return true;
        }

        // Two edits count in longer names only. A letter more or less changes one bit, another letter two.
        var edits = shortest >= 6 ? 2 : 1;
        return difference <= edits && System.Numerics.BitOperations.PopCount(Letters ^ other.Letters) <= (2 * edits) - difference;
    }
}
