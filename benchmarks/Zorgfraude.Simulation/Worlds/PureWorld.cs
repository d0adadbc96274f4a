using System.Globalization;
using System.Security.Cryptography;
using NodaTime;
using Zorgfraude.Cases;
using Zorgfraude.Collections;
using Zorgfraude.Consultations;
using Zorgfraude.Decisions;
using Zorgfraude.Identity;
using Zorgfraude.Matching;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Consultations;
using Zorgfraude.Protocol.Participants;
using Zorgfraude.Protocol.Procedures;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Procedures.Participants;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Terms;
using Zorgfraude.Protocol.Worklists;
using Zorgfraude.Registrations;
using Zorgfraude.Sdk.Registers;
using Zorgfraude.Simulation.Law;
using Zorgfraude.Storage;

namespace Zorgfraude.Simulation.Worlds;

/// <summary>
/// The procedures over dictionaries, for volume. What the services do in one commit is done here in one call: confirming links the
/// registration to its case, removing ends the case. After each act the events go through JSON, and the state is that of what was read back.
/// </summary>
internal sealed class PureWorld(ChosenLaw law, IReadOnlyList<Participant> participants) : IWorld
{
    private static readonly ValueList<byte> Salt = ValueList.Create<byte>(SHA256.HashData("simulation"u8));
    private readonly Dictionary<CaseId, CaseState> cases = [];
    private readonly Dictionary<RegistrationId, RegistrationState> registrations = [];
    private readonly Dictionary<RegistrationId, RegistrationEntry> entries = [];
    private readonly Dictionary<RegistrationId, RegistrationData> registered = [];
    private readonly Dictionary<string, List<RegistrationId>> bySubject = new(StringComparer.Ordinal);
    private readonly Dictionary<ParticipantId, ParticipantState> organisations = [];
    private readonly Dictionary<Guid, InformationState> informations = [];
    private readonly Dictionary<DocumentId, string> subjectRecords = [];
    private readonly Dictionary<ParticipantId, Dictionary<StreamId, ValueList<Obligation>>> obligations = [];
    private readonly Dictionary<ConsultationId, List<RegistrationId>> unverified = [];
    private readonly Dictionary<ParticipantId, ParticipantKind> kinds = participants.ToDictionary(p => p.Id, p => p.Kind);
    private LocalDate today;
    private int consultations;

    public bool Stores => false;

    public void SetDay(LocalDate day) => today = day;

    public ValueTask<Reply> ActAsync(Actor actor, CaseId id, CaseCommand command)
    {
        if (Context(actor) is not { } context)
        {
            return Refused();
        }

        var state = cases.GetValueOrDefault(id) ?? CaseState.Initial;
        var outcome = CaseProcedure.Decide(id, state, command, context);
        return new(outcome.IsAccepted(out var accepted) ? Keep(actor.Participant, id, state, accepted) : new(false, outcome.Findings));
    }

    public ValueTask<Reply> ActAsync(Actor actor, RegistrationId id, RegistrationCommand command)
    {
        if (Context(actor) is not { } context)
        {
            return Refused();
        }

        var state = registrations.GetValueOrDefault(id) ?? RegistrationState.Initial;
        if (command is RegistrationCommand.Enter enter)
        {
            command = enter with { SubjectRecord = subjectRecords.GetValueOrDefault(enter.Basis.File.Report.Subject.Record.Id) };
        }

        var outcome = RegistrationProcedure.Decide(id, state, command, context);
        if (!outcome.IsAccepted(out var accepted))
        {
            return new(new Reply(false, outcome.Findings));
        }

        var next = accepted.Events.Select(e => EventJson.ReadRegistration(EventJson.Write(e).Payload.AsSpan())).Aggregate(state, RegistrationProcedure.Evolve);
        if (state is RegistrationState.AwaitingCheck waiting && next is RegistrationState.Active)
        {
            var linked = CaseProcedure.Decide(waiting.Case, cases[waiting.Case], new CaseCommand.LinkRegistration(id), context);
            if (!linked.IsAccepted(out var link))
            {
                return new(new Reply(false, linked.Findings));
            }

            Keep(actor.Participant, waiting.Case, cases[waiting.Case], link);
            Publish(id, entries[id].Data);
        }

        Follow(id, command, state, next);
        if (next is RegistrationState.Removed)
        {
            var @case = state is RegistrationState.Active active ? active.Case : ((RegistrationState.RemovalDue)state).Case;
            if (CaseProcedure.Decide(@case, cases[@case], new CaseCommand.RecordRemoval(id), context).IsAccepted(out var closed))
            {
                Keep(actor.Participant, @case, cases[@case], closed);
            }

            bySubject[Key(registered[id].Subject)].Remove(id);
            registered.Remove(id);
            entries.Remove(id);
        }

        registrations[id] = next;
        Owe(new(actor.Participant, StreamKind.Registration, id.Value), RegistrationProcedure.Obligations(next, law.Rulebook));
        return new(new Reply(true, accepted.Findings));
    }

    public ValueTask<Reply> ActAsync(Actor actor, ParticipantCommand command)
    {
        var state = organisations.GetValueOrDefault(actor.Participant) ?? ParticipantState.Initial;
        var outcome = ParticipantProcedure.Decide(actor.Participant, state, command, Bare(actor));
        if (outcome.IsAccepted(out var accepted))
        {
            var next = accepted.Events.Select(e => EventJson.ReadParticipant(EventJson.Write(e).Payload.AsSpan())).Aggregate(state, ParticipantProcedure.Evolve);
            organisations[actor.Participant] = next;
            Owe(new(actor.Participant, StreamKind.Organisation, Guid.Empty), ParticipantProcedure.Obligations(next, law.Rulebook));
        }

        return new(new Reply(accepted is not null, outcome.Findings));
    }

    public ValueTask<Reply> InformAsync(Actor actor, OwnReference party, InformationCommand command)
    {
        var id = InformationProcedure.IdOf(party);
        var state = informations.GetValueOrDefault(id) ?? InformationState.Initial;
        var outcome = InformationProcedure.Decide(state, command, Bare(actor));
        if (outcome.IsAccepted(out var accepted))
        {
            var next = accepted.Events.Select(e => EventJson.ReadInformation(EventJson.Write(e).Payload.AsSpan())).Aggregate(state, InformationProcedure.Evolve);
            informations[id] = next;
            Owe(new(actor.Participant, StreamKind.Information, id), InformationProcedure.Obligations(next));
        }

        return new(new Reply(accepted is not null, outcome.Findings));
    }

    public ValueTask<Reply> ForgetAsync(Actor actor, CaseId id)
    {
        var finding = CaseProcedure.MayForgetSubject(cases.GetValueOrDefault(id) ?? CaseState.Initial);
        var may = !finding.Blocks && Context(actor) is { } context && context.Actor.May(Power.Remove);
        if (may && CaseProcedure.ReportOf(cases[id]) is { } report)
        {
            subjectRecords.Remove(report.Subject.Record.Id);
        }

        return new(new Reply(may, [finding]));
    }

    public ValueTask<RegistrationBasis?> BasisAsync(Actor actor, CaseId id) => new(
        CaseProcedure.Basis(id, actor.Participant, cases.GetValueOrDefault(id) ?? CaseState.Initial).TryGetValue(out var basis) ? basis : null);

    public ValueTask<DissentedFile?> DissentAsync(Actor actor, CaseId id) => new(
        CaseProcedure.Dissent(id, actor.Participant, cases.GetValueOrDefault(id) ?? CaseState.Initial).TryGetValue(out var file) ? file : null);

    public ValueTask<ConsultationResult> ConsultAsync(Actor actor, ConsultationRequest request)
    {
        if (Context(actor) is not { } context)
        {
            return new(new ConsultationResult.Refused([]));
        }

        var announcement = organisations[actor.Participant].Organisation?.Announcement;
        var decision = ConsultationRule.Decide(request.Subject, request.Mode, request.Purpose, announcement, context, request.Occasion);
        if (!decision.TryGetValue(out var query))
        {
            return new(new ConsultationResult.Refused(decision.Findings));
        }

        consultations++;
        var id = new ConsultationId(new Guid(consultations, 0, 0, [0x80, 0, 0, 0, 0, 0, 0, 1]));
        var hits = Answering(query.Subject);
        if (hits.Count > 0 && query.Mode == ConsultationMode.Automated)
        {
            unverified.Add(id, hits);
            return new(new ConsultationResult.UnverifiedHit(id));
        }

        return new(hits.Count == 0
            ? new ConsultationResult.NoHit(id, ConsultationRule.Advice(query.Subject))
            : new ConsultationResult.Hit(id, hits.Select(Contact).ToValueList()));
    }

    public ValueTask<ConsultationResult> VerifyAsync(Actor actor, ConsultationId consultation, bool inputWasCorrect)
    {
        if (Context(actor) is not { } context || !context.Actor.May(Power.ReceiveHits) || !unverified.Remove(consultation, out var hits))
        {
            return new(new ConsultationResult.Refused([]));
        }

        var still = hits.Where(Answers).Select(Contact).ToValueList();
        return new(inputWasCorrect && !still.IsEmpty ? new ConsultationResult.Hit(consultation, still) : new ConsultationResult.NoHit(consultation, []));
    }

    public ValueTask<ValueList<Finding>> OverdueAsync(Actor actor, RegistrationId id) =>
        new(RegistrationProcedure.Overdue(registrations[id], today, law.Rulebook));

    public ValueTask<Worklist?> WorklistAsync(Actor reader) => new(Worklist.Of(
        reader.Participant,
        Owed(reader.Participant).SelectMany(each => each.Value.Select(o => new StoredObligation(each.Key, o))),
        today,
        law.Rulebook,
        HolidayCalendar.Dutch));

    public ValueTask<bool?> EarlierSupplyAsync(Actor actor, RegistrationId id) => new((bool?)null);

    public ValueTask<LoggedConsultation?> LineAsync(ConsultationId id) => new((LoggedConsultation?)null);

    public ValueTask<IReadOnlyList<LoggedConsultation>?> LogAsync(ParticipantId participant) => new((IReadOnlyList<LoggedConsultation>?)null);

    public ValueTask<IReadOnlyDictionary<int, string>?> NamesStoredAsync() => new((IReadOnlyDictionary<int, string>?)null);

    public ValueTask<bool?> IsNameStoredAsync(int name) => new((bool?)null);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static ValueTask<Reply> Refused() => new(new Reply(false, []));

    private static string Key(Subject subject) => subject.KvkNumber!.Reveal();

    private ActContext Bare(Actor actor) => new(actor, today, law.Rulebook) { ActingKind = kinds[actor.Participant], Salt = Salt };

    private ActContext? Context(Actor actor) =>
        organisations.GetValueOrDefault(actor.Participant)?.Organisation is { } organisation
        && AuthorisationRule.Decide(actor, organisation.Functions, today).TryGetValue(out var known)
            ? Bare(known)
            : null;

    private Reply Keep(ParticipantId owner, CaseId id, CaseState state, ProcedureOutcome<CaseEvent>.Accepted accepted)
    {
        var next = accepted.Events.Select(e => EventJson.ReadCase(EventJson.Write(e).Payload.AsSpan())).Aggregate(state, CaseProcedure.Evolve);
        cases[id] = next;
        foreach (var record in accepted.Records.Where(r => r.Kind == "subject.v1"))
        {
            subjectRecords[record.Reference.Id] = record.Text;
        }

        Owe(new(owner, StreamKind.Case, id.Value), CaseProcedure.Obligations(next));
        return new(true, accepted.Findings);
    }

    private void Follow(RegistrationId id, RegistrationCommand command, RegistrationState before, RegistrationState next)
    {
        switch (command)
        {
            case RegistrationCommand.Enter c:
                entries[id] = c.Entry;
                break;
            case RegistrationCommand.Correct c:
                entries[id] = c.Entry;
                break;
            case RegistrationCommand.CheckCorrection { IsRight: true }:
                registered[id] = entries[id].Data with { SubjectInformed = ((RegistrationState.Active)next).Notice.IsInformed };
                break;
            case RegistrationCommand.RecordNotice or RegistrationCommand.EndDeferral when before is RegistrationState.Active && next is RegistrationState.Active active:
                registered[id] = registered[id] with { SubjectInformed = active.Notice.IsInformed };
                break;
            default:
                break;
        }
    }

    private void Publish(RegistrationId id, RegistrationData data)
    {
        registered[id] = data;
        if (!bySubject.TryGetValue(Key(data.Subject), out var list))
        {
            bySubject.Add(Key(data.Subject), list = []);
        }

        list.Add(id);
    }

    private List<RegistrationId> Answering(Subject entered) => bySubject.TryGetValue(Key(entered), out var candidates)
        ? [.. candidates.Where(c => Answers(c)
            && ConsultationRule.Reported(entered, registered[c].Subject, agreesExactly: true, MatchBand.Match, law.Readings) == MatchBand.Match)]
        : [];

    private bool Answers(RegistrationId id) => registered.ContainsKey(id) && registrations[id] is RegistrationState.Active active && active.AnswersOn(today);

    private HitContact Contact(RegistrationId id)
    {
        var data = registered[id];
        return new(data.ContactEmail, data.ContactTelephone, data.SubjectInformed);
    }

    private Dictionary<StreamId, ValueList<Obligation>> Owed(ParticipantId owner)
    {
        if (!obligations.TryGetValue(owner, out var owed))
        {
            obligations.Add(owner, owed = []);
        }

        return owed;
    }

    private void Owe(StreamId stream, ValueList<Obligation> due)
    {
        if (due.IsEmpty)
        {
            Owed(stream.Owner).Remove(stream);
        }
        else
        {
            Owed(stream.Owner)[stream] = due;
        }
    }
}
