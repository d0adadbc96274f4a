using Zorgfraude.Decisions;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Readings;
using Zorgfraude.Protocol.Terms;
using static Zorgfraude.Protocol.Tests.Terms.Dates;

namespace Zorgfraude.Protocol.Tests.Terms;

/// <summary>A deadline names every reading that it rests on, its weeks and months as the law has them, and what it says of the moment at which it ends.</summary>
public sealed class ExplanationOfTermsTests
{
    [Fact]
    public void A_term_of_a_request_names_the_reading_on_proof_of_identity_once_proof_was_asked()
    {
        var receipt = new RequestReceipt(D("2026-01-05"));
        Assert.DoesNotContain("E6", RequestTerms.Answer(receipt, Book, Calendar).Readings);
        Assert.Contains("E6", RequestTerms.Answer(receipt with { IdentityProofAskedOn = D("2026-01-06") }, Book, Calendar).Readings);
    }

    [Fact]
    public void The_term_of_the_supervisor_names_the_readings_on_additional_data_and_on_extensions_once_there_are_any()
    {
        var course = new SupervisorCourse { SentOn = D("2026-01-05"), CompleteReceiptOn = D("2026-01-05") };
        Assert.DoesNotContain("D2", Readings(course));
        Assert.DoesNotContain("D3", Readings(course));
        Assert.Contains("D2", Readings(course with { AdditionalData = [new(D("2026-01-06"), null)] }));
        Assert.Contains("D3", Readings(course with { Extensions = [new(D("2026-01-06"), D("2026-03-01"), true)] }));

        static IEnumerable<string> Readings(SupervisorCourse course) =>
            SupervisorTerms.Decide(course, Book, Calendar).TryGetValue(out var term) ? term.Readings : throw new InvalidOperationException("There is a term.");
    }

    [Theory]
    [InlineData(false, false, 6)]
    [InlineData(true, false, 10)]
    [InlineData(false, true, 10)]
    [InlineData(true, true, 14)]
    public void The_term_of_a_complaint_is_told_in_weeks_with_the_reading_that_it_rests_on(bool committee, bool postponed, int weeks)
    {
        var term = ComplaintTerms.Settle(ParticipantKind.MunicipalExecutive, D("2026-01-05"), committee, postponed, Book, Calendar)!;
        Assert.Contains("E10", term.Readings);
        Assert.Contains(FindingArgument.Of("weeks", weeks), term.Explanation.Single(f => f.Code == RequestFindings.ComplaintTerm.Code).Arguments);
    }

    [Fact]
    public void The_term_for_a_posted_objection_keeps_the_warnings_of_the_six_weeks_before_it()
    {
        // In 2060 nobody knows yet which days will be equated with holidays.
        var six = RemedyTerms.Objection(D("2060-01-05"), Book, Calendar);
        Assert.NotEmpty(six.Caveats);
        Assert.All(six.Caveats, c => Assert.Contains(c, RemedyTerms.PostedObjection(D("2060-01-05"), Book, Calendar).Caveats));
    }

    [Fact]
    public void The_end_of_a_registration_says_whether_it_is_over_at_the_start_or_at_the_end_of_the_anniversary()
    {
        var start = RetentionTerms.Standard(D("2025-03-05"), Book).Removal;
        Assert.Contains(start.Explanation, f => f.Code == TermFindings.EndsAtStartOfDay.Code);
        Assert.DoesNotContain(start.Explanation, f => f.Code == TermFindings.EndsAtEndOfDay.Code);
        var end = RetentionTerms.Standard(D("2025-03-05"), With(r => r with { RetentionEndMoment = RetentionEndMoment.EndOfAnniversary })).Removal;
        Assert.Contains(end.Explanation, f => f.Code == TermFindings.EndsAtEndOfDay.Code);
        Assert.DoesNotContain(end.Explanation, f => f.Code == TermFindings.EndsAtStartOfDay.Code);
        Assert.Equal(start.DueOn.PlusDays(1), end.DueOn);
    }

    [Fact]
    public void The_request_of_a_legal_person_rests_on_the_protocol_and_that_of_a_natural_person_on_the_regulation()
    {
        Assert.Equal("7.8", RequestTerms.Answer(new(D("2026-01-05")) { IsLegalPerson = true }, Book, Calendar).Citation.Article);
        Assert.Equal("7.8", RequestTerms.ExtendedAnswer(new(D("2026-01-05")) { IsLegalPerson = true }, Book, Calendar).Citation.Article);
        Assert.Equal("12", RequestTerms.Answer(new(D("2026-01-05")), Book, Calendar).Citation.Article);
    }
}
