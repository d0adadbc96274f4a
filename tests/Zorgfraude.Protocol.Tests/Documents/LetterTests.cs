using System.Text;
using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Law;
using Zorgfraude.Protocol.Documents;
using Zorgfraude.Protocol.Requests;
using Zorgfraude.Protocol.Terms;
using Zorgfraude.Registrations;
using Zorgfraude.Testing.Builders;

namespace Zorgfraude.Protocol.Tests.Documents;

/// <summary>Each letter as it reads, and what holds for all of them.</summary>
public sealed class LetterTests
{
    public static TheoryData<string> Names => [.. Letters.All.Select(l => l.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_letter_reads_as_approved_in_Dutch_and_in_English(string name)
    {
        var letter = Letters.All.Single(l => l.Name == name).Letter;
        AssertApproved($"{name}.nl.md", LetterComposer.Compose(letter, LetterTexts.Dutch).ToMarkdown());
        AssertApproved($"{name}.en.md", LetterComposer.Compose(letter, LetterTexts.English).ToMarkdown());
    }

    [Fact]
    public void The_page_of_a_notice_is_as_approved()
    {
        var notice = Letters.All.Single(l => l.Name == "notice-company-insurer").Letter;
        AssertApproved("notice-company-insurer.nl.html", LetterComposer.Compose(notice, LetterTexts.Dutch).ToHtml());
    }

    [Fact]
    public void Every_approved_file_belongs_to_a_letter()
    {
        var expected = Letters.All.SelectMany(l => new[] { $"{l.Name}.nl.md", $"{l.Name}.en.md" }).Append("notice-company-insurer.nl.html");
        var present = Directory.EnumerateFiles(Folder).Select(f => Path.GetFileName(f)!);
        Assert.Equal(expected.Order(StringComparer.Ordinal), present.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_case_of_the_union_and_every_text_is_used()
    {
        Assert.Equal(
            typeof(Letter).GetNestedTypes().Where(t => t.IsSubclassOf(typeof(Letter))).Select(t => t.Name).Order(StringComparer.Ordinal),
            Letters.All.Select(l => l.Letter.ToString()).Distinct().Order(StringComparer.Ordinal));

        // Each text says its own key, so that what is shown tells which were used.
        var marked = LetterTexts.Parse("nl", Language.Dutch, string.Concat(LetterTexts.Keys.Select(k => $"{k} = @{k}@ {LetterTexts.Dutch[k]}\n")));
        var shown = new StringBuilder();
        foreach (var letter in Letters.Everything)
        {
            shown.Append(LetterComposer.Compose(letter, marked).ToHtml());
        }

        var text = shown.ToString();
        var unused = LetterTexts.Keys.Where(k => !text.Contains($"@{k}@", StringComparison.Ordinal));
        Assert.Equal(Unseen.Order(StringComparer.Ordinal), unused);
    }

    /// <summary>Kinds of replacement that the made-up report does not hold; a test below shows that each has a text.</summary>
    private static IEnumerable<string> Unseen => LetterTexts.Keys
        .Where(k => k.StartsWith("replaced.", StringComparison.Ordinal) && k is not ("replaced.person-name" or "replaced.phone"));

    [Fact]
    public void Every_kind_of_replacement_has_a_text() => Assert.All(
        Enum.GetNames<Anonymisation.ReplacementKind>(),
        name => Assert.Contains("replaced." + string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString())), LetterTexts.Keys));

    [Fact]
    public void No_placeholder_is_left_in_any_letter() => Assert.All(
        Letters.Everything,
        letter => Assert.All(
            new[] { LetterTexts.Dutch, LetterTexts.English },
            texts => Assert.DoesNotMatch("[{}]", LetterComposer.Compose(letter, texts).ToHtml())));

    [Fact]
    public void Nothing_of_a_letter_is_printed_by_accident() => Assert.All(Letters.Everything, letter =>
    {
        var document = LetterComposer.Compose(letter, LetterTexts.Dutch);
        object?[] parts =
        [
            letter, letter.Head, letter.Head.To, letter.Head.Sender, document, .. document.Blocks,
            .. document.Blocks.OfType<LetterBlock.Definitions>().SelectMany(d => d.Rows),
            (letter as Letter.RegistrationNotice)?.Content,
            .. (letter as Letter.Forwarding)?.To ?? [],
        ];
        Assert.All(parts.OfType<object>(), part => Assert.DoesNotMatch("(?i)nepperman|luchtkasteel|luchtstraat|bedacht b|verzonnen\\.example|declara", part.ToString()!));
    });

    [Fact]
    public void Facts_and_documents_print_no_data()
    {
        Assert.Equal("NoticeFacts (data: True)", Letters.Facts(Letters.Municipality, Given.Person).ToString());
        Assert.Equal("AnswerFacts (Confirm)", new AnswerFacts(Letters.Asked(RequestKind.Confirmation), new RequestOutcome.Confirm()) { Reasons = "geheim" }.ToString());
        Assert.Equal("LetterDocument (0 blocks)", new LetterDocument("nl", "geheim", []).ToString());
        Assert.Equal("Heading", new LetterBlock.Heading(1, "geheim").ToString());
        Assert.Equal("LetterTexts (nl)", LetterTexts.Dutch.ToString());
    }

    [Fact]
    public void The_letter_to_the_supervisor_holds_nothing_but_the_anonymised_papers()
    {
        var text = LetterComposer.Compose(Letters.All.Single(l => l.Name == "supervisor-submission").Letter, LetterTexts.Dutch).ToMarkdown();
        Assert.DoesNotMatch("(?i)nepperman|wr-2025|kenmerk:\\*\\* wr", text);
        Assert.Contains(Letters.Report.ContentHash, text, StringComparison.Ordinal);
        Assert.Contains("binnen 28 dagen", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_letter_to_a_receiver_names_its_consultation_and_not_the_subject()
    {
        var text = LetterComposer.Compose(Letters.All.Single(l => l.Name == "receiver-removed").Letter, LetterTexts.Dutch).ToMarkdown();
        Assert.Contains("0192f3a4-0000-7000-8000-000000000001", text, StringComparison.Ordinal);
        Assert.Contains("op 3 februari 2025", text, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)nepperman|fictivia|1981", text);
    }

    [Theory]
    [InlineData("nl-NL")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void The_culture_of_the_machine_changes_nothing(string culture)
    {
        var letter = Letters.All.Single(l => l.Name == "longer-term").Letter;
        var expected = LetterComposer.Compose(letter, LetterTexts.Dutch).ToHtml();
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = new(culture);
            Assert.Equal(expected, LetterComposer.Compose(letter, LetterTexts.Dutch).ToHtml());
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_letter_is_refused_where_it_could_not_be_sent_as_it_is()
    {
        var (head, asked, day) = (Letters.Head(), Letters.Asked(RequestKind.Access), Letters.Day);
        var first = RequestTerms.Answer(asked.Receipt, Letters.Rulebook, HolidayCalendar.Dutch);
        Refused("ZF0320", () => new LetterAddressee(" "));
        Refused("ZF0320", () => new LetterAddressee(new('a', 201)));
        Refused("ZF0321", () => new LetterAddressee("a", ["1", "2", "3", "4", "5", "6", "7", "8"]));
        Refused("ZF0321", () => new LetterAddressee("a", [" "]));
        Refused("ZF0321", () => new LetterSender(Given.Executive, [], "a", Letters.Municipality.Email, Letters.Municipality.Telephone, "fg"));
        Refused("ZF0322", () => new Letter.Extension(head, asked, "reden", first));
        Refused("ZF0320", () => new Letter.Extension(head, asked, " ", first));
        Refused("ZF0323", () => new Letter.Forwarding(head, asked, []));
        Refused("ZF0323", () => new Letter.Forwarding(head, asked, Enumerable.Repeat(Letters.Contact("Ver"), 1001).ToValueList()));
        Assert.Single(new Letter.Forwarding(head, asked, [Letters.Contact("Ver")]).To);
        Assert.Equal(1000, new Letter.Forwarding(head, asked, Enumerable.Repeat(Letters.Contact("Ver"), 1000).ToValueList()).To.Count);
        Assert.Equal(200, new LetterAddressee(new('a', 200)).Name.Length);
        Assert.Equal(7, new LetterAddressee("a", ["1", "2", "3", "4", "5", "6", new('a', 200)]).Address.Count);
        Refused("ZF0321", () => new LetterAddressee("a", [new('a', 201)]));
        Refused("ZF0324", () => new Letter.LongerTerm(head, SubjectKind.NaturalPerson, day, day, "reden"));
        Refused("ZF0325", () => new Letter.ProofRequest(head, asked, day.PlusDays(-1)));
        Refused("ZF0325", () => new Letter.Lifting(head, SubjectKind.NaturalPerson, default, day.PlusDays(-1), day, "reden"));
        Refused("ZF0326", () => NoticeContentRule.Decide(Letters.Facts(Letters.Insurer, Given.Person) with { RemoveOn = day }, Letters.Rulebook));
        Refused("ZF0327", () => new LetterBlock.Heading(7, "te diep"));
        Assert.Throws<ArgumentNullException>(() => new Letter.RegistrationNotice(Letters.Person, day, null!));
        Assert.NotNull(new Letter.ProofRequest(head, asked, day));
        Assert.Equal(new LocalDate(2025, 5, 19), RequestTerms.ExtendedAnswer(asked.Receipt, Letters.Rulebook, HolidayCalendar.Dutch).LastDay);
    }

    private static string Folder => RepositoryFile.PathOf("tests", "Zorgfraude.Protocol.Tests", "Documents", "Approved");

    private static void Refused(string number, Func<object> make) =>
        Assert.Contains(number, Assert.ThrowsAny<ArgumentException>(make).Message, StringComparison.Ordinal);

    private static void AssertApproved(string file, string text)
    {
        RepositoryFile.AssertApproved(text, "APPROVE_DOCS", "tests", "Zorgfraude.Protocol.Tests", "Documents", "Approved", file);
    }
}
