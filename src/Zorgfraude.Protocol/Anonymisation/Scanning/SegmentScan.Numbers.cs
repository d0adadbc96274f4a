using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;

namespace Zorgfraude.Protocol.Anonymisation.Scanning;

// Dates, postcodes, accounts, telephone numbers and every other row of digits.
internal sealed partial class SegmentScan
{
    private static readonly FrozenDictionary<string, int> AccountLengths =
        "nl18 be16 de22 fr27 gb22 es24 it27 pl28 pt25 lu20 at20 ch21 ie22 tr26 lt20 lv21 ee20 mt31 cy28 gr27 ro24 bg22 hu28 cz24 sk24 se24 dk18 fi18 no15 hr21 si19 ma28"
            .Split(' ').ToFrozenDictionary(p => p[..2], p => int.Parse(p[2..], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, (ReplacementKind Kind, int Shortest, int Longest)> Labels = new Dictionary<string, (ReplacementKind, int, int)>(StringComparer.Ordinal)
    {
        ["kvk"] = (ReplacementKind.KvkNumber, 8, 8),
        ["kvknummer"] = (ReplacementKind.KvkNumber, 8, 8),
        ["koophandel"] = (ReplacementKind.KvkNumber, 8, 8),
        ["agb"] = (ReplacementKind.AgbCode, 7, 8),
        ["agbcode"] = (ReplacementKind.AgbCode, 7, 8),
        ["big"] = (ReplacementKind.BigNumber, 11, 11),
        ["bignummer"] = (ReplacementKind.BigNumber, 11, 11),
        ["bsn"] = (ReplacementKind.CitizenServiceNumber, 8, 9),
        ["burgerservicenummer"] = (ReplacementKind.CitizenServiceNumber, 8, 9),
        ["sofinummer"] = (ReplacementKind.CitizenServiceNumber, 8, 9),
        ["sofi"] = (ReplacementKind.CitizenServiceNumber, 8, 9),
        ["rsin"] = (ReplacementKind.Number, 9, 9),
        ["rekening"] = (ReplacementKind.BankAccount, 5, 10),
        ["rekeningnummer"] = (ReplacementKind.BankAccount, 5, 10),
        ["bankrekening"] = (ReplacementKind.BankAccount, 5, 10),
        ["giro"] = (ReplacementKind.BankAccount, 3, 8),
        ["gironummer"] = (ReplacementKind.BankAccount, 3, 8),
        ["tel"] = (ReplacementKind.Phone, 8, 13),
        ["telefoon"] = (ReplacementKind.Phone, 8, 13),
        ["telefoonnummer"] = (ReplacementKind.Phone, 8, 13),
        ["mobiel"] = (ReplacementKind.Phone, 8, 13),
        ["clientnummer"] = (ReplacementKind.Number, 4, 12),
        ["polisnummer"] = (ReplacementKind.Number, 4, 14),
        ["verzekerdennummer"] = (ReplacementKind.Number, 4, 14),
        ["patientnummer"] = (ReplacementKind.Number, 4, 12),
        ["personeelsnummer"] = (ReplacementKind.Number, 3, 12),
        ["vestigingsnummer"] = (ReplacementKind.Number, 12, 12),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly SearchValues<char> NumberMarks = SearchValues.Create(" .-/()\n\r_");

    private static readonly FrozenSet<string> ServiceNumberGroups = FrozenSet.ToFrozenSet(["3,3,3", "4,2,3", "3,2,4", "2,3,4", "2,2,2,3", "3,2,2,2", "1,2,3,3", "4,5", "5,4"], StringComparer.Ordinal);

    internal static bool PassesElevenTest(ReadOnlySpan<char> digits)
    {
        if (digits.Length is not (8 or 9) || digits.IndexOfAnyExcept('0') < 0)
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var weight = digits.Length - i;
            sum += (digits[i] - '0') * (weight == 1 ? -1 : weight);
        }

        return sum % 11 == 0;
    }

    private void ScanDates()
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (taken[i])
            {
                continue;
            }

            if (!ReadDate(i, out var end, out var date))
            {
                continue;
            }

            for (var t = i; t <= end; t++)
            {
                dated[t] = true;
            }

            var close = NearBirth(i, end, out var tight);
            if (IsBirthDate(date, close) || (tight && date is { Year: not null, Month: not null, Day: not null }))
            {
                Found(i, end, ReplacementKind.BirthDate, $"D{date.Year:D2}-{date.Month}-{date.Day}");
                i = end;
            }
            else if (close && date.Plain)
            {
                Ask(i, end, ResidueKind.Date, ReplacementKind.BirthDate);
                Take(i, end);
                i = end;
            }
            else if (date.Plain && date.Day is not null)
            {
                i = end;
            }
        }
    }

    private readonly record struct DateRead(int? Year, int? Month, int? Day, bool Plain, bool Swappable);

    private bool IsBirthDate(DateRead date, bool near)
    {
        foreach (var birth in file.BirthDates)
        {
            var year = date.Year is { } y && (y == birth.Year || (y < 100 && y == birth.Year % 100));
            if (birth.Day is { } day && birth.Month is { } month)
            {
                if ((year && date.Month == month && date.Day == day) || (year && date.Swappable && date.Month == day && date.Day == month)
                    || (near && date.Year is null && date.Month == month && date.Day == day))
                {
                    return true;
                }
            }

            if (year && near && (birth.Month is null || date.Month is null || date.Month == birth.Month) && (birth.Day is null || date.Day is null || date.Day == birth.Day))
            {
                return true;
            }

            if (year && birth.Day is null && birth.Month is not null && date.Month == birth.Month)
            {
                return true;
            }
        }

        return false;
    }

    private bool NearBirth(int first, int last, out bool tight)
    {
        tight = false;
        var alone = true;
        for (var i = first - 1; i >= 0 && i >= first - 8 && tokens[first].Start - tokens[i].End <= 60; i--)
        {
            if (Lexicon.IsBirthWord(Key(i)))
            {
                tight = alone && first - i <= 3 && tokens[first].Start - tokens[i].End <= 25;
                return true;
            }

            alone &= !tokens[i].IsNumber;
        }

        for (var i = last + 1; i < tokens.Count && i <= last + 3 && tokens[i].Start - tokens[last].End <= 25; i++)
        {
            if (Lexicon.IsBirthWord(Key(i)))
            {
                return true;
            }
        }

        return CharAt(tokens[first].Start - 1) is '*' or '°' || (CharAt(tokens[first].Start - 1) == ' ' && CharAt(tokens[first].Start - 2) is '*' or '°');
    }

    private int NumberAt(int i, int most) => i < tokens.Count && tokens[i].IsNumber && tokens[i].Length <= most ? int.Parse(Key(i), CultureInfo.InvariantCulture) : -1;

    private bool DateGap(int left, out char separator)
    {
        var gap = Gap(left);
        separator = ' ';
        if (gap.Length is 0 or > 4)
        {
            return false;
        }

        foreach (var c in gap)
        {
            if (c is '-' or '/' or '.')
            {
                separator = c;
            }
            else if (c is not (' ' or '\'' or '\n'))
            {
                return false;
            }
        }

        return true;
    }

    private bool ReadDate(int i, out int end, out DateRead date)
    {
        end = i;
        date = default;
        if (tokens[i].Word is not { } first)
        {
            return false;
        }

        if (first.IsNumber)
        {
            if (first.Form.Length is 6 or 8)
            {
                return ReadRun(first.Form, out date);
            }

            if (ReadNumeric(i, ref end, ref date) || ReadDayAndMonth(i, ref end, ref date))
            {
                return true;
            }

            var n = NumberAt(i, 4);
            if (first.Form.Length == 4 && n is >= 1880 and <= 2100)
            {
                // A year on its own counts only near words on birth.
                date = new(n, null, null, true, false);
                return NearBirth(i, i, out _) && (i == 0 || !tokens[i - 1].IsNumber);
            }

            return n is >= 1 and <= 31 && first.Form.Length <= 2 && ReadMonthAfter(i, n, ref end, ref date);
        }

        if (Lexicon.Day(first.Key) is > 0 and var day && ReadMonthAfter(i, day, ref end, ref date))
        {
            return true;
        }

        if (Lexicon.Month(first.Key) is > 0 and var month && first.Form.Length >= 3)
        {
            // March 15, 1970 and March 1970.
            if (i + 2 < tokens.Count && NumberAt(i + 1, 2) is >= 1 and <= 31 and var d && GapIs(i, 2, " .") && NumberAt(i + 2, 4) is >= 1000 and var y && GapIs(i + 1, 2, ", "))
            {
                (end, date) = (i + 2, new(y, month, d, true, false));
                return true;
            }

            if (i + 1 < tokens.Count && GapIs(i, 2, " .") && NumberAt(i + 1, 4) is >= 1880 and var only)
            {
                (end, date) = (i + 1, new(only, month, null, true, false));
                return true;
            }
        }

        return false;
    }

    // Eight or six digits are a date only when they are a date of the file; Plain is false, so nothing else follows from it.
    private bool ReadRun(string run, out DateRead date)
    {
        var n = int.Parse(run, CultureInfo.InvariantCulture);
        if (run.Length == 6)
        {
            // The year first or the day first: what the file knows, when both can be.
            var (yearFirst, dayFirst) = (new DateRead(n / 10_000, n / 100 % 100, n % 100, false, false), new DateRead(n % 100, n / 100 % 100, n / 10_000, false, false));
            date = IsDay(yearFirst) && (!IsDay(dayFirst) || IsBirthDate(yearFirst, true)) ? yearFirst : dayFirst;
            return IsDay(date);
        }

        date = n / 10_000 is >= 1880 and <= 2100 && n / 100 % 100 is >= 1 and <= 12 ? new(n / 10_000, n / 100 % 100, n % 100, false, false)
            : n % 10_000 is >= 1880 and <= 2100 ? new(n % 10_000, n / 10_000 % 100, n / 1_000_000, false, true) : default;
        return date is { Month: >= 1 and <= 31, Day: >= 1 and <= 31 };

        static bool IsDay(DateRead read) => read is { Month: >= 1 and <= 12, Day: >= 1 and <= 31 };
    }

    private bool ReadNumeric(int i, ref int end, ref DateRead date)
    {
        if (i + 2 >= tokens.Count || tokens[i + 2].Word is not { IsNumber: true } third || !DateGap(i, out var one) || !DateGap(i + 1, out var two))
        {
            return false;
        }

        var plain = one != ' ' && two != ' ';
        var a = NumberAt(i, 4);
        var b = tokens[i + 1].IsNumber ? NumberAt(i + 1, 2) : tokens[i + 1].Word is { } roman && roman.Form.Length <= 4 ? Lexicon.Month(roman.Key) : -1;
        var c = NumberAt(i + 2, 4);
        if (a < 0 || b < 1 || c < 0 || HasPlus(i) || (tokens[i].Length > 2 && a is < 1850 or > 2200) || (third.Form.Length > 2 && c is < 1850 or > 2200))
        {
            return false;
        }

        if (tokens[i].Length == 4 && third.Form.Length <= 2 && b <= 12 && c is >= 1 and <= 31)
        {
            (end, date) = (i + 2, new(a, b, c, plain, false));
            return true;
        }

        if (tokens[i].Length <= 2 && a is >= 1 and <= 31 && b <= 31 && third.Form.Length is 4 or 2 && (third.Form.Length == 4 || plain || Gap(i + 1).Contains('\'')))
        {
            (end, date) = (i + 2, new(c, b, a, plain && b <= 12, tokens[i + 1].IsNumber));
            return b <= 12 || a <= 12;
        }

        // Two digits for the year and spaces: a date of the file or nothing.
        if (tokens[i].Length <= 2 && a is >= 1 and <= 31 && b <= 12 && third.Form.Length == 2)
        {
            (end, date) = (i + 2, new(c, b, a, false, false));
            return true;
        }

        return false;
    }

    // Two numbers are a day and a month only after a word on birth.
    private bool ReadDayAndMonth(int i, ref int end, ref DateRead date)
    {
        if (NumberAt(i, 2) is not (>= 1 and <= 31 and var day) || NumberAt(i + 1, 2) is not (>= 1 and <= 12 and var month) || Gap(i) is not ("-" or "/" or ".")
            || !NearBirth(i, i + 1, out var tight) || !tight)
        {
            return false;
        }

        (end, date) = (i + 1, new(null, month, day, true, false));
        return true;
    }

    private bool ReadMonthAfter(int i, int day, ref int end, ref DateRead date)
    {
        var at = i + 1;
        if (Key(at) is "e" or "de" or "ste" or "th" or "st" && Gap(i).IsEmpty)
        {
            at++;
        }

        if (Key(at) is "van" or "of" && GapIs(at - 1, 1, " "))
        {
            at++;
        }

        if (at >= tokens.Count || tokens[at].Word is not { IsNumber: false } word || Lexicon.Month(word.Key) is not (> 0 and var month) || word.Form.Length < 3 || !GapIs(at - 1, 3, " .-/\n"))
        {
            return false;
        }

        (end, date) = (at, new(null, month, day, true, false));
        if (at + 1 >= tokens.Count || !GapIs(at, 4, " .-/,'\n"))
        {
            return true;
        }

        if (tokens[at + 1].IsNumber && tokens[at + 1].Length is 4 or 2)
        {
            (end, date) = (at + 1, new(NumberAt(at + 1, 4), month, day, true, false));
        }
        else if (Lexicon.Year(Key(at + 1)) is > 0 and var year)
        {
            var rest = at + 2 < tokens.Count && year % 100 == 0 && GapIs(at + 1, 1, " ") ? Lexicon.SmallNumber(Key(at + 2)) : -1;
            end = rest >= 0 ? at + 2 : at + 1;
            date = new(year + Math.Max(rest, 0), month, day, true, false);
        }
        else if (Lexicon.SmallNumber(Key(at + 1)) is >= 20 and var two)
        {
            (end, date) = (at + 1, new(two, month, day, true, false));
        }

        return true;
    }

    private bool IsPostcode(int i, bool capitals)
    {
        return i + 1 < tokens.Count && tokens[i] is { IsNumber: true, Length: 4 } && chars[tokens[i].Start] != '0' && tokens[i + 1].Word is { IsNumber: false, Form.Length: 2 } letters
            && char.IsAsciiLetter(letters.Form[0]) && char.IsAsciiLetter(letters.Form[1]) && GapIs(i, 2, " ")
            && (!capitals || letters.IsAllCapitals);
    }

    private void ScanPostcodes()
    {
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (taken[i] || tokens[i] is not { IsNumber: true, Length: 4 } || Gap(i).Length > 3 || Gap(i).IndexOfAnyExcept(" -.\n") >= 0)
            {
                continue;
            }

            var letters = tokens[i + 1].Word;
            if (letters is not { IsNumber: false })
            {
                continue;
            }

            var value = Key(i) + letters.Form.ToUpperInvariant();
            var known = file.Postcodes.GetValueOrDefault(value);
            var last = i + 1;
            if (known is null && letters.Form.Length == 1 && i + 2 < tokens.Count && tokens[i + 2].Word is { IsNumber: false, Form.Length: 1 } && GapIs(i + 1, 1, " ."))
            {
                known = file.Postcodes.GetValueOrDefault(value + tokens[i + 2].Word!.Form.ToUpperInvariant());
                last = i + 2;
            }

            if (known is null)
            {
                last = i + 1;
                var year = NumberAt(i, 4) is >= 1900 and <= 2099;
                if (!IsPostcode(i, !Gap(i).IsEmpty) || letters.Key is "sa" or "sd" or "ss")
                {
                    continue;
                }

                if (Lexicon.Level(letters.Key) != Lexicon.Name || (year && !Gap(i).IsEmpty && !IsPlaceAfter(last)))
                {
                    Ask(i, last, ResidueKind.Number, ReplacementKind.Postcode);
                    continue;
                }
            }

            Found(i, PlaceEnd(HouseAfterPostcode(last, value)), ReplacementKind.Postcode, known ?? value);
        }
    }

    private int HouseAfterPostcode(int last, string postcode)
    {
        if (last + 1 < tokens.Count && tokens[last + 1].IsNumber && GapIs(last, 2, " -/,")
            && file.Addresses.Exists(a => a.Postcode == postcode && a.Number == NumberAt(last + 1, 5)))
        {
            return AdditionEnd(last + 1);
        }

        return last;
    }

    private bool IsPlaceAfter(int last) => last + 1 < tokens.Count && GapIs(last, 2, " ") && tokens[last + 1].Word is { IsCapital: true, Level: Lexicon.Name };

    /// <summary>After a postcode comes a place: the known one, or words with a capital up to the first mark or ordinary word.</summary>
    private int PlaceEnd(int last)
    {
        if (CityEnd(last) is var known && known > last)
        {
            return known;
        }

        if (!IsPlaceAfter(last))
        {
            return last;
        }

        var end = last + 1;
        for (var i = end + 1; i < tokens.Count && i <= last + 4 && GapIs(i - 1, 1, " -") && tokens[i].Word is { } word; i++)
        {
            if (word.IsCapital && word.Level == Lexicon.Name)
            {
                end = i;
            }
            else if (word.Key is not ("op" or "aan" or "den" or "de" or "a"))
            {
                break;
            }
        }

        return end;
    }

    private void ScanAccounts()
    {
        Span<char> account = stackalloc char[34];
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].Word is not { IsNumber: false, Form.Length: 2 } || !tokens[i + 1].IsNumber || !GapIs(i, 1, " "))
            {
                continue;
            }

            if (!AccountLengths.TryGetValue(Key(i), out var length))
            {
                continue;
            }

            var count = 0;
            var at = tokens[i].Start;
            for (; at < chars.Length && count < length && (char.IsAsciiLetterOrDigit(chars[at]) || chars[at] is ' ' or '.' or '-' or '\n'); at++)
            {
                if (char.IsAsciiLetterOrDigit(chars[at]))
                {
                    account[count++] = char.ToUpperInvariant(chars[at]);
                }
            }

            if (count != length || char.IsAsciiLetterOrDigit(CharAt(at)))
            {
                continue;
            }

            var shape = Key(i) == "nl" && char.IsAsciiDigit(account[2]) && char.IsAsciiDigit(account[3]) && account[4..8].IndexOfAnyExceptInRange('A', 'Z') < 0
                && account[8..length].IndexOfAnyExceptInRange('0', '9') < 0;
            if (shape || IsModulus97(account[..length]))
            {
                Report(tokens[i].Start, at, ReplacementKind.BankAccount, new string(account[..length]), null);
            }
        }
    }

    private static bool IsModulus97(ReadOnlySpan<char> account)
    {
        var remainder = 0;
        for (var i = 0; i < account.Length; i++)
        {
            var c = account[(i + 4) % account.Length];
            remainder = char.IsAsciiDigit(c) ? ((remainder * 10) + c - '0') % 97 : ((remainder * 100) + c - 'A' + 10) % 97;
        }

        return remainder == 1 && char.IsAsciiDigit(account[2]) && char.IsAsciiDigit(account[3]);
    }

    private void ScanNumbers()
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!tokens[i].IsNumber)
            {
                continue;
            }

            var end = i;
            while (end + 1 < tokens.Count && tokens[end + 1].IsNumber && IsNumberGap(end))
            {
                end++;
            }

            ScanKnownNumbers(i, end);
            ScanUnknownNumbers(i, end);
            i = end;
        }
    }

    private bool IsNumberGap(int left)
    {
        var gap = Gap(left);
        return gap.Length <= 3 && gap.IndexOfAnyExcept(NumberMarks) < 0 && gap.Count('\n') <= 1;
    }

    private bool HasPlus(int i) => CharAt(tokens[i].Start - 1) == '+' || (CharAt(tokens[i].Start - 1) is ' ' or '(' && CharAt(tokens[i].Start - 2) == '+');

    private void FoundNumber(int first, int last, ReplacementKind kind, string entity)
    {
        var from = tokens[first].Start;
        if (CharAt(from - 1) == '(' && chars.AsSpan(from, tokens[last].End - from).Contains(')'))
        {
            from--;
        }

        if (CharAt(from - 1) == '+')
        {
            from--;
        }

        hits.Add(new(from, tokens[last].End, kind, entity));
        Take(first, last);
    }

    private void ScanKnownNumbers(int first, int last)
    {
        Span<char> digits = stackalloc char[24];
        for (var a = first; a <= last; a++)
        {
            if (taken[a])
            {
                continue;
            }

            var length = 0;
            var best = -1;
            KnownNumber? match = null;
            for (var b = a; b <= last && b < a + 12 && !taken[b] && length + tokens[b].Length <= 20; b++)
            {
                chars.AsSpan(tokens[b].Start, tokens[b].Length).CopyTo(digits[length..]);
                length += tokens[b].Length;
                if (length < 4)
                {
                    continue;
                }

                var text = new string(digits[..length]);
                if (file.Numbers.TryGetValue(text.TrimStart('0'), out var known) && !(length < known.Length - 1 && length < 7) && !(length < known.Length && IsAmount(a, b)))
                {
                    (best, match) = (b, known);
                }
                else if (file.Numbers.TryGetValue(FileIndex.PhoneKey(text, HasPlus(a)), out var phone) && phone.Kind == ReplacementKind.Phone)
                {
                    (best, match) = (b, phone);
                }
            }

            if (match is not null)
            {
                FoundNumber(a, best, match.Kind, match.Entity);
                a = best;
            }
            else if (Within(a) is { } inside)
            {
                FoundNumber(a, a, inside.Kind, inside.Entity);
            }
        }
    }

    /// <summary>A known number inside a longer row of digits.</summary>
    private KnownNumber? Within(int i)
    {
        var run = chars.AsSpan(tokens[i].Start, tokens[i].Length);
        foreach (var length in file.NumberLengths)
        {
            for (var start = 0; length < run.Length && start + length <= run.Length; start++)
            {
                if (run[start] != '0' && file.Numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(run.Slice(start, length), out var known))
                {
                    return known;
                }
            }
        }

        return null;
    }

    private bool IsAmount(int first, int last)
    {
        var before = tokens[first].Start - 1;
        if (CharAt(before) == ' ')
        {
            before--;
        }

        if (CharAt(before) == '€' || (Key(first - 1) is "eur" or "euro" or "bedrag" && GapIs(first - 1, 2, " :")))
        {
            return true;
        }

        var after = tokens[last].End;
        return (CharAt(after) == ',' && (char.IsAsciiDigit(CharAt(after + 1)) || CharAt(after + 1) == '-'))
            || (CharAt(before) == ',' && char.IsAsciiDigit(CharAt(before - 1)) && before == tokens[first].Start - 1)
            || (Key(last + 1) is "euro" or "eur" && GapIs(last, 1, " ")) || CharAt(after) == '€' || (CharAt(after) == ' ' && CharAt(after + 1) == '€');
    }

    private void ScanUnknownNumbers(int first, int last)
    {
        for (var a = first; a <= last; a++)
        {
            if (taken[a] || dated[a])
            {
                continue;
            }

            var end = a;
            while (end < last && !taken[end + 1] && !dated[end + 1])
            {
                end++;
            }

            a = ScanUnknownRow(a, end);
        }
    }

    private int ScanUnknownRow(int first, int last)
    {
        for (var a = first; a <= last; a++)
        {
            var length = 0;
            var groups = "";
            var digits = "";
            var single = chars.AsSpan(tokens[a].Start, tokens[a].Length);
            var foreign = -1;
            for (var b = a; b <= last && b < a + 8 && length < 15; b++)
            {
                length += tokens[b].Length;
                if (length > 20 || (b > a && Gap(b - 1).Contains('\n') && b - a > 5))
                {
                    break;
                }

                groups = groups.Length == 0 ? $"{tokens[b].Length}" : $"{groups},{tokens[b].Length}";
                digits += Key(b);
                if (IsPhone(digits, HasPlus(a), b - a + 1, tokens[a].Length) && !IsAmount(a, b))
                {
                    FoundNumber(a, b, ReplacementKind.Phone, FileIndex.PhoneKey(digits, HasPlus(a)));
                    return b;
                }

                if (length == 9 && (b == a || ServiceNumberGroups.Contains(groups)) && PassesElevenTest(digits) && !IsAmount(a, b))
                {
                    FoundNumber(a, b, ReplacementKind.CitizenServiceNumber, digits);
                    return b;
                }

                if (HasPlus(a) && length is >= 9 and <= 15 && !digits.StartsWith("31", StringComparison.Ordinal))
                {
                    foreign = b;
                }
            }

            if (foreign >= 0)
            {
                FoundNumber(a, foreign, ReplacementKind.Phone, Key(a) + Key(foreign));
                return foreign;
            }

            if (Labelled(a, last) is var labelled && labelled >= 0)
            {
                return labelled;
            }

            if (single.Length is >= 8 and <= 12 && !IsAmount(a, a))
            {
                Ask(a, a, ResidueKind.Number, ReplacementKind.Number);
            }
            else if (a == first && IsSpacedNumber(first, last))
            {
                Ask(first, last, ResidueKind.Number, ReplacementKind.Number);
                return last;
            }
        }

        return last;
    }

    private static bool IsPhone(string digits, bool plus, int groups, int firstGroup)
    {
        if (plus || digits.StartsWith("0031", StringComparison.Ordinal))
        {
            var rest = digits.StartsWith("0031", StringComparison.Ordinal) ? digits[4..] : digits.StartsWith("31", StringComparison.Ordinal) ? digits[2..] : "";
            return rest.TrimStart('0').Length == 9;
        }

        return digits.Length == 10 && digits[0] == '0' && digits[1] != '0' && groups <= 6 && (groups == 1 || firstGroup is >= 1 and <= 4 || firstGroup == 6);
    }

    private int Labelled(int first, int last)
    {
        for (var i = first - 1; i >= 0 && i >= first - 4 && tokens[first].Start - tokens[i].End <= 30 && Gap(i).IndexOf('\n') < 0 && !tokens[i].IsNumber; i--)
        {
            if (Key(i) is "factuur" or "factuurnummer" or "nota" or "bestelling")
            {
                return -1;
            }

            if (!Labels.TryGetValue(Key(i), out var label))
            {
                continue;
            }

            var length = 0;
            var best = -1;
            for (var b = first; b <= last && b < first + 8; b++)
            {
                length += tokens[b].Length;
                best = length >= label.Shortest && length <= label.Longest ? b : best;
            }

            if (best >= 0)
            {
                var digits = Words.Digits(Text(tokens[first].Start, tokens[best].End));
                FoundNumber(first, best, label.Kind, digits.TrimStart('0'));
            }

            return best;
        }

        return -1;
    }

    private bool IsSpacedNumber(int first, int last)
    {
        if (IsAmount(first, last))
        {
            return false;
        }

        var length = 0;
        for (var i = first; i <= last; i++)
        {
            if (tokens[i].Length is < 2 or > 4 || NumberAt(i, 4) is >= 1900 and <= 2099 || (i < last && Gap(i) is not (" " or ".")))
            {
                return false;
            }

            length += tokens[i].Length;
        }

        return length is 8 or 9 or 11;
    }
}
