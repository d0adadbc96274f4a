using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Anonymisation;
using Zorgfraude.Protocol.Consultations;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Investigations;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Readings;
using Zorgfraude.Protocol.Retention;
using Zorgfraude.Protocol.Rulebooks;
using Zorgfraude.Protocol.Terms;
using Zorgfraude.Registrations;

namespace Zorgfraude.Protocol.Dossiers;

/// <summary>
/// Asks every rule what it says on a dossier. What the dossier does not hold is not known, and the finding says so. Each rule is
/// asked under the version of the law that <c>docs/rulebook-versions.md</c> names for it.
/// </summary>
public static class DossierRule
{
    // Who consults is no part of a dossier: the rule is asked for somebody with every power, and what it says of powers is left out.
    private static readonly Actor Anybody = new(ParticipantId.Parse("dossier"), EmployeeId.Parse("dossier"))
    {
        Powers = Enum.GetValues<Power>().ToValueList(),
    };

    /// <summary>Every question with what the rules say.</summary>
    /// <param name="dossier">What is known.</param>
    /// <param name="on">Day on which the questions are asked, or null when not known.</param>
    /// <param name="readings">The readings chosen where the text leaves room; the defaults when null.</param>
    /// <returns>One decision for each <see cref="DossierQuestion"/>, in that order.</returns>
    public static ValueList<DossierDecision> Decide(Dossier dossier, LocalDate? on, ReadingChoices? readings = null)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var law = new Law(on, readings ?? ReadingChoices.Default);
        var longer = LongerTerm(dossier, law);
        return
        [
            Of(DossierQuestion.Plan, ReportRule.Decide(dossier.Plan ?? new(null, null, null, null, null, null, null)), static _ => DossierAnswer.Complete),
            Of(DossierQuestion.Report, law.Under(null, r => ReportRule.Decide(dossier.Report ?? new() { Version = 1 }, r)), static _ => DossierAnswer.Complete),
            Of(DossierQuestion.Belief, law.Under(null, r => JustifiedBeliefRule.Decide(dossier.Belief ?? new(), r)), static c => c switch
            {
                BeliefConclusion.Held => DossierAnswer.BeliefHeld,
                _ => DossierAnswer.BeliefNotHeld,
            }),
            Of(DossierQuestion.Necessity, NecessityRule.Decide(dossier.Necessity ?? new(null, null, null, null, null)), static c => c switch
            {
                NecessityConclusion.Necessary => DossierAnswer.Necessary,
                _ => DossierAnswer.NotNecessary,
            }),
            Of(DossierQuestion.Supervisor, Supervisor(dossier.Supervisor), static s => s switch
            {
                Procedures.Cases.Supervisor.HealthcareAuthority => DossierAnswer.HealthcareAuthority,
                Procedures.Cases.Supervisor.SocialSupportSupervisor => DossierAnswer.SocialSupportSupervisor,
                _ => DossierAnswer.OrdinanceSupervisor,
            }),
            Of(DossierQuestion.Anonymisation, Anonymisation(dossier.Anonymisation), static _ => DossierAnswer.Anonymised),
            Of(DossierQuestion.SupervisorTerm, SupervisorTerm(dossier.SupervisorCourse ?? new(), law), static _ => DossierAnswer.AnswerBy, static d => d.LastDay),
            Of(DossierQuestion.RegistrationData, DataSet(dossier.Registration), static answer => answer),
            Of(
                DossierQuestion.LongerTerm,
                longer,
                static c => c is LongerTermConclusion.Longer ? DossierAnswer.Longer : DossierAnswer.FourYears,
                static c => (c as LongerTermConclusion.Longer)?.Term.Removal.LastDay),
            Of(DossierQuestion.Retention, Retention(dossier, longer, law), static _ => DossierAnswer.RemoveOn, static t => t.Removal.LastDay),
            Of(DossierQuestion.Consultation, Consultation(dossier.Consultation, law), static _ => DossierAnswer.MayBeConsulted),
        ];
    }

    private static DossierDecision Of<T>(DossierQuestion question, Decision<T> decision, Func<T, DossierAnswer> answer, Func<T, LocalDate?>? day = null) =>
        decision.TryGetValue(out var value)
            ? new(question, answer(value), day?.Invoke(value), decision.Findings)
            : new(question, null, null, decision.Findings);

    private static Decision<Supervisor> Supervisor(SupervisorFacts? facts) =>
        facts is null ? Undetermined<Supervisor>(DossierFindings.ParticipantKind.Missing()) : SupervisorAssignmentRule.Decide(facts);

    private static Decision<AnonymisedReport> Anonymisation(AnonymisationFacts? facts)
    {
        if (facts is null || facts.Documents.IsEmpty || !facts.Parties.Any(p => p.Role == FilePartyRole.Subject))
        {
            return Undetermined<AnonymisedReport>(CaseFindings.SubmissionAnonymised.Missing(), CaseFindings.SubmissionComplete.Missing());
        }

        var outcome = Anonymiser.Scan(new(facts.Parties, facts.Documents)).Complete(facts.Answers, facts.SignOff);
        var kinds = facts.Documents.Select(d => d.Kind).ToHashSet();
        var complete = kinds.Contains(SubmissionDocumentKind.InvestigationReport) && kinds.Contains(SubmissionDocumentKind.AssessmentAccount)
            ? CaseFindings.SubmissionComplete.Met()
            : CaseFindings.SubmissionComplete.Missing();
        var findings = outcome.Findings.Add(complete);
        return outcome is AnonymisationOutcome.Ready ready && !complete.Blocks
            ? new Decision<AnonymisedReport>.Reached(ready.Report, findings)
            : new Decision<AnonymisedReport>.Undetermined(findings);
    }

    private static Decision<Deadline> SupervisorTerm(SupervisorCourse course, Law law) =>
        (course.CompleteReceiptOn ?? course.SentOn) is { } day
            ? law.Under(day, r => SupervisorTerms.Decide(course, r, HolidayCalendar.Dutch) is var decision && decision.TryGetValue(out var deadline)
                ? new Decision<Deadline>.Reached(deadline, decision.Findings.AddRange(deadline.Caveats))
                : decision)
            : Undetermined<Deadline>(TermFindings.SupervisorStart.Missing());

    /// <summary>One refused datum refuses the data set; one that is not known leaves it open.</summary>
    private static Decision<DossierAnswer> DataSet(OfferedData<RegistrationData>? offered) => offered switch
    {
        null => Undetermined<DossierAnswer>(DossierFindings.DataSet.Missing()),
        { Accepted: not null } => new Decision<DossierAnswer>.Reached(DossierAnswer.Accepted, [DossierFindings.DataSet.Met()]),
        _ when offered.Problems.Any(p => p.Problem is not null) =>
            new Decision<DossierAnswer>.Reached(DossierAnswer.Refused, offered.Problems.Select(Objection).ToValueList()),
        _ => new Decision<DossierAnswer>.Undetermined(offered.Problems.Select(Objection).ToValueList()),
    };

    private static Finding Objection(DatumProblem problem)
    {
        var field = FindingArgument.OfCode("field", problem.Field);
        return problem.Problem is { } why
            ? DossierFindings.DatumAccepted.NotMet(field, FindingArgument.OfCode("problem", why.Code))
            : DossierFindings.DatumKnown.Missing(field);
    }

    private static Decision<LongerTermConclusion> LongerTerm(Dossier dossier, Law law) => dossier switch
    {
        { LongerTerm: { } facts } => law.Under(facts.RegisteredOn, r => LongerTermRule.Decide(facts, r)),
        { Retention.RegisteredOn: null } or { Retention: null } => Undetermined<LongerTermConclusion>(
            DossierFindings.RegistrationDate.Missing(), DossierFindings.LongerTermDate.Missing(), RetentionFindings.CircumstanceEstablished.Missing(),
            RetentionFindings.Indicated.NeedsJudgement(), RetentionFindings.Proportionate.NeedsJudgement()),
        _ => Undetermined<LongerTermConclusion>(
            DossierFindings.RegistrationDate.Met(), DossierFindings.LongerTermDate.Missing(), RetentionFindings.CircumstanceEstablished.Missing(),
            RetentionFindings.Indicated.NeedsJudgement(), RetentionFindings.Proportionate.NeedsJudgement()),
    };

    /// <summary>Four years hold until a longer term is decided; with a longer term come the yearly reviews.</summary>
    private static Decision<RetentionTerm> Retention(Dossier dossier, Decision<LongerTermConclusion> longer, Law law)
    {
        if ((dossier.Retention?.RegisteredOn ?? dossier.LongerTerm?.RegisteredOn) is not { } registeredOn)
        {
            return Undetermined<RetentionTerm>(DossierFindings.RegistrationDate.Missing());
        }

        return law.Under<RetentionTerm>(registeredOn, rulebook =>
        {
            var term = longer.TryGetValue(out var conclusion) && conclusion is LongerTermConclusion.Longer decided
                ? decided.Term
                : RetentionTerms.Standard(registeredOn, rulebook);
            var findings = new List<Finding>([.. term.Removal.Explanation, .. term.Removal.Caveats]);
            foreach (var review in ReviewTerms.Schedule(term, dossier.Retention?.ReviewsHeldOn ?? [], rulebook))
            {
                findings.AddRange([.. review.Due.Explanation, .. review.Due.Caveats]);
                var by = FindingArgument.Of("date", review.Due.LastDay);
                if (review.IsHeldInTime)
                {
                    findings.Add(RetentionFindings.ReviewInTime.Met(by));
                }
                else if (review.HeldOn is not null || law.On > review.Due.LastDay)
                {
                    findings.Add(RetentionFindings.ReviewLate.Warning(by));
                }
            }

            return new Decision<RetentionTerm>.Reached(term, findings.Distinct().ToValueList());
        });
    }

    private static Decision<ConsultationQuery> Consultation(ConsultationFacts? facts, Law law)
    {
        if (facts is not { Subject: { } offered })
        {
            return Undetermined<ConsultationQuery>(
                facts?.Purpose is null ? ConsultationFindings.Purpose.Missing() : ConsultationFindings.Purpose.Met(), ConsultationFindings.Specific.Missing());
        }

        if (offered.Accepted is not { } subject)
        {
            return new Decision<ConsultationQuery>.Undetermined(offered.Problems.Select(Objection).ToValueList());
        }

        return law.Under<ConsultationQuery>(null, rulebook =>
        {
            var decision = ConsultationRule.Decide(subject, facts.Mode, facts.Purpose, facts.Announcement, new(Anybody, law.On!.Value, rulebook), facts.Occasion);
            var findings = decision.Findings.Where(f => f.Code != CaseFindings.Power.Code).ToValueList();
            return decision.TryGetValue(out var query)
                ? new Decision<ConsultationQuery>.Reached(query, findings)
                : new Decision<ConsultationQuery>.Undetermined(findings);
        });
    }

    private static Decision<T> Undetermined<T>(params ReadOnlySpan<Finding> findings) => new Decision<T>.Undetermined(ValueList.Create(findings));

    /// <summary>The day of the questions, and the version of the law on a day.</summary>
    private sealed record Law(LocalDate? On, ReadingChoices Readings)
    {
        /// <summary>Asks a rule under the version of a day, or of the day of the questions when that day is null.</summary>
        internal Decision<T> Under<T>(LocalDate? day, Func<Rulebook, Decision<T>> rule) => (day ?? On) is not { } date
            ? Undetermined<T>(DossierFindings.DayKnown.Missing())
            : Rulebook.At(date) switch
            {
                RulebookSelection.InForce inForce => rule(inForce.Rulebook with { Readings = Readings }),
                RulebookSelection.NotYetInForce early => Undetermined<T>(ActFindings.LawInForce.NotMet(FindingArgument.Of("date", early.From))),
                RulebookSelection.Ended ended => Undetermined<T>(ActFindings.LawInForce.NotMet(FindingArgument.Of("date", ended.On))),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
    }
}
