using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Zorgfraude.Decisions;
using Zorgfraude.Law;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Rulebooks;
using Zorgfraude.Protocol.Terms;

namespace Zorgfraude.Samples.DeadlineTable;

/// <summary>Prints every deadline that runs from each day of a span, one a line, to be checked against a calendar.</summary>
public static class DeadlineTableCommand
{
    private const string Usage =
        """
        Usage: DeadlineTable --from yyyy-mm-dd --to yyyy-mm-dd [--json] [--lang nl|en] [--rule RULE]... [--option NAME=VALUE]...

        Without --json: a table to read. With --json: one object a line.
        The last day of a term is its last day in time; that of a retention, review or hub term is the day on which removal or
        review falls due; that of the log is the last day of keeping.
        """;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly string[] DutchDays = ["", "ma", "di", "wo", "do", "vr", "za", "zo"];
    private static readonly string[] EnglishDays = ["", "Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

    /// <summary>Runs the command.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="output">Where the table goes, as UTF-8.</param>
    /// <param name="error">Where a complaint about the command line goes.</param>
    /// <returns>0 when the table was written, 1 when writing failed, 2 when the command line is wrong.</returns>
    public static int Run(string[] args, Stream output, TextWriter error)
    {
        if (args is ["--help"] or ["-h"])
        {
            output.Write(Utf8.GetBytes(Usage + "\n"));
            return 0;
        }

        if (Arguments.TryParse(args, out var arguments, out var problem))
        {
            problem = OutsideTheLaw(arguments);
        }

        if (arguments is null || problem is not null)
        {
            error.WriteLine(problem);
            error.WriteLine(Usage);
            return 2;
        }

        try
        {
            using var buffered = new BufferedStream(output, 1 << 16);
            if (arguments.Json)
            {
                WriteJson(arguments, buffered);
            }
            else
            {
                WriteTable(arguments, buffered);
            }

            return 0;
        }
        catch (IOException)
        {
            error.WriteLine("The output was closed before the table was complete.");
            return 1;
        }
    }

    private static string? OutsideTheLaw(Arguments arguments) => (Rulebook.At(arguments.From), Rulebook.At(arguments.To)) switch
    {
        (RulebookSelection.NotYetInForce early, _) =>
            $"--from must not lie before {LocalDatePattern.Iso.Format(early.From)}, the day on which the law entered into force.",
        (_, RulebookSelection.Ended ended) =>
            $"--to must lie before {LocalDatePattern.Iso.Format(ended.On)}, the day from which no version of the law is known.",
        _ => null,
    };

    private static IEnumerable<Deadline> Rows(Arguments arguments)
    {
        for (var start = arguments.From; start <= arguments.To; start = start.PlusDays(1))
        {
            if (Rulebook.At(start) is not RulebookSelection.InForce inForce)
            {
                continue;
            }

            var rulebook = inForce.Rulebook with { Readings = arguments.Readings };
            foreach (var deadline in DeadlineRows.From(start, rulebook, HolidayCalendar.Dutch))
            {
                if (arguments.Rules.Count == 0 || arguments.Rules.Contains(deadline.Rule))
                {
                    yield return deadline;
                }
            }
        }
    }

    private static void WriteJson(Arguments arguments, Stream output)
    {
        // Relaxed: the lines go to a file or a terminal, never into a web page, and an apostrophe should stay one.
        using var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        foreach (var deadline in Rows(arguments))
        {
            writer.WriteStartObject();
            writer.WriteString("rule", deadline.Rule);
            writer.WriteString("start", LocalDatePattern.Iso.Format(deadline.Start));
            writer.WriteString("lastDay", LocalDatePattern.Iso.Format(deadline.LastDay));
            writer.WriteStartArray("movedBecause");
            foreach (var move in deadline.Moves)
            {
                writer.WriteStringValue(move.ToString(arguments.Language));
            }

            writer.WriteEndArray();
            writer.WriteString("citation", deadline.Citation.ToString(arguments.Language));
            if (!deadline.Caveats.IsEmpty)
            {
                writer.WriteStartArray("caveats");
                foreach (var caveat in deadline.Caveats)
                {
                    writer.WriteStringValue(Text(caveat, arguments.Language));
                }

                writer.WriteEndArray();
            }

            writer.WriteEndObject();
            writer.Flush();
            writer.Reset();
            output.WriteByte((byte)'\n');
        }
    }

    private static void WriteTable(Arguments arguments, Stream output)
    {
        using var writer = new StreamWriter(output, Utf8, leaveOpen: true) { NewLine = "\n" };
        var dutch = arguments.Language == Language.Dutch;
        writer.WriteLine(dutch
            ? "regel         begin          laatste dag    grondslag en verschuiving"
            : "rule          start          last day       provision and moves");
        foreach (var deadline in Rows(arguments))
        {
            writer.Write(deadline.Rule.PadRight(14));
            writer.Write(Day(deadline.Start, dutch));
            writer.Write(Day(deadline.LastDay, dutch));
            writer.Write(deadline.Citation.ToString(arguments.Language));
            foreach (var move in deadline.Moves)
            {
                writer.Write(dutch ? "; niet op " : "; not on ");
                writer.Write(move.ToString(arguments.Language));
            }

            foreach (var caveat in deadline.Caveats)
            {
                writer.Write("; ");
                writer.Write(Text(caveat, arguments.Language));
            }

            writer.WriteLine();
        }
    }

    private static string Day(LocalDate date, bool dutch)
    {
        var name = (dutch ? DutchDays : EnglishDays)[(int)date.DayOfWeek];
        return (name + " " + LocalDatePattern.Iso.Format(date)).PadRight(15);
    }

    private static string Text(Finding finding, Language language)
    {
        var text = FindingCatalogue.Find(finding.Code)?.Text(language) ?? finding.Code;
        foreach (var argument in finding.Arguments)
        {
            text = text.Replace("{" + argument.Name + "}", argument.Value, StringComparison.Ordinal);
        }

        return text;
    }
}
