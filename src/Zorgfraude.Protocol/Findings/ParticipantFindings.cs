using System.Collections.Immutable;
using Zorgfraude.Protocol.Rulebooks;

namespace Zorgfraude.Protocol.Findings;

/// <summary>Findings on who takes part, on its functions and employees, its processor, and what it tells others (protocol chapter 2).</summary>
public static class ParticipantFindings
{
    /// <summary>The body is one of those that take part.</summary>
    public static FindingDefinition Admitted { get; } = new(
        "participant.admitted", Cite.Act("2.1", 1),
        "Alleen een college en een ziektekostenverzekeraar kunnen deelnemer zijn.", "Only a municipal executive and a health-cost insurer can be a participant.", "F8");

    /// <summary>A body that supplies the information hub takes no part in the register for that reason.</summary>
    public static FindingDefinition HubAgency { get; } = new(
        "participant.hub-agency", Cite.Act("1.1"),
        "Deze instantie heeft in de wet een eigen plaats, maar niet die van deelnemer aan het register.",
        "The Act gives this body a place of its own, and not that of a participant in the register.", "F8");

    /// <summary>A private insurer is admitted under the Wft.</summary>
    public static FindingDefinition WftAdmission { get; } = new(
        "participant.wft-admission", Cite.Act("1.1"),
        "De particuliere verzekeraar heeft verklaard dat hij op grond van de Wft in Nederland als verzekeraar mag werken.",
        "The private insurer has declared that the Wft allows it to act as an insurer in the Netherlands.");

    /// <summary>It joins as the kind that the register knows.</summary>
    public static FindingDefinition OwnKind { get; } = new(
        "participant.own-kind", Cite.Act("2.1", 1),
        "De deelnemer sluit zich aan als de soort die het register van hem kent.", "The participant joins as the kind that the register knows it to be.", "F8");

    /// <summary>The act fits whether the participant has joined.</summary>
    public static FindingDefinition Joined { get; } = new(
        "participant.joined", Cite.Act("2.1", 2),
        "De inrichting van de deelnemer staat op '{state}'; deze handeling past daar.", "The participant's organisation stands at '{state}'; the act fits there.");

    /// <summary>Functions are laid down.</summary>
    public static FindingDefinition TableLaidDown { get; } = new(
        "function.table", Cite.Protocol("2.7"),
        "De deelnemer heeft vastgelegd welke functies welke bevoegdheden hebben; zonder die tabel mag niemand iets.",
        "The participant has laid down which functions have which powers; without that table nobody may do anything.");

    /// <summary>A function has at least one power.</summary>
    public static FindingDefinition HasPowers { get; } = new(
        "function.powers", Cite.Protocol("2.7"),
        "De functie heeft ten minste één van de acht bevoegdheden.", "The function has at least one of the eight powers.");

    /// <summary>A power that no function has.</summary>
    public static FindingDefinition PowerWithoutFunction { get; } = new(
        "function.power-held", Cite.Protocol("2.7"),
        "Er is een functie met de bevoegdheid '{power}'; zonder functie kan niemand die gebruiken.",
        "There is a function with the power '{power}'; without one nobody can use it.");

    /// <summary>The employee holds a function on the day.</summary>
    public static FindingDefinition FunctionHeld { get; } = new(
        "function.held", Cite.Protocol("2.7", sentence: 2),
        "De medewerker heeft op {date} een functie die in de tabel staat.", "The employee holds on {date} a function that stands in the table.");

    /// <summary>The function exists on the first day of an assignment.</summary>
    public static FindingDefinition FunctionKnown { get; } = new(
        "function.known", Cite.Protocol("2.7", sentence: 2),
        "De functie staat op {date} in de tabel.", "The function stands in the table on {date}.");

    /// <summary>A change of the table does not reach back.</summary>
    public static FindingDefinition NotInPast { get; } = new(
        "function.not-in-past", Cite.Protocol("2.7", sentence: 2),
        "De wijziging werkt vanaf {date}; zij verandert niets aan dagen die voorbij zijn.",
        "The change works from {date}; it alters nothing of days that have passed.");

    /// <summary>A period ends on or after its first day.</summary>
    public static FindingDefinition PeriodOrdered { get; } = new(
        "function.period", Cite.Protocol("2.7", sentence: 2),
        "De laatste dag ligt niet vóór de eerste dag.", "The last day is not before the first day.");

    /// <summary>There is something to end.</summary>
    public static FindingDefinition SomethingToEnd { get; } = new(
        "function.to-end", Cite.Protocol("2.7", sentence: 2),
        "Er loopt iets dat op {date} kan eindigen.", "Something runs that can end on {date}.");

    /// <summary>The employee is bound to secrecy.</summary>
    public static FindingDefinition Secrecy { get; } = new(
        "employee.secrecy", Cite.Protocol("2.9"),
        "De medewerker heeft geheimhouding verklaard; zonder die verklaring krijgt hij geen registergegevens.",
        "The employee has declared secrecy; without that declaration he gets no register data.");

    /// <summary>The working of the register was explained.</summary>
    public static FindingDefinition WorkingExplained { get; } = new(
        "employee.working-explained", Cite.Protocol("2.8"),
        "De medewerker heeft uitleg gekregen over de werking van het register.", "The working of the register was explained to the employee.");

    /// <summary>The purpose was impressed.</summary>
    public static FindingDefinition PurposeExplained { get; } = new(
        "employee.purpose-explained", Cite.Protocol("2.8", sentence: 2),
        "De medewerker is gezegd dat het register alleen zijn doel dient en dat protocol en instructies gelden.",
        "The employee was told that the register serves its purpose only and that protocol and instructions hold.");

    /// <summary>Employees in a function without a declaration.</summary>
    public static FindingDefinition EmployeesWithout { get; } = new(
        "employee.all-declared", Cite.Protocol("2.9"),
        "Van elke medewerker met een functie is de geheimhouding vastgelegd; nu ontbreekt die bij {count}.",
        "Secrecy is recorded of every employee with a function; it is now absent of {count}.");

    /// <summary>Employees in a function who were not instructed.</summary>
    public static FindingDefinition EmployeesUninstructed { get; } = new(
        "employee.all-instructed", Cite.Protocol("2.8"),
        "Elke medewerker met een functie kreeg uitleg en instructie; nu ontbreekt dat bij {count}.",
        "Every employee with a function was given explanation and instruction; it is now absent of {count}.");

    /// <summary>Who reads has a function.</summary>
    public static FindingDefinition ReaderHasPower { get; } = new(
        "reading.power", Cite.Protocol("2.9", sentence: 2),
        "Wie gegevens inziet, heeft een functie met een bevoegdheid.", "Whoever reads data has a function with a power.");

    /// <summary>At most one processor.</summary>
    public static FindingDefinition OneProcessor { get; } = new(
        "processor.only-one", Cite.Protocol("2.4", sentence: 6),
        "Er is niet meer dan één verwerker voor alle deelnemers samen.", "There is no more than one processor for all participants together.", "G15");

    /// <summary>A processor is appointed.</summary>
    public static FindingDefinition ProcessorAppointed { get; } = new(
        "processor.appointed", Cite.Protocol("2.4", sentence: 3),
        "Er is een verwerker aangewezen op de dag waarop zijn medewerker begint.", "A processor is appointed on the day on which its employee begins.");

    /// <summary>Participants stay responsible.</summary>
    public static FindingDefinition StayResponsible { get; } = new(
        "processor.stay-responsible", Cite.Protocol("2.4", sentence: 4),
        "De deelnemers blijven verantwoordelijk, ook als zij een derde hebben aangewezen.", "The participants stay responsible, also when they appointed a third party.");

    /// <summary>The third party is a processor.</summary>
    public static FindingDefinition ProcessorRole { get; } = new(
        "role.processor", Cite.Protocol("2.4", sentence: 5),
        "De aangewezen derde is verwerker en beslist niet zelf.", "The appointed third party is a processor and does not decide itself.");

    /// <summary>Joint controllers.</summary>
    public static FindingDefinition JointController { get; } = new(
        "role.joint-controller", Cite.Protocol("2.3"),
        "Voor inrichting en beheer van het register zijn de deelnemers samen verwerkingsverantwoordelijk.",
        "For set-up and management of the register the participants are controllers together.");

    /// <summary>Sole controller.</summary>
    public static FindingDefinition SoleController { get; } = new(
        "role.sole-controller", Cite.Protocol("2.3", sentence: 2),
        "Voor wat binnen de eigen organisatie gebeurt, is de deelnemer alleen verwerkingsverantwoordelijk.",
        "For what happens inside its own organisation the participant is the only controller.");

    /// <summary>No fee for a supply to the register.</summary>
    public static FindingDefinition NoFeeForSupply { get; } = new(
        "fee.supply", Cite.Act("2.1", 1),
        "Voor het verstrekken van gegevens aan het register is niets in rekening gebracht.", "Nothing was charged for supplying data to the register.");

    /// <summary>No fee for participants or subjects.</summary>
    public static FindingDefinition NoFeeForAnybody { get; } = new(
        "fee.participant-or-subject", Cite.Protocol("2.11"),
        "Deelnemers en mogelijke betrokkenen betalen niets; het onderling verdelen van kosten is geen vergoeding.",
        "Participants and possible subjects pay nothing; dividing costs between participants is no fee.");

    /// <summary>The address is a public page.</summary>
    public static FindingDefinition PublicPage { get; } = new(
        "publication.page", Cite.Protocol("2.10"),
        "Het adres is dat van een openbare pagina op een website.", "The address is that of a public page on a website.");

    /// <summary>Occasions of automated consultation.</summary>
    public static FindingDefinition OccasionsGiven { get; } = new(
        "publication.occasions", Cite.Protocol("2.10", sentence: 3),
        "De aankondiging noemt ten minste één moment, of laat momenten met een grond weg.",
        "The announcement names at least one occasion, or leaves occasions out on a ground.", "F4");

    /// <summary>An occasion was announced.</summary>
    public static FindingDefinition OccasionAnnounced { get; } = new(
        "consultation.occasion", Cite.Protocol("2.10", sentence: 3),
        "Het moment van geautomatiseerd raadplegen is een van de aangekondigde momenten.",
        "The occasion of the automated consultation is one of those announced.", "F4");

    /// <summary>An occasion was withheld on a recorded ground.</summary>
    public static FindingDefinition OccasionWithheld { get; } = new(
        "consultation.occasion-withheld", Cite.Protocol("2.10", sentence: 5),
        "Dit moment is met een vastgelegde grond niet gepubliceerd.", "This occasion was left unpublished on a recorded ground.", "F4");

    /// <summary>Withholding is judged and motivated.</summary>
    public static FindingDefinition WithholdingJudged { get; } = new(
        "publication.withholding", Cite.Protocol("2.10", sentence: 5),
        "Bekendmaking zou fraudebestrijding of rechten van anderen doorkruisen; dat is met redenen vastgelegd.",
        "Publication would thwart the fight against fraud or the rights of others; that is recorded with reasons.", "F4");

    /// <summary>The other party to a contract was told.</summary>
    public static FindingDefinition ContractNotice { get; } = new(
        "information.contract", Cite.Protocol("2.10", sentence: 4),
        "De wederpartij is vóór het sluiten van het contract op de informatie gewezen of kreeg die op schrift.",
        "The other party was referred to the information or got it in writing before the contract was concluded.");

    /// <summary>Information is told before a contract.</summary>
    public static FindingDefinition BeforeContract { get; } = new(
        "information.before-contract", Cite.Decree("2.2", 2, "k"),
        "De informatie is gegeven op {date}; het contract volgt niet eerder.", "The information was given on {date}; the contract does not come earlier.");

    /// <summary>Information is sent to whoever asks.</summary>
    public static FindingDefinition SendOnRequest { get; } = new(
        "information.send", Cite.Protocol("2.10", sentence: 6),
        "Wie om de informatie vraagt, krijgt die op schrift; dat moet op {date}.", "Whoever asks for the information gets it in writing; that is due on {date}.", "H3");

    /// <summary>The act fits where the information stands.</summary>
    public static FindingDefinition InformationOrder { get; } = new(
        "information.order", Cite.Protocol("2.10", sentence: 6),
        "De informatie staat op '{state}'; deze handeling past daar.", "The information stands at '{state}'; the act fits there.");

    /// <summary>The legal successor takes over.</summary>
    public static FindingDefinition SuccessorTakesOver { get; } = new(
        "succession.takes-over", Cite.Protocol("1"),
        "Sinds {date} geldt de rechtsopvolger als de deelnemer die heeft geregistreerd, met al zijn rechten en plichten.",
        "Since {date} the legal successor counts as the participant that registered, with all its rights and duties.", "G6");

    /// <summary>Nobody has taken over.</summary>
    public static FindingDefinition NoSuccessor { get; } = new(
        "succession.none", Cite.Protocol("1"),
        "Wie registreerde, blijft de deelnemer die heeft geregistreerd: er is op deze dag geen rechtsopvolger.",
        "Whoever registered stays the participant that registered: there is no legal successor on this day.", "G6");

    /// <summary>Dates stay on succession.</summary>
    public static FindingDefinition SuccessionKeepsDates { get; } = new(
        "succession.dates-stay", Cite.Decree("2.5", 1),
        "Rechtsopvolging is geen nieuwe registratie: de registratiedatum en elke termijn blijven staan.",
        "Succession is no new registration: the registration date and every term stay.", "G6");

    /// <summary>The acting participant still is one.</summary>
    public static FindingDefinition NotSucceeded { get; } = new(
        "succession.still-participant", Cite.Protocol("1"),
        "De deelnemer is niet opgegaan in een rechtsopvolger; sinds {date} handelt die in zijn plaats.",
        "The participant has not gone over into a legal successor; since {date} that one acts in its place.", "G6");

    internal static ImmutableArray<FindingDefinition> All { get; } =
    [
        SuccessorTakesOver, NoSuccessor, SuccessionKeepsDates, NotSucceeded,
        Admitted, HubAgency, WftAdmission, OwnKind, Joined,
        TableLaidDown, HasPowers, PowerWithoutFunction, FunctionHeld, FunctionKnown, NotInPast, PeriodOrdered, SomethingToEnd,
        Secrecy, WorkingExplained, PurposeExplained, EmployeesWithout, EmployeesUninstructed, ReaderHasPower,
        OneProcessor, ProcessorAppointed, StayResponsible, ProcessorRole, JointController, SoleController, NoFeeForSupply, NoFeeForAnybody,
        PublicPage, OccasionsGiven, OccasionAnnounced, OccasionWithheld, WithholdingJudged,
        ContractNotice, BeforeContract, SendOnRequest, InformationOrder,
    ];
}
