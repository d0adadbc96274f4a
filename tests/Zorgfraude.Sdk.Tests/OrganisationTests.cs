using NodaTime;
using Zorgfraude.Consultations;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Participants;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Procedures.Participants;
using Zorgfraude.Sdk.Organisations;
using Zorgfraude.Sdk.Registers;
using Zorgfraude.Storage;
using Zorgfraude.Testing.Builders;

namespace Zorgfraude.Sdk.Tests;

/// <summary>A participant organises itself over a store, and desk and register follow the table that it recorded.</summary>
public class OrganisationTests
{
    private static readonly FunctionId Function = FunctionId.Parse("fraudeonderzoeker");
    private static readonly OwnReference Paper = OwnReference.Parse("besluit-1");
    private static readonly Actor Officer = new(Given.Insurer.Id, EmployeeId.Parse("beheerder"));
    private static readonly Actor Employee = new(Given.Insurer.Id, EmployeeId.Parse("medewerker-3"));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_employee_may_do_what_the_recorded_table_gives_him_on_the_day_and_not_what_the_caller_says(bool durable)
    {
        await using var house = await House.OpenAsync(durable, recorded: true);
        var desk = new OrganisationDesk(house.Environment);

        // The caller carries every power; the table gives none.
        Assert.Equal("participant.joined", await RefusedAsync(house, Given.InsurerEmployee));
        await DoAsync(desk, new ParticipantCommand.Join(Agency.StatutoryHealthInsurer, House.Start));
        Assert.Equal("function.table function.held employee.secrecy", await RefusedAsync(house, Given.InsurerEmployee));
        await DoAsync(desk, new ParticipantCommand.LayDownFunction(new(Function, [Power.ConsultByHand, Power.ReceiveHits], new(House.Start)), Paper));
        Assert.Equal("function.held employee.secrecy", await RefusedAsync(house, Given.InsurerEmployee));
        await DoAsync(desk, new ParticipantCommand.AssignFunction(new(Employee.Employee, Function, new(House.Start.PlusDays(1), House.Start.PlusDays(3)))));
        await DoAsync(desk, new ParticipantCommand.RecordEmployeeDeclaration(Employee.Employee, EmployeeDeclarationKind.Secrecy, House.Start));
        Assert.Equal("function.held", await RefusedAsync(house, Employee));

        house.Clock.SetDate(House.Start.PlusDays(1));
        Assert.IsType<ConsultationResult.NoHit>(await house.Register.ConsultAsync(Employee, House.Query()));
        await DoAsync(desk, new ParticipantCommand.EndAssignment(Employee.Employee, Function, House.Start));
        Assert.Equal("function.held", await RefusedAsync(house, Employee));
    }

    [Fact]
    public async Task A_read_without_a_function_gives_nothing_and_is_in_the_audit_trail()
    {
        await using var house = await House.OpenAsync(false);
        var basis = await house.BasisAsync();
        var clerk = new Actor(Given.Executive.Id, EmployeeId.Parse("balie-1"));
        Assert.IsType<CaseState.NotStarted>(await house.Desk.ReadAsync(clerk, basis.Case));
        Assert.False((await house.Desk.BasisAsync(clerk, basis.Case)).TryGetValue(out _));
        await foreach (var due in house.Desk.DueAsync(clerk, new LocalDate(2099, 1, 1)))
        {
            Assert.Fail(due.Obligation.Code);
        }

        var powerless = house.Employ(Given.Without(Given.Actor(Given.Executive.Id, "balie-1", Power.Change), Power.Change));
        Assert.IsType<CaseState.NotStarted>(await house.Desk.ReadAsync(powerless, basis.Case));
        Assert.IsType<CaseState.Concurred>(await house.Desk.ReadAsync(Given.Checker, basis.Case));
        var trail = (await house.Store.ReadAuditAsync(clerk.Participant, 0, 100)).Items.Where(a => a.Employee == clerk.Employee).ToList();
        Assert.Equal(["case.read", "case.read", "obligations.read", "case.read"], trail.Select(a => a.Act));
        Assert.All(trail, a => Assert.Equal(AuditOutcome.Refused, a.Outcome));
        Assert.Equal(["reading.power"], trail[3].FindingCodes);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Automated_consultation_follows_the_recorded_announcement(bool durable)
    {
        await using var house = await House.OpenAsync(durable, recorded: true);
        var desk = await OrganisedAsync(house);
        var request = House.Query(mode: ConsultationMode.Automated);
        Assert.Equal("consultation.announced consultation.occasion", await RefusedAsync(house, Employee, request));
        await DoAsync(desk, new ParticipantCommand.AnnounceAutomation(House.Start, new Uri("https://bedacht.example/raadplegen"), Paper, [Given.Occasion]));
        Assert.IsType<ConsultationResult.NoHit>(await house.Register.ConsultAsync(Employee, request));
        Assert.Equal("consultation.occasion", await RefusedAsync(house, Employee, request with { Occasion = OwnReference.Parse("elk-kwartaal") }));
        Assert.Equal("consultation.occasion", await RefusedAsync(house, Employee, request with { Occasion = null }));
        await DoAsync(desk, new ParticipantCommand.EndAutomation());
        Assert.Equal("consultation.announced consultation.occasion", await RefusedAsync(house, Employee, request));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_due_for_the_organisation_and_for_who_asked_stands_in_the_list_until_it_is_done(bool durable)
    {
        await using var house = await House.OpenAsync(durable, recorded: true);
        var desk = await OrganisedAsync(house);
        var asker = OwnReference.Parse("brief-2025-17");
        Assert.IsType<ActResult<InformationState>.Done>(await desk.InformAsync(Officer, asker, new InformationCommand.RecordRequest(House.Start)));
        Assert.Equal([("information.send", House.Start), ("declaration.security-evaluation", new LocalDate(2027, 3, 3))], await DueAsync(house));
        Assert.IsType<ActResult<InformationState>.Refused>(await desk.InformAsync(Officer, asker, new InformationCommand.RecordRequest(House.Start)));
        Assert.IsType<ActResult<InformationState>.Done>(
            await desk.InformAsync(Officer, asker, new InformationCommand.RecordInformed(InformingManner.InWriting, House.Start)));
        Assert.IsType<InformationState.Told>(await desk.ReadInformationAsync(Officer, asker));
        Assert.IsType<InformationState.NotAsked>(await desk.ReadInformationAsync(Given.Investigator, asker));
        await DoAsync(desk, new ParticipantCommand.MakeDeclaration(
            new(DeclarationKind.ConsultationListChecked, House.Start, Paper) { NextBy = new LocalDate(2025, 6, 1) }));
        Assert.Equal(
            [("declaration.consultation-list-checked", new LocalDate(2025, 6, 1)), ("declaration.security-evaluation", new LocalDate(2027, 3, 3))],
            await DueAsync(house));
    }

    [Fact]
    public async Task A_second_processor_is_refused_also_when_another_participant_appointed_the_first()
    {
        await using var house = await House.OpenAsync(false, recorded: true);
        var desk = await OrganisedAsync(house);
        var executive = new Actor(Given.Executive.Id, EmployeeId.Parse("beheerder"));
        Assert.IsType<ActResult<ParticipantState>.Done>(await desk.ActAsync(executive, new ParticipantCommand.Join(Agency.MunicipalExecutive, House.Start)));
        await DoAsync(desk, Appoint("verwerker-1"));
        RefusedFor("processor.only-one", await desk.ActAsync(Officer, Appoint("verwerker-2")));
        RefusedFor("processor.only-one", await desk.ActAsync(executive, Appoint("verwerker-2")));
        Assert.IsType<ActResult<ParticipantState>.Done>(await desk.ActAsync(executive, Appoint("verwerker-1")));
        Assert.Equal(
            ["participant.appoint-processor"],
            (await house.Store.ReadAuditAsync(executive.Participant, 0, 10)).Items.Where(a => a.Outcome == AuditOutcome.Refused).Select(a => a.Act));
    }

    [Fact]
    public async Task A_participant_joins_as_the_kind_that_the_register_knows_and_a_stranger_not_at_all()
    {
        await using var house = await House.OpenAsync(false, recorded: true);
        var desk = new OrganisationDesk(house.Environment);
        RefusedFor("participant.own-kind", await desk.ActAsync(Officer, new ParticipantCommand.Join(Agency.MunicipalExecutive, House.Start)));
        RefusedFor("participant.hub-agency", await desk.ActAsync(Officer, new ParticipantCommand.Join(Agency.HealthcareAuthority, House.Start)));
        var stranger = new Actor(ParticipantId.Parse("vreemde"), EmployeeId.Parse("x"));
        RefusedFor("actor.participant", await desk.ActAsync(stranger, new ParticipantCommand.Join(Agency.MunicipalExecutive, House.Start)));
        Assert.False((await desk.ReadinessAsync(stranger)).TryGetValue(out _));
        Assert.Equal(2, (await house.Store.ReadAuditAsync(stranger.Participant, 0, 10)).Items.Count);
        Assert.True((await desk.ReadinessAsync(Officer)).TryGetValue(out var readiness));
        Assert.False(readiness.MayAct);
        Assert.IsType<ParticipantState.NotJoined>(await desk.ReadAsync(Officer));
    }

    [Fact]
    public void A_private_insurer_is_no_member_without_its_Wft_admission()
    {
        var insurer = new Participant(ParticipantId.Parse("derde"), ParticipantKind.PrivateHealthInsurer, "Derde");
        Assert.Contains("ZF0304", Assert.Throws<ArgumentException>(() => new RegisterMembers([new(insurer)])).Message, StringComparison.Ordinal);
        Assert.NotNull(new RegisterMembers([new(insurer, new(House.Start, Paper))]).Find(insurer.Id));
    }

    private static ParticipantCommand.AppointProcessor Appoint(string processor) =>
        new(new(OwnReference.Parse(processor), Paper, new(House.Start)));

    private static async Task<OrganisationDesk> OrganisedAsync(House house)
    {
        var desk = new OrganisationDesk(house.Environment);
        await DoAsync(desk, new ParticipantCommand.Join(Agency.StatutoryHealthInsurer, House.Start));
        await DoAsync(desk, new ParticipantCommand.LayDownFunction(new(Function, Given.EveryPower, new(House.Start)), Paper));
        await DoAsync(desk, new ParticipantCommand.AssignFunction(new(Employee.Employee, Function, new(House.Start))));
        await DoAsync(desk, new ParticipantCommand.RecordEmployeeDeclaration(Employee.Employee, EmployeeDeclarationKind.Secrecy, House.Start));
        return desk;
    }

    private static async Task DoAsync(OrganisationDesk desk, ParticipantCommand command) =>
        Assert.IsType<ActResult<ParticipantState>.Done>(await desk.ActAsync(Officer, command));

    private static async Task<string> RefusedAsync(House house, Actor actor, ConsultationRequest? request = null) => string.Join(
        ' ',
        Assert.IsType<ConsultationResult.Refused>(await house.Register.ConsultAsync(actor, request ?? House.Query())).Findings.Where(f => f.Blocks).Select(f => f.Code));

    private static void RefusedFor(string code, ActResult<ParticipantState> result) =>
        Assert.Contains(Assert.IsType<ActResult<ParticipantState>.Refused>(result).Findings, f => f.Blocks && f.Code == code);

    private static async Task<List<(string Code, LocalDate DueOn)>> DueAsync(House house)
    {
        var due = new List<(string Code, LocalDate DueOn)>();
        await foreach (var item in house.Desk.DueAsync(Employee, new LocalDate(2099, 1, 1)))
        {
            due.Add((item.Obligation.Code, item.Obligation.DueOn));
        }

        return due;
    }
}
