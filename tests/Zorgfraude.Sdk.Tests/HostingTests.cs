using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NodaTime;
using Zorgfraude.Consultations;
using Zorgfraude.Matching;
using Zorgfraude.Matching.Register;
using Zorgfraude.Protocol.Readings;
using Zorgfraude.Sdk.Desks;
using Zorgfraude.Sdk.Hosting;
using Zorgfraude.Sdk.Organisations;
using Zorgfraude.Sdk.Registers;
using Zorgfraude.Storage;
using Zorgfraude.Testing.Builders;
using Zorgfraude.Testing.InMemory;
using Zorgfraude.Testing.Time;

namespace Zorgfraude.Sdk.Tests;

/// <summary>Desk and register in a container.</summary>
public sealed class HostingTests
{
    private static void Configure(ZorgfraudeOptions options)
    {
        options.Members.Add(new(Given.Executive));
        options.PseudonymKey = new byte[32];
    }

    private static ServiceCollection Services(bool store = true, bool clock = true)
    {
        var services = new ServiceCollection();
        if (store)
        {
            services.AddSingleton<IRegisterStore, InMemoryRegisterStore>();
        }

        if (clock)
        {
            services.AddSingleton<IClock>(FrozenClock.AtDate(House.Start));
        }

        return services;
    }

    [Fact]
    public void A_second_call_with_the_same_settings_is_harmless()
    {
        using var provider = Services().AddZorgfraude(Configure).AddZorgfraude(Configure).BuildServiceProvider();
        Assert.NotNull(provider.GetRequiredService<ParticipantDesk>());
        Assert.NotNull(provider.GetRequiredService<RequestDesk>());
        Assert.Single(provider.GetServices<IWarningRegister>());
    }

    [Fact]
    public async Task The_comparison_of_choice_is_made_from_the_options_and_the_default_is_exact()
    {
        Assert.Equal(new MatchingChoice.Exact(), new ZorgfraudeOptions().Matching);
        Assert.Equal("exact-1", await MatcherAsync(Services(), null));
        Assert.Equal("exact-1+" + new ProbabilisticSubjectMatcher().Version, await MatcherAsync(Services(), new MatchingChoice.Probabilistic()));
        var model = MatchingModel.Dutch with { Name = "own" };
        Assert.Equal("exact-1+" + new ProbabilisticSubjectMatcher(model).Version, await MatcherAsync(Services(), new MatchingChoice.Probabilistic(model)));
        Assert.NotEqual(new ProbabilisticSubjectMatcher().Version, new ProbabilisticSubjectMatcher(model).Version);

        var own = Services();
        own.AddSingleton<ISubjectMatcher>(new RequestDeskTests.EverybodyMatches());
        Assert.Equal("exact-1+everybody-1", await MatcherAsync(own, null));
        var twice = await Assert.ThrowsAsync<OptionsValidationException>(() => MatcherAsync(own, new MatchingChoice.Probabilistic()));
        Assert.Contains("ZF0316", twice.Message, StringComparison.Ordinal);
        using var none = Services().AddZorgfraude(Configure).AddZorgfraude(static o => o.Matching = null!).BuildServiceProvider();
        Assert.Contains("ZF0315", Assert.Throws<OptionsValidationException>(() => none.GetRequiredService<IWarningRegister>()).Message, StringComparison.Ordinal);
    }

    /// <summary>What the log says the register compared with, where possible ones are shown.</summary>
    private static async Task<string> MatcherAsync(IServiceCollection services, MatchingChoice? matching)
    {
        services.AddSingleton<IOrganisations>(new Employers());
        await using var provider = services.AddZorgfraude(options =>
        {
            Configure(options);
            options.Readings = (ReadingChoices.Default with { PossibleMatchDisclosure = PossibleMatchDisclosure.ShownToDesignatedEmployee })
                .WithReason("PossibleMatchDisclosure", "besluit");
            options.Matching = matching ?? options.Matching;
        }).BuildServiceProvider();
        Assert.IsNotType<ConsultationResult.Refused>(await provider.GetRequiredService<IWarningRegister>().ConsultAsync(Given.Investigator, House.Query()));
        var lines = await provider.GetRequiredService<IRegisterStore>().ReadConsultationsAsync(new ConsultationFilter.ByParticipant(Given.Executive.Id), 0, 10);
        return Assert.Single(lines.Items).Entry.Matcher;
    }

    [Fact]
    public void What_is_missing_is_named()
    {
        using var storeless = Services(store: false).AddZorgfraude(Configure).BuildServiceProvider();
        Assert.Contains("ZF0310", Assert.Throws<InvalidOperationException>(() => storeless.GetRequiredService<ParticipantDesk>()).Message, StringComparison.Ordinal);
        using var clockless = Services(clock: false).AddZorgfraude(Configure).BuildServiceProvider();
        Assert.Contains("ZF0311", Assert.Throws<InvalidOperationException>(() => clockless.GetRequiredService<ParticipantDesk>()).Message, StringComparison.Ordinal);
        using var bare = Services().AddZorgfraude(static _ => { }).BuildServiceProvider();
        var problems = Assert.Throws<OptionsValidationException>(() => bare.GetRequiredService<IWarningRegister>()).Message;
        Assert.Contains("ZF0312", problems, StringComparison.Ordinal);
        Assert.Contains("ZF0302", problems, StringComparison.Ordinal);
    }
}
