using System.Text.Json.Serialization;
using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Requests;
using Zorgfraude.Registrations;

namespace Zorgfraude.Protocol.Procedures.Requests;

/// <summary>
/// What happened to a request: dates, codes, references and hashes only. The cases are the only ones; their names never change.
/// </summary>
[DutchTerm("gebeurtenis bij een verzoek")]
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Received), "request-received.v1")]
[JsonDerivedType(typeof(RegistrantsEstablished), "request-registrants-established.v1")]
[JsonDerivedType(typeof(Forwarded), "request-forwarded.v1")]
[JsonDerivedType(typeof(ForwardingTold), "request-forwarding-told.v1")]
[JsonDerivedType(typeof(ProofAsked), "request-proof-asked.v1")]
[JsonDerivedType(typeof(ProofRecorded), "request-proof-recorded.v1")]
[JsonDerivedType(typeof(ExtensionAnnounced), "request-extension-announced.v1")]
[JsonDerivedType(typeof(Answered), "request-answered.v1")]
[JsonDerivedType(typeof(CarriedOut), "request-carried-out.v1")]
[JsonDerivedType(typeof(ReceiverTold), "request-receiver-told.v1")]
public abstract record RequestEvent
{
    private RequestEvent()
    {
    }

    /// <summary>The request was received.</summary>
    /// <param name="Kind">What is asked.</param>
    /// <param name="About">Which kind of subject it is about.</param>
    /// <param name="ByRepresentative">Whether somebody asks for the subject.</param>
    /// <param name="Form">For a copy: the form asked for.</param>
    /// <param name="ReceivedOn">Day on which this participant received it.</param>
    /// <param name="SentOnBy">The participant that received it first, or null.</param>
    /// <param name="HasComplaintCommittee">For a complaint: whether a committee advises on it.</param>
    [DutchTerm("verzoek ontvangen")]
    public sealed record Received(
        RequestKind Kind, SubjectKind About, bool ByRepresentative, CopyForm Form, LocalDate ReceivedOn, FirstReceipt? SentOnBy, bool HasComplaintCommittee = false)
        : RequestEvent;

    /// <summary>It was established who registered.</summary>
    /// <param name="On">Day of that.</param>
    /// <param name="Own">The registrations of this participant.</param>
    /// <param name="Others">The other participants that registered.</param>
    [DutchTerm("registrerende deelnemers vastgesteld")]
    public sealed record RegistrantsEstablished(LocalDate On, ValueList<RegistrationId> Own, ValueList<ParticipantId> Others) : RequestEvent;

    /// <summary>The request was sent on.</summary>
    /// <param name="To">To whom.</param>
    /// <param name="On">On which day.</param>
    [DutchTerm("verzoek doorgezonden")]
    public sealed record Forwarded(ParticipantId To, LocalDate On) : RequestEvent;

    /// <summary>The subject was told of that.</summary>
    /// <param name="To">To whom it was sent on.</param>
    /// <param name="On">On which day.</param>
    [DutchTerm("doorzending meegedeeld")]
    public sealed record ForwardingTold(ParticipantId To, LocalDate On) : RequestEvent;

    /// <summary>Proof of identity was asked for.</summary>
    /// <param name="On">On which day.</param>
    /// <param name="Doubt">The reasons for doubt, or null.</param>
    [DutchTerm("bewijs van identiteit gevraagd")]
    public sealed record ProofAsked(LocalDate On, WrittenRecordReference? Doubt) : RequestEvent;

    /// <summary>Identity, and representation where that applies, was proved.</summary>
    /// <param name="On">On which day.</param>
    [DutchTerm("bewijs van identiteit vastgelegd")]
    public sealed record ProofRecorded(LocalDate On) : RequestEvent;

    /// <summary>An extension was announced.</summary>
    /// <param name="On">On which day.</param>
    /// <param name="Reasons">The reasons.</param>
    [DutchTerm("verlenging meegedeeld")]
    public sealed record ExtensionAnnounced(LocalDate On, WrittenRecordReference Reasons) : RequestEvent;

    /// <summary>The request was answered.</summary>
    /// <param name="GivenOn">Day on which the answer was sent or handed over.</param>
    /// <param name="Outcome">What was decided.</param>
    /// <param name="RefusedPart">Why a part was refused, or null.</param>
    /// <param name="DueOn">Last day in time, or null where the law sets none.</param>
    /// <param name="ActBy">Day on which carrying out and telling receivers is due.</param>
    /// <param name="Reasons">The reasons.</param>
    /// <param name="Remedies">The remedies named.</param>
    /// <param name="Receivers">Whom to tell.</param>
    [DutchTerm("verzoek beantwoord")]
    public sealed record Answered(
        LocalDate GivenOn,
        RequestOutcome Outcome,
        RefusalGround? RefusedPart,
        LocalDate? DueOn,
        LocalDate ActBy,
        WrittenRecordReference Reasons,
        ValueList<RemedyRoute> Remedies,
        ValueList<ParticipantId> Receivers) : RequestEvent;

    /// <summary>What was granted was done in the register, for one registration.</summary>
    /// <param name="Registration">Which one.</param>
    /// <param name="On">On which day.</param>
    [DutchTerm("toewijzing uitgevoerd")]
    public sealed record CarriedOut(RegistrationId Registration, LocalDate On) : RequestEvent;

    /// <summary>A receiver was told.</summary>
    /// <param name="Receiver">Which one.</param>
    /// <param name="On">On which day.</param>
    [DutchTerm("ontvanger ingelicht")]
    public sealed record ReceiverTold(ParticipantId Receiver, LocalDate On) : RequestEvent;
}
