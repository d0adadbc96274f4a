using Zorgfraude.Matching.Frequencies;
using Zorgfraude.Matching.Indexing;
using Zorgfraude.Matching.Normalisation;

namespace Zorgfraude.Matching.Scoring;

/// <summary>
/// The most that an entry can weigh for one query, from the head of the entry alone: never below what the comparison would find, so
/// an entry that stays under the threshold need not be read. What one name weighs is worked out once for a query and kept.
/// One instance serves one thread.
/// </summary>
internal sealed class Bound(CompiledModel model, Comparer comparer)
{
    // The most that given names weigh, however rare; the comparison stops there as well.
    private const double GivenCap = 13;
    private const int Slots = 512;

    // What rounding may do to a sum of weights.
    private const double Slack = 1e-6;

    private readonly (int Surname, int Full, double Weight)[] surnames = new (int, int, double)[Slots];
    private readonly (int Given, double Weight, bool First, bool Other)[] given = new (int, double, bool, bool)[Slots];
    private readonly NameTraits[] cores = new NameTraits[RecordForm.MaximumSurnames];
    private readonly NameTraits[] fulls = new NameTraits[RecordForm.MaximumSurnames];

    // Behind the first given name: the other ones, and the first ones glued.
    private readonly NameTraits[] others = new NameTraits[2 * RecordForm.MaximumGiven];
    private readonly double addressFull = Best(model, ComparisonLevel.AddressEqual, ComparisonLevel.AddressAdditionMissing, ComparisonLevel.AddressAdditionDiffers,
        ComparisonLevel.AddressNear, ComparisonLevel.AddressStreet, ComparisonLevel.AddressTown, ComparisonLevel.AddressDifferent);
    private readonly double addressNear = Best(model, ComparisonLevel.AddressNear, ComparisonLevel.AddressStreet, ComparisonLevel.AddressTown, ComparisonLevel.AddressDifferent);
    private readonly double addressTown = Best(model, ComparisonLevel.AddressTown, ComparisonLevel.AddressDifferent);
    private readonly double sexMost = Math.Max(0, Math.Max(Math.Log(model.M(ComparisonLevel.SexEqual) / 0.5), Math.Log(model.M(ComparisonLevel.SexDifferent) / 0.03)));
    private readonly double surnameDifferent = Math.Log(model.M(ComparisonLevel.SurnameDifferent));
    private readonly double givenDifferent = Math.Log(model.M(ComparisonLevel.GivenDifferent));
    private readonly double initialsDifferent = Math.Log(model.M(ComparisonLevel.InitialsDifferent));
    private readonly double prefixFactor = Math.Max(model.M(ComparisonLevel.SurnameEqual),
        4 * Math.Max(model.M(ComparisonLevel.SurnamePrefixMissing), model.M(ComparisonLevel.SurnamePrefixDiffers)));

    private RecordForm query = new();
    private INameFrequencies frequencies = new NationalOnly(1);
    private Segment? segment;
    private uint address;
    private int letter;
    private NameTraits firstGiven;
    private int otherCount;
    private double initialsMost;
    private double least;
    private int givenAsSurname;
    private int surnameAsGiven;

    /// <summary>Begins with a query and a segment.</summary>
    /// <param name="newQuery">The query.</param>
    /// <param name="newSegment">The segment that the heads are from.</param>
    /// <param name="newFrequencies">How common names are.</param>
    /// <param name="newLeast">What the weights must add up to, at the least, for an answer.</param>
    public void Begin(RecordForm newQuery, Segment newSegment, INameFrequencies newFrequencies, double newLeast)
    {
        query = newQuery;
        segment = newSegment;
        frequencies = newFrequencies;
        least = newLeast - Slack;
        surnames.AsSpan().Clear();
        given.AsSpan().Clear();
        address = Head.AddressOf(query);
        letter = Head.LetterOf(query);
        for (var i = 0; i < query.SurnameCount; i++)
        {
            cores[i] = NameTraits.Of(query.Surnames[i].Core.Span);
            fulls[i] = query.Surnames[i].PrefixClass == 0 ? cores[i] : NameTraits.Of(query.Surnames[i].Full.Span);
        }

        Given();
        var initials = query.Initials.Span;
        initialsMost = 0;
        if (!initials.IsEmpty)
        {
            var equal = Math.Log(model.M(ComparisonLevel.InitialsEqual) / Comparer.Letter(initials[0])) + 0.4;
            foreach (var initial in initials[1..])
            {
                equal += Math.Max(0, Math.Log(0.97 / Comparer.Letter(initial)));
            }

            initialsMost = Math.Max(0, Math.Max(equal, Math.Log(model.M(ComparisonLevel.InitialsFirst) / Comparer.Letter(initials[0]))));
        }

        givenAsSurname = query.GivenCount > 0 ? segment.FindSurname(query.Given[0].Span) : -1;
        surnameAsGiven = query.SurnameCount > 0 ? segment.FindGiven(query.Surnames[0].Core.Span) : -1;
    }

    /// <summary>Whether the entry with this head can be an answer.</summary>
    public bool MayReach(in Head head)
    {
        // Numbers, organisations, several surnames on both sides, names in each other's field: rare, and read in full.
        if ((query.HasNumbers && head.HasNumbers) || (query.OrganisationCount > 0 && head.HasOrganisation) || head.HasMoreSurnames
            || (query.SurnameCount > 1 && head.OtherSurname != 0)
            || (head.Given > 0 && head.Surname > 0 && (head.Surname == givenAsSurname || head.Given == surnameAsGiven)))
        {
            return true;
        }

        var sum = AddressMost(head.Address) + (query.Sex == 0 ? 0 : sexMost);
        var birth = head.Birth;
        if (query.Birth.Year != 0 && birth.Year != 0)
        {
            var (level, chance) = Comparer.DateLevel(query.Birth, birth);
            sum += Math.Log(model.M(level) / chance);
        }

        if (query.SurnameCount > 0 && head.Surname != 0)
        {
            var name = SurnameMost(head.Surname, head.Full, head.HasPrefix);
            sum += head.OtherSurname == 0 ? name : Math.Max(name, SurnameMost(head.OtherSurname, head.OtherSurname, false));
        }

        return sum + GivenCap >= least && sum + GivenMost(head) >= least;
    }

    private static double Best(CompiledModel model, params ReadOnlySpan<ComparisonLevel> levels)
    {
        var most = 0d;
        foreach (var level in levels)
        {
            // As rare as the comparison takes each level to be among random people.
            var chance = level switch
            {
                ComparisonLevel.AddressEqual => 1e-6,
                ComparisonLevel.AddressAdditionMissing => 2e-7,
                ComparisonLevel.AddressAdditionDiffers => 5e-7,
                ComparisonLevel.AddressNear => 3e-6,
                ComparisonLevel.AddressStreet => 6e-5,
                ComparisonLevel.AddressTown => 0.02,
                _ => 0.97,
            };
            most = Math.Max(most, Math.Log(model.M(level) / chance));
        }

        return most;
    }

    // Without a shared code and street the number alone is at most nearly the same address, and without any of the three the town is left.
    private double AddressMost(uint other)
    {
        var place = Head.MayShareCode(address, other) || Head.MayShareStreet(address, other);
        var number = Head.MayShareNumber(address, other);
        return place && number ? addressFull : place || number ? addressNear : addressTown;
    }

    private double SurnameMost(int core, int full, bool prefix)
    {
        ref var slot = ref surnames[(core ^ (full * 31)) & (Slots - 1)];
        if (slot.Surname != core || slot.Full != full)
        {
            slot = (core, full, SurnameWeight(core, full, prefix));
        }

        return slot.Weight;
    }

    private double SurnameWeight(int core, int full, bool prefix)
    {
        var most = surnameDifferent;
        var traits = segment!.SurnameTraits;
        for (var i = 0; i < query.SurnameCount; i++)
        {
            var mine = query.Surnames[i];
            var hasPrefix = mine.PrefixClass != 0;
            if (!cores[i].MayBeNear(traits[core]) && !fulls[i].MayBeNear(traits[full]))
            {
                continue;
            }

            var other = new Surname(segment.SurnameValue(core), segment.SurnameValue(full), prefix ? 1u : 0, NameRole.Unknown);
            if (mine.Core.Same(other.Core))
            {
                // Which prefix the other one has is not looked at: the best case counts.
                most = Math.Max(most, Math.Log(prefixFactor / frequencies.Surname(mine.Core)));
            }

            // Two different prefixes or two equal ones: the comparison looks at the glued names only when one side has none.
            most = Math.Max(most, comparer.SurnamePair(mine, hasPrefix && prefix ? other with { PrefixClass = mine.PrefixClass } : other, frequencies).Weight);
        }

        // Relatives elsewhere share the name as well: the rarer it is, the more of its weight they take off.
        var relatives = model.Situations[(int)SituationKind.Relative] * ((0.75 * Math.Exp(Math.Min(most, 40))) + 0.25);
        return most - Math.Log((frequencies.Size + relatives) / frequencies.Size);
    }

    private void Given()
    {
        otherCount = 0;
        if (query.GivenCount == 0)
        {
            return;
        }

        firstGiven = NameTraits.Of(query.Given[0].Span);
        Span<byte> glued = stackalloc byte[64 * RecordForm.MaximumGiven];
        var length = 0;
        for (var i = 0; i < query.GivenCount; i++)
        {
            query.Given[i].Span.CopyTo(glued[length..]);
            length += query.Given[i].Length;
            if (i > 0)
            {
                others[otherCount++] = NameTraits.Of(query.Given[i].Span);
                others[otherCount++] = NameTraits.Of(glued[..length]);
            }
        }
    }

    private double GivenMost(in Head head)
    {
        // What the comparison gives father and son, when the query says which of the two is meant.
        var generation = query.Generation == 0 ? double.NegativeInfinity : -6;
        var traits = segment!.GivenTraits;
        if (query.GivenCount == 0 || head.GivenCount == 0 || firstGiven.Length < 2 || traits[head.Given].Length < 2)
        {
            return Math.Max(generation, letter != 0 && head.Letter != 0 && letter != head.Letter ? initialsDifferent : initialsMost);
        }

        var first = GivenSlot(head.Given);
        if (first.First)
        {
            // Further names on both sides can add to it.
            return Math.Max(generation, query.GivenCount > 1 && head.GivenCount > 1 ? GivenCap : Math.Min(GivenCap, first.Weight));
        }

        if (query.GivenCount == 1 && head.GivenCount == 1)
        {
            return Math.Max(generation, first.Weight);
        }

        // The first names differ, but some other name, or names glued, may agree.
        return first.Other || head.GivenCount > 2 || (head.GivenCount == 2 && SecondMayAgree(head, traits)) ? GivenCap : Math.Max(generation, first.Weight);
    }

    private bool SecondMayAgree(in Head head, ReadOnlySpan<NameTraits> traits)
    {
        if (GivenSlot(head.SecondGiven).First)
        {
            return true;
        }

        // Both names of the entry glued, against the first name and against all names of the query.
        var one = traits[head.Given];
        var two = traits[head.SecondGiven];
        return MayBeNearGlued(firstGiven, one, two) || (query.GivenCount > 1 && MayBeNearGlued(others[otherCount - 1], one, two));
    }

    // A typing error apart, or alike in sound; of how the glued names sound only the letters that stand for themselves are known.
    private static bool MayBeNearGlued(NameTraits name, NameTraits one, NameTraits two)
    {
        var difference = Math.Abs(name.Length - one.Length - two.Length);
        var letters = name.Letters ^ (one.Letters | two.Letters);
        return (difference <= 2 && System.Numerics.BitOperations.PopCount(letters) <= 4) || (difference <= 4 && (letters & NameTraits.Steady) == 0);
    }

    private (int Given, double Weight, bool First, bool Other) GivenSlot(int id)
    {
        ref var slot = ref given[id & (Slots - 1)];
        if (slot.Given != id)
        {
            var traits = segment!.GivenTraits[id];
            var value = segment.GivenValue(id);
            var near = firstGiven.MayBeNear(traits) || GivenNameVariants.Between(query.Given[0].Span, value.Span) != GivenNameKinship.None;
            var (level, weight, _) = near ? comparer.GivenPair(query.Given[0], value, frequencies) : (ComparisonLevel.GivenDifferent, givenDifferent, 0);
            var other = false;
            for (var i = 0; i < otherCount && !other; i++)
            {
                other = others[i].MayBeNear(traits);
            }

            for (var i = 1; i < query.GivenCount && !other; i++)
            {
                other = GivenNameVariants.Between(query.Given[i].Span, value.Span) != GivenNameKinship.None;
            }

            slot = (id, weight, level is not (ComparisonLevel.GivenDifferent or ComparisonLevel.GivenCousins), other);
        }

        return slot;
    }
}
