using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Procedures;
using Zorgfraude.Protocol.Procedures.Requests;
using Zorgfraude.Protocol.Requests;
using Zorgfraude.Protocol.Terms;
using Zorgfraude.Registrations;
using Zorgfraude.Testing.Builders;
using static Zorgfraude.Protocol.Tests.Terms.Dates;

namespace Zorgfraude.Protocol.Tests.Requests;

/// <summary>What is kept of a request in writing, what may be done next, and the days on which a step just counts or just does not.</summary>
public sealed class RequestDetailTests
{
    private static readonly LocalDate Day = D("2025-03-03");

    private static WrittenRecord Kept(Asked asked, RequestCommand command)
    {
        Assert.True(asked.Try(command).IsAccepted(out var accepted));
        return Assert.Single(accepted.Records);
    }

    private static ValueList<string> Warnings(Asked asked, RequestCommand command) =>
        asked.Try(command).Findings.Where(f => f.Status == FindingStatus.Warning).Select(f => f.Code).ToValueList();

    [Fact]
    public void The_reasons_of_each_step_are_kept_under_a_name_of_their_own()
    {
        var asked = new Asked(Day).Do(new RequestCommand.Receive(RequestKind.Copy, SubjectKind.NaturalPerson, Day) { Form = CopyForm.Other })
            .Do(Asked.Established(Asked.Self));
        var by = Given.Investigator.Employee.Value;
        var doubt = Kept(asked, new RequestCommand.AskProof(Day, Asked.Judged(true, Day)));
        Assert.Equal(("request-doubt.v1", $"redelijke twijfel over identiteit: True; verzonnen motivering; {by}; 2025-03-03\n"), (doubt.Kind, doubt.Text));
        var extension = Kept(asked, new RequestCommand.AnnounceExtension(Day, Asked.Judged(true, Day)));
        Assert.Equal(("request-extension.v1", $"verlenging nodig: True; verzonnen motivering; {by}; 2025-03-03\n"), (extension.Kind, extension.Text));
        asked.Do(new RequestCommand.RecordProof(Day));
        var answer = Kept(asked, asked.Answer(new RequestOutcome.GiveCopy(CopyForm.Electronic)) with
        {
            FormIsBurden = Asked.Judged(true, Day),
            BeliefHeld = Asked.Judged(true, Day),
            SetAside = Asked.Judged(false, Day),
        });
        Assert.Equal("request-answer.v1", answer.Kind);
        Assert.Equal(
            $"""
            beslissing op het verzoek: True; verzonnen motivering; {by}; 2025-03-03
            overtuiging bestaat nog: True; verzonnen motivering; {by}; 2025-03-03
            recht buiten toepassing: False; verzonnen motivering; {by}; 2025-03-03
            gevraagde vorm onevenredig: True; verzonnen motivering; {by}; 2025-03-03

            """,
            answer.Text,
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void The_acts_are_listed_once_each_and_by_the_name_that_the_act_has_itself()
    {
        string[] acts =
        [
            new RequestCommand.Receive(RequestKind.Access, SubjectKind.NaturalPerson, Day).Act, new RequestCommand.EstablishRegistrants([], []).Act,
            new RequestCommand.Forward(Asked.Other, Day).Act, new RequestCommand.TellForwarded(Asked.Other, Day).Act, new RequestCommand.AskProof(Day).Act,
            new RequestCommand.RecordProof(Day).Act, new RequestCommand.AnnounceExtension(Day, null).Act,
            new RequestCommand.Answer(new RequestOutcome.Confirm(), null, Day, []).Act, new RequestCommand.CarryOut(Asked.Registration, Day).Act,
            new RequestCommand.TellReceiver(Asked.Other, Day).Act,
        ];
        var listed = RequestProcedure.Permitted(RequestState.Initial);
        Assert.Equal(listed.Count, listed.Select(p => p.Act).Distinct().Count());
        Assert.Subset(listed.Select(p => p.Act).ToHashSet(), acts.ToHashSet());
        Assert.Equal(["request.receive"], listed.Where(p => p.IsPermitted).Select(p => p.Act));
    }

    [Fact]
    public void Sending_on_and_telling_of_it_are_each_permitted_until_they_are_done()
    {
        bool May(Asked asked, string act) => RequestProcedure.Permitted(asked.State).Single(p => p.Act == act).IsPermitted;
        var asked = Asked.Ready(RequestKind.Access, Day, ParticipantKind.MunicipalExecutive, Asked.Other);
        Assert.True(May(asked, "request.forward") && May(asked, "request.tell-forwarded"));
        asked.Do(new RequestCommand.Forward(Asked.Other, Day));
        Assert.False(May(asked, "request.forward"));
        Assert.True(May(asked, "request.tell-forwarded"));
        var told = Asked.Ready(RequestKind.Access, Day, ParticipantKind.MunicipalExecutive, Asked.Other).Do(new RequestCommand.TellForwarded(Asked.Other, Day));
        Assert.True(May(told, "request.forward"));
        Assert.False(May(told, "request.tell-forwarded"));
    }

    [Fact]
    public void Nobody_is_sent_a_request_that_did_not_register_while_another_waits_for_it()
    {
        var asked = Asked.Ready(RequestKind.Access, Day, ParticipantKind.MunicipalExecutive, Asked.Other);
        Assert.Equal(["request.forward-target"], asked.Refusals(new RequestCommand.Forward(Asked.Third, Day)));
        Assert.Equal(["request.forward-target"], asked.Refusals(new RequestCommand.TellForwarded(Asked.Third, Day)));
        Assert.Throws<CorruptHistoryException>(() => RequestProcedure.Evolve(asked.State, new RequestEvent.Forwarded(Asked.Third, Day)));
        Assert.Throws<CorruptHistoryException>(() => RequestProcedure.Evolve(asked.State, new RequestEvent.ForwardingTold(Asked.Third, Day)));
    }

    [Fact]
    public void Others_that_registered_are_named_in_a_fixed_order_and_warned_of_with_the_day_on_which_sending_on_is_due()
    {
        var asked = new Asked(Day).Do(new RequestCommand.Receive(RequestKind.Access, SubjectKind.NaturalPerson, Day));
        var others = new RequestCommand.EstablishRegistrants([Asked.Registration], [Asked.Other, Asked.Third, Asked.Other]);
        Assert.Equal(["request.forward", "request.tell-forwarded"], Warnings(asked, others));
        Assert.All(
            asked.Try(others).Findings.Where(f => f.Status == FindingStatus.Warning),
            f => Assert.Equal(FindingArgument.Of("date", Day), Assert.Single(f.Arguments)));
        Assert.True(asked.Try(others).IsAccepted(out var accepted));
        var established = Assert.IsType<RequestEvent.RegistrantsEstablished>(Assert.Single(accepted.Events));
        Assert.Equal(new[] { Asked.Third, Asked.Other }.OrderBy(p => p.Value, StringComparer.Ordinal), established.Others);
        Assert.Equal([Asked.Registration], established.Own);
        Assert.Empty(Warnings(asked, Asked.Established(Asked.Self)));
    }

    [Fact]
    public void Whoever_got_it_from_another_participant_and_registered_sends_it_no_further()
    {
        var asked = new Asked(Day).Do(new RequestCommand.Receive(RequestKind.Access, SubjectKind.NaturalPerson, Day) { SentOnBy = new(Asked.Third, Day) })
            .Do(Asked.Established(Asked.Self, Asked.Other));
        Assert.Equal(["request.answer"], asked.DueCodes());

        // Somebody who did not register sends on, whoever it came from.
        var wrong = new Asked(Day).Do(new RequestCommand.Receive(RequestKind.Access, SubjectKind.NaturalPerson, Day) { SentOnBy = new(Asked.Third, Day) })
            .Do(Asked.Established(Asked.Other));
        Assert.Equal(["request.forward", "request.tell-forwarded"], wrong.DueCodes());
    }

    [Fact]
    public void Proof_is_asked_by_the_employee_who_doubts_not_before_receipt_and_not_in_the_future()
    {
        var asked = new Asked(Day).Do(new RequestCommand.Receive(RequestKind.Access, SubjectKind.NaturalPerson, Day));
        Assert.Equal(["act.not-before"], asked.Refusals(new RequestCommand.AskProof(D("2025-03-02"))));
        Assert.Equal(["act.not-in-future"], asked.Refusals(new RequestCommand.AskProof(D("2025-03-04"))));
        Assert.Equal(["actor.decided-by"], asked.Refusals(new RequestCommand.AskProof(Day, Asked.Judged(true, Day) with { DecidedBy = Given.Checker.Employee })));
        asked.Today = D("2025-03-10");
        asked.Do(new RequestCommand.AskProof(D("2025-03-07")));
        Assert.Equal(["act.not-before"], asked.Refusals(new RequestCommand.RecordProof(D("2025-03-06"))));
        Assert.True(asked.Try(new RequestCommand.RecordProof(D("2025-03-07"))).IsAccepted(out _));
    }

    // By hand: 3 March 2025 and six weeks is Monday 14 April.
    [Fact]
    public void The_answer_to_a_complaint_is_put_off_on_the_last_day_of_its_term_at_the_latest()
    {
        var asked = Asked.Ready(RequestKind.Complaint, Day);
        asked.Today = D("2025-04-14");
        var announced = new RequestCommand.AnnounceExtension(asked.Today, Asked.Judged(true, asked.Today));
        Assert.Contains(
            asked.Try(announced).Findings,
            f => f is { Code: "request.extension-announced-in-time", Status: FindingStatus.Met } && f.Arguments.Single() == FindingArgument.Of("date", asked.Today));
        Assert.True(asked.Try(announced).IsAccepted(out _));
    }

    [Fact]
    public void The_most_that_may_be_handed_over_is_taken()
    {
        var open = new Asked(Day).Do(new RequestCommand.Receive(RequestKind.Access, SubjectKind.NaturalPerson, Day));
        Assert.True(open.Try(new RequestCommand.EstablishRegistrants(
            [], Enumerable.Repeat(Asked.Other, RequestProcedure.MaximumRegistrants).ToValueList())).IsAccepted(out _));
        var asked = Asked.Ready(RequestKind.Access, Day);
        Assert.True(asked.Try(asked.Answer(new RequestOutcome.GiveAccess()) with
        {
            Consultations = Enumerable.Repeat(new EarlierConsultation(Asked.Other, true), RequestProcedure.MaximumConsultations).ToValueList(),
        }).IsAccepted(out _));
    }

    [Fact]
    public void An_answer_says_by_which_day_it_was_due_and_keeps_its_remedies_once_each_in_order()
    {
        var asked = Asked.Ready(RequestKind.Access, Day);
        var answer = asked.Answer(new RequestOutcome.GiveAccess()) with { Remedies = Asked.EveryRoute.Concat(Asked.EveryRoute).Reverse().ToValueList() };
        var due = asked.Try(answer).Findings.Single(f => f.Code == "request.answer-in-time");
        Assert.Equal(FindingArgument.Of("date", D("2025-04-03")), Assert.Single(due.Arguments));
        Assert.Equal(Asked.EveryRoute, asked.Do(answer).Answered.Remedies);
        var late = Asked.Ready(RequestKind.Access, Day);
        late.Today = D("2025-04-04");
        var overdue = late.Try(late.Answer(new RequestOutcome.GiveAccess())).Findings.Single(f => f.Code == "request.answer-in-time");
        Assert.Equal(FindingArgument.Of("date", D("2025-04-03")), Assert.Single(overdue.Arguments));
        var onTheDay = Asked.Ready(RequestKind.Access, Day);
        onTheDay.Today = D("2025-04-03");
        Assert.True(onTheDay.Do(onTheDay.Answer(new RequestOutcome.GiveAccess())).Answered.IsInTime);
    }

    [Fact]
    public void A_complaint_names_the_authority_only_and_any_other_request_the_main_route_too()
    {
        Assert.Equal([RemedyRoute.AuthorityComplaint], RemedyRule.Routes(RequestKind.Complaint, ParticipantKind.MunicipalExecutive, Book));
        Assert.Equal(
            [RemedyRoute.ObjectionAndAppeal, RemedyRoute.Mediation, RemedyRoute.AuthorityComplaint],
            RemedyRule.Routes(RequestKind.Erasure, ParticipantKind.MunicipalExecutive, Book));
    }

    // The terms of both routes have the same length and differ in the Act that they rest on.
    [Fact]
    public void The_term_after_mediation_and_the_one_for_asking_it_are_those_of_the_main_route()
    {
        foreach (var (kind, rule) in new[] { (ParticipantKind.MunicipalExecutive, TermRule.Remedy), (ParticipantKind.StatutoryHealthInsurer, TermRule.CourtRequest) })
        {
            Assert.Equal(rule, RemedyRule.AfterMediation(kind, Day, Day, Book, Calendar).Rule);
            Assert.Equal(rule, RemedyRule.Open(RequestKind.Access, kind, Day, Book, Calendar).Single(r => r.Route == RemedyRoute.Mediation).Closes!.Rule);
        }
    }

    [Fact]
    public void A_request_is_taken_to_be_in_writing_unless_it_is_said_not_to_be() =>
        Assert.Empty(Warnings(new Asked(Day), new RequestCommand.Receive(RequestKind.Access, SubjectKind.NaturalPerson, Day)));

    [Theory]
    [InlineData(SubjectKind.NaturalPerson, false)]
    [InlineData(SubjectKind.LegalEntity, true)]
    public void The_term_knows_whether_the_request_is_about_a_legal_person_and_when_the_registrant_had_it(SubjectKind about, bool legal)
    {
        var asked = new RightsRequest(RequestKind.Access, about, false, CopyForm.Electronic, Day, new FirstReceipt(Asked.Other, D("2025-02-24")));
        Assert.Equal(legal, asked.Receipt.IsLegalPerson);
        Assert.Equal(Day, asked.Receipt.ReceivedByRegisteringParticipantOn);
        Assert.Null((asked with { SentOnBy = null }).Receipt.ReceivedByRegisteringParticipantOn);
    }
}
