using Zorgfraude.Collections;
using Zorgfraude.Law;

namespace Zorgfraude.Matching.Linkage;

/// <summary>Two records that are probably one and the same. Ids only; it holds no data of anybody.</summary>
/// <param name="Left">Id of one record; within one file the one that comes first by its characters.</param>
/// <param name="Right">Id of the other record.</param>
/// <param name="LogOdds">What the engine said, as natural log-odds.</param>
/// <param name="Band">The band.</param>
[DutchTerm("koppeling")]
public sealed record RecordLink(string Left, string Right, double LogOdds, ConfidenceBand Band)
{
    /// <summary>What the engine said, as a probability from 0 to 1.</summary>
    public double Probability => 1 / (1 + Math.Exp(-LogOdds));

    /// <summary>The band only.</summary>
    public override string ToString() => $"RecordLink ({Band})";
}

/// <summary>How many records of each file one record can be linked with.</summary>
[DutchTerm("soort koppeling")]
public enum LinkShape
{
    /// <summary>Each record of either file at most once: neither file holds anybody twice. The strongest link goes first.</summary>
    [DutchTerm("een op een")]
    OneToOne,

    /// <summary>Each record of the left file at most once: the right file holds nobody twice.</summary>
    [DutchTerm("veel op een")]
    ManyToOne,

    /// <summary>Every pair that reaches the threshold.</summary>
    [DutchTerm("veel op veel")]
    ManyToMany,
}

/// <summary>How records are linked.</summary>
[DutchTerm("instellingen voor het koppelen")]
public sealed record LinkageOptions
{
    /// <summary>The most that <see cref="MostCandidates"/> can be.</summary>
    public const int LargestMostCandidates = 1000;

    /// <summary>The model that decides.</summary>
    [DutchTerm("vergelijkingsmodel")]
    public MatchingModel Model { get; init; } = MatchingModel.Dutch;

    /// <summary>From which probability on a pair is linked, from 0.000001 to 1; the match threshold of the model when null.</summary>
    [DutchTerm("drempel")]
    public double? Threshold { get; init; }

    /// <summary>How many records of each file one record can be linked with; for two files only.</summary>
    [DutchTerm("soort koppeling")]
    public LinkShape Shape { get; init; } = LinkShape.ManyToMany;

    /// <summary>
    /// With links one to one: how many pairs of records that are still without a link are compared all with all, in a last pass that no
    /// key limits. 0 leaves it out. At most 25,000,000.
    /// </summary>
    [DutchTerm("hoogste aantal restparen")]
    public int RestPairs { get; init; }

    /// <summary>
    /// How many records one record is linked with at most, those most alike first, from 1 to <see cref="LargestMostCandidates"/>; in a file that
    /// holds one person more often than that, pairs go unseen and the cluster is still whole as long as they hang together. The cost of clusters
    /// grows faster than this. 20 unless set.
    /// </summary>
    [DutchTerm("hoogste aantal kandidaten")]
    public int MostCandidates { get; init; } = MatchingEngine.MaximumCandidates;

    /// <summary>Whether a cluster may not hold two different numbers of one kind (KVK, BIG, AGB) that are more than a slip apart.</summary>
    [DutchTerm("splitsen op nummers")]
    public bool SplitOnNumbers { get; init; } = true;

    /// <summary>Whether a cluster may not hold two complete dates of birth that contradict each other by more than a slip.</summary>
    [DutchTerm("splitsen op geboortedatums")]
    public bool SplitOnDates { get; init; } = true;

    /// <summary>
    /// Which share of the pairs between two groups of records must be linked before the groups become one cluster, from 0 to 1. 0 lets a
    /// single link do; 1 wants every pair to be linked. 0.2 unless set.
    /// </summary>
    [DutchTerm("laagste aandeel koppelingen")]
    public double LeastSupport { get; init; } = 0.2;

    /// <summary>Pairs of which somebody decided that they are not the same; none when null.</summary>
    [DutchTerm("onderdrukte paren")]
    public PairSuppressions? Suppressions { get; init; }
}

/// <summary>What links two files.</summary>
/// <param name="Links">The links, strongest first.</param>
/// <param name="Suppressed">How many pairs were left out because somebody decided that they are not the same.</param>
[DutchTerm("uitkomst van het koppelen")]
public sealed record LinkResult(ValueList<RecordLink> Links, int Suppressed);

/// <summary>Records that are probably all one person or organisation.</summary>
/// <param name="Members">Their ids, in order; at least two.</param>
/// <param name="Weakest">Log-odds of the weakest link that holds the cluster together.</param>
[DutchTerm("cluster")]
public sealed record RecordCluster(ValueList<string> Members, double Weakest)
{
    /// <summary>The number of members only.</summary>
    public override string ToString() => $"RecordCluster ({Members.Count})";
}

/// <summary>What keeps two groups of records apart though a link joins them.</summary>
[DutchTerm("reden van splitsing")]
public enum CutReason
{
    /// <summary>Two different numbers of one kind.</summary>
    [DutchTerm("verschillende nummers")]
    DifferentNumbers,

    /// <summary>Two complete dates of birth that contradict each other.</summary>
    [DutchTerm("tegenstrijdige geboortedatums")]
    ContradictingDates,

    /// <summary>Somebody decided that two of the records are not the same.</summary>
    [DutchTerm("besluit dat het niet dezelfde is")]
    DecidedNotTheSame,

    /// <summary>Too few of the pairs between the two groups are linked.</summary>
    [DutchTerm("te weinig koppelingen")]
    TooFewLinks,
}

/// <summary>A link that was not followed, because it would chain records together that contradict each other. For a person to look at.</summary>
/// <param name="Link">The weakest link between the two groups.</param>
/// <param name="Reason">What contradicts.</param>
[DutchTerm("splitsing")]
public sealed record ClusterCut(RecordLink Link, CutReason Reason);

/// <summary>What occurs more than once in one file.</summary>
/// <param name="Clusters">The clusters, in the order of their first members.</param>
/// <param name="Links">All links that reach the threshold, also those that no cluster follows; strongest first.</param>
/// <param name="Cuts">The links that were not followed.</param>
[DutchTerm("uitkomst van het ontdubbelen")]
public sealed record DeduplicationResult(ValueList<RecordCluster> Clusters, ValueList<RecordLink> Links, ValueList<ClusterCut> Cuts);
