using Zorgfraude.Collections;
using Zorgfraude.Matching.Distance;
using Zorgfraude.Matching.Normalisation;

namespace Zorgfraude.Matching.Linkage;

/// <summary>
/// Groups records by their links, strongest first, and follows no link that would bring contradicting records together: what single
/// links do otherwise is chain (Hernández and Stolfo 1998). Of every chain between two records that contradict each other the weakest
/// link is the one that is cut. The outcome depends on ids and scores, not on any order of input.
/// </summary>
internal sealed class Clustering
{
    private readonly LinkageOptions options;
    private readonly IReadOnlyDictionary<string, MatchRecord> records;
    private readonly HashSet<(string, string)> linked;
    private readonly Dictionary<string, Group> groups = new(StringComparer.Ordinal);

    public Clustering(IReadOnlyDictionary<string, MatchRecord> records, IReadOnlyList<RecordLink> ordered, LinkageOptions options)
    {
        this.records = records;
        this.options = options;
        linked = options.LeastSupport > 0 ? [.. ordered.Select(static l => (l.Left, l.Right))] : [];
        var cuts = new List<ClusterCut>();
        foreach (var link in ordered)
        {
            var left = GroupOf(link.Left);
            var right = GroupOf(link.Right);
            if (left == right)
            {
                continue;
            }

            if (Contradiction(left, right) is { } reason)
            {
                cuts.Add(new(link, reason));
                continue;
            }

            left.Take(right, link.LogOdds);
            foreach (var member in right.Members)
            {
                groups[member] = left;
            }
        }

        // A link that was passed over early may lie within a cluster in the end: then nothing was cut.
        Cuts = cuts.Where(c => groups[c.Link.Left] != groups[c.Link.Right]).ToValueList();
        Clusters = groups.Values.Distinct().Where(static g => g.Members.Count > 1)
            .Select(static g => new RecordCluster(g.Members.Order(StringComparer.Ordinal).ToValueList(), g.Weakest))
            .OrderBy(static c => c.Members[0], StringComparer.Ordinal)
            .ToValueList();
    }

    public ValueList<RecordCluster> Clusters { get; }

    public ValueList<ClusterCut> Cuts { get; }

    /// <summary>Strongest first; equal ones by their ids.</summary>
    public static IEnumerable<RecordLink> Ordered(IEnumerable<RecordLink> links) => links
        .OrderByDescending(static l => l.LogOdds)
        .ThenBy(static l => l.Left, StringComparer.Ordinal)
        .ThenBy(static l => l.Right, StringComparer.Ordinal);

    private Group GroupOf(string id)
    {
        if (!groups.TryGetValue(id, out var group))
        {
            groups[id] = group = new(id, records[id]);
        }

        return group;
    }

    private CutReason? Contradiction(Group one, Group other) =>
        options.SplitOnNumbers && (Differ(one.Kvk, other.Kvk) || Differ(one.Big, other.Big) || (Differ(one.Agb, other.Agb) && !one.Agb.Overlaps(other.Agb))) ? CutReason.DifferentNumbers
        : options.SplitOnDates && one.Dates.Any(a => other.Dates.Any(b => Contradict(a, b))) ? CutReason.ContradictingDates
        : options.Suppressions is { } known && one.Members.Any(a => other.Members.Any(b => known.Suppresses(a, records[a], b, records[b]))) ? CutReason.DecidedNotTheSame
        : options.LeastSupport > 0 && Support(one, other) < options.LeastSupport ? CutReason.TooFewLinks
        : null;

    private double Support(Group one, Group other) =>
        one.Members.Sum(a => other.Members.Count(b => linked.Contains((a, b)) || linked.Contains((b, a)))) / ((double)one.Members.Count * other.Members.Count);

    private static bool Differ(HashSet<ulong> one, HashSet<ulong> other) => one.Any(a => other.Any(b => a != b && !Digits.IsSlip(a - 1, b - 1)));

    // Two of year, month and day agree, or day and month changed places: a slip. Filled-in dates contradict nothing of their year.
    private static bool Contradict(BirthDateForm a, BirthDateForm b)
    {
        var sameYear = a.Year == b.Year;
        var agreeing = (sameYear ? 1 : 0) + (a.Month == b.Month ? 1 : 0) + (a.Day == b.Day ? 1 : 0);
        return agreeing < 2 && !(sameYear && (a.IsDefault || b.IsDefault || (a.Month == b.Day && a.Day == b.Month)));
    }

    /// <summary>Records that belong together so far, and the values in which they could contradict others.</summary>
    private sealed class Group
    {
        public Group(string id, MatchRecord record)
        {
            Members.Add(id);
            var form = new RecordForm();
            Normaliser.Read(record, form);
            Add(Kvk, form.Kvk);
            Add(Big, form.Big);
            Agb.UnionWith(form.Agb.Take(form.AgbCount));
            if (form.Birth.IsFull)
            {
                Dates.Add(form.Birth);
            }
        }

        public List<string> Members { get; } = [];

        public HashSet<ulong> Kvk { get; } = [];

        public HashSet<ulong> Big { get; } = [];

        public HashSet<ulong> Agb { get; } = [];

        public HashSet<BirthDateForm> Dates { get; } = [];

        public double Weakest { get; private set; } = double.PositiveInfinity;

        public void Take(Group other, double logOdds)
        {
            Members.AddRange(other.Members);
            Kvk.UnionWith(other.Kvk);
            Big.UnionWith(other.Big);
            Agb.UnionWith(other.Agb);
            Dates.UnionWith(other.Dates);
            Weakest = Math.Min(Math.Min(Weakest, other.Weakest), logOdds);
        }

        private static void Add(HashSet<ulong> numbers, ulong number)
        {
            if (number != 0)
            {
                numbers.Add(number);
            }
        }
    }
}
