namespace Zorgfraude.Testing.Conformance;

/// <summary>One promise of the storage port, with the test that holds a store to it.</summary>
/// <param name="Name">Name as a sentence; stable, so that a test runner can list it.</param>
/// <param name="Test">The test. It fails with a <see cref="ConformanceException"/> when it is started by <see cref="RunAsync"/>.</param>
public sealed record ConformanceContract(string Name, Func<IStoreFixture, CancellationToken, Task> Test)
{
    /// <summary>Holds the stores of a fixture to this contract.</summary>
    /// <param name="fixture">Makes the stores.</param>
    /// <param name="cancellationToken">Cancels the test.</param>
    /// <exception cref="ConformanceException">The contract is broken, or the store threw what it should not.</exception>
    public async Task RunAsync(IStoreFixture fixture, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(fixture);
        try
        {
            await Test(fixture, cancellationToken).ConfigureAwait(false);
        }
        catch (CheckFailedException failed)
        {
            throw new ConformanceException(Name, failed.Message);
        }
        catch (Exception thrown) when (thrown is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            throw new ConformanceException(Name, $"the store threw {thrown.GetType().Name}: {thrown.Message}", thrown);
        }
    }
}
