using System.Text;
using NodaTime;
using Zorgfraude.Cases;
using Zorgfraude.Collections;
using Zorgfraude.Consultations;
using Zorgfraude.Identity;
using Zorgfraude.Matching.Register;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Registrations;
using Zorgfraude.Sdk.Desks;
using Zorgfraude.Sdk.Registers;
using Zorgfraude.Storage;
using Zorgfraude.Storage.Sqlite;
using Zorgfraude.Testing.Builders;

namespace Zorgfraude.Sdk.Tests;

/// <summary>Desk and register over both stores.</summary>
public sealed class RegisterTests
{
    private static ConsultationId Id(ConsultationResult result) => result switch
    {
        ConsultationResult.Hit r => r.Consultation,
        ConsultationResult.NoHit r => r.Consultation,
        ConsultationResult.UnverifiedHit r => r.Consultation,
        _ => throw new InvalidOperationException(result.ToString()),
    };

    private static void RefusedFor(string code, ConsultationResult result) =>
        Assert.Contains(Assert.IsType<ConsultationResult.Refused>(result).Findings, f => f.Blocks && f.Code == code);

    private static void RefusedFor(string code, ActResult<RegistrationState> result) =>
        Assert.Contains(Assert.IsType<ActResult<RegistrationState>.Refused>(result).Findings, f => f.Blocks && f.Code == code);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_whole_course_from_plan_to_removal(bool durable)
    {
        await using var house = await House.OpenAsync(durable);
        Assert.IsType<ConsultationResult.NoHit>(await house.Register.ConsultAsync(Given.InsurerEmployee, House.Query()));
        var id = await house.EnterAsync();
        Assert.IsType<ConsultationResult.NoHit>(await house.Register.ConsultAsync(Given.InsurerEmployee, House.Query()));
        await house.DoAsync(id, new RegistrationCommand.CheckEntry(Given.Data().Sha256(), true), Given.Checker);
        Assert.Single(await house.MessagesAsync("supervisor.registration-made.v1"));
        var hit = Assert.IsType<ConsultationResult.Hit>(await house.Register.ConsultAsync(Given.InsurerEmployee, House.Query()));
        Assert.False(Assert.Single(hit.Contacts).SubjectInformed);
        await house.DoAsync(id, new RegistrationCommand.RecordNotice(House.Start));
        Assert.True(Assert.Single(Assert.IsType<ConsultationResult.Hit>(
            await house.Register.ConsultAsync(Given.Investigator, House.Query())).Contacts).SubjectInformed);
        Assert.Equal(
            [Given.Executive.Id, Given.Insurer.Id], await house.Register.ConsultingParticipantsAsync(House.Third, id));
        await house.DoAsync(id, House.Removal());
        Assert.IsType<ConsultationResult.NoHit>(await house.Register.ConsultAsync(Given.InsurerEmployee, House.Query()));
        // The owner hit its own registration too and tells itself nothing.
        Assert.Equal([Given.Insurer.Id.Value], (await house.MessagesAsync("participant.registration-removed.v1")).Select(m => m.Addressee));
        Assert.Null(await house.Register.ReadDataAsync(Given.Investigator, id));
        Assert.IsType<RegistrationState.Removed>(await house.Register.ReadAsync(Given.Investigator, id));
        var log = (await house.Store.ReadConsultationsAsync(new ConsultationFilter.ByParticipant(Given.Insurer.Id), 0, 100)).Items;
        Assert.Equal([false, false, true, false], log.Select(l => l.Entry.IsHit));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_consultation_that_cannot_be_logged_is_not_answered(bool durable)
    {
        await using var house = await House.OpenAsync(durable);
        await house.RegisterAsync();
        house.Store.BeforeCommit = c => c.Consultations.IsEmpty ? Task.CompletedTask : throw new IOException("full");
        await Assert.ThrowsAsync<IOException>(async () => await house.Register.ConsultAsync(Given.InsurerEmployee, House.Query()));
        Assert.Empty((await house.Store.ReadConsultationsAsync(new ConsultationFilter.ByParticipant(Given.Insurer.Id), 0, 10)).Items);
    }

    [Fact]
    public async Task Many_consultations_are_answered_in_order_and_no_further_than_the_log_reaches()
    {
        await using var house = await House.OpenAsync(false);
        await house.RegisterAsync();
        house.Store.BeforeCommit = c => c.Consultations.Count == 1 ? throw new IOException("full") : Task.CompletedTask;
        var answers = new List<ConsultationResult>();
        // One more than goes into the log at once, and every third one hits.
        var requests = Enumerable.Range(0, 101).Select(i => House.Query(i % 3 == 0 ? Given.Person : Given.Company)).ToAsyncEnumerable();
        await Assert.ThrowsAsync<IOException>(async () =>
        {
            await foreach (var answer in house.Register.ConsultManyAsync(Given.InsurerEmployee, requests))
            {
                answers.Add(answer);
            }
        });
        Assert.Equal(Enumerable.Range(0, 100).Select(i => i % 3 == 0), answers.Select(a => a is ConsultationResult.Hit));
        var log = (await house.Store.ReadConsultationsAsync(new ConsultationFilter.ByParticipant(Given.Insurer.Id), 0, 1000)).Items;
        Assert.Equal(answers.Select(Id), log.Select(l => l.Entry.Id));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_expired_registration_answers_no_more_though_it_is_still_there(bool durable)
    {
        await using var house = await House.OpenAsync(durable);
        var id = await house.RegisterAsync();
        house.Clock.SetDate(new LocalDate(2029, 3, 2));
        Assert.IsType<ConsultationResult.Hit>(await house.Register.ConsultAsync(Given.InsurerEmployee, House.Query()));
        house.Clock.SetDate(new LocalDate(2029, 3, 3));
        Assert.IsType<ConsultationResult.NoHit>(await house.Register.ConsultAsync(Given.InsurerEmployee, House.Query()));
        Assert.NotNull(await house.Store.FindRegistrationAsync(id));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_removal_between_finding_and_logging_makes_the_register_look_again(bool durable)
    {
        await using var house = await House.OpenAsync(durable);
        var id = await house.RegisterAsync();
        house.Store.BeforeCommit = async c =>
        {
            if (!c.Consultations.IsEmpty)
            {
                house.Store.BeforeCommit = null;
                await house.DoAsync(id, House.Removal());
            }
        };
        Assert.IsType<ConsultationResult.NoHit>(await house.Register.ConsultAsync(Given.InsurerEmployee, House.Query()));
        var line = Assert.Single((await house.Store.ReadConsultationsAsync(new ConsultationFilter.ByParticipant(Given.Insurer.Id), 0, 10)).Items);
        Assert.False(line.Entry.IsHit);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_hit_that_is_logged_while_the_removal_is_written_is_told_of_the_removal(bool durable)
    {
        await using var house = await House.OpenAsync(durable);
        var id = await house.RegisterAsync();
        house.Store.BeforeCommit = async c =>
        {
            if (!c.RemovedRegistrations.IsEmpty)
            {
                house.Store.BeforeCommit = null;
                Assert.IsType<ConsultationResult.Hit>(await house.Register.ConsultAsync(Given.InsurerEmployee, House.Query()));
            }
        };
        await house.DoAsync(id, House.Removal());
        Assert.Equal([Given.Insurer.Id.Value], (await house.MessagesAsync("participant.registration-removed.v1")).Select(m => m.Addressee));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_automated_hit_waits_for_an_employee_who_may_receive_it_and_is_checked_once(bool durable)
    {
        await using var house = await House.OpenAsync(durable);
        await house.RegisterAsync();
        var id = Id(Assert.IsType<ConsultationResult.UnverifiedHit>(
            await house.Register.ConsultAsync(Given.InsurerEmployee, House.Query(mode: ConsultationMode.Automated))));
        RefusedFor("actor.power", await house.Register.VerifyHitAsync(Given.Without(Given.InsurerEmployee, Power.ReceiveHits), id, true));
        RefusedFor("consultation.hit-exists", await house.Register.VerifyHitAsync(House.Third, id, true));
        Assert.IsType<ConsultationResult.Hit>(await house.Register.VerifyHitAsync(Given.InsurerEmployee, id, true));
        RefusedFor("consultation.hit-exists", await house.Register.VerifyHitAsync(Given.InsurerEmployee, id, false));
        RefusedFor("consultation.announced", await house.Register.ConsultAsync(House.Third, House.Query(mode: ConsultationMode.Automated)));
    }

    [Fact]
    public async Task A_check_gives_no_hit_when_the_input_was_wrong_or_the_registration_is_gone()
    {
        await using var house = await House.OpenAsync(false);
        var registration = await house.RegisterAsync();
        var request = House.Query(mode: ConsultationMode.Automated);
        var wrong = Id(await house.Register.ConsultAsync(Given.InsurerEmployee, request));
        Assert.IsType<ConsultationResult.NoHit>(await house.Register.VerifyHitAsync(Given.InsurerEmployee, wrong, false));
        RefusedFor("consultation.hit-exists", await house.Register.VerifyHitAsync(Given.InsurerEmployee, wrong, true));
        var late = Id(Assert.IsType<ConsultationResult.UnverifiedHit>(await house.Register.ConsultAsync(Given.InsurerEmployee, request)));
        await house.DoAsync(registration, House.Removal());
        Assert.IsType<ConsultationResult.NoHit>(await house.Register.VerifyHitAsync(Given.InsurerEmployee, late, true));
        var none = Id(Assert.IsType<ConsultationResult.NoHit>(await house.Register.ConsultAsync(Given.InsurerEmployee, request)));
        RefusedFor("consultation.hit-exists", await house.Register.VerifyHitAsync(Given.InsurerEmployee, none, true));
    }

    [Fact]
    public async Task A_hit_by_hand_was_given_to_an_employee_and_is_not_checked_again()
    {
        await using var house = await House.OpenAsync(false);
        await house.RegisterAsync();
        var id = Id(Assert.IsType<ConsultationResult.Hit>(await house.Register.ConsultAsync(Given.InsurerEmployee, House.Query())));
        var onlyReceives = Given.Actor(Given.Insurer.Id, "medewerker-5", Power.ReceiveHits);
        RefusedFor("consultation.hit-exists", await house.Register.VerifyHitAsync(onlyReceives, id, true));
    }

    [Fact]
    public async Task Two_checks_of_one_hit_at_once_give_one_answer_and_one_refusal()
    {
        await using var house = await House.OpenAsync(false);
        await house.RegisterAsync();
        var id = Id(await house.Register.ConsultAsync(Given.InsurerEmployee, House.Query(mode: ConsultationMode.Automated)));
        house.Store.BeforeCommit = async c =>
        {
            if (!c.Verifications.IsEmpty)
            {
                house.Store.BeforeCommit = null;
                Assert.IsType<ConsultationResult.NoHit>(await house.Register.VerifyHitAsync(Given.InsurerEmployee, id, false));
            }
        };
        RefusedFor("consultation.hit-exists", await house.Register.VerifyHitAsync(Given.InsurerEmployee, id, true));
    }

    [Fact]
    public async Task Consulting_by_hand_takes_the_power_to_consult_and_the_power_to_receive_hits()
    {
        await using var house = await House.OpenAsync(false);
        foreach (var power in new[] { Power.ConsultByHand, Power.ReceiveHits })
        {
            RefusedFor("actor.power", await house.Register.ConsultAsync(Given.Without(Given.InsurerEmployee, power), House.Query()));
        }

        Assert.Equal(2, (await house.Store.ReadAuditAsync(Given.Insurer.Id, 0, 10)).Items.Count(a => a.Outcome == AuditOutcome.Refused));
        RefusedFor("consultation.purpose", await house.Register.ConsultAsync(Given.InsurerEmployee, new(Given.Person, ConsultationMode.Manual, null)));
        RefusedFor("consultation.no-wildcard", await house.Register.ConsultAsync(
            Given.InsurerEmployee, House.Query(new LegalEntity { Name = IdentityText.Parse("Zorg"), PlaceOfEstablishment = IdentityText.Parse("V*") })));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_refused_act_of_a_participant_is_in_the_audit_trail_with_what_blocked_it(bool durable)
    {
        await using var house = await House.OpenAsync(durable);
        var actor = Given.Without(House.Third, Power.ConsultByHand);
        var @case = new CaseId(Guid.NewGuid());
        var registration = new RegistrationId(Guid.NewGuid());
        Assert.IsType<ActResult<CaseState>.Refused>(await house.Desk.ActAsync(actor, @case, new CaseCommand.StartInvestigation(House.Start)));
        Assert.IsType<ActResult<RegistrationState>.Refused>(await house.Register.ActAsync(actor, registration, House.Removal()));
        Assert.IsType<ConsultationResult.Refused>(await house.Register.ConsultAsync(actor, House.Query()));
        Assert.IsType<ConsultationResult.Refused>(await house.Register.VerifyHitAsync(actor, new(Guid.NewGuid()), true));
        var trail = (await house.Store.ReadAuditAsync(actor.Participant, 0, 100)).Items;
        Assert.Equal(
            [("case.start", "case.order"), ("registration.remove", "registration.order"), ("consultation", "actor.power"), ("consultation.verify", "consultation.hit-exists")],
            trail.Select(a => (a.Act, Assert.Single(a.FindingCodes))));
        Assert.All(trail, a => Assert.Equal((AuditOutcome.Refused, actor.Employee), (a.Outcome, a.Employee)));
        Assert.Equal([@case.Value, registration.Value], trail.Take(2).Select(a => a.Stream!.Id));
        Assert.Empty((await house.Store.ReadConsultationsAsync(new ConsultationFilter.ByParticipant(actor.Participant), 0, 10)).Items);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Another_participant_sees_and_changes_nothing_of_a_case_or_registration(bool durable)
    {
        await using var house = await House.OpenAsync(durable);
        var basis = await house.BasisAsync();
        var id = new RegistrationId(Guid.NewGuid());
        var other = Given.InsurerEmployee;
        await house.DoAsync(id, new RegistrationCommand.Enter(basis, Given.Data()));
        var waiting = Assert.IsType<RegistrationState.AwaitingCheck>(await house.Register.ReadAsync(Given.Investigator, id));
        Assert.IsType<CaseState.NotStarted>(await house.Desk.ReadAsync(other, basis.Case));
        Assert.IsType<RegistrationState.NotEntered>(await house.Register.ReadAsync(other, id));
        Assert.Null(await house.Register.ReadDataAsync(other, id));
        Assert.Null(await house.Desk.ReadRecordAsync(other, StreamKind.Registration, id.Value, waiting.Data));
        Assert.NotNull(await house.Desk.ReadRecordAsync(Given.Checker, StreamKind.Registration, id.Value, waiting.Data));
        Assert.Null(await house.Desk.ReadRecordAsync(
            Given.Actor(Given.Executive.Id, "medewerker-4", Power.ConsultByHand), StreamKind.Registration, id.Value, waiting.Data));
        Assert.False((await house.Desk.BasisAsync(other, basis.Case)).TryGetValue(out _));
        RefusedFor("registration.order", await house.Register.ActAsync(other, id, new RegistrationCommand.CheckEntry(Given.Data().Sha256(), true)));
        RefusedFor("registration.own-case", await house.Register.ActAsync(other, new(Guid.NewGuid()), new RegistrationCommand.Enter(basis, Given.Data())));
        await foreach (var due in house.Desk.DueAsync(other, new LocalDate(2099, 1, 1)))
        {
            Assert.Fail($"{due.Obligation.Code} of another participant");
        }

        await house.DoAsync(id, new RegistrationCommand.CheckEntry(Given.Data().Sha256(), true), Given.Checker);
        Assert.Null(await house.Register.ReadDataAsync(other, id));
        Assert.NotNull(await house.Register.ReadDataAsync(Given.Checker, id));
        RefusedFor("registration.order", await house.Register.ActAsync(other, id, new RegistrationCommand.RecordNotice(House.Start)));
        RefusedFor("registration.order", await house.Register.ActAsync(other, id, new RegistrationCommand.Remove(
            RemovalReason.BeliefEnded, Given.Judged(true, other, House.Start))));
        Assert.IsType<ActResult<CaseState>.Refused>(await house.Desk.ActAsync(other, basis.Case, new CaseCommand.StartInvestigation(House.Start)));
        Assert.NotNull(await house.Store.FindRegistrationAsync(id));
        Assert.Equal(
            ["registration.check", "registration.enter", "registration.notice", "registration.remove", "case.start"],
            (await house.Store.ReadAuditAsync(other.Participant, 0, 100)).Items.Where(a => a.Outcome == AuditOutcome.Refused).Select(a => a.Act));
        Assert.DoesNotContain((await house.Store.ReadAuditAsync(other.Participant, 0, 100)).Items, a => a.Outcome == AuditOutcome.Accepted);
    }

    [Fact]
    public async Task The_identifier_of_another_participants_registration_cannot_be_taken()
    {
        await using var house = await House.OpenAsync(false);
        var id = await house.RegisterAsync();
        var @case = new CaseId(Guid.NewGuid());
        foreach (var act in Scenario.ActsToConcurrence(Given.InsurerEmployee, House.Start, ParticipantKind.StatutoryHealthInsurer, Given.Company))
        {
            Assert.IsType<ActResult<CaseState>.Done>(await house.Desk.ActAsync(Given.InsurerEmployee, @case, act));
        }

        Assert.True((await house.Desk.BasisAsync(Given.InsurerEmployee, @case)).TryGetValue(out var basis));
        RefusedFor("registration.own-identifier", await house.Register.ActAsync(
            Given.InsurerEmployee, id, new RegistrationCommand.Enter(basis, Given.Data(Given.Company))));
        Assert.Equal(Given.Executive.Id, (await house.Store.FindRegistrationAsync(id))!.Owner);
    }

    [Fact]
    public async Task A_ground_that_the_store_does_not_show_enters_nothing()
    {
        await using var house = await House.OpenAsync(false);
        var made = Scenario.Concurred(House.Start);
        Assert.True(CaseProcedure.Basis(made.CaseId, Given.Executive.Id, made.Case).TryGetValue(out var forged));
        var id = new RegistrationId(Guid.NewGuid());
        RefusedFor("subject.record-known", await house.Register.ActAsync(Given.Investigator, id, new RegistrationCommand.Enter(forged, Given.Data())));
        Assert.DoesNotContain(house.Store.Commits, c => !c.Documents.IsEmpty);
    }

    [Fact]
    public async Task An_executive_cannot_submit_as_an_insurer()
    {
        await using var house = await House.OpenAsync(false);
        var id = new CaseId(Guid.NewGuid());
        var acts = Scenario.ActsToConcurrence(Given.Investigator, House.Start, ParticipantKind.StatutoryHealthInsurer);
        foreach (var act in acts.Take(5))
        {
            await house.DoAsync(id, act);
        }

        var refused = Assert.IsType<ActResult<CaseState>.Refused>(await house.Desk.ActAsync(Given.Investigator, id, acts[5]));
        Assert.Contains(refused.Findings, f => f.Code == "supervisor.own-kind" && f.Blocks);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_acts_at_once_exactly_one_is_done(bool durable)
    {
        await using var house = await House.OpenAsync(durable);
        var id = await house.RegisterAsync();
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(async () =>
            await house.Register.ActAsync(Given.Investigator, id, i % 2 == 0 ? House.Removal() : new RegistrationCommand.Remove(
                RemovalReason.NoLongerNeeded, Given.Judged(true, Given.Investigator, House.Start))))));
        Assert.Single(results.OfType<ActResult<RegistrationState>.Done>());
    }

    [Fact]
    public async Task A_removal_while_a_notice_is_recorded_is_a_conflict_and_no_damage()
    {
        await using var house = await House.OpenAsync(false);
        var id = await house.RegisterAsync();
        house.Store.BeforeFind = async () =>
        {
            house.Store.BeforeFind = null;
            await house.DoAsync(id, House.Removal());
        };
        Assert.IsType<ActResult<RegistrationState>.Conflict>(
            await house.Register.ActAsync(Given.Investigator, id, new RegistrationCommand.RecordNotice(House.Start)));
    }

    [Fact]
    public async Task Before_the_law_and_for_strangers_the_register_is_closed()
    {
        await using var house = await House.OpenAsync(false);
        var stranger = Given.Actor(ParticipantId.Parse("vreemde"), "x");
        RefusedFor("actor.participant", await house.Register.ConsultAsync(stranger, House.Query()));
        RefusedFor("actor.participant", await house.Register.ActAsync(stranger, new(Guid.NewGuid()), House.Removal()));
        Assert.Empty(await house.Register.ConsultingParticipantsAsync(stranger, new(Guid.NewGuid())));
        house.Clock.SetDate(new LocalDate(2024, 12, 31));
        RefusedFor("act.law-in-force", await house.Register.ConsultAsync(Given.InsurerEmployee, House.Query()));
        Assert.IsType<ActResult<CaseState>.Refused>(await house.Desk.ActAsync(
            Given.Investigator, new(Guid.NewGuid()), new CaseCommand.FixPlan(Given.Plan(new LocalDate(2024, 12, 31)))));
    }

    [Fact]
    public async Task A_possible_match_is_a_no_hit_and_the_advice_depends_on_the_input_alone()
    {
        await using var empty = await House.OpenAsync(false);
        await using var full = await House.OpenAsync(false);
        await full.RegisterAsync();
        var twin = new NaturalPerson
        {
            Name = new() { Surname = Given.Person.Name.Surname, Initials = Given.Person.Name.Initials },
            DateOfBirth = Given.Person.DateOfBirth,
        };
        var one = Assert.IsType<ConsultationResult.NoHit>(await empty.Register.ConsultAsync(Given.InsurerEmployee, House.Query(twin)));
        var two = Assert.IsType<ConsultationResult.NoHit>(await full.Register.ConsultAsync(Given.InsurerEmployee, House.Query(twin)));
        Assert.NotEmpty(one.Advice);
        Assert.Equal(one.Advice, two.Advice);
    }

    [Fact]
    public async Task Two_registers_over_one_file_see_each_others_changes()
    {
        await using var house = await House.OpenAsync(true);
        await using var second = await SqliteRegisterStore.OpenAsync(new() { FilePath = house.File!, Synchronous = SqliteSynchronous.Normal });
        var environment = new ZorgfraudeEnvironment(second, house.Clock, House.Members, new byte[32]);
        using var other = new WarningRegister(environment, new ExactSubjectMatcher());
        Assert.IsType<ConsultationResult.NoHit>(await other.ConsultAsync(Given.InsurerEmployee, House.Query()));
        var id = await house.RegisterAsync();
        Assert.IsType<ConsultationResult.Hit>(await other.ConsultAsync(Given.InsurerEmployee, House.Query()));
        var automated = Id(await house.Register.ConsultAsync(Given.InsurerEmployee, House.Query(mode: ConsultationMode.Automated)));
        Assert.IsType<ConsultationResult.Hit>(await other.VerifyHitAsync(Given.InsurerEmployee, automated, true));
        RefusedFor("consultation.hit-exists", await house.Register.VerifyHitAsync(Given.InsurerEmployee, automated, true));
        var @case = new CaseId(Guid.NewGuid());
        await house.DoAsync(@case, new CaseCommand.FixPlan(Given.Plan(House.Start)));
        Assert.IsType<ActResult<CaseState>.Done>(
            await new ParticipantDesk(environment).ActAsync(Given.Investigator, @case, new CaseCommand.StartInvestigation(House.Start)));
        await house.DoAsync(@case, new CaseCommand.RecordReport(Given.Report(), Given.About()));
        Assert.IsType<ActResult<RegistrationState>.Done>(await other.ActAsync(Given.Investigator, id, House.Removal()));
        Assert.IsType<ConsultationResult.NoHit>(await other.ConsultAsync(Given.InsurerEmployee, House.Query()));
        Assert.IsType<ConsultationResult.NoHit>(await house.Register.ConsultAsync(Given.InsurerEmployee, House.Query()));
        await house.RegisterAsync(Given.Data(Given.Company));
        Assert.IsType<ConsultationResult.Hit>(await other.ConsultAsync(Given.InsurerEmployee, House.Query(Given.Company)));
    }

    [Fact]
    public async Task Nothing_but_the_register_itself_and_its_written_records_holds_personal_data()
    {
        await using var house = await House.OpenAsync(false);
        var heard = new List<string>();
        using var activities = new System.Diagnostics.ActivityListener
        {
            ShouldListenTo = s => s.Name == "Zorgfraude",
            Sample = (ref _) => System.Diagnostics.ActivitySamplingResult.AllData,
            ActivityStopped = a =>
            {
                lock (heard)
                {
                    heard.Add($"{a.DisplayName} {string.Join(' ', a.TagObjects)} {string.Join(' ', a.Baggage)}");
                }
            },
        };
        System.Diagnostics.ActivitySource.AddActivityListener(activities);
        using var meters = new System.Diagnostics.Metrics.MeterListener
        {
            InstrumentPublished = (i, l) =>
            {
                if (i.Meter.Name == "Zorgfraude")
                {
                    l.EnableMeasurementEvents(i);
                }
            },
        };
        meters.SetMeasurementEventCallback<long>((_, _, tags, _) =>
        {
            foreach (var tag in tags)
            {
                lock (heard)
                {
                    heard.Add($"{tag.Key}={tag.Value}");
                }
            }
        });
        meters.Start();
        var id = await house.RegisterAsync();
        var hit = Assert.IsType<ConsultationResult.Hit>(await house.Register.ConsultAsync(Given.InsurerEmployee, House.Query()));
        await house.Register.ConsultAsync(Given.InsurerEmployee, House.Query(new NaturalPerson { Name = Given.Person.Name }));
        await house.DoAsync(id, House.Removal());
        Assert.NotEmpty(heard);
        string[] marked = ["Nepperman", "Fictivia", "Verzonnendorp", "00000019", "1981-02", "19810203", "verzonnen motivering", "meldpunt", "201234567"];
        static string Text(ValueList<byte> bytes) => Encoding.UTF8.GetString(bytes.AsSpan());
        // The written records and the register do hold them, so that the marks are written as they are searched for.
        var kept = string.Concat(house.Store.Commits.SelectMany(c => c.Documents.Select(d => Text(d.Content)).Concat(c.Registrations.Select(r => Text(r.Content)))));
        Assert.All(marked.Where(m => m != "19810203"), m => Assert.Contains(m, kept, StringComparison.Ordinal));
        string[] written =
        [
            .. house.Store.Commits.SelectMany(c => c.Appends).SelectMany(a => a.Events).Select(e => $"{e.Type} {e.RecordedBy.Value} {Text(e.Payload)}"),
            .. house.Store.Commits.SelectMany(c => c.Audit).Select(a => $"{a.Participant.Value} {a.Employee.Value} {a.Act} {string.Join(' ', a.FindingCodes)} {a.RulebookId}"),
            .. house.Store.Commits.SelectMany(c => c.Messages).Select(m => $"{m.Kind} {m.Addressee}"),
            .. house.Store.Commits.SelectMany(c => c.Obligations).SelectMany(o => o.Obligations).Select(o => o.Code),
            .. house.Store.Commits.SelectMany(c => c.Consultations).Select(l => $"{l.Participant.Value} {l.Employee.Value} {l.Mode} {l.Purpose} {string.Join(' ', l.SubjectKeys)} {l.Matcher}"),
            .. heard,
            $"{hit} {hit.Contacts[0]} {House.Query()} {Given.Data()} {Given.Person} {house.Environment}",
        ];
        foreach (var part in (string[])["registration.enter", "participant.registration-removed.v1", "registration.removal", "exact-1", "consultation.specific"])
        {
            Assert.Contains(written, text => text.Contains(part, StringComparison.Ordinal));
        }

        Assert.All(written, text => Assert.DoesNotContain(marked, m => text.Contains(m, StringComparison.OrdinalIgnoreCase)));
    }
}
