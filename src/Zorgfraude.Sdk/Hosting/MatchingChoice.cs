using Zorgfraude.Law;
using Zorgfraude.Matching;
using Zorgfraude.Matching.Register;
using Zorgfraude.Protocol.Readings;

namespace Zorgfraude.Sdk.Hosting;

/// <summary>
/// How the register looks for more than what agrees exactly. What it then finds means something only under a reading that gives it a
/// meaning: <see cref="ReadingChoices.MatchStandard"/> at <see cref="MatchStandard.CalibratedMatch"/>, or
/// <see cref="ReadingChoices.PossibleMatchDisclosure"/> at <see cref="PossibleMatchDisclosure.ShownToDesignatedEmployee"/>. Under the default
/// readings both choices answer alike. The cases are the only ones.
/// </summary>
[DutchTerm("keuze van vergelijking")]
public abstract record MatchingChoice
{
    private MatchingChoice()
    {
    }

    /// <summary>The comparison of choice, empty.</summary>
    internal abstract ISubjectMatcher Make();

    /// <summary>Not at all: what shares a number, or a name with date of birth or place, and does not agree exactly is possible.</summary>
    [DutchTerm("exact vergelijken")]
    public sealed record Exact : MatchingChoice
    {
        internal override ISubjectMatcher Make() => new ExactSubjectMatcher();
    }

    /// <summary>By probability, with typing errors and incomplete data.</summary>
    /// <param name="Model">The model; the shipped Dutch one when null.</param>
    [DutchTerm("op waarschijnlijkheid vergelijken")]
    public sealed record Probabilistic(MatchingModel? Model = null) : MatchingChoice
    {
        internal override ISubjectMatcher Make() => new ProbabilisticSubjectMatcher(Model);
    }
}
