using System.Collections.Frozen;
using System.Text;
using Zorgfraude.Matching.Distance;
using Zorgfraude.Matching.Normalisation;

namespace Zorgfraude.Matching.Scoring;

/// <summary>The words of two organisation names laid side by side, in any order.</summary>
/// <param name="Weight">Sum of what the shared words tell.</param>
/// <param name="Edits">Typing errors in shared words.</param>
/// <param name="OnlyFirst">Words that only the first name has.</param>
/// <param name="OnlySecond">Words that only the second name has.</param>
internal readonly record struct WordAlignment(double Weight, int Edits, int OnlyFirst, int OnlySecond)
{
    private const int Maximum = 24;

    // Words in many names of Dutch organisations, in care above all: sharing one says little.
    private static readonly FrozenSet<ulong> Generic = (
        "zorg zorggroep thuiszorg beheer holding groep nederland international centrum praktijk huisartsenpraktijk tandartspraktijk fysiotherapie apotheek ziekenhuis bedryf maatschappy "
        + "handelsonderneming onderneming diensten dienstverlening services service advies bureau adviesbureau administratie administratiekantoor exploitatie vastgoed invest investments "
        + "management consultancy gebroeders zoon firma en voor van der den in te op aan noord zuid oost west regio stichting vereniging wonen welzyn jeugdzorg jeugd begeleiding ondersteuning "
        + "medisch gezondheidscentrum verpleeghuis kraamzorg taxi transport bouw bakkery restaurant cafe winkel garage school onderwys participatie participaties pensioen")
        .Split(' ').Select(static w => Hashing.Of(Encoding.ASCII.GetBytes(w))).ToFrozenSet();

    public static WordAlignment Between(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, EditDistance distance)
    {
        if (a.SequenceEqual(b))
        {
            return new(WeightOf(a), 0, 0, 0);
        }

        Span<Range> left = stackalloc Range[Maximum];
        Span<Range> right = stackalloc Range[Maximum];
        var leftCount = Cut(a, left);
        var rightCount = Cut(b, right);

        // "Noord Holland" and "Noordholland".
        Span<byte> gluedA = stackalloc byte[512];
        Span<byte> gluedB = stackalloc byte[512];
        if (a.Length <= 512 && b.Length <= 512 && gluedA[..Glue(a, gluedA)].SequenceEqual(gluedB[..Glue(b, gluedB)]))
        {
            return new(WeightOf(leftCount > rightCount ? a : b), 0, 0, 0);
        }

        var used = 0u;
        var weight = 0d;
        var edits = 0;
        var onlyFirst = 0;
        for (var i = 0; i < leftCount; i++)
        {
            var word = a[left[i]];
            var best = -1;
            var bestEdits = int.MaxValue;
            for (var j = 0; j < rightCount; j++)
            {
                var other = b[right[j]];
                if ((used & (1u << j)) != 0)
                {
                    continue;
                }

                var longest = Math.Max(word.Length, other.Length);
                var limit = longest >= 9 ? 2 : longest >= 5 ? 1 : 0;
                var found = word.SequenceEqual(other) ? 0
                    : Math.Abs(word.Length - other.Length) <= limit && limit > 0 ? distance.Alignment(word, other) : int.MaxValue;
                if (found <= limit && found < bestEdits)
                {
                    best = j;
                    bestEdits = found;
                }
            }

            if (best < 0)
            {
                onlyFirst++;
                continue;
            }

            used |= 1u << best;
            edits += bestEdits;
            weight += Tells(word);
        }

        return new(weight, edits, onlyFirst, rightCount - System.Numerics.BitOperations.PopCount(used));
    }

    private static double WeightOf(ReadOnlySpan<byte> words)
    {
        var weight = 0d;
        foreach (var range in words.Split((byte)' '))
        {
            weight += Tells(words[range]);
        }

        return weight;
    }

    // A Dutch surname is rarer than a generic word and more common than an invented name.
    private static double Tells(ReadOnlySpan<byte> word) => Generic.Contains(Hashing.Of(word)) ? 4.5
        : word.Length <= 2 ? 3.5
        : Math.Min(10.5, -Math.Log(Frequencies.NationalFrequencies.Surname(word)) - 1);

    private static int Cut(ReadOnlySpan<byte> text, Span<Range> words)
    {
        var count = 0;
        foreach (var range in text.Split((byte)' '))
        {
            if (count == words.Length)
            {
                break;
            }

            words[count++] = range;
        }

        return count;
    }

    private static int Glue(ReadOnlySpan<byte> text, Span<byte> output)
    {
        var length = 0;
        foreach (var b in text)
        {
            if (b != ' ')
            {
                output[length++] = b;
            }
        }

        return length;
    }
}
