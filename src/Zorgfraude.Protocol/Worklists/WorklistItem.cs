using NodaTime;
using Zorgfraude.Law;
using Zorgfraude.Protocol.Rulebooks;
using Zorgfraude.Protocol.Terms;
using Zorgfraude.Storage;

namespace Zorgfraude.Protocol.Worklists;

/// <summary>One thing to be done in one procedure: what, by when, and whether it is late. Holds no personal data.</summary>
[DutchTerm("regel van de werklijst")]
public sealed record WorklistItem
{
    private WorklistItem(string code, StreamKind procedure, Guid id, LocalDate today)
    {
        Code = code;
        Procedure = procedure;
        Id = id;
        Today = today;
    }

    /// <summary>Code of the obligation.</summary>
    public string Code { get; }

    /// <summary>In which kind of procedure.</summary>
    public StreamKind Procedure { get; }

    /// <summary>The identifier of the case, the registration or the party that asked; the empty one for the organisation.</summary>
    public Guid Id { get; }

    /// <summary>What the catalogue says of the obligation, or null for one of a newer version of the rules or of the host itself.</summary>
    public ObligationDefinition? Definition => ObligationCatalogue.Find(Code);

    /// <summary>Last day on which doing it is in time.</summary>
    public LocalDate LastDay { get; private init; }

    /// <summary>First day on which it is late; null when the last day lies too close to the end of the calendar to have one.</summary>
    public LocalDate? LateFrom { get; private init; }

    /// <summary>The day on which the list was made.</summary>
    public LocalDate Today { get; }

    /// <summary>Days since the last day: its age. Zero on the last day, negative while it lies ahead.</summary>
    public int DaysPast => Period.DaysBetween(LastDay, Today);

    /// <summary>Whether it is late on the day of the list.</summary>
    public bool IsOverdue => LateFrom <= Today;

    /// <summary>What is to be done; the bare code where the catalogue does not know it.</summary>
    /// <param name="language">The language.</param>
    public string Text(Language language) => Definition?.Text(language) ?? Code;

    /// <summary>Code, procedure and last day.</summary>
    public override string ToString() => $"{Code} ({Procedure} {Id:D}): {LastDay:uuuu-MM-dd}";

    internal static WorklistItem Of(StoredObligation stored, LocalDate today, Rulebook rulebook, HolidayCalendar calendar)
    {
        var (code, day) = stored.Obligation;
        var item = new WorklistItem(code, stored.Stream.Kind, stored.Stream.Id, today);
        var lateness = item.Definition?.Lateness ?? Lateness.DayAfter;

        // A day outside the years that can be computed was not made by a rule; it is listed as it stands.
        if (day < CivilDate.First || day.Year == CivilDate.Last.Year)
        {
            return item with { LastDay = day, LateFrom = day < CivilDate.First ? CivilDate.First : null };
        }

        if (lateness == Lateness.AtOnce)
        {
            var action = ImmediateTerms.Decide(day, item.Definition!.Citation, rulebook, calendar);
            return item with { LastDay = action.Due.LastDay, LateFrom = action.WarnFrom };
        }

        return item with
        {
            LastDay = day,
            LateFrom = lateness == Lateness.NextWorkingDay ? ImmediateTerms.NextWorkingDay(day, calendar) : CivilDate.AddDays(day, 1),
        };
    }
}
