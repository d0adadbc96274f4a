using System.Collections.Immutable;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Protocol.Findings;

namespace Zorgfraude.Protocol.Investigations;

/// <summary>
/// Whether something may be used and supplied under this Act, by what it holds: article 1.2 of the Act keeps three kinds out
/// altogether, and criminal and police data need a basis of their own.
/// </summary>
public static class DatumRule
{
    /// <summary>Decides on one piece of evidence or one paper. Reached when nothing in it stands in the way.</summary>
    /// <param name="content">What it holds; null while nobody stated it.</param>
    /// <param name="number">Its number in the list, from 1; the findings name it.</param>
    public static Decision<DatumContent> Decide(DatumContent? content, int number)
    {
        var item = FindingArgument.Of("number", number);
        if (content is null || content.Kinds.IsEmpty || !content.Kinds.All(Enum.IsDefined))
        {
            return new Decision<DatumContent>.Undetermined([InvestigationFindings.DatumStated.Missing(item)]);
        }

        var findings = ImmutableArray.CreateBuilder<Finding>();
        findings.Add(InvestigationFindings.DatumStated.Met(item));
        findings.AddRange(content.Kinds.Distinct().Order().Select(kind => kind switch
        {
            DatumKind.MedicalSecrecy => InvestigationFindings.DatumNotSecret.NotMet(item),
            DatumKind.CareToMilitary => InvestigationFindings.DatumNoCareToMilitary.NotMet(item),
            DatumKind.CareByMilitary => InvestigationFindings.DatumNoCareByMilitary.NotMet(item),
            DatumKind.OtherHealthData => InvestigationFindings.DatumHealth.Warning(item),
            DatumKind.CriminalData => Judgements.Affirmed(InvestigationFindings.DatumCriminalBasis, content.OwnBasis, item),
            DatumKind.PoliceData => Judgements.Affirmed(InvestigationFindings.DatumPoliceBasis, content.OwnBasis, item),
            DatumKind.BenchmarkConclusions => Judgements.Affirmed(InvestigationFindings.DatumUntraceable, content.OthersUntraceable, item),
            _ => null,
        }).OfType<Finding>());
        var all = findings.ToValueList();
        return all.Any(f => f.Blocks) ? new Decision<DatumContent>.Undetermined(all) : new Decision<DatumContent>.Reached(content, all);
    }

    /// <summary>The findings on a list of items, numbered from 1.</summary>
    internal static IEnumerable<Finding> Findings(IEnumerable<DatumContent?> contents) =>
        contents.SelectMany((content, i) => Decide(content, i + 1).Findings);
}

/// <summary>Which kinds of data the register takes: the closed list of article 2.1(2) of the Decree.</summary>
public static class RegisterDataSet
{
    /// <summary>Whether the register takes this kind. Always reached: the list is closed.</summary>
    /// <param name="kind">The kind.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such kind.</exception>
    public static Decision<bool> Decide(DatumKind kind)
    {
        if (!Enum.IsDefined(kind))
        {
            throw new ArgumentOutOfRangeException(nameof(kind), "ZF0113: there is no such kind of data. Take one of DatumKind.");
        }

        var listed = kind is DatumKind.PersonIdentity or DatumKind.EntityFeatures or DatumKind.ParticipantContact or DatumKind.InformedFlag;
        return new Decision<bool>.Reached(listed, [InvestigationFindings.DatumListed.When(listed, CodeNames.Argument(kind))]);
    }
}
