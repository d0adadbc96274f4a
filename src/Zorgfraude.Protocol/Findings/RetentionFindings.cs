using System.Collections.Immutable;
using Zorgfraude.Decisions;
using Zorgfraude.Protocol.Rulebooks;

namespace Zorgfraude.Protocol.Findings;

/// <summary>Findings on a longer term and on the yearly review (article 2.5 of the Decree).</summary>
public static class RetentionFindings
{
    /// <summary>The decision comes before the four years end.</summary>
    public static FindingDefinition DecidedBeforeEnd { get; } = new(
        "retention.longer-before-end", Cite.Decree("2.5", 1),
        "De beslissing om langer te bewaren is genomen vóór {date}, het einde van de vier jaar.",
        "The decision to keep longer was taken before {date}, the end of the four years.", "B4");

    /// <summary>At least one circumstance of the list is established.</summary>
    public static FindingDefinition CircumstanceEstablished { get; } = new(
        "retention.longer-circumstance", Cite.Decree("2.5", 1),
        "Ten minste één ernstig verzwarende omstandigheid staat vast.", "At least one serious aggravating circumstance is established.", "B5");

    /// <summary>Item a.</summary>
    public static FindingDefinition NewSupply { get; } = new(
        "aggravation.new-supply", Cite.Decree("2.5", 2, "a"),
        "De verstrekking volgt binnen vier jaar op een eerdere verstrekking over dezelfde betrokkene.",
        "The supply follows within four years of an earlier one about the same subject.", "B8");

    /// <summary>Item a: the day of the earlier supply.</summary>
    public static FindingDefinition EarlierSupplyKnown { get; } = new(
        "aggravation.earlier-supply", Cite.Decree("2.5", 2, "a"),
        "De dag van de eerdere verstrekking is bekend.", "The day of the earlier supply is known.", "B9");

    /// <summary>Item a: other conduct.</summary>
    public static FindingDefinition OtherConduct { get; } = new(
        "aggravation.other-conduct", Cite.Decree("2.5", 2, "a"),
        "De nieuwe verstrekking gaat over ander handelen dan de eerdere.", "The new supply is about other conduct than the earlier one.", "B11");

    /// <summary>Item b.</summary>
    public static FindingDefinition HealthHarm { get; } = new(
        "aggravation.health-harm", Cite.Decree("2.5", 2, "b"),
        "De fraude ging samen met ernstig nadeel voor de gezondheid van zorgbehoeftigen.",
        "The fraud went with serious harm to the health of people in need of care.");

    /// <summary>Item c.</summary>
    public static FindingDefinition ThreatsCareRecipients { get; } = new(
        "aggravation.threats-care-recipients", Cite.Decree("2.5", 2, "c"),
        "Betrokkene heeft zorgbehoeftigen bedreigd.", "The subject threatened people in need of care.", "B6");

    /// <summary>Item d.</summary>
    public static FindingDefinition ThreatsInvestigators { get; } = new(
        "aggravation.threats-investigators", Cite.Decree("2.5", 2, "d"),
        "Er zijn ernstige bedreigingen geuit jegens degenen die het onderzoek of de beoordeling doen.",
        "Serious threats were made against those who investigate or judge.", "B6");

    /// <summary>Item e.</summary>
    public static FindingDefinition RiskOfRepetition { get; } = new(
        "aggravation.risk", Cite.Decree("2.5", 2, "e"),
        "Andere omstandigheden wijzen op een ernstig risico op recidive of op toekomstig ernstig nadeel.",
        "Other circumstances point to a serious risk of repetition or of future serious harm.", "B6");

    /// <summary>Longer keeping is indicated.</summary>
    public static FindingDefinition Indicated { get; } = new(
        "retention.longer-indicated", Cite.Decree("2.5", 1),
        "De deelnemer acht langere registratie aangewezen, gelet op de omstandigheden van het geval.",
        "The participant finds longer registration indicated in the circumstances of the case.", "B5");

    /// <summary>Longer keeping is proportionate.</summary>
    public static FindingDefinition Proportionate { get; } = new(
        "retention.longer-proportionate", Cite.Protocol("3.10"),
        "Langere registratie is evenredig voor deze betrokkene.", "Longer registration is proportionate for this subject.", "B5");

    /// <summary>The yearly review is due or can be made.</summary>
    public static FindingDefinition ReviewOpen { get; } = new(
        "review.open", Cite.Decree("2.5", 4),
        "Er staat een jaarlijkse afweging open; zij moet uiterlijk op {date} zijn gemaakt.",
        "A yearly review is open; it must be made by {date}.", "B1");

    /// <summary>There is a yearly review to come.</summary>
    public static FindingDefinition ReviewAhead { get; } = new(
        "review.ahead", Cite.Decree("2.5", 4),
        "Vóór de verwijdering staat nog een jaarlijkse afweging open of in het verschiet.",
        "A yearly review is open or to come before removal.", "B1");

    /// <summary>The decision to keep longer comes while the registration still answers.</summary>
    public static FindingDefinition DecidedBeforeRemoval { get; } = new(
        "retention.longer-before-removal", Cite.Decree("2.5", 4),
        "De beslissing om langer te bewaren is genomen vóór {date}, de dag waarop de gegevens worden verwijderd.",
        "The decision to keep longer was taken before {date}, the day on which the data are removed.", "B13");

    /// <summary>The yearly review is in time.</summary>
    public static FindingDefinition ReviewInTime { get; } = new(
        "review.in-time", Cite.Decree("2.5", 4),
        "De jaarlijkse afweging is op tijd: uiterlijk op {date}.", "The yearly review is in time: by {date}.", "B3");

    /// <summary>The yearly review came late: a breach, which the review made now does not undo.</summary>
    public static FindingDefinition ReviewLate { get; } = new(
        "review.late", Cite.Decree("2.5", 4),
        "De jaarlijkse afweging had uiterlijk op {date} gemaakt moeten zijn; tot nu toe was langer bewaren niet onderbouwd.",
        "The yearly review should have been made by {date}; until now longer keeping was not substantiated.", "B3");

    /// <summary>The reviewer gives the outcome with reasons.</summary>
    public static FindingDefinition ReviewMotivated { get; } = new(
        "review.motivated", Cite.Decree("2.5", 4),
        "De uitkomst van de jaarlijkse afweging is gemotiveerd.", "The outcome of the yearly review has reasons.");

    /// <summary>An earlier end that a review names.</summary>
    public static FindingDefinition ReviewEnd { get; } = new(
        "review.earlier-end", Cite.Decree("2.5", 4),
        "De afweging noemt een einde op {date}, eerder dan {latest}.", "The review names an end on {date}, earlier than {latest}.", "B13");

    /// <summary>A review names an end only where it ends longer keeping.</summary>
    public static FindingDefinition ReviewEndFits { get; } = new(
        "review.end-fits", Cite.Decree("2.5", 4),
        "De afweging noemt alleen een einde wanneer langer bewaren niet meer is aangewezen.",
        "The review names an end only where longer keeping is no longer indicated.", "B13");

    /// <summary>A review before the four years end that only denies longer keeping leaves that end.</summary>
    public static FindingDefinition FourYearsStand { get; } = new(
        "review.four-years-stand", Cite.Decree("2.5", 1),
        "De afweging wijst alleen langer bewaren af; het einde van de vier jaar op {date} blijft staan.",
        "The review only denies longer keeping; the end of the four years on {date} stands.", "B13");

    /// <summary>More than a year passed since the review before.</summary>
    public static FindingDefinition ReviewGap { get; } = new(
        "review.gap", Cite.Decree("2.5", 4),
        "De vorige afweging was op {previous}, meer dan twaalf maanden geleden.",
        "The review before was on {previous}, more than twelve months ago.", "B2");

    /// <summary>A review that was not made leaves longer keeping without substantiation.</summary>
    public static FindingDefinition ReviewMissed { get; } = new(
        "review.missed", Cite.Decree("2.5", 4),
        "Zonder afweging is langer bewaren niet onderbouwd: maak haar alsnog, of verwijder of beperk de registratie.",
        "Without a review longer keeping is not substantiated: make it after all, or remove or restrict the registration.", "B3");

    /// <summary>A review was missed, and restriction is recommended (reading B3).</summary>
    public static FindingDefinition ReviewMissedRestrict { get; } = new(
        "review.missed-restrict", Cite.Decree("2.5", 4),
        "Volgens de gekozen lezing wordt aanbevolen de verwerking te beperken totdat de gemiste afweging is gemaakt.",
        "By the reading chosen it is recommended to restrict the processing until the missed review is made.", "B3");

    /// <summary>A review was missed, and removal is required (reading B3).</summary>
    public static FindingDefinition ReviewMissedRemove { get; } = new(
        "review.missed-remove", Cite.Decree("2.5", 4),
        "Volgens de gekozen lezing kan een te late afweging langer bewaren niet meer dragen: verwijder de registratie.",
        "By the reading chosen a late review can no longer carry longer keeping: remove the registration.", "B3");

    /// <summary>The first registration may be reconsidered on a second one (reading B7).</summary>
    public static FindingDefinition FirstMayBeReconsidered { get; } = new(
        "aggravation.first-may-be-reconsidered", Cite.Decree("2.5", 2, "a"),
        "De nieuwe verstrekking verzwaart de eerste registratie niet vanzelf; haar deelnemer kan haar vóór {date} heroverwegen.",
        "The new supply does not aggravate the first registration by itself; its participant may reconsider it before {date}.", "B7");

    /// <summary>The participant reconsidered the first registration (reading B7).</summary>
    public static FindingDefinition FirstReconsidered { get; } = new(
        "aggravation.first-reconsidered", Cite.Decree("2.5", 2, "a"),
        "De deelnemer heeft de eerste registratie om de nieuwe verstrekking heroverwogen en gemotiveerd waarom die haar verzwaart.",
        "The participant reconsidered the first registration because of the new supply and gave reasons why that aggravates it.", "B7");

    /// <summary>The new supply aggravates the first registration too (reading B7).</summary>
    public static FindingDefinition FirstAggravatedToo { get; } = new(
        "aggravation.first-too", Cite.Decree("2.5", 2, "a"),
        "Volgens de gekozen lezing is de nieuwe verstrekking ook voor de eerste registratie een ernstig verzwarende omstandigheid.",
        "By the reading chosen the new supply is a serious aggravating circumstance for the first registration too.", "B7");

    /// <summary>The new supply was made by the day of the decision.</summary>
    public static FindingDefinition LaterSupplyMade { get; } = new(
        "aggravation.later-supply", Cite.Decree("2.5", 2, "a"),
        "De nieuwe verstrekking van {date} was gedaan toen over de eerste registratie werd beslist.",
        "The new supply of {date} had been made when the first registration was decided on.", "B7");

    /// <summary>There is a longer term of which the subject must be told.</summary>
    public static FindingDefinition LongerNoticeOpen { get; } = new(
        "retention.longer-notice-open", Cite.Protocol("7.1", "e"),
        "Betrokkene kreeg bij de mededeling een kortere termijn te horen en is van de langere nog niet op de hoogte gebracht.",
        "The subject was told a shorter term in the notice and has not been told of the longer one.", "B4");

    /// <summary>The subject was told of the longer term.</summary>
    public static FindingDefinition LongerNoticeGiven { get; } = new(
        "retention.longer-notice-given", Cite.Protocol("7.1", "e"),
        "Betrokkene is op {date} van de langere termijn op de hoogte gebracht.", "The subject was told of the longer term on {date}.", "B4");

    /// <summary>The subject must be told of the longer term.</summary>
    public static FindingDefinition LongerNoticeDue { get; } = new(
        "retention.longer-notice-due", Cite.Protocol("7.1", "e"),
        "De termijn die aan betrokkene is meegedeeld, klopt niet meer: deel de langere termijn mee.",
        "The term that the subject was told is out of date: tell the longer one.", "B4");

    /// <summary>The subject should have been told of the longer term.</summary>
    public static FindingDefinition LongerNoticeLate { get; } = new(
        "retention.longer-notice-late", Cite.Protocol("7.1", "e"),
        "Betrokkene had op {date} van de langere termijn op de hoogte gebracht moeten worden.",
        "The subject should have been told of the longer term on {date}.", "H3");

    /// <summary>Item a, as far as the register itself knows.</summary>
    public static FindingDefinition RegisterFoundEarlier { get; } = new(
        "aggravation.register-found-earlier", Cite.Decree("2.5", 2, "a"),
        "Het register bevat een eerdere verstrekking over dezelfde betrokkene, minder dan vier jaar voor deze.",
        "The register holds an earlier supply about the same subject, less than four years before this one.", "B9");

    /// <summary>Whether a finding is about one of the circumstances of article 2.5(2), of which one is enough.</summary>
    internal static bool IsCircumstance(Finding finding) =>
        finding.Code.StartsWith("aggravation.", StringComparison.Ordinal) || finding.Code == TermFindings.RepeatWindow.Code;

    internal static ImmutableArray<FindingDefinition> All { get; } =
    [
        DecidedBeforeEnd, CircumstanceEstablished, NewSupply, EarlierSupplyKnown, OtherConduct, HealthHarm, ThreatsCareRecipients,
        ThreatsInvestigators, RiskOfRepetition, Indicated, Proportionate,
        ReviewAhead, DecidedBeforeRemoval, ReviewOpen, ReviewInTime, ReviewLate, ReviewMotivated, ReviewEnd, ReviewEndFits,
        FourYearsStand, ReviewGap, ReviewMissed, ReviewMissedRestrict, ReviewMissedRemove,
        FirstMayBeReconsidered, FirstReconsidered, FirstAggravatedToo, LaterSupplyMade, LongerNoticeOpen, LongerNoticeGiven, LongerNoticeDue, LongerNoticeLate, RegisterFoundEarlier,
    ];
}
