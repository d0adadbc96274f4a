using System.Collections.Immutable;
using Zorgfraude.Protocol.Rulebooks;

namespace Zorgfraude.Protocol.Findings;

/// <summary>Findings on entry, check, notice and removal of a registration.</summary>
public static class RegistrationFindings
{
    /// <summary>The act fits where the registration stands.</summary>
    public static FindingDefinition Order { get; } = new(
        "registration.order", Cite.Act("2.1", 2),
        "De registratie staat op '{state}'; deze handeling past daar.", "The registration stands at '{state}'; the act fits there.");

    /// <summary>The case is one's own.</summary>
    public static FindingDefinition OwnCase { get; } = new(
        "registration.own-case", Cite.Protocol("4.1"),
        "De deelnemer registreert op grond van een eigen zaak.", "The participant registers on a case of its own.");

    /// <summary>The identifier is not that of somebody else's registration.</summary>
    public static FindingDefinition OwnIdentifier { get; } = new(
        "registration.own-identifier", Cite.Protocol("4.1"),
        "Het id is niet dat van een registratie van een ander.", "The identifier is not that of another's registration.");

    /// <summary>The supervisor concurred.</summary>
    public static FindingDefinition SupervisorConcurred { get; } = new(
        "registration.supervisor-concurred", Cite.Act("2.2"),
        "De toezichthouder kwam op {date} tot dezelfde gerechtvaardigde overtuiging.", "The supervisor came to the same justified belief on {date}.", "D5");

    /// <summary>The necessity was decided.</summary>
    public static FindingDefinition NecessityDecided { get; } = new(
        "registration.necessity-decided", Cite.Protocol("3.9"),
        "De noodzaak van verstrekking is op {date} vastgesteld.", "The necessity of supply was decided on {date}.");

    /// <summary>A second employee checks the entry.</summary>
    public static FindingDefinition SecondEmployee { get; } = new(
        "registration.second-employee", Cite.Protocol("4.3", sentence: 2),
        "Een andere medewerker dan degene die invoerde, controleert de gegevens.", "Another employee than the one who entered checks the data.", "G13");

    /// <summary>The checker is an employee of the participant itself.</summary>
    public static FindingDefinition CheckerOfParticipant { get; } = new(
        "registration.checker-of-participant", Cite.Protocol("4.3", sentence: 2),
        "De controle is gedaan door een medewerker van de verstrekker zelf en niet van de verwerker.",
        "The check was made by an employee of the registering participant itself and not of the processor.", "G13");

    /// <summary>What was checked is what was entered.</summary>
    public static FindingDefinition CheckedAsEntered { get; } = new(
        "registration.checked-as-entered", Cite.Protocol("4.3", sentence: 2),
        "De gecontroleerde gegevens zijn gelijk aan de ingevoerde.", "The data checked equal the data entered.");

    /// <summary>The check confirmed or rejected the entry.</summary>
    public static FindingDefinition EntryRight { get; } = new(
        "registration.entry-right", Cite.Protocol("4.3", sentence: 2),
        "De tweede medewerker heeft de invoer juist bevonden.", "The second employee found the entry right.");

    /// <summary>The registration is active from this day.</summary>
    public static FindingDefinition ActiveFrom { get; } = new(
        "registration.active-from", Cite.Protocol("4.1"),
        "De registratie geldt vanaf {date}; vanaf die dag loopt de bewaartermijn.", "The registration is active from {date}; the term runs from that day.", "H1");

    /// <summary>The supervisor must be told, so that it can report to the inspectorate.</summary>
    public static FindingDefinition TellSupervisor { get; } = new(
        "registration.tell-supervisor", Cite.Act("2.2", 1),
        "Meld de verstrekking aan de toezichthouder, zodat deze haar bij de IGJ kan melden.",
        "Tell the supervisor of the supply, so that it can report it to the IGJ.", "D8");

    /// <summary>Notice to the subject is due.</summary>
    public static FindingDefinition NoticeDue { get; } = new(
        "notice.due", Cite.Decree("2.4", 1),
        "Betrokkene wordt onverwijld geïnformeerd, uiterlijk op {date}.", "The subject is informed without delay, by {date}.", "E9");

    /// <summary>Notice was given.</summary>
    public static FindingDefinition NoticeGiven { get; } = new(
        "notice.given", Cite.Decree("2.4", 1), "Betrokkene is op {date} geïnformeerd.", "The subject was informed on {date}.");

    /// <summary>Notice was not given before.</summary>
    public static FindingDefinition NoticeNotGivenBefore { get; } = new(
        "notice.not-given-before", Cite.Decree("2.4", 1), "Betrokkene was nog niet geïnformeerd.", "The subject was not informed before.");

    /// <summary>Leaving out the notice has a ground and a written reason.</summary>
    public static FindingDefinition DeferralMotivated { get; } = new(
        "notice.deferral-motivated", Cite.Decree("2.4", 2),
        "De reden om de mededeling achterwege te laten is schriftelijk vastgelegd.", "The reason for leaving out the notice is recorded in writing.");

    /// <summary>Leaving out the notice is necessary.</summary>
    public static FindingDefinition DeferralNecessary { get; } = new(
        "notice.deferral-necessary", Cite.Decree("2.4", 1),
        "Het achterwege laten is noodzakelijk op grond van '{ground}'.", "Leaving out is necessary on the ground '{ground}'.");

    /// <summary>The deferral is checked again.</summary>
    public static FindingDefinition DeferralRecheck { get; } = new(
        "notice.deferral-recheck", Cite.Decree("2.4", 2, sentence: 2),
        "Uiterlijk op {date} wordt opnieuw bezien of de grond nog bestaat.", "By {date} it is looked at again whether the ground still exists.", "E9");

    /// <summary>The deferral is checked again within the period that was chosen.</summary>
    public static FindingDefinition DeferralRecheckWithin { get; } = new(
        "notice.recheck-within", Cite.Decree("2.4", 2, sentence: 2),
        "De grond wordt opnieuw bezien binnen {days} dagen, dus uiterlijk op {date}.",
        "The ground is looked at again within {days} days, so by {date}.", "E9");

    /// <summary>The re-check of a deferral is late.</summary>
    public static FindingDefinition DeferralRecheckLate { get; } = new(
        "notice.recheck-late", Cite.Decree("2.4", 2, sentence: 2),
        "Uiterlijk op {date} had opnieuw moeten worden bezien of de grond om de mededeling achterwege te laten nog bestaat.",
        "By {date} it should have been looked at again whether the ground for leaving out the notice still exists.", "E9");

    /// <summary>The notice is late.</summary>
    public static FindingDefinition NoticeLate { get; } = new(
        "notice.late", Cite.Decree("2.4", 1),
        "Betrokkene had op {date} geïnformeerd moeten zijn.", "The subject should have been informed on {date}.", "H3");

    /// <summary>The notice was left out.</summary>
    public static FindingDefinition Deferred { get; } = new(
        "notice.deferred", Cite.Decree("2.4", 2, sentence: 2),
        "De mededeling was achterwege gelaten.", "The notice was left out.");

    /// <summary>Whether the subject already knows is judged, with reasons.</summary>
    public static FindingDefinition AlreadyInformedJudged { get; } = new(
        "notice.already-informed-judged", Cite.Decree("2.4", 2, sentence: 2),
        "Beoordeeld en vastgelegd is of betrokkene al op de hoogte is.", "Whether the subject already knows is judged and recorded.", "E9");

    /// <summary>The subject already knows, so that no notice is due.</summary>
    public static FindingDefinition AlreadyInformed { get; } = new(
        "notice.already-informed", Cite.Decree("2.4", 2, sentence: 2),
        "Betrokkene is al op de hoogte; de mededeling is niet meer nodig.", "The subject already knows; the notice is no longer needed.", "E9");

    /// <summary>The ground lapsed, and the notice is due.</summary>
    public static FindingDefinition LateNoticeDue { get; } = new(
        "notice.due-after-deferral", Cite.Decree("2.4", 2, sentence: 2),
        "De grond is op {date} vervallen; betrokkene wordt alsnog zo spoedig mogelijk geïnformeerd.",
        "The ground lapsed on {date}; the subject is informed as soon as possible after all.", "E9");

    /// <summary>The processing is not restricted yet.</summary>
    public static FindingDefinition NotRestricted { get; } = new(
        "restriction.none", Cite.Gdpr("18", 1), "De verwerking is nog niet beperkt.", "The processing is not restricted yet.");

    /// <summary>The processing is restricted.</summary>
    public static FindingDefinition IsRestricted { get; } = new(
        "restriction.there", Cite.Gdpr("18", 1), "De verwerking is beperkt.", "The processing is restricted.");

    /// <summary>The ground for a restriction is there.</summary>
    public static FindingDefinition RestrictionGrounded { get; } = new(
        "restriction.ground", Cite.Gdpr("18", 1),
        "De grond '{ground}' voor beperking is aanwezig.", "The ground '{ground}' for restriction is there.");

    /// <summary>A restriction and its lifting have reasons.</summary>
    public static FindingDefinition RestrictionMotivated { get; } = new(
        "restriction.motivated", Cite.Gdpr("18", 1), "De reden is vastgelegd.", "The reason is recorded.");

    /// <summary>A restricted registration answers nobody, and its term runs on.</summary>
    public static FindingDefinition RestrictedAnswersNobody { get; } = new(
        "restriction.answers-nobody", Cite.Gdpr("18", 2),
        "Zolang de verwerking is beperkt, beantwoordt de registratie geen raadpleging; de termijn tot {date} loopt door.",
        "While the processing is restricted the registration answers no consultation; its term until {date} runs on.", "A8");

    /// <summary>A restricted registration that keeps answering (reading A8).</summary>
    public static FindingDefinition RestrictedKeepsAnswering { get; } = new(
        "restriction.keeps-answering", Cite.Gdpr("18", 2),
        "Volgens de gekozen lezing blijft de registratie tijdens de beperking raadplegingen beantwoorden; de termijn tot {date} loopt door.",
        "By the reading chosen the registration keeps answering consultations while restricted; its term until {date} runs on.", "A8");

    /// <summary>While restricted, data are stored and used no further without an exception.</summary>
    public static FindingDefinition StorageOnly { get; } = new(
        "restriction.storage-only", Cite.Gdpr("18", 2),
        "Zolang de verwerking is beperkt, worden de gegevens alleen opgeslagen; voor ander gebruik is een uitzondering vastgelegd.",
        "While the processing is restricted the data are only stored; for another use an exception was recorded.");

    /// <summary>An exception to the restriction.</summary>
    public static FindingDefinition RestrictedUseGrounded { get; } = new(
        "restriction.use", Cite.Gdpr("18", 2),
        "De uitzondering op de beperking is aanwezig: {ground}.", "The exception to the restriction is there: {ground}.");

    /// <summary>The exception was not recorded before.</summary>
    public static FindingDefinition RestrictedUseNew { get; } = new(
        "restriction.use-new", Cite.Gdpr("18", 2),
        "Deze uitzondering op de beperking is nog niet vastgelegd: {ground}.", "This exception to the restriction was not recorded yet: {ground}.");

    /// <summary>A trade-register number is that of an undertaking (reading G17).</summary>
    public static FindingDefinition KvkOfUndertaking { get; } = new(
        "registration.kvk-of-undertaking", Cite.Decree("2.1", 2, "a"),
        "Volgens de gekozen lezing is het KVK-nummer dat van een onderneming; dat is bij de invoer vermeld.",
        "By the reading chosen the KVK number is that of an undertaking; that was stated at entry.", "G17");

    /// <summary>The ground for the restriction is gone.</summary>
    public static FindingDefinition RestrictionEnded { get; } = new(
        "restriction.ground-ended", Cite.Gdpr("18", 1), "De grond voor de beperking is vervallen.", "The ground for the restriction is gone.");

    /// <summary>The subject was told before the restriction is lifted.</summary>
    public static FindingDefinition LiftingAnnounced { get; } = new(
        "restriction.announced", Cite.Gdpr("18", 3),
        "Betrokkene is van de opheffing op de hoogte gebracht voordat de beperking wordt opgeheven.",
        "The subject was told of the lifting before the restriction is lifted.");

    /// <summary>The lifting was not announced before.</summary>
    public static FindingDefinition LiftingNotAnnounced { get; } = new(
        "restriction.not-announced", Cite.Gdpr("18", 3),
        "De opheffing was nog niet aangekondigd.", "The lifting was not announced before.");

    /// <summary>Participants are told of a restriction or its end.</summary>
    public static FindingDefinition InformOfRestriction { get; } = new(
        "restriction.inform-participants", Cite.Gdpr("19"),
        "Van de beperking of de opheffing ervan worden {count} deelnemers in kennis gesteld.",
        "Of the restriction or its lifting {count} participants are informed.", "C5");

    /// <summary>The term of the registration has ended.</summary>
    public static FindingDefinition TermEnded { get; } = new(
        "removal.term-ended", Cite.Decree("2.5", 1),
        "De bewaartermijn is op {date} verstreken.", "The term ended on {date}.", "A2");

    /// <summary>The justified belief is gone.</summary>
    public static FindingDefinition BeliefEnded { get; } = new(
        "removal.belief-ended", Cite.Act("2.1", 4),
        "De gerechtvaardigde overtuiging bestaat niet langer; de verwerking eindigt onverwijld.",
        "The justified belief no longer exists; the processing ends without delay.", "A9");

    /// <summary>Erasure was granted.</summary>
    public static FindingDefinition ErasureGranted { get; } = new(
        "removal.erasure-granted", Cite.Protocol("6.2"), "Het verzoek om wissing is toegewezen.", "The request for erasure was granted.", "A10");

    /// <summary>An objection was upheld.</summary>
    public static FindingDefinition ObjectionUpheld { get; } = new(
        "removal.objection-upheld", Cite.Protocol("7.5"), "Het bezwaar tegen de verwerking is gegrond.", "The objection to the processing was upheld.", "A10");

    /// <summary>The processing was unlawful.</summary>
    public static FindingDefinition Unlawful { get; } = new(
        "removal.unlawful", Cite.Gdpr("17", 1, "d"), "De gegevens zijn onrechtmatig verwerkt.", "The data were processed unlawfully.", "A10");

    /// <summary>The data are no longer needed.</summary>
    public static FindingDefinition NoLongerNeeded { get; } = new(
        "removal.no-longer-needed", Cite.Protocol("2.2"),
        "De gegevens zijn niet langer nodig om fraude in de zorg te bestrijden.", "The data are no longer needed to fight healthcare fraud.", "A10");

    /// <summary>A review found shorter keeping indicated.</summary>
    public static FindingDefinition ReviewEnded { get; } = new(
        "removal.review", Cite.Decree("2.5", 4),
        "De jaarlijkse afweging bepaalt dat de gegevens op {date} worden verwijderd.", "The yearly review has the data removed on {date}.", "B13");

    /// <summary>An early removal has reasons.</summary>
    public static FindingDefinition RemovalMotivated { get; } = new(
        "removal.motivated", Cite.Protocol("6.1"), "De reden voor verwijdering is vastgelegd.", "The reason for removal is recorded.");

    /// <summary>Participants that got a hit are informed.</summary>
    public static FindingDefinition InformParticipants { get; } = new(
        "removal.inform-participants", Cite.Protocol("6.3"),
        "De deelnemers die een hit op deze registratie kregen ({count}), worden onverwijld in kennis gesteld.",
        "The participants that got a hit on this registration ({count}) are informed without delay.", "C5");

    /// <summary>Under the literal reading every participant that consulted about the subject is informed.</summary>
    public static FindingDefinition InformAllConsulting { get; } = new(
        "removal.inform-all-consulting", Cite.Protocol("6.3"),
        "Alle deelnemers die over deze betrokkene raadpleegden ({count}), met of zonder hit, worden onverwijld in kennis gesteld.",
        "All participants that consulted about this subject ({count}), with a hit or without, are informed without delay.", "C5");

    /// <summary>Receivers end the processing of what they got.</summary>
    public static FindingDefinition ReceiversStop { get; } = new(
        "removal.receivers-stop", Cite.Act("2.1", 4),
        "De deelnemers die gegevens uit deze registratie ontvingen ({count}), beëindigen de verwerking daarvan.",
        "The participants that received data from this registration ({count}) end the processing of them.", "C5");

    /// <summary>The subject is a natural or a legal person; a partnership is neither.</summary>
    public static FindingDefinition LegalPersonality { get; } = new(
        "registration.legal-personality", Cite.Act("2.1", 1),
        "De naam is niet die van een vof, maatschap, cv of eenmanszaak: die is geen rechtspersoon, wel kunnen de mensen erachter na een eigen toets worden geregistreerd.",
        "The name is not that of a partnership or sole tradership: such is no legal person, though the people behind it can be registered after a test of their own.");

    /// <summary>Data are read for a purpose that keeping a registration serves.</summary>
    public static FindingDefinition ReadPurpose { get; } = new(
        "registration.read-purpose", Cite.Act("2.1", 3),
        "De gegevens worden ingezien om te verstrekken, juist te houden, tijdig te verwijderen of een verzoek van betrokkene te beantwoorden.",
        "The data are read to supply them, keep them right, remove them in time or answer a request of the subject.", "F7");

    /// <summary>Who reads data has a function that needs them.</summary>
    public static FindingDefinition MayReadData { get; } = new(
        "registration.may-read", Cite.Protocol("2.7"),
        "De functie van de medewerker omvat registreren, controleren of aanpassen.",
        "The employee's function includes to register, to check or to change.");

    /// <summary>The registration has not ended.</summary>
    public static FindingDefinition NotEnded { get; } = new(
        "registration.not-ended", Cite.Decree("2.5", 1),
        "De registratie loopt nog; zij eindigt op {date}.", "The registration still runs; it ends on {date}.", "A2");

    /// <summary>The correction leaves the kind of subject as it was.</summary>
    public static FindingDefinition SameKind { get; } = new(
        "correction.same-kind", Cite.Protocol("4.1"),
        "De verbetering laat de soort betrokkene zoals die was; een ander vraagt om verwijdering en een nieuwe registratie.",
        "The correction leaves the kind of subject as it was; another one takes a removal and a new registration.", "A7");

    /// <summary>The correction is about the same subject.</summary>
    public static FindingDefinition SameSubject { get; } = new(
        "correction.same-subject", Cite.Protocol("4.1"),
        "De verbeterde gegevens gaan over dezelfde betrokkene; een ander vraagt om verwijdering en een nieuwe registratie.",
        "The corrected data are about the same subject; another one takes a removal and a new registration.", "A7");

    /// <summary>That the subject is the same has reasons.</summary>
    public static FindingDefinition CorrectionMotivated { get; } = new(
        "correction.motivated", Cite.Protocol("2.2"),
        "De reden voor de verbetering is vastgelegd.", "The reason for the correction is recorded.");

    /// <summary>A correction does not say whether the subject was informed.</summary>
    public static FindingDefinition InformedUnchanged { get; } = new(
        "correction.informed-unchanged", Cite.Decree("2.4", 1),
        "Of betrokkene is geïnformeerd, verandert niet door een verbetering maar door de mededeling vast te leggen.",
        "Whether the subject was informed changes by recording the notice and not by a correction.");

    /// <summary>No earlier correction waits for its check.</summary>
    public static FindingDefinition NoneWaiting { get; } = new(
        "correction.none-waiting", Cite.Protocol("4.3", sentence: 2),
        "Er wacht geen eerdere verbetering op controle.", "No earlier correction waits for its check.");

    /// <summary>A correction waits for its check.</summary>
    public static FindingDefinition Waiting { get; } = new(
        "correction.waiting", Cite.Protocol("4.3", sentence: 2),
        "Er wacht een verbetering op controle.", "A correction waits for its check.");

    /// <summary>A correction moves no date.</summary>
    public static FindingDefinition DatesStay { get; } = new(
        "correction.dates-stay", Cite.Decree("2.5", 1),
        "De verbetering laat de registratiedatum {date} en het einde op {end} zoals zij zijn.",
        "The correction leaves the registration date {date} and the end on {end} as they are.", "A6");

    /// <summary>Participants are told of a correction.</summary>
    public static FindingDefinition InformOfCorrection { get; } = new(
        "correction.inform-participants", Cite.Protocol("6.3"),
        "Van de verbetering worden onverwijld {count} deelnemers in kennis gesteld.", "Of the correction {count} participants are informed without delay.", "C5");

    /// <summary>The reason is one for removal before the end of the term.</summary>
    public static FindingDefinition EarlyReason { get; } = new(
        "removal.early-reason", Cite.Protocol("6.1"),
        "De reden is een andere dan het einde van de termijn.", "The reason is another one than the end of the term.");

    /// <summary>Removal is due.</summary>
    public static FindingDefinition RemovalDue { get; } = new(
        "removal.due", Cite.Act("2.1", 4),
        "De registratie beantwoordt geen raadpleging meer en wordt uiterlijk op {date} verwijderd.",
        "The registration answers no consultation any more and is removed by {date}.", "A9");

    /// <summary>The reason is the one that was recorded.</summary>
    public static FindingDefinition ReasonAsRecorded { get; } = new(
        "removal.reason-as-recorded", Cite.Protocol("6.1"),
        "De reden van verwijdering is die welke eerder is vastgelegd.", "The reason for removal is the one recorded before.");

    /// <summary>Removal is in time.</summary>
    public static FindingDefinition RemovalInTime { get; } = new(
        "removal.in-time", Cite.Protocol("6.1"),
        "De verwijdering is op tijd: uiterlijk op {date}.", "The removal is in time: by {date}.", "A9");

    /// <summary>Removal is late.</summary>
    public static FindingDefinition RemovalLate { get; } = new(
        "removal.late", Cite.Protocol("6.1"),
        "De registratie had uiterlijk op {date} verwijderd moeten zijn.", "The registration should have been removed by {date}.", "A9");

    /// <summary>The term ended and the registration is still there.</summary>
    public static FindingDefinition TermOverdue { get; } = new(
        "removal.term-overdue", Cite.Decree("2.5", 1),
        "De termijn eindigde op {date} en de registratie had die dag verwijderd moeten zijn.",
        "The term ended on {date} and the registration should have been removed that day.", "A2");

    internal static ImmutableArray<FindingDefinition> All { get; } =
    [
        Order, OwnCase, OwnIdentifier, SupervisorConcurred, NecessityDecided, SecondEmployee, CheckerOfParticipant, CheckedAsEntered, EntryRight, ActiveFrom, TellSupervisor,
        NoticeDue, NoticeGiven, NoticeNotGivenBefore, DeferralMotivated, DeferralNecessary, DeferralRecheck,
        DeferralRecheckWithin, DeferralRecheckLate, NoticeLate, Deferred, AlreadyInformedJudged, AlreadyInformed, LateNoticeDue,
        NotRestricted, IsRestricted, RestrictionGrounded, RestrictionMotivated, RestrictedAnswersNobody, RestrictionEnded,
        RestrictedKeepsAnswering, StorageOnly, RestrictedUseGrounded, RestrictedUseNew, KvkOfUndertaking,
        LiftingAnnounced, LiftingNotAnnounced, InformOfRestriction,
        TermEnded, BeliefEnded, ErasureGranted, ObjectionUpheld, Unlawful, NoLongerNeeded, ReviewEnded, RemovalMotivated, InformParticipants, InformAllConsulting, ReceiversStop,
        LegalPersonality, ReadPurpose, MayReadData, NotEnded, SameKind, SameSubject, CorrectionMotivated, InformedUnchanged, NoneWaiting, Waiting, DatesStay, InformOfCorrection,
        EarlyReason, RemovalDue, ReasonAsRecorded, RemovalInTime, RemovalLate, TermOverdue,
    ];
}
