using Zorgfraude.Collections;
using Zorgfraude.Consultations;
using Zorgfraude.Parties;
using Zorgfraude.Registrations;
using Zorgfraude.Storage;

namespace Zorgfraude.Testing.Conformance;

/// <summary>Several writers and readers at once, over two instances.</summary>
internal static class ConcurrencyContracts
{
    private const int Writers = 6;
    private const int Rounds = 15;

    public static IReadOnlyList<ConformanceContract> All { get; } =
    [
        new("Of concurrent appenders on one version exactly one wins", OneWinsAsync),
        new("Concurrent appenders that try again lose no event", NoLostUpdateAsync),
        new("A repeat that runs beside the first attempt writes once", ConcurrentRepeatAsync),
        new("A follower of the change feed misses nothing under concurrent writers", FeedMissesNothingAsync),
        new("A reader of the log, the messages and the audit trail misses nothing under concurrent writers", ListsMissNothingAsync),
        new("Of participants that take one identifier for a registration at once exactly one gets it", OneOwnerAsync),
        new("Of lines that are logged beside a guarded commit none is passed over", GuardMissesNothingAsync),
        new("A reader never sees half a commit", NoHalfCommitAsync),
    ];

    private static async Task<IRegisterStore[]> TwoAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var store = await fixture.CreateAsync(cancellationToken).ConfigureAwait(false);
        return [store, await fixture.OpenAnotherAsync(store, cancellationToken).ConfigureAwait(false)];
    }

    private static Task RunAsync(int count, Func<int, Task> work) =>
        Task.WhenAll(Enumerable.Range(0, count).Select(number => Task.Run(() => work(number))));

    private static async Task OneWinsAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var stores = await TwoAsync(fixture, cancellationToken).ConfigureAwait(false);
        var stream = Sample.Stream(1);
        for (var round = 0; round < Rounds; round++)
        {
            var won = 0;
            await RunAsync(Writers, async writer =>
            {
                var commit = new Commit
                {
                    Appends = [Sample.Append(stream, round, (round * 100) + writer)],
                    Audit = [Sample.Audit(writer)],
                };
                if (await stores[writer % 2].CommitAsync(commit, cancellationToken).ConfigureAwait(false) is CommitResult.Committed)
                {
                    Interlocked.Increment(ref won);
                }
            }).ConfigureAwait(false);
            Check.Equal(1, won, "the number of appenders that won");
        }

        Check.Equal(Rounds, (await stores[1].ReadStreamAsync(stream, cancellationToken).ConfigureAwait(false)).Version, "the version in the end");
        Check.Equal(Rounds, (await stores[0].ReadAuditAsync(Sample.Alpha, 0, 1000, cancellationToken).ConfigureAwait(false)).Items.Count, "the number of audit lines");
    }

    private static async Task NoLostUpdateAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var stores = await TwoAsync(fixture, cancellationToken).ConfigureAwait(false);
        var stream = Sample.Stream(1);
        await RunAsync(Writers, async writer =>
        {
            var store = stores[writer % 2];
            for (var round = 0; round < Rounds; round++)
            {
                var version = (await store.ReadStreamAsync(stream, cancellationToken).ConfigureAwait(false)).Version;
                while (await store.CommitAsync(new() { Appends = [Sample.Append(stream, version, (writer * 1000) + round)] }, cancellationToken).ConfigureAwait(false)
                    is CommitResult.Conflict conflict)
                {
                    version = conflict.Actual;
                }
            }
        }).ConfigureAwait(false);
        var history = await stores[0].ReadStreamAsync(stream, cancellationToken).ConfigureAwait(false);
        Check.Equal(Writers * Rounds, history.Version, "the version in the end");
        Check.Equal(Writers * Rounds, history.Events.Select(each => each.Id).Distinct().Count(), "the number of different events");
        for (var writer = 0; writer < Writers; writer++)
        {
            Check.Sequence(
                Enumerable.Range(0, Rounds).Select(round => new EventId(Sample.Id((writer * 1000) + round))),
                history.Events.Select(each => each.Id).Where(id => Enumerable.Range(0, Rounds).Any(round => id.Value == Sample.Id((writer * 1000) + round))),
                $"the events of writer {writer}");
        }
    }

    private static async Task ConcurrentRepeatAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var stores = await TwoAsync(fixture, cancellationToken).ConfigureAwait(false);
        for (var round = 0; round < Rounds; round++)
        {
            var commit = Sample.Everything(Sample.Stream(round), 0, (round + 1) * 10);
            await RunAsync(3, attempt => stores[attempt % 2].CommittedAsync(commit, "a repeat beside the first attempt")).ConfigureAwait(false);
        }

        Check.Equal(Rounds, (await stores[0].ReadAuditAsync(Sample.Alpha, 0, 1000, cancellationToken).ConfigureAwait(false)).Items.Count, "the number of audit lines");
        Check.Equal(Rounds, (await stores[1].ReadMessagesAsync(0, 1000, cancellationToken).ConfigureAwait(false)).Items.Count, "the number of messages");
    }

    private static async Task FeedMissesNothingAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var stores = await TwoAsync(fixture, cancellationToken).ConfigureAwait(false);
        var held = new Dictionary<RegistrationId, StoredRegistration>();
        long position = 0;
        var writing = RunAsync(Writers, async writer =>
        {
            for (var round = 0; round < Rounds; round++)
            {
                var own = Sample.Registration((writer * 1000) + (round % 5), content: (byte)round);
                await stores[writer % 2].CommittedAsync(new()
                {
                    Registrations = [own, Sample.Registration((writer * 1000) + 500 + round)],
                    RemovedRegistrations = round % 2 == 1 ? [new(Sample.Id((writer * 1000) + 500 + round - 1))] : default,
                }).ConfigureAwait(false);
            }
        });
        while (!writing.IsCompleted)
        {
            position = await stores[1].FollowAsync(held, position, 7).ConfigureAwait(false);
            await Task.Yield();
        }

        await writing.ConfigureAwait(false);
        await stores[1].FollowAsync(held, position, 7).ConfigureAwait(false);
        var expected = new List<StoredRegistration>();
        for (var writer = 0; writer < Writers; writer++)
        {
            for (var number = 0; number < 5; number++)
            {
                expected.Add(Sample.Registration((writer * 1000) + number, content: (byte)(Rounds - 5 + number)));
            }

            for (var round = 0; round < Rounds; round++)
            {
                if (round % 2 == 1 || round == Rounds - 1)
                {
                    expected.Add(Sample.Registration((writer * 1000) + 500 + round));
                }
            }
        }

        Check.SameItems(expected, held.Values, "what a follower holds in the end");
    }

    private static async Task ListsMissNothingAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var stores = await TwoAsync(fixture, cancellationToken).ConfigureAwait(false);
        var writing = RunAsync(Writers, async writer =>
        {
            for (var round = 0; round < Rounds; round++)
            {
                var number = (writer * 1000) + round;
                await stores[writer % 2].CommittedAsync(new()
                {
                    Consultations = [Sample.Consultation(number, keys: ["key"])],
                    Messages = [Sample.Message(number)],
                    Audit = [Sample.Audit(number)],
                }).ConfigureAwait(false);
            }
        });
        var seen = new List<object>();
        var (log, messages, audit) = (0L, 0L, 0L);
        bool done;
        do
        {
            done = writing.IsCompleted;
            var entries = await stores[1].ReadConsultationsAsync(new ConsultationFilter.BySubjectKey("key"), log, 500, cancellationToken).ConfigureAwait(false);
            var outgoing = await stores[0].ReadMessagesAsync(messages, 500, cancellationToken).ConfigureAwait(false);
            var trail = await stores[1].ReadAuditAsync(Sample.Alpha, audit, 500, cancellationToken).ConfigureAwait(false);
            (log, messages, audit) = (entries.Position, outgoing.Position, trail.Position);
            seen.AddRange(entries.Items.Select(each => each.Entry));
            seen.AddRange(outgoing.Items);
            seen.AddRange(trail.Items);
            await Task.Yield();
        }
        while (!done);
        await writing.ConfigureAwait(false);
        var numbers = Enumerable.Range(0, Writers).SelectMany(writer => Enumerable.Range(0, Rounds).Select(round => (writer * 1000) + round)).ToList();
        Check.SameItems(
            numbers.SelectMany(number => new object[] { Sample.Consultation(number, keys: ["key"]), Sample.Message(number), Sample.Audit(number) }),
            seen,
            "what a reader saw");
    }

    private static async Task OneOwnerAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var stores = await TwoAsync(fixture, cancellationToken).ConfigureAwait(false);
        for (var round = 0; round < Rounds; round++)
        {
            var won = new System.Collections.Concurrent.ConcurrentBag<ParticipantId>();
            await RunAsync(Writers, async writer =>
            {
                var owner = Sample.Participant($"owner-{writer}");
                try
                {
                    await stores[writer % 2].CommittedAsync(new()
                    {
                        Appends = [Sample.Append(Sample.Stream(round, owner, StreamKind.Registration), 0, (round * 100) + writer)],
                        Registrations = [Sample.Registration(round, owner)],
                    }).ConfigureAwait(false);
                    won.Add(owner);
                }
                catch (CommitRefusedException e) when (e.Refusal == CommitRefusal.RegistrationOfAnother)
                {
                    Check.Equal(
                        0,
                        (await stores[writer % 2].ReadStreamAsync(Sample.Stream(round, owner, StreamKind.Registration), cancellationToken).ConfigureAwait(false)).Version,
                        "the version of a stream whose commit was refused");
                }
            }).ConfigureAwait(false);
            Check.Equal(1, won.Count, "the number of owners");
            var found = await stores[round % 2].FindRegistrationAsync(new(Sample.Id(round)), cancellationToken).ConfigureAwait(false);
            Check.Equal(won.Single(), found?.Owner, "the owner that is found");
        }
    }

    private static async Task GuardMissesNothingAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var stores = await TwoAsync(fixture, cancellationToken).ConfigureAwait(false);
        for (var round = 0; round < Rounds; round++)
        {
            var stream = Sample.Stream(round, kind: StreamKind.Registration);
            var registration = new RegistrationId(stream.Id);
            var filter = new ConsultationFilter.ByRegistration(registration);
            await RunAsync(Writers, async writer =>
            {
                if (writer > 0)
                {
                    // A hit is logged as long as the registration stands.
                    await stores[writer % 2].CommitAsync(
                        new()
                        {
                            Appends = [Sample.Append(stream, 0)],
                            Consultations = [Sample.Consultation((round * 100) + writer, Sample.Participant($"consulting-{writer}"), [registration])],
                        },
                        cancellationToken).ConfigureAwait(false);
                    return;
                }

                CommitResult result;
                do
                {
                    var page = await stores[0].ReadConsultationsAsync(filter, 0, 100, cancellationToken).ConfigureAwait(false);
                    result = await stores[0].CommitAsync(
                        new()
                        {
                            Appends = [Sample.Append(stream, 0, round)],
                            LogGuards = [new(filter, page.Position)],
                            Messages = page.Items.Select((line, place) => Sample.Message((round * 100) + place, stream) with { Addressee = line.Entry.Participant.Value }).ToValueList(),
                        },
                        cancellationToken).ConfigureAwait(false);
                }
                while (result is CommitResult.LogMoved);
                Check.Equal<CommitResult>(new CommitResult.Committed(), result, "the answer to the guarded commit");
            }).ConfigureAwait(false);
            var logged = await stores[1].ReadConsultationsAsync(filter, 0, 100, cancellationToken).ConfigureAwait(false);
            var told = await stores[1].ReadMessagesAsync(0, 1000, cancellationToken).ConfigureAwait(false);
            Check.SameItems(
                logged.Items.Select(line => line.Entry.Participant.Value),
                told.Items.Where(message => message.Stream == stream).Select(message => message.Addressee),
                "whom the guarded commit told");
        }
    }

    private static async Task NoHalfCommitAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var stores = await TwoAsync(fixture, cancellationToken).ConfigureAwait(false);
        var stream = Sample.Stream(1);
        var writing = Task.Run(
            async () =>
            {
                for (var round = 0; round < 60; round++)
                {
                    await stores[0].CommittedAsync(new()
                    {
                        Appends = [Sample.Append(stream, round * 3, round * 3, (round * 3) + 1, (round * 3) + 2)],
                        Obligations = [new(stream, [new($"a{round}", Sample.Day), new($"b{round}", Sample.Day)])],
                        Consultations = [Sample.Consultation(round * 2, keys: ["key"]), Sample.Consultation((round * 2) + 1, keys: ["key"])],
                    }).ConfigureAwait(false);
                }
            },
            cancellationToken);
        while (!writing.IsCompleted)
        {
            var history = await stores[1].ReadStreamAsync(stream, cancellationToken).ConfigureAwait(false);
            Check.Equal(history.Version, history.Events.Count, "the number of events at this version");
            Check.Equal(0, history.Version % 3, "the number of events left over from commits of three");
            var due = await stores[1].ReadObligationsAsync(Sample.Alpha, Sample.Day, 0, 10, cancellationToken).ConfigureAwait(false);
            Check.That(
                due.Items.IsEmpty || (due.Items.Count == 2 && string.Equals(due.Items[0].Obligation.Code[1..], due.Items[1].Obligation.Code[1..], StringComparison.Ordinal)),
                "both obligations stem from one commit");
            var log = await stores[1].ReadConsultationsAsync(new ConsultationFilter.BySubjectKey("key"), 0, 1000, cancellationToken).ConfigureAwait(false);
            Check.Equal(0, log.Items.Count % 2, "the number of lines left over from commits of two");
            await Task.Yield();
        }

        await writing.ConfigureAwait(false);
    }
}
