using Zorgfraude.Collections;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Readings;
using Zorgfraude.Protocol.Rulebooks;

namespace Zorgfraude.Protocol.Requests;

/// <summary>That a participant consulted about the subject.</summary>
/// <param name="Participant">Which one.</param>
/// <param name="GotHit">Whether it was told of the registration.</param>
[DutchTerm("eerdere raadpleging")]
public sealed record EarlierConsultation(ParticipantId Participant, bool GotHit);

/// <summary>Who is told of a rectification, removal or restriction (protocol 6.3; GDPR 19; reading C5).</summary>
[DutchTerm("kring van ontvangers")]
public static class ReceiverRule
{
    /// <summary>The participants to tell, each once, without the one that registered.</summary>
    /// <param name="registeredBy">The participant that registered.</param>
    /// <param name="consultations">The consultations about the subject, from the log.</param>
    /// <param name="rulebook">The law with the readings chosen.</param>
    public static ValueList<ParticipantId> Receivers(ParticipantId registeredBy, ValueList<EarlierConsultation> consultations, Rulebook rulebook)
    {
        ArgumentNullException.ThrowIfNull(registeredBy);
        ArgumentNullException.ThrowIfNull(rulebook);
        var all = rulebook.Readings.CorrectionNoticeScope == CorrectionNoticeScope.AllConsultingParticipants;
        return consultations
            .Where(c => (all || c.GotHit) && c.Participant != registeredBy)
            .Select(c => c.Participant)
            .Distinct()
            .OrderBy(p => p.Value, StringComparer.Ordinal)
            .ToValueList();
    }
}
