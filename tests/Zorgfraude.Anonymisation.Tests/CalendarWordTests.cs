using Zorgfraude.Protocol.Anonymisation;

namespace Zorgfraude.Anonymisation.Tests;

/// <summary>Days, months and years in words.</summary>
public sealed class CalendarWordTests
{
    private static readonly string[] Ones =
    [
        "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien",
        "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien",
    ];

    public static TheoryData<int, string> Days()
    {
        var rows = new TheoryData<int, string>();
        for (var i = 0; i < Ones.Length; i++)
        {
            rows.Add(i + 1, Ones[i]);
        }

        string[] ordinals =
        [
            "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende", "elfde", "twaalfde", "dertiende", "veertiende", "vijftiende", "zestiende",
            "zeventiende", "achttiende", "negentiende", "twintigste", "eenentwintigste", "tweeëntwintigste", "drieëntwintigste", "vierentwintigste", "vijfentwintigste", "zesentwintigste",
            "zevenentwintigste", "achtentwintigste", "negenentwintigste", "dertigste", "eenendertigste",
        ];
        for (var i = 0; i < ordinals.Length; i++)
        {
            rows.Add(i + 1, ordinals[i]);
        }

        string[] twenties = ["twintig", "eenentwintig", "tweeëntwintig", "drieëntwintig", "vierentwintig", "vijfentwintig", "zesentwintig", "zevenentwintig", "achtentwintig", "negenentwintig", "dertig", "eenendertig"];
        for (var i = 0; i < twenties.Length; i++)
        {
            rows.Add(i + 20, twenties[i]);
        }

        return rows;
    }

    public static TheoryData<int, string> Years()
    {
        string[] tens = ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"];
        var rows = new TheoryData<int, string>();
        for (var ten = 0; ten < tens.Length; ten++)
        {
            var year = 20 + (10 * ten);
            rows.Add(1900 + year, $"{tens[ten]}");
            rows.Add(1900 + year, $"negentienhonderd{tens[ten]}");
            rows.Add(1900 + year, $"negentienhonderden{tens[ten]}");
            for (var one = 1; one <= 9; one++)
            {
                rows.Add(1900 + year + one, $"negentien{Ones[one - 1]}en{tens[ten]}");
            }
        }

        for (var i = 1; i <= 19; i++)
        {
            rows.Add(2000 + i, $"tweeduizend{Ones[i - 1]}");
            rows.Add(2000 + i, $"tweeduizend {Ones[i - 1]}");
            rows.Add(2000 + i, $"tweeduizenden{Ones[i - 1]}");
        }

        rows.Add(1900, "negentienhonderd");
        rows.Add(2000, "tweeduizend");
        rows.Add(1899, "achttienhonderdnegenennegentig");
        return rows;
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void A_day_in_words_is_that_day(int day, string word)
    {
        var born = new FileParty(FilePartyRole.Subject) { BirthDate = new(1970, 3, day) };
        var other = new FileParty(FilePartyRole.Subject) { BirthDate = new(1970, 3, day == 31 ? 30 : day + 1) };
        Assert.Equal(("Op [geboortedatum 1] dus.", ""), ScanOutcome.Of($"Op {word} maart 1970 dus.", born));
        Assert.Equal(($"Op {word} maart 1970 dus.", ""), ScanOutcome.Of($"Op {word} maart 1970 dus.", other));
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void A_year_in_words_is_that_year(int year, string words)
    {
        var born = new FileParty(FilePartyRole.Subject) { BirthDate = new(year, 3, 15) };
        var other = new FileParty(FilePartyRole.Subject) { BirthDate = new(year + 1, 3, 15) };
        Assert.Equal(("Op [geboortedatum 1] dus.", ""), ScanOutcome.Of($"Op 15 maart {words} dus.", born));
        Assert.Equal(($"Op 15 maart {words} dus.", ""), ScanOutcome.Of($"Op 15 maart {words} dus.", other));
    }

    [Theory]
    [InlineData(1, "januari jan jan. january januar janv I")]
    [InlineData(2, "februari feb febr february II")]
    [InlineData(3, "maart mrt mrt. mar march III")]
    [InlineData(4, "april apr IV")]
    [InlineData(5, "mei may")]
    [InlineData(6, "juni jun june VI")]
    [InlineData(7, "juli jul july VII")]
    [InlineData(8, "augustus aug august VIII")]
    [InlineData(9, "september sep sept IX")]
    [InlineData(10, "oktober okt october oct")]
    [InlineData(11, "november nov XI")]
    [InlineData(12, "december dec XII")]
    public void A_month_in_words_is_that_month(int month, string words)
    {
        var born = new FileParty(FilePartyRole.Subject) { BirthDate = new(1970, month, 15) };
        var other = new FileParty(FilePartyRole.Subject) { BirthDate = new(1970, (month % 12) + 1, 15) };
        foreach (var word in words.Split(' '))
        {
            var text = char.IsUpper(word[0]) ? $"Op 15-{word}-1970 dus." : $"Op 15 {word} 1970 dus.";
            Assert.Equal(("Op [geboortedatum 1] dus.", ""), ScanOutcome.Of(text, born));
            Assert.Equal((text, ""), ScanOutcome.Of(text, other));
        }
    }
}
