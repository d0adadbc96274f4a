using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Zorgfraude.Protocol.Findings;

/// <summary>Every finding the rules can make. A plain list: nothing is discovered at run time.</summary>
public static class FindingCatalogue
{
    private static readonly FrozenDictionary<string, FindingDefinition> ByCode =
        All.ToFrozenDictionary(d => d.Code, StringComparer.Ordinal);

    /// <summary>Every definition, grouped by subject.</summary>
    public static ImmutableArray<FindingDefinition> All =>
    [
        .. ActFindings.All,
        .. ParticipantFindings.All,
        .. DeclarationFindings.All,
        .. AnonymisationFindings.All,
        .. TermFindings.All,
        .. RequestFindings.All,
        .. InvestigationFindings.All,
        .. CaseFindings.All,
        .. RegistrationFindings.All,
        .. NoticeFindings.All,
        .. RetentionFindings.All,
        .. EvidenceFindings.All,
        .. ConsultationFindings.All,
        .. LogFindings.All,
        .. DossierFindings.All,
    ];

    /// <summary>The definition with this code, or null when the rules never made such a finding.</summary>
    /// <param name="code">Code of a finding.</param>
    public static FindingDefinition? Find(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return ByCode.GetValueOrDefault(code);
    }
}
