using System.Diagnostics.CodeAnalysis;
using NodaTime;
using NodaTime.Text;
using Zorgfraude.Law;
using Zorgfraude.Protocol.Readings;

namespace Zorgfraude.Samples.DeadlineTable;

/// <summary>What the command line asks for.</summary>
internal sealed record Arguments(LocalDate From, LocalDate To, bool Json, Language Language, ReadingChoices Readings, IReadOnlySet<string> Rules)
{
    /// <summary>Later start dates would need days after 9999 under the longest option.</summary>
    private static readonly LocalDate LastStart = new(9899, 12, 31);

    /// <summary>A table answers "what if", so the reason that a loosened reading needs is that somebody asked to see it.</summary>
    private const string ReasonOfTheTable = "Chosen on the command line, to see what it does.";

    public static bool TryParse(string[] args, [NotNullWhen(true)] out Arguments? parsed, [NotNullWhen(false)] out string? error)
    {
        parsed = null;
        LocalDate? from = null;
        LocalDate? to = null;
        var json = false;
        var language = Language.Dutch;
        var readings = ReadingChoices.Default;
        var rules = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < args.Length; i++)
        {
            var name = args[i];
            if (name is "--json")
            {
                json = true;
                continue;
            }

            if (name is not ("--from" or "--to" or "--lang" or "--option" or "--rule"))
            {
                error = $"Unknown argument number {i + 1}.";
                return false;
            }

            if (++i == args.Length)
            {
                error = $"{name} needs a value.";
                return false;
            }

            error = name switch
            {
                "--from" => TryDate(args[i], out from) ? null : "--from is a date, written as yyyy-mm-dd.",
                "--to" => TryDate(args[i], out to) ? null : "--to is a date, written as yyyy-mm-dd.",
                "--lang" => TryLanguage(args[i], out language) ? null : "--lang is nl or en.",
                "--rule" => TryRule(args[i], rules) ? null : $"--rule is one of: {string.Join(", ", DeadlineRows.Rules)}.",
                _ => TryOption(args[i], ref readings),
            };
            if (error is not null)
            {
                return false;
            }
        }

        if (from is not { } start || to is not { } end)
        {
            error = "--from and --to are needed.";
            return false;
        }

        if (end < start)
        {
            error = "--to must not lie before --from.";
            return false;
        }

        if (end > LastStart)
        {
            error = $"--to must not lie after {LocalDatePattern.Iso.Format(LastStart)}.";
            return false;
        }

        error = null;
        parsed = new(start, end, json, language, readings, rules);
        return true;
    }

    private static bool TryDate(string text, out LocalDate? date)
    {
        var result = LocalDatePattern.Iso.Parse(text);
        date = result.Success ? result.Value : null;
        return result.Success;
    }

    private static bool TryLanguage(string text, out Language language)
    {
        language = text is "en" ? Language.English : Language.Dutch;
        return text is "nl" or "en";
    }

    private static bool TryRule(string text, HashSet<string> rules)
    {
        var known = DeadlineRows.Rules.Contains(text, StringComparer.Ordinal);
        if (known)
        {
            rules.Add(text);
        }

        return known;
    }

    private static string? TryOption(string text, ref ReadingChoices readings)
    {
        var separator = text.IndexOf('=', StringComparison.Ordinal);
        if (separator < 0)
        {
            return "--option is written as NAME=VALUE.";
        }

        if (readings.TryWith(text[..separator], text[(separator + 1)..], ReasonOfTheTable, out var changed, out var problem))
        {
            readings = changed;
            return null;
        }

        return ReadingOption.Find(problem.Option) is { } option
            ? $"--option {option.Name} is one of: {string.Join(", ", option.Values)}."
            : $"--option NAME is one of: {string.Join(", ", ReadingOption.All.Select(o => o.Name))}.";
    }
}
