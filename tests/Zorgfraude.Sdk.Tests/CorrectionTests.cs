using System.Text;
using NodaTime;
using Zorgfraude.Cases;
using Zorgfraude.Consultations;
using Zorgfraude.Identity;
using Zorgfraude.Matching.Register;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Readings;
using Zorgfraude.Registrations;
using Zorgfraude.Sdk.Registers;
using Zorgfraude.Storage;
using Zorgfraude.Storage.Sqlite;
using Zorgfraude.Testing.Builders;

namespace Zorgfraude.Sdk.Tests;

/// <summary>Correction, the end of processing, and what happens at the same time, over both stores.</summary>
public sealed class CorrectionTests
{
    private const string Corrected = "participant.registration-corrected.v1";
    private const string Removed = "participant.registration-removed.v1";
    private static readonly NaturalPerson Renumbered = Given.Person with { KvkNumber = KvkNumber.Parse("00000035") };

    private static void RefusedFor(string code, ActResult<RegistrationState> result) =>
        Assert.Contains(Assert.IsType<ActResult<RegistrationState>.Refused>(result).Findings, f => f.Blocks && f.Code == code);

    private static async Task<ConsultationResult> AskAsync(House house, Subject subject, Actor? by = null) =>
        await house.Register.ConsultAsync(by ?? Given.InsurerEmployee, House.Query(subject));

    private static RegistrationCommand.EndProcessing End() => new(
        RemovalReason.BeliefEnded, House.Start, Given.Judged(true, Given.Investigator, House.Start));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_correction_answers_from_the_check_on_and_leaves_nothing_of_the_old_data(bool durable)
    {
        await using var house = await House.OpenAsync(durable);
        var id = await house.RegisterAsync();
        var before = (await house.Store.FindRegistrationAsync(id))!;
        Assert.IsType<ConsultationResult.Hit>(await AskAsync(house, Given.Person));
        await house.CorrectAsync(id, Given.Data(Renumbered));
        Assert.IsType<ConsultationResult.Hit>(await AskAsync(house, Given.Person, House.Third));
        Assert.IsType<ConsultationResult.NoHit>(await AskAsync(house, Renumbered));
        var waiting = (await house.Register.ReadEntryAsync(Given.Checker, id))!;
        Assert.Equal(Renumbered, waiting.Data.Subject);
        await house.CheckAsync(id);
        Assert.IsType<ConsultationResult.NoHit>(await AskAsync(house, Given.Person));
        Assert.IsType<ConsultationResult.Hit>(await AskAsync(house, Renumbered));
        var after = (await house.Store.FindRegistrationAsync(id))!;
        Assert.Equal((before.RegisteredOn, before.RemoveOn), (after.RegisteredOn, after.RemoveOn));
        Assert.DoesNotContain("00000019", Encoding.UTF8.GetString(after.Content.AsSpan()), StringComparison.Ordinal);
        Assert.Null(await house.Register.ReadEntryAsync(Given.Checker, id));
        var state = Assert.IsType<RegistrationState.Active>(await house.Register.ReadAsync(Given.Investigator, id));
        Assert.Null(state.Correction);

        // Both that got a hit before the correction are told of it, and nobody else.
        Assert.Equal(
            [House.Third.Participant.Value, Given.Insurer.Id.Value], (await house.MessagesAsync(Corrected)).Select(m => m.Addressee).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_rejected_correction_leaves_the_old_data_and_tells_nobody(bool durable)
    {
        await using var house = await House.OpenAsync(durable);
        var id = await house.RegisterAsync();
        await AskAsync(house, Given.Person);
        var before = (await house.Store.FindRegistrationAsync(id))!;
        await house.CorrectAsync(id, Given.Data(Renumbered));
        await house.CheckAsync(id, isRight: false);
        Assert.Equal(before, await house.Store.FindRegistrationAsync(id));
        Assert.Empty(await house.MessagesAsync(Corrected));
        Assert.Null(await house.Register.ReadEntryAsync(Given.Checker, id));
        Assert.IsType<ConsultationResult.Hit>(await AskAsync(house, Given.Person));
    }

    [Fact]
    public async Task A_notice_that_is_given_while_a_correction_waits_is_not_undone_by_it()
    {
        await using var house = await House.OpenAsync(false);
        var id = await house.RegisterAsync();
        await house.CorrectAsync(id, Given.Data(Renumbered));
        await house.DoAsync(id, new RegistrationCommand.RecordNotice(House.Start));
        await house.CheckAsync(id);
        Assert.True(Assert.Single(Assert.IsType<ConsultationResult.Hit>(await AskAsync(house, Renumbered)).Contacts).SubjectInformed);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_hit_on_data_that_are_corrected_at_that_moment_is_no_hit(bool durable)
    {
        await using var house = await House.OpenAsync(durable);
        var id = await house.RegisterAsync();
        await house.CorrectAsync(id, Given.Data(Renumbered));
        house.Store.BeforeFind = async () =>
        {
            house.Store.BeforeFind = null;
            await house.CheckAsync(id);
        };
        Assert.IsType<ConsultationResult.NoHit>(await AskAsync(house, Given.Person));
        Assert.False(Assert.Single((await house.Store.ReadConsultationsAsync(new ConsultationFilter.ByParticipant(Given.Insurer.Id), 0, 10)).Items).Entry.IsHit);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task A_hit_that_is_logged_beside_the_change_is_told_of_it_in_the_same_commit(bool durable, bool removal)
    {
        await using var house = await House.OpenAsync(durable);
        var id = await house.RegisterAsync();
        await house.CorrectAsync(id, Given.Data(Renumbered));
        house.Store.BeforeCommit = async c =>
        {
            if (!c.LogGuards.IsEmpty)
            {
                house.Store.BeforeCommit = null;
                Assert.IsType<ConsultationResult.Hit>(await AskAsync(house, Given.Person));
            }
        };
        if (removal)
        {
            await house.DoAsync(id, House.Removal());
        }
        else
        {
            await house.CheckAsync(id);
        }

        var change = Assert.Single(house.Store.Commits, c => !c.LogGuards.IsEmpty && !c.Messages.IsEmpty);
        Assert.Equal((removal ? Removed : Corrected, Given.Insurer.Id.Value), (change.Messages[0].Kind, Assert.Single(change.Messages).Addressee));
        Assert.Equal(removal, !change.RemovedRegistrations.IsEmpty);
        Assert.Equal(house.Store.Commits.Where(c => c.Messages.Any(m => m.Kind is Removed or Corrected)), [change]);
        Assert.Single(await house.MessagesAsync(removal ? Removed : Corrected));
    }

    [Theory]
    [InlineData(CorrectionNoticeScope.HitRecipients, false)]
    [InlineData(CorrectionNoticeScope.AllConsultingParticipants, true)]
    public async Task Who_got_no_hit_is_told_only_under_the_literal_reading(CorrectionNoticeScope scope, bool told)
    {
        var readings = ReadingChoices.Default with { CorrectionNoticeScope = scope };
        await using var house = await House.OpenAsync(
            false, readings: scope == CorrectionNoticeScope.HitRecipients ? readings : readings.WithReason(nameof(ReadingChoices.CorrectionNoticeScope), "letterlijke tekst"));
        // Before the registration, so without a hit.
        Assert.IsType<ConsultationResult.NoHit>(await AskAsync(house, Given.Person, House.Third));
        Assert.IsType<ConsultationResult.NoHit>(await AskAsync(house, Renumbered));
        Assert.IsType<ConsultationResult.NoHit>(await AskAsync(house, Given.Company));
        var id = await house.RegisterAsync();
        await house.CorrectAsync(id, Given.Data(Renumbered));
        await house.CheckAsync(id);
        string[] everybody = [House.Third.Participant.Value, Given.Insurer.Id.Value];
        Assert.Equal(told ? everybody : [], (await house.MessagesAsync(Corrected)).Select(m => m.Addressee).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_lost_belief_stops_the_answers_before_anything_is_removed(bool durable)
    {
        await using var house = await House.OpenAsync(durable);
        var id = await house.RegisterAsync();
        await house.CorrectAsync(id, Given.Data(Renumbered));
        var automated = Assert.IsType<ConsultationResult.UnverifiedHit>(
            await house.Register.ConsultAsync(Given.InsurerEmployee, House.Query(mode: ConsultationMode.Automated)));
        Assert.IsType<RegistrationState.RemovalDue>(await house.DoAsync(id, End()));
        Assert.IsType<ConsultationResult.NoHit>(await AskAsync(house, Given.Person));
        Assert.IsType<ConsultationResult.NoHit>(await house.Register.VerifyHitAsync(Given.InsurerEmployee, automated.Consultation, true));
        Assert.NotNull(await house.Store.FindRegistrationAsync(id));
        Assert.Null(await house.Register.ReadEntryAsync(Given.Checker, id));
        var due = (await house.Store.ReadObligationsAsync(Given.Executive.Id, new(2099, 1, 1), 0, 10)).Items;
        Assert.Equal([("registration.removal-at-once", House.Start)], due.Where(d => d.Stream.Id == id.Value).Select(d => (d.Obligation.Code, d.Obligation.DueOn)));

        // 3 March 2025 is a Monday.
        Assert.Empty(await house.Register.OverdueAsync(Given.Investigator, id));
        house.Clock.SetDate(new LocalDate(2025, 3, 4));
        Assert.Equal(["removal.late"], (await house.Register.OverdueAsync(Given.Investigator, id)).Select(f => f.Code));
        Assert.Empty(await house.MessagesAsync(Removed));
        await house.DoAsync(id, new RegistrationCommand.Remove(RemovalReason.BeliefEnded));
        Assert.Null(await house.Store.FindRegistrationAsync(id));
        Assert.Single(await house.MessagesAsync(Removed));
        Assert.Empty(await house.Register.OverdueAsync(Given.Investigator, id));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_two_participants_that_confirm_one_identifier_the_second_is_refused(bool durable)
    {
        await using var house = await House.OpenAsync(durable);
        var id = await house.EnterAsync();
        var @case = new CaseId(Guid.NewGuid());
        foreach (var act in Scenario.ActsToConcurrence(Given.InsurerEmployee, House.Start, ParticipantKind.StatutoryHealthInsurer, Given.Company))
        {
            Assert.IsType<ActResult<CaseState>.Done>(await house.Desk.ActAsync(Given.InsurerEmployee, @case, act));
        }

        Assert.True((await house.Desk.BasisAsync(Given.InsurerEmployee, @case)).TryGetValue(out var basis));
        await house.DoAsync(id, new RegistrationCommand.Enter(basis, Given.Data(Given.Company)), Given.InsurerEmployee);
        var checker = house.Employ(Given.Actor(Given.Insurer.Id, "medewerker-8"));
        var entry = (await house.Register.ReadEntryAsync(checker, id))!;
        // The other one confirms between the look and the write.
        house.Store.BeforeCommit = async c =>
        {
            if (c.Registrations.Any(r => r.Owner == Given.Insurer.Id))
            {
                house.Store.BeforeCommit = null;
                await house.CheckAsync(id);
            }
        };
        RefusedFor("registration.own-identifier", await house.Register.ActAsync(checker, id, new RegistrationCommand.CheckEntry(entry.Sha256(), true)));
        Assert.Equal(Given.Executive.Id, (await house.Store.FindRegistrationAsync(id))!.Owner);
        Assert.IsType<CaseState.Concurred>(await house.Desk.ReadAsync(Given.InsurerEmployee, @case));
        Assert.IsType<RegistrationState.AwaitingCheck>(await house.Register.ReadAsync(Given.InsurerEmployee, id));

        // Nor afterwards, when the first registration is gone.
        await house.DoAsync(id, House.Removal());
        RefusedFor("registration.own-identifier", await house.Register.ActAsync(checker, id, new RegistrationCommand.CheckEntry(entry.Sha256(), true)));
        Assert.Null(await house.Store.FindRegistrationAsync(id));
    }

    [Fact]
    public async Task Acts_consultations_and_removal_at_once_leave_nobody_untold_and_no_late_hit()
    {
        await using var house = await House.OpenAsync(true);
        await using var second = await SqliteRegisterStore.OpenAsync(new() { FilePath = house.File!, Synchronous = SqliteSynchronous.Normal });
        using var other = new WarningRegister(new(second, house.Clock, House.Members, new byte[32]), new ExactSubjectMatcher());
        for (var round = 0; round < 5; round++)
        {
            var id = await house.RegisterAsync();
            await Task.WhenAll(
                Task.Run(async () => await house.Register.ActAsync(Given.Investigator, id, House.Removal())),
                Task.Run(async () => await other.ConsultAsync(Given.InsurerEmployee, House.Query())),
                Task.Run(async () => await house.Register.ConsultAsync(House.Third, House.Query())),
                Task.Run(async () => await other.ActAsync(Given.Investigator, id, new RegistrationCommand.RecordNotice(House.Start))));
            if (await house.Register.ReadAsync(Given.Investigator, id) is not RegistrationState.Removed)
            {
                // The notice came first; then the removal is simply done again.
                await house.DoAsync(id, House.Removal());
            }

            var hits = (await house.Store.ReadConsultationsAsync(new ConsultationFilter.ByRegistration(id), 0, 100)).Items.Select(l => l.Entry.Participant.Value);
            Assert.Equal(
                hits.Distinct().Order(StringComparer.Ordinal),
                (await house.MessagesAsync(Removed)).Where(m => m.Stream.Id == id.Value).Select(m => m.Addressee).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task Every_act_on_a_registration_and_every_look_at_its_data_has_its_purpose_in_the_audit_trail()
    {
        await using var house = await House.OpenAsync(true);
        var id = await house.RegisterAsync();
        await house.CorrectAsync(id, Given.Data(Renumbered));
        await house.CheckAsync(id);
        await house.DoAsync(id, new RegistrationCommand.RecordNotice(House.Start));
        Assert.NotNull(await house.Register.ReadDataAsync(Given.Investigator, id, ProcessingPurpose.SubjectRights));
        Assert.Null(await house.Register.ReadDataAsync(Given.Investigator, id, ProcessingPurpose.FraudInvestigation));
        Assert.Null(await house.Register.ReadDataAsync(Given.Investigator, id, (ProcessingPurpose)99));
        Assert.Null(await house.Register.ReadDataAsync(house.Employ(Given.Actor(Given.Executive.Id, "medewerker-4", Power.ConsultByHand)), id, ProcessingPurpose.SubjectRights));
        await house.DoAsync(id, House.Removal());
        await house.Register.ConsultAsync(house.Employ(Given.Without(Given.Investigator, Power.ConsultByHand)), House.Query());
        var trail = (await house.Store.ReadAuditAsync(Given.Executive.Id, 0, 100)).Items.Where(a => !a.Act.StartsWith("case.", StringComparison.Ordinal));
        Assert.Equal(
            [
                ("registration.enter", ProcessingPurpose.Supply, AuditOutcome.Accepted),
                ("registration.read-data", ProcessingPurpose.Supply, AuditOutcome.Accepted),
                ("registration.check", ProcessingPurpose.Supply, AuditOutcome.Accepted),
                ("registration.correct", ProcessingPurpose.Accuracy, AuditOutcome.Accepted),
                ("registration.read-data", ProcessingPurpose.Accuracy, AuditOutcome.Accepted),
                ("registration.check-correction", ProcessingPurpose.Accuracy, AuditOutcome.Accepted),
                ("registration.notice", ProcessingPurpose.Accuracy, AuditOutcome.Accepted),
                ("registration.read-data", ProcessingPurpose.SubjectRights, AuditOutcome.Accepted),
                ("registration.read-data", ProcessingPurpose.FraudInvestigation, AuditOutcome.Refused),
                ("registration.read-data", null, AuditOutcome.Refused),
                ("registration.read-data", ProcessingPurpose.SubjectRights, AuditOutcome.Refused),
                ("registration.remove", ProcessingPurpose.Retention, AuditOutcome.Accepted),
                ("consultation", ProcessingPurpose.FraudInvestigation, AuditOutcome.Refused),
            ],
            trail.Select(a => (a.Act, a.Purpose, a.Outcome)));
    }

    [Fact]
    public async Task Under_the_stricter_standard_a_name_alone_is_no_hit()
    {
        await using var house = await House.OpenAsync(false, readings: ReadingChoices.Default with { MatchStandard = MatchStandard.StrongIdentifierOnly });
        await house.RegisterAsync();
        Assert.IsType<ConsultationResult.Hit>(await AskAsync(house, Given.Person));
        Assert.IsType<ConsultationResult.NoHit>(await AskAsync(house, Given.Person with { KvkNumber = null }));
    }
}
