using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Zorgfraude.Identity;

/// <summary>Cleaning of text from outside, shared by all identity values.</summary>
internal static class Normalisation
{
    /// <summary>Longest input of a short value (a number or a code), in characters, separators included.</summary>
    public const int ShortInput = 64;

    /// <summary>
    /// Trims and brings the text into a Unicode normal form. Refuses empty text, text above the bound, and control, unpaired and
    /// direction-turning characters.
    /// </summary>
    public static bool TryClean(
        ReadOnlySpan<char> s, int maximumInput, NormalizationForm form, [NotNullWhen(true)] out string? text, [NotNullWhen(false)] out IdentityProblem? problem)
    {
        text = null;
        s = s.Trim();
        problem = s.IsEmpty ? IdentityProblem.Empty
            : s.Length > maximumInput ? IdentityProblem.TooLong
            : HasForbidden(s) ? IdentityProblem.ForbiddenCharacters
            : null;
        if (problem is not null)
        {
            return false;
        }

        text = s.ToString().Normalize(form).Trim();
        problem = text.Length == 0 ? IdentityProblem.Empty : null;
        return problem is null;
    }

    /// <summary>Reads digits, dropping white space, dots and dashes. Refuses nine digits that pass the eleven-test.</summary>
    public static bool TryDigits(
        ReadOnlySpan<char> s, int minimum, int maximum, [NotNullWhen(true)] out string? digits, [NotNullWhen(false)] out IdentityProblem? problem)
    {
        digits = null;
        if (!TryClean(s, ShortInput, NormalizationForm.FormKC, out var text, out problem))
        {
            return false;
        }

        text = DropSeparators(text);
        problem = text.Length == 0 || !IsDigits(text) ? NotThis(text, IdentityProblem.NotDigits)
            : PassesElevenTest(text) ? IdentityProblem.LooksLikeCitizenServiceNumber
            : text.Length == minimum - 1 ? IdentityProblem.LeadingZeroMissing
            : text.Length < minimum || text.Length > maximum ? IdentityProblem.WrongLength
            : text.AsSpan().ContainsAnyExcept('0') ? null
            : IdentityProblem.OnlyZeros;
        digits = problem is null ? text : null;
        return problem is null;
    }

    /// <summary>Reads free text up to a length, in normal form C with its own spelling. Refuses text with a possible citizen service number in it.</summary>
    public static bool TryText(
        ReadOnlySpan<char> s, int maximum, [NotNullWhen(true)] out string? text, [NotNullWhen(false)] out IdentityProblem? problem)
    {
        // Normal form C can be shorter than what was typed; four times the bound leaves room for any letter with its marks.
        if (!TryClean(s, 4 * maximum, NormalizationForm.FormC, out text, out problem))
        {
            return false;
        }

        problem = text.Length > maximum ? IdentityProblem.TooLong
            : HoldsPossibleCitizenServiceNumber(text) ? IdentityProblem.LooksLikeCitizenServiceNumber
            : null;
        return problem is null;
    }

    /// <summary>The text without white space, dots and dashes of any kind.</summary>
    public static string DropSeparators(string text) =>
        string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '.' && char.GetUnicodeCategory(c) != UnicodeCategory.DashPunctuation && c != '\u2212'));

    /// <summary>The problem of a text that is no value of its kind: a possible citizen service number in it comes before anything else.</summary>
    public static IdentityProblem NotThis(string text, IdentityProblem otherwise) =>
        HoldsPossibleCitizenServiceNumber(text) ? IdentityProblem.LooksLikeCitizenServiceNumber : otherwise;

    /// <summary>Whether every character is one of 0 to 9.</summary>
    public static bool IsDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    /// <summary>Whether these are nine digits, not all zero, whose sum with weights 9, 8, 7, 6, 5, 4, 3, 2 and -1 is a multiple of eleven.</summary>
    public static bool PassesElevenTest(ReadOnlySpan<char> digits)
    {
        if (digits.Length != 9 || !IsDigits(digits) || !digits.ContainsAnyExcept('0'))
        {
            return false;
        }

        var sum = -(digits[8] - '0');
        for (var i = 0; i < 8; i++)
        {
            sum += (9 - i) * (digits[i] - '0');
        }

        return sum % 11 == 0;
    }

    /// <summary>
    /// Whether nine digits that pass the eleven-test stand in the text, in one piece or in groups with anything but letters and other
    /// digits between them. Digits of any script and form count. Longer and shorter rows of digits do not.
    /// </summary>
    public static bool HoldsPossibleCitizenServiceNumber(string text)
    {
        // Most texts by far. Beyond ASCII one character may stand for several digits.
        if (Ascii.IsValid(text) && text.Count(char.IsAsciiDigit) < 9)
        {
            return false;
        }

        // One row per stretch without letters: its digits, and where a group of digits begins and ends in it.
        var digits = new StringBuilder(text.Length);
        var bounds = new List<int> { 0 };
        foreach (var rune in text.Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (Rune.IsDigit(rune))
            {
                digits.Append((char)('0' + (int)Rune.GetNumericValue(rune)));
            }
            else if (Rune.IsLetter(rune))
            {
                if (HoldsPossibleCitizenServiceNumber(digits.ToString(), bounds))
                {
                    return true;
                }

                digits.Clear();
                bounds = [0];
            }
            else
            {
                bounds.Add(digits.Length);
            }
        }

        return HoldsPossibleCitizenServiceNumber(digits.ToString(), bounds);
    }

    private static bool HoldsPossibleCitizenServiceNumber(string digits, List<int> bounds)
    {
        bounds.Add(digits.Length);
        return bounds.Any(start => bounds.Contains(start + 9) && PassesElevenTest(digits.AsSpan(start, 9)));
    }

    private static bool HasForbidden(ReadOnlySpan<char> s)
    {
        while (!s.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(s, out var rune, out var used) != System.Buffers.OperationStatus.Done
                || Rune.IsControl(rune)
                || (rune.Value & 0xFFFE) == 0xFFFE
                || rune.Value is (>= 0xFDD0 and <= 0xFDEF) or (>= 0x2028 and <= 0x202E) or (>= 0x2066 and <= 0x2069))
            {
                return true;
            }

            s = s[used..];
        }

        return false;
    }
}
