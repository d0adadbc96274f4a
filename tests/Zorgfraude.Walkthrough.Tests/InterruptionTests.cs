using System.Diagnostics;
using Zorgfraude.Consultations;
using Zorgfraude.Parties;
using Zorgfraude.Samples.Walkthrough;
using Zorgfraude.Storage.Sqlite;

namespace Zorgfraude.Walkthrough.Tests;

public sealed class InterruptionTests : IDisposable
{
    private readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task Control_C_leaves_a_register_that_opens_again_with_everything_that_was_answered()
    {
        if (OperatingSystem.IsWindows())
        {
            // The signal is sent with a Unix command; on Windows the token test below stands alone.
            return;
        }

        var input = scratch.File("groot.csv");
        var folder = scratch.File("out");
        Assert.Equal(0, await WalkthroughCommand.RunAsync(
            ["--generate", input, "--rows", "200000"], new Screen(TextWriter.Null, isTerminal: false), TextWriter.Null, CancellationToken.None));
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Walkthrough.dll"), "--input", input, "--output", folder])
        {
            RedirectStandardOutput = true,
        })!;
        var lines = new List<string>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            lines.Add(line);
            if (line == "  10 %")
            {
                using var kill = Process.Start("kill", ["-INT", $"{process.Id}"]);
                await kill.WaitForExitAsync();
            }
        }

        await process.WaitForExitAsync();
        Assert.Equal(130, process.ExitCode);
        Assert.Contains(lines, l => l.StartsWith("Onderbroken", StringComparison.Ordinal));
        Assert.DoesNotContain("  100 %", lines);
        await EverythingAnsweredIsLogged(folder);
    }

    [Fact]
    public async Task A_cancelled_run_ends_with_130_and_writes_what_there_is()
    {
        using var stop = new CancellationTokenSource();
        using var output = new StoppingWriter("Screenen", stop);
        var folder = scratch.File("out");
        Assert.Equal(130, await WalkthroughCommand.RunAsync(["--output", folder], new Screen(output, isTerminal: false), TextWriter.Null, stop.Token));
        Assert.True(File.Exists(Path.Combine(folder, "verslag.html")));
        await using var store = await SqliteRegisterStore.OpenAsync(new() { FilePath = Path.Combine(folder, "register.db"), CreateIfMissing = false });
        Assert.NotEmpty((await store.ReadChangesAsync(0, 10)).Items);
    }

    private static async Task EverythingAnsweredIsLogged(string folder)
    {
        var answered = Ran.ReadCsv(Path.Combine(folder, "resultaten.csv")).Skip(1).Where(r => r[5].Length > 0).Select(r => r[5]).ToHashSet();
        Assert.NotEmpty(answered);
        var logged = new HashSet<string>();
        await using var store = await SqliteRegisterStore.OpenAsync(new() { FilePath = Path.Combine(folder, "register.db"), CreateIfMissing = false });
        for (var position = 0L; ;)
        {
            var page = await store.ReadConsultationsAsync(
                new ConsultationFilter.ByParticipant(ParticipantId.Parse("gemeente-tweestroom")), position, 10_000);
            logged.UnionWith(page.Items.Where(c => c.Entry.Mode == ConsultationMode.Automated).Select(c => c.Entry.Id.ToString()));
            if (!page.HasMore)
            {
                break;
            }

            position = page.Position;
        }

        // The one automated consultation before the screening is in the log too.
        Assert.Subset(logged, answered);
        Assert.Equal(answered.Count + 1, logged.Count);
    }

    private sealed class StoppingWriter(string at, CancellationTokenSource stop) : StringWriter
    {
        public override Task WriteLineAsync(string? value)
        {
            if (value == at)
            {
                stop.Cancel();
            }

            return base.WriteLineAsync(value);
        }
    }
}
