using System.Diagnostics;
using Zorgfraude.Identity;
using Zorgfraude.Protocol.Anonymisation;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Terms;
using Zorgfraude.Registrations;
using Zorgfraude.Samples.Walkthrough.Screening;
using Zorgfraude.Sdk;
using Zorgfraude.Storage;

namespace Zorgfraude.Samples.Walkthrough.Story;

/// <summary>What became of a register file.</summary>
internal sealed class LoadTotals
{
    public long Rows { get; set; }

    public long Registered { get; set; }

    public long Broken { get; set; }

    public List<BrokenRow> BrokenRows { get; } = [];

    public TimeSpan Elapsed { get; set; }
}

/// <summary>Takes everybody in a file through the whole case procedure, one act at a time: there is no way around it into the register.</summary>
internal sealed class RegisterLoader(World world, CaseRoles roles, CancellationToken cancellationToken)
{
    public async Task<LoadTotals> LoadAsync(IRowSource source, SubjectReader reader, int? most, Action<double> progress)
    {
        var totals = new LoadTotals();
        var watch = Stopwatch.StartNew();
        foreach (var row in source.Rows().Take(most ?? int.MaxValue))
        {
            cancellationToken.ThrowIfCancellationRequested();
            totals.Rows++;
            var read = row.Values is null ? new(null, null, row.Problem, null) : reader.Read(row.Values);
            if (read.Subject is { } subject)
            {
                await RegisterAsync(subject).ConfigureAwait(false);
                totals.Registered++;
            }
            else
            {
                totals.Broken++;
                if (totals.BrokenRows.Count < ScreeningTotals.Remembered)
                {
                    totals.BrokenRows.Add(new(row.Number, row.Line, read.Problem!));
                }
            }

            progress((most is { } n ? Math.Max(row.Part, (double)totals.Rows / n) : row.Part) * 0.999);
        }

        progress(1);
        totals.Elapsed = watch.Elapsed;
        return totals;
    }

    /// <summary>Removes what has ended, as the list of what is due has it.</summary>
    public async Task<long> RemoveEndedAsync(Action<double> progress, long expected)
    {
        var ended = new List<RegistrationId>();
        var today = MunicipalTime.DateOf(world.Clock.GetCurrentInstant());
        await foreach (var due in world.Desk.DueAsync(roles.Checks.Actor, today, cancellationToken).ConfigureAwait(false))
        {
            if (due.Obligation.Code == "registration.removal" && due.Stream.Kind == StreamKind.Registration)
            {
                ended.Add(new(due.Stream.Id));
            }
        }

        var removed = 0L;
        foreach (var registration in ended)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Done(await world.Register.ActAsync(
                roles.Checks.Actor, registration, new RegistrationCommand.Remove(RemovalReason.TermEnded), cancellationToken).ConfigureAwait(false));
            progress((double)++removed / Math.Max(1, Math.Max(expected, ended.Count)));
        }

        progress(1);
        return removed;
    }

    private async Task RegisterAsync(Subject subject)
    {
        var today = MunicipalTime.DateOf(world.Clock.GetCurrentInstant());
        var @case = Teller.NewCase();
        var by = roles.Decides.Actor;
        var submission = CaseFilePapers.Complete(CaseFilePapers.Draft(subject, by, today), by, today) as AnonymisationOutcome.Ready
            ?? throw new InvalidOperationException("A submission could not be anonymised.");
        CaseCommand[] acts =
        [
            new CaseCommand.FixPlan(CaseFilePapers.Plan(today)),
            new CaseCommand.StartInvestigation(today),
            new CaseCommand.RecordReport(CaseFilePapers.Report(aggravating: false), CaseFilePapers.About(subject)),
            new CaseCommand.ConcludeBelief(CaseFilePapers.Belief(by, today, today, roles.Domain)),
            new CaseCommand.JudgeNecessity(CaseFilePapers.Necessity(by, today, longer: false)),
            new CaseCommand.Submit(Teller.Supervised(roles.Kind), submission.Report, new EarlierSubmission.None()),
            new CaseCommand.RecordReceipt(today),
            new CaseCommand.RecordAnswer(Concurs: true, today),
        ];
        foreach (var act in acts)
        {
            Done(await world.Desk.ActAsync(by, @case, act, cancellationToken).ConfigureAwait(false));
        }

        var basis = await world.Desk.BasisAsync(roles.Enters.Actor, @case, cancellationToken).ConfigureAwait(false);
        Teller.Expect(basis.TryGetValue(out var ground));
        var registration = Teller.NewRegistration();
        var data = Cast.Data(subject, roles.Enters);
        Done(await world.Register.ActAsync(roles.Enters.Actor, registration, new RegistrationCommand.Enter(ground!, data), cancellationToken).ConfigureAwait(false));
        Done(await world.Register.ActAsync(
            roles.Checks.Actor, registration, new RegistrationCommand.CheckEntry(data.Sha256(), IsRight: true), cancellationToken).ConfigureAwait(false));
        Done(await world.Register.ActAsync(roles.Checks.Actor, registration, new RegistrationCommand.RecordNotice(today), cancellationToken).ConfigureAwait(false));
    }

    private static void Done<TState>(ActResult<TState> result) => Teller.Expect(result is ActResult<TState>.Done);
}
