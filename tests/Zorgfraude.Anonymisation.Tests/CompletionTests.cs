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
}
