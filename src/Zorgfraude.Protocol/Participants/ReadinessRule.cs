using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Procedures.Participants;
using Zorgfraude.Protocol.Rulebooks;
using Zorgfraude.Protocol.Terms;

namespace Zorgfraude.Protocol.Participants;

/// <summary>How something that a participant must have stands.</summary>
[DutchTerm("stand van de voorbereiding")]
public enum ReadinessStanding
{
    /// <summary>It is there.</summary>
    [DutchTerm("aanwezig")]
    Present,

    /// <summary>It is there and is less than the law names, or is something to see.</summary>
    [DutchTerm("aandachtspunt")]
    Doubtful,

    /// <summary>It is not there.</summary>
    [DutchTerm("ontbreekt")]
    Missing,

    /// <summary>It is there and should have been made again by now.</summary>
    [DutchTerm("te laat")]
    Overdue,
}

/// <summary>What the absence of something keeps from being done.</summary>
[DutchTerm("gevolg van wat ontbreekt")]
public enum ReadinessEffect
{
    /// <summary>Nothing; it is warned of.</summary>
    [DutchTerm("waarschuwing")]
    Warns,

    /// <summary>Consulting by an automated process.</summary>
    [DutchTerm("geen geautomatiseerde raadpleging")]
    BlocksAutomatedConsultation,

    /// <summary>Every act on a case, a registration or a consultation.</summary>
    [DutchTerm("geen enkele handeling")]
    BlocksEveryAct,
}

/// <summary>One thing that a participant must have.</summary>
/// <param name="Finding">What it is and the provision it rests on.</param>
/// <param name="Standing">How it stands.</param>
/// <param name="Effect">What its absence keeps from being done.</param>
/// <param name="DueOn">Day by which it is to be made or made again, or null where none is set.</param>
[DutchTerm("onderdeel van de voorbereiding")]
public sealed record ReadinessItem(Finding Finding, ReadinessStanding Standing, ReadinessEffect Effect, LocalDate? DueOn = null);

/// <summary>What a participant has, what is missing, what is late, and what that keeps from being done.</summary>
/// <param name="Items">Everything that was looked at, in the order of the protocol.</param>
[DutchTerm("voorbereiding van de deelnemer")]
public sealed record Readiness(ValueList<ReadinessItem> Items)
{
    /// <summary>What is missing.</summary>
    public IEnumerable<ReadinessItem> Missing => Items.Where(i => i.Standing == ReadinessStanding.Missing);

    /// <summary>What should have been made again by now.</summary>
    public IEnumerable<ReadinessItem> Overdue => Items.Where(i => i.Standing == ReadinessStanding.Overdue);

    /// <summary>Whether anybody may do anything on behalf of the participant.</summary>
    public bool MayAct => !Missing.Any(i => i.Effect == ReadinessEffect.BlocksEveryAct);

    /// <summary>Whether the register may be consulted by an automated process.</summary>
    public bool MayConsultAutomatically => MayAct && !Missing.Any(i => i.Effect == ReadinessEffect.BlocksAutomatedConsultation);
}

/// <summary>How far a participant has prepared itself (protocol chapter 2, and what other provisions ask of its organisation).</summary>
public static class ReadinessRule
{
    /// <summary>Looks at everything. Only an absent function table and an absent announcement keep something from being done; the rest warns.</summary>
    /// <param name="organisation">How the participant has organised itself, or null while it has not joined.</param>
    /// <param name="today">Calendar day in Europe/Amsterdam.</param>
    /// <param name="rulebook">The law, with the readings chosen.</param>
    public static Readiness Decide(Organisation? organisation, LocalDate today, Rulebook rulebook)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        if (organisation is null || organisation.StartedOn > today)
        {
            return new(
            [
                new(
                    ParticipantFindings.Joined.NotMet(CodeNames.Argument(ParticipantState.Initial)),
                    ReadinessStanding.Missing,
                    ReadinessEffect.BlocksEveryAct,
                    organisation?.StartedOn),
            ]);
        }

        var table = organisation.Functions;
        var employees = table.EmployeesOn(today).ToList();
        var laidDown = table.Functions.Any(f => f.Period.Contains(today));
        return new(
        [
            laidDown
                ? new(ParticipantFindings.TableLaidDown.Met(), ReadinessStanding.Present, ReadinessEffect.BlocksEveryAct)
                : new(ParticipantFindings.TableLaidDown.Missing(), ReadinessStanding.Missing, ReadinessEffect.BlocksEveryAct),
            .. Enum.GetValues<Power>().Select(power => Warned(
                ParticipantFindings.PowerWithoutFunction,
                table.Functions.Any(f => f.Period.Contains(today) && f.Powers.Contains(power)),
                CodeNames.Argument(power))),
            Counted(ParticipantFindings.EmployeesWithout, employees.Count(e => !table.HasDeclared(e, EmployeeDeclarationKind.Secrecy, today))),
            Counted(ParticipantFindings.EmployeesUninstructed, employees.Count(e =>
                !table.HasDeclared(e, EmployeeDeclarationKind.WorkingExplained, today)
                || !table.HasDeclared(e, EmployeeDeclarationKind.PurposeExplained, today))),
            organisation.Announcement is { } announcement && announcement.PublishedOn <= today
                ? new(ConsultationFindings.Announced.Met(), ReadinessStanding.Present, ReadinessEffect.BlocksAutomatedConsultation)
                : new(ConsultationFindings.Announced.Missing(), ReadinessStanding.Missing, ReadinessEffect.BlocksAutomatedConsultation),
            .. Enum.GetValues<DeclarationKind>().Select(kind => Standing(organisation, kind, rulebook, today)),
        ]);
    }

    /// <summary>How one declaration stands.</summary>
    internal static ReadinessItem Standing(Organisation organisation, DeclarationKind kind, Rulebook rulebook, LocalDate today)
    {
        var declared = organisation.Find(kind);
        var next = NextDay(organisation, kind, rulebook);
        var late = next < today;
        // The first evaluation is not missing before it is due.
        var there = declared is not null || (kind == DeclarationKind.SecurityEvaluation && !late);
        var tooLow = declared?.BaselineLevel < rulebook.Regulation.SecurityLevel.Value;
        var standing = !there ? ReadinessStanding.Missing
            : late ? ReadinessStanding.Overdue
            : tooLow ? ReadinessStanding.Doubtful
            : ReadinessStanding.Present;
        var definition = Declarations.Finding(kind);
        FindingArgument[] arguments = Declarations.Form(kind) switch
        {
            DeclarationForm.Evaluation => [FindingArgument.Of("date", next!.Value)],
            DeclarationForm.Standard => [FindingArgument.Of("level", rulebook.Regulation.SecurityLevel.Value)],
            _ => [],
        };
        return new(
            standing == ReadinessStanding.Present ? definition.Met(arguments) : definition.Warning(arguments), standing, ReadinessEffect.Warns, next);
    }

    /// <summary>The day by which a declaration is to be made or made again, or null where none is set.</summary>
    internal static LocalDate? NextDay(Organisation organisation, DeclarationKind kind, Rulebook rulebook)
    {
        var declared = organisation.Find(kind);
        if (Declarations.Form(kind) != DeclarationForm.Evaluation)
        {
            return declared?.NextBy;
        }

        var due = SecurityTerms.Evaluation(organisation.StartedOn, declared?.On, rulebook).LastDay;
        // The participant may set an earlier day, never a later one.
        return declared?.NextBy is { } own && own < due ? own : due;
    }

    private static ReadinessItem Warned(FindingDefinition definition, bool present, FindingArgument argument) => present
        ? new(definition.Met(argument), ReadinessStanding.Present, ReadinessEffect.Warns)
        : new(definition.Warning(argument), ReadinessStanding.Missing, ReadinessEffect.Warns);

    private static ReadinessItem Counted(FindingDefinition definition, int without) =>
        Warned(definition, without == 0, FindingArgument.Of("count", without));
}
