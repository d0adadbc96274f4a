using System.Text.Json.Serialization;
using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Terms;
using Zorgfraude.Protocol.Worklists;
using Zorgfraude.Storage;

namespace Zorgfraude.Protocol.Procedures.Participants;

/// <summary>How somebody was informed (protocol 2.10, fourth and sixth sentence).</summary>
[DutchTerm("wijze van informeren")]
public enum InformingManner
{
    /// <summary>Referred to the information on the website.</summary>
    [DutchTerm("verwezen naar de website")]
    Referred,

    /// <summary>Handed over or sent in writing.</summary>
    [DutchTerm("schriftelijk verstrekt")]
    InWriting,
}

/// <summary>What a participant does to inform one other party. The cases are the only ones.</summary>
[DutchTerm("handeling om te informeren")]
public abstract record InformationCommand
{
    private InformationCommand(string act) => Act = act;

    /// <summary>Stable name of the act.</summary>
    public string Act { get; }

    /// <summary>The name of the act.</summary>
    public sealed override string ToString() => Act;

    /// <summary>Record that somebody asked to be sent the information in writing (protocol 2.10, sixth sentence).</summary>
    /// <param name="ReceivedOn">Day of receipt of the request.</param>
    [DutchTerm("verzoek om informatie vastleggen")]
    public sealed record RecordRequest(LocalDate ReceivedOn) : InformationCommand("information.record-request");

    /// <summary>Record that somebody was informed.</summary>
    /// <param name="Manner">How.</param>
    /// <param name="On">On which day.</param>
    /// <param name="ContractOn">Where it is for a contract: the day on which that is concluded, past or to come; otherwise null.</param>
    [DutchTerm("informatie gegeven vastleggen")]
    public sealed record RecordInformed(InformingManner Manner, LocalDate On, LocalDate? ContractOn = null) : InformationCommand("information.record-informed");
}

/// <summary>What happened in informing one other party. The cases are the only ones; their names never change.</summary>
[DutchTerm("gebeurtenis bij het informeren")]
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Requested), "information-requested.v1")]
[JsonDerivedType(typeof(Informed), "informed.v1")]
public abstract record InformationEvent
{
    private InformationEvent()
    {
    }

    /// <summary>The information was asked for.</summary>
    /// <param name="ReceivedOn">Day of receipt.</param>
    /// <param name="DueOn">Day on which sending it is due.</param>
    [DutchTerm("informatie gevraagd")]
    public sealed record Requested(LocalDate ReceivedOn, LocalDate DueOn) : InformationEvent;

    /// <summary>The party was informed.</summary>
    /// <param name="Manner">How.</param>
    /// <param name="On">On which day.</param>
    /// <param name="ContractOn">Day of the contract it is for, or null.</param>
    [DutchTerm("geïnformeerd")]
    public sealed record Informed(InformingManner Manner, LocalDate On, LocalDate? ContractOn) : InformationEvent;
}

/// <summary>Whether one other party was informed. The cases are the only ones.</summary>
[DutchTerm("stand van het informeren")]
public abstract record InformationState
{
    private InformationState()
    {
    }

    /// <summary>Where it begins.</summary>
    public static InformationState Initial { get; } = new NotAsked();

    /// <summary>The case only.</summary>
    public sealed override string ToString() => GetType().Name;

    /// <summary>Nothing was asked or given.</summary>
    [DutchTerm("niets gevraagd of gegeven")]
    public sealed record NotAsked : InformationState;

    /// <summary>The information was asked for and is not sent yet.</summary>
    /// <param name="ReceivedOn">Day of receipt of the request.</param>
    /// <param name="DueOn">Day on which sending it is due.</param>
    [DutchTerm("gevraagd")]
    public sealed record Asked(LocalDate ReceivedOn, LocalDate DueOn) : InformationState;

    /// <summary>The party was informed.</summary>
    /// <param name="Manner">How, the last time.</param>
    /// <param name="On">On which day, the last time.</param>
    [DutchTerm("geïnformeerd")]
    public sealed record Told(InformingManner Manner, LocalDate On) : InformationState;
}

/// <summary>
/// Informing one other party of the register: at a contract (protocol 2.10, fourth sentence; article 2.2(2)(k) of the Decree) and at
/// request (sixth sentence). Whom it is about is a reference of the participant's own. Nobody is ever charged for it. Pure.
/// </summary>
public static class InformationProcedure
{
    /// <summary>The identifier of the stream about one other party. It follows from the reference, so that a repeated act finds it again.</summary>
    /// <param name="party">The participant's own reference to the party.</param>
    public static Guid IdOf(OwnReference party)
    {
        ArgumentNullException.ThrowIfNull(party);
        return TextHash.NamedId($"party|{party.Value}");
    }

    /// <summary>Judges an act: accepted with events, or refused with the findings that say why.</summary>
    /// <param name="state">Where it stands.</param>
    /// <param name="command">The act.</param>
    /// <param name="context">Who acts, when, under which law.</param>
    /// <exception cref="ArgumentException">The manner of informing does not exist.</exception>
    public static ProcedureOutcome<InformationEvent> Decide(InformationState state, InformationCommand command, ActContext context)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(context);
        var steps = new Steps<InformationEvent>(context);
        if (Obstacle(state, command.Act) is { } obstacle)
        {
            return steps.Add(obstacle).Refuse();
        }

        switch (command)
        {
            case InformationCommand.RecordRequest c:
                var due = ImmediateTerms.Decide(c.ReceivedOn, ParticipantFindings.SendOnRequest.Citation, context.Rulebook, context.Calendar).Due.LastDay;
                return steps.NotInFuture(c.ReceivedOn)
                    .Add(ParticipantFindings.SendOnRequest.Warning(FindingArgument.Of("date", due)))
                    .Accept(new InformationEvent.Requested(c.ReceivedOn, due));
            case InformationCommand.RecordInformed c:
                if (!Enum.IsDefined(c.Manner))
                {
                    throw new ArgumentException("ZF0127: there is no such manner of informing.", nameof(command));
                }

                steps.NotInFuture(c.On);
                if (state is InformationState.Asked asked)
                {
                    // Whoever asked for it in writing is not helped by a reference.
                    steps.NotBefore(c.On, asked.ReceivedOn)
                        .Add(ParticipantFindings.SendOnRequest.When(c.Manner == InformingManner.InWriting, FindingArgument.Of("date", asked.DueOn)));
                }

                if (c.ContractOn is { } contract)
                {
                    steps.Add(ParticipantFindings.ContractNotice.Met())
                        .Add(contract >= c.On
                            ? ParticipantFindings.BeforeContract.Met(FindingArgument.Of("date", c.On))
                            : ParticipantFindings.BeforeContract.Warning(FindingArgument.Of("date", c.On)));
                }

                return steps.Add(ParticipantFindings.NoFeeForAnybody.Met()).Accept(new InformationEvent.Informed(c.Manner, c.On, c.ContractOn));
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>Where it stands after an event.</summary>
    /// <param name="state">Where it stood.</param>
    /// <param name="happened">The event.</param>
    /// <exception cref="CorruptHistoryException">The event cannot follow on that state: the history is damaged.</exception>
    public static InformationState Evolve(InformationState state, InformationEvent happened)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(happened);
        return Next(state, happened);
    }

    private static InformationState Next(InformationState state, InformationEvent happened) => (state, happened) switch
    {
        (InformationState.NotAsked or InformationState.Told, InformationEvent.Requested e) => new InformationState.Asked(e.ReceivedOn, e.DueOn),
        (InformationState, InformationEvent.Informed e) => new InformationState.Told(e.Manner, e.On),
        _ => throw new CorruptHistoryException($"{happened.GetType().Name} cannot follow on {state.GetType().Name}"),
    };

    /// <summary>The state after a whole history.</summary>
    /// <param name="events">The events, oldest first.</param>
    /// <exception cref="CorruptHistoryException">The events do not form a possible history.</exception>
    public static InformationState Replay(IEnumerable<InformationEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        return events.Aggregate(InformationState.Initial, Evolve);
    }

    /// <summary>Every act: which may be done now, and for the others what must come first.</summary>
    /// <param name="state">Where it stands.</param>
    public static ValueList<PermittedAct> Permitted(InformationState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return ((string[])["information.record-request", "information.record-informed"])
            .Select(act => new PermittedAct(act, Obstacle(state, act)))
            .ToValueList();
    }

    /// <summary>What falls due: sending the information to whoever asked for it.</summary>
    /// <param name="state">Where it stands.</param>
    public static ValueList<Obligation> Obligations(InformationState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state is InformationState.Asked asked ? [ObligationCatalogue.SendInformation.On(asked.DueOn)] : [];
    }

    /// <summary>Whether a contract may be concluded with the party: only once it was referred to the information, or got it in writing.</summary>
    /// <param name="state">Where it stands.</param>
    /// <param name="contractOn">Day on which the contract is to be concluded.</param>
    public static Finding BeforeContract(InformationState state, LocalDate contractOn)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state is InformationState.Told told
            ? ParticipantFindings.ContractNotice.When(told.On <= contractOn)
            : ParticipantFindings.ContractNotice.Missing();
    }

    private static Finding? Obstacle(InformationState state, string act) =>
        act == "information.record-request" && state is InformationState.Asked ? ParticipantFindings.InformationOrder.NotMet(CodeNames.Argument(state)) : null;
}
