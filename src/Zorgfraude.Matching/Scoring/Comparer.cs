using Zorgfraude.Matching.Distance;
using Zorgfraude.Matching.Frequencies;
using Zorgfraude.Matching.Normalisation;

namespace Zorgfraude.Matching.Scoring;

/// <summary>
/// Holds two records together and writes per field how far they agree and what that weighs: the logarithm of how much likelier
/// the pair is for one person than for two random people. One instance serves one thread.
/// </summary>
internal sealed class Comparer(CompiledModel model)
{
    // Surname and given name tell the same origin, region and generation in part: among people of one surname a given name is less rare
    // than among all, by this power of its share.
    private const double NamesTogether = 0.15;

    // The logarithm of how much rarer it is that one side has more given names when both are one person (12 of 100) than when they are not
    // (60 of 100).
    private const double MoreNames = 1.6;

    // How often two numbers of different bearers are one slip apart. Hardly ever, by chance; but those who apply together get numbers
    // in a row, and they are the ones who look alike.
    private const double NextNumber = 0.1;

    // Unlisted first letters share the rest.
    private static readonly double[] FirstLetters = Letters("j.135 m.125 a.105 h.07 c.065 w.05 e.05 g.05 p.045 s.045 r.045 l.04 t.04 d.035 b.035 k.025 n.025 i.02 f.025");

    private readonly EditDistance distance = new();

    /// <summary>How two names are related before frequency is looked at.</summary>
    private enum Shape
    {
        Equal,
        SoundsAlike,
        Transposed,
        LetterMissing,
        LetterReplaced,
        TwoEdits,
        Different,
    }

    public void Compare(RecordForm query, RecordForm entry, INameFrequencies frequencies, Evidence evidence)
    {
        evidence.Clear();
        Surnames(query, entry, frequencies, evidence);
        GivenNames(query, entry, frequencies, evidence);
        Sex(query, entry, evidence);
        BirthDates(query.Birth, entry.Birth, evidence);
        Addresses(query, entry, evidence);
        Organisations(query, entry, evidence);
        if (query.Kvk != 0 && entry.Kvk != 0)
        {
            Numbers(MatchField.KvkNumber, [query.Kvk], [entry.Kvk], evidence);
        }

        if (query.Big != 0 && entry.Big != 0)
        {
            Numbers(MatchField.BigNumber, [query.Big], [entry.Big], evidence);
        }

        if (query.AgbCount > 0 && entry.AgbCount > 0)
        {
            Numbers(MatchField.AgbCode, query.Agb.AsSpan(0, query.AgbCount), entry.Agb.AsSpan(0, entry.AgbCount), evidence);
        }
        Others(query, entry, evidence);
    }

    private static double[] Letters(string table)
    {
        var shares = new double[26];
        Array.Fill(shares, 0.01);
        foreach (var part in table.Split(' '))
        {
            shares[part[0] - 'a'] = double.Parse(part.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);
        }

        return shares;
    }

    /// <summary>Share of the people whose first name begins with a letter.</summary>
    public static double Letter(byte letter) => letter is >= (byte)'a' and <= (byte)'z' ? FirstLetters[letter - 'a'] : 0.01;

    private Shape ShapeOf(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, int shortestEdited = 4)
    {
        if (a.SequenceEqual(b))
        {
            return Shape.Equal;
        }

        var longest = Math.Max(a.Length, b.Length);
        var shortest = Math.Min(a.Length, b.Length);
        if (longest - shortest > 4 || shortest < 2)
        {
            return Shape.Different;
        }

        Span<byte> soundA = stackalloc byte[72];
        Span<byte> soundB = stackalloc byte[72];
        if (shortest >= 3 && soundA[..Sounds.Write(a, soundA)].SequenceEqual(soundB[..Sounds.Write(b, soundB)]))
        {
            return Shape.SoundsAlike;
        }

        if (longest < shortestEdited || longest - shortest > 2)
        {
            return Shape.Different;
        }

        var edits = distance.Alignment(a, b);
        return edits switch
        {
            1 when a.Length != b.Length => Shape.LetterMissing,
            1 when distance.Levenshtein(a, b) == 2 => Shape.Transposed,
            1 => Shape.LetterReplaced,
            2 when shortest >= 6 => Shape.TwoEdits,
            _ => Shape.Different,
        };
    }

    // How many strings one can get to by an error of this shape: the probability of the error is spread over them.
    private static double Spread(Shape shape, int length) => shape switch
    {
        Shape.SoundsAlike => 4,
        Shape.Transposed => length,
        Shape.LetterMissing => 6 * length,
        Shape.LetterReplaced => 26 * length,
        Shape.TwoEdits => 150 * length * length,
        _ => 1,
    };

    private double NearWeight(ComparisonLevel level, ComparisonLevel different, Shape shape, int length, double frequency)
    {
        var floor = Math.Log(model.M(different));
        return Math.Max(floor, Math.Log(model.M(level) / (Spread(shape, length) * frequency)));
    }

    private static ComparisonLevel SurnameLevel(Shape shape) => shape switch
    {
        Shape.SoundsAlike => ComparisonLevel.SurnameSoundsAlike,
        Shape.Transposed => ComparisonLevel.SurnameTransposed,
        Shape.LetterMissing => ComparisonLevel.SurnameLetterMissing,
        Shape.LetterReplaced => ComparisonLevel.SurnameLetterReplaced,
        Shape.TwoEdits => ComparisonLevel.SurnameTwoEdits,
        _ => ComparisonLevel.SurnameDifferent,
    };

    /// <summary>How far two surnames agree and what that weighs, whosever they are.</summary>
    public (ComparisonLevel Level, double Weight, double Frequency) SurnamePair(in Surname a, in Surname b, INameFrequencies frequencies)
    {
        var shared = Math.Max(frequencies.Surname(a.Core), frequencies.Surname(b.Core));
        if (a.Core.Same(b.Core))
        {
            var level = a.PrefixClass == b.PrefixClass ? ComparisonLevel.SurnameEqual
                : a.PrefixClass == 0 || b.PrefixClass == 0 ? ComparisonLevel.SurnamePrefixMissing
                : ComparisonLevel.SurnamePrefixDiffers;

            // A missing or other prefix is as likely among namesakes of the core as among one person's records, so it costs little.
            var m = level == ComparisonLevel.SurnameEqual ? model.M(level) : model.M(level) * 4;
            return (level, Math.Log(m / shared), shared);
        }

        if (a.Full.Same(b.Full))
        {
            return (ComparisonLevel.SurnameEqual, Math.Log(model.M(ComparisonLevel.SurnameEqual) / shared), shared);
        }

        var shape = ShapeOf(a.Core.Span, b.Core.Span);
        var length = Math.Max(a.Core.Length, b.Core.Length);
        if (shape == Shape.Different && (a.PrefixClass == 0) != (b.PrefixClass == 0))
        {
            // "de Groot" and "Degrot": one side has the prefix glued, and a typing error as well.
            shape = ShapeOf(a.Full.Span, b.Full.Span);
            length = Math.Max(a.Full.Length, b.Full.Length);
        }

        if (shape == Shape.Different)
        {
            return (ComparisonLevel.SurnameDifferent, Math.Log(model.M(ComparisonLevel.SurnameDifferent)), 0);
        }

        // An error turns a name into a string that is mostly no name: the rarer of the two tells how likely chance is.
        var rarer = Math.Min(frequencies.Surname(a.Core), frequencies.Surname(b.Core));
        var near = SurnameLevel(shape);
        return (near, NoMoreThanEqual(NearWeight(near, ComparisonLevel.SurnameDifferent, shape, length, rarer), shared), shared);
    }

    // Somebody else of the more common name may have made the same error, so that it never tells more than that name itself.
    private static double NoMoreThanEqual(double weight, double shared) => Math.Min(weight, -Math.Log(shared));

    private void Surnames(RecordForm query, RecordForm entry, INameFrequencies frequencies, Evidence evidence)
    {
        if (query.SurnameCount == 0 || entry.SurnameCount == 0)
        {
            return;
        }

        var best = (Level: ComparisonLevel.SurnameDifferent, Weight: double.NegativeInfinity, Frequency: 0d);
        for (var i = 0; i < query.SurnameCount; i++)
        {
            for (var j = 0; j < entry.SurnameCount; j++)
            {
                var pair = SurnamePair(query.Surnames[i], entry.Surnames[j], frequencies);
                pair.Weight += RoleWeight(query, entry, i, j);
                if (pair.Weight > best.Weight)
                {
                    best = pair;
                    evidence.QuerySurname = i;
                    evidence.EntrySurname = j;
                }
            }
        }

        if (best.Level == ComparisonLevel.SurnameDifferent && Swapped(query, entry, frequencies, out var swapped))
        {
            evidence.Set(MatchField.Surname, ComparisonLevel.SurnameSwapped, swapped);
            evidence.Set(MatchField.GivenNames, ComparisonLevel.GivenOtherPosition, 0);
            return;
        }

        evidence.Set(MatchField.Surname, best.Level, Math.Max(best.Weight, Math.Log(model.M(ComparisonLevel.SurnameDifferent))), best.Frequency);
        if (query.SurnameCount < 2 || entry.SurnameCount < 2 || best.Level == ComparisonLevel.SurnameDifferent)
        {
            return;
        }

        // Both sides have another surname left: it agrees too, or speaks against.
        var second = (Level: ComparisonLevel.SurnameDifferent, Weight: Math.Log(0.12), Frequency: 0d);
        for (var i = 0; i < query.SurnameCount; i++)
        {
            for (var j = 0; j < entry.SurnameCount; j++)
            {
                if (i != evidence.QuerySurname && j != evidence.EntrySurname)
                {
                    var pair = SurnamePair(query.Surnames[i], entry.Surnames[j], frequencies);
                    if (pair.Level != ComparisonLevel.SurnameDifferent && pair.Weight > second.Weight)
                    {
                        second = pair;
                    }
                }
            }
        }

        evidence.Set(MatchField.SecondSurname, second.Level, second.Weight, second.Frequency);
    }

    // "Jansen Peter" for "Peter Jansen": each stands in the field of the other, one of them perhaps with an error.
    private bool Swapped(RecordForm query, RecordForm entry, INameFrequencies frequencies, out double weight)
    {
        weight = 0;
        if (query.GivenCount == 0 || entry.GivenCount == 0)
        {
            return false;
        }

        var one = ShapeOf(query.Surnames[0].Core.Span, entry.Given[0].Span);
        var two = ShapeOf(entry.Surnames[0].Core.Span, query.Given[0].Span);
        if (one == Shape.Different || two == Shape.Different || (one != Shape.Equal && two != Shape.Equal))
        {
            return false;
        }

        // Either side can be the one that is right; the more common reading counts.
        var here = frequencies.Surname(query.Surnames[0].Core) * frequencies.Given(query.Given[0]);
        var there = frequencies.Surname(entry.Surnames[0].Core) * frequencies.Given(entry.Given[0]);
        weight = Math.Min(15, Math.Log(model.M(ComparisonLevel.SurnameSwapped) / Math.Max(here, there))) - (one == two ? 0 : 5);
        return true;
    }

    // Own with own is the rule; own with partner is a woman who goes by her partner's name, and a chance agreement has more ways.
    private static double RoleWeight(RecordForm query, RecordForm entry, int i, int j)
    {
        var ways = query.SurnameCount * entry.SurnameCount;
        if (ways == 1)
        {
            return 0;
        }

        var a = query.Surnames[i].Role;
        var b = entry.Surnames[j].Role;
        var crossed = (a == NameRole.Partner) != (b == NameRole.Partner);
        return (crossed ? -2.0 : 0) - (ways > 2 ? 0.4 : 0.2);
    }

    private void GivenNames(RecordForm query, RecordForm entry, INameFrequencies frequencies, Evidence evidence)
    {
        if (evidence[MatchField.Surname] == ComparisonLevel.SurnameSwapped)
        {
            return;
        }

        if (query.Generation != 0 && entry.Generation != 0 && query.Generation != entry.Generation)
        {
            evidence.Set(MatchField.GivenNames, ComparisonLevel.GivenDifferent, -6);
            return;
        }

        var namesOfBoth = query.GivenCount > 0 && entry.GivenCount > 0 && query.Given[0].Length > 1 && entry.Given[0].Length > 1;
        if (!namesOfBoth)
        {
            Initials(query.Initials.Span, entry.Initials.Span, evidence);
            return;
        }

        var (level, weight, shared) = GivenPair(query.Given[0], entry.Given[0], frequencies);
        var several = query.GivenCount > 1 || entry.GivenCount > 1;
        if (level is not (ComparisonLevel.GivenDifferent or ComparisonLevel.GivenCousins) && several)
        {
            Rest(query, entry, frequencies, ref level, ref weight);
        }

        if (several && level is ComparisonLevel.GivenDifferent or ComparisonLevel.GivenCousins or ComparisonLevel.GivenRestDiffers)
        {
            // One error in the whole, a space in another place, two names of which the order changed.
            Better(Whole(query, entry, frequencies), ref level, ref weight, ref shared);
            Better(Joined(query, entry, frequencies), ref level, ref weight, ref shared);
            Better(Joined(entry, query, frequencies), ref level, ref weight, ref shared);
            if (level != ComparisonLevel.GivenRestDiffers)
            {
                Better(OtherPosition(query, entry, frequencies), ref level, ref weight, ref shared);
            }
        }

        // A name at another place has paid for the choice of places already.
        if (weight > 0 && shared > 0 && level != ComparisonLevel.GivenOtherPosition
            && evidence[MatchField.Surname] is >= ComparisonLevel.SurnameEqual and <= ComparisonLevel.SurnameTwoEdits)
        {
            weight = Math.Max(0, weight + (NamesTogether * Math.Log(shared)));
        }

        evidence.Set(MatchField.GivenNames, level, Math.Min(weight, 13), shared);
    }

    private static void Better((ComparisonLevel Level, double Weight, double Frequency) other, ref ComparisonLevel level, ref double weight, ref double shared)
    {
        if (other.Weight > weight)
        {
            (level, weight, shared) = other;
        }
    }

    // All names of both sides glued, with an error in them.
    private (ComparisonLevel Level, double Weight, double Frequency) Whole(RecordForm query, RecordForm entry, INameFrequencies frequencies)
    {
        var shape = ShapeOf(query.GivenJoined.Span, entry.GivenJoined.Span);
        if (shape == Shape.Different)
        {
            return (ComparisonLevel.GivenDifferent, double.NegativeInfinity, 0);
        }

        var (rarity, shared) = Rarity(query, frequencies);
        var (other, otherShared) = Rarity(entry, frequencies);
        if (other < rarity)
        {
            (rarity, shared) = (other, otherShared);
        }

        var length = Math.Max(query.GivenJoined.Length, entry.GivenJoined.Length);
        var level = shape switch
        {
            Shape.Equal => ComparisonLevel.GivenEqual,
            Shape.SoundsAlike => ComparisonLevel.GivenSpelling,
            Shape.Transposed => ComparisonLevel.GivenTransposed,
            Shape.LetterMissing => ComparisonLevel.GivenLetterMissing,
            Shape.LetterReplaced => ComparisonLevel.GivenLetterReplaced,
            _ => ComparisonLevel.GivenTwoEdits,
        };
        return (level, Math.Log(model.M(level) / Spread(shape, length)) + Math.Min(rarity, 12), shared);
    }

    /// <summary>How far two given names agree and what that weighs.</summary>
    public (ComparisonLevel Level, double Weight, double Frequency) GivenPair(Text a, Text b, INameFrequencies frequencies)
    {
        var shared = Math.Max(frequencies.Given(a), frequencies.Given(b));
        if (a.Same(b))
        {
            return (ComparisonLevel.GivenEqual, Math.Log(model.M(ComparisonLevel.GivenEqual) / shared), shared);
        }

        var kinship = GivenNameVariants.Between(a.Span, b.Span);
        var different = Math.Log(model.M(ComparisonLevel.GivenDifferent));
        if (kinship is GivenNameKinship.Spelling or GivenNameKinship.Everyday)
        {
            // How many people carry the rarer of the two, by birth or because they are called so.
            var rarer = Math.Min(frequencies.Given(a), frequencies.Given(b));
            var level = kinship == GivenNameKinship.Spelling ? ComparisonLevel.GivenSpelling : ComparisonLevel.GivenEveryday;
            return (level, Math.Max(different, Math.Log(model.M(level) / (3 * rarer))), rarer);
        }

        var shape = ShapeOf(a.Span, b.Span, 3);
        if (shape != Shape.Different)
        {
            var level = shape switch
            {
                Shape.SoundsAlike => ComparisonLevel.GivenSpelling,
                Shape.Transposed => ComparisonLevel.GivenTransposed,
                Shape.LetterMissing => ComparisonLevel.GivenLetterMissing,
                Shape.LetterReplaced => ComparisonLevel.GivenLetterReplaced,
                _ => ComparisonLevel.GivenTwoEdits,
            };
            var rarer = Math.Min(frequencies.Given(a), frequencies.Given(b));
            return (level, NoMoreThanEqual(NearWeight(level, ComparisonLevel.GivenDifferent, shape, Math.Max(a.Length, b.Length), rarer), shared), shared);
        }

        return kinship == GivenNameKinship.Cousins
            ? (ComparisonLevel.GivenCousins, Math.Max(different, Math.Log(model.M(ComparisonLevel.GivenCousins) / (3 * shared))), shared)
            : (ComparisonLevel.GivenDifferent, different, 0);
    }

    private static (double Rarity, double First) Rarity(RecordForm form, INameFrequencies frequencies)
    {
        var rarity = 0d;
        for (var i = 0; i < form.GivenCount; i++)
        {
            rarity += Math.Log(0.95 / Math.Min(0.5, 2 * frequencies.Given(form.Given[i])));
        }

        return (rarity, frequencies.Given(form.Given[0]));
    }

    // "Abd el Kader" and "Abdelkader", "Marie Louise" and "Marielouise Anna".
    private (ComparisonLevel Level, double Weight, double Frequency) Joined(RecordForm a, RecordForm b, INameFrequencies frequencies)
    {
        var one = b.Given[0].Span;
        Span<byte> glued = stackalloc byte[128];
        var length = 0;
        for (var i = 0; i < a.GivenCount && length + a.Given[i].Length <= glued.Length; i++)
        {
            a.Given[i].Span.CopyTo(glued[length..]);
            length += a.Given[i].Length;
            if (i == 0)
            {
                continue;
            }

            var shape = ShapeOf(glued[..length], one);
            if (shape != Shape.Different && length >= 6)
            {
                var shared = Math.Max(frequencies.Given(b.Given[0]), 4e-5);
                var level = shape == Shape.Equal ? ComparisonLevel.GivenEqual : ComparisonLevel.GivenSpelling;
                return (level, Math.Log(model.M(level) / (Math.Min(20, Spread(shape, length)) * shared)), shared);
            }
        }

        return (ComparisonLevel.GivenDifferent, double.NegativeInfinity, 0);
    }

    private (ComparisonLevel Level, double Weight, double Frequency) OtherPosition(RecordForm query, RecordForm entry, INameFrequencies frequencies)
    {
        var best = (Level: ComparisonLevel.GivenDifferent, Weight: double.NegativeInfinity, Frequency: 0d);
        if (query.GivenCount > 1 && entry.GivenCount > 1 && !Within(query, entry) && !Within(entry, query))
        {
            return best;
        }

        for (var i = 0; i < query.GivenCount; i++)
        {
            for (var j = 0; j < entry.GivenCount; j++)
            {
                // One of the two must stand first: people go by one of their names.
                if ((i == 0) == (j == 0))
                {
                    continue;
                }

                var pair = GivenPair(query.Given[i], entry.Given[j], frequencies);
                if (pair.Level is ComparisonLevel.GivenDifferent or ComparisonLevel.GivenCousins)
                {
                    continue;
                }

                // Chance has as many ways as there are names behind the first ones.
                var ways = query.GivenCount + entry.GivenCount - 2;
                var weight = pair.Weight + Math.Log(model.M(ComparisonLevel.GivenOtherPosition) / (ways * model.M(ComparisonLevel.GivenEqual)));
                if (weight > best.Weight)
                {
                    best = (ComparisonLevel.GivenOtherPosition, weight, pair.Frequency);
                }
            }
        }

        return best;
    }

    // Whether all names of the side with fewer are on the other side, in any order.
    private static bool Within(RecordForm a, RecordForm b)
    {
        var (fewer, more) = a.GivenCount <= b.GivenCount ? (a, b) : (b, a);
        for (var i = 0; i < fewer.GivenCount; i++)
        {
            var found = false;
            for (var j = 0; j < more.GivenCount && !found; j++)
            {
                found = fewer.Given[i].Same(more.Given[j]);
            }

            if (!found)
            {
                return false;
            }
        }

        return true;
    }

    // The names behind the first one: each agrees, contradicts, or stands on one side only.
    private void Rest(RecordForm query, RecordForm entry, INameFrequencies frequencies, ref ComparisonLevel level, ref double weight)
    {
        var shortest = Math.Min(query.GivenCount, entry.GivenCount);
        var conflicts = 0;
        for (var i = 1; i < shortest; i++)
        {
            var a = query.Given[i];
            var b = entry.Given[i];
            if (a.Length == 1 || b.Length == 1)
            {
                var same = a.First == b.First;
                conflicts += same ? 0 : 1;
                weight += same ? Math.Log(0.95 / Letter(a.First)) : 0;
                continue;
            }

            var pair = GivenPair(a, b, frequencies);
            if (pair.Level == ComparisonLevel.GivenEqual)
            {
                // Sisters and brothers aside, second names come from a shorter list than first ones.
                weight += Math.Log(0.95 / Math.Min(0.5, 2 * pair.Frequency));
            }
            else if (pair.Level is not (ComparisonLevel.GivenDifferent or ComparisonLevel.GivenCousins))
            {
                weight += Math.Max(0, pair.Weight - 0.7);
                continue;
            }

            var elsewhere = false;
            for (var j = 1; j < Math.Max(query.GivenCount, entry.GivenCount) && !elsewhere; j++)
            {
                elsewhere = (j < entry.GivenCount && entry.Given[j].Same(a)) || (j < query.GivenCount && query.Given[j].Same(b));
            }

            conflicts += elsewhere ? 0 : 1;
        }

        if (query.GivenCount != entry.GivenCount && level != ComparisonLevel.GivenEveryday)
        {
            // Who goes by an everyday name mostly gives no other.
            weight -= MoreNames;
        }

        if (conflicts > 0)
        {
            level = ComparisonLevel.GivenRestDiffers;
            weight += Math.Log(model.M(ComparisonLevel.GivenRestDiffers) / model.M(ComparisonLevel.GivenEqual));
        }
    }

    private void Initials(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, Evidence evidence)
    {
        var shortest = Math.Min(a.Length, b.Length);
        if (shortest == 0)
        {
            return;
        }

        if (a[0] != b[0])
        {
            evidence.Set(MatchField.GivenNames, ComparisonLevel.InitialsDifferent, Math.Log(model.M(ComparisonLevel.InitialsDifferent)));
            return;
        }

        var weight = Math.Log(model.M(ComparisonLevel.InitialsEqual) / Letter(a[0]));
        for (var i = 1; i < shortest; i++)
        {
            if (a[i] != b[i])
            {
                evidence.Set(MatchField.GivenNames, ComparisonLevel.InitialsFirst, Math.Log(model.M(ComparisonLevel.InitialsFirst) / Letter(a[0])), Letter(a[0]));
                return;
            }

            weight += Math.Log(0.97 / Letter(a[i]));
        }

        if (a.Length == b.Length)
        {
            // The number of names is right too.
            weight += 0.4;
        }

        evidence.Set(MatchField.GivenNames, ComparisonLevel.InitialsEqual, weight, Letter(a[0]));
    }

    private void Sex(RecordForm query, RecordForm entry, Evidence evidence)
    {
        if (query.Sex == 0 || entry.Sex == 0)
        {
            return;
        }

        // A given name that agrees tells the sex already.
        var told = evidence[MatchField.GivenNames] is >= ComparisonLevel.GivenEqual and <= ComparisonLevel.GivenOtherPosition
            or ComparisonLevel.GivenRestDiffers;
        if (query.Sex == entry.Sex)
        {
            evidence.Set(MatchField.Sex, ComparisonLevel.SexEqual, told ? 0 : Math.Log(model.M(ComparisonLevel.SexEqual) / 0.5));
        }
        else
        {
            var chance = !told ? 0.5 : evidence[MatchField.GivenNames] == ComparisonLevel.GivenEqual ? 0.03 : 0.15;
            evidence.Set(MatchField.Sex, ComparisonLevel.SexDifferent, Math.Log(model.M(ComparisonLevel.SexDifferent) / chance));
        }
    }

    private void BirthDates(BirthDateForm a, BirthDateForm b, Evidence evidence)
    {
        if (a.Year == 0 || b.Year == 0)
        {
            return;
        }

        var (level, chance) = DateLevel(a, b);
        evidence.Set(MatchField.BirthDate, level, Math.Log(model.M(level) / chance), chance);
    }

    /// <summary>The level, and how often two random people stand at it.</summary>
    internal static (ComparisonLevel Level, double Chance) DateLevel(BirthDateForm a, BirthDateForm b)
    {
        const double Year = 0.018;
        const double Day = Year / 365;
        var sameYear = a.Year == b.Year;
        if (a.IsFull && b.IsFull)
        {
            if (a == b)
            {
                // Of people with an unrecorded birth, a good part stands on 1 January or 1 July of a round year.
                return a.IsDefault ? (ComparisonLevel.DateEqualDefault, Year * 0.02) : (ComparisonLevel.DateEqual, Day);
            }

            if (sameYear && a.Month == b.Day && a.Day == b.Month)
            {
                return (ComparisonLevel.DateSwapped, Day * 0.4);
            }

            if (sameYear && (a.IsDefault || b.IsDefault))
            {
                return (ComparisonLevel.DateYear, 0.3);
            }

            var sameMonth = a.Month == b.Month;
            var sameDay = a.Day == b.Day;
            if (sameYear && sameMonth)
            {
                return Digits.IsSlip((ulong)a.Day, (ulong)b.Day) || Math.Abs(a.Day - b.Day) == 1
                    ? (ComparisonLevel.DateOneDigit, Day * 12) : (ComparisonLevel.DateOnePart, Day * 18);
            }

            if (sameYear && sameDay)
            {
                return Digits.IsSlip((ulong)a.Month, (ulong)b.Month) || Math.Abs(a.Month - b.Month) == 1
                    ? (ComparisonLevel.DateOneDigit, Day * 12) : (ComparisonLevel.DateOnePart, Day * 18);
            }

            if (sameMonth && sameDay)
            {
                return Digits.IsSlip((ulong)a.Year, (ulong)b.Year) || Math.Abs(a.Year - b.Year) == 1
                    ? (ComparisonLevel.DateOneDigit, Day * 12) : (ComparisonLevel.DateYearDiffers, 0.0025);
            }

            return (ComparisonLevel.DateDifferent, 0.97);
        }

        if (!sameYear)
        {
            return (ComparisonLevel.DateDifferent, 0.97);
        }

        if (a.Month != 0 && b.Month != 0 && a.Month == b.Month)
        {
            return (ComparisonLevel.DateYearMonth, Year / 12);
        }

        if (a.Day != 0 && b.Day != 0 && a.Day != b.Day && !a.IsDefault && !b.IsDefault)
        {
            return (ComparisonLevel.DateDifferent, 0.97);
        }

        // The month differs, or is unknown, or belongs to a default date.
        return a.Month == 0 || b.Month == 0 || a.IsDefault || b.IsDefault ? (ComparisonLevel.DateYear, Year) : (ComparisonLevel.DateDifferent, 0.97);
    }

    private void Addresses(RecordForm query, RecordForm entry, Evidence evidence)
    {
        var code = Part(query.PostalCode, entry.PostalCode);
        var street = Part(query.Street, entry.Street);
        var town = Part(query.City, entry.City);
        var number = query.HouseNumber == 0 || entry.HouseNumber == 0 ? -1 : query.HouseNumber == entry.HouseNumber ? 2
            : Digits.IsSlip((ulong)query.HouseNumber % 10000, (ulong)entry.HouseNumber % 10000) ? 1 : 0;
        if (code < 0 && street < 0 && town < 0)
        {
            return;
        }

        ComparisonLevel level;
        double chance;
        var agree = (code == 2 ? 2 : 0) + (street == 2 ? 2 : street == 1 ? 1 : 0) + (town == 2 ? 1 : 0);
        var conflict = code == 0 || street == 0 || town == 0;
        if (number == 2 && ((code == 2 && street != 0) || (street == 2 && code != 0 && town != 0 && (code > 0 || town > 0))))
        {
            var missing = query.Addition.IsEmpty != entry.Addition.IsEmpty;
            var same = query.Addition.Same(entry.Addition);
            level = same ? ComparisonLevel.AddressEqual : missing ? ComparisonLevel.AddressAdditionMissing : ComparisonLevel.AddressAdditionDiffers;

            // A postbox number is shared by nobody else, but by all organisations that one office looks after.
            chance = same ? 1e-6 : missing ? 2e-7 : 5e-7;
        }
        else if (agree >= 3 || (number == 2 && agree >= 2) || (number == 2 && street >= 1 && !conflict))
        {
            level = number > 0 ? ComparisonLevel.AddressNear : ComparisonLevel.AddressStreet;
            chance = level == ComparisonLevel.AddressNear ? 3e-6 : 6e-5;
        }
        else if (code == 2 || (street == 2 && town == 2))
        {
            level = ComparisonLevel.AddressStreet;
            chance = 6e-5;
        }
        else if (town == 2 || (code >= 0 && SameArea(query.PostalCode, entry.PostalCode)))
        {
            level = ComparisonLevel.AddressTown;
            chance = 0.02;
        }
        else
        {
            level = ComparisonLevel.AddressDifferent;
            chance = 0.97;
        }

        evidence.Set(MatchField.Address, level, Math.Log(model.M(level) / chance));
    }

    private static bool SameArea(Text a, Text b) => a.Length >= 4 && b.Length >= 4 && a.Span[..4].SequenceEqual(b.Span[..4]);

    // -1 missing, 0 different, 1 near, 2 equal.
    private int Part(Text a, Text b)
    {
        if (a.IsEmpty || b.IsEmpty)
        {
            return -1;
        }

        if (a.Same(b))
        {
            return 2;
        }

        var longest = Math.Max(a.Length, b.Length);
        var limit = longest >= 9 ? 2 : longest >= 4 ? 1 : 0;
        return Math.Abs(a.Length - b.Length) <= limit && distance.Alignment(a.Span, b.Span) <= limit ? 1 : 0;
    }

    // One that both have says that they are one, whatever others each has.
    private void Numbers(MatchField field, ReadOnlySpan<ulong> query, ReadOnlySpan<ulong> entry, Evidence evidence)
    {
        if (query.ContainsAny(entry))
        {
            evidence.Set(field, ComparisonLevel.IdentifierEqual, Math.Log(model.M(ComparisonLevel.IdentifierEqual) / 1e-7));
            return;
        }

        var near = false;
        foreach (var a in query)
        {
            foreach (var b in entry)
            {
                near |= Digits.IsSlip(a - 1, b - 1);
            }
        }

        evidence.Set(
            field,
            near ? ComparisonLevel.IdentifierNear : ComparisonLevel.IdentifierDifferent,
            near ? Math.Log(model.M(ComparisonLevel.IdentifierNear) * 1.5 / NextNumber) : Math.Log(model.M(ComparisonLevel.IdentifierDifferent)));
    }

    private void Others(RecordForm query, RecordForm entry, Evidence evidence)
    {
        if (query.Other.IsEmpty || entry.Other.IsEmpty)
        {
            return;
        }

        if (query.Other.Same(entry.Other))
        {
            evidence.Set(MatchField.OtherIdentifier, ComparisonLevel.IdentifierEqual, Math.Log(model.M(ComparisonLevel.IdentifierEqual) / 1e-6));
            return;
        }

        var longest = Math.Max(query.Other.Length, entry.Other.Length);
        var near = distance.Alignment(query.Other.Span, entry.Other.Span) <= (longest > 12 ? 2 : 1);
        evidence.Set(
            MatchField.OtherIdentifier,
            near ? ComparisonLevel.IdentifierNear : ComparisonLevel.IdentifierDifferent,
            near ? Math.Log(model.M(ComparisonLevel.IdentifierNear) / (longest * 1e-5)) : Math.Log(model.M(ComparisonLevel.IdentifierDifferent)));
    }

    private void Organisations(RecordForm query, RecordForm entry, Evidence evidence)
    {
        if (query.OrganisationCount == 0 || entry.OrganisationCount == 0)
        {
            return;
        }

        var best = (Level: ComparisonLevel.OrganisationDifferent, Weight: double.NegativeInfinity);
        for (var i = 0; i < query.OrganisationCount; i++)
        {
            for (var j = 0; j < entry.OrganisationCount; j++)
            {
                var pair = OrganisationPair(query.Organisations[i], entry.Organisations[j]);
                if (pair.Weight > best.Weight)
                {
                    best = pair;
                    evidence.QuerySurname = i;
                    evidence.EntrySurname = j;
                }
            }
        }

        evidence.Set(MatchField.Organisation, best.Level, best.Weight);
    }

    private (ComparisonLevel Level, double Weight) OrganisationPair(in OrganisationName a, in OrganisationName b)
    {
        var different = (ComparisonLevel.OrganisationDifferent, Math.Log(model.M(ComparisonLevel.OrganisationDifferent)));
        var words = WordAlignment.Between(a.Words.Span, b.Words.Span, distance);
        if (words.OnlyFirst > 0 && words.OnlySecond > 0)
        {
            return different;
        }

        // Rarity of the words that agree; generic words count for little.
        var rarity = Math.Min(words.Weight, 16.5);
        if (words.OnlyFirst + words.OnlySecond > 0)
        {
            var contained = ComparisonLevel.OrganisationContained;
            return words.Weight < 4 ? different : (contained, Math.Max(different.Item2, Math.Log(model.M(contained)) + (rarity * 0.5)));
        }

        if (a.Serial != b.Serial)
        {
            var serial = ComparisonLevel.OrganisationSerialDiffers;
            return (serial, Math.Log(model.M(serial)) + (a.Serial != 0 && b.Serial != 0 ? 0 : 2));
        }

        var otherForm = a.Form != b.Form && a.Form != LegalForm.None && b.Form != LegalForm.None;
        if (words.Edits > 0)
        {
            var near = Math.Log(model.M(ComparisonLevel.OrganisationNear)) + rarity - (3 * words.Edits);
            return otherForm ? (ComparisonLevel.OrganisationFormDiffers, near + Math.Log(model.M(ComparisonLevel.OrganisationFormDiffers)))
                : (ComparisonLevel.OrganisationNear, near);
        }

        // A whole name of several words that agrees is rarer than its words.
        rarity = a.Words.Span.Contains((byte)' ') ? Math.Max(rarity, 14.2) : rarity;
        var level = otherForm ? ComparisonLevel.OrganisationFormDiffers
            : a.Form == b.Form ? ComparisonLevel.OrganisationEqual
            : ComparisonLevel.OrganisationFormMissing;
        return (level, Math.Log(model.M(level)) + rarity - (level == ComparisonLevel.OrganisationEqual ? 0 : 0.5));
    }
}
