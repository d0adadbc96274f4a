using Zorgfraude.Identity;

namespace Zorgfraude.Protocol.Dossiers.Shapes;

/// <summary>One run over one text: collects what is wrong with it, each with its line and path.</summary>
internal sealed class Reading(byte[] text)
{
    private readonly List<DossierError> errors = [];
    private List<DatumProblem>? offered;
    private string offeredAt = "";

    internal ReadOnlyMemory<byte> Text { get; } = text;

    internal IReadOnlyList<DossierError> Errors => errors;

    /// <summary>Grows with every error, and within offered data with every problem: a part during which it stood still was read whole.</summary>
    internal int Troubles { get; private set; }

    internal void Refuse(JsonPart at, Reason reason) => Refuse(at.Offset, at.Path, reason);

    internal void Refuse(long offset, string path, Reason reason)
    {
        Troubles++;
        if (errors.Count < DossierReader.MaximumErrors)
        {
            errors.Add(new(1 + Text.Span[..(int)offset].Count((byte)'\n'), path, reason));
        }
    }

    /// <summary>Something that the data set asks for is not there: a fact that is not known, and no error of the text.</summary>
    internal void NotOffered(JsonPart at, string name) => Problem(at.Path + "." + name, null);

    /// <summary>A value that the data set of the register refuses: no error of the text, but an answer on the data.</summary>
    internal void Refuse(JsonPart at, IdentityProblem problem) => Problem(at.Path, problem);

    /// <summary>Reads data as an offer to the data set: what the data set refuses is kept as a problem and is no error.</summary>
    internal OfferedData<T> Offer<T>(JsonPart part, Shape<T> shape)
        where T : class
    {
        (offered, offeredAt) = ([], part.Path + ".");
        var accepted = shape.TryRead(part, this, out var value) ? value : null;
        var problems = Collections.ValueList.ToValueList(offered);
        offered = null;
        Troubles -= problems.Count;
        return new(accepted, problems);
    }

    private void Problem(string path, IdentityProblem? problem)
    {
        Troubles++;
        offered!.Add(new(path[offeredAt.Length..], problem));
    }
}
