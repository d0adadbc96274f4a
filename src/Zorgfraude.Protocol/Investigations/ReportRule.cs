using System.Collections.Immutable;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Rulebooks;

namespace Zorgfraude.Protocol.Investigations;

/// <summary>Whether a plan and a report are complete (protocol 3.2 and 3.4).</summary>
public static class ReportRule
{
    /// <summary>Whether the plan holds all that protocol 3.2 asks. Reached with the plan when complete.</summary>
    /// <param name="plan">The plan.</param>
    public static Decision<InvestigationPlan> Decide(InvestigationPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ValueList<Finding> findings =
        [
            Written(InvestigationFindings.PlanQuestion, plan.Question),
            Written(InvestigationFindings.PlanGoal, plan.Goal),
            Written(InvestigationFindings.PlanApproach, plan.Approach),
            Written(InvestigationFindings.PlanRules, plan.ApplicableRules),
            Written(InvestigationFindings.PlanProportionality, plan.Proportionality),
            Written(InvestigationFindings.PlanSubsidiarity, plan.Subsidiarity),
            plan.FixedOn is null ? InvestigationFindings.PlanFixed.Missing() : InvestigationFindings.PlanFixed.Met(FindingArgument.Of("date", plan.FixedOn.Value)),
        ];
        return Complete(plan, findings);
    }

    /// <summary>Whether the report holds all thirteen elements, each by its own rule. Reached with the report when complete.</summary>
    /// <param name="report">The report.</param>
    /// <param name="rulebook">The version of the law, with the reading on a subject that was not heard (G12).</param>
    public static Decision<InvestigationReport> Decide(InvestigationReport report, Rulebook rulebook)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(rulebook);
        var findings = ImmutableArray.CreateBuilder<Finding>();
        findings.Add(Written(InvestigationFindings.ReportOccasion, report.OccasionGoalAndCourse));
        findings.Add(Written(InvestigationFindings.ReportRules, report.GoverningRules));
        findings.Add(Written(InvestigationFindings.ReportRetention, report.RetentionOfReport));
        findings.Add(Written(InvestigationFindings.ReportPowers, report.PowersUsed));
        findings.Add(Written(InvestigationFindings.ReportConduct, report.Conduct));
        findings.Add(Written(InvestigationFindings.ReportIntent, report.EvidenceOfIntent));
        findings.Add(Written(InvestigationFindings.ReportOrigin, report.OriginOfEvidence));
        findings.Add(Written(InvestigationFindings.ReportReasoning, report.Reasoning));
        findings.AddRange(Hearing(report.RightToBeHeard, rulebook));
        findings.Add(report.OthersHeard switch
        {
            OthersHeard.NobodyHeard => InvestigationFindings.ReportOthersHeard.Met(),
            OthersHeard.Heard heard => Written(InvestigationFindings.ReportOthersHeard, heard.Statements),
            _ => InvestigationFindings.ReportOthersHeard.Missing(),
        });
        findings.Add(report.MitigatingCircumstances switch
        {
            MitigatingCircumstances.Found found => Written(InvestigationFindings.ReportMitigating, found.Circumstances, found.Weighing),
            MitigatingCircumstances.NoneFound { Investigated: true } => InvestigationFindings.ReportMitigating.Met(),
            MitigatingCircumstances.NoneFound { Investigated: false } => InvestigationFindings.ReportMitigatingNotInvestigated.Warning(),
            _ => InvestigationFindings.ReportMitigating.Missing(),
        });
        findings.Add(report.AggravatingCircumstances switch
        {
            AggravatingCircumstancesInReport.Found found => Written(InvestigationFindings.ReportAggravating, found.Circumstances, found.Basis),
            AggravatingCircumstancesInReport.NoneFound => InvestigationFindings.ReportAggravating.Met(),
            _ => InvestigationFindings.ReportAggravating.Missing(),
        });
        findings.Add(Written(InvestigationFindings.ReportOutcome, report.GeneralOutcome));
        return Complete(report, findings.ToValueList());
    }

    private static ValueList<Finding> Hearing(RightToBeHeard? hearing, Rulebook rulebook) => hearing switch
    {
        RightToBeHeard.Heard heard => [Written(InvestigationFindings.ReportHearing, heard.Statement)],
        RightToBeHeard.NotHeard notHeard =>
        [
            Written(InvestigationFindings.ReportNotHeardReason, notHeard.Reason),
            notHeard.ReactionMoment is { } moment
                ? InvestigationFindings.ReportReactionMoment.Met(FindingArgument.Of("date", moment))
                : InvestigationFindings.ReportReactionMoment.Missing(),
            .. rulebook.Readings.UnheardSubjectBlocksSubmission ? (ValueList<Finding>)[InvestigationFindings.ReportHearing.NotMet()] : [],
        ],
        _ => [InvestigationFindings.ReportHearing.Missing()],
    };

    private static Finding Written(FindingDefinition definition, string? text) =>
        string.IsNullOrWhiteSpace(text) ? definition.Missing() : definition.Met();

    private static Finding Written(FindingDefinition definition, string? what, string? why) =>
        string.IsNullOrWhiteSpace(what) ? definition.Missing() : Written(definition, why);

    private static Decision<T> Complete<T>(T value, ValueList<Finding> findings) =>
        findings.Any(f => f.Blocks) ? new Decision<T>.Undetermined(findings) : new Decision<T>.Reached(value, findings);
}
