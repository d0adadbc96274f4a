using System.Text.Json.Serialization;
using NodaTime;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Consultations;
using Zorgfraude.Protocol.Participants;

namespace Zorgfraude.Protocol.Procedures.Participants;

/// <summary>
/// What happened to the organisation of a participant: dates, codes, references and hashes only. The cases are the only ones; their
/// names never change.
/// </summary>
[DutchTerm("gebeurtenis in de organisatie van de deelnemer")]
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Joined), "participant-joined.v1")]
[JsonDerivedType(typeof(FunctionLaidDown), "function-laid-down.v1")]
[JsonDerivedType(typeof(FunctionEnded), "function-ended.v1")]
[JsonDerivedType(typeof(FunctionAssigned), "function-assigned.v1")]
[JsonDerivedType(typeof(AssignmentEnded), "assignment-ended.v1")]
[JsonDerivedType(typeof(EmployeeDeclared), "employee-declared.v1")]
[JsonDerivedType(typeof(Declared), "declared.v1")]
[JsonDerivedType(typeof(AutomationAnnounced), "automation-announced.v1")]
[JsonDerivedType(typeof(AutomationEnded), "automation-ended.v1")]
[JsonDerivedType(typeof(ProcessorAppointed), "processor-appointed.v1")]
[JsonDerivedType(typeof(ProcessorEnded), "processor-ended.v1")]
public abstract record ParticipantEvent
{
    private ParticipantEvent()
    {
    }

    /// <summary>The participant joined.</summary>
    /// <param name="On">Day of joining.</param>
    /// <param name="Kind">As which kind.</param>
    /// <param name="StartedOn">First day of taking part.</param>
    /// <param name="WftAdmission">For a private insurer: its declared admission.</param>
    [DutchTerm("aangesloten")]
    public sealed record Joined(LocalDate On, ParticipantKind Kind, LocalDate StartedOn, WftAdmission? WftAdmission) : ParticipantEvent;

    /// <summary>The powers of a function were laid down.</summary>
    /// <param name="On">Day of laying down.</param>
    /// <param name="Laid">The function, its powers and the days.</param>
    /// <param name="Evidence">Where it is kept in writing.</param>
    [DutchTerm("functie vastgelegd")]
    public sealed record FunctionLaidDown(LocalDate On, FunctionPowers Laid, OwnReference Evidence) : ParticipantEvent;

    /// <summary>A function ends.</summary>
    /// <param name="On">Day of recording.</param>
    /// <param name="Function">The function.</param>
    /// <param name="LastDay">Its last day.</param>
    [DutchTerm("functie beëindigd")]
    public sealed record FunctionEnded(LocalDate On, FunctionId Function, LocalDate LastDay) : ParticipantEvent;

    /// <summary>An employee was given a function.</summary>
    /// <param name="On">Day of recording.</param>
    /// <param name="Assignment">Who, which function, which days.</param>
    [DutchTerm("functie toegewezen")]
    public sealed record FunctionAssigned(LocalDate On, FunctionAssignment Assignment) : ParticipantEvent;

    /// <summary>An employee loses a function.</summary>
    /// <param name="On">Day of recording.</param>
    /// <param name="Employee">Who.</param>
    /// <param name="Function">Which function.</param>
    /// <param name="LastDay">Last day.</param>
    [DutchTerm("toewijzing beëindigd")]
    public sealed record AssignmentEnded(LocalDate On, EmployeeId Employee, FunctionId Function, LocalDate LastDay) : ParticipantEvent;

    /// <summary>An employee declared secrecy, was given explanation or was instructed.</summary>
    /// <param name="On">Day of recording, from which it counts.</param>
    /// <param name="Employee">Who.</param>
    /// <param name="Kind">What.</param>
    /// <param name="DoneOn">Day on which it was done.</param>
    [DutchTerm("verklaring van een medewerker vastgelegd")]
    public sealed record EmployeeDeclared(LocalDate On, EmployeeId Employee, EmployeeDeclarationKind Kind, LocalDate DoneOn) : ParticipantEvent;

    /// <summary>The participant declared something.</summary>
    /// <param name="On">Day of recording.</param>
    /// <param name="Declaration">What.</param>
    [DutchTerm("verklaard")]
    public sealed record Declared(LocalDate On, Declaration Declaration) : ParticipantEvent;

    /// <summary>Automated consultation was announced.</summary>
    /// <param name="On">Day of recording.</param>
    /// <param name="Announcement">The announcement.</param>
    [DutchTerm("geautomatiseerd raadplegen aangekondigd")]
    public sealed record AutomationAnnounced(LocalDate On, AutomationAnnouncement Announcement) : ParticipantEvent;

    /// <summary>The participant stopped consulting by an automated process.</summary>
    /// <param name="On">Day of recording.</param>
    [DutchTerm("geautomatiseerd raadplegen beëindigd")]
    public sealed record AutomationEnded(LocalDate On) : ParticipantEvent;

    /// <summary>A processor was appointed.</summary>
    /// <param name="On">Day of recording.</param>
    /// <param name="Appointed">Which one, under which agreement, on which days.</param>
    [DutchTerm("verwerker aangewezen")]
    public sealed record ProcessorAppointed(LocalDate On, AppointedProcessor Appointed) : ParticipantEvent;

    /// <summary>The appointment of the processor ends.</summary>
    /// <param name="On">Day of recording.</param>
    /// <param name="LastDay">Last day.</param>
    [DutchTerm("aanwijzing van de verwerker beëindigd")]
    public sealed record ProcessorEnded(LocalDate On, LocalDate LastDay) : ParticipantEvent;
}
