namespace Zorgfraude.Matching.Normalisation;

/// <summary>
/// A date of birth by its parts, 0 for an unknown part. Parts are kept as written, also when no such date exists, because a
/// mistyped date still tells something.
/// </summary>
internal readonly record struct BirthDateForm(short Year, byte Month, byte Day)
{
    public bool IsEmpty => Year == 0 && Month == 0 && Day == 0;

    public bool IsFull => Year != 0 && Month != 0 && Day != 0;

    /// <summary>1 January and 1 July: what registers fill in for people whose birth was never recorded.</summary>
    public bool IsDefault => Day == 1 && Month is 1 or 7 && Year != 0 && Day == 1;

    public int Packed => (Year << 9) | (Month << 5) | Day;

    public static BirthDateForm FromPacked(int packed) => new((short)(packed >> 9), (byte)((packed >> 5) & 15), (byte)(packed & 31));

    public static BirthDateForm Parse(ReadOnlySpan<char> text)
    {
        Span<int> parts = stackalloc int[3];
        Span<int> widths = stackalloc int[3];
        var count = 0;
        var inside = false;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
            {
                if (!inside)
                {
                    if (count == 3)
                    {
                        // A time of day, or something that is no date at all: the first three numbers decide.
                        break;
                    }

                    inside = true;
                    parts[count] = 0;
                    widths[count] = 0;
                    count++;
                }

                if (widths[count - 1] == 8)
                {
                    return default;
                }

                parts[count - 1] = (parts[count - 1] * 10) + (c - '0');
                widths[count - 1]++;
            }
            else
            {
                inside = false;
                if (c is 'T' or 't' && count == 3)
                {
                    break;
                }
            }
        }

        return count switch
        {
            1 when widths[0] == 8 => Split(parts[0]),
            1 when widths[0] == 6 => Of(parts[0] / 100, parts[0] % 100, 0),
            1 when widths[0] == 4 => Of(parts[0], 0, 0),
            2 when widths[0] == 4 => Of(parts[0], parts[1], 0),
            2 when widths[1] == 4 => Of(parts[1], parts[0], 0),
            3 when widths[0] == 4 => Of(parts[0], parts[1], parts[2]),
            3 when widths[2] == 4 => Of(parts[2], parts[1], parts[0]),
            _ => default,
        };
    }

    // yyyyMMdd, unless only ddMMyyyy gives a year of our times.
    private static BirthDateForm Split(int digits)
    {
        var year = digits / 10000;
        return year is >= 1300 and <= 2199 || digits % 10000 is < 1800 or > 2199
            ? Of(year, digits / 100 % 100, digits % 100)
            : Of(digits % 10000, digits / 10000 % 100, digits / 1000000);
    }

    private static BirthDateForm Of(int year, int month, int day)
    {
        if (month is > 12 and <= 31 && day is >= 1 and <= 12)
        {
            (month, day) = (day, month);
        }

        return new((short)(year is >= 1 and <= 2999 ? year : 0), (byte)(month <= 12 ? month : 0), (byte)(day <= 31 ? day : 0));
    }
}
