using Zorgfraude.Consultations;
using Zorgfraude.Identity;
using Zorgfraude.Law;

namespace Zorgfraude.Protocol.Consultations;

/// <summary>
/// Data that are specific enough to consult the register with (protocol 5.1). Only <see cref="ConsultationRule.Decide"/> makes one, so
/// a thin or wildcard query cannot reach the register.
/// </summary>
[DutchTerm("raadpleging")]
public sealed record ConsultationQuery
{
    internal ConsultationQuery(Subject subject, ConsultationMode mode, ConsultationPurpose purpose)
    {
        Subject = subject;
        Mode = mode;
        Purpose = purpose;
    }

    /// <summary>The data of one subject.</summary>
    public Subject Subject { get; }

    /// <summary>By hand or automated.</summary>
    public ConsultationMode Mode { get; }

    /// <summary>What for.</summary>
    public ConsultationPurpose Purpose { get; }

    /// <summary>Mode and purpose only.</summary>
    public override string ToString() => $"ConsultationQuery ({Mode}, {Purpose})";
}

/// <summary>A datum that would make a consultation more decisive.</summary>
[DutchTerm("aanvullend gegeven")]
public enum DecisiveDatum
{
    /// <summary>A KVK number.</summary>
    [DutchTerm("KVK-nummer")]
    KvkNumber,

    /// <summary>A BIG number.</summary>
    [DutchTerm("BIG-nummer")]
    BigNumber,

    /// <summary>An AGB code, or another code that insurers use.</summary>
    [DutchTerm("AGB-code")]
    AgbCode,

    /// <summary>The whole date of birth.</summary>
    [DutchTerm("volledige geboortedatum")]
    FullDateOfBirth,

    /// <summary>The given names in full.</summary>
    [DutchTerm("voornamen voluit")]
    GivenNames,

    /// <summary>The place of establishment.</summary>
    [DutchTerm("vestigingsplaats")]
    PlaceOfEstablishment,
}
