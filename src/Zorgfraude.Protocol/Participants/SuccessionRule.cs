using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Findings;

namespace Zorgfraude.Protocol.Participants;

/// <summary>That a participant went over into another one, by a merger of municipalities or of insurers (reading G6).</summary>
/// <param name="Predecessor">The participant that is no more.</param>
/// <param name="Successor">Its legal successor.</param>
/// <param name="On">First day of the succession.</param>
/// <param name="Evidence">Where the participant keeps what shows it, such as the law or the deed of the merger.</param>
[DutchTerm("rechtsopvolging")]
public sealed record Succession(ParticipantId Predecessor, ParticipantId Successor, LocalDate On, OwnReference Evidence);

/// <summary>
/// Who counts as the registering participant after a merger (reading G6): the legal successor, for every right and duty. Nothing is
/// registered anew, so that every date stays.
/// </summary>
public static class SuccessionRule
{
    /// <summary>What keeps these successions from being used together, or null when nothing does.</summary>
    /// <param name="successions">The successions.</param>
    public static string? Problem(ValueList<Succession> successions) =>
        successions.Select(s => s.Predecessor).Distinct().Count() != successions.Count ? "a participant goes over into one successor only"
        : successions.Any(s => Chain(s.Predecessor, LocalDate.MaxIsoValue, successions).Count > successions.Count) ? "a participant cannot come after itself"
        : null;

    /// <summary>The participant that counts as the registering one on a day.</summary>
    /// <param name="registeredBy">The participant that registered.</param>
    /// <param name="day">Calendar day in Europe/Amsterdam.</param>
    /// <param name="successions">The successions.</param>
    /// <exception cref="ArgumentException">A participant has two successors, or comes after itself.</exception>
    public static Decision<ParticipantId> Decide(ParticipantId registeredBy, LocalDate day, ValueList<Succession> successions)
    {
        ArgumentNullException.ThrowIfNull(registeredBy);
        if (Problem(successions) is { } problem)
        {
            throw new ArgumentException($"ZF0126: the successions contradict each other: {problem}.", nameof(successions));
        }

        var chain = Chain(registeredBy, day, successions);
        return chain.Count == 0
            ? new Decision<ParticipantId>.Reached(registeredBy, [ParticipantFindings.NoSuccessor.Met()])
            : new Decision<ParticipantId>.Reached(
                chain[^1].Successor,
                [ParticipantFindings.SuccessorTakesOver.Met(FindingArgument.Of("date", chain[^1].On)), ParticipantFindings.SuccessionKeepsDates.Met()]);
    }

    /// <summary>Whether a participant can still act on a day: not once it has gone over into another one.</summary>
    /// <param name="participant">The participant.</param>
    /// <param name="day">Calendar day in Europe/Amsterdam.</param>
    /// <param name="successions">The successions.</param>
    /// <returns>No finding for a participant that goes over into none.</returns>
    public static ValueList<Finding> MayAct(ParticipantId participant, LocalDate day, ValueList<Succession> successions)
    {
        ArgumentNullException.ThrowIfNull(participant);
        return successions.FirstOrDefault(s => s.Predecessor == participant) is { } succession
            ? [ParticipantFindings.NotSucceeded.When(day < succession.On, FindingArgument.Of("date", succession.On))]
            : [];
    }

    // Longer than there are successions only when they go round.
    private static List<Succession> Chain(ParticipantId from, LocalDate day, ValueList<Succession> successions)
    {
        var chain = new List<Succession>();
        for (var current = from; chain.Count <= successions.Count; current = chain[^1].Successor)
        {
            if (successions.FirstOrDefault(s => s.Predecessor == current && s.On <= day) is not { } next)
            {
                break;
            }

            chain.Add(next);
        }

        return chain;
    }
}
