using System.Collections.Immutable;
using Zorgfraude.Protocol.Rulebooks;

namespace Zorgfraude.Protocol.Findings;

/// <summary>Findings on plan, report, justified belief and necessity (protocol chapter 3; article 2.1(1) of the Decree).</summary>
public static class InvestigationFindings
{
    /// <summary>The plan states its question.</summary>
    public static FindingDefinition PlanQuestion { get; } = new(
        "plan.question", Cite.Protocol("3.2"), "De vraagstelling van het onderzoek is vastgesteld.", "The question of the investigation is fixed.");

    /// <summary>The plan states its goal.</summary>
    public static FindingDefinition PlanGoal { get; } = new(
        "plan.goal", Cite.Protocol("3.2"), "Het doel van het onderzoek is vastgesteld.", "The goal of the investigation is fixed.");

    /// <summary>The plan states its approach.</summary>
    public static FindingDefinition PlanApproach { get; } = new(
        "plan.approach", Cite.Protocol("3.2"), "De onderzoeksaanpak is vastgesteld.", "The approach of the investigation is fixed.");

    /// <summary>The plan names the rules that bind the participant.</summary>
    public static FindingDefinition PlanRules { get; } = new(
        "plan.applicable-rules", Cite.Protocol("3.2"),
        "De regels die voor de deelnemer gelden, zijn in het plan betrokken.", "The rules that bind the participant are taken into account.");

    /// <summary>The plan considers proportionality.</summary>
    public static FindingDefinition PlanProportionality { get; } = new(
        "plan.proportionality", Cite.Protocol("3.2", sentence: 2),
        "Overwogen is hoe het onderzoek aan de eis van proportionaliteit voldoet.", "How the investigation meets proportionality has been considered.");

    /// <summary>The plan considers subsidiarity.</summary>
    public static FindingDefinition PlanSubsidiarity { get; } = new(
        "plan.subsidiarity", Cite.Protocol("3.2", sentence: 2),
        "Overwogen is hoe het onderzoek aan de eis van subsidiariteit voldoet.", "How the investigation meets subsidiarity has been considered.");

    /// <summary>The plan was fixed on a day.</summary>
    public static FindingDefinition PlanFixed { get; } = new(
        "plan.fixed", Cite.Protocol("3.2"), "Het plan is op {date} vastgesteld.", "The plan was fixed on {date}.");

    /// <summary>The plan came before the investigation.</summary>
    public static FindingDefinition PlanBeforeStart { get; } = new(
        "plan.before-start", Cite.Protocol("3.2"),
        "Het plan ({planDate}) ligt niet na de aanvang van het onderzoek ({startDate}).",
        "The plan ({planDate}) is not later than the start of the investigation ({startDate}).");

    /// <summary>Report, first element.</summary>
    public static FindingDefinition ReportOccasion { get; } = new(
        "report.occasion", Cite.Protocol("3.4"),
        "De rapportage beschrijft aanleiding, doel en verloop van het onderzoek.", "The report states occasion, goal and course of the investigation.");

    /// <summary>Report, second element.</summary>
    public static FindingDefinition ReportRules { get; } = new(
        "report.governing-rules", Cite.Protocol("3.4"),
        "De rapportage noemt de geldende regels en kaders en hoe proportionaliteit en subsidiariteit zijn toegepast.",
        "The report states the governing rules and how proportionality and subsidiarity were applied.");

    /// <summary>Report, third element.</summary>
    public static FindingDefinition ReportRetention { get; } = new(
        "report.retention", Cite.Protocol("3.4"),
        "De rapportage noemt de bewaartermijn van de rapportage en van de verkregen gegevens.",
        "The report states how long the report and the gathered data are kept.");

    /// <summary>Report, fourth element.</summary>
    public static FindingDefinition ReportPowers { get; } = new(
        "report.powers", Cite.Protocol("3.4"), "De rapportage noemt de gebruikte bevoegdheden.", "The report states the powers that were used.");

    /// <summary>Report, fifth element.</summary>
    public static FindingDefinition ReportConduct { get; } = new(
        "report.conduct", Cite.Protocol("3.4"),
        "De rapportage beschrijft de gedragingen die tot de conclusie leiden.", "The report states the conduct that leads to the conclusion.");

    /// <summary>Report, sixth element.</summary>
    public static FindingDefinition ReportIntent { get; } = new(
        "report.intent", Cite.Protocol("3.4"),
        "De rapportage noemt het bewijs voor het oogmerk van betrokkene.", "The report states the evidence of the subject's intent.");

    /// <summary>Report, seventh element.</summary>
    public static FindingDefinition ReportOrigin { get; } = new(
        "report.evidence-origin", Cite.Protocol("3.4"), "De rapportage vermeldt hoe het bewijs is verkregen.", "The report states how the evidence was obtained.");

    /// <summary>Report, eighth element.</summary>
    public static FindingDefinition ReportReasoning { get; } = new(
        "report.reasoning", Cite.Protocol("3.4"),
        "De rapportage legt uit hoe de gedragingen tot de gerechtvaardigde overtuiging leiden.",
        "The report explains how the conduct leads to the justified belief.");

    /// <summary>Report, ninth element.</summary>
    public static FindingDefinition ReportHearing { get; } = new(
        "report.hearing", Cite.Protocol("3.4"),
        "De rapportage beschrijft hoe hoor en wederhoor is toegepast en wat betrokkene heeft verklaard.",
        "The report states how the right to be heard was applied and what the subject said.", "G12");

    /// <summary>Report, ninth element, when not heard: the reason.</summary>
    public static FindingDefinition ReportNotHeardReason { get; } = new(
        "report.not-heard-reason", Cite.Protocol("3.4"),
        "De rapportage vermeldt waarom betrokkene niet is gehoord.", "The report states why the subject was not heard.", "G12");

    /// <summary>Report, ninth element, when not heard: the moment to react.</summary>
    public static FindingDefinition ReportReactionMoment { get; } = new(
        "report.reaction-moment", Cite.Protocol("3.4"),
        "Betrokkene krijgt op {date} de gelegenheid voor een reactie.", "The subject gets the chance to react on {date}.", "G12");

    /// <summary>Report, tenth element.</summary>
    public static FindingDefinition ReportOthersHeard { get; } = new(
        "report.others-heard", Cite.Protocol("3.4"),
        "De rapportage vermeldt of anderen zijn gehoord en wat zij hebben verklaard.", "The report states whether others were heard and what they said.");

    /// <summary>Report, eleventh element.</summary>
    public static FindingDefinition ReportMitigating { get; } = new(
        "report.mitigating", Cite.Protocol("3.4"),
        "De rapportage vermeldt of verzachtende omstandigheden zijn gebleken en hoe die wegen, of dat daar onderzoek naar is gedaan.",
        "The report states whether mitigating circumstances were found and how they weigh, or that they were looked for.");

    /// <summary>Report, eleventh element: not looked for.</summary>
    public static FindingDefinition ReportMitigatingNotInvestigated { get; } = new(
        "report.mitigating-not-investigated", Cite.Protocol("3.4"),
        "Naar verzachtende omstandigheden is geen onderzoek gedaan; de rapportage is daarmee volledig, maar weeg dit mee.",
        "Mitigating circumstances were not looked for; the report is complete with that, but take it into account.");

    /// <summary>Report, twelfth element.</summary>
    public static FindingDefinition ReportAggravating { get; } = new(
        "report.aggravating", Cite.Protocol("3.4"),
        "De rapportage vermeldt of ernstig verzwarende omstandigheden zijn gebleken, welke en waaruit dat blijkt.",
        "The report states whether serious aggravating circumstances were found, which, and what shows them.");

    /// <summary>Report, thirteenth element.</summary>
    public static FindingDefinition ReportOutcome { get; } = new(
        "report.outcome", Cite.Protocol("3.4"), "De rapportage geeft de algemene uitkomst van het onderzoek.", "The report gives the general outcome.");

    /// <summary>The conduct is established.</summary>
    public static FindingDefinition BeliefConduct { get; } = new(
        "belief.conduct-established", Cite.Decree("2.1", 1),
        "Het handelen van betrokkene staat vast.", "The conduct of the subject is established.");

    /// <summary>The suspicion is heavier than a reasonable one.</summary>
    public static FindingDefinition BeliefSuspicion { get; } = new(
        "belief.heavier-suspicion", Cite.Decree("2.1", 1),
        "Het vastgestelde handelen levert een zwaardere verdenking op dan een redelijk vermoeden.",
        "The established conduct yields a heavier suspicion than a reasonable one.");

    /// <summary>Intent or conditional intent is shown.</summary>
    public static FindingDefinition BeliefIntent { get; } = new(
        "belief.intent", Cite.Protocol("3.1"),
        "Het oogmerk, of de bewuste aanvaarding van de aanmerkelijke kans, om wettelijke bepalingen te overtreden is aangetoond; nalatigheid is niet genoeg.",
        "Intent to break legal provisions, or knowing acceptance of the considerable chance of it, is shown; negligence is not enough.", "G11");

    /// <summary>Gain for oneself or another.</summary>
    public static FindingDefinition BeliefGain { get; } = new(
        "belief.gain", Cite.Protocol("3.1"),
        "Het handelen was gericht op eigen of andermans gewin.", "The conduct aimed at own or another's gain.", "G11");

    /// <summary>Within the domains of care.</summary>
    public static FindingDefinition BeliefCareDomain { get; } = new(
        "belief.care-domain", Cite.Act("1.1"),
        "De fraude speelt binnen de Zvw, de Wlz, de Wmo 2015, de Jeugdwet of aanvullend verzekerde zorg.",
        "The fraud lies within the Zvw, Wlz, Wmo 2015, Jeugdwet or supplementary insured care.");

    /// <summary>Facts made punishable by law.</summary>
    public static FindingDefinition BeliefPunishable { get; } = new(
        "belief.punishable", Cite.Act("1.1"), "Het gaat om in de wet strafbaar gestelde feiten.", "The facts are made punishable by law.");

    /// <summary>Evidence obtained unlawfully is set aside.</summary>
    public static FindingDefinition EvidenceUnlawful { get; } = new(
        "belief.evidence-unlawful", Cite.Protocol("3.5"),
        "Bewijsstuk {number} is niet rechtmatig verkregen en telt niet mee.", "Evidence item {number} was not lawfully obtained and is set aside.");

    /// <summary>Lawfulness of an item is not judged yet.</summary>
    public static FindingDefinition EvidenceLawfulness { get; } = new(
        "belief.evidence-lawfulness", Cite.Protocol("3.5"),
        "Beoordeel of bewijsstuk {number} rechtmatig is verkregen.", "Judge whether evidence item {number} was lawfully obtained.");

    /// <summary>A statement that cannot be verified is set aside.</summary>
    public static FindingDefinition EvidenceUnverifiable { get; } = new(
        "belief.evidence-unverifiable", Cite.Protocol("3.6"),
        "De verklaring van een derde in bewijsstuk {number} is niet verifieerbaar en telt niet mee.",
        "The third-party statement in evidence item {number} cannot be verified and is set aside.");

    /// <summary>Verifiability of a statement is not judged yet.</summary>
    public static FindingDefinition EvidenceVerifiability { get; } = new(
        "belief.evidence-verifiability", Cite.Protocol("3.6"),
        "Beoordeel of verifieerbaar is waarop de verklaring van een derde in bewijsstuk {number} berust.",
        "Judge whether it can be verified what the third-party statement in evidence item {number} rests on.");

    /// <summary>Other evidence than statements supports the belief.</summary>
    public static FindingDefinition EvidenceNotOnlyStatements { get; } = new(
        "belief.not-only-statements", Cite.Protocol("3.7"),
        "De overtuiging steunt niet alleen op verklaringen van derden of anonieme bronnen.",
        "The belief does not rest on third-party statements or anonymous sources alone.", "G10");

    /// <summary>When the conduct ended.</summary>
    public static FindingDefinition BeliefConductEnded { get; } = new(
        "belief.conduct-ended", Cite.Act("4.3"),
        "De laatste dag van het handelen is bekend.", "The last day of the conduct is known.", "G5");

    /// <summary>Fraud before the Act entered into force.</summary>
    public static FindingDefinition BeliefConductBeforeAct { get; } = new(
        "belief.conduct-before-act", Cite.Act("4.3"),
        "Het handelen ligt vóór {date}; beoordeel of dat en de voorzienbaarheid registratie in de weg staan.",
        "The conduct lies before {date}; judge whether that and foreseeability stand in the way of registration.", "G5");

    /// <summary>Relevance to other participants.</summary>
    public static FindingDefinition NecessityRelevance { get; } = new(
        "necessity.relevance", Cite.Protocol("3.10"),
        "De fraude speelt op een terrein dat voor andere deelnemers van belang kan zijn, of betrokkene verleent ook daar zorg.",
        "The fraud lies in a field that may matter to other participants, or the subject also provides care in theirs.");

    /// <summary>Proportionality of the supply.</summary>
    public static FindingDefinition NecessityProportionate { get; } = new(
        "necessity.proportionate", Cite.Protocol("3.10"),
        "Verstrekking is evenredig, ook gelet op verzachtende omstandigheden.", "Supply is proportionate, mitigating circumstances included.")
    {
        Examples =
        [
            new(
                Cite.Notes("protocol h3"),
                "Verzachtend kan zijn dat iemand onder dwang handelde en herhaling niet aannemelijk is.",
                "It may mitigate that somebody acted under coercion and that repetition is not plausible."),
        ],
    };

    /// <summary>No very special circumstances.</summary>
    public static FindingDefinition NecessityPurpose { get; } = new(
        "necessity.reasonable-purpose", Cite.Protocol("3.10"),
        "Er zijn geen zeer bijzondere omstandigheden waardoor registratie geen redelijk doel dient.",
        "No very special circumstances leave registration without a reasonable purpose.")
    {
        Examples =
        [
            new(
                Cite.Notes("protocol h3"),
                "Zo'n omstandigheid kan zijn dat iemand door ziekte nooit meer zorg kan verlenen of laten verlenen.",
                "Such a circumstance may be that illness keeps somebody from ever providing care again or having it provided."),
        ],
    };

    /// <summary>Longer than four years considered.</summary>
    public static FindingDefinition NecessityLength { get; } = new(
        "necessity.length", Cite.Protocol("3.10"),
        "Beoordeeld is of registratie langer dan vier jaar moet duren.", "Whether registration should last longer than four years has been judged.");

    /// <summary>Supply is necessary.</summary>
    public static FindingDefinition NecessityNecessary { get; } = new(
        "necessity.necessary", Cite.Protocol("3.9"),
        "Verstrekking is noodzakelijk voor de bestrijding van fraude in de zorg.", "Supply is necessary to fight healthcare fraud.");

    /// <summary>What an item holds is stated.</summary>
    public static FindingDefinition DatumStated { get; } = new(
        "datum.kinds-stated", Cite.Act("1.2"),
        "Van stuk {number} is vermeld welke soorten gegevens het bevat.",
        "It is stated which kinds of data item {number} holds.");

    /// <summary>No health data under medical secrecy.</summary>
    public static FindingDefinition DatumNotSecret { get; } = new(
        "datum.no-medical-secrecy", Cite.Act("1.2", item: "a"),
        "Stuk {number} bevat geen gezondheidsgegevens onder medisch beroepsgeheim; haal het anders uit het dossier.",
        "Item {number} holds no health data under medical secrecy; otherwise take it out of the file.");

    /// <summary>No data on care to serving military personnel.</summary>
    public static FindingDefinition DatumNoCareToMilitary { get; } = new(
        "datum.no-care-to-military", Cite.Act("1.2", item: "b"),
        "Stuk {number} bevat geen gegevens over zorg aan militairen in werkelijke dienst; haal het anders uit het dossier.",
        "Item {number} holds no data on care to serving military personnel; otherwise take it out of the file.");

    /// <summary>No data on care by the military medical service to civilians.</summary>
    public static FindingDefinition DatumNoCareByMilitary { get; } = new(
        "datum.no-care-by-military", Cite.Act("1.2", item: "c"),
        "Stuk {number} bevat geen gegevens over zorg door de militair geneeskundige dienst aan burgers; haal het anders uit het dossier.",
        "Item {number} holds no data on care by the military medical service to civilians; otherwise take it out of the file.");

    /// <summary>Health data outside medical secrecy.</summary>
    public static FindingDefinition DatumHealth { get; } = new(
        "datum.health-data", Cite.Act("1.1"),
        "Stuk {number} bevat gezondheidsgegevens die niet onder het beroepsgeheim vallen; neem er niet meer van op dan nodig.",
        "Item {number} holds health data that no medical secrecy covers; take up no more of them than needed.");

    /// <summary>Criminal data have a basis of their own.</summary>
    public static FindingDefinition DatumCriminalBasis { get; } = new(
        "datum.criminal-basis", Cite.Act("1.1"),
        "Voor de strafrechtelijke gegevens in stuk {number} bestaat een eigen wettelijke grondslag.",
        "The criminal data in item {number} have a legal basis of their own.");

    /// <summary>Police data have a basis of their own.</summary>
    public static FindingDefinition DatumPoliceBasis { get; } = new(
        "datum.police-basis", Cite.Decree("1"),
        "Voor de politiegegevens in stuk {number} bestaat een eigen wettelijke grondslag.",
        "The police data in item {number} have a legal basis of their own.");

    /// <summary>Benchmark conclusions point at nobody who is not involved.</summary>
    public static FindingDefinition DatumUntraceable { get; } = new(
        "datum.benchmark-untraceable", Cite.Decree("1"),
        "In de benchmarkconclusies van stuk {number} is niemand te herleiden die er niet bij betrokken is.",
        "Nobody who is not involved can be traced in the benchmark conclusions of item {number}.");

    /// <summary>The register takes this kind of data.</summary>
    public static FindingDefinition DatumListed { get; } = new(
        "register.datum-listed", Cite.Decree("2.1", 2),
        "Het register neemt '{kind}' op.",
        "The register takes '{kind}'.");

    internal static ImmutableArray<FindingDefinition> All { get; } =
    [
        PlanQuestion, PlanGoal, PlanApproach, PlanRules, PlanProportionality, PlanSubsidiarity, PlanFixed, PlanBeforeStart,
        ReportOccasion, ReportRules, ReportRetention, ReportPowers, ReportConduct, ReportIntent, ReportOrigin, ReportReasoning,
        ReportHearing, ReportNotHeardReason, ReportReactionMoment, ReportOthersHeard, ReportMitigating,
        ReportMitigatingNotInvestigated, ReportAggravating, ReportOutcome,
        BeliefConduct, BeliefSuspicion, BeliefIntent, BeliefGain, BeliefCareDomain, BeliefPunishable, BeliefConductEnded, BeliefConductBeforeAct,
        EvidenceUnlawful, EvidenceLawfulness, EvidenceUnverifiable, EvidenceVerifiability, EvidenceNotOnlyStatements,
        NecessityRelevance, NecessityProportionate, NecessityPurpose, NecessityLength, NecessityNecessary,
        DatumStated, DatumNotSecret, DatumNoCareToMilitary, DatumNoCareByMilitary, DatumHealth, DatumCriminalBasis, DatumPoliceBasis, DatumUntraceable, DatumListed,
    ];
}
