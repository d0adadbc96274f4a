using Zorgfraude.Samples.Walkthrough;

namespace Zorgfraude.Walkthrough.Tests;

/// <summary>What a run printed, where it left its files and how it ended.</summary>
internal sealed record Ran(int ExitCode, string Output, string Error, string Folder)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.TrimEnd('\r')).ToArray();

    public string[][] Csv(string name) => ReadCsv(Path.Combine(Folder, name));

    // An own reading of what was written: semicolons, quotes doubled.
    public static string[][] ReadCsv(string path) => File.ReadAllText(path).TrimStart('\uFEFF').Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(l => System.Text.RegularExpressions.Regex.Matches(l, "(?:^|;)(?:\"((?:[^\"]|\"\")*)\"|([^;]*))")
            .Select(m => m.Groups[1].Success ? m.Groups[1].Value.Replace("\"\"", "\"", StringComparison.Ordinal) : m.Groups[2].Value).ToArray())
        .ToArray();
}

/// <summary>A folder that is gone afterwards.</summary>
internal sealed class Scratch : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("walkthrough-tests-").FullName;

    public string File(string name) => Path.Combine(Folder, name);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

internal static class Runs
{
    public static string ShippedFile => Path.Combine(AppContext.BaseDirectory, "data", "gecontracteerde-aanbieders.csv");

    public static async Task<Ran> RunAsync(Scratch scratch, params string[] args)
    {
        var folder = scratch.File("out-" + Guid.NewGuid().ToString("N"));
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await WalkthroughCommand.RunAsync([.. args, "--output", folder], new Screen(output, isTerminal: false), error, CancellationToken.None);
        return new(code, output.ToString(), error.ToString(), folder);
    }
}

/// <summary>One run in each language, shared by the tests that only look.</summary>
public sealed class BothLanguages : IAsyncLifetime, IDisposable
{
    private readonly Scratch scratch = new();

    internal Ran Dutch { get; private set; } = null!;

    internal Ran English { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Dutch = await Runs.RunAsync(scratch);
        English = await Runs.RunAsync(scratch, "--lang", "en");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => scratch.Dispose();
}
