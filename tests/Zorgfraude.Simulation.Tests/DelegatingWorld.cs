using NodaTime;
using Zorgfraude.Cases;
using Zorgfraude.Collections;
using Zorgfraude.Consultations;
using Zorgfraude.Decisions;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Procedures.Participants;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Worklists;
using Zorgfraude.Registrations;
using Zorgfraude.Sdk.Registers;
using Zorgfraude.Simulation.Worlds;

namespace Zorgfraude.Simulation.Tests;

/// <summary>A world that passes everything on; what is broken in a test overrides one member.</summary>
internal abstract class DelegatingWorld(IWorld inner) : IWorld
{
    public bool Stores => inner.Stores;

    protected IWorld Inner => inner;

    protected LocalDate Today { get; private set; }

    public virtual void SetDay(LocalDate today)
    {
        Today = today;
        inner.SetDay(today);
    }

    public virtual ValueTask<Reply> ActAsync(Actor actor, CaseId id, CaseCommand command) => inner.ActAsync(actor, id, command);

    public virtual ValueTask<Reply> ActAsync(Actor actor, RegistrationId id, RegistrationCommand command) => inner.ActAsync(actor, id, command);

    public virtual ValueTask<Reply> ActAsync(Actor actor, ParticipantCommand command) => inner.ActAsync(actor, command);

    public virtual ValueTask<Reply> InformAsync(Actor actor, OwnReference party, InformationCommand command) => inner.InformAsync(actor, party, command);

    public virtual ValueTask<Reply> ForgetAsync(Actor actor, CaseId id) => inner.ForgetAsync(actor, id);

    public virtual ValueTask<RegistrationBasis?> BasisAsync(Actor actor, CaseId id) => inner.BasisAsync(actor, id);

    public virtual ValueTask<DissentedFile?> DissentAsync(Actor actor, CaseId id) => inner.DissentAsync(actor, id);

    public virtual ValueTask<ConsultationResult> ConsultAsync(Actor actor, ConsultationRequest request) => inner.ConsultAsync(actor, request);

    public virtual ValueTask<ConsultationResult> VerifyAsync(Actor actor, ConsultationId consultation, bool inputWasCorrect) =>
        inner.VerifyAsync(actor, consultation, inputWasCorrect);

    public virtual ValueTask<ValueList<Finding>> OverdueAsync(Actor actor, RegistrationId id) => inner.OverdueAsync(actor, id);

    public virtual ValueTask<Worklist?> WorklistAsync(Actor reader) => inner.WorklistAsync(reader);

    public virtual ValueTask<bool?> EarlierSupplyAsync(Actor actor, RegistrationId id) => inner.EarlierSupplyAsync(actor, id);

    public virtual ValueTask<LoggedConsultation?> LineAsync(ConsultationId id) => inner.LineAsync(id);

    public virtual ValueTask<IReadOnlyList<LoggedConsultation>?> LogAsync(ParticipantId participant) => inner.LogAsync(participant);

    public virtual ValueTask<IReadOnlyDictionary<int, string>?> NamesStoredAsync() => inner.NamesStoredAsync();

    public virtual ValueTask<bool?> IsNameStoredAsync(int name) => inner.IsNameStoredAsync(name);

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
