using System.Text;

namespace Zorgfraude.Protocol.Anonymisation.Scanning;

/// <summary>Something found, with its place in the original.</summary>
internal sealed class Find(Segment segment, Hit hit, int start, int end)
{
    private const int Around = 40;

    internal Segment Segment { get; } = segment;

    internal Hit Hit { get; } = hit;

    internal int Start { get; } = start;

    internal int End { get; } = end;

    internal string? ResidueId { get; set; }

    internal string Text => Segment.Source[Start..End];

    internal string Normalised { get; } = string.Concat(Words.Split(segment.Source[start..end]).Select(Words.Canonical));

    internal TextPosition Position => new(Segment.Document.Id, Segment.Field, Segment.InFieldName, Start, End - Start);

    internal string Excerpt
    {
        get
        {
            var from = Math.Max(0, Start - Around);
            var to = Math.Min(Segment.Source.Length, End + Around);
            from -= from > 0 && char.IsLowSurrogate(Segment.Source[from]) ? 1 : 0;
            to += to < Segment.Source.Length && char.IsLowSurrogate(Segment.Source[to]) ? 1 : 0;
            return Segment.Source[from..to];
        }
    }
}

/// <summary>One text of a document: its free text, the name of a field or the value of a field.</summary>
internal sealed class Segment
{
    private readonly SegmentScan scan;

    private Segment(SubmissionDocument document, int? field, bool inFieldName, string source, DocumentFieldContent content, FileIndex file)
    {
        (Document, Field, InFieldName, Source, Content) = (document, field, inFieldName, source, content);
        scan = SegmentScan.Prepare(file, source, []);
    }

    internal SubmissionDocument Document { get; }

    internal int? Field { get; }

    internal bool InFieldName { get; }

    internal string Source { get; }

    internal DocumentFieldContent Content { get; }

    internal static List<Segment> Of(AnonymisationInput input, FileIndex file)
    {
        var segments = new List<Segment>();
        foreach (var document in input.Documents)
        {
            for (var i = 0; i < document.Fields.Count; i++)
            {
                segments.Add(new(document, i, true, document.Fields[i].Name, DocumentFieldContent.Text, file));
                segments.Add(new(document, i, false, document.Fields[i].Value, document.Fields[i].Content, file));
            }

            segments.Add(new(document, null, false, document.Text, DocumentFieldContent.Text, file));
        }

        return segments;
    }

    internal List<Find> Scan()
    {
        var hits = scan.Run();
        if (Content == DocumentFieldContent.Text)
        {
            return hits.ConvertAll(Place);
        }

        if (string.IsNullOrWhiteSpace(Source))
        {
            return [];
        }

        // A field that identifies is replaced as a whole; what was found in it only decides which placeholder it gets.
        var kind = Content switch
        {
            DocumentFieldContent.PersonName => ReplacementKind.PersonName,
            DocumentFieldContent.TradeName => ReplacementKind.TradeName,
            DocumentFieldContent.BirthDate => ReplacementKind.BirthDate,
            DocumentFieldContent.Address => ReplacementKind.Address,
            DocumentFieldContent.Number => ReplacementKind.Number,
            _ => ReplacementKind.Email,
        };
        var first = hits.Find(h => h.Residue is null || h.Parties is not null);
        var inside = first is null ? new Hit(0, 0, kind == ReplacementKind.Email ? ReplacementKind.Website : kind, null) : first with { Residue = null };
        return [new(this, inside, 0, Source.Length)];
    }

    private Find Place(Hit hit)
    {
        var (start, end) = scan.View.ToSource(hit.From, hit.To);
        return new(this, hit, start, end);
    }

    /// <summary>The text with the finds replaced.</summary>
    internal string Render(IEnumerable<(Find Find, string Placeholder)> replaced)
    {
        var text = new StringBuilder(Source.Length);
        var at = 0;
        foreach (var (find, placeholder) in replaced)
        {
            // One character of the source can be several of the text that is scanned, and then end one find and begin the next.
            text.Append(Source, at, Math.Max(0, find.Start - at)).Append(placeholder);
            at = Math.Max(at, find.End);
        }

        return text.Append(Source, at, Source.Length - at).ToString();
    }
}
