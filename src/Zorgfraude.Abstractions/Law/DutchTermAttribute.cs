namespace Zorgfraude.Law;

/// <summary>
/// The Dutch term, as the law or the field writes it, for a type or member that carries an English name.
/// It feeds the generated glossary (<c>docs/glossary.md</c>).
/// </summary>
/// <param name="term">The Dutch term, in lower case unless it is a name.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Interface
    | AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.Method, Inherited = false)]
public sealed class DutchTermAttribute(string term) : Attribute
{
    /// <summary>The Dutch term.</summary>
    public string Term { get; } = term;
}
