using Zorgfraude.Law;

namespace Zorgfraude.Matching;

/// <summary>How a stream of queries is worked through.</summary>
[DutchTerm("instellingen van een reeks")]
public sealed record BatchOptions
{
    /// <summary>The most queries that may be worked on at the same time, from 1 to 1024; the number of processors by default.</summary>
    [DutchTerm("aantal tegelijk")]
    public int Parallelism { get; init; } = Math.Clamp(Environment.ProcessorCount, 1, 1024);

    /// <summary>
    /// The most queries that have been read and whose answers have not been handed out, from 1 to 1,000,000. It bounds the memory in
    /// use, however long the stream is and however slow the reader of the answers.
    /// </summary>
    [DutchTerm("aantal onderweg")]
    public int InFlight { get; init; } = 1024;

    /// <summary>Whether the explanations hold the normalised values in full; by default they do not.</summary>
    [DutchTerm("waarden tonen")]
    public bool Reveal { get; init; }

    /// <summary>Told after every group of answers how many have been handed out in all.</summary>
    [DutchTerm("voortgang")]
    public IProgress<long>? Progress { get; init; }

    /// <summary>Says what is wrong with the values, or null.</summary>
    public string? Problem() => Parallelism is < 1 or > 1024 ? "ZF0941: Parallelism lies between 1 and 1024."
        : InFlight is < 1 or > 1_000_000 ? "ZF0942: InFlight lies between 1 and 1,000,000."
        : null;
}

/// <summary>The answer to one item of a stream.</summary>
/// <param name="Item">The item, as it came in.</param>
/// <param name="Result">What <see cref="MatchingEngine.Find(MatchRecord, bool)"/> says of its record.</param>
/// <typeparam name="T">What the caller streams.</typeparam>
[DutchTerm("antwoord in een reeks")]
public sealed record BatchAnswer<T>(T Item, MatchResult Result)
{
    /// <summary>The band only.</summary>
    public override string ToString() => $"BatchAnswer ({Result.Band})";
}
