using Zorgfraude.Collections;
using Zorgfraude.Law;

namespace Zorgfraude.Protocol.Norms;

/// <summary>How far a norm is carried.</summary>
[DutchTerm("stand van een norm")]
public enum NormStanding
{
    /// <summary>All of it that software can act on is carried.</summary>
    [DutchTerm("gedragen")]
    Carried,

    /// <summary>A part is carried and a named part is not.</summary>
    [DutchTerm("gedeeltelijk gedragen")]
    PartlyCarried,

    /// <summary>Nothing carries it yet.</summary>
    [DutchTerm("nog niet gedragen")]
    NotYetCarried,

    /// <summary>Software cannot act on it.</summary>
    [DutchTerm("niet voor programmatuur")]
    NotForSoftware,
}

/// <summary>
/// One norm of the law: where it stands, what it asks in one line of this project's own, and what in this SDK carries it. The
/// line is a pointer to the provision and never takes its place.
/// </summary>
/// <param name="Id">
/// Stable id: code of the instrument, article, and where there is one the paragraph, item, sentence (<c>s2</c>), dash (<c>01</c>) or
/// defined term, for instance <c>BES-2.5-2-a</c>.
/// </param>
/// <param name="Citation">The provision. A dash of a list and a defined term have no place in a citation.</param>
/// <param name="Kind">What it asks for.</param>
/// <param name="Dutch">The norm in one line, in Dutch; at most 200 characters.</param>
/// <param name="English">The norm in one line, in English; at most 200 characters.</param>
/// <param name="Readings">Ids of the readings that bear on it, for instance <c>A2</c>; empty where the text is plain.</param>
/// <param name="Carriers">What carries it, the most telling first; at least one.</param>
[DutchTerm("norm")]
public sealed record Norm(
    string Id, Citation Citation, NormKind Kind, string Dutch, string English, ValueList<string> Readings, ValueList<NormCarrier> Carriers)
{
    /// <summary>How far it is carried.</summary>
    public NormStanding Standing =>
        Carriers.Any(c => c is NormCarrier.NotBySoftware) ? NormStanding.NotForSoftware
        : !Carriers.Any(c => c is NormCarrier.NotYet) ? NormStanding.Carried
        : Carriers.Any(c => c is not NormCarrier.NotYet) ? NormStanding.PartlyCarried
        : NormStanding.NotYetCarried;

    /// <summary>The line in a language.</summary>
    /// <param name="language">The language.</param>
    public string Text(Language language) => language == Language.Dutch ? Dutch : English;

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
