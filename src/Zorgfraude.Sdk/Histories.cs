using Zorgfraude.Collections;
using Zorgfraude.Protocol.Procedures;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Procedures.Evidence;
using Zorgfraude.Protocol.Procedures.Participants;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Procedures.Requests;
using Zorgfraude.Storage;

namespace Zorgfraude.Sdk;

/// <summary>Reads a stream and replays it to the state it stands at, with the version that an append to it must expect.</summary>
internal static class Histories
{
    internal static ValueTask<(CaseState State, long Version)> ReadCaseAsync(
        this IRegisterStore store, StreamId stream, CancellationToken cancellationToken) =>
        ReadAsync(store, stream, static e => EventJson.ReadCase(e.AsSpan()), CaseProcedure.Replay, cancellationToken);

    internal static ValueTask<(RegistrationState State, long Version)> ReadRegistrationAsync(
        this IRegisterStore store, StreamId stream, CancellationToken cancellationToken) =>
        ReadAsync(store, stream, static e => EventJson.ReadRegistration(e.AsSpan()), RegistrationProcedure.Replay, cancellationToken);

    internal static ValueTask<(ParticipantState State, long Version)> ReadOrganisationAsync(
        this IRegisterStore store, StreamId stream, CancellationToken cancellationToken) =>
        ReadAsync(store, stream, static e => EventJson.ReadParticipant(e.AsSpan()), ParticipantProcedure.Replay, cancellationToken);

    internal static ValueTask<(InformationState State, long Version)> ReadInformationAsync(
        this IRegisterStore store, StreamId stream, CancellationToken cancellationToken) =>
        ReadAsync(store, stream, static e => EventJson.ReadInformation(e.AsSpan()), InformationProcedure.Replay, cancellationToken);

    internal static ValueTask<(RequestState State, long Version)> ReadRequestAsync(
        this IRegisterStore store, StreamId stream, CancellationToken cancellationToken) =>
        ReadAsync(store, stream, static e => EventJson.ReadRequest(e.AsSpan()), RequestProcedure.Replay, cancellationToken);

    internal static ValueTask<(EvidenceState State, long Version)> ReadEvidenceAsync(
        this IRegisterStore store, StreamId stream, CancellationToken cancellationToken) =>
        ReadAsync(store, stream, static e => EventJson.ReadEvidence(e.AsSpan()), EvidenceProcedure.Replay, cancellationToken);

    private static async ValueTask<(TState State, long Version)> ReadAsync<TEvent, TState>(
        IRegisterStore store, StreamId stream, Func<ValueList<byte>, TEvent> read, Func<IEnumerable<TEvent>, TState> replay, CancellationToken cancellationToken)
    {
        var history = await store.ReadStreamAsync(stream, cancellationToken).ConfigureAwait(false);
        return (replay(history.Events.Select(e => read(e.Payload))), history.Version);
    }
}
