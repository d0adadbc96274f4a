using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Law;
using Zorgfraude.Protocol.Findings;

namespace Zorgfraude.Protocol.Participants;

/// <summary>What somebody might be charged for.</summary>
[DutchTerm("aanleiding voor een vergoeding")]
public enum FeeOccasion
{
    /// <summary>Supplying data to the register, or answering from it (article 2.1(1) of the Act; protocol 2.11).</summary>
    [DutchTerm("verstrekking")]
    Supply,

    /// <summary>A request of a subject, or of anybody who asks for information (protocol 2.11).</summary>
    [DutchTerm("verzoek")]
    Request,

    /// <summary>Dividing the costs of the register between participants, which is no fee (protocol 2.4 and 2.11).</summary>
    [DutchTerm("kostenverdeling tussen deelnemers")]
    CostSharing,
}

/// <summary>
/// That nobody pays (article 2.1(1) of the Act; protocol 2.11). Nothing in this SDK can charge; a host that states a fee for a supply
/// or a request is refused.
/// </summary>
public static class NoFeeRule
{
    /// <summary>Whether what was charged is allowed.</summary>
    /// <param name="occasion">What for.</param>
    /// <param name="euros">What was charged, in euros, 0 or more; null when that is not stated.</param>
    /// <returns>The findings; one that blocks means that the fee is refused, or that nobody stated it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative, or there is no such occasion.</exception>
    public static ValueList<Finding> Decide(FeeOccasion occasion, decimal? euros)
    {
        if (!Enum.IsDefined(occasion))
        {
            throw new ArgumentOutOfRangeException(nameof(occasion), "ZF0123: there is no such occasion for a fee.");
        }

        if (euros < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(euros), "ZF0124: an amount is 0 or more.");
        }

        return occasion switch
        {
            FeeOccasion.CostSharing => [ParticipantFindings.NoFeeForAnybody.Met()],
            FeeOccasion.Supply => [Free(ParticipantFindings.NoFeeForSupply), Free(ParticipantFindings.NoFeeForAnybody)],
            _ => [Free(ParticipantFindings.NoFeeForAnybody)],
        };

        Finding Free(FindingDefinition definition) => euros is null ? definition.Missing() : definition.When(euros == 0);
    }
}
