using Zorgfraude.Simulation.Law;
using Zorgfraude.Simulation.Running;

namespace Zorgfraude.Simulation.Tests;

/// <summary>A short run of the simulation: twenty-five years, from the same seed each time. The long run is a command; see docs/testing.md.</summary>
public sealed class SimulationTests
{
    private const int Seed = 20250101;

    private static ChosenLaw Law(string readings) => readings == "default" ? ChosenLaw.Default : ChosenLaw.Alternative;

    [Theory]
    [InlineData("default")]
    [InlineData("alternative")]
    public async Task Twenty_five_years_of_registrations_keep_to_the_law(string readings)
    {
        var outcome = await Simulator.RunAsync(new(Seed, 250) { Law = Law(readings) });

        Assert.True(outcome.Problem is null, outcome.Problem);
        Assert.Equal(new Day(2050, 1, 1), outcome.On);
        Assert.InRange(outcome.Registered, 225, 275);
        Assert.All(Simulator.Demanded(StoreKind.None, Law(readings)), invariant => Assert.True(outcome.Tally.Tested(invariant) > 0, invariant.ToString()));
    }

    [Theory]
    [InlineData("memory", "default")]
    [InlineData("sqlite", "alternative")]
    public async Task The_services_over_a_store_keep_to_the_law(string kind, string readings)
    {
        var store = Enum.Parse<StoreKind>(kind, ignoreCase: true);
        var outcome = await Simulator.RunAsync(new(Seed, 60) { Law = Law(readings), Store = store, Years = 12, CheckEvery = 30 });

        Assert.True(outcome.Violated is null, outcome.Problem);
        Assert.All(
            (Invariant[])[Invariant.NoAnswerWithoutItsLogEntry, Invariant.DataOfARemovedRegistrationAreGone, Invariant.AHitGivesNothingButTheAllowedData],
            invariant => Assert.True(outcome.Tally.Tested(invariant) > 0, invariant.ToString()));
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_run()
    {
        var options = new SimulationOptions(Seed, 20) { Years = 5 };
        var first = await Simulator.RunAsync(options);
        var second = await Simulator.RunAsync(options);

        Assert.Equal(first.Tally.Events, second.Tally.Events);
        Assert.Equal(first.Tally.Checks, second.Tally.Checks);
    }

    [Fact]
    public async Task A_run_in_which_an_invariant_was_never_tested_is_no_proof()
    {
        var outcome = await Simulator.RunAsync(new(Seed, 5) { Years = 1 });

        Assert.Null(outcome.Violated);
        Assert.Contains(nameof(Invariant.AnExpiredRegistrationIsSilent), outcome.Problem, StringComparison.Ordinal);
    }
}
