using System.Text;
using System.Text.Json.Serialization;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Explanations;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Procedures;
using Zorgfraude.Protocol.Procedures.Evidence;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Tests.Terms;
using Zorgfraude.Registrations;
using Zorgfraude.Storage;
using Zorgfraude.Testing.Builders;

namespace Zorgfraude.Protocol.Tests.KeptEvidence;

/// <summary>Evidence of a removed registration (article 2.5(5) of the Decree; readings C1 and C2).</summary>
public sealed class EvidenceTests
{
    private static readonly Lazy<EvidenceWalk> Walked = new(EvidenceWalk.All);

    private static Judgement<bool> Yes => Given.Judged(true, Given.Investigator, EvidenceWalk.RemovedOn);

    private static EvidenceCommand.Keep Keep(RemovalReason reason = RemovalReason.TermEnded) => new(
        EvidenceWalk.Ground(reason),
        [EvidenceDocument.Held(OwnReference.Parse("stuk-1"), "verzonnen bewijs"), EvidenceDocument.Elsewhere(OwnReference.Parse("stuk-2"), new string('a', 64))],
        [new(EvidenceRoute.CourtRequest, EvidenceWalk.RemovedOn)],
        Yes);

    private static EvidenceState After(params ReadOnlySpan<EvidenceCommand> acts)
    {
        var state = EvidenceState.Initial;
        foreach (var act in acts)
        {
            var outcome = EvidenceProcedure.Decide(EvidenceWalk.Registration, state, act, EvidenceWalk.Context(EvidenceWalk.RemovedOn));
            Assert.True(outcome.IsAccepted(out var accepted), $"{act}: {string.Join(", ", outcome.Findings.Where(f => f.Blocks))}");
            state = accepted.Events.Aggregate(state, EvidenceProcedure.Evolve);
        }

        return state;
    }

    private static IEnumerable<string> Refusals(EvidenceState state, EvidenceCommand act, Actor? by = null)
    {
        var outcome = EvidenceProcedure.Decide(EvidenceWalk.Registration, state, act, EvidenceWalk.Context(EvidenceWalk.RemovedOn, by));
        Assert.False(outcome.IsAccepted(out _), act.ToString());
        return outcome.Findings.Where(f => f.Blocks).Select(f => f.Code);
    }

    [Fact]
    public void Evidence_closes_only_by_a_human_with_reasons_and_only_when_every_remedy_is_closed()
    {
        Assert.Empty(Walked.Value.Violations);
        Assert.Equal(["Closed", "Kept", "NotKept"], Walked.Value.States.Select(s => s.GetType().Name).Distinct().Order(StringComparer.Ordinal));
        Assert.True(Walked.Value.States.Count() > 50);
    }

    [Fact]
    public void Every_event_is_made_and_is_written_and_read_back_the_same()
    {
        Assert.Equal(
            ["evidence-closed.v1 Closed", "evidence-kept.v1 Kept", "evidence-remedy-closed.v1 RemedyClosed", "evidence-remedy-opened.v1 RemedyOpened", "evidence-remedy-reopened.v1 RemedyReopened"],
            typeof(EvidenceEvent).GetCustomAttributes(typeof(JsonDerivedTypeAttribute), false).Cast<JsonDerivedTypeAttribute>()
                .Select(d => $"{d.TypeDiscriminator} {d.DerivedType.Name}").Order(StringComparer.Ordinal));
        Assert.Equal(5, Walked.Value.Events.Select(e => e.GetType()).Distinct().Count());
        Assert.All(Walked.Value.Events, e => Assert.Equal(e, EventJson.ReadEvidence(EventJson.Write(e).Payload.AsSpan())));
    }

    [Fact]
    public void No_event_holds_what_was_said()
    {
        var outcome = EvidenceProcedure.Decide(EvidenceWalk.Registration, EvidenceState.Initial, Keep(), EvidenceWalk.Context(EvidenceWalk.RemovedOn));
        Assert.True(outcome.IsAccepted(out var accepted));
        var json = Encoding.UTF8.GetString(EventJson.Write(accepted.Events[0]).Payload.AsSpan());
        Assert.DoesNotContain("verzonnen", json, StringComparison.Ordinal);
        Assert.Equal(["evidence-piece.v1", "evidence-keeping.v1"], accepted.Records.Select(r => r.Kind));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"type\":\"unknown.v1\"}")]
    [InlineData("{\"type\":\"evidence-closed.v1\",\"on\":\"2029-3-5\"}")]
    [InlineData("{\"type\":\"evidence-closed.v1\",\"on\":\"2029-03-05\"}")]
    public void A_stored_event_that_cannot_be_read_is_damage(string json) =>
        Assert.Throws<CorruptHistoryException>(() => EventJson.ReadEvidence(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void An_event_that_does_not_fit_the_state_is_damage_and_never_a_guess()
    {
        var edges = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var state in Walked.Value.States)
        {
            foreach (var happened in Walked.Value.Events)
            {
                try
                {
                    edges.Add($"{state.GetType().Name} --> {EvidenceProcedure.Evolve(state, happened).GetType().Name}");
                }
                catch (CorruptHistoryException damage)
                {
                    Assert.Contains("cannot follow", damage.Message, StringComparison.Ordinal);
                }
            }
        }

        Assert.Equal(Walked.Value.Edges.Select(e => e.Split(" : ")[0]).Distinct(), edges);
    }

    [Fact]
    public void A_remedy_is_recorded_under_the_next_number_and_as_open_or_the_history_is_damaged()
    {
        var (kept, record) = (After(Keep()), new WrittenRecordReference(new(Guid.Empty), new string('b', 64)));
        var next = new EvidenceRemedy(2, EvidenceRoute.CourtRequest, EvidenceWalk.RemovedOn, null);
        Assert.IsType<EvidenceState.Kept>(EvidenceProcedure.Evolve(kept, new EvidenceEvent.RemedyOpened(EvidenceWalk.RemovedOn, next, record)));
        foreach (var impossible in (EvidenceRemedy[])[next with { Number = 1 }, next with { Number = 3 }, next with { ClosedOn = EvidenceWalk.RemovedOn }])
        {
            Assert.Throws<CorruptHistoryException>(() => EvidenceProcedure.Evolve(kept, new EvidenceEvent.RemedyOpened(EvidenceWalk.RemovedOn, impossible, record)));
        }
    }

    [Fact]
    public void A_remedy_does_not_open_in_the_future_and_there_are_at_most_a_hundred()
    {
        var kept = After(Keep());
        Assert.Equal(["act.not-in-future"], Refusals(kept, new EvidenceCommand.OpenRemedy(new(EvidenceRoute.CourtRequest, EvidenceWalk.RemovedOn.PlusDays(1)), Yes)));
        var record = new WrittenRecordReference(new(Guid.Empty), new string('b', 64));
        var full = Enumerable.Range(2, 99).Aggregate(kept, (state, number) => EvidenceProcedure.Evolve(
            state, new EvidenceEvent.RemedyOpened(EvidenceWalk.RemovedOn, new(number, EvidenceRoute.CourtRequest, EvidenceWalk.RemovedOn, null), record)));
        var refused = Assert.Throws<ArgumentException>(() => EvidenceProcedure.Decide(
            EvidenceWalk.Registration, full, new EvidenceCommand.OpenRemedy(new(EvidenceRoute.CourtRequest, EvidenceWalk.RemovedOn), Yes), EvidenceWalk.Context(EvidenceWalk.RemovedOn)));
        Assert.StartsWith("ZF0252: ", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_elsewhere_is_named_by_a_digest_of_which_every_digit_is_one()
    {
        Assert.Equal(new string('0', 63) + "f", EvidenceDocument.Elsewhere(OwnReference.Parse("stuk"), new string('0', 63) + "f").Sha256);
        foreach (var no in (string[])[new string('0', 63) + "g", new string('0', 63) + "F", new string('0', 63), new string('0', 65)])
        {
            Assert.StartsWith("ZF0251: ", Assert.Throws<ArgumentException>(() => EvidenceDocument.Elsewhere(OwnReference.Parse("stuk"), no)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Why_evidence_is_kept_stands_in_the_record_under_the_words_of_the_question()
    {
        var outcome = EvidenceProcedure.Decide(
            EvidenceWalk.Registration, EvidenceState.Initial, Keep(RemovalReason.BeliefEnded) with { LawfulWhenSupplied = Yes }, EvidenceWalk.Context(EvidenceWalk.RemovedOn));
        Assert.True(outcome.IsAccepted(out var accepted));
        Assert.Equal(
            ["dient als bewijs van rechtmatigheid", "rechtmatig toen werd verstrekt"],
            accepted.Records.Single(r => r.Kind == "evidence-keeping.v1").Text.TrimEnd('\n').Split('\n').Select(l => l.Split(':')[0]));
    }

    [Fact]
    public void Every_finding_on_the_way_reads_as_a_sentence_in_both_languages() =>
        Assert.All(Walked.Value.Findings, f =>
        {
            Assert.NotNull(FindingCatalogue.Find(f.Code));
            Assert.All(new[] { Language.Dutch, Language.English }, l => Assert.DoesNotContain('{', Explanation.Sentence(f, l)));
        });

    [Fact]
    public void There_is_no_ground_before_removal()
    {
        var active = Scenario.Concurred(new(2025, 3, 5)).Enter(Given.Data()).Check().Registration;
        var ground = EvidenceProcedure.Ground(EvidenceWalk.Registration, Given.Executive.Id, active);
        Assert.False(ground.TryGetValue(out _));
        Assert.Equal(("evidence.after-removal", FindingStatus.NotMet), (ground.Findings[0].Code, ground.Findings[0].Status));
    }

    [Fact]
    public void The_ground_of_another_registration_or_another_participant_keeps_nothing()
    {
        var other = EvidenceProcedure.Ground(new(Guid.Empty), Given.Executive.Id, new RegistrationState.Removed(new(2025, 3, 5), EvidenceWalk.RemovedOn, RemovalReason.TermEnded));
        Assert.True(other.TryGetValue(out var elsewhere));
        Assert.Equal(["evidence.after-removal"], Refusals(EvidenceState.Initial, Keep() with { Ground = elsewhere }));
        Assert.Equal(["evidence.own-registration"], Refusals(EvidenceState.Initial, Keep() with { Ground = EvidenceWalk.Ground(by: Given.Insurer.Id) }));
    }

    [Theory]
    [InlineData(RemovalReason.TermEnded, false)]
    [InlineData(RemovalReason.NoLongerNeeded, false)]
    [InlineData(RemovalReason.ObjectionUpheld, false)]
    [InlineData(RemovalReason.BeliefEnded, true)]
    [InlineData(RemovalReason.ErasureGranted, true)]
    [InlineData(RemovalReason.UnlawfulProcessing, true)]
    public void Of_a_registration_that_did_not_stand_evidence_is_kept_only_when_the_supply_was_lawful_all_the_same(RemovalReason reason, bool judged)
    {
        var outcome = EvidenceProcedure.Decide(EvidenceWalk.Registration, EvidenceState.Initial, Keep(reason), EvidenceWalk.Context(EvidenceWalk.RemovedOn));
        Assert.Equal(!judged, outcome.IsAccepted(out _));
        if (judged)
        {
            Assert.Equal(["evidence.lawful-when-supplied"], Refusals(EvidenceState.Initial, Keep(reason)));
            Assert.Equal(["evidence.lawful-when-supplied"], Refusals(EvidenceState.Initial, Keep(reason) with { LawfulWhenSupplied = Yes with { Value = false } }));
            Assert.IsType<EvidenceState.Kept>(After(Keep(reason) with { LawfulWhenSupplied = Yes }));
        }
    }

    [Fact]
    public void What_is_kept_elsewhere_is_destroyed_too_before_the_evidence_closes()
    {
        var state = After(Keep(), new EvidenceCommand.CloseRemedy(1, EvidenceWalk.RemovedOn, Yes));
        Assert.Equal(["evidence.elsewhere-destroyed"], Refusals(state, new EvidenceCommand.Close(Yes)));
        Assert.IsType<EvidenceState.Closed>(After(
            Keep(), new EvidenceCommand.CloseRemedy(1, EvidenceWalk.RemovedOn, Yes), new EvidenceCommand.Close(Yes, ElsewhereDestroyed: true)));
    }

    [Fact]
    public void Destruction_is_due_at_once_when_the_last_remedy_closes_and_no_more_when_one_opens_again()
    {
        var closed = After(Keep(), new EvidenceCommand.CloseRemedy(1, EvidenceWalk.RemovedOn, Yes));
        Assert.Equal([new Obligation("evidence.destroy", EvidenceWalk.RemovedOn)], EvidenceProcedure.Obligations(closed, Dates.Book, Dates.Calendar));

        // With two working days of grace, from Monday 5 March: Wednesday 7 March.
        var grace = Dates.With(r => r with { ImmediateActionGrace = 2 });
        Assert.Equal([new Obligation("evidence.destroy", new(2029, 3, 7))], EvidenceProcedure.Obligations(closed, grace, Dates.Calendar));
        var again = After(
            Keep(), new EvidenceCommand.CloseRemedy(1, EvidenceWalk.RemovedOn, Yes), new EvidenceCommand.ReopenRemedy(1, EvidenceWalk.RemovedOn, null, Yes));
        Assert.Empty(EvidenceProcedure.Obligations(again, Dates.Book, Dates.Calendar));
        Assert.Equal(["evidence.every-remedy-closed"], Refusals(again, new EvidenceCommand.Close(Yes, ElsewhereDestroyed: true)));
    }

    [Fact]
    public void A_judgement_from_before_the_last_remedy_closed_closes_nothing()
    {
        var later = EvidenceWalk.RemovedOn.PlusDays(10);
        var state = EvidenceProcedure.Evolve(After(Keep()), new EvidenceEvent.RemedyClosed(later, 1, later, new(new(Guid.Empty), new string('b', 64))));
        var outcome = EvidenceProcedure.Decide(EvidenceWalk.Registration, state, new EvidenceCommand.Close(Yes, true), EvidenceWalk.Context(later));
        Assert.Equal(["act.not-before"], outcome.Findings.Where(f => f.Blocks).Select(f => f.Code));
    }

    [Fact]
    public void A_remedy_that_closes_before_its_term_can_end_is_noted()
    {
        var kept = After(Keep() with { Remedies = [new(EvidenceRoute.CivilClaim, EvidenceWalk.RemovedOn, new(2034, 3, 6))] });
        var outcome = EvidenceProcedure.Decide(
            EvidenceWalk.Registration, kept, new EvidenceCommand.CloseRemedy(1, EvidenceWalk.RemovedOn, Yes), EvidenceWalk.Context(EvidenceWalk.RemovedOn));
        Assert.True(outcome.IsAccepted(out _));
        Assert.Equal(FindingStatus.Warning, outcome.Findings.Single(f => f.Code == "evidence.remedy-closed-early").Status);
    }

    [Theory]
    [InlineData(EvidencePurpose.ShowSupplyLawful, 1, true, null)]
    [InlineData(EvidencePurpose.ShowOccasionLawful, 1, true, null)]
    [InlineData(EvidencePurpose.Other, 1, true, "evidence.purpose")]
    [InlineData(EvidencePurpose.ShowSupplyLawful, 2, true, "evidence.in-open-remedy")]
    [InlineData(EvidencePurpose.ShowSupplyLawful, 1, false, "actor.power")]
    public void Evidence_is_used_for_one_purpose_in_an_open_remedy_by_whoever_answers_for_the_supply(EvidencePurpose purpose, int remedy, bool power, string? refusal)
    {
        var actor = power ? Given.Investigator : Given.Without(Given.Investigator, Power.DecideOnSupply);
        var decision = EvidenceAccessRule.Decide(After(Keep()), purpose, remedy, actor);
        Assert.Equal(refusal is null, decision.TryGetValue(out var pieces));
        Assert.Equal(refusal is null ? [] : [refusal], decision.Findings.Where(f => f.Blocks).Select(f => f.Code));
        Assert.Equal(refusal is null ? 2 : 0, pieces.Count);
    }

    [Fact]
    public void Nothing_is_used_once_no_remedy_is_open_or_when_nothing_is_kept()
    {
        var closed = After(Keep(), new EvidenceCommand.CloseRemedy(1, EvidenceWalk.RemovedOn, Yes));
        Assert.False(EvidenceAccessRule.Decide(closed, EvidencePurpose.ShowSupplyLawful, 1, Given.Investigator).TryGetValue(out _));
        Assert.False(EvidenceAccessRule.Decide(EvidenceState.Initial, EvidencePurpose.ShowSupplyLawful, 1, Given.Investigator).TryGetValue(out _));
    }

    [Fact]
    public void What_comes_from_outside_is_bounded()
    {
        var reference = OwnReference.Parse("stuk-1");
        Assert.Contains("ZF0250", Assert.Throws<ArgumentException>(() => EvidenceDocument.Held(reference, new string('x', 1_000_001))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => EvidenceDocument.Held(reference, " "));
        Assert.Contains("ZF0251", Assert.Throws<ArgumentException>(() => EvidenceDocument.Elsewhere(reference, new string('A', 64))).Message, StringComparison.Ordinal);
        Assert.Contains("ZF0251", Assert.Throws<ArgumentException>(() => EvidenceDocument.Elsewhere(reference, new string('a', 63))).Message, StringComparison.Ordinal);
        var many = Keep() with { Documents = Enumerable.Repeat(EvidenceDocument.Held(reference, "x"), 21).ToValueList() };
        Assert.Contains("ZF0252", Assert.Throws<ArgumentException>(() => After(many)).Message, StringComparison.Ordinal);
        var none = Keep() with { Remedies = [new((EvidenceRoute)99, EvidenceWalk.RemovedOn)] };
        Assert.Contains("ZF0253", Assert.Throws<ArgumentException>(() => After(none)).Message, StringComparison.Ordinal);
        Assert.Equal(20, Assert.IsType<EvidenceState.Kept>(After(Keep() with { Documents = Enumerable.Repeat(EvidenceDocument.Held(reference, "x"), 20).ToValueList() })).Pieces.Count);
    }
}
