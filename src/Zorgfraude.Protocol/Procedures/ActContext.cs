using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Rulebooks;
using Zorgfraude.Protocol.Terms;

namespace Zorgfraude.Protocol.Procedures;

/// <summary>What an act is judged against: who acts, on which day, under which version of the law. No clock is read by a procedure.</summary>
/// <param name="Actor">Who acts, with the powers of that day.</param>
/// <param name="Today">Calendar day of the act in Europe/Amsterdam.</param>
/// <param name="Rulebook">The version of the law, with the readings chosen.</param>
[DutchTerm("omstandigheden van een handeling")]
public sealed record ActContext(Actor Actor, LocalDate Today, Rulebook Rulebook)
{
    /// <summary>
    /// Which kind of participant acts, as the register knows it, or null when that is not known. When known, a submission that names
    /// another kind is refused: the kind decides which supervisor is competent.
    /// </summary>
    public ParticipantKind? ActingKind { get; init; }

    /// <summary>
    /// Random bytes of this act alone, at least 16 where an act names a subject: with them history proves who was named for as long
    /// as the data are kept, and no longer. A rule draws nothing by chance itself.
    /// </summary>
    public ValueList<byte> Salt { get; init; }

    /// <summary>The day only: the salt is a secret of the written record.</summary>
    public override string ToString() => $"ActContext on {Today:uuuu-MM-dd}";

    /// <summary>The holidays; the Dutch ones unless replaced.</summary>
    public HolidayCalendar Calendar { get; init; } = HolidayCalendar.Dutch;
}
