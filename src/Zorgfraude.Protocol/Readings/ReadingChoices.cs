using System.Diagnostics.CodeAnalysis;
using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Law;

namespace Zorgfraude.Protocol.Readings;

/// <summary>
/// The reading chosen for each ambiguity that a vendor may settle. Every option starts at the reading that is most defensible and
/// most careful with the subject; a choice that loosens his protection needs a written reason (<see cref="WithReason"/>). What the
/// law fixes is not here and cannot be changed.
/// </summary>
/// <remarks><see cref="ReadingOption.All"/> lists every option with its values, default and norms.</remarks>
[DutchTerm("gekozen lezingen")]
public sealed record ReadingChoices
{
    /// <summary>Longest written reason, in characters.</summary>
    public const int MaximumReasonLength = 2000;

    /// <summary>Every reading at its default.</summary>
    public static ReadingChoices Default { get; } = new();

    /// <summary>
    /// Reading A2: on which moment of the anniversary is a registration over? Default: at its start. Alternative: at its end, one day
    /// longer, with removal due the day after (H5); that loosens. Norms: BES-2.5-1, BES-2.5-4, AVG-5.
    /// </summary>
    public RetentionEndMoment RetentionEndMoment { get; init; }

    /// <summary>
    /// Reading A8: does a restriction keep a registration from answering? Default: yes. Alternative: no, it keeps answering; that loosens.
    /// The term runs on either way. Norms: AVG-18-1, BES-2.5-1, BES-2.5-5, PROT-7.9.
    /// </summary>
    public bool RestrictionSuppressesHits { get; init; } = true;

    /// <summary>
    /// Reading A9 and H3: how many working days of grace are there where the law says "onverwijld" or "zo spoedig mogelijk"? Default: 0,
    /// with a warning from the next working day. A number above 0, at most 30, is the participant's own norm and loosens.
    /// Norms: WET-2.1-4, PROT-6.1, BES-2.4-2.
    /// </summary>
    public int ImmediateActionGrace { get; init; }

    /// <summary>
    /// Reading A10: on which grounds does a request for erasure succeed? Default: also on an upheld objection, unlawful processing and data
    /// no longer needed. Alternative: on the two grounds that the protocol names; that loosens, and removal without a request stays as it
    /// is. Norms: PROT-2.2-04, PROT-6.2, PROT-7.4-s2, PROT-7.5-s3, AVG-17-1.
    /// </summary>
    public ErasureGroundScope ErasureGroundScope { get; init; }

    /// <summary>
    /// Reading B1: does the first yearly review fall at the end or at the start of the fourth year? Default: at the end.
    /// Norm: BES-2.5-4-alt.
    /// </summary>
    public FirstReviewMoment FirstReviewMoment { get; init; }

    /// <summary>
    /// Reading B2: does the year between reviews run from the anniversary or from the last review? Default: from the anniversary.
    /// Norm: BES-2.5-4-alt.
    /// </summary>
    public ReviewCadence ReviewCadence { get; init; }

    /// <summary>
    /// Reading B3: what follows from a yearly review that was missed? Default: it is reported as overdue. Alternatives: restriction is
    /// recommended; removal is required. Nothing is removed by itself. Norms: BES-2.5-4-alt, BES-2.5-1, BES-2.5-1-exc.
    /// </summary>
    public MissedReviewPolicy MissedReviewPolicy { get; init; }

    /// <summary>
    /// Reading B7: which registration does a second one within four years aggravate? Default: the new one; the participant of the first may
    /// reconsider it. Alternative: both; that loosens. Norms: BES-2.5-2-a, BES-2.5-1-exc.
    /// </summary>
    public RepeatRegistrationEffect RepeatRegistrationEffect { get; init; }

    /// <summary>
    /// Reading B8: does a new supply on the fourth anniversary count as within four years? Default: no, unless
    /// <see cref="RetentionEndMoment"/> keeps the first one active on that day. Alternative: yes; that loosens. Norm: BES-2.5-2-a.
    /// </summary>
    public RepeatWindowBoundary RepeatWindowBoundary { get; init; }

    /// <summary>
    /// Reading B11: must a repeated registration concern other conduct to aggravate? Default: yes. Alternative: no, the literal
    /// wording; that loosens. Norm: BES-2.5-2-a.
    /// </summary>
    public bool RepeatRequiresOtherConduct { get; init; } = true;

    /// <summary>
    /// Reading C3: how long is an entry of the consultation log kept? Default: the protocol's term. Alternatives: that term as a
    /// minimum; another statutory term. Both need a reason, which for the latter names the provision. Norms: PROT-5.4, AVG-5.
    /// </summary>
    public ConsultationLogRetention ConsultationLogRetention { get; init; } = ConsultationLogRetention.ProtocolTerm;

    /// <summary>
    /// Reading C5: whom is a correction or removal notified to? Default: participants that consulted and got a hit. Alternative: all
    /// that consulted about the subject, the literal wording; it tells those without a hit that there was a registration, and loosens.
    /// Norms: PROT-6.3, AVG-19.
    /// </summary>
    public CorrectionNoticeScope CorrectionNoticeScope { get; init; }

    /// <summary>
    /// Reading C6: what does the subject learn about consultations? Default: the names of all participants that consulted about him, hit
    /// or not. Alternative: of those that got a hit; that loosens. Norms: PROT-6.3-s2, PROT-7.2-c, AVG-15-1.
    /// </summary>
    public SubjectConsultationDisclosure SubjectConsultationDisclosure { get; init; }

    /// <summary>
    /// Reading D1: from which event do the supervisor's four weeks run? Default: receipt of the complete set. Alternatives: sending;
    /// receipt of additions. Norms: PROT-3.11, PROT-3.12.
    /// </summary>
    public SupervisorTermStart SupervisorTermStart { get; init; }

    /// <summary>
    /// Reading D2: does a request for additional data suspend the supervisor's term? Default: no. Norms: PROT-3.13, PROT-3.14.
    /// </summary>
    public bool AdditionalDataSuspendsTerm { get; init; }

    /// <summary>
    /// Reading D3: how often and how far may the supervisor's term be extended? Default: without limit. Norms: PROT-3.14, PROT-3.14-s2.
    /// </summary>
    public SupervisorExtensionLimit SupervisorExtensionLimit { get; init; } = SupervisorExtensionLimit.None;

    /// <summary>
    /// Reading D4: do weekends and holidays move the end of the supervisor's term? Default: no. Norms: PROT-3.12, ATW-1-1, ATW-5.
    /// </summary>
    public bool ProtocolTermsFollowGeneralTermsAct { get; init; }

    /// <summary>
    /// Reading D6: after how many months since the supervisor concurred does an entry warn that belief and need must be looked at
    /// again? From 0 to 120, default 6; null never warns, which loosens. The law names no number: it is a warning and refuses nothing.
    /// Norms: PROT-3.9, PROT-3.10, PROT-3.12, PROT-4.1.
    /// </summary>
    public int? RegistrationStalenessLimit { get; init; } = 6;

    /// <summary>
    /// Reading D9: does a file go to the supervisor again after a dissent only with new evidence? Default: yes. Alternative: no; that
    /// loosens. Norms: PROT-3.15, PROT-3.16.
    /// </summary>
    public bool ResubmissionRequiresNewEvidence { get; init; } = true;

    /// <summary>
    /// Reading E1: from where does the extended term of a request run? Default: from receipt. Alternatives: the earlier of both; from
    /// the first deadline, which can be later and loosens. Norms: AVG-12-3-s2, PROT-7.8-s2, PROT-7.9-s2.
    /// </summary>
    public ExtendedTermComputation ExtendedTermComputation { get; init; }

    /// <summary>
    /// Reading E3: does Good Friday move the deadline of a request? Default: no. Alternative: yes, a later answer; that loosens.
    /// Norms: VO1182-2-1, VO1182-3-4, ATW-3-2.
    /// </summary>
    public bool GoodFridayIsUnionHoliday { get; init; }

    /// <summary>
    /// Reading E4: is the term for a legal person's request moved by weekends and holidays? Default: yes, as for natural persons.
    /// Alternative: no. Norms: PROT-7.8, PROT-7.9, BES-2.4-4-b.
    /// </summary>
    public LegalPersonRequestTerm LegalPersonRequestTerm { get; init; }

    /// <summary>
    /// Reading E5: from which receipt does the term run when the request reached the wrong participant? Default: the first.
    /// Alternative: that by the registering participant; that loosens. Norms: BES-2.4-5, AVG-26-3.
    /// </summary>
    public MisdirectedRequestClockStart MisdirectedRequestClockStart { get; init; }

    /// <summary>
    /// Reading E6: does an identity check stop the clock? Default: no. Alternative: from a prompt request for proof until its receipt;
    /// that loosens. Norms: PROT-7.7-s2, AVG-12-6.
    /// </summary>
    public bool IdentityCheckPausesTerm { get; init; }

    /// <summary>
    /// Reading E9: within how many days is a notice that was left out looked at again at the latest? From 1 to 366; null leaves the day
    /// to each decision, the default, since the law names no number. Norm: BES-2.4-2-s2.
    /// </summary>
    public int? NoticePostponementRecheckInterval { get; init; }

    /// <summary>
    /// Reading E11: which remedy is open against a long-term-care administrator? Default: a request to the court, with a warning that this
    /// is disputed. Alternatives: objection and appeal; both named. Norms: UAVG-34, UAVG-35-1, WET-1.1-wlz-uitvoerder, PROT-7.1-i.
    /// </summary>
    public WlzExecutorRemedyRoute WlzExecutorRemedyRoute { get; init; }

    /// <summary>
    /// Reading F1: what does a hit give? Default: that there is one, whom to contact, and whether the subject was informed. Alternatives: no
    /// more than that there is one; all listed data, which loosens. Norms: PROT-5.1-s2, PROT-7.1-d, BES-2.1-2, WET-2.1-1.
    /// </summary>
    public HitDisclosure HitDisclosure { get; init; }

    /// <summary>
    /// Reading F2: what counts as a match? Default: an equal number, or an equal normalised name with date of birth or place; whatever
    /// matcher is used. Alternatives: an equal number only; also what a calibrated matcher finds to be a match, which loosens.
    /// Norms: PROT-1-hit, PROT-5.1-s2, PROT-5.2.
    /// </summary>
    public MatchStandard MatchStandard { get; init; }

    /// <summary>
    /// Reading F2: what is answered when data agree in part and are no match? Default: no-hit. Alternative: that there may be one, shown to a
    /// designated employee with every duty of a hit; it tells about subjects who may be another, and loosens.
    /// Norms: PROT-1-hit, PROT-5.1-s2, PROT-5.2, PROT-5.4, PROT-6.3.
    /// </summary>
    public PossibleMatchDisclosure PossibleMatchDisclosure { get; init; }

    /// <summary>
    /// Reading F3: what must be entered at least? Default: a strong number, or the name with date of birth or place. Alternative: a
    /// strong number. Norms: PROT-5.1, TOEL-21.
    /// </summary>
    public MinimumSearchInput MinimumSearchInput { get; init; }

    /// <summary>
    /// Reading G1: when is the first evaluation of the security measures due? Default, null: two years after the later of entry into
    /// force and the participant's start. Alternative: a day that the participants set; one beyond two years changes nothing.
    /// Norm: PROT-2.12-s4.
    /// </summary>
    public LocalDate? FirstSecurityEvaluationDue { get; init; }

    /// <summary>
    /// Reading G5: may conduct from before the entry into force be registered? Default: yes, on a reasoned judgement. Alternative: no.
    /// Norms: WET-4.3, PROT-3.10-02.
    /// </summary>
    public bool AcceptConductBeforeEntryIntoForce { get; init; } = true;

    /// <summary>
    /// Reading G9: is the extra week for posted papers itself moved by weekends and holidays? Default: yes. Alternative: no, one
    /// assumes earlier that no objection came; that loosens. Norms: AWB-6:9-2, ATW-1-1.
    /// </summary>
    public bool PostalWeekRolls { get; init; } = true;

    /// <summary>
    /// Reading G12: does a subject that was not heard block submission to the supervisor? Default: no, a reason and a moment for
    /// reaction suffice. Norms: PROT-3.4-09, PROT-3.11.
    /// </summary>
    public bool UnheardSubjectBlocksSubmission { get; init; }

    /// <summary>
    /// Reading G13: may an employee of the processor be the second pair of eyes on entry? Default: no. Alternative: yes; that loosens.
    /// Norms: PROT-4.3-s2, PROT-2.4-s3.
    /// </summary>
    public bool ProcessorEmployeeMayCheckEntry { get; init; }

    /// <summary>
    /// Reading G17: is the trade-register number of a legal person without an undertaking accepted? Default: yes. Alternative: only that of
    /// an undertaking, as the definition has it, and whoever enters says so. Norms: BES-1-kvk-nummer, BES-2.1-2-a, HRW-9-a.
    /// </summary>
    public bool AcceptKvkNumberWithoutUndertaking { get; init; } = true;

    /// <summary>The written reasons, at most one for each option.</summary>
    public ValueList<ReadingReason> Reasons { get; init; }

    /// <summary>The options that are not at their default, in the order of <see cref="ReadingOption.All"/>.</summary>
    public IEnumerable<ReadingOption> NonDefault => ReadingOption.All.Where(o => !o.IsDefault(this));

    /// <summary>The same choices with a written reason for one of them, in place of an earlier reason for it.</summary>
    /// <param name="option">Name of the option, for instance <c>RetentionEndMoment</c>.</param>
    /// <param name="reason">The reason: not empty, at most <see cref="MaximumReasonLength"/> characters.</param>
    /// <exception cref="ArgumentException">There is no such option, or the reason is empty or too long.</exception>
    public ReadingChoices WithReason(string option, string reason)
    {
        ArgumentNullException.ThrowIfNull(option);
        ArgumentNullException.ThrowIfNull(reason);
        if (ReadingOption.Find(option) is null)
        {
            throw new ArgumentException("ZF0203: there is no such option; ReadingOption.All lists them.", nameof(option));
        }

        if (string.IsNullOrWhiteSpace(reason) || reason.Length > MaximumReasonLength)
        {
            throw new ArgumentException("ZF0204: a reason is a text of 1 to 2000 characters.", nameof(reason));
        }

        return this with { Reasons = WithoutReason(option).Add(new(option, reason)) };
    }

    /// <summary>What keeps these choices from being used: loosened protection without a reason, values outside their range.</summary>
    /// <returns>The problems in the order of <see cref="ReadingOption.All"/>; empty when there are none.</returns>
    public ValueList<ReadingProblem> Validate()
    {
        var problems = new List<ReadingProblem>();
        foreach (var option in ReadingOption.All)
        {
            if (!option.TryApply(Default, option.ValueIn(this), out _))
            {
                problems.Add(new(ReadingProblemKind.UnknownValue, option.Name));
            }
            else if (option.LoosensIn(this) && !Reasons.Any(r => r.IsFor(option.Name)))
            {
                problems.Add(new(ReadingProblemKind.ReasonMissing, option.Name));
            }
        }

        foreach (var reason in Reasons)
        {
            if (ReadingOption.Find(reason.Option) is null)
            {
                problems.Add(new(ReadingProblemKind.UnknownOption, reason.Option));
            }
            else if (string.IsNullOrWhiteSpace(reason.Reason) || reason.Reason.Length > MaximumReasonLength)
            {
                problems.Add(new(ReadingProblemKind.ReasonUnusable, reason.Option));
            }
        }

        return problems.ToValueList();
    }

    /// <summary>
    /// The same choices with one option set from text, as from a configuration file. Names and values are exact: case counts.
    /// </summary>
    /// <param name="name">Name of the option.</param>
    /// <param name="value">A value as <see cref="ReadingOption.Values"/> describes it.</param>
    /// <param name="reason">The written reason, needed where the value loosens protection; null for none.</param>
    /// <param name="choices">The new choices, when they could be made.</param>
    /// <param name="problem">What stands in the way, otherwise.</param>
    public bool TryWith(
        string? name,
        string? value,
        string? reason,
        [NotNullWhen(true)] out ReadingChoices? choices,
        [NotNullWhen(false)] out ReadingProblem? problem)
    {
        choices = null;
        problem = null;
        if (ReadingOption.Find(name) is not { } option)
        {
            problem = new(ReadingProblemKind.UnknownOption, string.Empty);
        }
        else if (value is null || !option.TryApply(this, value, out var changed))
        {
            problem = new(ReadingProblemKind.UnknownValue, option.Name);
        }
        else if (reason is not null && (string.IsNullOrWhiteSpace(reason) || reason.Length > MaximumReasonLength))
        {
            problem = new(ReadingProblemKind.ReasonUnusable, option.Name);
        }
        else if (reason is null && option.LoosensIn(changed))
        {
            problem = new(ReadingProblemKind.ReasonMissing, option.Name);
        }
        else
        {
            choices = reason is null
                ? changed with { Reasons = changed.WithoutReason(option.Name) }
                : changed.WithReason(option.Name, reason);
        }

        return choices is not null;
    }

    /// <summary>The names of the options that are not at their default; reasons are not printed.</summary>
    public override string ToString() => $"{nameof(ReadingChoices)}: {string.Join(", ", NonDefault.Select(o => o.Name))}";

    private ValueList<ReadingReason> WithoutReason(string option) => Reasons.Where(r => !r.IsFor(option)).ToValueList();
}

/// <summary>Why a reading was chosen.</summary>
/// <param name="Option">Name of the option.</param>
/// <param name="Reason">The written reason.</param>
[DutchTerm("onderbouwing van een gekozen lezing")]
public sealed record ReadingReason(string Option, string Reason)
{
    internal bool IsFor(string option) => string.Equals(Option, option, StringComparison.Ordinal);

    /// <summary>The name of the option only.</summary>
    public override string ToString() => $"{nameof(ReadingReason)}: {Option}";
}

/// <summary>Something that keeps a choice of reading from being used.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Option">Name of the option, or empty where the name itself is unknown.</param>
[DutchTerm("gebrek in een gekozen lezing")]
public sealed record ReadingProblem(ReadingProblemKind Kind, string Option);

/// <summary>What can be wrong with a choice of reading. The list is closed.</summary>
[DutchTerm("soort gebrek in een gekozen lezing")]
public enum ReadingProblemKind
{
    /// <summary>No option has that name.</summary>
    [DutchTerm("onbekende optie")]
    UnknownOption,

    /// <summary>The option does not know that value.</summary>
    [DutchTerm("onbekende waarde")]
    UnknownValue,

    /// <summary>The choice loosens the protection of the subject and has no written reason.</summary>
    [DutchTerm("onderbouwing ontbreekt")]
    ReasonMissing,

    /// <summary>The reason is empty or too long.</summary>
    [DutchTerm("onderbouwing onbruikbaar")]
    ReasonUnusable,
}
