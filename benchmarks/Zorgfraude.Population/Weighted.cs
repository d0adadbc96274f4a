namespace Zorgfraude.Population;

/// <summary>Values that come up as often as their weights say.</summary>
internal sealed class Weighted<T>
{
    private readonly T[] values;
    private readonly long[] upTo;

    public Weighted(IEnumerable<(T Value, long Weight)> items)
    {
        var taken = items.Where(static i => i.Weight > 0).ToArray();
        values = [.. taken.Select(static i => i.Value)];
        upTo = new long[taken.Length];
        for (var i = 0; i < taken.Length; i++)
        {
            Total += taken[i].Weight;
            upTo[i] = Total;
        }
    }

    /// <summary>The sum of the weights.</summary>
    public long Total { get; }

    public T Pick(Dice dice)
    {
        var at = Array.BinarySearch(upTo, dice.Next(Total) + 1);
        return values[at < 0 ? ~at : at];
    }
}
