using NodaTime;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Documents;
using Zorgfraude.Protocol.Explanations;
using Zorgfraude.Protocol.Rulebooks;
using Zorgfraude.Testing.Builders;

namespace Zorgfraude.Snippets;

public class DocumentSnippets
{
    private static readonly LocalDate Today = new(2025, 3, 3);

    private static readonly LetterSender Sender = new(
        Given.Executive,
        ["Postbus 1", "1234 AB Verzonnendorp"],
        "Afdeling Toezicht op zorg",
        Given.Data().ContactEmail,
        Given.Data().ContactTelephone,
        "fg@verzonnen.example");

    [Fact]
    public void A_notice_is_complete_or_says_what_is_missing()
    {
        var (sender, today, data) = (Sender, Today, Given.Data());
        var rulebook = ((RulebookSelection.InForce)Rulebook.At(today)).Rulebook;

        // snippet: documents-notice
        var facts = NoticeFacts.ByLaw(ParticipantKind.MunicipalExecutive, rulebook) with
        {
            Registrant = sender,
            Data = data,
            RegisteredOn = today,
            RemoveOn = new LocalDate(2029, 3, 3),
            HowToComplain = "Stuur een e-mail naar klachten@verzonnen.example.",
            Source = "Uit ons eigen onderzoek en uit uw declaraties.",
        };
        var html = NoticeContentRule.Decide(facts, rulebook).Match(
            reached => LetterComposer.Compose(
                new Letter.RegistrationNotice(new LetterAddressee("Mevrouw F. Nepperman"), today, reached.Value), LetterTexts.Dutch).ToHtml(),
            undetermined => Explanation.Of(undetermined.Findings).ToText(Language.Dutch));
        // end-snippet

        Assert.StartsWith("<!DOCTYPE html>", html, StringComparison.Ordinal);
        Assert.False(NoticeContentRule.Decide(facts with { Source = null }, rulebook).TryGetValue(out _));
    }

    [Fact]
    public void A_text_is_replaced_by_its_key()
    {
        // snippet: documents-replace
        var texts = LetterTexts.Dutch
            .With("closing", "Hartelijke groet,")
            .With("notice.period", "Uw gegevens staan in het register tot {date}.");
        var accepted = texts.TryWith("notice.period", "Uw gegevens staan er vier jaar in.", out _, out var problem);
        // end-snippet

        Assert.False(accepted);
        Assert.Equal("ZF0336: 'notice.period' lacks the placeholder {date}", problem);
    }

    [Fact]
    public void A_whole_language_is_replaced_by_a_file()
    {
        var file = LetterTexts.Dutch.ToText();

        // snippet: documents-language
        var start = LetterTexts.Dutch.ToText();
        var frisian = LetterTexts.Parse("fy", Language.Dutch, file);
        // end-snippet

        Assert.Equal(start, frisian.ToText());
        Assert.Equal("fy", frisian.LanguageTag);
    }
}
