using System.Text.RegularExpressions;
using Zorgfraude.Decisions;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Documents;
using Zorgfraude.Protocol.Requests;
using Zorgfraude.Protocol.Terms;
using Zorgfraude.Protocol.Tests.Terms;
using Zorgfraude.Registrations;
using Zorgfraude.Testing.Builders;

namespace Zorgfraude.Protocol.Tests.Documents;

/// <summary>What an answer and a notice must hold before they can become a letter.</summary>
public sealed class AnswerLetterTests
{
    private static readonly RequestOutcome Refused = new RequestOutcome.Refuse(RefusalGround.GroundNotPresent);

    [Fact]
    public void A_refusal_without_reasons_is_no_letter()
    {
        Assert.Equal(["request.reasons"], Blocking(new(Letters.Asked(RequestKind.Erasure), Refused)));
        Assert.Equal(["request.reasons"], Blocking(new(Letters.Asked(RequestKind.Erasure), Refused) { Reasons = "  " }));
        Assert.Empty(Blocking(new(Letters.Asked(RequestKind.Erasure), Refused) { Reasons = "uitleg" }));
    }

    [Fact]
    public void A_part_that_is_refused_takes_reasons_and_a_grant_beside_it()
    {
        var granted = new AnswerFacts(Letters.Asked(RequestKind.Rectification), new RequestOutcome.Rectify()) { RefusedPart = RefusalGround.GroundNotPresent };
        Assert.Equal(["request.reasons"], Blocking(granted));
        Assert.Equal(["request.part-fits"], Blocking(granted with { Reasons = "uitleg", RefusedPart = RefusalGround.CompellingGrounds }));
        Assert.Equal(["request.part-fits"], Blocking(granted with { Reasons = "uitleg", RefusedPart = RefusalGround.IdentityNotProved }));
        Assert.Equal(["request.part-fits"], Blocking(granted with { Reasons = "uitleg", Outcome = Refused }));
        Assert.Equal(["request.part-fits"], Blocking(granted with { Reasons = "uitleg", Outcome = new RequestOutcome.NothingRegistered() }));
    }

    [Fact]
    public void A_complaint_is_settled_with_reasons_either_way()
    {
        var complaint = Letters.Asked(RequestKind.Complaint);
        Assert.Equal(["request.reasons"], Blocking(new(complaint, new RequestOutcome.SettleComplaint(true))));
        Assert.Equal(["request.reasons"], Blocking(new(complaint, new RequestOutcome.SettleComplaint(false))));
        Assert.Equal(["request.part-fits"], Blocking(new(complaint, new RequestOutcome.SettleComplaint(true)) { Reasons = "uitleg", RefusedPart = RefusalGround.Excessive }));
    }

    [Fact]
    public void An_answer_fits_what_was_asked() =>
        Assert.Equal(["request.outcome-fits"], Blocking(new(Letters.Asked(RequestKind.Access), new RequestOutcome.Rectify())));

    [Fact]
    public void Access_is_given_with_the_data_or_not_at_all()
    {
        var access = new AnswerFacts(Letters.Asked(RequestKind.Access), new RequestOutcome.GiveAccess());
        Assert.Equal(["request.access-data"], Blocking(access));
        Assert.Equal(["request.access-data"], Blocking(new(Letters.Asked(RequestKind.Copy), new RequestOutcome.GiveCopy(CopyForm.Electronic))));
        Assert.Empty(Blocking(access with { Package = Letters.Package(Given.Person) }));
    }

    [Fact]
    public void Only_an_answer_that_gives_data_holds_them()
    {
        var package = Letters.Package(Given.Person);
        Assert.Same(package, Decide(new(Letters.Asked(RequestKind.Confirmation), new RequestOutcome.Confirm()) { Package = package }).Package);
        Assert.Null(Decide(new(Letters.Asked(RequestKind.Access), new RequestOutcome.NothingRegistered()) { Package = package }).Package);
        Assert.Null(Decide(new(Letters.Asked(RequestKind.Erasure), Refused) { Package = package, Reasons = "uitleg" }).Package);
    }

    [Fact]
    public void A_copy_in_another_form_than_asked_takes_reasons()
    {
        var facts = new AnswerFacts(Letters.Asked(RequestKind.Copy, form: CopyForm.Other), new RequestOutcome.GiveCopy(CopyForm.Electronic))
        {
            Package = Letters.Package(Given.Person),
        };
        Assert.Equal(["request.reasons"], Blocking(facts));
        Assert.Empty(Blocking(facts with { Outcome = new RequestOutcome.GiveCopy(CopyForm.Other) }));
    }

    [Fact]
    public void An_answer_of_a_municipal_executive_says_where_and_until_when_to_object()
    {
        // Sent on Monday 3 March 2025: six weeks later is Monday 14 April 2025.
        var letter = Decide(new(Letters.Asked(RequestKind.Erasure), Refused) { Reasons = "uitleg" });
        var text = LetterComposer.Compose(letter, LetterTexts.English).ToMarkdown();
        Assert.Contains("Object to this answer with Gemeente Verzonnen. Do so on or before 14 April 2025.", text, StringComparison.Ordinal);
        Assert.Contains("Our address is: Postbus 1, 1234 AB Verzonnendorp.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("district court", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_of_an_insurer_names_the_district_court_and_no_day_since_receipt_is_not_known()
    {
        var letter = Decide(new(Letters.Asked(RequestKind.Erasure), Refused) { Reasons = "uitleg" }, Letters.Insurer);
        Assert.All(letter.Remedies, r => Assert.Null(r.Closes));
        var text = LetterComposer.Compose(letter, LetterTexts.English).ToMarkdown();
        Assert.Contains("Ask the district court for a judgement. Do so within 6 weeks after you received this letter.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Object to this answer", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_of_a_care_administrator_names_the_route_that_the_reading_chose_and_warns_where_it_is_one()
    {
        var facts = new AnswerFacts(Letters.Asked(RequestKind.Erasure), Refused) { Reasons = "uitleg" };
        var both = AnswerLetterRule.Decide(Letters.Head(Letters.CareAdministrator), facts, Letters.Rulebook, HolidayCalendar.Dutch);
        Assert.True(both.TryGetValue(out var letter));
        Assert.Equal(
            [RemedyRoute.ObjectionAndAppeal, RemedyRoute.CourtRequest, RemedyRoute.Mediation, RemedyRoute.AuthorityComplaint], letter.Remedies.Select(r => r.Route));
        Assert.DoesNotContain(both.Findings, f => f.Code == "request.remedy-disputed");
        Assert.Contains("If you want to run no risk, do both.", LetterComposer.Compose(letter, LetterTexts.English).ToMarkdown(), StringComparison.Ordinal);

        var one = AnswerLetterRule.Decide(Letters.Head(Letters.CareAdministrator), facts, Dates.Book, HolidayCalendar.Dutch);
        Assert.True(one.TryGetValue(out letter));
        Assert.Equal([RemedyRoute.CourtRequest, RemedyRoute.Mediation, RemedyRoute.AuthorityComplaint], letter.Remedies.Select(r => r.Route));
        Assert.Contains(one.Findings, f => f is { Code: "request.remedy-disputed", Status: FindingStatus.Warning });
    }

    [Fact]
    public void An_answer_to_a_complaint_names_the_authority_alone()
    {
        var letter = Decide(new(Letters.Asked(RequestKind.Complaint), new RequestOutcome.SettleComplaint(false)) { Reasons = "uitleg" }, Letters.CareAdministrator);
        Assert.Equal([RemedyRoute.AuthorityComplaint], letter.Remedies.Select(r => r.Route));
    }

    [Fact]
    public void Reasons_have_an_end()
    {
        var facts = new AnswerFacts(Letters.Asked(RequestKind.Erasure), Refused) { Reasons = new('a', 5000) };
        Assert.Empty(Blocking(facts));
        Assert.Contains("ZF0320", Assert.Throws<ArgumentException>(() => Blocking(facts with { Reasons = new('a', 5001) })).Message, StringComparison.Ordinal);
        Assert.Contains("ZF0320", Assert.Throws<ArgumentException>(() => NoticeContentRule.Decide(new() { Source = new('a', 5001) }, Letters.Rulebook)).Message, StringComparison.Ordinal);
        Assert.Contains("ZF0320", Assert.Throws<ArgumentException>(() => NoticeContentRule.Decide(new() { HowToComplain = new('a', 501) }, Letters.Rulebook)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_notice_names_the_categories_that_are_registered_and_none_of_what_they_hold()
    {
        Assert.True(NoticeContentRule.Decide(Letters.Facts(Letters.Insurer, Given.Company), Letters.Rulebook).TryGetValue(out var content));
        Assert.Equal(SubjectKind.LegalEntity, content.Subject);
        Assert.Equal(
            [RegisteredDataCategory.Name, RegisteredDataCategory.Place, RegisteredDataCategory.KvkNumber, RegisteredDataCategory.ParticipantContact, RegisteredDataCategory.InformedFlag],
            content.Categories);
        var text = LetterComposer.Compose(new Letter.RegistrationNotice(new("Het bestuur"), Letters.Day, content), LetterTexts.Dutch).ToMarkdown();
        Assert.DoesNotMatch("Luchtkasteel|00000027", text);
        Assert.Equal(42, content.RemedyDays);
    }

    [Fact]
    public void A_notice_says_every_item_that_protocol_7_1_asks_for()
    {
        var text = LetterComposer.Compose(Letters.All.Single(l => l.Name == "notice-person-municipality").Letter, LetterTexts.English).ToMarkdown();
        string[] items =
        [
            "Gemeente Verzonnen", "rechten@verzonnen.example", "fg@verzonnen.example",
            "to warn other municipalities and health insurers", "article 2.1(1), Act on promoting cooperation and lawful care",
            "number at the Chamber of Commerce", "other insurers of the costs of illness", "out of the register on 3 March 2029",
            "called access", "called rectification", "called erasure", "called restriction", "called an objection",
            "klachten@verzonnen.example", "You do not have to wait until we have dealt with your complaint", "Object to our answer", "uit uw declaraties",
        ];
        Assert.All(items, item => Assert.Contains(item, text, StringComparison.Ordinal));
    }

    [Fact]
    public void No_letter_to_the_subject_tells_what_only_the_file_may_hold()
    {
        // The reasons of the file stand in a judgement; a letter takes none.
        var properties = typeof(Letter).Assembly.GetExportedTypes()
            .Where(t => t.Namespace == typeof(Letter).Namespace).SelectMany(t => t.GetProperties()).Select(p => p.PropertyType.ToString());
        Assert.DoesNotContain(properties, p => Regex.IsMatch(p, "Judgement|EmployeeId|Pseudonym"));
    }

    private static Letter.Answer Decide(AnswerFacts facts, LetterSender? by = null) =>
        AnswerLetterRule.Decide(Letters.Head(by), facts, Letters.Rulebook, HolidayCalendar.Dutch).TryGetValue(out var letter)
            ? letter
            : throw new InvalidOperationException("The answer is not complete.");

    private static List<string> Blocking(AnswerFacts facts)
    {
        var decision = AnswerLetterRule.Decide(Letters.Head(), facts, Letters.Rulebook, HolidayCalendar.Dutch);
        var blocking = decision.Findings.Where(f => f.Blocks).Select(f => f.Code).ToList();
        Assert.Equal(blocking.Count == 0, decision.TryGetValue(out _));
        return blocking;
    }
}
