using Zorgfraude.Collections;
using Zorgfraude.Protocol.Norms;

namespace Zorgfraude.Testing.Coverage;

/// <summary>How far a norm was exercised.</summary>
public enum CoverageStanding
{
    /// <summary>Every finding that carries it tipped an answer in a test, or a test exercises it by name.</summary>
    Exercised,

    /// <summary>Some of the findings that carry it did, and some did not.</summary>
    PartlyExercised,

    /// <summary>No test exercises it.</summary>
    NotExercised,

    /// <summary>Nothing carries it, so that there is nothing to exercise.</summary>
    NothingToExercise,
}

/// <summary>The tests in which one finding tipped an answer.</summary>
/// <param name="Code">Code of the finding.</param>
/// <param name="Tests">Names of the tests, in ordinal order; empty when there are none.</param>
public sealed record CodeCoverage(string Code, ValueList<string> Tests);

/// <summary>How far one norm was exercised, and by which tests.</summary>
public sealed record NormCoverage
{
    private NormCoverage(Norm norm, CoverageStanding standing, ValueList<CodeCoverage> codes, ValueList<string> tests)
    {
        Norm = norm;
        Standing = standing;
        Codes = codes;
        Tests = tests;
    }

    /// <summary>The norm.</summary>
    public Norm Norm { get; }

    /// <summary>How far it was exercised.</summary>
    public CoverageStanding Standing { get; }

    /// <summary>The findings that carry it, each with its tests; empty when only a type carries it.</summary>
    public ValueList<CodeCoverage> Codes { get; }

    /// <summary>Every test that had to do with it, in ordinal order.</summary>
    public ValueList<string> Tests { get; }

    /// <summary>Id and standing.</summary>
    public override string ToString() => $"{Norm.Id}: {Standing}";

    internal static bool IsCarriedByTypesAlone(Norm norm) =>
        norm.Carriers.Any(c => c is NormCarrier.ByType or NormCarrier.ByDeclaration) && !norm.Carriers.Any(c => c is NormCarrier.ByFindings);

    internal static NormCoverage Of(Norm norm, Func<string, ValueList<string>> testsOfCode, ValueList<string> named)
    {
        var codes = norm.Carriers.OfType<NormCarrier.ByFindings>().SelectMany(c => c.Codes)
            .Distinct(StringComparer.Ordinal).Select(code => new CodeCoverage(code, testsOfCode(code))).ToValueList();
        var tests = codes.SelectMany(c => c.Tests).Concat(named).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToValueList();
        var standing = codes.IsEmpty && !IsCarriedByTypesAlone(norm) ? CoverageStanding.NothingToExercise
            : tests.IsEmpty ? CoverageStanding.NotExercised
            : codes.Any(c => c.Tests.IsEmpty) ? CoverageStanding.PartlyExercised
            : CoverageStanding.Exercised;
        return new(norm, standing, codes, tests);
    }
}
