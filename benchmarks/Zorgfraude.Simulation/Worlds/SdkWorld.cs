using NodaTime;
using Zorgfraude.Cases;
using Zorgfraude.Collections;
using Zorgfraude.Consultations;
using Zorgfraude.Decisions;
using Zorgfraude.Matching.Register;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Procedures.Participants;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Worklists;
using Zorgfraude.Registrations;
using Zorgfraude.Sdk;
using Zorgfraude.Sdk.Desks;
using Zorgfraude.Sdk.Organisations;
using Zorgfraude.Sdk.Registers;
using Zorgfraude.Simulation.Law;
using Zorgfraude.Storage;
using Zorgfraude.Storage.Sqlite;
using Zorgfraude.Testing.InMemory;
using Zorgfraude.Testing.Time;

namespace Zorgfraude.Simulation.Worlds;

/// <summary>Desk, organisation and register over a store, with a clock that the simulation moves.</summary>
internal sealed class SdkWorld : IWorld
{
    private static readonly LocalDate Far = new(2100, 1, 1);
    private readonly FrozenClock clock = FrozenClock.AtDate(new(2025, 1, 1));
    private readonly WatchedStore store;
    private readonly SqliteRegisterStore? sqlite;
    private readonly DirectoryInfo? folder;
    private readonly IReadOnlyList<Participant> participants;
    private readonly ParticipantDesk desk;
    private readonly OrganisationDesk organisations;
    private readonly WarningRegister register;

    private SdkWorld(ChosenLaw law, IReadOnlyList<Participant> participants, SqliteRegisterStore? sqlite, DirectoryInfo? folder)
    {
        (this.sqlite, this.folder, this.participants) = (sqlite, folder, participants);
        store = new((IRegisterStore?)sqlite ?? new InMemoryRegisterStore());
        var members = participants.Select(p => new RegisterMember(
            p, p.Kind == ParticipantKind.PrivateHealthInsurer ? new(new LocalDate(2025, 1, 1), OwnReference.Parse("wft-1")) : null));
        var environment = new ZorgfraudeEnvironment(store, clock, new(members), new byte[ZorgfraudeEnvironment.MinimumKeyLength], law.Readings);
        desk = new(environment);
        organisations = new(environment);
        register = new(environment, new ExactSubjectMatcher());
    }

    public bool Stores => true;

    public static async ValueTask<IWorld> OpenAsync(ChosenLaw law, IReadOnlyList<Participant> participants, bool durable)
    {
        if (!durable)
        {
            return new SdkWorld(law, participants, null, null);
        }

        var folder = Directory.CreateTempSubdirectory("zorgfraude-simulation-");
        var sqlite = await SqliteRegisterStore.OpenAsync(
            new() { FilePath = Path.Combine(folder.FullName, "register.db"), Synchronous = SqliteSynchronous.Normal });
        return new SdkWorld(law, participants, sqlite, folder);
    }

    public void SetDay(LocalDate today) => clock.SetDate(today);

    public async ValueTask<Reply> ActAsync(Actor actor, CaseId id, CaseCommand command) => Of(await desk.ActAsync(actor, id, command));

    public async ValueTask<Reply> ActAsync(Actor actor, RegistrationId id, RegistrationCommand command) => Of(await register.ActAsync(actor, id, command));

    public async ValueTask<Reply> ActAsync(Actor actor, ParticipantCommand command) => Of(await organisations.ActAsync(actor, command));

    public async ValueTask<Reply> InformAsync(Actor actor, OwnReference party, InformationCommand command) => Of(await organisations.InformAsync(actor, party, command));

    public async ValueTask<Reply> ForgetAsync(Actor actor, CaseId id) => Of(await desk.ForgetSubjectAsync(actor, id));

    public async ValueTask<RegistrationBasis?> BasisAsync(Actor actor, CaseId id) =>
        (await desk.BasisAsync(actor, id)).TryGetValue(out var basis) ? basis : null;

    public async ValueTask<DissentedFile?> DissentAsync(Actor actor, CaseId id) =>
        (await desk.DissentAsync(actor, id)).TryGetValue(out var file) ? file : null;

    public ValueTask<ConsultationResult> ConsultAsync(Actor actor, ConsultationRequest request) => register.ConsultAsync(actor, request);

    public ValueTask<ConsultationResult> VerifyAsync(Actor actor, ConsultationId consultation, bool inputWasCorrect) =>
        register.VerifyHitAsync(actor, consultation, inputWasCorrect);

    public ValueTask<ValueList<Finding>> OverdueAsync(Actor actor, RegistrationId id) => register.OverdueAsync(actor, id);

    public ValueTask<Worklist?> WorklistAsync(Actor reader) => desk.WorklistAsync(reader, Far);

    public async ValueTask<bool?> EarlierSupplyAsync(Actor actor, RegistrationId id) =>
        (await register.EarlierSupplyAsync(actor, id)).TryGetValue(out var found) ? found : null;

    public async ValueTask<LoggedConsultation?> LineAsync(ConsultationId id) =>
        (await store.ReadConsultationsAsync(new ConsultationFilter.ById(id), 0, 1)).Items is [var line] ? line : null;

    public async ValueTask<IReadOnlyList<LoggedConsultation>?> LogAsync(ParticipantId participant)
    {
        var lines = new List<LoggedConsultation>();
        var position = 0L;
        for (var more = true; more;)
        {
            var page = await store.ReadConsultationsAsync(new ConsultationFilter.ByParticipant(participant), position, 1000);
            lines.AddRange(page.Items);
            (position, more) = (page.Position, page.HasMore);
        }

        return lines;
    }

    public async ValueTask<IReadOnlyDictionary<int, string>?> NamesStoredAsync()
    {
        var found = (await store.NamesAsync(participants.Select(p => p.Id))).ToDictionary(name => name, _ => Running.Simulator.WhatTheStoreGives);
        foreach (var file in folder?.GetFiles() ?? [])
        {
            await using var open = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var content = new MemoryStream();
            await open.CopyToAsync(content);
            var inFile = new HashSet<int>();
            PlantedName.AddTo(inFile, content.GetBuffer().AsSpan(0, (int)content.Length));
            foreach (var name in inFile)
            {
                found.TryAdd(name, file.Extension);
            }
        }

        return found;
    }

    public async ValueTask<bool?> IsNameStoredAsync(int name) => await store.HoldsAsync(name);

    public async ValueTask DisposeAsync()
    {
        register.Dispose();
        if (sqlite is not null)
        {
            await sqlite.DisposeAsync();
            folder!.Delete(recursive: true);
        }
    }

    private static Reply Of<TState>(ActResult<TState> result) => new(result is ActResult<TState>.Done, result.Findings);
}
