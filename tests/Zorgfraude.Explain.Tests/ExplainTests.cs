using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Zorgfraude.Explain.Tests;

public partial class ExplainTests
{
    [Theory]
    [InlineData("complete", "Plan Complete", "Report Complete", "Belief BeliefHeld", "Necessity Necessary", "Supervisor SocialSupportSupervisor", "Anonymisation Anonymised", "SupervisorTerm AnswerBy 2025-10-31", "RegistrationData Accepted", "LongerTerm Longer 2033-11-10", "Retention RemoveOn 2033-11-10", "Consultation MayBeConsulted")]
    [InlineData("third-party-statements-only", "Belief BeliefNotHeld", "Necessity Open", "Retention Open")]
    [InlineData("unheard-subject", "Report Open", "Belief BeliefHeld")]
    [InlineData("no-mitigating-circumstances-investigated", "Report Open", "Necessity Open")]
    [InlineData("supervisor-involved", "Supervisor NotPossible", "SupervisorTerm Open")]
    [InlineData("insurer", "Supervisor HealthcareAuthority", "SupervisorTerm AnswerBy 2026-03-11", "Consultation NotPossible")]
    [InlineData("longer-term-with-repetition", "LongerTerm Longer 2032-05-04", "Retention RemoveOn 2032-05-04", "Plan Open")]
    [InlineData("refused-data-set", "RegistrationData Refused", "Retention Open")]
    public void Each_example_is_answered_as_the_law_has_it(string example, params string[] expected)
    {
        var ran = Ran.Example(example, "--format", "json");
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        var answers = ran.Json["decisions"]!.AsArray()
            .Select(d => string.Join(' ', new[] { d!["question"], d["answer"] ?? d["standing"], d["day"] }.OfType<JsonNode>().Select(n => n.GetValue<string>())))
            .ToList();
        Assert.All(expected, answer => Assert.Contains(answer, answers));
    }

    [Theory]
    [InlineData("third-party-statements-only", "Belief", "belief.not-only-statements", "NotMet", "protocol (ontwerp) 3.7")]
    [InlineData("third-party-statements-only", "Belief", "belief.evidence-unverifiable", "Warning", "protocol (ontwerp) 3.6")]
    [InlineData("unheard-subject", "Report", "report.reaction-moment", "Missing", "protocol (ontwerp) 3.4")]
    [InlineData("no-mitigating-circumstances-investigated", "Report", "report.mitigating", "Missing", "protocol (ontwerp) 3.4")]
    [InlineData("no-mitigating-circumstances-investigated", "Necessity", "necessity.proportionate", "NeedsJudgement", "protocol (ontwerp) 3.10")]
    [InlineData("supervisor-involved", "Supervisor", "supervisor.under-ordinance", "NotMet", "artikel 2.2, eerste lid, Wbsrz")]
    [InlineData("insurer", "Supervisor", "supervisor.healthcare-authority", "Met", "artikel 2.2, tweede lid, Wbsrz")]
    [InlineData("insurer", "SupervisorTerm", "supervisor.additional-data", "Met", "protocol (ontwerp) 3.13")]
    [InlineData("longer-term-with-repetition", "LongerTerm", "retention.repeat-window", "Met", "artikel 2.5, tweede lid, onderdeel a, Bbsrz")]
    [InlineData("longer-term-with-repetition", "LongerTerm", "aggravation.health-harm", "NotMet", "artikel 2.5, tweede lid, onderdeel b, Bbsrz")]
    [InlineData("longer-term-with-repetition", "Retention", "review.in-time", "Met", "artikel 2.5, vierde lid, Bbsrz")]
    [InlineData("refused-data-set", "RegistrationData", "dossier.datum-known", "Missing", "artikel 2.1, tweede lid, Bbsrz")]
    [InlineData("refused-data-set", "Plan", "plan.question", "Missing", "protocol (ontwerp) 3.2")]
    public void Each_finding_stands_with_its_article(string example, string question, string code, string status, string article)
    {
        var findings = Ran.Example(example, "--format", "json").Decision(question)["findings"]!.AsArray();
        Assert.Contains(findings, f =>
            f!["code"]!.GetValue<string>() == code && f["status"]!.GetValue<string>() == status && f["citation"]!.GetValue<string>() == article);
    }

    [Fact]
    public void A_refused_data_set_names_each_field_and_why_and_not_what_stood_there()
    {
        var ran = Ran.Example("refused-data-set", "--format", "json", "--lang", "en");
        var refused = ran.Decision("RegistrationData")["findings"]!.AsArray()
            .Where(f => f!["status"]!.GetValue<string>() == "NotMet")
            .Select(f => (f!["arguments"]!["field"]!.GetValue<string>(), f["arguments"]!["problem"]!.GetValue<string>()));
        Assert.Equal(
            [
                ("subject.address.postalCode", "forbidden-letters"),
                ("subject.kvkNumber", "looks-like-citizen-service-number"),
                ("subject.administrativeCodes[0]", "excluded-from-register"),
            ],
            refused);
        Assert.Contains("this may be a citizen service number or an RSIN", ran.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("111222333", ran.Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(SoundExamples))]
    public void Text_Markdown_and_JSON_carry_the_same_findings(string example)
    {
        foreach (var language in new[] { "nl", "en" })
        {
            var inJson = Ran.Example(example, "--format", "json", "--lang", language).Findings
                .Select(f => f["text"]!.GetValue<string>() + " (" + f["citation"]!.GetValue<string>() + (f["reading"] is { } reading ? (language == "nl" ? "; lezing " : "; reading ") + reading.GetValue<string>() : "") + ")")
                .Order(StringComparer.Ordinal).ToList();
            var inText = Ran.Example(example, "--lang", language).Output.Split('\n')
                .Where(l => l.StartsWith("  - ", StringComparison.Ordinal)).Select(l => l[4..]).Order(StringComparer.Ordinal);
            var inMarkdown = Ran.Example(example, "--format", "markdown", "--lang", language).Output.Split('\n')
                .Where(l => l.StartsWith("- ", StringComparison.Ordinal)).Select(l => Link().Replace(l[2..], "$1")).Order(StringComparer.Ordinal);
            Assert.Equal(inJson, inText);
            Assert.Equal(inJson, inMarkdown);
        }
    }

    [Theory]
    [MemberData(nameof(SoundExamples))]
    public void Both_languages_tell_the_same_findings(string example) => Assert.Equal(
        Ran.Example(example, "--format", "json").Findings.Select(f => $"{f["code"]} {f["status"]} {f["arguments"]!.ToJsonString()}"),
        Ran.Example(example, "--format", "json", "--lang", "en").Findings.Select(f => $"{f["code"]} {f["status"]} {f["arguments"]!.ToJsonString()}"));

    [Theory]
    [MemberData(nameof(SoundExamples))]
    public void Two_runs_print_the_same_and_no_name_of_the_dossier(string example)
    {
        foreach (var format in new[] { "text", "markdown", "json" })
        {
            var first = Ran.Example(example, "--format", format);
            Assert.Equal(first, Ran.Example(example, "--format", format));
            Assert.DoesNotContain("Verzonnenhuizen", first.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("Dageraad", first.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("v-301", first.Output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("complete.nl.txt")]
    [InlineData("complete.en.md", "--format", "markdown", "--lang", "en")]
    [InlineData("complete.nl.json", "--format", "json")]
    public void The_complete_example_is_explained_as_approved(string file, params string[] args) =>
        Repository.AssertApproved(Ran.Example("complete", args).Output, "tests", "Zorgfraude.Explain.Tests", "Golden", file);

    [Fact]
    public void An_empty_dossier_is_explained_as_nothing_known()
    {
        using var file = new TemporaryFile("{}");
        var ran = Ran.Of(file.Path, "--format", "json");
        Assert.Equal(0, ran.ExitCode);
        Assert.All(ran.Json["decisions"]!.AsArray(), d => Assert.Equal("Open", d!["standing"]!.GetValue<string>()));
        Assert.All(ran.Findings, f => Assert.True(f["status"]!.GetValue<string>() is "Missing" or "NeedsJudgement"));
    }

    [Fact]
    public void The_day_of_the_command_line_comes_before_that_of_the_dossier()
    {
        var late = Ran.Example("longer-term-with-repetition", "--format", "json", "--on", "2031-07-01");
        Assert.Equal("2031-07-01", late.Json["on"]!.GetValue<string>());
        Assert.Contains(late.Decision("Retention")["findings"]!.AsArray(), f => f!["code"]!.GetValue<string>() == "review.late");
        Assert.DoesNotContain(
            Ran.Example("longer-term-with-repetition", "--format", "json").Decision("Retention")["findings"]!.AsArray(), f => f!["code"]!.GetValue<string>() == "review.late");
    }

    [Fact]
    public void Before_the_law_nothing_is_decided_under_it()
    {
        var ran = Ran.Example("complete", "--format", "json", "--on", "2024-12-31");
        var report = ran.Decision("Report");
        Assert.Equal("NotPossible", report["standing"]!.GetValue<string>());
        Assert.Equal("act.law-in-force", report["findings"]![0]!["code"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("broken-semantics", 8)]
    [InlineData("broken-syntax", 1)]
    public void A_broken_dossier_is_told_line_by_line_on_the_error_side_in_both_languages(string example, int errors)
    {
        foreach (var (language, line) in new[] { ("nl", "regel"), ("en", "line") })
        {
            var ran = Ran.Example(example, "--lang", language, "--format", "json");
            Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
            var told = ran.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(errors, told.Length);
            Assert.All(told, t => Assert.Matches($@"^{line} \d+: \$\S*: .+$", t));
        }
    }

    [Theory]
    [InlineData]
    [InlineData("--format", "json")]
    [InlineData("a.json", "b.json")]
    [InlineData("a.json", "--format")]
    [InlineData("a.json", "--format", "xml")]
    [InlineData("a.json", "--lang", "de")]
    [InlineData("a.json", "--on", "1-1-2026")]
    [InlineData("a.json", "--on", "9999-01-01")]
    [InlineData("a.json", "--off")]
    public void A_wrong_command_line_is_told_with_the_usage(params string[] args)
    {
        var ran = Ran.Of(args);
        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.Contains("Explain FILE.json [--format", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_or_too_large_is_told()
    {
        Assert.Equal(2, Ran.Of("is-not-there.json").ExitCode);
        Assert.Equal(2, Ran.Of(Path.GetTempPath()).ExitCode);
        using var large = new TemporaryFile(new string(' ', 5_000_000));
        Assert.Contains("4194304 bytes", Ran.Of(large.Path).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_of_the_sample_shows_what_is_printed()
    {
        var fences = Fence().Matches(Repository.Read("samples", "Explain", "README.md")).Select(f => f.Groups[1].Value).ToList();
        Assert.Equal(2, fences.Count);
        Assert.StartsWith(fences[0], Ran.Example("complete", "--lang", "en").Output, StringComparison.Ordinal);
        Assert.StartsWith(fences[1], Ran.Example("broken-semantics", "--lang", "en").Error, StringComparison.Ordinal);
        Assert.All(
            Directory.EnumerateFiles(Repository.PathOf("samples", "Explain", "examples")),
            path => Assert.Contains($"`{Path.GetFileName(path)}`", Repository.Read("samples", "Explain", "README.md"), StringComparison.Ordinal));
    }

    [Fact]
    public void Help_is_no_error() => Assert.Equal(0, Ran.Of("--help").ExitCode);

    public static TheoryData<string> SoundExamples => [.. Repository.Sound];

    [GeneratedRegex(@"\[([^\]]+)\]\([^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex("```text\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fence();

    private sealed class TemporaryFile : IDisposable
    {
        public TemporaryFile(string text) => File.WriteAllText(Path, text);

        public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), Guid.NewGuid().ToString("N") + ".json");

        public void Dispose() => File.Delete(Path);
    }
}
