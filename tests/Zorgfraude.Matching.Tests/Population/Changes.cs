using System.Reflection;

namespace Zorgfraude.Matching.Tests.Population;

/// <summary>In which fields two records differ, and bounds for what is counted.</summary>
internal static class Changes
{
    private static readonly PropertyInfo[] Fields = [.. typeof(MatchRecord).GetProperties().Where(static p => p.PropertyType == typeof(string))];

    public static IReadOnlyList<string> Between(MatchRecord a, MatchRecord b) =>
        [.. Fields.Where(f => !Equals(f.GetValue(a), f.GetValue(b))).Select(static f => f.Name)];

    /// <summary>A count of events at a rate stays within four standard deviations; with a fixed seed it always does or never.</summary>
    public static void AssertRate(double rate, int count, int of)
    {
        var spread = 4 * Math.Sqrt(of * rate * (1 - rate));
        Assert.InRange(count, (of * rate) - spread, (of * rate) + spread);
    }
}
