using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using Zorgfraude.Protocol.Norms;

namespace Zorgfraude.Norms.Tests;

/// <summary>Every norm of the register is there once, under an id that agrees with its provision.</summary>
public partial class NormIdTests
{
    // Article 4 of the GDPR numbers its definitions: 15 is an item and no paragraph.
    private const string HealthData = "AVG-4-15";

    [Fact]
    public void No_norm_of_the_register_is_missing_and_none_is_made_up()
    {
        var expected = RepositoryFile.Read("tests", "Zorgfraude.Norms.Tests", "ExpectedNormIds.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(359, expected.Length);
        Assert.Equal(expected, NormCatalogue.All.Select(n => n.Id));
    }

    [Fact]
    public void No_id_is_used_twice() =>
        Assert.Empty(NormCatalogue.All.GroupBy(n => n.Id, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key));

    [Fact]
    public void Every_id_names_its_instrument_and_article_and_holds_nothing_but_lower_case_after_it() =>
        Assert.All(NormCatalogue.All, norm => Assert.Matches(Id(), norm.Id));

    [Theory]
    [InlineData("PROT-3.7")]
    [InlineData("WET-2.2-1-alt")]
    [InlineData("BES-2.1-2-d")]
    [InlineData("TOEL-21")]
    public void A_norm_is_found_by_its_id(string id) => Assert.Equal(id, NormCatalogue.Find(id)?.Id);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("prot-3.7")]
    [InlineData("PROT-9.9")]
    public void An_id_that_is_no_norm_is_not_found(string? id) => Assert.Null(NormCatalogue.Find(id));

    [Fact]
    public void Every_citation_names_the_instrument_article_paragraph_item_and_sentence_of_the_id() =>
        Assert.All(NormCatalogue.All, norm =>
        {
            var parts = norm.Id.Split('-');
            Assert.Equal(parts[0], norm.Citation.Instrument.Code);
            if (parts[0] == "TOEL")
            {
                // The notes have no articles: their ids count.
                Assert.NotEqual("", norm.Citation.Article);
                return;
            }

            Assert.Equal(parts[1], norm.Citation.Article);
            var (paragraph, item, sentence) = Places(parts[2..], hasParagraphs: parts[0] != "PROT" && norm.Id != HealthData);
            Assert.Equal(paragraph, norm.Citation.Paragraph);
            Assert.Equal(item, norm.Citation.Item);
            Assert.Equal(sentence, norm.Citation.Sentence);
        });

    [Fact]
    public void Every_citation_of_a_Dutch_text_says_on_which_day_that_text_was_valid() =>
        Assert.All(NormCatalogue.All, norm => Assert.Equal(
            norm.Citation.Instrument.Code is "AVG" or "VO1182" ? null : new LocalDate(2025, 1, 1), norm.Citation.ValidOn));

    // What follows the article: a number is a paragraph, one letter an item, s2 a sentence. A dash of a list (01), a second limb
    // (alt) and a defined term have no place in a citation; nothing after a defined term belongs to the provision.
    private static (int? Paragraph, string? Item, int? Sentence) Places(string[] segments, bool hasParagraphs)
    {
        int? paragraph = null;
        string? item = null;
        int? sentence = null;
        foreach (var segment in segments)
        {
            if (Paragraph().IsMatch(segment) && hasParagraphs)
            {
                paragraph = int.Parse(segment, CultureInfo.InvariantCulture);
            }
            else if ((segment.Length == 1 && char.IsAsciiLetterLower(segment[0])) || segment == "15")
            {
                item = segment;
            }
            else if (Sentence().IsMatch(segment))
            {
                sentence = int.Parse(segment.AsSpan(1), CultureInfo.InvariantCulture);
            }
            else
            {
                break;
            }
        }

        return (paragraph, item, sentence);
    }

    [GeneratedRegex(@"^(((WET|BES|PROT)-[1-7](\.[0-9]{1,2})?|REG-[1-3]|(AVG|UAVG|ATW|VO1182|HRW)-[0-9]{1,2}|(AWB|BW)-[0-9]{1,2}:[0-9]{1,3}|WMO15-6\.1)(-[a-z0-9]+)*|TOEL-[0-9]{2})$")]
    private static partial Regex Id();

    [GeneratedRegex("^[1-9]$")]
    private static partial Regex Paragraph();

    [GeneratedRegex("^s[1-9]$")]
    private static partial Regex Sentence();
}
