using NodaTime;
using Zorgfraude.Registrations;
using Zorgfraude.Storage;
using static Zorgfraude.Testing.Conformance.ModelCheck;

namespace Zorgfraude.Testing.Conformance;

/// <summary>Registrations, documents and the change feed.</summary>
internal static class RegistrationContracts
{
    public static IReadOnlyList<ConformanceContract> All { get; } =
    [
        new("A registration is replaced as a whole", ReplacedAsync),
        new("A removed registration is gone, and removing it again is no error", RemovedAsync),
        new("A removed registration can be registered again", ReturnsAsync),
        new("An identifier of a registration stays with its first owner, also after removal", OwnedAsync),
        new("Dates of a registration come back exactly", DatesAsync),
        new("A removed document is gone, and removing it again is no error", DocumentRemovedAsync),
        new("A document is found under its own procedure only", DocumentOfStreamAsync),
        new("A document that is recorded again unchanged is no contradiction", DocumentAgainAsync),
        new("The change feed shows every registration and a removal as null", FeedAsync),
        new("Positions in the change feed only grow, also after a restart", FeedPositionsAsync),
        new("A follower of the change feed ends with what is stored, at every page size", FeedPagesAsync),
        new("A reader that goes on from a position sees every later change", FeedResumeAsync),
    ];

    private static async Task ReplacedAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var store = await fixture.CreateAsync(cancellationToken).ConfigureAwait(false);
        var replacement = Sample.Registration(1, content: 7) with { RemoveOn = Sample.Day.PlusDays(9), Content = Check.Bytes(500) };
        var first = new Commit { Registrations = [Sample.Registration(1), Sample.Registration(2)] };
        var second = new Commit { Registrations = [replacement] };
        await store.CommittedAsync(first).ConfigureAwait(false);
        await store.CommittedAsync(second).ConfigureAwait(false);
        Check.Equal(replacement, await store.FindRegistrationAsync(replacement.Id, cancellationToken).ConfigureAwait(false), "the replaced registration");
        await MustMatchModelAsync(store, "after a replacement", first, second).ConfigureAwait(false);
    }

    private static async Task RemovedAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var store = await fixture.CreateAsync(cancellationToken).ConfigureAwait(false);
        var first = new Commit { Registrations = [Sample.Registration(1), Sample.Registration(2)] };
        var removal = new Commit { RemovedRegistrations = [new(Sample.Id(1))] };
        await store.CommittedAsync(first).ConfigureAwait(false);
        await store.CommittedAsync(removal).ConfigureAwait(false);
        Check.Equal(null, await store.FindRegistrationAsync(new(Sample.Id(1)), cancellationToken).ConfigureAwait(false), "the removed registration");
        await store.CommittedAsync(removal, "the same removal again").ConfigureAwait(false);
        await store.CommittedAsync(new() { RemovedRegistrations = [new(Sample.Id(99))] }, "the removal of what never was").ConfigureAwait(false);
        await MustMatchModelAsync(store, "after a removal", first, removal).ConfigureAwait(false);
        var reopened = await fixture.ReopenAsync(store, cancellationToken).ConfigureAwait(false);
        await MustMatchModelAsync(reopened, "after a removal and a restart", first, removal).ConfigureAwait(false);
    }

    private static async Task ReturnsAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var store = await fixture.CreateAsync(cancellationToken).ConfigureAwait(false);
        var held = new Dictionary<RegistrationId, StoredRegistration>();
        await store.CommittedAsync(new() { Registrations = [Sample.Registration(1)] }).ConfigureAwait(false);
        var position = await store.FollowAsync(held, 0).ConfigureAwait(false);
        await store.CommittedAsync(new() { RemovedRegistrations = [new(Sample.Id(1))] }).ConfigureAwait(false);
        await store.CommittedAsync(new() { Registrations = [Sample.Registration(1, content: 5)] }).ConfigureAwait(false);
        Check.Equal(Sample.Registration(1, content: 5), await store.FindRegistrationAsync(new(Sample.Id(1)), cancellationToken).ConfigureAwait(false), "the registration");
        await store.FollowAsync(held, position).ConfigureAwait(false);
        Check.Sequence([Sample.Registration(1, content: 5)], held.Values, "what a follower holds");
    }

    private static async Task OwnedAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var store = await fixture.CreateAsync(cancellationToken).ConfigureAwait(false);
        var first = new Commit { Registrations = [Sample.Registration(1)] };
        var removal = new Commit { RemovedRegistrations = [new(Sample.Id(1))] };
        var stranger = Sample.Everything(Sample.Stream(5, Sample.Beta), 0, 50) with { Registrations = [Sample.Registration(2, Sample.Beta), Sample.Registration(1, Sample.Beta)] };
        await store.CommittedAsync(first).ConfigureAwait(false);
        await Check.ThrowsAsync<CommitRefusedException>(
            async () => await store.CommitAsync(stranger, cancellationToken).ConfigureAwait(false), "another owner's registration under the same identifier").ConfigureAwait(false);
        await MustMatchModelAsync(store, "after another owner was refused", [stranger], [first]).ConfigureAwait(false);
        await store.CommittedAsync(removal).ConfigureAwait(false);
        var reopened = await fixture.ReopenAsync(store, cancellationToken).ConfigureAwait(false);
        await Check.ThrowsAsync<CommitRefusedException>(
            async () => await reopened.CommitAsync(stranger, cancellationToken).ConfigureAwait(false), "another owner's registration under an identifier whose registration is gone").ConfigureAwait(false);
        await MustMatchModelAsync(reopened, "after another owner was refused again", [stranger], [first, removal]).ConfigureAwait(false);
        await reopened.CommittedAsync(first, "the first owner's new registration").ConfigureAwait(false);
    }

    private static async Task DatesAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var store = await fixture.CreateAsync(cancellationToken).ConfigureAwait(false);
        LocalDate[] dates = [new(1, 1, 1), new(1582, 10, 10), new(2000, 2, 29), new(2024, 2, 29), new(2025, 12, 31), new(9999, 12, 31)];
        var stream = Sample.Stream(1);
        var commit = new Commit
        {
            Registrations = [.. dates.Select((date, place) => Sample.Registration(place) with { RegisteredOn = date, RemoveOn = dates[^(place + 1)] })],
            Obligations = [new(stream, [.. dates.Select(date => new Obligation("due", date))])],
        };
        await store.CommittedAsync(commit).ConfigureAwait(false);
        await MustMatchModelAsync(store, "with dates far apart", commit).ConfigureAwait(false);
    }

    private static async Task DocumentRemovedAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var store = await fixture.CreateAsync(cancellationToken).ConfigureAwait(false);
        var stream = Sample.Stream(1);
        var first = new Commit { Documents = [Sample.Document(1, stream), Sample.Document(2, stream)] };
        var removal = new Commit { RemovedDocuments = [new(Sample.Id(1)), new(Sample.Id(1)), new(Sample.Id(99))] };
        await store.CommittedAsync(first).ConfigureAwait(false);
        await store.CommittedAsync(removal).ConfigureAwait(false);
        Check.Equal(null, await store.FindDocumentAsync(stream, new(Sample.Id(1)), cancellationToken).ConfigureAwait(false), "the removed document");
        await store.CommittedAsync(removal, "the same removal again").ConfigureAwait(false);
        await MustMatchModelAsync(store, "after a removal", first, removal).ConfigureAwait(false);
        var reopened = await fixture.ReopenAsync(store, cancellationToken).ConfigureAwait(false);
        await MustMatchModelAsync(reopened, "after a removal and a restart", first, removal).ConfigureAwait(false);
    }

    private static async Task DocumentOfStreamAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var store = await fixture.CreateAsync(cancellationToken).ConfigureAwait(false);
        var stream = Sample.Stream(1);
        await store.CommittedAsync(new() { Documents = [Sample.Document(1, stream)] }).ConfigureAwait(false);
        foreach (var other in new[] { Sample.Stream(2), Sample.Stream(1, Sample.Beta), Sample.Stream(1, kind: StreamKind.Registration) })
        {
            Check.Equal(null, await store.FindDocumentAsync(other, new(Sample.Id(1)), cancellationToken).ConfigureAwait(false), "a document read under another procedure");
        }

        Check.Equal(Sample.Document(1, stream), await store.FindDocumentAsync(stream, new(Sample.Id(1)), cancellationToken).ConfigureAwait(false), "the document");
    }

    private static async Task DocumentAgainAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var store = await fixture.CreateAsync(cancellationToken).ConfigureAwait(false);
        var commit = new Commit { Documents = [Sample.Document(1, Sample.Stream(1))], Messages = [Sample.Message(1)], Consultations = [Sample.Consultation(1)], Verifications = [Sample.Verification(1)] };
        await store.CommittedAsync(commit).ConfigureAwait(false);
        await store.CommittedAsync(commit, "the same commit without events again").ConfigureAwait(false);
        await MustMatchModelAsync(store, "after the same commit without events", commit).ConfigureAwait(false);
    }

    private static async Task FeedAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var store = await fixture.CreateAsync(cancellationToken).ConfigureAwait(false);
        Check.That((await store.ReadChangesAsync(0, 10, cancellationToken).ConfigureAwait(false)).Items.IsEmpty, "the feed of an empty store is empty");
        await store.CommittedAsync(new() { Registrations = [Sample.Registration(1), Sample.Registration(2)] }).ConfigureAwait(false);
        var page = await store.ReadChangesAsync(0, 10, cancellationToken).ConfigureAwait(false);
        Check.SameItems([Sample.Registration(1), Sample.Registration(2)], page.Items.Select(change => change.Registration!), "the feed");
        await store.CommittedAsync(new() { RemovedRegistrations = [new(Sample.Id(1))] }).ConfigureAwait(false);
        var removal = await store.ReadChangesAsync(page.Position, 10, cancellationToken).ConfigureAwait(false);
        Check.Equal(1, removal.Items.Count, "the number of changes after a removal");
        Check.Equal(new(Sample.Id(1)), removal.Items[0].Id, "the removed registration in the feed");
        Check.Equal(null, removal.Items[0].Registration, "the content of the removal in the feed");
        Check.That(
            (await store.ReadChangesAsync(0, 10, cancellationToken).ConfigureAwait(false)).Items
                .All(change => change.Id != new RegistrationId(Sample.Id(1)) || change.Registration is null),
            "the feed, read from the start, holds no content of a removed registration");
    }

    private static async Task FeedPositionsAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var store = await fixture.CreateAsync(cancellationToken).ConfigureAwait(false);
        long position = 0;
        for (var round = 0; round < 6; round++)
        {
            await store.CommittedAsync(round % 2 == 0
                ? new() { Registrations = [Sample.Registration(1, content: (byte)round), Sample.Registration(2, content: (byte)round)] }
                : new() { RemovedRegistrations = [new(Sample.Id(1)), new(Sample.Id(2))] }).ConfigureAwait(false);
            if (round % 3 == 2)
            {
                store = await fixture.ReopenAsync(store, cancellationToken).ConfigureAwait(false);
            }

            var page = await store.ReadChangesAsync(position, 10, cancellationToken).ConfigureAwait(false);
            Check.Equal(2, page.Items.Count, "the number of new changes");
            foreach (var change in page.Items)
            {
                Check.That(change.Position > position, "a later change has a higher position");
                Check.Equal(round % 2 == 0, change.Registration is not null, "whether the change holds a registration");
                position = change.Position;
            }

            Check.Equal(position, page.Position, "the position of the page");
            Check.That((await store.ReadChangesAsync(position, 10, cancellationToken).ConfigureAwait(false)).Items.IsEmpty, "nothing follows the last change");
        }
    }

    private static async Task FeedPagesAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var store = await fixture.CreateAsync(cancellationToken).ConfigureAwait(false);
        var expected = new Dictionary<RegistrationId, StoredRegistration>();
        for (var number = 0; number < 12; number++)
        {
            var registration = Sample.Registration(number % 7, content: (byte)number);
            expected[registration.Id] = registration;
            await store.CommittedAsync(new() { Registrations = [registration] }).ConfigureAwait(false);
        }

        await store.CommittedAsync(new() { RemovedRegistrations = [new(Sample.Id(3)), new(Sample.Id(5))] }).ConfigureAwait(false);
        expected.Remove(new(Sample.Id(3)));
        expected.Remove(new(Sample.Id(5)));
        for (var size = 1; size <= 15; size++)
        {
            var held = new Dictionary<RegistrationId, StoredRegistration>();
            await store.FollowAsync(held, 0, size).ConfigureAwait(false);
            Check.SameItems(expected.Values, held.Values, $"what a follower in pages of {size} holds");
            await Check.AllAsync((after, limit) => store.ReadChangesAsync(after, limit), size).ConfigureAwait(false);
        }
    }

    private static async Task FeedResumeAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var store = await fixture.CreateAsync(cancellationToken).ConfigureAwait(false);
        var other = await fixture.OpenAnotherAsync(store, cancellationToken).ConfigureAwait(false);
        var held = new Dictionary<RegistrationId, StoredRegistration>();
        var expected = new Dictionary<RegistrationId, StoredRegistration>();
        long position = 0;
        for (var round = 0; round < 10; round++)
        {
            var registration = Sample.Registration(round % 4, content: (byte)round);
            var removed = new RegistrationId(Sample.Id((round + 1) % 4));
            await (round % 2 == 0 ? store : other).CommittedAsync(new() { Registrations = [registration], RemovedRegistrations = [removed] }).ConfigureAwait(false);
            expected[registration.Id] = registration;
            expected.Remove(removed);
            if (round % 3 == 0)
            {
                position = await other.FollowAsync(held, position, 2).ConfigureAwait(false);
                Check.SameItems(expected.Values, held.Values, "what a follower holds");
            }
        }
    }
}
