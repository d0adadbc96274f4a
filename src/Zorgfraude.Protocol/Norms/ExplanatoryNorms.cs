using System.Collections.Immutable;
using Zorgfraude.Identity;
using Zorgfraude.Law;
using Zorgfraude.Protocol.Anonymisation;
using Zorgfraude.Protocol.Consultations;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Investigations;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Retention;
using Zorgfraude.Protocol.Rulebooks;
using Zorgfraude.Registrations;
using Zorgfraude.Storage;

namespace Zorgfraude.Protocol.Norms;

/// <summary>What the explanatory notes to the regulation add to these norms.</summary>
internal static class ExplanatoryNorms
{
    internal static ImmutableArray<Norm> All { get; } =
    [
        new(
            "TOEL-01", Notes("inleiding"), NormKind.Judgement,
            "Nodig is wat de fraude anders niet of slechter laat bestrijden.",
            "Needed is that without which the fraud is fought worse or not at all.",
            [],
            [Carry.Findings(InvestigationFindings.NecessityNecessary)]),
        new(
            "TOEL-02", Notes("inleiding"), NormKind.Workflow,
            "Verstrekken is dan een plicht en geen keuze.",
            "Supply is then a duty and no choice.",
            [],
            [Carry.Types([typeof(CaseProcedure), typeof(Obligation)])]),
        new(
            "TOEL-03", Notes("inleiding"), NormKind.Definition,
            "Andere grondslagen om gegevens te delen blijven bestaan.",
            "Other bases to share data stay.",
            [],
            [
                new NormCarrier.NotBySoftware(
                    "Wat op een andere grondslag wordt gedeeld, gaat niet door deze software.",
                    "What is shared on another basis does not pass through this software."),
            ]),
        new(
            "TOEL-04", Notes("inleiding"), NormKind.Computable,
            "Het medisch beroepsgeheim blijft heel.",
            "Medical confidentiality stays whole.",
            [],
            [Carry.Findings(InvestigationFindings.DatumNotSecret), Carry.Types([typeof(RegistrationData)])]),
        new(
            "TOEL-05", Notes("inleiding"), NormKind.Organisational,
            "Besluit en protocol gelden naast elkaar.",
            "Decree and protocol hold side by side.",
            [],
            [Carry.Types([typeof(JustifiedBeliefRule), typeof(LongerTermRule)])]),
        new(
            "TOEL-06", Notes("protocol"), NormKind.Organisational,
            "Andere regels blijven ook gelden en vragen aandacht.",
            "Other rules hold as well and ask for attention.",
            [],
            [
                new NormCarrier.NotBySoftware(
                    "Welke andere regels een deelnemer binden, weet alleen de deelnemer.",
                    "Which other rules bind a participant only that participant knows."),
            ]),
        new(
            "TOEL-07", Notes("protocol"), NormKind.Definition,
            "De wet geeft geen nieuwe bevoegdheid tot onderzoek of maatregel.",
            "The Act gives no new power to investigate or to act.",
            [],
            [Carry.Findings(InvestigationFindings.ReportPowers), Carry.Types([], [ServiceTypes.Hit])]),
        new(
            "TOEL-08", Notes("protocol h1"), NormKind.Definition,
            "Het protocol gebruikt de woorden van wet en besluit.",
            "The protocol uses the words of Act and decree.",
            [],
            [Carry.Types([typeof(DutchTermAttribute)])]),
        new(
            "TOEL-09", Notes("protocol h2"), NormKind.Organisational,
            "Een rechtspersoon verdient in beginsel dezelfde waarborgen.",
            "A legal person in principle deserves the same safeguards.",
            [],
            [Carry.Types([typeof(Subject), typeof(RegistrationProcedure)])]),
        new(
            "TOEL-10", Notes("protocol h3"), NormKind.Definition,
            "Opzet wordt opgevat als in het strafrecht.",
            "Intent is taken as in criminal law.",
            [],
            [Carry.Findings(InvestigationFindings.BeliefIntent), Carry.Types([typeof(StateOfMind)])]),
        new(
            "TOEL-11", Notes("protocol h3"), NormKind.Workflow,
            "Evenredigheid komt twee keer aan bod: in plan en in rapportage.",
            "Proportion comes up twice: in the plan and in the report.",
            [],
            [Carry.Findings(InvestigationFindings.PlanProportionality, InvestigationFindings.PlanSubsidiarity, InvestigationFindings.ReportRules)]),
        new(
            "TOEL-12", Notes("protocol h3"), NormKind.Organisational,
            "De rapportage is zakelijk en zorgvuldig geschreven.",
            "The report is written soberly and with care.",
            [],
            [
                new NormCarrier.NotBySoftware(
                    "Of een tekst zorgvuldig en feitelijk is, beoordeelt een mens.",
                    "Whether a text is careful and factual is for a human to judge."),
            ]),
        new(
            "TOEL-13", Notes("protocol h3"), NormKind.Judgement,
            "Wie er zeker geen belang bij heeft, hoeft het niet te weten: dan geen registratie.",
            "If nobody else can have an interest in it, there is no registration.",
            [],
            [Carry.Findings(InvestigationFindings.NecessityRelevance)]),
        new(
            "TOEL-14", Notes("protocol h3"), NormKind.Judgement,
            "Wie nooit meer zorg kan geven, registreren dient bijvoorbeeld geen doel.",
            "Registering somebody who can never give care again is an example without purpose.",
            [],
            [Carry.Findings(InvestigationFindings.NecessityPurpose), Carry.Types([typeof(FindingExample)])]),
        new(
            "TOEL-15", Notes("protocol h3"), NormKind.Judgement,
            "Dwang zonder kans op herhaling kan verzachten.",
            "Coercion without a chance of repetition can mitigate.",
            [],
            [Carry.Findings(InvestigationFindings.NecessityProportionate, InvestigationFindings.ReportMitigating), Carry.Types([typeof(FindingExample)])]),
        new(
            "TOEL-16", Notes("protocol h3"), NormKind.Judgement,
            "Een verzachtende omstandigheid beslist niet uit zichzelf.",
            "A mitigating circumstance does not decide by itself.",
            [],
            [Carry.Findings(InvestigationFindings.NecessityProportionate), Carry.Types([typeof(NecessityAssessment)])]),
        new(
            "TOEL-17", Notes("protocol h3"), NormKind.Judgement,
            "Er is ruimte voor wat heel zelden voorkomt.",
            "There is room for what is very rare.",
            [],
            [Carry.Findings(InvestigationFindings.NecessityPurpose)]),
        new(
            "TOEL-18", Notes("protocol h3"), NormKind.Workflow,
            "Eerst zelf beslissen, dan pas voorleggen.",
            "First decide oneself, only then submit.",
            [],
            [Carry.Findings(CaseFindings.Order), Carry.Types([typeof(CaseState.Necessary)])]),
        new(
            "TOEL-19", Notes("protocol h3"), NormKind.Computable,
            "De toezichthouder krijgt niets waaruit de persoon blijkt.",
            "The supervisor gets nothing that tells the person.",
            [],
            [Carry.Findings(CaseFindings.SubmissionAnonymised, AnonymisationFindings.AdditionalData), Carry.Types([typeof(AnonymisedReport)])]),
        new(
            "TOEL-20", Notes("protocol h3"), NormKind.Organisational,
            "De toezichthouder kan ooit nagaan dat afgewezen zaken niet zijn geregistreerd.",
            "The supervisor can check some day that refused files were not registered.",
            [],
            [Carry.Types([typeof(SubmissionLedger), typeof(LedgerVerification)])]),
        new(
            "TOEL-21", Notes("protocol h5"), NormKind.Computable,
            "Men vraagt naar één bepaalde persoon; bladeren kan niet.",
            "One asks for one certain person; browsing is impossible.",
            ["F3"],
            [
                Carry.Findings(ConsultationFindings.NoWildcard, ConsultationFindings.Specific),
                Carry.Types([typeof(ConsultationQuery)], [ServiceTypes.WarningRegister]),
            ]),
        new(
            "TOEL-22", Notes("protocol h5"), NormKind.Computable,
            "Geautomatiseerd raadplegen is vooraf gemeld en volgt een vaste gang.",
            "Automatic consultation is announced beforehand and follows a set course.",
            ["F4"],
            [
                Carry.Findings(ConsultationFindings.Announced),
                Carry.Declarations([typeof(AutomationAnnouncement)]),
                new NormCarrier.NotYet("De vaste werkwijze zelf wordt nog niet vastgelegd.", "The set course itself is not recorded yet."),
            ]),
        new(
            "TOEL-23", Notes("protocol h5"), NormKind.Organisational,
            "De raadpleeglijst wordt geregeld nagekeken.",
            "The consultation list is looked over regularly.",
            [],
            [
                new NormCarrier.NotYet(
                    "Wanneer de volgende controle nodig is, wordt nog niet berekend.",
                    "When the next check is due is not computed yet."),
            ]),
        new(
            "TOEL-24", Notes("protocol h3"), NormKind.Workflow,
            "Een afwijzing legt uit hoe de toezichthouder ertoe kwam.",
            "A refusal explains how the supervisor came to it.",
            [],
            [Carry.Findings(CaseFindings.DissentMotivated)]),
        new(
            "TOEL-25", Notes("beveiligingseisen"), NormKind.Organisational,
            "Het ontwerp noemde niveau drie, de gepubliceerde tekst twee.",
            "The draft named level three, the published text two.",
            ["G14", "G16"],
            [Carry.Types([typeof(RegulationVersion)])]),
        new(
            "TOEL-26", Notes("regeldruk"), NormKind.Organisational,
            "Betrokken organisaties lezen de regeling.",
            "The bodies concerned read the regulation.",
            [],
            [new NormCarrier.NotBySoftware("Kennis nemen van een tekst doet een mens.", "Taking note of a text is done by people.")]),
        new(
            "TOEL-27", Notes("inleiding"), NormKind.Delegation,
            "Een tweede regeling werkt het knooppunt uit.",
            "A second regulation works out the hub.",
            [],
            [
                new NormCarrier.NotBySoftware(
                    "Die regeling hoort niet bij de bronnen; er is geen regel uit afgeleid.",
                    "That regulation is not among the sources; no rule was drawn from it."),
            ]),
        new(
            "TOEL-28", Notes("inleiding"), NormKind.Definition,
            "Er is één register voor alle deelnemers.",
            "There is one register for all participants.",
            [],
            [Carry.Types([], [ServiceTypes.WarningRegister])]),
        new(
            "TOEL-29", Notes("inleiding"), NormKind.Organisational,
            "De AVG geldt onverkort ernaast.",
            "The GDPR holds in full next to it.",
            [],
            [
                new NormCarrier.NotBySoftware(
                    "Of de AVG als geheel is nageleefd, zegt geen uitkomst van deze software.",
                    "No outcome of this software says whether the GDPR as a whole was followed."),
            ]),
        new(
            "TOEL-30", Notes("protocol h3"), NormKind.Judgement,
            "De afweging is aan college of verzekeraar zelf.",
            "The weighing is for executive or insurer itself.",
            [],
            [
                Carry.Findings(InvestigationFindings.NecessityNecessary, InvestigationFindings.NecessityProportionate),
                Carry.Types([typeof(NecessityAssessment)]),
            ]),
    ];

    private static Citation Notes(string part) => Cite.Notes(part);
}
