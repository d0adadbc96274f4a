using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;
using Zorgfraude.Collections;
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
    /// <param name="successions">
    /// Participants that went over into another one (reading G6), at most once each; none when null. A predecessor stays named as long as it
    /// registered anything. From the day of succession it acts no more, and its successor acts on its registrations.
    /// </param>
    /// <exception cref="ArgumentException">
    /// A participant is named twice, a private insurer has declared no admission under the Wft, or the successions name somebody unknown or
    /// contradict each other.
    /// </exception>
    public RegisterMembers(IEnumerable<RegisterMember> members, IEnumerable<Succession>? successions = null)
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
        Successions = successions?.ToValueList() ?? [];
        if (SuccessionRule.Problem(Successions) is { } problem)
        {
            throw new ArgumentException($"ZF0305: the successions contradict each other: {problem}.", nameof(successions));
        }

        if (Successions.Any(s => Find(s.Predecessor) is null || Find(s.Successor) is null))
        {
            throw new ArgumentException("ZF0306: predecessor and successor are both named as participants. Add the one that is missing.", nameof(successions));
        }
    }

    /// <summary>Every succession.</summary>
    public ValueList<Succession> Successions { get; }

    /// <summary>Every member.</summary>
    public ImmutableArray<RegisterMember> All => byId.Values;

    /// <summary>The member with this identifier, or null when there is none.</summary>
    /// <param name="id">The identifier.</param>
    public RegisterMember? Find(ParticipantId id) => byId.GetValueOrDefault(id);

    /// <summary>The participants whose registrations one keeps on a day: itself, and those that went over into it by then.</summary>
    /// <param name="id">The participant.</param>
    /// <param name="day">Calendar day in Europe/Amsterdam.</param>
    internal IEnumerable<ParticipantId> InPlaceOf(ParticipantId id, LocalDate day) => Successions.Select(s => s.Predecessor)
        .Where(p => RegistrantFor(p, day) == id)
        .Prepend(id);

    /// <summary>Who counts on a day as the registering participant of what a participant registered: itself, or its legal successor (reading G6).</summary>
    /// <param name="registeredBy">The participant that registered.</param>
    /// <param name="day">Calendar day in Europe/Amsterdam.</param>
    internal ParticipantId RegistrantFor(ParticipantId registeredBy, LocalDate day) =>
        SuccessionRule.Decide(registeredBy, day, Successions).TryGetValue(out var now) ? now : registeredBy;
}
