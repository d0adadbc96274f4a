namespace Zorgfraude.Samples.Walkthrough.Screening;

/// <summary>A row of a file: its number from 1, the line it starts on, its values or why it cannot be read, and how much of the file was read by then.</summary>
internal sealed record SourceRow(long Number, long Line, string?[]? Values, string? Problem, double Part)
{
    /// <summary>Number and line only.</summary>
    public override string ToString() => $"SourceRow {Number} (line {Line})";
}

/// <summary>A file cannot be read at all. The message says why and is meant for the user.</summary>
internal sealed class UnreadableFileException(string message) : Exception(message);

/// <summary>Rows of a file, read as needed.</summary>
internal interface IRowSource
{
    /// <summary>The columns.</summary>
    IReadOnlyList<string> Columns { get; }

    /// <summary>The rows, in order; a row that cannot be read is a row with a problem.</summary>
    IEnumerable<SourceRow> Rows();
}
