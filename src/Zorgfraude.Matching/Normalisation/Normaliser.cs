namespace Zorgfraude.Matching.Normalisation;

/// <summary>Turns a record into its comparable form. Reuses the form; allocates only for text that needs NFKC.</summary>
internal static class Normaliser
{
    public static void Read(MatchRecord record, RecordForm form)
    {
        form.Clear();
        NameNormaliser.Surname(form, record.Prefix, record.Surname, NameRole.Own);
        NameNormaliser.Surname(form, record.PartnerPrefix, record.PartnerSurname, NameRole.Partner);
        if (!string.IsNullOrEmpty(record.GivenNames))
        {
            // Given names may have been found behind a comma in the surname; those of the field come instead.
            form.GivenCount = 0;
            NameNormaliser.Given(form, record.GivenNames);
        }

        NameNormaliser.Initials(form, record.Initials);
        form.Birth = BirthDateForm.Parse(record.BirthDate);
        form.Sex = ReadSex(record.Sex);
        AddressNormaliser.Read(form, record);
        OrganisationNormaliser.Read(form, record.Organisation);
        form.Kvk = IdentifierNormaliser.Read(record.KvkNumber, 8);
        form.Big = IdentifierNormaliser.Read(record.BigNumber, 11);
        form.AgbCount = IdentifierNormaliser.ReadAll(record.AgbCode, 8, form.Agb);
        form.Other = IdentifierNormaliser.Other(form.Arena, record.OtherIdentifier);
    }

    private static byte ReadSex(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        return text.Length == 0 ? (byte)0
            : text[0] is 'M' or 'm' && (text.Length == 1 || text.StartsWith("man", StringComparison.OrdinalIgnoreCase) || text.Equals("male", StringComparison.OrdinalIgnoreCase)) ? (byte)1
            : text[0] is 'V' or 'v' or 'F' or 'f' ? (byte)2
            : (byte)0;
    }
}
