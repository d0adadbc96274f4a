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
}
