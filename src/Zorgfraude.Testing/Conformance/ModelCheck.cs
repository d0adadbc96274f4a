using Zorgfraude.Storage;

namespace Zorgfraude.Testing.Conformance;

/// <summary>Compares a store with the model.</summary>
internal static class ModelCheck
{
    public static Task MustMatchModelAsync(IRegisterStore store, string when, params Commit[] commits) =>
        MustMatchModelAsync(store, when, [], commits);

    /// <summary>Everything that can be read is as the accepted commits make it; what only the refused ones name is looked at, too.</summary>
    public static async Task MustMatchModelAsync(IRegisterStore store, string when, Commit[] refused, params Commit[] commits)
    {
        var model = new CommitLogModel();
        foreach (var commit in commits)
        {
            await model.CommittedAsync(commit).ConfigureAwait(false);
        }

        var scope = Scope.Of([.. commits, .. refused]);
        var should = await Snapshot.OfAsync(model, scope).ConfigureAwait(false);
        should.MustEqual(await Snapshot.OfAsync(store, scope).ConfigureAwait(false), when);
    }
}
