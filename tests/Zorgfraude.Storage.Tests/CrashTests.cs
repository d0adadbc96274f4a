using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Zorgfraude.Consultations;
using Zorgfraude.Storage.Sqlite;
using CrashProgram = Zorgfraude.Storage.CrashProcess.Program;

namespace Zorgfraude.Storage.Tests;

public sealed class CrashTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task After_a_kill_at_any_moment_every_acknowledged_commit_is_whole_and_nothing_is_half()
    {
        var file = folder.File("crash.db");
        var dice = new Random(20250315);
        long acknowledged = 0;
        for (var round = 0; round < 8; round++)
        {
            var firstOfRound = acknowledged;
            using (var process = Start("loop", file))
            {
                var lines = 0;
                var until = dice.Next(1, 60);
                while (lines < until && await process.StandardOutput.ReadLineAsync() is { } line)
                {
                    acknowledged = long.Parse(line, CultureInfo.InvariantCulture);
                    lines++;
                }

                await Task.Delay(dice.Next(0, 8));
                process.Kill();
                while (await process.StandardOutput.ReadLineAsync() is { } line)
                {
                    acknowledged = long.TryParse(line, CultureInfo.InvariantCulture, out var version) ? Math.Max(acknowledged, version) : acknowledged;
                }

                await process.WaitForExitAsync();
                Assert.NotEqual(0, process.ExitCode);
            }

            Assert.True(acknowledged > firstOfRound);
            Assert.Equal("ok", Scalar(file, "PRAGMA integrity_check"));
            await using var store = await SqliteRegisterStore.OpenAsync(new() { FilePath = file });
            acknowledged = await MustBeWholeAsync(store, acknowledged);
        }
    }

    [Fact]
    public async Task Two_processes_that_append_to_one_stream_lose_nothing()
    {
        const int Each = 150;
        var file = folder.File("shared.db");
        string[] writers = ["00000001-0000-7000-8000", "00000002-0000-7000-8000"];
        var processes = writers.Select(writer => Start("append", file, Each.ToString(CultureInfo.InvariantCulture), writer)).ToList();
        foreach (var process in processes)
        {
            await process.WaitForExitAsync();
            Assert.Equal(0, process.ExitCode);
            process.Dispose();
        }

        await using var store = await SqliteRegisterStore.OpenAsync(new() { FilePath = file });
        var history = await store.ReadStreamAsync(CrashProgram.Stream);
        Assert.Equal(2 * Each, history.Version);
        foreach (var writer in writers)
        {
            var own = history.Events.Select(each => each.Id.ToString()).Where(id => id.StartsWith(writer, StringComparison.Ordinal)).ToList();
            Assert.Equal(Each, own.Count);
            Assert.Equal(own.Order(StringComparer.Ordinal), own);
        }
    }

    private static async Task<long> MustBeWholeAsync(SqliteRegisterStore store, long acknowledged)
    {
        var history = await store.ReadStreamAsync(CrashProgram.Stream);
        Assert.InRange(history.Version, acknowledged, acknowledged + CrashProgram.PerCommit);
        Assert.Equal(0, history.Version % CrashProgram.PerCommit);
        Assert.Equal(
            Enumerable.Range(0, (int)history.Version).Select(number => CrashProgram.Id(number)),
            history.Events.Select(recorded => recorded.Id.Value));

        var log = await store.ReadConsultationsAsync(new ConsultationFilter.BySubjectKey("key"), 0, IRegisterStore.MaximumPageSize);
        Assert.Equal(history.Events.Select(recorded => recorded.Id.Value), log.Items.Select(logged => logged.Entry.Id.Value));
        var audit = await store.ReadAuditAsync(CrashProgram.Stream.Owner, 0, IRegisterStore.MaximumPageSize);
        Assert.Equal(history.Version, audit.Items.Count);

        var step = (history.Version / CrashProgram.PerCommit) - 1;
        Assert.Equal(
            CrashProgram.CommitAt(step * CrashProgram.PerCommit).Registrations[0],
            await store.FindRegistrationAsync(new(CrashProgram.Id(step))));
        var changes = await store.ReadChangesAsync(0, IRegisterStore.MaximumPageSize);
        Assert.Equal(step + 1, changes.Items.Count);
        Assert.Equal(CrashProgram.Id(step), Assert.Single(changes.Items, change => change.Registration is not null).Id.Value);
        var due = await store.ReadObligationsAsync(CrashProgram.Stream.Owner, new(2025, 3, 15), 0, 10);
        Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"step-{step}"), Assert.Single(due.Items).Obligation.Code);
        return history.Version;
    }

    private static object? Scalar(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath ?? "dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        if (!Path.GetFileNameWithoutExtension(start.FileName).Equals("dotnet", StringComparison.OrdinalIgnoreCase))
        {
            start.FileName = "dotnet";
        }

        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(typeof(CrashProgram).Assembly.Location);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start) ?? throw new InvalidOperationException("The process did not start.");
    }
}
