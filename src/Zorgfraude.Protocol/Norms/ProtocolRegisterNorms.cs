using System.Collections.Immutable;
using Zorgfraude.Consultations;
using Zorgfraude.Protocol.Documents;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Requests;
using Zorgfraude.Protocol.Rulebooks;

namespace Zorgfraude.Protocol.Norms;

/// <summary>Chapters 5 to 7 of the protocol: consultation, removal, notice and rights.</summary>
internal static class ProtocolRegisterNorms
{
    internal static ImmutableArray<Norm> All { get; } =
    [
        new(
            "PROT-5.1", Cite.Protocol("5.1"), NormKind.Computable,
            "Raadplegen kan alleen met specifieke gegevens.",
            "Consulting takes specific data.",
            ["F3", "F6"],
            [Carry.Findings(ConsultationFindings.NoWildcard, ConsultationFindings.Specific, ConsultationFindings.StrongNumber)]),
        new(
            "PROT-5.1-s2", Cite.Protocol("5.1", sentence: 2), NormKind.Computable,
            "Het antwoord is een treffer of geen treffer.",
            "The answer is a hit or no hit.",
            ["F1", "F2"],
            [Carry.Types([], ServiceTypes.Hit, ServiceTypes.NoHit)]),
        new(
            "PROT-5.2", Cite.Protocol("5.2"), NormKind.Workflow,
            "Na een geautomatiseerde treffer controleert een aangewezen medewerker de invoer.",
            "After an automated hit a designated employee checks the input.",
            ["F2"],
            [
                Carry.Findings(
                    ConsultationFindings.HitExists, ConsultationFindings.SameSubjectReasoned, LogFindings.Unverified, LogFindings.FollowedUpUnverified,
                    LogFindings.FollowUpsKnown),
            ]),
        new(
            "PROT-5.3", Cite.Protocol("5.3"), NormKind.Organisational,
            "Een treffer geeft geen nieuwe bevoegdheid; de deelnemer gebruikt de zijne.",
            "A hit gives no new power; the participant uses its own.",
            ["F7"],
            [Carry.Types([], ServiceTypes.Hit)]),
        new(
            "PROT-5.3-s2", Cite.Protocol("5.3", sentence: 2), NormKind.Organisational,
            "Die bevoegdheden staan op de website.",
            "Those powers stand on the website.",
            [],
            [Carry.Findings(DeclarationFindings.PowersPublished)]),
        new(
            "PROT-5.4", Cite.Protocol("5.4"), NormKind.DataSet,
            "Elke deelnemer houdt een lijst bij van wie wanneer raadpleegde en of dat een treffer gaf.",
            "Each participant keeps a list of who consulted when, and whether it gave a hit.",
            ["C3", "C4", "F2"],
            [Carry.Types([typeof(ConsultationLogEntry)])]),
        new(
            "PROT-5.4-s2", Cite.Protocol("5.4", sentence: 2), NormKind.Organisational,
            "De lijst wordt op juistheid gecontroleerd.",
            "The list is checked for correctness.",
            [],
            [
                Carry.Findings(
                    LogFindings.Checked, LogFindings.Burst, LogFindings.OutsidePower, LogFindings.OutsideAnnouncement, LogFindings.Inconsistent,
                    DeclarationFindings.ConsultationListChecked, LogFindings.Gap, LogFindings.WithoutOccasion),
            ]),
        new(
            "PROT-5.4-s3", Cite.Protocol("5.4", sentence: 3), NormKind.Computable,
            "Bij elke registratie is te zien welke deelnemers raadpleegden.",
            "With each registration it can be seen which participants consulted.",
            ["C4", "F1"],
            [Carry.Types([], ServiceTypes.WarningRegister)]),
        new(
            "PROT-5.4-s4", Cite.Protocol("5.4", sentence: 4), NormKind.Computable,
            "De lijst blijft tien jaar, tenzij een wettelijk voorschrift anders wil.",
            "The list stays ten years, unless a statutory rule wants otherwise.",
            ["C3"],
            [Carry.Findings(TermFindings.ConsultationLog, TermFindings.ConsultationLogMinimum)]),
        new(
            "PROT-6.1", Cite.Protocol("6.1"), NormKind.Workflow,
            "Nieuwe informatie die de overtuiging wegneemt, leidt onverwijld tot verwijdering.",
            "New information that takes the belief away leads to removal without delay.",
            ["A9", "B10"],
            [
                Carry.Findings(
                    RegistrationFindings.BeliefEnded, RegistrationFindings.EarlyReason, RegistrationFindings.RemovalDue,
                    RegistrationFindings.ReasonAsRecorded, RegistrationFindings.RemovalInTime, RegistrationFindings.RemovalLate,
                    TermFindings.Immediate),
            ]),
        new(
            "PROT-6.1-alt", Cite.Protocol("6.1"), NormKind.Workflow,
            "Valt de overtuiging om een andere reden weg, dan volgt ook verwijdering.",
            "When the belief goes for another reason removal follows too.",
            ["A9", "B10"],
            [Carry.Findings(RegistrationFindings.Unlawful, RegistrationFindings.NoLongerNeeded, RegistrationFindings.RemovalMotivated)]),
        new(
            "PROT-6.2", Cite.Protocol("6.2"), NormKind.Workflow,
            "Een geslaagd beroep op wissing leidt onverwijld tot verwijdering.",
            "A successful request for erasure leads to removal without delay.",
            ["A10", "B10"],
            [Carry.Findings(RegistrationFindings.ErasureGranted)]),
        new(
            "PROT-6.3", Cite.Protocol("6.3"), NormKind.Workflow,
            "Wie raadpleegde, hoort onverwijld van rectificatie of verwijdering.",
            "Whoever consulted hears of rectification or removal without delay.",
            ["C5", "F2"],
            [
                Carry.Findings(RegistrationFindings.InformParticipants, RegistrationFindings.InformAllConsulting, RegistrationFindings.InformOfCorrection),
            ]),
        new(
            "PROT-6.3-s2", Cite.Protocol("6.3", sentence: 2), NormKind.Workflow,
            "Betrokkene hoort op verzoek wie raadpleegde.",
            "On request the subject hears who consulted.",
            ["C6"],
            [Carry.Findings(RequestFindings.AccessReceivers)]),
        new(
            "PROT-6.3-s3", Cite.Protocol("6.3", sentence: 3), NormKind.Organisational,
            "Dat informeren kan bij de gezamenlijke verwerker liggen.",
            "That informing can lie with the shared processor.",
            [],
            [Carry.Findings(ParticipantFindings.StayResponsible)]),
        new(
            "PROT-7.1", Cite.Protocol("7.1"), NormKind.Workflow,
            "De mededeling geeft alles van a tot en met i.",
            "The notice gives everything from a to i.",
            ["E9"],
            [Carry.Types([typeof(NoticeContent), typeof(NoticeContentRule)])]),
        new(
            "PROT-7.1-a", Cite.Protocol("7.1", "a"), NormKind.DataSet,
            "De mededeling zegt wie registreerde en hoe die te bereiken is.",
            "The notice says who registered and how to reach them.",
            [],
            [Carry.Findings(NoticeFindings.Registrant)]),
        new(
            "PROT-7.1-b", Cite.Protocol("7.1", "b"), NormKind.DataSet,
            "De mededeling noemt doel en grondslag.",
            "The notice names purpose and legal basis.",
            [],
            [Carry.Findings(NoticeFindings.Purposes, NoticeFindings.LegalBasis)]),
        new(
            "PROT-7.1-c", Cite.Protocol("7.1", "c"), NormKind.DataSet,
            "De mededeling noemt de soorten gegevens.",
            "The notice names the categories of data.",
            [],
            [Carry.Findings(NoticeFindings.Categories)]),
        new(
            "PROT-7.1-d", Cite.Protocol("7.1", "d"), NormKind.DataSet,
            "De mededeling noemt wie bij een treffer gegevens ontvangt.",
            "The notice names who receives data upon a hit.",
            ["F1"],
            [Carry.Findings(NoticeFindings.Receivers)]),
        new(
            "PROT-7.1-e", Cite.Protocol("7.1", "e"), NormKind.DataSet,
            "De mededeling zegt hoe lang de gegevens blijven.",
            "The notice says how long the data stay.",
            [],
            [
                Carry.Findings(
                    NoticeFindings.Period, RetentionFindings.LongerNoticeOpen, RetentionFindings.LongerNoticeGiven,
                    RetentionFindings.LongerNoticeDue, RetentionFindings.LongerNoticeLate),
            ]),
        new(
            "PROT-7.1-f", Cite.Protocol("7.1", "f"), NormKind.DataSet,
            "De mededeling noemt alle vijf rechten.",
            "The notice names all five rights.",
            [],
            [Carry.Findings(NoticeFindings.Right)]),
        new(
            "PROT-7.1-g", Cite.Protocol("7.1", "g"), NormKind.DataSet,
            "De mededeling zegt dat en hoe te klagen is.",
            "The notice says that and how to complain.",
            [],
            [Carry.Findings(NoticeFindings.Complaint)]),
        new(
            "PROT-7.1-h", Cite.Protocol("7.1", "h"), NormKind.DataSet,
            "De mededeling wijst de weg naar de Autoriteit persoonsgegevens.",
            "The notice points the way to the data protection authority.",
            ["E10"],
            [Carry.Findings(NoticeFindings.Authority)]),
        new(
            "PROT-7.1-i", Cite.Protocol("7.1", "i"), NormKind.DataSet,
            "De mededeling noemt de rechtsmiddelen.",
            "The notice names the legal remedies.",
            ["E11"],
            [Carry.Findings(NoticeFindings.Remedy)]),
        new(
            "PROT-7.2", Cite.Protocol("7.2"), NormKind.Workflow,
            "Iedereen kan om inzage vragen.",
            "Anybody can ask for access.",
            ["E12"],
            [
                Carry.Types([typeof(RequestKind)]),
                Carry.Findings(RequestFindings.TrueToRegister, RequestFindings.SameKindOfSubject, RequestFindings.AboutData),
            ]),
        new(
            "PROT-7.2-s2", Cite.Protocol("7.2", sentence: 2), NormKind.Definition,
            "Een verzoek om inzage omvat de gegevens en alles van a tot en met e.",
            "A request for access covers the data and everything from a to e.",
            [],
            [Carry.Findings(RequestFindings.AccessData)]),
        new(
            "PROT-7.2-a", Cite.Protocol("7.2", "a"), NormKind.DataSet,
            "Het antwoord noemt de doelen.",
            "The answer names the purposes.",
            [],
            [Carry.Types([typeof(AccessPackage)])]),
        new(
            "PROT-7.2-b", Cite.Protocol("7.2", "b"), NormKind.DataSet,
            "Het antwoord noemt de soorten gegevens.",
            "The answer names the categories of data.",
            [],
            [Carry.Types([typeof(AccessPackage)])]),
        new(
            "PROT-7.2-c", Cite.Protocol("7.2", "c"), NormKind.DataSet,
            "Het antwoord noemt de ontvangers.",
            "The answer names the receivers.",
            ["C6"],
            [Carry.Findings(RequestFindings.AccessReceivers, RequestFindings.AccessHitReceivers)]),
        new(
            "PROT-7.2-d", Cite.Protocol("7.2", "d"), NormKind.DataSet,
            "Het antwoord noemt de bewaartermijn.",
            "The answer names the period of storage.",
            [],
            [Carry.Findings(RequestFindings.AccessPeriod)]),
        new(
            "PROT-7.2-e", Cite.Protocol("7.2", "e"), NormKind.DataSet,
            "Het antwoord zegt wat er over de herkomst bekend is.",
            "The answer says what is known of the source.",
            [],
            [Carry.Findings(RequestFindings.AccessSource)]),
        new(
            "PROT-7.3", Cite.Protocol("7.3"), NormKind.Workflow,
            "Een kopie is gratis.",
            "A copy is free.",
            [],
            [Carry.Types([typeof(RequestOutcome.GiveCopy)]), Carry.Findings(ParticipantFindings.NoFeeForAnybody)]),
        new(
            "PROT-7.3-s2", Cite.Protocol("7.3", sentence: 2), NormKind.Computable,
            "De kopie is elektronisch, tenzij betrokkene een andere vorm vraagt.",
            "The copy is electronic unless the subject asks for another form.",
            [],
            [Carry.Findings(RequestFindings.CopyForm, RequestFindings.FormOfCopy)]),
        new(
            "PROT-7.3-exc", Cite.Protocol("7.3"), NormKind.Judgement,
            "Een andere vorm hoeft niet als die onevenredig veel vraagt.",
            "Another form is not owed where it is a disproportionate burden.",
            [],
            [Carry.Findings(RequestFindings.CopyForm)]),
        new(
            "PROT-7.4", Cite.Protocol("7.4"), NormKind.Workflow,
            "Betrokkene kan om rectificatie of wissing vragen.",
            "The subject can ask for rectification or erasure.",
            ["A6", "E7"],
            [Carry.Findings(RequestFindings.OutcomeFits, RequestFindings.CarryOut)]),
        new(
            "PROT-7.4-s2", Cite.Protocol("7.4", sentence: 2), NormKind.Judgement,
            "Toewijzen volgt op onjuiste gegevens of op een vervallen overtuiging.",
            "Granting follows on wrong data or on a belief that is gone.",
            ["A10"],
            [Carry.Findings(RequestFindings.BeliefHeld, RequestFindings.OutcomeFits, RequestFindings.ErasureGroundInProtocol)]),
        new(
            "PROT-7.5", Cite.Protocol("7.5"), NormKind.Workflow,
            "Betrokkene kan bezwaar maken tegen de verwerking.",
            "The subject can object to the processing.",
            ["E7"],
            [Carry.Types([typeof(RequestOutcome.UpholdObjection)]), Carry.Findings(RegistrationFindings.ObjectionUpheld)]),
        new(
            "PROT-7.5-s2", Cite.Protocol("7.5", sentence: 2), NormKind.Judgement,
            "Doorgaan vraagt dwingende gerechtvaardigde gronden of een rechtsvordering.",
            "Going on takes compelling legitimate grounds or a legal claim.",
            [],
            [Carry.Findings(RequestFindings.PartFits, RequestFindings.Reasons)]),
        new(
            "PROT-7.5-s3", Cite.Protocol("7.5", sentence: 3), NormKind.Computable,
            "Zonder overtuiging vervalt de reden om door te gaan.",
            "Without the belief the reason to go on falls away.",
            ["A10"],
            [Carry.Findings(RequestFindings.BeliefHeld)]),
        new(
            "PROT-7.6", Cite.Protocol("7.6"), NormKind.Organisational,
            "Er is een schriftelijke klachtenregeling.",
            "There is a written complaint procedure.",
            ["E10"],
            [Carry.Findings(DeclarationFindings.ComplaintProcedure, RequestFindings.ComplaintTerm, RequestFindings.ComplaintWithoutTerm)]),
        new(
            "PROT-7.7", Cite.Protocol("7.7"), NormKind.Computable,
            "Verzoeken worden schriftelijk gedaan.",
            "Requests are made in writing.",
            [],
            [Carry.Findings(RequestFindings.Written)]),
        new(
            "PROT-7.7-s2", Cite.Protocol("7.7", sentence: 2), NormKind.Workflow,
            "Wie vraagt, toont aan wie hij is of dat hij mag vragen.",
            "Whoever asks shows who he is, or that he may ask.",
            ["E6", "E12"],
            [Carry.Findings(RequestFindings.IdentityProved, RequestFindings.RepresentationProved, RequestFindings.ProofAsked)]),
        new(
            "PROT-7.8", Cite.Protocol("7.8"), NormKind.Computable,
            "Een verzoek om informatie krijgt binnen een maand antwoord: of en welke gegevens er zijn.",
            "A request for information is answered within a month: whether there are data, and which.",
            ["E4", "E6", "E8", "G7"],
            [
                Carry.Findings(
                    TermFindings.RequestTerm, RequestFindings.AnswerInTime, RequestFindings.AnswerDue, RequestFindings.TrueToRegister,
                    RequestFindings.LookCloser),
            ]),
        new(
            "PROT-7.8-s2", Cite.Protocol("7.8", sentence: 2), NormKind.Computable,
            "Die termijn kan met ten hoogste twee maanden langer.",
            "That term can be longer by at most two months.",
            ["E1"],
            [Carry.Findings(TermFindings.ExtendedRequestTerm, TermFindings.ExtendedRequestTermOtherwise, RequestFindings.OneExtension)]),
        new(
            "PROT-7.8-s3", Cite.Protocol("7.8", sentence: 3), NormKind.Computable,
            "De verlenging wordt binnen de eerste maand gemeld.",
            "The extension is told within the first month.",
            ["E2"],
            [Carry.Findings(TermFindings.ExtensionAnnouncedInTime)]),
        new(
            "PROT-7.9", Cite.Protocol("7.9"), NormKind.Computable,
            "Ook kopie, rectificatie en beperking krijgen binnen een maand antwoord.",
            "Copy, rectification and restriction are answered within a month too.",
            ["A8", "E4", "E6", "E7", "E8", "G7"],
            [Carry.Findings(TermFindings.RequestTerm, RequestFindings.AnswerInTime)]),
        new(
            "PROT-7.9-s2", Cite.Protocol("7.9", sentence: 2), NormKind.Computable,
            "Ook die termijn kan met ten hoogste twee maanden langer.",
            "That term too can be longer by at most two months.",
            ["E1"],
            [Carry.Findings(TermFindings.ExtendedRequestTerm, TermFindings.ExtendedRequestTermOtherwise)]),
        new(
            "PROT-7.9-s3", Cite.Protocol("7.9", sentence: 3), NormKind.Computable,
            "Ook die verlenging wordt binnen de eerste maand gemeld.",
            "That extension too is told within the first month.",
            ["E2"],
            [Carry.Findings(TermFindings.ExtensionAnnouncedInTime)]),
        new(
            "PROT-7.10", Cite.Protocol("7.10"), NormKind.Workflow,
            "Na de klachtenregeling staat de weg naar de Autoriteit persoonsgegevens open.",
            "After the complaint scheme the way to the data protection authority is open.",
            ["E10"],
            [Carry.Types([typeof(RemedyRoute)]), Carry.Findings(RequestFindings.Remedies)]),
        new(
            "PROT-7.10-s2", Cite.Protocol("7.10", sentence: 2), NormKind.Organisational,
            "De deelnemer wijst op die weg, op de website en in de mededeling.",
            "The participant points to that way, on the website and in the notice.",
            [],
            [Carry.Findings(DeclarationFindings.AuthorityPublished)]),
        new(
            "PROT-7.11", Cite.Protocol("7.11"), NormKind.Organisational,
            "De website legt de rechten duidelijk uit.",
            "The website explains the rights clearly.",
            [],
            [Carry.Findings(DeclarationFindings.RightsPublished)]),
        new(
            "PROT-7.11-s2", Cite.Protocol("7.11", sentence: 2), NormKind.Organisational,
            "De website noemt de afdeling die vragen en klachten behandelt.",
            "The website names the department that handles questions and complaints.",
            [],
            [Carry.Findings(DeclarationFindings.ContactPublished, RequestFindings.AccessContact)]),
    ];
}
