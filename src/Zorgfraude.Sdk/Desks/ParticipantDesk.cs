using System.Security.Cryptography;
using NodaTime;
using Zorgfraude.Cases;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Participants;
using Zorgfraude.Protocol.Procedures;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Terms;
using Zorgfraude.Protocol.Worklists;
using Zorgfraude.Sdk.Observability;
using Zorgfraude.Storage;

namespace Zorgfraude.Sdk.Desks;

/// <summary>
/// The participant's desk: cases from investigation plan to the supervisor's answer. One instance serves every participant; whose
/// case it is and who acts are arguments of every call, and a participant never sees another one's cases.
/// </summary>
/// <param name="environment">Store, clock, participants and readings.</param>
[DutchTerm("werkplek van de deelnemer")]
public sealed class ParticipantDesk(ZorgfraudeEnvironment environment)
{
    private const int SaltLength = 32;
    private const int DuePage = 500;

    /// <summary>Carries out an act in a case.</summary>
    /// <param name="actor">Who acts, and for which participant.</param>
    /// <param name="case">The case; a new identifier to begin one.</param>
    /// <param name="command">The act.</param>
    /// <param name="cancellationToken">Cancels before anything is written.</param>
    public async ValueTask<ActResult<CaseState>> ActAsync(
        Actor actor, CaseId @case, CaseCommand command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(command);
        using var activity = Telemetry.Start(command.Act);
        var now = environment.Clock.GetCurrentInstant();
        var stream = new StreamId(actor.Participant, StreamKind.Case, @case.Value);
        var (context, obstacles) = await environment.ContextAsync(actor, command.Act, stream, now, cancellationToken).ConfigureAwait(false);
        if (context is null)
        {
            return new ActResult<CaseState>.Refused(obstacles);
        }

        var (state, version) = await environment.Store.ReadCaseAsync(stream, cancellationToken).ConfigureAwait(false);
        var recording = new Recording(environment, actor, stream, command.Act, context.Rulebook.Id, now);
        if (command is CaseCommand.Submit { Earlier: EarlierSubmission.Dissented { File: var earlier } }
            && !await StandsAsync(actor, earlier, cancellationToken).ConfigureAwait(false))
        {
            // An earlier file from elsewhere is none.
            return await recording.RefusedAsync<CaseState>([CaseFindings.EarlierOwn.NotMet()], cancellationToken).ConfigureAwait(false);
        }

        var outcome = CaseProcedure.Decide(@case, state, command, context with { Salt = ValueList.Create<byte>(RandomNumberGenerator.GetBytes(SaltLength)) });
        return await recording.CarryOutAsync(
            outcome,
            state,
            version,
            CaseProcedure.Evolve,
            EventJson.Write,
            (commit, next) => commit with { Obligations = [new(stream, CaseProcedure.Obligations(next))], RemovedDocuments = Superseded(state, next) },
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Where a case stands; not started when there is none, and for somebody without a function that has a power.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="case">The case.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    public async ValueTask<CaseState> ReadAsync(Actor actor, CaseId @case, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var stream = new StreamId(actor.Participant, StreamKind.Case, @case.Value);
        return await environment.ReaderAsync(actor, "case.read", stream, cancellationToken).ConfigureAwait(false) is null
            ? CaseState.Initial
            : (await environment.Store.ReadCaseAsync(stream, cancellationToken).ConfigureAwait(false)).State;
    }

    /// <summary>What may be done in a case, and for the rest what must come first.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="case">The case.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    public async ValueTask<ValueList<PermittedAct>> PermittedAsync(Actor actor, CaseId @case, CancellationToken cancellationToken = default) =>
        CaseProcedure.Permitted(await ReadAsync(actor, @case, cancellationToken).ConfigureAwait(false));

    /// <summary>The ground for a registration; reached only when the supervisor concurred.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="case">The case.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    public async ValueTask<Decision<RegistrationBasis>> BasisAsync(Actor actor, CaseId @case, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return CaseProcedure.Basis(@case, actor.Participant, await ReadAsync(actor, @case, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>The file on which the supervisor did not concur, to name when the matter is submitted again; reached only for such a case.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="case">The case.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    public async ValueTask<Decision<DissentedFile>> DissentAsync(Actor actor, CaseId @case, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return CaseProcedure.Dissent(@case, actor.Participant, await ReadAsync(actor, @case, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>
    /// Deletes the data of the subject of a case that cannot lead to a registration any more (protocol 2.2). The history stays, and from
    /// then on says nothing about whom it is. Takes the power to remove.
    /// </summary>
    /// <param name="actor">Who acts, and for which participant.</param>
    /// <param name="case">The case.</param>
    /// <param name="cancellationToken">Cancels before anything is written.</param>
    public async ValueTask<ActResult<CaseState>> ForgetSubjectAsync(Actor actor, CaseId @case, CancellationToken cancellationToken = default)
    {
        const string act = "case.forget-subject";
        ArgumentNullException.ThrowIfNull(actor);
        using var activity = Telemetry.Start(act);
        var now = environment.Clock.GetCurrentInstant();
        var stream = new StreamId(actor.Participant, StreamKind.Case, @case.Value);
        var (context, obstacles) = await environment.ContextAsync(actor, act, stream, now, cancellationToken).ConfigureAwait(false);
        if (context is null)
        {
            return new ActResult<CaseState>.Refused(obstacles);
        }

        var (state, version) = await environment.Store.ReadCaseAsync(stream, cancellationToken).ConfigureAwait(false);
        ValueList<Finding> findings =
            [CaseFindings.Power.When(context.Actor.May(Power.Remove), CodeNames.Argument(Power.Remove)), CaseProcedure.MayForgetSubject(state)];
        var recording = new Recording(environment, actor, stream, act, context.Rulebook.Id, now);
        if (findings.Any(f => f.Blocks) || CaseProcedure.ReportOf(state) is not { } report)
        {
            return await recording.RefusedAsync<CaseState>(findings, cancellationToken).ConfigureAwait(false);
        }

        var commit = recording.Accept(version, [], [], findings) with { RemovedDocuments = [report.Subject.Record.Id] };
        return await recording.CommitAsync(commit, cancellationToken).ConfigureAwait(false)
            ? new ActResult<CaseState>.Done(state, findings)
            : new ActResult<CaseState>.Conflict();
    }

    /// <summary>
    /// The ledger of everything that the participant submitted to its supervisor, with what became of it and without identities, for
    /// somebody else to check that nothing was registered without concurrence (protocol 3.16). Takes the power to decide on supply;
    /// the export is audited.
    /// </summary>
    /// <param name="actor">Who acts, and for which participant.</param>
    /// <param name="cancellationToken">Cancels the reads.</param>
    public async ValueTask<Decision<SubmissionLedger>> ExportLedgerAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        const string act = "case.export-ledger";
        ArgumentNullException.ThrowIfNull(actor);
        using var activity = Telemetry.Start(act);
        var now = environment.Clock.GetCurrentInstant();
        var (context, obstacles) = await environment.ContextAsync(actor, act, null, now, cancellationToken).ConfigureAwait(false);
        if (context is null)
        {
            return new Decision<SubmissionLedger>.Undetermined(obstacles);
        }

        ValueList<Finding> findings = [CaseFindings.Power.When(context.Actor.May(Power.DecideOnSupply), CodeNames.Argument(Power.DecideOnSupply))];
        var recording = new Recording(environment, actor, null, act, context.Rulebook.Id, now);
        if (findings.Any(f => f.Blocks))
        {
            await recording.RefuseAsync(findings, cancellationToken).ConfigureAwait(false);
            return new Decision<SubmissionLedger>.Undetermined(findings);
        }

        var cases = new List<LedgerCase>();
        foreach (var @case in await SubmittedAsync(actor.Participant, cancellationToken).ConfigureAwait(false))
        {
            var history = await environment.Store.ReadStreamAsync(new(actor.Participant, StreamKind.Case, @case), cancellationToken).ConfigureAwait(false);
            cases.Add(new(
                new(@case), history.Events.Select(e => new RecordedCaseEvent(e.RecordedAt, EventJson.ReadCase(e.Payload.AsSpan()))).ToValueList()));
        }

        var ledger = SubmissionLedger.Of(actor.Participant, cases);
        findings = findings.Add(CaseFindings.LedgerComplete.Met(FindingArgument.Of("count", cases.Count)));
        await recording.CommitAsync(recording.Audited(findings), cancellationToken).ConfigureAwait(false);
        return new Decision<SubmissionLedger>.Reached(ledger, findings);
    }

    /// <summary>
    /// What is due for a participant on or before a day, the earliest first, cases, registrations, requests and the organisation together; nothing
    /// for somebody without a function that has a power.
    /// </summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="dueBy">Last due day to include.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    public async IAsyncEnumerable<StoredObligation> DueAsync(
        Actor actor, LocalDate dueBy, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (await environment.ReaderAsync(actor, "obligations.read", null, cancellationToken).ConfigureAwait(false) is null)
        {
            yield break;
        }

        await foreach (var obligation in ReadDueAsync(actor.Participant, dueBy, cancellationToken).ConfigureAwait(false))
        {
            yield return obligation;
        }
    }

    /// <summary>
    /// What is due for a participant on or before a day as a worklist of today: late things first, each with its article. Null for somebody
    /// without a function that has a power.
    /// </summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="dueBy">Last due day to include.</param>
    /// <param name="cancellationToken">Cancels the reads.</param>
    public async ValueTask<Worklist?> WorklistAsync(Actor actor, LocalDate dueBy, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (await environment.ReaderAsync(actor, "obligations.read", null, cancellationToken).ConfigureAwait(false) is not { } reader)
        {
            return null;
        }

        var due = new List<StoredObligation>();
        await foreach (var obligation in ReadDueAsync(actor.Participant, dueBy, cancellationToken).ConfigureAwait(false))
        {
            due.Add(obligation);
            if (due.Count > Worklist.MaximumItems)
            {
                break;
            }
        }

        return Worklist.Of(actor.Participant, due, reader.Today, reader.Rulebook, reader.Calendar);
    }

    /// <summary>
    /// A written record of a case, registration or request of one's own, such as the reasons for a decision; null when it is no longer there, and for
    /// somebody without a function that has a power.
    /// Registration data that await their check are no such record: <see cref="Registers.IWarningRegister.ReadEntryAsync"/> gives them; and
    /// kept evidence has an access of its own: <see cref="EvidenceDesk.UseAsync"/>.
    /// </summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="kind">Case, registration or request.</param>
    /// <param name="procedure">Its identifier.</param>
    /// <param name="record">The reference from an event or state.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    public async ValueTask<string?> ReadRecordAsync(
        Actor actor, StreamKind kind, Guid procedure, WrittenRecordReference record, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(record);
        var stream = await environment.StreamAsync(actor, kind, procedure, cancellationToken).ConfigureAwait(false);
        if (await environment.ReaderAsync(actor, "record.read", stream, cancellationToken).ConfigureAwait(false) is not { } reader)
        {
            return null;
        }

        var document = await environment.Store.FindDocumentAsync(stream, record.Id, cancellationToken).ConfigureAwait(false);
        // Registration data that await their check are read at the register, which asks for the power and keeps who read them; the
        // subject of a case is for those who decide on it, enter it, check it or change it.
        var maySee = document?.Kind switch
        {
            null => false,
            RegistrationProcedure.DataRecordKind => false,
            _ when kind == StreamKind.Evidence => false,
            SubjectRecord.Kind => SeesSubject(reader.Actor),
            _ => true,
        };
        return maySee ? System.Text.Encoding.UTF8.GetString(document!.Content.AsSpan()) : null;
    }

    // What was due for a participant that went over into this one is due for this one; the earliest first, of both together.
    private async IAsyncEnumerable<StoredObligation> ReadDueAsync(
        ParticipantId participant, LocalDate dueBy, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var owners = environment.Members.InPlaceOf(participant, MunicipalTime.DateOf(environment.Clock.GetCurrentInstant())).ToList();
        if (owners.Count == 1)
        {
            await foreach (var due in ReadOwnDueAsync(participant, dueBy, cancellationToken).ConfigureAwait(false))
            {
                yield return due;
            }

            yield break;
        }

        var all = new List<StoredObligation>();
        foreach (var owner in owners)
        {
            await foreach (var due in ReadOwnDueAsync(owner, dueBy, cancellationToken).ConfigureAwait(false))
            {
                if (owner == participant || due.Stream.Kind is StreamKind.Registration or StreamKind.Evidence)
                {
                    all.Add(due with { Stream = due.Stream with { Owner = participant } });
                }
            }
        }

        foreach (var due in all.OrderBy(d => d.Obligation.DueOn))
        {
            yield return due;
        }
    }

    private IAsyncEnumerable<StoredObligation> ReadOwnDueAsync(ParticipantId participant, LocalDate dueBy, CancellationToken cancellationToken) => Pages.AllAsync(
        position => environment.Store.ReadObligationsAsync(participant, dueBy, position, DuePage, cancellationToken), cancellationToken);

    private static bool SeesSubject(Actor actor) => actor.May(Power.DecideOnSupply) || ReadingRule.SeesRegisteredData(actor);

    // A newer report names the subject anew; what the older one held of the subject is not needed beside it.
    private static ValueList<DocumentId> Superseded(CaseState before, CaseState after) =>
        CaseProcedure.ReportOf(before)?.Subject.Record.Id is { } old && CaseProcedure.ReportOf(after)?.Subject.Record.Id != old ? [old] : [];

    private async ValueTask<bool> StandsAsync(Actor actor, DissentedFile earlier, CancellationToken cancellationToken) =>
        (await DissentAsync(actor, earlier.Case, cancellationToken).ConfigureAwait(false)).TryGetValue(out var known) && known == earlier;

    // Every accepted act leaves a line in the audit trail in the same write, so that the trail names every case that was submitted.
    private async ValueTask<SortedSet<Guid>> SubmittedAsync(ParticipantId participant, CancellationToken cancellationToken)
    {
        var cases = new SortedSet<Guid>();
        var trail = Pages.AllAsync(
            position => environment.Store.ReadAuditAsync(participant, position, IRegisterStore.MaximumPageSize, cancellationToken), cancellationToken);
        await foreach (var line in trail.ConfigureAwait(false))
        {
            if (line is { Act: "case.submit", Outcome: AuditOutcome.Accepted, Stream: { Kind: StreamKind.Case } stream })
            {
                cases.Add(stream.Id);
            }
        }

        return cases;
    }
}
