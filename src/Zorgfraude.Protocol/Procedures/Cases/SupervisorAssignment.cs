using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Findings;

namespace Zorgfraude.Protocol.Procedures.Cases;

/// <summary>The supervisor to whom the investigation is laid before registration (article 2.2 of the Act).</summary>
[DutchTerm("toezichthouder")]
public enum Supervisor
{
    /// <summary>For an insurer of any kind: the Dutch Healthcare Authority (article 2.2(2)).</summary>
    [DutchTerm("Nederlandse Zorgautoriteit")]
    HealthcareAuthority,

    /// <summary>For a municipal executive: the supervisor designated under article 6.1(1) of the Social Support Act 2015.</summary>
    [DutchTerm("toezichthouder Wmo 2015")]
    SocialSupportSupervisor,

    /// <summary>For a municipal executive whose Wmo supervisor took part in the investigation: another one under a municipal ordinance.</summary>
    [DutchTerm("toezichthouder op grond van een gemeentelijke verordening")]
    OrdinanceSupervisor,
}

/// <summary>What decides which supervisor is competent.</summary>
/// <param name="Participant">Kind of the participant.</param>
/// <param name="SupervisorTookPart">For a municipal executive: whether the Wmo supervisor took part in the investigation; null when not stated.</param>
/// <param name="OrdinanceSupervisorExists">Whether another supervisor is charged under a municipal ordinance; null when not stated.</param>
[DutchTerm("gegevens voor de toewijzing van de toezichthouder")]
public sealed record SupervisorFacts(ParticipantKind Participant, bool? SupervisorTookPart = null, bool? OrdinanceSupervisorExists = null);

/// <summary>Which supervisor is competent (article 2.2(1) and (2) of the Act, reading D7).</summary>
public static class SupervisorAssignmentRule
{
    /// <summary>Decides on the facts. Undetermined when a municipal executive has no uninvolved supervisor: then nothing can be registered.</summary>
    /// <param name="facts">The facts.</param>
    public static Decision<Supervisor> Decide(SupervisorFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts switch
        {
            { Participant: not ParticipantKind.MunicipalExecutive } => Reached(Supervisor.HealthcareAuthority, CaseFindings.SupervisorOfInsurer.Met()),
            { SupervisorTookPart: null } => Undetermined(CaseFindings.SupervisorInvolvement.Missing()),
            { SupervisorTookPart: false } => Reached(Supervisor.SocialSupportSupervisor, CaseFindings.SupervisorInvolvement.Met()),
            { OrdinanceSupervisorExists: null } => Undetermined(CaseFindings.SupervisorInvolvement.NotMet(), CaseFindings.SupervisorUnderOrdinance.Missing()),
            { OrdinanceSupervisorExists: true } => Reached(
                Supervisor.OrdinanceSupervisor, CaseFindings.SupervisorInvolvement.NotMet(), CaseFindings.SupervisorUnderOrdinance.Met()),
            _ => Undetermined(CaseFindings.SupervisorInvolvement.NotMet(), CaseFindings.SupervisorUnderOrdinance.NotMet()),
        };
    }

    private static Decision<Supervisor>.Reached Reached(Supervisor supervisor, params ReadOnlySpan<Finding> findings) =>
        new(supervisor, ValueList.Create(findings));

    private static Decision<Supervisor>.Undetermined Undetermined(params ReadOnlySpan<Finding> findings) => new(ValueList.Create(findings));
}
