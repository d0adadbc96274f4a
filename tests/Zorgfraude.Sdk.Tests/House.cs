using NodaTime;
using Zorgfraude.Cases;
using Zorgfraude.Collections;
using Zorgfraude.Consultations;
using Zorgfraude.Identity;
using Zorgfraude.Matching;
using Zorgfraude.Matching.Register;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Participants;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Readings;
using Zorgfraude.Registrations;
using Zorgfraude.Sdk.Desks;
using Zorgfraude.Sdk.Organisations;
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

    private readonly Employers employers = new();

    private House(DirectoryInfo? folder, SqliteRegisterStore? sqlite, bool recorded, ReadingChoices? readings, ISubjectMatcher? matcher)
    {
        this.folder = folder;
        this.sqlite = sqlite;
        Store = new((IRegisterStore?)sqlite ?? new InMemoryRegisterStore());
        Environment = new(Store, Clock, Members, new byte[32], readings, organisations: recorded ? null : employers);
        Desk = new(Environment);
        Register = new(Environment, matcher ?? new ExactSubjectMatcher());
        Requests = new(Environment, Register);
    }

    public static RegisterMembers Members { get; } = new(
    [
        new(Given.Executive),
        new(Given.Insurer),
        new(new Participant(ParticipantId.Parse("derde"), ParticipantKind.PrivateHealthInsurer, "Derde"), new(Start, OwnReference.Parse("wft-1"))),
    ]);

    public static Actor Third { get; } = Given.Actor(ParticipantId.Parse("derde"), "medewerker-9");

    public FrozenClock Clock { get; } = FrozenClock.AtDate(Start);

    public Spy Store { get; }

    public ZorgfraudeEnvironment Environment { get; }

    public ParticipantDesk Desk { get; }

    public WarningRegister Register { get; }

    public RequestDesk Requests { get; }

    public string? File => folder is null ? null : Path.Combine(folder.FullName, "register.db");

    /// <param name="durable">Whether the store is a file.</param>
    /// <param name="recorded">Whether the organisations are those recorded in the store, and not those of <see cref="Employ"/>.</param>
    /// <param name="readings">The readings chosen; the defaults when null.</param>
    /// <param name="matcher">What the register compares with; exactly when null.</param>
    public static async Task<House> OpenAsync(bool durable, bool recorded = false, ReadingChoices? readings = null, ISubjectMatcher? matcher = null)
    {
        if (!durable)
        {
            return new(null, null, recorded, readings, matcher);
        }

        var folder = Directory.CreateTempSubdirectory("zorgfraude-sdk-");
        return new(folder, await SqliteRegisterStore.OpenAsync(
            new() { FilePath = Path.Combine(folder.FullName, "register.db"), Synchronous = SqliteSynchronous.Normal }),
            recorded,
            readings,
            matcher);
    }

    /// <summary>Puts an employee with the powers that it carries into the function table of its participant, in place of who had its identifier.</summary>
    public Actor Employ(Actor actor)
    {
        employers.Employ(actor);
        return actor;
    }

    public static ConsultationRequest Query(Subject? subject = null, ConsultationMode mode = ConsultationMode.Manual) =>
        new(subject ?? Given.Person, mode, ConsultationPurpose.FraudInvestigation) { Occasion = mode == ConsultationMode.Automated ? Given.Occasion : null };

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
        await CheckAsync(id);
        return id;
    }

    public async Task<RegistrationState> CheckAsync(RegistrationId id, bool isRight = true)
    {
        var entry = await Register.ReadEntryAsync(Given.Checker, id);
        return await DoAsync(
            id,
            await Register.ReadAsync(Given.Checker, id) is RegistrationState.Active
                ? new RegistrationCommand.CheckCorrection(entry!.Sha256(), isRight)
                : new RegistrationCommand.CheckEntry(entry!.Sha256(), isRight),
            Given.Checker);
    }

    public Task<RegistrationState> CorrectAsync(RegistrationId id, RegistrationData data) =>
        DoAsync(id, new RegistrationCommand.Correct(data, Given.Judged(true, Given.Investigator, Zorgfraude.Protocol.Terms.MunicipalTime.DateOf(Clock.GetCurrentInstant()))));

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

/// <summary>Function tables that a host keeps itself.</summary>
internal sealed class Employers : IOrganisations
{
    private readonly Dictionary<EmployeeId, Actor> employees =
        new[] { Given.Investigator, Given.Checker, Given.InsurerEmployee, House.Third }.ToDictionary(a => a.Employee);

    public void Employ(Actor actor) => employees[actor.Employee] = actor;

    public ValueTask<Organisation?> FindAsync(ParticipantId participant, CancellationToken cancellationToken = default) => new(
        Given.Organisation([.. employees.Values.Where(a => a.Participant == participant)]) with
        {
            Announcement = participant == House.Third.Participant ? null : Given.Announcement(House.Start),
        });
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
