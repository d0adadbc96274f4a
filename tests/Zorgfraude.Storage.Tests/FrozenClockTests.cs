using NodaTime;
using Zorgfraude.Testing.Time;

namespace Zorgfraude.Storage.Tests;

public sealed class FrozenClockTests
{
    [Fact]
    public void Noon_in_the_Netherlands_is_eleven_in_winter_and_ten_in_summer()
    {
        Assert.Equal(Instant.FromUtc(2025, 1, 15, 11, 0), FrozenClock.AtDate(new(2025, 1, 15)).GetCurrentInstant());
        Assert.Equal(Instant.FromUtc(2025, 7, 15, 10, 0), FrozenClock.AtDate(new(2025, 7, 15)).GetCurrentInstant());
    }

    [Fact]
    public void It_stands_still_until_it_is_moved()
    {
        var clock = FrozenClock.AtDate(new(2025, 3, 29));

        Assert.Equal(clock.GetCurrentInstant(), clock.GetCurrentInstant());
        clock.AdvanceDays(1);
        Assert.Equal(Instant.FromUtc(2025, 3, 30, 10, 0), clock.GetCurrentInstant());
        clock.Advance(Duration.FromMinutes(90));
        Assert.Equal(Instant.FromUtc(2025, 3, 30, 11, 30), clock.GetCurrentInstant());
        clock.SetDate(new(2025, 1, 1));
        Assert.Equal(Instant.FromUtc(2025, 1, 1, 11, 0), clock.GetCurrentInstant());
        clock.Set(Instant.FromUtc(2030, 1, 1, 0, 0));
        Assert.Equal(Instant.FromUtc(2030, 1, 1, 0, 0), clock.GetCurrentInstant());
    }
}
