using System.Collections.Immutable;
using Zorgfraude.Protocol.Rulebooks;

namespace Zorgfraude.Protocol.Findings;

/// <summary>Findings on how a term was computed and moved.</summary>
public static class TermFindings
{
    /// <summary>The registration ends four years after its date.</summary>
    public static FindingDefinition StandardRetention { get; } = new(
        "retention.standard-term", Cite.Decree("2.5", 1),
        "De gegevens worden na {years} jaar verwijderd, dus op {date}.",
        "The data are removed after {years} years, that is on {date}.",
        "A1");

    /// <summary>The longest term, from the same date.</summary>
    public static FindingDefinition LongestRetention { get; } = new(
        "retention.longest-term", Cite.Decree("2.5", 4),
        "De langste termijn is {years} jaar vanaf dezelfde registratiedatum; de gegevens worden uiterlijk op {date} verwijderd.",
        "The longest term is {years} years from the same registration date; the data are removed on {date} at the latest.",
        "A5");

    /// <summary>A longer term that was decided lies between the standard and the longest one.</summary>
    public static FindingDefinition DecidedRetention { get; } = new(
        "retention.decided-end", Cite.Decree("2.5", 4),
        "Een langere termijn eindigt na {after} en uiterlijk op {until}; gekozen is {date}.",
        "A longer term ends after {after} and on {until} at the latest; chosen is {date}.",
        "H2");

    /// <summary>The registration is over from the start of the anniversary.</summary>
    public static FindingDefinition EndsAtStartOfDay { get; } = new(
        "retention.ends-at-start-of-day", Cite.Decree("2.5", 1),
        "De registratie is actief tot en met {last}; vanaf het begin van {date} geeft zij geen treffer meer.",
        "The registration is active through {last}; from the start of {date} it gives no hit any more.",
        "A2");

    /// <summary>The registration is active through the anniversary; removal is due the day after.</summary>
    public static FindingDefinition EndsAtEndOfDay { get; } = new(
        "retention.ends-at-end-of-day", Cite.Decree("2.5", 1),
        "De registratie is actief tot en met {last}; de gegevens worden verwijderd op de dag erna, {date}.",
        "The registration is active through {last}; the data are removed on the day after, {date}.",
        "H5");

    /// <summary>A term in years is not moved by weekends or holidays.</summary>
    public static FindingDefinition YearsAreNotMoved { get; } = new(
        "term.years-not-moved", Cite.GeneralTermsAct("4", item: "a"),
        "Een termijn in jaren verschuift niet door een weekend of feestdag.",
        "A term in years is not moved by a weekend or holiday.",
        "A3");

    /// <summary>29 February, or the 31st, has no counterpart in the last month.</summary>
    public static FindingDefinition MonthEnd { get; } = new(
        "term.month-end", Cite.UnionTimeLimits("3", 2, "c"),
        "De laatste maand kent de dag van {start} niet; de termijn eindigt op de laatste dag van die maand, {date}.",
        "The last month has no such day as {start}; the term ends on the last day of that month, {date}.");

    /// <summary>29 February has no counterpart in a common year.</summary>
    public static FindingDefinition LeapDay { get; } = new(
        "term.leap-day", Cite.Decree("2.5", 1),
        "Het jaar waarin de termijn eindigt kent geen {start}; de termijn eindigt op {date}.",
        "The year in which the term ends has no such day as {start}; the term ends on {date}.",
        "A4");

    /// <summary>The last day was moved past days on which no term ends.</summary>
    public static FindingDefinition Moved { get; } = new(
        "term.moved", Cite.GeneralTermsAct("1", 1),
        "De termijn eindigt niet op een zaterdag, zondag of feestdag en schuift van {from} naar {to}.",
        "The term does not end on a Saturday, Sunday or holiday and moves from {from} to {to}.");

    /// <summary>The equated days of the year are not known.</summary>
    public static FindingDefinition EquatedDaysUnknown { get; } = new(
        "term.equated-days-unknown", Cite.GeneralTermsAct("3", 3),
        "De gelijkgestelde dagen zijn alleen bekend van {from} tot en met {until}; een later aangewezen dag kan deze termijn verlengen.",
        "The equated days are known only from {from} through {until}; a day designated later can lengthen this term.");

    /// <summary>A reading other than the default was chosen.</summary>
    public static FindingDefinition ReadingChosen { get; } = new(
        "term.reading-chosen", Cite.Act("2.3", 2, "a"),
        "Gerekend is met een gekozen lezing: {option} = {value}.",
        "Computed with a chosen reading: {option} = {value}.");

    /// <summary>A request is answered within the month.</summary>
    public static FindingDefinition RequestTerm { get; } = new(
        "request.term", Cite.Gdpr("12", 3),
        "Het verzoek, ontvangen op {start}, wordt binnen {months} maand(en) beantwoord, dus zonder verschuiving uiterlijk op {date}.",
        "The request, received on {start}, is answered within {months} month(s): by {date} before any move.",
        "G7");

    /// <summary>The extended term is one longer period from receipt.</summary>
    public static FindingDefinition ExtendedRequestTerm { get; } = new(
        "request.extended-term", Cite.Gdpr("12", 3, sentence: 2),
        "Na verlenging eindigt de termijn {months} maanden na ontvangst op {start}, dus zonder verschuiving op {date}.",
        "After the extension the term ends {months} months after receipt on {start}: on {date} before any move.",
        "E1");

    /// <summary>The extended term as another reading computes it.</summary>
    public static FindingDefinition ExtendedRequestTermOtherwise { get; } = new(
        "request.extended-term-otherwise", Cite.Gdpr("12", 3, sentence: 2),
        "De verlengde termijn is berekend vanaf de eerste uiterste dag, {first}, en eindigt zonder verschuiving op {date}.",
        "The extended term was computed from the first deadline, {first}, and ends on {date} before any move.",
        "E1");

    /// <summary>The extension was announced within the first term.</summary>
    public static FindingDefinition ExtensionAnnouncedInTime { get; } = new(
        "request.extension-announced-in-time", Cite.Gdpr("12", 3, sentence: 3),
        "De verlenging moet uiterlijk op {date} aan de betrokkene zijn meegedeeld; een latere mededeling verlengt niet.",
        "The extension must be announced to the subject by {date}; a later announcement extends nothing.",
        "E2");

    /// <summary>The announcement of the extension gives the reasons.</summary>
    public static FindingDefinition ExtensionReasoned { get; } = new(
        "request.extension-reasoned", Cite.Gdpr("12", 3, sentence: 3),
        "De mededeling van de verlenging noemt de redenen.",
        "The announcement of the extension gives the reasons.",
        "E2");

    /// <summary>The protocol's term for the request of a legal person.</summary>
    public static FindingDefinition LegalPersonRequest { get; } = new(
        "request.legal-person", Cite.Decree("2.4", 4, "b"),
        "Voor een rechtspersoon geldt de termijn van het protocol.",
        "For a legal person the protocol's own term holds.",
        "E4");

    /// <summary>From which receipt the term of a misdirected request runs.</summary>
    public static FindingDefinition MisdirectedRequest { get; } = new(
        "request.misdirected", Cite.Decree("2.4", 5),
        "Het verzoek bereikte eerst een andere deelnemer; de termijn loopt vanaf {start}.",
        "The request first reached another participant; the term runs from {start}.",
        "E5");

    /// <summary>What an identity check does to the term.</summary>
    public static FindingDefinition IdentityCheck { get; } = new(
        "request.identity-check", Cite.Gdpr("12", 6),
        "Om bewijs van identiteit is gevraagd; de termijn staat daardoor {days} dag(en) stil.",
        "Proof of identity was asked for; the term stands still for {days} day(s) because of it.",
        "E6");

    /// <summary>The proof of identity is not there yet and the term stands still.</summary>
    public static FindingDefinition IdentityProofAwaited { get; } = new(
        "request.identity-proof-awaited", Cite.Gdpr("12", 6),
        "De termijn staat stil sinds {date} omdat het bewijs van identiteit nog niet is ontvangen; de genoemde dag is de vroegst mogelijke.",
        "The term stands still since {date}, because the proof of identity was not received yet; the day given is the earliest possible.",
        "E6");

    /// <summary>Six weeks for objection or appeal.</summary>
    public static FindingDefinition RemedyTerm { get; } = new(
        "remedy.term", Cite.AdministrativeLaw("6:8", 1),
        "De termijn begint op de dag na {start} en telt {days} dagen, dus zonder verschuiving tot en met {date}.",
        "The term begins on the day after {start} and counts {days} days: through {date} before any move.",
        "G8");

    /// <summary>The extra week for posted papers.</summary>
    public static FindingDefinition PostalWeek { get; } = new(
        "remedy.postal-week", Cite.AdministrativeLaw("6:9", 2),
        "Wat voor het einde van {end} per post is verzonden, is op tijd bij ontvangst binnen {days} dagen daarna, dus zonder verschuiving tot en met {date}.",
        "What was posted before the end of {end} is in time when received within {days} days after it: through {date} before any move.",
        "G9");

    /// <summary>Six weeks for a request to the court.</summary>
    public static FindingDefinition CourtRequestTerm { get; } = new(
        "remedy.court-request", Cite.ImplementationAct("35", 2),
        "Het verzoek aan de rechtbank wordt ingediend binnen {days} dagen na ontvangst van het antwoord op {start}, dus zonder verschuiving tot en met {date}.",
        "The request to the court is filed within {days} days after receipt of the answer on {start}: through {date} before any move.",
        "G8");

    /// <summary>The supervisor's four weeks.</summary>
    public static FindingDefinition SupervisorTerm { get; } = new(
        "supervisor.term", Cite.Protocol("3.12"),
        "De toezichthouder oordeelt binnen {days} dagen na {start}, dus uiterlijk op {date}.",
        "The supervisor judges within {days} days after {start}, so by {date}.",
        "G8");

    /// <summary>No start: the event from which the term runs has not been recorded.</summary>
    public static FindingDefinition SupervisorStart { get; } = new(
        "supervisor.start", Cite.Protocol("3.12"),
        "De termijn loopt vanaf de dag waarop de volledige stukken zijn ontvangen, of de dag die de gekozen lezing daarvoor noemt.",
        "The term runs from the day on which the complete set was received, or the day that the chosen reading names instead.",
        "D1");

    /// <summary>The supervisor's term is a term of order and silence is no consent.</summary>
    public static FindingDefinition SupervisorOrderTerm { get; } = new(
        "supervisor.term-of-order", Cite.Protocol("3.12"),
        "Dit is een termijn van orde: overschrijding heeft geen rechtsgevolg en zwijgen is nooit instemming.",
        "This is a term of order: overrunning it has no legal effect, and silence is never consent.",
        "D4");

    /// <summary>Additional data were asked.</summary>
    public static FindingDefinition SupervisorAdditionalData { get; } = new(
        "supervisor.additional-data", Cite.Protocol("3.13"),
        "Om aanvullende gegevens is gevraagd; de termijn staat daardoor {days} dag(en) stil.",
        "Additional data were asked for; the term stands still for {days} day(s) because of it.",
        "D2");

    /// <summary>Additional data are awaited and the term stands still.</summary>
    public static FindingDefinition SupervisorDataAwaited { get; } = new(
        "supervisor.additional-data-awaited", Cite.Protocol("3.13"),
        "De termijn staat stil sinds {date} omdat aanvullende gegevens nog niet zijn ontvangen; de genoemde dag is de vroegst mogelijke.",
        "The term stands still since {date}, because additional data were not received yet; the day given is the earliest possible.",
        "D2");

    /// <summary>An extension was announced before the running term ended.</summary>
    public static FindingDefinition SupervisorExtensionInTime { get; } = new(
        "supervisor.extension-in-time", Cite.Protocol("3.14"),
        "Een verlenging wordt meegedeeld voordat de lopende termijn eindigt, uiterlijk op {date}.",
        "An extension is announced before the running term ends, by {date}.",
        "D3");

    /// <summary>An extension was announced with its reason.</summary>
    public static FindingDefinition SupervisorExtensionReasoned { get; } = new(
        "supervisor.extension-reasoned", Cite.Protocol("3.14", sentence: 2),
        "De mededeling van de verlenging noemt de reden.",
        "The announcement of the extension gives the reason.",
        "D3");

    /// <summary>An extension names a new end after the running one.</summary>
    public static FindingDefinition SupervisorExtensionEnd { get; } = new(
        "supervisor.extension-new-end", Cite.Protocol("3.14", sentence: 2),
        "De mededeling van de verlenging noemt een nieuwe einddatum na {date}.",
        "The announcement of the extension names a new end date after {date}.",
        "D3");

    /// <summary>An extension stays within the limit that was chosen.</summary>
    public static FindingDefinition SupervisorExtensionLimit { get; } = new(
        "supervisor.extension-limit", Cite.Protocol("3.14"),
        "De verlenging blijft binnen de gekozen grens: {limit}.",
        "The extension stays within the chosen limit: {limit}.",
        "D3");

    /// <summary>A yearly review falls due.</summary>
    public static FindingDefinition ReviewDue { get; } = new(
        "review.due", Cite.Decree("2.5", 4),
        "De jaarlijkse afweging nummer {number} is uiterlijk op {date} nodig; zij kan vanaf {opens} worden gemaakt.",
        "Yearly review number {number} is needed by {date}; it can be made from {opens}.",
        "B1");

    /// <summary>Within which days a new supply is a repetition.</summary>
    public static FindingDefinition RepeatWindow { get; } = new(
        "retention.repeat-window", Cite.Decree("2.5", 2, "a"),
        "Een nieuwe verstrekking is een herhaling binnen {years} jaar als zij op {from} tot en met {until} valt; zij is gedaan op {date}.",
        "A new supply is a repetition within {years} years when it falls on {from} through {until}; it was made on {date}.",
        "B8");

    /// <summary>Hub data go five years after their receipt.</summary>
    public static FindingDefinition HubSignal { get; } = new(
        "hub.signal-term", Cite.Decree("3.17", 1),
        "Het gegeven, ontvangen op {start}, wordt ten hoogste {years} jaar bewaard en op {date} verwijderd; samenvoegen begint geen nieuwe termijn.",
        "The datum, received on {start}, is kept {years} years at most and removed on {date}; merging starts no new term.",
        "G2");

    /// <summary>Trend data go ten years after their receipt.</summary>
    public static FindingDefinition HubTrend { get; } = new(
        "hub.trend-term", Cite.Decree("3.17", 3),
        "Trendgegevens van {start} worden ten hoogste {years} jaar bewaard en op {date} verwijderd.",
        "Trend data of {start} are kept {years} years at most and removed on {date}.",
        "G2");

    /// <summary>An entry of the consultation log is kept through its anniversary.</summary>
    public static FindingDefinition ConsultationLog { get; } = new(
        "log.term", Cite.Protocol("5.4", sentence: 4),
        "De aantekening van {start} wordt {years} jaar bewaard, tot en met {date}, en vanaf de dag erna vernietigd.",
        "The entry of {start} is kept {years} years, through {date}, and destroyed from the day after.",
        "C3");

    /// <summary>The log term was read as a minimum.</summary>
    public static FindingDefinition ConsultationLogMinimum { get; } = new(
        "log.minimum-term", Cite.Protocol("5.4", sentence: 4),
        "De aantekening van {start} wordt ten minste {years} jaar bewaard, tot en met {date}; vernietiging mag daarna.",
        "The entry of {start} is kept at least {years} years, through {date}; it may be destroyed after that.",
        "C3");

    /// <summary>Something is to be done at once.</summary>
    public static FindingDefinition Immediate { get; } = new(
        "immediate.due", Cite.Protocol("6.1"),
        "Onverwijld: de handeling is nodig op {date}; vanaf {warn} volgt een waarschuwing.",
        "Without delay: the act is due on {date}; a warning follows from {warn}.",
        "A9");

    internal static ImmutableArray<FindingDefinition> All { get; } =
    [
        StandardRetention, LongestRetention, DecidedRetention, EndsAtStartOfDay, EndsAtEndOfDay, YearsAreNotMoved, MonthEnd, LeapDay,
        Moved, EquatedDaysUnknown, ReadingChosen, RequestTerm, ExtendedRequestTerm, ExtendedRequestTermOtherwise, ExtensionAnnouncedInTime,
        ExtensionReasoned, LegalPersonRequest, MisdirectedRequest, IdentityCheck, IdentityProofAwaited, RemedyTerm, PostalWeek,
        CourtRequestTerm, SupervisorTerm, SupervisorStart, SupervisorOrderTerm, SupervisorAdditionalData, SupervisorDataAwaited,
        SupervisorExtensionInTime, SupervisorExtensionReasoned, SupervisorExtensionEnd, SupervisorExtensionLimit, ReviewDue, RepeatWindow,
        HubSignal, HubTrend, ConsultationLog, ConsultationLogMinimum, Immediate,
    ];
}
