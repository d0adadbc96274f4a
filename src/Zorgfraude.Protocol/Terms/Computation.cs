using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Law;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Readings;
using Zorgfraude.Protocol.Rulebooks;

namespace Zorgfraude.Protocol.Terms;

/// <summary>Gathers the steps of one deadline while a rule computes it.</summary>
internal sealed class Computation
{
    private static readonly Citation GeneralTermsAct = Cite.GeneralTermsAct("1", 1);
    private static readonly Citation UnionTimeLimits = Cite.UnionTimeLimits("3", 4);

    private readonly string rule;
    private readonly DeadlineKind kind;
    private readonly LocalDate start;
    private readonly Citation citation;
    private readonly ReadingChoices choices;
    private readonly List<DeadlineMove> moves = [];
    private readonly List<Finding> explanation = [];
    private readonly List<Finding> caveats = [];
    private readonly List<string> readings = [];

    internal Computation(string rule, DeadlineKind kind, LocalDate start, Citation citation, Rulebook rulebook)
    {
        CivilDate.Require(start, nameof(start));
        this.rule = rule;
        this.kind = kind;
        this.start = start;
        this.citation = citation;
        choices = rulebook.Readings;
    }

    internal Computation Explain(Finding finding)
    {
        explanation.Add(finding);
        if (FindingCatalogue.Find(finding.Code)?.Reading is { } reading)
        {
            Rests(reading);
        }

        return this;
    }

    internal Computation Caveat(Finding finding)
    {
        if (!caveats.Contains(finding))
        {
            caveats.Add(finding);
        }

        return this;
    }

    /// <summary>Says so when an anniversary of 29 February falls in a common year.</summary>
    internal Computation ExplainLeapDay(LocalDate anchor, LocalDate end) => end.Day == anchor.Day
        ? this
        : Explain(TermFindings.LeapDay.Met(FindingArgument.Of("start", anchor), FindingArgument.Of("date", end)));

    /// <summary>A fixed reading that the day rests on.</summary>
    internal Computation Rests(string reading)
    {
        if (!readings.Contains(reading, StringComparer.Ordinal))
        {
            readings.Add(reading);
        }

        return this;
    }

    /// <summary>A chosen reading that the day rests on; named in the explanation when it is not the default.</summary>
    internal Computation Uses(string optionName)
    {
        var option = ReadingOption.Find(optionName)!;
        Rests(option.Reading);
        if (!option.IsDefault(choices))
        {
            explanation.Add(TermFindings.ReadingChosen.Warning(
                FindingArgument.OfCode("option", option.Name),
                FindingArgument.OfCode("value", option.ValueIn(choices))) with
            { Citation = option.Citation });
        }

        return this;
    }

    internal LocalDate Move(LocalDate from, LocalDate to, string code, string dutch, string english, Citation because)
    {
        moves.Add(new(from, to, code, dutch, english, because));
        return to;
    }

    /// <summary>Past weekends and every day of article 3 of the general terms Act.</summary>
    internal LocalDate RollByGeneralTermsAct(LocalDate unmoved, HolidayCalendar calendar)
    {
        var last = Roll(unmoved, calendar, HolidayKind.EquatedByDecree, GeneralTermsAct);
        if (!calendar.KnowsEquatedDaysOf(unmoved) || !calendar.KnowsEquatedDaysOf(last))
        {
            Caveat(TermFindings.EquatedDaysUnknown.Warning(
                FindingArgument.Of("from", calendar.EquatedDaysKnownFrom),
                FindingArgument.Of("until", calendar.EquatedDaysKnownUntil)));
        }

        return last;
    }

    /// <summary>Past weekends and recognised holidays; Good Friday as chosen; never equated days.</summary>
    internal LocalDate RollByUnionLaw(LocalDate unmoved, HolidayCalendar calendar)
    {
        Uses(nameof(ReadingChoices.GoodFridayIsUnionHoliday));
        return Roll(
            unmoved,
            calendar,
            choices.GoodFridayIsUnionHoliday ? HolidayKind.EquatedByAct : HolidayKind.Recognised,
            UnionTimeLimits);
    }

    internal Deadline Finish(LocalDate unmoved, LocalDate last) => new()
    {
        Rule = rule,
        Kind = kind,
        Start = start,
        UnmovedDay = unmoved,
        LastDay = last,
        Moves = moves.ToValueList(),
        Citation = citation,
        Explanation = explanation.ToValueList(),
        Caveats = caveats.ToValueList(),
        Readings = readings.ToValueList(),
    };

    internal static bool IsRestDay(LocalDate day, HolidayCalendar calendar, HolidayKind widest) =>
        day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday || calendar.Find(day, widest) is not null;

    private LocalDate Roll(LocalDate unmoved, HolidayCalendar calendar, HolidayKind widest, Citation because)
    {
        var day = unmoved;
        for (var next = Passed(day); next != day; next = Passed(day))
        {
            day = next;
        }

        if (day != unmoved)
        {
            Explain(TermFindings.Moved.Met(FindingArgument.Of("from", unmoved), FindingArgument.Of("to", day)) with { Citation = because });
        }

        return day;

        LocalDate Passed(LocalDate rest) => rest.DayOfWeek switch
        {
            IsoDayOfWeek.Saturday => Move(rest, CivilDate.AddDays(rest, 1), "saturday", "zaterdag", "Saturday", because),
            IsoDayOfWeek.Sunday => Move(rest, CivilDate.AddDays(rest, 1), "sunday", "zondag", "Sunday", because),
            _ when calendar.Find(rest, widest) is { } holiday =>
                Move(rest, CivilDate.AddDays(rest, 1), holiday.Code, holiday.Dutch, holiday.English, holiday.Citation),
            _ => rest,
        };
    }
}
