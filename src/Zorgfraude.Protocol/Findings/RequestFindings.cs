using System.Collections.Immutable;
using Zorgfraude.Protocol.Rulebooks;

namespace Zorgfraude.Protocol.Findings;

/// <summary>Findings on requests, objections and complaints of subjects (protocol chapter 7; GDPR 12 to 21).</summary>
public static class RequestFindings
{
    /// <summary>The act follows on what came before.</summary>
    public static FindingDefinition Order { get; } = new(
        "request.order", Cite.Gdpr("12", 2),
        "De stand van het verzoek is '{state}'. Daarin past deze handeling niet.", "The request stands at '{state}'. This act does not fit there.");

    /// <summary>A request to any participant counts.</summary>
    public static FindingDefinition AnyParticipant { get; } = new(
        "request.any-participant", Cite.Gdpr("26", 3),
        "Een verzoek aan welke deelnemer ook telt als ontvangen.", "A request to any participant counts as received.");

    /// <summary>The request is in writing.</summary>
    public static FindingDefinition Written { get; } = new(
        "request.written", Cite.Protocol("7.7"),
        "Het verzoek is niet schriftelijk gedaan. Vraag erom; de termijn loopt intussen door.",
        "The request was not made in writing. Ask for that; the term runs on in the meantime.", "E6");

    /// <summary>Another form is asked of a copy only.</summary>
    public static FindingDefinition FormOfCopy { get; } = new(
        "request.form-of-copy", Cite.Protocol("7.3", sentence: 2),
        "Alleen van een kopie kan de betrokkene een andere vorm vragen.", "Only of a copy can the subject ask for another form.");

    /// <summary>Identity is proved.</summary>
    public static FindingDefinition IdentityProved { get; } = new(
        "request.identity-proved", Cite.Protocol("7.7", sentence: 2),
        "De identiteit van de verzoeker is aangetoond.", "The identity of the requester was proved.");

    /// <summary>The representative may speak for the subject.</summary>
    public static FindingDefinition RepresentationProved { get; } = new(
        "request.representation-proved", Cite.Protocol("7.7", sentence: 2),
        "De vertegenwoordiger heeft aangetoond dat hij namens de betrokkene mag optreden.", "The representative proved that he may act for the subject.");

    /// <summary>Proof was asked for.</summary>
    public static FindingDefinition ProofAsked { get; } = new(
        "request.proof-asked", Cite.Protocol("7.7", sentence: 2),
        "Om bewijs van identiteit is gevraagd.", "Proof of identity was asked for.");

    /// <summary>More than the protocol asks is asked on doubt only.</summary>
    public static FindingDefinition ProofDoubt { get; } = new(
        "request.proof-doubt", Cite.Gdpr("12", 6),
        "Vraag extra bewijs alleen bij redelijke twijfel. De reden voor twijfel is niet vastgelegd.",
        "Ask for extra proof only on reasonable doubt. No reason for doubt was recorded.", "E6");

    /// <summary>Who registered is known.</summary>
    public static FindingDefinition RegistrantsKnown { get; } = new(
        "request.registrants-known", Cite.Decree("2.4", 5),
        "Bekend is welke deelnemers de betrokkene hebben geregistreerd.", "It is known which participants registered the subject.");

    /// <summary>The request is forwarded at once.</summary>
    public static FindingDefinition Forward { get; } = new(
        "request.forward", Cite.Decree("2.4", 5),
        "Het verzoek wordt op {date} doorgezonden aan elke deelnemer die registreerde.", "The request is forwarded on {date} to each participant that registered.");

    /// <summary>The subject is told of the forwarding at the same time.</summary>
    public static FindingDefinition TellForwarded { get; } = new(
        "request.tell-forwarded", Cite.Decree("2.4", 5),
        "De betrokkene hoort op {date}, tegelijk met het doorzenden, naar wie zijn verzoek gaat.",
        "The subject is told on {date}, together with the forwarding, to whom the request goes.");

    /// <summary>Forwarding is to a participant that registered, once.</summary>
    public static FindingDefinition ForwardTarget { get; } = new(
        "request.forward-target", Cite.Decree("2.4", 5),
        "Deze deelnemer registreerde en deze stap is voor hem nog niet gezet.", "This participant registered and this step was not taken for it yet.");

    /// <summary>The participant answers for its own registration.</summary>
    public static FindingDefinition OwnRegistration { get; } = new(
        "request.own-registration", Cite.Decree("2.4", 5),
        "Alleen een andere deelnemer registreerde. Die beantwoordt het verzoek.", "Only another participant registered. That one answers the request.");

    /// <summary>The extension is necessary.</summary>
    public static FindingDefinition ExtensionNeeded { get; } = new(
        "request.extension-needed", Cite.Gdpr("12", 3, sentence: 2),
        "De verlenging is nodig, gelet op de complexiteit en het aantal verzoeken.", "The extension is needed, given the complexity and number of requests.");

    /// <summary>There is one extension at most.</summary>
    public static FindingDefinition OneExtension { get; } = new(
        "request.one-extension", Cite.Gdpr("12", 3, sentence: 2), "De termijn kan één keer worden verlengd.", "The term can be extended once.");

    /// <summary>The answer is due.</summary>
    public static FindingDefinition AnswerDue { get; } = new(
        "request.answer", Cite.Gdpr("12", 3), "Het verzoek wordt uiterlijk op {date} beantwoord.", "The request is answered by {date}.", "E7");

    /// <summary>The answer is in time.</summary>
    public static FindingDefinition AnswerInTime { get; } = new(
        "request.answer-in-time", Cite.Gdpr("12", 3),
        "De uiterste dag voor het antwoord is {date}. Een later antwoord is te laat, maar blijft nodig.",
        "The last day for the answer is {date}. A later answer is late, but still owed.", "E7");

    /// <summary>The kind of participant is known.</summary>
    public static FindingDefinition AnsweringKind { get; } = new(
        "request.participant-kind", Cite.ImplementationAct("34"),
        "De soort deelnemer is bekend: die bepaalt de rechtsmiddelen.", "The kind of participant is known: it decides the remedies.", "E11");

    /// <summary>The outcome answers the request.</summary>
    public static FindingDefinition OutcomeFits { get; } = new(
        "request.outcome-fits", Cite.Gdpr("12", 3), "De uitkomst hoort bij wat is gevraagd.", "The outcome answers what was asked.");

    /// <summary>The refusal of a part goes with what was asked.</summary>
    public static FindingDefinition PartFits { get; } = new(
        "request.part-fits", Cite.Gdpr("12", 4),
        "De weigering van een deel hoort bij een toewijzing en bij wat is gevraagd.", "The refusal of a part goes with a grant and with what was asked.", "E8");

    /// <summary>Nothing is said to be registered only where it is so.</summary>
    public static FindingDefinition TrueToRegister { get; } = new(
        "request.true-to-register", Cite.Protocol("7.8"),
        "Het antwoord zegt of gegevens zijn verwerkt, zoals het is.", "The answer says whether data were processed, as it is.");

    /// <summary>A human gave reasons.</summary>
    public static FindingDefinition Reasons { get; } = new(
        "request.reasons", Cite.Gdpr("12", 4),
        "Een medewerker heeft over het verzoek beslist en geeft de redenen.", "An employee decided on the request and gives the reasons.", "E8");

    /// <summary>The answer names a remedy.</summary>
    public static FindingDefinition Remedies { get; } = new(
        "request.remedies", Cite.Gdpr("12", 4),
        "Het antwoord noemt het rechtsmiddel '{route}'.", "The answer names the remedy '{route}'.", "E8");

    /// <summary>The route against a long-term-care administrator is disputed.</summary>
    public static FindingDefinition RemedyDisputed { get; } = new(
        "request.remedy-disputed", Cite.ImplementationAct("35", 1),
        "Of tegen een Wlz-uitvoerder de rechtbank of bezwaar openstaat, is omstreden. Noem beide.",
        "Whether the court or an objection is open against a long-term-care administrator is disputed. Name both.", "E11");

    /// <summary>The belief still stands.</summary>
    public static FindingDefinition BeliefHeld { get; } = new(
        "request.belief-held", Cite.Protocol("7.5", sentence: 3),
        "De gerechtvaardigde overtuiging bestaat nog. Zonder haar kan niet op deze grond worden geweigerd.",
        "The justified belief still exists. Without it there is no refusal on this ground.", "A10");

    /// <summary>Setting a right aside was weighed.</summary>
    public static FindingDefinition Weighed { get; } = new(
        "request.weighed", Cite.ImplementationAct("41", 2),
        "Of het recht noodzakelijk en evenredig buiten toepassing blijft, is gewogen. De uitkomst volgt die weging.",
        "Whether setting the right aside is necessary and proportionate was weighed. The outcome follows that.");

    /// <summary>The notice to the subject is postponed.</summary>
    public static FindingDefinition NoticePostponed { get; } = new(
        "request.notice-postponed", Cite.ImplementationAct("41", 1),
        "De mededeling aan de betrokkene is uitgesteld. Dat uitstel beperkt zijn recht op inzage niet vanzelf.",
        "The notice to the subject is postponed. That does not by itself limit the right of access.");

    /// <summary>A copy comes in the form that was asked for.</summary>
    public static FindingDefinition CopyForm { get; } = new(
        "request.copy-form", Cite.Protocol("7.3", sentence: 2),
        "De kopie heeft de gevraagde vorm, of die vorm is een onevenredige last.", "The copy has the form asked for, or that form is a disproportionate burden.");

    /// <summary>A granted request is carried out.</summary>
    public static FindingDefinition CarryOut { get; } = new(
        "request.carry-out", Cite.Gdpr("16"),
        "Wat is toegewezen, wordt op {date} in het register uitgevoerd.", "What was granted is carried out in the register on {date}.");

    /// <summary>A receiver is told.</summary>
    public static FindingDefinition TellReceiver { get; } = new(
        "request.tell-receiver", Cite.Gdpr("19"),
        "Elke ontvanger van de gegevens hoort op {date} wat er is gewijzigd.", "Each receiver of the data is told on {date} what was changed.", "C5");

    /// <summary>The participant is one to tell.</summary>
    public static FindingDefinition ReceiverKnown { get; } = new(
        "request.receiver-known", Cite.Gdpr("19"),
        "Deze deelnemer is een ontvanger die het nog niet heeft gehoord.", "This participant is a receiver that was not told yet.", "C5");

    /// <summary>The registration is one in which the answer is still to be carried out.</summary>
    public static FindingDefinition RegistrationOpen { get; } = new(
        "request.registration-open", Cite.Gdpr("16"),
        "Dit is een eigen registratie van de betrokkene waarin het antwoord nog niet is uitgevoerd.",
        "This is a registration of the subject of one's own in which the answer was not carried out yet.");

    /// <summary>What is done fits the answer.</summary>
    public static FindingDefinition ExecutionFits { get; } = new(
        "request.execution-fits", Cite.Gdpr("16"),
        "Wat in het register gebeurt, is wat is toegewezen.", "What is done in the register is what was granted.");

    /// <summary>Whoever asks the register who registered a subject has a function that has to do with registered data or hits.</summary>
    public static FindingDefinition MayAskRegistrants { get; } = new(
        "request.may-ask-registrants", Cite.Decree("2.4", 5),
        "Wie vraagt welke deelnemers registreerden, voert in, controleert, past aan of ontvangt informatie over hits.",
        "Whoever asks which participants registered enters, checks, changes, or receives information on hits.");

    /// <summary>The data tell the subject apart without doubt.</summary>
    public static FindingDefinition SubjectSpecific { get; } = new(
        "request.subject-specific", Cite.Decree("2.4", 5),
        "Met deze gegevens is exact na te gaan of iemand geregistreerd is: een KVK-nummer, BIG-nummer of code; of voornamen met een volledige geboortedatum; of de vestigingsplaats.",
        "With these data it can be found exactly whether somebody is registered: a KVK number, BIG number or code; or given names with a full date of birth; or the place of establishment.");

    /// <summary>Something in the register is like it, and is not shown to be about the same subject.</summary>
    public static FindingDefinition LookCloser { get; } = new(
        "request.look-closer", Cite.Protocol("7.8"),
        "Een registratie komt voor een deel overeen. Dat beslist niets: vraag de verzoeker om meer gegevens en kijk opnieuw.",
        "A registration agrees in part. That decides nothing: ask the requester for more data and look again.");

    /// <summary>The data are about the kind of subject of the request.</summary>
    public static FindingDefinition SameKindOfSubject { get; } = new(
        "request.same-kind-of-subject", Cite.Protocol("7.2"),
        "De gegevens gaan over dezelfde soort betrokkene als het verzoek.", "The data are about the same kind of subject as the request.", "E12");

    /// <summary>Another participant sent the request on to this one.</summary>
    public static FindingDefinition SentOnHere { get; } = new(
        "request.sent-on-here", Cite.Decree("2.4", 5),
        "Een andere deelnemer heeft dit verzoek naar deze deelnemer doorgezonden.", "Another participant sent this request on to this one.");

    /// <summary>The ground for erasure is one that the protocol names (reading A10).</summary>
    public static FindingDefinition ErasureGroundInProtocol { get; } = new(
        "request.erasure-ground", Cite.Protocol("7.4", sentence: 2),
        "Volgens de gekozen lezing wordt een verzoek om wissing toegewezen als de gegevens onjuist zijn of de overtuiging is vervallen.",
        "By the reading chosen a request for erasure is granted when the data are wrong or the belief no longer exists.", "A10");

    /// <summary>The term for a complaint.</summary>
    public static FindingDefinition ComplaintTerm { get; } = new(
        "request.complaint-term", Cite.AdministrativeLaw("9:11", 1),
        "De klacht wordt binnen {weeks} weken afgedaan, dus zonder verschuiving uiterlijk op {date}.",
        "The complaint is settled within {weeks} weeks: by {date} before any move.", "E10");

    /// <summary>The law sets no term for this complaint.</summary>
    public static FindingDefinition ComplaintWithoutTerm { get; } = new(
        "request.complaint-without-term", Cite.Protocol("7.6"),
        "De wet noemt voor deze klacht geen termijn. Handel haar tijdig af.", "The law sets no term for this complaint. Settle it in good time.", "E10");

    /// <summary>The answer on access holds the data.</summary>
    public static FindingDefinition AccessData { get; } = new(
        "request.access-data", Cite.Gdpr("15", 1), "Het overzicht bevat de geregistreerde gegevens.", "The overview holds the registered data.");

    /// <summary>The answer on access names the receivers.</summary>
    public static FindingDefinition AccessReceivers { get; } = new(
        "request.access-receivers", Cite.Protocol("7.2", "c"),
        "Het overzicht noemt alle deelnemers die raadpleegden, met of zonder hit.", "The overview names all participants that consulted, hit or not.", "C6");

    /// <summary>The answer on access tells how long the data are kept.</summary>
    public static FindingDefinition AccessPeriod { get; } = new(
        "request.access-period", Cite.Protocol("7.2", "d"),
        "Het overzicht noemt de dag van registratie en de dag van verwijdering.", "The overview gives the day of registration and the day of removal.");

    /// <summary>The answer on access tells where the data come from.</summary>
    public static FindingDefinition AccessSource { get; } = new(
        "request.access-source", Cite.Protocol("7.2", "e"),
        "Het overzicht zegt wat bekend is over de bron van de gegevens.", "The overview says what is known of the source of the data.");

    /// <summary>The answer on access tells whom to turn to.</summary>
    public static FindingDefinition AccessContact { get; } = new(
        "request.access-contact", Cite.Protocol("7.11", sentence: 2),
        "Het overzicht noemt de afdeling en de functionaris voor gegevensbescherming.", "The overview names the department and the data protection officer.");

    /// <summary>The answer on access names the receivers, under the other reading.</summary>
    public static FindingDefinition AccessHitReceivers { get; } = new(
        "request.access-hit-receivers", Cite.Protocol("7.2", "c"),
        "Het overzicht noemt de deelnemers die een hit kregen.", "The overview names the participants that got a hit.", "C6");

    /// <summary>The request is one that is answered with the data.</summary>
    public static FindingDefinition AboutData { get; } = new(
        "request.about-data", Cite.Protocol("7.2"),
        "Het verzoek vraagt om uitsluitsel, inzage of een kopie.", "The request asks for confirmation, access or a copy.");

    internal static ImmutableArray<FindingDefinition> All { get; } =
    [
        Order, AnyParticipant, Written, FormOfCopy, IdentityProved, RepresentationProved, ProofAsked, ProofDoubt, RegistrantsKnown, Forward,
        TellForwarded, ForwardTarget, OwnRegistration, ExtensionNeeded, OneExtension, AnswerDue, AnswerInTime, AnsweringKind, OutcomeFits,
        PartFits, TrueToRegister, Reasons, Remedies, RemedyDisputed, BeliefHeld, Weighed, NoticePostponed, CopyForm, CarryOut, TellReceiver,
        ReceiverKnown, RegistrationOpen, ExecutionFits, MayAskRegistrants, SubjectSpecific, LookCloser, SameKindOfSubject, SentOnHere,
        ErasureGroundInProtocol, ComplaintTerm, ComplaintWithoutTerm, AccessData, AccessReceivers, AccessHitReceivers, AccessPeriod, AccessSource,
        AccessContact, AboutData,
    ];
}
