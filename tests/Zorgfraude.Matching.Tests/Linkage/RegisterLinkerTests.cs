using System.Globalization;
using Zorgfraude.Matching.Linkage;

namespace Zorgfraude.Matching.Tests.Linkage;

public class RegisterLinkerTests
{
    private static readonly MatchRecord Klaas = new()
    {
        GivenNames = "Klaas",
        Surname = "Okhuijsen",
        BirthDate = "1974-03-08",
        Sex = "M",
        Street = "Kerkstraat",
        HouseNumber = "12",
        PostalCode = "3811 CV",
        City = "Amersfoort",
    };

    private static string Id(int i) => i.ToString("D4", CultureInfo.InvariantCulture);

    private static Dictionary<string, MatchRecord> Named(params IEnumerable<MatchRecord> records) => records.Select(static (r, i) => (r, i)).ToDictionary(static p => Id(p.i), static p => p.r, StringComparer.Ordinal);

    private static Dictionary<string, MatchRecord> Shuffled(Dictionary<string, MatchRecord> records, Random random)
    {
        var entries = records.ToArray();
        random.Shuffle(entries);
        return new(entries, StringComparer.Ordinal);
    }

    private static Dictionary<string, MatchRecord> WithDoubles(int seed)
    {
        var random = new Random(seed);
        var people = Sample.People(200, seed);
        return Named([.. people, .. people.Take(120).Select(p => Sample.Damage(p, random)), .. people.Take(60).Select(p => Sample.Damage(p, random))]);
    }

    [Fact]
    public void Doubles_are_found_and_grouped()
    {
        var result = RegisterLinker.Deduplicate(WithDoubles(3));

        // 120 people occur more than once; nearly all of them come out, and nobody is grouped with somebody else.
        Assert.InRange(result.Clusters.Count, 100, 120);
        Assert.All(result.Clusters, static c => Assert.Single(c.Members.Select(static m => int.Parse(m, CultureInfo.InvariantCulture)).Select(static i => i < 200 ? i : i < 320 ? i - 200 : i - 320).Distinct()));
        Assert.All(result.Clusters, static c => Assert.True(c.Members.Count > 1 && c.Weakest > 3));
    }

    [Fact]
    public void The_order_of_the_input_leaves_no_trace()
    {
        var random = new Random(5);
        var records = WithDoubles(4);
        var options = new LinkageOptions { Threshold = 0.1 };
        var expected = RegisterLinker.Deduplicate(records, options);
        var others = Named(Sample.People(50, 6).Concat(records.Values.Take(90)));
        foreach (var shape in Enum.GetValues<LinkShape>())
        {
            var link = options with { Shape = shape, RestPairs = 100_000 };
            Assert.Equal(RegisterLinker.Link(records, others, link), RegisterLinker.Link(Shuffled(records, random), Shuffled(others, random), link));
        }

        Assert.NotEmpty(expected.Links);
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(expected, RegisterLinker.Deduplicate(Shuffled(records, random), options));
        }
    }

    [Fact]
    public void Doing_it_again_changes_nothing()
    {
        var records = WithDoubles(7);
        var options = new LinkageOptions { Threshold = 0.05 };
        var once = RegisterLinker.Deduplicate(records, options);
        Assert.Equal(once, RegisterLinker.Deduplicate(records, options));

        // The links that were followed give the same clusters again, and nothing is left to cut.
        var cluster = once.Clusters.SelectMany(static c => c.Members.Select(m => (m, c.Members[0]))).ToDictionary(static p => p.m, static p => p.Item2, StringComparer.Ordinal);
        var within = once.Links.Where(l => cluster.TryGetValue(l.Left, out var left) && cluster.TryGetValue(l.Right, out var right) && left == right);
        var again = RegisterLinker.Cluster(records, within, options);
        Assert.Equal(once.Clusters, again.Clusters);
        Assert.Empty(again.Cuts);
    }

    [Fact]
    public void Records_with_different_numbers_are_not_chained_through_one_without()
    {
        var records = Named(Klaas with { BigNumber = "19012345601" }, Klaas, Klaas with { BigNumber = "59044445601" });
        var kept = RegisterLinker.Deduplicate(records);
        Assert.Equal(2, Assert.Single(kept.Clusters).Members.Count);
        var cut = Assert.Single(kept.Cuts);
        Assert.Equal(CutReason.DifferentNumbers, cut.Reason);
        Assert.Equal(3, Assert.Single(RegisterLinker.Deduplicate(records, new() { SplitOnNumbers = false }).Clusters).Members.Count);
    }

    [Fact]
    public void Several_codes_of_one_provider_contradict_nothing_while_one_is_shared()
    {
        var records = Named(Klaas with { AgbCode = "01000123,94001122" }, Klaas with { AgbCode = "94001122" }, Klaas with { AgbCode = "03456789,94001122" });
        Assert.Equal(3, Assert.Single(RegisterLinker.Deduplicate(records).Clusters).Members.Count);
        var apart = RegisterLinker.Deduplicate(Named(Klaas with { AgbCode = "01000123,94001122" }, Klaas, Klaas with { AgbCode = "03456789" }));
        Assert.Equal(CutReason.DifferentNumbers, Assert.Single(apart.Cuts).Reason);
    }

    [Fact]
    public void Of_a_chain_between_contradicting_records_the_weakest_link_is_cut()
    {
        RecordLink[] links = [new("0", "1", 9, ConfidenceBand.Match), new("1", "2", 5, ConfidenceBand.Match), new("2", "3", 8, ConfidenceBand.Match)];
        var records = new Dictionary<string, MatchRecord>(StringComparer.Ordinal) { ["0"] = Klaas with { KvkNumber = "41011111" }, ["1"] = Klaas, ["2"] = Klaas, ["3"] = Klaas with { KvkNumber = "30022222" } };
        var result = RegisterLinker.Cluster(records, links.Reverse());
        Assert.Equal([new(["0", "1"], 9), new(["2", "3"], 8)], result.Clusters);
        Assert.Equal([new(links[1], CutReason.DifferentNumbers)], result.Cuts);
    }

    [Theory]
    [InlineData("1974-03-08", "1974-03-09", true)]
    [InlineData("1974-03-08", "1974-08-03", true)]
    [InlineData("1974-03-08", "1975-03-08", true)]
    [InlineData("1974-03-08", "1974-00-00", true)]
    [InlineData("1974-01-01", "1974-11-20", true)]
    [InlineData("1974-03-08", "1951-11-29", false)]
    [InlineData("1974-03-08", "1974-11-29", false)]
    public void Dates_that_differ_by_more_than_a_slip_split_a_cluster(string one, string other, bool together)
    {
        RecordLink[] links = [new("0", "1", 9, ConfidenceBand.Match), new("1", "2", 5, ConfidenceBand.Match)];
        var records = new Dictionary<string, MatchRecord>(StringComparer.Ordinal) { ["0"] = Klaas with { BirthDate = one }, ["1"] = Klaas with { BirthDate = null }, ["2"] = Klaas with { BirthDate = other } };
        var result = RegisterLinker.Cluster(records, links);
        Assert.Equal(together ? 3 : 2, result.Clusters[0].Members.Count);
        Assert.Equal(together ? 0 : 1, result.Cuts.Count(static c => c.Reason == CutReason.ContradictingDates));
        Assert.Equal(3, RegisterLinker.Cluster(records, links, new() { SplitOnDates = false }).Clusters[0].Members.Count);
    }

    [Theory]
    [InlineData("19012345601", "19012345701", true)]
    [InlineData("19012345601", "19012354601", true)]
    [InlineData("19012345601", "19012354701", false)]
    [InlineData("19012345601", "59012345602", false)]
    public void A_slip_in_a_number_is_no_contradiction(string one, string other, bool together)
    {
        RecordLink[] links = [new("0", "1", 9, ConfidenceBand.Match)];
        var records = new Dictionary<string, MatchRecord>(StringComparer.Ordinal) { ["0"] = Klaas with { BigNumber = one }, ["1"] = Klaas with { BigNumber = other } };
        Assert.Equal(together, RegisterLinker.Cluster(records, links).Cuts.IsEmpty);
    }

    [Fact]
    public void Two_groups_that_one_link_joins_stay_apart_when_more_support_is_asked_for()
    {
        // Two pairs of records, and one link between them: a quarter of the four pairs across.
        RecordLink[] links = [new("0", "1", 9, ConfidenceBand.Match), new("2", "3", 8, ConfidenceBand.Match), new("1", "2", 5, ConfidenceBand.Match)];
        var records = new Dictionary<string, MatchRecord>(StringComparer.Ordinal) { ["0"] = Klaas, ["1"] = Klaas, ["2"] = Klaas, ["3"] = Klaas };
        Assert.Single(RegisterLinker.Cluster(records, links, new() { LeastSupport = 0.25 }).Clusters);
        var apart = RegisterLinker.Cluster(records, links, new() { LeastSupport = 0.26 });
        Assert.Equal([new(["0", "1"], 9), new(["2", "3"], 8)], apart.Clusters);
        Assert.Equal([new(links[2], CutReason.TooFewLinks)], apart.Cuts);
    }

    [Fact]
    public void A_decided_pair_does_not_come_back_until_its_data_change()
    {
        var records = Named(Klaas, Klaas with { GivenNames = "Klaas Jan" });
        var none = new PairSuppressions(new byte[32], []);
        var known = new LinkageOptions { Suppressions = none.With(none.Decide("0001", records["0001"], "0000", records["0000"], "event 1")) };
        Assert.Single(RegisterLinker.Deduplicate(records).Clusters);
        var result = RegisterLinker.Deduplicate(records, known);
        Assert.Empty(result.Clusters);
        Assert.Equal(CutReason.DecidedNotTheSame, Assert.Single(result.Cuts).Reason);
        records["0000"] = Klaas with { HouseNumber = "14" };
        Assert.Single(RegisterLinker.Deduplicate(records, known).Clusters);

        var left = new Dictionary<string, MatchRecord>(StringComparer.Ordinal) { ["left"] = Klaas };
        var right = new Dictionary<string, MatchRecord>(StringComparer.Ordinal) { ["right"] = Klaas };
        var linked = RegisterLinker.Link(left, right, known with { Suppressions = none.With(none.Decide("left", Klaas, "right", Klaas, "event 2")) });
        Assert.Empty(linked.Links);
        Assert.Equal(1, linked.Suppressed);
    }

    [Fact]
    public void The_shape_says_how_often_a_record_is_linked()
    {
        var left = Named(Klaas, Klaas with { Sex = null });
        var right = Named(Klaas, Klaas with { GivenNames = "K." });
        Assert.Equal(4, RegisterLinker.Link(left, right, new() { Threshold = 0.5 }).Links.Count);
        var manyToOne = RegisterLinker.Link(left, right, new() { Threshold = 0.5, Shape = LinkShape.ManyToOne });
        Assert.Equal([("0000", "0000"), ("0001", "0000")], manyToOne.Links.Select(static l => (l.Left, l.Right)));
        var oneToOne = RegisterLinker.Link(left, right, new() { Threshold = 0.5, Shape = LinkShape.OneToOne });
        Assert.Equal([("0000", "0000"), ("0001", "0001")], oneToOne.Links.Select(static l => (l.Left, l.Right)));
    }

    [Fact]
    public void The_last_pass_finds_what_no_key_brings_together()
    {
        // Three letters of the surname, the day and the house number are wrong, and the postal code is not known: no key of the index holds.
        var left = Named([.. Sample.People(300, 9), Klaas with { Surname = "Okhuijsen" }]);
        var right = Named([.. Sample.People(300, 9), Klaas with { Surname = "Akhaijsem", BirthDate = "1974-03-18", HouseNumber = "21", PostalCode = null }]);
        var options = new LinkageOptions { Threshold = 0.02, Shape = LinkShape.OneToOne };
        Assert.DoesNotContain(RegisterLinker.Link(left, right, options).Links, static l => l.Left == "0300");
        var rest = RegisterLinker.Link(left, right, options with { RestPairs = 1_000 });
        Assert.Equal("0300", Assert.Single(rest.Links, static l => l.Left == "0300").Right);
        Assert.Equal(301, rest.Links.Count);
    }

    [Fact]
    public void Without_a_threshold_only_matches_are_linked()
    {
        var left = Named(Klaas with { BirthDate = null, Street = null, HouseNumber = null, PostalCode = null, City = null });
        Assert.Empty(RegisterLinker.Link(left, Named(Klaas)).Links);
        Assert.Equal(ConfidenceBand.Possible, Assert.Single(RegisterLinker.Link(left, Named(Klaas), new() { Threshold = 0.4 }).Links).Band);
    }

    [Fact]
    public void Somebody_who_stands_in_a_file_forty_times_is_linked_in_all_pairs_where_that_is_asked_for()
    {
        var records = Named(Enumerable.Range(0, 40).Select(static i => Klaas with { OtherIdentifier = i.ToString("D8", System.Globalization.CultureInfo.InvariantCulture) }));
        Assert.Equal(40 * 39 / 2, RegisterLinker.Deduplicate(records, new() { Threshold = 0.01, MostCandidates = 40 }).Links.Count);
        Assert.Equal(40 * 40, RegisterLinker.Link(records, records, new() { Threshold = 0.01, MostCandidates = 40 }).Links.Count);
        var few = RegisterLinker.Deduplicate(records, new() { Threshold = 0.01, MostCandidates = 5 });
        Assert.InRange(few.Links.Count, 40 * 4 / 2, 40 * 5);
    }

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        foreach (var options in new LinkageOptions[] { new() { Threshold = 0 }, new() { Threshold = double.NaN }, new() { RestPairs = -1 }, new() { LeastSupport = 1.1 }, new() { Shape = (LinkShape)9 }, new() { MostCandidates = 0 }, new() { MostCandidates = 1001 } })
        {
            Assert.StartsWith("ZF0960", Assert.Throws<ArgumentException>(() => RegisterLinker.Deduplicate(Named(Klaas), options)).Message, StringComparison.Ordinal);
        }
    }
}
