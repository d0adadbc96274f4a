using System.Text;
using NodaTime;
using NodaTime.Text;
using Zorgfraude.Law;
using Zorgfraude.Protocol.Explanations;
using Zorgfraude.Protocol.Procedures;

namespace Zorgfraude.Protocol.Worklists;

/// <summary>As what the things to be done stand in a calendar file.</summary>
[DutchTerm("soort agendaregel")]
public enum CalendarEntryKind
{
    /// <summary>A task with a due day (VTODO).</summary>
    [DutchTerm("taak")]
    Task,

    /// <summary>An event of a whole day that takes no time (VEVENT), for calendars that show no tasks.</summary>
    [DutchTerm("gebeurtenis van een hele dag")]
    AllDayEvent,
}

/// <summary>How a worklist is written as a calendar file.</summary>
/// <param name="Language">Language of the texts.</param>
/// <param name="Kind">As what the things to be done stand in it.</param>
/// <param name="Name">Name of the calendar, at most 200 characters; null for none.</param>
[DutchTerm("agendaweergave")]
public sealed record CalendarOptions(Language Language = Language.Dutch, CalendarEntryKind Kind = CalendarEntryKind.Task, string? Name = null)
{
    /// <summary>Longest name, in characters.</summary>
    public const int MaximumNameLength = 200;
}

/// <summary>
/// A worklist as an iCalendar file (RFC 5545). An entry keeps its identifier as long as the obligation stands, also when its day moves, so
/// that a calendar which reads the file again changes its entry and makes no second one. No personal data.
/// </summary>
public static class WorklistCalendar
{
    /// <summary>Longest line, in octets of UTF-8 and without its end (RFC 5545, section 3.1).</summary>
    private const int MaximumOctets = 75;

    private static readonly LocalDatePattern DatePattern = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");
    private static readonly InstantPattern StampPattern = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    /// <summary>Writes the file: lines of at most 75 octets that end in CR LF.</summary>
    /// <param name="worklist">What is to be done.</param>
    /// <param name="stamp">Moment of writing, in the years 1 to 9999.</param>
    /// <param name="options">Language, kind and name; null for tasks in Dutch without a name.</param>
    /// <exception cref="ArgumentException">The name is too long.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such kind, or the moment lies before the year 1.</exception>
    public static string Write(Worklist worklist, Instant stamp, CalendarOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(worklist);
        options ??= new();
        if (!Enum.IsDefined(options.Kind))
        {
            throw new ArgumentOutOfRangeException(nameof(options), "ZF0251: there is no such kind of calendar entry.");
        }

        if (options.Name is { Length: > CalendarOptions.MaximumNameLength })
        {
            throw new ArgumentException("ZF0252: a calendar has a name of at most 200 characters.", nameof(options));
        }

        if (stamp.InUtc().Year < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(stamp), "ZF0253: a calendar is stamped with a moment in the years 1 to 9999.");
        }

        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//Zorgfraude SDK//Worklist 1//" + (options.Language == Language.Dutch ? "NL" : "EN"));
        Line(text, "CALSCALE:GREGORIAN");
        if (options.Name is { } name)
        {
            // The second is what RFC 7986 made of the first, which more calendars know.
            Line(text, "X-WR-CALNAME:" + Escape(name));
            Line(text, "NAME:" + Escape(name));
        }

        var seen = new Dictionary<(string Code, Guid Id, int Kind), int>();
        foreach (var item in worklist.Items)
        {
            var key = (item.Code, item.Id, (int)item.Procedure);
            var number = seen.GetValueOrDefault(key);
            seen[key] = number + 1;
            Entry(text, worklist, item, number, stamp, options);
        }

        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static void Entry(StringBuilder text, Worklist worklist, WorklistItem item, int number, Instant stamp, CalendarOptions options)
    {
        var (component, dutch) = (options.Kind == CalendarEntryKind.Task ? "VTODO" : "VEVENT", options.Language == Language.Dutch);
        var day = DatePattern.Format(item.LastDay);
        Line(text, "BEGIN:" + component);
        Line(text, "UID:" + Identifier(worklist, item, number));
        Line(text, "DTSTAMP:" + StampPattern.Format(stamp));
        if (options.Kind == CalendarEntryKind.Task)
        {
            Line(text, "DUE;VALUE=DATE:" + day);
            Line(text, "STATUS:NEEDS-ACTION");

            // From 1, the highest, to 9; 5 is in the middle.
            Line(text, item.IsOverdue ? "PRIORITY:1" : "PRIORITY:5");
        }
        else
        {
            // Without an end it takes the one day on which it starts.
            Line(text, "DTSTART;VALUE=DATE:" + day);
            Line(text, "TRANSP:TRANSPARENT");
        }

        Line(text, "SUMMARY:" + Escape(item.Text(options.Language)));
        Line(text, "DESCRIPTION:" + Escape(Description(item, options.Language)));
        Line(text, "CATEGORIES:" + Escape(Worklist.Name(item.Procedure, dutch)));
        Line(text, "CLASS:CONFIDENTIAL");
        Line(text, "END:" + component);
    }

    private static string Description(WorklistItem item, Language language)
    {
        var dutch = language == Language.Dutch;
        var text = new StringBuilder(Worklist.Name(item.Procedure, dutch));
        if (item.Id != Guid.Empty)
        {
            text.Append(' ').Append(item.Id.ToString("D"));
        }

        if (item.Definition is { } definition)
        {
            text.Append('\n').Append(Explanation.Source(definition.Citation.ToString(language), definition.Reading, language));
        }

        return text.ToString();
    }

    // A name-based UUID (RFC 9562, version 8), as RFC 7986 advises: stable, and it tells nothing.
    private static string Identifier(Worklist worklist, WorklistItem item, int number) => TextHash.NamedId(string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{worklist.Participant}\n{(int)item.Procedure}\n{item.Id:D}\n{number}\n{item.Code}")).ToString("D");

    // A value of type TEXT: backslash, semicolon and comma are escaped, every kind of line end becomes \n, other controls go. By whole
    // characters, so that two lone halves do not become one when a control between them goes.
    private static string Escape(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (var rune in value.Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '\\' or ';' or ',':
                    text.Append('\\').Append(rune);
                    break;
                case '\r' or '\n' or '\u0085' or '\u2028' or '\u2029':
                    text.Append("\\n");
                    break;
                case '\t':
                    text.Append('\t');
                    break;
                default:
                    text.Append(Rune.IsControl(rune) ? string.Empty : rune.ToString());
                    break;
            }
        }

        return text.ToString();
    }

    // Folded before the octet that would not fit, never inside a character; a lone surrogate becomes the replacement character.
    private static void Line(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MaximumOctets)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
