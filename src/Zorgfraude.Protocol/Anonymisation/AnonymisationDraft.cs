using System.Collections.Immutable;
using Zorgfraude.Collections;
using Zorgfraude.Decisions;
using Zorgfraude.Law;
using Zorgfraude.Protocol.Anonymisation.Scanning;
using Zorgfraude.Protocol.Findings;
using Zorgfraude.Protocol.Investigations;

namespace Zorgfraude.Protocol.Anonymisation;

/// <summary>
/// The result of a scan: the documents with what certainly identifies replaced, a report of that, and what a human must look at. It
/// still holds the originals, so treat it like the file itself; it ends with <see cref="Complete"/>.
/// </summary>
[DutchTerm("concept van de anonimisering")]
public sealed class AnonymisationDraft
{
    private const int MostPasses = 4;

    private readonly Lock gate = new();
    private readonly AnonymisationInput input;
    private readonly FileIndex file;
    private readonly ImmutableArray<Segment> segments;
    private readonly ImmutableArray<Find> finds;

    internal AnonymisationDraft(AnonymisationInput input, FileIndex file, ImmutableArray<Segment> segments, ImmutableArray<Find> finds, ImmutableArray<ResidueItem> residue)
    {
        (this.input, this.file, this.segments, this.finds) = (input, file, segments, finds);
        Residue = residue.ToValueList();
        var rendered = Render(new HashSet<string>(StringComparer.Ordinal), verify: false);
        Documents = rendered.Documents;
        Replacements = rendered.Replacements;
    }

    /// <summary>The documents as they are before a human answers: they still hold the residue and may not be sent.</summary>
    public ValueList<ReplacedDocument> Documents { get; }

    /// <summary>What was replaced, by placeholder and document, in order of appearance.</summary>
    public ValueList<Replacement> Replacements { get; }

    /// <summary>What a human must look at, in order of appearance.</summary>
    public ValueList<ResidueItem> Residue { get; }

    /// <summary>How many replacements and items, nothing of their content.</summary>
    public override string ToString() => $"AnonymisationDraft({Replacements.Count} replacements, {Residue.Count} items to look at)";

    /// <summary>
    /// Makes the report when every item is answered and an employee judged, with reasons, that nobody can be identified indirectly.
    /// The result is scanned again: a known identifier that is still there keeps the report from being made.
    /// </summary>
    /// <param name="answers">One answer for each item of <see cref="Residue"/>.</param>
    /// <param name="signOff">Whether nobody can be identified indirectly (true), or null when nobody judged yet.</param>
    public AnonymisationOutcome Complete(IEnumerable<ResidueAnswer> answers, Judgement<bool>? signOff)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var findings = new List<Finding>();
        var valid = Check(answers, findings, out var open);
        findings.AddRange(DatumRule.Findings(input.Documents.Select(d => d.Holds)));
        findings.Add(SignOff(signOff));
        if (findings.Exists(f => f.Blocks))
        {
            return new AnonymisationOutcome.Unanswered(findings.ToValueList(), open);
        }

        var replace = valid.Values.OfType<ResidueAnswer.Replace>().Select(a => a.ResidueId).ToHashSet(StringComparer.Ordinal);
        Rendering rendered;
        lock (gate)
        {
            // The index remembers words it has seen.
            rendered = Render(replace, verify: true);
        }

        if (rendered.Remaining > 0)
        {
            findings.Add(AnonymisationFindings.IdentifierRemains.NotMet(FindingArgument.Of("count", rendered.Remaining)));
            return new AnonymisationOutcome.Unanswered(findings.ToValueList(), open);
        }

        findings.Add(AnonymisationFindings.IdentifiersReplaced.Met(FindingArgument.Of("count", rendered.Counts.Sum(c => c.Count))));
        if (input.Documents.Any(d => d.Kind == SubmissionDocumentKind.AdditionalData))
        {
            findings.Add(AnonymisationFindings.AdditionalData.Met());
        }

        return new AnonymisationOutcome.Ready(new(rendered.Documents, rendered.Counts), findings.ToValueList());
    }

    private static Finding SignOff(Judgement<bool>? signOff) => signOff switch
    {
        null => AnonymisationFindings.IndirectIdentification.Missing(),
        { IsMotivated: false } => AnonymisationFindings.IndirectIdentification.NeedsJudgement(),
        { Value: false } => AnonymisationFindings.IndirectIdentification.NotMet(),
        _ => AnonymisationFindings.IndirectIdentification.Met(),
    };

    private Dictionary<string, ResidueAnswer> Check(IEnumerable<ResidueAnswer> answers, List<Finding> findings, out ValueList<ResidueItem> open)
    {
        var known = Residue.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        var valid = new Dictionary<string, ResidueAnswer>(StringComparer.Ordinal);
        var contradicted = new HashSet<string>(StringComparer.Ordinal);
        var invalid = 0;
        var unreasoned = new HashSet<string>(StringComparer.Ordinal);
        foreach (var answer in answers)
        {
            ArgumentNullException.ThrowIfNull(answer);
            if (!known.Contains(answer.ResidueId))
            {
                invalid++;
            }
            else if (answer is ResidueAnswer.KeepNotIdentifying keep && string.IsNullOrWhiteSpace(keep.Reason))
            {
                unreasoned.Add(answer.ResidueId);
            }
            else if (!valid.TryAdd(answer.ResidueId, answer) && valid[answer.ResidueId].GetType() != answer.GetType())
            {
                invalid++;
                contradicted.Add(answer.ResidueId);
            }
        }

        foreach (var id in contradicted)
        {
            valid.Remove(id);
        }

        open = Residue.Where(r => !valid.ContainsKey(r.Id)).ToValueList();
        unreasoned.ExceptWith(valid.Keys);
        if (invalid > 0)
        {
            findings.Add(AnonymisationFindings.AnswerInvalid.NotMet(FindingArgument.Of("count", invalid)));
        }

        if (unreasoned.Count > 0)
        {
            findings.Add(AnonymisationFindings.ReasonMissing.Missing(FindingArgument.Of("count", unreasoned.Count)));
        }

        findings.Add(open.IsEmpty
            ? AnonymisationFindings.ResidueAnswered.Met(FindingArgument.Of("count", Residue.Count))
            : AnonymisationFindings.ResidueUnanswered.Missing(FindingArgument.Of("count", open.Count)));
        return valid;
    }

    private sealed record Rendering(ValueList<ReplacedDocument> Documents, ValueList<Replacement> Replacements, ValueList<ReplacementCount> Counts, int Remaining);

    private Rendering Render(HashSet<string> answeredReplace, bool verify)
    {
        var placeholders = new Placeholders(input);
        var chosen = finds.Where(f => f.Hit.Residue is null || answeredReplace.Contains(f.ResidueId!))
            .Select(f => (Find: f, Placeholder: placeholders.For(f.Hit, f.Normalised))).ToList();
        var bySegment = chosen.ToLookup(c => c.Find.Segment);
        var counts = new SortedDictionary<ReplacementKind, int>();
        foreach (var (find, _) in chosen)
        {
            counts[find.Hit.Kind] = counts.GetValueOrDefault(find.Hit.Kind) + 1;
        }

        var remaining = 0;
        var documents = new List<ReplacedDocument>();
        var at = 0;
        foreach (var document in input.Documents)
        {
            var fields = new List<ReplacedField>();
            for (var i = 0; i < document.Fields.Count; i++)
            {
                fields.Add(new(Next(), Next()));
            }

            documents.Add(new(documents.Count + 1, document.Kind, fields.ToValueList(), Next()));
        }

        var replacements = chosen.GroupBy(c => (c.Placeholder, c.Find.Hit.Kind, c.Find.Segment.Document.Id)).Select(g => new Replacement(
            g.Key.Kind, g.Key.Placeholder, g.Key.Id, g.Select(c => c.Find.Position).ToValueList(), g.Any(c => c.Find.Hit.IsApproximate))).ToValueList();
        return new(documents.ToValueList(), replacements, counts.Select(c => new ReplacementCount(c.Key, c.Value)).ToValueList(), remaining);

        string Next()
        {
            var segment = segments[at++];
            var text = segment.Render(bySegment[segment]);

            // What one replacement brings together another scan may see; it ends when nothing known is left.
            for (var pass = 1; verify && pass <= MostPasses; pass++)
            {
                var scan = SegmentScan.Prepare(file, text, placeholders.All);
                var left = scan.Run().Where(h => h.Residue is null).ToList();
                if (left.Count == 0)
                {
                    break;
                }

                if (pass == MostPasses)
                {
                    remaining += left.Count;
                    break;
                }

                var result = new System.Text.StringBuilder(text.Length);
                var done = 0;
                foreach (var hit in left)
                {
                    var (start, end) = scan.View.ToSource(hit.From, hit.To);
                    result.Append(text, done, start - done).Append(placeholders.For(hit, string.Concat(Words.Split(text[start..end]).Select(Words.Canonical))));
                    done = end;
                    counts[hit.Kind] = counts.GetValueOrDefault(hit.Kind) + 1;
                }

                text = result.Append(text, done, text.Length - done).ToString();
            }

            return text;
        }
    }
}
