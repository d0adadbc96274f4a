using NodaTime;
using Zorgfraude.Consultations;
using Zorgfraude.Decisions;
using Zorgfraude.Identity;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Dossiers;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Readings;
using Zorgfraude.Protocol.Retention;
using Zorgfraude.Protocol.Terms;
using Zorgfraude.Registrations;
using Zorgfraude.Testing.Builders;

namespace Zorgfraude.Protocol.Tests.Dossiers;

/// <summary>What the rules say of a dossier that holds only part of the facts.</summary>
public sealed class DossierRuleTests
{
    private static readonly LocalDate Registered = new(2025, 11, 10);

    private static readonly LongerTermFacts Longer = new()
    {
        RegisteredOn = Registered,
        DecidedOn = new(2026, 1, 5),
        Circumstances = [new(AggravatingCircumstanceKind.SeriousHealthHarm, Yes)],
        LongerKeepingIndicated = Yes,
        Proportionate = Yes,
    };

    private static Judgement<bool> Yes => Given.Judged(true, Given.Investigator, new(2026, 1, 5));

    [Fact]
    public void Without_a_day_nothing_that_rests_on_a_version_of_the_law_is_answered()
    {
        var report = Ask(new(), DossierQuestion.Report, null);
        Assert.Equal(DossierStanding.Open, report.Standing);
        Assert.Equal([Of(DossierFindings.DayKnown, FindingStatus.Missing)], report.Findings);
        Assert.Null(report.Day);
    }

    [Fact]
    public void Before_the_law_no_rule_is_asked_and_the_first_day_is_named()
    {
        var report = Ask(new(), DossierQuestion.Report, new(2024, 12, 31));
        Assert.Equal(DossierStanding.NotPossible, report.Standing);
        Assert.Equal([Of(ActFindings.LawInForce, FindingStatus.NotMet, FindingArgument.Of("date", new LocalDate(2025, 1, 1)))], report.Findings);
        Assert.NotEqual(DossierStanding.NotPossible, Ask(new(), DossierQuestion.Report, new(2025, 1, 1)).Standing);
    }

    [Fact]
    public void A_rule_is_asked_under_the_law_of_the_day_on_which_things_began_and_not_of_the_question()
    {
        var dossier = new Dossier { Retention = new() { RegisteredOn = new LocalDate(2024, 12, 31) } };
        Assert.Contains(Of(ActFindings.LawInForce, FindingStatus.NotMet, FindingArgument.Of("date", new LocalDate(2025, 1, 1))), Ask(dossier, DossierQuestion.Retention, new(2026, 1, 1)).Findings);
    }

    [Fact]
    public void Four_years_hold_until_a_longer_term_is_decided()
    {
        var decision = Ask(new() { Retention = new() { RegisteredOn = Registered } }, DossierQuestion.Retention, new(2026, 1, 1));
        Assert.Equal((DossierAnswer.RemoveOn, new LocalDate(2029, 11, 10), DossierStanding.Answered), (decision.Answer, decision.Day, decision.Standing));
        Assert.DoesNotContain(decision.Findings, f => f.Code.StartsWith("review.", StringComparison.Ordinal));
    }

    [Fact]
    public void The_day_of_registration_that_stands_with_the_longer_term_is_enough_for_the_end()
    {
        var decision = Ask(new() { LongerTerm = Longer }, DossierQuestion.Retention, new(2026, 2, 1));
        Assert.Equal((DossierAnswer.RemoveOn, new LocalDate(2033, 11, 10)), (decision.Answer, decision.Day));
        var longer = Ask(new() { LongerTerm = Longer }, DossierQuestion.LongerTerm, new(2026, 2, 1));
        Assert.Equal((DossierAnswer.Longer, new LocalDate(2033, 11, 10)), (longer.Answer, longer.Day));
        var four = Ask(new() { LongerTerm = Longer with { Circumstances = [new(AggravatingCircumstanceKind.SeriousHealthHarm, Given.Judged(false, Given.Investigator, new(2026, 1, 5)))] } }, DossierQuestion.LongerTerm, new(2026, 2, 1));
        Assert.Equal((DossierAnswer.FourYears, (LocalDate?)null), (four.Answer, four.Day));
    }

    [Fact]
    public void Without_any_day_of_registration_the_end_is_open()
    {
        foreach (var dossier in (Dossier[])[new(), new() { Retention = new() }])
        {
            Assert.Equal([Of(DossierFindings.RegistrationDate, FindingStatus.Missing)], Ask(dossier, DossierQuestion.Retention, new(2026, 1, 1)).Findings);
            var longer = Ask(dossier, DossierQuestion.LongerTerm, new(2026, 1, 1)).Findings;
            Assert.Equal(Of(DossierFindings.RegistrationDate, FindingStatus.Missing), longer[0]);
            Assert.Equal(5, longer.Count);
        }

        var known = Ask(new() { Retention = new() { RegisteredOn = Registered } }, DossierQuestion.LongerTerm, new(2026, 1, 1));
        Assert.Equal(
            [
                Of(DossierFindings.RegistrationDate, FindingStatus.Met), Of(DossierFindings.LongerTermDate, FindingStatus.Missing), Of(RetentionFindings.CircumstanceEstablished, FindingStatus.Missing),
                Of(RetentionFindings.Indicated, FindingStatus.NeedsJudgement), Of(RetentionFindings.Proportionate, FindingStatus.NeedsJudgement),
            ],
            known.Findings);
    }

    [Theory]
    [InlineData("2029-11-10", null, null)]
    [InlineData("2029-11-11", null, FindingStatus.Warning)]
    [InlineData("2029-11-11", "2029-11-10", FindingStatus.Met)]
    [InlineData("2029-11-11", "2029-02-01", FindingStatus.Met)]
    [InlineData("2029-12-02", "2029-12-01", FindingStatus.Warning)]
    public void A_yearly_review_is_in_time_through_its_day_and_told_as_late_from_the_next(string on, string? held, FindingStatus? expected)
    {
        var dossier = new Dossier { LongerTerm = Longer, Retention = new() { RegisteredOn = Registered, ReviewsHeldOn = held is null ? [] : [Day(held)] } };
        var by = FindingArgument.Of("date", new LocalDate(2029, 11, 10));
        var findings = Ask(dossier, DossierQuestion.Retention, Day(on)).Findings;
        Assert.Equal(expected is FindingStatus.Met, findings.Contains(Of(RetentionFindings.ReviewInTime, FindingStatus.Met, by)));
        Assert.Equal(expected is FindingStatus.Warning, findings.Contains(Of(RetentionFindings.ReviewLate, FindingStatus.Warning, by)));
    }

    [Fact]
    public void The_chosen_readings_are_applied()
    {
        var readings = ReadingChoices.Default with { RetentionEndMoment = RetentionEndMoment.EndOfAnniversary };
        var decision = DossierRule.Decide(new() { Retention = new() { RegisteredOn = Registered } }, new(2026, 1, 1), readings).Single(d => d.Question == DossierQuestion.Retention);
        Assert.NotEqual(Ask(new() { Retention = new() { RegisteredOn = Registered } }, DossierQuestion.Retention, new(2026, 1, 1)).Findings, decision.Findings);
    }

    [Fact]
    public void The_term_of_the_supervisor_runs_from_the_complete_receipt_and_from_sending_only_by_that_reading()
    {
        Assert.Equal([Of(TermFindings.SupervisorStart, FindingStatus.Missing)], Ask(new(), DossierQuestion.SupervisorTerm, new(2026, 1, 1)).Findings);
        var sent = new Dossier { SupervisorCourse = new() { SentOn = new LocalDate(2026, 1, 5) } };
        Assert.Equal(DossierStanding.Open, Ask(sent, DossierQuestion.SupervisorTerm, new(2026, 1, 6)).Standing);
        var readings = ReadingChoices.Default with { SupervisorTermStart = SupervisorTermStart.Sending };
        var from = DossierRule.Decide(sent, new(2026, 1, 6), readings).Single(d => d.Question == DossierQuestion.SupervisorTerm);
        Assert.Equal((DossierAnswer.AnswerBy, new LocalDate(2026, 2, 2)), (from.Answer, from.Day));
        var received = new Dossier { SupervisorCourse = new() { SentOn = new LocalDate(2026, 1, 5), CompleteReceiptOn = new LocalDate(2026, 1, 8) } };
        Assert.Equal(new LocalDate(2026, 2, 5), Ask(received, DossierQuestion.SupervisorTerm, new(2026, 1, 9)).Day);
    }

    [Fact]
    public void A_question_to_the_register_takes_a_subject_and_a_purpose_and_says_nothing_of_powers()
    {
        Assert.Equal([Of(ConsultationFindings.Purpose, FindingStatus.Missing), Of(ConsultationFindings.Specific, FindingStatus.Missing)], Ask(new(), DossierQuestion.Consultation, new(2026, 1, 1)).Findings);
        var noSubject = new Dossier { Consultation = new(ConsultationMode.Manual) { Purpose = ConsultationPurpose.FraudInvestigation } };
        Assert.Equal([Of(ConsultationFindings.Purpose, FindingStatus.Met), Of(ConsultationFindings.Specific, FindingStatus.Missing)], Ask(noSubject, DossierQuestion.Consultation, new(2026, 1, 1)).Findings);
        var whole = new Dossier { Consultation = new(ConsultationMode.Manual) { Purpose = ConsultationPurpose.FraudInvestigation, Subject = new(Given.Person, []) } };
        var decision = Ask(whole, DossierQuestion.Consultation, new(2026, 1, 1));
        Assert.Equal(DossierAnswer.MayBeConsulted, decision.Answer);
        Assert.DoesNotContain(decision.Findings, f => f.Code == CaseFindings.Power.Code);
        var without = whole with { Consultation = whole.Consultation! with { Purpose = null } };
        Assert.Equal(DossierStanding.Open, Ask(without, DossierQuestion.Consultation, new(2026, 1, 1)).Standing);
        Assert.Equal([Of(DossierFindings.DayKnown, FindingStatus.Missing)], Ask(whole, DossierQuestion.Consultation, null).Findings);
    }

    [Fact]
    public void Data_of_which_one_is_refused_are_refused_and_data_that_lack_one_are_open()
    {
        Assert.False(KvkNumber.TryParse("123456782", out _, out var problem));
        var unknown = new DatumProblem("contactEmail", null);
        var refused = Ask(Offered(new("subject.kvkNumber", problem), unknown), DossierQuestion.RegistrationData, null);
        Assert.Equal((DossierAnswer.Refused, DossierStanding.Answered, 2), (refused.Answer, refused.Standing, refused.Findings.Count));
        var open = Ask(Offered(unknown), DossierQuestion.RegistrationData, null);
        Assert.Equal(DossierStanding.Open, open.Standing);
        Assert.Equal([Of(DossierFindings.DatumKnown, FindingStatus.Missing, FindingArgument.OfCode("field", "contactEmail"))], open.Findings);
        var accepted = Ask(new() { Registration = new(Given.Data(), []) }, DossierQuestion.RegistrationData, null);
        Assert.Equal((DossierAnswer.Accepted, Of(DossierFindings.DataSet, FindingStatus.Met)), (accepted.Answer, Assert.Single(accepted.Findings)));

        static Dossier Offered(params DatumProblem[] problems) => new() { Registration = new(null, [.. problems]) };
    }

    [Fact]
    public void A_question_is_open_as_long_as_something_is_missing_or_to_be_judged_and_not_possible_once_all_is_known()
    {
        var notMet = Of(ActFindings.LawInForce, FindingStatus.NotMet, FindingArgument.Of("date", Registered));
        var missing = Of(DossierFindings.DayKnown, FindingStatus.Missing);
        var judge = Of(RetentionFindings.Indicated, FindingStatus.NeedsJudgement);
        var warning = Of(RetentionFindings.ReviewLate, FindingStatus.Warning, FindingArgument.Of("date", Registered));
        Assert.Equal(DossierStanding.NotPossible, Standing(notMet));
        Assert.Equal(DossierStanding.NotPossible, Standing(notMet, warning));
        Assert.Equal(DossierStanding.Open, Standing(notMet, missing));
        Assert.Equal(DossierStanding.Open, Standing(notMet, judge));
        Assert.Equal(DossierStanding.Open, Standing(missing));
        Assert.Equal(DossierStanding.Open, Standing(warning));
        Assert.Equal(DossierStanding.Answered, new DossierDecision(DossierQuestion.Plan, DossierAnswer.Complete, null, [notMet]).Standing);

        static DossierStanding Standing(params Finding[] findings) => new DossierDecision(DossierQuestion.Plan, null, null, [.. findings]).Standing;
    }

    [Fact]
    public void Offered_data_print_only_whether_they_were_accepted()
    {
        Assert.Equal("OfferedData(accepted)", new OfferedData<Subject>(Given.Person, []).ToString());
        Assert.Equal("OfferedData(not accepted)", new OfferedData<Subject>(null, []).ToString());
        Assert.Equal("Dossier(***)", new Dossier { On = Registered }.ToString());
    }

    private static Finding Of(FindingDefinition definition, FindingStatus status, params FindingArgument[] arguments) =>
        new(definition.Code, status, definition.Citation, [.. arguments]);

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;

    private static DossierDecision Ask(Dossier dossier, DossierQuestion question, LocalDate? on) => DossierRule.Decide(dossier, on).Single(d => d.Question == question);
}
