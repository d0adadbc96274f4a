using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Consultations;

namespace Zorgfraude.Protocol.Participants;

/// <summary>
/// How a participant has organised itself: its functions, what it declared, what it announced, and the processor that it appointed.
/// The register makes one from the acts of the participant; a host that keeps its own administration makes one itself.
/// </summary>
/// <param name="StartedOn">First day on which the participant takes part.</param>
[DutchTerm("organisatie van de deelnemer")]
public sealed record Organisation(LocalDate StartedOn)
{
    /// <summary>Which functions have which powers, and who holds them.</summary>
    public FunctionTable Functions { get; init; } = FunctionTable.Empty;

    /// <summary>The last declaration of each kind.</summary>
    public ValueList<Declaration> Declarations { get; init; }

    /// <summary>The announcement of automated consultation in force, or null: then none is made.</summary>
    public AutomationAnnouncement? Announcement { get; init; }

    /// <summary>The processor that was appointed last, or null when none ever was.</summary>
    public AppointedProcessor? Processor { get; init; }

    /// <summary>The last declaration of a kind, or null when there is none.</summary>
    /// <param name="kind">The kind.</param>
    public Declaration? Find(DeclarationKind kind) => Declarations.FirstOrDefault(d => d.Kind == kind);

    /// <summary>The first day and the number of declarations.</summary>
    public override string ToString() => $"Organisation ({Functions}, {Declarations.Count} declarations)";
}

/// <summary>The third party that processes data and manages the register on behalf of the participants (protocol 2.4).</summary>
/// <param name="Processor">Which one, by a reference that every participant uses for it.</param>
/// <param name="Agreement">Where the agreement with it is kept.</param>
/// <param name="Period">The days on which it is processor.</param>
[DutchTerm("aangewezen verwerker")]
public sealed record AppointedProcessor(OwnReference Processor, OwnReference Agreement, DayRange Period);
