using System.Collections.Immutable;
using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Findings;

namespace Zorgfraude.Protocol.Procedures;

/// <summary>Collects the findings on one act and turns them into accepted or refused.</summary>
/// <typeparam name="TEvent">The events of the procedure.</typeparam>
internal sealed class Steps<TEvent>(ActContext context)
{
    private readonly ImmutableArray<Finding>.Builder findings = ImmutableArray.CreateBuilder<Finding>();

    internal LocalDate Today => context.Today;

    internal bool Blocked => findings.Any(f => f.Blocks);

    internal ValueList<Finding> Findings => findings.ToValueList();

    internal Steps<TEvent> Add(Finding finding)
    {
        findings.Add(finding);
        return this;
    }

    internal Steps<TEvent> AddRange(IEnumerable<Finding> more)
    {
        findings.AddRange(more);
        return this;
    }

    /// <summary>The employee's function includes the power.</summary>
    internal Steps<TEvent> Requires(Power power) =>
        Add(CaseFindings.Power.When(context.Actor.May(power), CodeNames.Argument(power)));

    /// <summary>A judgement is the acting employee's own, and not from a day that is still to come.</summary>
    internal Steps<TEvent> Own<T>(Judgement<T>? judgement)
    {
        if (judgement is not null)
        {
            Add(CaseFindings.DecidedByActor.When(judgement.DecidedBy == context.Actor.Employee));
            NotInFuture(judgement.DecidedOn);
        }

        return this;
    }

    /// <summary>A judgement came out as the act needs it, and has its reasons; each is a finding of its own.</summary>
    internal Steps<TEvent> Reasoned(
        FindingDefinition outcome, FindingDefinition motivated, Judgement<bool>? judgement, params ReadOnlySpan<FindingArgument> arguments) =>
        Add(judgement is null ? outcome.NeedsJudgement(arguments) : outcome.When(judgement.Value, arguments))
            .Add(motivated.Known(judgement is { IsMotivated: true }));

    /// <summary>A day is not in the future.</summary>
    internal Steps<TEvent> NotInFuture(LocalDate day) =>
        day > context.Today ? Add(CaseFindings.NotInFuture.NotMet(FindingArgument.Of("date", day))) : this;

    /// <summary>A day is not before an earlier step.</summary>
    internal Steps<TEvent> NotBefore(LocalDate day, LocalDate earliest) =>
        day < earliest
            ? Add(CaseFindings.NotBefore.NotMet(FindingArgument.Of("date", day), FindingArgument.Of("earliest", earliest)))
            : this;

    internal ProcedureOutcome<TEvent> Refuse() => new ProcedureOutcome<TEvent>.Refused(findings.ToValueList());

    /// <summary>Accepted with these events and records unless a finding blocks.</summary>
    internal ProcedureOutcome<TEvent> Accept(TEvent happened, params ReadOnlySpan<WrittenRecord> records) =>
        Blocked ? Refuse() : new ProcedureOutcome<TEvent>.Accepted([happened], ValueList.Create(records), findings.ToValueList());
}
