using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Zorgfraude.Protocol.Norms;

/// <summary>
/// The norms of the warning register: chapters 1, 3 and 4 and articles 2.1 to 2.3 and 2.9 of the Act; chapters 1, 2, 4 and 5 of the
/// Decree; the ministerial regulation; the protocol; the explanatory notes on them; and what general law adds. Those of the
/// information hub are not among them.
/// A plain list: nothing is discovered at run time. <c>docs/law-coverage.md</c> is made from it.
/// </summary>
public static class NormCatalogue
{
    /// <summary>Every norm, by instrument and in the order of its text.</summary>
    public static ImmutableArray<Norm> All { get; } =
    [
        .. ActNorms.All,
        .. DecreeNorms.All,
        .. RegulationNorms.All,
        .. ProtocolOrganisationNorms.All,
        .. ProtocolInvestigationNorms.All,
        .. ProtocolRegisterNorms.All,
        .. ExplanatoryNorms.All,
        .. GeneralLawNorms.All,
    ];

    private static readonly FrozenDictionary<string, Norm> ById = All.ToFrozenDictionary(n => n.Id, StringComparer.Ordinal);

    /// <summary>The norm with this id, or null when there is none.</summary>
    /// <param name="id">An id such as <c>PROT-3.7</c>; case counts.</param>
    public static Norm? Find(string? id) => id is null ? null : ById.GetValueOrDefault(id);

    /// <summary>The norms that a finding enforces or asks, in the order of <see cref="All"/>; empty when it belongs to none of them.</summary>
    /// <param name="code">Code of a finding.</param>
    public static IEnumerable<Norm> OfFinding(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return All.Where(n => n.Carriers.Any(c => c is NormCarrier.ByFindings findings && findings.Codes.Contains(code)));
    }
}
