using NodaTime;
using Zorgfraude.Cases;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Identity;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Procedures;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Procedures.Participants;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Worklists;
using Zorgfraude.Registrations;
using Zorgfraude.Sdk.Registers;
using Zorgfraude.Storage;

namespace Zorgfraude.Simulation.Worlds;

/// <summary>What came of an act.</summary>
/// <param name="IsAccepted">Whether it was accepted.</param>
/// <param name="Findings">What was said of it.</param>
internal sealed record Reply(bool IsAccepted, ValueList<Finding> Findings);

/// <summary>The code under simulation: the pure procedures alone, or the services over a store.</summary>
internal interface IWorld : IAsyncDisposable
{
    /// <summary>What the world does beyond the procedures: a log of consultations and data that are stored.</summary>
    bool Stores { get; }

    void SetDay(LocalDate today);

    ValueTask<Reply> ActAsync(Actor actor, CaseId id, CaseCommand command);

    ValueTask<Reply> ActAsync(Actor actor, RegistrationId id, RegistrationCommand command);

    ValueTask<Reply> ActAsync(Actor actor, ParticipantCommand command);

    ValueTask<Reply> InformAsync(Actor actor, OwnReference party, InformationCommand command);

    ValueTask<Reply> ForgetAsync(Actor actor, CaseId id);

    ValueTask<RegistrationBasis?> BasisAsync(Actor actor, CaseId id);

    ValueTask<DissentedFile?> DissentAsync(Actor actor, CaseId id);

    ValueTask<ConsultationResult> ConsultAsync(Actor actor, ConsultationRequest request);

    ValueTask<ConsultationResult> VerifyAsync(Actor actor, Zorgfraude.Consultations.ConsultationId consultation, bool inputWasCorrect);

    /// <summary>What the library says is late about a registration; asked by somebody who may read.</summary>
    ValueTask<ValueList<Finding>> OverdueAsync(Actor actor, RegistrationId id);

    /// <summary>The worklist of a participant, or null when nobody may read it.</summary>
    ValueTask<Worklist?> WorklistAsync(Actor reader);

    /// <summary>Whether the register found an earlier supply, or null where the world has no register that could.</summary>
    ValueTask<bool?> EarlierSupplyAsync(Actor actor, RegistrationId id);

    /// <summary>The line of the log of one consultation, or null where there is none.</summary>
    ValueTask<Zorgfraude.Consultations.LoggedConsultation?> LineAsync(Zorgfraude.Consultations.ConsultationId id);

    /// <summary>The lines of the consultation log of a participant, or null where the world keeps none.</summary>
    ValueTask<IReadOnlyList<Zorgfraude.Consultations.LoggedConsultation>?> LogAsync(ParticipantId participant);

    /// <summary>Every name planted that is found in anything stored, with where; null where the world stores nothing.</summary>
    ValueTask<IReadOnlyDictionary<int, string>?> NamesStoredAsync();

    /// <summary>Whether the name planted is found in what is stored for one registration and its case; null where the world stores nothing.</summary>
    ValueTask<bool?> IsNameStoredAsync(int name);
}
