using Zorgfraude.Cases;
using Zorgfraude.Decisions;
using Zorgfraude.Identity;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Procedures.Cases;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Registrations;
using Zorgfraude.Storage;
using Zorgfraude.Testing.Builders;

namespace Zorgfraude.Sdk.Tests;

/// <summary>What the desk keeps of the subject, and what it shows to others.</summary>
public sealed class DeskTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Only_the_subject_of_the_report_can_be_entered(bool durable)
    {
        await using var house = await House.OpenAsync(durable);
        var basis = await house.BasisAsync();
        var id = new RegistrationId(Guid.NewGuid());
        Refused("subject.kind-same", await house.Register.ActAsync(
            Given.Investigator, id, new RegistrationCommand.Enter(basis, Given.Data(Given.Company), Yes(Given.Investigator))));
        var better = Given.Data(Given.Person with { Residence = IdentityText.Parse("Nergenshuizen") });
        Refused("subject.better-data", await house.Register.ActAsync(Given.Investigator, id, new RegistrationCommand.Enter(basis, better)));
        await house.DoAsync(id, new RegistrationCommand.Enter(basis, better, Yes(Given.Investigator)));
    }

    [Fact]
    public async Task A_ground_that_fell_away_since_enters_nothing()
    {
        await using var house = await House.OpenAsync(false);
        var basis = await house.BasisAsync();
        await house.DoAsync(basis.Case, new CaseCommand.WeighGround(House.Start, Yes(Given.Investigator) with { Value = false }, null));
        Refused("case.order", await house.Register.ActAsync(
            Given.Investigator, new(Guid.NewGuid()), new RegistrationCommand.Enter(basis, Given.Data())));
    }

    [Fact]
    public async Task A_newer_report_leaves_one_record_of_the_subject_and_forgetting_leaves_none()
    {
        await using var house = await House.OpenAsync(true);
        var id = new CaseId(Guid.NewGuid());
        var acts = Scenario.ActsToConcurrence(Given.Investigator, House.Start);
        foreach (var act in acts.Take(3))
        {
            await house.DoAsync(id, act);
        }

        var first = await SubjectAsync(house, id);
        await house.DoAsync(id, new CaseCommand.RecordReport(Given.Report(2), Given.About()));
        var second = await SubjectAsync(house, id);
        Assert.NotEqual(first, second);
        Assert.Null(await house.Desk.ReadRecordAsync(Given.Investigator, StreamKind.Case, id.Value, first.Record));
        Assert.Contains("Nepperman", await house.Desk.ReadRecordAsync(Given.Investigator, StreamKind.Case, id.Value, second.Record), StringComparison.Ordinal);
        Assert.Null(await house.Desk.ReadRecordAsync(
            house.Employ(Given.Actor(Given.Executive.Id, "medewerker-4", Power.ConsultByHand)), StreamKind.Case, id.Value, second.Record));
        Refused("subject.no-longer-needed", await house.Desk.ForgetSubjectAsync(Given.Investigator, id));
        foreach (var act in acts.Skip(3).SkipLast(1).Append(new CaseCommand.RecordAnswer(false, House.Start)))
        {
            await house.DoAsync(id, act);
        }

        Refused("actor.power", await house.Desk.ForgetSubjectAsync(house.Employ(Given.Without(Given.Investigator, Power.Remove)), id));
        house.Employ(Given.Investigator);
        Assert.IsType<ActResult<CaseState>.Done>(await house.Desk.ForgetSubjectAsync(Given.Investigator, id));
        Assert.Null(await house.Desk.ReadRecordAsync(Given.Investigator, StreamKind.Case, id.Value, second.Record));
        Assert.Equal(second, await SubjectAsync(house, id));
    }

    [Fact]
    public async Task The_removal_of_the_registration_ends_the_case_and_its_duties()
    {
        await using var house = await House.OpenAsync(false);
        var id = await house.RegisterAsync();
        var @case = Assert.IsType<RegistrationState.Active>(await house.Register.ReadAsync(Given.Investigator, id)).Case;
        Assert.Contains("case.tell-supervisor", await DueAsync(house, @case));
        await house.DoAsync(@case, new CaseCommand.WeighGround(House.Start, Yes(Given.Investigator) with { Value = false }, null));
        Assert.Equal(["case.end-processing"], await DueAsync(house, @case));
        await house.DoAsync(id, House.Removal());
        Assert.IsType<CaseState.Closed>(await house.Desk.ReadAsync(Given.Investigator, @case));
        Assert.Empty(await DueAsync(house, @case));
    }

    [Fact]
    public async Task A_matter_goes_to_the_supervisor_again_on_the_ground_of_a_dissent_that_the_store_shows()
    {
        await using var house = await House.OpenAsync(false);
        var id = new CaseId(Guid.NewGuid());
        var acts = Scenario.ActsToConcurrence(Given.Investigator, House.Start);
        var submit = Assert.IsType<CaseCommand.Submit>(acts[5]);
        foreach (var act in acts.Take(5))
        {
            await house.DoAsync(id, act);
        }

        var made = acts.SkipLast(1).Aggregate(new Scenario(House.Start), (s, act) => s.Do(act)).Do(new CaseCommand.RecordAnswer(false, House.Start));
        Assert.True(CaseProcedure.Dissent(made.CaseId, Given.Executive.Id, made.Case).TryGetValue(out var forged));
        Refused("resubmission.own-file", await house.Desk.ActAsync(
            Given.Investigator, id, submit with { Earlier = new EarlierSubmission.Dissented(forged, Yes(Given.Investigator)) }));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_exported_ledger_is_whole_sound_and_without_identity(bool durable)
    {
        await using var house = await House.OpenAsync(durable);
        await house.RegisterAsync();
        var waiting = await house.ConcurAsync();
        Assert.False((await house.Desk.ExportLedgerAsync(house.Employ(Given.Without(Given.Investigator, Power.DecideOnSupply)))).TryGetValue(out _));
        house.Employ(Given.Investigator);
        Assert.True((await house.Desk.ExportLedgerAsync(Given.Investigator)).TryGetValue(out var ledger));
        Assert.Equal(2, ledger.Lines.Count(l => l.Kind == LedgerEntryKind.Submitted));
        Assert.Single(ledger.Lines, l => l.Kind == LedgerEntryKind.Registered);
        var text = ledger.ToText();
        Assert.DoesNotContain("Nepperman", text, StringComparison.Ordinal);
        Assert.DoesNotContain(waiting.Value.ToString(), text, StringComparison.Ordinal);
        Assert.IsType<LedgerVerification.Sound>(LedgerVerification.Of(text, received: [Given.AnonymisedReport().ContentHash]));
        Assert.True((await house.Desk.ExportLedgerAsync(Given.InsurerEmployee)).TryGetValue(out var none));
        Assert.Empty(none.Lines);
    }

    private static Judgement<bool> Yes(Actor by) => Given.Judged(true, by, House.Start);

    private static void Refused<TState>(string code, ActResult<TState> result) =>
        Assert.Contains(Assert.IsType<ActResult<TState>.Refused>(result).Findings, f => f.Code == code && f.Blocks);

    private static async Task<ReportedSubject> SubjectAsync(House house, CaseId id) =>
        CaseProcedure.ReportOf(await house.Desk.ReadAsync(Given.Investigator, id))!.Subject;

    private static async Task<List<string>> DueAsync(House house, CaseId id)
    {
        var due = new List<string>();
        await foreach (var item in house.Desk.DueAsync(Given.Investigator, new(2099, 1, 1)))
        {
            if (item.Stream.Id == id.Value)
            {
                due.Add(item.Obligation.Code);
            }
        }

        return due;
    }
}
