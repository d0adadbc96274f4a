using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Consultations;
using Zorgfraude.Matching;
using Zorgfraude.Parties;
using Zorgfraude.Registrations;
using Zorgfraude.Storage.Sqlite;

namespace Zorgfraude.Storage.Tests;

public sealed class SqliteFileTests : IDisposable
{
    private static readonly ParticipantId Owner = ParticipantId.Parse("owner");
    private static readonly string[] Doomed = ["REGISTRATION-SECRET|", "REPLACED-SECRET|", "DOCUMENT-SECRET|"];
    private const string BackToThree =
        "ALTER TABLE consultation DROP COLUMN band; ALTER TABLE consultation DROP COLUMN reasons; DELETE FROM schema_version WHERE version = 4";

    private readonly TemporaryFolder folder = new();

    private string Database => folder.File("register.db");

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(400)]
    public async Task Removed_content_is_nowhere_in_the_files_after_the_commit(int repeats)
    {
        // Larger content spills over into further pages of the database.
        var registration = Secret("REGISTRATION-SECRET|", repeats);
        var replaced = Secret("REPLACED-SECRET|", repeats);
        var document = Secret("DOCUMENT-SECRET|", repeats);
        var kept = Secret("KEPT-CONTENT|", repeats);
        var stream = new StreamId(Owner, StreamKind.Registration, new Guid(1, 0, 0, new byte[8]));
        await using var store = await SqliteRegisterStore.OpenAsync(new() { FilePath = Database });
        await using var other = await SqliteRegisterStore.OpenAsync(new() { FilePath = Database });
        await store.CommitAsync(new()
        {
            Registrations = [Registration(1, registration), Registration(2, replaced), Registration(3, kept)],
            Documents = [new(new(new Guid(9, 0, 0, new byte[8])), stream, "motivation.v1", document)],
        });
        Assert.NotNull(await other.FindRegistrationAsync(new(Id(1))));
        Assert.All(Doomed, text => Assert.True(FilesHold(text), text));

        await store.CommitAsync(new()
        {
            Registrations = [Registration(2, Secret("NEW-CONTENT|", 1))],
            RemovedRegistrations = [new(Id(1))],
            RemovedDocuments = [new(new Guid(9, 0, 0, new byte[8]))],
        });

        Assert.All(Doomed, text => Assert.False(FilesHold(text), text));
        Assert.True(FilesHold("KEPT-CONTENT|"));
        Assert.True(FilesHold("NEW-CONTENT|"));
    }

    [Fact]
    public async Task Removal_reaches_the_log_later_when_a_reader_held_it()
    {
        await using var store = await SqliteRegisterStore.OpenAsync(new() { FilePath = Database });
        await store.CommitAsync(new() { Registrations = [Registration(1, Secret("REGISTRATION-SECRET|", 50))] });
        using (var reader = new SqliteConnection($"Data Source={Database};Pooling=False"))
        {
            reader.Open();
            Execute(reader, "BEGIN");
            Assert.Equal(1L, Execute(reader, "SELECT count(*) FROM registration"));
            Assert.IsType<CommitResult.Committed>(await store.CommitAsync(new() { RemovedRegistrations = [new(Id(1))] }));
            Assert.True(FilesHold("REGISTRATION-SECRET|"));
        }

        Assert.IsType<CommitResult.Committed>(await store.CommitAsync(new()));
        Assert.False(FilesHold("REGISTRATION-SECRET|"));
    }

    [Fact]
    public async Task Removal_reaches_the_log_at_the_next_opening()
    {
        using var reader = new SqliteConnection($"Data Source={Database};Pooling=False");
        await using (var store = await SqliteRegisterStore.OpenAsync(new() { FilePath = Database }))
        {
            await store.CommitAsync(new() { Registrations = [Registration(1, Secret("REGISTRATION-SECRET|", 50))] });
            reader.Open();
            Execute(reader, "BEGIN");
            Execute(reader, "SELECT count(*) FROM registration");
            await store.CommitAsync(new() { RemovedRegistrations = [new(Id(1))] });
        }

        Assert.True(FilesHold("REGISTRATION-SECRET|"));
        Execute(reader, "COMMIT");
        Assert.True(FilesHold("REGISTRATION-SECRET|"));
        await using var again = await SqliteRegisterStore.OpenAsync(new() { FilePath = Database });
        Assert.False(FilesHold("REGISTRATION-SECRET|"));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_and_left_as_it_is()
    {
        var content = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("no database at all. ", 300)));
        await File.WriteAllBytesAsync(Database, content);

        var refused = await Assert.ThrowsAsync<SqliteStoreException>(OpenAsync);

        Assert.StartsWith("ZF0635", refused.Message, StringComparison.Ordinal);
        Assert.Equal(content, await File.ReadAllBytesAsync(Database));
    }

    [Theory]
    [InlineData("CREATE TABLE invoice (number INTEGER)")]
    [InlineData("PRAGMA application_id = 77; CREATE TABLE schema_version (version INTEGER)")]
    public async Task The_database_of_another_program_is_refused_and_left_as_it_is(string sql)
    {
        Execute(Database, sql);
        var before = await File.ReadAllBytesAsync(Database);

        var refused = await Assert.ThrowsAsync<SqliteStoreException>(OpenAsync);

        Assert.StartsWith("ZF0637", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(Database));
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused()
    {
        await (await SqliteRegisterStore.OpenAsync(new() { FilePath = Database })).DisposeAsync();
        Execute(Database, "INSERT INTO schema_version (version) VALUES (1000)");

        var refused = await Assert.ThrowsAsync<SqliteStoreException>(OpenAsync);

        Assert.StartsWith("ZF0638: the database has version 1000", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_file_is_not_made_when_that_is_off()
    {
        var refused = await Assert.ThrowsAsync<SqliteStoreException>(
            async () => await SqliteRegisterStore.OpenAsync(new() { FilePath = Database, CreateIfMissing = false }));

        Assert.StartsWith("ZF0636", refused.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Database));
    }

    [Fact]
    public async Task Options_out_of_range_are_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>(async () => await SqliteRegisterStore.OpenAsync(new() { FilePath = ":memory:" }));
        await Assert.ThrowsAsync<ArgumentException>(async () => await SqliteRegisterStore.OpenAsync(new() { FilePath = " " }));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            async () => await SqliteRegisterStore.OpenAsync(new() { FilePath = Database, BusyTimeout = TimeSpan.FromHours(1) }));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            async () => await SqliteRegisterStore.OpenAsync(new() { FilePath = Database, Synchronous = (SqliteSynchronous)9 }));
    }

    [Fact]
    public async Task The_file_is_marked_keeps_a_write_ahead_log_and_belongs_to_its_account_only()
    {
        await using var store = await SqliteRegisterStore.OpenAsync(new() { FilePath = Database });

        Assert.Equal(0x5A465752L, Execute(Database, "PRAGMA application_id"));
        Assert.Equal("wal", Execute(Database, "PRAGMA journal_mode"));
        Assert.Equal(4L, Execute(Database, "SELECT max(version) FROM schema_version"));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Database));
        }
    }

    [Fact]
    public async Task Lines_of_the_log_from_before_they_were_numbered_get_the_numbers_of_their_order()
    {
        await using (var store = await SqliteRegisterStore.OpenAsync(new() { FilePath = Database }))
        {
            await store.CommitAsync(new() { Consultations = [Line(1, "a"), Line(2, "b"), Line(3, "a"), Line(4, "a"), Line(5, "b")] });
        }

        Execute(Database, $"{BackToThree}; ALTER TABLE consultation DROP COLUMN number; ALTER TABLE consultation DROP COLUMN occasion; DROP TABLE consultation_count; DELETE FROM schema_version WHERE version = 3");
        await using var migrated = await SqliteRegisterStore.OpenAsync(new() { FilePath = Database });
        await migrated.CommitAsync(new() { Consultations = [Line(6, "b"), Line(7, "c")] });
        Assert.Equal([1, 2, 3], await NumbersAsync(migrated, "a"));
        Assert.Equal([1, 2, 3], await NumbersAsync(migrated, "b"));
        Assert.Equal([1], await NumbersAsync(migrated, "c"));
    }

    [Fact]
    public async Task Lines_and_checks_from_before_anything_was_shown_as_possible_are_read_as_hits_and_take_no_reasons()
    {
        var found = new RegistrationId(Id(1));
        ConsultationLogEntry[] lines = [Line(1, "a") with { Found = [found], Mode = ConsultationMode.Automated }, Line(2, "a"), Line(3, "a") with { Found = [found] }];
        var check = new HitVerification(lines[0].Id, lines[0].At, lines[0].Employee, true);
        await using (var store = await SqliteRegisterStore.OpenAsync(new() { FilePath = Database }))
        {
            await store.CommitAsync(new() { Consultations = [.. lines], Verifications = [check] });
        }

        Execute(Database, BackToThree);
        await using var migrated = await SqliteRegisterStore.OpenAsync(new() { FilePath = Database });
        var possible = Line(4, "a") with { Found = [found], Band = MatchBand.Possible };
        await migrated.CommitAsync(new() { Consultations = [possible] });
        var read = (await migrated.ReadConsultationsAsync(new ConsultationFilter.ByParticipant(ParticipantId.Parse("a")), 0, 10)).Items;
        Assert.Equal([.. lines, possible], read.Select(l => l.Entry));
        Assert.Equal([check, null, null, null], read.Select(l => l.Verification));
        Assert.Equal([true, false, true, false], read.Select(l => l.IsHit));
        Assert.Equal(
            [1L, 3L, 4L],
            (await migrated.ReadConsultationsAsync(new ConsultationFilter.ByRegistration(found), 0, 10)).Items.Select(l => l.Number));
    }

    [Fact]
    public async Task The_number_of_a_line_that_was_taken_out_by_hand_is_never_given_again()
    {
        await using var store = await SqliteRegisterStore.OpenAsync(new() { FilePath = Database });
        await store.CommitAsync(new() { Consultations = [Line(1, "a"), Line(2, "a"), Line(3, "a")] });
        Execute(Database, "DELETE FROM consultation WHERE number >= 2");
        await store.CommitAsync(new() { Consultations = [Line(4, "a")] });
        Assert.Equal([1, 4], await NumbersAsync(store, "a"));
    }

    [Fact]
    public async Task Many_openers_of_one_new_file_agree_on_it()
    {
        for (var round = 0; round < 5; round++)
        {
            var file = folder.File($"new-{round}.db");
            var stores = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(
                async () => await SqliteRegisterStore.OpenAsync(new() { FilePath = file }))));
            foreach (var (store, place) in stores.Select((store, place) => (store, place)))
            {
                Assert.IsType<CommitResult.Committed>(await store.CommitAsync(new() { Registrations = [Registration(place, [1])] }));
            }

            Assert.Equal(6, (await stores[0].ReadChangesAsync(0, 100)).Items.Count);
            foreach (var store in stores)
            {
                await store.DisposeAsync();
            }
        }
    }

    [Fact]
    public async Task A_writer_that_waits_too_long_fails_without_content_in_the_message_and_can_go_on()
    {
        await using var store = await SqliteRegisterStore.OpenAsync(new() { FilePath = Database, BusyTimeout = TimeSpan.FromMilliseconds(50) });
        using (var holder = new SqliteConnection($"Data Source={Database};Pooling=False"))
        {
            holder.Open();
            Execute(holder, "BEGIN IMMEDIATE");
            var busy = await Assert.ThrowsAsync<SqliteException>(
                async () => await store.CommitAsync(new() { Registrations = [Registration(1, Secret("BUSY-SECRET|", 1))] }));
            Assert.Equal(5, busy.SqliteErrorCode);
            Assert.DoesNotContain("SECRET", busy.ToString(), StringComparison.Ordinal);
        }

        Assert.Null(await store.FindRegistrationAsync(new(Id(1))));
        Assert.IsType<CommitResult.Committed>(await store.CommitAsync(new() { Registrations = [Registration(1, [1])] }));
    }

    [Fact]
    public async Task A_closed_store_says_so_and_closing_twice_is_no_error()
    {
        var store = await SqliteRegisterStore.OpenAsync(new() { FilePath = Database });
        await store.DisposeAsync();
        await store.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await store.CommitAsync(new()));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await store.ReadMessagesAsync(0, 1));
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(Database)!, "*-wal"));
    }

    private static Guid Id(int number) => new(number, 7, 7, 1, 2, 3, 4, 5, 6, 7, 8);

    private static ValueList<byte> Secret(string text, int repeats) =>
        [.. Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(text, repeats)))];

    private static StoredRegistration Registration(int number, ValueList<byte> content) =>
        new(new(Id(number)), Owner, new LocalDate(2025, 3, 15), new LocalDate(2029, 3, 15), content);

    private static ConsultationLogEntry Line(int number, string participant) => new(
        new(Id(number)), Instant.FromUnixTimeSeconds(number), ParticipantId.Parse(participant), EmployeeId.Parse("m"),
        ConsultationMode.Manual, ConsultationPurpose.FraudInvestigation, [], [], "matcher.v1");

    private static async Task<IEnumerable<long>> NumbersAsync(SqliteRegisterStore store, string participant) =>
        (await store.ReadConsultationsAsync(new ConsultationFilter.ByParticipant(ParticipantId.Parse(participant)), 0, 100)).Items.Select(line => line.Number);

    private static object? Execute(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        return Execute(connection, sql);
    }

    private static object? Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private async Task OpenAsync() => await (await SqliteRegisterStore.OpenAsync(new() { FilePath = Database })).DisposeAsync();

    private bool FilesHold(string text) =>
        Directory.GetFiles(Path.GetDirectoryName(Database)!).Any(file =>
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            return copy.ToArray().AsSpan().IndexOf(Encoding.ASCII.GetBytes(text)) >= 0;
        });
}
