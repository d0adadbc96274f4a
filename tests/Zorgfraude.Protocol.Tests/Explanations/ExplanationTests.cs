using NodaTime;
using Zorgfraude.Decisions;
using Zorgfraude.Law;
using Zorgfraude.Protocol.Explanations;
using Zorgfraude.Protocol.Findings;

namespace Zorgfraude.Protocol.Tests.Explanations;

/// <summary>An answer in words: every finding with its article, grouped by how it stands, in both languages.</summary>
public sealed class ExplanationTests
{
    private static readonly LocalDate End = new(2029, 3, 3);

    private static readonly Finding Late = Made(RetentionFindings.DecidedBeforeEnd, FindingStatus.NotMet, FindingArgument.Of("date", End));

    private static readonly Finding Unmoved = Made(TermFindings.YearsAreNotMoved, FindingStatus.Met);

    private static readonly Finding Unreasoned = Made(TermFindings.ExtensionReasoned, FindingStatus.Missing);

    private static readonly Finding Moved = Made(
        TermFindings.Moved, FindingStatus.Met, FindingArgument.Of("from", new LocalDate(2026, 1, 31)), FindingArgument.Of("to", new LocalDate(2026, 2, 2)));

    [Fact]
    public void A_text_says_what_was_found_then_what_was_not_met_and_then_what_is_missing_each_with_its_article_and_reading()
    {
        var explanation = Explanation.Of([Unreasoned, Late, Unmoved, Moved]);
        const string Dutch =
            "Vastgesteld:\n"
            + "  - Een termijn in jaren verschuift niet door een weekend of feestdag. (artikel 4, onderdeel a, Atw; lezing A3)\n"
            + "  - De termijn eindigt niet op een zaterdag, zondag of feestdag en schuift van 31 januari 2026 naar 2 februari 2026. (artikel 1, eerste lid, Atw)\n"
            + "Niet voldaan of niet van toepassing:\n"
            + "  - De beslissing om langer te bewaren is genomen vóór 3 maart 2029, het einde van de vier jaar. (artikel 2.5, eerste lid, Bbsrz; lezing B4)\n"
            + "Ontbreekt nog:\n"
            + "  - De mededeling van de verlenging noemt de redenen. (artikel 12, derde lid, derde volzin, AVG; lezing E2)\n";
        Assert.Equal(Dutch, explanation.ToText(Language.Dutch));
        Assert.Equal(Dutch, explanation.ToString());
        Assert.Equal(
            "Found:\n"
            + "  - A term in years is not moved by a weekend or holiday. (article 4(a), General Extension of Time Limits Act; reading A3)\n"
            + "  - The term does not end on a Saturday, Sunday or holiday and moves from 31 January 2026 to 2 February 2026. (article 1(1), General Extension of Time Limits Act)\n"
            + "Not met or not applicable:\n"
            + "  - The decision to keep longer was taken before 3 March 2029, the end of the four years. (article 2.5(1), Decree on promoting cooperation and lawful care; reading B4)\n"
            + "Still missing:\n"
            + "  - The announcement of the extension gives the reasons. (article 12(3), third sentence, General Data Protection Regulation; reading E2)\n",
            explanation.ToText(Language.English));
    }

    [Fact]
    public void What_asks_a_judgement_comes_after_what_is_missing_and_what_asks_attention_comes_last()
    {
        var explanation = Explanation.Of(
        [
            Made(TermFindings.ExtensionReasoned, FindingStatus.Warning),
            Made(RetentionFindings.Indicated, FindingStatus.NeedsJudgement),
            Unreasoned,
        ]);
        string[] Headings(Language language) => [.. explanation.ToText(language).Split('\n').Where(l => l.EndsWith(':'))];
        Assert.Equal(["Ontbreekt nog:", "Vraagt een gemotiveerd oordeel:", "Let op:"], Headings(Language.Dutch));
        Assert.Equal(["Still missing:", "Needs a judgement with reasons:", "Attention:"], Headings(Language.English));
    }

    [Fact]
    public void Markdown_links_to_the_article_where_the_national_legislation_has_it()
    {
        var lawOnDay = "https://wetten.overheid.nl/jci1.3:c:BWBR0049565&artikel=2.5&lid=1&z=2025-01-01&g=2025-01-01";
        Assert.Equal(
            "**Niet voldaan of niet van toepassing**\n\n"
            + "- De beslissing om langer te bewaren is genomen vóór 3 maart 2029, het einde van de vier jaar. "
            + $"([artikel 2.5, eerste lid, Bbsrz]({lawOnDay}); lezing B4)\n"
            + "\n**Ontbreekt nog**\n\n"
            + "- De mededeling van de verlenging noemt de redenen. (artikel 12, derde lid, derde volzin, AVG; lezing E2)\n",
            Explanation.Of([Late, Unreasoned]).ToMarkdown(Language.Dutch));
    }

    [Fact]
    public void Nothing_found_is_nothing_said() => Assert.Equal("", Explanation.Of([]).ToText(Language.Dutch) + Explanation.Of([]).ToMarkdown(Language.English));

    [Theory]
    [InlineData(1, "3 januari 2029", "3 January 2029")]
    [InlineData(2, "3 februari 2029", "3 February 2029")]
    [InlineData(3, "3 maart 2029", "3 March 2029")]
    [InlineData(4, "3 april 2029", "3 April 2029")]
    [InlineData(5, "3 mei 2029", "3 May 2029")]
    [InlineData(6, "3 juni 2029", "3 June 2029")]
    [InlineData(7, "3 juli 2029", "3 July 2029")]
    [InlineData(8, "3 augustus 2029", "3 August 2029")]
    [InlineData(9, "3 september 2029", "3 September 2029")]
    [InlineData(10, "3 oktober 2029", "3 October 2029")]
    [InlineData(11, "3 november 2029", "3 November 2029")]
    [InlineData(12, "3 december 2029", "3 December 2029")]
    public void A_date_is_written_in_words_in_the_language_of_the_text(int month, string dutch, string english)
    {
        var finding = Late with { Arguments = [FindingArgument.Of("date", new LocalDate(2029, month, 3))] };
        Assert.Contains($"vóór {dutch}, het einde", Explanation.Sentence(finding, Language.Dutch), StringComparison.Ordinal);
        Assert.Contains($"before {english}, the end", Explanation.Sentence(finding, Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_missing_fact_would_say_is_left_open_and_a_value_is_never_taken_for_a_placeholder()
    {
        var finding = new Finding(InvestigationFindings.ReportReactionMoment.Code, FindingStatus.Missing, InvestigationFindings.ReportReactionMoment.Citation, []);
        Assert.Equal("The subject gets the chance to react on ….", Explanation.Sentence(finding, Language.English));
        Assert.Equal(
            "The subject gets the chance to react on {date}.",
            Explanation.Sentence(finding with { Arguments = [FindingArgument.OfCode("date", "{date}")] }, Language.English));
    }

    [Fact]
    public void A_number_is_written_as_it_is_and_so_is_a_date_that_cannot_be_read()
    {
        var term = Made(TermFindings.HubTrend, FindingStatus.Met, FindingArgument.Of("years", 10), new("start", "onbekend", FindingArgumentKind.Date));
        Assert.StartsWith("Trendgegevens van onbekend worden ten hoogste 10 jaar bewaard", Explanation.Sentence(term, Language.Dutch), StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_of_a_newer_version_of_the_rules_shows_its_code_and_its_article()
    {
        var newer = new Finding("later.rule", FindingStatus.Met, new(Instrument.Gdpr, "5"), [FindingArgument.Of("date", End)]);
        Assert.Equal("Found:\n  - later.rule (article 5, General Data Protection Regulation)\n", Explanation.Of([newer]).ToText(Language.English));
    }

    [Fact]
    public void Where_a_judgement_is_asked_the_examples_of_the_law_stand_below_it_each_with_its_source()
    {
        var definition = FindingCatalogue.All.First(d => !d.Examples.IsEmpty);
        foreach (var (language, word) in new[] { (Language.Dutch, "Voorbeeld: "), (Language.English, "Example: ") })
        {
            string[] lines = [.. definition.Examples.Select(e => $"    - {word}{e.Text(language)} ({e.Citation.ToString(language)})")];
            var asked = Explanation.Of([Made(definition, FindingStatus.NeedsJudgement)]);
            Assert.Equal(lines, asked.ToText(language).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2));
            Assert.Equal(lines.Select(l => l[2..]), asked.ToMarkdown(language).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2));
            Assert.DoesNotContain(word, Explanation.Of([Made(definition, FindingStatus.NotMet)]).ToText(language), StringComparison.Ordinal);
        }
    }

    private static Finding Made(FindingDefinition definition, FindingStatus status, params FindingArgument[] arguments) =>
        new(definition.Code, status, definition.Citation, [.. arguments]);
}
