using Zorgfraude.Collections;

namespace Zorgfraude.Testing.Conformance;

/// <summary>A store does not keep its contract. The message names the contract and what was seen; it holds test data only.</summary>
public sealed class ConformanceException : Exception
{
    /// <summary>Makes the exception for one contract.</summary>
    /// <param name="contract">Name of the contract.</param>
    /// <param name="message">What was seen.</param>
    /// <param name="innerException">What the store threw, or null.</param>
    public ConformanceException(string contract, string message, Exception? innerException = null)
        : base($"Contract '{contract}' is broken: {message}", innerException) => Contracts = [contract];

    /// <summary>Makes the exception for several contracts.</summary>
    /// <param name="failures">One for each broken contract.</param>
    public ConformanceException(ValueList<ConformanceException> failures)
        : base(
            string.Join(Environment.NewLine, failures.Select(failure => failure.Message)),
            new AggregateException(failures)) => Contracts = failures.SelectMany(failure => failure.Contracts).ToValueList();

    /// <summary>Names of the broken contracts.</summary>
    public ValueList<string> Contracts { get; }
}
