using Zorgfraude.Collections;
using Zorgfraude.Identity;
using Zorgfraude.Law;
using Zorgfraude.Registrations;

namespace Zorgfraude.Matching;

/// <summary>How sure a match is.</summary>
[DutchTerm("mate van overeenstemming")]
public enum MatchBand
{
    /// <summary>The matcher finds that the data agree. Whether that makes a hit is for the register to say (reading F2).</summary>
    [DutchTerm("overeenstemming")]
    Match,

    /// <summary>The data may be about the same subject: never a hit by itself (reading F2).</summary>
    [DutchTerm("mogelijke overeenstemming")]
    Possible,
}

/// <summary>A registration that the data may be about.</summary>
/// <param name="Registration">The registration.</param>
/// <param name="Band">How sure it is.</param>
[DutchTerm("kandidaat")]
public sealed record SubjectMatch(RegistrationId Registration, MatchBand Band);

/// <summary>A subject that came, changed or went.</summary>
/// <param name="Registration">The registration.</param>
/// <param name="Subject">The subject as registered now, or null when the registration was removed.</param>
[DutchTerm("wijziging van een betrokkene")]
public sealed record SubjectChange(RegistrationId Registration, Subject? Subject)
{
    /// <summary>The registration only.</summary>
    public override string ToString() => $"SubjectChange of {Registration}";
}

/// <summary>
/// Finds which registered subjects given data are about. It follows the change feed of the store, so that several processes over one
/// store answer alike; what it finds is a candidate, which the register confirms against the store before it answers. The register asks
/// it only where a reading gives a meaning to what it estimates (F2); exact agreement is found without it. Safe to call from many threads.
/// </summary>
[DutchTerm("vergelijking van betrokkenen")]
public interface ISubjectMatcher
{
    /// <summary>Version of the rules and thresholds; it is written into the log line of each consultation for which it was asked. At most 64 characters.</summary>
    string Version { get; }

    /// <summary>Position in the change feed up to which changes were applied; zero at the start.</summary>
    long Position { get; }

    /// <summary>Takes in changes, in the order of the feed. Changes at or before <see cref="Position"/> are passed over.</summary>
    /// <param name="changes">The changes after <see cref="Position"/>.</param>
    /// <param name="position">Position in the feed after the last of them.</param>
    void Apply(ValueList<SubjectChange> changes, long position);

    /// <summary>The candidates for these data, surest first.</summary>
    /// <param name="data">The data that were entered.</param>
    ValueList<SubjectMatch> Find(Subject data);
}
