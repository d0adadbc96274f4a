using NodaTime;
using Zorgfraude.Law;

namespace Zorgfraude.Abstractions.Tests.Law;

public class CitationTests
{
    [Fact]
    public void A_paragraph_of_the_decree_is_cited_in_both_languages()
    {
        var citation = new Citation(Instrument.Decree, "2.5", 1);

        Assert.Equal("artikel 2.5, eerste lid, Bbsrz", citation.ToString(Language.Dutch));
        Assert.Equal("artikel 2.5, eerste lid, Bbsrz", citation.ToString());
        Assert.Equal("article 2.5(1), Decree on promoting cooperation and lawful care", citation.ToString(Language.English));
    }

    [Fact]
    public void An_item_and_a_sentence_are_cited_after_the_paragraph()
    {
        var citation = new Citation(Instrument.Decree, "2.1", 2, "b", 1);

        Assert.Equal("artikel 2.1, tweede lid, onderdeel b, eerste volzin, Bbsrz", citation.ToString(Language.Dutch));
        Assert.Equal("article 2.1(2)(b), first sentence, Decree on promoting cooperation and lawful care", citation.ToString(Language.English));
    }

    [Fact]
    public void An_article_without_parts_has_no_comma_before_the_Dutch_name() =>
        Assert.Equal("artikel 17 AVG", new Citation(Instrument.Gdpr, "17").ToString());

    [Fact]
    public void A_protocol_item_is_cited_by_its_number()
    {
        var citation = new Citation(Instrument.Protocol, "3.12");

        Assert.Equal("protocol (ontwerp) 3.12", citation.ToString(Language.Dutch));
        Assert.Equal("item 3.12, protocol on the healthcare-fraud warning register (draft)", citation.ToString(Language.English));
    }

    [Theory]
    [InlineData("inleiding", "toelichting, inleiding", "introduction")]
    [InlineData("protocol", "toelichting, protocol", "protocol")]
    [InlineData("protocol h3", "toelichting, protocol hoofdstuk 3", "protocol chapter 3")]
    [InlineData("beveiligingseisen", "toelichting, beveiligingseisen", "security requirements")]
    [InlineData("regeldruk", "toelichting, regeldruk", "regulatory burden")]
    public void A_part_of_the_explanatory_notes_is_cited_by_its_heading_and_never_as_an_article(string part, string dutch, string english)
    {
        var citation = new Citation(Instrument.ExplanatoryNotes, part);

        Assert.Equal(dutch, citation.ToString(Language.Dutch));
        Assert.Equal(dutch, citation.ToString());
        Assert.Equal($"{english}, explanatory notes to the implementing regulation (draft)", citation.ToString(Language.English));
        Assert.Null(citation.Juriconnect);
    }

    [Fact]
    public void A_sentence_of_the_explanatory_notes_is_cited_after_the_part()
    {
        var citation = new Citation(Instrument.ExplanatoryNotes, "protocol h5", Sentence: 2);

        Assert.Equal("toelichting, protocol hoofdstuk 5, tweede volzin", citation.ToString(Language.Dutch));
        Assert.Equal("protocol chapter 5, second sentence, explanatory notes to the implementing regulation (draft)", citation.ToString(Language.English));
    }

    [Fact]
    public void Ordinals_beyond_the_lists_are_written_with_digits()
    {
        var citation = new Citation(Instrument.Act, "9", 21, Sentence: 11);

        Assert.Equal("artikel 9, 21e lid, elfde volzin, Wbsrz", citation.ToString(Language.Dutch));
        Assert.Contains("11th sentence", citation.ToString(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void A_dated_citation_has_a_full_Juriconnect_reference_and_link()
    {
        var citation = new Citation(Instrument.Decree, "2.5", 1, "a", ValidOn: new LocalDate(2025, 1, 1));

        Assert.Equal("jci1.3:c:BWBR0049565&artikel=2.5&lid=1&o=a&z=2025-01-01&g=2025-01-01", citation.Juriconnect);
        Assert.Equal("https://wetten.overheid.nl/jci1.3:c:BWBR0049565&artikel=2.5&lid=1&o=a&z=2025-01-01&g=2025-01-01", citation.Link!.OriginalString);
    }

    [Fact]
    public void An_instrument_without_identifier_has_no_reference()
    {
        Assert.Null(new Citation(Instrument.Gdpr, "12", 3).Juriconnect);
        Assert.Null(new Citation(Instrument.Gdpr, "12", 3).Link);
    }

    [Fact]
    public void A_protocol_item_refers_to_the_regulation_it_is_annexed_to() =>
        Assert.Equal("jci1.3:c:BWBR0050337", new Citation(Instrument.Protocol, "3.12").Juriconnect);

    [Fact]
    public void Instrument_codes_are_unique_and_parse_back()
    {
        Assert.Equal(Instrument.All.Length, Instrument.All.Select(i => i.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.All(Instrument.All, i =>
        {
            Assert.True(Instrument.TryParse(i.Code, null, out var parsed));
            Assert.Same(i, parsed);
        });
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("bes")]
    [InlineData("BES ")]
    public void An_unknown_instrument_code_is_refused(string? code)
    {
        Assert.False(Instrument.TryParse(code, null, out _));
        Assert.Throws<FormatException>(() => Instrument.Parse(code!));
    }
}
