using System.Collections.Immutable;
using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Law;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Readings;
using Zorgfraude.Protocol.Rulebooks;
using Zorgfraude.Protocol.Terms;

namespace Zorgfraude.Protocol.Retention;

/// <summary>What came of the decision on a longer term. The cases are the only ones.</summary>
[DutchTerm("uitkomst over een langere bewaartermijn")]
public abstract record LongerTermConclusion
{
    private LongerTermConclusion()
    {
    }

    /// <summary>The data are kept longer.</summary>
    /// <param name="Term">The term that was decided.</param>
    /// <param name="Circumstances">The circumstances that were established.</param>
    [DutchTerm("langere registratie")]
    public sealed record Longer(RetentionTerm Term, ValueList<AggravatingCircumstanceKind> Circumstances) : LongerTermConclusion;

    /// <summary>The four-year end stands.</summary>
    [DutchTerm("vier jaar")]
    public sealed record FourYears : LongerTermConclusion;
}

/// <summary>
/// Whether data are kept longer than four years: article 2.5(1) to (4) of the Decree. A circumstance by itself never yields a longer
/// term (reading B5): it must be established and substantiated, the participant must find longer keeping indicated and
/// proportionate, and all that before the four years end (reading B4).
/// </summary>
public static class LongerTermRule
{
    /// <summary>Decides on the facts.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="rulebook">The version of the law.</param>
    public static Decision<LongerTermConclusion> Decide(LongerTermFacts facts, Rulebook rulebook)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var standard = RetentionTerms.Standard(facts.RegisteredOn, rulebook);
        var findings = ImmutableArray.CreateBuilder<Finding>();
        findings.Add(RetentionFindings.DecidedBeforeEnd.When(facts.DecidedOn < standard.Removal.DueOn, FindingArgument.Of("date", standard.Removal.DueOn)));

        var established = ImmutableArray.CreateBuilder<AggravatingCircumstanceKind>();
        foreach (var circumstance in facts.Circumstances)
        {
            ValueList<Finding> steps = Circumstance(circumstance, facts, rulebook);
            findings.AddRange(steps);
            if (!steps.Any(s => s.Blocks))
            {
                established.Add(circumstance.Kind);
            }
        }

        var open = findings.Any(f => f.Status is FindingStatus.NeedsJudgement or FindingStatus.Missing);
        findings.Add(established.Count > 0 ? RetentionFindings.CircumstanceEstablished.Met()
            : open ? RetentionFindings.CircumstanceEstablished.Missing()
            : RetentionFindings.CircumstanceEstablished.NotMet());
        findings.Add(Judgements.Affirmed(RetentionFindings.Indicated, facts.LongerKeepingIndicated));
        findings.Add(Judgements.Affirmed(RetentionFindings.Proportionate, facts.Proportionate));
        var longer = RetentionTerms.Longer(facts.RegisteredOn, facts.NamedEnd, rulebook);
        return Conclude(findings, established.ToValueList(), longer, standard);
    }

    private static Decision<LongerTermConclusion> Conclude(
        ImmutableArray<Finding>.Builder findings,
        ValueList<AggravatingCircumstanceKind> established,
        Decision<RetentionTerm> longer,
        RetentionTerm standard)
    {
        // Circumstances that do not hold are no obstacle as long as another one does.
        var required = findings.Where(f => !RetentionFindings.IsCircumstance(f)).ToList();
        if (required.Any(f => f.Status is FindingStatus.NotMet))
        {
            findings.AddRange(standard.Removal.Explanation);
            return new Decision<LongerTermConclusion>.Reached(new LongerTermConclusion.FourYears(), findings.ToValueList());
        }

        // A named end outside the bounds needs another end; it does not turn the decision into one for four years.
        findings.AddRange(longer.Findings);
        return required.Any(f => f.Blocks) || !longer.TryGetValue(out var term)
            ? new Decision<LongerTermConclusion>.Undetermined(findings.ToValueList())
            : new Decision<LongerTermConclusion>.Reached(new LongerTermConclusion.Longer(term, established), findings.ToValueList());
    }

    /// <summary>
    /// What a new supply about the same subject does to the first registration (reading B7): it is never converted by itself. Until its own
    /// four years end its participant may reconsider it, or, by the other reading, may count the new supply as it is.
    /// </summary>
    /// <param name="firstRegisteredOn">Day of the first registration.</param>
    /// <param name="suppliedOn">Day of the new supply.</param>
    /// <param name="today">Calendar day in Europe/Amsterdam.</param>
    /// <param name="rulebook">The law.</param>
    public static ValueList<Finding> EffectOnFirst(LocalDate firstRegisteredOn, LocalDate suppliedOn, LocalDate today, Rulebook rulebook)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        var repeat = RetentionTerms.IsRepeat(firstRegisteredOn, suppliedOn, rulebook);
        var end = RetentionTerms.Standard(firstRegisteredOn, rulebook).Removal.DueOn;
        var inTime = RetentionFindings.DecidedBeforeEnd.When(today < end, FindingArgument.Of("date", end));
        return repeat.Blocks || inTime.Blocks ? [repeat, inTime]
            : rulebook.Readings.RepeatRegistrationEffect == RepeatRegistrationEffect.BothAggravated ? [repeat, inTime, RetentionFindings.FirstAggravatedToo.Met()]
            : [repeat, inTime, RetentionFindings.FirstMayBeReconsidered.Warning(FindingArgument.Of("date", end))];
    }

    private static ValueList<Finding> Circumstance(AggravatingCircumstance circumstance, LongerTermFacts facts, Rulebook rulebook) => circumstance.Kind switch
    {
        AggravatingCircumstanceKind.NewSupplyWithinFourYears => circumstance.LaterSupply is { } later
            ? OnFirst(circumstance, later, facts, rulebook)
            : NewSupply(circumstance, facts.RegisteredOn, rulebook),
        AggravatingCircumstanceKind.SeriousHealthHarm => [Judgements.Affirmed(RetentionFindings.HealthHarm, circumstance.Established)],
        AggravatingCircumstanceKind.ThreatsAgainstCareRecipients => [Judgements.Affirmed(RetentionFindings.ThreatsCareRecipients, circumstance.Established)],
        AggravatingCircumstanceKind.SeriousThreatsAgainstInvestigators => [Judgements.Affirmed(RetentionFindings.ThreatsInvestigators, circumstance.Established)],
        AggravatingCircumstanceKind.SeriousRiskOfRepetition => [Judgements.Affirmed(RetentionFindings.RiskOfRepetition, circumstance.Established)],
        _ => throw new ArgumentOutOfRangeException(nameof(circumstance), "ZF0112: there is no such aggravating circumstance."),
    };

    // The first registration: the circumstance came after it.
    private static ValueList<Finding> OnFirst(AggravatingCircumstance circumstance, LocalDate later, LongerTermFacts facts, Rulebook rulebook)
    {
        ValueList<Finding> findings =
        [
            RetentionTerms.IsRepeat(facts.RegisteredOn, later, rulebook),
            RetentionFindings.LaterSupplyMade.When(later <= facts.DecidedOn, FindingArgument.Of("date", later)),
            rulebook.Readings.RepeatRegistrationEffect == RepeatRegistrationEffect.BothAggravated
                ? RetentionFindings.FirstAggravatedToo.Met()
                : Judgements.Affirmed(RetentionFindings.FirstReconsidered, circumstance.Established),
        ];
        return rulebook.Readings.RepeatRequiresOtherConduct
            ? findings.Add(Judgements.Affirmed(RetentionFindings.OtherConduct, circumstance.OtherConduct))
            : findings;
    }

    private static ValueList<Finding> NewSupply(AggravatingCircumstance circumstance, LocalDate registeredOn, Rulebook rulebook)
    {
        if (circumstance is { EarlierSupply: null, RegisterFoundEarlier: null })
        {
            return [RetentionFindings.EarlierSupplyKnown.Missing()];
        }

        ValueList<Finding> findings =
        [
            circumstance.EarlierSupply is { } earlier
                ? RetentionTerms.IsRepeat(earlier, registeredOn, rulebook)
                : RetentionFindings.RegisterFoundEarlier.When(circumstance.RegisterFoundEarlier is true),
            Judgements.Affirmed(RetentionFindings.NewSupply, circumstance.Established),
        ];
        return rulebook.Readings.RepeatRequiresOtherConduct
            ? findings.Add(Judgements.Affirmed(RetentionFindings.OtherConduct, circumstance.OtherConduct))
            : findings;
    }
}
