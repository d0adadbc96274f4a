using System.Collections.Immutable;
using Zorgfraude.Collections;
using Zorgfraude.Law;

namespace Zorgfraude.Matching.Explanations;

/// <summary>Where a step of a waterfall comes from.</summary>
[DutchTerm("soort stap")]
public enum WaterfallStepKind
{
    /// <summary>What was believed before any field was looked at.</summary>
    [DutchTerm("uitgangspunt")]
    Prior,

    /// <summary>One field that could be compared.</summary>
    [DutchTerm("gegeven")]
    Field,

    /// <summary>What is taken off because fields agree together among relatives and housemates.</summary>
    [DutchTerm("correctie voor samenhang")]
    JointAdjustment,

    /// <summary>What the calibration of the model changes.</summary>
    [DutchTerm("ijking")]
    Calibration,

    /// <summary>What a bar takes off: something that keeps the pair from being a match however much agrees.</summary>
    [DutchTerm("beletsel")]
    Bar,
}

/// <summary>One step from the prior to the outcome. All weights are natural logarithms of likelihood ratios.</summary>
/// <param name="Kind">Where the step comes from.</param>
/// <param name="Field">The field, when the step is one.</param>
/// <param name="Level">How far the field agrees, when the step is a field.</param>
/// <param name="Weight">What the step adds: above 0 for one person, below 0 against.</param>
/// <param name="FrequencyPart">
/// The part of the weight that the rarity of the agreeing value makes: minus the logarithm of the share of people who have it. 0 when
/// no frequency was used. The rest of the weight belongs to the level.
/// </param>
/// <param name="RunningTotal">Log-odds after this step.</param>
/// <param name="Probability">Probability after this step, from 0 to 1.</param>
/// <param name="QueryValue">Normalised value of the query; null unless the waterfall was made in full.</param>
/// <param name="EntryValue">Normalised value of the entry; null unless the waterfall was made in full.</param>
[DutchTerm("stap in de verklaring")]
public sealed record WaterfallStep(
    WaterfallStepKind Kind,
    MatchField? Field,
    ComparisonLevel? Level,
    double Weight,
    double FrequencyPart,
    double RunningTotal,
    double Probability,
    string? QueryValue = null,
    string? EntryValue = null)
{
    /// <summary>Kind, field and level only.</summary>
    public override string ToString() => Kind == WaterfallStepKind.Field ? $"{Field}: {Level}" : Kind.ToString();
}

/// <summary>
/// How one probability came about, step by step: data, to be shown as text, Markdown or a drawing. The steps add up to the log-odds of
/// the candidate. By default no value of either side is in it. Even then the frequency part of a name tells how rare that name is, so
/// a waterfall goes to those who may see the pair.
/// </summary>
/// <param name="Steps">The steps, in the order in which they are added.</param>
/// <param name="Band">The band of the candidate.</param>
/// <param name="LogOdds">The log-odds of the candidate, to which the steps add up.</param>
/// <param name="Probability">The probability of the candidate, from 0 to 1.</param>
/// <param name="Compared">How much there was to compare, from 0 to 1.</param>
[DutchTerm("opbouw van de uitkomst")]
public sealed record Waterfall(ValueList<WaterfallStep> Steps, ConfidenceBand Band, double LogOdds, double Probability, double Compared)
{
    private const double Tolerance = 1e-6;

    /// <summary>The waterfall of a candidate, without any value of either side, also when the candidate holds them.</summary>
    /// <param name="candidate">What the engine answered.</param>
    /// <param name="model">The model that decided; its calibration is a step of its own.</param>
    /// <exception cref="ArgumentException">The outcome cannot be that of this model.</exception>
    public static Waterfall Of(MatchCandidate candidate, MatchingModel model) => Make(candidate, model, inFull: false);

    /// <summary>The waterfall of a candidate with the normalised values of both sides, as far as the candidate holds them.</summary>
    /// <param name="candidate">What the engine answered, with values when it was asked to reveal them.</param>
    /// <param name="model">The model that decided; its calibration is a step of its own.</param>
    /// <exception cref="ArgumentException">The outcome cannot be that of this model.</exception>
    public static Waterfall InFull(MatchCandidate candidate, MatchingModel model) => Make(candidate, model, inFull: true);

    /// <summary>One line a step, aligned in columns.</summary>
    /// <param name="language">Language of the words.</param>
    public string ToText(Language language) => WaterfallWriter.Text(this, language);

    /// <summary>A table in Markdown.</summary>
    /// <param name="language">Language of the words.</param>
    public string ToMarkdown(Language language) => WaterfallWriter.Markdown(this, language);

    /// <summary>A drawing: a bar a step, from the total before it to the total after it. Well-formed XML without scripts or links.</summary>
    /// <param name="language">Language of the words.</param>
    public string ToSvg(Language language) => WaterfallWriter.Svg(this, language);

    /// <summary>Band and number of steps only.</summary>
    public override string ToString() => $"Waterfall ({Band}, {Steps.Count} steps)";

    private static Waterfall Make(MatchCandidate candidate, MatchingModel model, bool inFull)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        ArgumentNullException.ThrowIfNull(model);
        var why = candidate.Explanation;
        var steps = ImmutableArray.CreateBuilder<WaterfallStep>();
        var total = 0d;
        Step(WaterfallStepKind.Prior, why.Prior);
        foreach (var field in why.Fields)
        {
            total += field.Weight;
            steps.Add(new(WaterfallStepKind.Field, field.Field, field.Level, field.Weight, field.Frequency > 0 ? -Math.Log(field.Frequency) : 0,
                total, Sigmoid(total), inFull ? field.QueryValue : null, inFull ? field.EntryValue : null));
        }

        Step(WaterfallStepKind.JointAdjustment, why.JointAdjustment);
        var calibration = (total * model.CalibrationSlope) + model.CalibrationShift - total;
        if (calibration != 0)
        {
            Step(WaterfallStepKind.Calibration, calibration);
        }

        // What remains is a bar: it only ever takes off.
        var rest = why.LogOdds - total;
        if (rest > Tolerance)
        {
            throw new ArgumentException("ZF0950: The steps add up to less than the outcome; give the model that decided.", nameof(model));
        }

        if (rest < -Tolerance)
        {
            Step(WaterfallStepKind.Bar, rest);
        }

        return new(ValueList.Create<WaterfallStep>(steps.ToArray()), candidate.Band, why.LogOdds, candidate.Probability, candidate.Compared);

        void Step(WaterfallStepKind kind, double weight)
        {
            total += weight;
            steps.Add(new(kind, null, null, weight, 0, total, Sigmoid(total)));
        }
    }

    private static double Sigmoid(double logOdds) => 1 / (1 + Math.Exp(-logOdds));
}
