using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Consultations;
using Zorgfraude.Decisions;
using Zorgfraude.Identity;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Anonymisation;
using Zorgfraude.Protocol.Consultations;
using Zorgfraude.Protocol.Investigations;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Retention;
using Zorgfraude.Protocol.Terms;
using Zorgfraude.Registrations;

namespace Zorgfraude.Protocol.Dossiers;

/// <summary>
/// Everything that is known of one case at one moment, in one piece: the facts of each rule side by side. What is null is not known,
/// and never stands for a default. It holds personal data.
/// </summary>
[DutchTerm("dossier")]
public sealed record Dossier
{
    /// <summary>Day on which the questions are asked, or null.</summary>
    public LocalDate? On { get; init; }

    /// <summary>The investigation plan, or null.</summary>
    public InvestigationPlan? Plan { get; init; }

    /// <summary>The investigation report, or null.</summary>
    public InvestigationReport? Report { get; init; }

    /// <summary>What the justified belief is decided on, or null.</summary>
    public BeliefFacts? Belief { get; init; }

    /// <summary>The assessment of the necessity, or null.</summary>
    public NecessityAssessment? Necessity { get; init; }

    /// <summary>What decides which supervisor is competent, or null.</summary>
    public SupervisorFacts? Supervisor { get; init; }

    /// <summary>The dates of the submission to the supervisor, or null.</summary>
    public SupervisorCourse? SupervisorCourse { get; init; }

    /// <summary>What a longer term is decided on, or null when none was put forward.</summary>
    public LongerTermFacts? LongerTerm { get; init; }

    /// <summary>What the end of the registration is computed from, or null.</summary>
    public RetentionFacts? Retention { get; init; }

    /// <summary>The data meant for the register, or null.</summary>
    public OfferedData<RegistrationData>? Registration { get; init; }

    /// <summary>A question to the register, or null.</summary>
    public ConsultationFacts? Consultation { get; init; }

    /// <summary>What is made anonymous for the supervisor, or null.</summary>
    public AnonymisationFacts? Anonymisation { get; init; }

    /// <summary>Nothing of the content.</summary>
    public override string ToString() => "Dossier(***)";
}

/// <summary>What the end of a registration and its yearly reviews are computed from.</summary>
[DutchTerm("gegevens voor de bewaartermijn")]
public sealed record RetentionFacts
{
    /// <summary>Day of registration, or null when not known.</summary>
    public LocalDate? RegisteredOn { get; init; }

    /// <summary>Days on which a yearly review was held, in any order.</summary>
    public ValueList<LocalDate> ReviewsHeldOn { get; init; }
}

/// <summary>A question to the register. Who asks it is no part of a dossier, so the powers of an employee are not judged on it.</summary>
/// <param name="Mode">By hand or automated.</param>
[DutchTerm("gegevens voor een raadpleging")]
public sealed record ConsultationFacts(ConsultationMode Mode)
{
    /// <summary>The data of one subject as offered, or null.</summary>
    public OfferedData<Subject>? Subject { get; init; }

    /// <summary>What for, or null when not stated.</summary>
    public ConsultationPurpose? Purpose { get; init; }

    /// <summary>For automated use: the announcement on the participant's website, or null.</summary>
    public AutomationAnnouncement? Announcement { get; init; }

    /// <summary>For automated use: the occasion, by the code under which it was announced, or null when not stated.</summary>
    public OwnReference? Occasion { get; init; }
}

/// <summary>What is made anonymous for the supervisor, with what a human said about it.</summary>
[DutchTerm("gegevens voor het anonimiseren")]
public sealed record AnonymisationFacts
{
    /// <summary>Everybody in the file.</summary>
    public ValueList<FileParty> Parties { get; init; }

    /// <summary>The documents.</summary>
    public ValueList<SubmissionDocument> Documents { get; init; }

    /// <summary>The answers to what the scan leaves to a human.</summary>
    public ValueList<ResidueAnswer> Answers { get; init; }

    /// <summary>The judgement that nobody can be identified indirectly, or null while not made.</summary>
    public Judgement<bool>? SignOff { get; init; }
}

/// <summary>
/// Data as they were offered to the closed data set of article 2.1(2) of the Decree: accepted as a whole, or with what stands in the
/// way. A value that the data set refuses is not kept.
/// </summary>
/// <typeparam name="T">The accepted data.</typeparam>
/// <param name="Accepted">The data, or null when something stands in the way.</param>
/// <param name="Problems">What stands in the way; empty when accepted.</param>
[DutchTerm("aangeboden gegevens")]
public sealed record OfferedData<T>(T? Accepted, ValueList<DatumProblem> Problems)
    where T : class
{
    /// <summary>Whether the data were accepted; nothing of the content.</summary>
    public override string ToString() => $"OfferedData({(Accepted is null ? "not " : "")}accepted)";
}

/// <summary>One datum that the data set does not accept. It never holds the refused text.</summary>
/// <param name="Field">Where it stands within the data, for instance <c>subject.kvkNumber</c>.</param>
/// <param name="Problem">Why it is refused, or null when it is required and not there.</param>
[DutchTerm("bezwaar tegen een aangeboden gegeven")]
public sealed record DatumProblem(string Field, IdentityProblem? Problem);
