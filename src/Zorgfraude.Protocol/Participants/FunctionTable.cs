using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Terms;

namespace Zorgfraude.Protocol.Participants;

/// <summary>Some days in a row.</summary>
/// <param name="FirstDay">First day, included.</param>
/// <param name="LastDay">Last day, included; null while no end was set.</param>
[DutchTerm("periode")]
public sealed record DayRange(LocalDate FirstDay, LocalDate? LastDay = null)
{
    /// <summary>Whether a day lies in it.</summary>
    /// <param name="day">The day.</param>
    public bool Contains(LocalDate day) => day >= FirstDay && (LastDay is not { } last || day <= last);

    /// <summary>What is left of it once something else holds from a day: null when nothing is.</summary>
    internal DayRange? EndingBefore(LocalDate day) =>
        FirstDay >= day ? null
        : LastDay is { } last && last < day ? this
        : this with { LastDay = CivilDate.AddDays(day, -1) };
}

/// <summary>Which of the eight powers a function has, and on which days (protocol 2.7).</summary>
/// <param name="Function">The function.</param>
/// <param name="Powers">Its powers.</param>
/// <param name="Period">The days on which that holds.</param>
[DutchTerm("bevoegdheden van een functie")]
public sealed record FunctionPowers(FunctionId Function, ValueList<Power> Powers, DayRange Period);

/// <summary>That an employee holds a function on some days.</summary>
/// <param name="Employee">Who.</param>
/// <param name="Function">Which function.</param>
/// <param name="Period">The days.</param>
/// <param name="OfProcessor">Whether this is an employee of the processor (protocol 2.4) and not of the participant.</param>
[DutchTerm("toewijzing van een functie")]
public sealed record FunctionAssignment(EmployeeId Employee, FunctionId Function, DayRange Period, bool OfProcessor = false);

/// <summary>What is recorded of an employee before he works with the register.</summary>
[DutchTerm("soort vastlegging bij een medewerker")]
public enum EmployeeDeclarationKind
{
    /// <summary>The employee declared secrecy (protocol 2.9).</summary>
    [DutchTerm("geheimhoudingsverklaring")]
    Secrecy,

    /// <summary>The working of the register was explained (protocol 2.8).</summary>
    [DutchTerm("uitleg over de werking")]
    WorkingExplained,

    /// <summary>The employee was told that use serves the purpose only and that protocol and instructions hold (protocol 2.8).</summary>
    [DutchTerm("instructie over doel en protocol")]
    PurposeExplained,
}

/// <summary>What was recorded of an employee, and from when it counts.</summary>
/// <param name="Employee">Who.</param>
/// <param name="Kind">What.</param>
/// <param name="CountsFrom">First day on which it counts: never before it was recorded, so that it alters nothing of the past.</param>
[DutchTerm("vastlegging bij een medewerker")]
public sealed record EmployeeDeclaration(EmployeeId Employee, EmployeeDeclarationKind Kind, LocalDate CountsFrom);

/// <summary>
/// A participant's function table with its days (protocol 2.7 to 2.9): which function has which powers, who holds which function, and
/// who declared secrecy and was instructed. <see cref="AuthorisationRule"/> reads from it what somebody may do on a day. The register
/// makes one from the acts of the participant; a host that keeps its own table makes one itself.
/// </summary>
[DutchTerm("functietabel")]
public sealed record FunctionTable
{
    /// <summary>The table in which nobody may do anything.</summary>
    public static FunctionTable Empty { get; } = new();

    /// <summary>Which function has which powers on which days.</summary>
    public ValueList<FunctionPowers> Functions { get; init; }

    /// <summary>Who holds which function on which days. Functions held at the same time add up.</summary>
    public ValueList<FunctionAssignment> Assignments { get; init; }

    /// <summary>Who declared secrecy and was instructed, and from when that counts.</summary>
    public ValueList<EmployeeDeclaration> Declarations { get; init; }

    /// <summary>The number of functions and assignments; no employee is printed.</summary>
    public override string ToString() => $"FunctionTable ({Functions.Count} functions, {Assignments.Count} assignments)";

    /// <summary>Whether a function has powers on a day.</summary>
    internal bool Knows(FunctionId function, LocalDate day) => Functions.Any(f => f.Function == function && f.Period.Contains(day));

    /// <summary>Whether something was recorded of an employee and counts on a day.</summary>
    internal bool HasDeclared(EmployeeId employee, EmployeeDeclarationKind kind, LocalDate day) =>
        Declarations.Any(d => d.Employee == employee && d.Kind == kind && d.CountsFrom <= day);

    /// <summary>The employees who hold a known function on a day.</summary>
    internal IEnumerable<EmployeeId> EmployeesOn(LocalDate day) =>
        Assignments.Where(a => a.Period.Contains(day) && Knows(a.Function, day)).Select(a => a.Employee).Distinct();

    /// <summary>The table once a function has other powers: what was laid down for it before ends the day before.</summary>
    internal FunctionTable With(FunctionPowers laidDown)
    {
        var ended = EndFunction(laidDown.Function, laidDown.Period.FirstDay);
        return ended with { Functions = ended.Functions.Add(laidDown) };
    }

    /// <summary>The table once an employee holds a function: what was assigned of the same function before ends the day before.</summary>
    internal FunctionTable With(FunctionAssignment assigned)
    {
        var ended = EndAssignment(assigned.Employee, assigned.Function, assigned.Period.FirstDay);
        return ended with { Assignments = ended.Assignments.Add(assigned) };
    }

    /// <summary>The table with one more thing recorded of an employee.</summary>
    internal FunctionTable With(EmployeeDeclaration declared) => this with { Declarations = Declarations.Add(declared) };

    /// <summary>The table in which a function has no powers from a day on.</summary>
    internal FunctionTable EndFunction(FunctionId function, LocalDate from) => this with
    {
        Functions = Functions
            .Select(f => f.Function != function ? f : f.Period.EndingBefore(from) is { } left ? f with { Period = left } : null)
            .OfType<FunctionPowers>()
            .ToValueList(),
    };

    /// <summary>The table in which an employee no longer holds a function from a day on.</summary>
    internal FunctionTable EndAssignment(EmployeeId employee, FunctionId function, LocalDate from) =>
        EndAssignments(a => a.Employee == employee && a.Function == function, from);

    /// <summary>The table in which no employee of a processor holds a function from a day on.</summary>
    internal FunctionTable EndProcessor(LocalDate from) => EndAssignments(static a => a.OfProcessor, from);

    private FunctionTable EndAssignments(Func<FunctionAssignment, bool> which, LocalDate from) => this with
    {
        Assignments = Assignments
            .Select(a => !which(a) ? a : a.Period.EndingBefore(from) is { } left ? a with { Period = left } : null)
            .OfType<FunctionAssignment>()
            .ToValueList(),
    };
}
