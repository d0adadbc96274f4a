using System.Text.Json;

namespace Zorgfraude.Samples.Walkthrough.Screening;

/// <summary>A JSON array of objects, read one object at a time; a column is a path with dots, such as <c>naam.geslachtsnaam</c>.</summary>
internal sealed class JsonRows : IRowSource
{
    private const int SampleSize = 500;
    private readonly string path;
    private readonly Tongue tongue;
    private readonly string[][] paths;

    private JsonRows(string path, IReadOnlyList<string> columns, Tongue tongue)
    {
        (this.path, this.tongue) = (path, tongue);
        Columns = columns;
        paths = columns.Select(c => c.Split('.')).ToArray();
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Columns { get; }

    public static JsonRows Open(string path, FieldMap map, Tongue tongue)
    {
        using var stream = File.OpenRead(path);
        int first;
        do
        {
            first = stream.ReadByte();
        }
        while (first is ' ' or '\n' or '\r' or '\t' or 0xEF or 0xBB or 0xBF);
        if (first != '[')
        {
            throw new UnreadableFileException(tongue["Het bestand is geen JSON-lijst.", "The file is no JSON array."]);
        }

        // The columns of a list of objects are the paths that hold something in one of the first.
        var all = new JsonRows(path, map.Paths(), tongue);
        var found = new bool[all.Columns.Count];
        foreach (var values in all.Rows().Take(SampleSize).Select(r => r.Values).OfType<string?[]>())
        {
            for (var i = 0; i < values.Length; i++)
            {
                found[i] |= values[i] is not null;
            }
        }

        return new(path, all.Columns.Where((_, i) => found[i]).ToList(), tongue);
    }

    /// <inheritdoc/>
    public IEnumerable<SourceRow> Rows()
    {
        using var stream = File.OpenRead(path);
        var length = Math.Max(1, stream.Length);
        var number = 0L;
        var elements = JsonSerializer.DeserializeAsyncEnumerable<JsonElement>(stream).ToBlockingEnumerable().GetEnumerator();
        using (elements)
        {
            while (true)
            {
                SourceRow? broken = null;
                try
                {
                    if (!elements.MoveNext())
                    {
                        yield break;
                    }
                }
                catch (JsonException)
                {
                    broken = new(number + 1, number + 1, null, tongue["vanaf hier is het bestand geen JSON", "from here on the file is no JSON"], 1);
                }

                if (broken is not null)
                {
                    yield return broken;
                    yield break;
                }

                number++;
                var part = Math.Min(1, (double)stream.Position / length);
                yield return elements.Current.ValueKind == JsonValueKind.Object
                    ? new(number, number, paths.Select(p => Value(elements.Current, p)).ToArray(), null, part)
                    : new(number, number, null, tongue["dit is geen object", "this is no object"], part);
            }
        }
    }

    private static string? Value(JsonElement element, string[] path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
            {
                return null;
            }
        }

        return element.ValueKind switch
        {
            JsonValueKind.String => element.GetString(),
            JsonValueKind.Number => element.GetRawText(),
            _ => null,
        };
    }
}
