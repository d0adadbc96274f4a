using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Protocol.Explanations;

namespace Zorgfraude.Samples.Walkthrough.Story;

/// <summary>What became of an act, as told.</summary>
internal enum Outcome
{
    Accepted,
    Refused,
    Information,
}

/// <summary>One act as it was told.</summary>
internal sealed record JournalEntry(LocalDate Date, string Chapter, string Who, string What, Outcome Outcome, ValueList<Finding> Findings);

/// <summary>What stands on the time line of a registration.</summary>
internal enum Mark
{
    Dissent,
    Registered,
    Notice,
    Hit,
    LongerTerm,
    Review,
    AnswersNoMore,
    Removed,
}

/// <summary>A point on the time line.</summary>
internal sealed record TimelinePoint(LocalDate Date, Mark Mark, string Text);

/// <summary>The time line of one case and its registration.</summary>
internal sealed record Timeline(string Name)
{
    public List<TimelinePoint> Points { get; } = [];
}

/// <summary>Tells every act on the screen and keeps it for the report.</summary>
internal sealed class Journal(Screen screen, Tongue tongue)
{
    private string chapter = "";

    public List<JournalEntry> Entries { get; } = [];

    public List<Timeline> Timelines { get; } = [];

    public void Chapter(string title)
    {
        chapter = title;
        screen.Line();
        screen.Line("== " + title + " ==", LineStyle.Heading);
    }

    public void Tell(LocalDate date, string who, string what, Outcome outcome, ValueList<Finding> findings)
    {
        Entries.Add(new(date, chapter, who, what, outcome, findings));
        var word = outcome switch
        {
            Outcome.Accepted => tongue[": aanvaard", ": accepted"],
            Outcome.Refused => tongue[": geweigerd", ": refused"],
            _ => "",
        };
        screen.Line(
            $"{tongue.Day(date)} | {who} | {what}{word}",
            outcome switch { Outcome.Accepted => LineStyle.Good, Outcome.Refused => LineStyle.Bad, _ => LineStyle.Plain });
        foreach (var line in Explanation.Of(findings).ToText(tongue.Language).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            screen.Line("    " + line, LineStyle.Faint);
        }
    }

    public Timeline Timeline(string name)
    {
        var line = new Timeline(name);
        Timelines.Add(line);
        return line;
    }
}
