using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Participants;
using Zorgfraude.Storage;

namespace Zorgfraude.Sdk.Organisations;

/// <summary>
/// Where desk and register look up how a participant has organised itself: its function table above all. The SDK reads what the
/// participant recorded through <see cref="OrganisationDesk"/>; a host that keeps its own administration puts that behind this.
/// </summary>
[DutchTerm("organisaties van de deelnemers")]
public interface IOrganisations
{
    /// <summary>The organisation of a participant, or null when it has not joined. Asked at every act, so that a change works at once.</summary>
    /// <param name="participant">The participant.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    ValueTask<Organisation?> FindAsync(ParticipantId participant, CancellationToken cancellationToken = default);
}

/// <summary>The organisations as their participants recorded them in the store.</summary>
internal sealed class StoredOrganisations(IRegisterStore store) : IOrganisations
{
    public async ValueTask<Organisation?> FindAsync(ParticipantId participant, CancellationToken cancellationToken = default) =>
        (await store.ReadOrganisationAsync(StreamOf(participant), cancellationToken).ConfigureAwait(false)).State.Organisation;

    internal static StreamId StreamOf(ParticipantId participant) => new(participant, StreamKind.Organisation, Guid.Empty);
}
