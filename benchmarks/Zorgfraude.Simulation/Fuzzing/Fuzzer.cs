using System.Globalization;
using System.Text;
using NodaTime;
using Zorgfraude.Cases;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Explanations;
using Zorgfraude.Protocol.Procedures;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Procedures.Participants;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Procedures.Requests;
using Zorgfraude.Protocol.Terms;
using Zorgfraude.Registrations;
using Zorgfraude.Requests;
using Zorgfraude.Simulation.Law;
using Zorgfraude.Storage;
using Zorgfraude.Testing.Builders;

namespace Zorgfraude.Simulation.Fuzzing;

/// <summary>Something that must never be, with what is needed to see it again.</summary>
internal sealed class FuzzFailureException(string what, Exception? innerException = null) : Exception(what, innerException);

/// <summary>Commands and documents by chance, against all procedures and readers.</summary>
internal sealed class Fuzzer
{
    private const int Steps = 300;
    private readonly Chance chance;
    private readonly Commands commands;
    private readonly Course<CaseState, CaseCommand, CaseEvent> cases;
    private readonly Course<RegistrationState, RegistrationCommand, RegistrationEvent> registrations;
    private readonly Course<ParticipantState, ParticipantCommand, ParticipantEvent> participants;
    private readonly Course<InformationState, InformationCommand, InformationEvent> informations;
    private readonly Course<RequestState, RequestCommand, RequestEvent> requests;
    private readonly List<byte[]> documents = Documents.Sound();
    private readonly SortedDictionary<string, long> counts = new(StringComparer.Ordinal);
    private readonly int seed;
    private ChosenLaw law = ChosenLaw.Default;
    private int step;

    public Fuzzer(int seed)
    {
        this.seed = seed;
        chance = new(seed);
        commands = new(chance);
        var caseId = new CaseId(Guid.Parse("00000000-0000-8000-8000-00000000000a"));
        var registrationId = new RegistrationId(Guid.Parse("00000000-0000-8000-8000-00000000000b"));
        var requestId = new RequestId(Guid.Parse("00000000-0000-8000-8000-00000000000c"));
        cases = new(
            CaseState.Initial, commands.Case, c => c.Act, CaseProcedure.Permitted, (s, c, x) => CaseProcedure.Decide(caseId, s, c, x), CaseProcedure.Evolve,
            EventJson.Write, b => EventJson.ReadCase(b), s => CaseProcedure.Obligations(s));
        registrations = new(
            RegistrationState.Initial, commands.Registration, c => c.Act, RegistrationProcedure.Permitted, (s, c, x) => RegistrationProcedure.Decide(registrationId, s, c, x),
            RegistrationProcedure.Evolve, EventJson.Write, b => EventJson.ReadRegistration(b), s =>
            {
                RegistrationProcedure.Overdue(s, chance.Today, law.Rulebook);
                return RegistrationProcedure.Obligations(s, law.Rulebook);
            });
        participants = new(
            ParticipantState.Initial, commands.Participant, c => c.Act, ParticipantProcedure.Permitted, (s, c, x) => ParticipantProcedure.Decide(Given.Executive.Id, s, c, x),
            ParticipantProcedure.Evolve, EventJson.Write, b => EventJson.ReadParticipant(b), s => ParticipantProcedure.Obligations(s, law.Rulebook));
        informations = new(
            InformationState.Initial, commands.Information, c => c.Act, InformationProcedure.Permitted, InformationProcedure.Decide, InformationProcedure.Evolve,
            EventJson.Write, b => EventJson.ReadInformation(b), InformationProcedure.Obligations);
        requests = new(
            RequestState.Initial, () => commands.Request(law.Rulebook), c => c.Act, RequestProcedure.Permitted, (s, c, x) => RequestProcedure.Decide(requestId, s, c, x), RequestProcedure.Evolve,
            EventJson.Write, b => EventJson.ReadRequest(b),
            s => RequestProcedure.Obligations(s, ParticipantKind.MunicipalExecutive, law.Rulebook, HolidayCalendar.Dutch));
    }

    public IReadOnlyDictionary<string, long> Counts => counts;

    /// <summary>Runs a number of steps, to the first failure.</summary>
    public void Run(int steps)
    {
        for (step = 0; step < steps; step++)
        {
            if (step % Steps == 0)
            {
                Begin();
            }

            chance.By = chance.Or(chance.Is(0.3) ? Given.Checker : Given.Investigator, () => chance.Any(chance.Actors));
            if (chance.Is(0.3) && chance.Today.Year < 9000)
            {
                chance.Today = chance.Today.PlusDays(chance.Is(0.9) ? chance.Next(30) : chance.Next(1500));
            }

            try
            {
                Step();
            }
            catch (Exception e) when (e is not FuzzFailureException)
            {
                throw Failure($"{e.GetType().Name}", e);
            }
        }
    }

    public string ToText()
    {
        var text = new StringBuilder();
        foreach (var (name, count) in counts)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {count,10:N0}  {name}\n");
        }

        return text.ToString();
    }

    private void Step()
    {
        switch (chance.Next(12))
        {
            case < 3:
                Go(cases);
                break;
            case < 6:
                Go(registrations);
                break;
            case 6:
                Go(participants);
                break;
            case 7:
                Go(informations);
                break;
            case 8:
                Go(requests);
                break;
            default:
                Read();
                break;
        }
    }

    private void Begin()
    {
        law = chance.Is(0.5) ? ChosenLaw.Default : ChosenLaw.Alternative;
        chance.Today = chance.Is(0.97) ? new(2025, 3, 3) : chance.Any<LocalDate>([new(9999, 12, 30), new(1583, 1, 1), new(9000, 2, 28)]);
        cases.Reset();
        registrations.Reset();
        participants.Reset();
        informations.Reset();
        requests.Reset();
    }

    private void Go<TState, TCommand, TEvent>(Course<TState, TCommand, TEvent> course)
        where TState : notnull
        where TCommand : notnull
        where TEvent : notnull
    {
        if (course.Happened.Count > 0 && chance.Is(0.08))
        {
            Damaged(course);
            return;
        }

        var permitted = course.Permitted(course.State).Where(p => p.IsPermitted).Select(p => p.Act).ToHashSet(StringComparer.Ordinal);
        TCommand command;
        var tries = 0;
        do
        {
            chance.Foreign = false;
            command = course.Make();
        }
        while (!permitted.Contains(course.Act(command)) && chance.Is(0.9) && ++tries < 40);
        var context = new ActContext(chance.By, chance.Today, law.Rulebook)
        {
            ActingKind = chance.Or<ParticipantKind?>(ParticipantKind.MunicipalExecutive, () => chance.Is(0.5) ? null : chance.Kind<ParticipantKind>()),
            Salt = chance.Or(Scenario.Salt, () => []),
        };
        Silent(command.ToString(), "the name of a command");
        if (Guarded($"{course.Act(command)} in {course.State.GetType().Name}", () => course.Decide(course.State, command, context)) is not { } outcome)
        {
            Count($"{course.Act(command)}: argument refused");
            return;
        }

        Look(outcome.Findings);
        Silent(outcome.ToString(), "an outcome");
        if (chance.Is(0.06))
        {
            var again = course.Decide(course.State, command, context);
            Hold(again.GetType() == outcome.GetType() && again.Findings == outcome.Findings, "the same act was judged otherwise the second time");
        }

        if (!outcome.IsAccepted(out var accepted))
        {
            Hold(outcome.Findings.Any(f => f.Blocks), $"{course.Act(command)} was refused without a finding that blocks");
            Count($"{course.Act(command)}: refused");
            return;
        }

        Hold(!accepted.Events.IsEmpty, $"{course.Act(command)} was accepted and nothing happened");
        Count($"{course.Act(command)}: accepted");
        var (next, read) = (course.State, course.State);
        foreach (var happened in accepted.Events)
        {
            var (_, payload) = course.Write(happened);
            var bytes = payload.ToArray();
            Hold(!Encoding.UTF8.GetString(bytes).Contains(Chance.Planted, StringComparison.Ordinal), $"{happened.GetType().Name} holds a name");
            Silent(happened.ToString(), "an event");
            var back = course.Read(bytes);
            Hold(chance.Foreign || back.Equals(happened), $"{happened.GetType().Name} is not the same after JSON");
            (next, read) = (course.Evolve(next, happened), course.Evolve(read, back));
            course.Keep(back, chance);
            if (documents.Count < 400 && chance.Is(0.05))
            {
                documents.Add(bytes);
            }
        }

        Hold(chance.Foreign || next.Equals(read), $"the state after {course.Act(command)} is another one after JSON");
        Silent(next.ToString(), "a state");
        course.State = read;
        Examine(course, read);
    }

    // An event that may or may not fit: either it can follow, or the history is said to be damaged.
    private void Damaged<TState, TCommand, TEvent>(Course<TState, TCommand, TEvent> course)
        where TState : notnull
        where TCommand : notnull
        where TEvent : notnull
    {
        var happened = chance.Any(course.Happened);
        try
        {
            var next = course.Evolve(course.State, happened);
            Count("event out of order: can follow");
            Examine(course, next);
        }
        catch (CorruptHistoryException e)
        {
            Silent(e.Message, "an exception");
            Count("event out of order: damaged history");
        }
        catch (Exception e) when (e is not FuzzFailureException)
        {
            throw Failure($"{happened.GetType().Name} on {course.State.GetType().Name} threw {e.GetType().Name}", e);
        }
    }

    private void Examine<TState, TCommand, TEvent>(Course<TState, TCommand, TEvent> course, TState state)
        where TState : notnull
        where TCommand : notnull
        where TEvent : notnull
    {
        course.Permitted(state);
        Guarded($"the obligations of {state.GetType().Name}", () => course.Obligations(state).ToString());
    }

    private void Read()
    {
        var reader = chance.Any(Documents.Readers);
        var bytes = Documents.Damage(chance.Any(documents), chance);
        try
        {
            var read = reader.Read(bytes);

            // An event shows its hashes, and a damaged one may hold anything in the place of a hash.
            Silent(reader.Documented == typeof(CorruptHistoryException) ? null : read?.ToString(), reader.Name);
            Count($"{reader.Name}: read");
        }
        catch (Exception e) when (e.GetType() == reader.Documented)
        {
            Silent(e.Message, $"the exception of {reader.Name}");
            Silent(e.InnerException?.Message, $"the inner exception of {reader.Name}");
            Count($"{reader.Name}: {e.GetType().Name}");
        }
        catch (Exception e) when (e is not FuzzFailureException)
        {
            throw Failure($"{reader.Name} threw {e.GetType().Name} on {Convert.ToHexString(bytes)}", e);
        }
    }

    private T? Guarded<T>(string what, Func<T> run)
        where T : class
    {
        try
        {
            return run();
        }
        catch (ArgumentException e)
        {
            // A programming mistake says by its number what to do about it.
            Silent(e.Message, "an exception");
            // The one without a number is of the package for dates itself: a day of another calendar was compared with one of ours.
            Hold(
                e.Message.StartsWith("ZF", StringComparison.Ordinal) || e.Message.StartsWith("Only values in the same calendar", StringComparison.Ordinal),
                $"{what} threw {e.GetType().Name} without a number: {e}");
            return null;
        }
        catch (Exception e) when (e is not FuzzFailureException)
        {
            throw Failure($"{what} threw {e.GetType().Name}", e);
        }
    }

    private void Look(ValueList<Finding> findings)
    {
        foreach (var finding in findings)
        {
            foreach (var argument in finding.Arguments)
            {
                Silent(argument.Value, finding.Code);
            }
        }

        if (chance.Is(0.05))
        {
            Silent(Explanation.Of(findings).ToText(Language.Dutch), "the text of findings");
            Silent(Explanation.Of(findings).ToMarkdown(Language.English), "the text of findings");
        }
    }

    private void Silent(string? text, string where) =>
        Hold(text is null || !text.Contains(Chance.Planted, StringComparison.Ordinal), $"a name stands in {where}");

    private void Hold(bool holds, string what)
    {
        if (!holds)
        {
            throw Failure(what, null);
        }
    }

    private FuzzFailureException Failure(string what, Exception? e) =>
        new(string.Create(CultureInfo.InvariantCulture, $"seed {seed}, step {step}, readings {law}, day {chance.Today:uuuu-MM-dd}: {what}\n{e}"), e);

    private void Count(string name) => counts[name] = counts.GetValueOrDefault(name) + 1;

    /// <summary>One procedure under way.</summary>
    private sealed class Course<TState, TCommand, TEvent>(
        TState initial,
        Func<TCommand> make,
        Func<TCommand, string> act,
        Func<TState, ValueList<PermittedAct>> permitted,
        Func<TState, TCommand, ActContext, ProcedureOutcome<TEvent>> decide,
        Func<TState, TEvent, TState> evolve,
        Func<TEvent, (string Type, ValueList<byte> Payload)> write,
        Func<byte[], TEvent> read,
        Func<TState, ValueList<Obligation>> obligations)
    {
        private const int MostKept = 500;

        // Begins with the first reset.
        public TState State { get; set; } = default!;

        /// <summary>Events of this run, to send again where they do not belong.</summary>
        public List<TEvent> Happened { get; } = [];

        public Func<TCommand> Make => make;

        public Func<TCommand, string> Act => act;

        public Func<TState, ValueList<PermittedAct>> Permitted => permitted;

        public Func<TState, TCommand, ActContext, ProcedureOutcome<TEvent>> Decide => decide;

        public Func<TState, TEvent, TState> Evolve => evolve;

        public Func<TEvent, (string Type, ValueList<byte> Payload)> Write => write;

        public Func<byte[], TEvent> Read => read;

        public Func<TState, ValueList<Obligation>> Obligations => obligations;

        public void Reset() => State = initial;

        public void Keep(TEvent happened, Chance chance)
        {
            if (Happened.Count < MostKept)
            {
                Happened.Add(happened);
            }
            else
            {
                Happened[chance.Next(MostKept)] = happened;
            }
        }
    }
}
