namespace Zorgfraude.Matching.Distance;

/// <summary>
/// Exact distances between two folded values, bit-parallel (Myers 1999, Hyyrö 2003) up to 64 bytes and by dynamic programming
/// above. One instance serves one thread: it owns the table of character masks.
/// </summary>
internal sealed class EditDistance
{
    private const int Word = 64;

    private readonly ulong[] masks = new ulong[128];
    private int[] rows = new int[3 * 256];

    /// <summary>Insertions, deletions and substitutions.</summary>
    public int Levenshtein(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        if (IsSettled(ref a, ref b, false, out var distance))
        {
            return distance;
        }

        Fill(a);
        var top = 1UL << (a.Length - 1);
        var vp = ulong.MaxValue;
        var vn = 0UL;
        distance = a.Length;
        foreach (var c in b)
        {
            var pm = masks[c & 127];
            var d0 = (((pm & vp) + vp) ^ vp) | pm | vn;
            var hp = vn | ~(d0 | vp);
            var hn = d0 & vp;
            distance += (hp & top) != 0 ? 1 : 0;
            distance -= (hn & top) != 0 ? 1 : 0;
            hp = (hp << 1) | 1;
            hn <<= 1;
            vp = hn | ~(d0 | hp);
            vn = hp & d0;
        }

        Empty(a);
        return distance;
    }

    /// <summary>As Levenshtein, and two neighbours that changed places count once (optimal string alignment).</summary>
    public int Alignment(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        if (IsSettled(ref a, ref b, true, out var distance))
        {
            return distance;
        }

        Fill(a);
        var top = 1UL << (a.Length - 1);
        var vp = ulong.MaxValue;
        var vn = 0UL;
        var d0 = 0UL;
        var before = 0UL;
        distance = a.Length;
        foreach (var c in b)
        {
            var pm = masks[c & 127];
            var transposed = ((~d0 & pm) << 1) & before;
            d0 = (((pm & vp) + vp) ^ vp) | pm | vn | transposed;
            var hp = vn | ~(d0 | vp);
            var hn = d0 & vp;
            distance += (hp & top) != 0 ? 1 : 0;
            distance -= (hn & top) != 0 ? 1 : 0;
            hp = (hp << 1) | 1;
            hn <<= 1;
            vp = hn | ~(d0 | hp);
            vn = hp & d0;
            before = pm;
        }

        Empty(a);
        return distance;
    }

    /// <summary>
    /// Leaves what the ends do not share, the shorter one first. Settled when that is nothing in one of them, or more than a word of
    /// bits holds.
    /// </summary>
    private bool IsSettled(ref ReadOnlySpan<byte> a, ref ReadOnlySpan<byte> b, bool transpositions, out int distance)
    {
        Trim(ref a, ref b);
        if (a.IsEmpty || b.IsEmpty)
        {
            distance = a.Length + b.Length;
            return true;
        }

        if (a.Length > b.Length)
        {
            var swap = a;
            a = b;
            b = swap;
        }

        distance = a.Length > Word ? Dynamic(a, b, transpositions) : 0;
        return a.Length > Word;
    }

    /// <summary>Jaro-Winkler similarity from 0 to 1, with the usual prefix of 4 and weight of 0.1.</summary>
    public static double JaroWinkler(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        a = a.Length > Word ? a[..Word] : a;
        b = b.Length > Word ? b[..Word] : b;
        if (a.IsEmpty || b.IsEmpty)
        {
            return a.Length == b.Length ? 1 : 0;
        }

        var window = Math.Max(0, (Math.Max(a.Length, b.Length) / 2) - 1);
        ulong inA = 0, inB = 0;
        var matches = 0;
        for (var i = 0; i < a.Length; i++)
        {
            var to = Math.Min(b.Length, i + window + 1);
            for (var j = Math.Max(0, i - window); j < to; j++)
            {
                if (a[i] == b[j] && (inB & (1UL << j)) == 0)
                {
                    inA |= 1UL << i;
                    inB |= 1UL << j;
                    matches++;
                    break;
                }
            }
        }

        if (matches == 0)
        {
            return 0;
        }

        var moved = 0;
        var left = inA;
        var right = inB;
        while (left != 0)
        {
            moved += a[System.Numerics.BitOperations.TrailingZeroCount(left)] != b[System.Numerics.BitOperations.TrailingZeroCount(right)] ? 1 : 0;
            left &= left - 1;
            right &= right - 1;
        }

        double m = matches;
        var jaro = ((m / a.Length) + (m / b.Length) + ((m - (moved / 2)) / m)) / 3;
        var prefix = 0;
        while (prefix < Math.Min(4, Math.Min(a.Length, b.Length)) && a[prefix] == b[prefix])
        {
            prefix++;
        }

        return jaro + (prefix * 0.1 * (1 - jaro));
    }

    private static void Trim(ref ReadOnlySpan<byte> a, ref ReadOnlySpan<byte> b)
    {
        var same = a.CommonPrefixLength(b);
        a = a[same..];
        b = b[same..];
        while (!a.IsEmpty && !b.IsEmpty && a[^1] == b[^1])
        {
            a = a[..^1];
            b = b[..^1];
        }
    }

    private void Fill(ReadOnlySpan<byte> pattern)
    {
        for (var i = 0; i < pattern.Length; i++)
        {
            masks[pattern[i] & 127] |= 1UL << i;
        }
    }

    private void Empty(ReadOnlySpan<byte> pattern)
    {
        foreach (var c in pattern)
        {
            masks[c & 127] = 0;
        }
    }

    private int Dynamic(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, bool transpose)
    {
        var width = b.Length + 1;
        if (rows.Length < 3 * width)
        {
            rows = new int[3 * width];
        }

        var older = rows.AsSpan(0, width);
        var above = rows.AsSpan(width, width);
        var here = rows.AsSpan(2 * width, width);
        for (var j = 0; j < width; j++)
        {
            above[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            here[0] = i;
            for (var j = 1; j < width; j++)
            {
                var best = Math.Min(Math.Min(above[j], here[j - 1]) + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (transpose && i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    best = Math.Min(best, older[j - 2] + 1);
                }

                here[j] = best;
            }

            var rotate = older;
            older = above;
            above = here;
            here = rotate;
        }

        return above[b.Length];
    }
}
