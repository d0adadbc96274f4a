using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Consultations;
using Zorgfraude.Decisions;
using Zorgfraude.Identity;
using Zorgfraude.Law;
using Zorgfraude.Matching;
using Zorgfraude.Matching.Register;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Consultations;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Procedures;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Registrations;
using Zorgfraude.Sdk.Desks;
using Zorgfraude.Sdk.Observability;
using Zorgfraude.Storage;

namespace Zorgfraude.Sdk.Registers;

/// <summary>
/// The warning register over a store. A candidate of the matcher is confirmed against the store before it is reported, so that an
/// expired or removed registration never answers, however late the clean-up; and the line in the log is written, tied to the
/// registration as it was, before the answer is given.
/// </summary>
/// <param name="environment">Store, clock, participants and readings.</param>
/// <param name="matcher">Finds candidates; follows the change feed of the store.</param>
[DutchTerm("ingebed Waarschuwingsregister")]
public sealed class WarningRegister(ZorgfraudeEnvironment environment, ISubjectMatcher matcher) : IWarningRegister, IDisposable
{
    private const int FeedPage = 1000;
    private const int BatchSize = 100;
    private const string RemovalMessage = "participant.registration-removed.v1";
    private readonly SemaphoreSlim following = new(1, 1);

    /// <inheritdoc/>
    public async ValueTask<ConsultationResult> ConsultAsync(Actor actor, ConsultationRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(request);
        var answers = await ConsultBatchAsync(actor, [request], cancellationToken).ConfigureAwait(false);
        return answers[0];
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ConsultationResult> ConsultManyAsync(
        Actor actor, IAsyncEnumerable<ConsultationRequest> requests, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(requests);
        var batch = new List<ConsultationRequest>(BatchSize);
        await foreach (var request in requests.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            batch.Add(request);
            if (batch.Count == BatchSize)
            {
                foreach (var answer in await ConsultBatchAsync(actor, batch, cancellationToken).ConfigureAwait(false))
                {
                    yield return answer;
                }

                batch.Clear();
            }
        }

        if (batch.Count > 0)
        {
            foreach (var answer in await ConsultBatchAsync(actor, batch, cancellationToken).ConfigureAwait(false))
            {
                yield return answer;
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask<ConsultationResult> VerifyHitAsync(
        Actor actor, ConsultationId consultation, bool inputWasCorrect, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var now = environment.Clock.GetCurrentInstant();
        var (context, obstacles) = environment.ContextFor(actor, now);
        if (context is null)
        {
            return new ConsultationResult.Refused(obstacles);
        }

        var page = await environment.Store
            .ReadConsultationsAsync(new ConsultationFilter.ById(consultation), 0, 1, cancellationToken).ConfigureAwait(false);
        var logged = page.Items.FirstOrDefault(c => c.Entry.Participant == actor.Participant);
        ValueList<Finding> findings =
        [
            CaseFindings.Power.When(actor.May(Power.ReceiveHits), CodeNames.Argument(Power.ReceiveHits)),
            // A hit by hand was given to an employee at once; checking it again would be a way round the power to consult.
            ConsultationFindings.HitExists.When(logged is { Entry: { IsHit: true, Mode: ConsultationMode.Automated }, Verification: null }),
        ];
        var recording = new Recording(
            environment, actor, new(actor.Participant, StreamKind.Registration, Guid.Empty), "consultation.verify", context.Rulebook.Id, now);
        if (findings.Any(f => f.Blocks))
        {
            await recording.RefuseAsync(findings, cancellationToken).ConfigureAwait(false);
            return new ConsultationResult.Refused(findings);
        }

        try
        {
            await recording.CommitAsync(
                new() { Verifications = [new(consultation, now, actor.Employee, inputWasCorrect)] }, cancellationToken).ConfigureAwait(false);
        }
        catch (CommitRefusedException e) when (e.Refusal == CommitRefusal.VerificationDiffers)
        {
            // Somebody else verified between the look and the write.
            findings = [ConsultationFindings.HitExists.NotMet()];
            await recording.RefuseAsync(findings, cancellationToken).ConfigureAwait(false);
            return new ConsultationResult.Refused(findings);
        }

        if (!inputWasCorrect)
        {
            return new ConsultationResult.NoHit(consultation, []);
        }

        var contacts = new List<HitContact>();
        foreach (var registration in logged!.Entry.Hits)
        {
            if (await environment.Store.FindRegistrationAsync(registration, cancellationToken).ConfigureAwait(false) is { } stored
                && Answers(stored, context.Today))
            {
                contacts.Add(Contact(stored));
            }
        }

        return contacts.Count > 0
            ? new ConsultationResult.Hit(consultation, contacts.ToValueList())
            : new ConsultationResult.NoHit(consultation, []);
    }

    /// <inheritdoc/>
    public async ValueTask<ActResult<RegistrationState>> ActAsync(
        Actor actor, RegistrationId registration, RegistrationCommand command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(command);
        using var activity = Telemetry.Start(command.Act);
        var now = environment.Clock.GetCurrentInstant();
        var (context, obstacles) = environment.ContextFor(actor, now);
        if (context is null)
        {
            Telemetry.Acted(command.Act, "refused");
            return new ActResult<RegistrationState>.Refused(obstacles);
        }

        var stream = new StreamId(actor.Participant, StreamKind.Registration, registration.Value);
        var (state, version) = await environment.Store.ReadRegistrationAsync(stream, cancellationToken).ConfigureAwait(false);
        command = await environment.Store.WithReportedSubjectAsync(actor.Participant, command, cancellationToken).ConfigureAwait(false);
        var outcome = RegistrationProcedure.Decide(registration, state, command, context);
        var recording = new Recording(environment, actor, stream, command.Act, context.Rulebook.Id, now);
        if (!outcome.IsAccepted(out var accepted))
        {
            await recording.RefuseAsync(outcome.Findings, cancellationToken).ConfigureAwait(false);
            return new ActResult<RegistrationState>.Refused(outcome.Findings);
        }

        var next = accepted.Events.Aggregate(state, RegistrationProcedure.Evolve);
        var commit = recording.Accept(version, accepted.Events.Select(EventJson.Write), accepted.Records, accepted.Findings) with
        {
            Obligations = [new(stream, RegistrationProcedure.Obligations(next, context.Rulebook))],
        };
        var findings = accepted.Findings;
        foreach (var happened in accepted.Events)
        {
            var effects = await EffectsAsync(registration, command, state, next, happened, commit, recording, context, cancellationToken).ConfigureAwait(false);
            if (effects.Commit is not { } extended)
            {
                if ((await environment.Store.ReadStreamAsync(stream, cancellationToken).ConfigureAwait(false)).Version != version)
                {
                    return new ActResult<RegistrationState>.Conflict();
                }

                if (effects.Findings.IsEmpty)
                {
                    throw new CorruptHistoryException("the data of a registration are gone");
                }

                await recording.RefuseAsync(effects.Findings, cancellationToken).ConfigureAwait(false);
                return new ActResult<RegistrationState>.Refused(effects.Findings);
            }

            commit = extended;
            findings = findings.AddRange(effects.Findings);
        }

        if (!await recording.CommitAsync(commit, cancellationToken).ConfigureAwait(false))
        {
            return new ActResult<RegistrationState>.Conflict();
        }

        if (next is RegistrationState.Removed)
        {
            await InformLateReceiversAsync(registration, actor.Participant, commit, recording).ConfigureAwait(false);
        }

        return new ActResult<RegistrationState>.Done(next, findings);
    }

    /// <inheritdoc/>
    public async ValueTask<RegistrationState> ReadAsync(Actor actor, RegistrationId registration, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var (state, _) = await environment.Store.ReadRegistrationAsync(new(actor.Participant, StreamKind.Registration, registration.Value), cancellationToken).ConfigureAwait(false);
        return state;
    }

    /// <inheritdoc/>
    public async ValueTask<ValueList<PermittedAct>> PermittedAsync(
        Actor actor, RegistrationId registration, CancellationToken cancellationToken = default) =>
        RegistrationProcedure.Permitted(await ReadAsync(actor, registration, cancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public async ValueTask<RegistrationData?> ReadDataAsync(Actor actor, RegistrationId registration, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!MaySeeData(actor))
        {
            return null;
        }

        return await ReadAsync(actor, registration, cancellationToken).ConfigureAwait(false) switch
        {
            RegistrationState.AwaitingCheck s => await AwaitingDataAsync(
                new(actor.Participant, StreamKind.Registration, registration.Value), s.Data, cancellationToken).ConfigureAwait(false),
            RegistrationState.Active => await environment.Store.FindRegistrationAsync(registration, cancellationToken).ConfigureAwait(false) is { } stored
                ? RegistrationData.FromUtf8Json(stored.Content.AsSpan())
                : null,
            _ => null,
        };
    }

    /// <inheritdoc/>
    public async ValueTask<ValueList<ParticipantId>> ConsultingParticipantsAsync(
        Actor actor, RegistrationId registration, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (environment.Members.Find(actor.Participant) is null)
        {
            return [];
        }

        return await HitReceiversAsync(registration, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Lets go of what keeps two threads from following the feed at once.</summary>
    public void Dispose() => following.Dispose();

    /// <summary>Whether somebody may see the data of a registration of the own participant.</summary>
    internal static bool MaySeeData(Actor actor) => actor.May(Power.Register) || actor.May(Power.CheckEntry) || actor.May(Power.Change);

    private static bool Answers(StoredRegistration stored, LocalDate today) => today >= stored.RegisteredOn && today < stored.RemoveOn;

    private static HitContact Contact(StoredRegistration stored)
    {
        var data = RegistrationData.FromUtf8Json(stored.Content.AsSpan());
        return new(data.ContactEmail, data.ContactTelephone, data.SubjectInformed);
    }

    private async ValueTask<ValueList<ConsultationResult>> ConsultBatchAsync(
        Actor actor, List<ConsultationRequest> requests, CancellationToken cancellationToken)
    {
        using var activity = Telemetry.Start("consultation");
        var now = environment.Clock.GetCurrentInstant();
        var (context, obstacles) = environment.ContextFor(actor, now);
        if (context is null)
        {
            Telemetry.Consulted("refused", requests.Count);
            return requests.Select(_ => (ConsultationResult)new ConsultationResult.Refused(obstacles)).ToValueList();
        }

        await FollowAsync(cancellationToken).ConfigureAwait(false);
        var announcement = environment.Members.Find(actor.Participant)!.Announcement;
        var recording = new Recording(
            environment, actor, new(actor.Participant, StreamKind.Registration, Guid.Empty), "consultation", context.Rulebook.Id, now);
        while (true)
        {
            var answers = new ConsultationResult[requests.Count];
            var lines = new List<ConsultationLogEntry>();
            var guards = new Dictionary<StreamId, long>();
            for (var i = 0; i < requests.Count; i++)
            {
                var decision = ConsultationRule.Decide(requests[i].Subject, requests[i].Mode, requests[i].Purpose, announcement, context);
                if (!decision.TryGetValue(out var query))
                {
                    answers[i] = new ConsultationResult.Refused(decision.Findings);
                    continue;
                }

                var hits = await ConfirmAsync(query.Subject, context.Today, guards, cancellationToken).ConfigureAwait(false);
                var line = new ConsultationLogEntry(
                    new(ZorgfraudeEnvironment.NewId(now)),
                    now,
                    actor.Participant,
                    actor.Employee,
                    query.Mode,
                    query.Purpose,
                    hits.Select(h => h.Id).ToValueList(),
                    Pseudonyms(query.Subject),
                    matcher.Version);
                lines.Add(line);
                answers[i] = hits.Count == 0 ? new ConsultationResult.NoHit(line.Id, ConsultationRule.Advice(query.Subject))
                    : query.Mode == ConsultationMode.Automated ? new ConsultationResult.UnverifiedHit(line.Id)
                    : new ConsultationResult.Hit(line.Id, hits.Select(Contact).ToValueList());
            }

            var refused = answers.OfType<ConsultationResult.Refused>().ToList();
            var commit = new Commit
            {
                // The log line stands or falls with the registrations as they were seen.
                Appends = guards.Select(g => new StreamAppend(g.Key, g.Value, [])).ToValueList(),
                Consultations = lines.ToValueList(),
                Audit = refused.Select(r => recording.Refused(r.Findings)).ToValueList(),
            };
            if (await environment.Store.CommitAsync(commit, cancellationToken).ConfigureAwait(false) is CommitResult.Committed)
            {
                Telemetry.Consulted("answered", lines.Count);
                Telemetry.Consulted("refused", refused.Count);
                return ValueList.Create<ConsultationResult>(answers);
            }

            // A registration changed meanwhile: look again. Every round means that somebody else got on.
            cancellationToken.ThrowIfCancellationRequested();
            await FollowAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask<List<StoredRegistration>> ConfirmAsync(
        Subject subject, LocalDate today, Dictionary<StreamId, long> guards, CancellationToken cancellationToken)
    {
        var hits = new List<StoredRegistration>();
        foreach (var candidate in matcher.Find(subject).Where(c => c.Band == MatchBand.Match))
        {
            // The version is read before the registration: a change between the two makes the guard fail, never pass.
            if (await environment.Store.FindRegistrationAsync(candidate.Registration, cancellationToken).ConfigureAwait(false) is not { } first)
            {
                continue;
            }

            var stream = new StreamId(first.Owner, StreamKind.Registration, candidate.Registration.Value);
            if (!guards.ContainsKey(stream))
            {
                guards[stream] = (await environment.Store.ReadStreamAsync(stream, cancellationToken).ConfigureAwait(false)).Version;
            }

            if (await environment.Store.FindRegistrationAsync(candidate.Registration, cancellationToken).ConfigureAwait(false) is { } stored
                && Answers(stored, today))
            {
                hits.Add(stored);
            }
        }

        return hits;
    }

    private async ValueTask FollowAsync(CancellationToken cancellationToken)
    {
        await following.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            while (true)
            {
                var page = await environment.Store.ReadChangesAsync(matcher.Position, FeedPage, cancellationToken).ConfigureAwait(false);
                if (page.Items.IsEmpty)
                {
                    return;
                }

                matcher.Apply(
                    page.Items
                        .Select(c => new SubjectChange(
                            c.Id, c.Registration is null ? null : RegistrationData.FromUtf8Json(c.Registration.Content.AsSpan()).Subject))
                        .ToValueList(),
                    page.Position);
                if (!page.HasMore)
                {
                    return;
                }
            }
        }
        finally
        {
            following.Release();
        }
    }

    /// <summary>What an event brings about beside itself: the data in the register, the messages, the case it closes.</summary>
    private async ValueTask<(Commit? Commit, ValueList<Finding> Findings)> EffectsAsync(
        RegistrationId registration,
        RegistrationCommand command,
        RegistrationState before,
        RegistrationState after,
        RegistrationEvent happened,
        Commit commit,
        Recording recording,
        ActContext context,
        CancellationToken cancellationToken)
    {
        var owner = context.Actor.Participant;
        switch (happened, before, after)
        {
            case (RegistrationEvent.Entered e, _, _):
                // The ground is read again: a basis from elsewhere, or one that was used since, enters nothing.
                var ground = new StreamId(owner, StreamKind.Case, e.Case.Value);
                var (standing, standingVersion) = await environment.Store.ReadCaseAsync(ground, cancellationToken).ConfigureAwait(false);
                var basis = CaseProcedure.Basis(e.Case, owner, standing);
                ValueList<Finding> grounds =
                [
                    .. basis.TryGetValue(out var known) && command is RegistrationCommand.Enter { Basis: var claimed } && known == claimed ? [] : basis.Findings.Where(f => f.Blocks).DefaultIfEmpty(RegistrationFindings.OwnCase.NotMet()),
                    .. await OwnIdentifierAsync(registration, cancellationToken).ConfigureAwait(false),
                ];
                return grounds.IsEmpty ? (commit with { Appends = commit.Appends.Add(new(ground, standingVersion, [])) }, []) : (null, grounds);

            case (RegistrationEvent.EntryConfirmed e, RegistrationState.AwaitingCheck s, _):
                var caseStream = new StreamId(owner, StreamKind.Case, s.Case.Value);
                var (@case, caseVersion) = await environment.Store.ReadCaseAsync(caseStream, cancellationToken).ConfigureAwait(false);
                var linked = CaseProcedure.Decide(s.Case, @case, new CaseCommand.LinkRegistration(registration), context);
                if (!linked.IsAccepted(out var link))
                {
                    return (null, linked.Findings);
                }

                if (await OwnIdentifierAsync(registration, cancellationToken).ConfigureAwait(false) is { IsEmpty: false } taken)
                {
                    return (null, taken);
                }

                var data = await AwaitingDataAsync(
                    new(owner, StreamKind.Registration, registration.Value), s.Data, cancellationToken).ConfigureAwait(false);
                if (data is null)
                {
                    return (null, []);
                }

                return (commit with
                {
                    Appends = commit.Appends.Add(recording.Append(caseStream, caseVersion, link.Events.Select(EventJson.Write))),
                    Registrations = [new(registration, owner, e.On, e.RemoveOn, data.ToUtf8Json())],
                    RemovedDocuments = [s.Data.Id],
                    Obligations = commit.Obligations.Add(new(caseStream, CaseProcedure.Obligations(link.Events.Aggregate(@case, CaseProcedure.Evolve)))),
                    Messages =
                    [
                        recording.Message("supervisor.registration-made.v1", "supervisor"),
                        .. e.SubjectInformed ? (ValueList<OutgoingMessage>)[] : [recording.Message("subject.notice-due.v1", "subject")],
                    ],
                }, linked.Findings);

            case (RegistrationEvent.EntryRejected, RegistrationState.AwaitingCheck s, _):
                return (commit with { RemovedDocuments = [s.Data.Id] }, []);

            case (RegistrationEvent.NoticeRecorded, _, RegistrationState.Active active):
                return await RewriteAsync(registration, active, static d => d with { SubjectInformed = true }, commit, cancellationToken).ConfigureAwait(false);

            case (RegistrationEvent.LongerTermDecided or RegistrationEvent.ReviewMade, _, RegistrationState.Active active):
                return await RewriteAsync(registration, active, static d => d, commit, cancellationToken).ConfigureAwait(false);

            case (RegistrationEvent.Removed, _, _):
                var receivers = await HitReceiversAsync(registration, cancellationToken).ConfigureAwait(false);
                var others = receivers.Where(r => r != owner).ToList();
                commit = await environment.Store.WithCaseClosedAsync(commit, before, registration, recording, context, cancellationToken).ConfigureAwait(false);
                return (commit with
                {
                    RemovedRegistrations = [registration],
                    Messages = others.Select(r => recording.Message(RemovalMessage, r.Value)).ToValueList(),
                }, [RegistrationFindings.InformParticipants.Met(FindingArgument.Of("count", others.Count))]);

            default:
                return (commit, []);
        }
    }

    private async ValueTask<(Commit? Commit, ValueList<Finding> Findings)> RewriteAsync(
        RegistrationId registration,
        RegistrationState.Active active,
        Func<RegistrationData, RegistrationData> change,
        Commit commit,
        CancellationToken cancellationToken)
    {
        // Absent when somebody removed it meanwhile.
        if (await environment.Store.FindRegistrationAsync(registration, cancellationToken).ConfigureAwait(false) is not { } stored)
        {
            return (null, []);
        }

        var data = change(RegistrationData.FromUtf8Json(stored.Content.AsSpan()));
        return (commit with { Registrations = [stored with { RemoveOn = active.RemoveOn, Content = data.ToUtf8Json() }] }, []);
    }

    // Nothing of this registration is in the register before its entry is confirmed; what is there is somebody else's.
    private async ValueTask<ValueList<Finding>> OwnIdentifierAsync(RegistrationId registration, CancellationToken cancellationToken) =>
        await environment.Store.FindRegistrationAsync(registration, cancellationToken).ConfigureAwait(false) is null
            ? []
            : [RegistrationFindings.OwnIdentifier.NotMet()];

    // A hit may have been logged between the look at the log and the removal; after the removal none is added.
    private async ValueTask InformLateReceiversAsync(RegistrationId registration, ParticipantId owner, Commit removal, Recording recording)
    {
        var told = removal.Messages.Select(m => m.Addressee).ToHashSet(StringComparer.Ordinal);
        var late = (await HitReceiversAsync(registration, CancellationToken.None).ConfigureAwait(false))
            .Where(r => r != owner && !told.Contains(r.Value))
            .Select(r => recording.Message(RemovalMessage, r.Value))
            .ToValueList();
        if (!late.IsEmpty)
        {
            await environment.Store.CommitAsync(new() { Messages = late }, CancellationToken.None).ConfigureAwait(false);
        }
    }

    private async ValueTask<RegistrationData?> AwaitingDataAsync(StreamId stream, WrittenRecordReference reference, CancellationToken cancellationToken) =>
        await environment.Store.FindDocumentAsync(stream, reference.Id, cancellationToken).ConfigureAwait(false) is { } document
            ? RegistrationData.FromUtf8Json(document.Content.AsSpan())
            : null;

    private async ValueTask<ValueList<ParticipantId>> HitReceiversAsync(RegistrationId registration, CancellationToken cancellationToken)
    {
        var receivers = new SortedSet<string>(StringComparer.Ordinal);
        var position = 0L;
        while (true)
        {
            var page = await environment.Store
                .ReadConsultationsAsync(new ConsultationFilter.ByRegistration(registration), position, FeedPage, cancellationToken).ConfigureAwait(false);
            foreach (var consultation in page.Items)
            {
                receivers.Add(consultation.Entry.Participant.Value);
            }

            if (!page.HasMore)
            {
                return receivers.Select(r => ParticipantId.Parse(r)).ToValueList();
            }

            position = page.Position;
        }
    }

    private ValueList<string> Pseudonyms(Subject subject)
    {
        var pseudonyms = new List<string>();
        Span<byte> hash = stackalloc byte[32];
        foreach (var key in SubjectKeys.Of(subject))
        {
            HMACSHA256.HashData(environment.PseudonymKey, Encoding.UTF8.GetBytes(key), hash);
            pseudonyms.Add(Convert.ToHexStringLower(hash));
        }

        return pseudonyms.ToValueList();
    }
}
