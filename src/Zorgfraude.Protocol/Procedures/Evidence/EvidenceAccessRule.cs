using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Findings;

namespace Zorgfraude.Protocol.Procedures.Evidence;

/// <summary>What somebody wants to use kept evidence for. The law allows the first two; the third is there so that an attempt can be refused and kept.</summary>
[DutchTerm("doel van inzage in bewijs")]
public enum EvidencePurpose
{
    /// <summary>To show that the supply was lawful.</summary>
    [DutchTerm("aantonen dat de verstrekking rechtmatig was")]
    ShowSupplyLawful,

    /// <summary>To show that the occasion of the supply was lawful.</summary>
    [DutchTerm("aantonen dat de aanleiding rechtmatig was")]
    ShowOccasionLawful,

    /// <summary>Anything else: a new investigation, a contract, counting an earlier supply. Always refused.</summary>
    [DutchTerm("een ander doel")]
    Other,
}

/// <summary>
/// Who may use kept evidence, and for what (article 2.5(5), second sentence, of the Decree; reading C2). The access is another than that to
/// the register: it takes the power to decide on supply, since that decision is what is defended, and an open remedy in which it is.
/// </summary>
public static class EvidenceAccessRule
{
    /// <summary>The pieces that may be read; undetermined when none may.</summary>
    /// <param name="state">Where the evidence stands.</param>
    /// <param name="purpose">What for.</param>
    /// <param name="remedy">Number of the remedy in which it is used.</param>
    /// <param name="actor">Who reads, with the powers of that day.</param>
    public static Decision<ValueList<EvidencePiece>> Decide(EvidenceState state, EvidencePurpose purpose, int remedy, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(actor);
        var kept = state as EvidenceState.Kept;
        ValueList<Finding> findings =
        [
            CaseFindings.Power.When(actor.May(Power.DecideOnSupply), CodeNames.Argument(Power.DecideOnSupply)),
            EvidenceFindings.Order.When(kept is not null, CodeNames.Argument(state)),
            EvidenceFindings.Purpose.When(purpose is EvidencePurpose.ShowSupplyLawful or EvidencePurpose.ShowOccasionLawful),
            EvidenceFindings.InOpenRemedy.When(kept?.Open.Any(r => r.Number == remedy) == true),
        ];
        return kept is null || findings.Any(f => f.Blocks)
            ? new Decision<ValueList<EvidencePiece>>.Undetermined(findings)
            : new Decision<ValueList<EvidencePiece>>.Reached(kept.Pieces, findings);
    }
}
