using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Consultations;
using Zorgfraude.Decisions;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Consultations.LogControls;
using Zorgfraude.Registrations;
using Zorgfraude.Testing.Builders;

namespace Zorgfraude.Protocol.Tests.Consultations;

/// <summary>The days, numbers and orders at the edges of the control of the consultation list.</summary>
public sealed class LogControlEdgeTests
{
    private static readonly Instant Noon = Instant.FromUtc(2025, 6, 2, 10, 0);
    private static readonly Instant Now = Noon + Duration.FromDays(30);

    private static LoggedConsultation Line(
        int number, Instant at, Actor by, ConsultationMode mode = ConsultationMode.Manual, bool hit = false, HitVerification? check = null) => new(
        new(
            Id(number), at, Given.Executive.Id, by.Employee, mode, ConsultationPurpose.FraudInvestigation,
            hit ? [new RegistrationId(Guid.Empty)] : [], [$"key-{number}"], "matcher-1")
        {
            Occasion = Given.Occasion,
        },
        check)
        {
            Number = number,
        };

    private static ConsultationId Id(int number) => new(new Guid(number, 0, 0, new byte[8]));

    private static LogControlFacts Facts(params LoggedConsultation[] lines) => new(Given.Executive.Id, lines.Select((l, n) => l with { Number = n + 1 }).ToValueList(), Now)
    {
        AfterNumber = 0,
        FollowUps = [],
        Functions = Given.Table(Given.Investigator, Given.Checker),
        Announced = [new(new(2025, 5, 1), new(2025, 5, 31)), new(new(2025, 6, 1), new(2025, 6, 30))],
    };

    [Fact]
    public void What_was_looked_at_is_counted_and_dated_and_what_is_known_is_not_missing()
    {
        var control = LogControlRule.Decide(Facts(Line(1, Noon, Given.Investigator), Line(2, Noon, Given.Checker)));
        var looked = Assert.Single(control.Findings);
        Assert.Equal("log.checked", looked.Code);
        Assert.Equal([FindingArgument.Of("count", 2), FindingArgument.Of("date", new LocalDate(2025, 7, 2))], looked.Arguments);
    }

    [Theory]
    [InlineData(-1L, 1L)]
    [InlineData(int.MaxValue, 1L)]
    [InlineData(0L, 0L)]
    [InlineData(0L, int.MaxValue + 1L)]
    public void A_line_without_a_number_of_its_own_is_refused_before_anything_is_looked_at(long after, long number)
    {
        var facts = Facts(Line(1, Noon, Given.Investigator)) with { AfterNumber = after };
        facts = facts with { Lines = [facts.Lines[0] with { Number = number }] };
        Assert.StartsWith("ZF0244: ", Assert.Throws<ArgumentException>(() => LogControlRule.Decide(facts)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_highest_number_there_can_be_is_a_number()
    {
        var facts = Facts(Line(1, Noon, Given.Investigator)) with { AfterNumber = int.MaxValue - 1L };
        Assert.Empty(LogControlRule.Decide(facts with { Lines = [facts.Lines[0] with { Number = int.MaxValue }] }).Signals);
    }

    [Fact]
    public void A_threshold_may_lie_on_either_end_of_its_range()
    {
        LogControlThresholds[] outermost =
        [
            new() { MaximumInSpan = 1 }, new() { MaximumInSpan = 10_000 }, new() { UnverifiedDays = 0 }, new() { UnverifiedDays = 365 },
            new() { Span = Duration.FromMinutes(1) }, new() { Span = Duration.FromDays(1) },
        ];
        Assert.All(outermost, thresholds => Assert.Empty(LogControlRule.Decide(Facts(), thresholds).Signals));
    }

    [Fact]
    public void Lines_of_one_moment_come_in_the_order_of_their_numbers_and_employees_in_that_of_their_names()
    {
        var lines = Enumerable.Range(0, 3).SelectMany(n => new[] { Line(20 - n, Noon, Given.Investigator), Line(40 - n, Noon, Given.Checker) });
        var bursts = LogControlRule.Decide(Facts([.. lines]), new() { MaximumInSpan = 2 }).Signals;
        Assert.Equal(bursts.Select(b => b.Employee!.Value).Order(StringComparer.Ordinal), bursts.Select(b => b.Employee!.Value));
        Assert.Equal(2, bursts.Count);
        Assert.All(bursts, b => Assert.Equal(b.Consultations.Select(c => c.Value).Order(), b.Consultations.Select(c => c.Value)));
    }

    [Fact]
    public void Piles_that_touch_within_the_span_are_one_signal()
    {
        // Two piles of three; the second begins exactly ten minutes after the first ends.
        int[] minutes = [0, 1, 2, 12, 13, 14];
        var lines = minutes.Select((m, n) => Line(n, Noon + Duration.FromMinutes(m), Given.Investigator)).ToArray();
        var thresholds = new LogControlThresholds { MaximumInSpan = 2, Span = Duration.FromMinutes(10) };
        Assert.Equal(6, Assert.Single(LogControlRule.Decide(Facts(lines), thresholds).Signals).Consultations.Count);
        lines[3] = Line(3, Noon + Duration.FromMinutes(12) + Duration.FromSeconds(1), Given.Investigator);
        Assert.Equal([3, 3], LogControlRule.Decide(Facts(lines), thresholds).Signals.Select(s => s.Consultations.Count));
    }

    [Fact]
    public void An_automated_consultation_fits_any_of_the_times_that_were_announced()
    {
        Assert.Empty(LogControlRule.Decide(Facts(
            Line(1, Instant.FromUtc(2025, 5, 20, 12, 0), Given.Investigator, ConsultationMode.Automated),
            Line(2, Instant.FromUtc(2025, 6, 20, 12, 0), Given.Investigator, ConsultationMode.Automated))).Signals);
    }

    [Fact]
    public void An_unchecked_hit_is_named_with_its_day_its_age_and_the_limit()
    {
        var signal = Assert.Single(LogControlRule.Decide(Facts(Line(1, Noon, Given.Investigator, ConsultationMode.Automated, hit: true))).Signals);
        Assert.Equal(
            [FindingArgument.Of("date", new LocalDate(2025, 6, 2)), FindingArgument.Of("count", 30), FindingArgument.Of("limit", new LogControlThresholds().UnverifiedDays)],
            signal.Finding.Arguments);
        Assert.Contains("log.unverified-hit", signal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_by_somebody_without_the_power_is_named_with_the_day_of_the_check()
    {
        var check = new HitVerification(Id(1), Noon + Duration.FromDays(3), Given.InsurerEmployee.Employee, true);
        var signal = Assert.Single(LogControlRule.Decide(Facts(Line(1, Noon, Given.Investigator, ConsultationMode.Automated, hit: true, check: check))).Signals);
        Assert.Equal(FindingArgument.Of("date", new LocalDate(2025, 6, 5)), Assert.Single(signal.Finding.Arguments));
        var own = Assert.Single(LogControlRule.Decide(Facts(Line(1, Noon, Given.InsurerEmployee))).Signals);
        Assert.Equal(FindingArgument.Of("date", new LocalDate(2025, 6, 2)), Assert.Single(own.Finding.Arguments));
    }
}
