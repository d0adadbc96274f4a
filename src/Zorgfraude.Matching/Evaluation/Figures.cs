using Zorgfraude.Collections;
using Zorgfraude.Law;

namespace Zorgfraude.Matching.Evaluation;

/// <summary>What comes of answering every pair from a threshold on.</summary>
/// <param name="LogOdds">The threshold, as natural log-odds; plus infinity when nothing is answered.</param>
/// <param name="TruePositives">Pairs that were answered and are the same.</param>
/// <param name="FalsePositives">Pairs that were answered and are not the same.</param>
/// <param name="FalseNegatives">Pairs that are the same and were not answered.</param>
[DutchTerm("uitkomst bij een drempel")]
public sealed record ThresholdPoint(double LogOdds, long TruePositives, long FalsePositives, long FalseNegatives)
{
    /// <summary>The threshold as a probability, from 0 to 1.</summary>
    public double Probability => 1 / (1 + Math.Exp(-LogOdds));

    /// <summary>Share of the answered pairs that are the same; 1 when nothing was answered.</summary>
    [DutchTerm("precisie")]
    public double Precision => TruePositives + FalsePositives == 0 ? 1 : TruePositives / (double)(TruePositives + FalsePositives);

    /// <summary>Share of the pairs that are the same and were answered; 1 when there is no such pair.</summary>
    [DutchTerm("vindpercentage")]
    public double Recall => TruePositives + FalseNegatives == 0 ? 1 : TruePositives / (double)(TruePositives + FalseNegatives);

    /// <summary>Harmonic mean of precision and recall; 1 when there was nothing to answer and nothing was.</summary>
    public double F1 => TruePositives + FalsePositives + FalseNegatives == 0 ? 1
        : 2d * TruePositives / ((2d * TruePositives) + FalsePositives + FalseNegatives);
}

/// <summary>Scored pairs whose probability lies in one range.</summary>
/// <param name="From">Least probability, inclusive.</param>
/// <param name="To">Greatest probability, exclusive unless it is 1.</param>
/// <param name="Count">Number of scored pairs in the range.</param>
/// <param name="MeanProbability">What the engine said on average; 0 when the range is empty.</param>
/// <param name="ShareSame">Which share was the same; 0 when the range is empty.</param>
[DutchTerm("ijkingsklasse")]
public sealed record ReliabilityBin(double From, double To, long Count, double MeanProbability, double ShareSame);

/// <summary>How far the probabilities can be taken at their word, over the scored pairs.</summary>
/// <param name="Brier">Mean squared difference between the probability and the truth (Brier 1950): 0 is perfect.</param>
/// <param name="ExpectedCalibrationError">
/// Mean difference between what was said and what was so, over the bins by their size (Naeini, Cooper and Hauskrecht 2015): 0 is perfect.
/// </param>
/// <param name="Bins">The bins.</param>
[DutchTerm("ijking")]
public sealed record Calibration(double Brier, double ExpectedCalibrationError, ValueList<ReliabilityBin> Bins);

/// <summary>What went right and wrong within one kind of pair, at one threshold.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Same">Pairs that are the same.</param>
/// <param name="Found">Those among them that were answered.</param>
/// <param name="Different">Scored pairs that are not the same.</param>
/// <param name="WronglyAnswered">Those among them that were answered.</param>
[DutchTerm("fouten per soort")]
public sealed record KindErrors(string Kind, long Same, long Found, long Different, long WronglyAnswered);

/// <summary>Between which values a figure lies.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
[DutchTerm("betrouwbaarheidsinterval")]
public sealed record ConfidenceInterval(double Low, double High);

/// <summary>Percentile bootstrap intervals (Efron 1979) of the figures of one evaluation.</summary>
/// <param name="Confidence">Share of the resamples within each interval, such as 0.95.</param>
/// <param name="Resamples">Number of resamples.</param>
/// <param name="Precision">Of the precision at the threshold.</param>
/// <param name="Recall">Of the recall at the threshold.</param>
/// <param name="F1">Of F1 at the threshold.</param>
/// <param name="BestF1">Of F1 at the threshold that is best for each resample.</param>
/// <param name="RecallAtZeroFalse">
/// Of the recall at zero false pairs. A figure that hangs on a single worst pair: read the interval as a rough one.
/// </param>
/// <param name="Brier">Of the Brier score.</param>
[DutchTerm("betrouwbaarheidsintervallen")]
public sealed record EvaluationIntervals(
    double Confidence,
    int Resamples,
    ConfidenceInterval Precision,
    ConfidenceInterval Recall,
    ConfidenceInterval F1,
    ConfidenceInterval BestF1,
    ConfidenceInterval RecallAtZeroFalse,
    ConfidenceInterval Brier);
