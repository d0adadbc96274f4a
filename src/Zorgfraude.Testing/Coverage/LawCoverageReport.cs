using System.Globalization;
using System.Text;
using System.Text.Json;
using Zorgfraude.Collections;
using Zorgfraude.Law;

namespace Zorgfraude.Testing.Coverage;

/// <summary>
/// Which norms a test suite exercised and which not. It says that a test had to do with a norm, and nothing of how good the test is.
/// </summary>
/// <param name="Norms">Every norm in the scope of the report, in the order of the catalogue.</param>
public sealed record LawCoverageReport(ValueList<NormCoverage> Norms)
{
    /// <summary>Number of norms of which everything that carries them was exercised.</summary>
    public int Exercised => Norms.Count(n => n.Standing == CoverageStanding.Exercised);

    /// <summary>Number of norms that there is something to exercise of.</summary>
    public int Exercisable => Norms.Count(n => n.Standing != CoverageStanding.NothingToExercise);

    /// <summary>Exercised of exercisable, in whole percents rounded down; 0 when nothing can be exercised.</summary>
    public int Percentage => Exercisable == 0 ? 0 : 100 * Exercised / Exercisable;

    /// <summary>The norms that were exercised in part or not at all.</summary>
    public IEnumerable<NormCoverage> Missing =>
        Norms.Where(n => n.Standing is CoverageStanding.NotExercised or CoverageStanding.PartlyExercised);

    /// <summary>
    /// Holds the report against a minimum. Nothing is thrown: assert on <see cref="LawCoverageCheck.IsEnough"/> with any test framework
    /// and show <see cref="LawCoverageCheck.ToString"/>.
    /// </summary>
    /// <param name="minimumPercentage">Least percentage, 1 to 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">The minimum lies outside its range.</exception>
    public LawCoverageCheck Check(int minimumPercentage) => minimumPercentage is >= 1 and <= 100
        ? new(minimumPercentage, Percentage, Exercised, Exercisable, Missing.Select(n => n.Norm.Id).ToValueList())
        : throw new ArgumentOutOfRangeException(nameof(minimumPercentage), "ZF0814: a minimum is a percentage from 1 to 100.");

    /// <summary>The report as plain text: one line for each norm that was not exercised, after a line of totals.</summary>
    /// <param name="language">Language of the report.</param>
    public string ToText(Language language)
    {
        var text = new StringBuilder(Totals(language)).Append('\n');
        foreach (var norm in Missing)
        {
            text.Append(norm.Norm.Id).Append("  ").Append(Word(norm.Standing, language)).Append("  ").Append(norm.Norm.Citation.ToString(language));
            if (norm.Standing == CoverageStanding.PartlyExercised)
            {
                text.Append("  (").AppendJoin(", ", norm.Codes.Where(c => c.Tests.IsEmpty).Select(c => c.Code)).Append(')');
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The report as a Markdown table with every norm and its tests.</summary>
    /// <param name="language">Language of the report.</param>
    public string ToMarkdown(Language language)
    {
        var text = new StringBuilder(Totals(language)).Append("\n\n").Append(language == Language.Dutch
            ? "| Norm | Vindplaats | Stand | Tests |\n|---|---|---|---|\n"
            : "| Norm | Provision | Standing | Tests |\n|---|---|---|---|\n");
        foreach (var norm in Norms)
        {
            text.Append("| `").Append(norm.Norm.Id).Append("` | ").Append(norm.Norm.Citation.ToString(language)).Append(" | ")
                .Append(Word(norm.Standing, language)).Append(" | ").AppendJoin("<br>", norm.Tests.Select(Escape)).Append(" |\n");
        }

        return text.ToString();
    }

    /// <summary>
    /// The report as JSON: <c>exercised</c>, <c>exercisable</c>, <c>percentage</c>, and <c>norms</c> with <c>id</c>, <c>standing</c>,
    /// <c>tests</c> and, where findings carry the norm, <c>codes</c> with the tests of each.
    /// </summary>
    public string ToJson()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new() { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteNumber("exercised", Exercised);
            json.WriteNumber("exercisable", Exercisable);
            json.WriteNumber("percentage", Percentage);
            json.WriteStartArray("norms");
            foreach (var norm in Norms)
            {
                json.WriteStartObject();
                json.WriteString("id", norm.Norm.Id);
                json.WriteString("standing", Word(norm.Standing, Language.English));
                Write(json, norm.Tests);
                if (!norm.Codes.IsEmpty)
                {
                    json.WriteStartArray("codes");
                    foreach (var code in norm.Codes)
                    {
                        json.WriteStartObject();
                        json.WriteString("code", code.Code);
                        Write(json, code.Tests);
                        json.WriteEndObject();
                    }

                    json.WriteEndArray();
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    /// <summary>The totals.</summary>
    public override string ToString() => Totals(Language.English);

    private static void Write(Utf8JsonWriter json, ValueList<string> tests)
    {
        json.WriteStartArray("tests");
        foreach (var test in tests)
        {
            json.WriteStringValue(test);
        }

        json.WriteEndArray();
    }

    // The name of a test is not ours: in a table it may be no markup.
    private static string Escape(string test) => test
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);

    private string Totals(Language language) => language == Language.Dutch
        ? string.Create(CultureInfo.InvariantCulture, $"Beproefde normen: {Exercised} van {Exercisable} ({Percentage}%)")
        : string.Create(CultureInfo.InvariantCulture, $"Norms exercised: {Exercised} of {Exercisable} ({Percentage}%)");

    private static string Word(CoverageStanding standing, Language language) => (standing, language) switch
    {
        (CoverageStanding.Exercised, Language.Dutch) => "beproefd",
        (CoverageStanding.PartlyExercised, Language.Dutch) => "gedeeltelijk beproefd",
        (CoverageStanding.NotExercised, Language.Dutch) => "niet beproefd",
        (CoverageStanding.NothingToExercise, Language.Dutch) => "niets te beproeven",
        (CoverageStanding.Exercised, _) => "exercised",
        (CoverageStanding.PartlyExercised, _) => "exercised in part",
        (CoverageStanding.NotExercised, _) => "not exercised",
        _ => "nothing to exercise",
    };
}

/// <summary>A report held against a minimum.</summary>
/// <param name="MinimumPercentage">The least percentage.</param>
/// <param name="Percentage">The percentage that was reached, rounded down.</param>
/// <param name="Exercised">Number of norms exercised.</param>
/// <param name="Exercisable">Number of norms that there is something to exercise of.</param>
/// <param name="Missing">Ids of the norms that were exercised in part or not at all.</param>
public sealed record LawCoverageCheck(int MinimumPercentage, int Percentage, int Exercised, int Exercisable, ValueList<string> Missing)
{
    /// <summary>Whether the minimum was reached. A scope in which nothing can be exercised never is enough.</summary>
    public bool IsEnough => Percentage >= MinimumPercentage;

    /// <summary>One line to show with an assertion.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Exercised} of {Exercisable} norms exercised ({Percentage}%, asked {MinimumPercentage}%){(Missing.IsEmpty ? "." : $"; missing: {string.Join(", ", Missing)}.")}");
}
