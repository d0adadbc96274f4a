using System.Globalization;
using System.Text;
using Zorgfraude.Matching;

namespace Zorgfraude.Benchmarks.Peers;

/// <summary>
/// The texts that peers compare: in lower case and without diacritics, as anybody would hand them over. That is done outside the time of a
/// peer that has a clock of its own; our engine gets the record as it is and reads it within its time.
/// </summary>
internal static class PeerText
{
    /// <summary>The columns of <see cref="Line"/> after the id.</summary>
    public static readonly IReadOnlyList<string> Columns =
    [
        "name", "given", "initials", "prefix", "surname", "partner_prefix", "partner_surname", "birth", "sex",
        "street", "number", "addition", "postcode", "city",
    ];

    /// <summary>Given names, or initials when there are none, prefix and surname.</summary>
    /// <param name="record">Of whom.</param>
    public static string FullName(MatchRecord record) =>
        Fold(string.Join(' ', ((string?[])[record.GivenNames ?? record.Initials, record.Prefix, record.Surname]).Where(static p => !string.IsNullOrEmpty(p))));

    /// <summary>A record as one line of values between tabs: the id and then <see cref="Columns"/>. What is not known is empty.</summary>
    /// <param name="id">The id, or nothing for a query.</param>
    /// <param name="r">The record.</param>
    public static string Line(string id, MatchRecord r) => string.Join('\t', (string[])
    [
        Plain(id), FullName(r), Fold(r.GivenNames), Fold(r.Initials), Fold(r.Prefix), Fold(r.Surname), Fold(r.PartnerPrefix), Fold(r.PartnerSurname), Fold(r.BirthDate),
        Fold(r.Sex), Fold(r.Street), Fold(r.HouseNumber), Fold(r.HouseNumberAddition), Fold(r.PostalCode).Replace(" ", "", StringComparison.Ordinal), Fold(r.City),
    ]);

    /// <summary>Lower case, without diacritics, on one line.</summary>
    /// <param name="text">The text; null gives nothing.</param>
    public static string Fold(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return string.Empty;
        }

        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(char.IsControl(c) ? ' ' : char.ToLowerInvariant(c));
            }
        }

        return folded.ToString();
    }

    // An id keeps its case, for it comes back.
    private static string Plain(string id) => string.Concat(id.Select(static c => char.IsControl(c) ? ' ' : c));
}
