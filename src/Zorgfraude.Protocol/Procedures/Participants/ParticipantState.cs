using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Participants;

namespace Zorgfraude.Protocol.Procedures.Participants;

/// <summary>Whether a participant takes part, and how it has organised itself. The cases are the only ones.</summary>
[DutchTerm("stand van de organisatie van de deelnemer")]
public abstract record ParticipantState
{
    private ParticipantState()
    {
    }

    /// <summary>Where every participant begins.</summary>
    public static ParticipantState Initial { get; } = new NotJoined();

    /// <summary>The organisation, or null while the participant has not joined.</summary>
    public Organisation? Organisation => (this as Joined)?.Current;

    /// <summary>The case only.</summary>
    public sealed override string ToString() => GetType().Name;

    /// <summary>It does not take part yet.</summary>
    [DutchTerm("niet aangesloten")]
    public sealed record NotJoined : ParticipantState;

    /// <summary>It takes part.</summary>
    /// <param name="Kind">As which kind.</param>
    /// <param name="Current">How it has organised itself.</param>
    [DutchTerm("aangesloten")]
    public sealed record Joined(ParticipantKind Kind, Organisation Current) : ParticipantState;
}
