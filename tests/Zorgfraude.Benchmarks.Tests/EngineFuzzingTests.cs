using Zorgfraude.Benchmarks.Matching;

namespace Zorgfraude.Benchmarks.Tests;

public class EngineFuzzingTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Whatever_is_put_and_asked_the_index_stays_whole_and_answers_as_a_rebuilt_one(int seed)
    {
        var run = EngineFuzzing.Run(seed, 6_000);
        Assert.Equal(
            ["asked", "asked, refused", "compared", "damaged snapshot", "put", "put, refused", "rebuilt and compared", "removed", "saved and read back"],
            run.Steps.Keys);
    }
}
