using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Law;
using Zorgfraude.Matching;
using Zorgfraude.Parties;
using Zorgfraude.Registrations;

namespace Zorgfraude.Consultations;

/// <summary>How the register was consulted (protocol, chapter 1).</summary>
[DutchTerm("wijze van raadplegen")]
public enum ConsultationMode
{
    /// <summary>By an employee, one subject at a time.</summary>
    [DutchTerm("handmatig")]
    Manual,

    /// <summary>By an automated process; its hits stay unverified until a designated employee has checked the input (protocol 5.2).</summary>
    [DutchTerm("geautomatiseerd")]
    Automated,
}

/// <summary>
/// What the register is consulted for. Only to fight healthcare fraud (article 2.1(3) of the Act); the list is closed and names
/// the occasion, so that a consultation for anything else cannot be expressed.
/// </summary>
[DutchTerm("doel van de raadpleging")]
public enum ConsultationPurpose
{
    /// <summary>Within an investigation into healthcare fraud.</summary>
    [DutchTerm("fraudeonderzoek")]
    FraudInvestigation,

    /// <summary>To prevent healthcare fraud when a contract with a care provider is concluded or prolonged.</summary>
    [DutchTerm("fraudepreventie bij contracteren")]
    FraudPreventionAtContracting,
}

/// <summary>
/// One line of the consultation log (protocol 5.4): when, by whom, on which occasion and whether it led to a hit. It names the
/// subject by keyed pseudonyms only (reading C3), so that it can outlive a registration.
/// </summary>
/// <param name="Id">Identifier, given back with the answer as proof of search.</param>
/// <param name="At">Moment of the consultation.</param>
/// <param name="Participant">On whose behalf.</param>
/// <param name="Employee">Who consulted, or answers for the automated process.</param>
/// <param name="Mode">By hand or automated.</param>
/// <param name="Purpose">What for.</param>
/// <param name="Found">The registrations that the answer rests on, hits or possible ones by <see cref="Band"/>; empty for a no-hit.</param>
/// <param name="SubjectKeys">Keyed pseudonyms of the entered data, one per way in which the subject could be named again.</param>
/// <param name="Matcher">
/// Version of the matching rules and thresholds that were applied; two with a plus between them where a matcher was asked beside exact comparison.
/// </param>
[DutchTerm("regel in de raadpleeglijst")]
public sealed record ConsultationLogEntry(
    ConsultationId Id,
    Instant At,
    ParticipantId Participant,
    EmployeeId Employee,
    ConsultationMode Mode,
    ConsultationPurpose Purpose,
    ValueList<RegistrationId> Found,
    ValueList<string> SubjectKeys,
    string Matcher)
{
    /// <summary>
    /// For an automated consultation: the occasion, by the code under which the participant announced it (protocol 2.10); otherwise null.
    /// </summary>
    public OwnReference? Occasion { get; init; }

    /// <summary>
    /// Whether <see cref="Found"/> are hits or possible ones that were shown as such (reading F2). A possible one that was not shown stands in
    /// no line. One line never has both: beside a hit nothing possible is shown.
    /// </summary>
    public MatchBand Band { get; init; }

    /// <summary>Whether the answer was a hit.</summary>
    public bool IsHit => Band == MatchBand.Match && !Found.IsEmpty;

    /// <summary>
    /// Whether a designated employee has to check before the answer may be used: a hit of an automated process (protocol 5.2), and
    /// whatever was shown as possible (reading F2).
    /// </summary>
    public bool NeedsVerification => !Found.IsEmpty && (Mode == ConsultationMode.Automated || Band == MatchBand.Possible);
}

/// <summary>
/// A designated employee checked the data behind a hit (protocol 5.2), or behind an agreement that was shown as possible (reading F2).
/// </summary>
/// <param name="Consultation">The consultation.</param>
/// <param name="At">Moment of the check.</param>
/// <param name="Employee">Who checked.</param>
/// <param name="InputWasCorrect">
/// Whether the entered data were right and, behind what was shown as possible, about the registered subject; if not, the answer may not be
/// used.
/// </param>
[DutchTerm("controle van een hit")]
public sealed record HitVerification(ConsultationId Consultation, Instant At, EmployeeId Employee, bool InputWasCorrect)
{
    /// <summary>
    /// Where the participant wrote down why the subject is the same: its own reference. What was shown as possible becomes a hit with
    /// reasons only; null where none were asked.
    /// </summary>
    public OwnReference? Reasons { get; init; }
}

/// <summary>A line of the log with the verification of its hit, when made.</summary>
/// <param name="Entry">The line.</param>
/// <param name="Verification">The verification, or null.</param>
[DutchTerm("raadpleging in de lijst")]
public sealed record LoggedConsultation(ConsultationLogEntry Entry, HitVerification? Verification)
{
    /// <summary>
    /// Number of the line in the list of its participant, given by the store when it is written: 1, 2, 3 and so on. A number that is not
    /// there proves that a line is gone.
    /// </summary>
    public required long Number { get; init; }

    /// <summary>Whether the consultation led to a hit: at once, or because what was shown as possible was found to be the same subject.</summary>
    public bool IsHit => Entry.IsHit || (!Entry.Found.IsEmpty && Verification is { InputWasCorrect: true });
}

/// <summary>Which consultations to read. The cases are the only ones.</summary>
[DutchTerm("selectie van raadplegingen")]
public abstract record ConsultationFilter
{
    private ConsultationFilter()
    {
    }

    /// <summary>A participant's own list (protocol 5.4).</summary>
    /// <param name="Participant">The participant.</param>
    [DutchTerm("eigen lijst van de deelnemer")]
    public sealed record ByParticipant(ParticipantId Participant) : ConsultationFilter;

    /// <summary>The consultations whose answer rests on one registration: as a hit, or shown as possible.</summary>
    /// <param name="Registration">The registration.</param>
    [DutchTerm("raadplegingen van een registratie")]
    public sealed record ByRegistration(RegistrationId Registration) : ConsultationFilter;

    /// <summary>The consultations, hit or not, with data that lead to this pseudonym (protocol 6.3, reading C6).</summary>
    /// <param name="SubjectKey">One keyed pseudonym.</param>
    [DutchTerm("raadplegingen over een betrokkene")]
    public sealed record BySubjectKey(string SubjectKey) : ConsultationFilter;

    /// <summary>One consultation.</summary>
    /// <param name="Id">The consultation.</param>
    [DutchTerm("één raadpleging")]
    public sealed record ById(ConsultationId Id) : ConsultationFilter;
}
