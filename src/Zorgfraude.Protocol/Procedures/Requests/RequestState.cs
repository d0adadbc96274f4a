using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Requests;
using Zorgfraude.Protocol.Terms;
using Zorgfraude.Registrations;

namespace Zorgfraude.Protocol.Procedures.Requests;

/// <summary>Where a request stands at one participant. The cases are the only ones.</summary>
[DutchTerm("stand van een verzoek")]
public abstract record RequestState
{
    private RequestState()
    {
    }

    /// <summary>Where every request begins.</summary>
    public static RequestState Initial { get; } = new NotReceived();

    /// <summary>The case only.</summary>
    public sealed override string ToString() => GetType().Name;

    /// <summary>Nothing was received.</summary>
    [DutchTerm("niet ontvangen")]
    public sealed record NotReceived : RequestState;

    /// <summary>Received and not answered yet.</summary>
    /// <param name="Request">What is known of it.</param>
    [DutchTerm("in behandeling")]
    public sealed record Open(RightsRequest Request) : RequestState;

    /// <summary>Sent on to the participants that registered, and the subject was told of each; nothing is left to answer here.</summary>
    /// <param name="Request">What is known of it.</param>
    [DutchTerm("doorgezonden")]
    public sealed record SentOn(RightsRequest Request) : RequestState;

    /// <summary>Answered.</summary>
    /// <param name="Request">What is known of it.</param>
    /// <param name="Answer">The answer and what followed on it.</param>
    [DutchTerm("beantwoord")]
    public sealed record Answered(RightsRequest Request, RequestAnswer Answer) : RequestState;
}

/// <summary>What is known of a request.</summary>
/// <param name="Kind">What is asked.</param>
/// <param name="About">Which kind of subject it is about.</param>
/// <param name="ByRepresentative">Whether somebody asks for the subject.</param>
/// <param name="Form">For a copy: the form asked for.</param>
/// <param name="ReceivedOn">Day on which this participant received it.</param>
/// <param name="SentOnBy">The participant that received it first, or null.</param>
[DutchTerm("verzoek van een betrokkene")]
public sealed record RightsRequest(
    RequestKind Kind, SubjectKind About, bool ByRepresentative, CopyForm Form, LocalDate ReceivedOn, FirstReceipt? SentOnBy)
{
    /// <summary>Day from which it is known who registered, or null while that is not known.</summary>
    public LocalDate? RegistrantsKnownOn { get; init; }

    /// <summary>The registrations of this participant about the subject.</summary>
    public ValueList<RegistrationId> Registrations { get; init; }

    /// <summary>Whether this participant registered.</summary>
    public bool IsRegistered => !Registrations.IsEmpty;

    /// <summary>The other participants that registered, each with the sending on.</summary>
    public ValueList<Forwarding> Forwardings { get; init; }

    /// <summary>Day on which proof of identity was asked for, or null.</summary>
    public LocalDate? ProofAskedOn { get; init; }

    /// <summary>Day on which identity was proved, or null.</summary>
    public LocalDate? ProvedOn { get; init; }

    /// <summary>Day on which an extension was announced in time, or null.</summary>
    public LocalDate? ExtendedOn { get; init; }

    /// <summary>For a complaint: whether a committee advises on it.</summary>
    public bool HasComplaintCommittee { get; init; }

    /// <summary>Whether nobody registered the subject.</summary>
    public bool NobodyRegistered => RegistrantsKnownOn is not null && !IsRegistered && Forwardings.IsEmpty;

    /// <summary>Whether only others registered, so that this participant sends on and answers nothing.</summary>
    public bool OnlyOthersRegistered => !IsRegistered && !Forwardings.IsEmpty;

    /// <summary>Its dates, as the rule on the term wants them.</summary>
    public RequestReceipt Receipt => new(SentOnBy?.On ?? ReceivedOn)
    {
        IsLegalPerson = About == SubjectKind.LegalEntity,
        ReceivedByRegisteringParticipantOn = SentOnBy is null ? null : ReceivedOn,
        IdentityProofAskedOn = ProofAskedOn,
        IdentityProofReceivedOn = ProofAskedOn is null ? null : ProvedOn,
    };
}

/// <summary>Sending a request on to one participant that registered.</summary>
/// <param name="To">Which one.</param>
/// <param name="SentOn">Day of sending on, or null while that is due.</param>
/// <param name="ToldOn">Day on which the subject was told, or null while that is due.</param>
[DutchTerm("doorzending")]
public sealed record Forwarding(ParticipantId To, LocalDate? SentOn, LocalDate? ToldOn);

/// <summary>An answer and what followed on it.</summary>
/// <param name="GivenOn">Day on which it was sent or handed over.</param>
/// <param name="Outcome">What was decided.</param>
/// <param name="RefusedPart">Why a part was refused, or null.</param>
/// <param name="DueOn">Last day in time, or null where the law sets none.</param>
/// <param name="ActBy">Day on which carrying out and telling receivers is due.</param>
/// <param name="Remedies">The remedies named.</param>
/// <param name="ReceiversToTell">Who is still to be told.</param>
/// <param name="ToCarryOut">The registrations in which it is still to be carried out.</param>
[DutchTerm("antwoord op een verzoek")]
public sealed record RequestAnswer(
    LocalDate GivenOn,
    RequestOutcome Outcome,
    RefusalGround? RefusedPart,
    LocalDate? DueOn,
    LocalDate ActBy,
    ValueList<RemedyRoute> Remedies,
    ValueList<ParticipantId> ReceiversToTell,
    ValueList<RegistrationId> ToCarryOut)
{
    /// <summary>Day on which it had been carried out in every registration, or null.</summary>
    public LocalDate? CarriedOutOn { get; init; }

    /// <summary>Whether it came in time.</summary>
    public bool IsInTime => DueOn is not { } due || GivenOn <= due;

    /// <summary>How far the request was met.</summary>
    public RequestResult Result => Outcome switch
    {
        RequestOutcome.Refuse or RequestOutcome.SettleComplaint { IsWellFounded: false } => RequestResult.Refused,
        _ => RefusedPart is null ? RequestResult.Granted : RequestResult.Partly,
    };
}
