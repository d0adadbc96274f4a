using System.Globalization;
using System.Text;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Zorgfraude.Collections;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Explanations;
using Zorgfraude.Protocol.Rulebooks;
using Zorgfraude.Protocol.Terms;
using Zorgfraude.Storage;

namespace Zorgfraude.Protocol.Worklists;

/// <summary>
/// What a participant has to do, late things first, then by last day: each with the procedure, the last day, the article and the reading.
/// Identifiers are opaque and there is no personal data, so that it can be shown to whoever divides the work.
/// </summary>
[DutchTerm("werklijst")]
public sealed record Worklist
{
    /// <summary>Most obligations in one list.</summary>
    public const int MaximumItems = 10_000;

    private Worklist(ParticipantId participant, LocalDate today, ValueList<WorklistItem> items)
    {
        Participant = participant;
        Today = today;
        Items = items;
    }

    /// <summary>Whose list it is.</summary>
    public ParticipantId Participant { get; }

    /// <summary>The day on which it was made.</summary>
    public LocalDate Today { get; }

    /// <summary>What is to be done: late things first, then by last day, then in a fixed order.</summary>
    public ValueList<WorklistItem> Items { get; }

    /// <summary>Whether things with later due days were left out because there were more than <see cref="MaximumItems"/>.</summary>
    public bool HasMore { get; private init; }

    /// <summary>The number of things that are late.</summary>
    public int Overdue => Items.Count(i => i.IsOverdue);

    /// <summary>The list of what the store holds for a participant. More than <see cref="MaximumItems"/> are not read.</summary>
    /// <param name="participant">Whose list.</param>
    /// <param name="obligations">Its obligations by due day, as the store gives them.</param>
    /// <param name="today">Calendar day in Europe/Amsterdam.</param>
    /// <param name="rulebook">The law, with the readings chosen.</param>
    /// <param name="calendar">The holidays.</param>
    /// <exception cref="ArgumentException">An obligation is another participant's.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The day lies outside the years that can be computed with.</exception>
    public static Worklist Of(
        ParticipantId participant, IEnumerable<StoredObligation> obligations, LocalDate today, Rulebook rulebook, HolidayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(participant);
        ArgumentNullException.ThrowIfNull(obligations);
        ArgumentNullException.ThrowIfNull(rulebook);
        ArgumentNullException.ThrowIfNull(calendar);
        CivilDate.Require(today, nameof(today));
        var read = obligations.Take(MaximumItems + 1).ToList();
        if (read.Any(o => o.Stream.Owner != participant))
        {
            throw new ArgumentException("ZF0230: a worklist holds the obligations of one participant only.", nameof(obligations));
        }

        var items = read.Take(MaximumItems)
            .Select(o => WorklistItem.Of(o, today, rulebook, calendar))
            .OrderByDescending(i => i.IsOverdue)
            .ThenBy(i => i.LastDay)
            .ThenBy(i => i.Code, StringComparer.Ordinal)
            .ThenBy(i => i.Procedure)
            .ThenBy(i => i.Id);
        return new(participant, today, items.ToValueList()) { HasMore = read.Count > MaximumItems };
    }

    /// <summary>Part of the list.</summary>
    /// <param name="skip">Number of items to pass over: zero, or the position of the previous page.</param>
    /// <param name="limit">Most items to return, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public Page<WorklistItem> Page(long skip, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(skip);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var from = (int)Math.Min(skip, Items.Count);
        var page = Items.Skip(from).Take(limit).ToValueList();
        return new(page, page.IsEmpty ? skip : from + page.Count, from + page.Count < Items.Count);
    }

    /// <summary>Plain text: a heading with the numbers, then two lines for each thing to be done.</summary>
    /// <param name="language">The language.</param>
    public string ToText(Language language)
    {
        var dutch = language == Language.Dutch;
        var (late, text) = (Overdue, new StringBuilder());
        text.Append(dutch ? "Werklijst van " : "Worklist of ").Append(Participant).Append(dutch ? " op " : " on ").Append(Explanation.Day(Today, language));
        text.Append(CultureInfo.InvariantCulture, $": {late} ").Append(dutch ? "te laat" : "late");
        text.Append(CultureInfo.InvariantCulture, $", {Items.Count - late} ").Append("open").Append('\n');
        foreach (var item in Items)
        {
            text.Append(item.IsOverdue ? "! " : "- ").Append(Explanation.Day(item.LastDay, language)).Append(" (").Append(Age(item, dutch)).Append("): ");
            text.Append(Printable(item.Text(language))).Append("\n  ").Append(Name(item.Procedure, dutch));
            if (item.Procedure != StreamKind.Organisation)
            {
                text.Append(' ').Append(item.Id.ToString("D"));
            }

            if (item.Definition is { } definition)
            {
                text.Append("; ").Append(Explanation.Source(definition.Citation.ToString(language), definition.Reading, language));
            }

            text.Append('\n');
        }

        if (HasMore)
        {
            text.Append(dutch ? "Wat later moet, staat niet in deze lijst.\n" : "What is due later is not in this list.\n");
        }

        return text.ToString();
    }

    /// <summary>
    /// The list as JSON: dates as <c>yyyy-MM-dd</c>, texts and citations in both languages, no citation where the catalogue does not know the
    /// code.
    /// </summary>
    public string ToJson()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new() { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("participant", Participant.ToString());
            json.WriteString("today", LocalDatePattern.Iso.Format(Today));
            json.WriteNumber("overdue", Overdue);
            json.WriteBoolean("hasMore", HasMore);
            json.WriteStartArray("items");
            foreach (var item in Items)
            {
                Write(json, item);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    /// <summary>The participant, the day and the number of things to be done.</summary>
    public override string ToString() => $"Worklist of {Participant} on {LocalDatePattern.Iso.Format(Today)} ({Items.Count} items)";

    internal static string Name(StreamKind procedure, bool dutch) => procedure switch
    {
        StreamKind.Case => dutch ? "zaak" : "case",
        StreamKind.Registration => dutch ? "registratie" : "registration",
        StreamKind.Organisation => dutch ? "eigen organisatie" : "own organisation",
        StreamKind.Information => dutch ? "informatieverzoek" : "request for information",
        StreamKind.Request => dutch ? "verzoek van betrokkene" : "request of a subject",
        StreamKind.Evidence => dutch ? "bewaard bewijs" : "kept evidence",
        _ => "procedure",
    };

    private static void Write(Utf8JsonWriter json, WorklistItem item)
    {
        json.WriteStartObject();
        json.WriteString("code", item.Code);
        json.WriteString("procedure", Name(item.Procedure, dutch: false));
        json.WriteString("id", item.Id);
        json.WriteString("lastDay", LocalDatePattern.Iso.Format(item.LastDay));
        if (item.LateFrom is { } late)
        {
            json.WriteString("lateFrom", LocalDatePattern.Iso.Format(late));
        }

        json.WriteBoolean("isOverdue", item.IsOverdue);
        json.WriteNumber("daysPast", item.DaysPast);
        json.WriteString("dutch", item.Text(Language.Dutch));
        json.WriteString("english", item.Text(Language.English));
        if (item.Definition is { } definition)
        {
            json.WriteString("citationDutch", definition.Citation.ToString(Language.Dutch));
            json.WriteString("citationEnglish", definition.Citation.ToString(Language.English));
            if (definition.Citation.Juriconnect is { } jci)
            {
                json.WriteString("juriconnect", jci);
            }

            if (definition.Reading is { } reading)
            {
                json.WriteString("reading", reading);
            }
        }

        json.WriteEndObject();
    }

    private static string Age(WorklistItem item, bool dutch)
    {
        if (item.DaysPast == 0)
        {
            return dutch ? "vandaag" : "today";
        }

        var days = Math.Abs(item.DaysPast);
        var counted = days.ToString(CultureInfo.InvariantCulture) + (dutch ? (days == 1 ? " dag" : " dagen") : (days == 1 ? " day" : " days"));
        return item.DaysPast > 0 ? counted + (dutch ? " geleden" : " ago") : (dutch ? "over " : "in ") + counted;
    }

    // Only a code that the catalogue does not know can hold such characters; it must not forge a line.
    private static string Printable(string text) => string.Concat(text.Select(static c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c));
}
