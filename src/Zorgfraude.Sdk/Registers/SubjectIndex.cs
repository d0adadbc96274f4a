using Zorgfraude.Collections;
using Zorgfraude.Identity;
using Zorgfraude.Matching;
using Zorgfraude.Registrations;
using Zorgfraude.Storage;

namespace Zorgfraude.Sdk.Registers;

/// <summary>The matcher, kept level with the change feed of the store.</summary>
internal sealed class SubjectIndex(IRegisterStore store, ISubjectMatcher matcher) : IDisposable
{
    private const int FeedPage = 1000;
    private readonly SemaphoreSlim following = new(1, 1);

    internal string Version => matcher.Version;

    public void Dispose() => following.Dispose();

    /// <summary>The registrations that the matcher finds to be a match.</summary>
    internal IEnumerable<SubjectMatch> Matches(Subject subject) => Alike(subject).Where(c => c.Band == MatchBand.Match);

    /// <summary>Every registration with something in common, surest first, also what is no match.</summary>
    internal ValueList<SubjectMatch> Alike(Subject subject) => matcher.Find(subject);

    /// <summary>Takes in what changed.</summary>
    /// <returns>The position up to which the index is level at least.</returns>
    internal async ValueTask<long> FollowAsync(CancellationToken cancellationToken)
    {
        await following.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            while (true)
            {
                var page = await store.ReadChangesAsync(matcher.Position, FeedPage, cancellationToken).ConfigureAwait(false);
                if (!page.Items.IsEmpty)
                {
                    matcher.Apply(
                        page.Items
                            .Select(c => new SubjectChange(
                                c.Id, c.Registration is null ? null : RegistrationData.FromUtf8Json(c.Registration.Content.AsSpan()).Subject))
                            .ToValueList(),
                        page.Position);
                }

                if (!page.HasMore)
                {
                    return matcher.Position;
                }
            }
        }
        finally
        {
            following.Release();
        }
    }

    /// <summary>Whether something changed after a position: then a candidate may have been found on data that are gone.</summary>
    internal async ValueTask<bool> HasMovedAsync(long position, CancellationToken cancellationToken) =>
        !(await store.ReadChangesAsync(position, 1, cancellationToken).ConfigureAwait(false)).Items.IsEmpty;
}
