using Zorgfraude.Identity;
using Zorgfraude.Matching;
using Zorgfraude.Protocol.Readings;

namespace Zorgfraude.Sdk.Registers;

/// <summary>
/// Finds what a consultation may be about. Exact agreement is always looked for, so that no matcher can lose a hit. The matcher of choice
/// is asked only where the readings (F2) give a meaning to what it finds: otherwise nobody is compared for nothing, and nothing that the
/// register answers, logs or locks depends on it.
/// </summary>
internal sealed class SubjectSearch(SubjectIndex exact, SubjectIndex chosen, ReadingChoices readings)
{
    private readonly bool showsPossible = readings.PossibleMatchDisclosure == PossibleMatchDisclosure.ShownToDesignatedEmployee;

    /// <summary>Versions of what is compared with, for the consultation log.</summary>
    internal string Version => AsksChosen ? $"{exact.Version}+{chosen.Version}" : exact.Version;

    private bool AsksChosen => chosen != exact && (showsPossible || readings.MatchStandard == MatchStandard.CalibratedMatch);

    /// <summary>Takes in what changed.</summary>
    /// <returns>The position up to which all that is asked is level at least.</returns>
    internal async ValueTask<long> FollowAsync(CancellationToken cancellationToken)
    {
        var level = await exact.FollowAsync(cancellationToken).ConfigureAwait(false);
        return AsksChosen ? Math.Min(level, await chosen.FollowAsync(cancellationToken).ConfigureAwait(false)) : level;
    }

    /// <inheritdoc cref="SubjectIndex.HasMovedAsync"/>
    internal ValueTask<bool> HasMovedAsync(long position, CancellationToken cancellationToken) => exact.HasMovedAsync(position, cancellationToken);

    /// <summary>What may be reported, each registration once: hits, and possible ones only where these are shown.</summary>
    internal IEnumerable<SubjectMatch> Candidates(Subject subject)
    {
        var matches = exact.Matches(subject);
        return (showsPossible ? matches.Concat(chosen.Alike(subject))
            : AsksChosen ? matches.Concat(chosen.Matches(subject))
            : matches).DistinctBy(c => c.Registration);
    }
}
