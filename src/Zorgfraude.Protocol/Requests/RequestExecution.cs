using Zorgfraude.Decisions;
using Zorgfraude.Law;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Registrations;

namespace Zorgfraude.Protocol.Requests;

/// <summary>What an employee adds to an answer to have it carried out in the register. The cases are the only ones.</summary>
[DutchTerm("uitvoering van een toewijzing")]
public abstract record RequestExecution
{
    private RequestExecution()
    {
    }

    /// <summary>The case only: what it carries may hold personal data.</summary>
    public sealed override string ToString() => GetType().Name;

    /// <summary>Remove or restrict every registration that the request is about, as was answered.</summary>
    /// <param name="Judgement">The judgement that the ground is there, by the employee who has the power; null when not made.</param>
    [DutchTerm("verwijderen of beperken")]
    public sealed record RemoveOrRestrict(Judgement<bool>? Judgement) : RequestExecution;

    /// <summary>Enter the data of one registration as they should be. They count from the check by another employee on.</summary>
    /// <param name="Registration">The registration.</param>
    /// <param name="Entry">All the data as they should be, with the salt of their fingerprint. The same entry again does nothing twice.</param>
    /// <param name="SameSubject">The judgement that they are about the same subject; null when not made.</param>
    [DutchTerm("verbetering invoeren")]
    public sealed record EnterCorrection(RegistrationId Registration, RegistrationEntry Entry, Judgement<bool>? SameSubject) : RequestExecution;

    /// <summary>Check the data that somebody else entered for one registration.</summary>
    /// <param name="Registration">The registration.</param>
    /// <param name="DataSha256">Hash of the entry that the checker saw.</param>
    /// <param name="IsRight">Whether the data are right.</param>
    [DutchTerm("ingevoerde verbetering controleren")]
    public sealed record CheckCorrection(RegistrationId Registration, string DataSha256, bool IsRight) : RequestExecution;
}

/// <summary>What is to be done with one registration to carry an answer out. The cases are the only ones.</summary>
[DutchTerm("stap in de uitvoering")]
public abstract record ExecutionStep
{
    private ExecutionStep()
    {
    }

    /// <summary>Whether what is done is what was granted.</summary>
    public Finding Fits => RequestFindings.ExecutionFits.When(this is not DoesNotFit);

    /// <summary>The case only.</summary>
    public sealed override string ToString() => GetType().Name;

    /// <summary>An act of the registration.</summary>
    /// <param name="Command">The act.</param>
    [DutchTerm("handeling verrichten")]
    public sealed record Act(RegistrationCommand Command) : ExecutionStep;

    /// <summary>Nothing now: the correction waits for another employee.</summary>
    [DutchTerm("controle afwachten")]
    public sealed record AwaitCheck : ExecutionStep;

    /// <summary>Nothing any more: it was done before, or the registration is gone.</summary>
    [DutchTerm("al gedaan")]
    public sealed record Done : ExecutionStep;

    /// <summary>This does not carry that answer out.</summary>
    [DutchTerm("past niet bij het antwoord")]
    public sealed record DoesNotFit : ExecutionStep;
}

/// <summary>
/// Turns an answer into the acts of a registration. What was done before is seen in the registration, so that whoever was interrupted
/// starts again and does nothing twice.
/// </summary>
public static class ExecutionRule
{
    /// <summary>What is to be done with a registration.</summary>
    /// <param name="outcome">What was answered.</param>
    /// <param name="execution">What the employee adds.</param>
    /// <param name="state">Where the registration stands.</param>
    public static ExecutionStep Next(RequestOutcome outcome, RequestExecution execution, RegistrationState state)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(execution);
        ArgumentNullException.ThrowIfNull(state);
        return (outcome, execution, state) switch
        {
            ({ Removal: not null } or RequestOutcome.Restrict, RequestExecution.RemoveOrRestrict, RegistrationState.Removed) or
                (RequestOutcome.Rectify, RequestExecution.EnterCorrection or RequestExecution.CheckCorrection, RegistrationState.Removed) => new ExecutionStep.Done(),

            // A reason that was recorded before stands: the data go for that one.
            ({ Removal: { } reason }, RequestExecution.RemoveOrRestrict e, _) =>
                new ExecutionStep.Act(new RegistrationCommand.Remove(state is RegistrationState.RemovalDue due ? due.Reason : reason, e.Judgement)),

            (RequestOutcome.Restrict o, RequestExecution.RemoveOrRestrict, RegistrationState.Active { Restriction.Ground: var ground }) when ground == o.Ground =>
                new ExecutionStep.Done(),
            (RequestOutcome.Restrict o, RequestExecution.RemoveOrRestrict e, _) => new ExecutionStep.Act(new RegistrationCommand.Restrict(o.Ground, e.Judgement)),

            (RequestOutcome.Rectify, RequestExecution.EnterCorrection e, RegistrationState.Active { CorrectedSha256: { } done }) when done == e.Entry.Sha256() =>
                new ExecutionStep.Done(),
            (RequestOutcome.Rectify, RequestExecution.EnterCorrection e, RegistrationState.Active { Correction: { } waiting }) when waiting.DataSha256 == e.Entry.Sha256() =>
                new ExecutionStep.AwaitCheck(),
            (RequestOutcome.Rectify, RequestExecution.EnterCorrection e, _) => new ExecutionStep.Act(new RegistrationCommand.Correct(e.Entry, e.SameSubject)),

            (RequestOutcome.Rectify, RequestExecution.CheckCorrection e, RegistrationState.Active { CorrectedSha256: { } done }) when done == e.DataSha256 =>
                new ExecutionStep.Done(),
            (RequestOutcome.Rectify, RequestExecution.CheckCorrection e, _) => new ExecutionStep.Act(new RegistrationCommand.CheckCorrection(e.DataSha256, e.IsRight)),

            _ => new ExecutionStep.DoesNotFit(),
        };
    }
}
