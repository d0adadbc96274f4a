namespace Zorgfraude.Protocol.Requests;

/// <summary>Which outcome and which refusal go with which request.</summary>
public static class RequestRule
{
    /// <summary>Whether an outcome answers a request of this kind.</summary>
    /// <param name="kind">What was asked.</param>
    /// <param name="outcome">What is decided.</param>
    public static bool Answers(RequestKind kind, RequestOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return (kind, outcome) switch
        {
            (RequestKind.Complaint, _) => outcome is RequestOutcome.SettleComplaint,
            (_, RequestOutcome.NothingRegistered) => true,
            (_, RequestOutcome.Refuse refuse) => Allows(kind, refuse.Ground),
            (RequestKind.Confirmation, RequestOutcome.Confirm) => true,
            (RequestKind.Access, RequestOutcome.GiveAccess) => true,
            (RequestKind.Copy, RequestOutcome.GiveCopy copy) => Enum.IsDefined(copy.Form),
            (RequestKind.Rectification, RequestOutcome.Rectify) => true,
            (RequestKind.Erasure, RequestOutcome.EraseData erase) => Enum.IsDefined(erase.Ground),
            (RequestKind.Restriction, RequestOutcome.Restrict restrict) => Enum.IsDefined(restrict.Ground),
            (RequestKind.Objection, RequestOutcome.UpholdObjection) => true,
            _ => false,
        };
    }

    /// <summary>Whether a request of this kind may be refused on this ground, in whole or for a part.</summary>
    /// <param name="kind">What was asked.</param>
    /// <param name="ground">Why it is refused.</param>
    public static bool Allows(RequestKind kind, RefusalGround ground) => ground switch
    {
        _ when kind == RequestKind.Complaint => false,
        RefusalGround.IdentityNotProved or RefusalGround.ManifestlyUnfounded or RefusalGround.Excessive => true,
        RefusalGround.CrimePrevention or RefusalGround.RightsOfOthers => true,
        RefusalGround.GroundNotPresent => kind is RequestKind.Rectification or RequestKind.Erasure or RequestKind.Restriction,
        RefusalGround.CompellingGrounds => kind == RequestKind.Objection,
        RefusalGround.LegalClaim => kind is RequestKind.Erasure or RequestKind.Objection,
        RefusalGround.LegalDutyOrPublicTask => kind == RequestKind.Erasure,
        _ => false,
    };

    /// <summary>Whether this outcome grants a part, and the rest of such a request may be refused on this ground.</summary>
    internal static bool AllowsForPart(RequestKind kind, RequestOutcome outcome, RefusalGround ground) =>
        outcome is not (RequestOutcome.Refuse or RequestOutcome.NothingRegistered or RequestOutcome.SettleComplaint)
        && ground != RefusalGround.IdentityNotProved && Allows(kind, ground);

    /// <summary>Whether a ground can be given before identity is proved: it tells nothing of a registration.</summary>
    /// <param name="ground">Why it is refused.</param>
    public static bool TellsNothing(RefusalGround ground) =>
        ground is RefusalGround.IdentityNotProved or RefusalGround.ManifestlyUnfounded or RefusalGround.Excessive;

    /// <summary>Whether a ground needs the weighing of article 41 of the GDPR Implementation Act.</summary>
    /// <param name="ground">Why it is refused.</param>
    public static bool NeedsWeighing(RefusalGround ground) => ground is RefusalGround.CrimePrevention or RefusalGround.RightsOfOthers;

    /// <summary>Whether a ground falls away with the justified belief (protocol 7.4, second sentence, and 7.5, third sentence).</summary>
    /// <param name="kind">What was asked.</param>
    /// <param name="ground">Why it is refused.</param>
    public static bool RestsOnBelief(RequestKind kind, RefusalGround ground) => kind switch
    {
        RequestKind.Erasure => ground == RefusalGround.GroundNotPresent,
        RequestKind.Objection => ground is RefusalGround.CompellingGrounds or RefusalGround.LegalClaim,
        _ => false,
    };
}
