using System.Collections.Immutable;
using Zorgfraude.Protocol.Rulebooks;

namespace Zorgfraude.Protocol.Findings;

/// <summary>Findings on whether an act can be judged at all.</summary>
public static class ActFindings
{
    /// <summary>The acting party is a participant.</summary>
    public static FindingDefinition Member { get; } = new(
        "actor.participant", Cite.Act("2.1", 1),
        "De handelende partij is deelnemer: een college of een ziektekostenverzekeraar die is aangesloten.",
        "The acting party is a participant: a municipal executive or a health-cost insurer that has joined.", "F8");

    /// <summary>The law is in force.</summary>
    public static FindingDefinition LawInForce { get; } = new(
        "act.law-in-force", Cite.Regulation("3"),
        "Op deze dag geldt een versie van de wet; de grens ligt op {date}.", "A version of the law is in force on this day; the bound lies at {date}.");

    internal static ImmutableArray<FindingDefinition> All { get; } = [Member, LawInForce];
}
