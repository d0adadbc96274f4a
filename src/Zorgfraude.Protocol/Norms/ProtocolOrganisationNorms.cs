using System.Collections.Immutable;
using Zorgfraude.Consultations;
using Zorgfraude.Identity;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Consultations;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Participants;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Procedures.Participants;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Rulebooks;
using Zorgfraude.Protocol.Terms;
using Zorgfraude.Registrations;
using Zorgfraude.Storage;

namespace Zorgfraude.Protocol.Norms;

/// <summary>The protocol, chapters 1 and 2: words, participants and their organisation.</summary>
internal static class ProtocolOrganisationNorms
{
    internal static ImmutableArray<Norm> All { get; } =
    [
        new(
            "PROT-1-deelnemer", Cite.Protocol("1"), NormKind.Definition,
            "Deelnemers zijn colleges en ziektekostenverzekeraars.",
            "Participants are executives and health-cost insurers.",
            ["F8"],
            [Carry.Findings(ActFindings.Member), Carry.Types([typeof(ParticipantKind)])]),
        new(
            "PROT-1-hit", Cite.Protocol("1"), NormKind.Definition,
            "Een hit is overeenstemming tussen invoer en registratie.",
            "A hit is agreement between input and a registration.",
            ["F2", "G16"],
            [Carry.Types([], [ServiceTypes.Hit, ServiceTypes.NoHit])]),
        new(
            "PROT-1-raadplegen", Cite.Protocol("1"), NormKind.Definition,
            "Met de hand of geautomatiseerd: elke zoekvraag is raadplegen.",
            "By hand or automated: every question put is a consultation.",
            [],
            [Carry.Types([typeof(ConsultationMode), typeof(ConsultationLogEntry)])]),
        new(
            "PROT-1-toezichthouder", Cite.Protocol("1"), NormKind.Definition,
            "De toezichthouder is die van artikel 2.2 van de wet.",
            "The supervisor is that of article 2.2 of the Act.",
            [],
            [Carry.Types([typeof(Supervisor), typeof(SupervisorAssignmentRule)])]),
        new(
            "PROT-1-verstrekker", Cite.Protocol("1"), NormKind.Definition,
            "Wie registreerde, blijft eigenaar van de registratie.",
            "Whoever registered stays owner of the registration.",
            ["G6"],
            [
                Carry.Findings(
                    RegistrationFindings.OwnCase, RegistrationFindings.OwnIdentifier, ParticipantFindings.SuccessorTakesOver, ParticipantFindings.NoSuccessor,
                    ParticipantFindings.NotSucceeded),
                Carry.Types([typeof(StreamId)]),
            ]),
        new(
            "PROT-1-waarschuwingsregister", Cite.Protocol("1"), NormKind.Definition,
            "Het register kent een vast stel handelingen.",
            "The register knows a fixed set of acts.",
            ["G16"],
            [Carry.Types([typeof(RegistrationCommand)], [ServiceTypes.WarningRegister])]),
        new(
            "PROT-2.1", Cite.Protocol("2.1"), NormKind.Organisational,
            "Gegevens van bedrijven zijn even goed beschermd als die van mensen.",
            "Data of companies are protected as well as those of people.",
            [],
            [Carry.Types([typeof(Subject), typeof(RegistrationProcedure)])]),
        new(
            "PROT-2.1-s2", Cite.Protocol("2.1", sentence: 2), NormKind.Definition,
            "Een verschil tussen beide wordt alleen gemaakt waar dat moet.",
            "The two are told apart only where that must be.",
            [],
            [Carry.Findings(TermFindings.LegalPersonRequest), Carry.Types([typeof(NaturalPerson), typeof(LegalEntity)])]),
        new(
            "PROT-2.2", Cite.Protocol("2.2"), NormKind.Organisational,
            "De beginselen van artikel 5 AVG worden nageleefd.",
            "The principles of article 5 GDPR are followed.",
            [],
            [Carry.Findings(DeclarationFindings.ProcessingPrinciples, DeclarationFindings.Complete, DeclarationFindings.NextDay), Carry.Declarations([typeof(Declaration)])]),
        new(
            "PROT-2.2-01", Cite.Protocol("2.2"), NormKind.Computable,
            "Alleen verwerken voor zorgfraudebestrijding en voor niets anders.",
            "Process only to fight healthcare fraud and for nothing else.",
            ["F7"],
            [
                Carry.Findings(ConsultationFindings.Purpose, RegistrationFindings.ReadPurpose),
                Carry.Types([typeof(ConsultationPurpose), typeof(ProcessingPurpose)]),
            ]),
        new(
            "PROT-2.2-02", Cite.Protocol("2.2"), NormKind.Computable,
            "Niet meer gegevens dan nodig.",
            "No more data than needed.",
            [],
            [Carry.Types([typeof(RegistrationData)], [ServiceTypes.HitContact])]),
        new(
            "PROT-2.2-03", Cite.Protocol("2.2"), NormKind.Organisational,
            "Gegevens kloppen en zijn bij de tijd.",
            "Data are right and up to date.",
            [],
            [
                Carry.Findings(
                    CaseFindings.ReportVersion, RegistrationFindings.CorrectionMotivated, RegistrationFindings.DatesStay, DeclarationFindings.DataAccuracy),
                Carry.Types([typeof(RegistrationCommand.Correct)]),
                Carry.Declarations([typeof(Declaration)]),
            ]),
        new(
            "PROT-2.2-04", Cite.Protocol("2.2"), NormKind.Workflow,
            "Wat niet meer nodig is, gaat weg.",
            "What is no longer needed goes.",
            ["A10"],
            [
                Carry.Findings(RegistrationFindings.NoLongerNeeded, RegistrationFindings.RemovalDue, CaseFindings.NeedStands, CaseFindings.SubjectNoLongerNeeded),
                Carry.Types([typeof(RegistrationState.RemovalDue)]),
            ]),
        new(
            "PROT-2.2-05", Cite.Protocol("2.2"), NormKind.Organisational,
            "Elk proces rond registreren en verwijderen is beveiligd.",
            "Every process around registering and removing is secured.",
            [],
            [Carry.Findings(DeclarationFindings.ProcessSecurity), Carry.Declarations([typeof(Declaration)])]),
        new(
            "PROT-2.3", Cite.Protocol("2.3"), NormKind.Organisational,
            "Voor inrichting en beheer zijn de deelnemers samen verantwoordelijk.",
            "For set-up and management the participants are controllers together.",
            [],
            [Carry.Findings(ParticipantFindings.JointController), Carry.Types([typeof(ControllerRoleRule)])]),
        new(
            "PROT-2.3-s2", Cite.Protocol("2.3", sentence: 2), NormKind.Organisational,
            "Binnen het eigen huis is elke deelnemer alleen verantwoordelijk.",
            "Inside its own house each participant is the only controller.",
            [],
            [Carry.Findings(ParticipantFindings.SoleController), Carry.Types([typeof(ControllerRoleRule)])]),
        new(
            "PROT-2.4", Cite.Protocol("2.4"), NormKind.Organisational,
            "Iedere deelnemer kan bij het register.",
            "Every participant can get at the register.",
            [],
            [Carry.Findings(DeclarationFindings.Accessibility), Carry.Declarations([typeof(Declaration)], [ServiceTypes.RegisterMembers])]),
        new(
            "PROT-2.4-s2", Cite.Protocol("2.4", sentence: 2), NormKind.Governance,
            "Deelnemers delen de kosten onderling.",
            "Participants split the costs between them.",
            [],
            [
                new NormCarrier.NotBySoftware(
                    "Een afspraak over geld tussen deelnemers, buiten het register om.",
                    "An agreement on money between participants, outside the register."),
            ]),
        new(
            "PROT-2.4-s3", Cite.Protocol("2.4", sentence: 3), NormKind.Organisational,
            "Samen kunnen zij een derde aanwijzen die voor hen beheert.",
            "Together they may appoint a third party that manages for them.",
            ["G13"],
            [Carry.Findings(ParticipantFindings.ProcessorAppointed), Carry.Declarations([typeof(AppointedProcessor)])]),
        new(
            "PROT-2.4-s4", Cite.Protocol("2.4", sentence: 4), NormKind.Organisational,
            "Ook dan blijven zij zelf aanspreekbaar.",
            "Even then they themselves stay answerable.",
            [],
            [Carry.Findings(ParticipantFindings.StayResponsible), Carry.Types([typeof(ControllerRoleRule)])]),
        new(
            "PROT-2.4-s5", Cite.Protocol("2.4", sentence: 5), NormKind.Definition,
            "Die derde is verwerker volgens de AVG.",
            "That third party is a processor under the GDPR.",
            [],
            [Carry.Findings(ParticipantFindings.ProcessorRole), Carry.Types([typeof(ControllerRoleRule)])]),
        new(
            "PROT-2.4-s6", Cite.Protocol("2.4", sentence: 6), NormKind.Computable,
            "Meer dan één zo'n derde mag niet.",
            "More than one such third party is not allowed.",
            ["G15"],
            [Carry.Findings(ParticipantFindings.OneProcessor), Carry.Types([typeof(Organisation)])]),
        new(
            "PROT-2.5", Cite.Protocol("2.5"), NormKind.Organisational,
            "Het register staat in het eigen verwerkingsregister van de deelnemer.",
            "The register stands in the participant's own record of processing.",
            [],
            [Carry.Findings(DeclarationFindings.RecordOfProcessing), Carry.Declarations([typeof(Declaration)])]),
        new(
            "PROT-2.6", Cite.Protocol("2.6"), NormKind.Organisational,
            "Een functionaris gegevensbescherming let op naleving.",
            "A data protection officer watches compliance.",
            [],
            [Carry.Findings(DeclarationFindings.DataProtectionOfficer), Carry.Declarations([typeof(Declaration)])]),
        new(
            "PROT-2.7", Cite.Protocol("2.7"), NormKind.Organisational,
            "Schriftelijk ligt vast welke functie welke van de acht bevoegdheden heeft.",
            "It is laid down in writing which function has which of the eight powers.",
            ["B4"],
            [
                Carry.Findings(
                    CaseFindings.Power, CaseFindings.DecidedByActor, ParticipantFindings.TableLaidDown, ParticipantFindings.HasPowers,
                    ParticipantFindings.PowerWithoutFunction),
                Carry.Types([typeof(Power), typeof(FunctionTable)]),
            ]),
        new(
            "PROT-2.7-s2", Cite.Protocol("2.7", sentence: 2), NormKind.Computable,
            "Wie de functie niet heeft, mag de handeling niet doen.",
            "Whoever lacks the function may not do the act.",
            [],
            [
                Carry.Findings(
                    CaseFindings.Power, RegistrationFindings.MayReadData, ParticipantFindings.FunctionHeld, ParticipantFindings.FunctionKnown,
                    ParticipantFindings.NotInPast, ParticipantFindings.PeriodOrdered, ParticipantFindings.SomethingToEnd),
                Carry.Types([typeof(Actor), typeof(AuthorisationRule), typeof(AuditEntry)]),
            ]),
        new(
            "PROT-2.8", Cite.Protocol("2.8"), NormKind.Organisational,
            "Medewerkers krijgen uitleg over het register.",
            "Employees are told how the register works.",
            [],
            [Carry.Findings(ParticipantFindings.WorkingExplained, ParticipantFindings.EmployeesUninstructed), Carry.Declarations([typeof(EmployeeDeclaration)])]),
        new(
            "PROT-2.8-s2", Cite.Protocol("2.8", sentence: 2), NormKind.Organisational,
            "Hun wordt gezegd dat gebruik alleen het doel dient.",
            "They are told that use serves the purpose only.",
            [],
            [Carry.Findings(ParticipantFindings.PurposeExplained), Carry.Declarations([typeof(EmployeeDeclaration)])]),
        new(
            "PROT-2.9", Cite.Protocol("2.9"), NormKind.Organisational,
            "Medewerkers zijn tot zwijgen verplicht.",
            "Employees are bound to silence.",
            [],
            [Carry.Findings(ParticipantFindings.Secrecy, ParticipantFindings.EmployeesWithout), Carry.Declarations([typeof(EmployeeDeclaration)])]),
        new(
            "PROT-2.9-s2", Cite.Protocol("2.9", sentence: 2), NormKind.Computable,
            "Intern ziet alleen wie het door zijn functie mag en nodig heeft.",
            "Inside, only those see who may by function and need to.",
            [],
            [
                Carry.Findings(CaseFindings.Power, ParticipantFindings.ReaderHasPower, RegistrationFindings.MayReadData, RegistrationFindings.ReadPurpose),
                Carry.Types([typeof(Actor), typeof(ReadingRule), typeof(ProcessingPurpose)]),
            ]),
        new(
            "PROT-2.9-s3", Cite.Protocol("2.9", sentence: 3), NormKind.Organisational,
            "De geheimhouding wordt ook gehandhaafd.",
            "Secrecy is enforced as well.",
            [],
            [Carry.Findings(DeclarationFindings.SecrecyEnforced), Carry.Declarations([typeof(Declaration)])]),
        new(
            "PROT-2.10", Cite.Protocol("2.10"), NormKind.Organisational,
            "De eigen website vertelt in gewone taal over het register.",
            "The own website tells of the register in plain language.",
            [],
            [Carry.Findings(DeclarationFindings.WebsiteInformation, ParticipantFindings.PublicPage), Carry.Declarations([typeof(Declaration)])]),
        new(
            "PROT-2.10-s2", Cite.Protocol("2.10", sentence: 2), NormKind.Computable,
            "Wie geautomatiseerd raadpleegt, zegt dat op zijn website.",
            "Whoever consults automatically says so on the website.",
            ["F4"],
            [Carry.Declarations([typeof(AutomationAnnouncement)]), Carry.Findings(ConsultationFindings.Announced)]),
        new(
            "PROT-2.10-s3", Cite.Protocol("2.10", sentence: 3), NormKind.Computable,
            "Daarbij staat ook op welke momenten.",
            "It also says at which moments.",
            ["F4"],
            [Carry.Findings(ParticipantFindings.OccasionAnnounced, ParticipantFindings.OccasionsGiven), Carry.Declarations([typeof(AutomationAnnouncement)])]),
        new(
            "PROT-2.10-s4", Cite.Protocol("2.10", sentence: 4), NormKind.Workflow,
            "Bij een contract hoort de wederpartij over het register.",
            "At a contract the other party hears of the register.",
            [],
            [Carry.Findings(ParticipantFindings.ContractNotice), Carry.Types([typeof(InformationProcedure)])]),
        new(
            "PROT-2.10-s5", Cite.Protocol("2.10", sentence: 5), NormKind.Judgement,
            "Wat de opsporing zou schaden, blijft weg van de website.",
            "What would harm detection stays off the website.",
            ["F4"],
            [Carry.Findings(ParticipantFindings.OccasionWithheld, ParticipantFindings.WithholdingJudged), Carry.Types([typeof(WithheldOccasions)])]),
        new(
            "PROT-2.10-s6", Cite.Protocol("2.10", sentence: 6), NormKind.Workflow,
            "Wie erom vraagt, krijgt de informatie op papier.",
            "Whoever asks gets the information in writing.",
            ["H3"],
            [Carry.Findings(ParticipantFindings.SendOnRequest, ParticipantFindings.InformationOrder), Carry.Types([typeof(InformationProcedure)])]),
        new(
            "PROT-2.11", Cite.Protocol("2.11"), NormKind.Computable,
            "Niemand betaalt voor een verstrekking.",
            "Nobody pays for a supply.",
            [],
            [
                Carry.Findings(ParticipantFindings.NoFeeForAnybody),
                // An act on a registration and a consultation have no place where an amount could stand.
                Carry.Types([typeof(NoFeeRule), typeof(RegistrationCommand), typeof(ConsultationQuery)]),
            ]),
        new(
            "PROT-2.12", Cite.Protocol("2.12"), NormKind.Organisational,
            "Elke deelnemer beveiligt naar het risico.",
            "Each participant secures in line with the risk.",
            ["G14"],
            [Carry.Findings(DeclarationFindings.SecurityMeasures), Carry.Declarations([typeof(Declaration)])]),
        new(
            "PROT-2.12-s2", Cite.Protocol("2.12", sentence: 2), NormKind.Organisational,
            "De maatregelen houden rekening met bijzondere gegevens.",
            "The measures reckon with special data.",
            [],
            [Carry.Findings(DeclarationFindings.SpecialDataConsidered), Carry.Declarations([typeof(Declaration)])]),
        new(
            "PROT-2.12-s3", Cite.Protocol("2.12", sentence: 3), NormKind.Organisational,
            "Techniek, kosten, aard en risico tellen mee.",
            "Technique, cost, nature and risk count.",
            [],
            [Carry.Findings(DeclarationFindings.RisksConsidered), Carry.Declarations([typeof(Declaration)])]),
        new(
            "PROT-2.12-s4", Cite.Protocol("2.12", sentence: 4), NormKind.Computable,
            "Om de twee jaar worden de maatregelen bekeken.",
            "Every two years the measures are looked at.",
            ["G1"],
            [Carry.Findings(DeclarationFindings.SecurityEvaluation), Carry.Types([typeof(SecurityTerms), typeof(Declaration)])]),
    ];
}
