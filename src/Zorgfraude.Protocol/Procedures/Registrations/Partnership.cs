using System.Text;
using Zorgfraude.Identity;

namespace Zorgfraude.Protocol.Procedures.Registrations;

/// <summary>
/// Tells a partnership or sole tradership by the legal form in its name. The Act knows natural and legal persons only; under Dutch law
/// these are neither.
/// </summary>
internal static class Partnership
{
    private static readonly string[] Forms =
        [" VOF ", " VENNOOTSCHAP ONDER FIRMA ", " MAATSCHAP ", " CV ", " COMMANDITAIRE VENNOOTSCHAP ", " EENMANSZAAK "];

    private static readonly string[] FormsOfLegalPersons =
        [" BV ", " NV ", " BESLOTEN VENNOOTSCHAP ", " NAAMLOZE VENNOOTSCHAP ", " STICHTING ", " VERENIGING ", " COOPERATIE", " UA ", " BA ", " WA "];

    /// <summary>Whether the name says so. Abroad the same words may stand for a legal person, so a name with a foreign address is left alone.</summary>
    internal static bool IsNamed(Subject subject) =>
        subject is LegalEntity entity
        && (entity.Address?.Country is not { } country || country == CountryCode.Netherlands)
        && Words(entity.Name.Value) is var words
        && Forms.Any(f => words.Contains(f, StringComparison.Ordinal))
        && !FormsOfLegalPersons.Any(f => words.Contains(f, StringComparison.Ordinal));

    // Capitals without marks and dots, one space between words and around them.
    private static string Words(string name)
    {
        var text = new StringBuilder(" ");
        foreach (var rune in name.Normalize(NormalizationForm.FormKD).ToUpperInvariant().EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                text.Append(rune);
            }
            else if (rune.Value != '.' && Rune.GetUnicodeCategory(rune) != System.Globalization.UnicodeCategory.NonSpacingMark && text[^1] != ' ')
            {
                text.Append(' ');
            }
        }

        return text.Append(' ').ToString();
    }
}
