using System.Globalization;
using System.Text;
using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Consultations;
using Zorgfraude.Parties;
using Zorgfraude.Registrations;
using Zorgfraude.Storage;

namespace Zorgfraude.Simulation.Worlds;

/// <summary>
/// A store that passes everything on and remembers where something was written, so that all of it can be looked at again later: the
/// port itself gives no way to list what there is.
/// </summary>
internal sealed class WatchedStore(IRegisterStore inner) : IRegisterStore
{
    private readonly HashSet<StreamId> streams = [];
    private readonly Dictionary<DocumentId, StreamId> documents = [];
    private readonly HashSet<RegistrationId> registrations = [];

    /// <summary>Which documents and registrations a name planted was ever written to: what is looked at again once it has to be gone.</summary>
    private readonly Dictionary<int, HashSet<Guid>> places = [];

    public ValueTask<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken = default)
    {
        streams.UnionWith(commit.Appends.Select(a => a.Stream));
        foreach (var document in commit.Documents)
        {
            documents[document.Id] = document.Stream;
            Note(document.Content.AsSpan(), document.Id.Value);
        }

        foreach (var registration in commit.Registrations)
        {
            registrations.Add(registration.Id);
            Note(registration.Content.AsSpan(), registration.Id.Value);
        }

        return inner.CommitAsync(commit, cancellationToken);
    }

    public ValueTask<StreamHistory> ReadStreamAsync(StreamId stream, CancellationToken cancellationToken = default) => inner.ReadStreamAsync(stream, cancellationToken);

    public ValueTask<StoredRegistration?> FindRegistrationAsync(RegistrationId id, CancellationToken cancellationToken = default) =>
        inner.FindRegistrationAsync(id, cancellationToken);

    public ValueTask<StoredDocument?> FindDocumentAsync(StreamId stream, DocumentId id, CancellationToken cancellationToken = default) =>
        inner.FindDocumentAsync(stream, id, cancellationToken);

    public ValueTask<Page<RegistrationChange>> ReadChangesAsync(long afterPosition, int limit, CancellationToken cancellationToken = default) =>
        inner.ReadChangesAsync(afterPosition, limit, cancellationToken);

    public ValueTask<Page<LoggedConsultation>> ReadConsultationsAsync(
        ConsultationFilter filter, long afterPosition, int limit, CancellationToken cancellationToken = default) =>
        inner.ReadConsultationsAsync(filter, afterPosition, limit, cancellationToken);

    public ValueTask<Page<StoredObligation>> ReadObligationsAsync(
        ParticipantId owner, LocalDate dueBy, long skip, int limit, CancellationToken cancellationToken = default) =>
        inner.ReadObligationsAsync(owner, dueBy, skip, limit, cancellationToken);

    public ValueTask<Page<OutgoingMessage>> ReadMessagesAsync(long afterPosition, int limit, CancellationToken cancellationToken = default) =>
        inner.ReadMessagesAsync(afterPosition, limit, cancellationToken);

    public ValueTask<Page<AuditEntry>> ReadAuditAsync(ParticipantId participant, long afterPosition, int limit, CancellationToken cancellationToken = default) =>
        inner.ReadAuditAsync(participant, afterPosition, limit, cancellationToken);

    /// <summary>Whether a name is still in one of the documents or registrations that it was written to.</summary>
    public async ValueTask<bool> HoldsAsync(int name)
    {
        foreach (var place in places.GetValueOrDefault(name) ?? [])
        {
            if (await inner.FindRegistrationAsync(new(place)) is not null
                || (documents.TryGetValue(new(place), out var stream) && await inner.FindDocumentAsync(stream, new(place)) is not null))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Every name that is in any event, document, registration, message, line of the log or line of the audit trail.</summary>
    public async ValueTask<HashSet<int>> NamesAsync(IEnumerable<ParticipantId> participants)
    {
        var found = new HashSet<int>();
        foreach (var stream in streams)
        {
            foreach (var each in (await inner.ReadStreamAsync(stream)).Events)
            {
                PlantedName.AddTo(found, each.Payload.AsSpan());
            }
        }

        foreach (var (document, stream) in documents)
        {
            if (await inner.FindDocumentAsync(stream, document) is { } there)
            {
                PlantedName.AddTo(found, there.Content.AsSpan());
            }
        }

        foreach (var id in registrations)
        {
            if (await inner.FindRegistrationAsync(id) is { } there)
            {
                PlantedName.AddTo(found, there.Content.AsSpan());
            }
        }

        await AllAsync((at, limit) => inner.ReadMessagesAsync(at, limit), m => $"{m.Addressee} {m.Kind}", found);
        foreach (var participant in participants)
        {
            await AllAsync(
                (at, limit) => inner.ReadAuditAsync(participant, at, limit),
                a => string.Create(CultureInfo.InvariantCulture, $"{a.Act} {a.Employee.Value} {string.Join(' ', a.FindingCodes)} {a.Stream}"),
                found);
            await AllAsync(
                (at, limit) => inner.ReadConsultationsAsync(new ConsultationFilter.ByParticipant(participant), at, limit),
                c => $"{c.Entry.Employee.Value} {string.Join(' ', c.Entry.SubjectKeys)} {c.Entry.Matcher}",
                found);
        }

        return found;
    }

    private static async ValueTask AllAsync<T>(Func<long, int, ValueTask<Page<T>>> read, Func<T, string> text, HashSet<int> found)
    {
        var position = 0L;
        for (var more = true; more;)
        {
            var page = await read(position, 1000);
            foreach (var item in page.Items)
            {
                PlantedName.AddTo(found, Encoding.UTF8.GetBytes(text(item)));
            }

            (position, more) = (page.Position, page.HasMore);
        }
    }

    private void Note(ReadOnlySpan<byte> content, Guid place)
    {
        var found = new HashSet<int>();
        PlantedName.AddTo(found, content);
        foreach (var name in found)
        {
            if (!places.TryGetValue(name, out var list))
            {
                places.Add(name, list = []);
            }

            list.Add(place);
        }
    }
}
