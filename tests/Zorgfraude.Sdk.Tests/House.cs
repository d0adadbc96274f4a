using NodaTime;
using Zorgfraude.Cases;
using Zorgfraude.Collections;
using Zorgfraude.Consultations;
using Zorgfraude.Identity;
using Zorgfraude.Matching.Register;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Registrations;
using Zorgfraude.Sdk.Desks;
using Zorgfraude.Sdk.Registers;
using Zorgfraude.Storage;
using Zorgfraude.Storage.Sqlite;
using Zorgfraude.Testing.Builders;
using Zorgfraude.Testing.InMemory;
using Zorgfraude.Testing.Time;

namespace Zorgfraude.Sdk.Tests;

/// <summary>Desk and register over a store, with a clock that stands still.</summary>
internal sealed class House : IAsyncDisposable
{
    public static readonly LocalDate Start = new(2025, 3, 3);
    private readonly DirectoryInfo? folder;
    private readonly SqliteRegisterStore? sqlite;

    private House(DirectoryInfo? folder, SqliteRegisterStore? sqlite)
    {
        this.folder = folder;
        this.sqlite = sqlite;
        Store = new((IRegisterStore?)sqlite ?? new InMemoryRegisterStore());
        Environment = new(Store, Clock, Members, new byte[32]);
        Desk = new(Environment);
        Register = new(Environment, new ExactSubjectMatcher());
    }

    public static RegisterMembers Members { get; } = new(
    [
        new(Given.Executive, new(Start, new Uri("https://verzonnen.example/raadplegen"))),
        new(Given.Insurer, new(Start, new Uri("https://bedacht.example/raadplegen"))),
        new(new Participant(ParticipantId.Parse("derde"), ParticipantKind.PrivateHealthInsurer, "Derde")),
    ]);

    public static Actor Third { get; } = Given.Actor(ParticipantId.Parse("derde"), "medewerker-9");

    public FrozenClock Clock { get; } = FrozenClock.AtDate(Start);

    public Spy Store { get; }

    public ZorgfraudeEnvironment Environment { get; }

    public ParticipantDesk Desk { get; }

    public WarningRegister Register { get; }

    public string? File => folder is null ? null : Path.Combine(folder.FullName, "register.db");

    public static async Task<House> OpenAsync(bool durable)
    {
        if (!durable)
        {
            return new(null, null);
        }

        var folder = Directory.CreateTempSubdirectory("zorgfraude-sdk-");
        return new(folder, await SqliteRegisterStore.OpenAsync(
            new() { FilePath = Path.Combine(folder.FullName, "register.db"), Synchronous = SqliteSynchronous.Normal }));
    }

    public static ConsultationRequest Query(Subject? subject = null, ConsultationMode mode = ConsultationMode.Manual) =>
        new(subject ?? Given.Person, mode, ConsultationPurpose.FraudInvestigation);

    public async Task<CaseId> ConcurAsync(Subject? subject = null)
    {
        var id = new CaseId(Guid.NewGuid());
        foreach (var act in Scenario.ActsToConcurrence(Given.Investigator, Start, subject: subject))
        {
            await DoAsync(id, act);
        }

        return id;
    }

    public async Task DoAsync(CaseId id, CaseCommand act) =>
        Assert.IsType<ActResult<CaseState>.Done>(await Desk.ActAsync(Given.Investigator, id, act));

    public async Task<RegistrationState> DoAsync(RegistrationId id, RegistrationCommand act, Actor? by = null) =>
        Assert.IsType<ActResult<RegistrationState>.Done>(await Register.ActAsync(by ?? Given.Investigator, id, act)).State;

    public async Task<RegistrationBasis> BasisAsync(Subject? subject = null)
    {
        Assert.True((await Desk.BasisAsync(Given.Investigator, await ConcurAsync(subject))).TryGetValue(out var basis));
        return basis;
    }

    public async Task<RegistrationId> EnterAsync(RegistrationData? data = null)
    {
        var id = new RegistrationId(Guid.NewGuid());
        await DoAsync(id, new RegistrationCommand.Enter(await BasisAsync(data?.Subject), data ?? Given.Data()));
        return id;
    }

    public async Task<RegistrationId> RegisterAsync(RegistrationData? data = null)
    {
        var id = await EnterAsync(data);
        await DoAsync(id, new RegistrationCommand.CheckEntry((data ?? Given.Data()).Sha256(), true), Given.Checker);
        return id;
    }

    public static RegistrationCommand Removal() =>
        new RegistrationCommand.Remove(RemovalReason.BeliefEnded, Given.Judged(true, Given.Investigator, Start));

    public async Task<ValueList<OutgoingMessage>> MessagesAsync(string kind) =>
        (await Store.ReadMessagesAsync(0, 1000)).Items.Where(m => m.Kind == kind).ToValueList();

    public async ValueTask DisposeAsync()
    {
        Register.Dispose();
        if (sqlite is not null)
        {
            await sqlite.DisposeAsync();
            folder!.Delete(recursive: true);
        }
    }
}

/// <summary>A store that passes everything on, with a hook before each commit and each read of a stream.</summary>
internal sealed class Spy(IRegisterStore inner) : IRegisterStore
{
    public Func<Commit, Task>? BeforeCommit { get; set; }

    public Func<Task>? BeforeFind { get; set; }

    public List<Commit> Commits { get; } = [];

    public async ValueTask<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken = default)
    {
        if (BeforeCommit is { } hook)
        {
            await hook(commit);
        }

        lock (Commits)
        {
            Commits.Add(commit);
        }

        return await inner.CommitAsync(commit, cancellationToken);
    }

    public ValueTask<StreamHistory> ReadStreamAsync(StreamId stream, CancellationToken cancellationToken = default) => inner.ReadStreamAsync(stream, cancellationToken);

    public async ValueTask<StoredRegistration?> FindRegistrationAsync(RegistrationId id, CancellationToken cancellationToken = default)
    {
        if (BeforeFind is { } hook)
        {
            await hook();
        }

        return await inner.FindRegistrationAsync(id, cancellationToken);
    }

    public ValueTask<StoredDocument?> FindDocumentAsync(StreamId stream, DocumentId id, CancellationToken cancellationToken = default) => inner.FindDocumentAsync(stream, id, cancellationToken);

    public ValueTask<Page<RegistrationChange>> ReadChangesAsync(long afterPosition, int limit, CancellationToken cancellationToken = default) => inner.ReadChangesAsync(afterPosition, limit, cancellationToken);

    public ValueTask<Page<LoggedConsultation>> ReadConsultationsAsync(ConsultationFilter filter, long afterPosition, int limit, CancellationToken cancellationToken = default) =>
        inner.ReadConsultationsAsync(filter, afterPosition, limit, cancellationToken);

    public ValueTask<Page<StoredObligation>> ReadObligationsAsync(ParticipantId owner, LocalDate dueBy, long skip, int limit, CancellationToken cancellationToken = default) =>
        inner.ReadObligationsAsync(owner, dueBy, skip, limit, cancellationToken);

    public ValueTask<Page<OutgoingMessage>> ReadMessagesAsync(long afterPosition, int limit, CancellationToken cancellationToken = default) => inner.ReadMessagesAsync(afterPosition, limit, cancellationToken);

    public ValueTask<Page<AuditEntry>> ReadAuditAsync(ParticipantId participant, long afterPosition, int limit, CancellationToken cancellationToken = default) =>
        inner.ReadAuditAsync(participant, afterPosition, limit, cancellationToken);
}
