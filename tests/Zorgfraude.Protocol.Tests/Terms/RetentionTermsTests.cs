using NodaTime;
using Zorgfraude.Decisions;
using Zorgfraude.Law;
using Zorgfraude.Protocol.Explanations;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Readings;
using Zorgfraude.Protocol.Terms;
using static Zorgfraude.Protocol.Tests.Terms.Dates;

namespace Zorgfraude.Protocol.Tests.Terms;

public sealed class RetentionTermsTests
{
    private static readonly LocalDate Registered = D("2025-03-15");

    [Fact]
    public void A_registration_is_over_from_the_start_of_the_anniversary()
    {
        var term = RetentionTerms.Standard(Registered, Book);
        Assert.Equal(D("2029-03-14"), term.LastActiveDay);
        Assert.False(term.IsActiveOn(D("2025-03-14")));
        Assert.True(term.IsActiveOn(Registered));
        Assert.True(term.IsActiveOn(D("2029-03-14")));
        Assert.False(term.IsActiveOn(D("2029-03-15")));
        Assert.False(term.Removal.IsOverdueOn(D("2029-03-15")));
        Assert.True(term.Removal.IsOverdueOn(D("2029-03-16")));
        Assert.Equal(["A1", "A2", "A3", "A6"], term.Removal.Readings.Order());
    }

    [Fact]
    public void A_registration_can_stay_active_through_the_anniversary_with_removal_the_day_after()
    {
        var term = RetentionTerms.Standard(Registered, With(c => c with { RetentionEndMoment = RetentionEndMoment.EndOfAnniversary }));
        Assert.Equal(D("2029-03-15"), term.EndOn);
        Assert.True(term.IsActiveOn(D("2029-03-15")));
        Assert.False(term.IsActiveOn(D("2029-03-16")));
        Assert.Equal(D("2029-03-16"), term.Removal.LastDay);
        Assert.False(term.Removal.IsOverdueOn(D("2029-03-16")));
        Assert.True(term.Removal.IsOverdueOn(D("2029-03-17")));
        var chosen = term.Removal.Explanation.Single(f => f.Code == "term.reading-chosen");
        Assert.Contains(chosen.Arguments, a => a.Value == "RetentionEndMoment");
        Assert.Contains(chosen.Arguments, a => a.Value == "EndOfAnniversary");
        Assert.Equal(Instrument.Decree, chosen.Citation.Instrument);
    }

    [Theory]
    [InlineData("2029-03-15", false)]
    [InlineData("2029-03-16", true)]
    [InlineData("2031-01-01", true)]
    [InlineData("2033-03-15", true)]
    [InlineData("2033-03-16", false)]
    [InlineData("2025-03-15", false)]
    public void A_longer_term_ends_after_four_and_at_most_eight_years(string end, bool reached)
    {
        var decision = RetentionTerms.Longer(Registered, D(end), Book);
        Assert.Equal(reached, decision.TryGetValue(out var term));
        if (reached)
        {
            Assert.Equal(D(end), term!.EndOn);
            Assert.Equal(D(end), term.Removal.LastDay);
        }
        else
        {
            Assert.Equal("retention.decided-end", Assert.Single(decision.Findings).Code);
        }
    }

    [Fact]
    public void A_longer_term_without_an_end_of_its_own_is_the_longest()
    {
        Assert.True(RetentionTerms.Longer(Registered, null, Book).TryGetValue(out var term));
        Assert.Equal(D("2033-03-15"), term.EndOn);
        Assert.Equal("retention-8y", term.Removal.Rule);
    }

    [Fact]
    public void The_term_from_29_February_ends_on_28_February_where_the_year_has_no_such_day()
    {
        var term = RetentionTerms.Standard(D("2096-02-29"), Book);
        Assert.Equal(D("2100-02-28"), term.EndOn);
        Assert.Contains("A4", term.Removal.Readings);
        Assert.DoesNotContain("A4", RetentionTerms.Standard(D("2092-02-29"), Book).Removal.Readings);
    }

    [Theory]
    [InlineData("2025-03-14", false, false)]
    [InlineData("2025-03-15", true, true)]
    [InlineData("2029-03-14", true, true)]
    [InlineData("2029-03-15", false, true)]
    [InlineData("2029-03-16", false, false)]
    public void A_repetition_lies_before_the_fourth_anniversary(string supplied, bool byDefault, bool inclusive)
    {
        var wide = With(c => c with { RepeatWindowBoundary = RepeatWindowBoundary.Inclusive });
        Assert.Equal(byDefault ? FindingStatus.Met : FindingStatus.NotMet, RetentionTerms.IsRepeat(Registered, D(supplied), Book).Status);
        Assert.Equal(inclusive ? FindingStatus.Met : FindingStatus.NotMet, RetentionTerms.IsRepeat(Registered, D(supplied), wide).Status);
    }

    [Fact]
    public void An_entry_of_the_log_is_kept_through_its_anniversary()
    {
        var entry = ConsultationLogTerms.Entry(Registered, Book);
        Assert.Equal((D("2035-03-15"), D("2035-03-16")), (entry.LastDay, entry.DueOn));
        Assert.False(entry.IsOverdueOn(D("2035-03-16")));
        Assert.True(entry.IsOverdueOn(D("2035-03-17")));
    }

    [Fact]
    public void Every_finding_has_its_texts_and_names_only_arguments_it_gets()
    {
        var extended = RequestTerms.ExtendedAnswer(new(D("2025-08-31")) { IsLegalPerson = true, IdentityProofAskedOn = D("2025-09-02") }, Book, Calendar);
        Finding[] made =
        [
            .. RetentionTerms.Standard(D("2096-02-29"), Book).Removal.Explanation, .. RetentionTerms.Longest(Registered, Book).Removal.Explanation,
            .. RetentionTerms.Longer(Registered, D("2030-01-01"), Book).Findings, .. extended.Explanation, .. extended.Caveats,
            .. RemedyTerms.PostedObjection(D("2028-12-31"), Book, Calendar).Explanation, .. RemedyTerms.Objection(D("2028-12-31"), Book, Calendar).Caveats,
            .. RemedyTerms.CourtRequest(D("2025-11-13"), Book, Calendar).Explanation, .. SupervisorTerms.FourWeeks(Registered, Book, Calendar).Explanation,
            .. ConsultationLogTerms.Entry(Registered, Book).Explanation, .. HubTerms.Signal(Registered, Book).Explanation,
            .. HubTerms.Trend(Registered, Book).Explanation, RetentionTerms.IsRepeat(Registered, Registered, Book),
            .. ReviewTerms.Schedule(RetentionTerms.Longest(Registered, Book), Book)[0].Due.Explanation,
            .. ImmediateTerms.Decide(Registered, Book.Retention.StandardYears.Citation, Book, Calendar).Due.Explanation,
        ];
        Assert.All(made, finding =>
        {
            var definition = FindingCatalogue.Find(finding.Code);
            Assert.NotNull(definition);
            foreach (var text in new[] { definition.Text(Language.Dutch), definition.Text(Language.English) })
            {
                var filled = finding.Arguments.Aggregate(text, (t, a) => t.Replace("{" + a.Name + "}", a.Value, StringComparison.Ordinal));
                Assert.DoesNotContain("{", filled, StringComparison.Ordinal);
            }
        });
    }

    [Fact]
    public void Finding_codes_are_unique_and_both_texts_are_written()
    {
        Assert.Equal(FindingCatalogue.All.Length, FindingCatalogue.All.Select(d => d.Code).Distinct().Count());
        Assert.All(FindingCatalogue.All, d => Assert.True(d.Dutch.Length > 10 && d.English.Length > 10 && d.Dutch != d.English, d.Code));
    }

    [Fact]
    public void An_end_that_is_that_of_the_longest_term_makes_it_the_longest_term()
    {
        Assert.True(RetentionTerms.Longer(Registered, D("2033-03-15"), Book).TryGetValue(out var term));
        Assert.Equal("retention-8y", term.Removal.Rule);
        Assert.True(RetentionTerms.Longer(Registered, D("2033-03-14"), Book).TryGetValue(out var decided));
        Assert.Equal("retention-decided", decided.Removal.Rule);
        Assert.Equal(["retention.longest-term", "retention.decided-end"], decided.Removal.Explanation.Select(f => f.Code).Take(2));
    }

    [Fact]
    public void An_end_that_was_decided_is_no_anniversary_and_says_nothing_of_29_February()
    {
        Assert.True(RetentionTerms.Longer(D("2028-02-29"), D("2035-06-01"), Book).TryGetValue(out var term));
        Assert.DoesNotContain(term.Removal.Explanation, f => f.Code == "term.leap-day");
        Assert.Contains("A1", term.Removal.Readings);
    }

    [Fact]
    public void An_end_before_the_calendar_begins_is_a_mistake() =>
        Assert.Equal("endOn", Assert.Throws<ArgumentOutOfRangeException>(() => RetentionTerms.Longer(Registered, D("1582-12-31"), Book)).ParamName);

    [Fact]
    public void A_term_prints_its_dates_and_a_deadline_its_rule_and_what_moved_it()
    {
        Assert.Equal("2025-03-15 > 2029-03-15", RetentionTerms.Standard(Registered, Book).ToString());
        var deadline = RequestTerms.Answer(new(D("2025-12-31")), Book, Calendar);
        Assert.Equal("gdpr-1m: 2025-12-31 > 2026-02-02", deadline.ToString());
        Assert.Equal(["zaterdag 2026-01-31", "zondag 2026-02-01"], deadline.Moves.Select(m => m.ToString()));
        Assert.Equal(["Saturday 2026-01-31", "Sunday 2026-02-01"], deadline.Moves.Select(m => m.ToString(Language.English)));
    }

    [Fact]
    public void What_is_kept_through_the_last_day_of_the_calendar_is_never_late()
    {
        var entry = ConsultationLogTerms.Entry(D("9989-12-31"), Book);
        Assert.Equal(D("9999-12-31"), entry.LastDay);
        Assert.False(entry.IsOverdueOn(D("9999-12-31")));
    }

    [Fact]
    public void Every_step_of_every_term_reads_as_a_sentence()
    {
        var pauses = With(c => c with
        {
            IdentityCheckPausesTerm = true,
            AdditionalDataSuspendsTerm = true,
            ExtendedTermComputation = ExtendedTermComputation.FromFirstDeadline,
            RetentionEndMoment = RetentionEndMoment.EndOfAnniversary,
            ConsultationLogRetention = ConsultationLogRetention.Minimum,
            ImmediateActionGrace = 1,
        });
        var receipt = new RequestReceipt(D("2025-08-31")) { ReceivedByRegisteringParticipantOn = D("2025-09-02"), IdentityProofAskedOn = D("2025-09-03") };
        SupervisorCourse course = new()
        {
            CompleteReceiptOn = D("2026-04-17"),
            AdditionalData = [new(D("2026-04-20"), D("2026-04-24")), new(D("2026-04-26"), null)],
            Extensions = [new(D("2026-05-01"), D("2026-06-12"), true), new(null, null, null)],
        };
        Assert.True(SupervisorTerms.Decide(course with { Extensions = [course.Extensions[0]] }, pauses, Calendar).TryGetValue(out var supervisor));
        Deadline[] deadlines =
        [
            RequestTerms.Answer(receipt, pauses, Calendar), RequestTerms.ExtendedAnswer(receipt, pauses, Calendar), RequestTerms.Answer(receipt with { IdentityProofReceivedOn = D("2025-09-09") }, pauses, Calendar),
            RetentionTerms.Standard(Registered, pauses).Removal, ConsultationLogTerms.Entry(Registered, pauses), supervisor,
            ImmediateTerms.Decide(Registered, Book.Retention.StandardYears.Citation, pauses, Calendar).Due,
        ];
        Finding[] made =
        [
            .. deadlines.SelectMany(d => d.Explanation.Concat(d.Caveats)), .. RequestTerms.Decide(new(D("2025-08-31")), new(D("2025-09-10"), true), Book, Calendar).Findings,
            .. SupervisorTerms.Decide(course, pauses, Calendar).Findings, .. RetentionTerms.Longer(Registered, D("2029-03-15"), Book).Findings,
        ];
        Assert.All(made, finding => Assert.DoesNotContain("{", Explanation.Sentence(finding, Language.Dutch), StringComparison.Ordinal));
        Assert.Contains("Gerekend is met een gekozen lezing: RetentionEndMoment = EndOfAnniversary.", made.Select(f => Explanation.Sentence(f, Language.Dutch)));
    }

    [Fact]
    public void What_moved_a_term_is_named_in_both_languages()
    {
        var pauses = With(c => c with { IdentityCheckPausesTerm = true });
        var paused = RequestTerms.Answer(new(D("2025-08-31")) { IdentityProofAskedOn = D("2025-09-01"), IdentityProofReceivedOn = D("2025-09-08") }, pauses, Calendar).Moves.Single();
        Assert.Equal(("suspension", "opschorting", "suspension", "artikel 12, zesde lid, AVG"), (paused.Code, paused.Dutch, paused.English, paused.Citation.ToString()));

        var suspends = With(c => c with { AdditionalDataSuspendsTerm = true });
        SupervisorCourse course = new() { CompleteReceiptOn = D("2026-04-17"), AdditionalData = [new(D("2026-04-20"), D("2026-04-24"))], Extensions = [new(D("2026-05-01"), D("2026-06-12"), true)] };
        Assert.True(SupervisorTerms.Decide(course, suspends, Calendar).TryGetValue(out var deadline));
        Assert.Equal(
            ["suspension opschorting suspension protocol (ontwerp) 3.13", "extension verlenging extension protocol (ontwerp) 3.14"],
            deadline.Moves.Select(m => $"{m.Code} {m.Dutch} {m.English} {m.Citation}"));
    }

    [Fact]
    public void Something_to_be_done_at_once_is_due_on_the_day_itself_and_warned_of_from_the_next_working_day()
    {
        // Good Friday 3 April 2026 is a working day here, Easter Monday is not.
        var citation = Book.Retention.StandardYears.Citation;
        var thursday = ImmediateTerms.Decide(D("2026-04-02"), citation, Book, Calendar);
        Assert.Equal((D("2026-04-02"), D("2026-04-03")), (thursday.Due.LastDay, thursday.WarnFrom));
        var friday = ImmediateTerms.Decide(D("2026-04-03"), citation, Book, Calendar);
        Assert.Equal((D("2026-04-03"), D("2026-04-07")), (friday.Due.LastDay, friday.WarnFrom));
        Assert.Equal(["A9", "H3", "H4"], friday.Due.Readings.Order());
        Assert.Equal(("immediate", citation, citation), (friday.Due.Rule, friday.Due.Citation, friday.Due.Explanation.Single().Citation));
        var graced = ImmediateTerms.Decide(D("2026-04-03"), citation, With(c => c with { ImmediateActionGrace = 2 }), Calendar);
        Assert.Equal((D("2026-04-08"), D("2026-04-09")), (graced.Due.LastDay, graced.WarnFrom));
    }

    [Fact]
    public void The_extra_week_for_the_post_moves_unless_chosen_otherwise_and_carries_each_caveat_once()
    {
        // Sent on Saturday 15 November 2025: six weeks end on Saturday 27 December, moved to Monday 29 December; a week on is 5 January.
        Assert.Equal(D("2026-01-05"), RemedyTerms.PostedObjection(D("2025-11-15"), Book, Calendar).LastDay);

        // Sent on 20 November: six weeks end on New Year's Day, moved past an equated day and a weekend to 5 January; a week on is 12 January.
        Assert.Equal(D("2026-01-12"), RemedyTerms.PostedObjection(D("2025-11-20"), Book, Calendar).LastDay);

        // Sent on 8 April 2026: six weeks end on Wednesday 20 May; a week on is Wednesday 27 May. Sent on 6 April: Monday 18 May, then Whit Monday 25 May.
        Assert.Equal(D("2026-05-26"), RemedyTerms.PostedObjection(D("2026-04-06"), Book, Calendar).LastDay);
        var still = With(c => c with { PostalWeekRolls = false });
        Assert.Equal(D("2026-05-25"), RemedyTerms.PostedObjection(D("2026-04-06"), still, Calendar).LastDay);
        Assert.Single(RemedyTerms.PostedObjection(D("2028-12-31"), Book, Calendar).Caveats);
    }
}
