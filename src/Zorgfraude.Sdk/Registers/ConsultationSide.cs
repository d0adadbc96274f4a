using System.Runtime.CompilerServices;
using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Consultations;
using Zorgfraude.Decisions;
using Zorgfraude.Identity;
using Zorgfraude.Matching;
using Zorgfraude.Matching.Register;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Consultations;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Readings;
using Zorgfraude.Registrations;
using Zorgfraude.Sdk.Observability;
using Zorgfraude.Storage;

namespace Zorgfraude.Sdk.Registers;

/// <summary>
/// The side of the register that answers. A candidate of the matcher is confirmed against the store before it is reported, so that an
/// expired or removed registration never answers, however late the clean-up; and the line in the log is written, tied to the
/// registration as it was, before the answer is given.
/// </summary>
internal sealed class ConsultationSide(ZorgfraudeEnvironment environment, SubjectSearch search)
{
    private const int BatchSize = 100;

    internal async ValueTask<ConsultationResult> ConsultAsync(Actor actor, ConsultationRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(request);
        var answers = await ConsultBatchAsync(actor, [request], cancellationToken).ConfigureAwait(false);
        return answers[0];
    }

    internal async IAsyncEnumerable<ConsultationResult> ConsultManyAsync(
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

    internal async ValueTask<ConsultationResult> VerifyHitAsync(
        Actor actor, ConsultationId consultation, bool inputWasCorrect, OwnReference? reasons, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var now = environment.Clock.GetCurrentInstant();
        var (context, obstacles) = await environment.ContextAsync(actor, "consultation.verify", null, now, cancellationToken).ConfigureAwait(false);
        if (context is null)
        {
            return new ConsultationResult.Refused(obstacles);
        }

        var page = await environment.Store
            .ReadConsultationsAsync(new ConsultationFilter.ById(consultation), 0, 1, cancellationToken).ConfigureAwait(false);
        var logged = page.Items.FirstOrDefault(c => c.Entry.Participant == actor.Participant);
        ValueList<Finding> findings =
        [
            CaseFindings.Power.When(context.Actor.May(Power.ReceiveHits), CodeNames.Argument(Power.ReceiveHits)),
            // A hit by hand was given to an employee at once; checking it again would be a way round the power to consult.
            ConsultationFindings.HitExists.When(logged is { Entry.NeedsVerification: true, Verification: null }),
            .. inputWasCorrect && logged?.Entry.Band == MatchBand.Possible
                ? [reasons is null ? ConsultationFindings.SameSubjectReasoned.Missing() : ConsultationFindings.SameSubjectReasoned.Met()]
                : (ValueList<Finding>)[],
        ];
        var recording = new Recording(
            environment, actor, new(actor.Participant, StreamKind.Registration, Guid.Empty), "consultation.verify", context.Rulebook.Id, now, PurposeOf(logged?.Entry.Purpose));
        if (findings.Any(f => f.Blocks))
        {
            await recording.RefuseAsync(findings, cancellationToken).ConfigureAwait(false);
            return new ConsultationResult.Refused(findings);
        }

        try
        {
            await recording.CommitAsync(
                new() { Verifications = [new(consultation, now, actor.Employee, inputWasCorrect) { Reasons = reasons }] }, cancellationToken).ConfigureAwait(false);
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

        var answering = new List<StoredRegistration>();
        foreach (var registration in logged!.Entry.Found)
        {
            if (await environment.Store.FindRegistrationAsync(registration, cancellationToken).ConfigureAwait(false) is { } stored
                && Answers(stored, context.Today))
            {
                answering.Add(stored);
            }
        }

        return answering.Count > 0
            ? new ConsultationResult.Hit(consultation, Contacts(answering))
            : new ConsultationResult.NoHit(consultation, []);
    }

    private static bool Answers(StoredRegistration stored, LocalDate today) => today >= stored.RegisteredOn && today < stored.RemoveOn;

    // What a hit gives is a choice between readings (F1); that there is one is never kept back.
    private ValueList<HitContact> Contacts(List<StoredRegistration> hits) => environment.Readings.HitDisclosure == HitDisclosure.MatchOnly
        ? []
        : hits.Select(stored =>
        {
            var data = RegistrationData.FromUtf8Json(stored.Content.AsSpan());
            return new HitContact(data.ContactEmail, data.ContactTelephone, data.SubjectInformed)
            {
                Listed = environment.Readings.HitDisclosure == HitDisclosure.FullListedSet ? data : null,
            };
        }).ToValueList();

    private static ProcessingPurpose? PurposeOf(ConsultationPurpose? purpose) => purpose switch
    {
        ConsultationPurpose.FraudInvestigation => ProcessingPurpose.FraudInvestigation,
        ConsultationPurpose.FraudPreventionAtContracting => ProcessingPurpose.FraudPreventionAtContracting,
        _ => null,
    };

    private async ValueTask<ValueList<ConsultationResult>> ConsultBatchAsync(
        Actor actor, List<ConsultationRequest> requests, CancellationToken cancellationToken)
    {
        using var activity = Telemetry.Start("consultation");
        var now = environment.Clock.GetCurrentInstant();
        var (context, organisation, obstacles) = await environment
            .OrganisedContextAsync(actor, "consultation", null, now, cancellationToken).ConfigureAwait(false);
        if (context is null)
        {
            Telemetry.Consulted("refused", requests.Count);
            return requests.Select(_ => (ConsultationResult)new ConsultationResult.Refused(obstacles)).ToValueList();
        }

        var recording = new Recording(
            environment, actor, new(actor.Participant, StreamKind.Registration, Guid.Empty), "consultation", context.Rulebook.Id, now);
        while (true)
        {
            var level = await search.FollowAsync(cancellationToken).ConfigureAwait(false);
            var answers = new ConsultationResult[requests.Count];
            var lines = new List<ConsultationLogEntry>();
            var refusals = new List<AuditEntry>();
            var guards = new Dictionary<StreamId, long>();
            for (var i = 0; i < requests.Count; i++)
            {
                var decision = ConsultationRule.Decide(requests[i].Subject, requests[i].Mode, requests[i].Purpose, organisation?.Announcement, context, requests[i].Occasion);
                if (!decision.TryGetValue(out var query))
                {
                    answers[i] = new ConsultationResult.Refused(decision.Findings);
                    refusals.Add(recording.Refused(decision.Findings, PurposeOf(requests[i].Purpose)));
                    continue;
                }

                var (found, band) = await ConfirmAsync(query.Subject, context.Today, guards, cancellationToken).ConfigureAwait(false);
                var line = new ConsultationLogEntry(
                    new(ZorgfraudeEnvironment.NewId(now)),
                    now,
                    actor.Participant,
                    actor.Employee,
                    query.Mode,
                    query.Purpose,
                    found.Select(f => f.Id).ToValueList(),
                    SubjectPseudonyms.Of(query.Subject, environment.PseudonymKey),
                    search.Version)
                {
                    Occasion = query.Mode == ConsultationMode.Automated ? requests[i].Occasion : null,
                    Band = band,
                };
                lines.Add(line);
                answers[i] = found.Count == 0 ? new ConsultationResult.NoHit(line.Id, ConsultationRule.Advice(query.Subject))
                    : band == MatchBand.Possible ? new ConsultationResult.Possible(line.Id, ConsultationRule.Advice(query.Subject))
                    : query.Mode == ConsultationMode.Automated ? new ConsultationResult.UnverifiedHit(line.Id)
                    : new ConsultationResult.Hit(line.Id, Contacts(found));
            }

            // A candidate was found on the data in the index. When those changed since, it may be no hit any more: look again. A change
            // after this look makes a guard fail.
            if (guards.Count > 0 && await search.HasMovedAsync(level, cancellationToken).ConfigureAwait(false))
            {
                continue;
            }

            var commit = new Commit
            {
                // The log line stands or falls with the registrations as they were seen.
                Appends = guards.Select(g => new StreamAppend(g.Key, g.Value, [])).ToValueList(),
                Consultations = lines.ToValueList(),
                Audit = refusals.ToValueList(),
            };
            if (await environment.Store.CommitAsync(commit, cancellationToken).ConfigureAwait(false) is CommitResult.Committed)
            {
                Telemetry.Consulted("answered", lines.Count);
                Telemetry.Consulted("refused", refusals.Count);
                return ValueList.Create<ConsultationResult>(answers);
            }

            // A registration changed meanwhile: look again. Every round means that somebody else got on.
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>The hits; when there are none, what is shown as possible.</summary>
    private async ValueTask<(List<StoredRegistration> Found, MatchBand Band)> ConfirmAsync(
        Subject subject, LocalDate today, Dictionary<StreamId, long> guards, CancellationToken cancellationToken)
    {
        var (hits, possible) = (new List<StoredRegistration>(), new List<StoredRegistration>());
        foreach (var (candidate, found) in search.Candidates(subject))
        {
            // The version is read before the registration: a change between the two makes the guard fail, never pass.
            if (await environment.Store.FindRegistrationAsync(candidate, cancellationToken).ConfigureAwait(false) is not { } first)
            {
                continue;
            }

            var stream = new StreamId(first.Owner, StreamKind.Registration, candidate.Value);
            if (!guards.ContainsKey(stream))
            {
                guards[stream] = (await environment.Store.ReadStreamAsync(stream, cancellationToken).ConfigureAwait(false)).Version;
            }

            if (await environment.Store.FindRegistrationAsync(candidate, cancellationToken).ConfigureAwait(false) is { } stored
                && Answers(stored, today))
            {
                var registered = RegistrationData.FromUtf8Json(stored.Content.AsSpan()).Subject;
                switch (ConsultationRule.Reported(subject, registered, ExactAgreement.Between(subject, registered), found, environment.Readings))
                {
                    case MatchBand.Match:
                        hits.Add(stored);
                        break;
                    case MatchBand.Possible:
                        possible.Add(stored);
                        break;
                }
            }
        }

        return hits.Count == 0 && possible.Count > 0 ? (possible, MatchBand.Possible) : (hits, MatchBand.Match);
    }
}
