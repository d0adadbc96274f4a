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
    private int[] seen = new int[1024];
    private int stamp;

    public IdList Found { get; } = new();

    public void Find(RecordForm query, Segment segment, ReadOnlySpan<ulong> dead, ScanPath path)
    {
        Found.Clear();
        if (seen.Length < segment.Count)
        {
            seen = new int[Math.Max(segment.Count, seen.Length * 2)];
            stamp = 0;
        }

        if (++stamp == int.MaxValue)
        {
            seen.AsSpan().Clear();
            stamp = 1;
        }

        var signature = Segment.Signature(query);
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
            if (!crowd || SameLetter(signature, segment.SignatureOf(entry)))
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
        var year = signature & 511;
        var entries = segment.SurnameEntries(value, out var matching);
        var exact = segment.SurnameValue(value).SequenceEqual(name);
        for (var i = 0; i < entries.Length; i++)
        {
            var other = matching[i];
            var otherYear = other & 511;
            var letter = SameLetter(signature, other);
            var sameYear = year == otherYear && year != 0;
            if (exact ? (letter && (entries.Length <= Crowd || NearYear(year, otherYear))) || sameYear : (letter && NearYear(year, otherYear)) || sameYear)
            {
                Add(entries[i], dead);
            }
        }
    }

    private void Add(int entry, ReadOnlySpan<ulong> dead)
    {
        if (seen[entry] != stamp && Found.Count < Budget)
        {
            seen[entry] = stamp;
            if (!Segment.IsDead(dead, entry))
            {
                Found.Add(entry);
            }
        }
    }
}
