using NodaTime;
using Zorgfraude.Decisions;
using Zorgfraude.Identity;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Procedures;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Readings;
using Zorgfraude.Registrations;
using Zorgfraude.Testing.Builders;

namespace Zorgfraude.Protocol.Tests.Procedures;

/// <summary>Correction, the end of processing before the term, and what is refused on the way.</summary>
public sealed class CorrectionTests
{
    private static readonly LocalDate Day = new(2025, 3, 3);
    private static readonly RegistrationData Moved = Given.Data(Given.Person with { Residence = IdentityText.Parse("Elders") });

    private static Judgement<bool> Yes(LocalDate on) => Given.Judged(true, Given.Investigator, on);

    private static ProcedureOutcome<RegistrationEvent> Try(Scenario scenario, RegistrationCommand command, Actor? by = null, ReadingChoices? readings = null)
    {
        var context = scenario.Context(by);
        return RegistrationProcedure.Decide(
            scenario.RegistrationId,
            scenario.Registration,
            command,
            context with { Rulebook = context.Rulebook with { Readings = readings ?? ReadingChoices.Default } });
    }

    private static void RefusedFor(string code, ProcedureOutcome<RegistrationEvent> outcome) =>
        Assert.Contains(Assert.IsType<ProcedureOutcome<RegistrationEvent>.Refused>(outcome).Findings, f => f.Blocks && f.Code == code);

    private static RegistrationState.Active Active(Scenario scenario) => Assert.IsType<RegistrationState.Active>(scenario.Registration);

    [Fact]
    public void A_correction_moves_no_date_and_takes_a_second_employee()
    {
        var scenario = Scenario.Registered(Day).On(new(2026, 8, 1)).Correct(Moved);
        Assert.NotNull(Active(scenario).Correction);
        RefusedFor("registration.second-employee", Try(scenario, new RegistrationCommand.CheckCorrection(scenario.Entry!.Sha256(), true)));
        RefusedFor("registration.checked-as-entered", Try(scenario, new RegistrationCommand.CheckCorrection(RegistrationEntry.Of(Moved).Sha256(), true), Given.Checker));
        RefusedFor("correction.none-waiting", Try(scenario, new RegistrationCommand.Correct(Moved, Yes(scenario.Today))));
        RefusedFor("registration.checker-of-participant", Try(
            scenario, new RegistrationCommand.CheckCorrection(scenario.Entry.Sha256(), true), Given.OfProcessor(Given.Checker)));
        scenario.Check();
        Assert.Equal((Day, new LocalDate(2029, 3, 3), null), (Active(scenario).RegisteredOn, Active(scenario).RemoveOn, Active(scenario).Correction));
        RefusedFor("correction.waiting", Try(scenario, new RegistrationCommand.CheckCorrection(scenario.Entry.Sha256(), true), Given.Checker));
    }

    [Fact]
    public void A_rejected_correction_leaves_what_was_and_makes_room_for_another()
    {
        var scenario = Scenario.Registered(Day);
        var before = Active(scenario);
        scenario.Correct(Moved).Do(new RegistrationCommand.CheckCorrection(scenario.Entry!.Sha256(), false), Given.Checker);
        Assert.Equal(before, Active(scenario));
        Assert.NotNull(Active(scenario.Correct(Moved)).Correction);
    }

    [Fact]
    public void Another_subject_is_a_removal_and_a_new_registration_and_the_refusal_says_so()
    {
        var scenario = Scenario.Registered(Day);
        RefusedFor("correction.same-kind", Try(scenario, new RegistrationCommand.Correct(Given.Data(Given.Company), Yes(Day))));
        RefusedFor("correction.same-subject", Try(scenario, new RegistrationCommand.Correct(Moved, Given.Judged(false, Given.Investigator, Day))));
        RefusedFor("correction.same-subject", Try(scenario, new RegistrationCommand.Correct(Moved, null)));
        RefusedFor("correction.motivated", Try(scenario, new RegistrationCommand.Correct(Moved, Yes(Day) with { Motivation = "" })));
        foreach (var code in (string[])["correction.same-kind", "correction.same-subject"])
        {
            Assert.Equal("A7", Zorgfraude.Protocol.Findings.FindingCatalogue.Find(code)!.Reading);
        }
    }

    [Fact]
    public void Whether_the_subject_was_informed_is_no_matter_of_correction()
    {
        var scenario = Scenario.Registered(Day);
        RefusedFor("correction.informed-unchanged", Try(scenario, new RegistrationCommand.Correct(Moved with { SubjectInformed = true }, Yes(Day))));
        scenario.Do(new RegistrationCommand.RecordNotice(Day));
        RefusedFor("correction.informed-unchanged", Try(scenario, new RegistrationCommand.Correct(Moved, Yes(Day))));
        scenario.Correct(Moved with { SubjectInformed = true }).Check();
        Assert.IsType<NoticeStanding.Given>(Active(scenario).Notice);
    }

    [Fact]
    public void What_has_ended_is_removed_and_not_corrected()
    {
        var scenario = Scenario.Registered(Day).On(new(2029, 3, 2)).Correct(Moved).On(new(2029, 3, 3));
        RefusedFor("registration.not-ended", Try(scenario, new RegistrationCommand.CheckCorrection(scenario.Entry!.Sha256(), true), Given.Checker));
        RefusedFor("registration.not-ended", Try(Scenario.Registered(Day).On(new(2029, 3, 3)), new RegistrationCommand.Correct(Moved, Yes(new(2029, 3, 3)))));
    }

    [Fact]
    public void A_lost_belief_stops_the_answers_at_once_and_makes_removal_due_on_the_day_of_knowledge()
    {
        // 7 March 2025 is a Friday.
        var scenario = Scenario.Registered(Day).On(new(2025, 3, 7));
        Assert.True(Active(scenario).AnswersOn(scenario.Today));
        scenario.Do(new RegistrationCommand.EndProcessing(RemovalReason.BeliefEnded, new(2025, 3, 7), Yes(scenario.Today)));
        var due = Assert.IsType<RegistrationState.RemovalDue>(scenario.Registration);
        Assert.Equal((new LocalDate(2025, 3, 7), new LocalDate(2025, 3, 10)), (due.RemoveBy, due.WarnFrom));
        var rulebook = scenario.Context().Rulebook;
        Assert.Equal([new("registration.removal-at-once", new LocalDate(2025, 3, 7))], RegistrationProcedure.Obligations(due, rulebook));
        Assert.Empty(RegistrationProcedure.Overdue(due, new(2025, 3, 9), rulebook));
        Assert.Equal(["removal.late"], RegistrationProcedure.Overdue(due, new(2025, 3, 10), rulebook).Select(f => f.Code));
        Assert.Equal(["registration.remove"], RegistrationProcedure.Permitted(due).Where(p => p.IsPermitted).Select(p => p.Act));
        RefusedFor("removal.reason-as-recorded", Try(scenario, new RegistrationCommand.Remove(RemovalReason.NoLongerNeeded, Yes(scenario.Today))));
        RefusedFor("removal.reason-as-recorded", Try(scenario, new RegistrationCommand.Remove(RemovalReason.TermEnded)));
        Assert.Contains(Try(scenario, new RegistrationCommand.Remove(RemovalReason.BeliefEnded)).Findings, f => f.Code == "removal.in-time" && f.Status == FindingStatus.Met);
        scenario.On(new(2025, 3, 10));
        Assert.Contains(Try(scenario, new RegistrationCommand.Remove(RemovalReason.BeliefEnded)).Findings, f => f.Code == "removal.late" && f.Status == FindingStatus.Warning);
        scenario.Do(new RegistrationCommand.Remove(RemovalReason.BeliefEnded));
        Assert.Equal(RemovalReason.BeliefEnded, Assert.IsType<RegistrationState.Removed>(scenario.Registration).Reason);
    }

    [Theory]
    [InlineData(0, "2025-03-07", "2025-03-10")]
    [InlineData(1, "2025-03-10", "2025-03-11")]
    [InlineData(5, "2025-03-14", "2025-03-17")]
    public void A_participants_own_days_of_grace_move_the_removal_and_not_the_end_of_the_answers(int grace, string removeBy, string warnFrom)
    {
        var scenario = Scenario.Registered(Day).On(new(2025, 3, 7));
        var outcome = Try(
            scenario,
            new RegistrationCommand.EndProcessing(RemovalReason.NoLongerNeeded, new(2025, 3, 7), Yes(scenario.Today)),
            readings: ReadingChoices.Default with { ImmediateActionGrace = grace });
        var ended = Assert.IsType<RegistrationEvent.ProcessingEnded>(Assert.IsType<ProcedureOutcome<RegistrationEvent>.Accepted>(outcome).Events[0]);
        Assert.Equal(
            (new LocalDate(2025, 3, 7), removeBy, warnFrom),
            (ended.On, ended.RemoveBy.ToString("uuuu-MM-dd", null), ended.WarnFrom.ToString("uuuu-MM-dd", null)));
    }

    [Fact]
    public void Days_of_grace_never_reach_past_the_end_of_the_term()
    {
        // The term ends on Saturday 3 March 2029.
        var scenario = Scenario.Registered(Day).On(new(2029, 3, 1));
        var outcome = Try(
            scenario,
            new RegistrationCommand.EndProcessing(RemovalReason.BeliefEnded, new(2029, 3, 1), Yes(scenario.Today)),
            readings: ReadingChoices.Default with { ImmediateActionGrace = 30 });
        var ended = Assert.IsType<RegistrationEvent.ProcessingEnded>(Assert.IsType<ProcedureOutcome<RegistrationEvent>.Accepted>(outcome).Events[0]);
        Assert.Equal((new LocalDate(2029, 3, 3), new LocalDate(2029, 3, 4)), (ended.RemoveBy, ended.WarnFrom));
    }

    [Fact]
    public void A_term_that_ended_unnoticed_is_said_to_be_overdue_from_the_day_after()
    {
        var scenario = Scenario.Registered(Day).Do(new RegistrationCommand.RecordNotice(Day));
        var rulebook = scenario.Context().Rulebook;
        Assert.Empty(RegistrationProcedure.Overdue(scenario.Registration, new(2029, 3, 3), rulebook));
        Assert.Equal(["removal.term-overdue"], RegistrationProcedure.Overdue(scenario.Registration, new(2029, 3, 4), rulebook).Select(f => f.Code));
        scenario.On(new(2029, 3, 4));
        Assert.Contains(Try(scenario, new RegistrationCommand.Remove(RemovalReason.TermEnded)).Findings, f => f.Code == "removal.term-overdue");
    }

    [Fact]
    public void The_end_of_processing_has_a_reason_of_its_own_a_ground_and_a_day_of_knowledge()
    {
        var scenario = Scenario.Registered(Day).On(new(2025, 3, 7));
        RefusedFor("removal.early-reason", Try(scenario, new RegistrationCommand.EndProcessing(RemovalReason.TermEnded, Day, Yes(Day))));
        RefusedFor("removal.belief-ended", Try(scenario, new RegistrationCommand.EndProcessing(RemovalReason.BeliefEnded, Day, null)));
        RefusedFor("removal.motivated", Try(scenario, new RegistrationCommand.EndProcessing(RemovalReason.BeliefEnded, Day, Yes(Day) with { Motivation = " " })));
        RefusedFor("act.not-before", Try(scenario, new RegistrationCommand.EndProcessing(RemovalReason.BeliefEnded, new(2025, 3, 2), Yes(Day))));
        RefusedFor("act.not-in-future", Try(scenario, new RegistrationCommand.EndProcessing(RemovalReason.BeliefEnded, new(2025, 3, 8), Yes(Day))));
    }

    [Theory]
    [InlineData("Zorggroep Verzonnen VOF", null, true)]
    [InlineData("V.O.F. Verzonnen", null, true)]
    [InlineData("Maatschap Verzonnen en Bedacht", "NL", true)]
    [InlineData("Verzonnen Zorg C.V.", null, true)]
    [InlineData("Verzonnen (vennootschap onder firma)", null, true)]
    [InlineData("Eenmanszaak Verzonnen", null, true)]
    [InlineData("Maatschap Verzonnen B.V.", null, false)]
    [InlineData("Stichting Maatschap Verzonnen", null, false)]
    [InlineData("Coöperatie Verzonnen CV U.A.", null, false)]
    [InlineData("Verzonnen CV", "BE", false)]
    [InlineData("Maatschappelijk Verzonnen B.V.", null, false)]
    [InlineData("Maatschappij Verzonnen", null, false)]
    public void A_partnership_without_legal_personality_is_not_entered(string name, string? country, bool refused)
    {
        var company = new LegalEntity
        {
            Name = IdentityText.Parse(name),
            KvkNumber = KvkNumber.Parse("00000027"),
            Address = country is null ? null : new() { Country = CountryCode.Parse(country) },
        };
        var scenario = Scenario.Concurred(Day);
        Assert.True(Zorgfraude.Protocol.Procedures.Cases.CaseProcedure.Basis(scenario.CaseId, Given.Executive.Id, scenario.Case).TryGetValue(out var basis));
        var outcome = Try(scenario, new RegistrationCommand.Enter(basis, Given.Data(company)));
        if (refused)
        {
            RefusedFor("registration.legal-personality", outcome);
        }
        else
        {
            Assert.Contains(outcome.Findings, f => f.Code == "registration.legal-personality" && f.Status == FindingStatus.Met);
        }
    }

    [Fact]
    public void A_review_that_keeps_longer_names_no_end()
    {
        var yes = Yes(Day);
        var scenario = Scenario.Registered(Day).Do(new RegistrationCommand.DecideLongerTerm(new()
        {
            RegisteredOn = Day,
            DecidedOn = Day,
            Circumstances = [new(Zorgfraude.Protocol.Retention.AggravatingCircumstanceKind.SeriousHealthHarm, yes)],
            LongerKeepingIndicated = yes,
            Proportionate = yes,
        })).On(new(2029, 3, 3));
        RefusedFor("review.end-fits", Try(scenario, new RegistrationCommand.MakeReview(Yes(scenario.Today), new LocalDate(2029, 6, 1))));
        Assert.IsType<ProcedureOutcome<RegistrationEvent>.Accepted>(Try(scenario, new RegistrationCommand.MakeReview(Yes(scenario.Today))));
    }

    [Fact]
    public void The_history_alone_tells_nobody_whether_a_guess_about_the_data_is_right()
    {
        var one = Scenario.Registered(Day);
        var two = Scenario.Registered(Day);
        var (first, second) = (Entered(one), Entered(two));
        Assert.NotEqual(first.DataSha256, second.DataSha256);
        Assert.NotEqual(first.Data, second.Data);
        Assert.DoesNotContain(one.Entry!.Salt, string.Concat(one.RegistrationEvents.Select(e => System.Text.Encoding.UTF8.GetString(EventJson.Write(e).Payload.AsSpan()))), StringComparison.Ordinal);

        // Whoever holds the entry can show that it is the one that was checked.
        Assert.Equal(first.DataSha256, new RegistrationEntry(Given.Data(), one.Entry.Salt).Sha256());

        static RegistrationEvent.Entered Entered(Scenario scenario) => scenario.RegistrationEvents.OfType<RegistrationEvent.Entered>().Single();
    }
}
