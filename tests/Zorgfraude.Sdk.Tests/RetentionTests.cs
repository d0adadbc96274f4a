using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Identity;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Readings;
using Zorgfraude.Protocol.Retention;
using Zorgfraude.Registrations;
using Zorgfraude.Sdk.Desks;
using Zorgfraude.Sdk.Registers;
using Zorgfraude.Storage;
using Zorgfraude.Testing.Builders;

namespace Zorgfraude.Sdk.Tests;

/// <summary>Restriction, a notice that was left out, a longer term and an earlier supply, over both stores.</summary>
public sealed class RetentionTests
{
    private static async Task<ConsultationResult> AskAsync(House house, Subject? subject = null) =>
        await house.Register.ConsultAsync(Given.InsurerEmployee, House.Query(subject));

    private static Judgement<bool> Judged(bool value, LocalDate on, Actor? by = null) => Given.Judged(value, by ?? Given.Investigator, on);

    private static LongerTermFacts Repetition(LocalDate on, Actor? by = null) => new()
    {
        RegisteredOn = on,
        DecidedOn = on,
        Circumstances =
        [
            // What a caller says that the register found counts for nothing.
            new(AggravatingCircumstanceKind.NewSupplyWithinFourYears, Judged(true, on, by), OtherConduct: Judged(true, on, by)) { RegisterFoundEarlier = true },
        ],
        LongerKeepingIndicated = Judged(true, on, by),
        Proportionate = Judged(true, on, by),
    };

    /// <summary>A registration by the insurer, after a case of its own, on the day that the clock shows.</summary>
    private static async Task<RegistrationId> RegisterByInsurerAsync(House house, LocalDate on, RegistrationData? data = null)
    {
        var by = house.Employ(Given.Investigator with { Participant = Given.Insurer.Id, Employee = EmployeeId.Parse("onderzoeker-2") });
        var checker = house.Employ(Given.Checker with { Participant = Given.Insurer.Id, Employee = EmployeeId.Parse("controleur-2") });
        var @case = new Zorgfraude.Cases.CaseId(Guid.NewGuid());
        foreach (var act in Scenario.ActsToConcurrence(by, on, Given.Insurer.Kind, data?.Subject))
        {
            Assert.IsType<ActResult<CaseState>.Done>(await house.Desk.ActAsync(by, @case, act));
        }

        Assert.True((await house.Desk.BasisAsync(by, @case)).TryGetValue(out var basis));
        var id = new RegistrationId(Guid.NewGuid());
        await house.DoAsync(id, new RegistrationCommand.Enter(basis, data ?? Given.Data()), by);
        var entry = await house.Register.ReadEntryAsync(checker, id);
        await house.DoAsync(id, new RegistrationCommand.CheckEntry(entry!.Sha256(), true), checker);
        return id;
    }

    private static Actor InsurerDecides => Given.Investigator with { Participant = Given.Insurer.Id, Employee = EmployeeId.Parse("onderzoeker-2") };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_restricted_registration_answers_nobody_and_those_who_got_a_hit_are_told(bool durable)
    {
        await using var house = await House.OpenAsync(durable);
        var id = await house.RegisterAsync();
        Assert.IsType<ConsultationResult.Hit>(await AskAsync(house));
        var before = await house.Store.FindRegistrationAsync(id);
        await house.DoAsync(id, new RegistrationCommand.Restrict(RestrictionGround.AccuracyContested, Judged(true, House.Start)));
        Assert.IsType<ConsultationResult.NoHit>(await AskAsync(house));
        Assert.Equal(Given.Insurer.Id.Value, Assert.Single(await house.MessagesAsync("participant.registration-restricted.v1")).Addressee);

        // Nothing that happens meanwhile lets it answer.
        await house.DoAsync(id, new RegistrationCommand.RecordNotice(House.Start));
        await house.DoAsync(id, new RegistrationCommand.DecideLongerTerm(Repetition(House.Start) with
        {
            Circumstances = [new(AggravatingCircumstanceKind.SeriousHealthHarm, Judged(true, House.Start))],
        }));
        Assert.IsType<ConsultationResult.NoHit>(await AskAsync(house));

        await house.DoAsync(id, new RegistrationCommand.AnnounceLifting(House.Start));
        Assert.IsType<ConsultationResult.NoHit>(await AskAsync(house));
        await house.DoAsync(id, new RegistrationCommand.LiftRestriction(Judged(true, House.Start)));
        Assert.IsType<ConsultationResult.Hit>(await AskAsync(house));
        Assert.Equal(Given.Insurer.Id.Value, Assert.Single(await house.MessagesAsync("participant.registration-restriction-lifted.v1")).Addressee);
        var after = await house.Store.FindRegistrationAsync(id);
        Assert.Equal((before!.RegisteredOn, new LocalDate(2033, 3, 3)), (after!.RegisteredOn, after.RemoveOn));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_subject_who_already_knows_is_shown_as_informed_on_a_hit(bool durable)
    {
        await using var house = await House.OpenAsync(durable);
        var id = await house.RegisterAsync();
        await house.DoAsync(id, new RegistrationCommand.DeferNotice(NoticeDeferralGround.EffectiveFraudFighting, Judged(true, House.Start), new(2025, 6, 1)));
        Assert.False(Assert.Single(Assert.IsType<ConsultationResult.Hit>(await AskAsync(house)).Contacts).SubjectInformed);
        await house.DoAsync(id, new RegistrationCommand.EndDeferral(House.Start, Judged(true, House.Start)));
        Assert.True(Assert.Single(Assert.IsType<ConsultationResult.Hit>(await AskAsync(house)).Contacts).SubjectInformed);
    }

    [Fact]
    public async Task When_the_ground_for_silence_lapses_the_notice_is_sent_for()
    {
        await using var house = await House.OpenAsync(false);
        var id = await house.RegisterAsync();
        await house.DoAsync(id, new RegistrationCommand.DeferNotice(NoticeDeferralGround.EffectiveFraudFighting, Judged(true, House.Start), new(2025, 6, 1)));
        var before = (await house.MessagesAsync("subject.notice-due.v1")).Count;
        await house.DoAsync(id, new RegistrationCommand.EndDeferral(House.Start, Judged(false, House.Start)));
        Assert.Equal(before + 1, (await house.MessagesAsync("subject.notice-due.v1")).Count);
        Assert.False(Assert.Single(Assert.IsType<ConsultationResult.Hit>(await AskAsync(house)).Contacts).SubjectInformed);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Only_a_subject_who_was_informed_is_told_of_the_longer_term_apart(bool informed)
    {
        await using var house = await House.OpenAsync(false);
        var id = await house.RegisterAsync();
        if (informed)
        {
            await house.DoAsync(id, new RegistrationCommand.RecordNotice(House.Start));
        }

        await house.DoAsync(id, new RegistrationCommand.DecideLongerTerm(Repetition(House.Start) with
        {
            Circumstances = [new(AggravatingCircumstanceKind.SeriousHealthHarm, Judged(true, House.Start))],
        }));
        Assert.Equal(informed ? 1 : 0, (await house.MessagesAsync("subject.longer-term-due.v1")).Count);
    }

    [Fact]
    public async Task Those_who_got_a_hit_are_told_of_the_removal_at_the_end_of_the_term_too()
    {
        await using var house = await House.OpenAsync(false);
        var id = await house.RegisterAsync();
        Assert.IsType<ConsultationResult.Hit>(await AskAsync(house));
        house.Clock.SetDate(new(2029, 3, 3));
        var done = Assert.IsType<ActResult<RegistrationState>.Done>(
            await house.Register.ActAsync(Given.Investigator, id, new RegistrationCommand.Remove(RemovalReason.TermEnded)));
        Assert.Contains(done.Findings, f => f.Code == "removal.receivers-stop");
        Assert.Equal(Given.Insurer.Id.Value, Assert.Single(await house.MessagesAsync("participant.registration-removed.v1")).Addressee);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whether_there_was_an_earlier_supply_is_answered_yes_or_no_and_the_first_participant_hears_nothing(bool durable)
    {
        await using var house = await House.OpenAsync(durable);
        var first = await house.RegisterAsync();
        var messages = house.Store.Commits.SelectMany(c => c.Messages).Count(m => m.Addressee == Given.Executive.Id.Value);
        var later = new LocalDate(2027, 3, 3);
        house.Clock.SetDate(later);
        var second = await RegisterByInsurerAsync(house, later);

        // The second one learns that there was an earlier one; the answer holds no date and no participant.
        var answer = await house.Register.EarlierSupplyAsync(InsurerDecides, second);
        Assert.True(answer.TryGetValue(out var found) && found);
        Assert.DoesNotContain(answer.Findings, f => f.Code == "aggravation.register-found-earlier" && !f.Arguments.IsEmpty);
        Assert.True((await house.Register.EarlierSupplyAsync(Given.Investigator, first)).TryGetValue(out found) && !found);
        Assert.Equal(messages, house.Store.Commits.SelectMany(c => c.Messages).Count(m => m.Addressee == Given.Executive.Id.Value));

        // The later one may be kept longer for it, and the first one may not.
        Assert.Contains(
            Assert.IsType<ActResult<RegistrationState>.Refused>(
                await house.Register.ActAsync(Given.Investigator, first, new RegistrationCommand.DecideLongerTerm(Repetition(later)))).Findings,
            f => f.Code == "aggravation.register-found-earlier" && f.Status == FindingStatus.NotMet);
        var state = await house.DoAsync(second, new RegistrationCommand.DecideLongerTerm(Repetition(later, InsurerDecides)), InsurerDecides);
        Assert.Equal(new LocalDate(2035, 3, 3), Assert.IsType<RegistrationState.Active>(state).RemoveOn);
    }

    [Fact]
    public async Task An_earlier_supply_that_was_removed_or_about_another_subject_or_four_years_old_does_not_count()
    {
        var later = new LocalDate(2027, 3, 3);
        foreach (var (what, on) in new[] { ("removed", later), ("company", later), ("restricted", later), ("old", new LocalDate(2029, 3, 3)) })
        {
            await using var house = await House.OpenAsync(false);
            var first = await house.RegisterAsync();
            if (what == "removed")
            {
                await house.DoAsync(first, House.Removal());
            }
            else if (what == "restricted")
            {
                await house.DoAsync(first, new RegistrationCommand.Restrict(RestrictionGround.ObjectionPending, Judged(true, House.Start)));
            }
            else if (what == "old")
            {
                await house.DoAsync(first, new RegistrationCommand.DecideLongerTerm(Repetition(House.Start) with
                {
                    Circumstances = [new(AggravatingCircumstanceKind.SeriousHealthHarm, Judged(true, House.Start))],
                }));
            }

            house.Clock.SetDate(on);
            var second = await RegisterByInsurerAsync(house, on, what == "company" ? Given.Data(Given.Company) : null);
            Assert.True((await house.Register.EarlierSupplyAsync(InsurerDecides, second)).TryGetValue(out var found), what);
            Assert.False(found, what);
        }
    }

    [Fact]
    public async Task Only_exact_agreement_is_an_earlier_supply_whatever_matcher_answers_consultations()
    {
        var readings = (ReadingChoices.Default with { MatchStandard = MatchStandard.CalibratedMatch }).WithReason("MatchStandard", "besluit");
        await using var house = await House.OpenAsync(false, readings: readings, matcher: new RequestDeskTests.EverybodyMatches());
        await house.RegisterAsync();
        var later = new LocalDate(2027, 3, 3);
        house.Clock.SetDate(later);
        Assert.IsType<ConsultationResult.Hit>(await house.Register.ConsultAsync(Given.InsurerEmployee, House.Query(Given.Company)));
        var company = await RegisterByInsurerAsync(house, later, Given.Data(Given.Company));
        Assert.True((await house.Register.EarlierSupplyAsync(InsurerDecides, company)).TryGetValue(out var estimated));
        Assert.False(estimated);
        var same = await RegisterByInsurerAsync(house, later);
        Assert.True((await house.Register.EarlierSupplyAsync(InsurerDecides, same)).TryGetValue(out var exact));
        Assert.True(exact);
    }

    [Fact]
    public async Task Whether_there_was_an_earlier_supply_takes_the_power_to_decide_on_a_longer_term_and_a_registration_of_ones_own()
    {
        await using var house = await House.OpenAsync(false);
        var first = await house.RegisterAsync();
        var later = new LocalDate(2027, 3, 3);
        house.Clock.SetDate(later);
        var second = await RegisterByInsurerAsync(house, later);
        var weak = house.Employ(Given.Without(InsurerDecides with { Employee = EmployeeId.Parse("medewerker-8") }, Power.DecideOnExtension));
        Assert.Contains((await house.Register.EarlierSupplyAsync(weak, second)).Findings, f => f.Code == "actor.power" && f.Blocks);
        Assert.False((await house.Register.EarlierSupplyAsync(InsurerDecides, first)).TryGetValue(out _));
        var refused = Assert.IsType<ActResult<RegistrationState>.Refused>(
            await house.Register.ActAsync(weak, second, new RegistrationCommand.DecideLongerTerm(Repetition(later, weak))));
        Assert.DoesNotContain(refused.Findings, f => f.Code == "aggravation.register-found-earlier");
        var audit = (await house.Store.ReadAuditAsync(Given.Insurer.Id, 0, 1000)).Items.Where(a => a.Act == "registration.earlier-supply");
        Assert.Equal(2, audit.Count());
    }

    [Theory]
    [InlineData(true, typeof(ConsultationResult.NoHit))]
    [InlineData(false, typeof(ConsultationResult.Hit))]
    public async Task Whether_a_restricted_registration_answers_follows_from_the_reading(bool suppresses, Type answer)
    {
        var readings = ReadingChoices.Default with { RestrictionSuppressesHits = suppresses };
        await using var house = await House.OpenAsync(
            false, readings: suppresses ? readings : readings.WithReason(nameof(ReadingChoices.RestrictionSuppressesHits), "andere lezing"));
        var id = await house.RegisterAsync();
        var state = await house.DoAsync(id, new RegistrationCommand.Restrict(RestrictionGround.AccuracyContested, Judged(true, House.Start)));
        Assert.IsType(answer, await AskAsync(house));
        Assert.Equal(new LocalDate(2029, 3, 3), ((RegistrationState.Active)state).RemoveOn);
        house.Clock.SetDate(new LocalDate(2029, 3, 3));
        Assert.IsType<ConsultationResult.NoHit>(await AskAsync(house));
    }

    [Fact]
    public async Task Restricted_data_are_read_for_the_request_and_the_term_only_until_an_exception_is_recorded()
    {
        await using var house = await House.OpenAsync(durable: false);
        var id = await house.RegisterAsync();
        await house.DoAsync(id, new RegistrationCommand.Restrict(RestrictionGround.AccuracyContested, Judged(true, House.Start)));
        Assert.Null(await house.Register.ReadDataAsync(Given.Investigator, id, ProcessingPurpose.Accuracy));
        Assert.NotNull(await house.Register.ReadDataAsync(Given.Investigator, id, ProcessingPurpose.SubjectRights));
        Assert.NotNull(await house.Register.ReadDataAsync(Given.Investigator, id, ProcessingPurpose.Retention));
        await house.DoAsync(id, new RegistrationCommand.AllowRestrictedUse(RestrictedUseGround.Consent, Judged(true, House.Start)));
        Assert.NotNull(await house.Register.ReadDataAsync(Given.Investigator, id, ProcessingPurpose.Accuracy));
        Assert.IsType<ConsultationResult.NoHit>(await AskAsync(house));
        var codes = (await house.Store.ReadAuditAsync(Given.Executive.Id, 0, 1000)).Items.Where(a => a.Outcome == AuditOutcome.Refused).SelectMany(a => a.FindingCodes);
        Assert.Contains("restriction.storage-only", codes);
    }

    [Theory]
    [InlineData(HitDisclosure.MatchContactAndInformedFlag, 1, false)]
    [InlineData(HitDisclosure.MatchOnly, 0, false)]
    [InlineData(HitDisclosure.FullListedSet, 1, true)]
    public async Task What_a_hit_gives_follows_from_the_reading(HitDisclosure disclosure, int contacts, bool listed)
    {
        var readings = ReadingChoices.Default with { HitDisclosure = disclosure };
        await using var house = await House.OpenAsync(
            false, readings: disclosure == HitDisclosure.FullListedSet ? readings.WithReason(nameof(ReadingChoices.HitDisclosure), "alle gegevens") : readings);
        await house.RegisterAsync();
        var hit = Assert.IsType<ConsultationResult.Hit>(await AskAsync(house));
        Assert.Equal(contacts, hit.Contacts.Count);
        Assert.All(hit.Contacts, c => Assert.Equal(listed ? Given.Data() : null, c.Listed));

        // A hit of an automated process gives the same once its input was found right.
        var automated = Assert.IsType<ConsultationResult.UnverifiedHit>(
            await house.Register.ConsultAsync(Given.InsurerEmployee, House.Query(mode: Zorgfraude.Consultations.ConsultationMode.Automated)));
        var verified = Assert.IsType<ConsultationResult.Hit>(await house.Register.VerifyHitAsync(Given.InsurerEmployee, automated.Consultation, true));
        Assert.Equal(hit.Contacts, verified.Contacts);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_log_numbers_its_lines_and_names_the_occasion_of_an_automated_one(bool durable)
    {
        await using var house = await House.OpenAsync(durable);
        await house.Register.ConsultAsync(Given.InsurerEmployee, House.Query());
        await house.Register.ConsultAsync(Given.Investigator, House.Query());
        await house.Register.ConsultAsync(Given.InsurerEmployee, House.Query(mode: Zorgfraude.Consultations.ConsultationMode.Automated));
        var page = await house.Store.ReadConsultationsAsync(new Zorgfraude.Consultations.ConsultationFilter.ByParticipant(Given.Insurer.Id), 0, 10);
        Assert.Equal([(1L, (OwnReference?)null), (2L, Given.Occasion)], page.Items.Select(l => (l.Number, l.Entry.Occasion)));
    }
}
