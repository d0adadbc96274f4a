using NodaTime;
using Zorgfraude.Decisions;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Participants;
using Zorgfraude.Protocol.Procedures.Evidence;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Procedures.Requests;
using Zorgfraude.Protocol.Requests;
using Zorgfraude.Registrations;
using Zorgfraude.Requests;
using Zorgfraude.Sdk.Desks;
using Zorgfraude.Sdk.Registers;
using Zorgfraude.Storage;
using Zorgfraude.Testing.Builders;

namespace Zorgfraude.Sdk.Tests;

/// <summary>A participant that goes over into another one (reading G6).</summary>
public sealed class SuccessionTests
{
    private static readonly LocalDate Merger = new(2026, 1, 1);
    private static readonly ParticipantId New = ParticipantId.Parse("gemeente-nieuw");
    private static readonly Succession Succession = new(Given.Executive.Id, New, Merger, OwnReference.Parse("herindelingswet"));
    private static readonly Participant Successor = new(New, ParticipantKind.MunicipalExecutive, "Gemeente Nieuw");

    private static Actor Heir => Given.Investigator with { Participant = New, Employee = EmployeeId.Parse("erfgenaam-1") };

    private static ZorgfraudeEnvironment After(House house) => new(
        house.Store,
        house.Clock,
        new([.. House.Members.All, new(Successor)], [Succession]),
        new byte[32],
        organisations: new Everybody());

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_successor_acts_on_the_registration_and_every_date_stays(bool durable)
    {
        await using var house = await House.OpenAsync(durable);
        var id = await house.RegisterAsync();
        var environment = After(house);
        using var register = new WarningRegister(environment, new Zorgfraude.Matching.Register.ExactSubjectMatcher());
        var (desk, evidence) = (new ParticipantDesk(environment), new EvidenceDesk(environment));

        // Before the day of the merger it is as if there were none.
        house.Clock.SetDate(Merger.PlusDays(-1));
        Assert.IsType<RegistrationState.NotEntered>(await register.ReadAsync(Heir, id));
        Assert.IsType<RegistrationState.Active>(await register.ReadAsync(Given.Investigator, id));
        house.Clock.SetDate(Merger);
        Assert.IsType<RegistrationState.NotEntered>(await register.ReadAsync(Given.Investigator, id));
        var refused = Assert.IsType<ActResult<RegistrationState>.Refused>(
            await register.ActAsync(Given.Investigator, id, new RegistrationCommand.RecordNotice(Merger)));
        Assert.Contains(refused.Findings, f => f.Code == "succession.still-participant" && f.Status == FindingStatus.NotMet);
        var active = Assert.IsType<RegistrationState.Active>(await register.ReadAsync(Heir, id));
        Assert.Equal((House.Start, new LocalDate(2029, 3, 3)), (active.RegisteredOn, active.RemoveOn));
        var due = (await desk.WorklistAsync(Heir, new(2029, 3, 3)))!;
        Assert.Contains(due.Items, i => i.Code == "registration.removal" && i.Id == id.Value && i.LastDay == new LocalDate(2029, 3, 3));

        var noticed = Assert.IsType<ActResult<RegistrationState>.Done>(await register.ActAsync(Heir, id, new RegistrationCommand.RecordNotice(Merger)));
        Assert.Equal(
            ["succession.takes-over", "succession.dates-stay"], noticed.Findings.Where(f => f.Code.StartsWith("succession", StringComparison.Ordinal)).Select(f => f.Code));
        Assert.IsType<ConsultationResult.Hit>(await register.ConsultAsync(Given.InsurerEmployee, House.Query()));
        var stored = await house.Store.FindRegistrationAsync(id);
        Assert.Equal((House.Start, new LocalDate(2029, 3, 3)), (stored!.RegisteredOn, stored.RemoveOn));

        house.Clock.SetDate(new LocalDate(2029, 3, 3));
        Assert.IsType<ActResult<RegistrationState>.Done>(await register.ActAsync(Heir, id, new RegistrationCommand.Remove(RemovalReason.TermEnded)));
        Assert.Null(await house.Store.FindRegistrationAsync(id));
        Assert.True((await evidence.GroundAsync(Heir, id)).TryGetValue(out var ground));
        var kept = await evidence.ActAsync(Heir, id, new EvidenceCommand.Keep(
            ground,
            [EvidenceDocument.Held(OwnReference.Parse("stuk-1"), "verzonnen")],
            [new(EvidenceRoute.CivilClaim, new(2029, 3, 3))],
            Given.Judged(true, Heir, new(2029, 3, 3))));
        Assert.IsType<ActResult<EvidenceState>.Done>(kept);
        Assert.IsType<EvidenceState.Kept>(await evidence.ReadAsync(Heir, id));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_successor_counts_as_the_registrant_for_requests_and_takes_over_those_that_are_open(bool durable)
    {
        await using var house = await House.OpenAsync(durable);
        var registration = await house.RegisterAsync();
        var environment = After(house);
        using var register = new WarningRegister(environment, new Zorgfraude.Matching.Register.ExactSubjectMatcher());
        var desk = new RequestDesk(environment, register);
        var (open, later) = (new RequestId(Guid.CreateVersion7()), new RequestId(Guid.CreateVersion7()));
        house.Clock.SetDate(Merger.PlusDays(-1));
        Assert.IsType<ActResult<RequestState>.Done>(await desk.ActAsync(
            Given.Investigator, open, new RequestCommand.Receive(RequestKind.Access, SubjectKind.NaturalPerson, Merger.PlusDays(-1))));

        house.Clock.SetDate(Merger);
        Assert.IsType<ActResult<RequestState>.Done>(await desk.ActAsync(
            Heir, later, new RequestCommand.Receive(RequestKind.Access, SubjectKind.NaturalPerson, Merger)));
        foreach (var (request, received) in new[] { (open, Merger.PlusDays(-1)), (later, Merger) })
        {
            var established = Assert.IsType<ActResult<RequestState>.Done>(await desk.EstablishRegistrantsAsync(Heir, request, Given.Person));
            var known = Assert.IsType<RequestState.Open>(established.State).Request;
            Assert.Equal((received, registration, 0), (known.ReceivedOn, Assert.Single(known.Registrations), known.Forwardings.Count));
            Assert.IsType<ActResult<RequestState>.Done>(await desk.ActAsync(Heir, request, new RequestCommand.RecordProof(Merger)));
            Assert.True((await desk.AccessAsync(Heir, request, new("eigen onderzoek", "afdeling rechten"))).TryGetValue(out var packages));
            Assert.Equal(House.Start, Assert.Single(packages).RegisteredOn);
        }

        // Whoever else asks is sent to the successor, and never to one that is no more.
        var elsewhere = new RequestId(Guid.CreateVersion7());
        await desk.ActAsync(Given.InsurerEmployee, elsewhere, new RequestCommand.Receive(RequestKind.Access, SubjectKind.NaturalPerson, Merger));
        var wrong = Assert.IsType<ActResult<RequestState>.Done>(await desk.EstablishRegistrantsAsync(Given.InsurerEmployee, elsewhere, Given.Person));
        Assert.Equal(New, Assert.Single(Assert.IsType<RequestState.Open>(wrong.State).Request.Forwardings).To);
    }

    [Fact]
    public async Task Nobody_but_the_successor_gets_at_the_registration()
    {
        await using var house = await House.OpenAsync(durable: false);
        var id = await house.RegisterAsync();
        using var register = new WarningRegister(After(house), new Zorgfraude.Matching.Register.ExactSubjectMatcher());
        house.Clock.SetDate(Merger);
        Assert.IsType<RegistrationState.NotEntered>(await register.ReadAsync(Given.InsurerEmployee, id));
        var refused = Assert.IsType<ActResult<RegistrationState>.Refused>(
            await register.ActAsync(Given.InsurerEmployee, id, new RegistrationCommand.RecordNotice(Merger)));
        Assert.Contains(refused.Findings, f => f.Code == "registration.order");
    }

    [Fact]
    public void Successions_that_contradict_each_other_or_name_a_stranger_are_refused()
    {
        RegisterMember[] members = [.. House.Members.All, new(Successor)];
        Assert.Contains("ZF0305", Refused(Succession, Succession with { Successor = Given.Insurer.Id }), StringComparison.Ordinal);
        Assert.Contains("ZF0305", Refused(Succession, new(New, Given.Executive.Id, Merger, Succession.Evidence)), StringComparison.Ordinal);
        Assert.Contains("ZF0306", Refused(Succession with { Successor = ParticipantId.Parse("niemand") }), StringComparison.Ordinal);
        Assert.Contains("ZF0306", Refused(Succession with { Predecessor = ParticipantId.Parse("niemand") }), StringComparison.Ordinal);
        Assert.Equal([Succession], new RegisterMembers(members, [Succession]).Successions);

        string Refused(params Succession[] successions) => Assert.Throws<ArgumentException>(() => new RegisterMembers(members, successions)).Message;
    }

    /// <summary>Every employee of every participant has every power.</summary>
    private sealed class Everybody : Organisations.IOrganisations
    {
        public ValueTask<Organisation?> FindAsync(ParticipantId participant, CancellationToken cancellationToken = default) => new(Given.Organisation(
            Given.Investigator with { Participant = participant }, Given.InsurerEmployee with { Participant = participant }, Heir with { Participant = participant }));
    }
}
