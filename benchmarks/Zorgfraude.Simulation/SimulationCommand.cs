using System.Diagnostics;
using System.Globalization;
using Zorgfraude.Simulation.Fuzzing;
using Zorgfraude.Simulation.Law;
using Zorgfraude.Simulation.Running;

namespace Zorgfraude.Simulation;

/// <summary>Reads the arguments, runs, prints what was done and how it ended.</summary>
internal static class SimulationCommand
{
    private const string Usage = """
        simulate [--seed N] [--registrations N] [--years N] [--store none|memory|sqlite] [--readings both|default|alternative] [--check-every DAYS]
        fuzz [--seed N] [--steps N]
        """;

    public static async Task<int> RunAsync(string[] args, TextWriter output)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 1; i + 1 < args.Length; i += 2)
        {
            settings[args[i]] = args[i + 1];
        }

        var known = args is ["simulate", ..] ? (string[])["--seed", "--registrations", "--years", "--store", "--readings", "--check-every"] : ["--seed", "--steps"];
        if (args is not (["simulate", ..] or ["fuzz", ..]) || args.Length % 2 == 0 || settings.Keys.Except(known).Any()
            || !Number("--seed", 1, out var seed) || !Number("--registrations", 3000, out var registrations) || !Number("--years", 25, out var years)
            || !Number("--steps", 1_000_000, out var steps)
            || !Enum.TryParse<StoreKind>(settings.GetValueOrDefault("--store", "none"), ignoreCase: true, out var store)
            || !Number("--check-every", store == StoreKind.None ? 1 : 7, out var every)
            || settings.GetValueOrDefault("--readings", "both") is not ("both" or "default" or "alternative"))
        {
            await output.WriteLineAsync(Usage);
            return 2;
        }

        var watch = Stopwatch.StartNew();
        if (args[0] == "fuzz")
        {
            return await FuzzAsync(seed, steps, watch, output);
        }

        var failed = false;
        var readings = settings.GetValueOrDefault("--readings", "both");
        foreach (var law in (ChosenLaw[])[ChosenLaw.Default, ChosenLaw.Alternative])
        {
            if (readings != "both" && readings != law.Name)
            {
                continue;
            }

            var outcome = await Simulator.RunAsync(new(seed, registrations) { Years = years, Store = store, CheckEvery = every, Law = law });
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"seed {seed}, {years} years to {outcome.On}, readings {law}, store {store}: {outcome.Registered:N0} registrations, {watch.Elapsed.TotalSeconds:F0} s"));
            await output.WriteLineAsync(outcome.Tally.ToText(Simulator.Demanded(store, law)));
            if (outcome.Problem is { } problem)
            {
                await output.WriteLineAsync(problem);
                failed = true;
            }
        }

        await output.WriteLineAsync(failed ? "FAILED" : "Every invariant held, and each was tested.");
        return failed ? 1 : 0;

        bool Number(string name, int otherwise, out int value)
        {
            value = otherwise;
            return !settings.TryGetValue(name, out var text)
                || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value > 0);
        }
    }

    private static async Task<int> FuzzAsync(int seed, int steps, Stopwatch watch, TextWriter output)
    {
        var fuzzer = new Fuzzer(seed);
        string? failure = null;
        try
        {
            fuzzer.Run(steps);
        }
        catch (FuzzFailureException e)
        {
            failure = e.Message;
        }

        await output.WriteLineAsync(fuzzer.ToText());
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"seed {seed}, {steps:N0} steps, {watch.Elapsed.TotalSeconds:F0} s"));
        await output.WriteLineAsync(failure is null ? "Nothing broke." : $"{failure}\nFAILED");
        return failure is null ? 0 : 1;
    }
}
