using System.Diagnostics.CodeAnalysis;
using NodaTime;
using NodaTime.Text;
using Zorgfraude.Law;

namespace Zorgfraude.Samples.Explain;

/// <summary>How the explanation is written.</summary>
internal enum Format
{
    Text,
    Markdown,
    Json,
}

/// <summary>What the command line asks for.</summary>
internal sealed record Options(string File, Format Format, Language Language, LocalDate? On)
{
    public const string Usage =
        """
        Explain FILE.json [--format text|markdown|json] [--lang nl|en] [--on yyyy-mm-dd]

          FILE.json  a dossier; its format is docs/schemas/dossier.schema.json
          --format   text (default), markdown, or json as in docs/schemas/explanation.schema.json
          --lang     nl (default) or en
          --on       day as of which the rules are applied; the day in the dossier when not given

        Exit codes: 0 explained, 1 the output was closed, 2 wrong command line or broken dossier.
        """;

    public static bool TryParse(string[] args, [NotNullWhen(true)] out Options? parsed, [NotNullWhen(false)] out string? error)
    {
        parsed = null;
        error = null;
        var options = new Options("", Format.Text, Language.Dutch, null);
        for (var i = 0; i < args.Length && error is null; i++)
        {
            if (args[i] is "--format" or "--lang" or "--on")
            {
                error = i + 1 == args.Length ? $"{args[i]} needs a value." : With(ref options, args[i], args[++i]);
            }
            else if (args[i].StartsWith('-') || options.File.Length > 0)
            {
                error = $"Unknown argument number {i + 1}.";
            }
            else
            {
                options = options with { File = args[i] };
            }
        }

        error ??= options.File.Length == 0 ? "Name the file of a dossier." : null;
        parsed = error is null ? options : null;
        return error is null;
    }

    private static string? With(ref Options options, string name, string value)
    {
        switch (name)
        {
            case "--format" when value is "text" or "markdown" or "json":
                options = options with { Format = value switch { "text" => Format.Text, "markdown" => Format.Markdown, _ => Format.Json } };
                return null;
            case "--format":
                return "--format is text, markdown or json.";
            case "--lang" when value is "nl" or "en":
                options = options with { Language = value == "nl" ? Language.Dutch : Language.English };
                return null;
            case "--lang":
                return "--lang is nl or en.";
            default:
                var day = LocalDatePattern.Iso.Parse(value);
                options = options with { On = day.Success ? day.Value : null };
                return day.Success && day.Value.Year is >= 1900 and <= 2199 ? null : "--on is a date in the years 1900 to 2199, written as yyyy-mm-dd.";
        }
    }
}
