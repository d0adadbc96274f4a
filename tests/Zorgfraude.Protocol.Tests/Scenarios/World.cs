using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Procedures;
using Zorgfraude.Protocol.Readings;
using Zorgfraude.Protocol.Rulebooks;
using Builder = Zorgfraude.Testing.Builders.Given;

namespace Zorgfraude.Protocol.Tests.Scenarios;

/// <summary>
/// The situation of one row: its facts, the steps that change them, the acts that can be done in it, and what came of them. Each kind
/// of table has its own. A step is found by its whole text; there is no near match.
/// </summary>
public abstract class World
{
    private readonly List<(string Pattern, Regex Text, Action<string[]> Do)> givens = [];
    private readonly List<(string Pattern, Regex Text, Action<string[]> Do)> whens = [];
    private ReadingChoices readings = ReadingChoices.Default;

    protected World() => Given("the reading {} is {}", a => readings =
        readings.TryWith(a[0], a[1], "verzonnen reden", out var choices, out _) ? choices : throw new FormatException($"there is no reading {a[0]} with the value {a[1]}."));

    /// <summary>Every finding of what was done. Each value that one carries has a place in its text, in both languages.</summary>
    public ValueList<Finding> Findings
    {
        get;
        private set
        {
            foreach (var finding in value)
            {
                var definition = FindingCatalogue.Find(finding.Code) ?? throw new FormatException($"{finding.Code} is in no catalogue.");
                foreach (var argument in finding.Arguments)
                {
                    Assert.Contains($"{{{argument.Name}}}", definition.Dutch, StringComparison.Ordinal);
                    Assert.Contains($"{{{argument.Name}}}", definition.English, StringComparison.Ordinal);
                }
            }

            field = value;
        }
    }

    /// <summary>What came of it in words: <c>answer</c>, and days by name.</summary>
    public Dictionary<string, string> Said { get; } = new(StringComparer.Ordinal);

    /// <summary>The patterns of every step, for the check that none is dead.</summary>
    public IEnumerable<string> Patterns => givens.Select(s => "given " + s.Pattern).Concat(whens.Select(s => "when " + s.Pattern));

    /// <summary>The day of the act unless a row moves it.</summary>
    protected LocalDate Today { get; set; } = new(2025, 3, 3);

    protected Rulebook Rulebook => Rulebook.At(Today) is RulebookSelection.InForce { Rulebook: var book }
        ? book with { Readings = readings }
        : throw new FormatException("no rulebook is in force today.");

    /// <summary>Takes a step and says which pattern it was, or null when it is in no vocabulary.</summary>
    public string? TakeGiven(string step) => Take(givens, step) is { } pattern ? "given " + pattern : null;

    /// <summary>Does an act and says which pattern it was, or null when it is in no vocabulary.</summary>
    public string? TakeWhen(string step) => Take(whens, step) is { } pattern ? "when " + pattern : null;

    protected static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).GetValueOrThrow();

    protected static string Text(LocalDate date) => LocalDatePattern.Iso.Format(date);

    protected static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>One of a closed list of words.</summary>
    protected static T Word<T>(string word, params ReadOnlySpan<(string Word, T Value)> words)
    {
        foreach (var (known, value) in words)
        {
            if (known == word)
            {
                return value;
            }
        }

        throw new FormatException($"'{word}' is none of the words that may stand here.");
    }

    /// <summary>A piece of writing: <c>written</c>, <c>blank</c> or <c>absent</c>.</summary>
    protected static string? Writing(string word) => Word<string?>(word, ("written", "verzonnen tekst"), ("blank", "  "), ("absent", null));

    /// <summary>A judgement of today: <c>affirmed</c>, <c>denied</c>, either <c>without reasons</c>, or <c>not judged</c>.</summary>
    protected Judgement<bool>? Judged(string word)
    {
        var judgement = Builder.Judged(true, Builder.Investigator, Today);
        return Word(
            word,
            ("affirmed", judgement),
            ("denied", judgement with { Value = false }),
            ("affirmed without reasons", judgement with { Motivation = " " }),
            ("denied without reasons", judgement with { Value = false, Motivation = "" }),
            ("not judged", (Judgement<bool>?)null));
    }

    protected void Given(string pattern, Action<string[]> then) => givens.Add((pattern, Pattern(pattern), then));

    protected void When(string pattern, Action<string[]> then) => whens.Add((pattern, Pattern(pattern), then));

    protected void Answer<T>(Decision<T> decision, Func<T, string> reached)
    {
        Findings = decision.Findings;
        Said["answer"] = decision.TryGetValue(out var value) ? reached(value) : "open";
    }

    protected void Answer<T>(ProcedureOutcome<T> outcome)
    {
        Findings = outcome.Findings;
        Said["answer"] = outcome.IsAccepted(out _) ? "accepted" : "refused";
    }

    protected void Answer(ValueList<Finding> findings) => Findings = findings;

    private static string? Take(List<(string Pattern, Regex Text, Action<string[]> Do)> steps, string step)
    {
        foreach (var (pattern, text, then) in steps)
        {
            if (text.Match(step) is { Success: true } match)
            {
                then([.. match.Groups.Values.Skip(1).Select(g => g.Value)]);
                return pattern;
            }
        }

        return null;
    }

    private static Regex Pattern(string pattern) =>
        new("^" + string.Join("(.+?)", pattern.Split("{}").Select(Regex.Escape)) + "$", RegexOptions.CultureInvariant);
}
