namespace Zorgfraude.Protocol.Anonymisation.Scanning;

/// <summary>Something found in one text; offsets are those of the view.</summary>
/// <param name="From">First character.</param>
/// <param name="To">One past the last.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Entity">Equal for finds that share a placeholder; for a person null.</param>
internal sealed record Hit(int From, int To, ReplacementKind Kind, string? Entity)
{
    /// <summary>The persons it can be; empty for somebody with the same surname who is not a party.</summary>
    internal int[]? Parties { get; init; }

    internal bool IsApproximate { get; init; }

    /// <summary>Set when a human must decide.</summary>
    internal ResidueKind? Residue { get; init; }
}
