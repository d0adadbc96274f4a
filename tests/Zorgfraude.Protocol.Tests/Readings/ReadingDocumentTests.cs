using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Zorgfraude.Law;
using Zorgfraude.Protocol.Readings;

namespace Zorgfraude.Protocol.Tests.Readings;

/// <summary>The page of every choice between readings is that of the options. <c>APPROVE_DOCS=1</c> writes it anew.</summary>
public sealed partial class ReadingDocumentTests
{
    [Fact]
    public void The_page_of_readings_is_that_of_the_options()
    {
        var questions = Questions();
        var text = new StringBuilder("""
            # Where the law leaves room, and what may be chosen

            Every option of [ReadingChoices](../src/Zorgfraude.Protocol/Readings/ReadingChoices.cs), from the code; do not edit. Run the tests with `APPROVE_DOCS=1` to make it again. The default stands in bold; a value marked \* loosens the protection of the subject and needs a written reason. What the law fixes cannot be chosen.

            | Reading | Option | What it settles | Values | Read | Norms |
            |---|---|---|---|---|---|

            """.ReplaceLineEndings("\n"));
        foreach (var option in ReadingOption.All)
        {
            var values = option.Values.Select(v => Value(v == option.Default ? $"**{v}**" : v, option.LooseningValues.Contains(v)));
            text.Append(CultureInfo.InvariantCulture, $"| {option.Reading} | `{option.Name}` | {questions[option.Name]} | {string.Join(", ", values)}")
                .Append(option.Values.Contains(option.Default) ? "" : $"; default **{option.Default}**")
                .Append(CultureInfo.InvariantCulture, $" | {option.Citation.ToString(Language.English)} | {string.Join(", ", option.Norms)} |\n");
        }

        RepositoryFile.AssertApproved(text.ToString(), "APPROVE_DOCS", "docs", "readings.md");
    }

    private static string Value(string value, bool loosens) => value.Replace("<", @"\<", StringComparison.Ordinal) + (loosens ? @"\*" : "");

    // What an option settles is told once, where it is declared.
    private static Dictionary<string, string> Questions()
    {
        const string property = "P:Zorgfraude.Protocol.Readings.ReadingChoices.";
        return XDocument.Load(Path.Combine(AppContext.BaseDirectory, "Zorgfraude.Protocol.xml")).Descendants("member")
            .Where(m => m.Attribute("name")!.Value.StartsWith(property, StringComparison.Ordinal))
            .ToDictionary(m => m.Attribute("name")!.Value[property.Length..], m => Sentence(m.Element("summary")!));
    }

    private static string Sentence(XElement summary)
    {
        var text = string.Concat(summary.Nodes().Select(n => n is XElement { Name.LocalName: "see" } see ? $"`{see.Attribute("cref")!.Value.Split('.')[^1]}`" : n.ToString()));
        return OwnColumns().Replace(Spaces().Replace(text, " "), "").Trim();
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^ ?Readings? [^:]*: | Norms?: .*$")]
    private static partial Regex OwnColumns();
}
