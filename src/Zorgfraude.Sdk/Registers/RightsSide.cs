using Zorgfraude.Collections;
using Zorgfraude.Consultations;
using Zorgfraude.Decisions;
using Zorgfraude.Identity;
using Zorgfraude.Matching;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Participants;
using Zorgfraude.Protocol.Procedures;
using Zorgfraude.Protocol.Requests;
using Zorgfraude.Registrations;
using Zorgfraude.Sdk.Observability;
using Zorgfraude.Storage;

namespace Zorgfraude.Sdk.Registers;

/// <summary>The side of the register that serves the rights of subjects: who registered, and who consulted. Each question is audited before it is answered.</summary>
/// <param name="environment">Store, clock, participants and readings.</param>
/// <param name="exact">An index that compares exactly: nothing less may decide on a right.</param>
internal sealed class RightsSide(ZorgfraudeEnvironment environment, SubjectIndex exact)
{
    private const string RegistrantsAct = "registration.registrants";
    private const string ConsultationsAct = "registration.subject-consultations";

    internal async ValueTask<Decision<SubjectRegistrants>> RegistrantsAsync(Actor actor, Subject subject, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(subject);
        using var activity = Telemetry.Start(RegistrantsAct);
        var (context, recording, obstacles) = await BeginAsync(actor, RegistrantsAct, null, cancellationToken).ConfigureAwait(false);
        if (context is null)
        {
            return new Decision<SubjectRegistrants>.Undetermined(obstacles);
        }

        var findings = RegistrantRule.Decide(subject, context.Actor);
        if (findings.Any(f => f.Blocks))
        {
            await recording.RefuseAsync(findings, cancellationToken).ConfigureAwait(false);
            return new Decision<SubjectRegistrants>.Undetermined(findings);
        }

        var (found, isAlike) = await FindAsync(context, subject, cancellationToken).ConfigureAwait(false);
        if (isAlike)
        {
            findings = findings.Add(RequestFindings.LookCloser.Warning());
        }

        await recording.CommitAsync(recording.Audited(findings), cancellationToken).ConfigureAwait(false);
        return new Decision<SubjectRegistrants>.Reached(found, findings);
    }

    internal async ValueTask<Decision<ValueList<EarlierConsultation>>> SubjectConsultationsAsync(
        Actor actor, RegistrationId registration, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        using var activity = Telemetry.Start(ConsultationsAct);
        var stream = await environment.StreamAsync(actor, StreamKind.Registration, registration.Value, cancellationToken).ConfigureAwait(false);
        var (context, recording, obstacles) = await BeginAsync(actor, ConsultationsAct, stream, cancellationToken).ConfigureAwait(false);
        if (context is null)
        {
            return new Decision<ValueList<EarlierConsultation>>.Undetermined(obstacles);
        }

        var stored = await environment.Store.FindRegistrationAsync(registration, cancellationToken).ConfigureAwait(false);
        var own = stored is not null && stored.Owner == stream.Owner ? stored : null;
        ValueList<Finding> findings =
        [
            RegistrationFindings.MayReadData.When(ReadingRule.SeesRegisteredData(context.Actor)),
            RequestFindings.AccessData.Known(own is not null),
        ];
        if (findings.Any(f => f.Blocks) || own is null)
        {
            await recording.RefuseAsync(findings, cancellationToken).ConfigureAwait(false);
            return new Decision<ValueList<EarlierConsultation>>.Undetermined(findings);
        }

        var subject = RegistrationData.FromUtf8Json(own.Content.AsSpan()).Subject;
        var consultations = await ConsultationsAsync(registration, subject, cancellationToken).ConfigureAwait(false);
        await recording.CommitAsync(recording.Audited(findings), cancellationToken).ConfigureAwait(false);
        return new Decision<ValueList<EarlierConsultation>>.Reached(consultations, findings);
    }

    private async ValueTask<(ActContext? Context, Recording Recording, ValueList<Finding> Obstacles)> BeginAsync(
        Actor actor, string act, StreamId? stream, CancellationToken cancellationToken)
    {
        var now = environment.Clock.GetCurrentInstant();
        var (context, obstacles) = await environment.ContextAsync(actor, act, stream, now, cancellationToken).ConfigureAwait(false);
        var recording = new Recording(
            environment, actor, stream, act, context?.Rulebook.Id ?? ZorgfraudeEnvironment.NoRulebook, now, ProcessingPurpose.SubjectRights);
        return (context, recording, obstacles);
    }

    private async ValueTask<(SubjectRegistrants Found, bool IsAlike)> FindAsync(ActContext context, Subject subject, CancellationToken cancellationToken)
    {
        while (true)
        {
            var level = await exact.FollowAsync(cancellationToken).ConfigureAwait(false);
            var own = new List<RegistrationId>();
            var others = new SortedDictionary<string, ParticipantId>(StringComparer.Ordinal);
            var isAlike = false;
            foreach (var candidate in exact.Alike(subject))
            {
                if (await environment.Store.FindRegistrationAsync(candidate.Registration, cancellationToken).ConfigureAwait(false) is not { } stored)
                {
                    continue;
                }

                var registrant = environment.Members.RegistrantFor(stored.Owner, context.Today);
                if (candidate.Band != MatchBand.Match)
                {
                    isAlike = true;
                }
                else if (registrant == context.Actor.Participant)
                {
                    own.Add(candidate.Registration);
                }
                else
                {
                    others[registrant.Value] = registrant;
                }
            }

            // What was found was found on data in the index: when those changed since, look again. Every round means that somebody else got on.
            if (!await exact.HasMovedAsync(level, cancellationToken).ConfigureAwait(false))
            {
                return (new(own.ToValueList(), others.Values.ToValueList()), isAlike);
            }

            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    // Hits, and possible ones that were shown, are tied to the registration, also those on data that were corrected since; the others to the
    // pseudonyms of the data.
    private async ValueTask<ValueList<EarlierConsultation>> ConsultationsAsync(RegistrationId registration, Subject subject, CancellationToken cancellationToken)
    {
        var byParticipant = new SortedDictionary<string, EarlierConsultation>(StringComparer.Ordinal);
        IEnumerable<ConsultationFilter> filters =
        [
            new ConsultationFilter.ByRegistration(registration),
            .. SubjectPseudonyms.Of(subject, environment.PseudonymKey).Distinct(StringComparer.Ordinal).Select(key => new ConsultationFilter.BySubjectKey(key)),
        ];
        foreach (var filter in filters)
        {
            var lines = Pages.AllAsync(
                position => environment.Store.ReadConsultationsAsync(filter, position, IRegisterStore.MaximumPageSize, cancellationToken), cancellationToken);
            await foreach (var line in lines.ConfigureAwait(false))
            {
                var (participant, isHit) = (line.Entry.Participant, line.Entry.Found.Contains(registration));
                byParticipant[participant.Value] = new(participant, isHit || (byParticipant.TryGetValue(participant.Value, out var known) && known.GotHit));
            }
        }

        return byParticipant.Values.ToValueList();
    }
}
