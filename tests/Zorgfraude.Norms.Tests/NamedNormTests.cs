using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using NodaTime;
using Zorgfraude.Cases;
using Zorgfraude.Collections;
using Zorgfraude.Consultations;
using Zorgfraude.Decisions;
using Zorgfraude.Identity;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Anonymisation;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Investigations;
using Zorgfraude.Protocol.Procedures;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Retention;
using Zorgfraude.Protocol.Rulebooks;
using Zorgfraude.Registrations;
using Zorgfraude.Sdk.Registers;
using Zorgfraude.Storage;
using Zorgfraude.Testing.Builders;
using Zorgfraude.Testing.Coverage;

namespace Zorgfraude.Norms.Tests;

/// <summary>The norms that a type carries by leaving no room for anything else: here the type is tried.</summary>
public sealed class NamedNormTests
{
    private static readonly LocalDate Day = new(2025, 3, 3);

    [Fact]
    [Exercises(
        "WET-1.1-college", "WET-1.1-wlz-uitvoerder", "WET-1.1-ziektekostenverzekeraar-1", "WET-1.1-ziektekostenverzekeraar-2", "WET-1.1-zorgverzekeraar")]
    public void A_participant_is_a_municipal_executive_or_one_of_three_insurers_and_nobody_else() => Assert.Equal(
        ["college van burgemeester en wethouders", "zorgverzekeraar", "Wlz-uitvoerder", "particuliere ziektekostenverzekeraar"],
        Enum.GetNames<ParticipantKind>().Select(name => typeof(ParticipantKind).GetField(name)!.GetCustomAttribute<DutchTermAttribute>()!.Term));

    [Fact]
    [Exercises("PROT-1-toezichthouder")]
    public void The_supervisor_is_the_care_authority_for_every_insurer_and_never_for_an_executive()
    {
        foreach (var kind in Enum.GetValues<ParticipantKind>())
        {
            Assert.True(SupervisorAssignmentRule.Decide(new(kind, SupervisorTookPart: false)).TryGetValue(out var supervisor));
            Assert.Equal(kind == ParticipantKind.MunicipalExecutive ? Supervisor.SocialSupportSupervisor : Supervisor.HealthcareAuthority, supervisor);
        }
    }

    [Fact]
    [Exercises("PROT-4.1-s2")]
    public void A_registration_holds_the_designated_data_and_refuses_any_other()
    {
        Assert.Equal(["contactEmail", "contactTelephone", "subject", "subjectInformed"], Names(Json(Given.Data())));
        foreach (var field in (string[])["diagnosis", "treatment", "militaryCare", "tradeData", "annualAccounts", "reason", "aggravated", "iban", "email"])
        {
            Refused(With(Given.Data(), field, inSubject: false));
            Refused(With(Given.Data(), field, inSubject: true));
        }
    }

    [Fact]
    [Exercises("BES-2.1-2-c")]
    public void A_registration_goes_with_an_e_mail_address_and_a_telephone_number_of_the_participant()
    {
        Assert.False(EmailAddress.TryParse("geen adres", out _, out _));
        Assert.False(TelephoneNumber.TryParse("geen nummer", out _, out _));
        Assert.Equal(Given.Data(), RegistrationData.FromUtf8Json(Given.Data().ToUtf8Json().AsSpan()));
        foreach (var field in (string[])["contactEmail", "contactTelephone"])
        {
            Refused(Edited(o => o[field] = "geen van beide"));
            Refused(Edited(o => o[field] = null));
            Refused(Edited(o => o.Remove(field)));
        }

        static string Edited(Action<JsonObject> edit)
        {
            var data = JsonNode.Parse(Json(Given.Data()))!.AsObject();
            edit(data);
            return data.ToJsonString();
        }
    }

    [Fact]
    [Exercises("BES-1-administratieve-kenmerken-van-een-rechtspersoon")]
    public void Of_a_legal_person_there_are_five_features_and_no_other()
    {
        Assert.Equal(["address", "administrativeCodes", "kvkNumber", "name", "placeOfEstablishment"], JsonNames(typeof(LegalEntity)));
        foreach (var field in (string[])["skjNumber", "rsin", "establishmentNumber", "bigNumber", "dateOfBirth", "legalForm"])
        {
            Refused(With(Given.Data(Given.Company), field, inSubject: true));
        }
    }

    [Fact]
    [Exercises("BES-1-identificerende-gegevens-van-een-natuurlijke-persoon", "BES-2.1-2-b")]
    public void Of_a_human_being_there_are_eight_identifying_data_and_no_other()
    {
        Assert.Equal(["address", "administrativeCodes", "bigNumber", "dateOfBirth", "kvkNumber", "name", "residence", "sex"], JsonNames(typeof(NaturalPerson)));
        foreach (var field in (string[])["skjNumber", "citizenServiceNumber", "bsn", "nationality", "telephone", "email"])
        {
            Refused(With(Given.Data(), field, inSubject: true));
        }
    }

    [Fact]
    [Exercises("BES-1-big-nummer")]
    public void A_BIG_number_belongs_to_a_human_being()
    {
        Assert.True(BigNumber.TryParse("19012345601", out var number, out _));
        Assert.Equal(number, (Given.Person with { BigNumber = number }).BigNumber);
        Refused(With(Given.Data(Given.Company), "bigNumber", inSubject: true));
    }

    [Fact]
    [Exercises("BES-1-burgerservicenummer")]
    public void A_citizen_service_number_stands_nowhere_and_is_refused_where_somebody_enters_it()
    {
        Assert.DoesNotContain(
            typeof(Subject).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Subject))).Append(typeof(Subject)).SelectMany(t => t.GetProperties()),
            p => p.Name.Contains("Citizen", StringComparison.OrdinalIgnoreCase) || p.Name.Contains("Bsn", StringComparison.OrdinalIgnoreCase));
        Assert.False(KvkNumber.TryParse("111222333", out _, out var problem));
        Assert.Same(IdentityProblem.LooksLikeCitizenServiceNumber, problem);
    }

    [Fact]
    [Exercises("BES-1-client")]
    public void A_client_is_a_human_being_in_the_file_and_not_the_subject()
    {
        var draft = Anonymiser.Scan(new(
            [new FileParty(FilePartyRole.Subject) { Surname = "Nepperman" }, new FileParty(FilePartyRole.Client) { Surname = "Nepzorg" }],
            [new SubmissionDocument("stuk", SubmissionDocumentKind.InvestigationReport, [], "Nepzorg kreeg geen zorg van Nepperman")]));
        Assert.Equal("[cliënt 1] kreeg geen zorg van [betrokkene]", Assert.Single(draft.Documents).Text);
    }

    [Fact]
    [Exercises("BES-1-gerechtvaardigde-overtuiging")]
    public void There_is_one_rule_on_the_justified_belief()
    {
        var rules = typeof(JustifiedBeliefRule).Assembly.GetExportedTypes().SelectMany(t => t.GetMethods()).Where(m => m.ReturnType == typeof(Decision<BeliefConclusion>));
        var rule = Assert.Single(rules);
        Assert.Equal((typeof(JustifiedBeliefRule), typeof(BeliefFacts)), (rule.DeclaringType!, rule.GetParameters()[0].ParameterType));
        Assert.Equal(typeof(BeliefFacts), Assert.Single(typeof(CaseCommand.ConcludeBelief).GetProperties(), p => p.Name == nameof(CaseCommand.ConcludeBelief.Facts)).PropertyType);
    }

    [Theory]
    [InlineData("01234567", true)]
    [InlineData("1234567", false)]
    [InlineData("012345678", false)]
    [InlineData("0123456a", false)]
    [InlineData("00000000", false)]
    [Exercises("BES-1-kvk-nummer")]
    public void A_KVK_number_has_eight_digits(string text, bool expected) => Assert.Equal(expected, KvkNumber.TryParse(text, out _, out _));

    [Fact]
    [Exercises("BES-1-skj-registratienummer")]
    public void A_number_of_the_youth_quality_register_stays_out()
    {
        Assert.DoesNotContain(typeof(SkjNumber), typeof(NaturalPerson).GetProperties().Concat(typeof(LegalEntity).GetProperties()).Select(p => p.PropertyType));
        Refused(With(Given.Data(), "skjNumber", inSubject: true));
        Assert.False(AdministrativeCode.TryParse("SKJ:123456789", out _, out _));
    }

    [Fact]
    [Exercises("BES-1-aanbieder")]
    public void Whoever_provides_care_is_a_subject_human_being_or_legal_person()
    {
        Assert.Equal(
            [nameof(LegalEntity), nameof(NaturalPerson)],
            typeof(Subject).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Subject))).Select(t => t.Name).Order(StringComparer.Ordinal));
        Assert.Equal(("mens", "bedrijf"), (Kind(Given.Person), Kind(Given.Company)));

        static string Kind(Subject subject) => subject.Match(_ => "mens", _ => "bedrijf");
    }

    [Fact]
    [Exercises("PROT-2.1", "TOEL-09")]
    public void A_company_passes_every_gate_that_a_human_being_passes()
    {
        // Beside them it passes one more: that it is a legal person at all.
        var (person, company) = (Course(Given.Person), Course(Given.Company));
        Assert.Equal(person, company.Where(f => f != "registration.legal-personality: Met"));
        Assert.Equal(person.Count + 1, company.Count);

        static IReadOnlyList<string> Course(Subject subject)
        {
            var scenario = Scenario.Concurred(Day, subject);
            Assert.True(CaseProcedure.Basis(scenario.CaseId, Given.Executive.Id, scenario.Case).TryGetValue(out var basis));
            var enter = RegistrationProcedure.Decide(
                scenario.RegistrationId,
                RegistrationState.Initial,
                new RegistrationCommand.Enter(basis, Given.Data(subject)) { SubjectRecord = scenario.RecordOf(basis.File.Report.Subject.Record) },
                scenario.Context());
            scenario.Enter(Given.Data(subject));
            var check = RegistrationProcedure.Decide(
                scenario.RegistrationId, scenario.Registration, new RegistrationCommand.CheckEntry(scenario.Entry!.Sha256(), true), scenario.Context(Given.Checker));
            Assert.True(enter.IsAccepted(out _) && check.IsAccepted(out _));
            return [.. enter.Findings.Concat(check.Findings).Select(f => f.ToString())];
        }
    }

    [Theory]
    [InlineData("WET", "Wet bevorderen samenwerking en rechtmatige zorg", "Wbsrz")]
    [InlineData("BES", "Besluit bevorderen samenwerking en rechtmatige zorg", "Bbsrz")]
    [Exercises("WET-4.4", "BES-5.2", "BES-1-wet")]
    public void Act_and_decree_are_cited_by_their_own_names(string code, string name, string shortName)
    {
        var instrument = Instrument.Parse(code);
        Assert.Equal((name, shortName), (instrument.DutchName, instrument.DutchShortName));
        Assert.Single(Instrument.All, i => i.DutchShortName == shortName);
    }

    [Theory]
    [InlineData(typeof(Subject), "betrokkene")]
    [InlineData(typeof(Participant), "deelnemer")]
    [InlineData(typeof(Supervisor), "toezichthouder")]
    [InlineData(typeof(ConsultationResult.Hit), "hit")]
    [InlineData(typeof(IWarningRegister), "Waarschuwingsregister zorgfraude")]
    [InlineData(typeof(InvestigationReport), "onderzoeksrapportage")]
    [InlineData(typeof(AggravatingCircumstanceKind), "ernstig verzwarende omstandigheid")]
    [Exercises("WET-1.1", "BES-1", "TOEL-08")]
    public void A_term_of_the_law_is_the_term_of_the_type(Type type, string term) =>
        Assert.Equal(term, type.GetCustomAttribute<DutchTermAttribute>()!.Term);

    [Fact]
    [Exercises("REG-1", "TOEL-25")]
    public void The_regulation_in_force_names_level_two_where_its_draft_named_three_and_the_protocol_is_its_annex()
    {
        Assert.Equal((3, (LocalDate?)null), (RegulationVersion.Draft.SecurityLevel.Value, RegulationVersion.Draft.InForceFrom));
        Assert.Equal((2, new LocalDate(2025, 1, 1)), (RegulationVersion.Published.SecurityLevel.Value, RegulationVersion.Published.InForceFrom));
        Assert.Same(RegulationVersion.Published, Assert.IsType<RulebookSelection.InForce>(Rulebook.At(Day)).Rulebook.Regulation);
        Assert.Equal(Instrument.Regulation.BwbId, Instrument.Protocol.BwbId);
    }

    [Fact]
    [Exercises("PROT-1-hit", "PROT-2.2-02")]
    public async Task A_hit_is_agreement_with_a_registration_and_tells_three_things()
    {
        using var house = new House(Day);
        await house.RegisterAsync();
        var hit = Assert.IsType<ConsultationResult.Hit>(await Consult(house, Given.Person));
        Assert.Equal(["contactEmail", "contactTelephone", "subject", "subjectInformed"], Names(Json(Given.Data())));

        // The fourth is there for another reading (F1) and is empty by default.
        Assert.Equal(["Email", "Listed", "SubjectInformed", "Telephone"], typeof(HitContact).GetProperties().Select(p => p.Name).Order(StringComparer.Ordinal));
        Assert.Equal(new HitContact(Given.Data().ContactEmail, Given.Data().ContactTelephone, false), Assert.Single(hit.Contacts));
        Assert.Null(hit.Contacts[0].Listed);
        Assert.IsType<ConsultationResult.NoHit>(await Consult(house, Given.Company));
    }

    [Fact]
    [Exercises("PROT-1-raadplegen")]
    public async Task Every_consultation_by_hand_or_automated_is_one_entry_in_the_list()
    {
        using var house = new House(Day);
        await Consult(house, Given.Person);
        await house.Register.ConsultAsync(
            Given.Investigator, new(Given.Person, ConsultationMode.Automated, ConsultationPurpose.FraudInvestigation) { Occasion = Given.Occasion });
        var page = await house.Store.ReadConsultationsAsync(new ConsultationFilter.ByParticipant(Given.Executive.Id), 0, 10);
        Assert.Equal([ConsultationMode.Manual, ConsultationMode.Automated], page.Items.Select(c => c.Entry).Select((ConsultationLogEntry e) => e.Mode));
        Assert.Equal([ConsultationMode.Manual, ConsultationMode.Automated], Enum.GetValues<ConsultationMode>());
    }

    [Fact]
    [Exercises("PROT-1-waarschuwingsregister", "PROT-4.2", "TOEL-28")]
    public async Task What_can_be_done_in_the_one_register_is_a_closed_list_and_takes_no_paper()
    {
        Assert.Empty(typeof(RegistrationCommand).GetConstructors(BindingFlags.Public | BindingFlags.Instance));
        Assert.All(typeof(RegistrationCommand).GetNestedTypes(), t => Assert.True(t.IsSealed && t.IsSubclassOf(typeof(RegistrationCommand)), t.Name));
        Assert.Equal("registration.enter", Act(new RegistrationCommand.Enter(await Basis(), Given.Data())));

        // One register: what one participant enters another one finds.
        using var house = new House(Day);
        await house.RegisterAsync();
        var register = Assert.IsAssignableFrom<IWarningRegister>(house.Register);
        Assert.IsType<ConsultationResult.Hit>(await register.ConsultAsync(Given.InsurerEmployee, new(Given.Person, ConsultationMode.Manual, ConsultationPurpose.FraudInvestigation)));

        static string Act(RegistrationCommand command) => command.Act;

        static async Task<RegistrationBasis> Basis()
        {
            using var other = new House(Day);
            return await other.BasisAsync(Given.Investigator, ParticipantKind.MunicipalExecutive);
        }
    }

    [Fact]
    [Exercises("PROT-3.4")]
    public void A_report_has_thirteen_elements_and_is_not_complete_without_one_of_them()
    {
        var book = ((RulebookSelection.InForce)Rulebook.At(Day)).Rulebook;
        var elements = typeof(InvestigationReport).GetProperties().Where(p => p.Name != nameof(InvestigationReport.Version)).ToList();
        Assert.Equal(13, elements.Count);
        Assert.True(ReportRule.Decide(Given.Report(), book).TryGetValue(out _));
        Assert.All(elements, element =>
        {
            var report = Given.Report();
            element.SetValue(report, null);
            Assert.False(ReportRule.Decide(report, book).TryGetValue(out _));
        });
    }

    [Fact]
    [Exercises("PROT-3.10")]
    public void An_assessment_of_the_necessity_is_not_complete_without_one_of_its_elements()
    {
        var elements = typeof(NecessityAssessment).GetProperties().Where(p => p.PropertyType == typeof(Judgement<bool>)).ToList();
        Assert.Equal(5, elements.Count);
        Assert.All(elements, element =>
        {
            var assessment = Given.Necessity(Given.Investigator, Day);
            Assert.True(NecessityRule.Decide(assessment).TryGetValue(out _));
            element.SetValue(assessment, null);
            Assert.False(NecessityRule.Decide(assessment).TryGetValue(out _));
        });
    }

    [Theory]
    [InlineData(true, typeof(CaseState.Concurred))]
    [InlineData(false, typeof(CaseState.Dissented))]
    [Exercises("PROT-3.12-s2")]
    public void The_answer_of_the_supervisor_is_kept_with_its_day(bool concurs, Type state)
    {
        var scenario = Scenario.ActsToConcurrence(Given.Investigator, Day).SkipLast(1).Aggregate(new Scenario(Day), (s, act) => s.Do(act));
        scenario.On(new(2025, 3, 10)).Do(new CaseCommand.RecordAnswer(concurs, new(2025, 3, 7), "verzonnen reden"));
        Assert.Equal((new LocalDate(2025, 3, 7), concurs), scenario.CaseEvents.OfType<CaseEvent.SupervisorAnswered>().Select(e => (e.On, e.Concurs)).Single());
        Assert.IsType(state, scenario.Case);
    }

    [Theory]
    [InlineData("kvkNumber", "1234567")]
    [InlineData("kvkNumber", "abcdefgh")]
    [InlineData("dateOfBirth", "1981-02-30")]
    [Exercises("PROT-4.3")]
    public void Data_that_cannot_be_right_do_not_enter(string field, string value)
    {
        var json = Json(Given.Data());
        var start = json.IndexOf($"\"{field}\":\"", StringComparison.Ordinal) + field.Length + 4;
        Refused(json[..start] + value + json[json.IndexOf('"', start)..]);
        Assert.All(IdentityProblem.All, p => Assert.NotEqual(p.ToString(Language.Dutch), p.ToString(Language.English)));
    }

    [Fact]
    [Exercises("TOEL-02")]
    public void After_agreement_registering_is_a_duty_from_that_day() =>
        Assert.Equal([new Obligation("case.register", Day)], CaseProcedure.Obligations(Scenario.Concurred(Day).Case));

    [Fact]
    [Exercises("TOEL-05")]
    public void One_decision_rests_on_decree_and_protocol_side_by_side()
    {
        var book = ((RulebookSelection.InForce)Rulebook.At(Day)).Rulebook;
        var belief = JustifiedBeliefRule.Decide(Given.Belief(Given.Investigator, Day), book).Findings;
        var longer = LongerTermRule.Decide(new() { RegisteredOn = Day, DecidedOn = Day, Proportionate = Given.Judged(true, Given.Investigator, Day) }, book).Findings;
        Assert.All(new[] { belief, longer }, findings =>
        {
            Assert.Contains(findings, f => f.Citation.Instrument == Instrument.Decree);
            Assert.Contains(findings, f => f.Citation.Instrument == Instrument.Protocol);
        });
    }

    [Fact]
    [Exercises("TOEL-20")]
    public void A_case_that_the_supervisor_refused_stays_and_never_gives_a_ground()
    {
        var scenario = Scenario.ActsToConcurrence(Given.Investigator, Day).SkipLast(1).Aggregate(new Scenario(Day), (s, act) => s.Do(act));
        scenario.Do(new CaseCommand.RecordAnswer(false, Day, "verzonnen reden"));
        Assert.Equal((Day, true), scenario.Case is CaseState.Dissented d ? (d.AnsweredOn, d.HasReasons) : default);
        Assert.False(CaseProcedure.Basis(scenario.CaseId, Given.Executive.Id, scenario.Case).TryGetValue(out _));
        Assert.DoesNotContain(CaseProcedure.Permitted(scenario.Case), act => act.IsPermitted);

        // The list for the supervisor names the file and its refusal, holds together, and admits no registration after it.
        var ledger = SubmissionLedger.Of(
            Given.Executive.Id,
            [new(scenario.CaseId, scenario.CaseEvents.Select((e, i) => new RecordedCaseEvent(Instant.FromUnixTimeSeconds(i), e)).ToValueList())]);
        Assert.Equal([LedgerEntryKind.Submitted, LedgerEntryKind.Dissented], ledger.Lines.Select(l => l.Kind));
        Assert.IsType<LedgerVerification.Sound>(LedgerVerification.Of(ledger.ToText(), received: [Given.AnonymisedReport().ContentHash]));
        Assert.Equal([new(LedgerFlawKind.ReceivedAbsent, null)], Flaws(ledger.ToText(), [new string('0', 64)]));
        Assert.Equal([new(LedgerFlawKind.ChainBroken, 2)], Flaws(ledger.ToText().Replace(" Dissented ", " Concurred ", StringComparison.Ordinal), []));

        static IEnumerable<LedgerFlaw> Flaws(string text, string[] received) =>
            Assert.IsType<LedgerVerification.Unsound>(LedgerVerification.Of(text, received: received)).Flaws;
    }

    private static ValueTask<ConsultationResult> Consult(House house, Subject subject) =>
        house.Register.ConsultAsync(Given.Investigator, new(subject, ConsultationMode.Manual, ConsultationPurpose.FraudInvestigation));

    private static string Json(RegistrationData data) => Encoding.UTF8.GetString(data.ToUtf8Json().AsSpan());

    private static void Refused(string json) => Assert.Throws<JsonException>(() => RegistrationData.FromUtf8Json(Encoding.UTF8.GetBytes(json)));

    private static string With(RegistrationData data, string field, bool inSubject)
    {
        var json = Json(data);
        var at = (inSubject ? json.IndexOf("\"name\":", StringComparison.Ordinal) : json.IndexOf("\"contactEmail\":", StringComparison.Ordinal));
        Assert.True(at > 0);
        return json.Insert(at, $"\"{field}\":\"1\",");
    }

    private static IEnumerable<string> Names(string json) =>
        JsonDocument.Parse(json).RootElement.EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal);

    private static IEnumerable<string> JsonNames(Type subject) =>
        subject.GetProperties().Select(p => p.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name).OfType<string>().Order(StringComparer.Ordinal);
}
