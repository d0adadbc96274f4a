using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Consultations;
using Zorgfraude.Registrations;
using Zorgfraude.Testing.Conformance;
using Zorgfraude.Testing.InMemory;

namespace Zorgfraude.Storage.Tests;

/// <summary>A kit that cannot fail proves nothing: each store here breaks one promise, and the contract about it must say so.</summary>
public sealed class KitCatchesTests
{
    private const string ConflictWritesNothing = "A commit on a stale version is a conflict and writes nothing of any part";
    private const string Cancelled = "A cancelled commit writes nothing";
    private const string Pages = "The audit trail is read in pages";
    private const string PageArguments = "Page arguments outside their range are refused, for every list";

    private static readonly Dictionary<string, (Func<IRegisterStore> Make, string Contract)> Broken = new()
    {
        ["forgets that a commit was repeated"] = (() => new BrokenStore { Commit = WithFreshEventIds() }, "A repeated commit is accepted once"),
        ["takes a partial repeat for a whole one"] = (() => new BrokenStore { Commit = TakesAnyKnownEventForARepeat() }, "A commit that repeats only some events is a conflict"),
        ["lets every owner into a stream"] = (
            () => new BrokenStore { Naming = stream => stream with { Owner = Parties.ParticipantId.Parse("all") } }, "An owner reads and writes its own streams only"),
        ["does not tell procedures apart"] = (
            () => new BrokenStore { Naming = stream => stream with { Kind = StreamKind.Case } }, "The kind of procedure is part of the name of a stream"),
        ["writes registrations on a conflict"] = (() => WritesOnConflict(commit => new() { Registrations = commit.Registrations }), ConflictWritesNothing),
        ["removes registrations on a conflict"] = (() => WritesOnConflict(commit => new() { RemovedRegistrations = commit.RemovedRegistrations }), ConflictWritesNothing),
        ["writes documents on a conflict"] = (() => WritesOnConflict(commit => new() { Documents = commit.Documents }), ConflictWritesNothing),
        ["removes documents on a conflict"] = (() => WritesOnConflict(commit => new() { RemovedDocuments = commit.RemovedDocuments }), ConflictWritesNothing),
        ["logs consultations on a conflict"] = (() => WritesOnConflict(commit => new() { Consultations = commit.Consultations }), ConflictWritesNothing),
        ["keeps obligations on a conflict"] = (() => WritesOnConflict(commit => new() { Obligations = [.. commit.Obligations.Select(due => due with { Obligations = [new("other", new(2025, 1, 1))] })] }), ConflictWritesNothing),
        ["sends messages on a conflict"] = (() => WritesOnConflict(commit => new() { Messages = commit.Messages }), ConflictWritesNothing),
        ["delivers messages on a conflict"] = (() => WritesOnConflict(commit => new() { DeliveredMessages = commit.DeliveredMessages }), ConflictWritesNothing),
        ["keeps audit lines on a conflict"] = (() => WritesOnConflict(commit => new() { Audit = commit.Audit }), ConflictWritesNothing),
        ["writes the streams that did not differ"] = (() => new BrokenStore { Commit = WritesAppendsOneByOne }, "One stale append of several blocks them all"),
        ["keeps audit lines of a refused commit"] = (() => new BrokenStore { Commit = KeepsAuditOfARefusal }, "A commit that is refused writes nothing of any part"),
        ["ignores guards"] = (
            () => new BrokenStore { Commit = (inner, commit, token) => inner.CommitAsync(commit with { Appends = [.. commit.Appends.Where(append => !append.Events.IsEmpty)] }, token) },
            "A guard lets the commit through only when its stream has not moved, and adds no event"),
        ["adds on a stale version"] = (() => new BrokenStore { Commit = TriesAgain }, "Of concurrent appenders on one version exactly one wins"),
        ["turns a stream around"] = (
            () => new BrokenStore { History = history => history with { Events = [.. history.Events.Reverse()] } }, "Events keep their order"),
        ["counts versions from one"] = (
            () => new BrokenStore { History = history => history with { Version = history.Version + 1 } }, "An unknown stream is empty at version zero"),
        ["cuts moments to milliseconds"] = (
            () => new BrokenStore { History = history => history with { Events = [.. history.Events.Select(each => each with { RecordedAt = Instant.FromUnixTimeMilliseconds(each.RecordedAt.ToUnixTimeMilliseconds()) })] } },
            "Moments come back to the nanosecond"),
        ["lowers the case of names"] = (
            () => new BrokenStore { History = history => history with { Events = [.. history.Events.Select(each => each with { Type = each.Type.ToLowerInvariant() })] } },
            "Identifiers, names and codes come back exactly"),
        ["forgets to remove registrations"] = (
            () => new BrokenStore { Commit = (inner, commit, token) => inner.CommitAsync(commit with { RemovedRegistrations = default }, token) },
            "A removed registration is gone, and removing it again is no error"),
        ["forgets to remove documents"] = (
            () => new BrokenStore { Commit = (inner, commit, token) => inner.CommitAsync(commit with { RemovedDocuments = default }, token) },
            "A removed document is gone, and removing it again is no error"),
        ["finds a document under any procedure"] = (() => new FindsAnyDocument(), "A document is found under its own procedure only"),
        ["leaves removals out of the change feed"] = (
            () => new BrokenStore { Changes = page => page with { Items = [.. page.Items.Where(change => change.Registration is not null)] } },
            "The change feed shows every registration and a removal as null"),
        ["loses a change now and then"] = (
            () => new BrokenStore { Changes = page => page with { Items = [.. page.Items.Where(change => change.Position % 7 != 0)] } },
            "A follower of the change feed misses nothing under concurrent writers"),
        ["swaps the days of a registration"] = (
            () => new BrokenStore { Registration = found => found is null ? null : found with { RemoveOn = found.RegisteredOn } }, "A registration is replaced as a whole"),
        ["loses the log with the registration"] = (() => new LosesTheLog(), "The consultation log outlives the registration"),
        ["takes a changed line of the log in silence"] = (
            () => new BrokenStore { Commit = Swallows(CommitRefusal.ConsultationDiffers) }, "A line of the consultation log never changes"),
        ["takes a second verification in silence"] = (() => new BrokenStore { Commit = Swallows(CommitRefusal.VerificationDiffers) }, "A hit is verified at most once"),
        ["takes a verification of nothing"] = (() => new BrokenStore { Commit = Swallows(CommitRefusal.ConsultationUnknown) }, "A verification needs its consultation"),
        ["lets a registration go to another owner in silence"] = (
            () => new BrokenStore { Commit = Swallows(CommitRefusal.RegistrationOfAnother) }, "An identifier of a registration stays with its first owner, also after removal"),
        ["ignores guards on the log"] = (
            () => new BrokenStore { Commit = (inner, commit, token) => inner.CommitAsync(commit with { LogGuards = default }, token) },
            "A guard on the log stops the commit when a selected line came after it, and only then"),
        ["lists the log newest first"] = (
            () => new BrokenStore { Log = page => page with { Items = [.. page.Items.Reverse()] } },
            "Consultations are read by participant, registration, subject key and id, oldest first"),
        ["reads subject keys without regard to case"] = (
            () => new BrokenStore { Filter = filter => filter is ConsultationFilter.BySubjectKey by ? new ConsultationFilter.BySubjectKey(by.SubjectKey.ToLowerInvariant()) : filter },
            "Consultations are read by participant, registration, subject key and id, oldest first"),
        ["numbers the log over all participants"] = (
            () => new BrokenStore { Log = page => page with { Items = [.. page.Items.Select((each, place) => each with { Number = page.Position - page.Items.Count + place + 1 })] } },
            "The lines of a participant are numbered from one without a gap"),
        ["forgets the occasion"] = (
            () => new BrokenStore { Log = page => page with { Items = [.. page.Items.Select(each => each with { Entry = each.Entry with { Occasion = null } })] } },
            "The lines of a participant are numbered from one without a gap"),
        ["takes what was shown as possible for a hit"] = (
            () => new BrokenStore { Log = page => page with { Items = [.. page.Items.Select(each => each with { Entry = each.Entry with { Band = Matching.MatchBand.Match } })] } },
            "Consultations are read by participant, registration, subject key and id, oldest first"),
        ["forgets the reasons of a check"] = (
            () => new BrokenStore
            {
                Log = page => page with { Items = [.. page.Items.Select(each => each with { Verification = each.Verification is { } check ? check with { Reasons = null } : null })] },
            },
            "A hit can be verified in the commit that logs the consultation, or later"),
        ["loses verifications"] = (
            () => new BrokenStore { Log = page => page with { Items = [.. page.Items.Select(each => each with { Verification = null })] } },
            "A hit can be verified in the commit that logs the consultation, or later"),
        ["shows one participant's audit trail to all"] = (
            () => new BrokenStore { Participant = _ => Parties.ParticipantId.Parse("alpha") }, "The audit trail is kept per participant, in order"),
        ["turns the audit trail around"] = (
            () => new BrokenStore { Audit = page => page with { Items = [.. page.Items.Reverse()] } }, "The audit trail is kept per participant, in order"),
        ["leaves out what is due on the day itself"] = (
            () => new BrokenStore { Due = day => day > LocalDate.MinIsoValue ? day.PlusDays(-1) : day }, "Obligations are listed by due day, up to and including the day asked for"),
        ["lists obligations in no order"] = (
            () => new BrokenStore { Obligations = page => page with { Items = [.. page.Items.Reverse()] } },
            "Obligations are listed by due day, up to and including the day asked for"),
        ["never replaces obligations"] = (() => new KeepsFirstObligations(), "Obligations replace those of their procedure and of no other"),
        ["sends delivered messages again"] = (
            () => new BrokenStore { Commit = (inner, commit, token) => inner.CommitAsync(commit with { DeliveredMessages = default }, token) },
            "Messages are listed in the order of their commits until they are delivered"),
        ["says there is no more"] = (() => new BrokenStore { Audit = page => page with { HasMore = false } }, Pages),
        ["says there is always more"] = (() => new BrokenStore { Audit = page => page with { HasMore = true } }, Pages),
        ["gives one item too many"] = (() => new BrokenStore { Limit = limit => limit is > 0 and < 1000 ? limit + 1 : limit }, Pages),
        ["gives a position that is one too far"] = (() => new BrokenStore { Audit = page => page with { Position = page.Position + 1 } }, Pages),
        ["takes any limit"] = (() => new BrokenStore { Limit = limit => Math.Clamp(limit, 1, IRegisterStore.MaximumPageSize) }, PageArguments),
        ["takes any size"] = (() => new BrokenStore { Commit = TakesAnything }, "Payloads, documents and contents are accepted up to their maximum and refused above it"),
        ["takes malformed commits"] = (() => new BrokenStore { Commit = TakesAnything }, "A malformed commit is refused and writes nothing"),
        ["writes what was cancelled"] = (() => new BrokenStore { Commit = WritesAndThenCancels }, Cancelled),
        ["takes no notice of a cancellation"] = (() => new BrokenStore { Commit = (inner, commit, _) => inner.CommitAsync(commit, CancellationToken.None) }, Cancelled),
        ["falls over an empty commit"] = (
            () => new BrokenStore { Commit = (inner, commit, token) => commit == new Commit() ? throw new InvalidOperationException("Nothing to do.") : inner.CommitAsync(commit, token) },
            "Lists that were never set are empty lists"),
    };

    public static TheoryData<string> Faults => [.. Broken.Keys];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task The_kit_catches_a_store_that(string fault)
    {
        var (make, contract) = Broken[fault];

        var caught = await Assert.ThrowsAsync<ConformanceException>(() => StoreConformance.Find(contract).RunAsync(new Fixture(make)));

        Assert.Equal([contract], caught.Contracts);
        Assert.Contains(contract, caught.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_kit_catches_a_store_that_forgets_everything_when_it_is_closed()
    {
        var caught = await Assert.ThrowsAsync<ConformanceException>(() => StoreConformance.RunAllAsync(new Forgetful()));

        Assert.Contains("What was committed is there after the store was closed and opened", caught.Contracts);
        Assert.Contains("Moments come back to the nanosecond", caught.Contracts);
        Assert.DoesNotContain("Events keep their order", caught.Contracts);
    }

    [Fact]
    public async Task A_generated_sequence_finds_a_fault_and_gives_the_same_short_sequence_each_time()
    {
        static IRegisterStore Make() => new BrokenStore
        {
            Commit = (inner, commit, token) => inner.CommitAsync(commit with { RemovedDocuments = default }, token),
        };
        var first = await Assert.ThrowsAsync<ConformanceException>(() => StoreConformance.RunGeneratedAsync(new Fixture(Make), seed: 3, commands: 60));
        var second = await Assert.ThrowsAsync<ConformanceException>(() => StoreConformance.RunGeneratedAsync(new Fixture(Make), seed: 3, commands: 60));

        Assert.Contains("seed 3, 60 commands", first.Message, StringComparison.Ordinal);
        Assert.Contains("removed documents", first.Message, StringComparison.Ordinal);
        Assert.InRange(first.Message.Split('\n').Length, 2, 6);
        Assert.Equal(first.Message, second.Message);
    }

    private static BrokenStore WritesOnConflict(Func<Commit, Commit> part) => new()
    {
        Commit = async (inner, commit, token) =>
        {
            var result = await inner.CommitAsync(commit, token);
            if (result is CommitResult.Conflict)
            {
                await inner.CommitAsync(part(commit), token);
            }

            return result;
        },
    };

    private static Func<InMemoryRegisterStore, Commit, CancellationToken, ValueTask<CommitResult>> WithFreshEventIds()
    {
        var seen = new HashSet<EventId>();
        return (inner, commit, token) => inner.CommitAsync(
            commit with { Appends = [.. commit.Appends.Select(append => append with { Events = [.. append.Events.Select(each => seen.Add(each.Id) ? each : each with { Id = new(Guid.NewGuid()) })] })] },
            token);
    }

    private static Func<InMemoryRegisterStore, Commit, CancellationToken, ValueTask<CommitResult>> TakesAnyKnownEventForARepeat()
    {
        var seen = new HashSet<EventId>();
        return async (inner, commit, token) =>
        {
            var ids = commit.Appends.SelectMany(append => append.Events).Select(each => each.Id).ToList();
            if (ids.Exists(seen.Contains))
            {
                return new CommitResult.Committed();
            }

            var result = await inner.CommitAsync(commit, token);
            if (result is CommitResult.Committed)
            {
                seen.UnionWith(ids);
            }

            return result;
        };
    }

    private static async ValueTask<CommitResult> WritesAppendsOneByOne(InMemoryRegisterStore inner, Commit commit, CancellationToken token)
    {
        foreach (var append in commit.Appends)
        {
            if (await inner.CommitAsync(new() { Appends = [append] }, token) is CommitResult.Conflict conflict)
            {
                return conflict;
            }
        }

        return await inner.CommitAsync(commit with { Appends = default }, token);
    }

    private static async ValueTask<CommitResult> KeepsAuditOfARefusal(InMemoryRegisterStore inner, Commit commit, CancellationToken token)
    {
        try
        {
            return await inner.CommitAsync(commit, token);
        }
        catch (CommitRefusedException)
        {
            await inner.CommitAsync(new() { Audit = commit.Audit }, token);
            throw;
        }
    }

    private static async ValueTask<CommitResult> TriesAgain(InMemoryRegisterStore inner, Commit commit, CancellationToken token)
    {
        while (await inner.CommitAsync(commit, token) is CommitResult.Conflict conflict)
        {
            commit = commit with
            {
                Appends = [.. commit.Appends.Select(append => append.Stream == conflict.Stream ? append with { ExpectedVersion = conflict.Actual } : append)],
            };
        }

        return new CommitResult.Committed();
    }

    private static Func<InMemoryRegisterStore, Commit, CancellationToken, ValueTask<CommitResult>> Swallows(CommitRefusal refusal) => async (inner, commit, token) =>
    {
        try
        {
            return await inner.CommitAsync(commit, token);
        }
        catch (CommitRefusedException refused) when (refused.Refusal == refusal)
        {
            return new CommitResult.Committed();
        }
    };

    private static async ValueTask<CommitResult> TakesAnything(InMemoryRegisterStore inner, Commit commit, CancellationToken token)
    {
        try
        {
            return await inner.CommitAsync(commit, token);
        }
        catch (ArgumentException)
        {
            return new CommitResult.Committed();
        }
    }

    private static async ValueTask<CommitResult> WritesAndThenCancels(InMemoryRegisterStore inner, Commit commit, CancellationToken token)
    {
        var result = await inner.CommitAsync(commit, CancellationToken.None);
        token.ThrowIfCancellationRequested();
        return result;
    }

    private sealed class FindsAnyDocument : BrokenStore
    {
        public FindsAnyDocument()
        {
            var procedures = new Dictionary<DocumentId, StreamId>();
            Commit = (inner, commit, token) =>
            {
                foreach (var document in commit.Documents)
                {
                    procedures[document.Id] = document.Stream;
                }

                return inner.CommitAsync(commit, token);
            };
            FindDocument = (inner, stream, id, token) => inner.FindDocumentAsync(procedures.GetValueOrDefault(id) ?? stream, id, token);
        }
    }

    private sealed class LosesTheLog : BrokenStore
    {
        public LosesTheLog()
        {
            var removed = new HashSet<RegistrationId>();
            Commit = (inner, commit, token) =>
            {
                removed.UnionWith(commit.RemovedRegistrations);
                return inner.CommitAsync(commit, token);
            };
            Log = page => page with { Items = page.Items.Where(each => !each.Entry.Found.Any(removed.Contains)).ToValueList() };
        }
    }

    private sealed class KeepsFirstObligations : BrokenStore
    {
        public KeepsFirstObligations()
        {
            var known = new HashSet<StreamId>();
            Commit = (inner, commit, token) =>
                inner.CommitAsync(commit with { Obligations = [.. commit.Obligations.Where(due => known.Add(due.Stream))] }, token);
        }
    }

    private sealed class Fixture(Func<IRegisterStore> make) : IStoreFixture
    {
        public ValueTask<IRegisterStore> CreateAsync(CancellationToken cancellationToken) => new(make());

        public ValueTask<IRegisterStore> OpenAnotherAsync(IRegisterStore store, CancellationToken cancellationToken) => new(store);

        public ValueTask<IRegisterStore> ReopenAsync(IRegisterStore store, CancellationToken cancellationToken) => new(store);

        public ValueTask DisposeAsync() => default;
    }

    private sealed class Forgetful : IStoreFixture
    {
        public ValueTask<IRegisterStore> CreateAsync(CancellationToken cancellationToken) => new(new InMemoryRegisterStore());

        public ValueTask<IRegisterStore> OpenAnotherAsync(IRegisterStore store, CancellationToken cancellationToken) => new(store);

        public ValueTask<IRegisterStore> ReopenAsync(IRegisterStore store, CancellationToken cancellationToken) => new(new InMemoryRegisterStore());

        public ValueTask DisposeAsync() => default;
    }
}
