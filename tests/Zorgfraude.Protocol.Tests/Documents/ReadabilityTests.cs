using Xunit.Abstractions;
using Zorgfraude.Protocol.Documents;

namespace Zorgfraude.Protocol.Tests.Documents;

/// <summary>
/// How easily the Dutch letters to the subject read. The bound is a Flesch-Douma score of 60, the lower edge of what Douma calls
/// normal, with at most 10 words a sentence on average and 20 in the longest. The formula counts lengths and nothing else: it shows
/// that no letter slips into long words and long sentences; it cannot show that a letter is understood, complete or kind. For that
/// every letter is kept as an approved file to be read.
/// </summary>
public sealed class ReadabilityTests(ITestOutputHelper output)
{
    private const double LeastEase = 60;
    private const double MostWordsPerSentence = 10;
    private const int LongestSentence = 20;

    public static TheoryData<string> Names => [.. Letters.All.Where(l => l.ToSubject).Select(l => l.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_letter_to_the_subject_reads_at_B1_as_far_as_a_formula_can_tell(string name)
    {
        var measured = Measure(Letters.All.Single(l => l.Name == name).Letter);
        output.WriteLine(FormattableString.Invariant(
            $"{name}: Flesch-Douma {measured.FleschDouma:F1}, {measured.WordsPerSentence:F1} words a sentence, longest {measured.LongestSentence}, {measured.Words} words"));
        AssertReadable(measured);
    }

    [Fact]
    public void So_does_every_letter_on_every_ground() => Assert.All(
        Letters.Everything.Where(l => l is not (Letter.ReceiverNotice or Letter.SupervisorSubmission or Letter.AccessOverview)),
        letter => AssertReadable(Measure(letter)));

    [Fact]
    public void No_text_of_a_letter_to_the_subject_addresses_the_reader_as_jij_or_speaks_of_itself_in_the_passive()
    {
        var texts = LetterTexts.Keys.Where(k => !k.StartsWith("receiver-notice.", StringComparison.Ordinal) && !k.StartsWith("submission.", StringComparison.Ordinal)).ToDictionary(k => k, k => LetterTexts.Dutch[k]);
        Assert.All(texts, t => Assert.DoesNotMatch(@"(?i)\b(je|jij|jouw|jullie|wordt|worden|werd|werden)\b", t.Value));
        Assert.All(texts, t => Assert.DoesNotMatch(@"(?i)\b(middels|dient|conform|aangaande|betreffende|teneinde|derhalve|ingevolge|krachtens|onverwijld|betrokkene|verstrekker|verwerking)\b", t.Value));
    }

    [Theory]
    [InlineData("zorg", 1)]
    [InlineData("gegevens", 3)]
    [InlineData("register", 3)]
    [InlineData("registratie", 4)]
    [InlineData("gemeente", 3)]
    [InlineData("verzekeraars", 4)]
    [InlineData("waarschuwing", 3)]
    [InlineData("autoriteit", 4)]
    [InlineData("overtuigd", 3)]
    [InlineData("beoordelen", 4)]
    [InlineData("geïnformeerd", 4)]
    [InlineData("officieel", 4)]
    [InlineData("meteen", 2)]
    [InlineData("bezwaar", 2)]
    [InlineData("fraude", 2)]
    [InlineData("nieuwe", 2)]
    [InlineData("leeuw", 1)]
    [InlineData("mooie", 2)]
    [InlineData("bijzondere", 4)]
    [InlineData("huis", 1)]
    [InlineData("cliënten", 3)]
    [InlineData("onderzoek", 3)]
    [InlineData("persoonsgegevens", 5)]
    [InlineData("u", 1)]
    [InlineData("BIG", 1)]
    public void Syllables_are_counted_as_they_are_said(string word, int syllables) => Assert.Equal(syllables, Readability.SyllablesIn(word));

    [Fact]
    public void The_formula_is_the_published_one()
    {
        // Two sentences of four words with nine syllables: de, kat, zit, hier; hij, drinkt, veel, wa-ter.
        var measured = Readability.Of(["De kat zit hier. Hij drinkt veel water."]);
        Assert.Equal((8, 2, 9), (measured.Words, measured.Sentences, measured.Syllables));
        Assert.Equal(206.84 - 3.72 - (77.0 * 9 / 8), measured.FleschDouma, 6);
        Assert.True(Readability.Of(["De verwerkingsverantwoordelijke verstrekt betrokkene onverwijld informatie betreffende bewaartermijnen."]).FleschDouma < 0);
    }

    private static void AssertReadable(Readability measured)
    {
        Assert.True(measured.FleschDouma >= LeastEase, $"Flesch-Douma {measured.FleschDouma:F1}");
        Assert.True(measured.WordsPerSentence <= MostWordsPerSentence, $"{measured.WordsPerSentence:F1} words a sentence");
        Assert.True(measured.LongestSentence <= LongestSentence, $"a sentence of {measured.LongestSentence} words");
    }

    // Running text only: what the reader reads through, not headings, names, addresses and dates.
    private static Readability Measure(Letter letter) => Readability.Of(
        LetterComposer.Compose(letter, LetterTexts.Dutch).Blocks.SelectMany(block => block switch
        {
            LetterBlock.Paragraph { Lines: [var line] } => [line],
            LetterBlock.Bullets bullets => bullets.Items,
            _ => Enumerable.Empty<string>(),
        }));
}
