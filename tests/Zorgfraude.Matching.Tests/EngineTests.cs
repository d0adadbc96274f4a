using System.Diagnostics;
using System.Globalization;
using Zorgfraude.Matching.Distance;

namespace Zorgfraude.Matching.Tests;

public class EngineTests
{
    private static string Id(int i) => i.ToString("D5", CultureInfo.InvariantCulture);

    private static MatchingEngine Filled(MatchRecord[] people)
    {
        var engine = new MatchingEngine();
        engine.Put(people.Select(static (p, i) => KeyValuePair.Create(Id(i), p)));
        return engine;
    }

    private static string Text(MatchResult result) => string.Join(';', result.Candidates.Select(static c =>
        string.Create(CultureInfo.InvariantCulture, $"{c.EntryId} {c.Band} {c.Probability:F9} {c.Compared:F2}")));

    [Fact]
    public void Every_entry_finds_itself_and_nearly_every_damaged_one_is_found()
    {
        var people = Sample.People(3000, 21);
        var engine = Filled(people);
        var random = new Random(22);
        var missed = 0;
        for (var i = 0; i < people.Length; i++)
        {
            Assert.Equal(Id(i), engine.Find(people[i]).Candidates[0].EntryId);
            missed += engine.Find(Sample.Damage(people[i], random)).Candidates.Any(c => c.EntryId == Id(i)) ? 0 : 1;
        }

        Assert.InRange(missed, 0, 30);
    }

    [Fact]
    public void Candidates_stand_in_order_of_their_odds_also_where_the_probability_is_1_to_the_last_digit()
    {
        var one = Sample.People(1, 41)[0] with { GivenNames = "Siebren", Surname = "Hoogerbrugge", BigNumber = "19012345601", KvkNumber = "01234567" };
        var engine = new MatchingEngine(MatchingModel.Dutch with { CalibrationSlope = 10 });
        engine.Put("a", one with { KvkNumber = null });
        engine.Put("b", one);
        var found = engine.Find(one).Candidates;
        Assert.Equal(["b", "a"], found.Select(static c => c.EntryId));
        Assert.Equal((1d, 1d), (found[0].Probability, found[1].Probability));
        Assert.True(found[0].Explanation.LogOdds > found[1].Explanation.LogOdds);
    }

    [Fact]
    public void An_id_that_would_not_come_back_as_it_was_is_refused()
    {
        var engine = new MatchingEngine();
        var person = new MatchRecord { Surname = "Bakker", BirthDate = "1974-03-08" };
        foreach (var id in (string[])["\uD83D", "entry \uDE00"])
        {
            Assert.StartsWith("ZF0912", Assert.Throws<ArgumentException>(() => engine.Put(id, person)).Message);
            Assert.False(engine.Contains(id));
        }

        engine.Put("\uD83D\uDE00", person);
        Assert.True(engine.Contains("\uD83D\uDE00"));
        Assert.Equal("\uD83D\uDE00", Assert.Single(engine.Find(person with { GivenNames = "Jan" }).Candidates).EntryId);
    }

    [Fact]
    public void People_outside_the_register_are_not_matched()
    {
        var engine = Filled(Sample.People(3000, 31));
        var matched = Sample.People(3000, 32).Count(p => engine.Find(p).Band == ConfidenceBand.Match);
        Assert.Equal(0, matched);
    }

    [Fact]
    public void An_index_after_any_changes_answers_as_one_built_anew()
    {
        var random = new Random(41);
        var engine = new MatchingEngine();
        var expected = new SortedDictionary<string, MatchRecord>(StringComparer.Ordinal);
        for (var step = 0; step < 400; step++)
        {
            var id = Id(random.Next(150));
            if (random.Next(3) == 0)
            {
                Assert.Equal(expected.Remove(id), engine.Remove(id));
            }
            else if (random.Next(4) == 0)
            {
                var many = Enumerable.Range(0, random.Next(1, 40)).Select(_ => KeyValuePair.Create(Id(random.Next(150)), Sample.Person(random))).ToArray();
                engine.Put(many);
                foreach (var (key, value) in many)
                {
                    expected[key] = value;
                }
            }
            else
            {
                var person = Sample.Person(random);
                engine.Put(id, person);
                expected[id] = person;
            }

            Assert.Equal(expected.Count, engine.Count);
            Assert.Equal(expected.ContainsKey(id), engine.Contains(id));
        }

        var rebuilt = new MatchingEngine();
        rebuilt.Put(expected);
        foreach (var person in expected.Values.Concat(Sample.People(200, 42)))
        {
            var query = Sample.Damage(person, random);
            Assert.Equal(Text(rebuilt.Find(query)), Text(engine.Find(query)));
        }
    }

    [Fact]
    public void Nobody_who_is_gone_makes_a_name_more_common()
    {
        // Far more entries than are merged at once, so that those which were removed still stand in the index.
        var people = Sample.People(6000, 43).ToArray();
        var engine = Filled(people);
        var rebuilt = new MatchingEngine();
        rebuilt.Put(people.Select(static (p, i) => KeyValuePair.Create(Id(i), p)).Where(static e => e.Key[^1] is not ('3' or '7' or '9')));
        for (var i = 0; i < people.Length; i++)
        {
            if (Id(i)[^1] is '3' or '7' or '9')
            {
                Assert.True(engine.Remove(Id(i)));
            }
        }

        using var file = new MemoryStream();
        engine.Save(file);
        file.Position = 0;
        var read = MatchingEngine.Load(file);
        foreach (var person in people.Take(300))
        {
            var expected = rebuilt.Find(person).Candidates.Select(static c => (c.EntryId, c.Explanation.LogOdds));
            Assert.Equal(expected, engine.Find(person).Candidates.Select(static c => (c.EntryId, c.Explanation.LogOdds)));
            Assert.Equal(expected, read.Find(person).Candidates.Select(static c => (c.EntryId, c.Explanation.LogOdds)));
        }
    }

    [Fact]
    public void A_snapshot_answers_as_the_index_it_came_from()
    {
        var people = Sample.People(500, 51);
        var engine = Filled(people);
        engine.Put("late", people[7] with { Surname = "Zwartjes" });
        engine.Remove(Id(3));
        using var file = new MemoryStream();
        engine.Save(file);
        file.Position = 0;
        var loaded = MatchingEngine.Load(file);
        Assert.Equal(engine.Count, loaded.Count);
        Assert.False(loaded.Contains(Id(3)));
        foreach (var person in people)
        {
            Assert.Equal(Text(engine.Find(person)), Text(loaded.Find(person)));
        }
    }

    [Fact]
    public void A_damaged_or_shortened_snapshot_is_refused()
    {
        var engine = Filled(Sample.People(60, 61));
        using var file = new MemoryStream();
        engine.Save(file);
        var good = file.ToArray();
        var random = new Random(62);
        for (var n = 0; n < 300; n++)
        {
            var bad = (byte[])good.Clone();
            bad[random.Next(bad.Length)] ^= (byte)(1 << random.Next(8));
            Assert.Throws<InvalidDataException>(() => MatchingEngine.Load(new MemoryStream(bad)));
            Assert.Throws<InvalidDataException>(() => MatchingEngine.Load(new MemoryStream(good, 0, random.Next(good.Length))));
        }

        Assert.Throws<InvalidDataException>(() => MatchingEngine.Load(new MemoryStream()));
    }

    [Fact]
    public async Task Readers_see_whole_snapshots_while_a_writer_works()
    {
        // Two entries always change together: a reader must never see one without the other.
        var person = Sample.People(1, 71)[0];
        var engine = Filled(Sample.People(200, 72));
        engine.Put([KeyValuePair.Create("a", person), KeyValuePair.Create("b", person)]);
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        var writer = Task.Run(() =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
            {
                var record = person with { HouseNumberAddition = "A" + (i % 7).ToString(CultureInfo.InvariantCulture) };
                engine.Put([KeyValuePair.Create("a", record), KeyValuePair.Create("b", record)]);
            }
        });
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                var found = engine.Find(person).Candidates.Where(static c => c.EntryId is "a" or "b").ToArray();
                Assert.Equal(2, found.Length);
                Assert.Equal(found[0].Probability, found[1].Probability);
            }
        }));
        await Task.WhenAll([writer, .. readers]);
    }

    [Fact]
    public void Ten_thousand_people_with_one_name_and_date_are_answered_in_bounded_time()
    {
        var person = Sample.People(1, 81)[0] with { HouseNumberAddition = null };
        var engine = Filled([.. Enumerable.Repeat(person, 10_000)]);
        var clock = Stopwatch.StartNew();
        var result = engine.Find(person);
        Assert.Equal(MatchingEngine.MaximumCandidates, result.Candidates.Count);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5));
        Assert.Equal(result.Candidates.Select(static c => c.EntryId), result.Candidates.Select(static c => c.EntryId).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nothing_and_too_much_are_refused_or_answered_with_no_match()
    {
        var engine = Filled(Sample.People(10, 91));
        Assert.Equal(ConfidenceBand.NoMatch, engine.Find(new()).Band);
        Assert.Equal(ConfidenceBand.NoMatch, engine.Find(new() { Surname = "---", GivenNames = "\uD83D" }).Band);
        Assert.StartsWith("ZF0901", Assert.Throws<ArgumentException>(() => engine.Find(new() { City = new('x', 401) })).Message, StringComparison.Ordinal);
        Assert.StartsWith("ZF0909", Assert.Throws<ArgumentException>(() => engine.Put(new string('x', 129), new())).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => engine.Put([KeyValuePair.Create("new", Sample.People(1, 92)[0]), KeyValuePair.Create("", new MatchRecord())]));
        Assert.False(engine.Contains("new"));
    }

    [Fact]
    public void A_query_that_matches_nothing_allocates_nothing()
    {
        var engine = Filled(Sample.People(2000, 101));
        var query = new MatchRecord { GivenNames = "Quirijn Zef", Surname = "Xantippus", BirthDate = "1891-09-13", Sex = "M", Street = "Zuiderhof", HouseNumber = "901", PostalCode = "1999 ZZ", City = "Texel" };
        for (var i = 0; i < 50; i++)
        {
            Assert.Equal(ConfidenceBand.NoMatch, engine.Find(query).Band);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            engine.Find(query);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void This_machine_offers_a_path_that_it_supports() => Assert.True(NameScan.Supports(NameScan.Best));
}
