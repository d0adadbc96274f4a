using Zorgfraude.Collections;
using Zorgfraude.Law;

namespace Zorgfraude.Matching.Training;

/// <summary>Two records of which somebody said whether they are one and the same.</summary>
/// <param name="One">One record.</param>
/// <param name="Other">The other record.</param>
/// <param name="Same">Whether they are one and the same.</param>
[DutchTerm("beoordeelde gegevens")]
public sealed record LabelledPair(MatchRecord One, MatchRecord Other, bool Same)
{
    /// <summary>The label only.</summary>
    public override string ToString() => Same ? "LabelledPair (same)" : "LabelledPair (different)";
}

/// <summary>How a model is trained.</summary>
[DutchTerm("instellingen voor het trainen")]
public sealed record TrainingOptions
{
    /// <summary>Name and version of the new model, of 1 to 64 characters.</summary>
    [DutchTerm("naam van het model")]
    public required string Name { get; init; }

    /// <summary>The model from which training starts and to which it is anchored. What is not trained keeps its value.</summary>
    [DutchTerm("uitgangsmodel")]
    public MatchingModel Start { get; init; } = MatchingModel.Dutch;

    /// <summary>How many records are held against the register, at most; evenly spread over those given. From 1 to 1,000,000.</summary>
    [DutchTerm("hoogste aantal vragen")]
    public int MaximumQueries { get; init; } = 5_000;

    /// <summary>How many random pairs tell how often people agree by chance. From 0 to 10,000,000.</summary>
    [DutchTerm("aantal willekeurige paren")]
    public int RandomPairs { get; init; } = 50_000;

    /// <summary>Seed of the random pairs.</summary>
    [DutchTerm("beginwaarde")]
    public int Seed { get; init; } = 1;

    /// <summary>Whether the prior and the rates of households, twins and the like are trained as well, when there are no labels.</summary>
    [DutchTerm("verwantschappen mee trainen")]
    public bool TrainSituations { get; init; } = true;

    /// <summary>With fewer pairs of one person than this the outcome is refused.</summary>
    [DutchTerm("laagste aantal overeenkomsten")]
    public double LeastMatches { get; init; } = 100;

    /// <summary>With more pairs of one person than this for each query the outcome is refused, when there are no labels.</summary>
    [DutchTerm("hoogste aantal overeenkomsten per vraag")]
    public double MostMatchesPerQuery { get; init; } = 20;

    /// <summary>With a certainty below this the outcome is refused, when there are no labels. From 0 to 1.</summary>
    [DutchTerm("laagste zekerheid")]
    public double LeastCertainty { get; init; } = 0.9;

    /// <summary>
    /// When a field agrees, in whatever way, in a smaller share of the supposed pairs of one person than this, the outcome is refused, if
    /// there are no labels. From 0 to 1.
    /// </summary>
    [DutchTerm("laagste aandeel overeenkomend")]
    public double LeastAgreement { get; init; } = 0.2;

    /// <summary>How many imagined queries stand behind the prior and the rates of the starting model. 0 or more.</summary>
    [DutchTerm("gewicht van de voorafkans")]
    public double AnchorQueries { get; init; } = 20;

    /// <summary>What keeps the estimation within reason. Its anchor of the shares is not used: see <see cref="AnchorQueries"/>.</summary>
    [DutchTerm("instellingen voor het schatten")]
    public EstimationOptions Estimation { get; init; } = new();

    /// <summary>Whether labels also set slope and shift of the calibration. Only for pairs drawn as they occur in use.</summary>
    [DutchTerm("ijken")]
    public bool Calibrate { get; init; }
}

/// <summary>Why no model came out.</summary>
[DutchTerm("reden om niet te trainen")]
public enum TrainingProblem
{
    /// <summary>Too few pairs of one person.</summary>
    [DutchTerm("te weinig overeenkomsten")]
    TooFewMatches,

    /// <summary>More pairs of one person than there can be: the estimate took another kind of likeness for identity.</summary>
    [DutchTerm("te veel overeenkomsten")]
    TooManyMatches,

    /// <summary>Pairs of one person and other pairs do not stand apart.</summary>
    [DutchTerm("niet te onderscheiden")]
    NotSeparated,

    /// <summary>A field agrees so rarely among the supposed pairs of one person that they cannot be.</summary>
    [DutchTerm("ongeloofwaardig")]
    Implausible,

    /// <summary>The estimate did not come to rest.</summary>
    [DutchTerm("niet tot rust gekomen")]
    NotConverged,
}

/// <summary>What training found. It holds counts and no data of anybody.</summary>
/// <param name="Queries">Records held against the register, or labelled pairs.</param>
/// <param name="Pairs">Pairs that were looked at.</param>
/// <param name="ExpectedSame">Expected, or labelled, pairs of one person.</param>
/// <param name="Certainty">How far pairs of one person stand apart, from 0 to 1; 1 with labels.</param>
/// <param name="Chances">How often two random records stand at each level; empty with labels.</param>
/// <param name="Objective">Log-likelihood after each round, with the anchors; it never falls. Empty with labels.</param>
[DutchTerm("verslag van het trainen")]
public sealed record TrainingReport(long Queries, long Pairs, double ExpectedSame, double Certainty, ValueList<LevelProbability> Chances, ValueList<double> Objective);

/// <summary>What training came to: a model, or a refusal with its reason.</summary>
[DutchTerm("uitkomst van het trainen")]
public abstract record TrainingOutcome
{
    private TrainingOutcome()
    {
    }

    /// <summary>A model to be tried on labelled data before it is used.</summary>
    /// <param name="Model">The model.</param>
    /// <param name="Report">What was found.</param>
    [DutchTerm("getraind")]
    public sealed record Trained(MatchingModel Model, TrainingReport Report) : TrainingOutcome;

    /// <summary>No model: what came out cannot be right.</summary>
    /// <param name="Problem">Why.</param>
    /// <param name="Reason">Why, in a sentence with the figures.</param>
    /// <param name="Report">What was found.</param>
    [DutchTerm("geweigerd")]
    public sealed record Refused(TrainingProblem Problem, string Reason, TrainingReport Report) : TrainingOutcome;
}
