using Zorgfraude.Law;
using Zorgfraude.Protocol.Documents;
using Zorgfraude.Protocol.Requests;

namespace Zorgfraude.Protocol.Tests.Documents;

/// <summary>The texts of the letters, and how a vendor replaces them.</summary>
public sealed class LetterTextsTests
{
    [Fact]
    public void Both_languages_have_the_same_keys_and_placeholders()
    {
        Assert.True(LetterTexts.Keys.Length > 150);
        Assert.Equal(LetterTexts.Dutch.ToText(), LetterTexts.Parse("nl", Language.Dutch, LetterTexts.Dutch.ToText()).ToText());
        Assert.Equal(LetterTexts.English.ToText(), LetterTexts.Parse("en", Language.English, LetterTexts.English.ToText()).ToText());
        Assert.All(LetterTexts.Keys.Where(k => LetterTexts.Dutch[k].Length > 25), k => Assert.NotEqual(LetterTexts.Dutch[k], LetterTexts.English[k]));
    }

    [Fact]
    public void One_text_can_be_replaced_and_the_rest_stays()
    {
        var own = LetterTexts.Dutch.With("closing", "Hartelijke groet,");
        var letter = Letters.All[0].Letter;
        Assert.Contains("Hartelijke groet,", LetterComposer.Compose(letter, own).ToMarkdown(), StringComparison.Ordinal);
        Assert.Equal("Met vriendelijke groet,", LetterTexts.Dutch["closing"]);
        Assert.Equal(LetterTexts.Dutch["greeting"], own["greeting"]);
    }

    [Fact]
    public void A_placeholder_may_stand_elsewhere_and_more_than_once()
    {
        var own = LetterTexts.Dutch.With("date", "{year}-{month}-{day} ({year})");
        Assert.Contains("2029-maart-3 (2029)", LetterComposer.Compose(Letters.All.Single(l => l.Name == "longer-term").Letter, own).ToMarkdown(), StringComparison.Ordinal);
        Assert.Equal(["day", "month", "year"], LetterTexts.Placeholders("date").Order(StringComparer.Ordinal));
        Assert.Empty(LetterTexts.Placeholders("closing"));
    }

    [Theory]
    [InlineData("clozing", "Groet", "ZF0330: there is no text 'clozing'")]
    [InlineData("closing", " ", "ZF0333: 'closing' has 1 to 2000 characters on one line")]
    [InlineData("closing", "Groet,\nde gemeente", "ZF0333: 'closing' has 1 to 2000 characters on one line")]
    [InlineData("closing", "Groet, {name}", "ZF0335: 'closing' has the unknown placeholder {name}")]
    [InlineData("date", "{day} {month}", "ZF0336: 'date' lacks the placeholder {year}")]
    [InlineData("date", "{day} {month} {year", "ZF0334: 'date' has a brace that is no part of a placeholder such as {date}")]
    [InlineData("date", "{day} {month} {year} {}", "ZF0334: 'date' has a brace that is no part of a placeholder such as {date}")]
    [InlineData("date", "{day} {month} {year} }", "ZF0334: 'date' has a brace that is no part of a placeholder such as {date}")]
    [InlineData("date", "{day} {month} {yéar}", "ZF0334: 'date' has a brace that is no part of a placeholder such as {date}")]
    public void A_text_that_could_fail_when_sent_is_refused_when_it_is_registered(string key, string text, string problem)
    {
        Assert.False(LetterTexts.Dutch.TryWith(key, text, out var texts, out var said));
        Assert.Null(texts);
        Assert.Equal(problem, said);
        Assert.StartsWith(problem, Assert.Throws<ArgumentException>(() => LetterTexts.Dutch.With(key, text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_has_an_end()
    {
        Assert.True(LetterTexts.Dutch.TryWith("closing", new('a', LetterTexts.MaximumLength), out _, out _));
        Assert.False(LetterTexts.Dutch.TryWith("closing", new('a', LetterTexts.MaximumLength + 1), out _, out _));
    }

    [Fact]
    public void An_unknown_key_is_said_to_be_one()
    {
        Assert.Contains("ZF0330", Assert.Throws<ArgumentException>(() => LetterTexts.Dutch["nothing"]).Message, StringComparison.Ordinal);
        Assert.Contains("ZF0330", Assert.Throws<ArgumentException>(() => LetterTexts.Placeholders("nothing")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_whole_language_can_be_replaced()
    {
        var frisian = LetterTexts.Parse("fy", Language.Dutch, "# eigen teksten\n\n" + LetterTexts.Dutch.ToText().Replace("maart", "maart (fy)", StringComparison.Ordinal));
        var page = LetterComposer.Compose(Letters.All[0].Letter, frisian).ToHtml();
        Assert.Contains("<html lang=\"fy\">", page, StringComparison.Ordinal);
        Assert.Contains("3 maart (fy) 2025", page, StringComparison.Ordinal);
        Assert.Equal(Language.Dutch, frisian.Provisions);
    }

    [Theory]
    [InlineData("closing = twee keer", "'closing' is there twice")]
    [InlineData("nothing = tekst", "there is no text 'nothing'")]
    [InlineData("geen tekst", "line 'geen tekst' is no 'key = text'")]
    public void A_language_that_is_not_whole_is_refused_with_every_reason(string line, string problem)
    {
        var file = LetterTexts.Dutch.ToText().Replace("greeting = Geachte heer of mevrouw,\n", "", StringComparison.Ordinal) + line + "\n";
        var message = Assert.Throws<FormatException>(() => LetterTexts.Parse("nl", Language.Dutch, file)).Message;
        Assert.StartsWith("ZF0332: ", message, StringComparison.Ordinal);
        Assert.Contains(problem, message, StringComparison.Ordinal);
        Assert.Contains("'greeting' is missing", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nl\"><script>")]
    [InlineData("abcdefghijklmnopqrstuvwxyz-0123456789")]
    public void A_language_tag_is_a_tag(string tag) =>
        Assert.Contains("ZF0331", Assert.Throws<FormatException>(() => LetterTexts.Parse(tag, Language.Dutch, LetterTexts.Dutch.ToText())).Message, StringComparison.Ordinal);

    [Fact]
    public void What_stands_in_a_value_is_never_taken_for_a_placeholder()
    {
        var sender = Letters.Municipality;
        var hostile = new LetterSender(sender.Participant with { Name = "Gemeente {date}" }, sender.Address, sender.Department, sender.Email, sender.Telephone, "fg");
        Assert.True(AnswerLetterRule.Decide(
            Letters.Head(hostile),
            new(Letters.Asked(RequestKind.Erasure), new RequestOutcome.Refuse(RefusalGround.GroundNotPresent)) { Reasons = "{weeks} {day}" },
            Letters.Rulebook,
            Protocol.Terms.HolidayCalendar.Dutch).TryGetValue(out var letter));
        var text = LetterComposer.Compose(letter, LetterTexts.Dutch).ToHtml();
        Assert.Contains("Maak bezwaar tegen dit antwoord bij Gemeente {date}.", text, StringComparison.Ordinal);
        Assert.Contains("<p>{weeks} {day}</p>", text, StringComparison.Ordinal);
    }
}
