using System.Collections.Immutable;
using Zorgfraude.Law;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Participants;
using Zorgfraude.Protocol.Rulebooks;

namespace Zorgfraude.Protocol.Norms;

/// <summary>The ministerial regulation.</summary>
internal static class RegulationNorms
{
    internal static ImmutableArray<Norm> All { get; } =
    [
        new(
            "REG-1", Cite.Regulation("1"), NormKind.Delegation,
            "De bijlage van de regeling is het bindende protocol.",
            "The annex of the regulation is the binding protocol.",
            ["G16"],
            [Carry.Types([typeof(RegulationVersion), typeof(Instrument)])]),
        new(
            "REG-2", Cite.Regulation("2"), NormKind.Organisational,
            "Beveiliging volgt het genoemde basisniveau of iets gelijkwaardigs.",
            "Security follows the named basic level or something equivalent.",
            ["G14", "G16"],
            [Carry.Findings(DeclarationFindings.SecurityStandard), Carry.Declarations([typeof(Declaration)]), Carry.Types([typeof(RegulationVersion)])]),
        new(
            "REG-3", Cite.Regulation("3"), NormKind.Computable,
            "De regeling geldt vanaf dezelfde dag als de wet.",
            "The regulation holds from the same day as the Act.",
            [],
            [Carry.Findings(ActFindings.LawInForce), Carry.Types([typeof(Rulebook)])]),
    ];
}
