using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Law;

namespace Zorgfraude.Storage;

/// <summary>Something that a participant must do by a day. Holds a code and a date, never personal data.</summary>
/// <param name="Code">Stable code of what is due, for instance <c>registration.removal</c>.</param>
/// <param name="DueOn">Day on which it falls due; overdue from the day after.</param>
[DutchTerm("verplichting")]
public sealed record Obligation(string Code, LocalDate DueOn);

/// <summary>Everything that is due in one procedure. Replaces what was recorded for that procedure before.</summary>
/// <param name="Stream">The procedure.</param>
/// <param name="Obligations">What is due now; empty when nothing is.</param>
[DutchTerm("verplichtingen van een dossierlijn")]
public sealed record StreamObligations(StreamId Stream, ValueList<Obligation> Obligations);

/// <summary>An obligation with the procedure it stems from.</summary>
/// <param name="Stream">The procedure.</param>
/// <param name="Obligation">What is due and when.</param>
[DutchTerm("openstaande verplichting")]
public sealed record StoredObligation(StreamId Stream, Obligation Obligation);
