using Zorgfraude.Matching;

namespace Zorgfraude.Population;

/// <summary>A question to a register, with the right answer.</summary>
/// <param name="Id">Number of the query.</param>
/// <param name="Record">What is asked.</param>
/// <param name="TrueId">The entry that it is about, or null when the one it is about is not in the register.</param>
/// <param name="Kind">How it was made: <c>hit:</c> and its errors joined by <c>+</c>, or <c>nohit:</c> and whom it resembles.</param>
public sealed record TruthQuery(string Id, MatchRecord Record, string? TrueId, string Kind)
{
    /// <summary>Number and kind only.</summary>
    public override string ToString() => $"{Id} {Kind}";
}
