using System.Text.RegularExpressions;

namespace Zorgfraude.Protocol.Tests.Documents;

/// <summary>
/// Words, sentences and syllables of a Dutch text, and the reading ease of Flesch as W.H. Douma fitted it to Dutch (Wageningen, 1960):
/// 206.84 less 77 times the syllables a word and 0.93 times the words a sentence. 60 to 70 is what Douma calls normal, 70 to 80 fairly
/// easy, 45 to 60 fairly hard.
/// </summary>
internal sealed partial record Readability(int Words, int Sentences, int Syllables, int LongestSentence)
{
    public double WordsPerSentence => (double)Words / Sentences;

    public double FleschDouma => 206.84 - (0.93 * WordsPerSentence) - (77.0 * Syllables / Words);

    /// <summary>Measures texts; each begins and ends a sentence of its own. Numbers and addresses on the web are no words.</summary>
    public static Readability Of(IEnumerable<string> texts)
    {
        var sentences = texts.SelectMany(text => SentenceEnd().Split(text)).Select(WordsOf).Where(words => words.Count > 0).ToList();
        return new(
            sentences.Sum(s => s.Count), sentences.Count, sentences.SelectMany(s => s).Sum(SyllablesIn), sentences.Max(s => s.Count));
    }

    /// <summary>The syllables of a Dutch word: one for each vowel or group of vowels that is said as one.</summary>
    public static int SyllablesIn(string word) => Math.Max(1, VowelGroup().Count(word.ToLowerInvariant()));

    private static List<string> WordsOf(string sentence) => [.. WebAddress().Replace(sentence, " ").Split(' ').SelectMany(w => Word().Matches(w).Select(m => m.Value))];

    [GeneratedRegex(@"(?<=[.?!:])\s+")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\S*(?:www\.|@)\S*")]
    private static partial Regex WebAddress();

    [GeneratedRegex(@"\p{L}[\p{L}'-]*")]
    private static partial Regex Word();

    // Longest first. A letter with a diaeresis begins a new syllable, so it stands in no group but at its start.
    [GeneratedRegex("aai|ooi|oei|eeuw|ieuw|eau|aa|ee|oo|uu|[iï]e|ei|ij|ui|ou|au|eu|oe|ai|oi|[aeiouyäëïöüéèêà]")]
    private static partial Regex VowelGroup();
}
