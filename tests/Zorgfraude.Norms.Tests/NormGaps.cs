using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Norms;
using Zorgfraude.Testing.Coverage;

namespace Zorgfraude.Norms.Tests;

/// <summary>What is wrong with norms and the tests that exercise them, one line each; empty when nothing is.</summary>
internal static class NormGaps
{
    /// <summary>
    /// Findings that only a defect of the SDK could make: a guard behind another check. No input is known that yields them, so that no
    /// test can show them. A code that a test does show may not stand here.
    /// </summary>
    public static readonly IReadOnlyList<string> Guards = ["anonymisation.identifier-remains"];

    public static IReadOnlyList<string> Of(IReadOnlyCollection<Norm> norms, LawCoverage coverage)
    {
        var gaps = new List<string>();
        foreach (var norm in norms)
        {
            if (norm.Carriers.IsEmpty)
            {
                gaps.Add($"{norm.Id} has neither a carrier nor a reason why there is none");
            }

            foreach (var code in norm.Carriers.OfType<NormCarrier.ByFindings>().SelectMany(c => c.Codes).Where(c => FindingCatalogue.Find(c) is null))
            {
                gaps.Add($"{norm.Id} is carried by {code}, which no rule makes");
            }
        }

        foreach (var norm in coverage.Report(norms).Norms)
        {
            if (norm.Codes.IsEmpty && norm.Standing == CoverageStanding.NotExercised)
            {
                gaps.Add($"{norm.Norm.Id} is exercised by no test");
            }

            gaps.AddRange(norm.Codes
                .Where(c => c.Tests.IsEmpty != Guards.Contains(c.Code) && FindingCatalogue.Find(c.Code) is not null)
                .Select(c => c.Tests.IsEmpty ? $"{norm.Norm.Id}: no test in which {c.Code} tips the answer" : $"{norm.Norm.Id}: {c.Code} is no guard, a test shows it"));
        }

        return gaps;
    }
}
