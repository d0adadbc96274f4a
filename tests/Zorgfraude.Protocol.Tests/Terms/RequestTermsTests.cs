using Zorgfraude.Decisions;
using Zorgfraude.Law;
using Zorgfraude.Protocol.Readings;
using Zorgfraude.Protocol.Terms;
using static Zorgfraude.Protocol.Tests.Terms.Dates;

namespace Zorgfraude.Protocol.Tests.Terms;

public sealed class RequestTermsTests
{
    // Received on Sunday 31 August 2025: first term through 30 September, extended through Monday 1 December.
    private static readonly RequestReceipt Receipt = new(D("2025-08-31"));

    [Theory]
    [InlineData("2025-08-31", true)]
    [InlineData("2025-09-30", true)]
    [InlineData("2025-10-01", false)]
    [InlineData("2025-08-30", false)]
    public void An_extension_holds_only_when_announced_within_the_first_month(string announced, bool extended)
    {
        var decision = Assert.IsType<Decision<RequestTerm>.Reached>(RequestTerms.Decide(Receipt, new(D(announced), true), Book, Calendar));
        Assert.Equal(extended, decision.Value.IsExtended);
        Assert.Equal(D(extended ? "2025-12-01" : "2025-09-30"), decision.Value.Answer.LastDay);
        Assert.Equal(D("2025-09-30"), decision.Value.AnnounceExtensionBy);
        Assert.Equal(
            extended ? FindingStatus.Met : FindingStatus.NotMet,
            decision.Findings.Single(f => f.Code == "request.extension-announced-in-time").Status);
    }

    [Fact]
    public void An_extension_may_be_announced_until_the_moved_end_of_the_first_month()
    {
        // Received 31 December 2025: the month ends on Monday 2 February 2026.
        var decision = RequestTerms.Decide(new(D("2025-12-31")), new(D("2026-02-02"), true), Book, Calendar);
        Assert.True(decision.TryGetValue(out var term) && term.IsExtended);
    }

    [Fact]
    public void An_extension_without_reasons_extends_nothing()
    {
        var decision = RequestTerms.Decide(Receipt, new(D("2025-09-10"), false), Book, Calendar);
        Assert.True(decision.TryGetValue(out var term));
        Assert.False(term.IsExtended);
        Assert.Equal(FindingStatus.NotMet, decision.Findings.Single(f => f.Code == "request.extension-reasoned").Status);
    }

    [Fact]
    public void An_extension_of_which_facts_are_missing_leaves_the_answer_undetermined()
    {
        var decision = RequestTerms.Decide(Receipt, new(null, null), Book, Calendar);
        Assert.IsType<Decision<RequestTerm>.Undetermined>(decision);
        Assert.Equal(2, decision.Outstanding.Count());
    }

    [Fact]
    public void Without_an_extension_the_first_month_holds()
    {
        Assert.True(RequestTerms.Decide(Receipt, null, Book, Calendar).TryGetValue(out var term));
        Assert.Equal(D("2025-09-30"), term.Answer.LastDay);
        Assert.False(term.Answer.IsOverdueOn(D("2025-09-30")));
        Assert.True(term.Answer.IsOverdueOn(D("2025-10-01")));
    }

    [Fact]
    public void A_misdirected_request_runs_from_its_first_receipt_unless_chosen_otherwise()
    {
        var receipt = Receipt with { ReceivedByRegisteringParticipantOn = D("2025-09-04") };
        Assert.Equal(D("2025-09-30"), RequestTerms.Answer(receipt, Book, Calendar).LastDay);
        var other = With(c => c with { MisdirectedRequestClockStart = MisdirectedRequestClockStart.ReceiptByRegisteringParticipant });
        var deadline = RequestTerms.Answer(receipt, other, Calendar);
        Assert.Equal((D("2025-09-04"), D("2025-10-06")), (deadline.Start, deadline.LastDay));
        Assert.Contains(deadline.Explanation, f => f.Code == "term.reading-chosen");
        Assert.Contains("E5", deadline.Readings);
    }

    [Fact]
    public void An_identity_check_does_not_stop_the_clock_unless_chosen_otherwise()
    {
        var receipt = Receipt with { IdentityProofAskedOn = D("2025-09-01"), IdentityProofReceivedOn = D("2025-09-08") };
        Assert.Equal(D("2025-09-30"), RequestTerms.Answer(receipt, Book, Calendar).LastDay);
        var pauses = With(c => c with { IdentityCheckPausesTerm = true });
        var deadline = RequestTerms.Answer(receipt, pauses, Calendar);
        Assert.Equal((D("2025-09-30"), D("2025-10-07")), (deadline.UnmovedDay, deadline.LastDay));
        Assert.Equal("suspension", Assert.Single(deadline.Moves).Code);

        // 30 November 2025 and seven days is Sunday 7 December.
        Assert.Equal(D("2025-12-08"), RequestTerms.ExtendedAnswer(receipt, pauses, Calendar).LastDay);
    }

    [Fact]
    public void While_proof_of_identity_is_awaited_the_day_carries_a_caveat()
    {
        var receipt = Receipt with { IdentityProofAskedOn = D("2025-09-01") };
        Assert.Empty(RequestTerms.Answer(receipt, Book, Calendar).Caveats);
        var deadline = RequestTerms.Answer(receipt, With(c => c with { IdentityCheckPausesTerm = true }), Calendar);
        Assert.Equal("request.identity-proof-awaited", Assert.Single(deadline.Caveats).Code);
    }

    [Fact]
    public void A_legal_persons_request_rests_on_the_protocol()
    {
        Assert.Equal(Instrument.Protocol, RequestTerms.Answer(Receipt with { IsLegalPerson = true }, Book, Calendar).Citation.Instrument);
        Assert.Equal(Instrument.Gdpr, RequestTerms.Answer(Receipt, Book, Calendar).Citation.Instrument);
    }

    [Fact]
    public void The_extended_term_from_receipt_differs_from_the_first_deadline_plus_two_months()
    {
        // 31 January 2025 ends on 28 February, so two months on is 28 April; three months from receipt is 30 April.
        var receipt = new RequestReceipt(D("2025-01-31"));
        Assert.Equal(D("2025-04-30"), RequestTerms.ExtendedAnswer(receipt, Book, Calendar).LastDay);
        var first = With(c => c with { ExtendedTermComputation = ExtendedTermComputation.FromFirstDeadline });
        Assert.Equal(D("2025-04-28"), RequestTerms.ExtendedAnswer(receipt, first, Calendar).LastDay);
    }

    [Fact]
    public void Dates_that_contradict_each_other_are_refused()
    {
        RequestReceipt[] wrong =
        [
            Receipt with { ReceivedByRegisteringParticipantOn = D("2025-08-30") },
            Receipt with { IdentityProofAskedOn = D("2025-08-30") },
            Receipt with { IdentityProofReceivedOn = D("2025-09-30") },
            Receipt with { IdentityProofAskedOn = D("2025-09-02"), IdentityProofReceivedOn = D("2025-09-01") },
        ];
        Assert.All(wrong, r => Assert.Contains(
            "ZF0220", Assert.Throws<ArgumentException>(() => RequestTerms.Answer(r, Book, Calendar)).Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Proof_of_identity_stops_the_clock_from_the_day_it_was_asked_for_and_not_after_the_end()
    {
        var pauses = With(c => c with { IdentityCheckPausesTerm = true });
        Deadline Asked(string asked, string proved) =>
            RequestTerms.Answer(Receipt with { IdentityProofAskedOn = D(asked), IdentityProofReceivedOn = D(proved) }, pauses, Calendar);
        Assert.Equal(D("2025-10-02"), Asked("2025-09-30", "2025-10-02").LastDay);
        Assert.Equal(D("2025-09-30"), Asked("2025-10-01", "2025-10-03").LastDay);
        var atOnce = Asked("2025-09-01", "2025-09-01");
        Assert.Equal(D("2025-09-30"), atOnce.LastDay);
        Assert.Empty(atOnce.Moves);
        Assert.Equal("0", atOnce.Explanation.Single(f => f.Code == "request.identity-check").Arguments[0].Value);
    }

    [Fact]
    public void A_clock_that_starts_later_is_not_stopped_before_it_starts()
    {
        // Forwarded on 4 September: asked on the 1st and proved on the 8th stops four days, proved on the 3rd none.
        var law = With(c => c with
        {
            IdentityCheckPausesTerm = true,
            MisdirectedRequestClockStart = MisdirectedRequestClockStart.ReceiptByRegisteringParticipant,
        });
        Deadline Proved(string day) => RequestTerms.Answer(
            Receipt with { ReceivedByRegisteringParticipantOn = D("2025-09-04"), IdentityProofAskedOn = D("2025-09-01"), IdentityProofReceivedOn = D(day) }, law, Calendar);
        Assert.Equal((D("2025-10-04"), D("2025-10-08")), (Proved("2025-09-08").UnmovedDay, Proved("2025-09-08").LastDay));
        Assert.Equal(D("2025-10-06"), Proved("2025-09-03").LastDay);
        Assert.DoesNotContain(Proved("2025-09-03").Moves, m => m.Code == "suspension");
    }

    [Fact]
    public void The_extended_term_from_the_first_deadline_holds_a_pause_once_and_keeps_its_caveat()
    {
        var law = With(c => c with { IdentityCheckPausesTerm = true, ExtendedTermComputation = ExtendedTermComputation.FromFirstDeadline });
        var receipt = Receipt with { IdentityProofAskedOn = D("2025-09-01"), IdentityProofReceivedOn = D("2025-09-08") };

        // The first term ends on Tuesday 7 October; two months on is Sunday 7 December.
        var extended = RequestTerms.ExtendedAnswer(receipt, law, Calendar);
        Assert.Equal((D("2025-12-07"), D("2025-12-08")), (extended.UnmovedDay, extended.LastDay));
        Assert.DoesNotContain(extended.Moves, m => m.Code == "suspension");
        var awaited = RequestTerms.ExtendedAnswer(receipt with { IdentityProofReceivedOn = null }, law, Calendar);
        Assert.Equal("request.identity-proof-awaited", Assert.Single(awaited.Caveats).Code);
    }

    [Theory]
    [InlineData(ExtendedTermComputation.FromReceipt, "2025-04-30", "request.extended-term")]
    [InlineData(ExtendedTermComputation.FromFirstDeadline, "2025-04-28", "request.extended-term-otherwise")]
    [InlineData(ExtendedTermComputation.EarlierOfBoth, "2025-04-28", "request.extended-term-otherwise")]
    public void An_extended_term_says_from_where_it_was_computed(ExtendedTermComputation reading, string last, string code)
    {
        var deadline = RequestTerms.ExtendedAnswer(new(D("2025-01-31")), With(c => c with { ExtendedTermComputation = reading }), Calendar);
        Assert.Equal(D(last), deadline.LastDay);
        Assert.Single(deadline.Explanation, f => f.Code.StartsWith("request.extended-term", StringComparison.Ordinal) && f.Code == code);
        Assert.Equal("gdpr-3m", deadline.Rule);
        Assert.Contains("E1", deadline.Readings);
        Assert.Contains("E7", deadline.Readings);
    }

    [Fact]
    public void A_legal_persons_request_can_be_left_unmoved()
    {
        // Received 31 December 2025: the month ends on Saturday 31 January 2026.
        var receipt = new RequestReceipt(D("2025-12-31")) { IsLegalPerson = true };
        Assert.Equal(D("2026-02-02"), RequestTerms.Answer(receipt, Book, Calendar).LastDay);
        var plain = With(c => c with { LegalPersonRequestTerm = LegalPersonRequestTerm.PlainMonthWithoutRoll });
        Assert.Equal(D("2026-01-31"), RequestTerms.Answer(receipt, plain, Calendar).LastDay);
        Assert.Equal(D("2026-02-02"), RequestTerms.Answer(receipt with { IsLegalPerson = false }, plain, Calendar).LastDay);
        Assert.Contains("E4", RequestTerms.Answer(receipt, Book, Calendar).Readings);
        Assert.Contains(RequestTerms.Answer(receipt, Book, Calendar).Explanation, f => f.Code == "request.legal-person");
    }

    [Fact]
    public void A_request_says_from_which_receipt_it_runs_and_which_month_had_no_such_day()
    {
        var forwarded = RequestTerms.Answer(Receipt with { ReceivedByRegisteringParticipantOn = D("2025-09-04") }, Book, Calendar);
        Assert.Equal("2025-08-31", forwarded.Explanation.Single(f => f.Code == "request.misdirected").Arguments.Single().Value);
        Assert.Contains("E5", forwarded.Readings);
        Assert.Contains(forwarded.Explanation, f => f.Code == "term.month-end");
        var plain = RequestTerms.Answer(new(D("2025-09-10")), Book, Calendar);
        Assert.Equal(["request.term"], plain.Explanation.Select(f => f.Code));
        Assert.Equal(["E3", "E7", "G7"], plain.Readings.Order());
    }

    [Fact]
    public void Dates_on_one_day_do_not_contradict_each_other()
    {
        var day = D("2025-08-31");
        var same = Receipt with { ReceivedByRegisteringParticipantOn = day, IdentityProofAskedOn = day, IdentityProofReceivedOn = day };
        Assert.Equal(D("2025-09-30"), RequestTerms.Answer(same, Book, Calendar).LastDay);
        Assert.Throws<ArgumentException>(() => RequestTerms.ExtendedAnswer(Receipt with { IdentityProofAskedOn = D("2025-08-30") }, Book, Calendar));
    }

    [Fact]
    public void An_extension_of_which_one_fact_is_missing_and_another_fails_extends_nothing()
    {
        Assert.True(RequestTerms.Decide(Receipt, new(null, false), Book, Calendar).TryGetValue(out var term));
        Assert.False(term.IsExtended);
        var missing = Assert.IsType<Decision<RequestTerm>.Undetermined>(RequestTerms.Decide(Receipt, new(D("2025-09-10"), null), Book, Calendar));
        Assert.Equal(["request.extension-reasoned"], missing.Outstanding.Select(f => f.Code));
    }
}
