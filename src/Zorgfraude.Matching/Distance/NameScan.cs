using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Zorgfraude.Matching.Normalisation;

namespace Zorgfraude.Matching.Distance;

/// <summary>Which instructions a scan uses. All give the same answer.</summary>
internal enum ScanPath
{
    Scalar,

    /// <summary>128 bits: AdvSimd on ARM, SSE on x86.</summary>
    Vector128,

    /// <summary>AVX2, 16 names at a time.</summary>
    Avx2,

    /// <summary>AVX-512BW, 32 names at a time.</summary>
    Avx512,
}

/// <summary>
/// Every distinct value of a name, laid out so that one query is compared with all of them: values of one length stand in blocks
/// of 32, position by position, in an alphabet of 5 bits. Digits share symbols, so a distance can come out too small but never
/// too large; the score afterwards is exact. Before a block is compared, a mask of the letters of each name tells which of the 32
/// can be near at all: an edit changes two letters of the mask at most, so most blocks are never read.
/// </summary>
internal sealed class NameScan
{
    public const int Lanes = 32;

    /// <summary>The longest query for which a 16-bit lane is wide enough; longer ones take the scalar path.</summary>
    public const int LongestLane = 16;

    // Rarest first: sorting by which of these a name has puts names that share few letters with a query side by side.
    private const string Rarest = "qxyfzcjwpbumkhvglsdotiarne";

    private readonly byte[] symbols;
    private readonly uint[] letters;
    private readonly Block[] blocks;
    private readonly int[] firstBlock;
    private readonly int[] ids;

    private readonly record struct Block(int Symbols, int Ids, int Count);

    /// <summary>Lays out the values.</summary>
    /// <param name="count">Number of values.</param>
    /// <param name="value">The value with this id, from 0 to <paramref name="count"/> minus 1.</param>
    public NameScan(int count, Func<int, Text> value)
    {
        var lengths = new int[count];
        var longest = 0;
        for (var i = 0; i < count; i++)
        {
            lengths[i] = value(i).Length;
            longest = Math.Max(longest, lengths[i]);
        }

        var start = new int[longest + 2];
        foreach (var length in lengths)
        {
            start[length + 1]++;
        }

        for (var i = 1; i < start.Length; i++)
        {
            start[i] += start[i - 1];
        }

        ids = new int[count];
        var next = start.ToArray();
        var keys = new uint[count];
        for (var i = 0; i < count; i++)
        {
            var at = next[lengths[i]]++;
            ids[at] = i;
            keys[at] = ByRarity(Letters(value(i).Span));
        }

        for (var length = 0; length <= longest; length++)
        {
            keys.AsSpan(start[length]..start[length + 1]).Sort(ids.AsSpan(start[length]..start[length + 1]));
        }

        var layout = new List<Block>();
        firstBlock = new int[longest + 2];
        var total = 0;
        for (var length = 0; length <= longest; length++)
        {
            firstBlock[length] = layout.Count;
            for (var at = start[length]; at < start[length + 1]; at += Lanes)
            {
                layout.Add(new(total, at, Math.Min(Lanes, start[length + 1] - at)));
                total += length * Lanes;
            }
        }

        firstBlock[longest + 1] = layout.Count;
        blocks = [.. layout];
        symbols = new byte[total + Lanes];
        letters = new uint[blocks.Length * Lanes];
        for (var length = 0; length <= longest; length++)
        {
            for (var b = firstBlock[length]; b < firstBlock[length + 1]; b++)
            {
                for (var lane = 0; lane < blocks[b].Count; lane++)
                {
                    var text = value(ids[blocks[b].Ids + lane]).Span;
                    letters[(b * Lanes) + lane] = Letters(text);
                    for (var i = 0; i < length; i++)
                    {
                        symbols[blocks[b].Symbols + (i * Lanes) + lane] = Symbol(text[i]);
                    }
                }
            }
        }
    }

    /// <summary>The widest path that this machine has.</summary>
    public static ScanPath Best { get; } = Avx512BW.IsSupported ? ScanPath.Avx512
        : Avx2.IsSupported ? ScanPath.Avx2
        : Vector128.IsHardwareAccelerated ? ScanPath.Vector128
        : ScanPath.Scalar;

    public long Bytes => symbols.LongLength + ((letters.LongLength + ids.LongLength) * 4) + (blocks.LongLength * 12);

    /// <summary>Whether the machine has the instructions of a path.</summary>
    public static bool Supports(ScanPath path) => path switch
    {
        ScanPath.Avx512 => Avx512BW.IsSupported,
        ScanPath.Avx2 => Avx2.IsSupported,
        ScanPath.Vector128 => Vector128.IsHardwareAccelerated,
        _ => true,
    };

    /// <summary>
    /// Appends the ids of all values within <paramref name="limit"/> edits (a transposition is one) of the query.
    /// </summary>
    public void Find(ReadOnlySpan<byte> query, int limit, ScanPath path, IdList found)
    {
        if (query.IsEmpty)
        {
            return;
        }

        path = query.Length > LongestLane ? ScanPath.Scalar : path;
        Span<ushort> masks = stackalloc ushort[32];
        Span<ulong> wide = stackalloc ulong[32];
        masks.Clear();
        wide.Clear();
        query = query.Length > 64 ? query[..64] : query;
        for (var i = 0; i < query.Length; i++)
        {
            wide[Symbol(query[i])] |= 1UL << i;
            masks[Symbol(query[i])] |= i < 16 ? (ushort)(1 << i) : (ushort)0;
        }

        var mask = Letters(query);
        var shortest = Math.Max(1, query.Length - limit);
        var longest = Math.Min(firstBlock.Length - 2, query.Length + limit);
        for (var length = shortest; length <= longest; length++)
        {
            // A letter more or less changes one bit, another letter two, letters in another order none.
            var change = (2 * limit) - Math.Abs(length - query.Length);
            for (var b = firstBlock[length]; b < firstBlock[length + 1]; b++)
            {
                var block = blocks[b];
                var hits = Alike(letters.AsSpan(b * Lanes, Lanes), mask, change);
                hits &= block.Count == Lanes ? uint.MaxValue : (1u << block.Count) - 1;
                if (hits == 0)
                {
                    continue;
                }

                var text = symbols.AsSpan(block.Symbols, length * Lanes);
                hits &= (hits & (hits - 1)) == 0 ? Scalar(text, wide, query.Length, limit, hits) : path switch
                {
                    ScanPath.Avx512 => Wide512(text, masks, query.Length, limit),
                    ScanPath.Avx2 => Wide256(text, masks, query.Length, limit),
                    ScanPath.Vector128 => Wide128(text, masks, query.Length, limit),
                    _ => Scalar(text, wide, query.Length, limit, hits),
                };
                while (hits != 0)
                {
                    found.Add(ids[block.Ids + System.Numerics.BitOperations.TrailingZeroCount(hits)]);
                    hits &= hits - 1;
                }
            }
        }
    }

    /// <summary>One bit for each symbol that a name has.</summary>
    public static uint Letters(ReadOnlySpan<byte> name)
    {
        uint mask = 0;
        foreach (var b in name)
        {
            mask |= 1u << Symbol(b);
        }

        return mask;
    }

    private static uint ByRarity(uint mask)
    {
        uint key = 0;
        foreach (var letter in Rarest)
        {
            key = (key << 1) | ((mask >> (letter - 'a' + 1)) & 1);
        }

        return key;
    }

    // Which of 32 masks differ from this one in at most so many bits: clearing the lowest bit that often leaves nothing.
    private static uint Alike(ReadOnlySpan<uint> masks, uint mask, int change)
    {
        ref var at = ref MemoryMarshal.GetReference(masks);
        var query = Vector512.Create(mask);
        var one = Vector512<uint>.One;
        var low = Vector512.LoadUnsafe(ref at) ^ query;
        var high = Vector512.LoadUnsafe(ref at, 16) ^ query;
        for (var i = 0; i < change; i++)
        {
            low &= low - one;
            high &= high - one;
        }

        return (uint)(Vector512.Equals(low, Vector512<uint>.Zero).ExtractMostSignificantBits()
            | (Vector512.Equals(high, Vector512<uint>.Zero).ExtractMostSignificantBits() << 16));
    }

    private static byte Symbol(byte b) => b >= (byte)'a' ? (byte)(b - 'a' + 1) : (byte)(27 + ((b - '0') % 5));

    private static uint Scalar(ReadOnlySpan<byte> text, ReadOnlySpan<ulong> masks, int length, int limit, uint lanes)
    {
        uint hits = 0;
        var top = 1UL << (length - 1);
        for (; lanes != 0; lanes &= lanes - 1)
        {
            var lane = System.Numerics.BitOperations.TrailingZeroCount(lanes);
            var vp = ulong.MaxValue;
            var vn = 0UL;
            var d0 = 0UL;
            var before = 0UL;
            var distance = length;
            for (var i = lane; i < text.Length; i += Lanes)
            {
                var pm = masks[text[i]];
                var transposed = ((~d0 & pm) << 1) & before;
                d0 = (((pm & vp) + vp) ^ vp) | pm | vn | transposed;
                var hp = vn | ~(d0 | vp);
                var hn = d0 & vp;
                distance += (hp & top) != 0 ? 1 : 0;
                distance -= (hn & top) != 0 ? 1 : 0;
                hp = (hp << 1) | 1;
                vp = (hn << 1) | ~(d0 | hp);
                vn = hp & d0;
                before = pm;
            }

            hits |= distance <= limit ? 1u << lane : 0;
        }

        return hits;
    }

    private static uint Wide512(ReadOnlySpan<byte> text, ReadOnlySpan<ushort> masks, int length, int limit)
    {
        var table = Vector512.Create(masks);
        var one = Vector512<ushort>.One;
        var vp = Vector512<ushort>.AllBitsSet;
        var vn = Vector512<ushort>.Zero;
        var d0 = Vector512<ushort>.Zero;
        var before = Vector512<ushort>.Zero;
        var distance = Vector512.Create((ushort)length);
        var shift = length - 1;
        ref var at = ref MemoryMarshal.GetReference(text);
        for (var i = 0; i < text.Length; i += Lanes)
        {
            var index = Avx512BW.ConvertToVector512UInt16(Vector256.LoadUnsafe(ref at, (nuint)i));
            var pm = Avx512BW.PermuteVar32x16(table, index);
            var transposed = Vector512.ShiftLeft(~d0 & pm, 1) & before;
            d0 = (((pm & vp) + vp) ^ vp) | pm | vn | transposed;
            var hp = vn | ~(d0 | vp);
            var hn = d0 & vp;
            distance += Vector512.ShiftRightLogical(hp, shift) & one;
            distance -= Vector512.ShiftRightLogical(hn, shift) & one;
            hp = Vector512.ShiftLeft(hp, 1) | one;
            vp = Vector512.ShiftLeft(hn, 1) | ~(d0 | hp);
            vn = hp & d0;
            before = pm;
        }

        return (uint)Vector512.LessThanOrEqual(distance, Vector512.Create((ushort)limit)).ExtractMostSignificantBits();
    }

    private static uint Wide256(ReadOnlySpan<byte> text, ReadOnlySpan<ushort> masks, int length, int limit)
    {
        Tables(masks, out var low0, out var low1, out var high0, out var high1);
        var one = Vector256<ushort>.One;
        var shift = length - 1;
        ref var at = ref MemoryMarshal.GetReference(text);
        uint hits = 0;
        for (var half = 0; half < Lanes; half += 16)
        {
            var vp = Vector256<ushort>.AllBitsSet;
            var vn = Vector256<ushort>.Zero;
            var d0 = Vector256<ushort>.Zero;
            var before = Vector256<ushort>.Zero;
            var distance = Vector256.Create((ushort)length);
            for (var i = half; i < text.Length; i += Lanes)
            {
                var index = Vector128.LoadUnsafe(ref at, (nuint)i);
                var low = Look(low0, low1, index);
                var high = Look(high0, high1, index);
                var pm = Vector256.Create(Sse2.UnpackLow(low, high).AsUInt16(), Sse2.UnpackHigh(low, high).AsUInt16());
                var transposed = Vector256.ShiftLeft(~d0 & pm, 1) & before;
                d0 = (((pm & vp) + vp) ^ vp) | pm | vn | transposed;
                var hp = vn | ~(d0 | vp);
                var hn = d0 & vp;
                distance += Vector256.ShiftRightLogical(hp, shift) & one;
                distance -= Vector256.ShiftRightLogical(hn, shift) & one;
                hp = Vector256.ShiftLeft(hp, 1) | one;
                vp = Vector256.ShiftLeft(hn, 1) | ~(d0 | hp);
                vn = hp & d0;
                before = pm;
            }

            hits |= Vector256.LessThanOrEqual(distance, Vector256.Create((ushort)limit)).ExtractMostSignificantBits() << half;
        }

        return hits;
    }

    private static uint Wide128(ReadOnlySpan<byte> text, ReadOnlySpan<ushort> masks, int length, int limit)
    {
        Tables(masks, out var low0, out var low1, out var high0, out var high1);
        var one = Vector128<ushort>.One;
        var shift = length - 1;
        ref var at = ref MemoryMarshal.GetReference(text);
        uint hits = 0;
        for (var quarter = 0; quarter < Lanes; quarter += 8)
        {
            var vp = Vector128<ushort>.AllBitsSet;
            var vn = Vector128<ushort>.Zero;
            var d0 = Vector128<ushort>.Zero;
            var before = Vector128<ushort>.Zero;
            var distance = Vector128.Create((ushort)length);
            for (var i = quarter; i < text.Length; i += Lanes)
            {
                var index = Vector128.CreateScalar(System.Runtime.CompilerServices.Unsafe.ReadUnaligned<ulong>(ref System.Runtime.CompilerServices.Unsafe.Add(ref at, i))).AsByte();
                var low = Vector128.WidenLower(Look(low0, low1, index));
                var high = Vector128.WidenLower(Look(high0, high1, index));
                var pm = low | Vector128.ShiftLeft(high, 8);
                var transposed = Vector128.ShiftLeft(~d0 & pm, 1) & before;
                d0 = (((pm & vp) + vp) ^ vp) | pm | vn | transposed;
                var hp = vn | ~(d0 | vp);
                var hn = d0 & vp;
                distance += Vector128.ShiftRightLogical(hp, shift) & one;
                distance -= Vector128.ShiftRightLogical(hn, shift) & one;
                hp = Vector128.ShiftLeft(hp, 1) | one;
                vp = Vector128.ShiftLeft(hn, 1) | ~(d0 | hp);
                vn = hp & d0;
                before = pm;
            }

            hits |= Vector128.LessThanOrEqual(distance, Vector128.Create((ushort)limit)).ExtractMostSignificantBits() << quarter;
        }

        return hits;
    }

    // A table of 32 words as four tables of 16 bytes.
    private static void Tables(ReadOnlySpan<ushort> masks, out Vector128<byte> low0, out Vector128<byte> low1, out Vector128<byte> high0, out Vector128<byte> high1)
    {
        Span<byte> bytes = stackalloc byte[64];
        for (var i = 0; i < 32; i++)
        {
            bytes[i] = (byte)masks[i];
            bytes[32 + i] = (byte)(masks[i] >> 8);
        }

        low0 = Vector128.Create<byte>(bytes[..16]);
        low1 = Vector128.Create<byte>(bytes[16..32]);
        high0 = Vector128.Create<byte>(bytes[32..48]);
        high1 = Vector128.Create<byte>(bytes[48..]);
    }

    // An index outside a table gives 0, so the two halves can be joined.
    private static Vector128<byte> Look(Vector128<byte> first, Vector128<byte> second, Vector128<byte> index) =>
        Vector128.Shuffle(first, index) | Vector128.Shuffle(second, index - Vector128.Create((byte)16));
}
