using System.Text.Json.Serialization;
using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Registrations;
using Zorgfraude.Storage;

namespace Zorgfraude.Protocol.Procedures.Evidence;

/// <summary>
/// Where the evidence of a removed registration stands (article 2.5(5) of the Decree). It is a state and never a date: no day closes it
/// (reading C1). The cases are the only ones.
/// </summary>
[DutchTerm("stand van het bewaarde bewijs")]
public abstract record EvidenceState
{
    private EvidenceState()
    {
    }

    /// <summary>Nothing is kept.</summary>
    public static EvidenceState Initial { get; } = new NotKept();

    /// <summary>Nothing is kept.</summary>
    [DutchTerm("niet bewaard")]
    public sealed record NotKept : EvidenceState;

    /// <summary>Kept by the registering participant, apart from the register (reading C2). It answers no consultation.</summary>
    /// <param name="Registration">The registration that was removed.</param>
    /// <param name="KeptOn">Day of the decision to keep.</param>
    /// <param name="Pieces">What is kept.</param>
    /// <param name="Remedies">Every remedy that was recorded, open or closed, in the order of their numbers.</param>
    /// <param name="Reasons">The reasons in writing; they go with the pieces.</param>
    [DutchTerm("bewaard bewijs")]
    public sealed record Kept(
        RegistrationId Registration,
        LocalDate KeptOn,
        ValueList<EvidencePiece> Pieces,
        ValueList<EvidenceRemedy> Remedies,
        ValueList<WrittenRecordReference> Reasons) : EvidenceState
    {
        /// <summary>The remedies that are open. Only while there is one may the evidence be used.</summary>
        public IEnumerable<EvidenceRemedy> Open => Remedies.Where(r => r.IsOpen);

        /// <summary>Day on which the last open remedy closed, or null while one is open.</summary>
        public LocalDate? NothingOpenSince => Open.Any() ? null : Remedies.Max(r => r.ClosedOn);
    }

    /// <summary>Closed by a human; what was kept is destroyed.</summary>
    /// <param name="Registration">The registration that was removed.</param>
    /// <param name="ClosedOn">Day of closing.</param>
    [DutchTerm("bewijs vernietigd")]
    public sealed record Closed(RegistrationId Registration, LocalDate ClosedOn) : EvidenceState;
}

/// <summary>
/// What evidence is kept for: a remedy against the supply, or against the finding in law on the conduct of the subject (article 2.5(5) of
/// the Decree). The list is closed.
/// </summary>
[DutchTerm("rechtsmiddel waarvoor bewijs wordt bewaard")]
public enum EvidenceRoute
{
    /// <summary>Objection, appeal and further appeal against an administrative body (article 34 of the GDPR Implementation Act).</summary>
    [DutchTerm("bezwaar en beroep")]
    ObjectionAndAppeal,

    /// <summary>A request to the district court (article 35 of the GDPR Implementation Act); without an end while there is no answer.</summary>
    [DutchTerm("verzoek aan de rechtbank")]
    CourtRequest,

    /// <summary>Mediation by the data protection authority, which can open a route again (article 36 of the GDPR Implementation Act).</summary>
    [DutchTerm("bemiddeling door de Autoriteit Persoonsgegevens")]
    Mediation,

    /// <summary>A complaint to the data protection authority (GDPR 77), which has no term.</summary>
    [DutchTerm("klacht bij de Autoriteit Persoonsgegevens")]
    AuthorityComplaint,

    /// <summary>A civil claim over the supply (GDPR 79 and 82).</summary>
    [DutchTerm("vordering bij de burgerlijke rechter")]
    CivilClaim,

    /// <summary>Proceedings in which the conduct is found lawful or not, such as a criminal case; one that is pending counts.</summary>
    [DutchTerm("procedure over de gedragingen")]
    ProceedingsOnConduct,
}

/// <summary>A remedy for which evidence is kept.</summary>
/// <param name="Number">Its number within the evidence, from 1.</param>
/// <param name="Route">Which remedy.</param>
/// <param name="OpenedOn">Day on which it opened, or opened again.</param>
/// <param name="EarliestClose">First day on which it can be closed as terms stand, or null where none runs. That day closes nothing.</param>
/// <param name="ClosedOn">Day on which it closed as a human recorded it, or null while it is open.</param>
[DutchTerm("geregistreerd rechtsmiddel")]
public sealed record EvidenceRemedy(int Number, EvidenceRoute Route, LocalDate OpenedOn, LocalDate? EarliestClose, LocalDate? ClosedOn = null)
{
    /// <summary>Whether it is open.</summary>
    [JsonIgnore]
    public bool IsOpen => ClosedOn is null;
}

/// <summary>A piece of evidence, by reference and hash; what it says stands in no event.</summary>
/// <param name="Reference">The participant's own reference to it; never a name.</param>
/// <param name="Sha256">SHA-256 of its content, in lower-case hexadecimal.</param>
/// <param name="Document">Where it is held with the evidence, or null when the participant keeps it in a system of its own.</param>
[DutchTerm("bewijsstuk")]
public sealed record EvidencePiece(OwnReference Reference, string Sha256, DocumentId? Document);

/// <summary>
/// That a registration was removed, by whom it was registered and why it went: what evidence can be kept on. Only
/// <see cref="EvidenceProcedure.Ground"/> makes one.
/// </summary>
[DutchTerm("grond om bewijs te bewaren")]
public sealed record EvidenceGround
{
    internal EvidenceGround(RegistrationId registration, ParticipantId registeredBy, LocalDate removedOn, RemovalReason reason)
    {
        Registration = registration;
        RegisteredBy = registeredBy;
        RemovedOn = removedOn;
        Reason = reason;
    }

    /// <summary>The registration.</summary>
    public RegistrationId Registration { get; }

    /// <summary>The participant that registered; only it keeps evidence.</summary>
    public ParticipantId RegisteredBy { get; }

    /// <summary>Day of removal.</summary>
    public LocalDate RemovedOn { get; }

    /// <summary>Why it was removed.</summary>
    public RemovalReason Reason { get; }
}
