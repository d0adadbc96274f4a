using System.Runtime.CompilerServices;
using Zorgfraude.Storage;

namespace Zorgfraude.Sdk;

/// <summary>Reads page after page, for whoever needs every item and not the position they were read to.</summary>
internal static class Pages
{
    internal static async IAsyncEnumerable<T> AllAsync<T>(
        Func<long, ValueTask<Page<T>>> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var position = 0L; ;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var page = await read(position).ConfigureAwait(false);
            foreach (var item in page.Items)
            {
                yield return item;
            }

            if (!page.HasMore)
            {
                yield break;
            }

            position = page.Position;
        }
    }
}
