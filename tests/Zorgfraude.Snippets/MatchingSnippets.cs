using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Zorgfraude.Consultations;
using Zorgfraude.Identity;
using Zorgfraude.Parties;
using Zorgfraude.Protocol.Readings;
using Zorgfraude.Registrations;
using Zorgfraude.Sdk.Hosting;
using Zorgfraude.Sdk.Organisations;
using Zorgfraude.Sdk.Registers;
using Zorgfraude.Storage;
using Zorgfraude.Testing.Builders;
using Zorgfraude.Testing.InMemory;
using Zorgfraude.Testing.Time;

namespace Zorgfraude.Snippets;

public class MatchingSnippets
{
    [Fact]
    public async Task What_is_possible_is_shown_and_becomes_a_hit_with_reasons()
    {
        var day = new LocalDate(2025, 3, 3);
        var store = new InMemoryRegisterStore();
        await store.CommitAsync(new()
        {
            Registrations = [new StoredRegistration(new(Guid.NewGuid()), Given.Executive.Id, day, day.PlusDays(365), Given.Data().ToUtf8Json())],
        });
        var services = new ServiceCollection()
            .AddSingleton<IRegisterStore>(store)
            .AddSingleton<IClock>(FrozenClock.AtDate(day))
            .AddSingleton<IOrganisations>(new MadeUpOrganisations());
        services.AddZorgfraude(options =>
        {
            options.PseudonymKey = new byte[32];
            options.Members.Add(new(Given.Executive));
            options.Members.Add(new(Given.Insurer));

            // snippet: matching-choice
            options.Matching = new MatchingChoice.Probabilistic();
            options.Readings = (ReadingChoices.Default with { PossibleMatchDisclosure = PossibleMatchDisclosure.ShownToDesignatedEmployee })
                .WithReason(nameof(ReadingChoices.PossibleMatchDisclosure), "decision of 3 March 2025, file 12");
            // end-snippet
        });
        await using var provider = services.BuildServiceProvider();
        var register = provider.GetRequiredService<IWarningRegister>();
        var employee = Given.InsurerEmployee;
        var request = new ConsultationRequest(
            Given.Person with { Name = Given.Person.Name with { Surname = IdentityText.Parse("Neperman") } },
            ConsultationMode.Manual,
            ConsultationPurpose.FraudInvestigation);

        // snippet: matching-possible
        var answer = await register.ConsultAsync(employee, request);
        if (answer is ConsultationResult.Possible possible)
        {
            // The input was held against the papers, and why it is the same subject was written down.
            answer = await register.VerifyHitAsync(employee, possible.Consultation, inputWasCorrect: true, OwnReference.Parse("file-12-note-3"));
        }
        // end-snippet

        Assert.Single(Assert.IsType<ConsultationResult.Hit>(answer).Contacts);
    }
}
