using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Consultations;
using Zorgfraude.Protocol.Participants;

namespace Zorgfraude.Protocol.Procedures.Participants;

/// <summary>
/// What a participant does to organise itself. The cases are the only ones. None of them takes one of the eight powers, which are
/// about registrations and consultations: who may do this within the participant is the host's to guard.
/// </summary>
[DutchTerm("handeling van de organisatie van de deelnemer")]
public abstract record ParticipantCommand
{
    private ParticipantCommand(string act) => Act = act;

    /// <summary>Stable name of the act.</summary>
    public string Act { get; }

    /// <summary>The name of the act; what it carries may point at persons.</summary>
    public sealed override string ToString() => Act;

    /// <summary>Take part in the register (article 2.1(1) of the Act).</summary>
    /// <param name="Agency">What kind of body joins.</param>
    /// <param name="StartedOn">First day of taking part.</param>
    /// <param name="WftAdmission">For a private insurer: its admission under the Wft.</param>
    [DutchTerm("aansluiten")]
    public sealed record Join(Agency Agency, LocalDate StartedOn, WftAdmission? WftAdmission = null) : ParticipantCommand("participant.join");

    /// <summary>Lay down the powers of a function from a day on, in place of what was laid down for it before (protocol 2.7).</summary>
    /// <param name="Laid">The function, its powers and the days.</param>
    /// <param name="Evidence">Where the table is kept in writing.</param>
    [DutchTerm("functie vastleggen")]
    public sealed record LayDownFunction(FunctionPowers Laid, OwnReference Evidence) : ParticipantCommand("participant.lay-down-function");

    /// <summary>End a function.</summary>
    /// <param name="Function">The function.</param>
    /// <param name="LastDay">Its last day: yesterday at the earliest, so that it can end at once.</param>
    [DutchTerm("functie beëindigen")]
    public sealed record EndFunction(FunctionId Function, LocalDate LastDay) : ParticipantCommand("participant.end-function");

    /// <summary>Give an employee a function (protocol 2.7).</summary>
    /// <param name="Assignment">Who, which function, which days.</param>
    [DutchTerm("functie toewijzen")]
    public sealed record AssignFunction(FunctionAssignment Assignment) : ParticipantCommand("participant.assign-function");

    /// <summary>Take a function from an employee.</summary>
    /// <param name="Employee">Who.</param>
    /// <param name="Function">Which function.</param>
    /// <param name="LastDay">Last day: yesterday at the earliest, so that it can end at once.</param>
    [DutchTerm("toewijzing beëindigen")]
    public sealed record EndAssignment(EmployeeId Employee, FunctionId Function, LocalDate LastDay) : ParticipantCommand("participant.end-assignment");

    /// <summary>Record that an employee declared secrecy, was given explanation or was instructed (protocol 2.8 and 2.9).</summary>
    /// <param name="Employee">Who.</param>
    /// <param name="Kind">What.</param>
    /// <param name="On">On which day; it counts from the day of recording.</param>
    [DutchTerm("verklaring van een medewerker vastleggen")]
    public sealed record RecordEmployeeDeclaration(EmployeeId Employee, EmployeeDeclarationKind Kind, LocalDate On)
        : ParticipantCommand("participant.record-employee-declaration");

    /// <summary>Declare something about the own organisation, in place of the last declaration of the same kind.</summary>
    /// <param name="Declaration">The declaration; the place of contact details is filled in by the procedure.</param>
    /// <param name="Contact">For an officer or a department: how the role is reached, 1 to 500 characters; otherwise null.</param>
    [DutchTerm("verklaren")]
    public sealed record MakeDeclaration(Declaration Declaration, string? Contact = null) : ParticipantCommand("participant.declare");

    /// <summary>Record the announcement of automated consultation on the website (protocol 2.10).</summary>
    /// <param name="PublishedOn">Day of publication.</param>
    /// <param name="Page">Address of the page.</param>
    /// <param name="Course">Where the set course of the consultation is written down.</param>
    /// <param name="Occasions">The occasions on the page, at most 100.</param>
    [DutchTerm("geautomatiseerd raadplegen aankondigen")]
    public sealed record AnnounceAutomation(LocalDate PublishedOn, Uri Page, OwnReference Course, ValueList<OwnReference> Occasions)
        : ParticipantCommand("participant.announce-automation")
    {
        /// <summary>Occasions left off the page, at most 100; empty when none is.</summary>
        public ValueList<OwnReference> WithheldOccasions { get; init; }

        /// <summary>What publishing those would thwart.</summary>
        public WithholdingGround WithholdingGround { get; init; }

        /// <summary>Whether publishing those would thwart it; needed when there are any.</summary>
        public Judgement<bool>? Withholding { get; init; }
    }

    /// <summary>Stop consulting by an automated process.</summary>
    [DutchTerm("geautomatiseerd raadplegen beëindigen")]
    public sealed record EndAutomation() : ParticipantCommand("participant.end-automation");

    /// <summary>Appoint the third party that manages the register for the participants (protocol 2.4).</summary>
    /// <param name="Appointed">Which one, under which agreement, on which days.</param>
    [DutchTerm("verwerker aanwijzen")]
    public sealed record AppointProcessor(AppointedProcessor Appointed) : ParticipantCommand("participant.appoint-processor");

    /// <summary>End the appointment of the processor; its employees lose their functions with it.</summary>
    /// <param name="LastDay">Last day: yesterday at the earliest.</param>
    [DutchTerm("aanwijzing van de verwerker beëindigen")]
    public sealed record EndProcessor(LocalDate LastDay) : ParticipantCommand("participant.end-processor");
}
