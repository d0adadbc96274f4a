using Zorgfraude.Storage;

namespace Zorgfraude.Testing.Conformance;

/// <summary>
/// Makes the stores that the kit tries. An adapter author implements it; disposing of it closes every store that is still open and
/// deletes the data.
/// </summary>
public interface IStoreFixture : IAsyncDisposable
{
    /// <summary>Makes an empty store with data of its own. The kit calls it many times.</summary>
    /// <param name="cancellationToken">Cancels the work.</param>
    ValueTask<IRegisterStore> CreateAsync(CancellationToken cancellationToken);

    /// <summary>Opens a second, independent instance on the data of a store, as another process or node would.</summary>
    /// <param name="store">The store, which stays open.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    ValueTask<IRegisterStore> OpenAnotherAsync(IRegisterStore store, CancellationToken cancellationToken);

    /// <summary>Closes a store and opens it again on the same data, as after a restart.</summary>
    /// <param name="store">The store; it is not used again.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    ValueTask<IRegisterStore> ReopenAsync(IRegisterStore store, CancellationToken cancellationToken);
}
