using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Procedures.Requests;
using Zorgfraude.Protocol.Readings;
using Zorgfraude.Protocol.Rulebooks;
using Zorgfraude.Registrations;

namespace Zorgfraude.Protocol.Requests;

/// <summary>
/// What an answer on access holds (protocol 7.2, items a to e; GDPR 15(1)): the data themselves and what belongs with them. It is
/// personal data of the requester, for the requester alone. No pseudonym and no employee has a place in it.
/// </summary>
/// <param name="Data">The registered data, in full.</param>
/// <param name="Purposes">What the data are processed for (item a).</param>
/// <param name="Subject">Which category of data (item b): those of a natural or of a legal person.</param>
/// <param name="Receivers">Names of the participants that consulted, hit or not unless read otherwise (item c; reading C6).</param>
/// <param name="RegisteredOn">First day of keeping (item d).</param>
/// <param name="RemoveOn">Day of removal as it stands now (item d).</param>
/// <param name="Source">What is known of the source of the data (item e), 1 to 2000 characters.</param>
/// <param name="Contact">How the department for rights and the data protection officer are reached, 1 to 500 characters.</param>
/// <param name="Rights">What else the subject can ask (GDPR 15(1)(e)).</param>
/// <param name="Remedies">What the subject can do against the answer (GDPR 15(1)(f)).</param>
[DutchTerm("inzageoverzicht")]
public sealed record AccessPackage(
    RegistrationData Data,
    ValueList<ProcessingPurpose> Purposes,
    SubjectKind Subject,
    ValueList<string> Receivers,
    LocalDate RegisteredOn,
    LocalDate RemoveOn,
    string Source,
    string Contact,
    ValueList<RequestKind> Rights,
    ValueList<RemedyRoute> Remedies)
{
    /// <summary>The number of receivers only: the rest is personal data.</summary>
    public override string ToString() => $"AccessPackage ({Receivers.Count} receivers)";
}

/// <summary>What is known for an answer on access; what is null is not known.</summary>
/// <param name="Data">The registered data.</param>
/// <param name="RegisteredOn">Day of registration.</param>
/// <param name="RemoveOn">Day of removal as it stands now.</param>
/// <param name="Consulted">Who consulted about the subject, from the log, hit or not; empty when nobody did.</param>
/// <param name="Source">What is known of the source of the data.</param>
/// <param name="Contact">How the department for rights and the data protection officer are reached.</param>
[DutchTerm("gegevens voor inzage")]
public sealed record AccessFacts(
    RegistrationData? Data,
    LocalDate? RegisteredOn,
    LocalDate? RemoveOn,
    ValueList<NamedConsultation>? Consulted,
    string? Source,
    string? Contact)
{
    /// <summary>Whether the data are there; the rest is personal data.</summary>
    public override string ToString() => $"AccessFacts (data: {Data is not null})";
}

/// <summary>That a participant consulted about the subject, by the name that the subject gets to know.</summary>
/// <param name="Name">Its name.</param>
/// <param name="GotHit">Whether it was told of the registration.</param>
[DutchTerm("raadpleging met naam")]
public sealed record NamedConsultation(string Name, bool GotHit);

/// <summary>Puts together what an answer on access holds (protocol 7.2).</summary>
public static class AccessRule
{
    /// <summary>Longest text on the source of the data, in characters.</summary>
    public const int MaximumSourceLength = 2000;

    /// <summary>Longest contact details, in characters: those of a department and of an officer.</summary>
    public const int MaximumContactLength = 1001;

    private static readonly ValueList<RequestKind> OtherRights =
        [RequestKind.Copy, RequestKind.Rectification, RequestKind.Erasure, RequestKind.Restriction, RequestKind.Objection, RequestKind.Complaint];

    /// <summary>The package, once identity was proved and no item is missing.</summary>
    /// <param name="request">The request: for confirmation, for access or for a copy. Whoever asks for confirmation hears which data, too (protocol 7.8).</param>
    /// <param name="answeredBy">Which kind of participant answers.</param>
    /// <param name="facts">What is known.</param>
    /// <param name="rulebook">The law with the readings chosen.</param>
    /// <exception cref="ArgumentException">A text is longer than it may be.</exception>
    public static Decision<AccessPackage> Assemble(RightsRequest request, ParticipantKind answeredBy, AccessFacts facts, Rulebook rulebook)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(rulebook);
        if (facts.Source?.Length > MaximumSourceLength || facts.Contact?.Length > MaximumContactLength)
        {
            throw new ArgumentException("ZF0236: the source has at most 2000 characters and the contact details 1001.", nameof(facts));
        }

        var hitsOnly = rulebook.Readings.SubjectConsultationDisclosure == SubjectConsultationDisclosure.HitRecipients;
        ValueList<Finding> findings =
        [
            RequestFindings.AboutData.When(request.Kind is RequestKind.Confirmation or RequestKind.Access or RequestKind.Copy),
            RequestFindings.IdentityProved.When(request.ProvedOn is not null),
            RequestFindings.AccessData.Known(facts.Data is not null),
            (hitsOnly ? RequestFindings.AccessHitReceivers : RequestFindings.AccessReceivers).Known(facts.Consulted is not null),
            RequestFindings.AccessPeriod.Known(facts is { RegisteredOn: not null, RemoveOn: not null }),
            RequestFindings.AccessSource.Known(!string.IsNullOrWhiteSpace(facts.Source)),
            RequestFindings.AccessContact.Known(!string.IsNullOrWhiteSpace(facts.Contact)),
        ];
        if (findings.Any(f => f.Blocks))
        {
            return new Decision<AccessPackage>.Undetermined(findings);
        }

        return new Decision<AccessPackage>.Reached(
            new(
                facts.Data!,
                Enum.GetValues<ProcessingPurpose>().ToValueList(),
                facts.Data!.SubjectKind,
                facts.Consulted!.Value.Where(c => c.GotHit || !hitsOnly).Select(c => c.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToValueList(),
                facts.RegisteredOn!.Value,
                facts.RemoveOn!.Value,
                facts.Source!,
                facts.Contact!,
                OtherRights,
                RemedyRule.Routes(request.Kind, answeredBy, rulebook)),
            findings);
    }
}
