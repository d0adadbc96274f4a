namespace Zorgfraude.Population.Organisations;

/// <summary>Which sisters of an organisation stand in the register too, and what the organisations are like. Each is a chance from 0 to 1.</summary>
public sealed record OrganisationRates
{
    /// <summary>A second one of the same name, numbered II, at the same address.</summary>
    public double Serial { get; init; } = 0.02;

    /// <summary>A holding or other company of the group, at the same address.</summary>
    public double Company { get; init; } = 0.05;

    /// <summary>The same words with another legal form and another number, at the same address.</summary>
    public double OtherForm { get; init; } = 0.02;

    /// <summary>A branch in another town with a number of its own.</summary>
    public double Branch { get; init; } = 0.03;

    /// <summary>A sister that was entered in the trade register right after: its number is the next one.</summary>
    public double NextNumber { get; init; } = 0.3;

    /// <summary>A trade name besides the name.</summary>
    public double TradeName { get; init; } = 0.15;

    /// <summary>The address of an accountant, which others have as well.</summary>
    public double AtOffice { get; init; } = 0.08;

    /// <summary>A code of a care provider.</summary>
    public double AgbCode { get; init; } = 0.25;

    /// <summary>How many such accountants there are.</summary>
    public int Offices { get; init; } = 200;
}
