using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Procedures;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Readings;
using Zorgfraude.Protocol.Retention;
using Zorgfraude.Protocol.Rulebooks;
using Zorgfraude.Storage;
using Zorgfraude.Testing.Builders;

namespace Zorgfraude.Protocol.Tests.Retention;

/// <summary>The yearly review, telling the subject, and restriction, each with dates worked out by hand. 3 March 2025 is a Monday.</summary>
public sealed class ReviewAndNoticeTests
{
    private static readonly LocalDate Day = new(2025, 3, 3);

    private static Judgement<bool> Judged(bool value, LocalDate on) => Given.Judged(value, Given.Investigator, on);

    private static RegistrationCommand.DecideLongerTerm Decision(LocalDate on) => new(new()
    {
        RegisteredOn = on,
        DecidedOn = on,
        Circumstances = [new(AggravatingCircumstanceKind.ThreatsAgainstCareRecipients, Judged(true, on))],
        LongerKeepingIndicated = Judged(true, on),
        Proportionate = Judged(true, on),
    });

    private static Scenario Longer(LocalDate on) => Scenario.Registered(Day).On(on).Do(Decision(on));

    private static Scenario Review(Scenario scenario, LocalDate on, bool longer, LocalDate? endOn = null) =>
        scenario.On(on).Do(new RegistrationCommand.MakeReview(Judged(longer, on), endOn));

    private static RegistrationState.Active Active(Scenario scenario) => Assert.IsType<RegistrationState.Active>(scenario.Registration);

    private static ProcedureOutcome<RegistrationEvent> Try(Scenario scenario, RegistrationCommand command, Actor? by = null, ReadingChoices? readings = null)
    {
        var context = scenario.Context(by);
        return RegistrationProcedure.Decide(
            scenario.RegistrationId,
            scenario.Registration,
            command,
            readings is null ? context : context with { Rulebook = context.Rulebook with { Readings = readings } });
    }

    private static void RefusedFor(string code, ProcedureOutcome<RegistrationEvent> outcome) =>
        Assert.Contains(Assert.IsType<ProcedureOutcome<RegistrationEvent>.Refused>(outcome).Findings, f => f.Blocks && f.Code == code);

    private static bool Warns(ProcedureOutcome<RegistrationEvent> outcome, string code) =>
        Assert.IsType<ProcedureOutcome<RegistrationEvent>.Accepted>(outcome).Findings.Any(f => f.Code == code && f.Status == FindingStatus.Warning);

    private static IEnumerable<string> Overdue(Scenario scenario, LocalDate on) =>
        RegistrationProcedure.Overdue(scenario.Registration, on, scenario.Context().Rulebook).Select(f => f.Code);

    private static ValueList<Obligation> Obligations(Scenario scenario) =>
        RegistrationProcedure.Obligations(scenario.Registration, scenario.Context().Rulebook);

    [Fact]
    public void A_review_before_the_four_years_end_that_only_denies_longer_keeping_leaves_that_end()
    {
        var scenario = Review(Longer(Day), new(2028, 6, 1), false);
        Assert.Equal(new LocalDate(2029, 3, 3), Active(scenario).RemoveOn);
        Assert.True(Active(scenario).AnswersOn(new(2029, 3, 2)));
        Assert.False(Active(scenario).AnswersOn(new(2029, 3, 3)));
        Assert.Equal(new LocalDate(2029, 3, 3), Assert.Single(Obligations(scenario), o => o.Code == "registration.removal").DueOn);
    }

    [Fact]
    public void A_review_before_the_four_years_end_that_names_an_earlier_end_is_followed() =>
        Assert.Equal(new LocalDate(2028, 9, 1), Active(Review(Longer(Day), new(2028, 6, 1), false, new(2028, 9, 1))).RemoveOn);

    [Theory]
    [InlineData(2029, 3, 2, "2029-03-03")]
    [InlineData(2029, 3, 3, "2029-03-03")]
    [InlineData(2029, 3, 4, "2029-03-04")]
    public void From_the_end_of_the_four_years_a_denial_has_the_data_removed_at_once(int year, int month, int day, string end) =>
        Assert.Equal(end, Active(Review(Longer(Day), new(year, month, day), false)).RemoveOn.ToString("uuuu-MM-dd", null));

    [Fact]
    public void More_than_twelve_months_between_two_reviews_is_warned_of()
    {
        RegistrationCommand Again(LocalDate on) => new RegistrationCommand.MakeReview(Judged(true, on));
        var scenario = Review(Longer(Day), new(2028, 6, 1), true);
        Assert.True(Warns(Try(scenario.On(new(2030, 3, 3)), Again(new(2030, 3, 3))), "review.gap"));
        Assert.True(Warns(Try(scenario.On(new(2029, 6, 2)), Again(new(2029, 6, 2))), "review.gap"));
        Assert.False(Warns(Try(scenario.On(new(2029, 6, 1)), Again(new(2029, 6, 1))), "review.gap"));
    }

    [Fact]
    public void A_review_that_was_missed_is_said_and_stays_due_and_removes_nothing()
    {
        var scenario = Longer(Day).Do(new RegistrationCommand.RecordNotice(Day));
        Assert.Empty(Overdue(scenario, new(2029, 3, 3)));
        Assert.Equal(["review.late", "review.missed"], Overdue(scenario, new(2029, 3, 4)));
        Assert.Contains(new("registration.review", new LocalDate(2029, 3, 3)), Obligations(scenario));
        Assert.True(Active(scenario).AnswersOn(new(2029, 3, 4)));
    }

    [Fact]
    public void Without_a_reasoned_decision_the_data_go_after_four_years()
    {
        var scenario = Scenario.Registered(Day);
        Assert.Contains(new("registration.removal", new LocalDate(2029, 3, 3)), Obligations(scenario));
        RefusedFor("retention.longer-before-removal", Try(scenario.On(new(2029, 3, 3)), Decision(new(2029, 3, 3))));
        scenario.Do(new RegistrationCommand.Remove(RemovalReason.TermEnded));
        Assert.IsType<RegistrationState.Removed>(scenario.Registration);
    }

    [Fact]
    public void A_subject_who_was_told_of_four_years_is_told_of_the_longer_term()
    {
        var on = new LocalDate(2026, 5, 1);
        var scenario = Scenario.Registered(Day).Do(new RegistrationCommand.RecordNotice(Day));
        RefusedFor("retention.longer-notice-open", Try(scenario, new RegistrationCommand.RecordLongerTermNotice(Day)));
        Assert.True(Warns(Try(scenario.On(on), Decision(on)), "retention.longer-notice-due"));
        scenario.Do(Decision(on));
        Assert.Contains(new("registration.longer-term-notice", on), Obligations(scenario));

        // 1 May 2026 is a Friday and no holiday: warned of from Monday.
        Assert.Empty(Overdue(scenario, new(2026, 5, 3)));
        Assert.Equal(["retention.longer-notice-late"], Overdue(scenario, new(2026, 5, 4)));
        RefusedFor("act.not-before", Try(scenario, new RegistrationCommand.RecordLongerTermNotice(new(2026, 4, 30))));
        scenario.Do(new RegistrationCommand.RecordLongerTermNotice(on));
        Assert.Equal(on, Active(scenario).LongerTerm!.SubjectToldOn);
        Assert.DoesNotContain(Obligations(scenario), o => o.Code == "registration.longer-term-notice");
        RefusedFor("retention.longer-notice-open", Try(scenario, new RegistrationCommand.RecordLongerTermNotice(on)));
    }

    [Fact]
    public void A_subject_who_was_not_informed_yet_learns_the_longer_term_from_the_notice_itself()
    {
        var on = new LocalDate(2026, 5, 1);
        var scenario = Scenario.Registered(Day).On(on).Do(Decision(on));
        Assert.DoesNotContain(Obligations(scenario), o => o.Code == "registration.longer-term-notice");
        scenario.On(new(2026, 5, 6)).Do(new RegistrationCommand.RecordNotice(new(2026, 5, 6)));
        Assert.Equal(new LocalDate(2026, 5, 6), Active(scenario).LongerTerm!.SubjectToldOn);
    }

    [Fact]
    public void A_notice_from_before_the_decision_does_not_tell_of_the_longer_term()
    {
        var on = new LocalDate(2026, 5, 1);
        var scenario = Scenario.Registered(Day).On(on).Do(Decision(on)).Do(new RegistrationCommand.RecordNotice(new(2026, 4, 30)));
        Assert.Null(Active(scenario).LongerTerm!.SubjectToldOn);
        Assert.Contains(new("registration.longer-term-notice", on), Obligations(scenario));
    }

    [Fact]
    public void A_notice_that_was_not_given_is_late_from_the_next_working_day()
    {
        var scenario = Scenario.Registered(Day);
        Assert.Contains(new("registration.notice", Day), Obligations(scenario));
        Assert.Empty(Overdue(scenario, Day));
        Assert.Equal(["notice.late"], Overdue(scenario, new(2025, 3, 4)));
    }

    [Fact]
    public void A_notice_that_is_left_out_is_looked_at_again_within_the_period_chosen()
    {
        var scenario = Scenario.Registered(Day);
        RegistrationCommand Defer(LocalDate by) => new RegistrationCommand.DeferNotice(NoticeDeferralGround.EffectiveFraudFighting, Judged(true, Day), by);
        var readings = ReadingChoices.Default with { NoticePostponementRecheckInterval = 90 };
        RefusedFor("notice.recheck-within", Try(scenario, Defer(new(2025, 6, 2)), readings: readings));
        Assert.True(Try(scenario, Defer(new(2025, 6, 1)), readings: readings).IsAccepted(out _));
        Assert.True(Try(scenario, Defer(new(2025, 6, 2))).IsAccepted(out _));
        scenario.Do(Defer(new(2025, 6, 1)));
        Assert.Contains(new("registration.notice-recheck", new LocalDate(2025, 6, 1)), Obligations(scenario));
        Assert.Empty(Overdue(scenario, new(2025, 6, 1)));
        Assert.Equal(["notice.recheck-late"], Overdue(scenario, new(2025, 6, 2)));
    }

    [Fact]
    public void When_the_ground_lapses_the_notice_is_due_from_that_day()
    {
        var scenario = Scenario.Registered(Day);
        RefusedFor("notice.deferred", Try(scenario, new RegistrationCommand.EndDeferral(Day, Judged(false, Day))));
        scenario.Do(new RegistrationCommand.DeferNotice(NoticeDeferralGround.RightsOfOthers, Judged(true, Day), new(2025, 6, 1))).On(new(2025, 5, 8));
        var lapsed = new LocalDate(2025, 5, 7);
        RefusedFor("notice.already-informed-judged", Try(scenario, new RegistrationCommand.EndDeferral(lapsed, null)));
        Assert.True(Warns(Try(scenario, new RegistrationCommand.EndDeferral(lapsed, Judged(false, scenario.Today))), "notice.due-after-deferral"));
        scenario.Do(new RegistrationCommand.EndDeferral(lapsed, Judged(false, scenario.Today)));
        Assert.Equal(new NoticeStanding.Due(lapsed), Active(scenario).Notice);
        Assert.Contains(new("registration.notice", lapsed), Obligations(scenario));
        Assert.Equal(["notice.late"], Overdue(scenario, new(2025, 5, 8)));
        scenario.Do(new RegistrationCommand.RecordNotice(scenario.Today));
        Assert.True(Active(scenario).Notice.IsInformed);
    }

    [Fact]
    public void No_notice_is_due_to_a_subject_who_already_knows()
    {
        var scenario = Scenario.Registered(Day)
            .Do(new RegistrationCommand.DeferNotice(NoticeDeferralGround.RightsOfOthers, Judged(true, Day), new(2025, 6, 1)))
            .Do(new RegistrationCommand.EndDeferral(Day, Judged(true, Day)));
        Assert.Equal(new NoticeStanding.AlreadyKnown(Day), Active(scenario).Notice);
        Assert.DoesNotContain(Obligations(scenario), o => o.Code.StartsWith("registration.notice", StringComparison.Ordinal));
        RefusedFor("notice.not-given-before", Try(scenario, new RegistrationCommand.RecordNotice(Day)));
    }

    [Fact]
    public void A_restriction_silences_the_registration_until_it_is_lifted_and_moves_no_date()
    {
        var scenario = Scenario.Registered(Day).On(new(2025, 4, 1));
        RefusedFor("restriction.there", Try(scenario, new RegistrationCommand.LiftRestriction(Judged(true, scenario.Today))));
        scenario.Do(new RegistrationCommand.Restrict(RestrictionGround.AccuracyContested, Judged(true, scenario.Today)));
        Assert.Equal((false, new LocalDate(2025, 4, 1), new LocalDate(2029, 3, 3)), (Active(scenario).AnswersOn(new(2025, 4, 2)), Active(scenario).AnswersUntil, Active(scenario).RemoveOn));
        RefusedFor("restriction.none", Try(scenario, new RegistrationCommand.Restrict(RestrictionGround.LegalClaim, Judged(true, scenario.Today))));
        RefusedFor("restriction.announced", Try(scenario, new RegistrationCommand.LiftRestriction(Judged(true, scenario.Today))));
        scenario.On(new(2025, 4, 10)).Do(new RegistrationCommand.AnnounceLifting(new(2025, 4, 9)));
        RefusedFor("restriction.not-announced", Try(scenario, new RegistrationCommand.AnnounceLifting(scenario.Today)));
        RefusedFor("restriction.ground-ended", Try(scenario, new RegistrationCommand.LiftRestriction(Judged(false, scenario.Today))));
        Assert.False(Active(scenario).AnswersOn(scenario.Today));
        scenario.Do(new RegistrationCommand.LiftRestriction(Judged(true, scenario.Today)));
        Assert.Equal((true, new LocalDate(2029, 3, 3)), (Active(scenario).AnswersOn(scenario.Today), Active(scenario).RemoveOn));
    }

    [Fact]
    public void A_restricted_registration_is_removed_at_the_end_of_its_term_all_the_same()
    {
        var scenario = Scenario.Registered(Day).Do(new RegistrationCommand.Restrict(RestrictionGround.ObjectionPending, Judged(true, Day)));
        Assert.Contains(new("registration.removal", new LocalDate(2029, 3, 3)), Obligations(scenario));
        scenario.On(new(2029, 3, 3)).Do(new RegistrationCommand.Remove(RemovalReason.TermEnded));
        Assert.IsType<RegistrationState.Removed>(scenario.Registration);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_the_register_found_stands_in_for_a_day_that_is_not_known(bool found)
    {
        var book = ((RulebookSelection.InForce)Rulebook.At(Day)).Rulebook;
        var facts = Decision(Day).Facts with
        {
            Circumstances = [new(AggravatingCircumstanceKind.NewSupplyWithinFourYears, Judged(true, Day), OtherConduct: Judged(true, Day)) { RegisterFoundEarlier = found }],
        };
        Assert.True(LongerTermRule.Decide(facts, book).TryGetValue(out var conclusion));
        Assert.Equal(found, conclusion is LongerTermConclusion.Longer);

        // The same facts again are no repetition (reading B11).
        Assert.True(LongerTermRule.Decide(facts with { Circumstances = [facts.Circumstances[0] with { OtherConduct = Judged(false, Day) }] }, book).TryGetValue(out conclusion));
        Assert.IsType<LongerTermConclusion.FourYears>(conclusion);
    }
}
