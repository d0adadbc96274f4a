using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Law;
using Zorgfraude.Parties;

namespace Zorgfraude.Abstractions.Tests.Decisions;

public class DecisionTests
{
    private static readonly Citation Article = new(Instrument.Decree, "2.5", 1);
    private static readonly Finding Met = new("T-1", FindingStatus.Met, Article);
    private static readonly Finding Missing = new("T-2", FindingStatus.Missing, Article);
    private static readonly Finding Open = new("T-3", FindingStatus.NeedsJudgement, Article);

    [Fact]
    public void A_reached_decision_gives_its_value_and_its_case()
    {
        Decision<int> decision = new Decision<int>.Reached(4, [Met]);

        Assert.True(decision.TryGetValue(out var value));
        Assert.Equal(4, value);
        Assert.Equal("reached 4", decision.Match(r => $"reached {r.Value}", _ => "undetermined"));
        Assert.Empty(decision.Outstanding);
    }

    [Fact]
    public void An_undetermined_decision_gives_no_value_and_names_what_is_outstanding()
    {
        Decision<string> decision = new Decision<string>.Undetermined([Met, Missing, Open]);

        Assert.False(decision.TryGetValue(out var value));
        Assert.Null(value);
        Assert.Equal("undetermined", decision.Match(_ => "reached", _ => "undetermined"));
        Assert.Equal([Missing, Open], decision.Outstanding);
    }

    [Fact]
    public void No_decision_is_made_without_a_finding()
    {
        Assert.StartsWith("ZF0001", Assert.Throws<ArgumentException>(() => new Decision<int>.Reached(1, [])).Message, StringComparison.Ordinal);
        Assert.StartsWith("ZF0002", Assert.Throws<ArgumentException>(() => new Decision<int>.Undetermined([])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Decisions_are_equal_by_value_and_do_not_print_it()
    {
        Assert.Equal(new Decision<string>.Reached("secret", [Met]), new Decision<string>.Reached("secret", [Met]));
        Assert.NotEqual(new Decision<string>.Reached("secret", [Met]), new Decision<string>.Reached("secret", [Missing]));
        Assert.Equal("Reached (1 findings)", new Decision<string>.Reached("secret", [Met]).ToString());
    }

    [Theory]
    [InlineData(FindingStatus.Met, false)]
    [InlineData(FindingStatus.Warning, false)]
    [InlineData(FindingStatus.NotMet, true)]
    [InlineData(FindingStatus.Missing, true)]
    [InlineData(FindingStatus.NeedsJudgement, true)]
    public void A_finding_blocks_unless_it_is_met_or_a_warning(FindingStatus status, bool blocks) =>
        Assert.Equal(blocks, new Finding("T-1", status, Article).Blocks);

    [Fact]
    public void Arguments_are_written_without_a_culture()
    {
        Assert.Equal("2025-03-01", FindingArgument.Of("day", new LocalDate(2025, 3, 1)).Value);
        Assert.Equal("-1234", FindingArgument.Of("number", -1234).Value);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData(" \t", false)]
    [InlineData("because", true)]
    public void A_judgement_is_motivated_only_when_something_was_written(string motivation, bool motivated)
    {
        var judgement = new Judgement<bool>(true, motivation, EmployeeId.Parse("e-1"), new LocalDate(2025, 3, 1));

        Assert.Equal(motivated, judgement.IsMotivated);
        Assert.Equal("Judgement of 2025-03-01", judgement.ToString());
    }
}
