using Zorgfraude.Collections;
using Zorgfraude.Law;

namespace Zorgfraude.Protocol.Norms;

/// <summary>What makes a norm true in this SDK, or why nothing does. The cases are the only ones.</summary>
[DutchTerm("drager van een norm")]
public abstract record NormCarrier
{
    private NormCarrier()
    {
    }

    /// <summary>The rules check the norm or ask a human for it, and say so with these findings.</summary>
    /// <param name="Codes">Codes of findings in the finding catalogue; at least one.</param>
    [DutchTerm("gedragen door bevindingen")]
    public sealed record ByFindings(ValueList<string> Codes) : NormCarrier;

    /// <summary>A type leaves no room for anything else, or is the procedure that carries the norm out.</summary>
    /// <param name="Types">Full names of public types, those of the services among them; at least one.</param>
    [DutchTerm("gedragen door een gegevenstype")]
    public sealed record ByType(ValueList<string> Types) : NormCarrier;

    /// <summary>The participant declares that it does what the norm asks, and the declaration is kept.</summary>
    /// <param name="Types">Full names of the public types that hold the declaration; at least one.</param>
    [DutchTerm("gedragen door een verklaring")]
    public sealed record ByDeclaration(ValueList<string> Types) : NormCarrier;

    /// <summary>No software can act on the norm.</summary>
    /// <param name="Dutch">Why not, in Dutch.</param>
    /// <param name="English">Why not, in English.</param>
    [DutchTerm("niet door programmatuur te dragen")]
    public sealed record NotBySoftware(string Dutch, string English) : NormCarrier;

    /// <summary>
    /// The rest of the norm is for another part of the law than from investigation to registration. It stands beside what carries the
    /// norm here.
    /// </summary>
    /// <param name="Dutch">For which part, in Dutch.</param>
    /// <param name="English">For which part, in English.</param>
    [DutchTerm("elders in de wet")]
    public sealed record Elsewhere(string Dutch, string English) : NormCarrier;

    /// <summary>
    /// Something could carry the norm and does not yet. Beside another carrier it names the part that is still missing.
    /// </summary>
    /// <param name="Dutch">What is missing, in Dutch.</param>
    /// <param name="English">What is missing, in English.</param>
    [DutchTerm("nog niet gedragen")]
    public sealed record NotYet(string Dutch, string English) : NormCarrier;
}
