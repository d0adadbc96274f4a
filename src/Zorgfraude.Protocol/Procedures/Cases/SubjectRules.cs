using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Identity;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Rulebooks;
using Zorgfraude.Protocol.Terms;
using Zorgfraude.Registrations;

namespace Zorgfraude.Protocol.Procedures.Cases;

/// <summary>Whether somebody can be a subject: natural and legal persons only (article 2.1(1), second sentence, of the Act; reading B12).</summary>
public static class SubjectRule
{
    /// <summary>Decides on the subject of a report. Reached with its kind when it is a natural or a legal person.</summary>
    /// <param name="about">Whom the report is about.</param>
    public static Decision<SubjectKind> Decide(CaseSubject about)
    {
        ArgumentNullException.ThrowIfNull(about);
        ValueList<Finding> findings = about.Kind == SubjectKind.NaturalPerson ? [CaseFindings.SubjectLegalPerson.Met()] : about.Form switch
        {
            null => [CaseFindings.SubjectLegalForm.Missing()],
            LegalForm.Other => [CaseFindings.SubjectLegalForm.Met(), Judgements.Affirmed(CaseFindings.SubjectLegalPerson, about.HasLegalPersonality)],
            LegalForm.SoleProprietorship or LegalForm.ProfessionalPartnership or LegalForm.GeneralPartnership or LegalForm.LimitedPartnership =>
                [CaseFindings.SubjectLegalForm.Met(), CaseFindings.SubjectLegalPerson.NotMet()],
            { } form when Enum.IsDefined(form) => [CaseFindings.SubjectLegalForm.Met(), CaseFindings.SubjectLegalPerson.Met()],
            _ => [CaseFindings.SubjectLegalForm.Missing()],
        };
        return findings.Any(f => f.Blocks) ? new Decision<SubjectKind>.Undetermined(findings) : new Decision<SubjectKind>.Reached(about.Kind, findings);
    }
}

/// <summary>Whether the subject of an entry is the subject of the report (article 2.1(1), second sentence, of the Act; readings A7, B12 and F6).</summary>
public static class SubjectSamenessRule
{
    /// <summary>
    /// Compares. Equal data need nothing more; differing data need a human's judgement that they are better data of the same
    /// subject; another kind of subject is another case, whatever anybody judges.
    /// </summary>
    /// <param name="reported">The subject of the report, from the ground of the registration.</param>
    /// <param name="record">Text of the written record that it points at; null when it is no longer there. Another text counts as none.</param>
    /// <param name="entered">The subject entered.</param>
    /// <param name="betterData">The judgement on differing data; null while not made.</param>
    public static Decision<Subject> Decide(ReportedSubject reported, string? record, Subject entered, Judgement<bool>? betterData)
    {
        ArgumentNullException.ThrowIfNull(reported);
        ArgumentNullException.ThrowIfNull(entered);
        var findings = new List<Finding> { CaseFindings.SubjectKindSame.When(CaseSubject.KindOf(entered) == reported.Kind) };
        if (SubjectRecord.Read(record, reported.Record) is not { } known)
        {
            findings.Add(CaseFindings.SubjectRecordKnown.Missing());
        }
        else
        {
            findings.Add(CaseFindings.SubjectRecordKnown.Met());
            findings.Add(known == entered ? CaseFindings.SubjectSame.Met() : Judgements.Affirmed(CaseFindings.SubjectBetterData, betterData));
        }

        return findings.Exists(f => f.Blocks)
            ? new Decision<Subject>.Undetermined(findings.ToValueList())
            : new Decision<Subject>.Reached(entered, findings.ToValueList());
    }
}

/// <summary>Whether so much time passed since the supervisor concurred that belief and need are looked at again (reading D6).</summary>
public static class ConcurrenceAgeRule
{
    /// <summary>Met within the limit, a warning after it; nothing when no limit was chosen. It never refuses.</summary>
    /// <param name="concurredOn">Day on which the supervisor concurred.</param>
    /// <param name="today">Day of the entry.</param>
    /// <param name="rulebook">The law, with the limit chosen.</param>
    public static ValueList<Finding> Decide(LocalDate concurredOn, LocalDate today, Rulebook rulebook)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        if (rulebook.Readings.RegistrationStalenessLimit is not { } months)
        {
            return [];
        }

        ReadOnlySpan<FindingArgument> arguments = [FindingArgument.Of("date", concurredOn), FindingArgument.Of("months", months)];
        return today <= SupervisorTerms.RecentUntil(concurredOn, months)
            ? [CaseFindings.ConcurrenceRecent.Met(arguments)]
            : [CaseFindings.ConcurrenceRecent.Warning(arguments)];
    }
}
