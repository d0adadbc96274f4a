using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Consultations;
using Zorgfraude.Decisions;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Participants;

namespace Zorgfraude.Protocol.Consultations.LogControls;

/// <summary>
/// From where a consultation asks for a look. The law names no numbers; these are starting points that a participant replaces by what is
/// ordinary in its own work.
/// </summary>
[DutchTerm("drempels van de lijstcontrole")]
public sealed record LogControlThresholds
{
    /// <summary>
    /// Most consultations by hand of one employee within <see cref="Span"/> that ask for no look, from 1 to 10,000. Default 20: by hand one
    /// subject is entered at a time and its answer read, and more than one in three minutes for an hour on end looks like trying out.
    /// </summary>
    public int MaximumInSpan { get; init; } = 20;

    /// <summary>The span, from one minute to one day. Default one hour: shorter than a day's work and longer than the entry of a small pile.</summary>
    public Duration Span { get; init; } = Duration.FromHours(1);

    /// <summary>
    /// Days for which an automated hit, or what was shown as possible, may stay unchecked, from 0 to 365. Default 7: whoever checks once a week
    /// is never late, and a hit that nobody looked at for longer seems forgotten.
    /// </summary>
    public int UnverifiedDays { get; init; } = 7;
}

/// <summary>What the control of the list reads.</summary>
/// <param name="Participant">Whose list.</param>
/// <param name="Lines">The lines, in any order, with the check of a hit where it was made; at most <see cref="LogControlRule.MaximumLines"/>.</param>
/// <param name="Now">Moment of the control.</param>
[DutchTerm("gegevens voor de lijstcontrole")]
public sealed record LogControlFacts(ParticipantId Participant, ValueList<LoggedConsultation> Lines, Instant Now)
{
    /// <summary>The participant's function table with its days, or null when it is not known.</summary>
    public FunctionTable? Functions { get; init; }

    /// <summary>Days on which automated consultation was announced, or null when they are not known; empty when there were none.</summary>
    public ValueList<DayRange>? Announced { get; init; }

    /// <summary>
    /// Number of the last line before these: 0 when these begin the list. Null when it is not known, so that nothing can be said of what
    /// came before the first of them.
    /// </summary>
    public long? AfterNumber { get; init; }

    /// <summary>
    /// What was done on hits of these lines, as the participant's own files show it; null when it is not known, empty when nothing was done.
    /// </summary>
    public ValueList<HitFollowUp>? FollowUps { get; init; }

    /// <summary>The number of lines; nothing of what they hold.</summary>
    public override string ToString() => $"LogControlFacts ({Lines.Count} lines)";
}

/// <summary>That something was done on a hit, such as getting in touch with the registering participant or beginning an investigation.</summary>
/// <param name="Consultation">The consultation that gave the hit.</param>
/// <param name="Employee">Who did it.</param>
/// <param name="At">When.</param>
[DutchTerm("opvolging van een hit")]
public sealed record HitFollowUp(ConsultationId Consultation, EmployeeId Employee, Instant At);

/// <summary>Something in the list that asks for a look. It accuses nobody: there can be a good reason for each.</summary>
/// <param name="Finding">What was seen: dates and numbers only.</param>
/// <param name="Employee">Whose consultations, check or follow-up; null for a line that is not there, of which nobody knows whose it was.</param>
/// <param name="Consultations">The lines to look at, in a fixed order.</param>
[DutchTerm("aandachtspunt in de raadpleeglijst")]
public sealed record LogSignal(Finding Finding, EmployeeId? Employee, ValueList<ConsultationId> Consultations)
{
    /// <summary>What was seen; not whose it is.</summary>
    public override string ToString() => $"{Finding.Code} ({Consultations.Count} lines)";
}

/// <summary>How often the register was consulted for a purpose.</summary>
/// <param name="Purpose">The purpose.</param>
/// <param name="Mode">By hand or automated.</param>
/// <param name="Consultations">The number of consultations.</param>
/// <param name="Hits">How many of them led to a hit; what was shown as possible counts once it was found to be the same subject.</param>
[DutchTerm("aantal raadplegingen per doel")]
public sealed record PurposeCount(ConsultationPurpose Purpose, ConsultationMode Mode, int Consultations, int Hits);

/// <summary>What the control of the list saw.</summary>
/// <param name="Signals">What asks for a look, by kind and then in a fixed order; empty when nothing does.</param>
/// <param name="Purposes">Every purpose and mode with its numbers, also those with none.</param>
/// <param name="Findings">What was gone through, each signal, and what could not be looked at because it is not known.</param>
[DutchTerm("uitkomst van de lijstcontrole")]
public sealed record LogControl(ValueList<LogSignal> Signals, ValueList<PurposeCount> Purposes, ValueList<Finding> Findings);
