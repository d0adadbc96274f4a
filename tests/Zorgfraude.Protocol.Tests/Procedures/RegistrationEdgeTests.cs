using NodaTime;
using Zorgfraude.Decisions;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Procedures;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Readings;
using Zorgfraude.Protocol.Retention;
using Zorgfraude.Protocol.Terms;
using Zorgfraude.Protocol.Tests.Terms;
using Zorgfraude.Testing.Builders;

namespace Zorgfraude.Protocol.Tests.Procedures;

/// <summary>What decides between two answers on a registration: who checked, what was checked, which of several reviews came last.</summary>
public sealed class RegistrationEdgeTests
{
    private static readonly LocalDate Day = new(2025, 3, 3);

    [Fact]
    public void An_entry_is_confirmed_by_somebody_else_and_as_it_was_entered_or_the_history_is_damaged()
    {
        var entered = Scenario.Concurred(Day).Enter(Given.Data());
        var waiting = Assert.IsType<RegistrationState.AwaitingCheck>(entered.Registration);
        var end = Day.PlusYears(4);
        Assert.IsType<RegistrationState.Active>(Next(new(Day, Given.Checker.Employee, end, waiting.SubjectInformed)));
        Assert.Throws<CorruptHistoryException>(() => Next(new(Day, waiting.EnteredBy, end, waiting.SubjectInformed)));
        Assert.Throws<CorruptHistoryException>(() => Next(new(Day, Given.Checker.Employee, end, !waiting.SubjectInformed)));

        RegistrationState Next(RegistrationEvent.EntryConfirmed confirmed) => RegistrationProcedure.Evolve(waiting, confirmed);
    }

    [Fact]
    public void Two_reviews_more_than_a_year_apart_are_told_with_the_day_of_the_last_one()
    {
        var scenario = Scenario.Registered(Day);
        scenario.Do(new RegistrationCommand.DecideLongerTerm(new()
        {
            RegisteredOn = Day,
            DecidedOn = Day,
            Circumstances = [new(AggravatingCircumstanceKind.SeriousHealthHarm, Yes(Day))],
            LongerKeepingIndicated = Yes(Day),
            Proportionate = Yes(Day),
        }));
        foreach (var on in (LocalDate[])[new(2028, 4, 10), new(2029, 3, 10)])
        {
            scenario.On(on).Do(new RegistrationCommand.MakeReview(Yes(on)));
        }

        // From the last of them it is a year and a day; from the first it would be another day that is named.
        var late = new LocalDate(2030, 3, 11);
        var outcome = RegistrationProcedure.Decide(scenario.RegistrationId, scenario.Registration, new RegistrationCommand.MakeReview(Yes(late)), scenario.On(late).Context());
        var gap = Assert.Single(outcome.Findings, f => f.Code == RetentionFindings.ReviewGap.Code);
        Assert.Equal([FindingArgument.Of("previous", new LocalDate(2029, 3, 10))], gap.Arguments);
    }

    [Theory]
    [InlineData("2026-01-05", "2026-06-01", true, true)]
    [InlineData("2029-03-03", "2028-06-01", false, true)]
    [InlineData("2026-01-05", "2029-03-03", true, false)]
    [InlineData("2029-03-03", "2029-03-03", false, false)]
    public void A_new_supply_says_something_of_the_first_registration_while_it_lies_within_four_years_and_those_have_not_ended(string supplied, string today, bool within, bool open)
    {
        var findings = LongerTermRule.EffectOnFirst(Day, Dates.D(supplied), Dates.D(today), Dates.Book);
        Assert.Equal((!within, !open), (findings[0].Blocks, findings[1].Blocks));
        Assert.Equal(within && open ? [RetentionFindings.FirstMayBeReconsidered.Code] : [], findings.Skip(2).Select(f => f.Code));
        var both = LongerTermRule.EffectOnFirst(Day, Dates.D(supplied), Dates.D(today), Dates.With(r => r with { RepeatRegistrationEffect = RepeatRegistrationEffect.BothAggravated }));
        Assert.Equal(within && open ? [RetentionFindings.FirstAggravatedToo.Code] : [], both.Skip(2).Select(f => f.Code));
    }

    [Fact]
    public void Of_the_first_registration_other_conduct_is_asked_unless_it_was_read_otherwise()
    {
        var facts = new LongerTermFacts
        {
            RegisteredOn = Day,
            DecidedOn = new(2026, 2, 2),
            Circumstances = [new(AggravatingCircumstanceKind.NewSupplyWithinFourYears, Yes(Day)) { LaterSupply = new LocalDate(2026, 1, 5) }],
            LongerKeepingIndicated = Yes(Day),
            Proportionate = Yes(Day),
        };
        Assert.Contains(LongerTermRule.Decide(facts, Dates.Book).Findings, f => f.Code == RetentionFindings.OtherConduct.Code);
        Assert.DoesNotContain(LongerTermRule.Decide(facts, Dates.With(r => r with { RepeatRequiresOtherConduct = false })).Findings, f => f.Code == RetentionFindings.OtherConduct.Code);
    }

    [Fact]
    public void What_is_late_is_judged_by_the_holidays_that_are_given_and_by_the_Dutch_ones_otherwise()
    {
        // Informing was due on the day of registration, a Friday before Whitsun in 2025: late from the Tuesday after.
        var friday = new LocalDate(2025, 6, 6);
        var state = Scenario.Registered(friday).Registration;
        Assert.Empty(Late(state, new(2025, 6, 9), null));
        Assert.NotEmpty(Late(state, new(2025, 6, 10), null));
        Assert.Equal(Late(state, new(2025, 6, 10), HolidayCalendar.Dutch), Late(state, new(2025, 6, 10), null));

        static IEnumerable<string> Late(RegistrationState state, LocalDate on, HolidayCalendar? calendar) =>
            RegistrationProcedure.Overdue(state, on, Dates.Book, calendar).Select(f => f.Code);
    }

    private static Judgement<bool> Yes(LocalDate on) => Given.Judged(true, Given.Investigator, on);
}
