using System.Diagnostics.CodeAnalysis;
using Zorgfraude.Collections;
using Zorgfraude.Law;

namespace Zorgfraude.Decisions;

/// <summary>
/// What a rule says. Either a value was reached, or it is undetermined; the findings that led there are always present, those that
/// did not apply included. The two cases are the only ones.
/// </summary>
/// <typeparam name="T">Type of the value.</typeparam>
[DutchTerm("beslissing")]
public abstract record Decision<T>
{
    private Decision(ValueList<Finding> findings) => Findings = findings;

    /// <summary>Every step, in the order in which the rule took them.</summary>
    public ValueList<Finding> Findings { get; }

    /// <summary>What keeps the rule from an answer: facts that are missing and judgements that are still to be made.</summary>
    public IEnumerable<Finding> Outstanding => Findings.Where(f => f.Status is FindingStatus.Missing or FindingStatus.NeedsJudgement);

    /// <summary>Whether a value was reached, and which.</summary>
    /// <param name="value">The value, when reached.</param>
    public bool TryGetValue([MaybeNullWhen(false)] out T value)
    {
        if (this is Reached reached)
        {
            value = reached.Value;
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>One result for each of the two cases.</summary>
    /// <typeparam name="TResult">Type of the result.</typeparam>
    /// <param name="reached">Called with the reached case.</param>
    /// <param name="undetermined">Called with the undetermined case.</param>
    public TResult Match<TResult>(Func<Reached, TResult> reached, Func<Undetermined, TResult> undetermined)
    {
        ArgumentNullException.ThrowIfNull(reached);
        ArgumentNullException.ThrowIfNull(undetermined);
        return this switch
        {
            Reached r => reached(r),
            Undetermined u => undetermined(u),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>The case and the number of findings; the value is not printed.</summary>
    public sealed override string ToString() => $"{GetType().Name} ({Findings.Count} findings)";

    /// <summary>The rule gives an answer.</summary>
    [DutchTerm("beslist")]
    public sealed record Reached : Decision<T>
    {
        /// <summary>An answer with the findings it rests on.</summary>
        /// <param name="value">The answer.</param>
        /// <param name="findings">At least one finding.</param>
        /// <exception cref="ArgumentException">There is no finding: an answer without a reason is no answer.</exception>
        public Reached(T value, ValueList<Finding> findings)
            : base(findings)
        {
            if (findings.IsEmpty)
            {
                throw new ArgumentException("ZF0001: an answer rests on at least one finding.", nameof(findings));
            }

            Value = value;
        }

        /// <summary>The answer.</summary>
        public T Value { get; }
    }

    /// <summary>The rule cannot give an answer yet; the findings say what is missing.</summary>
    [DutchTerm("onbeslist")]
    public sealed record Undetermined : Decision<T>
    {
        /// <summary>No answer, with the findings that say why.</summary>
        /// <param name="findings">At least one finding.</param>
        /// <exception cref="ArgumentException">There is no finding: a rule always says what it still needs.</exception>
        public Undetermined(ValueList<Finding> findings)
            : base(findings)
        {
            if (findings.IsEmpty)
            {
                throw new ArgumentException("ZF0002: a rule that gives no answer names at least one finding.", nameof(findings));
            }
        }
    }
}
