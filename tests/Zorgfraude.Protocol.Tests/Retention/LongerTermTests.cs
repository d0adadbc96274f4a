using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Retention;
using Zorgfraude.Protocol.Rulebooks;
using Zorgfraude.Testing.Builders;

namespace Zorgfraude.Protocol.Tests.Retention;

/// <summary>When data may be kept longer than four years, and the yearly reviews that follow.</summary>
public sealed class LongerTermTests
{
    private static readonly LocalDate Day = new(2025, 3, 3);
    private static readonly Rulebook Book = ((RulebookSelection.InForce)Rulebook.At(Day)).Rulebook;
    private static readonly Config Settings = Config.QuickThrowOnFailure.WithMaxTest(300).WithQuietOnSuccess(true);

    private static Judgement<bool> Yes => Given.Judged(true, Given.Investigator, Day);

    private static Judgement<bool> No => Given.Judged(false, Given.Investigator, Day);

    private static LongerTermFacts Facts => new()
    {
        RegisteredOn = Day,
        DecidedOn = Day,
        Circumstances = [new(AggravatingCircumstanceKind.ThreatsAgainstCareRecipients, Yes)],
        LongerKeepingIndicated = Yes,
        Proportionate = Yes,
    };

    private static LocalDate? End(LongerTermFacts facts) => LongerTermRule.Decide(facts, Book).TryGetValue(out var c)
        ? c is LongerTermConclusion.Longer longer ? longer.Term.EndOn : new LocalDate(2029, 3, 3)
        : null;

    private static Scenario Longer() => Scenario.Registered(Day).Do(new RegistrationCommand.DecideLongerTerm(Facts));

    private static RegistrationState.Active Active(Scenario scenario) => Assert.IsType<RegistrationState.Active>(scenario.Registration);

    [Fact]
    public void A_circumstance_alone_never_yields_eight_years()
    {
        Assert.Equal(new LocalDate(2033, 3, 3), End(Facts));
        Assert.Null(End(Facts with { LongerKeepingIndicated = null, Proportionate = null }));
        Assert.Null(End(Facts with { LongerKeepingIndicated = Yes with { Motivation = "" } }));
        Assert.Equal(new LocalDate(2029, 3, 3), End(Facts with { LongerKeepingIndicated = No }));
        Assert.Equal(new LocalDate(2029, 3, 3), End(Facts with { Proportionate = No }));
        Assert.Equal(new LocalDate(2029, 3, 3), End(Facts with { Circumstances = [] }));
        Assert.Equal(new LocalDate(2029, 3, 3), End(Facts with { Circumstances = [new(AggravatingCircumstanceKind.SeriousHealthHarm, No)] }));
        Assert.Null(End(Facts with { Circumstances = [new(AggravatingCircumstanceKind.SeriousHealthHarm, null)] }));
    }

    [Fact]
    public void The_decision_comes_before_the_four_years_end()
    {
        Assert.Equal(new LocalDate(2033, 3, 3), End(Facts with { DecidedOn = new(2029, 3, 2) }));
        Assert.Equal(new LocalDate(2029, 3, 3), End(Facts with { DecidedOn = new(2029, 3, 3) }));
    }

    [Theory]
    [InlineData(2029, 3, 3, false)]
    [InlineData(2029, 3, 4, true)]
    [InlineData(2033, 3, 3, true)]
    [InlineData(2033, 3, 4, false)]
    public void A_named_end_lies_after_four_and_at_most_at_eight_years(int year, int month, int day, bool reached) =>
        Assert.Equal(reached ? new LocalDate(year, month, day) : null, End(Facts with { NamedEnd = new(year, month, day) }));

    [Fact]
    public void A_repetition_is_about_other_conduct_within_four_years()
    {
        LocalDate? Repeat(LocalDate? earlier, Judgement<bool>? other) =>
            End(Facts with { Circumstances = [new(AggravatingCircumstanceKind.NewSupplyWithinFourYears, Yes, earlier, other)] });
        Assert.Equal(new LocalDate(2033, 3, 3), Repeat(new(2021, 3, 4), Yes));
        Assert.Equal(new LocalDate(2029, 3, 3), Repeat(new(2021, 3, 3), Yes));
        Assert.Equal(new LocalDate(2029, 3, 3), Repeat(new(2021, 3, 4), No));
        Assert.Null(Repeat(new(2021, 3, 4), null));
        Assert.Null(Repeat(null, Yes));
    }

    [Fact]
    public void A_review_is_open_from_the_third_anniversary_and_brings_the_end_only_forward()
    {
        var scenario = Longer();
        Assert.Throws<InvalidOperationException>(() => scenario.On(new(2028, 3, 2)).Do(new RegistrationCommand.MakeReview(Yes)));
        scenario.On(new(2028, 3, 3)).Do(new RegistrationCommand.MakeReview(Yes));
        Assert.Throws<InvalidOperationException>(() => scenario.Do(new RegistrationCommand.MakeReview(Yes)));
        scenario.On(new(2029, 6, 1));
        Assert.Throws<InvalidOperationException>(() => scenario.Do(new RegistrationCommand.MakeReview(No, new LocalDate(2033, 3, 4))));
        scenario.Do(new RegistrationCommand.MakeReview(No, new LocalDate(2029, 9, 1)));
        Assert.Equal(new LocalDate(2029, 9, 1), Active(scenario).RemoveOn);
        Assert.False(Active(scenario).AnswersOn(new(2029, 9, 1)));
    }

    [Fact]
    public void What_a_review_ended_is_not_kept_on_by_a_new_decision()
    {
        var scenario = Longer().On(new(2028, 6, 1)).Do(new RegistrationCommand.MakeReview(No, new LocalDate(2028, 6, 1)));
        Assert.Throws<InvalidOperationException>(() => scenario.Do(new RegistrationCommand.DecideLongerTerm(Facts)));
    }

    [Fact]
    public void A_notice_that_was_given_is_not_left_out_afterwards()
    {
        var scenario = Scenario.Registered(Day).Do(new RegistrationCommand.RecordNotice(Day));
        Assert.Throws<InvalidOperationException>(
            () => scenario.Do(new RegistrationCommand.DeferNotice(NoticeDeferralGround.RightsOfOthers, Yes, new LocalDate(2025, 6, 1))));
    }

    [Fact]
    public void A_subject_who_was_informed_before_registration_is_informed_in_the_state_too()
    {
        var data = Given.Data() with { SubjectInformed = true };
        var scenario = Scenario.Concurred(Day).Enter(data).Check();
        Assert.IsType<NoticeStanding.Given>(Active(scenario).Notice);
    }

    [Fact]
    public void No_term_ends_earlier_for_a_later_registration_or_for_more_circumstances_or_later_than_eight_years()
    {
        var days = Gen.Choose(0, 20_000).Select(n => new LocalDate(2025, 1, 1).PlusDays(n)).ToArbitrary();
        var sets = Gen.SubListOf<AggravatingCircumstanceKind>(
            [
                AggravatingCircumstanceKind.SeriousHealthHarm, AggravatingCircumstanceKind.ThreatsAgainstCareRecipients,
                AggravatingCircumstanceKind.SeriousThreatsAgainstInvestigators, AggravatingCircumstanceKind.SeriousRiskOfRepetition,
            ]).ToArbitrary();
        Prop.ForAll(days, sets, (day, kinds) =>
        {
            LocalDate Removal(LocalDate on, IEnumerable<AggravatingCircumstanceKind> with)
            {
                var facts = Facts with
                {
                    RegisteredOn = on,
                    DecidedOn = on,
                    Circumstances = with.Select(k => new AggravatingCircumstance(k, Yes)).ToValueList(),
                };
                var scenario = Scenario.Registered(on);
                if (LongerTermRule.Decide(facts, Book).TryGetValue(out var c) && c is LongerTermConclusion.Longer longer)
                {
                    return longer.Term.Removal.DueOn;
                }

                var active = Active(scenario);
                Assert.All(Enumerable.Range(0, 3), n => Assert.False(active.AnswersOn(active.RemoveOn.PlusDays(n * 1000))));
                return active.RemoveOn;
            }

            var end = Removal(day, kinds);
            Assert.True(end <= Removal(day.PlusDays(1), kinds));
            Assert.True(end <= Removal(day, kinds.Append(AggravatingCircumstanceKind.SeriousHealthHarm)));
            Assert.True(end.Year <= day.Year + 8);
        }).Check(Settings.WithMaxTest(40));
    }
}
