using System.Diagnostics.CodeAnalysis;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Law;

namespace Zorgfraude.Protocol.Procedures;

/// <summary>What a procedure says to an act: accepted with events, or refused with the findings that say why. The two cases are the only ones.</summary>
/// <typeparam name="TEvent">The events of the procedure.</typeparam>
[DutchTerm("uitkomst van een handeling in een procedure")]
public abstract record ProcedureOutcome<TEvent>
{
    private ProcedureOutcome(ValueList<Finding> findings) => Findings = findings;

    /// <summary>Every step that was taken in judging the act.</summary>
    public ValueList<Finding> Findings { get; }

    /// <summary>Whether the act was accepted, and with what.</summary>
    /// <param name="accepted">The accepted case.</param>
    public bool IsAccepted([NotNullWhen(true)] out Accepted? accepted)
    {
        accepted = this as Accepted;
        return accepted is not null;
    }

    /// <summary>The case and the number of findings.</summary>
    public sealed override string ToString() => $"{GetType().Name} ({Findings.Count} findings)";

    /// <summary>The act is accepted.</summary>
    [DutchTerm("aanvaard")]
    public sealed record Accepted : ProcedureOutcome<TEvent>
    {
        internal Accepted(ValueList<TEvent> events, ValueList<WrittenRecord> records, ValueList<Finding> findings)
            : base(findings)
        {
            Events = events;
            Records = records;
        }

        /// <summary>What happened, in order.</summary>
        public ValueList<TEvent> Events { get; }

        /// <summary>Texts to keep beside the events, which refer to them by id.</summary>
        public ValueList<WrittenRecord> Records { get; }
    }

    /// <summary>The act is refused; nothing happened.</summary>
    [DutchTerm("geweigerd")]
    public sealed record Refused : ProcedureOutcome<TEvent>
    {
        internal Refused(ValueList<Finding> findings)
            : base(findings)
        {
        }
    }
}

/// <summary>An act that a state allows or not, and what keeps it from being allowed.</summary>
/// <param name="Act">Stable name of the act, for instance <c>case.submit</c>.</param>
/// <param name="Obstacle">What must come first, or null when the act may be done now.</param>
[DutchTerm("toegestane handeling")]
public sealed record PermittedAct(string Act, Finding? Obstacle)
{
    /// <summary>Whether the state allows the act; what the act itself must bring is judged when it is done.</summary>
    public bool IsPermitted => Obstacle is null;
}
