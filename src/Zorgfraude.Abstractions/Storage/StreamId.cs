using Zorgfraude.Law;
using Zorgfraude.Parties;

namespace Zorgfraude.Storage;

/// <summary>Which procedure a stream of events belongs to.</summary>
[DutchTerm("soort procedure")]
public enum StreamKind
{
    /// <summary>A case at a participant's desk.</summary>
    [DutchTerm("zaak")]
    Case,

    /// <summary>A registration in the register.</summary>
    [DutchTerm("registratie")]
    Registration,

    /// <summary>The organisation of a participant: its functions, declarations and announcements. One stream, with the empty identifier.</summary>
    [DutchTerm("organisatie van de deelnemer")]
    Organisation,

    /// <summary>Informing one other party: at a contract, or because it asked.</summary>
    [DutchTerm("informeren van een wederpartij")]
    Information,

    /// <summary>A request, objection or complaint of a subject at a participant's desk.</summary>
    [DutchTerm("verzoek van een betrokkene")]
    Request,

    /// <summary>Evidence of a removed registration, kept outside the register under the identifier of that registration.</summary>
    [DutchTerm("bewaard bewijs")]
    Evidence,
}

/// <summary>
/// Names a stream of events. The owner is part of the name, so that a participant can never read or write another one's stream by
/// knowing an identifier.
/// </summary>
/// <param name="Owner">The participant whose stream it is.</param>
/// <param name="Kind">The procedure.</param>
/// <param name="Id">The identifier within its kind; the empty one for the organisation, of which there is one.</param>
[DutchTerm("dossierlijn")]
public sealed record StreamId(ParticipantId Owner, StreamKind Kind, Guid Id);
