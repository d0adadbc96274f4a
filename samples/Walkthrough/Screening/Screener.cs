using System.Diagnostics;
using Zorgfraude.Collections;
using Zorgfraude.Consultations;
using Zorgfraude.Decisions;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Consultations;
using Zorgfraude.Protocol.Explanations;
using Zorgfraude.Samples.Walkthrough.Reports;
using Zorgfraude.Samples.Walkthrough.Story;
using Zorgfraude.Sdk.Registers;

namespace Zorgfraude.Samples.Walkthrough.Screening;

/// <summary>A row that could not be read, for the report: where and why, nothing of its values.</summary>
internal sealed record BrokenRow(long Number, long Line, string Reason);

/// <summary>A row that agrees with a registration.</summary>
internal sealed record HitRow(long Number, string? Id, ConsultationId Consultation);

/// <summary>What a screening came to.</summary>
internal sealed class ScreeningTotals
{
    /// <summary>Most broken rows and hits that are remembered for the report; all are in the results file.</summary>
    public const int Remembered = 1_000;

    public long Rows { get; set; }

    public long Answered { get; set; }

    public long Hits { get; set; }

    public long Refused { get; set; }

    public long Broken { get; set; }

    public TimeSpan Elapsed { get; set; }

    public bool IsComplete { get; set; }

    public List<BrokenRow> BrokenRows { get; } = [];

    public List<HitRow> HitRows { get; } = [];
}

/// <summary>Screens the rows of a file against the register: every row gets one line in the results, in the order of the file.</summary>
internal sealed class Screener(IWarningRegister register, Tongue tongue)
{
    // The register answers in groups; this many rows are in hand at once, however long the file.
    private const int Group = 200;

    public async Task<ScreeningTotals> ScreenAsync(
        Actor actor, IRowSource source, SubjectReader reader, string resultsPath, Action<double> progress, CancellationToken cancellationToken)
    {
        var totals = new ScreeningTotals();
        var clock = Stopwatch.StartNew();
        using var output = new CsvOutput(resultsPath, tongue["rij;regel;id;uitkomst;reden;raadpleging", "row;line;id;outcome;reason;consultation"]);
        try
        {
            foreach (var rows in source.Rows().Chunk(Group))
            {
                cancellationToken.ThrowIfCancellationRequested();
                await GroupAsync(actor, rows, reader, output, totals, cancellationToken).ConfigureAwait(false);
                output.Flush();
                progress(rows[^1].Part * 0.999);
            }

            totals.IsComplete = true;
            progress(1);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            output.Flush();
        }

        totals.Elapsed = clock.Elapsed;
        return totals;
    }

    private async Task GroupAsync(
        Actor actor, SourceRow[] rows, SubjectReader reader, CsvOutput output, ScreeningTotals totals, CancellationToken cancellationToken)
    {
        var read = rows.Select(r => r.Values is null ? new(null, null, r.Problem, null) : reader.Read(r.Values)).ToArray();
        var requests = read.Where(r => r.Subject is not null)
            .Select(r => new ConsultationRequest(r.Subject!, ConsultationMode.Automated, ConsultationPurpose.FraudPreventionAtContracting) { Occasion = Cast.Occasion })
            .ToAsyncEnumerable();
        var at = 0;
        await foreach (var answer in register.ConsultManyAsync(actor, requests, cancellationToken).ConfigureAwait(false))
        {
            for (; read[at].Subject is null; at++)
            {
                Broken(rows[at], read[at]);
            }

            Answered(rows[at], read[at], answer);
            at++;
        }

        for (; at < rows.Length; at++)
        {
            Broken(rows[at], read[at]);
        }

        void Broken(SourceRow row, ReadSubject subject)
        {
            totals.Rows++;
            totals.Broken++;
            if (totals.BrokenRows.Count < ScreeningTotals.Remembered)
            {
                totals.BrokenRows.Add(new(row.Number, row.Line, subject.Problem!));
            }

            Write(row, subject, tongue["kapot", "broken"], subject.Problem, null);
        }

        void Answered(SourceRow row, ReadSubject subject, ConsultationResult answer)
        {
            totals.Rows++;
            switch (answer)
            {
                case ConsultationResult.NoHit noHit:
                    totals.Answered++;
                    Write(row, subject, "no-hit", Advice(noHit.Advice), noHit.Consultation);
                    break;
                case ConsultationResult.UnverifiedHit hit:
                    totals.Answered++;
                    totals.Hits++;
                    if (totals.HitRows.Count < ScreeningTotals.Remembered)
                    {
                        totals.HitRows.Add(new(row.Number, subject.Id, hit.Consultation));
                    }

                    Write(row, subject, tongue["ongecontroleerde hit", "unverified hit"], null, hit.Consultation);
                    break;
                case ConsultationResult.Refused refused:
                    totals.Refused++;
                    Write(row, subject, tongue["geweigerd", "refused"], string.Join(" ", refused.Findings.Where(f => f.Blocks).Select(Said)), null);
                    break;
                default:
                    throw new UnreachableException();
            }
        }

        void Write(SourceRow row, ReadSubject subject, string outcome, string? reason, ConsultationId? consultation)
        {
            output.Row(
                CsvOutput.Of(row.Number),
                CsvOutput.Of(row.Line),
                subject.Id,
                outcome,
                string.Join("; ", new[] { reason, subject.Remark }.Where(t => !string.IsNullOrEmpty(t))),
                consultation?.ToString());
        }
    }

    private string Said(Finding finding) => $"{Explanation.Sentence(finding, tongue.Language)} ({finding.Citation.ToString(tongue.Language)})";

    private string? Advice(ValueList<DecisiveDatum> advice) => advice.Count == 0
        ? null
        : tongue["beslissender met: ", "more decisive with: "] + string.Join(", ", advice.Select(Name));

    private string Name(DecisiveDatum datum) => datum switch
    {
        DecisiveDatum.KvkNumber => tongue["KVK-nummer", "KVK number"],
        DecisiveDatum.BigNumber => tongue["BIG-nummer", "BIG number"],
        DecisiveDatum.AgbCode => tongue["AGB-code", "AGB code"],
        DecisiveDatum.FullDateOfBirth => tongue["volledige geboortedatum", "full date of birth"],
        DecisiveDatum.GivenNames => tongue["voornamen voluit", "given names in full"],
        DecisiveDatum.PlaceOfEstablishment => tongue["vestigingsplaats", "place of establishment"],
        _ => throw new UnreachableException(),
    };
}
