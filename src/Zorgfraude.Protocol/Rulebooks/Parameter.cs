using Zorgfraude.Law;

namespace Zorgfraude.Protocol.Rulebooks;

/// <summary>A number or choice that the law fixes, with the provision that fixes it. No rule holds such a constant of its own.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
/// <param name="Value">The value.</param>
/// <param name="Citation">The provision, dated.</param>
[DutchTerm("parameter")]
public sealed record Parameter<T>(T Value, Citation Citation);
