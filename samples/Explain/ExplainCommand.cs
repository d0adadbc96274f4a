using System.Globalization;
using Zorgfraude.Law;
using Zorgfraude.Protocol.Dossiers;

namespace Zorgfraude.Samples.Explain;

/// <summary>Reads a dossier and prints every decision that can be taken on it, what is missing for the rest, and why.</summary>
public static class ExplainCommand
{
    private const int Explained = 0;
    private const int OutputClosed = 1;
    private const int Broken = 2;

    /// <summary>Runs the command.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="output">Where the explanation goes.</param>
    /// <param name="error">Where a complaint goes. It never repeats what the dossier holds.</param>
    /// <returns>0 explained, 1 the output was closed, 2 wrong command line or broken dossier.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(error);
        if (args is ["--help"] or ["-h"])
        {
            return Write(output, Options.Usage + "\n", Explained);
        }

        if (!Options.TryParse(args, out var options, out var problem))
        {
            return Write(error, $"{problem}\n{Options.Usage}\n", Broken);
        }

        if (!TryReadFile(options.File, out var bytes))
        {
            return Write(error, options.Language == Language.Dutch ? "Het dossier kan niet worden gelezen.\n" : "The dossier cannot be read.\n", Broken);
        }

        switch (DossierReader.Read(bytes))
        {
            case DossierReading.Read { Dossier: var dossier }:
                var on = options.On ?? dossier.On;
                var account = new Account(on, DossierRule.Decide(dossier, on), options.Language);
                return Write(output, account.ToString(options.Format), Explained);
            case DossierReading.Refused { Errors: var errors }:
                var line = options.Language == Language.Dutch ? "regel" : "line";
                return Write(
                    error,
                    string.Concat(errors.Select(e => string.Create(CultureInfo.InvariantCulture, $"{line} {e.Line}: {e.Path}: {e.ToString(options.Language)}\n"))),
                    Broken);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static bool TryReadFile(string path, out byte[] bytes)
    {
        bytes = [];
        try
        {
            using var file = File.OpenRead(path);
            // One byte more than fits is enough to be told that it is too large.
            var buffer = new byte[DossierReader.MaximumBytes + 1];
            bytes = buffer[..file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)];
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    private static int Write(TextWriter writer, string text, int code)
    {
        try
        {
            // The same bytes on every system.
            writer.Write(text.Replace("\r\n", "\n", StringComparison.Ordinal));
            writer.Flush();
            return code;
        }
        catch (IOException)
        {
            return OutputClosed;
        }
    }
}
