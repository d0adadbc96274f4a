using System.Buffers.Binary;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Zorgfraude.Matching.Indexing;

namespace Zorgfraude.Matching.Tests;

public sealed class SnapshotTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("zorgfraude-").FullName;

    public void Dispose() => Directory.Delete(folder, true);

    private string Path(string name) => System.IO.Path.Combine(folder, name);

    private static MatchingEngine Filled(int count, int seed)
    {
        var engine = new MatchingEngine();
        engine.Put(Sample.People(count, seed).Select(static (p, i) => KeyValuePair.Create("e" + i.ToString(CultureInfo.InvariantCulture), p)));
        return engine;
    }

    private static string Text(MatchResult result) => string.Join(';', result.Candidates.Select(static c =>
        string.Create(CultureInfo.InvariantCulture, $"{c.EntryId} {c.Band} {c.Probability:R} {c.Compared:R}") + string.Join(',', c.Explanation.Fields)));

    private static MatchingEngine Opened(SnapshotOpening opening) => Assert.IsType<SnapshotOpening.Opened>(opening).Engine;

    private static SnapshotRefusal Refused(SnapshotOpening opening) => Assert.IsType<SnapshotOpening.Refused>(opening).Reason;

    [Fact]
    public void A_mapped_index_answers_as_the_one_it_came_from_and_goes_on_changing()
    {
        var people = Sample.People(2500, 1);
        var engine = Filled(2500, 1);
        engine.Put("late", people[7] with { Surname = "Zwartjes" });
        engine.Remove("e3");
        engine.Save(Path("index"));
        var mapped = Opened(MatchingEngine.Open(Path("index")));
        Assert.Equal(engine.Count, mapped.Count);
        var random = new System.Random(2);
        for (var round = 0; round < 2; round++)
        {
            foreach (var person in people.Take(600))
            {
                var query = Sample.Damage(person, random);
                Assert.Equal(Text(engine.Find(query, true)), Text(mapped.Find(query, true)));
            }

            // The same changes on both sides, over and into what is mapped.
            foreach (var index in new[] { engine, mapped })
            {
                index.Remove("e10");
                index.Put("e11", people[12] with { GivenNames = "Zefanja" });
                index.Put(Sample.People(400, 3).Select(static (p, i) => KeyValuePair.Create("n" + i.ToString(CultureInfo.InvariantCulture), p)));
            }

            Assert.Equal(engine.Count, mapped.Count);
            Assert.False(mapped.Contains("e10"));
        }

        // What was mapped can be saved again, over the very file it lies in.
        mapped.Save(Path("index"));
        var again = Opened(MatchingEngine.Open(Path("index")));
        foreach (var person in people.Take(200))
        {
            Assert.Equal(Text(mapped.Find(person)), Text(again.Find(person)));
        }
    }

    [Theory]
    [InlineData("0000 AA")]
    [InlineData("1234 ZZ")]
    [InlineData("9999 zz")]
    [InlineData("1234")]
    [InlineData("SW1A 1AA")]
    [InlineData("ABCD12")]
    [InlineData(null)]
    public void Postal_codes_and_several_numbers_are_kept_as_they_were_read(string? code)
    {
        var person = new MatchRecord
        {
            GivenNames = "Lotte",
            Surname = "Okhuijsen",
            BirthDate = "1974-03-08",
            Street = "Lindenhof",
            HouseNumber = "12",
            PostalCode = code,
            KvkNumber = "01234567",
            AgbCode = "01000123,94001122,03456789,08765432",
            OtherIdentifier = "lotte@example.nl",
        };
        var engine = new MatchingEngine();
        engine.Put("one", person);
        engine.Put("two", person with { AgbCode = null, KvkNumber = null, Surname = "Zwartjes" });
        engine.Save(Path("kept"));
        var expected = engine.Compare(person, person, true).Explanation.Fields;
        foreach (var index in new[] { engine, Opened(MatchingEngine.Open(Path("kept"))) })
        {
            var found = index.Find(person, true).Candidates[0];
            Assert.Equal("one", found.EntryId);
            Assert.Equal(
                expected.Select(static f => (f.Field, f.Level, f.QueryValue, f.EntryValue)),
                found.Explanation.Fields.Select(static f => (f.Field, f.Level, f.QueryValue, f.EntryValue)));
        }
    }

    [Fact]
    public void An_empty_index_goes_through_a_file()
    {
        new MatchingEngine().Save(Path("empty"));
        Assert.Equal(0, Opened(MatchingEngine.Open(Path("empty"))).Count);
    }

    [Fact]
    public void Any_flipped_bit_and_any_shortened_file_is_refused()
    {
        Filled(60, 11).Save(Path("good"));
        var good = File.ReadAllBytes(Path("good"));
        var places = Gen.OneOf(Gen.Choose(0, good.Length - 1), Gen.Choose(0, 2048)).ToArbitrary();
        Prop.ForAll(places, Gen.Choose(0, 7).ToArbitrary(), (at, bit) =>
        {
            var bad = (byte[])good.Clone();
            bad[at] ^= (byte)(1 << bit);
            File.WriteAllBytes(Path("bad"), bad);
            return MatchingEngine.Open(Path("bad")) is SnapshotOpening.Refused;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1500).WithQuietOnSuccess(true));
        Prop.ForAll(places, length =>
        {
            File.WriteAllBytes(Path("bad"), good[..length]);
            var reason = Refused(MatchingEngine.Open(Path("bad")));
            return reason == (length == 0 ? SnapshotRefusal.NoSnapshot : SnapshotRefusal.Incomplete);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithQuietOnSuccess(true));
    }

    [Fact]
    public void Every_bit_of_header_and_padding_counts()
    {
        // The bytes that carry no data are under a checksum as well: each of the header and table, and a sample of the rest.
        Filled(5, 12).Save(Path("good"));
        var good = File.ReadAllBytes(Path("good"));
        for (var at = 0; at < good.Length; at += at < 3000 ? 1 : 7)
        {
            var bad = (byte[])good.Clone();
            bad[at] ^= 0x10;
            File.WriteAllBytes(Path("bad"), bad);
            Assert.IsType<SnapshotOpening.Refused>(MatchingEngine.Open(Path("bad")));
            Assert.Throws<InvalidDataException>(() => MatchingEngine.Load(new MemoryStream(bad)));
        }
    }

    [Fact]
    public void A_refusal_says_why()
    {
        Filled(20, 13).Save(Path("good"));
        var good = File.ReadAllBytes(Path("good"));
        Assert.Equal(SnapshotRefusal.Missing, Refused(MatchingEngine.Open(Path("absent"))));

        File.WriteAllText(Path("bad"), "id,surname\n1,Jansen\n" + new string('x', 200));
        Assert.Equal(SnapshotRefusal.NoSnapshot, Refused(MatchingEngine.Open(Path("bad"))));
        File.WriteAllBytes(Path("bad"), []);
        Assert.Equal(SnapshotRefusal.NoSnapshot, Refused(MatchingEngine.Open(Path("bad"))));

        var other = (byte[])good.Clone();
        BinaryPrimitives.WriteInt32LittleEndian(other.AsSpan(8), SnapshotLayout.Version + 1);
        File.WriteAllBytes(Path("bad"), other);
        Assert.Equal(SnapshotRefusal.OtherVersion, Refused(MatchingEngine.Open(Path("bad"))));

        File.WriteAllBytes(Path("bad"), good[..^1]);
        Assert.Equal(SnapshotRefusal.Incomplete, Refused(MatchingEngine.Open(Path("bad"))));
        File.WriteAllBytes(Path("bad"), [.. good, 0]);
        Assert.Equal(SnapshotRefusal.Damaged, Refused(MatchingEngine.Open(Path("bad"))));
        other = (byte[])good.Clone();
        other[^70] ^= 1;
        File.WriteAllBytes(Path("bad"), other);
        Assert.Equal(SnapshotRefusal.Damaged, Refused(MatchingEngine.Open(Path("bad"))));
    }

    [Fact]
    public void A_failed_save_leaves_the_old_file_and_no_other()
    {
        Filled(20, 14).Save(Path("index"));
        var before = File.ReadAllBytes(Path("index"));
        Directory.CreateDirectory(Path("taken"));
        Assert.ThrowsAny<Exception>(() => Filled(5, 15).Save(Path("taken")));
        Assert.Equal(["index", "taken"], Directory.EnumerateFileSystemEntries(folder).Select(System.IO.Path.GetFileName).Order(StringComparer.Ordinal));
        Filled(5, 15).Save(Path("index"));
        Assert.NotEqual(before.Length, File.ReadAllBytes(Path("index")).Length);
        Assert.Equal(["index", "taken"], Directory.EnumerateFileSystemEntries(folder).Select(System.IO.Path.GetFileName).Order(StringComparer.Ordinal));
    }
}
