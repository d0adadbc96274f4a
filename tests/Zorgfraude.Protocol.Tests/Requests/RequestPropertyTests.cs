using System.Reflection;
using System.Text;
using System.Text.Json.Serialization;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Xunit.Abstractions;
using Zorgfraude.Decisions;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Explanations;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Procedures;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Procedures.Requests;
using Zorgfraude.Protocol.Requests;
using Zorgfraude.Protocol.Tests.Terms;
using Zorgfraude.Registrations;
using Zorgfraude.Testing.Builders;

namespace Zorgfraude.Protocol.Tests.Requests;

/// <summary>Every reachable path of a request over a finite set of acts, and what holds for every receipt, in the words of the law.</summary>
public sealed class RequestPropertyTests(ITestOutputHelper output)
{
    private static readonly LocalDate Day = Dates.D("2025-03-03");
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(300);
    private static readonly Arbitrary<LocalDate> Days = Gen.Choose(0, 9000).Select(Dates.D("2025-01-01").PlusDays).ToArbitrary();
    private static readonly Lazy<Walk> Walked = new(Walk.All);

    internal static IEnumerable<RequestEvent> Events => Walked.Value.Events;

    [Fact]
    public void A_later_receipt_never_gives_an_earlier_deadline() =>
        Prop.ForAll(Days, Gen.Choose(0, 200).ToArbitrary(), Gen.Elements(Enum.GetValues<RequestKind>()).ToArbitrary(), (first, later, kind) =>
            Due(kind, first, false) <= Due(kind, first.PlusDays(later), false) && Due(kind, first, true) <= Due(kind, first.PlusDays(later), true)).Check(Runs);

    [Fact]
    public void No_answer_after_the_term_is_in_time_and_none_within_it_is_late() =>
        Prop.ForAll(Days, Gen.Choose(0, 60).ToArbitrary(), Gen.Elements(Enum.GetValues<RequestKind>()).ToArbitrary(), (received, after, kind) =>
        {
            var asked = Asked.Ready(kind, received);
            var due = Due(kind, received, extended: false);
            asked.Today = received.PlusDays(after);
            return asked.Do(asked.Answer(Grant(kind))).Answered.IsInTime == (received.PlusDays(after) <= due);
        }).Check(Runs);

    [Fact]
    public void A_term_ends_on_a_working_day_within_the_month_and_the_days_it_is_moved() =>
        Prop.ForAll(Days, received =>
        {
            // Counted apart from the code: the same date a month on, or the last day of that month, and then never more than five days.
            var month = received.Month == 12 ? new LocalDate(received.Year + 1, 1, 1) : new LocalDate(received.Year, received.Month + 1, 1);
            var unmoved = month.PlusDays(Math.Min(received.Day, month.Calendar.GetDaysInMonth(month.Year, month.Month)) - 1);
            var due = Due(RequestKind.Access, received, extended: false);
            return due.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) && due >= unmoved && due <= unmoved.PlusDays(5);
        }).Check(Runs);

    [Fact]
    public void On_no_path_is_a_refusal_without_reasons_and_remedies_or_a_grant_before_proof()
    {
        var walked = Walked.Value;
        output.WriteLine($"{walked.States.Count} states, {walked.Transitions} transitions, {walked.Attempts} attempted acts");
        foreach (var edge in walked.Edges)
        {
            output.WriteLine(edge);
        }

        Assert.True(walked.States.Count > 100 && walked.Transitions > 500, $"{walked.States.Count} states, {walked.Transitions} transitions");
        var answered = walked.States.Values.OfType<RequestState.Answered>().ToList();
        Assert.Contains(answered, s => s.Answer.Result == RequestResult.Refused);
        Assert.All(answered.Where(s => s.Answer.Result != RequestResult.Granted), s => Assert.Contains(RemedyRoute.AuthorityComplaint, s.Answer.Remedies));
        Assert.All(
            answered.Where(s => s.Answer.Outcome is RequestOutcome.Refuse && s.Request.Kind != RequestKind.Complaint),
            s => Assert.Contains(RemedyRoute.ObjectionAndAppeal, s.Answer.Remedies));
        Assert.All(
            answered.Where(s => s.Request.Kind != RequestKind.Complaint && s.Answer.Outcome is not RequestOutcome.Refuse),
            s => Assert.NotNull(s.Request.ProvedOn));
        Assert.All(walked.Events.OfType<RequestEvent.Answered>(), e => Assert.Equal(64, e.Reasons.Sha256.Length));
        Assert.All(answered.Where(s => s.Answer.CarriedOutOn is not null), s => Assert.True(s.Answer.Outcome.ChangesRegistration));
        Assert.All(answered.Where(s => s.Answer.ToCarryOut.IsEmpty && s.Answer.Outcome.ChangesRegistration), s => Assert.NotNull(s.Answer.CarriedOutOn));
        Assert.All(
            answered.Where(s => s.Answer.Outcome is RequestOutcome.NothingRegistered),
            s => Assert.True(s.Request.NobodyRegistered));
        Assert.All(
            walked.States.Values.OfType<RequestState.SentOn>(),
            s => Assert.All(s.Request.Forwardings, f => Assert.True(f is { SentOn: not null, ToldOn: not null })));
    }

    [Fact]
    public void What_is_permitted_is_what_some_act_does_and_a_refused_act_says_why() => Assert.Empty(Walked.Value.Violations.Distinct());

    [Fact]
    public void Every_state_and_every_event_is_reached_and_written_and_read_back_the_same()
    {
        var walked = Walked.Value;
        Assert.Equal(Names(typeof(RequestState)), walked.States.Values.Select(s => s.GetType().Name).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(Names(typeof(RequestEvent)), walked.Events.Select(e => e.GetType().Name).Distinct().Order(StringComparer.Ordinal));
        Assert.All(walked.Events, e => Assert.Equal(e, EventJson.ReadRequest(EventJson.Write(e).Payload.AsSpan())));
        Assert.All(walked.Events, e => Assert.DoesNotContain("verzonnen motivering", Encoding.UTF8.GetString(EventJson.Write(e).Payload.AsSpan()), StringComparison.Ordinal));
    }

    [Fact]
    public void Names_of_events_never_change()
    {
        string[] approved =
        [
            "request-answered.v1 Answered", "request-carried-out.v1 CarriedOut", "request-extension-announced.v1 ExtensionAnnounced",
            "request-forwarded.v1 Forwarded", "request-forwarding-told.v1 ForwardingTold", "request-proof-asked.v1 ProofAsked",
            "request-proof-recorded.v1 ProofRecorded", "request-received.v1 Received", "request-receiver-told.v1 ReceiverTold",
            "request-registrants-established.v1 RegistrantsEstablished",
        ];
        Assert.Equal(approved, typeof(RequestEvent).GetCustomAttributes<JsonDerivedTypeAttribute>()
            .Select(d => $"{d.TypeDiscriminator} {d.DerivedType.Name}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{\"type\":\"unknown.v1\"}")]
    [InlineData("{\"type\":\"request-carried-out.v1\"}")]
    [InlineData("{\"type\":\"request-proof-recorded.v1\",\"on\":\"2025-1-1\"}")]
    [InlineData("{\"type\":\"request-proof-recorded.v1\",\"on\":\"2025-01-01\",\"more\":1}")]
    [InlineData("{\"type\":\"request-carried-out.v1\",\"on\":\"2025-01-01\"}")]
    [InlineData("{\"type\":\"request-carried-out.v1\",\"registration\":\"1\",\"on\":\"2025-01-01\"}")]
    public void A_stored_event_that_cannot_be_read_is_damage(string json) =>
        Assert.Throws<CorruptHistoryException>(() => EventJson.ReadRequest(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void An_event_that_does_not_fit_the_state_is_damage_and_never_a_guess()
    {
        var edges = new HashSet<string>(StringComparer.Ordinal);
        foreach (var state in Walked.Value.States.Values)
        {
            foreach (var happened in Walked.Value.Events)
            {
                try
                {
                    edges.Add($"{state} --> {RequestProcedure.Evolve(state, happened)} : {happened.GetType().Name}");
                }
                catch (CorruptHistoryException damage)
                {
                    Assert.Contains("cannot follow", damage.Message, StringComparison.Ordinal);
                }
            }
        }

        Assert.Equal(Walked.Value.Edges.Order(StringComparer.Ordinal), edges.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_finding_on_the_way_reads_as_a_sentence_in_both_languages() =>
        Assert.All(Walked.Value.Findings, f =>
        {
            Assert.NotNull(FindingCatalogue.Find(f.Code));
            Assert.All(new[] { Language.Dutch, Language.English }, l => Assert.DoesNotContain('{', Explanation.Sentence(f, l)));
        });

    private static LocalDate Due(RequestKind kind, LocalDate received, bool extended) => RequestProcedure.Term(
        new(kind, SubjectKind.NaturalPerson, false, CopyForm.Electronic, received, null) { ExtendedOn = extended ? received : null },
        ParticipantKind.MunicipalExecutive,
        Dates.Book,
        Dates.Calendar)!.LastDay;

    private static RequestOutcome Grant(RequestKind kind) => kind switch
    {
        RequestKind.Confirmation => new RequestOutcome.Confirm(),
        RequestKind.Access => new RequestOutcome.GiveAccess(),
        RequestKind.Copy => new RequestOutcome.GiveCopy(CopyForm.Electronic),
        RequestKind.Rectification => new RequestOutcome.Rectify(),
        RequestKind.Erasure => new RequestOutcome.EraseData(ErasureGround.DataWrong),
        RequestKind.Restriction => new RequestOutcome.Restrict(RestrictionGround.ObjectionPending),
        RequestKind.Objection => new RequestOutcome.UpholdObjection(),
        _ => new RequestOutcome.SettleComplaint(true),
    };

    private static IEnumerable<string> Names(Type union) => union.GetNestedTypes().Where(t => t.IsSubclassOf(union)).Select(t => t.Name).Order(StringComparer.Ordinal);

    /// <summary>All acts, sound and not, in every state that is reached, on one day.</summary>
    private sealed class Walk
    {
        public Dictionary<string, RequestState> States { get; } = new(StringComparer.Ordinal);

        public HashSet<RequestEvent> Events { get; } = [];

        public HashSet<Finding> Findings { get; } = [];

        public HashSet<string> Edges { get; } = new(StringComparer.Ordinal);

        public List<string> Violations { get; } = [];

        public int Transitions { get; private set; }

        public int Attempts { get; private set; }

        public static Walk All()
        {
            var walk = new Walk();
            var context = new ActContext(Given.Investigator, Day, Dates.Book) { ActingKind = ParticipantKind.MunicipalExecutive };
            var acts = Acts().ToList();
            var queue = new Queue<RequestState>([RequestState.Initial]);
            while (queue.TryDequeue(out var state))
            {
                if (!walk.States.TryAdd(Key(state), state))
                {
                    continue;
                }

                var permitted = RequestProcedure.Permitted(state).Where(p => p.IsPermitted).Select(p => p.Act).ToHashSet(StringComparer.Ordinal);
                var done = new HashSet<string>(StringComparer.Ordinal);
                foreach (var act in acts)
                {
                    walk.Attempts++;
                    var outcome = RequestProcedure.Decide(Asked.Id, state, act, context);
                    walk.Findings.UnionWith(outcome.Findings);
                    if (!outcome.IsAccepted(out var accepted))
                    {
                        if (!outcome.Findings.Any(f => f.Blocks))
                        {
                            walk.Violations.Add($"{act} refused without a reason");
                        }

                        continue;
                    }

                    walk.Transitions++;
                    walk.Events.UnionWith(accepted.Events);
                    done.Add(act.Act);
                    var happened = Assert.Single(accepted.Events);
                    var next = RequestProcedure.Evolve(state, happened);
                    walk.Edges.Add($"{state} --> {next} : {happened.GetType().Name}");
                    queue.Enqueue(next);
                }

                if (!done.SetEquals(permitted))
                {
                    walk.Violations.Add($"{Key(state)}: permitted {string.Join(' ', permitted)}, done {string.Join(' ', done)}");
                }
            }

            return walk;
        }

        private static IEnumerable<RequestCommand> Acts()
        {
            foreach (var kind in Enum.GetValues<RequestKind>())
            {
                yield return new RequestCommand.Receive(kind, SubjectKind.NaturalPerson, Day);
            }

            yield return Asked.Established();
            yield return Asked.Established(Asked.Self);
            yield return Asked.Established(Asked.Other);
            yield return Asked.Established(Asked.Self, Asked.Other);
            yield return new RequestCommand.Forward(Asked.Other, Day);
            yield return new RequestCommand.TellForwarded(Asked.Other, Day);
            yield return new RequestCommand.AskProof(Day);
            yield return new RequestCommand.RecordProof(Day);
            yield return new RequestCommand.AnnounceExtension(Day, Asked.Judged(true, Day));
            yield return new RequestCommand.AnnounceExtension(Day, null);
            foreach (var outcome in Enum.GetValues<RequestKind>().Select(Grant)
                .Append(new RequestOutcome.NothingRegistered()).Append(new RequestOutcome.SettleComplaint(false))
                .Concat(new[] { RefusalGround.Excessive, RefusalGround.CompellingGrounds, RefusalGround.GroundNotPresent }.Select(g => new RequestOutcome.Refuse(g))))
            {
                var answer = new RequestCommand.Answer(outcome, Asked.Judged(true, Day), Day, Asked.EveryRoute)
                {
                    BeliefHeld = Asked.Judged(true, Day),
                    Consultations = [new(Asked.Other, true)],
                };
                yield return answer;
                yield return answer with { Remedies = [] };
                yield return answer with { Decided = null };
            }

            yield return new RequestCommand.CarryOut(Asked.Registration, Day);
            yield return new RequestCommand.TellReceiver(Asked.Other, Day);
        }

        private static string Key(RequestState state) => state switch
        {
            RequestState.Open s => $"open {Key(s.Request)}",
            RequestState.SentOn s => $"sent on {Key(s.Request)}",
            RequestState.Answered s =>
                $"answered {Key(s.Request)} {s.Answer.Outcome} {s.Answer.RefusedPart} {s.Answer.Result} {s.Answer.Remedies.Count} /{s.Answer.CarriedOutOn}/{s.Answer.ToCarryOut.Count}/{s.Answer.ReceiversToTell.Count}",
            _ => "not received",
        };

        private static string Key(RightsRequest r) =>
            $"{r.Kind} {r.RegistrantsKnownOn} {r.IsRegistered} {string.Join(',', r.Forwardings.Select(f => $"{f.To}/{f.SentOn}/{f.ToldOn}"))} /{r.ProofAskedOn}/{r.ProvedOn}/{r.ExtendedOn}";
    }
}
