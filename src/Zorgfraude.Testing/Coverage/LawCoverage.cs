using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Norms;
using Zorgfraude.Protocol.Procedures;

namespace Zorgfraude.Testing.Coverage;

/// <summary>
/// Keeps which norms a test suite exercised. A test hands over the answers it asserts on; nothing is recorded behind its back, and
/// the rules know nothing of it. Safe to share between tests that run at the same time; the report depends on what was handed over
/// and not on the order.
/// </summary>
/// <remarks>
/// Only findings that could tip an answer count: where something stands in the way, the findings that do; otherwise all of them. A
/// requirement that happened to be met in an answer that was refused for another reason is not exercised by it.
/// </remarks>
public sealed class LawCoverage
{
    /// <summary>Longest name of a test, in characters.</summary>
    public const int MaximumNameLength = 300;

    private readonly Lock gate = new();
    private readonly Dictionary<string, SortedSet<string>> testsOfCode = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedSet<string>> testsOfNorm = new(StringComparer.Ordinal);

    /// <summary>Takes note of the answer of a rule and gives it back.</summary>
    /// <typeparam name="T">Type of the value.</typeparam>
    /// <param name="decision">The answer.</param>
    /// <param name="test">Name of the test; the calling method when left out.</param>
    /// <exception cref="ArgumentException">The name is empty, too long or holds a line break, or a code is not of the catalogue.</exception>
    public Decision<T> Observe<T>(Decision<T> decision, [CallerMemberName] string test = "")
    {
        ArgumentNullException.ThrowIfNull(decision);
        Observe(decision.Findings, test);
        return decision;
    }

    /// <summary>Takes note of what a procedure says to an act and gives it back.</summary>
    /// <typeparam name="TEvent">The events of the procedure.</typeparam>
    /// <param name="outcome">What it says.</param>
    /// <param name="test">Name of the test; the calling method when left out.</param>
    /// <exception cref="ArgumentException">The name is empty, too long or holds a line break, or a code is not of the catalogue.</exception>
    public ProcedureOutcome<TEvent> Observe<TEvent>(ProcedureOutcome<TEvent> outcome, [CallerMemberName] string test = "")
    {
        ArgumentNullException.ThrowIfNull(outcome);
        Observe(outcome.Findings, test);
        return outcome;
    }

    /// <summary>Takes note of the findings of one answer, such as those of a desk or a register, and gives them back.</summary>
    /// <param name="findings">Every finding of the answer.</param>
    /// <param name="test">Name of the test; the calling method when left out.</param>
    /// <exception cref="ArgumentException">The name is empty, too long or holds a line break, or a code is not of the catalogue.</exception>
    public ValueList<Finding> Observe(ValueList<Finding> findings, [CallerMemberName] string test = "")
    {
        RequireName(test);
        if (findings.FirstOrDefault(f => FindingCatalogue.Find(f.Code) is null) is { } stranger)
        {
            throw new ArgumentException($"ZF0811: no rule makes a finding '{stranger.Code}'. Hand over findings as the SDK gave them.", nameof(findings));
        }

        lock (gate)
        {
            foreach (var finding in Tipping(findings))
            {
                Add(testsOfCode, finding.Code, test);
            }
        }

        return findings;
    }

    /// <summary>
    /// Takes note that a test exercises a norm that no finding carries. With <see cref="ExercisesAttribute"/> on the test,
    /// <see cref="ObserveTests"/> does so.
    /// </summary>
    /// <param name="norm">Id of the norm.</param>
    /// <param name="test">Name of the test; the calling method when left out.</param>
    /// <exception cref="ArgumentException">There is no such norm, no type carries it, a finding does, or the name is no name.</exception>
    public void ObserveNorm(string norm, [CallerMemberName] string test = "")
    {
        RequireName(test);
        var found = NormCatalogue.Find(norm) ?? throw new ArgumentException($"ZF0812: there is no norm '{norm}'.", nameof(norm));
        if (!NormCoverage.IsCarriedByTypesAlone(found))
        {
            throw new ArgumentException(
                $"ZF0813: {norm} is not carried by a type alone. A norm with findings is exercised by an answer with those findings.", nameof(norm));
        }

        lock (gate)
        {
            Add(testsOfNorm, found.Id, test);
        }
    }

    /// <summary>Takes note of every <see cref="ExercisesAttribute"/> on the public methods of a class of tests.</summary>
    /// <param name="tests">The class.</param>
    /// <exception cref="ArgumentException">An attribute names a norm that <see cref="ObserveNorm"/> refuses.</exception>
    public void ObserveTests([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicMethods)] Type tests)
    {
        ArgumentNullException.ThrowIfNull(tests);
        foreach (var method in tests.GetMethods())
        {
            foreach (var norm in method.GetCustomAttribute<ExercisesAttribute>()?.Norms ?? [])
            {
                ObserveNorm(norm, $"{tests.Name}.{method.Name}");
            }
        }
    }

    /// <summary>What was exercised so far.</summary>
    /// <param name="norms">The norms that the report is about; every norm of the catalogue when null.</param>
    public LawCoverageReport Report(IEnumerable<Norm>? norms = null)
    {
        lock (gate)
        {
            return new((norms ?? NormCatalogue.All)
                .Select(norm => NormCoverage.Of(norm, code => Tests(testsOfCode, code), Tests(testsOfNorm, norm.Id)))
                .ToValueList());
        }
    }

    private static IEnumerable<Finding> Tipping(ValueList<Finding> findings) =>
        findings.Any(f => f.Blocks) ? findings.Where(f => f.Blocks) : findings;

    private static void Add(Dictionary<string, SortedSet<string>> tests, string key, string test)
    {
        if (!tests.TryGetValue(key, out var names))
        {
            tests.Add(key, names = new(StringComparer.Ordinal));
        }

        names.Add(test);
    }

    private static ValueList<string> Tests(Dictionary<string, SortedSet<string>> tests, string key) =>
        tests.TryGetValue(key, out var names) ? names.ToValueList() : [];

    private static void RequireName(string test)
    {
        if (string.IsNullOrWhiteSpace(test) || test.Length > MaximumNameLength || test.AsSpan().ContainsAny('\r', '\n'))
        {
            throw new ArgumentException("ZF0810: a test is named in one line of 1 to 300 characters.", nameof(test));
        }
    }
}
