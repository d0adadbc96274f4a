using Zorgfraude.Collections;
using Zorgfraude.Law;

namespace Zorgfraude.Matching;

/// <summary>How likely it is that a record and an entry are one and the same.</summary>
[DutchTerm("mate van zekerheid")]
public enum ConfidenceBand
{
    /// <summary>Not the same, as far as the data tell.</summary>
    [DutchTerm("geen overeenkomst")]
    NoMatch,

    /// <summary>Perhaps the same; never to be reported as a hit.</summary>
    [DutchTerm("mogelijke overeenkomst")]
    Possible,

    /// <summary>The same.</summary>
    [DutchTerm("overeenkomst")]
    Match,
}

/// <summary>What one field contributed. The normalised values are there only when they were asked for.</summary>
/// <param name="Field">The field.</param>
/// <param name="Level">How far it agrees.</param>
/// <param name="Weight">Natural logarithm of the likelihood ratio: above 0 speaks for one person, below 0 against.</param>
/// <param name="Frequency">Share of the people with the value that agrees, from 0 to 1; 0 when no frequency was used.</param>
/// <param name="QueryValue">Normalised value of the query, or null when redacted or absent.</param>
/// <param name="EntryValue">Normalised value of the entry, or null when redacted or absent.</param>
[DutchTerm("bewijs per gegeven")]
public sealed record FieldEvidence(MatchField Field, ComparisonLevel Level, double Weight, double Frequency, string? QueryValue = null, string? EntryValue = null)
{
    /// <summary>Field and level only.</summary>
    public override string ToString() => $"{Field}: {Level}";
}

/// <summary>Why a pair got its probability. The weights, the prior and the joint adjustment add up to the log-odds before calibration.</summary>
/// <param name="Prior">Log-odds before any field was looked at: the prior of being in the register, spread over its size.</param>
/// <param name="Fields">The fields that could be compared.</param>
/// <param name="JointAdjustment">What is taken off because fields agree together in households, between twins and the like; at most 0.</param>
/// <param name="LogOdds">The sum, calibrated.</param>
[DutchTerm("verklaring van de uitkomst")]
public sealed record MatchExplanation(double Prior, ValueList<FieldEvidence> Fields, double JointAdjustment, double LogOdds)
{
    /// <summary>The number of fields only.</summary>
    public override string ToString() => $"MatchExplanation ({Fields.Count} fields)";
}

/// <summary>One entry held against the query.</summary>
/// <param name="EntryId">Id of the entry; empty when two records were compared directly.</param>
/// <param name="Band">The band.</param>
/// <param name="Probability">Calibrated probability of being the same, from 0 to 1.</param>
/// <param name="Compared">How much there was to compare, from 0 to 1. A high probability on little data is still little data.</param>
/// <param name="Explanation">Why.</param>
[DutchTerm("uitkomst van een vergelijking")]
public sealed record MatchCandidate(string EntryId, ConfidenceBand Band, double Probability, double Compared, MatchExplanation Explanation)
{
    /// <summary>The band only.</summary>
    public override string ToString() => $"MatchCandidate ({Band})";
}

/// <summary>The answer to one query.</summary>
/// <param name="Band">The best band among the candidates.</param>
/// <param name="Candidates">Entries that are possible or match, most probable first.</param>
[DutchTerm("antwoord op een vraag aan het register")]
public sealed record MatchResult(ConfidenceBand Band, ValueList<MatchCandidate> Candidates)
{
    /// <summary>No entry is even possible.</summary>
    public static MatchResult None { get; } = new(ConfidenceBand.NoMatch, []);

    /// <summary>The band only.</summary>
    public override string ToString() => $"MatchResult ({Band})";
}
