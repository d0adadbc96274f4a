using Zorgfraude.Decisions;

namespace Zorgfraude.Protocol.Findings;

/// <summary>How a human's judgement becomes a finding: the rule sees that it is there and motivated, and never weighs it.</summary>
internal static class Judgements
{
    /// <summary>Met when affirmed, not met when denied, needs judgement when absent or without reasons.</summary>
    internal static Finding Affirmed(FindingDefinition definition, Judgement<bool>? judgement, params ReadOnlySpan<FindingArgument> arguments) =>
        Affirmed(definition, judgement, static value => value, arguments);

    /// <summary>Met when the outcome passes the test, not met when it does not, needs judgement when absent or without reasons.</summary>
    internal static Finding Affirmed<T>(
        FindingDefinition definition, Judgement<T>? judgement, Func<T, bool> test, params ReadOnlySpan<FindingArgument> arguments) =>
        judgement is not { IsMotivated: true } ? definition.NeedsJudgement(arguments) : definition.When(test(judgement.Value), arguments);
}
