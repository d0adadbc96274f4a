using NodaTime;
using Zorgfraude.Cases;
using Zorgfraude.Decisions;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Anonymisation;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Procedures;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Registrations;
using Zorgfraude.Testing.Builders;

namespace Zorgfraude.Protocol.Tests.Procedures;

/// <summary>The days and orders at the edges of a case: several questions of the supervisor, judgements of tomorrow, a removal of another registration.</summary>
public sealed class CaseEdgeTests
{
    private static readonly LocalDate Day = new(2025, 3, 3);
    private static readonly LocalDate Tomorrow = new(2025, 3, 4);

    private static AnonymisedReport Additions => Given.AnonymisedReport(SubmissionDocumentKind.AdditionalData);

    [Fact]
    public void Additional_data_answer_every_question_that_is_open_and_none_that_was_answered()
    {
        var scenario = AtSupervisor().Do(new CaseCommand.RecordQuestion(Day, "verzonnen vraag")).Do(new CaseCommand.SendAdditionalData(Additions));
        scenario.On(Day.PlusDays(2)).Do(new CaseCommand.RecordAdditionalReceipt(Day.PlusDays(1)));
        scenario.Do(new CaseCommand.RecordQuestion(Day.PlusDays(2), "tweede vraag"));
        scenario.On(Day.PlusDays(3)).Do(new CaseCommand.SendAdditionalData(Additions));
        scenario.On(Day.PlusDays(5)).Do(new CaseCommand.RecordAdditionalReceipt(Day.PlusDays(4)));
        var submission = Assert.IsType<CaseState.WithSupervisor>(scenario.Case).Submission;
        Assert.Equal(
            [(Day, (LocalDate?)Day, (LocalDate?)Day.PlusDays(1)), (Day.PlusDays(2), Day.PlusDays(3), Day.PlusDays(4))],
            submission.AdditionalData.Select(a => (a.AskedOn, a.SentOn, a.ReceivedOn)));
    }

    [Fact]
    public void Two_open_questions_are_sent_and_received_together_and_nothing_comes_before_the_later_of_them()
    {
        var scenario = AtSupervisor().Do(new CaseCommand.RecordQuestion(Day, "eerste"));
        scenario.On(Day.PlusDays(4)).Do(new CaseCommand.RecordQuestion(Day.PlusDays(3), "tweede"));
        Assert.Equal([CaseFindings.NotBefore.Code], Refused(scenario, new CaseCommand.SendAdditionalData(Additions), on: Day.PlusDays(2)));
        scenario.On(Day.PlusDays(4)).Do(new CaseCommand.SendAdditionalData(Additions));
        Assert.Equal([CaseFindings.NotBefore.Code], Refused(scenario, new CaseCommand.RecordAdditionalReceipt(Day.PlusDays(3)), on: Day.PlusDays(6)));
        scenario.On(Day.PlusDays(6)).Do(new CaseCommand.RecordAdditionalReceipt(Day.PlusDays(5)));
        Assert.All(Assert.IsType<CaseState.WithSupervisor>(scenario.Case).Submission.AdditionalData, a => Assert.Equal((Day.PlusDays(4), Day.PlusDays(5)), (a.SentOn!.Value, a.ReceivedOn!.Value)));
    }

    [Fact]
    public void What_is_sent_in_answer_to_a_question_holds_additional_data_and_nothing_else()
    {
        var scenario = AtSupervisor().Do(new CaseCommand.RecordQuestion(Day, "verzonnen vraag"));
        var mixed = Given.AnonymisedReport(SubmissionDocumentKind.AdditionalData, SubmissionDocumentKind.InvestigationReport);
        Assert.Equal([CaseFindings.AdditionalDataAnonymised.Code], Refused(scenario, new CaseCommand.SendAdditionalData(mixed)));
    }

    [Fact]
    public void Neither_sending_nor_receiving_can_follow_when_no_question_is_open()
    {
        var state = AtSupervisor().Case;
        Assert.Throws<CorruptHistoryException>(() => CaseProcedure.Evolve(state, new CaseEvent.AdditionalDataSent(Day, new('a', 64))));
        Assert.Throws<CorruptHistoryException>(() => CaseProcedure.Evolve(state, new CaseEvent.AdditionalDataReceived(Day, Day)));
        var asked = AtSupervisor().Do(new CaseCommand.RecordQuestion(Day, "vraag")).Case;
        Assert.Throws<CorruptHistoryException>(() => CaseProcedure.Evolve(asked, new CaseEvent.AdditionalDataReceived(Day, Day)));
    }

    [Fact]
    public void What_a_supervisor_told_or_somebody_judged_does_not_lie_in_the_future()
    {
        Assert.Equal([CaseFindings.NotInFuture.Code], Refused(AtSupervisor(), new CaseCommand.RecordExtension(Tomorrow, Day.PlusDays(60), "verzonnen reden")));
        var plan = new Scenario(Day).Do(new CaseCommand.FixPlan(Given.Plan(Day))).Do(new CaseCommand.StartInvestigation(Day));
        var about = Given.About(Given.Company) with { Form = LegalForm.Other, HasLegalPersonality = Given.Judged(true, Given.Investigator, Tomorrow) };
        Assert.Contains(CaseFindings.NotInFuture.Code, Refused(plan, new CaseCommand.RecordReport(Given.Report(), about)));
        Assert.DoesNotContain(CaseFindings.NotInFuture.Code, Refused(plan, new CaseCommand.RecordReport(Given.Report() with { Conduct = null }, about with { HasLegalPersonality = Given.Judged(true, Given.Investigator, Day) })));
    }

    [Fact]
    public void A_judgement_on_what_a_piece_of_evidence_holds_does_not_lie_in_the_future()
    {
        var reported = new Scenario(Day).Do(new CaseCommand.FixPlan(Given.Plan(Day))).Do(new CaseCommand.StartInvestigation(Day)).Do(new CaseCommand.RecordReport(Given.Report(), Given.About()));
        var belief = Given.Belief(Given.Investigator, Day);
        var item = belief.Evidence[0] with { Holds = new([]) { OthersUntraceable = Given.Judged(true, Given.Investigator, Tomorrow) } };
        Assert.Contains(CaseFindings.NotInFuture.Code, Refused(reported, new CaseCommand.ConcludeBelief(belief with { Evidence = [item, .. belief.Evidence.Skip(1)] })));
        reported.Do(new CaseCommand.ConcludeBelief(belief));
    }

    [Fact]
    public void A_newer_report_on_a_registered_case_comes_neither_before_the_registration_nor_before_the_report_it_follows()
    {
        var scenario = Scenario.Registered(Day);
        Assert.Equal([CaseFindings.NotBefore.Code], Refused(scenario, new CaseCommand.RecordReport(Given.Report(2), Given.About()), on: Day.PlusDays(-1)));
        scenario.On(Day.PlusDays(10)).Do(new CaseCommand.RecordReport(Given.Report(2), Given.About()));
        Assert.Equal([CaseFindings.NotBefore.Code], Refused(scenario, new CaseCommand.RecordReport(Given.Report(3), Given.About()), on: Day.PlusDays(9)));
        scenario.On(Day.PlusDays(10)).Do(new CaseCommand.RecordReport(Given.Report(3), Given.About()));
    }

    [Fact]
    public void A_file_about_the_same_is_submitted_again_no_earlier_than_the_day_on_which_the_first_was_answered()
    {
        var dissented = Scenario.ActsToConcurrence(Given.Investigator, Day.PlusDays(5)).SkipLast(1).Aggregate(new Scenario(Day.PlusDays(5)), static (s, act) => s.Do(act))
            .Do(new CaseCommand.RecordAnswer(false, Day.PlusDays(5), "verzonnen reden"));
        Assert.True(CaseProcedure.Dissent(dissented.CaseId, Given.Executive.Id, dissented.Case).TryGetValue(out var file));
        var earlier = new EarlierSubmission.Dissented(file, Given.Judged(true, Given.Investigator, Day));
        var necessary = Scenario.ActsToConcurrence(Given.Investigator, Day).Take(5).Aggregate(new Scenario(Day), static (s, act) => s.Do(act));
        var submit = new CaseCommand.Submit(new(ParticipantKind.MunicipalExecutive, SupervisorTookPart: false), Given.AnonymisedReport(), earlier);
        Assert.Contains(CaseFindings.NotBefore.Code, Refused(necessary, submit));
        Assert.DoesNotContain(CaseFindings.NotBefore.Code, Findings(necessary, submit, Day.PlusDays(5)));
    }

    [Fact]
    public void Only_the_removal_of_its_own_registration_ends_a_case()
    {
        var other = new RegistrationId(Guid.Parse("00000000-0000-8000-8000-0000000000ff"));
        var registered = Scenario.Registered(Day);
        Assert.Throws<CorruptHistoryException>(() => CaseProcedure.Evolve(registered.Case, new CaseEvent.RegistrationRemoved(Day, other)));
        Assert.IsType<CaseState.Closed>(CaseProcedure.Evolve(registered.Case, new CaseEvent.RegistrationRemoved(Day, registered.RegistrationId)));
        registered.On(Day.PlusDays(1)).Do(new CaseCommand.RecordReport(Given.Report(2), Given.About()))
            .Do(new CaseCommand.WeighGround(Day.PlusDays(1), Given.Judged(false, Given.Investigator, Day.PlusDays(1)), Given.Judged(false, Given.Investigator, Day.PlusDays(1))));
        Assert.IsType<CaseState.GroundEnded>(registered.Case);
        Assert.Throws<CorruptHistoryException>(() => CaseProcedure.Evolve(registered.Case, new CaseEvent.RegistrationRemoved(Day, other)));
        Assert.IsType<CaseState.Closed>(CaseProcedure.Evolve(registered.Case, new CaseEvent.RegistrationRemoved(Day, registered.RegistrationId)));
    }

    [Fact]
    public void A_damaged_subject_record_is_damage_and_a_changed_one_is_none()
    {
        var scenario = Scenario.Concurred(Day);
        Assert.True(CaseProcedure.Basis(scenario.CaseId, Given.Executive.Id, scenario.Case).TryGetValue(out var basis));
        var reported = basis.File.Report.Subject;
        var text = scenario.RecordOf(reported.Record);
        Assert.True(SubjectSamenessRule.Decide(reported, text, Given.Person, null).TryGetValue(out _));
        Assert.False(SubjectSamenessRule.Decide(reported, text + " ", Given.Person, null).TryGetValue(out _));
        Assert.False(SubjectSamenessRule.Decide(reported, null, Given.Person, null).TryGetValue(out _));
        var broken = new ReportedSubject(reported.Kind, new(reported.Record.Id, TextHash("x\n{")));
        Assert.Contains("a stored subject of a case cannot be read", Assert.Throws<CorruptHistoryException>(() => SubjectSamenessRule.Decide(broken, "x\n{", Given.Person, null)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Damage_without_a_cause_says_so()
    {
        Assert.Equal("ZF0110: the history is damaged: unknown cause. Restore the stream from a backup; do not repair it by hand.", new CorruptHistoryException().Message);
        var inner = new InvalidOperationException("x");
        var damage = new CorruptHistoryException("verzonnen", inner);
        Assert.Equal("ZF0110: the history is damaged: verzonnen. Restore the stream from a backup; do not repair it by hand.", damage.Message);
        Assert.Same(inner, damage.InnerException);
    }

    private static string TextHash(string text) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));

    private static Scenario AtSupervisor() => Scenario.ActsToConcurrence(Given.Investigator, Day).SkipLast(1).Aggregate(new Scenario(Day), static (s, act) => s.Do(act));

    private static IEnumerable<string> Findings(Scenario scenario, CaseCommand command, LocalDate? on)
    {
        var today = scenario.Today;
        var outcome = CaseProcedure.Decide(scenario.CaseId, scenario.Case, command, scenario.On(on ?? today).Context());
        scenario.On(today);
        return outcome.Findings.Where(f => f.Blocks).Select(f => f.Code);
    }

    private static List<string> Refused(Scenario scenario, CaseCommand command, LocalDate? on = null)
    {
        var codes = Findings(scenario, command, on).ToList();
        Assert.NotEmpty(codes);
        return codes;
    }
}
