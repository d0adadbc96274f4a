using Zorgfraude.Protocol.Tests.Scenarios;
using Zorgfraude.Testing.Coverage;

namespace Zorgfraude.Norms.Tests;

/// <summary>
/// What this repository's own tests exercise. It is run here as a whole and not gathered from tests that happen to have run, so that
/// it is the same on every machine, in every order and for every filter.
/// </summary>
internal static class Evidence
{
    private static readonly Lazy<Task<LawCoverage>> Collected = new(() => CollectAsync(static _ => true));

    public static Task<LawCoverage> AllAsync() => Collected.Value;

    /// <summary>The evidence of some of the scenario rows, with everything else.</summary>
    public static async Task<LawCoverage> CollectAsync(Func<ScenarioRow, bool> rows)
    {
        var coverage = new LawCoverage();
        foreach (var row in ScenarioTables.Rows.Where(rows))
        {
            ScenarioTables.Run(row, coverage);
        }

        foreach (var (name, run) in RegistrationExercises.All)
        {
            await run(coverage, $"{nameof(RegistrationExercises)}.{name}");
        }

        foreach (var (name, run) in FindingExercises.All)
        {
            await run(coverage, $"{nameof(FindingExercises)}.{name}");
        }

        foreach (var (name, run) in RequestExercises.All)
        {
            await run(coverage, $"{nameof(RequestExercises)}.{name}");
        }

        foreach (var tests in typeof(Evidence).Assembly.GetTypes())
        {
            coverage.ObserveTests(tests);
        }

        return coverage;
    }
}
