using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Participants;

namespace Zorgfraude.Protocol.Tests.Participants;

/// <summary>Who comes after whom, and what cannot be (reading G6).</summary>
public sealed class SuccessionTests
{
    private static readonly LocalDate Day = new(2026, 1, 1);
    private static readonly ParticipantId A = ParticipantId.Parse("a");
    private static readonly ParticipantId B = ParticipantId.Parse("b");
    private static readonly ParticipantId C = ParticipantId.Parse("c");

    [Fact]
    public void Nobody_goes_over_into_two_successors_and_nobody_comes_after_itself()
    {
        Assert.Null(SuccessionRule.Problem([]));
        Assert.Null(SuccessionRule.Problem([Goes(A, B), Goes(B, C)]));
        Assert.Equal("a participant goes over into one successor only", SuccessionRule.Problem([Goes(A, B), Goes(A, C)]));
        Assert.Equal("a participant cannot come after itself", SuccessionRule.Problem([Goes(A, B), Goes(B, A)]));
        Assert.Equal("a participant cannot come after itself", SuccessionRule.Problem([Goes(C, A), Goes(A, B), Goes(B, A)]));
        Assert.StartsWith(
            "ZF0126: the successions contradict each other: a participant cannot come after itself.",
            Assert.Throws<ArgumentException>(() => SuccessionRule.Decide(A, Day, [Goes(A, A)])).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_last_of_the_chain_that_has_begun_takes_the_place()
    {
        ValueList<Succession> chain = [Goes(A, B), Goes(B, C) with { On = Day.PlusDays(10) }];
        Assert.Equal(A, Of(Day.PlusDays(-1)));
        Assert.Equal(B, Of(Day));
        Assert.Equal(B, Of(Day.PlusDays(9)));
        Assert.Equal(C, Of(Day.PlusDays(10)));

        ParticipantId Of(LocalDate day) => SuccessionRule.Decide(A, day, chain).TryGetValue(out var who) ? who : throw new InvalidOperationException();
    }

    [Fact]
    public void Whoever_went_over_acts_until_the_day_before_and_everybody_else_always()
    {
        Assert.Empty(SuccessionRule.MayAct(B, Day, [Goes(A, B)]));
        Assert.False(Assert.Single(SuccessionRule.MayAct(A, Day.PlusDays(-1), [Goes(A, B)])).Blocks);
        Assert.True(Assert.Single(SuccessionRule.MayAct(A, Day, [Goes(A, B)])).Blocks);
    }

    private static Succession Goes(ParticipantId from, ParticipantId to) => new(from, to, Day, OwnReference.Parse("akte-1"));
}
