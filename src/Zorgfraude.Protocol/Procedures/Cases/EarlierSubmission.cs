using NodaTime;
using Zorgfraude.Cases;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Rulebooks;

namespace Zorgfraude.Protocol.Procedures.Cases;

/// <summary>A file on which the supervisor did not concur. Only <see cref="CaseProcedure.Dissent"/> makes one.</summary>
[DutchTerm("dossier waarin de toezichthouder niet instemde")]
public sealed record DissentedFile
{
    internal DissentedFile(CaseId @case, ParticipantId participant, string contentSha256, LocalDate answeredOn)
    {
        Case = @case;
        Participant = participant;
        ContentSha256 = contentSha256;
        AnsweredOn = answeredOn;
    }

    /// <summary>The case.</summary>
    public CaseId Case { get; }

    /// <summary>The participant whose case it is.</summary>
    public ParticipantId Participant { get; }

    /// <summary>Hash of what the supervisor saw.</summary>
    public string ContentSha256 { get; }

    /// <summary>Day of the dissent.</summary>
    public LocalDate AnsweredOn { get; }
}

/// <summary>What the participant states about earlier files on the same matter (protocol 3.16, reading D9). The cases are the only ones.</summary>
[DutchTerm("eerdere voorlegging")]
public abstract record EarlierSubmission
{
    private EarlierSubmission()
    {
    }

    /// <summary>Nothing of the reasons.</summary>
    public sealed override string ToString() => GetType().Name;

    /// <summary>No file on this subject and this conduct got a dissent before.</summary>
    [DutchTerm("niet eerder voorgelegd")]
    public sealed record None : EarlierSubmission;

    /// <summary>An earlier file got a dissent.</summary>
    /// <param name="File">The earlier file.</param>
    /// <param name="HasNewEvidence">The judgement that there is evidence which that file did not have; its reasons point it out. Null while not made.</param>
    [DutchTerm("eerder voorgelegd zonder instemming")]
    public sealed record Dissented(DissentedFile File, Judgement<bool>? HasNewEvidence) : EarlierSubmission;
}

/// <summary>Whether a file may go to the supervisor with regard to what went there before (protocol 3.16, reading D9).</summary>
public static class ResubmissionRule
{
    /// <summary>Decides. Reached when nothing came before, or when there is something new to judge.</summary>
    /// <param name="earlier">What is stated about earlier files; null while nothing is.</param>
    /// <param name="participant">The participant that submits.</param>
    /// <param name="contentSha256">Hash of what is submitted now.</param>
    /// <param name="rulebook">The law, with the reading chosen.</param>
    public static Decision<EarlierSubmission> Decide(EarlierSubmission? earlier, ParticipantId participant, string contentSha256, Rulebook rulebook)
    {
        ArgumentNullException.ThrowIfNull(participant);
        ArgumentNullException.ThrowIfNull(contentSha256);
        ArgumentNullException.ThrowIfNull(rulebook);
        if (earlier is null)
        {
            return new Decision<EarlierSubmission>.Undetermined([CaseFindings.EarlierStated.Missing()]);
        }

        var findings = new List<Finding> { CaseFindings.EarlierStated.Met() };
        if (earlier is EarlierSubmission.Dissented { File: var file } dissented)
        {
            findings.Add(CaseFindings.EarlierOwn.When(file.Participant == participant));
            findings.Add(CaseFindings.EarlierDiffers.When(!string.Equals(file.ContentSha256, contentSha256, StringComparison.Ordinal)));
            findings.Add(rulebook.Readings.ResubmissionRequiresNewEvidence
                ? Judgements.Affirmed(CaseFindings.EarlierNewEvidence, dissented.HasNewEvidence)
                : CaseFindings.EarlierNewEvidence.Warning());
        }

        return findings.Exists(f => f.Blocks)
            ? new Decision<EarlierSubmission>.Undetermined(findings.ToValueList())
            : new Decision<EarlierSubmission>.Reached(earlier, findings.ToValueList());
    }
}
