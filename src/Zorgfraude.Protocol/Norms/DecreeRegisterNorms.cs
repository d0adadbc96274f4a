using System.Collections.Immutable;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Procedures.Requests;
using Zorgfraude.Protocol.Requests;
using Zorgfraude.Protocol.Rulebooks;

namespace Zorgfraude.Protocol.Norms;

/// <summary>Articles 2.4 and 2.5 of the Decree: notice, requests, keeping and evidence.</summary>
internal static class DecreeRegisterNorms
{
    internal static ImmutableArray<Norm> All { get; } =
    [
        new(
            "BES-2.4-1", Cite.Decree("2.4", 1), NormKind.Workflow,
            "Betrokkene hoort onverwijld van de registratie.",
            "The subject hears of the registration without delay.",
            ["E9"],
            [
                Carry.Findings(
                    RegistrationFindings.NoticeDue, RegistrationFindings.NoticeGiven, RegistrationFindings.NoticeLate,
                    RegistrationFindings.InformedUnchanged, RegistrationFindings.NoticeNotGivenBefore),
            ]),
        new(
            "BES-2.4-1-exc", Cite.Decree("2.4", 1), NormKind.Judgement,
            "De mededeling kan uitblijven om fraude op te sporen of om rechten van anderen te beschermen.",
            "The notice can be left out to trace fraud or to protect rights of others.",
            ["E9"],
            [Carry.Findings(RegistrationFindings.DeferralNecessary, RegistrationFindings.Deferred)]),
        new(
            "BES-2.4-2", Cite.Decree("2.4", 2), NormKind.Workflow,
            "Wie de mededeling achterwege laat, legt de reden schriftelijk vast.",
            "Whoever leaves the notice out records the reason in writing.",
            ["E9", "H3", "A9"],
            [Carry.Findings(RegistrationFindings.DeferralMotivated)]),
        new(
            "BES-2.4-2-s2", Cite.Decree("2.4", 2, sentence: 2), NormKind.Workflow,
            "Vervalt de grond, dan volgt de mededeling alsnog, tenzij betrokkene al geïnformeerd is.",
            "When the ground lapses the notice follows after all, unless the subject was informed already.",
            ["E9"],
            [
                Carry.Findings(
                    RegistrationFindings.LateNoticeDue, RegistrationFindings.AlreadyInformed, RegistrationFindings.AlreadyInformedJudged,
                    RegistrationFindings.DeferralRecheck, RegistrationFindings.DeferralRecheckWithin, RegistrationFindings.DeferralRecheckLate),
            ]),
        new(
            "BES-2.4-3", Cite.Decree("2.4", 3), NormKind.Organisational,
            "Informatie over rechten en rechtsbescherming is makkelijk te vinden.",
            "Information on rights and legal protection is easy to find.",
            [],
            [Carry.Findings(DeclarationFindings.RightsPublished)]),
        new(
            "BES-2.4-4-a", Cite.Decree("2.4", 4, "a"), NormKind.Organisational,
            "De verstrekker heeft kenbare processen voor de rechten van betrokkenen.",
            "The registering participant has processes that make the rights of subjects work, and that can be known.",
            [],
            [Carry.Types([typeof(RequestProcedure), typeof(RequestKind)]), Carry.Findings(DeclarationFindings.RightsPublished)]),
        new(
            "BES-2.4-4-b", Cite.Decree("2.4", 4, "b"), NormKind.Organisational,
            "Rechtspersonen krijgen een vergelijkbare bescherming.",
            "Legal persons get a comparable protection.",
            ["E4", "E12"],
            [Carry.Findings(TermFindings.LegalPersonRequest)]),
        new(
            "BES-2.4-5", Cite.Decree("2.4", 5), NormKind.Workflow,
            "Een verzoek over andermans registratie gaat door naar wie registreerde, en betrokkene hoort dat tegelijk.",
            "A request on somebody else's registration goes on to whoever registered, and the subject is told at once.",
            ["E5"],
            [
                Carry.Findings(
                    RequestFindings.RegistrantsKnown, RequestFindings.Forward, RequestFindings.TellForwarded, RequestFindings.ForwardTarget,
                    RequestFindings.OwnRegistration, TermFindings.MisdirectedRequest, RequestFindings.MayAskRegistrants,
                    RequestFindings.SubjectSpecific, RequestFindings.SentOnHere),
            ]),
        new(
            "BES-2.5-1", Cite.Decree("2.5", 1), NormKind.Computable,
            "Na vier jaar gaan de gegevens uit het register.",
            "After four years the data leave the register.",
            ["A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "B3", "F5", "G6", "G7", "H1", "H2", "H5"],
            [
                Carry.Findings(
                    TermFindings.StandardRetention, TermFindings.EndsAtStartOfDay, TermFindings.EndsAtEndOfDay, TermFindings.LeapDay,
                    RegistrationFindings.TermEnded, RegistrationFindings.TermOverdue, RegistrationFindings.NotEnded, RegistrationFindings.DatesStay,
                    DossierFindings.RegistrationDate, RetentionFindings.FourYearsStand, ParticipantFindings.SuccessionKeepsDates),
            ]),
        new(
            "BES-2.5-1-exc", Cite.Decree("2.5", 1), NormKind.Judgement,
            "Langer bewaren kan als dat om ernstig verzwarende omstandigheden aangewezen is.",
            "Longer keeping is possible where serious aggravating circumstances call for it.",
            ["B3", "B4", "B5", "B7"],
            [
                Carry.Findings(
                    RetentionFindings.CircumstanceEstablished, RetentionFindings.Indicated, RetentionFindings.DecidedBeforeEnd,
                    DossierFindings.LongerTermDate),
            ]),
        new(
            "BES-2.5-2-a", Cite.Decree("2.5", 2, "a"), NormKind.Computable,
            "Een nieuwe verstrekking binnen vier jaar verzwaart.",
            "A new supply within four years aggravates.",
            ["B5", "B6", "B7", "B8", "B9", "B10", "B11", "B12"],
            [
                Carry.Findings(
                    RetentionFindings.NewSupply, RetentionFindings.EarlierSupplyKnown, RetentionFindings.OtherConduct,
                    RetentionFindings.RegisterFoundEarlier, TermFindings.RepeatWindow, RetentionFindings.FirstMayBeReconsidered,
                    RetentionFindings.FirstReconsidered, RetentionFindings.FirstAggravatedToo, RetentionFindings.LaterSupplyMade),
            ]),
        new(
            "BES-2.5-2-b", Cite.Decree("2.5", 2, "b"), NormKind.Judgement,
            "Ernstige schade aan de gezondheid van zorgbehoeftigen verzwaart.",
            "Serious harm to the health of care recipients aggravates.",
            ["B5", "B6"],
            [Carry.Findings(RetentionFindings.HealthHarm)]),
        new(
            "BES-2.5-2-c", Cite.Decree("2.5", 2, "c"), NormKind.Judgement,
            "Bedreiging van zorgbehoeftigen verzwaart.",
            "Threats against care recipients aggravate.",
            ["B5", "B6"],
            [Carry.Findings(RetentionFindings.ThreatsCareRecipients)]),
        new(
            "BES-2.5-2-d", Cite.Decree("2.5", 2, "d"), NormKind.Judgement,
            "Ernstige bedreiging van wie onderzoekt of oordeelt verzwaart.",
            "Serious threats against those who investigate or judge aggravate.",
            ["B5", "B6"],
            [Carry.Findings(RetentionFindings.ThreatsInvestigators)]),
        new(
            "BES-2.5-2-e", Cite.Decree("2.5", 2, "e"), NormKind.Judgement,
            "Een ernstig risico op herhaling of op ernstige schade verzwaart.",
            "A serious risk of repetition or of serious harm aggravates.",
            ["B5", "B6"],
            [Carry.Findings(RetentionFindings.RiskOfRepetition)]),
        new(
            "BES-2.5-3", Cite.Decree("2.5", 3), NormKind.Workflow,
            "Verzwarende omstandigheden worden onderbouwd op schrift gesteld.",
            "Aggravating circumstances are substantiated in writing.",
            ["B5"],
            [
                Carry.Findings(
                    RetentionFindings.HealthHarm, RetentionFindings.ThreatsCareRecipients, RetentionFindings.ThreatsInvestigators,
                    RetentionFindings.RiskOfRepetition, RetentionFindings.Indicated),
            ]),
        new(
            "BES-2.5-4", Cite.Decree("2.5", 4), NormKind.Computable,
            "Met verzwarende omstandigheden gaan de gegevens uiterlijk na acht jaar weg.",
            "With aggravating circumstances the data go after eight years at the latest.",
            ["A2", "A3", "A4", "A5", "A6", "B5", "F5", "H2"],
            [Carry.Findings(TermFindings.LongestRetention, TermFindings.DecidedRetention, RetentionFindings.DecidedBeforeRemoval)]),
        new(
            "BES-2.5-4-alt", Cite.Decree("2.5", 4), NormKind.Judgement,
            "Vanaf het vierde jaar weegt de deelnemer elk jaar of de gegevens eerder weg moeten.",
            "From the fourth year on the participant weighs every year whether the data must go earlier.",
            ["A4", "B1", "B2", "B3", "B13"],
            [
                Carry.Findings(
                    TermFindings.ReviewDue, RetentionFindings.ReviewOpen, RetentionFindings.ReviewAhead, RetentionFindings.ReviewInTime,
                    RetentionFindings.ReviewLate, RetentionFindings.ReviewMotivated, RetentionFindings.ReviewEnd, RetentionFindings.ReviewEndFits,
                    RetentionFindings.ReviewGap, RetentionFindings.ReviewMissed, RegistrationFindings.ReviewEnded,
                    RetentionFindings.ReviewMissedRestrict, RetentionFindings.ReviewMissedRemove),
            ]),
        new(
            "BES-2.5-5", Cite.Decree("2.5", 5), NormKind.Workflow,
            "Bewijs van een rechtmatige verstrekking blijft bewaard zolang er rechtsmiddelen openstaan.",
            "Proof of a lawful supply is kept while remedies are open.",
            ["A8", "C1", "C2"],
            [
                Carry.Findings(
                    EvidenceFindings.Order, EvidenceFindings.AfterRemoval, EvidenceFindings.OwnRegistration, EvidenceFindings.PiecesNamed,
                    EvidenceFindings.RemedyOpen, EvidenceFindings.ShowsLawfulness, EvidenceFindings.RemedyStanding,
                    EvidenceFindings.RemedyJudgedOpen, EvidenceFindings.RemedyJudgedClosed, EvidenceFindings.ClosedEarly,
                    EvidenceFindings.EveryRemedyClosed, EvidenceFindings.NothingOpen, EvidenceFindings.ElsewhereDestroyed,
                    EvidenceFindings.Destroyed, EvidenceFindings.DestroyDue),
            ]),
        new(
            "BES-2.5-5-s2", Cite.Decree("2.5", 5, sentence: 2), NormKind.Computable,
            "Dat bewijs dient alleen om de rechtmatigheid aan te tonen.",
            "That proof serves only to show lawfulness.",
            ["B10", "C2"],
            [Carry.Findings(EvidenceFindings.LawfulWhenSupplied, EvidenceFindings.Purpose, EvidenceFindings.InOpenRemedy)]),
    ];
}
