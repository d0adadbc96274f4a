using System.Globalization;
using Zorgfraude.Matching.Normalisation;

namespace Zorgfraude.Matching.Scoring;

/// <summary>Normalised values as text, for an explanation that was asked for in full.</summary>
internal static class Values
{
    public static string? Of(MatchField field, RecordForm form, int surname) => field switch
    {
        MatchField.Surname => form.SurnameCount > surname ? form.Surnames[surname].Full.Reveal() : null,
        MatchField.SecondSurname => string.Join(' ', Enumerable.Range(0, form.SurnameCount).Where(i => i != surname).Select(i => form.Surnames[i].Full.Reveal())),
        MatchField.GivenNames => form.GivenCount > 0
            ? string.Join(' ', Enumerable.Range(0, form.GivenCount).Select(i => form.Given[i].Reveal()))
            : form.Initials.Reveal(),
        MatchField.Sex => form.Sex == 1 ? "M" : "V",
        MatchField.BirthDate => string.Create(CultureInfo.InvariantCulture, $"{form.Birth.Year:0000}-{form.Birth.Month:00}-{form.Birth.Day:00}"),
        MatchField.Address => string.Create(CultureInfo.InvariantCulture,
            $"{form.Street.Reveal()} {form.HouseNumber} {form.Addition.Reveal()} {form.PostalCode.Reveal()} {form.City.Reveal()}"),
        MatchField.Organisation => form.OrganisationCount > surname ? form.Organisations[surname].Words.Reveal() : null,
        MatchField.KvkNumber => Digits(form.Kvk, "D8"),
        MatchField.BigNumber => Digits(form.Big, "D11"),
        MatchField.AgbCode => string.Join(' ', form.Agb.Take(form.AgbCount).Select(static n => Digits(n, "D8"))),
        MatchField.OtherIdentifier => form.Other.Reveal(),
        _ => null,
    };

    private static string? Digits(ulong number, string format) => number == 0 ? null : (number - 1).ToString(format, CultureInfo.InvariantCulture);
}
