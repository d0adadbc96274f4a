using System.Collections.Immutable;
using Zorgfraude.Protocol.Rulebooks;

namespace Zorgfraude.Protocol.Findings;

/// <summary>Findings on how a term was computed and moved.</summary>
public static class TermFindings
{
    /// <summary>The registration ends four years after its date.</summary>
    public static FindingDefinition StandardRetention { get; } = new(
        "retention.standard-term", Cite.Decree("2.5", 1),
        "De gegevens worden na {years} jaar verwijderd, dus op {date}.",
        "The data are removed after {years} years, that is on {date}.",
        "A1");

    internal static ImmutableArray<FindingDefinition> All { get; } = [StandardRetention];
}
