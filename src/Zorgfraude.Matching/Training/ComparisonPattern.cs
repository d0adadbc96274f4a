using Zorgfraude.Collections;
using Zorgfraude.Law;

namespace Zorgfraude.Matching.Training;

/// <summary>Pairs that look alike: at which level each field stands, without any data of the people.</summary>
/// <param name="Levels">The levels of the fields that could be compared, one a field.</param>
/// <param name="FixedWeight">
/// What else speaks for one person, as a natural logarithm of a likelihood ratio that training leaves alone: how much rarer the agreeing
/// values are than values that agree on average (Winkler 1989), or a field that is not trained.
/// </param>
/// <param name="Situations">Likelihood ratio of each situation in which different people agree together; empty when none is modelled.</param>
/// <param name="Count">How many pairs look like this, above 0.</param>
[DutchTerm("vergelijkingspatroon")]
public sealed record ComparisonPattern(ValueList<ComparisonLevel> Levels, double FixedWeight = 0, ValueList<double> Situations = default, double Count = 1);

/// <summary>What keeps an estimation within reason.</summary>
[DutchTerm("instellingen voor het schatten")]
public sealed record EstimationOptions
{
    /// <summary>
    /// How many imagined pairs of one person stand behind the starting probabilities of each field. They keep every probability above 0
    /// and below 1, and hold an estimate in its place where the data say little. Above 0.
    /// </summary>
    [DutchTerm("gewicht van het uitgangspunt")]
    public double AnchorPairs { get; init; } = 20;

    /// <summary>How many imagined pairs stand behind the starting shares of pairs of one person and of each situation. 0 or more.</summary>
    [DutchTerm("gewicht van de voorafkans")]
    public double AnchorShares { get; init; } = 1000;

    /// <summary>Whether levels keep the order of weights that the starting probabilities give them.</summary>
    [DutchTerm("volgorde bewaren")]
    public bool KeepOrder { get; init; } = true;

    /// <summary>The most rounds, from 1 to 100,000.</summary>
    [DutchTerm("hoogste aantal ronden")]
    public int MaximumRounds { get; init; } = 1000;

    /// <summary>A round that changes no share or probability by more than this part of itself is the last one. Above 0.</summary>
    [DutchTerm("nauwkeurigheid")]
    public double Tolerance { get; init; } = 1e-5;
}

/// <summary>What an estimation came to.</summary>
/// <param name="Levels">Per level how often two records of one person stand at it, among those in which the field can be compared.</param>
/// <param name="ShareSame">Share of all pairs that are one person.</param>
/// <param name="ShareSituations">Share of all pairs in each situation, in the order of the patterns.</param>
/// <param name="ExpectedSame">Expected number of pairs of one person.</param>
/// <param name="ExpectedCompared">Expected number of pairs of one person at each level of <paramref name="Levels"/>, anchors left out.</param>
/// <param name="Certainty">
/// How sure the estimate is of the pairs that it takes for one person: the average, over those, of the probability that they are. Near 1
/// when the two kinds of pairs stand apart.
/// </param>
/// <param name="Objective">Log-likelihood after each round, with the anchors; it never falls.</param>
/// <param name="Converged">Whether the last round changed next to nothing.</param>
[DutchTerm("schatting")]
public sealed record Estimate(
    ValueList<LevelProbability> Levels,
    double ShareSame,
    ValueList<double> ShareSituations,
    double ExpectedSame,
    ValueList<double> ExpectedCompared,
    double Certainty,
    ValueList<double> Objective,
    bool Converged)
{
    /// <summary>Number of rounds only.</summary>
    public override string ToString() => $"Estimate ({Objective.Count} rounds)";
}
