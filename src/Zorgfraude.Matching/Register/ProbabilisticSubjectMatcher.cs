using System.Globalization;
using Zorgfraude.Collections;
using Zorgfraude.Identity;
using Zorgfraude.Law;
using Zorgfraude.Registrations;

namespace Zorgfraude.Matching.Register;

/// <summary>
/// Matches with the engine: names in any spelling, incomplete dates and typing errors, weighed to a probability. The match band of
/// the model is a match, the possible band is possible, anything less is not there. What the register makes of that is a reading (F2): unless
/// chosen otherwise only <see cref="ExactAgreement"/> is a hit.
/// </summary>
/// <remarks>Reads take no lock: each batch of changes makes a new snapshot.</remarks>
[DutchTerm("vergelijking op waarschijnlijkheid")]
public sealed class ProbabilisticSubjectMatcher : ISubjectMatcher
{
    private readonly MatchingEngine engine;
    private readonly Lock writing = new();
    private long position;

    /// <summary>An empty matcher.</summary>
    /// <param name="model">The model; the shipped Dutch one when null.</param>
    /// <exception cref="ArgumentException">The model has a value that is out of range.</exception>
    public ProbabilisticSubjectMatcher(MatchingModel? model = null)
    {
        engine = new(model);
        Version = "probabilistic-1-" + engine.Model.Hash()[..32];
    }

    /// <summary>Version of the comparison and the beginning of the hash of the model.</summary>
    public string Version { get; }

    /// <inheritdoc/>
    public long Position => Interlocked.Read(ref position);

    /// <inheritdoc/>
    public void Apply(ValueList<SubjectChange> changes, long position)
    {
        lock (writing)
        {
            if (position <= Position)
            {
                return;
            }

            engine.Change(changes.Select(static c => KeyValuePair.Create(Id(c.Registration), c.Subject is null ? null : MatchRecord.From(c.Subject))));
            Interlocked.Exchange(ref this.position, position);
        }
    }

    /// <inheritdoc/>
    public ValueList<SubjectMatch> Find(Subject data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return engine.Find(MatchRecord.From(data)).Candidates
            .Select(static c => new SubjectMatch(RegistrationId.Parse(c.EntryId), c.Band == ConfidenceBand.Match ? MatchBand.Match : MatchBand.Possible))
            .ToValueList();
    }

    private static string Id(RegistrationId registration) => registration.Value.ToString("D", CultureInfo.InvariantCulture);
}
