using NodaTime;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Readings;
using Zorgfraude.Protocol.Requests;
using Zorgfraude.Protocol.Rulebooks;

namespace Zorgfraude.Simulation.Law;

/// <summary>
/// What the oracle takes the law to be: its own numbers, and for each reading that moves a day the value that the library was given in
/// its own words. A test gives it a wrong number to see that the checks notice.
/// </summary>
internal sealed record ChosenLaw(string Name, ReadingChoices Readings)
{
    public int StandardYears { get; init; } = 4;

    public int LongestYears { get; init; } = 8;

    public int RepeatYears { get; init; } = 4;

    public int SupervisorDays { get; init; } = 28;

    public int AnswerMonths { get; init; } = 1;

    public int FurtherMonths { get; init; } = 2;

    public int ComplaintDays { get; init; } = 42;

    public int ComplaintPostponedDays { get; init; } = 28;

    public int EvaluationYears { get; init; } = 2;

    /// <summary>Years that a line of the consultation log is kept.</summary>
    public int LogYears { get; init; } = 10;

    /// <summary>Years after which the first review is due.</summary>
    public int FirstReviewYears { get; init; } = 4;

    /// <summary>Reading A2: a registration is over at the end of the anniversary, so that it goes the day after.</summary>
    public bool EndsAtEndOfDay { get; init; }

    /// <summary>Reading A8: a restricted registration answers nobody.</summary>
    public bool RestrictionSilences { get; init; } = true;

    /// <summary>Reading A9: working days of grace.</summary>
    public int Grace { get; init; }

    /// <summary>Reading A10: a request for erasure succeeds on more than the two grounds of the protocol.</summary>
    public bool ErasureBeyondProtocol { get; init; } = true;

    /// <summary>Reading B3: what is said of a missed review.</summary>
    public string MissedReview { get; init; } = "review.missed";

    /// <summary>Reading B2: the year between two reviews runs from the last one.</summary>
    public bool ReviewsRunFromLast { get; init; }

    /// <summary>Reading B8: a new supply on the fourth anniversary is a repetition.</summary>
    public bool RepeatOnAnniversary { get; init; }

    /// <summary>Reading B11: a repetition counts only when it is about other conduct.</summary>
    public bool RepeatNeedsOtherConduct { get; init; } = true;

    /// <summary>Reading C5: everybody that consulted is told of a change, not only who got a hit.</summary>
    public bool TellsAllThatConsulted { get; init; }

    /// <summary>Reading D1: the supervisor's term runs from sending.</summary>
    public bool SupervisorFromSending { get; init; }

    /// <summary>Reading E1: the extension runs from the first deadline.</summary>
    public bool ExtendedFromFirstDeadline { get; init; }

    /// <summary>Reading E3: Good Friday moves the deadline of a request.</summary>
    public bool GoodFridayMoves { get; init; }

    /// <summary>Reading E4: no weekend or holiday moves the deadline for a legal person.</summary>
    public bool LegalPersonUnmoved { get; init; }

    /// <summary>Reading E5: a request that reached the wrong participant runs from its receipt by the right one.</summary>
    public bool MisdirectedFromSecondReceipt { get; init; }

    /// <summary>Reading E6: proof of identity stops the clock.</summary>
    public bool ProofStopsClock { get; init; }

    /// <summary>Reading E9: days within which a deferred notice is looked at again, or null.</summary>
    public int? RecheckWithin { get; init; }

    /// <summary>Reading E11: against a long-term-care administrator objection is named beside the court.</summary>
    public bool BothRoutesInLongTermCare { get; init; }

    /// <summary>Reading G1: the day that the participants set for the first evaluation, or null.</summary>
    public Day? FirstEvaluation { get; init; }

    /// <summary>Reading G13: an employee of the processor may check an entry.</summary>
    public bool ProcessorMayCheck { get; init; }

    public Rulebook Rulebook { get; } = Rulebook.At(new(2025, 1, 1)) is RulebookSelection.InForce { Rulebook: var rulebook }
        ? rulebook with { Readings = Readings }
        : throw new InvalidOperationException();

    /// <summary>Every reading at its default.</summary>
    public static ChosenLaw Default { get; } = new("default", ReadingChoices.Default);

    /// <summary>
    /// Every reading that moves a day or decides an act of a story at another value than its default. Left at it are those that change
    /// what somebody reads (C6, F1), which of two registrations may be kept longer (B7) and which number of a company is asked (G17).
    /// </summary>
    public static ChosenLaw Alternative { get; } = new("alternative", Otherwise())
    {
        LogYears = 12,
        FirstReviewYears = 3,
        EndsAtEndOfDay = true,
        RestrictionSilences = false,
        ErasureBeyondProtocol = false,
        MissedReview = "review.missed-restrict",
        BothRoutesInLongTermCare = true,
        Grace = 3,
        ReviewsRunFromLast = true,
        RepeatOnAnniversary = true,
        RepeatNeedsOtherConduct = false,
        TellsAllThatConsulted = true,
        SupervisorFromSending = true,
        ExtendedFromFirstDeadline = true,
        GoodFridayMoves = true,
        LegalPersonUnmoved = true,
        MisdirectedFromSecondReceipt = true,
        ProofStopsClock = true,
        RecheckWithin = 60,
        FirstEvaluation = new(2026, 1, 15),
        ProcessorMayCheck = true,
    };

    /// <summary>The last day of the term, on which the data go: the most that the law allows.</summary>
    public Day EndOf(Day registeredOn, int years) => EndsAtEndOfDay ? registeredOn.PlusYears(years).Next() : registeredOn.PlusYears(years);

    public Day LastDayOfRepeat(Day earlier) => RepeatOnAnniversary ? earlier.PlusYears(RepeatYears) : earlier.PlusYears(RepeatYears).Plus(-1);

    /// <summary>Last day on which something that is to be done at once is done in time.</summary>
    public Day AtOnce(Day known) => RestDays.WorkingDaysLater(known, Grace);

    /// <summary>Whether a request for erasure can succeed on a ground.</summary>
    public bool ErasesOn(ErasureGround ground) => ErasureBeyondProtocol || ground is ErasureGround.DataWrong or ErasureGround.BeliefEnded;

    /// <summary>The remedies that an answer of a participant names.</summary>
    public RemedyRoute[] Remedies(RequestKind kind, ParticipantKind answeredBy)
    {
        if (kind == RequestKind.Complaint)
        {
            return [RemedyRoute.AuthorityComplaint];
        }

        RemedyRoute[] main = answeredBy == ParticipantKind.MunicipalExecutive ? [RemedyRoute.ObjectionAndAppeal]
            : answeredBy == ParticipantKind.LongTermCareAdministrator && BothRoutesInLongTermCare ? [RemedyRoute.ObjectionAndAppeal, RemedyRoute.CourtRequest]
            : [RemedyRoute.CourtRequest];
        return [.. main, RemedyRoute.Mediation, RemedyRoute.AuthorityComplaint];
    }

    public override string ToString() => Name;

    private static ReadingChoices Otherwise()
    {
        var choices = ReadingChoices.Default with
        {
            RetentionEndMoment = RetentionEndMoment.EndOfAnniversary,
            RestrictionSuppressesHits = false,
            ImmediateActionGrace = 3,
            ErasureGroundScope = ErasureGroundScope.ProtocolWordingOnly,
            MissedReviewPolicy = MissedReviewPolicy.RecommendRestriction,
            WlzExecutorRemedyRoute = WlzExecutorRemedyRoute.BothRoutes,
            FirstReviewMoment = FirstReviewMoment.StartOfFourthYear,
            ReviewCadence = ReviewCadence.TwelveMonthsFromLastReview,
            RepeatWindowBoundary = RepeatWindowBoundary.Inclusive,
            RepeatRequiresOtherConduct = false,
            ConsultationLogRetention = ConsultationLogRetention.Statutory(12),
            CorrectionNoticeScope = CorrectionNoticeScope.AllConsultingParticipants,
            SupervisorTermStart = SupervisorTermStart.Sending,
            AdditionalDataSuspendsTerm = true,
            SupervisorExtensionLimit = SupervisorExtensionLimit.Of(2, 365),
            ProtocolTermsFollowGeneralTermsAct = true,
            RegistrationStalenessLimit = null,
            ResubmissionRequiresNewEvidence = false,
            ExtendedTermComputation = ExtendedTermComputation.FromFirstDeadline,
            GoodFridayIsUnionHoliday = true,
            LegalPersonRequestTerm = LegalPersonRequestTerm.PlainMonthWithoutRoll,
            MisdirectedRequestClockStart = MisdirectedRequestClockStart.ReceiptByRegisteringParticipant,
            IdentityCheckPausesTerm = true,
            NoticePostponementRecheckInterval = 60,
            MatchStandard = MatchStandard.StrongIdentifierOnly,
            MinimumSearchInput = MinimumSearchInput.StrongNumber,
            FirstSecurityEvaluationDue = new LocalDate(2026, 1, 15),
            AcceptConductBeforeEntryIntoForce = false,
            PostalWeekRolls = false,
            UnheardSubjectBlocksSubmission = true,
            ProcessorEmployeeMayCheckEntry = true,
        };
        return ReadingOption.All
            .Where(option => option.LoosensIn(choices))
            .Aggregate(choices, (each, option) => each.WithReason(option.Name, "verzonnen onderbouwing"));
    }
}
