using System.Globalization;
using Zorgfraude.Matching.Frequencies;
using Zorgfraude.Matching.Indexing;
using Zorgfraude.Matching.Normalisation;
using Zorgfraude.Matching.Scoring;

namespace Zorgfraude.Matching.Tests;

/// <summary>What the engine skips without reading it must be what a full comparison would have refused.</summary>
public class BoundTests
{
    // Few values with many near ones, so that pairs stand on the edge far more often than in life.
    private static readonly string[] Names = ["Jan", "Johannes", "Hans", "Marie", "Louise", "Marielouise", "Marie-Louise", "Mohamed", "Muhammad", "Abd el Kader", "Abdelkader", "Jo", "J", "Peter", "Petra", "Pieter", "Piet", "Anna", "Ana", "Chr", "IJsbrand", "Isbrand", "Thijs", "Tijs", "Louis", "Kwame"];
    private static readonly string[] Surnames = ["Jansen", "Janssen", "Jansne", "Hansen", "Groot", "de Groot", "Degroot", "Degrot", "van den Berg", "Vandenberg", "van der Bergh", "Berg", "Peter", "Pieters", "Johannes", "Meijer", "Meyer", "Meier", "Schaepman", "Scheepman", "Oosterhuizen", "Oosterhuis", "Oosterhuijzen", "Xi", "Kwakkelstein"];
    private static readonly string?[] Codes = ["1234 AB", "1234 AC", "9876 XY", null];
    private static readonly string?[] Streets = ["Kerkstraat", "Kerkstrat", "Molenweg", null];
    private static readonly string?[] Towns = ["Zwolle", "Zwole", "Breda", null];
    private static readonly string?[] Numbers = ["1", "12", "21", "112", null];
    private static readonly string?[] Dates = ["1970-01-01", "1970-03-08", "1970-08-03", "1970-08-13", "1960-08-03", "1907-08-03", "1970-00-00", "1970-08-00", "1985-11-30", null];
    private static readonly string?[] Big = [null, null, null, null, "12345678901", "12345678910"];
    private static readonly string?[] Organisations = [null, null, null, null, null, "Zorggroep Oost B.V.", "Zorggroep Oost Beheer B.V."];

    private static readonly MatchingModel Odd = MatchingModel.Dutch with
    {
        Name = "odd",
        Levels = [new(ComparisonLevel.SurnamePrefixDiffers, 0.6), new(ComparisonLevel.GivenDifferent, 0.3), new(ComparisonLevel.AddressTown, 0.9), new(ComparisonLevel.DateDifferent, 0.2), new(ComparisonLevel.SexDifferent, 0.5), new(ComparisonLevel.InitialsDifferent, 1e-7)],
        Situations = [new(SituationKind.Relative, 500), new(SituationKind.Household, 0), new(SituationKind.Twin, 0), new(SituationKind.Housemate, 0), new(SituationKind.NamesakeRelative, 0)],
        CalibrationSlope = 0.7,
        CalibrationShift = 1.5,
        NationalWeight = 40,
    };

    public static TheoryData<int, double, bool> Populations() => new()
    {
        { 1, 0.4, false }, { 2, 1e-6, false }, { 3, 0.05, false }, { 4, 0.9, false }, { 5, 0.4, true }, { 6, 1e-6, true }, { 7, 0.01, false }, { 8, 1e-4, true },
    };

    private static MatchRecord Person(Random random) => new()
    {
        GivenNames = random.Next(8) == 0 ? null : string.Join(' ', Enumerable.Range(0, random.Next(1, 4)).Select(_ => Pick(Names, random))) + (random.Next(12) == 0 ? " jr" : string.Empty),
        Initials = random.Next(2) == 0 ? "J.P." : "P.",
        Surname = random.Next(20) == 0 ? null : Pick(Surnames, random) + (random.Next(9) == 0 ? "-" + Pick(Surnames, random) : string.Empty),
        Prefix = random.Next(7) == 0 ? "van" : null,
        PartnerSurname = random.Next(5) == 0 ? Pick(Surnames, random) : null,
        PartnerPrefix = random.Next(9) == 0 ? "de" : null,
        BirthDate = Pick(Dates, random),
        Sex = random.Next(3) switch { 0 => "M", 1 => "V", _ => null },
        Street = Pick(Streets, random),
        PostalCode = Pick(Codes, random),
        HouseNumber = Pick(Numbers, random),
        HouseNumberAddition = random.Next(4) == 0 ? "A" : null,
        City = Pick(Towns, random),
        BigNumber = Pick(Big, random),
        Organisation = Pick(Organisations, random),
    };

    private static T Pick<T>(T[] from, Random random) => from[random.Next(from.Length)];

    private static string Text(MatchResult result) => string.Join('\n', result.Candidates.Select(static c =>
        string.Create(CultureInfo.InvariantCulture, $"{c.EntryId} {c.Band} {c.Probability:R} {c.Compared:R} {c.Explanation.LogOdds:R} {c.Explanation.Prior:R} {c.Explanation.JointAdjustment:R} ")
        + string.Join(';', c.Explanation.Fields)));

    [Theory]
    [MemberData(nameof(Populations))]
    public void No_entry_that_a_full_comparison_keeps_is_skipped(int seed, double threshold, bool odd)
    {
        // Every query against every entry, not only against those that an index would find.
        var random = new Random(seed);
        var model = new CompiledModel((odd ? Odd : MatchingModel.Dutch) with { PossibleThreshold = threshold, MatchThreshold = 0.98 });
        var form = new RecordForm();
        var builder = new Segment.Builder();
        for (var i = 0; i < 250; i++)
        {
            Normaliser.Read(Person(random), form);
            builder.Add(i.ToString(CultureInfo.InvariantCulture), form);
        }

        var segment = builder.Build();
        var frequencies = new RegisterFrequencies();
        frequencies.Reset(new([SegmentView.Of(segment)]), model.Model.NationalWeight, 1000);
        var comparer = new Comparer(model);
        var bound = new Bound(model, comparer);
        var evidence = new Evidence();
        var entry = new RecordForm();
        var least = ((Math.Log(threshold / (1 - threshold)) - model.Model.CalibrationShift) / model.Model.CalibrationSlope)
            - Math.Log(model.Model.PriorInRegister) + Math.Log(frequencies.Size);
        var kept = 0;
        var skipped = 0;
        for (var q = 0; q < 250; q++)
        {
            Normaliser.Read(Person(random), form);
            bound.Begin(form, segment, frequencies, least);
            for (var i = 0; i < segment.Count; i++)
            {
                segment.Load(i, entry);
                comparer.Compare(form, entry, frequencies, evidence);
                Scorer.Score(model, frequencies.Size, evidence);
                var may = bound.MayReach(segment.Heads[i]);
                Assert.True(may || evidence.Probability < threshold, $"query {q}, entry {i}: {evidence.Probability}");
                kept += evidence.Probability >= threshold ? 1 : 0;
                skipped += may ? 0 : 1;
            }
        }

        // The population has something to keep and something to skip, or nothing was proved.
        Assert.True(kept > 30, $"kept {kept}");
        Assert.True(skipped > 500, $"skipped {skipped}");
    }

    [Theory]
    [InlineData(11, 0.4)]
    [InlineData(12, 1e-5)]
    public void Bounding_never_changes_an_answer(int seed, double threshold)
    {
        var random = new Random(seed);
        var engine = new MatchingEngine(MatchingModel.Dutch with { PossibleThreshold = threshold });
        engine.Put(Enumerable.Range(0, 1500).Select(i => KeyValuePair.Create("n" + i.ToString(CultureInfo.InvariantCulture), Person(random))));
        engine.Put(Sample.People(1500, seed).Select(static (p, i) => KeyValuePair.Create("s" + i.ToString(CultureInfo.InvariantCulture), p)));
        var candidates = 0;
        foreach (var query in Enumerable.Range(0, 300).Select(_ => Person(random)).Concat(Sample.People(300, seed).Select(p => Sample.Damage(p, random))))
        {
            var expected = engine.FindUnbounded(query);
            Assert.Equal(Text(expected), Text(engine.Find(query, true)));
            candidates += expected.Candidates.Count;
        }

        Assert.True(candidates > 300);
    }

    [Fact]
    public void Names_that_the_comparison_finds_near_are_never_held_to_be_far()
    {
        var random = new Random(21);
        var comparer = new Comparer(new(MatchingModel.Dutch));
        var frequencies = new NationalOnly(1000);
        var near = 0;
        for (var n = 0; n < 20_000; n++)
        {
            var one = Word(random);
            var two = random.Next(2) == 0 ? Word(random) : Change(one, random);
            var given = comparer.GivenPair(one, two, frequencies).Level is not (ComparisonLevel.GivenDifferent or ComparisonLevel.GivenCousins);
            var surname = comparer.SurnamePair(new(one, one, 0, NameRole.Own), new(two, two, 0, NameRole.Own), frequencies).Level != ComparisonLevel.SurnameDifferent;
            if (given || surname)
            {
                near++;
                Assert.True(NameTraits.Of(one.Span).MayBeNear(NameTraits.Of(two.Span)));
            }
        }

        Assert.True(near > 2000);
    }

    private static Text Word(Random random)
    {
        var letters = new byte[random.Next(2, 12)];
        for (var i = 0; i < letters.Length; i++)
        {
            letters[i] = "aeioucchhtjdgkszvfpqyw"u8[random.Next(22)];
        }

        return new(letters, 0, letters.Length);
    }

    private static Text Change(Text word, Random random)
    {
        var letters = word.Span.ToArray().ToList();
        for (var edits = random.Next(1, 3); edits > 0 && letters.Count > 2; edits--)
        {
            var at = random.Next(letters.Count - 1);
            switch (random.Next(4))
            {
                case 0:
                    letters.RemoveAt(at);
                    break;
                case 1:
                    (letters[at], letters[at + 1]) = (letters[at + 1], letters[at]);
                    break;
                case 2:
                    letters[at] = (byte)('a' + random.Next(26));
                    break;
                default:
                    letters.Insert(at, (byte)('a' + random.Next(26)));
                    break;
            }
        }

        return new([.. letters], 0, letters.Count);
    }
}
