using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Law;

namespace Zorgfraude.Sdk;

/// <summary>What became of an act. The three cases are the only ones.</summary>
/// <typeparam name="TState">The state of the procedure.</typeparam>
[DutchTerm("resultaat van een handeling")]
public abstract record ActResult<TState>
{
    private ActResult(ValueList<Finding> findings) => Findings = findings;

    /// <summary>Every step that was taken in judging the act.</summary>
    public ValueList<Finding> Findings { get; }

    /// <summary>The case and the number of findings.</summary>
    public sealed override string ToString() => $"{GetType().Name} ({Findings.Count} findings)";

    /// <summary>The act was carried out and is recorded.</summary>
    [DutchTerm("uitgevoerd")]
    public sealed record Done : ActResult<TState>
    {
        internal Done(TState state, ValueList<Finding> findings)
            : base(findings) => State = state;

        /// <summary>Where the procedure stands now.</summary>
        public TState State { get; }
    }

    /// <summary>The act was refused; nothing changed but the audit trail.</summary>
    [DutchTerm("geweigerd")]
    public sealed record Refused : ActResult<TState>
    {
        internal Refused(ValueList<Finding> findings)
            : base(findings)
        {
        }
    }

    /// <summary>Somebody else was first; nothing was written. Read again and decide again.</summary>
    [DutchTerm("conflict")]
    public sealed record Conflict : ActResult<TState>
    {
        internal Conflict()
            : base([])
        {
        }
    }
}
