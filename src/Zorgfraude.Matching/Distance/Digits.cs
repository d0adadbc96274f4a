namespace Zorgfraude.Matching.Distance;

/// <summary>How two numbers of one kind differ, digit by digit.</summary>
internal static class Digits
{
    /// <summary>Whether one digit is another, or two neighbours changed places. The shorter number has zeros in front.</summary>
    public static bool IsSlip(ulong a, ulong b)
    {
        var differing = 0;
        var first = (Place: -1, A: 0UL, B: 0UL);
        var swapped = false;
        for (var place = 0; a != 0 || b != 0; place++, a /= 10, b /= 10)
        {
            if (a % 10 != b % 10)
            {
                differing++;
                swapped = differing == 2 && place == first.Place + 1 && a % 10 == first.B && b % 10 == first.A;
                first = differing == 1 ? (place, a % 10, b % 10) : first;
            }
        }

        return differing == 1 || (differing == 2 && swapped);
    }
}
