using Zorgfraude.Protocol.Procedures;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Procedures.Participants;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Storage;

namespace Zorgfraude.Sdk;

/// <summary>Reads a stream and replays it to the state it stands at, with the version that an append to it must expect.</summary>
internal static class Histories
{
    internal static async ValueTask<(CaseState State, long Version)> ReadCaseAsync(
        this IRegisterStore store, StreamId stream, CancellationToken cancellationToken)
    {
        var history = await store.ReadStreamAsync(stream, cancellationToken).ConfigureAwait(false);
        return (CaseProcedure.Replay(history.Events.Select(e => EventJson.ReadCase(e.Payload.AsSpan()))), history.Version);
    }

    internal static async ValueTask<(RegistrationState State, long Version)> ReadRegistrationAsync(
        this IRegisterStore store, StreamId stream, CancellationToken cancellationToken)
    {
        var history = await store.ReadStreamAsync(stream, cancellationToken).ConfigureAwait(false);
        return (RegistrationProcedure.Replay(history.Events.Select(e => EventJson.ReadRegistration(e.Payload.AsSpan()))), history.Version);
    }

    internal static async ValueTask<(ParticipantState State, long Version)> ReadOrganisationAsync(
        this IRegisterStore store, StreamId stream, CancellationToken cancellationToken)
    {
        var history = await store.ReadStreamAsync(stream, cancellationToken).ConfigureAwait(false);
        return (ParticipantProcedure.Replay(history.Events.Select(e => EventJson.ReadParticipant(e.Payload.AsSpan()))), history.Version);
    }

    internal static async ValueTask<(InformationState State, long Version)> ReadInformationAsync(
        this IRegisterStore store, StreamId stream, CancellationToken cancellationToken)
    {
        var history = await store.ReadStreamAsync(stream, cancellationToken).ConfigureAwait(false);
        return (InformationProcedure.Replay(history.Events.Select(e => EventJson.ReadInformation(e.Payload.AsSpan()))), history.Version);
    }
}
