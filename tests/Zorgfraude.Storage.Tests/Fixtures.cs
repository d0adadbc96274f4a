using Zorgfraude.Storage.Sqlite;
using Zorgfraude.Testing.Conformance;
using Zorgfraude.Testing.InMemory;

namespace Zorgfraude.Storage.Tests;

/// <summary>Makes stores in memory; another instance on the same data is the same object.</summary>
public sealed class InMemoryFixture : IStoreFixture
{
    public ValueTask<IRegisterStore> CreateAsync(CancellationToken cancellationToken) => new(new InMemoryRegisterStore());

    public ValueTask<IRegisterStore> OpenAnotherAsync(IRegisterStore store, CancellationToken cancellationToken) => new(store);

    public ValueTask<IRegisterStore> ReopenAsync(IRegisterStore store, CancellationToken cancellationToken) => new(store);

    public ValueTask DisposeAsync() => default;
}

/// <summary>Makes SQLite stores, each in a file of its own in a folder that is deleted in the end.</summary>
public sealed class SqliteFixture : IStoreFixture
{
    private readonly TemporaryFolder folder = new();
    private readonly Dictionary<IRegisterStore, string> files = [];
    private int made;

    public async ValueTask<IRegisterStore> CreateAsync(CancellationToken cancellationToken) =>
        await OpenAsync(folder.File($"store-{made++}.db"));

    public async ValueTask<IRegisterStore> OpenAnotherAsync(IRegisterStore store, CancellationToken cancellationToken) =>
        await OpenAsync(files[store]);

    public async ValueTask<IRegisterStore> ReopenAsync(IRegisterStore store, CancellationToken cancellationToken)
    {
        var file = files[store];
        files.Remove(store);
        await ((SqliteRegisterStore)store).DisposeAsync();
        return await OpenAsync(file);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var store in files.Keys)
        {
            await ((SqliteRegisterStore)store).DisposeAsync();
        }

        folder.Dispose();
    }

    private async Task<IRegisterStore> OpenAsync(string file)
    {
        var store = await SqliteRegisterStore.OpenAsync(new() { FilePath = file, Synchronous = SqliteSynchronous.Normal });
        files.Add(store, file);
        return store;
    }
}

/// <summary>A folder of its own, deleted in the end.</summary>
public sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("zorgfraude-storage-");

    public string File(string name) => Path.Combine(directory.FullName, name);

    public void Dispose() => directory.Delete(recursive: true);
}
