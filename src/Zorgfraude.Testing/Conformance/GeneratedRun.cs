using System.Globalization;
using Zorgfraude.Collections;
using Zorgfraude.Parties;
using Zorgfraude.Registrations;
using Zorgfraude.Storage;

namespace Zorgfraude.Testing.Conformance;

/// <summary>One step of a generated run: a commit, or, without one, a restart or a change to another instance.</summary>
internal sealed record Step(Commit? Commit, bool Reopen)
{
    public string Describe()
    {
        if (Commit is not { } commit)
        {
            return Reopen ? "close and open again" : "go on with another instance";
        }

        var parts = commit.Appends
            .Select(append => string.Create(
                CultureInfo.InvariantCulture,
                $"append to {append.Stream.Owner}/{append.Stream.Kind}/{append.Stream.Id} at {append.ExpectedVersion}: {Ids(append.Events.Select(each => each.Id))}"))
            .Append(Part("guards on the log", commit.LogGuards))
            .Append(Part("registrations", commit.Registrations.Select(each => $"{each.Id} of {each.Owner}")))
            .Append(Part("removed registrations", commit.RemovedRegistrations))
            .Append(Part("documents", commit.Documents.Select(each => each.Id)))
            .Append(Part("removed documents", commit.RemovedDocuments))
            .Append(Part("consultations", commit.Consultations.Select(each => each.Id)))
            .Append(Part("verifications", commit.Verifications.Select(each => each.Consultation)))
            .Append(Part("obligations of", commit.Obligations.Select(each => each.Stream.Id)))
            .Append(Part("messages", commit.Messages.Select(each => each.Id)))
            .Append(Part("delivered", commit.DeliveredMessages))
            .Append(Part("audit lines at", commit.Audit.Select(each => each.At)));
        return "commit " + string.Join("; ", parts.Where(part => part.Length > 0));
    }

    private static string Part<T>(string name, IEnumerable<T> items) => items.Any() ? $"{name} {Ids(items)}" : string.Empty;

    private static string Ids<T>(IEnumerable<T> items) => $"[{string.Join(", ", items)}]";
}

/// <summary>Makes steps from a seed and holds a store to the model, step by step.</summary>
internal static class GeneratedRun
{
    private const int MostShrinkingRuns = 60;

    public static async Task RunAsync(IStoreFixture fixture, int seed, int commands, CancellationToken cancellationToken)
    {
        var steps = await MakeAsync(seed, commands).ConfigureAwait(false);
        if (await FirstFailureAsync(fixture, steps, cancellationToken).ConfigureAwait(false) is not { } failure)
        {
            return;
        }

        steps = steps[..(failure.Step + 1)];
        var runs = 0;
        for (var place = steps.Count - 2; place >= 0 && runs < MostShrinkingRuns; place--, runs++)
        {
            List<Step> shorter = [.. steps[..place], .. steps[(place + 1)..]];
            if (await FirstFailureAsync(fixture, shorter, cancellationToken).ConfigureAwait(false) is { } again)
            {
                failure = again;
                steps = shorter[..(again.Step + 1)];
                place = Math.Min(place, steps.Count - 1);
            }
        }

        var list = string.Join(Environment.NewLine, steps.Select((step, place) => string.Create(
            CultureInfo.InvariantCulture, $"  {place + 1}. {step.Describe()}")));
        throw new ConformanceException(
            StoreConformance.GeneratedName,
            string.Create(
                CultureInfo.InvariantCulture,
                $"seed {seed}, {commands} commands: after the last of these {steps.Count}, {failure.Message}{Environment.NewLine}{list}"));
    }

    /// <summary>The steps that belong to a seed; always the same ones.</summary>
    public static async Task<List<Step>> MakeAsync(int seed, int commands)
    {
        var dice = new Dice(seed);
        var model = new CommitLogModel();
        var steps = new List<Step>(commands);
        var made = new List<Commit>();
        for (var number = 1; number <= commands; number++)
        {
            if (dice.Chance(5))
            {
                steps.Add(new(null, Reopen: dice.Chance(50)));
                continue;
            }

            var commit = made.Count > 0 && dice.Chance(12) ? made[dice.Below(made.Count)] : dice.Commit(model, number);
            made.Add(commit);
            steps.Add(new(commit, Reopen: false));
            await AnswerAsync(model, commit).ConfigureAwait(false);
        }

        return steps;
    }

    private static async Task<(int Step, string Message)?> FirstFailureAsync(
        IStoreFixture fixture, List<Step> steps, CancellationToken cancellationToken)
    {
        var scope = Scope.Of([.. steps.Select(step => step.Commit).OfType<Commit>()]);
        var model = new CommitLogModel();
        var store = await fixture.CreateAsync(cancellationToken).ConfigureAwait(false);
        for (var place = 0; place < steps.Count; place++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                if (steps[place].Commit is { } commit)
                {
                    var expected = await AnswerAsync(model, commit).ConfigureAwait(false);
                    Check.Equal(expected, await AnswerAsync(store, commit).ConfigureAwait(false), "the answer to the commit");
                }
                else
                {
                    store = steps[place].Reopen
                        ? await fixture.ReopenAsync(store, cancellationToken).ConfigureAwait(false)
                        : await fixture.OpenAnotherAsync(store, cancellationToken).ConfigureAwait(false);
                }

                var should = await Snapshot.OfAsync(model, scope).ConfigureAwait(false);
                should.MustEqual(await Snapshot.OfAsync(store, scope).ConfigureAwait(false), "according to the model");
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                return (place, failure is CheckFailedException ? failure.Message : $"the store threw {failure.GetType().Name}: {failure.Message}");
            }
        }

        return null;
    }

    private static async Task<string> AnswerAsync(IRegisterStore store, Commit commit)
    {
        try
        {
            return $"{await store.CommitAsync(commit).ConfigureAwait(false)}";
        }
        catch (CommitRefusedException)
        {
            return "refused";
        }
    }

    /// <summary>A small pseudo-random generator (splitmix64), so that a seed means the same on every version of .NET.</summary>
    private sealed class Dice(int seed)
    {
        private static readonly ValueList<ParticipantId> Owners = [Sample.Alpha, Sample.Beta, Sample.Participant("Alpha")];
        private ulong state = (ulong)seed;

        public int Below(int bound)
        {
            state += 0x9E3779B97F4A7C15;
            var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return (int)((mixed ^ (mixed >> 31)) % (ulong)bound);
        }

        public bool Chance(int percent) => Below(100) < percent;

        public Commit Commit(CommitLogModel model, int number)
        {
            var streams = Some(40, 3, AnyStream).DistinctBy(stream => stream).ToList();
            if (streams.Count == 0 && Chance(60))
            {
                streams.Add(AnyStream());
            }

            var removed = Some(15, 2, () => new RegistrationId(Sample.Id(Below(5)))).Distinct().ToValueList();
            var removedDocuments = Some(15, 2, () => new DocumentId(Sample.Id(Below(6)))).Distinct().ToValueList();
            var delivered = Some(15, 3, () => new MessageId(Sample.Id(Below(8)))).Distinct().ToValueList();
            return new()
            {
                Appends = streams.Select(stream => Append(model, stream, number)).ToValueList(),
                LogGuards = Some(15, 2, AnyGuard).ToValueList(),
                Registrations = Some(25, 2, AnyRegistration)
                    .DistinctBy(each => each.Id).Where(each => !removed.Contains(each.Id)).ToValueList(),
                RemovedRegistrations = removed,
                Documents = Some(25, 2, () => Sample.Document(Below(6), AnyStream(), (byte)Below(2)))
                    .DistinctBy(each => each.Id).Where(each => !removedDocuments.Contains(each.Id)).ToValueList(),
                RemovedDocuments = removedDocuments,
                Consultations = Some(30, 3, AnyConsultation).DistinctBy(each => each.Id).ToValueList(),
                Verifications = Some(8, 2, () => AnyVerification(Below(40))).DistinctBy(each => each.Consultation).ToValueList(),
                Obligations = Some(30, 2, AnyStream).Distinct().Select(stream => new StreamObligations(
                    stream,
                    Some(70, 3, () => new Obligation($"due-{Below(4)}", Sample.Day.PlusDays(Below(5)))).ToValueList())).ToValueList(),
                Messages = Some(25, 2, () => Sample.Message(Below(8), kind: $"notice.v{Below(20) / 19}"))
                    .DistinctBy(each => each.Id).Where(each => !delivered.Contains(each.Id)).ToValueList(),
                DeliveredMessages = delivered,
                Audit = Some(40, 3, () => Sample.Audit(number, Owners[Below(3)])).ToValueList(),
            };
        }

        private StreamId AnyStream() => new(Owners[Below(3)], (StreamKind)Below(Enum.GetValues<StreamKind>().Length), Sample.Id(Below(2)));

        // Nearly always its own owner's: an identifier stays with whoever registered under it first.
        private StoredRegistration AnyRegistration()
        {
            var id = Below(5);
            return Sample.Registration(id, Owners[(Chance(4) ? id + 1 : id) % 3], (byte)Below(200));
        }

        // Stores number their lines as they like, so that only "never" and "up to now" mean the same everywhere.
        private LogGuard AnyGuard() => new(
            Below(4) switch
            {
                0 => new Consultations.ConsultationFilter.ByParticipant(Owners[Below(3)]),
                1 => new Consultations.ConsultationFilter.BySubjectKey($"key-{Below(3)}"),
                2 => new Consultations.ConsultationFilter.ById(new(Sample.Id(Below(40)))),
                _ => new Consultations.ConsultationFilter.ByRegistration(new(Sample.Id(Below(5)))),
            },
            Chance(70) ? long.MaxValue : 0);

        private Consultations.ConsultationLogEntry AnyConsultation()
        {
            var id = Below(40);
            var entry = Sample.Consultation(
                id,
                Owners[id % 3],
                id % 4 == 0 ? default : [new(Sample.Id(id % 5)), new(Sample.Id((id + 1) % 5))],
                id % 5 == 0 ? default : [$"key-{id % 3}", $"KEY-{id % 2}"]);
            entry = id % 3 == 0 ? entry with { Occasion = Parties.OwnReference.Parse($"occasion-{id}") } : entry;
            entry = id % 7 == 0 ? entry with { Band = Matching.MatchBand.Possible } : entry;
            return Chance(3) ? entry with { Matcher = "matcher.v2" } : entry;
        }

        private Consultations.HitVerification AnyVerification(int consultation) =>
            Sample.Verification(consultation, Chance(80)) with { Reasons = consultation % 2 == 0 ? Parties.OwnReference.Parse($"file-{consultation}") : null };

        private StreamAppend Append(CommitLogModel model, StreamId stream, int number)
        {
            var version = model.VersionOf(stream);
            var expected = Chance(12) ? Math.Max(0, version + Below(3) - 1) : version;
            var events = new List<int>();
            for (var left = Below(4); left > 0; left--)
            {
                events.Add(Chance(4) ? Below(number) * 4 : (number * 4) + events.Count);
            }

            return Sample.Append(stream, expected, [.. events.Distinct()]);
        }

        private List<T> Some<T>(int percent, int most, Func<T> make)
        {
            var items = new List<T>();
            while (items.Count < most && Chance(percent))
            {
                items.Add(make());
            }

            return items;
        }
    }
}
