using Zorgfraude.Collections;
using Zorgfraude.Consultations;
using Zorgfraude.Matching;
using Zorgfraude.Registrations;
using Zorgfraude.Storage;
using static Zorgfraude.Testing.Conformance.ModelCheck;

namespace Zorgfraude.Testing.Conformance;

/// <summary>The consultation log.</summary>
internal static class ConsultationContracts
{
    public static IReadOnlyList<ConformanceContract> All { get; } =
    [
        new("Consultations are read by participant, registration, subject key and id, oldest first", FiltersAsync),
        new("Consultations are read in pages, for every filter", PagesAsync),
        new("The consultation log outlives the registration", OutlivesAsync),
        new("A line of the consultation log never changes", NeverChangesAsync),
        new("A hit is verified at most once", VerifiedOnceAsync),
        new("A hit can be verified in the commit that logs the consultation, or later", VerifiedLaterAsync),
        new("A verification needs its consultation", VerificationNeedsConsultationAsync),
        new("A guard on the log stops the commit when a selected line came after it, and only then", GuardedAsync),
        new("A consultation that names a registration or a key twice is listed once", ListedOnceAsync),
        new("The lines of a participant are numbered from one without a gap", NumberedAsync),
    ];

    private static async Task<ValueList<LoggedConsultation>> ReadAsync(IRegisterStore store, ConsultationFilter filter) =>
        (await Check.AllAsync((after, limit) => store.ReadConsultationsAsync(filter, after, limit)).ConfigureAwait(false)).ToValueList();

    private static async Task FiltersAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var store = await fixture.CreateAsync(cancellationToken).ConfigureAwait(false);
        var (one, two) = (new RegistrationId(Sample.Id(1)), new RegistrationId(Sample.Id(2)));
        var a = Sample.Consultation(30, found: [one], keys: ["k1", "K1"]);
        var b = Sample.Consultation(10, Sample.Beta, [two, one], ["k2"]) with { Band = MatchBand.Possible };
        var c = Sample.Consultation(20, keys: ["k1", "k2"]) with { Mode = ConsultationMode.Automated, Purpose = ConsultationPurpose.FraudPreventionAtContracting };
        foreach (var entry in new[] { a, b, c })
        {
            await store.CommittedAsync(new() { Consultations = [entry] }).ConfigureAwait(false);
        }

        (ConsultationFilter Filter, ConsultationLogEntry[] Expected)[] cases =
        [
            (new ConsultationFilter.ByParticipant(Sample.Alpha), [a, c]),
            (new ConsultationFilter.ByParticipant(Sample.Beta), [b]),
            (new ConsultationFilter.ByParticipant(Sample.Participant("ALPHA")), []),
            (new ConsultationFilter.ByRegistration(one), [a, b]),
            (new ConsultationFilter.ByRegistration(two), [b]),
            (new ConsultationFilter.ByRegistration(new(Sample.Id(3))), []),
            (new ConsultationFilter.BySubjectKey("k1"), [a, c]),
            (new ConsultationFilter.BySubjectKey("K1"), [a]),
            (new ConsultationFilter.BySubjectKey("k2"), [b, c]),
            (new ConsultationFilter.BySubjectKey("k"), []),
            (new ConsultationFilter.ById(a.Id), [a]),
            (new ConsultationFilter.ById(new(Sample.Id(99))), []),
        ];
        foreach (var (filter, expected) in cases)
        {
            Check.Sequence(expected.Select(entry => new LoggedConsultation(entry, null) { Number = entry == c ? 2 : 1 }), await ReadAsync(store, filter).ConfigureAwait(false), $"the log for {filter}");
        }
    }

    private static async Task GuardedAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var store = await fixture.CreateAsync(cancellationToken).ConfigureAwait(false);
        var (one, two) = (new RegistrationId(Sample.Id(1)), new RegistrationId(Sample.Id(2)));
        var first = new Commit { Consultations = [Sample.Consultation(1, found: [two], keys: ["k2"]), Sample.Consultation(2, found: [one], keys: ["k1"])] };
        await store.CommittedAsync(first).ConfigureAwait(false);
        ConsultationFilter[] filters =
        [
            new ConsultationFilter.ByRegistration(one), new ConsultationFilter.BySubjectKey("k1"),
            new ConsultationFilter.ByParticipant(Sample.Beta), new ConsultationFilter.ById(new(Sample.Id(3))),
        ];
        var guards = new List<LogGuard>();
        foreach (var filter in filters)
        {
            var page = await store.ReadConsultationsAsync(filter, 0, 10, cancellationToken).ConfigureAwait(false);
            guards.Add(new(filter, page.Position));
        }

        var unselected = new Commit { Consultations = [Sample.Consultation(4, found: [two], keys: ["k2", "K1"])] };
        await store.CommittedAsync(unselected).ConfigureAwait(false);
        var passed = Sample.Everything(Sample.Stream(1), 0, 10) with { LogGuards = guards.ToValueList() };
        await store.CommittedAsync(passed, "a commit behind guards that saw everything").ConfigureAwait(false);
        var line = new Commit { Consultations = [Sample.Consultation(3, Sample.Beta, [one], ["k1"])] };
        await store.CommittedAsync(line).ConfigureAwait(false);
        foreach (var guard in guards)
        {
            var stopped = Sample.Everything(Sample.Stream(2), 0, 20) with { LogGuards = [guard] };
            Check.Equal<CommitResult>(
                new CommitResult.LogMoved(), await store.CommitAsync(stopped, cancellationToken).ConfigureAwait(false), $"the answer behind {guard}");
            await store.ConflictAsync(
                Sample.Everything(Sample.Stream(2), 3, 20) with { LogGuards = [guard] }, new(Sample.Stream(2), 3, 0)).ConfigureAwait(false);
        }

        await store.CommittedAsync(passed, "the same commit again, though the log moved").ConfigureAwait(false);
        var refused = Sample.Everything(Sample.Stream(2), 0, 20);
        await MustMatchModelAsync(
            store, "after guards", [refused], first, unselected, passed with { LogGuards = default }, line).ConfigureAwait(false);
    }

    private static async Task PagesAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var store = await fixture.CreateAsync(cancellationToken).ConfigureAwait(false);
        var registration = new RegistrationId(Sample.Id(1));
        var expected = new List<LoggedConsultation>();
        for (var number = 0; number < 9; number++)
        {
            var entry = Sample.Consultation(number, found: [registration], keys: ["key"]);
            expected.Add(new(entry, number % 2 == 0 ? Sample.Verification(number) : null) { Number = number + 1 });
            await store.CommittedAsync(new()
            {
                Consultations = [entry, Sample.Consultation(100 + number, Sample.Beta, [new(Sample.Id(2))], ["other"])],
                Verifications = number % 2 == 0 ? [Sample.Verification(number)] : default,
            }).ConfigureAwait(false);
        }

        ConsultationFilter[] filters =
        [
            new ConsultationFilter.ByParticipant(Sample.Alpha),
            new ConsultationFilter.ByRegistration(registration),
            new ConsultationFilter.BySubjectKey("key"),
        ];
        foreach (var filter in filters)
        {
            await Check.PagesAsync((after, limit) => store.ReadConsultationsAsync(filter, after, limit), expected, $"the log for {filter}").ConfigureAwait(false);
        }

        await Check.PagesAsync(
            (after, limit) => store.ReadConsultationsAsync(new ConsultationFilter.ById(new(Sample.Id(4))), after, limit), [expected[4]], "one consultation").ConfigureAwait(false);
    }

    private static async Task OutlivesAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var store = await fixture.CreateAsync(cancellationToken).ConfigureAwait(false);
        var registration = new RegistrationId(Sample.Id(1));
        var first = new Commit { Registrations = [Sample.Registration(1)] };
        var second = new Commit { Consultations = [Sample.Consultation(1, found: [registration], keys: ["key"])], Verifications = [Sample.Verification(1)] };
        var removal = new Commit { RemovedRegistrations = [registration] };
        await store.CommittedAsync(first).ConfigureAwait(false);
        await store.CommittedAsync(second).ConfigureAwait(false);
        await store.CommittedAsync(removal).ConfigureAwait(false);
        LoggedConsultation[] expected = [new(second.Consultations[0], second.Verifications[0]) { Number = 1 }];
        Check.Sequence(expected, await ReadAsync(store, new ConsultationFilter.ByRegistration(registration)).ConfigureAwait(false), "the log of a removed registration");
        await MustMatchModelAsync(store, "after a removal", first, second, removal).ConfigureAwait(false);
        await store.CommittedAsync(new() { Consultations = [Sample.Consultation(2, found: [new(Sample.Id(77))])] }, "a consultation that hit what is no longer there").ConfigureAwait(false);
    }

    private static async Task NeverChangesAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var store = await fixture.CreateAsync(cancellationToken).ConfigureAwait(false);
        var entry = Sample.Consultation(1, found: [new(Sample.Id(1))], keys: ["key"]);
        var first = new Commit { Consultations = [entry] };
        await store.CommittedAsync(first).ConfigureAwait(false);
        await store.CommittedAsync(first, "the same line again").ConfigureAwait(false);
        ConsultationLogEntry[] changed =
        [
            entry with { At = entry.At.PlusNanoseconds(1) },
            entry with { Participant = Sample.Beta },
            entry with { Employee = Sample.Worker("employee-2") },
            entry with { Mode = ConsultationMode.Automated },
            entry with { Purpose = ConsultationPurpose.FraudPreventionAtContracting },
            entry with { Found = default },
            entry with { Found = [new(Sample.Id(1)), new(Sample.Id(2))] },
            entry with { SubjectKeys = default },
            entry with { SubjectKeys = ["KEY"] },
            entry with { Matcher = "matcher.v2" },
            entry with { Occasion = Parties.OwnReference.Parse("occasion-2") },
            entry with { Band = MatchBand.Possible },
        ];
        foreach (var line in changed)
        {
            await Check.ThrowsAsync<CommitRefusedException>(
                async () => await store.CommitAsync(new() { Consultations = [line], Audit = [Sample.Audit(1)] }, cancellationToken).ConfigureAwait(false),
                "a line of the log with other content").ConfigureAwait(false);
        }

        await MustMatchModelAsync(store, "after attempts to change the log", [new() { Consultations = [.. changed.Select((line, place) => line with { Id = new(Sample.Id(place + 50)) })], Audit = [Sample.Audit(1)] }], first)
            .ConfigureAwait(false);
    }

    private static async Task NumberedAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var store = await fixture.CreateAsync(cancellationToken).ConfigureAwait(false);
        var first = new Commit { Consultations = [Sample.Consultation(1), Sample.Consultation(2, Sample.Beta), Sample.Consultation(3)] };
        await store.CommittedAsync(first).ConfigureAwait(false);
        await store.CommittedAsync(first, "the same lines again").ConfigureAwait(false);
        await Check.ThrowsAsync<CommitRefusedException>(
            async () => await store.CommitAsync(
                new() { Consultations = [Sample.Consultation(4), Sample.Consultation(1) with { Matcher = "matcher.v2" }] }, cancellationToken).ConfigureAwait(false),
            "a line of the log with other content").ConfigureAwait(false);
        await store.ConflictAsync(new() { Consultations = [Sample.Consultation(5)], Appends = [Sample.Append(Sample.Stream(1), 7, 70)] }, new(Sample.Stream(1), 7, 0))
            .ConfigureAwait(false);
        await store.CommittedAsync(new() { Consultations = [Sample.Consultation(3), Sample.Consultation(6), Sample.Consultation(7, Sample.Beta)] }).ConfigureAwait(false);
        foreach (var (participant, numbers) in new[] { (Sample.Alpha, new long[] { 1, 2, 3 }), (Sample.Beta, [1, 2]) })
        {
            Check.Sequence(
                numbers,
                (await ReadAsync(store, new ConsultationFilter.ByParticipant(participant)).ConfigureAwait(false)).Select(line => line.Number),
                $"the numbers of {participant.Value}");
        }

        var occasion = Sample.Consultation(8) with { Occasion = Parties.OwnReference.Parse("Na-contractering_1.0") };
        await store.CommittedAsync(new() { Consultations = [occasion] }).ConfigureAwait(false);
        Check.Sequence(
            [new LoggedConsultation(occasion, null) { Number = 4 }],
            await ReadAsync(store, new ConsultationFilter.ById(occasion.Id)).ConfigureAwait(false),
            "a line with its occasion");
    }

    private static async Task VerifiedOnceAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var store = await fixture.CreateAsync(cancellationToken).ConfigureAwait(false);
        var first = new Commit { Consultations = [Sample.Consultation(1, found: [new(Sample.Id(1))])] };
        var second = new Commit { Verifications = [Sample.Verification(1)] };
        await store.CommittedAsync(first).ConfigureAwait(false);
        await store.CommittedAsync(second).ConfigureAwait(false);
        await store.CommittedAsync(second, "the same verification again").ConfigureAwait(false);
        HitVerification[] others =
        [
            Sample.Verification(1, correct: false),
            Sample.Verification(1) with { Employee = Sample.Worker("employee-2") },
            Sample.Verification(1) with { At = Sample.Moment.PlusNanoseconds(1) },
            Sample.Verification(1) with { Reasons = Parties.OwnReference.Parse("file-1") },
        ];
        foreach (var other in others)
        {
            await Check.ThrowsAsync<CommitRefusedException>(
                async () => await store.CommitAsync(new() { Verifications = [other] }, cancellationToken).ConfigureAwait(false), "a second verification").ConfigureAwait(false);
        }

        await MustMatchModelAsync(store, "after second verifications", first, second).ConfigureAwait(false);
    }

    private static async Task VerifiedLaterAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var store = await fixture.CreateAsync(cancellationToken).ConfigureAwait(false);
        var together = new Commit { Consultations = [Sample.Consultation(1), Sample.Consultation(2)], Verifications = [Sample.Verification(2, correct: false)] };
        var later = new Commit { Verifications = [Sample.Verification(1) with { Reasons = Parties.OwnReference.Parse("Dossier-1_a") }] };
        await store.CommittedAsync(together).ConfigureAwait(false);
        await MustMatchModelAsync(store, "with one verification", together).ConfigureAwait(false);
        await store.CommittedAsync(later).ConfigureAwait(false);
        await MustMatchModelAsync(store, "with two verifications", together, later).ConfigureAwait(false);
    }

    private static async Task VerificationNeedsConsultationAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var store = await fixture.CreateAsync(cancellationToken).ConfigureAwait(false);
        await Check.ThrowsAsync<CommitRefusedException>(
            async () => await store.CommitAsync(new() { Verifications = [Sample.Verification(1)] }, cancellationToken).ConfigureAwait(false),
            "a verification without a consultation").ConfigureAwait(false);
    }

    private static async Task ListedOnceAsync(IStoreFixture fixture, CancellationToken cancellationToken)
    {
        var store = await fixture.CreateAsync(cancellationToken).ConfigureAwait(false);
        var registration = new RegistrationId(Sample.Id(1));
        var commit = new Commit { Consultations = [Sample.Consultation(1, found: [registration, registration], keys: ["key", "key"])] };
        await store.CommittedAsync(commit).ConfigureAwait(false);
        await MustMatchModelAsync(store, "with a name given twice", commit).ConfigureAwait(false);
    }
}
