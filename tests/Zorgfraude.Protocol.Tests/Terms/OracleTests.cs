using NodaTime;
using Zorgfraude.Protocol.Readings;
using Zorgfraude.Protocol.Rulebooks;
using Zorgfraude.Protocol.Terms;
using static Zorgfraude.Protocol.Tests.Terms.Dates;

namespace Zorgfraude.Protocol.Tests.Terms;

/// <summary>Every start day from 2025 through 2050 against the independent calculation, for every rule and every value of an option that moves it.</summary>
public sealed class OracleTests
{
    private static readonly Rulebook GoodFriday = With(c => c with { GoodFridayIsUnionHoliday = true });
    private static readonly Rulebook EndOfDay = With(c => c with { RetentionEndMoment = RetentionEndMoment.EndOfAnniversary });

    [Fact]
    public void A_request_is_answered_within_a_month() =>
        Agree(d => RequestTerms.Answer(new(d), Book, Calendar), d => Oracle.Month1(d));

    [Fact]
    public void A_request_is_answered_within_a_month_when_Good_Friday_counts() =>
        Agree(d => RequestTerms.Answer(new(d), GoodFriday, Calendar), d => Oracle.Month1(d, goodFriday: true));

    [Fact]
    public void An_extended_request_is_answered_within_three_months_from_receipt() =>
        Agree(d => RequestTerms.ExtendedAnswer(new(d), Book, Calendar), d => Oracle.Month3(d));

    [Fact]
    public void An_extended_request_is_answered_within_three_months_when_Good_Friday_counts() =>
        Agree(d => RequestTerms.ExtendedAnswer(new(d), GoodFriday, Calendar), d => Oracle.Month3(d, goodFriday: true));

    [Fact]
    public void An_extended_request_can_run_from_the_first_deadline() => Agree(
        d => RequestTerms.ExtendedAnswer(new(d), With(c => c with { ExtendedTermComputation = ExtendedTermComputation.FromFirstDeadline }), Calendar),
        Oracle.Month3FromFirst);

    [Fact]
    public void An_extended_request_can_take_the_earlier_of_both() => Agree(
        d => RequestTerms.ExtendedAnswer(new(d), With(c => c with { ExtendedTermComputation = ExtendedTermComputation.EarlierOfBoth }), Calendar),
        d => new[] { Oracle.Month3(d), Oracle.Month3FromFirst(d) }.Min());

    [Fact]
    public void A_legal_person_is_answered_as_a_natural_one() =>
        Agree(d => RequestTerms.Answer(new(d) { IsLegalPerson = true }, Book, Calendar), d => Oracle.Month1(d));

    [Fact]
    public void A_legal_person_can_be_answered_within_a_plain_month()
    {
        var plain = With(c => c with { LegalPersonRequestTerm = LegalPersonRequestTerm.PlainMonthWithoutRoll });
        Agree(d => RequestTerms.Answer(new(d) { IsLegalPerson = true }, plain, Calendar), d => d.AddMonths(1));
        Agree(d => RequestTerms.Answer(new(d), plain, Calendar), d => Oracle.Month1(d));
    }

    [Fact]
    public void Objection_is_open_for_six_weeks() => Agree(d => RemedyTerms.Objection(d, Book, Calendar), Oracle.SixWeeks);

    [Fact]
    public void A_request_to_the_court_is_open_for_six_weeks() => Agree(d => RemedyTerms.CourtRequest(d, Book, Calendar), Oracle.SixWeeks);

    [Fact]
    public void A_posted_objection_may_arrive_a_week_later() => Agree(d => RemedyTerms.PostedObjection(d, Book, Calendar), d => Oracle.PostalWeek(d));

    [Fact]
    public void The_postal_week_need_not_be_moved_itself() => Agree(
        d => RemedyTerms.PostedObjection(d, With(c => c with { PostalWeekRolls = false }), Calendar), d => Oracle.PostalWeek(d, rolls: false));

    [Fact]
    public void The_supervisor_has_28_days_that_nothing_moves() =>
        Agree(d => SupervisorTerms.FourWeeks(d, Book, Calendar), d => Oracle.FourWeeks(d));

    [Fact]
    public void The_supervisors_term_can_follow_the_general_terms_Act() => Agree(
        d => SupervisorTerms.FourWeeks(d, With(c => c with { ProtocolTermsFollowGeneralTermsAct = true }), Calendar),
        d => Oracle.FourWeeks(d, rolls: true));

    [Fact]
    public void Registrations_end_on_their_anniversaries()
    {
        Agree(d => RetentionTerms.Standard(d, Book).Removal, d => Oracle.Years(d, 4));
        Agree(d => RetentionTerms.Longest(d, Book).Removal, d => Oracle.Years(d, 8));
    }

    [Fact]
    public void Registrations_can_be_removed_the_day_after_their_anniversaries()
    {
        Agree(d => RetentionTerms.Standard(d, EndOfDay).Removal, d => Oracle.Years(d, 4).AddDays(1));
        Agree(d => RetentionTerms.Longest(d, EndOfDay).Removal, d => Oracle.Years(d, 8).AddDays(1));
    }

    [Fact]
    public void Reviews_fall_due_after_four_to_seven_years()
    {
        foreach (var cadence in Enum.GetValues<ReviewCadence>())
        {
            var law = With(c => c with { ReviewCadence = cadence });
            foreach (var day in EveryDay())
            {
                var expected = Enumerable.Range(4, 4).Select(y => Oracle.Years(day.ToDateTime(), y));
                Assert.Equal(expected, ReviewTerms.Schedule(RetentionTerms.Longest(day, law), law).Select(r => r.Due.LastDay.ToDateTime()));
            }
        }
    }

    [Fact]
    public void Reviews_can_fall_due_after_three_to_seven_years()
    {
        var law = With(c => c with { FirstReviewMoment = FirstReviewMoment.StartOfFourthYear });
        foreach (var day in EveryDay())
        {
            var expected = Enumerable.Range(3, 5).Select(y => Oracle.Years(day.ToDateTime(), y));
            Assert.Equal(expected, ReviewTerms.Schedule(RetentionTerms.Longest(day, law), law).Select(r => r.Due.LastDay.ToDateTime()));
        }
    }

    [Fact]
    public void Hub_data_and_log_entries_end_on_their_anniversaries()
    {
        Agree(d => HubTerms.Signal(d, Book), d => Oracle.Years(d, 5));
        Agree(d => HubTerms.Trend(d, Book), d => Oracle.Years(d, 10));
        Agree(d => ConsultationLogTerms.Entry(d, Book), d => Oracle.Years(d, 10));
        var minimum = With(c => c with { ConsultationLogRetention = ConsultationLogRetention.Minimum });
        Agree(d => ConsultationLogTerms.Entry(d, minimum), d => Oracle.Years(d, 10));
        var statutory = With(c => c with { ConsultationLogRetention = ConsultationLogRetention.Statutory(7) });
        Agree(d => ConsultationLogTerms.Entry(d, statutory), d => Oracle.Years(d, 7));
    }

    [Fact]
    public void The_repeat_window_ends_the_day_before_the_anniversary_unless_a_reading_includes_it()
    {
        var inclusive = With(c => c with { RepeatWindowBoundary = RepeatWindowBoundary.Inclusive });
        foreach (var day in EveryDay())
        {
            var anniversary = Oracle.Years(day.ToDateTime(), 4);
            Assert.Equal(anniversary.AddDays(-1), RetentionTerms.RepeatWindow(day, Book).LastDay.ToDateTime());
            Assert.Equal(anniversary, RetentionTerms.RepeatWindow(day, inclusive).LastDay.ToDateTime());
            Assert.Equal(anniversary, RetentionTerms.RepeatWindow(day, EndOfDay).LastDay.ToDateTime());
        }
    }

    [Fact]
    public void Warnings_follow_on_the_next_working_day()
    {
        var grace = With(c => c with { ImmediateActionGrace = 2 });
        foreach (var day in EveryDay())
        {
            var next = Oracle.NextWorkingDay(day.ToDateTime());
            var plain = ImmediateTerms.Decide(day, Book.Retention.StandardYears.Citation, Book, Calendar);
            Assert.Equal(day, plain.Due.LastDay);
            Assert.Equal(next, plain.WarnFrom.ToDateTime());
            var later = ImmediateTerms.Decide(day, Book.Retention.StandardYears.Citation, grace, Calendar);
            Assert.Equal(Oracle.NextWorkingDay(next), later.Due.LastDay.ToDateTime());
            Assert.Equal(Oracle.NextWorkingDay(Oracle.NextWorkingDay(next)), later.WarnFrom.ToDateTime());
        }
    }

    private static void Agree(Func<LocalDate, Deadline> rule, Func<DateTime, DateTime> oracle)
    {
        LocalDate? before = null;
        foreach (var day in EveryDay())
        {
            var deadline = rule(day);
            var expected = oracle(day.ToDateTime());
            Assert.True(expected == deadline.LastDay.ToDateTime(), $"{deadline}, expected {expected:yyyy-MM-dd}");

            // Monotone in the start, never before the unmoved day, and explained when it moved.
            Assert.True(before is null || deadline.LastDay >= before, $"{deadline} lies before {before}");
            Assert.True(deadline.LastDay >= deadline.UnmovedDay);
            Assert.Equal(day, deadline.Start);
            Assert.Equal(deadline.LastDay > deadline.UnmovedDay, !deadline.Moves.IsEmpty);
            Assert.NotEmpty(deadline.Explanation);
            var at = deadline.UnmovedDay;
            foreach (var move in deadline.Moves)
            {
                Assert.Equal(at, move.From);
                at = move.To;
            }

            Assert.Equal(deadline.LastDay, at);
            before = deadline.LastDay;
        }
    }
}
