using Zorgfraude.Collections;

namespace Zorgfraude.Testing.Conformance;

/// <summary>
/// The kit that proves a storage adapter. Run every contract as a test case of its own, in whatever test framework, and a number of
/// generated sequences beside them.
/// </summary>
public static class StoreConformance
{
    /// <summary>The name under which a generated sequence fails.</summary>
    public const string GeneratedName = "A generated sequence of commits is answered as the model answers it";

    /// <summary>Every contract, in a fixed order; names are unique.</summary>
    public static ValueList<ConformanceContract> Contracts { get; } =
    [
        .. StreamContracts.All,
        .. RegistrationContracts.All,
        .. ConsultationContracts.All,
        .. WorkContracts.All,
        .. BoundsContracts.All,
        .. ConcurrencyContracts.All,
    ];

    /// <summary>The contract with this name.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentException">There is no such contract.</exception>
    public static ConformanceContract Find(string name) =>
        Contracts.FirstOrDefault(contract => string.Equals(contract.Name, name, StringComparison.Ordinal))
        ?? throw new ArgumentException("ZF0620: there is no contract with this name; see StoreConformance.Contracts.", nameof(name));

    /// <summary>Holds a store to every contract and reports all that are broken.</summary>
    /// <param name="fixture">Makes the stores.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <exception cref="ConformanceException">At least one contract is broken; the exception names each.</exception>
    public static async Task RunAllAsync(IStoreFixture fixture, CancellationToken cancellationToken = default)
    {
        var failures = new List<ConformanceException>();
        foreach (var contract in Contracts)
        {
            try
            {
                await contract.RunAsync(fixture, cancellationToken).ConfigureAwait(false);
            }
            catch (ConformanceException failure)
            {
                failures.Add(failure);
            }
        }

        if (failures.Count > 0)
        {
            throw new ConformanceException(failures.ToValueList());
        }
    }

    /// <summary>
    /// Makes a sequence of commits, repeats, restarts and changes of instance from a seed, and compares everything that can be read
    /// after each with a model. One seed always makes the same sequence.
    /// </summary>
    /// <param name="fixture">Makes the stores.</param>
    /// <param name="seed">Any number.</param>
    /// <param name="commands">Length of the sequence, 1 to 10,000; 200 takes a fast store about a second.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <exception cref="ConformanceException">The store differs from the model; the message gives the seed and a short sequence that shows it.</exception>
    public static Task RunGeneratedAsync(IStoreFixture fixture, int seed, int commands = 200, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(fixture);
        ArgumentOutOfRangeException.ThrowIfLessThan(commands, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(commands, 10_000);
        return GeneratedRun.RunAsync(fixture, seed, commands, cancellationToken);
    }
}
