using System.Collections.Immutable;
using NodaTime;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Law;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Rulebooks;

namespace Zorgfraude.Protocol.Investigations;

/// <summary>With what state of mind the subject acted (protocol 3.1).</summary>
[DutchTerm("oogmerk")]
public enum StateOfMind
{
    /// <summary>Intent to break legal provisions.</summary>
    [DutchTerm("opzet")]
    Intent,

    /// <summary>Knowing acceptance of the considerable chance that legal provisions are broken.</summary>
    [DutchTerm("voorwaardelijk opzet")]
    ConditionalIntent,

    /// <summary>Negligence: never enough.</summary>
    [DutchTerm("nalatigheid")]
    Negligence,
}

/// <summary>The domain of care in which the fraud lies (article 1.1 of the Act). The list is closed.</summary>
[DutchTerm("zorgdomein")]
public enum CareDomain
{
    /// <summary>Health Insurance Act.</summary>
    [DutchTerm("Zorgverzekeringswet")]
    HealthInsuranceAct,

    /// <summary>Long-term Care Act.</summary>
    [DutchTerm("Wet langdurige zorg")]
    LongTermCareAct,

    /// <summary>Social Support Act 2015.</summary>
    [DutchTerm("Wet maatschappelijke ondersteuning 2015")]
    SocialSupportAct,

    /// <summary>Youth Act.</summary>
    [DutchTerm("Jeugdwet")]
    YouthAct,

    /// <summary>Supplementary insured care.</summary>
    [DutchTerm("aanvullend verzekerde zorg")]
    SupplementaryInsurance,
}

/// <summary>What a piece of evidence is. Statements of third parties and anonymous sources alone never carry a belief (protocol 3.7).</summary>
[DutchTerm("soort bewijs")]
public enum EvidenceKind
{
    /// <summary>A document, such as a contract or a care record that may be used.</summary>
    [DutchTerm("schriftelijk stuk")]
    Document,

    /// <summary>Claims and payments.</summary>
    [DutchTerm("declaratiegegevens")]
    ClaimRecords,

    /// <summary>What an investigator saw or found.</summary>
    [DutchTerm("eigen waarneming")]
    OwnObservation,

    /// <summary>What the subject said.</summary>
    [DutchTerm("verklaring van betrokkene")]
    StatementOfSubject,

    /// <summary>What somebody else said.</summary>
    [DutchTerm("verklaring van een derde")]
    ThirdPartyStatement,

    /// <summary>A source that is not known by name.</summary>
    [DutchTerm("anonieme bron")]
    AnonymousSource,
}

/// <summary>One piece of evidence in the support of the belief.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="LawfullyObtained">The judgement on how it was obtained (protocol 3.5), or null while not made.</param>
/// <param name="Verifiable">For a third-party statement: the judgement whether what it rests on can be verified (protocol 3.6), or null.</param>
[DutchTerm("bewijsstuk")]
public sealed record EvidenceItem(EvidenceKind Kind, Judgement<bool>? LawfullyObtained, Judgement<bool>? Verifiable = null)
{
    /// <summary>What the item holds (article 1.2 of the Act), or null while nobody stated it.</summary>
    public DatumContent? Holds { get; init; }
}

/// <summary>What the justified belief is decided on. Null means: not known or not judged yet.</summary>
[DutchTerm("gegevens voor de gerechtvaardigde overtuiging")]
public sealed record BeliefFacts
{
    /// <summary>The evidence, in the order in which the report numbers it from 1.</summary>
    public ValueList<EvidenceItem> Evidence { get; init; }

    /// <summary>Whether the conduct is established.</summary>
    public Judgement<bool>? ConductEstablished { get; init; }

    /// <summary>Whether it yields a heavier suspicion than a reasonable one.</summary>
    public Judgement<bool>? SuspicionHeavierThanReasonable { get; init; }

    /// <summary>With what state of mind the subject acted.</summary>
    public Judgement<StateOfMind>? StateOfMind { get; init; }

    /// <summary>Whether it aimed at own or another's gain.</summary>
    public Judgement<bool>? AimedAtGain { get; init; }

    /// <summary>The domain of care.</summary>
    public CareDomain? CareDomain { get; init; }

    /// <summary>Whether the facts are made punishable by law.</summary>
    public Judgement<bool>? PunishableByLaw { get; init; }

    /// <summary>Last day of the conduct, or the last one established while it still goes on.</summary>
    public LocalDate? ConductEndedOn { get; init; }

    /// <summary>For conduct before the Act: whether its age and foreseeability leave room for registration (reading G5).</summary>
    public Judgement<bool>? OldConductMayBeRegistered { get; init; }
}

/// <summary>What came of the decision on the justified belief.</summary>
[DutchTerm("uitkomst over de gerechtvaardigde overtuiging")]
public enum BeliefConclusion
{
    /// <summary>The justified belief exists.</summary>
    [DutchTerm("gerechtvaardigde overtuiging")]
    Held,

    /// <summary>It does not.</summary>
    [DutchTerm("geen gerechtvaardigde overtuiging")]
    NotHeld,
}

/// <summary>
/// Whether a justified belief of healthcare fraud exists: article 2.1(1) of the Decree with protocol 3.1 and 3.5 to 3.7, and the
/// definition of article 1.1 of the Act. Every element is asked of a human; the rule adds up, sets aside and says what is missing.
/// </summary>
public static class JustifiedBeliefRule
{
    /// <summary>Decides on the facts.</summary>
    /// <param name="facts">What is known and judged.</param>
    /// <param name="rulebook">The version of the law.</param>
    public static Decision<BeliefConclusion> Decide(BeliefFacts facts, Rulebook rulebook)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(rulebook);
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var contents = DatumRule.Findings(facts.Evidence.Select(e => e.Holds)).ToValueList();
        findings.AddRange(contents);
        findings.AddRange(Evidence(facts.Evidence));
        findings.Add(Judgements.Affirmed(InvestigationFindings.BeliefConduct, facts.ConductEstablished));
        findings.Add(Judgements.Affirmed(InvestigationFindings.BeliefSuspicion, facts.SuspicionHeavierThanReasonable));
        findings.Add(Judgements.Affirmed(InvestigationFindings.BeliefIntent, facts.StateOfMind, s => s is StateOfMind.Intent or StateOfMind.ConditionalIntent));
        findings.Add(Judgements.Affirmed(InvestigationFindings.BeliefGain, facts.AimedAtGain));
        findings.Add(facts.CareDomain is not { } domain || !Enum.IsDefined(domain) ? InvestigationFindings.BeliefCareDomain.Missing() : InvestigationFindings.BeliefCareDomain.Met());
        findings.Add(Judgements.Affirmed(InvestigationFindings.BeliefPunishable, facts.PunishableByLaw));
        var date = FindingArgument.Of("date", rulebook.InForceFrom);
        if (facts.ConductEndedOn is not { } ended)
        {
            findings.Add(InvestigationFindings.BeliefConductEnded.Missing());
        }
        else if (ended < rulebook.InForceFrom)
        {
            findings.Add(rulebook.Readings.AcceptConductBeforeEntryIntoForce
                ? Judgements.Affirmed(InvestigationFindings.BeliefConductBeforeAct, facts.OldConductMayBeRegistered, arguments: [date])
                : InvestigationFindings.BeliefConductBeforeAct.NotMet(date));
        }

        var all = findings.ToValueList();
        if (contents.Any(f => f.Blocks))
        {
            // Evidence that may not be in the file decides nothing, not even that there is no belief.
            return new Decision<BeliefConclusion>.Undetermined(all);
        }

        if (all.Any(f => f.Status is FindingStatus.NotMet))
        {
            return new Decision<BeliefConclusion>.Reached(BeliefConclusion.NotHeld, all);
        }

        return all.Any(f => f.Blocks)
            ? new Decision<BeliefConclusion>.Undetermined(all)
            : new Decision<BeliefConclusion>.Reached(BeliefConclusion.Held, all);
    }

    private static IEnumerable<Finding> Evidence(ValueList<EvidenceItem> evidence)
    {
        var carries = false;
        var open = evidence.IsEmpty;
        for (var i = 0; i < evidence.Count; i++)
        {
            var item = evidence[i];
            var number = FindingArgument.Of("number", i + 1);
            if (item.LawfullyObtained is not { IsMotivated: true } lawful)
            {
                open = true;
                yield return InvestigationFindings.EvidenceLawfulness.NeedsJudgement(number);
            }
            else if (!lawful.Value)
            {
                yield return InvestigationFindings.EvidenceUnlawful.Warning(number);
            }
            else if (item.Kind is EvidenceKind.ThirdPartyStatement && item.Verifiable is not { IsMotivated: true })
            {
                open = true;
                yield return InvestigationFindings.EvidenceVerifiability.NeedsJudgement(number);
            }
            else if (item is { Kind: EvidenceKind.ThirdPartyStatement, Verifiable.Value: false })
            {
                yield return InvestigationFindings.EvidenceUnverifiable.Warning(number);
            }
            else
            {
                carries |= item.Kind is EvidenceKind.Document or EvidenceKind.ClaimRecords or EvidenceKind.OwnObservation or EvidenceKind.StatementOfSubject;
            }
        }

        yield return carries ? InvestigationFindings.EvidenceNotOnlyStatements.Met()
            : open ? InvestigationFindings.EvidenceNotOnlyStatements.Missing()
            : InvestigationFindings.EvidenceNotOnlyStatements.NotMet();
    }
}
