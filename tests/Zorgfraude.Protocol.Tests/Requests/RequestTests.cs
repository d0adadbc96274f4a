using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Procedures.Requests;
using Zorgfraude.Protocol.Readings;
using Zorgfraude.Protocol.Requests;
using Zorgfraude.Protocol.Tests.Terms;
using Zorgfraude.Registrations;
using Zorgfraude.Testing.Builders;
using static Zorgfraude.Protocol.Tests.Terms.Dates;

namespace Zorgfraude.Protocol.Tests.Requests;

/// <summary>Requests of subjects, norm by norm.</summary>
public class RequestTests
{
    private static readonly LocalDate Day = D("2025-03-03");

    private static readonly RefusalGround[] Merits =
    [
        RefusalGround.GroundNotPresent, RefusalGround.CompellingGrounds, RefusalGround.LegalClaim, RefusalGround.LegalDutyOrPublicTask,
        RefusalGround.CrimePrevention, RefusalGround.RightsOfOthers,
    ];

    // By hand: 31 August has no counterpart in September; 30 November 2025 is a Sunday; 31 January 2026 a Saturday.
    [Theory]
    [InlineData("2025-08-31", "2025-09-30", "2025-12-01")]
    [InlineData("2025-12-31", "2026-02-02", "2026-03-31")]
    [InlineData("2025-03-03", "2025-04-03", "2025-06-03")]
    public void An_answer_is_due_after_one_month_and_after_three_when_extended(string received, string first, string extended)
    {
        foreach (var kind in Enum.GetValues<RequestKind>().Where(k => k != RequestKind.Complaint))
        {
            var asked = Asked.Ready(kind, D(received));
            Assert.Equal(first, asked.Due("request.answer"));
            asked.Today = D(first);
            asked.Do(new RequestCommand.AnnounceExtension(D(first), Asked.Judged(true, D(first))));
            Assert.Equal(extended, asked.Due("request.answer"));
            Assert.Equal(["request.one-extension"], asked.Refusals(new RequestCommand.AnnounceExtension(D(first), Asked.Judged(true, D(first)))));
        }
    }

    [Fact]
    public void An_extension_announced_a_day_late_without_reasons_or_without_need_extends_nothing()
    {
        var asked = Asked.Ready(RequestKind.Access, Day);
        asked.Today = D("2025-04-04");
        Assert.Equal(["request.extension-announced-in-time"], asked.Refusals(new RequestCommand.AnnounceExtension(asked.Today, Asked.Judged(true, asked.Today))));
        var day = D("2025-04-03");
        Assert.Equal(["request.extension-needed"], asked.Refusals(new RequestCommand.AnnounceExtension(day, Asked.Judged(false, day))));
        Assert.Equal(
            ["request.extension-needed", "request.extension-reasoned"],
            asked.Refusals(new RequestCommand.AnnounceExtension(day, Asked.Judged(true, day) with { Motivation = " " })));
        Assert.Equal(["request.extension-needed", "request.extension-reasoned"], asked.Refusals(new RequestCommand.AnnounceExtension(day, null)));
    }

    [Fact]
    public void An_answer_on_the_last_day_is_in_time_and_one_a_day_later_is_late_and_still_given()
    {
        var asked = Asked.Ready(RequestKind.Access, Day);
        asked.Today = D("2025-04-03");
        Assert.Contains(asked.Try(asked.Answer(new RequestOutcome.GiveAccess())).Findings, f => f is { Code: "request.answer-in-time", Status: FindingStatus.Met });
        asked.Today = D("2025-04-04");
        var late = asked.Answer(new RequestOutcome.GiveAccess());
        Assert.Contains(asked.Try(late).Findings, f => f is { Code: "request.answer-in-time", Status: FindingStatus.Warning });
        Assert.False(asked.Do(late).Answered.IsInTime);
    }

    [Fact]
    public void A_request_is_received_whatever_its_form_and_the_participant_is_told_to_ask_for_it_in_writing()
    {
        var asked = new Asked(Day);
        var spoken = new RequestCommand.Receive(RequestKind.Access, SubjectKind.NaturalPerson, Day) { InWriting = false };
        Assert.Contains(asked.Try(spoken).Findings, f => f is { Code: "request.written", Status: FindingStatus.Warning });
        Assert.Equal("2025-04-03", asked.Do(spoken).Due("request.answer"));
    }

    [Fact]
    public void Nothing_is_granted_or_denied_to_somebody_whose_identity_is_not_proved()
    {
        var asked = new Asked(Day)
            .Do(new RequestCommand.Receive(RequestKind.Erasure, SubjectKind.NaturalPerson, Day))
            .Do(Asked.Established(Asked.Self));
        RequestOutcome[] telling = [new RequestOutcome.EraseData(ErasureGround.DataWrong), new RequestOutcome.Refuse(RefusalGround.LegalClaim)];
        Assert.All(telling, o => Assert.Contains("request.identity-proved", asked.Refusals(asked.Answer(o))));
        var unproved = asked.Answer(new RequestOutcome.Refuse(RefusalGround.IdentityNotProved));
        Assert.Equal(["request.proof-asked"], asked.Refusals(unproved));
        asked.Do(new RequestCommand.AskProof(Day, Asked.Judged(true, Day)));
        Assert.True(asked.Try(unproved).IsAccepted(out _));
        asked.Do(new RequestCommand.RecordProof(Day));
        Assert.Equal(["request.proof-asked"], asked.Refusals(unproved));
        Assert.True(asked.Try(asked.Answer(telling[0])).IsAccepted(out _));
    }

    [Fact]
    public void Proof_without_a_reason_for_doubt_is_warned_of()
    {
        var asked = new Asked(Day).Do(new RequestCommand.Receive(RequestKind.Access, SubjectKind.NaturalPerson, Day));
        Assert.Contains(asked.Try(new RequestCommand.AskProof(Day)).Findings, f => f is { Code: "request.proof-doubt", Status: FindingStatus.Warning });
        Assert.DoesNotContain(asked.Try(new RequestCommand.AskProof(Day, Asked.Judged(true, Day))).Findings, f => f.Code == "request.proof-doubt");
    }

    [Fact]
    public void Asking_for_proof_stops_the_clock_only_under_the_reading_that_says_so()
    {
        foreach (var (pauses, due) in new[] { (false, "2025-04-03"), (true, "2025-04-14") })
        {
            // Seven days from 5 to 12 March; 3 April becomes 10 April. With eleven days it is Monday 14 April.
            var asked = new Asked(D("2025-03-16")) { Book = With(r => r with { IdentityCheckPausesTerm = pauses }) }
                .Do(new RequestCommand.Receive(RequestKind.Access, SubjectKind.NaturalPerson, Day))
                .Do(new RequestCommand.AskProof(D("2025-03-05")))
                .Do(new RequestCommand.RecordProof(D("2025-03-16")));
            Assert.Equal(due, asked.Due("request.answer"));
        }
    }

    [Fact]
    public void A_representative_proves_that_he_may_act_for_the_subject()
    {
        var asked = new Asked(Day).Do(new RequestCommand.Receive(RequestKind.Access, SubjectKind.LegalEntity, Day) { ByRepresentative = true });
        Assert.Equal(["request.representation-proved"], asked.Refusals(new RequestCommand.RecordProof(Day)));
        Assert.True(asked.Try(new RequestCommand.RecordProof(Day, RepresentationProved: true)).IsAccepted(out _));
    }

    [Fact]
    public void A_director_who_writes_about_himself_and_his_company_makes_two_requests()
    {
        var both = new IncomingLetter(RequestKind.Access, Day, AboutWriter: true, AboutCompany: true).Requests();
        Assert.Equal([(SubjectKind.NaturalPerson, false), (SubjectKind.LegalEntity, true)], both.Select(r => (r.About, r.ByRepresentative)));
        Assert.Equal(SubjectKind.NaturalPerson, Assert.Single(new IncomingLetter(RequestKind.Access, Day, true, false).Requests()).About);
        Assert.True(Assert.Single(new IncomingLetter(RequestKind.Access, Day, false, true).Requests()).ByRepresentative);
        Assert.Empty(new IncomingLetter(RequestKind.Access, Day, false, false).Requests());
    }

    [Fact]
    public void A_request_at_the_wrong_participant_is_sent_on_and_the_subject_is_told_for_each_that_registered()
    {
        var asked = Asked.Ready(RequestKind.Access, Day, ParticipantKind.MunicipalExecutive, Asked.Other, Asked.Third);
        Assert.Equal(["request.forward", "request.tell-forwarded"], asked.DueCodes());
        Assert.Equal("2025-03-03", asked.Due("request.forward"));
        Assert.Equal(["request.own-registration"], asked.Refusals(asked.Answer(new RequestOutcome.GiveAccess())));
        asked.Do(new RequestCommand.Forward(Asked.Other, Day)).Do(new RequestCommand.Forward(Asked.Third, Day)).Do(new RequestCommand.TellForwarded(Asked.Third, Day));
        Assert.IsType<RequestState.Open>(asked.State);
        Assert.Equal(["request.forward-target"], asked.Refusals(new RequestCommand.Forward(Asked.Other, Day)));
        Assert.Equal(["request.forward-target"], asked.Refusals(new RequestCommand.TellForwarded(Asked.Third, Day)));
        asked.Do(new RequestCommand.TellForwarded(Asked.Other, Day));
        Assert.IsType<RequestState.SentOn>(asked.State);
        Assert.Empty(asked.DueCodes());
    }

    [Fact]
    public void The_participant_it_was_sent_on_to_counts_from_the_first_receipt_unless_read_otherwise()
    {
        var receive = new RequestCommand.Receive(RequestKind.Access, SubjectKind.NaturalPerson, D("2025-03-10")) { SentOnBy = new(Asked.Other, Day) };
        Assert.Equal("2025-04-03", new Asked(D("2025-03-10")).Do(receive).Due("request.answer"));
        var later = With(r => r with { MisdirectedRequestClockStart = MisdirectedRequestClockStart.ReceiptByRegisteringParticipant });
        Assert.Equal("2025-04-10", new Asked(D("2025-03-10")) { Book = later }.Do(receive).Due("request.answer"));
        Assert.Equal(["request.forward-target"], new Asked(D("2025-03-10")).Refusals(receive with { SentOnBy = new(Asked.Self, Day) }));
        Assert.Equal(["act.not-before"], new Asked(D("2025-03-10")).Refusals(receive with { SentOnBy = new(Asked.Other, D("2025-03-11")) }));
    }

    [Fact]
    public void Whoever_registered_answers_for_itself_and_sends_on_for_the_others()
    {
        var asked = Asked.Ready(RequestKind.Access, Day, ParticipantKind.MunicipalExecutive, Asked.Self, Asked.Other);
        Assert.Equal(["request.answer", "request.forward", "request.tell-forwarded"], asked.DueCodes().Order(StringComparer.Ordinal));
        asked.Do(asked.Answer(new RequestOutcome.GiveAccess()));
        Assert.Equal(["request.forward", "request.tell-forwarded"], asked.DueCodes());
        asked.Do(new RequestCommand.Forward(Asked.Other, Day)).Do(new RequestCommand.TellForwarded(Asked.Other, Day));
        Assert.IsType<RequestState.Answered>(asked.State);
        Assert.Empty(asked.DueCodes());
    }

    [Fact]
    public void That_nobody_registered_is_an_answer_and_never_given_where_somebody_did()
    {
        foreach (var kind in Enum.GetValues<RequestKind>().Where(k => k != RequestKind.Complaint))
        {
            var asked = new Asked(Day).Do(new RequestCommand.Receive(kind, SubjectKind.NaturalPerson, Day)).Do(new RequestCommand.RecordProof(Day));
            var nothing = asked.Answer(new RequestOutcome.NothingRegistered());
            Assert.Equal(["request.registrants-known"], asked.Refusals(nothing));
            asked.Do(Asked.Established());
            Assert.Equal("2025-04-03", asked.Due("request.answer"));
            Assert.Equal(RequestResult.Granted, asked.Do(nothing).Answered.Result);
            Assert.Equal(["request.true-to-register"], Asked.Ready(kind, Day).Refusals(nothing));
        }

        var access = new Asked(Day).Do(new RequestCommand.Receive(RequestKind.Access, SubjectKind.NaturalPerson, Day))
            .Do(new RequestCommand.RecordProof(Day)).Do(Asked.Established());
        Assert.Equal(["request.true-to-register"], access.Refusals(access.Answer(new RequestOutcome.GiveAccess())));
    }

    [Fact]
    public void A_refusal_names_every_remedy_of_the_kind_of_participant()
    {
        foreach (var (kind, main) in new[]
        {
            (ParticipantKind.MunicipalExecutive, RemedyRoute.ObjectionAndAppeal), (ParticipantKind.StatutoryHealthInsurer, RemedyRoute.CourtRequest),
            (ParticipantKind.PrivateHealthInsurer, RemedyRoute.CourtRequest), (ParticipantKind.LongTermCareAdministrator, RemedyRoute.CourtRequest),
        })
        {
            var asked = Asked.Ready(RequestKind.Access, Day, kind);
            var refusal = asked.Answer(new RequestOutcome.Refuse(RefusalGround.Excessive));
            foreach (var named in new[] { main, RemedyRoute.Mediation, RemedyRoute.AuthorityComplaint })
            {
                Assert.Equal(["request.remedies"], asked.Refusals(refusal with { Remedies = Asked.EveryRoute.Where(r => r != named).ToValueList() }));
            }

            var outcome = asked.Try(refusal with { Remedies = [main, RemedyRoute.Mediation, RemedyRoute.AuthorityComplaint] });
            Assert.True(outcome.IsAccepted(out _));
            Assert.Equal(kind == ParticipantKind.LongTermCareAdministrator, outcome.Findings.Any(f => f is { Code: "request.remedy-disputed", Status: FindingStatus.Warning }));
            Assert.Equal(
                kind != ParticipantKind.MunicipalExecutive,
                asked.Try(asked.Answer(new RequestOutcome.GiveAccess()) with { Remedies = [] }).IsAccepted(out _));
        }
    }

    [Fact]
    public void Without_knowing_the_kind_of_participant_no_remedy_is_known_and_no_answer_is_given() =>
        Assert.Equal(["request.participant-kind"], Asked.Ready(RequestKind.Access, Day, null).Refusals(new RequestCommand.Answer(
            new RequestOutcome.GiveAccess(), Asked.Judged(true, Day), Day, Asked.EveryRoute)));

    // By hand: 13 November 2025 and 42 days is Christmas Day; 26 December a holiday, then a weekend.
    [Fact]
    public void Remedies_close_after_six_weeks_and_without_an_answer_never()
    {
        var sent = D("2025-11-13");
        foreach (var kind in Enum.GetValues<ParticipantKind>())
        {
            var open = RemedyRule.Open(RequestKind.Access, kind, sent, Book, Calendar);
            Assert.Equal(RemedyRule.Routes(RequestKind.Access, kind, Book), open.Select(r => r.Route).ToValueList());
            Assert.All(open, r => Assert.Equal(r.Route == RemedyRoute.AuthorityComplaint ? null : D("2025-12-29"), r.Closes?.LastDay));
            Assert.All(RemedyRule.Open(RequestKind.Access, kind, null, Book, Calendar), r => Assert.Null(r.Closes));
            Assert.Equal(D("2026-02-12"), RemedyRule.AfterMediation(kind, sent, D("2026-01-01"), Book, Calendar).LastDay);
            Assert.Equal(D("2025-12-29"), RemedyRule.AfterMediation(kind, sent, D("2025-11-01"), Book, Calendar).LastDay);
        }
    }

    [Fact]
    public void Against_a_long_term_care_administrator_the_reading_chosen_says_which_remedy_an_answer_names()
    {
        const ParticipantKind Kind = ParticipantKind.LongTermCareAdministrator;
        var law = With(r => r with { WlzExecutorRemedyRoute = WlzExecutorRemedyRoute.AdministrativeLaw });
        var both = With(r => r with { WlzExecutorRemedyRoute = WlzExecutorRemedyRoute.BothRoutes });
        Assert.Equal([RemedyRoute.CourtRequest], RemedyRule.MainRoutes(Kind, Book));
        Assert.Equal([RemedyRoute.ObjectionAndAppeal], RemedyRule.MainRoutes(Kind, law));
        Assert.Equal([RemedyRoute.ObjectionAndAppeal, RemedyRoute.CourtRequest], RemedyRule.MainRoutes(Kind, both));
        Assert.All(new[] { law, both }, book => Assert.Equal([RemedyRoute.ObjectionAndAppeal], RemedyRule.MainRoutes(ParticipantKind.MunicipalExecutive, book)));
        Assert.All(new[] { law, both }, book => Assert.Equal([RemedyRoute.CourtRequest], RemedyRule.MainRoutes(ParticipantKind.StatutoryHealthInsurer, book)));

        // Under both, each must be named, also with a grant, and nothing is left to warn of.
        var asked = new Asked(Day) { Kind = Kind, Book = both }.Do(new RequestCommand.Receive(RequestKind.Access, SubjectKind.NaturalPerson, Day))
            .Do(Asked.Established(Asked.Self)).Do(new RequestCommand.RecordProof(Day));
        foreach (var route in new[] { RemedyRoute.ObjectionAndAppeal, RemedyRoute.CourtRequest })
        {
            Assert.Equal(
                ["request.remedies"],
                asked.Refusals(asked.Answer(new RequestOutcome.GiveAccess()) with { Remedies = Asked.EveryRoute.Where(r => r != route).ToValueList() }));
        }

        Assert.DoesNotContain(asked.Try(asked.Answer(new RequestOutcome.GiveAccess())).Findings, f => f.Code == "request.remedy-disputed");
        var sent = D("2025-11-13");
        Assert.Equal(
            [RemedyRoute.ObjectionAndAppeal, RemedyRoute.CourtRequest, RemedyRoute.Mediation, RemedyRoute.AuthorityComplaint],
            RemedyRule.Open(RequestKind.Access, Kind, sent, both, Calendar).Select(r => r.Route));
        Assert.Equal(D("2025-12-29"), RemedyRule.AfterMediation(Kind, sent, D("2025-11-01"), both, Calendar).LastDay);
    }

    [Fact]
    public void A_human_decides_and_gives_reasons()
    {
        var asked = Asked.Ready(RequestKind.Access, Day);
        var answer = asked.Answer(new RequestOutcome.GiveAccess());
        Assert.Equal(["request.reasons"], asked.Refusals(answer with { Decided = null }));
        Assert.Equal(["request.reasons"], asked.Refusals(answer with { Decided = Asked.Judged(true, Day) with { Motivation = "" } }));
        Assert.Equal(["request.reasons"], asked.Refusals(answer with { Decided = Asked.Judged(false, Day) }));
        Assert.Equal(["actor.decided-by"], asked.Refusals(answer with { Decided = Asked.Judged(true, Day) with { DecidedBy = Given.Checker.Employee } }));
        Assert.Equal(["act.not-before", "act.not-in-future"], asked.Refusals(answer with { Decided = Asked.Judged(true, D("2025-03-04")) }));
    }

    [Fact]
    public void Every_outcome_answers_its_own_request_and_no_other()
    {
        (RequestKind Kind, RequestOutcome Outcome)[] own =
        [
            (RequestKind.Confirmation, new RequestOutcome.Confirm()), (RequestKind.Access, new RequestOutcome.GiveAccess()),
            (RequestKind.Copy, new RequestOutcome.GiveCopy(CopyForm.Electronic)), (RequestKind.Rectification, new RequestOutcome.Rectify()),
            (RequestKind.Erasure, new RequestOutcome.EraseData(ErasureGround.DataWrong)),
            (RequestKind.Restriction, new RequestOutcome.Restrict(RestrictionGround.AccuracyContested)),
            (RequestKind.Objection, new RequestOutcome.UpholdObjection()), (RequestKind.Complaint, new RequestOutcome.SettleComplaint(true)),
        ];
        Assert.Equal(Enum.GetValues<RequestKind>(), own.Select(o => o.Kind));
        foreach (var (kind, _) in own)
        {
            var asked = Asked.Ready(kind, Day);
            foreach (var (other, outcome) in own)
            {
                Assert.Equal(kind == other, asked.Try(asked.Answer(outcome)).IsAccepted(out _));
            }
        }
    }

    // The grounds for each kind, written down from GDPR 12(5), 16 to 18 and 21, protocol 7.4 and 7.5 and article 41 of the Act on it.
    [Theory]
    [InlineData(RequestKind.Confirmation, RefusalGround.CrimePrevention, RefusalGround.RightsOfOthers)]
    [InlineData(RequestKind.Access, RefusalGround.CrimePrevention, RefusalGround.RightsOfOthers)]
    [InlineData(RequestKind.Copy, RefusalGround.CrimePrevention, RefusalGround.RightsOfOthers)]
    [InlineData(RequestKind.Rectification, RefusalGround.GroundNotPresent, RefusalGround.CrimePrevention, RefusalGround.RightsOfOthers)]
    [InlineData(RequestKind.Erasure, RefusalGround.GroundNotPresent, RefusalGround.LegalClaim, RefusalGround.LegalDutyOrPublicTask, RefusalGround.CrimePrevention, RefusalGround.RightsOfOthers)]
    [InlineData(RequestKind.Restriction, RefusalGround.GroundNotPresent, RefusalGround.CrimePrevention, RefusalGround.RightsOfOthers)]
    [InlineData(RequestKind.Objection, RefusalGround.CompellingGrounds, RefusalGround.LegalClaim, RefusalGround.CrimePrevention, RefusalGround.RightsOfOthers)]
    [InlineData(RequestKind.Complaint)]
    public void A_request_is_refused_on_the_grounds_of_its_kind_only(RequestKind kind, params RefusalGround[] allowed)
    {
        var asked = Asked.Ready(kind, Day);
        foreach (var ground in Merits)
        {
            var setAside = ground is RefusalGround.CrimePrevention or RefusalGround.RightsOfOthers ? Asked.Judged(true, Day) : null;
            var refusal = asked.Answer(new RequestOutcome.Refuse(ground)) with { BeliefHeld = Asked.Judged(true, Day), SetAside = setAside };
            Assert.Equal(allowed.Contains(ground), asked.Try(refusal).IsAccepted(out _));
        }

        foreach (var ground in new[] { RefusalGround.ManifestlyUnfounded, RefusalGround.Excessive })
        {
            Assert.Equal(kind != RequestKind.Complaint, asked.Try(asked.Answer(new RequestOutcome.Refuse(ground))).IsAccepted(out _));
        }
    }

    [Fact]
    public void Erasure_is_granted_on_more_than_the_two_grounds_of_the_protocol_and_each_removes_for_its_reason()
    {
        (ErasureGround Ground, RemovalReason Reason)[] all =
        [
            (ErasureGround.DataWrong, RemovalReason.ErasureGranted), (ErasureGround.BeliefEnded, RemovalReason.BeliefEnded),
            (ErasureGround.ObjectionUpheld, RemovalReason.ObjectionUpheld), (ErasureGround.UnlawfulProcessing, RemovalReason.UnlawfulProcessing),
            (ErasureGround.NoLongerNeeded, RemovalReason.NoLongerNeeded), (ErasureGround.LegalDuty, RemovalReason.ErasureGranted),
        ];
        Assert.Equal(Enum.GetValues<ErasureGround>(), all.Select(a => a.Ground));
        Assert.All(all, a =>
        {
            var asked = Asked.Ready(RequestKind.Erasure, Day);
            Assert.Equal(a.Reason, asked.Do(asked.Answer(new RequestOutcome.EraseData(a.Ground))).Answered.Outcome.Removal);
        });
        Assert.Equal(RemovalReason.ObjectionUpheld, new RequestOutcome.UpholdObjection().Removal);
        Assert.Null(new RequestOutcome.Rectify().Removal);
    }

    [Theory]
    [InlineData(RequestKind.Objection, RefusalGround.CompellingGrounds)]
    [InlineData(RequestKind.Objection, RefusalGround.LegalClaim)]
    [InlineData(RequestKind.Erasure, RefusalGround.GroundNotPresent)]
    public void Without_the_justified_belief_the_reason_to_go_on_falls_away(RequestKind kind, RefusalGround ground)
    {
        var asked = Asked.Ready(kind, Day);
        var refusal = asked.Answer(new RequestOutcome.Refuse(ground));
        Assert.Contains(asked.Try(refusal).Findings, f => f is { Code: "request.belief-held", Status: FindingStatus.NeedsJudgement });
        Assert.Equal(["request.belief-held"], asked.Refusals(refusal with { BeliefHeld = Asked.Judged(false, Day) }));
        Assert.True(asked.Try(refusal with { BeliefHeld = Asked.Judged(true, Day) }).IsAccepted(out _));
    }

    [Fact]
    public void A_right_is_set_aside_only_after_a_weighing_and_a_postponed_notice_does_not_decide_on_access()
    {
        foreach (var kind in new[] { RequestKind.Confirmation, RequestKind.Access, RequestKind.Copy })
        {
            var asked = Asked.Ready(kind, Day);
            var refusal = asked.Answer(new RequestOutcome.Refuse(RefusalGround.CrimePrevention));
            Assert.Equal(["request.weighed"], asked.Refusals(refusal));
            Assert.Equal(["request.weighed"], asked.Refusals(refusal with { SetAside = Asked.Judged(false, Day) }));
            Assert.True(asked.Try(refusal with { SetAside = Asked.Judged(true, Day) }).IsAccepted(out _));
            RequestOutcome grant = kind switch
            {
                RequestKind.Confirmation => new RequestOutcome.Confirm(),
                RequestKind.Access => new RequestOutcome.GiveAccess(),
                _ => new RequestOutcome.GiveCopy(CopyForm.Electronic),
            };
            var given = asked.Answer(grant) with { NoticePostponed = true };
            Assert.Equal(["request.weighed"], asked.Refusals(given));
            Assert.Equal(["request.weighed"], asked.Refusals(given with { SetAside = Asked.Judged(true, Day) }));
            var outcome = asked.Try(given with { SetAside = Asked.Judged(false, Day) });
            Assert.True(outcome.IsAccepted(out _));
            Assert.Contains(outcome.Findings, f => f is { Code: "request.notice-postponed", Status: FindingStatus.Warning });
        }
    }

    [Fact]
    public void A_part_can_be_refused_with_its_own_ground()
    {
        var asked = Asked.Ready(RequestKind.Access, Day);
        var part = asked.Answer(new RequestOutcome.GiveAccess()) with { RefusedPart = RefusalGround.RightsOfOthers, SetAside = Asked.Judged(true, Day) };
        Assert.Equal(["request.weighed"], asked.Refusals(part with { SetAside = null }));
        Assert.Equal(["request.part-fits"], asked.Refusals(part with { RefusedPart = RefusalGround.CompellingGrounds, SetAside = null }));
        Assert.Equal(["request.part-fits"], asked.Refusals(part with { Outcome = new RequestOutcome.Refuse(RefusalGround.RightsOfOthers) }));
        Assert.Equal(["request.remedies"], asked.Refusals(part with { Remedies = [] }));
        Assert.Equal(RequestResult.Partly, asked.Do(part).Answered.Result);
    }

    [Fact]
    public void A_copy_is_free_and_electronic_unless_asked_otherwise_and_no_burden()
    {
        var asked = new Asked(Day).Do(new RequestCommand.Receive(RequestKind.Copy, SubjectKind.NaturalPerson, Day) { Form = CopyForm.Other })
            .Do(Asked.Established(Asked.Self)).Do(new RequestCommand.RecordProof(Day));
        var electronic = asked.Answer(new RequestOutcome.GiveCopy(CopyForm.Electronic));
        Assert.Equal(["request.copy-form"], asked.Refusals(electronic));
        Assert.Equal(["request.copy-form"], asked.Refusals(electronic with { FormIsBurden = Asked.Judged(false, Day) }));
        Assert.True(asked.Try(electronic with { FormIsBurden = Asked.Judged(true, Day) }).IsAccepted(out _));
        Assert.True(asked.Try(asked.Answer(new RequestOutcome.GiveCopy(CopyForm.Other))).IsAccepted(out _));
        var plain = Asked.Ready(RequestKind.Copy, Day);
        Assert.Equal(["request.copy-form"], plain.Refusals(plain.Answer(new RequestOutcome.GiveCopy(CopyForm.Other))));
        Assert.Equal(["fee.participant-or-subject"], plain.Refusals(plain.Answer(new RequestOutcome.GiveCopy(CopyForm.Electronic)) with { Charged = 0.01m }));
        Assert.Equal(["request.form-of-copy"], new Asked(Day).Refusals(new RequestCommand.Receive(RequestKind.Access, SubjectKind.NaturalPerson, Day) { Form = CopyForm.Other }));
    }

    [Fact]
    public void Those_who_got_a_hit_are_told_of_the_change_and_under_the_other_reading_all_who_consulted()
    {
        ValueList<EarlierConsultation> log = [new(Asked.Other, true), new(Asked.Third, false), new(Asked.Other, false), new(Asked.Self, true)];
        Assert.Equal([Asked.Other], ReceiverRule.Receivers(Asked.Self, log, Book));
        Assert.Equal([Asked.Third, Asked.Other], ReceiverRule.Receivers(Asked.Self, log, Asked.AllConsulting));
        var asked = Asked.Ready(RequestKind.Rectification, Day);
        asked.Do(asked.Answer(new RequestOutcome.Rectify()) with { Consultations = log });
        Assert.Equal(["request.carry-out", "request.tell-receiver"], asked.DueCodes().Order(StringComparer.Ordinal));
        Assert.Equal(["request.order"], asked.Refusals(new RequestCommand.TellReceiver(Asked.Other, Day)));
        asked.Do(new RequestCommand.CarryOut(Asked.Registration, Day));
        Assert.Equal(["request.receiver-known"], asked.Refusals(new RequestCommand.TellReceiver(Asked.Third, Day)));
        asked.Do(new RequestCommand.TellReceiver(Asked.Other, Day));
        Assert.Empty(asked.DueCodes());
        var access = Asked.Ready(RequestKind.Access, Day);
        access.Do(access.Answer(new RequestOutcome.GiveAccess()) with { Consultations = log });
        Assert.Empty(access.DueCodes());
    }

    [Fact]
    public void What_is_granted_is_carried_out_in_each_registration_of_ones_own_and_only_then_are_receivers_told()
    {
        var second = new RegistrationId(new Guid(2, 0, 0, new byte[8]));
        var asked = new Asked(Day).Do(new RequestCommand.Receive(RequestKind.Erasure, SubjectKind.NaturalPerson, Day))
            .Do(new RequestCommand.EstablishRegistrants([second, Asked.Registration, second], [Asked.Self])).Do(new RequestCommand.RecordProof(Day));
        asked.Do(asked.Answer(new RequestOutcome.EraseData(ErasureGround.DataWrong)) with { Consultations = [new(Asked.Other, true)] });
        Assert.Equal(2, asked.Answered.ToCarryOut.Count);
        Assert.Equal(["request.registration-open"], asked.Refusals(new RequestCommand.CarryOut(new(Guid.Empty), Day)));
        asked.Do(new RequestCommand.CarryOut(second, Day));
        Assert.Equal(["request.registration-open"], asked.Refusals(new RequestCommand.CarryOut(second, Day)));
        Assert.Equal(["request.order"], asked.Refusals(new RequestCommand.TellReceiver(Asked.Other, Day)));
        Assert.Equal(["request.carry-out", "request.tell-receiver"], asked.DueCodes().Order(StringComparer.Ordinal));
        Assert.Null(asked.Answered.CarriedOutOn);
        asked.Do(new RequestCommand.CarryOut(Asked.Registration, Day));
        Assert.Equal((Day, 0), (asked.Answered.CarriedOutOn, asked.Answered.ToCarryOut.Count));
        Assert.Equal(["request.tell-receiver"], asked.DueCodes());
        Assert.Equal(["request.order"], asked.Refusals(new RequestCommand.CarryOut(Asked.Registration, Day)));
    }

    // By hand: 3 March 2025 and six weeks is Monday 14 April, ten weeks 12 May; 10 March and six weeks is Easter Monday, 21 April.
    [Fact]
    public void A_complaint_has_the_term_of_the_general_act_at_an_executive_and_none_at_an_insurer()
    {
        var asked = Asked.Ready(RequestKind.Complaint, Day);
        Assert.Equal("2025-04-14", asked.Due("request.answer"));
        asked.Do(new RequestCommand.AnnounceExtension(Day, Asked.Judged(true, Day)));
        Assert.Equal("2025-05-12", asked.Due("request.answer"));
        Assert.Equal("2025-04-22", Asked.Ready(RequestKind.Complaint, D("2025-03-10")).Due("request.answer"));
        Assert.Equal(D("2025-05-12"), Protocol.Terms.ComplaintTerms.Settle(ParticipantKind.MunicipalExecutive, Day, true, false, Book, Calendar)!.LastDay);
        var insurer = Asked.Ready(RequestKind.Complaint, Day, ParticipantKind.StatutoryHealthInsurer);
        Assert.Empty(insurer.DueCodes());
        Assert.Equal(["request.complaint-without-term"], insurer.Refusals(new RequestCommand.AnnounceExtension(Day, Asked.Judged(true, Day))));
        var unfounded = insurer.Answer(new RequestOutcome.SettleComplaint(false));
        Assert.Equal(["request.remedies"], insurer.Refusals(unfounded with { Remedies = [RemedyRoute.CourtRequest] }));
        Assert.Contains(insurer.Try(unfounded).Findings, f => f is { Code: "request.complaint-without-term", Status: FindingStatus.Warning });
        Assert.Equal(RequestResult.Refused, insurer.Do(unfounded).Answered.Result);
        var late = Asked.Ready(RequestKind.Complaint, Day);
        late.Today = D("2025-04-15");
        Assert.Equal(["request.extension-announced-in-time"], late.Refusals(new RequestCommand.AnnounceExtension(late.Today, Asked.Judged(true, late.Today))));
        Assert.Equal(
            ["request.participant-kind"],
            Asked.Ready(RequestKind.Complaint, Day, null).Refusals(new RequestCommand.AnnounceExtension(Day, Asked.Judged(true, Day))));
    }

    [Fact]
    public void Every_duty_has_the_code_of_a_finding_and_so_a_provision()
    {
        string[] codes = ["request.answer", "request.forward", "request.tell-forwarded", "request.carry-out", "request.tell-receiver"];
        Assert.All(codes, code => Assert.NotNull(FindingCatalogue.Find(code)));
    }

    [Fact]
    public void What_is_out_of_bounds_is_a_mistake_of_the_caller()
    {
        var asked = Asked.Ready(RequestKind.Access, Day);
        var open = new Asked(Day).Do(new RequestCommand.Receive(RequestKind.Access, SubjectKind.NaturalPerson, Day));
        Assert.Contains("ZF0231", Assert.Throws<ArgumentException>(() => new Asked(Day).Try(new RequestCommand.Receive((RequestKind)99, SubjectKind.NaturalPerson, Day))).Message, StringComparison.Ordinal);
        Assert.Contains("ZF0232", Assert.Throws<ArgumentException>(() => open.Try(new RequestCommand.EstablishRegistrants(
            [], Enumerable.Repeat(Asked.Other, RequestProcedure.MaximumRegistrants + 1).ToValueList()))).Message, StringComparison.Ordinal);
        Assert.Contains("ZF0232", Assert.Throws<ArgumentException>(() => open.Try(new RequestCommand.EstablishRegistrants(
            Enumerable.Repeat(Asked.Registration, RequestProcedure.MaximumRegistrants + 1).ToValueList(), []))).Message, StringComparison.Ordinal);
        Assert.Contains("ZF0233", Assert.Throws<ArgumentException>(() => asked.Try(asked.Answer(new RequestOutcome.GiveAccess()) with
        {
            Consultations = Enumerable.Repeat(new EarlierConsultation(Asked.Other, true), RequestProcedure.MaximumConsultations + 1).ToValueList(),
        })).Message, StringComparison.Ordinal);
        Assert.Contains("ZF0234", Assert.Throws<ArgumentException>(() => asked.Try(asked.Answer(new RequestOutcome.GiveAccess()) with
        {
            Remedies = [(RemedyRoute)99],
        })).Message, StringComparison.Ordinal);
        Assert.Equal(["act.not-in-future"], new Asked(Day).Refusals(new RequestCommand.Receive(RequestKind.Access, SubjectKind.NaturalPerson, D("2025-03-04"))));
    }

    [Theory]
    [InlineData("2025-03-10", false, false, "2025-04-22")] // Easter Monday moves the end of six weeks, 21 April.
    [InlineData("2025-03-10", true, false, "2025-05-19")]
    [InlineData("2025-03-10", false, true, "2025-05-19")]
    [InlineData("2025-03-10", true, true, "2025-06-16")]
    public void A_complaint_with_a_committee_has_ten_weeks_and_four_more_when_postponed(string received, bool committee, bool postponed, string due)
    {
        var asked = new Asked(D(received)).Do(new RequestCommand.Receive(RequestKind.Complaint, SubjectKind.NaturalPerson, D(received)) { HasComplaintCommittee = committee });
        if (postponed)
        {
            asked.Do(new RequestCommand.AnnounceExtension(D(received), Asked.Judged(true, D(received))));
        }

        Assert.Equal(due, asked.Due("request.answer"));
    }

    [Fact]
    public void The_figures_of_a_complaint_are_those_of_the_general_act_and_are_cited()
    {
        var figures = Dates.Book.Requests;
        Assert.Equal((42, 70, 28), (figures.ComplaintDays.Value, figures.ComplaintCommitteeDays.Value, figures.ComplaintPostponementDays.Value));
        Assert.All(
            new[] { figures.ComplaintDays, figures.ComplaintCommitteeDays, figures.ComplaintPostponementDays }, f => Assert.Equal("9:11", f.Citation.Article));
    }

    [Theory]
    [InlineData(ErasureGround.DataWrong, true)]
    [InlineData(ErasureGround.BeliefEnded, true)]
    [InlineData(ErasureGround.ObjectionUpheld, false)]
    [InlineData(ErasureGround.UnlawfulProcessing, false)]
    [InlineData(ErasureGround.NoLongerNeeded, false)]
    [InlineData(ErasureGround.LegalDuty, false)]
    public void On_which_grounds_a_request_for_erasure_is_granted_follows_from_the_reading(ErasureGround ground, bool inProtocol)
    {
        var erase = new RequestOutcome.EraseData(ground);
        var asked = Asked.Ready(RequestKind.Erasure, Day);
        Assert.True(asked.Try(asked.Answer(erase)).IsAccepted(out _));
        var literal = new Asked(Day) { Book = Dates.With(r => r with { ErasureGroundScope = ErasureGroundScope.ProtocolWordingOnly }) }
            .Do(new RequestCommand.Receive(RequestKind.Erasure, SubjectKind.NaturalPerson, Day))
            .Do(Asked.Established(Asked.Self))
            .Do(new RequestCommand.RecordProof(Day));
        Assert.Equal(inProtocol, literal.Try(literal.Answer(erase)).IsAccepted(out _));
        if (!inProtocol)
        {
            Assert.Equal(["request.erasure-ground"], literal.Refusals(literal.Answer(erase)));
        }
    }
}
