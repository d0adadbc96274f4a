using System.Text;
using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Identity;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Participants;
using Zorgfraude.Protocol.Procedures;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Procedures.Requests;
using Zorgfraude.Protocol.Requests;
using Zorgfraude.Registrations;
using Zorgfraude.Requests;
using Zorgfraude.Sdk.Observability;
using Zorgfraude.Sdk.Organisations;
using Zorgfraude.Sdk.Registers;
using Zorgfraude.Storage;

namespace Zorgfraude.Sdk.Desks;

/// <summary>
/// The participant's desk for requests, objections and complaints of subjects (protocol 7.2 to 7.10): from receipt to the answer, and to
/// its carrying out in the register. Whose request it is and who acts are arguments of every call, and a participant never sees another
/// one's requests. What a subject wrote, and his proof of identity, are not kept here. What falls due is on the worklist of the
/// <see cref="ParticipantDesk"/>.
/// </summary>
/// <param name="environment">Store, clock, participants and readings.</param>
/// <param name="register">The register, which says who registered and carries out what is granted.</param>
[DutchTerm("werkplek voor verzoeken van betrokkenen")]
public sealed class RequestDesk(ZorgfraudeEnvironment environment, IWarningRegister register)
{
    /// <summary>Kind of the message that brings a request to the participant that registered.</summary>
    public const string ForwardedMessage = "participant.request-forwarded.v1";

    /// <summary>Kind of the message that tells the subject to whom the request was sent on.</summary>
    public const string ForwardingTellMessage = "subject.request-forwarded.v1";

    private const string EstablishAct = "request.establish-registrants";
    private const string ReceiveAct = "request.receive";
    private const string CarryOutAct = "request.carry-out";
    private const string AccessAct = "request.access";
    private const string ReadAct = "request.read";

    /// <summary>
    /// Carries out an act on a request. With an answer the desk looks up for itself who got a hit and whether the notice is postponed; what
    /// the command says of those counts for nothing. Sending on leaves a message for the other participant and one for the subject.
    /// </summary>
    /// <param name="actor">Who acts, and for which participant.</param>
    /// <param name="request">The request; a new identifier to receive one.</param>
    /// <param name="command">The act.</param>
    /// <param name="cancellationToken">Cancels before anything is written.</param>
    /// <exception cref="ArgumentException">
    /// The act says what the register is to say: <see cref="EstablishRegistrantsAsync"/> and <see cref="CarryOutAsync"/> ask it.
    /// </exception>
    public async ValueTask<ActResult<RequestState>> ActAsync(
        Actor actor, RequestId request, RequestCommand command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(command);
        switch (command)
        {
            case RequestCommand.EstablishRegistrants:
                throw new ArgumentException("ZF0340: the register says who registered. Call EstablishRegistrantsAsync with the data of the subject.", nameof(command));
            case RequestCommand.CarryOut:
                throw new ArgumentException("ZF0341: an answer is carried out in the register first. Call CarryOutAsync.", nameof(command));
        }

        using var activity = Telemetry.Start(command.Act);
        var (act, obstacles) = await BeginAsync(actor, request, command.Act, cancellationToken).ConfigureAwait(false);
        if (act is null)
        {
            return new ActResult<RequestState>.Refused(obstacles);
        }

        var known = command is RequestCommand.Answer answer
            ? await WithWhatTheRegisterKnowsAsync(actor, act.State, answer, cancellationToken).ConfigureAwait(false)
            : command;
        return await WriteAsync(act, RequestProcedure.Decide(request, act.State, known, act.Context), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Where a request stands; not received when there is none, and for somebody without a function that has a power.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    public async ValueTask<RequestState> ReadAsync(Actor actor, RequestId request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var stream = await StreamAsync(actor, request, cancellationToken).ConfigureAwait(false);
        return await environment.ReaderAsync(actor, ReadAct, stream, cancellationToken).ConfigureAwait(false) is null
            ? RequestState.Initial
            : (await environment.Store.ReadRequestAsync(stream, cancellationToken).ConfigureAwait(false)).State;
    }

    /// <summary>What may be done with a request, and for the rest what must come first.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    public async ValueTask<ValueList<PermittedAct>> PermittedAsync(Actor actor, RequestId request, CancellationToken cancellationToken = default) =>
        RequestProcedure.Permitted(await ReadAsync(actor, request, cancellationToken).ConfigureAwait(false));

    /// <summary>
    /// Asks the register who registered the subject, and records the answer: the participant itself, others, both, or nobody. The data of
    /// the subject are not kept.
    /// </summary>
    /// <param name="actor">Who asks; needs the power to enter, check or change, or to receive hits.</param>
    /// <param name="request">The request.</param>
    /// <param name="subject">The data of the subject, as the requester proved or gave them.</param>
    /// <param name="cancellationToken">Cancels before anything is written.</param>
    public async ValueTask<ActResult<RequestState>> EstablishRegistrantsAsync(
        Actor actor, RequestId request, Subject subject, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(subject);
        using var activity = Telemetry.Start(EstablishAct);
        var (act, obstacles) = await BeginAsync(actor, request, EstablishAct, cancellationToken).ConfigureAwait(false);
        if (act is null)
        {
            return new ActResult<RequestState>.Refused(obstacles);
        }

        // Nobody is asked about who stands in no request that waits for the answer.
        var about = subject.Match(static _ => SubjectKind.NaturalPerson, static _ => SubjectKind.LegalEntity);
        var before = RequestProcedure.Permitted(act.State).Single(p => p.Act == EstablishAct).Obstacle
            ?? RequestFindings.SameKindOfSubject.When(RequestProcedure.Of(act.State)!.About == about);
        if (before.Blocks)
        {
            return await act.Recording.RefusedAsync<RequestState>([before], cancellationToken).ConfigureAwait(false);
        }

        var registrants = await register.RegistrantsAsync(actor, subject, cancellationToken).ConfigureAwait(false);
        if (!registrants.TryGetValue(out var found))
        {
            return await act.Recording.RefusedAsync<RequestState>(registrants.Findings, cancellationToken).ConfigureAwait(false);
        }

        var outcome = RequestProcedure.Decide(request, act.State, new RequestCommand.EstablishRegistrants(found.Own, found.Others), act.Context);
        return await WriteAsync(act, With([before, .. registrants.Findings], outcome), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Receives a request that another participant sent on, from the message that it left. The request keeps its identifier and its first
    /// receipt, from which the term runs unless read otherwise (reading E5); the message then counts as delivered. Receiving it again
    /// changes nothing. A request that comes from outside this store is received by <see cref="ActAsync"/>, with its first receipt.
    /// </summary>
    /// <param name="actor">Who acts, and for which participant: the addressee.</param>
    /// <param name="message">The message, of the kind <see cref="ForwardedMessage"/>.</param>
    /// <param name="receivedOn">Day on which it came in here, not before it was sent on.</param>
    /// <param name="cancellationToken">Cancels before anything is written.</param>
    /// <exception cref="ArgumentException">The message is of another kind.</exception>
    public async ValueTask<ActResult<RequestState>> ReceiveForwardedAsync(
        Actor actor, OutgoingMessage message, LocalDate receivedOn, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(message);
        if (message is not { Kind: ForwardedMessage, Stream.Kind: StreamKind.Request })
        {
            throw new ArgumentException("ZF0342: this message sends no request on. Give one of the kind RequestDesk.ForwardedMessage.", nameof(message));
        }

        using var activity = Telemetry.Start(ReceiveAct);
        var request = new RequestId(message.Stream.Id);
        var (act, obstacles) = await BeginAsync(actor, request, ReceiveAct, cancellationToken).ConfigureAwait(false);
        if (act is null)
        {
            return new ActResult<RequestState>.Refused(obstacles);
        }

        // Of the other participant's file nothing is looked at but that it sent this request on to this participant, and what was asked when.
        var theirs = RequestProcedure.Of((await environment.Store.ReadRequestAsync(message.Stream, cancellationToken).ConfigureAwait(false)).State);
        if (theirs?.Forwardings.FirstOrDefault(f => f.To == actor.Participant)?.SentOn is not { } sentOn)
        {
            return await act.Recording.RefusedAsync<RequestState>([RequestFindings.SentOnHere.NotMet()], cancellationToken).ConfigureAwait(false);
        }

        if (receivedOn < sentOn)
        {
            ValueList<Finding> early = [CaseFindings.NotBefore.NotMet(FindingArgument.Of("date", receivedOn), FindingArgument.Of("earliest", sentOn))];
            return await act.Recording.RefusedAsync<RequestState>(early, cancellationToken).ConfigureAwait(false);
        }

        if (RequestProcedure.Of(act.State) is { SentOnBy: not null })
        {
            return new ActResult<RequestState>.Done(act.State, []);
        }

        var receive = new RequestCommand.Receive(theirs.Kind, theirs.About, receivedOn)
        {
            ByRepresentative = theirs.ByRepresentative,
            Form = theirs.Form,
            SentOnBy = theirs.SentOnBy ?? new(message.Stream.Owner, theirs.ReceivedOn),
        };
        var outcome = RequestProcedure.Decide(request, act.State, receive, act.Context);
        return await WriteAsync(
            act, With([RequestFindings.SentOnHere.Met()], outcome), cancellationToken, commit => commit with { DeliveredMessages = [message.Id] }).ConfigureAwait(false);
    }

    /// <summary>
    /// Carries an answer out: first in the register, by the acts of the registration and with the powers that those take, then on the
    /// request. The register tells those who got a hit in the same write; that they were told is recorded with it. When it is
    /// interrupted, or somebody else was first, it is simply called again: what was done is not done twice. A correction takes two calls,
    /// to enter it and, by somebody else, to check it.
    /// </summary>
    /// <param name="actor">Who acts, and for which participant.</param>
    /// <param name="request">The request, answered with a grant that changes registrations.</param>
    /// <param name="execution">What the employee adds: a judgement, the corrected data, or the check of them.</param>
    /// <param name="cancellationToken">Cancels between two writes.</param>
    /// <returns>Refused, with the findings of the registration, when that refuses the act; what went before stands.</returns>
    public async ValueTask<ActResult<RequestState>> CarryOutAsync(
        Actor actor, RequestId request, RequestExecution execution, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(execution);
        using var activity = Telemetry.Start(CarryOutAct);
        var (act, obstacles) = await BeginAsync(actor, request, CarryOutAct, cancellationToken).ConfigureAwait(false);
        if (act is null)
        {
            return new ActResult<RequestState>.Refused(obstacles);
        }

        if (act.State is not RequestState.Answered { Answer: { Outcome.ChangesRegistration: true } answer, Request.Registrations: var own })
        {
            return await act.Recording.RefusedAsync<RequestState>([RequestFindings.Order.NotMet(CodeNames.Argument(act.State))], cancellationToken).ConfigureAwait(false);
        }

        ValueList<RegistrationId> targets = execution switch
        {
            RequestExecution.EnterCorrection e => [e.Registration],
            RequestExecution.CheckCorrection e => [e.Registration],
            _ => answer.ToCarryOut,
        };
        if (targets.Any(t => !own.Contains(t)))
        {
            return await act.Recording.RefusedAsync<RequestState>([RequestFindings.RegistrationOpen.NotMet()], cancellationToken).ConfigureAwait(false);
        }

        var findings = new List<Finding>();
        foreach (var target in targets.Where(answer.ToCarryOut.Contains))
        {
            var result = await CarryOutInAsync(act, answer.Outcome, execution, target, cancellationToken).ConfigureAwait(false);
            if (result is not ActResult<RequestState>.Done done)
            {
                return result;
            }

            findings.AddRange(done.Findings);
            var (state, version) = await environment.Store.ReadRequestAsync(act.Stream, cancellationToken).ConfigureAwait(false);
            act = act with { State = state, Version = version };
        }

        return new ActResult<RequestState>.Done(act.State, findings.ToValueList());
    }

    /// <summary>
    /// Puts together what an answer on access holds (protocol 7.2): one package for each registration of one's own about the subject. That
    /// it was asked is in the audit trail before it is given. While the notice of registration is postponed a warning says so: then the
    /// answer itself takes the weighing of article 41 of the GDPR Implementation Act.
    /// </summary>
    /// <param name="actor">Who asks; needs the power to enter, check or change.</param>
    /// <param name="request">The request: for confirmation, access or a copy, of somebody whose identity was proved.</param>
    /// <param name="supplement">What no store holds.</param>
    /// <param name="cancellationToken">Cancels the reads.</param>
    /// <returns>Undetermined, with the findings, when it may not be given or an item is missing.</returns>
    public async ValueTask<Decision<ValueList<AccessPackage>>> AccessAsync(
        Actor actor, RequestId request, AccessSupplement supplement, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(supplement);
        using var activity = Telemetry.Start(AccessAct);
        var (act, obstacles) = await BeginAsync(actor, request, AccessAct, cancellationToken, ProcessingPurpose.SubjectRights).ConfigureAwait(false);
        if (act is null)
        {
            return new Decision<ValueList<AccessPackage>>.Undetermined(obstacles);
        }

        var findings = MayHaveAccess(act);
        var packages = new List<AccessPackage>();
        if (RequestProcedure.Of(act.State) is { } known && !findings.Any(f => f.Blocks))
        {
            var contact = supplement.Contact ?? await ContactAsync(actor.Participant, cancellationToken).ConfigureAwait(false);
            foreach (var registration in known.Registrations)
            {
                var state = await register.ReadAsync(actor, registration, cancellationToken).ConfigureAwait(false);
                if (state is RegistrationState.Removed)
                {
                    continue;
                }

                var facts = await FactsAsync(actor, registration, state, supplement.Source, contact, cancellationToken).ConfigureAwait(false);
                var decision = AccessRule.Assemble(known, act.Context.ActingKind!.Value, facts, act.Context.Rulebook);
                ValueList<Finding> postponed = state is RegistrationState.Active { Notice: NoticeStanding.Deferred } ? [RequestFindings.NoticePostponed.Warning()] : [];
                findings = [.. findings.Concat(postponed).Concat(decision.Findings).Distinct()];
                if (decision.TryGetValue(out var package))
                {
                    packages.Add(package);
                }
            }

            if (packages.Count == 0 && !findings.Any(f => f.Blocks))
            {
                findings = findings.Add(RequestFindings.AccessData.Missing());
            }
        }

        if (findings.Any(f => f.Blocks))
        {
            await act.Recording.RefuseAsync(findings, cancellationToken).ConfigureAwait(false);
            return new Decision<ValueList<AccessPackage>>.Undetermined(findings);
        }

        await act.Recording.CommitAsync(act.Recording.Audited(findings), cancellationToken).ConfigureAwait(false);
        return new Decision<ValueList<AccessPackage>>.Reached(packages.ToValueList(), findings);
    }

    private ValueTask<StreamId> StreamAsync(Actor actor, RequestId request, CancellationToken cancellationToken) =>
        environment.StreamAsync(actor, StreamKind.Request, request.Value, cancellationToken);

    private static ProcedureOutcome<RequestEvent> With(ValueList<Finding> before, ProcedureOutcome<RequestEvent> outcome) =>
        outcome.IsAccepted(out var accepted)
            ? new ProcedureOutcome<RequestEvent>.Accepted(accepted.Events, accepted.Records, [.. before, .. accepted.Findings])
            : new ProcedureOutcome<RequestEvent>.Refused([.. before, .. outcome.Findings]);

    private static ValueList<Finding> MayHaveAccess(Act act)
    {
        if (RequestProcedure.Of(act.State) is not { } request)
        {
            return [RequestFindings.Order.NotMet(CodeNames.Argument(act.State))];
        }

        return
        [
            RegistrationFindings.MayReadData.When(ReadingRule.SeesRegisteredData(act.Context.Actor)),
            RequestFindings.AboutData.When(request.Kind is RequestKind.Confirmation or RequestKind.Access or RequestKind.Copy),
            RequestFindings.IdentityProved.When(request.ProvedOn is not null),
            RequestFindings.RegistrantsKnown.Known(request.RegistrantsKnownOn is not null),
            RequestFindings.OwnRegistration.When(request.IsRegistered),
        ];
    }

    private async ValueTask<(Act? Act, ValueList<Finding> Obstacles)> BeginAsync(
        Actor actor, RequestId request, string act, CancellationToken cancellationToken, ProcessingPurpose? purpose = null)
    {
        var now = environment.Clock.GetCurrentInstant();
        var stream = await StreamAsync(actor, request, cancellationToken).ConfigureAwait(false);
        var (context, obstacles) = await environment.ContextAsync(actor, act, stream, now, cancellationToken).ConfigureAwait(false);
        if (context is null)
        {
            return (null, obstacles);
        }

        var recording = new Recording(environment, actor, stream, act, context.Rulebook.Id, now, purpose);
        var finding = ReadingRule.Decide(context.Actor);
        if (finding.Blocks)
        {
            await recording.RefuseAsync([finding], cancellationToken).ConfigureAwait(false);
            return (null, [finding]);
        }

        var (state, version) = await environment.Store.ReadRequestAsync(stream, cancellationToken).ConfigureAwait(false);
        return (new(request, stream, context, state, version, recording), []);
    }

    private static ValueTask<ActResult<RequestState>> WriteAsync(
        Act act, ProcedureOutcome<RequestEvent> outcome, CancellationToken cancellationToken, Func<Commit, Commit>? also = null) =>
        act.Recording.CarryOutAsync(
            outcome,
            act.State,
            act.Version,
            RequestProcedure.Evolve,
            EventJson.Write,
            (commit, next) => (also ?? (static c => c))(commit with
            {
                Obligations = [new(act.Stream, RequestProcedure.Obligations(next, act.Context.ActingKind!.Value, act.Context.Rulebook, act.Context.Calendar))],
                Messages = Messages(act, outcome),
            }),
            cancellationToken);

    private static ValueList<OutgoingMessage> Messages(Act act, ProcedureOutcome<RequestEvent> outcome) => outcome.IsAccepted(out var accepted)
        ? accepted.Events.OfType<RequestEvent.Forwarded>().SelectMany(f => new[]
        {
            act.Recording.Message(ForwardedMessage, f.To.Value), act.Recording.Message(ForwardingTellMessage, "subject"),
        }).ToValueList()
        : [];

    // Those who got a hit are told by the register when it changes; whether the notice is postponed stands in the registration.
    private async ValueTask<RequestCommand.Answer> WithWhatTheRegisterKnowsAsync(
        Actor actor, RequestState state, RequestCommand.Answer answer, CancellationToken cancellationToken)
    {
        var consultations = new List<EarlierConsultation>();
        var postponed = false;
        foreach (var registration in RequestProcedure.Of(state)?.Registrations ?? [])
        {
            postponed |= await register.ReadAsync(actor, registration, cancellationToken).ConfigureAwait(false)
                is RegistrationState.Active { Notice: NoticeStanding.Deferred };
            if (answer.Outcome.ChangesRegistration)
            {
                consultations.AddRange((await register.ConsultingParticipantsAsync(actor, registration, cancellationToken).ConfigureAwait(false))
                    .Select(participant => new EarlierConsultation(participant, GotHit: true)));
            }
        }

        return answer with { Consultations = consultations.ToValueList(), NoticePostponed = postponed };
    }

    private async ValueTask<ActResult<RequestState>> CarryOutInAsync(
        Act act, RequestOutcome outcome, RequestExecution execution, RegistrationId target, CancellationToken cancellationToken)
    {
        var step = ExecutionRule.Next(outcome, execution, await register.ReadAsync(act.Context.Actor, target, cancellationToken).ConfigureAwait(false));
        ValueList<Finding> findings = [step.Fits];
        if (step is ExecutionStep.DoesNotFit)
        {
            return await act.Recording.RefusedAsync<RequestState>(findings, cancellationToken).ConfigureAwait(false);
        }

        if (step is ExecutionStep.Act { Command: var command })
        {
            switch (await register.ActAsync(act.Context.Actor, target, command, cancellationToken).ConfigureAwait(false))
            {
                case ActResult<RegistrationState>.Done done:
                    findings = findings.AddRange(done.Findings);
                    step = ExecutionRule.Next(outcome, execution, done.State);
                    break;
                case ActResult<RegistrationState>.Refused refused:
                    return await act.Recording.RefusedAsync<RequestState>(refused.Findings, cancellationToken).ConfigureAwait(false);
                default:
                    return new ActResult<RequestState>.Conflict();
            }
        }

        // A correction that waits for its check, or was found wrong, carries nothing out yet.
        return step is ExecutionStep.Done
            ? await WriteAsync(act, With(findings, CarriedOut(act, target)), cancellationToken).ConfigureAwait(false)
            : new ActResult<RequestState>.Done(act.State, findings);
    }

    // Whoever got a hit before the answer got one before the register changed, and was told by it in that very write.
    private static ProcedureOutcome<RequestEvent> CarriedOut(Act act, RegistrationId target)
    {
        var outcome = RequestProcedure.Decide(act.Request, act.State, new RequestCommand.CarryOut(target, act.Context.Today), act.Context);
        if (!outcome.IsAccepted(out var accepted) || Evolved(act.State, accepted) is not RequestState.Answered { Answer: { CarriedOutOn: not null } } state)
        {
            return outcome;
        }

        foreach (var receiver in state.Answer.ReceiversToTell)
        {
            var told = RequestProcedure.Decide(act.Request, state, new RequestCommand.TellReceiver(receiver, act.Context.Today), act.Context);
            if (!told.IsAccepted(out var more))
            {
                return told;
            }

            accepted = new(accepted.Events.AddRange(more.Events), accepted.Records, accepted.Findings.AddRange(more.Findings));
        }

        return accepted;

        static RequestState Evolved(RequestState state, ProcedureOutcome<RequestEvent>.Accepted accepted) =>
            accepted.Events.Aggregate(state, RequestProcedure.Evolve);
    }

    private async ValueTask<AccessFacts> FactsAsync(
        Actor actor, RegistrationId registration, RegistrationState state, string? source, string? contact, CancellationToken cancellationToken)
    {
        (LocalDate From, LocalDate Until)? period = state switch
        {
            RegistrationState.Active s => (s.RegisteredOn, s.RemoveOn),
            RegistrationState.RemovalDue s => (s.RegisteredOn, s.RemoveBy),
            _ => null,
        };
        var consulted = await register.SubjectConsultationsAsync(actor, registration, cancellationToken).ConfigureAwait(false);
        return new(
            await register.ReadDataAsync(actor, registration, ProcessingPurpose.SubjectRights, cancellationToken).ConfigureAwait(false),
            period?.From,
            period?.Until,
            consulted.TryGetValue(out var consultations) ? consultations.Select(c => new NamedConsultation(NameOf(c.Participant), c.GotHit)).ToValueList() : null,
            source,
            contact);
    }

    // One that takes part no more is still named, by its identifier.
    private string NameOf(ParticipantId participant) => environment.Members.Find(participant)?.Participant.Name ?? participant.Value;

    // What the participant declared of its department and its officer, where it keeps its organisation here.
    private async ValueTask<string?> ContactAsync(ParticipantId participant, CancellationToken cancellationToken)
    {
        var organisation = await environment.Organisations.FindAsync(participant, cancellationToken).ConfigureAwait(false);
        var lines = new List<string>();
        foreach (var kind in (DeclarationKind[])[DeclarationKind.ContactPublished, DeclarationKind.DataProtectionOfficer])
        {
            if (organisation?.Find(kind)?.Contact is not { } record
                || await environment.Store.FindDocumentAsync(StoredOrganisations.StreamOf(participant), record.Id, cancellationToken).ConfigureAwait(false) is not { } document)
            {
                return null;
            }

            lines.Add(Encoding.UTF8.GetString(document.Content.AsSpan()));
        }

        return string.Join('\n', lines);
    }

    /// <summary>One act by somebody on a request as it was read.</summary>
    private sealed record Act(RequestId Request, StreamId Stream, ActContext Context, RequestState State, long Version, Recording Recording);
}

/// <summary>What an answer on access holds that no store does.</summary>
/// <param name="Source">What is known of the source of the data (protocol 7.2, item e), at most 2000 characters.</param>
/// <param name="Contact">
/// How the department for rights and the data protection officer are reached, at most 1001 characters; null for what the participant
/// declared of both.
/// </param>
[DutchTerm("aanvulling op het inzageoverzicht")]
public sealed record AccessSupplement(string? Source, string? Contact = null)
{
    /// <summary>Nothing of the content.</summary>
    public override string ToString() => "AccessSupplement";
}
