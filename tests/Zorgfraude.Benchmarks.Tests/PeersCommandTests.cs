using Zorgfraude.Benchmarks.Peers;
using Zorgfraude.Benchmarks.Peers.Engines;
using Zorgfraude.Matching;
using Zorgfraude.Population;
using Zorgfraude.Population.People;

namespace Zorgfraude.Benchmarks.Tests;

public sealed class PeersCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(folder, true);

    [Fact]
    public void A_made_up_register_is_run_with_the_peers_that_need_nothing_and_the_others_are_named()
    {
        var file = Path.Combine(folder, "report.md");
        var output = new StringWriter();

        var code = PeersCommand.Run(
            ["--size", "300", "--queries", "40", "--rounds", "1", "--budget", "1", "--peers", "ours,rule,fuzzysharp,postgresql,lucene,rapidfuzz", "--rapidfuzz", "no-such-program", "--out", file], output, TimeSpan.Zero);

        Assert.Equal(0, code);
        var report = File.ReadAllText(file);
        Assert.EndsWith(report, output.ToString(), StringComparison.Ordinal);
        Assert.Contains("## 300 entries, 40 queries of which", report, StringComparison.Ordinal);
        foreach (var name in (string[])["rule", "FuzzySharp, Ratio", "FuzzySharp, WeightedRatio"])
        {
            // A row of its own, a row beside ours, and what it does.
            Assert.Equal(2, report.Split('\n').Count(l => l.StartsWith($"| {name} |", StringComparison.Ordinal)));
            Assert.Contains($"\n- {name}: ", report, StringComparison.Ordinal);
        }

        Assert.Contains("PostgreSQL, pg_trgm: **left out**, no server was named with --postgres", report, StringComparison.Ordinal);
        Assert.Contains("Lucene, terms: **left out**, no folder of jars was named with --lucene", report, StringComparison.Ordinal);
        Assert.Contains("RapidFuzz, Jaro-Winkler: **left out**, there is no program no-such-program to start", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Ours_finds_nearly_everybody_in_a_small_register_and_FuzzySharp_most_of_them()
    {
        var people = new PeopleRegister(5, 300);
        var queries = PeopleQueries.Make(people, 5, 60).ToArray();

        var outcome = new PeerRun(1, TimeSpan.FromSeconds(60), TimeSpan.Zero, TextWriter.Null).Run(new(people.Entries(), queries, true), [new EnginePeer(), FuzzySharpPeer.Ratio()]);

        var ours = PeerFigures.Of(outcome.Results[0], queries, 60);
        var fuzzySharp = PeerFigures.Of(outcome.Results[1], queries, 60);
        Assert.True(ours.First1 >= 0.95, $"{ours.First1}");
        Assert.True(ours.F1 >= 0.95, $"{ours.F1}");
        Assert.True(fuzzySharp.First10 >= 0.85, $"{fuzzySharp.First10}");
        Assert.Null(fuzzySharp.F1);
        Assert.All(outcome.Results[1].Answers, static a => Assert.Equal(10, a.Ids.Count));
    }

    [Fact]
    public void A_register_and_queries_from_files_are_run_as_well()
    {
        var people = new PeopleRegister(6, 50);
        var register = Path.Combine(folder, "register.csv");
        var queries = Path.Combine(folder, "queries.csv");
        using (var writer = new StreamWriter(register))
        {
            CsvFiles.WriteRegister(writer, people.Entries(), false);
        }

        using (var writer = new StreamWriter(queries))
        {
            CsvFiles.WriteQueries(writer, PeopleQueries.Make(people, 6, 10), false);
        }

        var output = new StringWriter();
        var code = PeersCommand.Run(["--register", register, "--queries", queries, "--peers", "ours,rule", "--rounds", "1"], output, TimeSpan.Zero);

        Assert.Equal(0, code);
        Assert.Contains("## 50 entries, 10 queries", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Several_sizes_end_with_a_table_of_how_cost_grows()
    {
        var output = new StringWriter();

        var code = PeersCommand.Run(["--sizes", "50,100", "--queries", "5", "--peers", "ours,rule", "--rounds", "1"], output, TimeSpan.Zero);

        Assert.Equal(0, code);
        Assert.Contains("## How cost grows", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("| engine | 50 | 100 | p50 grows |", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no option --speed.", "--speed", "1")]
    [InlineData("--size says nothing.", "--size")]
    [InlineData("--size comes twice.", "--size", "10", "--size", "20")]
    [InlineData("A size is a number from 10 to 100000000.", "--sizes", "100,many")]
    [InlineData("Give --size or --sizes.", "--sizes", "100,200", "--size", "100")]
    [InlineData("--rounds is a number from 1 to 1000.", "--rounds", "0")]
    [InlineData("--peers is a list of ours, rule, fuzzysharp, postgresql, lucene, rapidfuzz, splink, each once at most.", "--peers", "ours,theirs")]
    [InlineData("--set people is the only made-up register here.", "--set", "organisations")]
    [InlineData("--register, --queries and --map name files that exist.", "--register", "no-such-file.csv")]
    [InlineData("The folder of --out does not exist.", "--out", "no-such-folder/report.md")]
    public void Options_that_are_not_understood_are_told_with_what_there_is(string problem, params string[] args)
    {
        var output = new StringWriter();

        Assert.Equal(2, PeersCommand.Run(args, output, TimeSpan.Zero));

        Assert.StartsWith(problem, output.ToString(), StringComparison.Ordinal);
        Assert.Contains("[--set people", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_that_is_not_there_is_told_in_one_line_without_the_connection_string()
    {
        using var peer = PostgreSqlPeer.Trigrams($"Host={folder};Port=1;Username=u;Password=secret;Timeout=1");

        var problem = Assert.Throws<PeerUnavailableException>(() => peer.Build([]));

        Assert.StartsWith("no working connection to the server", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_that_does_not_speak_the_lines_is_told_in_one_line()
    {
        // It prints how it is used and ends.
        using var peer = RapidFuzzPeer.JaroWinkler("python3", "dotnet");

        var problem = Assert.Throws<PeerUnavailableException>(() => peer.Build(new PeopleRegister(1, 10).Entries()));

        Assert.StartsWith("its program ", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', problem.Message);
    }

    [Fact]
    public void The_lines_of_a_program_are_read_as_the_answer_that_they_give()
    {
        var answer = LinePeer.Answer(LinePeer.Parts("found\t12.5\tno\tE1\tE2", "found"));

        Assert.Equal(["E1", "E2"], answer.Ids);
        Assert.False(answer.Same);
        Assert.Equal(TimeSpan.FromMicroseconds(12.5), answer.Took);
        Assert.Null(LinePeer.Answer(["found", "1", ""]).Same);
        Assert.Empty(LinePeer.Answer(["found", "1", ""]).Ids);
        Assert.Equal("it has no jars", Assert.Throws<PeerUnavailableException>(static () => LinePeer.Parts("cannot\tit has no jars", "built")).Message);
        Assert.Throws<PeerUnavailableException>(static () => LinePeer.Parts("built\t1", "found"));
        Assert.Throws<PeerUnavailableException>(static () => LinePeer.Answer(["found", "soon", ""]));
        Assert.Throws<PeerUnavailableException>(static () => LinePeer.Answer(["found", "1"]));
    }

    [Fact]
    public void The_rule_takes_an_unknown_date_for_no_agreement()
    {
        using var rule = new RulePeer();
        rule.Build([KeyValuePair.Create("E1", new MatchRecord { Prefix = "de", Surname = "Groot" }), KeyValuePair.Create("E2", new MatchRecord { Prefix = "de", Surname = "Groot", BirthDate = "1970-05-01" })]);

        Assert.Empty(rule.Find(new() { Prefix = "de", Surname = "Groot" }).Ids);
        Assert.Equal(["E2"], rule.Find(new() { Prefix = "De", Surname = "GROOT", BirthDate = "1970-05-01" }).Ids);
        Assert.False(rule.Find(new() { Surname = "Groot", BirthDate = "1970-05-01" }).Same);
    }

    [Fact]
    public void Peers_get_names_in_lower_case_without_diacritics_and_a_line_for_each_record()
    {
        var record = new MatchRecord { GivenNames = "Zoë\tAnna", Prefix = "van der", Surname = "Müller", PostalCode = "1234 AB", BirthDate = "1970-05-01" };

        Assert.Equal("zoe anna van der muller", PeerText.FullName(record));
        Assert.Equal("j.p. muller", PeerText.FullName(new() { Initials = "J.P.", Surname = "Müller" }));
        var line = PeerText.Line("Id\t1", record).Split('\t');
        Assert.Equal(1 + PeerText.Columns.Count, line.Length);
        Assert.Equal("Id 1", line[0]);
        Assert.Equal("1234ab", line[1 + PeerText.Columns.ToList().IndexOf("postcode")]);
        Assert.Equal("1970-05-01", line[1 + PeerText.Columns.ToList().IndexOf("birth")]);
    }
}
