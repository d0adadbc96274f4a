using NodaTime;
using Zorgfraude.Cases;
using Zorgfraude.Collections;
using Zorgfraude.Consultations;
using Zorgfraude.Decisions;
using Zorgfraude.Identity;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Terms;
using Zorgfraude.Protocol.Worklists;
using Zorgfraude.Registrations;
using Zorgfraude.Sdk.Registers;
using Zorgfraude.Simulation.Law;
using Zorgfraude.Simulation.Running;
using Zorgfraude.Simulation.Worlds;
using Zorgfraude.Storage;

namespace Zorgfraude.Simulation.Tests;

/// <summary>The checks can fail: each test breaks one thing, in the world or in what the oracle expects, and the run must stop at it.</summary>
public sealed class CheckerCatchesTests
{
    private static async Task<string> CaughtAsync(
        Invariant expected, Func<IWorld, IWorld>? around = null, ChosenLaw? law = null, StoreKind store = StoreKind.None, int registrations = 60)
    {
        var options = new SimulationOptions(7, registrations) { Store = store, Law = law ?? ChosenLaw.Default, Years = 10, CheckEvery = store == StoreKind.None ? 1 : 20 };
        if (around is not null)
        {
            options = options with { Around = around };
        }

        var outcome = await Simulator.RunAsync(options);
        Assert.True(outcome.Violated == expected, outcome.Problem ?? "nothing was caught");
        Assert.Contains($"seed {options.Seed}", outcome.Problem, StringComparison.Ordinal);
        Assert.Contains($"day {outcome.On}", outcome.Problem, StringComparison.Ordinal);
        return outcome.Problem!;
    }

    [Fact]
    public Task An_end_later_than_the_law_allows_is_caught() =>
        CaughtAsync(Invariant.RemovalFallsNoLaterThanTheLawAllows, law: ChosenLaw.Default with { StandardYears = 3 });

    [Fact]
    public Task A_removal_that_is_a_day_too_late_is_caught() =>
        CaughtAsync(Invariant.RemovalFallsNoLaterThanTheLawAllows, w => new RemovesLater(w));

    [Fact]
    public Task A_supervisor_s_term_of_other_length_is_caught() =>
        CaughtAsync(Invariant.TheSupervisorHasFourWeeks, law: ChosenLaw.Default with { SupervisorDays = 27 });

    [Fact]
    public Task A_deadline_of_a_request_of_other_length_is_caught() =>
        CaughtAsync(Invariant.TheWorklistIsWhatTheLawAsks, law: ChosenLaw.Default with { AnswerMonths = 2 });

    [Fact]
    public Task A_line_of_the_log_that_is_kept_too_short_is_caught() =>
        CaughtAsync(Invariant.LogEntriesGoAfterTheirTerm, law: ChosenLaw.Default with { LogYears = 9 });

    [Fact]
    public async Task A_notice_that_is_forgotten_is_caught_and_the_trace_names_the_registration()
    {
        var problem = await CaughtAsync(Invariant.NoticeIsNeverForgotten, w => new Forgets(w, "registration.notice"));

        Assert.Contains("registration.check by", problem, StringComparison.Ordinal);
    }

    [Fact]
    public Task An_obligation_of_a_case_that_is_forgotten_is_caught() =>
        CaughtAsync(Invariant.TheWorklistIsWhatTheLawAsks, w => new Forgets(w, "case.tell-supervisor"));

    [Fact]
    public Task A_register_that_reckons_with_yesterday_is_caught() => CaughtAsync(Invariant.AnExpiredRegistrationIsSilent, w => new ConsultsYesterday(w), registrations: 200);

    [Fact]
    public Task A_register_that_never_answers_is_caught() => CaughtAsync(Invariant.AnActiveRegistrationAnswers, w => new Silent(w));

    [Fact]
    public Task A_restriction_that_restricts_nothing_is_caught() =>
        CaughtAsync(Invariant.ARestrictedRegistrationIsSilent, w => new RestrictsNothing(w));

    [Fact]
    public Task A_correction_of_restricted_data_without_an_exception_is_caught() =>
        CaughtAsync(Invariant.ARestrictedRegistrationIsOnlyStored, w => new UsesRestricted(w), registrations: 200);

    [Fact]
    public Task A_registration_that_answers_after_its_processing_ended_is_caught() =>
        CaughtAsync(Invariant.ARemovedRegistrationIsSilent, w => new EndsNothing(w));

    [Fact]
    public Task A_hit_with_the_contact_of_another_registration_is_caught() =>
        CaughtAsync(Invariant.AHitGivesNothingButTheAllowedData, w => new GivesOthersContact(w));

    [Fact]
    public Task What_is_late_and_not_reported_is_caught() => CaughtAsync(Invariant.WhatIsLateIsReported, w => new NeverLate(w, "notice.late"));

    [Fact]
    public Task A_missed_review_that_is_not_reported_is_caught() => CaughtAsync(Invariant.AMissedReviewIsReported, w => new NeverLate(w, "review.missed"), registrations: 200);

    [Fact]
    public Task Somebody_who_acts_with_the_power_of_another_is_caught() => CaughtAsync(Invariant.NobodyActsWithoutThePower, w => new LendsPowers(w));

    [Fact]
    public Task A_ground_from_another_case_is_caught() => CaughtAsync(Invariant.NoRegistrationWithoutAConcurringSupervisor, w => new BorrowsGround(w));

    [Fact]
    public Task A_longer_term_that_is_decided_too_late_is_caught() =>
        CaughtAsync(Invariant.NoLongerTermIsDecidedTooLate, w => new DecidesLate(w), registrations: 200);

    [Fact]
    public Task An_answer_without_its_line_in_the_log_is_caught() =>
        CaughtAsync(Invariant.NoAnswerWithoutItsLogEntry, w => new LosesLog(w, atOnce: true), store: StoreKind.Memory, registrations: 20);

    [Fact]
    public Task A_line_of_the_log_that_is_lost_later_is_caught() =>
        CaughtAsync(Invariant.LogEntriesAreKept, w => new LosesLog(w, atOnce: false), store: StoreKind.Memory, registrations: 20);

    [Fact]
    public Task Data_that_stay_after_removal_are_caught() =>
        CaughtAsync(Invariant.DataOfARemovedRegistrationAreGone, w => new KeepsSubjects(w), store: StoreKind.Memory, registrations: 20);

    /// <summary>Removal stands on the worklist a day later than it was.</summary>
    private sealed class RemovesLater(IWorld inner) : DelegatingWorld(inner)
    {
        public override async ValueTask<Worklist?> WorklistAsync(Actor reader) => await Inner.WorklistAsync(reader) is not { } list ? null : Worklist.Of(
            reader.Participant,
            list.Items.Select(i => new StoredObligation(
                new(reader.Participant, i.Procedure, i.Id), new(i.Code, i.LastDay.PlusDays(i.Code == "registration.removal" ? 1 : 0)))),
            Today,
            ChosenLaw.Default.Rulebook,
            HolidayCalendar.Dutch);
    }

    private sealed class Forgets(IWorld inner, string code) : DelegatingWorld(inner)
    {
        public override async ValueTask<Worklist?> WorklistAsync(Actor reader) => await Inner.WorklistAsync(reader) is not { } list ? null : Worklist.Of(
            reader.Participant,
            list.Items.Where(i => i.Code != code).Select(i => new StoredObligation(new(reader.Participant, i.Procedure, i.Id), new(i.Code, i.LastDay))),
            Today,
            ChosenLaw.Default.Rulebook,
            HolidayCalendar.Dutch);
    }

    /// <summary>On the day on which its term ends, a registration answers as on the day before.</summary>
    private sealed class ConsultsYesterday(IWorld inner) : DelegatingWorld(inner)
    {
        private readonly HashSet<string> restricted = [];
        private readonly Dictionary<RegistrationId, RegistrationData> known = [];

        public override async ValueTask<Reply> ActAsync(Actor actor, RegistrationId id, RegistrationCommand command)
        {
            var reply = await Inner.ActAsync(actor, id, command);
            if (reply.IsAccepted && command is RegistrationCommand.Enter { Entry.Data: var data })
            {
                known[id] = data;
            }

            // Only the end of a term is to be overlooked here, not what else makes a registration silent.
            if (reply.IsAccepted && command is RegistrationCommand.Restrict or RegistrationCommand.EndProcessing or RegistrationCommand.Remove && known.TryGetValue(id, out var gone))
            {
                restricted.Add(gone.Subject.KvkNumber!.Reveal());
            }

            return reply;
        }

        public override async ValueTask<ConsultationResult> ConsultAsync(Actor actor, ConsultationRequest request)
        {
            var today = await Inner.ConsultAsync(actor, request);
            if (today is not ConsultationResult.NoHit || restricted.Contains(request.Subject.KvkNumber!.Reveal()))
            {
                return today;
            }

            Inner.SetDay(Today.PlusDays(-1));
            var yesterday = await Inner.ConsultAsync(actor, request);
            Inner.SetDay(Today);
            return yesterday is ConsultationResult.Hit ? yesterday : today;
        }
    }

    private sealed class Silent(IWorld inner) : DelegatingWorld(inner)
    {
        public override async ValueTask<ConsultationResult> ConsultAsync(Actor actor, ConsultationRequest request) =>
            await Inner.ConsultAsync(actor, request) switch
            {
                ConsultationResult.Hit hit => new ConsultationResult.NoHit(hit.Consultation, []),
                var other => other,
            };
    }

    /// <summary>A restriction that is lifted again at once.</summary>
    private sealed class RestrictsNothing(IWorld inner) : DelegatingWorld(inner)
    {
        public override async ValueTask<Reply> ActAsync(Actor actor, RegistrationId id, RegistrationCommand command)
        {
            var reply = await Inner.ActAsync(actor, id, command);
            if (command is RegistrationCommand.Restrict { Justified: var judged } && reply.IsAccepted)
            {
                await Inner.ActAsync(actor, id, new RegistrationCommand.AnnounceLifting(Today));
                await Inner.ActAsync(actor, id, new RegistrationCommand.LiftRestriction(judged));
            }

            return reply;
        }
    }

    /// <summary>Where a correction is refused for the restriction alone, makes the exception itself that nobody decided on.</summary>
    private sealed class UsesRestricted(IWorld inner) : DelegatingWorld(inner)
    {
        public override async ValueTask<Reply> ActAsync(Actor actor, RegistrationId id, RegistrationCommand command)
        {
            var reply = await Inner.ActAsync(actor, id, command);
            if (command is not RegistrationCommand.Correct { SameSubject: var judged } || !reply.Findings.Any(f => f.Code == "restriction.storage-only" && f.Blocks))
            {
                return reply;
            }

            await Inner.ActAsync(actor, id, new RegistrationCommand.AllowRestrictedUse(RestrictedUseGround.Consent, judged));
            return await Inner.ActAsync(actor, id, command);
        }
    }

    /// <summary>Says that processing was ended, to whoever may end it, and does nothing.</summary>
    private sealed class EndsNothing(IWorld inner) : DelegatingWorld(inner)
    {
        private readonly HashSet<RegistrationId> restricted = [];

        public override async ValueTask<Reply> ActAsync(Actor actor, RegistrationId id, RegistrationCommand command)
        {
            // What is restricted is silent without an end too: there the fault would show only in the removal that is refused later.
            if (command is not RegistrationCommand.EndProcessing || restricted.Contains(id))
            {
                var reply = await Inner.ActAsync(actor, id, command);
                if (reply.IsAccepted && command is RegistrationCommand.Restrict)
                {
                    restricted.Add(id);
                }
                else if (reply.IsAccepted && command is RegistrationCommand.LiftRestriction)
                {
                    restricted.Remove(id);
                }

                return reply;
            }

            // Refused before the term has ended, and says on the way whether the power is there.
            var probe = await Inner.ActAsync(actor, id, new RegistrationCommand.Remove(RemovalReason.TermEnded));
            return new(probe.Findings.Any(f => f is { Code: "actor.power", Status: FindingStatus.Met }), []);
        }
    }

    /// <summary>Overlooks that it is too late to decide.</summary>
    private sealed class DecidesLate(IWorld inner) : DelegatingWorld(inner)
    {
        public override async ValueTask<Reply> ActAsync(Actor actor, RegistrationId id, RegistrationCommand command)
        {
            var reply = await Inner.ActAsync(actor, id, command);
            return command is RegistrationCommand.DecideLongerTerm
                && reply.Findings.Any(f => f.Code is "retention.longer-before-end" or "retention.longer-before-removal" && f.Blocks)
                && reply.Findings.Any(f => f is { Code: "actor.power", Status: FindingStatus.Met })
                    ? reply with { IsAccepted = true }
                    : reply;
        }
    }

    private sealed class GivesOthersContact(IWorld inner) : DelegatingWorld(inner)
    {
        public override async ValueTask<ConsultationResult> ConsultAsync(Actor actor, ConsultationRequest request) =>
            await Inner.ConsultAsync(actor, request) switch
            {
                ConsultationResult.Hit hit => hit with { Contacts = hit.Contacts.Select(c => c with { Email = EmailAddress.Parse("ander@verzonnen.example") }).ToValueList() },
                var other => other,
            };
    }

    private sealed class NeverLate(IWorld inner, string code) : DelegatingWorld(inner)
    {
        public override async ValueTask<ValueList<Finding>> OverdueAsync(Actor actor, RegistrationId id) =>
            (await Inner.OverdueAsync(actor, id)).Where(f => f.Code != code).ToValueList();
    }

    private sealed class LendsPowers(IWorld inner) : DelegatingWorld(inner)
    {
        public override async ValueTask<Reply> ActAsync(Actor actor, CaseId id, CaseCommand command)
        {
            var reply = await Inner.ActAsync(actor, id, command);
            return reply.IsAccepted ? reply : await Inner.ActAsync(actor with { Employee = EmployeeId.Parse("m-2") }, id, command);
        }
    }

    private sealed class BorrowsGround(IWorld inner) : DelegatingWorld(inner)
    {
        private RegistrationBasis? last;

        public override async ValueTask<RegistrationBasis?> BasisAsync(Actor actor, CaseId id)
        {
            var basis = await Inner.BasisAsync(actor, id);
            last ??= basis;
            return basis ?? last;
        }
    }

    private sealed class LosesLog(IWorld inner, bool atOnce) : DelegatingWorld(inner)
    {
        public override async ValueTask<LoggedConsultation?> LineAsync(ConsultationId id) => atOnce ? null : await Inner.LineAsync(id);

        public override async ValueTask<IReadOnlyList<LoggedConsultation>?> LogAsync(ParticipantId participant) =>
            [.. (await Inner.LogAsync(participant))!.Skip(atOnce ? 0 : 1)];
    }

    private sealed class KeepsSubjects(IWorld inner) : DelegatingWorld(inner)
    {
        public override ValueTask<Reply> ForgetAsync(Actor actor, CaseId id) => new(new Reply(true, []));
    }
}
