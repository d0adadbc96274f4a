using Zorgfraude.Law;

namespace Zorgfraude.Protocol.Readings;

/// <summary>The reading chosen for each ambiguity that a vendor may settle.</summary>
[DutchTerm("gekozen lezingen")]
public sealed record ReadingChoices
{
    /// <summary>Every reading at its default.</summary>
    public static ReadingChoices Default { get; } = new();
}
