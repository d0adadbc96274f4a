using NodaTime;
using Zorgfraude.Consultations;
using Zorgfraude.Parties;
using Zorgfraude.Storage;
using static Zorgfraude.Testing.Conformance.ModelCheck;

namespace Zorgfraude.Testing.Conformance;

/// <summary>Streams of events: versions, order, repeats, guards, isolation.</summary>
internal static class StreamContracts
{
    public static IReadOnlyList<ConformanceContract> All { get; } =
    [
        new("An unknown stream is empty at version zero", UnknownStreamAsync),
        new("What was committed is read back, whole", ReadYourWritesAsync),
        new("What was committed is there after the store was closed and opened", SurvivesReopenAsync),
        new("Another instance sees what was committed", SeenByAnotherAsync),
        new("A commit on a stale version is a conflict and writes nothing of any part", ConflictWritesNothingAsync),
        new("A commit that is refused writes nothing of any part", RefusalWritesNothingAsync),
        new("One stale append of several blocks them all", AllOrNothingAsync),
        new("The first stream that differs is named in the conflict", FirstConflictAsync),
        new("A guard lets the commit through only when its stream has not moved, and adds no event", GuardAsync),
        new("Events keep their order", OrderAsync),
        new("A repeated commit is accepted once", RepeatAsync),
        new("A repeat is recognised after the stream has moved on", LateRepeatAsync),
        new("A repeat that covers several streams is recognised", RepeatOfSeveralAsync),
        new("A commit that repeats only some events is a conflict", PartialOverlapAsync),
        new("An event id that is used at another place in its stream is refused", EventIdReusedAsync),
        new("An owner reads and writes its own streams only", TenantIsolationAsync),
        new("The kind of procedure is part of the name of a stream", KindAsync),
        new("Identifiers, names and codes come back exactly", ExactTextAsync),
        new("Moments come back to the nanosecond", ExactInstantsAsync),
    ];

    private static async Task UnknownStreamAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var store = await fixture.CreateAsync(cancellationToken).ConfigureAwait(false);
        var history = await store.ReadStreamAsync(Sample.Stream(1), cancellationToken).ConfigureAwait(false);
        Check.Equal(0, history.Version, "the version of an unknown stream");
        Check.That(history.Events.IsEmpty, "an unknown stream has no events");
        await store.ConflictAsync(
            new() { Appends = [Sample.Append(Sample.Stream(1), 1, 1)] }, new(Sample.Stream(1), 1, 0)).ConfigureAwait(false);
    }

    private static async Task ReadYourWritesAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var store = await fixture.CreateAsync(cancellationToken).ConfigureAwait(false);
        await MustHoldEverythingAsync(store, async commit => await store.CommittedAsync(commit).ConfigureAwait(false), store).ConfigureAwait(false);
    }

    private static async Task SurvivesReopenAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var store = await fixture.CreateAsync(cancellationToken).ConfigureAwait(false);
        var commit = Sample.Everything(Sample.Stream(1), 0, 10);
        await store.CommittedAsync(commit).ConfigureAwait(false);
        var reopened = await fixture.ReopenAsync(store, cancellationToken).ConfigureAwait(false);
        await MustMatchModelAsync(reopened, "after opening again", commit).ConfigureAwait(false);
        var next = Sample.Everything(Sample.Stream(1), 2, 20);
        await reopened.CommittedAsync(next).ConfigureAwait(false);
        await MustMatchModelAsync(reopened, "after a further commit", commit, next).ConfigureAwait(false);
    }

    private static async Task SeenByAnotherAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var store = await fixture.CreateAsync(cancellationToken).ConfigureAwait(false);
        var other = await fixture.OpenAnotherAsync(store, cancellationToken).ConfigureAwait(false);
        await MustHoldEverythingAsync(other, async commit => await store.CommittedAsync(commit).ConfigureAwait(false), store).ConfigureAwait(false);
        await store.ConflictAsync(
            new() { Appends = [Sample.Append(Sample.Stream(1), 0, 90)] }, new(Sample.Stream(1), 0, 2)).ConfigureAwait(false);
        await other.CommittedAsync(new() { Appends = [Sample.Append(Sample.Stream(1), 2, 91)] }).ConfigureAwait(false);
        Check.Equal(3, (await store.ReadStreamAsync(Sample.Stream(1), cancellationToken).ConfigureAwait(false)).Version, "the version seen by the first instance");
    }

    private static async Task ConflictWritesNothingAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var store = await fixture.CreateAsync(cancellationToken).ConfigureAwait(false);
        var first = Sample.Everything(Sample.Stream(1), 0, 10);
        await store.CommittedAsync(first).ConfigureAwait(false);
        var stale = Sample.Everything(Sample.Stream(1), 0, 20) with
        {
            Registrations = [Sample.Registration(10, content: 9), Sample.Registration(20)],
            RemovedDocuments = [new(Sample.Id(10))],
            DeliveredMessages = [new(Sample.Id(10))],
        };
        await store.ConflictAsync(stale, new(Sample.Stream(1), 0, 2)).ConfigureAwait(false);
        await MustMatchModelAsync(store, "after a conflict", [stale], first).ConfigureAwait(false);
        var removal = new Commit { Appends = [Sample.Append(Sample.Stream(1), 5)], RemovedRegistrations = [new(Sample.Id(10))] };
        await store.ConflictAsync(removal, new(Sample.Stream(1), 5, 2)).ConfigureAwait(false);
        await MustMatchModelAsync(store, "after a conflict of a guard", [stale, removal], first).ConfigureAwait(false);
    }

    private static async Task RefusalWritesNothingAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var store = await fixture.CreateAsync(cancellationToken).ConfigureAwait(false);
        var first = Sample.Everything(Sample.Stream(1), 0, 10);
        await store.CommittedAsync(first).ConfigureAwait(false);
        var good = Sample.Everything(Sample.Stream(1), 2, 20) with { DeliveredMessages = [new(Sample.Id(10))], RemovedDocuments = [new(Sample.Id(10))] };
        Commit[] refused =
        [
            good with { Consultations = [Sample.Consultation(20), Sample.Consultation(10) with { Matcher = "other" }] },
            good with { Verifications = [Sample.Verification(20), Sample.Verification(10, correct: false)] },
            good with { Verifications = [Sample.Verification(20), Sample.Verification(77)] },
            good with { Documents = [Sample.Document(20, Sample.Stream(1)), Sample.Document(10, Sample.Stream(2))], RemovedDocuments = default },
            good with { Messages = [Sample.Message(20), Sample.Message(10, kind: "other.v1")], DeliveredMessages = default },
            good with { Appends = [Sample.Append(Sample.Stream(1), 2, 20, 10)] },
        ];
        foreach (var commit in refused)
        {
            await Check.ThrowsAsync<ArgumentException>(async () => await store.CommitAsync(commit).ConfigureAwait(false), "a commit that contradicts what is recorded")
                .ConfigureAwait(false);
            await MustMatchModelAsync(store, "after a refusal", [.. refused, good], first).ConfigureAwait(false);
        }

        await store.CommittedAsync(good, "a good commit after refused ones").ConfigureAwait(false);
        await MustMatchModelAsync(store, "after a good commit", first, good).ConfigureAwait(false);
    }

    private static async Task AllOrNothingAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var store = await fixture.CreateAsync(cancellationToken).ConfigureAwait(false);
        var first = new Commit { Appends = [Sample.Append(Sample.Stream(1), 0, 1)] };
        await store.CommittedAsync(first).ConfigureAwait(false);
        var half = new Commit
        {
            Appends = [Sample.Append(Sample.Stream(2), 0, 2), Sample.Append(Sample.Stream(1), 0, 3), Sample.Append(Sample.Stream(3), 0, 4)],
        };
        await store.ConflictAsync(half, new(Sample.Stream(1), 0, 1)).ConfigureAwait(false);
        await MustMatchModelAsync(store, "after a conflict in one of three appends", [half], first).ConfigureAwait(false);
    }

    private static async Task FirstConflictAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var store = await fixture.CreateAsync(cancellationToken).ConfigureAwait(false);
        var commit = new Commit { Appends = [Sample.Append(Sample.Stream(1), 0, 1), Sample.Append(Sample.Stream(3), 4, 2), Sample.Append(Sample.Stream(2), 7, 3)] };
        await store.ConflictAsync(commit, new(Sample.Stream(3), 4, 0)).ConfigureAwait(false);
    }

    private static async Task GuardAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var store = await fixture.CreateAsync(cancellationToken).ConfigureAwait(false);
        var (guarded, written) = (Sample.Stream(1), Sample.Stream(2));
        await store.CommittedAsync(new() { Appends = [Sample.Append(guarded, 0, 1)] }).ConfigureAwait(false);
        await store.CommittedAsync(new() { Appends = [Sample.Append(guarded, 1), Sample.Append(written, 0, 2)] }, "a commit with a guard that holds").ConfigureAwait(false);
        await store.ConflictAsync(
            new() { Appends = [Sample.Append(guarded, 0), Sample.Append(written, 1, 3)] }, new(guarded, 0, 1)).ConfigureAwait(false);
        await store.CommittedAsync(new() { Appends = [Sample.Append(Sample.Stream(9), 0)], Audit = [Sample.Audit(1)] }, "a guard on a stream that does not exist").ConfigureAwait(false);
        await store.ConflictAsync(new() { Appends = [Sample.Append(guarded, 0)], Audit = [Sample.Audit(1)] }, new(guarded, 0, 1)).ConfigureAwait(false);
        Check.Equal(1, (await store.ReadStreamAsync(guarded, cancellationToken).ConfigureAwait(false)).Version, "the version of the guarded stream");
        Check.Equal(1, (await store.ReadStreamAsync(written, cancellationToken).ConfigureAwait(false)).Version, "the version of the written stream");
        Check.Equal(0, (await store.ReadStreamAsync(Sample.Stream(9), cancellationToken).ConfigureAwait(false)).Version, "the version of a stream that was only guarded");
        await store.CommittedAsync(new() { Appends = [Sample.Append(guarded, 1, 8)] }).ConfigureAwait(false);
        await store.CommittedAsync(
            new() { Appends = [Sample.Append(guarded, 1), Sample.Append(written, 0, 2)] }, "a repeat whose guard has moved since").ConfigureAwait(false);
    }

    private static async Task OrderAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var store = await fixture.CreateAsync(cancellationToken).ConfigureAwait(false);
        var stream = Sample.Stream(1);
        await store.CommittedAsync(new() { Appends = [Sample.Append(stream, 0, 30, 10, 20)] }).ConfigureAwait(false);
        await store.CommittedAsync(new() { Appends = [Sample.Append(stream, 3, 5)] }).ConfigureAwait(false);
        await store.CommittedAsync(new() { Appends = [Sample.Append(stream, 4, 40, 1)] }).ConfigureAwait(false);
        var history = await store.ReadStreamAsync(stream, cancellationToken).ConfigureAwait(false);
        Check.Equal(6, history.Version, "the version");
        Check.Sequence(
            [Sample.Event(30), Sample.Event(10), Sample.Event(20), Sample.Event(5), Sample.Event(40), Sample.Event(1)], history.Events, "the stream");
    }

    private static async Task RepeatAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var store = await fixture.CreateAsync(cancellationToken).ConfigureAwait(false);
        var commit = Sample.Everything(Sample.Stream(1), 0, 10);
        await store.CommittedAsync(commit).ConfigureAwait(false);
        await store.CommittedAsync(commit, "the same commit again").ConfigureAwait(false);
        await MustMatchModelAsync(store, "after a repeat", commit).ConfigureAwait(false);
        var again = await fixture.ReopenAsync(store, cancellationToken).ConfigureAwait(false);
        await again.CommittedAsync(commit, "the same commit after a restart").ConfigureAwait(false);
        await MustMatchModelAsync(again, "after a repeat and a restart", commit).ConfigureAwait(false);
    }

    private static async Task LateRepeatAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var store = await fixture.CreateAsync(cancellationToken).ConfigureAwait(false);
        var commit = Sample.Everything(Sample.Stream(1), 0, 10);
        var removal = new Commit
        {
            Appends = [Sample.Append(Sample.Stream(1), 2, 12)],
            RemovedRegistrations = [new(Sample.Id(10))],
            RemovedDocuments = [new(Sample.Id(10))],
            DeliveredMessages = [new(Sample.Id(10))],
        };
        await store.CommittedAsync(commit).ConfigureAwait(false);
        await store.CommittedAsync(removal).ConfigureAwait(false);
        await store.CommittedAsync(commit, "a repeat after the stream has moved on").ConfigureAwait(false);
        await MustMatchModelAsync(store, "after a late repeat", commit, removal).ConfigureAwait(false);
    }

    private static async Task RepeatOfSeveralAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var store = await fixture.CreateAsync(cancellationToken).ConfigureAwait(false);
        var commit = new Commit
        {
            Appends = [Sample.Append(Sample.Stream(1), 0, 1, 2), Sample.Append(Sample.Stream(2, Sample.Beta), 0, 3), Sample.Append(Sample.Stream(3), 0)],
            Audit = [Sample.Audit(1)],
        };
        await store.CommittedAsync(commit).ConfigureAwait(false);
        await store.CommittedAsync(commit, "a repeat on two streams").ConfigureAwait(false);
        await MustMatchModelAsync(store, "after a repeat", commit).ConfigureAwait(false);
        var more = commit with { Appends = [.. commit.Appends, Sample.Append(Sample.Stream(4), 0, 9)] };
        await store.ConflictAsync(more, new(Sample.Stream(1), 0, 2)).ConfigureAwait(false);
        await MustMatchModelAsync(store, "after a repeat with a further stream", [more], commit).ConfigureAwait(false);
    }

    private static async Task PartialOverlapAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var store = await fixture.CreateAsync(cancellationToken).ConfigureAwait(false);
        var stream = Sample.Stream(1);
        var first = new Commit { Appends = [Sample.Append(stream, 0, 1, 2)] };
        await store.CommittedAsync(first).ConfigureAwait(false);
        await store.ConflictAsync(new() { Appends = [Sample.Append(stream, 0, 1, 3)], Audit = [Sample.Audit(1)] }, new(stream, 0, 2)).ConfigureAwait(false);
        await store.ConflictAsync(new() { Appends = [Sample.Append(stream, 0, 1, 2, 3)], Audit = [Sample.Audit(1)] }, new(stream, 0, 2)).ConfigureAwait(false);
        await store.ConflictAsync(new() { Appends = [Sample.Append(stream, 1, 2, 3)], Audit = [Sample.Audit(1)] }, new(stream, 1, 2)).ConfigureAwait(false);
        await store.ConflictAsync(new() { Appends = [Sample.Append(stream, 0, 2, 1)], Audit = [Sample.Audit(1)] }, new(stream, 0, 2)).ConfigureAwait(false);
        await store.ConflictAsync(new() { Appends = [Sample.Append(stream, 1, 1)], Audit = [Sample.Audit(1)] }, new(stream, 1, 2)).ConfigureAwait(false);
        await store.CommittedAsync(new() { Appends = [Sample.Append(stream, 1, 2)], Audit = [Sample.Audit(1)] }, "a commit whose every event is at its place").ConfigureAwait(false);
        await MustMatchModelAsync(store, "after partial repeats", [new() { Audit = [Sample.Audit(1)] }], first).ConfigureAwait(false);
    }

    private static async Task EventIdReusedAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var store = await fixture.CreateAsync(cancellationToken).ConfigureAwait(false);
        var first = new Commit { Appends = [Sample.Append(Sample.Stream(1), 0, 1, 2)] };
        await store.CommittedAsync(first).ConfigureAwait(false);
        await Check.ThrowsAsync<CommitRefusedException>(
            async () => await store.CommitAsync(new() { Appends = [Sample.Append(Sample.Stream(1), 2, 3, 1)] }, cancellationToken).ConfigureAwait(false),
            "an event id used before in the stream").ConfigureAwait(false);
        await MustMatchModelAsync(store, "after the refusal", first).ConfigureAwait(false);
        await store.CommittedAsync(new() { Appends = [Sample.Append(Sample.Stream(2), 0, 1)] }, "the same event id in another stream").ConfigureAwait(false);
    }

    private static async Task TenantIsolationAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var store = await fixture.CreateAsync(cancellationToken).ConfigureAwait(false);
        var (mine, theirs) = (Sample.Stream(1, Sample.Alpha), Sample.Stream(1, Sample.Beta));
        var first = Sample.Everything(mine, 0, 10);
        await store.CommittedAsync(first).ConfigureAwait(false);
        var other = await store.ReadStreamAsync(theirs, cancellationToken).ConfigureAwait(false);
        Check.Equal(0, other.Version, "the version of another owner's stream with the same id");
        Check.That(other.Events.IsEmpty, "another owner reads no events under the same id");
        Check.Equal(null, await store.FindDocumentAsync(theirs, new(Sample.Id(10)), cancellationToken).ConfigureAwait(false), "a document read under another owner's stream");
        var second = new Commit
        {
            Appends = [Sample.Append(theirs, 0, 50)],
            Obligations = [new(theirs, [new("theirs", Sample.Day)])],
            Audit = [Sample.Audit(50, Sample.Beta)],
            Consultations = [Sample.Consultation(50, Sample.Beta)],
        };
        await store.CommittedAsync(second, "a commit of another owner on the same id").ConfigureAwait(false);
        await MustMatchModelAsync(store, "with two owners", first, second).ConfigureAwait(false);
        var clear = new Commit { Obligations = [new(theirs, default)] };
        await store.CommittedAsync(clear).ConfigureAwait(false);
        await MustMatchModelAsync(store, "after one owner has nothing due", first, second, clear).ConfigureAwait(false);
    }

    private static async Task KindAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var store = await fixture.CreateAsync(cancellationToken).ConfigureAwait(false);
        var (asCase, asRegistration) = (Sample.Stream(1), Sample.Stream(1, kind: StreamKind.Registration));
        var first = new Commit { Appends = [Sample.Append(asCase, 0, 1, 2)], Obligations = [new(asCase, [new("a", Sample.Day)])] };
        var second = new Commit
        {
            Appends = [Sample.Append(asRegistration, 0, 3)],
            Obligations = [new(asRegistration, [new("b", Sample.Day)])],
            Documents = [Sample.Document(1, asRegistration)],
        };
        await store.CommittedAsync(first).ConfigureAwait(false);
        await store.CommittedAsync(second).ConfigureAwait(false);
        await MustMatchModelAsync(store, "with two kinds under one id", first, second).ConfigureAwait(false);
    }

    private static async Task ExactTextAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var store = await fixture.CreateAsync(cancellationToken).ConfigureAwait(false);
        var longest = new string('x', 63);
        ParticipantId[] owners = [Sample.Participant("Gemeente-01"), Sample.Participant("gemeente-01"), Sample.Participant(longest + "a"), Sample.Participant(longest + "A")];
        string[] names = ["Case", "case", "cas\u00e9", "case\u0301", "CAS\u00c9", " case", "case ", "%", "_", "'", "\"", "\U0001F600", new('\u00e9', CommitBounds.MaximumName)];
        var commits = new List<Commit>();
        foreach (var owner in owners)
        {
            var stream = Sample.Stream(1, owner);
            var number = commits.Count * 100;
            commits.Add(new()
            {
                Appends = [new(stream, 0, [.. names.Select((name, place) => Sample.Event(place, name) with { RecordedBy = Sample.Worker(longest + "E") })])],
                Documents = [.. names.Select((name, place) => Sample.Document(number + place, stream) with { Kind = name })],
                Consultations =
                [
                    .. names.Select((name, place) => Sample.Consultation(number + place, owner, keys: [name]) with { Matcher = name, Employee = Sample.Worker(longest + "e") }),
                ],
                Obligations = [new(stream, [.. names.Select(name => new Obligation(name, Sample.Day))])],
                Messages = [.. names.Select((name, place) => Sample.Message(number + place, stream, name) with { Addressee = name })],
                Audit = [.. names.Select((name, place) => Sample.Audit(place, owner) with { Act = name, RulebookId = name, FindingCodes = [name, name] })],
            });
            await store.CommittedAsync(commits[^1]).ConfigureAwait(false);
        }

        await MustMatchModelAsync(store, "with texts that differ by case, accents and spaces", [.. commits]).ConfigureAwait(false);
    }

    private static async Task ExactInstantsAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var store = await fixture.CreateAsync(cancellationToken).ConfigureAwait(false);
        Instant[] moments =
        [
            Sample.Moment.PlusNanoseconds(1),
            Sample.Moment.PlusNanoseconds(999_999_999),
            NodaConstants.UnixEpoch.PlusNanoseconds(-1),
            Instant.FromUtc(1582, 10, 10, 0, 0),
            Instant.MinValue,
            Instant.MaxValue,
        ];
        var stream = Sample.Stream(1);
        var commit = new Commit
        {
            Appends = [new(stream, 0, [.. moments.Select((moment, place) => Sample.Event(place) with { RecordedAt = moment })])],
            Consultations = [.. moments.Select((moment, place) => Sample.Consultation(place) with { At = moment })],
            Verifications = [.. moments.Select((moment, place) => Sample.Verification(place) with { At = moment })],
            Messages = [.. moments.Select((moment, place) => Sample.Message(place) with { CreatedAt = moment })],
            Audit = [.. moments.Select((moment, place) => Sample.Audit(place) with { At = moment })],
        };
        await store.CommittedAsync(commit).ConfigureAwait(false);
        var reopened = await fixture.ReopenAsync(store, cancellationToken).ConfigureAwait(false);
        await MustMatchModelAsync(reopened, "with moments to the nanosecond", commit).ConfigureAwait(false);
    }

    private static async Task MustHoldEverythingAsync(IRegisterStore reader, Func<Commit, Task> commitAsync, IRegisterStore writer)
    {
        var stream = Sample.Stream(1);
        await commitAsync(Sample.Everything(stream, 0, 10)).ConfigureAwait(false);
        var history = await reader.ReadStreamAsync(stream).ConfigureAwait(false);
        Check.Equal(new StreamHistory(2, [Sample.Event(10), Sample.Event(11)]), history, "the stream");
        Check.Equal(Sample.Registration(10), await reader.FindRegistrationAsync(new(Sample.Id(10))).ConfigureAwait(false), "the registration");
        Check.Equal(Sample.Document(10, stream), await reader.FindDocumentAsync(stream, new(Sample.Id(10))).ConfigureAwait(false), "the document");
        var changes = await reader.ReadChangesAsync(0, 10).ConfigureAwait(false);
        Check.Equal(1, changes.Items.Count, "the number of changes");
        Check.Equal(Sample.Registration(10), changes.Items[0].Registration, "the registration in the change feed");
        var entry = Sample.Consultation(10, found: [new(Sample.Id(10))], keys: ["key-10"]);
        var consultations = await reader.ReadConsultationsAsync(new ConsultationFilter.ById(new(Sample.Id(10))), 0, 10).ConfigureAwait(false);
        Check.Sequence([new(entry, Sample.Verification(10)) { Number = 1 }], consultations.Items, "the consultation");
        var due = await reader.ReadObligationsAsync(Sample.Alpha, Sample.Day, 0, 10).ConfigureAwait(false);
        Check.Sequence([new(stream, new("case.review", Sample.Day))], due.Items, "what is due");
        Check.Sequence([Sample.Message(10, stream)], (await reader.ReadMessagesAsync(0, 10).ConfigureAwait(false)).Items, "the messages");
        Check.Sequence([Sample.Audit(10)], (await writer.ReadAuditAsync(Sample.Alpha, 0, 10).ConfigureAwait(false)).Items, "the audit trail");
    }
}
