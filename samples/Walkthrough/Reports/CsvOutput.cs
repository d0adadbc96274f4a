using System.Globalization;
using CsvHelper;

namespace Zorgfraude.Samples.Walkthrough.Reports;

/// <summary>
/// A CSV file as Dutch spreadsheets expect it: semicolons and a byte-order mark. A value that a spreadsheet would run as a formula is
/// made harmless.
/// </summary>
internal sealed class CsvOutput : IDisposable
{
    private readonly FileStream stream;
    private readonly CsvWriter writer;

    public CsvOutput(string path, string header)
    {
        stream = new(path, FileMode.Create, FileAccess.Write, FileShare.Read);
        writer = CsvWriter.Create(
            stream, new CsvWriterOptions { Separator = ';', NewLine = "\n", Injection = CsvInjection.Escape, WriteByteOrderMark = true }, leaveOpen: true);
        Row(header.Split(';'));
    }

    public void Row(params ReadOnlySpan<string?> values)
    {
        foreach (var value in values)
        {
            writer.WriteField(value ?? "");
        }

        writer.EndRecord();
    }

    public static string Of(long number) => number.ToString(CultureInfo.InvariantCulture);

    public void Flush()
    {
        writer.Flush();
        stream.Flush();
    }

    public void Dispose()
    {
        writer.Dispose();
        stream.Dispose();
    }
}
