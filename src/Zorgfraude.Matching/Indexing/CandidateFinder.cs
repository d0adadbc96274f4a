using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Zorgfraude.Matching.Distance;
using Zorgfraude.Matching.Normalisation;

namespace Zorgfraude.Matching.Indexing;

/// <summary>
/// Collects the entries of one segment that are worth scoring: those under a shared key, and those with a near surname whose
/// initial or year of birth does not rule them out.
/// </summary>
internal sealed class CandidateFinder
{
    /// <summary>A list of entries longer than this is filtered by signature before anything else is looked at.</summary>
    private const int Crowd = 48;

    /// <summary>The most entries that are scored for one query and segment; hostile collisions stop here.</summary>
    private const int Budget = 20_000;

    private readonly IdList names = new();
    private ulong[] seen = new ulong[16];

    public IdList Found { get; } = new();

    public void Find(RecordForm query, Segment segment, ReadOnlySpan<ulong> dead, ScanPath path)
    {
        foreach (var entry in Found.Span)
        {
            seen[entry >> 6] = 0;
        }

        Found.Clear();
        if (seen.Length < (segment.Count + 63) / 64)
        {
            seen = new ulong[(segment.Count + 63) / 64];
        }

        var signature = Head.SignatureOf(query);
        ByKeys(query, segment, dead, signature);
        for (var i = 0; i < query.SurnameCount; i++)
        {
            ByName(query.Surnames[i].Core.Span, segment, dead, signature, path);
            if (query.Surnames[i].PrefixClass != 0 && segment.FindSurname(query.Surnames[i].Full.Span) is > 0 and var glued)
            {
                // Entries in which the prefix is glued to the name; the near ones among them have the core near as well.
                ByName(query.Surnames[i].Full.Span, glued, segment, dead, signature);
            }
        }

        BySwappedName(query, segment, dead, signature, path);
    }

    // Given name and surname in each other's place: those who bear the given name as their surname, if their initial is that of the
    // surname. Without a surname the only name may be one.
    private void BySwappedName(RecordForm query, Segment segment, ReadOnlySpan<ulong> dead, ushort signature, ScanPath path)
    {
        if (query.GivenCount == 0)
        {
            return;
        }

        var name = query.Given[0].Span;
        var year = (ushort)(signature & 511);
        if (query.SurnameCount == 0)
        {
            ByName(name, segment, dead, year, path);
        }
        else if (segment.FindSurname(name) is > 0 and var value)
        {
            var letter = query.Surnames[0].Core.First is >= (byte)'a' and <= (byte)'z' and var first ? first - 'a' + 1 : 0;
            ByName(name, value, segment, dead, (ushort)((letter << 9) | year));
        }
    }

    // Two edits weigh so little that only a shared key, or a long name, can make up for them.
    private static int Limit(int length) => length <= 3 ? 0 : length <= 8 ? 1 : 2;

    // Years that one mistake turns into each other: a year or ten apart, or two digits swapped.
    private static bool NearYear(int a, int b)
    {
        if (a == 0 || b == 0)
        {
            return true;
        }

        var difference = Math.Abs(a - b);
        return difference is 0 or 1 or 10 or 20 or 100 || difference % 9 == 0;
    }

    private void ByKeys(RecordForm query, Segment segment, ReadOnlySpan<ulong> dead, ushort signature)
    {
        Span<uint> keys = stackalloc uint[Keys.Maximum];
        var count = Keys.Of(query, keys);
        for (var i = 0; i < count; i++)
        {
            ByKey(segment, keys[i], dead, signature, query.Organisations.Length > 0 && query.OrganisationCount > 0);
        }

        var birth = query.Birth;
        if (birth.IsFull && birth.Day <= 12 && birth.Day != birth.Month)
        {
            ByKey(segment, Keys.Date(new(birth.Year, birth.Day, birth.Month)), dead, signature, false);
        }
    }

    private void ByKey(Segment segment, uint key, ReadOnlySpan<ulong> dead, ushort signature, bool organisation)
    {
        var entries = segment.KeyEntries(key);
        var crowd = entries.Length > Crowd && !organisation;
        foreach (var entry in entries)
        {
            if (!crowd || SameLetter(signature, segment.Heads[entry].Signature))
            {
                Add(entry, dead);
            }
        }
    }

    private static bool SameLetter(ushort a, ushort b) => a >> 9 == b >> 9 || a >> 9 == 0 || b >> 9 == 0;

    private void ByName(ReadOnlySpan<byte> name, Segment segment, ReadOnlySpan<ulong> dead, ushort signature, ScanPath path)
    {
        names.Clear();
        segment.Scan.Find(name, Limit(name.Length), path, names);
        for (var n = 0; n < names.Count; n++)
        {
            ByName(name, names[n], segment, dead, signature);
        }
    }

    private void ByName(ReadOnlySpan<byte> name, int value, Segment segment, ReadOnlySpan<ulong> dead, ushort signature)
    {
        var entries = segment.SurnameEntries(value, out var matching);
        var exact = segment.SurnameValue(value).Span.SequenceEqual(name);

        // All bearers of a name that is not too common, if only the initial agrees.
        var anyYear = exact && entries.Length <= Crowd;
        var at = 0;
        if (entries.Length >= Vector512<ushort>.Count)
        {
            var letter = Vector512.Create((ushort)(signature >> 9));
            var year = Vector512.Create((ushort)(signature & 511));
            var years = Vector512.Create((ushort)511);
            var anyLetter = signature >> 9 == 0 ? Vector512<ushort>.AllBitsSet : Vector512<ushort>.Zero;
            ref var first = ref MemoryMarshal.GetReference(matching);
            for (; at <= entries.Length - Vector512<ushort>.Count; at += Vector512<ushort>.Count)
            {
                var other = Vector512.LoadUnsafe(ref first, (nuint)at);
                var otherLetter = other >>> 9;
                var hits = (uint)(anyLetter | Vector512.Equals(otherLetter, letter) | Vector512.Equals(otherLetter, Vector512<ushort>.Zero)
                    | Vector512.Equals(other & years, year)).ExtractMostSignificantBits();
                for (; hits != 0; hits &= hits - 1)
                {
                    var i = at + BitOperations.TrailingZeroCount(hits);
                    if (MayBeSame(signature, matching[i], anyYear))
                    {
                        Add(entries[i], dead);
                    }
                }
            }
        }

        for (; at < entries.Length; at++)
        {
            if (MayBeSame(signature, matching[at], anyYear))
            {
                Add(entries[at], dead);
            }
        }
    }

    // The same year of birth, or the same initial with a year that one mistake turns into the other.
    private static bool MayBeSame(ushort signature, ushort other, bool anyYear)
    {
        var year = signature & 511;
        var otherYear = other & 511;
        return (year == otherYear && year != 0) || (SameLetter(signature, other) && (anyYear || NearYear(year, otherYear)));
    }

    private void Add(int entry, ReadOnlySpan<ulong> dead)
    {
        if (Found.Count < Budget && (seen[entry >> 6] & (1UL << (entry & 63))) == 0 && !Segment.IsDead(dead, entry))
        {
            seen[entry >> 6] |= 1UL << (entry & 63);
            Found.Add(entry);
        }
    }
}
