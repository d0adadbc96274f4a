using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Storage;
using static Zorgfraude.Testing.Conformance.ModelCheck;

namespace Zorgfraude.Testing.Conformance;

/// <summary>Obligations, outgoing messages and the audit trail.</summary>
internal static class WorkContracts
{
    public static IReadOnlyList<ConformanceContract> All { get; } =
    [
        new("Obligations replace those of their procedure and of no other", ReplaceAsync),
        new("Obligations are listed by due day, up to and including the day asked for", DueAsync),
        new("Obligations are read in pages", DuePagesAsync),
        new("Messages are listed in the order of their commits until they are delivered", MessagesAsync),
        new("A delivered message does not come back", DeliveredAsync),
        new("Messages are read in pages", MessagePagesAsync),
        new("The audit trail is kept per participant, in order", AuditAsync),
        new("The audit trail is read in pages", AuditPagesAsync),
        new("Lists that were never set are empty lists", DefaultListsAsync),
    ];

    private static async Task ReplaceAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var store = await fixture.CreateAsync(cancellationToken).ConfigureAwait(false);
        var (one, two, theirs) = (Sample.Stream(1), Sample.Stream(2), Sample.Stream(1, Sample.Beta));
        var commits = new List<Commit>();
        StreamObligations[][] steps =
        [
            [new(one, [new("a", Sample.Day), new("b", Sample.Day.PlusDays(1))]), new(two, [new("c", Sample.Day)]), new(theirs, [new("d", Sample.Day)])],
            [new(one, [new("b", Sample.Day.PlusDays(2))])],
            [new(two, default)],
            [new(one, [new("e", Sample.Day), new("e", Sample.Day.PlusDays(1))])],
            [new(theirs, [])],
        ];
        foreach (var step in steps)
        {
            commits.Add(new() { Obligations = [.. step] });
            await store.CommittedAsync(commits[^1]).ConfigureAwait(false);
            await MustMatchModelAsync(store, $"after step {commits.Count}", [.. commits]).ConfigureAwait(false);
        }
    }

    private static async Task DueAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var store = await fixture.CreateAsync(cancellationToken).ConfigureAwait(false);
        for (var number = 0; number < 6; number++)
        {
            var days = (number * 5) % 6;
            await store.CommittedAsync(new() { Obligations = [new(Sample.Stream(number), [new("due", Sample.Day.PlusDays(days))])] }).ConfigureAwait(false);
        }

        for (var days = -1; days <= 6; days++)
        {
            var due = await Check.AllAsync((skip, limit) => store.ReadObligationsAsync(Sample.Alpha, Sample.Day.PlusDays(days), skip, limit)).ConfigureAwait(false);
            var expected = Enumerable.Range(0, Math.Min(days + 1, 6)).Select(day => Sample.Day.PlusDays(day));
            Check.Sequence(expected, due.Select(each => each.Obligation.DueOn), $"the due days up to day {days}");
        }

        foreach (var far in new[] { LocalDate.MaxIsoValue, new LocalDate(9999, 12, 31) })
        {
            Check.Equal(6, (await store.ReadObligationsAsync(Sample.Alpha, far, 0, 100, cancellationToken).ConfigureAwait(false)).Items.Count, "the number due in the end");
        }

        Check.Equal(0, (await store.ReadObligationsAsync(Sample.Alpha, LocalDate.MinIsoValue, 0, 100, cancellationToken).ConfigureAwait(false)).Items.Count, "the number due long ago");
        Check.Equal(0, (await store.ReadObligationsAsync(Sample.Beta, LocalDate.MaxIsoValue, 0, 100, cancellationToken).ConfigureAwait(false)).Items.Count, "the number due for somebody else");
    }

    private static async Task DuePagesAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var store = await fixture.CreateAsync(cancellationToken).ConfigureAwait(false);
        for (var number = 0; number < 4; number++)
        {
            await store.CommittedAsync(new()
            {
                Obligations = [new(Sample.Stream(number), [new("a", Sample.Day), new("b", Sample.Day.PlusDays(number)), new("a", Sample.Day.PlusDays(1))])],
            }).ConfigureAwait(false);
        }

        ValueTask<Page<StoredObligation>> ReadAsync(long skip, int limit) => store.ReadObligationsAsync(Sample.Alpha, Sample.Day.PlusDays(9), skip, limit, cancellationToken);
        var whole = await Check.AllAsync(ReadAsync).ConfigureAwait(false);
        Check.Equal(12, whole.Count, "the number of obligations");
        await Check.PagesAsync(ReadAsync, whole, "the obligations").ConfigureAwait(false);
        var page = await ReadAsync(5, 3).ConfigureAwait(false);
        Check.Equal(8, page.Position, "the position of a page of three after five");
        Check.That((await ReadAsync(long.MaxValue, 3).ConfigureAwait(false)).Items.IsEmpty, "nothing follows the end of the list");
    }

    private static async Task MessagesAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var store = await fixture.CreateAsync(cancellationToken).ConfigureAwait(false);
        await store.CommittedAsync(new() { Messages = [Sample.Message(3), Sample.Message(1)] }).ConfigureAwait(false);
        await store.CommittedAsync(new() { Messages = [Sample.Message(2, Sample.Stream(9, Sample.Beta))] }).ConfigureAwait(false);
        await MustListAsync(Sample.Message(3), Sample.Message(1), Sample.Message(2, Sample.Stream(9, Sample.Beta))).ConfigureAwait(false);
        await store.CommittedAsync(new() { DeliveredMessages = [new(Sample.Id(1)), new(Sample.Id(77))] }).ConfigureAwait(false);
        await MustListAsync(Sample.Message(3), Sample.Message(2, Sample.Stream(9, Sample.Beta))).ConfigureAwait(false);
        await store.CommittedAsync(new() { DeliveredMessages = [new(Sample.Id(3)), new(Sample.Id(2)), new(Sample.Id(1))] }).ConfigureAwait(false);
        await MustListAsync().ConfigureAwait(false);

        async Task MustListAsync(params OutgoingMessage[] expected) =>
            await Check.PagesAsync((after, limit) => store.ReadMessagesAsync(after, limit, cancellationToken), expected, "the messages").ConfigureAwait(false);
    }

    private static async Task DeliveredAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var store = await fixture.CreateAsync(cancellationToken).ConfigureAwait(false);
        var commit = new Commit { Messages = [Sample.Message(1)] };
        await store.CommittedAsync(commit).ConfigureAwait(false);
        await store.CommittedAsync(new() { DeliveredMessages = [new(Sample.Id(1))] }).ConfigureAwait(false);
        await store.CommittedAsync(commit, "the message again").ConfigureAwait(false);
        var reopened = await fixture.ReopenAsync(store, cancellationToken).ConfigureAwait(false);
        Check.That((await reopened.ReadMessagesAsync(0, 10, cancellationToken).ConfigureAwait(false)).Items.IsEmpty, "a delivered message stays delivered");
    }

    private static async Task MessagePagesAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var store = await fixture.CreateAsync(cancellationToken).ConfigureAwait(false);
        var messages = Enumerable.Range(0, 9).Select(number => Sample.Message(number)).ToValueList();
        await store.CommittedAsync(new() { Messages = messages }).ConfigureAwait(false);
        await store.CommittedAsync(new() { DeliveredMessages = [messages[0].Id, messages[4].Id, messages[8].Id] }).ConfigureAwait(false);
        await Check.PagesAsync(
            (after, limit) => store.ReadMessagesAsync(after, limit),
            [.. messages.Where((_, place) => place % 4 != 0)],
            "the messages").ConfigureAwait(false);
    }

    private static async Task AuditAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var store = await fixture.CreateAsync(cancellationToken).ConfigureAwait(false);
        var first = new Commit { Audit = [Sample.Audit(5), Sample.Audit(3, Sample.Beta), Sample.Audit(1)] };
        var second = new Commit { Audit = [Sample.Audit(2, Sample.Beta), Sample.Audit(2), Sample.Audit(2)] };
        await store.CommittedAsync(first).ConfigureAwait(false);
        await store.CommittedAsync(second).ConfigureAwait(false);
        Check.Sequence(
            [Sample.Audit(5), Sample.Audit(1), Sample.Audit(2), Sample.Audit(2)],
            (await store.ReadAuditAsync(Sample.Alpha, 0, 10, cancellationToken).ConfigureAwait(false)).Items,
            "the audit trail");
        Check.That(
            (await store.ReadAuditAsync(Sample.Participant("nobody"), 0, 10, cancellationToken).ConfigureAwait(false)).Items.IsEmpty,
            "a participant that did nothing has no audit trail");
        await MustMatchModelAsync(store, "with two participants", first, second).ConfigureAwait(false);
    }

    private static async Task AuditPagesAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var store = await fixture.CreateAsync(cancellationToken).ConfigureAwait(false);
        for (var number = 0; number < 8; number++)
        {
            await store.CommittedAsync(new() { Audit = [Sample.Audit(number), Sample.Audit(number, Sample.Beta)] }).ConfigureAwait(false);
        }

        foreach (var participant in new[] { Sample.Alpha, Sample.Beta })
        {
            await Check.PagesAsync(
                (after, limit) => store.ReadAuditAsync(participant, after, limit),
                [.. Enumerable.Range(0, 8).Select(number => Sample.Audit(number, participant))],
                "the audit trail").ConfigureAwait(false);
        }
    }

    private static async Task DefaultListsAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var store = await fixture.CreateAsync(cancellationToken).ConfigureAwait(false);
        await store.CommittedAsync(new(), "an empty commit").ConfigureAwait(false);
        var stream = Sample.Stream(1);
        var commit = new Commit
        {
            Appends = [new(stream, 0, [Sample.Event(1) with { Payload = default }]), new(Sample.Stream(2), 0, default)],
            Registrations = [Sample.Registration(1) with { Content = default }],
            Documents = [Sample.Document(1, stream) with { Content = default }],
            Consultations = [Sample.Consultation(1) with { Found = default, SubjectKeys = default }],
            Obligations = [new(stream, default)],
            Audit = [Sample.Audit(1) with { FindingCodes = default, Stream = null }],
        };
        await store.CommittedAsync(commit).ConfigureAwait(false);
        await store.CommittedAsync(commit, "the same again").ConfigureAwait(false);
        await MustMatchModelAsync(store, "with lists that were never set", commit).ConfigureAwait(false);
        Check.That(!(await store.ReadConsultationsAsync(new Consultations.ConsultationFilter.ById(new(Sample.Id(1))), 0, 1, cancellationToken).ConfigureAwait(false)).Items[0].Entry.IsHit, "no hits is no hit");
    }
}
