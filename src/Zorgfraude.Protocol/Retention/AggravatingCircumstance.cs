using NodaTime;
using Zorgfraude.Decisions;
using Zorgfraude.Law;

namespace Zorgfraude.Protocol.Retention;

/// <summary>The serious aggravating circumstances of article 2.5(2) of the Decree. The list is closed (reading B6).</summary>
[DutchTerm("ernstig verzwarende omstandigheid")]
public enum AggravatingCircumstanceKind
{
    /// <summary>Item a: a new supply within four years of an earlier one.</summary>
    [DutchTerm("nieuwe verstrekking binnen vier jaar")]
    NewSupplyWithinFourYears,

    /// <summary>Item b: serious harm to the health of people in need of care.</summary>
    [DutchTerm("ernstig nadeel voor de gezondheid van zorgbehoeftigen")]
    SeriousHealthHarm,

    /// <summary>Item c: threats against people in need of care; no threshold of seriousness.</summary>
    [DutchTerm("bedreigingen jegens zorgbehoeftigen")]
    ThreatsAgainstCareRecipients,

    /// <summary>Item d: serious threats against those who investigate or judge.</summary>
    [DutchTerm("ernstige bedreigingen jegens onderzoekers of beoordelaars")]
    SeriousThreatsAgainstInvestigators,

    /// <summary>Item e: other circumstances that point to a serious risk of repetition or of future serious harm.</summary>
    [DutchTerm("ernstig risico op recidive of toekomstig ernstig nadeel")]
    SeriousRiskOfRepetition,
}

/// <summary>A circumstance that a participant puts forward, with its substantiation in writing (article 2.5(3) of the Decree).</summary>
/// <param name="Kind">Which of the five.</param>
/// <param name="Established">The judgement that it is there, with its substantiation; null while not made.</param>
/// <param name="EarlierSupply">For item a: day of the earlier supply about the same subject; null when not known.</param>
/// <param name="OtherConduct">For item a: whether the new supply is about other conduct (reading B11); null while not judged.</param>
[DutchTerm("aangevoerde verzwarende omstandigheid")]
public sealed record AggravatingCircumstance(
    AggravatingCircumstanceKind Kind,
    Judgement<bool>? Established,
    LocalDate? EarlierSupply = null,
    Judgement<bool>? OtherConduct = null)
{
    /// <summary>
    /// For item a, where the day of the earlier supply is not known: whether the register found one within four years (reading B9).
    /// The register fills it in, whatever a caller put here, and keeps the day to itself; null when it was not asked.
    /// </summary>
    public bool? RegisterFoundEarlier { get; init; }

    /// <summary>
    /// For item a, on the first of two registrations: day of the later supply about the same subject; null on the new one. Whether that
    /// aggravates the first one too is reading B7.
    /// </summary>
    public LocalDate? LaterSupply { get; init; }
}

/// <summary>What a longer term is decided on (article 2.5(1) to (4) of the Decree). Null means: not known or not judged yet.</summary>
[DutchTerm("gegevens voor een langere bewaartermijn")]
public sealed record LongerTermFacts
{
    /// <summary>Day of registration.</summary>
    public required LocalDate RegisteredOn { get; init; }

    /// <summary>Day of the decision.</summary>
    public required LocalDate DecidedOn { get; init; }

    /// <summary>The circumstances put forward.</summary>
    public Zorgfraude.Collections.ValueList<AggravatingCircumstance> Circumstances { get; init; }

    /// <summary>Whether the circumstances of the case make longer keeping indicated.</summary>
    public Judgement<bool>? LongerKeepingIndicated { get; init; }

    /// <summary>Whether longer keeping is proportionate for this subject (protocol 3.10).</summary>
    public Judgement<bool>? Proportionate { get; init; }

    /// <summary>An end between four and eight years that the decision names (reading H2), or null for the ceiling.</summary>
    public LocalDate? NamedEnd { get; init; }
}
