using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Identity;
using Zorgfraude.Matching;
using Zorgfraude.Matching.Register;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Consultations;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Participants;
using Zorgfraude.Protocol.Procedures;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Readings;
using Zorgfraude.Protocol.Retention;
using Zorgfraude.Protocol.Terms;
using Zorgfraude.Registrations;
using Zorgfraude.Sdk.Observability;
using Zorgfraude.Storage;

namespace Zorgfraude.Sdk.Registers;

/// <summary>The side of the register that keeps registrations: each act is judged by the procedure and written with all it brings about in one commit.</summary>
internal sealed class RegistrationSide(ZorgfraudeEnvironment environment, SubjectIndex exact)
{
    private const string RemovedMessage = "participant.registration-removed.v1";
    private const string CorrectedMessage = "participant.registration-corrected.v1";
    private const string RestrictedMessage = "participant.registration-restricted.v1";
    private const string RestrictionLiftedMessage = "participant.registration-restriction-lifted.v1";
    private const string NoticeDueMessage = "subject.notice-due.v1";
    private const string LongerTermDueMessage = "subject.longer-term-due.v1";
    private const string ReadAct = "registration.read";
    private const string ReadDataAct = "registration.read-data";
    private const string OverdueAct = "registration.read-overdue";
    private const string EarlierSupplyAct = "registration.earlier-supply";
    private const string ReadConsultingAct = "registration.read-consulting";

    internal async ValueTask<ActResult<RegistrationState>> ActAsync(
        Actor actor, RegistrationId registration, RegistrationCommand command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(command);
        using var activity = Telemetry.Start(command.Act);
        var now = environment.Clock.GetCurrentInstant();
        var stream = await StreamAsync(actor, registration, cancellationToken).ConfigureAwait(false);
        var (context, obstacles) = await environment.ContextAsync(actor, command.Act, stream, now, cancellationToken).ConfigureAwait(false);
        if (context is null)
        {
            return new ActResult<RegistrationState>.Refused(obstacles);
        }

        var attempt = new Attempt(
            registration,
            command,
            context,
            stream,
            new(environment, actor, stream, command.Act, context.Rulebook.Id, now, command.Purpose));
        while (true)
        {
            if (await TryAsync(attempt, cancellationToken).ConfigureAwait(false) is { } result)
            {
                return result;
            }

            // A consultation came that the messages did not reckon with: look again. Every round means that somebody else got on.
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    internal async ValueTask<RegistrationState> ReadAsync(Actor actor, RegistrationId registration, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var stream = await StreamAsync(actor, registration, cancellationToken).ConfigureAwait(false);
        return await environment.ReaderAsync(actor, ReadAct, stream, cancellationToken).ConfigureAwait(false) is null
            ? RegistrationState.Initial
            : (await environment.Store.ReadRegistrationAsync(stream, cancellationToken).ConfigureAwait(false)).State;
    }

    internal async ValueTask<ValueList<Finding>> OverdueAsync(Actor actor, RegistrationId registration, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var stream = await StreamAsync(actor, registration, cancellationToken).ConfigureAwait(false);
        var (context, obstacles) = await environment
            .ContextAsync(actor, OverdueAct, stream, environment.Clock.GetCurrentInstant(), cancellationToken).ConfigureAwait(false);
        return context is null
            ? obstacles
            : RegistrationProcedure.Overdue(
                (await environment.Store.ReadRegistrationAsync(stream, cancellationToken).ConfigureAwait(false)).State,
                context.Today,
                context.Rulebook,
                context.Calendar);
    }

    internal async ValueTask<RegistrationData?> ReadDataAsync(
        Actor actor, RegistrationId registration, ProcessingPurpose purpose, CancellationToken cancellationToken)
    {
        var state = await ReadAsync(actor, registration, cancellationToken).ConfigureAwait(false);
        var data = state switch
        {
            RegistrationState.AwaitingCheck s => (await EntryAsync(
                await StreamAsync(actor, registration, cancellationToken).ConfigureAwait(false), s.Data, cancellationToken).ConfigureAwait(false))?.Data,
            RegistrationState.Active or RegistrationState.RemovalDue =>
                await environment.Store.FindRegistrationAsync(registration, cancellationToken).ConfigureAwait(false) is { } stored ? DataOf(stored) : null,
            _ => null,
        };
        return data is not null && await MayReadAsync(actor, registration, purpose, state, cancellationToken).ConfigureAwait(false) ? data : null;
    }

    internal async ValueTask<RegistrationEntry?> ReadEntryAsync(Actor actor, RegistrationId registration, CancellationToken cancellationToken)
    {
        var state = await ReadAsync(actor, registration, cancellationToken).ConfigureAwait(false);
        var (waiting, purpose) = state switch
        {
            RegistrationState.AwaitingCheck s => (s.Data, ProcessingPurpose.Supply),
            RegistrationState.Active { Correction: { } correction } => (correction.Data, ProcessingPurpose.Accuracy),
            _ => (null, default),
        };
        return waiting is not null
            && await EntryAsync(
                await StreamAsync(actor, registration, cancellationToken).ConfigureAwait(false), waiting, cancellationToken).ConfigureAwait(false) is { } entry
            && await MayReadAsync(actor, registration, purpose, state, cancellationToken).ConfigureAwait(false)
                ? entry
                : null;
    }

    internal async ValueTask<ValueList<ParticipantId>> ConsultingParticipantsAsync(
        Actor actor, RegistrationId registration, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return await environment.ReaderAsync(actor, ReadConsultingAct, null, cancellationToken).ConfigureAwait(false) is null
            ? []
            : (await NoticeList.OfHitsAsync(environment.Store, registration, cancellationToken).ConfigureAwait(false)).Participants;
    }

    internal async ValueTask<Decision<bool>> EarlierSupplyAsync(Actor actor, RegistrationId registration, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var now = environment.Clock.GetCurrentInstant();
        var stream = await StreamAsync(actor, registration, cancellationToken).ConfigureAwait(false);
        var (context, obstacles) = await environment.ContextAsync(actor, EarlierSupplyAct, stream, now, cancellationToken).ConfigureAwait(false);
        if (context is null)
        {
            return new Decision<bool>.Undetermined(obstacles);
        }

        var recording = new Recording(environment, actor, stream, EarlierSupplyAct, context.Rulebook.Id, now, ProcessingPurpose.Retention);
        var state = (await environment.Store.ReadRegistrationAsync(stream, cancellationToken).ConfigureAwait(false)).State;
        ValueList<Finding> findings =
        [
            CaseFindings.Power.When(context.Actor.May(Power.DecideOnExtension), CodeNames.Argument(Power.DecideOnExtension)),
            RegistrationFindings.Order.When(state is RegistrationState.Active, CodeNames.Argument(state)),
        ];
        if (findings.Any(f => f.Blocks) || state is not RegistrationState.Active active)
        {
            await recording.RefuseAsync(findings, cancellationToken).ConfigureAwait(false);
            return new Decision<bool>.Undetermined(findings);
        }

        var found = await HasEarlierSupplyAsync(registration, active, context, cancellationToken).ConfigureAwait(false);
        findings = findings.Add(RetentionFindings.RegisterFoundEarlier.When(found));
        await recording.CommitAsync(recording.Audited(findings), cancellationToken).ConfigureAwait(false);
        return new Decision<bool>.Reached(found, findings);
    }

    // What a caller says that the register found counts for nothing; and nobody learns it without the power to decide on a longer term.
    private async ValueTask<RegistrationCommand> WithEarlierSupplyAsync(
        Attempt attempt, RegistrationState state, RegistrationCommand command, CancellationToken cancellationToken)
    {
        if (command is not RegistrationCommand.DecideLongerTerm { Facts: { } facts } decide)
        {
            return command;
        }

        bool? found = facts.Circumstances.Any(IsUnknownEarlierSupply) && state is RegistrationState.Active active && attempt.Context.Actor.May(Power.DecideOnExtension)
            ? await HasEarlierSupplyAsync(attempt.Registration, active, attempt.Context, cancellationToken).ConfigureAwait(false)
            : null;
        return decide with
        {
            Facts = facts with
            {
                Circumstances = facts.Circumstances.Select(c => c with { RegisterFoundEarlier = IsUnknownEarlierSupply(c) ? found : null }).ToValueList(),
            },
        };
    }

    private static bool IsUnknownEarlierSupply(AggravatingCircumstance circumstance) =>
        circumstance is { Kind: AggravatingCircumstanceKind.NewSupplyWithinFourYears, EarlierSupply: null, LaterSupply: null };

    /// <summary>
    /// Whether the register holds an earlier supply about the same subject within four years before this one (readings B8 to B12), by any
    /// participant. What was removed, has ended or is restricted does not count: it is there for nobody. Nobody checks this answer by hand and it
    /// makes the term longer, so that only exact agreement counts, whatever matcher answers consultations.
    /// </summary>
    private async ValueTask<bool> HasEarlierSupplyAsync(
        RegistrationId registration, RegistrationState.Active active, ActContext context, CancellationToken cancellationToken)
    {
        if (await environment.Store.FindRegistrationAsync(registration, cancellationToken).ConfigureAwait(false) is not { } own)
        {
            return false;
        }

        var subject = DataOf(own).Subject;
        await exact.FollowAsync(cancellationToken).ConfigureAwait(false);
        foreach (var candidate in exact.Matches(subject).Select(c => c.Registration).Where(c => c != registration))
        {
            if (await environment.Store.FindRegistrationAsync(candidate, cancellationToken).ConfigureAwait(false) is { } earlier
                && earlier.RegisteredOn < active.RegisteredOn
                && context.Today < earlier.RemoveOn
                && RetentionTerms.RepeatWindow(earlier.RegisteredOn, context.Rulebook).Contains(active.RegisteredOn)
                && DataOf(earlier).Subject is var other
                && ConsultationRule.Reported(subject, other, ExactAgreement.Between(subject, other), MatchBand.Possible, environment.Readings) == MatchBand.Match)
            {
                return true;
            }
        }

        return false;
    }

    private ValueTask<StreamId> StreamAsync(Actor actor, RegistrationId registration, CancellationToken cancellationToken) =>
        environment.StreamAsync(actor, StreamKind.Registration, registration.Value, cancellationToken);

    private static RegistrationData DataOf(StoredRegistration stored) => RegistrationData.FromUtf8Json(stored.Content.AsSpan());

    /// <summary>Judges and writes the act once.</summary>
    /// <returns>What became of it, or null when a guarded part of the consultation log moved and nothing was written.</returns>
    private async ValueTask<ActResult<RegistrationState>?> TryAsync(Attempt attempt, CancellationToken cancellationToken)
    {
        var (state, version) = await environment.Store.ReadRegistrationAsync(attempt.Stream, cancellationToken).ConfigureAwait(false);
        var command = await environment.Store.WithReportedSubjectAsync(attempt.Stream.Owner, attempt.Command, cancellationToken).ConfigureAwait(false);
        command = await WithEarlierSupplyAsync(attempt, state, command, cancellationToken).ConfigureAwait(false);
        var outcome = RegistrationProcedure.Decide(attempt.Registration, state, command, attempt.Context);
        if (!outcome.IsAccepted(out var accepted))
        {
            return await attempt.Recording.RefusedAsync<RegistrationState>(outcome.Findings, cancellationToken).ConfigureAwait(false);
        }

        var next = accepted.Events.Aggregate(state, RegistrationProcedure.Evolve);
        var findings = attempt.Stream.Owner == attempt.Context.Actor.Participant
            ? accepted.Findings
            : accepted.Findings.AddRange(SuccessionRule.Decide(attempt.Stream.Owner, attempt.Context.Today, environment.Members.Successions).Findings);
        var commit = attempt.Recording.Accept(version, accepted.Events.Select(EventJson.Write), accepted.Records, findings) with
        {
            Obligations = [new(attempt.Stream, RegistrationProcedure.Obligations(next, attempt.Context.Rulebook))],
        };
        foreach (var happened in accepted.Events)
        {
            var effects = await EffectsAsync(attempt, state, next, happened, commit, cancellationToken).ConfigureAwait(false);
            if (effects.Commit is { } extended)
            {
                commit = extended;
                findings = findings.AddRange(effects.Findings);
            }
            else if ((await environment.Store.ReadStreamAsync(attempt.Stream, cancellationToken).ConfigureAwait(false)).Version != version)
            {
                return new ActResult<RegistrationState>.Conflict();
            }
            else
            {
                return effects.Findings.IsEmpty
                    ? throw new CorruptHistoryException("the data of a registration are gone")
                    : await attempt.Recording.RefusedAsync<RegistrationState>(effects.Findings, cancellationToken).ConfigureAwait(false);
            }
        }

        try
        {
            return await attempt.Recording.TryCommitAsync(commit, cancellationToken).ConfigureAwait(false) switch
            {
                CommitResult.Committed => new ActResult<RegistrationState>.Done(next, findings),
                CommitResult.Conflict => new ActResult<RegistrationState>.Conflict(),
                _ => null,
            };
        }
        catch (CommitRefusedException e) when (e.Refusal == CommitRefusal.RegistrationOfAnother)
        {
            return await attempt.Recording.RefusedAsync<RegistrationState>([RegistrationFindings.OwnIdentifier.NotMet()], cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>What an event brings about beside itself: the data in the register, the messages, the case it closes.</summary>
    /// <returns>The commit with all of it; or none, with the findings that refuse the act, or without any when the data are gone.</returns>
    private async ValueTask<(Commit? Commit, ValueList<Finding> Findings)> EffectsAsync(
        Attempt attempt, RegistrationState before, RegistrationState after, RegistrationEvent happened, Commit commit, CancellationToken cancellationToken)
    {
        switch (happened, before, after)
        {
            case (RegistrationEvent.Entered e, _, _):
                return await EnterAsync(attempt, e, commit, cancellationToken).ConfigureAwait(false);

            case (RegistrationEvent.EntryConfirmed e, RegistrationState.AwaitingCheck s, _):
                return await ConfirmAsync(attempt, s, e, commit, cancellationToken).ConfigureAwait(false);

            case (RegistrationEvent.EntryRejected, RegistrationState.AwaitingCheck s, _):
                return (commit with { RemovedDocuments = [s.Data.Id] }, []);

            case (RegistrationEvent.NoticeRecorded or RegistrationEvent.NoticeGroundLapsed { AlreadyInformed: true }, _, RegistrationState.Active active):
                return await RewriteAsync(attempt, active.AnswersUntil, static d => d with { SubjectInformed = true }, commit, cancellationToken).ConfigureAwait(false);

            case (RegistrationEvent.NoticeGroundLapsed, _, _):
                return (commit with { Messages = commit.Messages.Add(attempt.Recording.Message(NoticeDueMessage, "subject")) }, []);

            case (RegistrationEvent.LongerTermDecided, _, RegistrationState.Active active):
                return await RewriteAsync(
                    attempt,
                    active.AnswersUntil,
                    static d => d,
                    active.Notice.IsInformed ? commit with { Messages = commit.Messages.Add(attempt.Recording.Message(LongerTermDueMessage, "subject")) } : commit,
                    cancellationToken).ConfigureAwait(false);

            case (RegistrationEvent.ReviewMade, _, RegistrationState.Active active):
                return await RewriteAsync(attempt, active.AnswersUntil, static d => d, commit, cancellationToken).ConfigureAwait(false);

            case (RegistrationEvent.Restricted or RegistrationEvent.RestrictionLifted, _, RegistrationState.Active active):
                return await RestrictAsync(attempt, active, commit, cancellationToken).ConfigureAwait(false);

            case (RegistrationEvent.CorrectionConfirmed, RegistrationState.Active { Correction: { } waiting } active, _):
                return await CorrectAsync(attempt, active, waiting, commit, cancellationToken).ConfigureAwait(false);

            case (RegistrationEvent.CorrectionRejected, RegistrationState.Active { Correction: { } waiting }, _):
                return (commit with { RemovedDocuments = [waiting.Data.Id] }, []);

            case (RegistrationEvent.ProcessingEnded e, RegistrationState.Active active, _):
                return await RewriteAsync(
                    attempt, LocalDate.Min(e.On, active.AnswersUntil), static d => d, WithoutCorrection(commit, active), cancellationToken).ConfigureAwait(false);

            case (RegistrationEvent.Removed, _, _):
                return await RemoveAsync(attempt, before, commit, cancellationToken).ConfigureAwait(false);

            default:
                return (commit, []);
        }
    }

    private async ValueTask<(Commit? Commit, ValueList<Finding> Findings)> EnterAsync(
        Attempt attempt, RegistrationEvent.Entered e, Commit commit, CancellationToken cancellationToken)
    {
        // The ground is read again: a basis from elsewhere, or one that was used since, enters nothing.
        var owner = attempt.Stream.Owner;
        var ground = new StreamId(owner, StreamKind.Case, e.Case.Value);
        var (standing, standingVersion) = await environment.Store.ReadCaseAsync(ground, cancellationToken).ConfigureAwait(false);
        var basis = CaseProcedure.Basis(e.Case, owner, standing);
        ValueList<Finding> findings = basis.TryGetValue(out var known) && attempt.Command is RegistrationCommand.Enter { Basis: var claimed } && known == claimed
            ? []
            : basis.Findings.Where(f => f.Blocks).DefaultIfEmpty(RegistrationFindings.OwnCase.NotMet()).ToValueList();
        if (await environment.Store.FindRegistrationAsync(attempt.Registration, cancellationToken).ConfigureAwait(false) is not null)
        {
            // Nothing of this one is in the register before its entry is confirmed; what is there is somebody else's. Should somebody
            // take the identifier after this look, the store refuses the confirmation.
            findings = findings.Add(RegistrationFindings.OwnIdentifier.NotMet());
        }

        return findings.IsEmpty ? (commit with { Appends = commit.Appends.Add(new(ground, standingVersion, [])) }, []) : (null, findings);
    }

    private async ValueTask<(Commit? Commit, ValueList<Finding> Findings)> ConfirmAsync(
        Attempt attempt, RegistrationState.AwaitingCheck s, RegistrationEvent.EntryConfirmed e, Commit commit, CancellationToken cancellationToken)
    {
        var caseStream = new StreamId(attempt.Stream.Owner, StreamKind.Case, s.Case.Value);
        var (@case, caseVersion) = await environment.Store.ReadCaseAsync(caseStream, cancellationToken).ConfigureAwait(false);
        var linked = CaseProcedure.Decide(s.Case, @case, new CaseCommand.LinkRegistration(attempt.Registration), attempt.Context);
        if (!linked.IsAccepted(out var link))
        {
            return (null, linked.Findings);
        }

        if (await EntryAsync(attempt.Stream, s.Data, cancellationToken).ConfigureAwait(false) is not { Data: var data })
        {
            return (null, []);
        }

        return (commit with
        {
            Appends = commit.Appends.Add(attempt.Recording.Append(caseStream, caseVersion, link.Events.Select(EventJson.Write))),
            Registrations = [new(attempt.Registration, attempt.Stream.Owner, e.On, e.RemoveOn, data.ToUtf8Json())],
            RemovedDocuments = [s.Data.Id],
            Obligations = commit.Obligations.Add(new(caseStream, CaseProcedure.Obligations(link.Events.Aggregate(@case, CaseProcedure.Evolve)))),
            Messages =
            [
                attempt.Recording.Message("supervisor.registration-made.v1", "supervisor"),
                .. e.SubjectInformed ? (ValueList<OutgoingMessage>)[] : [attempt.Recording.Message(NoticeDueMessage, "subject")],
            ],
        }, linked.Findings);
    }

    private async ValueTask<(Commit? Commit, ValueList<Finding> Findings)> CorrectAsync(
        Attempt attempt, RegistrationState.Active active, PendingCorrection waiting, Commit commit, CancellationToken cancellationToken)
    {
        if (await EntryAsync(attempt.Stream, waiting.Data, cancellationToken).ConfigureAwait(false) is not { } entry
            || await environment.Store.FindRegistrationAsync(attempt.Registration, cancellationToken).ConfigureAwait(false) is not { } stored)
        {
            return (null, []);
        }

        // The subject may have been informed since the correction was entered.
        var data = entry.Data with { SubjectInformed = active.Notice.IsInformed };
        var (told, count) = await TellAsync(attempt, CorrectedMessage, [DataOf(stored).Subject, data.Subject], commit, cancellationToken).ConfigureAwait(false);
        return (told with { Registrations = [stored with { Content = data.ToUtf8Json() }], RemovedDocuments = [waiting.Data.Id] },
            [RegistrationFindings.InformOfCorrection.Met(FindingArgument.Of("count", count))]);
    }

    private async ValueTask<(Commit? Commit, ValueList<Finding> Findings)> RemoveAsync(
        Attempt attempt, RegistrationState before, Commit commit, CancellationToken cancellationToken)
    {
        if (await environment.Store.FindRegistrationAsync(attempt.Registration, cancellationToken).ConfigureAwait(false) is not { } stored)
        {
            return (null, []);
        }

        commit = await environment.Store
            .WithCaseClosedAsync(commit, before, attempt.Registration, attempt.Stream.Owner, attempt.Recording, attempt.Context, cancellationToken).ConfigureAwait(false);
        var (told, count) = await TellAsync(attempt, RemovedMessage, [DataOf(stored).Subject], commit, cancellationToken).ConfigureAwait(false);
        var inform = environment.Readings.CorrectionNoticeScope == CorrectionNoticeScope.HitRecipients
            ? RegistrationFindings.InformParticipants
            : RegistrationFindings.InformAllConsulting;
        return (WithoutCorrection(told, before) with { RemovedRegistrations = [attempt.Registration] },
            [inform.Met(FindingArgument.Of("count", count)), RegistrationFindings.ReceiversStop.Met(FindingArgument.Of("count", count))]);
    }

    // The store holds the day from which a registration answers no more: a restriction brings it forward and lifting puts it back, in the
    // same commit as the event, so that no consultation sees the one without the other.
    private async ValueTask<(Commit? Commit, ValueList<Finding> Findings)> RestrictAsync(
        Attempt attempt, RegistrationState.Active active, Commit commit, CancellationToken cancellationToken)
    {
        if (await environment.Store.FindRegistrationAsync(attempt.Registration, cancellationToken).ConfigureAwait(false) is not { } stored)
        {
            return (null, []);
        }

        var message = active.Restriction is null ? RestrictionLiftedMessage : RestrictedMessage;
        var (told, count) = await TellAsync(attempt, message, [DataOf(stored).Subject], commit, cancellationToken).ConfigureAwait(false);
        return (told with { Registrations = [stored with { RemoveOn = active.AnswersUntil }] },
            [RegistrationFindings.InformOfRestriction.Met(FindingArgument.Of("count", count))]);
    }

    private static Commit WithoutCorrection(Commit commit, RegistrationState before) =>
        before is RegistrationState.Active { Correction: { } waiting } ? commit with { RemovedDocuments = [waiting.Data.Id] } : commit;

    /// <summary>Adds a message to everybody who must be told, and the guards that keep the commit from passing anybody over.</summary>
    private async ValueTask<(Commit Commit, int Count)> TellAsync(
        Attempt attempt, string message, IEnumerable<Subject> subjects, Commit commit, CancellationToken cancellationToken)
    {
        var list = await NoticeList.ReadAsync(environment, attempt.Registration, subjects, cancellationToken).ConfigureAwait(false);
        var messages = list.Participants.Where(p => p != attempt.Stream.Owner).Select(p => attempt.Recording.Message(message, p.Value)).ToValueList();
        return (commit with { Messages = commit.Messages.AddRange(messages), LogGuards = list.Guards }, messages.Count);
    }

    private async ValueTask<(Commit? Commit, ValueList<Finding> Findings)> RewriteAsync(
        Attempt attempt, LocalDate removeOn, Func<RegistrationData, RegistrationData> change, Commit commit, CancellationToken cancellationToken) =>
        // Absent when somebody removed it meanwhile.
        await environment.Store.FindRegistrationAsync(attempt.Registration, cancellationToken).ConfigureAwait(false) is { } stored
            ? (commit with { Registrations = [stored with { RemoveOn = removeOn, Content = change(DataOf(stored)).ToUtf8Json() }] }, [])
            : (null, []);

    private async ValueTask<RegistrationEntry?> EntryAsync(StreamId stream, WrittenRecordReference reference, CancellationToken cancellationToken) =>
        await environment.Store.FindDocumentAsync(stream, reference.Id, cancellationToken).ConfigureAwait(false) is { } document
            ? RegistrationEntry.FromUtf8Json(document.Content.AsSpan())
            : null;

    /// <summary>Whether somebody may read data for this purpose; the audit trail has it, either way.</summary>
    private async ValueTask<bool> MayReadAsync(
        Actor actor, RegistrationId registration, ProcessingPurpose purpose, RegistrationState state, CancellationToken cancellationToken)
    {
        var now = environment.Clock.GetCurrentInstant();
        var stream = await StreamAsync(actor, registration, cancellationToken).ConfigureAwait(false);
        var (context, _) = await environment.ContextAsync(actor, ReadDataAct, stream, now, cancellationToken).ConfigureAwait(false);
        if (context is null)
        {
            return false;
        }

        var keeps = purpose is ProcessingPurpose.Supply or ProcessingPurpose.Accuracy or ProcessingPurpose.Retention or ProcessingPurpose.SubjectRights;
        ValueList<Finding> findings =
        [
            RegistrationFindings.ReadPurpose.When(keeps),
            RegistrationFindings.MayReadData.When(ReadingRule.SeesRegisteredData(context.Actor)),
            .. RestrictedUseRule.Read(state, purpose),
        ];
        var recording = new Recording(
            environment, actor, stream, ReadDataAct, context.Rulebook.Id, now, Enum.IsDefined(purpose) ? purpose : null);
        if (findings.Any(f => f.Blocks))
        {
            await recording.RefuseAsync(findings, cancellationToken).ConfigureAwait(false);
            return false;
        }

        return await recording.CommitAsync(recording.Audited(findings), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>One act by somebody at a moment, however often it is tried.</summary>
    private sealed record Attempt(
        RegistrationId Registration, RegistrationCommand Command, ActContext Context, StreamId Stream, Recording Recording);
}
