using System.Globalization;
using System.Text;

namespace Zorgfraude.Samples.Walkthrough.Generation;

/// <summary>
/// Writes a file of contracted providers as a municipality would export it, with everybody in it made up: semicolons, a byte-order mark,
/// Windows line ends, dates in Dutch notation, numbers without their leading zeros and, on fixed rows, damage. The same seed gives the
/// same bytes.
/// </summary>
internal sealed class ProviderFile(int seed)
{
    private const string Header =
        "Leveranciersnr;Soort;Voornamen;Voorletters;Tussenvoegsel;Achternaam;Partnernaam;Geboortedatum;Geslacht;Handelsnaam;KVK;AGB;BIG;Straat;Huisnr;Toev;Postcode;Plaats";

    private static readonly string[] Women = ["Anna", "Zoë", "Chloë", "Frédérique", "Ayşe", "Małgorzata", "Fenna", "Geertruida", "Loïs", "Noor", "Sietske", "Yvonne"];
    private static readonly string[] Men = ["Jan", "Søren", "René", "Gökhan", "Łukasz", "André", "Pieter", "Tjeerd", "Mohammed", "Joël", "Klaas", "Wim"];
    private static readonly string[] Starts = ["Verzonnen", "Bedacht", "Fictief", "Schijn", "Voorbeeld", "Niemands", "Sprookjes", "Dúmmy", "Fabél", "Doén-alsof-"];
    private static readonly string[] Ends = ["stra", "sma", "man", "veld", "berg", "ema", "huis", "inga", "mans", "bergh"];
    private static readonly string[] Prefixes = ["", "", "", "", "de", "van", "van der", "van den", "'t", "in 't", "el", "von"];
    private static readonly string[] Trades = ["Thuiszorg", "Begeleid Wonen", "Dagbesteding", "Zorgbureau", "Stichting Zorgboerderij", "Fysiotherapie", "Jeugdhulp"];
    private static readonly string[] Fancies = ["De Nepperij", "Het Luchtkasteel", "De Fata Morgana", "Café Illusie", "Utopia", "De Verbeelding", "Eén Hoorn", "Het Hersenspinsel"];
    private static readonly string[] Forms = ["B.V.", "BV", "VOF", "", "b.v.", "Coöperatie U.A."];
    private static readonly string[] Streets = ["Verzinselstraat", "Fabellaan", "Dromenpad", "Plein der Schimmen", "Laan van Nergens", "Doorvoórbeeldweg"];
    private static readonly string[] Places = ["Nergenshuizen", "Fabelstad", "Voorbeeldstad", "Schijndorp aan Zee", "Sint Fictius", "'s-Verzinselhage"];

    private ulong state = (ulong)seed;

    public void Write(Stream output, int rows)
    {
        using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        text.WriteLine(Header);
        for (var row = 1; row <= rows; row++)
        {
            var values = Next(4) == 0 ? Organisation(row) : Person(row);
            // Damage and acquaintances stand on fixed rows of every thousand.
            var at = row % 1000;
            if (Known(at) is { } known)
            {
                values = $"{Number(row)};{known}";
            }

            switch (at)
            {
                case 37:
                    text.WriteLine($"{Number(row)};persoon;Anna;A.;;Sprookjesman");
                    break;
                case 181:
                    text.WriteLine($"{Number(row)};persoon;Jan;J.;de;Fictiefsma;;31-02-1975;M;;;;;Fabellaan;3;;9999 ZX;Fabelstad");
                    break;
                case 352:
                    // Nine digits that pass the eleven-test: somebody's citizen service number in the wrong column.
                    text.WriteLine($"{Number(row)};organisatie;;;;;;;;Zorgbureau Utopia;123456782;;;Dromenpad;8;;9999 ZX;Fabelstad");
                    break;
                case 506:
                    text.Flush();
                    output.Write([0x4C, 0x00, 0x01, 0xFF, 0xFE, 0x3B, 0xC3, 0x28, 0x07, 0x0D, 0x0A]);
                    break;
                case 688:
                    text.WriteLine($"{Number(row)};persoon;\"Zoë;Z.;;Schijnberg;;02-03-1981;V;;;;;Dromenpad;1;;9999 ZX;Fabelstad");
                    break;
                case 847:
                    text.WriteLine(values + ";teveel;velden");
                    break;
                default:
                    text.WriteLine(values);
                    break;
            }
        }
    }

    private static string? Known(int at) => at switch
    {
        64 => "persoon;Theodora Maria;Th.M.;van;Verzonnenhuizen;;17-05-1971;V;;;;;Verzinselstraat;12;;9999 XX;Nergenshuizen",
        219 => "persoon;;T.M.;van;VERZONNENHUIZEN;;;V;Praktijk Verzonnen;90000017;;;;;;;Nergenshuizen",
        433 => "organisatie;;;;;;;;Thuiszorg De Denkbeeldige Dageraad BV;912345;;;;;;;Fabelstad",
        571 => "organisatie;;;;;;;;THUISZORG DE DENKBEELDIGE DAGERAAD B.V.;;;;;;;;Fabelstad",
        738 => "persoon;Gokhan;G.;;Schijnoglu;;3-11-1980;M;;;;;;;;;Sint Fictius",
        // A namesake with another date of birth, and the first without anything to tell her by.
        790 => "persoon;Theodora Maria;Th.M.;van;Verzonnenhuizen;;18-05-1971;V;;;;;;;;;Nergenshuizen",
        911 => "persoon;;;van;Verzonnenhuizen;;00-00-1970;V;;;;;;;;;Nergenshuizen",
        _ => null,
    };

    private static string Number(int row) => string.Create(CultureInfo.InvariantCulture, $"L{row:D6}");

    private string Person(int row)
    {
        var woman = Next(2) == 0;
        var given = Pick(woman ? Women : Men) + (Next(3) == 0 ? " " + Pick(woman ? Women : Men) : "");
        var initials = string.Concat(given.Split(' ').Select(g => g[..1] + "."));
        var born = Next(20) switch
        {
            0 => "",
            1 => string.Create(CultureInfo.InvariantCulture, $"00-00-{1945 + Next(60)}"),
            2 => string.Create(CultureInfo.InvariantCulture, $"00-{1 + Next(12):D2}-{1945 + Next(60)}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{1 + Next(28):D2}-{1 + Next(12):D2}-{1945 + Next(60)}"),
        };
        var sole = Next(3) == 0;
        return string.Join(';',
            Number(row), "persoon", Next(10) == 0 ? "" : given, initials, Pick(Prefixes), Surname(), Next(8) == 0 ? Surname() : "", born,
            Next(15) == 0 ? "" : woman ? "V" : "M",
            sole ? $"{Pick(Trades)} {Pick(Fancies)}" : "", sole ? Kvk() : "", Next(4) == 0 ? Agb() : "", Next(6) == 0 ? Digits("1990", 7) : "", Address());
    }

    private string Organisation(int row) => string.Join(';',
        Number(row), "organisatie", "", "", "", "", "", "", "", Quoted($"{Pick(Trades)} {Pick(Fancies)}{(Next(12) == 0 ? "; vestiging" : "")} {Pick(Forms)}".Trim()),
        Next(12) == 0 ? "" : Kvk(), Next(3) == 0 ? Agb() : "", "", Address());

    private static string Quoted(string value) => value.Contains(';', StringComparison.Ordinal) ? $"\"{value}\"" : value;

    private string Surname() => Pick(Starts) + Pick(Ends);

    // Spreadsheets eat the zeros that KVK numbers begin with.
    private string Kvk() => Next(5) == 0 ? Digits("8", 6) : Digits("9", 7);

    private string Agb() => Digits("75", 6);

    private string Address() => Next(25) == 0
        ? $";;;;{Pick(Places)}"
        : string.Create(CultureInfo.InvariantCulture, $"{Pick(Streets)};{1 + Next(199)};{(Next(6) == 0 ? "a" : "")};{9990 + Next(10)} {(char)('A' + Next(26))}X;{Pick(Places)}");

    private string Digits(string start, int count)
    {
        var digits = new StringBuilder(start);
        for (var i = 0; i < count; i++)
        {
            digits.Append((char)('0' + Next(10)));
        }

        return digits.ToString();
    }

    private string Pick(string[] from) => from[Next(from.Length)];

    // SplitMix64: a few lines, and the same everywhere and always.
    private int Next(int below)
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return (int)((z ^ (z >> 31)) % (ulong)below);
    }
}
