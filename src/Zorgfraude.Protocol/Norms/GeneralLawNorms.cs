using System.Collections.Immutable;
using Zorgfraude.Identity;
using Zorgfraude.Protocol.Documents;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Investigations;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Procedures.Evidence;
using Zorgfraude.Protocol.Requests;
using Zorgfraude.Protocol.Rulebooks;
using Zorgfraude.Protocol.Terms;

namespace Zorgfraude.Protocol.Norms;

/// <summary>What general law adds: the GDPR and its Implementation Act, administrative law, the Acts on terms, and three provisions on other words.</summary>
internal static class GeneralLawNorms
{
    internal static ImmutableArray<Norm> All { get; } =
    [
        new(
            "AVG-4-15", Cite.Gdpr("4", item: "15"), NormKind.Definition,
            "Gegevens over gezondheid gaan ook over verleende zorg.",
            "Health data include the care that was given.",
            [],
            [Carry.Types([typeof(DatumKind)])]),
        new(
            "AVG-5", Cite.Gdpr("5"), NormKind.Organisational,
            "Persoonsgegevens worden rechtmatig, gebonden aan hun doel, minimaal, juist, tijdelijk en veilig verwerkt.",
            "Personal data are processed lawfully, for their purpose, sparingly, correctly, for a time and safely.",
            ["A2", "C3"],
            [Carry.Findings(DeclarationFindings.ProcessingPrinciples, DeclarationFindings.DataAccuracy)]),
        new(
            "AVG-12-3", Cite.Gdpr("12", 3), NormKind.Computable,
            "Binnen een maand na ontvangst hoort wie vroeg wat ermee gedaan is.",
            "Within a month of receipt whoever asked hears what was done.",
            ["E4", "E7"],
            [
                Carry.Findings(TermFindings.RequestTerm, RequestFindings.AnswerInTime, RequestFindings.Order, RequestFindings.AnswerDue, RequestFindings.OutcomeFits),
            ]),
        new(
            "AVG-12-3-s2", Cite.Gdpr("12", 3, sentence: 2), NormKind.Computable,
            "Twee maanden langer kan als aantal en ingewikkeldheid dat nodig maken.",
            "Two months more are possible where number and complexity need it.",
            ["E1"],
            [
                Carry.Findings(
                    TermFindings.ExtendedRequestTerm, RequestFindings.ExtensionNeeded, TermFindings.ExtendedRequestTermOtherwise,
                    RequestFindings.OneExtension),
            ]),
        new(
            "AVG-12-3-s3", Cite.Gdpr("12", 3, sentence: 3), NormKind.Computable,
            "Een verlenging komt met redenen binnen de eerste maand.",
            "An extension comes with reasons within the first month.",
            ["E2"],
            [Carry.Findings(TermFindings.ExtensionAnnouncedInTime, TermFindings.ExtensionReasoned)]),
        new(
            "AVG-12-4", Cite.Gdpr("12", 4), NormKind.Workflow,
            "Een weigering noemt binnen een maand redenen en rechtsmiddelen.",
            "A refusal names reasons and remedies within a month.",
            ["E8"],
            [Carry.Findings(RequestFindings.Reasons, RequestFindings.Remedies, RequestFindings.PartFits)]),
        new(
            "AVG-12-5", Cite.Gdpr("12", 5), NormKind.Computable,
            "Antwoorden zijn gratis; alleen een kennelijk ongegrond of buitensporig verzoek mag geweigerd worden.",
            "Answers are free; only a manifestly unfounded or excessive request may be refused.",
            [],
            [Carry.Types([typeof(RefusalGround)]), Carry.Findings(ParticipantFindings.NoFeeForAnybody)]),
        new(
            "AVG-12-6", Cite.Gdpr("12", 6), NormKind.Judgement,
            "Bij redelijke twijfel over de identiteit mag om meer gevraagd worden.",
            "On reasonable doubt about identity more may be asked.",
            ["E6"],
            [Carry.Findings(RequestFindings.ProofDoubt, TermFindings.IdentityCheck, TermFindings.IdentityProofAwaited)]),
        new(
            "AVG-14-1", Cite.Gdpr("14", 1), NormKind.DataSet,
            "Wie zijn gegevens niet zelf gaf, hoort van wie, waarvoor en waaruit.",
            "Whoever did not give the data himself hears by whom, what for and from where.",
            [],
            [Carry.Findings(NoticeFindings.Officer, NoticeFindings.Source)]),
        new(
            "AVG-14-3-a", Cite.Gdpr("14", 3, "a"), NormKind.Computable,
            "Die informatie komt binnen een redelijke termijn en uiterlijk na een maand.",
            "That information comes within a reasonable term and after a month at the latest.",
            ["E9"],
            [Carry.Findings(RegistrationFindings.NoticeDue, RegistrationFindings.NoticeLate)]),
        new(
            "AVG-14-3-c", Cite.Gdpr("14", 3, "c"), NormKind.Computable,
            "Bij verstrekking aan een ander komt zij uiterlijk bij de eerste verstrekking.",
            "With disclosure to another it comes at the first disclosure at the latest.",
            ["E9"],
            [Carry.Findings(RegistrationFindings.NoticeDue)]),
        new(
            "AVG-14-5", Cite.Gdpr("14", 5), NormKind.Judgement,
            "Op de informatieplicht bestaan uitzonderingen.",
            "The duty to inform has exceptions.",
            [],
            [Carry.Findings(RegistrationFindings.DeferralNecessary)]),
        new(
            "AVG-15-1", Cite.Gdpr("15", 1), NormKind.DataSet,
            "Betrokkene krijgt inzage in de gegevens en in wat erbij hoort.",
            "The subject gets access to the data and to what belongs with them.",
            ["C6"],
            [Carry.Types([typeof(AccessPackage)]), Carry.Findings(RequestFindings.AccessData)]),
        new(
            "AVG-15-3", Cite.Gdpr("15", 3), NormKind.Workflow,
            "Betrokkene krijgt een kopie, elektronisch als het verzoek dat was.",
            "The subject gets a copy, electronically where the request was.",
            [],
            [Carry.Findings(RequestFindings.CopyForm)]),
        new(
            "AVG-16", Cite.Gdpr("16"), NormKind.Workflow,
            "Onjuiste gegevens worden verbeterd, onvolledige aangevuld.",
            "Wrong data are corrected, incomplete ones completed.",
            [],
            [Carry.Findings(RequestFindings.CarryOut, RequestFindings.RegistrationOpen, RequestFindings.ExecutionFits)]),
        new(
            "AVG-17-1", Cite.Gdpr("17", 1), NormKind.Judgement,
            "Wissing volgt op meer gronden dan het protocol noemt.",
            "Erasure follows on more grounds than the protocol names.",
            ["A10"],
            [Carry.Types([typeof(ErasureGround)]), Carry.Findings(RegistrationFindings.Unlawful, RegistrationFindings.ObjectionUpheld)]),
        new(
            "AVG-17-3", Cite.Gdpr("17", 3), NormKind.Judgement,
            "Wissen hoeft niet waar een wettelijke plicht, publieke taak of rechtsvordering de gegevens nodig heeft.",
            "Erasure is not owed where a legal duty, public task or claim needs the data.",
            [],
            [Carry.Types([typeof(RefusalGround)])]),
        new(
            "AVG-18-1", Cite.Gdpr("18", 1), NormKind.Judgement,
            "Betrokkene kan de verwerking laten beperken.",
            "The subject can have the processing restricted.",
            ["A8"],
            [
                Carry.Findings(
                    RegistrationFindings.RestrictionGrounded, RegistrationFindings.RestrictionMotivated, RegistrationFindings.NotRestricted,
                    RegistrationFindings.IsRestricted, RegistrationFindings.RestrictionEnded),
            ]),
        new(
            "AVG-18-2", Cite.Gdpr("18", 2), NormKind.Judgement,
            "Beperkte gegevens worden opgeslagen en verder bijna niet gebruikt.",
            "Restricted data are stored and hardly used otherwise.",
            [],
            [
                Carry.Findings(
                    RegistrationFindings.RestrictedAnswersNobody, RegistrationFindings.RestrictedKeepsAnswering, RegistrationFindings.StorageOnly,
                    RegistrationFindings.RestrictedUseGrounded, RegistrationFindings.RestrictedUseNew),
            ]),
        new(
            "AVG-18-3", Cite.Gdpr("18", 3), NormKind.Workflow,
            "Voor het einde van een beperking hoort betrokkene ervan.",
            "Before a restriction ends the subject hears of it.",
            [],
            [Carry.Findings(RegistrationFindings.LiftingAnnounced, RegistrationFindings.LiftingNotAnnounced)]),
        new(
            "AVG-19", Cite.Gdpr("19"), NormKind.Workflow,
            "Ontvangers horen van rectificatie, wissing en beperking.",
            "Receivers hear of rectification, erasure and restriction.",
            ["C5"],
            [Carry.Findings(RegistrationFindings.InformOfRestriction, RequestFindings.TellReceiver, RequestFindings.ReceiverKnown)]),
        new(
            "AVG-21-1", Cite.Gdpr("21", 1), NormKind.Judgement,
            "Na een bezwaar stopt de verwerking, tenzij dwingende gronden zwaarder wegen.",
            "After an objection processing stops unless compelling grounds weigh more.",
            [],
            [Carry.Types([typeof(RequestOutcome.UpholdObjection), typeof(RefusalGround)])]),
        new(
            "AVG-22-1", Cite.Gdpr("22", 1), NormKind.Computable,
            "Over niemand beslist alleen een automaat.",
            "Nobody is decided on by automation alone.",
            [],
            [Carry.Findings(ConsultationFindings.HitExists, RegistrationFindings.SecondEmployee)]),
        new(
            "AVG-26-1", Cite.Gdpr("26", 1), NormKind.Organisational,
            "Gezamenlijke verantwoordelijken leggen vast wie wat doet.",
            "Joint controllers lay down who does what.",
            [],
            [Carry.Findings(ParticipantFindings.JointController, DeclarationFindings.SubjectRightsArranged)]),
        new(
            "AVG-26-2", Cite.Gdpr("26", 2), NormKind.Organisational,
            "De kern van die regeling is voor betrokkene beschikbaar.",
            "The essence of that arrangement is available to the subject.",
            [],
            [Carry.Findings(DeclarationFindings.SubjectRightsArranged)]),
        new(
            "AVG-26-3", Cite.Gdpr("26", 3), NormKind.Computable,
            "Betrokkene kan bij elke verantwoordelijke terecht.",
            "The subject can turn to any controller.",
            ["E5"],
            [Carry.Findings(RequestFindings.AnyParticipant)]),
        new(
            "AVG-30", Cite.Gdpr("30"), NormKind.Organisational,
            "Er is een register van verwerkingen.",
            "There is a record of processing activities.",
            [],
            [Carry.Findings(DeclarationFindings.RecordOfProcessing)]),
        new(
            "AVG-77", Cite.Gdpr("77"), NormKind.Workflow,
            "Klagen bij de toezichthouder kan altijd, zonder termijn en zonder eerst elders te klagen.",
            "A complaint to the authority is always open, without a term and without complaining elsewhere first.",
            ["C1", "E10"],
            [Carry.Types([typeof(RemedyRoute), typeof(OpenRemedy)])]),
        new(
            "UAVG-31", Cite.ImplementationAct("31"), NormKind.Organisational,
            "Strafrechtelijke gegevens vragen een eigen grondslag.",
            "Criminal data take a basis of their own.",
            [],
            [Carry.Findings(InvestigationFindings.DatumCriminalBasis)]),
        new(
            "UAVG-34", Cite.ImplementationAct("34"), NormKind.Computable,
            "Het antwoord van een bestuursorgaan is een besluit.",
            "The answer of an administrative body is a decision in the sense of the Awb.",
            ["C1", "E4", "E11"],
            [Carry.Findings(RequestFindings.AnsweringKind), Carry.Types([typeof(RemedyRule)])]),
        new(
            "UAVG-35-1", Cite.ImplementationAct("35", 1), NormKind.Computable,
            "Tegen een ander staat de rechtbank open.",
            "Against anybody else the district court is open.",
            ["E11"],
            [Carry.Findings(RequestFindings.RemedyDisputed), Carry.Types([typeof(RemedyRoute)])]),
        new(
            "UAVG-35-2", Cite.ImplementationAct("35", 2), NormKind.Computable,
            "Die weg staat zes weken na het antwoord open, en zonder antwoord zonder termijn.",
            "That way is open six weeks after the answer, and without an answer without a term.",
            ["C1", "G8"],
            [Carry.Findings(TermFindings.CourtRequestTerm)]),
        new(
            "UAVG-35-4", Cite.ImplementationAct("35", 4), NormKind.Definition,
            "Een advocaat is daarvoor niet nodig.",
            "No lawyer is needed for that.",
            [],
            [Carry.Types([typeof(Letter.Answer)])]),
        new(
            "UAVG-36", Cite.ImplementationAct("36"), NormKind.Workflow,
            "Bemiddeling door de toezichthouder houdt de weg open tot zes weken na het einde ervan.",
            "Mediation by the authority keeps the way open until six weeks after it ends.",
            ["C1"],
            [Carry.Types([typeof(RemedyRule), typeof(RemedyRoute)])]),
        new(
            "UAVG-40", Cite.ImplementationAct("40"), NormKind.Computable,
            "Het verbod op geautomatiseerde besluiten kent een uitzondering.",
            "The ban on automated decisions has an exception.",
            [],
            [
                new NormCarrier.NotBySoftware(
                    "Op die uitzondering wordt niet gesteund: na elke geautomatiseerde treffer kijkt een mens.",
                    "That exception is not relied on: a human looks after every automated hit."),
            ]),
        new(
            "UAVG-41", Cite.ImplementationAct("41"), NormKind.Judgement,
            "Rechten kunnen wijken waar dat noodzakelijk en evenredig is.",
            "Rights can give way where that is necessary and proportionate.",
            [],
            [Carry.Findings(RequestFindings.Weighed, RequestFindings.NoticePostponed)]),
        new(
            "AWB-2:3", Cite.AdministrativeLaw("2:3"), NormKind.Workflow,
            "Wat voor een ander bestuursorgaan bedoeld is, wordt doorgezonden.",
            "What is meant for another administrative body is sent on.",
            [],
            [Carry.Findings(RequestFindings.Forward)]),
        new(
            "AWB-3:41", Cite.AdministrativeLaw("3:41"), NormKind.Computable,
            "Bekendmaken is toezenden of uitreiken.",
            "Making known is sending or handing over.",
            [],
            [Carry.Types([typeof(RemedyTerms)])]),
        new(
            "AWB-3:45", Cite.AdministrativeLaw("3:45"), NormKind.Workflow,
            "Een besluit zegt bij wie, waar en tot wanneer bezwaar kan.",
            "A decision says to whom, where and until when one can object.",
            [],
            [Carry.Findings(RequestFindings.Remedies)]),
        new(
            "AWB-4:13", Cite.AdministrativeLaw("4:13"), NormKind.Computable,
            "Op een aanvraag volgt binnen een termijn een beschikking.",
            "An application is decided on within a term.",
            ["D2"],
            [
                new NormCarrier.NotBySoftware(
                    "Een verzoek heeft de termijn van de AVG, en het oordeel van de toezichthouder is geen beschikking op aanvraag.",
                    "A request has the term of the GDPR, and the view of the supervisor is no decision on an application."),
            ]),
        new(
            "AWB-6:7", Cite.AdministrativeLaw("6:7"), NormKind.Computable,
            "Bezwaar of beroep kan zes weken.",
            "Objection or appeal is open for six weeks.",
            ["C1", "G8"],
            [Carry.Findings(TermFindings.RemedyTerm)]),
        new(
            "AWB-6:8-1", Cite.AdministrativeLaw("6:8", 1), NormKind.Computable,
            "De termijn begint op de dag na bekendmaking.",
            "The term starts the day after making known.",
            ["G8"],
            [Carry.Types([typeof(RemedyTerms)]), Carry.Findings(TermFindings.RemedyTerm)]),
        new(
            "AWB-6:9-2", Cite.AdministrativeLaw("6:9", 2), NormKind.Computable,
            "Wat op tijd op de post ging, mag een week later binnenkomen.",
            "What was posted in time may arrive a week later.",
            ["G9"],
            [Carry.Findings(TermFindings.PostalWeek)]),
        new(
            "AWB-6:11", Cite.AdministrativeLaw("6:11"), NormKind.Judgement,
            "Te laat telt niet als het de indiener niet te verwijten is.",
            "Lateness does not count where it cannot be held against the sender.",
            ["C1"],
            [Carry.Types([typeof(OpenRemedy)])]),
        new(
            "AWB-6:12", Cite.AdministrativeLaw("6:12"), NormKind.Computable,
            "Tegen niet tijdig beslissen loopt geen termijn.",
            "Against a late decision no term runs.",
            ["C1"],
            [Carry.Types([typeof(OpenRemedy), typeof(RemedyRule)])]),
        new(
            "AWB-6:15-3", Cite.AdministrativeLaw("6:15", 3), NormKind.Computable,
            "De eerste indiening telt, ook bij de verkeerde instantie.",
            "The first filing counts, with the wrong body too.",
            ["E5"],
            [Carry.Findings(TermFindings.MisdirectedRequest)]),
        new(
            "AWB-6:24", Cite.AdministrativeLaw("6:24"), NormKind.Computable,
            "De regels over termijnen gelden ook voor hoger beroep.",
            "The rules on terms hold for further appeal too.",
            [],
            [Carry.Types([typeof(RemedyTerms)])]),
        new(
            "AWB-7:1", Cite.AdministrativeLaw("7:1"), NormKind.Workflow,
            "Voor beroep komt bezwaar.",
            "Objection comes before appeal.",
            [],
            [Carry.Types([typeof(RemedyRoute)])]),
        new(
            "AWB-7:10", Cite.AdministrativeLaw("7:10"), NormKind.Computable,
            "Op bezwaar wordt binnen zes of twaalf weken beslist.",
            "An objection is decided on within six or twelve weeks.",
            [],
            [
                new NormCarrier.NotBySoftware(
                    "De bezwaarprocedure zelf loopt in het systeem van het bestuursorgaan; hier telt alleen of een rechtsmiddel openstaat.",
                    "The objection procedure itself runs in the systems of the administrative body; here only counts whether a remedy is open."),
            ]),
        new(
            "AWB-9:11", Cite.AdministrativeLaw("9:11"), NormKind.Computable,
            "Een bestuursorgaan handelt een klacht binnen zes weken af, of tien met een commissie, en kan vier weken verdagen.",
            "An administrative body settles a complaint within six weeks, or ten with a committee, and can postpone four weeks.",
            ["E10"],
            [Carry.Findings(RequestFindings.ComplaintTerm)]),
        new(
            "ATW-1-1", Cite.GeneralTermsAct("1", 1), NormKind.Computable,
            "Een termijn die op een vrije dag eindigt, loopt door tot de eerstvolgende werkdag.",
            "A term that ends on a free day runs on to the next working day.",
            ["D4", "G9"],
            [Carry.Findings(TermFindings.Moved)]),
        new(
            "ATW-1-2", Cite.GeneralTermsAct("1", 2), NormKind.Computable,
            "Een termijn die terugtelt, schuift niet.",
            "A term counted backwards is not moved.",
            [],
            [Carry.Types([typeof(TermRule)])]),
        new(
            "ATW-2", Cite.GeneralTermsAct("2"), NormKind.Computable,
            "Een korte termijn houdt ten minste twee dagen die geen vrije dag zijn.",
            "A short term holds at least two days that are not free.",
            [],
            [Carry.Types([typeof(HolidayCalendar)])]),
        new(
            "ATW-3-1", Cite.GeneralTermsAct("3", 1), NormKind.DataSet,
            "De algemeen erkende feestdagen zijn genoemd.",
            "The recognised holidays are named.",
            ["E3", "H4"],
            [Carry.Types([typeof(HolidayCalendar)])]),
        new(
            "ATW-3-2", Cite.GeneralTermsAct("3", 2), NormKind.Computable,
            "Goede Vrijdag telt voor deze wet mee.",
            "Good Friday counts for this Act.",
            ["E3"],
            [Carry.Types([typeof(HolidayCalendar)])]),
        new(
            "ATW-3-3", Cite.GeneralTermsAct("3", 3), NormKind.DataSet,
            "Bij koninklijk besluit kunnen dagen gelijkgesteld worden.",
            "Royal decree can equate days.",
            ["E3"],
            [Carry.Findings(TermFindings.EquatedDaysUnknown)]),
        new(
            "ATW-4-a", Cite.GeneralTermsAct("4", item: "a"), NormKind.Computable,
            "De wet geldt niet voor lange termijnen en termijnen in jaren.",
            "The Act does not hold for long terms and terms in years.",
            ["A3", "C3"],
            [Carry.Findings(TermFindings.YearsAreNotMoved)]),
        new(
            "ATW-4-b", Cite.GeneralTermsAct("4", item: "b"), NormKind.Computable,
            "De wet geldt niet voor bekendmaking en inwerkingtreding.",
            "The Act does not hold for publication and entry into force.",
            [],
            [
                new NormCarrier.NotBySoftware(
                    "Zulke termijnen komen in geen dossier voor.",
                    "Such terms occur in no file."),
            ]),
        new(
            "ATW-4-c", Cite.GeneralTermsAct("4", item: "c"), NormKind.Computable,
            "De wet geldt niet voor vrijheidsbeneming.",
            "The Act does not hold for deprivation of liberty.",
            [],
            [
                new NormCarrier.NotBySoftware(
                    "Zulke termijnen komen in geen dossier voor.",
                    "Such terms occur in no file."),
            ]),
        new(
            "ATW-5", Cite.GeneralTermsAct("5"), NormKind.Computable,
            "De wet geldt ook voor termijnen in een besluit.",
            "The Act holds for terms in a decree too.",
            ["A3", "D4"],
            [Carry.Findings(TermFindings.SupervisorOrderTerm)]),
        new(
            "VO1182-2-1", Cite.UnionTimeLimits("2", 1), NormKind.Computable,
            "Feestdagen zijn die van de lidstaat; werkdagen zijn alle andere dagen dan weekend en feestdag.",
            "Holidays are those of the Member State; working days are all but weekends and holidays.",
            ["E3"],
            [Carry.Types([typeof(HolidayCalendar)])]),
        new(
            "VO1182-3-1", Cite.UnionTimeLimits("3", 1), NormKind.Computable,
            "De dag van de gebeurtenis telt niet mee.",
            "The day of the event does not count.",
            [],
            [Carry.Types([typeof(RequestTerms)])]),
        new(
            "VO1182-3-2-c", Cite.UnionTimeLimits("3", 2, "c"), NormKind.Computable,
            "Een termijn in maanden eindigt op dezelfde dag, of op de laatste van de maand.",
            "A term in months ends on the same date, or on the last of the month.",
            ["A4", "E1"],
            [Carry.Findings(TermFindings.MonthEnd)]),
        new(
            "VO1182-3-4", Cite.UnionTimeLimits("3", 4), NormKind.Computable,
            "Eindigt de termijn op een vrije dag, dan loopt hij tot de volgende werkdag.",
            "When the term ends on a free day it runs to the next working day.",
            ["E1", "E3"],
            [Carry.Types([typeof(RequestTerms)])]),
        new(
            "VO1182-3-4-exc", Cite.UnionTimeLimits("3", 4), NormKind.Computable,
            "Een termijn die terugtelt, schuift niet.",
            "A term counted backwards is not moved.",
            [],
            [Carry.Types([typeof(TermRule)])]),
        new(
            "VO1182-3-5", Cite.UnionTimeLimits("3", 5), NormKind.Computable,
            "Een termijn houdt ten minste twee werkdagen.",
            "A term holds at least two working days.",
            [],
            [Carry.Types([typeof(RequestTerms)])]),
        new(
            "BW-3:310", Cite.CivilCode("3:310"), NormKind.Computable,
            "Een vordering tot schadevergoeding verjaart na vijf jaar, en in elk geval na twintig.",
            "A claim for damages lapses after five years, and after twenty in any case.",
            ["C1"],
            [Carry.Types([typeof(EvidenceRoute)])]),
        new(
            "WMO15-6.1-1", Cite.SocialSupportAct("6.1", 1), NormKind.Organisational,
            "Het college wijst zelf de toezichthouders aan.",
            "The executive itself designates the supervisors.",
            ["D7"],
            [Carry.Types([typeof(SupervisorAssignmentRule), typeof(Supervisor)])]),
        new(
            "HRW-9-a", Cite.TradeRegisterAct("9", item: "a"), NormKind.Definition,
            "Het handelsregister geeft een onderneming een uniek nummer.",
            "The trade register gives an undertaking a unique number.",
            ["G17"],
            [Carry.Types([typeof(KvkNumber)])]),
    ];
}
