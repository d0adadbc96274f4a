using Zorgfraude.Simulation.Fuzzing;

namespace Zorgfraude.Simulation.Tests;

/// <summary>A short run of the fuzzer, from the same seed each time. The long run is a command; see docs/testing.md.</summary>
public sealed class FuzzTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(20250101)]
    public void Random_commands_histories_and_documents_break_nothing(int seed)
    {
        var fuzzer = new Fuzzer(seed);

        fuzzer.Run(12_000);

        // Each procedure was reached, and what is damaged was refused.
        Assert.All(
            (string[])["case.record-answer: accepted", "registration.check: accepted", "participant.assign-function: accepted", "information.record-informed: accepted", "request.answer: accepted"],
            name => Assert.True(fuzzer.Counts.GetValueOrDefault(name) > 0, name));
        Assert.All(
            (string[])["registration event: CorruptHistoryException", "subject: JsonException", "event out of order: damaged history"],
            name => Assert.True(fuzzer.Counts.GetValueOrDefault(name) > 0, name));
    }

    [Fact]
    public void The_same_seed_gives_the_same_run()
    {
        var first = new Fuzzer(3);
        var second = new Fuzzer(3);
        first.Run(1000);
        second.Run(1000);

        Assert.Equal(first.Counts, second.Counts);
    }
}
