using System.Collections.Frozen;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Consultations;

namespace Zorgfraude.Sdk.Registers;

/// <summary>A participant that has joined this register, with what it declared.</summary>
/// <param name="Participant">The participant.</param>
/// <param name="Announcement">Its announcement of automated consultation (protocol 2.10), or null when it makes none.</param>
[DutchTerm("aangesloten deelnemer")]
public sealed record RegisterMember(Participant Participant, AutomationAnnouncement? Announcement = null);

/// <summary>The participants of this register: municipal executives and health-cost insurers, and nobody else (article 2.1(1) of the Act).</summary>
[DutchTerm("deelnemers")]
public sealed class RegisterMembers
{
    private readonly FrozenDictionary<ParticipantId, RegisterMember> byId;

    /// <summary>The members.</summary>
    /// <param name="members">Each once.</param>
    /// <exception cref="ArgumentException">A participant is named twice.</exception>
    public RegisterMembers(IEnumerable<RegisterMember> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        var list = members.ToList();
        if (list.Select(m => m.Participant.Id).Distinct().Count() != list.Count)
        {
            throw new ArgumentException("ZF0301: a participant is named twice. Name each once.", nameof(members));
        }

        byId = list.ToFrozenDictionary(m => m.Participant.Id);
    }

    /// <summary>The member with this identifier, or null when there is none.</summary>
    /// <param name="id">The identifier.</param>
    public RegisterMember? Find(ParticipantId id) => byId.GetValueOrDefault(id);
}
