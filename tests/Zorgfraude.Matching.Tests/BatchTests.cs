using System.Globalization;
using System.Runtime.CompilerServices;

namespace Zorgfraude.Matching.Tests;

public class BatchTests
{
    private static MatchingEngine Filled(int seed)
    {
        var engine = new MatchingEngine();
        engine.Put(Sample.People(2000, seed).Select(static (p, i) => KeyValuePair.Create("e" + i.ToString(CultureInfo.InvariantCulture), p)));
        return engine;
    }

    private static string Text(MatchResult result) => string.Join(';', result.Candidates.Select(static c =>
        string.Create(CultureInfo.InvariantCulture, $"{c.EntryId} {c.Band} {c.Probability:R}") + string.Join(',', c.Explanation.Fields)));

    private static MatchRecord[] Queries(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Sample.People(count, seed).Select(p => Sample.Damage(p, random))];
    }

    /// <summary>A stream that counts what was taken from it and stops when told.</summary>
    private sealed class Source(MatchRecord[] records)
    {
        public int Taken;
        public bool Closed;

        public async IAsyncEnumerable<int> Numbers([EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            try
            {
                for (var i = 0; i < records.Length; i++)
                {
                    if (i % 100 == 0)
                    {
                        await Task.Yield();
                    }

                    cancellationToken.ThrowIfCancellationRequested();
                    Interlocked.Increment(ref Taken);
                    yield return i;
                }
            }
            finally
            {
                Closed = true;
            }
        }
    }

    private sealed class Heard : IProgress<long>
    {
        public List<long> Values { get; } = [];

        public void Report(long value) => Values.Add(value);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 7)]
    [InlineData(3, 2)]
    [InlineData(2, 50)]
    [InlineData(4, 1000)]
    public async Task A_stream_gets_the_answers_of_single_queries_in_order_and_is_read_no_further_than_allowed(int parallelism, int inFlight)
    {
        var engine = Filled(1);
        var queries = Queries(700, 1);
        var source = new Source(queries);
        var progress = new Heard();
        var next = 0;
        await foreach (var answer in engine.FindAll(source.Numbers(), i => queries[i], new() { Parallelism = parallelism, InFlight = inFlight, Reveal = true, Progress = progress }))
        {
            // This answer is not yet handed on when the count is taken.
            Assert.True(Volatile.Read(ref source.Taken) - next <= inFlight, $"{source.Taken} taken at answer {next}");
            Assert.Equal(next, answer.Item);
            Assert.Equal(Text(engine.Find(queries[next], true)), Text(answer.Result));
            next++;
        }

        Assert.Equal(queries.Length, next);
        Assert.True(source.Closed);
        Assert.Equal(queries.Length, progress.Values[^1]);
        Assert.Equal(progress.Values.Order().Distinct(), progress.Values);
    }

    [Fact]
    public async Task No_more_queries_are_worked_on_at_once_than_allowed()
    {
        var engine = Filled(2);
        var queries = Queries(400, 2);
        var now = 0;
        var most = 0;
        MatchRecord Record(int i)
        {
            var here = Interlocked.Increment(ref now);
            InterlockedMax(ref most, here);
            Thread.SpinWait(2000);
            Interlocked.Decrement(ref now);
            return queries[i];
        }

        await foreach (var _ in engine.FindAll(new Source(queries).Numbers(), Record, new() { Parallelism = 2, InFlight = 64 }))
        {
        }

        Assert.InRange(most, 1, 2);
    }

    private static void InterlockedMax(ref int target, int value)
    {
        int seen;
        while ((seen = Volatile.Read(ref target)) < value && Interlocked.CompareExchange(ref target, value, seen) != seen)
        {
        }
    }

    [Fact]
    public async Task Cancelling_ends_the_work_and_closes_the_stream()
    {
        var engine = Filled(3);
        var queries = Queries(5000, 3);
        var source = new Source(queries);
        using var stop = new CancellationTokenSource();
        var seen = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in engine.FindAll(source.Numbers(), i => queries[i], new() { InFlight = 100 }, stop.Token))
            {
                if (++seen == 150)
                {
                    await stop.CancelAsync();
                }
            }
        });
        Assert.Equal(150, seen);
        Assert.True(source.Closed);
        Assert.InRange(source.Taken, 150, 250);
    }

    [Fact]
    public async Task A_reader_that_stops_early_closes_the_stream()
    {
        var engine = Filled(4);
        var queries = Queries(2000, 4);
        var source = new Source(queries);
        await foreach (var answer in engine.FindAll(source.Numbers(), i => queries[i], new() { InFlight = 100 }))
        {
            if (answer.Item == 120)
            {
                break;
            }
        }

        Assert.True(source.Closed);
        Assert.InRange(source.Taken, 121, 221);
    }

    [Fact]
    public async Task A_record_that_cannot_be_used_ends_the_stream_with_its_message_and_bad_options_are_refused()
    {
        var engine = Filled(5);
        var queries = Queries(300, 5);
        queries[200] = new() { City = new('x', 401) };
        var source = new Source(queries);
        var last = -1;
        var error = await Assert.ThrowsAsync<ArgumentException>(async () =>
        {
            await foreach (var answer in engine.FindAll(source.Numbers(), i => queries[i], new() { Parallelism = 1, InFlight = 2 }))
            {
                last = answer.Item;
            }
        });
        Assert.StartsWith("ZF0901", error.Message, StringComparison.Ordinal);
        Assert.Equal(199, last);
        Assert.True(source.Closed);
        Assert.StartsWith("ZF0941", Assert.Throws<ArgumentException>(() => engine.FindAll(source.Numbers(), i => queries[i], new() { Parallelism = 0 })).Message, StringComparison.Ordinal);
        Assert.StartsWith("ZF0942", Assert.Throws<ArgumentException>(() => engine.FindAll(source.Numbers(), i => queries[i], new() { InFlight = 0 })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_stream_has_no_answers()
    {
        var source = new Source([]);
        await foreach (var _ in Filled(6).FindAll(source.Numbers(), static _ => new()))
        {
            Assert.Fail("There was nothing to answer.");
        }

        Assert.True(source.Closed);
    }
}
