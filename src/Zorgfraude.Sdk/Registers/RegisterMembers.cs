using System.Collections.Frozen;
using System.Collections.Immutable;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Participants;

namespace Zorgfraude.Sdk.Registers;

/// <summary>A participant of this register.</summary>
/// <param name="Participant">The participant.</param>
/// <param name="WftAdmission">For a private insurer: that it declared its admission under the Wft (article 1.1 of the Act); otherwise null.</param>
[DutchTerm("aangesloten deelnemer")]
public sealed record RegisterMember(Participant Participant, WftAdmission? WftAdmission = null);

/// <summary>
/// The participants of this register: municipal executives and health-cost insurers, and nobody else (article 2.1(1) of the Act). Every
/// participant named here can reach the register (protocol 2.4); nothing else shuts one out.
/// </summary>
[DutchTerm("deelnemers")]
public sealed class RegisterMembers
{
    private readonly FrozenDictionary<ParticipantId, RegisterMember> byId;

    /// <summary>The members.</summary>
    /// <param name="members">Each once.</param>
    /// <exception cref="ArgumentException">A participant is named twice, or a private insurer has declared no admission under the Wft.</exception>
    public RegisterMembers(IEnumerable<RegisterMember> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        var list = members.ToList();
        if (list.Select(m => m.Participant.Id).Distinct().Count() != list.Count)
        {
            throw new ArgumentException("ZF0301: a participant is named twice. Name each once.", nameof(members));
        }

        if (list.Exists(m => m.Participant.Kind == ParticipantKind.PrivateHealthInsurer && m.WftAdmission is null))
        {
            throw new ArgumentException(
                "ZF0304: a private insurer takes part only with a declared admission under the Wft. Give it one with RegisterMember.WftAdmission.", nameof(members));
        }

        byId = list.ToFrozenDictionary(m => m.Participant.Id);
    }

    /// <summary>Every member.</summary>
    public ImmutableArray<RegisterMember> All => byId.Values;

    /// <summary>The member with this identifier, or null when there is none.</summary>
    /// <param name="id">The identifier.</param>
    public RegisterMember? Find(ParticipantId id) => byId.GetValueOrDefault(id);
}
