using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Protocol.Readings;
using Zorgfraude.Protocol.Rulebooks;
using Zorgfraude.Protocol.Terms;
using static Zorgfraude.Protocol.Tests.Terms.Dates;

namespace Zorgfraude.Protocol.Tests.Terms;

public sealed class SupervisorTermsTests
{
    // Received Friday 17 April 2026: through Friday 15 May, an equated day that moves nothing here.
    private static readonly SupervisorCourse Course = new() { SentOn = D("2026-04-15"), CompleteReceiptOn = D("2026-04-17") };

    [Fact]
    public void Four_weeks_run_from_the_complete_receipt() => Assert.Equal(D("2026-05-15"), Reached(Course, Book).LastDay);

    [Fact]
    public void Without_a_receipt_there_is_no_term() =>
        Assert.Equal(
            "supervisor.start",
            Assert.Single(Assert.IsType<Decision<Deadline>.Undetermined>(
                SupervisorTerms.Decide(Course with { CompleteReceiptOn = null }, Book, Calendar)).Findings).Code);

    [Fact]
    public void The_start_follows_the_chosen_reading()
    {
        var course = Course with { AdditionalData = [new(D("2026-04-20"), D("2026-04-24"))] };
        Assert.Equal(D("2026-05-15"), Reached(course, Book).LastDay);
        Assert.Equal(D("2026-05-13"), Reached(course, With(c => c with { SupervisorTermStart = SupervisorTermStart.Sending })).LastDay);
        var additions = With(c => c with { SupervisorTermStart = SupervisorTermStart.ReceiptOfAdditions });
        Assert.Equal(D("2026-05-22"), Reached(course, additions).LastDay);
        Assert.Equal(D("2026-05-15"), Reached(Course, additions).LastDay);
    }

    [Fact]
    public void A_request_for_additional_data_suspends_nothing_unless_chosen_otherwise()
    {
        // Asked 20 and 22 April, received 24 and 27 April: together seven days, the overlap counted once.
        var course = Course with { AdditionalData = [new(D("2026-04-20"), D("2026-04-24")), new(D("2026-04-22"), D("2026-04-27"))] };
        Assert.Equal(D("2026-05-15"), Reached(course, Book).LastDay);
        var suspends = With(c => c with { AdditionalDataSuspendsTerm = true });
        Assert.Equal(D("2026-05-22"), Reached(course, suspends).LastDay);
        var awaited = Reached(Course with { AdditionalData = [new(D("2026-04-20"), null)] }, suspends);
        Assert.Equal("supervisor.additional-data-awaited", Assert.Single(awaited.Caveats).Code);
        var late = Reached(Course with { AdditionalData = [new(D("2026-05-16"), D("2026-05-20"))] }, suspends);
        Assert.Equal(D("2026-05-15"), late.LastDay);
    }

    [Theory]
    [InlineData("2026-05-15", "2026-06-12", true, true)]
    [InlineData("2026-05-16", "2026-06-12", true, false)]
    [InlineData("2026-04-16", "2026-06-12", true, false)]
    [InlineData("2026-05-01", "2026-05-15", true, false)]
    [InlineData("2026-05-01", "2026-06-12", false, false)]
    public void An_extension_needs_time_a_reason_and_a_later_end(string announced, string newEnd, bool reason, bool moves)
    {
        var deadline = Reached(Course with { Extensions = [new(D(announced), D(newEnd), reason)] }, Book);
        Assert.Equal(D(moves ? newEnd : "2026-05-15"), deadline.LastDay);
        Assert.Equal(D("2026-05-15"), deadline.UnmovedDay);
        Assert.Equal(!moves, deadline.Explanation.Any(f => f.Status == FindingStatus.NotMet));
        Assert.Equal(moves ? "extension" : "", string.Join(' ', deadline.Moves.Select(m => m.Code)));
    }

    [Fact]
    public void A_second_extension_is_measured_against_the_running_end()
    {
        SupervisorExtension first = new(D("2026-05-01"), D("2026-06-12"), true);
        SupervisorExtension second = new(D("2026-06-12"), D("2026-07-01"), true);
        Assert.Equal(D("2026-07-01"), Reached(Course with { Extensions = [first, second] }, Book).LastDay);
        Assert.Equal(D("2026-05-15"), Reached(Course with { Extensions = [second] }, Book).LastDay);
    }

    [Theory]
    [InlineData("count:1", "2026-06-12")]
    [InlineData("count:0", "2026-05-15")]
    [InlineData("days:28", "2026-06-12")]
    [InlineData("days:27", "2026-05-15")]
    [InlineData("days:47", "2026-07-01")]
    [InlineData("count:2,days:46", "2026-06-12")]
    [InlineData("None", "2026-07-01")]
    public void Extensions_stay_within_a_chosen_limit(string limit, string last)
    {
        Assert.True(SupervisorExtensionLimit.TryParse(limit, out var parsed));
        Assert.Equal(limit, parsed.ToString());
        var course = Course with { Extensions = [new(D("2026-05-01"), D("2026-06-12"), true), new(D("2026-05-10"), D("2026-07-01"), true)] };
        Assert.Equal(D(last), Reached(course, With(c => c with { SupervisorExtensionLimit = parsed })).LastDay);
    }

    [Fact]
    public void An_extension_of_which_facts_are_missing_leaves_the_term_undetermined()
    {
        var decision = SupervisorTerms.Decide(Course with { Extensions = [new(null, null, null)] }, Book, Calendar);
        Assert.IsType<Decision<Deadline>.Undetermined>(decision);
        Assert.Equal(3, decision.Outstanding.Count());
    }

    [Fact]
    public void Additional_data_received_before_they_were_asked_for_are_refused() => Assert.Throws<ArgumentException>(
        () => SupervisorTerms.Decide(Course with { AdditionalData = [new(D("2026-04-20"), D("2026-04-19"))] }, Book, Calendar));

    private static Deadline Reached(SupervisorCourse course, Rulebook law) =>
        Assert.IsType<Decision<Deadline>.Reached>(SupervisorTerms.Decide(course, law, Calendar)).Value;

    [Fact]
    public void The_four_weeks_start_at_the_last_addition_that_was_received_or_at_the_complete_receipt_when_that_is_later()
    {
        var additions = With(c => c with { SupervisorTermStart = SupervisorTermStart.ReceiptOfAdditions });
        LocalDate Start(ValueList<AdditionalDataRequest> requests) => Reached(Course with { AdditionalData = requests }, additions).Start;
        Assert.Equal(D("2026-04-24"), Start([new(D("2026-04-20"), D("2026-04-24")), new(D("2026-04-20"), D("2026-04-22"))]));
        Assert.Equal(D("2026-04-17"), Start([new(D("2026-04-10"), D("2026-04-12"))]));
        Assert.Equal(D("2026-04-17"), Start([new(D("2026-04-20"), null)]));
        Assert.IsType<Decision<Deadline>.Undetermined>(SupervisorTerms.Decide(
            Course with { CompleteReceiptOn = null, AdditionalData = [new(D("2026-04-20"), D("2026-04-24"))] }, additions, Calendar));
    }

    [Fact]
    public void A_request_stops_the_clock_on_the_last_day_but_not_after_it_and_one_before_the_start_only_from_the_start()
    {
        var suspends = With(c => c with { AdditionalDataSuspendsTerm = true });
        Deadline Asked(ValueList<AdditionalDataRequest> requests) => Reached(Course with { AdditionalData = requests }, suspends);
        Assert.Equal(D("2026-05-17"), Asked([new(D("2026-05-15"), D("2026-05-17"))]).LastDay);
        Assert.Equal(D("2026-05-15"), Asked([new(D("2026-05-16"), D("2026-05-18"))]).LastDay);
        Assert.Equal(D("2026-05-18"), Asked([new(D("2026-04-10"), D("2026-04-20"))]).LastDay);
        Assert.Equal(D("2026-05-15"), Asked([new(D("2026-04-10"), D("2026-04-17"))]).LastDay);
        Assert.Empty(Asked([new(D("2026-04-10"), D("2026-04-17"))]).Moves);

        // One that lies within another adds nothing; the order in which they are told does not matter.
        AdditionalDataRequest wide = new(D("2026-04-20"), D("2026-04-27")), narrow = new(D("2026-04-21"), D("2026-04-22")), later = new(D("2026-04-26"), D("2026-04-29"));
        Assert.Equal(D("2026-05-24"), Asked([wide, narrow, later]).LastDay);
        Assert.Equal(D("2026-05-24"), Asked([later, narrow, wide]).LastDay);
        Assert.Equal("9", Asked([wide, narrow, later]).Explanation.Single(f => f.Code == "supervisor.additional-data").Arguments.Single().Value);
    }

    [Fact]
    public void A_request_that_is_awaited_does_not_hide_a_later_one_that_was_answered()
    {
        var suspends = With(c => c with { AdditionalDataSuspendsTerm = true });
        var deadline = Reached(Course with { AdditionalData = [new(D("2026-04-20"), null), new(D("2026-04-22"), D("2026-04-24"))] }, suspends);
        Assert.Equal(D("2026-05-17"), deadline.LastDay);
        Assert.Equal("2026-04-20", Assert.Single(deadline.Caveats).Arguments.Single().Value);
    }

    [Fact]
    public void An_extension_may_be_announced_on_the_day_the_term_starts_and_must_end_later()
    {
        Assert.Equal(D("2026-05-16"), Reached(Course with { Extensions = [new(D("2026-04-17"), D("2026-05-16"), true)] }, Book).LastDay);
        Assert.Equal(D("2026-05-15"), Reached(Course with { Extensions = [new(D("2026-04-17"), D("2026-05-14"), true)] }, Book).LastDay);
    }

    [Fact]
    public void An_extension_that_fails_on_one_point_asks_nothing_about_another()
    {
        var decision = SupervisorTerms.Decide(Course with { Extensions = [new(D("2026-05-16"), null, null)] }, Book, Calendar);
        Assert.Equal(D("2026-05-15"), Assert.IsType<Decision<Deadline>.Reached>(decision).Value.LastDay);
        var one = SupervisorTerms.Decide(Course with { Extensions = [new(D("2026-05-01"), null, true)] }, Book, Calendar);
        Assert.Equal(["supervisor.extension-new-end"], Assert.IsType<Decision<Deadline>.Undetermined>(one).Outstanding.Select(f => f.Code));
    }

    [Fact]
    public void The_term_rests_on_the_readings_it_uses_and_no_other()
    {
        Assert.Equal(["D1", "D4", "G8"], Reached(Course, Book).Readings.Order());
        Assert.Equal(["D1", "D2", "D4", "G8"], Reached(Course with { AdditionalData = [new(D("2026-04-20"), D("2026-04-24"))] }, Book).Readings.Order());
        Assert.Equal(["D1", "D3", "D4", "G8"], Reached(Course with { Extensions = [new(D("2026-05-01"), D("2026-06-12"), true)] }, Book).Readings.Order());
    }

    [Fact]
    public void Under_the_general_terms_Act_an_equated_day_and_a_weekend_move_the_end()
    {
        // Friday 15 May 2026 is equated: the term ends on Monday 18 May.
        var moved = Reached(Course, With(c => c with { ProtocolTermsFollowGeneralTermsAct = true }));
        Assert.Equal(D("2026-05-18"), moved.LastDay);
        Assert.Equal(["equated-day", "saturday", "sunday"], moved.Moves.Select(m => m.Code));
        Assert.Equal("supervisor-4w", moved.Rule);
    }

    [Fact]
    public void Additional_data_may_come_on_the_day_they_were_asked_for()
    {
        Assert.Equal(D("2026-05-15"), Reached(Course with { AdditionalData = [new(D("2026-04-20"), D("2026-04-20"))] }, Book).LastDay);
        Assert.Contains(
            "ZF0221",
            Assert.Throws<ArgumentException>(() => SupervisorTerms.Decide(Course with { AdditionalData = [new(D("2026-04-20"), D("2026-04-19"))] }, Book, Calendar)).Message,
            StringComparison.Ordinal);
    }
}
