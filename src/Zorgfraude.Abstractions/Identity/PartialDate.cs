using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using NodaTime;
using Zorgfraude.Law;
using Zorgfraude.Serialization;

namespace Zorgfraude.Identity;

/// <summary>
/// A date of which the day, the month or all may be unknown, as the persons database (BRP) records a date of birth: a full date, a
/// year with a month, a year, or nothing. A date of birth is part of the register data of a natural person (article 2.1(2)(b) of the
/// Decree). The year lies between <see cref="MinimumYear"/> and <see cref="MaximumYear"/>. An unknown part is never filled in. The
/// normalised text is <c>1970-07-15</c>, <c>1970-07</c>, <c>1970</c> or, for a wholly unknown date, <c>0000</c>; its ordinal order
/// puts a less complete date before the dates it holds.
/// </summary>
[DutchTerm("onvolledige datum")]
[JsonConverter(typeof(IdentityJsonConverter<PartialDate>))]
[TypeConverter(typeof(IdentityTypeConverter<PartialDate>))]
public sealed class PartialDate : IdentityValue<PartialDate>, IIdentityValue<PartialDate>
{
    /// <summary>First accepted year.</summary>
    public const int MinimumYear = 1850;

    /// <summary>Last accepted year.</summary>
    public const int MaximumYear = 2200;

    private PartialDate(int year, int month, int day)
        : base(Format(year, month, day))
    {
        Year = year == 0 ? null : year;
        Month = month == 0 ? null : month;
        Day = day == 0 ? null : day;
    }

    /// <summary>A date of which nothing is known.</summary>
    public static PartialDate Unknown { get; } = new(0, 0, 0);

    /// <summary>The year, or null when unknown.</summary>
    public int? Year { get; }

    /// <summary>The month from 1 to 12, or null when unknown.</summary>
    public int? Month { get; }

    /// <summary>The day of the month, or null when unknown.</summary>
    public int? Day { get; }

    /// <summary>Whether year, month and day are known.</summary>
    public bool IsFull => Day is not null;

    /// <summary>A date made of known parts.</summary>
    /// <param name="year">From <see cref="MinimumYear"/> to <see cref="MaximumYear"/>.</param>
    /// <param name="month">From 1 to 12, or null when unknown.</param>
    /// <param name="day">A day of that month, or null when unknown; only with a month.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such date. The message does not repeat it.</exception>
    public static PartialDate Of(int year, int? month = null, int? day = null)
    {
        IdentityProblem? problem = null;
        if (year == 0 || month == 0 || day == 0 || !TryMake(year, month ?? 0, day ?? 0, out var date, out problem))
        {
            throw new ArgumentOutOfRangeException(
                nameof(year), $"ZF0102: no such date: {(problem ?? IdentityProblem.OutOfRange).ToString(Language.English)}. Pass null for an unknown part.");
        }

        return date;
    }

    /// <summary>The partial date that a full date is.</summary>
    /// <param name="date">A date of the ISO calendar.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is out of range.</exception>
    public static PartialDate From(LocalDate date) => Of(date.Year, date.Month, date.Day);

    /// <summary>
    /// Reads <c>1970-07-15</c>, <c>19700715</c>, <c>15-07-1970</c>, <c>15/7/1970</c>, <c>1970-07</c>, <c>07-1970</c> and
    /// <c>1970</c>, with dashes, slashes or dots; zeros stand for unknown parts (<c>1970-07-00</c>, <c>19700000</c>,
    /// <c>00000000</c>). A year always has four digits; a date that starts with the month is never assumed.
    /// </summary>
    /// <param name="s">The text.</param>
    /// <param name="result">The date, when accepted.</param>
    /// <param name="problem">The reason, when refused.</param>
    public static bool TryParse(ReadOnlySpan<char> s, [NotNullWhen(true)] out PartialDate? result, [NotNullWhen(false)] out IdentityProblem? problem)
    {
        result = null;
        if (!Normalisation.TryClean(s, Normalisation.ShortInput, NormalizationForm.FormKC, out var text, out problem))
        {
            return false;
        }

        if (Normalisation.IsDigits(text))
        {
            if (text.Length is 4 or 8)
            {
                return text.Length == 4
                    ? TryMake(Number(text), 0, 0, out result, out problem)
                    : TryMake(Number(text[..4]), Number(text[4..6]), Number(text[6..]), out result, out problem);
            }

            problem = Normalisation.NotThis(text, IdentityProblem.WrongLength);
            return false;
        }

        var parts = text.Split('-', '/', '.', '\u2010', '\u2012', '\u2013', '\u2212');
        var yearFirst = parts[0].Trim().Length == 4;
        if (!yearFirst)
        {
            Array.Reverse(parts);
        }

        if (parts.Length is not (2 or 3) || !IsNumber(parts[0], 4, 4) || !parts.Skip(1).All(part => IsNumber(part, 1, 2)))
        {
            problem = Normalisation.NotThis(text, IdentityProblem.NotADate);
            return false;
        }

        return TryMake(Number(parts[0]), Number(parts[1]), parts.Length == 3 ? Number(parts[2]) : 0, out result, out problem);
    }

    /// <summary>The date as <c>yyyy-MM-dd</c>, <c>yyyy-MM</c> or <c>yyyy</c>; <c>0000</c> when nothing is known.</summary>
    public string ToIsoString() => Value;

    /// <summary>The date, or null when it is not full.</summary>
    public LocalDate? ToLocalDate() => this is { Year: { } year, Month: { } month, Day: { } day } ? new LocalDate(year, month, day) : null;

    /// <summary>
    /// Whether both can be the same day: no part that is known on both sides differs. This is no equality: <c>1970</c> is compatible
    /// with <c>1970-07</c> and with <c>1970-08</c>, which are not compatible with each other; an unknown date is compatible with all.
    /// </summary>
    /// <param name="other">The other date.</param>
    public bool IsCompatibleWith(PartialDate other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Same(Year, other.Year) && Same(Month, other.Month) && Same(Day, other.Day);

        static bool Same(int? one, int? two) => one is null || two is null || one == two;
    }

    private static bool TryMake(int year, int month, int day, [NotNullWhen(true)] out PartialDate? result, [NotNullWhen(false)] out IdentityProblem? problem)
    {
        problem = year == 0 ? (month == 0 && day == 0 ? null : IdentityProblem.NotADate)
            : year is < MinimumYear or > MaximumYear ? IdentityProblem.OutOfRange
            : month is < 0 or > 12 || day < 0 || (month == 0 && day != 0) ? IdentityProblem.NotADate
            : month != 0 && day > CalendarSystem.Iso.GetDaysInMonth(year, month) ? IdentityProblem.NotADate
            : null;
        result = problem is null ? new(year, month, day) : null;
        return result is not null;
    }

    private static string Format(int year, int month, int day) =>
        day != 0 ? string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}-{day:D2}")
        : month != 0 ? string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}")
        : year.ToString("D4", CultureInfo.InvariantCulture);

    private static bool IsNumber(string part, int minimum, int maximum) =>
        part.Trim() is var digits && digits.Length >= minimum && digits.Length <= maximum && Normalisation.IsDigits(digits);

    private static int Number(string digits) => int.Parse(digits.AsSpan().Trim(), NumberStyles.None, CultureInfo.InvariantCulture);
}
