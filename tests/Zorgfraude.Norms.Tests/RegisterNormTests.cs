using NodaTime;
using Zorgfraude.Consultations;
using Zorgfraude.Decisions;
using Zorgfraude.Identity;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Readings;
using Zorgfraude.Registrations;
using Zorgfraude.Sdk;
using Zorgfraude.Sdk.Registers;
using Zorgfraude.Testing.Builders;
using Zorgfraude.Testing.Coverage;

namespace Zorgfraude.Norms.Tests;

/// <summary>The norms on consulting that a type of the register carries (protocol, chapter 5): here the type is tried.</summary>
public sealed class RegisterNormTests
{
    private static readonly LocalDate Day = new(2025, 3, 3);

    private static readonly ReadingChoices Shown = (ReadingChoices.Default with { PossibleMatchDisclosure = PossibleMatchDisclosure.ShownToDesignatedEmployee })
        .WithReason("PossibleMatchDisclosure", "besluit");

    [Fact]
    [Exercises("PROT-5.1-s2")]
    public async Task The_answer_to_a_consultation_is_a_hit_or_no_hit()
    {
        using var empty = new House(Day);
        using var house = new House(Day);
        var registration = await house.RegisterAsync();
        Assert.IsType<ConsultationResult.Hit>(await AskAsync(house, Given.InsurerEmployee, Given.Person));
        var noHit = Assert.IsType<ConsultationResult.NoHit>(await AskAsync(house, Given.InsurerEmployee, Given.Company));

        // No hit says nothing of what the register does hold.
        Assert.Equal(["Advice", "Consultation"], PropertiesOf<ConsultationResult.NoHit>());
        Assert.Equal(Assert.IsType<ConsultationResult.NoHit>(await AskAsync(empty, Given.InsurerEmployee, Given.Company)).Advice, noHit.Advice);

        Assert.IsType<ActResult<RegistrationState>.Done>(await house.Register.ActAsync(
            Given.Investigator, registration, new RegistrationCommand.Remove(RemovalReason.BeliefEnded, Given.Judged(true, Given.Investigator, Day))));
        Assert.IsType<ConsultationResult.NoHit>(await AskAsync(house, Given.InsurerEmployee, Given.Person));

        // There is no third answer unless a participant chose with reasons to be shown what is possible, and then it says no more than a no-hit.
        var sameNumber = Given.Person with { Name = new() { Surname = IdentityText.Parse("Anders") } };
        foreach (var readings in (ReadingChoices[])[ReadingChoices.Default, Shown])
        {
            using var chosen = new House(Day, readings);
            await chosen.RegisterAsync();
            var answer = await AskAsync(chosen, Given.InsurerEmployee, sameNumber);
            Assert.Equal(readings == Shown ? typeof(ConsultationResult.Possible) : typeof(ConsultationResult.NoHit), answer.GetType());
        }

        Assert.Equal(["Advice", "Consultation"], PropertiesOf<ConsultationResult.Possible>());
        Assert.NotEmpty((ReadingChoices.Default with { PossibleMatchDisclosure = PossibleMatchDisclosure.ShownToDesignatedEmployee }).Validate());

        // Beside these stand a hit that may not be used yet and a refusal to consult.
        Assert.Equal(
            ["Hit", "NoHit", "Possible", "Refused", "UnverifiedHit"],
            typeof(ConsultationResult).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(ConsultationResult))).Select(t => t.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    [Exercises("PROT-5.3")]
    public async Task A_hit_gives_no_power_that_was_not_there_before()
    {
        using var house = new House(Day);
        var registration = await house.RegisterAsync();
        var foreignBasis = await house.BasisAsync(Given.Investigator, ParticipantKind.MunicipalExecutive);
        var before = await house.Register.PermittedAsync(Given.InsurerEmployee, registration);

        var hit = Assert.IsType<ConsultationResult.Hit>(await AskAsync(house, Given.InsurerEmployee, Given.Person));
        Assert.Equal(["Consultation", "Contacts"], PropertiesOf<ConsultationResult.Hit>());
        Assert.Equal(new(Given.Data().ContactEmail, Given.Data().ContactTelephone, SubjectInformed: false), Assert.Single(hit.Contacts));

        Assert.Equal(before, await house.Register.PermittedAsync(Given.InsurerEmployee, registration));
        foreach (var purpose in Enum.GetValues<ProcessingPurpose>())
        {
            Assert.Null(await house.Register.ReadDataAsync(Given.InsurerEmployee, registration, purpose));
        }

        var judgement = Given.Judged(true, Given.InsurerEmployee, Day);
        foreach (var act in (RegistrationCommand[])
        [
            new RegistrationCommand.Remove(RemovalReason.BeliefEnded, judgement),
            new RegistrationCommand.Correct(Given.Data(), judgement),
            new RegistrationCommand.Restrict(RestrictionGround.AccuracyContested, judgement),
            new RegistrationCommand.RecordNotice(Day),
        ])
        {
            Refused("registration.order", await house.Register.ActAsync(Given.InsurerEmployee, registration, act));
        }

        // Somebody else's case is no ground; its own investigation, with the powers that it has, is.
        Refused("registration.own-case", await EnterAsync(foreignBasis));
        Assert.IsType<ActResult<RegistrationState>.Done>(await EnterAsync(await house.BasisAsync(Given.InsurerEmployee, ParticipantKind.StatutoryHealthInsurer)));

        async Task<ActResult<RegistrationState>> EnterAsync(RegistrationBasis basis) => await house.Register.ActAsync(
            Given.InsurerEmployee, new(Guid.NewGuid()), new RegistrationCommand.Enter(basis, RegistrationEntry.Of(Given.Data())));

        static void Refused(string code, ActResult<RegistrationState> result) =>
            Assert.Contains(Assert.IsType<ActResult<RegistrationState>.Refused>(result).Findings, f => f.Blocks && f.Code == code && f.Status == FindingStatus.NotMet);
    }

    [Fact]
    [Exercises("PROT-5.4")]
    public async Task Each_participant_has_a_list_of_who_consulted_when_and_whether_it_gave_a_hit()
    {
        using var house = new House(Day);
        await house.RegisterAsync();
        await AskAsync(house, Given.InsurerEmployee, Given.Person);
        await AskAsync(house, Given.InsurerEmployee, Given.Company);
        await AskAsync(house, Given.Checker, Given.Person);

        // Who may not receive hits is refused: the register is not consulted and there is no line.
        Assert.IsType<ConsultationResult.Refused>(await AskAsync(house, House.Consulting, Given.Person));

        // Noon in the Netherlands in winter.
        var noon = Instant.FromUtc(2025, 3, 3, 11, 0);
        var insurer = await ListAsync(Given.Insurer);
        Assert.Equal(
            [(Given.InsurerEmployee.Employee, noon, true), (Given.InsurerEmployee.Employee, noon, false)],
            insurer.Select(e => (e.Employee, e.At, e.IsHit)));
        Assert.Equal([(Given.Checker.Employee, noon, true)], (await ListAsync(Given.Executive)).Select(e => (e.Employee, e.At, e.IsHit)));

        async Task<ConsultationLogEntry[]> ListAsync(Participant participant) =>
            [.. (await house.Store.ReadConsultationsAsync(new ConsultationFilter.ByParticipant(participant.Id), 0, 100)).Items.Select(l => l.Entry)];
    }

    [Fact]
    [Exercises("PROT-5.4-s3")]
    public async Task With_a_registration_it_can_be_seen_which_participants_consulted()
    {
        using var house = new House(Day);
        var registration = await house.RegisterAsync();
        Assert.Empty(await SeenAsync(house.Register, Given.Investigator, registration));
        await AskAsync(house, Given.InsurerEmployee, Given.Company);
        Assert.Empty(await SeenAsync(house.Register, Given.Investigator, registration));

        await AskAsync(house, Given.InsurerEmployee, Given.Person);
        await AskAsync(house, Given.InsurerEmployee, Given.Person);
        Assert.Equal([Given.Insurer.Id], await SeenAsync(house.Register, Given.Investigator, registration));
        await AskAsync(house, Given.Checker, Given.Person);
        Assert.Equal(
            new HashSet<ParticipantId> { Given.Insurer.Id, Given.Executive.Id },
            [.. await SeenAsync(house.Register, Given.InsurerEmployee, registration)]);
        Assert.Empty(await SeenAsync(house.Register, Given.Actor(Given.Insurer.Id, "niemand"), registration));
    }

    // As a host sees it: by the interface.
    internal static async Task<ParticipantId[]> SeenAsync(IWarningRegister register, Actor actor, RegistrationId registration) =>
        [.. await register.ConsultingParticipantsAsync(actor, registration)];

    private static async Task<ConsultationResult> AskAsync(House house, Actor actor, Subject subject) =>
        await house.Register.ConsultAsync(actor, new(subject, ConsultationMode.Manual, ConsultationPurpose.FraudInvestigation));

    private static IEnumerable<string> PropertiesOf<T>() => typeof(T).GetProperties().Select(p => p.Name).Order(StringComparer.Ordinal);
}
