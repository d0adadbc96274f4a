using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Consultations;
using Zorgfraude.Parties;
using Zorgfraude.Registrations;
using Zorgfraude.Storage;

namespace Zorgfraude.Testing.Conformance;

/// <summary>Which names a snapshot looks at.</summary>
internal sealed record Scope(
    ValueList<StreamId> Streams,
    ValueList<RegistrationId> Registrations,
    ValueList<DocumentId> Documents,
    ValueList<ParticipantId> Participants,
    ValueList<string> Keys)
{
    /// <summary>Everything that a list of commits names.</summary>
    public static Scope Of(IReadOnlyCollection<Commit> commits)
    {
        var streams = commits
            .SelectMany(commit => commit.Appends.Select(each => each.Stream)
                .Concat(commit.Documents.Select(each => each.Stream))
                .Concat(commit.Obligations.Select(each => each.Stream)))
            .Distinct().ToValueList();
        return new(
            streams,
            commits.SelectMany(commit => commit.Registrations.Select(each => each.Id)
                .Concat(commit.RemovedRegistrations)
                .Concat(commit.Consultations.SelectMany(each => each.Found))).Distinct().ToValueList(),
            commits.SelectMany(commit => commit.Documents.Select(each => each.Id).Concat(commit.RemovedDocuments)).Distinct().ToValueList(),
            commits.SelectMany(commit => commit.Audit.Select(each => each.Participant)
                .Concat(commit.Consultations.Select(each => each.Participant))
                .Concat(commit.Registrations.Select(each => each.Owner)))
                .Concat(streams.Select(each => each.Owner)).Distinct().ToValueList(),
            commits.SelectMany(commit => commit.Consultations.SelectMany(each => each.SubjectKeys)).Distinct().ToValueList());
    }
}

/// <summary>All that can be read of a scope, one line per read. Two stores that answer alike have equal snapshots.</summary>
internal sealed record Snapshot(ValueList<(string Read, object? Answer)> Lines)
{
    private static readonly LocalDate Always = LocalDate.MaxIsoValue;

    public static async Task<Snapshot> OfAsync(IRegisterStore store, Scope scope)
    {
        var lines = new List<(string, object?)>();
        foreach (var stream in scope.Streams)
        {
            lines.Add(($"stream {stream}", await store.ReadStreamAsync(stream).ConfigureAwait(false)));
            foreach (var id in scope.Documents)
            {
                lines.Add(($"document {id} of {stream}", await store.FindDocumentAsync(stream, id).ConfigureAwait(false)));
            }
        }

        foreach (var id in scope.Registrations)
        {
            lines.Add(($"registration {id}", await store.FindRegistrationAsync(id).ConfigureAwait(false)));
            lines.Add(($"consultations of registration {id}", await LogAsync(store, new ConsultationFilter.ByRegistration(id)).ConfigureAwait(false)));
        }

        foreach (var participant in scope.Participants)
        {
            lines.Add(($"consultations by {participant}", await LogAsync(store, new ConsultationFilter.ByParticipant(participant)).ConfigureAwait(false)));
            lines.Add(($"obligations of {participant}", await DueAsync(store, participant).ConfigureAwait(false)));
            lines.Add(($"audit of {participant}", (await Check.AllAsync(
                (after, limit) => store.ReadAuditAsync(participant, after, limit)).ConfigureAwait(false)).ToValueList()));
        }

        foreach (var key in scope.Keys)
        {
            lines.Add(($"consultations with key {key}", await LogAsync(store, new ConsultationFilter.BySubjectKey(key)).ConfigureAwait(false)));
        }

        lines.Add(("messages", (await Check.AllAsync((after, limit) => store.ReadMessagesAsync(after, limit)).ConfigureAwait(false)).ToValueList()));
        var held = new Dictionary<RegistrationId, StoredRegistration>();
        await store.FollowAsync(held, 0).ConfigureAwait(false);
        lines.Add(("registrations according to the change feed", held.Values.OrderBy(each => each.Id.Value).ToValueList()));
        return new(lines.ToValueList());
    }

    public void MustEqual(Snapshot other, string when)
    {
        Check.Equal(Lines.Count, other.Lines.Count, $"the number of reads {when}");
        for (var place = 0; place < Lines.Count; place++)
        {
            Check.Equal(Lines[place].Read, other.Lines[place].Read, $"the read {when}");
            Check.That(
                Equals(Lines[place].Answer, other.Lines[place].Answer),
                $"{Lines[place].Read} is {Lines[place].Answer ?? "absent"} {when}; it is {other.Lines[place].Answer ?? "absent"}");
        }
    }

    private static async Task<object> LogAsync(IRegisterStore store, ConsultationFilter filter) =>
        (await Check.AllAsync((after, limit) => store.ReadConsultationsAsync(filter, after, limit)).ConfigureAwait(false)).ToValueList();

    // Among those due on one day the order is the store's own; it must only be the same each time.
    private static async Task<object> DueAsync(IRegisterStore store, ParticipantId participant)
    {
        var items = await Check.AllAsync((skip, limit) => store.ReadObligationsAsync(participant, Always, skip, limit)).ConfigureAwait(false);
        Check.That(
            items.Zip(items.Skip(1)).All(pair => pair.First.Obligation.DueOn <= pair.Second.Obligation.DueOn),
            "obligations are listed by due day");
        return items
            .OrderBy(each => each.Obligation.DueOn)
            .ThenBy(each => each.Stream.Kind)
            .ThenBy(each => each.Stream.Id)
            .ThenBy(each => each.Obligation.Code, StringComparer.Ordinal)
            .ToValueList();
    }
}
