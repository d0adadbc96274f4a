using Zorgfraude.Law;

namespace Zorgfraude.Matching.Evaluation;

/// <summary>A pair of which the truth is known, with what the engine said of it. It holds no data of anybody.</summary>
/// <param name="LogOdds">
/// What the engine said, as natural log-odds, so that pairs keep their order where probabilities round to 1. Minus infinity for a pair
/// that the engine never came to score.
/// </param>
/// <param name="Same">Whether the two are one and the same.</param>
/// <param name="Kind">Kind of pair, for a table of errors; empty when there are none.</param>
/// <param name="Unit">
/// What is drawn as a whole when confidence intervals are made, such as the entity or the query: pairs of one entity are not
/// independent. Empty when every pair stands for itself.
/// </param>
[DutchTerm("beoordeeld paar")]
public sealed record JudgedPair(double LogOdds, bool Same, string Kind = "", string Unit = "")
{
    /// <summary>Whether the engine scored the pair at all.</summary>
    public bool IsScored => !double.IsNegativeInfinity(LogOdds);

    /// <summary>What the engine said, as a probability from 0 to 1.</summary>
    public double Probability => 1 / (1 + Math.Exp(-LogOdds));

    /// <summary>A true pair that the engine never came to score, because it was no candidate.</summary>
    /// <param name="kind">Kind of pair.</param>
    /// <param name="unit">What is drawn as a whole.</param>
    public static JudgedPair Missed(string kind = "", string unit = "") => new(double.NegativeInfinity, true, kind, unit);
}
