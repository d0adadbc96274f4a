using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Anonymisation;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Investigations;

namespace Zorgfraude.Anonymisation.Tests;

public class CompletionTests
{
    private const string Text = "Grootveld declareerde. Daarna sprak Kees Vermeulen.";

    private static readonly Judgement<bool> SignedOff = new(true, "Plaats en functie zeggen niets.", EmployeeId.Parse("e-17"), new LocalDate(2026, 2, 3));

    private static AnonymisedReport Report(AnonymisationDraft draft, params ResidueAnswer[] answers) =>
        Assert.IsType<AnonymisationOutcome.Ready>(draft.Complete(answers, SignedOff)).Report;

    private static (string Code, FindingStatus Status)[] Blocking(AnonymisationOutcome outcome)
    {
        Assert.IsType<AnonymisationOutcome.Unanswered>(outcome);
        return [.. outcome.Findings.Where(f => f.Blocks).Select(f => (f.Code, f.Status))];
    }

    [Fact]
    public void No_report_is_made_while_the_residue_is_unanswered_or_the_sign_off_is_missing()
    {
        var outcome = AnonymiserTests.Scan(Text).Complete([], null);
        Assert.Equal([("anonymisation.residue-unanswered", FindingStatus.Missing), ("anonymisation.indirect-identification", FindingStatus.Missing)], Blocking(outcome));
        Assert.Equal(["R1"], ((AnonymisationOutcome.Unanswered)outcome).Open.Select(r => r.Id));
    }

    [Fact]
    public void A_sign_off_without_reasons_or_with_a_no_does_not_count()
    {
        var draft = AnonymiserTests.Scan(Text);
        ResidueAnswer[] answers = [new ResidueAnswer.Replace("R1")];
        Assert.Equal([("anonymisation.indirect-identification", FindingStatus.NeedsJudgement)], Blocking(draft.Complete(answers, SignedOff with { Motivation = " " })));
        Assert.Equal([("anonymisation.indirect-identification", FindingStatus.NotMet)], Blocking(draft.Complete(answers, SignedOff with { Value = false })));
    }

    [Fact]
    public void Keeping_something_takes_a_reason()
    {
        var outcome = AnonymiserTests.Scan(Text).Complete([new ResidueAnswer.KeepNotIdentifying("R1", "  ")], SignedOff);
        Assert.Equal([("anonymisation.reason-missing", FindingStatus.Missing), ("anonymisation.residue-unanswered", FindingStatus.Missing)], Blocking(outcome));
    }

    [Fact]
    public void Answers_that_contradict_each_other_or_belong_to_nothing_are_refused()
    {
        var draft = AnonymiserTests.Scan(Text);
        Assert.Equal([("anonymisation.answer-invalid", FindingStatus.NotMet)], Blocking(draft.Complete([new ResidueAnswer.Replace("R1"), new ResidueAnswer.Replace("R9")], SignedOff)));
        Assert.Equal([("anonymisation.answer-invalid", FindingStatus.NotMet), ("anonymisation.residue-unanswered", FindingStatus.Missing)],
            Blocking(draft.Complete([new ResidueAnswer.Replace("R1"), new ResidueAnswer.KeepNotIdentifying("R1", "reden")], SignedOff)));
    }

    [Fact]
    public void A_paper_whose_content_nobody_stated_or_that_holds_what_may_never_be_supplied_makes_no_report()
    {
        Assert.Equal([("datum.kinds-stated", FindingStatus.Missing)], Blocking(Held(null)));
        Assert.Equal([("datum.kinds-stated", FindingStatus.Missing)], Blocking(Held(DatumContent.Of())));
        Assert.Equal([("datum.no-medical-secrecy", FindingStatus.NotMet)], Blocking(Held(DatumContent.Of(DatumKind.OtherData, DatumKind.MedicalSecrecy))));
        Assert.Equal([("datum.no-care-to-military", FindingStatus.NotMet)], Blocking(Held(DatumContent.Of(DatumKind.CareToMilitary))));
        Assert.Equal([("datum.no-care-by-military", FindingStatus.NotMet)], Blocking(Held(DatumContent.Of(DatumKind.CareByMilitary))));
        Assert.Equal([("datum.criminal-basis", FindingStatus.NeedsJudgement)], Blocking(Held(DatumContent.Of(DatumKind.CriminalData))));
        Assert.IsType<AnonymisationOutcome.Ready>(Held(DatumContent.Of(DatumKind.CriminalData) with { OwnBasis = SignedOff }));

        static AnonymisationOutcome Held(DatumContent? content) => Anonymiser.Scan(new(
            [AnonymiserTests.Subject],
            [new SubmissionDocument("a", SubmissionDocumentKind.InvestigationReport, [], "Grootveld") { Holds = content }])).Complete([], SignedOff);
    }

    [Fact]
    public void A_replaced_item_disappears_in_every_place_and_a_kept_one_stays()
    {
        var draft = AnonymiserTests.Scan("Daarna sprak Kees Vermeulen. Later sprak Kees Vermeulen met Tinus Overmaat.");
        var report = Report(draft, new ResidueAnswer.Replace("R1"), new ResidueAnswer.KeepNotIdentifying("R2", "romanfiguur"));
        Assert.Equal("Daarna sprak [naam 1]. Later sprak [naam 1] met Tinus Overmaat.", report.Documents[0].Text);
        Assert.Equal([new ReplacementCount(ReplacementKind.PersonName, 2)], report.Counts);
    }

    [Fact]
    public void The_findings_name_the_article_and_the_additional_data()
    {
        var draft = Anonymiser.Scan(new([AnonymiserTests.Subject], [new SubmissionDocument("a", SubmissionDocumentKind.AdditionalData, [], "Grootveld") { Holds = DatumContent.Of(DatumKind.OtherData) }]));
        var outcome = draft.Complete([], SignedOff);
        Assert.IsType<AnonymisationOutcome.Ready>(outcome);
        Assert.Equal(["anonymisation.residue-answered", "datum.kinds-stated", "anonymisation.indirect-identification", "anonymisation.identifiers-replaced", "anonymisation.additional-data"], outcome.Findings.Select(f => f.Code));
        Assert.All(outcome.Findings, f => Assert.Equal(FindingStatus.Met, f.Status));
        Assert.EndsWith("3.13, tweede volzin", outcome.Findings[4].Citation.ToString(Language.Dutch), StringComparison.Ordinal);
        Assert.All(outcome.Findings, f => Assert.NotNull(FindingCatalogue.Find(f.Code)));
    }

    [Fact]
    public void The_content_hash_is_the_SHA_256_of_the_anonymised_content_with_lengths()
    {
        var report = Report(AnonymiserTests.Scan("Grootveld"));
        var expected = new List<byte>();
        Number(1);
        Number(1);
        Number((int)SubmissionDocumentKind.InvestigationReport);
        Number(0);
        Number(Encoding.UTF8.GetByteCount("[betrokkene]"));
        expected.AddRange(Encoding.UTF8.GetBytes("[betrokkene]"));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(expected.ToArray())), report.ContentHash);

        void Number(int n) => expected.AddRange([(byte)(n >> 24), (byte)(n >> 16), (byte)(n >> 8), (byte)n]);
    }

    [Fact]
    public void A_placeholder_of_an_earlier_submission_is_asked_about()
    {
        var draft = AnonymiserTests.Scan("Volgens [cliënt 3] niet.");
        Assert.Equal(ResidueKind.EarlierPlaceholder, Assert.Single(draft.Residue).Kind);
        Assert.Equal("Volgens [weggelaten] niet.", Report(draft, new ResidueAnswer.Replace("R1")).Documents[0].Text);
    }

    [Fact]
    public void An_anonymised_report_has_one_maker()
    {
        var flags = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        Type[] closed = [typeof(AnonymisedReport), typeof(ReplacedDocument), typeof(ReplacedField), typeof(AnonymisationDraft), typeof(AnonymisationOutcome.Ready)];
        foreach (var type in closed)
        {
            Assert.True(type.IsSealed);
            Assert.Empty(type.GetConstructors(flags));
            Assert.DoesNotContain(type.GetProperties(flags), p => p.SetMethod is not null);
            Assert.Empty(type.GetFields(flags));
        }

        // A record has a Clone method, which is what "with" calls.
        Assert.Null(typeof(AnonymisedReport).GetMethod("<Clone>$", BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance));
        var makers = typeof(AnonymisedReport).Assembly.GetExportedTypes()
            .SelectMany(t => t.GetMembers(flags).Select(m => (Type: t, Member: m)))
            .Where(x => x.Member is MethodInfo method && method.ReturnType == typeof(AnonymisedReport))
            // What is made from a report only carries it on.
            .Where(x => !x.Type.GetConstructors().Any(c => c.GetParameters().Any(p => p.ParameterType == typeof(AnonymisedReport))))
            .Select(x => $"{x.Type.Name}.{x.Member.Name}");
        Assert.Equal(["Ready.get_Report"], makers);
        var outcomes = typeof(AnonymisedReport).Assembly.GetExportedTypes().SelectMany(t => t.GetMethods(flags))
            .Where(m => m.ReturnType == typeof(AnonymisationOutcome)).Select(m => $"{m.DeclaringType!.Name}.{m.Name}").Where(m => !m.EndsWith("<Clone>$", StringComparison.Ordinal));
        Assert.Equal(["AnonymisationDraft.Complete"], outcomes);
    }

    [Fact]
    public void An_anonymised_report_cannot_be_read_back_from_a_file()
    {
        var json = JsonSerializer.Serialize(new { Documents = Array.Empty<string>(), Counts = Array.Empty<string>(), ContentHash = "00" });
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<AnonymisedReport>(json));
    }

    [Fact]
    public void An_item_is_shown_with_forty_characters_on_either_side_and_no_half_characters()
    {
        var draft = AnonymiserTests.Scan(new string('x', 50) + " Kees Vermeulen " + new string('y', 50));
        Assert.Equal(new string('x', 39) + " Kees Vermeulen " + new string('y', 39), Assert.Single(draft.Residue).Excerpt);
        Assert.Equal("sprak Kees Vermeulen.", Assert.Single(AnonymiserTests.Scan("sprak Kees Vermeulen.").Residue).Excerpt);

        // A smiling face takes two places; forty away from the name lies its middle.
        var faces = AnonymiserTests.Scan("😀" + new string('x', 38) + " Kees Vermeulen " + new string('y', 38) + "😀");
        Assert.Equal("😀" + new string('x', 38) + " Kees Vermeulen " + new string('y', 38) + "😀", Assert.Single(faces.Residue).Excerpt);
    }

    [Theory]
    [InlineData(DocumentFieldContent.PersonName, "iemand", "[naam 1]", ReplacementKind.PersonName)]
    [InlineData(DocumentFieldContent.PersonName, "bakker", "[getuige 1]", ReplacementKind.PersonName)]
    [InlineData(DocumentFieldContent.TradeName, "iets", "[handelsnaam 1]", ReplacementKind.TradeName)]
    [InlineData(DocumentFieldContent.BirthDate, "vroeger", "[geboortedatum 1]", ReplacementKind.BirthDate)]
    [InlineData(DocumentFieldContent.Address, "ergens", "[adres 1]", ReplacementKind.Address)]
    [InlineData(DocumentFieldContent.Number, "X9", "[nummer 1]", ReplacementKind.Number)]
    [InlineData(DocumentFieldContent.Contact, "app", "[website 1]", ReplacementKind.Website)]
    [InlineData(DocumentFieldContent.Contact, "bel iemand@voorbeeld.nl", "[e-mailadres 1]", ReplacementKind.Email)]
    public void A_field_that_identifies_is_replaced_whatever_it_holds(DocumentFieldContent content, string value, string expected, ReplacementKind kind)
    {
        var draft = Fields(new DocumentField("veld", value, content));
        Assert.Equal(expected, draft.Documents[0].Fields[0].Value);
        var replacement = Assert.Single(draft.Replacements);
        Assert.Equal((kind, expected), (replacement.Kind, replacement.Placeholder));
        Assert.Equal(new TextPosition("a", 0, false, 0, value.Length), Assert.Single(replacement.Positions));
        Assert.Empty(draft.Residue);
    }

    [Fact]
    public void A_blank_field_stays_blank_and_the_name_of_a_field_is_scanned_like_text()
    {
        var draft = Fields(new("veld", "  ", DocumentFieldContent.Number), new("Grootveld", "4", DocumentFieldContent.Text));
        Assert.Equal(["  ", "4"], draft.Documents[0].Fields.Select(f => f.Value));
        Assert.Equal(["veld", "[betrokkene]"], draft.Documents[0].Fields.Select(f => f.Name));
        Assert.Equal(new TextPosition("a", 1, true, 0, 9), Assert.Single(Assert.Single(draft.Replacements).Positions));
    }

    [Fact]
    public void A_report_numbers_its_documents_counts_by_kind_and_says_which_documents_it_has()
    {
        var draft = Anonymiser.Scan(new(
            [AnonymiserTests.Subject],
            [
                new("a", SubmissionDocumentKind.InvestigationReport, [], "BSN 123456782 van Grootveld") { Holds = DatumContent.Of(DatumKind.OtherData) },
                new("b", SubmissionDocumentKind.AssessmentAccount, [], "Grootveld") { Holds = DatumContent.Of(DatumKind.OtherData) },
            ]));
        Assert.Equal([("a", 1), ("a", 1), ("b", 1)], draft.Replacements.Select(r => (r.DocumentId, r.Count)));
        var report = Report(draft);
        Assert.Equal([(1, SubmissionDocumentKind.InvestigationReport), (2, SubmissionDocumentKind.AssessmentAccount)], report.Documents.Select(d => (d.Number, d.Kind)));
        Assert.Equal([new(ReplacementKind.PersonName, 2), new(ReplacementKind.CitizenServiceNumber, 1)], report.Counts);
        Assert.True(report.Contains(SubmissionDocumentKind.AssessmentAccount));
        Assert.False(report.Contains(SubmissionDocumentKind.AdditionalData));
        Assert.Equal($"AnonymisedReport(2 documents, {report.ContentHash})", report.ToString());
    }

    [Fact]
    public void Nothing_is_said_of_additional_data_that_are_not_there()
    {
        var outcome = AnonymiserTests.Scan("Grootveld").Complete([], SignedOff);
        Assert.DoesNotContain(outcome.Findings, f => f.Code == "anonymisation.additional-data");
        Assert.Equal("1", outcome.Findings.Single(f => f.Code == "anonymisation.identifiers-replaced").Arguments.Single().Value);
        Assert.Equal("Ready (4 findings)", outcome.ToString());
    }

    [Fact]
    public void The_hash_tells_contents_apart_that_read_alike_when_joined()
    {
        string Hash(string name, string value, string text) => Report(Anonymiser.Scan(new(
            [AnonymiserTests.Subject], [new("a", SubmissionDocumentKind.InvestigationReport, [new(name, value, DocumentFieldContent.Text)], text) { Holds = DatumContent.Of(DatumKind.OtherData) }]))).ContentHash;
        string[] hashes =
        [
            Hash("een", "twee", "drie"), Hash("eent", "wee", "drie"), Hash("een", "tweed", "rie"), Hash("een", "twee", "drie "), Hash("vier", "twee", "drie"), Hash("een", "vier", "drie"),
        ];
        Assert.Equal(hashes.Length, hashes.Distinct().Count());
        Assert.Equal(hashes[0], Hash("een", "twee", "drie"));
    }

    [Fact]
    public void An_ordinary_word_is_decided_place_by_place_and_anything_else_once()
    {
        var draft = AnonymiserTests.Scan("Brood van de bakker, en van de bakker. Kees Vermeulen en Kees Vermeulen.");
        Assert.Equal(["R1 bakker 1", "R2 bakker 1", "R3 Kees Vermeulen 2"], draft.Residue.Select(r => $"{r.Id} {r.Text} {r.Positions.Count}"));
        var report = Report(
            draft, new ResidueAnswer.KeepNotIdentifying("R1", "de winkel"), new ResidueAnswer.Replace("R2"), new ResidueAnswer.Replace("R3"), new ResidueAnswer.Replace("R3"));
        Assert.Equal("Brood van de bakker, en van de [getuige 1]. [naam 1] en [naam 1].", report.Documents[0].Text);
    }

    [Fact]
    public void A_reason_given_later_repairs_one_that_was_left_out()
    {
        var draft = AnonymiserTests.Scan(Text);
        Assert.IsType<AnonymisationOutcome.Ready>(
            draft.Complete([new ResidueAnswer.KeepNotIdentifying("R1", ""), new ResidueAnswer.KeepNotIdentifying("R1", "romanfiguur")], SignedOff));
        Assert.Throws<ArgumentNullException>(() => draft.Complete([null!], SignedOff));
    }

    [Fact]
    public void The_findings_count_what_is_open_without_a_reason_or_answered_wrongly()
    {
        var draft = AnonymiserTests.Scan("Daar kwam Kees Vermeulen met Tinus Overmaat.");
        var outcome = draft.Complete([new ResidueAnswer.KeepNotIdentifying("R1", " "), new ResidueAnswer.Replace("R7"), new ResidueAnswer.Replace("R8")], SignedOff);
        string Count(string code) => outcome.Findings.Single(f => f.Code == code).Arguments.Single().Value;
        Assert.Equal(("2", "1", "2"), (Count("anonymisation.residue-unanswered"), Count("anonymisation.reason-missing"), Count("anonymisation.answer-invalid")));
        Assert.Equal("2", draft.Complete([new ResidueAnswer.Replace("R1"), new ResidueAnswer.Replace("R2")], SignedOff)
            .Findings.Single(f => f.Code == "anonymisation.residue-answered").Arguments.Single().Value);
    }

    [Fact]
    public void Every_number_in_a_finding_has_the_name_that_its_sentence_uses()
    {
        var draft = AnonymiserTests.Scan(Text);
        AnonymisationOutcome[] outcomes =
        [
            draft.Complete([], null), draft.Complete([new ResidueAnswer.KeepNotIdentifying("R1", " "), new ResidueAnswer.Replace("R9")], SignedOff), draft.Complete([new ResidueAnswer.Replace("R1")], SignedOff),
        ];
        foreach (var finding in outcomes.SelectMany(o => o.Findings))
        {
            var definition = FindingCatalogue.Find(finding.Code)!;
            Assert.All(finding.Arguments, a => Assert.Contains($"{{{a.Name}}}", definition.Dutch, StringComparison.Ordinal));
            Assert.All(finding.Arguments, a => Assert.Contains($"{{{a.Name}}}", definition.English, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void One_document_of_additional_data_among_others_is_said()
    {
        var draft = Anonymiser.Scan(new(
            [AnonymiserTests.Subject],
            [
                new("a", SubmissionDocumentKind.InvestigationReport, [], "Grootveld") { Holds = DatumContent.Of(DatumKind.OtherData) },
                new("b", SubmissionDocumentKind.AdditionalData, [], "Grootveld") { Holds = DatumContent.Of(DatumKind.OtherData) },
            ]));
        Assert.Contains(draft.Complete([], SignedOff).Findings, f => f.Code == "anonymisation.additional-data");
    }

    [Fact]
    public void What_two_replacements_bring_together_is_looked_at_again()
    {
        var draft = AnonymiserTests.Scan("Gro[x]otveld en BSN 12345 6782 en Kees Vermeulen.");
        var report = Report(draft, [.. draft.Residue.Select(r => (ResidueAnswer)new ResidueAnswer.Replace(r.Id))]);
        Assert.Empty(AnonymiserTests.Scan(report.Documents[0].Text).Replacements);
    }

    private static AnonymisationDraft Fields(params ReadOnlySpan<DocumentField> fields) => Anonymiser.Scan(new(
        [AnonymiserTests.Subject, AnonymiserTests.Client, AnonymiserTests.Witness], [new("a", SubmissionDocumentKind.AssessmentAccount, ValueList.Create(fields), "")]));
}
