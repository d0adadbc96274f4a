using Zorgfraude.Collections;
using Zorgfraude.Law;

namespace Zorgfraude.Protocol.Dossiers;

/// <summary>What reading a dossier gives. The two cases are the only ones.</summary>
[DutchTerm("uitkomst van het lezen van een dossier")]
public abstract record DossierReading
{
    private DossierReading()
    {
    }

    /// <summary>The dossier was read whole.</summary>
    /// <param name="Dossier">The dossier.</param>
    [DutchTerm("gelezen")]
    public sealed record Read(Dossier Dossier) : DossierReading;

    /// <summary>The dossier is broken. Nothing of it is used.</summary>
    /// <param name="Errors">Every error that can be told, in the order of the file; at most <see cref="DossierReader.MaximumErrors"/>.</param>
    [DutchTerm("niet leesbaar")]
    public sealed record Refused(ValueList<DossierError> Errors) : DossierReading;
}

/// <summary>
/// One error in a dossier. It names the place and the reason and never repeats a value, so it may be logged and shown.
/// </summary>
[DutchTerm("fout in een dossier")]
public sealed record DossierError
{
    private readonly string dutch;
    private readonly string english;

    internal DossierError(int line, string path, Shapes.Reason reason)
    {
        Line = line;
        Path = path;
        Code = reason.Code;
        dutch = reason.Dutch;
        english = reason.English;
    }

    /// <summary>Line in the text, from 1.</summary>
    public int Line { get; }

    /// <summary>
    /// Place in the JSON, for instance <c>$.belief.evidence[2].kind</c>. The name of an unknown property that does not look like one
    /// is shown as <c>?</c>, since it may hold data.
    /// </summary>
    public string Path { get; }

    /// <summary>Stable code in lower case with hyphens, for machines.</summary>
    public string Code { get; }

    /// <summary>The reason in words, without a capital or a full stop.</summary>
    /// <param name="language">Language of the text.</param>
    public string ToString(Language language) => language == Language.Dutch ? dutch : english;

    /// <summary>Line, path and code.</summary>
    public override string ToString() => $"{Line}: {Path}: {Code}";
}
