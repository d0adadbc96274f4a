using System.Runtime.CompilerServices;

namespace Zorgfraude.Matching;

/// <summary>
/// Works through a stream in groups: a few groups are on their way, oldest first, and the next one is read only when the oldest has
/// been handed out. That bounds what is in memory and keeps the order.
/// </summary>
internal sealed class Batch<T>(MatchingEngine engine, IAsyncEnumerable<T> items, Func<T, MatchRecord> record, BatchOptions options)
{
    // Large enough that handing a group to another thread costs nothing against the work in it.
    private const int LargestGroup = 64;

    public async IAsyncEnumerable<BatchAnswer<T>> Run([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Two groups for each worker: one at hand and one waiting, as far as the bound allows.
        var workers = Math.Min(options.Parallelism, options.InFlight);
        var size = Math.Clamp(options.InFlight / (workers * 2), 1, LargestGroup);
        var groups = Math.Max(1, Math.Min(options.InFlight / size, workers * 2));
        var underWay = new Queue<Task<BatchAnswer<T>[]>>();
        using var free = new SemaphoreSlim(workers);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        long done = 0;
        try
        {
            await using var source = items.GetAsyncEnumerator(stop.Token);
            var more = true;
            while (more || underWay.Count > 0)
            {
                while (more && underWay.Count < groups)
                {
                    var group = new List<T>(size);
                    while (group.Count < size && (more = await source.MoveNextAsync().ConfigureAwait(false)))
                    {
                        group.Add(source.Current);
                    }

                    if (group.Count > 0)
                    {
                        underWay.Enqueue(Work(group, free, stop.Token));
                    }
                }

                if (underWay.TryDequeue(out var oldest))
                {
                    foreach (var answer in await oldest.ConfigureAwait(false))
                    {
                        cancellationToken.ThrowIfCancellationRequested();
                        done++;
                        yield return answer;
                    }

                    options.Progress?.Report(done);
                }
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await ((Task)Task.WhenAll(underWay)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<BatchAnswer<T>[]> Work(List<T> group, SemaphoreSlim free, CancellationToken stop)
    {
        await free.WaitAsync(stop).ConfigureAwait(false);
        try
        {
            return await Task.Run(
                () =>
                {
                    var answers = new BatchAnswer<T>[group.Count];
                    for (var i = 0; i < answers.Length; i++)
                    {
                        stop.ThrowIfCancellationRequested();
                        answers[i] = new(group[i], engine.Find(record(group[i]), options.Reveal));
                    }

                    return answers;
                },
                stop).ConfigureAwait(false);
        }
        finally
        {
            free.Release();
        }
    }
}
