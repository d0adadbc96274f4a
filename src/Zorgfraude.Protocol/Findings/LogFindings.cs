using System.Collections.Immutable;
using Zorgfraude.Protocol.Rulebooks;

namespace Zorgfraude.Protocol.Findings;

/// <summary>Findings of the control of a participant's consultation list (protocol 5.4). Each asks for a look; none says that somebody did wrong.</summary>
public static class LogFindings
{
    /// <summary>What was looked at.</summary>
    public static FindingDefinition Checked { get; } = new(
        "log.checked", Cite.Protocol("5.4", sentence: 2),
        "De raadpleeglijst is nagelopen: {count} raadplegingen tot en met {date}.", "The consultation list was gone through: {count} consultations up to and including {date}.");

    /// <summary>Many consultations by hand in a short time.</summary>
    public static FindingDefinition Burst { get; } = new(
        "log.burst", Cite.Protocol("5.4", sentence: 2),
        "Vraagt een blik: op {date} deed één medewerker {count} handmatige raadplegingen, met meer dan {limit} binnen {minutes} minuten.",
        "Asks for a look: on {date} one employee made {count} consultations by hand, with more than {limit} within {minutes} minutes.");

    /// <summary>A consultation by somebody to whom the function table of that day does not give the power.</summary>
    public static FindingDefinition OutsidePower { get; } = new(
        "log.outside-power", Cite.Protocol("5.4", sentence: 2),
        "Vraagt een blik: volgens de functietabel had de medewerker op {date} deze bevoegdheid niet.",
        "Asks for a look: by the function table the employee did not have this power on {date}.");

    /// <summary>An automated consultation on a day without an announcement.</summary>
    public static FindingDefinition OutsideAnnouncement { get; } = new(
        "log.outside-announcement", Cite.Protocol("5.4", sentence: 2),
        "Vraagt een blik: op {date} is geautomatiseerd geraadpleegd en er was die dag geen aankondiging.",
        "Asks for a look: an automated consultation was made on {date} and there was no announcement that day.", "F4");

    /// <summary>A hit of an automated process, or what was shown as possible, that nobody checked.</summary>
    public static FindingDefinition Unverified { get; } = new(
        "log.unverified-hit", Cite.Protocol("5.2"),
        "Vraagt een blik: een geautomatiseerde hit of mogelijke overeenstemming van {date} is na {count} dagen nog niet gecontroleerd; de grens is {limit} dagen.",
        "Asks for a look: an automated hit or possible one of {date} has not been checked after {count} days; the limit is {limit} days.");

    /// <summary>The list contradicts itself.</summary>
    public static FindingDefinition Inconsistent { get; } = new(
        "log.inconsistent", Cite.Protocol("5.4", sentence: 2),
        "Vraagt een blik: de regel van {date} spreekt de lijst tegen: dubbel, in de toekomst, of met een controle die er niet bij past.",
        "Asks for a look: the line of {date} contradicts the list: twice there, in the future, or with a check that does not fit it.");

    /// <summary>Numbers of lines that are not there.</summary>
    public static FindingDefinition Gap { get; } = new(
        "log.gap", Cite.Protocol("5.4", sentence: 2),
        "Vraagt een blik: vóór de regel van {date} ontbreken de nummers {first} tot en met {last}; die regels zijn er niet meer.",
        "Asks for a look: before the line of {date} the numbers {first} to {last} are missing; those lines are gone.");

    /// <summary>An automated consultation whose line names no occasion.</summary>
    public static FindingDefinition WithoutOccasion { get; } = new(
        "log.without-occasion", Cite.Protocol("5.4", sentence: 2),
        "Vraagt een blik: de geautomatiseerde raadpleging van {date} noemt geen aanleiding.",
        "Asks for a look: the automated consultation of {date} names no occasion.", "F4");

    /// <summary>Something was done on a hit of an automated process, or on what was shown as possible, before it was found right.</summary>
    public static FindingDefinition FollowedUpUnverified { get; } = new(
        "log.followed-up-unverified", Cite.Protocol("5.2"),
        "Vraagt een blik: op {date} is gevolg gegeven aan een geautomatiseerde hit of mogelijke overeenstemming die toen niet als juist was bevestigd.",
        "Asks for a look: on {date} something was done on an automated hit or possible one that had not been found right by then.");

    /// <summary>What was done on hits is known.</summary>
    public static FindingDefinition FollowUpsKnown { get; } = new(
        "log.follow-ups", Cite.Protocol("5.2"),
        "Bekend is waaraan na een hit gevolg is gegeven.", "It is known what was done on hits.");

    internal static ImmutableArray<FindingDefinition> All { get; } =
    [
        Checked, Gap, Burst, OutsidePower, OutsideAnnouncement, WithoutOccasion, Unverified, FollowedUpUnverified, FollowUpsKnown, Inconsistent,
    ];
}
