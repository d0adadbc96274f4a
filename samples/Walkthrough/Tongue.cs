using System.Globalization;
using NodaTime;
using Zorgfraude.Law;

namespace Zorgfraude.Samples.Walkthrough;

/// <summary>The language of a run, with the two ways to say something.</summary>
/// <param name="Language">The language.</param>
public sealed record Tongue(Language Language)
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>The text in the language of the run.</summary>
    /// <param name="dutch">In Dutch.</param>
    /// <param name="english">In English.</param>
    public string this[string dutch, string english] => Language == Language.Dutch ? dutch : english;

    /// <summary>A day as people write it.</summary>
    /// <param name="date">The day.</param>
    public string Day(LocalDate date) => date.ToString("d MMMM uuuu", Language == Language.Dutch ? Dutch : CultureInfo.InvariantCulture);

    /// <summary>A count with separators.</summary>
    /// <param name="count">The count.</param>
    public string Count(long count) => count.ToString("N0", Language == Language.Dutch ? Dutch : CultureInfo.InvariantCulture);

    /// <summary>Seconds with one decimal.</summary>
    /// <param name="time">The time.</param>
    public string Seconds(TimeSpan time) =>
        time.TotalSeconds.ToString("N1", Language == Language.Dutch ? Dutch : CultureInfo.InvariantCulture) + " s";
}
