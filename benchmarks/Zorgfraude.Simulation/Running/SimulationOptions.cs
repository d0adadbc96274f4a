using Zorgfraude.Simulation.Law;
using Zorgfraude.Simulation.Worlds;

namespace Zorgfraude.Simulation.Running;

/// <summary>Which code runs under the simulation.</summary>
internal enum StoreKind
{
    /// <summary>The procedures alone.</summary>
    None,

    /// <summary>The services over the store in memory.</summary>
    Memory,

    /// <summary>The services over a file.</summary>
    Sqlite,
}

/// <summary>One run.</summary>
/// <param name="Seed">The same seed gives the same run.</param>
/// <param name="Registrations">How many registrations to aim at over the years.</param>
internal sealed record SimulationOptions(int Seed, int Registrations)
{
    public StoreKind Store { get; init; }

    public int Years { get; init; } = 25;

    /// <summary>Every how many days the worklists and what is late are compared; the services are slower than the procedures.</summary>
    public int CheckEvery { get; init; } = 1;

    public ChosenLaw Law { get; init; } = ChosenLaw.Default;

    /// <summary>Puts something between the simulation and the code, to see that what is wrong there is noticed.</summary>
    public Func<IWorld, IWorld> Around { get; init; } = world => world;
}
