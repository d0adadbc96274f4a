using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Zorgfraude.AnonymiserRecall;
using Zorgfraude.Decisions;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Anonymisation;

namespace Zorgfraude.Anonymisation.Tests;

public class CorpusTests
{
    private static readonly Config Cfg = Config.QuickThrowOnFailure.WithMaxTest(60).WithQuietOnSuccess(true);

    private static readonly Judgement<bool> SignedOff = new(true, "Nagelopen.", EmployeeId.Parse("e-1"), new LocalDate(2026, 1, 5));

    [Theory]
    [InlineData(4711, false)]
    [InlineData(99_041, true)]
    public void At_least_995_in_a_thousand_planted_identifiers_are_replaced(int seed, bool heldOut)
    {
        var measured = Measurement.Of(seed, heldOut, 200);
        Assert.True(measured.Planted > 4_000);
        Assert.True(measured.Recall >= 0.995, string.Create(CultureInfo.InvariantCulture, $"recall {measured.Recall:P2}: {string.Join(" | ", measured.Missed.Take(10))}"));
        Assert.True(measured.Precision >= 0.99, string.Create(CultureInfo.InvariantCulture, $"precision {measured.Precision:P2}: {string.Join(" | ", measured.Wrong.Take(10))}"));
    }

    [Fact]
    public void The_corpus_plants_at_least_twenty_identifiers_in_each_document_and_repeats_itself_for_a_seed()
    {
        var (one, two) = (new Corpus(3, false), new Corpus(3, false));
        for (var i = 0; i < 20; i++)
        {
            var file = one.Next();
            Assert.True(file.Planted.Count >= 20);
            Assert.Equal(file.Text, two.Next().Text);
        }
    }

    [Fact]
    public void After_completion_no_known_number_and_no_known_name_is_left() =>
        Prop.ForAll(Gen.Choose(1, 1_000_000).ToArbitrary(), Gen.Elements(true, false).ToArbitrary(), (seed, heldOut) =>
        {
            var file = new Corpus(seed, heldOut).Next();
            var draft = Anonymiser.Scan(file.Input);
            var answers = draft.Residue.Select(r => (ResidueAnswer)new ResidueAnswer.Replace(r.Id));
            var ready = Assert.IsType<AnonymisationOutcome.Ready>(draft.Complete(answers, SignedOff));
            var text = WithoutPlaceholders(ready.Report.Documents[0].Text);
            var words = Words(text);
            var digits = DigitRows(text);
            var compact = text.Replace(" ", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal).ToUpperInvariant();
            foreach (var party in file.Input.Parties)
            {
                foreach (var identifier in party.Identifiers.Where(i => i.Kind is FileIdentifierKind.CitizenServiceNumber or FileIdentifierKind.KvkNumber or FileIdentifierKind.BigNumber))
                {
                    Assert.DoesNotContain(digits, d => d.Contains(identifier.Value, StringComparison.Ordinal));
                }

                var phone = party.Identifiers.Single(i => i.Kind == FileIdentifierKind.Phone).Value;
                Assert.DoesNotContain(digits, d => d.Contains(phone[1..], StringComparison.Ordinal));
                var account = party.Identifiers.Single(i => i.Kind == FileIdentifierKind.BankAccount).Value;
                Assert.DoesNotContain(account, compact, StringComparison.Ordinal);
                Assert.DoesNotContain(party.Addresses[0].Postcode!.Replace(" ", "", StringComparison.Ordinal), compact, StringComparison.Ordinal);
                Assert.DoesNotContain(party.Addresses[0].Street!.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant(), compact, StringComparison.Ordinal);
                var birth = party.BirthDate!;
                Assert.DoesNotContain(digits, d => d == string.Create(CultureInfo.InvariantCulture, $"{birth.Day:D2}{birth.Month:D2}{birth.Year}") || d == string.Create(CultureInfo.InvariantCulture, $"{birth.Year}{birth.Month:D2}{birth.Day:D2}"));
                Assert.DoesNotContain(Corpus.Plain(party.Surname!).ToLowerInvariant(), words);
                Assert.DoesNotContain("@", text, StringComparison.Ordinal);
            }
        }).Check(Cfg);

    [Fact]
    public void Scanning_the_anonymised_text_again_finds_nothing_more() =>
        Prop.ForAll(Gen.Choose(1, 1_000_000).ToArbitrary(), seed =>
        {
            var file = new Corpus(seed, true).Next();
            var draft = Anonymiser.Scan(file.Input);
            var ready = Assert.IsType<AnonymisationOutcome.Ready>(draft.Complete(draft.Residue.Select(r => (ResidueAnswer)new ResidueAnswer.Replace(r.Id)), SignedOff));
            var document = new SubmissionDocument("again", SubmissionDocumentKind.InvestigationReport, [], ready.Report.Documents[0].Text);
            Assert.Empty(Anonymiser.Scan(new(file.Input.Parties, [document])).Replacements);
        }).Check(Cfg);

    // An own reading of the text, apart from the code under test: placeholders out, letters folded, digits joined over marks.
    private static string WithoutPlaceholders(string text)
    {
        var result = new StringBuilder();
        var depth = 0;
        foreach (var c in text)
        {
            depth += c == '[' ? 1 : 0;
            result.Append(depth > 0 ? '|' : c);
            depth -= c == ']' ? 1 : 0;
        }

        return result.ToString();
    }

    private static HashSet<string> Words(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in text.Split([' ', '\n', '.', ',', '-', '(', ')', '/', '\u00A0', '|', ':', '<', '>']))
        {
            words.Add(Corpus.Plain(word).ToLowerInvariant());
        }

        return words;
    }

    private static List<string> DigitRows(string text)
    {
        var rows = new List<string>();
        var row = new StringBuilder();
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
            {
                row.Append(c);
            }
            else if (c is not (' ' or '.' or '-'))
            {
                rows.Add(row.ToString());
                row.Clear();
            }
        }

        rows.Add(row.ToString());
        return rows;
    }
}
