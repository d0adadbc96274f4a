using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NodaTime;
using Zorgfraude.Sdk.Desks;
using Zorgfraude.Sdk.Hosting;
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
