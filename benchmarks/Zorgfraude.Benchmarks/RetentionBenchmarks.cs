using BenchmarkDotNet.Attributes;
using NodaTime;
using Zorgfraude.Decisions;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Retention;
using Zorgfraude.Protocol.Rulebooks;
using Zorgfraude.Protocol.Terms;

namespace Zorgfraude.Benchmarks;

/// <summary>How long it takes to decide, with every finding, when each of a million registrations ends.</summary>
public class RetentionBenchmarks
{
    private const int Registrations = 1_000_000;
    private const int DaysInForce = 7_000;

    private readonly LocalDate[] registeredOn = new LocalDate[Registrations];
    private Rulebook rulebook = null!;
    private LongerTermFacts facts = null!;

    [GlobalSetup]
    public void Setup()
    {
        var first = new LocalDate(2025, 1, 1);
        rulebook = ((RulebookSelection.InForce)Rulebook.At(first)).Rulebook;
        var random = new Random(20250101);
        for (var i = 0; i < Registrations; i++)
        {
            registeredOn[i] = first.PlusDays(random.Next(DaysInForce));
        }

        var affirmed = new Judgement<bool>(true, "Vastgesteld in het dossier.", EmployeeId.Parse("m-1"), first);
        facts = new LongerTermFacts
        {
            RegisteredOn = first,
            DecidedOn = first,
            Circumstances = [new(AggravatingCircumstanceKind.SeriousHealthHarm, affirmed)],
            LongerKeepingIndicated = affirmed,
            Proportionate = affirmed,
        };
    }

    /// <summary>The four-year end of each registration, with its explanation.</summary>
    [Benchmark(OperationsPerInvoke = Registrations)]
    public int StandardTerm()
    {
        var active = 0;
        var today = new LocalDate(2030, 6, 1);
        foreach (var day in registeredOn)
        {
            active += RetentionTerms.Standard(day, rulebook).IsActiveOn(today) ? 1 : 0;
        }

        return active;
    }

    /// <summary>The decision to keep each registration longer, with its judgements and the eight-year end.</summary>
    [Benchmark(OperationsPerInvoke = Registrations)]
    public int LongerTerm()
    {
        var longer = 0;
        foreach (var day in registeredOn)
        {
            var decision = LongerTermRule.Decide(facts with { RegisteredOn = day, DecidedOn = day }, rulebook);
            longer += decision.TryGetValue(out var conclusion) && conclusion is LongerTermConclusion.Longer ? 1 : 0;
        }

        return longer;
    }

    /// <summary>The yearly reviews of each registration that is kept longer.</summary>
    [Benchmark(OperationsPerInvoke = Registrations)]
    public int YearlyReviews()
    {
        var reviews = 0;
        foreach (var day in registeredOn)
        {
            reviews += ReviewTerms.Schedule(RetentionTerms.Longest(day, rulebook), rulebook).Count;
        }

        return reviews;
    }
}
