using System.Reflection;
using Zorgfraude.Protocol.Readings;

namespace Zorgfraude.Protocol.Tests.Terms;

public sealed class ReadingChoicesTests
{
    [Fact]
    public void Every_option_is_a_property_and_every_property_an_option()
    {
        string[] notOptions = [nameof(ReadingChoices.Reasons), nameof(ReadingChoices.NonDefault)];
        var properties = typeof(ReadingChoices).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(p => p.Name).Except(notOptions);
        Assert.Equal(properties.Order(), ReadingOption.All.Select(o => o.Name).Order());
        Assert.Empty(ReadingChoices.Default.NonDefault);
        Assert.Empty(ReadingChoices.Default.Validate());
    }

    [Fact]
    public void Every_plain_value_can_be_set_and_only_a_loosening_one_asks_for_a_reason()
    {
        foreach (var option in ReadingOption.All)
        {
            Assert.NotEmpty(option.Norms);
            Assert.DoesNotContain(option.Default, option.LooseningValues);
            foreach (var value in option.Values.Where(v => !v.StartsWith('<')))
            {
                var set = ReadingChoices.Default.TryWith(option.Name, value, null, out var choices, out var problem);
                if (option.LooseningValues.Contains(value))
                {
                    Assert.Equal(new(ReadingProblemKind.ReasonMissing, option.Name), problem);
                    set = ReadingChoices.Default.TryWith(option.Name, value, "A court said so.", out choices, out _);
                }

                Assert.True(set);
                Assert.Equal(value, option.ValueIn(choices!));
                Assert.Equal(value == option.Default ? [] : [option], choices!.NonDefault);
                Assert.Empty(choices.Validate());
            }
        }
    }

    [Theory]
    [InlineData("ConsultationLogRetention", "15")]
    [InlineData("FirstSecurityEvaluationDue", "2026-07-01")]
    [InlineData("ImmediateActionGrace", "2")]
    [InlineData("SupervisorExtensionLimit", "count:2,days:56")]
    public void Values_with_a_number_can_be_set(string option, string value)
    {
        Assert.True(ReadingChoices.Default.TryWith(option, value, "Own norm.", out var choices, out _));
        Assert.Equal(value, ReadingOption.Find(option)!.ValueIn(choices));
    }

    [Theory]
    [InlineData("RetentionEndMoment", "1")]
    [InlineData("RetentionEndMoment", "endofanniversary")]
    [InlineData("RetentionEndMoment", null)]
    [InlineData("PostalWeekRolls", "True")]
    [InlineData("FirstSecurityEvaluationDue", "2026-7-1")]
    [InlineData("FirstSecurityEvaluationDue", "1500-01-01")]
    [InlineData("ImmediateActionGrace", "31")]
    [InlineData("ImmediateActionGrace", "-1")]
    [InlineData("ConsultationLogRetention", "0")]
    [InlineData("ConsultationLogRetention", "101")]
    [InlineData("SupervisorExtensionLimit", "")]
    [InlineData("SupervisorExtensionLimit", "count:1,count:2")]
    [InlineData("SupervisorExtensionLimit", "days:99999")]
    public void A_value_the_option_does_not_know_is_refused(string option, string? value)
    {
        Assert.False(ReadingChoices.Default.TryWith(option, value, "Reason.", out var choices, out var problem));
        Assert.Null(choices);
        Assert.Equal(new(ReadingProblemKind.UnknownValue, option), problem);
    }

    [Fact]
    public void An_option_that_does_not_exist_is_refused()
    {
        Assert.False(ReadingChoices.Default.TryWith("StandardYears", "5", "Reason.", out _, out var problem));
        Assert.Equal(ReadingProblemKind.UnknownOption, problem.Kind);
        Assert.False(ReadingChoices.Default.TryWith(null, "5", "Reason.", out _, out problem));
        Assert.Throws<ArgumentException>(() => ReadingChoices.Default.WithReason("StandardYears", "Reason."));
    }

    [Fact]
    public void A_loosened_choice_is_not_valid_until_it_has_a_usable_reason()
    {
        var loosened = ReadingChoices.Default with { RetentionEndMoment = RetentionEndMoment.EndOfAnniversary };
        Assert.Equal([new ReadingProblem(ReadingProblemKind.ReasonMissing, "RetentionEndMoment")], loosened.Validate());
        Assert.Empty(loosened.WithReason("RetentionEndMoment", "Judgement of the court.").Validate());
        Assert.Throws<ArgumentException>(() => loosened.WithReason("RetentionEndMoment", " "));
        Assert.Throws<ArgumentException>(() => loosened.WithReason("RetentionEndMoment", new string('x', 2001)));
        Assert.False(ReadingChoices.Default.TryWith("RetentionEndMoment", "EndOfAnniversary", " ", out _, out var problem));
        Assert.Equal(ReadingProblemKind.ReasonUnusable, problem.Kind);
    }

    [Fact]
    public void A_value_outside_its_range_is_not_valid() => Assert.Equal(
        [new ReadingProblem(ReadingProblemKind.UnknownValue, "RetentionEndMoment"), new(ReadingProblemKind.UnknownValue, "ImmediateActionGrace")],
        (ReadingChoices.Default with { ImmediateActionGrace = 99, RetentionEndMoment = (RetentionEndMoment)9 }).Validate());

    [Fact]
    public void A_reason_is_kept_once_and_never_printed()
    {
        var choices = ReadingChoices.Default.WithReason("PostalWeekRolls", "First.").WithReason("PostalWeekRolls", "Second.");
        Assert.Equal("Second.", Assert.Single(choices.Reasons).Reason);
        Assert.DoesNotContain("Second", choices.ToString() + choices.Reasons[0], StringComparison.Ordinal);
        Assert.True(choices.TryWith("PostalWeekRolls", "true", null, out var back, out _));
        Assert.Empty(back.Reasons);
    }
}
