namespace Zorgfraude.Population.People;

/// <summary>Who else of a family stands in the register, and what its people are like. Each is a chance from 0 to 1 for one family or person.</summary>
public sealed record FamilyRates
{
    /// <summary>The partner, at the same address; each carries the other's surname as partner's name.</summary>
    public double Partner { get; init; } = 0.03;

    /// <summary>A child at the same address, or a parent when the first one is young.</summary>
    public double Child { get; init; } = 0.02;

    /// <summary>A brother or sister at the same address.</summary>
    public double Sibling { get; init; } = 0.02;

    /// <summary>A twin: same surname, date of birth and address.</summary>
    public double Twin { get; init; } = 0.004;

    /// <summary>A child, or parent, of all the same names at the same address.</summary>
    public double Junior { get; init; } = 0.002;

    /// <summary>A relative of the same surname who moved elsewhere.</summary>
    public double Relative { get; init; } = 0.02;

    /// <summary>Somebody unrelated elsewhere of all the same names.</summary>
    public double Namesake { get; init; } = 0.002;

    /// <summary>A woman whose partner's surname is known though the partner is not in the register; a fifth of it for a man.</summary>
    public double PartnerName { get; init; } = 0.3;

    /// <summary>A date of birth of which the day, or day and month, are unknown.</summary>
    public double IncompleteBirthDate { get; init; } = 0.008;

    /// <summary>A date of birth that was made up: 1 January or 1 July of a round year.</summary>
    public double DefaultBirthDate { get; init; } = 0.01;

    /// <summary>A number in the register of healthcare professions.</summary>
    public double BigNumber { get; init; } = 0.15;

    /// <summary>A code of a care provider.</summary>
    public double AgbCode { get; init; } = 0.1;
}
