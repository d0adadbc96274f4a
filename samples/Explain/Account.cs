using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Law;
using Zorgfraude.Protocol.Dossiers;
using Zorgfraude.Protocol.Explanations;
using Zorgfraude.Protocol.Findings;

namespace Zorgfraude.Samples.Explain;

/// <summary>The decisions in words: first the answers at a glance, then each with everything that led to it.</summary>
internal sealed class Account(LocalDate? on, ValueList<DossierDecision> decisions, Language language)
{
    private readonly Words words = new(language);

    public string ToString(Format format) => format switch
    {
        Format.Text => Text(),
        Format.Markdown => Markdown(),
        _ => Json(),
    };

    private string Text()
    {
        var text = new StringBuilder().Append(words.Title(on)).Append('\n');
        var width = decisions.Max(d => words.Of(d.Question).Length);
        foreach (var decision in decisions)
        {
            text.Append("  ").Append(words.Of(decision.Question).PadRight(width)).Append("  ").Append(words.Outcome(decision)).Append('\n');
        }

        foreach (var decision in decisions)
        {
            text.Append("\n== ").Append(words.Of(decision.Question)).Append(": ").Append(words.Outcome(decision)).Append(" ==\n");
            text.Append(Explanation.Of(decision.Findings).ToText(language));
        }

        return text.ToString();
    }

    private string Markdown()
    {
        var text = new StringBuilder().Append("# ").Append(words.Title(on)).Append("\n\n");
        text.Append("| ").Append(words.QuestionHeading).Append(" | ").Append(words.AnswerHeading).Append(" |\n|---|---|\n");
        foreach (var decision in decisions)
        {
            text.Append("| ").Append(words.Of(decision.Question)).Append(" | ").Append(words.Outcome(decision)).Append(" |\n");
        }

        foreach (var decision in decisions)
        {
            text.Append("\n## ").Append(words.Of(decision.Question)).Append(": ").Append(words.Outcome(decision)).Append("\n\n");
            text.Append(Explanation.Of(decision.Findings).ToMarkdown(language));
        }

        return text.ToString();
    }

    private string Json()
    {
        using var stream = new MemoryStream();
        // Relaxed: the text goes to a file or a terminal, never into a web page, and an accent should stay one.
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("on", on is { } day ? LocalDatePattern.Iso.Format(day) : null);
            json.WriteString("language", language == Language.Dutch ? "nl" : "en");
            json.WriteStartArray("decisions");
            foreach (var decision in decisions)
            {
                Write(json, decision);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private void Write(Utf8JsonWriter json, DossierDecision decision)
    {
        json.WriteStartObject();
        json.WriteString("question", decision.Question.ToString());
        json.WriteString("standing", decision.Standing.ToString());
        json.WriteString("answer", decision.Answer?.ToString());
        json.WriteString("day", decision.Day is { } day ? LocalDatePattern.Iso.Format(day) : null);
        json.WriteString("text", words.Outcome(decision));
        json.WriteStartArray("findings");
        foreach (var finding in decision.Findings)
        {
            Write(json, finding);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Code);
        json.WriteString("status", finding.Status.ToString());
        json.WriteString("text", Explanation.Sentence(finding, language));
        json.WriteString("citation", finding.Citation.ToString(language));
        json.WriteString("link", finding.Citation.Link?.OriginalString);
        json.WriteString("reading", FindingCatalogue.Find(finding.Code)?.Reading);
        json.WriteStartObject("arguments");
        foreach (var argument in finding.Arguments)
        {
            if (argument.Kind == FindingArgumentKind.Number)
            {
                json.WriteNumber(argument.Name, int.Parse(argument.Value, CultureInfo.InvariantCulture));
            }
            else
            {
                json.WriteString(argument.Name, argument.Value);
            }
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
