using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Law;
using Zorgfraude.Protocol.Findings;

namespace Zorgfraude.Protocol.Procedures.Cases;

/// <summary>What became of the ground of a registration when it was weighed again.</summary>
[DutchTerm("uitkomst over de grondslag")]
public enum GroundConclusion
{
    /// <summary>Belief and need still exist.</summary>
    [DutchTerm("grondslag bestaat nog")]
    Stands,

    /// <summary>The justified belief no longer exists (article 2.1(4) of the Act).</summary>
    [DutchTerm("overtuiging vervallen")]
    BeliefEnded,

    /// <summary>The data are no longer needed (protocol 2.2).</summary>
    [DutchTerm("noodzaak vervallen")]
    NeedEnded,
}

/// <summary>Whether the ground of a registration still exists (article 2.1(4) of the Act, protocol 2.2).</summary>
public static class GroundRule
{
    /// <summary>Decides. One of the two denied is enough; that both stand takes both judgements.</summary>
    /// <param name="beliefStands">Whether the justified belief still exists; null while not judged.</param>
    /// <param name="needStands">Whether the data are still needed; null while not judged.</param>
    public static Decision<GroundConclusion> Decide(Judgement<bool>? beliefStands, Judgement<bool>? needStands)
    {
        ValueList<Finding> findings =
        [
            Judgements.Affirmed(CaseFindings.BeliefStands, beliefStands),
            Judgements.Affirmed(CaseFindings.NeedStands, needStands),
        ];
        return findings[0].Status is FindingStatus.NotMet ? new Decision<GroundConclusion>.Reached(GroundConclusion.BeliefEnded, findings)
            : findings[1].Status is FindingStatus.NotMet ? new Decision<GroundConclusion>.Reached(GroundConclusion.NeedEnded, findings)
            : findings.Any(f => f.Blocks) ? new Decision<GroundConclusion>.Undetermined(findings)
            : new Decision<GroundConclusion>.Reached(GroundConclusion.Stands, findings);
    }
}
