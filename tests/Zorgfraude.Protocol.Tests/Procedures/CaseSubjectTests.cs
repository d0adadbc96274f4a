using NodaTime;
using Zorgfraude.Decisions;
using Zorgfraude.Identity;
using Zorgfraude.Law;
using Zorgfraude.Protocol.Explanations;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Investigations;
using Zorgfraude.Protocol.Procedures;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Readings;
using Zorgfraude.Protocol.Rulebooks;
using Zorgfraude.Registrations;
using Zorgfraude.Testing.Builders;

namespace Zorgfraude.Protocol.Tests.Procedures;

/// <summary>Whom a case is about, what falls due in it, and what never enters.</summary>
public sealed class CaseSubjectTests
{
    private static readonly LocalDate Day = new(2025, 3, 3);
    private static readonly Rulebook Law = ((RulebookSelection.InForce)Rulebook.At(Day)).Rulebook;

    private static Judgement<bool> Yes => Given.Judged(true, Given.Investigator, Day);

    private static Judgement<bool> No => Given.Judged(false, Given.Investigator, Day);

    [Fact]
    public void Differing_data_take_a_judgement_and_no_judgement_makes_a_person_a_company()
    {
        var scenario = Scenario.Concurred(Day);
        var reported = CaseProcedure.ReportOf(scenario.Case)!.Subject;
        var record = scenario.RecordOf(reported.Record);
        var better = Given.Person with { Residence = IdentityText.Parse("Nergenshuizen") };
        Assert.Equal([], Blocking(Given.Person, null));
        Assert.Equal([("subject.better-data", FindingStatus.NeedsJudgement)], Blocking(better, null));
        Assert.Equal([("subject.better-data", FindingStatus.NotMet)], Blocking(better, No));
        Assert.Equal([], Blocking(better, Yes));
        Assert.Contains(("subject.kind-same", FindingStatus.NotMet), Blocking(Given.Company, Yes));
        Assert.Equal(
            [("subject.record-known", FindingStatus.Missing)],
            SubjectSamenessRule.Decide(reported, null, Given.Person, Yes).Findings.Where(f => f.Blocks).Select(f => (f.Code, f.Status)));

        IEnumerable<(string, FindingStatus)> Blocking(Subject entered, Judgement<bool>? judgement) =>
            SubjectSamenessRule.Decide(reported, record, entered, judgement).Findings.Where(f => f.Blocks).Select(f => (f.Code, f.Status));
    }

    [Fact]
    public void History_holds_a_commitment_that_another_salt_makes_another()
    {
        var scenario = Scenario.Concurred(Day);
        var json = string.Concat(scenario.CaseEvents.Select(e => System.Text.Encoding.UTF8.GetString(EventJson.Write(e).Payload.AsSpan())));
        Assert.DoesNotContain("Nepperman", json, StringComparison.OrdinalIgnoreCase);
        var context = scenario.Context();
        var other = Collections.ValueList.Create<byte>(Enumerable.Repeat((byte)7, 32).ToArray());
        var first = Recorded(context);
        Assert.Equal(first, Recorded(context));
        Assert.NotEqual(first.Record.Sha256, Recorded(context with { Salt = other }).Record.Sha256);
        Assert.NotEqual(first.Record.Id, Recorded(context with { Salt = other }).Record.Id);
        Assert.Throws<ArgumentException>(() => Recorded(context with { Salt = [] }));

        ReportedSubject Recorded(ActContext with)
        {
            var state = CaseProcedure.Replay(scenario.CaseEvents.Take(2));
            Assert.True(CaseProcedure.Decide(scenario.CaseId, state, new CaseCommand.RecordReport(Given.Report(), Given.About()), with).IsAccepted(out var accepted));
            return Assert.IsType<CaseEvent.ReportRecorded>(Assert.Single(accepted.Events)).Subject;
        }
    }

    [Theory]
    [InlineData(LegalForm.PrivateCompany, true)]
    [InlineData(LegalForm.Foundation, true)]
    [InlineData(LegalForm.SoleProprietorship, false)]
    [InlineData(LegalForm.ProfessionalPartnership, false)]
    [InlineData(LegalForm.GeneralPartnership, false)]
    [InlineData(LegalForm.LimitedPartnership, false)]
    [InlineData(null, false)]
    [InlineData((LegalForm)99, false)]
    public void Only_a_legal_person_can_be_a_subject_beside_a_natural_one(LegalForm? form, bool reached) =>
        Assert.Equal(reached, SubjectRule.Decide(new(Given.Company) { Form = form }).TryGetValue(out _));

    [Fact]
    public void Of_another_form_a_human_says_whether_it_has_legal_personality()
    {
        var other = new CaseSubject(Given.Company) { Form = LegalForm.Other };
        Assert.Equal(FindingStatus.NeedsJudgement, SubjectRule.Decide(other).Findings[^1].Status);
        Assert.True(SubjectRule.Decide(other with { HasLegalPersonality = Yes }).TryGetValue(out var kind));
        Assert.Equal(SubjectKind.LegalEntity, kind);
        Assert.False(SubjectRule.Decide(other with { HasLegalPersonality = No }).TryGetValue(out _));
        Assert.True(SubjectRule.Decide(Given.About()).TryGetValue(out _));
    }

    [Theory]
    [InlineData("2025-09-03", 6, FindingStatus.Met)]
    [InlineData("2025-09-04", 6, FindingStatus.Warning)]
    [InlineData("2025-03-04", 0, FindingStatus.Warning)]
    public void An_old_concurrence_warns_and_refuses_nothing(string today, int months, FindingStatus expected)
    {
        var book = Law with { Readings = ReadingChoices.Default with { RegistrationStalenessLimit = months } };
        var finding = Assert.Single(ConcurrenceAgeRule.Decide(Day, NodaTime.Text.LocalDatePattern.Iso.Parse(today).Value, book));
        Assert.Equal((expected, false), (finding.Status, finding.Blocks));
        Assert.Empty(ConcurrenceAgeRule.Decide(Day, new(2099, 1, 1), Law with { Readings = ReadingChoices.Default with { RegistrationStalenessLimit = null } }));
    }

    [Fact]
    public void A_question_moves_the_end_only_where_that_reading_was_chosen_and_extensions_add_up()
    {
        Assert.Equal(new LocalDate(2025, 3, 31), LastDay(suspends: false, extended: false));
        Assert.Equal(new LocalDate(2025, 4, 10), LastDay(suspends: true, extended: false));
        Assert.Equal(new LocalDate(2025, 6, 1), LastDay(suspends: false, extended: true));

        static LocalDate LastDay(bool suspends, bool extended)
        {
            var state = Scenario.ActsToConcurrence(Given.Investigator, Day).SkipLast(1).Aggregate(new Scenario(Day), (s, act) => s.Do(act));
            var at = state.Case;
            at = Then(at, new CaseCommand.RecordQuestion(Day.PlusDays(2), "verzonnen vraag"), Day.PlusDays(2));
            at = Then(at, new CaseCommand.SendAdditionalData(Given.AnonymisedReport(Anonymisation.SubmissionDocumentKind.AdditionalData)), Day.PlusDays(5));
            at = Then(at, new CaseCommand.RecordAdditionalReceipt(Day.PlusDays(12)), Day.PlusDays(12));
            if (extended)
            {
                at = Then(at, new CaseCommand.RecordExtension(Day.PlusDays(13), new LocalDate(2025, 4, 30), "reden"), Day.PlusDays(13));
                at = Then(at, new CaseCommand.RecordExtension(Day.PlusDays(40), new LocalDate(2025, 6, 1), "reden"), Day.PlusDays(40));
            }

            return Assert.IsType<CaseState.WithSupervisor>(at).Submission.LastDay!.Value;

            CaseState Then(CaseState from, CaseCommand act, LocalDate on)
            {
                var context = state.On(on).Context();
                context = context with { Rulebook = context.Rulebook with { Readings = ReadingChoices.Default with { AdditionalDataSuspendsTerm = suspends } } };
                Assert.True(CaseProcedure.Decide(state.CaseId, from, act, context).IsAccepted(out var accepted));
                return accepted.Events.Aggregate(from, CaseProcedure.Evolve);
            }
        }
    }

    [Fact]
    public void Belief_that_falls_away_after_registration_yields_a_duty_on_the_day_of_knowledge_plus_the_grace_chosen()
    {
        var scenario = Scenario.Registered(Day);
        Assert.Equal([("case.tell-supervisor", Day)], Due(scenario.Case));
        scenario.Do(new CaseCommand.RecordSupervisorTold(Day)).On(Day.PlusDays(3)).Do(new CaseCommand.RecordReport(Given.Report(2), Given.About()));
        Assert.Equal([("case.weigh-ground", Day.PlusDays(3))], Due(scenario.Case));
        var weigh = new CaseCommand.WeighGround(Day.PlusDays(3), No, null);
        Assert.Equal([("case.end-processing", Day.PlusDays(3))], Due(Weighed(0)));
        // 6 March 2025 is a Thursday: two working days on is Monday.
        Assert.Equal([("case.end-processing", new LocalDate(2025, 3, 10))], Due(Weighed(2)));
        Assert.Equal([], Due(scenario.Do(new CaseCommand.WeighGround(Day.PlusDays(3), Yes, Yes)).Case));

        CaseState Weighed(int grace)
        {
            var context = scenario.Context();
            context = context with { Rulebook = context.Rulebook with { Readings = ReadingChoices.Default with { ImmediateActionGrace = grace } } };
            Assert.True(CaseProcedure.Decide(scenario.CaseId, scenario.Case, weigh, context).IsAccepted(out var accepted));
            return accepted.Events.Aggregate(scenario.Case, CaseProcedure.Evolve);
        }

        static IEnumerable<(string, LocalDate)> Due(CaseState state) => CaseProcedure.Obligations(state).Select(o => (o.Code, o.DueOn));
    }

    [Fact]
    public void A_dissent_without_reasons_asks_for_them_until_they_are_there()
    {
        var scenario = Scenario.ActsToConcurrence(Given.Investigator, Day).SkipLast(1).Aggregate(new Scenario(Day), (s, act) => s.Do(act));
        scenario.Do(new CaseCommand.RecordAnswer(false, Day));
        Assert.Equal("case.ask-reasons", Assert.Single(CaseProcedure.Obligations(scenario.Case)).Code);
        scenario.Do(new CaseCommand.RecordDissentReasons(Day, "verzonnen reden"));
        Assert.Empty(CaseProcedure.Obligations(scenario.Case));
        Assert.True(Assert.IsType<CaseState.Dissented>(scenario.Case).HasReasons);
    }

    [Fact]
    public void Without_the_reading_new_evidence_is_a_warning_and_the_same_content_still_is_none()
    {
        var scenario = Scenario.ActsToConcurrence(Given.Investigator, Day).SkipLast(1).Aggregate(new Scenario(Day), (s, act) => s.Do(act));
        scenario.Do(new CaseCommand.RecordAnswer(false, Day));
        Assert.True(CaseProcedure.Dissent(scenario.CaseId, Given.Executive.Id, scenario.Case).TryGetValue(out var file));
        var loose = Law with { Readings = ReadingChoices.Default with { ResubmissionRequiresNewEvidence = false } };
        var earlier = new EarlierSubmission.Dissented(file, null);
        Assert.True(ResubmissionRule.Decide(earlier, Given.Executive.Id, "other", loose).TryGetValue(out _));
        Assert.False(ResubmissionRule.Decide(earlier, Given.Executive.Id, file.ContentSha256, loose).TryGetValue(out _));
        Assert.False(ResubmissionRule.Decide(earlier, Given.Insurer.Id, "other", loose).TryGetValue(out _));
        Assert.False(ResubmissionRule.Decide(earlier, Given.Executive.Id, "other", Law).TryGetValue(out _));
    }

    [Fact]
    public void The_register_takes_the_four_items_of_the_closed_list_and_nothing_else()
    {
        DatumKind[] listed = [DatumKind.PersonIdentity, DatumKind.EntityFeatures, DatumKind.ParticipantContact, DatumKind.InformedFlag];
        Assert.All(Enum.GetValues<DatumKind>(), kind =>
        {
            Assert.True(RegisterDataSet.Decide(kind).TryGetValue(out var takes));
            Assert.Equal(listed.Contains(kind), takes);
        });
        Assert.Throws<ArgumentOutOfRangeException>(() => RegisterDataSet.Decide((DatumKind)99));
    }

    [Fact]
    public void The_examples_of_the_notes_stand_by_the_question_and_go_with_its_answer()
    {
        var asked = NecessityRule.Decide(Given.Necessity(Given.Investigator, Day) with { Proportionate = null, ServesReasonablePurpose = null });
        var text = Explanation.Of(asked.Findings).ToText(Language.Dutch);
        Assert.Contains("dwang", text, StringComparison.Ordinal);
        Assert.Contains("ziekte", text, StringComparison.Ordinal);
        Assert.Equal(2, text.Split("Voorbeeld: ").Length - 1);
        Assert.All(
            new[] { InvestigationFindings.NecessityProportionate, InvestigationFindings.NecessityPurpose },
            d => Assert.Equal(Instrument.ExplanatoryNotes, Assert.Single(d.Examples).Citation.Instrument));
        Assert.DoesNotContain(
            "Example: ", Explanation.Of(NecessityRule.Decide(Given.Necessity(Given.Investigator, Day)).Findings).ToText(Language.English), StringComparison.Ordinal);
    }
}
