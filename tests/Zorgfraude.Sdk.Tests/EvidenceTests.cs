using NodaTime;
using Zorgfraude.Consultations;
using Zorgfraude.Decisions;
using Zorgfraude.Identity;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Procedures.Evidence;
using Zorgfraude.Protocol.Procedures.Registrations;
using Zorgfraude.Protocol.Worklists;
using Zorgfraude.Registrations;
using Zorgfraude.Sdk.Desks;
using Zorgfraude.Sdk.Registers;
using Zorgfraude.Storage;
using Zorgfraude.Testing.Builders;

namespace Zorgfraude.Sdk.Tests;

/// <summary>Evidence that is kept after removal, over both stores.</summary>
public sealed class EvidenceTests
{
    private static readonly LocalDate End = new(2029, 3, 3);

    private static Judgement<bool> Yes => Given.Judged(true, Given.Investigator, End);

    private static EvidenceDocument Piece => EvidenceDocument.Held(OwnReference.Parse("rapport-1"), "verzonnen inhoud van het bewijsstuk");

    private static async Task<(RegistrationId Id, EvidenceDesk Desk)> RemovedAsync(House house)
    {
        var id = await house.RegisterAsync();
        house.Clock.SetDate(End);
        await house.DoAsync(id, new RegistrationCommand.Remove(RemovalReason.TermEnded));
        return (id, new(house.Environment));
    }

    private static async Task<EvidenceState.Kept> KeptAsync(EvidenceDesk desk, RegistrationId id, LocalDate? on = null)
    {
        Assert.True((await desk.GroundAsync(Given.Investigator, id)).TryGetValue(out var ground));
        var kept = await DoAsync(desk, id, new EvidenceCommand.Keep(
            ground,
            [Piece, EvidenceDocument.Elsewhere(OwnReference.Parse("film-1"), new string('c', 64))],
            [new(EvidenceRoute.CivilClaim, on ?? End, new(2034, 3, 6))],
            Given.Judged(true, Given.Investigator, on ?? End)));
        return Assert.IsType<EvidenceState.Kept>(kept);
    }

    private static async Task<EvidenceState> DoAsync(EvidenceDesk desk, RegistrationId id, EvidenceCommand act) =>
        Assert.IsType<ActResult<EvidenceState>.Done>(await desk.ActAsync(Given.Investigator, id, act)).State;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Kept_evidence_is_really_deleted_when_a_human_closes_it_and_not_before(bool durable)
    {
        await using var house = await House.OpenAsync(durable);
        var (id, desk) = await RemovedAsync(house);
        var kept = await KeptAsync(desk, id);
        var document = kept.Pieces[0].Document!.Value;
        var stream = new StreamId(Given.Executive.Id, StreamKind.Evidence, id.Value);
        Assert.Equal(["evidence.every-remedy-closed"], Blocking(await desk.ActAsync(Given.Investigator, id, new EvidenceCommand.Close(Yes, true))));
        var later = new LocalDate(2034, 3, 6);
        house.Clock.SetDate(later);
        await DoAsync(desk, id, new EvidenceCommand.CloseRemedy(1, later, Given.Judged(true, Given.Investigator, later)));
        Assert.NotNull(await house.Store.FindDocumentAsync(stream, document));
        var worklist = await house.Desk.WorklistAsync(Given.Investigator, later);
        var item = Assert.Single(worklist!.Items, i => i.Procedure == StreamKind.Evidence);
        Assert.Equal(("evidence.destroy", later), (item.Code, item.LastDay));
        var closed = await DoAsync(desk, id, new EvidenceCommand.Close(Given.Judged(true, Given.Investigator, later), ElsewhereDestroyed: true));
        Assert.Equal(new EvidenceState.Closed(id, later), closed);
        Assert.Null(await house.Store.FindDocumentAsync(stream, document));
        Assert.All(kept.Reasons, r => Assert.Null(house.Store.FindDocumentAsync(stream, r.Id).AsTask().GetAwaiter().GetResult()));
        Assert.DoesNotContain((await house.Desk.WorklistAsync(Given.Investigator, later))!.Items, i => i.Procedure == StreamKind.Evidence);
        if (house.File is { } file)
        {
            Assert.All(Directory.GetFiles(Path.GetDirectoryName(file)!), f => Assert.False(Holds(f, "verzonnen inhoud van het bewijsstuk"), f));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Kept_evidence_never_answers_a_consultation_and_is_no_earlier_supply(bool durable)
    {
        await using var house = await House.OpenAsync(durable);
        var id = await house.RegisterAsync();
        await house.DoAsync(id, new RegistrationCommand.Remove(RemovalReason.NoLongerNeeded, Given.Judged(true, Given.Investigator, House.Start)));
        await KeptAsync(new(house.Environment), id, House.Start);
        Subject[] ways =
        [
            Given.Person,
            Given.Person with { Residence = null },
            Given.Person with { BigNumber = null },
        ];
        foreach (var mode in Enum.GetValues<ConsultationMode>())
        {
            foreach (var subject in ways)
            {
                Assert.IsType<ConsultationResult.NoHit>(await house.Register.ConsultAsync(Given.Investigator, House.Query(subject, mode)));
                Assert.IsType<ConsultationResult.NoHit>(await house.Register.ConsultAsync(Given.InsurerEmployee, House.Query(subject)));
            }
        }

        Assert.Empty((await house.Store.ReadConsultationsAsync(new ConsultationFilter.ByRegistration(id), 0, 10)).Items);
        Assert.All((await house.Store.ReadChangesAsync(0, 100)).Items, c => Assert.Null(c.Registration));

        // One day on, so that a supply that still counted would lie before the new one.
        var basis = await house.BasisAsync();
        house.Clock.SetDate(House.Start.PlusDays(1));
        var again = new RegistrationId(Guid.NewGuid());
        await house.DoAsync(again, new RegistrationCommand.Enter(basis, Given.Data()));
        await house.CheckAsync(again);
        Assert.True((await house.Register.EarlierSupplyAsync(Given.Investigator, again)).TryGetValue(out var found));
        Assert.False(found);
    }

    [Fact]
    public async Task Nothing_is_kept_before_removal_nor_by_somebody_else()
    {
        await using var house = await House.OpenAsync(durable: false);
        var active = await house.RegisterAsync(Given.Data(Given.Company));
        var (id, desk) = await RemovedAsync(house);
        var early = await desk.GroundAsync(Given.Investigator, active);
        Assert.False(early.TryGetValue(out _));
        Assert.Equal("evidence.after-removal", early.Findings[0].Code);
        Assert.False((await desk.GroundAsync(Given.InsurerEmployee, id)).TryGetValue(out _));

        // The ground of one removal opens no evidence of another registration, nor at another participant.
        Assert.True((await desk.GroundAsync(Given.Investigator, id)).TryGetValue(out var ground));
        var keep = new EvidenceCommand.Keep(ground, [Piece], [new(EvidenceRoute.CivilClaim, End)], Yes);
        Assert.Equal(["evidence.after-removal"], Blocking(await desk.ActAsync(Given.Investigator, active, keep)));
        Assert.Equal(["evidence.after-removal"], Blocking(await desk.ActAsync(Given.InsurerEmployee, id, keep)));
        Assert.IsType<EvidenceState.NotKept>(await desk.ReadAsync(Given.InsurerEmployee, id));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Evidence_is_given_for_its_purpose_only_and_every_use_and_attempt_is_in_the_audit_trail(bool durable)
    {
        await using var house = await House.OpenAsync(durable);
        var (id, desk) = await RemovedAsync(house);
        var kept = await KeptAsync(desk, id);
        var document = kept.Pieces[0].Document!.Value;
        Assert.True((await desk.UseAsync(Given.Investigator, id, document, EvidencePurpose.ShowSupplyLawful, 1)).TryGetValue(out var text));
        Assert.Equal("verzonnen inhoud van het bewijsstuk", text);
        Assert.Equal(["evidence.purpose"], Blocking(await desk.UseAsync(Given.Investigator, id, document, EvidencePurpose.Other, 1)));
        Assert.Equal(["evidence.in-open-remedy"], Blocking(await desk.UseAsync(Given.Investigator, id, document, EvidencePurpose.ShowSupplyLawful, 2)));
        Assert.Equal(["evidence.pieces"], Blocking(await desk.UseAsync(Given.Investigator, id, new(Guid.Empty), EvidencePurpose.ShowSupplyLawful, 1)));
        var checker = house.Employ(Given.Without(Given.Checker, Power.DecideOnSupply));
        Assert.Equal(["actor.power"], Blocking(await desk.UseAsync(checker, id, document, EvidencePurpose.ShowSupplyLawful, 1)));
        Assert.Equal(
            ["evidence.order", "evidence.in-open-remedy"],
            Blocking(await desk.UseAsync(Given.InsurerEmployee, id, document, EvidencePurpose.ShowSupplyLawful, 1)));

        // The way to other written records is no way round.
        Assert.Null(await house.Desk.ReadRecordAsync(Given.Investigator, StreamKind.Evidence, id.Value, new(document, kept.Pieces[0].Sha256)));
        Assert.Null(await house.Desk.ReadRecordAsync(Given.Investigator, StreamKind.Registration, id.Value, new(document, kept.Pieces[0].Sha256)));
        var uses = (await house.Store.ReadAuditAsync(Given.Executive.Id, 0, 1000)).Items.Where(a => a.Act == "evidence.use").Select(a => a.Outcome);
        Assert.Equal([AuditOutcome.Accepted, AuditOutcome.Refused, AuditOutcome.Refused, AuditOutcome.Refused, AuditOutcome.Refused], uses);
    }

    private static IEnumerable<string> Blocking(ActResult<EvidenceState> result) =>
        Assert.IsType<ActResult<EvidenceState>.Refused>(result).Findings.Where(f => f.Blocks).Select(f => f.Code);

    private static IEnumerable<string> Blocking(Decision<string> decision)
    {
        Assert.False(decision.TryGetValue(out _));
        return decision.Findings.Where(f => f.Status != FindingStatus.Met && f.Status != FindingStatus.Warning).Select(f => f.Code);
    }

    private static bool Holds(string file, string text)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray().AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(text)) >= 0;
    }
}
