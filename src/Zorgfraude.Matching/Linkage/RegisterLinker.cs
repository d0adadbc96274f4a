using Zorgfraude.Collections;

namespace Zorgfraude.Matching.Linkage;

/// <summary>
/// Links the records of one file with those of another, or with each other. The outcome depends on the records and their ids, never on
/// the order in which they are given.
/// </summary>
public static class RegisterLinker
{
    private const double LeastThreshold = 1e-6;
    private const int MostRestPairs = 25_000_000;

    /// <summary>Links two files.</summary>
    /// <param name="left">Records of the left file by their ids; each is held against the right file.</param>
    /// <param name="right">Records of the right file by their ids.</param>
    /// <param name="options">How; the defaults when null.</param>
    /// <exception cref="ArgumentException">An option is out of range, an id is empty or too long, or a field is too long.</exception>
    public static LinkResult Link(IReadOnlyDictionary<string, MatchRecord> left, IReadOnlyDictionary<string, MatchRecord> right, LinkageOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        options ??= new();
        var model = Lowered(options);
        var engine = Filled(right, model);
        var suppressed = 0;
        var links = new List<RecordLink>();
        foreach (var (id, record) in left)
        {
            foreach (var candidate in engine.Find(record, false, options.MostCandidates).Candidates)
            {
                Add(links, id, record, candidate.EntryId, candidate);
            }
        }

        var chosen = Choose(links, options.Shape);
        if (options is { Shape: LinkShape.OneToOne, RestPairs: > 0 })
        {
            chosen.AddRange(Rest(chosen));
        }

        return new(Clustering.Ordered(chosen).ToValueList(), suppressed);

        // What has no link yet, held all with all: within so few records an agreement by chance is rarer.
        List<RecordLink> Rest(List<RecordLink> linked)
        {
            var lefts = Without(left, linked.Select(static l => l.Left));
            var rights = Without(right, linked.Select(static l => l.Right));
            var rest = new List<RecordLink>();
            if (lefts.Length == 0 || rights.Length == 0 || (long)lefts.Length * rights.Length > options.RestPairs)
            {
                return rest;
            }

            var close = new MatchingEngine(model with { AssumedSize = rights.Length });
            foreach (var one in lefts)
            {
                foreach (var other in rights)
                {
                    Add(rest, one, left[one], other, close.Compare(left[one], right[other]));
                }
            }

            return Choose(rest, LinkShape.OneToOne);
        }

        void Add(List<RecordLink> to, string leftId, MatchRecord record, string rightId, MatchCandidate candidate)
        {
            if (!Reaches(candidate, options))
            {
                return;
            }

            if (options.Suppressions?.Suppresses(leftId, record, rightId, right[rightId]) == true)
            {
                suppressed++;
                return;
            }

            to.Add(new(leftId, rightId, candidate.Explanation.LogOdds, Band(candidate, options.Model)));
        }
    }

    /// <summary>Finds what occurs more than once in one file.</summary>
    /// <param name="records">The records by their ids.</param>
    /// <param name="options">How; the defaults when null.</param>
    /// <exception cref="ArgumentException">An option is out of range, an id is empty or too long, or a field is too long.</exception>
    public static DeduplicationResult Deduplicate(IReadOnlyDictionary<string, MatchRecord> records, LinkageOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(records);
        options ??= new();
        var engine = Filled(records, Lowered(options));
        var links = new Dictionary<(string, string), RecordLink>();
        foreach (var (id, record) in records)
        {
            foreach (var candidate in engine.Find(record, false, options.MostCandidates).Candidates)
            {
                if (candidate.EntryId == id || !Reaches(candidate, options))
                {
                    continue;
                }

                // Each pair once; when the two directions differ, the one that says more.
                var pair = string.CompareOrdinal(id, candidate.EntryId) < 0 ? (id, candidate.EntryId) : (candidate.EntryId, id);
                if (!links.TryGetValue(pair, out var known) || known.LogOdds < candidate.Explanation.LogOdds)
                {
                    links[pair] = new(pair.Item1, pair.Item2, candidate.Explanation.LogOdds, Band(candidate, options.Model));
                }
            }
        }

        return Cluster(records, links.Values, options);
    }

    /// <summary>Groups records by links that are known already, such as those of an earlier run at a higher threshold.</summary>
    /// <param name="records">The records by their ids.</param>
    /// <param name="links">Links between them; every link is followed that brings no contradicting records together.</param>
    /// <param name="options">How; the defaults when null. The threshold is not used.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    /// <exception cref="KeyNotFoundException">A link has an id that no record has.</exception>
    public static DeduplicationResult Cluster(IReadOnlyDictionary<string, MatchRecord> records, IEnumerable<RecordLink> links, LinkageOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(links);
        options ??= new();
        Lowered(options);
        var ordered = Clustering.Ordered(links).ToArray();
        var clustering = new Clustering(records, ordered, options);
        return new(clustering.Clusters, ordered.ToValueList(), clustering.Cuts);
    }

    private static MatchingModel Lowered(LinkageOptions options)
    {
        if (options.Model.Problem() is { } problem)
        {
            throw new ArgumentException(problem, nameof(options));
        }

        return options.Threshold is not (null or (>= LeastThreshold and <= 1)) || options.RestPairs is < 0 or > MostRestPairs || !(options.LeastSupport is >= 0 and <= 1) || !Enum.IsDefined(options.Shape)
                || options.MostCandidates is < 1 or > LinkageOptions.LargestMostCandidates
            ? throw new ArgumentException("ZF0960: A linkage option is out of range.", nameof(options))
            : options.Model with { PossibleThreshold = Math.Min(options.Model.PossibleThreshold, options.Threshold ?? options.Model.MatchThreshold) };
    }

    private static MatchingEngine Filled(IReadOnlyDictionary<string, MatchRecord> records, MatchingModel model)
    {
        var engine = new MatchingEngine(model);
        engine.Put(records);
        return engine;
    }

    // Nothing below the match band is linked unless a threshold says so.
    private static bool Reaches(MatchCandidate candidate, LinkageOptions options) =>
        options.Threshold is { } threshold ? candidate.Probability >= threshold : candidate.Band == ConfidenceBand.Match;

    private static ConfidenceBand Band(MatchCandidate candidate, MatchingModel model) =>
        candidate.Probability < model.PossibleThreshold ? ConfidenceBand.NoMatch : candidate.Band;

    private static string[] Without(IReadOnlyDictionary<string, MatchRecord> records, IEnumerable<string> linked)
    {
        var gone = linked.ToHashSet(StringComparer.Ordinal);
        return [.. records.Keys.Where(id => !gone.Contains(id)).Order(StringComparer.Ordinal)];
    }

    private static List<RecordLink> Choose(List<RecordLink> links, LinkShape shape)
    {
        if (shape == LinkShape.ManyToMany)
        {
            return links;
        }

        var lefts = new HashSet<string>(StringComparer.Ordinal);
        var rights = new HashSet<string>(StringComparer.Ordinal);
        var chosen = new List<RecordLink>();
        foreach (var link in Clustering.Ordered(links))
        {
            if (!lefts.Contains(link.Left) && (shape == LinkShape.ManyToOne || !rights.Contains(link.Right)))
            {
                lefts.Add(link.Left);
                rights.Add(link.Right);
                chosen.Add(link);
            }
        }

        return chosen;
    }
}
