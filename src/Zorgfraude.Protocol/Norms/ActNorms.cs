using System.Collections.Immutable;
using Zorgfraude.Consultations;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Anonymisation;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Investigations;
using Zorgfraude.Protocol.Participants;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Rulebooks;
using Zorgfraude.Protocol.Worklists;
using Zorgfraude.Registrations;

namespace Zorgfraude.Protocol.Norms;

/// <summary>The Act: chapters 1, 3 and 4, and articles 2.1 to 2.3 and 2.9.</summary>
internal static class ActNorms
{
    internal static ImmutableArray<Norm> All { get; } =
    [
        new(
            "WET-1.1", Cite.Act("1.1"), NormKind.Definition,
            "Een begrip uit de wet betekent in alle regels eronder hetzelfde.",
            "A term of the Act means the same in every rule made under it.",
            [],
            [Carry.Types([typeof(DutchTermAttribute)])]),
        new(
            "WET-1.1-ciz", Cite.Act("1.1"), NormKind.Definition,
            "Het CIZ levert aan het knooppunt en is geen deelnemer.",
            "The CIZ supplies the hub and is no participant.",
            [],
            [Carry.Findings(ParticipantFindings.Admitted, ParticipantFindings.HubAgency), Carry.Types([typeof(Agency)])]),
        new(
            "WET-1.1-college", Cite.Act("1.1"), NormKind.Definition,
            "Met college is het gemeentebestuur van burgemeester en wethouders bedoeld.",
            "College stands for a municipality's mayor and aldermen.",
            [],
            [Carry.Types([typeof(ParticipantKind)])]),
        new(
            "WET-1.1-fiod", Cite.Act("1.1"), NormKind.Definition,
            "De FIOD staat los van de overige Belastingdienst.",
            "FIOD stands apart from the rest of the tax administration.",
            [],
            [Carry.Findings(ParticipantFindings.Admitted, ParticipantFindings.HubAgency), Carry.Types([typeof(Agency)])]),
        new(
            "WET-1.1-fraude-in-de-zorg", Cite.Act("1.1"), NormKind.Definition,
            "Zorgfraude vraagt misleiding, opzet, gewin, een zorgdomein en strafbaarheid.",
            "Healthcare fraud takes deceit, intent, gain, a care domain and a punishable fact.",
            ["G11"],
            [
                Carry.Findings(
                    InvestigationFindings.BeliefConduct, InvestigationFindings.BeliefIntent, InvestigationFindings.BeliefGain,
                    InvestigationFindings.BeliefCareDomain, InvestigationFindings.BeliefPunishable),
            ]),
        new(
            "WET-1.1-gegevens-over-gezondheid", Cite.Act("1.1"), NormKind.Definition,
            "Wat gezondheidsgegevens zijn, volgt uit de AVG.",
            "What health data are follows from the GDPR.",
            [],
            [Carry.Findings(InvestigationFindings.DatumHealth), Carry.Types([typeof(DatumKind)])]),
        new(
            "WET-1.1-informatieknooppunt-zorgfraude", Cite.Act("1.1"), NormKind.Definition,
            "Het knooppunt is een aangewezen instelling en neemt niet deel aan het register.",
            "The hub is a designated institution and takes no part in the register.",
            [],
            [Carry.Findings(ParticipantFindings.Admitted, ParticipantFindings.HubAgency), Carry.Types([typeof(Agency)])]),
        new(
            "WET-1.1-inlichtingenbureau", Cite.Act("1.1"), NormKind.Definition,
            "Het Inlichtingenbureau heeft hier geen taak en wordt niet toegelaten.",
            "The Inlichtingenbureau has no task here and is not admitted.",
            [],
            [Carry.Findings(ParticipantFindings.Admitted, ParticipantFindings.HubAgency), Carry.Types([typeof(Agency)])]),
        new(
            "WET-1.1-nederlandse-arbeidsinspectie", Cite.Act("1.1"), NormKind.Definition,
            "De Arbeidsinspectie is instantie van het knooppunt, geen deelnemer.",
            "The labour inspectorate is an agency of the hub, no participant.",
            [],
            [Carry.Findings(ParticipantFindings.Admitted, ParticipantFindings.HubAgency), Carry.Types([typeof(Agency)])]),
        new(
            "WET-1.1-onze-minister", Cite.Act("1.1"), NormKind.Definition,
            "De minister is die van VWS en raadpleegt het register niet.",
            "The Minister is that of Health and does not consult the register.",
            [],
            [Carry.Findings(ParticipantFindings.Admitted, ParticipantFindings.HubAgency), Carry.Types([typeof(Agency)])]),
        new(
            "WET-1.1-persoonsgegevens-van-strafrechtelijke-aard", Cite.Act("1.1"), NormKind.Definition,
            "Strafrechtelijke gegevens zijn die van de UAVG.",
            "Criminal data are those of the GDPR Implementation Act.",
            [],
            [Carry.Findings(InvestigationFindings.DatumCriminalBasis), Carry.Types([typeof(DatumKind)])]),
        new(
            "WET-1.1-sociale-verzekeringsbank", Cite.Act("1.1"), NormKind.Definition,
            "De SVB is instantie van het knooppunt, geen deelnemer.",
            "The SVB is an agency of the hub, no participant.",
            [],
            [Carry.Findings(ParticipantFindings.Admitted, ParticipantFindings.HubAgency), Carry.Types([typeof(Agency)])]),
        new(
            "WET-1.1-wlz-uitvoerder", Cite.Act("1.1"), NormKind.Definition,
            "Een Wlz-uitvoerder telt als ziektekostenverzekeraar.",
            "A long-term-care administrator counts as a health-cost insurer.",
            ["E11"],
            [Carry.Types([typeof(ParticipantKind)])]),
        new(
            "WET-1.1-zorgautoriteit", Cite.Act("1.1"), NormKind.Definition,
            "De zorgautoriteit is de NZa: toezichthouder van verzekeraars.",
            "The care authority is the NZa: the supervisor of insurers.",
            [],
            [Carry.Findings(ParticipantFindings.HubAgency), Carry.Types([typeof(Agency), typeof(Supervisor)])]),
        new(
            "WET-1.1-ziektekostenverzekeraar", Cite.Act("1.1"), NormKind.Definition,
            "Er zijn drie soorten ziektekostenverzekeraar en geen vierde.",
            "There are three kinds of health-cost insurer and no fourth.",
            [],
            [Carry.Findings(ParticipantFindings.Admitted), Carry.Types([typeof(ParticipantKind), typeof(AdmissionRule)])]),
        new(
            "WET-1.1-ziektekostenverzekeraar-1", Cite.Act("1.1"), NormKind.Definition,
            "De zorgverzekeraar is de eerste soort.",
            "The statutory insurer is the first kind.",
            [],
            [Carry.Types([typeof(ParticipantKind)])]),
        new(
            "WET-1.1-ziektekostenverzekeraar-2", Cite.Act("1.1"), NormKind.Definition,
            "De Wlz-uitvoerder is de tweede soort.",
            "The long-term-care administrator is the second kind.",
            [],
            [Carry.Types([typeof(ParticipantKind)])]),
        new(
            "WET-1.1-ziektekostenverzekeraar-3", Cite.Act("1.1"), NormKind.Definition,
            "Een particuliere verzekeraar telt alleen met toelating onder de Wft.",
            "A private insurer counts only when admitted under the Wft.",
            [],
            [Carry.Findings(ParticipantFindings.WftAdmission), Carry.Declarations([typeof(WftAdmission)], [ServiceTypes.RegisterMembers])]),
        new(
            "WET-1.1-zorgverzekeraar", Cite.Act("1.1"), NormKind.Definition,
            "Zorgverzekeraar is die van de Zorgverzekeringswet.",
            "A statutory insurer is that of the Health Insurance Act.",
            [],
            [Carry.Types([typeof(ParticipantKind)])]),
        new(
            "WET-1.2-a", Cite.Act("1.2", item: "a"), NormKind.Computable,
            "Gezondheidsgegevens onder medisch geheim gaan nergens heen.",
            "Health data under medical secrecy go nowhere.",
            [],
            [Carry.Findings(InvestigationFindings.DatumStated, InvestigationFindings.DatumNotSecret), Carry.Types([typeof(RegistrationData)])]),
        new(
            "WET-1.2-b", Cite.Act("1.2", item: "b"), NormKind.Computable,
            "Gegevens over zorg aan militairen in dienst blijven buiten de uitwisseling.",
            "Data on care to serving military stay out of the exchange.",
            [],
            [Carry.Findings(InvestigationFindings.DatumStated, InvestigationFindings.DatumNoCareToMilitary), Carry.Types([typeof(RegistrationData)])]),
        new(
            "WET-1.2-c", Cite.Act("1.2", item: "c"), NormKind.Computable,
            "Zorg van de militaire dienst aan burgers blijft er ook buiten.",
            "Care by the military service to civilians stays out as well.",
            [],
            [Carry.Findings(InvestigationFindings.DatumStated, InvestigationFindings.DatumNoCareByMilitary), Carry.Types([typeof(RegistrationData)])]),
        new(
            "WET-2.1-1", Cite.Act("2.1", 1), NormKind.Workflow,
            "Colleges en verzekeraars geven elkaar kosteloos de aangewezen, noodzakelijke gegevens.",
            "Executives and insurers give each other the designated and necessary data, at no cost.",
            ["F1", "F8"],
            [
                Carry.Findings(
                    ActFindings.Member, ParticipantFindings.Admitted, ParticipantFindings.OwnKind, InvestigationFindings.NecessityNecessary,
                    RegistrationFindings.LegalPersonality, ParticipantFindings.NoFeeForSupply),
                Carry.Types([typeof(RegistrationData), typeof(NoFeeRule)]),
            ]),
        new(
            "WET-2.1-1-s2", Cite.Act("2.1", 1, sentence: 2), NormKind.Computable,
            "Alleen over wie zelf een gerechtvaardigde overtuiging bestaat, gaat een gegeven het register in.",
            "Only somebody about whom a belief of his own exists enters the register.",
            ["A7", "B12", "F6", "G5"],
            [
                Carry.Findings(
                    RegistrationFindings.OwnCase, RegistrationFindings.SupervisorConcurred, CaseFindings.SubjectLegalForm, CaseFindings.SubjectLegalPerson,
                    CaseFindings.SubjectKindSame, CaseFindings.SubjectRecordKnown, CaseFindings.SubjectSame, CaseFindings.SubjectBetterData),
                Carry.Types([typeof(RegistrationBasis), typeof(ReportedSubject)]),
            ]),
        new(
            "WET-2.1-2", Cite.Act("2.1", 2), NormKind.Workflow,
            "Eerst het hele protocol doorlopen, dan pas verstrekken.",
            "First the whole protocol, only then supply.",
            [],
            [
                Carry.Findings(
                    CaseFindings.Order, RegistrationFindings.Order, ParticipantFindings.Joined, CaseFindings.NotInFuture, CaseFindings.NotBefore),
                Carry.Types([typeof(RegistrationBasis)]),
            ]),
        new(
            "WET-2.1-3", Cite.Act("2.1", 3), NormKind.Computable,
            "Het register dient één doel: zorgfraude bestrijden.",
            "The register serves one purpose: fighting healthcare fraud.",
            ["F7"],
            [Carry.Findings(ConsultationFindings.Purpose, RegistrationFindings.ReadPurpose), Carry.Types([typeof(ConsultationPurpose), typeof(ProcessingPurpose)])]),
        new(
            "WET-2.1-4", Cite.Act("2.1", 4), NormKind.Workflow,
            "Valt de overtuiging weg, dan stopt de verwerking.",
            "When the belief falls away, processing stops.",
            ["A9"],
            [
                Carry.Findings(
                    CaseFindings.BeliefStands, CaseFindings.EndProcessing,
                    RegistrationFindings.BeliefEnded, RegistrationFindings.RemovalDue, RegistrationFindings.RemovalInTime,
                    RegistrationFindings.RemovalLate, RegistrationFindings.InformParticipants, RegistrationFindings.ReceiversStop),
                Carry.Types([typeof(RegistrationState.RemovalDue)]),
            ]),
        new(
            "WET-2.1-5", Cite.Act("2.1", 5), NormKind.Governance,
            "Het ontwerpprotocol ligt vier weken bij het parlement.",
            "The draft protocol lies with Parliament for four weeks.",
            [],
            [Carry.ForParliament]),
        new(
            "WET-2.2-1", Cite.Act("2.2", 1), NormKind.Workflow,
            "Een college registreert pas na instemming van de Wmo-toezichthouder.",
            "An executive registers only once the Wmo supervisor agrees.",
            ["D5", "D7"],
            [Carry.Findings(DossierFindings.ParticipantKind, CaseFindings.SupervisorOfOwnKind, CaseFindings.SupervisorConcurs, RegistrationFindings.SupervisorConcurred)]),
        new(
            "WET-2.2-1-alt", Cite.Act("2.2", 1), NormKind.Computable,
            "Was die toezichthouder betrokken, dan oordeelt een andere uit een verordening.",
            "If that supervisor was involved, another one under an ordinance judges.",
            ["D7"],
            [Carry.Findings(CaseFindings.SupervisorInvolvement, CaseFindings.SupervisorUnderOrdinance)]),
        new(
            "WET-2.2-1-s2", Cite.Act("2.2", 1, sentence: 2), NormKind.Workflow,
            "De toezichthouder meldt de verstrekking door het college aan de IGJ.",
            "The supervisor reports the executive's supply to the inspectorate.",
            ["D8"],
            [Carry.Findings(RegistrationFindings.TellSupervisor, CaseFindings.SupervisorTold)]),
        new(
            "WET-2.2-2", Cite.Act("2.2", 2), NormKind.Workflow,
            "Een verzekeraar registreert pas na instemming van de NZa.",
            "An insurer registers only once the NZa agrees.",
            ["D5", "D7"],
            [Carry.Findings(CaseFindings.SupervisorOfInsurer, CaseFindings.SupervisorConcurs, RegistrationFindings.SupervisorConcurred)]),
        new(
            "WET-2.2-2-s2", Cite.Act("2.2", 2, sentence: 2), NormKind.Workflow,
            "De NZa meldt de verstrekking door de verzekeraar aan de IGJ.",
            "The NZa reports the insurer's supply to the inspectorate.",
            ["D8"],
            [Carry.Findings(RegistrationFindings.TellSupervisor, CaseFindings.SupervisorTold)]),
        new(
            "WET-2.2-3", Cite.Act("2.2", 3), NormKind.Workflow,
            "Wat naar de toezichthouder gaat, wijst niemand meer aan.",
            "What goes to the supervisor points at nobody any more.",
            [],
            [
                Carry.Findings(
                    AnonymisationFindings.IdentifiersReplaced, AnonymisationFindings.IdentifierRemains,
                    AnonymisationFindings.IndirectIdentification, CaseFindings.SubmissionAnonymised),
                Carry.Types([typeof(AnonymisedReport)]),
            ]),
        new(
            "WET-2.3-1-a", Cite.Act("2.3", 1, "a"), NormKind.Delegation,
            "Het besluit zegt wanneer een overtuiging gerechtvaardigd is.",
            "The decree says when a belief is justified.",
            [],
            [Carry.LeftToTheMakerOfTheRules]),
        new(
            "WET-2.3-1-b", Cite.Act("2.3", 1, "b"), NormKind.Delegation,
            "Het besluit stelt eisen aan het protocol.",
            "The decree sets demands on the protocol.",
            [],
            [Carry.LeftToTheMakerOfTheRules]),
        new(
            "WET-2.3-1-c", Cite.Act("2.3", 1, "c"), NormKind.Delegation,
            "De beveiliging wordt bij besluit of regeling geregeld.",
            "Security is regulated by decree or regulation.",
            [],
            [Carry.LeftToTheMakerOfTheRules]),
        new(
            "WET-2.3-2-a", Cite.Act("2.3", 2, "a"), NormKind.Delegation,
            "Bewaartermijnen staan in het besluit; niemand stelt eigen termijnen in.",
            "Keeping terms stand in the decree; nobody configures his own.",
            ["A1"],
            [Carry.Findings(TermFindings.ReadingChosen), Carry.Types([typeof(Rulebook), typeof(RetentionParameters)])]),
        new(
            "WET-2.3-2-b", Cite.Act("2.3", 2, "b"), NormKind.Delegation,
            "De rechten van betrokkenen staan in het besluit zelf.",
            "The subjects' rights stand in the decree itself.",
            [],
            [Carry.LeftToTheMakerOfTheRules]),
        new(
            "WET-2.9-1", Cite.Act("2.9", 1), NormKind.Organisational,
            "Wie dit werk doet, zwijgt over personen, tenzij deze wet spreken nodig maakt, voorschrijft of toestaat.",
            "Whoever does this work keeps silent on persons, unless this Act needs, demands or allows speech.",
            [],
            [Carry.Findings(DeclarationFindings.SecrecyKept)]),
        new(
            "WET-2.9-2-a", Cite.Act("2.9", 2, "a"), NormKind.Computable,
            "De zwijgplicht wijkt waar een wettelijk voorschrift tot mededeling verplicht.",
            "Silence gives way where a statutory rule demands disclosure.",
            [],
            [
                new NormCarrier.NotBySoftware(
                    "Een verplichting uit andere wetgeving loopt niet via dit register; wie haar nakomt, doet dat zelf en legt zijn grond zelf vast.",
                    "A duty under other legislation does not run through this register; whoever follows it does so himself and records his own ground."),
            ]),
        new(
            "WET-2.9-2-b", Cite.Act("2.9", 2, "b"), NormKind.Computable,
            "Over gegevens die tot niemand te herleiden zijn, hoeft niet gezwegen te worden.",
            "Nothing need be kept silent that can be traced to nobody.",
            [],
            [Carry.Types([typeof(SubmissionLedger), typeof(WorklistItem)])]),
        new(
            "WET-3.1", Cite.Act("3.1"), NormKind.Amendment,
            "Aanpassing van de Wmo 2015.",
            "Change of the Social Support Act 2015.",
            [],
            [Carry.ChangesOtherLaw]),
        new(
            "WET-3.2", Cite.Act("3.2"), NormKind.Amendment,
            "Aanpassing van de Jeugdwet.",
            "Change of the Youth Act.",
            [],
            [Carry.ChangesOtherLaw]),
        new(
            "WET-4.1", Cite.Act("4.1"), NormKind.Governance,
            "Een ontwerpbesluit ligt eerst vier weken bij het parlement.",
            "A draft decree first lies with Parliament for four weeks.",
            [],
            [Carry.ForParliament]),
        new(
            "WET-4.2", Cite.Act("4.2"), NormKind.Governance,
            "De minister doet na drie jaar en dan elke vijf jaar verslag.",
            "The Minister reports after three years and every five years from then.",
            [],
            [Carry.ForParliament]),
        new(
            "WET-4.3", Cite.Act("4.3"), NormKind.Computable,
            "De wet geldt vanaf 1 januari 2025; daarvoor is er geen regel.",
            "The Act holds from 1 January 2025; before that there is no rule.",
            ["G5"],
            [
                Carry.Findings(ActFindings.LawInForce, DossierFindings.DayKnown, InvestigationFindings.BeliefConductEnded, InvestigationFindings.BeliefConductBeforeAct),
                Carry.Types([typeof(RulebookSelection.NotYetInForce)]),
            ]),
        new(
            "WET-4.4", Cite.Act("4.4"), NormKind.Definition,
            "Zo wordt de wet aangehaald.",
            "This is how the Act is cited.",
            [],
            [Carry.Types([typeof(Instrument)])]),
    ];
}
