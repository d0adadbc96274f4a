using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Findings;

namespace Zorgfraude.Protocol.Participants;

/// <summary>That a private insurer declares that the Wft allows it to act as an insurer in the Netherlands (article 1.1 of the Act).</summary>
/// <param name="DeclaredOn">Day of the declaration.</param>
/// <param name="Evidence">Where the proof of the admission is kept.</param>
[DutchTerm("verklaring van toelating onder de Wft")]
public sealed record WftAdmission(LocalDate DeclaredOn, OwnReference Evidence);

/// <summary>Who may take part in the register (articles 1.1 and 2.1(1) of the Act, reading F8).</summary>
public static class AdmissionRule
{
    /// <summary>
    /// The kind of participant that a body becomes: a municipal executive or one of the three kinds of health-cost insurer. Every other
    /// body is refused, those that supply the information hub and those that supervise among them.
    /// </summary>
    /// <param name="agency">The body.</param>
    /// <param name="wftAdmission">For a private insurer: its declared admission under the Wft; null when not declared.</param>
    public static Decision<ParticipantKind> Decide(Agency agency, WftAdmission? wftAdmission = null) => agency switch
    {
        Agency.MunicipalExecutive => Admitted(ParticipantKind.MunicipalExecutive),
        Agency.StatutoryHealthInsurer => Admitted(ParticipantKind.StatutoryHealthInsurer),
        Agency.LongTermCareAdministrator => Admitted(ParticipantKind.LongTermCareAdministrator),
        Agency.PrivateHealthInsurer when wftAdmission is null => Refused(ParticipantFindings.WftAdmission.Missing()),
        Agency.PrivateHealthInsurer => Admitted(ParticipantKind.PrivateHealthInsurer, ParticipantFindings.WftAdmission.Met()),
        Agency.AssociationOfParticipants or Agency.Other => Refused(ParticipantFindings.Admitted.NotMet()),
        _ when Enum.IsDefined(agency) => Refused(ParticipantFindings.Admitted.NotMet(), ParticipantFindings.HubAgency.NotMet()),
        _ => throw new ArgumentOutOfRangeException(nameof(agency), "ZF0121: there is no such agency."),
    };

    private static Decision<ParticipantKind>.Reached Admitted(ParticipantKind kind, params ReadOnlySpan<Finding> more) =>
        new(kind, [ParticipantFindings.Admitted.Met(), .. more]);

    private static Decision<ParticipantKind>.Undetermined Refused(params ReadOnlySpan<Finding> findings) => new(ValueList.Create(findings));
}
