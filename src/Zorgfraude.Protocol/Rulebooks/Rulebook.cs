using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Zorgfraude.Law;
using Zorgfraude.Protocol.Readings;

namespace Zorgfraude.Protocol.Rulebooks;

/// <summary>
/// One version of the law as the rules use it: every number with the provision that fixes it, and the readings chosen where the
/// text leaves room. Immutable; a decision records <see cref="Id"/> so that it can be made again later.
/// </summary>
/// <remarks>Which date selects the version for which decision stands in <c>docs/rulebook-versions.md</c>.</remarks>
[DutchTerm("regelversie")]
public sealed record Rulebook
{
    private static readonly ImmutableArray<Rulebook> Versions = [Create()];

    private Rulebook(LocalDate inForceFrom, LocalDate? endedOn, RegulationVersion regulation)
    {
        InForceFrom = inForceFrom;
        EndedOn = endedOn;
        Regulation = regulation;
    }

    /// <summary>Stable identifier of the version, for instance <c>2025-01-01</c>.</summary>
    public string Id => InForceFrom.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>First day on which this version holds.</summary>
    public LocalDate InForceFrom { get; }

    /// <summary>First day on which this version no longer holds, or null while it has no end.</summary>
    public LocalDate? EndedOn { get; }

    /// <summary>The version of the ministerial regulation in force, with its protocol.</summary>
    public RegulationVersion Regulation { get; }

    /// <summary>Terms for keeping a registration.</summary>
    public required RetentionParameters Retention { get; init; }

    /// <summary>Terms for the supervisor.</summary>
    public required SupervisorParameters Supervisor { get; init; }

    /// <summary>Terms for requests of subjects and remedies.</summary>
    public required RequestParameters Requests { get; init; }

    /// <summary>Term for the consultation log.</summary>
    public required ConsultationLogParameters ConsultationLog { get; init; }

    /// <summary>Terms for the information hub.</summary>
    public required HubParameters Hub { get; init; }

    /// <summary>Terms for the security of a participant.</summary>
    public required SecurityParameters Security { get; init; }

    /// <summary>The reading chosen for each ambiguity that a vendor may settle; the defaults unless changed.</summary>
    public ReadingChoices Readings { get; init; } = ReadingChoices.Default;

    /// <summary>
    /// The version that holds on a date. There is no fall-through: a date outside every version is an answer of its own.
    /// </summary>
    /// <param name="date">Calendar day in Europe/Amsterdam.</param>
    public static RulebookSelection At(LocalDate date)
    {
        if (date < Versions[0].InForceFrom)
        {
            return new RulebookSelection.NotYetInForce(Versions[0].InForceFrom);
        }

        foreach (var version in Versions)
        {
            if (date >= version.InForceFrom && (version.EndedOn is not { } end || date < end))
            {
                return new RulebookSelection.InForce(version);
            }
        }

        return new RulebookSelection.Ended(Versions.Last(v => v.EndedOn <= date).EndedOn!.Value);
    }

    private static Rulebook Create() => new(Cite.TextDate, null, RegulationVersion.Published)
    {
        Retention = new(
            StandardYears: new(4, Cite.Decree("2.5", 1)),
            AggravatedYears: new(8, Cite.Decree("2.5", 4)),
            RepeatWindowYears: new(4, Cite.Decree("2.5", 2, "a")),
            FirstReviewAfterYears: new(4, Cite.Decree("2.5", 4)),
            ReviewEveryYears: new(1, Cite.Decree("2.5", 4))),
        Supervisor = new(AssessmentDays: new(28, Cite.Protocol("3.12"))),
        Requests = new(
            AnswerMonths: new(1, Cite.Gdpr("12", 3)),
            ExtensionMonths: new(2, Cite.Gdpr("12", 3, sentence: 2)),
            RemedyDays: new(42, Cite.AdministrativeLaw("6:7")),
            PostalGraceDays: new(7, Cite.AdministrativeLaw("6:9", 2)),
            ComplaintDays: new(42, Cite.AdministrativeLaw("9:11", 1)),
            ComplaintCommitteeDays: new(70, Cite.AdministrativeLaw("9:11", 1)),
            ComplaintPostponementDays: new(28, Cite.AdministrativeLaw("9:11", 2))),
        ConsultationLog = new(Years: new(10, Cite.Protocol("5.4", sentence: 4))),
        Hub = new(
            SignalYears: new(5, Cite.Decree("3.17", 1)),
            TrendYears: new(10, Cite.Decree("3.17", 3))),
        Security = new(EvaluationYears: new(2, Cite.Protocol("2.12", sentence: 4))),
    };
}

/// <summary>Terms for keeping a registration.</summary>
/// <param name="StandardYears">Years after which the data are removed.</param>
/// <param name="AggravatedYears">Years after which they are removed when a longer term was decided.</param>
/// <param name="RepeatWindowYears">Years within which a new supply is an aggravating circumstance.</param>
/// <param name="FirstReviewAfterYears">Years after which the first yearly review falls due at the latest.</param>
/// <param name="ReviewEveryYears">Years between two reviews.</param>
[DutchTerm("bewaartermijnen")]
public sealed record RetentionParameters(
    Parameter<int> StandardYears,
    Parameter<int> AggravatedYears,
    Parameter<int> RepeatWindowYears,
    Parameter<int> FirstReviewAfterYears,
    Parameter<int> ReviewEveryYears);

/// <summary>Terms for the supervisor.</summary>
/// <param name="AssessmentDays">Days from the complete receipt within which the supervisor judges: four weeks.</param>
[DutchTerm("termijnen voor de toezichthouder")]
public sealed record SupervisorParameters(Parameter<int> AssessmentDays);

/// <summary>Terms for requests of subjects and remedies.</summary>
/// <param name="AnswerMonths">Months from receipt within which a request is answered.</param>
/// <param name="ExtensionMonths">Further months at most.</param>
/// <param name="RemedyDays">Days for objection or appeal: six weeks.</param>
/// <param name="PostalGraceDays">Days after the end within which a posted paper may still arrive.</param>
/// <param name="ComplaintDays">Days in which a municipal executive settles a complaint: six weeks.</param>
/// <param name="ComplaintCommitteeDays">The same when a committee advises on it: ten weeks.</param>
/// <param name="ComplaintPostponementDays">Days by which it may postpone that: four weeks.</param>
[DutchTerm("termijnen voor verzoeken en rechtsmiddelen")]
public sealed record RequestParameters(
    Parameter<int> AnswerMonths,
    Parameter<int> ExtensionMonths,
    Parameter<int> RemedyDays,
    Parameter<int> PostalGraceDays,
    Parameter<int> ComplaintDays,
    Parameter<int> ComplaintCommitteeDays,
    Parameter<int> ComplaintPostponementDays);

/// <summary>Term for the consultation log.</summary>
/// <param name="Years">Years from its own date that each entry is kept.</param>
[DutchTerm("bewaartermijn van de raadpleeglijst")]
public sealed record ConsultationLogParameters(Parameter<int> Years);

/// <summary>Terms for the information hub.</summary>
/// <param name="SignalYears">Years from its receipt that a datum is kept at most.</param>
/// <param name="TrendYears">Years that trend data are kept at most.</param>
[DutchTerm("bewaartermijnen van het Informatieknooppunt")]
public sealed record HubParameters(Parameter<int> SignalYears, Parameter<int> TrendYears);

/// <summary>Terms for the security of a participant.</summary>
/// <param name="EvaluationYears">Years between two evaluations of the measures.</param>
[DutchTerm("termijnen voor de beveiliging")]
public sealed record SecurityParameters(Parameter<int> EvaluationYears);

/// <summary>A version of the ministerial regulation on the warning register.</summary>
/// <param name="Id">Stable identifier.</param>
/// <param name="InForceFrom">First day in force, or null for a text that never was.</param>
/// <param name="SecurityLevel">
/// Basic security level of the government baseline that it names. A declared norm, not a check (reading G14): equivalent norms
/// are accepted, and the newest baseline may know no such levels.
/// </param>
[DutchTerm("versie van de Uitvoeringsregeling")]
public sealed record RegulationVersion(string Id, LocalDate? InForceFrom, Parameter<int> SecurityLevel)
{
    /// <summary>The draft laid before Parliament: level 3. It never entered into force; its protocol text is the one cited (reading G16).</summary>
    public static RegulationVersion Draft { get; } = new("draft", null, new(3, Cite.Regulation("2")));

    /// <summary>The text as published (Stcrt. 2024, 34826): level 2, in force from 1 January 2025.</summary>
    public static RegulationVersion Published { get; } = new("stcrt-2024-34826", Cite.TextDate, new(2, Cite.Regulation("2")));

    /// <summary>Both versions, oldest first.</summary>
    public static ImmutableArray<RegulationVersion> All { get; } = [Draft, Published];
}

/// <summary>Which version of the law holds on a date. The three cases are the only ones.</summary>
[DutchTerm("keuze van de regelversie")]
public abstract record RulebookSelection
{
    private RulebookSelection()
    {
    }

    /// <summary>A version is in force.</summary>
    /// <param name="Rulebook">The version.</param>
    [DutchTerm("geldend")]
    public sealed record InForce(Rulebook Rulebook) : RulebookSelection;

    /// <summary>The law was not in force yet.</summary>
    /// <param name="From">First day of the first version.</param>
    [DutchTerm("nog niet in werking")]
    public sealed record NotYetInForce(LocalDate From) : RulebookSelection;

    /// <summary>The last version that had begun has ended, and none has followed.</summary>
    /// <param name="On">First day without a version.</param>
    [DutchTerm("vervallen")]
    public sealed record Ended(LocalDate On) : RulebookSelection;
}
