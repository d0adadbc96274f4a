using System.Collections.Immutable;
using Zorgfraude.Collections;
using Zorgfraude.Identity;
using Zorgfraude.Law;
using Zorgfraude.Registrations;

namespace Zorgfraude.Matching.Register;

/// <summary>
/// Matches on <see cref="ExactAgreement"/>. What shares a number, or a name with date of birth or place, and does not agree exactly is
/// possible; anything less is not there.
/// </summary>
/// <remarks>Reads take no lock: each change makes a new snapshot.</remarks>
[DutchTerm("exacte vergelijking")]
public sealed class ExactSubjectMatcher : ISubjectMatcher
{
    private readonly Lock writing = new();
    private volatile Snapshot current = Snapshot.Empty;

    /// <inheritdoc/>
    public string Version => "exact-1";

    /// <inheritdoc/>
    public long Position => current.Position;

    /// <inheritdoc/>
    public void Apply(ValueList<SubjectChange> changes, long position)
    {
        lock (writing)
        {
            if (position <= current.Position)
            {
                return;
            }

            var subjects = current.Subjects.ToBuilder();
            var keys = current.Keys.ToBuilder();
            foreach (var change in changes)
            {
                if (subjects.TryGetValue(change.Registration, out var before))
                {
                    foreach (var key in before.Keys)
                    {
                        var rest = keys[key].Remove(change.Registration);
                        if (rest.IsEmpty)
                        {
                            keys.Remove(key);
                        }
                        else
                        {
                            keys[key] = rest;
                        }
                    }

                    subjects.Remove(change.Registration);
                }

                if (change.Subject is { } subject)
                {
                    var profile = SubjectProfile.Of(subject);
                    subjects[change.Registration] = profile;
                    foreach (var key in profile.Keys)
                    {
                        keys[key] = keys.TryGetValue(key, out var there) ? there.Add(change.Registration) : [change.Registration];
                    }
                }
            }

            current = new(position, subjects.ToImmutable(), keys.ToImmutable());
        }
    }

    /// <inheritdoc/>
    public ValueList<SubjectMatch> Find(Subject data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var snapshot = current;
        var query = SubjectProfile.Of(data);
        var found = new Dictionary<RegistrationId, MatchBand>();
        foreach (var key in query.Keys)
        {
            if (!snapshot.Keys.TryGetValue(key, out var registrations))
            {
                continue;
            }

            foreach (var registration in registrations)
            {
                if (!found.ContainsKey(registration))
                {
                    found[registration] = query.Agrees(snapshot.Subjects[registration]) ? MatchBand.Match : MatchBand.Possible;
                }
            }
        }

        return found
            .OrderBy(f => f.Value)
            .ThenBy(f => f.Key.Value)
            .Select(f => new SubjectMatch(f.Key, f.Value))
            .ToValueList();
    }

    private sealed record Snapshot(
        long Position,
        ImmutableDictionary<RegistrationId, SubjectProfile> Subjects,
        ImmutableDictionary<string, ImmutableHashSet<RegistrationId>> Keys)
    {
        public static Snapshot Empty { get; } = new(
            0,
            ImmutableDictionary<RegistrationId, SubjectProfile>.Empty,
            ImmutableDictionary.Create<string, ImmutableHashSet<RegistrationId>>(StringComparer.Ordinal));
    }
}
