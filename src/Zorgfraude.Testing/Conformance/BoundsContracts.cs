using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Consultations;
using Zorgfraude.Storage;
using static Zorgfraude.Testing.Conformance.ModelCheck;

namespace Zorgfraude.Testing.Conformance;

/// <summary>Sizes, page arguments, malformed commits and cancellation.</summary>
internal static class BoundsContracts
{
    public static IReadOnlyList<ConformanceContract> All { get; } =
    [
        new("Payloads, documents and contents are accepted up to their maximum and refused above it", SizesAsync),
        new("Page arguments outside their range are refused, for every list", PagesAsync),
        new("A malformed commit is refused and writes nothing", MalformedAsync),
        new("A cancelled commit writes nothing", CancelledCommitAsync),
        new("A cancelled read throws and a commit cancelled midway is whole or absent", CancelledMidwayAsync),
    ];

    private static async Task SizesAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var store = await fixture.CreateAsync(cancellationToken).ConfigureAwait(false);
        var stream = Sample.Stream(1);
        var most = new Commit
        {
            Appends = [new(stream, 0, [Sample.Event(1) with { Payload = Check.Bytes(RecordedEvent.MaximumPayload) }])],
            Documents = [Sample.Document(1, stream) with { Content = Check.Bytes(StoredDocument.MaximumContent) }],
            Registrations = [Sample.Registration(1) with { Content = Check.Bytes(CommitBounds.MaximumRegistrationContent, 3) }],
        };
        await store.CommittedAsync(most, "a commit with parts of the largest size").ConfigureAwait(false);
        await MustMatchModelAsync(store, "with parts of the largest size", most).ConfigureAwait(false);
        Commit[] over =
        [
            new() { Appends = [new(stream, 1, [Sample.Event(2) with { Payload = Check.Bytes(RecordedEvent.MaximumPayload + 1) }])] },
            new() { Documents = [Sample.Document(2, stream) with { Content = Check.Bytes(StoredDocument.MaximumContent + 1) }] },
            new() { Registrations = [Sample.Registration(2) with { Content = Check.Bytes(CommitBounds.MaximumRegistrationContent + 1) }] },
        ];
        await MustRefuseAsync(store, over).ConfigureAwait(false);
        await MustMatchModelAsync(store, "after parts above the largest size", over, most).ConfigureAwait(false);
    }

    private static async Task PagesAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var store = await fixture.CreateAsync(cancellationToken).ConfigureAwait(false);
        var filter = new ConsultationFilter.ByParticipant(Sample.Alpha);
        (string Name, Func<long, int, Task<(int Count, long Position, bool HasMore)>> Read)[] lists =
        [
            ("changes", async (after, limit) => Of(await store.ReadChangesAsync(after, limit).ConfigureAwait(false))),
            ("consultations", async (after, limit) => Of(await store.ReadConsultationsAsync(filter, after, limit).ConfigureAwait(false))),
            ("obligations", async (after, limit) => Of(await store.ReadObligationsAsync(Sample.Alpha, Sample.Day, after, limit).ConfigureAwait(false))),
            ("messages", async (after, limit) => Of(await store.ReadMessagesAsync(after, limit).ConfigureAwait(false))),
            ("audit trail", async (after, limit) => Of(await store.ReadAuditAsync(Sample.Alpha, after, limit).ConfigureAwait(false))),
        ];
        foreach (var (name, read) in lists)
        {
            foreach (var (after, limit) in new[] { (0L, 0), (0L, -1), (0L, int.MinValue), (0L, IRegisterStore.MaximumPageSize + 1), (0L, int.MaxValue), (-1L, 1), (long.MinValue, 1) })
            {
                await Check.ThrowsAsync<ArgumentOutOfRangeException>(() => read(after, limit), $"a read of the {name} after {after} with limit {limit}").ConfigureAwait(false);
            }

            foreach (var (after, limit) in new[] { (0L, 1), (0L, IRegisterStore.MaximumPageSize), (7L, 1), (long.MaxValue, IRegisterStore.MaximumPageSize) })
            {
                Check.Equal((0, after, false), await read(after, limit).ConfigureAwait(false), $"the empty page of the {name}");
            }
        }

        static (int, long, bool) Of<T>(Page<T> page) => (page.Items.Count, page.Position, page.HasMore);
    }

    private static async Task MalformedAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var store = await fixture.CreateAsync(cancellationToken).ConfigureAwait(false);
        var stream = Sample.Stream(1);
        var tooLong = new string('x', CommitBounds.MaximumName + 1);
        Commit[] malformed =
        [
            new() { Appends = [Sample.Append(stream, -1, 1)] },
            new() { Appends = [Sample.Append(stream, 0, 1), Sample.Append(stream, 1, 2)] },
            new() { Appends = [Sample.Append(stream, 0, 1, 1)] },
            new() { Appends = [new(stream with { Kind = (StreamKind)99 }, 0, [Sample.Event(1)])] },
            new() { Appends = [new(stream, 0, [Sample.Event(1, string.Empty)])] },
            new() { Appends = [new(stream, 0, [Sample.Event(1, tooLong)])] },
            new() { Appends = [new(stream, 0, [Sample.Event(1, "nul\0")])] },
            new() { Appends = [new(stream, 0, [Sample.Event(1, "half\ud800")])] },
            new() { Registrations = [Sample.Registration(1), Sample.Registration(1)] },
            new() { Registrations = [Sample.Registration(1)], RemovedRegistrations = [new(Sample.Id(1))] },
            new() { Registrations = [Sample.Registration(1) with { RemoveOn = LocalDate.MinIsoValue }] },
            new() { Registrations = [Sample.Registration(1) with { RemoveOn = Sample.Day.WithCalendar(CalendarSystem.Julian) }] },
            new() { Documents = [Sample.Document(1, stream), Sample.Document(1, stream)] },
            new() { Documents = [Sample.Document(1, stream)], RemovedDocuments = [new(Sample.Id(1))] },
            new() { Documents = [Sample.Document(1, stream) with { Kind = tooLong }] },
            new() { Consultations = [Sample.Consultation(1), Sample.Consultation(1)] },
            new() { Consultations = [Sample.Consultation(1) with { Mode = (ConsultationMode)99 }] },
            new() { Consultations = [Sample.Consultation(1) with { Purpose = (ConsultationPurpose)(-1) }] },
            new() { Consultations = [Sample.Consultation(1) with { Band = (Matching.MatchBand)99 }] },
            new() { Consultations = [Sample.Consultation(1) with { SubjectKeys = [tooLong] }] },
            new() { Consultations = [Sample.Consultation(1) with { Found = Enumerable.Repeat(new Registrations.RegistrationId(Sample.Id(1)), CommitBounds.MaximumHits + 1).ToValueList() }] },
            new() { Consultations = [Sample.Consultation(1)], Verifications = [Sample.Verification(1), Sample.Verification(1)] },
            new() { Obligations = [new(stream, default), new(stream, default)] },
            new() { Obligations = [new(stream, [new(string.Empty, Sample.Day)])] },
            new() { Messages = [Sample.Message(1), Sample.Message(1)] },
            new() { Messages = [Sample.Message(1)], DeliveredMessages = [new(Sample.Id(1))] },
            new() { Messages = [Sample.Message(1) with { Addressee = tooLong }] },
            new() { Audit = [Sample.Audit(1) with { Outcome = (AuditOutcome)99 }] },
            new() { Audit = [Sample.Audit(1) with { Act = tooLong }] },
            new() { Audit = [Sample.Audit(1) with { Purpose = (Registrations.ProcessingPurpose)99 }] },
            new() { LogGuards = [new(new ConsultationFilter.BySubjectKey("key"), -1)] },
            new() { LogGuards = [new(new ConsultationFilter.BySubjectKey(string.Empty), 0)] },
            new() { LogGuards = [new(null!, 0)] },
            new() { Audit = [Sample.Audit(1) with { FindingCodes = [string.Empty] }] },
        ];
        await MustRefuseAsync(store, malformed).ConfigureAwait(false);
        await MustMatchModelAsync(store, "after malformed commits", [Sample.Everything(stream, 0, 1)], []).ConfigureAwait(false);
    }

    private static async Task CancelledCommitAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var store = await fixture.CreateAsync(cancellationToken).ConfigureAwait(false);
        var commit = Sample.Everything(Sample.Stream(1), 0, 10);
        await Check.ThrowsAsync<OperationCanceledException>(
            async () => await store.CommitAsync(commit, new CancellationToken(canceled: true)).ConfigureAwait(false), "a commit that was cancelled before").ConfigureAwait(false);
        await MustMatchModelAsync(store, "after a cancelled commit", [commit], []).ConfigureAwait(false);
        await store.CommittedAsync(commit, "the commit after it was cancelled").ConfigureAwait(false);
        await MustMatchModelAsync(store, "after the commit", commit).ConfigureAwait(false);
    }

    private static async Task CancelledMidwayAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var store = await fixture.CreateAsync(cancellationToken).ConfigureAwait(false);
        await Check.ThrowsAsync<OperationCanceledException>(
            async () => await store.ReadStreamAsync(Sample.Stream(1), new CancellationToken(canceled: true)).ConfigureAwait(false), "a cancelled read").ConfigureAwait(false);
        var accepted = new List<Commit>();
        var abandoned = new List<Commit>();
        for (var number = 1; number <= 20; number++)
        {
            var commit = Sample.Everything(Sample.Stream(number), 0, number * 10);
            using var source = new CancellationTokenSource();
            var running = Task.Run(async () => await store.CommitAsync(commit, source.Token).ConfigureAwait(false), CancellationToken.None);
            if (number % 3 != 0)
            {
                await Task.Yield();
            }

            await source.CancelAsync().ConfigureAwait(false);
            try
            {
                Check.Equal<CommitResult>(new CommitResult.Committed(), await running.ConfigureAwait(false), "the answer to a commit that was cancelled too late");
                accepted.Add(commit);
            }
            catch (OperationCanceledException)
            {
                // It may have been written or not, but only as a whole.
                var history = await store.ReadStreamAsync(Sample.Stream(number), cancellationToken).ConfigureAwait(false);
                (history.Version == 0 ? abandoned : accepted).Add(commit);
            }
        }

        await MustMatchModelAsync(store, "after commits that were cancelled midway", [.. abandoned], [.. accepted]).ConfigureAwait(false);
    }

    private static async Task MustRefuseAsync(IRegisterStore store, Commit[] commits)
    {
        for (var place = 0; place < commits.Length; place++)
        {
            var commit = commits[place];
            await Check.ThrowsAsync<ArgumentException>(async () => await store.CommitAsync(commit).ConfigureAwait(false), $"commit {place} of those outside the bounds").ConfigureAwait(false);
        }
    }
}
