using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Zorgfraude.Consultations;
using Zorgfraude.Identity;
using Zorgfraude.Law;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Explanations;
using Zorgfraude.Protocol.Participants;
using Zorgfraude.Protocol.Procedures.Participants;
using Zorgfraude.Protocol.Terms;
using Zorgfraude.Sdk.Hosting;
using Zorgfraude.Sdk.Organisations;
using Zorgfraude.Sdk.Registers;
using Zorgfraude.Storage;
using Zorgfraude.Storage.Sqlite;
using Zorgfraude.Testing.Conformance;
using Zorgfraude.Testing.InMemory;
using Zorgfraude.Testing.Time;

namespace Zorgfraude.Snippets;

public class EmbeddingSnippets
{
    [Fact]
    public async Task A_host_lays_down_a_function_and_consults_the_register()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("zorgfraude-snippet").FullName, "register.db");
        var clock = FrozenClock.AtDate(new LocalDate(2026, 6, 1));
        var secret = RandomNumberGenerator.GetBytes(32);

        // snippet: embedding
        await using var store = await SqliteRegisterStore.OpenAsync(new() { FilePath = path });
        var municipality = ParticipantId.Parse("gemeente-0599");
        await using var services = new ServiceCollection()
            .AddSingleton<IRegisterStore>(store)
            .AddSingleton<IClock>(clock)
            .AddZorgfraude(options =>
            {
                options.PseudonymKey = secret;
                options.Members.Add(new(new(municipality, ParticipantKind.MunicipalExecutive, "Gemeente Voorbeeldstad")));
            })
            .BuildServiceProvider();
        var (officer, actor) = (new Actor(municipality, EmployeeId.Parse("m-01")), new Actor(municipality, EmployeeId.Parse("m-17")));
        var (function, today) = (FunctionId.Parse("contract-manager"), new DayRange(new LocalDate(2026, 6, 1)));
        var organisation = services.GetRequiredService<OrganisationDesk>();
        foreach (var act in (ParticipantCommand[])[
            new ParticipantCommand.Join(Agency.MunicipalExecutive, today.FirstDay),
            new ParticipantCommand.LayDownFunction(new(function, [Power.ConsultByHand, Power.ReceiveHits], today), OwnReference.Parse("besluit-12")),
            new ParticipantCommand.AssignFunction(new(actor.Employee, function, today)),
            new ParticipantCommand.RecordEmployeeDeclaration(actor.Employee, EmployeeDeclarationKind.Secrecy, today.FirstDay)])
        {
            await organisation.ActAsync(officer, act);
        }

        var register = services.GetRequiredService<IWarningRegister>();
        var subject = new LegalEntity { Name = IdentityText.Parse("Zorgbureau Voorbeeld B.V."), KvkNumber = KvkNumber.Parse("01234567") };
        var result = await register.ConsultAsync(
            actor, new(subject, ConsultationMode.Manual, ConsultationPurpose.FraudPreventionAtContracting));
        var answer = result switch
        {
            ConsultationResult.Hit hit => $"hit: ask {hit.Contacts[0].Email.Reveal()}",
            ConsultationResult.Refused refused => Explanation.Of(refused.Findings).ToText(Language.Dutch),
            _ => "no hit",
        };
        // end-snippet

        Assert.Equal("no hit", answer);
        Assert.Single((await store.ReadConsultationsAsync(new ConsultationFilter.ByParticipant(municipality), 0, 10)).Items);
    }

    [Fact]
    public async Task A_store_is_one_file()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("zorgfraude-snippet").FullName, "register.db");

        // snippet: sqlite-open
        await using var store = await SqliteRegisterStore.OpenAsync(new() { FilePath = path });
        // end-snippet

        Assert.Null(await store.FindRegistrationAsync(new(Guid.Empty)));
    }

    [Fact]
    public void A_calendar_takes_a_new_decree()
    {
        // snippet: calendar-decree
        var calendar = HolidayCalendar.Dutch.WithEquatedDays([new(2029, 5, 11)], knownUntil: new(2029, 12, 31));
        // end-snippet

        Assert.Equal(HolidayKind.EquatedByDecree, calendar.On(new LocalDate(2029, 5, 11))!.Kind);
    }
}

public class ConformanceSnippets
{
    // snippet: conformance
    public static TheoryData<string> Contracts => [.. StoreConformance.Contracts.Select(contract => contract.Name)];

    [Theory]
    [MemberData(nameof(Contracts))]
    public async Task The_store_keeps_the_contract(string name)
    {
        await using var fixture = new MyFixture();
        await StoreConformance.Find(name).RunAsync(fixture);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task The_store_behaves_as_the_model(int seed)
    {
        await using var fixture = new MyFixture();
        await StoreConformance.RunGeneratedAsync(fixture, seed, commands: 200);
    }
    // end-snippet
}

/// <summary>Stands for the fixture of an adapter under proof; here that of the in-memory store.</summary>
public sealed class MyFixture : IStoreFixture
{
    public ValueTask<IRegisterStore> CreateAsync(CancellationToken cancellationToken) => new(new InMemoryRegisterStore());

    public ValueTask<IRegisterStore> OpenAnotherAsync(IRegisterStore store, CancellationToken cancellationToken) => new(store);

    public ValueTask<IRegisterStore> ReopenAsync(IRegisterStore store, CancellationToken cancellationToken) => new(store);

    public ValueTask DisposeAsync() => default;
}
