using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Law;
using Zorgfraude.Protocol.Findings;

namespace Zorgfraude.Protocol.Explanations;

/// <summary>
/// The findings of an answer in words: what was found, what did not apply and why, what is missing, what a human must judge or see,
/// each with its article. As plain text and as Markdown, in Dutch and in English.
/// </summary>
[DutchTerm("uitleg")]
public sealed class Explanation
{
    private const string Unknown = "…";
    private static readonly ImmutableArray<(FindingStatus Status, string Dutch, string English)> Headings =
    [
        (FindingStatus.Met, "Vastgesteld", "Found"),
        (FindingStatus.NotMet, "Niet voldaan of niet van toepassing", "Not met or not applicable"),
        (FindingStatus.Missing, "Ontbreekt nog", "Still missing"),
        (FindingStatus.NeedsJudgement, "Vraagt een gemotiveerd oordeel", "Needs a judgement with reasons"),
        (FindingStatus.Warning, "Let op", "Attention"),
    ];

    private static readonly string[] DutchMonths =
    [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december",
    ];

    private readonly ValueList<Finding> findings;

    private Explanation(ValueList<Finding> findings) => this.findings = findings;

    /// <summary>The explanation of these findings.</summary>
    /// <param name="findings">The findings of a decision or a procedure.</param>
    public static Explanation Of(ValueList<Finding> findings) => new(findings);

    /// <summary>One finding in words, without its article.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="language">The language.</param>
    /// <returns>
    /// The text with its placeholders filled, and with an ellipsis for what the finding does not know, such as the day of a fact that is
    /// missing; the bare code for a finding of a newer version of the rules.
    /// </returns>
    public static string Sentence(Finding finding, Language language)
    {
        ArgumentNullException.ThrowIfNull(finding);
        if (FindingCatalogue.Find(finding.Code) is not { } definition)
        {
            return finding.Code;
        }

        // In one pass, so that nothing in a value is taken for a placeholder.
        var template = definition.Text(language);
        var text = new StringBuilder(template.Length);
        var from = 0;
        for (int open; (open = template.IndexOf('{', from)) >= 0;)
        {
            var close = template.IndexOf('}', open);
            var name = template[(open + 1)..close];
            var argument = finding.Arguments.FirstOrDefault(a => a.Name == name);
            text.Append(template, from, open - from).Append(argument is null ? Unknown : Shown(argument, language));
            from = close + 1;
        }

        return text.Append(template, from, template.Length - from).ToString();
    }

    /// <summary>Plain text: a heading per kind of finding, a line per finding.</summary>
    /// <param name="language">The language.</param>
    public string ToText(Language language) => Write(language, static h => h + ":", "  - ", markdown: false);

    /// <summary>Markdown: a heading per kind of finding, a bullet per finding, with a link to the article where there is one.</summary>
    /// <param name="language">The language.</param>
    public string ToMarkdown(Language language) => Write(language, static h => $"**{h}**\n", "- ", markdown: true);

    /// <summary>The Dutch text.</summary>
    public override string ToString() => ToText(Language.Dutch);

    // Where a judgement is asked, the examples help to make it; once it is made they would only speak against it.
    private static ValueList<FindingExample> Examples(Finding finding) =>
        finding.Status == FindingStatus.NeedsJudgement && FindingCatalogue.Find(finding.Code) is { } definition ? definition.Examples : [];

    private static string Shown(FindingArgument argument, Language language)
    {
        if (argument.Kind == FindingArgumentKind.Code)
        {
            return CodeNames.Show(argument.Value, language);
        }

        if (argument.Kind != FindingArgumentKind.Date || LocalDatePattern.Iso.Parse(argument.Value) is not { Success: true } parsed)
        {
            return argument.Value;
        }

        return Day(parsed.Value, language);
    }

    /// <summary>A day in words, for instance <c>3 maart 2025</c>.</summary>
    internal static string Day(LocalDate day, Language language) => language == Language.Dutch
        ? string.Create(CultureInfo.InvariantCulture, $"{day.Day} {DutchMonths[day.Month - 1]} {day.Year:D4}")
        : day.ToString("d MMMM uuuu", CultureInfo.InvariantCulture);

    /// <summary>A citation, with the reading that a text rests on where there is one.</summary>
    internal static string Source(string citation, string? reading, Language language) =>
        reading is null ? citation : citation + (language == Language.Dutch ? "; lezing " : "; reading ") + reading;

    private string Write(Language language, Func<string, string> heading, string bullet, bool markdown)
    {
        var text = new StringBuilder();
        foreach (var (status, dutch, english) in Headings)
        {
            var first = true;
            foreach (var finding in findings.Where(f => f.Status == status))
            {
                if (first)
                {
                    text.Append(text.Length > 0 && markdown ? "\n" : string.Empty).Append(heading(language == Language.Dutch ? dutch : english)).Append('\n');
                    first = false;
                }

                var citation = finding.Citation.ToString(language);
                text.Append(bullet).Append(Sentence(finding, language)).Append(" (");
                text.Append(Source(
                    markdown && finding.Citation.Link is { } link ? $"[{citation}]({link})" : citation, FindingCatalogue.Find(finding.Code)?.Reading, language));
                text.Append(")\n");
                foreach (var example in Examples(finding))
                {
                    text.Append("  ").Append(bullet).Append(language == Language.Dutch ? "Voorbeeld: " : "Example: ")
                        .Append(example.Text(language)).Append(" (").Append(example.Citation.ToString(language)).Append(")\n");
                }
            }
        }

        return text.ToString();
    }
}
