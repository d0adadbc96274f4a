using System.Reflection;
using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Investigations;
using Zorgfraude.Protocol.Procedures;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Rulebooks;
using Zorgfraude.Testing.Builders;

namespace Zorgfraude.Protocol.Tests.Investigations;

/// <summary>What is missing, denied or without reasons, element by element.</summary>
public sealed class RuleTests
{
    private static readonly LocalDate Day = new(2025, 3, 3);
    private static readonly Rulebook Book = ((RulebookSelection.InForce)Rulebook.At(Day)).Rulebook;
    private static readonly BeliefFacts Affirmed = Given.Belief(Given.Investigator, Day);

    private static Judgement<bool> Yes => Given.Judged(true, Given.Investigator, Day);

    private static Judgement<bool> No => Given.Judged(false, Given.Investigator, Day);

    private static void Concludes(BeliefConclusion? expected, BeliefFacts facts, string code, FindingStatus status)
    {
        var decision = JustifiedBeliefRule.Decide(Stated(facts), Book);
        Assert.Equal(expected, decision.TryGetValue(out var conclusion) ? conclusion : null);
        Assert.Contains(decision.Findings, f => f.Code == code && f.Status == status);
    }

    [Fact]
    public void Each_element_of_the_belief_is_needed_and_one_denied_ends_it()
    {
        Concludes(BeliefConclusion.Held, Affirmed, "belief.not-only-statements", FindingStatus.Met);
        var elements = typeof(BeliefFacts).GetProperties().Where(p => p.PropertyType == typeof(Judgement<bool>) && p.Name != nameof(BeliefFacts.OldConductMayBeRegistered)).ToList();
        Assert.Equal(4, elements.Count);
        foreach (var element in elements)
        {
            Assert.Null(Conclusion(With(element, null)));
            Assert.Null(Conclusion(With(element, Yes with { Motivation = "  " })));
            Assert.Null(Conclusion(With(element, No with { Motivation = "" })));
            Assert.Equal(BeliefConclusion.NotHeld, Conclusion(With(element, No)));
        }

        Assert.Null(Conclusion(Affirmed with { CareDomain = null }));
        Assert.Null(Conclusion(Affirmed with { CareDomain = (CareDomain)99 }));
        Assert.Null(Conclusion(Affirmed with { ConductEndedOn = null }));
    }

    [Fact]
    public void Conditional_intent_is_enough_and_negligence_never()
    {
        Assert.Equal(BeliefConclusion.Held, Conclusion(Affirmed with { StateOfMind = Given.Judged(StateOfMind.ConditionalIntent, Given.Investigator, Day) }));
        Assert.Equal(BeliefConclusion.NotHeld, Conclusion(Affirmed with { StateOfMind = Given.Judged(StateOfMind.Negligence, Given.Investigator, Day) }));
    }

    [Fact]
    public void Statements_of_others_and_anonymous_sources_alone_carry_no_belief()
    {
        var anonymous = new EvidenceItem(EvidenceKind.AnonymousSource, Yes);
        var third = new EvidenceItem(EvidenceKind.ThirdPartyStatement, Yes, Yes);
        foreach (ValueList<EvidenceItem> evidence in (ValueList<EvidenceItem>[])[[anonymous, anonymous], [third, third], [anonymous, third], [new((EvidenceKind)99, Yes)]])
        {
            Concludes(BeliefConclusion.NotHeld, Affirmed with { Evidence = evidence }, "belief.not-only-statements", FindingStatus.NotMet);
        }

        Assert.Null(Conclusion(Affirmed with { Evidence = [] }));
        Assert.Equal(BeliefConclusion.Held, Conclusion(Affirmed with { Evidence = [anonymous, new(EvidenceKind.Document, Yes)] }));
    }

    [Fact]
    public void Unlawful_and_unverifiable_evidence_is_set_aside_and_unjudged_evidence_waits()
    {
        Assert.Equal(BeliefConclusion.NotHeld, Conclusion(Affirmed with { Evidence = [new(EvidenceKind.Document, No)] }));
        Assert.Equal(BeliefConclusion.Held, Conclusion(Affirmed with { Evidence = [new(EvidenceKind.Document, No), new(EvidenceKind.ClaimRecords, Yes)] }));
        Assert.Equal(BeliefConclusion.Held, Conclusion(Affirmed with { Evidence = [new(EvidenceKind.ThirdPartyStatement, Yes, No), new(EvidenceKind.ClaimRecords, Yes)] }));
        Assert.Null(Conclusion(Affirmed with { Evidence = [new(EvidenceKind.Document, null), new(EvidenceKind.ClaimRecords, Yes)] }));
        Assert.Null(Conclusion(Affirmed with { Evidence = [new(EvidenceKind.ThirdPartyStatement, Yes), new(EvidenceKind.ClaimRecords, Yes)] }));
    }

    [Fact]
    public void Conduct_before_the_act_takes_a_judgement_of_its_own()
    {
        var old = Affirmed with { ConductEndedOn = new LocalDate(2024, 12, 31) };
        Assert.Null(Conclusion(old));
        Assert.Equal(BeliefConclusion.Held, Conclusion(old with { OldConductMayBeRegistered = Yes }));
        Assert.Equal(BeliefConclusion.NotHeld, Conclusion(old with { OldConductMayBeRegistered = No }));
    }

    [Fact]
    public void Each_of_the_thirteen_elements_of_the_report_is_needed()
    {
        Assert.True(ReportRule.Decide(Given.Report(), Book).TryGetValue(out _));
        var elements = typeof(InvestigationReport).GetProperties().Where(p => p.Name != nameof(InvestigationReport.Version)).ToList();
        Assert.Equal(13, elements.Count);
        foreach (var element in elements)
        {
            var report = Given.Report() with { };
            element.SetValue(report, null);
            Assert.Single(ReportRule.Decide(report, Book).Outstanding);
        }

        Incomplete(Given.Report() with { MitigatingCircumstances = new MitigatingCircumstances.Found(" ", "weging") });
        Incomplete(Given.Report() with { MitigatingCircumstances = new MitigatingCircumstances.Found("wat", null) });
        Incomplete(Given.Report() with { MitigatingCircumstances = new MitigatingCircumstances.NoneFound(null) });
        Incomplete(Given.Report() with { AggravatingCircumstances = new AggravatingCircumstancesInReport.Found("", "grond") });
        Incomplete(Given.Report() with { RightToBeHeard = new RightToBeHeard.NotHeard("reden", null) });
        Incomplete(Given.Report() with { RightToBeHeard = new RightToBeHeard.NotHeard(" ", Day) });
        Assert.True(ReportRule.Decide(Given.Report() with { RightToBeHeard = new RightToBeHeard.NotHeard("reden", Day) }, Book).TryGetValue(out _));
    }

    [Fact]
    public void Each_element_of_the_necessity_is_needed_and_one_denied_ends_it()
    {
        var full = Given.Necessity(Given.Investigator, Day);
        foreach (var element in typeof(NecessityAssessment).GetProperties().Where(p => p.PropertyType == typeof(Judgement<bool>)))
        {
            var open = full with { };
            element.SetValue(open, null);
            Assert.False(NecessityRule.Decide(open).TryGetValue(out _));
            element.SetValue(open, No);
            Assert.True(NecessityRule.Decide(open).TryGetValue(out var conclusion));
            Assert.Equal(element.Name == nameof(NecessityAssessment.LongerTermIndicated) ? NecessityConclusion.Necessary : NecessityConclusion.NotNecessary, conclusion);
        }
    }

    [Theory]
    [InlineData(ParticipantKind.StatutoryHealthInsurer, null, null, Supervisor.HealthcareAuthority)]
    [InlineData(ParticipantKind.LongTermCareAdministrator, true, false, Supervisor.HealthcareAuthority)]
    [InlineData(ParticipantKind.PrivateHealthInsurer, null, true, Supervisor.HealthcareAuthority)]
    [InlineData(ParticipantKind.MunicipalExecutive, false, null, Supervisor.SocialSupportSupervisor)]
    [InlineData(ParticipantKind.MunicipalExecutive, true, true, Supervisor.OrdinanceSupervisor)]
    [InlineData(ParticipantKind.MunicipalExecutive, true, false, null)]
    [InlineData(ParticipantKind.MunicipalExecutive, true, null, null)]
    [InlineData(ParticipantKind.MunicipalExecutive, null, true, null)]
    public void The_competent_supervisor_is_not_one_who_took_part(ParticipantKind kind, bool? tookPart, bool? ordinance, Supervisor? expected) =>
        Assert.Equal(expected, SupervisorAssignmentRule.Decide(new(kind, tookPart, ordinance)).TryGetValue(out var supervisor) ? supervisor : null);

    [Fact]
    public void A_written_record_tells_two_versions_of_a_report_apart()
    {
        var scenario = new Scenario(Day);
        foreach (var act in Scenario.ActsToConcurrence(Given.Investigator, Day).Take(3))
        {
            scenario.Do(act);
        }

        scenario.Do(new CaseCommand.RecordReport(Given.Report(2), Given.About()));
        var hashes = scenario.CaseEvents.OfType<CaseEvent.ReportRecorded>().Select(e => e.Record.Sha256).ToList();
        Assert.Equal(2, hashes.Distinct().Count());
        Assert.Equal(scenario.Case, CaseProcedure.Replay(scenario.CaseEvents));
    }

    private static BeliefConclusion? Conclusion(BeliefFacts facts) => JustifiedBeliefRule.Decide(Stated(facts), Book).TryGetValue(out var c) ? c : null;

    // What the items hold is another question than what they carry.
    private static BeliefFacts Stated(BeliefFacts facts) =>
        facts with { Evidence = facts.Evidence.Select(e => e with { Holds = DatumContent.Of(DatumKind.OtherData) }).ToValueList() };

    private static BeliefFacts With(PropertyInfo element, Judgement<bool>? value)
    {
        var facts = Affirmed with { };
        element.SetValue(facts, value);
        return facts;
    }

    private static void Incomplete(InvestigationReport report) => Assert.False(ReportRule.Decide(report, Book).TryGetValue(out _));
}
