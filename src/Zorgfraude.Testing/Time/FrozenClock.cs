using NodaTime;

namespace Zorgfraude.Testing.Time;

/// <summary>A clock that stands still until a test moves it. Safe to read and move from several threads.</summary>
public sealed class FrozenClock : IClock
{
    private readonly Lock gate = new();
    private Instant now;

    /// <summary>Makes a clock that stands at a moment.</summary>
    /// <param name="now">The moment.</param>
    public FrozenClock(Instant now) => this.now = now;

    private static DateTimeZone Zone => DateTimeZoneProviders.Tzdb["Europe/Amsterdam"];

    /// <summary>Makes a clock that stands at noon in the Netherlands on a day.</summary>
    /// <param name="date">The day.</param>
    public static FrozenClock AtDate(LocalDate date) => new(Noon(date));

    /// <summary>The moment at which the clock stands.</summary>
    public Instant GetCurrentInstant()
    {
        lock (gate)
        {
            return now;
        }
    }

    /// <summary>Puts the clock at a moment, later or earlier.</summary>
    /// <param name="moment">The moment.</param>
    public void Set(Instant moment)
    {
        lock (gate)
        {
            now = moment;
        }
    }

    /// <summary>Puts the clock at noon in the Netherlands on a day.</summary>
    /// <param name="date">The day.</param>
    public void SetDate(LocalDate date) => Set(Noon(date));

    /// <summary>Moves the clock by an exact length of time.</summary>
    /// <param name="duration">How far; negative moves it back.</param>
    public void Advance(Duration duration)
    {
        lock (gate)
        {
            now += duration;
        }
    }

    /// <summary>Moves the clock by calendar days: the time on a Dutch wall clock stays the same, also across summer time.</summary>
    /// <param name="days">How many; negative moves it back.</param>
    public void AdvanceDays(int days)
    {
        lock (gate)
        {
            now = now.InZone(Zone).LocalDateTime.PlusDays(days).InZoneLeniently(Zone).ToInstant();
        }
    }

    private static Instant Noon(LocalDate date) => date.At(new LocalTime(12, 0)).InZoneLeniently(Zone).ToInstant();
}
