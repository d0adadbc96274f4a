using System.Text.Json.Serialization;
using Zorgfraude.Law;
using Zorgfraude.Protocol.Procedures.Registrations;

namespace Zorgfraude.Protocol.Requests;

/// <summary>
/// What a participant decides on a request. Granting in part is a grant with the ground of the refused rest beside it. The cases are
/// the only ones; what they do to a registration is done by the acts of that registration.
/// </summary>
[DutchTerm("uitkomst van een verzoek")]
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Confirm), "confirm")]
[JsonDerivedType(typeof(GiveAccess), "give-access")]
[JsonDerivedType(typeof(GiveCopy), "give-copy")]
[JsonDerivedType(typeof(Rectify), "rectify")]
[JsonDerivedType(typeof(EraseData), "erase")]
[JsonDerivedType(typeof(Restrict), "restrict")]
[JsonDerivedType(typeof(UpholdObjection), "uphold-objection")]
[JsonDerivedType(typeof(SettleComplaint), "settle-complaint")]
[JsonDerivedType(typeof(NothingRegistered), "nothing-registered")]
[JsonDerivedType(typeof(Refuse), "refuse")]
public abstract record RequestOutcome
{
    private RequestOutcome()
    {
    }

    /// <summary>Whether it changes the registration, so that it must be carried out and receivers are told.</summary>
    [JsonIgnore]
    public bool ChangesRegistration => this is Rectify or EraseData or Restrict or UpholdObjection;

    /// <summary>With which reason the registration is removed, or null when this outcome removes nothing.</summary>
    [JsonIgnore]
    public RemovalReason? Removal => this switch
    {
        UpholdObjection => RemovalReason.ObjectionUpheld,
        EraseData { Ground: ErasureGround.BeliefEnded } => RemovalReason.BeliefEnded,
        EraseData { Ground: ErasureGround.ObjectionUpheld } => RemovalReason.ObjectionUpheld,
        EraseData { Ground: ErasureGround.UnlawfulProcessing } => RemovalReason.UnlawfulProcessing,
        EraseData { Ground: ErasureGround.NoLongerNeeded } => RemovalReason.NoLongerNeeded,
        EraseData => RemovalReason.ErasureGranted,
        _ => null,
    };

    /// <summary>The case only.</summary>
    public sealed override string ToString() => GetType().Name;

    /// <summary>Say that data are processed.</summary>
    [DutchTerm("uitsluitsel geven")]
    public sealed record Confirm : RequestOutcome;

    /// <summary>Give access to the data and to what belongs with them.</summary>
    [DutchTerm("inzage geven")]
    public sealed record GiveAccess : RequestOutcome;

    /// <summary>Give a copy, free of charge.</summary>
    /// <param name="Form">In which form it is given.</param>
    [DutchTerm("kopie geven")]
    public sealed record GiveCopy(CopyForm Form) : RequestOutcome;

    /// <summary>Correct or complete the data.</summary>
    [DutchTerm("rectificeren")]
    public sealed record Rectify : RequestOutcome;

    /// <summary>Erase the data.</summary>
    /// <param name="Ground">Why.</param>
    [DutchTerm("wissen")]
    public sealed record EraseData(ErasureGround Ground) : RequestOutcome;

    /// <summary>Restrict the processing: while it lasts the registration answers no consultation (reading A8).</summary>
    /// <param name="Ground">Why.</param>
    [DutchTerm("beperken")]
    public sealed record Restrict(RestrictionGround Ground) : RequestOutcome;

    /// <summary>Uphold the objection: the processing stops.</summary>
    [DutchTerm("bezwaar gegrond verklaren")]
    public sealed record UpholdObjection : RequestOutcome;

    /// <summary>Settle the complaint.</summary>
    /// <param name="IsWellFounded">Whether the complaint is well founded.</param>
    [DutchTerm("klacht afdoen")]
    public sealed record SettleComplaint(bool IsWellFounded) : RequestOutcome;

    /// <summary>Say that no data are processed: a full answer too.</summary>
    [DutchTerm("niets geregistreerd")]
    public sealed record NothingRegistered : RequestOutcome;

    /// <summary>Refuse what was asked.</summary>
    /// <param name="Ground">Why.</param>
    [DutchTerm("weigeren")]
    public sealed record Refuse(RefusalGround Ground) : RequestOutcome;
}

/// <summary>How far a request was met, for whoever counts or shows it.</summary>
[DutchTerm("resultaat van een verzoek")]
public enum RequestResult
{
    /// <summary>Granted, or answered that nothing is registered.</summary>
    [DutchTerm("toegewezen")]
    Granted,

    /// <summary>Granted in part.</summary>
    [DutchTerm("deels toegewezen")]
    Partly,

    /// <summary>Refused, or a complaint found without ground.</summary>
    [DutchTerm("afgewezen")]
    Refused,
}
