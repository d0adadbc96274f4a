using Zorgfraude.Collections;
using Zorgfraude.Consultations;
using Zorgfraude.Identity;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Readings;
using Zorgfraude.Registrations;
using Zorgfraude.Storage;

namespace Zorgfraude.Sdk.Registers;

/// <summary>
/// Whom a correction or removal is notified to (protocol 6.3, reading C5), with guards that make a commit depend on nobody having come
/// meanwhile: so the messages go with the change in one commit and pass nobody over.
/// </summary>
/// <param name="Participants">The participants, in a fixed order; the registering one is among them when it consulted too.</param>
/// <param name="Guards">What was read of the log.</param>
internal sealed record NoticeList(ValueList<ParticipantId> Participants, ValueList<LogGuard> Guards)
{
    private const int LogPage = 1000;

    /// <summary>Everybody to be told, under the reading chosen.</summary>
    internal static ValueTask<NoticeList> ReadAsync(
        ZorgfraudeEnvironment environment, RegistrationId registration, IEnumerable<Subject> subjects, CancellationToken cancellationToken)
    {
        IEnumerable<ConsultationFilter> filters = [new ConsultationFilter.ByRegistration(registration)];
        return ReadAsync(
            environment.Store,
            environment.Readings.CorrectionNoticeScope == CorrectionNoticeScope.HitRecipients
                ? filters
                : filters.Concat(subjects
                    .SelectMany(s => SubjectPseudonyms.Of(s, environment.PseudonymKey))
                    .Distinct(StringComparer.Ordinal)
                    .Select(key => new ConsultationFilter.BySubjectKey(key))),
            cancellationToken);
    }

    /// <summary>The participants that got a hit on a registration, or were shown it as possible.</summary>
    internal static ValueTask<NoticeList> OfHitsAsync(IRegisterStore store, RegistrationId registration, CancellationToken cancellationToken) =>
        ReadAsync(store, [new ConsultationFilter.ByRegistration(registration)], cancellationToken);

    private static async ValueTask<NoticeList> ReadAsync(
        IRegisterStore store, IEnumerable<ConsultationFilter> filters, CancellationToken cancellationToken)
    {
        var participants = new SortedSet<string>(StringComparer.Ordinal);
        var guards = new List<LogGuard>();
        foreach (var filter in filters)
        {
            var position = 0L;
            for (var more = true; more;)
            {
                var page = await store.ReadConsultationsAsync(filter, position, LogPage, cancellationToken).ConfigureAwait(false);
                participants.UnionWith(page.Items.Select(c => c.Entry.Participant.Value));
                (position, more) = (page.Position, page.HasMore);
            }

            guards.Add(new(filter, position));
        }

        return new(participants.Select(static p => ParticipantId.Parse(p)).ToValueList(), guards.ToValueList());
    }
}
