using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Zorgfraude.Law;
using Zorgfraude.Protocol.Worklists;
using Zorgfraude.Storage;

namespace Zorgfraude.Protocol.Tests.Worklists;

/// <summary>The worklist as a calendar file (RFC 5545), read by a strict reader and compared with text written by hand.</summary>
public sealed class WorklistCalendarTests
{
    private static readonly LocalDate Day = new(2025, 3, 3);
    private static readonly Instant Stamp = Instant.FromUtc(2025, 3, 3, 8, 5, 9);

    [Fact]
    public void A_task_is_written_as_the_standard_has_it()
    {
        var text = WorklistCalendar.Write(WorklistTests.List(Day, WorklistTests.Stored("case.ask-reasons", Day)), Stamp);
        var uid = Assert.Single(StrictCalendar.Entries(text, "VTODO"))["UID"];
        Assert.Matches("^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", uid);
        Assert.Equal(
            string.Join("\r\n", [
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Zorgfraude SDK//Worklist 1//NL",
                "CALSCALE:GREGORIAN",
                "BEGIN:VTODO",
                "UID:" + uid,
                "DTSTAMP:20250303T080509Z",
                "DUE;VALUE=DATE:20250303",
                "STATUS:NEEDS-ACTION",
                "PRIORITY:5",
                "SUMMARY:Vraag de toezichthouder waarom hij de overtuiging niet deelt.",
                "DESCRIPTION:zaak 00000001-0000-0000-0000-000000000000\\nprotocol (ontwerp) 3",
                " .15\\; lezing H3",
                "CATEGORIES:zaak",
                "CLASS:CONFIDENTIAL",
                "END:VTODO",
                "END:VCALENDAR",
                "",
            ]),
            text);
    }

    [Fact]
    public void The_head_names_the_program_its_language_and_the_calendar()
    {
        var text = WorklistCalendar.Write(WorklistTests.List(Day), Stamp, new(Language.English, Name: "Te doen; nu\r\nof\u0007 later\tdan"));
        Assert.Equal(
            [
                ("BEGIN", "", "VCALENDAR"), ("VERSION", "", "2.0"), ("PRODID", "", "-//Zorgfraude SDK//Worklist 1//EN"), ("CALSCALE", "", "GREGORIAN"),
                ("X-WR-CALNAME", "", "Te doen; nu\nof later\tdan"), ("NAME", "", "Te doen; nu\nof later\tdan"), ("END", "", "VCALENDAR"),
            ],
            StrictCalendar.Read(text));
        Assert.NotNull(WorklistCalendar.Write(WorklistTests.List(Day), Instant.FromUtc(1, 1, 1, 0, 0)));
    }

    [Fact]
    public void An_event_takes_the_whole_last_day_and_no_time()
    {
        var list = WorklistTests.List(Day, WorklistTests.Stored("registration.removal", new(2029, 3, 3), StreamKind.Registration));
        var entry = Assert.Single(StrictCalendar.Entries(WorklistCalendar.Write(list, Stamp, new(Language.English, CalendarEntryKind.AllDayEvent)), "VEVENT"));
        Assert.Equal(("20290303", "TRANSPARENT"), (entry["DTSTART;VALUE=DATE"], entry["TRANSP"]));
        Assert.Equal("Remove the registration: its term has then ended.", entry["SUMMARY"]);
        Assert.Equal("registration 00000001-0000-0000-0000-000000000000\narticle 2.5(1), " + Instrument.Decree.EnglishName + "; reading A2", entry["DESCRIPTION"]);
        Assert.DoesNotContain("DUE;VALUE=DATE", entry.Keys);
    }

    [Fact]
    public void An_entry_keeps_its_identifier_when_its_day_moves_and_no_two_share_one()
    {
        string[] Ids(Worklist list, CalendarOptions? options = null) =>
            [.. StrictCalendar.Entries(WorklistCalendar.Write(list, Stamp, options), options?.Kind == CalendarEntryKind.AllDayEvent ? "VEVENT" : "VTODO").Select(e => e["UID"])];
        var before = Ids(WorklistTests.List(Day, WorklistTests.Stored("registration.notice-recheck", Day, StreamKind.Registration)));
        var after = Ids(
            WorklistTests.List(Day.PlusDays(9), WorklistTests.Stored("registration.notice-recheck", Day.PlusDays(30), StreamKind.Registration)),
            new(Language.English, CalendarEntryKind.AllDayEvent));
        Assert.Equal(before, after);

        var many = Ids(WorklistTests.List(Day, [
            WorklistTests.Stored("x.y", Day), WorklistTests.Stored("x.y", Day), WorklistTests.Stored("x.y", Day, number: 2),
            WorklistTests.Stored("x.y", Day, StreamKind.Registration), WorklistTests.Stored("x.z", Day)]));
        Assert.Equal(5, many.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void What_is_late_has_the_highest_priority()
    {
        var list = WorklistTests.List(Day, WorklistTests.Stored("registration.removal", Day), WorklistTests.Stored("registration.removal", Day.PlusDays(-1), number: 2));
        Assert.Equal(["1", "5"], StrictCalendar.Entries(WorklistCalendar.Write(list, Stamp), "VTODO").Select(e => e["PRIORITY"]));
    }

    [Fact]
    public void Every_obligation_of_the_catalogue_can_be_read_back_in_both_languages()
    {
        var list = WorklistTests.List(Day, [.. ObligationCatalogue.All.Select((d, n) => WorklistTests.Stored(d.Code, Day, number: n + 1))]);
        foreach (var language in Enum.GetValues<Language>())
        {
            Assert.Equal(
                ObligationCatalogue.All.Select(d => d.Text(language)).Order(StringComparer.Ordinal),
                StrictCalendar.Entries(WorklistCalendar.Write(list, Stamp, new(language)), "VTODO").Select(e => e["SUMMARY"]).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Hostile_texts_come_back_as_they_were_and_never_make_a_line_of_their_own()
    {
        // Separators, line ends, controls, folding marks, characters of one to four octets, halves of a pair, and forged components.
        string[] parts =
        [
            ";", ",", "\\", ":", "\"", "\r", "\n", "\r\n", "\t", "\0", "\u0007", "\u007f", "\u0085", "\u009b", "\u2028", "\u2029", " ", "\r\n ", "\\n", "\\\\",
            "é", "€", "𝕏", "👩‍⚕️", "\ud83d", "\udc69", "a", "zorg", new string('x', 80), new string('é', 50), new string('€', 40), string.Concat(Enumerable.Repeat("𝄞", 30)),
            "END:VTODO", "\r\nBEGIN:VTODO\r\nUID:1", "\ufeff", "\u202e",
        ];
        var texts = Gen.Choose(0, parts.Length - 1).ListOf(8).Select(chosen => string.Concat(chosen.Select(i => parts[i])));
        Prop.ForAll(texts.ToArbitrary(), Gen.Choose(0, 1).ToArbitrary(), (hostile, kind) =>
        {
            var name = hostile.Length <= CalendarOptions.MaximumNameLength ? hostile : null;
            var component = kind == 0 ? "VTODO" : "VEVENT";
            var list = WorklistTests.List(Day, WorklistTests.Stored(hostile, Day), WorklistTests.Stored("case.register", Day));
            var text = WorklistCalendar.Write(list, Stamp, new(Language.Dutch, (CalendarEntryKind)kind, name));
            var entries = StrictCalendar.Entries(text, component);
            Assert.Equal(2, entries.Count);
            Assert.Contains(entries, e => e["SUMMARY"] == Expected(hostile));
            Assert.Equal(name is null ? [] : [Expected(name)], StrictCalendar.Read(text).Where(p => p.Name == "NAME").Select(p => p.Value));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithQuietOnSuccess(true));
    }

    [Fact]
    public void A_name_that_is_too_long_a_kind_that_does_not_exist_and_a_moment_before_the_calendar_are_refused()
    {
        var list = WorklistTests.List(Day);
        Assert.Contains("ZF0252", Assert.Throws<ArgumentException>(() => WorklistCalendar.Write(list, Stamp, new(Name: new('n', 201)))).Message, StringComparison.Ordinal);
        Assert.Contains("ZF0251", Assert.Throws<ArgumentOutOfRangeException>(() => WorklistCalendar.Write(list, Stamp, new(Kind: (CalendarEntryKind)7))).Message, StringComparison.Ordinal);
        Assert.Contains("ZF0253", Assert.Throws<ArgumentOutOfRangeException>(() => WorklistCalendar.Write(list, Instant.MinValue)).Message, StringComparison.Ordinal);
        Assert.Empty(StrictCalendar.Entries(WorklistCalendar.Write(list, Stamp, new(Name: new('n', 200))), "VTODO"));
    }

    // What a text may keep: one line feed for each line end of any kind, no controls but the tab, no half of a pair.
    private static string Expected(string hostile)
    {
        var ends = hostile.Replace("\r\n", "\n", StringComparison.Ordinal);
        var kept = new StringBuilder();
        foreach (var rune in ends.EnumerateRunes())
        {
            kept.Append(rune.Value switch
            {
                0x0D or 0x0A or 0x85 or 0x2028 or 0x2029 => "\n",
                0x09 => "\t",
                < 0x20 or (>= 0x7F and < 0xA0) => "",
                _ => rune.ToString(),
            });
        }

        return kept.ToString();
    }
}
