using NodaTime;
using Zorgfraude.Matching.Register;
using Zorgfraude.Sdk;
using Zorgfraude.Sdk.Desks;
using Zorgfraude.Sdk.Registers;
using Zorgfraude.Storage;
using Zorgfraude.Storage.Sqlite;
using Zorgfraude.Testing.InMemory;
using Zorgfraude.Testing.Time;

namespace Zorgfraude.Samples.Walkthrough.Story;

/// <summary>The SDK as a host puts it together: a store, a clock, the participants and a key; here with a clock that stands still.</summary>
internal sealed class World : IAsyncDisposable
{
    private readonly WarningRegister register;

    private World(IRegisterStore store, FrozenClock clock)
    {
        Store = store;
        Clock = clock;
        // A real key comes out of a vault. This one only has to be the same when the register of the sample is opened again.
        var environment = new ZorgfraudeEnvironment(store, clock, Cast.Members, "a key of the sample, of no use elsewhere"u8, organisations: Cast.Organisations);
        Desk = new(environment);
        Evidence = new(environment);
        register = new(environment, new ExactSubjectMatcher());
        Requests = new(environment, register);
    }

    public IRegisterStore Store { get; }

    public FrozenClock Clock { get; }

    public ParticipantDesk Desk { get; }

    public RequestDesk Requests { get; }

    public EvidenceDesk Evidence { get; }

    public IWarningRegister Register => register;

    public static async Task<World> OpenAsync(string path, LocalDate today, CancellationToken cancellationToken) => new(
        // Normal is enough for a demonstration: an interrupted process loses nothing, a power cut may undo the last commits as wholes.
        await SqliteRegisterStore.OpenAsync(new() { FilePath = path, Synchronous = SqliteSynchronous.Normal }, cancellationToken).ConfigureAwait(false),
        FrozenClock.AtDate(today));

    /// <summary>A world that leaves nothing behind.</summary>
    public static World InMemory(LocalDate today) => new(new InMemoryRegisterStore(), FrozenClock.AtDate(today));

    public ValueTask DisposeAsync()
    {
        register.Dispose();
        return Store is IAsyncDisposable disposable ? disposable.DisposeAsync() : ValueTask.CompletedTask;
    }
}
