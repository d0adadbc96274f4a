using Zorgfraude.Collections;
using Zorgfraude.Consultations;
using Zorgfraude.Decisions;
using Zorgfraude.Identity;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Consultations;
using Zorgfraude.Protocol.Readings;
using Zorgfraude.Registrations;

namespace Zorgfraude.Sdk.Registers;

/// <summary>What is entered to consult the register.</summary>
/// <param name="Subject">The data of one subject.</param>
/// <param name="Mode">By hand or automated.</param>
/// <param name="Purpose">What for; null when not stated, and then refused.</param>
[DutchTerm("verzoek tot raadplegen")]
public sealed record ConsultationRequest(Subject Subject, ConsultationMode Mode, ConsultationPurpose? Purpose)
{
    /// <summary>
    /// For an automated consultation: the occasion, by the code under which the participant announced it (protocol 2.10). Refused when
    /// not stated.
    /// </summary>
    public OwnReference? Occasion { get; init; }

    /// <summary>Mode and purpose only.</summary>
    public override string ToString() => $"ConsultationRequest ({Mode}, {Purpose})";
}

/// <summary>What came of a consultation. The cases are the only ones; each but the refusal is in the log before it is given.</summary>
[DutchTerm("uitkomst van een raadpleging")]
public abstract record ConsultationResult
{
    private ConsultationResult()
    {
    }

    /// <summary>The case only.</summary>
    public sealed override string ToString() => GetType().Name;

    /// <summary>The data agree with those of no registration.</summary>
    /// <param name="Consultation">The line in the log: proof of search.</param>
    /// <param name="Advice">Which further data would make the consultation more decisive; it depends on the input alone.</param>
    [DutchTerm("no-hit")]
    public sealed record NoHit(ConsultationId Consultation, ValueList<DecisiveDatum> Advice) : ConsultationResult;

    /// <summary>
    /// The data agree with a registration. A reason for an own investigation with existing powers (protocol 5.3), and no ground for
    /// refusal in itself.
    /// </summary>
    /// <param name="Consultation">The line in the log.</param>
    /// <param name="Contacts">Whom to contact, per registration; empty where the reading gives no more than the match (reading F1).</param>
    [DutchTerm("hit")]
    public sealed record Hit(ConsultationId Consultation, ValueList<HitContact> Contacts) : ConsultationResult;

    /// <summary>
    /// An automated consultation agrees with a registration. It may not be used until a designated employee has checked the input
    /// (protocol 5.2): <see cref="IWarningRegister.VerifyHitAsync"/> then gives the hit.
    /// </summary>
    /// <param name="Consultation">The line in the log.</param>
    [DutchTerm("ongecontroleerde hit")]
    public sealed record UnverifiedHit(ConsultationId Consultation) : ConsultationResult;

    /// <summary>
    /// The data may be about a registered subject, which is no hit and says nothing of him. Given only where the reading shows it
    /// (<see cref="PossibleMatchDisclosure.ShownToDesignatedEmployee"/>), and beside no hit. Consult again with the data that
    /// <paramref name="Advice"/> names; or find with reasons that it is the same subject: <see cref="IWarningRegister.VerifyHitAsync"/> then
    /// gives the hit.
    /// </summary>
    /// <param name="Consultation">The line in the log.</param>
    /// <param name="Advice">Which further data would make the consultation more decisive; it depends on the input alone.</param>
    [DutchTerm("mogelijke hit")]
    public sealed record Possible(ConsultationId Consultation, ValueList<DecisiveDatum> Advice) : ConsultationResult;

    /// <summary>The register was not consulted.</summary>
    /// <param name="Findings">Why.</param>
    [DutchTerm("raadpleging geweigerd")]
    public sealed record Refused(ValueList<Finding> Findings) : ConsultationResult;
}

/// <summary>What a hit gives (reading F1): how to reach the registering participant, and whether the subject was informed.</summary>
/// <param name="Email">E-mail address of the registering participant.</param>
/// <param name="Telephone">Telephone number of the registering participant.</param>
/// <param name="SubjectInformed">Whether the subject was informed of the registration.</param>
[DutchTerm("contactgegevens bij een hit")]
public sealed record HitContact(EmailAddress Email, TelephoneNumber Telephone, bool SubjectInformed)
{
    /// <summary>All listed data, only where the reading that gives them was chosen (<see cref="HitDisclosure.FullListedSet"/>); otherwise null.</summary>
    public RegistrationData? Listed { get; init; }
}
