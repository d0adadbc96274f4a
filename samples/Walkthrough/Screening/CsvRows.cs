using System.Text;

namespace Zorgfraude.Samples.Walkthrough.Screening;

/// <summary>
/// A CSV file as exports look: any of the usual delimiters, UTF-8 with or without a mark or Windows-1252, quoted fields over several
/// lines. A damaged row costs that row only: a quote that is never closed does not swallow what follows.
/// </summary>
internal sealed class CsvRows : IRowSource
{
    private const int LongestLine = 64 * 1024;
    private const int MostColumns = 1_000;
    private const int MostLinesPerRow = 20;
    private static readonly char[] Delimiters = [';', ',', '\t', '|'];

    private readonly string path;
    private readonly Tongue tongue;
    private readonly Encoding encoding;
    private readonly char delimiter;

    private CsvRows(string path, Tongue tongue, Encoding encoding, char delimiter, IReadOnlyList<string> columns)
    {
        (this.path, this.tongue, this.encoding, this.delimiter) = (path, tongue, encoding, delimiter);
        Columns = columns;
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Columns { get; }

    public static CsvRows Open(string path, char? delimiter, Tongue tongue)
    {
        var encoding = Detect(path);
        using var lines = new Lines(path, encoding);
        var header = lines.Next() ?? throw new UnreadableFileException(tongue["Het bestand is leeg.", "The file is empty."]);
        var chosen = delimiter ?? Delimiters.MaxBy(d => Split(header, d)?.Count ?? 0);
        var columns = Split(header, chosen);
        if (lines.WasTooLong || columns is null || columns.Count > MostColumns || header.AsSpan().ContainsAny('\0', '\uFFFD'))
        {
            throw new UnreadableFileException(tongue["De eerste regel is geen kopregel.", "The first line is no header."]);
        }

        return new(path, tongue, encoding, chosen, columns.Select(c => c.Trim()).ToList());
    }

    /// <inheritdoc/>
    public IEnumerable<SourceRow> Rows()
    {
        using var lines = new Lines(path, encoding);
        _ = lines.Next();
        var waiting = new Queue<(long Line, string Text, bool TooLong)>();
        long line = 1;
        long number = 0;
        while (true)
        {
            if (!Fill(1))
            {
                yield break;
            }

            var (start, text, tooLong) = waiting.Dequeue();
            if (text.Length == 0 && !tooLong)
            {
                // An empty line is no row: exports end in one.
                continue;
            }

            number++;
            if (tooLong)
            {
                yield return Broken(tongue[$"de regel heeft meer dan {LongestLine} tekens", $"the line has more than {LongestLine} characters"]);
                continue;
            }

            var fields = Split(text, delimiter);
            if (fields is null)
            {
                // A quoted field may go on over the next lines, but only when that makes a whole row: otherwise the quote was never
                // closed, and the lines that follow are rows of their own.
                var joined = new StringBuilder(text);
                for (var more = 1; more < MostLinesPerRow && fields is null && Fill(more); more++)
                {
                    joined.Append('\n').Append(waiting.ElementAt(more - 1).Text);
                    if (Split(joined.ToString(), delimiter) is not { } whole)
                    {
                        continue;
                    }

                    if (whole.Count != Columns.Count)
                    {
                        break;
                    }

                    fields = whole;
                    for (var used = 0; used < more; used++)
                    {
                        waiting.Dequeue();
                    }
                }
            }

            if (fields is null)
            {
                yield return Broken(tongue["een aanhalingsteken wordt niet gesloten", "a quote is never closed"]);
            }
            else if (fields.Any(f => f.AsSpan().ContainsAnyInRange('\0', '\u0008') || f.Contains('\uFFFD', StringComparison.Ordinal)))
            {
                yield return Broken(tongue["de regel bevat onleesbare tekens", "the line holds unreadable characters"]);
            }
            else if (fields.Count != Columns.Count)
            {
                yield return Broken(tongue[$"{fields.Count} velden in plaats van {Columns.Count}", $"{fields.Count} fields instead of {Columns.Count}"]);
            }
            else
            {
                yield return new(number, start, fields.ToArray(), null, lines.Part);
            }

            SourceRow Broken(string problem) => new(number, start, null, problem, lines.Part);
        }

        bool Fill(int count)
        {
            while (waiting.Count < count && lines.Next() is { } next)
            {
                waiting.Enqueue((++line, next, lines.WasTooLong));
            }

            return waiting.Count >= count;
        }
    }

    // Null when a quote is open at the end. A quote counts as one at the start of a field only.
    private static List<string>? Split(string text, char delimiter)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var at = 0;
        while (true)
        {
            field.Clear();
            if (at < text.Length && text[at] == '"')
            {
                at++;
                while (true)
                {
                    var quote = text.IndexOf('"', at);
                    if (quote < 0)
                    {
                        return null;
                    }

                    field.Append(text, at, quote - at);
                    at = quote + 1;
                    if (at >= text.Length || text[at] != '"')
                    {
                        break;
                    }

                    field.Append('"');
                    at++;
                }
            }

            var end = text.IndexOf(delimiter, at);
            field.Append(text, at, (end < 0 ? text.Length : end) - at);
            fields.Add(field.ToString());
            if (end < 0)
            {
                return fields;
            }

            at = end + 1;
        }
    }

    // A mark decides; without one a file is UTF-8 when most of its bytes above 127 read as such, so that one damaged row does not
    // change the encoding of all others.
    private static Encoding Detect(string path)
    {
        using var stream = File.OpenRead(path);
        var buffer = new byte[1 << 16];
        var read = stream.ReadAtLeast(buffer, 4, throwOnEndOfStream: false);
        if (buffer.AsSpan(0, read).StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            return Encoding.UTF8;
        }

        if (buffer.AsSpan(0, read).StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Encoding.Unicode;
        }

        long good = 0;
        long bad = 0;
        var expected = 0;
        for (; read > 0; read = stream.Read(buffer))
        {
            foreach (var b in buffer.AsSpan(0, read))
            {
                if (expected > 0)
                {
                    if ((b & 0xC0) == 0x80)
                    {
                        expected--;
                        good += expected == 0 ? 1 : 0;
                        continue;
                    }

                    bad++;
                    expected = 0;
                }

                if (b >= 0x80)
                {
                    expected = b switch { >= 0xC2 and <= 0xDF => 1, >= 0xE0 and <= 0xEF => 2, >= 0xF0 and <= 0xF4 => 3, _ => 0 };
                    bad += expected == 0 ? 1 : 0;
                }
            }
        }

        return good >= bad ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    }

    private sealed class Lines : IDisposable
    {
        private readonly FileStream stream;
        private readonly StreamReader reader;
        private readonly long length;
        private readonly StringBuilder line = new();

        public Lines(string path, Encoding encoding)
        {
            stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 12);
            length = Math.Max(1, stream.Length);
            reader = new(stream, encoding, detectEncodingFromByteOrderMarks: true, 1 << 12);
        }

        public double Part => Math.Min(1, (double)stream.Position / length);

        public bool WasTooLong { get; private set; }

        public string? Next()
        {
            line.Clear();
            WasTooLong = false;
            var any = false;
            while (reader.Read() is >= 0 and var c)
            {
                any = true;
                if (c == '\n')
                {
                    break;
                }

                if (c == '\r')
                {
                    if (reader.Peek() == '\n')
                    {
                        reader.Read();
                    }

                    break;
                }

                if (line.Length < LongestLine)
                {
                    line.Append((char)c);
                }
                else
                {
                    WasTooLong = true;
                }
            }

            return any ? line.ToString() : null;
        }

        public void Dispose() => reader.Dispose();
    }
}
