using System.Globalization;
using System.Text;
using Zorgfraude.Collections;
using Zorgfraude.Protocol.Anonymisation;
using Zorgfraude.Protocol.Investigations;

namespace Zorgfraude.AnonymiserRecall;

/// <summary>An identifier that was put into the text: the kind, the notation, and where.</summary>
internal sealed record Planted(string Kind, string Notation, int Offset, int Length);

/// <summary>A generated file: its parties, one document, and what was planted in it.</summary>
internal sealed record GeneratedFile(AnonymisationInput Input, string Text, IReadOnlyList<Planted> Planted);

/// <summary>
/// Generates investigation files about people who do not exist: names are drawn and combined at random, numbers are drawn and given
/// valid check digits. The same seed gives the same corpus.
/// </summary>
internal sealed class Corpus(int seed, bool heldOut)
{
    private static readonly string[] Prefixes = ["van den ", "van der ", "van de ", "van het ", "van 't ", "in 't ", "op den ", "ter ", "ten ", "de ", "van ", "El ", "Al "];

    private static readonly string[] TuningGiven =
        "Pieter Aaltje Gijsbert Wilhelmina Joris Roos Fatima Yusuf Müşerref Ömer Renée Zoë Anne-Marie Jean-Luc Björn Mark Iris Bas Kaatje Hendrikje Salomé Dzjenghis IJsbrand Mei Stijn Geertruida Mohammed Noémie".Split(' ');

    private static readonly string[] HeldOutGiven =
        "Ferdinand Liesbeth Marijke Ayşe Cornelia Türkan Jörg Stéphanie Klaas-Jan Eva Merel Wouter Berend Fokje Jasmijn Abdelkader Özgür Tjitske Chantal Rijk Aniek Sjoerd Loïs Hilke".Split(' ');

    private static readonly (string? Prefix, string Name)[] TuningSurnames = Surnames(
        "Jansen|Bakker|de Boer|Visser|Groen|de Jong|Kok|van den Berg|van der Meer|Müller|Özdemir|van 't Hof|El Ouazzani|ter Steege|van Dijk|Ruijter|O'Connor|Smit|Kuijpers|Yılmaz|Şahin|"
        + "van Grootveld|de Ruyter|Quaaknaat|Wiersinga|Hoogeboompje|van de Zandschulp|in 't Veldhuis|Bierenbroodspot|Kreukniet|Poepjes|Ångström|Łukaszewicz|Núñez|Vroegindeweij|d'Hondt|Molenaar|Schoenmaker");

    private static readonly (string? Prefix, string Name)[] HeldOutSurnames = Surnames(
        "Pietersen|Mulder|de Wit|van Leeuwen|Bos|Schröder|van der Kwaststeniet|Çelikoğlu|Naaktgeboren|van het Hoofdakker|Zeldenthuis|Rotteveel|Spring in 't Veld|de Haan|Kuiper|Dykstra|Wijnstekers|van den Hoogenband|"
        + "Wögerbauer|Benhaddou|Al Khatib|ten Broeke|Brouwer|Komijnslager|Tütüncü|Vinke|Petrović|op den Buijs|Fernández|Uytdewilligen|Suikerbuik|van Oosterwijck|Hendrickx");

    private static readonly string[] Streets =
        "Dorpsstraat|Burgemeester Kwakstraat|Lindenlaan|Van der Helmweg|Prins Hagelslagplein|Kanaalkade|Zonnebloemsingel|Lange Wapper|Eerste Tuindwarsstraat|Sint Pannekoekstraat|Molendijk|Koningin Marmotlaan|Snoekgracht|Professor Zonnebloemlaan".Split('|');

    private static readonly string[] Cities = "Lutjeveen|Oudermeer|Sint Wollegem|Den Hoorndrecht|Nieuw-Vossenbroek|Zandvoorde aan Zee".Split('|');

    private static readonly string[] Sector = ["Thuiszorg", "Zorgbureau", "Begeleiding", "Stichting Zorggroep", "Fysiotherapie", "Verpleging en Verzorging"];

    private static readonly string[] Brands = "Flierefluiter Zonneschijntje Kwikstaartje Vuurtorenzicht Pimpernelle Bolderbast Zevenster Zorgkompaan Hartenwens Waterlelietje".Split(' ');

    private static readonly string[] Legal = [" B.V.", " BV", "", " V.O.F.", ""];

    private static readonly string[] NameSentences =
    [
        "Op {0} is gebleken dat uren zijn gedeclareerd die niet zijn geleverd.", "Volgens {0} is er in die maand geen zorg verleend.", "De heer {0} heeft de urenstaat ondertekend.", "Uit het gesprek met {0} volgt dat de handtekening niet klopt.",
        "Mevrouw {0} verklaarde dat zij niemand heeft gezien.", "{0} heeft verklaard dat de rekeningen nooit zijn ontvangen.", "Daarna is met {0} gebeld over de planning.", "De declaraties van {0} zijn vergeleken met het rooster.",
        "In het dossier staat dat {0}, destijds aanwezig, niets heeft ondertekend.", "Het budget werd beheerd door {0}.", "Getuige {0} bevestigt dit.", "Wij spraken {0} op het kantoor van de gemeente.", "(zie ook de verklaring van {0})", "Aan {0} is gevraagd om de administratie te tonen.",
    ];

    private static readonly string[] Decoys =
    [
        "In totaal is € 12.345,67 onterecht betaald.", "Het gaat om artikel 2.5, eerste lid, en om artikel 3.12 van het protocol.", "De controle betreft de jaren 2019 tot en met 2022.", "Er is een bedrag van € 1.234.567,00 gevonden.",
        "De factuur met nummer 20231187 ontbreekt in de administratie.", "Per week zijn 24 uren geleverd tegen een tarief van 57,20 euro.", "De Wet langdurige zorg en de Jeugdwet zijn van toepassing.", "Het gesprek vond plaats op 14 februari 2023 om 10.30 uur.",
        "Op 03-11-2022 is het onderzoek geopend.", "Het bestuur van de instelling heeft op de brief gereageerd.", "De bakker om de hoek heeft er niets mee te maken.", "De visser, de kok en het jonge gezin zijn niet gehoord.", "Het gras was groen en de berg papier was hoog.",
        "Zij wil door een ander geholpen worden, en dat is haar recht.", "De regeling geldt sinds 1 januari 2015 en is daarna gewijzigd.", "Er waren 17 zorgmomenten van 45 minuten.", "Bijlage B bevat een overzicht van alle betalingen.", "De gemeente heeft een termijn van zes weken gesteld.",
        "Factuur 10023345 en factuur 10023346 zijn dubbel ingediend.", "Uit de steekproef van 40 dossiers blijkt een foutmarge van 12,5%.", "In mei en juni is niet gedeclareerd.", "De Nederlandse Zorgautoriteit en de Belastingdienst zijn niet betrokken.",
        "Er is geen indicatie voor 3.000 en evenmin voor 4.500 minuten.", "Hoofdstuk 4.2.1 beschrijft de werkwijze.", "De zorgverlener was van maandag tot en met vrijdag aanwezig.",
    ];

    private readonly Random random = new(seed);
    private readonly StringBuilder text = new();
    private readonly List<Planted> planted = [];

    public GeneratedFile Next()
    {
        text.Clear();
        planted.Clear();
        var people = new List<Person>();
        FilePartyRole[] roles = [FilePartyRole.Subject, FilePartyRole.Client, FilePartyRole.Client, FilePartyRole.Client, FilePartyRole.Witness, FilePartyRole.Employee];
        foreach (var role in roles)
        {
            people.Add(NewPerson(role));
        }

        var count = random.Next(24, 40);
        for (var i = 0; i < count; i++)
        {
            Plant(Pick(people), i);
            if (random.Next(2) == 0)
            {
                Write(Pick(Decoys));
                Separate();
            }
        }

        var content = text.ToString();
        var document = new SubmissionDocument("doc", SubmissionDocumentKind.InvestigationReport, [], content) { Holds = DatumContent.Of(DatumKind.OtherData) };
        return new(new([.. people.Select(p => p.Party)], [document]), content, [.. planted]);
    }

    internal static string ServiceNumber(Random random)
    {
        while (true)
        {
            var digits = new int[9];
            var sum = 0;
            for (var i = 0; i < 8; i++)
            {
                digits[i] = i == 0 ? random.Next(1, 10) : random.Next(10);
                sum += digits[i] * (9 - i);
            }

            if (sum % 11 < 10)
            {
                digits[8] = sum % 11;
                return string.Concat(digits);
            }
        }
    }

    internal static string Iban(Random random)
    {
        var bank = new[] { "FICT", "NEPB", "TEST" }[random.Next(3)];
        var account = "0" + Digits(random, 9);
        var numeric = string.Concat(bank.Select(c => (c - 'A' + 10).ToString(CultureInfo.InvariantCulture))) + account + "232100";
        var check = 98 - (int)(System.Numerics.BigInteger.Parse(numeric, CultureInfo.InvariantCulture) % 97);
        return $"NL{check:D2}{bank}{account}";
    }

    private static string Digits(Random random, int count) => string.Concat(Enumerable.Range(0, count).Select(_ => random.Next(10)));

    private static (string? Prefix, string Name)[] Surnames(string list) => [.. list.Split('|').Select(n =>
    {
        var cut = 0;
        foreach (var prefix in Prefixes)
        {
            if (n.StartsWith(prefix, StringComparison.Ordinal))
            {
                cut = prefix.Length;
                break;
            }
        }

        return (cut == 0 ? null : n[..(cut - 1)], n[cut..]);
    })];

    private T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];

    private sealed record Person(FileParty Party, string Given, string? Prefix, string Surname, string? PartnerPrefix, string? Partner, string Initials)
    {
        public string Family => Prefix is null ? Surname : $"{Prefix} {Surname}";

        public string PartnerFamily => PartnerPrefix is null ? Partner! : $"{PartnerPrefix} {Partner}";
    }

    private Person NewPerson(FilePartyRole role)
    {
        var given = Pick(heldOut ? HeldOutGiven : TuningGiven);
        var second = Pick(heldOut ? HeldOutGiven : TuningGiven);
        var (prefix, surname) = Pick(heldOut ? HeldOutSurnames : TuningSurnames);
        (string? Prefix, string Name)? partner = random.Next(3) == 0 ? Pick(heldOut ? HeldOutSurnames : TuningSurnames) : null;
        var initials = $"{given[0]}.{second[0]}.";
        var street = Pick(Streets);
        List<FileIdentifier> ids =
        [
            new(FileIdentifierKind.CitizenServiceNumber, ServiceNumber(random)), new(FileIdentifierKind.BankAccount, Iban(random)),
            new(FileIdentifierKind.Phone, random.Next(3) == 0 ? "0" + Pick(["20", "30", "10", "70"]) + Digits(random, 7) : "06" + random.Next(1, 9) + Digits(random, 7)),
            new(FileIdentifierKind.Email, Plain(given).ToLowerInvariant() + "." + Plain(surname).ToLowerInvariant() + "@voorbeeldpost.nl"),
            new(FileIdentifierKind.Other, "CL-" + random.Next(2010, 2024) + "/" + Digits(random, 4)),
        ];
        List<string> trade = [];
        if (role == FilePartyRole.Subject)
        {
            ids.Add(new(FileIdentifierKind.KvkNumber, random.Next(1, 9) + Digits(random, 7)));
            ids.Add(new(FileIdentifierKind.AgbCode, "0" + random.Next(1, 9) + Digits(random, 6)));
            ids.Add(new(FileIdentifierKind.BigNumber, random.Next(1, 9) + "9" + Digits(random, 9)));
            var brand = Pick(Brands);
            trade.Add($"{Pick(Sector)} {brand}{Pick(Legal)}");
            ids.Add(new(FileIdentifierKind.Website, $"www.{brand.ToLowerInvariant()}.nl"));
        }

        var party = new FileParty(role)
        {
            GivenNames = [given],
            Initials = initials,
            Prefix = prefix,
            Surname = surname,
            PartnerPrefix = partner?.Prefix,
            PartnerSurname = partner?.Name,
            BirthDate = new(random.Next(1935, 2004), random.Next(1, 13), random.Next(1, 29)),
            Addresses = [new(street, random.Next(1, 400), random.Next(4) == 0 ? "B" : null, $"{random.Next(1000, 9999)} {Pick("ABCDEFGHJKLMNPRTVWXZ".ToCharArray())}{Pick("BCDEFGHJKLMNPRTVWXZ".ToCharArray())}", Pick(Cities))],
            TradeNames = trade.ToValueList(),
            Identifiers = ids.ToValueList(),
        };
        return new(party, given, prefix, surname, partner?.Prefix, partner?.Name, initials);
    }

    internal static string Plain(string name)
    {
        var result = new StringBuilder();
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetter(c))
            {
                result.Append(c);
            }
            else if (c is 'ı' or 'ł' or 'Ł')
            {
                result.Append(c == 'ı' ? 'i' : 'l');
            }
        }

        return result.ToString();
    }

    private void Write(string s) => text.Append(s);

    private void Separate() => text.Append(random.Next(6) == 0 ? "\n\n" : random.Next(5) == 0 ? "\n" : " ");

    private void Sentence(string template, string kind, string notation, string value)
    {
        var at = template.IndexOf("{0}", StringComparison.Ordinal);
        Write(template[..at]);
        planted.Add(new(kind, notation, text.Length, value.Length));
        Write(value);
        Write(template[(at + 3)..]);
        Separate();
    }

    private static string? Id(Person person, FileIdentifierKind kind) => person.Party.Identifiers.FirstOrDefault(i => i.Kind == kind)?.Value;

    private void Plant(Person person, int turn)
    {
        switch (turn % 3 == 0 ? random.Next(2, 13) : turn % 3 == 1 ? random.Next(1, 13) : 0)
        {
            case 0 or 1:
                var (notation, name) = Name(person);
                Sentence(Pick(NameSentences), "name", notation, name);
                break;
            case 2:
                PlantDate(person.Party.BirthDate!);
                break;
            case 3 or 4:
                PlantAddress(person.Party.Addresses[0]);
                break;
            case 5:
                var bsn = Id(person, FileIdentifierKind.CitizenServiceNumber)!;
                Sentence(Pick(["Het BSN is {0}.", "BSN: {0}", "Onder nummer {0} is gedeclareerd.", "burgerservicenummer {0} staat op de factuur."]), "bsn", "bsn",
                    Pick([bsn, Group(bsn, '.', 3, 3, 3), Group(bsn, ' ', 3, 3, 3), Group(bsn, '.', 4, 2, 3), Group(bsn, '-', 3, 3, 3), Group(bsn, ' ', 2, 2, 2, 3)]));
                break;
            case 6:
                var iban = Id(person, FileIdentifierKind.BankAccount)!;
                Sentence(Pick(["Betaald is op {0}.", "Rekening {0} is van de bewindvoerder.", "IBAN: {0}"]), "account", "account",
                    Pick([iban, Group(iban, ' ', 4, 4, 4, 4, 2), iban.ToLowerInvariant(), Group(iban, '.', 4, 4, 4, 4, 2), iban[8..].TrimStart('0'), Group(iban[9..], '.', 2, 2, 2, 3), Group(iban, ' ', 2, 2, 4, 10)]));
                break;
            case 7:
                var phone = Id(person, FileIdentifierKind.Phone)!;
                Sentence(Pick(["Bereikbaar op {0}.", "Tel. {0}", "Gebeld is met {0} in de ochtend.", "mobiel: {0}, na 18 uur"]), "phone", "phone", Phone(phone));
                break;
            case 8:
                var mail = Id(person, FileIdentifierKind.Email)!;
                Sentence(Pick(["Gemaild naar {0}.", "E-mail: {0}", "Het bericht kwam van {0} en was kort."]), "email", "email",
                    Pick([mail, mail.ToUpperInvariant(), $"<{mail}>", mail.Replace("@", "(at)", StringComparison.Ordinal), mail.Replace("@", " @ ", StringComparison.Ordinal), Plain(person.Surname).ToLowerInvariant() + random.Next(10, 99) + "@postbus.org"]));
                break;
            case 9:
                var other = Id(person, FileIdentifierKind.Other)!;
                Sentence("Het kenmerk is {0}.", "number", "client number", Pick([other, other.ToLowerInvariant(), other.Replace("-", "", StringComparison.Ordinal).Replace("/", "", StringComparison.Ordinal), other.Replace('/', ' ')]));
                break;
            default:
                PlantBusiness(person);
                break;
        }
    }

    private void PlantBusiness(Person person)
    {
        if (person.Party.TradeNames.IsEmpty)
        {
            var handle = Plain(person.Given).ToLowerInvariant()[..1] + Plain(person.Surname).ToLowerInvariant();
            Sentence("Het profiel is {0} op een sociaal netwerk.", "web", "user name", Pick([$"@{handle}", $"www.netwerk.nl/in/{handle}", $"https://netwerk.com/{Plain(person.Given)}-{Plain(person.Surname)}"]));
            return;
        }

        switch (random.Next(5))
        {
            case 0:
                var kvk = Id(person, FileIdentifierKind.KvkNumber)!;
                Sentence(Pick(["KvK {0}", "De onderneming is ingeschreven onder {0}.", "KVK-nummer: {0}."]), "kvk", "kvk", Pick([kvk, Group(kvk, '.', 4, 2, 2), Group(kvk, ' ', 2, 3, 3), Group(kvk, ' ', 4, 4), Group(kvk, '.', 2, 3, 3)]));
                break;
            case 1:
                var agb = Id(person, FileIdentifierKind.AgbCode)!;
                Sentence(Pick(["AGB {0}", "Gedeclareerd met code {0}.", "AGB-code: {0}"]), "agb", "agb", Pick([agb, Group(agb, '-', 2, 6), agb[1..], Group(agb, ' ', 2, 6)]));
                break;
            case 2:
                var big = Id(person, FileIdentifierKind.BigNumber)!;
                Sentence(Pick(["BIG-nummer {0}.", "Registratie {0} is geschorst.", "BIG: {0}"]), "big", "big", Pick([big, Group(big, ' ', 3, 4, 4), Group(big, '.', 2, 3, 3, 3), Group(big, '-', 2, 9)]));
                break;
            case 3:
                var site = Id(person, FileIdentifierKind.Website)!;
                Sentence("Op {0} staat het aanbod.", "web", "website", Pick([site, "https://" + site + "/over-ons", site[4..], site.ToUpperInvariant().Replace("WWW", "www", StringComparison.Ordinal)]));
                break;
            default:
                var full = person.Party.TradeNames[0];
                var bare = Legal.Where(l => l.Length > 0 && full.EndsWith(l, StringComparison.Ordinal)).Select(l => full[..^l.Length]).FirstOrDefault(full);
                var brand = bare.Split(' ')[^1];
                Sentence(Pick(["De facturen van {0} zijn onderzocht.", "{0} declareerde dubbel.", "Bij {0} werkten vijf mensen."]), "trade name", "trade name",
                    Pick([full, bare, bare + " B.V.", bare.ToUpperInvariant(), brand, bare.Replace(" en ", " & ", StringComparison.Ordinal), bare.Replace(" ", "", StringComparison.Ordinal), bare.ToLowerInvariant(), brand[..^2] + brand[^1] + brand[^2]]));
                break;
        }
    }

    private static string Group(string value, char separator, params int[] sizes)
    {
        var parts = new List<string>();
        var at = 0;
        foreach (var size in sizes)
        {
            parts.Add(value.Substring(at, Math.Min(size, value.Length - at)));
            at += size;
        }

        return string.Join(separator, parts);
    }

    private string Phone(string n) => random.Next(10) switch
    {
        0 => n,
        1 => n[..2] + "-" + n[2..],
        2 => "+31" + n[1..],
        3 => "0031 " + n[1..],
        4 => $"+31 (0){n[1..3]} {n[3..]}",
        5 => $"{n[..2]} {n[2..4]} {n[4..6]} {n[6..8]} {n[8..]}",
        6 => $"({n[..3]}) {n[3..6]} {n[6..8]} {n[8..]}",
        7 => $"{n[..3]}/{n[3..6]}.{n[6..]}",
        8 => $"+31-{n[1..2]}-{n[2..6]} {n[6..]}",
        _ => $"{n[..4]} - {n[4..]}",
    };

    private void PlantDate(FileBirthDate date)
    {
        string[] months = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];
        string[] brief = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sept", "okt", "nov", "dec"];
        string[] roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
        var (y, m, d) = (date.Year, date.Month!.Value, date.Day!.Value);
        string[] forms =
        [
            $"{d}-{m}-{y}", $"{d:D2}/{m:D2}/{y % 100:D2}", $"{d} {months[m - 1]} {y}", $"{d} {brief[m - 1]}. {y}", $"{y}-{m:D2}-{d:D2}", $"{y}{m:D2}{d:D2}", $"{d:D2}.{m:D2}.{y}", $"{DutchNumber(d)} {months[m - 1]} {y}",
            $"{d:D2}{m:D2}{y}", $"{d} - {m} - {y}", $"{d:D2} {m:D2} {y}", $"{d}e {months[m - 1]} {y}", $"{d} {months[m - 1].ToUpperInvariant()} {y}", $"{d}-{brief[m - 1]}-{y}", $"{d}-{roman[m - 1]}-{y}", $"{d}-{m}-'{y % 100:D2}",
            $"{DutchNumber(d)} {months[m - 1]} {(y >= 2000 ? "tweeduizend" + (y == 2000 ? "" : DutchNumber(y - 2000)) : "negentienhonderd" + DutchNumber(y - 1900))}", $"{y}/{m}/{d}", $"{months[m - 1]} {d}, {y}",
        ];
        var form = random.Next(forms.Length);
        Sentence(Pick(["Geboren op {0}.", "Betrokkene ({0}) woont alleen.", "Op het formulier staat {0} vermeld.", "Geboortedatum: {0}", "De datum {0} komt terug in elk formulier."]), "birth date", $"date {form}", forms[form]);
    }

    private static string DutchNumber(int n)
    {
        string[] ones = ["", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien"];
        string[] tens = ["", "", "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"];
        return n < 20 ? ones[n] : n % 10 == 0 ? tens[n / 10] : ones[n % 10] + (n % 10 is 2 or 3 ? "ën" : "en") + tens[n / 10];
    }

    private void PlantAddress(FileAddress address)
    {
        var postcode = address.Postcode!;
        if (random.Next(3) == 0)
        {
            Sentence(Pick(["Postcode {0}.", "Het pand ligt in {0} en staat leeg.", "De post gaat naar {0}, zo blijkt."]), "postcode", "postcode",
                Pick([postcode, postcode.Replace(" ", "", StringComparison.Ordinal), postcode.ToLowerInvariant(), postcode.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant(), postcode.Replace(" ", "  ", StringComparison.Ordinal), postcode.Replace(' ', '\u00A0')]));
            return;
        }

        var street = address.Street!;
        var shortened = street.EndsWith("straat", StringComparison.Ordinal) ? street[..^4] + "." : street.EndsWith("laan", StringComparison.Ordinal) ? street[..^4] + "ln" : street;
        shortened = shortened.Replace("Burgemeester", "Burg.", StringComparison.Ordinal).Replace("Professor", "Prof.", StringComparison.Ordinal).Replace("Van der", "v.d.", StringComparison.Ordinal).Replace("Eerste", "1e", StringComparison.Ordinal)
            .Replace("Sint", "St.", StringComparison.Ordinal).Replace("Koningin", "Kon.", StringComparison.Ordinal);
        var number = address.HouseNumber!.Value.ToString(CultureInfo.InvariantCulture) + (address.Addition is null ? "" : Pick(["B", " B", "-B", "b"]));
        (string Notation, string Value)[] forms =
        [
            ("street and number", $"{street} {number}"), ("abbreviated", $"{shortened} {number}"), ("street alone", street), ("with postcode", $"{street} {number}, {postcode} {address.City}"), ("capitals", $"{street} {number}".ToUpperInvariant()),
            ("lower case", $"{street} {number}".ToLowerInvariant()), ("nr", $"{street} nr. {number}"), ("with place", $"{street} {number} te {address.City}"), ("lines", $"{shortened} {number}\n{postcode} {address.City}"),
        ];
        var (notation, value) = Pick(forms);
        Sentence(Pick(["Woonachtig aan de {0}.", "Het bezoek vond plaats op {0}.", "Adres: {0}"]), "address", notation, value);
    }

    private (string Notation, string Value) Name(Person p)
    {
        var prefix = p.Prefix is null ? "" : p.Prefix + " ";
        var initials = p.Initials;
        while (true)
        {
            switch (random.Next(26))
            {
                case 0: return ("full", $"{p.Given} {p.Family}");
                case 1: return ("initials dots", $"{initials} {p.Family}");
                case 2: return ("initials spaces", $"{initials.Replace(".", ". ", StringComparison.Ordinal).Trim()} {p.Family}");
                case 3: return ("initials glued", $"{initials.Replace(".", "", StringComparison.Ordinal)} {p.Family}");
                case 4: return ("surname comma initials", $"{p.Surname}, {initials}{(p.Prefix is null ? "" : " " + p.Prefix)}");
                case 5: return ("capitals", $"{p.Given} {p.Family}".ToUpperInvariant());
                case 6: return ("given alone", p.Given);
                case 7: return ("surname alone", p.Prefix is null ? p.Surname : char.ToUpperInvariant(p.Prefix[0]) + p.Family[1..]);
                case 8 when p.Surname[^1] is not ('s' or 'ć' or 'x'): return ("possessive", p.Surname + Pick(["s", "'s", "’s"]));
                case 9: return ("folded", $"{p.Given} {prefix}{string.Join(' ', p.Surname.Split(' ').Select(w => w.Contains('\'', StringComparison.Ordinal) ? w : Plain(w)))}");
                case 10 when p.Surname.IndexOfAny(['ü', 'ö', 'Ö', 'ä']) >= 0:
                    return ("ae oe ue", prefix + p.Surname.Replace("ü", "ue", StringComparison.Ordinal).Replace("ö", "oe", StringComparison.Ordinal).Replace("Ö", "Oe", StringComparison.Ordinal).Replace("ä", "ae", StringComparison.Ordinal));
                case 11 when p.Surname.Contains("ij", StringComparison.Ordinal): return ("ij and y", prefix + p.Surname.Replace("ij", Pick(["y", "ĳ", "ÿ"]), StringComparison.Ordinal));
                case 12 when p.Prefix is "van den" or "van der" or "van de": return ("short prefix", $"{p.Given[0]}. {Pick(["v.d.", "v/d", "vd", "v. d.", "v d", "vdr"])} {p.Surname}");
                case 13 when p.Prefix is "van den" or "van der" or "van de" or "van" or "de" && !p.Surname.Contains(' ', StringComparison.Ordinal): return ("glued prefix", p.Prefix.Replace(" ", "", StringComparison.Ordinal) + p.Surname.ToLowerInvariant());
                case 14 when p.Partner is not null: return ("hyphen partner", $"{p.Given} {p.PartnerFamily}-{p.Family}");
                case 15 when p.Partner is not null: return ("hyphen own first", $"{initials} {p.Family}-{p.PartnerFamily}");
                case 16 when p.Partner is not null: return ("partner name", $"{p.Given} {p.PartnerFamily}");
                case 17: return ("lower case with given", $"{p.Given} {p.Family}".ToLowerInvariant() is var lower && lower.StartsWith("mei", StringComparison.Ordinal) ? $"{p.Given} {p.Family}" : lower);
                case 18: return ("lower case with initial", $"{p.Given[0]}. {p.Family}".ToLowerInvariant());
                case 19 when p.Surname.Length >= 6 && !p.Surname.Contains(' ', StringComparison.Ordinal) && p.Surname.All(char.IsAsciiLetter):
                    var at = random.Next(1, p.Surname.Length - 2);
                    return ("typing error", p.Given + " " + prefix + random.Next(3) switch
                    {
                        0 => p.Surname.Remove(at, 1),
                        1 => p.Surname.Insert(at, "q"),
                        _ => p.Surname[..at] + p.Surname[at + 1] + p.Surname[at] + p.Surname[(at + 2)..],
                    });
                case 20: return ("soft hyphen", p.Given.Insert(2, "\u00AD") + " " + prefix + p.Surname.Insert(2, "\u200B"));
                case 21: return ("no-break spaces", $"{p.Given} {p.Family}".Replace(' ', '\u00A0'));
                case 22: return ("decomposed", $"{p.Given} {p.Family}".Normalize(NormalizationForm.FormD));
                case 23 when !p.Surname.Contains(' ', StringComparison.Ordinal) && !p.Surname.Contains('\'', StringComparison.Ordinal) && p.Surname.Length > 5: return ("broken line", $"{p.Given} {prefix}{p.Surname[..3]}-\n{p.Surname[3..]}");
                case 24: return ("curly apostrophe", $"{p.Given} {p.Family}".Replace('\'', '’'));
                case 25: return ("surname, given", $"{p.Surname}, {p.Given}");
            }
        }
    }
}
