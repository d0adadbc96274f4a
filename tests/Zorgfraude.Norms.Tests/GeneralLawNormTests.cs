using System.Reflection;
using NodaTime;
using NodaTime.Text;
using Zorgfraude.Cases;
using Zorgfraude.Collections;
using Zorgfraude.Consultations;
using Zorgfraude.Decisions;
using Zorgfraude.Identity;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Documents;
using Zorgfraude.Protocol.Investigations;
using Zorgfraude.Protocol.Procedures;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Procedures.Evidence;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Procedures.Requests;
using Zorgfraude.Protocol.Requests;
using Zorgfraude.Protocol.Rulebooks;
using Zorgfraude.Protocol.Terms;
using Zorgfraude.Protocol.Worklists;
using Zorgfraude.Registrations;
using Zorgfraude.Sdk.Registers;
using Zorgfraude.Testing.Builders;
using Zorgfraude.Testing.Coverage;

namespace Zorgfraude.Norms.Tests;

/// <summary>
/// The norms of general law, and those on the rights of subjects, that a type carries. Days were worked out with a calendar on paper:
/// 3 March 2025 is a Monday, and Easter Monday of that year is 21 April.
/// </summary>
public sealed class GeneralLawNormTests
{
    private static readonly LocalDate Day = new(2025, 3, 3);
    private static readonly HolidayCalendar Calendar = HolidayCalendar.Dutch;
    private static readonly Rulebook Book = ((RulebookSelection.InForce)Rulebook.At(Day)).Rulebook;

    [Fact]
    [Exercises("ATW-3-1", "VO1182-2-1")]
    public void The_recognised_holidays_of_2025_are_these_and_on_no_other_does_a_term_of_Union_law_move()
    {
        LocalDate[] recognised =
        [
            new(2025, 1, 1), new(2025, 4, 21), new(2025, 4, 26), new(2025, 5, 5), new(2025, 5, 29), new(2025, 6, 9), new(2025, 12, 25), new(2025, 12, 26),
        ];
        Assert.Equal(recognised, Calendar.In(2025).Where(h => h.Kind == HolidayKind.Recognised).Select(h => h.Date));
        for (var end = new LocalDate(2025, 2, 1); end.Year == 2025; end = end.PlusDays(1))
        {
            // The term of a request received a month earlier on the same date ends that day unless it is free.
            if (end.Day <= CalendarSystem.Iso.GetDaysInMonth(2025, end.Month - 1))
            {
                var isFree = end.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday || recognised.Contains(end);
                Assert.Equal(isFree, RequestTerms.Answer(new(new LocalDate(2025, end.Month - 1, end.Day)), Book, Calendar).LastDay != end);
            }
        }
    }

    [Fact]
    [Exercises("ATW-3-2")]
    public void Good_Friday_counts_for_a_term_of_the_Dutch_Act_only()
    {
        // Six weeks after Friday 7 March 2025 end on Good Friday 18 April: on to Tuesday 22 April, past Easter Monday. Under Union law
        // the month of a request received on 18 March ends on Good Friday itself.
        Assert.Equal(HolidayKind.EquatedByAct, Calendar.On(new(2025, 4, 18))?.Kind);
        Assert.Equal(new(2025, 4, 22), RemedyTerms.Objection(new(2025, 3, 7), Book, Calendar).LastDay);
        Assert.Equal(new(2025, 4, 18), RequestTerms.Answer(new(new LocalDate(2025, 3, 18)), Book, Calendar).LastDay);
    }

    [Fact]
    [Exercises("ATW-2")]
    public void Every_term_is_so_long_that_two_days_in_it_are_not_free()
    {
        // The shortest term in days is the week for the post; no week of the years whose equated days are known has fewer.
        Assert.Equal(7, new[] { Book.Requests.PostalGraceDays.Value, Book.Requests.RemedyDays.Value, Book.Requests.ComplaintDays.Value }.Min());
        for (var day = Calendar.EquatedDaysKnownFrom; day <= Calendar.EquatedDaysKnownUntil.PlusDays(-7); day = day.PlusDays(1))
        {
            var week = Enumerable.Range(1, 7).Select(n => day.PlusDays(n));
            Assert.True(week.Count(d => d.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) && Calendar.On(d) is null) >= 2, LocalDatePattern.Iso.Format(day));
        }
    }

    [Fact]
    [Exercises("ATW-1-2", "VO1182-3-4-exc")]
    public void No_term_is_counted_backwards()
    {
        var standard = RetentionTerms.Standard(Day, Book);
        var longest = RetentionTerms.Longest(Day, Book);
        Assert.True(RetentionTerms.Longer(Day, new(2031, 3, 3), Book).TryGetValue(out var decided));
        var review = ReviewTerms.Schedule(longest, Book)[0].Due;
        Deadline[] every =
        [
            RequestTerms.Answer(new(Day), Book, Calendar), RequestTerms.ExtendedAnswer(new(Day), Book, Calendar),
            RemedyTerms.Objection(Day, Book, Calendar), RemedyTerms.PostedObjection(Day, Book, Calendar), RemedyTerms.CourtRequest(Day, Book, Calendar),
            SupervisorTerms.FourWeeks(Day, Book, Calendar), standard.Removal, longest.Removal, decided.Removal, review,
            HubTerms.Signal(Day, Book), HubTerms.Trend(Day, Book), ConsultationLogTerms.Entry(Day, Book), SecurityTerms.Evaluation(Day, null, Book),
            ImmediateTerms.Decide(Day, new(Instrument.Decree, "2.4", 5), Book, Calendar).Due,
        ];

        // Nothing is left out: these are the rules of the list. Each runs forward from its start, and what is due at once is due that day.
        Assert.Equal(
            typeof(TermRule).GetFields().Select(f => (string)f.GetRawConstantValue()!).Order(StringComparer.Ordinal),
            every.Select(d => d == review ? TermRule.ReviewPrefix : d.Rule).Order(StringComparer.Ordinal));
        Assert.All(every, d => Assert.True(d.Rule == TermRule.Immediate ? d.LastDay == d.Start : d.LastDay > d.Start, d.ToString()));
        Assert.All(every, d => Assert.True(d.LastDay >= d.UnmovedDay, d.ToString()));
        Assert.All(every, d => Assert.All(d.Moves, m => Assert.True(m.To > m.From, d.ToString())));
    }

    [Theory]
    [InlineData("2025-03-03", "2025-04-03")]
    [InlineData("2025-03-05", "2025-04-07")]
    [InlineData("2025-04-05", "2025-05-06")]
    [InlineData("2024-12-31", "2025-01-31")]
    [InlineData("2025-11-25", "2025-12-29")]
    [Exercises("VO1182-3-1", "VO1182-3-4")]
    public void The_month_for_a_request_starts_after_the_day_of_receipt_and_ends_on_no_free_day(string received, string last)
    {
        static LocalDate Of(string text) => LocalDatePattern.Iso.Parse(text).Value;
        Assert.Equal(Of(last), RequestTerms.Answer(new(Of(received)), Book, Calendar).LastDay);
    }

    [Fact]
    [Exercises("VO1182-3-5")]
    public void The_month_for_a_request_always_holds_two_working_days()
    {
        for (var day = Calendar.EquatedDaysKnownFrom; day <= Calendar.EquatedDaysKnownUntil.PlusDays(-62); day = day.PlusDays(1))
        {
            var last = RequestTerms.Answer(new(day), Book, Calendar).LastDay;
            var working = 0;
            for (var next = day.PlusDays(1); next <= last; next = next.PlusDays(1))
            {
                working += next.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday || Calendar.On(next) is { Kind: HolidayKind.Recognised } ? 0 : 1;
            }

            Assert.True(working >= 2, LocalDatePattern.Iso.Format(day));
        }
    }

    [Fact]
    [Exercises("AWB-3:41", "AWB-6:24")]
    public void Six_weeks_run_from_the_day_of_sending_for_objection_and_for_every_appeal_after_it()
    {
        // Sent on Monday 3 March; the judgement of the court sent on Monday 10 March would end on Easter Monday.
        Assert.Equal(("awb-6w", Day, new LocalDate(2025, 4, 14)), Term(Day));
        Assert.Equal(("awb-6w", new LocalDate(2025, 3, 10), new LocalDate(2025, 4, 22)), Term(new(2025, 3, 10)));
        Assert.Equal("bezwaar en beroep", DutchTermOf(RemedyRoute.ObjectionAndAppeal));

        static (string Rule, LocalDate Start, LocalDate Last) Term(LocalDate sentOn) =>
            RemedyTerms.Objection(sentOn, Book, Calendar) is var deadline ? (deadline.Rule, deadline.Start, deadline.LastDay) : default;
    }

    [Fact]
    [Exercises("AWB-7:1")]
    public void Objection_comes_before_appeal_so_that_no_route_is_appeal_alone()
    {
        Assert.Equal(
            ["bezwaar en beroep", "verzoek aan de rechtbank", "bemiddeling door de Autoriteit Persoonsgegevens", "klacht bij de Autoriteit Persoonsgegevens"],
            Enum.GetValues<RemedyRoute>().Select(DutchTermOf));
        Assert.Equal([RemedyRoute.ObjectionAndAppeal], RemedyRule.MainRoutes(ParticipantKind.MunicipalExecutive, Book));
        Assert.Equal([RemedyRoute.CourtRequest], RemedyRule.MainRoutes(ParticipantKind.StatutoryHealthInsurer, Book));
    }

    [Fact]
    [Exercises("AVG-77")]
    public void The_complaint_to_the_authority_is_always_open_and_has_no_term()
    {
        foreach (var (kind, participant) in Enum.GetValues<RequestKind>().SelectMany(k => Enum.GetValues<ParticipantKind>().Select(p => (k, p))))
        {
            foreach (var answeredOn in (LocalDate?[])[null, Day])
            {
                Assert.Contains(new OpenRemedy(RemedyRoute.AuthorityComplaint, null), RemedyRule.Open(kind, participant, answeredOn, Book, Calendar));
            }
        }
    }

    [Fact]
    [Exercises("AWB-6:12")]
    public void Without_an_answer_no_term_runs_on_any_remedy()
    {
        foreach (var participant in Enum.GetValues<ParticipantKind>())
        {
            var silent = RemedyRule.Open(RequestKind.Erasure, participant, null, Book, Calendar);
            Assert.Equal(3, silent.Count);
            Assert.All(silent, (OpenRemedy remedy) => Assert.Null(remedy.Closes));
            Assert.Equal(2, RemedyRule.Open(RequestKind.Erasure, participant, Day, Book, Calendar).Count(r => r.Closes?.LastDay == new LocalDate(2025, 4, 14)));
        }
    }

    [Fact]
    [Exercises("AWB-6:11")]
    public void A_day_that_passed_closes_no_remedy_since_lateness_can_be_excused()
    {
        // A remedy says until when it is in time and nothing on whether it is closed; a human says that.
        var objection = RemedyRule.Open(RequestKind.Erasure, ParticipantKind.MunicipalExecutive, new(2029, 3, 5), Book, Calendar)[0];
        Assert.Equal((RemedyRoute.ObjectionAndAppeal, new LocalDate(2029, 4, 16)), (objection.Route, objection.Closes!.LastDay));
        Assert.Equal(["Closes", "Route"], typeof(OpenRemedy).GetProperties().Select(p => p.Name).Order(StringComparer.Ordinal));
        StaysOpenUntilAHumanSaysSo(EvidenceRoute.ObjectionAndAppeal, objection.Closes.LastDay, new(2039, 4, 18));
    }

    [Fact]
    [Exercises("BW-3:310")]
    public void Evidence_for_a_civil_claim_outlasts_five_and_twenty_years_until_a_human_says_that_the_claim_is_closed()
    {
        StaysOpenUntilAHumanSaysSo(EvidenceRoute.CivilClaim, new(2034, 3, 6), new(2034, 3, 7));
        StaysOpenUntilAHumanSaysSo(EvidenceRoute.CivilClaim, new(2034, 3, 6), new(2049, 3, 8));
    }

    [Fact]
    [Exercises("UAVG-36")]
    public void Mediation_keeps_the_way_open_until_six_weeks_after_it_ends()
    {
        // Ended on Monday 2 June 2025: six weeks later is Monday 14 July. One that ended before the answer shortens nothing.
        foreach (var participant in Enum.GetValues<ParticipantKind>())
        {
            Assert.Contains(RemedyRoute.Mediation, RemedyRule.Routes(RequestKind.Access, participant, Book));
            Assert.Equal(new(2025, 7, 14), RemedyRule.AfterMediation(participant, Day, new(2025, 6, 2), Book, Calendar).LastDay);
            Assert.Equal(new(2025, 4, 14), RemedyRule.AfterMediation(participant, Day, new(2025, 2, 3), Book, Calendar).LastDay);
        }
    }

    [Fact]
    [Exercises("UAVG-35-4")]
    public void An_answer_that_names_the_court_says_that_no_lawyer_is_needed()
    {
        Assert.Contains("U heeft daar geen advocaat voor nodig.", Text(Given.Insurer), StringComparison.Ordinal);
        Assert.DoesNotContain("advocaat", Text(Given.Executive), StringComparison.Ordinal);

        static string Text(Participant by)
        {
            var facts = new AnswerFacts(new(RequestKind.Erasure, SubjectKind.NaturalPerson, false, CopyForm.Electronic, Day, null), new RequestOutcome.Refuse(RefusalGround.GroundNotPresent))
            {
                Reasons = "verzonnen reden",
            };
            Assert.True(AnswerLetterRule.Decide(new(Sender(by), new("Mevrouw F. Nepperman"), Day), facts, Book, Calendar).TryGetValue(out Letter.Answer? letter));
            return LetterComposer.Compose(letter, LetterTexts.Dutch).ToMarkdown();
        }
    }

    [Fact]
    [Exercises("AVG-17-3")]
    public void Erasure_is_refused_for_a_legal_duty_or_public_task_or_for_a_claim_and_access_is_not()
    {
        Assert.Equal(
            [RequestKind.Erasure], Enum.GetValues<RequestKind>().Where(k => RequestRule.Allows(k, RefusalGround.LegalDutyOrPublicTask)));
        Assert.Equal(
            [RequestKind.Erasure, RequestKind.Objection], Enum.GetValues<RequestKind>().Where(k => RequestRule.Allows(k, RefusalGround.LegalClaim)));
    }

    [Fact]
    [Exercises("AVG-21-1")]
    public void After_an_objection_processing_stops_unless_compelling_grounds_or_a_claim_are_given()
    {
        var upheld = new RequestOutcome.UpholdObjection();
        Assert.True(RequestRule.Answers(RequestKind.Objection, upheld));
        Assert.Equal((true, (RemovalReason?)RemovalReason.ObjectionUpheld), (upheld.ChangesRegistration, upheld.Removal));

        // The other grounds are those on which any request can be refused.
        var own = Enum.GetValues<RefusalGround>().Where(g => RequestRule.Allows(RequestKind.Objection, g) && !RequestRule.Allows(RequestKind.Access, g));
        Assert.Equal([RefusalGround.CompellingGrounds, RefusalGround.LegalClaim], own);
    }

    [Fact]
    [Exercises("AVG-4-15")]
    public void Data_on_care_are_health_data_noted_where_they_may_be_used_and_never_registered()
    {
        var decision = DatumRule.Decide(DatumContent.Of(DatumKind.OtherHealthData), 1);
        Assert.True(decision.TryGetValue(out _));
        Assert.Contains(decision.Findings, f => f is { Code: "datum.health-data", Status: FindingStatus.Warning });
        foreach (var kind in (DatumKind[])[DatumKind.OtherHealthData, DatumKind.MedicalSecrecy, DatumKind.CareToMilitary, DatumKind.CareByMilitary])
        {
            Assert.True(RegisterDataSet.Decide(kind).TryGetValue(out var listed));
            Assert.False(listed);
            Assert.Equal(kind == DatumKind.OtherHealthData, DatumRule.Decide(DatumContent.Of(kind), 1).TryGetValue(out _));
        }
    }

    [Fact]
    [Exercises("PROT-7.1")]
    public void A_notice_without_one_of_its_items_does_not_come_into_being()
    {
        var facts = NoticeFacts.ByLaw(ParticipantKind.MunicipalExecutive, Book) with
        {
            Registrant = Sender(Given.Executive),
            Data = Given.Data(),
            RegisteredOn = Day,
            RemoveOn = new(2029, 3, 3),
            HowToComplain = "verzonnen klachtenregeling",
            Source = "verzonnen bron",
        };
        Assert.True(NoticeContentRule.Decide(facts, Book).TryGetValue(out NoticeContent? content));
        Assert.Equal((Day, new LocalDate(2029, 3, 3)), (content.RegisteredOn, content.RemoveOn));
        var items = typeof(NoticeFacts).GetProperties();
        Assert.Equal(11, items.Length);
        Assert.All(items, item =>
        {
            var without = facts with { };
            item.SetValue(without, null);
            Assert.False(NoticeContentRule.Decide(without, Book).TryGetValue(out _), item.Name);
        });
        Assert.Empty(typeof(NoticeContent).GetConstructors());
        Assert.Equal(typeof(NoticeContent), Assert.Single(typeof(Letter.RegistrationNotice).GetConstructors()).GetParameters()[2].ParameterType);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Exercises("PROT-7.2-a", "PROT-7.2-b")]
    public void Access_tells_what_the_data_are_processed_for_and_of_which_kind_of_subject_they_are(bool isCompany)
    {
        var request = new RightsRequest(RequestKind.Access, SubjectKind.NaturalPerson, false, CopyForm.Electronic, Day, null) { ProvedOn = Day };
        var facts = new AccessFacts(Given.Data(isCompany ? Given.Company : Given.Person), Day, new(2029, 3, 3), [], "verzonnen bron", "fg@verzonnen.example");
        Assert.True(AccessRule.Assemble(request, ParticipantKind.MunicipalExecutive, facts, Book).TryGetValue(out AccessPackage? package));
        Assert.Equal(Enum.GetValues<ProcessingPurpose>(), package.Purposes);
        Assert.Equal(isCompany ? SubjectKind.LegalEntity : SubjectKind.NaturalPerson, package.Subject);
    }

    [Fact]
    [Exercises("WMO15-6.1-1")]
    public void The_supervisor_whom_an_executive_designated_judges_for_it_and_for_no_insurer()
    {
        var competent = Enum.GetValues<ParticipantKind>().Where(kind =>
            SupervisorAssignmentRule.Decide(new(kind, SupervisorTookPart: false)).TryGetValue(out var supervisor) && supervisor == Supervisor.SocialSupportSupervisor);
        Assert.Equal([ParticipantKind.MunicipalExecutive], competent);

        // The one who took part in the investigation is not competent, and without another nobody is.
        Assert.False(SupervisorAssignmentRule.Decide(new(ParticipantKind.MunicipalExecutive, SupervisorTookPart: true, OrdinanceSupervisorExists: false)).TryGetValue(out _));
    }

    [Fact]
    [Exercises("HRW-9-a")]
    public async Task The_number_of_the_trade_register_tells_one_undertaking_from_every_other()
    {
        using var house = new House(Day);
        await house.RegisterAsync();

        // Nothing but the number tells this namesake from the one who is registered.
        var namesake = Given.Person with { DateOfBirth = null, Residence = null };
        Assert.IsType<ConsultationResult.Hit>(await Consult(Given.Person.KvkNumber!));
        Assert.IsType<ConsultationResult.NoHit>(await Consult(KvkNumber.Parse("00000027")));

        async Task<ConsultationResult> Consult(KvkNumber number) => await house.Register.ConsultAsync(
            Given.InsurerEmployee, new(namesake with { KvkNumber = number }, ConsultationMode.Manual, ConsultationPurpose.FraudInvestigation));
    }

    [Fact]
    [Exercises("WET-2.9-2-b")]
    public void A_ledger_and_a_worklist_can_be_traced_to_nobody()
    {
        var scenario = Scenario.Concurred(Day);
        var ledger = SubmissionLedger.Of(
            Given.Executive.Id,
            [new(scenario.CaseId, scenario.CaseEvents.Select((e, i) => new RecordedCaseEvent(Instant.FromUnixTimeSeconds(i), e)).ToValueList())]);
        Assert.Equal(2, ledger.Lines.Count);
        foreach (var traceable in (string[])["Nepperman", "Fictivia", "Verzonnendorp", "00000019", "medewerker", scenario.CaseId.ToString(), scenario.CaseId.Value.ToString("N")])
        {
            Assert.DoesNotContain(traceable, ledger.ToText(), StringComparison.OrdinalIgnoreCase);
        }

        // A line of the worklist has a place for a code, a procedure, its number and days, and for nothing else.
        Assert.DoesNotContain(
            typeof(WorklistItem).GetProperties(), p => p.PropertyType == typeof(string) && p.Name != nameof(WorklistItem.Code));
        Assert.DoesNotContain(
            typeof(WorklistItem).GetProperties(), p => p.PropertyType.Namespace is "Zorgfraude.Identity" or "Zorgfraude.Parties" or "Zorgfraude.Registrations");
    }

    private static void StaysOpenUntilAHumanSaysSo(EvidenceRoute route, LocalDate earliestClose, LocalDate today)
    {
        var removedOn = new LocalDate(2029, 3, 5);
        var registration = new RegistrationId(Guid.Parse("00000000-0000-8000-8000-0000000000bb"));
        var removed = new RegistrationState.Removed(new(2025, 3, 5), removedOn, RemovalReason.TermEnded);
        Assert.True(EvidenceProcedure.Ground(registration, Given.Executive.Id, removed).TryGetValue(out var ground));
        var keep = new EvidenceCommand.Keep(
            ground,
            [EvidenceDocument.Held(OwnReference.Parse("stuk-1"), "verzonnen bewijs")],
            [new RemedyToRecord(route, removedOn, earliestClose)],
            Given.Judged(true, Given.Investigator, removedOn));
        var kept = After(EvidenceState.Initial, keep, removedOn);
        var yes = Given.Judged(true, Given.Investigator, today);

        // However late it is, the evidence cannot be closed while nobody said that the remedy is.
        Assert.True(today > earliestClose);
        Assert.Equal(route, Assert.Single(Assert.IsType<EvidenceState.Kept>(kept).Open).Route);
        Assert.Contains(Decide(kept, new EvidenceCommand.Close(yes), today).Findings, f => f is { Code: "evidence.every-remedy-closed", Status: FindingStatus.NotMet });
        var shut = After(kept, new EvidenceCommand.CloseRemedy(1, today, yes), today);
        Assert.IsType<EvidenceState.Closed>(After(shut, new EvidenceCommand.Close(yes), today));

        ProcedureOutcome<EvidenceEvent> Decide(EvidenceState state, EvidenceCommand command, LocalDate day) =>
            EvidenceProcedure.Decide(registration, state, command, new(Given.Investigator, day, Book));

        EvidenceState After(EvidenceState state, EvidenceCommand command, LocalDate day)
        {
            var outcome = Decide(state, command, day);
            Assert.True(outcome.IsAccepted(out var accepted), string.Join(", ", outcome.Findings));
            return accepted.Events.Aggregate(state, EvidenceProcedure.Evolve);
        }
    }

    private static LetterSender Sender(Participant by) => new(
        by, ["Postbus 1", "1234 AB Verzonnendorp"], "Afdeling Toezicht", EmailAddress.Parse("rechten@verzonnen.example"), TelephoneNumber.Parse("020 123 45 67"), "fg@verzonnen.example");

    private static string DutchTermOf(RemedyRoute route) => typeof(RemedyRoute).GetField(route.ToString())!.GetCustomAttribute<DutchTermAttribute>()!.Term;
}
