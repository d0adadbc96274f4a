using System.Collections.Immutable;
using Zorgfraude.Protocol.Rulebooks;

namespace Zorgfraude.Protocol.Findings;

/// <summary>Findings on what a dossier holds before a rule can be asked.</summary>
public static class DossierFindings
{
    /// <summary>The day on which the questions are asked.</summary>
    public static FindingDefinition DayKnown { get; } = new(
        "dossier.day", Cite.Act("4.3"),
        "De dag waarnaar de regels worden toegepast, is bekend.", "The day as of which the rules are applied is known.");

    /// <summary>Which kind of participant lays the investigation before a supervisor.</summary>
    public static FindingDefinition ParticipantKind { get; } = new(
        "dossier.participant-kind", Cite.Act("2.2"),
        "Bekend is welke soort deelnemer het onderzoek voorlegt.", "It is known which kind of participant lays the investigation before a supervisor.", "D7");

    /// <summary>The day from which the term runs.</summary>
    public static FindingDefinition RegistrationDate { get; } = new(
        "dossier.registration-date", Cite.Decree("2.5", 1),
        "De dag van registratie is bekend; vanaf die dag loopt de bewaartermijn.",
        "The day of registration is known; the term runs from that day.", "H1");

    /// <summary>The day of the decision on a longer term.</summary>
    public static FindingDefinition LongerTermDate { get; } = new(
        "dossier.longer-term-date", Cite.Decree("2.5", 1),
        "De dag van de beslissing over een langere termijn is bekend.", "The day of the decision on a longer term is known.", "B4");

    /// <summary>The data fit the closed data set.</summary>
    public static FindingDefinition DataSet { get; } = new(
        "dossier.data-set", Cite.Decree("2.1", 2),
        "De gegevens passen in de gesloten gegevensset van het register.", "The data fit the closed data set of the register.", "F1");

    /// <summary>A datum that the data set asks for.</summary>
    public static FindingDefinition DatumKnown { get; } = new(
        "dossier.datum-known", Cite.Decree("2.1", 2),
        "Het gegeven '{field}' is bekend.", "The datum '{field}' is known.", "F1");

    /// <summary>A datum that the data set refuses.</summary>
    public static FindingDefinition DatumAccepted { get; } = new(
        "dossier.datum-accepted", Cite.Decree("2.1", 2),
        "Het gegeven '{field}' is te aanvaarden; bezwaar: {problem}.", "The datum '{field}' can be accepted; objection: {problem}.", "F1");

    internal static ImmutableArray<FindingDefinition> All { get; } =
        [DayKnown, ParticipantKind, RegistrationDate, LongerTermDate, DataSet, DatumKnown, DatumAccepted];
}
