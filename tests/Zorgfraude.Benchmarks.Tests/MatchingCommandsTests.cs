using System.Globalization;
using Zorgfraude.Benchmarks.Matching;

namespace Zorgfraude.Benchmarks.Tests;

public sealed class MatchingCommandsTests : IDisposable
{
    private const string Register = """
        id,voornamen,achternaam,geboortedatum,straat,huisnummer,postcode,woonplaats,wie
        r1,Siebren,Hoogerbrugge,1974-03-08,Kerkstraat,12,3811 CV,Amersfoort,a
        "r,2",Lotte,Okhuijsen,1981-11-20,Lindenhof,3,9712 AB,Groningen,b
        r3,Dirk,Brouwer,1960-01-15,Molenweg,7,8011 AA,Zwolle,
        """;

    private const string Other = """
        id,voornamen,achternaam,geboortedatum,straat,huisnummer,postcode,woonplaats,wie
        x1,Siebren,Hoogerbruge,1974-03-08,Kerkstraat,12,3811 CV,Amersfoort,a
        x2,L.,Okhuijsen,1981-11-20,Lindenhof,3,9712 AB,Groningen,b
        x3,Femke,Zandbergen,1990-07-30,Dorpsstraat,1,4811 XX,Breda,
        """;

    private readonly string folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(folder, true);

    private string File(string name, string content)
    {
        var path = Path.Combine(folder, name);
        System.IO.File.WriteAllText(path, content);
        return path;
    }

    private async Task<string[]> Written(string command, params string[] options)
    {
        var output = Path.Combine(folder, "out");
        Assert.Equal(0, await MatchingCommands.RunAsync([command, .. options, "--out", output, "--resamples", "0"]));
        return await System.IO.File.ReadAllLinesAsync(output);
    }

    [Fact]
    public async Task A_line_a_query_says_band_entry_probability_and_how_much_was_compared()
    {
        var lines = await Written("accuracy", "--register", File("register", Register), "--queries", File("queries", Other.Replace("id,", "qid,", StringComparison.Ordinal)));
        Assert.Equal(["x1,Match,r1,", "x2,Match,\"r,2\",", "x3,NoMatch,,"], lines.Select(static l => l[..(l.LastIndexOf(',', l.LastIndexOf(',') - 1) + 1)]));
        Assert.All(lines, static l => Assert.All(l.Split(',')[^2..], static n => Assert.InRange(double.Parse(n, CultureInfo.InvariantCulture), 0, 1)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Two_files_are_linked_with_or_without_a_truth(bool truth)
    {
        var lines = await Written("link", ["--left", File("left", Register), "--right", File("right", Other), .. truth ? (string[])["--truth", "wie"] : []]);
        Assert.Equal(["\"r,2\",Match,x2,", "r1,Match,x1,"], lines.Select(static l => l[..(l.LastIndexOf(',', l.LastIndexOf(',') - 1) + 1)]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Doubles_in_one_file_are_written_as_pairs_and_as_clusters(bool truth)
    {
        var clusters = Path.Combine(folder, "clusters");
        var both = Register + "\n" + string.Join('\n', Other.Split('\n').Skip(1));
        var lines = await Written("dedupe", ["--file", File("both", both), "--clusters", clusters, .. truth ? (string[])["--truth", "wie"] : []]);
        Assert.Equal(2, lines.Count(static l => l.Contains(",Match,", StringComparison.Ordinal)));
        Assert.Equal(["1,r1", "1,x1", "2,\"r,2\"", "2,x2"], await System.IO.File.ReadAllLinesAsync(clusters));
    }

    [Fact]
    public async Task Fewer_fields_leave_less_to_compare()
    {
        string[] files = ["--register", File("register", Register), "--queries", File("queries", Other)];
        var full = await Written("accuracy", files);
        var less = await Written("accuracy", [.. files, "--fields", "surname,initials,year"]);
        Assert.All(full.Zip(less).Take(2), static p => Assert.True(double.Parse(p.Second.Split(',')[^1], CultureInfo.InvariantCulture) < double.Parse(p.First.Split(',')[^1], CultureInfo.InvariantCulture)));
        Assert.All(less, static l => Assert.DoesNotContain(",Match,", l, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("link", "--left", "nowhere.csv")]
    [InlineData("accuracy", "--register", "nowhere.csv")]
    [InlineData("accuracy", "--set", "nobody")]
    [InlineData("accuracy", "--set", "people", "--size", "10", "--queries", "10", "--fields", "shoe size")]
    [InlineData("dedupe")]
    [InlineData("generate", "people")]
    [InlineData("unknown")]
    public async Task What_is_missing_or_no_good_is_said_and_ends_with_2(params string[] args) => Assert.Equal(2, await MatchingCommands.RunAsync(args));
}
