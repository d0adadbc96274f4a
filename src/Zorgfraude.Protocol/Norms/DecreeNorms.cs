using System.Collections.Immutable;
using Zorgfraude.Identity;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Anonymisation;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Investigations;
using Zorgfraude.Protocol.Participants;
using Zorgfraude.Protocol.Procedures.Participants;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Rulebooks;
using Zorgfraude.Registrations;

namespace Zorgfraude.Protocol.Norms;

/// <summary>The Decree: chapters 1, 2, 4 and 5.</summary>
internal static class DecreeNorms
{
    internal static ImmutableArray<Norm> All { get; } =
    [
        new(
            "BES-1", Cite.Decree("1"), NormKind.Definition,
            "Begrippen uit het besluit gelden ook in regeling en protocol.",
            "Terms of the decree hold in regulation and protocol too.",
            [],
            [Carry.Types([typeof(DutchTermAttribute)])]),
        new(
            "BES-1-aanbieder", Cite.Decree("1"), NormKind.Definition,
            "Wie zorg, hulp of ondersteuning biedt, kan betrokkene zijn.",
            "Whoever provides care, help or support can be a subject.",
            [],
            [Carry.Types([typeof(Subject)])]),
        new(
            "BES-1-administratieve-kenmerken-van-een-rechtspersoon", Cite.Decree("1"), NormKind.DataSet,
            "Een gesloten lijst van kenmerken voor rechtspersonen.",
            "A closed list of features for legal persons.",
            [],
            [Carry.Types([typeof(LegalEntity)])]),
        new(
            "BES-1-big-nummer", Cite.Decree("1"), NormKind.Definition,
            "Het BIG-nummer hoort bij een natuurlijke persoon.",
            "The BIG number belongs to a natural person.",
            [],
            [Carry.Types([typeof(BigNumber), typeof(NaturalPerson)])]),
        new(
            "BES-1-burgerservicenummer", Cite.Decree("1"), NormKind.Definition,
            "Het burgerservicenummer is gedefinieerd en staat op geen enkele lijst.",
            "The citizen service number is defined and stands on no list.",
            [],
            [Carry.Types([typeof(Subject), typeof(IdentityProblem)])]),
        new(
            "BES-1-client", Cite.Decree("1"), NormKind.Definition,
            "De cliënt is de mens die de zorg krijgt.",
            "The client is the human being who gets the care.",
            [],
            [Carry.Types([typeof(FilePartyRole)])]),
        new(
            "BES-1-conclusies-uit-benchmarkgegevens", Cite.Decree("1"), NormKind.Definition,
            "Uit een benchmark komt niets over wie er niet bij betrokken is.",
            "A benchmark yields nothing on anybody who is not involved.",
            [],
            [Carry.Findings(InvestigationFindings.DatumUntraceable, InvestigationFindings.DatumListed), Carry.Types([typeof(DatumKind)])]),
        new(
            "BES-1-declaratiegegevens", Cite.Decree("1"), NormKind.Definition,
            "Declaratiegegevens zijn opgeteld, nooit per stuk.",
            "Claim data are added up, never one by one.",
            [],
            [Carry.Findings(InvestigationFindings.DatumListed), Carry.Types([typeof(DatumKind)]), Carry.HubDataElsewhere]),
        new(
            "BES-1-gerechtvaardigde-overtuiging", Cite.Decree("1"), NormKind.Definition,
            "Eén begrip gerechtvaardigde overtuiging voor alle regels.",
            "One notion of justified belief for all rules.",
            [],
            [Carry.Types([typeof(BeliefFacts), typeof(JustifiedBeliefRule)])]),
        new(
            "BES-1-handelsgegevens", Cite.Decree("1"), NormKind.DataSet,
            "Handelsgegevens horen bij het knooppunt en niet in het register.",
            "Business data are for the hub and not for the register.",
            ["F6"],
            [Carry.Findings(InvestigationFindings.DatumListed), Carry.Types([typeof(RegistrationData), typeof(DatumKind)]), Carry.HubDataElsewhere]),
        new(
            "BES-1-identificerende-gegevens-van-een-natuurlijke-persoon", Cite.Decree("1"), NormKind.DataSet,
            "Een gesloten lijst van gegevens voor natuurlijke personen.",
            "A closed list of data for natural persons.",
            [],
            [Carry.Types([typeof(NaturalPerson)])]),
        new(
            "BES-1-instantie", Cite.Decree("1"), NormKind.Definition,
            "Een instantie levert aan het knooppunt en is dat niet zelf.",
            "An agency supplies the hub and is not the hub itself.",
            [],
            [Carry.Findings(ParticipantFindings.HubAgency), Carry.Types([typeof(Agency)]), Carry.HubSuppliesElsewhere]),
        new(
            "BES-1-kvk-nummer", Cite.Decree("1"), NormKind.Definition,
            "Het KVK-nummer komt uit het handelsregister en telt acht cijfers.",
            "The KVK number comes from the trade register and has eight digits.",
            ["G17"],
            [Carry.Types([typeof(KvkNumber)])]),
        new(
            "BES-1-politiegegeven", Cite.Decree("1"), NormKind.Definition,
            "Wat een politiegegeven is, zegt de Wpg.",
            "What police data are is for the Police Data Act to say.",
            [],
            [Carry.Findings(InvestigationFindings.DatumPoliceBasis, InvestigationFindings.DatumListed), Carry.Types([typeof(DatumKind)])]),
        new(
            "BES-1-skj-registratienummer", Cite.Decree("1"), NormKind.Definition,
            "Het SKJ-nummer komt uit het kwaliteitsregister jeugd en niet in dit register.",
            "The SKJ number comes from the youth quality register and stays out of this one.",
            [],
            [Carry.Types([typeof(SkjNumber), typeof(RegistrationData)])]),
        new(
            "BES-1-wet", Cite.Decree("1"), NormKind.Definition,
            "Met wet is hier één wet bedoeld.",
            "Act here stands for one Act only.",
            [],
            [Carry.Types([typeof(Instrument)])]),
        new(
            "BES-1-zorg-hulp-of-ondersteuning", Cite.Decree("1"), NormKind.Definition,
            "Vijf domeinen van zorg, hulp en ondersteuning, en geen zesde.",
            "Five domains of care, help and support, and no sixth.",
            [],
            [Carry.Findings(InvestigationFindings.BeliefCareDomain), Carry.Types([typeof(CareDomain)])]),
        new(
            "BES-2.1-1", Cite.Decree("2.1", 1), NormKind.Judgement,
            "Er is genoeg bewijs én een vaste gedraging die zwaarder weegt dan een redelijk vermoeden.",
            "There is enough proof and an established conduct that weighs more than a reasonable suspicion.",
            [],
            [Carry.Findings(InvestigationFindings.BeliefConduct, InvestigationFindings.BeliefSuspicion, InvestigationFindings.BeliefIntent)]),
        new(
            "BES-2.1-2", Cite.Decree("2.1", 2), NormKind.DataSet,
            "De gegevens van vier onderdelen worden gedeeld, en geen andere.",
            "The data of four items are shared, and no others.",
            ["F1"],
            [
                Carry.Findings(InvestigationFindings.DatumListed, DossierFindings.DataSet, DossierFindings.DatumKnown, DossierFindings.DatumAccepted),
                Carry.Types([typeof(RegistrationData), typeof(RegisterDataSet)]),
            ]),
        new(
            "BES-2.1-2-a", Cite.Decree("2.1", 2, "a"), NormKind.DataSet,
            "Van een rechtspersoon de kenmerken, zonder SKJ-nummer.",
            "Of a legal person the features, without the SKJ number.",
            ["G17"],
            [Carry.Findings(RegistrationFindings.KvkOfUndertaking), Carry.Types([typeof(LegalEntity)])]),
        new(
            "BES-2.1-2-b", Cite.Decree("2.1", 2, "b"), NormKind.DataSet,
            "Van een mens de identificerende gegevens, zonder SKJ-nummer.",
            "Of a human being the identifying data, without the SKJ number.",
            [],
            [Carry.Types([typeof(NaturalPerson)])]),
        new(
            "BES-2.1-2-c", Cite.Decree("2.1", 2, "c"), NormKind.DataSet,
            "E-mail en telefoon van wie registreert gaan mee.",
            "E-mail and telephone of whoever registers go along.",
            ["F1"],
            [Carry.Types([typeof(RegistrationData), typeof(EmailAddress), typeof(TelephoneNumber)])]),
        new(
            "BES-2.1-2-d", Cite.Decree("2.1", 2, "d"), NormKind.DataSet,
            "Erbij staat of de betrokkene het weet.",
            "With it stands whether the subject knows.",
            ["E9", "F1"],
            [Carry.Types([typeof(RegistrationData)]), Carry.Findings(RegistrationFindings.NoticeGiven, RegistrationFindings.NoticeDue)]),
        new(
            "BES-2.2-1-a", Cite.Decree("2.2", 1, "a"), NormKind.Delegation,
            "Het protocol werkt de waarborgen van de AVG uit.",
            "The protocol works out the safeguards of the GDPR.",
            [],
            [Carry.LeftToTheMakerOfTheRules]),
        new(
            "BES-2.2-1-b", Cite.Decree("2.2", 1, "b"), NormKind.Delegation,
            "Het protocol noemt ook gegevens die geen persoonsgegevens zijn.",
            "The protocol covers data that are not personal too.",
            [],
            [Carry.LeftToTheMakerOfTheRules]),
        new(
            "BES-2.2-1-c", Cite.Decree("2.2", 1, "c"), NormKind.Delegation,
            "Het protocol legt de werkwijze vast.",
            "The protocol fixes the way of working.",
            [],
            [Carry.LeftToTheMakerOfTheRules]),
        new(
            "BES-2.2-1-d", Cite.Decree("2.2", 1, "d"), NormKind.Delegation,
            "Het protocol zegt hoe de toezichthouder tot zijn oordeel komt.",
            "The protocol says how the supervisor gets to a judgement.",
            [],
            [Carry.LeftToTheMakerOfTheRules]),
        new(
            "BES-2.2-1-e", Cite.Decree("2.2", 1, "e"), NormKind.Delegation,
            "Het protocol zegt hoe gegevens bewaard en gewist worden.",
            "The protocol says how data are stored and wiped.",
            [],
            [Carry.LeftToTheMakerOfTheRules]),
        new(
            "BES-2.2-2-a", Cite.Decree("2.2", 2, "a"), NormKind.Delegation,
            "Het protocol bevat regels voor verstrekken, kennisnemen en verwijderen.",
            "The protocol has rules for supply, taking note and removal.",
            [],
            [Carry.LeftToTheMakerOfTheRules]),
        new(
            "BES-2.2-2-b", Cite.Decree("2.2", 2, "b"), NormKind.Delegation,
            "Vooraf is kenbaar welk gedrag telt, achteraf is toetsbaar of het klopte.",
            "Which conduct counts is known beforehand, and can be tested afterwards.",
            [],
            [Carry.LeftToTheMakerOfTheRules]),
        new(
            "BES-2.2-2-c", Cite.Decree("2.2", 2, "c"), NormKind.Delegation,
            "Het protocol zegt hoe de overtuiging onderzocht en opgeschreven wordt.",
            "The protocol says how the belief is investigated and written down.",
            [],
            [Carry.LeftToTheMakerOfTheRules]),
        new(
            "BES-2.2-2-d", Cite.Decree("2.2", 2, "d"), NormKind.Delegation,
            "Het protocol zegt hoe de noodzaak per geval wordt gewogen.",
            "The protocol says how necessity is weighed case by case.",
            [],
            [Carry.LeftToTheMakerOfTheRules]),
        new(
            "BES-2.2-2-e", Cite.Decree("2.2", 2, "e"), NormKind.Delegation,
            "Het protocol verdeelt rollen over instanties en medewerkers.",
            "The protocol divides roles over bodies and employees.",
            [],
            [Carry.LeftToTheMakerOfTheRules]),
        new(
            "BES-2.2-2-f", Cite.Decree("2.2", 2, "f"), NormKind.Delegation,
            "Het protocol noemt de grondslag van de verwerking.",
            "The protocol names the basis for processing.",
            [],
            [Carry.LeftToTheMakerOfTheRules]),
        new(
            "BES-2.2-2-g", Cite.Decree("2.2", 2, "g"), NormKind.Delegation,
            "Het protocol zegt hoe juistheid wordt nagegaan.",
            "The protocol says how correctness is verified.",
            [],
            [Carry.LeftToTheMakerOfTheRules]),
        new(
            "BES-2.2-2-h", Cite.Decree("2.2", 2, "h"), NormKind.Delegation,
            "Het protocol zegt langs welke weg gegevens gaan.",
            "The protocol says along which way data travel.",
            [],
            [Carry.LeftToTheMakerOfTheRules]),
        new(
            "BES-2.2-2-i", Cite.Decree("2.2", 2, "i"), NormKind.Delegation,
            "Het protocol noemt de technische en organisatorische maatregelen.",
            "The protocol names the technical and organisational measures.",
            [],
            [Carry.LeftToTheMakerOfTheRules]),
        new(
            "BES-2.2-2-j", Cite.Decree("2.2", 2, "j"), NormKind.Delegation,
            "Het protocol werkt de geheimhouding uit.",
            "The protocol works out secrecy.",
            [],
            [Carry.LeftToTheMakerOfTheRules]),
        new(
            "BES-2.2-2-k", Cite.Decree("2.2", 2, "k"), NormKind.Delegation,
            "Het protocol zegt hoe iemand vóór een contract over het register hoort.",
            "The protocol says how somebody hears of the register before a contract.",
            [],
            [Carry.Findings(ParticipantFindings.BeforeContract), Carry.Types([typeof(InformationProcedure)])]),
        new(
            "BES-2.2-2-l", Cite.Decree("2.2", 2, "l"), NormKind.Delegation,
            "Het protocol beschrijft de rechten en de rechtsbescherming.",
            "The protocol describes the rights and the legal protection.",
            [],
            [Carry.LeftToTheMakerOfTheRules]),
        new(
            "BES-2.3-1", Cite.Decree("2.3", 1), NormKind.Delegation,
            "De eisen aan beveiliging staan in de regeling.",
            "The demands on security stand in the regulation.",
            [],
            [Carry.LeftToTheMakerOfTheRules]),
        new(
            "BES-2.3-2-a", Cite.Decree("2.3", 2, "a"), NormKind.Organisational,
            "Deelnemers spreken af wie de uitwisseling beveiligt.",
            "Participants agree who secures the exchange.",
            [],
            [Carry.Findings(DeclarationFindings.ExchangeSecurityArranged), Carry.Declarations([typeof(Declaration)])]),
        new(
            "BES-2.3-2-b", Cite.Decree("2.3", 2, "b"), NormKind.Organisational,
            "Deelnemers spreken af wie de rechten van betrokkenen waarborgt.",
            "Participants agree who safeguards the rights of subjects.",
            [],
            [Carry.Findings(DeclarationFindings.SubjectRightsArranged), Carry.Declarations([typeof(Declaration)])]),
        new(
            "BES-2.3-2-c", Cite.Decree("2.3", 2, "c"), NormKind.Organisational,
            "Rechtspersonen krijgen een bescherming die daarmee te vergelijken is.",
            "Legal persons get a protection that compares with it.",
            [],
            [
                Carry.Findings(DeclarationFindings.LegalPersonsProtected),
                Carry.Declarations([typeof(Declaration)]),
                Carry.Types([typeof(Subject), typeof(RegistrationProcedure)]),
            ]),
        .. DecreeRegisterNorms.All,
        new(
            "BES-4.1", Cite.Decree("4.1"), NormKind.Amendment,
            "Aanpassing van het Besluit politiegegevens.",
            "Change of the Police Data Decree.",
            [],
            [Carry.ChangesOtherLaw]),
        new(
            "BES-4.2", Cite.Decree("4.2"), NormKind.Amendment,
            "Aanpassing van het Besluit basisregistratie personen.",
            "Change of the decree on the persons database.",
            [],
            [Carry.ChangesOtherLaw]),
        new(
            "BES-5.1", Cite.Decree("5.1"), NormKind.Computable,
            "Het besluit geldt vanaf 1 januari 2025.",
            "The decree holds from 1 January 2025.",
            [],
            [Carry.Findings(ActFindings.LawInForce), Carry.Types([typeof(RulebookSelection.NotYetInForce)])]),
        new(
            "BES-5.2", Cite.Decree("5.2"), NormKind.Definition,
            "Zo wordt het besluit aangehaald.",
            "This is how the decree is cited.",
            [],
            [Carry.Types([typeof(Instrument)])]),
    ];
}
