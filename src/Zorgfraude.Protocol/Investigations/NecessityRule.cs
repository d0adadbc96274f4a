using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Law;
using Zorgfraude.Protocol.Findings;

namespace Zorgfraude.Protocol.Investigations;

/// <summary>The assessment of protocol 3.9 and 3.10. Null means: not judged yet.</summary>
/// <param name="RelevantToOthers">Whether the field of care matters to other participants, or the subject works in theirs.</param>
/// <param name="Proportionate">Whether supply is proportionate, mitigating circumstances included.</param>
/// <param name="ServesReasonablePurpose">Whether registration serves a reasonable purpose, very special circumstances included.</param>
/// <param name="LongerTermIndicated">Whether serious aggravating circumstances call for longer than four years, and proportionately so.</param>
/// <param name="Necessary">Whether supply is necessary to fight healthcare fraud.</param>
[DutchTerm("beoordeling van de noodzaak")]
public sealed record NecessityAssessment(
    Judgement<bool>? RelevantToOthers,
    Judgement<bool>? Proportionate,
    Judgement<bool>? ServesReasonablePurpose,
    Judgement<bool>? LongerTermIndicated,
    Judgement<bool>? Necessary);

/// <summary>What came of the necessity test.</summary>
[DutchTerm("uitkomst van de noodzaakstoets")]
public enum NecessityConclusion
{
    /// <summary>Supply is necessary and proportionate.</summary>
    [DutchTerm("noodzakelijk")]
    Necessary,

    /// <summary>It is not: no registration.</summary>
    [DutchTerm("niet noodzakelijk")]
    NotNecessary,
}

/// <summary>Whether supplying the data is necessary (protocol 3.9 and 3.10).</summary>
public static class NecessityRule
{
    /// <summary>Decides on the assessment. One element denied is enough for "not necessary"; one not judged leaves it open.</summary>
    /// <param name="assessment">The judgements.</param>
    public static Decision<NecessityConclusion> Decide(NecessityAssessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ValueList<Finding> findings =
        [
            Judgements.Affirmed(InvestigationFindings.NecessityRelevance, assessment.RelevantToOthers),
            Judgements.Affirmed(InvestigationFindings.NecessityProportionate, assessment.Proportionate),
            Judgements.Affirmed(InvestigationFindings.NecessityPurpose, assessment.ServesReasonablePurpose),
            // Either answer completes this element: it feeds the first decision on the term and blocks nothing.
            Judgements.Affirmed(InvestigationFindings.NecessityLength, assessment.LongerTermIndicated, static _ => true),
            Judgements.Affirmed(InvestigationFindings.NecessityNecessary, assessment.Necessary),
        ];
        if (findings.Any(f => f.Status is FindingStatus.NotMet))
        {
            return new Decision<NecessityConclusion>.Reached(NecessityConclusion.NotNecessary, findings);
        }

        return findings.Any(f => f.Blocks)
            ? new Decision<NecessityConclusion>.Undetermined(findings)
            : new Decision<NecessityConclusion>.Reached(NecessityConclusion.Necessary, findings);
    }
}
