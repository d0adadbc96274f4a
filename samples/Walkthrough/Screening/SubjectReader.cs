using Zorgfraude.Identity;

namespace Zorgfraude.Samples.Walkthrough.Screening;

/// <summary>What became of the values of a row: a subject, or the reason why there is none.</summary>
internal sealed record ReadSubject(string? Id, Subject? Subject, string? Problem, string? Remark)
{
    /// <summary>Nothing of the values.</summary>
    public override string ToString() => "ReadSubject(***)";
}

/// <summary>
/// Makes a subject of the values of a row. A value that identifies and cannot be read breaks the row; an address or sex that cannot be
/// read is left out with a remark; leading zeros that a spreadsheet ate from a KVK number or AGB code come back with a remark.
/// </summary>
internal sealed class SubjectReader(int[] places, Tongue tongue)
{
    private const int LongestId = 64;

    public ReadSubject Read(string?[] values)
    {
        string? problem = null;
        var remarks = new List<string>();
        var id = Id(values);
        var surname = Get<IdentityText>(RowField.Surname);
        var organisation = Get<IdentityText>(RowField.Organisation);
        var kvk = Get<KvkNumber>(RowField.Kvk, 8);
        var agb = Get<AgbCode>(RowField.Agb, 8);
        var big = Get<BigNumber>(RowField.Big);
        var given = Get<IdentityText>(RowField.GivenNames);
        var initials = Get<IdentityText>(RowField.Initials);
        var prefix = Get<IdentityText>(RowField.Prefix);
        var partnerPrefix = Get<IdentityText>(RowField.PartnerPrefix);
        var partner = Get<IdentityText>(RowField.PartnerSurname);
        var birth = Get<PartialDate>(RowField.BirthDate);
        var sex = Get<Sex>(RowField.Sex, essential: false);
        var place = Get<IdentityText>(RowField.Place);
        var address = new Address
        {
            Street = Get<IdentityText>(RowField.Street, essential: false),
            HouseNumber = Get<HouseNumber>(RowField.HouseNumber, essential: false),
            HouseNumberAddition = Get<IdentityText>(RowField.HouseNumberAddition, essential: false),
            PostalCode = Get<PostalCode>(RowField.PostalCode, essential: false),
            Place = place,
        };
        problem ??= surname is null && organisation is null ? tongue["er staat geen naam", "there is no name"] : null;
        if (problem is not null)
        {
            return new(id, null, problem, null);
        }

        Subject subject = surname is not null
            ? new NaturalPerson
            {
                Name = new()
                {
                    Surname = surname,
                    Prefix = prefix,
                    GivenNames = given,
                    Initials = initials,
                    PartnerPrefix = partnerPrefix,
                    PartnerSurname = partner,
                },
                DateOfBirth = birth,
                Sex = sex,
                BigNumber = big,
                Residence = place,
            }
            : new LegalEntity { Name = organisation!, PlaceOfEstablishment = place };
        subject = subject with
        {
            KvkNumber = kvk,
            AdministrativeCodes = agb is null ? [] : [AdministrativeCode.From(agb)],
            Address = address == new Address() ? null : address,
        };
        return new(id, subject, null, remarks.Count == 0 ? null : string.Join("; ", remarks));

        T? Get<T>(RowField field, int digits = 0, bool essential = true)
            where T : IdentityValue<T>, IIdentityValue<T>
        {
            var at = places[(int)field];
            if (at < 0 || string.IsNullOrWhiteSpace(values[at]))
            {
                return null;
            }

            var text = values[at]!.Trim();
            var name = Name(field);
            if (digits > 0 && text.Length < digits && text.Length >= digits - 3 && text.All(char.IsAsciiDigit))
            {
                text = text.PadLeft(digits, '0');
                remarks.Add(tongue[$"{name}: voorloopnul hersteld", $"{name}: leading zero restored"]);
            }

            if (T.TryParse(text, out var value, out var why))
            {
                return value;
            }

            var reason = $"{name}: {why.ToString(tongue.Language)}";
            if (essential || why == IdentityProblem.LooksLikeCitizenServiceNumber || why == IdentityProblem.ForbiddenCharacters)
            {
                problem ??= reason;
            }
            else
            {
                remarks.Add(tongue[$"weggelaten, {reason}", $"left out, {reason}"]);
            }

            return null;
        }
    }

    // The id goes into the results as it stands, so it holds no more than an id needs.
    private string? Id(string?[] values)
    {
        var at = places[(int)RowField.Id];
        return at < 0 || values[at] is not { } text || !IdentityText.TryParse(text, out var id, out _) ? null
            : id.Value.Length <= LongestId ? id.Value : id.Value[..LongestId];
    }

    private string Name(RowField field) => field switch
    {
        RowField.GivenNames => tongue["voornamen", "given names"],
        RowField.Initials => tongue["voorletters", "initials"],
        RowField.Prefix => tongue["voorvoegsel", "prefix"],
        RowField.Surname => tongue["geslachtsnaam", "surname"],
        RowField.PartnerPrefix => tongue["voorvoegsel partner", "prefix of partner"],
        RowField.PartnerSurname => tongue["partnernaam", "surname of partner"],
        RowField.BirthDate => tongue["geboortedatum", "date of birth"],
        RowField.Sex => tongue["geslacht", "sex"],
        RowField.Organisation => tongue["naam organisatie", "name of organisation"],
        RowField.Kvk => tongue["KVK-nummer", "KVK number"],
        RowField.Agb => tongue["AGB-code", "AGB code"],
        RowField.Big => tongue["BIG-nummer", "BIG number"],
        RowField.Street => tongue["straat", "street"],
        RowField.HouseNumber => tongue["huisnummer", "house number"],
        RowField.HouseNumberAddition => tongue["toevoeging", "addition"],
        RowField.PostalCode => tongue["postcode", "postal code"],
        RowField.Place => tongue["plaats", "place"],
        _ => "id",
    };
}
