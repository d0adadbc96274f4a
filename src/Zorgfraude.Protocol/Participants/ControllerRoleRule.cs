using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Law;
using Zorgfraude.Protocol.Findings;

namespace Zorgfraude.Protocol.Participants;

/// <summary>What is processed, as far as it decides who answers for it.</summary>
[DutchTerm("soort verwerking")]
public enum ProcessingActivity
{
    /// <summary>How the register is set up and managed (protocol 2.3).</summary>
    [DutchTerm("inrichting en beheer van het register")]
    RegisterSetUpAndManagement,

    /// <summary>What a participant does inside its own organisation: cases, reports, its own logs (protocol 2.3).</summary>
    [DutchTerm("verwerking binnen de eigen organisatie")]
    OwnOrganisation,

    /// <summary>What an appointed third party does on behalf of the participants (protocol 2.4).</summary>
    [DutchTerm("verwerking door de aangewezen derde")]
    AppointedThirdParty,
}

/// <summary>Who answers for a processing.</summary>
[DutchTerm("rol bij een verwerking")]
public enum ControllerRole
{
    /// <summary>All participants together.</summary>
    [DutchTerm("gezamenlijk verwerkingsverantwoordelijke")]
    JointController,

    /// <summary>The participant alone.</summary>
    [DutchTerm("verwerkingsverantwoordelijke")]
    SoleController,

    /// <summary>A processor, on behalf of the participants, who stay responsible.</summary>
    [DutchTerm("verwerker")]
    Processor,
}

/// <summary>Who is controller for what (protocol 2.3 and 2.4).</summary>
public static class ControllerRoleRule
{
    /// <summary>The role, with the provisions it rests on.</summary>
    /// <param name="activity">What is processed.</param>
    public static Decision<ControllerRole> Decide(ProcessingActivity activity) => activity switch
    {
        ProcessingActivity.RegisterSetUpAndManagement => Role(ControllerRole.JointController, ParticipantFindings.JointController.Met()),
        ProcessingActivity.OwnOrganisation => Role(ControllerRole.SoleController, ParticipantFindings.SoleController.Met()),
        ProcessingActivity.AppointedThirdParty => Role(
            ControllerRole.Processor, ParticipantFindings.ProcessorRole.Met(), ParticipantFindings.StayResponsible.Met()),
        _ => throw new ArgumentOutOfRangeException(nameof(activity), "ZF0122: there is no such processing activity."),
    };

    private static Decision<ControllerRole>.Reached Role(ControllerRole role, params ReadOnlySpan<Finding> findings) => new(role, ValueList.Create(findings));
}
