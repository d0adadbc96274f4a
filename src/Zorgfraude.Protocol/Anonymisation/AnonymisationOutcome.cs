using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Law;

namespace Zorgfraude.Protocol.Anonymisation;

/// <summary>What completing an anonymisation gives. One of the two cases; the findings always say why.</summary>
[DutchTerm("uitkomst van het anonimiseren")]
public abstract record AnonymisationOutcome
{
    private AnonymisationOutcome(ValueList<Finding> findings) => Findings = findings;

    /// <summary>Every requirement and how it stands.</summary>
    public ValueList<Finding> Findings { get; }

    /// <summary>The case and the number of findings.</summary>
    public sealed override string ToString() => $"{GetType().Name} ({Findings.Count} findings)";

    /// <summary>Everything was replaced and answered.</summary>
    [DutchTerm("gereed")]
    public sealed record Ready : AnonymisationOutcome
    {
        internal Ready(AnonymisedReport report, ValueList<Finding> findings)
            : base(findings) => Report = report;

        /// <summary>The report that may go to the supervisor.</summary>
        public AnonymisedReport Report { get; }
    }

    /// <summary>Something is still open; no report was made.</summary>
    [DutchTerm("nog niet gereed")]
    public sealed record Unanswered : AnonymisationOutcome
    {
        internal Unanswered(ValueList<Finding> findings, ValueList<ResidueItem> open)
            : base(findings) => Open = open;

        /// <summary>The items that have no valid answer yet.</summary>
        public ValueList<ResidueItem> Open { get; }
    }
}
