using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Protocol.Readings;
using Zorgfraude.Protocol.Terms;
using static Zorgfraude.Protocol.Tests.Terms.Dates;

namespace Zorgfraude.Protocol.Tests.Terms;

public sealed class ReviewTermsTests
{
    private static readonly RetentionTerm Term = RetentionTerms.Longest(D("2025-03-15"), Book);

    [Fact]
    public void The_standard_term_has_no_review_not_even_at_the_start_of_its_fourth_year()
    {
        Assert.True(ReviewTerms.Schedule(RetentionTerms.Standard(D("2025-03-15"), Book), Book).IsEmpty);
        var early = With(c => c with { FirstReviewMoment = FirstReviewMoment.StartOfFourthYear });
        Assert.True(ReviewTerms.Schedule(RetentionTerms.Standard(D("2025-03-15"), early), early).IsEmpty);
    }

    [Fact]
    public void No_review_falls_on_or_after_a_decided_end()
    {
        Assert.True(RetentionTerms.Longer(D("2025-03-15"), D("2031-03-15"), Book).TryGetValue(out var term));
        Assert.Equal([D("2029-03-15"), D("2030-03-15")], ReviewTerms.Schedule(term, Book).Select(r => r.Due.LastDay));
    }

    [Theory]
    [InlineData("2028-03-14", "")] // before the fourth year
    [InlineData("2028-03-15", "1")] // the fourth year begins
    [InlineData("2029-03-15", "1")] // the last day in time
    [InlineData("2029-03-16", "1")] // late, and only the one that was overdue
    [InlineData("2028-06-01 2028-07-01", "1")] // a second one in the same year moves nothing
    [InlineData("2028-06-01 2029-03-15", "1")] // the second window opens the day after
    [InlineData("2028-06-01 2029-03-16", "1 2")]
    [InlineData("2031-03-20", "1 2 3")] // late for three
    [InlineData("2029-01-01 2030-01-01 2031-01-01 2032-01-01", "1 2 3 4")]
    public void A_review_counts_for_the_year_it_is_held_in_or_for_those_that_are_overdue(string held, string counted) =>
        Assert.Equal(counted, string.Join(' ', Schedule(held).Where(r => r.HeldOn is not null).Select(r => r.Number)));

    [Fact]
    public void An_early_review_does_not_move_the_later_ones() => Assert.Equal(
        [D("2029-03-15"), D("2030-03-15"), D("2031-03-15"), D("2032-03-15")], Schedule("2028-03-20").Select(r => r.Due.LastDay));

    [Fact]
    public void A_review_is_overdue_from_the_day_after_until_it_is_held()
    {
        var missed = ReviewTerms.Schedule(Term, Book)[0];
        Assert.False(missed.IsOverdueOn(D("2029-03-15")));
        Assert.True(missed.IsOverdueOn(D("2029-03-16")));
        var late = Schedule("2029-04-01")[0];
        Assert.False(late.IsHeldInTime);
        Assert.True(late.IsOverdueOn(D("2029-03-31")));
        Assert.False(late.IsOverdueOn(D("2029-04-01")));
        Assert.True(Schedule("2029-03-15")[0].IsHeldInTime);
    }

    [Fact]
    public void The_year_can_run_from_the_last_review()
    {
        var law = With(c => c with { ReviewCadence = ReviewCadence.TwelveMonthsFromLastReview });
        var reviews = ReviewTerms.Schedule(Term, [D("2028-06-01"), D("2029-05-01")], law);
        Assert.Equal(
            [D("2029-03-15"), D("2029-06-01"), D("2030-05-01"), D("2031-05-01"), D("2032-05-01")],
            reviews.Select(r => r.Due.LastDay));
        Assert.Equal([true, true, false, false, false], reviews.Select(r => r.HeldOn is not null));
        Assert.Equal(Enumerable.Range(1, 5), reviews.Select(r => r.Number));
    }

    [Fact]
    public void Too_many_reviews_are_refused() => Assert.Throws<ArgumentException>(
        () => ReviewTerms.Schedule(Term, Enumerable.Range(0, 1001).Select(i => D("2028-06-01").PlusDays(i)).ToValueList(), Book));

    private static ValueList<ReviewMoment> Schedule(string held) =>
        ReviewTerms.Schedule(Term, held.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(D).ToValueList(), Book);

    [Fact]
    public void A_thousand_reviews_are_read() =>
        Assert.Equal(4, ReviewTerms.Schedule(Term, Enumerable.Range(0, 1000).Select(i => D("2028-06-01").PlusDays(i)).ToValueList(), Book).Count);

    [Fact]
    public void Too_many_reviews_are_refused_with_a_number() => Assert.Contains(
        "ZF0222",
        Assert.Throws<ArgumentException>(() => ReviewTerms.Schedule(Term, Enumerable.Range(0, 1001).Select(i => D("2028-06-01").PlusDays(i)).ToValueList(), Book)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_review_can_be_made_from_a_year_before_it_is_due_and_the_next_from_the_day_after_that() => Assert.Equal(
        [D("2028-03-15"), D("2029-03-16"), D("2030-03-16"), D("2031-03-16")], ReviewTerms.Schedule(Term, Book).Select(r => r.OpensOn));

    [Fact]
    public void The_deadlines_of_the_reviews_are_named_by_their_number_and_rest_on_the_readings_of_the_yearly_review()
    {
        var reviews = ReviewTerms.Schedule(Term, Book);
        Assert.Equal(["review-1", "review-2", "review-3", "review-4"], reviews.Select(r => r.Due.Rule));
        Assert.All(reviews, r => Assert.Equal(["A3", "B1", "B2"], r.Due.Readings.Order()));
        Assert.All(reviews, r => Assert.Equal(D("2025-03-15"), r.Due.Start));
        Assert.All(reviews, r => Assert.Equal(DeadlineKind.DueOn, r.Due.Kind));
    }

    [Fact]
    public void Where_the_year_runs_from_the_last_review_each_is_counted_from_the_one_before()
    {
        var law = With(c => c with { ReviewCadence = ReviewCadence.TwelveMonthsFromLastReview });
        var reviews = ReviewTerms.Schedule(Term, [D("2028-06-01"), D("2029-05-01")], law);
        Assert.Equal([D("2025-03-15"), D("2028-06-01"), D("2029-05-01"), D("2029-05-01"), D("2029-05-01")], reviews.Select(r => r.Due.Start));
        Assert.Equal([D("2028-03-15"), D("2028-06-01"), D("2029-05-01"), D("2030-05-02"), D("2031-05-02")], reviews.Select(r => r.OpensOn));
        Assert.Equal([D("2028-06-01"), D("2029-05-01")], reviews.Where(r => r.HeldOn is not null).Select(r => r.HeldOn!.Value));
    }

    [Theory]
    [InlineData("2028-03-14", 0)] // before the fourth year
    [InlineData("2028-03-15", 1)]
    [InlineData("2033-03-14", 1)]
    [InlineData("2033-03-15", 0)] // on the day the term ends
    public void Where_the_year_runs_from_the_last_review_one_counts_from_the_fourth_year_until_the_term_ends(string held, int counted)
    {
        var law = With(c => c with { ReviewCadence = ReviewCadence.TwelveMonthsFromLastReview });
        Assert.Equal(counted, ReviewTerms.Schedule(Term, [D(held)], law).Count(r => r.HeldOn is not null));
    }

    [Fact]
    public void Where_the_year_runs_from_the_last_review_none_falls_due_on_or_after_the_end()
    {
        var law = With(c => c with { ReviewCadence = ReviewCadence.TwelveMonthsFromLastReview });
        var yearly = ReviewTerms.Schedule(Term, [D("2029-03-15"), D("2030-03-15"), D("2031-03-15"), D("2032-03-15"), D("2033-03-14")], law);
        Assert.Equal([D("2029-03-15"), D("2030-03-15"), D("2031-03-15"), D("2032-03-15")], yearly.Select(r => r.Due.LastDay));
    }
}
