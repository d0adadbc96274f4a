using System.Globalization;

namespace Zorgfraude.Matching.Tests;

/// <summary>Invented people and the errors that clerks make, from a seed.</summary>
internal static class Sample
{
    private static readonly string[] Given = ["Jan", "Johannes", "Maria", "Anna", "Pieter", "Willem", "Elisabeth", "Mohamed", "Fatma", "Sanne", "Daan", "Łukasz", "IJsbrand", "Cornelis", "Wilhelmina", "Lotte", "Marie-Louise", "Theodorus"];
    private static readonly string[] Surnames = ["Jansen", "de Jong", "van den Berg", "Bakker", "IJzerman", "Yılmaz", "Okhuijsen", "El Amrani", "Terpstra", "van 't Hoff", "Meijer", "Wójcik", "Hoogerbrugge", "de Groot", "Ramcharan", "Vermeulen", "Kuipers", "op de Beek"];
    private static readonly string[] Streets = ["Kerkstraat", "Dorpsstraat", "Molenweg", "Burgemeester van Tuyllstraat", "IJssellaan", "Lindenhof"];
    private static readonly string[] Towns = ["Amersfoort", "Utrecht", "Den Haag", "Zwolle", "Breda"];

    public static MatchRecord[] People(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => Person(random))];
    }

    public static MatchRecord Person(Random random) => new()
    {
        GivenNames = random.Next(3) == 0 ? $"{Pick(Given, random)} {Pick(Given, random)}" : Pick(Given, random),
        // A made-up ending makes most surnames rare, as they are.
        Surname = Pick(Surnames, random) + (random.Next(2) == 0 ? string.Empty : Syllables(random)),
        PartnerSurname = random.Next(5) == 0 ? Pick(Surnames, random) : null,
        BirthDate = string.Create(CultureInfo.InvariantCulture, $"{random.Next(1930, 2005)}-{random.Next(1, 13):00}-{random.Next(1, 29):00}"),
        Sex = random.Next(2) == 0 ? "M" : "V",
        Street = Pick(Streets, random),
        HouseNumber = random.Next(1, 200).ToString(CultureInfo.InvariantCulture),
        HouseNumberAddition = random.Next(6) == 0 ? "A" : null,
        PostalCode = string.Create(CultureInfo.InvariantCulture, $"{random.Next(1000, 9999)} {(char)('A' + random.Next(26))}{(char)('A' + random.Next(26))}"),
        City = Pick(Towns, random),
    };

    public static MatchRecord Damage(MatchRecord record, Random random) => random.Next(8) switch
    {
        0 => record with { Surname = Typo(record.Surname!, random) },
        1 => record with { GivenNames = Typo(record.GivenNames!, random) },
        2 => record with { BirthDate = record.BirthDate![..4] + "-00-00" },
        3 => record with { GivenNames = null, Initials = string.Concat(record.GivenNames!.Split(' ').Select(static n => n[0] + ".")) },
        4 => record with { Street = null, HouseNumber = null, PostalCode = null, City = null },
        5 => record with { Sex = null, HouseNumberAddition = "hs" },
        6 => record with { BirthDate = null },
        _ => record,
    };

    private static string Typo(string text, Random random)
    {
        if (text.Length < 3)
        {
            return text;
        }

        var at = random.Next(1, text.Length - 1);
        return random.Next(3) switch
        {
            0 => text.Remove(at, 1),
            1 => text[..at] + text[at + 1] + text[at] + text[(at + 2)..],
            _ => text[..at] + (char)('a' + random.Next(26)) + text[(at + 1)..],
        };
    }

    private static string Syllables(Random random) => string.Concat(Enumerable.Range(0, 2).Select(_ => "" + "bdfgklmnprst"[random.Next(12)] + "aeiou"[random.Next(5)])) + "n";

    private static string Pick(string[] from, Random random) => from[random.Next(from.Length)];
}
