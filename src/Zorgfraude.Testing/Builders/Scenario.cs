using NodaTime;
using Zorgfraude.Cases;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Identity;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Procedures;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Rulebooks;
using Zorgfraude.Registrations;
using Zorgfraude.Storage;

namespace Zorgfraude.Testing.Builders;

/// <summary>
/// Brings a case and its registration to any state by real acts through the procedures; a state is never made by hand. An act that
/// is refused is an <see cref="InvalidOperationException"/> that names the act and the codes of the findings.
/// </summary>
/// <param name="today">Day on which the acts are done; move it with <see cref="On"/>.</param>
[DutchTerm("scenario")]
public sealed class Scenario(LocalDate today)
{
    private readonly List<CaseEvent> caseEvents = [];
    private readonly List<RegistrationEvent> registrationEvents = [];
    private readonly Dictionary<DocumentId, string> records = [];

    /// <summary>The salt of every act here: all zeros, so that a scenario always gives the same events. Never use it for anybody.</summary>
    public static ValueList<byte> Salt { get; } = ValueList.Create<byte>(new byte[32]);

    /// <summary>The case.</summary>
    public CaseId CaseId { get; } = new(Guid.Parse("00000000-0000-8000-8000-000000000001"));

    /// <summary>The registration.</summary>
    public RegistrationId RegistrationId { get; } = new(Guid.Parse("00000000-0000-8000-8000-000000000002"));

    /// <summary>Day on which the acts are done.</summary>
    public LocalDate Today { get; private set; } = today;

    /// <summary>Where the case stands.</summary>
    public CaseState Case { get; private set; } = CaseState.Initial;

    /// <summary>Where the registration stands.</summary>
    public RegistrationState Registration { get; private set; } = RegistrationState.Initial;

    /// <summary>What was last entered for the registration, an entry or a correction, with its salt; null when nothing was.</summary>
    public RegistrationEntry? Entry { get; private set; }

    /// <summary>What happened in the case, oldest first.</summary>
    public IReadOnlyList<CaseEvent> CaseEvents => caseEvents;

    /// <summary>What happened to the registration, oldest first.</summary>
    public IReadOnlyList<RegistrationEvent> RegistrationEvents => registrationEvents;

    /// <summary>The acts that bring a case from nothing to a concurring supervisor, all on one day.</summary>
    /// <param name="by">Who acts.</param>
    /// <param name="today">The day.</param>
    /// <param name="kind">Kind of the participant.</param>
    /// <param name="subject">Whom the case is about; the made-up natural person when null.</param>
    public static IReadOnlyList<CaseCommand> ActsToConcurrence(
        Actor by, LocalDate today, ParticipantKind kind = ParticipantKind.MunicipalExecutive, Subject? subject = null) =>
    [
        new CaseCommand.FixPlan(Given.Plan(today)),
        new CaseCommand.StartInvestigation(today),
        new CaseCommand.RecordReport(Given.Report(), Given.About(subject)),
        new CaseCommand.ConcludeBelief(Given.Belief(by, today)),
        new CaseCommand.JudgeNecessity(Given.Necessity(by, today)),
        new CaseCommand.Submit(new(kind, SupervisorTookPart: false), Given.AnonymisedReport(), new EarlierSubmission.None()),
        new CaseCommand.RecordReceipt(today),
        new CaseCommand.RecordAnswer(true, today),
    ];

    /// <summary>A scenario in which the supervisor concurred.</summary>
    /// <param name="today">The day.</param>
    /// <param name="subject">Whom the case is about; the made-up natural person when null.</param>
    public static Scenario Concurred(LocalDate today, Subject? subject = null) =>
        ActsToConcurrence(Given.Investigator, today, subject: subject).Aggregate(new Scenario(today), static (s, act) => s.Do(act));

    /// <summary>A scenario with an active registration.</summary>
    /// <param name="today">The day of registration.</param>
    public static Scenario Registered(LocalDate today)
    {
        var scenario = Concurred(today).Enter(Given.Data());
        return scenario.Check().Do(new CaseCommand.LinkRegistration(scenario.RegistrationId));
    }

    /// <summary>Moves the day.</summary>
    /// <param name="day">The day of the next acts.</param>
    public Scenario On(LocalDate day)
    {
        Today = day;
        return this;
    }

    /// <summary>Does an act in the case.</summary>
    /// <param name="command">The act.</param>
    /// <param name="by">Who acts; the made-up investigator when null.</param>
    public Scenario Do(CaseCommand command, Actor? by = null)
    {
        var accepted = Accepted(CaseProcedure.Decide(CaseId, Case, command, Context(by)), command);
        caseEvents.AddRange(accepted.Events);
        foreach (var record in accepted.Records)
        {
            records[record.Reference.Id] = record.Text;
        }

        Case = accepted.Events.Aggregate(Case, CaseProcedure.Evolve);
        return this;
    }

    /// <summary>Does an act on the registration.</summary>
    /// <param name="command">The act.</param>
    /// <param name="by">Who acts; the made-up investigator when null.</param>
    public Scenario Do(RegistrationCommand command, Actor? by = null)
    {
        var accepted = Accepted(RegistrationProcedure.Decide(RegistrationId, Registration, command, Context(by)), command);
        registrationEvents.AddRange(accepted.Events);
        Registration = accepted.Events.Aggregate(Registration, RegistrationProcedure.Evolve);
        return this;
    }

    /// <summary>The text of a written record of the case.</summary>
    /// <param name="record">The reference from an event or state.</param>
    public string RecordOf(WrittenRecordReference record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return records[record.Id];
    }

    /// <summary>Enters data on the ground of the case, by the investigator.</summary>
    /// <param name="data">The data.</param>
    /// <param name="betterData">Where the data differ from those of the report: the judgement on that.</param>
    public Scenario Enter(RegistrationData data, Judgement<bool>? betterData = null)
    {
        Entry = RegistrationEntry.Of(data);
        return CaseProcedure.Basis(CaseId, Given.Executive.Id, Case).TryGetValue(out var basis)
            ? Do(new RegistrationCommand.Enter(basis, Entry, betterData) { SubjectRecord = RecordOf(basis.File.Report.Subject.Record) })
            : throw new InvalidOperationException("ZF0802: the case gives no ground for a registration. Bring it to a concurring supervisor first.");
    }

    /// <summary>Enters a correction about the same subject, by the investigator.</summary>
    /// <param name="data">All the data as they should be.</param>
    public Scenario Correct(RegistrationData data)
    {
        Entry = RegistrationEntry.Of(data);
        return Do(new RegistrationCommand.Correct(Entry, Given.Judged(true, Given.Investigator, Today)));
    }

    /// <summary>Confirms what was last entered, by the other employee.</summary>
    public Scenario Check() => Entry is not { } entry
        ? throw new InvalidOperationException("ZF0815: nothing was entered. Enter data first.")
        : Do(
            Registration is RegistrationState.Active ? new RegistrationCommand.CheckCorrection(entry.Sha256(), true) : new RegistrationCommand.CheckEntry(entry.Sha256(), true),
            Given.Checker);

    /// <summary>What an act of today is judged against.</summary>
    /// <param name="by">Who acts; the made-up investigator when null.</param>
    /// <exception cref="InvalidOperationException">The law is not in force on the day.</exception>
    public ActContext Context(Actor? by = null) => Rulebook.At(Today) is RulebookSelection.InForce { Rulebook: var rulebook }
        ? new(by ?? Given.Investigator, Today, rulebook) { Salt = Salt }
        : throw new InvalidOperationException("ZF0803: the law is not in force on that day. Take a day from 2025 on.");

    private static ProcedureOutcome<TEvent>.Accepted Accepted<TEvent>(ProcedureOutcome<TEvent> outcome, object command) =>
        outcome.IsAccepted(out var accepted)
            ? accepted
            : throw new InvalidOperationException(
                $"ZF0804: {command} was refused: {string.Join(", ", outcome.Findings.Where(f => f.Blocks).Select(f => f.ToString()))}.");
}
