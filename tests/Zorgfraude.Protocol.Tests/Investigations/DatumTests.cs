using Zorgfraude.Decisions;
using Zorgfraude.Protocol.Investigations;
using Zorgfraude.Protocol.Rulebooks;
using Zorgfraude.Testing.Builders;

namespace Zorgfraude.Protocol.Tests.Investigations;

/// <summary>What a paper holds: one kind that may not be in the file is enough, and each finding names the paper by its number.</summary>
public sealed class DatumTests
{
    [Fact]
    public void A_kind_that_does_not_exist_makes_the_whole_statement_none()
    {
        var stated = DatumContent.Of(DatumKind.PersonIdentity, (DatumKind)999);
        var finding = Assert.Single(DatumRule.Decide(stated, 4).Findings);
        Assert.Equal(("datum.kinds-stated", FindingStatus.Missing), (finding.Code, finding.Status));
        Assert.Equal(FindingArgument.Of("number", 4), Assert.Single(finding.Arguments));
    }

    [Fact]
    public void Kinds_are_answered_once_each_in_the_order_of_the_list()
    {
        var kinds = DatumRule.Decide(DatumContent.Of(DatumKind.OtherHealthData, DatumKind.CareToMilitary, DatumKind.MedicalSecrecy, DatumKind.CareToMilitary), 1);
        var order = Enum.GetValues<DatumKind>().ToList();
        Assert.Equal(4, kinds.Findings.Count);
        var expected = new[] { (DatumKind.MedicalSecrecy, "datum.no-medical-secrecy"), (DatumKind.CareToMilitary, "datum.no-care-to-military"), (DatumKind.OtherHealthData, "datum.health-data") }
            .OrderBy(k => order.IndexOf(k.Item1)).Select(k => k.Item2);
        Assert.Equal(expected, kinds.Findings.Skip(1).Select(f => f.Code));
    }

    [Fact]
    public void Papers_are_numbered_from_one_in_a_belief_and_what_they_hold_stands_first()
    {
        var law = ((RulebookSelection.InForce)Rulebook.At(new(2025, 3, 3))).Rulebook;
        var facts = Given.Belief(Given.Investigator, new(2025, 3, 3));
        var evidence = facts.Evidence[0];
        var decision = JustifiedBeliefRule.Decide(
            facts with { Evidence = [evidence, evidence with { Holds = DatumContent.Of(DatumKind.MedicalSecrecy) }, evidence] }, law);
        Assert.False(decision.TryGetValue(out _));
        Assert.Equal("datum.kinds-stated", decision.Findings[0].Code);
        var secret = Assert.Single(decision.Findings, f => f.Code == "datum.no-medical-secrecy");
        Assert.Equal(FindingArgument.Of("number", 2), Assert.Single(secret.Arguments));
    }

    [Fact]
    public void Asking_for_a_kind_that_does_not_exist_is_a_mistake_of_the_caller() =>
        Assert.Contains("ZF0113", Assert.Throws<ArgumentOutOfRangeException>(() => RegisterDataSet.Decide((DatumKind)999)).Message, StringComparison.Ordinal);
}
