using System.Collections.Immutable;
using Zorgfraude.Identity;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Investigations;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Rulebooks;
using Zorgfraude.Registrations;

namespace Zorgfraude.Protocol.Norms;

/// <summary>The protocol, chapters 3 and 4: from investigation to registration.</summary>
internal static class ProtocolInvestigationNorms
{
    internal static ImmutableArray<Norm> All { get; } =
    [
        new(
            "PROT-3.1", Cite.Protocol("3.1"), NormKind.Judgement,
            "Opzet: de betrokkene wilde regels overtreden om er beter van te worden.",
            "Intent: the subject wanted to break rules in order to profit.",
            ["G11"],
            [Carry.Findings(InvestigationFindings.BeliefIntent, InvestigationFindings.BeliefGain), Carry.Types([typeof(StateOfMind)])]),
        new(
            "PROT-3.1-alt", Cite.Protocol("3.1"), NormKind.Judgement,
            "Of voorwaardelijk opzet: de aanmerkelijke kans is bewust genomen.",
            "Or conditional intent: the considerable chance was taken knowingly.",
            ["G11"],
            [Carry.Findings(InvestigationFindings.BeliefIntent, InvestigationFindings.BeliefGain), Carry.Types([typeof(StateOfMind)])]),
        new(
            "PROT-3.2", Cite.Protocol("3.2"), NormKind.Workflow,
            "Vraag, doel en aanpak staan vast voordat het onderzoek begint.",
            "Question, goal and approach are fixed before the investigation begins.",
            [],
            [
                Carry.Findings(
                    InvestigationFindings.PlanQuestion, InvestigationFindings.PlanGoal, InvestigationFindings.PlanApproach,
                    InvestigationFindings.PlanRules, InvestigationFindings.PlanFixed, InvestigationFindings.PlanBeforeStart),
            ]),
        new(
            "PROT-3.2-s2", Cite.Protocol("3.2", sentence: 2), NormKind.Judgement,
            "Het plan gaat in op proportionaliteit en subsidiariteit.",
            "The plan goes into proportionality and subsidiarity.",
            [],
            [Carry.Findings(InvestigationFindings.PlanProportionality, InvestigationFindings.PlanSubsidiarity)]),
        new(
            "PROT-3.3", Cite.Protocol("3.3"), NormKind.Workflow,
            "Geen conclusie zonder onderzoeksrapportage.",
            "No conclusion without an investigation report.",
            [],
            [Carry.Findings(CaseFindings.Order), Carry.Types([typeof(CaseState.Reported)])]),
        new(
            "PROT-3.4", Cite.Protocol("3.4"), NormKind.Workflow,
            "De rapportage heeft dertien onderdelen, elk ingevuld.",
            "The report has thirteen elements, each filled in.",
            [],
            [Carry.Types([typeof(InvestigationReport), typeof(ReportRule)])]),
        new(
            "PROT-3.4-01", Cite.Protocol("3.4"), NormKind.DataSet,
            "Aanleiding, doel en verloop.",
            "Occasion, goal and course.",
            [],
            [Carry.Findings(InvestigationFindings.ReportOccasion)]),
        new(
            "PROT-3.4-02", Cite.Protocol("3.4"), NormKind.DataSet,
            "Toepasselijke regels en hoe de evenredigheid is bewaakt.",
            "The rules that apply and how proportion was kept.",
            [],
            [Carry.Findings(InvestigationFindings.ReportRules)]),
        new(
            "PROT-3.4-03", Cite.Protocol("3.4"), NormKind.DataSet,
            "Hoe lang rapportage en stukken bewaard blijven.",
            "How long report and papers are kept.",
            [],
            [Carry.Findings(InvestigationFindings.ReportRetention)]),
        new(
            "PROT-3.4-04", Cite.Protocol("3.4"), NormKind.DataSet,
            "De gebruikte bevoegdheden.",
            "The powers used.",
            [],
            [Carry.Findings(InvestigationFindings.ReportPowers)]),
        new(
            "PROT-3.4-05", Cite.Protocol("3.4"), NormKind.DataSet,
            "Wat de betrokkene heeft gedaan.",
            "What the subject did.",
            [],
            [Carry.Findings(InvestigationFindings.ReportConduct)]),
        new(
            "PROT-3.4-06", Cite.Protocol("3.4"), NormKind.DataSet,
            "Waaruit de bedoeling van de betrokkene blijkt.",
            "What shows the subject's intention.",
            [],
            [Carry.Findings(InvestigationFindings.ReportIntent)]),
        new(
            "PROT-3.4-07", Cite.Protocol("3.4"), NormKind.DataSet,
            "Waar het bewijs vandaan komt.",
            "Where the evidence comes from.",
            [],
            [Carry.Findings(InvestigationFindings.ReportOrigin)]),
        new(
            "PROT-3.4-08", Cite.Protocol("3.4"), NormKind.DataSet,
            "De stap van gedrag naar overtuiging.",
            "The step from conduct to belief.",
            [],
            [Carry.Findings(InvestigationFindings.ReportReasoning)]),
        new(
            "PROT-3.4-09", Cite.Protocol("3.4"), NormKind.DataSet,
            "Of de betrokkene is gehoord, of waarom niet en wanneer hij reageert.",
            "Whether the subject was heard, or why not and when he reacts.",
            ["G12"],
            [
                Carry.Findings(
                    InvestigationFindings.ReportHearing, InvestigationFindings.ReportNotHeardReason, InvestigationFindings.ReportReactionMoment),
            ]),
        new(
            "PROT-3.4-10", Cite.Protocol("3.4"), NormKind.DataSet,
            "Of anderen zijn gehoord.",
            "Whether others were heard.",
            [],
            [Carry.Findings(InvestigationFindings.ReportOthersHeard)]),
        new(
            "PROT-3.4-11", Cite.Protocol("3.4"), NormKind.DataSet,
            "Wat voor de betrokkene pleit, of dat ernaar is gezocht.",
            "What speaks for the subject, or that it was looked for.",
            [],
            [Carry.Findings(InvestigationFindings.ReportMitigating, InvestigationFindings.ReportMitigatingNotInvestigated)]),
        new(
            "PROT-3.4-12", Cite.Protocol("3.4"), NormKind.DataSet,
            "Wat ernstig tegen de betrokkene pleit en waaruit dat blijkt.",
            "What speaks seriously against the subject and what shows it.",
            [],
            [Carry.Findings(InvestigationFindings.ReportAggravating)]),
        new(
            "PROT-3.4-13", Cite.Protocol("3.4"), NormKind.DataSet,
            "De uitkomst in het algemeen.",
            "The outcome in general.",
            [],
            [Carry.Findings(InvestigationFindings.ReportOutcome)]),
        new(
            "PROT-3.5", Cite.Protocol("3.5"), NormKind.Judgement,
            "Onrechtmatig bewijs telt niet mee.",
            "Unlawful evidence does not count.",
            [],
            [Carry.Findings(InvestigationFindings.EvidenceUnlawful, InvestigationFindings.EvidenceLawfulness)]),
        new(
            "PROT-3.6", Cite.Protocol("3.6"), NormKind.Judgement,
            "Een verklaring van een derde telt alleen als zij na te gaan is.",
            "A third party's statement counts only when it can be checked.",
            ["G10"],
            [Carry.Findings(InvestigationFindings.EvidenceUnverifiable, InvestigationFindings.EvidenceVerifiability)]),
        new(
            "PROT-3.7", Cite.Protocol("3.7"), NormKind.Computable,
            "Derden en anonieme tips dragen de overtuiging nooit alleen.",
            "Third parties and anonymous tips never carry the belief alone.",
            ["G10"],
            [Carry.Findings(InvestigationFindings.EvidenceNotOnlyStatements)]),
        new(
            "PROT-3.8", Cite.Protocol("3.8"), NormKind.Organisational,
            "Deelnemers bewaken dat de rapportage klopt, compleet en actueel is.",
            "Participants see that the report is right, complete and current.",
            [],
            [Carry.DeclarationToCome]),
        new(
            "PROT-3.8-s2", Cite.Protocol("3.8", sentence: 2), NormKind.Organisational,
            "Invoer in eigen systemen wordt gecontroleerd.",
            "Entry into own systems is validated.",
            [],
            [Carry.DeclarationToCome]),
        new(
            "PROT-3.8-s3", Cite.Protocol("3.8", sentence: 3), NormKind.Workflow,
            "Een rapportage die verandert, krijgt een nieuwe versie.",
            "A report that changes gets a new version.",
            ["A6"],
            [Carry.Findings(CaseFindings.ReportVersion)]),
        new(
            "PROT-3.9", Cite.Protocol("3.9"), NormKind.Judgement,
            "Een bevoegde beslist op de rapportage of verstrekken nodig is.",
            "Somebody with the power decides on the report whether supply is needed.",
            ["D6"],
            [
                Carry.Findings(
                    InvestigationFindings.NecessityNecessary, RegistrationFindings.NecessityDecided, CaseFindings.ConcurrenceRecent, CaseFindings.Power,
                    CaseFindings.DecidedByActor),
            ]),
        new(
            "PROT-3.10", Cite.Protocol("3.10"), NormKind.Workflow,
            "De afweging behandelt elk onderdeel.",
            "The assessment deals with every element.",
            ["D6"],
            [Carry.Types([typeof(NecessityAssessment), typeof(NecessityRule)])]),
        new(
            "PROT-3.10-01", Cite.Protocol("3.10"), NormKind.Judgement,
            "Hebben andere deelnemers er iets aan?",
            "Is it of use to other participants?",
            [],
            [Carry.Findings(InvestigationFindings.NecessityRelevance)]),
        new(
            "PROT-3.10-02", Cite.Protocol("3.10"), NormKind.Judgement,
            "Is verstrekken evenredig, ook gezien wat verzacht?",
            "Is supply proportionate, also in view of what mitigates?",
            ["G5"],
            [Carry.Findings(InvestigationFindings.NecessityProportionate)]),
        new(
            "PROT-3.10-02-alt", Cite.Protocol("3.10"), NormKind.Judgement,
            "Zijn er heel bijzondere omstandigheden die registreren zinloos maken?",
            "Are there very special circumstances that leave registration pointless?",
            [],
            [Carry.Findings(InvestigationFindings.NecessityPurpose)]),
        new(
            "PROT-3.10-03", Cite.Protocol("3.10"), NormKind.Judgement,
            "Vraagt iets om meer dan vier jaar, en is dat evenredig?",
            "Does anything call for more than four years, and proportionately?",
            ["B4", "B5"],
            [Carry.Findings(InvestigationFindings.NecessityLength, RetentionFindings.Proportionate)]),
        new(
            "PROT-3.11", Cite.Protocol("3.11"), NormKind.Workflow,
            "Rapportage en verantwoording gaan samen en geanonimiseerd naar de toezichthouder.",
            "Report and account go to the supervisor together and anonymised.",
            ["D1", "G12"],
            [
                Carry.Findings(
                    CaseFindings.SubmissionComplete, CaseFindings.SubmissionAnonymised, AnonymisationFindings.ResidueAnswered,
                    AnonymisationFindings.ResidueUnanswered, AnonymisationFindings.ReasonMissing, AnonymisationFindings.AnswerInvalid),
            ]),
        new(
            "PROT-3.12", Cite.Protocol("3.12"), NormKind.Computable,
            "De toezichthouder heeft 28 dagen om de overtuiging te toetsen.",
            "The supervisor has 28 days to test the belief.",
            ["A7", "D1", "D4", "D6", "G7", "G8"],
            [
                Carry.Findings(
                    TermFindings.SupervisorTerm, TermFindings.SupervisorStart, TermFindings.SupervisorOrderTerm, CaseFindings.ReceiptRecorded,
                    CaseFindings.AnswerInTime, CaseFindings.AnswerLate),
            ]),
        new(
            "PROT-3.12-s2", Cite.Protocol("3.12", sentence: 2), NormKind.Workflow,
            "Het oordeel komt zo snel als kan bij de deelnemer.",
            "The judgement reaches the participant as fast as can be.",
            [],
            [Carry.Types([typeof(CaseEvent.SupervisorAnswered), typeof(CaseState.Concurred), typeof(CaseState.Dissented)])]),
        new(
            "PROT-3.13", Cite.Protocol("3.13"), NormKind.Workflow,
            "De toezichthouder kan om meer gegevens vragen.",
            "The supervisor can ask for more data.",
            ["D2"],
            [
                Carry.Findings(
                    TermFindings.SupervisorAdditionalData, TermFindings.SupervisorDataAwaited, CaseFindings.QuestionOpen, CaseFindings.QuestionWritten,
                    CaseFindings.AdditionalDataSent),
            ]),
        new(
            "PROT-3.13-s2", Cite.Protocol("3.13", sentence: 2), NormKind.Workflow,
            "Ook die gegevens zijn anoniem.",
            "Those data are anonymous too.",
            [],
            [Carry.Findings(AnonymisationFindings.AdditionalData, CaseFindings.AdditionalDataAnonymised)]),
        new(
            "PROT-3.14", Cite.Protocol("3.14"), NormKind.Workflow,
            "De vier weken zijn te verlengen zolang zij lopen.",
            "The four weeks can be extended while they run.",
            ["D2", "D3"],
            [Carry.Findings(TermFindings.SupervisorExtensionInTime, TermFindings.SupervisorExtensionLimit)]),
        new(
            "PROT-3.14-s2", Cite.Protocol("3.14", sentence: 2), NormKind.Workflow,
            "Een verlenging noemt reden en nieuwe laatste dag.",
            "An extension names its reason and a new last day.",
            ["D3"],
            [Carry.Findings(TermFindings.SupervisorExtensionReasoned, TermFindings.SupervisorExtensionEnd, CaseFindings.ExtensionMotivated)]),
        new(
            "PROT-3.15", Cite.Protocol("3.15"), NormKind.Workflow,
            "Wie niet instemt, zegt waarom.",
            "Whoever does not agree says why.",
            ["D9"],
            [Carry.Findings(CaseFindings.DissentMotivated)]),
        new(
            "PROT-3.16", Cite.Protocol("3.16"), NormKind.Computable,
            "Zonder instemming geen registratie; zwijgen is geen instemming.",
            "No agreement, no registration; silence is no agreement.",
            ["D5", "D9"],
            [
                Carry.Findings(
                    CaseFindings.SupervisorConcurs, RegistrationFindings.SupervisorConcurred, CaseFindings.EarlierStated, CaseFindings.EarlierOwn,
                    CaseFindings.EarlierDiffers, CaseFindings.EarlierNewEvidence),
            ]),
        new(
            "PROT-3.16-s2", Cite.Protocol("3.16", sentence: 2), NormKind.Organisational,
            "Achteraf is na te gaan dat er niet geregistreerd is.",
            "Afterwards it can be checked that nothing was registered.",
            ["D9"],
            [
                Carry.Findings(CaseFindings.RegistrationFollows, CaseFindings.RegistrationOfCase, CaseFindings.LedgerComplete),
                Carry.Types([typeof(SubmissionLedger), typeof(LedgerVerification)]),
            ]),
        new(
            "PROT-4.1", Cite.Protocol("4.1"), NormKind.Workflow,
            "Na instemming registreert de deelnemer; die dag start de termijn.",
            "After agreement the participant registers; that day starts the term.",
            ["A1", "A7", "D5", "D6", "H1"],
            [
                Carry.Findings(
                    RegistrationFindings.OwnCase, RegistrationFindings.OwnIdentifier, RegistrationFindings.ActiveFrom,
                    RegistrationFindings.SupervisorConcurred),
                Carry.Types([typeof(CaseProcedure)]),
            ]),
        new(
            "PROT-4.1-s2", Cite.Protocol("4.1", sentence: 2), NormKind.DataSet,
            "Buiten de lijst wordt niets gedeeld.",
            "Outside the list nothing is shared.",
            ["F5"],
            [Carry.Types([typeof(RegistrationData)])]),
        new(
            "PROT-4.2", Cite.Protocol("4.2"), NormKind.Computable,
            "Registreren gaat alleen elektronisch.",
            "Registering is electronic only.",
            [],
            [Carry.Types([typeof(RegistrationCommand.Enter)], [ServiceTypes.WarningRegister])]),
        new(
            "PROT-4.3", Cite.Protocol("4.3"), NormKind.Organisational,
            "Invoer wordt zorgvuldig gecontroleerd.",
            "Entry is validated with care.",
            [],
            [Carry.Types([typeof(RegistrationData), typeof(IdentityProblem)])]),
        new(
            "PROT-4.3-s2", Cite.Protocol("4.3", sentence: 2), NormKind.Workflow,
            "Een tweede medewerker kijkt de invoer na.",
            "A second employee looks the entry over.",
            ["G13", "H1"],
            [Carry.Findings(RegistrationFindings.SecondEmployee, RegistrationFindings.CheckerOfParticipant, RegistrationFindings.CheckedAsEntered, RegistrationFindings.EntryRight)]),
    ];
}
