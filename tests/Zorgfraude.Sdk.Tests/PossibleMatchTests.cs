using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Consultations;
using Zorgfraude.Identity;
using Zorgfraude.Matching;
using Zorgfraude.Matching.Register;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Consultations;
using Zorgfraude.Protocol.Consultations.LogControls;
using Zorgfraude.Protocol.Readings;
using Zorgfraude.Registrations;
using Zorgfraude.Sdk.Registers;
using Zorgfraude.Testing.Builders;

namespace Zorgfraude.Sdk.Tests;

/// <summary>What a matcher estimates and does not agree exactly (reading F2): hidden unless chosen otherwise, and with every duty of a hit when shown.</summary>
public sealed class PossibleMatchTests
{
    private static readonly OwnReference Reasons = OwnReference.Parse("dossier-7");
    private static readonly NaturalPerson Klaas = Someone("Hoogerbrugge", "Klaas");
    private static readonly NaturalPerson Misspelled = Someone("Hogerbrugge", "Klaas");
    private static readonly NaturalPerson Twin = Someone("Hoogerbrugge", "Pieter");

    private static readonly ReadingChoices Shown = (ReadingChoices.Default with { PossibleMatchDisclosure = PossibleMatchDisclosure.ShownToDesignatedEmployee })
        .WithReason("PossibleMatchDisclosure", "besluit van 3 maart 2025");

    private static readonly ReadingChoices Calibrated = (ReadingChoices.Default with { MatchStandard = MatchStandard.CalibratedMatch })
        .WithReason("MatchStandard", "besluit van 3 maart 2025");

    private static NaturalPerson Someone(string surname, string given) => new()
    {
        Name = new() { Surname = IdentityText.Parse(surname), GivenNames = IdentityText.Parse(given) },
        DateOfBirth = PartialDate.Of(1974, 3, 8),
    };

    private static async Task<(House House, RegistrationId Registration)> RegisteredAsync(ReadingChoices? readings, ISubjectMatcher? matcher = null, bool durable = false)
    {
        var house = await House.OpenAsync(durable, readings: readings, matcher: matcher ?? new ProbabilisticSubjectMatcher());
        return (house, await house.RegisterAsync(Given.Data(Klaas)));
    }

    private static ValueTask<ConsultationResult> AskAsync(House house, Subject subject, ConsultationMode mode = ConsultationMode.Manual) =>
        house.Register.ConsultAsync(Given.InsurerEmployee, House.Query(subject, mode));

    private static async Task<LoggedConsultation> LineAsync(House house, ConsultationId id) =>
        Assert.Single((await house.Store.ReadConsultationsAsync(new ConsultationFilter.ById(id), 0, 2)).Items);

    private static async Task<ConsultationId> PossibleAsync(House house, ConsultationMode mode = ConsultationMode.Manual) =>
        Assert.IsType<ConsultationResult.Possible>(await AskAsync(house, Misspelled, mode)).Consultation;

    private static void RefusedFor(string code, ConsultationResult result) =>
        Assert.Equal([code], Assert.IsType<ConsultationResult.Refused>(result).Findings.Where(f => f.Blocks).Select(f => f.Code));

    [Theory]
    [InlineData(ConsultationMode.Manual)]
    [InlineData(ConsultationMode.Automated)]
    public async Task A_typing_error_is_no_hit_under_the_default_reading_and_looks_like_one_on_an_empty_register(ConsultationMode mode)
    {
        var (house, _) = await RegisteredAsync(null);
        await using var register = house;
        await using var empty = await House.OpenAsync(false, matcher: new ProbabilisticSubjectMatcher());
        var commits = house.Store.Commits.Count;
        var here = Assert.IsType<ConsultationResult.NoHit>(await AskAsync(house, Misspelled, mode));
        var there = Assert.IsType<ConsultationResult.NoHit>(await AskAsync(empty, Misspelled, mode));
        Assert.Equal(there with { Consultation = default }, here with { Consultation = default });

        // What is written does not tell either: neither the line, nor a guard on a registration beside it.
        var commit = Assert.Single(house.Store.Commits.Skip(commits));
        Assert.Empty(commit.Appends);
        var other = Assert.Single(empty.Store.Commits);
        Assert.Equal(
            Assert.Single(other.Consultations) with { Id = default },
            Assert.Single(commit.Consultations) with { Id = default });
        Assert.Equal("exact-1", commit.Consultations[0].Matcher);
        Assert.Empty((await LineAsync(house, here.Consultation)).Entry.Found);
        RefusedFor("consultation.hit-exists", await house.Register.VerifyHitAsync(Given.InsurerEmployee, here.Consultation, true, Reasons));
    }

    [Fact]
    public async Task A_typing_error_is_possible_when_that_is_shown_and_the_line_in_the_log_names_it()
    {
        var (house, registration) = await RegisteredAsync(Shown, durable: true);
        await using var register = house;
        var possible = Assert.IsType<ConsultationResult.Possible>(await AskAsync(house, Misspelled));
        Assert.Equal(ConsultationRule.Advice(Misspelled), possible.Advice);
        var line = await LineAsync(house, possible.Consultation);
        Assert.Equal((MatchBand.Possible, false, false, true), (line.Entry.Band, line.Entry.IsHit, line.IsHit, line.Entry.NeedsVerification));
        Assert.Equal([registration], line.Entry.Found);
        Assert.Matches("^exact-1\\+probabilistic-1-[0-9a-f]{32}$", line.Entry.Matcher);
        Assert.Equal([Given.Insurer.Id], await house.Register.ConsultingParticipantsAsync(Given.Investigator, registration));
        Assert.True((await house.Register.SubjectConsultationsAsync(Given.Investigator, registration)).TryGetValue(out var consulted));
        Assert.Equal([new(Given.Insurer.Id, true)], consulted);

        // Exact agreement is a hit as ever.
        var hit = Assert.IsType<ConsultationResult.Hit>(await AskAsync(house, Klaas));
        Assert.Single(hit.Contacts);
        Assert.Equal(MatchBand.Match, (await LineAsync(house, hit.Consultation)).Entry.Band);
        Assert.IsType<ConsultationResult.UnverifiedHit>(await AskAsync(house, Klaas, ConsultationMode.Automated));
    }

    [Fact]
    public async Task Beside_a_hit_nothing_possible_is_shown_or_logged()
    {
        var (house, exact) = await RegisteredAsync(Shown);
        await using var register = house;
        var alike = await house.RegisterAsync(Given.Data(Misspelled));
        var hit = Assert.IsType<ConsultationResult.Hit>(await AskAsync(house, Klaas));
        Assert.Single(hit.Contacts);
        Assert.Equal([exact], (await LineAsync(house, hit.Consultation)).Entry.Found);
        Assert.Empty(await house.Register.ConsultingParticipantsAsync(Given.Investigator, alike));

        // Without the hit it is possible.
        await house.DoAsync(exact, House.Removal());
        var possible = Assert.IsType<ConsultationResult.Possible>(await AskAsync(house, Klaas));
        Assert.Equal([alike], (await LineAsync(house, possible.Consultation)).Entry.Found);
    }

    [Fact]
    public async Task What_is_removed_while_it_would_be_shown_as_possible_is_not_shown()
    {
        var (house, registration) = await RegisteredAsync(Shown);
        await using var register = house;
        house.Store.BeforeCommit = async c =>
        {
            if (!c.Consultations.IsEmpty)
            {
                house.Store.BeforeCommit = null;
                await house.DoAsync(registration, House.Removal());
            }
        };
        Assert.IsType<ConsultationResult.NoHit>(await AskAsync(house, Misspelled));
        Assert.Empty(await house.MessagesAsync("participant.registration-removed.v1"));
    }

    [Fact]
    public async Task Exact_matching_shows_as_possible_what_shares_a_number_and_no_name()
    {
        var company = Given.Company with { Name = IdentityText.Parse("Zandkasteel Thuishulp B.V.") };
        await using var hidden = await House.OpenAsync(false);
        await hidden.RegisterAsync(Given.Data(Given.Company));
        Assert.IsType<ConsultationResult.NoHit>(await AskAsync(hidden, company));
        await using var shown = await House.OpenAsync(false, readings: Shown);
        await shown.RegisterAsync(Given.Data(Given.Company));
        var possible = Assert.IsType<ConsultationResult.Possible>(await AskAsync(shown, company));
        Assert.Equal("exact-1", (await LineAsync(shown, possible.Consultation)).Entry.Matcher);
    }

    [Fact]
    public async Task Under_the_calibrated_standard_a_typing_error_is_a_hit_and_that_needs_a_written_reason()
    {
        var (house, registration) = await RegisteredAsync(Calibrated);
        await using var register = house;
        var hit = Assert.IsType<ConsultationResult.Hit>(await AskAsync(house, Misspelled));
        Assert.Single(hit.Contacts);
        Assert.Equal([registration], (await LineAsync(house, hit.Consultation)).Entry.Found);
        var unreasoned = await Assert.ThrowsAsync<ArgumentException>(() => House.OpenAsync(false, readings: Calibrated with { Reasons = default }));
        Assert.Contains("ZF0303", unreasoned.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_twin_is_never_a_hit()
    {
        foreach (var readings in (ReadingChoices[])[ReadingChoices.Default, Shown, Calibrated])
        {
            foreach (var matcher in (ISubjectMatcher[])[new ExactSubjectMatcher(), new ProbabilisticSubjectMatcher()])
            {
                var (house, _) = await RegisteredAsync(readings, matcher);
                await using var register = house;
                var answer = await AskAsync(house, Twin);
                Assert.True(readings == Shown ? answer is ConsultationResult.NoHit or ConsultationResult.Possible : answer is ConsultationResult.NoHit);
            }
        }
    }

    [Fact]
    public async Task What_was_shown_as_possible_becomes_a_hit_only_when_a_designated_employee_says_why_it_is_the_same_subject()
    {
        var (house, _) = await RegisteredAsync(Shown, durable: true);
        await using var register = house;
        var id = await PossibleAsync(house);
        var without = house.Employ(Given.Without(Given.Actor(Given.Insurer.Id, "medewerker-5"), Power.ReceiveHits));
        RefusedFor("actor.power", await house.Register.VerifyHitAsync(without, id, true, Reasons));
        RefusedFor("consultation.hit-exists", await house.Register.VerifyHitAsync(House.Third, id, true, Reasons));
        RefusedFor("consultation.same-subject-reasoned", await house.Register.VerifyHitAsync(Given.InsurerEmployee, id, true));
        Assert.Null((await LineAsync(house, id)).Verification);

        var hit = Assert.IsType<ConsultationResult.Hit>(await house.Register.VerifyHitAsync(Given.InsurerEmployee, id, true, Reasons));
        Assert.Equal("meldpunt@verzonnen.example", Assert.Single(hit.Contacts).Email.Reveal());
        var line = await LineAsync(house, id);
        Assert.Equal((Reasons, true, false), (line.Verification!.Reasons, line.IsHit, line.Entry.IsHit));
        RefusedFor("consultation.hit-exists", await house.Register.VerifyHitAsync(Given.InsurerEmployee, id, false));
    }

    [Theory]
    [InlineData(ConsultationMode.Manual)]
    [InlineData(ConsultationMode.Automated)]
    public async Task What_was_shown_as_possible_and_is_another_subject_is_no_hit(ConsultationMode mode)
    {
        var (house, _) = await RegisteredAsync(Shown);
        await using var register = house;
        var id = await PossibleAsync(house, mode);
        Assert.IsType<ConsultationResult.NoHit>(await house.Register.VerifyHitAsync(Given.InsurerEmployee, id, false));
        Assert.False((await LineAsync(house, id)).IsHit);
        RefusedFor("consultation.hit-exists", await house.Register.VerifyHitAsync(Given.InsurerEmployee, id, true, Reasons));
    }

    [Fact]
    public async Task What_an_automated_process_was_shown_as_possible_waits_for_a_designated_employee_and_his_reasons()
    {
        var (house, _) = await RegisteredAsync(Shown);
        await using var register = house;
        var id = await PossibleAsync(house, ConsultationMode.Automated);
        RefusedFor("consultation.same-subject-reasoned", await house.Register.VerifyHitAsync(Given.InsurerEmployee, id, true));
        Assert.IsType<ConsultationResult.Hit>(await house.Register.VerifyHitAsync(Given.InsurerEmployee, id, true, Reasons));
    }

    [Fact]
    public async Task What_was_shown_as_possible_is_no_hit_once_the_registration_is_gone()
    {
        var (house, registration) = await RegisteredAsync(Shown);
        await using var register = house;
        var id = await PossibleAsync(house);
        await house.DoAsync(registration, House.Removal());
        Assert.IsType<ConsultationResult.NoHit>(await house.Register.VerifyHitAsync(Given.InsurerEmployee, id, true, Reasons));
        Assert.IsType<ConsultationResult.NoHit>(await AskAsync(house, Misspelled));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_correction_and_a_removal_are_told_to_whoever_was_shown_it_as_possible(bool durable)
    {
        var (house, registration) = await RegisteredAsync(Shown, durable: durable);
        await using var register = house;
        await PossibleAsync(house);
        Assert.IsType<ConsultationResult.NoHit>(await house.Register.ConsultAsync(House.Third, House.Query(Someone("Wielinga", "Sietske"))));
        await house.CorrectAsync(registration, Given.Data(Klaas with { KvkNumber = KvkNumber.Parse("00000019") }));
        await house.CheckAsync(registration);
        await house.DoAsync(registration, House.Removal());
        foreach (var kind in (string[])["participant.registration-corrected.v1", "participant.registration-removed.v1"])
        {
            Assert.Equal([Given.Insurer.Id.Value], (await house.MessagesAsync(kind)).Select(m => m.Addressee));
        }
    }

    [Fact]
    public async Task A_registration_that_ended_is_not_possible_either()
    {
        var (house, _) = await RegisteredAsync(Shown);
        await using var register = house;
        await PossibleAsync(house);
        house.Clock.AdvanceDays(5 * 366);
        Assert.IsType<ConsultationResult.NoHit>(await AskAsync(house, Misspelled));
    }

    [Fact]
    public async Task The_control_of_the_log_sees_what_was_shown_as_possible_and_nobody_checked()
    {
        var (house, _) = await RegisteredAsync(Shown);
        await using var register = house;
        var open = await PossibleAsync(house);
        await house.Register.VerifyHitAsync(Given.InsurerEmployee, await PossibleAsync(house), true, Reasons);
        var lines = (await house.Store.ReadConsultationsAsync(new ConsultationFilter.ByParticipant(Given.Insurer.Id), 0, 10)).Items;
        var control = LogControlRule.Decide(new(Given.Insurer.Id, lines, house.Clock.GetCurrentInstant() + Duration.FromDays(30)));
        var signal = Assert.Single(control.Signals);
        Assert.Equal("log.unverified-hit", signal.Finding.Code);
        Assert.Equal([open], signal.Consultations);
        Assert.Equal((2, 1), control.Purposes.Where(p => p is { Purpose: ConsultationPurpose.FraudInvestigation, Mode: ConsultationMode.Manual }).Select(p => (p.Consultations, p.Hits)).Single());
    }
}
