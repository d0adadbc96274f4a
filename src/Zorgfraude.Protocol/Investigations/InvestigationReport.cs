using NodaTime;
using Zorgfraude.Law;

namespace Zorgfraude.Protocol.Investigations;

/// <summary>
/// The investigation report with the thirteen elements of protocol 3.4. An element that is null has not been written; each has its
/// own notion of complete. The texts may hold personal data.
/// </summary>
[DutchTerm("onderzoeksrapportage")]
public sealed record InvestigationReport
{
    /// <summary>Version of the report, from 1; the supervisor sees one certain version (protocol 3.8).</summary>
    public required int Version { get; init; }

    /// <summary>Occasion, goal and course of the investigation.</summary>
    public string? OccasionGoalAndCourse { get; init; }

    /// <summary>The rules and frames that governed it, and how proportionality and subsidiarity were applied.</summary>
    public string? GoverningRules { get; init; }

    /// <summary>How long the report and the data gathered are kept.</summary>
    public string? RetentionOfReport { get; init; }

    /// <summary>The powers that were used.</summary>
    public string? PowersUsed { get; init; }

    /// <summary>The conduct that leads to the conclusion.</summary>
    public string? Conduct { get; init; }

    /// <summary>Which evidence shows with what intent the subject acted.</summary>
    public string? EvidenceOfIntent { get; init; }

    /// <summary>How the evidence was obtained.</summary>
    public string? OriginOfEvidence { get; init; }

    /// <summary>How the conduct leads to the justified belief.</summary>
    public string? Reasoning { get; init; }

    /// <summary>How the right to be heard was given effect.</summary>
    public RightToBeHeard? RightToBeHeard { get; init; }

    /// <summary>Whether others were heard, and what they said.</summary>
    public OthersHeard? OthersHeard { get; init; }

    /// <summary>Whether mitigating circumstances were found.</summary>
    public MitigatingCircumstances? MitigatingCircumstances { get; init; }

    /// <summary>Whether serious aggravating circumstances were found.</summary>
    public AggravatingCircumstancesInReport? AggravatingCircumstances { get; init; }

    /// <summary>The general outcome of the investigation.</summary>
    public string? GeneralOutcome { get; init; }

    /// <summary>The version only.</summary>
    public override string ToString() => $"InvestigationReport version {Version}";
}

/// <summary>How the subject was heard, or why not (protocol 3.4, ninth element). The cases are the only ones.</summary>
[DutchTerm("hoor en wederhoor")]
public abstract record RightToBeHeard
{
    private RightToBeHeard()
    {
    }

    /// <summary>Nothing that was said.</summary>
    public sealed override string ToString() => GetType().Name;

    /// <summary>The subject was heard.</summary>
    /// <param name="Statement">What the subject said.</param>
    [DutchTerm("gehoord")]
    public sealed record Heard(string Statement) : RightToBeHeard;

    /// <summary>The subject was not heard: valid only with a reason and a moment to react.</summary>
    /// <param name="Reason">Why not, or null while not written.</param>
    /// <param name="ReactionMoment">When the subject gets the chance to react, or null while not set.</param>
    [DutchTerm("niet gehoord")]
    public sealed record NotHeard(string? Reason, LocalDate? ReactionMoment) : RightToBeHeard;
}

/// <summary>Whether others were heard (protocol 3.4, tenth element). The cases are the only ones.</summary>
[DutchTerm("horen van anderen")]
public abstract record OthersHeard
{
    private OthersHeard()
    {
    }

    /// <summary>Nothing that was said.</summary>
    public sealed override string ToString() => GetType().Name;

    /// <summary>Others were heard.</summary>
    /// <param name="Statements">What they said.</param>
    [DutchTerm("anderen gehoord")]
    public sealed record Heard(string Statements) : OthersHeard;

    /// <summary>Nobody else was heard.</summary>
    [DutchTerm("geen anderen gehoord")]
    public sealed record NobodyHeard : OthersHeard;
}

/// <summary>Whether mitigating circumstances were found (protocol 3.4, eleventh element). The cases are the only ones.</summary>
[DutchTerm("verzachtende omstandigheden")]
public abstract record MitigatingCircumstances
{
    private MitigatingCircumstances()
    {
    }

    /// <summary>Nothing of the circumstances.</summary>
    public sealed override string ToString() => GetType().Name;

    /// <summary>Some were found.</summary>
    /// <param name="Circumstances">What they are.</param>
    /// <param name="Weighing">How they weigh, or null while not written.</param>
    [DutchTerm("verzachtende omstandigheden gebleken")]
    public sealed record Found(string Circumstances, string? Weighing) : MitigatingCircumstances;

    /// <summary>None were found. Whether they were looked for must be said; "no" is a complete answer that a human must see.</summary>
    /// <param name="Investigated">Whether they were looked for, or null while not said.</param>
    [DutchTerm("geen verzachtende omstandigheden gebleken")]
    public sealed record NoneFound(bool? Investigated) : MitigatingCircumstances;
}

/// <summary>Whether serious aggravating circumstances were found (protocol 3.4, twelfth element). The cases are the only ones.</summary>
[DutchTerm("ernstig verzwarende omstandigheden in de rapportage")]
public abstract record AggravatingCircumstancesInReport
{
    private AggravatingCircumstancesInReport()
    {
    }

    /// <summary>Nothing of the circumstances.</summary>
    public sealed override string ToString() => GetType().Name;

    /// <summary>Some were found.</summary>
    /// <param name="Circumstances">What they are.</param>
    /// <param name="Basis">What shows them, or null while not written.</param>
    [DutchTerm("ernstig verzwarende omstandigheden gebleken")]
    public sealed record Found(string Circumstances, string? Basis) : AggravatingCircumstancesInReport;

    /// <summary>None were found.</summary>
    [DutchTerm("geen ernstig verzwarende omstandigheden gebleken")]
    public sealed record NoneFound : AggravatingCircumstancesInReport;
}
