using System.Text.Json.Serialization;
using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Law;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Registrations;

namespace Zorgfraude.Protocol.Procedures.Evidence;

/// <summary>What happened to kept evidence: dates, codes, references and hashes only. The cases are the only ones; their names never change.</summary>
[DutchTerm("gebeurtenis met bewaard bewijs")]
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Kept), "evidence-kept.v1")]
[JsonDerivedType(typeof(RemedyOpened), "evidence-remedy-opened.v1")]
[JsonDerivedType(typeof(RemedyClosed), "evidence-remedy-closed.v1")]
[JsonDerivedType(typeof(RemedyReopened), "evidence-remedy-reopened.v1")]
[JsonDerivedType(typeof(Closed), "evidence-closed.v1")]
public abstract record EvidenceEvent
{
    private EvidenceEvent()
    {
    }

    /// <summary>Evidence was kept.</summary>
    /// <param name="On">Day of the decision.</param>
    /// <param name="Registration">The registration that was removed.</param>
    /// <param name="RemovedOn">Day of its removal.</param>
    /// <param name="Reason">Why it was removed.</param>
    /// <param name="Pieces">What is kept.</param>
    /// <param name="Remedies">The remedies that are open.</param>
    /// <param name="Reasons">The reasons in writing.</param>
    [DutchTerm("bewijs bewaard")]
    public sealed record Kept(
        LocalDate On,
        RegistrationId Registration,
        LocalDate RemovedOn,
        RemovalReason Reason,
        ValueList<EvidencePiece> Pieces,
        ValueList<EvidenceRemedy> Remedies,
        WrittenRecordReference Reasons) : EvidenceEvent;

    /// <summary>A further remedy opened.</summary>
    /// <param name="On">Day of recording.</param>
    /// <param name="Remedy">Which one.</param>
    /// <param name="Reasons">The reasons in writing.</param>
    [DutchTerm("rechtsmiddel geopend")]
    public sealed record RemedyOpened(LocalDate On, EvidenceRemedy Remedy, WrittenRecordReference Reasons) : EvidenceEvent;

    /// <summary>A remedy closed.</summary>
    /// <param name="On">Day of recording.</param>
    /// <param name="Number">Its number.</param>
    /// <param name="ClosedOn">Day on which it closed.</param>
    /// <param name="Reasons">The reasons in writing.</param>
    [DutchTerm("rechtsmiddel gesloten")]
    public sealed record RemedyClosed(LocalDate On, int Number, LocalDate ClosedOn, WrittenRecordReference Reasons) : EvidenceEvent;

    /// <summary>A remedy opened again.</summary>
    /// <param name="On">Day of recording.</param>
    /// <param name="Number">Its number.</param>
    /// <param name="OpenedOn">Day on which it opened again.</param>
    /// <param name="EarliestClose">First day on which it can close as terms stand now, or null.</param>
    /// <param name="Reasons">The reasons in writing.</param>
    [DutchTerm("rechtsmiddel heropend")]
    public sealed record RemedyReopened(LocalDate On, int Number, LocalDate OpenedOn, LocalDate? EarliestClose, WrittenRecordReference Reasons) : EvidenceEvent;

    /// <summary>The evidence was closed and destroyed.</summary>
    /// <param name="On">Day of closing.</param>
    /// <param name="Reasons">The reasons in writing; they stay, to account for the destruction.</param>
    [DutchTerm("bewijs afgesloten")]
    public sealed record Closed(LocalDate On, WrittenRecordReference Reasons) : EvidenceEvent;
}
