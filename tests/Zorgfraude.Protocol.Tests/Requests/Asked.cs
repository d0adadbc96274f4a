using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Procedures;
using Zorgfraude.Protocol.Procedures.Requests;
using Zorgfraude.Protocol.Readings;
using Zorgfraude.Protocol.Requests;
using Zorgfraude.Protocol.Rulebooks;
using Zorgfraude.Protocol.Tests.Terms;
using Zorgfraude.Registrations;
using Zorgfraude.Requests;
using Zorgfraude.Testing.Builders;

namespace Zorgfraude.Protocol.Tests.Requests;

/// <summary>A request at the made-up municipal executive, to walk through with acts that must be accepted.</summary>
internal sealed class Asked(LocalDate today)
{
    public static readonly RequestId Id = RequestId.Parse("00000000-0000-8000-8000-0000000000ee");

    public static readonly ValueList<RemedyRoute> EveryRoute = Enum.GetValues<RemedyRoute>().ToValueList();

    public static readonly RegistrationId Registration = RegistrationId.Parse("00000000-0000-8000-8000-0000000000ef");

    public static readonly ParticipantId Self = Given.Executive.Id;

    public static readonly ParticipantId Other = Given.Insurer.Id;

    public static readonly ParticipantId Third = ParticipantId.Parse("gemeente-elders");

    public LocalDate Today { get; set; } = today;

    public ParticipantKind? Kind { get; init; } = ParticipantKind.MunicipalExecutive;

    public Rulebook Book { get; init; } = Dates.Book;

    public RequestState State { get; private set; } = RequestState.Initial;

    public RequestAnswer Answered => ((RequestState.Answered)State).Answer;

    public static Judgement<bool> Judged(bool value, LocalDate on) => new(value, "verzonnen motivering", Given.Investigator.Employee, on);

    /// <summary>A request received on the day itself, with proof given and the registration established.</summary>
    public static Asked Ready(RequestKind kind, LocalDate day, ParticipantKind? participant = ParticipantKind.MunicipalExecutive, params ParticipantId[] registrants)
    {
        var asked = new Asked(day) { Kind = participant }.Do(new RequestCommand.Receive(kind, SubjectKind.NaturalPerson, day));
        return kind == RequestKind.Complaint ? asked : asked
            .Do(Established(registrants.Length == 0 ? [Self] : registrants))
            .Do(new RequestCommand.RecordProof(day));
    }

    /// <summary>That these participants registered, the executive itself under <see cref="Registration"/>.</summary>
    public static RequestCommand.EstablishRegistrants Established(params ParticipantId[] registrants) =>
        new(registrants.Contains(Self) ? [Registration] : [], registrants.Where(r => r != Self).ToValueList());

    public ProcedureOutcome<RequestEvent> Try(RequestCommand command) =>
        RequestProcedure.Decide(Id, State, command, new ActContext(Given.Investigator, Today, Book) { ActingKind = Kind });

    public Asked Do(RequestCommand command)
    {
        var outcome = Try(command);
        Assert.True(outcome.IsAccepted(out var accepted), $"{command}: {string.Join(", ", outcome.Findings.Where(f => f.Blocks))}");
        State = accepted.Events.Aggregate(State, RequestProcedure.Evolve);
        return this;
    }

    /// <summary>The codes that stand in the way of the act.</summary>
    public IEnumerable<string> Refusals(RequestCommand command)
    {
        var outcome = Try(command);
        Assert.False(outcome.IsAccepted(out _), command.ToString());
        return outcome.Findings.Where(f => f.Blocks).Select(f => f.Code).Distinct().Order(StringComparer.Ordinal);
    }

    public RequestCommand.Answer Answer(RequestOutcome outcome) => new(outcome, Judged(true, Today), Today, EveryRoute);

    public string Due(string code) => NodaTime.Text.LocalDatePattern.Iso.Format(RequestProcedure.Obligations(State, Kind!.Value, Book, Dates.Calendar).Single(o => o.Code == code).DueOn);

    public IEnumerable<string> DueCodes() => RequestProcedure.Obligations(State, Kind!.Value, Book, Dates.Calendar).Select(o => o.Code);

    public static Rulebook AllConsulting { get; } = Dates.With(r => r with { CorrectionNoticeScope = CorrectionNoticeScope.AllConsultingParticipants });
}
