using Zorgfraude.Collections;
using Zorgfraude.Storage;

namespace Zorgfraude.Testing.Conformance;

/// <summary>Something a contract expected was not so.</summary>
internal sealed class CheckFailedException(string message) : Exception(message);

/// <summary>What the contracts expect.</summary>
internal static class Check
{
    public static void That(bool holds, string expectation)
    {
        if (!holds)
        {
            throw new CheckFailedException($"expected that {expectation}");
        }
    }

    public static void Equal<T>(T expected, T actual, string what) =>
        That(EqualityComparer<T>.Default.Equals(expected, actual), $"{what} is {expected}; it is {actual}");

    public static void Sequence<T>(IEnumerable<T> expected, IEnumerable<T> actual, string what)
    {
        var (left, right) = (expected.ToList(), actual.ToList());
        That(left.Count == right.Count, $"{what} has {left.Count} items; it has {right.Count}");
        for (var place = 0; place < left.Count; place++)
        {
            Equal(left[place], right[place], $"{what}, item {place}");
        }
    }

    public static void SameItems<T>(IEnumerable<T> expected, IEnumerable<T> actual, string what)
        where T : notnull
    {
        var (left, right) = (expected.ToList(), actual.ToList());
        That(left.Count == right.Count, $"{what} has {left.Count} items; it has {right.Count}");
        foreach (var item in left)
        {
            That(right.Remove(item), $"{what} holds {item}");
        }
    }

    public static async Task CommittedAsync(this IRegisterStore store, Commit commit, string what = "the commit")
    {
        var result = await store.CommitAsync(commit).ConfigureAwait(false);
        That(result is CommitResult.Committed, $"{what} is accepted; the answer is {result}");
    }

    public static async Task ConflictAsync(this IRegisterStore store, Commit commit, CommitResult.Conflict expected)
    {
        var result = await store.CommitAsync(commit).ConfigureAwait(false);
        Equal<CommitResult>(expected, result, "the answer");
    }

    public static async Task ThrowsAsync<TException>(Func<Task> act, string what)
        where TException : Exception
    {
        try
        {
            await act().ConfigureAwait(false);
        }
        catch (TException)
        {
            return;
        }
        catch (Exception other) when (other is not CheckFailedException)
        {
            throw new CheckFailedException($"expected that {what} throws {typeof(TException).Name}; it threw {other.GetType().Name}: {other.Message}");
        }

        throw new CheckFailedException($"expected that {what} throws {typeof(TException).Name}; it threw nothing");
    }

    /// <summary>Reads a list to its end in pages and checks what holds for every page on the way.</summary>
    public static async Task<List<T>> AllAsync<T>(Func<long, int, ValueTask<Page<T>>> read, int pageSize = IRegisterStore.MaximumPageSize)
    {
        var items = new List<T>();
        long position = 0;
        while (true)
        {
            var page = await read(position, pageSize).ConfigureAwait(false);
            That(page.Items.Count <= pageSize, $"a page has at most {pageSize} items; it has {page.Items.Count}");
            items.AddRange(page.Items);
            if (page.Items.IsEmpty)
            {
                Equal(position, page.Position, "the position after an empty page");
                That(!page.HasMore, "a page without items is the last one");
                return items;
            }

            That(page.Position > position, "the position of a page with items is past the one passed");
            position = page.Position;
            if (!page.HasMore)
            {
                var next = await read(position, pageSize).ConfigureAwait(false);
                That(next.Items.IsEmpty, "nothing follows a page that says there is no more");
                Equal(position, next.Position, "the position after an empty page");
                return items;
            }
        }
    }

    /// <summary>Holds a list to its expected items at every page size from 1 to one more than there are.</summary>
    public static async Task PagesAsync<T>(Func<long, int, ValueTask<Page<T>>> read, IReadOnlyCollection<T> expected, string what)
    {
        for (var size = 1; size <= expected.Count + 1; size++)
        {
            Sequence(expected, await AllAsync(read, size).ConfigureAwait(false), $"{what} in pages of {size}");
        }
    }

    /// <summary>Follows the change feed to its end and keeps what a follower would hold.</summary>
    public static async Task<long> FollowAsync(
        this IRegisterStore store, Dictionary<Registrations.RegistrationId, StoredRegistration> held, long position, int pageSize = 100)
    {
        while (true)
        {
            var page = await store.ReadChangesAsync(position, pageSize).ConfigureAwait(false);
            foreach (var change in page.Items)
            {
                That(change.Position > position, "every change has a higher position than the one before");
                position = change.Position;
                if (change.Registration is { } registration)
                {
                    Equal(change.Id, registration.Id, "the id of the changed registration");
                    held[change.Id] = registration;
                }
                else
                {
                    held.Remove(change.Id);
                }
            }

            Equal(position, page.Position, "the position of a page of changes");
            if (!page.HasMore)
            {
                return position;
            }
        }
    }

    public static ValueList<byte> Bytes(int count, byte start = 0) =>
        Enumerable.Range(0, count).Select(place => (byte)(start + (place % 251))).ToValueList();
}
