using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Findings;

namespace Zorgfraude.Protocol.Participants;

/// <summary>What an employee may do on a day, as the function table has it (protocol 2.7 to 2.9).</summary>
public static class AuthorisationRule
{
    /// <summary>
    /// The actor with the powers of that day: those of every function that he holds on it. Undetermined, and so without any power, when
    /// no table is laid down, when he holds no function on that day, or when no declaration of secrecy counts on it. Explanation and
    /// instruction that are not recorded are warned of.
    /// </summary>
    /// <param name="actor">Who acts. Powers that he already has count for nothing.</param>
    /// <param name="table">The function table of his participant.</param>
    /// <param name="day">Calendar day of the act in Europe/Amsterdam.</param>
    public static Decision<Actor> Decide(Actor actor, FunctionTable table, LocalDate day)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(table);
        var held = table.Assignments
            .Where(a => a.Employee == actor.Employee && a.Period.Contains(day) && table.Knows(a.Function, day))
            .ToList();
        ValueList<Finding> findings =
        [
            table.Functions.Any(f => f.Period.Contains(day)) ? ParticipantFindings.TableLaidDown.Met() : ParticipantFindings.TableLaidDown.Missing(),
            ParticipantFindings.FunctionHeld.When(held.Count > 0, FindingArgument.Of("date", day)),
            Declared(EmployeeDeclarationKind.Secrecy) ? ParticipantFindings.Secrecy.Met() : ParticipantFindings.Secrecy.Missing(),
            Declared(EmployeeDeclarationKind.WorkingExplained) ? ParticipantFindings.WorkingExplained.Met() : ParticipantFindings.WorkingExplained.Warning(),
            Declared(EmployeeDeclarationKind.PurposeExplained) ? ParticipantFindings.PurposeExplained.Met() : ParticipantFindings.PurposeExplained.Warning(),
        ];
        if (findings.Any(f => f.Blocks))
        {
            return new Decision<Actor>.Undetermined(findings);
        }

        var powers = table.Functions
            .Where(f => f.Period.Contains(day) && held.Exists(a => a.Function == f.Function))
            .SelectMany(f => f.Powers)
            .Distinct()
            .Order()
            .ToValueList();
        return new Decision<Actor>.Reached(
            actor with { Powers = powers, IsOfProcessor = held.Exists(a => a.OfProcessor) }, findings);

        bool Declared(EmployeeDeclarationKind kind) => table.HasDeclared(actor.Employee, kind, day);
    }
}

/// <summary>Who may look at what his own participant keeps (protocol 2.9, second sentence).</summary>
public static class ReadingRule
{
    /// <summary>Whether somebody may read: he holds a function with at least one of the eight powers.</summary>
    /// <param name="actor">Who reads, with the powers of that day.</param>
    public static Finding Decide(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return ParticipantFindings.ReaderHasPower.When(!actor.Powers.IsEmpty);
    }

    /// <summary>Whether somebody's functions have to do with who registered whom: registered data, or information on hits.</summary>
    internal static bool SeesRegistrants(Actor actor) => SeesRegisteredData(actor) || actor.May(Power.ReceiveHits);

    /// <summary>Whether somebody's functions have to do with the data of a registration themselves: entering, checking or changing them.</summary>
    internal static bool SeesRegisteredData(Actor actor) => actor.May(Power.Register) || actor.May(Power.CheckEntry) || actor.May(Power.Change);
}
