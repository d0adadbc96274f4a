using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NodaTime;
using Zorgfraude.Law;
using Zorgfraude.Matching;
using Zorgfraude.Protocol.Participants;
using Zorgfraude.Protocol.Readings;
using Zorgfraude.Protocol.Terms;
using Zorgfraude.Sdk.Desks;
using Zorgfraude.Sdk.Organisations;
using Zorgfraude.Sdk.Registers;
using Zorgfraude.Storage;

namespace Zorgfraude.Sdk.Hosting;

/// <summary>What the host settles once. Who acts, and for which participant, is never an option: it is an argument of each call.</summary>
[DutchTerm("instellingen")]
public sealed class ZorgfraudeOptions
{
    /// <summary>The participants of the register. At least one.</summary>
    public IList<RegisterMember> Members { get; } = [];

    /// <summary>Participants that went over into another one (reading G6). None unless added.</summary>
    public IList<Succession> Successions { get; } = [];

    /// <summary>
    /// Secret of at least <see cref="ZorgfraudeEnvironment.MinimumKeyLength"/> bytes for the pseudonyms in the consultation log. No
    /// default.
    /// </summary>
    public ReadOnlyMemory<byte> PseudonymKey { get; set; }

    /// <summary>The readings chosen; the defaults unless changed.</summary>
    public ReadingChoices Readings { get; set; } = ReadingChoices.Default;

    /// <summary>
    /// How the register looks for more than what agrees exactly; not at all unless chosen otherwise. Choose the readings with it: under the
    /// default ones it changes no answer.
    /// </summary>
    public MatchingChoice Matching { get; set; } = new MatchingChoice.Exact();

    /// <summary>The holidays; the Dutch ones unless replaced.</summary>
    public HolidayCalendar Calendar { get; set; } = HolidayCalendar.Dutch;

    /// <summary>The number of participants only: the key is secret.</summary>
    public override string ToString() => $"ZorgfraudeOptions ({Members.Count} participants)";
}

/// <summary>Puts desk and register into a container.</summary>
public static class ZorgfraudeServices
{
    /// <summary>
    /// Adds <see cref="ParticipantDesk"/>, <see cref="RequestDesk"/>, <see cref="EvidenceDesk"/>, <see cref="OrganisationDesk"/> and <see cref="IWarningRegister"/>. The store (<see cref="IRegisterStore"/>) and the clock
    /// (<see cref="IClock"/>) are the host's to add; there is no silent default for either. A matcher of the host's own (<see cref="ISubjectMatcher"/>) takes the place of
    /// <see cref="ZorgfraudeOptions.Matching"/>, and an <see cref="IOrganisations"/> that of the function table in the store.
    /// Calling it again only adds to the options.
    /// </summary>
    /// <param name="services">The container.</param>
    /// <param name="configure">Sets the options.</param>
    public static IServiceCollection AddZorgfraude(this IServiceCollection services, Action<ZorgfraudeOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<ZorgfraudeOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ZorgfraudeOptions>, Validator>());
        services.TryAddSingleton(static provider =>
        {
            var options = provider.GetRequiredService<IOptions<ZorgfraudeOptions>>().Value;
            return new ZorgfraudeEnvironment(
                provider.GetService<IRegisterStore>() ?? throw new InvalidOperationException(
                    "ZF0310: there is no store. Add one, for instance services.AddSingleton<IRegisterStore>(await SqliteRegisterStore.OpenAsync(...))."),
                provider.GetService<IClock>() ?? throw new InvalidOperationException(
                    "ZF0311: there is no clock. Add one, for instance the system clock of NodaTime: services.AddSingleton<IClock>(...)."),
                // The same configuration given twice names nobody twice.
                new RegisterMembers(options.Members.Distinct(), options.Successions.Distinct()),
                options.PseudonymKey.Span,
                options.Readings,
                options.Calendar,
                provider.GetService<IOrganisations>());
        });
        services.TryAddSingleton<ParticipantDesk>();
        services.TryAddSingleton<RequestDesk>();
        services.TryAddSingleton<EvidenceDesk>();
        services.TryAddSingleton<OrganisationDesk>();
        services.TryAddSingleton<IWarningRegister>(static provider => new WarningRegister(
            provider.GetRequiredService<ZorgfraudeEnvironment>(),
            provider.GetService<ISubjectMatcher>() ?? provider.GetRequiredService<IOptions<ZorgfraudeOptions>>().Value.Matching.Make()));
        return services;
    }

    private sealed class Validator(IServiceProviderIsService? services = null) : IValidateOptions<ZorgfraudeOptions>
    {
        public ValidateOptionsResult Validate(string? name, ZorgfraudeOptions options)
        {
            var problems = new List<string>();
            if (options.Members.Count == 0)
            {
                problems.Add("ZF0312: the register has no participants. Add them to ZorgfraudeOptions.Members.");
            }

            if (options.PseudonymKey.Length < ZorgfraudeEnvironment.MinimumKeyLength)
            {
                problems.Add("ZF0302: the key for pseudonyms has at least 32 bytes. Set ZorgfraudeOptions.PseudonymKey.");
            }

            if (options.Matching is null)
            {
                problems.Add("ZF0315: there is no choice of matching. Leave ZorgfraudeOptions.Matching as it is for exact matching.");
            }
            else if (options.Matching is not MatchingChoice.Exact && services?.IsService(typeof(ISubjectMatcher)) == true)
            {
                problems.Add("ZF0316: there are two matchers. Either add an ISubjectMatcher or set ZorgfraudeOptions.Matching.");
            }

            problems.AddRange(options.Readings.Validate().Select(p => $"ZF0303: the reading {p.Option} is not valid ({p.Kind})."));
            return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
        }
    }
}
